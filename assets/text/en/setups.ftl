#
## Titles
setups-title = What do you want to do?

## Hints
setups-hint = We remember how you got a token last time. You need only the password of the file.
setups-hint-creations = Something from last time is not settled yet.
setups-what-is-kept = The set-ups are on this machine only, without keys and tokens. The password is saved only if you ask.
setups-forget-hint = If you cannot check here, look in Digdir’s self-service if the client is there.
setups-change-hint = Get a token with the client, open Troubleshoot and compare. Then you see what is true.
setups-unread-hint = Look in Digdir’s self-service what is there. Until the file is set aside we create and change nothing.
setups-remembered = The password is in the keyring of this computer.
setups-remember-hint = The password can be remembered. Tick the box the next time you enter it.
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
setups-row-stops = Stops

## Labels: the name of a set-up
setups-name = Name

## Values: the rows of a card
setups-organisation = { $name } ({ $number })
setups-client = { $name } ({ $id })
setups-certificate = { $file }, valid until { $date }
setups-keys = The first ends { $date }
setups-last-ok = { $time } – the token came
setups-last-problem = { $time } – no token came ({ $code })
setups-last-never = Not yet
setups-change-scope = Give the client { $scope }
setups-change-key = Renew the key { $kid }
setups-change-add-key = Register the key { $kid }
setups-change-remove-key = Remove the key { $kid }
setups-stops-one = Organisation { $number }
setups-stops-all = All organisations

## Buttons
setups-get-token = Get a new token
setups-check-now = Check now
setups-new = New set-up
setups-show = Show my set-ups
setups-more = More choices
setups-rename = Rename
setups-rename-save = Save the name
setups-rename-cancel = Keep the name
setups-open-folder = Open the folder
setups-calendar = Save reminders for the calendar
setups-forget-password = Forget the password
setups-forget = I have looked myself
setups-set-aside = I have looked myself. Set the file aside
setups-remove = Remove the set-up
setups-restore = Undo

## Names: for screen readers
setups-get-token-of = Get a new token with { $name }
setups-check-now-of = Check now if { $name } was created
setups-more-of = More choices for { $name }

## Messages
setups-change-unknown = We do not know whether the client was changed.
setups-unread = A note of a creation or a change cannot be read. It may have been sent.
setups-unread-newer = A newer version of Portnøkkel has noted a creation or a change. It may have been sent.
setups-aside = The file is set aside. It is now called { $path }.
setups-certificate-ended = The certificate has expired. Order a new one, and choose the new file.
setups-certificate-ends = { $days ->
    [0] The certificate expires today.
    [one] The certificate expires in { $days } day.
   *[other] The certificate expires in { $days } days.
}
setups-keys-ended = A key on the client has expired. Renew it under “Troubleshoot”, or in the self-service pages.
setups-keys-end = { $days ->
    [0] A key on the client expires today.
    [one] A key on the client expires in { $days } day.
   *[other] A key on the client expires in { $days } days.
}
setups-removed = The set-up { $name } is removed. The client is still there at Maskinporten.
setups-creation-unknown = We do not know if the client was created. We create no other before we have looked.
setups-saved = The reminders are saved in { $file }. Open the file to put them in your calendar.
setups-name-missing = Enter a name.
setups-name-taken = Another set-up has that name.
setups-password-for = Enter the password, and we get a new token with { $name }.
setups-password-for-check = Enter the password, and we check if { $name } was created.

## Titles: the calendar file
calendar-summary = The certificate of { $organisation } expires
calendar-keys-summary = A key of { $organisation } expires

## Messages: the calendar file
calendar-description = The enterprise certificate in the file { $file } expires on { $date }. Order a new one from the issuer. It is used in the set-up { $name }.
calendar-reminder = { $days ->
    [one] The certificate of { $organisation } expires in { $days } day.
   *[other] The certificate of { $organisation } expires in { $days } days.
}
calendar-keys-description = A key on the client of the set-up { $name } expires { $date }. Renew it in Digdir’s self-service pages.
calendar-keys-reminder = { $days ->
    [one] A key of { $organisation } expires in { $days } day.
   *[other] A key of { $organisation } expires in { $days } days.
}

## Names: the calendar file
calendar-file = certificate-{ $organisation }.ics

## Messages: the set-ups in the terminal
setups-terminal-none = There are no saved set-ups yet. Start portnokkel, and get a token first.
setups-terminal-unknown = There is no set-up called { $name }.
setups-terminal-unknown-next = Write one of these: { $names }.
setups-terminal-unknown-next-none = Start portnokkel, and get a token first. Then the set-up is saved.
setups-terminal-alias-next = Start portnokkel, and get a token with the set-up there. The certificate is then chosen anew.
setups-terminal-file-next = Start portnokkel, choose the set-up, and choose the file again.
setups-terminal-changed-next = Start portnokkel, and correct the client or the API access there.
