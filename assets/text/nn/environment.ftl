#
## Titles
environment-title = Skal de prøve først, eller hente ekte data?

## Hints
environment-hint = Test og produksjon er heilt skilde. Det du opprettar i test, finst ikkje i produksjon.
environment-test-hint = Prøv så mykje du vil. Ingenting du gjer her, påverkar ekte data.
environment-production-hint = Ekte data om ekte verksemder og personar. Det du opprettar, gjeld med ein gong.
environment-demo-hint = Ein oppdikta Maskinporten på di eiga maskin. Ingenting blir sendt ut.
environment-custom-hint = Eit eige miljø frå ei fil. Tokenet blir henta frå { $host }.
environment-demo-from-certificate = Vi valde demoen fordi sertifikatet er eit demosertifikat.
environment-chosen-from-certificate = Vi valde test fordi sertifikatet er eit testsertifikat.

## Labels: the choices
environment-choices = Miljø
environment-test = Test – prøv utan risiko
environment-production = Produksjon – ekte data
environment-demo = Demo – oppdikta data
environment-custom = { $name } – eige miljø

## Values: names for use in rows
environment-name-test = Test
environment-name-production = Produksjon
environment-name-demo = Demo
environment-chosen-for-you = { $name }, vald for deg

## Labels: the strip
environment-strip-none = Miljø er ikkje valt
environment-strip-test = TEST – ingenting her påverkar ekte data
environment-strip-production = PRODUKSJON – ekte data, og alt du gjer, får verknad
environment-strip-demo = DEMO – oppdikta data, ingenting blir sendt
environment-strip-custom = { $name } – eige miljø
environment-tag-demo = DEMO
environment-tag-test = TEST
environment-tag-production = PRODUKSJON
environment-about-test = Ingenting her påverkar ekte data
environment-about-production = Ekte data – alt du gjer, får verknad
environment-about-demo = Oppdikta data, ingenting blir sendt
environment-about-custom = Eige miljø

## Buttons
environment-leave-demo = Gå ut av demoen

## Messages
environment-missing = Vel om de skal prøve først, eller hente ekte data.
environment-test-only = Sertifikatet er eit testsertifikat og verkar berre i test.
environment-production-only = Sertifikatet er eit produksjonssertifikat og verkar berre i produksjon.
environment-demo-only = Sertifikatet er eit demosertifikat og verkar berre i demoen.
environment-demo-needs-demo = Demoen bruker berre demosertifikat.
environment-self-signed = Sertifikatet er sjølvlaga (sjølvsignert) og verkar verken i test eller produksjon.
environment-demo-starting = Vi startar demoen på maskina di.
