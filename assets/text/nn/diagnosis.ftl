# «Feilsøk» on the screen. What was found is told in finding.ftl.

## Titles: the diagnosis on the screen
diagnosis-title = Feilsøk
diagnosis-report-title = Sjå rapporten
diagnosis-timeline-title = Når gjeld det?
diagnosis-lines-title = Retta linjer
diagnosis-compare-title = Slik er klienten registrert hos Maskinporten
diagnosis-mend-title = Slik rettar de det

## Names: the diagnosis on the screen
diagnosis-findings = { $count ->
    [one] 1 funn
   *[other] { $count } funn
}
diagnosis-table = Vis tidene i ein tabell
diagnosis-now = no
diagnosis-server-now = klokka til serveren
diagnosis-lane-years = År
diagnosis-lane-seconds = Sekund
diagnosis-valid = gjeld no
diagnosis-ended = har gått ut
diagnosis-not-begun = gjeld ikkje enno
diagnosis-from-to = { $from } til { $to }
diagnosis-format-text = Tekst
diagnosis-format-json = JSON, for program
diagnosis-others = { $count ->
    [one] 1 funn til
   *[other] { $count } funn til
}
diagnosis-refused = Maskinporten avviste førespurnaden · { $code }

## Labels: the diagnosis on the screen
diagnosis-paste = Lim inn token, førespurnad eller feilmelding, eller slepp ei fil
diagnosis-paste-no-drop = Lim inn token, førespurnad eller feilmelding
diagnosis-paste-more = Lim inn meir
diagnosis-format = Rapporten blir lagra som
diagnosis-with-organisations = Ta med organisasjonsnumra
diagnosis-code-and-source = Kode og kjelde
diagnosis-all = Vis alt vi såg på
diagnosis-paste-more-what = Token, logg eller melding om feil
diagnosis-report-for = Treng du hjelp av andre?
diagnosis-report-inside = Innhald, format og lagring

## Buttons: the diagnosis on the screen
diagnosis-open = Feilsøk
diagnosis-this = Feilsøk dette
diagnosis-this-at = Feilsøk dette hos { $host }
diagnosis-find = Finn feilen
diagnosis-another = Feilsøk noko anna
diagnosis-back = Tilbake til vegvisaren
diagnosis-choose-file = Vel fil
diagnosis-add = Ta med dette
diagnosis-verify = Sjekk signaturen mot { $host }
diagnosis-compare = Samanlikn med klienten hos { $host }
diagnosis-add-scope = Legg { $scope } til på klienten
diagnosis-renew-key = Registrer nøkkelen på nytt
diagnosis-change-yes = Ja, endre klienten i produksjon
diagnosis-change-no = Nei, ikkje endre
diagnosis-use-file = Opne fila med passord i vegvisaren
diagnosis-copy-rewrite = Kopier den nye teksten
diagnosis-copy-lines = Kopier linjene
diagnosis-save-lines = Lagre linjene
diagnosis-copy-report = Kopier rapporten
diagnosis-save-report = Lagre rapporten

## Hints: the diagnosis on the screen
diagnosis-paste-hint = Til dømes ein feilkode som MP-122, ein logg eller ei sertifikatfil.
diagnosis-paste-more-hint = Tokenet, feilmeldinga og klienten seier meir saman enn kvar for seg.
diagnosis-verify-hint = Vi hentar dei offentlege nøklane frå { $host }. Tokenet blir ikkje sendt.
diagnosis-compare-hint = Vi les klienten, nøklane og API-tilgangane hos { $host }. Ingenting blir endra.
diagnosis-compare-administration = Vi kan samanlikne med det Maskinporten har registrert. Skriv administrasjonsklienten i steg 4 først.
diagnosis-compare-client = Vel klienten i steg 4 og 5, så kan vi samanlikne med det Maskinporten har registrert.
diagnosis-lines-hint = Byt ut linjene i fila sjølv. Vi endrar ikkje fila.
diagnosis-report-hint = Rapporten viser årsak og kodar. Token, nøklar og passord er fjerna.

## Messages: the diagnosis on the screen
diagnosis-lead = Vi seier kva som er gale, og kven som kan rette det. Ingenting blir sendt utan at du ber om det.
diagnosis-given-text = Vi har sett på { $count } teikn. Vi viser dei ikkje her.
diagnosis-given-known = Vi har sett på svaret, og på det vegvisaren veit om førespurnaden.
diagnosis-given-registered = Vi har sett på klienten slik han står hos Maskinporten.
diagnosis-given-file = Vi har sett på { $file }.
diagnosis-told = { $findings }. Start her: { $first }
diagnosis-told-fine = { $findings }, ingen feil.
diagnosis-understands = Vi kjenner igjen token, førespurnader, feilmeldingar, loggar, oppsettsfiler, nøklar og sertifikatfiler.
diagnosis-mended = Teksten var broten opp, truleg av e-postprogrammet. Vi har sett han saman.
diagnosis-clock-ahead = Klokka til serveren er { $duration } framfor klokka di.
diagnosis-clock-behind = Klokka til serveren er { $duration } bak klokka di.
diagnosis-clock-unknown = Vi har ikkje målt klokka di mot serveren.
diagnosis-clock-same = Klokka di stemmer med klokka til serveren.
diagnosis-copied = Kopiert.
diagnosis-change-confirm = Klienten blir endra i produksjon, og det gjeld med ein gong. Alt anna på klienten blir som før.
diagnosis-change-done = Klienten er endra, og vi har lese han på nytt.
diagnosis-change-unread = Klienten er endra, men vi fekk ikkje lese han på nytt.
diagnosis-missing = Lim inn noko, eller vel ei fil.

## Labels: while something is diagnosed
busy-diagnosing = Leitar etter feilen
busy-verifying = Hentar nøklane
busy-comparing = Les klienten
busy-changing = Endrar klienten
