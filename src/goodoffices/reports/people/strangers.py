"""People the case does not list: a title before a name, a name before a verb of speech (R42)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from goodoffices.case.parties import Kind
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.sightings import (
    Line,
    actors_of,
    listed,
    party_entries,
    person_entries,
    phrases,
)
from goodoffices.reports.people.surnames import surname_of
from goodoffices.reports.record import Actor
from goodoffices.reports.wording.initials import is_of_initials

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """A title and what follows it.

    Parameters
    ----------
    name : int
        Position of the first word after the title.
    party : str or None
        Party named with the title: "Varan minister", "Varu's minister".
    title : str
        The title, case-folded.
    """

    name: int
    party: str | None
    title: str


@cache
def title_starters() -> frozenset[str]:
    """Return the words with which a title can begin, besides party names.

    Examples
    --------
    >>> "minister" in title_starters()
    True
    """
    titles = frozenset(phrase[0] for phrase in phrases("titles", "titles").phrases)
    return titles | listed("titles", "title_modifiers")


def title_at(line: Line, at: int, gazetteer: Gazetteer) -> Titled | None:
    """Read a title with an optional party before it: "Varu's deputy UN ambassador".

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
    Titled or None
        ``None`` when no title begins there; of two that one person bears ("Deputy PM and Foreign
        Minister") the last. At most seven words are read of each.
    """
    party: str | None = None
    match = line.matches.get(at)
    named = actors_of(party_entries(match, gazetteer))
    if match and len(named) == 1:
        party = named[0]
        at += match.size + line.possessive(at + match.size)
    found = _last_title(line, at, party, gazetteer)
    return found and (second_title(line, at, found, gazetteer) or found)


def _last_title(line: Line, at: int, party: str | None, gazetteer: Gazetteer) -> Titled | None:
    """Read titles one behind another, and return the last of them."""
    found: Titled | None = None
    stop = at + 6
    while at < min(stop, len(line.words)):
        size = 0 if _is_hour(line, at) else line.phrase(at, phrases("titles", "titles"))
        if size:
            words = " ".join(line.fold(at + i) for i in range(size))
            found = Titled(name=at + size, party=party, title=words)
        elif not _modifies_title(line, at, gazetteer):
            break
        at += max(size, 1)
    return found


def _is_hour(line: Line, at: int) -> bool:
    """Whether "pm" tells the hour: "at 3 pm"."""
    return line.fold(at) == "pm" and line.fold(at - 1)[:1].isdigit()


def second_title(line: Line, at: int, first: Titled, gazetteer: Gazetteer) -> Titled | None:
    """Read the second of two titles that one person bears: "Minister of Trade and Deputy PM".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word of the first title.
    first : Titled
        The first title.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    Titled or None
        ``None`` where no title follows behind "and", and where the first one has an article or
        stands in lower case: "the president and Minister Ada Bero" are two.
    """
    if not line.words[at].text[0].isupper() or line.fold(at - 1) in {"the", "a", "an"}:
        return None
    place, fields = first.name, listed("titles", "portfolios") - {"and"}
    if line.fold(place) in {"of", "for"}:
        place += 1
        while line.fold(place) in fields | listed("titles", "body_modifiers"):
            place += 1
    if line.fold(place) != "and":
        return None
    place += 1
    while line.fold(place) in listed("titles", "body_modifiers") | _BODIES:
        place += 1
    return _last_title(line, place, first.party, gazetteer)


_BODIES = frozenset({"party", "government", "state", "cabinet", "delegation", "army", "council"})
"""Before the second title: "and party chairman"."""


def _modifies_title(line: Line, at: int, gazetteer: Gazetteer) -> bool:
    if line.fold(at) in listed("titles", "title_modifiers"):
        return True
    match = line.matches.get(at)
    return match is not None and match.size == 1 and bool(party_entries(match, gazetteer))


def name_at(line: Line, at: int, gazetteer: Gazetteer, *, titled: bool = False) -> int:
    """Count the words of an unknown capitalised name that begins at a word.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of its first word.
    gazetteer : Gazetteer
        Names of the case; a known name is not unknown.
    titled : bool
        Whether a title stands before it: then a party's name may be a first name.

    Returns
    -------
    int
        Number of words, 0 when no name begins there; at most five.
    """
    size = int(titled and _named_like_a_party(line, at, gazetteer))
    while size < _MOST_WORDS and at + size < len(line.words):
        here = at + size
        if size and (line.gap(here) != " " or _known_name(line, here, gazetteer)):
            break
        if not _part_of_name(line, here, gazetteer, begins=size == 0):
            break
        size += 1
    while size and not line.words[at + size - 1].text[0].isupper():
        size -= 1
    # "H.E. Mira Talden": letters alone address somebody and name nobody.
    letters = all(len(word.text) == 1 for word in line.words[at : at + size])
    return 0 if letters else size


def _known_name(line: Line, at: int, gazetteer: Gazetteer) -> bool:
    """Whether a person of the case is named in full here: "Commodore *Mira Talden*".

    R42: a family name of several words ("Tarek *al-Sorin*") is no full name.
    """
    match = line.matches.get(at)
    named = person_entries(match, gazetteer, MentionKind.NAME)
    return match is not None and match.size > 1 and any(not one.weak for one in named)


def unknown_actor(line: Line, at: int, gazetteer: Gazetteer) -> int:
    """Count the words of an unknown name that does something: "Old Petra Losk keeps goats".

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
    int
        0 where no name of two or three words begins, it is a body's, or no verb follows.
    """
    if not line.words[at].text[0].isupper() or at in line.matches:
        return 0
    size = name_at(line, at, gazetteer)
    after = at + size
    if not 2 <= size <= 3 or after >= len(line.words):
        return 0
    described = at <= _TRADE and line.gap(after)[:1] == "," and line.fold(after) in _DESCRIBING
    if line.gap(after) != " " and not described:
        return 0
    if any(line.fold(at + i) in listed("titles", "organisations") for i in range(size)):
        return 0
    word = line.words[after].text
    if described:
        return size
    return size if word.islower() and (word.endswith(("s", "ed")) or word in _ACTED) else 0


_TRADE = 2
"""Words before a name that opens a sentence: "Crossing keeper Oda Finch, for one,"."""

_DESCRIBING = frozenset({"who", "whose", "a", "an", "for", "aged"})

_ACTED = frozenset(
    {"had", "was", "will", "would", "came", "went", "sat", "stood", "rose", "ran", "spoke", "left"}
    | {"kept", "held", "took", "made", "gave", "saw", "met", "told", "said", "led", "lost", "won"}
)


def _named_like_a_party(line: Line, at: int, gazetteer: Gazetteer) -> bool:
    match = line.matches.get(at)
    if match is None or match.size > 1 or at + 1 >= len(line.words) or line.gap(at + 1) != " ":
        return False
    return _part_of_name(line, at + 1, gazetteer, begins=True)


def _part_of_name(line: Line, at: int, gazetteer: Gazetteer, *, begins: bool) -> bool:
    word = line.words[at]
    initial = len(word.text) == 1 and is_of_initials(line.text, word.end)
    if (word.fold in listed("titles", "not_names") and not initial) or word.text[0].isdigit():
        return False
    if party_entries(line.matches.get(at), gazetteer):
        return False
    if word.text[0].isupper():
        return not line.possessive(at) and line.phrase(at, phrases("titles", "titles")) == 0
    return not begins and word.fold in listed("titles", "particles")


def slug(name: str) -> str:
    """Make an identifier from a name.

    Examples
    --------
    >>> slug("Hadi al-Sorín")
    'hadi-al-sorin'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = _NOT_SLUG.sub("-", plain).strip("-")
    return made or "name-" + "-".join(f"{ord(letter):x}" for letter in name[:12])


def _key(words: Sequence[str]) -> tuple[str, ...]:
    """Return a name as it is looked up: a particle may open a sentence ("Van Aldo")."""
    return (words[0][:1].lower() + words[0][1:], *words[1:]) if words else ()


class Strangers:
    """The people and bodies of one report that the case does not list.

    Parameters
    ----------
    gazetteer : Gazetteer
        Names of the case, so that no identifier is used twice.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._by_name: dict[tuple[str, ...], list[str]] = {}
        self.actors: dict[str, Actor] = {}

    def add(self, name: str, *, side: str | None = None, kind: Kind = Kind.PERSON) -> str:
        """Return the identifier of a name, new or known.

        A single name that belongs to exactly one stranger is that stranger.
        """
        known = self.named(tuple(name.split()))
        if len(known) == 1:
            self.learn_side(known[0], side)
            return known[0]
        made = slug(name)
        if made in self._gazetteer.actors:
            made = f"{made}-2"
        self.actors.setdefault(made, Actor(id=made, name=name, kind=kind, side=side))
        keys = {_key(name.split())}
        if kind is Kind.PERSON:
            keys.add(_key((surname_of(name) or name).split()))
        for key in keys:
            holders = self._by_name.setdefault(key, [])
            if made not in holders:
                holders.append(made)
        return made

    def named(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return everybody whose full name or surname is these words."""
        return tuple(self._by_name.get(_key(words), ()))

    def learn_side(self, actor: str, side: str | None) -> None:
        """Keep the side of somebody of whom none was told before."""
        old = self.actors[actor]
        if side and old.side is None:
            self.actors[actor] = Actor(id=old.id, name=old.name, kind=old.kind, side=side)
