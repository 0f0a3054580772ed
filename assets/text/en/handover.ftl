#
## Titles
handover-title = Give the setup to the developers
handover-part-title = What should be included?
handover-open = Make a folder for the developers

## Hints
handover-hint = A folder with what their program needs to get tokens by itself.
handover-password-hint = The certificate gets a new password in the folder. We do not show the old one.
handover-folder-hint = We make a new folder, and never overwrite anything.
handover-format-jks-hint = Java’s older format, which many guides use.
handover-format-pkcs12-hint = The usual format today. Java and most other programs can read it.

## Labels: what is handed over
handover-part = { $part ->
    [keystore] The certificate with its key: { $file }
    [properties] For jwt-grant-generator: { $file }
    [refapp] For the Brønnøysund reference application: { $file }
    [eformidling] For eFormidling: { $file }
    [curl] Scripts with curl, for the token and a first call: { $file }
    [postman] Collection for Postman: { $file }
   *[bruno] Collection for Bruno: { $file }
}

## Labels
handover-format = Format of the certificate file
handover-format-jks = JKS
handover-format-pkcs12 = PKCS#12
handover-password = New password
handover-password-again = New password again
handover-tells-password = Include the password in the configuration files
handover-folder = Folder
handover-saving = Writing the files
handover-files = Files

## Buttons
handover-pick-folder = Choose where
handover-save = Save the folder
handover-save-again = Save another folder
handover-open-folder = Open the folder
handover-copy-folder = Copy the folder’s address

## Messages: how it went
handover-saved = The folder is ready: { $folder }
handover-copied = The address has been copied.
handover-saved-password = The password is not in the folder. Give it to the developers separately from the files.
handover-tells-password-warning = Then everyone who gets the files can use your organisation’s certificate. Send them only in a safe way.

## Messages: what is wrong with what was chosen
handover-nothing = Tick at least one thing to include.
handover-password-missing = Choose a new password for the certificate file.
handover-password-short = The password must have at least { $count } characters. Java does not accept fewer.
handover-password-not-for-java = Java does not open this file with æ, ø, å or other such characters in the password. Choose JKS, or another password.
handover-passwords-differ = The two passwords are not the same.
handover-folder-missing = Choose where the folder should be.
handover-folder-not-whole = Type the folder’s full address, or choose it.

## Formats: the text that lies beside the others
handover-read-me-name = README.txt
handover-read-me-title = Maskinporten for { $organisation }
handover-read-me-demo = DEMO: Everything here is made up, and works only while the demo is running.
handover-read-me-what = Here is what you need to get tokens from Maskinporten. The folder was made with Portnøkkel on { $date }.
handover-read-me-organisation = Organisation number: { $number }
handover-read-me-environment = Environment: { $environment } ({ $issuer })
handover-read-me-client = Client ID: { $client }
handover-read-me-scopes = API access: { $scopes }
handover-read-me-alias = Name of the key in the certificate file (alias): { $alias }
handover-read-me-ends-title = When things expire
handover-read-me-ends-certificate = The certificate is valid until { $date }. Order a new one in good time, and make the folder again.
handover-read-me-ends-keys = If the client has registered keys, each of them lasts for one year at most.
handover-read-me-ends-token = A token usually lasts for two minutes. Get a new one when you need it, and do not store it.
handover-read-me-files-title = The files
handover-read-me-secrets-title = The password
handover-read-me-without-password = The password of the certificate file is in none of the files. You will get it in another way.
handover-read-me-give-password = The reference application and eFormidling read the password from KEYSTORE_PASSWORD. Portnokkel reads it from PORTNOKKEL_STORE_PASSWORD. The jwt-grant-generator wants it in client.properties.
handover-read-me-with-password = The password of the certificate file is in the configuration files. Guard them like a key, and keep them out of the source code.
handover-read-me-without-keystore = The certificate file is not included. Put it in this folder under the name { $file }.
handover-read-me-private = The private key proves that you are the organisation. No one else should have it.
