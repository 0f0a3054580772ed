# The checks that Maskinporten makes on a request, in their order.

## Titles: the checks
checks-title = Røntgen: det Maskinporten kontrollerer
checks-xray = Røntgen

## Buttons: the checks
checks-show = Vis kontrollene

## Names: what each check is called
checks-name-form = Form
checks-name-claims = Innhold
checks-name-client = Klient
checks-name-audience = Mottaker
checks-name-key = Nøkkel
checks-name-certificate = Sertifikat
checks-name-signature = Signatur
checks-name-organisation = Virksomhet
checks-name-time = Tidspunkt
checks-name-reuse = Gjenbruk
checks-name-scope = API-tilgang på klienten
checks-name-access = Virksomhetens API-tilgang
checks-name-delegation = Delegering
checks-name-details = Systembruker og samtykke
checks-xray-hint = Det Maskinporten sjekker, i den rekkefølgen vi går ut fra
checks-stopped-here = Stoppet her
checks-counts = { $passed } i orden, { $stopped } stoppet, { $unknown } ikke sjekket
checks-holds-form = Forespørselen kan leses
checks-holds-claims = Feltene er fylt ut
checks-holds-client = Klienten finnes
checks-holds-audience = Laget for dette miljøet
checks-holds-key = Klienten godtar kid eller x5c
checks-holds-certificate = Sertifikatet er gyldig
checks-holds-signature = Signaturen stemmer
checks-holds-organisation = Samme virksomhet
checks-holds-time = Tidspunktene stemmer
checks-holds-reuse = Forespørselen er ny
checks-holds-scope = Klienten har tilgangen
checks-holds-access = Virksomheten har tilgangen
checks-holds-delegation = Delegeringen stemmer
checks-holds-details = Systembruker eller samtykke stemmer

## Messages: what each check asks
checks-asks-form = Er forespørselen et skjema med riktig grant_type og en JWT som kan leses?
checks-asks-claims = Har JWT-en feltene den skal ha, i riktig form, og ingen andre?
checks-asks-client = Finnes klienten som står i iss, i dette miljøet?
checks-asks-audience = Er aud adressen til denne Maskinporten, tegn for tegn?
checks-asks-key = Godtar klienten nøkkelen (kid) eller sertifikatet (x5c) som er brukt?
checks-asks-certificate = Er sertifikatet gyldig, ikke tilbakekalt og fra en godkjent utsteder?
checks-asks-signature = Er JWT-en signert med nøkkelen som hører til?
checks-asks-organisation = Tilhører sertifikatet og klienten samme virksomhet?
checks-asks-time = Stemmer iat og exp med serverens klokke, og er det kort nok tid mellom dem?
checks-asks-reuse = Er det første gang JWT-en brukes?
checks-asks-scope = Har klienten alle scopene som det bes om?
checks-asks-access = Har API-eieren gitt virksomheten tilgang til scopene?
checks-asks-delegation = Har virksomheten i consumer_org delegert scopene til leverandøren?
checks-asks-details = Finnes systembrukeren eller samtykket som authorization_details viser til?

## Names: what would settle a check
checks-need-form = hele kallet slik det ble sendt
checks-need-header = headeren i JWT-en
checks-need-claim = feltet { $claim } i JWT-en, i lesbar form
checks-need-signature = hele JWT-en, med signaturen
checks-need-proof = en kid eller et sertifikat (x5c) som kan leses
checks-need-issuer = hvilket miljø forespørselen ble sendt til
checks-need-clock = serverens klokke da forespørselen kom
checks-need-lifetime-rule = om Maskinporten godtar mer enn 120 sekunder
checks-need-client = klienten slik den er registrert i miljøet
checks-need-client-organisation = hvilken virksomhet klienten tilhører
checks-need-client-keys = nøklene som er registrert på klienten
checks-need-client-scopes = scopene som er registrert på klienten
checks-need-client-type = hvilken type klienten er
checks-need-authorities = hvilke utstedere Maskinporten godtar
checks-need-revocation = om utstederen har tilbakekalt sertifikatet
checks-need-used-grants = hvilke JWT-er Maskinporten har fått før
checks-need-granted = hvilke scope virksomheten har fått tilgang til
checks-need-delegable = hvilke scope som kan delegeres
checks-need-delegated = hva virksomheten i consumer_org har delegert
checks-need-system-users = systembrukerne som er opprettet i Altinn
checks-need-consents = samtykkene som finnes i Altinn

## Messages: how each check ended
checks-passed = { $number }. { $name }: i orden.
checks-failed = { $number }. { $name }: stopper med { $code }.
checks-failed-at = { $number }. { $name }: stopper med { $code }, ved { $claim }.
checks-unknown = { $number }. { $name }: vet ikke. Dette avgjør det: { $need }.

## Messages: how it went as a whole, and where it is known from
checks-all-passed = Alle { $count } kontroller er i orden.
checks-stopped = Det stopper ved kontroll { $number } av { $count }: { $name }.
checks-would-stop = Det vil stoppe ved kontroll { $number } av { $count }, om ikke før: { $name }.
checks-some-passed = { $passed } av { $count } kontroller er i orden. Resten vet vi ikke.
checks-basis-server = Slik kontrollerte Maskinporten i demoen forespørselen.
checks-basis-answer = Svaret { $code } viser hvor det stoppet. Kontrollene foran regner vi som i orden.
checks-basis-request = Vi har prøvd forespørselen mot reglene til Maskinporten.
checks-order = Rekkefølgen er noe vi går ut fra. Maskinporten har ikke dokumentert den.
checks-fault-overruled = Forespørselen her ville stoppet ved { $name } ({ $code }), men svaret sier noe annet. Vi følger svaret. Kanskje gjelder det en annen forespørsel.
checks-no-fault-overruled = Vi finner ingen feil ved { $name }, men svaret sier noe annet. Vi følger svaret. Er feilen rettet siden, kan du prøve igjen.
checks-last-of-several = Det er flere forespørsler her. Dette gjelder den siste.
checks-no-request = Her er verken en forespørsel om token eller svaret på en. Da er det ingenting å kontrollere.
