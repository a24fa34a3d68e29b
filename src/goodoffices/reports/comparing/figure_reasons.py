"""Two figures as a pair, with the sentence that says how they stand."""

from __future__ import annotations

from goodoffices.reports.comparing.context import Context, Order, Pair
from goodoffices.reports.comparing.reasons import amount_words, sentence
from goodoffices.reports.comparing.replaced_counts import replaces
from goodoffices.reports.comparing.told_counts import order_told
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import UNSOURCED, Figure

_SENTENCES = {
    ComparisonKind.UPDATE: "{low}, later {high}: one count at two times, no contradiction",
    ComparisonKind.AGREE: "{low} and {high} agree as far as they are exact",
    ComparisonKind.DIFFERENT_MEASURE: "{low} and {high} count different people or things",
    ComparisonKind.CONTRADICTION: "{low}{by_low} and {high}{by_high} cannot both be right at one"
    " time",
}


def figure_pair(
    kind: ComparisonKind,
    first: Figure,
    second: Figure,
    context: Context,
    *,
    in_order: bool = False,
) -> Pair:
    """Write a pair down, the older value first, which is the first one where that is known."""
    ordered = [first, second] if in_order else sorted((first, second), key=context.place)
    if kind is ComparisonKind.UPDATE and not in_order:
        ordered = [first, second] if _rises(first, second, context) else [second, first]
    low, high = (amount_words(figure) for figure in ordered)
    alike = kind is ComparisonKind.AGREE and low == high
    told = ("{low} is told twice" if alike else _SENTENCES[kind]).format(
        low=low,
        high=high,
        by_low=_voice(ordered[0], context),
        by_high=_voice(ordered[1], context),
    )
    doubt = sum(figure.reporter == UNSOURCED for figure in ordered)
    return Pair(
        kind=kind,
        items=tuple(figure.id for figure in ordered),
        reason=sentence(told, context.told_in(*ordered)),
        rule="R44",
        doubt=doubt,
    )


def _rises(first: Figure, second: Figure, context: Context) -> bool:
    if replaces(second, first, context):
        return True
    if replaces(first, second, context):
        return False
    order = order_told(first, second, context)
    if order is Order.OPEN:
        return first.low <= second.low
    return order is Order.LATER


def _voice(figure: Figure, context: Context) -> str:
    if figure.reporter == UNSOURCED:
        return " (no source named)"
    return f" (given by {context.shown(figure.reporter)})"
