#
## Titles
help-title = Help
help-now-title = What happens now?
help-why-title = Why do we ask?
help-words-title = Words you may meet
help-who-title = Who can help?

## Help: certificate
help-certificate-now = You show us the file with your organisation’s certificate. We read it here on your computer. It is not sent anywhere.
help-certificate-why = Maskinporten must know which organisation is asking. The certificate is the organisation’s identification.
help-certificate-words = Enterprise certificate: identification for an organisation. Private key: the secret part, which must be in the same file.
help-certificate-who = Whoever ordered the certificate, often IT or procurement. The issuers are Buypass and Commfides.

## Help: password
help-password-now = You unlock the file. The password is used only now, and is not saved unless you ask.
help-password-why = The file is locked, so nobody else can pose as your organisation.
help-password-words = Authentication: the certificate used for signing in. Issuer: the company that vouches for the organisation.
help-password-who = Whoever ordered the certificate. Neither we, Digdir nor the issuer can recover the password.

## Help: environment
help-environment-now = You choose whether you are trying it out or fetching real data.
help-environment-why = Test and production do not know about each other. A certificate works in only one of them.
help-environment-words = Test: a practice environment with made-up people and organisations. Production: the real registers.
help-environment-who = The owner of the API knows where the API is. Whoever ordered the certificate can order a test certificate.

## Help: client
help-client-now = You choose which client to use, or create a new one.
help-client-why = The client decides which data you may fetch. Without it, Maskinporten says no.
help-client-words = Client: your organisation’s account in Maskinporten. Client ID: its number. API access: what an API owner has allowed you.
help-client-who = Digdir gives you an administration client: servicedesk@digdir.no. The owner of the API gives API access.

## Help: check
help-check-now = You review everything. We do not create anything before you press the button that says so.
help-check-why = A client in production is real, so we ask again there. We add a short code at the end of the description. With it we can find the client again if something is interrupted.
help-check-words = Administration client: the client that is allowed to create other clients.
help-check-who = Whoever is responsible for the integration at your organisation can confirm that the access is right.

## Help: token
help-token-now = We ask Maskinporten for a token. You copy it to where it will be used.
help-token-why = The API only lets in those who have a valid token.
help-token-words = Token: a temporary key. Clipboard: what you have copied and can paste.
help-token-who = The owner of the API if the API says no. Digdir if Maskinporten says no: servicedesk@digdir.no.

## Help: the cards of earlier visits
help-setups-now = You choose a setup and enter the password. If this computer remembers it, you get the token at once.
help-setups-why = The password opens the file with the key. We do not save it unless you ask.
help-setups-words = Setup: a certificate, a client and API access that belong together.
help-setups-who = Whoever got the token last time, or ordered the certificate.

## Help: the diagnosis
help-diagnosis-now = You paste what you have, and we say what is wrong. Everything happens on your computer.
help-diagnosis-why = Maskinporten’s error codes say little about the cause. The content of the request says more.
help-diagnosis-words = Request: what we ask Maskinporten for a token with. MP code: the number of an error.
help-diagnosis-who = Send the report to your support team. Digdir answers for Maskinporten: servicedesk@digdir.no.
