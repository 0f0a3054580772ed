### Words that only the terminal says.

## Messages: the properties file
properties-unreadable = Vi fikk ikke lest egenskapsfilen { $file }. Sjekk at den finnes, og at du har lov til å åpne den.
properties-too-large = Filen { $file } er for stor til å være en egenskapsfil.
properties-malformed = Linje { $line } kan ikke leses. Etter \u må det stå fire heksadesimale tegn.
properties-malformed-somewhere = Egenskapsfilen kan ikke leses. Sjekk at den er vanlig tekst.
properties-missing = Egenskapsfilen mangler { $keys }. Legg til, og prøv igjen.
properties-placeholder = Linje { $line }: { $key } er ikke fylt ut. Erstatt teksten i vinkelparentes med deres egen verdi.
properties-client-id = Linje { $line }: issuer skal være klient-ID-en. { $reason }
properties-audience = Linje { $line }: audience må være én adresse, for eksempel https://test.maskinporten.no/.
properties-scope = Linje { $line }: scope kan ikke brukes. { $reason }
properties-consumer-org = Linje { $line }: consumer_org må være et organisasjonsnummer. { $reason }
properties-token-endpoint = Linje { $line }: token.endpoint kan ikke brukes. { $reason }
properties-resource = Linje { $line }: resource kan ikke ha mellomrom.
properties-kid = Linje { $line }: { $key } kan ikke ha mellomrom.
properties-retired = Linje { $line }: { $key } er en adresse som er lagt ned. Bruk { $today }.
properties-keystore-missing = Linje { $line }: Vi finner ikke filen { $path }.
properties-keystore-backslashes = Linje { $line }: Vi finner ikke filen { $path }. Skriv \\ der du nå har \, eller bruk /.

## Messages: notices about the properties file
properties-password-blank = Passordet i { $key } slutter med et mellomrom. Det regnes med.
properties-audience-slash = Linje { $line }: audience mangler skråstreken til slutt. Maskinporten skrives { $today }.

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

## Labels: how the terminal tells of a problem
terminal-problem-what = Hva skjedde
terminal-problem-next = Gjør dette
terminal-problem-code = Kode
