"""Claims by whoever is named as thinking or alleging them, where no statement was read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from goodoffices.reports.labels import Directness, SourceKind, Stance
from goodoffices.reports.people.cast import Cast, Mention
from goodoffices.reports.record import Statement
from goodoffices.reports.speech.charges import charging_forms
from goodoffices.reports.speech.units import Unit
from goodoffices.reports.speech.verbforms import words
from goodoffices.reports.text import Article

BETWEEN = 5
"""Words that may stand between a name and its verb: "officials in the capital now suspect"."""

_BETWEEN = frozenset(
    {"in", "of", "on", "from", "at", "the", "there", "also", "now", "still", "has", "have", "had"}
)


@cache
def claiming_words() -> frozenset[str]:
    """Return the forms of verbs by which somebody thinks, alleges or calls something."""
    return (
        charging_forms()
        | words("claims", "describing")
        | words("claims", "accusing")
        | words("claims", "scolding")
        | words("claims", "noticing")
    )


def unheard_in(
    unit: Unit, article: Article, cast: Cast
) -> Iterator[tuple[Statement, tuple[int, int]]]:
    """Yield what somebody named holds in a sentence in which no statement was read.

    Parameters
    ----------
    unit : Unit
        The sentence.
    article : Article
        The report.
    cast : Cast
        Who is mentioned where.

    Yields
    ------
    tuple of Statement and tuple of int
        A stand-in for the statement, with an empty identifier, and where its content lies.
    """
    for at, piece in enumerate(unit.pieces):
        if piece.fold not in claiming_words() or piece.mention >= 0:
            continue
        inverted = unit.fold(at - 1) == "," and unit.mention_at(at + 1)
        who = inverted or _subject(unit, at)
        if who is None or not who or cast.actor(who.actor).id != who.actor:
            continue
        start = unit.start if inverted else who.start
        yield _stand_in(article, who, piece.fold, (start, unit.end)), (start, unit.end)
        return


def _subject(unit: Unit, verb: int) -> Mention | None:
    """Return who stands before a verb as its subject."""
    for at in range(verb - 1, max(-1, verb - 1 - BETWEEN), -1):
        mention = unit.mention_at(at)
        if mention is not None:
            opens = unit.first_of(mention) <= OPENING_WORDS
            return mention if opens and not unit.pieces[at].possessive else None
        if unit.fold(at) not in _BETWEEN and not unit.fold(at).endswith("ly"):
            return None
    return None


OPENING_WORDS = 4
"""Words before which a sentence's subject begins."""


def _stand_in(article: Article, who: Mention, cue: str, within: tuple[int, int]) -> Statement:
    return Statement(
        id="",
        spans=(article.report.span(*within),),
        speaker=who.actor,
        directness=Directness.INDIRECT,
        source_kind=SourceKind.NAMED,
        stance=Stance.ASSERT,
        cue=cue,
    )
