"""Writes the mutated headers and builds the test programs with them, without the mutants that do not compile."""
import json
import pathlib
import re
import subprocess

from mutants import written

HERE = pathlib.Path(__file__).resolve().parent
# Optimised a little: compiling takes three times as long, running a tenth. Catch2's own constants are left to run time.
COMPILER = "clang++"
FLAGS = "-O1 -w -Wno-narrowing -fconstexpr-steps=2000000000 -D_GLIBCXX_ASSERTIONS -DCATCH_CONFIG_RUNTIME_STATIC_REQUIRE"


def write_if_new(path, text):
    """So that nothing is compiled again for what is as it was."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def copy_headers(root, include):
    """A copy that clang sees through: the macro that tells compilers what is likely hides conditions from it."""
    for path in include.rglob("*.*"):
        if not (root / "include" / path.relative_to(include)).exists():
            path.unlink()
    for path in (root / "include").rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        if path.name != "config.hpp":
            text = text.replace("EMVQR_LIKELY(", " " * 12 + "(")
        write_if_new(include / path.relative_to(root / "include"), text)


def make_tree(root, tree):
    """The project beside mutated headers: links to everything of it but these."""
    tree.mkdir(parents=True, exist_ok=True)
    for path in root.iterdir():
        if path.name not in ("include", "build", ".git") and not (tree / path.name).exists():
            (tree / path.name).symlink_to(path)


class Headers:
    """The mutated headers of a tree, and which mutant stands where in them. `plain` are those without changes; `first`
    is included by all."""

    def __init__(self, plain, tree, sources, mutants, first):
        self.plain, self.tree, self.sources, self.first = plain, tree, sources, first
        self.mutants, self.broken = list(mutants), []
        self.spans, self.texts = {}, {}

    def write(self, include):
        by_file = {}
        for mutant in self.mutants:
            by_file.setdefault(mutant.file, []).append(mutant)
        for path in self.plain.rglob("*.*"):
            name = path.relative_to(self.plain).as_posix()
            text = path.read_text(encoding="utf-8")
            if name in self.sources:
                text, self.spans[name] = written(text, by_file.get(name, []))
            if name == self.first:
                text = text.replace("#pragma once\n", "#pragma once\n#include <emvqr/mutant.hpp>\n", 1)
                self.spans[name] = []  # are a line lower
            self.texts[name] = text
            write_if_new(include / name, text)
        write_if_new(include / "emvqr/mutant.hpp", (HERE / "mutant.hpp").read_text(encoding="utf-8"))

    def leave_out(self, numbers):
        self.broken += [m for m in self.mutants if m.number in numbers]
        self.mutants = [m for m in self.mutants if m.number not in numbers]

    def at(self, name, line, column):
        """The innermost mutant at a place of the written text, or the one that begins next before it on its line, or behind
        it: that an argument is no constant is told where the call begins."""
        text = self.texts[name]
        begin = 0
        for _ in range(line - 1):
            begin = text.index("\n", begin) + 1
        place = begin + column - 1
        around = [(b - a, m) for a, b, m in self.spans[name] if a <= place < b]
        if around:
            return min(around, key=lambda entry: entry[0])[1]
        before = [(a, m) for a, _, m in self.spans[name] if begin <= a <= place]
        if before:
            return max(before, key=lambda entry: entry[0])[1]
        behind = [(a, m) for a, _, m in self.spans[name] if place < a < text.index("\n", place)]
        return min(behind, key=lambda entry: entry[0])[1] if behind else None

    def drop_blamed(self, log, include):
        """Leaves out the mutants that a compiler's errors point at; false if they point at none."""
        lines = log.splitlines()
        blamed = set()
        place = re.compile(re.escape(str(include)) + r"/(emvqr/\S+?):(\d+):(\d+):")
        for at, line in enumerate(lines):
            if "error:" not in line:
                continue
            for near in [line] + lines[at + 1:at + 12] + lines[max(0, at - 12):at][::-1]:
                match = place.search(near)
                mutant = match and match[1] in self.spans and self.at(match[1], int(match[2]), int(match[3]))
                if mutant:
                    blamed.add(mutant.number)
                    break
        self.leave_out(blamed)
        return bool(blamed)

    def write_until_good(self, include, command, log_path):
        """Writes them below `include` and runs the command, each time without what it complained of."""
        while True:
            self.write(include)
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                                  check=False)
            log_path.write_text(done.stdout)
            if done.returncode == 0:
                return
            if not self.drop_blamed(done.stdout, include):
                raise SystemExit(f"The mutated headers do not compile, for a reason that is no mutant: {log_path}")
            print(f"   {len(self.broken)} mutants do not compile", flush=True)


def build(headers, folder, programs, jobs, options=()):
    """Builds the test programs in a folder; the path of each, with the inputs of those that replay some."""
    umbrella = folder / "all.cpp"
    folder.mkdir(parents=True, exist_ok=True)
    umbrella.write_text("".join(f"#include <{name}>\n" for name in headers.sources))
    # Tried beside the tree, where each writing would have everything compiled again.
    trial = folder / "trial"
    headers.write_until_good(trial, [COMPILER, "-std=c++17", "-w", "-fsyntax-only", "-ferror-limit=0", f"-I{trial}", str(umbrella)],
                             folder / "compile.log")
    configure = ["cmake", "--fresh", "-G", "Ninja", "-S", str(headers.tree), "-B", str(folder), "-DCMAKE_BUILD_TYPE=Debug",
                 f"-DCMAKE_CXX_COMPILER={COMPILER}", "-DCMAKE_CXX_STANDARD=17", f"-DCMAKE_CXX_FLAGS_DEBUG={FLAGS}",
                 f"-DCMAKE_PROJECT_INCLUDE={HERE / 'inject.cmake'}", *options]
    # The project reads one of its headers while it is configured.
    headers.write(headers.tree / "include")
    with open(folder / "configure.log", "w", encoding="utf-8") as log:
        subprocess.run(configure, stdout=log, stderr=subprocess.STDOUT, check=True)
    command = ["cmake", "--build", str(folder), "-j", str(jobs), "--target", *programs, "--", "-k", "0"]
    headers.write_until_good(headers.tree / "include", command, folder / "build.log")
    inputs = replayed(folder)
    paths = [str(next(p for p in folder.rglob(program) if p.is_file())) for program in programs]
    return [(path, inputs.get(path, ())) for path in paths]


def replayed(folder):
    """{program: the inputs that ctest hands it}"""
    done = subprocess.run(["ctest", "--test-dir", str(folder), "--show-only=json-v1", "-R", "fuzz_replay_"],
                          stdout=subprocess.PIPE, text=True, check=True)
    commands = [test["command"] for test in json.loads(done.stdout)["tests"] if "command" in test]
    return {command[0]: tuple(command[1:]) for command in commands}
