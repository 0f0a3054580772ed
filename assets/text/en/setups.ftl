#
## Titles
setups-title = Which token do you need?
setups-ends-title = Expiry

## Hints
setups-hint-creations = Something from last time is not settled yet.
setups-hint-waiting = We remember where you left off. You only need the password for the file.
setups-what-is-kept = The setups are on this computer only, without keys and tokens. The password is saved only if you ask.
setups-forget-hint = If you cannot check here, you can see in Digdir’s self-service whether the client exists.
setups-change-hint = Get a token with the client, open Diagnose and compare. Then you see how things are.
setups-unread-hint = See in Digdir’s self-service what exists. Until the file is set aside, we do not create or change anything.
setups-remembered = The password is in the keyring of this computer.
setups-remember-hint = This computer can remember the password. Tick the box the next time you enter it.
setups-calendar-hint = The reminders come 60, 30 and 7 days before something expires.

## Labels: the rows of a card
setups-row-organisation = Organisation
setups-row-client = Client
setups-row-scopes = API access
setups-row-certificate = Certificate
setups-row-keys = Keys on the client
setups-row-last = Last used
setups-row-sent = Sent
setups-row-change = Change
setups-row-file = File
setups-row-stops = Concerns
setups-row-folder = Folder

## Labels: the name of a setup
setups-name = Name

## Values: the rows of a card
setups-organisation = { $name } ({ $number })
setups-client = { $name } ({ $id })
setups-certificate = { $file }, valid until { $date }
setups-keys = The first expires on { $date }
setups-last-ok = { $time }, no errors
setups-last-problem = { $time }, no token ({ $code })
setups-last-never = Not yet
setups-change-scope = Give the client { $scope }
setups-change-key = Register the key { $kid } again
setups-change-add-key = Register the key { $kid }
setups-change-remove-key = Remove the key { $kid }
setups-change-edit = Change the client
setups-stops-one = Organisation { $number }
setups-stops-all = All organisations
setups-password-kept = This computer remembers the password
setups-used-ok = Last used { $time }, no errors
setups-ends-certificate = Certificate · { $when }
setups-ends-key = Key · { $when }
setups-ended-on = expired { $date }
setups-ends-in = { $days ->
    [0] today
    [one] in { $days } day
   *[other] in { $days } days
}
setups-ends-all = See all ({ $count })

## Buttons
setups-get-token = Get a new token
setups-check-now = Check now
setups-waiting-continue = Carry on where you left off
setups-waiting-end = Stop waiting
setups-new = New setup
setups-show = Show my setups
setups-more = More options
setups-rename = Rename
setups-rename-save = Save the name
setups-rename-cancel = Keep the old name
setups-open-folder = Open the folder
setups-calendar = Save reminders for the calendar
setups-forget-password = Forget the password
setups-forget = I have checked myself
setups-set-aside = I have checked myself. Set the file aside
setups-remove = Remove the setup
setups-restore = Undo
setups-find-fault = Find the problem

## Names: for screen readers
setups-get-token-of = Get a new token with { $name }
setups-check-now-of = Check now whether { $name } was created
setups-more-of = More options for { $name }

## Messages
setups-change-unknown = We do not know whether the client was changed.
setups-unread = We cannot read our note about something created or changed. It may have been sent.
setups-unread-newer = A newer version of Portnøkkel has noted something created or changed. It may have been sent.
setups-aside = The file has been set aside. It is now called { $path }.
setups-certificate-ended = The certificate has expired. Order a new one, and choose the new file.
setups-keys-ended = A key on the client has expired. Register it again under “Diagnose”, or in the self-service.
setups-removed = The setup { $name } has been removed. The client still exists at Maskinporten.
setups-creation-unknown = We do not know whether the client was created. We do not create another one before we have checked.
setups-name-missing = Enter a name.
setups-name-taken = Another setup has that name.
setups-password-for = Enter the password, and we will get a new token with { $name }.
setups-password-for-check = Enter the password, and we will check whether { $name } was created.
setups-used-refused = { $date }: { $what }
setups-used-problem = { $date }: No token ({ $code }).
setups-waiting-since = You prepared the email to Digdir on { $date }.
setups-password-for-waiting = Enter the password, and we will carry on where { $name } had to wait for Digdir.

## Titles: the calendar file
calendar-summary = The certificate of { $organisation } expires
calendar-keys-summary = A key of { $organisation } expires

## Messages: the calendar file
calendar-description = The enterprise certificate in the file { $file } expires on { $date }. Order a new one from the issuer. It is used in the setup { $name }.
calendar-reminder = { $days ->
    [one] The certificate of { $organisation } expires in { $days } day.
   *[other] The certificate of { $organisation } expires in { $days } days.
}
calendar-keys-description = A key on the client of the setup { $name } expires on { $date }. Register it again in Digdir’s self-service.
calendar-keys-reminder = { $days ->
    [one] A key of { $organisation } expires in { $days } day.
   *[other] A key of { $organisation } expires in { $days } days.
}

## Names: the calendar file
calendar-file = certificate-{ $organisation }.ics

## Messages: the setups in the terminal
setups-terminal-none = There are no saved setups yet. Start portnokkel, and get a token first.
setups-terminal-unknown = There is no setup called { $name }.
setups-terminal-unknown-next = Type one of these: { $names }.
setups-terminal-unknown-next-none = Start portnokkel, and get a token first. Then the setup is saved.
setups-terminal-alias-next = Start portnokkel, and get a token with the setup there. The certificate is then chosen again.
setups-terminal-file-next = Start portnokkel, choose the setup, and choose the file again.
setups-terminal-changed-next = Start portnokkel, and correct the client or the API access there.
