#!/usr/bin/env bash
# Packages of newer Debian suites for a machine that runs an older one: a private view of apt, in a folder of its own,
# so that the machine's own sources and packages stay as they are. apt checks signatures and hashes by itself.
#
#   debian_apt.sh download FOLDER PACKAGE/SUITE …     the .deb files, not installed
#   debian_apt.sh source PACKAGE SERIES FOLDER        the newest upstream archive whose version starts with SERIES
set -euo pipefail

cache=${ONRECORD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/onrecord}
view=$cache/apt.$$
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# The mirror that the machine itself uses.
mirror() {
  sed -n -E 's#^(URIs: *|deb +(\[[^]]*\] +)?)(https?://[^ ]*/debian)/?( .*)?$#\3#p' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list /etc/apt/sources.list 2>/dev/null | head -n 1 || true
}

# write_view KIND SUITE …: KIND is deb or deb-src.
write_view() {
  local kind=$1 suite address
  shift
  address=$(mirror)
  [ -n "$address" ] || { echo "No Debian mirror in apt's sources." >&2; exit 1; }
  mkdir -p "$view/$kind"/{lists/partial,cache/archives/partial,parts}
  for suite in "$@"; do
    echo "$kind [signed-by=$keyring] $address $suite main"
  done > "$view/$kind/sources.list"
  cat > "$view/$kind/apt.conf" <<END
Dir::State::Lists "$view/$kind/lists";
Dir::Cache "$view/$kind/cache";
Dir::Etc::SourceList "$view/$kind/sources.list";
Dir::Etc::SourceParts "$view/$kind/parts";
Dir::Etc::Preferences "$view/$kind/none";
Dir::Etc::PreferencesParts "$view/$kind/parts";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Sandbox::User "";
APT::Update::Error-Mode "any";
END
  trap 'rm -rf "$view"' EXIT
  export APT_CONFIG=$view/$kind/apt.conf
  apt-get update -qq
}

case ${1:-} in
  download)
    folder=$2
    shift 2
    suites=$(printf '%s\n' "${@#*/}" | sort -u)
    # shellcheck disable=SC2086 # one word a suite
    write_view deb $suites
    mkdir -p "$folder"
    cd "$folder"
    apt-get download -qq "$@"
    ;;
  source)
    package=$2 series=$3 folder=$4
    write_view deb-src stable testing unstable
    version=$(apt-cache showsrc --only-source "$package" | sed -n "s/^Version: \(${series//./\\.}\)/\1/p" |
      sort -Vu | tail -n 1)
    [ -n "$version" ] || { echo "No $package $series… on the mirror." >&2; exit 1; }
    mkdir -p "$folder"
    cd "$folder"
    apt-get source -qq --download-only "$package=$version"
    ;;
  *)
    sed -n '2,7s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
