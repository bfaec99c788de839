"""Reads the reports of a folder: json and jsonl by our schema, gitlab by what GitLab demands, junit by junitparser."""

import json
import pathlib
import sys

import jsonschema
import junitparser

folder = pathlib.Path(sys.argv[1])
schema = json.loads(pathlib.Path(sys.argv[2]).read_text())
validator = jsonschema.Draft202012Validator(schema)
validator.check_schema(schema)
report = json.loads((folder / "json").read_text(encoding="utf-8"))
for error in validator.iter_errors(report):
    sys.exit(f"json: {error.message}")
findings = report["findings"]

lines = (folder / "jsonl").read_text(encoding="utf-8").split("\n")
assert lines.pop() == "", "jsonl: no line feed at the end"
assert [json.loads(line) for line in lines] == findings, "jsonl: other findings than in json"
for finding in findings:
    assert report["findings"].count(finding) == 1, "json: a finding twice"
    assert finding["start"] <= finding["end"], "json: offsets"

quality = json.loads((folder / "gitlab").read_text(encoding="utf-8"))
assert len(quality) == len(findings), "gitlab: not one for each finding"
prints = set()
for each in quality:
    assert each["description"] and each["check_name"], "gitlab: no description"
    assert each["severity"] in ("info", "minor", "major", "critical", "blocker"), "gitlab: severity"
    assert each["location"]["path"] and each["location"]["lines"]["begin"] >= 1, "gitlab: location"
    prints.add(each["fingerprint"])
assert len(prints) == len(quality), "gitlab: fingerprints are not unique"

suites = junitparser.JUnitXml.fromfile(str(folder / "junit"))
failures = 0
for suite in suites:
    cases = list(suite)
    said = (suite.tests, suite.failures, suite.errors, suite.skipped)
    suite.update_statistics()
    assert said == (suite.tests, suite.failures, suite.errors, suite.skipped), f"junit: sums of {suite.name}"
    names = [(case.classname, case.name) for case in cases]
    assert len(set(names)) == len(names), f"junit: a name twice in {suite.name}"
    failures += suite.failures
assert failures == len(findings), "junit: not one failure for each finding"
print(f"{len(findings)} findings")
