## Messages: the clients
clients-count = Viser { $shown } av { $total } klientar.
clients-unread = { $count ->
    [one] Nøklane til éin klient er ikkje lesne.
   *[other] Nøklane til { $count } klientar er ikkje lesne.
}

## Labels: while they are read
clients-progress = Les nøklar: { $read } av { $total }
clients-busy = Maskinporten har mykje å gjere, og vi går vidare kl. { $time }

## Names: the rows of a client
clients-row-id = Klient-ID
clients-row-active = Status
clients-row-description = Skildring
clients-row-organisation = Verksemd
clients-row-kind = Type
clients-row-scopes = API-tilgangar
clients-row-lifetime = Token gjeld
clients-row-keys = Nøklar
clients-row-created = Oppretta
clients-row-changed = Sist endra
clients-row-setups = Oppsett

## Values: the rows of a client
clients-active = aktiv
clients-inactive = deaktivert
clients-keys-none = ingen, klienten tek imot sertifikatet
clients-keys-unread = ikkje lesne
clients-keys-inactive = ikkje lesne, klienten er deaktivert
clients-keys-failed = ikkje lesne: { $reason }
clients-key-ends = { $kid } går ut { $date }
clients-key-ended = { $kid } gjekk ut { $date }

## Messages: what is said before a client is changed
clients-scopes-go = Dette blir teke frå klienten: { $scopes }. Den som ber om det med klienten, blir avvist.
clients-stops = Klienten blir deaktivert, og alt som bruker han, sluttar å få token. Registrerte nøklar: { $keys }.
clients-starts = Klienten kan hente token igjen, og be om dette: { $scopes }.
clients-users = Desse oppsetta bruker det: { $names }. Kva andre bruker, veit vi ikkje.
clients-users-unknown = Ingen oppsett her bruker det. Kva andre bruker, veit vi ikkje.
clients-type-name = Skriv namnet på klienten for å gå vidare: { $name }.

## Labels: the question
clients-ask-name = Namn

## Messages: what came of it
clients-made = Endra: { $what }. Før: «{ $before }». No: «{ $after }».
clients-unchanged = Det var slik frå før. Ingenting vart sendt.
clients-not-read-back = Endringa er gjord, men vi fekk ikkje lese klienten etterpå.
clients-undo = Dette tek det tilbake: { $command }.

## Messages: the log of changes
clients-log-none = Ingen endringar er gjorde herifrå enno.
clients-log-on = Loggen ligg berre på denne maskina: { $file }. Slå han av med clients log --off.
clients-log-off = Loggen er slått av. Slå han på med clients log --on.
clients-log-unread = { $count ->
    [one] Éi linje i loggen kan ikkje lesast.
   *[other] { $count } linjer i loggen kan ikkje lesast.
}

## Names: the rows of a change
clients-log-row-what = Endra
clients-log-row-before = Før
clients-log-row-after = No
clients-log-row-where = Miljø
clients-log-row-by = Sertifikat
