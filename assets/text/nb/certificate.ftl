#
## Titles
certificate-title = Velg sertifikatfilen
certificate-title-done = Sertifikatfilen er valgt
certificate-recent-title = Sist brukt
certificate-demo-title = Velg et oppdiktet sertifikat
certificate-promise = Fra sertifikatfil til token på noen minutter
certificate-needs = Dette trenger du

## Hints
certificate-drop = Du kan også slippe filen her.
certificate-demo-file-p12-hint = Begynn her. Slik går det når alt er i orden.
certificate-demo-file-jks-hint = For programmer i Java, som lagrer sertifikatet på sin egen måte.
certificate-demo-file-several-hint = Du velger det som er laget for innlogging.
certificate-demo-file-expired-hint = Se hvilken beskjed du får, og hva du kan gjøre.
certificate-demo-file-revoked-hint = Utstederen går ikke lenger god for det. Du kan spørre, og se svaret.
certificate-recent-hint = Vi husker bare hvor filene ligger, aldri innholdet eller passordet.
certificate-token-is = Et token er den midlertidige nøkkelen et program må ha for å hente data fra det offentlige.
certificate-need-file-hint = Fra Buypass, Commfides eller IT. Slutter på .p12 eller .pfx.
certificate-need-password-hint = Spør den som bestilte sertifikatet.
certificate-need-access-hint = Har dere ikke fått den ennå? Da hjelper vi dere med å be om den.
certificate-stays-here = Filen leses her på maskinen din. Den sendes ingen steder.
certificate-demo-question = Har du ikke sertifikatet ennå?

## Labels: fields and switches
certificate-path = Hvor filen ligger
certificate-path-placeholder = For eksempel C:\Sertifikater\virksomhet.p12
certificate-recent-remember = Husk filene jeg bruker
certificate-demo-file-p12 = Et vanlig sertifikat
certificate-demo-file-jks = Et sertifikat laget for Java
certificate-demo-file-expired = Et sertifikat som har gått ut
certificate-demo-file-several = En fil med flere sertifikater
certificate-demo-file-revoked = Et sertifikat som er tilbakekalt
certificate-need-file = Sertifikatfilen
certificate-need-password = Passordet til filen
certificate-need-access = Tilgang i Maskinporten
certificate-drop-here = Slipp sertifikatfilen her

## Buttons
certificate-choose-file = Velg fil
certificate-change-file = Bytt fil
certificate-use-demo = Prøv med oppdiktede data
certificate-recent-remove = Fjern { $file } fra listen
certificate-type-path = Skriv hvor filen ligger (Ctrl+O)

## Names: for screen readers
certificate-recent-open = Velg { $file } i { $folder }

## Messages
certificate-drop-now = Slipp filen nå.
certificate-chosen = Vi har valgt { $file }.
certificate-missing = Velg en sertifikatfil først.
certificate-pasted-unknown = Vi fant verken en sertifikatfil eller adressen til en fil i det du limte inn.
certificate-demo-password = Alt skjer på denne maskinen, og ingenting sendes. Passordet er { $password }.
