const hashing = require("crypto-js");
const told = (name) => pm.environment.get(name);
const now = Math.floor(Date.now() / 1000);
const claims = { aud: told("audience"), iss: told("client_id"), scope: told("scope"), iat: now, exp: now + 100 };
claims.jti = pm.variables.replaceIn("{{$guid}}");
if (told("resource")) claims.resource = told("resource");
if (told("consumer_org")) claims.consumer_org = told("consumer_org");
if (told("authorization_details")) claims.authorization_details = JSON.parse(told("authorization_details"));

const base64url = (bytes) =>
  hashing.enc.Base64.stringify(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const part = (value) => base64url(hashing.enc.Utf8.parse(JSON.stringify(value)));
const signed = `${part({ alg: "RS256", kid: told("kid") })}.${part(claims)}`;

const jwk = JSON.parse(told("jwk"));
const hex = (text) => hashing.enc.Base64.parse(text.replace(/-/g, "+").replace(/_/g, "/")).toString();
const [p, q, dp, dq, qi] = ["p", "q", "dp", "dq", "qi"].map((name) => BigInt(`0x${hex(jwk[name])}`));
const power = (base, exponent, modulus) => {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n, base = (base * base) % modulus) {
    if (exponent & 1n) result = (result * base) % modulus;
  }
  return result;
};
const length = hex(jwk.n).length;
const digest = `3031300d060960864801650304020105000420${hashing.SHA256(signed)}`;
const padded = BigInt(`0x0001${"f".repeat(length - digest.length - 6)}00${digest}`);
const [first, second] = [power(padded, dp, p), power(padded, dq, q)];
const signature = second + ((((((first - second) % p) + p) % p) * qi) % p) * q;
const bytes = hashing.enc.Hex.parse(signature.toString(16).padStart(length, "0"));
pm.variables.set("assertion", `${signed}.${base64url(bytes)}`);
