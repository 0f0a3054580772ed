## Messages: what ends
expiry-none = Vi kjenner ikkje til noko som går ut.
expiry-not-due = Ingenting går ut innan { $date }.
expiry-later = { $count } til går ut seinare. Alt er med i --json, --csv og --ics.

## Values: what ends
expiry-ends = Går ut { $date }
expiry-ended = Gjekk ut { $date }
expiry-key = nøkkelen { $kid } på { $name } ({ $id })
expiry-key-nameless = nøkkelen { $kid } på klienten { $id }
expiry-certificate = verksemdssertifikatet til { $organisation } ({ $number })
expiry-client = klienten { $name } ({ $id }), som følgjer sertifikatet

## Names: the rows of it
expiry-row-what = Kva
expiry-row-environment = Miljø
expiry-row-file = Fil
expiry-row-setups = Oppsett
expiry-row-do = Gjer dette

## Messages: who must do what
expiry-do-rotate = Nøkkelen er laga her. Lag den neste med keys rotate { $id } --new, og lever han til systemet.
expiry-do-ask-holder = Be den som driftar systemet, om ein ny offentleg nøkkel. Registrer han med keys add { $id } --public.
expiry-do-switch-over = Ein nyare nøkkel er registrert. Sjå til at systemet bruker han, og fjern så denne.
expiry-do-tidy-up = Ein nyare nøkkel er registrert. Fjern denne når det passar.
expiry-do-renew-with-certificate = Nøkkelen følgjer sertifikatet. Registrer ein nøkkel frå det nye sertifikatet.
expiry-do-order-certificate = Bestill eit nytt verksemdssertifikat, og byt fila der det gamle er i bruk.
expiry-do-follow-certificate = Klienten stansar når sertifikatet går ut. Gi det nye til den som driftar systemet.

## Messages: what could not be read
expiry-unread = Ikkje lese: { $what }.
expiry-unread-rest = { $count ->
    [one] Nøklane til éin klient til er ikkje lesne.
   *[other] Nøklane til { $count } klientar til er ikkje lesne.
}
expiry-no-admin = Oppsettet { $name } har ingen administrasjonsklient. Nøklane til klientane der blir ikkje lesne.
expiry-no-setups = Ingen oppsett er lagra, og inga sertifikatfil er oppgitt.
expiry-no-setups-next = Lag eit oppsett i vindauget, eller oppgi --keystore og --environment.
expiry-key-of-whom = Ein nøkkel høyrer til éin administrasjonsklient, og her blir det spurt for alle oppsetta.
expiry-key-of-whom-next = Sei kven som spør, med --setup eller --keystore.
expiry-saved = Lagra i { $file }.

## Labels: the calendar
expiry-calendar-summary = Går ut: { $what }
expiry-calendar-reminder = Om { $days } dagar går dette ut: { $what }
