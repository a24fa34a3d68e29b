"""One report through every step; a step that fails is noted and the rest goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from goodoffices.case.negotiation import Case
from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.claims.claims import find_claims
from goodoffices.reports.files import ReportFile
from goodoffices.reports.happenings.events import find_events
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import Intake, take_in
from goodoffices.reports.parsing import Entity, Parser
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.entities import find_entities
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.known_names import gazetteer_for
from goodoffices.reports.record import Claim, Dating, Event, Figure, ReadReport, Statement
from goodoffices.reports.statements.statements import find_statements
from goodoffices.reports.text import Article, Label, ReportText, Segment
from goodoffices.reports.times.dating import date_report
from goodoffices.reports.times.file_names import dated_by_name

T = TypeVar("T")

MOST_CHARACTERS = 300_000
"""Characters read of one report, about 50,000 words; the rest is cut off with a note."""

_READ_LANGUAGES = frozenset({"en", "und"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything read from one report alone.

    Parameters
    ----------
    read : ReadReport
        The report with its date and notes.
    cast : Cast
        Everybody in it.
    statements, figures, events, claims : tuple
        Items in the order of the text.
    """

    read: ReadReport
    cast: Cast
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def n_items(self) -> int:
        """Number of items of all kinds."""
        return sum(map(len, (self.statements, self.figures, self.events, self.claims)))


def read_one(
    file: ReportFile,
    *,
    report_id: str,
    case: Case,
    gazetteer: Gazetteer,
    parser: Parser | None = None,
) -> Reading:
    """Read one report.

    Parameters
    ----------
    file : ReportFile
        The file, with the text taken out of it where it has a form of its own.
    report_id : str
        Identifier within the record.
    case : Case
        The negotiation.
    gazetteer : Gazetteer
        Names of the case.
    parser : Parser or None
        Grammar parser, where one is installed.

    Returns
    -------
    Reading
        Never raises for bad content: a step that fails yields nothing and leaves the note
        ``"partial: <step> failed (<error>)"``.
    """
    steps = _Steps()
    intake = steps.run("intake", lambda: _taken_in(file, report_id), _unread(file, report_id))
    article = steps.run("layout", lambda: cut_up(intake), _uncut(intake.report))
    cast, dating = _who_and_when(article, file.name, case, gazetteer, steps, parser)
    statements: tuple[Statement, ...] = steps.run(
        "statements", lambda: find_statements(article, case=case, cast=cast, parser=parser), ()
    )
    found = Reading(
        read=ReadReport(article=article, dating=dating, name=file.name),
        cast=cast,
        statements=statements,
        figures=steps.run(
            "figures",
            lambda: find_figures(
                article, case=case, cast=cast, dating=dating, statements=statements
            ),
            (),
        ),
        events=steps.run(
            "events", lambda: find_events(article, case=case, cast=cast, dating=dating), ()
        ),
        claims=steps.run(
            "claims", lambda: find_claims(article, statements, case=case, cast=cast), ()
        ),
    )
    return _with_notes(found, steps.notes)


def _who_and_when(
    article: Article,
    name: str,
    case: Case,
    gazetteer: Gazetteer,
    steps: _Steps,
    parser: Parser | None,
) -> tuple[Cast, Dating]:
    gazetteer = steps.run(
        "names", lambda: gazetteer_for(article, case=case, gazetteer=gazetteer), gazetteer
    )
    cast = steps.run("cast", lambda: find_cast(article, case=case, gazetteer=gazetteer), Cast())
    found = cast
    entities: tuple[Entity, ...] = ()
    if parser is not None:
        named = parser
        entities = steps.run("names", lambda: find_entities(article, found, parser=named), ())
    dating = steps.run("dating", lambda: date_report(article, case=case, cast=found), Dating())
    bare = replace(case, anchors=())
    dating = steps.run(
        "dating",
        lambda: dated_by_name(
            dating,
            article,
            name,
            unanchored=lambda: date_report(article, case=bare, cast=found),
        ),
        dating,
    )
    if entities or (cast.by_day and dating.when.days):
        cast = steps.run(
            "cast",
            lambda: find_cast(
                article, case=case, gazetteer=gazetteer, entities=entities, when=dating.when
            ),
            cast,
        )
    return cast, dating


class _Steps:
    """Runs steps and keeps a note of each that failed."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def run(self, step: str, call: Callable[[], T], otherwise: T) -> T:
        """Return what ``call`` gives, or ``otherwise`` with a note when it raises."""
        try:
            return call()
        except Exception as error:  # noqa: BLE001 - one report must not lose the whole batch
            self.notes.append(f"partial: {step} failed ({type(error).__name__})")
            return otherwise


def _taken_in(file: ReportFile, report_id: str) -> Intake:
    intake = take_in(
        file.data,
        report_id=report_id,
        name=file.name,
        limit=MOST_CHARACTERS,
        extract=file.extract,
    )
    notes = (*file.notes, *intake.report.notes)
    digest = file.sha256 or intake.report.sha256
    return replace(intake, report=replace(intake.report, sha256=digest, notes=notes))


def _unread(file: ReportFile, report_id: str) -> Intake:
    empty = ReportText(
        id=report_id,
        sha256=file.digest,
        text="",
        encoding="unknown",
        encoding_basis="none",
    )
    return Intake(report=empty)


def _uncut(report: ReportText) -> Article:
    whole = Segment(label=Label.PROSE, start=0, end=len(report.text))
    return Article(
        report=report,
        segments=(whole,) if report.text else (),
        paragraphs=(),
        sentences=(),
        quotations=(),
    )


def _with_notes(found: Reading, partial: Sequence[str]) -> Reading:
    read = found.read
    notes = [*read.article.report.notes, *partial, *_language_notes(read.article)]
    notes += found.cast.notes
    if not found.n_items:
        notes.append(_why_nothing(read.article))
    return Reading(
        read=ReadReport(
            article=read.article,
            dating=read.dating,
            notes=tuple(dict.fromkeys(notes)),
            name=read.name,
        ),
        cast=found.cast,
        statements=found.statements,
        figures=found.figures,
        events=found.events,
        claims=found.claims,
    )


def _language_notes(article: Article) -> list[str]:
    counts = Counter(paragraph.language for paragraph in article.paragraphs)
    total = len(article.paragraphs)
    return [
        f"unsupported language: {language} in {count} of {total} paragraphs,"
        " marked for hand work; figures and dates are read"
        for language, count in sorted(counts.items())
        if language not in _READ_LANGUAGES
    ]


def _why_nothing(article: Article) -> str:
    if not article.report.text.strip():
        return "no items: the report holds no text"
    if not article.paragraphs:
        return "no items: no paragraph was recognised as the report's own text"
    return "no items: nothing in the text matches the rules"
