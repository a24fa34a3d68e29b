"""Statements of those who are only told to stand as somebody else does, or not (R481)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from goodoffices.reports.cues.sides import AGAINST
from goodoffices.reports.cues.units import Unit, units_of
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import FROM_CONTEXT, Directness, Stance
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.second_subjects import (
    Second,
    Way,
    second_opening,
    seconds_of,
)
from goodoffices.reports.statements.directness import source_kind_of
from goodoffices.reports.statements.made_statements import takes_side
from goodoffices.reports.statements.one_report import OneReport

_FOR = frozenset({"support", "demand"})


def seconded(
    reading: OneReport, unit: Unit, made: Sequence[tuple[Attribution, Statement]]
) -> Iterator[Statement]:
    """Yield what a sentence tells of second subjects: "; the Front does not", ", as does Varu".

    R481: they take over issue and side of the verb left out, turned where the words say no;
    who does not refuse a thing is not thereby for it.

    Parameters
    ----------
    reading : OneReport
        The report it stands in.
    unit : Unit
        The sentence.
    made : sequence of (Attribution, Statement)
        Its statements, in order.

    Yields
    ------
    Statement
        With the words of the second subject alone.
    """
    for place, (said, first) in enumerate(made):
        if said.via is not None or not takes_side(first):
            continue
        following = (
            one.cue.first for one, _ in made[place + 1 :] if one.cue.first > said.cue.last
        )
        for second in seconds_of(unit, said, min(following, default=len(unit.pieces))):
            own = _of_second(reading, unit, said, first, second)
            if own.speaker != first.speaker and takes_side(own):
                yield own


def seconded_behind(
    reading: OneReport, unit: Unit, made: Sequence[tuple[Attribution, Statement]]
) -> Iterator[Statement]:
    """Yield what the next sentence tells by the verb of this one: "So does the Front." (R563).

    Parameters
    ----------
    reading : OneReport
        The report it stands in.
    unit : Unit
        The sentence that has the verb.
    made : sequence of (Attribution, Statement)
        Its statements.

    Yields
    ------
    Statement
        With the words of the next sentence, where that has nothing but a name and a helping
        verb; none where this one tells several things.
    """
    if len(made) != 1 or made[0][1].via is not None or not takes_side(made[0][1]):
        return
    said, first = made[0]
    following = None if said.postposed else _short_sentence(reading, unit)
    second = second_opening(following, said) if following is not None else None
    if following is not None and second is not None:
        own = _of_second(reading, following, said, first, second)
        if own.speaker != first.speaker and takes_side(own):
            yield own


def _short_sentence(reading: OneReport, unit: Unit) -> Unit | None:
    """Return the sentence right behind a unit, in its paragraph, where it is short."""
    article = reading.article
    place = bisect_left(article.sentences, unit.end, key=attrgetter("start"))
    if place == len(article.sentences) or article.sentences[place].paragraph != unit.paragraph:
        return None
    start, end = article.sentences[place].start, article.sentences[place].end
    if end - start > LONGEST:
        return None
    return next(units_of(article, reading.cast, places=(start,)), None)


LONGEST = 80
"""Characters of "But the Lakes Council of Ostra and the Lom Front do not."."""


def _of_second(
    reading: OneReport, unit: Unit, said: Attribution, first: Statement, second: Second
) -> Statement:
    report = reading.article.report
    span = report.span(unit.pieces[second.start].start, unit.pieces[second.end - 1].end)
    spoken = first.directness is Directness.INDIRECT
    directness = Directness.INDIRECT if spoken else Directness.POSITION
    own = said._replace(voice=second.voice)
    return replace(
        first,
        id=item_id("statement", report.sha256, [span]),
        spans=(span,),
        speaker=second.voice.actor,
        directness=directness,
        source_kind=source_kind_of(unit, own, reading.cast, directness),
        stance=_taken_over(first.stance, said, second.way),
        option_stance=_taken_over(first.option_stance, said, second.way),
        hedges=(),
        flags=(*second.voice.flags, FROM_CONTEXT),
    )


def _taken_over(stance: Stance | None, said: Attribution, way: Way) -> Stance | None:
    """Return the side of a second subject; ``None`` where the words leave it open."""
    if stance is None or not stance.polarity:
        return None
    negated = said.cue.negated
    if way is Way.SAME or (negated and way is Way.DOES_NOT):
        return stance
    if way in {Way.FOR, Way.AGAINST}:
        same = ((said.cue.family.stance in _FOR) is not negated) is (way is Way.FOR)
        return stance if same else _turned(stance)
    if way is Way.ALSO:
        return None if negated else stance
    if way is Way.DOES:
        return _turned(stance) if negated else None
    refused = said.cue.family.stance in AGAINST or stance.polarity < 0
    return None if refused else Stance.OPPOSE


def _turned(stance: Stance) -> Stance:
    return Stance.OPPOSE if stance.polarity > 0 else Stance.SUPPORT
