# shellcheck shell=bash
# The program killed under wine, and what is there afterwards. Sourced by walk.sh.

# killed_at_any_time FOLDER: whenever `convert` is killed, the file that it was to replace is whole, the old or the new,
# and the next run takes away what was left.
killed_at_any_time() {
    local folder=$1 after running ended hits=0
    mkdir -p "$folder"
    convert() { pk keystore convert "$(windows_path "$files/fjordvik-demo.p12")" "$(windows_path "$folder/ny.jks")" --force; }
    convert || return 1
    for after in 0.1 0.2 0.3 0.5 0.7 0.8 0.9 1.0 1.1 1.2 1.3 1.4 1.6 1.8 2.2; do
        "$wine" "$program/portnokkel.exe" keystore convert "$(windows_path "$files/fjordvik-demo.p12")" \
            "$(windows_path "$folder/ny.jks")" --force >/dev/null 2>&1 </dev/null &
        running=$!
        sleep "$after"
        kill -KILL "$running" 2>/dev/null
        ended=0
        wait "$running" 2>/dev/null || ended=$?
        # Whoever has ended by itself is not killed any more.
        if [ "$ended" -eq 137 ]; then
            hits=$((hits + 1))
            echo "killed after $after s"
        fi
        PORTNOKKEL_STORE_PASSWORD=$PORTNOKKEL_NEW_PASSWORD says "Fjordvik Drift AS" pk --lang nb keystore show \
            "$(windows_path "$folder/ny.jks")" || return 1
    done
    [ "$hits" -gt 0 ] || { echo "it had always ended before it was killed" && return 1; }
    convert || return 1
    [ "$(ls -A "$folder")" = ny.jks ] || { ls -A "$folder" && return 1; }
}

# The log says what has happened; then the program is killed.
registering_points=(KeyMade ChangeNoted WriteSent KeysChanged)

# about_keys VERB ARGUMENT…: of the client of the simulator that has its files in `registering`.
about_keys() {
    local verb=$1
    shift
    pk keys "$verb" "$client" "$@" --keystore "$(windows_path "$registering/fjordvik-demo.p12")" \
        --environment "$(windows_path "$registering/environment.toml")" --json
}

# killed_registering FOLDER: at each point, doing it again ends with the key of the file, proved by a token, and no other.
killed_registering() {
    local registering=$1 client point killed ended count=0 first=$issuer
    start_simulator "$registering" || return 1
    client=$(sed -n 's/^issuer=//p' "$registering/fjordvik-demo.properties" | tr -d '\r')
    printf 'name = "Prøvebenken"\nissuer = "%s"\nself_service = "%sapi/v1"\n' "$issuer" "$issuer" \
        >"$registering/environment.toml"
    issuer=$first
    for point in "${registering_points[@]}"; do
        mkfifo "$scratch/points"
        "$wine" "$program/portnokkel.exe" keys add "$client" --new "$(windows_path "$registering/$point.p12")" --yes \
            --keystore "$(windows_path "$registering/fjordvik-demo.p12")" \
            --environment "$(windows_path "$registering/environment.toml")" \
            --log - 2>"$scratch/points" >/dev/null </dev/null &
        killed=$!
        timeout 120 grep -m 1 "told what=$point " "$scratch/points" || { echo "it never came to $point" && return 1; }
        kill -KILL "$killed" 2>/dev/null
        ended=0
        wait "$killed" 2>/dev/null || ended=$?
        rm "$scratch/points"
        [ "$ended" -eq 137 ] || echo "it had ended with $ended"
        # What was sent may be on its way for a minute; that minute passes.
        find "$drive/hjem/changes" -name '*.toml' -exec sed -i 's/^begun = .*/begun = "2026-01-01T00:00:00Z"/' {} + 2>/dev/null
        says '"proved":true' about_keys add --new "$(windows_path "$registering/$point.p12")" --yes || return 1
        count=$((count + 1))
        [ "$(about_keys list | grep -o '"kid"' | wc -l)" -eq "$count" ] || { about_keys list && return 1; }
    done
}
