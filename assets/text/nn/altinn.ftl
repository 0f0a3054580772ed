#
## Titles: Altinn's own token
swap-title = Altinn-token

## Buttons: Altinn's own token
swap-get = Byt til Altinn-token
swap-copy = Kopier Altinn-tokenet
swap-show = Vis Altinn-tokenet
swap-hide = Skjul Altinn-tokenet

## Labels: Altinn's own token
swap-busy = Byter tokenet

## Hints: Altinn's own token
swap-hint = Dei fleste API-a til Altinn krev Altinn sitt eige token. Vi byter hos { $host }.

## Messages: Altinn's own token
swap-no-scope = Tokenet har ingen API-tilgang frå Altinn. API-a der vil truleg avvise det.
swap-done = Bytt hos { $host }. Altinn-tokenet varer i { $time }.
swap-expired = Altinn-tokenet har gått ut, og vi har sletta det.

## Messages: a call that is known
swap-empty = { $seeks ->
    [encumbrances] Ingen treff tyder at ingenting er registrert på nummeret. Tokenet verkar.
    [subscriptions] Ingen treff tyder at de ikkje abonnerer på noko. Tokenet verkar.
   *[systems] Ei tom liste tyder at de ikkje har registrert noko system. Tokenet verkar.
}
swap-terms = { $seeks ->
    [encumbrances] Brønnøysundregistra kan krevje ein eigen avtale, og loggar oppslag.
    [subscriptions] Bruksvilkåra til Altinn gjeld. Tokenet må bytast til eit Altinn-token først.
   *[systems] Vilkåra til Altinn for systemleverandørar gjeld.
}

## Titles: what is wrong with a system user
doctor-title = Dei fire verdiane som må stemme
doctor-told = Dette seier { $host }

## Buttons: what is wrong with a system user
doctor-ask = Hent førespurnader frå { $host }
doctor-copy-mail = Kopier ein e-post til kunden

## Hints: what is wrong with a system user
doctor-system-hint = ID-en systemet dykkar har i Altinn. Dei som lagar systemet, kjenner han. Med han svarer Altinn på kva som er gale. Vi endrar ingenting.

## Labels: the four values
doctor-system = System-ID
doctor-busy = Spør Altinn
doctor-value = { $field ->
    [client_id] Klient (client_id)
    [supplier] Leverandør
    [systemuser_org] Kunde (systemuser_org)
   *[externalRef] Referanse (externalRef)
}
doctor-mark = { $mark ->
    [right] stemmer
    [wrong] er feil
   *[unknown] veit ikkje
}

## Messages: what is wrong with a system user
doctor-what = Altinn har ingen godkjend systembrukar der alle desse fire stemmer.
doctor-system-missing = Vi må vite kva system det gjeld. Skriv system-ID-en.
doctor-reference-left-out = externalRef er ikkje med, så Altinn leitar etter organisasjonsnummeret til kunden. Bad de om systembrukaren med ein referanse, må han vere med.
doctor-other-reference = Kunden har førespurnader med ein annan referanse: { $references }. Bruk den same i externalRef.
doctor-not-approved = { $status ->
    [New] Kunden har ikkje svart på førespurnaden enno. Send lenkja, og be dei godkjenne. Etterpå hentar du tokenet på nytt.
    [Rejected] Kunden har sagt nei. Avtal det med kunden. Slett den gamle førespurnaden og send ein ny, eller bruk ein annan referanse.
    [Denied] Førespurnaden vart avslått (Denied). Den som svarte, kan kanskje ikkje gi frå seg rettane. Avtal med kunden kven som svarer, til dømes dagleg leiar. Slett den gamle, og send ein ny.
    [Timedout] Ingen svarte i tide. Avtal med kunden kven som svarer, og send førespurnaden på nytt.
   *[Accepted] Førespurnaden er godkjend, men systembrukaren finst ikkje lenger. Be om ein ny.
}
doctor-agent = Dette er ein klientsystembrukar. I systemuser_org skal rekneskapsføraren eller revisoren stå, ikkje verksemda dei handlar for.
doctor-deleted = Systembrukaren er sletta. Be kunden om ein ny.
doctor-own-number = I systemuser_org står nummeret til leverandøren sjølv. Der skal nummeret til kunden stå.
doctor-other-environment = Nummeret til kunden høyrer truleg til eit anna miljø. Test og produksjon har kvart sitt register i Altinn.
doctor-not-asked = Systemet har ingen førespurnad til denne kunden. Sjekk nummeret, eller be om systembrukaren.
doctor-client-not-in-system = Systembrukaren finst. Då manglar truleg klienten i lista over client_id som Altinn har for systemet.
doctor-confirm = Her godkjenner kunden: { $address }

## Labels: requests of a system
doctor-request = Førespurnad
doctor-request-kind = { $kind ->
    [agent] klientsystembrukar
   *[standard] systembrukar
}
doctor-request-status = Status
doctor-request-state = { $status ->
    [New] New – ventar på svar
    [Accepted] Accepted – kunden godkjende
    [Rejected] Rejected – kunden sa nei
    [Denied] Denied – avslått
   *[Timedout] Timedout – ingen svarte tidsnok
}
doctor-request-customer = Kunde
doctor-request-link = Lenkje til godkjenning
doctor-user = Systembrukar
doctor-user-deleted = sletta

## Messages: requests of a system
doctor-no-requests = { $host } har ingen førespurnader for dette systemet.
doctor-no-customer = { $host } har verken førespurnad eller systembrukar for denne kunden og referansen.
doctor-scope-missing = Klienten må ha API-tilgangane som Altinn gir til leverandørar. Be servicedesk@altinn.no om dei, og legg dei på klienten.
doctor-ask-here = Har klienten API-tilgangane til Altinn for systembrukarar, svarer Altinn på meir: { $command }
doctor-asking = Vi spør { $host }.

## Titles: the e-mail to the customer
doctor-mail-subject = Godkjenn systembrukar i Altinn for { $supplier }

## Formats: the e-mail to the customer
doctor-mail-body =
    Hei

    For at systemet vårt skal kunne handle for dykk, må de godkjenne ein systembrukar i Altinn.

    Leverandør: { $supplier }
    System: { $system }
    Verksemd: { $customer }
    Referanse: { $reference }

    Opne lenkja, logg inn, og vel Godkjenn:
    { $address }

    Den som svarer, må kunne gi frå seg rettane for verksemda.

    Venleg helsing
    { $supplier }
