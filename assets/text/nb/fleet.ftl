## Titles
fleet-title = Klienter
fleet-log-title = Endringer herfra
fleet-facts = Dette vet vi om klienten
fleet-lack-setups = Oppsettene dine

## Names: the pages
fleet-pages = Side
fleet-page-list = Klienter
fleet-page-ends = Utløp
fleet-page-scopes = API-tilganger
fleet-page-log = Logg

## Hints
fleet-lead = Alle klientene som { $name } har hos Digdir.
fleet-ends-lead = Alt som går ut. Det nærmeste står først.
fleet-scopes-lead = Hva virksomheten kan be om, hvem som ga tilgangen, og hvilke klienter som har den.
fleet-log-lead = Det som ble endret hos Maskinporten fra denne maskinen. Det nyeste står først.
fleet-admin-hint = Vi spør Maskinporten som denne klienten.
fleet-edit-name-hint = Bare dere og Digdir ser navnet.
fleet-edit-description-hint = Skriv hva klienten brukes til.
fleet-edit-lifetime-hint = Antall sekunder, fra 1 til 86400 (ett døgn). Maskinporten eller eieren av tilgangen kan ha en lavere grense.
fleet-edit-scopes-hint = Her står det klienten har, og det virksomheten kan gi den.
fleet-wanted-hint = Skriv navnet på tilgangen, så lager vi en e-post til eieren av API-et.

## Messages: what is lacking
fleet-lack-certificate = Vi trenger virksomhetssertifikatet for å spørre Maskinporten. Åpne det først, så fortsetter vi her.
fleet-lack-environment = Velg test eller produksjon først, så fortsetter vi her.
fleet-lack-administration = Skriv ID-en til administrasjonsklienten. Den gir oss lov til å se klientene deres.

## Buttons: what is lacking
fleet-lack-open = Åpne klientene
fleet-lack-open-of = Åpne klientene med oppsettet { $name }
fleet-lack-choose-environment = Velg miljø
fleet-lack-none = Vi har ingen administrasjonsklient
fleet-read = Hent klientene

## Labels: while they are read
fleet-listing = Henter klientene
fleet-fetching-scopes = Henter API-tilgangene

## Messages: how far it has come
fleet-done = Alt er lest. Klienter: { $count }. Klienter der vi ikke fikk lest nøklene: { $unread }.
fleet-stopped = Lesingen er stoppet.
fleet-read-at = Lest fra Maskinporten { $time }.

## Buttons: of the list
fleet-stop = Stopp
fleet-resume = Fortsett
fleet-read-anew = Les på nytt
fleet-see-ends = Se hva som går ut
fleet-save-csv = Lagre som tabell
fleet-back = Tilbake

## Formats: names of files
fleet-csv-file = klienter.csv
fleet-ends-csv-file = utlop.csv
fleet-ics-file = utlop.ics
fleet-log-csv-file = endringer.csv

## Labels: what is searched for
fleet-search = Søk
fleet-search-example = Navn, ID, tilgang eller nøkkel
fleet-ends-example = Navn, klient eller filnavn
fleet-scopes-example = Hva den gir, eller hvem som eier den
fleet-only = Vis
fleet-only-all = Alle
fleet-only-soon = Går snart ut
fleet-only-keyless = Uten nøkler
fleet-only-inactive = Deaktiverte
fleet-only-unread = Ikke lest
fleet-sort = Sorter etter
fleet-sort-name = Navn
fleet-sort-end = Utløp
fleet-sort-changed = Sist endret
fleet-reversed = Motsatt rekkefølge
fleet-inactive-too = Ta med deaktiverte
fleet-show = Vis

## Values: the columns of a client
fleet-scopes-count = { $count ->
    [0] Ingen API-tilganger
    [one] { $count } API-tilgang
   *[other] { $count } API-tilganger
}
fleet-keys-count = { $count ->
    [one] { $date }
   *[other] { $date }, { $count } nøkler
}
fleet-keys-none = Ingen nøkler
fleet-keys-endless = Uten sluttdato
fleet-keys-unread = Ikke lest ennå
fleet-keys-inactive = Leses ikke
fleet-keys-failed = Vi fikk ikke lest nøklene
fleet-changed = Sist endret
fleet-ended = { $days ->
    [0] Gikk ut i dag
    [one] Gikk ut for { $days } dag siden
   *[other] Gikk ut for { $days } dager siden
}
fleet-until-days = { $count ->
    [0] I dag
    [one] Om { $count } dag
   *[other] Om { $count } dager
}
fleet-until-months-almost = Om nesten { $count } måneder
fleet-until-months-over = Om mer enn { $count } måneder
fleet-until-months = Om { $count } måneder
fleet-until-years-almost = Om nesten { $count } år
fleet-until-years-over = Om mer enn { $count } år
fleet-until-years = Om { $count } år

## Labels: what ends
fleet-ends-all = Alt ({ $count })
fleet-ends-certificates = Sertifikater ({ $count })
fleet-ends-keys = Nøkler ({ $count })
fleet-ends-clients = Klienter ({ $count })
fleet-ends-look = Vis som
fleet-ends-drawing = Tidslinje
fleet-ends-table = Tabell
fleet-everywhere = Alle
fleet-custom = Eget miljø
fleet-now = nå

## Values: what ends
fleet-ends-kind-key = Nøkkel
fleet-ends-key-of = Nøkkel · { $kid }
fleet-ends-client-of = Klient · følger { $file }
fleet-ends-certificate-of = { $count ->
    [0] Sertifikat
    [one] Sertifikat · { $count } oppsett
   *[other] Sertifikat · { $count } oppsett
}

## Messages: what ends
fleet-ends-said = { $name }, { $kind }, { $place }, { $when }, { $date }. { $todo }
fleet-ends-no-hits = Ingenting passer med søket.
fleet-ends-read-then = Nøklene ble lest { $date }.
fleet-ends-unread = Nøklene til klientene er ikke lest.
fleet-do-rotate = Nøkkelen er laget her. Lag den neste, og lever den til systemet.
fleet-do-ask-holder = Be den som drifter systemet, om en ny offentlig nøkkel, og registrer den.

## Buttons: what ends
fleet-remind = Lagre påminnelser til kalenderen
fleet-ends-open = Les nøklene nå
fleet-ends-open-client = Åpne klienten
fleet-ends-show-file = Vis filen
fleet-ends-order = Bestill nytt

## Names: one client
fleet-row-name = Navn
fleet-field-name = Navnet
fleet-field-description = Beskrivelsen
fleet-field-scopes = API-tilgangene
fleet-field-lifetime = Hvor lenge tokenet gjelder
fleet-field-active = Statusen
fleet-field-keys = Nøklene
fleet-field-created = Klienten ble opprettet

## Values: one client
fleet-none = ingen
fleet-lifetime-default = som Maskinporten har bestemt, som regel 120 sekunder

## Buttons: one client
fleet-get-token = Hent token
fleet-keys = Nøkler
fleet-compare = Sammenlign
fleet-developers = Til utviklerne
fleet-activate = Aktiver klienten
fleet-deactivate = Deaktiver klienten
fleet-change-scopes = Endre API-tilgangene
fleet-change-of = Endre: { $what }
fleet-undo = Angre
fleet-edit-save = Lagre
fleet-edit-cancel = Ikke endre
fleet-yes-production = Ja, endre i produksjon
fleet-yes-scopes = Ja, ta dem bort
fleet-yes-stop = Ja, deaktiver klienten
fleet-yes-start = Ja, aktiver klienten
fleet-no = Nei, ikke endre

## Labels: what is changed of it
fleet-edit-name = Nytt navn
fleet-edit-description = Ny beskrivelse
fleet-edit-lifetime = Hvor lenge tokenet skal gjelde
fleet-edit-scopes = API-tilganger
fleet-edit-scopes-told = Legges til: { $add }. Tas bort: { $remove }

## Messages: what is changed of it
fleet-enter-production = I produksjon må du trykke på selve knappen. Enter endrer ingenting der.
fleet-mistyped = Dette er ikke navnet på klienten.
fleet-made = Endret: { $what }.
fleet-made-how = Før: «{ $before }». Nå: «{ $after }».

## Labels: the accesses
fleet-scopes-granted = Gitt til virksomheten ({ $count })
fleet-scopes-unused = Ikke i bruk ({ $count })
fleet-scopes-open = Åpne for alle ({ $count })
fleet-wanted = Mangler dere en tilgang?
fleet-wanted-unknown = (skriv hvilken tilgang)

## Values: the accesses
fleet-scope-granted = Gitt til virksomheten
fleet-scope-open = Åpen for alle
fleet-scope-unused = Ikke i bruk
fleet-scope-on-none = På ingen klienter
fleet-scope-users-unknown = Klientene er ikke lest
fleet-scope-users = { $count ->
    [one] På { $count } klient
   *[other] På { $count } klienter
}

## Messages: the accesses
fleet-scopes-no-hits = Ingen tilganger passer med søket.

## Labels: the log
fleet-log-on = Før logg over endringer på denne maskinen
fleet-log-place = Loggen ligger her
fleet-log-elsewhere = { $place }, ikke der du spør nå
fleet-log-by = { $what }, av { $who }
