#!/usr/bin/env bash
# Asks a running server by clients of other makes, and compares what each of them gets: run.sh BASE_URL
# A client that is not installed is skipped, unless MUST (names parted by blanks) says that it must run. Ends with 1 if
# an answer differs, or if a client that must run is not there. Expected answers are those of queries/competency/.
set -uo pipefail
cd "$(dirname "$0")"

base=${1:?usage: run.sh BASE_URL}
base=${base%/}/
must=" ${MUST:-} "
python=/usr/bin/python3
questions=../../../queries/competency
# A table with gaps, one with quotation marks and letters beyond ASCII, one with durations; none has a parameter.
asked="trade-figures-by-scope mistranslated-and-misprinted-names slippage-of-all-infrastructure"
thing=id/khabarovsk-krai
label='<https://w3id.org/amur/id/khabarovsk-krai> <http://www.w3.org/2004/02/skos/core#prefLabel> "Khabarovsk Krai"@en'
failures=0
answers=$(mktemp -d)
trap 'rm -rf "$answers"' EXIT

row() { printf '%-20s | %-10s | %-40s | %s\n' "$@"; }

# told CLIENT VERSION WHAT: writes the line of the table; the last command tells whether it went well.
told() {
  if [ $? -eq 0 ]; then row "$1" "$2" "$3" ok; else
    row "$1" "$2" "$3" FAILED
    sed 's/^/    /' "$answers/err" | head -5
    failures=$((failures + 1))
  fi
}

# present CLIENT COMMAND...: true if the client is installed; counts it as a failure if it must be.
present() {
  local client=$1
  shift
  if "$@" >/dev/null 2>&1; then return 0; fi
  if [[ $must == *" $client "* ]]; then
    row "$client" - "is not installed, but must be" FAILED
    failures=$((failures + 1))
  else row "$client" - "is not installed" skipped; fi
  return 1
}

# tables CLIENT VERSION COMMAND...: the command is given the text of each query, and writes its answer as CSV.
tables() {
  local client=$1 version=$2
  shift 2
  for name in $asked; do
    { "$@" "$(cat "$questions/$name.rq")" >"$answers/csv" &&
      "$python" python/same_table.py "$questions/$name.csv" "$answers/csv"; } 2>"$answers/err"
    told "$client" "$version" "$name"
  done
}

# description CLIENT VERSION COMMAND...: the command follows an IRI and writes what it finds as N-Triples.
description() {
  local client=$1 version=$2
  shift 2
  { "$@" >"$answers/nt" && { grep -qF "$label" "$answers/nt" || { head -5 "$answers/nt" >&2; false; }; }; } \
    2>"$answers/err"
  told "$client" "$version" "$thing"
}

# negotiated ACCEPT EXPECTED PATH: what curl ends at, with 303 where it leads on.
negotiated() {
  local got
  got=$(curl -sSL -o "$answers/body" -w '%{http_code} %{content_type}' -H "Accept: $1" "$base$3" 2>"$answers/err")
  { case $got in "$2"*) true ;; *) echo "got $got, expected $2" >>"$answers/err"; false ;; esac; }
  told curl "$curl" "$3 as ${1:0:60}"
}

asked_by_curl() { curl -sSf -H 'Accept: text/csv' --data-urlencode "query=$1" "${base}sparql"; }

# joined CLIENT VERSION: one query over this server and a file that another server has.
joined() {
  "$python" -u -m http.server 0 --bind 127.0.0.1 >"$answers/log" 2>/dev/null &
  local other=$! port=
  for _ in $(seq 50); do
    port=$(sed -n 's/.* port \([0-9]*\) .*/\1/p' "$answers/log")
    [ -z "$port" ] || break
    sleep 0.2
  done
  { node node/comunica.mjs query "${base}sparql" "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?shelf ?label WHERE {
        ?thing <http://example.org/shelf> ?shelf ; skos:prefLabel ?label FILTER (LANG(?label) = 'en') } ORDER BY ?shelf" \
      "http://127.0.0.1:$port/second.ttl" >"$answers/csv" &&
    "$python" python/same_table.py second.csv "$answers/csv"; } 2>"$answers/err"
  told "$1" "$2" "joined with another server"
  kill "$other"
  wait "$other" 2>/dev/null || true
}

row client version what result
if present curl curl --version; then
  curl=$(curl --version | sed -n '1s/^curl \([^ ]*\).*/\1/p')
  for type in text/turtle application/ld+json application/n-triples application/rdf+xml text/html; do
    negotiated "$type" "200 $type" "$thing"
  done
  negotiated 'text/html;q=0.3, application/n-triples;q=0.8' '200 application/n-triples' "$thing"
  negotiated 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' '200 text/html' "$thing"
  negotiated '*/*' '200 text/turtle' "$thing"
  negotiated image/png '406 ' "$thing"
  negotiated text/turtle '404 ' id/no-such-thing
  tables curl "$curl" asked_by_curl
fi
if present rapper rapper -v; then
  description rapper "$(rapper -v)" rapper -q -g -o ntriples "$base$thing"
fi
if present roqet roqet -v; then
  tables roqet "$(roqet -v)" roqet -q -r csv -p "${base}sparql" -e
fi
if present rdflib "$python" -c 'import rdflib'; then
  version=$("$python" -c 'import rdflib; print(rdflib.__version__)')
  description rdflib "$version" "$python" python/with_rdflib.py thing "$base$thing"
  tables rdflib "$version" "$python" python/with_rdflib.py query "${base}sparql"
fi
if present SPARQLWrapper "$python" -c 'import SPARQLWrapper'; then
  version=$("$python" -c 'import SPARQLWrapper; print(SPARQLWrapper.__version__)')
  for method in GET POST; do
    tables "SPARQLWrapper $method" "$version" "$python" python/with_sparqlwrapper.py "$method" "${base}sparql"
  done
fi
if present comunica test -d node/node_modules/@comunica/query-sparql; then
  version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' node/node_modules/@comunica/query-sparql/package.json)
  description comunica "$version" node node/comunica.mjs thing "$base$thing"
  tables comunica "$version" node node/comunica.mjs query "${base}sparql"
  joined comunica "$version"
fi
if present sparql-http-client test -d node/node_modules/sparql-http-client; then
  version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' node/node_modules/sparql-http-client/package.json)
  tables sparql-http-client "$version" node node/sparql-http-client.mjs "${base}sparql"
fi
[ "$failures" -eq 0 ] || { echo "$failures failed"; exit 1; }
