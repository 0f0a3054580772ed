# The stage: the demo's story in scenes, its clock, and both sides of it.

## Titles: the strip and its scenes
stage-name = Demoens scener
stage-scene = Scene { $number } av { $count }
stage-without-scenes = Demoen
stage-scenes = Velg scene
stage-coming = Neste: { $title }
stage-last = Siste scene

## Buttons: the strip
stage-previous = Forrige scene
stage-next = Neste scene
stage-reset = Nullstill
stage-fold = Skjul scenene
stage-unfold = Vis scenene
stage-large = Stor skrift
stage-normal = Vanlig skrift
stage-both = Vis begge sider
stage-steps = Vis bare veiviseren
stage-grant = API-eieren gir tilgang
stage-own = Bruk deres eget sertifikat

## Messages: the strip
stage-granted = API-eieren har gitt tilgang. Hent tokenet på nytt.

## Values: the clock
stage-clock = Klokken i demoen
stage-clock-now = nå
stage-clock-later = { $time } senere
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
stage-ended-token = Tokenet gikk ut kl. { $time }
stage-ended-key = Nøkkelen gikk ut { $date }
stage-ended-certificate = Sertifikatet gikk ut { $date }
stage-go-to-end = Still klokken til dette: { $ends }

## Messages: reminders, as the calendar gives them
stage-reminder-key = Påminnelse: Nøkkelen går ut om { $left }, { $date }. Registrer en ny i god tid.
stage-reminder-certificate = Påminnelse: Sertifikatet går ut om { $left }, { $date }. Bestill et nytt i god tid.
stage-over-key = Nøkkelen gikk ut { $date }. Maskinporten godtar den ikke lenger.
stage-over-certificate = Sertifikatet gikk ut { $date }. Maskinporten godtar det ikke lenger.

## Titles: both sides
stage-both-title = Begge sider
stage-sent-title = Veiviseren sendte
stage-sent-header = Header
stage-sent-claims = Claims
stage-checked-title = Maskinporten kontrollerte

## Values: both sides
stage-sent-to = POST { $address }
stage-sent-shortened = { $start }… ({ $count } tegn)

## Messages: both sides
stage-both-lead = Det veiviseren sendte, og det Maskinporten kontrollerte.
stage-both-nothing = Ingenting er sendt ennå. Hent et token, så vises begge sider her.
stage-sent-signature = Signaturen er laget med den private nøkkelen. Den vises ikke, og nøkkelen ble aldri sendt.
stage-checked-unknown = Svaret er ikke kommet ennå.
stage-answer-token = Svaret: et token som varer i { $time }.
stage-answer-refusal = Svaret: nei. { $what }

## Titles: the scenes
stage-scene-file = Sertifikatfilen
stage-scene-password = Feil passord, så riktig
stage-scene-environment = Test er ikke produksjon
stage-scene-access = Lønnsdata
stage-scene-granted = Tilgangen som mangler
stage-scene-token = Tokenet
stage-scene-ends = Alt går ut
stage-scene-report = Rapporten til brukerstøtte
stage-scene-end = Nå med deres eget sertifikat

## Messages: the scenes
stage-scene-file-shows = Virksomheten har fått en sertifikatfil. Mer trengs ikke for å begynne.
stage-scene-file-leads = Filen åpnes med et passord.
stage-scene-password-shows = Et gammelt passord er skrevet inn. Veiviseren sier hva som er galt, og ingenting er ødelagt.
stage-scene-password-leads = Filen forteller hvem den tilhører.
stage-scene-environment-shows = Et testsertifikat slipper ikke inn i produksjon. Det sier veiviseren før noe er sendt.
stage-scene-environment-leads = I riktig miljø går det videre.
stage-scene-access-shows = Du finner tilgangen ved å søke etter det den gir, ikke etter et kodenavn.
stage-scene-access-leads = En tilgang må være gitt før den kan brukes.
stage-scene-granted-shows = Maskinporten sier nei, og e-posten til API-eieren er ferdig skrevet. Når API-eieren gir tilgang, kommer tokenet.
stage-scene-granted-leads = Med tilgang på plass er det ett klikk til tokenet.
stage-scene-token-shows = Tokenet hentes, prøves mot registeret og kopieres.
stage-scene-token-leads = Et token varer i to minutter. Nøkler og sertifikater varer lenger, men ikke evig.
stage-scene-ends-shows = Still klokken fram: først går tokenet ut, så nøkkelen, så sertifikatet.
stage-scene-ends-leads = Når noe stopper, trengs en forklaring.
stage-scene-report-shows = Feilen er forklart, og rapporten har ingen hemmeligheter.
stage-scene-report-leads = Så er det deres tur.
stage-scene-end-shows = Historien er slutt. Nå gjør dere det samme med virksomhetens egen fil.
stage-scene-end-leads = Veiviseren begynner på nytt, utenfor demoen.

## Titles: the scenes in the terminal
stage-told-scene = Scene { $number } av { $count }: { $title }

## Messages: the scenes in the terminal
stage-told-token = Tokenet er her, og varer i { $time }.
stage-told-refusal = Veiviseren sier: { $what }
stage-told-step = Veiviseren står ved { $step }.
