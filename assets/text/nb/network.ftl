#
## Titles: network
network-title = Nettverk
network-proxy-title = Proxy
network-authorities-title = Rotsertifikater

## Hints: network
network-lead = Portnøkkel følger oppsettet på maskinen. Fyll ut dette bare hvis IT-avdelingen sier at dere trenger noe annet.
network-proxy-hint = La feltet stå tomt for å bruke det maskinen er satt opp med.
network-proxy-hint-system = La feltet stå tomt for å bruke det maskinen er satt opp med, { $proxy }.
network-user-hint = Trengs bare når proxyen krever innlogging.
network-password-kept = Passordet ligger i nøkkelringen. La feltet stå tomt for å bruke det.
network-authorities-hint = Noen virksomheter kontrollerer all nettrafikk. Da trenger Portnøkkel rotsertifikatet deres. Sammenlign fingeravtrykket med det IT-avdelingen oppgir. Den som eier sertifikatet, kan lese det du sender.

## Labels: network
network-proxy = Adressen til proxyen
network-proxy-placeholder = http://proxy.eksempel.no:8080
network-user = Brukernavn
network-password = Passord
network-remember = Husk passordet i nøkkelringen
network-authority = Hvor rotsertifikatet ligger
network-authority-placeholder = For eksempel C:\Sertifikater\rot.crt
network-authority-validity = Gyldig
network-authority-until = til { $date }
network-authority-ended = gikk ut { $date }
network-authority-fingerprint = Fingeravtrykk (SHA-256)
busy-network = Lagrer innstillingene

## Buttons: network
network-browse = Velg rotsertifikat
network-add = Legg til rotsertifikatet
network-authority-remove = Fjern
network-use = Bruk innstillingene
network-back = Tilbake

## Messages: network
network-proxy-missing = Skriv adressen til proxyen.
network-proxy-malformed = Skriv adresse og port, for eksempel proxy.eksempel.no:8080.
network-proxy-scheme = Vi støtter bare proxyer som nås med http eller https.
network-proxy-credentials = Skriv brukernavn og passord i egne felter, ikke i adressen.
network-user-missing = Skriv brukernavnet som passordet hører til.
network-authority-missing = Skriv hvor filen ligger, eller velg den.
network-authority-none = Filen har sertifikater, men ikke noe rotsertifikat. Be IT-avdelingen om rotsertifikatet til proxyen.
