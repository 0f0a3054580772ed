## Messages: what there is to agree to before keys are changed
own-certificate-stops = Dette er klientens første nøkkel. Fra da av avviser klienten sertifikatet, og alt som bruker den med sertifikatet, stopper. Hva andre bruker, vet vi ikke. En egen klient for nøkkelen stopper ingenting.
own-certificate-stops-setups = Disse oppsettene bruker klienten: { $names }.
own-administration-by-key = Dette er den første nøkkelen til administrasjonsklienten. Fra da av signerer nøkkelen i selvbetjeningen, og sertifikatet blir avvist. Portnøkkel bruker nøkkelen så snart den har gitt et token. Andre programmer som administrerer med sertifikatet, stopper.
own-administration-by-theirs = Dette er den første nøkkelen til administrasjonsklienten, og den er det noen andre som har. Fra da av blir sertifikatet avvist. Portnøkkel kan ikke administrere klientene deres før noen åpner den private delen her.
own-ended-go = Disse nøklene har gått ut og kan ikke beholdes. De fjernes: { $kids }.
own-production = Dette endrer en klient i produksjon.
own-key-goes = Nøkkelen { $kid } fjernes. Den som signerer med den, får ikke token etter det.
own-last-key-goes = Nøkkelen { $kid } fjernes, og den er den siste. Den som signerer med den, får ikke token etter det.
own-last-admin-key-goes = Nøkkelen { $kid } fjernes, og den er den siste på administrasjonsklienten. Etter det skal sertifikatet signere i selvbetjeningen igjen. Programmer som administrerer med nøkkelen, stopper.

## Labels: the question
own-ask = Gå videre? (j/N)

## Messages: what came of it
own-added = Nøkkelen { $kid } er registrert på klienten.
own-ends = Den går ut { $date }. Bytt den før det med keys rotate.
own-finished = Den gamle nøkkelen er fjernet. Nøkkelen { $kid } har tatt over.
own-removed = Nøkkelen { $kid } er fjernet fra klienten.
own-certificate-again = Klienten har ingen nøkler lenger. Da skal den ta imot sertifikatet igjen. Prøv å hente et token.
own-lies = Den private delen ligger i { $file } og ingen andre steder. Fingeravtrykk: { $fingerprint }.
own-lies-too = Den private delen ligger i { $file }, i tillegg til filen den kom fra. Fingeravtrykk: { $fingerprint }.
own-proved = Vi fikk et token med nøkkelen. Vi har ikke tatt vare på det.
own-no-scope = Vi ba ikke om token, for klienten har ingen API-tilgang ennå.
own-rotated-next = Lever filen nå. Når systemet bruker den nye nøkkelen, kjør keys rotate --finish.
own-private-beside = Filen har den private delen også. Bare den offentlige delen sendes. Den private delen bør bli hos eieren.
own-admin-key = Administrasjonsklienten signerer med nøkkelen { $kid } i { $file }.
own-waiting = Nøkkelen er ny, og Maskinporten kjenner den ikke ennå. Vi prøver på nytt i inntil 15 minutter.
own-unknown-kid-next = Maskinporten kjenner ikke navnet på nøkkelen (Unknown key identifier). Det kan ta opptil 15 minutter. Kjør så kommandoen igjen med samme fil.
own-other-key-next = Maskinporten kjenner navnet, men en annen nøkkel er registrert under det. Bruk filen som hører til den nøkkelen.

## Labels: while a key is waited for
own-waiting-count = Maskinporten kjenner ikke nøkkelen ennå. Vi prøver på nytt, høyst { $left } til

## Messages: why nothing was done
own-client-id = Dette er ikke en klient-ID. { $reason }
own-client-id-next = Kopier client_id fra selvbetjeningen eller fra oppsettet.
own-no-admin = Administrasjonsklienten er ikke kjent.
own-no-admin-next = Oppgi den med --admin. Dere får den fra Digdir, i test ofte som oidc_…_api.
own-target-unknown = Endelsen på den nye filen sier ikke hvilket format den skal ha.
own-target-unknown-next = Bruk .p12 eller .jks, eller .pem for kryptert PKCS#8.
own-kid-malformed-next = Gi nøkkelen et annet navn med --kid.
own-several-private-keys-next = Oppgi navnet på den du vil bruke, med --kid. Eller oppgi en fil med bare den.
own-file-exists-next = Velg et annet filnavn. En fil som finnes, erstattes aldri av en ny nøkkel.
own-no-product = Det finnes ikke noe produkt med dette navnet.
own-no-product-next = Bruk ett av disse: { $names }.
own-no-file = Produktet leser ingen fil med dette navnet.
own-no-files = Da er det ingen filer igjen. De andre trenger en fil som du utelot.
own-no-files-next = Utelat færre filer.
own-no-scopes = Vi vet ikke hva nøkkelen skal be om.
own-no-scopes-next = Oppgi scope med --scope, med mellomrom mellom.
own-scope = Det nøkkelen skal be om, kan ikke brukes. { $reason }
own-declined = Ingenting ble endret.
own-declined-next = Svar ja, eller bruk --yes.

## Messages: the keys of a client
own-list-none = Klienten har ingen registrerte nøkler. Den tar imot sertifikatet.
own-list-made = En nøkkel ble laget i { $file }, men er ikke registrert: { $kid }. Kjør keys add --new med den filen igjen.
own-unread = Det som er notert om en nøkkel, kan ikke leses: { $file }. Selve nøkkelfilen er urørt.

## Names: the rows of a key
own-row-kind = Lengde
own-row-ends = Gyldig
own-row-fingerprint = Fingeravtrykk
own-row-certificate = Bundet
own-row-file = Fil
own-row-next = Neste

## Values: the rows of a key
own-bits = RSA, { $bits } bit
own-list-ends = til { $date }
own-list-ended = gikk ut { $date }
own-list-bound = bare sammen med ett sertifikat
own-standing-made = registrer den med keys add --new og samme fil
own-standing-registered = prøv den med keys add --new og samme fil
own-standing-beside = lever den; når systemet bruker den, kjør keys rotate --finish
own-standing-in-use = ingenting
own-standing-ends-soon = bytt den med keys rotate
own-standing-ended = fjern den med keys remove

## Messages: handing a key over
own-export-secret = Den som leser disse filene, kan signere som klienten: { $files }.
own-export-production = Vi ber om et token i produksjon med hver fil. Det blir ikke tatt vare på.
own-product-refapp = Referanseapplikasjonen viser et sertifikat, men klienten godtar bare nøkkelen. Utviklerne må la den sende keystore.kid som kid i stedet.
own-exported = Filene til { $product } ligger i { $folder }.
own-export-proved = Hver fil med nøkkelen ble lest tilbake og ga et token.
own-export-unproved = Filene ble skrevet, men ga ikke token.
