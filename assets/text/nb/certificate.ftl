#
## Titles
certificate-title = Velg sertifikatfilen
certificate-title-done = Sertifikatfilen er valgt
certificate-recent-title = Sist brukt
certificate-demo-title = Demosertifikater

## Hints
certificate-hint = Det er filen dere fikk fra Buypass, Commfides eller IT-avdelingen. Navnet slutter som regel på .p12, .pfx eller .jks.
certificate-drop = Du kan også slippe filen her.
certificate-demo-hint = Har du ikke sertifikatet ennå? Prøv med et oppdiktet. Ingenting sendes ut fra maskinen.
certificate-demo-file-p12-hint = Den vanlige filen. Begynn med denne.
certificate-demo-file-jks-hint = Det samme sertifikatet, slik Java-programmer lagrer det.
certificate-demo-file-several-hint = Viser hvordan du velger riktig sertifikat når filen har flere.
certificate-demo-file-expired-hint = Viser hva som skjer når sertifikatet har gått ut.
certificate-demo-file-revoked-hint = Viser hva som skjer når utstederen har tilbakekalt sertifikatet.
certificate-recent-hint = Vi husker bare hvor filene ligger, aldri innholdet eller passordet.

## Labels: fields and switches
certificate-path = Hvor filen ligger
certificate-path-placeholder = For eksempel C:\Sertifikater\virksomhet.p12
certificate-recent-remember = Husk filene jeg bruker
certificate-demo-file-p12 = Demosertifikat (.p12)
certificate-demo-file-jks = Demosertifikat (.jks)
certificate-demo-file-expired = Demosertifikat som har gått ut
certificate-demo-file-several = Fil med flere demosertifikater
certificate-demo-file-revoked = Tilbakekalt demosertifikat
certificate-demo-files = Velg en demofil

## Buttons
certificate-choose-file = Velg fil
certificate-change-file = Bytt fil
certificate-use-demo = Bruk et demosertifikat
certificate-recent-remove = Fjern { $file } fra listen

## Names: for screen readers
certificate-recent-open = Velg { $file } i { $folder }

## Messages
certificate-drop-now = Slipp filen nå.
certificate-chosen = Vi har valgt { $file }.
certificate-read = Filen er lest.
certificate-missing = Velg en sertifikatfil først.
certificate-demo-password = Passordet til demosertifikatene er { $password }.
