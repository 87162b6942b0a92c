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
stages = {"Prospecting": 0, "Engaging": 0, "Won": 0, "Lost": 0}
months = {}
brought = {}
homeless = 0
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
    stages[row["deal_stage"]] += 1
    month = row["engage_date"][:7]
    months[month] = months.get(month, 0) + 1
    homeless += not (won or lost) and not row["account"]
    if won:
        brought[row["account"]] = brought.get(row["account"], 0) + int(float(row["close_value"]))
# Nothing is known of what was passed on the way: what is lost counts for the beginning.
totals["reached"] = {
    "lead": sum(stages.values()),
    "qualified": stages["Engaging"] + stages["Won"],
    "proposal": stages["Won"],
    "negotiation": stages["Won"],
    "won": stages["Won"],
}
totals["present"] = {"lead": stages["Prospecting"], "qualified": stages["Engaging"]}
totals["months"] = {month: count for month, count in months.items() if month}
totals["without_account"] = homeless
totals["best"] = sorted(brought.values(), reverse=True)
json.dump(totals, sys.stdout)
