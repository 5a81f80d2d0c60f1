"""Proves that walk.py can fail. Usage: selftest.py SCRATCH_FOLDER"""
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
GOOD = """# Adding a word

<!-- into: words.txt after: two -->
```text
three
```

<!-- new: more/words.txt -->
```text
four
```

<!-- on the copy -->
```sh
grep -q three words.txt
```

<!-- on the copy, fails before -->
```sh
emvqr three
```
"""
# What is changed in the page, and what has to be said then; nothing where all is well.
PLANTED = [("", "", ""), ("after: two", "before: two", ""), ("after: two", "instead of: two", ""),
           ("after: two", "after: ten", "0 lines of words.txt read: ten"), ("after: two", "after: same", "2 lines of words.txt"),
           ("emvqr three", "emvqr one", "goes well without what the page adds"),
           ("emvqr three", "emvqr nothing", "page.md:19: ended with 1"), ("grep -q three", "grep -q nine", "page.md:14: ended with 1"),
           (", fails before", "", "nothing in it fails before"), ("new: more/words.txt", "new: words.txt", "is there already"),
           ("emvqr three\n```", "emvqr three", "a block that does not end")]
ORDER = {"after: two": "one two three same same", "before: two": "one three two same same", "instead of: two": "one three same same"}


def plant(folder):
    """A project of one list, whose `emvqr` knows the words of the list beside it."""
    (folder / "build/dev").mkdir(parents=True)
    (folder / "words.txt").write_text("one\ntwo\nsame\nsame\n", encoding="utf-8")
    program = folder / "build/dev/emvqr"
    program.write_text('#!/bin/sh\ngrep -q -x "$1" "$(dirname "$0")/../../words.txt"\n', encoding="utf-8")
    program.chmod(0o755)


def judge(scratch, old, new, complaint):
    shutil.rmtree(scratch, ignore_errors=True)
    root, copy, page = scratch / "root", scratch / "copy", scratch / "page.md"
    plant(root)
    plant(copy)
    assert old in GOOD
    page.write_text(GOOD.replace(old, new, 1) if old else GOOD, encoding="utf-8")
    done = subprocess.run([sys.executable, HERE / "walk.py", root, copy, root / "build/dev/emvqr", page], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    assert (done.returncode == 0) == (complaint == "") and complaint in done.stdout, f"{new!r}: {done.returncode} {done.stdout}"
    if not complaint:
        words = (copy / "words.txt").read_text(encoding="utf-8").split()
        assert words == ORDER[new or "after: two"].split(), words
        assert (copy / "more/words.txt").read_text(encoding="utf-8") == "four\n"
    assert (root / "words.txt").read_text(encoding="utf-8") == "one\ntwo\nsame\nsame\n", "the project was changed"


def judge_copy(scratch):
    shutil.rmtree(scratch, ignore_errors=True)
    root, copy = scratch / "root", scratch / "copy"
    plant(root)
    command = [sys.executable, HERE / "copy.py", root, copy]
    subprocess.run(command, check=True)
    assert not (copy / "build").exists()
    (copy / "build").mkdir()
    (copy / "left").write_text("over", encoding="utf-8")
    before = (copy / "words.txt").stat().st_mtime_ns
    subprocess.run(command, check=True)
    assert (copy / "build").exists() and not (copy / "left").exists()
    assert (copy / "words.txt").stat().st_mtime_ns == before, "what is the same is written again"
    (root / "words.txt").write_text("other\n", encoding="utf-8")
    subprocess.run(command, check=True)
    assert (copy / "words.txt").read_text(encoding="utf-8") == "other\n"


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1]).resolve()
    for planted in PLANTED:
        judge(folder, *planted)
    judge_copy(folder)
    print(f"{len(PLANTED)} pages judged as expected")
