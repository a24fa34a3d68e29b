"""For whom somebody speaks where no case tells it: those named beside them, or nobody known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind
from goodoffices.reports.claims.charges import cue_place
from goodoffices.reports.claims.peoples import party_of_people
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast, Mention
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.voices import JOINT
from goodoffices.reports.wording.lexemes import key_at, lexemes, word_from

POST = 6
"""Words of a post before a name: "African Union Commission Chairperson"."""

BROUGHT_IN = 80
"""Characters of a post before a name."""

LONGEST_LETTERS = 5
"""Letters of an office's short name: "FO", "MEA"."""

AGAINST = frozenset({"reject", "oppose", "unwilling", "criticise", "not_accepted"})
"""What nobody tells of the own side."""


def own_sides(unit: Unit, statement: Statement, cast: Cast, case: Case) -> frozenset[str]:
    """Return the sides for which a statement is made besides its speaker's own.

    R405: those who speak together claim nothing of one another, and a stranger none of whoever
    is named in the post ("Varu's Council Chair"), or owns it ("Varu left; its envoy, Ede").

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    cast : Cast
        Tells the sides.
    case : Case
        Tells whose people an adjective names: "the Varan High Commission".
    """
    start = statement.spans[0].start
    cue = cue_place(unit, statement, start)
    if JOINT in statement.flags:
        ahead = (one for one in unit.mentions if start <= one.start and unit.first_of(one) < cue)
        return _sides(ahead, cast)
    speaker = cast.actor(str(statement.speaker))
    if speaker.side is not None or speaker.in_case or speaker.kind is Kind.ANONYMOUS:
        return frozenset()
    named = [one for one in unit.mentions if one.actor == statement.speaker][:1]
    people = (party_of_people(unit.fold(unit.first_of(one) - 1), case) for one in named)
    own = frozenset(party for party in people if party is not None)
    return own | _sides((one for name in named for one in _of_post(unit, name)), cast)


def is_ruling(unit: Unit, first: int) -> bool:
    """Whether a claim begins at "the government" or "his side", a stranger's own more often."""
    return not _RULING.isdisjoint(unit.fold(at) for at in range(first, first + 2))


_RULING = frozenset({"government", "cabinet", "administration", "side", "camp", "coalition"})


def _sides(mentions: Iterable[Mention], cast: Cast) -> frozenset[str]:
    return frozenset(side for one in mentions if (side := cast.actor(one.actor).side) is not None)


def _of_post(unit: Unit, name: Mention) -> Iterator[Mention]:
    """Yield whoever stands in the post before a name, or owns it."""
    first = unit.first_of(name)
    if unit.fold(first - 1) == "," and _is_of_post(unit.fold(first - 2)):
        # "Varu's chief negotiator, Ede, said".
        first -= 1
    for at in range(first - 1, max(-1, first - 1 - POST), -1):
        mention = unit.mention_at(at)
        if mention is not None:
            yield mention
            return
        if unit.fold(at) in {"its", "their", "his", "her"}:
            yield from (one for one in unit.mentions if unit.last_of(one) < at)
            return
        if not _is_of_post(unit.fold(at)):
            return


def is_nobodys(statement: Statement, cast: Cast, text: str) -> bool:
    """Whether a stranger was brought in by an office of which nothing says whose it is.

    R406: "Foreign Minister Ede said Varu would sign" may be said of the own side, so only what
    nobody says of the own side is a claim; so may what Ede, or "he", says later on.

    Parameters
    ----------
    statement : Statement
        Somebody's words.
    cast : Cast
        Tells the sides, and where the report names somebody first.
    text : str
        The report's: a capital before the office is a state's name.
    """
    speaker = cast.actor(str(statement.speaker))
    if speaker.side is not None or speaker.kind is not Kind.PERSON or speaker.in_case:
        return False
    name = next((one for one in cast.mentions if one.actor == statement.speaker), None)
    if name is None:
        return False
    lead = lexemes(text, max(name.start - BROUGHT_IN, 0), name.end)
    first = word_from(lead, name.start)
    while first and _is_of_post(lead[first - 1].key):
        first -= 1
    if _OFFICES.isdisjoint(word.key for word in lead[first:]):
        return False
    named = lead[first - 1].text if first else ""
    owned = named == "s" and key_at(lead, first - 2) in {"'", "’"}
    # "FO spokesperson Ede": letters that nobody knows may be an office of the own side.
    known = named[:1].isupper() and not (named.isupper() and len(named) <= LONGEST_LETTERS)
    return not (owned or known)


_OFFICES = frozenset(
    ("minister", "president", "premier", "chancellor", "secretary", "ambassador", "chairperson",
     "negotiator", "spokesman", "spokeswoman", "spokesperson", "envoy", "commander", "general")
)  # fmt: skip


def _is_of_post(word: str) -> bool:
    return person_noun(word) is not None or word in _post_words()


@cache
def _post_words() -> frozenset[str]:
    listed = (words("titles", one) for one in ("titles", "portfolios", "title_modifiers"))
    posts = frozenset(word for titles in listed for title in titles for word in title.split())
    return (posts | {"commission", "council", "committee", "board", "cabinet"}) - {"and", "the"}
