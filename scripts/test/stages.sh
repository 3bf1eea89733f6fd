# What each stage does. `prepare_X` runs before `stage_X` and may fail with WHY_NOT set.
#
# Every call of cargo takes the whole workspace and the same profile: with other packages selected
# the dependencies would have other features and be compiled once more. Cargo.toml has that profile
# optimise what the simulator spends its time in.
#
# Whatever could hang has a limit: nextest's are in .config/nextest.toml, the others are here.

stage_format() {
    cargo fmt --all --check
}

stage_lint() {
    cargo clippy --workspace --all-targets --locked -- -D warnings
}

stage_docs() {
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked
}

stage_build() {
    cargo build --workspace --locked && cargo test --workspace --locked --no-run
}

stage_tests() {
    if has_nextest; then
        cargo nextest run --workspace --locked --no-fail-fast &&
            within 300 cargo test --workspace --locked --doc
    else
        within 1200 cargo test --workspace --locked --no-fail-fast
    fi
}

# Worlds under virtual time; a seed that fails prints the command that replays it.
stage_simulate() {
    cargo build --workspace --locked &&
        within 900 "$TARGET/debug/simulations" sweep --seeds "$(full_or 38 4)" --first 0
}

# Rules left out on purpose, each of which the simulator must notice. Only its own program is built
# with the switches for that, never a node.
stage_weaken() {
    cargo build --workspace --locked --bin simulations --features simulations/weakenings &&
        within 1800 "$TARGET/debug/simulations" weaken --all
}

stage_fuzz() {
    FUZZ_MS=$(full_or 5000 500) run_slow fuzz
}

stage_kills() {
    KILLS=$(full_or 50 10) run_slow kills
}

prepare_namespaces() {
    need_namespaces
}

stage_namespaces() {
    # Whatever a run that was interrupted has left behind goes first and last.
    trap 'scripts/netns-mesh.sh down' EXIT
    SPLITS=$(full_or 10 3) run_slow namespaces
}

prepare_clocks() {
    need_file '/usr/lib/*/faketime/libfaketimeMT.so.1' libfaketime
}

stage_clocks() {
    run_slow wrong_clocks
}

prepare_page() {
    need_node
}

stage_page() (
    cd web-ui && npm ci --no-audit --no-fund &&
        within 300 npm run check && within 300 npm test
)

prepare_browser() {
    need_node && need_chromium &&
        need_file '/usr/share/fonts/*/*/*CJK*' fonts-noto-cjk &&
        need certutil libnss3-tools
}

stage_browser() {
    cargo build --workspace --locked || return
    export LOCALCHAT="$TARGET/debug/localchat" SCREENSHOTS="$TARGET/screenshots"
    mkdir -p "$SCREENSHOTS"
    (cd scripts/browser && npm ci --no-audit --no-fund && within 1800 npm test)
}

stage_licences() {
    if cargo deny --version >/dev/null 2>&1; then
        cargo deny --locked check bans licenses sources
    else
        echo "cargo-deny is not installed; the same rules are checked by these tests:"
        run_slow repository::dependencies
    fi
}

# Tests of a module of node/tests/it that take long or need rights, and so are not run otherwise.
run_slow() {
    local module=$1
    if has_nextest; then
        cargo nextest run --workspace --locked --no-fail-fast --run-ignored all \
            --success-output final \
            -E "package(node) & binary(it) & test(/^$module::/)"
    else
        within 1800 cargo test --workspace --locked --test it -- \
            --include-ignored --nocapture "$module::"
    fi
}

# full_or MANY FEW: what this run asks for.
full_or() {
    if [[ $QUICK == true ]]; then echo "$2"; else echo "$1"; fi
}

# within SECONDS COMMAND...: ends a command that hangs, with everything that it has started.
within() {
    local seconds=$1
    shift
    timeout --kill-after=10 "$seconds" "$@" && return 0
    local status=$?
    [[ $status -ne 124 && $status -ne 137 ]] || echo "ended after $seconds s: $*"
    return "$status"
}

has_nextest() {
    cargo nextest --version >/dev/null 2>&1
}
