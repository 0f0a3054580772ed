## Messages: what ends
expiry-none = Nothing that we know of expires.
expiry-not-due = Nothing expires before { $date }.
expiry-later = { $count } more to expire later. All of it is in --json, --csv and --ics.

## Values: what ends
expiry-ends = Expires { $date }
expiry-ended = Expired { $date }
expiry-key = the key { $kid } on { $name } ({ $id })
expiry-key-nameless = the key { $kid } on the client { $id }
expiry-certificate = the enterprise certificate of { $organisation } ({ $number })
expiry-client = the client { $name } ({ $id }), which depends on the certificate

## Names: the rows of it
expiry-row-what = What
expiry-row-environment = Environment
expiry-row-file = File
expiry-row-setups = Setups
expiry-row-do = Do this

## Messages: who must do what
expiry-do-rotate = The key was made here. Make the next one with keys rotate { $id } --new, and hand it over to the system.
expiry-do-ask-holder = Ask whoever runs the system for a new public key. Register it with keys add { $id } --public.
expiry-do-switch-over = A newer key is registered. Make sure that the system uses it, then remove this one.
expiry-do-tidy-up = A newer key is registered. Remove this one when it suits you.
expiry-do-renew-with-certificate = The key belongs to the certificate. Register a key from the new certificate.
expiry-do-order-certificate = Order a new enterprise certificate, and replace the file where the old one is used.
expiry-do-follow-certificate = The client stops when its certificate expires. Hand the new one to whoever runs the system.

## Messages: what could not be read
expiry-unread = Not read: { $what }.
expiry-unread-rest = { $count ->
    [one] The keys of one more client were not read.
   *[other] The keys of { $count } more clients were not read.
}
expiry-no-admin = The setup { $name } has no administration client. The keys of its clients are not read.
expiry-no-setups = No setups are kept, and no certificate file is given.
expiry-no-setups-next = Make a setup in the window, or give --keystore and --environment.
expiry-key-of-whom = A key belongs to one administration client, and here we ask on behalf of all setups.
expiry-key-of-whom-next = Say who asks, with --setup or --keystore.
expiry-saved = Saved in { $file }.

## Labels: the calendar
expiry-calendar-summary = Expires: { $what }
expiry-calendar-reminder = In { $days } days this expires: { $what }
