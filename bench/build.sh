#!/usr/bin/env bash
# How a build grows: the project's own data with 10,000, 100,000 and 1,000,000 more rows in data/claim/claim.csv, each
# built to a checked release. Prints a table of seconds, statements and most memory, and writes it to bench/BUILD.md.
#
#   bench/build.sh [ROWS…]         HEAP=6g is what the JVM gets; JAVA=... chooses the JDK; JAR=... the program
set -euo pipefail
cd "$(dirname "$0")/.."
jar=$(realpath "${JAR:-target/amur-graph.jar}")
java=${JAVA:-java}
heap=${HEAP:-6g}
[ $# -gt 0 ] || set -- 10000 100000 1000000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  echo "# How a build grows"
  echo
  echo "$(date -u +%F), $(nproc) cores, $("$java" -version 2>&1 | sed -n 2p), heap $heap. Made by \`bench/build.sh $*\`."
  echo
  echo "| rows added | statements | seconds | statements per second | most memory (resident), MB |"
  echo "|---|---|---|---|---|"
} | tee bench/BUILD.md
for rows; do
  rm -rf "$work/project"
  mkdir "$work/project"
  cp -r data ontology queries "$work/project"
  # Claims like the first ones of the table, each on one of three thousand passages.
  awk -v n="$rows" 'BEGIN { for (i = 0; i < n; i++)
    printf "X%d-%03d,s0,%d,%d,%064x,china,signed,heixiazi-roadmap-2025,,,asserted,s0-author,2025,,explicit,,undisputed,,Made up claim number %d.,\n", \
      i / 1000, i % 1000, i % 3000, i % 3000 + 40, i, i }' \
    >> "$work/project/data/claim/claim.csv"
  LC_ALL=C sort -o "$work/rows" <(tail -n +2 "$work/project/data/claim/claim.csv")
  { head -n 1 data/claim/claim.csv; cat "$work/rows"; } > "$work/project/data/claim/claim.csv"
  start=$(date +%s%N)
  if ! (cd "$work/project"
        "$java" "-Xmx$heap" -XX:+UseParallelGC -jar "$jar" build --out release > "$work/out" 2> "$work/err" & p=$!
        most=0
        while [ -e "/proc/$p/status" ] && now=$(awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$p/status" 2>/dev/null); do
          [ "${now:-0}" -le "$most" ] || most=$now
          sleep 0.2
        done
        echo "$most" > "$work/most"
        wait "$p"); then
    echo "| $rows | none: $(grep -v '^\s*at ' "$work/err" | tail -n 1 | cut -c1-200) | | | $(cat "$work/most") |" | tee -a bench/BUILD.md
    continue
  fi
  seconds=$(awk -v ns=$(($(date +%s%N) - start)) 'BEGIN { printf "%.1f", ns / 1e9 }')
  statements=$(sed -n 's/.*: \([0-9,]*\) statements.*/\1/p' "$work/out")
  echo "| $rows | $statements | $seconds | $(awk -v s="${statements//,/}" -v t="$seconds" 'BEGIN { printf "%d", s / t }') | $(cat "$work/most") |" | tee -a bench/BUILD.md
done
