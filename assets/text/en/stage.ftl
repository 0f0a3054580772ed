# The stage: the demo's story in scenes, its clock, and both sides of it.

## Titles: the strip and its scenes
stage-name = The demo’s scenes
stage-scene = Scene { $number } of { $count }
stage-without-scenes = The demo
stage-scenes = Choose a scene
stage-coming = Next: { $title }
stage-last = The last scene

## Buttons: the strip
stage-previous = Previous scene
stage-next = Next scene
stage-reset = Reset
stage-fold = Hide the scenes
stage-unfold = Show the scenes
stage-large = Large type
stage-normal = Normal type
stage-both = Show both sides
stage-steps = Show the wizard only
stage-grant = The API owner grants access
stage-own = Use your own certificate

## Messages: the strip
stage-granted = The API owner has granted access. Get the token again.

## Values: the clock
stage-clock = The demo’s clock
stage-clock-now = now
stage-clock-later = { $time } later
stage-clock-value = { $later }, { $date }
stage-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
stage-years-and-days = { $years } and { $days }

## Buttons: what ends
stage-ends-token = The token expires at { $time }
stage-ends-key = The key expires on { $date }
stage-ends-certificate = The certificate expires on { $date }
stage-ended-token = The token expired at { $time }
stage-ended-key = The key expired on { $date }
stage-ended-certificate = The certificate expired on { $date }
stage-go-to-end = Set the clock to this: { $ends }

## Messages: reminders, as the calendar gives them
stage-reminder-key = Reminder: the key expires in { $left }, on { $date }. Register a new one in good time.
stage-reminder-certificate = Reminder: the certificate expires in { $left }, on { $date }. Order a new one in good time.
stage-over-key = The key expired on { $date }. Maskinporten no longer accepts it.
stage-over-certificate = The certificate expired on { $date }. Maskinporten no longer accepts it.

## Titles: both sides
stage-both-title = Both sides
stage-sent-title = The wizard sent
stage-sent-header = Header
stage-sent-claims = Claims
stage-checked-title = Maskinporten checked

## Values: both sides
stage-sent-to = POST { $address }
stage-sent-shortened = { $start }… ({ $count } characters)

## Messages: both sides
stage-both-lead = What the wizard sent, and what Maskinporten checked.
stage-both-nothing = Nothing has been sent yet. Get a token, and both sides appear here.
stage-sent-signature = The signature was made with the private key. It is not shown, and the key was never sent.
stage-checked-unknown = The answer has not come yet.
stage-answer-token = The answer: a token that lasts { $time }.
stage-answer-refusal = The answer: no. { $what }

## Titles: the scenes
stage-scene-file = The certificate file
stage-scene-password = The wrong password, then the right one
stage-scene-environment = Test is not production
stage-scene-access = Payroll data
stage-scene-granted = The missing access
stage-scene-token = The token
stage-scene-ends = Everything expires
stage-scene-report = The report to support
stage-scene-end = Now with your own certificate

## Messages: the scenes
stage-scene-file-shows = The organisation has been given a certificate file. Nothing more is needed to begin.
stage-scene-file-leads = A password opens the file.
stage-scene-password-shows = An old password has been typed. The wizard says what is wrong, and nothing is broken.
stage-scene-password-leads = The file tells whose it is.
stage-scene-environment-shows = A test certificate does not get into production. The wizard says so before anything is sent.
stage-scene-environment-leads = In the right environment you can go on.
stage-scene-access-shows = The access is found by searching for what it gives, not for a code name.
stage-scene-access-leads = An access must be granted before it can be used.
stage-scene-granted-shows = Maskinporten says no, and the email to the API owner is ready. Once the owner grants access, the token comes.
stage-scene-granted-leads = With access in place, the token is one click away.
stage-scene-token-shows = The token is fetched, tried on the register, and copied.
stage-scene-token-leads = A token lasts two minutes. Keys and certificates last longer, but not for ever.
stage-scene-ends-shows = Move the clock forward: first the token expires, then the key, then the certificate.
stage-scene-ends-leads = When something stops, an explanation is needed.
stage-scene-report-shows = The problem is explained, and the report holds no secrets.
stage-scene-report-leads = Then it is your turn.
stage-scene-end-shows = The story is over. Now you do the same with your organisation’s own file.
stage-scene-end-leads = The wizard starts over, outside the demo.

## Titles: the scenes in the terminal
stage-told-scene = Scene { $number } of { $count }: { $title }

## Messages: the scenes in the terminal
stage-told-token = The token is here, and lasts { $time }.
stage-told-refusal = The wizard says: { $what }
stage-told-step = The wizard is at { $step }.
