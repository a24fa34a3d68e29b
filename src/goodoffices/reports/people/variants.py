"""Names spelt another way than in the case: "Dagalo" for "Daglo" (R42)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from goodoffices.case.parties import Kind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.surnames import surname_of

SHORT = 4
"""Letters of the shortest surname that may be spelt another way."""

_SAME = (
    ("tch", "c"), ("sch", "s"), ("kh", "k"), ("gh", "g"), ("ch", "c"), ("sh", "s"), ("zh", "z"),
    ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("dj", "j"), ("ts", "z"), ("tz", "z"),
    ("q", "k"), ("c", "k"), ("g", "k"), ("w", "v"), ("x", "ks"),
)  # fmt: skip
"""Spellings of one sound when a name is written in Latin letters."""

_SILENT = frozenset("aeiouyhj'-’ ")

_Surnames = Mapping[str, Sequence[tuple[str, str, str]]]


@lru_cache(maxsize=8192)
def sound_of(name: str) -> str:
    """Return the consonants of a name, so that spellings of one name are alike.

    Parameters
    ----------
    name : str
        A name.

    Returns
    -------
    str
        Its first letter and the consonants behind it, each sound written one way.

    Examples
    --------
    >>> sound_of("Dagalo") == sound_of("Daglo"), sound_of("Gaddafi") == sound_of("Qadhafi")
    (True, True)
    >>> sound_of("Pashinyan") == sound_of("Pashinian"), sound_of("Holt") == sound_of("Hult")
    (True, True)
    >>> sound_of("Orlov") == sound_of("Arlov")
    False
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    for written, sound in _SAME:
        plain = plain.replace(written, sound)
    if not plain:
        return ""
    made = plain[0]
    for letter in plain[1:]:
        if letter not in _SILENT and letter != made[-1]:
            made += letter
    return made


def spelt_alike(one: str, other: str, *, shortest: int = SHORT) -> bool:
    """Whether two words may be spellings of one name.

    Parameters
    ----------
    one, other : str
        Words of names.
    shortest : int
        Letters below which only the same word is alike; a given name may be shorter.

    Returns
    -------
    bool
        The same consonants, and at most one letter in five other.

    Examples
    --------
    >>> spelt_alike("Pashinyan", "Pashinian"), spelt_alike("Hansen", "Jansen")
    (True, False)
    """
    if one.casefold() == other.casefold():
        return True
    shorter = min(len(one), len(other))
    if shorter < shortest or sound_of(one) != sound_of(other):
        return False
    allowed = 1 + (shorter >= SHORT + 2)
    return _distance(one.casefold(), other.casefold(), allowed) <= allowed


def _distance(one: str, other: str, most: int) -> int:
    """Count the letters to change, add or drop between two words, up to one more than ``most``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        before, row[0] = row[0], at
        for to, wanted in enumerate(other, start=1):
            changed = before + (letter != wanted)
            before, row[to] = row[to], min(changed, row[to] + 1, row[to - 1] + 1)
    return row[-1]


@lru_cache(maxsize=4)
def _surnames_of(gazetteer: Gazetteer) -> _Surnames:
    """Return the case's people by the sound of their surname: given name, surname, actor.

    Parameters
    ----------
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    mapping of str to sequence of tuple
        People with a single name are left out.
    """
    found: dict[str, list[tuple[str, str, str]]] = {}
    for actor in gazetteer.actors.values():
        surname = surname_of(actor.name) if actor.kind is Kind.PERSON else ""
        if len(surname) >= SHORT:
            given = actor.name.split()[0]
            found.setdefault(sound_of(surname), []).append((given, surname, actor.id))
    return found


def variant_of(name: str, gazetteer: Gazetteer) -> str | None:
    """Return the person of the case whose name a name may be, spelt another way.

    R42: a spelling that fits nobody else is proposed as that person, flagged for review, where
    the given names agree or none is told; it is never taken as certain.

    Parameters
    ----------
    name : str
        A surname, or a full name, as written.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    str or None
        ``None`` where nobody or more than one person fits, or the name is written as known.
    """
    surname = surname_of(name)
    given = name.split(maxsplit=1)[0] if surname else ""
    surname = surname or name
    alike = _surnames_of(gazetteer.of_case or gazetteer).get(sound_of(surname), ())
    fitting = {
        actor
        for known, written, actor in alike
        if spelt_alike(surname, written) and (not given or spelt_alike(given, known, shortest=3))
    }
    return fitting.pop() if len(fitting) == 1 else None
