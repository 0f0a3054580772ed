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
step-client = Hva dere skal hente
step-check = Se over
step-token = Token

## Values: how far a step has come
step-state-not-started = Ikke påbegynt
step-state-current = Du er her
step-state-recheck = Må sjekkes på nytt
step-done-check = Sett over
step-done-check-created = Opprettet
step-done-token = Klart
step-of = Steg { $number } av { $count }
step-of-named = Steg { $number } av { $count }: { $step }

## Names: what a screen reader says of the rail and the regions
region-strip = Miljø og meny
region-rail = Stegene
region-content = Dette steget
region-footer = Videre og tilbake
region-help = Hjelp
heard-open = Vist
heard-closed = Skjult
heard-chosen = Valgt
heard-new-fields = { $count ->
    [one] Nytt felt: { $fields }
   *[other] Nye felter: { $fields }
}

## Buttons: the footer
footer-next = Neste
footer-previous = Forrige steg
footer-cancel = Avbryt
footer-done = Ferdig

## Buttons: used in many places
button-close = Lukk
button-change = Endre
button-remove = Fjern
button-technical-details = Tekniske detaljer
button-copy-details = Kopier detaljene

## Messages: used in many places
details-copied = Detaljene er kopiert.

## Labels: the menu in the strip
menu-language = Språk
menu-language-nb = Bokmål
menu-language-nn = Nynorsk
menu-language-en = English
menu-view = Visning
menu-view-colours = Farger
menu-theme-light = Lyst
menu-theme-dark = Mørkt
menu-theme-system = Som systemet
menu-view-contrast = Høy kontrast
menu-view-size = Tekststørrelse
menu-view-percent = { $percent } %
menu-view-motion = Bevegelser
menu-view-program = Tilkobling
menu-network = Nettverk
menu-help-key = Hjelp

## Titles: the error summary
summary-title = Du må rette dette før du kan gå videre

## Messages: while something takes time
busy-slow = Dette tar lengre tid enn vanlig.

## Labels: while something takes time
busy-reading = Leser filen
busy-recalling = Henter passordet fra nøkkelringen
busy-opening = Åpner filen
busy-certificate-file = Venter på sertifikatfilen
busy-asking-revocation = Spør om sertifikatet er tilbakekalt
busy-asking-clock = Spør hva klokken er

## Titles: quitting
quit-title = Vil du avslutte?
quit-title-visit = Vil du forlate denne siden?

## Messages: quitting
quit-sent = Vi oppretter klienten nå. Hvis du avslutter, sjekker vi om den finnes neste gang du starter.
quit-changing = Vi endrer klienten nå. Hvis du avslutter, får du ikke vite her om det gikk bra.
quit-token = Tokenet forsvinner når du går, også fra utklippstavlen.
quit-typed = Det du har skrevet, blir borte når du går.

## Buttons: quitting
quit-stay = Bli her
quit-leave = Avslutt
quit-leave-visit = Gå likevel

## Titles: keyboard
keys-title = Hurtigtaster

## Labels: keyboard
keys-open = Velg fil, eller skriv hvor den ligger
keys-next = Gå videre
keys-back = Forrige steg
keys-diagnose = Feilsøk, og tilbake
keys-region = Neste del av vinduet
keys-help = Hjelp
keys-copy-token = Kopier token
keys-quit = Avslutt
keys-zoom = Større, mindre eller vanlig tekst
keys-close = Lukk det som er åpent, eller avbryt
keys-scene = Neste og forrige scene i demoen
keys-story = Demoen fra begynnelsen
keys-ctrl = Ctrl
keys-shift = Shift
keys-alt = Alt
keys-enter = Enter
keys-escape = Esc

## Hints: keyboard
keys-enter-production = I produksjon må du trykke på selve knappen. Enter oppretter ingenting der.

## Titles: about
about-title = Om Portnøkkel

## Messages: the window
window-display-silent = Vinduet kan ikke åpnes, fordi skjermen { $display } ikke svarer.

## Messages: about
about-what = Portnøkkel hjelper virksomheter med å ta i bruk Maskinporten.
about-not-official = Programmet er ikke laget av Digdir.
about-promise = Private nøkler og passordene til dem forlater aldri maskinen din.

## Labels: about
about-version = Versjon { $version }
about-fonts = Skrifter og ikoner
about-libraries = Lisensene til bibliotekene

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
spoken-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
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

# A file was saved.
saved-file = Lagret i { $file }.
saved-reminders = Påminnelsene er lagret i { $file }. Åpne filen for å legge dem i kalenderen.
lies-open = Alle som har tilgang til denne disken, kan lese { $file }. Disken tar ikke vare på hvem som får lese. Flytt innholdet til en annen disk, eller slett det når det er brukt.
