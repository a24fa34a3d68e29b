"""Surnames and given names that stand alone: "Winthal said" (R390, R472)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.sightings import listed
from goodoffices.reports.wording.inflection import telling_forms

SHORTEST = 3
"""Letters of a given name that stands for somebody."""

_NEAR = 20
"""Characters that the word beside a part of a name may have."""


_MARKS = ".,;:?!\"”’'"


def words_beside(text: str, part: str, name: str) -> frozenset[str]:
    """Return the words right before and behind a part of a name that stands alone.

    Parameters
    ----------
    text : str
        The report.
    part : str
        A surname or a given name.
    name : str
        The whole name, which begins or ends with it.

    Returns
    -------
    frozenset of str
        Case-folded.

    Examples
    --------
    >>> sorted(words_beside("Ada Bero left. Then Bero said", "Bero", "Ada Bero"))
    ['said', 'then']
    """
    found: set[str] = set()
    shift = name.index(part)
    at = text.find(part)
    while at >= 0:
        end = at + len(part)
        if at < shift or not text.startswith(name, at - shift):
            around = (
                *text[max(0, at - _NEAR) : at].split()[-1:],
                *text[end : end + _NEAR].split()[:1],
            )
            found.update(word.casefold().rstrip(_MARKS) for word in around)
        at = text.find(part, end)
    return frozenset(found)


def called_by_given_name(
    text: str, names: Mapping[str, str], gazetteer: Gazetteer
) -> dict[str, str]:
    """Return the given names under which a report lets people speak, by identifier.

    R472: whoever is named in full, and whose given name then stands alone beside a verb that
    tells something, is meant by it wherever it stands, where nobody else has that name.

    Parameters
    ----------
    text : str
        The report.
    names : mapping of str to str
        Full names of the people it names, by identifier.
    gazetteer : Gazetteer
        Names of the case: what it calls somebody by stays theirs.

    Returns
    -------
    dict of str to str
        Mostly empty.
    """
    worn = Counter(word for name in names.values() for word in set(name.split()))
    found: dict[str, str] = {}
    for actor, name in names.items():
        given, _, surname = name.partition(" ")
        if not surname or len(given) < SHORTEST or worn[given] > 1:
            continue
        word = given.casefold()
        free = word not in listed("titles", "not_names") and (word,) not in gazetteer.forms
        alone = free and text.count(given) > text.count(name)
        if (
            alone
            and not _is_shared(text, given, surname)
            and not words_beside(text, given, name).isdisjoint(telling_forms())
        ):
            found[actor] = given
    return found


def _is_shared(text: str, given: str, surname: str) -> bool:
    """Whether a report names somebody else by the same given name: "Ada Bero", "Ada Holt"."""
    return any(
        after[:1] == " " and after[1:2].isupper() and not after.startswith(surname, 1)
        for after in text.split(given)[1:]
    )
