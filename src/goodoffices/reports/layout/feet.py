"""What publications print below a report: small ads, trailers, imprints, an author's books."""

from __future__ import annotations

import re
from functools import cache

from goodoffices.reports.layout.form import Certainty, Form
from goodoffices.reports.layout.told import attributing_words, speech_words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Label

_SAID = frozenset({"said", "says", "told", "added", "asked", "spoke", "was", "were"})
_PAST = frozenset({"was", "were", "had", "been", "would", "did", "could", "will", "must"})
_QUOTED = re.compile(r"[\"“”„«»]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ADDRESS = re.compile(
    r"\b[A-Z]\w+ (?:Street|Road|Avenue|Square|Quay|Lane|House|Plaza|Buildings?|Yard|Wharf)"
    r"\.(?:\s|$)"
)
_MOST_WORDS = 40
_BRIEF = 14
_BESIDE = 5
"""Words beside a brief notice in its line: "Press Service. Not for attribution."."""
_NAME = (
    r"[A-Z][\w.’'-]{0,24}(?:\s(?:de|da|van|von|bin|al|el|la)){0,2}(?:\s[A-Z][\w.’'-]{0,24}){0,3}"
)
# "Ada Holm's collected columns are out in May."
_WORKS = (
    r"(?:books?|novels?|memoirs?|sketches|essays|columns?|collections?|biograph(?:y|ies)|poems"
    r"|plays?|histor(?:y|ies)|albums?|documentar(?:y|ies)|podcasts?|cartoons|guide|diaries)"
)
_AUTHORED = re.compile(
    rf"{_NAME}['’]s?\s(?:[\w-]{{2,14}}\s){{0,3}}{_WORKS}\b[^.!?]{{0,90}}"
    r"(?:\bis |\bare |\bappear|\bcame |\bcomes? )"
    rf"|{_NAME} (?:is|was) [^.!?]{{3,90}}\. (?:His|Her|Their)\s(?:[\w-]{{2,14}}\s){{0,2}}"
    rf"{_WORKS}\b",
)
_HELD = re.compile(
    rf"{_NAME} (?:is|was|has been|served as) (?:[\w’'-]{{2,20}}\s){{1,7}}(?:from|since|until)"
    r" (?:19|20)\d\d\b"
)
_VIEWS = re.compile(r"\b(?:views|opinions) (?:expressed )?(?:here )?are (?:his|hers?|their|my)\b")
_CREDIT = re.compile(
    r"(?i:interview|text|words|pictures?|photos?|photography|photographs|research|drawings?"
    rf"|illustrations?|layout|graphics?|cartoon|camera|sound|production|translation): {_NAME}\W"
)
_AD = re.compile(r"(?P<head>[A-Z][A-Za-z ]{2,22})\s?(?::|—|–|\.|\s-)\s")
_BOX = re.compile(
    r"\b(?:box|tel|ring|apply|write|call|offers|o\.n\.o|contact|enquire|owner|reward|claim|collect"
    r"|describe|returned? to|please)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:next (?:week|month|issue|number|time)|tomorrow|coming up|in our next issue):\s",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"(?:[A-Z][a-z]{0,2}s?\.?|[A-Z]{1,3}[$£]?|[€£$¥₹])\s?\d[\d.,]{0,9}(?:/-|=)? in [A-Z]\w+"
    r"|\b[Pp]rices?[: ]\s?(?:[A-Z][a-z]{0,2}s?\.? |[€£$¥₹])?\d|\bcover price\b"
)


def foot_form(line: str, words: list[str], *, sentence: bool) -> Form | None:
    """Tell what a publication prints at the foot of a report by what is said there.

    R338: a small ad, a trailer of the next programme, an imprint with a price or a rhythm of
    issue, and a line on an author's office or works are residue below the body; what a page
    alone would say ("click here to", "comments closed") is residue anywhere.

    Parameters
    ----------
    line : str
        One block of the report.
    words : list of str
        Its words, from :func:`goodoffices.reports.layout.words.words_of`.
    sentence : bool
        Whether it reads like prose.

    Examples
    --------
    >>> line = "FOR SALE: greatcoat, hardly worn. Box 9."
    >>> foot_form(line, line.lower().split(), sentence=True).label.value
    'advertisement'
    """
    if len(words) > _MOST_WORDS:
        return None
    plain = f" {' '.join(words)} "
    tells = sentence and not speech_words().isdisjoint(words)
    if not tells and _is_of_page(line, words, plain):
        return Form(Label.NAVIGATION)
    told = not attributing_words().isdisjoint(words)
    author = None if told else _of_author(line, sentence=sentence)
    if author is not None:
        return author
    ad = _AD.match(line)
    if ad is not None and ad.group("head").casefold().strip() in _small_ads():
        loud, boxed = ad.group("head").isupper(), _BOX.search(line, ad.end()) is not None
        return Form(Label.ADVERTISEMENT, _likely(loud and boxed)) if loud or boxed else None
    return None if told else _of_publication(line, words, plain)


def _is_of_page(line: str, words: list[str], plain: str) -> bool:
    """Whether only a page or a service says such a thing: "click here to"."""
    if _one_of("anywhere").search(plain):
        return True
    calm = _SAID.isdisjoint(words) and not _QUOTED.search(line) and not _YEAR.search(line)
    found = _one_of("brief").search(plain) if calm and len(words) <= _BRIEF else None
    return found is not None and len(words) <= len(found.group().split()) + _BESIDE


def _of_author(line: str, *, sentence: bool) -> Form | None:
    """Judge a line on what an author held or wrote, or on whose the views are."""
    if _VIEWS.search(line):
        return Form(Label.BYLINE)
    held = sentence and _HELD.match(line) is not None
    credit = _CREDIT.match(line) is not None and line.count(" ") <= 2 * _BRIEF
    return (
        Form(Label.BYLINE, Certainty.LIKELY) if held or credit or _AUTHORED.match(line) else None
    )


def _of_publication(line: str, words: list[str], plain: str) -> Form | None:
    """Count what a publication says of itself, and what it could say of its matter, too."""
    if _YEAR.search(line) and not line.rstrip().endswith("."):
        # A masthead states its price, and its day.
        return None
    strong = len(_one_of("strong").findall(plain)) + (_ANNOUNCED.search(line) is not None)
    if not strong and _one_of("farewells").search(plain):
        return Form(Label.NAVIGATION, Certainty.LIKELY)
    weak = len(_one_of("weak").findall(plain))
    weak += (_PRICED.search(line) is not None) + (_ADDRESS.search(line) is not None)
    if not strong and (not weak or not _PAST.isdisjoint(words)):
        return None
    if strong + weak > 1:
        return Form(Label.NAVIGATION)
    return Form(Label.NAVIGATION, Certainty.LIKELY if strong else Certainty.HINT)


def _likely(sure: bool) -> Certainty:
    return Certainty.SURE if sure else Certainty.LIKELY


@cache
def _small_ads() -> frozenset[str]:
    return frozenset(lexicon("notices")["small_ads"])


@cache
def _one_of(name: str) -> re.Pattern[str]:
    phrases = sorted(lexicon("notices")["foot"][name], key=len, reverse=True)
    return re.compile(rf" (?:{'|'.join(re.escape(one) for one in phrases)}) ")
