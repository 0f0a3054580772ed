#!/usr/bin/env bash
# Installs a .deb, walks the program, and removes it: in a bare Debian made for it, so that what it needs is proved to be
# in its Depends; on this machine where that cannot be had. It says which.
#
#     packaging/debian/check.sh DEB PICTURE
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
[ $# -eq 2 ] || fail "usage: packaging/debian/check.sh DEB PICTURE"
package=$(absolute "$1") picture=$(absolute "$2")
has debootstrap || install_packages debootstrap || true
temporary_folder
bare=$(realpath "$scratch")/debian

release_of_apt() { # FIELD: of the first source of apt that is Debian's own: its address, or its name
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
        awk -v field="$1" '$2 !~ /security|updates|backports/ { print $field; exit }'
}

# What is mounted below the bare Debian is this machine's own, and is not to be removed with it.
take_down() {
    local mounted
    umount "$bare"/{proc,dev/pts,dev,tmp/.X11-unix} 2>/dev/null || true
    mounted=$(findmnt --noheadings --list --output TARGET) || mounted=$bare/
    if grep -qF -- "$bare/" <<<"$mounted"; then
        say "not removed, as something is mounted there: $bare"
    else
        rm -rf --one-file-system "$scratch"
    fi
}

# shellcheck disable=SC2016 # dpkg fills it in
is_installed() { dpkg-query -W -f '${Status}' portnokkel 2>/dev/null | grep -q 'ok installed'; }

# A machine that runs in a container may not let anybody mount.
makes_a_bare_debian() {
    [ "$(id -u)" -eq 0 ] && command -v debootstrap >/dev/null || return 1
    trap take_down EXIT
    debootstrap --variant=minbase "$(release_of_apt 2)" "$bare" "$(release_of_apt 1)" &&
        mkdir -p "$bare/tmp/.X11-unix" /tmp/.X11-unix &&
        mount -t proc proc "$bare/proc" &&
        mount --bind /dev "$bare/dev" &&
        mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
}

remove() { run apt-get -o DPkg::Lock::Timeout=600 remove --purge -y -qq portnokkel >"$scratch/log" 2>&1; }

if makes_a_bare_debian >"$scratch/log" 2>&1; then
    say "in a bare Debian, made for this: without what is only recommended, so without OpenGL"
    run() { chroot "$bare" "$@"; }
    cp "$package" "$bare/package.deb"
    for file in /etc/apt/apt.conf.d/*proxy* /etc/resolv.conf; do
        if [ -f "$file" ]; then cp "$file" "$bare$file"; fi
    done
    where=/package.deb walked=(chroot "$bare" portnokkel)
else
    if [ -f "$scratch/log" ]; then tail -n 3 "$scratch/log"; fi
    say "on this machine: a bare Debian cannot be made here"
    ! is_installed || fail "portnokkel is installed here, and would be replaced and removed: remove it first"
    run() { as_root "$@"; }
    # Nor does it stay where the walk fails.
    trap '! is_installed || remove; take_down' EXIT
    where=$package walked=(portnokkel)
fi

run env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends \
    "$where" >"$scratch/log" 2>&1 || { tail -n 20 "$scratch/log"; fail "it could not be installed"; }
packaging/linux/walk.sh "$picture" "${walked[@]}"
remove || { tail -n 20 "$scratch/log"; fail "it could not be removed"; }
left=$(run find /usr /etc /var/lib/dpkg/info -name '*portnokkel*')
[ -z "$left" ] || fail "these were left: $left"
say "installed, walked and removed: nothing is left"
