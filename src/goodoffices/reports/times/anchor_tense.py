"""Whether what the case has an anchor for is told as past: "since the signing"."""

from __future__ import annotations

from functools import cache

from goodoffices.case.anchors import Anchor
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Article
from goodoffices.reports.times.date_evidence import sentence_at, yet_to_come
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from goodoffices.reports.wording.tense import cues, is_past

NEAR = 6
"""Words before or behind an anchor that belong to its clause."""

CLOSE = 3
"""Words before an anchor in which "after" or "before" governs it."""

_PARTS = frozenset({",", ";", ":", "and", "but", "while", "that", "who", "which", "whether", "—"})


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("months")["anchors"][name])


def is_told_past(article: Article, anchor: Anchor, start: int, end: int) -> bool:
    """Whether the words around an anchor's name tell it as something that took place.

    R244: what strikes unforeseen was there before the report unless it is feared or only
    possible; what is arranged beforehand (a signing, a vote, a visit) may be spoken of for
    months, so only a sign of the past makes the report younger than it.

    Parameters
    ----------
    article : Article
        The report, cut up.
    anchor : Anchor
        What is named.
    start, end : int
        Where it is named, half-open.
    """
    sentence = sentence_at(article, start)
    if sentence is None or yet_to_come(article, start, end):
        return False
    text = article.report.text
    before = _clause_before(lexemes(text, max(sentence.start, start - 200), start))
    behind = lexemes(text, end, min(sentence.end, end + 200))[: 2 * NEAR]
    clause = _clause_behind(behind)
    near = {word.key for word in before[-CLOSE:]}
    if not near.isdisjoint(_listed("ahead")) or cues(clause[:CLOSE], "hypothetical"):
        return False
    if behind[:1] and behind[0].key in _listed("compounds"):
        return False
    return not is_arranged(anchor, text[start:end]) or _has_sign(before, clause)


def is_arranged(anchor: Anchor, written: str) -> bool:
    """Whether what an anchor names is arranged beforehand: a signing, a vote, a round of talks.

    Parameters
    ----------
    anchor : Anchor
        What is named.
    written : str
        The words that name it in the report.
    """
    words = lexemes(written)
    if is_past(words):
        return False
    named = {word.key for one in (written, *anchor.words) for word in lexemes(one)}
    return not named.isdisjoint(_listed("arranged"))


def _clause_before(words: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    cut = [place for place, word in enumerate(words) if word.text in _PARTS or word.key in _PARTS]
    return words[cut[-1] + 1 :] if cut else words


def _clause_behind(words: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    cut = [place for place, word in enumerate(words) if word.text in _PARTS or word.key in _PARTS]
    return words[: cut[0]] if cut else words


def _has_sign(before: tuple[Lexeme, ...], behind: tuple[Lexeme, ...]) -> bool:
    """Whether "since", a verb of what came of it, or a past act beside it tells it as past."""
    near = {word.key for word in before[-CLOSE:]}
    if not _listed("put_off").isdisjoint(word.key for word in behind[:CLOSE]):
        return False
    if not near.isdisjoint(_listed("behind")):
        return True
    if _acts(behind[:NEAR]):
        return True
    inside = any(word.key in {"in", "at", "during", "with"} for word in before[-2:])
    held = any(word.key in _listed("held") for word in before[-CLOSE:])
    return held or (inside and is_past(before[-2 * NEAR :]))


def _acts(words: tuple[Lexeme, ...]) -> bool:
    """Whether a past act is told: not "was promised" or "was to", which name what may come."""
    naming = {*lexicon("tense")["day_naming"], *lexicon("reporters")["says"], *_listed("planned")}
    if any(word.key in naming for word in words) or cues(words, "future"):
        return False
    irregular = lexicon("months")["past"]["verbs"]
    return is_past(words) or any(word.key in irregular for word in words)
