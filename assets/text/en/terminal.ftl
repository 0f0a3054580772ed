#
## Messages: what is wrong with the properties file
properties-unreadable = We could not read the properties file { $file }.
properties-too-large = The file { $file } is too large to be a properties file.
properties-malformed = Line { $line } cannot be read. Four hexadecimal characters must follow a backslash and u (\u).
properties-not-text = The file is not plain text.
properties-missing = The properties file is missing { $keys }.
properties-placeholder = Line { $line }: { $key } is not filled in.
properties-client-id = Line { $line }: issuer is not a client ID. { $reason }
properties-audience = Line { $line }: audience is not one address.
properties-scope = Line { $line }: scope cannot be used. { $reason }
properties-consumer-org = Line { $line }: consumer_org cannot be used. { $reason }
properties-on-behalf = Line { $line }: { $key } cannot be used. { $reason }
properties-several-ways = The properties file says in several ways on whose behalf the token is: { $keys }.
properties-token-endpoint = Line { $line }: token.endpoint cannot be used. { $reason }
properties-endpoint-elsewhere = With this audience the token request is sent only to Maskinporten itself, but token.endpoint points to { $host }.
properties-blank-within = Line { $line }: { $key } must not contain spaces.
properties-retired = Line { $line }: { $key } is an address that has been shut down.
properties-runs-on = Line { $line }: { $key } goes on into the next line.
properties-keystore-missing = Line { $line }: We cannot find the file that { $key } names.
properties-keystore-backslashes = Line { $line }: We cannot find the file that { $key } names. A single backslash (\) is dropped in properties files.

## Messages: what to do with the properties file
properties-next-file = Check that the file exists and that you may open it.
properties-next-choose = Give a properties file like the ones that jwt-grant-generator uses.
properties-next-missing = Add { $keys } to the file, and try again.
properties-next-several-ways = Keep one way, and remove the others.
properties-next-placeholder = Replace the text in angle brackets with your own value.
properties-next-correct = Correct line { $line } of the file, and try again.
properties-next-audience = Write the issuer of the token, such as { $today }.
properties-next-retired = Use { $today } instead.
properties-next-endpoint = Use { $today }, or leave token.endpoint out.
properties-next-runs-on = Put each key on its own line, and remove the backslash (\) at the end of line { $line }.
properties-next-keystore = Check { $key }. The path is taken from the folder of the properties file.
properties-next-backslashes = Write two backslashes (\\) where you now have one (\), or use a slash (/).

## Messages: notices about the properties file
properties-password-blank = The password in { $key } ends with a space. The space is counted as part of it.
properties-audience-today = Line { $line }: audience should probably be { $today }.

## Labels: what the terminal asks
terminal-ask-store-password = Password of { $file }
terminal-ask-key-password = Password of the key { $file }
terminal-ask-new-password = New password of { $file }
terminal-ask-new-password-again = The new password of { $file } again
terminal-ask-replace = { $file } already exists. Replace it? (y/N)
terminal-forget-ask = The certificate files and the clients at Maskinporten stay. Remove the rest? (y/N)
terminal-yes = yes

## Messages: removing all that is kept
terminal-forget-nothing = Portnøkkel has nothing stored on this computer.
terminal-forget-what = What Portnøkkel has saved is in { $folder }.
terminal-forget-setups = { $number ->
    [one] One setup will be removed.
   *[other] { $number } setups will be removed.
}
terminal-forget-passwords = { $number ->
    [one] One password will be removed from the keyring.
   *[other] { $number } passwords will be removed from the keyring.
}
terminal-forget-unsettled = { $number ->
    [one] We do not know how one creation or change ended. Once it is removed here, nobody can look for it again.
   *[other] We do not know how { $number } creations and changes ended. Once they are removed here, nobody can look for them again.
}
terminal-forget-kept = Nothing was removed. Answer yes, or use --yes.
terminal-forget-done = Everything has been removed from this computer.

## Messages: keystores in another format
terminal-converted = { $count ->
    [1] Saved { $file } with one certificate and its key.
   *[other] Saved { $file } with { $count } certificates and their keys.
}
terminal-trusted-left-out = { $count ->
    [one] One certificate without a key was not put in the new file.
   *[other] { $count } certificates without a key were not put in the new file.
}
terminal-java-ascii = Java cannot open the file, because the password has characters other than ASCII. Choose another password, or JKS.
terminal-file-exists-next = Give another file name, or replace the file with --force.
terminal-one-alias = The file has several certificates, and --alias can name only one.
terminal-one-alias-next = Choose one with --entry. The file has: { $aliases }.
terminal-entry-next = Correct --entry. The file has: { $aliases }. If the key has its own password, that is needed too.
terminal-target-unknown = The ending of the new file does not say which format it should have.
terminal-target-unknown-next = Use .p12, .jks or .pem, or state --to.
terminal-new-differs = The two new passwords are not the same.
terminal-new-differs-next = Run the command again, and type the same password twice.
terminal-new-empty = The new password is empty.
terminal-new-empty-next = Run the command again, and choose a password.

## Messages: the terminal
terminal-no-display = We find no display, so the wizard continues here in the terminal.
terminal-no-display-no-demo = We find no display, so the window cannot be opened. Here --demo, token, diagnose, keystore, setups and simulator work.
terminal-log-failed = We cannot write to the log file: { $reason }.
terminal-manual-failed = We cannot write the pages to { $folder }: { $reason }.
terminal-no-prompt = The password is missing, and there is nobody to ask.
terminal-no-prompt-next = Set { $variable }, or run the command in a terminal.
terminal-several-entries = The file has several certificates, and { $option } is not stated.
terminal-several-entries-next = State { $option }. The file has: { $aliases }.
terminal-one-key-next = Give a file with only the key that is to be used.
terminal-alias-unknown = The file has no certificate with that name.
terminal-key-unknown = The file has no key with that name.
terminal-alias-unknown-next = Correct { $option }. The file has: { $aliases }. If the key has its own password, that is needed too.
terminal-password-next = { $source ->
    [file] Correct { $name } in the properties file. A backslash (\) in the password is written there twice (\\).
    [variable] Set { $name } to the right password, and run the command again.
   *[typed] Run the command again, and type the password again. Whoever made the file has it.
}
terminal-certificate-expired-next = Order a new one from { $issuer }. If you already have one, correct keystore.file in the properties file.
terminal-test-certificate-next = Correct audience and token.endpoint to test, or keystore.file to a production certificate.
terminal-production-certificate-next = Correct audience and token.endpoint to production, or keystore.file to a test certificate.
terminal-demo-certificate-next = Correct keystore.file to your organisation’s own certificate, or use the properties file from portnokkel simulator.
terminal-wrong-environment-next = Check that audience, token.endpoint and keystore.file in the properties file belong to the same environment.
terminal-scope-not-granted-next = Ask the owner of the API for access, or correct scope in the properties file. If you ask for a customer, consumer_org has to be there.
terminal-audience-differs = The audience was sent as it is in the file, but the metadata has { $issuer }.
terminal-endpoint-from-metadata = The properties file has no token.endpoint, so we ask { $host } where it is.

## Messages: the file of an environment of one's own
environment-file-unreadable = We could not read the environment file { $file }.
environment-file-malformed = Line { $line } of the environment file { $file } cannot be read ({ $reason }).
environment-file-missing = The environment file { $file } is missing { $keys }. It must have name, issuer and self_service.
environment-file-not-text = The environment file { $file }: { $key } must be text in quotation marks.
environment-file-address = The environment file { $file }: { $key } cannot be used. { $reason }
environment-file-next-address = Correct { $key } in the file, and try again.

## Messages: when a window cannot be opened
terminal-driver-missing = The window cannot be opened, because the display driver cannot draw it in that way. Start without --renderer, and the other ways are tried.
terminal-library-missing = The window cannot be opened, because { $library } is missing on this computer.
terminal-window-failed = The window cannot be opened. { $reason }
terminal-window-instead = We show the wizard here in the terminal instead.

## Formats: how to install what is missing, a command to copy
terminal-library-install = { $system }: { $command }

## Labels: how the terminal tells of a problem
terminal-problem-what = What happened
terminal-problem-next = Do this
terminal-problem-side = Who
terminal-problem-code = Code

## Labels: whose certificate
terminal-organisation = Organisation
terminal-trusted = { $alias } (certificate without a key)
terminal-unusable = { $alias } (key that cannot be used)
terminal-certificates = Certificates
terminal-realm = Environment

## Titles: the demo told in the terminal
terminal-demo-title = From certificate to token, told in the terminal
terminal-demo-end-title = What you can do now

## Values: what the demo types and shows
terminal-demo-masked = Hidden, { $count } characters
terminal-demo-scopes-more = and { $count } more
terminal-demo-purpose = Look things up in Løsøreregisteret

## Messages: the demo told in the terminal
terminal-demo-intro = We go through the six steps for you. You do not have to do anything.
terminal-demo-environment-unused = The demo in the terminal does not use the environment { $environment }.
terminal-demo-ready = The demo is ready.
terminal-demo-waiting = The client is new. In the demo it takes a few seconds before it works.
terminal-demo-scope = We choose { $scope }.
terminal-demo-wrong-password = First we try a wrong password, so that you see what the wizard says then.
terminal-demo-end-window = On a computer with a display, portnokkel leads you through the same steps with your own certificate.
terminal-demo-end-token = Do you already have a properties file? Run “portnokkel token FILE.properties” to get a real token here.
terminal-demo-end-simulator = Run portnokkel simulator to test programs of your own against the demo.

## Titles: the simulator on its own
terminal-simulator-title = The simulated Maskinporten is running

## Labels: the simulator on its own
terminal-simulator-issuer = Issuer of the token
terminal-simulator-self-service = Address of the self-service
terminal-simulator-register = Register to try the token in
terminal-simulator-password = Password of the files
terminal-simulator-files = Certificate files
terminal-simulator-properties = Properties file, ready to use: { $file }
terminal-simulator-try = Get a token from another terminal

## Messages: the simulator on its own
terminal-simulator-only-here = Everything is made up, and only programs on this computer can reach the simulator.
terminal-simulator-stop = Press Ctrl+C to stop. The files stay where they are.
terminal-simulator-stop-temporary = Press Ctrl+C to stop. The files are then removed.
terminal-simulator-port-taken = Port { $port } is taken. Choose another with --port, or leave --port out.
terminal-simulator-port = Port { $port } cannot be opened ({ $reason }). Choose another with --port.
terminal-simulator-folder = We could not write the files in { $folder } ({ $reason }). Choose another folder with --dir.
terminal-simulator-failed = The simulator did not start. { $reason }

## Messages: the file of a scenario for the simulator
terminal-scenario-followed = It follows the scenario in { $file }.
terminal-scenario-unreadable = We could not read the scenario { $file }. Check the name, and that the file is text in UTF-8.
terminal-scenario-too-large = The scenario { $file } is larger than 256 kB. Check that it is the right file.
terminal-scenario-version = The scenario { $file } must have the line version = 1 before its first table.
terminal-scenario-syntax = Line { $line } of the scenario { $file } cannot be read ({ $reason }).
terminal-scenario-unknown-key = Line { $line } of the scenario { $file } has the key { $key }. There is no such key there.
terminal-scenario-unknown = Line { $line } of the scenario { $file } has a key that a scenario does not have.
terminal-scenario-missing = The table at line { $line } of the scenario { $file } is missing { $key }.
terminal-scenario-no-scope = Line { $line } of the scenario { $file } names a scope that is not there. Add it under scopes.
terminal-scenario-value = Line { $line } of the scenario { $file }: { $key } must be { $wanted }.

## Values: what a scenario wants in the place of what stood there
terminal-scenario-the-value = the value
terminal-scenario-wants-choice = one of { $choices }
terminal-scenario-wants-range = a number from { $from } to { $to }
terminal-scenario-wants-organisation = an organisation number in quotation marks
terminal-scenario-wants-scope = the name of a scope in quotation marks
terminal-scenario-wants-client = a client ID in quotation marks
terminal-scenario-wants-kid = the name of a key: letters, digits, full stops, hyphens and underscores
terminal-scenario-wants-uuid = a UUID in quotation marks
terminal-scenario-wants-party = urn:altinn:organization:identifier-no: with a number, or the same of a person
terminal-scenario-wants-issuer = an address in quotation marks
terminal-scenario-wants-name = a text of 1 to 200 characters in quotation marks
terminal-scenario-wants-other = another kind of value: a number, a text, a list, or true or false

## Formats: how long a certificate lasts
terminal-validity = { $from } to { $to } ({ $left })

## Messages: what to do about what diagnose was given
terminal-diagnosis-scope-not-granted-next = Ask the owner of the API to grant the organisation the access in Maskinporten. If it is for a customer, the request needs consumer_org.
terminal-diagnosis-refused-next = See what the answer says. Send servicedesk@digdir.no the trace number, and they can see why.
terminal-diagnosis-admin-unauthorized-next = Get a new token with the administration client, in the same environment. Digdir can say whether the client is valid.
terminal-diagnosis-admin-forbidden-next = Ask servicedesk@digdir.no to give the administration client the API access idporten:dcr.write.
terminal-diagnosis-client-invalid-next = See what the answer says under errors, and correct what was sent. The developers can fix it.
terminal-diagnosis-environment-next = Use a certificate, a client and addresses from the same environment. Whoever ordered the certificate can get one for the other.

## Messages: what to do where the administration client has a key of its own
terminal-admin-key-required-next = Give the file with the key with --admin-key, and its name with --admin-kid.
terminal-admin-key-refused-next = Give another key with --admin-key. If the client has no keys any more, use --admin-certificate. A new key may need up to 15 minutes.
terminal-admin-kid-malformed-next = Correct the name after --admin-kid. The self-service shows it.
terminal-admin-kid-missing-next = Give the name of the key with --admin-kid. The self-service shows it.

## Messages: what is wrong with what diagnose was given
terminal-diagnosis-variable-password = The password in { $name } does not open the file.
