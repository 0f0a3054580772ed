## Messages: tokens for other programs
serve-ready = Den som kjenner denne adressa, får tokenet. Ho gjeld til du stoppar kommandoen med Ctrl+C.
serve-asked = { $time } { $agent }: { $outcome }

## Values: tokens for other programs
serve-nobody = eit program utan namn
serve-given = fekk tokenet
serve-page = avvist, for det er ei nettside eller bad om ein annan vert
serve-address = avvist, for adressa er ei anna
serve-busy = avvist, for det var for mange på ein gong
