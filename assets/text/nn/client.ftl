#
## Titles
client-title = Kva klient skal de bruke?
client-unknown-title = Slik får de ein klient
client-list-title = Finn klienten i lista

## Labels: the three ways
client-ways = Klient
client-way-new = Opprett ein ny
client-way-existing = Bruk ein vi har
client-way-unknown = Eg veit ikkje

## Hints: the three ways
client-hint = Ein klient er «brukarkontoen» verksemda har i Maskinporten. Han avgjer kva data de får hente.
client-way-new-hint = Vi opprettar han for dykk. Det krev ein administrasjonsklient frå Digdir.
client-way-existing-hint = Vel frå lista, eller lim inn klient-ID-en de har fått.
client-way-unknown-hint = Vi forklarer kva de treng, og skriv e-posten for dykk.

## Labels: a new client
client-administration = Administrasjonsklient-ID
client-name = Namn på klienten
client-purpose = Kva skal han brukast til?
client-purpose-placeholder = Til dømes: Slå opp lønsdata frå lønssystemet vårt
client-scopes = API-tilgangar
client-scopes-search = Søk i API-tilgangar
client-scopes-chosen = { $count ->
    [0] Ingen valde
    [one] { $count } vald
   *[other] { $count } valde
}
client-scopes-all = { $count ->
    [0] Ingen tilgangar
    [one] { $count } tilgang
   *[other] { $count } tilgangar
}
client-scopes-found = { $count ->
    [0] Ingen treff
    [one] { $count } treff
   *[other] { $count } treff
}
client-scope-no-description = Eigaren har ikkje skildra tilgangen

## Hints: a new client
client-administration-hint = Digdir opprettar han for verksemda. Oppdikta testverksemder (Tenor) har ein frå før.
client-administration-prefilled = Vi har fylt ut ID-en som høyrer til organisasjonsnummeret.
client-name-hint = Berre de og Digdir ser namnet.
client-purpose-hint = Ei setning som hjelper dei andre hos dykk å kjenne igjen klienten seinare.
client-scopes-hint = Lista viser det verksemda har fått tilgang til.
client-scopes-one-hint = Vel berre det de treng.

## Labels: a client they have
client-existing-list = Klientane dykkar
client-existing-id = Klient-ID
client-existing-id-placeholder = Til dømes 238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3
client-existing-scopes = API-tilgangar de skal be om
client-existing-no-scopes = Ingen API-tilgangar
client-existing-typed = Ein klient som ikkje står i lista

## Hints: a client they have
client-existing-hint = Du finn klient-ID-en i sjølvbeteninga hos Digdir, eller hos den som oppretta klienten.
client-existing-scopes-hint = Skriv dei tekniske namna med mellomrom mellom, til dømes brreg:losore/tlg.
client-list-hint = Vi kan hente klientane dykkar hos Digdir. Det krev ein administrasjonsklient.

## Messages: help for those who do not know
client-unknown-needs = Verksemda må få ein administrasjonsklient frå Digdir før vi kan opprette klientar for dykk.
client-unknown-step-mail = Send e-posten til Digdir. Vi har skrive han ferdig.
client-unknown-step-wait = Digdir svarer med ein administrasjonsklient-ID.
client-unknown-step-return = Kom tilbake hit, og vel «Opprett ein ny».
client-unknown-portal = De kan også opprette klienten sjølve i sjølvbeteninga hos Digdir.
client-unknown-colleague = Spør først ein kollega eller leverandøren. Kanskje de allereie har ein klient.

## Buttons
client-fetch-scopes = Hent API-tilgangar
client-list-fetch = Hent klientane våre
client-fetch-again = Hent ein gong til
client-copy-mail-digdir = Kopier e-posten til Digdir
client-show-mail = Sjå e-posten
client-open-portal = Opne sjølvbeteninga

## Labels: while fetching
client-stage-signing-in = Loggar inn med administrasjonsklienten
client-fetching = Hentar API-tilgangane dykkar
client-listing = Hentar klientane dykkar
client-stage-clients = Hentar lista over klientar
client-stage-scopes = Hentar lista over API-tilgangar

## Messages
client-missing = Vel eitt av dei tre alternativa.
client-way-unknown-next = Vel «Opprett ein ny» eller «Bruk ein vi har» når de har fått svar.
client-name-missing = Gi klienten eit namn.
client-purpose-missing = Skriv kort kva klienten skal brukast til.
client-scopes-missing = Vel minst éin API-tilgang.
client-scopes-none-granted = Verksemda har ikkje fått nokon API-tilgangar enno. Be eigaren av API-et om tilgang.
client-existing-none = De har ingen klientar i dette miljøet. Opprett ein ny, eller lim inn ein klient-ID.
client-existing-empty = Klienten har ingen API-tilgangar. Vel ein annan, eller opprett ein ny.
client-scopes-no-hits = Ingen tilgangar passar til «{ $search }». Prøv eit anna ord, eller be eigaren om tilgang.
client-mail-copied = E-posten er kopiert. Lim han inn i e-postprogrammet.

## Messages: what is wrong with what was typed
field-client-id-empty = Skriv klient-ID-en, eller lim han inn.
field-client-id-shape = Ein klient-ID har 36 teikn, til dømes 238259d7-…. Denne har { $count }.
field-client-id-org-number = Dette er eit organisasjonsnummer. Ein klient-ID har 36 teikn, til dømes 238259d7-….
field-client-id-scope = Dette er namnet på ein API-tilgang. Ein klient-ID har 36 teikn, til dømes 238259d7-….
field-client-id-character = Ein klient-ID kan ikkje ha mellomrom eller spesialteikn. Du har kanskje limt inn namnet.
field-scope-empty = Skriv namnet på ein API-tilgang.
field-scope-no-prefix = Namnet på ein API-tilgang har kolon i midten, til dømes brreg:losore/tlg.
field-scope-character = Namnet har eit teikn som ikkje er lov. Skil fleire tilgangar med mellomrom, ikkje komma.
field-org-number-length = Eit organisasjonsnummer har ni siffer.
field-org-number-check = Organisasjonsnummeret er feil. Sjekk siffera.
field-address-malformed = Dette er ikkje ei nettadresse. Ei nettadresse startar med https://.
field-address-unencrypted = Adressa er ikkje kryptert. Bruk ei adresse som startar med https://.
field-address-scheme = Vi kan berre bruke adresser som startar med https://.
field-address-credentials = Adressa kan ikkje ha brukarnamn eller passord i seg.
field-address-official = Dette er Maskinporten si eiga adresse. Vel test eller produksjon i vegvisaren.
