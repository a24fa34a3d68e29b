"""Lines of a page's frame told by their shape: a label and a colon, a row of parts, a number."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from goodoffices.reports.layout.form import Certainty, Form
from goodoffices.reports.layout.told import attributing_words
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import RESIDUE, Label

_HEAD = 48
_HEAD_WORDS = 6
_PART = re.compile(r"\s(?:[|·•¦]|\+{2,3}|//)\s")
_MARKS = frozenset("|·•¦+/")
_MOST_PARTS = 12
_PART_WORDS = 18
_SHORT = 200
"""Characters of the longest line of a frame; the forms below are tried on no longer one."""

# "31-04127 (E)", "*3104127*", "S/2031/411", "ISSN 2214-0555"; "2019-21" is a heading of years.
_NUMBERED = re.compile(
    r"(?:(?:ISSN|ISBN|DOI|No\.?|Nr\.?|Ref\.?|Doc\.?|GE\.?)\s?)?"
    r"(?=[^\s]*\d)(?=(?:\D*\d){5})(?!\d{4}[-–/]\d{2,4}$)(?!\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$)"
    r"[*A-Z0-9][*A-Z0-9._()\[\]-]*[-/*][*A-Z0-9._()\[\]/-]*(?:\s\([A-Z]{1,2}\))?$"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STAGE = re.compile(
    r"[(\[](?:music|jingles?|theme(?: music)?|signature tune|pips|time signal|sound|audio|video"
    r"|photos?|map|graphic|clip|tone|advertisements?|commercials?|break)"
    r"(?:[ ,:;-][^()\[\]]{0,40})?[)\]]\.?$",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"(?:(?:see|turn to|more on|more in|continued on|contd?\.? on|full (?:story|report|text) on"
    r"|(?:story|report|stories|comment|analysis|letters|editorial|interview),?)\s)?"
    r"(?:pages?|pp?\.)\s?\d{1,3}(?:\s?[-–,]\s?\d{1,3}|\sand \d{1,3})?(?:$|\s?[:–—]|\s-\s)"
    r"|[^.!?]{4,90}[,(–—]\s?(?:(?:see|on)\s)?(?:page|pp?\.)\s?\d{1,3}\)?$",
    re.IGNORECASE,
)
# "Presented by the Guild of Bakers: bread first", never "Presented by both sides as a triumph".
_NAMES = r"(?:(?:the|our|a|of|and|&|for|in|de|la)\s|[A-Z][\w.’'&-]*,?\s?){1,12}"
_SPONSOR = re.compile(
    r"(?:(?:this|today['’]s|tonight['’]s)\s\w{3,12}\s(?:is|was)\s)?"
    r"(?i:presented|sponsored|brought to you|supported|powered|underwritten|made possible"
    r"|produced in (?:partnership|association) with|in (?:partnership|association) with"
    r"|a (?:paid )?message from)(?:\sby)?(?:\s(?:with|a grant from))?\s"
    rf"(?:{_NAMES}(?::|[.!]?$|[.!]\s))"
)
# "Quill reported from Arleth, Tamm from Ormund City."
_BY_NAME = r"(?:[A-Z][\w.'’-]+\s){1,3}"
_FROM = r"from (?:[A-Z][\w.'’-]*\s?){1,3}"
_REPORTED = re.compile(
    rf"{_BY_NAME}reported {_FROM}(?:\.$|,? (?:and )?{_BY_NAME}(?:reported )?{_FROM}\.?$)"
)


def headed_form(line: str, words: list[str], *, sentence: bool) -> Form | None:
    """Tell a line of a frame by its shape (R381).

    Parameters
    ----------
    line : str
        One block of the report.
    words : list of str
        Its words, from :func:`goodoffices.reports.layout.words.words_of`.
    sentence : bool
        Whether it reads like prose.

    Returns
    -------
    Form or None
        Sure for what only a publication writes so; likely for a sentence behind a label, which
        then counts below the body alone.

    Examples
    --------
    >>> line = "Contact for the media: Press Section, Mint Square 3."
    >>> headed_form(line, line.lower().split(), sentence=True).label.value
    'navigation'
    """
    if len(line) <= _SHORT:
        if _SPONSOR.match(line):
            return Form(Label.ADVERTISEMENT)
        if _REPORTED.match(line):
            return Form(Label.BYLINE, Certainty.LIKELY)
        if not sentence and _is_numbered(line):
            return Form(Label.NAVIGATION)
    return _labelled(line, words, sentence=sentence)


def _is_numbered(line: str) -> bool:
    return bool(_NUMBERED.match(line) or _STAGE.match(line) or _PAGES.match(line))


def _labelled(line: str, words: list[str], *, sentence: bool) -> Form | None:
    colon = line.find(":", 0, _HEAD)
    if colon < 1 or line[-1] == "?" or words[0] not in _openers():
        return None
    head = words_of(line[:colon])
    if not 0 < len(head) <= _HEAD_WORDS or not attributing_words().isdisjoint(words):
        return None
    listed = line.find(",", 0, colon) > 0 and len(_labels().intersection(head)) > 1
    known = (_labels() | _joining()).issuperset(head) and not _labels().isdisjoint(head)
    if not known and not listed:
        return None
    return Form(Label.NAVIGATION, Certainty.LIKELY if sentence else Certainty.SURE)


def row_form(line: str, form_of: Callable[[str], Form | None]) -> Form | None:
    """Tell a row of short parts by its parts: "Print version | 10 May | 3 comments" (R381).

    Parameters
    ----------
    line : str
        One block of the report.
    form_of : callable
        Tells what one part is.
    """
    if _MARKS.isdisjoint(line):
        return None
    parts = [part.strip() for part in _PART.split(line)]
    if not 2 <= len(parts) <= _MOST_PARTS or any(len(p.split()) > _PART_WORDS for p in parts):
        return None
    forms = [form_of(part) if part else None for part in parts]
    sure = sum(one is not None and one.sure and one.label in RESIDUE for one in forms)
    # A row with a day stands above a report as well: "Ines Karr 3 Jun 2013 10:15 | 4 min read".
    dated = _YEAR.search(line) is not None and line[-1] != "."
    enough = sure > 1 if dated else sure * 2 >= len(parts) or (sure > 0 and len(parts) > 2)
    return Form(Label.NAVIGATION) if enough else None


@cache
def _labels() -> frozenset[str]:
    return frozenset(lexicon("notices")["labels"])


@cache
def _joining() -> frozenset[str]:
    return frozenset(lexicon("notices")["label_joins"])


@cache
def _openers() -> frozenset[str]:
    return (_labels() | _joining()) - {"the", "this", "our", "and"}
