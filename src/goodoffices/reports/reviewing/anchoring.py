"""Finding words again in a report that may have changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.record import Comparison, ReadReport, Record
from goodoffices.reports.reviewing.decision import CONTEXT, Item, Passage, Pinned, Reviewable
from goodoffices.reports.text import ReportText

LEAST_CONTEXT = 8
"""Characters around short words that must stand as they stood, on either side."""
LONG_ENOUGH = 24
"""Words this long need no context where they stand once."""

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The reports of a record, by what finds them again.

    Parameters
    ----------
    by_id : dict of str to ReportText
        Every report.
    by_digest : dict of str to list of str
        Identifiers of the reports with the same bytes, in alphabetical order.
    """

    by_id: dict[str, ReportText]
    by_digest: dict[str, list[str]]

    def candidates(self, passage: Passage) -> list[str]:
        """Return the reports in which a passage is looked for, the likeliest first.

        Those with the same bytes come first, then the one of the same name. Only where
        neither is there, every report is looked at.
        """
        named = passage.span.report
        same = sorted(self.by_digest.get(passage.sha256, ()), key=lambda one: one != named)
        if named in self.by_id and named not in same:
            same.append(named)
        return same or sorted(self.by_id)

    def is_known(self, passage: Passage) -> bool:
        """Whether the report of a passage is there, by its bytes or by its name."""
        return passage.sha256 in self.by_digest or passage.span.report in self.by_id


def shelf_of(reports: Iterable[ReadReport]) -> Shelf:
    """Put reports where passages are looked for."""
    by_digest: dict[str, list[str]] = defaultdict(list)
    by_id = {}
    for read in reports:
        report = read.article.report
        by_id[report.id] = report
        by_digest[report.sha256].append(report.id)
    return Shelf(by_id=by_id, by_digest={key: sorted(ids) for key, ids in by_digest.items()})


def passage_of(span: SourceSpan, report: ReportText) -> Passage:
    """Hold words to their report, with 32 characters on each side.

    Parameters
    ----------
    span : SourceSpan
        Words of the report.
    report : ReportText
        The report.

    Returns
    -------
    Passage
        Enough to find them again.
    """
    return Passage(
        span=span,
        sha256=report.sha256,
        prefix=report.text[max(0, span.start - CONTEXT) : span.start],
        suffix=report.text[span.end : span.end + CONTEXT],
    )


def pin(item: Reviewable, record: Record) -> Pinned:
    """Hold an item to its words, a comparison to those of the items compared.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        From the record.
    record : Record
        What it is an item of.

    Returns
    -------
    Pinned
        What a decision keeps of it.
    """
    texts = {read.article.report.id: read.article.report for read in record.reports}
    if not isinstance(item, Comparison):
        return _pinned(item, texts)
    members = {one.id: one for one in items_in(record)}
    return Pinned(
        item=item,
        members=tuple(_pinned(members[name], texts) for name in item.items if name in members),
    )


def items_in(record: Record) -> Iterator[Item]:
    """Yield every statement, figure, event and claim of a record."""
    yield from record.statements
    yield from record.figures
    yield from record.events
    yield from record.claims


def _pinned(item: Item, texts: dict[str, ReportText]) -> Pinned:
    return Pinned(
        item=item, passages=tuple(passage_of(span, texts[span.report]) for span in item.spans)
    )


def anchored(passages: Sequence[Passage], shelf: Shelf) -> tuple[SourceSpan, ...] | None:
    """Find passages again.

    Parameters
    ----------
    passages : sequence of Passage
        Words as they stood.
    shelf : Shelf
        The reports as they are now.

    Returns
    -------
    tuple of SourceSpan or None
        Where they stand now, one per passage; ``None`` where one of them is not found.

    Notes
    -----
    R211: same place and same words, else the place where exactly these words stand within the
    best fitting context (a text quote selector of the W3C Web Annotation model). White space
    may differ; a letter may not. Words of fewer than 24 characters need eight characters of
    their context beside them, on either side. Time linear in the length of the report.
    """
    found = [_anchor(passage, shelf) for passage in passages]
    spans = tuple(span for span in found if span)
    return spans if len(spans) == len(found) else None


def _anchor(passage: Passage, shelf: Shelf) -> SourceSpan | None:
    strange = not shelf.is_known(passage)
    hits = (
        _in_text(passage, shelf.by_id[name], strict=strange) for name in shelf.candidates(passage)
    )
    found = [hit for hit in hits if hit]
    if strange and len(found) > 1:
        return None
    return found[0] if found else None


def _in_text(passage: Passage, report: ReportText, *, strict: bool) -> SourceSpan | None:
    span, text = passage.span, report.text
    if report.sha256 == passage.sha256 and span.matches(text):
        return replace(span, report=report.id)
    places = list(occurrences(span.quote, text))
    if not places:
        return None
    scored = [(_fit(passage, text, place), -abs(place[0] - span.start), place) for place in places]
    (before, after), _, (start, end) = max(scored, key=lambda one: (sum(one[0]), *one[1:]))
    least = CONTEXT // 2 if strict else LEAST_CONTEXT
    wanted = min(least, len(_flat(passage.prefix)) + len(_flat(passage.suffix)))
    alone = len(places) == 1 and len(span.quote) >= LONG_ENOUGH and not strict
    if not alone and max(before, after) < wanted and before + after < 2 * wanted:
        return None
    return report.span(start, end)


def occurrences(quote: str, text: str) -> Iterator[tuple[int, int]]:
    r"""Yield where words stand in a text; white space may differ only where nothing is exact.

    Examples
    --------
    >>> list(occurrences("no war", "No war, no\nwar."))
    [(8, 14)]
    """
    start = text.find(quote)
    while start >= 0:
        yield start, start + len(quote)
        start = text.find(quote, start + 1)
    if quote not in text:
        words = r"\s+".join(map(re.escape, quote.split()))
        for match in re.finditer(words, text):
            yield match.span()


def _fit(passage: Passage, text: str, place: tuple[int, int]) -> tuple[int, int]:
    """Count the characters that agree before and after a place, white space collapsed."""
    start, end = place
    before = _flat(text[max(0, start - 2 * CONTEXT) : start])
    after = _flat(text[end : end + 2 * CONTEXT])
    return (
        _agreeing(_flat(passage.prefix)[::-1], before[::-1]),
        _agreeing(_flat(passage.suffix), after),
    )


def _agreeing(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
