## Titles
adminkey-title = Åpne nøkkelen til administrasjonsklienten

## Hints
adminkey-lead = Klienten { $client } har en registrert nøkkel. Da er det nøkkelen som signerer, og ikke sertifikatet.
adminkey-kid-hint = Navnet som nøkkelen er registrert med. Står feltet tomt, bruker vi navnet i filen.
adminkey-forgotten = Portnøkkel glemmer nøkkelen når du lukker vinduet. Oppsettene husker bare hvor filen ligger.

## Messages
adminkey-kid-missing = Skriv navnet på nøkkelen. Filen sier det ikke.

## Labels
adminkey-kid = Navn på nøkkelen (kid)
adminkey-busy = Åpner nøkkelen

## Buttons
adminkey-open = Åpne nøkkelen
adminkey-use-certificate = Bruk sertifikatet i stedet
