"""Conditions between issues that every package must meet.

A *link* excludes packages. What a party gains or loses by a combination is a preference
and stands in :class:`goodoffices.case.preferences.LinkedPoints`.
"""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One issue is settled by one of some options.

    Parameters
    ----------
    issue : str
        Identifier.
    options : tuple of str
        Option identifiers, any of which meets the condition; at least one.

    Raises
    ------
    CaseError
        If no option is named.
    """

    issue: str
    options: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.options:
            raise CaseError(f"A condition on issue {self.issue} names no option.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requires:
    """If all of ``when`` hold, so must all of ``then``.

    Parameters
    ----------
    id : str
        Identifier within the case.
    when, then : tuple of Condition
        Conditions, each side at least one.
    reason : str
        Why, in one sentence, for the brief.
    """

    id: str
    when: tuple[Condition, ...]
    then: tuple[Condition, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excludes:
    """The conditions of ``together`` cannot all hold.

    Parameters
    ----------
    id : str
        Identifier within the case.
    together : tuple of Condition
        At least one.
    reason : str
        Why, in one sentence, for the brief.
    """

    id: str
    together: tuple[Condition, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """At least ``at_least`` and at most ``at_most`` of the conditions hold.

    Parameters
    ----------
    id : str
        Identifier within the case.
    of : tuple of Condition
        The conditions counted.
    at_least, at_most : int or None
        Bounds, both included; ``None`` where there is none.
    reason : str
        Why, in one sentence, for the brief.

    Raises
    ------
    CaseError
        If the bounds leave no number of conditions.
    """

    id: str
    of: tuple[Condition, ...]
    at_least: int | None = None
    at_most: int | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        low = 0 if self.at_least is None else self.at_least
        high = len(self.of) if self.at_most is None else self.at_most
        if low > high or low > len(self.of) or high < 0:
            raise CaseError(
                f"Link {self.id} can hold for no package: its bounds exclude all counts."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The quantities of the chosen options of ``issues`` add up to within bounds.

    Parameters
    ----------
    id : str
        Identifier within the case.
    issues : tuple of str
        Issues whose options all carry a quantity.
    at_least, at_most : int or None
        Bounds of the sum, both included; ``None`` where there is none.
    reason : str
        Why, in one sentence, for the brief.
    """

    id: str
    issues: tuple[str, ...]
    at_least: int | None = None
    at_most: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliesOnlyIf:
    """An issue arises only if the conditions hold; otherwise it takes its option ``otherwise``.

    Parameters
    ----------
    id : str
        Identifier within the case.
    issue : str
        The issue that may not arise. Such dependences form no cycle within a case.
    when : tuple of Condition
        All must hold for the issue to arise.
    otherwise : str
        The option of ``issue`` that says "does not apply"; chosen exactly when ``when`` fails.
    reason : str
        Why, in one sentence, for the brief.
    """

    id: str
    issue: str
    when: tuple[Condition, ...]
    otherwise: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """The issues bear on one another; no package is excluded.

    Used when positions are compared: opposed positions on related issues are a disagreement.

    Parameters
    ----------
    id : str
        Identifier within the case.
    issues : tuple of str
        At least two.
    reason : str
        Why, in one sentence, for the brief.
    """

    id: str
    issues: tuple[str, ...]
    reason: str = ""


Link = Requires | Excludes | Counts | Total | AppliesOnlyIf | Related


def issues_of(link: Link) -> tuple[str, ...]:
    """Return the identifiers of the issues that a link mentions, in order, once each.

    Examples
    --------
    >>> issues_of(Related(id="l", issues=("a", "b")))
    ('a', 'b')
    """
    match link:
        case Requires():
            named = [c.issue for c in (*link.when, *link.then)]
        case Excludes():
            named = [c.issue for c in link.together]
        case Counts():
            named = [c.issue for c in link.of]
        case AppliesOnlyIf():
            named = [link.issue, *(c.issue for c in link.when)]
        case _:
            named = list(link.issues)
    return tuple(dict.fromkeys(named))
