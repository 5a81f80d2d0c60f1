"""What became of the mutants, and whether that is as it should be."""
import collections

DEAD = ("killed", "by time")
CONSTANT = "constant: "  # begins the reasons of what only the compiler runs: these are counted apart
OPEN = "open"  # the reason of what has none yet


def read_accepted(path, reason=""):
    """{key of a mutant: the reason why it may live}: a reason is a line that begins with "= ", for all lines below."""
    accepted = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line.startswith("= "):
            reason = line[2:]
        elif line and not line.startswith("#"):
            accepted[line] = reason
    return accepted


def table(mutants, ends):
    """A line for each header: mutants, killed, of these by time, survived, reached by no test."""
    rows = collections.defaultdict(collections.Counter)
    for mutant in mutants:
        for file in (mutant.file, "all"):
            rows[file][ends[mutant.number]] += 1
    lines = [f"{'mutants':>8} {'killed':>7} {'by time':>8} {'survived':>9} {'unreached':>10}"]
    for file in sorted(rows, key=lambda name: (name == "all", name)):
        row = rows[file]
        dead = sum(row[end] for end in DEAD)
        lines.append(f"{sum(row.values()):8} {dead:7} {row['by time']:8} {row['survived']:9} {row['unreached']:10}  {file}")
    return lines


def judge(mutants, ends, accepted, least):
    """The lines of the report, and what is wrong by it."""
    alive = [m for m in mutants if ends[m.number] not in DEAD]
    unexplained = [m for m in alive if m.key() not in accepted]
    constant = [m for m in alive if accepted.get(m.key(), "").startswith(CONSTANT)]
    still_open = [m for m in alive if accepted.get(m.key()) == OPEN]
    stale = sorted(set(accepted) - {m.key() for m in alive})
    at_run_time = len(mutants) - len(constant)
    killed = len(mutants) - len(alive)
    share = 100 * killed / at_run_time if at_run_time else 0
    lines = table(mutants, ends)
    lines += ["", f"{at_run_time} mutants at run time, {killed} killed ({share:.1f} %), "
                  f"{sum(end == 'by time' for end in ends.values())} of these by time, "
                  f"{len(alive) - len(constant)} survivors: {len(alive) - len(constant) - len(still_open) - len(unexplained)} "
                  f"explained, {len(still_open)} open, {len(unexplained)} new; {len(constant)} more in code that only the "
                  "compiler runs"]
    wrong = []
    if share < least:
        wrong.append(f"{share:.1f} % are killed, the least is {least} %")
    wrong += [f"survived: {m.title()}" if ends[m.number] == "survived" else f"reached by no test: {m.title()}"
              for m in unexplained]
    wrong += [f"accepted, but no survivor: {key}" for key in stale]
    lines += [""] + wrong
    lines += [""] + [f"open: {m.title()}" for m in still_open]
    lines += [""] + [f"accepted: {m.title()}\n    {accepted[m.key()]}" for m in alive if accepted.get(m.key(), OPEN) != OPEN]
    lines += ["", "keys of what is unexplained:"] + [m.key() for m in unexplained]
    return lines, wrong
