"""How far the name of a body goes: behind "of", and over the name of a state."""

from __future__ import annotations

from functools import cache

from goodoffices.case.parties import Kind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.people.sightings import Line, listed, party_entries, phrases
from goodoffices.reports.wording.inflection import telling_forms


def ends_name(line: Line, at: int, gazetteer: Gazetteer) -> bool:
    """Whether a state's name ends the name of somebody else: "Seafood Varu said".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the state's name.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    bool
        ``False`` behind a noun for a person or an adverb ("Mediator Varu", "Privately Varu"),
        and for a people ("Old Varans").
    """
    if not at or line.gap(at) != " " or not line.words[at - 1].text[0].isupper():
        return False
    match, word = line.matches[at], line.fold(at - 1)
    named = party_entries(match, gazetteer)
    state = {one.actor for one in named if one.kind is MentionKind.NAME and len(one.words) == 1}
    if len(state) != 1 or gazetteer.actors[state.pop()].kind is not Kind.STATE:
        return False
    other = word in _no_part_of_name() or word in listed("subjects", "posts")
    describes = word.endswith(_DESCRIBING_ENDS) or person_noun(word) is not None
    placed = line.fold(at - 2) in {"in", "at", "near", "from", "outside"}
    apart = placed or any(before in line.matches for before in range(max(0, at - 4), at))
    return not (other or describes or apart or line.phrase(at - 1, phrases("titles", "titles")))


@cache
def _no_part_of_name() -> frozenset[str]:
    """Return words that open a sentence before a name: "Has Varu agreed?", "Let Varu pay"."""
    grammar = lexicon("subjects")["grammar"].values()
    small = frozenset(word for words in grammar for word in words)
    return small | listed("titles", "not_names") | telling_forms() | _CALLS


_CALLS = frozenset(
    {"let", "dear", "thank", "thanks", "hear", "watch", "poor", "good", "perhaps", "maybe", "ask"}
    | {"tell", "call", "give", "send", "make", "show", "help", "stop", "bring", "keep", "leave"}
)
"""Orders and the like that open a sentence."""

_DESCRIBING_ENDS = (
    "ly",
    "ed",
    "ing",
    "ful",
    "ous",
    "ish",
    "less",
    "ward",
    "wards",
    "times",
    "ern",
)
"""Endings of words that may open a sentence before a name."""


def whole_body(line: Line, at: int, size: int) -> int:
    """Count the words of a body's name with what it is of or for, else of the name as it is.

    Parameters
    ----------
    line : Line
        The sentence.
    at, size : int
        Position of the first word of a name in capitals, and how many.

    Returns
    -------
    int
        More for "International Committee of the Red Cross"; a person's name stays as it is, and
        a known party or a day ends one.
    """
    if all(line.fold(place) not in listed("titles", "organisations")
           for place in range(at, at + size)):  # fmt: skip
        return size
    end = at + size
    for _ in range(_MOST):
        begin = end + 1 + (line.fold(end + 1) == "the")
        stop = begin
        while _names_part(line, stop):
            stop += 1
        if line.fold(end) not in _WITHIN or stop == begin or begin - 1 >= len(line.words):
            break
        end = stop
    return end - at


_MOST = 4
"""Links within the name of a body: "Office for the Return of Refugees and Displaced Persons"."""

_WITHIN = frozenset({"of", "for", "on", "and", "against", "to"})
"""Within the name of a body, before a word in capitals."""


def _names_part(line: Line, at: int) -> bool:
    """Whether a word goes on with the name of a body."""
    if at >= len(line.words) or line.gap(at) not in {" ", "-"}:
        return False
    word = line.words[at]
    known = at in line.matches or word.fold in listed("titles", "not_names")
    return word.text[0].isupper() and not known
