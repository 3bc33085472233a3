#!/usr/bin/env bash
# The fault tests of mvn verify at length: more processes killed, more random queries, a longer soak. Ends by itself.
#
#   bench/faults.sh [KILLS] [SOAK_REQUESTS] [QUERIES]      20, 3000000 (about an hour in all) and 20000 unless told
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-20}
soak=${2:-3000000}
queries=${3:-20000}
mvn -q test -Dtest='KillTest,FullDiskTest,DamageTest,SwapTest,OutOfMemoryTest,GenerationTest,SoakTest,DifferentialTest' \
  -Dsurefire.failIfNoSpecifiedTests=false -DtrimStackTrace=true \
  -Damur.kills="$kills" -Damur.soak=$((soak / 3)) -Damur.queries="$queries" -Damur.seed="${SEED:-$(date +%s)}"
echo "No fault: $kills killed of each kind, $soak requests, $queries queries."
