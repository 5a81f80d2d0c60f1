"""Holds .github/workflows/ci.yml and the table of stages together. Usage: workflow.py ROOT

It is YAML; may read the repository and do nothing else; uses actions by a full version; and names every stage that
./dev stages lists, and none that is not there. First each kind of fault is planted, and has to be found."""
import json
import pathlib
import re
import subprocess
import sys

import yaml


def stage_lists(workflow):
    """The lists of stages that jobs are given, as texts."""
    for job in workflow["jobs"].values():
        matrix = job.get("strategy", {}).get("matrix", {})
        yield from matrix.get("stages", [])
        yield from (more["stages"] for more in matrix.get("include", []) if "stages" in more)


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def presets_named(workflow):
    return {name for step in steps(workflow) for name in re.findall(r"--preset (\S+)", step.get("run", ""))}


def faults(text, stages, presets):
    """What is wrong, a sentence each."""
    try:
        workflow = yaml.safe_load(text)
    except yaml.YAMLError as error:
        return [f"no YAML: {error}"]
    found = []
    if workflow.get("permissions") != {"contents": "read"} or any("permissions" in job for job in workflow["jobs"].values()):
        found.append("it may do more than read the contents")
    for step in steps(workflow):
        if not re.fullmatch(r"[\w./-]+@(v\d+\.\d+\.\d+|[0-9a-f]{40})", step.get("uses", "none@v0.0.0")):
            found.append(f"{step['uses']} is no full version")
    named = {name for names in stage_lists(workflow) for name in names.split()}
    found += [f"{name} is no stage" for name in sorted(named - stages)]
    found += [f"no job runs {name}" for name in sorted(stages - named)]
    found += [f"{name} is no preset" for name in sorted(presets_named(workflow) - presets)]
    if not any(".ci/run ${{ matrix.stages }}" in step.get("run", "") for step in steps(workflow)):
        found.append("no step runs the stages")
    return found


PLANTED = [("contents: read", "contents: write", "may do more"), ("checkout@v4.2.2", "checkout@v4", "no full version"),
           ("- asan", "- asan nope", "nope is no stage"), ("- asan\n", "- everything\n", "no job runs asan"),
           ("--preset portable", "--preset elsewhere", "elsewhere is no preset"), ("jobs:", "jobs: [", "no YAML"),
           ("run: .ci/run", "run: echo .ci", "no step runs the stages"),
           ("    name: macOS", "    permissions: write-all\n    name: macOS", "may do more")]


def main(root):
    text = (root / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    listed = subprocess.run([root / "dev", "stages"], check=True, stdout=subprocess.PIPE, text=True).stdout
    stages = {line.split()[0] for line in listed.splitlines()}
    presets = {one["name"] for one in json.loads((root / "CMakePresets.json").read_text())["configurePresets"]}
    for old, new, complaint in PLANTED:
        assert old in text, f"nothing to plant in: {old}"
        said = faults(text.replace(old, new), stages, presets)
        assert any(complaint in sentence for sentence in said), f"{new!r} should give '{complaint}', gave {said}"
    said = faults(text, stages, presets)
    for sentence in said:
        print(f".github/workflows/ci.yml: {sentence}")
    return 1 if said or not stages else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
