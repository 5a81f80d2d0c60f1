"""Does what pages say on a copy of the project. Usage: walk.py ROOT COPY PROGRAM PAGE...

Blocks of a page, by the comment on the line before each:
  <!-- into: PATH after: LINE -->       goes below the one line of PATH that reads so (before: above it; instead of: for it)
  <!-- new: PATH -->                    becomes the file PATH
  <!-- on the copy -->                  sh, run in the copy after all changes of all pages
  <!-- on the copy, fails before -->    the same, after those; and before all changes with PROGRAM as `emvqr`: has to fail
COPY has the tree of ROOT and a build of its own in build/dev; PROGRAM is the `emvqr` of ROOT."""
import os
import pathlib
import re
import subprocess
import sys

OPENING = re.compile(r"^```(\w*)$")
COMMENT = re.compile(r"^<!-- (.*) -->$")
INTO = re.compile(r"into: (\S+) (after|before|instead of): (.*)")


class Fault(Exception):
    """What a page says cannot be done, or does not do what it says."""


def blocks(page):
    """(line, comment, text) of each block that has a comment."""
    lines = page.read_text(encoding="utf-8").splitlines()
    at = 0
    while at != len(lines):
        if not OPENING.match(lines[at]):
            at += 1
            continue
        end = at + 1
        while end != len(lines) and lines[end] != "```":
            end += 1
        if end == len(lines):
            raise Fault(f"{page}:{at + 1}: a block that does not end")
        comment = COMMENT.match(lines[at - 1]) if at else None
        if comment:
            yield at + 1, comment.group(1), lines[at + 1:end]
        at = end + 1


def place(where, copy, comment, text):
    """Makes one change; False where the comment asks for none."""
    into = INTO.fullmatch(comment)
    if comment.startswith("new: "):
        path = copy / comment[5:]
        if path.exists():
            raise Fault(f"{where}: {path.name} is there already")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(text) + "\n", encoding="utf-8")
        return True
    if not into:
        return False
    path = copy / into.group(1)
    lines = path.read_text(encoding="utf-8").split("\n")
    found = [at for at, line in enumerate(lines) if line.strip() == into.group(3).strip()]
    if len(found) != 1:
        raise Fault(f"{where}: {len(found)} lines of {into.group(1)} read: {into.group(3)}")
    at = found[0]
    before = lines[:at + 1] if into.group(2) == "after" else lines[:at]
    after = lines[at:] if into.group(2) == "before" else lines[at + 1:]
    path.write_text("\n".join(before + text + after), encoding="utf-8")
    return True


def run(folder, program, text):
    """Runs a block of sh with `emvqr` in the path; leaves its output to be shown where it matters."""
    path = os.pathsep.join([str(program.parent), os.environ["PATH"]])
    return subprocess.run(["sh", "-eu", "-c", "\n".join(text)], cwd=folder, env={**os.environ, "PATH": path},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


def walk(root, copy, program, pages):
    commands = []
    proofs = []
    for page in pages:
        steps = list(blocks(page))
        own_proofs = [step for step in steps if step[1] == "on the copy, fails before"]
        if not own_proofs:
            raise Fault(f"{page}: nothing in it fails before")
        proofs += [(f"{page}:{line}", text) for line, _, text in own_proofs]
        for line, _, text in own_proofs:
            if run(root, program, text).returncode == 0:
                raise Fault(f"{page}:{line}: goes well without what the page adds")
        for line, comment, text in steps:
            where = f"{page}:{line}"
            if comment == "on the copy":
                commands.append((where, text))
            else:
                place(where, copy, comment, text)
    for where, text in commands + proofs:
        done = run(copy, copy / "build/dev/emvqr", text)
        if done.returncode != 0:
            raise Fault(f"{where}: ended with {done.returncode}\n{done.stdout[-6000:]}")
    print(f"{len(pages)} pages: {len(commands) + len(proofs)} blocks did what they say, {len(proofs)} of them only with what the pages add")


def main(arguments):
    root, copy, program = (pathlib.Path(each).resolve() for each in arguments[:3])
    try:
        walk(root, copy, program, [pathlib.Path(each) for each in arguments[3:]])
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
