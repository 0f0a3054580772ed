#
## Values: whose side it is on
side-yours = De kan løyse dette
side-theirs = Nokon andre må løyse dette
side-network = Noko stoppa oss på vegen
side-ours = Feilen ligg i Portnøkkel

## Formats: the host when we do not know its name
host-unknown = tenesta

## Buttons: the next move
next-choose-file = Vel ei anna fil
next-choose-certificate = Vel sertifikatfila
next-retype-password = Skriv passordet på nytt
next-change-place = Vel ein annan stad
next-change-environment = Byt miljø
next-change-client = Rett klienten
next-change-scopes = Endre API-tilgangar
next-change-claims = Endre vala i steg 6
next-change-consumer = Rett nummeret til kunden
next-change-behalf = Endre kven de hentar for
next-try-again = Prøv på nytt
next-check-now = Sjekk no
next-open-admin-key = Opne nøkkelen til administrasjonsklienten
next-mail-digdir = Kopier e-posten til Digdir
next-mail-api-owner = Kopier e-posten til API-eigaren
next-open-portal = Opne sjølvbeteninga
next-set-clock = Still klokka
next-set-network = Opne nettverksinnstillingar

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
err-file-unreadable = Vi fekk ikkje lese fila.
rec-file-unreadable = Sjekk at fila finst, og at du har lov til å opne ho. IT-avdelinga kan gi deg tilgang.
err-file-empty = Fila er tom.
rec-file-empty = Be den som sende deg fila, om å sende ho på nytt.
err-file-too-large = Fila er for stor til å vere eit sertifikat.
rec-file-too-large = Vel ei fil som sluttar på .p12, .pfx eller .jks. Ho er som regel mindre enn 20 kB.
err-not-a-keystore = { $kind ->
    [zip] Fila er ei zip-fil eller eit anna arkiv, ikkje eit sertifikat.
    [word] Fila er eit Word- eller Office-dokument, ikkje eit sertifikat.
    [excel] Fila er eit Excel-ark, ikkje eit sertifikat.
    [pdf] Fila er eit PDF-dokument, ikkje eit sertifikat.
    [web-page] Fila er ei nettside, ikkje eit sertifikat. Nedlastinga har truleg gått gale.
    [pkcs7] Fila er ei p7b-fil. Ho har sertifikat, men ingen privat nøkkel.
    [pki-path] Fila er ei kjede av sertifikat (PkiPath), utan privat nøkkel.
    [certificate] Fila er berre sertifikatet. Den private nøkkelen manglar.
    [issuer-certificate] Fila har berre sertifikata til utferdaren, ikkje sertifikatet til verksemda.
    [certificate-store] Fila er ei samling sertifikat frå Windows (sst), utan privat nøkkel.
    [certificate-request] Fila er ei bestilling av sertifikat, ikkje sjølve sertifikatet.
    [revocation-list] Fila er ei liste over tilbakekalla sertifikat (CRL), ikkje eit sertifikat.
    [public-key] Fila er ein offentleg nøkkel, ikkje eit sertifikat.
    [private-key] Fila er berre ein privat nøkkel. Sertifikatet manglar.
    [encrypted-key] Fila er berre ein privat nøkkel, låst med passord. Sertifikatet manglar.
    [pvk] Fila er berre ein privat nøkkel i Microsoft sitt format (pvk). Sertifikatet manglar.
    [xml-key] Fila er berre ein privat nøkkel i XML, slik .NET skriv han. Sertifikatet manglar.
    [private-jwk] Fila er berre ein privat nøkkel i form av ein JWK. Sertifikatet manglar.
    [public-jwk] Fila er offentlege nøklar i form av ein JWK, ikkje eit sertifikat.
    [jwe] Fila er eit kryptert token (JWE), ikkje eit sertifikat.
    [ssh-key] Fila er ein nøkkel for SSH, ikkje eit sertifikat.
    [pgp] Fila er laga med PGP, og er ikkje eit sertifikat.
    [bks] Fila er eit nøkkellager frå Bouncy Castle (BKS). Vi kan ikkje opne den typen.
    [uber] Fila er eit nøkkellager frå Bouncy Castle (UBER). Vi kan ikkje opne den typen.
    [bcfks] Fila er eit nøkkellager frå Bouncy Castle (BCFKS). Vi kan ikkje opne den typen.
    [ibm-key-database] Fila er ein nøkkeldatabase frå IBM (kdb). Vi kan ikkje opne den typen.
    [ibm-stash] Fila er passordet til ein nøkkeldatabase frå IBM (sth), ikkje eit sertifikat.
    [oracle-wallet] Fila er ei Oracle-lommebok som opnar seg sjølv (cwallet.sso). Vi kan ikkje opne den typen.
    [database] Fila er ein database, til dømes sertifikata i Firefox. Vi kan ikkje opne den typen.
    [keychain] Fila er ein nøkkelring frå macOS. Vi kan ikkje opne den typen.
    [password-safe] Fila er eit passordkvelv frå KeePass, ikkje eit sertifikat.
    [sealed] Innhaldet er kryptert av eit anna verktøy, til dømes Ansible Vault eller SOPS.
    [git-lfs] Fila er berre ein peikar frå Git LFS. Sjølve fila er ikkje henta.
    [shortcut] Fila er berre ein snarveg til ei fil.
    [mail] Fila er ein e-post, ikkje eit sertifikat.
    [mangled] Fila er øydelagd, fordi eit program har behandla ho som tekst.
    [json] Fila er JSON, ikkje eit sertifikat.
    [text] Fila er vanleg tekst, ikkje eit sertifikat.
    [picture] Fila er eit bilete, ikkje eit sertifikat.
   *[unknown] Fila er ikkje eit sertifikat.
}
rec-not-a-keystore = { $kind ->
    [zip] Pakk ut fila først, og vel så den som sluttar på .p12, .pfx eller .jks.
    [word] Vel fila de fekk frå Buypass eller Commfides. Ligg sertifikatet i dokumentet, kan du lagre det som ei eiga fil.
    [excel] Vel fila de fekk frå Buypass eller Commfides. Ligg sertifikatet i arket, kan du lagre det som ei eiga fil.
    [web-page] Last ned fila på nytt frå utferdaren, og logg inn først.
    [pkcs7] Be IT-avdelinga om .p12-fila. Ho har både sertifikatet og nøkkelen.
    [pki-path] Be IT-avdelinga om .p12-fila. Ho har både sertifikatet og nøkkelen.
    [certificate] Be IT-avdelinga om .p12-fila. Ho har både sertifikatet og nøkkelen.
    [issuer-certificate] Be IT-avdelinga om .p12-fila med sertifikatet og nøkkelen til verksemda.
    [certificate-store] Eksporter sertifikatet på nytt frå Windows som .pfx, med den private nøkkelen.
    [certificate-request] Be IT-avdelinga om .p12-fila som vart laga då sertifikatet kom.
    [revocation-list] Be IT-avdelinga om .p12-fila. Ho har både sertifikatet og nøkkelen.
    [public-key] Be IT-avdelinga om .p12-fila. Ho har både sertifikatet og nøkkelen.
    [private-key] Be IT-avdelinga om .p12-fila. Ho har både sertifikatet og nøkkelen.
    [encrypted-key] Be IT-avdelinga om .p12-fila. Ho har både sertifikatet og nøkkelen.
    [pvk] Be IT-avdelinga slå ho saman med sertifikatet til ei .pfx-fil, til dømes med pvk2pfx.
    [xml-key] Be IT-avdelinga om .p12-fila. Ho har både sertifikatet og nøkkelen.
    [private-jwk] Bruk han der klienten har registrerte nøklar. Til verksemdssertifikat treng du .p12-fila frå IT-avdelinga.
    [public-jwk] Vel .p12-fila. Nøklane i ein JWK blir registrerte på klienten.
    [jwe] Vel .p12-fila. Den som laga tokenet, veit kva det er til.
    [pgp] Lås ho opp med PGP først, og vel fila som kjem ut.
    [bks] Be den som laga fila, om å lagre ho som .p12. I keytool heiter det -importkeystore med -srcstoretype BKS og -deststoretype PKCS12.
    [uber] Be den som laga fila, om å lagre ho som .p12. I keytool heiter det -importkeystore med -srcstoretype UBER og -deststoretype PKCS12.
    [bcfks] Be den som laga fila, om å lagre ho som .p12. I keytool heiter det -importkeystore med -srcstoretype BCFKS og -deststoretype PKCS12.
    [ibm-key-database] Be den som laga fila, om å eksportere nøkkelen som .p12 med ikeyman eller gskcapicmd.
    [ibm-stash] Få .kdb-fila i same mappe eksportert som .p12, og vel .p12-fila. Den som driftar serveren, kan gjere det.
    [oracle-wallet] Vel ewallet.p12 i den same mappa. Ho har det same innhaldet, og blir opna med passord.
    [database] Eksporter sertifikatet som .p12 frå programmet som har databasen.
    [keychain] Eksporter sertifikatet med nøkkelen som .p12 frå Nøkkelringtilgang.
    [password-safe] Opne kvelvet, og lagre .p12-fila derfrå.
    [sealed] Lås det opp med verktøyet som låste det, og vel fila som kjem ut.
    [git-lfs] Køyr «git lfs pull», og vel fila på nytt. For git-annex heiter det «git annex get».
    [shortcut] Vel sjølve fila som snarvegen peikar på.
    [mail] Lagre vedlegget som ei eiga fil, og vel ho.
    [mangled] Be om fila på nytt, i ei zip-fil eller overført binært. Ho kan ikkje reparerast.
   *[unknown] Vel ei fil som sluttar på .p12, .pfx eller .jks.
}
err-keystore-damaged = Fila ser ut som eit sertifikat, men er skadd eller ufullstendig.
rec-keystore-damaged = Hent fila på nytt der du fekk ho. Hjelper det ikkje, kan utferdaren lage ei ny.
err-keystore-too-costly = Fila krev urimeleg mykje reknearbeid å opne. Det gjer ikkje vanlege sertifikatfiler.
rec-keystore-too-costly = Be den som gav deg fila, om å lage ho på nytt. Ikkje bruk ho viss du ikkje veit kvar ho kjem frå.
err-encryption-unknown = Fila er låst på ein måte vi ikkje kjenner.
rec-encryption-unknown = Be IT-avdelinga lagre sertifikatet på nytt som .p12.
err-wrong-password = Feil passord. Sjekk store og små bokstavar.
rec-wrong-password = Skriv det ein gong til, eller lim det inn. Den som bestilte sertifikatet, har passordet.
err-key-password-differs = Passordet opna fila, men ikkje nøkkelen i fila.
rec-key-password-differs = Skriv passordet til nøkkelen. Den som laga fila, veit det.
err-wrong-key-password = Feil passord til nøkkelen. Sjekk store og små bokstavar.
rec-wrong-key-password = Skriv det ein gong til, eller lim det inn. Den som laga fila, har passordet.
err-password-characters = Passordet har teikn som denne filtypen ikkje kan ha, til dømes emoji.
rec-password-characters = Sjekk at passordet er limt rett inn, utan teikn som ikkje høyrer til.
err-no-private-key = Fila manglar den private nøkkelen.
rec-no-private-key = Be IT-avdelinga om ei .p12-fil som har den private nøkkelen med.
err-no-certificate = Fila har ein nøkkel, men ikkje sertifikatet.
rec-no-certificate = Vel sertifikatfila som høyrer til nøkkelen. Namnet sluttar ofte på .cer, .crt, .pem eller .p7b.
err-key-mismatch = Nøkkelen i fila høyrer til eit anna sertifikat.
rec-key-mismatch = Vel ei anna fil. IT-avdelinga kan lage ei der nøkkel og sertifikat høyrer saman.
err-elliptic-curve-key = Nøkkelen er av typen elliptisk kurve (EC). Maskinporten godtek berre RSA.
rec-elliptic-curve-key = Bestill eit sertifikat med RSA-nøkkel hos utferdaren.
err-unsupported-key = Nøkkelen er av ein annan type enn RSA. Maskinporten godtek berre RSA.
rec-unsupported-key = Be IT-avdelinga om sertifikatet til verksemda, med RSA-nøkkel.
err-no-certificate-in-file = Det er ikkje noko sertifikat i fila du valde no.
rec-no-certificate-in-file = Vel ei anna sertifikatfil. Namnet sluttar ofte på .cer, .crt, .pem eller .p7b.
err-other-certificate = Sertifikatet du valde no, høyrer til ein annan nøkkel.
rec-other-certificate = Vel sertifikatfila som vart utferda for denne nøkkelen. IT-avdelinga veit kva for ei det er.
err-key-too-short = Nøkkelen i sertifikatet er for svak. Han har { $bits } bit, og kravet er minst 2048.
rec-key-too-short = Bestill eit nytt sertifikat hos utferdaren.
err-several-files = Du sleppte fleire filer samtidig.
rec-several-files = Slepp éi fil om gongen.

## Messages: a file to be saved
err-alias-unusable = Namnet kan ikkje brukast i fila, eller det er brukt to gonger.
rec-alias-unusable = Vel eit kort namn med vanlege bokstavar og tal.
err-one-password = Denne typen fil har eitt passord, både for fila og for nøkkelen.
rec-one-password = Bruk same passord for begge, eller vel JKS.
err-file-exists = Det finst ei fil med dette namnet frå før.
rec-file-exists = Vel eit anna namn.
err-folder-not-empty = Mappa finst frå før, og det ligg noko i ho.
rec-folder-not-empty = Vel eit anna namn. Vi skriv aldri over det som ligg der.
err-folder-missing = Mappa du vil lagre i, finst ikkje.
rec-folder-missing = Sjekk at namnet er rett, eller vel ei mappe som finst.
err-folder-forbidden = Du har ikkje lov til å lagre i denne mappa.
rec-folder-forbidden = Vel ei anna mappe, til dømes di eiga. IT-avdelinga kan gi deg tilgang.
err-disk-full = Det er ikkje plass til fila.
rec-disk-full = Rydd litt, eller lagre ein annan stad. Så prøver du på nytt.
err-not-removed = Vi fekk ikkje fjerna { $path }.
rec-not-removed = Lukk Portnøkkel og program som har fila open, og prøv på nytt.
err-file-not-saved = Vi fekk ikkje lagra fila.
rec-file-not-saved = Vel eit anna namn eller ei anna mappe, og prøv på nytt.

## Messages: the certificate
err-certificate-expired = Sertifikatet gjekk ut { $date }.
rec-certificate-expired = Bestill nytt hos { $issuer }. Har de allereie fått eit nytt? Vel den fila i staden.
err-certificate-not-yet-valid = Sertifikatet gjeld ikkje før { $date }.
rec-certificate-not-yet-valid = Sjekk at klokka på maskina er rett. Elles må du vente, eller velje eit anna sertifikat.
err-certificate-revoked = Utferdaren kalla tilbake sertifikatet { $date }. Det kan ikkje brukast.
rec-certificate-revoked = Bestill nytt hos { $issuer }. Har de allereie fått eit nytt? Vel den fila i staden.
err-no-org-number = Sertifikatet seier ikkje kva verksemd det høyrer til.
rec-no-org-number = Vel verksemdssertifikatet. Personlege sertifikat og nettstadsertifikat verkar ikkje i Maskinporten.
err-org-number-invalid = Sertifikatet har eit organisasjonsnummer som ikkje kan stemme: { $number }.
rec-org-number-invalid = Vel eit anna sertifikat. Utferdaren kan rette feilen.
err-org-number-foreign = Sertifikatet har ikkje eit norsk organisasjonsnummer, men { $number }.
rec-org-number-foreign = Vel eit sertifikat som er utferda til ei verksemd med norsk organisasjonsnummer.
err-self-signed = Sertifikatet er sjølvlaga (sjølvsignert). Ingen utferdar går god for det.
rec-self-signed = Maskinporten godtek sertifikat frå Buypass og Commfides. Bestill eit der, eller vel ei anna fil.
err-test-certificate = Sertifikatet er eit testsertifikat og verkar berre i test.
rec-test-certificate = Byt til test, eller vel eit produksjonssertifikat. Den som bestilte sertifikatet, kan skaffe det.
err-production-certificate = Sertifikatet er eit produksjonssertifikat og verkar berre i produksjon.
rec-production-certificate = Byt til produksjon, eller vel eit testsertifikat. Utferdaren sel begge delar.
err-demo-certificate = Sertifikatet er oppdikta og verkar berre i demoen.
rec-demo-certificate = Byt til demo, eller vel sertifikatet til verksemda.
err-not-a-demo-certificate = Demoen bruker berre sine eigne sertifikat.
rec-not-a-demo-certificate = Vel eit demosertifikat, eller byt til miljøet sertifikatet er laga for.

## Messages: the network
err-unreachable = Vi fekk ikkje kontakt med { $host }.
rec-unreachable = { $where ->
    [here] Sjekk at serveren på { $host } køyrer, og at porten er rett. Er det demoen, start Portnøkkel på nytt.
   *[away] Sjekk nettsambandet. Er det i orden, kan IT-avdelinga opne brannmuren for { $host }.
}
err-unknown-host = Vi finn ikkje { $host } på nettet.
rec-unknown-host = Er du på nett? Bruker de VPN, kan IT-avdelinga seie om han må vere på.
err-timed-out = { $host } svarte ikkje i tide.
rec-timed-out = { $where ->
    [here] Prøv igjen om litt. Skjer det fleire gonger, start serveren på { $host } på nytt.
   *[away] Prøv igjen om litt. Skjer det fleire gonger, kan IT-avdelinga sjekke brannmur og proxy.
}
err-connection-refused = { $host } avviste sambandet.
rec-connection-refused = { $where ->
    [here] Sjekk at serveren på { $host } køyrer, og at porten er rett. Er det demoen, start Portnøkkel på nytt.
   *[away] Prøv igjen om litt. Skjer det fleire gonger, kan IT-avdelinga sjå om noko stoppar trafikken.
}
err-blocked = { $host } svarer ikkje. Ofte er det ein brannmur som stoppar oss.
rec-blocked = { $addresses ->
    [none] Be IT-avdelinga opne brannmuren for { $host }, port 443.
   *[other] Be IT-avdelinga opne brannmuren for { $host }, port 443. Adressene er { $addresses }.
}
err-connection-broken = Sambandet med { $host } vart brote før vi fekk heile svaret.
rec-connection-broken = Prøv på nytt. Skjer det fleire gonger, kan IT-avdelinga sjå kva som bryt sambandet.
err-too-slow = { $host } byrja å svare, men vart ikkje ferdig i tide.
rec-too-slow = Prøv igjen, gjerne på eit anna nett. IT-avdelinga kan sjå kva som gjer nettet tregt.
err-encryption-failed = Vi fekk ikkje til eit kryptert samband med { $host }.
rec-encryption-failed = Sjekk at adressa er rett. IT-avdelinga kan sjå om noko på nettet stoppar kryptering.
err-server-certificate-dates = Sertifikatet til { $host } gjeld ikkje i dag, etter klokka på denne maskina.
rec-server-certificate-dates = Sjekk dato og klokke på maskina. Er dei rette, er det eigaren av { $host } som må fornye.
err-server-certificate-name = Serveren som svarte, har eit sertifikat for ei anna adresse enn { $host }.
rec-server-certificate-name = Må du logge inn på nettverket? Gjer det, og prøv igjen. Elles kan IT-avdelinga hjelpe.
err-proxy-wants-password = Proxyen i nettverket krev brukarnamn og passord.
rec-proxy-wants-password = IT-avdelinga har dei, eller kan sleppe Portnøkkel gjennom til { $host } utan innlogging.
err-proxy-malformed = Vi forstår ikkje proxyadressa i variabelen { $variable }. Derfor vart ingenting sendt.
rec-proxy-malformed = Rett { $variable }, til dømes til http://proxy.eksempel.no:8080, eller fjern variabelen. Start Portnøkkel på nytt etterpå.
err-proxy-refused = Proxyen i nettverket slepp oss ikkje gjennom til { $host }.
rec-proxy-refused = Be IT-avdelinga opne proxyen for { $host }, port 443.
err-web-page = Vi fekk ei nettside i staden for svar frå { $host }. Ofte er det ei innloggingsside.
rec-web-page = { $where ->
    [here] Sjekk at det er rett server som køyrer på { $host }, og at porten er rett.
   *[away] Opne nettlesaren, og logg inn på nettverket. Prøv så igjen. IT-avdelinga veit om noko er sperra.
}
err-answer-cut-short = Svaret frå { $host } stoppa midt i.
rec-answer-cut-short = Prøv på nytt. Skjer det fleire gonger, kan IT-avdelinga sjå kva som kuttar svaret.
err-answer-too-large = Svaret frå { $host } var altfor stort, så vi slutta å lese.
rec-answer-too-large = Prøv igjen om litt. Skjer det på nytt, svarer truleg nokon andre enn dei vi spurde.
err-busy = Det er stor pågang hos { $host } akkurat no.
rec-busy = { $wait ->
    [none] Vent nokre minutt, og prøv igjen.
   *[other] Prøv igjen om { $wait }. Så lenge ber tenesta oss vente.
}
err-untrusted = Vi stoler ikkje på sambandet med { $host }. Nokon kan lytte undervegs.
rec-untrusted = { $where ->
    [here] Sjekk at maskina stoler på sertifikatet til serveren på { $host }, og at porten er rett.
   *[away] Nokre verksemder kontrollerer all nettrafikk. IT-avdelinga kan gi deg rotsertifikatet, eller gjere unntak for { $host }.
}
err-unexpected-answer = Svaret frå { $host } var ikkje slik det skal vere. Kanskje svarte nokon andre.
rec-unexpected-answer = { $where ->
    [here] Sjekk at det er rett server som køyrer på { $host }, og at porten er rett.
   *[away] Må du logge inn på nettverket? Gjer det, og prøv igjen. IT-avdelinga veit om noko er sperra.
}
err-redirected = { $host } viste oss vidare til ei anna adresse. Vi sender ikkje passord eller nøklar dit.
rec-redirected = { $where ->
    [here] Sjekk at det er rett server som køyrer på { $host }, og at porten er rett.
   *[away] Prøv igjen. Skjer det på nytt, kan IT-avdelinga sjå kva som styrer trafikken.
}
err-server-fault = Det er ein feil hos { $host }, eller for stor pågang.
rec-server-fault = { $where ->
    [here] Prøv igjen om litt. Skjer det fleire gonger, sjå kva serveren på { $host } sjølv melder.
   *[away] Vent nokre minutt, og prøv igjen. Driftsmeldingar om Maskinporten finn du hos Digdir.
}
err-issuer-differs = { $host } oppgir ein annan utferdar enn den vi spurde.
rec-issuer-differs = Sjekk adressa i miljøet. Er det Maskinporten sjølv, gi beskjed til servicedesk@digdir.no.

## Messages: refusals of Maskinporten
err-malformed-grant = Maskinporten forstod ikkje førespurnaden vår. Det er vår feil, ikkje din.
rec-malformed-grant = Prøv på nytt. Hjelper det ikkje, kopier detaljane og send dei til brukarstøtta dykkar.
err-used-before = Maskinporten har allereie brukt denne førespurnaden. Kvar førespurnad kan berre brukast éin gong.
rec-used-before = Prøv på nytt, så lagar vi ein ny.
err-unknown-client = Maskinporten kjenner ikkje klienten i dette miljøet.
rec-unknown-client = Sjekk klient-ID og miljø, og at klienten ikkje er deaktivert. Ein ny klient kan trenge opptil 15 minutt før han verkar.
err-wrong-audience = Førespurnaden er laga for eit anna miljø enn det som fekk han.
rec-wrong-audience = Vel rett miljø, så lagar vi ein ny førespurnad.
err-invalid-certificate = Maskinporten godtek ikkje sertifikatet her. Ofte er eit testsertifikat brukt i produksjon, eller omvendt.
rec-invalid-certificate = Sjekk miljøet. Er det rett, kan utferdaren seie om sertifikatet er tilbakekalla.
err-expired-key = Nøkkelen som er registrert på klienten, har gått ut. Slike nøklar varer i høgst eitt år.
rec-expired-key = Registrer nøkkelen på nytt i sjølvbeteninga, eller bruk ein annan klient. Den som eig klienten, kan gjere det.
err-organisation-differs = Sertifikatet og klienten høyrer til ulike verksemder.
rec-organisation-differs = Vel sertifikatet til verksemda som eig klienten, eller bruk ein klient de eig sjølve. Den som oppretta klienten, veit kven det er.
err-malformed-x5c = Sertifikatet i førespurnaden var skrive feil. Det er vår feil, ikkje din.
rec-malformed-x5c = Prøv på nytt. Hjelper det ikkje, kopier detaljane og send dei til brukarstøtta dykkar.
err-invalid-signature = Maskinporten kjende ikkje igjen signaturen. Nøkkelen høyrer truleg ikkje til sertifikatet eller namnet (kid) i førespurnaden.
rec-invalid-signature = Vel rett fil, og sjekk at sertifikatet ikkje har gått ut. IT-avdelinga kan seie kva fil som er rett. Bruker de kid, må fila ha nøkkelen som er registrert med det namnet på klienten.
err-expired-grant = Førespurnaden var for gammal då han kom fram. Klokka på maskina går truleg for sakte.
rec-expired-grant = Still klokka, eller slå på automatisk tid. Prøv så på nytt.
err-issued-in-future = Førespurnaden ser ut til å kome frå framtida. Klokka på maskina går for fort.
rec-issued-in-future = Still klokka, eller slå på automatisk tid. Prøv så på nytt.
err-lifetime-too-long = Førespurnaden var gyldig lenger enn Maskinporten tillèt. Det er vår feil, ikkje din.
rec-lifetime-too-long = Prøv på nytt. Hjelper det ikkje, kopier detaljane og send dei til brukarstøtta dykkar.
err-scope-not-on-client = { $scope ->
    [none] Klienten har ikkje API-tilgangen de bad om.
   *[other] Klienten har ikkje API-tilgangen { $scope }.
}
rec-scope-not-on-client = Den som eig klienten, kan leggje tilgangen til. Eller be om ein annan, og sjekk at namnet er rett.
err-wrong-integration-type = Klienten er laga for ei anna teneste enn Maskinporten.
rec-wrong-integration-type = Typen kan ikkje endrast på ein klient som finst. Opprett ein ny, eller be den som eig klienten, om hjelp.
err-scope-not-granted = { $scope ->
    [none] Verksemda har ikkje fått API-tilgangen de bad om.
   *[other] Verksemda har ikkje fått API-tilgangen { $scope }.
}
rec-scope-not-granted = Be eigaren av API-et om tilgang. Hentar de for ein kunde, må nummeret til kunden (consumer_org) vere med.
err-customer-not-granted = { $scope ->
    [none] Kunden har ikkje fått API-tilgangen de bad om.
   *[other] Kunden har ikkje fått API-tilgangen { $scope }.
}
rec-customer-not-granted = Be kunden søkje eigaren av API-et om tilgang. Først då kan kunden delegere han til dykk. Sjekk også at nummeret til kunden er rett.
err-not-delegated = { $consumer ->
    [none] Kunden har ikkje gitt dykk lov til å hente data for seg.
   *[other] Verksemda { $consumer } har ikkje gitt dykk lov til å hente data for seg.
}
rec-not-delegated = Be kunden delegere API-tilgangen til dykk i Altinn. Det gjer den som har tilgangspakka «Delegerbare Maskinporten scopes» hos kunden. Test og produksjon har kvart sitt register i Altinn. Sjekk også at nummeret til kunden er rett.
err-unknown-authorization-details = Førespurnaden har ein type i authorization_details som Maskinporten ikkje kjenner.
rec-unknown-authorization-details = Sjekk skrivemåten av type. Eigaren av API-et veit kva som skal stå der.
err-unknown-authorization-fields = Førespurnaden har felt i authorization_details som Maskinporten ikkje kjenner.
rec-unknown-authorization-fields = Fjern dei ekstra felta. Eigaren av API-et veit kva for nokre som høyrer med.
err-system-user-not-ready = Systembrukaren i Altinn er ikkje sett opp slik førespurnaden seier.
rec-system-user-not-ready = Spør kunden om dei har godkjent førespurnaden om systembrukar i Altinn. Dei som lagar systemet, kan sjekke at det har klienten og rett externalRef.
err-consent-not-ready = Altinn har ikkje noko gyldig samtykke med denne ID-en, frå denne parten til dykk.
rec-consent-not-ready = Sjekk ID-en og kven som har samtykt. Spør den det gjeld, om samtykket er gitt i Altinn og framleis gjeld. Test og produksjon har kvart sitt register.
err-unknown-kid = Klienten har ingen nøkkel med namnet (kid) i førespurnaden.
rec-unknown-kid = Sjekk i sjølvbeteninga at nøkkelen er registrert på akkurat denne klienten. Ein ny nøkkel kan trenge opptil 15 minutt.
err-key-required = Klienten bruker registrerte nøklar og tek ikkje imot sertifikat.
rec-key-required = Bruk ein av dei registrerte nøklane (kid), eller ein klient utan nøklar. De kan også opprette ein ny.
err-consumer-org-invalid = Organisasjonsnummeret til kunden og tilgangen høyrer ikkje saman. Ofte er dykkar eige nummer skrive i staden.
rec-consumer-org-invalid = La nummeret til kunden (consumer_org) stå tomt viss de hentar token for dykk sjølve. Gjeld det ein kunde, spør eigaren av API-et om tilgangen kan delegerast.
err-refused = Maskinporten sa nei av ein grunn vi ikkje kjenner igjen. Svaret står under «Tekniske detaljar».
rec-refused = Prøv på nytt. Hjelper det ikkje, kopier detaljane og send dei til servicedesk@digdir.no.

## Messages: the self-service API
err-admin-unauthorized = Sjølvbeteninga godtok ikkje administrasjonsklienten.
rec-admin-unauthorized = Sjekk administrasjonsklient-ID-en. Har de ingen, må de be Digdir om ein.
err-admin-forbidden = Administrasjonsklienten har ikkje lov til dette.
rec-admin-forbidden = Be Digdir gi administrasjonsklienten rett til å opprette og endre klientar.
err-admin-key-required = Administrasjonsklienten har ein registrert nøkkel og tek ikkje imot sertifikatet.
rec-admin-key-required = Opne fila med nøkkelen. Så held vi fram der du var.
err-admin-key-refused = Administrasjonsklienten godtok ikkje nøkkelen { $kid }.
rec-admin-key-refused = Opne ein nøkkel som er registrert på klienten, og som ikkje har gått ut. Ein ny nøkkel kan trenge opptil 15 minutt.
err-admin-kid-missing = Vi veit ikkje kva for ein nøkkel i fila det er.
rec-admin-kid-missing = Skriv namnet (kid) som nøkkelen er registrert med. Det står i sjølvbeteninga.
err-terms-unsigned = Verksemda har ikkje godteke bruksvilkåra for Maskinporten.
rec-terms-unsigned = Dei må godtakast i sjølvbeteninga hos Digdir, av nokon som kan forplikte verksemda.
err-client-invalid = Sjølvbeteninga godtok ikkje klienten slik han er fylt ut.
rec-client-invalid = Sjå under «Tekniske detaljar» kva som må rettast, og endre klienten.
err-client-missing = Klienten finst ikkje, eller han er sletta.
rec-client-missing = Vel ein annan klient, eller opprett ein ny.
err-conflict = Klienten finst frå før, eller er deaktivert.
rec-conflict = Bruk den de har, eller gi den nye eit anna namn.
err-creation-unknown = Vi veit ikkje om klienten vart oppretta.
rec-creation-unknown = Sjekk no om han finst. Vi opprettar ikkje ein til utan å ha sjekka.
err-creation-elsewhere = Eit anna vindauge opprettar eller endrar ein klient for verksemda no.
rec-creation-elsewhere = Vent til det andre vindauget er ferdig, og prøv så igjen.
err-client-changed = Nokon har endra klienten etter at vi las han. Derfor sende vi ingenting.
rec-client-changed = Samanlikn på nytt, og sjå om endringa framleis trengst.
err-change-unknown = Vi veit ikkje om klienten vart endra.
rec-change-unknown = Samanlikn på nytt når sambandet er tilbake. Då ser du kva som gjeld.
err-journal-unwritable = Vi fekk ikkje skrive ned kva vi skulle sende. Derfor sende vi ingenting.
rec-journal-unwritable = Sjekk at disken har plass, og at du kan lagre innstillingar. IT-avdelinga kan hjelpe deg.
err-journal-unread = Vi kan ikkje lese notatet vårt om ei oppretting eller endring. Derfor sende vi ingenting.
rec-journal-unread = Gå til oppsetta, og avklar det der. Fila er { $path }.

## Messages: keys of a client’s own
err-keys-full = Klienten har fem nøklar, og det er så mange han kan ha.
rec-keys-full = Fjern ein som ingen bruker, og prøv igjen.
err-kid-taken = Klienten har ein annan nøkkel med namnet { $kid }.
rec-kid-taken = Gi den nye nøkkelen eit anna namn, eller be den som laga han, om det. Fjern den gamle berre om ingen bruker han.
err-kid-malformed = Namnet på ein nøkkel kan berre ha bokstavar, tal, punktum, bindestrek og understrek.
rec-kid-malformed = Gi nøkkelen eit anna namn.
err-key-unregistered = Klienten har ingen nøkkel med namnet { $kid }.
rec-key-unregistered = Sjå på nøklane til klienten, og prøv igjen.
err-several-keys = Klienten har fleire nøklar: { $kids }.
rec-several-keys = Sei kva for ein som skal bytast, med --old.
err-letter-other = Dette er verken ei bestilling eller eit svar frå Portnøkkel.
rec-letter-other = Vel fila som sluttar på .portnokkel.
err-letter-newer = Ein nyare versjon av Portnøkkel har skrive fila.
rec-letter-newer = Installer den nyaste versjonen, og opne fila igjen.
err-letter-field = { $field } manglar i fila eller kan ikkje brukast.
rec-letter-field = Be den som laga fila, om å lage ho på nytt.
err-letter-private = Fila har ein privat nøkkel i seg. Ein slik nøkkel skal aldri sendast til nokon.
rec-letter-private = Slett fila, og be avsendaren lage ein ny nøkkel og ei ny bestilling.
err-several-public-keys = Fila har fleire offentlege nøklar.
rec-several-public-keys = Vel ei fil med den eine nøkkelen som skal registrerast.
err-several-private-keys = Fila har fleire private nøklar: { $names }.
rec-several-private-keys = Skriv namnet på den du vil bruke, i feltet for namn. Eller vel ei fil med berre den.
err-own-key-unsupported = Nøkkelen er av ein annan type enn RSA. Maskinporten godtek berre RSA.
rec-own-key-unsupported = Bruk ein RSA-nøkkel på minst 2048 bit. Har nokon andre laga nøkkelen, be dei lage ein ny.
err-own-key-too-short = Nøkkelen er for svak. Han har { $bits } bit, og kravet er minst 2048.
rec-own-key-too-short = Bruk ein RSA-nøkkel på minst 2048 bit. Har nokon andre laga nøkkelen, be dei lage ein ny.
err-keys-unlike = Nøklane som Maskinporten viser no, er ikkje dei vi sende.
rec-keys-unlike = Sjå på klienten i sjølvbeteninga før du gjer noko meir.
err-key-file-differs = Fila har ein annan nøkkel enn den som vart laga for ho.
rec-key-file-differs = Finn den rette fila, eller lag ein ny nøkkel i ei anna fil.
err-hand-over-unlike = Det som ligg i mappa no, er ikkje det vi skreiv.
rec-hand-over-unlike = Sjekk om eit anna program endrar filene, og lever på nytt til ei anna mappe.
err-nothing-to-finish = Ingen nøkkel på denne klienten ventar på at ein eldre skal fjernast.
rec-nothing-to-finish = Køyr keys rotate med --new først, på denne maskina.
err-key-not-kept = Vi fekk ikkje lagra kor langt nøkkelen er komen.
rec-key-not-kept = Sjekk at du kan lagre i mappa med innstillingane til Portnøkkel, og prøv igjen.

## Messages: clients
err-scope-ungranted = Verksemda har ikkje fått API-tilgangen { $scope }, så klienten kan ikkje få han.
rec-scope-ungranted = Be eigaren av API-et om tilgang. Prøv igjen når han er gitt.
err-last-scope = Klienten må ha minst éin API-tilgang, og dette er den siste.
rec-last-scope = Gi klienten ein annan først, eller deaktiver han.
err-client-inactive = Klienten er deaktivert.
rec-client-inactive = Aktiver klienten først, og forsøk på nytt.
err-own-administration = Dette er administrasjonsklienten som endringa blir gjord med. Etterpå kan ingen ta endringa tilbake.
rec-own-administration = Endre han i sjølvbeteninga hos Digdir, om det er det du vil.
err-client-name-unusable = Namnet kan ikkje brukast.
rec-client-name-unusable = Skriv eit namn på 1 til 255 teikn, utan linjeskift.
err-lifetime-unusable = Denne levetida kan ikkje brukast.
rec-lifetime-unusable = Oppgi kor mange sekund, frå 1 til 86400 (eitt døgn).
err-history-unsaved = Endringa er gjord, men kom ikkje med i loggen over endringar.
rec-history-unsaved = Sjekk at du kan lagre i mappa med innstillingane til Portnøkkel. Endringa skal ikkje gjerast på nytt.

## Messages: Altinn
err-altinn-unknown = Vi veit ikkje kva for ein Altinn som høyrer til dette miljøet.
rec-altinn-unknown = Vel test eller produksjon, eller bruk simulatoren.
err-altinn-unauthorized = { $host } godtok ikkje tokenet.
rec-altinn-unauthorized = Hent eit nytt token frå det same miljøet, og prøv igjen.
err-altinn-forbidden = Tokenet manglar API-tilgangen { $scope }, som { $host } krev.
rec-altinn-forbidden = Be Altinn om tilgangen, og legg han på klienten. Kontakt servicedesk@altinn.no.
err-altinn-not-found = { $host } har ingenting med desse verdiane.
rec-altinn-not-found = Sjekk systemet, organisasjonsnummeret til kunden og externalRef. Test og produksjon har kvart sitt register.
err-altinn-refused = { $meaning ->
    [known] { $host } svarte nei, med koden { $code }.
    [none] { $host } svarte nei, med koden { $code }, som vi ikkje kjenner.
   *[told] { $host } svarte nei, med koden { $code }, som vi ikkje kjenner. Altinn skriv: «{ $told }».
}
rec-altinn-refused = Er det uklart kva som må rettast, send koden til servicedesk@altinn.no.
err-exchange-refused = { $cause ->
    [other-environment] { $host } bytte ikkje tokenet. Det er frå eit anna miljø enn denne Altinn.
    [ended] { $host } bytte ikkje tokenet. Etter klokka til Altinn har det gått ut.
    [not-yet] { $host } bytte ikkje tokenet. Etter klokka til Altinn gjeld det ikkje enno.
    [no-consumer] { $host } bytte ikkje tokenet. Det seier ikkje kva verksemd det gjeld.
    [unreadable] { $host } bytte ikkje tokenet. Vi kan heller ikkje lese kva som står i det.
   *[unseen] { $host } bytte ikkje tokenet, og sa ikkje kvifor.
}
rec-exchange-refused = { $cause ->
    [other-environment] Bruk eit testtoken hos Altinn i test (TT02), og eit produksjonstoken i produksjon.
    [ended] Hent eit nytt token, og byt det med ein gong. Eit token frå Maskinporten varer berre nokre minutt.
    [not-yet] Vent nokre sekund, og byt det igjen.
    [no-consumer] Hent tokenet frå Maskinporten. Token frå andre kan ikkje bytast her.
    [unreadable] Hent eit nytt token, og sjekk at heile tokenet er med.
   *[unseen] Miljøet, tida og verksemda i tokenet ser rette ut. Hent eit nytt token, og kontakt elles servicedesk@altinn.no.
}
err-exchange-invalid = { $told ->
    [none] { $host } bytte ikkje tokenet, og sa ikkje kvifor.
   *[other] { $host } bytte ikkje tokenet. Altinn skriv: «{ $told }».
}
rec-exchange-invalid = Er det uklart kva som må rettast, send meldinga og tidspunktet til servicedesk@altinn.no.
err-exchange-header-dead = { $host } tek ikkje lenger imot verksemdsbrukarar.
rec-exchange-header-dead = Fjern X-Altinn-EnterpriseUser-Authentication frå kallet. Bruk ein systembrukar i staden.

## Messages: what is kept of earlier visits
err-setup-file-gone = Fila ligg ikkje lenger der oppsettet seier.
rec-setup-file-gone = Vel fila på nytt. Ho kan vere flytta eller ha fått eit nytt namn.
err-setup-other-organisation = Sertifikatet i fila høyrer til ei anna verksemd enn oppsettet.
rec-setup-other-organisation = Vel fila til verksemda, eller lag eit nytt oppsett for den andre.
err-setups-damaged = Fila med oppsetta var øydelagd. Vi tok vare på det vi kunne lese.
rec-setups-damaged = Lag det som manglar, på nytt. Den øydelagde fila heiter no { $path }.
err-recent-damaged = Lista over filene vi hugsar, var øydelagd. Derfor er ho tom no.
rec-recent-damaged = Kryss av for å hugse filer om du vil det. Den øydelagde fila heiter no { $path }.
err-looks-damaged = Fila med vala for vising var øydelagd. Vindauget ser ut som første gongen.
rec-looks-damaged = Vel på nytt under «Vising». Den øydelagde fila heiter no { $path }.
err-network-damaged = Fila med nettverksinnstillingane var øydelagd. Vi bruker det maskina er sett opp med.
rec-network-damaged = Fyll ut på nytt under «Nettverk». Den øydelagde fila heiter no { $path }.
err-network-not-kept = Innstillingane gjeld no, men vi fekk ikkje lagra dei til neste gong.
rec-network-not-kept = Sjekk at disken har plass, og at du kan lagre innstillingar. IT-avdelinga kan hjelpe deg.
err-setups-newer = Oppsetta er lagra av ein nyare versjon av Portnøkkel. Vi rører dei ikkje.
rec-setups-newer = Bruk den nye versjonen for å sjå dei. Her må du lage eit nytt oppsett kvar gong.
err-setups-unsaved = Vi fekk ikkje lagra oppsettet.
rec-setups-unsaved = Sjekk at disken har plass, og at du kan lagre innstillingar. IT-avdelinga kan hjelpe deg.
err-setups-busy = Vi fekk ikkje lagra oppsettet. Eit anna vindauge med Portnøkkel bruker oppsetta no.
rec-setups-busy = Lukk dei andre vindauga med Portnøkkel, og prøv igjen.
err-setup-gone = Oppsettet er fjerna eller har fått eit nytt namn i eit anna vindauge. Passordet er ikkje lagra.
rec-setup-gone = Bruk oppsettet på nytt, og kryss av for å hugse passordet.
err-keyring-missing = Maskina har ingen trygg stad å lagre passord. Passordet er ikkje lagra.
rec-keyring-missing = Skriv passordet kvar gong. IT-avdelinga kan setje opp eit passordlager (nøkkelring).
err-keyring-refused = Vi fekk ikkje brukt nøkkelringen på maskina.
rec-keyring-refused = Skriv passordet sjølv. Lås opp nøkkelringen om du vil prøve igjen.
err-remembered-password-unfit = Passordet vi hugsa, er borte eller opnar ikkje fila lenger.
rec-remembered-password-unfit = Skriv passordet på nytt. Då hugsar vi det nye.

## Messages: this machine
err-port-taken = Porten er oppteken eller kan ikkje opnast.
rec-port-taken = Oppgi ein annan port med --port, eller utelat han.
err-folder-unopened = Vi fekk ikkje opna mappa.
rec-folder-unopened = Opne mappa { $path } sjølv.
err-mail-unopened = Vi fekk ikkje opna e-postprogrammet.
rec-mail-unopened = Kopier e-posten, og lim han inn der du skriv e-post.
err-clipboard-unavailable = Vi fekk ikkje tak i utklippstavla.
rec-clipboard-unavailable = Prøv på nytt. Elles kan du vise teksten og kopiere han sjølv.
err-dialog-unavailable = Vi fekk ikkje opna filveljaren.
rec-dialog-unavailable = Skriv eller lim inn plasseringa i feltet i staden.
err-demo-failed = Vi fekk ikkje starta demoen.
rec-demo-failed = Prøv på nytt. Hjelper det ikkje, start Portnøkkel på nytt. IT-avdelinga kan sjå om noko sperrar.
err-internal = Noko gjekk gale inne i Portnøkkel. Det er vår feil, ikkje din.
rec-internal = Prøv på nytt. Skjer det igjen, kopier detaljane og send dei til brukarstøtta dykkar.
