## Messages: what ends
expiry-none = Ingenting vi kjenner til, går ut.
expiry-not-due = Ingenting går ut innen { $date }.
expiry-later = { $count } til går ut senere. Alt er med i --json, --csv og --ics.

## Values: what ends
expiry-ends = Går ut { $date }
expiry-ended = Gikk ut { $date }
expiry-key = nøkkelen { $kid } på { $name } ({ $id })
expiry-key-nameless = nøkkelen { $kid } på klienten { $id }
expiry-certificate = virksomhetssertifikatet til { $organisation } ({ $number })
expiry-client = klienten { $name } ({ $id }), som følger sertifikatet

## Names: the rows of it
expiry-row-what = Hva
expiry-row-environment = Miljø
expiry-row-file = Fil
expiry-row-setups = Oppsett
expiry-row-do = Gjør dette

## Messages: who must do what
expiry-do-rotate = Nøkkelen er laget her. Lag den neste med keys rotate { $id } --new, og lever den til systemet.
expiry-do-ask-holder = Be den som drifter systemet, om en ny offentlig nøkkel. Registrer den med keys add { $id } --public.
expiry-do-switch-over = En nyere nøkkel er registrert. Se til at systemet bruker den, og fjern så denne.
expiry-do-tidy-up = En nyere nøkkel er registrert. Fjern denne når det passer.
expiry-do-renew-with-certificate = Nøkkelen følger sertifikatet. Registrer en nøkkel fra det nye sertifikatet.
expiry-do-order-certificate = Bestill et nytt virksomhetssertifikat, og bytt filen der det gamle er i bruk.
expiry-do-follow-certificate = Klienten stanser når sertifikatet går ut. Gi det nye til den som drifter systemet.

## Messages: what could not be read
expiry-unread = Ikke lest: { $what }.
expiry-unread-rest = { $count ->
    [one] Nøklene til én klient til er ikke lest.
   *[other] Nøklene til { $count } klienter til er ikke lest.
}
expiry-no-admin = Oppsettet { $name } har ingen administrasjonsklient. Nøklene til klientene der leses ikke.
expiry-no-setups = Ingen oppsett er lagret, og ingen sertifikatfil er oppgitt.
expiry-no-setups-next = Lag et oppsett i vinduet, eller oppgi --keystore og --environment.
expiry-key-of-whom = En nøkkel hører til én administrasjonsklient, og her spørres det for alle oppsettene.
expiry-key-of-whom-next = Si hvem som spør, med --setup eller --keystore.
expiry-saved = Lagret i { $file }.

## Labels: the calendar
expiry-calendar-summary = Går ut: { $what }
expiry-calendar-reminder = Om { $days } dager går dette ut: { $what }
