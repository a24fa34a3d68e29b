"""Another value that is no newer count: another side's, or of an act that is over (R456)."""

from __future__ import annotations

import re
from functools import cache

from goodoffices.reports.comparing.context import Context
from goodoffices.reports.comparing.count_places import around
from goodoffices.reports.comparing.counting import measure
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure


def is_no_newer(first: Figure, second: Figure, context: Context) -> bool:
    """Whether a later report's other value cannot be told as a newer one of the same count.

    R456: what one principal counts is no update of what another one counts, unless it is of
    what only grows; who abstained in a vote is counted once.

    Parameters
    ----------
    first, second : Figure
        Of one thing, at two times.
    context : Context
        Sides, and the words of the reports.
    """
    acts = [_once().match(around(one, context)[2].casefold()) for one in (first, second)]
    if all(acts):
        return True
    principals = {party.id for party in context.case.principals}
    sides = {context.side(figure.reporter) for figure in (first, second)}
    grows = measure(first.what) in lexicon("measures")["growing"]
    return len(sides) > 1 and sides <= principals and not grows


@cache
def _once() -> re.Pattern[str]:
    """Match what those counted did once, right behind the number: " abstained"."""
    verbs = "|".join(re.escape(one) for one in lexicon("measures")["once"])
    return re.compile(rf" (?:had |have |were |\w+ly )?(?:{verbs})\b")
