#
## Titles: Altinn's own token
swap-title = Altinn token

## Buttons: Altinn's own token
swap-get = Exchange for an Altinn token
swap-copy = Copy the Altinn token
swap-show = Show the Altinn token
swap-hide = Hide the Altinn token

## Labels: Altinn's own token
swap-busy = Exchanging the token

## Hints: Altinn's own token
swap-hint = Most of Altinn’s APIs require Altinn’s own token. We exchange it at { $host }.

## Messages: Altinn's own token
swap-no-scope = The token has no API access from Altinn. The APIs there will probably reject it.
swap-done = Exchanged at { $host }. The Altinn token lasts { $time }.
swap-expired = The Altinn token has expired, and we have deleted it.

## Messages: a call that is known
swap-empty = { $seeks ->
    [encumbrances] No matches means that nothing is registered on the number. The token works.
    [subscriptions] No matches means that you subscribe to nothing. The token works.
   *[systems] An empty list means that you have registered no system. The token works.
}
swap-terms = { $seeks ->
    [encumbrances] Brønnøysundregistrene may require a separate agreement, and logs lookups.
    [subscriptions] Altinn’s terms of use apply. The token must be exchanged for an Altinn token first.
   *[systems] Altinn’s terms for system vendors apply.
}

## Titles: what is wrong with a system user
doctor-title = The four values that must match
doctor-told = What { $host } says

## Buttons: what is wrong with a system user
doctor-ask = Fetch the requests from { $host }
doctor-copy-mail = Copy an email to the customer

## Hints: what is wrong with a system user
doctor-system-hint = The ID that your system has in Altinn. Those who make the system know it. With it, Altinn tells what is wrong. We change nothing.

## Labels: the four values
doctor-system = System ID
doctor-busy = Asking Altinn
doctor-value = { $field ->
    [client_id] Client (client_id)
    [supplier] Supplier
    [systemuser_org] Customer (systemuser_org)
   *[externalRef] Reference (externalRef)
}
doctor-mark = { $mark ->
    [right] matches
    [wrong] is wrong
   *[unknown] not known
}

## Messages: what is wrong with a system user
doctor-what = Altinn has no approved system user with all four of these.
doctor-system-missing = We need to know which system it is about. Type the system ID.
doctor-reference-left-out = There is no externalRef, so Altinn looks for the customer’s organisation number. If you asked for the system user with a reference, it has to be there.
doctor-other-reference = The customer has requests with another reference: { $references }. Use the same in externalRef.
doctor-not-approved = { $status ->
    [New] The customer has not answered the request yet. Send the link, and ask them to approve. Then get the token again.
    [Rejected] The customer has said no. Sort it out with the customer. Delete the old request and send a new one, or use another reference.
    [Denied] The request was turned down (Denied). Whoever answered may not be able to give away the rights. Agree with the customer who answers, such as the managing director. Delete the old one, and send a new one.
    [Timedout] Nobody answered in time. Agree with the customer who answers, and send the request again.
   *[Accepted] The request is approved, but the system user no longer exists. Ask for a new one.
}
doctor-agent = This is an agent system user. systemuser_org must have the accountant or auditor, not the organisation they act for.
doctor-deleted = The system user is deleted. Ask the customer for a new one.
doctor-own-number = systemuser_org has the supplier’s own number. It must be the customer’s.
doctor-other-environment = The customer’s number probably belongs to another environment. Test and production have separate registers in Altinn.
doctor-not-asked = The system has no request to this customer. Check the number, or ask for the system user.
doctor-client-not-in-system = The system user is there. Then the client is probably missing in the system’s list of client_id at Altinn.
doctor-confirm = The customer approves here: { $address }

## Labels: requests of a system
doctor-request = Request
doctor-request-kind = { $kind ->
    [agent] agent system user
   *[standard] system user
}
doctor-request-status = Status
doctor-request-state = { $status ->
    [New] New – waits for an answer
    [Accepted] Accepted – the customer has approved
    [Rejected] Rejected – the customer has said no
    [Denied] Denied – turned down
   *[Timedout] Timedout – nobody answered in time
}
doctor-request-customer = Customer
doctor-request-link = Link for approval
doctor-user = System user
doctor-user-deleted = deleted

## Messages: requests of a system
doctor-no-requests = { $host } has no requests for this system.
doctor-no-customer = { $host } has neither a request nor a system user for this customer and reference.
doctor-scope-missing = The client needs Altinn’s API access for suppliers. Ask servicedesk@altinn.no for it, and put it on the client.
doctor-ask-here = If the client has Altinn’s API access for system users, Altinn tells more: { $command }
doctor-asking = We ask { $host }.

## Titles: the e-mail to the customer
doctor-mail-subject = Approve a system user in Altinn for { $supplier }

## Formats: the e-mail to the customer
doctor-mail-body =
    Hello

    For our system to act for you, you have to approve a system user in Altinn.

    Supplier: { $supplier }
    System: { $system }
    Organisation: { $customer }
    Reference: { $reference }

    Open the link, log in, and choose Approve:
    { $address }

    Whoever answers must be able to give away the rights of the organisation.

    Kind regards
    { $supplier }
