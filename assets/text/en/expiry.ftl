## Messages: what ends
expiry-none = Nothing that we know of expires.
expiry-not-due = Nothing expires before { $date }.
expiry-later = Expiring later, in number: { $count }. All of it is in --json, --csv and --ics.

## Values: what ends
expiry-ends = Expires { $date }
expiry-ended = Expired { $date }
expiry-key = the key { $kid } on { $name } ({ $id })
expiry-key-nameless = the key { $kid } on the client { $id }
expiry-certificate = the enterprise certificate of { $organisation } ({ $number })
expiry-client = the client { $name } ({ $id }), which goes with its certificate

## Names: the rows of it
expiry-row-what = What
expiry-row-environment = Environment
expiry-row-file = File
expiry-row-setups = Set-ups
expiry-row-do = Do this

## Messages: who must do what
expiry-do-rotate = The key was made here. Make the next with keys rotate { $id } --new, and hand it over to the system.
expiry-do-ask-holder = Ask whoever runs the system for a new public key. Register it with keys add { $id } --public.
expiry-do-switch-over = A later key is registered. See to it that the system uses that one, then remove this one.
expiry-do-tidy-up = A later key is registered. Remove this one when there is time.
expiry-do-renew-with-certificate = The key goes with its certificate. Register a key of the new certificate.
expiry-do-order-certificate = Order a new enterprise certificate, and replace the file where the old one is used.
expiry-do-follow-certificate = The client stops when its certificate expires. Hand the new one to whoever runs the system.

## Messages: what could not be read
expiry-unread = Not read: { $what }.
expiry-unread-rest = The keys of more clients were not read. Number: { $count }.
expiry-no-admin = The set-up { $name } has no administration client. The keys of its clients are not read.
expiry-no-setups = No set-ups are kept, and no certificate file is given.
expiry-no-setups-next = Make a set-up in the window, or give --keystore and --environment.
expiry-saved = Saved in { $file }.

## Labels: the calendar
expiry-calendar-summary = Expires: { $what }
expiry-calendar-reminder = In { $days } days this expires: { $what }
