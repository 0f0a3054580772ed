# shellcheck shell=bash
# shellcheck disable=SC2015 # `a && b || return 1`: whichever fails
# shellcheck disable=SC2154 # what walk.sh and wine.sh set
# The window, by keyboard. To be sourced by walk.sh.
#
# Which key leads where was found by looking. The log (`--log`) says when the world has answered, and the screen when
# the window has: nothing here waits for a fixed time.

# A picture of the whole screen.
look() { import -silent -window root "$1"; }

# How many pixels differ. A caret that blinks is fewer than 60, a clock that counts down fewer than 1500.
differing() {
    local said
    said=$(compare -metric AE -fuzz 8% "$1" "$2" null: 2>&1) || true
    printf '%.0f' "${said:-0}"
}

# Waits until two pictures in a row are nearly the same, and keeps the last as `now`.
until_still() {
    local end=$((SECONDS + 60))
    look "$scratch/now.png"
    while [ $SECONDS -lt $end ]; do
        mv "$scratch/now.png" "$scratch/then.png"
        sleep 0.4
        look "$scratch/now.png"
        [ "$(differing "$scratch/then.png" "$scratch/now.png")" -gt 1500 ] || return 0
    done
}

changed_from() {
    look "$scratch/now.png"
    [ "$(differing "$1" "$scratch/now.png")" -gt 60 ]
}

# Waits until the window has answered what was just done by drawing something else.
answered() {
    wait_until 60 changed_from "$scratch/before.png" || { echo "the window does not answer $1" && return 1; }
    until_still
}

# keys KEY…: one after the other, each when the one before was answered.
keys() {
    local key
    for key in "$@"; do
        look "$scratch/before.png"
        xdotool key --clearmodifiers "$key"
        answered "$key" || return 1
    done
}

# writes TEXT: by the keyboard, into what has the focus.
writes() {
    look "$scratch/before.png"
    xdotool type --clearmodifiers --delay 120 "$1"
    answered "$1"
}

# pastes TEXT: by way of the clipboard. xdotool and wine together lose some of æ, ø and å.
pastes() {
    printf '%s' "$1" | xclip -selection clipboard -i >/dev/null 2>&1
    keys ctrl+v
}

# picture NAME: kept for people to look at.
picture() { look "$pictures/$1.png"; }

log_has() { grep -qF -- "$1" "$log"; }
# told WHAT: the log tells it.
told() {
    wait_until 120 log_has "$1" || { echo "the log does not tell $1:" && cat "$log" && picture "failed-$$-$RANDOM" && return 1; }
    until_still
}

window_is_there() { xdotool search --onlyvisible --name 'Portnøkkel' >/dev/null 2>&1; }
window_is_gone() { ! window_is_there && ! kill -0 "$window" 2>/dev/null; }
draws_something() { [ "$(import -silent -window root -crop 900x600+200+150 -format '%k' info:)" -gt 20 ]; }

# starts ARGUMENT…: the window's executable, with a log.
starts() {
    log=$scratch/log.$RANDOM
    : >"$log"
    "$wine" "$program/portnokkel-window.exe" --lang nb --log "$(windows_path "$log")" "$@" >"$scratch/window" 2>&1 </dev/null &
    window=$!
    started+=("$window")
}

ended_or_there() { window_is_there || ! kill -0 "$window" 2>/dev/null; }
# The window that was started is there, and something is in it.
stands() {
    if ! { wait_until 180 ended_or_there && window_is_there && wait_until 120 draws_something; }; then
        cat "$scratch/window"
        picture "unopened-$(basename "$log")"
        return 1
    fi
    xdotool search --onlyvisible --name 'Portnøkkel' windowfocus --sync >/dev/null 2>&1 || true
    until_still
}

# opens WAY ARGUMENT…: the window, drawn in this way.
opens() {
    local way=$1
    shift
    # DirectX is not to be had under wine 8, and trying it ends the program.
    WGPU_BACKEND=gl PORTNOKKEL_RENDERER=$way starts "$@"
    stands
}

# As a person closes it. With a token in hand it asks once.
closes() {
    xdotool key --clearmodifiers alt+F4
    if [ "${1:-}" = with-token ]; then
        until_still
        keys Tab && xdotool key --clearmodifiers Return
    fi
    wait_until 60 window_is_gone || { picture "unclosed" && kill "$window" && return 1; }
}

clipboard() { timeout 20 xclip -o -selection clipboard -t UTF8_STRING 2>/dev/null | tr -d '\0'; }
has_a_token() { is_token "$(clipboard)"; }
has_no_token() { ! is_token "$(clipboard)"; }

opens_file_and_client() {
    # The first of the demo's files, which is read at once, and its password.
    keys Return || return 1
    told "what=FileRead outcome=ok" && writes demo-1234 && keys Return || return 1
    told "what=KeystoreOpened outcome=ok" || return 1
    picture demo-2-certificate
    # The certificate has decided the environment, and the accesses are fetched by themselves.
    keys Return || return 1
    told "what=ScopesFetched outcome=ok" || return 1
    picture demo-4-client
    # The first access. What it is for is suggested, and written anew.
    keys Tab space Tab ctrl+a || return 1
    pastes "Lønn og årsoppgjør, prøve"
    local ended=$?
    picture demo-4-filled
    return $ended
}

creates_and_gets() {
    keys Return || return 1
    picture demo-5-check
    # A token is fetched as soon as the client is there.
    keys Return || return 1
    told "what=ClientCreated outcome=ok" && told "what=TokenReceived outcome=ok" || return 1
    picture demo-6-token
}

copies() {
    keys Return || return 1
    wait_until 60 has_a_token
    local ended=$?
    picture demo-6-copied
    return $ended
}

try_demo() {
    check "the window opens the demo" opens software --demo
    check "… the demo begins" told "what=DemoStarted outcome=ok"
    picture demo-1-start
    check "… by keyboard to a filled-in client" opens_file_and_client
    check "… to a token" creates_and_gets
    check "… which is copied" copies
    check "… and closes by Alt+F4" closes with-token
    check "… and has cleared the clipboard" wait_until 60 has_no_token
}

sets_up() {
    # The field for the path; Enter reads the file, and leads to its password.
    keys ctrl+o && pastes "$(windows_path "$files/fjordvik-demo.p12")" && keys Return || return 1
    told "what=FileRead outcome=ok" && writes demo-1234 && keys Return || return 1
    # The environment of one's own is chosen, and the accesses are fetched by themselves.
    told "what=KeystoreOpened outcome=ok" && keys Return && told "what=ScopesFetched outcome=ok" || return 1
    writes tlg && keys Tab space Tab ctrl+a && pastes "Løsøre, prøve" || return 1
    picture own-4-client
    keys Return Return && told "what=ClientCreated outcome=ok" || return 1
    told "what=TokenReceived outcome=ok" || return 1
    picture own-6-token
}

fetches_again() {
    picture own-again
    # «Hent nytt token», the password, and the tick at «Husk passordet» behind the button that shows it.
    keys Return && writes demo-1234 && keys Tab Tab space || return 1
    picture own-remember
    keys shift+Tab shift+Tab Return || return 1
    told "what=TokenReceived outcome=ok" || return 1
    picture own-again-token
}

fetches_at_once() {
    keys Return || return 1
    told "what=TokenReceived outcome=ok"
    local ended=$?
    picture own-at-once
    return $ended
}

try_own() {
    local before=$faults environment=$drive/miljø.toml
    printf 'name = "Prøvebenken"\nissuer = "%s"\nself_service = "%sapi/v1"\n' "$issuer" "$issuer" >"$environment"
    environment=$(windows_path "$environment")
    check "the window opens with an environment of one's own" opens software --environment "$environment"
    picture own-1-start
    check "… by keyboard to a token, from a path with æøå and blanks" sets_up
    check "… and closes" closes with-token
    # What follows begins with what was kept.
    [ "$faults" -eq "$before" ] || return 0
    check "the setup was kept" says "Fjordvik Drift AS" pk setups
    check "a second start offers it" opens software --environment "$environment"
    check "… gets a token, and remembers the password" fetches_again
    check "… and closes" closes with-token
    check "Credential Manager gives the password to the terminal" gets_token \
        --setup 'Fjordvik Drift AS – Løsøreregisteret: oppslag på rettsstiftelser'
    check "a third start" opens software --environment "$environment"
    check "… needs one key for a token" fetches_at_once
    check "… and closes" closes with-token
}

# Whether the screen has what wine takes for Windows' own.
has_opengl() { grep -q '^OpenGL version' <<<"$(glxinfo -B 2>/dev/null)"; }

# One start in each of the other ways to draw.
try_ways_to_draw() {
    local way before
    for way in glow wgpu; do
        if ! has_opengl; then
            untried "the window by $way: there is no OpenGL on this machine"
            continue
        fi
        before=$faults
        check "the window is drawn by $way (OpenGL of this machine)" opens "$way" --demo
        if [ "$faults" -eq "$before" ]; then
            told "what=DemoStarted outcome=ok" >"$scratch/check.log" || true
            picture "drawn-by-$way"
            check "… and closes" closes
        else
            kill "$window" 2>/dev/null || true
            wait "$window" 2>/dev/null || true
        fi
    done
}

# Without being told how to draw. A way that takes the program down is remembered, so that the next start takes another.
opens_by_itself() {
    local start
    for start in 1 2 3; do
        starts --demo
        if stands; then
            picture "by-itself-$start"
            return 0
        fi
        kill "$window" 2>/dev/null
        wait "$window" 2>/dev/null
    done
    return 1
}

try_file() {
    check "the window opens on a file" opens software "$(windows_path "$files/fjordvik-demo.p12")"
    check "… reads it" told "what=FileRead outcome=ok"
    picture file-by-argument
    check "… and closes" closes
    check "a window without a file" opens software
    check "… is given that of a second start, which ends" timeout 120 "$wine" "$program/portnokkel-window.exe" \
        "$(windows_path "$files/fjordvik-demo.jks")"
    check "… reads it" told "what=FileRead outcome=ok"
    picture file-by-second-start
    check "… and closes" closes
}

# A query that fails proves nothing, so it fails both.
credentials() { "$wine" reg query 'HKCU\Software\Wine\Credential Manager' </dev/null 2>/dev/null | tr -d '\r'; }
has_credential() { credentials | grep -i portnokkel; }
has_no_credential() {
    local said
    said=$(credentials) || return 1
    ! grep -i portnokkel <<<"$said"
}
has_no_setup() {
    local said
    said=$(pk setups) || return 1
    printf '%s\n' "$said"
    ! grep -qF Fjordvik <<<"$said"
}

try_forgetting() {
    check "a password lies in Credential Manager" has_credential
    check "all that was kept is taken away" pk --lang nb forget --yes
    check "… the setups are" has_no_setup
    check "… and the password in Credential Manager" has_no_credential
}

try_window() {
    try_demo
    [ -z "${issuer:-}" ] || try_own
    try_file
    try_ways_to_draw
    check "the window finds by itself how it is drawn, in three starts at most" opens_by_itself
    check "… and closes" closes
    try_forgetting
}
