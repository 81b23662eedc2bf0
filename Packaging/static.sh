#!/usr/bin/env bash
# The program for any Linux: static.sh FOLDER. The objects of `make diapason`, linked once more with
# Debian's static libraries; libzip, which has none, is built from Debian's source.
set -euo pipefail
output=$1
cd "$(dirname "$0")/.."
work=.build/static
release=.build/release
mkdir -p "$work/lib" "$output"
work=$(realpath "$work")

if [ ! -e "$work/lib/libzip.a" ]; then
  version=$(dpkg-query -W -f='${source:Upstream-Version}' libzip-dev)
  if [ ! -e "$work/libzip_$version.orig.tar.xz" ]; then
    printf 'Types: deb-src\nURIs: http://deb.debian.org/debian\nSuites: %s\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
      "$(. /etc/os-release && echo "$VERSION_CODENAME")" >"$work/source.sources"
    mkdir -p "$work/apt/lists/partial"
    options=(-o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$work/parts" -o "Dir::State::lists=$work/apt/lists" -o "APT::Sandbox::User=root")
    mkdir -p "$work/parts" && mv "$work/source.sources" "$work/parts/"
    apt-get "${options[@]}" update -qq
    (cd "$work" && apt-get "${options[@]}" source --download-only -qq libzip)
  fi
  rm -rf "$work/libzip" && mkdir "$work/libzip"
  tar -xf "$work"/libzip_*.orig.tar.* -C "$work/libzip" --strip-components=1
  cmake -S "$work/libzip" -B "$work/libzip/build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
    -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF -DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF \
    -DENABLE_BZIP2=OFF -DENABLE_LZMA=OFF -DENABLE_ZSTD=OFF -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF \
    -DBUILD_EXAMPLES=OFF -DBUILD_DOC=OFF >"$work/cmake.log"
  cmake --build "$work/libzip/build" --target zip >>"$work/cmake.log"
  cp "$work/libzip/build/lib/libzip.a" "$work/lib/"
fi
# Static libraries alone stand on the path of the search, so that no other is taken.
for name in cmark-gfm cmark-gfm-extensions gumbo hunspell-1.7 stemmer crypto xml2 z lzma icuuc icudata; do
  ln -sf "/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/lib$name.a" "$work/lib/"
done
libraries=(-lCoreFoundation -l_FoundationCollections -l_FoundationICU -l_FoundationCShims -lcmark-gfm-extensions -lcmark-gfm -lgumbo -lhunspell-1.7 -lstemmer -lzip -lxml2 -lcrypto -licuuc -licudata -llzma -lz -lstdc++ -lm)
swiftc -static-executable -emit-executable -o "$work/diapason" "@$release/diapason.product/Objects.LinkFileList" \
  -Xlinker --defsym=main=DiapasonCommand_main -L "$work/lib" -L Sources/CNoCurl/link "${libraries[@]}" \
  2> >(grep -v -e "statically linked applications" -e "mktemp. is dangerous" >&2)
strip --strip-all "$work/diapason"

version=$("$work/diapason" --version | cut -d' ' -f2)
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct)}"
name=diapason-$version-linux-$(uname -m)
tree=$work/tree/$name
rm -rf "$work/tree" && mkdir -p "$tree/bin" "$tree/share/diapason/desk"
cp "$work/diapason" "$tree/bin/"
cp -r themes "$tree/share/diapason/"
cp Sources/Desk/Client/* "$tree/share/diapason/desk/"
cp -r Sources/DiapasonCommand/Samples "$tree/share/diapason/samples"
# Dictionaries that are installed here stand beside the program, unaltered, with their own licences.
for language in fr:hunspell-fr-classical en_GB:hunspell-en-gb en_US:hunspell-en-us; do
  stem=${language%%:*} package=${language#*:}
  [ -e "/usr/share/hunspell/$stem.dic" ] || continue
  mkdir -p "$tree/share/diapason/dictionaries"
  cp -L "/usr/share/hunspell/$stem.aff" "/usr/share/hunspell/$stem.dic" "$tree/share/diapason/dictionaries/"
  cp -L "/usr/share/doc/$package/copyright" "$tree/share/diapason/dictionaries/$stem.copyright"
done
cp README.md CHANGELOG.md LICENSE "$tree/"
cp Packaging/copyright "$tree/COPYRIGHT"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --mode='u=rwX,go=rX' \
  -C "$work/tree" -cf - "$name" | xz -T0 >"$output/$name.tar.xz"
echo "$output/$name.tar.xz"
