"""Forms of the verbs that mark statements, from the word list ``verbs.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon


class Family(NamedTuple):
    """A class of cues that say the same about their object.

    ``stance`` is a value of :class:`goodoffices.reports.record.Stance`, ``"judge"`` or
    ``"promise"``; ``act`` is ``"speech"`` or ``"attitude"``; a ``careful`` verb counts only
    with a known subject; an ``inverted`` one may stand before it.
    """

    name: str
    stance: str
    act: str
    careful: bool
    inverted: bool


class Tense(StrEnum):
    """Which form of the verb stands in the text."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    GERUND = "gerund"


class VerbForm(NamedTuple):
    """One reading of a word: its verb, the word that must follow, the form and the class."""

    lemma: str
    particle: str
    tense: Tense
    family: Family


_OTHER_TABLES = frozenset({"acts", "telling", "quoted", "irregular", "nouns"})


@cache
def verb_forms() -> Mapping[str, tuple[VerbForm, ...]]:
    """Return every form of every listed verb; readings with a second word come first.

    Returns
    -------
    mapping of str to tuple of VerbForm
        Keys are without case.

    Examples
    --------
    >>> [(form.lemma, form.particle) for form in verb_forms()["urging"]]
    [('urge', '')]
    """
    forms: dict[str, list[VerbForm]] = {}
    for name, table in lexicon("verbs").items():
        if name in _OTHER_TABLES:
            continue
        family = Family(
            name,
            table["stance"],
            table["act"],
            table.get("careful", False),
            table.get("inverted", False),
        )
        for entry in table["verbs"]:
            lemma, _, particle = entry.partition(" ")
            for word, tense in inflected(lemma):
                forms.setdefault(word, []).append(VerbForm(lemma, particle, tense, family))
    return {word: tuple(sorted(found, key=_longest_first)) for word, found in forms.items()}


def _longest_first(form: VerbForm) -> tuple[int, str]:
    return -len(form.particle), form.particle


def inflected(lemma: str) -> Iterator[tuple[str, Tense]]:
    """Yield the forms of a verb: dictionary form, third person, past, -ing.

    Examples
    --------
    >>> [word for word, tense in inflected("deny")]
    ['deny', 'denies', 'denied', 'denying']
    """
    irregular = lexicon("verbs")["irregular"].get(lemma)
    if lemma not in (irregular or ()):
        # "put" and "hit" are read as the past: reports tell what was done.
        yield lemma, Tense.BASE
    for word in irregular or _regular(lemma):
        if word.endswith("ing"):
            yield word, Tense.GERUND
        else:
            third = word.endswith("s") and word != lemma
            yield word, Tense.THIRD if third else Tense.PAST


def _regular(lemma: str) -> tuple[str, str, str]:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith("ee") else lemma[:-1]
        return lemma + "s", lemma + "d", stem + "ing"
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return lemma + ending, lemma + "ed", lemma + "ing"


@cache
def words(name: str, table: str, key: str = "") -> frozenset[str]:
    """Return one list of a word-list file as a set.

    Examples
    --------
    >>> "resolution" in words("subjects", "documents")
    True
    """
    found = lexicon(name)[table]
    return frozenset(found[key] if key else found)
