"""A statement made of a cue, its speaker and its content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import SourceKind, Stance
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import VoiceKind
from goodoffices.reports.stances.bounds import is_bound
from goodoffices.reports.stances.excepted import stance_of_subject
from goodoffices.reports.stances.stance import option_stance_of, stance_of
from goodoffices.reports.statements.contents import content_of, topics_of
from goodoffices.reports.statements.directness import directness_of, source_kind_of
from goodoffices.reports.statements.hedges import hedges_in
from goodoffices.reports.statements.one_report import OneReport, quotations_in


def statement_of(reading: OneReport, unit: Unit, said: Attribution) -> Statement:
    """Make a statement of an attribution.

    Parameters
    ----------
    reading : OneReport
        The report it stands in.
    unit : Unit
        Its sentence.
    said : Attribution
        Cue, speaker and content.

    Returns
    -------
    Statement
        A proposal, with its labels.
    """
    report = reading.article.report
    span = _span(reading, unit, said)
    directness = directness_of(unit, said, reading.cast)
    topics, flags = topics_of(reading, unit, said)
    content = content_of(reading, unit, said, topics)
    commanded = unit.paragraph in reading.commanded
    statement = Statement(
        id=item_id("statement", report.sha256, [span]),
        spans=(span,),
        speaker=said.voice.actor,
        via=said.via.actor if said.via else None,
        directness=directness,
        source_kind=source_kind_of(unit, said, reading.cast, directness),
        issue=topics.issue,
        further_issues=topics.further,
        stance=stance_of_subject(unit, said, stance_of(said, content, issue=topics.issue)),
        option_stance=_sided(
            stance_of_subject(unit, said, option_stance_of(said, content, issue=topics.issue))
        ),
        options=() if is_bound(content) else topics.options,
        hedges=hedges_in(_unquoted(reading, unit, said), unit.folds),
        cue=_cue_words(report.text, unit, said),
        flags=tuple(dict.fromkeys((*_flags(reading, said, span), *flags))),
    )
    return _disowned(statement) if commanded else statement


def _cue_words(text: str, unit: Unit, said: Attribution) -> str:
    """Return the words that mark a statement; none where only its place tells who speaks."""
    first, last = unit.pieces[said.cue.head], unit.pieces[said.cue.last]
    return text[first.start : last.end] if said.cue.lemma else ""


def _sided(stance: Stance | None) -> Stance | None:
    """Return a stance on options that is for or against them; none where only told of."""
    return stance if stance is not None and stance.polarity else None


def takes_side(statement: Statement) -> bool:
    """Whether a statement is for or against its issue or an option."""
    stances = (statement.stance, statement.option_stance)
    return any(one is not None and one.polarity for one in stances)


def _disowned(statement: Statement) -> Statement:
    """R35: text that gives orders to a machine is nobody's statement but the narrator's."""
    return replace(
        statement,
        speaker=None,
        via=None,
        source_kind=SourceKind.NARRATOR,
        stance=None,
        option_stance=None,
        flags=("instruction-like", *statement.flags),
    )


def _flags(reading: OneReport, said: Attribution, span: SourceSpan) -> Iterator[str]:
    yield from said.voice.flags
    yield from said.flags
    if said.voice.actor is None and said.voice.kind is not VoiceKind.DOCUMENT:
        yield "no speaker"
    if any(not quotation.closed for quotation in quotations_in(reading, span.start, span.end)):
        yield "open quotation"


def _span(reading: OneReport, unit: Unit, said: Attribution) -> SourceSpan:
    first, last = unit.pieces[said.start], unit.pieces[said.end - 1]
    start, end = first.start, last.end
    for quotation in quotations_in(reading, start, end):
        # The marks around the words belong to the span.
        if first.quoted and 0 < start - quotation.start <= 2:
            start = quotation.start
        if last.quoted and 0 < quotation.end - end <= 3:
            end = quotation.end
    return reading.article.report.span(max(start, unit.start), min(end, unit.end))


def _unquoted(reading: OneReport, unit: Unit, said: Attribution) -> str:
    text = reading.article.report.text
    pieces = unit.pieces[said.start : said.end]
    return " ".join(text[piece.start : piece.end] for piece in pieces if not piece.quoted)
