"""The family name within a full name, and the ways to write it alone."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.forms import Entry, entries_of
from goodoffices.reports.wording.words import words_in

_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "ash", "at", "az"})
"""What a family name may lose before its hyphen: "al-Sorin", "Sorin"."""


def surname_of(name: str) -> str:
    """Return the family name of a full name, with its particles; empty for a name of one part.

    Examples
    --------
    >>> surname_of("Mira van Aldo"), surname_of("Hadi al-Sorin"), surname_of("Mira")
    ('van Aldo', 'al-Sorin', '')
    >>> surname_of("Ada Bero-Holt"), surname_of("Bero-Holt")
    ('Bero-Holt', '')
    """
    words = words_in(name, 0, len(name))
    particles = lexicon("titles")["particles"]
    first = len(words) - 1
    while first > 0 and (
        name[words[first].start - 1] == "-" or (first > 1 and words[first - 1].fold in particles)
    ):
        first -= 1
    return name[words[first].start :] if first > 0 else ""


def surname_entries(person: str, name: str) -> Iterator[Entry]:
    """Yield the forms of a name that lead with the family name or are nothing else.

    Parameters
    ----------
    person : str
        Whose name it is.
    name : str
        The full name.

    Yields
    ------
    Entry
        "al-Sorin", "Sorin" and "al-Sorin (Hadi)", also "Aldo" of "van Aldo"; none for a single
        word. Alone it yields to any name that is written so.

    Examples
    --------
    >>> [" ".join(one.words) for one in surname_entries("h", "Hadi al-Sorin")]
    ['al Sorin', 'Sorin', 'al Sorin Hadi']
    >>> [" ".join(one.words) for one in surname_entries("m", "Mira van Aldo")][:2]
    ['van Aldo', 'Aldo']
    """
    surname = surname_of(name)
    if not surname:
        return
    yield from entries_of(person, MentionKind.NAME, surname, weak=True)
    last = surname.rpartition(" ")[2]
    article, _, rest = last.partition("-")
    bare = rest if article.casefold() in _ARTICLES else last
    if bare != surname and bare[:1].isupper():
        yield from entries_of(person, MentionKind.NAME, bare, weak=True)
    yield from entries_of(person, MentionKind.NAME, f"{surname} ({name.split(maxsplit=1)[0]})")
