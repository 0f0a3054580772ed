## Names: the rows of a request and an answer
request-row-name = Kven som ber
request-row-organisation = Organisasjonsnummer
request-row-contact = Kontakt
request-row-purpose = Kva det gjeld
request-row-environment = Miljø
request-row-scopes = API-tilgang
request-row-customers = På vegner av kundar
request-row-system-user = For ein systembrukar
request-row-fingerprint = Fingeravtrykket til nøkkelen
request-row-key = Nøkkel
request-row-client = Klient
request-row-kid = Namnet på nøkkelen
request-row-customer = Kunde
request-row-ends = Nøkkelen går ut

## Values: the rows of a request and an answer
request-yes = ja
request-no = nei
request-customer-makes-key = kunden lagar han
request-environment-test = test
request-environment-production = produksjon
request-environment-custom = ein eigen testserver

## Messages: requests
request-written = Bestillinga er skriven og inneheld ingenting hemmeleg. Send ho til kunden.
request-able = Seier de ja, kan den som har nøkkelen, få token med desse tilgangane på vegner av dykk.
request-unproved-key = Ingenting i fila provar kven som sende ho. Ring dei, og be dei lese opp fingeravtrykket.
request-unproved = Ingenting i fila provar kven som sende ho. Ring dei før de seier ja.
request-answer-next = Køyr kommandoen igjen med --key og fila med nøkkelen dykkar for å få eit token.
request-granted = Klienten er oppretta, og svaret ligg i { $file }. Det inneheld ingenting hemmeleg.
request-orgnr = Dette er ikkje eit organisasjonsnummer. { $reason }
request-orgnr-next = Oppgi dei ni siffera med --orgnr.
request-no-answer = Dette er ei bestilling, ikkje eit svar.
request-no-answer-next = Opne fila som kunden sende tilbake.
request-no-request = Dette er eit svar, ikkje ei bestilling.
request-no-request-next = Vel fila som leverandøren sende.
request-environment = Miljøet er ikkje kjent.
request-environment-next = Bruk test, production eller custom når de lagar ein førespurnad. Når de opnar eit svar, trengst --environment berre for ein eigen testserver, med fila til han.
request-other-environment = Bestillinga gjeld eit anna miljø enn det de bruker.
request-other-environment-next = Vel miljøet som bestillinga gjeld.
request-key-theirs = Leverandøren har ein eigen nøkkel, så de skal ikkje lage nokon.
request-key-theirs-next = Utelat --new.
request-key-ours = Leverandøren vil at de lagar nøkkelen.
request-key-ours-next = Oppgi fila til han med --new.

## Titles: in the window
request-new-title = Be ein kunde om ein klient
request-written-title = Bestillinga er klar
request-open-title = Opnar fila
request-asked-title = Nokon ber dykk om ein klient
request-answer-title = Kunden har svara

## Hints: in the window
request-new-lead = Du lagar ei fil som kunden opnar i Portnøkkel. Ho inneheld ingenting hemmeleg.
request-written-lead = Lagre fila, og send ho til kunden på e-post.
request-open-lead = Ei bestilling frå ein leverandør, eller svaret frå ein kunde.
request-asked-lead = Dette står i fila. Ingenting har skjedd enno.
request-answer-lead = Klienten er oppretta, og nøkkelen dykkar er registrert på han.
request-contact-hint = Telefon eller e-post, så kunden kan spørje.
request-answer-key-hint = Nøkkelen som høyrer til bestillinga. Så hentar vi eit token med ein gong.
request-grant-hint = Vi fyller ut stega med dette. De ser over alt saman før noko blir oppretta.
request-grant-make-hint = Vi fyller ut stega med dette, og de lagar nøkkelen på vegen. De ser over alt saman før noko blir oppretta.

## Messages: in the window
request-read-aloud = Les opp fingeravtrykket når kunden ringjer: { $fingerprint }.
request-answer-window = Bruk klienten med den private nøkkelen de har. Namnet på nøkkelen skal stå som kid.
request-answer-ready = Svaret til leverandøren er klart. Det inneheld ingenting hemmeleg.
request-answer-send = Send fila til leverandøren.
request-name-missing = Skriv kven som ber om klienten.
request-granting = De svarer på bestillinga frå { $name }. Opne dykkar eige sertifikat, så fyller vi ut resten.
request-elsewhere = Bestillinga gjeld eit anna miljø enn det som er valt. Vel miljøet i steg 3, så fyller vi ut resten.

## Labels: in the window
request-busy = Les fila
request-customer-makes = Kunden skal lage nøkkelen
request-file = bestilling.portnokkel
request-answer-file = svar.portnokkel

## Buttons: in the window
request-new = Be ein kunde om ein klient
request-make = Lag bestillinga
request-save = Lagre fila
request-grant = Fyll ut stega
request-save-answer = Lagre svaret
request-copy-client = Kopier klient-ID-en
