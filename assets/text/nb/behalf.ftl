#
## Titles: on behalf of whom
behalf-title = På vegne av en kunde

## Labels: on behalf of whom
behalf-itself = Vi henter for oss selv
behalf-customer = En kunde har delegert til oss
behalf-system-user = Vi handler som kundens systembruker
behalf-consent = Noen har gitt samtykke
behalf-written = Jeg skriver authorization_details selv

## Hints: what must have been done before
behalf-before-itself = Tokenet gjelder virksomheten selv.
behalf-before-customer = Kunden må ha delegert API-tilgangen til dere i Altinn. Det gjør den som har tilgangspakken «Delegerbare Maskinporten scopes» hos kunden.
behalf-before-system-user = Dere må ha bedt kunden om en systembruker, og kunden må ha godkjent den i Altinn. En klient hører til bare ett system.
behalf-before-consent = Den det gjelder, må ha gitt samtykke i Altinn. Dere har ID-en fra forespørselen deres.
behalf-before-written = Bruk dette bare når eieren av API-et har sagt hva som skal stå der.

## Labels: what is typed
behalf-owner = Kundens organisasjonsnummer (systemuser_org)
behalf-reference = Referanse (externalRef)
behalf-consent-id = ID på samtykket
behalf-consent-from = Hvem som har samtykket
behalf-details = authorization_details (JSON)

## Hints: what is typed
behalf-owner-hint = Den som eier systembrukeren. For en klientsystembruker er det regnskapsføreren eller revisoren, ikke virksomheten de handler for.
behalf-reference-hint = Fyll ut bare hvis dere brukte externalRef da dere ba om systembrukeren.
behalf-consent-from-hint = Organisasjonsnummer eller fødselsnummer.
behalf-details-hint = En liste med ett objekt som har type.

## Messages: what is wrong with what was typed
behalf-reference-empty = Referansen er tom.
behalf-reference-unseen = Referansen har et usynlig tegn.
behalf-consent-id-invalid = ID-en på samtykket er en UUID, med 36 tegn.
behalf-party-unknown = Skriv et organisasjonsnummer på ni sifre, eller et fødselsnummer på elleve.
behalf-party-person = Fødselsnummeret har en skrivefeil. De to siste sifrene stemmer ikke.
behalf-details-not-json = Dette er ikke gyldig JSON.
behalf-details-not-one-entry = authorization_details skal ha ett objekt.
behalf-details-no-type = Objektet mangler type.
behalf-details-missing = { $field } mangler, eller er ikke en tekst.
behalf-details-unknown = Der kan bare disse feltene stå: { $fields }.
behalf-details-authority = systemuser_org.authority skal være { $authority }.
behalf-details-no-prefix = systemuser_org.ID skal begynne med { $prefix }.
behalf-details-both = consumer_org kan ikke stå sammen med en systembruker. Kunden står i systemuser_org.

## Labels: what stands in the token
behalf-claim-owner = Kunde som det handles for
behalf-claim-system = System
behalf-claim-system-user = Systembruker-ID
behalf-claim-consent = Samtykke
behalf-claim-consent-from = Samtykke fra
behalf-claim-consent-until = Samtykket gjelder til
behalf-claim-source = Delegert i
behalf-claim-details = authorization_details

## Values: who has consented
behalf-person = En person

## Messages: who acts for whom
behalf-told-customer = { $supplier } handler for { $customer }, som har delegert tilgangen.
behalf-told-system-user = { $supplier } handler for { $customer } som systembrukeren { $user } i systemet { $system }.
behalf-told-consent = { $supplier } handler med samtykke fra { $customer }.

## Labels: on behalf of whom a setup asks
behalf-row = På vegne av

## Values: on behalf of whom a setup asks
behalf-row-customer = { $customer }, ved delegering
behalf-row-system-user = { $customer }, som systembruker
behalf-row-system-user-reference = { $customer }, som systembruker med externalRef { $reference }
behalf-row-consent = { $customer }, ved samtykke
behalf-row-written = Egne authorization_details ({ $name })
