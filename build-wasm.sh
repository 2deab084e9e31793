#!/usr/bin/env bash
# Builds the static site in build/site/ and, with --serve, serves it on this machine.
#
#   ./build-wasm.sh [--serve [PORT]]
#
# Sets up what is missing: on Debian by apt (root or sudo) and, unless emcc is on PATH, an Emscripten of its own in
# ~/.cache/onrecord (ONRECORD_CACHE names another folder); with emsdk, cmake, ninja, npm and Python's fonttools have to
# be there. Once everything was fetched, it works without a network. Interrupted or repeated, it carries on.
set -euo pipefail
cd "$(dirname "$0")"
source cmake/setup.sh

serve=false
port=8080
while [ $# -gt 0 ]; do
  case $1 in
    --serve)
      serve=true
      case ${2:-} in '' | -*) ;; *) port=$2; shift ;; esac
      ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift
done
case $port in *[!0-9]*) echo "--serve takes the number of a port, not '$port'." >&2; exit 2 ;; esac

# The code needs libc++ 18, which came with Emscripten 3.1.60 or so.
new_enough_emcc() {
  command -v emcc > /dev/null &&
    printf '3.1.60\n%s\n' "$(emcc -dumpversion)" | sort -V -C
}

install_missing cmake=cmake ninja=ninja-build python3=python3 python:fontTools.subset=python3-fonttools node=nodejs \
  npm=npm
if on_debian; then
  install_missing /usr/include/nlohmann/json.hpp=nlohmann-json3-dev /usr/include/doctest/doctest.h=doctest-dev
fi

if ! new_enough_emcc; then
  install_missing clang-19=clang-19 wasm-ld-19=lld-19 llvm-ar-19=llvm-19 /usr/share/nodejs/acorn=node-acorn
  PATH=$(cmake/emscripten_prefix.sh):$PATH
fi
if command -v ccache > /dev/null; then
  EM_COMPILER_WRAPPER=$(command -v ccache)
  export EM_COMPILER_WRAPPER
fi

emcmake cmake --preset wasm
cmake --build --preset wasm -j "$(processors)"
bash cmake/make_site.sh build/wasm build/site
python3 cmake/site_size.py build/site assets/model/onrecord.model

if $serve; then
  python3 cmake/serve.py build/site "$port"
else
  echo "The site is in build/site; serve it with ./build-wasm.sh --serve, or copy it to any static host."
fi
