#
## Titles
password-title = Skriv passordet til filen
password-title-key = Nøkkelen har et eget passord
password-title-entries = Velg sertifikat i filen
password-title-done = Sertifikatet er åpnet

## Hints
password-lead = Du fikk passordet sammen med filen. Vi lagrer det ikke.
password-key-hint = Filen er åpen, men nøkkelen i den er låst med et annet passord.
password-entries-hint = Filen har flere sertifikater. Vi har valgt det som passer for Maskinporten.

## Labels: fields
password-field = Passord
password-key-field = Passord til nøkkelen
password-entries = Sertifikater i filen
password-file = Fil: { $file }

## Buttons
password-show = Vis passord
password-hide = Skjul passord
password-open = Åpne filen
password-open-key = Åpne nøkkelen

## Messages
password-missing = Skriv passordet til filen.
password-key-missing = Skriv passordet til nøkkelen.
password-certificate-unusable = Dette sertifikatet kan ikke brukes. Velg et annet.
password-caps-lock = Caps Lock er på.
password-three-tries = Spør den som bestilte sertifikatet. Vi kan ikke hente passordet fram.
password-opened = Filen er åpnet.
password-blank-around = Passordet begynner eller slutter med et mellomrom. Kanskje det ikke skal være med?

## Messages: about the file
notice-bytes-after-end = Det ligger noe etter slutten av nøkkellageret i filen. Vi lot det være.
notice-blanks-removed = Passordet virker uten mellomrommene foran eller bak.
notice-password-read = Passordet ble lagret på en uvanlig måte da filen ble laget. Vi fikk åpnet den likevel.

## Titles: the certificate card
card-chain = Sertifikatkjede

## Labels: the certificate card
card-org-number = Organisasjonsnummer
card-issuer = Utsteder
card-purpose = Formål
card-validity = Gyldighet
card-fingerprint = Fingeravtrykk (SHA-256)
card-serial = Serienummer
card-key = Nøkkel
card-alias = Navn i filen
card-subject = Utstedt til

## Values: the certificate card
card-realm-test = Testsertifikat
card-realm-production = Produksjonssertifikat
card-realm-demo = Demosertifikat
card-realm-unknown = Ukjent utsteder
card-purpose-authentication = Innlogging (autentisering)
card-purpose-signing = Signering
card-purpose-encryption = Kryptering
card-purpose-unknown = Ikke oppgitt
card-key-rsa = RSA, { $bits } bit
card-key-other = Annen type enn RSA
card-days-left = { $days ->
    [0] Går ut i dag
    [one] { $days } dag igjen
   *[other] { $days } dager igjen
}
card-expired = Utgått
card-not-yet-valid = Ikke gyldig ennå
card-entry = { $purpose }, gyldig til { $date }

## Messages: about the certificate
warning-expires-very-soon = { $days ->
    [0] Sertifikatet går ut i dag. Bestill nytt nå. Du kan fortsette.
    [one] Sertifikatet går ut om { $days } dag. Bestill nytt nå. Du kan fortsette.
   *[other] Sertifikatet går ut om { $days } dager. Bestill nytt nå. Du kan fortsette.
}
warning-expires-soon = Sertifikatet går ut om { $days } dager. Bestill et nytt i god tid.
warning-not-for-authentication = Sertifikatet er ikke laget for innlogging. Bruk heller det som er merket autentisering.
warning-unknown-issuer = Vi kjenner ikke utstederen. Maskinporten godtar sertifikater fra Buypass og Commfides.
card-no-chain = Filen mangler utstederens sertifikater. Det går som oftest bra likevel.
