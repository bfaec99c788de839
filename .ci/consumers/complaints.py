"""Reads what SARIF Multitool found, and fails on errors. Notes are wishes; the sums are printed."""

import collections
import json
import sys

with open(sys.argv[1], encoding="utf-8-sig") as file:
    runs = json.load(file)["runs"]
counts = collections.Counter()
for run in runs:
    rules = {rule["id"]: rule for rule in run["tool"]["driver"].get("rules", [])}
    for result in run.get("results", []):
        default = rules.get(result["ruleId"], {}).get("defaultConfiguration", {}).get("level", "warning")
        level = result.get("level", default)
        counts[level] += 1
        if level == "error":
            print(result["ruleId"], result["message"])
    for invocation in run.get("invocations", []):
        if not invocation.get("executionSuccessful", True):
            counts["error"] += 1
            print(invocation)
print(dict(counts))
sys.exit(1 if counts["error"] else 0)
