## Messages: the clients
clients-count = Showing { $shown } of { $total } clients.
clients-unread = { $count ->
    [one] The keys of one client were not read.
   *[other] The keys of { $count } clients were not read.
}

## Labels: while they are read
clients-progress = Reading keys: { $read } of { $total }
clients-busy = Maskinporten is busy, and we will continue at { $time }

## Names: the rows of a client
clients-row-id = Client ID
clients-row-active = Status
clients-row-description = Description
clients-row-organisation = Organisation
clients-row-kind = Type
clients-row-scopes = API access
clients-row-lifetime = Tokens last
clients-row-keys = Keys
clients-row-created = Created
clients-row-changed = Last changed
clients-row-setups = Setups

## Values: the rows of a client
clients-active = active
clients-inactive = deactivated
clients-keys-none = none, the client accepts the certificate
clients-keys-unread = not read
clients-keys-inactive = not read, the client is deactivated
clients-keys-failed = not read: { $reason }
clients-key-ends = { $kid } expires { $date }
clients-key-ended = { $kid } expired { $date }

## Messages: what is said before a client is changed
clients-scopes-go = This will be removed from the client: { $scopes }. Whoever asks for it with the client is refused.
clients-stops = The client is deactivated, and everything that uses it stops getting tokens. Registered keys: { $keys }.
clients-starts = The client can get tokens again, and ask for this: { $scopes }.
clients-users = These setups use it: { $names }. We do not know what others use.
clients-users-unknown = No setup here uses it. We do not know what others use.
clients-type-name = Type the name of the client to continue: { $name }.

## Labels: the question
clients-ask-name = Name

## Messages: what came of it
clients-made = Changed: { $what }. Before: “{ $before }”. Now: “{ $after }”.
clients-unchanged = It was like that already. Nothing was sent.
clients-not-read-back = The change has been made, but we could not read the client afterwards.
clients-undo = To undo it: { $command }.

## Messages: the log of changes
clients-log-none = No changes have been made from here yet.
clients-log-on = The log is kept on this computer only: { $file }. Turn it off with clients log --off.
clients-log-off = The log is turned off. Turn it on with clients log --on.
clients-log-unread = { $count ->
    [one] One line of the log cannot be read.
   *[other] { $count } lines of the log cannot be read.
}

## Names: the rows of a change
clients-log-row-what = Changed
clients-log-row-before = Before
clients-log-row-after = Now
clients-log-row-where = Environment
clients-log-row-by = Certificate
