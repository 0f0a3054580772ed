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
request-written = The request has been written, and has no secret in it. Send it to the customer.
request-able = If you grant this, whoever has the key can get tokens with these accesses on your behalf.
request-unproved-key = Nothing in the file proves who sent it. Call them, and ask them to read the fingerprint aloud.
request-unproved = Nothing in the file proves who sent it. Call them before you grant it.
request-answer-next = Run the command again with --key and the file with your key, to get a token.
request-granted = The client has been created, and the answer is in { $file }. It has no secret in it.
request-orgnr = This is not an organisation number. { $reason }
request-orgnr-next = Give the nine digits with --orgnr.
request-field = { $field } is missing in the file, or cannot be used.
request-field-next = Ask whoever made the file to make it again.
request-other = This is neither a request nor an answer from Portnøkkel.
request-other-next = Choose the file ending in .portnokkel.
request-newer = A newer version of Portnøkkel has written the file.
request-newer-next = Install the newest version, and open it again.
request-private = The file has a private key in it. It must not be sent to anyone.
request-private-next = Delete the file, and ask the sender to make a new key and a new request.
request-no-answer = This is a request, not an answer.
request-no-answer-next = Open the file that the customer sent back.
request-no-request = This is an answer, not a request.
request-no-request-next = Choose the file that the supplier sent.
request-environment = The environment is not known.
request-environment-next = Use test, production or custom. A test server of your own also needs --environment with its file.
request-other-environment = The request is for another environment than the one you use.
request-other-environment-next = Choose the environment that the request names.
request-key-theirs = The supplier has their own key, so you should not make one.
request-key-theirs-next = Leave --new out.
request-key-ours = The supplier wants you to make the key.
request-key-ours-next = Give the file for it with --new.
