"""What the page of a letter says beside its plain form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from goodoffices.reports.layout.lines import Line, lines_of
from goodoffices.reports.layout.page import page_text
from goodoffices.reports.layout.words import words_of

_FEWEST_WORDS = 6
_LONGEST = 1_000_000
_DENYING = re.compile(r"(?:not|never|no|nor|neither|without|nothing|none|cannot|nobody)$")
_TELLING = re.compile(rf"\d|{_DENYING.pattern}")

_Triple = tuple[str, str, str]


class Beside(Enum):
    """How the page of a letter stands to its plain form."""

    ALIKE = "alike"
    MORE = "more"
    """It holds all that the plain form holds, and more paragraphs."""
    OTHER = "other"
    """Each holds paragraphs that the other does not."""


def page_beside(plain: str, source: str) -> Beside:
    """Compare a letter's page with its plain form, paragraph by paragraph (R590).

    Parameters
    ----------
    plain : str
        The plain form.
    source : str
        The page's markup; one of more than a million characters is taken to be alike.

    Returns
    -------
    Beside
            By paragraphs of six words or more that read like prose, of which most runs of three
        words, or one with a number or a word of denial, stand nowhere in the other form.
        Hidden words are none of the page.

    Notes
    -----
    Time linear in both.

    Examples
    --------
    >>> page = "<p>They met in Halm.<p>Then Lund refused to sign it."
    >>> page_beside("They met in Halm.", page).value
    'more'
    """
    if len(source) > _LONGEST or len(plain) > _LONGEST:
        return Beside.ALIKE
    page = page_text(source)
    shown = _news(lines_of(page.text, page.block_labels), plain, _TELLING)
    # Addresses of links, which a plain form spells out, hold numbers of their own.
    written = _news(lines_of(plain), page.text, _DENYING)
    if shown is Beside.OTHER or written is Beside.OTHER:
        return Beside.OTHER
    if shown is None:
        return Beside.ALIKE
    return Beside.MORE if written is None else Beside.OTHER


def _news(lines: Iterable[Line], other: str, telling: re.Pattern[str]) -> Beside | None:
    """Tell whether paragraphs say more than another text, or one of them says otherwise."""
    known = set(_triples(words_of(other)))
    found = None
    for line in lines:
        own = list(_triples(words_of(line.text)))
        new = [one for one in own if one not in known]
        if not line.is_prose or line.words < _FEWEST_WORDS or not new:
            continue
        if 2 * len(new) > len(own):
            found = Beside.MORE
        elif any(telling.match(word) for one in new for word in one):
            return Beside.OTHER
    return found


def _triples(words: Sequence[str]) -> Iterator[_Triple]:
    return zip(words, words[1:], words[2:], strict=False)
