"""Whose side somebody is on whom the case does not list, as told beside the name (R348)."""

from __future__ import annotations

from goodoffices.case.parties import Kind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.people.posts import HEADS
from goodoffices.reports.people.sightings import (
    Line,
    actors_of,
    listed,
    party_entries,
    phrases,
)

_LONGEST = 9
"""Words of a description: "the deputy head of the Varan team in Halm"."""

_LINKS = frozenset({"of", "for", "from", "the", "s", "with", "in"})
"""Words between a post and the party it is held for."""

_ONCE = frozenset(
    {"former", "ex", "onetime", "then", "exiled", "captured", "captive", "detained", "jailed"}
    | {"imprisoned", "defected", "renegade", "dissident", "ousted", "deposed", "retired"}
)
"""Words that say that a post is held no longer, or that its holder has turned."""

_APART = frozenset(
    {"critic", "opponent", "rival", "analyst", "observer", "witness", "person", "insider"}
    | {"professor", "bishop", "archbishop", "cardinal", "imam", "rabbi", "reverend", "father"}
    | {"brother", "sister", "wife", "husband", "son", "daughter", "widow", "relative", "friend"}
)
"""Nouns for people who watch a party, or stand against it, and speak for themselves."""

_LEADS = frozenset(
    {"leads", "heads", "represents", "chairs", "commands", "led", "headed", "represented"}
    | {"leading", "heading", "representing", "runs", "speaking", "speaks", "spoke", "acting"}
)

_ENDS = frozenset({",", ".", "(", ";", ":", "—", "–", '"', "“", "”", "?", "!"})


def allegiance(line: Line, first: int, end: int, gazetteer: Gazetteer) -> str | None:
    """Return the side of the party for which somebody holds a post, or who owns the name.

    R348: whoever is called a party's minister, envoy or spokesman, before the name or behind
    it, is on that party's side; posts that are past, and posts *to* a party, tell nothing.

    Parameters
    ----------
    line : Line
        The sentence.
    first, end : int
        Position of the first word of the name, with its title, and of the word behind it.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    str or None
        A side of the case; ``None`` where none is told.
    """
    inside = _held_for(line, first, end, gazetteer)
    if inside := inside or _owner(line, first, gazetteer) or _behind(line, end, gazetteer):
        return inside
    return _speaking_for(line, first, gazetteer) or _belonging(line, first, end, gazetteer)


def _held_for(line: Line, first: int, end: int, gazetteer: Gazetteer) -> str | None:
    """Return the side that a description names: "Varu's foreign minister", "envoy of Varu"."""
    if any(line.fold(at) in _ONCE for at in range(first, end)):
        return None
    for at in range(first, end):
        size = _post(line, at)
        if size:
            before = (_side_at(line, place, gazetteer) for place in range(first, at))
            side = next(filter(None, before), None)
            if side := side or _side_past_links(line, at + size, gazetteer):
                return side
    return None


def _post(line: Line, at: int) -> int:
    """Count the words of a post that begins at a word: "prime minister", "spokeswoman"."""
    size = line.phrase(at, phrases("titles", "titles"))
    if size:
        return 0 if line.fold(at + size - 1) in _APART else size
    noun = person_noun(line.fold(at))
    serves = noun is not None and not noun.plural and (noun.source or noun.serves)
    serves = serves and noun is not None and noun.singular not in _APART
    return int(serves or line.fold(at) in listed("titles", "organ_voices") | HEADS | {"number"})


def _side_at(line: Line, at: int, gazetteer: Gazetteer) -> str | None:
    match = line.matches.get(at)
    named = actors_of(party_entries(match, gazetteer)) if match else ()
    return gazetteer.actors[named[0]].side if len(named) == 1 else None


def _side_past_links(line: Line, at: int, gazetteer: Gazetteer) -> str | None:
    # "Its representative in Varu" stands for somebody else there.
    if line.fold(at) not in {"of", "for", "from"}:
        return None
    for place in range(at + 1, min(at + _LONGEST, len(line.words))):
        side = _side_at(line, place, gazetteer)
        if side or line.gap(place) not in {" ", "-"}:
            return side
        if line.fold(place) not in _LINKS and line.words[place].text.islower():
            return None
    return None


def _owner(line: Line, first: int, gazetteer: Gazetteer) -> str | None:
    """Return the side of "Varu's" right before a name: "Varu's Mira Aldo"."""
    if not line.possessive(first - 1):
        return None
    begins = (at for at in range(max(first - 5, 0), first - 1) if at in line.matches)
    owners = (at for at in begins if at + line.matches[at].size == first - 1)
    return next(filter(None, (_side_at(line, at, gazetteer) for at in owners)), None)


def _speaking_for(line: Line, first: int, gazetteer: Gazetteer) -> str | None:
    """Return the side of "Speaking for Varu," where it stands right before a name."""
    if (
        first < 1
        or line.fold(0) not in {"speaking", "talking", "acting"}
        or line.gap(first) != ","
    ):
        return None
    if line.fold(1) != "for" and (line.fold(1), line.fold(3)) != ("on", "of"):
        return None
    return next(filter(None, (_side_at(line, at, gazetteer) for at in range(2, first))), None)


def _belonging(line: Line, first: int, end: int, gazetteer: Gazetteer) -> str | None:
    """Return the side of the party behind "of", "from" or "for" right behind a name.

    A state has many people: of one, only whoever bears a title is on its side, or speaks "for" it.
    """
    link = line.fold(end)
    if link not in {"of", "from", "for"} or line.gap(end) not in {" ", ","}:
        return None
    at = end + 1 + (line.fold(end + 1) == "the" and end + 1 not in line.matches)
    match = line.matches.get(at)
    named = actors_of(party_entries(match, gazetteer))
    if match is None or len(named) != 1 or line.possessive(at + match.size):
        return None
    party = gazetteer.actors[named[0]]
    titled = any(_post(line, place) for place in range(first, end))
    if party.kind is Kind.STATE and link != "for" and not titled:
        return None
    after = at + match.size
    closed = after >= len(line.words) or line.gap(after) != "-"
    return party.side if closed else None


def _behind(line: Line, end: int, gazetteer: Gazetteer) -> str | None:
    """Return the side told between commas behind a name: ", the Varan envoy,"."""
    if end >= len(line.words) or line.gap(end)[:1] not in {",", "("}:
        return None
    stop = end + 1
    while stop < min(end + _LONGEST + 1, len(line.words)) and line.gap(stop)[:1] not in _ENDS:
        stop += 1
    leads = end + (line.fold(end) == "who")
    if line.fold(leads) in _LEADS:
        return next(
            filter(None, (_side_at(line, at, gazetteer) for at in range(leads, stop))), None
        )
    return None if line.fold(end) == "who" else _held_for(line, end, stop, gazetteer)
