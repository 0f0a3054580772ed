#
## Titles: subjects
mail-digdir-subject = Administration client for Maskinporten – { $organisation } ({ $number })
mail-rights-subject = More rights for the administration client in Maskinporten – { $organisation } ({ $number })
mail-owner-subject = Access to { $scope } in Maskinporten – { $organisation } ({ $number })

## Formats: bodies
mail-digdir-body =
    Hello

    We would like an administration client for the self-service API of Maskinporten.

    Organisation: { $organisation }
    Organisation number: { $number }
    Environment: { $environment }
    Rights we need: idporten:dcr.read idporten:dcr.write
    API access we will use: { $scopes }

    We sign in with an enterprise certificate.
    Please tell us if you need anything more from us, such as accepted terms of use.

    Kind regards
    { $organisation }
mail-digdir-no-scopes = not decided yet
mail-rights-body =
    Hello

    We would like our administration client to be allowed to create, read and change clients.
    The self-service API answers that it is not allowed to.

    Organisation: { $organisation }
    Organisation number: { $number }
    Environment: { $environment }{ $client }
    Rights it must have: idporten:dcr.read idporten:dcr.write

    Please tell us if you need anything more from us.

    Kind regards
    { $organisation }
mail-owner-body =
    Hello

    We would like access to your API in Maskinporten. Our organisation has not been granted it yet.

    API access (scope): { $scope }
    Organisation: { $organisation }
    Organisation number: { $number }
    Environment: { $environment }{ $refused }

    Please tell us if we must first enter into an agreement or fill in an application.

    Kind regards
    { $organisation }
mail-client = Client ID: { $client }
mail-owner-time = Time: { $time }
mail-owner-trace = Trace number (trace_id): { $trace }
