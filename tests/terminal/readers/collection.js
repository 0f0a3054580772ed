// Runs the request for a token of a collection, as Postman or Bruno does: its script, then what it sends, then what it keeps.
// Of their sandboxes there is as much as a script may use, made of Node's own crypto. Where it is told
// the address of `portnokkel serve`, by JSON on standard input, the request that asks there is run.
// Usage: collection.js PRODUCT FOLDER
const crypto = require("node:crypto");
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");

const [product, folder] = process.argv.slice(2);
const address = JSON.parse(fs.readFileSync(0, "utf8")).served;
const text = (name) => fs.readFileSync(path.join(folder, name), "utf8");
const run = (script, names) => new Function(...Object.keys(names), script)(...Object.values(names));
const filled = (template, variables) => template.replace(/\{\{(\w+)\}\}/g, (_, name) => variables[name]);

class Bytes {
  constructor(bytes, encoding) {
    this.bytes = Buffer.from(bytes, encoding);
  }
  toString() {
    return this.bytes.toString("hex");
  }
}
const packages = {
  "crypto-js": {
    enc: {
      Base64: { parse: (given) => new Bytes(given, "base64"), stringify: (given) => given.bytes.toString("base64") },
      Utf8: { parse: (given) => new Bytes(given, "utf8") },
      Hex: { parse: (given) => new Bytes(given, "hex") },
    },
    SHA256: (given) => new Bytes(crypto.createHash("sha256").update(given).digest()),
  },
  uuid: { v4: () => crypto.randomUUID() },
  jsonwebtoken: {
    sign(claims, key, { algorithm, keyid, expiresIn }) {
      const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const iat = Math.floor(Date.now() / 1000);
      const signed = `${part({ alg: algorithm, typ: "JWT", kid: keyid })}.${part({ ...claims, iat, exp: iat + expiresIn })}`;
      return `${signed}.${crypto.sign("sha256", signed, key).toString("base64url")}`;
    },
  },
};
const known = (name) => packages[name];

async function sent(url, form) {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(form) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

// Not by fetch, which says that it is a page's.
function given(url) {
  return new Promise((resolve, reject) => {
    http.get(url, async (answer) => {
      const body = Buffer.concat(await answer.toArray()).toString();
      answer.statusCode === 200 ? resolve(body) : reject(new Error(`${answer.statusCode} ${body}`));
    });
  });
}

async function postman() {
  const environment = {};
  for (const { key, value } of JSON.parse(text("postman_environment.json")).values) environment[key] = value;
  const wanted = address ? "token from portnokkel serve" : "token";
  const { event, request } = JSON.parse(text("postman_collection.json")).item.find(({ name }) => name === wanted);
  const script = (when) => event.find(({ listen }) => listen === when).script.exec.join("\n");
  const local = {};
  const pm = {
    environment: { get: (name) => environment[name], set: (name, value) => (environment[name] = value) },
    variables: {
      set: (name, value) => (local[name] = value),
      replaceIn: (template) => template.replace("{{$guid}}", crypto.randomUUID()),
    },
  };
  if (address) {
    environment.serve_address = address;
    const token = await given(filled(request.url, environment));
    run(script("test"), { pm: { ...pm, response: { text: () => token } } });
    return environment.access_token;
  }
  run(script("prerequest"), { pm, require: known });
  const all = { ...environment, ...local };
  const form = request.body.urlencoded.map(({ key, value }) => [key, filled(value, all)]);
  const answer = await sent(filled(request.url, all), form);
  run(script("test"), { pm: { ...pm, response: { json: () => answer } }, require: known });
  return environment.access_token;
}

function blocks(name) {
  return Object.fromEntries([...text(name).matchAll(/^(\S+) \{\n([^]*?)\n\}$/gm)].map(([, block, body]) => [block, body]));
}
const pairs = (block) => Object.fromEntries(block.split("\n").map((line) => /^ {2}(\w+): (.*)$/.exec(line)?.slice(1) ?? []));

async function bruno() {
  const { type, version } = JSON.parse(text("bruno/bruno.json"));
  if (type !== "collection" || version !== "1") throw new Error("bruno.json");
  const variables = pairs(blocks("bruno/environments/maskinporten.bru").vars);
  const [, name, value] = /^(\w+)="(.*)"\n$/.exec(text("bruno/.env"));
  const secrets = { [name]: value.replaceAll("\\n", "\n") };
  const request = blocks("bruno/token.bru");
  const bru = {
    getEnvVar: (name) => variables[name],
    getProcessEnv: (name) => secrets[name],
    setVar: (name, value) => (variables[name] = value),
  };
  if (address) {
    variables.serve_address = address;
    const served = blocks("bruno/token_from_portnokkel.bru");
    const token = await given(filled(pairs(served.get).url, variables));
    run(served["script:post-response"], { bru, res: { body: token } });
    return variables.access_token;
  }
  run(request["script:pre-request"], { bru, require: known });
  const form = Object.entries(pairs(request["body:form-urlencoded"]));
  const answer = await sent(
    filled(pairs(request.post).url, variables),
    form.map(([key, value]) => [key, filled(value, variables)]),
  );
  run(request["script:post-response"], { bru, res: { body: answer } });
  return variables.access_token;
}

({ postman, bruno })[product]()
  .then(console.log)
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
