## Titles
fleet-title = Klientar
fleet-log-title = Endringar herifrå
fleet-facts = Dette veit vi om klienten
fleet-lack-setups = Oppsetta dine

## Names: the pages
fleet-pages = Side
fleet-page-list = Klientar
fleet-page-ends = Utløp
fleet-page-scopes = API-tilgangar
fleet-page-log = Logg

## Hints
fleet-lead = Alle klientane som { $name } har hos Digdir.
fleet-ends-lead = Alt som går ut. Det næraste står først.
fleet-scopes-lead = Kva verksemda kan be om, kven som gav tilgangen, og kva klientar som har han.
fleet-log-lead = Det som vart endra hos Maskinporten frå denne maskina. Det nyaste står først.
fleet-admin-hint = Vi spør Maskinporten som denne klienten.
fleet-edit-name-hint = Berre de og Digdir ser namnet.
fleet-edit-description-hint = Skriv kva klienten blir brukt til.
fleet-edit-lifetime-hint = Kor mange sekund, frå 1 til 86400 (eitt døgn). Maskinporten eller eigaren av tilgangen kan ha ei lågare grense.
fleet-edit-scopes-hint = Her står det klienten har, og det verksemda kan gi han.
fleet-wanted-hint = Skriv namnet på tilgangen, så lagar vi ein e-post til eigaren av API-et.

## Messages: what is lacking
fleet-lack-certificate = Vi treng verksemdssertifikatet for å spørje Maskinporten. Opne det først, så held vi fram her.
fleet-lack-environment = Vel test eller produksjon først, så held vi fram her.
fleet-lack-administration = Skriv ID-en til administrasjonsklienten. Han gir oss lov til å sjå klientane dykkar.

## Buttons: what is lacking
fleet-lack-open = Opne klientane
fleet-lack-open-of = Opne klientane med oppsettet { $name }
fleet-lack-choose-environment = Vel miljø
fleet-lack-none = Vi har ikkje nokon administrasjonsklient
fleet-read = Hent klientane

## Labels: while they are read
fleet-listing = Hentar klientane
fleet-fetching-scopes = Hentar API-tilgangane

## Messages: how far it has come
fleet-done = Alt er lese. Klientar: { $count }. Klientar der vi ikkje fekk lese nøklane: { $unread }.
fleet-stopped = Lesinga er stoppa.
fleet-read-at = Lese frå Maskinporten { $time }.

## Buttons: of the list
fleet-stop = Stopp
fleet-resume = Hald fram
fleet-read-anew = Les om att
fleet-see-ends = Sjå kva som går ut
fleet-save-csv = Lagre som tabell
fleet-back = Tilbake

## Formats: names of files
fleet-csv-file = klientar.csv
fleet-ends-csv-file = utlop.csv
fleet-ics-file = utlop.ics
fleet-log-csv-file = endringar.csv

## Labels: what is searched for
fleet-search = Søk
fleet-search-example = Namn, ID, tilgang eller nøkkel
fleet-ends-example = Namn, klient eller filnamn
fleet-scopes-example = Kva tilgangen gir, eller eigaren
fleet-only = Vis
fleet-only-all = Alle
fleet-only-soon = Går ut snart
fleet-only-keyless = Utan nøklar
fleet-only-inactive = Deaktiverte
fleet-only-unread = Ikkje lesne
fleet-sort = Sorter etter
fleet-sort-name = Namn
fleet-sort-end = Utløp
fleet-sort-changed = Sist endra
fleet-reversed = Motsett rekkjefølgje
fleet-inactive-too = Ta med dei deaktiverte
fleet-show = Vis

## Values: the columns of a client
fleet-scopes-count = { $count ->
    [0] Ingen API-tilgangar
    [one] { $count } API-tilgang
   *[other] { $count } API-tilgangar
}
fleet-keys-count = { $count ->
    [one] { $date }
   *[other] { $date }, { $count } nøklar
}
fleet-keys-none = Ingen nøklar
fleet-keys-endless = Utan sluttdato
fleet-keys-unread = Ikkje lesne enno
fleet-keys-inactive = Blir ikkje lesne
fleet-keys-failed = Vi fekk ikkje lese nøklane
fleet-changed = Sist endra
fleet-ended = { $days ->
    [0] Gjekk ut i dag
    [one] Gjekk ut for { $days } dag sidan
   *[other] Gjekk ut for { $days } dagar sidan
}
fleet-until-days = { $count ->
    [0] I dag
    [one] Om { $count } dag
   *[other] Om { $count } dagar
}
fleet-until-months-almost = Om nesten { $count } månader
fleet-until-months-over = Om meir enn { $count } månader
fleet-until-months = Om { $count } månader
fleet-until-years-almost = Om nesten { $count } år
fleet-until-years-over = Om meir enn { $count } år
fleet-until-years = Om { $count } år

## Labels: what ends
fleet-ends-all = Alt ({ $count })
fleet-ends-certificates = Sertifikat ({ $count })
fleet-ends-keys = Nøklar ({ $count })
fleet-ends-clients = Klientar ({ $count })
fleet-ends-look = Vis som
fleet-ends-drawing = Tidslinje
fleet-ends-table = Tabell
fleet-everywhere = Alle
fleet-custom = Eige miljø
fleet-now = no

## Values: what ends
fleet-ends-kind-key = Nøkkel
fleet-ends-key-of = Nøkkel · { $kid }
fleet-ends-client-of = Klient · følgjer { $file }
fleet-ends-certificate-of = { $count ->
    [0] Sertifikat
    [one] Sertifikat · { $count } oppsett
   *[other] Sertifikat · { $count } oppsett
}

## Messages: what ends
fleet-ends-said = { $name }, { $kind }, { $place }, { $when }, { $date }. { $todo }
fleet-ends-no-hits = Ingenting passar med søket.
fleet-ends-read-then = Nøklane vart lesne { $date }.
fleet-ends-unread = Nøklane til klientane er ikkje lesne.
fleet-do-rotate = Nøkkelen er laga her. Lag den neste, og lever han til systemet.
fleet-do-ask-holder = Be den som driftar systemet, om ein ny offentleg nøkkel, og registrer han.

## Buttons: what ends
fleet-remind = Lagre påminningar til kalenderen
fleet-ends-open = Les nøklane no
fleet-ends-open-client = Opne klienten
fleet-ends-show-file = Vis fila
fleet-ends-order = Bestill nytt

## Names: one client
fleet-row-name = Namn
fleet-field-name = Namnet
fleet-field-description = Skildringa
fleet-field-scopes = API-tilgangane
fleet-field-lifetime = Kor lenge tokenet gjeld
fleet-field-active = Statusen
fleet-field-keys = Nøklane
fleet-field-created = Klienten vart oppretta

## Values: one client
fleet-none = ingen
fleet-lifetime-default = som Maskinporten har bestemt, som regel 120 sekund

## Buttons: one client
fleet-get-token = Hent token
fleet-keys = Nøklar
fleet-compare = Samanlikn
fleet-developers = Til utviklarane
fleet-activate = Aktiver klienten
fleet-deactivate = Deaktiver klienten
fleet-change-scopes = Endre API-tilgangane
fleet-change-of = Endre: { $what }
fleet-undo = Angre
fleet-edit-save = Lagre
fleet-edit-cancel = Ikkje endre
fleet-yes-production = Ja, endre i produksjon
fleet-yes-scopes = Ja, ta dei bort
fleet-yes-stop = Ja, deaktiver klienten
fleet-yes-start = Ja, aktiver klienten
fleet-no = Nei, ikkje endre

## Labels: what is changed of it
fleet-edit-name = Nytt namn
fleet-edit-description = Ny skildring
fleet-edit-lifetime = Kor lenge tokenet skal gjelde
fleet-edit-scopes = API-tilgangar
fleet-edit-scopes-told = Blir lagde til: { $add }. Blir tekne bort: { $remove }

## Messages: what is changed of it
fleet-enter-production = I produksjon må du trykkje på sjølve knappen. Enter endrar ingenting der.
fleet-mistyped = Dette er ikkje namnet på klienten.
fleet-made = Endra: { $what }.
fleet-made-how = Før: «{ $before }». No: «{ $after }».

## Labels: the accesses
fleet-scopes-granted = Gitt til verksemda ({ $count })
fleet-scopes-unused = Ikkje i bruk ({ $count })
fleet-scopes-open = Opne for alle ({ $count })
fleet-wanted = Manglar de ein tilgang?
fleet-wanted-unknown = (skriv kva for ein tilgang)

## Values: the accesses
fleet-scope-granted = Gitt til verksemda
fleet-scope-open = Open for alle
fleet-scope-unused = Ikkje i bruk
fleet-scope-on-none = På ingen klientar
fleet-scope-users-unknown = Klientane er ikkje lesne
fleet-scope-users = { $count ->
    [one] På { $count } klient
   *[other] På { $count } klientar
}

## Messages: the accesses
fleet-scopes-no-hits = Ingen tilgangar passar med søket.

## Labels: the log
fleet-log-on = Før logg over endringar på denne maskina
fleet-log-place = Loggen ligg her
fleet-log-elsewhere = { $place }, ikkje der du spør no
fleet-log-by = { $what }, av { $who }
