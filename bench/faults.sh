#!/usr/bin/env bash
# The fault tests of mvn verify at length: more processes killed, more random queries, a longer soak. Ends by itself,
# prints a table and writes it to bench/FAULTS.md.
#
#   bench/faults.sh [KILLS] [SOAK_MINUTES] [QUERIES]       20, 60 and 20000 unless told; SEED=N repeats a run
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-20}
minutes=${2:-60}
queries=${3:-20000}
seed=${SEED:-$(date +%s)}
tests=KillTest,FullDiskTest,DamageTest,SwapTest,OutOfMemoryTest,GenerationTest,SoakTest,DifferentialTest
log=target/faults.log
mkdir -p target
mvn test -Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=false -DtrimStackTrace=true \
  -Damur.kills="$kills" -Damur.soak="$minutes" -Damur.queries="$queries" -Damur.seed="$seed" > "$log" ||
  { tail -100 "$log" >&2; exit 1; }
{
  echo "# Faults"
  echo
  echo "$(date -u +%F), $(nproc) cores, $(java -version 2>&1 | sed -n 2p). Made by \`SEED=$seed bench/faults.sh $kills $minutes $queries\`."
  echo "None failed: processes killed at random moments ($kills of each kind), a full disk, each file of a release"
  echo "damaged, releases swapped under load, memory that runs out, stores on disk, $queries random queries against two"
  echo "other engines, and $minutes minutes of load by eight clients at once on a server with 256 MB of heap."
  echo
  echo "| test | cases | seconds |"
  echo "|---|---|---|"
  sed -nE 's/.*Tests run: ([0-9]+),.*Time elapsed: ([0-9.,]+) s.* -- in .*\.([A-Za-z]+).*/| \3 | \1 | \2 |/p' "$log" | sort
  echo
  echo "What the server held in the soak, after each 30,000 requests:"
  echo
  sed -nE 's/^Soak, (after.*)$/- \1/p' "$log"
} | tee bench/FAULTS.md
