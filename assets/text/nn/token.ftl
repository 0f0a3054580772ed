#
## Titles
token-title = Hent token
token-title-busy = Vi hentar token
token-title-refused = Vi fekk ikkje token
token-title-done = Tokenet er klart
token-title-expired = Tokenet har gått ut
token-title-waiting = Klienten er ikkje klar enno
token-claims-title = Dette inneheld tokenet
token-try-title = Prøv tokenet
token-advanced-title = Avansert
token-what-now = Kva vil du gjere med tokenet?
token-client-title = Klienten

## Hints
token-hint = Tokenet er ein mellombels nøkkel til API-et. Det varer som regel i to minutt.
token-resource-hint = Nokre API krev at tokenet er laga berre for dei. API-eigaren seier i så fall kva du skal skrive.
token-consumer-org-hint = Fyll ut berre viss de er leverandør og hentar token for ein kunde.
token-try-hint = Vi gjer eitt oppslag hos Brønnøysundregistra, og viser svaret.
token-try-register-hint = I Lausøyreregisteret slår du opp på organisasjonsnummer.
token-try-address-hint = Skriv adressa til eit oppslag hos API-et. Vi hentar berre, og endrar ingenting.
token-copy-hint = Lim det inn der det skal brukast. Vi tømmer utklippstavla seinast etter to minutt.
token-try-other-hint = Vi hentar frå ei adresse som du vel, og viser svaret.
token-try-production-hint = Vi gjer eitt oppslag, og viser svaret. Det er ekte data, og eigaren kan logge det.

## Labels: the token
token-access = Gir tilgang til
token-client = Klient
token-field = Token
token-getting = Hentar token
token-trying = Prøver tokenet
token-time-left = Gyldig i
token-masked = { $start }… skjult · { $length }
token-length = { $count } teikn
token-access-named = «{ $name }»
token-access-many = { $count } API-tilgangar
token-claims-hidden = Utferda til { $organisation } · { $length } · skjult
token-claims-shown = Utferda til { $organisation } · { $length } · vist
token-client-created = Oppretta { $time }

## Labels: optional claims
token-resource = Mottakar (resource)
token-resource-placeholder = Til dømes https://api.eksempel.no
token-consumer-org = Organisasjonsnummeret til kunden (consumer_org)

## Labels: what stands in the token
token-claim-iss = Utferda av
token-claim-consumer = Verksemd som har tilgangen
token-claim-supplier = Leverandør som handlar på vegner av dei
token-claim-scope = Gir tilgang til
token-claim-aud = Gjeld for
token-claim-client-id = Klient
token-claim-client-amr = Logga inn med
token-claim-iat = Utferda
token-claim-exp = Gyldig til
token-claim-jti = Token-ID (jti)

## Values: what stands in the token
token-aud-any = Alle API som godtek tilgangen
token-amr = { $amr ->
    [virksomhetssertifikat] Verksemdssertifikat
    [QCForESeal] Verksemdssertifikat (kvalifisert)
    [CForESeal] Verksemdssertifikat
    [private_key_jwt] Registrert nøkkel
   *[other] { $name }
}

## Labels: the trial call
token-try-org-number = Organisasjonsnummer du vil slå opp
token-try-address = Adresse
token-try-status = Svar
token-try-status-code = HTTP { $status }
token-try-body = Svaret frå API-et

## Buttons
token-get = Hent token
token-copy = Kopier token
token-get-new = Hent eit nytt token
token-try-now = Prøv no
token-show = Vis token
token-hide = Skjul token
token-clear-now = Tøm utklippstavla no
token-try = Prøv tokenet
token-try-again = Prøv ein gong til
token-wait-cancel = Ikkje vent lenger
token-try-it = Prøv det

## Messages: the token
token-ends-soon = Tokenet går ut om { $time }.
token-expired = Eit token varer berre ei kort stund. Hent eit nytt når du treng det.
token-expired-now = Tokenet har gått ut, og vi har sletta det.
token-not-jwt = Vi kan ikkje lese kva som står i tokenet. Det kan verke likevel.
token-claims-unverified = Vi les tokenet, men det er API-et som avgjer om det er gyldig.
token-scope-less = Tokenet gir færre tilgangar enn du bad om.
token-ready-test = { $organisation } har fått token for { $access } i test.
token-ready-production = { $organisation } har fått token for { $access } i produksjon.
token-ready-demo = { $organisation } har fått token for { $access } i demoen.
token-ready-custom = { $organisation } har fått token for { $access } i { $place }.

## Messages: the clipboard
token-copied = Kopiert. Vi tømmer utklippstavla om { $time }.
token-copied-accessible = Tokenet er kopiert. Vi tømmer utklippstavla snart.
token-keep-open = Hald vindauget ope til du har limt inn.

## Messages: waiting for a new client
token-waiting = Klienten er ny og kan trenge opptil 15 minutt.
token-waiting-why = Maskinporten kjenner ikkje klienten enno. Det er vanleg rett etter at han er oppretta.
token-waiting-next = Vi prøver ein gong til om { $time }.

## Messages: what is wrong with what was typed
token-resource-invalid = Mottakaren må vere ei adresse eller eit namn utan mellomrom.
token-try-leaves-demo = I demoen kan tokenet berre prøvast på denne maskina. Ingenting blir sendt ut.
token-consumer-org-own = Dette er dykkar eige organisasjonsnummer. La feltet stå tomt.

## Messages: what the answer to the trial call means
token-try-ok = Tokenet verkar. { $host } gav tilgang.
token-try-hits = { $count ->
    [one] Tokenet verkar. { $host } fann { $count } oppføring.
   *[other] Tokenet verkar. { $host } fann { $count } oppføringar.
}
token-try-no-hits = Tokenet verkar. { $host } fann ingenting på dette nummeret, og det er eit gyldig svar.
token-try-bad-request = Tokenet kom fram, men { $host } forstod ikkje oppslaget. Sjekk det du slo opp.
token-try-unauthorized = { $host } godtok ikkje tokenet. Det kan ha gått ut, eller vere laga for eit anna miljø.
token-try-forbidden = { $host } gav ikkje tilgang. Kanskje manglar de ein avtale med eigaren, eller tokenet gjeld ikkje her.
token-try-not-found = { $host } fann ikkje adressa. Sjekk at ho er rett skriven.
token-try-nothing-to-fetch = { $host } tek ikkje imot oppslag på denne adressa. Prøv ei adresse som svarer med data.
token-try-too-often = { $host } har fått for mange oppslag på kort tid. Vent litt før du prøver igjen.
token-try-server-fault = Det er ein feil hos { $host }. Prøv igjen seinare.
token-try-other = { $host } svarte med { $status }. Spør eigaren av API-et kva det tyder.

## Messages: the clock
warning-clock = { $direction ->
    [slow] Klokka på maskina går { $apart } for sakte. Still ho, eller slå på automatisk tid.
   *[fast] Klokka på maskina går { $apart } for fort. Still ho, eller slå på automatisk tid.
}
warning-clock-works = Vi bruker klokka til tenesta, så du får token likevel. Andre program kan få nei.

## Buttons: the clock
clock-ask = Spør { $host } kva klokka er

## Hints: the clock
clock-hint = Klokka på maskina viser { $today }. Er det feil, kan sertifikatet likevel vere gyldig.

## Messages: asking for the time
clock-right = { $host } svarer at klokka på maskina er rett.
clock-certificate-valid = Etter klokka til { $host } er sertifikatet gyldig. Du kan halde fram.
clock-certificate-not-valid = Etter klokka til { $host } er sertifikatet heller ikkje gyldig.
