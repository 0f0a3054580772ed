#
## Titles: subjects
mail-digdir-subject = Administrasjonsklient for Maskinporten – { $organisation } ({ $number })
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
mail-owner-body =
    Hei

    Vi ber om tilgang til API-et dykkar i Maskinporten. Maskinporten svarte at verksemda ikkje har tilgang.

    API-tilgang (scope): { $scope }
    Verksemd: { $organisation }
    Organisasjonsnummer: { $number }
    Miljø: { $environment }
    Klient-ID: { $client }
    Tidspunkt: { $time }
    Sporingsnummer (trace_id): { $trace }

    Sei frå viss vi først må inngå ein avtale eller fylle ut ein søknad.

    Venleg helsing
    { $organisation }
mail-not-known = ikkje kjent
