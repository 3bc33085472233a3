"""rdflib: with_rdflib.py thing URL | with_rdflib.py query ENDPOINT QUERY"""

import sys

from rdflib import ConjunctiveGraph, Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

what, url = sys.argv[1:3]
if what == "thing":
    text = Graph().parse(url).serialize(format="nt", encoding="utf-8")
else:
    text = ConjunctiveGraph(SPARQLStore(url)).query(sys.argv[3]).serialize(format="csv")
sys.stdout.buffer.write(text)
