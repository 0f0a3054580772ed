#
## Titles
help-now-title = What happens now?
help-why-title = Why do we ask?
help-words-title = Words you may meet
help-who-title = Who can help?

## Help: certificate
help-certificate-now = You show us the file with your organisation’s certificate. In the next step you unlock it with the password.
help-certificate-why = Maskinporten must know which organisation is asking. The certificate is the organisation’s identification.
help-certificate-words = Enterprise certificate: identification for an organisation. Private key: the secret part, which is usually in the same file.
help-certificate-who = Whoever ordered the certificate, often IT or procurement. The issuers are Buypass and Commfides.
help-certificate-demo-now = You choose one of the files in the demo. Everything is made up, and nothing leaves your computer.
help-certificate-demo-who = Whoever showed you the program can answer questions about the demo.

## Help: password
help-password-now = You unlock the file. The password is used only now, and is not saved unless you ask.
help-password-why = The file is locked, so nobody else can pose as your organisation.
help-password-words = Authentication: proving who you are when you sign in. Issuer: the company that vouches for the organisation.
help-password-who = Whoever ordered the certificate. Neither we, Digdir nor the issuer can recover the password.
help-password-open-now = The file is open. Here you see who the certificate belongs to, and how long it lasts.
help-password-open-why = If it is the wrong organisation, or the certificate has expired, it is best to find out now.
help-password-open-who = Whoever ordered the certificate can order a new one. The issuers are Buypass and Commfides.

## Help: environment
help-environment-now = You choose whether you are trying it out or fetching real data.
help-environment-why = Test and production do not know about each other. A certificate works in only one of them.
help-environment-words = Test: a practice environment with made-up people and organisations. Production: the real registers. API: the service you fetch data from, such as one at Skatteetaten.
help-environment-who = The owner of the API knows whether it exists in test. Whoever ordered the certificate can order a test certificate.

## Help: client
help-client-now = You choose which client to use, or create a new one.
help-client-why = The client decides which data you may fetch. Without it, Maskinporten says no.
help-client-words = Client: your organisation’s account in Maskinporten. Client ID: its number. API access: what an API owner has allowed you.
help-client-who = Digdir gives you an administration client: servicedesk@digdir.no. The owner of the API gives API access.
help-client-new-now = You choose what to fetch. We create nothing until you have reviewed your choices.
help-client-new-why = The client is your organisation’s account in Maskinporten. It decides which data you may fetch.
help-client-existing-now = You choose a client that you already have. It is not changed.
help-client-existing-who = Whoever created the client knows what it is used for.
help-client-unknown-now = You see how to get an administration client. You can close the window and carry on when the answer has come.
help-client-unknown-why = With it, Portnøkkel can create clients for you. Without it, you must create them yourselves in Digdir’s self-service.

## Help: check
help-check-now = You review everything. We do not create anything before you press the button that says so.
help-check-why = A client in production is real, so we ask again there. We add a short code after the text in “Used for”. With it we can find the client again if something is interrupted.
help-check-words = Administration client: the client that is allowed to create other clients.
help-check-who = Whoever is responsible for the integration at your organisation can confirm that the access is right.
help-check-created-now = The client has been created. Now you can get the token.
help-check-existing-now = You are using a client that exists. We create and change nothing here.
help-check-existing-why = Your choices are shown together, so that you can see that everything is right.

## Help: token
help-token-now = We ask Maskinporten for a token. You copy it to where it will be used.
help-token-why = The API only lets in those who have a valid token.
help-token-words = Token: a temporary key. Clipboard: what you have copied and can paste.
help-token-who = The owner of the API if the API says no. If Maskinporten says no, first do what the message says. If that does not help, write to servicedesk@digdir.no.
help-token-waiting-now = The client is new, and not all of Maskinporten knows it yet. We try again by ourselves.
help-token-waiting-who = Wait up to 15 minutes. If it still fails, Digdir can help: servicedesk@digdir.no.
help-token-refused-now = Maskinporten gave no token. The message says why, and what helps.
help-token-refused-why = A refusal always has a cause, such as the client, the access, the certificate, the key or the clock.
help-token-ready-now = The token is ready. Copy it, try it, or give the setup to the developers.
help-token-ready-why = The token lasts only a few minutes. Whoever has it can fetch data for you until then.
help-token-ended-now = The token has expired, and we have deleted it. You can get a new one.

## Help: the cards of earlier visits
help-setups-now = You choose a setup and enter the password. If this computer remembers it, you get the token at once.
help-setups-why = The password opens the file with the key. We do not save it unless you ask.
help-setups-words = Setup: a certificate, a client and API access that belong together.
help-setups-who = Whoever got the token last time, or ordered the certificate.

## Help: own keys
help-own-now = You see the keys that are registered on the client, and what is next for each.
help-own-why = A key is for this client only and lasts a year at most. So it must be replaced in time.
help-own-words = kid: the name of the key at Maskinporten. Fingerprint: a short code that shows which key it is.
help-own-who = Those who run the system know when it uses the new key.
help-own-choice-now = You choose how the client proves who it is.
help-own-choice-why = The certificate needs no registration. A key of its own can be given to one system and removed again.
help-own-choice-words = Key: a pair that belongs together. The public key is registered, and the private key stays with you.
help-own-choice-who = The supplier of the system knows whether it can read a key or a certificate file.
help-request-now = A supplier asks for a client, and the customer makes it. Two small files go between them.
help-request-why = So neither has to send anything secret. The private key stays with whoever made it.
help-request-words = Fingerprint: a short code that shows which key it is. Compare it over the phone.
help-request-who = Call whoever is named in the request, on a number that you know already.

## Help: the diagnosis
help-diagnosis-now = You paste what you have, and we say what is wrong. Everything happens on your computer, until you ask for something else.
help-diagnosis-why = Maskinporten’s error codes say little about the cause. The content of the request says more.
help-diagnosis-words = Request: the message that asks Maskinporten for a token. MP code: the number of an error.
help-diagnosis-who = Send the report to your support team. Digdir answers questions about Maskinporten: servicedesk@digdir.no.
help-diagnosis-found-now = Here is what we found, with the most urgent first. If you paste more, we look at everything together.
help-diagnosis-found-why = If something stops you, it comes first. Fix it, and the rest often goes away.

## Help: all clients
help-clients-now = You see all your clients, search among them and open the one you want to look at or change.
help-clients-why = When a key expires, the system that uses it no longer gets tokens.
help-clients-words = Client: an account your organisation has in Maskinporten. Key: what proves who the client is.
help-clients-who = Whoever runs the system knows where the key is. Digdir answers questions about Maskinporten.
help-clients-ends-now = You see everything that expires, the soonest first, and who must do what.
help-clients-ends-why = A new key takes a moment. A new certificate may take some weeks.
help-clients-scopes-now = You see what the organisation may ask for, and which clients have it.
help-clients-scopes-why = An access that nobody uses may be on a client that was forgotten.
help-clients-log-now = You see what was changed from this computer. The log is kept only here.
help-clients-log-why = When something stops working, it is good to know what was changed.
help-clients-one-now = You see everything we know about the client, and can change it. We say what stops working before anything is sent.
help-clients-one-why = A change affects everybody who uses the client.

## Help: the key of an administration client
help-adminkey-now = You open the key that is registered on the administration client. Then we carry on where you were.
help-adminkey-why = A client with a registered key does not accept the certificate. Without the key we cannot see or change your clients.
help-adminkey-words = kid: the name of the key at Maskinporten. Private key: the secret part, which stays with you.
help-adminkey-who = Whoever registered the key on the administration client knows where the file is.

## Help: network
help-network-now = You say how Portnøkkel should reach Maskinporten where the settings of this computer are not enough.
help-network-why = Without the right proxy or root certificate your network does not let us through.
help-network-words = Proxy: a computer that the network traffic passes through. Root certificate: what other certificates build on.
help-network-who = IT knows the address, how to sign in, and the root certificate.
