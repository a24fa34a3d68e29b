"""Bodies and outlets that act and that nobody knows: "it" is no party named before (R507)."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.crowds import telling
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.pronouns import acts_after, is_subject, listed_rules
from goodoffices.reports.people.sightings import Line, listed, party_entries


def unnamed_body(line: Line, at: int, gazetteer: Gazetteer) -> bool:
    """Whether a body that nobody knows acts, whether a party says whose or where it is or not.

    R507: "Varu's opposition refused. It called": a pronoun never passes over a body that acts.
    R591: nor over "the opposition" that the report has not named.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of a noun.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    bool
        For a noun for a body that "Varu's" or "the" stands before, or "in Varu" behind.
    """
    if line.fold(at) not in listed("subjects", "bodies") or not is_subject(line, at, 1):
        return False
    owners = (
        match
        for back, match in line.matches.items()
        if at - _OWNED <= back + match.size < at and line.possessive(back + match.size)
    )
    if acts_after(line, at + 1):
        bare = line.fold(at - 1) == "the" and line.fold(at) not in _back()
        return bare or any(party_entries(match, gazetteer) for match in owners)
    match = line.matches.get(at + 2) if line.fold(at + 1) in {"in", "of", "from"} else None
    return match is not None and acts_after(line, at + 2 + match.size)


@cache
def _back() -> frozenset[str]:
    """Words that stand for the party named last of their kind: "the group"."""
    return frozenset(lexicon("subjects")["back"])


_OWNED = 4
"""Words from an owner to its body: "Varu's biggest trade union"."""


def outlet_tells(line: Line, at: int) -> bool:
    """Whether a news outlet tells something: "the daily Kurier wrote", "state media in Halm said".

    R592: then "it" is the outlet, and no party that it told of.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of a noun.

    Returns
    -------
    bool
        For a noun for outlets at the head of a sentence, with a verb of saying past its name.
    """
    if line.fold(at) not in listed("subjects", "media") or at > _LEAD:
        return False
    placed = False
    for place in range(at + 1, min(at + _NAME, len(line.words))):
        word = line.words[place]
        if line.gap(place) not in {" ", "-"}:
            return False
        if word.fold in telling() | _REPORTS:
            return True
        placed = placed or word.fold in listed_rules("prepositions")
        if not (placed or word.text[0].isupper()):
            return False
    return False


_LEAD = 4
"""Words before an outlet: "Varu's own state television"."""
_NAME = 7
"""Words of an outlet's name and place: "in the capital on Friday reported"."""
_REPORTS = frozenset({"ran", "carried", "published"})


def not_a_person(line: Line, at: int) -> bool:
    """Whether a single name that nobody knows has an article, as papers do: "the Kurier said".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the name.

    Returns
    -------
    bool
        ``False`` in lower case: "the mayor said".
    """
    return line.fold(at - 1) == "the" and at > 0 and line.words[at].text[0].isupper()


def opens_clause(line: Line, first: int) -> bool:
    """Whether a clause begins at a word, also behind "At the ministry".

    Parameters
    ----------
    line : Line
        The sentence.
    first : int
        Position of the word.

    Returns
    -------
    bool
        By the marks and words before it.
    """
    if first == 0 or line.gap(first) != " " or line.fold(first - 1) in _AND:
        return True
    return first <= _PLACE and line.fold(0) in listed_rules("prepositions")


_PLACE = 7
"""Words of "at the prime minister's office"."""

_AND = frozenset({"and", "but"})
