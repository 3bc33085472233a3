#!/usr/bin/env bash
# The fault tests of mvn verify at length: more processes killed, more random queries. Ends by itself, prints a table and
# writes it to bench/FAULTS.md. The soak is bench/soak.sh.
#
#   bench/faults.sh [KILLS] [QUERIES]       20 and 20000 unless told; SEED=N asks the same queries again
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-20}
queries=${2:-20000}
seed=${SEED:-$(date +%s)}
log=target/faults.log
mkdir -p target
mvn --batch-mode test -Dtest=KillTest,FullDiskTest,DamageTest,SwapTest,OutOfMemoryTest,GenerationTest,DifferentialTest \
  -DtrimStackTrace=true -Damur.kills="$kills" -Damur.queries="$queries" -Damur.seed="$seed" > "$log" ||
  { tail -100 "$log" >&2; exit 1; }
rows=$(sed -nE 's/.*Tests run: ([0-9]+),.*Time elapsed: ([0-9.,]+) s.* -- in .*\.([A-Za-z]+).*/| \3 | \1 | \2 |/p' "$log" | sort)
[ "$(wc -l <<< "$rows")" -eq 7 ] || { echo "not all seven tests ran, see $log" >&2; exit 1; }
{
  echo "# Faults"
  echo
  echo "$(date -u +%F), $(nproc) cores, $(java -version 2>&1 | sed -n 2p). Made by \`SEED=$seed bench/faults.sh $kills $queries\`."
  echo "Nothing failed: processes killed at random moments ($kills of each kind), files that may not grow as on a full disk,"
  echo "each file of a release damaged, releases swapped under load, memory that runs out, stores on disk, $queries random"
  echo "queries against two other engines."
  echo
  echo "| test | cases | seconds |"
  echo "|---|---|---|"
  echo "$rows"
} | tee bench/FAULTS.md
