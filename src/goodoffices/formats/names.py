"""Identifiers from names: the same names always give the same identifiers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

LONGEST = 60
"""Characters of an identifier kept, so that a number for a namesake still fits."""


def slug(name: str) -> str:
    """Return lower-case letters, digits and hyphens that stand for a name.

    Parameters
    ----------
    name : str
        Any text.

    Returns
    -------
    str
        At most 60 characters; empty when no letter or digit of the name is Latin.

    Examples
    --------
    >>> slug("Impact on Other Aid"), slug("$4.37"), slug("Équipe №1"), slug("-3")
    ('impact-on-other-aid', '4-37', 'equipe-no1', 'minus-3')
    """
    text = unicodedata.normalize("NFKD", name).casefold()
    plain = text.encode("ascii", "ignore").decode("ascii")
    plain = re.sub(r"^\s*-(?=\d)", "minus-", plain)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")


def identifiers(names: Sequence[str], kind: str) -> tuple[str, ...]:
    """Give each name an identifier of its own (R116).

    Parameters
    ----------
    names : sequence of str
        Names, in order.
    kind : str
        Word used where a name has no Latin letter or digit: ``"issue"`` gives ``issue-3``.

    Returns
    -------
    tuple of str
        One per name, in the same order, all different.

    Examples
    --------
    >>> identifiers(["Yes", "yes!", "نعم"], "option")
    ('yes', 'yes-2', 'option-3')
    """
    return completed(names, [""] * len(names), kind)


def completed(names: Sequence[str], given: Sequence[str], kind: str) -> tuple[str, ...]:
    """Make identifiers for names that have none; those given stay.

    Examples
    --------
    >>> completed(["Yes", "No", "no"], ["", "no", ""], "option")
    ('yes', 'no', 'no-2')
    """
    taken = {one for one in given if one}
    made: list[str] = []
    for number, (name, stated) in enumerate(zip(names, given, strict=True), start=1):
        identifier = stated or _free(slug(name) or f"{kind}-{number}", "-{}", taken)
        taken.add(identifier)
        made.append(identifier)
    return tuple(made)


def distinct_names(names: Sequence[str]) -> tuple[str, ...]:
    """Keep names as they are, but number those that differ only in upper and lower case.

    Examples
    --------
    >>> distinct_names(["Yes", "yes", "No"])
    ('Yes', 'yes (2)', 'No')
    """
    given: list[str] = []
    taken: set[str] = set()
    for name in names:
        given.append(_free(name, " ({})", taken))
        taken.add(given[-1].casefold())
    return tuple(given)


def _free(wanted: str, pattern: str, taken: set[str]) -> str:
    if wanted.casefold() not in taken:
        return wanted
    number = 2
    while f"{wanted}{pattern.format(number)}".casefold() in taken:
        number += 1
    return f"{wanted}{pattern.format(number)}"
