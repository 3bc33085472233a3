#!/usr/bin/env bash
# Measures the packaged program from outside: time of a build, time from start to the first answered query, and
# memory at rest. Needs bash, curl and Linux's /proc. Prints a table and writes it to bench/RESULTS.md.
#
#   bench/run.sh [RUNS]        RUNS per figure, 5 unless told; JAVAS="java /opt/jdk-25/bin/java" measures several JDKs
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
jar=target/amur-graph.jar
[ -f "$jar" ] || mvn -q -DskipTests package

load=$(cut -d' ' -f1 /proc/loadavg)
work=$(mktemp -d)
mkfifo "$work/said"
server=
stop() { if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=; fi; }
trap 'stop; rm -rf "$work"' EXIT

now() { date +%s%N; }
millis() { echo $((($(now) - $1) / 1000000)); }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] " (" v[1] "–" v[NR] ")" }'; }

build_ms() {
  local start; start=$(now)
  "$java" -jar "$jar" build --out "$work/release" > "$work/log"
  millis "$start"
}

# Starts a server by a command and notes the milliseconds until a query is answered, then the memory after REST seconds
# of rest (3). It waits for the server's line without looking for it again and again: that would take time from it.
first_answer() {
  local start line port=; start=$(now)
  "$@" serve --port 0 --release "$work/release" > "$work/said" 2> "$work/serve.log" &
  server=$!
  exec 3< "$work/said"
  while read -r line <&3; do
    if [[ $line =~ ^Serving\ .*\ at\ http://[^:]*:([0-9]+)/ ]]; then port=${BASH_REMATCH[1]}; break; fi
  done
  [ -n "$port" ] || { cat "$work/serve.log" >&2; return 1; }
  curl -sf "http://localhost:$port/sparql" --data-urlencode 'query=ASK { ?s ?p ?o }' -H 'Accept: text/csv' > "$work/answer"
  millis "$start" >> "$work/first"
  sleep "${REST:-3}"
  awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$server/status" >> "$work/rss"
  stop
  exec 3<&-
}

# The launcher's archive of classes is made when its first server ends.
launcher() { JAVA=$java exec deploy/amur-graph "$@"; }

figures() {
  java=$1
  rm -f "$work"/{build,first,rss}
  for _ in $(seq "$runs"); do build_ms >> "$work/build"; done
  for _ in $(seq "$runs"); do first_answer "$java" -jar "$jar"; done
  local plain version
  plain="$(median < "$work/first") | $(median < "$work/rss")"
  rm -f "$work"/{first,rss}
  first_answer launcher
  rm -f "$work"/{first,rss}
  for _ in $(seq "$runs"); do first_answer launcher; done
  version=$("$java" -version 2>&1 | sed -n '2s/.*(build \([^)]*\)).*/\1/p')
  echo "| $version | $(median < "$work/build") | $plain | $(median < "$work/first") | $(median < "$work/rss") |"
}

for java in ${JAVAS:-java}; do figures "$java" >> "$work/rows"; done
quads=$(sed -n 's/.*: \([0-9,]*\) statements.*/\1/p' "$work/log")
{
  echo "# Figures"
  echo
  echo "$(date -u +%F), $(nproc) cores with a load of $load before it, $quads statements, release of"
  echo "$(du -skL "$work/release/current" | cut -f1) kB; median (least–greatest) of $runs runs. Made by \`bench/run.sh $runs\`."
  echo "Start is the time to the first answered query, memory what is resident at rest; with the launcher,"
  echo "\`deploy/amur-graph\`, classes come from an archive."
  echo
  echo "| JDK | build from \`data/\`, ms | start of \`java -jar\`, ms | its memory, MB | start of the launcher, ms | its memory, MB |"
  echo "|---|---|---|---|---|---|"
  cat "$work/rows"
} | tee bench/RESULTS.md
