#
## Values: whose side it is on
side-yours = Dere kan løse dette
side-theirs = Noen andre må løse dette
side-network = Noe stoppet oss på veien
side-ours = Feilen ligger i Portnøkkel

## Formats: the host when we do not know its name
host-unknown = tjenesten

## Buttons: the next move
next-choose-file = Velg en annen fil
next-choose-certificate = Velg sertifikatfilen
next-retype-password = Skriv passordet på nytt
next-change-place = Velg et annet sted
next-change-environment = Bytt miljø
next-change-client = Rett klienten
next-change-scopes = Endre API-tilganger
next-change-claims = Endre valgene i steg 6
next-change-consumer = Rett kundens nummer
next-change-behalf = Endre hvem dere henter for
next-try-again = Prøv på nytt
next-check-now = Sjekk nå
next-open-admin-key = Åpne nøkkelen til administrasjonsklienten
next-mail-digdir = Kopier e-post til Digdir
next-mail-api-owner = Kopier e-post til API-eier
next-open-portal = Åpne selvbetjeningen
next-set-clock = Still klokken
next-set-network = Åpne nettverksinnstillinger

## Labels: technical details
detail-host = Server
detail-status = HTTP-status
detail-error = Feiltype
detail-description = Melding
detail-reason = Årsak
detail-scope = API-tilgang
detail-trace-id = Sporingsnummer (trace_id)
detail-code = Kode

## Messages: the file
err-file-unreadable = Vi fikk ikke lest filen.
rec-file-unreadable = Sjekk at filen finnes, og at du har lov til å åpne den. IT-avdelingen kan gi deg tilgang.
err-file-empty = Filen er tom.
rec-file-empty = Be den som sendte deg filen, om å sende den på nytt.
err-file-too-large = Filen er for stor til å være et sertifikat.
rec-file-too-large = Velg en fil som slutter på .p12, .pfx eller .jks. Den er som regel mindre enn 20 kB.
err-not-a-keystore = { $kind ->
    [zip] Filen er en zip-fil eller et annet arkiv, ikke et sertifikat.
    [word] Filen er et Word- eller Office-dokument, ikke et sertifikat.
    [excel] Filen er et Excel-ark, ikke et sertifikat.
    [pdf] Filen er et PDF-dokument, ikke et sertifikat.
    [web-page] Filen er en nettside, ikke et sertifikat. Nedlastingen har trolig gått galt.
    [pkcs7] Filen er en p7b-fil. Den har sertifikater, men ingen privat nøkkel.
    [pki-path] Filen er en kjede av sertifikater (PkiPath), uten privat nøkkel.
    [certificate] Filen er bare sertifikatet. Den private nøkkelen mangler.
    [issuer-certificate] Filen har bare sertifikatene til utstederen, ikke virksomhetens eget.
    [certificate-store] Filen er en samling sertifikater fra Windows (sst), uten privat nøkkel.
    [certificate-request] Filen er en bestilling av sertifikat, ikke selve sertifikatet.
    [revocation-list] Filen er en liste over tilbakekalte sertifikater (CRL), ikke et sertifikat.
    [public-key] Filen er en offentlig nøkkel, ikke et sertifikat.
    [private-key] Filen er bare en privat nøkkel. Sertifikatet mangler.
    [encrypted-key] Filen er bare en privat nøkkel, låst med passord. Sertifikatet mangler.
    [pvk] Filen er bare en privat nøkkel i Microsofts format (pvk). Sertifikatet mangler.
    [xml-key] Filen er bare en privat nøkkel i XML, slik .NET skriver den. Sertifikatet mangler.
    [private-jwk] Filen er bare en privat nøkkel i form av en JWK. Sertifikatet mangler.
    [public-jwk] Filen er offentlige nøkler i form av en JWK, ikke et sertifikat.
    [jwe] Filen er et kryptert token (JWE), ikke et sertifikat.
    [ssh-key] Filen er en nøkkel for SSH, ikke et sertifikat.
    [pgp] Filen er laget med PGP, og er ikke et sertifikat.
    [bks] Filen er et nøkkellager fra Bouncy Castle (BKS). Vi kan ikke åpne den typen.
    [uber] Filen er et nøkkellager fra Bouncy Castle (UBER). Vi kan ikke åpne den typen.
    [bcfks] Filen er et nøkkellager fra Bouncy Castle (BCFKS). Vi kan ikke åpne den typen.
    [ibm-key-database] Filen er en nøkkeldatabase fra IBM (kdb). Vi kan ikke åpne den typen.
    [ibm-stash] Filen er passordet til en nøkkeldatabase fra IBM (sth), ikke et sertifikat.
    [oracle-wallet] Filen er en Oracle-lommebok som åpner seg selv (cwallet.sso). Vi kan ikke åpne den typen.
    [database] Filen er en database, for eksempel sertifikatene i Firefox. Vi kan ikke åpne den typen.
    [keychain] Filen er en nøkkelring fra macOS. Vi kan ikke åpne den typen.
    [password-safe] Filen er et passordhvelv fra KeePass, ikke et sertifikat.
    [sealed] Innholdet er kryptert av et annet verktøy, for eksempel Ansible Vault eller SOPS.
    [git-lfs] Filen er bare en peker fra Git LFS. Selve filen er ikke hentet.
    [shortcut] Filen er bare en snarvei til en fil.
    [mail] Filen er en e-post, ikke et sertifikat.
    [mangled] Filen er ødelagt, fordi et program har behandlet den som tekst.
    [json] Filen er JSON, ikke et sertifikat.
    [text] Filen er vanlig tekst, ikke et sertifikat.
    [picture] Filen er et bilde, ikke et sertifikat.
   *[unknown] Filen er ikke et sertifikat.
}
rec-not-a-keystore = { $kind ->
    [zip] Pakk ut filen først, og velg så den som slutter på .p12, .pfx eller .jks.
    [word] Velg filen dere fikk fra Buypass eller Commfides. Ligger sertifikatet i dokumentet, kan du lagre det som en egen fil.
    [excel] Velg filen dere fikk fra Buypass eller Commfides. Ligger sertifikatet i arket, kan du lagre det som en egen fil.
    [web-page] Last ned filen på nytt fra utstederen, og logg inn først.
    [pkcs7] Be IT-avdelingen om .p12-filen. Den har både sertifikatet og nøkkelen.
    [pki-path] Be IT-avdelingen om .p12-filen. Den har både sertifikatet og nøkkelen.
    [certificate] Be IT-avdelingen om .p12-filen. Den har både sertifikatet og nøkkelen.
    [issuer-certificate] Be IT-avdelingen om .p12-filen med virksomhetens sertifikat og nøkkel.
    [certificate-store] Eksporter sertifikatet på nytt fra Windows som .pfx, med den private nøkkelen.
    [certificate-request] Be IT-avdelingen om .p12-filen som ble laget da sertifikatet kom.
    [revocation-list] Be IT-avdelingen om .p12-filen. Den har både sertifikatet og nøkkelen.
    [public-key] Be IT-avdelingen om .p12-filen. Den har både sertifikatet og nøkkelen.
    [private-key] Be IT-avdelingen om .p12-filen. Den har både sertifikatet og nøkkelen.
    [encrypted-key] Be IT-avdelingen om .p12-filen. Den har både sertifikatet og nøkkelen.
    [pvk] Be IT-avdelingen slå den sammen med sertifikatet til en .pfx-fil, for eksempel med pvk2pfx.
    [xml-key] Be IT-avdelingen om .p12-filen. Den har både sertifikatet og nøkkelen.
    [private-jwk] Bruk den der klienten har registrerte nøkler. Til virksomhetssertifikat trengs .p12-filen fra IT-avdelingen.
    [public-jwk] Velg .p12-filen. Nøklene i en JWK registreres på klienten.
    [jwe] Velg .p12-filen. Den som laget tokenet, vet hva det er til.
    [pgp] Lås den opp med PGP først, og velg filen som kommer ut.
    [bks] Be den som laget filen, om å lagre den som .p12. I keytool heter det -importkeystore med -srcstoretype BKS og -deststoretype PKCS12.
    [uber] Be den som laget filen, om å lagre den som .p12. I keytool heter det -importkeystore med -srcstoretype UBER og -deststoretype PKCS12.
    [bcfks] Be den som laget filen, om å lagre den som .p12. I keytool heter det -importkeystore med -srcstoretype BCFKS og -deststoretype PKCS12.
    [ibm-key-database] Be den som laget filen, om å eksportere nøkkelen som .p12 med ikeyman eller gskcapicmd.
    [ibm-stash] Få .kdb-filen i samme mappe eksportert som .p12, og velg .p12-filen. Den som drifter serveren, kan gjøre det.
    [oracle-wallet] Velg ewallet.p12 i den samme mappen. Den har det samme innholdet, og åpnes med passord.
    [database] Eksporter sertifikatet som .p12 fra programmet som har databasen.
    [keychain] Eksporter sertifikatet med nøkkelen som .p12 fra Nøkkelringtilgang.
    [password-safe] Åpne hvelvet, og lagre .p12-filen derfra.
    [sealed] Lås det opp med verktøyet som låste det, og velg filen som kommer ut.
    [git-lfs] Kjør «git lfs pull», og velg filen på nytt. For git-annex heter det «git annex get».
    [shortcut] Velg selve filen som snarveien peker på.
    [mail] Lagre vedlegget som en egen fil, og velg den.
    [mangled] Be om filen på nytt, i en zip-fil eller overført binært. Den kan ikke repareres.
   *[unknown] Velg en fil som slutter på .p12, .pfx eller .jks.
}
err-keystore-damaged = Filen ser ut som et sertifikat, men er skadet eller ufullstendig.
rec-keystore-damaged = Hent filen på nytt der du fikk den. Hjelper det ikke, kan utstederen lage en ny.
err-keystore-too-costly = Filen krever urimelig mye regnearbeid å åpne. Det gjør ikke vanlige sertifikatfiler.
rec-keystore-too-costly = Be den som ga deg filen, om å lage den på nytt. Ikke bruk den hvis du ikke vet hvor den kommer fra.
err-encryption-unknown = Filen er låst på en måte vi ikke kjenner.
rec-encryption-unknown = Be IT-avdelingen lagre sertifikatet på nytt som .p12.
err-wrong-password = Feil passord. Sjekk store og små bokstaver.
rec-wrong-password = Skriv det på nytt, eller lim det inn. Den som bestilte sertifikatet, har passordet.
err-key-password-differs = Passordet åpnet filen, men ikke nøkkelen i den.
rec-key-password-differs = Skriv passordet til nøkkelen. Den som laget filen, vet det.
err-wrong-key-password = Feil passord til nøkkelen. Sjekk store og små bokstaver.
rec-wrong-key-password = Skriv det på nytt, eller lim det inn. Den som laget filen, har passordet.
err-password-characters = Passordet har tegn som denne filtypen ikke kan ha, for eksempel emoji.
rec-password-characters = Sjekk at passordet er limt inn riktig, uten tegn som ikke hører til.
err-no-private-key = Filen mangler den private nøkkelen.
rec-no-private-key = Be IT-avdelingen om en .p12-fil som har den private nøkkelen med.
err-no-certificate = Filen har en nøkkel, men ikke sertifikatet.
rec-no-certificate = Velg sertifikatfilen som hører til nøkkelen. Navnet slutter ofte på .cer, .crt, .pem eller .p7b.
err-key-mismatch = Nøkkelen i filen hører til et annet sertifikat.
rec-key-mismatch = Velg en annen fil. IT-avdelingen kan lage en der nøkkel og sertifikat hører sammen.
err-elliptic-curve-key = Nøkkelen er av typen elliptisk kurve (EC). Maskinporten godtar bare RSA.
rec-elliptic-curve-key = Bestill et sertifikat med RSA-nøkkel hos utstederen.
err-unsupported-key = Nøkkelen er av en annen type enn RSA. Maskinporten godtar bare RSA.
rec-unsupported-key = Be IT-avdelingen om virksomhetens sertifikat, med RSA-nøkkel.
err-no-certificate-in-file = Det er ikke noe sertifikat i filen du valgte nå.
rec-no-certificate-in-file = Velg en annen sertifikatfil. Navnet slutter ofte på .cer, .crt, .pem eller .p7b.
err-other-certificate = Sertifikatet du valgte nå, hører til en annen nøkkel.
rec-other-certificate = Velg sertifikatfilen som ble utstedt for denne nøkkelen. IT-avdelingen vet hvilken det er.
err-key-too-short = Nøkkelen i sertifikatet er for svak. Den har { $bits } bit, og det kreves minst 2048.
rec-key-too-short = Bestill et nytt sertifikat hos utstederen.
err-several-files = Du slapp flere filer samtidig.
rec-several-files = Slipp én fil om gangen.

## Messages: a file to be saved
err-alias-unusable = Navnet kan ikke brukes i filen, eller det er brukt to ganger.
rec-alias-unusable = Velg et kort navn med vanlige bokstaver og tall.
err-one-password = Denne typen fil har ett passord, både for filen og for nøkkelen.
rec-one-password = Bruk samme passord for begge, eller velg JKS.
err-file-exists = Det finnes en fil med dette navnet fra før.
rec-file-exists = Velg et annet navn.
err-folder-not-empty = Mappen finnes fra før, og det ligger noe i den.
rec-folder-not-empty = Velg et annet navn. Vi skriver aldri over det som ligger der.
err-folder-missing = Mappen du vil lagre i, finnes ikke.
rec-folder-missing = Sjekk at navnet er riktig, eller velg en mappe som finnes.
err-folder-forbidden = Du har ikke lov til å lagre i denne mappen.
rec-folder-forbidden = Velg en annen mappe, for eksempel din egen. IT-avdelingen kan gi deg tilgang.
err-disk-full = Det er ikke plass til filen.
rec-disk-full = Rydd litt, eller lagre et annet sted. Deretter prøver du på nytt.
err-not-removed = Vi fikk ikke fjernet { $path }.
rec-not-removed = Lukk Portnøkkel og programmer som har filen åpen, og prøv på nytt.
err-file-not-saved = Vi fikk ikke lagret filen.
rec-file-not-saved = Velg et annet navn eller en annen mappe, og prøv på nytt.

## Messages: the certificate
err-certificate-expired = Sertifikatet gikk ut { $date }.
rec-certificate-expired = Bestill nytt hos { $issuer }. Har dere allerede fått et nytt? Velg den filen i stedet.
err-certificate-not-yet-valid = Sertifikatet gjelder ikke før { $date }.
rec-certificate-not-yet-valid = Sjekk at klokken på maskinen er riktig. Ellers må du vente, eller velge et annet sertifikat.
err-certificate-revoked = Utstederen tilbakekalte sertifikatet { $date }. Det kan ikke brukes.
rec-certificate-revoked = Bestill nytt hos { $issuer }. Har dere allerede fått et nytt? Velg den filen i stedet.
err-no-org-number = Sertifikatet sier ikke hvilken virksomhet det tilhører.
rec-no-org-number = Velg virksomhetssertifikatet. Personlige sertifikater og nettstedsertifikater virker ikke i Maskinporten.
err-org-number-invalid = Sertifikatet har et organisasjonsnummer som ikke kan stemme: { $number }.
rec-org-number-invalid = Velg et annet sertifikat. Utstederen kan rette feilen.
err-org-number-foreign = Sertifikatet har ikke et norsk organisasjonsnummer, men { $number }.
rec-org-number-foreign = Velg et sertifikat som er utstedt til en virksomhet med norsk organisasjonsnummer.
err-self-signed = Sertifikatet er selvlaget (selvsignert). Ingen utsteder går god for det.
rec-self-signed = Maskinporten godtar sertifikater fra Buypass og Commfides. Bestill et der, eller velg en annen fil.
err-test-certificate = Sertifikatet er et testsertifikat og virker bare i test.
rec-test-certificate = Bytt til test, eller velg et produksjonssertifikat. Den som bestilte sertifikatet, kan skaffe det.
err-production-certificate = Sertifikatet er et produksjonssertifikat og virker bare i produksjon.
rec-production-certificate = Bytt til produksjon, eller velg et testsertifikat. Utstederen selger begge deler.
err-demo-certificate = Sertifikatet er oppdiktet og virker bare i demoen.
rec-demo-certificate = Bytt til demo, eller velg virksomhetens eget sertifikat.
err-not-a-demo-certificate = Demoen bruker bare sine egne sertifikater.
rec-not-a-demo-certificate = Velg et demosertifikat, eller bytt til det miljøet sertifikatet er laget for.

## Messages: the network
err-unreachable = Vi fikk ikke kontakt med { $host }.
rec-unreachable = { $where ->
    [here] Sjekk at serveren på { $host } kjører, og at porten er riktig. Er det demoen, start Portnøkkel på nytt.
   *[away] Sjekk nettforbindelsen. Er den i orden, kan IT-avdelingen åpne brannmuren for { $host }.
}
err-unknown-host = Vi finner ikke { $host } på nettet.
rec-unknown-host = Er du på nett? Bruker dere VPN, kan IT-avdelingen si om den må være på.
err-timed-out = { $host } svarte ikke i tide.
rec-timed-out = { $where ->
    [here] Prøv igjen om litt. Skjer det flere ganger, start serveren på { $host } på nytt.
   *[away] Prøv igjen om litt. Skjer det flere ganger, kan IT-avdelingen sjekke brannmur og proxy.
}
err-connection-refused = { $host } avviste forbindelsen.
rec-connection-refused = { $where ->
    [here] Sjekk at serveren på { $host } kjører, og at porten er riktig. Er det demoen, start Portnøkkel på nytt.
   *[away] Prøv igjen om litt. Skjer det flere ganger, kan IT-avdelingen se om noe stopper trafikken.
}
err-blocked = { $host } svarer ikke. Ofte er det en brannmur som stopper oss.
rec-blocked = { $addresses ->
    [none] Be IT-avdelingen åpne brannmuren for { $host }, port 443.
   *[other] Be IT-avdelingen åpne brannmuren for { $host }, port 443. Adressene er { $addresses }.
}
err-connection-broken = Forbindelsen til { $host } ble brutt før vi fikk hele svaret.
rec-connection-broken = Prøv på nytt. Skjer det flere ganger, kan IT-avdelingen se hva som bryter forbindelsen.
err-too-slow = { $host } begynte å svare, men ble ikke ferdig i tide.
rec-too-slow = Prøv igjen, gjerne på et annet nett. IT-avdelingen kan se hva som gjør nettet tregt.
err-encryption-failed = Vi fikk ikke til en kryptert forbindelse med { $host }.
rec-encryption-failed = Sjekk at adressen er riktig. IT-avdelingen kan se om noe på nettet stopper kryptering.
err-server-certificate-dates = Sertifikatet til { $host } gjelder ikke i dag, ifølge klokken på denne maskinen.
rec-server-certificate-dates = Sjekk dato og klokke på maskinen. Er de riktige, er det eieren av { $host } som må fornye.
err-server-certificate-name = Serveren som svarte, har et sertifikat for en annen adresse enn { $host }.
rec-server-certificate-name = Må du logge inn på nettverket? Gjør det, og prøv igjen. Ellers kan IT-avdelingen hjelpe.
err-proxy-wants-password = Proxyen i nettverket krever brukernavn og passord.
rec-proxy-wants-password = IT-avdelingen har dem, eller kan slippe Portnøkkel gjennom til { $host } uten innlogging.
err-proxy-malformed = Vi forstår ikke proxyadressen i variabelen { $variable }. Derfor ble ingenting sendt.
rec-proxy-malformed = Rett { $variable }, for eksempel til http://proxy.eksempel.no:8080, eller fjern den. Start Portnøkkel på nytt etterpå.
err-proxy-refused = Proxyen i nettverket slipper oss ikke gjennom til { $host }.
rec-proxy-refused = Be IT-avdelingen åpne proxyen for { $host }, port 443.
err-web-page = Vi fikk en nettside i stedet for svar fra { $host }. Ofte er det en innloggingsside.
rec-web-page = { $where ->
    [here] Sjekk at det er riktig server som kjører på { $host }, og at porten er riktig.
   *[away] Åpne nettleseren, og logg inn på nettverket. Prøv så igjen. IT-avdelingen vet om noe er sperret.
}
err-answer-cut-short = Svaret fra { $host } stoppet midt i.
rec-answer-cut-short = Prøv på nytt. Skjer det flere ganger, kan IT-avdelingen se hva som kutter svaret.
err-answer-too-large = Svaret fra { $host } var altfor stort, så vi sluttet å lese.
rec-answer-too-large = Prøv igjen om litt. Skjer det på nytt, svarer trolig noen andre enn den vi spurte.
err-busy = Det er stor pågang hos { $host } akkurat nå.
rec-busy = { $wait ->
    [none] Vent noen minutter, og prøv igjen.
   *[other] Prøv igjen om { $wait }. Så lenge ber tjenesten oss vente.
}
err-untrusted = Vi stoler ikke på forbindelsen til { $host }. Noen kan lytte underveis.
rec-untrusted = { $where ->
    [here] Sjekk at maskinen stoler på sertifikatet til serveren på { $host }, og at porten er riktig.
   *[away] Noen virksomheter kontrollerer all nettrafikk. IT-avdelingen kan gi deg rotsertifikatet, eller gjøre unntak for { $host }.
}
err-unexpected-answer = Svaret fra { $host } var ikke slik det skal være. Kanskje svarte noen andre.
rec-unexpected-answer = { $where ->
    [here] Sjekk at det er riktig server som kjører på { $host }, og at porten er riktig.
   *[away] Må du logge inn på nettverket? Gjør det, og prøv igjen. IT-avdelingen vet om noe er sperret.
}
err-redirected = { $host } viste oss videre til en annen adresse. Vi sender ikke passord eller nøkler dit.
rec-redirected = { $where ->
    [here] Sjekk at det er riktig server som kjører på { $host }, og at porten er riktig.
   *[away] Prøv igjen. Skjer det på nytt, kan IT-avdelingen se hva som styrer trafikken.
}
err-server-fault = Det er en feil hos { $host }, eller for stor pågang.
rec-server-fault = { $where ->
    [here] Prøv igjen om litt. Skjer det flere ganger, se hva serveren på { $host } selv melder.
   *[away] Vent noen minutter, og prøv igjen. Driftsmeldinger om Maskinporten finner du hos Digdir.
}
err-issuer-differs = { $host } oppgir en annen utsteder enn den vi spurte.
rec-issuer-differs = Sjekk adressen i miljøet. Er det Maskinporten selv, gi beskjed til servicedesk@digdir.no.

## Messages: refusals of Maskinporten
err-malformed-grant = Maskinporten forsto ikke forespørselen vår. Det er vår feil, ikke din.
rec-malformed-grant = Prøv på nytt. Hjelper det ikke, kopier detaljene og send dem til brukerstøtten deres.
err-used-before = Maskinporten har allerede brukt denne forespørselen. Hver forespørsel kan bare brukes én gang.
rec-used-before = Prøv på nytt, så lager vi en ny.
err-unknown-client = Maskinporten kjenner ikke klienten i dette miljøet.
rec-unknown-client = Sjekk klient-ID og miljø, og at klienten ikke er deaktivert. En ny klient kan trenge opptil 15 minutter før den virker.
err-wrong-audience = Forespørselen er laget for et annet miljø enn det som fikk den.
rec-wrong-audience = Velg riktig miljø, så lager vi en ny forespørsel.
err-invalid-certificate = Maskinporten godtar ikke sertifikatet her. Ofte er et testsertifikat brukt i produksjon, eller omvendt.
rec-invalid-certificate = Sjekk miljøet. Er det riktig, kan utstederen si om sertifikatet er tilbakekalt.
err-expired-key = Nøkkelen som er registrert på klienten, har gått ut. Slike nøkler varer i høyst ett år.
rec-expired-key = Registrer nøkkelen på nytt i selvbetjeningen, eller bruk en annen klient. Den som eier klienten, kan gjøre det.
err-organisation-differs = Sertifikatet og klienten tilhører ulike virksomheter.
rec-organisation-differs = Velg sertifikatet til virksomheten som eier klienten, eller bruk en klient dere eier selv. Den som opprettet klienten, vet hvem det er.
err-malformed-x5c = Sertifikatet i forespørselen var skrevet feil. Det er vår feil, ikke din.
rec-malformed-x5c = Prøv på nytt. Hjelper det ikke, kopier detaljene og send dem til brukerstøtten deres.
err-invalid-signature = Maskinporten kjente ikke igjen signaturen. Nøkkelen hører trolig ikke til sertifikatet eller navnet (kid) i forespørselen.
rec-invalid-signature = Velg riktig fil, og sjekk at sertifikatet ikke har gått ut. IT-avdelingen kan si hvilken fil som er riktig. Bruker dere kid, må filen ha nøkkelen som er registrert med det navnet på klienten.
err-expired-grant = Forespørselen var for gammel da den kom fram. Klokken på maskinen går trolig for sakte.
rec-expired-grant = Still klokken, eller slå på automatisk tid. Prøv så på nytt.
err-issued-in-future = Forespørselen ser ut til å komme fra framtiden. Klokken på maskinen går for fort.
rec-issued-in-future = Still klokken, eller slå på automatisk tid. Prøv så på nytt.
err-lifetime-too-long = Forespørselen var gyldig lenger enn Maskinporten tillater. Det er vår feil, ikke din.
rec-lifetime-too-long = Prøv på nytt. Hjelper det ikke, kopier detaljene og send dem til brukerstøtten deres.
err-scope-not-on-client = { $scope ->
    [none] Klienten har ikke API-tilgangen dere ba om.
   *[other] Klienten har ikke API-tilgangen { $scope }.
}
rec-scope-not-on-client = Den som eier klienten, kan legge tilgangen til. Eller be om en annen, og sjekk at navnet er riktig.
err-wrong-integration-type = Klienten er laget for en annen tjeneste enn Maskinporten.
rec-wrong-integration-type = Typen kan ikke endres på en klient som finnes. Opprett en ny, eller be den som eier klienten, om hjelp.
err-scope-not-granted = { $scope ->
    [none] Virksomheten har ikke fått API-tilgangen dere ba om.
   *[other] Virksomheten har ikke fått API-tilgangen { $scope }.
}
rec-scope-not-granted = Be eieren av API-et om tilgang. Henter dere for en kunde, må kundens nummer (consumer_org) være med.
err-customer-not-granted = { $scope ->
    [none] Kunden har ikke fått API-tilgangen dere ba om.
   *[other] Kunden har ikke fått API-tilgangen { $scope }.
}
rec-customer-not-granted = Be kunden søke eieren av API-et om tilgang. Først da kan kunden delegere den til dere. Sjekk også at kundens nummer er riktig.
err-not-delegated = { $consumer ->
    [none] Kunden har ikke gitt dere lov til å hente data for seg.
   *[other] Virksomheten { $consumer } har ikke gitt dere lov til å hente data for seg.
}
rec-not-delegated = Be kunden delegere API-tilgangen til dere i Altinn. Det gjør den som har tilgangspakken «Delegerbare Maskinporten scopes» hos kunden. Test og produksjon har hvert sitt register i Altinn. Sjekk også at kundens nummer er riktig.
err-unknown-authorization-details = Forespørselen har en type i authorization_details som Maskinporten ikke kjenner.
rec-unknown-authorization-details = Sjekk skrivemåten av type. Eieren av API-et vet hva som skal stå der.
err-unknown-authorization-fields = Forespørselen har felter i authorization_details som Maskinporten ikke kjenner.
rec-unknown-authorization-fields = Fjern de ekstra feltene. Eieren av API-et vet hvilke som hører med.
err-system-user-not-ready = Systembrukeren i Altinn er ikke satt opp slik forespørselen sier.
rec-system-user-not-ready = Spør kunden om de har godkjent forespørselen om systembruker i Altinn. De som lager systemet, kan sjekke at det har klienten og riktig externalRef.
err-consent-not-ready = Altinn har ikke noe gyldig samtykke med denne ID-en, fra denne parten til dere.
rec-consent-not-ready = Sjekk ID-en og hvem som har samtykket. Spør den det gjelder, om samtykket er gitt i Altinn og fortsatt gjelder. Test og produksjon har hvert sitt register.
err-unknown-kid = Klienten har ingen nøkkel med navnet (kid) i forespørselen.
rec-unknown-kid = Sjekk i selvbetjeningen at nøkkelen er registrert på akkurat denne klienten. En ny nøkkel kan trenge opptil 15 minutter.
err-key-required = Klienten bruker registrerte nøkler og tar ikke imot sertifikat.
rec-key-required = Bruk en av de registrerte nøklene (kid), eller en klient uten nøkler. Dere kan også opprette en ny.
err-consumer-org-invalid = Kundens organisasjonsnummer og tilgangen hører ikke sammen. Ofte er deres eget nummer skrevet i stedet.
rec-consumer-org-invalid = La kundens nummer (consumer_org) stå tomt hvis dere henter token for dere selv. Gjelder det en kunde, spør eieren av API-et om tilgangen kan delegeres.
err-refused = Maskinporten sa nei av en grunn vi ikke kjenner igjen. Svaret står under «Tekniske detaljer».
rec-refused = Prøv på nytt. Hjelper det ikke, kopier detaljene og send dem til servicedesk@digdir.no.

## Messages: the self-service API
err-admin-unauthorized = Selvbetjeningen godtok ikke administrasjonsklienten.
rec-admin-unauthorized = Sjekk administrasjonsklient-ID-en. Har dere ingen, må dere be Digdir om en.
err-admin-forbidden = Administrasjonsklienten har ikke lov til dette.
rec-admin-forbidden = Be Digdir gi administrasjonsklienten rett til å opprette og endre klienter.
err-admin-key-required = Administrasjonsklienten har en registrert nøkkel og tar ikke imot sertifikatet.
rec-admin-key-required = Åpne filen med nøkkelen. Så fortsetter vi der du var.
err-admin-key-refused = Administrasjonsklienten godtok ikke nøkkelen { $kid }.
rec-admin-key-refused = Åpne en nøkkel som er registrert på klienten, og som ikke har gått ut. En ny nøkkel kan trenge opptil 15 minutter.
err-admin-kid-missing = Vi vet ikke hvilken nøkkel i filen det er.
rec-admin-kid-missing = Skriv navnet (kid) som nøkkelen er registrert med. Det står i selvbetjeningen.
err-terms-unsigned = Virksomheten har ikke godtatt bruksvilkårene for Maskinporten.
rec-terms-unsigned = De må godtas i selvbetjeningen hos Digdir, av noen som kan forplikte virksomheten.
err-client-invalid = Selvbetjeningen godtok ikke klienten slik den er fylt ut.
rec-client-invalid = Se under «Tekniske detaljer» hva som må rettes, og endre klienten.
err-client-missing = Klienten finnes ikke, eller den er slettet.
rec-client-missing = Velg en annen klient, eller opprett en ny.
err-conflict = Klienten finnes fra før, eller er deaktivert.
rec-conflict = Bruk den dere har, eller gi den nye et annet navn.
err-creation-unknown = Vi vet ikke om klienten ble opprettet.
rec-creation-unknown = Sjekk nå om den finnes. Vi oppretter ikke en til uten å ha sjekket.
err-creation-elsewhere = Et annet vindu oppretter eller endrer en klient for virksomheten nå.
rec-creation-elsewhere = Vent til det andre vinduet er ferdig, og prøv så igjen.
err-client-changed = Noen har endret klienten etter at vi leste den. Derfor sendte vi ingenting.
rec-client-changed = Sammenlign på nytt, og se om endringen fortsatt trengs.
err-change-unknown = Vi vet ikke om klienten ble endret.
rec-change-unknown = Sammenlign på nytt når forbindelsen er tilbake. Da ser du hva som gjelder.
err-journal-unwritable = Vi fikk ikke skrevet ned hva vi skulle sende. Derfor sendte vi ingenting.
rec-journal-unwritable = Sjekk at disken har plass, og at du kan lagre innstillinger. IT-avdelingen kan hjelpe deg.
err-journal-unread = Vi kan ikke lese notatet vårt om en opprettelse eller endring. Derfor sendte vi ingenting.
rec-journal-unread = Gå til oppsettene, og avklar det der. Filen er { $path }.

## Messages: keys of a client’s own
err-keys-full = Klienten har fem nøkler, og det er så mange den kan ha.
rec-keys-full = Fjern en som ingen bruker, og prøv igjen.
err-kid-taken = Klienten har en annen nøkkel med navnet { $kid }.
rec-kid-taken = Gi den nye nøkkelen et annet navn, eller be den som laget den, om det. Fjern den gamle bare hvis ingen bruker den.
err-kid-malformed = Navnet på en nøkkel kan bare ha bokstaver, tall, punktum, bindestrek og understrek.
rec-kid-malformed = Gi nøkkelen et annet navn.
err-key-unregistered = Klienten har ingen nøkkel med navnet { $kid }.
rec-key-unregistered = Se på klientens nøkler, og prøv igjen.
err-several-keys = Klienten har flere nøkler: { $kids }.
rec-several-keys = Si hvilken som skal byttes, med --old.
err-letter-other = Dette er verken en bestilling eller et svar fra Portnøkkel.
rec-letter-other = Velg filen som slutter på .portnokkel.
err-letter-newer = En nyere versjon av Portnøkkel har skrevet filen.
rec-letter-newer = Installer den nyeste versjonen, og åpne filen igjen.
err-letter-field = { $field } mangler i filen eller kan ikke brukes.
rec-letter-field = Be den som laget filen, om å lage den på nytt.
err-letter-private = Filen inneholder en privat nøkkel. En slik nøkkel skal aldri sendes til noen.
rec-letter-private = Slett filen, og be avsenderen lage en ny nøkkel og en ny bestilling.
err-several-public-keys = Filen har flere offentlige nøkler.
rec-several-public-keys = Velg en fil med den ene nøkkelen som skal registreres.
err-several-private-keys = Filen har flere private nøkler: { $names }.
rec-several-private-keys = Skriv navnet på den du vil bruke, i feltet for navn. Eller velg en fil med bare den.
err-own-key-unsupported = Nøkkelen er av en annen type enn RSA. Maskinporten godtar bare RSA.
rec-own-key-unsupported = Bruk en RSA-nøkkel på minst 2048 bit. Har noen andre laget nøkkelen, be dem lage en ny.
err-own-key-too-short = Nøkkelen er for svak. Den har { $bits } bit, og det kreves minst 2048.
rec-own-key-too-short = Bruk en RSA-nøkkel på minst 2048 bit. Har noen andre laget nøkkelen, be dem lage en ny.
err-keys-unlike = Nøklene som Maskinporten viser nå, er ikke de vi sendte.
rec-keys-unlike = Se på klienten i selvbetjeningen før du gjør noe mer.
err-key-file-differs = Filen har en annen nøkkel enn den som ble laget for den.
rec-key-file-differs = Finn den riktige filen, eller lag en ny nøkkel i en annen fil.
err-hand-over-unlike = Det som ligger i mappen nå, er ikke det vi skrev.
rec-hand-over-unlike = Sjekk om et annet program endrer filene, og lever på nytt til en annen mappe.
err-nothing-to-finish = Ingen nøkkel på denne klienten venter på at en eldre skal fjernes.
rec-nothing-to-finish = Kjør keys rotate med --new først, på denne maskinen.
err-key-not-kept = Vi fikk ikke lagret hva som er gjort med nøkkelen.
rec-key-not-kept = Sjekk at du kan lagre i mappen med innstillingene til Portnøkkel, og prøv igjen.

## Messages: clients
err-scope-ungranted = Virksomheten har ikke fått API-tilgangen { $scope }, så klienten kan ikke få den.
rec-scope-ungranted = Be eieren av API-et om tilgang. Prøv igjen når den er gitt.
err-last-scope = Klienten må ha minst én API-tilgang, og dette er den siste.
rec-last-scope = Gi klienten en annen først, eller deaktiver den.
err-client-inactive = Klienten er deaktivert.
rec-client-inactive = Aktiver klienten først, og prøv igjen.
err-own-administration = Dette er administrasjonsklienten som endringen gjøres med. Etterpå kan ingen ta endringen tilbake.
rec-own-administration = Endre den i selvbetjeningen hos Digdir, om det er det du vil.
err-client-name-unusable = Navnet kan ikke brukes.
rec-client-name-unusable = Skriv et navn på 1 til 255 tegn, uten linjeskift.
err-lifetime-unusable = Denne levetiden kan ikke brukes.
rec-lifetime-unusable = Oppgi et antall sekunder, fra 1 til 86400 (ett døgn).
err-history-unsaved = Endringen er gjort, men kom ikke med i loggen over endringer.
rec-history-unsaved = Sjekk at du kan lagre i mappen med innstillingene til Portnøkkel. Endringen skal ikke gjøres på nytt.

## Messages: Altinn
err-altinn-unknown = Vi vet ikke hvilken Altinn som hører til dette miljøet.
rec-altinn-unknown = Velg test eller produksjon, eller bruk simulatoren.
err-altinn-unauthorized = { $host } godtok ikke tokenet.
rec-altinn-unauthorized = Hent et nytt token fra samme miljø, og prøv igjen.
err-altinn-forbidden = Tokenet mangler API-tilgangen { $scope }, som { $host } krever.
rec-altinn-forbidden = Be Altinn om tilgangen, og legg den på klienten. Kontakt servicedesk@altinn.no.
err-altinn-not-found = { $host } har ingenting med disse verdiene.
rec-altinn-not-found = Sjekk systemet, kundens organisasjonsnummer og externalRef. Test og produksjon har hvert sitt register.
err-altinn-refused = { $meaning ->
    [known] { $host } sa nei, med koden { $code }.
    [none] { $host } sa nei, med koden { $code }, som vi ikke kjenner.
   *[told] { $host } sa nei, med koden { $code }, som vi ikke kjenner. Altinn skriver: «{ $told }».
}
rec-altinn-refused = Er det uklart hva som må rettes, send koden til servicedesk@altinn.no.
err-exchange-refused = { $cause ->
    [other-environment] { $host } byttet ikke tokenet. Det er fra et annet miljø enn denne Altinn.
    [ended] { $host } byttet ikke tokenet. Etter Altinns klokke har det gått ut.
    [not-yet] { $host } byttet ikke tokenet. Etter Altinns klokke gjelder det ikke ennå.
    [no-consumer] { $host } byttet ikke tokenet. Det sier ikke hvilken virksomhet det gjelder.
    [unreadable] { $host } byttet ikke tokenet. Vi kan heller ikke lese hva som står i det.
   *[unseen] { $host } byttet ikke tokenet, og sa ikke hvorfor.
}
rec-exchange-refused = { $cause ->
    [other-environment] Bruk et testtoken hos Altinn i test (TT02), og et produksjonstoken i produksjon.
    [ended] Hent et nytt token, og bytt det med én gang. Et token fra Maskinporten varer bare noen minutter.
    [not-yet] Vent noen sekunder, og bytt det igjen.
    [no-consumer] Hent tokenet fra Maskinporten. Token fra andre kan ikke byttes her.
    [unreadable] Hent et nytt token, og sjekk at hele tokenet er med.
   *[unseen] Miljøet, tiden og virksomheten i tokenet ser riktige ut. Hent et nytt token, og kontakt ellers servicedesk@altinn.no.
}
err-exchange-invalid = { $told ->
    [none] { $host } byttet ikke tokenet, og sa ikke hvorfor.
   *[other] { $host } byttet ikke tokenet. Altinn skriver: «{ $told }».
}
rec-exchange-invalid = Er det uklart hva som må rettes, send meldingen og tidspunktet til servicedesk@altinn.no.
err-exchange-header-dead = { $host } tar ikke lenger imot virksomhetsbrukere.
rec-exchange-header-dead = Fjern X-Altinn-EnterpriseUser-Authentication fra kallet. Bruk en systembruker i stedet.

## Messages: what is kept of earlier visits
err-setup-file-gone = Filen ligger ikke lenger der oppsettet sier.
rec-setup-file-gone = Velg filen på nytt. Den kan være flyttet eller ha fått et nytt navn.
err-setup-other-organisation = Sertifikatet i filen tilhører en annen virksomhet enn oppsettet.
rec-setup-other-organisation = Velg filen til virksomheten, eller lag et nytt oppsett for den andre.
err-setups-damaged = Filen med oppsettene var ødelagt. Vi beholdt det vi kunne lese.
rec-setups-damaged = Lag det som mangler, på nytt. Den ødelagte filen heter nå { $path }.
err-recent-damaged = Listen over filene vi husker, var ødelagt. Derfor er den tom nå.
rec-recent-damaged = Kryss av for å huske filer om du vil det. Den ødelagte filen heter nå { $path }.
err-looks-damaged = Filen med valgene for visning var ødelagt. Vinduet ser ut som første gang.
rec-looks-damaged = Velg på nytt under «Visning». Den ødelagte filen heter nå { $path }.
err-network-damaged = Filen med nettverksinnstillingene var ødelagt. Vi bruker det maskinen er satt opp med.
rec-network-damaged = Fyll ut på nytt under «Nettverk». Den ødelagte filen heter nå { $path }.
err-network-not-kept = Innstillingene gjelder nå, men vi fikk ikke lagret dem til neste gang.
rec-network-not-kept = Sjekk at disken har plass, og at du kan lagre innstillinger. IT-avdelingen kan hjelpe deg.
err-setups-newer = Oppsettene er lagret av en nyere versjon av Portnøkkel. Vi rører dem ikke.
rec-setups-newer = Bruk den nye versjonen for å se dem. Her må du lage et nytt oppsett hver gang.
err-setups-unsaved = Vi fikk ikke lagret oppsettet.
rec-setups-unsaved = Sjekk at disken har plass, og at du kan lagre innstillinger. IT-avdelingen kan hjelpe deg.
err-setups-busy = Vi fikk ikke lagret oppsettet. Et annet vindu med Portnøkkel bruker oppsettene nå.
rec-setups-busy = Lukk de andre vinduene med Portnøkkel, og prøv igjen.
err-setup-gone = Oppsettet er fjernet eller har fått et nytt navn i et annet vindu. Passordet er ikke lagret.
rec-setup-gone = Bruk oppsettet på nytt, og kryss av for å huske passordet.
err-keyring-missing = Maskinen har ikke noe trygt sted å lagre passord. Passordet er ikke lagret.
rec-keyring-missing = Skriv passordet hver gang. IT-avdelingen kan sette opp et passordlager (nøkkelring).
err-keyring-refused = Vi fikk ikke brukt nøkkelringen på maskinen.
rec-keyring-refused = Skriv passordet selv. Lås opp nøkkelringen om du vil prøve igjen.
err-remembered-password-unfit = Passordet vi husket, er borte eller åpner ikke filen lenger.
rec-remembered-password-unfit = Skriv passordet på nytt. Da husker vi det nye.

## Messages: this machine
err-port-taken = Porten er opptatt eller kan ikke åpnes.
rec-port-taken = Oppgi en annen port med --port, eller utelat den.
err-folder-unopened = Vi fikk ikke åpnet mappen.
rec-folder-unopened = Åpne mappen { $path } selv.
err-mail-unopened = Vi fikk ikke åpnet e-postprogrammet.
rec-mail-unopened = Kopier e-posten, og lim den inn der du skriver e-post.
err-clipboard-unavailable = Vi fikk ikke tak i utklippstavlen.
rec-clipboard-unavailable = Prøv på nytt. Ellers kan du vise teksten og kopiere den selv.
err-dialog-unavailable = Vi fikk ikke åpnet filvelgeren.
rec-dialog-unavailable = Skriv eller lim inn plasseringen i feltet i stedet.
err-demo-failed = Vi fikk ikke startet demoen.
rec-demo-failed = Prøv på nytt. Hjelper det ikke, start Portnøkkel på nytt. IT-avdelingen kan se om noe sperrer.
err-internal = Noe gikk galt inne i Portnøkkel. Det er vår feil, ikke din.
rec-internal = Prøv på nytt. Skjer det igjen, kopier detaljene og send dem til brukerstøtten deres.
