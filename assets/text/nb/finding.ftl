# Diagnosis: what was pasted, what is wrong with it, what to do, who can help.

## Names: what something was recognised as
finding-kind-token = Token
finding-kind-grant = Forespørsel om token
finding-kind-refusal = Svar fra Maskinporten
finding-kind-self-service = Svar fra selvbetjeningen
finding-kind-api = Svar fra et API
finding-kind-properties = Properties-fil
finding-kind-yaml = YAML-fil
finding-kind-jwks = Nøkler
finding-kind-client = Klient
finding-kind-certificate = Sertifikat
finding-kind-keystore = Sertifikatfil
finding-kind-private-key = Privat nøkkel
finding-kind-exchange = Kall
finding-kind-log = Logg
finding-kind-service = Svar fra en tjeneste
finding-kind-settings = Oppsett
finding-kind-system-user = Systembruker

## Names: how much a finding matters
finding-severity-stops = Stopper
finding-severity-warning = Advarsel
finding-severity-info = Info
finding-severity-fine = I orden

## Names: who speaks
finding-service-maskinporten = Maskinporten
finding-service-self-service = Selvbetjeningen
finding-service-idporten = ID-porten
finding-service-ansattporten = Ansattporten
finding-service-helseid = HelseID
finding-service-altinn = Altinn
finding-service-skatteetaten = Skatteetaten
finding-service-brreg = Brønnøysundregistrene
finding-service-ks-fiks = KS Fiks
finding-service-api = API-et
finding-service-proxy = Proxyen i nettverket
finding-service-local = Et program på denne maskinen
finding-service-unknown = Tjenesten

## Names: values, as they are called where they were found
finding-value-alg = Signert med (alg)
finding-value-organisation = Virksomhet
finding-value-issuer = Utsteder
finding-value-notbefore = Gjelder fra
finding-value-notafter = Gjelder til
finding-value-aud = Laget for (aud)
finding-value-iss = Laget av (iss)
finding-value-scope = API-tilgang (scope)
finding-value-iat = Laget (iat)
finding-value-exp = Gjelder til (exp)
finding-value-jti = ID (jti)
finding-value-kid = Nøkkel (kid)
finding-value-client-id = Klient-ID (client_id)
finding-value-client-orgno = Klienten tilhører
finding-value-consumer = Virksomhet (consumer)
finding-value-code = Feilkode
finding-value-trace-id = Sporingsnummer (trace_id)
finding-value-environment = Valgt miljø
finding-value-certificate-orgno = Sertifikatet tilhører
finding-value-consumer-org = Kunden (consumer_org)
finding-value-supplier = Leverandør (supplier)
finding-value-client-amr = Logget inn med (client_amr)
finding-value-http = Svar (HTTP-status)
finding-value-url = Adresse
finding-value-address = Adresse
finding-value-audience = Laget for (audience)
finding-value-format = Filtype
finding-value-service = Tjeneste
finding-value-korrelasjonsid = Sporingsnummer (korrelasjonsid)
finding-value-fieldidentifier = Felt
finding-value-systemuser-org = Kunde (systemuser_org)
finding-value-marks = De fire verdiene
finding-value-status = Status i svaret

## Labels: a finding
diagnosis-start-here = Start her
diagnosis-evidence = Vi fant
diagnosis-code = Kode
diagnosis-source = Kilde
diagnosis-rewrite = Skriv dette i stedet
diagnosis-redacted = { $count ->
    [one] Sladdet: 1 verdi
   *[other] Sladdet: { $count } verdier
}

## Messages: the diagnosis
diagnosis-nothing = Vi kjente ikke igjen noe av dette.
diagnosis-nothing-next = Lim inn et token, en forespørsel eller en feilmelding. Brukerstøtten deres kan si hva som mangler.
diagnosis-verify-nothing = Vi fant ikke noe token fra en utsteder vi kjenner, og har ikke spurt noen.
diagnosis-unreadable = Vi fikk ikke lest { $file }.

## Messages: who can see why
finding-help-maskinporten = servicedesk@digdir.no kan se hvorfor.
finding-help-self-service = servicedesk@digdir.no kan se hvorfor.
finding-help-idporten = servicedesk@digdir.no kan se hvorfor.
finding-help-ansattporten = servicedesk@digdir.no kan se hvorfor.
finding-help-helseid = Norsk helsenett kan se hvorfor.
finding-help-altinn = servicedesk@altinn.no kan se hvorfor.
finding-help-skatteetaten = Skatteetaten kan se hvorfor.
finding-help-brreg = Brønnøysundregistrene kan se hvorfor.
finding-help-ks-fiks = KS kan se hvorfor.
finding-help-api = Eieren av API-et kan se hvorfor.
finding-help-proxy = IT-avdelingen kan se hvorfor.
finding-help-local = Den som drifter programmet, kan se hvorfor.
finding-help-unknown = Den som drifter tjenesten, kan se hvorfor.

## Messages: what is wrong
finding-private-key-pasted = Den private nøkkelen ligger i teksten. Alle som har teksten, kan bruke den.
finding-password-pasted = Et passord ligger i teksten. Vi viser det ikke.
finding-jwt-unreadable = Dette ligner et token, men er ødelagt eller ufullstendig.
finding-algorithm-refused = Forespørselen er signert på en måte Maskinporten ikke tar imot.
finding-proof-missing = Forespørselen sier ikke hvilket sertifikat eller hvilken nøkkel som er brukt.
finding-proof-twice = Forespørselen har både x5c og kid. Den skal ha bare én av dem. Trolig gjelder kid, og sertifikatet i x5c blir ikke sett på.
finding-kid-form = Navnet på nøkkelen (kid) har tegn som en registrert nøkkel ikke kan ha i navnet.
finding-crit-refused = Forespørselen krever tillegg (crit) som Maskinporten ikke kjenner.
finding-jwt-encoding = Delene av forespørselen er skrevet i vanlig base64, men skal være i base64url uten likhetstegn.
finding-jwt-as-json = Forespørselen står som JSON (JWS JSON Serialization).
finding-x5c-not-array = Sertifikatet i x5c er en streng, men skal være en liste.
finding-x5c-pem = Linjene BEGIN og END er tatt med i x5c, men skal ikke stå der.
finding-x5c-url = Sertifikatet i x5c er skrevet i base64url, men skal være i vanlig base64.
finding-x5c-lines = Sertifikatet i x5c har linjeskift eller mellomrom i seg.
finding-x5c-unreadable = Det som står i x5c, er ikke et sertifikat.
finding-x5c-order = Sertifikatene i x5c står i feil rekkefølge.
finding-signature-differs = Signaturen er laget med en annen nøkkel enn sertifikatets.
finding-signature-short = Signaturen mangler eller er for kort. Enten har programmet ikke signert, eller så er slutten borte i det som ble limt inn.
finding-claim-missing = Forespørselen mangler { $value }.
finding-claim-unknown = Forespørselen har feltet { $value }, som Maskinporten ikke kjenner.
finding-claim-deprecated = Forespørselen bruker { $value }, som ikke skal brukes lenger.
finding-claim-malformed = Feltet { $value } har feil form.
finding-name-twice = Feltet { $value } står to ganger, og det går ikke an å vite hvilket som gjelder.
finding-jti-missing = Forespørselen mangler jti, som skiller den fra andre forespørsler.
finding-jti-reused = To forespørsler har samme jti, og bare den første virker.
finding-audience-several = Forespørselen er laget for { $value } mottakere, men skal ha én.
finding-audience-slash = Adressen i aud mangler skråstreken til slutt.
finding-audience-skyporten = Skyportens adresse i aud skal ikke ha skråstrek til slutt.
finding-audience-endpoint = I aud står adressen som tokenet hentes fra. Der skal utstederens adresse stå.
finding-audience-form = I aud står { $value }. Det er ikke skrevet nøyaktig som utstederens adresse.
finding-audience-not-address = I aud står det noe annet enn en adresse.
finding-audience-foreign = I aud står { $value }. Det er ikke en av Maskinportens adresser.
finding-address-retired = Adressen er lagt ned: { $value }.
finding-client-id-is-organisation = Klient-ID-en er et organisasjonsnummer.
finding-client-id-is-kid = Klient-ID-en er den samme som navnet på nøkkelen.
finding-client-id-written = Klient-ID-en har store bokstaver, mellomrom eller linjeskift som ikke hører med.
finding-client-id-form = Klient-ID-en har ikke den formen Maskinporten bruker.
finding-scope-form = API-tilgangen er skrevet feil.
finding-placeholder = Eksempelteksten { $value } er ikke byttet ut.
finding-times-in-milliseconds = Tidene står i millisekunder, men skal være i sekunder.
finding-grant-lifetime-too-long = Forespørselen gjelder i { $value } sekunder, og det er for lenge.
finding-lifetime-above-documented = Forespørselen gjelder i { $value } sekunder. Dokumentasjonen sier høyst 120.
finding-ends-before-it-begins = Forespørselen slutter før den begynner.
finding-dated-in-future = Forespørselen er datert fram i tid: { $value }.
finding-time-zone = Forespørselen er datert en eller to hele timer fram i tid: { $value }. Programmet har trolig regnet norsk tid som UTC.
finding-grant-over = Forespørselen gikk ut { $value }. En forespørsel varer bare et par minutter.
finding-consumer-is-own = I consumer_org står virksomhetens eget nummer, men der skal kundens stå.
finding-details-unknown = Forespørselen har en type i authorization_details som vi ikke kjenner.
finding-details-fields = Feltet { $value } hører ikke hjemme i authorization_details.
finding-details-value = Feltet { $value } i authorization_details mangler eller har feil form.
finding-details-id-number = ID i systemuser_org er skrevet som et tall, men skal være en streng.
finding-details-id-prefix = ID i systemuser_org mangler 0192: foran organisasjonsnummeret.
finding-details-id-digits = ID i systemuser_org er ikke et gyldig organisasjonsnummer.
finding-grant-as-token = API-et har fått forespørselen, men skal ha tokenet.
finding-token-as-grant = Maskinporten har fått et token, men skal ha en forespørsel.
finding-grant-type-wrong = Verdien av grant_type er ikke den Maskinporten krever.
finding-grant-fine = Vi fant ingen feil i forespørselen.
finding-token-expired = Tokenet gikk ut { $value }.
finding-token-in-future = Tokenet er datert fram i tid. Klokken på denne maskinen går trolig for sakte.
finding-token-foreign = Tokenet er utstedt av { $value }, ikke av Maskinporten.
finding-token-fine = Tokenet gjelder til { $value }.
finding-token-genuine = Signaturen er ekte. Tokenet er slik utstederen laget det.
finding-token-forged = Signaturen på tokenet er feil. Tokenet er endret eller forfalsket.
finding-token-key-unknown = Tokenet er signert med en nøkkel som utstederen ikke har.
finding-jwks-wrapper = Nøkkelen står alene, men skal ligge i en liste som heter keys.
finding-jwks-use = { $kid ->
    [none] Nøkkelen mangler use, eller use har en annen verdi enn sig.
   *[other] Nøkkelen { $kid } mangler use, eller use har en annen verdi enn sig.
}
finding-jwks-too-many = Settet har { $value } nøkler, men en klient kan ha høyst fem.
finding-jwks-kind = { $kid ->
    [none] Nøkkelen er av en type Maskinporten ikke tar imot.
   *[other] Nøkkelen { $kid } er av en type Maskinporten ikke tar imot.
}
finding-jwks-short = Nøkkelen har { $value } bit, men trenger minst 2048.
finding-jwks-kid = Navnet på nøkkelen mangler, er brukt to ganger eller har tegn som ikke er lov.
finding-jwks-expired = Nøkkelen på klienten gikk ut { $value }.
finding-jwks-expires = Nøkkelen på klienten går ut { $value }.
finding-jwks-replaces = Når du registrerer nøkler, erstatter de alle som er der fra før.
finding-jwks-bound = En nøkkel har et sertifikat med seg (x5c), og virker bare så lenge sertifikatet gjør det.
finding-keystore-locked = Filen er låst med passord. Vi ser ikke sertifikatet uten det.
finding-keystore-several = Filen har { $value } nøkler. Vi viser den som passer best.
finding-certificate-fine = Sertifikatet gjelder til { $value }, og vi fant ingen feil.
finding-certificate-alone = Dette er sertifikatet uten den private nøkkelen.
finding-issuer-certificates = { $value } er sertifikatet til en utsteder, ikke virksomhetens eget.
finding-refused-malformed = Maskinporten forsto ikke forespørselen.
finding-refused-used = Forespørselen er brukt før. Hver forespørsel kan bare brukes én gang.
finding-refused-x5c = Sertifikatet i x5c er skrevet feil. x5c skal være en liste med sertifikater i vanlig base64.
finding-refused-lifetime = Forespørselen gjaldt lenger enn Maskinporten tillater.
finding-refused-other = Tjenesten sa nei av en grunn vi ikke kjenner igjen.
finding-api-unauthorized = { $name } godtok ikke tokenet.
finding-api-forbidden = { $name } ga ikke tilgang. Ofte mangler virksomheten tilgang eller avtale.
finding-api-bad-request = { $name } forsto ikke det som ble sendt.
finding-environments-differ = Her er to miljøer blandet. Test og produksjon virker aldri sammen.
finding-organisations-differ = Dette hører til to ulike virksomheter.
finding-clients-differ = Dette hører til to ulike klienter.
finding-scope-not-in-token = Tokenet gir ikke API-tilgangen { $value } som det ble bedt om.
finding-kid-not-in-set = Nøkkelsettet vi har sett på, har ingen nøkkel med navnet { $value }.
finding-certificate-with-keys = Klienten har registrerte nøkler og tar ikke imot sertifikatet i x5c.
finding-certificate-beside-keys = Er nøklene her registrert på klienten, tar den ikke imot sertifikatet i x5c.
finding-integration-type = Klienten er laget for en annen tjeneste enn Maskinporten.
finding-client-inactive = Klienten er deaktivert.
finding-client-fine = Klienten har det du ber om.
finding-client-lacks-scope = Klienten har ikke API-tilgangen { $value }.
finding-clock-differs = Klokken på maskinen og klokken på serveren viser ulik tid.
finding-mended = Teksten var brutt opp, trolig av e-postprogrammet. Vi har satt den sammen.
finding-wrong-audience = Maskinporten godtok ikke adressen i aud.
finding-wrong-audience-skyporten = Skyporten godtok ikke adressen i aud. Der skal den stå uten skråstrek til slutt.
finding-invalid-certificate = Maskinporten godtar ikke sertifikatet. Det har gått ut, er tilbakekalt, eller er fra feil miljø eller en ukjent utsteder.
finding-unknown-client = Maskinporten kjenner ikke klienten i dette miljøet.
finding-expired-grant = Forespørselen var for gammel da den kom fram. Klokken går for sakte, eller den ble sendt for sent.
finding-issued-in-future = Forespørselen er datert fram i tid. Klokken går for fort, eller iat er regnet i lokal tid.
finding-system-user-not-ready = Altinn har ingen systembruker med denne klienten, leverandøren, kunden og referansen.
finding-system-user-owner-own = I systemuser_org står leverandørens eget nummer, men der skal kundens stå.
finding-system-user-elsewhere = Kundens nummer hører trolig til et annet miljø.
finding-system-user-reference = Forespørselen har ingen externalRef. Den trengs hvis systembrukeren er laget med en.
finding-system-user-pending = Kunden har ikke godkjent systembrukeren ennå.
finding-system-user-denied = Forespørselen om systembruker ble avslått.
finding-system-user-timed-out = Ingen svarte på forespørselen om systembruker i tide.
finding-system-user-deleted = Systembrukeren er slettet i Altinn.
finding-system-user-seen = Systembrukeren finnes i Altinn.
finding-answer-redirected = { $name } viste programmet videre til en annen adresse.
finding-api-not-found = { $name } fant ikke det som ble spurt etter.
finding-answer-method = { $name } tar ikke imot denne HTTP-metoden på denne adressen.
finding-answer-media = { $name } tar ikke imot formatet som ble sendt eller bedt om.
finding-answer-too-large = { $name } tar ikke imot noe så stort som det som ble sendt.
finding-api-conflict = { $name } har det samme fra før, eller det er endret i mellomtiden.
finding-answer-gone = { $name } har lagt ned det som ble kalt.
finding-answer-busy = { $name } fikk for mange kall på kort tid.
finding-answer-fault = { $name } har en feil, eller for stor pågang.
finding-answer-refused = { $name } sa nei.
finding-service-refused = { $name } sa nei av en grunn vi ikke kjenner igjen.
finding-status-differs = Svaret har én HTTP-status utenpå og en annen inni.
finding-answer-proxy-login = Proxyen i nettverket krever brukernavn og passord (407).
finding-answer-proxy-forbids = Proxyen i nettverket slipper ikke programmet gjennom.
finding-token-refused-expired = { $name } sier at tokenet har gått ut.
finding-token-issuer-refused = { $name } godtar ikke utstederen av tokenet.
finding-token-audience-refused = { $name } godtar ikke mottakeren (aud) i tokenet.
finding-token-signature-refused = { $name } kjenner ikke igjen signaturen på tokenet.
finding-scope-required = Tokenet mangler API-tilgangen { $value }.
finding-scope-insufficient = { $name } krever en API-tilgang som tokenet ikke har.
finding-subscription-key = { $name } krever en abonnementsnøkkel i tillegg til tokenet.
finding-integration-password = KS Fiks godtok ikke integrasjonspassordet. Det er ikke tokenet det gjelder.
finding-altinn-exchange-first = Altinn vil ha sitt eget token her, ikke Maskinportens.
finding-altinn-exchange-refused = Altinn byttet ikke tokenet. Det har gått ut, er skadet, er fra et annet miljø eller mangler i kallet.
finding-altinn-enterprise-user-gone = Altinn har lagt ned det som ble kalt. Virksomhetsbrukere finnes ikke lenger.
finding-altinn-client-taken = Klienten er allerede knyttet til et annet system i Altinn. En klient kan bare høre til ett.
finding-altinn-system-user-exists = Systembrukeren finnes allerede i Altinn.
finding-altinn-request-accepted = Kunden har allerede godkjent denne forespørselen om systembruker.
finding-altinn-request-pending = Den samme forespørselen om systembruker venter allerede på kunden.
finding-altinn-request-denied = Den samme forespørselen om systembruker er avslått fra før.
finding-altinn-request-missing = Altinn har ingen slik forespørsel om systembruker.
finding-altinn-system-missing = Altinn har ikke systemet i registeret sitt.
finding-altinn-request-decided = Forespørselen om systembruker er allerede avgjort og kan ikke endres.
finding-altinn-redirect = Altinn tillater ikke redirectUrl fra kallet, fordi systemet ikke er registrert med den.
finding-altinn-vendor-unknown = Altinn finner ikke leverandørens organisasjonsnummer i tokenet.
finding-altinn-cannot-delegate = Den som skulle godkjenne, kan ikke gi fra seg rettighetene det bes om.
finding-altinn-package-invalid = Forespørselen ber om en tilgangspakke som ikke finnes eller ikke kan brukes her.
finding-altinn-kind-mixed = Her er systembruker og klientsystembruker blandet.
finding-altinn-party-differs = Virksomheten i kallet er en annen enn den det gjelder.
finding-altinn-not-allowed = Den som kaller, har ikke lov til dette med systembrukeren.
finding-altinn-has-clients = Klientsystembrukeren handler fortsatt for kunder, og kan ikke slettes.
finding-altinn-delegation-missing = Klientsystembrukeren handler ikke for denne kunden.
finding-altinn-system-user-missing = Altinn har ingen slik systembruker.
finding-altinn-own-fault = Altinn fikk ikke gjort det som ble bedt om.
finding-altinn-other-code = { $told ->
    [none] Altinn sa nei med koden { $code }, som vi ikke kjenner.
   *[other] Altinn sa nei med koden { $code }, som vi ikke kjenner. Altinn skriver: «{ $told }».
}
finding-field-refused = Selvbetjeningen godtok ikke feltet { $value }.
finding-login-proof-missing = { $name } fikk ikke noe bevis på hvem klienten er.
finding-login-proof-method = { $name } godtar ikke måten klienten beviser hvem den er på.
finding-login-redirect = { $name } kjenner ikke redirect_uri fra kallet.
finding-login-code = { $name } godtok ikke koden fra innloggingen. Den er brukt før, for gammel eller mangler code_verifier.
finding-login-dpop = { $name } godtok ikke DPoP-beviset, eller vil ha et.
finding-login-client = { $name } kjente ikke igjen klienten.
finding-assertion-elsewhere = { $name } er mottakeren av dette. Det er ikke laget for Maskinporten.
finding-token-not-verified = Signaturen er ikke kontrollert, for vi kjenner ikke utstederen { $value }.
finding-refused-unknown-code = { $code ->
    [none] Maskinporten sa nei med en kode vi ikke kjenner.
   *[other] Maskinporten sa nei med koden { $code }, som vi ikke kjenner.
}

## Messages: what to do, and who can help
finding-next-private-key-pasted = Fjern nøkkelen fra teksten, og bytt den hvis andre har sett den. IT-avdelingen kan lage en ny.
finding-next-password-pasted = Bytt passordet hvis teksten har vært delt. Den som eier filen, kan gjøre det.
finding-next-jwt-unreadable = Kopier hele teksten på nytt. Den som sendte den, kan sende den som fil.
finding-next-algorithm-refused = Signer med RS256. Utviklerne kan rette det.
finding-next-proof-missing = Legg x5c eller kid i headeren på forespørselen. Utviklerne kan rette det.
finding-next-proof-twice = Behold kid hvis klienten har registrerte nøkler, ellers x5c. Utviklerne kan rette det.
finding-next-kid-form = Sett inn navnet slik det står på klienten. Den som eier klienten, har det.
finding-next-crit-refused = Fjern crit. Utviklerne kan rette det.
finding-next-jwt-encoding = Bruk base64url uten likhetstegn (=) til slutt i alle tre delene. Utviklerne kan rette det.
finding-next-jwt-as-json = Maskinporten tar bare den korte formen: header, claims og signatur med punktum mellom. Utviklerne kan rette det, om den ble sendt slik.
finding-next-x5c-not-array = Sett sertifikatet i en liste. Utviklerne kan rette det.
finding-next-x5c-pem = Ta bare med det som står mellom de to linjene. Utviklerne kan rette det.
finding-next-x5c-url = Bruk vanlig base64 i x5c. Utviklerne kan rette det.
finding-next-x5c-lines = Skriv sertifikatet på én linje, uten linjeskift. Utviklerne kan rette det.
finding-next-x5c-unreadable = Legg virksomhetssertifikatet der. Utviklerne kan rette det.
finding-next-x5c-order = Sett virksomhetens eget sertifikat først. Utviklerne kan rette det.
finding-next-signature-differs = Bruk nøkkelen og sertifikatet fra samme fil. IT-avdelingen vet hvilken fil som er riktig.
finding-next-signature-short = Lim inn hele forespørselen. Er den hel, må de som har laget programmet, signere den med RS256.
finding-next-claim-missing = Legg til { $value }. Utviklerne kan rette det.
finding-next-claim-unknown = Fjern feltet, eller sjekk skrivemåten. Utviklerne kan rette det.
finding-next-claim-deprecated = Bruk consumer_org i stedet. Utviklerne kan rette det.
finding-next-claim-malformed = { $value ->
    [iat] Skriv iat som et tall: hele sekunder siden 1970, uten anførselstegn.
    [exp] Skriv exp som et tall: hele sekunder siden 1970, uten anførselstegn.
    [scope] Skriv scope som én streng, med mellomrom mellom navnene.
    [aud] Skriv aud som én streng.
    [resource] Skriv resource som en liste med strenger.
    [consumer_org] Skriv consumer_org som en streng med ni sifre, uten mellomrom.
    [pid] Skriv pid som en streng med elleve sifre.
    [authorization_details] Skriv authorization_details som en liste med ett objekt.
    [crit] Fjern crit.
    [jwk] Fjern jwk.
   *[other] Skriv { $value } som en streng som ikke er tom.
} Utviklerne kan rette det.
finding-next-name-twice = Behold bare ett av dem. Utviklerne kan rette det.
finding-next-jti-missing = Legg til en ny tilfeldig jti i hver forespørsel. Utviklerne kan rette det.
finding-next-jti-reused = Lag en ny jti hver gang. Utviklerne kan rette det.
finding-next-audience-several = Behold bare Maskinportens adresse i aud. Utviklerne kan rette det.
finding-next-audience-slash = Skriv { $expected } i stedet. Utviklerne kan rette det.
finding-next-audience-skyporten = Skriv { $expected } i stedet. Utviklerne kan rette det.
finding-next-audience-endpoint = Skriv { $expected } i stedet. Utviklerne kan rette det.
finding-next-audience-form = Skriv { $expected } i stedet, uten noe foran eller bak. Utviklerne kan rette det.
finding-next-audience-not-address = Skriv https://test.maskinporten.no/ for test eller https://maskinporten.no/ for produksjon. Utviklerne kan rette det.
finding-next-audience-foreign = Sjekk hvilket miljø som er ment. Utviklerne kan rette det.
finding-next-address-retired = Bruk { $expected } i stedet. IT-avdelingen kan rette oppsettet.
finding-next-client-id-is-organisation = Bruk klient-ID-en fra selvbetjeningen. Den som opprettet klienten, har den.
finding-next-client-id-is-kid = Sett klient-ID-en i iss og nøkkelens navn i kid. Den som opprettet klienten, har begge.
finding-next-client-id-written = Skriv { $expected } i stedet. Den som opprettet klienten, kan bekrefte det.
finding-next-client-id-form = Sjekk den mot selvbetjeningen. Den er som regel en UUID på 36 tegn, ellers begynner den med oidc_. Den som opprettet klienten, har den.
finding-next-scope-form = Skriv prefiks, kolon og navn. Er det flere, skal det være mellomrom mellom dem. Eieren av API-et har navnet.
finding-next-placeholder = Skriv deres egen verdi. Den som opprettet klienten, har den.
finding-next-times-in-milliseconds = Del tallene på tusen. Utviklerne kan rette det.
finding-next-grant-lifetime-too-long = Sett exp til 120 sekunder etter iat. Utviklerne kan rette det.
finding-next-lifetime-above-documented = Sett exp til 120 sekunder etter iat. Utviklerne kan rette det.
finding-next-ends-before-it-begins = Sett exp til 120 sekunder etter iat. Utviklerne kan rette det.
finding-next-dated-in-future = Still klokken på maskinen som laget forespørselen. IT-avdelingen kan slå på automatisk tid.
finding-next-time-zone = Regn iat og exp i sekunder siden 1970 i UTC. Klokken på maskinen er trolig riktig. Utviklerne kan rette det.
finding-next-grant-over = Lag en ny forespørsel før du prøver igjen. Kommer den for sent fram, kan IT-avdelingen sjekke klokken.
finding-next-consumer-is-own = Fjern feltet, eller skriv kundens nummer. Kunden kan oppgi det.
finding-next-details-unknown = Sjekk skrivemåten av type. Eieren av API-et vet hva som skal stå der.
finding-next-details-fields = Fjern feltet. Eieren av API-et vet hvilke som hører til.
finding-next-details-value = { $value ->
    [systemuser_org] Skriv systemuser_org som et objekt med authority og ID.
    [authority] Skriv iso6523-actorid-upis i authority.
    [ID] Skriv 0192: og de ni sifrene i organisasjonsnummeret, som en streng.
    [externalRef] Skriv externalRef som en streng, eller fjern feltet.
    [id] Skriv id som en UUID på 36 tegn.
    [from] Skriv urn:altinn:organization:identifier-no: og organisasjonsnummeret, eller urn:altinn:person:identifier-no: og fødselsnummeret, i from.
   *[other] Sjekk feltet i dokumentasjonen.
} Utviklerne kan rette det.
finding-next-details-id-number = Sett anførselstegn rundt, og skriv 0192: foran de ni sifrene. Utviklerne kan rette det.
finding-next-details-id-prefix = Skriv 0192: rett foran de ni sifrene, uten mellomrom. Utviklerne kan rette det.
finding-next-details-id-digits = Skriv 0192: og kundens ni sifre, og se etter tastefeil. Kunden har nummeret.
finding-next-grant-as-token = Send den til Maskinporten, og bruk tokenet du får. Utviklerne kan rette det.
finding-next-token-as-grant = Lag og signer en ny forespørsel. Utviklerne kan rette det.
finding-next-grant-type-wrong = Bruk urn:ietf:params:oauth:grant-type:jwt-bearer. Utviklerne kan rette det.
finding-next-grant-fine = Sier Maskinporten likevel nei, står grunnen i svaret. Digdir kan se i loggen sin.
finding-next-token-expired = Hent et nytt token. Utviklerne kan la programmet hente nytt token automatisk.
finding-next-token-in-future = Still klokken på maskinen. IT-avdelingen kan slå på automatisk tid.
finding-next-token-foreign = Sjekk at du har riktig token. Eieren av API-et vet hvem som skal utstede det.
finding-next-token-fine = Sier API-et likevel nei, står grunnen i svaret. Eieren av API-et kan se hvorfor.
finding-next-token-genuine = Du trenger ikke gjøre noe. Eieren av API-et kontrollerer det samme.
finding-next-token-forged = Ikke bruk tokenet. Hent et nytt, og meld fra til den som ga deg dette.
finding-next-token-key-unknown = Sjekk miljøet, og hent et nytt token. Digdir vet hvilke nøkler som gjelder.
finding-next-jwks-wrapper = Legg nøklene i en liste som heter keys. Den som lager nøklene, kan rette det.
finding-next-jwks-use = Legg til use med verdien sig, også på gamle nøkler. Den som lager nøklene, kan rette det.
finding-next-jwks-too-many = Fjern nøkler som ikke er i bruk. Den som eier klienten, vet hvilke.
finding-next-jwks-kind = Lag en RSA-nøkkel for RS256. IT-avdelingen kan hjelpe.
finding-next-jwks-short = Lag en lengre nøkkel. IT-avdelingen kan hjelpe.
finding-next-jwks-kid = Gi hver nøkkel sin egen kid, for eksempel en UUID. Den som lager nøklene, kan rette det.
finding-next-jwks-expired = Registrer den på nytt i selvbetjeningen. Den som eier klienten, kan gjøre det.
finding-next-jwks-expires = Registrer den på nytt i god tid. Den som eier klienten, kan gjøre det.
finding-next-jwks-replaces = Ta med de gamle nøklene som fortsatt er i bruk. Den som eier klienten, vet hvilke.
finding-next-jwks-bound = Utelat x5c, med mindre nøkkelen skal gå ut sammen med sertifikatet. Den som lager nøklene, vet det.
finding-next-keystore-locked = Oppgi passordet for å se mer. Den som bestilte sertifikatet, har det.
finding-next-keystore-several = Sjekk at programmet bruker riktig alias. IT-avdelingen vet hvilket.
finding-next-certificate-fine = Du trenger ikke gjøre noe. Utstederen kan si om det er tilbakekalt.
finding-next-certificate-alone = Bruk .p12-filen når du skal hente token. IT-avdelingen har den.
finding-next-issuer-certificates = Finn virksomhetens eget sertifikat. IT-avdelingen har det, som regel i en .p12-fil.
finding-next-refused-malformed = Lim inn forespørselen også, så leter vi etter feilen. Utviklerne kan rette den.
finding-next-refused-used = Lag en ny forespørsel med ny jti. Utviklerne kan rette det.
finding-next-refused-x5c = Lim inn forespørselen også, så ser vi hva som er galt. Utviklerne kan rette det.
finding-next-refused-lifetime = Sett exp til 120 sekunder etter iat. Utviklerne kan rette det.
finding-next-refused-other = Prøv igjen. Hjelper det ikke, kan servicedesk@digdir.no se hvorfor.
finding-next-api-unauthorized = Sjekk at tokenet gjelder nå, og at det er fra riktig miljø. { $help }
finding-next-api-forbidden = Sjekk at tokenet gjelder, er fra riktig miljø og har API-tilgangen, og at dere har avtale. { $help }
finding-next-api-bad-request = Sjekk adressen og verdiene i den. { $help }
finding-next-environments-differ = Bruk sertifikat, klient og adresser fra samme miljø. Utviklerne kan rette det.
finding-next-organisations-differ = Bruk sertifikatet til virksomheten som eier klienten. Den som opprettet klienten, vet hvem det er.
finding-next-clients-differ = Sjekk hvilken klient-ID som er riktig. Den som eier klienten, har den.
finding-next-scope-not-in-token = Be om den når tokenet hentes. Den må ligge på klienten, og eieren av API-et må ha gitt den til virksomheten.
finding-next-kid-not-in-set = Sjekk kid, eller registrer nøkkelen. Den som eier klienten, kan gjøre det.
finding-next-certificate-with-keys = Bruk kid i stedet for x5c. Utviklerne kan rette det.
finding-next-certificate-beside-keys = Se i selvbetjeningen om nøklene er registrert. Er de det, må utviklerne bruke kid i stedet for x5c.
finding-next-integration-type = Opprett en ny klient, for typen kan ikke endres. Digdir kan hjelpe.
finding-next-client-inactive = Prøv å aktivere den igjen, eller bruk en annen klient. Den som eier klienten, kan gjøre det.
finding-next-client-fine = Prøv på nytt. Får du likevel nei, lim inn svaret du fikk.
finding-next-client-lacks-scope = Legg den til på klienten. Den som eier klienten, kan gjøre det.
finding-next-clock-differs = Still klokken på maskinen. IT-avdelingen kan slå på automatisk tid.
finding-next-mended = Send slike tekster som fil, så holder de seg hele. Den som sendte den, kan gjøre det.
finding-next-wrong-audience = Skriv utstederens adresse i miljøet, med skråstrek til slutt og uten /token. Utviklerne kan rette det.
finding-next-wrong-audience-skyporten = Fjern skråstreken til slutt i aud. Utviklerne kan rette det.
finding-next-invalid-certificate = Lim inn sertifikatet også, så ser vi hva som er galt. Den som bestilte det, kan skaffe et nytt.
finding-next-unknown-client = Sjekk at iss er klient-ID-en, at miljøet er riktig, og at klienten ikke er deaktivert. En ny klient kan trenge opptil 15 minutter. Den som eier klienten, kan se det.
finding-next-expired-grant = Lag en ny forespørsel hver gang, og la maskinen stille klokken selv. IT-avdelingen kan hjelpe.
finding-next-issued-in-future = Regn iat og exp i UTC, og la maskinen stille klokken selv. Utviklerne kan rette det.
finding-next-system-user-not-ready = Sjekk de fire verdiene, og at kunden har godkjent. Leverandøren av systemet kan se det i Altinn.
finding-next-system-user-owner-own = Skriv nummeret til kunden som har godkjent systembrukeren. Utviklerne kan rette det.
finding-next-system-user-elsewhere = Test og produksjon har hvert sitt register i Altinn. Bruk testkunden i test, og den ekte i produksjon. Leverandøren av systemet vet hvem det er.
finding-next-system-user-reference = Bruk samme externalRef som da systembrukeren ble bedt om. Leverandøren av systemet har den.
finding-next-system-user-pending = Be kunden godkjenne den i Altinn, med lenken i confirmUrl.
finding-next-system-user-denied = Avtal det med kunden. Slett den gamle forespørselen og send en ny, eller bruk en annen externalRef. Leverandøren av systemet gjør det.
finding-next-system-user-timed-out = Send en ny forespørsel, og si fra til kunden. Leverandøren av systemet gjør det.
finding-next-system-user-deleted = Be kunden om en ny systembruker. Leverandøren av systemet gjør det.
finding-next-system-user-seen = Lim inn svaret fra Maskinporten også hvis noe går galt. Leverandøren av systemet kan hjelpe.
finding-next-answer-redirected = Kall den endelige adressen direkte. Programmet skal ikke sende token eller forespørsel videre av seg selv. { $help }
finding-next-api-not-found = Sjekk adressen og verdiene i den. { $help }
finding-next-answer-method = Bruk POST for å hente token, ellers metoden i tjenestens dokumentasjon. Utviklerne kan rette det.
finding-next-answer-media = Sett Content-Type og Accept slik tjenesten krever. Token hentes med application/x-www-form-urlencoded. Utviklerne kan rette det.
finding-next-answer-too-large = Send mindre, og se om et token eller en header har vokst. Utviklerne kan rette det.
finding-next-api-conflict = Hent det som er der, og bruk eller endre det. { $help }
finding-next-answer-gone = Finn adressen som gjelder nå, i tjenestens dokumentasjon. { $help }
finding-next-answer-busy = Vent, og kall sjeldnere. Bruk samme token til det går ut. Utviklerne kan rette det.
finding-next-answer-fault = Vent noen minutter, og prøv igjen. { $help }
finding-next-answer-refused = Se hva svaret sier. { $help }
finding-next-service-refused = Se hva svaret sier, og hvilken HTTP-status det hadde. { $help }
finding-next-status-differs = Noe mellom dere og tjenesten har trolig byttet den. IT-avdelingen kan se hva.
finding-next-answer-proxy-login = Legg inn proxyens brukernavn og passord, eller be IT-avdelingen slippe programmet gjennom.
finding-next-answer-proxy-forbids = Be IT-avdelingen åpne proxyen for adressen, port 443.
finding-next-token-refused-expired = Hent et nytt token før hvert kall, eller når det gamle går ut. Utviklerne kan rette det.
finding-next-token-issuer-refused = Bruk et token fra samme miljø som tjenesten, og fra utstederen den krever. { $help }
finding-next-token-audience-refused = Be om tokenet med resource satt til adressen tjenesten krever. { $help }
finding-next-token-signature-refused = Sjekk at tokenet er fra riktig miljø, og ble sendt uendret. { $help }
finding-next-scope-required = Be om den når tokenet hentes. Den må først ligge på klienten, og den som eier klienten, kan legge den til.
finding-next-scope-insufficient = Finn navnet i tjenestens dokumentasjon, og be om den når tokenet hentes. { $help }
finding-next-subscription-key = Send den i headeren Ocp-Apim-Subscription-Key. Eieren av API-et deler den ut.
finding-next-integration-password = Sett riktig integrasjons-ID og passord, eller lag et nytt passord i KS Fiks-konfigurasjonen. Den som eier integrasjonen, kan gjøre det.
finding-next-altinn-exchange-first = Bytt tokenet først, med /authentication/api/v1/exchange/maskinporten. Utviklerne kan rette det.
finding-next-altinn-exchange-refused = Bruk et nytt token fra samme miljø: test hører til tt02. Lim inn tokenet, så ser vi hva som er galt. Utviklerne kan rette det.
finding-next-altinn-enterprise-user-gone = Fjern virksomhetsbrukeren fra kallet, og bruk systembruker. Utviklerne kan rette det.
finding-next-altinn-client-taken = Bruk en annen klient-ID, eller fjern den fra det andre systemet. Leverandøren av systemet kan gjøre det.
finding-next-altinn-system-user-exists = Bruk den som er der, eller be om en ny med en annen externalRef. Leverandøren av systemet kan gjøre det.
finding-next-altinn-request-accepted = Hent token med systembrukeren. Leverandøren av systemet trenger ikke be på nytt.
finding-next-altinn-request-pending = Be kunden godkjenne den i Altinn, og ikke send en ny.
finding-next-altinn-request-denied = Avtal det med kunden. Slett den gamle og send en ny, eller bruk en annen externalRef. Leverandøren av systemet gjør det.
finding-next-altinn-request-missing = Sjekk ID-en og miljøet: tt02 og produksjon har hvert sitt register. Leverandøren av systemet kan se det.
finding-next-altinn-system-missing = Sjekk system-ID-en og miljøet, eller registrer systemet. Leverandøren av systemet kan gjøre det.
finding-next-altinn-request-decided = Hent status for den, og send en ny om det trengs. Leverandøren av systemet gjør det.
finding-next-altinn-redirect = Legg adressen til på systemet i Altinns systemregister. Leverandøren av systemet kan gjøre det.
finding-next-altinn-vendor-unknown = Bruk et token som Maskinporten har utstedt til leverandøren selv. Utviklerne kan rette det.
finding-next-altinn-cannot-delegate = Be en som har rettighetene selv, om å godkjenne. Daglig leder eller hovedadministrator hos kunden har dem ofte.
finding-next-altinn-package-invalid = Rett accessPackages i forespørselen. Leverandøren av systemet gjør det.
finding-next-altinn-kind-mixed = Bruk adressen med /agent for klientsystembrukere, og den uten for andre. Utviklerne kan rette det.
finding-next-altinn-party-differs = Sjekk organisasjonsnummeret, og hvem som er logget inn. Leverandøren av systemet kan se det.
finding-next-altinn-not-allowed = Bruk et token fra leverandøren av systemet, eller be kunden gjøre det i Altinn.
finding-next-altinn-has-clients = Fjern kundene fra den først. Regnskapsføreren eller revisoren gjør det i Altinn.
finding-next-altinn-delegation-missing = Legg kunden til på systembrukeren. Regnskapsføreren eller revisoren gjør det i Altinn.
finding-next-altinn-system-user-missing = Sjekk ID-en og miljøet: tt02 og produksjon har hvert sitt register. Leverandøren av systemet kan se det.
finding-next-altinn-own-fault = Prøv på nytt. Skjer det igjen, send koden til servicedesk@altinn.no.
finding-next-altinn-other-code = Les hva Altinn selv skriver i svaret. Hjelper ikke det, kan leverandøren av systemet sende koden til servicedesk@altinn.no.
finding-next-field-refused = Rett { $value } i det som ble sendt. Utviklerne kan rette det.
finding-next-login-proof-missing = Send client_assertion signert med klientens nøkkel, eller bruk client_secret hvis klienten er satt opp med det. Utviklerne kan rette det.
finding-next-login-proof-method = Bruk private_key_jwt, eller endre token_endpoint_auth_method på klienten. Den som eier klienten, kan gjøre det.
finding-next-login-redirect = Legg adressen til på klienten, nøyaktig slik den er skrevet i kallet. Den som eier klienten, kan gjøre det.
finding-next-login-code = Bytt koden straks, og bare én gang, med code_verifier fra samme innlogging. Utviklerne kan rette det.
finding-next-login-dpop = Lag et nytt bevis for hvert kall, med siste nonce fra svaret. Utviklerne kan rette det.
finding-next-login-client = Sjekk klient-ID, nøkkel og miljø hos tjenesten. Den som eier klienten, kan gjøre det.
finding-next-assertion-elsewhere = Send det til tjenesten i aud. Til Maskinporten må det lages en egen forespørsel. Utviklerne kan rette det.
finding-next-token-not-verified = Er utstederen deres egen? Velg miljøet først, i terminalen med PORTNOKKEL_ENVIRONMENT. Eieren av API-et vet hvem som skal utstede tokenet.
finding-next-refused-unknown-code = Se hva svaret sier. servicedesk@digdir.no vet hva koden betyr.
