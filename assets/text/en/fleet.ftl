## Titles
fleet-title = Clients
fleet-log-title = Changes made from here
fleet-facts = What we know about the client
fleet-lack-setups = Your setups

## Names: the pages
fleet-pages = Page
fleet-page-list = Clients
fleet-page-ends = Expiry
fleet-page-scopes = API access
fleet-page-log = Log

## Hints
fleet-lead = All clients that { $name } has at Digdir.
fleet-ends-lead = Everything that expires, soonest first.
fleet-scopes-lead = What the organisation may ask for, who granted it, and which clients have it.
fleet-log-lead = What was changed at Maskinporten from this computer. The newest comes first.
fleet-admin-hint = We ask Maskinporten as this client.
fleet-edit-name-hint = Only you and Digdir see the name.
fleet-edit-description-hint = Say what the client is used for.
fleet-edit-lifetime-hint = A number of seconds, from 1 to 86400 (24 hours). Maskinporten or the owner of the access may have a lower limit.
fleet-edit-scopes-hint = Here is what the client has, and what the organisation can give it.
fleet-wanted-hint = Type the name of the access, and we write an email to the owner of the API.

## Messages: what is lacking
fleet-lack-certificate = We need the enterprise certificate to ask Maskinporten. Open it first, and we will continue here.
fleet-lack-environment = Choose test or production first, and we will continue here.
fleet-lack-administration = Type the ID of the administration client. It lets us see your clients.

## Buttons: what is lacking
fleet-lack-open = Open the clients
fleet-lack-open-of = Open the clients with the setup { $name }
fleet-lack-choose-environment = Choose environment
fleet-lack-none = We have no administration client
fleet-read = Fetch the clients

## Labels: while they are read
fleet-listing = Fetching the clients
fleet-fetching-scopes = Fetching the API access

## Messages: how far it has come
fleet-done = Everything has been read. Clients: { $count }. Clients whose keys could not be read: { $unread }.
fleet-stopped = Reading has been stopped.
fleet-read-at = Read from Maskinporten { $time }.

## Buttons: of the list
fleet-stop = Stop
fleet-resume = Continue
fleet-read-anew = Read again
fleet-see-ends = See what expires
fleet-save-csv = Save as a table
fleet-back = Back

## Formats: names of files
fleet-csv-file = clients.csv
fleet-ends-csv-file = expiry.csv
fleet-ics-file = expiry.ics
fleet-log-csv-file = changes.csv

## Labels: what is searched for
fleet-search = Search
fleet-search-example = Name, ID, access or key
fleet-ends-example = Name, client or file name
fleet-scopes-example = What it gives, or who owns it
fleet-only = Show
fleet-only-all = All
fleet-only-soon = Expires soon
fleet-only-keyless = Without keys
fleet-only-inactive = Deactivated
fleet-only-unread = Not read
fleet-sort = Sort by
fleet-sort-name = Name
fleet-sort-end = Expiry
fleet-sort-changed = Last changed
fleet-reversed = Reverse order
fleet-inactive-too = Include deactivated ones
fleet-show = Show

## Values: the columns of a client
fleet-scopes-count = { $count ->
    [0] No API access
    [one] { $count } API access right
   *[other] { $count } API access rights
}
fleet-keys-count = { $count ->
    [one] { $date }
   *[other] { $date }, { $count } keys
}
fleet-keys-none = No keys
fleet-keys-endless = No end date
fleet-keys-unread = Not read yet
fleet-keys-inactive = Not read
fleet-keys-failed = The keys could not be read
fleet-changed = Last changed
fleet-ended = { $days ->
    [0] Expired today
    [one] Expired { $days } day ago
   *[other] Expired { $days } days ago
}
fleet-until-days = { $count ->
    [0] Today
    [one] In { $count } day
   *[other] In { $count } days
}
fleet-until-months-almost = In almost { $count } months
fleet-until-months-over = In more than { $count } months
fleet-until-months = In { $count } months
fleet-until-years-almost = { $count ->
    [one] In almost { $count } year
   *[other] In almost { $count } years
}
fleet-until-years-over = { $count ->
    [one] In more than { $count } year
   *[other] In more than { $count } years
}
fleet-until-years = { $count ->
    [one] In { $count } year
   *[other] In { $count } years
}

## Labels: what ends
fleet-ends-all = All ({ $count })
fleet-ends-certificates = Certificates ({ $count })
fleet-ends-keys = Keys ({ $count })
fleet-ends-clients = Clients ({ $count })
fleet-ends-look = Show as
fleet-ends-drawing = Timeline
fleet-ends-table = Table
fleet-everywhere = All
fleet-custom = Your own environment
fleet-now = now

## Values: what ends
fleet-ends-kind-key = Key
fleet-ends-key-of = Key · { $kid }
fleet-ends-client-of = Client · depends on { $file }
fleet-ends-certificate-of = { $count ->
    [0] Certificate
    [one] Certificate · { $count } setup
   *[other] Certificate · { $count } setups
}

## Messages: what ends
fleet-ends-said = { $name }, { $kind }, { $place }, { $when }, { $date }. { $todo }
fleet-ends-no-hits = Nothing matches the search.
fleet-ends-read-then = The keys were read on { $date }.
fleet-ends-unread = The clients’ keys have not been read.
fleet-do-rotate = The key was made here. Make the next one, and hand it over to the system.
fleet-do-ask-holder = Ask whoever runs the system for a new public key, and register it.

## Buttons: what ends
fleet-remind = Save reminders for the calendar
fleet-ends-open = Read the keys now
fleet-ends-open-client = Open the client
fleet-ends-show-file = Show the file
fleet-ends-order = Order a new one

## Names: one client
fleet-row-name = Name
fleet-field-name = The name
fleet-field-description = The description
fleet-field-scopes = The API access
fleet-field-lifetime = How long the token is valid
fleet-field-active = The status
fleet-field-keys = The keys
fleet-field-created = The client was created

## Values: one client
fleet-none = none
fleet-lifetime-default = as Maskinporten has decided, usually 120 seconds

## Buttons: one client
fleet-get-token = Get a token
fleet-keys = Keys
fleet-compare = Compare
fleet-developers = For the developers
fleet-activate = Activate the client
fleet-deactivate = Deactivate the client
fleet-change-scopes = Change the API access
fleet-change-of = Change: { $what }
fleet-undo = Undo
fleet-edit-save = Save
fleet-edit-cancel = Do not change
fleet-yes-production = Yes, change it in production
fleet-yes-scopes = Yes, remove the access
fleet-yes-stop = Yes, deactivate the client
fleet-yes-start = Yes, activate the client
fleet-no = No, do not change it

## Labels: what is changed of it
fleet-edit-name = New name
fleet-edit-description = New description
fleet-edit-lifetime = How long the token should be valid
fleet-edit-scopes = API access
fleet-edit-scopes-told = Added: { $add }. Removed: { $remove }

## Messages: what is changed of it
fleet-enter-production = In production you must press the button itself. Enter does not change anything there.
fleet-mistyped = This is not the name of the client.
fleet-made = Changed: { $what }.
fleet-made-how = Before: “{ $before }”. Now: “{ $after }”.

## Labels: the API access
fleet-scopes-granted = Granted to you ({ $count })
fleet-scopes-unused = Not in use ({ $count })
fleet-scopes-open = Open to all ({ $count })
fleet-wanted = Are you missing an API access?
fleet-wanted-unknown = (say which access)

## Values: the API access
fleet-scope-granted = Granted to you
fleet-scope-open = Open to all
fleet-scope-unused = Not in use
fleet-scope-on-none = On no clients
fleet-scope-users-unknown = The clients have not been read
fleet-scope-users = { $count ->
    [one] On { $count } client
   *[other] On { $count } clients
}

## Messages: the API access
fleet-scopes-no-hits = No API access matches the search.

## Labels: the log
fleet-log-on = Keep a log of changes on this computer
fleet-log-place = The log is kept here
fleet-log-elsewhere = { $place }, not where you ask now
fleet-log-by = { $what }, by { $who }
