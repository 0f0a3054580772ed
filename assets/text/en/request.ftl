## Names: the rows of a request and an answer
request-row-name = Who asks
request-row-organisation = Organisation number
request-row-contact = Contact
request-row-purpose = What for
request-row-environment = Environment
request-row-scopes = API access
request-row-customers = On behalf of customers
request-row-system-user = For a system user
request-row-fingerprint = Fingerprint of the key
request-row-key = Key
request-row-client = Client
request-row-kid = Name of the key
request-row-customer = Customer
request-row-ends = The key expires

## Values: the rows of a request and an answer
request-yes = yes
request-no = no
request-customer-makes-key = the customer makes it
request-environment-test = test
request-environment-production = production
request-environment-custom = a test server of your own

## Messages: requests
request-written = The request has been written, and contains nothing secret. Send it to the customer.
request-able = If you agree, whoever has the key can get tokens with this access on your behalf.
request-unproved-key = Nothing in the file proves who sent it. Call them, and ask them to read the fingerprint aloud.
request-unproved = Nothing in the file proves who sent it. Call them before you agree.
request-answer-next = Run the command again with --key and the file with your key, to get a token.
request-granted = The client has been created, and the answer is in { $file }. It contains nothing secret.
request-orgnr = This is not an organisation number. { $reason }
request-orgnr-next = Give the nine digits with --orgnr.
request-no-answer = This is a request, not an answer.
request-no-answer-next = Open the file that the customer sent back.
request-no-request = This is an answer, not a request.
request-no-request-next = Choose the file that the supplier sent.
request-environment = The environment is not known.
request-environment-next = Use test, production or custom when you make a request. When you open an answer, give --environment only for a test server of your own, with its file.
request-other-environment = The request is for a different environment than the one you use.
request-other-environment-next = Choose the environment that the request names.
request-key-theirs = The supplier has their own key, so you should not make one.
request-key-theirs-next = Leave --new out.
request-key-ours = The supplier wants you to make the key.
request-key-ours-next = Give the file for it with --new.

## Titles: in the window
request-new-title = Ask a customer for a client
request-written-title = The request is ready
request-open-title = Opening the file
request-asked-title = Someone is asking you for a client
request-answer-title = The customer has answered

## Hints: in the window
request-new-lead = You make a file that the customer opens in Portnøkkel. It contains nothing secret.
request-written-lead = Save the file, and send it to the customer by email.
request-open-lead = A request from a supplier, or the answer from a customer.
request-asked-lead = This is what the file says. Nothing is done yet.
request-answer-lead = The client has been created, and your key is registered on it.
request-contact-hint = Telephone or email, so that the customer can ask.
request-answer-key-hint = The key that belongs to the request. Then we get a token at once.
request-grant-hint = We fill in the steps with this. You review everything before anything is created.
request-grant-make-hint = We fill in the steps with this, and you make the key on the way. You review everything before anything is created.

## Messages: in the window
request-read-aloud = Read the fingerprint aloud when the customer calls: { $fingerprint }.
request-answer-window = Use the client with the private key that you have. The name of the key goes into kid.
request-answer-ready = The answer to the supplier is ready. It contains nothing secret.
request-answer-send = Send the file to the supplier.
request-name-missing = Enter who is asking for the client.
request-granting = You are answering the request from { $name }. Open your own certificate, and we fill in the rest.
request-elsewhere = The request is for a different environment than the chosen one. Choose the environment in step 3, and we fill in the rest.

## Labels: in the window
request-busy = Reading the file
request-customer-makes = The customer will make the key
request-file = request.portnokkel
request-answer-file = answer.portnokkel

## Buttons: in the window
request-new = Ask a customer for a client
request-make = Make the request
request-save = Save the file
request-grant = Fill in the steps
request-save-answer = Save the answer
request-copy-client = Copy the client ID
