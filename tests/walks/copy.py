"""Makes COPY the tree of ROOT, but for build/ and what git keeps. Usage: copy.py ROOT COPY

A file that is the same stays as it is: a build in COPY goes on from there."""
import os
import pathlib
import shutil
import sys


def files(root):
    for folder, folders, names in os.walk(root):
        if pathlib.Path(folder) == root:
            folders[:] = [name for name in folders if name not in ("build", ".git")]
        yield from (pathlib.Path(folder, name).relative_to(root) for name in names)


def main(root, copy):
    copy.mkdir(parents=True, exist_ok=True)
    wanted = {path for path in files(root) if path.name != ".git"}
    for path in files(copy):
        if path not in wanted:
            (copy / path).unlink()
    for path in wanted:
        if not (copy / path).exists() or (copy / path).read_bytes() != (root / path).read_bytes():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / path, copy / path)
            shutil.copymode(root / path, copy / path)


if __name__ == "__main__":
    main(*(pathlib.Path(each).resolve() for each in sys.argv[1:]))
