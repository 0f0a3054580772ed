# Reads the files of a product by the names of its fields, as the product does, and gets a token with what stands there.
# Knows nothing of the program that wrote them. Usage: reader.py PRODUCT FOLDER, and on standard input as JSON what the
# product is told elsewhere: endpoint, audience, scope, kid.
import base64, json, pathlib, shlex, sys, time, urllib.parse, urllib.request, uuid
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

product, folder = sys.argv[1], pathlib.Path(sys.argv[2])
told = json.load(sys.stdin)
number = lambda text: int.from_bytes(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), "big")
part = lambda data: base64.urlsafe_b64encode(data).rstrip(b"=").decode()
text = lambda name: (folder / name).read_text(encoding="utf-8")
from_pem = lambda pem: serialization.load_pem_private_key(pem.encode(), None)


def from_jwk(jwk):
    # As Altinn's JwkWrapper: every one of them has to be there.
    assert all(jwk[name] for name in ["kty", "use", "kid", "alg", "n", "e", "d", "p", "q", "qi", "dp", "dq"])
    n = {name: number(jwk[name]) for name in ["n", "e", "d", "p", "q", "qi", "dp", "dq"]}
    public = rsa.RSAPublicNumbers(n["e"], n["n"])
    private = rsa.RSAPrivateNumbers(n["p"], n["q"], n["d"], n["dp"], n["dq"], n["qi"], public)
    return private.private_key(), jwk["kid"]


def strict_base64(encoded):
    # Convert.FromBase64String: padding, and nothing but the alphabet.
    return json.loads(base64.b64decode(encoded, validate=True))


def dotenv(name):
    lines = (line.split("=", 1) for line in text(name).splitlines())
    values = {}
    for key, value in lines:
        [values[key]] = shlex.split(value) if not value.startswith('"') else [value[1:-1].replace("\\n", "\n")]
    return values


def properties(name):
    lines = (line.split("=", 1) for line in text(name).splitlines() if not line.startswith("#"))
    return {key: value.encode().decode("unicode_escape") for key, value in lines}


def found():
    if product == "altinn-app-v8":
        settings = json.loads(text("appsettings.json"))["MaskinportenSettings"]
        return settings["ClientId"], from_jwk(strict_base64(settings["JwkBase64"])), settings["Authority"]
    if product == "altinn-app-v9":
        settings = json.loads(text("maskinporten-settings.json"))["MaskinportenSettings"]
        return settings["ClientId"], from_jwk(settings["Jwk"]), settings["Authority"]
    if product == "altinn-apiclients":
        settings = json.loads(text("appsettings.json"))["MaskinportenSettings"]
        told["scope"] = settings["Scope"]
        assert settings["Environment"] in ["ver1", "ver2", "test", "prod"]
        return settings["ClientId"], from_jwk(strict_base64(settings["EncodedJwk"])), told["audience"]
    if product == "ks-spring":
        import yaml
        settings = yaml.safe_load(text("application-maskinporten.yaml"))["maskinporten"]
        told["endpoint"] = settings["tokenEndpoint"]
        key = from_pem(text(settings["privateKey"]["pemFilePath"]))
        return settings["issuer"], (key, settings["asymmetricKey"]), settings["audience"]
    if product == "ks-dotnet":
        settings = json.loads(text("maskinporten.json"))
        told["endpoint"] = settings["tokenEndpoint"]
        public = serialization.load_pem_public_key(text("public-key.pem").encode())
        key = from_pem(text("private-key.pem"))
        assert key.public_key().public_numbers() == public.public_numbers()
        return settings["issuer"], (key, settings["keyIdentifier"]), settings["audience"]
    if product == "nais":
        settings = dotenv("maskinporten.env")
        told["endpoint"], told["scope"] = settings["MASKINPORTEN_TOKEN_ENDPOINT"], settings["MASKINPORTEN_SCOPES"]
        key = from_jwk(json.loads(settings["MASKINPORTEN_CLIENT_JWK"]))
        return settings["MASKINPORTEN_CLIENT_ID"], key, settings["MASKINPORTEN_ISSUER"]
    if product == "eformidling":
        settings = {key.removeprefix("difi.move.oidc."): value for key, value in
                    properties("integrasjonspunkt-local.properties").items()}
        assert (settings["enable"], settings["authenticationType"]) == ("true", "JWK")
        told["endpoint"] = settings["url"]
        key = from_jwk(json.loads(text(settings["jwk.path"].removeprefix("file:"))))
        return settings["clientId"], key, settings["audience"]
    if product == "java-keystore":
        from cryptography.hazmat.primitives.serialization import pkcs12
        settings = properties("client.properties")
        told["endpoint"], told["scope"] = settings["token.endpoint"], settings["scope"]
        store = (folder / settings["keystore.file"]).read_bytes()
        key, certificate, _ = pkcs12.load_key_and_certificates(store, settings["keystore.password"].encode())
        assert key.public_key().public_numbers() == certificate.public_key().public_numbers()
        return settings["issuer"], (key, settings["keystore.kid"]), settings["audience"]
    if product == "refapp":
        import yaml
        from cryptography.hazmat.primitives.serialization import pkcs12
        settings = yaml.safe_load(text("application-maskinporten.yml"))
        told["endpoint"], told["scope"] = settings["token.endpoint"], settings["scope"]
        store, password = (folder / settings["keystore.file"]).read_bytes(), settings["keystore.password"]
        found = pkcs12.load_pkcs12(store, password.encode())
        assert found.cert.friendly_name.decode() == settings["keystore.alias"]
        assert (settings["keystore.type"], settings["keystore.alias.password"]) == ("PKCS12", password)
        return settings["issuer"], (found.key, settings["keystore.kid"]), settings["audience"]
    if product in ["eformidling-certificate", "refapp-certificate"]:
        from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
        if product == "refapp-certificate":
            import yaml
            settings = yaml.safe_load(text("application-demo.yml"))
            told["endpoint"], told["scope"] = settings["token.endpoint"], settings["scope"]
            client, path = settings["issuer"], settings["keystore.file"]
        else:
            settings = {key.removeprefix("difi.move.oidc."): value for key, value in
                        properties("integrasjonspunkt-local.properties").items()}
            assert (settings["enable"], settings["authenticationType"]) == ("true", "CERTIFICATE")
            told["endpoint"], client = settings["url"], settings["clientId"]
            path = settings["keystore.path"].removeprefix("file:")
        assert settings["keystore.type"] == "PKCS12"
        found = pkcs12.load_pkcs12((folder / path).read_bytes(), settings["keystore.password"].encode())
        assert found.cert.friendly_name.decode() == settings["keystore.alias"]
        certificate = base64.b64encode(found.cert.certificate.public_bytes(Encoding.DER)).decode()
        return client, (found.key, [certificate]), settings["audience"]
    if product == "curl":
        settings = dotenv("maskinporten.env")
        told["scope"] = settings["MASKINPORTEN_SCOPE"]
        key = from_pem(text(settings["MASKINPORTEN_PRIVATE_KEY_PATH"]))
        return settings["MASKINPORTEN_CLIENT_ID"], (key, settings["MASKINPORTEN_KID"]), settings["MASKINPORTEN_AUDIENCE"]
    if product == "postman":
        settings = {each["key"]: each["value"] for each in json.loads(text("postman_environment.json"))["values"]}
        told["endpoint"], told["scope"] = settings["token_endpoint"], settings["scope"]
        key, kid = from_jwk(json.loads(settings["jwk"]))
        assert kid == settings["kid"]
        return settings["client_id"], (key, kid), settings["audience"]
    if product == "bruno":
        lines = text("bruno/environments/maskinporten.bru").splitlines()
        assert lines[0] == "vars {"
        settings = dict(line[2:].split(": ", 1) for line in lines[1:lines.index("}")] if ": " in line)
        told["endpoint"], told["scope"] = settings["token_endpoint"], settings["scope"]
        key = from_pem(dotenv("bruno/.env")["MASKINPORTEN_PRIVATE_KEY"])
        return settings["client_id"], (key, settings["kid"]), settings["audience"]
    if product == "node":
        settings = dotenv(".env")
        told["scope"] = settings["MASKINPORTEN_SCOPE"]
        key = from_pem(text(settings["MASKINPORTEN_PRIVATE_KEY_PATH"]))
        return settings["MASKINPORTEN_CLIENT_ID"], (key, settings["MASKINPORTEN_KID"]), told["audience"]
    if product == "python":
        settings = dotenv(".env")
        told["scope"] = settings["SCOPE"]
        key = from_pem(settings["PRIVATE_KEY"])
        return settings["MASKINPORTEN_CLIENT_ID"], (key, settings["KID"]), told["audience"]
    assert product == "files"
    key, kid = from_jwk(strict_base64(text("private.jwk.base64")))
    assert from_jwk(json.loads(text("private.jwk")))[1] == kid
    assert from_pem(text("private.pem")).private_numbers() == key.private_numbers()
    [public] = json.loads(text("public.jwks"))["keys"]
    assert public["kid"] == kid and set(public) == {"kty", "use", "alg", "kid", "n", "e"}
    return told["client_id"], (key, kid), told["audience"]


# A key by its name, or a certificate with its chain.
client_id, (key, proof), audience = found()
header = {"kid": proof} if isinstance(proof, str) else {"x5c": proof}
now = int(time.time())
claims = {"aud": audience, "iss": client_id, "scope": told["scope"], "iat": now, "exp": now + 60, "jti": str(uuid.uuid4())}
try:
    import jwt
    grant = jwt.encode(claims, key, "RS256", header)
except ImportError:
    signed = f"{part(json.dumps({'alg': 'RS256', **header}).encode())}.{part(json.dumps(claims).encode())}"
    grant = f"{signed}.{part(key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256()))}"
form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": grant}
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
with opener.open(told["endpoint"], urllib.parse.urlencode(form).encode()) as answer:
    print(json.load(answer)["access_token"])
