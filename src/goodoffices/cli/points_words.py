"""Exact points as a person reads them, alone and in a table."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.packages.results import ShownPackage

DECIMALS = 6
"""Most decimals printed; what is cut off is marked, and stands exactly in the JSON."""
NAME_WIDTH = 46
PARTY_WIDTH = 20
TABLE_WIDTH = 120


def points_words(points: Fraction) -> str:
    """Write points as a decimal where that is exact and short.

    Parameters
    ----------
    points : Fraction
        Exact points.

    Returns
    -------
    str
        A whole number, a decimal, a short fraction, or the first decimals with a mark.

    Examples
    --------
    >>> points_words(Fraction(1, 4)), points_words(Fraction(395, 6)), points_words(Fraction(7))
    ('0.25', '395/6', '7')
    >>> points_words(Fraction(1, 10**9 + 7)), points_words(Fraction(-22, 7))
    ('0.000000…', '-22/7')
    """
    if points.denominator == 1:
        return f"{points.numerator:,}"
    scaled = abs(points) * 10**DECIMALS
    whole, rest = divmod(int(scaled), 10**DECIMALS)
    sign = "-" if points < 0 else ""
    if scaled.denominator == 1:
        return f"{sign}{whole:,}.{rest:0{DECIMALS}}".rstrip("0")
    if points.denominator < 1_000:
        return str(points)
    return f"{sign}{whole:,}.{rest:0{DECIMALS}}…"


def points_table(case: Case, named: Sequence[tuple[str, ShownPackage]]) -> list[str]:
    """Set out what each package gives each party, in columns.

    Parameters
    ----------
    case : Case
        Names and walk-away values.
    named : sequence of (str, ShownPackage)
        Names and packages.

    Returns
    -------
    list of str
        Lines: parties, walk-away values, packages; a mark behind points that are near or
        below the walk-away value, with a line that says so. Where the parties are too many
        for columns, one line per package and party.
    """
    parties = [party for party, _ in named[0][1].package.points]
    heads = [case.party(party).name[:PARTY_WIDTH] for party in parties]
    rows = [("walk-away value", [_walk_away(case, party) for party in parties])]
    rows += [(name, [_cell(one, party) for party in parties]) for name, one in named]
    label = min(max(len(name) for name, _ in rows), NAME_WIDTH)
    widths = [
        max(len(head), *(len(cells[n]) for _, cells in rows)) for n, head in enumerate(heads)
    ]
    if label + sum(widths) + 2 * len(widths) > TABLE_WIDTH:
        lines = [
            f"  {name}: "
            + ", ".join(f"{h} {c.strip()}" for h, c in zip(heads, cells, strict=True))
            for name, cells in rows
        ]
    else:
        lines = [
            f"  {name[:label]:<{label}}  "
            + "  ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
            for name, cells in [("", [f"{head} " for head in heads]), *rows]
        ]
    marks = "".join(lines)
    legend = [("* near the walk-away value", "*"), ("- below it", "-")]
    said = [words for words, mark in legend if f"{mark} " in f"{marks} " or marks.endswith(mark)]
    return [line.rstrip() for line in lines] + ([f"  {', '.join(said)}"] if said else [])


def _walk_away(case: Case, party: str) -> str:
    wishes = case.preferences_of(party)
    least = None if wishes is None else wishes.walk_away
    if least is None:
        return "unknown "
    low, high = points_words(least.low), points_words(least.high)
    return f"{low} " if least.is_exact else f"{low} to {high} "


def _cell(shown: ShownPackage, party: str) -> str:
    share = dict(shown.shares).get(party)
    mark = "*" if party in shown.near else "-" if share is not None and share < 0 else " "
    return points_words(dict(shown.package.points)[party]) + mark
