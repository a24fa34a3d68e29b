"""Counts that two reports give for one stated time, or of one thing's price (R496, R497)."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.comparing.count_acts import one_act_told
from goodoffices.reports.comparing.count_causes import caused_apart
from goodoffices.reports.comparing.count_owners import owned_apart
from goodoffices.reports.comparing.count_places import around, counted_apart
from goodoffices.reports.comparing.counting import (
    COMPARED,
    compatible,
    is_corrected,
    is_defined,
    is_part,
    is_vague,
    measure,
    same_population,
)
from goodoffices.reports.comparing.denials import KEPT, says_in, stems
from goodoffices.reports.comparing.figure_voices import Found, is_aside, period_of
from goodoffices.reports.comparing.replaced_counts import replaces
from goodoffices.reports.comparing.stated_times import (
    at_one_stated_time,
    stated_times,
    without_times,
)
from goodoffices.reports.comparing.told_clauses import ROOT, teller_of
from goodoffices.reports.labels import ComparisonKind, UnitClass
from goodoffices.reports.lexicon import any_of, lexicon
from goodoffices.reports.record import UNSOURCED, Figure

_DAYS = 31
"""Days between two reports that count what befell at one stated time."""
_SHARED = 2
"""Words around two counts of one thing that they have in common."""
_LAST = 12
"""Earlier counts that are looked at for each word around a count."""
_SHORT = re.compile(r"\b[a-z]{3}\b")
"""Of a thing that costs something, short names tell too: the dam, the gas."""
_PARTED = re.compile(r"[,;:] ")
_TELLING = re.compile(r"\W+")
_Account = tuple[Figure, frozenset[str]]
"""A count, and the beginnings of the words around it."""


def counts_of_one_time(
    figures: Sequence[Figure], owners: Mapping[str, str], context: Context
) -> Iterator[Found]:
    """Yield counts of two reports that state one time, or tell what one thing costs.

    R496: the days of the reports do not matter where the counts state their own. R497: what
    a thing costs is one sum, where both name the thing and its cost.

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    owners : mapping of str to str
        Whose own people or things each figure counts.
    context : Context
        Days and words of the reports.

    Yields
    ------
    tuple of ComparisonKind, Figure and Figure
        Contradictions of two voices, agreements, and what one voice or a rising toll tells later.

    Notes
    -----
    Linear: of each word around a count the last twelve counts are looked at.
    """
    index: dict[tuple[str, str], deque[_Account]] = defaultdict(lambda: deque(maxlen=_LAST))
    for figure in sorted(figures, key=context.place):
        if not _is_account(figure, context):
            continue
        words = _matter(figure, context)
        near = {one[0].id: one for word in words for one in index[figure.unit, word]}
        alike = (one for one, told in near.values() if len(words & told) >= _SHARED)
        for one in alike:
            if _is_one_count(one, figure, owners, context):
                yield _kind(one, figure, context), one, figure
        for word in words:
            index[figure.unit, word].append((figure, words))


def _is_account(figure: Figure, context: Context) -> bool:
    """Whether a figure counts what is or was, in words of its own."""
    if figure.unit_class not in COMPARED or is_vague(figure) or is_part(figure):
        return False
    return not is_to_come(figure, context) and not is_aside(figure, context)


def is_to_come(figure: Figure, context: Context) -> bool:
    """Whether a clause tells of so many to come, promised or feared: "600 will go" (R496)."""
    before, own, behind = around(figure, context)
    clause = without_times(f"{_PARTED.split(before)[-1]}{own}{_PARTED.split(behind)[0]}")
    return says_in(clause, "measures", "forecasts") or says_in(clause, "rebuttals", "ahead")


def _is_one_count(
    first: Figure, second: Figure, owners: Mapping[str, str], context: Context
) -> bool:
    both = (first, second)
    if report_of(first) == report_of(second) or not context.at_one_time(*both, _DAYS):
        return False
    if period_of(first, context) != period_of(second, context) or _measured_apart(*both):
        return False
    if any(is_defined(one, context) or is_some(one, context) for one in both):
        return False
    if counted_apart(*both, context) or owned_apart(*both, owners) or caused_apart(*both, context):
        return False
    return _at_one_time(first, second, context) or _is_one_price(first, second, context)


def _measured_apart(first: Figure, second: Figure) -> bool:
    other = measure(first.what) != measure(second.what) and "" not in {first.what, second.what}
    return other or not same_population(first, second)


def is_some(figure: Figure, context: Context) -> bool:
    """Whether a figure counts one group of several: "a first group of 120 captives" (R498)."""
    before = around(figure, context)[0].casefold()
    return _group().search(before) is not None


@cache
def _group() -> re.Pattern[str]:
    nouns = any_of(lexicon("measures")["groups"])
    return re.compile(
        rf"\b(?:first|second|third|next|last|initial|another|further|new) (?:\w+ )?{nouns}"
        r"(?: of)? (?:\w+ )?$"
    )


def _at_one_time(first: Figure, second: Figure, context: Context) -> bool:
    if one_act_told(first, second, context):
        return True
    return at_one_stated_time(*(stated_times(_sentence(one, context)) for one in (first, second)))


def _is_one_price(first: Figure, second: Figure, context: Context) -> bool:
    """Whether both sums are told as what one thing costs: "the cost of the dam" (R497)."""
    if first.unit_class is not UnitClass.MONEY:
        return False
    words = (_sentence(one, context).casefold() for one in (first, second))
    prices = [frozenset(_prices().findall(one)) for one in words]
    return bool(prices[0] and prices[1])


@cache
def _prices() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(lexicon('measures')['prices'])}(?!\w)")


def _kind(first: Figure, second: Figure, context: Context) -> ComparisonKind:
    """Tell how two counts of one time stand, the first in the earlier report."""
    if compatible(first, second):
        return ComparisonKind.AGREE
    voices = _voice(first, context), _voice(second, context)
    grows = measure(first.what) in lexicon("measures")["growing"]
    again = voices[0] == voices[1] and (bool(voices[0]) or grows)
    rising = grows and "" in voices and second.low > first.high
    if again or rising or is_corrected(second, context) or replaces(second, first, context):
        return ComparisonKind.UPDATE
    return ComparisonKind.CONTRADICTION


def _voice(figure: Figure, context: Context) -> str:
    """Return who gives a count: a side, or the words for who says so."""
    if figure.reporter != UNSOURCED:
        return context.side(figure.reporter) or figure.reporter
    teller = teller_of(_sentence(figure, context))
    return _TELLING.split(teller)[-1]


def _sentence(figure: Figure, context: Context) -> str:
    return "".join(around(figure, context)).strip()


def _matter(figure: Figure, context: Context) -> frozenset[str]:
    """Return the beginnings of the words around a count that tell what it is of."""
    names = frozenset(name[:ROOT] for name in context.name_stems)
    return _roots(_sentence(figure, context)) - names - {figure.unit[:ROOT]} | _counted(figure)


def _counted(figure: Figure) -> frozenset[str]:
    """Return the unit where it names what is counted: "boats", no "people" or "percent"."""
    named = figure.unit_class is UnitClass.COUNT and figure.unit != UnitClass.COUNT.value
    return frozenset({figure.unit[:ROOT]}) if named else frozenset()


@lru_cache(maxsize=KEPT)
def _roots(sentence: str) -> frozenset[str]:
    empty = {*lexicon("months")["english"], *lexicon("months")["weekdays"], "people", "killed"}
    empty |= {*lexicon("changes")["numbers"], *lexicon("measures")["anybody"]}
    teller = stems(teller_of(sentence))
    short = {*_SHORT.findall(sentence)} - {*lexicon("residue")["topic"]["common"], *empty}
    told = (stems(sentence) | short) - teller - stems(" ".join(empty))
    return frozenset(word[:ROOT] for word in told if not word[0].isdigit())
