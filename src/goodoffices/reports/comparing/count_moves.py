"""Those who are moved and those who are there: freed captives are no count of captives (R598)."""

from __future__ import annotations

import re
from functools import cache

from goodoffices.reports.comparing.context import Context
from goodoffices.reports.comparing.count_places import around
from goodoffices.reports.lexicon import any_of, lexicon
from goodoffices.reports.record import Figure
from goodoffices.reports.wording.inflection import Tense, inflected


def is_moved(figure: Figure, context: Context) -> bool:
    """Whether a noun before it says that so many are moved: "the release of 33 captives".

    Parameters
    ----------
    figure : Figure
        Anything counted.
    context : Context
        The words of the reports.
    """
    return _noun().search(around(figure, context)[0].casefold()) is not None


def moved_apart(first: Figure, second: Figure, context: Context) -> bool:
    """Whether one figure counts who was moved, and the other one who is there.

    R598: "freed 30 prisoners" is neither a newer nor a rival count of "holds 300 prisoners".

    Parameters
    ----------
    first, second : Figure
        Of one thing.
    context : Context
        The words of the reports.
    """
    moved = [is_moved(one, context) or _is_sent(one, context) for one in (first, second)]
    if moved[0] == moved[1]:
        return False
    return _is_there(second if moved[0] else first, context)


def _is_sent(figure: Figure, context: Context) -> bool:
    """Whether a verb moves them: "freed another 30", "30 prisoners were exchanged"."""
    before, _, behind = around(figure, context)
    done, suffered = _verbs()
    return bool(done.search(before.casefold()) or suffered.match(behind.casefold()))


def _is_there(figure: Figure, context: Context) -> bool:
    """Whether they are held or kept: "holds 300", "300 prisoners are still in custody"."""
    before, _, behind = around(figure, context)
    had, stays = _states()
    return bool(had.search(before.casefold()) or stays.match(behind.casefold()))


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(lexicon('measures')['moved'])}s? of (?:\w+ ){{0,2}}$")


@cache
def _verbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match a verb of moving right before a count, and one in the passive right behind it."""
    forms = [one for verb in lexicon("measures")["moving"] for one in inflected(verb)]
    past = any_of([form for form, tense in forms if tense is Tense.PAST])
    return (
        re.compile(rf"\b{any_of([form for form, _ in forms])} (?:\w+ ){{0,2}}$"),
        re.compile(rf"(?: \w+){{0,2}} (?:be|being|been|is|are|was|were|got)(?: \w+)? {past}\b"),
    )


@cache
def _states() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match what tells right before, or right behind, a count that so many are there."""
    table = lexicon("measures")
    return (
        re.compile(rf"\b{any_of(table['there_before'])} (?:\w+ ){{0,2}}$"),
        re.compile(rf"(?: \w+)? {any_of(table['there_behind'])}\b"),
    )
