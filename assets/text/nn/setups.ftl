#
## Titles
setups-title = Kva token treng du?
setups-ends-title = Utløp

## Hints
setups-hint-creations = Noko frå sist er ikkje avklart enno.
setups-hint-waiting = Vi hugsar kvar de slapp. Du treng berre passordet til fila.
setups-what-is-kept = Oppsetta ligg berre på denne maskina, utan nøklar og token. Passordet blir berre lagra om du ber om det.
setups-forget-hint = Får du ikkje sjekka her, kan du sjå i sjølvbeteninga hos Digdir om klienten finst.
setups-change-hint = Hent eit token med klienten, opne Feilsøk og samanlikn. Då ser du kva som gjeld.
setups-unread-hint = Sjå i sjølvbeteninga hos Digdir kva som finst. Inntil fila er lagd til side, opprettar og endrar vi ingenting.
setups-remembered = Passordet ligg i nøkkelringen på denne maskina.
setups-remember-hint = Maskina kan hugse passordet. Kryss av for det neste gong du skriv det.
setups-calendar-hint = Påminningane kjem 60, 30 og 7 dagar før noko går ut.

## Labels: the rows of a card
setups-row-organisation = Verksemd
setups-row-client = Klient
setups-row-scopes = API-tilgangar
setups-row-certificate = Sertifikat
setups-row-keys = Nøklar på klienten
setups-row-last = Sist brukt
setups-row-sent = Sendt
setups-row-change = Endring
setups-row-file = Fil
setups-row-stops = Gjeld
setups-row-folder = Mappe

## Labels: the name of a setup
setups-name = Namn

## Values: the rows of a card
setups-organisation = { $name } ({ $number })
setups-client = { $name } ({ $id })
setups-certificate = { $file }, gyldig til { $date }
setups-keys = Den første går ut { $date }
setups-last-ok = { $time }, utan feil
setups-last-problem = { $time }, fekk ikkje token ({ $code })
setups-last-never = Ikkje enno
setups-change-scope = Gi klienten { $scope }
setups-change-key = Registrere nøkkelen { $kid } på ny
setups-change-add-key = Registrere nøkkelen { $kid }
setups-change-remove-key = Fjerne nøkkelen { $kid }
setups-change-edit = Endre klienten
setups-stops-one = Verksemd { $number }
setups-stops-all = Alle verksemder
setups-password-kept = Maskina hugsar passordet
setups-used-ok = Sist brukt { $time }, utan feil
setups-ends-certificate = Sertifikat · { $when }
setups-ends-key = Nøkkel · { $when }
setups-ended-on = gjekk ut { $date }
setups-ends-in = { $days ->
    [0] i dag
    [one] om { $days } dag
   *[other] om { $days } dagar
}
setups-ends-all = Sjå alt ({ $count })

## Buttons
setups-get-token = Hent eit nytt token
setups-check-now = Sjekk no
setups-waiting-continue = Hald fram der du slapp
setups-waiting-end = Ikkje vent lenger
setups-new = Nytt oppsett
setups-show = Vis oppsetta mine
setups-more = Fleire val
setups-rename = Gi nytt namn
setups-rename-save = Lagre namnet
setups-rename-cancel = Behald det gamle namnet
setups-open-folder = Opne mappa
setups-calendar = Lagre påminningar til kalenderen
setups-forget-password = Gløym passordet
setups-forget = Eg har sjekka sjølv
setups-set-aside = Eg har sjekka sjølv. Legg fila til side
setups-remove = Fjern oppsettet
setups-restore = Angre
setups-find-fault = Finn feilen

## Names: for screen readers
setups-get-token-of = Hent eit nytt token med { $name }
setups-check-now-of = Sjekk no om { $name } vart oppretta
setups-more-of = Fleire val for { $name }

## Messages
setups-change-unknown = Vi veit ikkje om klienten vart endra.
setups-unread = Vi kan ikkje lese notatet vårt om ei oppretting eller endring. Ho kan ha vorte send.
setups-unread-newer = Ein nyare versjon av Portnøkkel har notert ei oppretting eller endring. Ho kan ha vorte send.
setups-aside = Fila er lagd til side. Ho heiter no { $path }.
setups-certificate-ended = Sertifikatet har gått ut. Bestill eit nytt, og vel den nye fila.
setups-keys-ended = Ein nøkkel på klienten har gått ut. Registrer han på nytt under «Feilsøk», eller i sjølvbeteninga.
setups-removed = Oppsettet { $name } er fjerna. Klienten finst framleis hos Maskinporten.
setups-creation-unknown = Vi veit ikkje om klienten vart oppretta. Vi opprettar ingen ny før vi har sjekka.
setups-name-missing = Skriv eit namn.
setups-name-taken = Eit anna oppsett har det namnet.
setups-password-for = Skriv passordet, så hentar vi nytt token med { $name }.
setups-password-for-check = Skriv passordet, så sjekkar vi om { $name } vart oppretta.
setups-used-refused = { $date }: { $what }
setups-used-problem = { $date }: Fekk ikkje token ({ $code }).
setups-waiting-since = Du gjorde e-posten til Digdir klar { $date }.
setups-password-for-waiting = Skriv passordet, så held vi fram der { $name } måtte vente på Digdir.

## Titles: the calendar file
calendar-summary = Sertifikatet til { $organisation } går ut
calendar-keys-summary = Ein nøkkel hos { $organisation } går ut

## Messages: the calendar file
calendar-description = Verksemdssertifikatet i fila { $file } går ut { $date }. Bestill eit nytt hos utferdaren. Det blir brukt i oppsettet { $name }.
calendar-reminder = { $days ->
    [one] Sertifikatet til { $organisation } går ut om éin dag.
   *[other] Sertifikatet til { $organisation } går ut om { $days } dagar.
}
calendar-keys-description = Ein nøkkel på klienten i oppsettet { $name } går ut { $date }. Registrer han på nytt i sjølvbeteninga hos Digdir.
calendar-keys-reminder = { $days ->
    [one] Ein nøkkel hos { $organisation } går ut om éin dag.
   *[other] Ein nøkkel hos { $organisation } går ut om { $days } dagar.
}

## Names: the calendar file
calendar-file = sertifikat-{ $organisation }.ics

## Messages: the setups in the terminal
setups-terminal-none = Det er ingen lagra oppsett enno. Start portnokkel, og hent eit token først.
setups-terminal-unknown = Det finst ikkje noko oppsett som heiter { $name }.
setups-terminal-unknown-next = Skriv eitt av desse: { $names }.
setups-terminal-unknown-next-none = Start portnokkel, og hent eit token først. Då blir oppsettet lagra.
setups-terminal-alias-next = Start portnokkel, og hent eit token med oppsettet der. Då blir sertifikatet valt på nytt.
setups-terminal-file-next = Start portnokkel, vel oppsettet, og vel fila på nytt.
setups-terminal-changed-next = Start portnokkel, og rett klienten eller API-tilgangane der.
