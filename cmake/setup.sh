# shellcheck shell=bash
# For the scripts that set up a machine: sourced, not run.

# install_missing TEST=PACKAGE …: installs the Debian packages whose TEST fails. A TEST is a command, a file (with a
# slash), or a Python module (python:NAME). Elsewhere than on Debian it names what is missing and ends.
install_missing() {
  local item test missing=() packages=()
  for item in "$@"; do
    test=${item%%=*}
    case $test in
      python:*) /usr/bin/env python3 -c "import ${test#python:}" 2> /dev/null ||
                  /usr/bin/python3 -c "import ${test#python:}" 2> /dev/null || missing+=("$item") ;;
      */*) [ -e "$test" ] || missing+=("$item") ;;
      *) command -v "$test" > /dev/null || missing+=("$item") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  packages=("${missing[@]#*=}")
  if ! command -v apt-get > /dev/null; then
    echo "Missing here: ${packages[*]} (names of the Debian packages). Install them and run this again." >&2
    exit 1
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || { echo "Run this as root once, or install: ${packages[*]}" >&2; exit 1; }
    as_root=(sudo)
  fi
  echo "Installing ${packages[*]}"
  ${as_root[@]+"${as_root[@]}"} apt-get update -qq
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${packages[@]}" > /dev/null
}

# Processors that a build may use.
processors() { nproc 2> /dev/null || sysctl -n hw.ncpu 2> /dev/null || echo 2; }

# Debian or a system made of it.
on_debian() { [ -e /etc/debian_version ] && command -v apt-get > /dev/null; }
