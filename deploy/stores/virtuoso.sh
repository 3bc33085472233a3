#!/usr/bin/env bash
# Tries a store of another make: starts Virtuoso on the loopback in a temporary folder, fills it with a release, serves
# the release from it, asks every named query and question, compares the answers as bags with the expected ones, and
# stops. The only differences may be those of virtuoso-differences.txt.
#   virtuoso.sh [push|bulk] [RELEASES]     needs Debian's virtuoso-opensource-7 and curl, and the packaged jar
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
. "$here/../common.sh"
need virtuoso-t isql-vt curl
way=${1:-push}
work=$(mktemp -d)
releases=${2:-$work/release}
virtuoso= server=
stop() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
  [ -z "$virtuoso" ] || { kill "$virtuoso" 2>/dev/null || true; wait "$virtuoso" 2>/dev/null || true; }
  rm -rf "$work"
}
trap stop EXIT

[ $# -gt 1 ] || amur build --data "$project/data" --out "$releases"

sql=$(free_port) http=$(free_port)
mkdir "$work/db"
sed -e "s/@SQL@/$sql/; s/@HTTP@/$http/" "$here/virtuoso.ini" >"$work/db/virtuoso.ini"
(cd "$work/db" && exec virtuoso-t +foreground +configfile virtuoso.ini) >"$work/virtuoso.out" 2>&1 &
virtuoso=$!
store=http://127.0.0.1:$http/sparql
await 60 curl -sf "$store?query=ASK%20%7B%7D" || { tail -20 "$work/virtuoso.out" "$work/db/virtuoso.log"; exit 1; }

export AMUR_STORE_USER=dba AMUR_STORE_PASSWORD=dba
start=$(date +%s%N)
if [ "$way" = bulk ]; then
  # All graphs in one file, then the union of them as a graph of its own: lines are sorted, so uniq makes it a set.
  nq=$releases/current/graph.nq
  cp "$nq" "$work/db/graphs.nq"
  sed -E 's/ <[^> ]*> \.$/ <urn:x-amur:union> ./' "$nq" | uniq >"$work/db/union.nq"
  isql-vt "127.0.0.1:$sql" dba dba VERBOSE=OFF ERRORS=STDOUT EXEC="ld_dir('.', '*.nq', 'urn:x-amur:unused'); \
    rdf_loader_run(); checkpoint; select ll_file, ll_error from load_list where ll_error is not null or ll_state <> 2;"
else
  amur push --store "$store" --graph-store "http://127.0.0.1:$http/sparql-graph-crud-auth" --release "$releases"
fi
echo "filled by $way in $((($(date +%s%N) - start) / 1000000)) ms"

amur_alone serve --port 0 --rate 100000 --release "$releases" --store "$store" >"$work/serve.out" 2>&1 &
server=$!
await 120 grep -q '^Serving' "$work/serve.out" || { cat "$work/serve.out"; exit 1; }
url=$(sed -n 's/^Serving .* at \(http[^ ]*\)\/ .*/\1/p' "$work/serve.out")
curl -sf "$url/health"

same=0
: >"$work/different"
for expected in "$project"/queries/named/*.csv "$project"/queries/competency/*.csv; do
  name=$(basename "$expected" .csv)
  status=$(curl -s -o "$work/answer" -w '%{http_code}' "$url/api/queries/$name.csv")
  if [ "$status" = 200 ] && diff -q <(sort "$expected") <(tr -d '\r' <"$work/answer" | sort) >/dev/null; then
    same=$((same + 1))
  else
    echo "$name" >>"$work/different"
  fi
done
echo "$same answers are the expected ones; $(wc -l <"$work/different") are not"
known=$(sed -n 's/^\([a-z0-9-]*\):.*/\1/p' "$here/virtuoso-differences.txt" | sort)
diff <(echo "$known") <(sort "$work/different") || {
  echo "The answers that differ (>) are not those of virtuoso-differences.txt (<)."
  for name in $(comm -13 <(echo "$known") <(sort "$work/different")); do
    echo "$name, expected (<) and answered (>):"
    diff <(sort "$project"/queries/*/"$name.csv") <(curl -s "$url/api/queries/$name.csv" | tr -d '\r' | sort) | head -20 || true
  done
  exit 1
}
echo "The differences are those of virtuoso-differences.txt."
