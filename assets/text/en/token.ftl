#
## Titles
token-title = Get token
token-title-busy = We are getting the token
token-title-refused = We did not get a token
token-title-done = Your token is ready
token-title-expired = The token has expired
token-title-waiting = The client is not ready yet
token-claims-title = What is in the token
token-try-title = Try the token
token-advanced-title = Advanced
token-what-now = What do you want to do with the token?
token-client-title = The client

## Hints
token-hint = The token is a temporary key to the API. It usually lasts for two minutes.
token-resource-hint = Some APIs require a token made only for them. The API owner then tells you what to write.
token-consumer-org-hint = Fill in only if you are a supplier and get the token for a customer.
token-try-hint = We make one lookup at Brønnøysundregistrene, and show the answer.
token-try-register-hint = Look up by organisation number in Løsøreregisteret.
token-try-address-hint = Type the address of a lookup at the API. We only read, and change nothing.
token-copy-hint = Paste it where it is to be used. We clear the clipboard after two minutes at the latest.
token-try-other-hint = We fetch from an address that you choose, and show the answer.
token-try-production-hint = We make one lookup, and show the answer. It is real data, and its owner may log it.

## Labels: the token
token-access = Gives access to
token-client = Client
token-field = Token
token-getting = Getting the token
token-trying = Trying the token
token-time-left = Valid for
token-masked = { $start }… hidden · { $length }
token-length = { $count } characters
token-access-named = “{ $name }”
token-access-many = { $count } API access rights
token-claims-hidden = Issued to { $organisation } · { $length } · hidden
token-claims-shown = Issued to { $organisation } · { $length } · shown
token-client-created = Created { $time }

## Labels: optional claims
token-resource = Recipient (resource)
token-resource-placeholder = For example https://api.example.no
token-consumer-org = The customer’s organisation number (consumer_org)

## Labels: what stands in the token
token-claim-iss = Issued by
token-claim-consumer = Organisation that has the access
token-claim-supplier = Supplier acting on their behalf
token-claim-scope = Gives access to
token-claim-aud = Intended for
token-claim-client-id = Client
token-claim-client-amr = Signed in with
token-claim-iat = Issued
token-claim-exp = Valid until
token-claim-jti = Token ID (jti)

## Values: what stands in the token
token-aud-any = All APIs that accept this access
token-amr = { $amr ->
    [virksomhetssertifikat] Enterprise certificate
    [QCForESeal] Enterprise certificate (qualified)
    [CForESeal] Enterprise certificate
    [private_key_jwt] Registered key
   *[other] { $name }
}

## Labels: the trial call
token-try-org-number = Organisation number to look up
token-try-address = Address
token-try-status = Answer
token-try-status-code = HTTP { $status }
token-try-body = What the API answered

## Buttons
token-get = Get token
token-copy = Copy the token
token-get-new = Get a new token
token-try-now = Try now
token-show = Show token
token-hide = Hide token
token-clear-now = Clear the clipboard now
token-try = Try the token
token-try-again = Try again
token-wait-cancel = Stop waiting
token-try-it = Try it

## Messages: the token
token-ends-soon = The token expires in { $time }.
token-expired = A token lasts only a short time. Get a new one when you need it.
token-expired-now = The token has expired, and we have deleted it.
token-not-jwt = We cannot read what is in the token. It may work anyway.
token-claims-unverified = We read the token, but the API decides whether it is valid.
token-scope-less = The token gives less access than you asked for.
token-ready-test = { $organisation } has a token for { $access } in test.
token-ready-production = { $organisation } has a token for { $access } in production.
token-ready-demo = { $organisation } has a token for { $access } in the demo.
token-ready-custom = { $organisation } has a token for { $access } in { $place }.

## Messages: the clipboard
token-copied = Copied. We will clear the clipboard in { $time }.
token-copied-accessible = The token has been copied. We will clear the clipboard soon.
token-keep-open = Keep this window open until you have pasted.

## Messages: waiting for a new client
token-waiting = The client is new and may need up to 15 minutes.
token-waiting-why = Maskinporten does not know the client yet. That is normal right after it was created.
token-waiting-next = We will try again in { $time }.

## Messages: what is wrong with what was typed
token-resource-invalid = The recipient must be an address or a name without spaces.
token-try-leaves-demo = In the demo the token can only be tried on this computer. Nothing is sent out.
token-consumer-org-own = This is your own organisation number. Leave the field empty.

## Messages: what the answer to the trial call means
token-try-ok = The token works. { $host } gave access.
token-try-hits = { $count ->
    [one] The token works. { $host } found { $count } entry.
   *[other] The token works. { $host } found { $count } entries.
}
token-try-no-hits = The token works. { $host } found nothing for this number, and that is a valid answer.
token-try-bad-request = The token arrived, but { $host } did not understand the lookup. Check what you looked up.
token-try-unauthorized = { $host } did not accept the token. It may have expired, or be for another environment.
token-try-forbidden = { $host } did not give access. You may need an agreement with the owner, or the token is not valid here.
token-try-not-found = { $host } did not find the address. Check that it is spelled correctly.
token-try-nothing-to-fetch = { $host } does not accept lookups at this address. Try an address that returns data.
token-try-too-often = { $host } has had too many lookups in a short time. Wait a little, and try again.
token-try-server-fault = { $host } has a problem. Try again later.
token-try-other = { $host } answered { $status }. Ask the owner of the API what it means.

## Messages: the clock
warning-clock = { $direction ->
    [slow] This computer’s clock is { $apart } slow. Set it, or turn on automatic time.
   *[fast] This computer’s clock is { $apart } fast. Set it, or turn on automatic time.
}
warning-clock-works = We use the service’s clock, so you still get a token. Other programs may be refused.

## Buttons: the clock
clock-ask = Ask { $host } what time it is

## Hints: the clock
clock-hint = This computer’s clock says { $today }. If that is wrong, the certificate may still be valid.

## Messages: asking for the time
clock-right = { $host } says that this computer’s clock is right.
clock-certificate-valid = By the clock of { $host } the certificate is valid. You can continue.
clock-certificate-not-valid = By the clock of { $host } the certificate is not valid either.
