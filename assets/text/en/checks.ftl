# The checks that Maskinporten makes on a request, in their order.

## Titles: the checks
checks-title = X-ray: what Maskinporten checks
checks-xray = X-ray

## Buttons: the checks
checks-show = Show the checks

## Names: what each check is called
checks-name-form = Form
checks-name-claims = Contents
checks-name-client = Client
checks-name-audience = Audience
checks-name-key = Key
checks-name-certificate = Certificate
checks-name-signature = Signature
checks-name-organisation = Organisation
checks-name-time = Time
checks-name-reuse = Reuse
checks-name-scope = API access on the client
checks-name-access = API access of the organisation
checks-name-delegation = Delegation
checks-name-details = System user and consent
checks-xray-hint = What Maskinporten checks, in the order that we assume
checks-stopped-here = Stopped here
checks-counts = { $passed } passed, { $stopped } stopped, { $unknown } not checked
checks-holds-form = The request can be read
checks-holds-claims = The fields are filled in
checks-holds-client = The client exists
checks-holds-audience = Made for this environment
checks-holds-key = The client accepts the kid or x5c
checks-holds-certificate = The certificate is valid
checks-holds-signature = The signature is right
checks-holds-organisation = Same organisation
checks-holds-time = The times are right
checks-holds-reuse = The request is new
checks-holds-scope = The client has the access
checks-holds-access = The organisation has the access
checks-holds-delegation = The delegation is right
checks-holds-details = System user or consent is right

## Messages: what each check asks
checks-asks-form = Is the request a form with the right grant_type and a JWT that can be read?
checks-asks-claims = Does the JWT have the fields it should, each in the right form, and no others?
checks-asks-client = Is there a client with this iss in this environment?
checks-asks-audience = Is aud the address of this Maskinporten, character for character?
checks-asks-key = Does the client accept the key (kid) or the certificate (x5c) that is used?
checks-asks-certificate = Is the certificate valid, not revoked, and from an accepted issuer?
checks-asks-signature = Is the JWT signed with the key that belongs to it?
checks-asks-organisation = Do the certificate and the client belong to the same organisation?
checks-asks-time = Do iat and exp agree with the server’s clock, and are they close enough together?
checks-asks-reuse = Is this the first time that the JWT is used?
checks-asks-scope = Does the client have all the scopes that are asked for?
checks-asks-access = Has the API owner given the organisation access to the scopes?
checks-asks-delegation = Has the organisation in consumer_org delegated the scopes to the supplier?
checks-asks-details = Is there such a system user or consent as authorization_details says?

## Names: what would settle a check
checks-need-form = the whole call as it was sent
checks-need-header = the header of the JWT
checks-need-claim = the field { $claim } of the JWT, in readable form
checks-need-signature = the whole JWT, with its signature
checks-need-proof = a kid or a certificate (x5c) that can be read
checks-need-issuer = which environment the request was sent to
checks-need-clock = the server’s clock when the request came
checks-need-lifetime-rule = whether Maskinporten accepts more than 120 seconds
checks-need-client = the client as it is registered in the environment
checks-need-client-organisation = which organisation the client belongs to
checks-need-client-keys = the keys that are registered on the client
checks-need-client-scopes = the scopes that are registered on the client
checks-need-client-type = which type the client is
checks-need-authorities = which issuers Maskinporten accepts
checks-need-revocation = whether the issuer has revoked the certificate
checks-need-used-grants = which JWTs Maskinporten has received before
checks-need-granted = which scopes the organisation has been given access to
checks-need-delegable = which scopes can be delegated
checks-need-delegated = what the organisation in consumer_org has delegated
checks-need-system-users = the system users that were created in Altinn
checks-need-consents = the consents that were given in Altinn

## Messages: how each check ended
checks-passed = { $number }. { $name }: passed.
checks-failed = { $number }. { $name }: stops with { $code }.
checks-failed-at = { $number }. { $name }: stops with { $code }, at { $claim }.
checks-unknown = { $number }. { $name }: not known. What would settle it: { $need }.

## Messages: how it went as a whole, and where it is known from
checks-all-passed = All { $count } checks passed.
checks-stopped = It stops at check { $number } of { $count }: { $name }.
checks-would-stop = It would stop at check { $number } of { $count }, if not before: { $name }.
checks-some-passed = { $passed } of { $count } checks passed. The rest is not known.
checks-basis-server = This is how Maskinporten checked the request in the demo.
checks-basis-answer = The answer { $code } shows where it stopped. We take it that the checks before that one passed.
checks-basis-request = We have tried the request against Maskinporten’s rules.
checks-order = The order is our assumption. Maskinporten has not documented it.
checks-fault-overruled = The request here would have stopped at { $name } ({ $code }), but the answer says otherwise. We follow the answer. It may be about another request.
checks-no-fault-overruled = We find no problem at { $name }, but the answer says otherwise. We follow the answer. If the problem has been fixed since, try again.
checks-last-of-several = There are several requests here. This is about the last one.
checks-no-request = There is neither a request for a token here nor the answer to one. So there is nothing to check.
