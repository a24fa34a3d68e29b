"""Trades said in words: who moves on what, and what each gets for it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.case.links import Condition
from goodoffices.case.negotiation import Case
from goodoffices.packages.trades import LinkedTrade, PartyTrade, Trades


def trade_headline(case: Case, found: Trades) -> str:
    """Say in one sentence who moves on what.

    Parameters
    ----------
    case : Case
        The negotiation, for the names.
    found : Trades
        The comparison.

    Returns
    -------
    str
        "A moves on the corridor; B moves on the first list." Parties that move on nothing
        are left out; no points are named.
    """
    if not found.issues:
        return "The two packages are the same."
    moving = [one for one in found.parties if one.moves]
    if not moving:
        return "Nobody moves: no change of option costs a party points."
    parts = [f"{case.party(one.party).name} moves on {_issues(case, one.moves)}" for one in moving]
    return "; ".join(parts) + "."


def trade_sentences(case: Case, found: Trades) -> tuple[str, ...]:
    """Say for each party what it gives and gets, then each change of linked points.

    Parameters
    ----------
    case : Case
        The negotiation, for the names.
    found : Trades
        The comparison.

    Returns
    -------
    tuple of str
        One sentence per party in the order of the case, one per change of linked points,
        and one that names the parties of which nothing can be said.
    """
    lines = [_party(case, one) for one in found.parties] if found.issues else []
    lines += [_linked(case, one) for one in found.linked]
    if found.unknown:
        names = listed([case.party(party).name for party in found.unknown])
        lines.append(f"Nothing can be said of {names}: their points are not known exactly.")
    return tuple(lines)


def signed(number: Fraction) -> str:
    """Write a difference with its sign.

    Examples
    --------
    >>> signed(Fraction(3)), signed(Fraction(-1, 2)), signed(Fraction(0))
    ('+3', '-1/2', '0')
    """
    return f"+{number}" if number > 0 else str(number)


def conditions_in_words(case: Case, when: Sequence[Condition]) -> str:
    """Say what must hold together, by the names of issues and options.

    Parameters
    ----------
    case : Case
        The negotiation, for the names.
    when : sequence of Condition
        The conditions.

    Returns
    -------
    str
        "Bridge is Open or Toll road, and Market is Daily".
    """
    parts = []
    for condition in when:
        issue = case.issue(condition.issue)
        options = " or ".join(issue.option(option).name for option in condition.options)
        parts.append(f"{issue.name} is {options}")
    return ", and ".join(parts)


def listed(words: Sequence[str]) -> str:
    """Write a list the way a sentence does.

    Examples
    --------
    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def _party(case: Case, trade: PartyTrade) -> str:
    name = case.party(trade.party).name
    parts = []
    if trade.moves:
        parts.append(f"moves on {_issues(case, trade.moves)} ({signed(-trade.given)})")
    if trade.gains:
        parts.append(f"gains on {_issues(case, trade.gains)} ({signed(trade.got)})")
    if trade.linked:
        parts.append(f"has linked points changed ({signed(trade.linked)})")
    if not parts:
        return f"{name} is not affected."
    return f"{name} {listed(parts)}: {signed(trade.change)} in all."


def _linked(case: Case, trade: LinkedTrade) -> str:
    what = "this now holds" if trade.holds else "this no longer holds"
    return (
        f"{case.party(trade.party).name}: {signed(trade.change)} because {what}:"
        f" {conditions_in_words(case, trade.when)}."
    )


def _issues(case: Case, issues: Sequence[str]) -> str:
    return listed([case.issue(issue).name for issue in issues])
