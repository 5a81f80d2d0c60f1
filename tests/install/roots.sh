#!/usr/bin/env bash
# What a newcomer does, on Debian systems that have nothing: clones the project, runs the two commands of README.md, builds a
# program of their own against the library; then, on another empty system, installs the Debian packages with apt, runs
# emvqr and builds that program again. Prints how long each part took.
# Usage: roots.sh [--demo-only] [SUITE...]   (unless given, bookworm and trixie)
#   --demo-only   without ./dev test, which takes the longest
# Needs root, debootstrap and a network. Everything is in build/roots/SUITE; its `base`, as debootstrap leaves it, is used
# again, the rest is made anew. What is cloned is what is committed.
#   EMVQR_DEBIAN_MIRROR   where packages come from; unless set, where debootstrap has them from
#   EMVQR_JOBS            how many compilers run at once
# The variables of proxies (http_proxy, no_proxy, ...) and of npm are handed on, and so are this system's certificates.
set -euo pipefail
shopt -s extglob

project=$(cd "$(dirname "$0")/../.." && pwd)
roots=$project/build/roots
what_dev_runs=(demo test)
suites=()
for word in "$@"; do
  case $word in
    --demo-only) what_dev_runs=(demo) ;;
    -*)
      printf 'roots.sh: usage: roots.sh [--demo-only] [SUITE...]\n' >&2
      exit 2
      ;;
    *) suites+=("$word") ;;
  esac
done
[[ ${#suites[@]} -gt 0 ]] || suites=(bookworm trixie)

fail() {
  printf 'roots.sh: %s\n' "$*" >&2
  exit 1
}
[[ $(id -u) -eq 0 ]] || fail "needs root, to make a system within this one"
command -v debootstrap >/dev/null || fail "needs debootstrap (apt-get install debootstrap)"

# Mounts of our own, which nobody else sees and which are gone when this ends, however it ends.
if [[ ${EMVQR_ROOTS_MOUNTS-} != own ]]; then
  EMVQR_ROOTS_MOUNTS=own exec unshare --mount --propagation private bash "$0" "$@"
fi

mounted=()
unmount() {
  local i
  for ((i = ${#mounted[@]} - 1; i >= 0; i--)); do umount --recursive "${mounted[i]}" || umount --recursive --lazy "${mounted[i]}" || true; done
  mounted=()
}
trap unmount EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

attach() {
  mount "$@"
  mounted+=("${*: -1}")
}

# nothing_in FOLDER: removes it, and never what is mounted below it.
nothing_in() {
  ! grep -q -F " $1/" /proc/self/mounts || fail "something is mounted below $1: unmount it, then start again"
  rm -rf --one-file-system "$1"
}

# --- a system within this one -----------------------------------------------------------------------------------------

# make_base SUITE: as debootstrap leaves it.
make_base() {
  local base=$roots/$1/base
  [[ ! -f $base.made ]] || return 0
  nothing_in "$base"
  mkdir -p "$base"
  debootstrap --variant=minbase "$1" "$base" ${EMVQR_DEBIAN_MIRROR:+"$EMVQR_DEBIAN_MIRROR"} >"$roots/$1/debootstrap.log" 2>&1 || {
    tail -n 20 "$roots/$1/debootstrap.log" >&2
    return 1
  }
  touch "$base.made"
}

# make_root SUITE NAME: a copy of the base, ready to be entered.
make_root() {
  local root=$roots/$1/$2
  nothing_in "$root"
  cp -a --reflink=auto "$roots/$1/base" "$root"
  # Names are looked up as they are here.
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  [[ ! -f /etc/ssl/certs/ca-certificates.crt ]] || cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/certificates.crt"
  attach -t proc proc "$root/proc"
  attach --rbind /dev "$root/dev"
}

# inside ROOT COMMAND...: in the root's home, with nothing of this system's environment but what the network needs.
inside() {
  local root=$1 handed=()
  shift
  mapfile -t handed < <(env | grep -i -E '^((http|https|ftp|all|no)_proxy|npm_config_[a-z_]*|EMVQR_JOBS)=' || true)
  if [[ -f $root/etc/certificates.crt ]]; then
    handed+=(SSL_CERT_FILE=/etc/certificates.crt NODE_EXTRA_CA_CERTS=/etc/certificates.crt)
  fi
  env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb \
    DEBIAN_FRONTEND=noninteractive "${handed[@]}" chroot "$root" sh -euc "cd /root && $*" </dev/null
}

# --- what is timed ----------------------------------------------------------------------------------------------------

times=()
# timed SUITE SENTENCE COMMAND...
timed() {
  local suite=$1 what=$2 began=$SECONDS log status=0
  log=${what//[^A-Za-z]/-}
  log=$roots/$suite/${log##*(-)}.log
  shift 2
  printf '%s: %s\n' "$suite" "$what"
  "$@" >"$log" 2>&1 || status=$?
  if [[ $status -ne 0 ]]; then
    tail -n 40 "$log" >&2
    fail "$suite: $what failed ($log)"
  fi
  times+=("$(printf '%-10s %-52s %5d s' "$suite" "$what" $((SECONDS - began)))")
}

clone() { git clone -q --no-hardlinks "$project" "$1/root/emvqr"; }

# Installed where no package is, and used as README.md says.
own_program() {
  inside "$1" 'cd emvqr && cmake --install build/release --prefix /opt/emvqr &&
    for use in "" -DIMAGE=ON; do
      sh tests/install/run.sh tests/install/consumer "$HOME/own" -G Ninja -DCMAKE_PREFIX_PATH=/opt/emvqr $use
    done
    sh tests/install/pkg_config.sh /opt/emvqr "$HOME/own-pkg-config" c++ -O1 image
    PATH=/opt/emvqr/bin:$PATH bash examples/demo.sh emvqr "$HOME/demo"'
}

# From what was built for the demo; nothing is compiled again.
make_packages() {
  inside "$1" 'apt-get install -y --no-install-recommends dpkg-dev file && cd emvqr && cmake --preset debian -B build/release &&
    cmake --build build/release && cpack -G DEB --config build/release/CPackConfig.cmake -B build/packages'
}

# By apt, which has to find all they depend on; first the program alone, then the headers and the C interface alone.
use_packages() {
  inside "$1" 'apt-get update && apt-get install -y --no-install-recommends ./packages/emvqr_*.deb
    emvqr make khqr --account sok_dara@aclb --name "Sok Dara" -o code.png >made
    emvqr decode code.png | grep -q "Sok Dara"
    apt-get install -y --no-install-recommends g++ cmake make ./packages/libemvqr-dev_*.deb ./packages/libemvqr-c[0-9]_*.deb
    if dpkg-query -W libqrencode-dev; then exit 1; fi
    sh install/run.sh install/consumer own
    for use in c c_static; do sh install/run.sh install/consumer_c own -DLIBRARY=$use; done
    apt-get install -y --no-install-recommends ./packages/*.deb
    sh install/run.sh install/consumer own -DIMAGE=ON
    sh install/run.sh install/consumer own -DALIPAYPLUS=ON
    sh install/run.sh install/consumer_c own -DLIBRARY=image_c
    sh install/pkg_config.sh /usr own c++ -O0 image
    apt-get purge -y "emvqr*" "libemvqr*"
    [ -z "$(find /usr -name "*emvqr*")" ]'
}

newcomer() {
  local suite=$1 word
  local build=$roots/$suite/build packages=$roots/$suite/packages
  mkdir -p "$roots/$suite"
  timed "$suite" "an empty system" make_base "$suite"
  make_root "$suite" build
  timed "$suite" "clone" clone "$build"
  for word in "${what_dev_runs[@]}"; do timed "$suite" "./dev $word, with the packages it installs" inside "$build" "cd emvqr && ./dev $word"; done
  timed "$suite" "a program of one's own" own_program "$build"
  timed "$suite" "making the Debian packages" make_packages "$build"
  make_root "$suite" packages
  cp -r "$build/root/emvqr/build/packages" "$packages/root/packages"
  cp -r "$build/root/emvqr/tests/install" "$packages/root/install"
  timed "$suite" "using the Debian packages" use_packages "$packages"
  unmount
}

for suite in "${suites[@]}"; do newcomer "$suite"; done
printf '\n'
printf '%s\n' "${times[@]}"
