### Words that only the terminal says.

## Messages: what is wrong with the properties file
properties-unreadable = Vi fikk ikke lest egenskapsfilen { $file }.
properties-too-large = Filen { $file } er for stor til å være en egenskapsfil.
properties-malformed = Linje { $line } kan ikke leses. Etter \u må det stå fire heksadesimale tegn.
properties-not-text = Filen er ikke vanlig tekst.
properties-missing = Egenskapsfilen mangler { $keys }.
properties-placeholder = Linje { $line }: { $key } er ikke fylt ut.
properties-client-id = Linje { $line }: issuer er ikke en klient-ID. { $reason }
properties-audience = Linje { $line }: audience er ikke én adresse.
properties-scope = Linje { $line }: scope kan ikke brukes. { $reason }
properties-consumer-org = Linje { $line }: consumer_org kan ikke brukes. { $reason }
properties-token-endpoint = Linje { $line }: token.endpoint kan ikke brukes. { $reason }
properties-blank-within = Linje { $line }: { $key } kan ikke ha mellomrom.
properties-retired = Linje { $line }: { $key } er en adresse som er lagt ned.
properties-keystore-missing = Linje { $line }: Vi finner ikke filen { $path }.
properties-keystore-backslashes = Linje { $line }: Vi finner ikke filen { $path }. Enkle \ faller bort i egenskapsfiler.

## Messages: what to do with the properties file
properties-next-file = Sjekk at filen finnes, og at du har lov til å åpne den.
properties-next-choose = Oppgi en egenskapsfil slik jwt-grant-generator bruker.
properties-next-missing = Legg til { $keys } i filen, og prøv igjen.
properties-next-placeholder = Erstatt teksten i vinkelparentes med deres egen verdi.
properties-next-correct = Rett linje { $line } i filen, og prøv igjen.
properties-next-audience = Skriv utstederen av tokenet, for eksempel { $today }.
properties-next-retired = Bruk { $today } i stedet.
properties-next-keystore = Sjekk keystore.file. Stien regnes fra mappen egenskapsfilen ligger i.
properties-next-backslashes = Skriv \\ der du nå har \, eller bruk /.

## Messages: notices about the properties file
properties-password-blank = Passordet i { $key } slutter med et mellomrom. Det regnes med.
properties-audience-today = Linje { $line }: audience skal trolig være { $today }.

## Labels: what the terminal asks
terminal-ask-store-password = Passord til { $file }
terminal-ask-key-password = Passord til nøkkelen { $alias }
terminal-ask-choice = Velg et nummer (Enter gir { $default })
terminal-ask-yes-no = Skriv ja eller nei

## Values: answers
terminal-yes = ja
terminal-no = nei

## Messages: the terminal
terminal-no-display = Vi finner ingen skjerm, så veiviseren fortsetter her i terminalen.
terminal-no-prompt = Passordet mangler, og det er ingen å spørre. Sett { $variable }.
terminal-several-entries = Filen har flere sertifikater. Oppgi keystore.alias. Filen har: { $aliases }.
terminal-alias-unknown = Filen har ikke noe sertifikat med navnet { $alias }. Den har: { $aliases }.
terminal-choice-invalid = Skriv et tall fra 1 til { $count }.
terminal-no-token-endpoint = Egenskapsfilen har ikke token.endpoint, så vi viser bare forespørselen.

## Messages: the file of an environment of one's own
environment-file-unreadable = Vi fikk ikke lest miljøfilen { $file }.
environment-file-malformed = Miljøfilen kan ikke leses. { $reason }
environment-file-missing = Miljøfilen mangler { $keys }. Den skal ha name, issuer og self_service.
environment-file-address = Miljøfilen: { $key } kan ikke brukes. { $reason }

## Messages: when a window cannot be opened
terminal-library-missing = Vinduet kan ikke åpnes, fordi { $library } mangler på maskinen.
terminal-window-failed = Vinduet kan ikke åpnes. { $reason }
terminal-window-instead = Du kan bruke veiviseren her i terminalen imens.

## Formats: how to install what is missing, a command to copy
terminal-library-install = { $system }: { $command }

## Labels: how the terminal tells of a problem
terminal-problem-what = Hva skjedde
terminal-problem-next = Gjør dette
terminal-problem-code = Kode
