#
## Titles
check-title-create = Review before we create the client
check-title-existing = Review before we get the token
check-title-done = The client has been created
check-title-done-existing = Everything has been reviewed
check-title-busy = We are creating the client
check-title-unknown = We do not know whether the client was created
check-title-duplicate = You already have a client with this name

## Hints
check-hint = Check that everything is right. You can change each line.
check-hint-done = This is the client you created. If you change anything here, you must create a new one.
check-nothing-created = We do not create anything. The client already exists.
check-busy-hint = This usually takes a few seconds.
check-production-hint = The client will be real and can give access to real data.

## Labels: the rows
check-row-org-number = Organisation number
check-row-certificate = Certificate
check-row-environment = Environment
check-row-client = Client
check-row-client-new = New client
check-row-client-id = Client ID
check-row-administration = Administration client
check-row-purpose = Used for
check-row-scopes = API access
check-confirm-production = Yes, this is for production

## Names: for screen readers
check-change-org-number = Change organisation number
check-change-certificate = Change certificate
check-change-environment = Change environment
check-change-client-new = Change the name of the new client
check-change-client-id = Change client ID
check-change-administration = Change administration client
check-change-purpose = Change what the client is used for
check-change-scopes = Change API access

## Buttons
check-create-test = Create client in test
check-create-production = Create client in production
check-create-demo = Create client in the demo
check-create-custom = Create client in { $name }
check-now = Check now
check-copy-client-id = Copy client ID
check-use-duplicate = Use the client you have
check-rename = Give the new one a different name

## Labels: stages
check-creating = Wait while we create the client
check-stage-signing-in = Signing in
check-stage-looking = Checking whether the name is taken
check-looking-after = Checking whether the client exists
check-stage-creating = Creating
check-stage-verifying = Checking

## Messages
check-confirm-missing = Tick that this is for production.
check-sent = The request has been sent and cannot be stopped.
check-created = The client { $name } has been created.
check-told = Organisation: { $organisation }. Environment: { $environment }. Client: { $client }.
check-client-id-copied = The client ID has been copied.
check-duplicate = You already have a client named { $name }.
check-duplicate-choice = Use the one you have, or give the new one a different name.
check-unknown-why = We started to create the client, but did not see how it went. We do not send again without checking first.
check-unknown-not-yet = We do not see the client yet. The request may be on its way. Check again after { $time }.
check-unknown-name = Its name was to be { $name }.
check-unknown-not-found = The client was not created. It is safe to try again.
