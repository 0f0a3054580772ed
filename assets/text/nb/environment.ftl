#
## Titles
environment-title = Skal dere prøve først, eller hente ekte data?

## Hints
environment-hint = Test og produksjon er helt atskilt. Det du oppretter i test, finnes ikke i produksjon.
environment-test-hint = Prøv så mye du vil. Ingenting du gjør her, påvirker ekte data.
environment-production-hint = Ekte data om ekte virksomheter og personer. Det du oppretter, gjelder med en gang.
environment-demo-hint = En oppdiktet Maskinporten på din egen maskin. Ingenting sendes ut.
environment-custom-hint = Et eget miljø fra en fil. Tokenet hentes fra { $host }.
environment-demo-from-certificate = Vi valgte demoen fordi sertifikatet er et demosertifikat.
environment-chosen-from-certificate = Vi valgte test fordi sertifikatet er et testsertifikat.

## Labels: the choices
environment-choices = Miljøer
environment-test = Test – prøv uten risiko
environment-production = Produksjon – ekte data
environment-demo = Demo – oppdiktede data
environment-custom = { $name } – eget miljø

## Values: names for use in rows
environment-name-test = Test
environment-name-production = Produksjon
environment-name-demo = Demo
environment-chosen-for-you = { $name }, valgt for deg

## Labels: the strip
environment-strip-none = Miljø er ikke valgt
environment-strip-test = TEST – ingenting her påvirker ekte data
environment-strip-production = PRODUKSJON – ekte data, og alt du gjør, får virkning
environment-strip-demo = DEMO – oppdiktede data, ingenting sendes
environment-strip-custom = { $name } – eget miljø
environment-tag-demo = DEMO
environment-tag-test = TEST
environment-tag-production = PRODUKSJON
environment-about-test = Ingenting her påvirker ekte data
environment-about-production = Ekte data – alt du gjør, får virkning
environment-about-demo = Oppdiktede data, ingenting sendes
environment-about-custom = Eget miljø

## Buttons
environment-leave-demo = Gå ut av demoen

## Messages
environment-missing = Velg om dere skal prøve først, eller hente ekte data.
environment-test-only = Sertifikatet er et testsertifikat og virker bare i test.
environment-production-only = Sertifikatet er et produksjonssertifikat og virker bare i produksjon.
environment-demo-only = Sertifikatet er et demosertifikat og virker bare i demoen.
environment-demo-needs-demo = Demoen bruker bare demosertifikater.
environment-self-signed = Sertifikatet er selvlaget (selvsignert) og virker verken i test eller produksjon.
environment-demo-starting = Vi starter demoen på maskinen din.
