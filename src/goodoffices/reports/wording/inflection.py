"""Forms of English verbs, and every form of those by which people tell something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import product

from goodoffices.reports.lexicon import lexicon

SILENT_CLASSES = frozenset({"grant"})
"""Classes of verbs that tell something only where it is refused: whoever leaves says nothing."""


class Tense(StrEnum):
    """Which form of the verb stands in the text."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    GERUND = "gerund"


def inflected(lemma: str) -> Iterator[tuple[str, Tense]]:
    """Yield the forms of a verb: dictionary form, third person, past, -ing.

    Examples
    --------
    >>> [word for word, tense in inflected("deny")]
    ['deny', 'denies', 'denied', 'denying']
    >>> [word for word, tense in inflected("admit")]
    ['admit', 'admits', 'admitted', 'admitting']
    """
    irregular = lexicon("inflections")["irregular"].get(lemma)
    if lemma not in (irregular or ()):
        # "put" and "hit" are read as the past: reports tell what was done.
        yield lemma, Tense.BASE
    for word in irregular or _regular(lemma):
        if word.endswith("ing"):
            yield word, Tense.GERUND
        else:
            third = word.endswith("s") and word != lemma
            yield word, Tense.THIRD if third else Tense.PAST


def _regular(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith("ee") else lemma[:-1]
        return lemma + "s", lemma + "d", stem + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    doubled = lemma + lemma[-1]
    if _doubles(lemma):
        return third, doubled + "ed", doubled + "ing"
    if _BRITISH.fullmatch(lemma):
        return third, doubled + "ed", doubled + "ing", lemma + "ed", lemma + "ing"
    return third, lemma + "ed", lemma + "ing"


def _doubles(lemma: str) -> bool:
    """Whether the last letter is doubled: a short last syllable that carries the stress."""
    return (
        _SHORT.fullmatch(lemma) is not None or lemma in lexicon("inflections")["doubling"]["verbs"]
    )


_SHORT = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")
_BRITISH = re.compile(r".*(?:[^aeiou][aei]|[ui][ae])l")
"""One more l in British spelling: "signalled"."""


@cache
def telling_forms(name: str = "") -> frozenset[str]:
    """Return the finite forms of every listed verb of speech or stance that is one word.

    Parameters
    ----------
    name : str
        A class of verbs in the word list, ``"say"``; empty: all of them.

    Returns
    -------
    frozenset of str
        Third person and past; no forms that may be an infinitive or a noun's plural alone.

    Examples
    --------
    >>> {"denies", "denied"} <= telling_forms(), "deny" in telling_forms()
    (True, False)
    """
    return frozenset(
        form
        for verb in telling_verbs(name)
        for form, tense in inflected(verb)
        if tense in {Tense.THIRD, Tense.PAST}
    )


@cache
def telling_verbs(name: str = "") -> frozenset[str]:
    """Return the listed verbs of speech or stance that are one word, as a dictionary has them.

    Examples
    --------
    >>> "deny" in telling_verbs(), "deny" in telling_verbs("say")
    (True, False)
    """
    listed = lexicon("verbs")
    classes = (name,) if name else listed.keys() - SILENT_CLASSES
    return frozenset(verb for one in classes for verb in listed[one]["verbs"] if " " not in verb)


@cache
def listed_verbs(name: str) -> tuple[str, ...]:
    """Return the entries of a class of verbs, with the objects that go with some of them.

    Parameters
    ----------
    name : str
        A class of verbs in the word list.

    Examples
    --------
    >>> "give up insistence" in listed_verbs("shift"), "dig in over" in listed_verbs("shift")
    (True, True)
    """
    table = lexicon("verbs")[name]
    pairs = product(table.get("handling", ()), table.get("objects", ()))
    return (*table["verbs"], *(f"{verb} {thing}" for verb, thing in pairs))


@cache
def paired_forms() -> Mapping[str, frozenset[tuple[str, ...]]]:
    """Return the forms of every listed verb of speech or stance that needs further words.

    Returns
    -------
    mapping of str to frozenset of tuple of str
        By form, the words of which one run must follow: "ruled" with "out".

    Examples
    --------
    >>> ("out",) in paired_forms()["ruled"], ("its", "consent") in paired_forms()["gave"]
    (True, True)
    """
    listed, found = lexicon("verbs"), dict[str, set[tuple[str, ...]]]()
    for name in listed.keys() - SILENT_CLASSES:
        for entry in listed_verbs(name):
            lemma, *further = entry.split(" ")
            for form, tense in inflected(lemma) if further else ():
                if tense is not Tense.GERUND:
                    found.setdefault(form, set()).add(tuple(further))
    return {form: frozenset(runs) for form, runs in found.items()}
