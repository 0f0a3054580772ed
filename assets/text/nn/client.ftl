#
## Titles
client-title = Kva skal de hente?
client-title-existing = Kva klient skal de bruke?
client-title-unknown = De treng ein administrasjonsklient
client-title-waiting = Ventar på Digdir
client-list-title = Finn klienten i lista

## Labels: the three ways
client-way-new = Opprett ein ny

## Hints: the three ways
client-hint = Dette har { $organisation } fått tilgang til. Vel berre det de treng.
client-hint-fetching = Vi hentar lista over det { $organisation } har fått tilgang til.
client-hint-administration = Vi hentar lista over det de har fått tilgang til. Til det treng vi administrasjonsklienten: kontoen som lèt dykk opprette klientar sjølve.
client-hint-existing = Vel klienten i lista. Står han ikkje der, limer du inn klient-ID-en.
client-what = Ein klient er «brukarkontoen» verksemda har i Maskinporten. Han avgjer kva data de får hente. Vi opprettar ein ny i neste steg.
client-unknown-lead = Det er kontoen som lèt verksemda opprette klientar sjølv. Digdir lagar han for dykk.
client-waiting-lead = { $organisation } manglar ein administrasjonsklient i { $environment }. Det er kontoen som lèt dykk opprette klientar sjølve.

## Labels: a new client
client-administration = Administrasjonsklient-ID
client-name = Namn på klienten
client-purpose = Kva skal de bruke opplysningane til?
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
client-owner-number = org.nr. { $number }

## Hints: a new client
client-administration-hint = Digdir opprettar han for verksemda. Oppdikta testverksemder (Tenor) har ofte ein frå før.
client-administration-prefilled = Vi har fylt ut den vanlege ID-en for organisasjonsnummeret. Har de fått ein annan, byter du han ut.
client-name-hint = Berre de og Digdir ser namnet.
client-purpose-hint = Vi føreslår ein tekst ut frå det de vel. Dei andre hos dykk ser han når dei leitar etter klienten.
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
client-existing-scopes-hint = Skriv dei tekniske namna med mellomrom mellom, til dømes brreg:losore/tlg. Den som oppretta klienten, har dei.
client-list-hint = Vi kan hente klientane dykkar hos Digdir. Det krev ein administrasjonsklient.

## Messages: help for those who do not know
client-unknown-step-mail = Be Digdir om ein. Vi har skrive e-posten ferdig.
client-unknown-step-wait = Digdir svarer med ein administrasjonsklient-ID.
client-unknown-step-return = Kom tilbake hit, og hald fram der du slapp.
client-unknown-portal = De kan også opprette klienten sjølve i sjølvbeteninga hos Digdir.
client-unknown-colleague = Spør først ein kollega eller leverandøren. Kanskje de allereie har ein klient.
client-unknown-checked = Maskinporten kjenner ikkje administrasjonsklient-ID-en vi prøvde for { $organisation } i { $environment }. Sjekka { $time }.
client-waiting-asked = Du gjorde e-posten til servicedesk@digdir.no klar { $time }.
client-waiting-digdir = Det kan ta nokre dagar. Svaret kjem på e-post.
client-waiting-continue = Vi hugsar fila, verksemda og miljøet. Passordet lagrar vi ikkje.
client-waiting-close = Du kan lukke vindauget. Kortet «Ventar på Digdir» ligg på startsida til de går vidare.
client-waiting-demo = I demoen blir ingenting sendt. Vel «Sjekk om administrasjonsklienten er klar til bruk» for å gå vidare.
client-waiting-not-kept = Portnøkkel er bede om ikkje å hugse noko. Neste gong vel du fila på nytt.
client-waiting-no-program = Opna ikkje e-postprogrammet seg? Kopier e-posten, og send han på din eigen måte.

## Titles: the stages of waiting
client-waiting-asked-title = De ber om administrasjonsklienten
client-waiting-digdir-title = Digdir opprettar han
client-waiting-continue-title = De held fram her

## Buttons
client-fetch-scopes = Hent tilgangane
client-list-fetch = Hent klientane våre
client-fetch-again = Hent lista på nytt
client-copy-mail-digdir = Kopier e-posten til Digdir
client-show-mail = Sjå e-posten
client-open-portal = Opne sjølvbeteninga
client-ask-digdir = Be Digdir om ein
client-check-administration = Sjekk om administrasjonsklienten er klar til bruk
client-paste-administration = Lim inn ID-en frå Digdir
client-use-existing = Bruk ein klient de allereie har
client-create-new = Opprett ein ny i staden
client-have-none = Vi har ingen, eller veit ikkje
client-more = Namn og administrasjonsklient

## Labels: while fetching
client-stage-signing-in = Loggar inn med administrasjonsklienten
client-fetching = Hentar API-tilgangane dykkar
client-listing = Hentar klientane dykkar
client-checking = Spør Maskinporten om administrasjonsklienten er klar til bruk
client-stage-clients = Hentar lista over klientar
client-stage-scopes = Hentar lista over API-tilgangar

## Messages
client-name-missing = Gi klienten eit namn.
client-purpose-missing = Skriv kort kva opplysningane skal brukast til.
client-scopes-missing = Vel minst éin API-tilgang.
client-scopes-none-granted = Verksemda har ikkje fått nokon API-tilgangar enno. Be eigaren av API-et om tilgang.
client-existing-none = De har ingen klientar i dette miljøet. Opprett ein ny, eller lim inn ein klient-ID.
client-existing-empty = Klienten har ingen API-tilgangar. Vel ein annan, eller opprett ein ny.
client-scopes-no-hits = Ingen tilgangar passar til «{ $search }». Prøv eit anna ord, eller be eigaren om tilgang.
client-mail-copied = E-posten er kopiert. Lim han inn i e-postprogrammet.

## Messages: what is wrong with what was typed
field-client-id-empty = Skriv klient-ID-en, eller lim han inn.
field-client-id-shape = Ein klient-ID har som regel 36 teikn, til dømes 238259d7-…. Denne har { $count }.
field-client-id-org-number = Dette er eit organisasjonsnummer. Ein klient-ID har som regel 36 teikn, til dømes 238259d7-….
field-client-id-scope = Dette er namnet på ein API-tilgang. Ein klient-ID har som regel 36 teikn, til dømes 238259d7-….
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
