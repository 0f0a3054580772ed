# Diagnosis: what another program printed when it failed. The program, not ours, is the one that is spoken of.

## Names: values of a log
finding-value-host = Server
finding-value-file = Fil
finding-value-alias = Alias
finding-value-product = Sikkerhetsprodukt
finding-value-stack = Skrevet av

## Messages: files and keys
finding-program-old-encryption = Sertifikatfilen er låst med en gammel kryptering som programmet ikke lenger kan lese.
finding-program-new-encryption = Sertifikatfilen er låst med en nyere kryptering enn programmet kan lese.
finding-program-not-a-keystore = Programmet har fått oppgitt feil filtype, eller filen er skadet.
finding-program-file-missing = { $file ->
    [none] Programmet finner ikke sertifikatfilen.
   *[other] Programmet finner ikke filen { $file }.
}
finding-program-alias-unknown = { $alias ->
    [none] Programmet finner ingen nøkkel med navnet (alias) det er satt opp med.
   *[other] Programmet finner ingen nøkkel med navnet { $alias }.
}
finding-program-key-password = Passordet til den private nøkkelen er feil.
finding-program-store-password = Passordet åpner ikke sertifikatfilen.
finding-program-key-access = Kontoen som kjører programmet, har ikke lov til å bruke den private nøkkelen.
finding-program-no-key = Programmet fant ingen privat nøkkel å signere med.
finding-program-key-form = Den private nøkkelen er i et format programmet ikke kan lese, ofte PKCS#1 i stedet for PKCS#8.
finding-program-key-text = Teksten til den private nøkkelen er ødelagt eller ufullstendig.
finding-program-key-export = Den private nøkkelen er merket slik at den ikke kan tas ut (eksporteres).
finding-program-key-storage = Programmet laster nøkkelen på en måte som operativsystemet ikke støtter.
finding-program-key-provider = Nøkkelen er lagret på en annen måte (CSP eller CNG) enn programmet kan bruke.
finding-program-key-mismatch = Den private nøkkelen og sertifikatet hører ikke sammen.

## Messages: tokens
finding-program-clock = Klokken på maskinen går feil.
finding-program-jwt-expired = Tokenet hadde gått ut da det ble brukt.
finding-program-jwt-not-yet = Tokenet ble brukt før det begynte å gjelde. En klokke går trolig feil.
finding-program-jwt-kid = Programmet som kontrollerer tokenet, kjenner ikke nøkkelen det er signert med.
finding-program-jwt-issuer = Programmet som kontrollerer tokenet, forventer en annen utsteder (iss).
finding-program-jwt-audience = Programmet som kontrollerer tokenet, forventer en annen mottaker (aud).
finding-program-jwt-algorithm = Programmet som kontrollerer tokenet, godtar ikke måten det er signert på (alg).
finding-program-jwt-signature = Signaturen på tokenet hører ikke til nøkkelen det ble kontrollert med.
finding-program-jwt-malformed = Det programmet fikk som token, er ikke et token.

## Messages: the way to the server
finding-program-tls-inspection = { $product ->
    [none] Noe i nettverket åpner den krypterte trafikken underveis, og programmet stoler ikke på det.
   *[other] { $product } åpner den krypterte trafikken underveis, og programmet stoler ikke på det.
}
finding-program-tls-name = { $host ->
    [none] Sertifikatet som serveren viste fram, gjelder en annen adresse.
   *[other] Sertifikatet som { $host } viste fram, gjelder en annen adresse.
}
finding-program-tls-dates = Serverens sertifikat har gått ut eller gjelder ikke ennå, eller klokken på maskinen går feil.
finding-program-tls-untrusted = { $host ->
    [none] Programmet stoler ikke på sertifikatet som serveren viste fram.
   *[other] Programmet stoler ikke på sertifikatet som { $host } viste fram.
}
finding-program-proxy-password = Proxyen i nettverket krever at programmet logger inn.
finding-program-proxy-refused = { $product ->
    [none] Proxyen i nettverket sperrer for kallet.
   *[other] Proxyen i nettverket ({ $product }) sperrer for kallet.
}
finding-program-proxy-unreachable = Programmet får ikke kontakt med proxyen det er satt opp med.
finding-program-unknown-host = { $host ->
    [none] Programmet finner ingen server med navnet i adressen.
   *[other] Programmet finner ingen server med navnet { $host }.
}
finding-program-connection-refused = { $host ->
    [none] Serveren avviste forbindelsen. Ingenting svarer på den adressen og porten.
   *[other] { $host } avviste forbindelsen. Ingenting svarer på den porten.
}
finding-program-timed-out = { $host ->
    [none] Programmet fikk ikke svar fra serveren i tide.
   *[other] Programmet fikk ikke svar fra { $host } i tide.
}
finding-program-connection-reset = { $host ->
    [none] Forbindelsen til serveren ble brutt.
   *[other] Forbindelsen til { $host } ble brutt.
}
finding-program-tls-handshake = { $host ->
    [none] Programmet og serveren ble ikke enige om krypteringen.
   *[other] Programmet og { $host } ble ikke enige om krypteringen.
}
finding-program-http-status = { $host ->
    [none] Serveren sa nei med HTTP { $status }, men programmet skrev ikke hvorfor.
   *[other] { $host } sa nei med HTTP { $status }, men programmet skrev ikke hvorfor.
}
finding-program-not-json = Programmet fikk en nettside eller annen tekst i stedet for et svar i JSON.
finding-program-elsewhere = Programmet kunne ikke bruke { $host }. Det er verken Maskinporten eller et API som tar imot tokenene derfra.
finding-program-tls-client-certificate = { $host ->
    [none] Serveren godtok ikke programmets eget sertifikat (klientsertifikat), eller fikk ikke noe.
   *[other] { $host } godtok ikke programmets eget sertifikat (klientsertifikat), eller fikk ikke noe.
}

## Messages: files and keys, what to do
finding-next-program-old-encryption = Lagre filen på nytt med «portnokkel keystore convert gammel.p12 ny.p12». IT-avdelingen eller den som har filen, kan gjøre det.
finding-next-program-new-encryption = { $stack ->
    [java] Oppdater Java, eller lag en JKS med «portnokkel keystore convert fil.p12 fil.jks». Den som drifter programmet, kan gjøre det.
   *[other] Oppdater programmet, eller lag en PEM med «portnokkel keystore convert fil.p12 fil.pem». Den som drifter programmet, kan gjøre det.
}
finding-next-program-not-a-keystore = { $stack ->
    [java] Sett filtypen til PKCS12 for .p12 og JKS for .jks, eller hent filen på nytt. Den som drifter programmet, kan gjøre det.
   *[other] Se hva filen er med «portnokkel keystore show», eller hent den på nytt. Den som drifter programmet, kan gjøre det.
}
finding-next-program-file-missing = Sjekk stien, og at kontoen til programmet har lov til å lese filen. Den som drifter programmet, kan gjøre det.
finding-next-program-alias-unknown = { $stack ->
    [windows] Finn riktig sertifikat i certlm.msc, og rett navnet eller avtrykket i oppsettet. Den som drifter programmet, kan gjøre det.
    [powershell] Finn riktig sertifikat i certlm.msc, og rett navnet eller avtrykket i oppsettet. Den som drifter programmet, kan gjøre det.
    [net] Finn riktig navn eller avtrykk i certlm.msc eller Key Vault, og rett oppsettet. Den som drifter programmet, kan gjøre det.
    [nodejs] Finn riktig navn i hvelvet, for eksempel Key Vault, og rett oppsettet. Den som drifter programmet, kan gjøre det.
    [python] Finn riktig navn i hvelvet, for eksempel Key Vault, og rett oppsettet. Den som drifter programmet, kan gjøre det.
    [macos] Finn riktig navn i Nøkkelringtilgang, og rett oppsettet. Den som drifter programmet, kan gjøre det.
    [curl] Finn riktig navn i Nøkkelringtilgang, og rett oppsettet. Den som drifter programmet, kan gjøre det.
   *[other] Finn riktig alias med «portnokkel keystore show», og rett oppsettet. Den som drifter programmet, kan gjøre det.
}
finding-next-program-key-password = Skriv riktig nøkkelpassord i oppsettet. Ofte er det likt passordet til filen. Den som laget filen, vet det.
finding-next-program-store-password = Rett det i oppsettet til programmet, og se etter mellomrom og anførselstegn. Den som bestilte sertifikatet, har det.
finding-next-program-key-access = { $stack ->
    [windows] Gi kontoen lesetilgang under «Behandle private nøkler» i certlm.msc. IT-avdelingen kan gjøre det.
    [net] Gi kontoen lesetilgang til filen, eller under «Behandle private nøkler» i certlm.msc. IT-avdelingen kan gjøre det.
    [powershell] Kjør som administrator, eller gi kontoen tilgang under «Behandle private nøkler» i certlm.msc. IT-avdelingen kan gjøre det.
   *[other] Gi kontoen lesetilgang til nøkkelen. IT-avdelingen kan gjøre det.
}
finding-next-program-no-key = Sjekk at programmet har fått nøkkelen, og ikke bare sertifikatet. Begge ligger i .p12-filen, som IT-avdelingen har.
finding-next-program-key-form = Gjør den om med «openssl pkcs8 -topk8 -nocrypt -in key.pem -out ny.pem». Den som drifter programmet, kan gjøre det.
finding-next-program-key-text = Sjekk at linjeskiftene er ekte, ikke skrevet med omvendt skråstrek og n (\n), og at BEGIN og END er med. Den som drifter programmet, kan gjøre det.
finding-next-program-key-export = Bruk .p12-filen dere fikk levert, eller importer den på nytt med nøkkelen merket som eksporterbar. IT-avdelingen kan gjøre det.
finding-next-program-key-storage = { $stack ->
    [net] Fjern flagget EphemeralKeySet der sertifikatet lastes. Utviklerne kan rette det.
   *[other] Fjern innstillingen som holder nøkkelen bare i minnet. Utviklerne kan rette det.
}
finding-next-program-key-provider = Bruk GetRSAPrivateKey i stedet for PrivateKey i programmet, eller importer filen med certutil -csp. Utviklerne eller IT-avdelingen kan gjøre det.
finding-next-program-key-mismatch = Bruk nøkkelen og sertifikatet fra samme .p12-fil. Den som bestilte sertifikatet, har den.

## Messages: tokens, what to do
finding-next-program-clock = Slå på automatisk tid på maskinen. IT-avdelingen kan gjøre det.
finding-next-program-jwt-expired = Hent et nytt token før det gamle går ut, og sjekk klokken. Utviklerne kan rette det.
finding-next-program-jwt-not-yet = Slå på automatisk tid på begge maskinene, og tillat noen sekunders forskjell. IT-avdelingen kan gjøre det.
finding-next-program-jwt-kid = Sjekk at tokenet og programmet bruker samme miljø, test eller produksjon. Den som drifter API-et, kan hente nøklene på nytt.
finding-next-program-jwt-issuer = Bruk samme miljø for token og API, test eller produksjon. Den som drifter API-et, kan rette adressen.
finding-next-program-jwt-audience = Be om tokenet med adressen til API-et i resource. Den som drifter API-et, vet hvilken aud det forventer.
finding-next-program-jwt-algorithm = Bruk RS256 på begge sider. Utviklerne kan rette det.
finding-next-program-jwt-signature = Sjekk miljøet, og at hele tokenet er kopiert. Den som drifter API-et, kan sjekke nøklene sine.
finding-next-program-jwt-malformed = Send bare access_token etter Bearer, uten anførselstegn og linjeskift. Utviklerne kan rette det.

## Messages: the way to the server, what to do
finding-next-program-tls-inspection = { $stack ->
    [java] IT-avdelingen kan gjøre unntak for adressen, eller gi deg rotsertifikatet. Legg det i cacerts i Java.
    [nodejs] IT-avdelingen kan gjøre unntak for adressen, eller gi deg rotsertifikatet. Oppgi stien til det i NODE_EXTRA_CA_CERTS.
    [python] IT-avdelingen kan gjøre unntak for adressen, eller gi deg rotsertifikatet. Oppgi stien til det i REQUESTS_CA_BUNDLE.
   *[other] IT-avdelingen kan gjøre unntak for adressen, eller legge rotsertifikatet inn blant dem programmet stoler på.
}
finding-next-program-tls-name = Sjekk skrivemåten av adressen. Er den riktig, er det en annen server eller en proxy som svarer. IT-avdelingen kan finne det ut.
finding-next-program-tls-dates = Sjekk klokken først. Er den riktig, må den som drifter serveren, fornye sertifikatet.
finding-next-program-tls-untrusted = { $stack ->
    [java] Ofte åpner en proxy trafikken (TLS-inspeksjon). IT-avdelingen kan gi deg rotsertifikatet til proxyen. Legg det i cacerts i Java.
    [nodejs] Ofte åpner en proxy trafikken (TLS-inspeksjon). IT-avdelingen kan gi deg rotsertifikatet til proxyen. Oppgi stien til det i NODE_EXTRA_CA_CERTS.
    [python] Ofte åpner en proxy trafikken (TLS-inspeksjon). IT-avdelingen kan gi deg rotsertifikatet til proxyen. Oppgi stien til det i REQUESTS_CA_BUNDLE.
    [oracle] Legg rotsertifikatet til serveren, eller til proxyen i nettverket, i lommeboken (wallet). Databaseadministratoren kan gjøre det.
    [go] Ofte åpner en proxy trafikken (TLS-inspeksjon). IT-avdelingen kan gi deg rotsertifikatet til proxyen. Oppgi stien til det i SSL_CERT_FILE.
    [curl] Ofte åpner en proxy trafikken (TLS-inspeksjon). IT-avdelingen kan gi deg rotsertifikatet til proxyen. Oppgi stien til det med --cacert.
   *[other] Ofte åpner en proxy trafikken (TLS-inspeksjon). IT-avdelingen kan legge rotsertifikatet til proxyen inn blant dem maskinen stoler på.
}
finding-next-program-proxy-password = Legg proxyens brukernavn og passord inn i oppsettet til programmet. IT-avdelingen har dem, eller kan gjøre unntak for adressen.
finding-next-program-proxy-refused = IT-avdelingen kan åpne proxyen for adressen som ble kalt. Maskinporten trenger port 443.
finding-next-program-proxy-unreachable = Sjekk adressen og porten til proxyen i oppsettet. IT-avdelingen vet hva som er riktig.
finding-next-program-unknown-host = Sjekk skrivemåten av adressen. Er den riktig, kan IT-avdelingen rette navneoppslaget (DNS) på maskinen.
finding-next-program-connection-refused = Sjekk adressen og porten. Er de riktige, kan IT-avdelingen sjekke brannmuren.
finding-next-program-timed-out = Som regel er det en brannmur som stopper kallet. IT-avdelingen kan åpne port 443 til adressen, eller si hvilken proxy som gjelder.
finding-next-program-connection-reset = Som regel er det en brannmur eller proxy som bryter den. Det kan også være en gammel TLS-versjon i programmet. IT-avdelingen kan se hva det er.
finding-next-program-tls-handshake = { $stack ->
    [powershell] Slå på TLS 1.2 i skriptet med ServicePointManager. Er det på, kan IT-avdelingen se hva brannmuren gjør.
   *[other] Bruk TLS 1.2 eller nyere. Krever serveren et klientsertifikat, kan den som drifter serveren, si hvilket.
}
finding-next-program-http-status = { $stack ->
    [java] Logg innholdet i svaret med getErrorStream eller getResponseBodyAsString: Der står koden. Utviklerne kan gjøre det.
    [net] Logg innholdet i svaret før EnsureSuccessStatusCode: Der står koden. Utviklerne kan gjøre det.
    [nodejs] Logg error.response.data eller response.text(): Der står koden. Utviklerne kan gjøre det.
    [python] Logg response.text før raise_for_status: Der står koden. Utviklerne kan gjøre det.
    [powershell] Skriv ut ErrorDetails.Message i catch: Der står koden. Den som lager skriptet, kan gjøre det.
    [curl] Bruk --fail-with-body i stedet for -f: Koden står i svaret. Den som lager skriptet, kan gjøre det.
   *[other] Logg innholdet i svaret: Der står koden. Utviklerne kan gjøre det.
}
finding-next-program-not-json = Sjekk adressen. Er den riktig, er det en proxy eller en innloggingsside som svarer. IT-avdelingen kan se hvilken.
finding-next-program-elsewhere = Start serveren der, eller rett adressen i oppsettet til programmet. Den som drifter programmet, kan gjøre det.
finding-next-program-tls-client-certificate = { $stack ->
    [oracle] Sjekk brukersertifikatet i lommeboken (wallet). Maskinporten krever ikke noe i TLS. Den som drifter serveren, vet hvilket den godtar.
   *[other] Sjekk hvilket sertifikat programmet sender. Maskinporten krever ikke noe i TLS. Den som drifter serveren, vet hvilket den godtar.
}
