"""Those who speak for a party: its organs and voices, and people described by their office."""

from __future__ import annotations

from functools import cache

from goodoffices.case.parties import Kind
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.descriptions import described_at
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.readers import Naming, Readers
from goodoffices.reports.people.saying import says_past_aside
from goodoffices.reports.people.sightings import (
    Line,
    actors_of,
    listed,
    party_entries,
    phrases,
)


def organ_at(line: Line, at: int, readers: Readers) -> Naming | None:
    """Return whom a party's name and a word for its people name: "the Varan leader".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the party's name or adjective.
    readers : Readers
        Names and offices of the case.

    Returns
    -------
    Naming or None
        The one person of that party whom the words describe (R237), else the party for its
        officials, organs, voices or people (R40); ``None`` where a name or noun goes on.
    """
    return _described(line, at, readers) or _organ(line, at, readers) or _people(line, at, readers)


def owned_organ_at(line: Line, at: int, *, side: str | None) -> Naming | None:
    """Return the party that "her government" or "its negotiators" stands for.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word after "her" or "its".
    side : str or None
        Party on whose side the owner stands.

    Returns
    -------
    Naming or None
        ``None`` where the owner is on no side, or the words go on to another noun.
    """
    if side is None:
        return None
    size = _organ_size(line, at) or _own_post_size(line, at)
    if not size or not _may_follow(line, at + size):
        return None
    return Naming(
        first=at,
        size=size,
        actors=(side,),
        kind=MentionKind.ADJECTIVE,
        plural=line.fold(at + size - 1).endswith("s"),
    )


def _own_post_size(line: Line, at: int) -> int:
    """Count the words of a post of a body behind "its": "its deputy commander", or 0."""
    if line.fold(at - 1) not in _BODIES_OWN:
        return 0
    place, modifiers = at, _before_posts()
    while line.fold(place) in modifiers and place < at + _MOST_MODIFIERS:
        place += 1
    for begin in range(place, at - 1, -1):
        size = max(line.phrase(begin, phrases("titles", key)) for key in _POSTS)
        if size:
            named = begin + size < len(line.words) and line.gap(begin + size) == ","
            return 0 if named and line.words[begin + size].text[0].isupper() else begin + size - at
    return 0


@cache
def _before_posts() -> frozenset[str]:
    return listed("titles", "organ_modifiers") | listed("titles", "body_modifiers") | _RANKS


_BODIES_OWN = frozenset({"its", "their", "own"})
_RANKS = frozenset({"deputy", "acting", "chief", "vice", "first", "regional", "local", "interim"})
_POSTS = ("organ_voices", "own_posts")
_MOST_MODIFIERS = 3
"""Words before a post: "its deputy chief peace"."""


def voice_words(line: Line, at: int, size: int) -> int:
    """Count the words for those who speak for a body behind its noun: "army officials".

    Parameters
    ----------
    line : Line
        The sentence.
    at, size : int
        Position of the noun's first word, and how many.

    Returns
    -------
    int
        0 for "an army official", who is a source that is not named, and for an army base.
    """
    organ = _organ_size(line, at + size) or _voice_size(line, at, size)
    end = at + size + organ
    if not organ or line.possessive(at + size) or not _may_follow(line, end):
        return 0
    undisclosed = line.fold(at - 1) in listed("anonymous", "introducers")
    return organ if not undisclosed or line.fold(end - 1) in listed("titles", "open_voices") else 0


def _organ(line: Line, at: int, readers: Readers) -> Naming | None:
    match = line.matches.get(at)
    entries = party_entries(match, readers.gazetteer)
    if match is None or not entries:
        return None
    size = _organ_size(line, at + match.size) or _voice_size(line, at, match.size)
    shared = size == 0 and _shares_organ(line, at + match.size, readers.gazetteer)
    if not size and not shared:
        return None
    return Naming(
        first=at,
        size=match.size + size,
        actors=actors_of(entries),
        kind=MentionKind.ADJECTIVE,
        entries=entries,
        plural=_is_plural(line, at + match.size + size - 1) or shared,
    )


def _described(line: Line, at: int, readers: Readers) -> Naming | None:
    """Read "the Varan leader", "Varu's top diplomat": a person of that party."""
    match = line.matches.get(at)
    parties = actors_of(party_entries(match, readers.gazetteer))
    if match is None or len(parties) != 1 or line.fold(at - 1) in {"a", "an"}:
        return None
    begin = at + match.size + line.possessive(at + match.size)
    adjective = any(entry.kind is MentionKind.ADJECTIVE for entry in match.entries)
    if begin >= len(line.words) or (begin == at + match.size and not adjective):
        return None
    side = readers.gazetteer.actors[parties[0]].side or parties[0]
    found = described_at(line, begin, readers.gazetteer, side)
    if found is None or _names_somebody(line, begin + found[1]):
        return None
    return Naming(
        first=at, size=begin + found[1] - at, actors=(found[0],), kind=MentionKind.OFFICE
    )


def _names_somebody(line: Line, at: int) -> bool:
    """Whether a name or another noun follows a description: "the Varan leader Talden"."""
    if at >= len(line.words) or line.gap(at) != " ":
        return False
    if line.fold(at) in {"of", "for"}:
        return True
    follows = line.words[at].text[0].isupper() and line.fold(at) not in listed(
        "titles", "not_names"
    )
    return follows or at in line.matches or not _may_follow(line, at)


def _may_follow(line: Line, at: int) -> bool:
    """Whether a word goes on after a whole subject: a verb, an adverb or a preposition."""
    word = line.fold(at)
    if at >= len(line.words) or line.gap(at) != " " or word.endswith(("ly", "ed")):
        return True
    return any(word in listed(*where) for where in _FOLLOWING)


_FOLLOWING = (
    ("titles", "verbs"),
    ("anonymous", "telling"),
    ("anonymous", "never_describing"),
    ("titles", "after_bodies"),
    ("titles", "after_peoples"),
)


@cache
def organ_openers() -> frozenset[str]:
    """Return the words with which an organ can begin.

    Examples
    --------
    >>> "officials" in organ_openers()
    True
    """
    return frozenset(phrase[0] for phrase in phrases("titles", "organs").phrases)


def seated_at(line: Line, at: int, readers: Readers) -> Naming | None:
    """Read "officials in Ostra": a state's people or organs in its capital are the state.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the organ's first word.
    readers : Readers
        Capitals of the case.

    Returns
    -------
    Naming or None
        ``None`` for a place that is no capital, and for some officials of several.
    """
    size = line.phrase(at, phrases("titles", "organs"))
    opened = _seat_opening(line, at, readers) if size else None
    if opened is not None and _may_follow(line, at + size):
        return Naming(first=at, size=size, actors=(opened,), kind=MentionKind.ADJECTIVE,
                      plural=line.fold(at + size - 1).endswith("s"))  # fmt: skip
    place = at + size + 1
    at_home = _at_home(line, at, size, readers)
    if at_home is not None:
        return at_home
    if not size or line.fold(at + size) not in {"in", "from"} or place >= len(line.words):
        return None
    article = line.fold(at - 1)
    head = line.fold(at + size - 1)
    plural = head.endswith("s")
    seat = readers.gazetteer.seat(line.words, place)
    spoken = article in {"a", "the"} and head in listed("titles", "open_voices")
    one = spoken or (article == "the") != plural
    if seat is None or not one or article in listed("anonymous", "owners") - {"a"}:
        return None
    return Naming(
        first=at,
        size=size + 1 + seat[1],
        actors=(seat[0],),
        kind=MentionKind.ADJECTIVE,
        plural=plural,
    )


def _at_home(line: Line, at: int, size: int, readers: Readers) -> Naming | None:
    """Read "In Varu, officials accused": people who speak in a state that opens the sentence.

    R395: officials, leaders or ministers without an article who act right behind "In" and a
    state's name are the state's own.
    """
    if not size or line.fold(0) != "in" or at < 2 or line.gap(at) != ",":
        return None
    match = line.matches.get(1)
    named = actors_of(party_entries(match, readers.gazetteer))
    if match is None or 1 + match.size != at or len(named) != 1:
        return None
    actor = readers.gazetteer.actors[named[0]]
    plural = line.fold(at + size - 1).endswith("s")
    if actor.kind is not Kind.STATE or not plural or not _may_follow(line, at + size):
        return None
    return Naming(first=at, size=size, actors=(named[0],), kind=MentionKind.ADJECTIVE, plural=True)


def _seat_opening(line: Line, at: int, readers: Readers) -> str | None:
    """Return the state whose capital opens the sentence right before: "In Ostra, officials"."""
    if line.fold(0) not in {"in", "from"}:
        return None
    seat = readers.gazetteer.seat(line.words, 1)
    return seat[0] if seat is not None and at == 1 + seat[1] else None


def _people(line: Line, at: int, readers: Readers) -> Naming | None:
    """Read "the Varans want", "the Varans' demand": a people that acts is its party."""
    match = line.matches.get(at)
    entries = tuple(
        entry
        for entry in party_entries(match, readers.gazetteer)
        if entry.kind is MentionKind.ADJECTIVE and entry.words[-1].endswith("s")
    )
    if match is None or not entries or line.fold(at - 1) != "the":
        return None
    behind, verbs = at + match.size, _after_peoples()
    who = behind < len(line.words) and line.gap(behind) == "," and line.fold(behind) in _WHO
    if line.fold(behind + who) not in verbs and not says_past_aside(line, behind, verbs):
        return None
    return Naming(
        first=at,
        size=match.size,
        actors=actors_of(entries),
        kind=MentionKind.ADJECTIVE,
        entries=entries,
        plural=True,
    )


@cache
def _after_peoples() -> frozenset[str]:
    listing = (("titles", "verbs"), ("anonymous", "telling"), ("titles", "after_peoples"))
    return frozenset().union(*(listed(*where) for where in listing))


_WHO = frozenset({"who", "which"})


def _organ_size(line: Line, after: int) -> int:
    at = after + line.possessive(after)
    modifiers = listed("titles", "organ_modifiers") | listed("titles", "body_modifiers")
    for _ in range(4):
        if at >= len(line.words) or (not line.possessive(at - 1) and line.gap(at) != " "):
            return 0
        size = line.phrase(at, phrases("titles", "organs"))
        if size:
            return at + size - after
        if line.fold(at) not in modifiers:
            return 0
        at += 1
    return 0


def _shares_organ(line: Line, at: int, gazetteer: Gazetteer) -> bool:
    if line.fold(at) != "and":
        return False
    match = line.matches.get(at + 1)
    if match is None or not party_entries(match, gazetteer):
        return False
    return _organ_size(line, at + 1 + match.size) > 0


def _is_plural(line: Line, last: int) -> bool:
    word = line.fold(last)
    plural = word.endswith("s") or word in {"people", "men", "women", "military"}
    return plural and word not in listed("titles", "organ_voices")


_OWNED_LATE = 2
"""Words at the opening of a sentence, before which nobody's counterpart is known."""


def _accredited_to(line: Line, at: int) -> int:
    """Count the words of a body at which a state has its voice: "Varu's *U.N.* ambassador"."""
    word = line.fold(at)
    if word in _WORLD_BODIES:
        return 1
    return 2 if (word, line.fold(at + 1)) in _WORLD_BODIES_OF_TWO else 0


_WORLD_BODIES = frozenset({"un", "eu", "nato"})
_WORLD_BODIES_OF_TWO = frozenset({("u", "n"), ("e", "u"), ("united", "nations")})


def is_accredited(line: Line, at: int, size: int) -> bool:
    """Whether a body is only where the voice of an owner before it works: "Varu's UN mission".

    Parameters
    ----------
    line : Line
        The sentence.
    at, size : int
        Position of the body's name, and how many words it has.

    Returns
    -------
    bool
        ``False`` for the body's own: "the UN mission".
    """
    at_work = line.phrase(at + size, phrases("titles", "organ_voices"))
    return line.possessive(at - 1) and bool(at_work) and _accredited_to(line, at) == size


def _voice_size(line: Line, at: int, size: int) -> int:
    """Count the words behind a party that name one voice of it: "the Varan ambassador"."""
    owned = line.possessive(at + size)
    begin = at + size + owned
    begin += _accredited_to(line, begin)
    modifiers = listed("titles", "organ_modifiers")
    for place in range(begin, min(begin + 3, len(line.words))):
        found = line.phrase(place, phrases("titles", "organ_voices"))
        if owned:
            found = max(found, line.phrase(place, phrases("titles", "owned_voices")))
        if found:
            closed = line.fold(at - 1) in {"a", "an"}
            allowed = not closed or line.fold(place + found - 1) in listed("titles", "open_voices")
            whole = allowed and _may_follow(line, place + found)
            if line.fold(place) == "counterpart" and at < _OWNED_LATE:
                # "Her Varan counterpart smiled" may be a person named further on.
                return 0
            return place + found - at - size if whole else 0
        if line.fold(place) not in modifiers:
            return 0
    return 0
