"""What all steps of reading one report share, and what stands around a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from goodoffices.case.negotiation import Case
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.speakers.floors import Floor
from goodoffices.reports.speakers.summaries import Delegate
from goodoffices.reports.stances.single_words import Hints
from goodoffices.reports.stances.topics import TopicIndex
from goodoffices.reports.text import Article, Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class OneReport:
    """A report with what is known of it before its sentences are read.

    Parameters
    ----------
    article : Article
        The report, cut up.
    case : Case
        The negotiation.
    cast : Cast
        Who is mentioned where.
    index : TopicIndex
        Words of the issues.
    hints : mapping
        Single words that hint at an issue.
    commanded : frozenset of int
        Paragraphs that talk to a machine.
    openings : tuple of int
        Where quotations begin.
    floors : tuple of Floor
        Who speaks under which label of a transcript.
    delegates : mapping of int to Delegate
        Who speaks throughout which paragraph of a summary.
    """

    article: Article
    case: Case
    cast: Cast
    index: TopicIndex
    hints: Hints
    commanded: frozenset[int]
    openings: tuple[int, ...]
    floors: tuple[Floor, ...]
    delegates: Mapping[int, Delegate] = field(default_factory=dict)


def quotations_in(report: OneReport, start: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations that reach into a stretch, in order."""
    # Quotations do not nest, so only one that begins before can reach in.
    first = max(0, bisect_left(report.openings, start) - 1)
    found = report.article.quotations[first : bisect_left(report.openings, end)]
    return (quotation for quotation in found if start < quotation.end)


def words_before(report: OneReport, unit: Unit) -> str:
    """Return the words before a unit in its paragraph, at most two sentences' worth."""
    start = max(report.article.paragraphs[unit.paragraph].start, unit.start - 300)
    return report.article.report.text[start : unit.start]


SHORT_HEADING = 5
"""Words of the longest heading that names a matter, a question aside: "Release of prisoners"."""


def heading_above(report: OneReport, unit: Unit) -> Iterator[str]:
    """Yield the question or short heading that stands right above a unit's paragraph, if any."""
    paragraph, text = report.article.paragraphs[unit.paragraph], report.article.report.text
    heading = paragraph.heading
    if heading is None or text[heading.end : paragraph.start].strip():
        return
    words = text[heading.start : heading.end]
    if words.endswith("?") or len(words.split()) <= SHORT_HEADING:
        yield words
