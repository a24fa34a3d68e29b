"""Red lines and changes of them, said in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.case.links import AppliesOnlyIf, Counts, Excludes, Link, Requires, Total
from goodoffices.case.negotiation import Case
from goodoffices.packages.bridging.results import Concession
from goodoffices.packages.trade_words import conditions_in_words, listed


def link_in_words(case: Case, link: Link) -> str:
    """Say what a link demands, by the names of issues and options.

    Parameters
    ----------
    case : Case
        The negotiation, for the names.
    link : Link
        The link.

    Returns
    -------
    str
        One clause, without its reason.
    """
    match link:
        case Requires():
            when, then = (conditions_in_words(case, part) for part in (link.when, link.then))
            return f"if {when}, then {then}"
        case Excludes():
            return f"never together: {conditions_in_words(case, link.together)}"
        case Counts():
            of = "; ".join(conditions_in_words(case, [one]) for one in link.of)
            return f"{_bounds(link.at_least, link.at_most)} of these hold: {of}"
        case Total():
            names = listed([case.issue(issue).name for issue in link.issues])
            return f"{names} add up to {_bounds(link.at_least, link.at_most)}"
        case AppliesOnlyIf():
            when = conditions_in_words(case, link.when)
            return f"{case.issue(link.issue).name} arises only if {when}"
        case _:
            return listed([case.issue(issue).name for issue in link.issues])


def link_sentence(case: Case, link_id: str) -> str:
    """Say which link it is, what it demands and why.

    Parameters
    ----------
    case : Case
        The negotiation.
    link_id : str
        Identifier of one of its links.

    Returns
    -------
    str
        One sentence; the reason follows if the case gives one.
    """
    link = next(one for one in case.links if one.id == link_id)
    reason = f" ({link.reason.rstrip('.')})" if link.reason else ""
    return f"Link {link_id}: {link_in_words(case, link)}{reason}."


def party_sentence(case: Case, party_id: str) -> str:
    """Say that a party takes nothing below its walk-away value; no value is named."""
    return f"{case.party(party_id).name} accepts nothing below its walk-away value."


def opening_sentence(case: Case, concessions: Sequence[Concession], links: Sequence[str]) -> str:
    """Say who comes down by how much, and which links are dropped.

    Parameters
    ----------
    case : Case
        The negotiation, for the names.
    concessions : sequence of Concession
        What parties give up.
    links : sequence of str
        Links that are dropped.

    Returns
    -------
    str
        One sentence.
    """
    parts = [_comes_down(case, one) for one in concessions]
    parts += [f"link {link} is dropped" for link in links]
    sentence = listed(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def percent(share: Fraction) -> str:
    """Write a share as per cent with one decimal, rounded half up.

    Examples
    --------
    >>> percent(Fraction(1, 3)), percent(Fraction(1))
    ('33.3 %', '100.0 %')
    """
    tenths = int(share * 1000 + Fraction(1, 2))
    return f"{tenths // 10}.{tenths % 10} %"


def _comes_down(case: Case, one: Concession) -> str:
    unit = "point" if one.points == 1 else "points"
    return (
        f"{case.party(one.party).name} comes down by {one.points} {unit}"
        f" ({percent(one.share)} of its range)"
    )


def _bounds(low: int | None, high: int | None) -> str:
    parts = [] if low is None else [f"at least {low}"]
    parts += [] if high is None else [f"at most {high}"]
    return " and ".join(parts) or "any number"
