#!/usr/bin/env bash
# Loads a server with eight clients at once for a while, and fails if an answer is the server's fault, or if it can reach
# more memory or holds more files or threads at the end than after the first part. Ends by itself, prints what it held and
# writes it to bench/SOAK.md.
#
#   bench/soak.sh [MINUTES]       60 unless told
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-60}
log=target/soak.log
mkdir -p target
mvn --batch-mode test -Dtest=SoakTest -DtrimStackTrace=true -Damur.soak="$minutes" > "$log" ||
  { tail -100 "$log" >&2; exit 1; }
{
  echo "# Soak"
  echo
  echo "$(date -u +%F), $(nproc) cores, $(java -version 2>&1 | sed -n 2p). Made by \`bench/soak.sh $minutes\`: eight"
  echo "clients at once ask a server with 256 MB of heap for pages, data, searches, named queries, and queries that"
  echo "differ each time. It was at fault for no answer. What it held after each part:"
  echo
  echo "| requests | GB answered | reachable MB | resident MB | files | threads | bytes on disk |"
  echo "|---|---|---|---|---|---|---|"
  sed -nE 's/^Soak, after (.*)$/| \1 |/p' "$log" | sed -E 's/ requests, / | /; s/ GB: / | /; s/ (MB reachable|MB resident|files|threads), / | /g; s/ bytes on disk//'
} | tee bench/SOAK.md
