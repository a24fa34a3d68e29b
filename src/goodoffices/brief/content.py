"""The state of play: what the brief says, before anybody lays it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from goodoffices.brief.alternatives import Alternatives, PackageTable, alternatives_of
from goodoffices.brief.annex import SourceText, source_texts
from goodoffices.brief.bodies import BodiesShown, bodies_shown
from goodoffices.brief.days import interval_words
from goodoffices.brief.disagreements import (
    BOXES,
    FURTHER,
    Box,
    ClaimAbout,
    boxes_of,
    claims_of,
)
from goodoffices.brief.happenings import Happening, ahead, happenings_of, last_report
from goodoffices.brief.holds import HoldsShown, holds_shown
from goodoffices.brief.items import Items, items_of
from goodoffices.brief.lines import Line, parts_of
from goodoffices.brief.long_lists import (
    first_measures,
    latest_happenings,
    most_printed,
    reports_cited,
    rest_words,
    shortened_matrix,
    shortened_questions,
)
from goodoffices.brief.matrix import Matrix, position_matrix
from goodoffices.brief.measures import Measure, measures_of
from goodoffices.brief.method import assumptions_of, method_of, record_digest
from goodoffices.brief.movements import Movement, headline_of, movements_of
from goodoffices.brief.pictures import (
    Picture,
    figure_pictures,
    package_pictures,
    timeline_picture,
)
from goodoffices.brief.questions import OpenQuestions, open_questions, question_counts
from goodoffices.brief.register import register_of
from goodoffices.brief.report_dates import ReportDate, report_dates, reports_words
from goodoffices.brief.review_notes import ReviewNotes, is_open, review_notes
from goodoffices.brief.shown import shown_picture, shown_sentences, shown_table
from goodoffices.brief.since import SinceShown, since_shown
from goodoffices.brief.uncounted import Uncounted, uncounted_words
from goodoffices.brief.words import count_of
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Positions
from goodoffices.case.sources import Source
from goodoffices.packages.results import Packages
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.moving import Changes
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.reviewed import Reviewed


@dataclass(frozen=True, slots=True, kw_only=True)
class StateOfPlay:
    """Everything the brief says. Writers lay it out and add nothing.

    Parameters
    ----------
    case_id, title, about : str
        The case.
    digest : str
        Digest of the record, hexadecimal.
    last_report, reports : str
        When the last report was written, and how many reports there are, in words.
    level : str
        Who may see it, and why.
    headline : str
        At most 25 words.
    movements : tuple of Movement
        One per issue, the weightiest first.
    matrix : Matrix
        Issues by principals.
    alternatives : Alternatives
        What is known about packages.
    uncounted : Uncounted or None
        Who takes a position on options without speaking for the side (R550).
    shown : PackageTable or None
        The few packages worth a look, side by side.
    chosen : tuple of str
        How these were chosen, and who moves on what from one to the next.
    bodies : BodiesShown or None
        Bodies that must agree; ``None`` when the case has none.
    happenings, upcoming : tuple of Happening
        All events; those planned for the days ahead.
    measures : tuple of Measure
        Figures by what they count.
    boxes, further : tuple of Box
        Contradictions, later values, different events; then the other comparisons.
    claims : tuple of ClaimAbout
        What actors say of others.
    questions : OpenQuestions
        What is not known.
    open_counts : tuple of str
        How much is not known.
    not_in_model, assumptions, method : tuple of str
        Sentences.
    dates : tuple of ReportDate
        How each report is dated.
    register : tuple of Line
        Every statement.
    timeline : Picture or None
        Events drawn.
    figure_pictures, package_pictures : tuple of Picture
        Figures and packages drawn.
    works : tuple of Source
        Works the case relies on.
    sources : tuple of SourceText
        Every report in full; of very many only those that something else leads to.
    holds : HoldsShown or None
        Who could move away from where things stand; ``None`` when the case holds no conflict.
    since : SinceShown or None
        What moved since a day or an earlier record; ``None`` when nobody asked.
    review : ReviewNotes or None
        How much is reviewed; ``None`` for a brief of proposals.
    rests : mapping of str to str
        For each list too long to be printed, by the key of its section, how much of it is.
    """

    case_id: str
    title: str
    about: str
    digest: str
    last_report: str
    reports: str
    level: str
    headline: str
    movements: tuple[Movement, ...]
    matrix: Matrix
    alternatives: Alternatives
    uncounted: Uncounted | None
    shown: PackageTable | None
    chosen: tuple[str, ...]
    bodies: BodiesShown | None
    happenings: tuple[Happening, ...]
    upcoming: tuple[Happening, ...]
    measures: tuple[Measure, ...]
    boxes: tuple[Box, ...]
    further: tuple[Box, ...]
    claims: tuple[ClaimAbout, ...]
    questions: OpenQuestions
    open_counts: tuple[str, ...]
    not_in_model: tuple[str, ...]
    assumptions: tuple[str, ...]
    method: tuple[str, ...]
    dates: tuple[ReportDate, ...]
    register: tuple[Line, ...]
    timeline: Picture | None
    figure_pictures: tuple[Picture, ...]
    package_pictures: tuple[Picture, ...]
    works: tuple[Source, ...]
    sources: tuple[SourceText, ...] = ()
    holds: HoldsShown | None = None
    since: SinceShown | None = None
    review: ReviewNotes | None = None
    rests: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What has changed, and since when.

    Parameters
    ----------
    found : Changes
        What has changed.
    when : str
        Since when, in words.
    basis : str
        One sentence: what counts as since.
    """

    found: Changes
    when: str
    basis: str


def state_of_play(
    case: Case,
    record: Record,
    positions: Positions,
    packages: Packages | None,
    *,
    reviewed: Reviewed | None = None,
    since: Since | None = None,
) -> StateOfPlay:
    """Put together what the brief says.

    Parameters
    ----------
    case : Case
        The negotiation.
    record : Record
        What the reports say.
    positions : Positions
        Where each principal stands on each option.
    packages : Packages or None
        What was found out about packages; ``None`` when nothing was asked.
    reviewed : Reviewed or None
        What people decided about the record's items.
    since : Since or None
        What moved since the last brief.

    Returns
    -------
    StateOfPlay
        The same content for the same input. Nothing is left out of the full lists but of a
        record of very many reports (R359), and that is said.

    Notes
    -----
    R72: every line carries at least one mark that leads to words of a report.
    """
    items = items_of(case, record, reviewed)
    matrix = position_matrix(case, record, positions, items)
    questions, most = open_questions(record, matrix, items), most_printed(record)
    movements, last = movements_of(case, record, items), last_report(record)
    happenings, measures = happenings_of(record, items), measures_of(record, items)
    content = StateOfPlay(
        case_id=case.id,
        title=case.title,
        about=case.about,
        digest=record_digest(record),
        last_report=interval_words(last),
        reports=reports_words(record),
        level=_level(case),
        headline=headline_of(movements, _headline_counts(record, packages, reviewed)),
        movements=movements,
        matrix=matrix,
        alternatives=alternatives_of(case, packages, items),
        uncounted=uncounted_words(case, positions.cells, items),
        shown=shown_table(case, packages.shown if packages else None),
        chosen=shown_sentences(packages.shown if packages else None),
        bodies=bodies_shown(case, packages),
        happenings=happenings,
        upcoming=ahead(happenings, last),
        measures=measures,
        boxes=boxes_of(record, items, BOXES, most=most),
        further=boxes_of(record, items, FURTHER, most=most),
        claims=claims_of(record, items, most=most),
        questions=questions,
        open_counts=question_counts(questions),
        not_in_model=case.not_in_model,
        assumptions=assumptions_of(case),
        method=method_of(record, is_reviewed=reviewed is not None),
        dates=report_dates(record, items),
        register=register_of(case, record, items, most=most),
        timeline=timeline_picture(happenings, last),
        figure_pictures=figure_pictures(measures),
        package_pictures=(*_lines_picture(case, packages), *package_pictures(case, packages)),
        works=case.sources,
    )
    return _finished(content, case, record, items, since)


def _finished(
    content: StateOfPlay, case: Case, record: Record, items: Items, since: Since | None
) -> StateOfPlay:
    """Add what moved, the reports with their marks, and how much is reviewed."""
    if since:
        told = since_shown(case, since.found, items, since=since.when, basis=since.basis)
        content = replace(content, since=told)
    content = replace(
        content, holds=holds_shown(case), review=review_notes(_sections(content), items)
    )
    if most_printed(record) is not None:
        content = _shortened(content, record)
    return _with_sources(content, record, items)


def _shortened(content: StateOfPlay, record: Record) -> StateOfPlay:
    """Leave what is printed of the lists of a record of very many reports (R359)."""
    upcoming = content.upcoming[: most_printed(record)]
    short = replace(
        content,
        matrix=shortened_matrix(content.matrix),
        happenings=latest_happenings(content.happenings, upcoming),
        upcoming=upcoming,
        measures=first_measures(content.measures),
        questions=shortened_questions(content.questions),
        dates=(),
    )
    numbers = reports_cited(short)
    short = replace(short, dates=tuple(row for row in content.dates if row.number in numbers))
    return replace(short, rests=_rests(short, content, record))


def _rests(short: StateOfPlay, whole: StateOfPlay, record: Record) -> dict[str, str]:
    boxes = (*whole.boxes, *whole.further)
    told = {
        "stand": rest_words(_n_lines(short.matrix), _n_lines(whole.matrix), "the latest"),
        "time": rest_words(len(short.happenings), len(whole.happenings), "the latest"),
        "figures": rest_words(_n_lines(short.measures), len(record.figures), "the latest"),
        "differ": rest_words(_n_lines(boxes), sum(box.count for box in boxes), "the first"),
        "claims": rest_words(len(whole.claims), len(record.claims), "the first"),
        "open": rest_words(_n_lines(short.questions), _n_lines(whole.questions), "the first"),
        "register": rest_words(len(whole.register), len(record.statements), "the latest"),
        "reports": rest_words(len(short.dates), len(record.reports), "the cited"),
    }
    return {section: words for section, words in told.items() if words}


def _n_lines(content: object) -> int:
    return len(_lines(content))


def _sections(content: StateOfPlay) -> dict[str, tuple[Line, ...]]:
    return {
        "moved": _lines(content.movements),
        "stand": _lines(content.matrix),
        "ahead": _lines(content.upcoming),
        "time": _lines(content.happenings),
        "figures": _lines(content.measures),
        "claims": _lines(content.claims),
        "register": content.register,
    }


def _lines(content: object) -> tuple[Line, ...]:
    return tuple(parts_of(content, Line))


def _with_sources(content: StateOfPlay, record: Record, items: Items) -> StateOfPlay:
    back: dict[str, str] = {}
    for line in parts_of(content, Line):
        for mark in line.marks:
            back.setdefault(mark.anchor, line.id)
    printed = {row.number for row in content.dates}
    return replace(content, sources=source_texts(record, items.citations, back, printed))


def _lines_picture(case: Case, packages: Packages | None) -> tuple[Picture, ...]:
    """Draw the shown packages across more than two parties; two have a picture of their own."""
    if packages is None or len(packages.principals) < 3:
        return ()
    picture = shown_picture(case, packages)
    return () if picture is None else (picture,)


def _level(case: Case) -> str:
    if case.preferences or case.conflict:
        return "Mediator only: holds what parties want"
    return "Mediator: from reports only"


def _headline_counts(
    record: Record, packages: Packages | None, reviewed: Reviewed | None
) -> tuple[str, ...]:
    contradictions = sum(
        one.kind is ComparisonKind.CONTRADICTION and is_open(one, reviewed)
        for one in record.comparisons
    )
    counts = []
    if contradictions:
        counts.append(f"{count_of(contradictions, 'contradiction')} open")
    told = packages is not None and bool(packages.from_record.cells)
    if packages is not None and told and packages.from_record.count is not None:
        free = packages.from_record.count
        words = f"{count_of(free, 'package')} refused by nobody"
        counts.append(words if free else "no package free of refusals")
    return tuple(counts)
