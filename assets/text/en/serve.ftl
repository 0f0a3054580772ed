## Messages: tokens for other programs
serve-ready = Whoever knows this address gets the token. It is valid until you stop the command with Ctrl+C.
serve-asked = { $time }, { $agent }: { $outcome }

## Values: tokens for other programs
serve-nobody = a program without a name
serve-given = got the token
serve-page = refused, because it is a web page or asked for another host
serve-address = refused, because the address is wrong
serve-busy = refused, because too many asked at once

## Titles: in the window
serve-title = Give tokens to other programs

## Messages: in the window
serve-lead = For programs that cannot make a token, such as Postman and Excel. They get a fresh token from an address on this computer.
serve-warning = Whoever knows this address gets the token. It lasts until you turn it off or close the window.
serve-copied = The address is copied.
serve-nobody-yet = Nobody has asked yet.
serve-starting = The address is being made.

## Labels: in the window
serve-switch = Turn the address on
serve-altinn = Give the Altinn token instead of Maskinporten’s
serve-is-on = On
serve-is-off = Off
serve-address-label = Address
serve-who = Who has asked

## Buttons: in the window
serve-copy = Copy the address
