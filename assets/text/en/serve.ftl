## Messages: tokens for other programs
serve-ready = Whoever knows this address gets the token. It is valid until you stop the command with Ctrl+C.
serve-asked = { $time } { $agent }: { $outcome }

## Values: tokens for other programs
serve-nobody = a program without a name
serve-given = got the token
serve-page = refused, because it is a web page or asked for another host
serve-address = refused, because the address is another
serve-busy = refused, because too many asked at once
