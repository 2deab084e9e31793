#!/usr/bin/env bash
# make_site.sh BUILD SITE: puts the static site together. It is made beside SITE and swapped in when it is complete.
set -euo pipefail
build=$1
site=$2
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

new=$site.new
rm -rf "$new"
mkdir -p "$new/licences"
cp -R web/. "$new/"
cp "$build"/onrecord-engine.{js,wasm} "$build"/onrecord-viewer.{js,wasm} "$new/"
if [ -d assets/samples ]; then cp -R assets/samples "$new/samples"; fi
cp LICENSE "$new/licences/On-Record-MIT.txt"
cp assets/LICENCES.txt "$new/licences/Word-lists-and-samples.txt"
cp "$build"/licences/*.txt "$new/licences/"
python3 cmake/site_files.py "$new"

rm -rf "$site"
mv "$new" "$site"
