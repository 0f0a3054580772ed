#
## Titles
environment-title = Are you trying it out, or fetching real data?

## Hints
environment-hint = Test and production are completely separate. What you create in test does not exist in production.
environment-test-hint = Try as much as you like. Nothing you do here affects real data.
environment-production-hint = Real data about real organisations and people. What you create takes effect at once.
environment-demo-hint = A made-up Maskinporten on your own computer. Nothing is sent.
environment-custom-hint = Your own environment from a file. The token comes from { $host }.
environment-demo-from-certificate = We chose the demo because the certificate is a demo certificate.
environment-chosen-from-certificate = We chose test because the certificate is a test certificate.

## Labels: the choices
environment-choices = Environments
environment-test = Test – try without risk
environment-production = Production – real data
environment-demo = Demo – made-up data
environment-custom = { $name } – your own environment

## Values: names for use in rows
environment-name-test = Test
environment-name-production = Production
environment-name-demo = Demo
environment-chosen-for-you = { $name }, chosen for you

## Labels: the strip
environment-strip-none = No environment chosen
environment-strip-test = TEST – nothing here affects real data
environment-strip-production = PRODUCTION – real data, everything you do takes effect
environment-strip-demo = DEMO – made-up data, nothing is sent
environment-strip-custom = { $name } – your own environment
environment-tag-demo = DEMO
environment-tag-test = TEST
environment-tag-production = PRODUCTION
environment-about-test = Nothing here affects real data
environment-about-production = Real data – everything you do takes effect
environment-about-demo = Made-up data, nothing is sent
environment-about-custom = Your own environment

## Buttons
environment-leave-demo = Leave the demo

## Messages
environment-missing = Choose whether you are trying it out or fetching real data.
environment-test-only = This is a test certificate and works only in test.
environment-production-only = This is a production certificate and works only in production.
environment-demo-only = This is a demo certificate and works only in the demo.
environment-demo-needs-demo = The demo uses demo certificates only.
environment-self-signed = The certificate is self-made (self-signed) and works neither in test nor in production.
environment-demo-starting = We are starting the demo on your computer.
