// Reads what a product of Node's world is handed, with Node's own crypto, and gets a token. Usage: reader.js PRODUCT FOLDER,
// and on standard input as JSON what the product is told elsewhere.
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const [product, folder] = process.argv.slice(2);
const told = JSON.parse(fs.readFileSync(0, "utf8"));
const text = (name) => fs.readFileSync(path.join(folder, name), "utf8");

function dotenv(name) {
  const values = {};
  for (const line of text(name).split("\n").filter(Boolean)) {
    const [, key, value] = /^([A-Z_]+)=(.*)$/.exec(line);
    const quoted = /^'(.*)'$/.exec(value);
    values[key] = quoted ? quoted[1] : value;
  }
  return values;
}

function found() {
  if (product === "node") {
    const env = dotenv(".env");
    const key = crypto.createPrivateKey(text(env.MASKINPORTEN_PRIVATE_KEY_PATH));
    return { client: env.MASKINPORTEN_CLIENT_ID, kid: env.MASKINPORTEN_KID, scope: env.MASKINPORTEN_SCOPE, key };
  }
  if (product === "nais") {
    const env = dotenv("maskinporten.env");
    const jwk = JSON.parse(env.MASKINPORTEN_CLIENT_JWK);
    const key = crypto.createPrivateKey({ key: jwk, format: "jwk" });
    return { client: env.MASKINPORTEN_CLIENT_ID, kid: jwk.kid, scope: env.MASKINPORTEN_SCOPES, key };
  }
  throw new Error(product);
}

const { client, kid, scope, key } = found();
const now = Math.floor(Date.now() / 1000);
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const claims = { aud: told.audience, iss: client, scope, iat: now, exp: now + 60, jti: crypto.randomUUID() };
const signed = `${part({ alg: "RS256", kid })}.${part(claims)}`;
const signature = crypto.sign("sha256", Buffer.from(signed), key).toString("base64url");
const body = new URLSearchParams({
  grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
  assertion: `${signed}.${signature}`,
});
fetch(told.endpoint, { method: "POST", body })
  .then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    console.log((await answer.json()).access_token);
  })
  .catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
