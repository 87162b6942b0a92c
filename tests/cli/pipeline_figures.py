#!/usr/bin/env python3
"""Figures of the Maven CRM list, computed from its rows: see insight_commands_test.cpp.

The first argument is the folder with the lists. Standard input has the accounts as the program
lists them, for the codes of their industries.
"""
import csv
import json
import os
import sys

folder = sys.argv[1]


def rows(name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


sectors = {account["name"]: account["industry"] for account in json.load(sys.stdin)}
totals = {"won": 0, "lost": 0, "owner": {}, "product": {}, "industry": {}}
for row in rows("sales_pipeline.csv"):
    won, lost = row["deal_stage"] == "Won", row["deal_stage"] == "Lost"
    totals["won"] += won
    totals["lost"] += lost
    groups = {
        "owner": row["sales_agent"],
        "product": row["product"],
        "industry": sectors.get(row["account"], ""),
    }
    for by, key in groups.items():
        counts = totals[by].setdefault(key, [0, 0, 0])
        counts[0] += won
        counts[1] += lost
        counts[2] += int(float(row["close_value"] or 0)) if won else 0
json.dump(totals, sys.stdout)
