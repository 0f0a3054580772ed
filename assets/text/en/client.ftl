#
## Titles
client-title = What do you want to fetch?
client-title-existing = Which client will you use?
client-title-unknown = You need an administration client
client-title-waiting = Waiting for Digdir
client-list-title = Find the client in the list

## Labels: the three ways
client-way-new = Create a new one

## Hints: the three ways
client-hint = { $organisation } has access to this. Choose only what you need.
client-hint-fetching = We are getting the list of what { $organisation } has access to.
client-hint-administration = We get the list of what you have access to. For that we need the administration client: the account that lets you create clients yourselves.
client-hint-existing = Choose the client in the list. If it is not there, paste its client ID.
client-what = A client is your organisation’s account in Maskinporten. It decides which data you may fetch. We create a new one in the next step.
client-unknown-lead = It is the account that lets your organisation create clients itself. Digdir makes it for you.
client-waiting-lead = { $organisation } has no administration client in { $environment }. It is the account that lets you create clients yourselves.

## Labels: a new client
client-administration = Administration client ID
client-name = Name of the client
client-purpose = What will the data be used for?
client-purpose-placeholder = For example: Look up payroll data from our payroll system
client-scopes = API access
client-scopes-search = Search API access
client-scopes-chosen = { $count ->
    [0] None chosen
    [one] { $count } chosen
   *[other] { $count } chosen
}
client-scopes-all = { $count ->
    [0] No access
    [one] { $count } access right
   *[other] { $count } access rights
}
client-scopes-found = { $count ->
    [0] No matches
    [one] { $count } match
   *[other] { $count } matches
}
client-scope-no-description = The owner has not described this access
client-owner-number = org. no. { $number }

## Hints: a new client
client-administration-hint = Digdir creates it for the organisation. Made-up test organisations (Tenor) often have one already.
client-administration-prefilled = We filled in the usual ID for the organisation number. If you were given another, replace it.
client-name-hint = Only you and Digdir see the name.
client-purpose-hint = We suggest a text from what you choose. Colleagues see it when they look for the client.
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
client-existing-scopes-hint = Type the technical names with spaces between, for example brreg:losore/tlg. Whoever created the client has them.
client-list-hint = We can get your clients from Digdir. This requires an administration client.

## Messages: help for those who do not know
client-unknown-step-mail = Ask Digdir for one. We have written the email for you.
client-unknown-step-wait = Digdir answers with an administration client ID.
client-unknown-step-return = Come back here, and carry on where you left off.
client-unknown-portal = You can also create the client yourselves in Digdir’s self-service.
client-unknown-colleague = Ask a colleague or your supplier first. You may already have a client.
client-unknown-checked = Maskinporten does not know the administration client ID that we tried for { $organisation } in { $environment }. Checked { $time }.
client-waiting-asked = You prepared the email to servicedesk@digdir.no on { $time }.
client-waiting-digdir = It may take a few days. The answer comes by email.
client-waiting-continue = We remember the file, the organisation and the environment. We do not save the password.
client-waiting-close = You may close the window. The card “Waiting for Digdir” is on the start page until you carry on.
client-waiting-demo = In the demo nothing is sent. Choose “Check whether the administration client is ready” to carry on.
client-waiting-not-kept = Portnøkkel was asked to remember nothing. Next time you choose the file again.
client-waiting-no-program = Did your email program not open? Copy the email, and send it in your own way.

## Titles: the stages of waiting
client-waiting-asked-title = You ask for it
client-waiting-digdir-title = Digdir creates it
client-waiting-continue-title = You carry on here

## Buttons
client-fetch-scopes = Get what you have access to
client-list-fetch = Get our clients
client-fetch-again = Get the list again
client-copy-mail-digdir = Copy email to Digdir
client-show-mail = See the email
client-open-portal = Open self-service
client-ask-digdir = Ask Digdir for one
client-check-administration = Check whether the administration client is ready
client-paste-administration = Paste the ID from Digdir
client-use-existing = Use a client you already have
client-create-new = Create a new one instead
client-have-none = We have none, or do not know
client-more = Name and administration client

## Labels: while fetching
client-stage-signing-in = Signing in with the administration client
client-fetching = Getting your API access
client-listing = Getting your clients
client-checking = Asking Maskinporten whether the administration client is ready
client-stage-clients = Getting the list of clients
client-stage-scopes = Getting the list of API access

## Messages
client-name-missing = Give the client a name.
client-purpose-missing = Write briefly what the data will be used for.
client-scopes-missing = Choose at least one API access.
client-scopes-none-granted = Your organisation has not been granted any API access yet. Ask the owner of the API for access.
client-existing-none = You have no clients in this environment. Create one, or paste a client ID.
client-existing-empty = The client has no API access. Choose another, or create a new one.
client-scopes-no-hits = No access matches “{ $search }”. Try another word, or ask the owner for access.
client-mail-copied = The email has been copied. Paste it into your email program.

## Messages: what is wrong with what was typed
field-client-id-empty = Type or paste the client ID.
field-client-id-shape = A client ID usually has 36 characters, such as 238259d7-…. This one has { $count }.
field-client-id-org-number = This is an organisation number. A client ID usually has 36 characters, such as 238259d7-….
field-client-id-scope = This is the name of an API access. A client ID usually has 36 characters, such as 238259d7-….
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
