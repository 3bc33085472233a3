#!/usr/bin/env bash
# Tries the road of large tables from end to end on rows that it makes itself: deploy/spark/try.sh [ROWS], 100,000 if
# nothing is said. The job sums them up, join takes the sums in, a query asks for them, and awk adds up the raw rows to
# compare. It works in a folder that it removes (with RELEASE on a copy of those releases), asks nothing of the network
# but what Maven fetches, and ends by itself. Needs target/amur-graph.jar.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rows=${1:-100000}
jar=$root/target/amur-graph.jar
[ -f "$jar" ] || { echo "there is no $jar; make it with mvn package" >&2; exit 2; }
# Few rows are done with before the second compiler has paid for itself.
[ "$rows" -ge 1000000 ] || export JAVA_OPTS=-XX:TieredStopAtLevel=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

took() { # name, command…: runs it, and keeps how long it took
  local name=$1 start end
  shift
  start=$(date +%s.%N)
  "$@"
  end=$(date +%s.%N)
  printf '| %s | %.1f |\n' "$name" "$(awk "BEGIN { print $end - $start }")" >> "$work/times"
}
sums() { # sums, rows and lost values of the raw rows by reporter and flow, counted in hundredths, which are exact
  awk -F, '
    FNR > 1 {
      k = $1 "," $4
      n[k]++
      if ($6 ~ /^[0-9]+\.[0-9][0-9]$/) { split($6, d, "."); c[k] += d[1] * 100 + d[2] } else { l[k]++ }
    }
    END {
      for (k in n) {
        cents = sprintf("%.0f", c[k])
        whole = substr(cents, 1, length(cents) - 2)
        printf "%s,%s.%s,%d,%d\n", k, whole, substr(cents, length(cents) - 1), n[k], l[k]
      }
    }' "$work"/raw/*.csv | sort
}
job() {
  "$here/run.sh" --input "$work/raw" --release "$work/release" --out "$work/prepared" --name tried-trade \
    --reporter reporterCode=m49 --partner partnerCode=m49 --year refYear --flow flowCode --commodity cmdCode \
    --value primaryValue --quantity netWgt --title "Trade that was made up" --source "made up by $(basename "$0")"
}

took "build the job (the first time Maven fetches 290 MB)" "$here/run.sh" generate "$work/raw" 0 1
took "make $rows raw rows" "$here/run.sh" generate "$work/raw" "$rows" 1
if [ -n "${RELEASE:-}" ]; then
  cp -a "$RELEASE" "$work/release"
else
  took "build a release" java -jar "$jar" build --data "$root/data" --out "$work/release"
fi
took "sum up, link and write (the job)" job
took "join --prepared" java -jar "$jar" join --prepared "$work/prepared" --out "$work/release" 2> "$work/warnings"
same() { # what join makes of the sums themselves is what the job made of them
  cp -a "$work/release" "$work/again"
  java -jar "$jar" join "$work/prepared/tried-trade.csv" --metadata "$work/prepared/metadata.json" --out "$work/again" \
    > "$work/joined" 2>> "$work/warnings"
  for file in rows.nq links.nq report.csv; do
    cmp "$work/prepared/$file" "$work/again/current/external/tried-trade/$file"
  done
}
took "join of the sums, to compare" same
cat > "$work/ask.rq" <<'Q'
# Question: How much do the joined rows sum up to by reporter and flow?
# Why: to compare with the raw rows.
PREFIX t: <https://w3id.org/amur/external/tried-trade#>
SELECT ?reporter ?flow (SUM(?value) AS ?sum) (SUM(?rows) AS ?raw) (SUM(?lost) AS ?without)
WHERE { ?row t:reporter ?reporter ; t:flow ?flow ; t:raw_rows ?rows ; t:lost_values ?lost . OPTIONAL { ?row t:value ?v }
  BIND (COALESCE(?v, 0) AS ?value) }
GROUP BY ?reporter ?flow
ORDER BY ?reporter ?flow
Q
took "ask" java -jar "$jar" ask "$work/ask.rq" --release "$work/release" --format csv > "$work/answer"
took "add up the raw rows with awk" sums > "$work/expected"
tail -n +2 "$work/answer" | tr -d '\r' | awk -F, '{ split($3, d, "."); printf "%s,%s,%s.%s,%d,%d\n", $1, $2, d[1],
  substr(d[2] "00", 1, 2), $4, $5 }' | sort > "$work/found"
if ! diff "$work/expected" "$work/found" > "$work/difference"; then
  head "$work/difference" >&2
  echo "the sums differ" >&2
  exit 1
fi
echo "The job links as join does: rows.nq, links.nq and report.csv are the same to the byte."
echo "The sums of $(wc -l < "$work/found") pairs of reporter and flow are those of the raw rows, to the last digit."
printf '| step | seconds |\n| --- | --- |\n'
cat "$work/times"
echo "Load of the machine: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
