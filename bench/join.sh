#!/usr/bin/env bash
# Measures the joining of generated tables of five columns with the packaged program: rows per second while they are read
# and written, and peak memory under a bound on the heap. Needs bash, awk and GNU time. Writes a table to bench/JOIN.md.
#
#   bench/join.sh [ROWS…]        10000 100000 1000000 unless told; JAVA=... chooses the JDK, HEAP=... the bound (512m)
set -euo pipefail
cd "$(dirname "$0")/.."
java=${JAVA:-java}
heap=${HEAP:-512m}
jar=target/amur-graph.jar
[ -f "$jar" ] || mvn -q -DskipTests package
[ $# -gt 0 ] || set -- 10000 100000 1000000

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" -jar "$jar" build --out "$work/release" > "$work/log"

generate() {
  awk -v rows="$1" 'BEGIN {
    countries = split("CHN RUS KOR PRK JPN MNG USA KAZ", country, " ")
    towns = split("Khabarovsk Blagoveshchensk Heihe Harbin Vladivostok Fuyuan Nowhere Tongjiang", town, " ")
    print "number,country,year,town,value"
    for (i = 1; i <= rows; i++)
      printf "%d,%s,%d,%s,%.3f\n", i, country[1 + i % countries], 1960 + int(i / 8) % 64, town[1 + int(i / 3) % towns],
        (i * 7919) % 1000003 / 7
  }'
}

one() {
  generate "$1" > "$work/table.csv"
  rm -f "$work/table.csv-metadata.json"
  /usr/bin/time -f '%e %M' -o "$work/time" "$java" "-Xmx$heap" -jar "$jar" join "$work/table.csv" --name table \
    --key country=iso3166alpha3 --key town=name:City --key year=date --out "$work/release" > "$work/join" 2> "$work/err"
  local speed bytes
  speed=$(sed -n 's/.*, \([0-9,]*\) rows\/s while.*/\1/p' "$work/join")
  bytes=$(cat "$work"/release/current/external/table/{rows,links}.nq | wc -c)
  read -r seconds peak < "$work/time"
  printf '| %s | %s | %s | %s | %s |\n' "$1" "${speed:-–}" "$seconds" "$((peak / 1024))" "$((bytes / 1000000))"
  "$java" -jar "$jar" join --remove table --out "$work/release" > "$work/log"
}

{
  echo "# Joining a table"
  echo
  echo "$(date -u +%F), $(nproc) cores with a load of $(cut -d' ' -f1 /proc/loadavg), $("$java" -version 2>&1 | sed -n 2p), heap of at most $heap."
  echo "Made by \`bench/join.sh\`."
  echo
  echo "| rows of five columns | rows/s, read to written | whole command, s | peak memory (resident), MB | N-Quads, MB |"
  echo "|---|---|---|---|---|"
  for rows in "$@"; do one "$rows"; done
} | tee bench/JOIN.md
