"""A case from tables of points: NumPy arrays or nested lists in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Link
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range, exact
from goodoffices.case.parties import Party, Role
from goodoffices.case.preferences import OptionPoints, Preferences
from goodoffices.errors import CaseDocumentError, CaseError, Problem
from goodoffices.notebook.cases import NotebookCase, shown_case

Number = int | str | Decimal | Fraction | np.integer
"""A number that is exact as it stands."""
PointTable = npt.NDArray[np.integer | np.object_] | Sequence[Sequence[Sequence[Number]]]
"""Points by party, issue and option; issues may differ in their number of options."""
NO_ROUNDED = "Floats have been rounded: pass whole numbers, fractions, or decimals as text."


def case_from_points(
    points: PointTable,
    *,
    walk_away: Sequence[Number | None] | npt.NDArray[np.integer] | None = None,
    parties: Sequence[str] | None = None,
    issues: Mapping[str, Sequence[str]] | None = None,
    links: Sequence[Link] = (),
    title: str = "Points",
) -> NotebookCase:
    """Build a case from points.

    Parameters
    ----------
    points : integer or object array, shape (parties, issues, options), or nested sequences
        What each party gives each option; higher is better. Whole numbers, fractions, or
        decimals as text. Nested sequences where issues differ in their options.
    walk_away : sequence or None
        Least total that each party accepts; ``None``, or ``None`` in a place, when unknown.
    parties : sequence of str or None
        Names; ``Party 1``, ... by default. Identifiers are always ``p1``, ...
    issues : mapping of str to sequence of str, or None
        Names of issues with the names of their options; ``Issue 1`` with ``Option 1``, ...
        by default. Identifiers are always ``i1``, ... and ``o1``, ..., with leading zeros
        where there are more than nine.
    links : sequence of Link
        Conditions between issues, by those identifiers.
    title : str
        Title of the case.

    Returns
    -------
    NotebookCase
        All parties are principals.

    Raises
    ------
    CaseDocumentError
        With all problems at once: a number that is not exact, a party whose table has
        another shape, names that do not fit. No message quotes a number.

    Notes
    -----
    Exact: nothing is rounded, and a float is refused since it has been rounded already.

    Examples
    --------
    >>> case_from_points([[[3, 0], [0, "1/2"]], [[0, 2], [1, 0]]], walk_away=[1, 1])
    <case points: 2 principals, 2 issues>
    """
    nested = _nested(points)
    shape = [len(rows) for rows in nested[0]] if nested else []
    least = [None] * len(nested) if walk_away is None else list(walk_away)
    problems = _float_problems(points) or [
        *_shape_problems(nested, shape),
        *_number_problems(nested, least),
    ]
    problems += _name_problems(shape, n_parties=len(nested), parties=parties, issues=issues)
    if len(least) != len(nested):
        problems.append(_problem("walk_away", "There is not one value for each party.", "Add it."))
    if problems:
        raise CaseDocumentError(problems)
    listed = _issues(shape, issues)
    people = [
        Party(id=f"p{n}", name=parties[n - 1] if parties else f"Party {n}", role=Role.PRINCIPAL)
        for n in range(1, len(nested) + 1)
    ]
    wishes = [
        _preferences(party.id, listed, rows, least=value)
        for party, rows, value in zip(people, nested, least, strict=True)
    ]
    return shown_case(
        Case(
            id="points",
            title=title,
            parties=tuple(people),
            issues=listed,
            links=tuple(links),
            preferences=tuple(wishes),
        )
    )


Nested = list[list[list[object]]]


def _nested(points: PointTable) -> Nested:
    """Return lists of lists; what is no such table becomes an empty one, refused later."""
    rows = points.tolist() if isinstance(points, np.ndarray) else points
    try:
        return [[list(options) for options in party] for party in rows]
    except TypeError:
        return []


def _float_problems(points: PointTable) -> list[Problem]:
    """Return one problem for a whole array of floats instead of one for each number."""
    if isinstance(points, np.ndarray) and np.issubdtype(points.dtype, np.inexact):
        return [_problem("points", "The array holds floats.", NO_ROUNDED)]
    return []


def _shape_problems(nested: Nested, shape: list[int]) -> list[Problem]:
    if not nested or not shape or 0 in shape:
        where, remedy = "points", "Give points by party, issue and option, in three levels."
        return [_problem(where, "The table holds no party, no issue or no option.", remedy)]
    return [
        _problem(
            f"points[{n}]",
            "This party's table has another shape than the first party's.",
            "Give every party the same issues and options.",
        )
        for n, rows in enumerate(nested)
        if [len(options) for options in rows] != shape
    ]


def _number_problems(nested: Nested, least: Sequence[object]) -> list[Problem]:
    named = [(f"walk_away[{n}]", value) for n, value in enumerate(least) if value is not None]
    return [
        _problem(place, "This is no exact number.", NO_ROUNDED)
        for place, value in (*_numbers(nested), *named)
        if not _is_exact(value)
    ]


def _numbers(nested: Nested) -> Iterator[tuple[str, object]]:
    for p, rows in enumerate(nested):
        for i, options in enumerate(rows):
            for k, value in enumerate(options):
                yield f"points[{p}][{i}][{k}]", value


def _name_problems(
    shape: list[int],
    *,
    n_parties: int,
    parties: Sequence[str] | None,
    issues: Mapping[str, Sequence[str]] | None,
) -> list[Problem]:
    problems = []
    if parties is not None and (len(parties) != n_parties or len(set(parties)) < n_parties):
        problems.append(
            _problem("parties", "There is not one name for each party.", "Name each, once.")
        )
    if issues is not None and [len(options) for options in issues.values()] != shape:
        problems.append(
            _problem(
                "issues",
                "The names do not fit the table.",
                "Name each issue, in order, with a name for each of its options.",
            )
        )
    return problems


def _problem(path: str, message: str, remedy: str) -> Problem:
    return Problem(path=path, message=message, remedy=remedy)


def _is_exact(value: object) -> bool:
    try:
        _exact(value)
    except CaseError:
        return False
    return True


def _exact(value: object) -> Fraction:
    return exact(int(value) if isinstance(value, np.integer) else value)  # type: ignore[arg-type]  # exact refuses other types by name


def _issues(shape: Sequence[int], names: Mapping[str, Sequence[str]] | None) -> tuple[Issue, ...]:
    if names is None:
        names = {
            f"Issue {n}": [f"Option {k}" for k in range(1, count + 1)]
            for n, count in enumerate(shape, start=1)
        }
    return tuple(
        Issue(
            id=_identifier("i", n, len(shape)),
            name=name,
            options=tuple(
                Option(id=_identifier("o", k, len(options)), name=option)
                for k, option in enumerate(options, start=1)
            ),
        )
        for n, (name, options) in enumerate(names.items(), start=1)
    )


def _identifier(letter: str, number: int, count: int) -> str:
    return f"{letter}{number:0{len(str(count))}}"


def _preferences(
    party: str, issues: Sequence[Issue], rows: list[list[object]], *, least: object
) -> Preferences:
    return Preferences(
        party=party,
        points=tuple(
            OptionPoints(issue=issue.id, option=option.id, points=Range.of(_exact(value)))
            for issue, values in zip(issues, rows, strict=True)
            for option, value in zip(issue.options, values, strict=True)
        ),
        walk_away=None if least is None else Range.of(_exact(least)),
    )
