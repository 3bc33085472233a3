"""Has OpenRefine link the columns of a table as its pages do, and compares with the report of a join:
openrefine.py SERVICE OPENREFINE TABLE REPORT"""
import csv
import json
import sys
import time
from urllib.parse import parse_qs, urlencode, urlparse
from urllib.request import Request, urlopen

service, refine, table, report = sys.argv[1:]
space = {k: v for k, v in json.load(urlopen(service)).items() if k in ("identifierSpace", "schemaSpace")}
project = {}


def command(name, query=None, form=None, body=None, kind="application/x-www-form-urlencoded"):
    token = json.load(urlopen(f"{refine}/command/core/get-csrf-token"))["token"]
    address = f"{refine}/command/core/{name}?" + urlencode({**project, **(query or {}), "csrf_token": token})
    return urlopen(Request(address, body or urlencode(form or {}).encode(), {"Content-Type": kind}), timeout=60)


def run(name, **form):
    """Runs what takes its time, and waits for its end."""
    answer = json.load(command(name, form={"engine": '{"facets": [], "mode": "row-based"}', **form}))
    assert answer["code"] in ("ok", "pending"), answer
    while json.load(urlopen(f"{refine}/command/core/get-processes?" + urlencode(project)))["processes"]:
        time.sleep(0.2)


def reconcile(column, kind, details=()):
    run("reconcile", columnName=column, config=json.dumps({"mode": "standard-service", "service": service, **space,
        "type": {"id": kind, "name": kind}, "autoMatch": True, "columnDetails": details, "limit": 0}))


with open(table, "rb") as file:
    upload = b'--b\r\nContent-Disposition: form-data; name="project-file"; filename="t.csv"\r\n\r\n' + file.read()
made = command("create-project-from-upload", {"format": "text/line-based/*sv", "options": json.dumps(
    {"separator": ",", "encoding": "UTF-8"})}, body=upload + b"\r\n--b--\r\n", kind="multipart/form-data; boundary=b")
project["project"] = parse_qs(urlparse(made.url).query)["project"][0]
guessed = json.load(command("guess-types-of-column", {"columnName": "town", "service": service}))
assert "City" in [t["id"] for t in guessed["types"]], guessed
reconcile("country", "State")
reconcile("town", "City", [{"column": "country", "propertyName": "is part of", "propertyID": "isPartOf"}])
extension = json.dumps({"properties": [{"id": "wikidata", "name": "Wikidata"}]})
run("extend-data", baseColumnName="town", endpoint=service, **space, columnInsertIndex="1", extension=extension)

answer = json.load(command("get-rows", {"start": 0, "limit": 100}))
with open(report, encoding="utf-8") as file:
    joined = {(r["column"], r["value"], r["within"]): r["thing"].rsplit("/", 1)[-1] for r in csv.DictReader(file)}
differences = 0
for town, country, wikidata in ((row["cells"] + [None])[:3] for row in answer["rows"]):
    recons = [answer["pool"]["recons"][cell["r"]] for cell in (town, country)]
    of_town, of_country = (r.get("m", {}).get("id", "") for r in recons)
    same = (joined["country", country["v"], ""] == of_country
            and joined["town", town["v"], of_country and "id:" + of_country] == of_town)
    differences += not same
    print("as joined:" if same else "NOT AS JOINED:", town["v"], country["v"], "->", of_town or "none",
          of_country or "none", wikidata and wikidata["v"], [c["id"] for c in recons[0].get("c", [])])
sys.exit(differences > 0)
