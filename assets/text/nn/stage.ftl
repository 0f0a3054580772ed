# The stage: the demo's story in scenes, its clock, and both sides of it.

## Titles: the strip and its scenes
stage-name = Scenene i demoen
stage-scene = Scene { $number } av { $count }
stage-without-scenes = Demoen
stage-scenes = Vel scene
stage-coming = Neste: { $title }
stage-last = Siste scene

## Buttons: the strip
stage-previous = Førre scene
stage-next = Neste scene
stage-reset = Nullstill
stage-fold = Skjul scenene
stage-unfold = Vis scenene
stage-large = Stor skrift
stage-normal = Vanleg skrift
stage-both = Vis begge sider
stage-steps = Vis berre vegvisaren
stage-grant = API-eigaren gir tilgang
stage-own = Bruk dykkar eige sertifikat

## Messages: the strip
stage-granted = API-eigaren har gitt tilgang. Hent tokenet på nytt.

## Values: the clock
stage-clock = Klokka i demoen
stage-clock-now = no
stage-clock-later = { $time } seinare
stage-clock-value = { $later }, { $date }
stage-years = { $years ->
    [one] 1 år
   *[other] { $years } år
}
stage-years-and-days = { $years } og { $days }

## Buttons: what ends
stage-ends-token = Tokenet går ut kl. { $time }
stage-ends-key = Nøkkelen går ut { $date }
stage-ends-certificate = Sertifikatet går ut { $date }
stage-ended-token = Tokenet gjekk ut kl. { $time }
stage-ended-key = Nøkkelen gjekk ut { $date }
stage-ended-certificate = Sertifikatet gjekk ut { $date }
stage-go-to-end = Still klokka til dette: { $ends }

## Messages: reminders, as the calendar gives them
stage-reminder-key = Påminning: Nøkkelen går ut om { $left }, { $date }. Registrer ein ny i god tid.
stage-reminder-certificate = Påminning: Sertifikatet går ut om { $left }, { $date }. Bestill eit nytt i god tid.
stage-over-key = Nøkkelen gjekk ut { $date }. Maskinporten godtek han ikkje lenger.
stage-over-certificate = Sertifikatet gjekk ut { $date }. Maskinporten godtek det ikkje lenger.

## Titles: both sides
stage-both-title = Begge sider
stage-sent-title = Vegvisaren sende
stage-sent-header = Header
stage-sent-claims = Claims
stage-checked-title = Maskinporten kontrollerte

## Values: both sides
stage-sent-to = POST { $address }
stage-sent-shortened = { $start }… ({ $count } teikn)

## Messages: both sides
stage-both-lead = Det vegvisaren sende, og det Maskinporten kontrollerte.
stage-both-nothing = Ingenting er sendt enno. Hent eit token, så kjem begge sider her.
stage-sent-signature = Signaturen er laga med den private nøkkelen. Han blir ikkje vist, og nøkkelen vart aldri send.
stage-checked-unknown = Svaret har ikkje kome enno.
stage-answer-token = Svaret: eit token som varer i { $time }.
stage-answer-refusal = Svaret: nei. { $what }

## Titles: the scenes
stage-scene-file = Sertifikatfila
stage-scene-password = Feil passord, så rett
stage-scene-environment = Test er ikkje produksjon
stage-scene-access = Lønsdata
stage-scene-granted = Tilgangen som manglar
stage-scene-token = Tokenet
stage-scene-ends = Alt går ut
stage-scene-report = Rapporten til brukarstøtta
stage-scene-end = No med dykkar eige sertifikat

## Messages: the scenes
stage-scene-file-shows = Verksemda har fått ei sertifikatfil. Meir trengst ikkje for å byrje.
stage-scene-file-leads = Eit passord opnar fila.
stage-scene-password-shows = Eit gammalt passord er skrive inn. Vegvisaren seier kva som er gale, og ingenting er øydelagt.
stage-scene-password-leads = Fila fortel kven ho høyrer til.
stage-scene-environment-shows = Eit testsertifikat slepp ikkje inn i produksjon. Det seier vegvisaren før noko er sendt.
stage-scene-environment-leads = I rett miljø går det vidare.
stage-scene-access-shows = Ein finn tilgangen ved å søkje etter det han gir, ikkje etter eit kodenamn.
stage-scene-access-leads = Ein tilgang må vere gitt før nokon kan bruke han.
stage-scene-granted-shows = Maskinporten seier nei, og e-posten til API-eigaren er ferdig skriven. Når eigaren gir tilgang, kjem tokenet.
stage-scene-granted-leads = Med tilgang på plass er det eitt klikk til tokenet.
stage-scene-token-shows = Vi hentar tokenet, prøver det mot registeret og kopierer det.
stage-scene-token-leads = Eit token varer i to minutt. Nøklar og sertifikat varer lenger, men ikkje evig.
stage-scene-ends-shows = Still klokka fram: først går tokenet ut, så nøkkelen, så sertifikatet.
stage-scene-ends-leads = Når noko stoppar, trengst ei forklaring.
stage-scene-report-shows = Feilen er forklart, og rapporten har ingen løyndomar.
stage-scene-report-leads = Så er det dykkar tur.
stage-scene-end-shows = Historia er slutt. No gjer de det same med dykkar eiga fil.
stage-scene-end-leads = Vegvisaren byrjar på nytt, utanfor demoen.

## Titles: the scenes in the terminal
stage-told-scene = Scene { $number } av { $count }: { $title }

## Messages: the scenes in the terminal
stage-told-token = Tokenet er her, og varer i { $time }.
stage-told-refusal = Vegvisaren seier: { $what }
stage-told-step = Vegvisaren står ved { $step }.
