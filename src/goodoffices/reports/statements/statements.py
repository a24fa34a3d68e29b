"""Statements of a report: who said, demanded, accepted, refused or holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from goodoffices.case.negotiation import Case
from goodoffices.reports.cues.cue_words import telling_words
from goodoffices.reports.cues.grammar import NO_GRAMMAR, Grammar
from goodoffices.reports.cues.units import Unit, units_of
from goodoffices.reports.labels import FROM_CONTEXT
from goodoffices.reports.parsing import Parser
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.knowncast import known_cast
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.arrangement import arranged
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.floors import (
    FEWEST_WORDS,
    denies_act,
    floor_at,
    floors_of,
    is_personal,
    is_short,
    plainly_said,
    points_back,
    under_label,
)
from goodoffices.reports.speakers.provisions import opens_on_text
from goodoffices.reports.speakers.summaries import (
    FROM_BEFORE,
    delegates_of,
    goes_on_telling,
    told_by_delegate,
)
from goodoffices.reports.speakers.voices import VoiceKind
from goodoffices.reports.stances.single_words import hints_of
from goodoffices.reports.stances.topics import topic_index
from goodoffices.reports.statements.adjectives import owners_by_adjective
from goodoffices.reports.statements.answers import goes_on_answering, joined
from goodoffices.reports.statements.asking import grammars_of
from goodoffices.reports.statements.commands import gives_orders
from goodoffices.reports.statements.contents import issue_between, sentence_before
from goodoffices.reports.statements.earlier_held import held_now
from goodoffices.reports.statements.former_latter import former_and_latter
from goodoffices.reports.statements.made_statements import statement_of, takes_side
from goodoffices.reports.statements.named_above import with_subject
from goodoffices.reports.statements.one_report import OneReport
from goodoffices.reports.statements.orphans import (
    ORPHAN_SHARE,
    goes_on,
    orphan_of,
    quoted_share,
    uncued,
)
from goodoffices.reports.statements.reopened import begun_before, ends_quotation, held_with
from goodoffices.reports.statements.second_statements import seconded, seconded_behind
from goodoffices.reports.text import Article


def find_statements(
    article: Article,
    *,
    case: Case,
    cast: Cast,
    parser: Parser | None = None,
) -> tuple[Statement, ...]:
    """Find what the report lets people and parties say or hold.

    Parameters
    ----------
    article : Article
        The report, cut up. Only its body sentences are read; titles are not.
    case : Case
        Gives the issues and their words.
    cast : Cast
        Who is mentioned where.
    parser : Parser, optional
        Grammar, for better speakers. Without it the rules decide alone.

    Returns
    -------
    tuple of Statement
        In the order of their places; no two on the same words. Empty when nobody speaks.

    Notes
    -----
    Proposals for review. Time linear in the text.
    """
    cast = _with_further(article.report.text, case, cast)
    reading = OneReport(
        article=article,
        case=case,
        cast=cast,
        index=topic_index(case),
        hints=hints_of(case),
        commanded=_commanded(article),
        openings=tuple(quotation.start for quotation in article.quotations),
        floors=floors_of(article, cast),
        delegates=delegates_of(article, cast),
    )
    found: dict[tuple[tuple[int, int], ...], Statement] = {}
    previous: Statement | None = None
    last_paragraph, held = -1, list[Unit]()
    units = [
        unit
        for unit in units_of(
            article, cast, telling=frozenset() if reading.floors else telling_words()
        )
        if not _shouts(article, unit)
    ]
    grammars = grammars_of(article, units, parser, cast)
    for unit in units:
        made = list(_of_unit(reading, unit, grammars.get(unit.start, NO_GRAMMAR)))
        near = previous if unit.paragraph - last_paragraph <= 1 else None
        if not made and quoted_share(unit) >= ORPHAN_SHARE:
            made = _alone(reading, unit, near, found)
            held = held_with(reading, held, unit, near)
        elif made:
            made[0] = _whole(reading, held, unit, made[0], found)
        for at, statement in enumerate(made):
            if previous is not None and goes_on_answering(reading, previous, statement):
                found.pop(_places(previous), None)
                statement = made[at] = joined(reading, previous, statement)
            found.setdefault(_places(statement), statement)
            previous = statement
        if made:
            previous, last_paragraph = made[-1], unit.paragraph
    return tuple(sorted(found.values(), key=_places))


def _with_further(text: str, case: Case, cast: Cast) -> Cast:
    """Return a cast with the mentions by which only statements know who speaks."""
    further = (*owners_by_adjective(text, case.parties, cast), *former_and_latter(text, cast))
    return known_cast(cast, further, text=text)


def _alone(
    reading: OneReport,
    unit: Unit,
    near: Statement | None,
    found: dict[tuple[tuple[int, int], ...], Statement],
) -> list[Statement]:
    """Return whose words a quotation without a cue is; what it goes on with is taken back."""
    alone = orphan_of(reading, unit, near)
    if alone is None:
        return []
    if near is not None and goes_on(reading, unit, near):
        found.pop(_places(near), None)
    return [alone]


def _whole(
    reading: OneReport,
    held: list[Unit],
    unit: Unit,
    said: Statement,
    found: dict[tuple[tuple[int, int], ...], Statement],
) -> Statement:
    """Return a statement with what its quotation held before, if anything; that is taken back."""
    if not ends_quotation(reading, held, unit, said):
        return said
    before = next(reversed(found.values()), None)
    if before is not None and before.spans[0].start >= held[0].start:
        # Given to who spoke before, until its own speaker was named.
        found.pop(_places(before), None)
    return begun_before(reading, held, said)


def _shouts(article: Article, unit: Unit) -> bool:
    """Whether a line is all capitals: a heading that slipped into the body."""
    return article.report.text[unit.start : unit.end].isupper()


def _places(statement: Statement) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in statement.spans)


def _commanded(article: Article) -> frozenset[int]:
    """Return the paragraphs that talk to a machine instead of a reader."""
    return frozenset(
        place
        for place, paragraph in enumerate(article.paragraphs)
        if gives_orders(article.words(paragraph))
    )


def _of_unit(reading: OneReport, unit: Unit, grammar: Grammar) -> Iterator[Statement]:
    unit = with_subject(reading, unit)
    on_text = unit.fold(0) in {"it", "they"} and opens_on_text(sentence_before(reading, unit))
    drafts = drafts_of(unit, reading.cast, grammar, on_text=on_text)
    if reading.floors:
        # In a transcript the label gives the floor to all that follows it.
        drafts = [
            one for one in drafts if one.cue.lemma != ":" or unit.pieces[one.content[0]].quoted
        ]
    issue_in = partial(issue_between, reading, unit)
    found = [one for one in arranged(unit, drafts, reading.cast, issue_in) if not _just_acts(one)]
    at = floor_at(reading.floors, unit.pieces[-1].start) if unit.pieces else None
    actor = reading.floors[at].actor if at is not None else None
    if at is None or actor is None:
        found = _in_summary(reading, unit, found)
        made = list(held_now(unit, [(said, statement_of(reading, unit, said)) for said in found]))
        yield from (one for said, one in made if one.issue or _tells_alone(said))
        yield from seconded(reading, unit, made)
        yield from seconded_behind(reading, unit, made)
        return
    found = [one for one in found if not denies_act(unit, one)]
    for said in found:
        yield statement_of(reading, unit, under_label(unit, said, actor, reading.cast))
    if not found:
        yield from _plainly(reading, unit, at)


def _in_summary(reading: OneReport, unit: Unit, found: list[Attribution]) -> list[Attribution]:
    """R593: return what a sentence attributes where one delegate speaks throughout a paragraph."""
    delegate = reading.delegates.get(unit.paragraph)
    if delegate is None or unit.start <= delegate.end:
        return found
    own = [one for one in found if not told_by_delegate(unit, one, delegate.actor, reading.cast)]
    if own or not goes_on_telling(unit):
        return own
    said = uncued(unit, delegate.actor, (FROM_BEFORE,))
    statement = statement_of(reading, unit, said)
    return [said] if statement.issue and (found or takes_side(statement)) else []


def _tells_alone(said: Attribution) -> bool:
    """Whether it is a statement although it is about no issue of the case; a vote is an act."""
    unlisted = said.voice.kind is VoiceKind.BODY and said.cue.family.act != "speech"
    return said.cue.family.name != "grant" and said.cue.lemma != "vote" and not unlisted


def _just_acts(said: Attribution) -> bool:
    """Whether a body that no case lists approves something, which is an act."""
    family = said.cue.family.name
    return said.voice.kind is VoiceKind.BODY and family == "accept" and not said.clause


def _plainly(reading: OneReport, unit: Unit, at: int) -> Iterator[Statement]:
    """R37: yield a sentence under a label that has an issue, answers a question or says "we"."""
    said = plainly_said(unit, reading.floors[at])
    if said is None:
        return
    statement = statement_of(reading, unit, said)
    tells = takes_side(statement) or not is_short(unit, said)
    if quoted_share(unit) >= ORPHAN_SHARE or (statement.issue and tells):
        yield statement
        return
    topics = reading.index.topics(_spoken_before(reading, unit, at, points_back(unit, said)))
    if topics.issue is not None:
        flags = (*statement.flags, FROM_CONTEXT)
        yield replace(statement, issue=topics.issue, flags=tuple(dict.fromkeys(flags)))
        return
    asked = at > 0 and reading.floors[at - 1].actor is None
    if not is_short(unit, said) and (asked or is_personal(unit, said)):
        yield statement


_STOP = re.compile(r"\.\s+")
LOOK_BACK = 200
"""Characters before a sentence under a label that may say what "it" is."""


def _spoken_before(reading: OneReport, unit: Unit, at: int, back: bool) -> str:
    """Return what a sentence under a label answers: the question, or what "it" points to."""
    text, floor = reading.article.report.text, reading.floors[at]
    said = text[floor.start : max(floor.start, unit.start)]
    # "Not yet." leaves the question standing.
    if len(said[:LOOK_BACK].split()) < FEWEST_WORDS:
        asked = at > 0 and reading.floors[at - 1].actor is None
        return text[reading.floors[at - 1].start : reading.floors[at - 1].end] if asked else ""
    return _STOP.split(said[-LOOK_BACK:].rstrip(" .!?\r\n"))[-1] if back else ""
