#
## Titles
certificate-title = Choose the certificate file
certificate-title-done = The certificate file is chosen
certificate-recent-title = Recently used
certificate-demo-title = Demo certificates

## Hints
certificate-hint = The file you got from Buypass, Commfides or IT. Its name usually ends in .p12, .pfx or .jks.
certificate-drop = You can also drop it here.
certificate-demo-hint = No certificate yet? Try with a made-up one. Nothing leaves your computer.
certificate-demo-file-p12-hint = The usual file. Start with this one.
certificate-demo-file-jks-hint = The same certificate, as Java programs store it.
certificate-demo-file-several-hint = Shows how to choose the right certificate when the file has several.
certificate-demo-file-expired-hint = Shows what happens when the certificate has expired.
certificate-demo-file-revoked-hint = Shows what happens when the issuer has revoked the certificate.
certificate-recent-hint = We only remember where the files are, never the contents or the password.

## Labels: fields and switches
certificate-path = Where the file is
certificate-path-placeholder = For example C:\Certificates\organisation.p12
certificate-recent-remember = Remember the files I use
certificate-demo-file-p12 = Demo certificate (.p12)
certificate-demo-file-jks = Demo certificate (.jks)
certificate-demo-file-expired = Expired demo certificate
certificate-demo-file-several = File with several demo certificates
certificate-demo-file-revoked = Revoked demo certificate
certificate-demo-files = Choose a demo file

## Buttons
certificate-choose-file = Choose file
certificate-change-file = Change file
certificate-use-demo = Use a demo certificate
certificate-recent-remove = Remove { $file } from the list

## Names: for screen readers
certificate-recent-open = Choose { $file } in { $folder }

## Messages
certificate-drop-now = Drop the file now.
certificate-chosen = We have chosen { $file }.
certificate-read = The file has been read.
certificate-missing = Choose a certificate file first.
certificate-demo-password = The password for the demo certificates is { $password }.
