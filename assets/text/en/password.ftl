#
## Titles
password-title = Enter the password for the file
password-title-key = The key has its own password
password-title-entries = Choose a certificate in the file
password-title-certificate = Choose the certificate of the key
password-title-done = The certificate is open

## Hints
password-lead = Whoever ordered the certificate has the password. We do not save it unless you ask.
password-key-hint = The file is open, but the key in it is locked with a different password.
password-remember-hint = It is stored in this computer’s own password store (the keyring). Do not do this on a computer you share.
password-certificate-lead = The file is open. Now we need the certificate file that belongs to the key.
password-entries-hint = The file has several certificates. We have chosen the one that fits Maskinporten.

## Labels: fields
password-field = Password
password-key-field = Password for the key
password-remember = Remember the password on this computer
password-entries = Certificates in the file
password-file = File: { $file }
password-more-inside = Change file, save in another format, technical details

## Buttons
password-show = Show password
password-hide = Hide password
password-open = Open the file
password-open-key = Open the key
password-more = More options

## Messages
password-missing = Enter the password for the file.
password-key-missing = Enter the password for the key.
password-caps-lock = Caps Lock is on.
password-three-tries = Ask whoever ordered the certificate. Neither we nor the issuer can recover the password. If it is lost, you must order a new certificate.
password-opened = The file is open.
password-blank-around = The password begins or ends with a space. Perhaps the space should not be there?

## Messages: about the file
notice-bytes-after-end = There is something extra at the end of the file. It makes no difference.
notice-blanks-removed = The password works without the spaces before or after it.
notice-password-read = The password was stored in an unusual way when the file was made. We opened it anyway.
notice-keys-left-out = There are more keys in the file. We could not open them, or they have no certificate.

## Labels: the certificate card
card-org-number = Organisation number
card-issued = Issued
card-issuer = Issued by
card-names = Names
card-purpose = Used for
card-validity = Validity
card-fingerprint = Fingerprint (SHA-256)
card-serial = Serial number
card-key = Key
card-alias = Name in the file
card-subject = Issued to
card-generation = Certificate profile
card-chain-link = Chain, link { $number }

## Values: the certificate card
card-realm-test = Test certificate
card-realm-production = Production certificate
card-realm-demo = Demo certificate
card-realm-unknown = Unknown issuer
card-purpose-authentication = Signing in (authentication)
card-purpose-signing = Signing documents
card-purpose-encryption = Encryption
card-purpose-unknown = Not stated
card-generation-one = SEID 1
card-generation-two = SEID 2
card-key-rsa = RSA, { $bits } bits
card-key-other = A type other than RSA
card-days-left = { $days ->
    [0] Expires today
    [one] { $days } day left
   *[other] { $days } days left
}
left-months-almost = Almost { $count } months left
left-months-over = More than { $count } months left
left-months = { $count } months left
left-years-almost = { $count ->
    [one] Almost { $count } year left
   *[other] Almost { $count } years left
}
left-years-over = { $count ->
    [one] More than { $count } year left
   *[other] More than { $count } years left
}
left-years = { $count ->
    [one] { $count } year left
   *[other] { $count } years left
}
card-valid-until = Valid until { $date }
card-expired = Expired
card-revoked = Revoked
card-not-yet-valid = Not valid yet
card-entry = { $purpose }, valid until { $date }
card-chain-issuer = Issued by { $issuer }
card-chain-validity = Valid { $from } to { $to }

## Messages: about the certificate
warning-expires-very-soon = { $days ->
    [0] The certificate expires today. Order a new one now. You can continue.
    [one] The certificate expires in { $days } day. Order a new one now. You can continue.
   *[other] The certificate expires in { $days } days. Order a new one now. You can continue.
}
warning-expires-soon = The certificate expires in { $days } days. Order a new one in good time.
warning-for-signing = The certificate is for signing documents, not for signing in. Ask whoever ordered it for the one marked authentication. You can try with this one.
warning-for-encryption = The certificate is for encryption, not for signing in. Ask whoever ordered it for the one marked authentication. You can try with this one.
warning-self-signed = The certificate is self-made (self-signed). Maskinporten accepts certificates from Buypass and Commfides.
warning-unknown-issuer = We do not know the issuer. Maskinporten accepts certificates from Buypass and Commfides.
card-no-chain = The file does not include the issuer’s certificates. It usually works anyway.
card-names-changed = We have removed invisible characters from the names, or shortened what was over 200 characters.
card-told = The certificate belongs to { $name }, organisation number { $number }. { $kind }. Last day: { $date }. { $left }.

## Buttons: revocation
revocation-ask = Check whether the certificate is revoked

## Hints: revocation
revocation-hint = We ask { $host } only when you ask for it.
revocation-hint-demo = The made-up issuer answers here on this computer.

## Messages: revocation
revocation-good = { $host } answers that the certificate is not revoked as of { $when }.
revocation-unknown = { $host } does not know the certificate. Ask the issuer whether it has been activated.
revocation-revoked = { $reason ->
    [key] Revoked because others may have the key. Never use it again. The answer is from { $host }.
    [issuer] Revoked because others may have the issuer’s key. The answer is from { $host }.
    [affiliation] Revoked because the organisation has another name or owner. The answer is from { $host }.
    [superseded] Revoked because a new certificate took its place. The answer is from { $host }.
    [ceased] Revoked because it was not to be used any more. The answer is from { $host }.
    [hold] Suspended for the time being. The issuer can release it. The answer is from { $host }.
    [withdrawn] Revoked because what it says was no longer true. The answer is from { $host }.
   *[unspecified] Revoked without a reason given. The answer is from { $host }.
}
revocation-mistrusted = { $why ->
    [form] We cannot read the answer from { $host }. Do you have to sign in to the network?
    [declined] { $host } cannot or will not answer now. Try again later.
    [signer] We do not trust the answer from { $host }. The issuer has not signed it.
    [subject] The answer from { $host } is about other certificates than this one.
    [stale] The answer from { $host } is too old to be trusted.
    [future] The answer from { $host } is from the future. Check that this computer’s clock is right.
   *[replayed] The answer from { $host } belongs to a question other than ours. Someone may have swapped it.
}
revocation-not-known = We still do not know whether the certificate is revoked.
revocation-nobody-named = The certificate does not say who we can ask whether it is revoked.
revocation-issuer-missing = The file does not include the issuer’s certificate. Without it we cannot ask whether the certificate is revoked.
revocation-leaves-demo = The demo does not ask anyone outside this computer whether the certificate is revoked.

## Buttons: saving in another format
save-open = Save in another format
save-browse = Choose a place
save-file = Save the file
save-replace = Replace the file

## Hints: saving in another format
save-hint = You get a new file with the certificate and the key. The old file is not changed.
save-alias-hint = Leave the field empty to keep the name.
save-format-p12-hint = Works with most programs, Java as well.
save-format-jks-hint = For older programs in Java that ask for a keystore.
save-format-pem-hint = For programs that are not made in Java. The key is locked with the password.

## Labels: saving in another format
save-format = Format
save-format-p12 = PKCS#12 (.p12)
save-format-jks = JKS (.jks)
save-format-pem = PEM (.pem)
save-alias = Name of the certificate in the file (alias)
save-password = New password
save-password-again = New password again
save-place = Where to save the file

## Messages: saving in another format
save-password-missing = Choose a password for the new file.
save-passwords-differ = The two passwords are not the same.
save-place-missing = Type where to save the file, or choose a place.
save-java-ascii = Java cannot open the file with æ, ø, å or other such characters in the password. Choose other characters, or JKS.
save-done = The file has been saved: { $file }

## Values: saving in another format
save-writing = Saving the file
