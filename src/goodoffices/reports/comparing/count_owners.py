"""Whose dead a count takes in: one side's own are a part of all, and none of another's (R454)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from goodoffices.reports.comparing.context import Context, names_of
from goodoffices.reports.comparing.count_places import around
from goodoffices.reports.comparing.counting import counted_noun
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure

_OWNED = frozenset({UnitClass.PEOPLE, UnitClass.COUNT})
_BREAKS = re.compile(r"[^\w]+")
_OWNS = re.compile(r"['’]s?\s*$")
_UNKNOWN = "?"
_OWN = r"\b(?:its|their|his|her|our|my) (?:own )?"


def owners_of(figures: Sequence[Figure], context: Context) -> Mapping[str, str]:
    """Return the side whose own people or things each figure counts; others are left out.

    R454: "its losses", "14 of its citizens" are those of whoever stands before "its", "15 Varan
    soldiers" Varu's. Linear in the figures.

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    context : Context
        The words of the reports, and the names of the sides.
    """
    names = _names(context)
    found = {}
    for figure in figures:
        owner = _owner(figure, names, context) if figure.unit_class in _OWNED else ""
        if owner:
            found[figure.id] = owner
    return found


def owned_apart(first: Figure, second: Figure, owners: Mapping[str, str]) -> bool:
    """Whether one count is of another side's own than the other, or of all on every side.

    Parameters
    ----------
    first, second : Figure
        Of one thing.
    owners : mapping of str to str
        As :func:`owners_of` gives them.
    """
    mine, other = owners.get(first.id), owners.get(second.id)
    if mine and other:
        return mine != other and _UNKNOWN not in {mine, other}
    if not mine and not other:
        return False
    return counted_noun(second if mine else first) in lexicon("measures")["anybody"]


def _owner(figure: Figure, names: Mapping[str, str], context: Context) -> str:
    before, quote, _ = around(figure, context)
    if _own_noun().search(quote.casefold()):
        return _last_named(before, names) or context.side(figure.reporter) or _UNKNOWN
    own = _own_before().search(before.casefold())
    if own is not None:
        told = _last_named(before[: own.start()], names)
        return told or context.side(figure.reporter) or _UNKNOWN
    lost = _lost().search(before.casefold())
    return _last_named(quote, names) or (_named_at_end(lost.group(1), names) if lost else "")


def _names(context: Context) -> Mapping[str, str]:
    """Return the sides by the words that name them: the last word of a name, an adjective."""
    return {
        name: party.side or party.id for party in context.case.parties for name in names_of(party)
    }


def _last_named(words: str, names: Mapping[str, str]) -> str:
    """Return the side that is named last in words; empty where none is."""
    plain = f" {_BREAKS.sub(' ', words.casefold())} "
    places = {name: plain.rfind(f" {name} ") for name in names}
    last = max(places, key=lambda name: (places[name], len(name)), default="")
    return names[last] if last and places[last] >= 0 else ""


def _named_at_end(words: str, names: Mapping[str, str]) -> str:
    """Return the side that words end with: "Varu's" and "Varan", no "Varu put the"."""
    plain = f" {_BREAKS.sub(' ', _OWNS.sub('', words.casefold())).strip()}"
    ending = (name for name in names if plain.endswith(f" {name}"))
    return names.get(max(ending, key=len, default=""), "")


def _any(key: str) -> str:
    return "|".join(re.escape(one) for one in lexicon("measures")[key])


@cache
def _own_noun() -> re.Pattern[str]:
    return re.compile(
        rf"\bof {_OWN}(?:[\w-]+ )?(?:{_any('own_people')})\b|\bof (?:its|their) own\b"
    )


@cache
def _own_before() -> re.Pattern[str]:
    """Match "puts its losses at" right before a number."""
    return re.compile(rf"{_OWN}(?:[\w-]+ )?(?:{_any('own_losses')})(?: [\w-]+){{0,3}} ?$")


@cache
def _lost() -> re.Pattern[str]:
    """Match "the Varan losses at", "Varu's dead number" right before a number."""
    return re.compile(rf"((?:[\w’'-]+ ){{1,3}}?)(?:{_any('own_losses')})(?: [\w-]+){{0,3}} ?$")
