//! What `--help` says beneath the options, and `-h` does not.

/// Of the program itself.
pub const PROGRAM: &str = r#"Without a command, a window opens that leads step by step. It speaks the system's language: Norwegian where none
is set, English to those who read neither Norwegian, Danish nor Swedish.

An environment of your own, for example the simulator (plain http is for loopback addresses only):

  name = "Our test bench"
  issuer = "http://127.0.0.1:8480/"
  self_service = "http://127.0.0.1:8480/api/v1"

--demo --scenario FILE.toml runs the demo in a world of your own, and tells its scenes. SCENARIOS.md in src/simulator
documents the format:

  version = 1
  [[scenes]]
  title = "The client was closed"
  start = "answer"
  [[scenes.clients]]
  id = "6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15"
  active = false

Commands go out as the computer is set up: by HTTPS_PROXY, ALL_PROXY and NO_PROXY, and trusting what SSL_CERT_FILE or
SSL_CERT_DIR name. What is set under “Network” in the window is the window's alone.

What is remembered lies among the platform's settings, or below PORTNOKKEL_HOME. Passwords, keys and tokens are never
in it."#;

/// Of `token`.
pub const TOKEN: &str = r#"The properties file may have: issuer (the client_id), audience, scope, resource, consumer_org, token.endpoint,
keystore.file, keystore.type, keystore.password, keystore.alias, keystore.alias.password, and keystore.kid for a key
that is registered on the client. The keystore may be PKCS#12, JKS or PEM. A password is never an argument.

On behalf of whom: consumer_org; or systemuser.org and systemuser.external_ref; or consent.id and consent.from; or
authorization_details as JSON. Numbers, UUIDs and fields are checked before anything is sent. Who acts for whom by the
token, and what is wrong with a system user that Altinn does not have (MP-303), is told on standard error.

Standard output has the access token alone. When it fails, standard error says what happened, whose side it is on and
what to do; with --json, standard output has {"problem": {"code", "side", "what", "next"}}.

Exit code 0: here is the token; 1: there is none; 2: the command is written wrongly."#;

/// Of `setups renew`.
pub const RENEW: &str = r#"An enterprise certificate ends, and the organisation gets the next. A setup keeps the path of its file:

  portnokkel setups renew NAME --to new.p12              a token by the new certificate, and then the setup takes it
  portnokkel setups renew NAME --to new.p12 --all        the other setups that use the old file take it as well

The new certificate must be of the same organisation. Nothing is changed at Maskinporten, and nothing here before the token
came. A client with a key of its own takes no certificate, so that no token is asked for. The password of the old file is
taken out of the keyring, and that is told. So is a file that has the same certificate in another place. Standard error says
what must follow elsewhere.

Standard output has the names of the setups that were changed, or with --json {"organisation": {"name", "number"}, "old",
"new": {"file", "alias", "ends", "issuer", "purpose"}, "moved", "proved", "changed", "forgotten", "left": [{"name",
"client_id", "environment", "own_key", "fits"}]}. Exit code 0: done; 1: not done, and nothing is changed; 2: written wrongly."#;

/// Of `keys`.
pub const KEYS: &str = r#"A key of its own belongs to one client, lasts a year at most, and can be removed at once. Once a client has one, it
refuses the certificate: whatever uses the client with the certificate stops. The command says so, and asks.

  portnokkel keys list CLIENT_ID --setup NAME
  portnokkel keys add CLIENT_ID --new key.p12 --setup NAME            made, sealed, registered, proved by a token
  portnokkel keys add CLIENT_ID --new key.p12 --from ours.pem --setup NAME    a key that you have, sealed in key.p12
  portnokkel keys add CLIENT_ID --public supplier.jwk --setup NAME    somebody else's
  portnokkel keys rotate CLIENT_ID --new next.p12 --setup NAME        the next beside the old; then hand it over
  portnokkel keys rotate --finish CLIENT_ID --setup NAME              the system uses it: the old one goes
  portnokkel keys remove CLIENT_ID KID --setup NAME

Instead of --setup: --keystore FILE --environment test|production|FILE [--admin CLIENT_ID]. An administration client with
a registered key signs by that: --admin-key FILE [--admin-kid KID], or the one that is known here. The private half lies in
the file that is named and nowhere else, written before anything is sent; add and rotate take up what was begun when they
are given the same file again. Passwords: PORTNOKKEL_STORE_PASSWORD of the certificate, PORTNOKKEL_NEW_PASSWORD of the key,
PORTNOKKEL_ADMIN_KEY_PASSWORD of the administration client's.
A new key may be unknown to the token endpoint for minutes: it is waited for, up to fifteen.

Standard output has the name of the key alone (kid), or with --json {"kid", "fingerprint", "file", "ends", "replaces",
"keys_left", "proved", "problem"}. Exit code 0: done; 1: not done, or registered without a token; 2: written wrongly."#;

/// Of `clients`.
pub const CLIENTS: &str = r#"Everything the organisation has at Maskinporten, asked for by its administration client:

  portnokkel clients list --setup NAME                        with keys and their ends; --inactive, --search TEXT, --sort
  portnokkel clients show CLIENT_ID --setup NAME
  portnokkel clients scopes CLIENT_ID --add S --remove S --setup NAME
  portnokkel clients rename CLIENT_ID "New name" --setup NAME
  portnokkel clients deactivate CLIENT_ID --setup NAME        and activate
  portnokkel clients log --csv changes.csv                    what was changed from this machine

Instead of --setup: --keystore FILE --environment test|production|FILE [--admin CLIENT_ID]. Before a change it is said what
will stop working, and asked; in production, deactivating wants the client's name typed. A change is written down, sent
once, and read back. Fields that are not known here stay as they are. When somebody else has changed the client meanwhile,
nothing is sent. Each change that was made is in the log, on this machine alone; `clients log --off` turns that off.

Exit code 0: done; 1: not done, or some keys could not be read; 2: written wrongly."#;

/// Of `expiry`.
pub const EXPIRY: &str = r"It reads the registered keys of all clients and the certificates of the setups, and lists what ends, the nearest first,
with who must do what. Passwords are taken from the keyring, PORTNOKKEL_STORE_PASSWORD, and, where an administration client
signs by a key, PORTNOKKEL_ADMIN_KEY_PASSWORD.

  portnokkel expiry                                           all setups that the window has kept
  portnokkel expiry --setup NAME --warn 60d
  portnokkel expiry --keystore FILE --environment production --admin CLIENT_ID --json
  portnokkel expiry --ics endings.ics --csv endings.csv       all of it, with reminders; never over another file
  portnokkel expiry --example cron|systemd|task-scheduler     how a scheduler runs it and tells of it

Exit code 0: nothing ends within the time; 1: something does; 2: something could not be read. What does end is listed then,
too. A key that has ended beside a later one is listed, and is no reason for 1.";

/// Of `request`.
pub const REQUEST: &str = r#"A supplier needs a client of the customer's, and the customer need not send a certificate or a key for it:

  portnokkel request new ask.portnokkel --name "Leverandøren AS" --orgnr 991825827 --purpose "Oppslag" --scope "a:b" \
      --environment test --public key.jwk                               the supplier; the private half stays there
  portnokkel request open ask.portnokkel                                the customer: what is asked, in plain words
  portnokkel request answer ask.portnokkel --to answer.portnokkel --setup NAME      makes the client with that key
  portnokkel request open answer.portnokkel --key key.jwk               the supplier again: a token on standard output

Neither file has a secret in it, and neither proves who wrote it: compare the fingerprint of the key on the telephone.
Both are JSON of at most 64 kB with a version. Fields that are not known are kept out, and no address in them is called."#;

/// Of `diagnose`.
pub const DIAGNOSE: &str = r#"It understands tokens, grants, their header and claims as JSON, tokens broken by e-mail, errors inside other JSON,
curl, PowerShell, HTTP, properties, YAML, key sets, clients, PEM, certificates, keystores, and logs with any of these.
Signatures, passwords and keys are never shown. The report keeps only what is on a list: codes, issuers, times, scopes,
organisation numbers.

--checks adds the checks that Maskinporten makes on a token request. A refusal proves the checks before the one that it
comes from; the order is inferred. --json has them as "checks": [{"check", "outcome": passed|failed|unknown, "code",
"claim", "needs"}], and [] where there is neither a request nor the answer to one.

A keystore is opened with PORTNOKKEL_STORE_PASSWORD, or with the password that is asked for on a terminal.

Exit code 0: nothing stops; 1: something does; 2: it was not understood, not verified, or locked with nobody to ask."#;

/// Of `keystore show`.
pub const SHOW: &str = r#"--json prints {"format", "entries": [{"alias", "kind", "organisation", "orgnr", "issuer", "not_before", "not_after",
"key": {"type", "bits"}, "purpose", "environment", "sha256"}], "notices": […]}. The kind is key, or trusted-certificate
for an entry without a key."#;

/// Of `keystore convert`.
pub const CONVERT: &str = r"PKCS#12 is written as keytool 17 and 21 do (AES-256, PBKDF2 and MAC with SHA-256, 10 000 rounds), JKS as keytool
-deststoretype JKS, PEM as encrypted PKCS#8 in AES-256, then the chain. Java opens a PKCS#12 only if its password is
ASCII. The new file is readable by its owner only, is there whole or not at all, and replaces another only after a yes,
or with --force.";

/// Of `systemuser`.
pub const SYSTEM_USER: &str = r#"Maskinporten says MP-303 where Altinn has no system user with these four: client_id, supplier, customer, externalRef.

  portnokkel systemuser requests 310472603_regnskap --setup NAME
  portnokkel systemuser show 310472603_regnskap 313907201 --external-ref kunde-1 --file client.properties --mail

The client needs altinn:authentication/systemuser.request.read, and for show systemuser.request.write as well. Altinn of the
environment is asked: platform.tt02.altinn.no in test, platform.altinn.no in production. A request is New, Accepted,
Rejected, Denied or Timedout. Without --external-ref, the reference is the customer's own number, as in Altinn.

--json prints {"requests": [{"id", "kind", "system", "customer", "external_ref", "status", "confirm"}], "users": [{"id",
"kind", "system", "customer", "external_ref", "deleted"}], "values": [{"field", "value", "right": true|false|null}]}.
Exit code 0: Altinn answered; 1: it did not, or no token was given for it; 2: the command is written wrongly."#;

/// Of `serve`.
pub const SERVE: &str = r"For Postman, Bruno, Insomnia, Excel and the like. Standard output has one line: the address, on 127.0.0.1, with a secret
of this start in it. GET gives the token alone; with .json after it, Maskinporten's own answer. A token is given again
until 30 seconds before its end. With --altinn it is Altinn's own token, for 30 minutes, and .json has access_token,
expires_in and scope. Standard error says who asked, and when.

Whoever knows the address gets the token. No page in a browser does: what has an Origin, says that it is fetched for a
page, or asks for another host than 127.0.0.1 or localhost is refused. It runs until it is ended with Ctrl+C.";

/// Of `simulator`.
pub const SIMULATOR: &str = r#"It answers as Maskinporten does: the token endpoint with metadata and keys, the self-service API (/api/v1), a register
behind the token, and the authority of its certificates (/ocsp, /crl). It prints its addresses, where its certificate
files lie, and a properties file that works at once. Every start is a new world; its organisations belong to nobody.

A scenario provokes a failure on purpose, so that you see how your own program takes it. Two examples:

  version = 1                        version = 1
  [clock]                            [[faults]]
  offset = 300                       endpoint = "token"
                                     status = 503
                                     retry_after = 30

Tables: clock, propagation, grants, certificates, keystore, properties, fleet, scopes, clients, accesses, delegations,
system_users, consents, faults, scenes (of the demo). SCENARIOS.md in src/simulator documents them, with an example for each of the 25
commonest failures."#;

/// Of `completions`.
pub const COMPLETIONS: &str = r"An installed package has them where bash, zsh and fish look for them. By hand:

  bash         portnokkel completions bash > ~/.local/share/bash-completion/completions/portnokkel
  zsh          portnokkel completions zsh > ~/.zfunc/_portnokkel     (with fpath+=~/.zfunc before compinit)
  fish         portnokkel completions fish > ~/.config/fish/completions/portnokkel.fish
  PowerShell   portnokkel completions powershell | Out-String | Invoke-Expression     (in $PROFILE)";
