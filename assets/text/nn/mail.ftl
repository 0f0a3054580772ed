#
## Titles: subjects
mail-digdir-subject = Administrasjonsklient for Maskinporten – { $organisation } ({ $number })
mail-rights-subject = Fleire rettar til administrasjonsklienten i Maskinporten – { $organisation } ({ $number })
mail-owner-subject = Tilgang til { $scope } i Maskinporten – { $organisation } ({ $number })

## Formats: bodies
mail-digdir-body =
    Hei

    Vi ber om ein administrasjonsklient for sjølvbetenings-API-et til Maskinporten.

    Verksemd: { $organisation }
    Organisasjonsnummer: { $number }
    Miljø: { $environment }
    Rettar vi treng: idporten:dcr.read idporten:dcr.write
    API-tilgangar vi skal bruke: { $scopes }

    Vi loggar inn med verksemdssertifikat.
    Gi beskjed viss de treng noko meir frå oss, til dømes godtekne bruksvilkår.

    Venleg helsing
    { $organisation }
mail-digdir-no-scopes = ikkje bestemt enno
mail-rights-body =
    Hei

    Vi ber om at administrasjonsklienten vår får opprette, lese og endre klientar.
    Sjølvbetenings-API-et svarer at han ikkje har lov til det.

    Verksemd: { $organisation }
    Organisasjonsnummer: { $number }
    Miljø: { $environment }{ $client }
    Rettar han må ha: idporten:dcr.read idporten:dcr.write

    Gi beskjed viss de treng noko meir frå oss.

    Venleg helsing
    { $organisation }
mail-owner-body =
    Hei

    Vi ber om tilgang til API-et dykkar i Maskinporten. Verksemda har ikkje fått tilgangen enno.

    API-tilgang (scope): { $scope }
    Verksemd: { $organisation }
    Organisasjonsnummer: { $number }
    Miljø: { $environment }{ $refused }

    Sei frå viss vi først må inngå ein avtale eller fylle ut ein søknad.

    Venleg helsing
    { $organisation }
mail-client = Klient-ID: { $client }
mail-owner-time = Tidspunkt: { $time }
mail-owner-trace = Sporingsnummer (trace_id): { $trace }
