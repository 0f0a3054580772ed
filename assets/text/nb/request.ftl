## Names: the rows of a request and an answer
request-row-name = Hvem som ber
request-row-organisation = Organisasjonsnummer
request-row-contact = Kontakt
request-row-purpose = Hva det gjelder
request-row-environment = Miljø
request-row-scopes = API-tilgang
request-row-customers = På vegne av kunder
request-row-system-user = For en systembruker
request-row-fingerprint = Nøkkelens fingeravtrykk
request-row-key = Nøkkel
request-row-client = Klient
request-row-kid = Nøkkelens navn
request-row-customer = Kunde
request-row-ends = Nøkkelen går ut

## Values: the rows of a request and an answer
request-yes = ja
request-no = nei
request-customer-makes-key = kunden lager den
request-environment-test = test
request-environment-production = produksjon
request-environment-custom = en egen testserver

## Messages: requests
request-written = Bestillingen er skrevet og inneholder ingenting hemmelig. Send den til kunden.
request-able = Sier dere ja, kan den som har nøkkelen, få token med disse tilgangene på vegne av dere.
request-unproved-key = Ingenting i filen beviser hvem som sendte den. Ring dem, og be dem lese opp fingeravtrykket.
request-unproved = Ingenting i filen beviser hvem som sendte den. Ring dem før dere sier ja.
request-answer-next = Kjør kommandoen igjen med --key og filen med nøkkelen deres for å få et token.
request-granted = Klienten er opprettet, og svaret ligger i { $file }. Det inneholder ingenting hemmelig.
request-orgnr = Dette er ikke et organisasjonsnummer. { $reason }
request-orgnr-next = Oppgi de ni sifrene med --orgnr.
request-no-answer = Dette er en bestilling, ikke et svar.
request-no-answer-next = Åpne filen som kunden sendte tilbake.
request-no-request = Dette er et svar, ikke en bestilling.
request-no-request-next = Velg filen som leverandøren sendte.
request-environment = Miljøet er ikke kjent.
request-environment-next = Bruk test, production eller custom når dere lager en forespørsel. Når dere åpner et svar, trengs --environment bare for en egen testserver, med filen til den.
request-other-environment = Bestillingen gjelder et annet miljø enn det dere bruker.
request-other-environment-next = Velg miljøet som bestillingen gjelder.
request-key-theirs = Leverandøren har en egen nøkkel, så dere skal ikke lage noen.
request-key-theirs-next = Utelat --new.
request-key-ours = Leverandøren vil at dere lager nøkkelen.
request-key-ours-next = Oppgi filen til den med --new.

## Titles: in the window
request-new-title = Be en kunde om en klient
request-written-title = Bestillingen er klar
request-open-title = Åpner filen
request-asked-title = Noen ber dere om en klient
request-answer-title = Kunden har svart

## Hints: in the window
request-new-lead = Du lager en fil som kunden åpner i Portnøkkel. Den inneholder ingenting hemmelig.
request-written-lead = Lagre filen, og send den til kunden på e-post.
request-open-lead = En bestilling fra en leverandør, eller svaret fra en kunde.
request-asked-lead = Dette står i filen. Ingenting er gjort ennå.
request-answer-lead = Klienten er opprettet, og nøkkelen deres er registrert på den.
request-contact-hint = Telefon eller e-post, så kunden kan spørre.
request-answer-key-hint = Nøkkelen som hører til bestillingen. Så henter vi et token med én gang.
request-grant-hint = Vi fyller ut stegene med dette. Dere ser over alt sammen før noe opprettes.
request-grant-make-hint = Vi fyller ut stegene med dette, og dere lager nøkkelen underveis. Dere ser over alt sammen før noe opprettes.

## Messages: in the window
request-read-aloud = Les opp fingeravtrykket når kunden ringer: { $fingerprint }.
request-answer-window = Bruk klienten med den private nøkkelen dere har. Navnet på nøkkelen skal stå som kid.
request-answer-ready = Svaret til leverandøren er klart. Det inneholder ingenting hemmelig.
request-answer-send = Send filen til leverandøren.
request-name-missing = Skriv hvem som ber om klienten.
request-granting = Dere svarer på bestillingen fra { $name }. Åpne deres eget sertifikat, så fyller vi ut resten.
request-elsewhere = Bestillingen gjelder et annet miljø enn det som er valgt. Velg miljøet i steg 3, så fyller vi ut resten.

## Labels: in the window
request-busy = Leser filen
request-customer-makes = Kunden skal lage nøkkelen
request-file = bestilling.portnokkel
request-answer-file = svar.portnokkel

## Buttons: in the window
request-new = Be en kunde om en klient
request-make = Lag bestillingen
request-save = Lagre filen
request-grant = Fyll ut stegene
request-save-answer = Lagre svaret
request-copy-client = Kopier klient-ID-en
