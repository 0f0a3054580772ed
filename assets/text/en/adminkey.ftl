## Titles
adminkey-title = Open the key of the administration client

## Hints
adminkey-lead = The client { $client } has a registered key. So the key signs, and not the certificate.
adminkey-kid-hint = The name that the key is registered under. If the field is empty, we use the name in the file.
adminkey-forgotten = Portnøkkel forgets the key when you close the window. The setups only remember where the file is.

## Messages
adminkey-kid-missing = Enter the name of the key. The file does not say it.

## Labels
adminkey-kid = Name of the key (kid)
adminkey-busy = Opening the key

## Buttons
adminkey-open = Open the key
adminkey-use-certificate = Use the certificate instead
