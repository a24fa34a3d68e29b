"""What stands at a pronoun, whom it looks ahead to, and who acts without a name (R43, R340)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.person_nouns import known_nouns
from goodoffices.reports.people.pronouns import (
    acts_after,
    goes_on,
    listed_rules,
    only_answers,
    stands_apart,
    tells_beside,
)
from goodoffices.reports.people.saying import says_beside, told_from
from goodoffices.reports.people.sightings import (
    Line,
    Sighting,
    actors_of,
    listed,
    person_entries,
)
from goodoffices.reports.wording.inflection import telling_forms

AHEAD = 24
"""Words of an opening clause whose pronoun the main clause names: "After he left, Aldo"."""

TITLE = 4
"""Words of a title before the name it looks ahead to."""

_OPENING = frozenset(
    {"after", "before", "when", "while", "as", "although", "though", "asked", "in", "during", "at"}
    | {"on", "despite", "since", "until", "once", "because", "even", "speaking", "pressed", "if"}
    | {"hours", "days", "minutes", "shortly", "soon", "where", "whereas", "by", "with", "for"}
)
_ASKING = frozenset({"asked", "asks", "urged", "told", "invited", "offered", "pressed", "begged"})


def pronoun_sighting(line: Line, at: int, pronoun: str, place: tuple[int, int]) -> Sighting:
    """Return a pronoun with what stands around it.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the pronoun.
    pronoun : str
        ``"he"``, ``"she"``, ``"they"`` or ``"it"``.
    place : tuple of int
        Positions of the sentence and of its paragraph.

    Returns
    -------
    Sighting
        Of nobody yet.
    """
    word = line.words[at]
    # "His deputy was brief": he is not who acts.
    acts = word.fold not in listed_rules("possessives") or owns_office(line, at + 1)
    return Sighting(
        start=word.start,
        end=word.end,
        kind=MentionKind.PRONOUN,
        paragraph=place[1],
        sentence=place[0],
        word=pronoun,
        subject=acts,
        acts=acts,
        plural=pronoun == "they",
        goes_on=goes_on(line, at),
        answers=only_answers(line, at),
        tells=tells_beside(line, at),
        apart=stands_apart(line, at),
        told_from=told_from(line, at),
        voice=owns_office(line, at + 1),
    )


def named_ahead(line: Line, at: int, pronoun: str, gazetteer: Gazetteer) -> str | None:
    """Return the person who acts in the main clause behind an opening clause with a pronoun.

    R340: "In an interview in which he called the levy theft, Aldo said": the pronoun of an opening
    clause stands for the person of its gender who opens the main clause and acts there, unless
    the clause names somebody before the pronoun, or asks for what the main clause answers.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the pronoun.
    pronoun : str
        ``"he"`` or ``"she"``; other pronouns do not look ahead.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    str or None
        ``None`` where no such person follows.
    """
    if pronoun not in {"he", "she"} or at == 0 or line.fold(0) not in _OPENING:
        return None
    for comma in range(at + 1, min(at + AHEAD, len(line.words))):
        if "," not in line.text[line.words[comma - 1].end : line.words[comma].start]:
            continue
        for first in range(comma, min(comma + TITLE, len(line.words))):
            if first > comma and line.gap(first) not in {" ", "."}:
                break
            found = _acting_at(line, first, pronoun, gazetteer)
            if found is not None:
                asks = line.fold(at + 1) in _ASKING and found[1]
                return None if asks else found[0]
    return None


def _acting_at(line: Line, at: int, pronoun: str, gazetteer: Gazetteer) -> tuple[str, bool] | None:
    """Return who of that gender is named at a word and acts there, and whether they answer."""
    match = line.matches.get(at)
    named = actors_of(person_entries(match, gazetteer, MentionKind.NAME))
    if match is None or len(named) != 1 or line.possessive(at + match.size):
        return None
    after = at + match.size
    if pronoun not in (gazetteer.pronouns[named[0]] or (pronoun,)) or not acts_after(line, after):
        return None
    return named[0], line.fold(after) in listed_rules("answers") | {"replied", "replies", "said"}


def speaks_as_person(line: Line, first: int, size: int) -> bool:
    """Whether a party is named by one person who speaks for it: then "he" may follow.

    Parameters
    ----------
    line : Line
        The sentence.
    first, size : int
        Where the words begin that name the party, and how many.

    Returns
    -------
    bool
        For "the Varan ambassador" and "the representative of Varu", and no army or ministry.
    """
    if describes_name(line, first, first + size):
        # "Ada Bero, a Varan spokeswoman, left": she is Ada Bero.
        return False
    if line.fold(first + size - 1) in _single_voices() or owns_office(line, first + size):
        return True
    before = first - 1 - (line.fold(first - 1) == "the")
    return line.fold(before) in {"of", "for"} and line.fold(before - 1) in _single_voices()


def gives_word(line: Line, first: int, size: int) -> bool:
    """Whether a name gives an account: "the announcement by *Varu* that it accepts" (R43).

    Parameters
    ----------
    line : Line
        The sentence.
    first, size : int
        Where the name begins, and how many words it has.
    """
    by = first - 1 - (line.fold(first - 1) == "the")
    told = line.fold(by) == "by" and line.fold(first + size) == "that"
    return told and line.fold(by - 1) in listed_rules("accounts")


def is_heard(line: Line, first: int, size: int) -> bool:
    """Whether a bare surname tells something or takes a side, or its office does.

    Parameters
    ----------
    line : Line
        The sentence.
    first, size : int
        Where the name begins, and how many words it has.

    Returns
    -------
    bool
        Also past an aside: "Osk, asked whether it would, said"; not for "burnt Wood for heat".
    """
    end = first + size
    if says_beside(line, first, size) or owns_office(line, end):
        return True
    aside = end < len(line.words) and line.gap(end) == ","
    return (aside or line.fold(end) in telling_forms()) and acts_after(line, end)


def describes_name(line: Line, first: int, end: int) -> bool:
    """Whether the words stand between commas behind a name: ", a Varan spokeswoman,"."""
    first -= line.fold(first - 1) in {"a", "an", "the"}
    if first < 1 or line.gap(first) != ",":
        return False
    before = line.words[first - 1]
    closed = end >= len(line.words) or line.gap(end)[:1] in {",", ".", ";", ")"}
    return closed and before.text[0].isupper() and before.fold not in listed("titles", "not_names")


def owns_office(line: Line, end: int) -> bool:
    """Whether words behind a name make its office speak: then "it" may follow.

    Parameters
    ----------
    line : Line
        The sentence.
    end : int
        Position of the word behind the name or behind "her".

    Returns
    -------
    bool
        For "Aldo's office".
    """
    after = end + line.possessive(end)
    owned = after > end or line.fold(end - 1) in {"his", "her"}
    return owned and line.fold(after) in {"office", "bureau", "entourage", "camp"}


@cache
def _single_voices() -> frozenset[str]:
    return (listed("titles", "organ_voices") & known_nouns()) | _VOICES


_VOICES = frozenset(
    {"ambassador", "representative", "delegate", "spokesman", "spokeswoman", "spokesperson"}
    | {"minister", "envoy", "negotiator", "premier", "president", "leader", "commander", "consul"}
    | {"commissioner", "observer"}
)


def counterpart_noun(line: Line, at: int) -> int:
    """Return where "counterpart" stands: at a word, or behind "Varan" in "his Varan counterpart".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.

    Returns
    -------
    int
        -1 where neither it nor the word behind it is "counterpart".
    """
    if line.fold(at) == "counterpart":
        return at
    owned = line.fold(at - 1) in _OWNING and line.fold(at + 1) == "counterpart"
    return at + 1 if owned else -1


def counterpart_at(
    line: Line,
    at: int,
    *,
    heard: Sequence[Sighting],
    sentence: int,
    gazetteer: Gazetteer,
) -> str | None:
    """Return the other one of two people, for "her counterpart" or "her Varan counterpart".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of "counterpart".
    heard : sequence of Sighting
        What was named before, in order.
    sentence : int
        Position of the sentence.
    gazetteer : Gazetteer
        Tells who is a person.

    Returns
    -------
    str or None
        ``None`` unless exactly two people were named in the sentences before and one of them
        alone can be "her".
    """
    owner = _OWNING.get(line.fold(at - 1)) or _OWNING.get(line.fold(at - 2))
    near = (one.actors[0] for one in heard if sentence - one.sentence <= NEAR)
    people = tuple(dict.fromkeys(one for one in near if one in gazetteer.pronouns))
    if owner is None or len(people) != len({"one", "other"}):
        return None
    acting = [one.actors[0] for one in heard if one.word == owner and one.actors[0] in people]
    owners = [one for one in people if owner in (gazetteer.pronouns[one] or (owner,))]
    first = acting[-1] if acting else owners[0] if len(owners) == 1 else None
    return next((one for one in people if one != first), None) if first is not None else None


_OWNING = {"his": "he", "her": "she"}
NEAR = 2
"""Sentences over which "her counterpart" looks back."""
