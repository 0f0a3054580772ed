## Messages: the clients
clients-count = Viser { $shown } av { $total } klienter.
clients-unread = { $count ->
    [one] Nøklene til én klient er ikke lest.
   *[other] Nøklene til { $count } klienter er ikke lest.
}

## Labels: while they are read
clients-progress = Leser nøkler: { $read } av { $total }
clients-busy = Maskinporten har mye å gjøre, og vi går videre kl. { $time }

## Names: the rows of a client
clients-row-id = Klient-ID
clients-row-active = Status
clients-row-description = Beskrivelse
clients-row-organisation = Virksomhet
clients-row-kind = Type
clients-row-scopes = API-tilganger
clients-row-lifetime = Token gjelder
clients-row-keys = Nøkler
clients-row-created = Opprettet
clients-row-changed = Sist endret
clients-row-setups = Oppsett

## Values: the rows of a client
clients-active = aktiv
clients-inactive = deaktivert
clients-keys-none = ingen, klienten tar imot sertifikatet
clients-keys-unread = ikke lest
clients-keys-inactive = ikke lest, klienten er deaktivert
clients-keys-failed = ikke lest: { $reason }
clients-key-ends = { $kid } går ut { $date }
clients-key-ended = { $kid } gikk ut { $date }

## Messages: what is said before a client is changed
clients-scopes-go = Dette tas fra klienten: { $scopes }. Den som ber om det med klienten, blir avvist.
clients-stops = Klienten deaktiveres, og alt som bruker den, slutter å få token. Registrerte nøkler: { $keys }.
clients-starts = Klienten kan få token igjen, og be om dette: { $scopes }.
clients-users = Disse oppsettene bruker det: { $names }. Hva andre bruker, vet vi ikke.
clients-users-unknown = Ingen oppsett her bruker det. Hva andre bruker, vet vi ikke.
clients-type-name = Skriv navnet på klienten for å gå videre: { $name }.

## Labels: the question
clients-ask-name = Navn

## Messages: what came of it
clients-made = Endret: { $what }. Før: «{ $before }». Nå: «{ $after }».
clients-unchanged = Det var slik fra før. Ingenting ble sendt.
clients-not-read-back = Endringen er gjort, men vi fikk ikke lest klienten etterpå.
clients-undo = Slik angrer du: { $command }.

## Messages: the log of changes
clients-log-none = Ingen endringer er gjort herfra ennå.
clients-log-on = Loggen ligger bare på denne maskinen: { $file }. Slå den av med clients log --off.
clients-log-off = Loggen er slått av. Slå den på med clients log --on.
clients-log-unread = { $count ->
    [one] Én linje i loggen kan ikke leses.
   *[other] { $count } linjer i loggen kan ikke leses.
}

## Names: the rows of a change
clients-log-row-what = Endret
clients-log-row-before = Før
clients-log-row-after = Nå
clients-log-row-where = Miljø
clients-log-row-by = Sertifikat
