# «Feilsøk» on the screen. What was found is told in finding.ftl.

## Titles: the diagnosis on the screen
diagnosis-title = Feilsøk
diagnosis-report-title = Se rapporten
diagnosis-timeline-title = Når gjelder det?
diagnosis-lines-title = Rettede linjer
diagnosis-compare-title = Slik står klienten hos Maskinporten
diagnosis-mend-title = Slik retter dere det

## Names: the diagnosis on the screen
diagnosis-findings = { $count ->
    [one] 1 funn
   *[other] { $count } funn
}
diagnosis-table = Vis tidene som tabell
diagnosis-now = nå
diagnosis-server-now = serverens klokke
diagnosis-lane-years = År
diagnosis-lane-seconds = Sekunder
diagnosis-valid = gjelder nå
diagnosis-ended = har gått ut
diagnosis-not-begun = gjelder ikke ennå
diagnosis-from-to = { $from } til { $to }
diagnosis-format-text = Tekst
diagnosis-format-json = JSON, for programmer
diagnosis-others = { $count ->
    [one] 1 funn til
   *[other] { $count } funn til
}
diagnosis-refused = Maskinporten avviste forespørselen · { $code }

## Labels: the diagnosis on the screen
diagnosis-paste = Lim inn token, forespørsel eller feilmelding, eller slipp en fil
diagnosis-paste-no-drop = Lim inn token, forespørsel eller feilmelding
diagnosis-paste-more = Lim inn mer
diagnosis-format = Rapporten lagres som
diagnosis-with-organisations = Ta med organisasjonsnummer
diagnosis-code-and-source = Kode og kilde
diagnosis-all = Vis alt vi så på
diagnosis-paste-more-what = Token, logg eller feilmelding
diagnosis-report-for = Trenger du hjelp av andre?
diagnosis-report-inside = Innhold, format og lagring

## Buttons: the diagnosis on the screen
diagnosis-open = Feilsøk
diagnosis-this = Feilsøk dette
diagnosis-this-at = Feilsøk dette hos { $host }
diagnosis-find = Finn feilen
diagnosis-another = Feilsøk noe annet
diagnosis-back = Tilbake til veiviseren
diagnosis-choose-file = Velg fil
diagnosis-add = Ta med dette
diagnosis-verify = Kontroller signaturen mot { $host }
diagnosis-compare = Sammenlign med klienten hos { $host }
diagnosis-add-scope = Legg { $scope } på klienten
diagnosis-renew-key = Registrer nøkkelen på nytt
diagnosis-change-yes = Ja, endre klienten i produksjon
diagnosis-change-no = Nei, ikke endre
diagnosis-use-file = Åpne filen med passord i veiviseren
diagnosis-copy-rewrite = Kopier den nye teksten
diagnosis-copy-lines = Kopier linjene
diagnosis-save-lines = Lagre linjene
diagnosis-copy-report = Kopier rapport
diagnosis-save-report = Lagre rapporten

## Hints: the diagnosis on the screen
diagnosis-paste-hint = For eksempel en feilkode som MP-122, en logg eller en sertifikatfil.
diagnosis-paste-more-hint = Tokenet, feilmeldingen og klienten sier mer sammen enn hver for seg.
diagnosis-verify-hint = Vi henter de offentlige nøklene fra { $host }. Tokenet sendes ikke.
diagnosis-compare-hint = Vi leser klienten, nøklene og API-tilgangene hos { $host }. Ingenting endres.
diagnosis-compare-administration = Vi kan sammenligne med det Maskinporten har registrert. Skriv inn administrasjonsklienten i steg 4 først.
diagnosis-compare-client = Velg klienten i steg 4 og 5, så kan vi sammenligne med det Maskinporten har registrert.
diagnosis-lines-hint = Bytt ut linjene i filen selv. Vi endrer ikke filen.
diagnosis-report-hint = Rapporten viser årsak og koder. Token, nøkler og passord er fjernet.

## Messages: the diagnosis on the screen
diagnosis-lead = Vi sier hva som er galt, og hvem som kan rette det. Ingenting sendes uten at du ber om det.
diagnosis-given-text = Vi har sett på { $count } tegn. Vi viser dem ikke her.
diagnosis-given-known = Vi har sett på svaret, og på det veiviseren vet om forespørselen.
diagnosis-given-registered = Vi har sett på klienten slik den står hos Maskinporten.
diagnosis-given-file = Vi har sett på { $file }.
diagnosis-told = { $findings }. Start her: { $first }
diagnosis-told-fine = { $findings }, ingen feil.
diagnosis-understands = Vi kjenner igjen token, forespørsler, feilmeldinger, logger, oppsettsfiler, nøkler og sertifikatfiler.
diagnosis-mended = Teksten var brutt opp, trolig av e-postprogrammet. Vi har satt den sammen.
diagnosis-clock-ahead = Klokken til serveren er { $duration } foran klokken din.
diagnosis-clock-behind = Klokken til serveren er { $duration } bak klokken din.
diagnosis-clock-unknown = Vi har ikke målt klokken din mot serveren.
diagnosis-clock-same = Klokken din stemmer med serverens.
diagnosis-copied = Kopiert.
diagnosis-change-confirm = Klienten endres i produksjon, og det gjelder med en gang. Alt annet på klienten blir som før.
diagnosis-change-done = Klienten er endret, og vi har lest den på nytt.
diagnosis-change-unread = Klienten er endret, men vi fikk ikke lest den på nytt.
diagnosis-missing = Lim inn noe, eller velg en fil.

## Labels: while something is diagnosed
busy-diagnosing = Leter etter feilen
busy-verifying = Henter nøklene
busy-comparing = Leser klienten
busy-changing = Endrer klienten
