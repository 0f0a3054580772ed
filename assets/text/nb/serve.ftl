## Messages: tokens for other programs
serve-ready = Den som kjenner denne adressen, får tokenet. Den gjelder til du stopper kommandoen med Ctrl+C.
serve-asked = { $time }, { $agent }: { $outcome }

## Values: tokens for other programs
serve-nobody = et program uten navn
serve-given = fikk tokenet
serve-page = avvist, for det er en nettside eller ba om en annen server
serve-address = avvist, for adressen er feil
serve-busy = avvist, for det var for mange samtidig

## Titles: in the window
serve-title = Gi token til andre programmer

## Messages: in the window
serve-lead = For programmer som ikke kan lage token selv, som Postman og Excel. De henter et ferskt token fra en adresse på denne maskinen.
serve-warning = Den som kjenner denne adressen, får tokenet. Den gjelder til du slår den av eller lukker vinduet.
serve-copied = Adressen er kopiert.
serve-nobody-yet = Ingen har spurt ennå.
serve-starting = Adressen blir laget.

## Labels: in the window
serve-switch = Slå på adressen
serve-altinn = Gi Altinn-tokenet i stedet for Maskinportens
serve-is-on = Slått på
serve-is-off = Slått av
serve-address-label = Adresse
serve-who = Hvem som har spurt

## Buttons: in the window
serve-copy = Kopier adressen
