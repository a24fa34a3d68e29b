"""Sources that a report does not disclose: "a senior official", "residents" (R40)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.chains import Source
from goodoffices.reports.people.crowds import REACH, crowd_at, telling, tells_soon
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.person_nouns import (
    PersonNoun,
    known_nouns,
    names_persons,
    person_noun,
)
from goodoffices.reports.people.saying import saying_forms, says_past_aside
from goodoffices.reports.people.sightings import (
    Line,
    actors_of,
    listed,
    party_entries,
    person_entries,
    phrases,
)

LONG_NUMBER = 4
"""Digits from which a number is a year or a crowd, and tells of no few sources."""


class _Opening(NamedTuple):
    """How a phrase begins: where its noun may start, whose it is, and whether it is new."""

    next: int
    introduced: bool = False
    definite: bool = False
    owned: bool = False
    partial: bool = False
    party: str | None = None


@cache
def starters() -> frozenset[str]:
    """Return the words with which an undisclosed source can begin, besides party names."""
    keys = ("introducers", "definites", "modifiers", "crowd", "owners", "parts")
    words = frozenset().union(*(listed("anonymous", key) for key in keys))
    return words | known_nouns()


@lru_cache(maxsize=65536)
def may_begin(word: str) -> bool:
    """Whether an undisclosed source can begin with a folded word.

    Examples
    --------
    >>> may_begin("a"), may_begin("fishermen"), may_begin("boats")
    (True, True, False)
    """
    noun = person_noun(word)
    return word in starters() or _is_number(word) or (noun is not None and noun.plural)


def source_at(line: Line, at: int, gazetteer: Gazetteer) -> Source | None:
    """Read an undisclosed source that begins at a word.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    Source or None
        ``None`` when no undisclosed source begins there.

    Notes
    -----
    "Varan officials said" is no undisclosed source: an adjective with a plain plural is the
    party speaking, and so are "officials of Varu" (R40). An article, "sources", a wish not to
    be named, or a bare plural that tells ("officials said") makes it one. Any noun for a
    person is one where it tells; a person's own spokesman or aide is one too. Time linear in
    a bounded number of words.
    """
    if not names_persons(line.folds):
        return None
    if line.fold(at - 1) in _POINTING and line.fold(at) not in listed("anonymous", "parts"):
        return None
    opening = _partial(line, at, gazetteer) or _opening(line, at, gazetteer)
    spare = 2 * (opening.introduced or opening.owned)
    noun, parties = _noun(line, opening.next, gazetteer, spare=spare)
    found = person_noun(line.fold(noun))
    if (
        found is None
        or _describes_thing(line, noun)
        or (at < noun < len(line.words) and line.gap(noun)[:1] == ",")
    ):
        return crowd_at(line, at)
    end, owner, personal = _owner(line, noun + 1, gazetteer)
    opening = opening._replace(owned=opening.owned or personal)
    party = parties[-1] if parties else (opening.party or owner)
    new = opening.introduced or opening.owned or opening.partial
    plural = found.plural and not (opening.partial and line.fold(at) in _ONE)
    source = Source(
        first=at,
        size=end - at,
        head=found.singular,
        plural=plural,
        definite=opening.definite,
        repeats=plural and not new and not opening.definite,
        party=party,
        tells=_is_told(line, at) or (_may_tell(line, at) and _tells(line, at, noun + 1, end)),
        rank=_rank(line, at, noun) if opening.definite else 0,
        unnamed=_asks(line, noun + 1) or _asks(line, end),
    )
    owned = bool(parties) or (owner is not None and not personal)
    return source if _undisclosed(line, source, found, opening, owned) else None


def _describes_thing(line: Line, noun: int) -> bool:
    """Whether the word stands before a text: "a rival draft", "an expert report"."""
    return line.fold(noun + 1) in _texts() and line.gap(noun + 1) == " "


@cache
def _texts() -> frozenset[str]:
    return listed("subjects", "documents") - {"report", "reports", "note"}


_POINTING = frozenset({"the", "this", "these", "those", "its", "his", "her", "their", "own"})
_ONE = frozenset({"one", "another"})


def _opening(line: Line, at: int, gazetteer: Gazetteer) -> _Opening:
    word = line.fold(at)
    if word in listed("anonymous", "introducers") or _counts(line, at):
        return _Opening(at + 1, introduced=True)
    if word in listed("anonymous", "definites"):
        return _Opening(at + 1, definite=True)
    if word in listed("anonymous", "owners"):
        return _Opening(at + 1, owned=True)
    match = line.matches.get(at)
    persons = person_entries(match, gazetteer, MentionKind.NAME)
    if match and persons and line.possessive(at + match.size):
        sides = {gazetteer.actors[entry.actor].side for entry in persons}
        side = sides.pop() if len(sides) == 1 else None
        return _Opening(at + match.size + 1, owned=True, party=side)
    return _Opening(at)


def _counts(line: Line, at: int) -> bool:
    """Whether a number tells how many: "12 diplomats"; not "on May 12 diplomats", "at 12"."""
    before = line.fold(at - 1)
    return (
        _is_number(line.fold(at)) and before not in lexicon("months")["english"] and before != "at"
    )


def _is_number(word: str) -> bool:
    return (word.isdecimal() and len(word) < LONG_NUMBER) or word in lexicon("numerals")["units"]


def _partial(line: Line, at: int, gazetteer: Gazetteer) -> _Opening | None:
    """Read "one of her advisers", "two of Varu's ministers": some of a group."""
    word = line.fold(at)
    some = word in listed("anonymous", "parts") or _counts(line, at)
    if not some or line.fold(at + 1) != "of":
        return None
    start = at + 2 + (line.fold(at + 2) in {"the", "these", "those"})
    inner = _opening(line, start, gazetteer)
    return _Opening(inner.next, introduced=True, partial=True, party=inner.party)


def _noun(line: Line, at: int, gazetteer: Gazetteer, *, spare: int) -> tuple[int, list[str]]:
    """Return where the noun stands, and the parties named before it.

    ``spare`` words may be any: "a weary official", "a Treasury official".
    """
    parties: list[str] = []
    stop, first = min(at + 7, len(line.words)), at
    while at < stop and (at == first or line.gap(at)[:1] != ","):
        match = line.matches.get(at)
        named = actors_of(party_entries(match, gazetteer))
        if match and len(named) == 1:
            parties += named
            at += match.size
        elif _modifies(line, at):
            at += 1
        elif spare and _may_describe(line, at):
            at, spare = at + 1, spare - 1
        else:
            break
    return at, parties


def _may_describe(line: Line, at: int) -> bool:
    """Whether an unlisted word may stand before a noun: no verb, preposition or other noun."""
    word = line.fold(at)
    noun_ends = person_noun(word) is not None and person_noun(line.fold(at + 1)) is None
    if noun_ends or line.gap(at) not in {" ", "-"} or not word.isalpha():
        return False
    return not any(word in listed(*where) for where in _NO_DESCRIPTION)


_NO_DESCRIPTION = (
    ("anonymous", "never_describing"),
    ("anonymous", "telling"),
    ("titles", "verbs"),
)


def _modifies(line: Line, at: int) -> bool:
    word = line.fold(at)
    if word in {"official", "general"}:
        return person_noun(line.fold(at + 1)) is not None
    if person_noun(word) is not None:
        return False
    return word in listed("anonymous", "modifiers") or line.possessive(at)


def _owner(line: Line, at: int, gazetteer: Gazetteer) -> tuple[int, str | None, bool]:
    """Return where "of the Varu army" ends, which party it names, and whether a person owns."""
    if line.fold(at) not in listed("anonymous", "belongs") or line.gap(at) != " ":
        return at, None, False
    begin = at + 1 + (line.fold(at + 1) == "the")
    if line.fold(at + 1) in {"his", "hers", "theirs"} and line.fold(at) == "of":
        return at + 2, None, True
    if line.fold(at + 1) in listed("anonymous", "owners"):
        return _own_body(line, at), None, False
    match = line.matches.get(begin)
    owners = {gazetteer.actors[entry.actor].side for entry in match.entries} if match else set()
    if match is None or len(owners) != 1:
        return at, None, False
    named = actors_of(party_entries(match, gazetteer))
    end = begin + match.size + line.possessive(begin + match.size)
    if line.fold(end) in listed("anonymous", "belongs_nouns"):
        return end + 1, named[0] if len(named) == 1 else owners.pop(), False
    return end, named[0] if len(named) == 1 else owners.pop(), not named


def _own_body(line: Line, at: int) -> int:
    """Read "of its negotiating team"; whose body it is stays open."""
    for place in range(at + 2, at + 5):
        if line.fold(place) in listed("anonymous", "belongs_nouns"):
            return place + 1
    return at


def _undisclosed(
    line: Line, source: Source, found: PersonNoun, opening: _Opening, has_party: bool
) -> bool:
    if _is_no_source(line, source):
        return False
    if opening.owned or (found.serves and found.singular in listed("anonymous", "no_persons")):
        return _serves_person(line, source, found, opening)
    if source.unnamed or opening.partial:
        return source.unnamed or found.source or _speaks(line, source)
    if not found.source:
        organ = has_party and _last_word(line, source) in listed("titles", "organs")
        named = opening.introduced or opening.definite or (source.plural and not organ)
        return named and _speaks(line, source)
    if found.singular in {"person", "member"}:
        return _counts_unasked(line, source, opening, found)
    return opening.introduced or opening.definite or _by_itself(source, has_party)


def _is_no_source(line: Line, source: Source) -> bool:
    """Whether the words are "a source of tension", a trade ("as a diplomat") or a description."""
    end = source.first + source.size
    if _last_word(line, source) in {"source", "sources"} and line.fold(end) == "of":
        return True
    described = line.fold(source.first - 1) in listed("anonymous", "describing")
    # "As one of them put it": who tells is no description of somebody.
    described = described and not (line.fold(source.first - 1) == "as" and source.tells)
    return described or _describes_name(line, source.first, end)


def _last_word(line: Line, source: Source) -> str:
    return line.fold(source.first + source.size - 1)


def _by_itself(source: Source, has_party: bool) -> bool:
    """Whether a noun without an article is a source: "military sources", "officials said"."""
    if source.head == "source":
        return source.tells or source.size > 1
    return source.plural and source.tells and not has_party


def _serves_person(line: Line, source: Source, found: PersonNoun, opening: _Opening) -> bool:
    """R236: whether somebody who serves a person, and is not named beside it, speaks."""
    people = found.singular == "person" and found.plural
    serves = found.serves or people
    if not serves or _named_after(line, source.first + source.size):
        return False
    if opening.owned or opening.partial:
        return _speaks(line, source)
    return opening.definite and source.party is None and _speaks(line, source)


def _named_after(line: Line, at: int) -> bool:
    """Whether a name follows: "his adviser, Mira Aldo,"."""
    if at >= len(line.words) or line.gap(at) not in {" ", ","}:
        return False
    word = line.words[at]
    return word.text[0].isupper() and word.fold not in listed("titles", "not_names")


def _speaks(line: Line, source: Source) -> bool:
    """Whether a verb of saying stands before the phrase, or soon behind it."""
    before = line.fold(source.first - 1)
    if before in saying_forms() and line.gap(source.first) == " ":
        return before not in {"told", "tells", "tell", "assured", "reassured", "warned"}
    return source.tells


def _may_tell(line: Line, at: int) -> bool:
    """Whether no preposition stands before: of "a source close to the envoy" the source tells."""
    before = line.fold(at - 1)
    return before not in _GOVERNING or line.fold(at - 2) in saying_forms()


_GOVERNING = frozenset({"to", "with", "against", "between", "behind", "about", "around", "near"})


def _tells(line: Line, at: int, after: int, end: int) -> bool:
    """Whether a verb of telling ends the phrase, or follows a clause between commas."""
    if tells_soon(line, after) or tells_soon(line, end):
        return True
    # "Aldo, whose brother was taken, said": behind the comma Aldo speaks.
    return line.fold(at) != "whose" and says_past_aside(line, _comma(line, end), telling())


def _comma(line: Line, at: int) -> int:
    """Return the word behind the next comma, past "from the other delegation"."""
    for place in range(at, min(at + REACH, len(line.words))):
        if line.gap(place) != " ":
            return place
    return at


def _is_told(line: Line, at: int) -> bool:
    return (line.fold(at - 2), line.fold(at - 1)) == ("according", "to")


def _asks(line: Line, at: int) -> bool:
    return line.phrase(at, phrases("anonymous", "undisclosed")) > 0


def _rank(line: Line, first: int, noun: int) -> int:
    ranks = lexicon("anonymous")["ranks"]
    return next((ranks[w] for w in (line.fold(i) for i in range(first, noun)) if w in ranks), 0)


def _counts_unasked(line: Line, source: Source, opening: _Opening, found: PersonNoun) -> bool:
    """Whether "person" or "member", who may be anybody, is a source without asking so."""
    if found.singular == "person":
        known = opening.definite or line.fold(source.first + source.size) == "who"
        return known and source.tells
    last = person_noun(line.fold(source.first + source.size - 1))
    return opening.introduced and last != found


def _describes_name(line: Line, at: int, end: int) -> bool:
    """Whether the words stand beside a name, between commas: "Brenn, a former diplomat,"."""
    closed = end >= len(line.words) or line.gap(end) == ","
    if at < 1 or line.gap(at) != "," or not closed:
        return False
    before = line.words[at - 1]
    opens = at == 1 or before.fold in listed("titles", "not_names")
    return before.text[0].isupper() and (not opens or at - 1 in line.matches)
