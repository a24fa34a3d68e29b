"""Terms of time that say when something was, apart from those that say since when."""

from __future__ import annotations

from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import Lexeme

_POINTS = frozenset(
    kind
    for kind in TimeKind
    if kind not in {TimeKind.ELAPSED, TimeKind.VAGUE, TimeKind.RECKONED, TimeKind.IMPOSSIBLE}
)
_BOUNDS = frozenset(("since", "from", "after", "until", "till", "before", "began", "started"))


def tells_a_day(words: tuple[Lexeme, ...], term: Timeword) -> bool:
    """Whether a term says when, rather than from or until when something is counted.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    term : Timeword
        A term in it.

    Examples
    --------
    "Forty have died since May 3" tells no day; "forty died on May 3" does.
    """
    before = [word.key for word in words if word.end <= term.start][-2:]
    return term.kind in _POINTS and not _BOUNDS & set(before)
