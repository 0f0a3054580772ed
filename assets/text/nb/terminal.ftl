#
## Messages: what is wrong with the properties file
properties-unreadable = Vi fikk ikke lest properties-filen { $file }.
properties-too-large = Filen { $file } er for stor til å være en properties-fil.
properties-malformed = Linje { $line } kan ikke leses. Etter omvendt skråstrek og u (\u) må det stå fire heksadesimale tegn.
properties-not-text = Filen er ikke vanlig tekst.
properties-missing = Properties-filen mangler { $keys }.
properties-placeholder = Linje { $line }: { $key } er ikke fylt ut.
properties-client-id = Linje { $line }: issuer er ikke en klient-ID. { $reason }
properties-audience = Linje { $line }: audience er ikke én adresse.
properties-scope = Linje { $line }: scope kan ikke brukes. { $reason }
properties-consumer-org = Linje { $line }: consumer_org kan ikke brukes. { $reason }
properties-on-behalf = Linje { $line }: { $key } kan ikke brukes. { $reason }
properties-several-ways = Properties-filen sier på flere måter hvem tokenet er på vegne av: { $keys }.
properties-token-endpoint = Linje { $line }: token.endpoint kan ikke brukes. { $reason }
properties-endpoint-elsewhere = Med denne audience sendes tokenforespørselen bare til Maskinporten selv, men token.endpoint peker til { $host }.
properties-blank-within = Linje { $line }: { $key } kan ikke ha mellomrom.
properties-retired = Linje { $line }: { $key } er en adresse som er lagt ned.
properties-runs-on = Linje { $line }: { $key } fortsetter inn i neste linje.
properties-keystore-missing = Linje { $line }: Vi finner ikke filen som { $key } viser til.
properties-keystore-backslashes = Linje { $line }: Vi finner ikke filen som { $key } viser til. En enkel omvendt skråstrek (\) faller bort i properties-filer.

## Messages: what to do with the properties file
properties-next-file = Sjekk at filen finnes, og at du har lov til å åpne den.
properties-next-choose = Oppgi en properties-fil slik jwt-grant-generator bruker.
properties-next-missing = Legg til { $keys } i filen, og prøv igjen.
properties-next-several-ways = Behold den ene måten, og fjern de andre.
properties-next-placeholder = Erstatt teksten i vinkelparentes med deres egen verdi.
properties-next-correct = Rett linje { $line } i filen, og prøv igjen.
properties-next-audience = Skriv utstederen av tokenet, for eksempel { $today }.
properties-next-retired = Bruk { $today } i stedet.
properties-next-endpoint = Bruk { $today }, eller utelat token.endpoint.
properties-next-runs-on = Skriv hver nøkkel på sin egen linje, og fjern omvendt skråstrek (\) i slutten av linje { $line }.
properties-next-keystore = Sjekk { $key }. Stien regnes fra mappen properties-filen ligger i.
properties-next-backslashes = Skriv to omvendte skråstreker (\\) der du nå har én (\), eller bruk vanlig skråstrek (/).

## Messages: notices about the properties file
properties-password-blank = Passordet i { $key } slutter med et mellomrom. Det regnes med.
properties-audience-today = Linje { $line }: audience skal trolig være { $today }.

## Labels: what the terminal asks
terminal-ask-store-password = Passord til { $file }
terminal-ask-key-password = Passord til nøkkelen { $file }
terminal-ask-new-password = Nytt passord til { $file }
terminal-ask-new-password-again = Det nye passordet til { $file } en gang til
terminal-ask-replace = { $file } finnes fra før. Skal den erstattes? (j/N)
terminal-forget-ask = Sertifikatfilene og klientene hos Maskinporten blir værende. Skal resten fjernes? (j/N)
terminal-yes = ja

## Messages: removing all that is kept
terminal-forget-nothing = Portnøkkel har ingenting liggende på denne maskinen.
terminal-forget-what = Det som Portnøkkel har lagret, ligger i { $folder }.
terminal-forget-setups = { $number ->
    [one] Ett oppsett blir borte.
   *[other] { $number } oppsett blir borte.
}
terminal-forget-passwords = { $number ->
    [one] Ett passord fjernes fra nøkkelringen.
   *[other] { $number } passord fjernes fra nøkkelringen.
}
terminal-forget-unsettled = { $number ->
    [one] Vi vet ikke hvordan én opprettelse eller endring gikk. Fjernes den her, kan ingen lete etter den igjen.
   *[other] Vi vet ikke hvordan { $number } opprettelser og endringer gikk. Fjernes de her, kan ingen lete etter dem igjen.
}
terminal-forget-kept = Ingenting er fjernet. Skriv ja, eller bruk --yes.
terminal-forget-done = Alt er fjernet fra denne maskinen.

## Messages: keystores in another format
terminal-converted = { $count ->
    [1] Lagret { $file } med ett sertifikat og nøkkelen til det.
   *[other] Lagret { $file } med { $count } sertifikater og nøklene til dem.
}
terminal-trusted-left-out = { $count ->
    [one] Ett sertifikat uten nøkkel ble ikke med i den nye filen.
   *[other] { $count } sertifikater uten nøkkel ble ikke med i den nye filen.
}
terminal-java-ascii = Java kan ikke åpne filen, fordi passordet har andre tegn enn ASCII. Velg et annet passord, eller JKS.
terminal-file-exists-next = Oppgi et annet filnavn, eller erstatt filen med --force.
terminal-one-alias = Filen har flere sertifikater, og --alias kan bare gi navn til ett.
terminal-one-alias-next = Velg ett med --entry. Filen har: { $aliases }.
terminal-entry-next = Rett --entry. Filen har: { $aliases }. Har nøkkelen eget passord, må det også oppgis.
terminal-target-unknown = Endelsen til den nye filen sier ikke hvilket format den skal ha.
terminal-target-unknown-next = Bruk .p12, .jks eller .pem, eller oppgi --to.
terminal-new-differs = De to nye passordene er ikke like.
terminal-new-differs-next = Kjør kommandoen på nytt, og skriv samme passord to ganger.
terminal-new-empty = Det nye passordet er tomt.
terminal-new-empty-next = Kjør kommandoen på nytt, og velg et passord.

## Messages: the terminal
terminal-no-display = Vi finner ingen skjerm, så veiviseren fortsetter her i terminalen.
terminal-no-display-no-demo = Vi finner ingen skjerm, så vinduet kan ikke åpnes. Her virker --demo, token, diagnose, keystore, setups og simulator.
terminal-log-failed = Vi kan ikke skrive til loggfilen: { $reason }.
terminal-manual-failed = Vi kan ikke skrive sidene i { $folder }: { $reason }.
terminal-no-prompt = Passordet mangler, og det er ingen å spørre.
terminal-no-prompt-next = Sett { $variable }, eller kjør kommandoen i en terminal.
terminal-several-entries = Filen har flere sertifikater, og { $option } er ikke oppgitt.
terminal-several-entries-next = Oppgi { $option }. Filen har: { $aliases }.
terminal-one-key-next = Oppgi en fil med bare den nøkkelen som skal brukes.
terminal-alias-unknown = Filen har ikke noe sertifikat med det navnet.
terminal-key-unknown = Filen har ingen nøkkel med det navnet.
terminal-alias-unknown-next = Rett { $option }. Filen har: { $aliases }. Har nøkkelen et eget passord, må det også oppgis.
terminal-password-next = { $source ->
    [file] Rett { $name } i properties-filen. En omvendt skråstrek (\) i passordet skrives der to ganger (\\).
    [variable] Sett { $name } til riktig passord, og kjør kommandoen på nytt.
   *[typed] Kjør kommandoen på nytt, og skriv passordet igjen. Den som laget filen, har det.
}
terminal-certificate-expired-next = Bestill nytt hos { $issuer }. Har dere allerede fått et nytt, rett keystore.file i properties-filen.
terminal-test-certificate-next = Rett audience og token.endpoint til test, eller keystore.file til et produksjonssertifikat.
terminal-production-certificate-next = Rett audience og token.endpoint til produksjon, eller keystore.file til et testsertifikat.
terminal-demo-certificate-next = Rett keystore.file til virksomhetens eget sertifikat, eller bruk properties-filen fra portnokkel simulator.
terminal-wrong-environment-next = Sjekk at audience, token.endpoint og keystore.file i properties-filen hører til samme miljø.
terminal-scope-not-granted-next = Be eieren av API-et om tilgang, eller rett scope i properties-filen. Henter dere for en kunde, må consumer_org være med.
terminal-audience-differs = audience ble sendt slik den står i filen, men metadataene har { $issuer }.
terminal-endpoint-from-metadata = Properties-filen har ikke token.endpoint, så vi spør { $host } hvor det er.

## Messages: the file of an environment of one's own
environment-file-unreadable = Vi fikk ikke lest miljøfilen { $file }.
environment-file-malformed = Linje { $line } i miljøfilen { $file } kan ikke leses ({ $reason }).
environment-file-missing = Miljøfilen { $file } mangler { $keys }. Den skal ha name, issuer og self_service.
environment-file-not-text = Miljøfilen { $file }: { $key } må være tekst i anførselstegn.
environment-file-address = Miljøfilen { $file }: { $key } kan ikke brukes. { $reason }
environment-file-next-address = Rett { $key } i filen, og prøv igjen.

## Messages: when a window cannot be opened
terminal-driver-missing = Vinduet kan ikke åpnes, fordi skjermdriveren ikke kan tegne det på den måten. Start uten --renderer, så prøver vi de andre.
terminal-library-missing = Vinduet kan ikke åpnes, fordi { $library } mangler på maskinen.
terminal-window-failed = Vinduet kan ikke åpnes. { $reason }
terminal-window-instead = Vi viser veiviseren her i terminalen i stedet.

## Formats: how to install what is missing, a command to copy
terminal-library-install = { $system }: { $command }

## Labels: how the terminal tells of a problem
terminal-problem-what = Hva skjedde
terminal-problem-next = Gjør dette
terminal-problem-side = Hvem
terminal-problem-code = Kode

## Labels: whose certificate
terminal-organisation = Virksomhet
terminal-trusted = { $alias } (sertifikat uten nøkkel)
terminal-unusable = { $alias } (nøkkel som ikke kan brukes)
terminal-certificates = Sertifikater
terminal-realm = Miljø

## Titles: the demo told in the terminal
terminal-demo-title = Fra sertifikat til token, vist i terminalen
terminal-demo-end-title = Dette kan du gjøre nå

## Values: what the demo types and shows
terminal-demo-masked = Skjult, { $count } tegn
terminal-demo-scopes-more = og { $count } til
terminal-demo-purpose = Slå opp i Løsøreregisteret

## Messages: the demo told in the terminal
terminal-demo-intro = Vi går gjennom de seks stegene for deg. Du trenger ikke gjøre noe.
terminal-demo-environment-unused = Demoen i terminalen bruker ikke miljøet { $environment }.
terminal-demo-ready = Demoen er klar.
terminal-demo-waiting = Klienten er ny. I demoen tar det noen sekunder før den virker.
terminal-demo-scope = Vi velger { $scope }.
terminal-demo-wrong-password = Først prøver vi et feil passord, så du ser hva veiviseren sier da.
terminal-demo-end-window = På en maskin med skjerm leder portnokkel deg gjennom de samme stegene med deres eget sertifikat.
terminal-demo-end-token = Har du allerede en properties-fil? Kjør «portnokkel token FIL.properties», så får du et ekte token her.
terminal-demo-end-simulator = Kjør portnokkel simulator for å teste egne programmer mot demoen.

## Titles: the simulator on its own
terminal-simulator-title = Simulatoren av Maskinporten kjører

## Labels: the simulator on its own
terminal-simulator-issuer = Utsteder av tokenet
terminal-simulator-self-service = Selvbetjeningens adresse
terminal-simulator-register = Register å prøve tokenet i
terminal-simulator-password = Passord til filene
terminal-simulator-files = Sertifikatfiler
terminal-simulator-properties = Properties-fil, klar til bruk: { $file }
terminal-simulator-try = Hent et token fra en annen terminal

## Messages: the simulator on its own
terminal-simulator-only-here = Alt er oppdiktet, og bare programmer på denne maskinen når simulatoren.
terminal-simulator-stop = Trykk Ctrl+C for å stoppe. Filene blir liggende.
terminal-simulator-stop-temporary = Trykk Ctrl+C for å stoppe. Da slettes filene.
terminal-simulator-port-taken = Port { $port } er opptatt. Velg en annen med --port, eller utelat --port.
terminal-simulator-port = Port { $port } kan ikke åpnes ({ $reason }). Velg en annen med --port.
terminal-simulator-folder = Vi fikk ikke skrevet filene i { $folder } ({ $reason }). Velg en annen mappe med --dir.
terminal-simulator-failed = Simulatoren startet ikke. { $reason }

## Messages: the file of a scenario for the simulator
terminal-scenario-followed = Den følger scenariet i { $file }.
terminal-scenario-unreadable = Vi fikk ikke lest scenariet { $file }. Sjekk navnet, og at filen er tekst i UTF-8.
terminal-scenario-too-large = Scenariet { $file } er større enn 256 kB. Sjekk at det er riktig fil.
terminal-scenario-version = Scenariet { $file } må ha linjen version = 1 før den første tabellen.
terminal-scenario-syntax = Linje { $line } i scenariet { $file } kan ikke leses ({ $reason }).
terminal-scenario-unknown-key = Linje { $line } i scenariet { $file } har nøkkelen { $key }. Den finnes ikke der.
terminal-scenario-unknown = Linje { $line } i scenariet { $file } har en nøkkel som scenarier ikke har.
terminal-scenario-missing = Tabellen ved linje { $line } i scenariet { $file } mangler { $key }.
terminal-scenario-no-scope = Linje { $line } i scenariet { $file } nevner et scope som ikke finnes. Legg det til under scopes.
terminal-scenario-value = Linje { $line } i scenariet { $file }: { $key } må være { $wanted }.

## Values: what a scenario wants in the place of what stood there
terminal-scenario-the-value = verdien
terminal-scenario-wants-choice = en av { $choices }
terminal-scenario-wants-range = et tall fra { $from } til { $to }
terminal-scenario-wants-organisation = et organisasjonsnummer i anførselstegn
terminal-scenario-wants-scope = navnet på et scope i anførselstegn
terminal-scenario-wants-client = en klient-ID i anførselstegn
terminal-scenario-wants-kid = navnet på en nøkkel: bokstaver, sifre, punktum, bindestrek og understrek
terminal-scenario-wants-uuid = en UUID i anførselstegn
terminal-scenario-wants-party = urn:altinn:organization:identifier-no: med et nummer, eller det samme for en person
terminal-scenario-wants-issuer = en adresse i anførselstegn
terminal-scenario-wants-name = en tekst på 1 til 200 tegn i anførselstegn
terminal-scenario-wants-other = en annen type verdi: et tall, en tekst, en liste, eller true eller false

## Formats: how long a certificate lasts
terminal-validity = { $from } til { $to } ({ $left })

## Messages: what to do about what diagnose was given
terminal-diagnosis-scope-not-granted-next = Be eieren av API-et gi virksomheten tilgangen i Maskinporten. Gjelder det en kunde, må consumer_org være med i forespørselen.
terminal-diagnosis-refused-next = Se hva svaret sier. Send servicedesk@digdir.no sporingsnummeret, så ser de hvorfor.
terminal-diagnosis-admin-unauthorized-next = Hent et nytt token med administrasjonsklienten, i samme miljø. Digdir kan si om klienten gjelder.
terminal-diagnosis-admin-forbidden-next = Be servicedesk@digdir.no gi administrasjonsklienten API-tilgangen idporten:dcr.write.
terminal-diagnosis-client-invalid-next = Se hva svaret sier under errors, og rett det som ble sendt. Utviklerne kan rette det.
terminal-diagnosis-environment-next = Bruk sertifikat, klient og adresser fra samme miljø. Den som bestilte sertifikatet, kan skaffe et til det andre.

## Messages: what to do where the administration client has a key of its own
terminal-admin-key-required-next = Oppgi filen med nøkkelen med --admin-key, og navnet på den med --admin-kid.
terminal-admin-key-refused-next = Oppgi en annen nøkkel med --admin-key. Har klienten ingen nøkler lenger, bruk --admin-certificate. En ny nøkkel kan trenge opptil 15 minutter.
terminal-admin-kid-malformed-next = Rett navnet etter --admin-kid. Det står i selvbetjeningen.
terminal-admin-kid-missing-next = Oppgi navnet på nøkkelen med --admin-kid. Det står i selvbetjeningen.

## Messages: what is wrong with what diagnose was given
terminal-diagnosis-variable-password = Passordet i { $name } åpner ikke filen.
