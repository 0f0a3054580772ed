#
## Titles
help-now-title = Kva skjer no?
help-why-title = Kvifor spør vi?
help-words-title = Ord du kan kome over
help-who-title = Kven kan hjelpe?

## Help: certificate
help-certificate-now = Du viser oss fila med sertifikatet til verksemda. I neste steg låser du ho opp med passordet.
help-certificate-why = Maskinporten må vite kva verksemd som spør. Sertifikatet er legitimasjonen til verksemda.
help-certificate-words = Verksemdssertifikat: legitimasjon for ei verksemd. Privat nøkkel: den hemmelege delen, som oftast ligg i same fil.
help-certificate-who = Den som bestilte sertifikatet, ofte IT-avdelinga eller innkjøp. Utferdarane er Buypass og Commfides.
help-certificate-demo-now = Du vel ei av filene i demoen. Alt er oppdikta, og ingenting blir sendt ut frå maskina.
help-certificate-demo-who = Har du spørsmål om demoen, kan den som viste deg programmet, hjelpe.

## Help: password
help-password-now = Du låser opp fila. Passordet blir berre brukt no, og ikkje lagra utan at du ber om det.
help-password-why = Fila er låst, så ingen andre kan gi seg ut for å vere verksemda dykkar.
help-password-words = Autentisering: å vise kven du er når du loggar inn. Utferdar: selskapet som går god for verksemda.
help-password-who = Den som bestilte sertifikatet. Verken vi, Digdir eller utferdaren kan finne fram passordet.
help-password-open-now = Fila er open. Her ser du kven sertifikatet høyrer til, og kor lenge det varer.
help-password-open-why = Er det feil verksemd, eller har sertifikatet gått ut, er det best å oppdage det no.
help-password-open-who = Den som bestilte sertifikatet, kan bestille eit nytt. Utferdarane er Buypass og Commfides.

## Help: environment
help-environment-now = Du vel om de skal prøve først, eller hente ekte data.
help-environment-why = Test og produksjon kjenner ikkje kvarandre. Eit sertifikat verkar berre den eine staden.
help-environment-words = Test: eit øvingsmiljø med oppdikta personar og verksemder. Produksjon: dei ekte registra. API: tenesta de hentar data frå, til dømes hos Skatteetaten.
help-environment-who = Eigaren av API-et veit om det finst i test. Den som bestilte sertifikatet, kan bestille eit testsertifikat.

## Help: client
help-client-now = Du vel kva klient de skal bruke, eller opprettar ein ny.
help-client-why = Klienten avgjer kva data de får hente. Utan han seier Maskinporten nei.
help-client-words = Klient: «brukarkontoen» verksemda har i Maskinporten. Klient-ID: nummeret kontoen har. API-tilgang: det ein API-eigar har gitt dykk lov til.
help-client-who = Digdir gir dykk administrasjonsklient: servicedesk@digdir.no. Eigaren av API-et gir API-tilgang.
help-client-new-now = Du vel kva de skal hente. Vi opprettar ingenting før du har sett over vala.
help-client-new-why = Klienten er kontoen verksemda har i Maskinporten. Han avgjer kva data de får hente.
help-client-existing-now = Du vel ein klient de har frå før. Han blir ikkje endra.
help-client-existing-who = Den som oppretta klienten, veit kva han blir brukt til.
help-client-unknown-now = Du ser korleis de får ein administrasjonsklient. Du kan lukke vindauget og halde fram når svaret er kome.
help-client-unknown-why = Med han kan Portnøkkel opprette klientar for dykk. Utan han må de opprette dei sjølve i sjølvbeteninga hos Digdir.

## Help: check
help-check-now = Du ser over alt saman. Vi opprettar ingenting før du trykkjer på knappen som seier det.
help-check-why = Ein klient i produksjon er ekte. Derfor spør vi ein gong til der. Bak teksten i «Blir brukt til» legg vi ein kort kode. Då finn vi klienten igjen viss noko blir avbrote.
help-check-words = Administrasjonsklient: klienten som får lov til å opprette andre klientar.
help-check-who = Den som er ansvarleg for integrasjonen hos dykk, kan stadfeste at tilgangane er rette.
help-check-created-now = Klienten er oppretta. No kan du hente tokenet.
help-check-existing-now = Du bruker ein klient som finst. Her opprettar og endrar vi ingenting.
help-check-existing-why = Vala står samla, så du kan sjå at alt stemmer.

## Help: token
help-token-now = Vi ber Maskinporten om eit token. Du kopierer det dit det skal brukast.
help-token-why = API-et slepp berre inn den som har eit gyldig token.
help-token-words = Token: ein mellombels nøkkel. Utklippstavle: det du har kopiert og kan lime inn.
help-token-who = Eigaren av API-et viss API-et seier nei. Seier Maskinporten nei, følg rådet i meldinga først. Hjelper det ikkje, skriv til servicedesk@digdir.no.
help-token-waiting-now = Klienten er ny, og Maskinporten kjenner han ikkje overalt enno. Vi prøver igjen av oss sjølve.
help-token-waiting-who = Vent inntil 15 minutt. Går det ikkje då, kan Digdir hjelpe: servicedesk@digdir.no.
help-token-refused-now = Maskinporten gav ikkje noko token. Meldinga seier kvifor, og kva som hjelper.
help-token-refused-why = Eit nei har alltid ein grunn, til dømes klienten, tilgangen, sertifikatet, nøkkelen eller klokka.
help-token-ready-now = Tokenet er klart. Kopier det, prøv det, eller gi oppsettet til utviklarane.
help-token-ready-why = Tokenet varer berre nokre minutt. Den som har det, kan hente data for dykk så lenge.
help-token-ended-now = Tokenet har gått ut, og vi har sletta det. Du kan hente eit nytt.

## Help: the cards of earlier visits
help-setups-now = Du vel eit oppsett og skriv passordet. Hugsar maskina passordet, får du tokenet med ein gong.
help-setups-why = Passordet opnar fila med nøkkelen. Vi lagrar det ikkje utan at du ber om det.
help-setups-words = Oppsett: sertifikat, klient og API-tilgangar som høyrer saman.
help-setups-who = Den som henta token sist, eller den som bestilte sertifikatet.

## Help: own keys
help-own-now = Du ser nøklane som er registrerte på klienten, og kva som er neste for kvar av dei.
help-own-why = Ein nøkkel gjeld berre denne klienten og varer høgst eitt år. Derfor må han bytast i tide.
help-own-words = kid: namnet på nøkkelen hos Maskinporten. Fingeravtrykk: ein kort kode som viser kva for ein nøkkel det er.
help-own-who = Dei som driftar systemet, veit når det bruker den nye nøkkelen.
help-own-choice-now = Du vel korleis klienten skal prove kven han er.
help-own-choice-why = Sertifikatet treng inga registrering. Ein eigen nøkkel kan givast til eitt system og fjernast igjen.
help-own-choice-words = Nøkkel: to delar som høyrer saman. Den offentlege blir registrert, og den private blir hos dykk.
help-own-choice-who = Leverandøren av systemet veit om det kan lese ein nøkkel eller ei sertifikatfil.
help-request-now = Ein leverandør ber om ein klient, og kunden lagar han. To små filer går mellom dei.
help-request-why = Slik slepp begge å sende noko hemmeleg. Den private nøkkelen blir hos den som laga han.
help-request-words = Fingeravtrykk: ein kort kode som viser kva for ein nøkkel det er. Samanlikn det på telefon.
help-request-who = Ring den som står i bestillinga, på eit nummer de kjenner frå før.

## Help: the diagnosis
help-diagnosis-now = Du limer inn det du har, og vi seier kva som er gale. Alt skjer på maskina di, til du sjølv ber om noko anna.
help-diagnosis-why = Feilkodane frå Maskinporten seier lite om årsaka. Innhaldet i førespurnaden seier meir.
help-diagnosis-words = Førespurnad: meldinga som ber Maskinporten om eit token. MP-kode: nummeret på ein feil.
help-diagnosis-who = Send rapporten til brukarstøtta dykkar. Digdir svarer om Maskinporten: servicedesk@digdir.no.
help-diagnosis-found-now = Her står det vi fann. Det som hastar mest, står først. Limer du inn meir, ser vi på alt saman.
help-diagnosis-found-why = Er det noko som stoppar dykk, står det først. Rett det, så fell ofte resten bort.

## Help: all clients
help-clients-now = Du ser alle klientane dykkar, søkjer i dei og opnar den du vil sjå på eller endre.
help-clients-why = Går ein nøkkel ut, sluttar systemet som bruker han, å få token.
help-clients-words = Klient: ein «brukarkonto» verksemda har i Maskinporten. Nøkkel: det som provar kven klienten er.
help-clients-who = Den som driftar systemet, veit kvar nøkkelen ligg. Digdir svarer om Maskinporten.
help-clients-ends-now = Du ser alt som går ut, det næraste først, og kven som må gjere kva.
help-clients-ends-why = Ein ny nøkkel tek ei lita stund. Eit nytt sertifikat kan ta nokre veker.
help-clients-scopes-now = Du ser kva verksemda kan be om, og kva klientar som har det.
help-clients-scopes-why = Ein tilgang ingen bruker, kan stå på ein klient som er gløymd.
help-clients-log-now = Du ser kva som vart endra frå denne maskina. Loggen ligg berre her.
help-clients-log-why = Når noko sluttar å verke, er det godt å vite kva som vart endra.
help-clients-one-now = Du ser alt vi veit om klienten, og kan endre han. Vi seier kva som sluttar å verke, før noko blir sendt.
help-clients-one-why = Ei endring gjeld alle som bruker klienten.

## Help: the key of an administration client
help-adminkey-now = Du opnar nøkkelen som er registrert på administrasjonsklienten. Så held vi fram der du var.
help-adminkey-why = Ein klient med registrert nøkkel tek ikkje imot sertifikatet. Utan nøkkelen får vi ikkje sjå eller endre klientane dykkar.
help-adminkey-words = kid: namnet på nøkkelen hos Maskinporten. Privat nøkkel: den hemmelege delen, som blir hos dykk.
help-adminkey-who = Den som registrerte nøkkelen på administrasjonsklienten, veit kvar fila ligg.

## Help: network
help-network-now = Du seier korleis Portnøkkel skal kome fram til Maskinporten der oppsettet på maskina ikkje er nok.
help-network-why = Utan rett proxy eller rotsertifikat slepp ikkje nettverket oss gjennom.
help-network-words = Proxy: ei maskin som nettrafikken går gjennom. Rotsertifikat: det andre sertifikat byggjer på.
help-network-who = IT-avdelinga kjenner adressa, innlogginga og rotsertifikatet.
