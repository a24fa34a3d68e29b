"""Statements of a report: who said, demanded, accepted, refused or holds what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.parsing import Parser
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Statement
from goodoffices.reports.speech.adjectives import owners_by_adjective
from goodoffices.reports.speech.arrangement import arranged
from goodoffices.reports.speech.attribution import Attribution
from goodoffices.reports.speech.cues import QUOTES, telling_words
from goodoffices.reports.speech.direction import Content
from goodoffices.reports.speech.directness import directness_of, source_kind_of
from goodoffices.reports.speech.drafts import drafts_of
from goodoffices.reports.speech.floors import (
    Floor,
    floor_at,
    floors_of,
    is_short,
    plainly_said,
    points_back,
    under_label,
)
from goodoffices.reports.speech.grammar import NO_GRAMMAR, Grammar, grammars_of
from goodoffices.reports.speech.hedges import hedges_in
from goodoffices.reports.speech.knowncast import known_cast
from goodoffices.reports.speech.speakers import VoiceKind
from goodoffices.reports.speech.stance import option_stance_of, stance_of
from goodoffices.reports.speech.topics import TopicIndex, Topics, topic_index
from goodoffices.reports.speech.units import Unit, units_of
from goodoffices.reports.text import Article, Quotation

ORPHAN_SHARE = 0.6
"""Share of quoted characters from which a sentence without a cue is somebody's words."""

_COMMANDS = re.compile(
    r"\b(?:ignore|disregard|forget)\s+(?:all\s+|any\s+)?(?:of\s+)?(?:the\s+|your\s+)?"
    r"(?:previous|prior|above|earlier|preceding)\b"
    r"|\b(?:mark|label|record|treat)\s+(?:this|it|them|these|all|everything)\s+as\s+"
    r"(?:confirmed|accepted|reviewed|true|verified)\b"
    r"|\b(?:system|developer)\s+(?:prompt|message|instruction)"
    r"|\byou\s+are\s+(?:now\s+)?an?\s+(?:ai|assistant|language\s+model|helpful)\b"
    r"|^\s*(?:system|assistant|user)\s*:"
    r"|<\|[a-z_]+\|>|\[/?INST\]|\"role\"\s*:",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What all steps of one report share."""

    article: Article
    case: Case
    cast: Cast
    index: TopicIndex
    commanded: frozenset[int]
    openings: tuple[int, ...]
    floors: tuple[Floor, ...]


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
    cast = known_cast(cast, owners_by_adjective(article.report.text, case.parties, cast))
    reading = _Reading(
        article=article,
        case=case,
        cast=cast,
        index=topic_index(case),
        commanded=_commanded(article),
        openings=tuple(quotation.start for quotation in article.quotations),
        floors=floors_of(article, cast),
    )
    found: dict[tuple[tuple[int, int], ...], Statement] = {}
    previous: Statement | None = None
    last_paragraph = -1
    units = [
        unit
        for unit in units_of(
            article, cast, telling=frozenset() if reading.floors else telling_words()
        )
        if not _shouts(article, unit)
    ]
    grammars = grammars_of(article, units, parser)
    for unit in units:
        made = list(_of_unit(reading, unit, grammars.get(unit.start, NO_GRAMMAR)))
        near = previous is not None and unit.paragraph - last_paragraph <= 1
        if not made and near and previous is not None and _quoted_share(unit) >= ORPHAN_SHARE:
            made = [_orphan(reading, unit, previous)]
            if _goes_on(reading, unit, previous):
                found.pop(_places(previous), None)
        for statement in made:
            found.setdefault(_places(statement), statement)
        if made:
            previous, last_paragraph = made[-1], unit.paragraph
    return tuple(sorted(found.values(), key=_places))


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
        if _COMMANDS.search(article.words(paragraph))
    )


def _of_unit(reading: _Reading, unit: Unit, grammar: Grammar) -> Iterator[Statement]:
    drafts = drafts_of(unit, reading.cast, grammar)
    found = arranged(unit, drafts, reading.cast)
    at = floor_at(reading.floors, unit.pieces[-1].start) if unit.pieces else None
    actor = reading.floors[at].actor if at is not None else None
    if at is None or actor is None:
        yield from (_statement(reading, unit, said) for said in found)
        return
    for said in found:
        yield _statement(reading, unit, under_label(unit, said, actor, reading.cast))
    if not found:
        yield from _plainly(reading, unit, at)


def _plainly(reading: _Reading, unit: Unit, at: int) -> Iterator[Statement]:
    """R37: yield a sentence under a label where it, or the question before, has an issue."""
    said = plainly_said(unit, reading.floors[at])
    if said is None:
        return
    statement = replace(_statement(reading, unit, said), cue="")
    if _quoted_share(unit) >= ORPHAN_SHARE or (statement.issue and not is_short(unit, said)):
        yield statement
        return
    topics = reading.index.topics(_spoken_before(reading, unit, at, points_back(unit, said)))
    if topics.issue is not None:
        flags = (*statement.flags, "issue from context")
        yield replace(statement, issue=topics.issue, flags=tuple(dict.fromkeys(flags)))


def _spoken_before(reading: _Reading, unit: Unit, at: int, back: bool) -> str:
    """Return what a sentence under a label answers: the question, or what "it" points to."""
    text, floor = reading.article.report.text, reading.floors[at]
    if back and text[floor.start : unit.start].strip():
        said = text[max(floor.start, unit.start - 200) : unit.start]
        return said.rstrip(" .!?\n").rpartition(". ")[2]
    opens = not text[floor.start : max(floor.start, unit.start)].strip()
    asked = opens and at > 0 and reading.floors[at - 1].actor is None
    return text[reading.floors[at - 1].start : reading.floors[at - 1].end] if asked else ""


def _statement(reading: _Reading, unit: Unit, said: Attribution) -> Statement:
    report = reading.article.report
    span = _span(reading, unit, said)
    directness = directness_of(unit, said, reading.cast)
    topics, flags = _topics(reading, unit, said)
    content = _content(reading, unit, said, topics)
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
        stance=stance_of(said, content, issue=topics.issue),
        option_stance=option_stance_of(said, content, issue=topics.issue),
        options=topics.options,
        hedges=hedges_in(_unquoted(reading, unit, said)),
        cue=report.text[unit.pieces[said.cue.head].start : unit.pieces[said.cue.last].end],
        flags=tuple(dict.fromkeys((*_flags(reading, said, span), *flags))),
    )
    return _disowned(statement) if commanded else statement


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


def _flags(reading: _Reading, said: Attribution, span: SourceSpan) -> Iterator[str]:
    yield from said.voice.flags
    yield from said.flags
    if said.voice.actor is None and said.voice.kind is not VoiceKind.DOCUMENT:
        yield "no speaker"
    if any(not quotation.closed for quotation in _quotations(reading, span.start, span.end)):
        yield "open quotation"


def _quotations(reading: _Reading, start: int, end: int) -> Iterator[Quotation]:
    # Quotations do not nest, so only one that begins before can reach in.
    first = max(0, bisect_left(reading.openings, start) - 1)
    found = reading.article.quotations[first : bisect_left(reading.openings, end)]
    return (quotation for quotation in found if start < quotation.end)


def _span(reading: _Reading, unit: Unit, said: Attribution) -> SourceSpan:
    first, last = unit.pieces[said.start], unit.pieces[said.end - 1]
    start, end = first.start, last.end
    for quotation in _quotations(reading, start, end):
        # The marks around the words belong to the span.
        if first.quoted and 0 < start - quotation.start <= 2:
            start = quotation.start
        if last.quoted and 0 < quotation.end - end <= 3:
            end = quotation.end
    return reading.article.report.span(max(start, unit.start), min(end, unit.end))


def _unquoted(reading: _Reading, unit: Unit, said: Attribution) -> str:
    text = reading.article.report.text
    pieces = unit.pieces[said.start : said.end]
    return " ".join(text[piece.start : piece.end] for piece in pieces if not piece.quoted)


def _content_bounds(unit: Unit, said: Attribution) -> tuple[int, int]:
    return unit.pieces[said.content[0]].start, unit.pieces[said.content[1] - 1].end


def _topics(reading: _Reading, unit: Unit, said: Attribution) -> tuple[Topics, tuple[str, ...]]:
    text = reading.article.report.text
    start, end = _content_bounds(unit, said)
    topics = reading.index.topics(text[start:end])
    if topics.issue is not None:
        return topics, ()
    places = [text[unit.start : unit.end]] if said.cue.family.stance != "assert" else []
    if _points_back(unit, said):
        places = [text[unit.start : unit.end], _before(reading, unit)]
    for around in places:
        nearby = reading.index.topics(around)
        if nearby.issue is not None:
            return replace(nearby, options=(), hits=()), ("issue from context",)
    return topics, ()


_POINTING = frozenset({"it", "this", "that", "such", "them", "one", "these", "so", "there"})


def _points_back(unit: Unit, said: Attribution) -> bool:
    """Whether the content names its subject only by a word like "it", or not at all."""
    content = unit.pieces[said.content[0] : said.content[1]]
    if len(content) <= 1 or content[0].fold in _POINTING - {"that"}:
        return True
    return any(piece.fold in _POINTING for piece in content[1:])


def _before(reading: _Reading, unit: Unit) -> str:
    """Return the words before a unit in its paragraph, at most two sentences' worth."""
    start = max(reading.article.paragraphs[unit.paragraph].start, unit.start - 300)
    return reading.article.report.text[start : unit.start]


def _content(reading: _Reading, unit: Unit, said: Attribution, topics: Topics) -> Content:
    start, _ = _content_bounds(unit, said)
    pieces = unit.pieces[said.content[0] : said.content[1]]
    return Content(
        words=tuple(piece.fold for piece in pieces),
        starts=tuple(piece.start - start for piece in pieces),
        first=said.content[0],
        affirms=reading.case.issue(topics.issue).affirms if topics.issue is not None else "",
        hits=tuple(hit for hit in topics.hits if hit.issue == topics.issue),
        foreign=_foreign(reading, unit, said),
    )


def _foreign(reading: _Reading, unit: Unit, said: Attribution) -> bool:
    """Whether the first actor named in a clause stands on another side than the speaker."""
    if said.voice.actor is None:
        return False
    side = reading.cast.actor(said.voice.actor).side
    first, last = said.content
    # "told Varu that Orvane ...": who is told is no subject.
    that = (i + 1 for i in range(first, min(first + 9, last)) if unit.fold(i) == "that")
    begun = next(that, first if said.clause else last)
    first = begun
    for place in range(first, min(first + 6, last)):
        mention = unit.mention_at(place)
        if mention is not None:
            other = reading.cast.actor(mention.actor).side
            return other is not None and side is not None and other != side
    return False


def _quoted_share(unit: Unit) -> float:
    whole = sum(piece.end - piece.start for piece in unit.pieces)
    return sum(p.end - p.start for p in unit.pieces if p.quoted) / whole if whole else 0.0


def _continues(reading: _Reading, unit: Unit, previous: Statement) -> bool:
    """Whether a quotation left open in the paragraph before goes on here."""
    last = previous.spans[-1]
    return any(not q.closed for q in _quotations(reading, last.start, last.end)) and (
        unit.pieces[0].quoted
    )


def _resumes(reading: _Reading, unit: Unit, previous: Statement) -> bool:
    """Whether a quotation resumes behind who said it: '"We wait," he said. "But not long."'."""
    last = previous.spans[-1]
    gap = reading.article.report.text[last.end : unit.start]
    opened = reading.article.report.text[last.start : last.start + 1] in QUOTES
    closed = reading.article.report.text[last.end - 1] not in QUOTES
    return opened and closed and gap.strip(" ") == "." and "\n" not in gap


def _goes_on(reading: _Reading, unit: Unit, previous: Statement) -> bool:
    return _continues(reading, unit, previous) or _resumes(reading, unit, previous)


def _orphan(reading: _Reading, unit: Unit, previous: Statement) -> Statement:
    """Give words in quotation marks without a cue to the speaker of the sentence before."""
    report = reading.article.report
    span = report.span(unit.start, unit.end)
    going_on = _goes_on(reading, unit, previous)
    spans = (*previous.spans, span) if going_on else (span,)
    if _resumes(reading, unit, previous):
        spans = (*previous.spans[:-1], report.span(previous.spans[-1].start, unit.end))
    topics = reading.index.topics(span.quote)
    flags = previous.flags if going_on else ("speaker from before", *previous.flags)
    return replace(
        previous,
        id=item_id("statement", report.sha256, spans),
        spans=spans,
        directness=Directness.DIRECT,
        issue=(previous.issue or topics.issue) if going_on else topics.issue,
        further_issues=previous.further_issues if going_on else topics.further,
        options=previous.options if going_on else topics.options,
        stance=previous.stance if going_on else None,
        hedges=previous.hedges if going_on else (),
        cue=previous.cue if going_on else "",
        flags=tuple(dict.fromkeys(flags)),
    )
