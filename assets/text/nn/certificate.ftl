#
## Titles
certificate-title = Vel sertifikatfila
certificate-title-done = Sertifikatfila er vald
certificate-recent-title = Sist brukte
certificate-demo-title = Demosertifikat

## Hints
certificate-hint = Det er fila de fekk frå Buypass, Commfides eller IT-avdelinga. Namnet sluttar som regel på .p12, .pfx eller .jks.
certificate-drop = Du kan også sleppe fila her.
certificate-demo-hint = Har du ikkje sertifikatet enno? Prøv med eit oppdikta. Ingenting blir sendt ut frå maskina.
certificate-demo-file-p12-hint = Den vanlege fila. Start med denne.
certificate-demo-file-jks-hint = Det same sertifikatet, slik Java-program lagrar det.
certificate-demo-file-several-hint = Viser korleis du vel rett sertifikat når fila har fleire.
certificate-demo-file-expired-hint = Viser kva som skjer når sertifikatet har gått ut.
certificate-demo-file-revoked-hint = Viser kva som skjer når utferdaren har kalla tilbake sertifikatet.
certificate-recent-hint = Vi hugsar berre kvar filene ligg, aldri innhaldet eller passordet.

## Labels: fields and switches
certificate-path = Kvar fila ligg
certificate-path-placeholder = Til dømes C:\Sertifikat\verksemd.p12
certificate-recent-remember = Hugs filene eg bruker
certificate-demo-file-p12 = Demosertifikat (.p12)
certificate-demo-file-jks = Demosertifikat (.jks)
certificate-demo-file-expired = Eit demosertifikat som har gått ut
certificate-demo-file-several = Fil med fleire demosertifikat
certificate-demo-file-revoked = Tilbakekalla demosertifikat
certificate-demo-files = Vel ei demofil

## Buttons
certificate-choose-file = Vel fil
certificate-change-file = Byt fil
certificate-use-demo = Bruk eit demosertifikat
certificate-recent-remove = Fjern { $file } frå lista

## Names: for screen readers
certificate-recent-open = Vel { $file } i { $folder }

## Messages
certificate-drop-now = Slepp fila no.
certificate-chosen = Vi har valt { $file }.
certificate-read = Fila er lesen.
certificate-missing = Vel ei sertifikatfil først.
certificate-demo-password = Passordet til demosertifikata er { $password }.
