#!/usr/bin/env bash
# The Debian package: deb.sh DIAPASON FOLDER. The same bytes for the same commit (SOURCE_DATE_EPOCH).
set -euo pipefail
program=$(realpath "$1"); output=$2
cd "$(dirname "$0")/.."
version=$("$program" --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH
umask 022
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
tree=$root/tree
share=$tree/usr/share

install -D -m 755 "$program" "$tree/usr/bin/diapason"
strip --strip-all --remove-section=.comment --remove-section=.note "$tree/usr/bin/diapason"
mkdir -p "$share/diapason/desk" "$share/doc/diapason" "$share/man"
cp -r themes "$share/diapason/"
cp Sources/Desk/Client/* "$share/diapason/desk/"
cp -r Sources/DiapasonCommand/Samples "$share/diapason/samples"
# What is no part of a sample's site.
find "$share/diapason" -name .gitignore -delete
python3 Packaging/manual.py "$program" "$share/man"
find "$share/man" -name '*.1' -exec gzip -9n {} +

complete() { mkdir -p "$(dirname "$share/$2")"; "$program" --generate-completion-script "$1" | sed '1{/^#!/d}' >"$share/$2"; }
complete bash bash-completion/completions/diapason
complete zsh zsh/vendor-completions/_diapason
complete fish fish/vendor_completions.d/diapason.fish

install -D -m 644 -t "$tree/usr/lib/systemd/system" Packaging/systemd/*
install -D -m 644 Packaging/sysusers.conf "$tree/usr/lib/sysusers.d/diapason.conf"

cp Packaging/copyright README.md "$share/doc/diapason/"
gzip -9n <CHANGELOG.md >"$share/doc/diapason/NEWS.md.gz"
{
  echo "diapason ($version) stable; urgency=medium"
  echo
  echo "  * See NEWS.md.gz beside this file."
  echo
  echo " -- The Diapason authors <diapason@example.invalid>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$share/doc/diapason/changelog.gz"

# The libraries that the program was linked with, and the packages that hold them.
mkdir -p "$root/debian" "$tree/DEBIAN"
printf 'Source: diapason\n\nPackage: diapason\nArchitecture: any\n' >"$root/debian/control"
depends=$(cd "$root" && dpkg-shlibdeps -O "$tree/usr/bin/diapason" 2>/dev/null | sed 's/^shlibs:Depends=//')
size=$(du -k -s --apparent-size "$tree/usr" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@DEPENDS@/$depends/" \
  -e "s/@SIZE@/$size/" Packaging/control >"$tree/DEBIAN/control"
install -m 755 Packaging/postinst "$tree/DEBIAN/postinst"
install -D -m 644 Packaging/lintian-overrides "$share/lintian/overrides/diapason"
(cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
chmod -R u=rwX,go=rX "$tree"
chmod 755 "$tree/DEBIAN/postinst"
find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

mkdir -p "$output"
file=$output/diapason_${version}_${architecture}.deb
dpkg-deb -Zxz --root-owner-group --build "$tree" "$file" >/dev/null
echo "$file"
