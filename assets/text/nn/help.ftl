#
## Titles
help-title = Hjelp
help-now-title = Kva skjer no?
help-why-title = Kvifor spør vi?
help-words-title = Ord du kan kome over
help-who-title = Kven kan hjelpe?

## Help: certificate
help-certificate-now = Du viser oss fila med sertifikatet til verksemda. Vi les ho her på maskina di. Ho blir ikkje send nokon stad.
help-certificate-why = Maskinporten må vite kva verksemd som spør. Sertifikatet er legitimasjonen til verksemda.
help-certificate-words = Verksemdssertifikat: legitimasjon for ei verksemd. Privat nøkkel: den hemmelege delen, som må liggje i same fil.
help-certificate-who = Den som bestilte sertifikatet, ofte IT-avdelinga eller innkjøp. Utferdarane er Buypass og Commfides.

## Help: password
help-password-now = Du låser opp fila. Passordet blir berre brukt no, og ikkje lagra utan at du ber om det.
help-password-why = Fila er låst, så ingen andre kan gi seg ut for å vere verksemda dykkar.
help-password-words = Autentisering: sertifikatet som blir brukt for å logge inn. Utferdar: selskapet som går god for verksemda.
help-password-who = Den som bestilte sertifikatet. Verken vi, Digdir eller utferdaren kan finne fram passordet.

## Help: environment
help-environment-now = Du vel om de skal prøve først, eller hente ekte data.
help-environment-why = Test og produksjon kjenner ikkje kvarandre. Eit sertifikat verkar berre den eine staden.
help-environment-words = Test: eit øvingsmiljø med oppdikta personar og verksemder. Produksjon: dei ekte registra.
help-environment-who = Eigaren av API-et veit kvar API-et finst. Den som bestilte sertifikatet, kan bestille eit testsertifikat.

## Help: client
help-client-now = Du vel kva klient de skal bruke, eller opprettar ein ny.
help-client-why = Klienten avgjer kva data de får hente. Utan han seier Maskinporten nei.
help-client-words = Klient: «brukarkontoen» verksemda har i Maskinporten. Klient-ID: nummeret kontoen har. API-tilgang: det ein API-eigar har gitt dykk lov til.
help-client-who = Digdir gir dykk administrasjonsklient: servicedesk@digdir.no. Eigaren av API-et gir API-tilgang.

## Help: check
help-check-now = Du ser over alt. Vi opprettar ingenting før du trykkjer på knappen som seier det.
help-check-why = Ein klient i produksjon er ekte. Derfor spør vi ein gong til der. Til slutt i skildringa legg vi ein kort kode. Då finn vi klienten igjen viss noko blir avbrote.
help-check-words = Administrasjonsklient: klienten som får lov til å opprette andre klientar.
help-check-who = Den som er ansvarleg for integrasjonen hos dykk, kan stadfeste at tilgangane er rette.

## Help: token
help-token-now = Vi spør Maskinporten om eit token. Du kopierer det dit det skal brukast.
help-token-why = API-et slepp berre inn den som har eit gyldig token.
help-token-words = Token: ein mellombels nøkkel. Utklippstavle: det du har kopiert og kan lime inn.
help-token-who = Eigaren av API-et viss API-et seier nei. Digdir viss Maskinporten seier nei: servicedesk@digdir.no.

## Help: the cards of earlier visits
help-setups-now = Du vel eit oppsett og skriv passordet. Hugsar maskina passordet, får du tokenet med ein gong.
help-setups-why = Passordet opnar fila med nøkkelen. Vi lagrar det ikkje utan at du ber om det.
help-setups-words = Oppsett: sertifikat, klient og API-tilgangar som høyrer saman.
help-setups-who = Den som henta token sist, eller den som bestilte sertifikatet.

## Help: the diagnosis
help-diagnosis-now = Du limer inn det du har, og vi seier kva som er gale. Alt skjer på maskina di.
help-diagnosis-why = Feilkodane frå Maskinporten seier lite om årsaka. Innhaldet i førespurnaden seier meir.
help-diagnosis-words = Førespurnad: det vi ber Maskinporten om eit token med. MP-kode: nummeret på ein feil.
help-diagnosis-who = Send rapporten til brukarstøtta dykkar. Digdir svarer om Maskinporten: servicedesk@digdir.no.
