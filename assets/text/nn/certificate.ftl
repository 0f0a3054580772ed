#
## Titles
certificate-title = Vel sertifikatfila
certificate-title-done = Sertifikatfila er vald
certificate-recent-title = Sist brukte
certificate-demo-title = Vel eit oppdikta sertifikat
certificate-promise = Frå sertifikatfil til token på nokre minutt
certificate-needs = Dette treng du

## Hints
certificate-drop = Du kan også sleppe fila her.
certificate-demo-file-p12-hint = Start her. Slik ser det ut når alt er i orden.
certificate-demo-file-jks-hint = For program i Java, som lagrar sertifikatet på sin eigen måte.
certificate-demo-file-several-hint = Du vel det som er laga for innlogging.
certificate-demo-file-expired-hint = Sjå kva beskjed du får, og kva du kan gjere.
certificate-demo-file-revoked-hint = Utferdaren går ikkje lenger god for det. Du kan spørje, og sjå svaret.
certificate-recent-hint = Vi hugsar berre kvar filene ligg, aldri innhaldet eller passordet.
certificate-token-is = Eit token er den mellombels nøkkelen eit program må ha for å hente data frå det offentlege.
certificate-need-file-hint = Frå Buypass, Commfides eller IT. Sluttar på .p12 eller .pfx.
certificate-need-password-hint = Spør den som har bestilt sertifikatet.
certificate-need-access-hint = Har de ikkje fått han enno? Då hjelper vi dykk med å be om han.
certificate-stays-here = Fila blir lesen her på maskina di. Ho blir ikkje send nokon stad.
certificate-demo-question = Har du ikkje sertifikatet enno?

## Labels: fields and switches
certificate-path = Kvar fila ligg
certificate-path-placeholder = Til dømes C:\Sertifikat\verksemd.p12
certificate-recent-remember = Hugs filene eg bruker
certificate-demo-file-p12 = Eit vanleg sertifikat
certificate-demo-file-jks = Eit sertifikat laga for Java
certificate-demo-file-expired = Eit sertifikat som har gått ut
certificate-demo-file-several = Ei fil med fleire sertifikat
certificate-demo-file-revoked = Eit sertifikat som er tilbakekalla
certificate-need-file = Sertifikatfila
certificate-need-password = Passordet til fila
certificate-need-access = Tilgang hos Maskinporten
certificate-drop-here = Slepp sertifikatfila her

## Buttons
certificate-choose-file = Vel fil
certificate-change-file = Byt fil
certificate-use-demo = Prøv med oppdikta data
certificate-recent-remove = Fjern { $file } frå lista
certificate-type-path = Skriv kvar fila ligg (Ctrl+O)

## Names: for screen readers
certificate-recent-open = Vel { $file } i { $folder }

## Messages
certificate-drop-now = Slepp fila no.
certificate-chosen = Vi har valt { $file }.
certificate-missing = Vel ei sertifikatfil først.
certificate-pasted-unknown = Vi fann verken ei sertifikatfil eller adressa til ei fil i det du limte inn.
certificate-demo-password = Alt skjer på denne maskina, og ingenting blir sendt. Passordet er { $password }.
