## Messages: tokens for other programs
serve-ready = Den som kjenner denne adressen, får tokenet. Den gjelder til du stopper kommandoen med Ctrl+C.
serve-asked = { $time } { $agent }: { $outcome }

## Values: tokens for other programs
serve-nobody = et program uten navn
serve-given = fikk tokenet
serve-page = avvist, for det er en nettside eller ba om en annen vert
serve-address = avvist, for adressen er en annen
serve-busy = avvist, for det var for mange samtidig
