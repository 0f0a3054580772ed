#
## Titles
certificate-title = Choose the certificate file
certificate-title-done = The certificate file is chosen
certificate-recent-title = Recently used
certificate-demo-title = Choose a made-up certificate
certificate-promise = From certificate file to token in a few minutes
certificate-needs = What you need

## Hints
certificate-drop = You can also drop it here.
certificate-demo-file-p12-hint = Begin here. This is how it goes when all is well.
certificate-demo-file-jks-hint = For programs in Java, which store the certificate in their own way.
certificate-demo-file-several-hint = You choose the one made for signing in.
certificate-demo-file-expired-hint = See which message you get, and what you can do.
certificate-demo-file-revoked-hint = The issuer no longer vouches for it. You can ask, and see the answer.
certificate-recent-hint = We only remember where the files are, never the contents or the password.
certificate-token-is = A token is the short-lived key a program needs to fetch data from Norwegian public services.
certificate-need-file-hint = From Buypass, Commfides or IT. Ends in .p12 or .pfx.
certificate-need-password-hint = Ask whoever ordered the certificate.
certificate-need-access-hint = Don’t have it yet? We will help you ask for it.
certificate-stays-here = The file is read here on your computer. It is not sent anywhere.
certificate-demo-question = No certificate yet?

## Labels: fields and switches
certificate-path = Where the file is
certificate-path-placeholder = For example C:\Certificates\organisation.p12
certificate-recent-remember = Remember the files I use
certificate-demo-file-p12 = An ordinary certificate
certificate-demo-file-jks = A certificate made for Java
certificate-demo-file-expired = A certificate that has expired
certificate-demo-file-several = A file with several certificates
certificate-demo-file-revoked = A certificate that is revoked
certificate-need-file = The certificate file
certificate-need-password = The file’s password
certificate-need-access = Access in Maskinporten
certificate-drop-here = Drop the certificate file here

## Buttons
certificate-choose-file = Choose file
certificate-change-file = Change file
certificate-use-demo = Try with made-up data
certificate-recent-remove = Remove { $file } from the list
certificate-type-path = Type where the file is (Ctrl+O)

## Names: for screen readers
certificate-recent-open = Choose { $file } in { $folder }

## Messages
certificate-drop-now = Drop the file now.
certificate-chosen = We have chosen { $file }.
certificate-missing = Choose a certificate file first.
certificate-pasted-unknown = We found neither a certificate file nor the location of one in what you pasted.
certificate-demo-password = Everything happens on this computer, and nothing is sent. The password is { $password }.
