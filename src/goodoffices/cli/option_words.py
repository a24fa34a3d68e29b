"""Packages and points in the names of the case, in lines of a width that can be read."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from textwrap import wrap

from goodoffices.case.negotiation import Case
from goodoffices.cli.points_words import points_words

WIDTH = 96
"""Most characters in a line."""

Options = Iterable[tuple[str, str]]


def option_words(case: Case, options: Options) -> str:
    """Write chosen options by their names; of issues with one option only where none has more.

    Parameters
    ----------
    case : Case
        The negotiation.
    options : iterable of (issue, option)
        What is chosen.

    Returns
    -------
    str
        ``"Toll: none; Opening hours: by day"``.
    """
    every = list(options)
    open_to_choice = [one for one in every if len(case.issue(one[0]).options) > 1]
    return "; ".join(
        f"{case.issue(issue).name}: {case.issue(issue).option(option).name}"
        for issue, option in open_to_choice or every
    )


def worth_words(case: Case, points: Iterable[tuple[str, Fraction]]) -> str:
    """Write what a package is worth to each party, by name.

    Parameters
    ----------
    case : Case
        The negotiation.
    points : iterable of (party, Fraction)
        Exact points; none where they are unknown.

    Returns
    -------
    str
        ``"[North 61, South 1/3]"``.
    """
    named = [f"{case.party(party).name} {points_words(worth)}" for party, worth in points]
    return f"[{', '.join(named)}]" if named else "points unknown"


def folded(lines: Iterable[str]) -> str:
    """Join lines, each broken where it is too long; what goes on stands further in.

    Parameters
    ----------
    lines : iterable of str
        Lines with their indent.

    Returns
    -------
    str
        Lines without a final line feed.

    Examples
    --------
    >>> print(folded(["  - " + "word " * 20]).splitlines()[1])
        word word
    """
    broken: list[str] = []
    for line in lines:
        text = line.lstrip(" ")
        indent = " " * (len(line) - len(text))
        further = f"{indent}  "
        broken += wrap(text, WIDTH, initial_indent=indent, subsequent_indent=further) or [""]
    return "\n".join(broken)
