# Diagnosis: what was pasted, what is wrong with it, what to do, who can help.

## Names: what something was recognised as
finding-kind-token = Token
finding-kind-grant = Request for a token
finding-kind-refusal = Answer from Maskinporten
finding-kind-self-service = Answer from the self-service
finding-kind-api = Answer from an API
finding-kind-properties = Properties file
finding-kind-yaml = YAML file
finding-kind-jwks = Keys
finding-kind-client = Client
finding-kind-certificate = Certificate
finding-kind-keystore = Certificate file
finding-kind-private-key = Private key
finding-kind-exchange = Call
finding-kind-log = Log
finding-kind-service = Answer from a service
finding-kind-settings = Setup
finding-kind-system-user = System user

## Names: how much a finding matters
finding-severity-stops = Stops
finding-severity-warning = Warning
finding-severity-info = Info
finding-severity-fine = Fine

## Names: who speaks
finding-service-maskinporten = Maskinporten
finding-service-self-service = The self-service
finding-service-idporten = ID-porten
finding-service-ansattporten = Ansattporten
finding-service-helseid = HelseID
finding-service-altinn = Altinn
finding-service-skatteetaten = Skatteetaten
finding-service-brreg = Brønnøysundregistrene
finding-service-ks-fiks = KS Fiks
finding-service-api = The API
finding-service-proxy = Your network’s proxy
finding-service-local = A program on this computer
finding-service-unknown = The service

## Names: values, as they are called where they were found
finding-value-alg = Signed with (alg)
finding-value-organisation = Organisation
finding-value-issuer = Issuer
finding-value-notbefore = Valid from
finding-value-notafter = Valid until
finding-value-aud = Made for (aud)
finding-value-iss = Made by (iss)
finding-value-scope = API access (scope)
finding-value-iat = Made (iat)
finding-value-exp = Valid until (exp)
finding-value-jti = ID (jti)
finding-value-kid = Key (kid)
finding-value-client-id = Client ID (client_id)
finding-value-client-orgno = Client belongs to
finding-value-consumer = Organisation (consumer)
finding-value-code = Error code
finding-value-trace-id = Trace number (trace_id)
finding-value-environment = Chosen environment
finding-value-certificate-orgno = Certificate belongs to
finding-value-consumer-org = Customer (consumer_org)
finding-value-supplier = Supplier (supplier)
finding-value-client-amr = Signed in with (client_amr)
finding-value-http = Answer (HTTP status)
finding-value-url = Address
finding-value-address = Address
finding-value-audience = Made for (audience)
finding-value-format = File type
finding-value-service = Service
finding-value-korrelasjonsid = Trace number (korrelasjonsid)
finding-value-fieldidentifier = Field
finding-value-systemuser-org = Customer (systemuser_org)
finding-value-marks = The four values
finding-value-status = Status in the answer

## Labels: a finding
diagnosis-start-here = Start here
diagnosis-evidence = We found
diagnosis-code = Code
diagnosis-source = Source
diagnosis-rewrite = Write this instead
diagnosis-redacted = { $count ->
    [one] Redacted: 1 value
   *[other] Redacted: { $count } values
}

## Messages: the diagnosis
diagnosis-nothing = We did not recognise any of this.
diagnosis-nothing-next = Paste a token, a request or an error message. Your support team can say what is missing.
diagnosis-verify-nothing = We found no token from an issuer we know, and have asked nobody.
diagnosis-unreadable = We could not read { $file }.

## Messages: who can see why
finding-help-maskinporten = servicedesk@digdir.no can see why.
finding-help-self-service = servicedesk@digdir.no can see why.
finding-help-idporten = servicedesk@digdir.no can see why.
finding-help-ansattporten = servicedesk@digdir.no can see why.
finding-help-helseid = Norsk helsenett can see why.
finding-help-altinn = servicedesk@altinn.no can see why.
finding-help-skatteetaten = Skatteetaten can see why.
finding-help-brreg = Brønnøysundregistrene can see why.
finding-help-ks-fiks = KS can see why.
finding-help-api = The owner of the API can see why.
finding-help-proxy = IT can see why.
finding-help-local = Whoever runs that program can see why.
finding-help-unknown = Whoever runs the service can see why.

## Messages: what is wrong
finding-private-key-pasted = The private key is in the text. Anyone who has the text can use it.
finding-password-pasted = A password is in the text. We do not show it.
finding-jwt-unreadable = This looks like a token, but is damaged or incomplete.
finding-algorithm-refused = The request is signed in a way that Maskinporten does not accept.
finding-proof-missing = The request does not say which certificate or key was used.
finding-proof-twice = The request has both x5c and kid. It must have only one of them. Probably kid counts, and the certificate in x5c is not looked at.
finding-kid-form = The name of the key (kid) has characters that a registered key cannot have in its name.
finding-crit-refused = The request demands extensions (crit) that Maskinporten does not know.
finding-jwt-encoding = The parts of the request are in plain base64, but must be in base64url without equals signs.
finding-jwt-as-json = The request is written as JSON (JWS JSON Serialization).
finding-x5c-not-array = The certificate in x5c is a string, but must be a list.
finding-x5c-pem = x5c includes the lines BEGIN and END, which do not belong there.
finding-x5c-url = The certificate in x5c is in base64url, but must be in plain base64.
finding-x5c-lines = The certificate in x5c has line breaks or spaces in it.
finding-x5c-unreadable = What is in x5c is not a certificate.
finding-x5c-order = The certificates in x5c are in the wrong order.
finding-signature-differs = The signature was made with a different key than the one in the certificate.
finding-signature-short = The signature is missing or too short. Either the program did not sign, or the end is missing in what was pasted.
finding-claim-missing = The request is missing { $value }.
finding-claim-unknown = The request has the field { $value }, which Maskinporten does not know.
finding-claim-deprecated = The request uses { $value }, which should not be used any more.
finding-claim-malformed = The field { $value } has the wrong form.
finding-name-twice = The field { $value } appears twice, and nobody can tell which one counts.
finding-jti-missing = The request is missing jti, which tells it from other requests.
finding-jti-reused = Two requests have the same jti, and only the first works.
finding-audience-several = The request is made for { $value } recipients, but must have only one.
finding-audience-slash = The address in aud is missing the slash at the end.
finding-audience-skyporten = Skyporten’s address in aud must have no slash at its end.
finding-audience-endpoint = aud has the address where tokens are fetched. It must have the issuer’s address.
finding-audience-form = aud has { $value }. That is not written exactly like the issuer’s address.
finding-audience-not-address = aud has something other than an address in it.
finding-audience-foreign = aud has { $value }. That is not one of Maskinporten’s addresses.
finding-address-retired = The address has been shut down: { $value }.
finding-client-id-is-organisation = The client ID is an organisation number.
finding-client-id-is-kid = The client ID is the same as the name of the key.
finding-client-id-written = The client ID has capital letters, spaces or line breaks that do not belong to it.
finding-client-id-form = The client ID does not have the form that Maskinporten uses.
finding-scope-form = The API access is not written correctly.
finding-placeholder = The example text { $value } has not been replaced.
finding-times-in-milliseconds = The times are in milliseconds, but must be in seconds.
finding-grant-lifetime-too-long = The request is valid for { $value } seconds, which is too long.
finding-lifetime-above-documented = The request is valid for { $value } seconds. The documentation says 120 at most.
finding-ends-before-it-begins = The request ends before it begins.
finding-dated-in-future = The request is dated in the future: { $value }.
finding-time-zone = The request is dated one or two whole hours in the future: { $value }. The program has probably treated Norwegian time as UTC.
finding-grant-over = The request expired on { $value }. A request lasts only a couple of minutes.
finding-consumer-is-own = consumer_org is the organisation’s own number, but must be the customer’s.
finding-details-unknown = The request has a type in authorization_details that we do not know.
finding-details-fields = The field { $value } does not belong in authorization_details.
finding-details-value = The field { $value } in authorization_details is missing or has the wrong form.
finding-details-id-number = ID in systemuser_org is a number, but must be a string.
finding-details-id-prefix = ID in systemuser_org is missing 0192: before the organisation number.
finding-details-id-digits = ID in systemuser_org is not a valid organisation number.
finding-grant-as-token = The API was given the request, but needs the token.
finding-token-as-grant = Maskinporten was given a token, but needs a request.
finding-grant-type-wrong = The value of grant_type is not the one that Maskinporten requires.
finding-grant-fine = We found no problem in the request.
finding-token-expired = The token expired on { $value }.
finding-token-in-future = The token is dated in the future. This computer’s clock is probably slow.
finding-token-foreign = The token was issued by { $value }, not by Maskinporten.
finding-token-fine = The token is valid until { $value }.
finding-token-genuine = The signature is genuine. The token is as its issuer made it.
finding-token-forged = The signature of the token is wrong. It was changed or forged.
finding-token-key-unknown = The token is signed with a key that the issuer does not have.
finding-jwks-wrapper = The key is alone, but must be in a list named keys.
finding-jwks-use = { $kid ->
    [none] The key has no use, or use has a value other than sig.
   *[other] The key { $kid } has no use, or use has a value other than sig.
}
finding-jwks-too-many = The set has { $value } keys, but a client may have at most five.
finding-jwks-kind = { $kid ->
    [none] The key is of a kind that Maskinporten does not accept.
   *[other] The key { $kid } is of a kind that Maskinporten does not accept.
}
finding-jwks-short = The key has { $value } bits, but needs at least 2048.
finding-jwks-kid = The name of the key is missing, used twice, or has characters that are not allowed.
finding-jwks-expired = The key on the client expired on { $value }.
finding-jwks-expires = The key on the client expires on { $value }.
finding-jwks-replaces = When you register keys, they replace all that were there.
finding-jwks-bound = A key has a certificate with it (x5c), and works only as long as the certificate does.
finding-keystore-locked = The file is locked with a password. We cannot see the certificate without it.
finding-keystore-several = The file has { $value } keys. We show the one that fits best.
finding-certificate-fine = The certificate is valid until { $value }, and we found no problem.
finding-certificate-alone = This is the certificate without the private key.
finding-issuer-certificates = { $value } is the certificate of an issuer, not the organisation’s own.
finding-refused-malformed = Maskinporten did not understand the request.
finding-refused-used = The request was used before. Each request can be used only once.
finding-refused-x5c = The certificate in x5c is written in the wrong way. x5c must be a list of certificates in plain base64.
finding-refused-lifetime = The request was valid for longer than Maskinporten allows.
finding-refused-other = The service said no for a reason we do not recognise.
finding-api-unauthorized = { $name } did not accept the token.
finding-api-forbidden = { $name } did not give access. Often the organisation lacks the access or an agreement.
finding-api-bad-request = { $name } did not understand what was sent.
finding-environments-differ = Two environments are mixed here. Test and production never work together.
finding-organisations-differ = This belongs to two different organisations.
finding-clients-differ = This belongs to two different clients.
finding-scope-not-in-token = The token does not give the API access { $value } that was asked for.
finding-kid-not-in-set = The key set that we have looked at has no key with the name { $value }.
finding-certificate-with-keys = The client has registered keys and does not accept the certificate in x5c.
finding-certificate-beside-keys = If these keys are registered on the client, it does not accept the certificate in x5c.
finding-integration-type = The client was made for a different service than Maskinporten.
finding-client-inactive = The client has been deactivated.
finding-client-fine = The client has what you ask for.
finding-client-lacks-scope = The client does not have the API access { $value }.
finding-clock-differs = The clocks of the computer and the server show different times.
finding-mended = The text had been broken up, probably by email. We put it back together.
finding-wrong-audience = Maskinporten did not accept the address in aud.
finding-wrong-audience-skyporten = Skyporten did not accept the address in aud. There it must have no slash at its end.
finding-invalid-certificate = Maskinporten does not accept the certificate. It has expired, was revoked, or is from the wrong environment or an unknown issuer.
finding-unknown-client = Maskinporten does not know the client in this environment.
finding-expired-grant = The request was too old when it arrived. The clock is slow, or it was sent too late.
finding-issued-in-future = The request is dated in the future. The clock is fast, or iat was calculated in local time.
finding-system-user-not-ready = Altinn has no system user with this client, supplier, customer and reference.
finding-system-user-owner-own = systemuser_org has the supplier’s own number, but must have the customer’s.
finding-system-user-elsewhere = The customer’s number probably belongs to another environment.
finding-system-user-reference = The request has no externalRef. It is needed if the system user was made with one.
finding-system-user-pending = The customer has not approved the system user yet.
finding-system-user-denied = The request for a system user was turned down.
finding-system-user-timed-out = Nobody answered the request for a system user in time.
finding-system-user-deleted = The system user was deleted in Altinn.
finding-system-user-seen = The system user exists in Altinn.
finding-answer-redirected = { $name } pointed the program to another address.
finding-api-not-found = { $name } did not find what was asked for.
finding-answer-method = { $name } does not accept this HTTP method at this address.
finding-answer-media = { $name } does not accept the format that was sent or asked for.
finding-answer-too-large = { $name } does not accept anything as large as what was sent.
finding-api-conflict = { $name } already has the same, or it was changed in the meantime.
finding-answer-gone = { $name } has shut down what was called.
finding-answer-busy = { $name } got too many calls in a short time.
finding-answer-fault = { $name } has a problem, or is very busy.
finding-answer-refused = { $name } said no.
finding-service-refused = { $name } said no for a reason we do not recognise.
finding-status-differs = The answer has one HTTP status outside and another inside.
finding-answer-proxy-login = Your network’s proxy requires a user name and password (407).
finding-answer-proxy-forbids = Your network’s proxy does not let the program through.
finding-token-refused-expired = { $name } says that the token has expired.
finding-token-issuer-refused = { $name } does not accept the issuer of the token.
finding-token-audience-refused = { $name } does not accept the recipient (aud) of the token.
finding-token-signature-refused = { $name } does not recognise the signature of the token.
finding-scope-required = The token does not have the API access { $value }.
finding-scope-insufficient = { $name } requires an API access that the token does not have.
finding-subscription-key = { $name } requires a subscription key in addition to the token.
finding-integration-password = KS Fiks did not accept the integration password. This is not about the token.
finding-altinn-exchange-first = Altinn wants its own token here, not Maskinporten’s.
finding-altinn-exchange-refused = Altinn did not exchange the token. It has expired, is damaged, is from another environment, or is missing in the call.
finding-altinn-enterprise-user-gone = Altinn has shut down what was called. Enterprise users no longer exist.
finding-altinn-client-taken = The client is already tied to another system in Altinn. A client can belong to only one.
finding-altinn-system-user-exists = The system user already exists in Altinn.
finding-altinn-request-accepted = The customer has already approved this request for a system user.
finding-altinn-request-pending = The same request for a system user is already waiting for the customer.
finding-altinn-request-denied = The same request for a system user has already been turned down.
finding-altinn-request-missing = Altinn has no such request for a system user.
finding-altinn-system-missing = Altinn does not have the system in its register.
finding-altinn-request-decided = The request for a system user has already been decided and cannot be changed.
finding-altinn-redirect = Altinn does not allow the redirectUrl of the call, because the system is not registered with it.
finding-altinn-vendor-unknown = Altinn cannot find the supplier’s organisation number in the token.
finding-altinn-cannot-delegate = Whoever was to approve cannot give away the rights that are asked for.
finding-altinn-package-invalid = The request asks for an access package that is not there or cannot be used here.
finding-altinn-kind-mixed = System user and agent system user are mixed up here.
finding-altinn-party-differs = The organisation in the call is not the one that this is about.
finding-altinn-not-allowed = Whoever calls may not do this with the system user.
finding-altinn-has-clients = The agent system user still acts for customers, and cannot be deleted.
finding-altinn-delegation-missing = The agent system user does not act for this customer.
finding-altinn-system-user-missing = Altinn has no such system user.
finding-altinn-own-fault = Altinn could not do what was asked.
finding-altinn-other-code = { $told ->
    [none] Altinn said no with the code { $code }, which we do not know.
   *[other] Altinn said no with the code { $code }, which we do not know. Altinn writes: “{ $told }”.
}
finding-field-refused = The self-service did not accept the field { $value }.
finding-login-proof-missing = { $name } got no proof of who the client is.
finding-login-proof-method = { $name } does not accept how the client proves who it is.
finding-login-redirect = { $name } does not know the redirect_uri of the call.
finding-login-code = { $name } did not accept the code from the sign-in. It was used before, is too old or has no code_verifier.
finding-login-dpop = { $name } did not accept the DPoP proof, or wants one.
finding-login-client = { $name } did not recognise the client.
finding-assertion-elsewhere = { $name } is the recipient of this. It was not made for Maskinporten.
finding-token-not-verified = The signature was not verified, because we do not know the issuer { $value }.
finding-refused-unknown-code = { $code ->
    [none] Maskinporten said no with a code that we do not know.
   *[other] Maskinporten said no with the code { $code }, which we do not know.
}

## Messages: what to do, and who can help
finding-next-private-key-pasted = Remove the key from the text, and replace it if others have seen it. IT can make a new one.
finding-next-password-pasted = Change the password if the text has been shared. Whoever owns the file can do it.
finding-next-jwt-unreadable = Copy the whole text again. Whoever sent it can send it as a file.
finding-next-algorithm-refused = Sign with RS256. The developers can fix it.
finding-next-proof-missing = Add x5c or kid to the header of the request. The developers can fix it.
finding-next-proof-twice = Keep kid if the client has registered keys, otherwise x5c. The developers can fix it.
finding-next-kid-form = Use the name as it is on the client. Whoever owns the client has it.
finding-next-crit-refused = Remove crit. The developers can fix it.
finding-next-jwt-encoding = Use base64url without equals signs (=) at the end in all three parts. The developers can fix it.
finding-next-jwt-as-json = Maskinporten takes only the compact form: header, claims and signature with dots between. The developers can fix it, if it was sent like this.
finding-next-x5c-not-array = Put the certificate in a list. The developers can fix it.
finding-next-x5c-pem = Include only what is between those two lines. The developers can fix it.
finding-next-x5c-url = Use plain base64 in x5c. The developers can fix it.
finding-next-x5c-lines = Write the certificate on one line, without line breaks. The developers can fix it.
finding-next-x5c-unreadable = Put the enterprise certificate there. The developers can fix it.
finding-next-x5c-order = Put the organisation’s own certificate first. The developers can fix it.
finding-next-signature-differs = Use the key and the certificate from the same file. IT knows which file is right.
finding-next-signature-short = Paste the whole request. If it is whole, those who made the program must sign it with RS256.
finding-next-claim-missing = Add { $value }. The developers can fix it.
finding-next-claim-unknown = Remove the field, or check its spelling. The developers can fix it.
finding-next-claim-deprecated = Use consumer_org instead. The developers can fix it.
finding-next-claim-malformed = { $value ->
    [iat] Write iat as a number: whole seconds since 1970, without quotation marks.
    [exp] Write exp as a number: whole seconds since 1970, without quotation marks.
    [scope] Write scope as one string, with spaces between the names.
    [aud] Write aud as one string.
    [resource] Write resource as a list of strings.
    [consumer_org] Write consumer_org as a string of nine digits, without spaces.
    [pid] Write pid as a string of eleven digits.
    [authorization_details] Write authorization_details as a list with one object.
    [crit] Remove crit.
    [jwk] Remove jwk.
   *[other] Write { $value } as a string that is not empty.
} The developers can fix it.
finding-next-name-twice = Keep only one of them. The developers can fix it.
finding-next-jti-missing = Add a new random jti to each request. The developers can fix it.
finding-next-jti-reused = Make a new jti each time. The developers can fix it.
finding-next-audience-several = Keep only Maskinporten’s address in aud. The developers can fix it.
finding-next-audience-slash = Write { $expected } instead. The developers can fix it.
finding-next-audience-skyporten = Write { $expected } instead. The developers can fix it.
finding-next-audience-endpoint = Write { $expected } instead. The developers can fix it.
finding-next-audience-form = Write { $expected } instead, with nothing before or after it. The developers can fix it.
finding-next-audience-not-address = Write https://test.maskinporten.no/ for test or https://maskinporten.no/ for production. The developers can fix it.
finding-next-audience-foreign = Check which environment is meant. The developers can fix it.
finding-next-address-retired = Use { $expected } instead. IT can correct the setup.
finding-next-client-id-is-organisation = Use the client ID from the self-service. Whoever created the client has it.
finding-next-client-id-is-kid = Put the client ID in iss and the name of the key in kid. Whoever created the client has both.
finding-next-client-id-written = Write { $expected } instead. Whoever created the client can confirm it.
finding-next-client-id-form = Check it in the self-service. It is usually a UUID of 36 characters, otherwise it begins with oidc_. Whoever created the client has it.
finding-next-scope-form = Write prefix, colon and name. If there are several, put a space between them. The owner of the API has the name.
finding-next-placeholder = Write your own value. Whoever created the client has it.
finding-next-times-in-milliseconds = Divide the numbers by a thousand. The developers can fix it.
finding-next-grant-lifetime-too-long = Set exp to 120 seconds after iat. The developers can fix it.
finding-next-lifetime-above-documented = Set exp to 120 seconds after iat. The developers can fix it.
finding-next-ends-before-it-begins = Set exp to 120 seconds after iat. The developers can fix it.
finding-next-dated-in-future = Set the clock of the computer that made the request. IT can turn on automatic time.
finding-next-time-zone = Count iat and exp in seconds since 1970 in UTC. The computer’s clock is probably right. The developers can fix it.
finding-next-grant-over = Make a new request before you try again. If it arrives too late, IT can check the clock.
finding-next-consumer-is-own = Remove the field, or write the customer’s number. The customer can tell you.
finding-next-details-unknown = Check the spelling of type. The owner of the API knows what belongs there.
finding-next-details-fields = Remove the field. The owner of the API knows which belong there.
finding-next-details-value = { $value ->
    [systemuser_org] Write systemuser_org as an object with authority and ID.
    [authority] Write iso6523-actorid-upis in authority.
    [ID] Write 0192: and the nine digits of the organisation number, as a string.
    [externalRef] Write externalRef as a string, or remove the field.
    [id] Write id as a UUID of 36 characters.
    [from] Write urn:altinn:organization:identifier-no: and the organisation number in from, or urn:altinn:person:identifier-no: and the national identity number.
   *[other] Check the field in the documentation.
} The developers can fix it.
finding-next-details-id-number = Put quotation marks around it, and 0192: before the nine digits. The developers can fix it.
finding-next-details-id-prefix = Write 0192: directly before the nine digits, without spaces. The developers can fix it.
finding-next-details-id-digits = Write 0192: and the customer’s nine digits, and look for a typing error. The customer has the number.
finding-next-grant-as-token = Send it to Maskinporten, and use the token you get. The developers can fix it.
finding-next-token-as-grant = Make and sign a new request. The developers can fix it.
finding-next-grant-type-wrong = Use urn:ietf:params:oauth:grant-type:jwt-bearer. The developers can fix it.
finding-next-grant-fine = If Maskinporten still says no, the answer tells why. Digdir can look in its log.
finding-next-token-expired = Get a new token. The developers can make the program renew it automatically.
finding-next-token-in-future = Set the computer’s clock. IT can turn on automatic time.
finding-next-token-foreign = Check that you have the right token. The owner of the API knows who must issue it.
finding-next-token-fine = If the API still says no, the answer tells why. The owner of the API can see the reason.
finding-next-token-genuine = You do not have to do anything. The owner of the API checks the same.
finding-next-token-forged = Do not use the token. Get a new one, and tell whoever gave you this.
finding-next-token-key-unknown = Check the environment, and get a new token. Digdir knows which keys are in use.
finding-next-jwks-wrapper = Put the keys in a list named keys. Whoever makes the keys can fix it.
finding-next-jwks-use = Add use with the value sig, on old keys too. Whoever makes the keys can fix it.
finding-next-jwks-too-many = Remove keys that are not in use. Whoever owns the client knows which.
finding-next-jwks-kind = Make an RSA key for RS256. IT can help.
finding-next-jwks-short = Make a longer key. IT can help.
finding-next-jwks-kid = Give each key a kid of its own, such as a UUID. Whoever makes the keys can fix it.
finding-next-jwks-expired = Register it again in the self-service. Whoever owns the client can do it.
finding-next-jwks-expires = Register it again in good time. Whoever owns the client can do it.
finding-next-jwks-replaces = Include the old keys that are still in use. Whoever owns the client knows which.
finding-next-jwks-bound = Leave x5c out, unless the key should expire with the certificate. Whoever makes the keys knows that.
finding-next-keystore-locked = Enter the password to see more. Whoever ordered the certificate has it.
finding-next-keystore-several = Check that the program uses the right alias. IT knows which.
finding-next-certificate-fine = You do not have to do anything. The issuer can say whether it has been revoked.
finding-next-certificate-alone = Use the .p12 file when you get a token. IT has it.
finding-next-issuer-certificates = Find the organisation’s own certificate. IT has it, usually in a .p12 file.
finding-next-refused-malformed = Paste the request too, and we will look for the problem. The developers can fix it.
finding-next-refused-used = Make a new request with a new jti. The developers can fix it.
finding-next-refused-x5c = Paste the request too, and we will see what is wrong. The developers can fix it.
finding-next-refused-lifetime = Set exp to 120 seconds after iat. The developers can fix it.
finding-next-refused-other = Try again. If that does not help, servicedesk@digdir.no can see why.
finding-next-api-unauthorized = Check that the token is valid now, and from the right environment. { $help }
finding-next-api-forbidden = Check that the token is valid, is from the right environment and has the API access. Check too that you have an agreement. { $help }
finding-next-api-bad-request = Check the address and the values in it. { $help }
finding-next-environments-differ = Use a certificate, a client and addresses from the same environment. The developers can fix it.
finding-next-organisations-differ = Use the certificate of the organisation that owns the client. Whoever created the client knows which.
finding-next-clients-differ = Check which client ID is right. Whoever owns the client has it.
finding-next-scope-not-in-token = Ask for it when you get the token. It must be on the client, and the owner of the API must have granted it to the organisation.
finding-next-kid-not-in-set = Check kid, or register the key. Whoever owns the client can do it.
finding-next-certificate-with-keys = Use kid instead of x5c. The developers can fix it.
finding-next-certificate-beside-keys = See in the self-service whether the keys are registered. If they are, the developers must use kid instead of x5c.
finding-next-integration-type = Create a new client, as the type cannot be changed. Digdir can help.
finding-next-client-inactive = Try to activate it again, or use another client. Whoever owns the client can do it.
finding-next-client-fine = Try again. If you are still refused, paste the answer you got.
finding-next-client-lacks-scope = Add it to the client. Whoever owns the client can do it.
finding-next-clock-differs = Set the computer’s clock. IT can turn on automatic time.
finding-next-mended = Send such texts as a file to keep them whole. Whoever sent it can do so.
finding-next-wrong-audience = Write the issuer’s address in the environment, with a slash at its end and without /token. The developers can fix it.
finding-next-wrong-audience-skyporten = Remove the slash at the end of aud. The developers can fix it.
finding-next-invalid-certificate = Paste the certificate too, and we will see what is wrong. Whoever ordered it can get a new one.
finding-next-unknown-client = Check that iss is the client ID, that the environment is right, and that the client is not deactivated. A new client may need up to 15 minutes. Whoever owns the client can see it.
finding-next-expired-grant = Make a new request each time, and let the computer set its clock itself. IT can help.
finding-next-issued-in-future = Calculate iat and exp in UTC, and let the computer set its clock itself. The developers can fix it.
finding-next-system-user-not-ready = Check the four values, and that the customer has approved. The supplier of the system can see it in Altinn.
finding-next-system-user-owner-own = Write the number of the customer who approved the system user. The developers can fix it.
finding-next-system-user-elsewhere = Test and production have separate registers in Altinn. Use the test customer in test, and the real one in production. The supplier of the system knows who it is.
finding-next-system-user-reference = Use the same externalRef as when the system user was asked for. The supplier of the system has it.
finding-next-system-user-pending = Ask the customer to approve it in Altinn, with the link in confirmUrl.
finding-next-system-user-denied = Sort it out with the customer. Delete the old request and send a new one, or use another externalRef. The supplier of the system does this.
finding-next-system-user-timed-out = Send a new request, and tell the customer. The supplier of the system does this.
finding-next-system-user-deleted = Ask the customer for a new system user. The supplier of the system does this.
finding-next-system-user-seen = Paste Maskinporten’s answer too if something fails. The supplier of the system can help.
finding-next-answer-redirected = Call the final address directly. The program must not pass on a token or a request by itself. { $help }
finding-next-api-not-found = Check the address and the values in it. { $help }
finding-next-answer-method = Use POST to get a token, otherwise the method in the service’s documentation. The developers can fix it.
finding-next-answer-media = Set Content-Type and Accept as the service requires. To get a token, use application/x-www-form-urlencoded. The developers can fix it.
finding-next-answer-too-large = Send less, and see whether a token or a header has grown. The developers can fix it.
finding-next-api-conflict = Get what is there, and use or change it. { $help }
finding-next-answer-gone = Find today’s address in the service’s documentation. { $help }
finding-next-answer-busy = Wait, and call less often. Use the same token until it expires. The developers can fix it.
finding-next-answer-fault = Wait a few minutes, and try again. { $help }
finding-next-answer-refused = See what the answer says. { $help }
finding-next-service-refused = See what the answer says, and which HTTP status it had. { $help }
finding-next-status-differs = Something between you and the service has probably changed it. IT can see what.
finding-next-answer-proxy-login = Enter the proxy’s user name and password, or ask IT to let the program through.
finding-next-answer-proxy-forbids = Ask IT to open the proxy for the address, port 443.
finding-next-token-refused-expired = Get a new token for each call, or when the old one expires. The developers can fix it.
finding-next-token-issuer-refused = Use a token from the same environment as the service, and from the issuer it requires. { $help }
finding-next-token-audience-refused = Ask for the token with resource set to the address the service requires. { $help }
finding-next-token-signature-refused = Check that the token is from the right environment, and was sent unchanged. { $help }
finding-next-scope-required = Ask for it when you get the token. It must be on the client first, and whoever owns the client can add it.
finding-next-scope-insufficient = Find its name in the service’s documentation, and ask for it when you get the token. { $help }
finding-next-subscription-key = Send it in the header Ocp-Apim-Subscription-Key. The owner of the API hands it out.
finding-next-integration-password = Set the right integration ID and password, or make a new password in the KS Fiks configuration. Whoever owns the integration can do it.
finding-next-altinn-exchange-first = Exchange the token first, with /authentication/api/v1/exchange/maskinporten. The developers can fix it.
finding-next-altinn-exchange-refused = Use a new token from the same environment: test belongs to tt02. Paste the token, and we will see what is wrong. The developers can fix it.
finding-next-altinn-enterprise-user-gone = Remove the enterprise user from the call, and use a system user. The developers can fix it.
finding-next-altinn-client-taken = Use another client ID, or remove it from the other system. The supplier of the system can do it.
finding-next-altinn-system-user-exists = Use the one that is there, or ask for a new one with another externalRef. The supplier of the system can do it.
finding-next-altinn-request-accepted = Get a token with the system user. The supplier of the system does not have to ask again.
finding-next-altinn-request-pending = Ask the customer to approve it in Altinn, and do not send a new one.
finding-next-altinn-request-denied = Sort it out with the customer. Delete the old one and send a new one, or use another externalRef. The supplier of the system does this.
finding-next-altinn-request-missing = Check the ID and the environment: tt02 and production have separate registers. The supplier of the system can see it.
finding-next-altinn-system-missing = Check the system ID and the environment, or register the system. The supplier of the system can do it.
finding-next-altinn-request-decided = Get its status, and send a new one if needed. The supplier of the system does this.
finding-next-altinn-redirect = Add the address to the system in Altinn’s system register. The supplier of the system can do it.
finding-next-altinn-vendor-unknown = Use a token that Maskinporten issued to the supplier itself. The developers can fix it.
finding-next-altinn-cannot-delegate = Ask somebody who has the rights to approve. The managing director or main administrator of the customer often has them.
finding-next-altinn-package-invalid = Correct accessPackages in the request. The supplier of the system does this.
finding-next-altinn-kind-mixed = Use the address with /agent for agent system users, and the one without for others. The developers can fix it.
finding-next-altinn-party-differs = Check the organisation number, and who is signed in. The supplier of the system can see it.
finding-next-altinn-not-allowed = Use a token from the supplier of the system, or ask the customer to do it in Altinn.
finding-next-altinn-has-clients = Remove the customers from it first. The accountant or auditor does this in Altinn.
finding-next-altinn-delegation-missing = Add the customer to the system user. The accountant or auditor does this in Altinn.
finding-next-altinn-system-user-missing = Check the ID and the environment: tt02 and production have separate registers. The supplier of the system can see it.
finding-next-altinn-own-fault = Try again. If it happens once more, send the code to servicedesk@altinn.no.
finding-next-altinn-other-code = Read what Altinn itself writes in the answer. If that does not help, the supplier of the system can send the code to servicedesk@altinn.no.
finding-next-field-refused = Correct { $value } in what was sent. The developers can fix it.
finding-next-login-proof-missing = Send client_assertion signed with the client’s key, or use client_secret if the client is set up with it. The developers can fix it.
finding-next-login-proof-method = Use private_key_jwt, or change token_endpoint_auth_method on the client. Whoever owns the client can do it.
finding-next-login-redirect = Add the address to the client, exactly as it is written in the call. Whoever owns the client can do it.
finding-next-login-code = Exchange the code at once, and only once, with the code_verifier from the same sign-in. The developers can fix it.
finding-next-login-dpop = Make a new proof for each call, with the latest nonce from the answer. The developers can fix it.
finding-next-login-client = Check the client ID, the key and the environment at the service. Whoever owns the client can do it.
finding-next-assertion-elsewhere = Send it to the service in aud. Maskinporten needs a request of its own. The developers can fix it.
finding-next-token-not-verified = Is the issuer your own? Choose the environment first, in the terminal with PORTNOKKEL_ENVIRONMENT. The owner of the API knows who must issue the token.
finding-next-refused-unknown-code = See what the answer says. servicedesk@digdir.no knows what the code means.
