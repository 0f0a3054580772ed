# «Feilsøk» on the screen. What was found is told in finding.ftl.

## Titles: the diagnosis on the screen
diagnosis-title = Diagnose
diagnosis-report-title = See the report
diagnosis-timeline-title = When is it valid?
diagnosis-lines-title = Corrected lines
diagnosis-compare-title = How Maskinporten has registered the client
diagnosis-mend-title = How to fix it

## Names: the diagnosis on the screen
diagnosis-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
diagnosis-table = Show the times as a table
diagnosis-now = now
diagnosis-server-now = the server’s clock
diagnosis-lane-years = Years
diagnosis-lane-seconds = Seconds
diagnosis-valid = valid now
diagnosis-ended = has expired
diagnosis-not-begun = not valid yet
diagnosis-from-to = { $from } to { $to }
diagnosis-format-text = Text
diagnosis-format-json = JSON, for programs
diagnosis-others = { $count ->
    [one] 1 more finding
   *[other] { $count } more findings
}
diagnosis-refused = Maskinporten refused the request · { $code }

## Labels: the diagnosis on the screen
diagnosis-paste = Paste a token, request or error, or drop a file
diagnosis-paste-no-drop = Paste a token, request or error
diagnosis-paste-more = Paste more
diagnosis-format = The report is saved as
diagnosis-with-organisations = Include organisation numbers
diagnosis-code-and-source = Code and source
diagnosis-all = Show everything we looked at
diagnosis-paste-more-what = Token, log or error message
diagnosis-report-for = Do you need help from others?
diagnosis-report-inside = Contents, format and saving

## Buttons: the diagnosis on the screen
diagnosis-open = Diagnose
diagnosis-this = Diagnose this
diagnosis-this-at = Diagnose this at { $host }
diagnosis-find = Find the problem
diagnosis-another = Diagnose something else
diagnosis-back = Back to the wizard
diagnosis-choose-file = Choose file
diagnosis-add = Include this
diagnosis-verify = Verify the signature with { $host }
diagnosis-compare = Compare with the client at { $host }
diagnosis-add-scope = Add { $scope } to the client
diagnosis-renew-key = Register the key again
diagnosis-change-yes = Yes, change the client in production
diagnosis-change-no = No, do not change it
diagnosis-use-file = Open the file with its password in the wizard
diagnosis-copy-rewrite = Copy the new text
diagnosis-copy-lines = Copy the lines
diagnosis-save-lines = Save the lines
diagnosis-copy-report = Copy report
diagnosis-save-report = Save the report

## Hints: the diagnosis on the screen
diagnosis-paste-hint = For example an error code such as MP-122, a log or a certificate file.
diagnosis-paste-more-hint = The token, the error and the client say more together than alone.
diagnosis-verify-hint = We fetch the public keys from { $host }. The token is not sent.
diagnosis-compare-hint = We read the client, its keys and the API access at { $host }. Nothing is changed.
diagnosis-compare-administration = We can compare with what Maskinporten has registered. Enter the administration client in step 4 first.
diagnosis-compare-client = Choose the client in steps 4 and 5, and we can compare with what Maskinporten has registered.
diagnosis-lines-hint = Replace the lines in the file yourself. We do not change the file.
diagnosis-report-hint = The report shows cause and codes. Tokens, keys and passwords are removed.

## Messages: the diagnosis on the screen
diagnosis-lead = We say what is wrong, and who can fix it. Nothing is sent unless you ask.
diagnosis-given-text = We have looked at { $count } characters. We do not show them here.
diagnosis-given-known = We have looked at the answer, and at what the wizard knows about the request.
diagnosis-given-registered = We have looked at the client as Maskinporten has registered it.
diagnosis-given-file = We have looked at { $file }.
diagnosis-told = { $findings }. Start here: { $first }
diagnosis-told-fine = { $findings }, no problems.
diagnosis-understands = We recognise tokens, requests, errors, logs, configuration files, keys and certificate files.
diagnosis-mended = The text had been broken up, probably by email. We put it back together.
diagnosis-clock-ahead = The server’s clock is { $duration } ahead of yours.
diagnosis-clock-behind = The server’s clock is { $duration } behind yours.
diagnosis-clock-unknown = We have not measured your clock against the server.
diagnosis-clock-same = Your clock agrees with the server’s.
diagnosis-copied = Copied.
diagnosis-change-confirm = The client will be changed in production, and that takes effect at once. Everything else about it stays the same.
diagnosis-change-done = The client has been changed, and we have read it again.
diagnosis-change-unread = The client has been changed, but we could not read it again.
diagnosis-missing = Paste something, or choose a file.

## Labels: while something is diagnosed
busy-diagnosing = Looking for the problem
busy-verifying = Fetching the keys
busy-comparing = Reading the client
busy-changing = Changing the client
