"""Why no package is left that nobody refuses, and which single party could open it."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.matrix import PositionMatrix
from goodoffices.packages.record_answers import Block, OpeningMove, RefusedOption
from goodoffices.solving.components import component_choices, components, within
from goodoffices.solving.model import Choice, Constraint, IntegerModel

Allowed = Sequence[Sequence[int]]
"""Option positions that nobody refuses, for every issue."""


def find_blocks(
    case: Case, model: IntegerModel, *, matrix: PositionMatrix, allowed: Allowed
) -> tuple[Block, ...]:
    """Return the issues, and the groups of linked issues, on which nothing unrefused is left.

    An issue is blocked when every one of its options is refused by some principal. A group
    of linked issues is blocked when each issue has an option that nobody refuses and yet
    the links let no combination of those stand (R62).

    Parameters
    ----------
    case : Case
        The negotiation.
    model : IntegerModel
        Its issues and links.
    matrix : PositionMatrix
        What the record says.
    allowed : sequence of sequence of int
        Option positions that nobody refuses, for every issue.

    Returns
    -------
    tuple of Block
        Issues first, in the order of the case, then groups. Groups with over 100,000
        combinations are left out: their count is refused elsewhere.

    Notes
    -----
    Exact. A group with a blocked issue is reported by that issue only.
    """
    issues = [n for n in range(len(model.issues)) if not allowed[n]]
    blocked = [_issue_block(case, model, matrix, issue=issue) for issue in issues]
    for component in components(model):
        if not set(component) & set(issues):
            try:
                block = _link_block(case, model, matrix, group=component, allowed=allowed)
            except LimitError:
                continue
            blocked += [] if block is None else [block]
    return tuple(blocked)


def _issue_block(case: Case, model: IntegerModel, matrix: PositionMatrix, *, issue: int) -> Block:
    issue_id = model.issues[issue]
    openings = []
    for party in matrix.principals:
        for option in model.options[issue]:
            if matrix.refusers([(issue_id, option)]) == (party,):
                move = ((issue_id, option),)
                openings.append(OpeningMove(party=party, withdraws=move, opens=move))
    reason = f"Every option of {case.issue(issue_id).name!r} is refused by some principal."
    return Block(
        issues=(issue_id,),
        options=_refused_options(model, matrix, [issue]),
        openings=tuple(openings),
        open_by_one=bool(openings),
        reason=f"{reason} {_opening_sentence(case, openings)}",
    )


def _opening_sentence(case: Case, openings: Sequence[OpeningMove]) -> str:
    if not openings:
        return "No single party can open it."
    names = [case.party(party).name for party in dict.fromkeys(o.party for o in openings)]
    return f"It opens if {' or '.join(names)} alone moves."


def _refused_options(
    model: IntegerModel, matrix: PositionMatrix, issues: Sequence[int]
) -> tuple[RefusedOption, ...]:
    options = [(model.issues[n], option) for n in issues for option in model.options[n]]
    return tuple(
        RefusedOption(issue=issue, option=option, refusals=matrix.refusals(issue, option))
        for issue, option in options
        if matrix.refusals(issue, option)
    )


def _link_block(
    case: Case,
    model: IntegerModel,
    matrix: PositionMatrix,
    *,
    group: Sequence[int],
    allowed: Allowed,
) -> Block | None:
    if len(component_choices(model, group, allowed=allowed)):
        return None
    core = _conflict(model, group, allowed)
    issues = sorted({issue for constraint in core for issue in constraint.issues})
    links = tuple(dict.fromkeys(constraint.link for constraint in core))
    names = ", ".join(repr(case.issue(model.issues[issue]).name) for issue in issues)
    reason = f"Each of {names} has an option that nobody refuses, but the links exclude them all."
    openings: tuple[OpeningMove, ...] = ()
    by_one: bool | None = None
    try:
        openings = _openings(model, matrix, group)
        by_one = bool(openings)
        everything = [range(len(options)) for options in model.options]
        if len(component_choices(model, group, allowed=everything)):
            reason += " " + _opening_sentence(case, openings)
        else:
            reason += " The links leave no combination at all, whatever anybody accepts."
    except LimitError as error:
        reason += f" Who could open it was not worked out: {error}"
    return Block(
        issues=tuple(model.issues[issue] for issue in issues),
        links=links,
        options=_refused_options(model, matrix, issues),
        openings=openings,
        open_by_one=by_one,
        reason=reason,
    )


def _conflict(
    model: IntegerModel, group: Sequence[int], allowed: Allowed
) -> tuple[Constraint, ...]:
    """Return conditions that exclude every allowed combination, none of which can be spared.

    Deletion filter: a link stays only if the others alone leave a combination.
    """
    kept = list(dict.fromkeys(constraint.link for constraint in within(model, group)))
    for link in tuple(kept):
        others = [c for c in within(model, group) if c.link in kept and c.link != link]
        if not len(component_choices(model, group, allowed=allowed, constraints=others)):
            kept.remove(link)
    return tuple(c for c in within(model, group) if c.link in kept)


def _openings(
    model: IntegerModel, matrix: PositionMatrix, group: Sequence[int]
) -> tuple[OpeningMove, ...]:
    """Return, for each party that alone could open the group, its fewest withdrawals."""
    everything = [range(len(options)) for options in model.options]
    refusers = {
        (model.issues[n], option): frozenset(matrix.refusers([(model.issues[n], option)]))
        for n in group
        for option in model.options[n]
    }
    best: dict[str, tuple[tuple[str, str], ...]] = {}
    rows = component_choices(model, group, allowed=everything).tolist()
    for choice in model.canonical_order([tuple(row) for row in rows]):
        withdraws = tuple(pair for pair in _pairs(model, group, choice) if refusers[pair])
        against = frozenset[str]().union(*(refusers[pair] for pair in withdraws))
        if len(against) == 1:
            (party,) = against
            if party not in best or len(withdraws) < len(best[party]):
                best[party] = withdraws
    return tuple(
        OpeningMove(party=party, withdraws=best[party], opens=best[party])
        for party in matrix.principals
        if party in best
    )


def _pairs(
    model: IntegerModel, group: Sequence[int], choice: Choice
) -> tuple[tuple[str, str], ...]:
    return tuple((model.issues[n], model.options[n][choice[n]]) for n in group)
