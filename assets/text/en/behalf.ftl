#
## Titles: on behalf of whom
behalf-title = On behalf of a customer

## Labels: on behalf of whom
behalf-itself = We get it for ourselves
behalf-customer = A customer has delegated to us
behalf-system-user = We act as the customer’s system user
behalf-consent = Someone has given consent
behalf-written = I write authorization_details myself

## Hints: what must have been done before
behalf-before-itself = The token is for the organisation itself.
behalf-before-customer = The customer must have delegated the API access to you in Altinn. Whoever has the access package “Delegerbare Maskinporten scopes” there can do it.
behalf-before-system-user = You must have asked the customer for a system user, and the customer must have approved it in Altinn. A client belongs to one system only.
behalf-before-consent = The person or organisation must have consented in Altinn. You have the ID from your request.
behalf-before-written = Use this only when the owner of the API has told you what to write.

## Labels: what is typed
behalf-owner = The customer’s organisation number (systemuser_org)
behalf-reference = Reference (externalRef)
behalf-consent-id = ID of the consent
behalf-consent-from = Who has consented
behalf-details = authorization_details (JSON)

## Hints: what is typed
behalf-owner-hint = Whoever owns the system user. For an agent system user it is the accountant or auditor, not the organisation they act for.
behalf-reference-hint = Fill in only if you used externalRef when you asked for the system user.
behalf-consent-from-hint = An organisation number or a national identity number.
behalf-details-hint = A list with one object that has a type.

## Messages: what is wrong with what was typed
behalf-reference-empty = The reference is empty.
behalf-reference-unseen = The reference has an invisible character.
behalf-consent-id-invalid = The ID of the consent is a UUID, with 36 characters.
behalf-party-unknown = Type an organisation number of nine digits, or a national identity number of eleven.
behalf-party-person = The national identity number is mistyped. Its last two digits do not fit.
behalf-details-not-json = This is not valid JSON.
behalf-details-not-one-entry = authorization_details must have one object.
behalf-details-no-type = The object has no type.
behalf-details-missing = { $field } is missing, or is not a text.
behalf-details-unknown = Only these fields are allowed there: { $fields }.
behalf-details-authority = systemuser_org.authority must be { $authority }.
behalf-details-no-prefix = systemuser_org.ID must begin with { $prefix }.
behalf-details-both = consumer_org cannot be combined with a system user. The customer is in systemuser_org.

## Labels: what stands in the token
behalf-claim-owner = Customer acted for
behalf-claim-system = System
behalf-claim-system-user = System user ID
behalf-claim-consent = Consent
behalf-claim-consent-from = Consent from
behalf-claim-consent-until = The consent lasts until
behalf-claim-source = Delegated in
behalf-claim-details = authorization_details

## Values: who has consented
behalf-person = A person

## Messages: who acts for whom
behalf-told-customer = { $supplier } acts for { $customer }, who has delegated the access.
behalf-told-system-user = { $supplier } acts for { $customer } as the system user { $user } in the system { $system }.
behalf-told-consent = { $supplier } acts with the consent of { $customer }.

## Labels: on behalf of whom a setup asks
behalf-row = On behalf of

## Values: on behalf of whom a setup asks
behalf-row-customer = { $customer }, by delegation
behalf-row-system-user = { $customer }, as a system user
behalf-row-system-user-reference = { $customer }, as a system user with externalRef { $reference }
behalf-row-consent = { $customer }, by consent
behalf-row-written = Your own authorization_details ({ $name })
