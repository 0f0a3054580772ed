#
## Titles
check-title-create = Se over før vi oppretter klienten
check-title-existing = Se over før vi henter token
check-title-done = Klienten er opprettet
check-title-done-existing = Alt er sett over
check-title-busy = Vi oppretter klienten
check-title-unknown = Vi vet ikke om klienten ble opprettet
check-title-duplicate = Dere har allerede en klient med dette navnet

## Hints
check-hint = Sjekk at alt stemmer. Du kan endre hver linje.
check-hint-done = Dette er klienten dere har opprettet. Endrer du noe her, må du opprette en ny.
check-nothing-created = Vi oppretter ingenting. Klienten finnes fra før.
check-busy-hint = Det tar som regel noen få sekunder.
check-production-hint = Klienten blir ekte og kan gi tilgang til ekte data.

## Labels: the rows
check-row-org-number = Organisasjonsnummer
check-row-certificate = Sertifikat
check-row-environment = Miljø
check-row-client = Klient
check-row-client-new = Ny klient
check-row-client-id = Klient-ID
check-row-administration = Administrasjonsklient
check-row-purpose = Brukes til
check-row-scopes = API-tilganger
check-confirm-production = Ja, dette skal gjelde i produksjon

## Names: for screen readers
check-change-org-number = Endre organisasjonsnummer
check-change-certificate = Endre sertifikat
check-change-environment = Endre miljø
check-change-client-new = Endre navnet på den nye klienten
check-change-client-id = Endre klient-ID
check-change-administration = Endre administrasjonsklient
check-change-purpose = Endre hva klienten brukes til
check-change-scopes = Endre API-tilganger

## Buttons
check-create-test = Opprett klient i test
check-create-production = Opprett klient i produksjon
check-create-demo = Opprett klient i demoen
check-create-custom = Opprett klient i { $name }
check-now = Sjekk nå
check-copy-client-id = Kopier klient-ID
check-use-duplicate = Bruk klienten dere har
check-rename = Gi den nye et annet navn

## Labels: stages
check-creating = Vent mens vi oppretter klienten
check-stage-signing-in = Logger inn
check-stage-looking = Sjekker om navnet er i bruk
check-looking-after = Sjekker om klienten finnes
check-stage-creating = Oppretter
check-stage-verifying = Kontrollerer

## Messages
check-confirm-missing = Kryss av for at dette skal gjelde i produksjon.
check-sent = Forespørselen er sendt og kan ikke stanses.
check-created = Klienten { $name } er opprettet.
check-told = Virksomhet: { $organisation }. Miljø: { $environment }. Klient: { $client }.
check-client-id-copied = Klient-ID-en er kopiert.
check-duplicate = Dere har allerede en klient med navnet { $name }.
check-duplicate-choice = Bruk den dere har, eller gi den nye et annet navn.
check-unknown-why = Vi begynte å opprette klienten, men så ikke hvordan det gikk. Vi sender ikke på nytt uten å sjekke først.
check-unknown-not-yet = Vi ser ikke klienten ennå. Forespørselen kan være på vei. Sjekk igjen etter { $time }.
check-unknown-name = Den skulle hete { $name }.
check-unknown-not-found = Klienten ble ikke opprettet. Du kan trygt prøve på nytt.
