#
## Titles
help-now-title = Hva skjer nå?
help-why-title = Hvorfor spør vi?
help-words-title = Ord du kan møte
help-who-title = Hvem kan hjelpe?

## Help: certificate
help-certificate-now = Du viser oss filen med virksomhetens sertifikat. I neste steg låser du den opp med passordet.
help-certificate-why = Maskinporten må vite hvilken virksomhet som spør. Sertifikatet er virksomhetens legitimasjon.
help-certificate-words = Virksomhetssertifikat: legitimasjon for en virksomhet. Privat nøkkel: den hemmelige delen, som oftest ligger i samme fil.
help-certificate-who = Den som bestilte sertifikatet, ofte IT-avdelingen eller innkjøp. Utstederne er Buypass og Commfides.
help-certificate-demo-now = Du velger en av filene i demoen. Alt er oppdiktet, og ingenting sendes ut fra maskinen.
help-certificate-demo-who = Har du spørsmål om demoen, kan den som viste deg programmet, hjelpe.

## Help: password
help-password-now = Du låser opp filen. Passordet brukes bare nå, og lagres ikke uten at du ber om det.
help-password-why = Filen er låst, så ingen andre kan gi seg ut for å være virksomheten deres.
help-password-words = Autentisering: å bevise hvem du er når du logger inn. Utsteder: firmaet som går god for virksomheten.
help-password-who = Den som bestilte sertifikatet. Verken vi, Digdir eller utstederen kan finne fram passordet.
help-password-open-now = Filen er åpnet. Her ser du hvem sertifikatet tilhører, og hvor lenge det varer.
help-password-open-why = Er det feil virksomhet, eller har sertifikatet gått ut, er det best å oppdage det nå.
help-password-open-who = Den som bestilte sertifikatet, kan bestille et nytt. Utstederne er Buypass og Commfides.

## Help: environment
help-environment-now = Du velger om dere skal prøve først, eller hente ekte data.
help-environment-why = Test og produksjon kjenner ikke hverandre. Et sertifikat virker bare ett av stedene.
help-environment-words = Test: et øvingsmiljø med oppdiktede personer og virksomheter. Produksjon: de ekte registrene. API: tjenesten dere henter data fra, for eksempel hos Skatteetaten.
help-environment-who = Eieren av API-et vet om det finnes i test. Den som bestilte sertifikatet, kan bestille et testsertifikat.

## Help: client
help-client-now = Du velger hvilken klient dere skal bruke, eller oppretter en ny.
help-client-why = Klienten avgjør hvilke data dere får hente. Uten den sier Maskinporten nei.
help-client-words = Klient: virksomhetens «brukerkonto» i Maskinporten. Klient-ID: nummeret kontoen har. API-tilgang: det en API-eier har gitt dere lov til.
help-client-who = Digdir gir dere administrasjonsklient: servicedesk@digdir.no. Eieren av API-et gir API-tilgang.
help-client-new-now = Du velger hva dere skal hente. Vi oppretter ingenting før du har sett over valgene.
help-client-new-why = Klienten er virksomhetens konto i Maskinporten. Den avgjør hvilke data dere får hente.
help-client-existing-now = Du velger en klient dere har fra før. Den blir ikke endret.
help-client-existing-who = Den som opprettet klienten, vet hva den brukes til.
help-client-unknown-now = Du ser hvordan dere får en administrasjonsklient. Du kan lukke vinduet og fortsette når svaret er kommet.
help-client-unknown-why = Med den kan Portnøkkel opprette klienter for dere. Uten den må dere gjøre det selv i selvbetjeningen hos Digdir.

## Help: check
help-check-now = Du ser over alt sammen. Vi oppretter ingenting før du trykker på knappen som sier det.
help-check-why = En klient i produksjon er ekte. Derfor spør vi en gang til der. Bak teksten i «Brukes til» legger vi en kort kode. Da finner vi klienten igjen hvis noe avbrytes.
help-check-words = Administrasjonsklient: klienten som får lov til å opprette andre klienter.
help-check-who = Den som er ansvarlig for integrasjonen hos dere, kan bekrefte at tilgangene er riktige.
help-check-created-now = Klienten er opprettet. Nå kan du hente tokenet.
help-check-existing-now = Du bruker en klient som finnes. Her oppretter og endrer vi ingenting.
help-check-existing-why = Valgene står samlet, så du kan se at alt stemmer.

## Help: token
help-token-now = Vi ber Maskinporten om et token. Du kopierer det dit det skal brukes.
help-token-why = API-et slipper bare inn den som har et gyldig token.
help-token-words = Token: en midlertidig nøkkel. Utklippstavle: det du har kopiert og kan lime inn.
help-token-who = Eieren av API-et hvis API-et sier nei. Sier Maskinporten nei, følg rådet i meldingen først. Hjelper det ikke, skriv til servicedesk@digdir.no.
help-token-waiting-now = Klienten er ny, og Maskinporten kjenner den ikke overalt ennå. Vi prøver igjen av oss selv.
help-token-waiting-who = Vent inntil 15 minutter. Går det ikke da, kan Digdir hjelpe: servicedesk@digdir.no.
help-token-refused-now = Maskinporten ga ikke noe token. Meldingen sier hvorfor, og hva som hjelper.
help-token-refused-why = Et nei har alltid en grunn, for eksempel klienten, tilgangen, sertifikatet, nøkkelen eller klokken.
help-token-ready-now = Tokenet er klart. Kopier det, prøv det, eller gi oppsettet til utviklerne.
help-token-ready-why = Tokenet varer bare noen minutter. Den som har det, kan hente data for dere så lenge.
help-token-ended-now = Tokenet har gått ut, og vi har slettet det. Du kan hente et nytt.

## Help: the cards of earlier visits
help-setups-now = Du velger et oppsett og skriver passordet. Husker maskinen passordet, får du tokenet med en gang.
help-setups-why = Passordet åpner filen med nøkkelen. Vi lagrer det ikke uten at du ber om det.
help-setups-words = Oppsett: sertifikat, klient og API-tilganger som hører sammen.
help-setups-who = Den som hentet token sist, eller den som bestilte sertifikatet.

## Help: own keys
help-own-now = Du ser nøklene som er registrert på klienten, og hva som er neste for hver av dem.
help-own-why = En nøkkel gjelder bare denne klienten og varer høyst ett år. Derfor må den byttes i tide.
help-own-words = kid: navnet på nøkkelen hos Maskinporten. Fingeravtrykk: en kort kode som viser hvilken nøkkel det er.
help-own-who = De som drifter systemet, vet når det bruker den nye nøkkelen.
help-own-choice-now = Du velger hvordan klienten skal bevise hvem den er.
help-own-choice-why = Sertifikatet trenger ingen registrering. En egen nøkkel kan gis til ett system og fjernes igjen.
help-own-choice-words = Nøkkel: to deler som hører sammen. Den offentlige registreres, og den private blir hos dere.
help-own-choice-who = Leverandøren av systemet vet om det kan lese en nøkkel eller en sertifikatfil.
help-request-now = En leverandør ber om en klient, og kunden lager den. To små filer går mellom dem.
help-request-why = Slik slipper begge å sende noe hemmelig. Den private nøkkelen blir hos den som laget den.
help-request-words = Fingeravtrykk: en kort kode som viser hvilken nøkkel det er. Sammenlign det på telefon.
help-request-who = Ring den som står i bestillingen, på et nummer dere kjenner fra før.

## Help: the diagnosis
help-diagnosis-now = Du limer inn det du har, og vi sier hva som er galt. Alt skjer på din maskin, til du selv ber om noe annet.
help-diagnosis-why = Feilkodene fra Maskinporten sier lite om årsaken. Innholdet i forespørselen sier mer.
help-diagnosis-words = Forespørsel: meldingen som ber Maskinporten om et token. MP-kode: nummeret på en feil.
help-diagnosis-who = Send rapporten til brukerstøtten deres. Digdir svarer om Maskinporten: servicedesk@digdir.no.
help-diagnosis-found-now = Her står det vi fant. Det som haster mest, står først. Limer du inn mer, ser vi på alt sammen.
help-diagnosis-found-why = Er det noe som stopper dere, står det først. Rett det, så faller ofte resten bort.

## Help: all clients
help-clients-now = Du ser alle klientene deres, søker i dem og åpner den du vil se på eller endre.
help-clients-why = Går en nøkkel ut, slutter systemet som bruker den, å få token.
help-clients-words = Klient: en «brukerkonto» virksomheten har i Maskinporten. Nøkkel: det som beviser hvem klienten er.
help-clients-who = Den som drifter systemet, vet hvor nøkkelen ligger. Digdir svarer om Maskinporten.
help-clients-ends-now = Du ser alt som går ut, det nærmeste først, og hvem som må gjøre hva.
help-clients-ends-why = En ny nøkkel tar et øyeblikk. Et nytt sertifikat kan ta noen uker.
help-clients-scopes-now = Du ser hva virksomheten kan be om, og hvilke klienter som har det.
help-clients-scopes-why = En tilgang ingen bruker, kan stå på en klient som er glemt.
help-clients-log-now = Du ser hva som ble endret fra denne maskinen. Loggen ligger bare her.
help-clients-log-why = Når noe slutter å virke, er det godt å vite hva som ble endret.
help-clients-one-now = Du ser alt vi vet om klienten, og kan endre den. Vi sier hva som slutter å virke, før noe blir sendt.
help-clients-one-why = En endring gjelder alle som bruker klienten.

## Help: the key of an administration client
help-adminkey-now = Du åpner nøkkelen som er registrert på administrasjonsklienten. Så fortsetter vi der du var.
help-adminkey-why = En klient med registrert nøkkel tar ikke imot sertifikatet. Uten nøkkelen får vi ikke se eller endre klientene deres.
help-adminkey-words = kid: navnet på nøkkelen hos Maskinporten. Privat nøkkel: den hemmelige delen, som blir hos dere.
help-adminkey-who = Den som registrerte nøkkelen på administrasjonsklienten, vet hvor filen ligger.

## Help: network
help-network-now = Du sier hvordan Portnøkkel skal nå Maskinporten der oppsettet på maskinen ikke er nok.
help-network-why = Uten riktig proxy eller rotsertifikat slipper ikke nettverket oss gjennom.
help-network-words = Proxy: en maskin som nettrafikken går gjennom. Rotsertifikat: det andre sertifikater bygger på.
help-network-who = IT-avdelingen kjenner adressen, innloggingen og rotsertifikatet.
