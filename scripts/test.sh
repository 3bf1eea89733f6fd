#!/usr/bin/env bash
# Runs every check of the project, from formatting to two browsers on two nodes.
#
#   scripts/test.sh                  everything
#   scripts/test.sh --quick          everything, with fewer seeds, kills and mutants
#   scripts/test.sh lint kills ...   only these stages (scripts/test.sh --list names them)
#
# Needs Rust's toolchain and a C compiler. What else it needs it installs with apt-get where it
# may; what it can't do it skips, and says so at the end. All stages run even when one fails; the
# exit status tells whether any did.
set -uo pipefail
cd "$(dirname "$0")/.."
source scripts/test/tools.sh
source scripts/test/report.sh
source scripts/test/stages.sh

STAGES=(format lint docs build tests simulate fuzz kills namespaces clocks page browser licences weaken)

QUICK=false
CHOSEN=()
for argument in "$@"; do
    case "$argument" in
        --quick) QUICK=true ;;
        --list) printf '%s\n' "${STAGES[@]}"; exit 0 ;;
        -*) echo "unknown option $argument; see the head of $0" >&2; exit 2 ;;
        *)
            [[ " ${STAGES[*]} " == *" $argument "* ]] || {
                echo "no stage is called $argument; there are: ${STAGES[*]}" >&2
                exit 2
            }
            CHOSEN+=("$argument")
            ;;
    esac
done
[[ ${#CHOSEN[@]} -gt 0 ]] || CHOSEN=("${STAGES[@]}")

export TARGET="${CARGO_TARGET_DIR:-$PWD/target}"
LOGS="$TARGET/test-logs"
mkdir -p "$LOGS"

require_rust
for stage in "${CHOSEN[@]}"; do
    run_stage "$stage"
done
report
