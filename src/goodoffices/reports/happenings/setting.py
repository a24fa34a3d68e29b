"""What the events of one report are read with, looked up once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind
from goodoffices.reports.happenings.vocabulary import things
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Dating
from goodoffices.reports.text import Article
from goodoffices.reports.times.timewords import Timeword, find_timewords
from goodoffices.reports.wording.lexemes import small_letters

_WORDS = re.compile(r"[a-z]+")
_DATELINE = re.compile(r"(?m)^[ \t]*\b[A-Z][A-Z.’' -]{2,40}\b(?=,| \(| ?[-–—])")

OPENING = 1_500
"""Characters of a report within which its dateline stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A report with its case, cast and date.

    Parameters
    ----------
    article : Article
        The report, cut up.
    case : Case
        Its places, sides and adjectives.
    cast : Cast
        Who is named in the report.
    dating : Dating
        When it was written.
    names, kinds : mapping
        Name and kind of every actor.
    places : tuple of (str, str)
        Every spelling of a place in small letters with its name, longest first.
    adjectives : mapping
        Adjectives of parties in small letters with the party.
    labour : bool
        Whether a strike is one of workers: they are spoken of, and no weapons are.
    here : str or None
        The place that the report's dateline names.
    timewords : tuple of Timeword
        All its terms of time, in order.
    """

    article: Article
    case: Case
    cast: Cast
    dating: Dating
    names: Mapping[str, str]
    kinds: Mapping[str, Kind]
    places: tuple[tuple[str, str], ...]
    adjectives: Mapping[str, str]
    labour: bool = False
    here: str | None = None
    timewords: tuple[Timeword, ...] = ()

    def may_be_place(self, place: str) -> bool:
        """Whether words are no name of a person or group of the report."""
        return not any(
            name == place and self.kinds[actor] is not Kind.STATE
            for actor, name in self.names.items()
        )

    def is_state(self, place: str) -> bool:
        """Whether a place is a whole state that the report names."""
        return any(
            name == place and self.kinds[actor] is Kind.STATE for actor, name in self.names.items()
        )


def setting_of(article: Article, *, case: Case, cast: Cast, dating: Dating) -> Setting:
    """Look up what the events of a report are read with."""
    spellings = {
        (small_letters(written), place.name)
        for place in case.places
        for written in (place.name, *place.aliases)
    }
    places = tuple(sorted(spellings, key=lambda pair: (-len(pair[0]), pair)))
    return Setting(
        article=article,
        case=case,
        cast=cast,
        dating=dating,
        names={actor.id: actor.name for actor in cast.actors},
        kinds={actor.id: actor.kind for actor in cast.actors},
        places=places,
        adjectives={
            small_letters(adjective): party.id
            for party in case.parties
            for adjective in party.adjectives
        },
        labour=_is_of_labour(article, case),
        here=_dateline_place(article, places),
        timewords=find_timewords(article),
    )


def _dateline_place(article: Article, places: tuple[tuple[str, str], ...]) -> str | None:
    """Return the place of the case that opens the report in capitals: "PORT ASH, 3 July -"."""
    for found in _DATELINE.finditer(article.report.text[:OPENING]):
        said = small_letters(found.group())
        for written, name in places:
            if said.startswith(written):
                return name
    return None


def _is_of_labour(article: Article, case: Case) -> bool:
    text = article.report.text
    if "strike" not in text:
        return False
    spoken = set(_WORDS.findall(text.lower()))
    if not (spoken & things("labour") or _is_over_a_strike(case)):
        return False
    return not spoken & things("armed") or _of_workers().search(text) is not None


def _is_over_a_strike(case: Case) -> bool:
    """Whether a strike of workers is an issue: "strike", which it also calls a walkout."""
    names = [written for issue in case.issues for written in (issue.name, *issue.aliases)]
    said = {word for name in names for word in _WORDS.findall(name.lower())}
    return bool({"strike", "strikes"} & said and things("labour") & said)


@cache
def _of_workers() -> re.Pattern[str]:
    """Return what says whose strike it is, whatever else is shot at: "the dockers' strike"."""
    some = "|".join(sorted(things("labour") - {"union", "unions", "pilot", "pilots"}))
    return re.compile(
        rf"\b(?:{some})(?:['’]s?)? strikes?\b"
        rf"|\bstrikes? (?:of|by|among) (?:the |all )?(?:{some})\b"
        r"|\b(?:on|go|went|goes|gone|call(?:ed)?(?: off)? an?) (?:indefinite )?strike\b"
        r"|\bstrike (?:over|for) (?:pay|wages|pensions|jobs|higher)\b"
    )
