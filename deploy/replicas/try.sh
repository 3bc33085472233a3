#!/usr/bin/env bash
# Tries replicas behind HAProxy, all on the loopback: starts N of them, each with a copy of the release that it has
# fetched, puts load on HAProxy, kills one with -9 under load and starts it again, then brings a new release to one
# after the other. Ends with 1 if a single request failed.
#   try.sh [SECONDS]     seconds of load for each of the two parts, 15; needs haproxy, wrk, curl, and the packaged jar
# N=3 replicas, CONNECTIONS=8. A request that takes 30 seconds counts as failed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
. "$here/../common.sh"
need haproxy wrk curl
seconds=${1:-15}
n=${N:-3} connections=${CONNECTIONS:-8}
work=$(mktemp -d)
pids=()
stop() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

# A folder of files stands for any file or object store. The second release differs in the title of the dataset.
mkdir "$work/project"
cp -r "$project/data" "$project/ontology" "$project/queries" "$work/project"
amur build --data "$work/project/data" --out "$work/files" >/dev/null
first=$(readlink "$work/files/current")
sed -i 's/"title": "Amur Graph"/"title": "Amur Graph, another release"/' "$work/project/data/dataset.json"
amur build --data "$work/project/data" --out "$work/files" >/dev/null
second=$(readlink "$work/files/current")
[ "$first" != "$second" ] || { echo "the two releases are the same" >&2; exit 1; }

port=$(free_port)
servers=
declare -A at process
replica() {
  amur_alone serve --port "${at[$1]}" --bind 127.0.0.1 --release "$work/r$1" --rate 1000000 --behind-proxy \
    >"$work/r$1.out" 2>&1 &
  process[$1]=$!
  pids+=($!)
}
for i in $(seq "$n"); do
  amur fetch "$work/files/$first" --name "$first" --out "$work/r$i" >/dev/null
  at[$i]=$(free_port)
  servers+="  server r$i 127.0.0.1:${at[$i]} check"$'\n'
  replica "$i"
done
healthy() { curl -sf "http://127.0.0.1:${at[$1]}/health"; }
serves() { healthy "$1" | grep -q "\"release\":\"$2\""; }
for i in $(seq "$n"); do await 120 healthy "$i" || { cat "$work/r$i.out"; exit 1; }; done

awk -v servers="$servers" -v port="$port" -v work="$work" \
  '{ gsub(/@PORT@/, port); gsub(/@WORK@/, work) } /@SERVERS@/ { printf "%s", servers; next } { print }' \
  "$here/haproxy.cfg" >"$work/haproxy.cfg"
haproxy -c -f "$work/haproxy.cfg" >"$work/haproxy.check" 2>&1 || { cat "$work/haproxy.check"; exit 1; }
haproxy -db -f "$work/haproxy.cfg" >"$work/haproxy.out" 2>&1 &
pids+=($!)
url=http://127.0.0.1:$port
await 30 curl -sf "$url/health"
# A cold JVM is no part of the trial.
for i in $(seq "$n"); do
  for path in / /promises /api/queries/all-promises.csv /page/id/heixiazi-island '/search?q=Amur'; do
    curl -sf -o /dev/null "http://127.0.0.1:${at[$i]}$path"
  done
done

# under_load PART COMMAND…: does something after a third of the time, under load; counts what failed.
failed=0
under_load() {
  local part=$1 wrk
  shift
  wrk -t2 -c"$connections" -d"${seconds}s" --timeout 30s -s "$here/load.lua" "$url" >"$work/wrk" 2>&1 &
  wrk=$!
  sleep "$((seconds / 3))"
  "$@"
  wait "$wrk"
  local counts requests lost
  counts=$(grep '^requests=' "$work/wrk") || { cat "$work/wrk"; exit 1; }
  requests=${counts#requests=} requests=${requests%% *} lost=${counts##*failed=}
  failed=$((failed + lost))
  printf '| %s | %s | %s | %s |\n' "$part" "$requests" "$lost" \
    "$(sed -n 's/^ *Requests\/sec: *//p' "$work/wrk")" >>"$work/table"
  [ "$lost" = 0 ] || cat "$work/wrk"
}

kill_one() {
  kill -9 "${process[1]}"
  wait "${process[1]}" 2>/dev/null || true
  sleep 1
  replica 1
}
change_all() {
  local i
  for i in $(seq "$n"); do
    amur fetch "$work/files/$second" --name "$second" --out "$work/r$i" >/dev/null
    await 60 serves "$i" "$second"
  done
}
under_load "one of $n killed with -9 and started again" kill_one
await 120 healthy 1
under_load "a new release on one after the other" change_all
for i in $(seq "$n"); do serves "$i" "$second" || { echo "replica $i does not serve $second" >&2; exit 1; }; done

printf '| under load | requests | failed | per second |\n|---|---|---|---|\n'
cat "$work/table"
[ "$failed" = 0 ] || { echo "$failed requests failed" >&2; cat "$work/haproxy.out"; exit 1; }
