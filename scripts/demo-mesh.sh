#!/usr/bin/env bash
# Starts three nodes on this machine with sample people and conversations, and prints where to
# open them and how to log in. Ctrl-C ends it all and leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-$PWD/target}/release"
cargo build --release --locked -p node -p simulations --bin localchat --example demo
exec "$target/examples/demo" "$target/localchat"
