### Step 6: the token.

## Titles
token-title = Get token
token-title-busy = We are getting the token
token-title-done = Your token is ready
token-title-expired = The token has expired
token-title-waiting = The client is not ready yet
token-claims-title = What the token says
token-try-title = Try the token
token-advanced-title = Advanced

## Hints
token-hint = The token is a temporary key to the API. It usually lasts for two minutes.
token-secret-hint = Whoever has the token has the access. Do not send it by email or chat.
token-resource-hint = Some APIs require a token made only for them. The API owner then tells you what to write.
token-consumer-org-hint = Fill in only if you are a supplier and get the token for a customer.
token-try-hint = We make one request with the token, so you see that it works.
token-try-register-hint = Løsøreregisteret answers to organisation numbers.
token-try-address-hint = Type the address of a look-up at the API. We only fetch, and change nothing.

## Labels: the token
token-organisation = Organisation
token-access = API access
token-environment = Environment
token-client = Client
token-field = Token
token-length = { $count } characters
token-time-left = Time left
token-expires-at = Valid until { $time }
token-left = { $time } left
token-masked = Hidden token, { $count } characters

## Labels: optional claims
token-resource = Recipient (resource)
token-resource-placeholder = For example https://api.example.no
token-consumer-org = The customer’s organisation number (consumer_org)

## Labels: what stands in the token
token-claim-iss = Issued by
token-claim-consumer = Organisation that has the access
token-claim-supplier = Supplier acting for them
token-claim-scope = Gives access to
token-claim-aud = Is for
token-claim-client-id = Client
token-claim-client-amr = The organisation proved itself with
token-claim-iat = Issued
token-claim-exp = Valid until
token-claim-jti = The token’s own number

## Values: what stands in the token
token-aud-any = All APIs that accept the access
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
token-copy = Copy token
token-copy-again = Copy again
token-get-new = Get a new token
token-show = Show token
token-hide = Hide token
token-clear-now = Clear now
token-try = Try the token
token-try-again = Try once more
token-open-portal = Open self-service
token-wait-cancel = Stop waiting
token-try-now = Try now
token-copy-curl = Copy curl command
token-done = Done

## Names: for screen readers
token-countdown-accessible = The token is valid for another { $time }
token-bar-accessible = Time remaining

## Messages: the token
token-ready = The token is ready.
token-ends-soon = The token expires in { $time }.
token-expired = The token has expired. Get a new one when you need it.
token-not-jwt = We cannot read what the token says. It may work all the same.
token-claims-unverified = We read the token, but the API decides whether it is valid.
token-scope-less = The token gives less access than you asked for.

## Messages: the clipboard
token-copied = Copied. We clear the clipboard in { $time }.
token-cleared = The clipboard is cleared.
token-clipboard-changed = You have copied something else since. We leave it alone.
token-keep-open = Keep this window open until you have pasted.
token-clipboard-managers = Programs that save the clipboard may have kept it.

## Messages: waiting for a new client
token-waiting = The client is new and may need up to 10 minutes.
token-waiting-next = We try again in { $time }.
token-waiting-attempt = Attempt { $count }.
token-waiting-over = The client is still unknown after 10 minutes. Check the client ID and the environment.

## Messages: what is wrong with what was typed
token-resource-invalid = The recipient must be an address or a name without spaces.
token-consumer-org-own = This is your organisation’s own number. Leave the field empty.
token-try-address-missing = Type the address you want to try.
token-try-org-number-missing = Type the organisation number you want to look up.

## Messages: what the answer to the trial call means
token-try-busy = We are asking { $host }.
token-try-ok = The token works. { $host } gave access.
token-try-hits = { $count ->
    [one] The token works. { $host } found { $count } entry.
   *[other] The token works. { $host } found { $count } entries.
}
token-try-no-hits = The token works. { $host } found nothing on this number, and that is a valid answer.
token-try-bad-request = The token arrived, but { $host } did not understand the look-up. Check what you looked up.
token-try-unauthorized = { $host } did not accept the token. It may have expired, or be for another environment.
token-try-forbidden = { $host } knew the token, but did not let it in. Perhaps your organisation lacks an agreement with the owner.
token-try-not-found = { $host } did not find the address. Check that it is spelt right.
token-try-server-fault = { $host } has a fault of its own. Try again later.
token-try-other = { $host } answered { $status }. Ask the owner of the API what it means.
token-try-expired = The token has expired. Get a new one before you try.
