### What every screen shares. The first word of each «##» heading says how its texts end:
### Titles, Labels, Buttons, Names and Values have no full stop; Messages, Hints and Help have one;
### Formats are put together with other texts.

## Titles: the program and its window
app-name = Portnøkkel
rail-title = Tokenveiviser
app-tagline = Fra virksomhetssertifikat til token
window-title = { $environment ->
    [demo] [DEMO] Portnøkkel
    [test] Portnøkkel – Test
    [production] Portnøkkel – PRODUKSJON
    [none] Portnøkkel
   *[custom] Portnøkkel – { $name }
}

## Titles: the rail

## Titles: the steps in the rail
step-certificate = Sertifikat
step-password = Passord
step-environment = Miljø
step-client = Klient
step-check = Kontroller
step-token = Token

## Values: how far a step has come
step-state-not-started = Ikke påbegynt
step-state-current = Du er her
step-state-recheck = Må sjekkes på nytt
step-state-stopped = Må rettes
step-state-busy = Arbeider
step-done-certificate = Valgt
step-done-password = Åpnet
step-done-environment = Valgt
step-done-client = Klar
step-done-check = Kontrollert
step-done-check-created = Opprettet
step-done-token = Klart
step-of = Steg { $number } av { $count }
step-of-named = Steg { $number } av { $count }: { $step }

## Names: what a screen reader says of the rail and the regions
step-accessible = Steg { $number } av { $count }, { $step }. { $state }
region-strip = Miljø og meny
region-rail = Stegene
region-content = Dette steget
region-footer = Videre og tilbake
region-help = Hjelp

## Buttons: the footer
footer-next = Neste
footer-previous = Forrige steg
footer-quit = Avslutt
footer-cancel = Avbryt
footer-restart = Begynn på nytt

## Buttons: used in many places
button-close = Lukk
button-change = Endre
button-remove = Fjern
button-copy = Kopier
button-copied = Kopiert
button-show-more = Vis mer
button-show-less = Vis mindre
button-technical-details = Tekniske detaljer
button-advanced = Avansert
button-copy-details = Kopier detaljene
button-try-again = Prøv på nytt
button-stop-waiting = Slutt å vente

## Labels: the menu in the strip
menu-diagnose = Feilsøk
menu-language = Språk
menu-language-nb = Norsk bokmål
menu-language-en = English
menu-theme = Tema
menu-theme-light = Lyst
menu-theme-dark = Mørkt
menu-theme-system = Som systemet
menu-motion-off = Slå av bevegelser
menu-motion-on = Slå på bevegelser
menu-zoom = Størrelse
menu-zoom-in = Større
menu-zoom-out = Mindre
menu-zoom-reset = Vanlig størrelse
menu-help = Hjelp
menu-help-key = Hjelp (F1)
menu-about = Om Portnøkkel

## Titles: the error summary
summary-title = Du må rette dette før du kan gå videre
problem-title = Dette stoppet oss
problem-side-label = Hvem kan løse det
problem-next-label = Gjør dette

## Messages: while something takes time
busy-slow = Dette tar lengre tid enn vanlig.
busy-cancelled = Avbrutt.

## Labels: while something takes time
busy-reading = Leser filen
busy-opening = Åpner filen
busy-connecting = Kobler til
busy-signing-in = Logger inn
busy-fetching = Henter
busy-creating = Oppretter
busy-checking = Kontrollerer
busy-stage-done = Ferdig
busy-stage-waiting = Venter
busy-stage-active = Pågår

## Names: icons that stand alone
icon-ok = I orden
icon-info = Informasjon
icon-warning = Advarsel
icon-error = Feil
icon-busy = Arbeider
icon-locked = Låst
icon-done = Ferdig
icon-current = Nåværende steg
icon-recheck = Må sjekkes på nytt
icon-environment = Miljø
icon-file = Fil
icon-organisation = Virksomhet

## Titles: quitting
quit-title = Vil du avslutte?

## Messages: quitting
quit-sent = Forespørselen er sendt. Avslutter du nå, får du ikke vite om klienten ble opprettet.

## Buttons: quitting
quit-stay = Bli her
quit-leave = Avslutt

## Labels: fields
field-optional = { $label } (kan stå tomt)

## Titles: keyboard
keys-title = Hurtigtaster

## Labels: keyboard
keys-open = Velg fil
keys-next = Gå videre
keys-back = Forrige steg
keys-region = Neste del av vinduet
keys-help = Hjelp
keys-diagnose = Feilsøk
keys-copy-token = Kopier token
keys-zoom = Større, mindre, vanlig
keys-close = Lukk det som er åpent
keys-ctrl = Ctrl
keys-shift = Shift
keys-alt = Alt
keys-enter = Enter
keys-escape = Esc

## Hints: keyboard
keys-enter-production = I produksjon må du trykke på selve knappen. Enter oppretter ingenting der.

## Titles: about
about-title = Om Portnøkkel
about-licences = Lisenser

## Messages: about
about-what = Portnøkkel hjelper virksomheter med å ta i bruk Maskinporten.
about-not-official = Programmet er ikke laget av Digdir.
about-promise = Passord og private nøkler forlater aldri maskinen din.

## Labels: about
about-version = Versjon { $version }
about-fonts = Skrifter og ikoner

## Formats: dates, times and numbers
month-long = { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
}
month-short = { $month ->
    [1] jan.
    [2] feb.
    [3] mars
    [4] apr.
    [5] mai
    [6] juni
    [7] juli
    [8] aug.
    [9] sep.
    [10] okt.
    [11] nov.
   *[12] des.
}
date-format = { $day }. { $month } { $year }
date-time-format = { $date } kl. { $time }
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-hours = { $hours } t { $minutes } min
spoken-seconds = { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}
spoken-minutes = { $minutes ->
    [one] { $minutes } minutt
   *[other] { $minutes } minutter
}
spoken-hours = { $hours ->
    [one] { $hours } time
   *[other] { $hours } timer
}
spoken-and = { $first } og { $second }
size-bytes = { $count } byte
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
list-and = { $first } og { $last }
