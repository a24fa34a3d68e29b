"""Reasons: one sentence of a comparison, in words that a reader would use."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from goodoffices.reports.amounts.unit_words import is_plural, plural_of
from goodoffices.reports.comparing.context import Context, Item
from goodoffices.reports.comparing.counting import PEOPLE, befallen, counted_noun, measure
from goodoffices.reports.labels import EventType, UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Event, Figure

_MOST = 80
"""Characters of a report's own words for an amount that a reason repeats."""
_SIGN = re.compile(r"[%$€£¥]")
_STATE = re.compile(r"[a-z]{2,}(?:ed|en)\b|missing")
"""What became of people: "killed", "displaced"."""
_ACTS: Mapping[EventType, tuple[str, str]] = {
    EventType.MEETING: ("meeting", "meetings"),
    EventType.VISIT: ("visit", "visits"),
    EventType.VOTE: ("vote", "votes"),
    EventType.NEGOTIATION_ROUND: ("round of talks", "rounds of talks"),
    EventType.PROPOSAL: ("proposal", "proposals"),
    EventType.WITHDRAWAL: ("withdrawal", "withdrawals"),
    EventType.STRIKE: ("attack", "attacks"),
    EventType.SIGNING: ("signing", "signings"),
    EventType.AGREEMENT: ("agreement", "agreements"),
}


def amount_words(figure: Figure) -> str:
    """Return a figure in its report's words, with the noun that these leave out.

    Parameters
    ----------
    figure : Figure
        From the record.

    Returns
    -------
    str
        ``"19 boats"`` for "19" of boats, ``"40 people dead"`` for "40 people" of the dead.
    """
    words = " ".join(figure.spans[0].quote.split())[:_MOST]
    words = f"{words[:1].lower()}{words[1:]}"
    noun = counted_noun(figure)
    if figure.unit_class is UnitClass.PEOPLE:
        return f"{words} {_who(figure, noun)}".rstrip()
    if (
        noun
        or _SIGN.search(words)
        or figure.unit in words.casefold().replace("per cent", "percent")
    ):
        return words
    return f"{words} {_unit(figure)}".rstrip()


def _who(figure: Figure, noun: str) -> str:
    """Return who is counted and what became of them, as far as the words do not tell it."""
    told = measure(figure.what)
    anybody = noun in lexicon("measures")["anybody"]
    if _STATE.fullmatch(told):
        return "" if noun and not anybody else f"{'' if noun else 'people '}{befallen(told)}"
    if noun:
        return ""
    if told in {"", PEOPLE}:
        return PEOPLE
    return told if is_plural(told) else plural_of(told)


def _unit(figure: Figure) -> str:
    if figure.unit == figure.unit_class.value or not figure.unit.islower():
        return "" if figure.unit.islower() else figure.unit
    alone = figure.low == figure.high == 1 or figure.unit_class is UnitClass.ORDINAL
    uncounted = figure.unit_class is UnitClass.SHARE or figure.unit.endswith("s")
    return figure.unit if alone or uncounted else plural_of(figure.unit)


def act_words(event: Event, *, many: bool = False) -> str:
    """Return what kind of act an event is, as a reader would say it.

    Parameters
    ----------
    event : Event
        From the record.
    many : bool
        Whether several are meant.
    """
    return _ACTS[event.type][many]


def reason_on(
    issue: str | None, told: str, items: Sequence[Item], context: Context
) -> tuple[str, int]:
    """Return the reason of a pair, one sentence, and the weight of what it is about.

    Parameters
    ----------
    issue : str or None
        Identifier of the issue that the pair is about.
    told : str
        A clause.
    items : sequence of items
        Whose reports are named.
    context : Context
        Issues, and what a reader calls the reports.

    Returns
    -------
    tuple of str and int
        The issue, the clause and the reports; 1 where no issue is known.
    """
    known = None if issue is None else context.case.issue(issue)
    words = told if known is None else f"{known.name}: {told}"
    weight = 1 if known is None else known.weight
    return sentence(words, context.told_in(*items)), weight


def sentence(words: str, reports: str) -> str:
    """Return a clause and the reports that it rests on as one sentence.

    Examples
    --------
    >>> sentence("nine boats and ten boats differ", "Harbour Post of 3 May 2031")
    'Nine boats and ten boats differ (Harbour Post of 3 May 2031).'
    """
    return f"{words[:1].upper()}{words[1:]} ({reports})."
