#!/usr/bin/env bash
# Sets up Debian 13's Emscripten 3.1.69 beside an older Debian, in the cache, and prints the folder that holds emcc.
# Nothing of the system changes: binaryen, which needs a newer C library, runs with one of its own. Needs clang-19,
# lld-19, llvm-19, node-acorn and nodejs. The prefix is moved into place when it is complete; a second run only prints.
set -euo pipefail

version=3.1.69
here=$(cd "$(dirname "$0")" && pwd)
cache=${ONRECORD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/onrecord}
prefix=$cache/emscripten-$version

mkdir -p "$cache"
exec 9> "$cache/emscripten.lock"
flock 9

if [ ! -d "$prefix" ]; then
  echo "Setting up Emscripten $version in $prefix" >&2
  new=$prefix.partial
  debs=$cache/emscripten-debs
  rm -rf "$new" "$debs"
  mkdir -p "$new" "$debs"
  bash "$here/debian_apt.sh" download "$debs" emscripten/trixie binaryen/trixie libc6/trixie libstdc++6/trixie \
    libgcc-s1/trixie >&2

  # Without the variants that this project does not link: half of the size.
  dpkg-deb --fsys-tarfile "$debs"/emscripten_*.deb | tar -x -C "$new" --exclude='*/wasm32-emscripten/pic' \
    --exclude='*/wasm32-emscripten/lto*' --exclude='*asan*' --exclude='./usr/share/emscripten/test'
  found=$(cat "$new/usr/share/emscripten/emscripten-version.txt")
  case $found in
    *"$version"*) ;;
    *) echo "The mirror has Emscripten $found, not $version: install emsdk and put its emcc on PATH." >&2; exit 1 ;;
  esac
  for deb in "$debs"/binaryen_*.deb "$debs"/lib*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$new" --one-top-level=binaryen-root
  done
  loader=$(cd "$new/binaryen-root" && find . -name 'ld-linux-*.so.*' | head -n 1)
  libraries=$(cd "$new/binaryen-root" && dirname "$(find . -name libstdc++.so.6 | head -n 1)")
  mkdir -p "$new/binaryen/bin"
  for program in "$new"/binaryen-root/usr/bin/*; do
    name=$(basename "$program")
    cat > "$new/binaryen/bin/$name" <<END
#!/bin/sh
root=$prefix/binaryen-root
exec "\$root/$loader" --library-path "\$root/$libraries" --argv0 $name "\$root/usr/bin/$name" "\$@"
END
    chmod +x "$new/binaryen/bin/$name"
  done
  ln -s /usr/share/nodejs "$new/usr/share/emscripten/node_modules"
  cat > "$new/usr/share/emscripten/.emscripten" <<END
LLVM_ROOT = '/usr/bin'
BINARYEN_ROOT = '$prefix/binaryen'
NODE_JS = '$(command -v node)'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
FROZEN_CACHE = True
END
  mv "$new" "$prefix"
  rm -rf "$debs"
fi
echo "$prefix/usr/share/emscripten"
