#
## Titles
handover-title = Gi oppsettet til utviklerne
handover-part-title = Hva skal være med?
handover-open = Lag en mappe til utviklerne

## Hints
handover-hint = En mappe med det programmet trenger for å hente token selv.
handover-password-hint = Sertifikatet får et nytt passord i mappen. Det gamle viser vi ikke.
handover-folder-hint = Vi lager en ny mappe, og skriver aldri over noe.
handover-format-jks-hint = Det eldre formatet til Java, som mange veiledninger bruker.
handover-format-pkcs12-hint = Formatet som er vanlig i dag. Java og det meste annet kan lese det.

## Labels: what is handed over
handover-part = { $part ->
    [keystore] Sertifikatet med nøkkelen: { $file }
    [properties] For jwt-grant-generator: { $file }
    [refapp] For Brønnøysundregistrenes referanseapplikasjon: { $file }
    [eformidling] For eFormidling: { $file }
    [curl] Skript med curl, for token og første oppslag: { $file }
    [postman] Samling for Postman: { $file }
   *[bruno] Samling for Bruno: { $file }
}

## Labels
handover-format = Format på sertifikatfilen
handover-format-jks = JKS
handover-format-pkcs12 = PKCS#12
handover-password = Nytt passord
handover-password-again = Nytt passord en gang til
handover-tells-password = Skriv passordet i konfigurasjonsfilene også
handover-folder = Mappe
handover-saving = Skriver filene
handover-files = Filer

## Buttons
handover-pick-folder = Velg sted
handover-save = Lagre mappen
handover-save-again = Lagre en mappe til
handover-open-folder = Åpne mappen
handover-copy-folder = Kopier adressen til mappen

## Messages: how it went
handover-saved = Mappen er klar: { $folder }
handover-copied = Adressen er kopiert.
handover-saved-password = Passordet ligger ikke i mappen. Gi det til utviklerne på en annen måte enn filene.
handover-tells-password-warning = Da kan alle som får filene, bruke virksomhetens sertifikat. Send dem bare på en trygg måte.

## Messages: what is wrong with what was chosen
handover-nothing = Kryss av for minst én ting som skal være med.
handover-password-missing = Velg et nytt passord til sertifikatfilen.
handover-password-short = Passordet må ha minst { $count } tegn. Java tar ikke imot kortere.
handover-password-not-for-java = Java åpner ikke denne filen med æ, ø, å eller andre slike tegn i passordet. Velg JKS, eller et annet passord.
handover-passwords-differ = De to passordene er ikke like.
handover-folder-missing = Velg hvor mappen skal ligge.
handover-folder-not-whole = Skriv hele adressen til mappen, eller velg den.

## Formats: the text that lies beside the others
handover-read-me-name = LES-MEG.txt
handover-read-me-title = Maskinporten for { $organisation }
handover-read-me-demo = DEMO: Alt her er oppdiktet, og virker bare mens demoen kjører.
handover-read-me-what = Her er det som trengs for å hente token fra Maskinporten. Mappen er laget med Portnøkkel { $date }.
handover-read-me-organisation = Organisasjonsnummer: { $number }
handover-read-me-environment = Miljø: { $environment } ({ $issuer })
handover-read-me-client = Klient-ID: { $client }
handover-read-me-scopes = API-tilganger: { $scopes }
handover-read-me-alias = Navn på nøkkelen i sertifikatfilen (alias): { $alias }
handover-read-me-ends-title = Når noe går ut
handover-read-me-ends-certificate = Sertifikatet gjelder til { $date }. Bestill nytt i god tid, og lag mappen på nytt.
handover-read-me-ends-keys = Har klienten registrerte nøkler, varer hver av dem i høyst ett år.
handover-read-me-ends-token = Et token varer som regel i to minutter. Hent et nytt når det trengs, og ikke lagre det.
handover-read-me-files-title = Filene
handover-read-me-secrets-title = Passordet
handover-read-me-without-password = Passordet til sertifikatfilen står ikke i noen av filene. Dere får det på en annen måte.
handover-read-me-give-password = Referanseapplikasjonen og eFormidling leser passordet fra KEYSTORE_PASSWORD. Portnokkel leser det fra PORTNOKKEL_STORE_PASSWORD. Jwt-grant-generator vil ha det i client.properties.
handover-read-me-with-password = Passordet til sertifikatfilen står i konfigurasjonsfilene. Pass på dem som på en nøkkel, og legg dem ikke i kildekoden.
handover-read-me-without-keystore = Sertifikatfilen er ikke med. Legg den i denne mappen under navnet { $file }.
handover-read-me-private = Den private nøkkelen beviser at dere er virksomheten. Ingen andre skal ha den.
