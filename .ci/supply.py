"""What may come into the program: checks Cargo.lock and `cargo tree` against deny.toml.

The part of cargo-deny that must never be passed over: the sources of crates, their licences, the
crates that are banned, and that no exception is older than the day by which it is looked at again.
Standard library only. `--on YYYY-MM-DD` takes another day for today; `--self-test` shows that each
check can fail.
"""

import datetime
import pathlib
import re
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
INDEX = "registry+https://github.com/rust-lang/crates.io-index"
REVIEW = re.compile(r"review by (\d{4}-\d{2}-\d{2})")
# A licence that is a condition of another one, and never stands alone.
WITH = " WITH "


def allowed(expression: str, allow: set[str]) -> bool:
    """Whether an SPDX expression can be met with licences that are allowed."""
    tokens = re.findall(r"\(|\)|[^\s()/]+|/", expression.replace(WITH, "+WITH+"))
    tokens = ["OR" if token == "/" else token.replace("+WITH+", WITH) for token in tokens]

    def either() -> bool:
        value = both()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            value = both() or value
        return value

    def both() -> bool:
        value = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            value = one() and value
        return value

    def one() -> bool:
        if not tokens:
            return False
        token = tokens.pop(0)
        if token != "(":
            return token in allow
        value = either()
        return bool(tokens) and tokens.pop(0) == ")" and value

    return either() and not tokens


def dated(text: str, today: datetime.date) -> list[str]:
    """Exceptions without a reason, without a day of review, or past it."""
    wrong, listed = [], False
    for number, line in enumerate(text.splitlines(), 1):
        listed = (listed or re.match(r"(ignore|exceptions) = \[", line) is not None)
        if listed and re.search(r"\{.*\b(id|crate) =", line):
            day = REVIEW.search(line)
            if not day:
                wrong.append(f"deny.toml:{number}: an exception without \"review by YYYY-MM-DD\"")
            elif datetime.date.fromisoformat(day[1]) < today:
                wrong.append(f"deny.toml:{number}: the exception was to be looked at by {day[1]}")
            elif len(line.replace(day[0], "")) < 60:
                wrong.append(f"deny.toml:{number}: an exception without a reason")
        if line.rstrip().endswith("]") or re.match(r"\]", line):
            listed = False
    return wrong


def crates(lock: dict, banned: set[str]) -> list[str]:
    """Crates of the lock from elsewhere, without a checksum, or banned."""
    wrong = []
    for package in lock["package"]:
        name = f"{package['name']} {package['version']}"
        if package["name"] in banned:
            wrong.append(f"Cargo.lock: {name} is banned")
        if package["name"] == "sochibo":
            continue
        if package.get("source") != INDEX:
            wrong.append(f"Cargo.lock: {name} comes from {package.get('source', 'a folder')}")
        if not re.fullmatch(r"[0-9a-f]{64}", package.get("checksum", "")):
            wrong.append(f"Cargo.lock: {name} has no checksum")
    return wrong


def reachable(target: str) -> list[tuple[str, str]]:
    """The crates that go into the program on a target, each as name and version with its licence."""
    command = ["cargo", "tree", "--locked", "--edges", "normal,build", "--target", target,
               "--prefix", "none", "--no-dedupe", "--format", "{p}\t{l}"]
    tree = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    lines = {line.partition("\t") for line in tree.splitlines() if line}
    return sorted({(" ".join(crate.split()[:2]), licence) for crate, _, licence in lines})


def licences(deny: dict) -> list[str]:
    """Packages of the program whose licence is not allowed, and exceptions that are not needed."""
    allow = set(deny["licenses"]["allow"])
    more = {entry["crate"]: set(entry["allow"]) for entry in deny["licenses"]["exceptions"]}
    wrong, needed = set(), set()
    for target in deny["graph"]["targets"]:
        for crate, licence in reachable(target):
            name = crate.split()[0]
            if not allowed(licence, allow):
                needed.add(name)
                if not allowed(licence, allow | more.get(name, set())):
                    wrong.add(f"{crate}: licence {licence or 'nothing'} ({target})")
    wrong |= {f"deny.toml: {name} needs no exception any more" for name in more.keys() - needed}
    return sorted(wrong)


def self_test() -> None:
    """Each check refuses what it is there to refuse."""
    allow = {"MIT", "Apache-2.0", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"}
    for good in ["MIT", "GPL-3.0 OR MIT", "MIT/Apache-2.0", "(GPL-2.0 OR MIT) AND Unicode-3.0",
                 "Apache-2.0 WITH LLVM-exception", "MIT AND Apache-2.0 OR GPL-3.0"]:
        assert allowed(good, allow), good
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT", "MIT)", "MIT Apache-2.0",
                "GPL-2.0 WITH LLVM-exception", "(GPL-3.0 OR MIT) AND GPL-3.0"]:
        assert not allowed(bad, allow), bad
    day = datetime.date(2027, 1, 1)
    line = 'ignore = [\n    {{ id = "R-1", reason = "some reason that is long enough to be one; {}" }},\n]'
    assert not dated(line.format("review by 2027-01-01"), day)
    assert "looked at" in dated(line.format("review by 2026-12-31"), day)[0]
    assert "without" in dated(line.format("soon"), day)[0]
    good = {"name": "a", "version": "1", "source": INDEX, "checksum": "0" * 64}
    for change, word in [({}, None), ({"name": "tokio"}, "banned"), ({"source": "git+x"}, "comes from"),
                         ({"checksum": "0"}, "no checksum")]:
        found = crates({"package": [{**good, **change}]}, {"tokio"})
        assert (word is None and not found) or word in found[0], (change, found)
    print("each check can fail")


def main(args: list[str]) -> int:
    if args == ["--self-test"]:
        self_test()
        return 0
    today = datetime.date.fromisoformat(args[1]) if args[:1] == ["--on"] else datetime.date.today()
    text = (ROOT / "deny.toml").read_text(encoding="utf-8")
    deny = tomllib.loads(text)
    lock = tomllib.loads((ROOT / "Cargo.lock").read_text(encoding="utf-8"))
    banned = {entry["crate"] for entry in deny["bans"]["deny"]}
    wrong = dated(text, today) + crates(lock, banned) + licences(deny)
    print("\n".join(wrong) or f"{len(lock['package'])} crates looked at, nothing found")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
