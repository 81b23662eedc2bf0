#!/usr/bin/env bash
# Proves the packages where Swift is not: check.sh PACKAGE.deb [STATIC.tar.xz]
# The package is installed by dpkg into a new Debian 12, the static program unpacked into an empty folder;
# a site is made, checked, built and published in each.
set -euo pipefail
package=$(realpath "$1")
static=${2:+$(realpath "$2")}
root=$(mktemp -d)
mounted=()
tidy() { for place in "${mounted[@]}"; do umount "$place"; done; rm -rf "$root"; }
trap tidy EXIT
# A program on Linux reads its own arguments there.
give_proc() { mount -t proc proc "$1/proc" && mounted+=("$1/proc"); }

# In the root, as its words alone would have it.
use='set -e; cd /tmp
diapason --version
diapason new charter --language en --name Example --networks linkedin >/dev/null 2>&1
printf "targets: {www: {kind: folder, path: /tmp/www}}\n" >>charter/diapason.yaml
diapason check --source charter --quiet --format line >/dev/null
diapason build --source charter --quiet >/dev/null 2>&1
diapason publish www --source charter --quiet >/dev/null 2>&1
[ -s www/current/index.html ] && [ -s charter/public/index.html ]
! command -v swiftc'

debian=$root/debian
mmdebstrap --quiet --variant=minbase --include=ca-certificates bookworm "$debian" >/dev/null
give_proc "$debian"
cp "$package" "$debian/tmp/diapason.deb"
chroot "$debian" sh -c 'apt-get update -qq && apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends /tmp/diapason.deb' >/dev/null
chroot "$debian" sh -c "$use"
for file in usr/share/man/man1/diapason-build.1.gz usr/share/man/fr/man1/diapason-build.1.gz \
  usr/share/bash-completion/completions/diapason usr/lib/systemd/system/diapason-watch@.service; do
  [ -s "$debian/$file" ] || { echo "missing: $file"; exit 1; }
done
echo "package: installed, and a site made, built and published"

if [ -n "$static" ]; then
  empty=$root/empty
  mkdir -p "$empty/tmp" "$empty/proc" "$empty/etc"
  tar -xf "$static" -C "$empty" --strip-components=1

  give_proc "$empty"
  run() { chroot "$empty" /bin/diapason "$@" >/dev/null 2>&1; }
  run new /tmp/charter --language en --name Example --networks linkedin
  printf 'targets: {www: {kind: folder, path: /tmp/www}}\n' >>"$empty/tmp/charter/diapason.yaml"
  run check --source /tmp/charter && run build --source /tmp/charter && run publish www --source /tmp/charter
  [ -s "$empty/tmp/www/current/index.html" ]
  echo "static program: a site made, built and published in an empty root"
fi
