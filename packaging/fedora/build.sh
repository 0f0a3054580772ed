#!/usr/bin/env bash
# Makes an .rpm on Debian, and looks into it: its metadata is asked for, its files are unpacked and the program is run.
# It is installed nowhere: Debian has no database of rpm's to install it by.
#
#     packaging/fedora/build.sh VERSION EXE_FOLDER OUT_FOLDER
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
read_arguments "$@"
if ! { has rpm rpmbuild rpm2cpio cpio || install_packages rpm cpio; }; then
    say "skipped: an .rpm needs rpmbuild"
    exit 0
fi
temporary_folder
tree=$scratch/tree
licence_folder=$tree/usr/share/licenses/portnokkel

packaging/linux/stage.sh "$version" "$executable" "$tree" site-functions
mkdir -p "$licence_folder"
install -m 644 LICENSE "$licences" "$licence_folder"
find "$tree" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +

# A trial is packed quickly. The host and the time of the build are no facts about the package.
level=w19.zstdio
if [ "$PROFILE" = dev ]; then level=w1.zstdio; fi
rpmbuild -bb --quiet \
    --define "_topdir $scratch/rpm" --define "_rpmdir $out" --define "_rpmfilename %{NAME}-%{VERSION}.%{ARCH}.rpm" \
    --define "program_version $version" --define "staged $tree" \
    --define "_binary_payload $level" --define "_buildhost localhost" \
    --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" \
    --define "__os_install_post %{nil}" --define "debug_package %{nil}" --define "_build_id_links none" \
    packaging/fedora/portnokkel.spec
package=$out/portnokkel-$version.$(uname -m).rpm

rpm -qp --queryformat '%{NAME} %{VERSION} %{LICENSE}: %{SUMMARY}\n' "$package"
rpm -K --nosignature "$package"
rpm -qp --requires "$package" >"$scratch/requires"
for needed in 'libX11.so.6()(64bit)' 'libc.so.6(GLIBC_' ca-certificates; do
    grep -qF "$needed" "$scratch/requires" || fail "the package does not ask for $needed"
done
mkdir "$scratch/unpacked"
(cd "$scratch/unpacked" && rpm2cpio "$package" | cpio --extract --make-directories --quiet)
diff -r "$tree" "$scratch/unpacked"
said=$("$scratch/unpacked/usr/bin/portnokkel" --version)
[ "$said" = "portnokkel $version" ] || fail "the program in the package says $said"
say "$package: unpacked, and run; never installed"
