#
## Titles
renewal-title = Choose the new certificate
renewal-done-title = New certificate in use
renewal-moved-title = The file is in a new place
renewal-same-title = The same certificate as before
renewal-outside-title = Outside Portnøkkel

## Hints
renewal-lead = { $name } uses the certificate it has until we have got a token with the new one. It must belong to { $organisation }.
renewal-same-place-hint = The new one may be in the same file as before.

## Labels: the rows of the panel
renewal-row-ends = Valid until
renewal-followers = { $count ->
    [one] One more setup uses the old file:
   *[other] { $count } more setups use the old file:
}

## Values: the rows of the panel
renewal-organisation = { $name } ({ $number }), the same as before
renewal-changed = { $new } (the old one: { $old })

## Values: the other setups
renewal-follower = { $name } – { $client } – { $environment }

## Buttons
renewal-open = Change to a new certificate
renewal-same-place = Open { $file } again
renewal-follow = { $count ->
    [one] Use the new one in this too
   *[other] Use the new one in all
}
renewal-hand-over = Make the folder again

## Names: for screen readers
renewal-open-of = Change to a new certificate for { $name }

## Messages
renewal-same = The token came with the same certificate. The setup is as before.
renewal-moved = It is the same certificate as before, in another file. The setup uses that one from now on.
renewal-earlier = The new one expires before the old one. Check that you have chosen the right file.
renewal-by-key = The token is signed with the client’s own key. It does not show whether the new certificate works.
renewal-needs-none = The client has its own key, and does not need the certificate to get a token.
renewal-unfit = The new certificate is not valid in this environment. The setup stays as it is.
renewal-forgets = We then forget the password for the old file.
renewal-followed = { $count ->
    [one] One more setup now uses the new certificate.
   *[other] { $count } more setups now use the new certificate.
}
renewal-programs = Programs that were given the old certificate need the new one. Make the folder for the developers again. The certificate is in the first file, and the others point to it.
renewal-client = The client at Maskinporten needs no change. It belongs to the organisation, not to the certificate.
renewal-keys = Clients with their own key need nothing. The exception is a key that is locked to the old certificate (x5c). It must be registered again.

## Messages: in the terminal
renewal-ask = { $count ->
    [one] Should { $name } use the new certificate?
   *[other] Should { $name } and { $others } more use the new certificate?
}
renewal-ask-moved = { $count ->
    [one] Should { $name } use the new file?
   *[other] Should { $name } and { $others } more use the new file?
}
renewal-declined = No setup has been changed.
renewal-declined-next = Run the command again, and answer yes. With --yes we do not ask.
renewal-unproved = The client has its own key. A token would not show whether the certificate works, so we get none.
renewal-terminal-same = The file has the same certificate that the setup uses now.
renewal-terminal-same-next = Give the file with the new certificate after --to. If it is in the same file, choose it with --alias.
renewal-terminal-moved = It is the same certificate as before. Only its place is new.
renewal-forgotten = The password for the old file is forgotten.
renewal-terminal-other = The setup is for { $kept }. The certificate in the file is for { $found }.
renewal-terminal-left = With --all they use the new one too.
