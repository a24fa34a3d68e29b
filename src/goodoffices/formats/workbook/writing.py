"""From a case to tables: what people edit in columns, the rest as JSON in one sheet."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import Preferences
from goodoffices.case.writing import case_document
from goodoffices.formats.values import decimal_text
from goodoffices.formats.workbook.conditions import write_conditions
from goodoffices.formats.workbook.tables import (
    CASE,
    ISSUES,
    LINKED,
    LINKS,
    PARTIES,
    REST,
    Table,
    Value,
)

Document = Mapping[str, Any]
"""Part of a case document: plain data."""

DIGITS = 15
"""Significant digits that a spreadsheet keeps of a number; longer ones are written as text."""

CHUNK = 30_000
"""Characters of JSON per cell; a cell holds at most 32,767."""

IN_TABLES = {
    "parties": {"id", "name", "role"},
    "issues": {"id", "name", "options"},
    "options": {"id", "name", "quantity"},
    "links": {"id", "kind", "when", "then", "together", "of", "issues", "issue", "at_least",
              "at_most", "otherwise", "reason"},
}  # fmt: skip
"""Keys that have a column of their own."""

TOP = {"schema", "id", "title", "about", "parties", "issues", "preferences", "links"}
"""Parts of a case document that have a sheet of their own."""

DEFAULTS = {"kind": "organisation", "weight": 1, "lean": "neither"}
"""Values that need not be written."""

FIXED = ("issue", "option", "quantity", "issue id", "option id")
"""Headings of the sheet Issues that are no party's."""


def tables_of(case: Case) -> list[Table]:
    """Write a case as tables (R129).

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    list of Table
        One per sheet, in order; reading them gives the same case.
    """
    document = case_document(case)
    return [
        _case(document),
        _parties(case),
        _issues(case),
        _linked_points(case),
        _links(document),
        Table(name=REST, header=("part", "entry"), rows=tuple(_rest(case, document))),
    ]


def number_cell(value: Fraction) -> Value:
    """Return a number as a spreadsheet keeps it, or as text where it would be rounded.

    Examples
    --------
    >>> number_cell(Fraction(1, 4)), number_cell(Fraction(1, 3))
    (Decimal('0.25'), '1/3')
    """
    digits = decimal_text(value)
    if digits is None:
        return str(value)
    number = Decimal(digits)
    return number if len(number.as_tuple().digits) <= DIGITS else digits


def range_cell(value: Range) -> Value:
    """Return points as a cell: a number, or ``5..8`` where only bounds are known."""
    if value.is_exact:
        return number_cell(value.low)
    return f"{number_cell(value.low)}..{number_cell(value.high)}"


def _case(document: Document) -> Table:
    rows = tuple((key, document[key]) for key in ("title", "id", "about"))
    return Table(name=CASE, header=("what", "value"), rows=rows)


def _parties(case: Case) -> Table:
    rows: list[tuple[Value, ...]] = []
    for party in case.parties:
        known = case.preferences_of(party.id)
        least = None if known is None else known.walk_away
        rows.append(
            (
                party.name,
                party.role.value,
                None if least is None else range_cell(least),
                None if known is None else known.basis,
                party.id,
            )
        )
    header = ("party", "role", "walk-away", "basis", "id")
    return Table(name=PARTIES, header=header, rows=tuple(rows))


def _issues(case: Case) -> Table:
    columns = [_column(one) for one in case.preferences]
    rows: list[tuple[Value, ...]] = []
    for issue in case.issues:
        for option in issue.options:
            key = (issue.id, option.id)
            quantity = None if option.quantity is None else Decimal(option.quantity)
            worth = tuple(column.get(key) for column in columns)
            rows.append((issue.name, option.name, quantity, *worth, issue.id, option.id))
    headings = tuple(_heading(case, one) for one in case.preferences)
    return Table(name=ISSUES, header=(*FIXED[:3], *headings, *FIXED[3:]), rows=tuple(rows))


def _heading(case: Case, preferences: Preferences) -> str:
    name = case.party(preferences.party).name
    taken = {*FIXED, *(party.id for party in case.parties if party.id != preferences.party)}
    plain = name.casefold() not in taken and not name.startswith(("#", "points:"))
    return name if plain else f"points: {preferences.party}"


def _column(preferences: Preferences) -> dict[tuple[str, str], Value]:
    column = {(one.issue, one.option): range_cell(one.points) for one in preferences.points}
    for ordering in preferences.orderings:
        for rank, options in enumerate(ordering.ranks, start=1):
            for option in options:
                column[ordering.issue, option] = f"#{rank}"
    return column


def _linked_points(case: Case) -> Table:
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            case.party(known.party).name,
            write_conditions([(c.issue, list(c.options)) for c in one.when]),
            range_cell(one.points),
        )
        for known in case.preferences
        for one in known.linked_points
    )
    return Table(name=LINKED, header=("party", "when", "points"), rows=rows)


def _links(document: Document) -> Table:
    header = (
        "id", "kind", "conditions", "then", "issues", "at least", "at most", "otherwise", "reason",
    )  # fmt: skip
    return Table(name=LINKS, header=header, rows=tuple(map(_link, document["links"])))


def _link(link: Document) -> tuple[Value, ...]:
    conditions = [(c["issue"], c["options"]) for c in link.get("of", ())]
    conditions += [*link.get("when", {}).items(), *link.get("together", {}).items()]
    issues = [link["issue"]] if "issue" in link else link.get("issues", [])
    return (
        link["id"],
        link["kind"],
        write_conditions(conditions) or None,
        write_conditions(list(link.get("then", {}).items())) or None,
        "; ".join(issues) or None,
        None if link.get("at_least") is None else Decimal(link["at_least"]),
        None if link.get("at_most") is None else Decimal(link["at_most"]),
        link.get("otherwise"),
        link.get("reason") or None,
    )


def _rest(case: Case, document: Document) -> Iterator[tuple[Value, ...]]:
    yield from _details(document)
    order = [one.party for one in case.preferences]
    if order != [party.id for party in case.parties if party.id in order]:
        yield _entry("preferences order", order)
    for key, value in document.items():
        if key not in TOP and isinstance(value, list):
            yield from (_entry(f"{key}[]", one) for one in value)
        elif key not in TOP and value is not None:
            yield _entry(key, value)


def _details(document: Document) -> Iterator[tuple[Value, ...]]:
    for kind in ("parties", "issues", "links"):
        for entry in document[kind]:
            yield from _extra(f"{kind}.{entry['id']}", entry, IN_TABLES[kind])
    for issue in document["issues"]:
        for option in issue["options"]:
            yield from _extra(
                f"options.{issue['id']}.{option['id']}", option, IN_TABLES["options"]
            )


def _extra(part: str, entry: Document, held: set[str]) -> Iterator[tuple[Value, ...]]:
    kept = {
        key: value
        for key, value in entry.items()
        if key not in held
        and value is not None
        and value is not False
        and value not in ("", [], {})
        and DEFAULTS.get(key) != value
    }
    if kept:
        yield _entry(part, kept)


def _entry(part: str, value: object) -> tuple[Value, ...]:
    text = json.dumps(value)
    return (part, *(text[at : at + CHUNK] for at in range(0, len(text), CHUNK)))
