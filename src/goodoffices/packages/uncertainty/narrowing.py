"""What a ranking adds to ranges: bounds pass along it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from goodoffices.case.numbers import Range
from goodoffices.case.orders import Ranks
from goodoffices.packages.uncertainty.worlds import OptionBounds


def narrowed(
    options: Sequence[str], stated: Mapping[str, Range], ranks: Ranks
) -> tuple[OptionBounds, ...] | None:
    """Return the least and the most each option can be worth, given ranges and ranking.

    Parameters
    ----------
    options : sequence of str
        All options of the issue.
    stated : mapping of str to Range
        Options with points; they do not contradict the ranking.
    ranks : sequence of sequence of str
        The ranking, best first.

    Returns
    -------
    tuple of OptionBounds or None
        In the order of ``options``; both bounds of each are reached in some world. ``None``
        when some option has no lowest or no highest value.

    Notes
    -----
    Exact. An option is worth at least what any option ranked no higher is worth at least,
    and at most what any option ranked no lower is worth at most.

    Examples
    --------
    >>> found = narrowed(["a", "b"], {"a": Range.of(2, 9), "b": Range.of(4, 5)}, [["a"], ["b"]])
    >>> [(str(one.low), str(one.high)) for one in found or ()]
    [('4', '9'), ('4', '5')]
    """
    place = {option: n for n, rank in enumerate(ranks) for option in rank}
    found = []
    for option in options:
        lower = [one for one in options if _ranked(place, option, one)]
        upper = [one for one in options if _ranked(place, one, option)]
        lows = [stated[one].low for one in lower if one in stated]
        highs = [stated[one].high for one in upper if one in stated]
        if not lows or not highs:
            return None
        found.append(OptionBounds(option=option, low=max(lows), high=min(highs)))
    return tuple(found)


def relative(options: Sequence[str], ranks: Ranks) -> tuple[OptionBounds, ...] | None:
    """Return the least and the most of an issue's weight that each option can be worth.

    The option worth most has the whole weight, the option worth least nothing; in between
    only the ranking binds (R97).

    Parameters
    ----------
    options : sequence of str
        All options of the issue.
    ranks : sequence of sequence of str
        The ranking, best first.

    Returns
    -------
    tuple of OptionBounds or None
        Shares, in the order of ``options``: 1 to 1 for what is certainly worth most, 0 to 0
        for what is certainly worth least, else 0 to 1. ``None`` when all options are
        certainly worth the same.

    Examples
    --------
    >>> found = relative(["a", "b", "c"], [["a"], ["b"], ["c"]])
    >>> [(str(one.low), str(one.high)) for one in found or ()]
    [('1', '1'), ('0', '1'), ('0', '0')]
    """
    place = {option: n for n, rank in enumerate(ranks) for option in rank}
    if all(_ranked(place, one, other) for one in options for other in options):
        return None
    return tuple(
        OptionBounds(
            option=option,
            low=Fraction(all(_ranked(place, option, other) for other in options)),
            high=Fraction(not all(_ranked(place, other, option) for other in options)),
        )
        for option in options
    )


def _ranked(place: Mapping[str, int], better: str, worse: str) -> bool:
    if better == worse:
        return True
    return better in place and worse in place and place[better] <= place[worse]
