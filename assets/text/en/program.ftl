# Diagnosis: what another program printed when it failed. The program, not ours, is the one that is spoken of.

## Names: values of a log
finding-value-host = Server
finding-value-file = File
finding-value-alias = Alias
finding-value-product = Security product
finding-value-stack = Printed by

## Messages: files and keys
finding-program-old-encryption = The certificate file is locked with an old encryption that the program can no longer read.
finding-program-new-encryption = The certificate file is locked with a newer encryption than the program can read.
finding-program-not-a-keystore = The program was given the wrong file type, or the file is damaged.
finding-program-file-missing = { $file ->
    [none] The program cannot find the certificate file.
   *[other] The program cannot find the file { $file }.
}
finding-program-alias-unknown = { $alias ->
    [none] The program cannot find a key with the name (alias) that it is set up with.
   *[other] The program cannot find a key with the name { $alias }.
}
finding-program-key-password = The password of the private key is wrong.
finding-program-store-password = The password does not open the certificate file.
finding-program-key-access = The account that runs the program is not allowed to use the private key.
finding-program-no-key = The program found no private key to sign with.
finding-program-key-form = The private key is in a format that the program cannot read, often PKCS#1 instead of PKCS#8.
finding-program-key-text = The text of the private key is broken or incomplete.
finding-program-key-export = The private key is marked so that it cannot be taken out (not exportable).
finding-program-key-storage = The program loads the key in a way that this operating system does not support.
finding-program-key-provider = The key is stored in another way (CSP or CNG) than the program can use.
finding-program-key-mismatch = The private key and the certificate do not belong together.

## Messages: tokens
finding-program-clock = The computer’s clock is wrong.
finding-program-jwt-expired = The token had expired when it was used.
finding-program-jwt-not-yet = The token was used before it became valid. A clock is probably wrong.
finding-program-jwt-kid = The program that checks the token does not know the key it was signed with.
finding-program-jwt-issuer = The program that checks the token expects a different issuer (iss).
finding-program-jwt-audience = The program that checks the token expects a different recipient (aud).
finding-program-jwt-algorithm = The program that checks the token does not accept how it is signed (alg).
finding-program-jwt-signature = The signature of the token does not belong to the key it was checked with.
finding-program-jwt-malformed = What the program was given as a token is not a token.

## Messages: the way to the server
finding-program-tls-inspection = { $product ->
    [none] Something in the network opens the encrypted traffic on the way, and the program does not trust it.
   *[other] { $product } opens the encrypted traffic on the way, and the program does not trust it.
}
finding-program-tls-name = { $host ->
    [none] The certificate that the server showed belongs to another address.
   *[other] The certificate that { $host } showed belongs to another address.
}
finding-program-tls-dates = The server’s certificate has expired or is not yet valid, or the computer’s clock is wrong.
finding-program-tls-untrusted = { $host ->
    [none] The program does not trust the certificate that the server showed.
   *[other] The program does not trust the certificate that { $host } showed.
}
finding-program-proxy-password = Your network’s proxy requires the program to sign in.
finding-program-proxy-refused = { $product ->
    [none] Your network’s proxy blocks the call.
   *[other] Your network’s proxy ({ $product }) blocks the call.
}
finding-program-proxy-unreachable = The program cannot reach the proxy that it is set up with.
finding-program-unknown-host = { $host ->
    [none] The program cannot find a server with the name in the address.
   *[other] The program cannot find a server with the name { $host }.
}
finding-program-connection-refused = { $host ->
    [none] The server refused the connection. Nothing answers at that address and port.
   *[other] { $host } refused the connection. Nothing answers on that port.
}
finding-program-timed-out = { $host ->
    [none] The program got no answer from the server in time.
   *[other] The program got no answer from { $host } in time.
}
finding-program-connection-reset = { $host ->
    [none] The connection to the server was broken.
   *[other] The connection to { $host } was broken.
}
finding-program-tls-handshake = { $host ->
    [none] The program and the server did not agree on the encryption.
   *[other] The program and { $host } did not agree on the encryption.
}
finding-program-http-status = { $host ->
    [none] The server said no with HTTP { $status }, but the program did not print why.
   *[other] { $host } said no with HTTP { $status }, but the program did not print why.
}
finding-program-not-json = The program got a web page or other text instead of an answer in JSON.
finding-program-elsewhere = The program could not use { $host }. That is neither Maskinporten nor an API that accepts its tokens.
finding-program-tls-client-certificate = { $host ->
    [none] The server did not accept the program’s own certificate (client certificate), or was shown none.
   *[other] { $host } did not accept the program’s own certificate (client certificate), or was shown none.
}

## Messages: files and keys, what to do
finding-next-program-old-encryption = Save the file again with “portnokkel keystore convert old.p12 new.p12”. IT, or whoever has the file, can do it.
finding-next-program-new-encryption = { $stack ->
    [java] Update Java, or make a JKS with “portnokkel keystore convert file.p12 file.jks”. Whoever runs the program can do it.
   *[other] Update the program, or make a PEM with “portnokkel keystore convert file.p12 file.pem”. Whoever runs the program can do it.
}
finding-next-program-not-a-keystore = { $stack ->
    [java] Set the keystore type to PKCS12 for .p12 and JKS for .jks, or get the file again. Whoever runs the program can do it.
   *[other] Check what the file is with “portnokkel keystore show”, or get it again. Whoever runs the program can do it.
}
finding-next-program-file-missing = Check the path, and that the program’s account is allowed to read the file. Whoever runs the program can do it.
finding-next-program-alias-unknown = { $stack ->
    [windows] Find the right certificate in certlm.msc, and correct its name or thumbprint in the setup. Whoever runs the program can do it.
    [powershell] Find the right certificate in certlm.msc, and correct its name or thumbprint in the setup. Whoever runs the program can do it.
    [net] Find the right name or thumbprint in certlm.msc or Key Vault, and correct the setup. Whoever runs the program can do it.
    [nodejs] Find the right name in the vault, such as Key Vault, and correct the setup. Whoever runs the program can do it.
    [python] Find the right name in the vault, such as Key Vault, and correct the setup. Whoever runs the program can do it.
    [macos] Find the right name in Keychain Access, and correct the setup. Whoever runs the program can do it.
    [curl] Find the right name in Keychain Access, and correct the setup. Whoever runs the program can do it.
   *[other] Find the right alias with “portnokkel keystore show”, and correct the setup. Whoever runs the program can do it.
}
finding-next-program-key-password = Enter the right key password in the setup. Often it is the same as the file’s. Whoever made the file knows it.
finding-next-program-store-password = Correct it in the program’s setup, and look for spaces and quotation marks. Whoever ordered the certificate has it.
finding-next-program-key-access = { $stack ->
    [windows] Give the account read access under “Manage private keys” in certlm.msc. IT can do it.
    [net] Give the account read access to the file, or under “Manage private keys” in certlm.msc. IT can do it.
    [powershell] Run as administrator, or give the account access under “Manage private keys” in certlm.msc. IT can do it.
   *[other] Give the account read access to the key. IT can do it.
}
finding-next-program-no-key = Check that the program was given the key, and not only the certificate. Both are in the .p12 file, which IT has.
finding-next-program-key-form = Convert it with “openssl pkcs8 -topk8 -nocrypt -in key.pem -out new.pem”. Whoever runs the program can do it.
finding-next-program-key-text = Check that line breaks are real, not written with a backslash and n (\n). BEGIN and END must be there. Whoever runs the program can do it.
finding-next-program-key-export = Use the .p12 file that was delivered, or import it again with the key marked as exportable. IT can do it.
finding-next-program-key-storage = { $stack ->
    [net] Remove the flag EphemeralKeySet where the certificate is loaded. The developers can fix it.
   *[other] Remove the setting that keeps the key in memory only. The developers can fix it.
}
finding-next-program-key-provider = Use GetRSAPrivateKey instead of PrivateKey in the program, or import the file with certutil -csp. The developers or IT can do it.
finding-next-program-key-mismatch = Use the key and the certificate from the same .p12 file. Whoever ordered the certificate has it.

## Messages: tokens, what to do
finding-next-program-clock = Turn on automatic time on the computer. IT can do it.
finding-next-program-jwt-expired = Get a new token before the old one expires, and check the clock. The developers can fix it.
finding-next-program-jwt-not-yet = Turn on automatic time on both computers, and allow a few seconds of difference. IT can do it.
finding-next-program-jwt-kid = Check that the token and the program use the same environment, test or production. Whoever runs the API can fetch the keys again.
finding-next-program-jwt-issuer = Use the same environment for token and API, test or production. Whoever runs the API can correct the address.
finding-next-program-jwt-audience = Ask for the token with the API’s address in resource. Whoever runs the API knows which aud it expects.
finding-next-program-jwt-algorithm = Use RS256 on both sides. The developers can fix it.
finding-next-program-jwt-signature = Check the environment, and that the token was copied whole. Whoever runs the API can check its keys.
finding-next-program-jwt-malformed = Send only the access_token after Bearer, without quotation marks and line breaks. The developers can fix it.

## Messages: the way to the server, what to do
finding-next-program-tls-inspection = { $stack ->
    [java] IT can exempt the address, or give you the root certificate. Add it to Java’s cacerts.
    [nodejs] IT can exempt the address, or give you the root certificate. Give its path in NODE_EXTRA_CA_CERTS.
    [python] IT can exempt the address, or give you the root certificate. Give its path in REQUESTS_CA_BUNDLE.
   *[other] IT can exempt the address, or add the root certificate to those that the program trusts.
}
finding-next-program-tls-name = Check the spelling of the address. If it is right, another server or a proxy answers. IT can find out which.
finding-next-program-tls-dates = Check the clock first. If it is right, whoever runs the server must renew the certificate.
finding-next-program-tls-untrusted = { $stack ->
    [java] Often a proxy opens the traffic (TLS inspection). IT can give you the proxy’s root certificate. Add it to Java’s cacerts.
    [nodejs] Often a proxy opens the traffic (TLS inspection). IT can give you the proxy’s root certificate. Give its path in NODE_EXTRA_CA_CERTS.
    [python] Often a proxy opens the traffic (TLS inspection). IT can give you the proxy’s root certificate. Give its path in REQUESTS_CA_BUNDLE.
    [oracle] Add the root certificate of the server, or of your network’s proxy, to the wallet. The database administrator can do it.
    [go] Often a proxy opens the traffic (TLS inspection). IT can give you the proxy’s root certificate. Give its path in SSL_CERT_FILE.
    [curl] Often a proxy opens the traffic (TLS inspection). IT can give you the proxy’s root certificate. Give its path with --cacert.
   *[other] Often a proxy opens the traffic (TLS inspection). IT can add the proxy’s root certificate to those that the computer trusts.
}
finding-next-program-proxy-password = Add the proxy’s user name and password to the program’s setup. IT has them, or can exempt the address.
finding-next-program-proxy-refused = IT can open the proxy for the address that was called. Maskinporten needs port 443.
finding-next-program-proxy-unreachable = Check the address and port of the proxy in the setup. IT knows which are right.
finding-next-program-unknown-host = Check the spelling of the address. If it is right, IT can fix the name lookup (DNS) on the computer.
finding-next-program-connection-refused = Check the address and port. If they are right, IT can check the firewall.
finding-next-program-timed-out = Usually a firewall stops the call. IT can open port 443 to the address, or say which proxy to use.
finding-next-program-connection-reset = Usually a firewall or a proxy breaks it. It may also be an old TLS version in the program. IT can see which.
finding-next-program-tls-handshake = { $stack ->
    [powershell] Turn on TLS 1.2 in the script with ServicePointManager. If it is on, IT can see what the firewall does.
   *[other] Use TLS 1.2 or newer. If the server requires a client certificate, whoever runs the server can say which.
}
finding-next-program-http-status = { $stack ->
    [java] Log the body with getErrorStream or getResponseBodyAsString: it has the code. The developers can do it.
    [net] Log the body before EnsureSuccessStatusCode: it has the code. The developers can do it.
    [nodejs] Log error.response.data or response.text(): it has the code. The developers can do it.
    [python] Log response.text before raise_for_status: it has the code. The developers can do it.
    [powershell] Print ErrorDetails.Message in catch: it has the code. Whoever makes the script can do it.
    [curl] Use --fail-with-body instead of -f: the body has the code. Whoever makes the script can do it.
   *[other] Log the body of the answer: it has the code. The developers can do it.
}
finding-next-program-not-json = Check the address. If it is right, a proxy or a sign-in page answers. IT can see which.
finding-next-program-elsewhere = Start the server there, or correct the address in the program’s setup. Whoever runs the program can do it.
finding-next-program-tls-client-certificate = { $stack ->
    [oracle] Check the user certificate in the wallet. Maskinporten requires none in TLS. Whoever runs the server knows which it accepts.
   *[other] Check which certificate the program sends. Maskinporten requires none in TLS. Whoever runs the server knows which it accepts.
}
