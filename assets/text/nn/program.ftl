# Diagnosis: what another program printed when it failed. The program, not ours, is the one that is spoken of.

## Names: values of a log
finding-value-host = Server
finding-value-file = Fil
finding-value-alias = Alias
finding-value-product = Tryggleiksprodukt
finding-value-stack = Skriven av

## Messages: files and keys
finding-program-old-encryption = Sertifikatfila er låst med ei gammal kryptering som programmet ikkje lenger kan lese.
finding-program-new-encryption = Sertifikatfila er låst med ei nyare kryptering enn programmet kan lese.
finding-program-not-a-keystore = Programmet har fått oppgitt feil filtype, eller fila er skadd.
finding-program-file-missing = { $file ->
    [none] Programmet finn ikkje sertifikatfila.
   *[other] Programmet finn ikkje fila { $file }.
}
finding-program-alias-unknown = { $alias ->
    [none] Programmet finn ingen nøkkel med namnet (alias) det er sett opp med.
   *[other] Programmet finn ingen nøkkel med namnet { $alias }.
}
finding-program-key-password = Passordet til den private nøkkelen er feil.
finding-program-store-password = Passordet opnar ikkje sertifikatfila.
finding-program-key-access = Kontoen som køyrer programmet, har ikkje lov til å bruke den private nøkkelen.
finding-program-no-key = Programmet fann ingen privat nøkkel å signere med.
finding-program-key-form = Den private nøkkelen er i eit format programmet ikkje kan lese, ofte PKCS#1 i staden for PKCS#8.
finding-program-key-text = Teksten til den private nøkkelen er øydelagd eller ufullstendig.
finding-program-key-export = Den private nøkkelen er merkt slik at han ikkje kan takast ut (eksporterast).
finding-program-key-storage = Programmet lastar nøkkelen på ein måte som operativsystemet ikkje støttar.
finding-program-key-provider = Nøkkelen er lagra på ein annan måte (CSP eller CNG) enn programmet kan bruke.
finding-program-key-mismatch = Den private nøkkelen og sertifikatet høyrer ikkje saman.

## Messages: tokens
finding-program-clock = Klokka på maskina går feil.
finding-program-jwt-expired = Tokenet hadde gått ut då det vart brukt.
finding-program-jwt-not-yet = Tokenet vart brukt før det byrja å gjelde. Ei klokke går truleg feil.
finding-program-jwt-kid = Programmet som kontrollerer tokenet, kjenner ikkje nøkkelen det er signert med.
finding-program-jwt-issuer = Programmet som kontrollerer tokenet, ventar ein annan utferdar (iss).
finding-program-jwt-audience = Programmet som kontrollerer tokenet, ventar ein annan mottakar (aud).
finding-program-jwt-algorithm = Programmet som kontrollerer tokenet, godtek ikkje måten det er signert på (alg).
finding-program-jwt-signature = Signaturen på tokenet høyrer ikkje til nøkkelen det vart kontrollert med.
finding-program-jwt-malformed = Det programmet fekk som token, er ikkje eit token.

## Messages: the way to the server
finding-program-tls-inspection = { $product ->
    [none] Noko i nettverket opnar den krypterte trafikken undervegs, og programmet stoler ikkje på det.
   *[other] { $product } opnar den krypterte trafikken undervegs, og programmet stoler ikkje på det.
}
finding-program-tls-name = { $host ->
    [none] Sertifikatet som serveren viste fram, gjeld ei anna adresse.
   *[other] Sertifikatet som { $host } viste fram, gjeld ei anna adresse.
}
finding-program-tls-dates = Sertifikatet til serveren har gått ut eller gjeld ikkje enno, eller klokka på maskina går feil.
finding-program-tls-untrusted = { $host ->
    [none] Programmet stoler ikkje på sertifikatet som serveren viste fram.
   *[other] Programmet stoler ikkje på sertifikatet som { $host } viste fram.
}
finding-program-proxy-password = Proxyen i nettverket krev at programmet loggar inn.
finding-program-proxy-refused = { $product ->
    [none] Proxyen i nettverket sperrar for kallet.
   *[other] Proxyen i nettverket ({ $product }) sperrar for kallet.
}
finding-program-proxy-unreachable = Programmet får ikkje kontakt med proxyen det er sett opp med.
finding-program-unknown-host = { $host ->
    [none] Programmet finn ingen server med namnet i adressa.
   *[other] Programmet finn ingen server med namnet { $host }.
}
finding-program-connection-refused = { $host ->
    [none] Serveren avviste sambandet. Ingenting svarer på den adressa og porten.
   *[other] { $host } avviste sambandet. Ingenting svarer på den porten.
}
finding-program-timed-out = { $host ->
    [none] Programmet fekk ikkje svar frå serveren i tide.
   *[other] Programmet fekk ikkje svar frå { $host } i tide.
}
finding-program-connection-reset = { $host ->
    [none] Sambandet med serveren vart brote.
   *[other] Sambandet med { $host } vart brote.
}
finding-program-tls-handshake = { $host ->
    [none] Programmet og serveren vart ikkje samde om krypteringa.
   *[other] Programmet og { $host } vart ikkje samde om krypteringa.
}
finding-program-http-status = { $host ->
    [none] Serveren sa nei med HTTP { $status }, men programmet skreiv ikkje kvifor.
   *[other] { $host } sa nei med HTTP { $status }, men programmet skreiv ikkje kvifor.
}
finding-program-not-json = Programmet fekk ei nettside eller annan tekst i staden for eit svar i JSON.
finding-program-elsewhere = Programmet kunne ikkje bruke { $host }. Det er verken Maskinporten eller eit API som tek imot tokena derfrå.
finding-program-tls-client-certificate = { $host ->
    [none] Serveren godtok ikkje sertifikatet til programmet sjølv (klientsertifikat), eller fekk ikkje noko.
   *[other] { $host } godtok ikkje sertifikatet til programmet sjølv (klientsertifikat), eller fekk ikkje noko.
}

## Messages: files and keys, what to do
finding-next-program-old-encryption = Lagre fila på nytt med «portnokkel keystore convert gammal.p12 ny.p12». IT-avdelinga eller den som har fila, kan gjere det.
finding-next-program-new-encryption = { $stack ->
    [java] Oppdater Java, eller lag ein JKS med «portnokkel keystore convert fil.p12 fil.jks». Den som driftar programmet, kan gjere det.
   *[other] Oppdater programmet, eller lag ein PEM med «portnokkel keystore convert fil.p12 fil.pem». Den som driftar programmet, kan gjere det.
}
finding-next-program-not-a-keystore = { $stack ->
    [java] Set filtypen til PKCS12 for .p12 og JKS for .jks, eller hent fila på nytt. Den som driftar programmet, kan gjere det.
   *[other] Sjå kva fila er med «portnokkel keystore show», eller hent ho på nytt. Den som driftar programmet, kan gjere det.
}
finding-next-program-file-missing = Sjekk stien, og at kontoen til programmet har lov til å lese fila. Den som driftar programmet, kan gjere det.
finding-next-program-alias-unknown = { $stack ->
    [windows] Finn rett sertifikat i certlm.msc, og rett namnet eller avtrykket i oppsettet. Den som driftar programmet, kan gjere det.
    [powershell] Finn rett sertifikat i certlm.msc, og rett namnet eller avtrykket i oppsettet. Den som driftar programmet, kan gjere det.
    [net] Finn rett namn eller avtrykk i certlm.msc eller Key Vault, og rett oppsettet. Den som driftar programmet, kan gjere det.
    [nodejs] Finn rett namn i kvelvet, til dømes Key Vault, og rett oppsettet. Den som driftar programmet, kan gjere det.
    [python] Finn rett namn i kvelvet, til dømes Key Vault, og rett oppsettet. Den som driftar programmet, kan gjere det.
    [macos] Finn rett namn i Nøkkelringtilgang, og rett oppsettet. Den som driftar programmet, kan gjere det.
    [curl] Finn rett namn i Nøkkelringtilgang, og rett oppsettet. Den som driftar programmet, kan gjere det.
   *[other] Finn rett alias med «portnokkel keystore show», og rett oppsettet. Den som driftar programmet, kan gjere det.
}
finding-next-program-key-password = Skriv rett nøkkelpassord i oppsettet. Ofte er det likt passordet til fila. Den som laga fila, veit det.
finding-next-program-store-password = Rett det i oppsettet til programmet, og sjå etter mellomrom og hermeteikn. Den som bestilte sertifikatet, har det.
finding-next-program-key-access = { $stack ->
    [windows] Gi kontoen lesetilgang under «Behandle private nøkler» i certlm.msc. IT-avdelinga kan gjere det.
    [net] Gi kontoen lesetilgang til fila, eller under «Behandle private nøkler» i certlm.msc. IT-avdelinga kan gjere det.
    [powershell] Køyr som administrator, eller gi kontoen tilgang under «Behandle private nøkler» i certlm.msc. IT-avdelinga kan gjere det.
   *[other] Gi kontoen lesetilgang til nøkkelen. IT-avdelinga kan gjere det.
}
finding-next-program-no-key = Sjekk at programmet har fått nøkkelen, og ikkje berre sertifikatet. Begge ligg i .p12-fila, som IT-avdelinga har.
finding-next-program-key-form = Gjer han om med «openssl pkcs8 -topk8 -nocrypt -in key.pem -out ny.pem». Den som driftar programmet, kan gjere det.
finding-next-program-key-text = Sjekk at linjeskifta er ekte, ikkje skrivne med omvend skråstrek og n (\n), og at BEGIN og END er med. Den som driftar programmet, kan gjere det.
finding-next-program-key-export = Bruk .p12-fila de fekk levert, eller importer ho på nytt med nøkkelen merkt som eksporterbar. IT-avdelinga kan gjere det.
finding-next-program-key-storage = { $stack ->
    [net] Fjern flagget EphemeralKeySet der sertifikatet blir lasta. Utviklarane kan rette det.
   *[other] Fjern innstillinga som held nøkkelen berre i minnet. Utviklarane kan rette det.
}
finding-next-program-key-provider = Bruk GetRSAPrivateKey i staden for PrivateKey i programmet, eller importer fila med certutil -csp. Utviklarane eller IT-avdelinga kan gjere det.
finding-next-program-key-mismatch = Bruk nøkkelen og sertifikatet frå same .p12-fil. Den som bestilte sertifikatet, har ho.

## Messages: tokens, what to do
finding-next-program-clock = Slå på automatisk tid på maskina. IT-avdelinga kan gjere det.
finding-next-program-jwt-expired = Hent eit nytt token før det gamle går ut, og sjekk klokka. Utviklarane kan rette det.
finding-next-program-jwt-not-yet = Slå på automatisk tid på begge maskinene, og tillat nokre sekund skilnad. IT-avdelinga kan gjere det.
finding-next-program-jwt-kid = Sjekk at tokenet og programmet bruker same miljø, test eller produksjon. Den som driftar API-et, kan hente nøklane på nytt.
finding-next-program-jwt-issuer = Bruk same miljø for token og API, test eller produksjon. Den som driftar API-et, kan rette adressa.
finding-next-program-jwt-audience = Be om tokenet med adressa til API-et i resource. Den som driftar API-et, veit kva aud det ventar.
finding-next-program-jwt-algorithm = Bruk RS256 på begge sider. Utviklarane kan rette det.
finding-next-program-jwt-signature = Sjekk miljøet, og at heile tokenet er kopiert. Den som driftar API-et, kan sjekke nøklane sine.
finding-next-program-jwt-malformed = Send berre access_token etter Bearer, utan hermeteikn og linjeskift. Utviklarane kan rette det.

## Messages: the way to the server, what to do
finding-next-program-tls-inspection = { $stack ->
    [java] IT-avdelinga kan gjere unntak for adressa, eller gi deg rotsertifikatet. Legg det i cacerts i Java.
    [nodejs] IT-avdelinga kan gjere unntak for adressa, eller gi deg rotsertifikatet. Oppgi stien til det i NODE_EXTRA_CA_CERTS.
    [python] IT-avdelinga kan gjere unntak for adressa, eller gi deg rotsertifikatet. Oppgi stien til det i REQUESTS_CA_BUNDLE.
   *[other] IT-avdelinga kan gjere unntak for adressa, eller leggje rotsertifikatet inn blant dei programmet stoler på.
}
finding-next-program-tls-name = Sjekk skrivemåten av adressa. Er ho rett, er det ein annan server eller ein proxy som svarer. IT-avdelinga kan finne det ut.
finding-next-program-tls-dates = Sjekk klokka først. Er ho rett, må den som driftar serveren, fornye sertifikatet.
finding-next-program-tls-untrusted = { $stack ->
    [java] Ofte opnar ein proxy trafikken (TLS-inspeksjon). IT-avdelinga kan gi deg rotsertifikatet til proxyen. Legg det i cacerts i Java.
    [nodejs] Ofte opnar ein proxy trafikken (TLS-inspeksjon). IT-avdelinga kan gi deg rotsertifikatet til proxyen. Oppgi stien til det i NODE_EXTRA_CA_CERTS.
    [python] Ofte opnar ein proxy trafikken (TLS-inspeksjon). IT-avdelinga kan gi deg rotsertifikatet til proxyen. Oppgi stien til det i REQUESTS_CA_BUNDLE.
    [oracle] Legg rotsertifikatet til serveren, eller til proxyen i nettverket, i lommeboka (wallet). Databaseadministratoren kan gjere det.
    [go] Ofte opnar ein proxy trafikken (TLS-inspeksjon). IT-avdelinga kan gi deg rotsertifikatet til proxyen. Oppgi stien til det i SSL_CERT_FILE.
    [curl] Ofte opnar ein proxy trafikken (TLS-inspeksjon). IT-avdelinga kan gi deg rotsertifikatet til proxyen. Oppgi stien til det med --cacert.
   *[other] Ofte opnar ein proxy trafikken (TLS-inspeksjon). IT-avdelinga kan leggje rotsertifikatet til proxyen inn blant dei maskina stoler på.
}
finding-next-program-proxy-password = Legg brukarnamnet og passordet til proxyen inn i oppsettet til programmet. IT-avdelinga har dei, eller kan gjere unntak for adressa.
finding-next-program-proxy-refused = IT-avdelinga kan opne proxyen for adressa som vart kalla. Maskinporten treng port 443.
finding-next-program-proxy-unreachable = Sjekk adressa og porten til proxyen i oppsettet. IT-avdelinga veit kva som er rett.
finding-next-program-unknown-host = Sjekk skrivemåten av adressa. Er ho rett, kan IT-avdelinga rette namneoppslaget (DNS) på maskina.
finding-next-program-connection-refused = Sjekk adressa og porten. Er dei rette, kan IT-avdelinga sjekke brannmuren.
finding-next-program-timed-out = Som regel er det ein brannmur som stoppar kallet. IT-avdelinga kan opne port 443 til adressa, eller seie kva proxy som gjeld.
finding-next-program-connection-reset = Som regel er det ein brannmur eller proxy som bryt det. Det kan også vere ein gammal TLS-versjon i programmet. IT-avdelinga kan sjå kva det er.
finding-next-program-tls-handshake = { $stack ->
    [powershell] Slå på TLS 1.2 i skriptet med ServicePointManager. Er det på, kan IT-avdelinga sjå kva brannmuren gjer.
   *[other] Bruk TLS 1.2 eller nyare. Krev serveren eit klientsertifikat, kan den som driftar serveren, seie kva for eit.
}
finding-next-program-http-status = { $stack ->
    [java] Logg innhaldet i svaret med getErrorStream eller getResponseBodyAsString: Der står koden. Utviklarane kan gjere det.
    [net] Logg innhaldet i svaret før EnsureSuccessStatusCode: Der står koden. Utviklarane kan gjere det.
    [nodejs] Logg error.response.data eller response.text(): Der står koden. Utviklarane kan gjere det.
    [python] Logg response.text før raise_for_status: Der står koden. Utviklarane kan gjere det.
    [powershell] Skriv ut ErrorDetails.Message i catch: Der står koden. Den som lagar skriptet, kan gjere det.
    [curl] Bruk --fail-with-body i staden for -f: Koden står i svaret. Den som lagar skriptet, kan gjere det.
   *[other] Logg innhaldet i svaret: Der står koden. Utviklarane kan gjere det.
}
finding-next-program-not-json = Sjekk adressa. Er ho rett, er det ein proxy eller ei innloggingsside som svarer. IT-avdelinga kan sjå kva for ei.
finding-next-program-elsewhere = Start serveren der, eller rett adressa i oppsettet til programmet. Den som driftar programmet, kan gjere det.
finding-next-program-tls-client-certificate = { $stack ->
    [oracle] Sjekk brukarsertifikatet i lommeboka (wallet). Maskinporten krev ikkje noko i TLS. Den som driftar serveren, veit kva for eit han godtek.
   *[other] Sjekk kva for eit sertifikat programmet sender. Maskinporten krev ikkje noko i TLS. Den som driftar serveren, veit kva for eit han godtek.
}
