#
## Titles: network
network-title = Nettverk
network-proxy-title = Proxy
network-authorities-title = Rotsertifikat

## Hints: network
network-lead = Portnøkkel følgjer oppsettet på maskina. Fyll ut dette berre viss IT-avdelinga seier at de treng noko anna.
network-proxy-hint = La feltet stå tomt for å bruke det maskina er sett opp med.
network-proxy-hint-system = La feltet stå tomt for å bruke det maskina er sett opp med, { $proxy }.
network-user-hint = Trengst berre når proxyen krev innlogging.
network-password-kept = Passordet ligg i nøkkelringen. La feltet stå tomt for å bruke det.
network-authorities-hint = Nokre verksemder kontrollerer all nettrafikk. Då treng Portnøkkel rotsertifikatet deira. Samanlikn fingeravtrykket med det IT-avdelinga oppgir. Den som eig sertifikatet, kan lese det du sender.

## Labels: network
network-proxy = Adressa til proxyen
network-proxy-placeholder = http://proxy.eksempel.no:8080
network-user = Brukarnamn
network-password = Passord
network-remember = Hugs passordet i nøkkelringen
network-authority = Kvar rotsertifikatet ligg
network-authority-placeholder = Til dømes C:\Sertifikat\rot.crt
network-authority-validity = Gyldig
network-authority-until = til { $date }
network-authority-ended = gjekk ut { $date }
network-authority-fingerprint = Fingeravtrykk (SHA-256)
busy-network = Lagrar innstillingane

## Buttons: network
network-browse = Vel rotsertifikat
network-add = Legg rotsertifikatet til
network-authority-remove = Fjern
network-use = Bruk innstillingane
network-back = Tilbake

## Messages: network
network-proxy-missing = Skriv adressa til proxyen.
network-proxy-malformed = Skriv adresse og port, til dømes proxy.eksempel.no:8080.
network-proxy-scheme = Vi støttar berre proxyar ein når med http eller https.
network-proxy-credentials = Skriv brukarnamn og passord i eigne felt, ikkje i adressa.
network-user-missing = Skriv brukarnamnet som passordet høyrer til.
network-authority-missing = Skriv kvar fila ligg, eller vel ho.
network-authority-none = Fila har sertifikat, men ikkje noko rotsertifikat. Be IT-avdelinga om rotsertifikatet til proxyen.
