#
## Titles
password-title = Enter the file password
password-title-key = The key has its own password
password-title-entries = Choose a certificate in the file
password-title-certificate = Choose the certificate of the key
password-title-done = The certificate is open

## Hints
password-lead = You got the password with the file. We do not save it.
password-key-hint = The file is open, but the key inside is locked with another password.
password-remember-hint = It is put in the keyring of this computer. Do not do it on a computer you share.
password-certificate-lead = The file is open. Now we need the certificate file that belongs to the key.
password-entries-hint = The file has several certificates. We have chosen the one that suits Maskinporten.

## Labels: fields
password-field = Password
password-key-field = Password of the key
password-remember = Remember the password on this computer
password-entries = Certificates in the file
password-file = File: { $file }
password-more-inside = Change file · Save in another format · Technical details

## Buttons
password-show = Show password
password-hide = Hide password
password-open = Open the file
password-open-key = Open the key
password-more = More choices

## Messages
password-missing = Enter the password of the file.
password-key-missing = Enter the password of the key.
password-caps-lock = Caps Lock is on.
password-three-tries = Ask whoever ordered it. We cannot recover it.
password-opened = The file is open.
password-blank-around = The password begins or ends with a space. Perhaps that does not belong to it?

## Messages: about the file
notice-bytes-after-end = There is something after the end of the keystore in the file. We left it alone.
notice-blanks-removed = The password works without the spaces before or after it.
notice-password-read = The password was stored in an unusual way when the file was made. We opened it all the same.
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
card-key-other = Another kind than RSA
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
card-entry = { $purpose }, valid to { $date }
card-chain-issuer = Issued by { $issuer }
card-chain-validity = Valid { $from } to { $to }

## Messages: about the certificate
warning-expires-very-soon = { $days ->
    [0] The certificate expires today. Order a new one now. You can go on.
    [one] The certificate expires in { $days } day. Order a new one now. You can go on.
   *[other] The certificate expires in { $days } days. Order a new one now. You can go on.
}
warning-expires-soon = The certificate expires in { $days } days. Order a new one in good time.
warning-for-signing = The certificate is made for signing documents, not for signing in. Prefer the one marked authentication.
warning-for-encryption = The certificate is made for encryption, not for signing in. Prefer the one marked authentication.
warning-self-signed = The certificate is home-made. Maskinporten accepts certificates from Buypass and Commfides.
warning-unknown-issuer = We do not know the issuer. Maskinporten accepts certificates from Buypass and Commfides.
card-no-chain = The file lacks the issuer’s certificates. It usually works all the same.
card-names-changed = Invisible characters, or what is beyond 200 characters, have been taken out of the names.

## Buttons: revocation
revocation-ask = Check whether the certificate is revoked

## Hints: revocation
revocation-hint = We ask { $host } only when you ask for it.
revocation-hint-demo = The made-up issuer answers here on this computer.

## Messages: revocation
revocation-good = { $host } answers that the certificate is not revoked as of { $when }.
revocation-unknown = { $host } does not know the certificate. Ask the issuer whether it has been put to use.
revocation-revoked = { $reason ->
    [key] Revoked because others may have got hold of the key. Never use it again. The answer is from { $host }.
    [issuer] Revoked because others may have got hold of the issuer’s key. The answer is from { $host }.
    [affiliation] Revoked because the organisation has another name or owner. The answer is from { $host }.
    [superseded] Revoked because a new certificate took its place. The answer is from { $host }.
    [ceased] Revoked because it was not to be used any more. The answer is from { $host }.
    [hold] Suspended for the time being. The issuer can release it. The answer is from { $host }.
    [withdrawn] Revoked because what it says was no longer true. The answer is from { $host }.
   *[unspecified] Revoked without a reason given. The answer is from { $host }.
}
revocation-mistrusted = { $why ->
    [form] What { $host } answered is not an answer we can read. Do you have to log in to the network?
    [declined] { $host } cannot or will not answer now. Try again later.
    [signer] We do not trust the answer from { $host }. The issuer has not signed it.
    [subject] The answer from { $host } is about other certificates than this one.
    [stale] The answer from { $host } is too old to be trusted.
    [future] The answer from { $host } is from the future. Check that this computer’s clock is right.
   *[replayed] The answer from { $host } belongs to another question than ours. Someone may have swapped it.
}
revocation-not-known = We still do not know whether the certificate is revoked.
revocation-nobody-named = The certificate does not say who can be asked whether it is revoked.
revocation-issuer-missing = The file lacks the issuer’s certificate. Without it we cannot ask whether the certificate is revoked.
revocation-leaves-demo = The demo asks nobody outside this computer whether the certificate is revoked.

## Buttons: saving in another format
save-open = Save in another format
save-browse = Choose a place
save-file = Save the file
save-replace = Replace the file

## Hints: saving in another format
save-hint = You get a new file with the certificate and the key. The old file is not changed.
save-alias-hint = Leave the field empty to keep the name.
save-format-p12-hint = Fits most programs, Java as well.
save-format-jks-hint = For older programs in Java that ask for a keystore.
save-format-pem-hint = For programs that are not made in Java. The key is locked with the password.

## Labels: saving in another format
save-format = Format
save-format-p12 = PKCS#12 (.p12)
save-format-jks = JKS (.jks)
save-format-pem = PEM (.pem)
save-alias = Name of the certificate in the file (alias)
save-password = New password
save-password-again = New password once more
save-place = Where the file is to be

## Messages: saving in another format
save-password-missing = Choose a password for the new file.
save-passwords-differ = The two passwords are not the same.
save-place-missing = Type where the file is to be, or choose a place.
save-java-ascii = Java cannot open the file with æ, ø, å or other such characters in the password. Choose other characters, or JKS.
save-done = The file is saved: { $file }

## Values: saving in another format
save-writing = Saving the file
