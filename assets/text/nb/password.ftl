#
## Titles
password-title = Skriv passordet til filen
password-title-key = Nøkkelen har et eget passord
password-title-entries = Velg sertifikat i filen
password-title-certificate = Velg sertifikatet til nøkkelen
password-title-done = Sertifikatet er åpnet

## Hints
password-lead = Den som bestilte sertifikatet, har passordet. Vi lagrer det ikke uten at du ber om det.
password-key-hint = Filen er åpen, men nøkkelen i den er låst med et annet passord.
password-remember-hint = Passordet lagres i maskinens eget passordlager (nøkkelringen). Ikke gjør det på en maskin du deler med andre.
password-certificate-lead = Filen er åpen. Nå trenger vi sertifikatfilen som hører til nøkkelen.
password-entries-hint = Filen har flere sertifikater. Vi har valgt det som passer for Maskinporten.

## Labels: fields
password-field = Passord
password-key-field = Passord til nøkkelen
password-remember = Husk passordet på denne maskinen
password-entries = Sertifikater i filen
password-file = Fil: { $file }
password-more-inside = Bytt fil, lagre i et annet format, tekniske detaljer

## Buttons
password-show = Vis passord
password-hide = Skjul passord
password-open = Åpne filen
password-open-key = Åpne nøkkelen
password-more = Flere valg

## Messages
password-missing = Skriv passordet til filen.
password-key-missing = Skriv passordet til nøkkelen.
password-caps-lock = Caps Lock er på.
password-three-tries = Spør den som bestilte sertifikatet. Verken vi eller utstederen kan finne passordet igjen. Er det tapt, må dere bestille et nytt sertifikat.
password-opened = Filen er åpnet.
password-blank-around = Passordet begynner eller slutter med et mellomrom. Kanskje det ikke skal være med?

## Messages: about the file
notice-bytes-after-end = Filen har noe ekstra til slutt. Det betyr ikke noe for dere.
notice-blanks-removed = Passordet virker uten mellomrommene foran eller bak.
notice-password-read = Passordet ble lagret på en uvanlig måte da filen ble laget. Vi fikk åpnet den likevel.
notice-keys-left-out = Det er flere nøkler i filen. Vi fikk ikke åpnet dem, eller de mangler sertifikat.

## Labels: the certificate card
card-org-number = Organisasjonsnummer
card-issued = Utstedt
card-issuer = Utstedt av
card-names = Navn
card-purpose = Brukes til
card-validity = Gyldighet
card-fingerprint = Fingeravtrykk (SHA-256)
card-serial = Serienummer
card-key = Nøkkel
card-alias = Navn i filen
card-subject = Utstedt til
card-generation = Sertifikatprofil
card-chain-link = Kjeden, ledd { $number }

## Values: the certificate card
card-realm-test = Testsertifikat
card-realm-production = Produksjonssertifikat
card-realm-demo = Demosertifikat
card-realm-unknown = Ukjent utsteder
card-purpose-authentication = Innlogging (autentisering)
card-purpose-signing = Signering
card-purpose-encryption = Kryptering
card-purpose-unknown = Ikke oppgitt
card-generation-one = SEID 1
card-generation-two = SEID 2
card-key-rsa = RSA, { $bits } bit
card-key-other = Annen type enn RSA
card-days-left = { $days ->
    [0] Går ut i dag
    [one] { $days } dag igjen
   *[other] { $days } dager igjen
}
left-months-almost = Nesten { $count } måneder igjen
left-months-over = Mer enn { $count } måneder igjen
left-months = { $count } måneder igjen
left-years-almost = Nesten { $count } år igjen
left-years-over = Mer enn { $count } år igjen
left-years = { $count } år igjen
card-valid-until = Gyldig til { $date }
card-expired = Har gått ut
card-revoked = Tilbakekalt
card-not-yet-valid = Ikke gyldig ennå
card-entry = { $purpose }, gyldig til { $date }
card-chain-issuer = Utstedt av { $issuer }
card-chain-validity = Gyldig { $from } til { $to }

## Messages: about the certificate
warning-expires-very-soon = { $days ->
    [0] Sertifikatet går ut i dag. Bestill nytt nå. Du kan fortsette.
    [one] Sertifikatet går ut om { $days } dag. Bestill nytt nå. Du kan fortsette.
   *[other] Sertifikatet går ut om { $days } dager. Bestill nytt nå. Du kan fortsette.
}
warning-expires-soon = Sertifikatet går ut om { $days } dager. Bestill et nytt i god tid.
warning-for-signing = Sertifikatet er laget for signering, ikke for innlogging. Be den som bestilte det, om sertifikatet som er merket autentisering. Du kan prøve med dette.
warning-for-encryption = Sertifikatet er laget for kryptering, ikke for innlogging. Be den som bestilte det, om sertifikatet som er merket autentisering. Du kan prøve med dette.
warning-self-signed = Sertifikatet er selvlaget (selvsignert). Maskinporten godtar sertifikater fra Buypass og Commfides.
warning-unknown-issuer = Vi kjenner ikke utstederen. Maskinporten godtar sertifikater fra Buypass og Commfides.
card-no-chain = Filen mangler utstederens sertifikater. Det går som regel bra likevel.
card-names-changed = Vi har fjernet usynlige tegn fra navnene, eller kortet ned det som var over 200 tegn.
card-told = Sertifikatet tilhører { $name }, organisasjonsnummer { $number }. { $kind }. Siste dag: { $date }. { $left }.

## Buttons: revocation
revocation-ask = Sjekk om sertifikatet er tilbakekalt

## Hints: revocation
revocation-hint = Vi spør { $host } bare når du ber om det.
revocation-hint-demo = Den oppdiktede utstederen svarer her på maskinen.

## Messages: revocation
revocation-good = { $host } svarer at sertifikatet ikke er tilbakekalt per { $when }.
revocation-unknown = { $host } kjenner ikke sertifikatet. Spør utstederen om det er tatt i bruk.
revocation-revoked = { $reason ->
    [key] Tilbakekalt fordi andre kan ha fått tak i nøkkelen. Bruk den aldri mer. Svaret er fra { $host }.
    [issuer] Tilbakekalt fordi andre kan ha fått tak i utstederens nøkkel. Svaret er fra { $host }.
    [affiliation] Tilbakekalt fordi virksomheten har endret navn eller eier. Svaret er fra { $host }.
    [superseded] Tilbakekalt fordi et nytt sertifikat har tatt over. Svaret er fra { $host }.
    [ceased] Tilbakekalt fordi det ikke skulle brukes mer. Svaret er fra { $host }.
    [hold] Sperret inntil videre. Utstederen kan åpne det igjen. Svaret er fra { $host }.
    [withdrawn] Tilbakekalt fordi opplysningene i det ikke stemte lenger. Svaret er fra { $host }.
   *[unspecified] Tilbakekalt uten at grunnen er oppgitt. Svaret er fra { $host }.
}
revocation-mistrusted = { $why ->
    [form] Vi kan ikke lese svaret fra { $host }. Må du logge inn på nettverket?
    [declined] { $host } kan eller vil ikke svare nå. Prøv igjen senere.
    [signer] Vi stoler ikke på svaret fra { $host }. Det er ikke signert av utstederen.
    [subject] Svaret fra { $host } gjelder andre sertifikater enn dette.
    [stale] Svaret fra { $host } er for gammelt til å stole på.
    [future] Svaret fra { $host } er fra framtiden. Sjekk at klokken på maskinen er riktig.
   *[replayed] Svaret fra { $host } hører til et annet spørsmål enn vårt. Noen kan ha byttet det ut.
}
revocation-not-known = Vi vet fortsatt ikke om sertifikatet er tilbakekalt.
revocation-nobody-named = Sertifikatet sier ikke hvem vi kan spørre om det er tilbakekalt.
revocation-issuer-missing = Filen mangler utstederens sertifikat. Uten det kan vi ikke spørre om sertifikatet er tilbakekalt.
revocation-leaves-demo = Demoen spør ingen utenfor maskinen om sertifikatet er tilbakekalt.

## Buttons: saving in another format
save-open = Lagre i et annet format
save-browse = Velg sted
save-file = Lagre filen
save-replace = Erstatt filen

## Hints: saving in another format
save-hint = Du får en ny fil med sertifikatet og nøkkelen. Den gamle filen blir ikke endret.
save-alias-hint = La feltet stå tomt for å beholde navnet.
save-format-p12-hint = Passer for de fleste programmer, også dem i Java.
save-format-jks-hint = For eldre programmer i Java som ber om en keystore.
save-format-pem-hint = For programmer som ikke er laget i Java. Nøkkelen er låst med passordet.

## Labels: saving in another format
save-format = Format
save-format-p12 = PKCS#12 (.p12)
save-format-jks = JKS (.jks)
save-format-pem = PEM (.pem)
save-alias = Navn på sertifikatet i filen (alias)
save-password = Nytt passord
save-password-again = Nytt passord en gang til
save-place = Hvor filen skal ligge

## Messages: saving in another format
save-password-missing = Velg et passord til den nye filen.
save-passwords-differ = De to passordene er ikke like.
save-place-missing = Skriv hvor filen skal ligge, eller velg et sted.
save-java-ascii = Java kan ikke åpne filen med æ, ø, å eller andre slike tegn i passordet. Velg andre tegn, eller JKS.
save-done = Filen er lagret: { $file }

## Values: saving in another format
save-writing = Lagrer filen
