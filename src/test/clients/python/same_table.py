"""Ends with 1, and says where, if two CSV files do not hold the same table: same_table.py EXPECTED ACTUAL

Line ends and quotation marks may differ, cells may not; the order of rows counts.
"""

import csv
import sys


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file) if row]


expected, actual = map(table, sys.argv[1:3])
for number, (left, right) in enumerate(zip(expected, actual), 1):
    if left != right:
        sys.exit(f"row {number} is {right}, expected {left}")
if len(expected) != len(actual):
    sys.exit(f"{len(actual)} rows, expected {len(expected)}")
