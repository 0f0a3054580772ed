###
## Titles: the program and its window
rail-title = Portnøkkel
window-title = { $environment ->
    [demo] [DEMO] Portnøkkel
    [test] Portnøkkel – Test
    [production] Portnøkkel – PRODUKSJON
    [none] Portnøkkel
   *[custom] Portnøkkel – { $name }
}

## Titles: the steps in the rail
step-certificate = Fil
step-password = Passord
step-environment = Test eller ekte
step-client = Kva de skal hente
step-check = Sjå over
step-token = Token

## Values: how far a step has come
step-state-not-started = Ikkje starta
step-state-current = Du er her
step-state-recheck = Må sjekkast på nytt
step-done-check = Sett over
step-done-check-created = Oppretta
step-done-token = Klart
step-of = Steg { $number } av { $count }
step-of-named = Steg { $number } av { $count }: { $step }

## Names: what a screen reader says of the rail and the regions
region-strip = Miljø og meny
region-rail = Stega
region-content = Dette steget
region-footer = Vidare og tilbake
region-help = Hjelp
heard-open = Vist
heard-closed = Skjult
heard-chosen = Vald
heard-new-fields = { $count ->
    [one] Nytt felt: { $fields }
   *[other] Nye felt: { $fields }
}

## Buttons: the footer
footer-next = Neste
footer-previous = Førre steg
footer-cancel = Avbryt
footer-done = Ferdig

## Buttons: used in many places
button-close = Lukk
button-change = Endre
button-remove = Fjern
button-technical-details = Tekniske detaljar
button-copy-details = Kopier detaljane

## Messages: used in many places
details-copied = Vi har kopiert detaljane.

## Labels: the menu in the strip
menu-language = Språk
menu-language-nb = Bokmål
menu-language-nn = Nynorsk
menu-language-en = English
menu-view = Vising
menu-view-colours = Fargar
menu-theme-light = Lyst
menu-theme-dark = Mørkt
menu-theme-system = Som systemet
menu-view-contrast = Høg kontrast
menu-view-size = Tekststorleik
menu-view-percent = { $percent } %
menu-view-motion = Rørsler
menu-view-program = Tilkopling
menu-network = Nettverk
menu-help-key = Hjelp

## Titles: the error summary
summary-title = Du må rette dette før du kan gå vidare

## Messages: while something takes time
busy-slow = Dette tek lengre tid enn vanleg.

## Labels: while something takes time
busy-reading = Les fila
busy-recalling = Hentar passordet frå nøkkelringen
busy-opening = Opnar fila
busy-certificate-file = Ventar på sertifikatfila
busy-asking-revocation = Spør om sertifikatet er tilbakekalla
busy-asking-clock = Spør kva klokka er

## Titles: quitting
quit-title = Vil du avslutte?
quit-title-visit = Vil du gå frå denne sida?

## Messages: quitting
quit-sent = Vi opprettar klienten no. Viss du avsluttar, sjekkar vi om han finst neste gong du startar.
quit-changing = Vi endrar klienten no. Viss du avsluttar, får du ikkje vite her om det gjekk bra.
quit-token = Tokenet forsvinn når du går, også frå utklippstavla.
quit-typed = Det du har skrive, blir borte når du går.

## Buttons: quitting
quit-stay = Bli her
quit-leave = Avslutt
quit-leave-visit = Gå likevel

## Titles: keyboard
keys-title = Hurtigtastar

## Labels: keyboard
keys-open = Vel fil, eller skriv kvar ho ligg
keys-next = Gå vidare
keys-back = Førre steg
keys-diagnose = Feilsøk, og tilbake
keys-region = Neste del av vindauget
keys-help = Hjelp
keys-copy-token = Kopier token
keys-quit = Avslutt
keys-zoom = Større, mindre eller vanleg tekst
keys-close = Lukk det som er ope, eller avbryt
keys-scene = Neste og førre scene i demoen
keys-story = Demoen frå starten
keys-ctrl = Ctrl
keys-shift = Shift
keys-alt = Alt
keys-enter = Enter
keys-escape = Esc

## Hints: keyboard
keys-enter-production = I produksjon må du trykkje på sjølve knappen. Enter opprettar ingenting der.

## Titles: about
about-title = Om Portnøkkel

## Messages: the window
window-display-silent = Vindauget kan ikkje opnast, fordi skjermen { $display } ikkje svarer.

## Messages: about
about-what = Portnøkkel hjelper verksemder med å ta i bruk Maskinporten.
about-not-official = Programmet er ikkje laga av Digdir.
about-promise = Private nøklar og passorda til dei går aldri ut av maskina di.

## Labels: about
about-version = Versjon { $version }
about-fonts = Skrifter og ikon
about-libraries = Lisensane til biblioteka

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
   *[other] { $seconds } sekund
}
spoken-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
spoken-minutes = { $minutes ->
    [one] { $minutes } minutt
   *[other] { $minutes } minutt
}
spoken-hours = { $hours ->
    [one] { $hours } time
   *[other] { $hours } timar
}
spoken-and = { $first } og { $second }
size-bytes = { $count } byte
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
list-and = { $first } og { $last }

# A file was saved.
saved-file = Lagra i { $file }.
saved-reminders = Påminningane er lagra i { $file }. Opne fila for å leggje dei i kalenderen.
lies-open = Alle som har tilgang til denne disken, kan lese { $file }. Disken tek ikkje vare på kven som får lese. Flytt innhaldet til ein annan disk, eller slett det når det er brukt.
