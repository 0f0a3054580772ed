#
## Titles
setups-title = Hvilket token trenger du?
setups-ends-title = Utløp

## Hints
setups-hint-creations = Noe fra sist er ikke avklart ennå.
setups-hint-waiting = Vi husker hvor dere slapp. Du trenger bare passordet til filen.
setups-what-is-kept = Oppsettene ligger bare på denne maskinen, uten nøkler og token. Passordet lagres bare om du ber om det.
setups-forget-hint = Får du ikke sjekket her, kan du se i selvbetjeningen hos Digdir om klienten finnes.
setups-change-hint = Hent et token med klienten, åpne Feilsøk og sammenlign. Da ser du hva som gjelder.
setups-unread-hint = Se i selvbetjeningen hos Digdir hva som finnes. Inntil filen er lagt til side, oppretter og endrer vi ingenting.
setups-remembered = Passordet ligger i nøkkelringen på denne maskinen.
setups-remember-hint = Maskinen kan huske passordet. Kryss av for det neste gang du skriver det.
setups-calendar-hint = Påminnelsene kommer 60, 30 og 7 dager før noe går ut.

## Labels: the rows of a card
setups-row-organisation = Virksomhet
setups-row-client = Klient
setups-row-scopes = API-tilganger
setups-row-certificate = Sertifikat
setups-row-keys = Nøkler på klienten
setups-row-last = Sist brukt
setups-row-sent = Sendt
setups-row-change = Endring
setups-row-file = Fil
setups-row-stops = Gjelder
setups-row-folder = Mappe

## Labels: the name of a setup
setups-name = Navn

## Values: the rows of a card
setups-organisation = { $name } ({ $number })
setups-client = { $name } ({ $id })
setups-certificate = { $file }, gyldig til { $date }
setups-keys = Den første går ut { $date }
setups-last-ok = { $time }, uten feil
setups-last-problem = { $time }, fikk ikke token ({ $code })
setups-last-never = Ikke ennå
setups-change-scope = Gi klienten { $scope }
setups-change-key = Registrere nøkkelen { $kid } på nytt
setups-change-add-key = Registrere nøkkelen { $kid }
setups-change-remove-key = Fjerne nøkkelen { $kid }
setups-change-edit = Endre klienten
setups-stops-one = Virksomhet { $number }
setups-stops-all = Alle virksomheter
setups-password-kept = Maskinen husker passordet
setups-used-ok = Sist brukt { $time }, uten feil
setups-ends-certificate = Sertifikat · { $when }
setups-ends-key = Nøkkel · { $when }
setups-ended-on = gikk ut { $date }
setups-ends-in = { $days ->
    [0] i dag
    [one] om { $days } dag
   *[other] om { $days } dager
}
setups-ends-all = Se alt ({ $count })

## Buttons
setups-get-token = Hent nytt token
setups-check-now = Sjekk nå
setups-waiting-continue = Fortsett der du slapp
setups-waiting-end = Slutt å vente
setups-new = Nytt oppsett
setups-show = Vis oppsettene mine
setups-more = Flere valg
setups-rename = Gi nytt navn
setups-rename-save = Lagre navnet
setups-rename-cancel = Behold det gamle navnet
setups-open-folder = Åpne mappen
setups-calendar = Lagre påminnelser til kalenderen
setups-forget-password = Glem passordet
setups-forget = Jeg har sjekket selv
setups-set-aside = Jeg har sjekket selv. Legg filen til side
setups-remove = Fjern oppsettet
setups-restore = Angre
setups-find-fault = Finn feilen

## Names: for screen readers
setups-get-token-of = Hent nytt token med { $name }
setups-check-now-of = Sjekk nå om { $name } ble opprettet
setups-more-of = Flere valg for { $name }

## Messages
setups-change-unknown = Vi vet ikke om klienten ble endret.
setups-unread = Vi kan ikke lese notatet vårt om en opprettelse eller endring. Den kan ha blitt sendt.
setups-unread-newer = En nyere versjon av Portnøkkel har notert en opprettelse eller endring. Den kan ha blitt sendt.
setups-aside = Filen er lagt til side. Den heter nå { $path }.
setups-certificate-ended = Sertifikatet har gått ut. Bestill et nytt, og velg den nye filen.
setups-keys-ended = En nøkkel på klienten har gått ut. Registrer den på nytt under «Feilsøk», eller i selvbetjeningen.
setups-removed = Oppsettet { $name } er fjernet. Klienten finnes fortsatt hos Maskinporten.
setups-creation-unknown = Vi vet ikke om klienten ble opprettet. Vi oppretter ingen ny før vi har sjekket.
setups-name-missing = Skriv et navn.
setups-name-taken = Et annet oppsett har det navnet.
setups-password-for = Skriv passordet, så henter vi nytt token med { $name }.
setups-password-for-check = Skriv passordet, så sjekker vi om { $name } ble opprettet.
setups-used-refused = { $date }: { $what }
setups-used-problem = { $date }: Fikk ikke token ({ $code }).
setups-waiting-since = Du gjorde klar e-posten til Digdir { $date }.
setups-password-for-waiting = Skriv passordet, så fortsetter vi der { $name } måtte vente på Digdir.

## Titles: the calendar file
calendar-summary = Sertifikatet til { $organisation } går ut
calendar-keys-summary = En nøkkel hos { $organisation } går ut

## Messages: the calendar file
calendar-description = Virksomhetssertifikatet i filen { $file } går ut { $date }. Bestill et nytt hos utstederen. Det brukes i oppsettet { $name }.
calendar-reminder = { $days ->
    [one] Sertifikatet til { $organisation } går ut om { $days } dag.
   *[other] Sertifikatet til { $organisation } går ut om { $days } dager.
}
calendar-keys-description = En nøkkel på klienten i oppsettet { $name } går ut { $date }. Registrer den på nytt i selvbetjeningen hos Digdir.
calendar-keys-reminder = { $days ->
    [one] En nøkkel hos { $organisation } går ut om { $days } dag.
   *[other] En nøkkel hos { $organisation } går ut om { $days } dager.
}

## Names: the calendar file
calendar-file = sertifikat-{ $organisation }.ics

## Messages: the setups in the terminal
setups-terminal-none = Det er ingen lagrede oppsett ennå. Start portnokkel, og hent et token først.
setups-terminal-unknown = Det finnes ikke noe oppsett som heter { $name }.
setups-terminal-unknown-next = Skriv et av disse: { $names }.
setups-terminal-unknown-next-none = Start portnokkel, og hent et token først. Da lagres oppsettet.
setups-terminal-alias-next = Start portnokkel, og hent et token med oppsettet der. Da velges sertifikatet på nytt.
setups-terminal-file-next = Start portnokkel, velg oppsettet, og velg filen på nytt.
setups-terminal-changed-next = Start portnokkel, og rett klienten eller API-tilgangene der.
