#!/bin/sh
# Prints a JWT grant, signed by openssl with the key beside this file. It can be used once, and for two minutes.
set -eu
here=$(dirname "$0")
MASKINPORTEN_RESOURCE= MASKINPORTEN_CONSUMER_ORG= MASKINPORTEN_AUTHORIZATION_DETAILS=
. "$here/maskinporten.env"

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
text() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"; }

now=$(date +%s)
claims="\"aud\":$(text "$MASKINPORTEN_AUDIENCE"),\"iss\":$(text "$MASKINPORTEN_CLIENT_ID")"
claims="$claims,\"scope\":$(text "$MASKINPORTEN_SCOPE")"
claims="$claims,\"iat\":$now,\"exp\":$((now + 100)),\"jti\":\"$(openssl rand -hex 16)\""
[ -z "$MASKINPORTEN_RESOURCE" ] || claims="$claims,\"resource\":$(text "$MASKINPORTEN_RESOURCE")"
[ -z "$MASKINPORTEN_CONSUMER_ORG" ] || claims="$claims,\"consumer_org\":$(text "$MASKINPORTEN_CONSUMER_ORG")"
[ -z "$MASKINPORTEN_AUTHORIZATION_DETAILS" ] ||
    claims="$claims,\"authorization_details\":$MASKINPORTEN_AUTHORIZATION_DETAILS"

header="{\"alg\":\"RS256\",\"kid\":$(text "$MASKINPORTEN_KID")}"
signed=$(printf '%s' "$header" | base64url).$(printf '{%s}' "$claims" | base64url)
signature=$(printf '%s' "$signed" | openssl dgst -sha256 -sign "$here/$MASKINPORTEN_PRIVATE_KEY_PATH" | base64url)
[ -n "$signature" ] || { echo 'The key did not sign.' >&2; exit 1; }
printf '%s.%s\n' "$signed" "$signature"
