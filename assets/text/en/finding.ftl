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

## Names: how much a finding matters
finding-severity-stops = Stops
finding-severity-warning = Warning
finding-severity-info = Info
finding-severity-fine = Fine

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
finding-value-jti = Serial number (jti)
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
finding-value-client-amr = Proved by (client_amr)
finding-value-http = Answer (HTTP status)
finding-value-url = Address
finding-value-address = Address
finding-value-audience = Made for (audience)
finding-value-format = File type

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
diagnosis-nothing-next = Paste a token, a request or an error message. Support can help with what is missing.
diagnosis-verify-nothing = We found no token from an issuer we know, and have asked nobody.
diagnosis-unreadable = We could not read { $file }.

## Messages: what is wrong
finding-private-key-pasted = The private key is in the text. Others can use it.
finding-password-pasted = A password is in the text. We do not show it.
finding-jwt-unreadable = This looks like a token, but is damaged or incomplete.
finding-algorithm-refused = The request is signed in a way that Maskinporten does not accept.
finding-proof-missing = The request does not say which certificate or key was used.
finding-proof-twice = The request has both x5c and kid. Then kid counts, and the certificate in x5c is not looked at.
finding-kid-form = The name of the key (kid) has characters that no registered key can have in its name.
finding-crit-refused = The request demands extensions (crit) that Maskinporten does not know.
finding-jwt-encoding = The parts of the request are in plain base64, but must be in base64url without equals signs.
finding-x5c-not-array = The certificate in x5c is a text, but must be a list.
finding-x5c-pem = The certificate in x5c includes the lines BEGIN and END.
finding-x5c-url = The certificate in x5c is in base64url, but must be in plain base64.
finding-x5c-lines = The certificate in x5c has line breaks or blanks in it.
finding-x5c-unreadable = What stands in x5c is not a certificate.
finding-x5c-order = The certificates in x5c are in the wrong order.
finding-signature-differs = The signature was made with another key than that of the certificate.
finding-claim-missing = The request lacks { $value }.
finding-claim-unknown = The request has the field { $value }, which Maskinporten does not know.
finding-claim-deprecated = The request uses { $value }, which must not be used any more.
finding-claim-malformed = The field { $value } has the wrong form.
finding-name-twice = The field { $value } appears twice, and nobody can tell which one counts.
finding-jti-missing = The request lacks jti, which tells it from other requests.
finding-jti-reused = Two requests have the same jti, and only the first works.
finding-audience-several = The request is made for { $value } recipients, but must have one.
finding-audience-slash = The address in aud lacks its last slash.
finding-audience-skyporten = Skyporten’s address in aud must have no last slash.
finding-audience-endpoint = The address in aud is where tokens are fetched. The issuer’s address belongs there.
finding-audience-form = The address in aud is not written exactly like the issuer’s: { $value }.
finding-audience-not-address = aud has something else in it than an address.
finding-audience-foreign = The address in aud is not Maskinporten’s: { $value }.
finding-address-retired = The address has been shut down: { $value }.
finding-client-id-is-organisation = The client ID is an organisation number.
finding-client-id-is-kid = The client ID is the same as the name of the key.
finding-client-id-written = The client ID has capital letters, blanks or line breaks that do not belong to it.
finding-client-id-form = The client ID does not have the form that Maskinporten uses.
finding-scope-form = The API access is written wrongly.
finding-placeholder = The example text { $value } has not been replaced.
finding-times-in-milliseconds = The times are in milliseconds, but must be in seconds.
finding-grant-lifetime-too-long = The request is valid for { $value } seconds, which is too long.
finding-lifetime-above-documented = The request is valid for { $value } seconds. The documentation says 120 at most.
finding-ends-before-it-begins = The request ends before it begins.
finding-dated-in-future = The request is dated in the future: { $value }.
finding-time-zone = The request is dated one or two whole hours in the future: { $value }. The program took Norwegian time for UTC.
finding-grant-over = The request expired at { $value }. All requests do, within two minutes.
finding-consumer-is-own = consumer_org is the organisation’s own number, but must be the customer’s.
finding-details-unknown = The request has a type in authorization_details that we do not know.
finding-details-fields = The field { $value } does not belong in authorization_details.
finding-details-value = The field { $value } in authorization_details is missing or has the wrong form.
finding-details-id-number = ID in systemuser_org is a number, but must be a text.
finding-details-id-prefix = ID in systemuser_org lacks 0192: before the organisation number.
finding-details-id-digits = ID in systemuser_org is not a valid organisation number.
finding-grant-as-token = The API was given the request, but needs the token.
finding-token-as-grant = Maskinporten was given a token, but needs a request.
finding-grant-type-wrong = The value of grant_type is not the one that Maskinporten requires.
finding-grant-fine = We found no fault in the request.
finding-token-expired = The token expired at { $value }.
finding-token-in-future = The token is dated in the future. The clock of this machine is probably slow.
finding-token-foreign = The token was issued by { $value }, not by Maskinporten.
finding-token-fine = The token is valid until { $value }.
finding-token-genuine = The signature is genuine. The token is as its issuer made it.
finding-token-forged = The signature of the token is wrong. It was changed or forged.
finding-token-key-unknown = The token is signed with a key that the issuer does not have.
finding-jwks-wrapper = The key stands alone, but must be in a list named keys.
finding-jwks-use = The key { $value } lacks use, or has another value than sig.
finding-jwks-too-many = The set has { $value } keys, but a client may have at most five.
finding-jwks-kind = The key { $value } is of a kind that Maskinporten does not accept.
finding-jwks-short = The key has { $value } bits, but needs at least 2048.
finding-jwks-kid = The name of the key is missing, used twice, or has characters that are not allowed.
finding-jwks-expired = The key on the client expired at { $value }.
finding-jwks-expires = The key on the client expires at { $value }.
finding-jwks-replaces = When you register keys, they replace all that were there.
finding-keystore-locked = The file is locked with a password. We cannot see the certificate without it.
finding-keystore-several = The file has { $value } keys. We show the one that fits best.
finding-certificate-fine = The certificate is valid until { $value }, and we found no fault.
finding-certificate-alone = This is the certificate without the private key.
finding-issuer-certificates = { $value } is the certificate of an issuer, not the organisation’s own.
finding-refused-malformed = Maskinporten did not understand the request.
finding-refused-used = The request was used before, and each can be used only once.
finding-refused-x5c = The certificate is placed wrongly in the request. x5c must be a list.
finding-refused-lifetime = The request was valid for longer than Maskinporten allows.
finding-refused-other = The service said no for a reason we do not recognise.
finding-api-unauthorized = The API did not accept the token.
finding-api-forbidden = The API took the token, but the organisation lacks access or an agreement.
finding-api-bad-request = The API did not understand what it was asked for.
finding-environments-differ = Two environments are mixed here. Test and production never work together.
finding-organisations-differ = This belongs to two different organisations.
finding-clients-differ = This belongs to two different clients.
finding-scope-not-in-token = The token does not give the API access { $value } that was asked for.
finding-kid-not-in-set = The client has no key by the name { $value }.
finding-certificate-with-keys = The client has registered keys and does not take the certificate in x5c.
finding-integration-type = The client was made for another service than Maskinporten.
finding-client-inactive = The client is not in use.
finding-client-fine = The client has what you ask for.
finding-client-lacks-scope = The client does not have the API access { $value }.
finding-clock-differs = The clocks of the machine and the server tell different times.
finding-mended = The text was cut up on its way. We put it together.

## Messages: what to do, and who can help
finding-next-private-key-pasted = Remove it, and replace the key if others have seen it. IT can make a new one.
finding-next-password-pasted = Change the password if the text has been shared. Whoever owns the file can do it.
finding-next-jwt-unreadable = Copy the whole text again. Whoever sent it can send it as a file.
finding-next-algorithm-refused = Sign with RS256. Whoever makes the program can correct it.
finding-next-proof-missing = Add x5c or kid to the header of the request. Whoever makes the program can correct it.
finding-next-proof-twice = Keep kid if the client has registered keys, otherwise x5c. Whoever makes the program can correct it.
finding-next-kid-form = Use the name as it is on the client. Whoever owns the client has it.
finding-next-crit-refused = Remove crit. Whoever makes the program can correct it.
finding-next-jwt-encoding = Use base64url without = at the end in all three parts. Whoever makes the program can correct it.
finding-next-x5c-not-array = Put the certificate in a list. Whoever makes the program can correct it.
finding-next-x5c-pem = Include only what is between those lines. Whoever makes the program can correct it.
finding-next-x5c-url = Use plain base64 in x5c. Whoever makes the program can correct it.
finding-next-x5c-lines = Write the certificate on one line, without line breaks. Whoever makes the program can correct it.
finding-next-x5c-unreadable = Put the enterprise certificate there. Whoever makes the program can correct it.
finding-next-x5c-order = Put the organisation’s own certificate first. Whoever makes the program can correct it.
finding-next-signature-differs = Use the key and the certificate of the same file. IT knows which file is right.
finding-next-claim-missing = Add { $value }. Whoever makes the program can correct it.
finding-next-claim-unknown = Remove the field, or check its spelling. Whoever makes the program can correct it.
finding-next-claim-deprecated = Use consumer_org instead. Whoever makes the program can correct it.
finding-next-claim-malformed = { $value ->
    [iat] Write iat as a number: whole seconds since 1970, without quotation marks.
    [exp] Write exp as a number: whole seconds since 1970, without quotation marks.
    [scope] Write scope as one text, with blanks between the names.
    [aud] Write aud as one text.
    [resource] Write resource as a list of texts.
    [consumer_org] Write consumer_org as a text of nine digits, without blanks.
    [pid] Write pid as a text of eleven digits.
    [authorization_details] Write authorization_details as a list with one object.
    [crit] Remove crit.
    [jwk] Remove jwk.
   *[other] Write { $value } as a text that is not empty.
} Whoever makes the program can correct it.
finding-next-name-twice = Keep only one of them. Whoever makes the program can correct it.
finding-next-jti-missing = Add a new random jti to each request. Whoever makes the program can correct it.
finding-next-jti-reused = Make a new jti each time. Whoever makes the program can correct it.
finding-next-audience-several = Keep only Maskinporten’s address in aud. Whoever makes the program can correct it.
finding-next-audience-slash = Write { $expected } instead. Whoever makes the program can correct it.
finding-next-audience-skyporten = Write { $expected } instead. Whoever makes the program can correct it.
finding-next-audience-endpoint = Write { $expected } instead. Whoever makes the program can correct it.
finding-next-audience-form = Write { $expected } instead, with nothing before or after it. Whoever makes the program can correct it.
finding-next-audience-not-address = Write https://test.maskinporten.no/ for test or https://maskinporten.no/ for production. Whoever makes the program can correct it.
finding-next-audience-foreign = Check which environment is meant. Whoever makes the program can correct it.
finding-next-address-retired = Use { $expected } instead. IT can correct the set-up.
finding-next-client-id-is-organisation = Use the client ID from the self-service. Whoever created the client has it.
finding-next-client-id-is-kid = Put the client ID in iss and the name of the key in kid. Whoever created the client has both.
finding-next-client-id-written = Write { $expected } instead. Whoever created the client can confirm it.
finding-next-client-id-form = Check it in the self-service. A client ID has 36 characters. Whoever created the client has it.
finding-next-scope-form = Write prefix, colon and name, with blanks between several. The owner of the API has the name.
finding-next-placeholder = Write your organisation’s own value. Whoever created the client has it.
finding-next-times-in-milliseconds = Divide the numbers by a thousand. Whoever makes the program can correct it.
finding-next-grant-lifetime-too-long = Set exp to 120 seconds after iat. Whoever makes the program can correct it.
finding-next-lifetime-above-documented = Set exp to 120 seconds after iat. Whoever makes the program can correct it.
finding-next-ends-before-it-begins = Set exp to 120 seconds after iat. Whoever makes the program can correct it.
finding-next-dated-in-future = Set the clock of the machine that made the request. IT can turn on automatic time.
finding-next-time-zone = Count iat and exp in seconds since 1970 in UTC. The machine’s clock is probably right. Whoever makes the program can correct it.
finding-next-grant-over = Make a new one before you try again. IT can check the clock if it arrives too late.
finding-next-consumer-is-own = Remove the field, or write the customer’s number. The customer can tell you.
finding-next-details-unknown = Check the spelling of type. The owner of the API knows what belongs there.
finding-next-details-fields = Remove the field. The owner of the API knows which belong there.
finding-next-details-value = { $value ->
    [systemuser_org] Write systemuser_org as an object with authority and ID.
    [authority] Write iso6523-actorid-upis in authority.
    [ID] Write 0192: and the nine digits of the organisation number, as a text.
    [externalRef] Write externalRef as a text, or remove the field.
    [id] Write id as a UUID of 36 characters.
    [from] Write urn:altinn:organization:identifier-no: and the organisation number in from.
   *[other] Check the field in the documentation.
} Whoever makes the program can correct it.
finding-next-details-id-number = Put quotation marks around it, and 0192: before the nine digits. Whoever makes the program can correct it.
finding-next-details-id-prefix = Write 0192: directly before the nine digits, without blanks. Whoever makes the program can correct it.
finding-next-details-id-digits = Write 0192: and the customer’s nine digits, and look for a typing error. The customer has the number.
finding-next-grant-as-token = Send it to Maskinporten, and use the token you get. Whoever makes the program can correct it.
finding-next-token-as-grant = Make and sign a new request. Whoever makes the program can correct it.
finding-next-grant-type-wrong = Use urn:ietf:params:oauth:grant-type:jwt-bearer. Whoever makes the program can correct it.
finding-next-grant-fine = If Maskinporten still says no, the answer tells why. Digdir can look in its log.
finding-next-token-expired = Get a new token. Whoever makes the program can let it do so itself.
finding-next-token-in-future = Set the clock of the machine. IT can turn on automatic time.
finding-next-token-foreign = Check that you have the right token. The owner of the API knows who must issue it.
finding-next-token-fine = If the API still says no, the answer tells why. The owner of the API can see the reason.
finding-next-token-genuine = You need not do anything. The owner of the API verifies the same.
finding-next-token-forged = Do not use the token. Get a new one, and tell whoever gave you this.
finding-next-token-key-unknown = Check the environment, and get a new token. Digdir knows which keys are in use.
finding-next-jwks-wrapper = Put the list keys around the keys. Whoever makes the keys can correct it.
finding-next-jwks-use = Add use with the value sig, on old keys too. Whoever makes the keys can correct it.
finding-next-jwks-too-many = Remove keys that are not in use. Whoever owns the client knows which.
finding-next-jwks-kind = Make an RSA key with RS256. IT can help.
finding-next-jwks-short = Make a longer key. IT can help.
finding-next-jwks-kid = Give each key a kid of its own, such as a UUID. Whoever makes the keys can correct it.
finding-next-jwks-expired = Register it again in the self-service. Whoever owns the client can do it.
finding-next-jwks-expires = Register it again in good time. Whoever owns the client can do it.
finding-next-jwks-replaces = Include the old keys that are still in use. Whoever owns the client knows which.
finding-next-keystore-locked = Give the password to see more. Whoever ordered the certificate has it.
finding-next-keystore-several = Check that the program uses the right alias. IT knows which.
finding-next-certificate-fine = You need not do anything. The issuer can say whether it was revoked.
finding-next-certificate-alone = Use the .p12 file when you get a token. IT has it.
finding-next-issuer-certificates = Find the organisation’s own certificate. IT has it, usually in a .p12 file.
finding-next-refused-malformed = Paste the request as well, and we look for the fault. Whoever makes the program can correct it.
finding-next-refused-used = Make a new request with a new jti. Whoever makes the program can correct it.
finding-next-refused-x5c = Paste the request too, and we see what is wrong. Whoever makes the program can correct it.
finding-next-refused-lifetime = Set exp to 120 seconds after iat. Whoever makes the program can correct it.
finding-next-refused-other = Try again. If that does not help, servicedesk@digdir.no can see why.
finding-next-api-unauthorized = Check that the token is valid now, and of the right environment. The owner of the API can see why.
finding-next-api-forbidden = Check the API access in the token. The owner of the API can give access.
finding-next-api-bad-request = Check the address and the values in it. The owner of the API knows what is right.
finding-next-environments-differ = Use certificate, client and addresses of the same environment. Whoever makes the program can correct it.
finding-next-organisations-differ = Use the certificate of the organisation that owns the client. Whoever created the client knows which.
finding-next-clients-differ = Check which client ID is right. Whoever owns the client has it.
finding-next-scope-not-in-token = Get a token with the right access. The owner of the API can give it.
finding-next-kid-not-in-set = Check kid, or register the key. Whoever owns the client can do it.
finding-next-certificate-with-keys = Use kid instead of x5c. Whoever makes the program can correct it.
finding-next-integration-type = Create a new client, as the type cannot be changed. Digdir can help.
finding-next-client-inactive = Use another client, or create a new one. Whoever owns the client can do it.
finding-next-client-fine = Try again. If you are still refused, paste the answer you got.
finding-next-client-lacks-scope = Add it to the client. Whoever owns the client can do it.
finding-next-clock-differs = Set the clock of the machine. IT can turn on automatic time.
finding-next-mended = Send such texts as a file to keep them whole. Whoever sent it can do so.
