#
## Titles
check-title-create = Sjå over før vi opprettar klienten
check-title-existing = Sjå over før vi hentar token
check-title-done = Klienten er oppretta
check-title-done-existing = Du har sett over alt saman
check-title-busy = Vi opprettar klienten
check-title-unknown = Vi veit ikkje om klienten vart oppretta
check-title-duplicate = De har allereie ein klient med dette namnet

## Hints
check-hint = Sjekk at alt stemmer. Du kan endre kvar linje.
check-hint-done = Dette er klienten de har oppretta. Endrar du noko her, må du opprette ein ny.
check-nothing-created = Vi opprettar ingenting. Klienten finst frå før.
check-busy-hint = Det tek som regel nokre få sekund.
check-production-hint = Klienten blir ekte, og han kan gi tilgang til ekte data.

## Labels: the rows
check-row-org-number = Organisasjonsnummer
check-row-certificate = Sertifikat
check-row-environment = Miljø
check-row-client = Klient
check-row-client-new = Ny klient
check-row-client-id = Klient-ID
check-row-administration = Administrasjonsklient
check-row-purpose = Blir brukt til
check-row-scopes = API-tilgangar
check-confirm-production = Ja, dette skal gjelde i produksjon

## Names: for screen readers
check-change-org-number = Endre organisasjonsnummeret
check-change-certificate = Endre sertifikatet
check-change-environment = Endre miljøet
check-change-client-new = Endre namnet på den nye klienten
check-change-client-id = Endre klient-ID-en
check-change-administration = Endre administrasjonsklienten
check-change-purpose = Endre kva klienten skal brukast til
check-change-scopes = Endre API-tilgangar

## Buttons
check-create-test = Opprett klienten i test
check-create-production = Opprett klienten i produksjon
check-create-demo = Opprett klienten i demoen
check-create-custom = Opprett klienten i { $name }
check-now = Sjekk no
check-copy-client-id = Kopier klient-ID
check-use-duplicate = Bruk klienten de har
check-rename = Gi den nye eit anna namn

## Labels: stages
check-creating = Vent medan vi opprettar klienten
check-stage-signing-in = Loggar inn
check-stage-looking = Sjekkar om namnet er i bruk
check-looking-after = Sjekkar om klienten finst
check-stage-creating = Opprettar
check-stage-verifying = Kontrollerer

## Messages
check-confirm-missing = Set kryss for at dette skal gjelde i produksjon.
check-sent = Førespurnaden er send og kan ikkje stansast.
check-created = Klienten { $name } er oppretta.
check-told = Verksemd: { $organisation }. Miljø: { $environment }. Klient: { $client }.
check-client-id-copied = Klient-ID-en er kopiert.
check-duplicate = De har allereie ein klient med namnet { $name }.
check-duplicate-choice = Bruk den de har, eller gi den nye eit anna namn.
check-unknown-why = Vi byrja å opprette klienten, men såg ikkje korleis det gjekk. Vi sender ikkje på nytt utan å sjekke først.
check-unknown-not-yet = Vi ser ikkje klienten enno. Førespurnaden kan vere på veg. Sjekk igjen etter { $time }.
check-unknown-name = Han skulle heite { $name }.
check-unknown-not-found = Klienten vart ikkje oppretta. Du kan trygt prøve på nytt.
