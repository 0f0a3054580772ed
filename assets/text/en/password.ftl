#
## Titles
password-title = Enter the file password
password-title-key = The key has its own password
password-title-entries = Choose a certificate in the file
password-title-done = The certificate is open

## Hints
password-lead = You got the password with the file. We do not save it.
password-key-hint = The file is open, but the key inside is locked with another password.
password-entries-hint = The file has several certificates. We have chosen the one that suits Maskinporten.

## Labels: fields
password-field = Password
password-key-field = Password of the key
password-entries = Certificates in the file
password-file = File: { $file }

## Buttons
password-show = Show password
password-hide = Hide password
password-open = Open the file
password-open-key = Open the key

## Messages
password-missing = Enter the password of the file.
password-key-missing = Enter the password of the key.
password-certificate-unusable = This certificate cannot be used. Choose another.
password-caps-lock = Caps Lock is on.
password-three-tries = Ask whoever ordered it. We cannot recover it.
password-opened = The file is open.
password-blank-around = The password begins or ends with a space. Perhaps that does not belong to it?

## Messages: about the file
notice-bytes-after-end = There is something after the end of the keystore in the file. We left it alone.
notice-blanks-removed = The password works without the spaces before or after it.
notice-password-read = The password was stored in an unusual way when the file was made. We opened it all the same.

## Titles: the certificate card
card-chain = Certificate chain

## Labels: the certificate card
card-org-number = Organisation number
card-issuer = Issuer
card-purpose = Purpose
card-validity = Validity
card-fingerprint = Fingerprint (SHA-256)
card-serial = Serial number
card-key = Key
card-alias = Name in the file
card-subject = Issued to

## Values: the certificate card
card-realm-test = Test certificate
card-realm-production = Production certificate
card-realm-demo = Demo certificate
card-realm-unknown = Unknown issuer
card-purpose-authentication = Signing in (authentication)
card-purpose-signing = Signing documents
card-purpose-encryption = Encryption
card-purpose-unknown = Not stated
card-key-rsa = RSA, { $bits } bits
card-key-other = Another kind than RSA
card-days-left = { $days ->
    [0] Expires today
    [one] { $days } day left
   *[other] { $days } days left
}
card-expired = Expired
card-not-yet-valid = Not valid yet
card-entry = { $purpose }, valid to { $date }

## Messages: about the certificate
warning-expires-very-soon = { $days ->
    [0] The certificate expires today. Order a new one now. You can go on.
    [one] The certificate expires in { $days } day. Order a new one now. You can go on.
   *[other] The certificate expires in { $days } days. Order a new one now. You can go on.
}
warning-expires-soon = The certificate expires in { $days } days. Order a new one in good time.
warning-not-for-authentication = The certificate is not made for signing in. Prefer the one marked authentication.
warning-unknown-issuer = We do not know the issuer. Maskinporten accepts certificates from Buypass and Commfides.
card-no-chain = The file lacks the issuer’s certificates. It usually works all the same.
