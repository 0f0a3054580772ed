#!/usr/bin/env bash
# Writes the manifest for winget, and checks it: winget.sh VERSION SETUP MSI OUT_FOLDER
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"

[ $# -eq 4 ] || fail "usage: winget.sh VERSION SETUP MSI OUT_FOLDER"
version=$1
setup=$(absolute "$2")
msi=$(absolute "$3")
out=$(absolute "$4")
need msiinfo msitools
product=$(product_of "$msi")
# A name that no one can ever own, so that nobody takes it for a real address.
downloads=${PORTNOKKEL_DOWNLOADS:-https://downloads.invalid/portnokkel/$version}
[ -n "${PORTNOKKEL_DOWNLOADS:-}" ] ||
    echo "NOT FOR RELEASE: PORTNOKKEL_DOWNLOADS is not set, so winget's manifest has the address $downloads"
format=1.28.0
sum_of() { sha256sum "$1" | cut -d " " -f 1 | tr a-f A-F; }

# manifest KIND: the first lines of each file, as winget's own tools write them.
manifest() {
    local kind=$1
    # shellcheck disable=SC2016 # a comment for editors, with a dollar sign of its own
    printf '# yaml-language-server: $schema=https://aka.ms/winget-manifest.%s.%s.schema.json\n\n' "${kind,,}" "$format"
    printf 'PackageIdentifier: Portnokkel.Portnokkel\nPackageVersion: %s\n' "$version"
    cat
    printf 'ManifestType: %s\nManifestVersion: %s\n' "$kind" "$format"
}

mkdir -p "$out"
name=$out/Portnokkel.Portnokkel
manifest version >"$name.yaml" <<END
DefaultLocale: en-US
END
manifest installer >"$name.installer.yaml" <<END
Platform:
  - Windows.Desktop
MinimumOSVersion: 10.0.0.0
InstallModes:
  - interactive
  - silent
UpgradeBehavior: install
FileExtensions:
  - p12
  - pfx
  - jks
Installers:
  - Architecture: x64
    InstallerType: nullsoft
    Scope: user
    InstallerUrl: $downloads/$(basename "$setup")
    InstallerSha256: $(sum_of "$setup")
    ProductCode: Portnokkel
  - Architecture: x64
    InstallerType: wix
    Scope: machine
    InstallerUrl: $downloads/$(basename "$msi")
    InstallerSha256: $(sum_of "$msi")
    ProductCode: '$product'
END
manifest defaultLocale >"$name.locale.en-US.yaml" <<END
PackageLocale: en-US
Publisher: Portnøkkel
PackageName: Portnøkkel
License: MIT
ShortDescription: From a Norwegian enterprise certificate to a Maskinporten access token, in a window
Description: >-
  Opens the enterprise certificate, creates the client at Maskinporten, and gets a token. When something is wrong, it
  says what happened, whose side it is on and what to do next. A simulated Maskinporten is built in. Not made by Digdir.
Moniker: portnokkel
Tags:
  - certificate
  - keystore
  - maskinporten
  - oauth2
END
manifest locale >"$name.locale.nb-NO.yaml" <<END
PackageLocale: nb-NO
ShortDescription: Fra virksomhetssertifikat til token fra Maskinporten, i et vindu
Description: >-
  Åpner virksomhetssertifikatet, oppretter klienten hos Maskinporten og henter et token. Når noe er galt, sier den hva
  som skjedde, hvem det ligger hos, og hva du gjør nå. En simulert Maskinporten er innebygd. Ikke laget av Digdir.
Tags:
  - maskinporten
  - virksomhetssertifikat
END

install_packages python3-jsonschema python3-yaml || true
if python3 -c 'import jsonschema, yaml' 2>/dev/null; then
    python3 "$root/packaging/windows/check_winget.py" "$out"
else
    echo "NOT CHECKED: winget's manifest, as Debian's python3-jsonschema and python3-yaml are not here"
fi
