#
## Titles
handover-title = Gi oppsettet til utviklarane
handover-part-title = Kva skal vere med?
handover-open = Lag ei mappe til utviklarane

## Hints
handover-hint = Ei mappe med det programmet treng for å hente token sjølv.
handover-password-hint = Sertifikatet får eit nytt passord i mappa. Det gamle viser vi ikkje.
handover-folder-hint = Vi lagar ei ny mappe, og skriv aldri over noko.
handover-format-jks-hint = Det eldre formatet til Java, som mange rettleiingar bruker.
handover-format-pkcs12-hint = Formatet som er vanleg i dag. Java og det meste anna kan lese det.

## Labels: what is handed over
handover-part = { $part ->
    [keystore] Sertifikat med nøkkel: { $file }
    [properties] For jwt-grant-generator: { $file }
    [refapp] For referanseapplikasjonen til Brønnøysundregistra: { $file }
    [eformidling] Til eFormidling: { $file }
    [curl] Skript med curl, til token og første oppslag: { $file }
    [postman] Samling til Postman: { $file }
   *[bruno] Samling til Bruno: { $file }
}

## Labels
handover-format = Format på sertifikatfila
handover-format-jks = JKS
handover-format-pkcs12 = PKCS#12
handover-password = Nytt passord
handover-password-again = Nytt passord ein gong til
handover-tells-password = Ta med passordet i konfigurasjonsfilene
handover-folder = Mappe
handover-saving = Skriv filene
handover-files = Filer

## Buttons
handover-pick-folder = Vel stad
handover-save = Lagre mappa
handover-save-again = Lagre ei mappe til
handover-open-folder = Opne mappa
handover-copy-folder = Kopier adressa til mappa

## Messages: how it went
handover-saved = Mappa er klar: { $folder }
handover-copied = Adressa er kopiert.
handover-saved-password = Passordet ligg ikkje i mappa. Gi det til utviklarane på ein annan måte enn filene.
handover-tells-password-warning = Då kan alle som får filene, bruke sertifikatet til verksemda. Send dei berre på ein trygg måte.

## Messages: what is wrong with what was chosen
handover-nothing = Kryss av for minst éin ting som skal vere med.
handover-password-missing = Vel eit nytt passord til sertifikatfila.
handover-password-short = Passordet må ha minst { $count } teikn. Java tek ikkje imot kortare.
handover-password-not-for-java = Java opnar ikkje denne fila med æ, ø, å eller andre slike teikn i passordet. Vel JKS, eller eit anna passord.
handover-passwords-differ = Dei to passorda er ikkje like.
handover-folder-missing = Vel kvar mappa skal liggje.
handover-folder-not-whole = Skriv heile adressa til mappa, eller vel ho.

## Formats: the text that lies beside the others
handover-read-me-name = LES-MEG.txt
handover-read-me-title = Maskinporten for { $organisation }
handover-read-me-demo = DEMO: Alt her er oppdikta, og verkar berre medan demoen køyrer.
handover-read-me-what = Her er det som trengst for å hente token frå Maskinporten. Mappa er laga med Portnøkkel { $date }.
handover-read-me-organisation = Organisasjonsnummer: { $number }
handover-read-me-environment = Miljø: { $environment } ({ $issuer })
handover-read-me-client = Klient-ID: { $client }
handover-read-me-scopes = API-tilgangar: { $scopes }
handover-read-me-alias = Namn på nøkkelen i sertifikatfila (alias): { $alias }
handover-read-me-ends-title = Når noko går ut
handover-read-me-ends-certificate = Sertifikatet gjeld til { $date }. Bestill nytt i god tid, og lag mappa på nytt.
handover-read-me-ends-keys = Har klienten registrerte nøklar, varer kvar av dei i høgst eitt år.
handover-read-me-ends-token = Eit token varer som regel i to minutt. Hent eit nytt når det trengst, og ikkje lagre det.
handover-read-me-files-title = Filene
handover-read-me-secrets-title = Passordet
handover-read-me-without-password = Passordet til sertifikatfila står ikkje i nokon av filene. De får det på ein annan måte.
handover-read-me-give-password = Referanseapplikasjonen og eFormidling les passordet frå KEYSTORE_PASSWORD. Portnokkel les det frå PORTNOKKEL_STORE_PASSWORD. Jwt-grant-generator vil ha det i client.properties.
handover-read-me-with-password = Passordet til sertifikatfila står i konfigurasjonsfilene. Pass på dei som på ein nøkkel, og ikkje legg dei i kjeldekoden.
handover-read-me-without-keystore = Sertifikatfila er ikkje med. Legg ho i denne mappa under namnet { $file }.
handover-read-me-private = Den private nøkkelen provar at de er verksemda. Ingen andre skal ha han.
