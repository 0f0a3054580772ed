# Diagnosis: what another program printed when it failed. The program, not ours, is the one that is spoken of.

## Names: values of a log
finding-value-host = Server
finding-value-file = File
finding-value-alias = Alias
finding-value-product = Security product
finding-value-stack = Printed by

## Messages: files and keys
finding-program-old-encryption = The certificate file is locked with an old encryption that the program no longer reads.
finding-program-new-encryption = The certificate file is locked with a newer encryption than the program can read.
finding-program-not-a-keystore = The program was told that the file is of another type than it is, or the file is damaged.
finding-program-file-missing = { $file ->
    [none] The program does not find the certificate file.
   *[other] The program does not find the file { $file }.
}
finding-program-alias-unknown = { $alias ->
    [none] The certificate file has no key with the alias that the program asks for.
   *[other] The certificate file has no key with the alias { $alias }.
}
finding-program-key-password = The password of the private key is wrong.
finding-program-store-password = The password does not open the certificate file.
finding-program-key-access = The account that runs the program is not allowed to use the private key.
finding-program-no-key = The program found no private key to sign with.
finding-program-key-form = The private key is in a form that the program does not read, often PKCS#1 instead of PKCS#8.
finding-program-key-text = The text of the private key is broken or incomplete.

## Messages: tokens
finding-program-clock = The clock of the machine is wrong.
finding-program-jwt-expired = The token had expired when it was used.
finding-program-jwt-not-yet = The token was used before it became valid. A clock is probably wrong.
finding-program-jwt-kid = The program that checks the token does not know the key it was signed with.
finding-program-jwt-issuer = The program that checks the token expects another issuer (iss).
finding-program-jwt-audience = The program that checks the token expects another recipient (aud).
finding-program-jwt-algorithm = The program that checks the token does not accept how it is signed (alg).
finding-program-jwt-signature = The signature of the token does not fit the key it was checked with.
finding-program-jwt-malformed = What the program was given as a token is not a token.

## Messages: the way to the server
finding-program-tls-inspection = { $product ->
    [none] The network opens encrypted traffic on the way, and the program does not trust it.
   *[other] { $product } opens the encrypted traffic on the way, and the program does not trust it.
}
finding-program-tls-name = { $host ->
    [none] The certificate that the server showed belongs to another address.
   *[other] The certificate that { $host } showed belongs to another address.
}
finding-program-tls-dates = The server’s certificate has expired or is not yet valid, or the machine’s clock is wrong.
finding-program-tls-untrusted = { $host ->
    [none] The program does not trust the certificate that the server showed.
   *[other] The program does not trust the certificate that { $host } showed.
}
finding-program-proxy-password = The company’s proxy wants the program to log in.
finding-program-proxy-refused = { $product ->
    [none] The company’s proxy blocks the call.
   *[other] The company’s proxy ({ $product }) blocks the call.
}
finding-program-proxy-unreachable = The program does not reach the proxy that it is set up with.
finding-program-unknown-host = { $host ->
    [none] The program does not find the server by its name.
   *[other] The program does not find the server { $host } by its name.
}
finding-program-connection-refused = { $host ->
    [none] The program was turned away: no server answers at that address and port.
   *[other] The program was turned away: no server answers at { $host } on that port.
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
    [none] The program and the server did not agree on how to encrypt.
   *[other] The program and { $host } did not agree on how to encrypt.
}
finding-program-http-status = { $host ->
    [none] The server said no with HTTP { $status }, but the program did not write the reason.
   *[other] { $host } said no with HTTP { $status }, but the program did not write the reason.
}
finding-program-not-json = A web page or other text came instead of the answer (JSON).
finding-program-elsewhere = The program could not use { $host }. That is neither Maskinporten nor an API that takes its tokens.

## Messages: files and keys, what to do
finding-next-program-old-encryption = Save the file anew with “portnokkel keystore convert old.p12 new.p12”. IT or whoever has the file can do it.
finding-next-program-new-encryption = { $stack ->
    [java] Update Java, or make a JKS with “portnokkel keystore convert file.p12 file.jks”. Whoever runs the program can do it.
   *[other] Update the program, or make a PEM with “portnokkel keystore convert file.p12 file.pem”. Whoever runs the program can do it.
}
finding-next-program-not-a-keystore = { $stack ->
    [java] Set the keystore type to PKCS12 for .p12 and JKS for .jks, or get the file again. Whoever runs the program can do it.
   *[other] Check what the file is with “portnokkel keystore show”, or get it again. Whoever runs the program can do it.
}
finding-next-program-file-missing = Check the path, and that the account of the program may read the file. Whoever runs the program can do it.
finding-next-program-alias-unknown = See the right alias with “portnokkel keystore show”, and correct the set-up. Whoever runs the program can do it.
finding-next-program-key-password = Set the password of the key in the set-up. Often it is that of the file. Whoever made the file knows it.
finding-next-program-store-password = Correct it in the program’s set-up, and look for blanks and quotation marks. Whoever ordered the certificate has it.
finding-next-program-key-access = { $stack ->
    [windows] Give the account read access under “Manage private keys” in certlm.msc. IT can do it.
    [net] Give the account read access under “Manage private keys” in certlm.msc. IT can do it.
    [powershell] Run as administrator, or give the account access under “Manage private keys” in certlm.msc. IT can do it.
   *[other] Give the account read access to the key. IT can do it.
}
finding-next-program-no-key = Use the .p12 file with both the certificate and the key, and take the key along. IT has the file.
finding-next-program-key-form = Convert it with “openssl pkcs8 -topk8 -nodes -in key.pem -out new.pem”. Whoever runs the program can do it.
finding-next-program-key-text = Check that line breaks are real, not written as \n, and that BEGIN and END are there. Whoever runs the program can do it.

## Messages: tokens, what to do
finding-next-program-clock = Turn on automatic time on the machine. IT can do it.
finding-next-program-jwt-expired = Get a new token before the old one ends, and check the clock. Whoever makes the program can correct it.
finding-next-program-jwt-not-yet = Turn on automatic time on both machines, and allow a few seconds of difference. IT can do it.
finding-next-program-jwt-kid = Check that token and program use the same environment, test or production. Whoever runs the API can fetch the keys again.
finding-next-program-jwt-issuer = Use the same environment for token and API, test or production. Whoever runs the API can correct the address.
finding-next-program-jwt-audience = Ask for the token with the API’s address in resource. Whoever runs the API knows which aud it expects.
finding-next-program-jwt-algorithm = Use RS256 on both sides. Whoever makes the programs can correct it.
finding-next-program-jwt-signature = Check the environment, and that the token was copied whole. Whoever runs the API can check its keys.
finding-next-program-jwt-malformed = Send access_token alone after Bearer, without quotation marks and line breaks. Whoever makes the program can correct it.

## Messages: the way to the server, what to do
finding-next-program-tls-inspection = { $stack ->
    [java] IT can exempt the address, or give you the root certificate for Java’s cacerts.
    [nodejs] IT can exempt the address, or give you the root certificate for NODE_EXTRA_CA_CERTS.
    [python] IT can exempt the address, or give you the root certificate for REQUESTS_CA_BUNDLE.
   *[other] IT can exempt the address, or add the root certificate to those that the program trusts.
}
finding-next-program-tls-name = Check the spelling of the address. If it is right, another server or a proxy answers; IT can find out.
finding-next-program-tls-dates = Check the clock first. If it is right, whoever runs the server must renew the certificate.
finding-next-program-tls-untrusted = { $stack ->
    [java] Often a proxy opens the traffic (TLS inspection). IT can give you its root certificate for Java’s cacerts.
    [nodejs] Often a proxy opens the traffic (TLS inspection). IT can give you its root certificate for NODE_EXTRA_CA_CERTS.
    [python] Often a proxy opens the traffic (TLS inspection). IT can give you its root certificate for REQUESTS_CA_BUNDLE.
    [oracle] Add the root certificate of the server, or of the company’s proxy, to the wallet. The database administrator can do it.
    [go] Often a proxy opens the traffic (TLS inspection). IT can give you its root certificate for SSL_CERT_FILE.
    [curl] Often a proxy opens the traffic (TLS inspection). IT can give you its root certificate for --cacert.
   *[other] Often a proxy opens the traffic (TLS inspection). IT can add its root certificate to those that are trusted.
}
finding-next-program-proxy-password = Add user name and password of the proxy to the program’s set-up. IT has them, or can exempt the address.
finding-next-program-proxy-refused = IT can open the proxy for the address that was called. Maskinporten needs port 443.
finding-next-program-proxy-unreachable = Check the address and port of the proxy in the set-up. IT knows which are right.
finding-next-program-unknown-host = Check the spelling of the address. If it is right, IT can mend name look-up (DNS) on the machine.
finding-next-program-connection-refused = Check the address and port. If they are right, IT can check the firewall.
finding-next-program-timed-out = Mostly a firewall stops the call. IT can open port 443 to the address, or tell which proxy to use.
finding-next-program-connection-reset = Mostly a firewall or proxy breaks it, or the program uses an old TLS version. IT can see which.
finding-next-program-tls-handshake = { $stack ->
    [powershell] Turn on TLS 1.2 in the script with ServicePointManager. If it is on, IT can see what the firewall does.
   *[other] Use TLS 1.2 or newer. If the server wants a client certificate, whoever runs it can tell which.
}
finding-next-program-http-status = { $stack ->
    [java] Log the body, by getErrorStream or getResponseBodyAsString: it has the code. Whoever makes the program can do it.
    [net] Log the body before EnsureSuccessStatusCode: it has the code. Whoever makes the program can do it.
    [nodejs] Log error.response.data or response.text(): it has the code. Whoever makes the program can do it.
    [python] Log response.text before raise_for_status: it has the code. Whoever makes the program can do it.
    [powershell] Write out ErrorDetails.Message in catch: it has the code. Whoever makes the script can do it.
    [curl] Use --fail-with-body instead of -f: the body has the code. Whoever makes the script can do it.
   *[other] Log the body of the answer: it has the code. Whoever makes the program can do it.
}
finding-next-program-not-json = Check the address. If it is right, a proxy or a login page answers; IT can see which.
finding-next-program-elsewhere = Start it, or correct its address in the program’s set-up. Whoever runs the program can do it.
