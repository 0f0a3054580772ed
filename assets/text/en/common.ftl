###
## Titles: the program and its window
rail-title = Portnøkkel
window-title = { $environment ->
    [demo] [DEMO] Portnøkkel
    [test] Portnøkkel – Test
    [production] Portnøkkel – PRODUCTION
    [none] Portnøkkel
   *[custom] Portnøkkel – { $name }
}

## Titles: the steps in the rail
step-certificate = File
step-password = Password
step-environment = Test or real
step-client = What to fetch
step-check = Review
step-token = Token

## Values: how far a step has come
step-state-not-started = Not started
step-state-current = You are here
step-state-recheck = Check again
step-done-check = Reviewed
step-done-check-created = Created
step-done-token = Ready
step-of = Step { $number } of { $count }
step-of-named = Step { $number } of { $count }: { $step }

## Names: what a screen reader says of the rail and the regions
region-strip = Environment and menu
region-rail = The steps
region-content = This step
region-footer = Forward and back
region-help = Help
heard-open = Shown
heard-closed = Hidden
heard-chosen = Chosen
heard-new-fields = { $count ->
    [one] New field: { $fields }
   *[other] New fields: { $fields }
}

## Buttons: the footer
footer-next = Next
footer-previous = Previous step
footer-cancel = Cancel
footer-done = Done

## Buttons: used in many places
button-close = Close
button-change = Change
button-remove = Remove
button-technical-details = Technical details
button-copy-details = Copy the details

## Messages: used in many places
details-copied = The details have been copied.

## Labels: the menu in the strip
menu-language = Language
menu-language-nb = Bokmål
menu-language-nn = Nynorsk
menu-language-en = English
menu-view = View
menu-view-colours = Colours
menu-theme-light = Light
menu-theme-dark = Dark
menu-theme-system = Same as the system
menu-view-contrast = High contrast
menu-view-size = Text size
menu-view-percent = { $percent }%
menu-view-motion = Motion
menu-view-program = Connection
menu-network = Network
menu-help-key = Help

## Titles: the error summary
summary-title = Fix this before you continue

## Messages: while something takes time
busy-slow = This is taking longer than usual.

## Labels: while something takes time
busy-reading = Reading the file
busy-recalling = Fetching the password from the keyring
busy-opening = Opening the file
busy-certificate-file = Waiting for the certificate file
busy-asking-revocation = Asking whether the certificate is revoked
busy-asking-clock = Asking what time it is

## Titles: quitting
quit-title = Do you want to quit?
quit-title-visit = Do you want to leave this page?

## Messages: quitting
quit-sent = We are creating the client now. If you quit, we will check whether it exists the next time you start.
quit-changing = We are changing the client now. If you quit, you will not find out here whether it worked.
quit-token = The token goes when you leave, from the clipboard as well.
quit-typed = What you have typed is lost when you leave.

## Buttons: quitting
quit-stay = Stay here
quit-leave = Quit
quit-leave-visit = Leave anyway

## Titles: keyboard
keys-title = Keyboard shortcuts

## Labels: keyboard
keys-open = Choose a file, or type where it is
keys-next = Continue
keys-back = Previous step
keys-diagnose = Diagnose, and back
keys-region = Next part of the window
keys-help = Help
keys-copy-token = Copy token
keys-quit = Quit
keys-zoom = Larger, smaller or normal text
keys-close = Close what is open, or cancel
keys-scene = Next and previous scene of the demo
keys-story = The demo from its beginning
keys-ctrl = Ctrl
keys-shift = Shift
keys-alt = Alt
keys-enter = Enter
keys-escape = Esc

## Hints: keyboard
keys-enter-production = In production you must press the button itself. Enter does not create anything there.

## Titles: about
about-title = About Portnøkkel

## Messages: the window
window-display-silent = The window cannot be opened, because the display { $display } does not answer.

## Messages: about
about-what = Portnøkkel helps organisations start using Maskinporten.
about-not-official = The program is not made by Digdir.
about-promise = Private keys and their passwords never leave your computer.

## Labels: about
about-version = Version { $version }
about-fonts = Fonts and icons
about-libraries = Licences of the libraries

## Formats: dates, times and numbers
month-long = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-format = { $day } { $month } { $year }
date-time-format = { $date }, { $time }
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-hours = { $hours } h { $minutes } min
spoken-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
spoken-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
spoken-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
spoken-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
spoken-and = { $first } and { $second }
size-bytes = { $count } bytes
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
list-and = { $first } and { $last }

# A file was saved.
saved-file = Saved in { $file }.
saved-reminders = The reminders have been saved in { $file }. Open the file to add them to your calendar.
lies-open = Everyone who has access to this disk can read { $file }. The disk does not keep who may read. Move the contents to another disk, or delete them once they are used.
