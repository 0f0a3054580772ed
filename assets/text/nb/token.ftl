#
## Titles
token-title = Hent token
token-title-busy = Vi henter token
token-title-refused = Vi fikk ikke token
token-title-done = Tokenet er klart
token-title-expired = Tokenet har gått ut
token-title-waiting = Klienten er ikke klar ennå
token-claims-title = Dette står i tokenet
token-try-title = Prøv tokenet
token-advanced-title = Avansert
token-what-now = Hva vil du gjøre med tokenet?
token-client-title = Klienten

## Hints
token-hint = Tokenet er en midlertidig nøkkel til API-et. Det varer som regel i to minutter.
token-resource-hint = Noen API-er krever at tokenet er laget bare for dem. API-eieren sier i så fall hva du skal skrive.
token-consumer-org-hint = Fyll ut bare hvis dere er leverandør og henter token for en kunde.
token-try-hint = Vi gjør ett oppslag hos Brønnøysundregistrene, og viser svaret.
token-try-register-hint = I Løsøreregisteret slår du opp på organisasjonsnummer.
token-try-address-hint = Skriv adressen til et oppslag hos API-et. Vi henter bare, og endrer ingenting.
token-copy-hint = Lim det inn der det skal brukes. Vi tømmer utklippstavlen senest etter to minutter.
token-try-other-hint = Vi henter fra en adresse som du velger, og viser svaret.
token-try-production-hint = Vi gjør ett oppslag, og viser svaret. Det er ekte data, og eieren kan logge det.

## Labels: the token
token-access = Gir tilgang til
token-client = Klient
token-field = Token
token-getting = Henter token
token-trying = Prøver tokenet
token-time-left = Gyldig i
token-masked = { $start }… skjult · { $length }
token-length = { $count } tegn
token-access-named = «{ $name }»
token-access-many = { $count } API-tilganger
token-claims-hidden = Utstedt til { $organisation } · { $length } · skjult
token-claims-shown = Utstedt til { $organisation } · { $length } · vist
token-client-created = Opprettet { $time }

## Labels: optional claims
token-resource = Mottaker (resource)
token-resource-placeholder = For eksempel https://api.eksempel.no
token-consumer-org = Kundens organisasjonsnummer (consumer_org)

## Labels: what stands in the token
token-claim-iss = Utstedt av
token-claim-consumer = Virksomhet som har tilgangen
token-claim-supplier = Leverandør som handler på vegne av dem
token-claim-scope = Gir tilgang til
token-claim-aud = Gjelder for
token-claim-client-id = Klient
token-claim-client-amr = Logget inn med
token-claim-iat = Utstedt
token-claim-exp = Gyldig til
token-claim-jti = Token-ID (jti)

## Values: what stands in the token
token-aud-any = Alle API-er som godtar tilgangen
token-amr = { $amr ->
    [virksomhetssertifikat] Virksomhetssertifikat
    [QCForESeal] Virksomhetssertifikat (kvalifisert)
    [CForESeal] Virksomhetssertifikat
    [private_key_jwt] Registrert nøkkel
   *[other] { $name }
}

## Labels: the trial call
token-try-org-number = Organisasjonsnummer å slå opp
token-try-address = Adresse
token-try-status = Svar
token-try-status-code = HTTP { $status }
token-try-body = Det API-et svarte

## Buttons
token-get = Hent token
token-copy = Kopier tokenet
token-get-new = Hent nytt token
token-try-now = Prøv nå
token-show = Vis token
token-hide = Skjul token
token-clear-now = Tøm utklippstavlen nå
token-try = Prøv tokenet
token-try-again = Prøv en gang til
token-wait-cancel = Slutt å vente
token-try-it = Prøv det

## Messages: the token
token-ends-soon = Tokenet går ut om { $time }.
token-expired = Et token varer bare en kort stund. Hent et nytt når du trenger det.
token-expired-now = Tokenet har gått ut, og vi har slettet det.
token-not-jwt = Vi kan ikke lese hva som står i tokenet. Det kan virke likevel.
token-claims-unverified = Vi leser tokenet, men det er API-et som avgjør om det er gyldig.
token-scope-less = Tokenet gir færre tilganger enn du ba om.
token-ready-test = { $organisation } har token for { $access } i test.
token-ready-production = { $organisation } har token for { $access } i produksjon.
token-ready-demo = { $organisation } har token for { $access } i demoen.
token-ready-custom = { $organisation } har token for { $access } i { $place }.

## Messages: the clipboard
token-copied = Kopiert. Vi tømmer utklippstavlen om { $time }.
token-copied-accessible = Tokenet er kopiert. Vi tømmer utklippstavlen snart.
token-keep-open = Hold vinduet åpent til du har limt inn.

## Messages: waiting for a new client
token-waiting = Klienten er ny og kan trenge opptil 15 minutter.
token-waiting-why = Maskinporten kjenner ikke klienten ennå. Det er vanlig rett etter at den er opprettet.
token-waiting-next = Vi prøver igjen om { $time }.

## Messages: what is wrong with what was typed
token-resource-invalid = Mottakeren må være en adresse eller et navn uten mellomrom.
token-try-leaves-demo = I demoen kan tokenet bare prøves på denne maskinen. Ingenting sendes ut.
token-consumer-org-own = Dette er deres eget organisasjonsnummer. La feltet stå tomt.

## Messages: what the answer to the trial call means
token-try-ok = Tokenet virker. { $host } ga tilgang.
token-try-hits = { $count ->
    [one] Tokenet virker. { $host } fant { $count } oppføring.
   *[other] Tokenet virker. { $host } fant { $count } oppføringer.
}
token-try-no-hits = Tokenet virker. { $host } fant ingenting på dette nummeret, og det er et gyldig svar.
token-try-bad-request = Tokenet kom fram, men { $host } forsto ikke oppslaget. Sjekk det du slo opp.
token-try-unauthorized = { $host } godtok ikke tokenet. Det kan ha gått ut, eller være laget for et annet miljø.
token-try-forbidden = { $host } ga ikke tilgang. Kanskje mangler dere en avtale med eieren, eller tokenet gjelder ikke her.
token-try-not-found = { $host } fant ikke adressen. Sjekk at den er riktig skrevet.
token-try-nothing-to-fetch = { $host } tar ikke imot oppslag på denne adressen. Prøv en adresse som svarer med data.
token-try-too-often = { $host } har fått for mange oppslag på kort tid. Vent litt, og prøv igjen.
token-try-server-fault = Det er en feil hos { $host }. Prøv igjen senere.
token-try-other = { $host } svarte med { $status }. Spør eieren av API-et hva det betyr.

## Messages: the clock
warning-clock = { $direction ->
    [slow] Klokken på maskinen går { $apart } for sakte. Still den, eller slå på automatisk tid.
   *[fast] Klokken på maskinen går { $apart } for fort. Still den, eller slå på automatisk tid.
}
warning-clock-works = Vi bruker klokken til tjenesten, så du får token likevel. Andre programmer kan få nei.

## Buttons: the clock
clock-ask = Spør { $host } hva klokken er

## Hints: the clock
clock-hint = Klokken på maskinen viser { $today }. Er det feil, kan sertifikatet likevel være gyldig.

## Messages: asking for the time
clock-right = { $host } svarer at klokken på maskinen er riktig.
clock-certificate-valid = Etter klokken til { $host } er sertifikatet gyldig. Du kan fortsette.
clock-certificate-not-valid = Etter klokken til { $host } er sertifikatet heller ikke gyldig.
