#
## Titles
client-title = Hvilken klient skal dere bruke?
client-unknown-title = Slik får dere en klient
client-list-title = Finn klienten i listen

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
client-purpose = Hva skal den brukes til?
client-purpose-placeholder = For eksempel: Slå opp lønnsdata fra lønnssystemet vårt
client-scopes = API-tilganger
client-scopes-search = Søk i API-tilganger
client-scopes-chosen = { $count ->
    [0] Ingen valgt
    [one] { $count } valgt
   *[other] { $count } valgt
}
client-scopes-all = { $count ->
    [0] Ingen tilganger
    [one] { $count } tilgang
   *[other] { $count } tilganger
}
client-scopes-found = { $count ->
    [0] Ingen treff
    [one] { $count } treff
   *[other] { $count } treff
}
client-scope-no-description = Eieren har ikke beskrevet tilgangen

## Hints: a new client
client-administration-hint = Digdir oppretter den for virksomheten. Oppdiktede testvirksomheter (Tenor) har en fra før.
client-administration-prefilled = Vi har fylt ut ID-en som hører til organisasjonsnummeret.
client-name-hint = Bare dere og Digdir ser navnet.
client-purpose-hint = En setning som hjelper kolleger å kjenne igjen klienten senere.
client-scopes-hint = Listen viser det virksomheten har fått tilgang til.
client-scopes-one-hint = Velg bare det dere trenger.

## Labels: a client they have
client-existing-list = Klientene deres
client-existing-id = Klient-ID
client-existing-id-placeholder = For eksempel 238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3
client-existing-scopes = API-tilganger dere skal be om
client-existing-no-scopes = Ingen API-tilganger
client-existing-typed = En klient som ikke står i listen

## Hints: a client they have
client-existing-hint = Du finner klient-ID-en i selvbetjeningen hos Digdir, eller hos den som opprettet klienten.
client-existing-scopes-hint = Skriv de tekniske navnene med mellomrom mellom, for eksempel brreg:losore/tlg.
client-list-hint = Vi kan hente klientene deres hos Digdir. Det krever en administrasjonsklient.

## Messages: help for those who do not know
client-unknown-needs = Virksomheten må få en administrasjonsklient fra Digdir før vi kan opprette klienter for dere.
client-unknown-step-mail = Send e-posten til Digdir. Vi har skrevet den ferdig.
client-unknown-step-wait = Digdir svarer med en administrasjonsklient-ID.
client-unknown-step-return = Kom tilbake hit, og velg «Opprett en ny».
client-unknown-portal = Dere kan også opprette klienten selv i selvbetjeningen hos Digdir.
client-unknown-colleague = Spør først en kollega eller leverandøren. Kanskje dere allerede har en klient.

## Buttons
client-fetch-scopes = Hent API-tilganger
client-list-fetch = Hent klientene våre
client-fetch-again = Hent på nytt
client-copy-mail-digdir = Kopier e-post til Digdir
client-show-mail = Se e-posten
client-open-portal = Åpne selvbetjeningen

## Labels: while fetching
client-stage-signing-in = Logger inn med administrasjonsklienten
client-fetching = Henter API-tilgangene deres
client-listing = Henter klientene deres
client-stage-clients = Henter listen over klienter
client-stage-scopes = Henter listen over API-tilganger

## Messages
client-missing = Velg en av de tre mulighetene.
client-way-unknown-next = Velg «Opprett en ny» eller «Bruk en vi har» når dere har fått svar.
client-name-missing = Gi klienten et navn.
client-purpose-missing = Skriv kort hva klienten skal brukes til.
client-scopes-missing = Velg minst én API-tilgang.
client-scopes-none-granted = Virksomheten har ikke fått noen API-tilganger ennå. Be eieren av API-et om tilgang.
client-existing-none = Dere har ingen klienter i dette miljøet. Opprett en ny, eller lim inn en klient-ID.
client-existing-empty = Klienten har ingen API-tilganger. Velg en annen, eller opprett en ny.
client-scopes-no-hits = Ingen tilganger passer til «{ $search }». Prøv et annet ord, eller be eieren om tilgang.
client-mail-copied = E-posten er kopiert. Lim den inn i e-postprogrammet.

## Messages: what is wrong with what was typed
field-client-id-empty = Skriv eller lim inn klient-ID-en.
field-client-id-shape = En klient-ID har 36 tegn, for eksempel 238259d7-…. Denne har { $count }.
field-client-id-org-number = Dette er et organisasjonsnummer. En klient-ID har 36 tegn, for eksempel 238259d7-….
field-client-id-scope = Dette er navnet på en API-tilgang. En klient-ID har 36 tegn, for eksempel 238259d7-….
field-client-id-character = En klient-ID kan ikke ha mellomrom eller spesialtegn. Du har kanskje limt inn navnet.
field-scope-empty = Skriv navnet på en API-tilgang.
field-scope-no-prefix = Navnet på en API-tilgang har kolon i midten, for eksempel brreg:losore/tlg.
field-scope-character = Navnet har et tegn som ikke er lov. Skill flere tilganger med mellomrom, ikke komma.
field-org-number-length = Et organisasjonsnummer har ni sifre.
field-org-number-check = Organisasjonsnummeret er feil. Sjekk sifrene.
field-address-malformed = Dette er ikke en nettadresse. En nettadresse begynner med https://.
field-address-unencrypted = Adressen er ikke kryptert. Bruk en adresse som begynner med https://.
field-address-scheme = Vi kan bare bruke adresser som begynner med https://.
field-address-credentials = Adressen kan ikke ha brukernavn eller passord i seg.
field-address-official = Dette er Maskinportens egen adresse. Velg test eller produksjon i veiviseren.
