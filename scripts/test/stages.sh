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

# A test that only this script runs, because it takes long or needs rights.
run_ignored() {
    local name=$1
    if has_nextest; then
        cargo nextest run --workspace --locked --run-ignored all --no-capture \
            -E "package(node) & test(/^$name::/)"
    else
        cargo test --workspace --locked --test it -- --include-ignored --nocapture "$name::"
    fi
}

has_nextest() {
    cargo nextest --version >/dev/null 2>&1
}

prepare_page() {
    need_node
}

stage_page() (
    cd web-ui && npm ci --no-audit --no-fund && npm run check && npm test
)

stage_licences() {
    if cargo deny --version >/dev/null 2>&1; then
        cargo deny --locked check bans licenses sources
    else
        echo "cargo-deny is not installed; the tests called repository:: check the same rules"
    fi
}
