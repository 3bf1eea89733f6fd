# What each stage does. `prepare_X` runs before `stage_X` and may fail with WHY_NOT set.
#
# Every call of cargo takes the whole workspace and the same profile: with other packages selected
# the dependencies would have other features and be compiled once more.

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
            cargo test --workspace --locked --doc
    else
        cargo test --workspace --locked --no-fail-fast
    fi
}

# Worlds under virtual time; a seed that fails prints the command that replays it.
stage_simulate() {
    cargo build --workspace --locked &&
        "$TARGET/debug/simulations" sweep --seeds "$(full_or 36 4)" --first 0
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

prepare_page() {
    need_node
}

stage_page() (
    cd web-ui && npm ci --no-audit --no-fund && npm run check && npm test
)

prepare_browser() {
    need_node && need_chromium &&
        need_file '/usr/share/fonts/*/*/*CJK*' fonts-noto-cjk
}

stage_browser() {
    cargo build --workspace --locked || return
    export LOCALCHAT="$TARGET/debug/localchat" SCREENSHOTS="$TARGET/screenshots"
    mkdir -p "$SCREENSHOTS"
    (cd scripts/browser && npm ci --no-audit --no-fund && npm test)
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
        cargo nextest run --workspace --locked --run-ignored all --success-output final \
            -E "package(node) & binary(it) & test(/^$module::/)"
    else
        cargo test --workspace --locked --test it -- --include-ignored --nocapture "$module::"
    fi
}

# full_or MANY FEW: what this run asks for.
full_or() {
    if [[ $QUICK == true ]]; then echo "$2"; else echo "$1"; fi
}

has_nextest() {
    cargo nextest --version >/dev/null 2>&1
}
