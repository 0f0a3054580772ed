## Messages: what there is to agree to before keys are changed
own-certificate-stops = Dette er den første nøkkelen til klienten. Frå då av avviser klienten sertifikatet, og alt som bruker han med sertifikatet, stoppar. Kva andre bruker, veit vi ikkje. Ein eigen klient for nøkkelen stoppar ingenting.
own-certificate-stops-setups = Desse oppsetta bruker klienten: { $names }.
own-administration-by-key = Dette er den første nøkkelen til administrasjonsklienten. Frå då av signerer nøkkelen i sjølvbeteninga, og sertifikatet blir avvist. Portnøkkel bruker nøkkelen så snart han har gitt eit token. Andre program som administrerer med sertifikatet, stoppar.
own-administration-by-theirs = Dette er den første nøkkelen til administrasjonsklienten, og han er det nokon andre som har. Frå då av blir sertifikatet avvist. Portnøkkel kan ikkje administrere klientane dykkar før nokon opnar den private delen her.
own-ended-go = Desse nøklane har gått ut og kan ikkje behaldast. Dei blir fjerna: { $kids }.
own-production = Dette endrar ein klient i produksjon.
own-key-goes = Nøkkelen { $kid } blir fjerna. Den som signerer med han, får ikkje token etter det.
own-last-key-goes = Nøkkelen { $kid } blir fjerna, og han er den siste. Den som signerer med han, får ikkje token etter det.
own-last-admin-key-goes = Nøkkelen { $kid } blir fjerna, og han er den siste på administrasjonsklienten. Etter det skal sertifikatet signere i sjølvbeteninga igjen. Program som administrerer med nøkkelen, stoppar.

## Labels: the question
own-ask = Gå vidare? (j/N)

## Messages: what came of it
own-added = Nøkkelen { $kid } er no registrert på klienten.
own-ends = Han går ut { $date }. Byt han før det med keys rotate.
own-finished = Den gamle nøkkelen er fjerna. Nøkkelen { $kid } har teke over.
own-removed = Nøkkelen { $kid } er fjerna frå klienten.
own-certificate-again = Klienten har ingen nøklar lenger. Då skal han ta imot sertifikatet igjen. Prøv å hente eit token.
own-lies = Den private delen ligg i { $file } og ingen andre stader. Fingeravtrykk: { $fingerprint }.
own-lies-too = Den private delen ligg i { $file }, i tillegg til fila han kom frå. Fingeravtrykk: { $fingerprint }.
own-proved = Vi fekk eit token med nøkkelen. Vi har ikkje teke vare på det.
own-no-scope = Vi bad ikkje om token, for klienten har ingen API-tilgang enno.
own-rotated-next = Lever fila no. Når systemet bruker den nye nøkkelen, køyr keys rotate --finish.
own-private-beside = Fila har den private delen også. Berre den offentlege delen blir send. Den private delen bør bli hos eigaren.
own-admin-key = Det er nøkkelen { $kid } i { $file } som administrasjonsklienten signerer med.
own-waiting = Nøkkelen er ny, og Maskinporten kjenner han ikkje enno. Vi prøver på nytt i inntil 15 minutt.
own-unknown-kid-next = Maskinporten kjenner ikkje namnet på nøkkelen (Unknown key identifier). Det kan ta opptil 15 minutt. Køyr så kommandoen igjen med same fil.
own-other-key-next = Maskinporten kjenner namnet, men ein annan nøkkel er registrert under det. Bruk fila som høyrer til den nøkkelen.

## Labels: while a key is waited for
own-waiting-count = Maskinporten kjenner ikkje nøkkelen enno. Vi prøver på nytt, høgst { $left } til

## Messages: why nothing was done
own-client-id = Dette er ikkje ein klient-ID. { $reason }
own-client-id-next = Kopier client_id frå sjølvbeteninga eller frå oppsettet.
own-no-admin = Administrasjonsklienten er ikkje kjend.
own-no-admin-next = Oppgi han med --admin. De får han frå Digdir, i test ofte som oidc_…_api.
own-target-unknown = Endinga på den nye fila seier ikkje kva format ho skal ha.
own-target-unknown-next = Bruk .p12 eller .jks, eller .pem for kryptert PKCS#8.
own-kid-malformed-next = Gi nøkkelen eit anna namn med --kid.
own-several-private-keys-next = Oppgi namnet på den du vil bruke, med --kid. Eller oppgi ei fil med berre den.
own-file-exists-next = Vel eit anna filnamn. Ei fil som finst, blir aldri erstatta av ein ny nøkkel.
own-no-product = Det finst ikkje noko produkt med dette namnet.
own-no-product-next = Bruk eitt av desse: { $names }.
own-no-file = Produktet les inga fil med dette namnet.
own-no-files = Då er det ingen filer att. Dei andre treng ei fil som du utelét.
own-no-files-next = La fleire filer vere med.
own-no-scopes = Vi veit ikkje kva nøkkelen skal be om.
own-no-scopes-next = Oppgi scopa med --scope, med mellomrom mellom.
own-scope = Det nøkkelen skal be om, kan ikkje brukast. { $reason }
own-declined = Ingenting vart endra.
own-declined-next = Svar ja, eller bruk --yes.

## Messages: the keys of a client
own-list-none = Klienten har ingen registrerte nøklar. Han tek imot sertifikatet.
own-list-made = Ein nøkkel vart laga i { $file }, men er ikkje registrert: { $kid }. Køyr keys add --new med den fila igjen.
own-unread = Det som er notert om ein nøkkel, kan ikkje lesast: { $file }. Sjølve fila med nøkkelen er urørt.

## Names: the rows of a key
own-row-kind = Lengd
own-row-ends = Gyldig
own-row-fingerprint = Fingeravtrykk
own-row-certificate = Bunden
own-row-file = Fil
own-row-next = Neste

## Values: the rows of a key
own-bits = RSA, { $bits } bit
own-list-ends = til { $date }
own-list-ended = gjekk ut { $date }
own-list-bound = berre saman med eitt sertifikat
own-standing-made = registrer han med keys add --new og same fil
own-standing-registered = prøv han med keys add --new og same fil
own-standing-beside = lever han; når systemet bruker han, køyr keys rotate --finish
own-standing-in-use = ingenting
own-standing-ends-soon = byt han med keys rotate
own-standing-ended = fjern han med keys remove

## Messages: handing a key over
own-export-secret = Den som les desse filene, kan signere som klienten: { $files }.
own-export-production = Vi ber om eit token i produksjon med kvar fil. Det blir ikkje teke vare på.
own-product-refapp = Referanseapplikasjonen viser eit sertifikat, men klienten godtek berre nøkkelen. Utviklarane må la han sende keystore.kid som kid i staden.
own-exported = Filene til { $product } ligg i { $folder }.
own-export-proved = Kvar fil med nøkkelen vart lesen tilbake og gav eit token.
own-export-unproved = Filene vart skrivne, men gav ikkje token.
