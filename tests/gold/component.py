"""Single steps measured alone, given the reading's own items.

A score from end to end tells what a reader gets; one on the reading's own items tells which step
to mend. Comparing is measured on the record that a reviewer would leave, issue and stance on the
stretches that the reading marks as statements.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from goodoffices.case.negotiation import Case
from goodoffices.reports.labels import Stance
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.record import Record, Statement
from goodoffices.reports.statements.statements import find_statements
from goodoffices.reports.text import Article, Sentence
from tests.gold.comparing import Judged, first_right, judged, raised
from tests.gold.reading import WholeReading, reading_of
from tests.gold.reviewed import reviewed_record
from tests.gold.scoring import Item, Share, label_share, overlap, polarity_share


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """Scores of single steps.

    Parameters
    ----------
    tallies : mapping of str to Judged
        ``comparisons_reviewed``.
    shares : mapping of str to Share
        ``first_ten_raw``, ``issue_on_reading`` and ``stance_on_reading``.
    raised : tuple of str
        Look-alikes raised from reviewed items, one line each.
    """

    tallies: Mapping[str, Judged] = field(default_factory=dict)
    shares: Mapping[str, Share] = field(default_factory=dict)
    raised: tuple[str, ...] = ()


def component_scores(wanted: WholeReading, path: Path, record: Record, case: Case) -> Component:
    """Measure single steps on the items of a reading.

    Parameters
    ----------
    wanted : WholeReading
        With every pair that is permitted.
    path : Path
        The file it was loaded from.
    record : Record
        The program's own, of the same reports.
    case : Case
        The negotiation.
    """
    compared = reading_of(reviewed_record(path, record, case)).comparisons
    hits = list(_read_on_spans(wanted, record, case))
    return Component(
        tallies={"comparisons_reviewed": judged(wanted.comparisons, compared)},
        shares={
            "first_ten_raw": first_right(wanted.comparisons, reading_of(record).comparisons),
            "issue_on_reading": label_share(hits, "issue"),
            "stance_on_reading": polarity_share(hits, lambda stance: Stance(stance).polarity),
        },
        raised=tuple(str(one) for one in raised(wanted.silent, compared)),
    )


def _read_on_spans(
    wanted: WholeReading, record: Record, case: Case
) -> Iterator[tuple[Item, Item]]:
    """Yield each required statement of a reading with what the program reads in its words."""
    for read in record.reports:
        article = read.article
        cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
        for item in wanted.reports[article.report.id].items["statements"]:
            if not item.optional:
                yield item, _labelled(item, _best(item, article, case, cast))


def _best(item: Item, article: Article, case: Case, cast: Cast) -> Statement | None:
    """Return the statement found where a statement is all that the report's body says."""
    start, end = item.hull
    if not article.paragraphs:
        return None
    begins = [paragraph.start for paragraph in article.paragraphs]
    paragraph = max(0, bisect_right(begins, start) - 1)
    only = replace(article, sentences=(Sentence(start=start, end=end, paragraph=paragraph),))
    found = find_statements(only, case=case, cast=cast)
    return max(
        found,
        key=lambda one: overlap((one.spans[0].start, one.spans[-1].end), item.hull),
        default=None,
    )


def _labelled(item: Item, found: Statement | None) -> Item:
    issue = None if found is None else found.issue
    stance = None if found is None or found.stance is None else str(found.stance)
    return Item(
        report=item.report, spans=item.spans, labels={"issue": (issue,), "stance": (stance,)}
    )
