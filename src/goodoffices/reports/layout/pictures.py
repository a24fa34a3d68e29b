"""Captions and credits of pictures, by their form."""

from __future__ import annotations

import re
from functools import cache

from goodoffices.reports.layout.words import words_of
from goodoffices.reports.lexicon import lexicon

_IMAGE = re.compile(r"\S{1,200}\.(?:jpe?g|png|gif|webp|svg|avif|bmp)$", re.IGNORECASE)
_PHOTO = re.compile(
    r"\b(?:photo(?:graph)?|picture|image|illustration)s?(?:\s(?:by|credit))?:\s?[^:]{2,80}$"
    r"|\bcredit(?:\.\.\.|…|:)\s?[^:]{2,80}$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[\[(](?P<inside>[^\[\]()]{2,80})[\])]\.?$")
_STROKE = re.compile(r"(?:/|\||—|–|:|\bvia)\s*(?P<inside>[^/|—–:]{2,40})$")
_KINDS = (
    r"(?:drawing|photo(?:graph)?|picture|image|video|map|chart|graphic|cartoon|illustration"
    r"|painting|sketch|infographic|table|gallery|audio|embedded \w{1,12}|embed|tweet)s?"
)
# A bracket that opens with the kind of picture, as in a drawing's caption.
_DRAWN = re.compile(rf"[\[(]{_KINDS}\b", re.IGNORECASE)
_POSED = re.compile(
    r"\((?:pictured|(?:far |top |bottom |front |back )?(?:left|right|centre|center)|[LRC])\)",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"(?:pictured|shown)(?: \w+){0,2}:", re.IGNORECASE)
_IN_THIS = re.compile(
    r"\bin this (?:undated |file |archive |handout |recent )?(?:photo(?:graph)?|picture|image)"
    r"(?:,|[ ](?:by|taken|released|provided|made|shot|from|posted|supplied|published|dated)\b)",
    re.IGNORECASE,
)
# "…, March 14, 2034. REUTERS/Ada Oru", "… on Monday. Ada Oru / Courier"
_SIGNED = re.compile(r"[.!?]\s(?:[A-Z][\w.]{0,20}\s?){1,3}/\s?(?:[A-Z][\w.]{0,20}\s?){1,4}$")
_CAPTION_WORDS = 60


def is_caption(line: str, words: list[str], *, sentence: bool) -> bool:
    """Whether a line is a picture's file, its caption or its credit.

    Parameters
    ----------
    line : str
        One block of the report.
    words : list of str
        Its words.
    sentence : bool
        Whether it reads like prose; an agency in brackets then proves nothing.

    Examples
    --------
    >>> line = "The lock at dusk, seen from the quay. (Photo: A. Oru/Wire)"
    >>> is_caption(line, line.split(), sentence=True)
    True
    >>> line = "The envoys left on Sunday. (Reuters)"
    >>> is_caption(line, line.split(), sentence=True)
    False
    """
    if len(words) > _CAPTION_WORDS:
        return False
    signed = "/" in line and _SIGNED.search(line, max(0, len(line) - 90))
    if signed or _DRAWN.match(line) or (_may_be_credited(line) and _PHOTO.search(line)):
        return True
    if sentence:
        return _is_pictured(line) or _has_credit(line, in_prose=True)
    return _IMAGE.match(line) is not None or _has_credit(line, in_prose=False)


def _may_be_credited(line: str) -> bool:
    """Whether a mark stands there that parts "photo" or "credit" from a name."""
    return ":" in line or "…" in line or "..." in line


def _is_pictured(line: str) -> bool:
    """Whether a line says that it tells of a picture: "(left)", "in this photo"."""
    posed = "(" in line and _POSED.search(line) is not None
    return posed or _SHOWN.match(line) is not None or _IN_THIS.search(line) is not None


def _has_credit(line: str, *, in_prose: bool) -> bool:
    """Find a picture's credit at the end: "(Photo: A. Oru/Wire)" or "… / Wire Pool"."""
    for pattern in (_BRACKET,) if in_prose else (_BRACKET, _STROKE):
        found = pattern.search(line, max(0, len(line) - 90))
        inside = words_of(found.group("inside")) if found is not None else []
        if not _credit_words().isdisjoint(inside) and len(inside) <= 10:
            return True
        if pattern is _BRACKET and not in_prose and not _agencies().isdisjoint(inside):
            return True
    return False


@cache
def _credit_words() -> frozenset[str]:
    return frozenset(lexicon("residue")["caption"]["credit_words"])


@cache
def _agencies() -> frozenset[str]:
    return frozenset(lexicon("residue")["caption"]["agencies"])
