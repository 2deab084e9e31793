#!/usr/bin/env bash
# Sets up what is missing, builds everything and runs every test; the last lines are ctest's summary.
set -euo pipefail
cd "$(dirname "$0")/.."
source cmake/setup.sh

install_missing cmake=cmake ninja=ninja-build g++=g++ python3=python3 python:fontTools.subset=python3-fonttools \
  node=nodejs npm=npm
if on_debian; then
  install_missing /usr/include/nlohmann/json.hpp=nlohmann-json3-dev /usr/include/doctest/doctest.h=doctest-dev \
    /usr/include/SDL2/SDL.h=libsdl2-dev /usr/include/GL/gl.h=libgl-dev /usr/include/lzma.h=liblzma-dev \
    Xvfb=xvfb xwininfo=x11-utils
  [ -n "${CHROMIUM:-}" ] || install_missing /usr/bin/chromium=chromium
  [ -n "${FIREFOX:-}" ] || install_missing /usr/bin/firefox-esr=firefox-esr
fi

step() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

step "Native build"
cmake --preset native
cmake --build --preset native -j "$(processors)"

step "Build with sanitizers"
cmake --preset asan
cmake --build --preset asan -j "$(processors)" --target engine_tests

step "Site"
./build-wasm.sh

step "Playwright"
# The browsers are Debian's: Playwright's own is not fetched. Nothing is fetched when the pinned versions are there.
pinned='Object.entries(require("./tests/web/package.json").devDependencies)'
if ! node -e "$pinned.forEach(([name, version]) => { if (require('./tests/web/node_modules/' + name + '/package.json').version !== version) throw 0; })" 2> /dev/null; then
  (cd tests/web && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --no-package-lock --no-audit --no-fund --loglevel=error)
fi

step "Tests"
ctest --test-dir build/native --output-on-failure
