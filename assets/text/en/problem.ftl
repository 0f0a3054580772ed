#
## Values: whose side it is on
side-yours = You can solve this
side-theirs = Someone else must solve this
side-network = Something stopped us on the way
side-ours = The problem is in Portnøkkel

## Formats: the host when we do not know its name
host-unknown = the service

## Buttons: the next move
next-choose-file = Choose another file
next-choose-certificate = Choose the certificate file
next-retype-password = Enter the password again
next-change-place = Choose another place
next-change-environment = Change environment
next-change-client = Correct the client
next-change-scopes = Change API access
next-change-claims = Change the options in step 6
next-change-consumer = Correct the number of the customer
next-change-behalf = Change who you act for
next-try-again = Try again
next-check-now = Check now
next-open-admin-key = Open the key of the administration client
next-mail-digdir = Copy email to Digdir
next-mail-api-owner = Copy email to API owner
next-open-portal = Open self-service
next-set-clock = Set the clock
next-set-network = Open network settings

## Labels: technical details
detail-host = Server
detail-status = HTTP status
detail-error = Kind of error
detail-description = Message
detail-reason = Reason
detail-scope = API access
detail-trace-id = Trace number (trace_id)
detail-code = Code

## Messages: the file
err-file-unreadable = We could not read the file.
rec-file-unreadable = Check that the file exists and that you may open it. IT can give you access.
err-file-empty = The file is empty.
rec-file-empty = Ask whoever sent you the file to send it again.
err-file-too-large = The file is too large to be a certificate.
rec-file-too-large = Choose a .p12, .pfx or .jks file. It is usually smaller than 20 kB.
err-not-a-keystore = { $kind ->
    [zip] This is a zip file or another archive, not a certificate.
    [word] This is a Word or Office document, not a certificate.
    [excel] This is an Excel sheet, not a certificate.
    [pdf] This is a PDF document, not a certificate.
    [web-page] This is a web page, not a certificate. The download has probably gone wrong.
    [pkcs7] This is a p7b file. It has certificates, but no private key.
    [pki-path] This is a chain of certificates (PkiPath), without a private key.
    [certificate] This is only the certificate. The private key is missing.
    [issuer-certificate] The file has only the issuer’s certificates, not the organisation’s own.
    [certificate-store] This is a collection of certificates from Windows (sst), without a private key.
    [certificate-request] This is a request for a certificate, not the certificate itself.
    [revocation-list] This is a list of revoked certificates (CRL), not a certificate.
    [public-key] This is a public key, not a certificate.
    [private-key] The file is only a private key. The certificate is missing.
    [encrypted-key] The file is only a private key, locked with a password. The certificate is missing.
    [pvk] The file is only a private key in Microsoft’s format (pvk). The certificate is missing.
    [xml-key] The file is only a private key in XML, as .NET writes it. The certificate is missing.
    [private-jwk] The file is only a private key in the form of a JWK. The certificate is missing.
    [public-jwk] The file is public keys in the form of a JWK, not a certificate.
    [jwe] The file is an encrypted token (JWE), not a certificate.
    [ssh-key] The file is a key for SSH, not a certificate.
    [pgp] The file was made with PGP, and is not a certificate.
    [bks] This is a Bouncy Castle keystore (BKS). We cannot open that kind.
    [uber] This is a Bouncy Castle keystore (UBER). We cannot open that kind.
    [bcfks] This is a Bouncy Castle keystore (BCFKS). We cannot open that kind.
    [ibm-key-database] This is an IBM key database (kdb). We cannot open that kind.
    [ibm-stash] This is the password of an IBM key database (sth), not a certificate.
    [oracle-wallet] This is an Oracle wallet that opens by itself (cwallet.sso). We cannot open that kind.
    [database] This is a database, such as Firefox’s certificates. We cannot open that kind.
    [keychain] This is a macOS keychain. We cannot open that kind.
    [password-safe] This is a KeePass password safe, not a certificate.
    [sealed] The content was encrypted by another tool, such as Ansible Vault or SOPS.
    [git-lfs] This is only a Git LFS pointer. The file itself was not fetched.
    [shortcut] This is only a shortcut to a file.
    [mail] This is an email, not a certificate.
    [mangled] The file is damaged, because a program treated it as text.
    [json] This is JSON, not a certificate.
    [text] This is plain text, not a certificate.
    [picture] This is a picture, not a certificate.
   *[unknown] This is not a certificate.
}
rec-not-a-keystore = { $kind ->
    [zip] Unpack the file first, then choose the one that ends in .p12, .pfx or .jks.
    [word] Choose the file you got from Buypass or Commfides. If the certificate is in the document, you can save it as its own file.
    [excel] Choose the file you got from Buypass or Commfides. If the certificate is in the sheet, you can save it as its own file.
    [web-page] Download the file again from the issuer, and sign in first.
    [pkcs7] Ask IT for the .p12 file. It has both the certificate and the key.
    [pki-path] Ask IT for the .p12 file. It has both the certificate and the key.
    [certificate] Ask IT for the .p12 file. It has both the certificate and the key.
    [issuer-certificate] Ask IT for the .p12 file with the organisation’s certificate and key.
    [certificate-store] Export the certificate again from Windows as .pfx, with the private key.
    [certificate-request] Ask IT for the .p12 file that was made when the certificate arrived.
    [revocation-list] Ask IT for the .p12 file. It has both the certificate and the key.
    [public-key] Ask IT for the .p12 file. It has both the certificate and the key.
    [private-key] Ask IT for the .p12 file. It has both the certificate and the key.
    [encrypted-key] Ask IT for the .p12 file. It has both the certificate and the key.
    [pvk] Ask IT to join it with the certificate into a .pfx file, for example with pvk2pfx.
    [xml-key] Ask IT for the .p12 file. It has both the certificate and the key.
    [private-jwk] Use it where the client has registered keys. For an enterprise certificate, ask IT for the .p12 file.
    [public-jwk] Choose the .p12 file. The keys of a JWK are registered on the client.
    [jwe] Choose the .p12 file. Whoever made the token knows what it is for.
    [pgp] Unlock it with PGP first, and choose the file that comes out.
    [bks] Ask whoever made the file to save it as .p12. In keytool that is -importkeystore with -srcstoretype BKS and -deststoretype PKCS12.
    [uber] Ask whoever made the file to save it as .p12. In keytool that is -importkeystore with -srcstoretype UBER and -deststoretype PKCS12.
    [bcfks] Ask whoever made the file to save it as .p12. In keytool that is -importkeystore with -srcstoretype BCFKS and -deststoretype PKCS12.
    [ibm-key-database] Ask whoever made the file to export the key as .p12 with ikeyman or gskcapicmd.
    [ibm-stash] Have the .kdb file in the same folder exported as .p12, and choose the .p12 file. Whoever runs the server can do that.
    [oracle-wallet] Choose ewallet.p12 in the same folder. It has the same content, and opens with a password.
    [database] Export the certificate as .p12 from the program that has the database.
    [keychain] Export the certificate with its key as .p12 from Keychain Access.
    [password-safe] Open the safe, and save the .p12 file from there.
    [sealed] Unlock it with the tool that locked it, and choose the file that comes out.
    [git-lfs] Run “git lfs pull”, and choose the file again. For git-annex it is “git annex get”.
    [shortcut] Choose the file that the shortcut points to.
    [mail] Save the attachment as its own file, and choose that.
    [mangled] Ask for the file again, in a zip file or sent as binary. It cannot be repaired.
   *[unknown] Choose a .p12, .pfx or .jks file.
}
err-keystore-damaged = The file looks like a certificate, but is damaged or incomplete.
rec-keystore-damaged = Get the file again from where you got it. If that does not help, the issuer can make a new one.
err-keystore-too-costly = The file takes an unreasonable amount of computing to open. Ordinary certificate files do not.
rec-keystore-too-costly = Ask whoever gave you the file to make it again. Do not use it if you do not know where it came from.
err-encryption-unknown = The file is locked in a way we do not know.
rec-encryption-unknown = Ask IT to save the certificate again as .p12.
err-wrong-password = Wrong password. Check upper and lower case.
rec-wrong-password = Type it again, or paste it. Whoever ordered the certificate has the password.
err-key-password-differs = The password opened the file, but not the key inside.
rec-key-password-differs = Enter the password of the key. Whoever made the file knows it.
err-wrong-key-password = Wrong password for the key. Check upper and lower case.
rec-wrong-key-password = Type it again, or paste it. Whoever made the file has the password.
err-password-characters = The password has characters that this kind of file cannot hold, such as emoji.
rec-password-characters = Check that the password was pasted correctly, without characters that do not belong.
err-no-private-key = The private key is missing.
rec-no-private-key = Ask IT for a .p12 file that includes the private key.
err-no-certificate = The file has a key, but not the certificate.
rec-no-certificate = Choose the certificate file that belongs to the key. Its name often ends in .cer, .crt, .pem or .p7b.
err-key-mismatch = The key in the file belongs to another certificate.
rec-key-mismatch = Choose another file. IT can make one where the key and the certificate belong together.
err-elliptic-curve-key = The key is an elliptic-curve key (EC). Maskinporten accepts RSA only.
rec-elliptic-curve-key = Order a certificate with an RSA key from the issuer.
err-unsupported-key = The key is not an RSA key. Maskinporten accepts RSA only.
rec-unsupported-key = Ask IT for the organisation’s certificate with an RSA key.
err-no-certificate-in-file = There is no certificate in the file you chose now.
rec-no-certificate-in-file = Choose another certificate file. Its name often ends in .cer, .crt, .pem or .p7b.
err-other-certificate = The certificate you chose now belongs to another key.
rec-other-certificate = Choose the certificate file that was issued for this key. IT knows which one it is.
err-key-too-short = The key in the certificate is too weak. It has { $bits } bits, and at least 2048 are required.
rec-key-too-short = Order a new certificate from the issuer.
err-several-files = You dropped several files at once.
rec-several-files = Drop one file at a time.

## Messages: a file to be saved
err-alias-unusable = The name cannot be used in the file, or it is used twice.
rec-alias-unusable = Choose a short name of ordinary letters and digits.
err-one-password = This kind of file has one password, for both the file and the key.
rec-one-password = Use the same password for both, or choose JKS.
err-file-exists = There is already a file with this name.
rec-file-exists = Choose another name.
err-folder-not-empty = The folder already exists, and there is something in it.
rec-folder-not-empty = Choose another name. We never overwrite what is there.
err-folder-missing = The folder you want to save in does not exist.
rec-folder-missing = Check that the name is right, or choose a folder that exists.
err-folder-forbidden = You are not allowed to save in this folder.
rec-folder-forbidden = Choose another folder, for example your own. IT can give you access.
err-disk-full = There is no room for the file.
rec-disk-full = Make some room, or save in another place. Then try again.
err-not-removed = We could not remove { $path }.
rec-not-removed = Close Portnøkkel and the programs that have the file open, and try again.
err-file-not-saved = We could not save the file.
rec-file-not-saved = Choose another name or another folder, and try again.

## Messages: the certificate
err-certificate-expired = The certificate expired on { $date }.
rec-certificate-expired = Order a new one from { $issuer }. Already have a new one? Choose that file instead.
err-certificate-not-yet-valid = The certificate is not valid until { $date }.
rec-certificate-not-yet-valid = Check that this computer’s clock is right. Otherwise wait, or choose another certificate.
err-certificate-revoked = The issuer revoked the certificate on { $date }. It cannot be used.
rec-certificate-revoked = Order a new one from { $issuer }. Already have a new one? Choose that file instead.
err-no-org-number = The certificate does not say which organisation it belongs to.
rec-no-org-number = Choose the enterprise certificate. Personal and website certificates do not work with Maskinporten.
err-org-number-invalid = The certificate has an organisation number that cannot be right: { $number }.
rec-org-number-invalid = Choose another certificate. The issuer can correct the mistake.
err-org-number-foreign = The certificate does not have a Norwegian organisation number, but { $number }.
rec-org-number-foreign = Choose a certificate issued to an organisation with a Norwegian organisation number.
err-self-signed = The certificate is self-made (self-signed). No issuer vouches for it.
rec-self-signed = Maskinporten accepts certificates from Buypass and Commfides. Order one there, or choose another file.
err-test-certificate = This is a test certificate and works only in test.
rec-test-certificate = Change to test, or choose a production certificate. Whoever ordered the certificate can get one.
err-production-certificate = This is a production certificate and works only in production.
rec-production-certificate = Change to production, or choose a test certificate. The issuer sells both.
err-demo-certificate = This certificate is made up and works only in the demo.
rec-demo-certificate = Change to the demo, or choose your organisation’s own certificate.
err-not-a-demo-certificate = The demo uses only its own certificates.
rec-not-a-demo-certificate = Choose a demo certificate, or change to the environment the certificate was made for.

## Messages: the network
err-unreachable = We could not reach { $host }.
rec-unreachable = { $where ->
    [here] Check that the server on { $host } is running, and that the port is right. If it is the demo, restart Portnøkkel.
   *[away] Check the network connection. If it is fine, IT can open the firewall for { $host }.
}
err-unknown-host = We cannot find { $host } on the network.
rec-unknown-host = Are you online? If you use a VPN, IT can say whether it must be on.
err-timed-out = { $host } did not answer in time.
rec-timed-out = { $where ->
    [here] Try again shortly. If it happens several times, restart the server on { $host }.
   *[away] Try again shortly. If it happens several times, IT can check the firewall and the proxy.
}
err-connection-refused = { $host } refused the connection.
rec-connection-refused = { $where ->
    [here] Check that the server at { $host } is running, and that the port is right. If it is the demo, restart Portnøkkel.
   *[away] Try again shortly. If it happens again, IT can see whether something stops the traffic.
}
err-blocked = { $host } does not respond. Often a firewall stops us.
rec-blocked = { $addresses ->
    [none] Ask IT to open the firewall for { $host }, port 443.
   *[other] Ask IT to open the firewall for { $host }, port 443. The addresses are { $addresses }.
}
err-connection-broken = The connection to { $host } was broken before we got the whole answer.
rec-connection-broken = Try again. If it happens again, IT can see what breaks the connection.
err-too-slow = { $host } started to answer, but did not finish in time.
rec-too-slow = Try again, on another network if you can. IT can see what makes it slow.
err-encryption-failed = We could not make an encrypted connection to { $host }.
rec-encryption-failed = Check that the address is right. IT can see whether something stops encryption.
err-server-certificate-dates = According to this computer’s clock, the certificate of { $host } is not valid today.
rec-server-certificate-dates = Check the date and time of this computer. If they are right, the owner of { $host } must renew it.
err-server-certificate-name = The server that answered has a certificate for an address other than { $host }.
rec-server-certificate-name = Do you have to sign in to the network? Do that, and try again. Otherwise ask IT.
err-proxy-wants-password = Your network’s proxy requires a user name and password.
rec-proxy-wants-password = IT has them, or can let Portnøkkel through to { $host } without signing in.
err-proxy-malformed = We do not understand the proxy address in the variable { $variable }. So nothing was sent.
rec-proxy-malformed = Correct { $variable }, such as http://proxy.example.no:8080, or remove it. Then start Portnøkkel again.
err-proxy-refused = Your network’s proxy does not let us through to { $host }.
rec-proxy-refused = Ask IT to open the proxy for { $host }, port 443.
err-web-page = We got a web page instead of an answer from { $host }. Often it is a sign-in page.
rec-web-page = { $where ->
    [here] Check that the right server runs at { $host }, and that the port is right.
   *[away] Open the browser, and sign in to the network. Then try again. IT knows whether something is blocked.
}
err-answer-cut-short = The answer from { $host } stopped in the middle.
rec-answer-cut-short = Try again. If it happens again, IT can see what cuts the answer.
err-answer-too-large = The answer from { $host } was far too large, so we stopped reading.
rec-answer-too-large = Try again shortly. If it happens again, someone other than the one we asked is probably answering.
err-busy = { $host } is very busy right now.
rec-busy = { $wait ->
    [none] Wait a few minutes, and try again.
   *[other] Try again in { $wait }. That is how long the service asks us to wait.
}
err-untrusted = We do not trust the connection to { $host }. Someone may be listening on the way.
rec-untrusted = { $where ->
    [here] Check that this computer trusts the certificate of the server on { $host }, and that the port is right.
   *[away] Some organisations inspect all network traffic. IT can give you the root certificate, or make an exception for { $host }.
}
err-unexpected-answer = The answer from { $host } was not as it should be. Perhaps someone else answered.
rec-unexpected-answer = { $where ->
    [here] Check that the right server is running on { $host }, and that the port is right.
   *[away] Do you have to sign in to the network? Do that, and try again. IT knows whether something is blocked.
}
err-redirected = { $host } redirected us to another address. We do not send passwords or keys there.
rec-redirected = { $where ->
    [here] Check that the right server is running on { $host }, and that the port is right.
   *[away] Try again. If it happens again, IT can see what directs the traffic.
}
err-server-fault = { $host } has a problem, or is very busy.
rec-server-fault = { $where ->
    [here] Try again shortly. If it happens several times, see what the server on { $host } itself reports.
   *[away] Wait a few minutes, and try again. Digdir publishes service messages about Maskinporten.
}
err-issuer-differs = { $host } names a different issuer than the one we asked.
rec-issuer-differs = Check the address of the environment. If it is Maskinporten itself, tell servicedesk@digdir.no.

## Messages: refusals of Maskinporten
err-malformed-grant = Maskinporten did not understand our request. This is our mistake, not yours.
rec-malformed-grant = Try again. If that does not help, copy the details and send them to your support team.
err-used-before = Maskinporten has already used this request. Each request can be used only once.
rec-used-before = Try again, and we make a new one.
err-unknown-client = Maskinporten does not know the client in this environment.
rec-unknown-client = Check the client ID and the environment, and that the client is not deactivated. A new client may need up to 15 minutes to work.
err-wrong-audience = The request was made for a different environment than the one that got it.
rec-wrong-audience = Choose the right environment, and we make a new request.
err-invalid-certificate = Maskinporten does not accept the certificate here. Often a test certificate is used in production, or the other way round.
rec-invalid-certificate = Check the environment. If it is right, the issuer can say whether the certificate is revoked.
err-expired-key = The key registered on the client has expired. Such keys last for one year at most.
rec-expired-key = Register the key again in the self-service, or use another client. Whoever owns the client can do it.
err-organisation-differs = The certificate and the client belong to different organisations.
rec-organisation-differs = Choose the certificate of the organisation that owns the client, or use a client of your own. Whoever created the client knows which.
err-malformed-x5c = The certificate was written in the wrong way in the request. This is our mistake, not yours.
rec-malformed-x5c = Try again. If that does not help, copy the details and send them to your support team.
err-invalid-signature = Maskinporten did not recognise the signature. The key probably does not belong to the certificate or the name (kid) in the request.
rec-invalid-signature = Choose the right file, and check that the certificate has not expired. IT can say which file is right. If you use kid, the file must have the key registered under that name on the client.
err-expired-grant = The request was too old when it arrived. This computer’s clock is probably slow.
rec-expired-grant = Set the clock, or turn on automatic time. Then try again.
err-issued-in-future = The request seems to come from the future. This computer’s clock is fast.
rec-issued-in-future = Set the clock, or turn on automatic time. Then try again.
err-lifetime-too-long = The request was valid for longer than Maskinporten allows. This is our mistake, not yours.
rec-lifetime-too-long = Try again. If that does not help, copy the details and send them to your support team.
err-scope-not-on-client = { $scope ->
    [none] The client does not have the API access you asked for.
   *[other] The client does not have the API access { $scope }.
}
rec-scope-not-on-client = Whoever owns the client can add the access. Or ask for another, and check that its name is right.
err-wrong-integration-type = The client was made for a different service than Maskinporten.
rec-wrong-integration-type = The type of an existing client cannot be changed. Create a new one, or ask whoever owns the client for help.
err-scope-not-granted = { $scope ->
    [none] Your organisation has not been granted the API access you asked for.
   *[other] Your organisation has not been granted the API access { $scope }.
}
rec-scope-not-granted = Ask the owner of the API for access. If you ask on behalf of a customer, the customer’s number (consumer_org) must be included.
err-customer-not-granted = { $scope ->
    [none] The customer has not been granted the API access that you asked for.
   *[other] The customer has not been granted the API access { $scope }.
}
rec-customer-not-granted = Ask the customer to apply to the owner of the API for access. Only then can the customer delegate it to you. Check also that the customer’s number is right.
err-not-delegated = { $consumer ->
    [none] The customer has not allowed you to fetch data on their behalf.
   *[other] Organisation { $consumer } has not allowed you to fetch data on its behalf.
}
rec-not-delegated = Ask the customer to delegate the API access to you in Altinn. Whoever has the access package “Delegerbare Maskinporten scopes” there can do it. Test and production have separate registers in Altinn. Check also that the customer’s number is right.
err-unknown-authorization-details = The request has a type in authorization_details that Maskinporten does not know.
rec-unknown-authorization-details = Check the spelling of type. The owner of the API knows what belongs there.
err-unknown-authorization-fields = The request has fields in authorization_details that Maskinporten does not know.
rec-unknown-authorization-fields = Remove the extra fields. The owner of the API knows which belong there.
err-system-user-not-ready = The system user in Altinn is not set up as the request says.
rec-system-user-not-ready = Ask the customer whether they have approved the request for a system user in Altinn. Those who make the system can check that it has the client and the right externalRef.
err-consent-not-ready = Altinn has no valid consent with this ID, from this party to you.
rec-consent-not-ready = Check the ID and who has consented. Ask them whether the consent has been given in Altinn and still holds. Test and production have separate registers.
err-unknown-kid = The client has no key with the name (kid) in the request.
rec-unknown-kid = Check in the self-service that the key is registered on this very client. A new key may need up to 15 minutes.
err-key-required = The client uses registered keys and does not accept a certificate.
rec-key-required = Use one of the registered keys (kid), or a client without keys. You can also create a new one.
err-consumer-org-invalid = The customer’s organisation number does not match the access. Often your own number was written instead.
rec-consumer-org-invalid = Leave the customer’s number (consumer_org) empty if you get a token for yourselves. If it is for a customer, ask the owner of the API whether the access can be delegated.
err-refused = Maskinporten said no for a reason we do not recognise. The answer is under “Technical details”.
rec-refused = Try again. If that does not help, copy the details and send them to servicedesk@digdir.no.

## Messages: the self-service API
err-admin-unauthorized = The self-service did not accept the administration client.
rec-admin-unauthorized = Check the administration client ID. If you have none, you must ask Digdir for one.
err-admin-forbidden = The administration client is not allowed to do this.
rec-admin-forbidden = Ask Digdir to let the administration client create and change clients.
err-admin-key-required = The administration client has a registered key and does not accept the certificate.
rec-admin-key-required = Open the file with the key. Then we carry on where you were.
err-admin-key-refused = The administration client did not accept the key { $kid }.
rec-admin-key-refused = Open a key that is registered on the client and has not expired. A new key may need up to 15 minutes.
err-admin-kid-missing = We do not know which key in the file it is.
rec-admin-kid-missing = Enter the name (kid) that the key is registered under. The self-service shows it.
err-terms-unsigned = Your organisation has not accepted the terms of use of Maskinporten.
rec-terms-unsigned = They must be accepted in Digdir’s self-service, by someone who can commit the organisation.
err-client-invalid = The self-service did not accept the client as it is filled in.
rec-client-invalid = See under “Technical details” what must be corrected, and change the client.
err-client-missing = The client does not exist, or has been deleted.
rec-client-missing = Choose another client, or create a new one.
err-conflict = The client already exists, or is deactivated.
rec-conflict = Use the one you have, or give the new one a different name.
err-creation-unknown = We do not know whether the client was created.
rec-creation-unknown = Check now whether it exists. We do not create another one without checking.
err-creation-elsewhere = Another window is creating or changing a client for the organisation now.
rec-creation-elsewhere = Wait until the other window is done, and then try again.
err-client-changed = Someone has changed the client since we read it. So we did not send anything.
rec-client-changed = Compare again, and see whether the change is still needed.
err-change-unknown = We do not know whether the client was changed.
rec-change-unknown = Compare again when the connection is back. Then you see how things are.
err-journal-unwritable = We could not write down what we were about to send. So we did not send anything.
rec-journal-unwritable = Check that the disk has room and that you may save settings. IT can help.
err-journal-unread = We cannot read our note about something created or changed. So we did not send anything.
rec-journal-unread = Go to the setups, and settle it there. The file is { $path }.

## Messages: keys of a client’s own
err-keys-full = The client has five keys, which is as many as it can have.
rec-keys-full = Remove one that nobody uses, and try again.
err-kid-taken = The client has another key with the name { $kid }.
rec-kid-taken = Give the new key another name, or ask whoever made it to. Remove the old one only if nobody uses it.
err-kid-malformed = A key’s name can have only letters, digits, full stops, hyphens and underscores.
rec-kid-malformed = Give the key another name.
err-key-unregistered = The client has no key with the name { $kid }.
rec-key-unregistered = Look at the keys of the client, and try again.
err-several-keys = The client has several keys: { $kids }.
rec-several-keys = Say which one is to be replaced with --old.
err-letter-other = This is neither a request nor an answer from Portnøkkel.
rec-letter-other = Choose the file that ends in .portnokkel.
err-letter-newer = A newer version of Portnøkkel has written the file.
rec-letter-newer = Install the newest version, and open the file again.
err-letter-field = { $field } is missing in the file or cannot be used.
rec-letter-field = Ask whoever made the file to make it again.
err-letter-private = The file has a private key in it. It must never be sent to anyone.
rec-letter-private = Delete the file, and ask the sender to make a new key and a new request.
err-several-public-keys = The file has several public keys.
rec-several-public-keys = Choose a file with the one key that is to be registered.
err-several-private-keys = The file has several private keys: { $names }.
rec-several-private-keys = Enter the name of the one you want in the field for the name. Or choose a file with only that one.
err-own-key-unsupported = The key is not an RSA key. Maskinporten accepts RSA only.
rec-own-key-unsupported = Use an RSA key of at least 2048 bits. If somebody else made the key, ask them to make a new one.
err-own-key-too-short = The key is too weak. It has { $bits } bits, and at least 2048 are required.
rec-own-key-too-short = Use an RSA key of at least 2048 bits. If somebody else made the key, ask them to make a new one.
err-keys-unlike = The keys that Maskinporten shows now are not those that we sent.
rec-keys-unlike = Look at the client in the self-service before you do anything else.
err-key-file-differs = The file has a different key than the one that was made for it.
rec-key-file-differs = Find the right file, or make a new key in another file.
err-hand-over-unlike = What is in the folder now is not what we wrote.
rec-hand-over-unlike = Check whether another program changes the files, and hand over once more to another folder.
err-nothing-to-finish = No key of this client is waiting for an older one to be removed.
rec-nothing-to-finish = Run keys rotate with --new first, on this computer.
err-key-not-kept = We could not save what has been done with the key.
rec-key-not-kept = Check that you can save in the folder with Portnøkkel’s settings, and try again.

## Messages: clients
err-scope-ungranted = Your organisation has not been granted the API access { $scope }, so the client cannot have it.
rec-scope-ungranted = Ask the owner of the API for access. Try again when it is granted.
err-last-scope = The client must have at least one API access, and this is the last.
rec-last-scope = Give the client another one first, or deactivate it.
err-client-inactive = The client is deactivated.
rec-client-inactive = Activate the client first, and try again.
err-own-administration = This is the administration client that makes the change. Afterwards nobody can undo it.
rec-own-administration = Change it in Digdir’s self-service, if that is what you want.
err-client-name-unusable = The name cannot be used.
rec-client-name-unusable = Write a name of 1 to 255 characters, without line breaks.
err-lifetime-unusable = This lifetime cannot be used.
rec-lifetime-unusable = Give a number of seconds, from 1 to 86400 (24 hours).
err-history-unsaved = The change has been made, but is not in the log of changes.
rec-history-unsaved = Check that you can save in the folder with Portnøkkel’s settings. Do not make the change again.

## Messages: Altinn
err-altinn-unknown = We do not know which Altinn belongs to this environment.
rec-altinn-unknown = Choose test or production, or use the simulator.
err-altinn-unauthorized = { $host } did not accept the token.
rec-altinn-unauthorized = Get a new token from the same environment, and try again.
err-altinn-forbidden = The token lacks the API access { $scope }, which { $host } requires.
rec-altinn-forbidden = Ask Altinn for the access, and put it on the client. Contact servicedesk@altinn.no.
err-altinn-not-found = { $host } has nothing with these values.
rec-altinn-not-found = Check the system, the customer’s organisation number and externalRef. Test and production have separate registers.
err-altinn-refused = { $meaning ->
    [known] { $host } said no, with the code { $code }.
    [none] { $host } said no, with the code { $code }, which we do not know.
   *[told] { $host } said no, with the code { $code }, which we do not know. Altinn writes: “{ $told }”.
}
rec-altinn-refused = If it is unclear what must be corrected, send the code to servicedesk@altinn.no.
err-exchange-refused = { $cause ->
    [other-environment] { $host } did not exchange the token. It is from a different environment than this Altinn.
    [ended] { $host } did not exchange the token. By Altinn’s clock it has expired.
    [not-yet] { $host } did not exchange the token. By Altinn’s clock it is not valid yet.
    [no-consumer] { $host } did not exchange the token. It does not say which organisation it is for.
    [unreadable] { $host } did not exchange the token. We cannot read what is in it either.
   *[unseen] { $host } did not exchange the token, and did not say why.
}
rec-exchange-refused = { $cause ->
    [other-environment] Use a test token at Altinn in test (TT02), and a production token in production.
    [ended] Get a new token, and exchange it at once. A token from Maskinporten lasts only a few minutes.
    [not-yet] Wait a few seconds, and exchange it again.
    [no-consumer] Get the token from Maskinporten. Tokens from others cannot be exchanged here.
    [unreadable] Get a new token, and check that it is whole.
   *[unseen] Environment, time and organisation in the token look right. Get a new token. If that does not help, contact servicedesk@altinn.no.
}
err-exchange-invalid = { $told ->
    [none] { $host } did not exchange the token, and did not say why.
   *[other] { $host } did not exchange the token. Altinn writes: “{ $told }”.
}
rec-exchange-invalid = If it is unclear what must be corrected, send the message and the time to servicedesk@altinn.no.
err-exchange-header-dead = { $host } no longer accepts enterprise users.
rec-exchange-header-dead = Remove X-Altinn-EnterpriseUser-Authentication from the call. Use a system user instead.

## Messages: what is kept of earlier visits
err-setup-file-gone = The file is no longer where the setup says.
rec-setup-file-gone = Choose the file again. It may have been moved or given a new name.
err-setup-other-organisation = The certificate in the file belongs to a different organisation than the setup.
rec-setup-other-organisation = Choose the file of the organisation, or make a new setup for the other.
err-setups-damaged = The file with the setups was damaged. We kept what we could read.
rec-setups-damaged = Make what is missing again. The damaged file is now called { $path }.
err-recent-damaged = The list of the files we remember was damaged. So it is empty now.
rec-recent-damaged = Tick the box to remember files, if you want that. The damaged file is now called { $path }.
err-looks-damaged = The file that says how the window should look was damaged. The window now looks as it did at first.
rec-looks-damaged = Choose again under “View”. The damaged file is now called { $path }.
err-network-damaged = The file with the network settings was damaged. We use what this computer is set up with.
rec-network-damaged = Fill it in again under “Network”. The damaged file is now called { $path }.
err-network-not-kept = The settings apply now, but we could not save them for the next time.
rec-network-not-kept = Check that the disk has room, and that you can save settings. IT can help you.
err-setups-newer = The setups were saved by a newer version of Portnøkkel. We leave them alone.
rec-setups-newer = Use the new version to see them. Here you make a new setup each time.
err-setups-unsaved = We could not save the setup.
rec-setups-unsaved = Check that the disk has room and that you may save settings. IT can help.
err-setups-busy = We could not save the setup. Another Portnøkkel window is using the setups now.
rec-setups-busy = Close the other Portnøkkel windows, and try again.
err-setup-gone = The setup was removed or renamed in another window. The password was not saved.
rec-setup-gone = Use the setup again, and tick the box to remember the password.
err-keyring-missing = This computer has nowhere safe to keep passwords. The password was not saved.
rec-keyring-missing = Enter the password each time. IT can set up a password store (keyring).
err-keyring-refused = We could not use the keyring of this computer.
rec-keyring-refused = Enter the password yourself. Unlock the keyring if you want to try again.
err-remembered-password-unfit = The password we remembered is gone or no longer opens the file.
rec-remembered-password-unfit = Enter the password again. We then remember the new one.

## Messages: this machine
err-port-taken = The port is taken, or may not be opened.
rec-port-taken = Give another port with --port, or leave it out.
err-folder-unopened = We could not open the folder.
rec-folder-unopened = Open the folder { $path } yourself.
err-mail-unopened = We could not open the email program.
rec-mail-unopened = Copy the email, and paste it where you write email.
err-clipboard-unavailable = We could not reach the clipboard.
rec-clipboard-unavailable = Try again. Otherwise you can show the text and copy it yourself.
err-dialog-unavailable = We could not open the file picker.
rec-dialog-unavailable = Type or paste the location in the field instead.
err-demo-failed = We could not start the demo.
rec-demo-failed = Try again. If that does not help, restart Portnøkkel. IT can see whether something blocks it.
err-internal = Something went wrong inside Portnøkkel. This is our mistake, not yours.
rec-internal = Try again. If it happens again, copy the details and send them to your support team.
