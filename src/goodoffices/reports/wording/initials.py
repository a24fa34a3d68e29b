"""Initials of a name: the full stops of "P.K. Lund" end nothing."""

from __future__ import annotations

import re

_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[ \N{NO-BREAK SPACE}]?){1,4}(?=[^\W\d_]{2})")
_WIDTH = 12
"""Characters on either side of a full stop within which a run of initials stands."""

_LETTERED = re.compile(
    r"\b(?:annex|area|block|box|category|class|grade|group|hepatitis|list|option|part|phase"
    r"|plan|route|schedule|section|team|track|type|vitamin|zone)\s\Z",
    re.IGNORECASE,
)
"""Before a letter that numbers a thing: "They chose plan B. Norland agreed"."""

_ACRONYMS = frozenset({"us", "un", "uk", "eu", "uae", "ussr", "roc", "dc"})


def is_of_initials(text: str, stop: int) -> bool:
    """Whether a full stop belongs to the initials of a name.

    R502: one letter to four with their stops before a capitalised word are part of the name;
    "the U.S. President" has none.

    Parameters
    ----------
    text : str
        A report.
    stop : int
        Where the full stop stands.

    Examples
    --------
    >>> text = "P.K. Lund and the U.S. President met. A day passed."
    >>> [at for at, mark in enumerate(text) if mark == "." and is_of_initials(text, at)]
    [1, 3]
    """
    letter = text[stop - 1 : stop]
    if not letter.isupper() or text[stop - 2 : stop - 1].isalnum() or letter == "I":
        return False
    begin = max(0, stop - _WIDTH)
    for run in _INITIALS.finditer(text, begin, stop + _WIDTH):
        if run.start() < stop < run.end():
            letters = "".join(one for one in run.group() if one.isalpha())
            named = text[run.end()].isupper() and letters.isupper()
            numbered = _LETTERED.search(text, max(0, run.start() - _WIDTH), run.start())
            return named and not numbered and letters.casefold() not in _ACRONYMS
    return False
