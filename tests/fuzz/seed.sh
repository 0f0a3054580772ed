#!/usr/bin/env bash
# Copies the fixtures into the corpus of each target.
set -euo pipefail
cd "$(dirname "$0")"
keystores=../fixtures/keystores
mkdir -p corpus/{pkcs12,jks,pem,recognise,diagnose}
cp "$keystores"/*.p12 corpus/pkcs12/
cp "$keystores"/*.jks "$keystores"/*.jceks corpus/jks/
cp "$keystores"/*.pem corpus/pem/
cp "$keystores"/* corpus/recognise/
cp "$keystores"/certificate.* "$keystores"/modern.p12 seeds/diagnose/* corpus/diagnose/
