## Messages: what there is to agree to before keys are changed
own-certificate-stops = This is the client’s first key. From then on the client refuses the certificate, and whatever uses it with the certificate stops. We do not know what others use. A separate client for the key stops nothing.
own-certificate-stops-setups = These setups here use the client: { $names }.
own-administration-by-key = This is the first key of the administration client. From then on requests to the self-service are signed with the key, and the certificate is refused. Portnøkkel uses the key as soon as it has given a token. Other programs that administer with the certificate will stop.
own-administration-by-theirs = This is the first key of the administration client, and somebody else has it. From then on the certificate is refused. Portnøkkel cannot administer your clients until somebody opens the private key here.
own-ended-go = These keys have expired, and cannot be kept. They will be removed: { $kids }.
own-production = This changes a client in production.
own-key-goes = The key { $kid } will be removed. Whoever signs with it gets no token after that.
own-last-key-goes = The key { $kid } will be removed, and it is the last. Whoever signs with it gets no token after that.
own-last-admin-key-goes = The key { $kid } will be removed, and it is the last on the administration client. After that requests to the self-service should be signed with the certificate again. Programs that administer with the key will stop.

## Labels: the question
own-ask = Continue? (y/N)

## Messages: what came of it
own-added = The key { $kid } is registered on the client.
own-ends = It expires on { $date }. Before then, replace it with keys rotate.
own-finished = The old key has been removed. The key { $kid } has taken its place.
own-removed = The key { $kid } has been removed from the client.
own-certificate-again = The client has no keys any more. It should then accept the certificate again. Try to get a token.
own-lies = The private key is in { $file }, and nowhere else. Fingerprint: { $fingerprint }.
own-lies-too = The private key is in { $file }, besides the file that it came from. Fingerprint: { $fingerprint }.
own-proved = We got a token with the key. It was not kept.
own-no-scope = We did not ask for a token, because the client has no API access yet.
own-rotated-next = Hand the file over now. When the system uses the new key, run keys rotate --finish.
own-private-beside = The file has the private key as well. Only the public key is sent. The private key should stay with its owner.
own-admin-key = The administration client signs with the key { $kid } in { $file }.
own-waiting = The key is new, and Maskinporten does not know it yet. We will try again for up to 15 minutes.
own-unknown-kid-next = Maskinporten does not know the name of the key (Unknown key identifier). It may need up to 15 minutes. Then run the command again with the same file.
own-other-key-next = Maskinporten knows the name, but another key is registered under it. Use the file that belongs to that key.

## Labels: while a key is waited for
own-waiting-count = Maskinporten does not know the key yet. We will try again, at most { $left } more

## Messages: why nothing was done
own-client-id = This is not a client ID. { $reason }
own-client-id-next = Copy the client_id from the self-service or from the setup.
own-no-admin = The administration client is not known.
own-no-admin-next = Give it with --admin. Digdir issues it, in test often as oidc_…_api.
own-target-unknown = The ending of the new file does not say which format it should have.
own-target-unknown-next = Use .p12 or .jks, or .pem for encrypted PKCS#8.
own-kid-malformed-next = Give the key another name with --kid.
own-several-private-keys-next = Give the name of the one you want with --kid. Or give a file with only that one.
own-file-exists-next = Give another file name. A file that exists is never replaced by a new key.
own-no-product = There is no product with this name.
own-no-product-next = Use one of these: { $names }.
own-no-file = The product reads no file with this name.
own-no-files = Then no files remain. The others need a file that you left out.
own-no-files-next = Leave out fewer files.
own-no-scopes = We do not know what the key should ask for.
own-no-scopes-next = Give the scopes with --scope, with spaces between.
own-scope = What the key should ask for cannot be used. { $reason }
own-declined = Nothing was changed.
own-declined-next = Answer yes, or use --yes.

## Messages: the keys of a client
own-list-none = The client has no registered keys. It accepts the certificate.
own-list-made = A key was made in { $file }, but is not registered: { $kid }. Run keys add --new with that file again.
own-unread = Our note about a key cannot be read: { $file }. The file with the key itself is untouched.

## Names: the rows of a key
own-row-kind = Length
own-row-ends = Valid
own-row-fingerprint = Fingerprint
own-row-certificate = Bound
own-row-file = File
own-row-next = Next

## Values: the rows of a key
own-bits = RSA, { $bits } bits
own-list-ends = until { $date }
own-list-ended = expired on { $date }
own-list-bound = only together with one certificate
own-standing-made = register it with keys add --new and the same file
own-standing-registered = try it with keys add --new and the same file
own-standing-beside = hand it over; when the system uses it, run keys rotate --finish
own-standing-in-use = nothing
own-standing-ends-soon = replace it with keys rotate
own-standing-ended = remove it with keys remove

## Messages: handing a key over
own-export-secret = Whoever reads these files can sign as the client: { $files }.
own-export-production = We ask for a token in production with each file. It is not kept.
own-product-refapp = The reference application shows a certificate, but the client accepts the key only. The developers must let it send keystore.kid as kid instead.
own-exported = The files for { $product } are in { $folder }.
own-export-proved = Each file with the key was read back, and gave a token.
own-export-unproved = The files were written, but gave no token.
