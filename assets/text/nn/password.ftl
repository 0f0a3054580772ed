#
## Titles
password-title = Skriv passordet til fila
password-title-key = Nøkkelen har eit eige passord
password-title-entries = Vel sertifikat i fila
password-title-certificate = Vel sertifikatet til nøkkelen
password-title-done = Sertifikatet er opna

## Hints
password-lead = Den som bestilte sertifikatet, har passordet. Vi lagrar det ikkje utan at du ber om det.
password-key-hint = Fila er open, men nøkkelen er låst med eit anna passord.
password-remember-hint = Passordet blir lagra i passordlageret på maskina (nøkkelringen). Ikkje gjer det på ei maskin du deler med andre.
password-certificate-lead = Fila er open. No treng vi sertifikatfila som høyrer til nøkkelen.
password-entries-hint = Fila har fleire sertifikat. Vi har valt det som passar for Maskinporten.

## Labels: fields
password-field = Passord
password-key-field = Passordet til nøkkelen
password-remember = Hugs passordet på denne maskina
password-entries = Sertifikat i fila
password-file = Fil: { $file }
password-more-inside = Byt fil, lagre i eit anna format, tekniske detaljar

## Buttons
password-show = Vis passord
password-hide = Skjul passord
password-open = Opne fila
password-open-key = Opne nøkkelen
password-more = Fleire val

## Messages
password-missing = Skriv inn passordet til fila.
password-key-missing = Skriv inn passordet til nøkkelen.
password-caps-lock = Caps Lock er på.
password-three-tries = Spør den som bestilte sertifikatet. Verken vi eller utferdaren kan finne att passordet. Er det tapt, må de bestille eit nytt sertifikat.
password-opened = Fila er opna.
password-blank-around = Passordet startar eller sluttar med eit mellomrom. Kanskje det ikkje skal vere med?

## Messages: about the file
notice-bytes-after-end = Fila har noko ekstra til slutt. Det har ikkje noko å seie for dykk.
notice-blanks-removed = Passordet verkar utan mellomromma framfor eller bak.
notice-password-read = Passordet vart lagra på ein uvanleg måte då fila vart laga. Vi fekk opna ho likevel.
notice-keys-left-out = Det er fleire nøklar i fila. Vi fekk ikkje opna dei, eller dei manglar sertifikat.

## Labels: the certificate card
card-org-number = Organisasjonsnummer
card-issued = Utferda
card-issuer = Utferda av
card-names = Namn
card-purpose = Blir brukt til
card-validity = Gyldig
card-fingerprint = Fingeravtrykk (SHA-256)
card-serial = Serienummer
card-key = Nøkkel
card-alias = Namn i fila
card-subject = Utferda til
card-generation = Sertifikatprofil
card-chain-link = Kjeda, ledd { $number }

## Values: the certificate card
card-realm-test = Testsertifikat
card-realm-production = Produksjonssertifikat
card-realm-demo = Demosertifikat
card-realm-unknown = Ukjend utferdar
card-purpose-authentication = Innlogging (autentisering)
card-purpose-signing = Signering
card-purpose-encryption = Kryptering
card-purpose-unknown = Ikkje oppgitt
card-generation-one = SEID 1
card-generation-two = SEID 2
card-key-rsa = RSA, { $bits } bit
card-key-other = Annan type enn RSA
card-days-left = { $days ->
    [0] Går ut i dag
    [one] { $days } dag igjen
   *[other] { $days } dagar igjen
}
left-months-almost = Nesten { $count } månader igjen
left-months-over = Meir enn { $count } månader igjen
left-months = { $count } månader igjen
left-years-almost = Nesten { $count } år igjen
left-years-over = Meir enn { $count } år igjen
left-years = { $count } år igjen
card-valid-until = Gyldig til { $date }
card-expired = Har gått ut
card-revoked = Tilbakekalla
card-not-yet-valid = Ikkje gyldig enno
card-entry = { $purpose }, gyldig til { $date }
card-chain-issuer = Utferda av { $issuer }
card-chain-validity = Gyldig { $from } til { $to }

## Messages: about the certificate
warning-expires-very-soon = { $days ->
    [0] Sertifikatet går ut i dag. Bestill nytt no. Du kan halde fram.
    [one] Sertifikatet går ut om éin dag. Bestill nytt no. Du kan halde fram.
   *[other] Sertifikatet går ut om { $days } dagar. Bestill nytt no. Du kan halde fram.
}
warning-expires-soon = Sertifikatet går ut om { $days } dagar. Bestill eit nytt i god tid.
warning-for-signing = Sertifikatet er laga for signering, ikkje for innlogging. Be den som bestilte det, om sertifikatet som er merkt autentisering. Du kan prøve med dette.
warning-for-encryption = Sertifikatet er laga for kryptering, ikkje for innlogging. Be den som bestilte det, om sertifikatet som er merkt autentisering. Du kan prøve med dette.
warning-self-signed = Sertifikatet er sjølvlaga (sjølvsignert). Maskinporten godtek sertifikat frå Buypass og Commfides.
warning-unknown-issuer = Vi kjenner ikkje utferdaren. Maskinporten godtek sertifikat frå Buypass og Commfides.
card-no-chain = Fila manglar sertifikata til utferdaren. Det går som regel bra likevel.
card-names-changed = Vi har fjerna usynlege teikn frå namna, eller korta ned det som var over 200 teikn.
card-told = Sertifikatet høyrer til { $name }, organisasjonsnummer { $number }. { $kind }. Siste dag: { $date }. { $left }.

## Buttons: revocation
revocation-ask = Sjekk om sertifikatet er tilbakekalla

## Hints: revocation
revocation-hint = Vi spør { $host } berre når du ber om det.
revocation-hint-demo = Den oppdikta utferdaren svarer her på maskina.

## Messages: revocation
revocation-good = { $host } svarer at sertifikatet ikkje er tilbakekalla per { $when }.
revocation-unknown = { $host } kjenner ikkje sertifikatet. Spør utferdaren om det er teke i bruk.
revocation-revoked = { $reason ->
    [key] Tilbakekalla fordi andre kan ha fått tak i nøkkelen. Ikkje bruk han meir. Svaret er frå { $host }.
    [issuer] Tilbakekalla fordi andre kan ha fått tak i nøkkelen til utferdaren. Svaret er frå { $host }.
    [affiliation] Tilbakekalla fordi verksemda har endra namn eller eigar. Svaret er frå { $host }.
    [superseded] Tilbakekalla fordi eit nytt sertifikat har teke over. Svaret er frå { $host }.
    [ceased] Tilbakekalla fordi det ikkje skulle brukast meir. Svaret er frå { $host }.
    [hold] Sperra inntil vidare. Utferdaren kan opne det igjen. Svaret er frå { $host }.
    [withdrawn] Tilbakekalla fordi opplysningane i det ikkje stemte lenger. Svaret er frå { $host }.
   *[unspecified] Tilbakekalla utan at grunnen er oppgitt. Svaret er frå { $host }.
}
revocation-mistrusted = { $why ->
    [form] Vi kan ikkje lese det { $host } svarte. Må du logge inn på nettverket?
    [declined] { $host } kan eller vil ikkje svare no. Prøv igjen seinare.
    [signer] Vi stoler ikkje på svaret frå { $host }. Det er ikkje signert av utferdaren.
    [subject] Svaret frå { $host } gjeld andre sertifikat enn dette.
    [stale] Svaret frå { $host } er for gammalt til å stole på.
    [future] Svaret frå { $host } er frå framtida. Sjekk at klokka på maskina er rett.
   *[replayed] Svaret frå { $host } høyrer til eit anna spørsmål enn vårt. Nokon kan ha bytt det ut.
}
revocation-not-known = Vi veit framleis ikkje om sertifikatet er tilbakekalla.
revocation-nobody-named = Sertifikatet seier ikkje kven vi kan spørje om det er tilbakekalla.
revocation-issuer-missing = Fila manglar sertifikatet til utferdaren. Utan det kan vi ikkje spørje om sertifikatet er tilbakekalla.
revocation-leaves-demo = Demoen spør ingen utanfor maskina om sertifikatet er tilbakekalla.

## Buttons: saving in another format
save-open = Lagre i eit anna format
save-browse = Vel stad
save-file = Lagre fila
save-replace = Erstatt fila

## Hints: saving in another format
save-hint = Du får ei ny fil med sertifikatet og nøkkelen. Den gamle fila blir ikkje endra.
save-alias-hint = La feltet stå tomt for å halde på namnet.
save-format-p12-hint = Passar for dei fleste program, også dei i Java.
save-format-jks-hint = For eldre program i Java som ber om ein keystore.
save-format-pem-hint = For program som ikkje er laga i Java. Nøkkelen er låst med passordet.

## Labels: saving in another format
save-format = Format
save-format-p12 = PKCS#12 (.p12)
save-format-jks = JKS (.jks)
save-format-pem = PEM (.pem)
save-alias = Namn på sertifikatet i fila (alias)
save-password = Nytt passord
save-password-again = Nytt passord ein gong til
save-place = Kvar fila skal liggje

## Messages: saving in another format
save-password-missing = Vel eit passord til den nye fila.
save-passwords-differ = Dei to passorda er ikkje like.
save-place-missing = Skriv kvar fila skal liggje, eller vel ein stad.
save-java-ascii = Java kan ikkje opne fila med æ, ø, å eller andre slike teikn i passordet. Vel andre teikn, eller JKS.
save-done = Fila er lagra: { $file }

## Values: saving in another format
save-writing = Lagrar fila
