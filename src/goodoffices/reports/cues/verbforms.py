"""Forms of the verbs that mark statements, from the word list ``verbs.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.inflection import Tense, inflected, listed_verbs


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


SAYING = Family("say", "assert", "speech", False, False)
"""The class of what tells words without a verb: a colon, a frame, quotation marks alone."""


class VerbForm(NamedTuple):
    """One reading of a word: its verb, the word that must follow, the form and the class."""

    lemma: str
    particle: str
    tense: Tense
    family: Family


@cache
def verb_forms() -> Mapping[str, tuple[VerbForm, ...]]:
    """Return every form of every listed verb; readings with a second word come first.

    Returns
    -------
    mapping of str to tuple of VerbForm
        Keys are without case.

    Examples
    --------
    >>> [(form.lemma, form.particle) for form in verb_forms()["denying"]]
    [('deny', '')]
    """
    forms: dict[str, list[VerbForm]] = {}
    for name, table in lexicon("verbs").items():
        family = Family(
            name,
            table["stance"],
            table["act"],
            table.get("careful", False),
            table.get("inverted", False),
        )
        for entry in listed_verbs(name):
            lemma, _, particle = entry.partition(" ")
            for word, tense in inflected(lemma):
                forms.setdefault(word, []).append(VerbForm(lemma, particle, tense, family))
    return {word: tuple(sorted(found, key=_longest_first)) for word, found in forms.items()}


def _longest_first(form: VerbForm) -> tuple[int, str]:
    return -len(form.particle), form.particle


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


@cache
def participles() -> frozenset[str]:
    """Return the participles that are no past: "a conference *foreseen* for noon".

    Examples
    --------
    >>> "foreseen" in participles(), "foresaw" in participles(), "said" in participles()
    (True, False, False)
    """
    irregular = lexicon("inflections")["irregular"].values()
    return frozenset(forms[2] for forms in irregular if len(forms) == _FOUR) - {"learnt", "spelt"}


_FOUR = 4
"""Forms of a verb whose participle is none of the others: "sees", "saw", "seen", "seeing"."""
