## Messages: tokens for other programs
serve-ready = Den som kjenner denne adressa, får tokenet. Ho gjeld til du stoppar kommandoen med Ctrl+C.
serve-asked = { $time }, { $agent }: { $outcome }

## Values: tokens for other programs
serve-nobody = eit program utan namn
serve-given = fekk tokenet
serve-page = avvist, for det er ei nettside eller bad om ein annan server
serve-address = avvist, for adressa er feil
serve-busy = avvist, for det var for mange på ein gong

## Titles: in the window
serve-title = Gi token til andre program

## Messages: in the window
serve-lead = For program som ikkje kan lage token sjølve, som Postman og Excel. Dei hentar eit ferskt token frå ei adresse på denne maskina.
serve-warning = Den som kjenner denne adressa, får tokenet. Ho gjeld til du slår ho av eller lukkar vindauget.
serve-copied = Adressa er kopiert.
serve-nobody-yet = Ingen har spurt enno.
serve-starting = Adressa blir laga.

## Labels: in the window
serve-switch = Slå på adressa
serve-altinn = Gi Altinn-tokenet i staden for det frå Maskinporten
serve-is-on = Slått på
serve-is-off = Slått av
serve-address-label = Adresse
serve-who = Kven som har spurt

## Buttons: in the window
serve-copy = Kopier adressa
