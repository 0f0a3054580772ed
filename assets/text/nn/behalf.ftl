#
## Titles: on behalf of whom
behalf-title = På vegner av ein kunde

## Labels: on behalf of whom
behalf-itself = Vi hentar for oss sjølve
behalf-customer = Ein kunde har delegert til oss
behalf-system-user = Vi handlar som systembrukaren til kunden
behalf-consent = Nokon har gitt samtykke
behalf-written = Eg skriv authorization_details sjølv

## Hints: what must have been done before
behalf-before-itself = Tokenet gjeld verksemda sjølv.
behalf-before-customer = Kunden må ha delegert API-tilgangen til dykk i Altinn. Det gjer den som har tilgangspakka «Delegerbare Maskinporten scopes» hos kunden.
behalf-before-system-user = De må ha bede kunden om ein systembrukar, og kunden må ha godkjent han i Altinn. Ein klient høyrer til berre eitt system.
behalf-before-consent = Den det gjeld, må ha gitt samtykke i Altinn. De har ID-en frå førespurnaden dykkar.
behalf-before-written = Bruk dette berre når eigaren av API-et har sagt kva som skal stå der.

## Labels: what is typed
behalf-owner = Organisasjonsnummeret til kunden (systemuser_org)
behalf-reference = Referanse (externalRef)
behalf-consent-id = ID-en til samtykket
behalf-consent-from = Kven som har samtykt
behalf-details = authorization_details (JSON)

## Hints: what is typed
behalf-owner-hint = Den som eig systembrukaren. For ein klientsystembrukar er det rekneskapsføraren eller revisoren, ikkje verksemda dei handlar for.
behalf-reference-hint = Fyll ut berre viss de brukte externalRef då de bad om systembrukaren.
behalf-consent-from-hint = Skriv organisasjonsnummeret eller fødselsnummeret.
behalf-details-hint = Ei liste med eitt objekt som har type.

## Messages: what is wrong with what was typed
behalf-reference-empty = Det står ingenting i referansen.
behalf-reference-unseen = Referansen har eit usynleg teikn.
behalf-consent-id-invalid = ID-en på samtykket er ein UUID, med 36 teikn.
behalf-party-unknown = Skriv eit organisasjonsnummer på ni siffer, eller eit fødselsnummer på elleve.
behalf-party-person = Fødselsnummeret har ein skrivefeil. Dei to siste siffera stemmer ikkje.
behalf-details-not-json = Dette er ikkje gyldig JSON.
behalf-details-not-one-entry = authorization_details skal ha eitt objekt.
behalf-details-no-type = Objektet manglar type.
behalf-details-missing = { $field } manglar, eller er ikkje ein tekst.
behalf-details-unknown = Der kan berre desse felta stå: { $fields }.
behalf-details-authority = systemuser_org.authority skal vere { $authority }.
behalf-details-no-prefix = systemuser_org.ID skal byrje med { $prefix }.
behalf-details-both = consumer_org kan ikkje stå saman med ein systembrukar. Kunden står i systemuser_org.

## Labels: what stands in the token
behalf-claim-owner = Kunde som det blir handla for
behalf-claim-system = System
behalf-claim-system-user = Systembrukar-ID
behalf-claim-consent = Samtykke
behalf-claim-consent-from = Samtykke frå
behalf-claim-consent-until = Samtykket gjeld til
behalf-claim-source = Delegert i
behalf-claim-details = authorization_details

## Values: who has consented
behalf-person = Ein person

## Messages: who acts for whom
behalf-told-customer = { $supplier } handlar for { $customer }, som har delegert tilgangen.
behalf-told-system-user = { $supplier } handlar for { $customer } som systembrukaren { $user } i systemet { $system }.
behalf-told-consent = { $supplier } handlar med samtykke frå { $customer }.

## Labels: on behalf of whom a setup asks
behalf-row = På vegner av

## Values: on behalf of whom a setup asks
behalf-row-customer = { $customer }, ved delegering
behalf-row-system-user = { $customer }, som systembrukar
behalf-row-system-user-reference = { $customer }, som systembrukar med externalRef { $reference }
behalf-row-consent = { $customer }, ved samtykke
behalf-row-written = Eigne authorization_details ({ $name })
