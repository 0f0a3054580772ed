#
## Titles
client-title = Which client will you use?
client-unknown-title = How to get a client
client-list-title = Find the client in the list

## Labels: the three ways
client-ways = Client
client-way-new = Create a new one
client-way-existing = Use one we have
client-way-unknown = I don’t know

## Hints: the three ways
client-hint = A client is your organisation’s registration with Maskinporten. It says what you may ask for.
client-way-new-hint = We create it for you. This requires an administration client from Digdir.
client-way-existing-hint = Choose from the list, or paste the client ID you were given.
client-way-unknown-hint = We explain what you need, and write the email for you.

## Labels: a new client
client-administration = Administration client ID
client-name = Name of the client
client-purpose = What is it for?
client-purpose-placeholder = For example: Look up payroll data from our payroll system
client-scopes = API access
client-scopes-search = Search API access
client-scopes-chosen = { $count ->
    [0] None chosen
    [one] { $count } chosen
   *[other] { $count } chosen
}
client-scopes-all = { $count ->
    [0] No accesses
    [one] { $count } access
   *[other] { $count } accesses
}
client-scopes-found = { $count ->
    [0] No matches
    [one] { $count } match
   *[other] { $count } matches
}
client-scope-no-description = The owner has not described this access

## Hints: a new client
client-administration-hint = Digdir creates it for the organisation. Made-up test organisations (Tenor) already have one.
client-administration-prefilled = We filled in the ID that follows from the organisation number.
client-name-hint = Only you and Digdir see the name.
client-purpose-hint = One sentence that helps colleagues recognise the client later.
client-scopes-hint = The list shows what your organisation has been granted.
client-scopes-one-hint = Choose only what you need.

## Labels: a client they have
client-existing-list = Your clients
client-existing-id = Client ID
client-existing-id-placeholder = For example 238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3
client-existing-scopes = API access you will ask for
client-existing-no-scopes = No API access
client-existing-typed = A client that is not in the list

## Hints: a client they have
client-existing-hint = You can find the client ID in Digdir’s self-service, or ask whoever created the client.
client-existing-scopes-hint = Type the technical names with spaces between, for example brreg:losore/tlg.
client-list-hint = We can get your clients from Digdir. This requires an administration client.

## Messages: help for those who do not know
client-unknown-needs = Your organisation must get an administration client from Digdir before we can create clients for you.
client-unknown-step-mail = Send the email to Digdir. We have written it for you.
client-unknown-step-wait = Digdir answers with an administration client ID.
client-unknown-step-return = Come back here, and choose “Create a new one”.
client-unknown-portal = You can also create the client yourselves in Digdir’s self-service.
client-unknown-colleague = Ask a colleague or your supplier first. You may already have a client.

## Buttons
client-fetch-scopes = Fetch API access list
client-list-fetch = Get our clients
client-fetch-again = Get again
client-copy-mail-digdir = Copy email to Digdir
client-show-mail = See the email
client-open-portal = Open self-service

## Labels: while fetching
client-stage-signing-in = Signing in with the administration client
client-fetching = Getting your API access
client-listing = Getting your clients
client-stage-clients = Getting the list of clients
client-stage-scopes = Getting the list of API access

## Messages
client-missing = Choose one of the three options.
client-way-unknown-next = Choose “Create a new one” or “Use one we have” when you have an answer.
client-name-missing = Give the client a name.
client-purpose-missing = Write briefly what the client is for.
client-scopes-missing = Choose at least one API access.
client-scopes-none-granted = Your organisation has not been granted any API access yet. Ask the owner of the API.
client-existing-none = You have no clients in this environment. Create one, or paste a client ID.
client-existing-empty = The client has no API access. Choose another, or create a new one.
client-scopes-no-hits = No access matches “{ $search }”. Try another word, or ask the owner for access.
client-mail-copied = The email has been copied. Paste it into your email program.

## Messages: what is wrong with what was typed
field-client-id-empty = Type or paste the client ID.
field-client-id-shape = A client ID has 36 characters, such as 238259d7-…. This one has { $count }.
field-client-id-org-number = This is an organisation number. A client ID has 36 characters, such as 238259d7-….
field-client-id-scope = This is the name of an API access. A client ID has 36 characters, such as 238259d7-….
field-client-id-character = A client ID has no spaces or special characters. Perhaps you pasted the name.
field-scope-empty = Type the name of an API access.
field-scope-no-prefix = The name of an API access has a colon in the middle, such as brreg:losore/tlg.
field-scope-character = The name has a character that is not allowed. Separate several names with spaces, not commas.
field-org-number-length = An organisation number has nine digits.
field-org-number-check = The organisation number is wrong. Check the digits.
field-address-malformed = This is not a web address. A web address begins with https://.
field-address-unencrypted = The address is not encrypted. Use one that begins with https://.
field-address-scheme = We can only use addresses that begin with https://.
field-address-credentials = The address must not contain a user name or password.
field-address-official = This is Maskinporten’s own address. Choose test or production in the wizard.
