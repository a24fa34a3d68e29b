"""What the firm anchors of a case imply: not before them, and lengths of time since them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from goodoffices.case.anchors import Anchor
from goodoffices.case.dates import DateInterval
from goodoffices.reports.text import BODY, Article
from goodoffices.reports.times.anchor_tense import is_told_past
from goodoffices.reports.times.date_evidence import Constraint, sentence_at
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, shifted, terms_within
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.tense import is_past

NEAR = 60
"""Characters from a length of time to the anchor that it is counted from."""

AROUND = 300
"""Characters around a length of time in which its sentence is read."""

LEAD = 2
"""Paragraphs that tell of the last days."""

WEEK = 6
"""Days by which a lead's act can lie back."""


def from_firm_anchors(
    article: Article,
    anchors: tuple[tuple[Anchor, int, int], ...],
    timewords: tuple[Timeword, ...],
) -> Iterator[Constraint]:
    """Yield what the firm anchors imply: not before them, and lengths of time since them."""
    firm = [(anchor, start, end) for anchor, start, end in anchors if not anchor.soft]
    for anchor, start, end in firm:
        if anchor.when.earliest and is_told_past(article, anchor, start, end):
            quote = article.report.text[start:end]
            yield Constraint(
                window=DateInterval(earliest=anchor.when.earliest),
                span=article.report.span(start, end),
                reason=f"The report names {quote} ({anchor.when.earliest}) as past.",
                by_anchor=True,
            )
    yield from _elapsed(article, firm, timewords)


def _elapsed(
    article: Article,
    firm: list[tuple[Anchor, int, int]],
    timewords: tuple[Timeword, ...],
) -> Iterator[Constraint]:
    """R27: "nearly four months of war" counts from the only firm anchor the report names."""
    named = {anchor.id: anchor for anchor, _, _ in firm}
    for word in timewords:
        if word.kind is not TimeKind.ELAPSED or word.label not in BODY or not word.term.days:
            continue
        place = bisect_left(firm, word.end, key=itemgetter(1))
        near = [a for a, start, _ in firm[place : place + 1] if start - word.end <= NEAR]
        of_war = not article.report.text[word.start : word.end].endswith(
            ("after", "since", "into")
        )
        anchor = near[0] if near else next(iter(named.values()), None)
        if anchor is None or not (near or (of_war and len(named) == 1)):
            continue
        first, last = anchor.when.earliest, anchor.when.latest
        quote = article.report.text[word.start : word.end]
        slack = _since_told(article, word, timewords)
        yield Constraint(
            window=DateInterval(
                earliest=shifted(first, word.term.days[0]) if first else None,
                latest=shifted(last, word.term.days[1] + slack)
                if last and slack is not None
                else None,
            ),
            span=article.report.span(word.start, word.end),
            reason=f"{quote}, counted from {anchor.words[0]} ({first}).",
            by_anchor=True,
        )


def _since_told(article: Article, word: Timeword, timewords: tuple[Timeword, ...]) -> int | None:
    """Return most days from what was told as so long "after" an anchor to the report.

    "Since" and "into" count up to the report itself, "after" up to an act; a lead tells of the
    last days, a later paragraph of any day.
    """
    text = article.report.text
    sentence = sentence_at(article, word.start)
    if not text[word.start : word.end].endswith("after") or sentence is None:
        return 0
    stop = min(sentence.end, word.end + AROUND)
    near = terms_within(timewords, max(sentence.start, word.start - AROUND), stop)
    days = [one.term.days for one in near if one.kind is TimeKind.OFFSET and one.term.days]
    if any(low in {0, -1} and high <= 0 for low, high in days):
        return max(-low for low, high in days if low in {0, -1} and high <= 0)
    if not is_past(lexemes(text, word.end, stop)):
        return 0
    lead = [one.end for one in article.paragraphs[:LEAD]]
    return WEEK if lead and sentence.start < lead[-1] else None
