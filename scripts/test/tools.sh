# Finds the programs that the tests need, and installs them where the system allows it.

APT_UPDATED=false

# Ends everything when what nothing works without is missing.
require_rust() {
    local missing=()
    command -v cargo >/dev/null || missing+=("Rust's toolchain (https://rustup.rs)")
    command -v cc >/dev/null || missing+=("a C compiler (Debian: build-essential)")
    if [[ ${#missing[@]} -gt 0 ]]; then
        printf 'missing: %s\n' "${missing[@]}" >&2
        exit 1
    fi
}

# need COMMAND PACKAGE...: makes sure that a command exists; otherwise sets WHY_NOT and fails.
need() {
    local command=$1
    shift
    command -v "$command" >/dev/null && return 0
    install_packages "$@" && command -v "$command" >/dev/null && return 0
    WHY_NOT="$command is missing${WHY_NOT:+ ($WHY_NOT)}"
    return 1
}

# need_file PATTERN PACKAGE...: the same for a file.
need_file() {
    local pattern=$1
    shift
    compgen -G "$pattern" >/dev/null && return 0
    install_packages "$@" && compgen -G "$pattern" >/dev/null && return 0
    WHY_NOT="$pattern is missing${WHY_NOT:+ ($WHY_NOT)}"
    return 1
}

install_packages() {
    local as_root=()
    if [[ $EUID -ne 0 ]]; then
        if ! sudo -n true 2>/dev/null; then
            WHY_NOT="not root; install by hand: $*"
            return 1
        fi
        as_root=(sudo -n)
    fi
    if ! command -v apt-get >/dev/null; then
        WHY_NOT="no apt-get here; install by hand: $*"
        return 1
    fi
    echo "installing $*"
    if [[ $APT_UPDATED == false ]]; then
        "${as_root[@]}" apt-get -qq update
        APT_UPDATED=true
    fi
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" \
        apt-get -qq install -y --no-install-recommends "$@" >/dev/null && return 0
    WHY_NOT="apt-get could not install: $*"
    return 1
}

need_node() {
    need node nodejs && need npm npm
}

# Sets CHROMIUM to a browser that can be driven.
need_chromium() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [[ -n $name ]] && command -v "$name" >/dev/null; then
            CHROMIUM=$(command -v "$name")
            export CHROMIUM
            return 0
        fi
    done
    need chromium chromium && CHROMIUM=$(command -v chromium) && export CHROMIUM
}

# Whether this kernel lets this user make network namespaces.
need_namespaces() {
    if [[ $EUID -ne 0 ]]; then
        WHY_NOT="only root can make network namespaces"
        return 1
    fi
    need ip iproute2 || return 1
    local probe="localchat-probe-$$"
    if ! ip netns add "$probe" 2>/dev/null; then
        WHY_NOT="this kernel or container forbids network namespaces"
        return 1
    fi
    ip netns delete "$probe"
}
