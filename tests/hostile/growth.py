"""A regular expression → the inputs on which it may take long, made from its own parse tree; and how its time grows on them.

An input is a beginning, a piece n times, and an end that fails: ``A`` + ``A ``·n + ``\\0`` for ``(?:[A-Z] ?)+:``.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

__all__ = ["Growth", "superlinear"]

from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

SHORT, LONG, LONGER = 125, 1000, 8000
"""Characters of the inputs that are compared first: LONG with SHORT; LONGER with LONG where that takes no time at all."""
QUICK = 0.001
"""Seconds of CPU below which times are too short to be compared."""
SUSPICIOUS = 20.0
"""Eight times the length in more than so many times the time is looked at again: linear gives 8, quadratic 64."""
DOUBLED = 2.7
"""Twice the length in less than so many times the time is linear: quadratic gives 4."""
STEEP = 1e-4
"""Seconds for a character: steeper than this even a linear pattern is too slow."""

PIECES = (
    " ", "\n", "\t ", "a", "A", "1", "a ", "A ", "Aa ", "1 ", "a.", "A. ", "1.", "1,", "a-", "A-", ", ", "; ", "'", '"',
    "“", "”", "‘", "’", "<", "<a ", "(", "[", "[a](", "of ", "the ", "and ", "of the A ", "said ", "he said ", "A of ",
    "two ", "/", "\\", "=", "*", "_", "-",
)  # fmt: skip
ENDS = ("\0", "\n")
MOST_SAMPLES = 3
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


class Growth(NamedTuple):
    """The piece that is repeated, and seconds for n, 2n and 4n characters."""

    before: str
    piece: str
    end: str
    seconds: tuple[float, ...]


def superlinear(pattern: re.Pattern[str], *, searched: bool = True) -> Growth | None:
    """The first input on which finding all matches, or trying at its start, takes more than linear time, if there is one."""
    run = _find_all(pattern) if searched else _try_once(pattern)
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    unbounded = _is_unbounded(tree)
    own = set(_repeated(tree, [""]))
    own |= {("", before + piece) for before, piece in own}
    for before, piece in (*sorted(own), *(("", piece) for piece in PIECES)):
        for end in ENDS if unbounded else ENDS[:1]:
            grown = _growth(run, before, piece, end, further=searched and unbounded and (before, piece) in own)
            if grown:
                return grown
    return None


def _find_all(pattern: re.Pattern[str]) -> Callable[[str], object]:
    return lambda text: [None for _ in pattern.finditer(text)]


def _try_once(pattern: re.Pattern[str]) -> Callable[[str], object]:
    return pattern.match


def _growth(run: Callable[[str], object], before: str, piece: str, end: str, *, further: bool) -> Growth | None:
    def seconds(characters: int, times: int = 1) -> float:
        text = before + piece * (characters // len(piece)) + end
        return min(_seconds(run, text) for _ in range(times))

    # An exponential pattern would not come back from a thousand characters.
    for characters in (12, 16, 20, 24, 28, 32, 36, 40, 48, SHORT, LONG):
        steep = QUICK + characters * STEEP
        if seconds(characters) > steep and (again := seconds(characters, 2)) > steep:
            return Growth(before, piece, end, (again,))
    first, second = SHORT, LONG
    if further and seconds(LONG) < QUICK:
        first, second = LONG, LONGER
    if seconds(second) < QUICK or seconds(second) / max(seconds(first, 3), 1e-6) < SUSPICIOUS:
        return None
    once, twice, four = (seconds(characters, 3) for characters in (second, 2 * second, 4 * second))
    return Growth(before, piece, end, (once, twice, four)) if four / twice > DOUBLED and twice / once > DOUBLED else None


def _seconds(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start


def _is_unbounded(tree: Any) -> bool:
    """True where something may be repeated without end."""
    for code, value in tree:
        if code in REPEATS and (value[1] is op.MAXREPEAT or _is_unbounded(value[2])):
            return True
        if any(_is_unbounded(inner) for inner in _inside(code, value)):
            return True
    return False


def _repeated(tree: Any, before: Sequence[str]) -> Iterator[tuple[str, str]]:
    """For each repetition in a parse tree: what may stand before it, and what it repeats."""
    for code, value in tree:
        if code in REPEATS:
            _, most, body = value
            if most > 8:
                yield from ((start, piece) for start in before[:1] for piece in _samples(body))
            yield from _repeated(body, before)
        for inner in _inside(code, value):
            yield from _repeated(inner, before)
        before = [start + more for start in before[:1] for more in _samples([(code, value)])] or before


def _inside(code: Any, value: Any) -> list[Any]:
    """The trees within a node."""
    if code is op.SUBPATTERN:
        return [value[3]]
    if code is op.BRANCH:
        return list(value[1])
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return [value] if code is op.ATOMIC_GROUP else []


def _samples(tree: Any) -> list[str]:
    """A few strings that a tree matches, its repetitions once or as often as they must."""
    made = [""]
    for code, value in tree:
        made = [start + more for start in made for more in islice(_one(code, value), MOST_SAMPLES)][:MOST_SAMPLES]
    return made


def _one(code: Any, value: Any) -> Iterator[str]:
    if code is op.LITERAL:
        yield chr(value)
    elif code is op.NOT_LITERAL:
        yield "a" if value != ord("a") else "b"
    elif code is op.ANY:
        yield "a"
    elif code is op.IN:
        yield from _of_set(value)
    elif code in REPEATS:
        least, _, body = value
        yield from (sample * max(1, least) for sample in _samples(body))
    elif code is op.BRANCH:
        for branch in value[1]:
            yield from _samples(branch)[:1]
    elif code in (op.SUBPATTERN, op.ATOMIC_GROUP):
        yield from _samples(value[3] if code is op.SUBPATTERN else value)
    else:  # places, and groups told again
        yield ""


CATEGORIES = {
    op.CATEGORY_DIGIT: "1", op.CATEGORY_NOT_DIGIT: "a", op.CATEGORY_SPACE: " ", op.CATEGORY_NOT_SPACE: "a",
    op.CATEGORY_WORD: "a", op.CATEGORY_NOT_WORD: ",",
}  # fmt: skip


def _of_set(items: Sequence[tuple[Any, Any]]) -> Iterator[str]:
    """A few characters of a set."""
    if items[0][0] is op.NEGATE:
        left_out = re.compile(f"[{''.join(_as_written(code, value) for code, value in items[1:])}]")
        yield from (character for character in "a A1,\n" if not left_out.match(character))
        return
    for code, value in items:
        yield CATEGORIES.get(value, "a") if code is op.CATEGORY else chr(value[0] if code is op.RANGE else value)


def _as_written(code: Any, value: Any) -> str:
    if code is op.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    names = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s", op.CATEGORY_NOT_SPACE: r"\S",
             op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W"}  # fmt: skip
    return names[value] if code is op.CATEGORY else re.escape(chr(value))
