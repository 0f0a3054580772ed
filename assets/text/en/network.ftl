#
## Titles: network
network-title = Network
network-proxy-title = Proxy
network-authorities-title = Root certificates

## Hints: network
network-lead = Portnøkkel follows the settings of this computer. Fill this in only if IT says that you need something else.
network-proxy-hint = Leave the field empty to use what this computer is set up with.
network-proxy-hint-system = Leave the field empty to use what this computer is set up with, { $proxy }.
network-user-hint = Needed only when the proxy asks you to sign in.
network-password-kept = The password is in the keyring. Leave the field empty to use it.
network-authorities-hint = Some organisations inspect all network traffic. Then Portnøkkel needs their root certificate. Compare the fingerprint with the one IT gives you. Whoever owns the certificate can read what you send.

## Labels: network
network-proxy = Address of the proxy
network-proxy-placeholder = http://proxy.example.com:8080
network-user = User name
network-password = Password
network-remember = Remember the password in the keyring
network-authority = Where the root certificate is
network-authority-placeholder = For example C:\Certificates\root.crt
network-authority-validity = Valid
network-authority-until = until { $date }
network-authority-ended = expired { $date }
network-authority-fingerprint = Fingerprint (SHA-256)
busy-network = Saving the settings

## Buttons: network
network-browse = Choose root certificate
network-add = Add the root certificate
network-authority-remove = Remove
network-use = Use these settings
network-back = Back

## Messages: network
network-proxy-missing = Enter the address of the proxy.
network-proxy-malformed = Enter address and port, such as proxy.example.com:8080.
network-proxy-scheme = We only support proxies that are reached by http or https.
network-proxy-credentials = Enter user name and password in their own fields, not in the address.
network-user-missing = Enter the user name that the password belongs to.
network-authority-missing = Enter where the file is, or choose it.
network-authority-none = The file has certificates, but no root certificate. Ask IT for the root certificate of the proxy.
