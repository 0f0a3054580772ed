### Step 4: the client.

## Titles
client-title = Hvilken klient skal dere bruke?
client-title-done = Klienten er valgt
client-new-title = Opprett en ny klient
client-existing-title = Bruk en klient dere har
client-unknown-title = Slik får dere en klient

## Labels: the three ways
client-ways = Klient
client-way-new = Opprett en ny
client-way-existing = Bruk en vi har
client-way-unknown = Jeg vet ikke

## Hints: the three ways
client-hint = En klient er virksomhetens registrering hos Maskinporten. Den sier hva dere kan be om.
client-way-new-hint = Vi oppretter den for dere. Det krever en administrasjonsklient fra Digdir.
client-way-existing-hint = Velg fra listen, eller lim inn klient-ID-en dere har fått.
client-way-unknown-hint = Vi forklarer hva dere trenger, og skriver e-posten for dere.

## Labels: a new client
client-administration = Administrasjonsklient-ID
client-name = Navn på klienten
client-name-default = { $organisation } – { $api } – { $environment }
client-purpose = Hva skal den brukes til?
client-purpose-placeholder = For eksempel: Slå opp lønnsdata fra lønnssystemet vårt
client-scopes = API-tilganger
client-scopes-search = Søk i API-tilganger
client-scopes-search-placeholder = Søk på beskrivelse, eier eller navn
client-scope-manual = Legg til en tilgang som ikke står i listen
client-scope-field = Tilgangens tekniske navn
client-scope-owner = Eier: { $owner }
client-scopes-chosen = { $count ->
    [0] Ingen valgt
    [one] { $count } valgt
   *[other] { $count } valgt
}
client-scopes-found = { $count ->
    [0] Ingen treff
    [one] { $count } treff
   *[other] { $count } treff
}
client-scope-no-description = Eieren har ikke beskrevet tilgangen
client-own-key = Bruk en egen nøkkel i stedet for sertifikatet
client-key-id = Nøkkel-ID (kid)

## Names: for screen readers
client-scope-accessible = { $description }, { $scope }, eier { $owner }
client-existing-accessible = { $name }, klient-ID { $client }

## Hints: a new client
client-administration-hint = Digdir oppretter den for virksomheten. For syntetiske virksomheter i test finnes den allerede.
client-administration-prefilled = Vi har fylt ut ID-en som hører til organisasjonsnummeret.
client-administration-remembered = Du brukte denne sist.
client-name-hint = Navnet ser bare dere og Digdir.
client-purpose-hint = En setning som hjelper kolleger å kjenne igjen klienten senere.
client-scopes-hint = Listen viser det virksomheten har fått tilgang til.
client-scopes-one-hint = Velg bare det dere trenger.
client-own-key-hint = Nøkkelen varer i ett år. Deretter må dere registrere den på nytt.

## Labels: a client they have
client-existing-list = Klientene deres
client-existing-id = Klient-ID
client-existing-id-placeholder = For eksempel 238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3
client-existing-scopes = API-tilganger dere skal be om
client-existing-created = Opprettet { $date }
client-existing-inactive = Ikke i bruk
client-existing-other-kind = Laget for en annen tjeneste
client-existing-no-scopes = Ingen API-tilganger
client-existing-count = { $count ->
    [0] Ingen klienter
    [one] { $count } klient
   *[other] { $count } klienter
}

## Hints: a client they have
client-existing-hint = Du finner klient-ID-en i selvbetjeningen hos Digdir, eller hos den som opprettet klienten.
client-existing-scopes-hint = Skriv de tekniske navnene med mellomrom mellom, for eksempel brreg:losore/tlg.

## Messages: help for those who do not know
client-unknown-needs = Virksomheten må få en administrasjonsklient fra Digdir før vi kan opprette klienter for dere.
client-unknown-step-mail = Send e-posten til Digdir. Vi har skrevet den ferdig.
client-unknown-step-wait = Digdir svarer med en administrasjonsklient-ID.
client-unknown-step-return = Kom tilbake hit, og velg «Opprett en ny».
client-unknown-portal = Dere kan også opprette klienten selv i selvbetjeningen hos Digdir.
client-unknown-colleague = Spør først en kollega eller leverandøren. Kanskje dere allerede har en klient.

## Buttons
client-fetch = Hent klienter og tilganger
client-fetch-scopes = Hent API-tilganger
client-fetch-again = Hent på nytt
client-scope-add = Legg til
client-scope-remove = Fjern { $scope }
client-copy-mail-digdir = Kopier e-post til Digdir
client-copy-mail-owner = Kopier e-post til API-eier
client-open-mail = Åpne i e-postprogrammet
client-open-portal = Åpne selvbetjeningen
client-use = Bruk denne
client-clear-search = Tøm søket

## Labels: while fetching
client-stage-signing-in = Logger inn med administrasjonsklienten
client-stage-clients = Henter klientene deres
client-stage-scopes = Henter API-tilgangene deres

## Messages
client-missing = Velg en av de tre mulighetene.
client-way-unknown-next = Send e-posten først. Velg en av de to andre mulighetene når dere har fått svar.
client-existing-missing = Velg en klient fra listen, eller lim inn en klient-ID.
client-name-missing = Gi klienten et navn.
client-name-too-long = Navnet er for langt. Bruk høyst { $count } tegn.
client-purpose-missing = Skriv kort hva klienten skal brukes til.
client-scopes-missing = Velg minst én API-tilgang.
client-scopes-none-granted = Virksomheten har ikke fått noen API-tilganger ennå. Be eieren av API-et om tilgang.
client-scopes-no-hits = Ingen tilganger passer til «{ $search }». Prøv et annet ord, eller be eieren om tilgang.
client-scope-added = La til { $scope }.
client-scope-removed = Fjernet { $scope }.
client-scope-not-granted = Virksomheten ser ikke ut til å ha fått tilgangen { $scope }.
client-fetched = { $count ->
    [0] Dere har ingen klienter ennå.
    [one] Vi fant { $count } klient.
   *[other] Vi fant { $count } klienter.
}
client-mail-copied = E-posten er kopiert. Lim den inn i e-postprogrammet.
client-selected = Valgt: { $client }.
client-inactive-chosen = Denne klienten er ikke i bruk. Velg en annen.

## Messages: what is wrong with what was typed
field-client-id-empty = Skriv eller lim inn klient-ID-en.
field-client-id-shape = Klient-ID har 36 tegn, for eksempel 238259d7-…. Denne har { $count }.
field-client-id-org-number = Dette er et organisasjonsnummer. Klient-ID har 36 tegn, for eksempel 238259d7-….
field-client-id-scope = Dette er navnet på en API-tilgang. Klient-ID har 36 tegn, for eksempel 238259d7-….
field-client-id-character = Klient-ID kan ikke ha mellomrom eller spesialtegn. Du har kanskje limt inn navnet.
field-scope-empty = Skriv navnet på en API-tilgang.
field-scope-no-prefix = Navnet på en API-tilgang har kolon i midten, for eksempel brreg:losore/tlg.
field-scope-character = Navnet har et tegn som ikke er lov. Skill flere tilganger med mellomrom, ikke komma.
field-org-number-length = Et organisasjonsnummer har ni sifre.
field-org-number-check = Organisasjonsnummeret er feil. Sjekk sifrene.
field-address-malformed = Dette er ikke en nettadresse. Den begynner med https://.
field-address-unencrypted = Adressen er ikke kryptert. Bruk en adresse som begynner med https://.
field-address-scheme = Vi kan bare bruke adresser som begynner med https://.
field-address-credentials = Adressen kan ikke ha brukernavn eller passord i seg.
