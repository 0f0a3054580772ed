# The checks that Maskinporten makes on a request, in their order.

## Titles: the checks
checks-title = Røntgen: dette kontrollerer Maskinporten
checks-xray = Røntgen

## Buttons: the checks
checks-show = Vis kontrollane

## Names: what each check is called
checks-name-form = Form
checks-name-claims = Innhald
checks-name-client = Klient
checks-name-audience = Mottakar
checks-name-key = Nøkkel
checks-name-certificate = Sertifikat
checks-name-signature = Signatur
checks-name-organisation = Verksemd
checks-name-time = Tidspunkt
checks-name-reuse = Gjenbruk
checks-name-scope = API-tilgangen på klienten
checks-name-access = API-tilgangen verksemda har
checks-name-delegation = Delegering
checks-name-details = Systembrukar og samtykke
checks-xray-hint = Det Maskinporten sjekkar, i den rekkjefølgja vi går ut frå
checks-stopped-here = Stoppa her
checks-counts = { $passed } i orden, { $stopped } stoppa, { $unknown } ikkje sjekka
checks-holds-form = Førespurnaden kan lesast
checks-holds-claims = Felta er fylte ut
checks-holds-client = Klienten finst
checks-holds-audience = Laga for dette miljøet
checks-holds-key = Klienten godtek kid eller x5c
checks-holds-certificate = Sertifikatet er gyldig
checks-holds-signature = Signaturen stemmer
checks-holds-organisation = Same verksemd
checks-holds-time = Tidspunkta stemmer
checks-holds-reuse = Førespurnaden er ny
checks-holds-scope = Klienten har fått tilgangen
checks-holds-access = Verksemda har tilgangen
checks-holds-delegation = Delegeringa stemmer
checks-holds-details = Systembrukar eller samtykke stemmer

## Messages: what each check asks
checks-asks-form = Er førespurnaden eit skjema med rett grant_type og ein JWT som kan lesast?
checks-asks-claims = Har JWT-en felta han skal ha, i rett form, og ingen andre?
checks-asks-client = Finst klienten som står i iss, i dette miljøet?
checks-asks-audience = Er aud adressa til denne Maskinporten, teikn for teikn?
checks-asks-key = Godtek klienten nøkkelen (kid) eller sertifikatet (x5c) som er brukt?
checks-asks-certificate = Er sertifikatet gyldig, ikkje tilbakekalla og frå ein godkjend utferdar?
checks-asks-signature = Er JWT-en signert med nøkkelen som høyrer til?
checks-asks-organisation = Høyrer sertifikatet og klienten til same verksemd?
checks-asks-time = Stemmer iat og exp med klokka til serveren, og er det kort nok tid mellom dei?
checks-asks-reuse = Er det første gong JWT-en blir brukt?
checks-asks-scope = Har klienten alle scopa det blir bede om?
checks-asks-access = Har API-eigaren gitt verksemda tilgang til scopa?
checks-asks-delegation = Har verksemda i consumer_org delegert scopa til leverandøren?
checks-asks-details = Finst systembrukaren eller samtykket som authorization_details viser til?

## Names: what would settle a check
checks-need-form = heile kallet slik det vart sendt
checks-need-header = headeren i JWT-en
checks-need-claim = feltet { $claim } i JWT-en, slik at det kan lesast
checks-need-signature = heile JWT-en, med signaturen
checks-need-proof = ein kid eller eit sertifikat (x5c) som kan lesast
checks-need-issuer = kva miljø førespurnaden vart send til
checks-need-clock = klokka til serveren då førespurnaden kom
checks-need-lifetime-rule = om Maskinporten godtek meir enn 120 sekund
checks-need-client = klienten slik han er registrert i miljøet
checks-need-client-organisation = kva verksemd klienten høyrer til
checks-need-client-keys = nøklane som er registrerte på klienten
checks-need-client-scopes = scopa som er registrerte på klienten
checks-need-client-type = kva type klienten er
checks-need-authorities = kva utferdarar Maskinporten godtek
checks-need-revocation = om utferdaren har kalla tilbake sertifikatet
checks-need-used-grants = kva JWT-ar Maskinporten har fått før
checks-need-granted = kva scope verksemda har fått tilgang til
checks-need-delegable = kva scope som kan delegerast
checks-need-delegated = kva verksemda i consumer_org har delegert
checks-need-system-users = systembrukarane som er oppretta i Altinn
checks-need-consents = samtykka som finst i Altinn

## Messages: how each check ended
checks-passed = { $number }. { $name }: i orden.
checks-failed = { $number }. { $name }: stoppar med { $code }.
checks-failed-at = { $number }. { $name }: stoppar med { $code }, ved { $claim }.
checks-unknown = { $number }. { $name }: veit ikkje. Dette avgjer det: { $need }.

## Messages: how it went as a whole, and where it is known from
checks-all-passed = Alle { $count } kontrollane er i orden.
checks-stopped = Det stoppar ved kontroll { $number } av { $count }: { $name }.
checks-would-stop = Det vil stoppe ved kontroll { $number } av { $count }, om ikkje før: { $name }.
checks-some-passed = { $passed } av { $count } kontrollar er i orden. Resten veit vi ikkje.
checks-basis-server = Slik kontrollerte Maskinporten i demoen førespurnaden.
checks-basis-answer = Svaret { $code } viser kvar det stoppa. Kontrollane før det reknar vi som i orden.
checks-basis-request = Vi har prøvd førespurnaden mot reglane til Maskinporten.
checks-order = Rekkjefølgja er noko vi går ut frå. Maskinporten har ikkje dokumentert ho.
checks-fault-overruled = Førespurnaden her ville stoppa ved { $name } ({ $code }), men svaret seier noko anna. Vi følgjer svaret. Kanskje gjeld det ein annan førespurnad.
checks-no-fault-overruled = Vi finn ingen feil ved { $name }, men svaret seier noko anna. Vi følgjer svaret. Er feilen retta sidan, kan du prøve igjen.
checks-last-of-several = Det er fleire førespurnader her. Dette gjeld den siste.
checks-no-request = Her er verken ein førespurnad om token eller svaret på ein. Då er det ingenting å kontrollere.
