#
## Titles: Altinn's own token
swap-title = Altinn-token

## Buttons: Altinn's own token
swap-get = Bytt til Altinn-token
swap-copy = Kopier Altinn-tokenet
swap-show = Vis Altinn-tokenet
swap-hide = Skjul Altinn-tokenet

## Labels: Altinn's own token
swap-busy = Bytter tokenet

## Hints: Altinn's own token
swap-hint = De fleste API-ene til Altinn krever Altinns eget token. Vi bytter hos { $host }.

## Messages: Altinn's own token
swap-no-scope = Tokenet har ingen API-tilgang fra Altinn. API-ene der vil trolig avvise det.
swap-done = Byttet hos { $host }. Altinn-tokenet varer i { $time }.
swap-expired = Altinn-tokenet har gått ut, og vi har slettet det.

## Messages: a call that is known
swap-empty = { $seeks ->
    [encumbrances] Ingen treff betyr at ingenting er registrert på nummeret. Tokenet virker.
    [subscriptions] Ingen treff betyr at dere ikke abonnerer på noe. Tokenet virker.
   *[systems] En tom liste betyr at dere ikke har registrert noe system. Tokenet virker.
}
swap-terms = { $seeks ->
    [encumbrances] Brønnøysundregistrene kan kreve en egen avtale, og logger oppslag.
    [subscriptions] Altinns bruksvilkår gjelder. Tokenet må byttes til et Altinn-token først.
   *[systems] Altinns vilkår for systemleverandører gjelder.
}

## Titles: what is wrong with a system user
doctor-title = De fire verdiene som må stemme
doctor-told = Dette sier { $host }

## Buttons: what is wrong with a system user
doctor-ask = Hent forespørsler fra { $host }
doctor-copy-mail = Kopier en e-post til kunden

## Hints: what is wrong with a system user
doctor-system-hint = ID-en systemet deres har i Altinn. De som lager systemet, kjenner den. Med den svarer Altinn på hva som er galt. Vi endrer ingenting.

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
   *[unknown] vet ikke
}

## Messages: what is wrong with a system user
doctor-what = Altinn har ingen godkjent systembruker der alle disse fire stemmer.
doctor-system-missing = Vi må vite hvilket system det gjelder. Skriv system-ID-en.
doctor-reference-left-out = externalRef er ikke med, så Altinn leter etter kundens organisasjonsnummer. Ba dere om systembrukeren med en referanse, må den være med.
doctor-other-reference = Kunden har forespørsler med en annen referanse: { $references }. Bruk den samme i externalRef.
doctor-not-approved = { $status ->
    [New] Kunden har ikke svart på forespørselen ennå. Send lenken, og be dem godkjenne. Når det er gjort, henter du tokenet på nytt.
    [Rejected] Kunden har sagt nei. Avtal det med kunden. Slett den gamle forespørselen og send en ny, eller bruk en annen referanse.
    [Denied] Forespørselen ble avslått (Denied). Den som svarte, kan kanskje ikke gi fra seg rettighetene. Avtal med kunden hvem som svarer, for eksempel daglig leder. Slett den gamle, og send en ny.
    [Timedout] Ingen svarte i tide. Avtal med kunden hvem som svarer, og send forespørselen på nytt.
   *[Accepted] Forespørselen er godkjent, men systembrukeren finnes ikke lenger. Be om en ny.
}
doctor-agent = Dette er en klientsystembruker. I systemuser_org skal regnskapsføreren eller revisoren stå, ikke virksomheten de handler for.
doctor-deleted = Systembrukeren er slettet. Be kunden om en ny.
doctor-own-number = I systemuser_org står leverandørens eget nummer. Der skal kundens stå.
doctor-other-environment = Kundens nummer hører trolig til et annet miljø. Test og produksjon har hvert sitt register i Altinn.
doctor-not-asked = Systemet har ingen forespørsel til denne kunden. Sjekk nummeret, eller be om systembrukeren.
doctor-client-not-in-system = Systembrukeren finnes. Da mangler trolig klienten i systemets liste over client_id hos Altinn.
doctor-confirm = Kunden godkjenner her: { $address }

## Labels: requests of a system
doctor-request = Forespørsel
doctor-request-kind = { $kind ->
    [agent] klientsystembruker
   *[standard] systembruker
}
doctor-request-status = Status
doctor-request-state = { $status ->
    [New] New – venter på svar
    [Accepted] Accepted – kunden har godkjent
    [Rejected] Rejected – kunden har sagt nei
    [Denied] Denied – avslått
   *[Timedout] Timedout – ingen svarte i tide
}
doctor-request-customer = Kunde
doctor-request-link = Lenke til godkjenning
doctor-user = Systembruker
doctor-user-deleted = slettet

## Messages: requests of a system
doctor-no-requests = { $host } har ingen forespørsler for dette systemet.
doctor-no-customer = { $host } har verken forespørsel eller systembruker for denne kunden og referansen.
doctor-scope-missing = Klienten må ha Altinns API-tilganger for leverandører. Be servicedesk@altinn.no om dem, og legg dem på klienten.
doctor-ask-here = Har klienten Altinns API-tilganger for systembrukere, svarer Altinn på mer: { $command }
doctor-asking = Vi spør { $host }.

## Titles: the e-mail to the customer
doctor-mail-subject = Godkjenn systembruker i Altinn for { $supplier }

## Formats: the e-mail to the customer
doctor-mail-body =
    Hei

    For at systemet vårt skal kunne handle for dere, må dere godkjenne en systembruker i Altinn.

    Leverandør: { $supplier }
    System: { $system }
    Virksomhet: { $customer }
    Referanse: { $reference }

    Åpne lenken, logg inn, og velg Godkjenn:
    { $address }

    Den som svarer, må kunne gi fra seg rettighetene for virksomheten.

    Vennlig hilsen
    { $supplier }
