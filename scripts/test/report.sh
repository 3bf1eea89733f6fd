# Runs stages one after another, keeps their output and counts what passed.

ROWS=()
CLOSING=()
SKIPPED=()
PASSED=0
FAILED=0
# The status with which a stage says that it can't be done here; WHY_NOT says why.
readonly CANNOT=77

run_stage() {
    local stage=$1 log="$LOGS/$1.log" started=$SECONDS status
    WHY_NOT=""
    echo
    echo "=== $stage"
    # What a stage needs is made ready in this shell, so that it can say why it can't run.
    if declare -F "prepare_$stage" >/dev/null && ! "prepare_$stage"; then
        status=$CANNOT
        : >"$log"
    else
        ("stage_$stage") 2>&1 | tee "$log"
        status=${PIPESTATUS[0]}
        [[ $status -ne $CANNOT ]] || WHY_NOT=$(grep '^CANNOT: ' "$log" | tail -1 | cut -c9-)
    fi
    local took=$((SECONDS - started))
    account "$stage" "$status" "$took" "$log"
}

account() {
    local stage=$1 status=$2 took=$3 log=$4 verdict=ok passed failed
    passed=$(count_passed "$log")
    failed=$(count_failed "$log")
    if [[ $status -eq $CANNOT ]]; then
        verdict=SKIPPED
        SKIPPED+=("$stage: $WHY_NOT")
        echo "SKIPPED $stage: $WHY_NOT"
    elif [[ $status -ne 0 ]]; then
        verdict=FAILED
        [[ $failed -gt 0 ]] || failed=1
    elif [[ $((passed + failed)) -eq 0 ]]; then
        # A stage without a test runner counts as one check.
        passed=1
    fi
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
    ROWS+=("$(printf '%-12s %-8s %6d passed %4d failed %5d s' \
        "$stage" "$verdict" "$passed" "$failed" "$took")")
    local line
    while IFS= read -r line; do
        CLOSING+=("$line")
    done < <(closing_lines "$log")
}

# The lines with which the test runners end: cargo test, nextest, node --test, the simulator.
closing_lines() {
    grep -E '^test result: |^ *Summary \[|^(#|ℹ) (tests|pass|fail|skipped) [0-9]+$|^[0-9]+ (seeds|weakenings): ' \
        "$1"
}

count_passed() {
    closing_lines "$1" | grep -oE '[0-9]+ (passed|caught)|pass [0-9]+$' | sum
}

count_failed() {
    closing_lines "$1" | grep -oE '[0-9]+ (failed|timed out|missed)|fail [0-9]+$' | sum
}

sum() {
    grep -oE '[0-9]+' | awk '{ total += $1 } END { print total + 0 }'
}

report() {
    echo
    echo "=== results"
    printf '%s\n' "${ROWS[@]}"
    printf '%-12s %44d s\n' total "$SECONDS"
    if [[ ${#SKIPPED[@]} -gt 0 ]]; then
        echo
        printf '!!! SKIPPED %s\n' "${SKIPPED[@]}"
    fi
    echo
    printf '%s\n' "${CLOSING[@]}"
    echo
    echo "$PASSED passed, $FAILED failed"
    [[ $FAILED -eq 0 ]]
}
