"""Lines that pages say in set phrases, as the word list of residue has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from goodoffices.reports.layout.form import Certainty, Form
from goodoffices.reports.layout.told import speech_words
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Label
from goodoffices.reports.wording.lexemes import by_first_word

_DECORATION = "-–—•*▪◦‣>»›«‹<←→↑↓|#:·. \t"
_TOLD_WORDS = 8
_MAY_BE_TOLD = (
    "next:",
    "previous:",
    "prev:",
    "to:",
    "correction",
    "clarification",
    "source",
    "in other news:",
)
_QUOTED = re.compile(r"[“„«\"][^“”„»\"]*[”“»\"]")

# The order settles which label wins: what is surest comes first.
_ORDER = (
    Label.TITLE,
    Label.COMMENT_POLICY,
    Label.CAPTION,
    Label.RELATED,
    Label.TAG,
    Label.ADVERTISEMENT,
    Label.BYLINE,
    Label.NAVIGATION,
)


_Sets: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases that count together, by the first word of the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrases:
    whole: frozenset[str]
    starts: tuple[str, ...]
    labelled: tuple[str, ...]
    holds: Mapping[str, tuple[str, ...]]
    ends: tuple[str, ...]
    glued: tuple[str, ...]
    made_of: frozenset[str]
    all_of: tuple[tuple[frozenset[str], ...], ...]
    frames: _Sets
    foot: _Sets
    all_phrases: _Sets
    bracketed: tuple[str, ...]


def by_phrase(line: str, words: list[str], sentence: bool) -> Form | None:
    """Tell what a line is by phrases of the word list.

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
        ``None`` where no phrase fits, and where a sentence tells what somebody said (R361)
        unless it stands behind a label such as "Editor's note:".

    Examples
    --------
    >>> by_phrase("Share this article", ["share", "this", "article"], False).label.value
    'advertisement'
    """
    plain = " ".join(words)
    if sentence and _QUOTED.search(line):
        # What a report quotes from a page is told, not said by the report's own page.
        plain = " ".join(words_of(_QUOTED.sub(" ", line)))
    raw = line.casefold().strip(_DECORATION.replace(":", "") + "([")
    raw = raw.replace(" :", ":").replace(" |", ":", 1)
    if line.split(maxsplit=1)[0] in lexicon("residue")["navigation"]["capitals"]:
        return Form(Label.NAVIGATION)
    present = frozenset(plain.split())
    openers = present & _openers()
    tells = sentence and not speech_words().isdisjoint(present)
    short = len(words) <= int(lexicon("residue")["holds_limit"])
    for label, phrases in _in_order():
        if not sentence and (plain in phrases.whole or plain.startswith(phrases.glued)):
            return Form(label, heads=label in {Label.RELATED, Label.TAG})
        if short and raw.startswith(phrases.labelled):
            told = sentence and len(words) >= _TOLD_WORDS and raw.startswith(_MAY_BE_TOLD)
            # "Next: the envoys fly to the coast on Sunday." is told, "Next: A prize" is a link.
            certainty = Certainty.HINT if told else Certainty.SURE
            return Form(label, certainty, heads=raw.endswith(":") and label is Label.RELATED)
        if not sentence and len(words) > 1 and phrases.made_of.issuperset(words):
            return Form(label)
        if short and not tells and _is_told_outright(line, plain, openers, phrases):
            return Form(label)
    return None if tells or not short else _unsure(plain.split(), sentence)


def _is_told_outright(line: str, plain: str, openers: frozenset[str], phrases: _Phrases) -> bool:
    if line[0] == "(" and line[-1] == ")" and f"{plain} ".startswith(phrases.bracketed):
        return True
    if plain.endswith(phrases.ends):
        return True
    return any(
        one in f" {plain} "
        for first in phrases.holds.keys() & openers
        for one in phrases.holds[first]
    )


def _unsure(words: list[str], sentence: bool) -> Form | None:
    present, plain = frozenset(words), " ".join(words)
    padded, openers = f" {plain} ", present & _openers()
    for label, phrases in _in_order():
        if _is_framed(plain, openers, phrases.frames):
            return Form(label)
        if _holds_all(padded, openers, phrases.all_phrases):
            return Form(label)
        if _is_framed(plain, openers, phrases.foot):
            return Form(label, heads=True)
        if f"{plain} ".startswith(phrases.starts):
            sure = not sentence and len(words) <= 12
            return Form(label, Certainty.SURE if sure else Certainty.HINT)
        if any(_meets_all(present, groups) for groups in phrases.all_of):
            return Form(label, Certainty.LIKELY)
    return None


def _is_framed(plain: str, openers: frozenset[str], frames: _Sets) -> bool:
    return any(
        plain.startswith(begins.lstrip()) and holds in f"{plain} "
        for word in frames.keys() & openers
        for begins, holds in frames[word]
    )


def _holds_all(padded: str, openers: frozenset[str], sets: _Sets) -> bool:
    return any(
        all(one in padded for one in row) for word in sets.keys() & openers for row in sets[word]
    )


def _meets_all(present: frozenset[str], groups: tuple[frozenset[str], ...]) -> bool:
    return not any(present.isdisjoint(group) for group in groups)


def _between_blanks(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return phrases with a blank on either side by their first word."""
    found = by_first_word(phrases)
    return {word: tuple(f" {' '.join(one)} " for one in those) for word, those in found.items()}


def _together(rows: Iterable[Iterable[str]]) -> _Sets:
    """Return phrases that count together, each between blanks, by the first word of all."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        between = tuple(f" {phrase} " for phrase in row)
        found.setdefault(between[0].split()[0], []).append(between)
    return {word: tuple(those) for word, those in found.items()}


@cache
def _in_order() -> tuple[tuple[Label, _Phrases], ...]:
    return tuple((label, _phrases(label)) for label in _ORDER)


@cache
def _openers() -> frozenset[str]:
    """Return the first words of all phrases that may stand anywhere in a line."""
    return frozenset(
        word
        for _, found in _in_order()
        for phrases in (found.holds, found.frames, found.foot, found.all_phrases)
        for word in phrases
    )


@cache
def _phrases(label: Label) -> _Phrases:
    table = lexicon("residue")[label.value]
    starts = [phrase for phrase in table.get("starts", ()) if ":" not in phrase]
    groups = list(table.get("all_of", ()))
    if "about" in table:
        groups.append(table["about"])
    return _Phrases(
        whole=frozenset(" ".join(words_of(phrase)) for phrase in table.get("whole", ())),
        starts=tuple(f"{' '.join(words_of(phrase))} " for phrase in starts),
        labelled=tuple(phrase for phrase in table.get("starts", ()) if ":" in phrase),
        glued=tuple(table.get("glued", ())),
        made_of=frozenset(table.get("made_of", ())),
        holds=_between_blanks(" ".join(words_of(phrase)) for phrase in table.get("holds", ())),
        ends=tuple(table.get("ends", ())),
        all_of=tuple(tuple(frozenset(group) for group in one) for one in groups),
        frames=_together(table.get("begins_and_holds", ())),
        all_phrases=_together(table.get("all_phrases", ())),
        bracketed=tuple(f"{phrase} " for phrase in table.get("bracketed", ())),
        foot=_together(table.get("foot", ())),
    )
