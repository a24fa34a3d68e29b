"""The words of a line, and whether it reads like a sentence."""

from __future__ import annotations

import re

LOUD_WORDS = 12
"""Up to this many words, a line in capitals is a heading and no sentence."""

_WORDS = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"(?:[.!?…؟۔。！？]['\"’”»)\]]*|[.!?…]\s*\([^()]{1,60}\))$")
# A turn of speech in a transcript: "MODERATOR: Thank you."
_TURN = re.compile(r"(?:[A-Z][A-Z .'’-]{1,30}|[QA]):\s")


def words_of(line: str) -> list[str]:
    """Return the words of a line without case and punctuation.

    Examples
    --------
    >>> words_of("Read more: Editors’ picks…")
    ['read', 'more', 'editors', 'picks']
    """
    return list(map(str.casefold, _WORDS.findall(line)))


def is_sentence(line: str, words: int) -> bool:
    """Whether a line reads like prose: ends like a sentence, or is too long for a heading.

    Parameters
    ----------
    line : str
        The line, without surrounding white space.
    words : int
        How many words it has.

    Examples
    --------
    >>> is_sentence("They met again on Sunday.", 5), is_sentence("Talks resume in Oslo", 4)
    (True, False)
    """
    if words >= 25 or len(line) > 250:
        return True
    if line.isupper() and words <= LOUD_WORDS:
        return False
    if line[-1:] == ":":
        return words >= 6
    if _TURN.match(line):
        return words >= 2 and _SENTENCE_END.search(line, max(0, len(line) - 70)) is not None
    least = 3 if line.endswith((".", ".”", '."')) and line[-3:] != "..." else 4
    return words >= least and _SENTENCE_END.search(line, max(0, len(line) - 70)) is not None
