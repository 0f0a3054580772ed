## Titles
adminkey-title = Opne nøkkelen til administrasjonsklienten

## Hints
adminkey-lead = Klienten { $client } har ein registrert nøkkel. Då er det nøkkelen som signerer, og ikkje sertifikatet.
adminkey-kid-hint = Namnet som nøkkelen er registrert med. Står feltet tomt, bruker vi namnet i fila.
adminkey-forgotten = Portnøkkel gløymer nøkkelen når du lukkar vindauget. Oppsetta hugsar berre kvar fila ligg.

## Messages
adminkey-kid-missing = Skriv namnet på nøkkelen. Fila seier det ikkje.

## Labels
adminkey-kid = Namn på nøkkelen (kid)
adminkey-busy = Opnar nøkkelen

## Buttons
adminkey-open = Opne nøkkelen
adminkey-use-certificate = Bruk sertifikatet i staden
