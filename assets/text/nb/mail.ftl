#
## Titles: subjects
mail-digdir-subject = Administrasjonsklient for Maskinporten – { $organisation } ({ $number })
mail-rights-subject = Flere rettigheter til administrasjonsklienten i Maskinporten – { $organisation } ({ $number })
mail-owner-subject = Tilgang til { $scope } i Maskinporten – { $organisation } ({ $number })

## Formats: bodies
mail-digdir-body =
    Hei

    Vi ber om en administrasjonsklient for selvbetjenings-API-et til Maskinporten.

    Virksomhet: { $organisation }
    Organisasjonsnummer: { $number }
    Miljø: { $environment }
    Rettigheter vi trenger: idporten:dcr.read idporten:dcr.write
    API-tilganger vi skal bruke: { $scopes }

    Vi logger inn med virksomhetssertifikat.
    Gi beskjed hvis dere trenger noe mer fra oss, for eksempel godtatte bruksvilkår.

    Vennlig hilsen
    { $organisation }
mail-digdir-no-scopes = ikke bestemt ennå
mail-rights-body =
    Hei

    Vi ber om at administrasjonsklienten vår får opprette, lese og endre klienter.
    Selvbetjenings-API-et svarer at den ikke har lov til det.

    Virksomhet: { $organisation }
    Organisasjonsnummer: { $number }
    Miljø: { $environment }{ $client }
    Rettigheter den må ha: idporten:dcr.read idporten:dcr.write

    Gi beskjed hvis dere trenger noe mer fra oss.

    Vennlig hilsen
    { $organisation }
mail-owner-body =
    Hei

    Vi ber om tilgang til API-et deres i Maskinporten. Virksomheten har ikke fått tilgangen ennå.

    API-tilgang (scope): { $scope }
    Virksomhet: { $organisation }
    Organisasjonsnummer: { $number }
    Miljø: { $environment }{ $refused }

    Si fra hvis vi først må inngå en avtale eller fylle ut en søknad.

    Vennlig hilsen
    { $organisation }
mail-client = Klient-ID: { $client }
mail-owner-time = Tidspunkt: { $time }
mail-owner-trace = Sporingsnummer (trace_id): { $trace }
