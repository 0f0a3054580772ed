# Diagnosis: what was pasted, what is wrong with it, what to do, who can help.

## Names: what something was recognised as
finding-kind-token = Token
finding-kind-grant = Førespurnad om token
finding-kind-refusal = Svar frå Maskinporten
finding-kind-self-service = Svar frå sjølvbeteninga
finding-kind-api = Svar frå eit API
finding-kind-properties = Properties-fil
finding-kind-yaml = YAML-fil
finding-kind-jwks = Nøklar
finding-kind-client = Klient
finding-kind-certificate = Sertifikat
finding-kind-keystore = Sertifikatfil
finding-kind-private-key = Privat nøkkel
finding-kind-exchange = Kall
finding-kind-log = Logg
finding-kind-service = Svar frå ei teneste
finding-kind-settings = Oppsett
finding-kind-system-user = Systembrukar

## Names: how much a finding matters
finding-severity-stops = Stoppar
finding-severity-warning = Åtvaring
finding-severity-info = Info
finding-severity-fine = I orden

## Names: who speaks
finding-service-maskinporten = Maskinporten
finding-service-self-service = Sjølvbeteninga
finding-service-idporten = ID-porten
finding-service-ansattporten = Ansattporten
finding-service-helseid = HelseID
finding-service-altinn = Altinn
finding-service-skatteetaten = Skatteetaten
finding-service-brreg = Brønnøysundregistra
finding-service-ks-fiks = KS Fiks
finding-service-api = API-et
finding-service-proxy = Proxyen i nettverket
finding-service-local = Eit program på denne maskina
finding-service-unknown = Tenesta

## Names: values, as they are called where they were found
finding-value-alg = Signert med (alg)
finding-value-organisation = Verksemd
finding-value-issuer = Utferdar
finding-value-notbefore = Gjeld frå
finding-value-notafter = Gjeld til
finding-value-aud = Laga for (aud)
finding-value-iss = Laga av (iss)
finding-value-scope = API-tilgang (scope)
finding-value-iat = Laga (iat)
finding-value-exp = Gjeld til (exp)
finding-value-jti = ID (jti)
finding-value-kid = Nøkkel (kid)
finding-value-client-id = Klient-ID (client_id)
finding-value-client-orgno = Klienten høyrer til
finding-value-consumer = Verksemd (consumer)
finding-value-code = Feilkode
finding-value-trace-id = Sporingsnummer (trace_id)
finding-value-environment = Valt miljø
finding-value-certificate-orgno = Sertifikatet høyrer til
finding-value-consumer-org = Kunden (consumer_org)
finding-value-supplier = Leverandør (supplier)
finding-value-client-amr = Logga inn med (client_amr)
finding-value-http = Svar (HTTP-status)
finding-value-url = Adresse
finding-value-address = Adresse
finding-value-audience = Laga for (audience)
finding-value-format = Filtype
finding-value-service = Teneste
finding-value-korrelasjonsid = Sporingsnummer (korrelasjonsid)
finding-value-fieldidentifier = Felt
finding-value-systemuser-org = Kunde (systemuser_org)
finding-value-marks = Dei fire verdiane
finding-value-status = Status i svaret

## Labels: a finding
diagnosis-start-here = Start her
diagnosis-evidence = Vi fann
diagnosis-code = Kode
diagnosis-source = Kjelde
diagnosis-rewrite = Skriv dette i staden
diagnosis-redacted = { $count ->
    [one] Sladda: 1 verdi
   *[other] Sladda: { $count } verdiar
}

## Messages: the diagnosis
diagnosis-nothing = Vi kjende ikkje igjen noko av dette.
diagnosis-nothing-next = Lim inn eit token, ein førespurnad eller ei feilmelding. Brukarstøtta dykkar kan seie kva som manglar.
diagnosis-verify-nothing = Vi fann ikkje noko token frå ein utferdar vi kjenner, og har ikkje spurt nokon.
diagnosis-unreadable = Vi fekk ikkje lese { $file }.

## Messages: who can see why
finding-help-maskinporten = servicedesk@digdir.no kan sjå kvifor.
finding-help-self-service = servicedesk@digdir.no kan sjå kvifor.
finding-help-idporten = servicedesk@digdir.no kan sjå kvifor.
finding-help-ansattporten = servicedesk@digdir.no kan sjå kvifor.
finding-help-helseid = Norsk helsenett kan sjå kvifor.
finding-help-altinn = servicedesk@altinn.no kan sjå kvifor.
finding-help-skatteetaten = Skatteetaten kan sjå kvifor.
finding-help-brreg = Brønnøysundregistra kan sjå kvifor.
finding-help-ks-fiks = KS kan sjå kvifor.
finding-help-api = Eigaren av API-et kan sjå kvifor.
finding-help-proxy = IT-avdelinga kan sjå kvifor.
finding-help-local = Den som driftar programmet, kan sjå kvifor.
finding-help-unknown = Den som driftar tenesta, kan sjå kvifor.

## Messages: what is wrong
finding-private-key-pasted = Den private nøkkelen ligg i teksten. Alle som har teksten, kan bruke han.
finding-password-pasted = Eit passord ligg i teksten. Vi viser det ikkje.
finding-jwt-unreadable = Dette liknar eit token, men er øydelagt eller ufullstendig.
finding-algorithm-refused = Førespurnaden er signert på ein måte Maskinporten ikkje tek imot.
finding-proof-missing = Førespurnaden seier ikkje kva sertifikat eller kva nøkkel som er brukt.
finding-proof-twice = Førespurnaden har både x5c og kid. Han skal ha berre éin av dei. Truleg gjeld kid, og sertifikatet i x5c blir ikkje sett på.
finding-kid-form = Namnet på nøkkelen (kid) har teikn som ein registrert nøkkel ikkje kan ha i namnet.
finding-crit-refused = Førespurnaden krev tillegg (crit) som Maskinporten ikkje kjenner.
finding-jwt-encoding = Delane av førespurnaden er skrivne i vanleg base64, men skal vere i base64url utan likskapsteikn.
finding-jwt-as-json = Førespurnaden står som JSON (JWS JSON Serialization).
finding-x5c-not-array = Sertifikatet i x5c er ein streng, men skal vere ei liste.
finding-x5c-pem = Linjene BEGIN og END er tekne med i x5c, men skal ikkje stå der.
finding-x5c-url = Sertifikatet i x5c er skrive i base64url, men skal vere i vanleg base64.
finding-x5c-lines = Sertifikatet i x5c inneheld linjeskift eller mellomrom.
finding-x5c-unreadable = Det som står i x5c, er ikkje eit sertifikat.
finding-x5c-order = Sertifikata i x5c står i feil rekkjefølgje.
finding-signature-differs = Signaturen er laga med ein annan nøkkel enn den i sertifikatet.
finding-signature-short = Signaturen manglar eller er for kort. Anten har programmet ikkje signert, eller så er slutten borte i det som vart limt inn.
finding-claim-missing = Førespurnaden manglar { $value }.
finding-claim-unknown = Førespurnaden har feltet { $value }, som Maskinporten ikkje kjenner.
finding-claim-deprecated = Førespurnaden bruker { $value }, som ikkje skal brukast lenger.
finding-claim-malformed = Forma på feltet { $value } er feil.
finding-name-twice = Feltet { $value } står to gonger, og ingen kan vite kva for eit som gjeld.
finding-jti-missing = Førespurnaden manglar jti, som skil han frå andre førespurnader.
finding-jti-reused = To førespurnader har same jti, og berre den første verkar.
finding-audience-several = Førespurnaden er laga for { $value } mottakarar, men skal ha éin.
finding-audience-slash = Adressa i aud manglar skråstreken til slutt.
finding-audience-skyporten = Adressa til Skyporten i aud skal ikkje ha skråstrek til slutt.
finding-audience-endpoint = I aud står adressa som tokenet blir henta frå. Der skal adressa til utferdaren stå.
finding-audience-form = I aud står { $value }. Det er ikkje skrive nøyaktig som adressa til utferdaren.
finding-audience-not-address = I aud står det noko anna enn ei adresse.
finding-audience-foreign = I aud står { $value }. Det er ikkje ei av adressene til Maskinporten.
finding-address-retired = Adressa er lagd ned: { $value }.
finding-client-id-is-organisation = Klient-ID-en er eit organisasjonsnummer.
finding-client-id-is-kid = Klient-ID-en er den same som namnet på nøkkelen.
finding-client-id-written = Klient-ID-en har store bokstavar, mellomrom eller linjeskift som ikkje høyrer med.
finding-client-id-form = Klient-ID-en har ikkje den forma Maskinporten bruker.
finding-scope-form = API-tilgangen er feil skriven.
finding-placeholder = Eksempelteksten { $value } er ikkje bytt ut.
finding-times-in-milliseconds = Tidene står i millisekund, men skal vere i sekund.
finding-grant-lifetime-too-long = Førespurnaden gjeld i { $value } sekund, og det er for lenge.
finding-lifetime-above-documented = Førespurnaden gjeld i { $value } sekund. Dokumentasjonen seier høgst 120.
finding-ends-before-it-begins = Førespurnaden sluttar før han byrjar.
finding-dated-in-future = Førespurnaden er datert fram i tid: { $value }.
finding-time-zone = Førespurnaden er datert éin eller to heile timar fram i tid: { $value }. Programmet har truleg rekna norsk tid som UTC.
finding-grant-over = Førespurnaden gjekk ut { $value }. Ein førespurnad varer berre eit par minutt.
finding-consumer-is-own = I consumer_org står nummeret til verksemda sjølv, men der skal nummeret til kunden stå.
finding-details-unknown = Førespurnaden har ein type i authorization_details som vi ikkje kjenner.
finding-details-fields = Feltet { $value } høyrer ikkje heime i authorization_details.
finding-details-value = Feltet { $value } i authorization_details manglar eller har feil form.
finding-details-id-number = ID i systemuser_org er skriven som eit tal, men skal vere ein streng.
finding-details-id-prefix = ID i systemuser_org manglar 0192: framfor organisasjonsnummeret.
finding-details-id-digits = ID i systemuser_org er ikkje eit gyldig organisasjonsnummer.
finding-grant-as-token = API-et har fått førespurnaden, men skal ha tokenet.
finding-token-as-grant = Maskinporten har fått eit token, men skal ha ein førespurnad.
finding-grant-type-wrong = Verdien av grant_type er ikkje den Maskinporten krev.
finding-grant-fine = Vi fann ingen feil i førespurnaden.
finding-token-expired = Tokenet gjekk ut { $value }.
finding-token-in-future = Tokenet er datert fram i tid. Klokka på denne maskina går truleg for sakte.
finding-token-foreign = Tokenet er utferda av { $value }, ikkje av Maskinporten.
finding-token-fine = Tokenet gjeld til { $value }.
finding-token-genuine = Signaturen er ekte. Tokenet er slik utferdaren laga det.
finding-token-forged = Signaturen på tokenet er feil. Tokenet er endra eller forfalska.
finding-token-key-unknown = Tokenet er signert med ein nøkkel som utferdaren ikkje har.
finding-jwks-wrapper = Nøkkelen står åleine, men skal liggje i ei liste som heiter keys.
finding-jwks-use = { $kid ->
    [none] Nøkkelen manglar use, eller use har ein annan verdi enn sig.
   *[other] Nøkkelen { $kid } manglar use, eller use har ein annan verdi enn sig.
}
finding-jwks-too-many = Settet har { $value } nøklar, men ein klient kan ha høgst fem.
finding-jwks-kind = { $kid ->
    [none] Nøkkelen er av ein type Maskinporten ikkje tek imot.
   *[other] Nøkkelen { $kid } er av ein type Maskinporten ikkje tek imot.
}
finding-jwks-short = Nøkkelen har { $value } bit, men treng minst 2048.
finding-jwks-kid = Namnet på nøkkelen manglar, er brukt to gonger eller har teikn som ikkje er lov.
finding-jwks-expired = Nøkkelen på klienten gjekk ut { $value }.
finding-jwks-expires = Nøkkelen på klienten går ut { $value }.
finding-jwks-replaces = Når du registrerer nøklar, erstattar dei alle som er der frå før.
finding-jwks-bound = Ein nøkkel har eit sertifikat med seg (x5c), og verkar berre så lenge sertifikatet gjer det.
finding-keystore-locked = Fila er låst med passord. Vi ser ikkje sertifikatet utan det.
finding-keystore-several = Fila har { $value } nøklar. Vi viser den som passar best.
finding-certificate-fine = Sertifikatet gjeld til { $value }, og vi fann ingen feil.
finding-certificate-alone = Dette er sertifikatet utan den private nøkkelen.
finding-issuer-certificates = { $value } er sertifikatet til ein utferdar, ikkje sertifikatet til verksemda.
finding-refused-malformed = Maskinporten forstod ikkje førespurnaden.
finding-refused-used = Førespurnaden er brukt før. Kvar førespurnad kan berre brukast éin gong.
finding-refused-x5c = Sertifikatet i x5c er skrive feil. x5c skal vere ei liste med sertifikat i vanleg base64.
finding-refused-lifetime = Førespurnaden galdt lenger enn Maskinporten tillèt.
finding-refused-other = Tenesta sa nei av ein grunn vi ikkje kjenner igjen.
finding-api-unauthorized = { $name } godtok ikkje tokenet.
finding-api-forbidden = { $name } gav ikkje tilgang. Ofte manglar verksemda tilgang eller avtale.
finding-api-bad-request = { $name } forstod ikkje det som vart sendt.
finding-environments-differ = Her er to miljø blanda. Test og produksjon verkar aldri saman.
finding-organisations-differ = Dette høyrer til to ulike verksemder.
finding-clients-differ = Dette høyrer til to ulike klientar.
finding-scope-not-in-token = Tokenet gir ikkje API-tilgangen { $value } som det vart bede om.
finding-kid-not-in-set = Nøkkelsettet vi har sett på, har ingen nøkkel med namnet { $value }.
finding-certificate-with-keys = Klienten har registrerte nøklar og tek ikkje imot sertifikatet i x5c.
finding-certificate-beside-keys = Er nøklane her registrerte på klienten, tek han ikkje imot sertifikatet i x5c.
finding-integration-type = Klienten er laga for ei anna teneste enn Maskinporten.
finding-client-inactive = Klienten er deaktivert.
finding-client-fine = Klienten har alt du ber om.
finding-client-lacks-scope = Klienten har ikkje API-tilgangen { $value }.
finding-clock-differs = Klokka på maskina og klokka på serveren viser ulik tid.
finding-mended = Teksten var broten opp, truleg av e-postprogrammet. Vi har sett han saman.
finding-wrong-audience = Maskinporten godtok ikkje adressa i aud.
finding-wrong-audience-skyporten = Skyporten godtok ikkje adressa i aud. Der skal ho stå utan skråstrek til slutt.
finding-invalid-certificate = Maskinporten godtek ikkje sertifikatet. Det har gått ut, er tilbakekalla, eller er frå feil miljø eller ein ukjend utferdar.
finding-unknown-client = Maskinporten kjenner ikkje klienten i dette miljøet.
finding-expired-grant = Førespurnaden var for gammal då han kom fram. Klokka går for sakte, eller han vart send for seint.
finding-issued-in-future = Førespurnaden er datert fram i tid. Klokka går for fort, eller iat er rekna i lokal tid.
finding-system-user-not-ready = Altinn har ingen systembrukar med denne klienten, leverandøren, kunden og referansen.
finding-system-user-owner-own = I systemuser_org står nummeret til leverandøren, men der skal nummeret til kunden stå.
finding-system-user-elsewhere = Nummeret til kunden høyrer truleg til eit anna miljø.
finding-system-user-reference = Førespurnaden har ingen externalRef. Den trengst viss systembrukaren er laga med ein.
finding-system-user-pending = Kunden har ikkje godkjent systembrukaren enno.
finding-system-user-denied = Førespurnaden om systembrukar vart avslått.
finding-system-user-timed-out = Ingen svarte på førespurnaden om systembrukar i tide.
finding-system-user-deleted = Systembrukaren er sletta i Altinn.
finding-system-user-seen = Systembrukaren finst i Altinn.
finding-answer-redirected = { $name } viste programmet vidare til ei anna adresse.
finding-api-not-found = { $name } fann ikkje det som vart etterspurt.
finding-answer-method = { $name } tek ikkje imot denne HTTP-metoden på denne adressa.
finding-answer-media = { $name } tek ikkje imot formatet som vart sendt eller bede om.
finding-answer-too-large = { $name } tek ikkje imot noko så stort som det som vart sendt.
finding-api-conflict = { $name } har det same frå før, eller det er endra i mellomtida.
finding-answer-gone = { $name } har lagt ned det som vart kalla.
finding-answer-busy = { $name } fekk for mange kall på kort tid.
finding-answer-fault = { $name } har ein feil, eller for stor pågang.
finding-answer-refused = { $name } sa nei.
finding-service-refused = { $name } sa nei av ein grunn vi ikkje kjenner igjen.
finding-status-differs = Svaret har éin HTTP-status utanpå og ein annan inni.
finding-answer-proxy-login = Proxyen i nettverket krev brukarnamn og passord (407).
finding-answer-proxy-forbids = Proxyen i nettverket slepp ikkje programmet gjennom.
finding-token-refused-expired = { $name } seier at tokenet har gått ut.
finding-token-issuer-refused = { $name } godtek ikkje utferdaren av tokenet.
finding-token-audience-refused = { $name } godtek ikkje mottakaren (aud) i tokenet.
finding-token-signature-refused = { $name } kjenner ikkje igjen signaturen på tokenet.
finding-scope-required = Tokenet manglar API-tilgangen { $value }.
finding-scope-insufficient = { $name } krev ein API-tilgang som tokenet ikkje har.
finding-subscription-key = { $name } krev ein abonnementsnøkkel i tillegg til tokenet.
finding-integration-password = KS Fiks godtok ikkje integrasjonspassordet. Det er ikkje tokenet det gjeld.
finding-altinn-exchange-first = Altinn vil ha sitt eige token her, ikkje det frå Maskinporten.
finding-altinn-exchange-refused = Altinn bytte ikkje tokenet. Det har gått ut, er skadd, er frå eit anna miljø eller manglar i kallet.
finding-altinn-enterprise-user-gone = Altinn har lagt ned det som vart kalla. Verksemdsbrukarar finst ikkje lenger.
finding-altinn-client-taken = Klienten er allereie knytt til eit anna system i Altinn. Ein klient kan berre høyre til eitt.
finding-altinn-system-user-exists = Systembrukaren finst allereie i Altinn.
finding-altinn-request-accepted = Kunden har allereie godkjent denne førespurnaden om systembrukar.
finding-altinn-request-pending = Den same førespurnaden om systembrukar ventar allereie på kunden.
finding-altinn-request-denied = Den same førespurnaden om systembrukar er avslått frå før.
finding-altinn-request-missing = Altinn har ingen slik førespurnad om systembrukar.
finding-altinn-system-missing = Altinn har ikkje systemet i registeret sitt.
finding-altinn-request-decided = Førespurnaden om systembrukar er allereie avgjord og kan ikkje endrast.
finding-altinn-redirect = Altinn tillèt ikkje redirectUrl frå kallet, fordi systemet ikkje er registrert med den.
finding-altinn-vendor-unknown = Altinn finn ikkje organisasjonsnummeret til leverandøren i tokenet.
finding-altinn-cannot-delegate = Den som skulle godkjenne, kan ikkje gi frå seg rettane det blir bede om.
finding-altinn-package-invalid = Førespurnaden ber om ei tilgangspakke som ikkje finst eller ikkje kan brukast her.
finding-altinn-kind-mixed = Her er systembrukar og klientsystembrukar blanda.
finding-altinn-party-differs = Verksemda i kallet er ei anna enn den det gjeld.
finding-altinn-not-allowed = Den som kallar, har ikkje lov til dette med systembrukaren.
finding-altinn-has-clients = Klientsystembrukaren handlar framleis for kundar, og kan ikkje slettast.
finding-altinn-delegation-missing = Klientsystembrukaren handlar ikkje for denne kunden.
finding-altinn-system-user-missing = Altinn har ingen slik systembrukar.
finding-altinn-own-fault = Altinn klarte ikkje det som vart bede om.
finding-altinn-other-code = { $told ->
    [none] Altinn sa nei med koden { $code }, som vi ikkje kjenner.
   *[other] Altinn sa nei med koden { $code }, som vi ikkje kjenner. Altinn skriv: «{ $told }».
}
finding-field-refused = Sjølvbeteninga godtok ikkje feltet { $value }.
finding-login-proof-missing = { $name } fekk ikkje noko bevis på kven klienten er.
finding-login-proof-method = { $name } godtek ikkje måten klienten provar kven han er på.
finding-login-redirect = { $name } kjenner ikkje redirect_uri frå kallet.
finding-login-code = { $name } godtok ikkje koden frå innlogginga. Han er brukt før, for gammal eller manglar code_verifier.
finding-login-dpop = { $name } godtok ikkje DPoP-beviset, eller vil ha eit.
finding-login-client = { $name } kjende ikkje igjen klienten.
finding-assertion-elsewhere = { $name } er mottakaren av dette. Det er ikkje laga for Maskinporten.
finding-token-not-verified = Signaturen er ikkje kontrollert, for vi kjenner ikkje utferdaren { $value }.
finding-refused-unknown-code = { $code ->
    [none] Maskinporten sa nei med ein kode vi ikkje kjenner.
   *[other] Maskinporten sa nei med koden { $code }, som vi ikkje kjenner.
}

## Messages: what to do, and who can help
finding-next-private-key-pasted = Fjern nøkkelen frå teksten, og byt han viss andre har sett han. IT-avdelinga kan lage ein ny.
finding-next-password-pasted = Byt passordet viss teksten har vore delt. Den som eig fila, kan gjere det.
finding-next-jwt-unreadable = Kopier heile teksten på nytt. Den som sende han, kan sende han som fil.
finding-next-algorithm-refused = Signer med RS256. Utviklarane kan rette det.
finding-next-proof-missing = Legg x5c eller kid i headeren på førespurnaden. Utviklarane kan rette det.
finding-next-proof-twice = Behald kid viss klienten har registrerte nøklar, elles x5c. Utviklarane kan rette det.
finding-next-kid-form = Set inn namnet slik det står på klienten. Den som eig klienten, har det.
finding-next-crit-refused = Fjern crit. Utviklarane kan rette det.
finding-next-jwt-encoding = Bruk base64url utan likskapsteikn (=) til slutt i alle tre delane. Utviklarane kan rette det.
finding-next-jwt-as-json = Maskinporten tek berre den korte forma: header, claims og signatur med punktum mellom. Utviklarane kan rette det, om han vart send slik.
finding-next-x5c-not-array = Set sertifikatet i ei liste. Utviklarane kan rette det.
finding-next-x5c-pem = Ta berre med det som står mellom dei to linjene. Utviklarane kan rette det.
finding-next-x5c-url = Bruk vanleg base64 i x5c. Utviklarane kan rette det.
finding-next-x5c-lines = Skriv sertifikatet på éi linje, utan linjeskift. Utviklarane kan rette det.
finding-next-x5c-unreadable = Legg verksemdssertifikatet der. Utviklarane kan rette det.
finding-next-x5c-order = Set sertifikatet til verksemda først. Utviklarane kan rette det.
finding-next-signature-differs = Bruk nøkkelen og sertifikatet frå same fil. IT-avdelinga veit kva fil som er rett.
finding-next-signature-short = Lim inn heile førespurnaden. Er han heil, må dei som har laga programmet, signere han med RS256.
finding-next-claim-missing = Legg til { $value }. Utviklarane kan rette det.
finding-next-claim-unknown = Fjern feltet, eller sjekk skrivemåten. Utviklarane kan rette det.
finding-next-claim-deprecated = Bruk consumer_org i staden. Utviklarane kan rette det.
finding-next-claim-malformed = { $value ->
    [iat] Skriv iat som eit tal: heile sekund sidan 1970, utan hermeteikn.
    [exp] Skriv exp som eit tal: heile sekund sidan 1970, utan hermeteikn.
    [scope] Skriv scope som éin streng, med mellomrom mellom namna.
    [aud] Skriv aud som éin streng.
    [resource] Skriv resource som ei liste med strengar.
    [consumer_org] Skriv consumer_org som ein streng med ni siffer, utan mellomrom.
    [pid] Skriv pid som ein streng med elleve siffer.
    [authorization_details] Skriv authorization_details som ei liste med eitt objekt.
    [crit] Fjern crit.
    [jwk] Fjern jwk.
   *[other] Skriv { $value } som ein streng som ikkje er tom.
} Utviklarane kan rette det.
finding-next-name-twice = Behald berre eitt av dei. Utviklarane kan rette det.
finding-next-jti-missing = Legg til ein ny tilfeldig jti i kvar førespurnad. Utviklarane kan rette det.
finding-next-jti-reused = Lag ein ny jti kvar gong. Utviklarane kan rette det.
finding-next-audience-several = Behald berre adressa til Maskinporten i aud. Utviklarane kan rette det.
finding-next-audience-slash = Skriv { $expected } i staden. Utviklarane kan rette det.
finding-next-audience-skyporten = Skriv { $expected } i staden. Utviklarane kan rette det.
finding-next-audience-endpoint = Skriv { $expected } i staden. Utviklarane kan rette det.
finding-next-audience-form = Skriv { $expected } i staden, utan noko framfor eller bak. Utviklarane kan rette det.
finding-next-audience-not-address = Skriv https://test.maskinporten.no/ for test eller https://maskinporten.no/ for produksjon. Utviklarane kan rette det.
finding-next-audience-foreign = Sjekk kva miljø som er meint. Utviklarane kan rette det.
finding-next-address-retired = Bruk { $expected } i staden. IT-avdelinga kan rette oppsettet.
finding-next-client-id-is-organisation = Bruk klient-ID-en frå sjølvbeteninga. Den som oppretta klienten, har han.
finding-next-client-id-is-kid = Set klient-ID-en i iss og namnet på nøkkelen i kid. Den som oppretta klienten, har begge.
finding-next-client-id-written = Skriv { $expected } i staden. Den som oppretta klienten, kan stadfeste det.
finding-next-client-id-form = Sjekk han mot sjølvbeteninga. Han er som regel ein UUID på 36 teikn, elles byrjar han med oidc_. Den som oppretta klienten, har han.
finding-next-scope-form = Skriv prefiks, kolon og namn. Er det fleire, skal det vere mellomrom mellom dei. Eigaren av API-et har namnet.
finding-next-placeholder = Skriv dykkar eigen verdi. Den som oppretta klienten, har han.
finding-next-times-in-milliseconds = Del tala på tusen. Utviklarane kan rette det.
finding-next-grant-lifetime-too-long = Set exp til 120 sekund etter iat. Utviklarane kan rette det.
finding-next-lifetime-above-documented = Set exp til 120 sekund etter iat. Utviklarane kan rette det.
finding-next-ends-before-it-begins = Set exp til 120 sekund etter iat. Utviklarane kan rette det.
finding-next-dated-in-future = Still klokka på maskina som laga førespurnaden. IT-avdelinga kan slå på automatisk tid.
finding-next-time-zone = Rekn iat og exp i sekund sidan 1970 i UTC. Klokka på maskina er truleg rett. Utviklarane kan rette det.
finding-next-grant-over = Lag ein ny førespurnad før du prøver igjen. Kjem han for seint fram, kan IT-avdelinga sjekke klokka.
finding-next-consumer-is-own = Fjern feltet, eller skriv nummeret til kunden. Kunden kan oppgi det.
finding-next-details-unknown = Sjekk skrivemåten av type. Eigaren av API-et veit kva som skal stå der.
finding-next-details-fields = Fjern feltet. Eigaren av API-et veit kva for nokre som høyrer til.
finding-next-details-value = { $value ->
    [systemuser_org] Skriv systemuser_org som eit objekt med authority og ID.
    [authority] I authority skal iso6523-actorid-upis stå.
    [ID] Skriv 0192: og dei ni siffera i organisasjonsnummeret, som ein streng.
    [externalRef] Skriv externalRef som ein streng, eller fjern feltet.
    [id] Skriv id som ein UUID på 36 teikn.
    [from] I from skal urn:altinn:organization:identifier-no: og organisasjonsnummeret stå, eller urn:altinn:person:identifier-no: og fødselsnummeret.
   *[other] Sjå i dokumentasjonen kva feltet skal ha.
} Utviklarane kan rette det.
finding-next-details-id-number = Set hermeteikn rundt, og skriv 0192: framfor dei ni siffera. Utviklarane kan rette det.
finding-next-details-id-prefix = Skriv 0192: rett framfor dei ni siffera, utan mellomrom. Utviklarane kan rette det.
finding-next-details-id-digits = Skriv 0192: og dei ni siffera til kunden, og sjå etter tastefeil. Kunden har nummeret.
finding-next-grant-as-token = Send han til Maskinporten, og bruk tokenet du får. Utviklarane kan rette det.
finding-next-token-as-grant = Lag og signer ein ny førespurnad. Utviklarane kan rette det.
finding-next-grant-type-wrong = Bruk urn:ietf:params:oauth:grant-type:jwt-bearer. Utviklarane kan rette det.
finding-next-grant-fine = Seier Maskinporten likevel nei, står grunnen i svaret. Digdir kan sjå i loggen sin.
finding-next-token-expired = Hent eit nytt token. Utviklarane kan la programmet hente nytt token automatisk.
finding-next-token-in-future = Still klokka på maskina. IT-avdelinga kan slå på automatisk tid.
finding-next-token-foreign = Sjekk at du har rett token. Eigaren av API-et veit kven som skal utferde det.
finding-next-token-fine = Seier API-et likevel nei, står grunnen i svaret. Eigaren av API-et kan sjå kvifor.
finding-next-token-genuine = Du treng ikkje gjere noko. Eigaren av API-et kontrollerer det same.
finding-next-token-forged = Ikkje bruk tokenet. Hent eit nytt, og meld frå til den som gav deg dette.
finding-next-token-key-unknown = Sjekk miljøet, og hent eit nytt token. Digdir veit kva nøklar som gjeld.
finding-next-jwks-wrapper = Legg nøklane i ei liste som heiter keys. Den som lagar nøklane, kan rette det.
finding-next-jwks-use = Legg til use med verdien sig, også på gamle nøklar. Den som lagar nøklane, kan rette det.
finding-next-jwks-too-many = Fjern nøklar som ikkje er i bruk. Den som eig klienten, veit kva for nokre.
finding-next-jwks-kind = Lag ein RSA-nøkkel for RS256. IT-avdelinga kan hjelpe.
finding-next-jwks-short = Lag ein lengre nøkkel. IT-avdelinga kan hjelpe.
finding-next-jwks-kid = Gi kvar nøkkel sin eigen kid, til dømes ein UUID. Den som lagar nøklane, kan rette det.
finding-next-jwks-expired = Registrer han på nytt i sjølvbeteninga. Den som eig klienten, kan gjere det.
finding-next-jwks-expires = Registrer han på nytt i god tid. Den som eig klienten, kan gjere det.
finding-next-jwks-replaces = Ta med dei gamle nøklane som framleis er i bruk. Den som eig klienten, veit kva for nokre.
finding-next-jwks-bound = Utelat x5c, med mindre nøkkelen skal gå ut saman med sertifikatet. Den som lagar nøklane, veit det.
finding-next-keystore-locked = Oppgi passordet for å sjå meir. Den som bestilte sertifikatet, har det.
finding-next-keystore-several = Sjekk at programmet bruker rett alias. IT-avdelinga veit kva for eit.
finding-next-certificate-fine = Du treng ikkje gjere noko. Utferdaren kan seie om det er tilbakekalla.
finding-next-certificate-alone = Bruk .p12-fila når du skal hente token. IT-avdelinga har ho.
finding-next-issuer-certificates = Finn sertifikatet til verksemda. IT-avdelinga har det, som regel i ei .p12-fil.
finding-next-refused-malformed = Lim inn førespurnaden også, så leitar vi etter feilen. Utviklarane kan rette han.
finding-next-refused-used = Lag ein ny førespurnad med ny jti. Utviklarane kan rette det.
finding-next-refused-x5c = Lim inn førespurnaden også, så ser vi kva som er gale. Utviklarane kan rette det.
finding-next-refused-lifetime = Set exp til 120 sekund etter iat. Utviklarane kan rette det.
finding-next-refused-other = Prøv igjen. Hjelper det ikkje, kan servicedesk@digdir.no sjå kvifor.
finding-next-api-unauthorized = Sjekk at tokenet gjeld no, og at det er frå rett miljø. { $help }
finding-next-api-forbidden = Sjekk at tokenet gjeld, er frå rett miljø og har API-tilgangen, og at de har avtale. { $help }
finding-next-api-bad-request = Sjekk adressa og verdiane i ho. { $help }
finding-next-environments-differ = Bruk sertifikat, klient og adresser frå same miljø. Utviklarane kan rette det.
finding-next-organisations-differ = Bruk sertifikatet til verksemda som eig klienten. Den som oppretta klienten, veit kven det er.
finding-next-clients-differ = Sjekk kva klient-ID som er rett. Den som eig klienten, har han.
finding-next-scope-not-in-token = Be om han når tokenet blir henta. Han må liggje på klienten, og eigaren av API-et må ha gitt han til verksemda.
finding-next-kid-not-in-set = Sjekk kid, eller registrer nøkkelen. Den som eig klienten, kan gjere det.
finding-next-certificate-with-keys = Bruk kid i staden for x5c. Utviklarane kan rette det.
finding-next-certificate-beside-keys = Sjå i sjølvbeteninga om nøklane er registrerte. Er dei det, må utviklarane bruke kid i staden for x5c.
finding-next-integration-type = Opprett ein ny klient, for typen kan ikkje endrast. Digdir kan hjelpe.
finding-next-client-inactive = Prøv å aktivere han igjen, eller bruk ein annan klient. Den som eig klienten, kan gjere det.
finding-next-client-fine = Prøv på nytt. Får du likevel nei, lim inn svaret du fekk.
finding-next-client-lacks-scope = Legg han til på klienten. Den som eig klienten, kan gjere det.
finding-next-clock-differs = Still klokka på maskina. IT-avdelinga kan slå på automatisk tid.
finding-next-mended = Send slike tekstar som fil, så held dei seg heile. Den som sende han, kan gjere det.
finding-next-wrong-audience = Skriv adressa til utferdaren i miljøet, med skråstrek til slutt og utan /token. Utviklarane kan rette det.
finding-next-wrong-audience-skyporten = Fjern skråstreken til slutt i aud. Utviklarane kan rette det.
finding-next-invalid-certificate = Lim inn sertifikatet også, så ser vi kva som er gale. Den som bestilte det, kan skaffe eit nytt.
finding-next-unknown-client = Sjekk at iss er klient-ID-en, at miljøet er rett, og at klienten ikkje er deaktivert. Ein ny klient kan trenge opptil 15 minutt. Den som eig klienten, kan sjå det.
finding-next-expired-grant = Lag ein ny førespurnad kvar gong, og la maskina stille klokka sjølv. IT-avdelinga kan hjelpe.
finding-next-issued-in-future = Rekn iat og exp i UTC, og la maskina stille klokka sjølv. Utviklarane kan rette det.
finding-next-system-user-not-ready = Sjekk dei fire verdiane, og at kunden har godkjent. Leverandøren av systemet kan sjå det i Altinn.
finding-next-system-user-owner-own = Skriv nummeret til kunden som har godkjent systembrukaren. Utviklarane kan rette det.
finding-next-system-user-elsewhere = Test og produksjon har kvart sitt register i Altinn. Bruk testkunden i test, og den ekte i produksjon. Leverandøren av systemet veit kven det er.
finding-next-system-user-reference = Bruk same externalRef som då de bad om systembrukaren. Leverandøren av systemet har den.
finding-next-system-user-pending = Be kunden godkjenne han i Altinn, med lenkja i confirmUrl.
finding-next-system-user-denied = Avtal det med kunden. Slett den gamle førespurnaden og send ein ny, eller bruk ein annan externalRef. Leverandøren av systemet gjer det.
finding-next-system-user-timed-out = Send ein ny førespurnad, og sei frå til kunden. Leverandøren av systemet gjer det.
finding-next-system-user-deleted = Be kunden om ein ny systembrukar. Leverandøren av systemet gjer det.
finding-next-system-user-seen = Lim inn svaret frå Maskinporten også viss noko går gale. Leverandøren av systemet kan hjelpe.
finding-next-answer-redirected = Kall den endelege adressa direkte. Programmet skal ikkje sende token eller førespurnad vidare av seg sjølv. { $help }
finding-next-api-not-found = Sjekk adressa og verdiane i ho. { $help }
finding-next-answer-method = Bruk POST for å hente token, elles metoden i dokumentasjonen til tenesta. Utviklarane kan rette det.
finding-next-answer-media = Set Content-Type og Accept slik tenesta krev. Token hentar du med application/x-www-form-urlencoded. Utviklarane kan rette det.
finding-next-answer-too-large = Send mindre, og sjå om eit token eller ein header har vakse. Utviklarane kan rette det.
finding-next-api-conflict = Hent det som finst der, og bruk eller endre det. { $help }
finding-next-answer-gone = Finn adressa som gjeld no, i dokumentasjonen til tenesta. { $help }
finding-next-answer-busy = Vent, og kall sjeldnare. Bruk same token til det går ut. Utviklarane kan rette det.
finding-next-answer-fault = Vent nokre minutt, og prøv igjen. { $help }
finding-next-answer-refused = Sjå kva svaret seier. { $help }
finding-next-service-refused = Sjå kva svaret seier, og kva HTTP-status det hadde. { $help }
finding-next-status-differs = Noko mellom dykk og tenesta har truleg bytt han. IT-avdelinga kan sjå kva.
finding-next-answer-proxy-login = Legg inn brukarnamnet og passordet til proxyen, eller be IT-avdelinga sleppe programmet gjennom.
finding-next-answer-proxy-forbids = Be IT-avdelinga opne proxyen for adressa, port 443.
finding-next-token-refused-expired = Hent eit nytt token før kvart kall, eller når det gamle går ut. Utviklarane kan rette det.
finding-next-token-issuer-refused = Bruk eit token frå same miljø som tenesta, og frå utferdaren tenesta krev. { $help }
finding-next-token-audience-refused = Be om tokenet med resource sett til adressa tenesta krev. { $help }
finding-next-token-signature-refused = Sjekk at tokenet er frå rett miljø, og vart sendt uendra. { $help }
finding-next-scope-required = Be om han når tokenet blir henta. Han må først liggje på klienten, og den som eig klienten, kan leggje han til.
finding-next-scope-insufficient = Finn namnet i dokumentasjonen til tenesta, og be om han når tokenet blir henta. { $help }
finding-next-subscription-key = Send han i headeren Ocp-Apim-Subscription-Key. Eigaren av API-et deler han ut.
finding-next-integration-password = Set rett integrasjons-ID og passord, eller lag eit nytt passord i KS Fiks-konfigurasjonen. Den som eig integrasjonen, kan gjere det.
finding-next-altinn-exchange-first = Byt tokenet først, med /authentication/api/v1/exchange/maskinporten. Utviklarane kan rette det.
finding-next-altinn-exchange-refused = Bruk eit nytt token frå same miljø: test høyrer til tt02. Lim inn tokenet, så ser vi kva som er gale. Utviklarane kan rette det.
finding-next-altinn-enterprise-user-gone = Fjern verksemdsbrukaren frå kallet, og bruk systembrukar. Utviklarane kan rette det.
finding-next-altinn-client-taken = Bruk ein annan klient-ID, eller fjern han frå det andre systemet. Leverandøren av systemet kan gjere det.
finding-next-altinn-system-user-exists = Bruk den som er der, eller be om ein ny med ein annan externalRef. Leverandøren av systemet kan gjere det.
finding-next-altinn-request-accepted = Hent token med systembrukaren. Leverandøren av systemet treng ikkje be på nytt.
finding-next-altinn-request-pending = Be kunden godkjenne han i Altinn, og ikkje send ein ny.
finding-next-altinn-request-denied = Avtal det med kunden. Slett den gamle og send ein ny, eller bruk ein annan externalRef. Leverandøren av systemet gjer det.
finding-next-altinn-request-missing = Sjekk ID-en og miljøet: tt02 og produksjon har kvart sitt register. Leverandøren av systemet kan sjå det.
finding-next-altinn-system-missing = Sjekk system-ID-en og miljøet, eller registrer systemet. Leverandøren av systemet kan gjere det.
finding-next-altinn-request-decided = Hent status for han, og send ein ny om det trengst. Leverandøren av systemet gjer det.
finding-next-altinn-redirect = Legg adressa til på systemet i systemregisteret i Altinn. Leverandøren av systemet kan gjere det.
finding-next-altinn-vendor-unknown = Bruk eit token som Maskinporten har utferda til leverandøren sjølv. Utviklarane kan rette det.
finding-next-altinn-cannot-delegate = Be ein som har rettane sjølv, om å godkjenne. Dagleg leiar eller hovudadministrator hos kunden har dei ofte.
finding-next-altinn-package-invalid = Rett accessPackages i førespurnaden. Leverandøren av systemet gjer det.
finding-next-altinn-kind-mixed = Bruk adressa med /agent for klientsystembrukarar, og den utan for andre. Utviklarane kan rette det.
finding-next-altinn-party-differs = Sjekk organisasjonsnummeret, og kven som er logga inn. Leverandøren av systemet kan sjå det.
finding-next-altinn-not-allowed = Bruk eit token frå leverandøren av systemet, eller be kunden gjere det i Altinn.
finding-next-altinn-has-clients = Fjern kundane frå han først. Rekneskapsføraren eller revisoren gjer det i Altinn.
finding-next-altinn-delegation-missing = Legg kunden til på systembrukaren. Rekneskapsføraren eller revisoren gjer det i Altinn.
finding-next-altinn-system-user-missing = Sjekk ID-en og miljøet: tt02 og produksjon har kvart sitt register. Leverandøren av systemet kan sjå det.
finding-next-altinn-own-fault = Prøv på nytt. Viss det skjer igjen, send koden til servicedesk@altinn.no.
finding-next-altinn-other-code = Les kva Altinn sjølv skriv i svaret. Hjelper ikkje det, kan leverandøren av systemet sende koden til servicedesk@altinn.no.
finding-next-field-refused = Rett { $value } i det som vart sendt. Utviklarane kan rette det.
finding-next-login-proof-missing = Send client_assertion signert med nøkkelen til klienten, eller bruk client_secret viss klienten er sett opp med det. Utviklarane kan rette det.
finding-next-login-proof-method = Bruk private_key_jwt, eller endre token_endpoint_auth_method på klienten. Den som eig klienten, kan gjere det.
finding-next-login-redirect = Legg adressa til på klienten, nøyaktig slik ho er skriven i kallet. Den som eig klienten, kan gjere det.
finding-next-login-code = Byt koden straks, og berre éin gong, med code_verifier frå same innlogging. Utviklarane kan rette det.
finding-next-login-dpop = Lag eit nytt bevis for kvart kall, med siste nonce frå svaret. Utviklarane kan rette det.
finding-next-login-client = Sjekk klient-ID, nøkkel og miljø hos tenesta. Den som eig klienten, kan gjere det.
finding-next-assertion-elsewhere = Send det til tenesta i aud. Til Maskinporten må de lage ein eigen førespurnad. Utviklarane kan rette det.
finding-next-token-not-verified = Er utferdaren dykkar eigen? Vel miljøet først, i terminalen med PORTNOKKEL_ENVIRONMENT. Eigaren av API-et veit kven som skal utferde tokenet.
finding-next-refused-unknown-code = Sjå kva svaret seier. servicedesk@digdir.no veit kva koden tyder.
