#!/usr/bin/env bash
# Signs executables and installers for Windows, in place: sign.sh CERTIFICATE FILE…
#
# CERTIFICATE is a PKCS#12 file. For a key in hardware, which never leaves it, it is the certificates in PEM, the signer's
# first. PORTNOKKEL_PKCS11_MODULE then names the library of the hardware, and PORTNOKKEL_SIGN_KEY the key (pkcs11:…). That
# was tried with SoftHSM, never with hardware.
#
# The password comes from PORTNOKKEL_SIGN_PASSWORD or is asked for; never from the command line, which others can read.
# PORTNOKKEL_TIMESTAMP is the address of a time stamp service. Without one, the signature ends with the certificate.
# For a release: build.sh, sign the two executables, installers.sh with CERTIFICATE, sign the installer and the MSI,
# winget.sh anew.
#
# sign.sh --rehearse FILE… signs copies with a certificate made on the spot, verifies them, and leaves nothing behind.
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"

[ $# -ge 2 ] || fail "usage: sign.sh CERTIFICATE FILE…, or sign.sh --rehearse FILE…"
certificate=$1
if [ "$certificate" != --rehearse ]; then
    certificate=$(absolute "$1")
    # Nobody is to take what is not signed for signed.
    skip() { fail "$@"; }
fi
shift
files=()
for file in "$@"; do files+=("$(absolute "$file")"); done
need osslsigncode osslsigncode
need openssl openssl
temporary_folder

rehearse() {
    local copy password=rehearsal
    openssl req -x509 -newkey rsa:3072 -nodes -days 2 -subj "/CN=Portnokkel rehearsal" -keyout "$scratch/key.pem" \
        -out "$scratch/certificate.pem" -addext extendedKeyUsage=codeSigning -addext keyUsage=digitalSignature 2>/dev/null
    PASSWORD=$password openssl pkcs12 -export -in "$scratch/certificate.pem" -inkey "$scratch/key.pem" \
        -out "$scratch/certificate.p12" -passout env:PASSWORD
    for file in "$@"; do
        copy=$scratch/$(basename "$file")
        cp "$file" "$copy"
        PORTNOKKEL_SIGN_PASSWORD=$password PORTNOKKEL_TIMESTAMP='' PORTNOKKEL_PKCS11_MODULE='' \
            "$root/packaging/windows/sign.sh" "$scratch/certificate.p12" "$copy"
        # Its own certificate is the only one that it is to be trusted by.
        osslsigncode verify -CAfile "$scratch/certificate.pem" -TSA-CAfile "$scratch/certificate.pem" -in "$copy" \
            >"$scratch/verified" 2>&1 || { cat "$scratch/verified" >&2 && fail "the signature of $copy does not verify"; }
        echo "rehearsed: $(basename "$file") was signed and verified, in a copy"
    done
}

if [ "$certificate" = --rehearse ]; then
    rehearse "${files[@]}"
    exit 0
fi

[ -f "$certificate" ] || fail "there is no $certificate"
if [ -z "${PORTNOKKEL_SIGN_PASSWORD+set}" ]; then
    read -r -s -p "Password of $certificate: " PORTNOKKEL_SIGN_PASSWORD </dev/tty
    echo
fi
signer=(-pkcs12 "$certificate")
if [ -n "${PORTNOKKEL_PKCS11_MODULE:-}" ]; then
    install_packages libengine-pkcs11-openssl || fail "OpenSSL's engine for PKCS#11 is missing"
    signer=(-pkcs11module "$PORTNOKKEL_PKCS11_MODULE" -certs "$certificate"
        -key "${PORTNOKKEL_SIGN_KEY:?is the address of the key in the hardware, pkcs11:…}")
fi
time_stamp=()
[ -z "${PORTNOKKEL_TIMESTAMP:-}" ] || time_stamp=(-ts "$PORTNOKKEL_TIMESTAMP")
# Readable by nobody else, as the folder is not.
printf '%s' "$PORTNOKKEL_SIGN_PASSWORD" >"$scratch/password"
for file in "${files[@]}"; do
    [ -f "$file" ] || fail "there is no $file"
    osslsigncode sign -h sha256 "${signer[@]}" -readpass "$scratch/password" -n Portnøkkel "${time_stamp[@]}" \
        -in "$file" -out "$scratch/signed" >"$scratch/said" 2>&1 || { cat "$scratch/said" >&2 && fail "cannot sign $file"; }
    mv "$scratch/signed" "$file"
    echo "signed $file${time_stamp[*]:+, with a time stamp}"
done
