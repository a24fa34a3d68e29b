"""Sources that a report does not disclose, kept apart or together by chain (R41)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.sightings import Line, actors_of, listed, party_entries, phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A noun phrase that stands for an undisclosed source.

    Parameters
    ----------
    first, size : int
        Its first word in the line, and how many words it covers.
    head : str
        Its noun in the singular: ``"official"``.
    plural : bool
        Whether there are several.
    definite : bool
        Whether it points back: "the official".
    repeats : bool
        Whether the same words later mean the same source: a bare plural such as
        "military sources".
    party : str or None
        Party named with it.
    tells : bool
        Whether a verb of speech follows.
    """

    first: int
    size: int
    head: str
    plural: bool
    definite: bool
    repeats: bool
    party: str | None = None
    tells: bool = False


@cache
def _heads() -> dict[str, tuple[str, bool]]:
    heads: dict[str, tuple[str, bool]] = {}
    listing = lexicon("anonymous")
    for singular, plural in (*listing["heads"], *listing["telling_heads"]):
        heads[singular] = (singular, False)
        heads[plural] = (singular, True)
    return heads


@cache
def starters() -> frozenset[str]:
    """Return the words with which an undisclosed source can begin, besides party names."""
    keys = ("introducers", "definites", "modifiers", "crowd")
    words = frozenset().union(*(listed("anonymous", key) for key in keys))
    return words | frozenset(_heads())


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
    party speaking (R40). An article, "sources", a wish not to be named, or a bare plural
    that tells ("officials said") makes it one. At most nine words are read.
    """
    introduced = line.fold(at) in listed("anonymous", "introducers")
    definite = line.fold(at) in listed("anonymous", "definites")
    noun, parties = _noun(line, at + (introduced or definite), gazetteer, spare=2 * introduced)
    head = _heads().get(line.fold(noun))
    if head is None:
        return _crowd(line, at)
    end, owner = _owner(line, noun + 1, gazetteer)
    source = Source(
        first=at,
        size=end - at,
        head=head[0],
        plural=head[1],
        definite=definite,
        repeats=head[1] and not introduced and not definite,
        party=parties[-1] if parties else owner,
        tells=line.fold(end) in listed("anonymous", "telling"),
    )
    return source if _undisclosed(line, source, introduced, bool(parties), noun) else None


def _noun(line: Line, at: int, gazetteer: Gazetteer, *, spare: int) -> tuple[int, list[str]]:
    """Return where the noun stands, and the parties named before it.

    ``spare`` words may be any: "a weary official", "a Treasury official".
    """
    parties: list[str] = []
    stop = min(at + 7, len(line.words))
    while at < stop:
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
    if word in _heads() or line.gap(at) not in {" ", "-"} or not word.isalpha():
        return False
    return not any(word in listed(*where) for where in _NO_DESCRIPTION)


_NO_DESCRIPTION = (
    ("anonymous", "never_describing"),
    ("anonymous", "telling"),
    ("titles", "verbs"),
)


def _modifies(line: Line, at: int) -> bool:
    word = line.fold(at)
    if word == "official":
        return line.fold(at + 1) in _heads()
    if word in _heads():
        return False
    return word in listed("anonymous", "modifiers") or line.possessive(at)


def _owner(line: Line, at: int, gazetteer: Gazetteer) -> tuple[int, str | None]:
    if line.fold(at) not in listed("anonymous", "belongs") or line.gap(at) != " ":
        return at, None
    begin = at + 1 + (line.fold(at + 1) == "the")
    if line.fold(at + 1) in {"its", "his", "her", "their"}:
        return _own_body(line, at)
    match = line.matches.get(begin)
    owners = {gazetteer.actors[entry.actor].side for entry in match.entries} if match else set()
    if match is None or len(owners) != 1:
        return at, None
    named = actors_of(party_entries(match, gazetteer))
    end = begin + match.size + line.possessive(begin + match.size)
    if line.fold(end) in listed("anonymous", "belongs_nouns"):
        end += 1
    return end, named[0] if len(named) == 1 else owners.pop()


def _own_body(line: Line, at: int) -> tuple[int, str | None]:
    """Read "of its negotiating team"; whose body it is stays open."""
    for place in range(at + 2, at + 5):
        if line.fold(place) in listed("anonymous", "belongs_nouns"):
            return place + 1, None
    return at, None


def _undisclosed(line: Line, source: Source, introduced: bool, has_party: bool, noun: int) -> bool:
    if line.fold(noun) in {"source", "sources"} and line.fold(noun + 1) == "of":
        return False
    if line.fold(source.first - 1) in listed("anonymous", "describing"):
        return False
    if _describes_name(line, source.first, source.first + source.size):
        return False
    wish = line.phrase(noun + 1, phrases("anonymous", "undisclosed")) > 0
    wish = wish or line.phrase(source.first + source.size, phrases("anonymous", "undisclosed")) > 0
    if source.head in _telling_heads() and not wish:
        named = introduced or source.definite or (source.plural and not has_party)
        return named and _tells_soon(line, noun + 1)
    if source.head in {"person", "member"} and not wish:
        return _counts_unasked(source, introduced, noun)
    if introduced or source.definite or wish:
        return True
    if source.head == "source":
        return source.tells or noun > source.first
    return source.plural and source.tells and not has_party


@cache
def _telling_heads() -> frozenset[str]:
    return frozenset(singular for singular, _ in lexicon("anonymous")["telling_heads"])


def _tells_soon(line: Line, at: int) -> bool:
    """Whether a verb of telling ends the phrase: "a doctor at the district hospital told"."""
    for place in range(at, min(at + 8, len(line.words))):
        if line.gap(place) != " ":
            return False
        if line.fold(place) in listed("anonymous", "telling"):
            return True
    return False


def _counts_unasked(source: Source, introduced: bool, noun: int) -> bool:
    """Whether "person" or "member", who may be anybody, is a source without asking so."""
    if source.head == "person":
        return source.definite and not source.plural and source.tells
    return introduced and source.first + source.size > noun + 1


def _describes_name(line: Line, at: int, end: int) -> bool:
    """Whether the words stand beside a name, between commas: "Brenn, a former diplomat,"."""
    closed = end >= len(line.words) or line.gap(end) == ","
    if at < 1 or line.gap(at) != "," or not closed:
        return False
    before = line.words[at - 1]
    opens = at == 1 or before.fold in listed("titles", "not_names")
    return before.text[0].isupper() and (not opens or at - 1 in line.matches)


def _crowd(line: Line, at: int) -> Source | None:
    counted = line.phrase(at, phrases("anonymous", "counted"))
    if counted and line.fold(at + counted) in listed("anonymous", "telling"):
        words = " ".join(line.fold(at + i) for i in range(counted))
        return Source(
            first=at, size=counted, head=words, plural=False, definite=False, repeats=False
        )
    word = line.fold(at)
    if word not in listed("anonymous", "crowd"):
        return None
    if line.fold(at + 1) not in listed("anonymous", "crowd_verbs"):
        return None
    return Source(first=at, size=1, head=word, plural=True, definite=False, repeats=False)


class Chains:
    """The undisclosed sources of one report so far.

    Parameters
    ----------
    report : str
        Identifier of the report.
    """

    def __init__(self, report: str) -> None:
        self._report = report
        self._last: dict[tuple[str, bool], str] = {}
        self._words: dict[str, str] = {}
        self.count = 0

    def identify(self, source: Source, words: str) -> tuple[str, bool] | None:
        """Return a source's identifier and whether it was introduced before.

        Parameters
        ----------
        source : Source
            The noun phrase.
        words : str
            Its words.

        Returns
        -------
        tuple of str and bool, or None
            ``None`` for "the official" when no official was introduced and no party is
            named with it: then it may be anybody.
        """
        key = (source.head, source.plural)
        if source.definite and key in self._last:
            return self._last[key], True
        if source.definite and source.party is None:
            return self._only_one(source)
        if source.repeats and words.casefold() in self._words:
            return self._words[words.casefold()], True
        self.count += 1
        name = f"anonymous:{self._report}:{self.count}"
        self._last[key] = name
        self._words[words.casefold()] = name
        return name, False

    def _only_one(self, source: Source) -> tuple[str, bool] | None:
        """Return the only source there is where another word for it tells."""
        singular = {name for (_, plural), name in self._last.items() if not plural}
        if source.plural or not source.tells or len(singular) != 1:
            return None
        return singular.pop(), True
