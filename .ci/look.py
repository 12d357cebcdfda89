"""Looks through src/ and tests/ for words that must not stay, before anything is compiled.

The same rules, and more, stand in tests/shape.rs; this is the quick look of a few milliseconds.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORDS = re.compile(r"\bdbg!|\btodo!|\bTODO\b|\bFIXME\b|\bXXX\b|\bunimplemented!|#\[ignore")
# The part of a test that is killed: it runs, by name, as a child of the tests that count.
ALLOWED = '#[ignore = "only as a child of the others"]'
FOOT = "\n#[cfg(test)]\nmod tests {"
# Longer than 400 lines with a reason, which stands in tests/shape/habits.rs.
LONG = {"src/book/durable.rs": 560}


def main() -> int:
    wrong = []
    for path in sorted([*ROOT.glob("src/**/*.rs"), *ROOT.glob("tests/**/*.rs")]):
        name, text = path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            if WORDS.search(line) and line.strip() != ALLOWED:
                wrong.append(f"{name}:{number}: {line.strip()}")
        own = text.split(FOOT)[0].count("\n") + 1
        most = LONG.get(name, 400)
        if name.startswith("src/") and not re.search(r"/tests(/|\.rs$)", name) and own > most:
            wrong.append(f"{name}: {own} lines, at most {most}")
    print("\n".join(wrong) or "nothing found")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
