"""Words in quotation marks, paired within one paragraph whatever marks it uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

MARK_LIMIT = 100_000
"""Marks read of one paragraph: bounds memory for hostile files."""

_MARK = re.compile("[\"“”„‟‘’‚'«»‹›＂「」『』]")
_FAMILY = {
    **dict.fromkeys('"“”„‟＂', "double"),
    **dict.fromkeys("'‘’‚", "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
    **dict.fromkeys("「」", "corner"),
    **dict.fromkeys("『』", "white corner"),
}
_OPENS_BY_SHAPE = frozenset("“„‟‘‚«‹「『")
_CLOSES_BY_SHAPE = frozenset("”’»›」』")
_BEFORE_OPENING = frozenset("([{-–—/:,;=\"“„‘'«‹>")
_DECADE = re.compile(r"['’‘]\d0s\b")


class _Mark(NamedTuple):
    at: int
    family: str
    opens: bool
    closes: bool


def quotations_in(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the quotations between two positions, in order, not nested (R15).

    Parameters
    ----------
    text : str
        The report.
    start, end : int
        A paragraph; a quotation never leaves it.

    Yields
    ------
    tuple of int, int and bool
        Start and end, marks included, and whether the closing mark was found. Without one,
        the quotation ends with its paragraph or before the next opening mark of its family.

    Notes
    -----
    A mark opens or closes by what stands beside it; only between two letters or two spaces
    does its shape decide, so wrongly turned marks pair rightly. An apostrophe is no mark. A
    single mark in mid-paragraph that never closes is taken for an apostrophe too. Marks of
    other families inside a quotation belong to it. Time linear in the length.

    Examples
    --------
    >>> text = "The parties' envoy called it 'a good start' and “a gift“."
    >>> [text[a:b] for a, b, closed in quotations_in(text, 0, len(text))]
    ["'a good start'", '“a gift“']
    """
    marks = _without_nested(list(islice(_marks(text, start, end), MARK_LIMIT)))
    closers = _closers_ahead(marks)
    opened: _Mark | None = None
    for number, mark in enumerate(marks):
        if opened is None:
            if mark.opens and _may_open(mark, start, closers[number]):
                opened = mark
        elif mark.family != opened.family:
            continue
        elif mark.closes and not _is_possessive(text, mark, closers[number]):
            yield opened.at, mark.at + 1, True
            opened = None
        elif mark.family == "double":
            yield opened.at, _without_space(text, opened.at, mark.at), False
            opened = mark
    if opened is not None:
        yield opened.at, end, False


def holds_too_many_marks(text: str, start: int, end: int) -> bool:
    """Whether a paragraph has more marks than are read, so that its reading is partial."""
    if end - start <= MARK_LIMIT:
        return False
    return sum(1 for _ in islice(_MARK.finditer(text, start, end), MARK_LIMIT + 1)) > MARK_LIMIT


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    reversed_angles: bool | None = None
    for found in _MARK.finditer(text, start, end):
        at, shape = found.start(), found.group()
        family = _FAMILY[shape]
        left = text[at - 1] if at > start else " "
        right = text[at + 1] if at + 1 < end else " "
        if family == "single" and (
            (left.isalnum() and right.isalnum()) or _DECADE.match(text, at, end)
        ):
            continue
        if family == "angle" and reversed_angles is None:
            reversed_angles = shape == "»"
        yield _directed(_Mark(at, family, False, False), shape, left, right, reversed_angles)


def _directed(
    mark: _Mark, shape: str, left: str, right: str, reversed_angles: bool | None
) -> _Mark:
    if mark.family in {"angle", "small angle", "corner", "white corner"}:
        opens = (shape in _OPENS_BY_SHAPE) != bool(reversed_angles and mark.family == "angle")
        return mark._replace(opens=opens, closes=not opens)
    if left.isdigit() and right.isdigit():
        return mark
    free_left = left.isspace() or left in _BEFORE_OPENING
    free_right = right.isspace() or not right.isalnum()
    if free_left and not right.isspace():
        closes = free_right and left in _BEFORE_OPENING and shape in _CLOSES_BY_SHAPE
        return mark._replace(opens=not closes, closes=closes)
    if free_right and not left.isspace():
        return mark._replace(opens=False, closes=True)
    opens = shape not in _CLOSES_BY_SHAPE
    closes = shape not in _OPENS_BY_SHAPE
    return mark._replace(opens=opens, closes=closes)


def _closers_ahead(marks: list[_Mark]) -> list[bool]:
    """Tell for each mark whether a later single mark closes before another single one opens."""
    ahead = [False] * len(marks)
    seen = False
    for number in range(len(marks) - 1, -1, -1):
        ahead[number] = seen
        if marks[number].family == "single":
            seen = marks[number].closes or (seen and not marks[number].opens)
    return ahead


def _without_nested(marks: list[_Mark]) -> list[_Mark]:
    """Drop double marks inside double marks, where all of them pair."""
    doubles = [mark for mark in marks if mark.family == "double"]
    clear = all(mark.opens != mark.closes for mark in doubles)
    if not clear or 2 * sum(mark.opens for mark in doubles) != len(doubles):
        return marks
    kept: list[_Mark] = []
    depth = 0
    for mark in marks:
        if mark.family != "double":
            kept.append(mark)
            continue
        depth += 1 if mark.opens else -1
        if depth < 0:
            return marks
        if depth == (1 if mark.opens else 0):
            kept.append(mark)
    return kept


def _may_open(mark: _Mark, start: int, closes_ahead: bool) -> bool:
    return mark.family != "single" or closes_ahead or mark.at == start


def _is_possessive(text: str, mark: _Mark, closes_ahead: bool) -> bool:
    """Tell a plural's possessive: s, mark, small letter, while a closing mark still comes."""
    if mark.family != "single" or not closes_ahead:
        return False
    following = text[mark.at + 1 : mark.at + 3].lstrip()
    return text[mark.at - 1] in "sS" and following[:1].islower()


def _without_space(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
