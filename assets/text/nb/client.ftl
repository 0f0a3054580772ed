#
## Titles
client-title = Hva skal dere hente?
client-title-existing = Hvilken klient skal dere bruke?
client-title-unknown = Dere trenger en administrasjonsklient
client-title-waiting = Venter på Digdir
client-list-title = Finn klienten i listen

## Labels: the three ways
client-way-new = Opprett en ny

## Hints: the three ways
client-hint = Dette har { $organisation } fått tilgang til. Velg bare det dere trenger.
client-hint-fetching = Vi henter listen over det { $organisation } har fått tilgang til.
client-hint-administration = Vi henter listen over det dere har fått tilgang til. Til det trenger vi administrasjonsklienten: kontoen som lar dere opprette klienter selv.
client-hint-existing = Velg klienten i listen. Står den ikke der, limer du inn klient-ID-en.
client-what = En klient er virksomhetens «brukerkonto» i Maskinporten. Den avgjør hvilke data dere får hente. Vi oppretter en ny i neste steg.
client-unknown-lead = Det er kontoen som lar virksomheten opprette klienter selv. Digdir lager den for dere.
client-waiting-lead = { $organisation } mangler en administrasjonsklient i { $environment }. Det er kontoen som lar dere opprette klienter selv.

## Labels: a new client
client-administration = Administrasjonsklient-ID
client-name = Navn på klienten
client-purpose = Hva skal dataene brukes til?
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
client-owner-number = org.nr. { $number }

## Hints: a new client
client-administration-hint = Digdir oppretter den for virksomheten. Oppdiktede testvirksomheter (Tenor) har ofte en fra før.
client-administration-prefilled = Vi har fylt ut den vanlige ID-en for organisasjonsnummeret. Har dere fått en annen, bytter du den ut.
client-name-hint = Bare dere og Digdir ser navnet.
client-purpose-hint = Vi foreslår en tekst ut fra det dere velger. Kolleger ser den når de leter etter klienten.
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
client-existing-scopes-hint = Skriv de tekniske navnene med mellomrom mellom, for eksempel brreg:losore/tlg. Den som opprettet klienten, har dem.
client-list-hint = Vi kan hente klientene deres hos Digdir. Det krever en administrasjonsklient.

## Messages: help for those who do not know
client-unknown-step-mail = Be Digdir om en. Vi har skrevet e-posten ferdig.
client-unknown-step-wait = Digdir svarer med en administrasjonsklient-ID.
client-unknown-step-return = Kom tilbake hit, og fortsett der du slapp.
client-unknown-portal = Dere kan også opprette klienten selv i selvbetjeningen hos Digdir.
client-unknown-colleague = Spør først en kollega eller leverandøren. Kanskje dere allerede har en klient.
client-unknown-checked = Maskinporten kjenner ikke administrasjonsklient-ID-en vi prøvde for { $organisation } i { $environment }. Sjekket { $time }.
client-waiting-asked = Du gjorde klar e-posten til servicedesk@digdir.no { $time }.
client-waiting-digdir = Det kan ta noen dager. Svaret kommer på e-post.
client-waiting-continue = Vi husker filen, virksomheten og miljøet. Passordet lagrer vi ikke.
client-waiting-close = Du kan lukke vinduet. Kortet «Venter på Digdir» ligger på startsiden til dere går videre.
client-waiting-demo = I demoen sendes ingenting. Velg «Sjekk om administrasjonsklienten er klar» for å gå videre.
client-waiting-not-kept = Portnøkkel er bedt om ikke å huske noe. Neste gang velger du filen på nytt.
client-waiting-no-program = Åpnet ikke e-postprogrammet seg? Kopier e-posten, og send den på din egen måte.

## Titles: the stages of waiting
client-waiting-asked-title = Dere ber om den
client-waiting-digdir-title = Digdir oppretter den
client-waiting-continue-title = Dere fortsetter her

## Buttons
client-fetch-scopes = Hent tilgangene
client-list-fetch = Hent klientene våre
client-fetch-again = Hent listen på nytt
client-copy-mail-digdir = Kopier e-post til Digdir
client-show-mail = Se e-posten
client-open-portal = Åpne selvbetjeningen
client-ask-digdir = Be Digdir om en
client-check-administration = Sjekk om administrasjonsklienten er klar
client-paste-administration = Lim inn ID-en fra Digdir
client-use-existing = Bruk en klient dere allerede har
client-create-new = Opprett en ny i stedet
client-have-none = Vi har ingen, eller vet ikke
client-more = Navn og administrasjonsklient

## Labels: while fetching
client-stage-signing-in = Logger inn med administrasjonsklienten
client-fetching = Henter API-tilgangene deres
client-listing = Henter klientene deres
client-checking = Spør Maskinporten om administrasjonsklienten er klar
client-stage-clients = Henter listen over klienter
client-stage-scopes = Henter listen over API-tilganger

## Messages
client-name-missing = Gi klienten et navn.
client-purpose-missing = Skriv kort hva dataene skal brukes til.
client-scopes-missing = Velg minst én API-tilgang.
client-scopes-none-granted = Virksomheten har ikke fått noen API-tilganger ennå. Be eieren av API-et om tilgang.
client-existing-none = Dere har ingen klienter i dette miljøet. Opprett en ny, eller lim inn en klient-ID.
client-existing-empty = Klienten har ingen API-tilganger. Velg en annen, eller opprett en ny.
client-scopes-no-hits = Ingen tilganger passer til «{ $search }». Prøv et annet ord, eller be eieren om tilgang.
client-mail-copied = E-posten er kopiert. Lim den inn i e-postprogrammet.

## Messages: what is wrong with what was typed
field-client-id-empty = Skriv eller lim inn klient-ID-en.
field-client-id-shape = En klient-ID har som regel 36 tegn, for eksempel 238259d7-…. Denne har { $count }.
field-client-id-org-number = Dette er et organisasjonsnummer. En klient-ID har som regel 36 tegn, for eksempel 238259d7-….
field-client-id-scope = Dette er navnet på en API-tilgang. En klient-ID har som regel 36 tegn, for eksempel 238259d7-….
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
