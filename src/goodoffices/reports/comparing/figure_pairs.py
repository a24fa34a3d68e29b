"""Figures that count the same, set beside each other (R44)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from goodoffices.case.dates import DateInterval
from goodoffices.reports.comparing.context import (
    Context,
    Order,
    Pair,
    is_narrow,
    order_of,
    report_of,
)
from goodoffices.reports.comparing.count_acts import one_act_told
from goodoffices.reports.comparing.count_causes import caused_apart, share_slow_cause
from goodoffices.reports.comparing.count_moves import is_moved, moved_apart
from goodoffices.reports.comparing.count_owners import owned_apart, owners_of
from goodoffices.reports.comparing.count_places import counted_apart
from goodoffices.reports.comparing.count_series import over_time
from goodoffices.reports.comparing.counting import (
    COMPARED,
    compatible,
    far_apart,
    is_bare,
    is_corrected,
    is_defined,
    is_further,
    is_norm,
    is_some_of,
    is_superseded,
    is_vague,
    measure,
    same_population,
)
from goodoffices.reports.comparing.figure_reasons import figure_pair
from goodoffices.reports.comparing.figure_voices import Found, beside, places_at
from goodoffices.reports.comparing.no_newer_count import is_no_newer
from goodoffices.reports.comparing.one_time_counts import (
    counts_of_one_time,
    is_some,
    is_to_come,
)
from goodoffices.reports.comparing.replaced_counts import replaced_counts, replaces
from goodoffices.reports.comparing.told_counts import (
    as_of,
    first_told,
    nearest_before,
    order_told,
    stands_nearer,
    told_again,
)
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import UNSOURCED, Figure

_TOTAL = 1_000
"""Below this, the dead and injured of two reports may be those of two attacks."""
_MOST_LINKS = 2
"""Later values, or agreeing ones, shown for one figure."""
_MOST_CLASHES = 4
"""Values shown that cannot be right together with one figure; more are counted."""
_WINDOW = 40
"""A figure is compared with this many next to it in time: keeps thousands of reports linear."""


class Known(NamedTuple):
    """What is known of all figures that count one thing."""

    aside: frozenset[str]
    """Figures that are no account of their own."""
    nearest: Mapping[str, str]
    """Of a number that leaves out its noun, the count before it in its report."""
    first_told: Mapping[Decimal, DateInterval]
    """When each value was told first."""
    owners: Mapping[str, str]
    """Whose own people or things a figure counts."""


def figure_pairs(figures: Sequence[Figure], context: Context) -> Iterator[Pair]:
    """Yield the pairs of figures that bear on one another.

    Two figures are compared when unit and thing counted are the same (R44). A later or, of
    counts that can only grow, a higher one is an update; ranges that overlap agree; the
    same time with values that exclude each other is a contradiction, if two voices give
    them; another population is another measure; counts of two places, owners or causes are two
    (R452, R454, R455).

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    context : Context
        Dates and sides.

    Yields
    ------
    Pair
        Of each figure the four nearest contradictions, the last of which says how many more
        there are, and the two nearest updates and agreements.

    Notes
    -----
    Durations and ordinals are compared only within one event. Exact decimals.
    """
    replaced = list(replaced_counts(figures, context))
    newer = {frozenset((first.id, second.id)) for _, first, second in replaced}
    owners = owners_of(figures, context)
    rivals = (
        one
        for one in beside(figures, context)
        if {one[1].id, one[2].id} not in newer and not owned_apart(*one[1:], owners)
    )
    again = (one for one in over_time(figures, context) if _is_newer(*one[1:], context))
    told = _once_each((*replaced, *rivals, *counts_of_one_time(figures, owners, context), *again))
    taken = {frozenset((first.id, second.id)) for _, first, second in told}
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.unit_class in COMPARED and figure.what:
            groups[(figure.unit, measure(figure.what))].append(figure)
    for (_, what), group in sorted(groups.items()):
        growing = what in lexicon("measures")["growing"]
        key = _by_value if growing else partial(_timed, context=context)
        for pair in _group_pairs(sorted(group, key=key), owners, context):
            if frozenset(pair.items) not in taken:
                yield pair
    for kind, first, second in told:
        in_order = frozenset((first.id, second.id)) in newer
        yield figure_pair(kind, first, second, context, in_order=in_order)


def _is_newer(first: Figure, second: Figure, context: Context) -> bool:
    """Whether a later value may be a newer one: of one count, and both of what is there."""
    ahead = [is_to_come(one, context) for one in (first, second)]
    return ahead[0] == ahead[1] and not is_no_newer(first, second, context)


def _once_each(found: Iterable[Found]) -> list[Found]:
    """Keep what the first rule says of two figures."""
    kept: dict[frozenset[str], Found] = {}
    for one in found:
        kept.setdefault(frozenset((one[1].id, one[2].id)), one)
    return list(kept.values())


def _by_value(figure: Figure) -> tuple[str, str, Decimal, str]:
    """Sort what only grows by its value: the days are often unknown."""
    return "", "", figure.low, figure.id


def _timed(figure: Figure, context: Context) -> tuple[str, str, Decimal, str]:
    when = as_of(figure, context)
    return (
        str(when.latest or "9999"),
        str(when.earliest or "0000"),
        figure.low,
        figure.id,
    )


def _group_pairs(
    group: Sequence[Figure], owners: Mapping[str, str], context: Context
) -> Iterator[Pair]:
    nearer = told_again(group, context)
    aside = frozenset(one.id for one in group if _is_no_rival(one, context))
    known = Known(
        aside=aside,
        nearest=nearest_before(group, context),
        first_told=first_told(group, context),
        owners=owners,
    )
    for first, others in _near(group):
        found = []
        for second in others:
            if stands_nearer(first, second, nearer) or stands_nearer(second, first, nearer):
                continue
            kind = _compared(first, second, known, context)
            if kind is not None:
                found.append((kind, second))
        yield from _shown(first, found, context)


def _is_no_rival(figure: Figure, context: Context) -> bool:
    replaced = is_superseded(figure, context) or is_norm(figure, context)
    return replaced or is_further(figure, context)


def _shown(
    first: Figure, found: Sequence[tuple[ComparisonKind, Figure]], context: Context
) -> Iterator[Pair]:
    """Keep a few pairs of one figure, the next count of the same voice among them (R251)."""
    by_kind: dict[ComparisonKind, list[Figure]] = defaultdict(list)
    for kind, second in found:
        by_kind[kind].append(second)
    for kind, others in sorted(by_kind.items()):
        most = _MOST_CLASHES if kind is ComparisonKind.CONTRADICTION else _MOST_LINKS
        again = [one for one in others if one.reporter == first.reporter != UNSOURCED]
        chosen = others[:most]
        if again and again[0] not in chosen:
            chosen = [*chosen, again[0]]
        kept = [figure_pair(kind, first, second, context) for second in chosen]
        left = len(others) - len(kept)
        if left and kind is ComparisonKind.CONTRADICTION:
            reason = f"{kept[-1].reason} {left} more such values are not listed."
            kept[-1] = replace(kept[-1], reason=reason)
        yield from kept


def _near(group: Sequence[Figure]) -> Iterator[tuple[Figure, Sequence[Figure]]]:
    for place, first in enumerate(group):
        yield first, group[place + 1 : place + 1 + _WINDOW]


def _compared(
    first: Figure, second: Figure, known: Known, context: Context
) -> ComparisonKind | None:
    if context.copies(first, second) or is_bare(first, second):
        return None
    one_report = report_of(first) == report_of(second)
    defined = one_report and (is_defined(first, context) or is_defined(second, context))
    if defined or not same_population(first, second):
        return ComparisonKind.DIFFERENT_MEASURE
    if compatible(first, second) and not _counts_anew(first, second, context):
        return ComparisonKind.AGREE
    if _counts_two(first, second, known, context):
        return None
    if known.aside & {first.id, second.id} or is_vague(first) or is_vague(second):
        return None
    if one_act_told(first, second, context):
        return _of_one_act(first, second, context)
    if far_apart(first, second) or not _follows_on(first, second, known, context):
        return None
    return _at_odds(first, second, known, context)


def _counts_two(first: Figure, second: Figure, known: Known, context: Context) -> bool:
    """Whether two values are of two counts, by the places, owners, causes or moves told."""
    return (
        counted_apart(first, second, context)
        or owned_apart(first, second, known.owners)
        or caused_apart(first, second, context)
        or moved_apart(first, second, context)
        or is_some(first, context) != is_some(second, context)
        or is_to_come(first, context) != is_to_come(second, context)
    )


def _of_one_act(first: Figure, second: Figure, context: Context) -> ComparisonKind | None:
    """Compare two counts of one act: a toll rises, and two voices tell two (R457)."""
    earlier, later = sorted((first, second), key=context.place)
    again = earlier.reporter == later.reporter != UNSOURCED
    if again or is_corrected(later, context) or replaces(later, earlier, context):
        return ComparisonKind.UPDATE
    named = UNSOURCED not in {earlier.reporter, later.reporter}
    fell = later.high < earlier.low
    return ComparisonKind.CONTRADICTION if named or fell else ComparisonKind.UPDATE


def _at_odds(
    first: Figure, second: Figure, known: Known, context: Context
) -> ComparisonKind | None:
    """Tell what two values are that exclude each other; nothing where the voices leave it open."""
    kind = _incompatible(first, second, known, context)
    if kind is ComparisonKind.UPDATE and is_no_newer(first, second, context):
        return None
    one_report = report_of(first) == report_of(second)
    voices = {first.reporter, second.reporter}
    if kind is ComparisonKind.CONTRADICTION and one_report and len(voices) == 1:
        # One voice that gives two numbers in one report counts two things.
        return None
    open_voice = len(voices) > 1 and UNSOURCED in voices and not _one_act(first, second, context)
    if kind is ComparisonKind.CONTRADICTION and open_voice:
        # Who counts is open: another method or another place would explain the difference.
        return None
    return kind


def _follows_on(first: Figure, second: Figure, known: Known, context: Context) -> bool:
    """Whether the later of two figures of a report may count what the other one counts (R384)."""
    if report_of(first) != report_of(second):
        return True
    earlier, later = sorted((first, second), key=context.place)
    if is_some_of(later, earlier) or is_moved(first, context) != is_moved(second, context):
        return False
    return known.nearest.get(later.id, earlier.id) == earlier.id


def _counts_anew(first: Figure, second: Figure, context: Context) -> bool:
    """Whether one named voice gives a later, other number that only its "about" would cover."""
    if first.reporter != second.reporter or first.reporter == UNSOURCED:
        return False
    plain = (replace(first, qualifier=None), replace(second, qualifier=None))
    later = order_of(as_of(first, context), as_of(second, context)) is not Order.OPEN
    return later and not compatible(*plain)


def _incompatible(
    first: Figure, second: Figure, known: Known, context: Context
) -> ComparisonKind | None:
    order = order_told(first, second, context)
    if report_of(first) == report_of(second) and order is Order.OPEN:
        return ComparisonKind.CONTRADICTION if first.reporter != second.reporter else None
    if measure(first.what) in lexicon("measures")["growing"]:
        return _growing(first, second, known, context)
    if order is not Order.OPEN:
        return ComparisonKind.UPDATE
    narrow = is_narrow(as_of(first, context)) and is_narrow(as_of(second, context))
    return ComparisonKind.CONTRADICTION if narrow else None


def _growing(
    first: Figure, second: Figure, known: Known, context: Context
) -> ComparisonKind | None:
    """Compare two counts of what only grows; ``first`` is the lower one or of the earlier day."""
    if replaces(first, second, context) or replaces(second, first, context):
        return ComparisonKind.UPDATE
    order = order_told(first, second, context)
    fell = {Order.LATER: second.high < first.low, Order.EARLIER: first.high < second.low}
    days = [as_of(figure, context) for figure in (first, second)]
    one_day = order is Order.OPEN and all(is_narrow(when, 1) for when in days)
    later = {Order.LATER: second, Order.EARLIER: first}.get(order)
    if later is not None and fell[order] and is_corrected(later, context):
        return ComparisonKind.UPDATE
    one_act = _one_act(first, second, context) and _within_a_week(*days)
    one_act = one_act or share_slow_cause(first, second, context)
    if _is_incident(first, second) and not one_act:
        # The dead of two days are two counts; those of one day may be counted again.
        again = min(first.low, second.low) * 2 >= max(first.high, second.high)
        if not (again and _within_a_week(*days)) or (fell.get(order) and not one_day):
            return None
    clash = (one_day and first.reporter != second.reporter) or fell.get(order, False)
    told = one_act and later is not None and _was_told(first, second, later, known, context)
    return ComparisonKind.CONTRADICTION if clash or told else ComparisonKind.UPDATE


def _one_act(first: Figure, second: Figure, context: Context) -> bool:
    """Whether two voices count the dead of one place of the case, each in its own report."""
    if first.reporter == second.reporter or not _is_incident(first, second):
        return False
    return bool(places_at(first, context) & places_at(second, context))


def _was_told(
    first: Figure, second: Figure, later: Figure, known: Known, context: Context
) -> bool:
    """Whether the later value was told before the other one already: it is no newer count."""
    before = first if later is second else second
    when = known.first_told.get(later.low)
    return when is not None and order_of(when, as_of(before, context)) is Order.LATER


def _is_incident(first: Figure, second: Figure) -> bool:
    """Whether two reports may count the dead of single attacks: neither number is large."""
    return max(first.high, second.high) < _TOTAL and report_of(first) != report_of(second)


def _within_a_week(first: DateInterval, second: DateInterval) -> bool:
    ends = (first.latest, second.latest)
    return ends[0] is not None and ends[1] is not None and abs(ends[0] - ends[1]).days <= 7
