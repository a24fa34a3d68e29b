"""Words in quotation marks that stand alone: whose they are (R234)."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.cue_words import finite_forms
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.extents import content_end, dateline_end
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import SAYING
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import Directness
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import Voice, VoiceKind
from goodoffices.reports.statements.made_statements import statement_of
from goodoffices.reports.statements.one_report import OneReport, quotations_in, words_before
from goodoffices.reports.wording.function_words import POSSESSIVES
from goodoffices.reports.wording.marks import QUOTES, QUOTES_AND_APOSTROPHES

ORPHAN_SHARE = 0.6
"""Share of quoted characters from which a sentence without a cue is somebody's words."""

LONGEST_SIGNATURE = 18
"""Words of a name with an office and an occasion."""

LONGEST_LINE = 200
"""Characters from the end of a quotation to the end of the line that signs it."""

LONGEST_TAIL = 160
"""Characters of what the report tells between two parts of a quotation."""

LONGEST_LEAD = 20
"""Words between who acts and the colon before a quotation."""

BEAT = 3
"""Words before the one who acts in the sentence before a quotation."""


def orphan_of(reading: OneReport, unit: Unit, previous: Statement | None) -> Statement | None:
    """Find whose words a quotation without a cue is.

    R234: of the name that signs it; else of the person the sentence before it shows acting;
    else of who spoke before. A quotation that resumes behind its speaker is one statement,
    also in the next paragraph (R344); behind a colon it is whose sentence leads to it (R343).

    Parameters
    ----------
    reading : OneReport
        The report.
    unit : Unit
        A sentence that is a quotation.
    previous : Statement or None
        The statement before it, in its paragraph or the one before.

    Returns
    -------
    Statement or None
        ``None`` where nobody is in sight.
    """
    if _led_by_stranger(reading, unit):
        return None
    if previous is not None and goes_on(reading, unit, previous):
        return _gone_on(reading, unit, previous)
    introduced = _introduced(unit)
    if introduced is not None:
        return statement_of(reading, unit, introduced)
    signed = _signature(reading, unit)
    if signed is not None:
        mention, end = signed
        return _spoken_by(reading, unit, mention, end)
    shown = _shown_before(reading, unit, previous)
    if shown is not None:
        return _spoken_by(reading, unit, shown, unit.end)
    return None if previous is None else _from_before(reading, unit, previous)


def _introduced(unit: Unit) -> Attribution | None:
    """Read 'Aldo was blunt: "No."', where the sentence before the colon names who acts."""
    quoted = next((at for at, piece in enumerate(unit.pieces) if piece.quoted), 0)
    colon = next((at for at in (quoted - 1, quoted - 2) if unit.fold(at) == ":"), None)
    mention = unit.mentions[0] if unit.mentions else None
    if colon is None or mention is None:
        return None
    first, last = unit.first_of(mention), unit.last_of(mention)
    opens = phrase_start(unit, first) == dateline_end(unit)
    owns = unit.pieces[last].possessive or unit.fold(first) in POSSESSIVES
    acts = colon > last + 1 and unit.fold(last + 1) not in MARKS
    if not opens or owns or not acts or colon - last > LONGEST_LEAD:
        return None
    voice = Voice(VoiceKind.ACTOR, mention.actor, first, last + 1, mention.doubts)
    end = content_end(unit, quoted, clause=True)
    cue = Cue(CueKind.SOURCE, SAYING, ":", colon, colon, colon)
    return Attribution(cue, voice, first, end, (quoted, end), clause=True)


def _led_by_stranger(reading: OneReport, unit: Unit) -> bool:
    """Whether a name that nobody knows stands before a colon: 'Aldo: "No."'."""
    quoted = next((at for at, piece in enumerate(unit.pieces) if piece.quoted), 0)
    colon = next((at for at in (quoted - 1, quoted - 2) if unit.fold(at) == ":"), 0)
    text = reading.article.report.text
    named = [piece for piece in unit.pieces[:colon] if piece.fold[0].isalnum()]
    return 0 < len(named) <= LONGEST_NAME and all(text[one.start].isupper() for one in named)


LONGEST_NAME = 4
"""Words of a name before a colon."""


def quoted_share(unit: Unit) -> float:
    """Return the share of a unit's letters and marks that stand in quotation marks."""
    whole = sum(piece.end - piece.start for piece in unit.pieces)
    return sum(p.end - p.start for p in unit.pieces if p.quoted) / whole if whole else 0.0


def goes_on(reading: OneReport, unit: Unit, previous: Statement) -> bool:
    """Whether a unit goes on with the quotation of the statement before."""
    return _continues(reading, unit, previous) or _resumes(reading, unit, previous)


def _continues(reading: OneReport, unit: Unit, previous: Statement) -> bool:
    """Whether a quotation left open in the paragraph before goes on here."""
    last = previous.spans[-1]
    return any(not q.closed for q in quotations_in(reading, last.start, last.end)) and (
        unit.pieces[0].quoted
    )


def _resumes(reading: OneReport, unit: Unit, previous: Statement) -> bool:
    """Whether a quotation resumes behind who said it: '"We wait," he said. "But not long."'."""
    text, last = reading.article.report.text, previous.spans[-1]
    gap = text[last.end : unit.start].rstrip(" ")
    opened = text[last.start : last.start + 1] in QUOTES_AND_APOSTROPHES
    closed = text[last.end - 1] not in QUOTES_AND_APOSTROPHES
    if opened and closed and gap.strip() == "." and gap.count("\n") and unit.pieces[0].quoted:
        # "“It was offered twice,” she said.", and a paragraph of her words behind it.
        return "speaker label" not in previous.flags
    tail = gap.endswith(".") and "\n" not in gap and len(gap) <= LONGEST_TAIL
    return opened and closed and tail and QUOTES.isdisjoint(gap) and ". " not in gap


def uncued(unit: Unit, actor: str | None, flags: tuple[str, ...] = ()) -> Attribution:
    """Return a unit as somebody's words from end to end, with no word that says so."""
    whole = (0, len(unit.pieces))
    voice = Voice(VoiceKind.ACTOR, actor, 0, 1, flags)
    return Attribution(Cue(CueKind.SOURCE, SAYING, "", 0, 0, 0), voice, *whole, whole, clause=True)


def _spoken_by(reading: OneReport, unit: Unit, mention: Mention, end: int) -> Statement:
    said = uncued(unit, mention.actor, mention.doubts)
    report = reading.article.report
    span = report.span(unit.start, end)
    return replace(
        statement_of(reading, unit, said),
        id=item_id("statement", report.sha256, (span,)),
        spans=(span,),
        directness=Directness.DIRECT,
    )


def _signature(reading: OneReport, unit: Unit) -> tuple[Mention, int] | None:
    """Return who signs a quotation, and where that line ends: '"No." Mira Aldo, minister'."""
    text = reading.article.report.text
    quoted = max((at for at, piece in enumerate(unit.pieces) if piece.quoted), default=0)
    closed = unit.pieces[quoted].end
    mentions = reading.cast.mentions
    at = bisect_left(mentions, closed, key=lambda mention: mention.start)
    line = reading.article.paragraphs[unit.paragraph].end
    if at == len(mentions) or mentions[at].end > line or not _may_sign(reading, mentions[at]):
        return None
    if line - closed > LONGEST_LINE:
        return None
    marks = text[closed : mentions[at].start].strip(" .,!?" + "".join(QUOTES))
    signature = text[mentions[at].end : line].rstrip()
    found = signature.casefold().replace(",", " ").split()
    if marks not in {"", "-", "–", "—"} or len(found) > LONGEST_SIGNATURE:
        return None
    told = any(word.strip(".") in finite_forms() for word in found)
    if told or ". " in signature or ":" in signature or not QUOTES.isdisjoint(signature):
        return None
    return mentions[at], mentions[at].end + len(signature.rstrip("."))


def _may_sign(reading: OneReport, mention: Mention) -> bool:
    person = reading.cast.actor(mention.actor).kind is Kind.PERSON
    return person and mention.kind is not MentionKind.PRONOUN


def _shown_before(reading: OneReport, unit: Unit, previous: Statement | None) -> Mention | None:
    """Return the person whom the sentence before shows acting: 'Aldo smiles. "Ask me."'."""
    before = words_before(reading, unit)
    said = before.rstrip()
    if not said or said[-1] not in ".:" or said[-2:-1] in QUOTES:
        return None
    start = unit.start - len(before) + _last_sentence(said)
    if previous is not None and previous.spans[-1].end > start:
        return None
    mentions = reading.cast.mentions
    at = bisect_left(mentions, start, key=lambda mention: mention.start)
    if at == len(mentions) or mentions[at].start >= unit.start:
        return None
    opening = reading.article.report.text[start : mentions[at].start].split()
    person = reading.cast.actor(mentions[at].actor).kind in {Kind.PERSON, Kind.ANONYMOUS}
    return mentions[at] if person and len(opening) < BEAT else None


def _last_sentence(said: str) -> int:
    """Return where the last sentence begins, also behind a quotation that closes: 'no." Aldo'."""
    stops = (f".{mark} " for mark in ("", *QUOTES_AND_APOSTROPHES))
    return max(
        (said.rfind(stop, 0, -1) + len(stop) for stop in stops if stop in said[:-1]), default=0
    )


def _gone_on(reading: OneReport, unit: Unit, previous: Statement) -> Statement:
    report = reading.article.report
    span = report.span(unit.start, unit.end)
    spans = (*previous.spans, span)
    if _resumes(reading, unit, previous):
        spans = (*previous.spans[:-1], report.span(previous.spans[-1].start, unit.end))
    return replace(
        previous,
        id=item_id("statement", report.sha256, spans),
        spans=spans,
        directness=Directness.DIRECT,
        issue=previous.issue or reading.index.topics(span.quote).issue,
    )


def _from_before(reading: OneReport, unit: Unit, previous: Statement) -> Statement:
    report = reading.article.report
    span = report.span(unit.start, unit.end)
    topics = reading.index.topics(span.quote)
    return replace(
        previous,
        id=item_id("statement", report.sha256, (span,)),
        spans=(span,),
        directness=Directness.DIRECT,
        issue=topics.issue,
        further_issues=topics.further,
        options=topics.options,
        stance=None,
        hedges=(),
        cue="",
        flags=tuple(dict.fromkeys(("speaker from before", *previous.flags))),
    )
