"""A value that its own report replaces by a newer one: "double the July estimate" (R326)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from goodoffices.reports.comparing.changes import plain_number
from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.comparing.counting import COMPARED, compatible, counted_noun
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure

_LOOK = 60
_BACK = 3
_NEAR = 110
"""Characters between a newer value and the one it replaces: one sentence holds both."""
_VERB = re.compile(r"(?:had|gave|showed|listed|named|counted|was)\s")
"""With which a figure may begin: "had 310"."""
_FORMER = re.compile(
    r"(?:The|Its|Their|An|His|Her)\s(?:first|earlier|previous|initial|original|last|old|former|prior)\s"
)
_MOVED = "up|down|risen|fallen|cut|reduced|raised|increased|lowered|dropped"
_MOVING = (
    "rose|rises|fell|falls|grew|climbed|jumped|slipped|sank|shrank|widened|narrowed|rising|falling"
)
_FROM = re.compile(rf"\b(?:(?:{_MOVED}) )?from ([\w,-]+)")
_STOP = re.compile(r"[.!?]['\"”»’)]*\s|\n")


def replaced_counts(
    figures: Sequence[Figure], context: Context
) -> Iterator[tuple[ComparisonKind, Figure, Figure]]:
    """Yield the values of one sentence of which the report says that one replaces the other.

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    context : Context
        The words of the reports.

    Yields
    ------
    tuple of ComparisonKind, Figure and Figure
        Updates, the older value first.
    """
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=context.place):
        if figure.unit_class in COMPARED:
            by_report[report_of(figure)].append(figure)
    for found in by_report.values():
        for place, figure in enumerate(found):
            if is_replaced(figure, context):
                before = reversed(found[max(0, place - _BACK) : place])
                newer = next((one for one in before if _one_count(one, figure, context)), None)
                if newer is not None:
                    yield ComparisonKind.UPDATE, figure, newer


def is_replaced(figure: Figure, context: Context) -> bool:
    """Whether the words before a figure say that it held before: "double last year's"."""
    span = figure.spans[0]
    text = context.texts[report_of(figure)]
    lead = _STOP.split(text[max(0, span.start - _LOOK) : span.start])[-1].casefold()
    verb = _VERB.match(span.quote.casefold())
    quote = span.quote.casefold()[: verb.end() + 1 if verb else 1]
    return _replacing().search(f"{lead}{quote}") is not None


def replaces(newer: Figure, older: Figure, context: Context) -> bool:
    """Whether the words behind a figure say that it was the other's value before (R545).

    "Nineteen people died on Sunday, the hospital said, up from 14" replaces every 14.
    """
    end = newer.spans[-1].end
    behind = _STOP.split(context.texts[report_of(newer)][end : end + _NEAR])[0]
    return any(
        _is_number(found, older.low) for found in _FROM.findall(behind) if older.low == older.high
    )


def _is_number(word: str, value: Decimal) -> bool:
    plain = plain_number(word.casefold())
    return plain.isdigit() and Decimal(plain) == value


@cache
def _replacing() -> re.Pattern[str]:
    words = lexicon("measures")
    step, then, count = (
        "|".join(re.escape(one) for one in words[key]) for key in ("steps", "then", "accounts")
    )
    few = r"(?:[\w'’-]{1,16}\s){0,2}?"
    told = rf"(?:['’]s\s(?:{few}(?:{count})\s)?|\s(?:\w+\s)?(?:{count})\s)(?:of\s)?"
    kept = "list|register|tally|survey|report|bulletin|edition|inventory|census|paper"
    return re.compile(
        rf"\b(?:{step})\s(?:the\s|its\s|an?\s)?{few}(?:{then}){told}\S$"
        rf"|\b(?:{then})(?:['’]s)?\s(?:\w+\s)?(?:{count})\s(?:of|was|stood at)\s(?:\w+\s)?\S$"
        rf"|\b(?:{then})\s(?:{count}|{kept})(?:,[^,.;:]{{1,30}},)?\s(?:had|gave|showed|listed|named"
        rf"|counted|put it at|spoke of|was|stood at)\s(?:only\s|some\s)?\S$"
        rf"|[(\[](?:in |on |by )?(?:{then})[\w\s]{{0,16}}:\s\S$"
        rf"|[(\[](?:the )?(?:period|week|month|quarter)\s[\w\s–-]{{1,24}}:\s\S$"
        rf"|\b(?:{_MOVED}) from\s(?:\w+\s)?\S$"
        rf"|\b(?:{_MOVED}|{_MOVING}) to\s(?:[\w.,%$€£-]{{1,16}}\s){{1,4}}from\s(?:\w+\s)?\S$"
    )


def _opens_anew(lead: str) -> bool:
    """Whether a sentence begins with what was counted before: "The first list had"."""
    return _FORMER.match(lead) is not None


def _one_count(newer: Figure, older: Figure, context: Context) -> bool:
    gap = context.texts[report_of(older)][newer.spans[-1].end : older.spans[0].start]
    lead = _STOP.split(gap)
    if (
        len(gap) > _NEAR
        or len(lead) > 1 + _opens_anew(lead[-1])
        or newer.unit_class is not older.unit_class
    ):
        return False
    nouns = {counted_noun(newer), counted_noun(older)} - {""}
    return len(nouns) < 2 and not compatible(newer, older)
