#!/usr/bin/env bash
# Takes the pictures of the user guide from the screenshots of the last `scripts/test.sh browser`.
set -euo pipefail

cd "$(dirname "$0")/.."
screenshots="${CARGO_TARGET_DIR:-target}/screenshots"

# picture in docs/guide/images = screenshot that the browser tests take
pictures='
commands-en=commands-en
kit-en=recovery-kit-en
permalink-en=permalink-en
search-en=search-en-dark
direct-ja=direct-ja
mesh-ja=mesh-ja
node-ja=node-away-ja
private-ja=channel-private-form-ja
search-ja=search-ja-light
thread-ja=thread-ja
'
for pair in $pictures; do
    cp "$screenshots/${pair#*=}.png" "docs/guide/images/${pair%=*}.png"
done
