"""Every statement of the record, in the order of the reports."""

from __future__ import annotations

from goodoffices.brief.days import interval_words
from goodoffices.brief.items import Items, spoken
from goodoffices.brief.lines import Line
from goodoffices.case.negotiation import Case
from goodoffices.reports.record import Record, Statement


def register_of(
    case: Case, record: Record, items: Items, *, most: int | None = None
) -> tuple[Line, ...]:
    """List every statement with its issue, stance, speaker and words.

    Parameters
    ----------
    case : Case
        Names of issues and options.
    record : Record
        Statements.
    items : Items
        Names, dates and source marks.
    most : int or None
        How many, the latest; all when ``None``.

    Returns
    -------
    tuple of Line
        One per statement, each with one quote.
    """
    names = {issue.id: issue.name for issue in case.issues}
    first = 0 if most is None else max(0, len(record.statements) - most)
    return tuple(
        Line(
            id=f"statement-{number}",
            words=_words(names, case, statement),
            marks=items.citations.marks(statement.spans),
            badge=items.badge(statement),
            when=interval_words(items.when(statement)),
            quotes=(items.quote(statement),),
        )
        for number, statement in enumerate(record.statements[first:], start=first + 1)
    )


def _words(names: dict[str, str], case: Case, statement: Statement) -> str:
    if statement.issue is None:
        return "no issue recognised"
    issue = names.get(statement.issue, statement.issue)
    further = [names.get(other, other) for other in statement.further_issues]
    also = f"; also {', '.join(further)}" if further else ""
    options = [
        option.name
        for known in case.issues
        if known.id == statement.issue
        for option in known.options
        if option.id in statement.options
    ]
    on = f" ({', '.join(options)})" if options else ""
    look = f" [look again: {', '.join(statement.flags)}]" if statement.flags else ""
    return f"{issue}{on}: {spoken(statement.stance)}{also}{look}"
