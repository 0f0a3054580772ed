### Words that only the terminal says.

## Messages: the properties file
properties-unreadable = We could not read the properties file { $file }. Check that it exists and that you may open it.
properties-too-large = The file { $file } is too large to be a properties file.
properties-malformed = Line { $line } cannot be read. Four hexadecimal characters must follow \u.
properties-malformed-somewhere = The properties file cannot be read. Check that it is plain text.
properties-missing = The properties file lacks { $keys }. Add this, and try again.
properties-placeholder = Line { $line }: { $key } is not filled in. Replace the text in angle brackets with your own value.
properties-client-id = Line { $line }: issuer must be the client ID. { $reason }
properties-audience = Line { $line }: audience must be one address, such as https://test.maskinporten.no/.
properties-scope = Line { $line }: scope cannot be used. { $reason }
properties-consumer-org = Line { $line }: consumer_org must be an organisation number. { $reason }
properties-token-endpoint = Line { $line }: token.endpoint cannot be used. { $reason }
properties-resource = Line { $line }: resource must not contain spaces.
properties-kid = Line { $line }: { $key } must not contain spaces.
properties-retired = Line { $line }: { $key } is an address that has been shut down. Use { $today }.
properties-keystore-missing = Line { $line }: We cannot find the file { $path }.
properties-keystore-backslashes = Line { $line }: We cannot find the file { $path }. Write \\ where you now have \, or use /.

## Messages: notices about the properties file
properties-password-blank = The password in { $key } ends with a space. It is taken as part of it.
properties-audience-slash = Line { $line }: audience lacks the slash at the end. Maskinporten is written { $today }.

## Labels: what the terminal asks
terminal-ask-store-password = Password of { $file }
terminal-ask-key-password = Password of the key { $alias }
terminal-ask-choice = Choose a number (Enter gives { $default })
terminal-ask-yes-no = Type yes or no

## Values: answers
terminal-yes = yes
terminal-no = no

## Messages: the terminal
terminal-no-display = We find no display, so the wizard continues here in the terminal.
terminal-no-prompt = The password is missing, and there is nobody to ask. Set { $variable }.
terminal-several-entries = The file has several certificates. State keystore.alias. The file has: { $aliases }.
terminal-alias-unknown = The file has no certificate named { $alias }. It has: { $aliases }.
terminal-choice-invalid = Type a number from 1 to { $count }.
terminal-no-token-endpoint = The properties file has no token.endpoint, so we only show the grant.

## Labels: how the terminal tells of a problem
terminal-problem-what = What happened
terminal-problem-next = Do this
terminal-problem-code = Code
