"""SPARQLWrapper: with_sparqlwrapper.py GET|POST ENDPOINT QUERY"""

import csv
import sys

from SPARQLWrapper import JSON, SPARQLWrapper

method, endpoint, query = sys.argv[1:4]
client = SPARQLWrapper(endpoint)
client.setMethod(method)
client.setReturnFormat(JSON)
client.setQuery(query)
answer = client.query().convert()
sys.stdout.reconfigure(encoding="utf-8")
out = csv.writer(sys.stdout)
names = answer["head"]["vars"]
out.writerow(names)
for row in answer["results"]["bindings"]:
    out.writerow([row[name]["value"] if name in row else "" for name in names])
