#
## Messages: what is wrong with the properties file
properties-unreadable = Vi fekk ikkje lese properties-fila { $file }.
properties-too-large = Fila { $file } er for stor til å vere ei properties-fil.
properties-malformed = Linje { $line } kan ikkje lesast. Etter omvend skråstrek og u (\u) må det stå fire heksadesimale teikn.
properties-not-text = Fila er ikkje vanleg tekst.
properties-missing = Properties-fila manglar { $keys }.
properties-placeholder = Linje { $line }: { $key } er ikkje fylt ut.
properties-client-id = Linje { $line }: issuer er ikkje ein klient-ID. { $reason }
properties-audience = Linje { $line }: audience er ikkje éi adresse.
properties-scope = Linje { $line }: scope kan ikkje brukast. { $reason }
properties-consumer-org = Linje { $line }: consumer_org kan ikkje brukast. { $reason }
properties-on-behalf = Linje { $line }: { $key } kan ikkje brukast. { $reason }
properties-several-ways = Properties-fila seier på fleire måtar kven tokenet er på vegner av: { $keys }.
properties-token-endpoint = Linje { $line }: token.endpoint kan ikkje brukast. { $reason }
properties-endpoint-elsewhere = Med denne audience blir tokenførespurnaden berre send til Maskinporten sjølv, men token.endpoint peikar til { $host }.
properties-blank-within = Linje { $line }: { $key } kan ikkje ha mellomrom.
properties-retired = Linje { $line }: { $key } er ei adresse som er lagd ned.
properties-runs-on = Linje { $line }: { $key } held fram inn i neste linje.
properties-keystore-missing = Linje { $line }: Vi finn ikkje fila som { $key } viser til.
properties-keystore-backslashes = Linje { $line }: Vi finn ikkje fila som { $key } viser til. Ein enkel omvend skråstrek (\) fell bort i properties-filer.

## Messages: what to do with the properties file
properties-next-file = Sjekk at fila finst, og at du har lov til å opne ho.
properties-next-choose = Oppgi ei properties-fil slik jwt-grant-generator bruker.
properties-next-missing = Legg til { $keys } i fila, og prøv igjen.
properties-next-several-ways = Behald den eine måten, og fjern dei andre.
properties-next-placeholder = Erstatt teksten i vinkelparentes med dykkar eigen verdi.
properties-next-correct = Rett linje { $line } i fila, og prøv igjen.
properties-next-audience = Skriv utferdaren av tokenet, til dømes { $today }.
properties-next-retired = Bruk { $today } i staden.
properties-next-endpoint = Bruk { $today }, eller ta bort token.endpoint.
properties-next-runs-on = Skriv kvar nøkkel på si eiga linje, og fjern omvend skråstrek (\) i slutten av linje { $line }.
properties-next-keystore = Sjekk { $key }. Stien blir rekna frå mappa properties-fila ligg i.
properties-next-backslashes = Skriv to omvende skråstrekar (\\) der du no har éin (\), eller bruk vanleg skråstrek (/).

## Messages: notices about the properties file
properties-password-blank = Passordet i { $key } sluttar med eit mellomrom. Det blir rekna med.
properties-audience-today = Linje { $line }: audience skal truleg vere { $today }.

## Labels: what the terminal asks
terminal-ask-store-password = Passordet til { $file }
terminal-ask-key-password = Passordet til nøkkelen { $file }
terminal-ask-new-password = Nytt passord til { $file }
terminal-ask-new-password-again = Det nye passordet til { $file } ein gong til
terminal-ask-replace = { $file } finst frå før. Skal ho erstattast? (j/N)
terminal-forget-ask = Sertifikatfilene og klientane hos Maskinporten blir verande. Skal resten fjernast? (j/N)
terminal-yes = ja

## Messages: removing all that is kept
terminal-forget-nothing = Portnøkkel har ingenting liggjande på denne maskina.
terminal-forget-what = Det som Portnøkkel har lagra, ligg i { $folder }.
terminal-forget-setups = { $number ->
    [one] Eitt oppsett blir fjerna.
   *[other] { $number } oppsett blir fjerna.
}
terminal-forget-passwords = { $number ->
    [one] Eitt passord blir fjerna frå nøkkelringen.
   *[other] { $number } passord blir fjerna frå nøkkelringen.
}
terminal-forget-unsettled = { $number ->
    [one] Vi veit ikkje korleis éi oppretting eller endring gjekk. Blir ho fjerna her, kan ingen leite etter ho igjen.
   *[other] Vi veit ikkje korleis { $number } opprettingar og endringar gjekk. Blir dei fjerna her, kan ingen leite etter dei igjen.
}
terminal-forget-kept = Ingenting er fjerna. Skriv ja, eller bruk --yes.
terminal-forget-done = Alt er fjerna frå denne maskina.

## Messages: keystores in another format
terminal-converted = { $count ->
    [1] Lagra { $file } med eitt sertifikat og nøkkelen til det.
   *[other] Lagra { $file } med { $count } sertifikat og nøklane til dei.
}
terminal-trusted-left-out = { $count ->
    [one] Eitt sertifikat utan nøkkel vart ikkje med i den nye fila.
   *[other] { $count } sertifikat utan nøkkel vart ikkje med i den nye fila.
}
terminal-java-ascii = Java kan ikkje opne fila, fordi passordet har andre teikn enn ASCII. Vel eit anna passord, eller JKS.
terminal-file-exists-next = Oppgi eit anna filnamn, eller erstatt fila med --force.
terminal-one-alias = Fila har fleire sertifikat, og --alias kan berre gi namn til eitt.
terminal-one-alias-next = Vel eitt med --entry. Fila har: { $aliases }.
terminal-entry-next = Rett --entry. Fila har: { $aliases }. Har nøkkelen eige passord, må det også oppgivast.
terminal-target-unknown = Endinga til den nye fila seier ikkje kva format ho skal ha.
terminal-target-unknown-next = Vel .p12, .jks eller .pem, eller oppgi --to.
terminal-new-differs = Dei to nye passorda er ikkje like.
terminal-new-differs-next = Køyr kommandoen på nytt, og skriv same passord to gonger.
terminal-new-empty = Det nye passordet manglar.
terminal-new-empty-next = Køyr kommandoen på nytt, og vel eit passord.

## Messages: the terminal
terminal-no-display = Vi finn ingen skjerm, så vegvisaren held fram her i terminalen.
terminal-no-display-no-demo = Vi finn ingen skjerm, så vindauget kan ikkje opnast. Her verkar --demo, token, diagnose, keystore, setups og simulator.
terminal-log-failed = Vi kan ikkje skrive til loggfila: { $reason }.
terminal-manual-failed = Vi kan ikkje skrive sidene i { $folder }: { $reason }.
terminal-no-prompt = Passordet manglar, og det er ingen å spørje.
terminal-no-prompt-next = Set { $variable }, eller køyr kommandoen i ein terminal.
terminal-several-entries = Fila har fleire sertifikat, og { $option } er ikkje oppgitt.
terminal-several-entries-next = Oppgi { $option }. Fila har: { $aliases }.
terminal-one-key-next = Oppgi ei fil med berre den nøkkelen som skal brukast.
terminal-alias-unknown = Fila har ikkje noko sertifikat med det namnet.
terminal-key-unknown = Fila har ingen nøkkel med det namnet.
terminal-alias-unknown-next = Rett { $option }. Fila har: { $aliases }. Har nøkkelen eit eige passord, må det også oppgivast.
terminal-password-next = { $source ->
    [file] Rett { $name } i properties-fila. Ein omvend skråstrek (\) i passordet blir der skriven to gonger (\\).
    [variable] Set { $name } til rett passord, og køyr kommandoen på nytt.
   *[typed] Køyr kommandoen på nytt, og skriv passordet igjen. Den som laga fila, har det.
}
terminal-certificate-expired-next = Bestill nytt hos { $issuer }. Har de allereie fått eit nytt, rett keystore.file i properties-fila.
terminal-test-certificate-next = Rett audience og token.endpoint til test, eller keystore.file til eit produksjonssertifikat.
terminal-production-certificate-next = Rett audience og token.endpoint til produksjon, eller keystore.file til eit testsertifikat.
terminal-demo-certificate-next = Rett keystore.file til sertifikatet til verksemda, eller bruk properties-fila frå portnokkel simulator.
terminal-wrong-environment-next = Sjekk at audience, token.endpoint og keystore.file i properties-fila høyrer til same miljø.
terminal-scope-not-granted-next = Be eigaren av API-et om tilgang, eller rett scope i properties-fila. Hentar de for ein kunde, må consumer_org vere med.
terminal-audience-differs = audience vart sendt slik det står i fila, men metadataa har { $issuer }.
terminal-endpoint-from-metadata = Properties-fila har ikkje token.endpoint, så vi spør { $host } kvar det er.

## Messages: the file of an environment of one's own
environment-file-unreadable = Vi fekk ikkje lese miljøfila { $file }.
environment-file-malformed = Linje { $line } i miljøfila { $file } kan ikkje lesast ({ $reason }).
environment-file-missing = Miljøfila { $file } manglar { $keys }. Ho skal ha name, issuer og self_service.
environment-file-not-text = Miljøfila { $file }: { $key } må vere tekst i hermeteikn.
environment-file-address = Miljøfila { $file }: { $key } kan ikkje brukast. { $reason }
environment-file-next-address = Rett { $key } i fila, og prøv igjen.

## Messages: when a window cannot be opened
terminal-driver-missing = Vindauget kan ikkje opnast, fordi skjermdrivaren ikkje kan teikne det på den måten. Start utan --renderer, så prøver vi dei andre.
terminal-library-missing = Vindauget kan ikkje opnast, fordi { $library } manglar på maskina.
terminal-window-failed = Vindauget kan ikkje opnast. { $reason }
terminal-window-instead = Vi viser vegvisaren her i terminalen i staden.

## Formats: how to install what is missing, a command to copy
terminal-library-install = { $system }: { $command }

## Labels: how the terminal tells of a problem
terminal-problem-what = Kva skjedde
terminal-problem-next = Gjer dette
terminal-problem-side = Kven
terminal-problem-code = Kode

## Labels: whose certificate
terminal-organisation = Verksemd
terminal-trusted = { $alias } (sertifikat utan nøkkel)
terminal-unusable = { $alias } (nøkkel som ikkje kan brukast)
terminal-certificates = Sertifikat
terminal-realm = Miljø

## Titles: the demo told in the terminal
terminal-demo-title = Frå sertifikat til token, vist i terminalen
terminal-demo-end-title = Dette kan du gjere no

## Values: what the demo types and shows
terminal-demo-masked = Skjult, { $count } teikn
terminal-demo-scopes-more = og { $count } til
terminal-demo-purpose = Slå opp i Lausøyreregisteret

## Messages: the demo told in the terminal
terminal-demo-intro = Vi går gjennom dei seks stega for deg. Du treng ikkje gjere noko.
terminal-demo-environment-unused = Demoen i terminalen bruker ikkje miljøet { $environment }.
terminal-demo-ready = Demoen er klar til bruk.
terminal-demo-waiting = Klienten er ny. I demoen tek det nokre sekund før han verkar.
terminal-demo-scope = Vi vel { $scope }.
terminal-demo-wrong-password = Først prøver vi eit feil passord, så du ser kva vegvisaren seier då.
terminal-demo-end-window = På ei maskin med skjerm leier portnokkel deg gjennom dei same stega med dykkar eige sertifikat.
terminal-demo-end-token = Har du allereie ei properties-fil? Køyr «portnokkel token FIL.properties», så får du eit ekte token her.
terminal-demo-end-simulator = Køyr portnokkel simulator for å teste eigne program mot demoen.

## Titles: the simulator on its own
terminal-simulator-title = Simulatoren av Maskinporten køyrer

## Labels: the simulator on its own
terminal-simulator-issuer = Utferdar av tokenet
terminal-simulator-self-service = Adressa til sjølvbeteninga
terminal-simulator-register = Register der du kan prøve tokenet
terminal-simulator-password = Passordet til filene
terminal-simulator-files = Sertifikatfiler
terminal-simulator-properties = Properties-fil som er klar til bruk: { $file }
terminal-simulator-try = Hent eit token frå ein annan terminal

## Messages: the simulator on its own
terminal-simulator-only-here = Alt er oppdikta, og berre program på denne maskina når simulatoren.
terminal-simulator-stop = Trykk Ctrl+C for å stoppe. Filene blir liggjande.
terminal-simulator-stop-temporary = Trykk Ctrl+C for å stoppe. Då blir filene sletta.
terminal-simulator-port-taken = Port { $port } er oppteken. Vel ein annan med --port, eller utelat --port.
terminal-simulator-port = Port { $port } kan ikkje opnast ({ $reason }). Vel ein annan med --port.
terminal-simulator-folder = Vi fekk ikkje skrive filene i { $folder } ({ $reason }). Vel ei anna mappe med --dir.
terminal-simulator-failed = Simulatoren starta ikkje. { $reason }

## Messages: the file of a scenario for the simulator
terminal-scenario-followed = Han følgjer scenariet i { $file }.
terminal-scenario-unreadable = Vi fekk ikkje lese scenariet { $file }. Sjekk namnet, og at fila er tekst i UTF-8.
terminal-scenario-too-large = Scenariet { $file } er større enn 256 kB. Sjekk at det er rett fil.
terminal-scenario-version = Scenariet { $file } må ha linja version = 1 før den første tabellen.
terminal-scenario-syntax = Linje { $line } i scenariet { $file } kan ikkje lesast ({ $reason }).
terminal-scenario-unknown-key = Linje { $line } i scenariet { $file } har nøkkelen { $key }. Han finst ikkje der.
terminal-scenario-unknown = Linje { $line } i scenariet { $file } har ein nøkkel som scenario ikkje har.
terminal-scenario-missing = Tabellen ved linje { $line } i scenariet { $file } manglar { $key }.
terminal-scenario-no-scope = Linje { $line } i scenariet { $file } nemner eit scope som ikkje finst. Legg det til under scopes.
terminal-scenario-value = Linje { $line } i scenariet { $file }: { $key } må vere { $wanted }.

## Values: what a scenario wants in the place of what stood there
terminal-scenario-the-value = verdien
terminal-scenario-wants-choice = ein av { $choices }
terminal-scenario-wants-range = eit tal frå { $from } til { $to }
terminal-scenario-wants-organisation = eit organisasjonsnummer i hermeteikn
terminal-scenario-wants-scope = namnet på eit scope i hermeteikn
terminal-scenario-wants-client = ein klient-ID i hermeteikn
terminal-scenario-wants-kid = namnet på ein nøkkel: bokstavar, siffer, punktum, bindestrek og understrek
terminal-scenario-wants-uuid = ein UUID i hermeteikn
terminal-scenario-wants-party = urn:altinn:organization:identifier-no: med eit nummer, eller det same for ein person
terminal-scenario-wants-issuer = ei adresse i hermeteikn
terminal-scenario-wants-name = ein tekst på 1 til 200 teikn i hermeteikn
terminal-scenario-wants-other = ein annan type verdi: eit tal, ein tekst, ei liste, eller true eller false

## Formats: how long a certificate lasts
terminal-validity = { $from } til { $to } ({ $left })

## Messages: what to do about what diagnose was given
terminal-diagnosis-scope-not-granted-next = Be eigaren av API-et gi verksemda tilgangen i Maskinporten. Gjeld det ein kunde, må consumer_org vere med i førespurnaden.
terminal-diagnosis-refused-next = Sjå kva svaret seier. Send servicedesk@digdir.no sporingsnummeret, så ser dei kvifor.
terminal-diagnosis-admin-unauthorized-next = Hent eit nytt token med administrasjonsklienten, i same miljø. Digdir kan seie om klienten gjeld.
terminal-diagnosis-admin-forbidden-next = Be servicedesk@digdir.no gi administrasjonsklienten API-tilgangen idporten:dcr.write.
terminal-diagnosis-client-invalid-next = Sjå kva svaret seier under errors, og rett det som vart sendt. Utviklarane kan rette det.
terminal-diagnosis-environment-next = Bruk sertifikat, klient og adresser frå same miljø. Den som bestilte sertifikatet, kan skaffe eit til det andre.

## Messages: what to do where the administration client has a key of its own
terminal-admin-key-required-next = Oppgi fila med nøkkelen med --admin-key, og namnet på han med --admin-kid.
terminal-admin-key-refused-next = Oppgi ein annan nøkkel med --admin-key. Har klienten ingen nøklar lenger, bruk --admin-certificate. Ein ny nøkkel kan trenge opptil 15 minutt.
terminal-admin-kid-malformed-next = Rett namnet etter --admin-kid. Det står i sjølvbeteninga.
terminal-admin-kid-missing-next = Oppgi namnet på nøkkelen med --admin-kid. Det står i sjølvbeteninga.

## Messages: what is wrong with what diagnose was given
terminal-diagnosis-variable-password = Passordet i { $name } opnar ikkje fila.
