"""Where each principal stands on each option, by its own words; no number is invented."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Evidence, OptionPosition, Position, Positions
from goodoffices.reports.comparing.context import (
    Context,
    context_of,
    heard_once,
    report_of,
)
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Claim, Record, Statement
from goodoffices.reports.statements.together import made_together

_CLAIMED = {"unwilling": Stance.REJECT}
"""Who was persuaded, or has not accepted, may hold anything yet (R552, R555)."""

_LEANS = {1: Lean.PRO, -1: Lean.CON}

_Cell = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """What one item says of one option.

    Parameters
    ----------
    item : Statement or Claim
        The words.
    position : Position
        Accepted, refused or sought; unknown where words for the issue leave open which of its
        options is meant.
    own_word : bool
        Whether the party's own voice says it.
    explicit : bool
        Whether the option itself is named, rather than the issue.
    """

    item: Statement | Claim
    position: Position
    own_word: bool
    explicit: bool


def positions_of(record: Record, *, case: Case) -> Positions:
    """Read from the record where each principal stands on each option.

    Parameters
    ----------
    record : Record
        Statements and claims.
    case : Case
        Principals, issues, options with their lean.

    Returns
    -------
    Positions
        One cell per principal and option, in the order of the case; unknown where the
        record is silent. Silence is no consent.

    Notes
    -----
    R48. Own words are those of the party, of a part or person whose word counts as the
    party's, and what the report itself says the party holds. Claims by others, undisclosed
    officials and dissenters are kept beside them and decide nothing. Criticism is no
    refusal. Words on the issue as a whole never override words on the option. Copies of one
    report are heard once. Time linear in the number of items, squared per cell.
    """
    context = context_of(record, case)
    principals = {party.id for party in case.principals}
    witnesses: dict[_Cell, list[Witness]] = defaultdict(list)
    heard = heard_once(record.statements, context)
    for statement in (one for said in heard for one in made_together(said, case)):
        side = context.side(statement.speaker)
        if side in principals:
            for option, witness in _stated(statement, context):
                witnesses[(str(side), str(statement.issue), option)].append(witness)
    for claim in heard_once(record.claims, context):
        side = context.side(claim.about)
        if side in principals:
            for option, witness in _claimed(claim, case):
                witnesses[(str(side), str(claim.issue), option)].append(witness)
    return Positions(
        cells=tuple(
            _cell((party.id, issue.id, option.id), witnesses, context)
            for party in case.principals
            for issue in case.issues
            for option in issue.options
        )
    )


def _stated(statement: Statement, context: Context) -> Iterator[tuple[str, Witness]]:
    stance = statement.option_stance or statement.stance
    if statement.issue is None or stance is None or statement.speaker is None:
        return
    own = context.case.speaks_for_side(statement.speaker, context.dates[report_of(statement)])
    issue = context.case.issue(statement.issue)
    # R566: a stance on the options named is one on each of them, whichever way it leans.
    told = _says_of_named if statement.option_stance else says_of_options
    positions = dict(told(stance, issue, statement.options))
    positions = positions or dict.fromkeys(_meant_at_large(stance, issue), Position.UNKNOWN)
    for option, position in positions.items():
        yield (
            option,
            Witness(
                item=statement,
                position=position,
                own_word=own,
                explicit=option in statement.options,
            ),
        )


def _meant_at_large(stance: Stance, issue: Issue) -> list[str]:
    """Return the options of which a yes to the issue leaves open which is meant.

    R567: it takes back a refusal from before, and accepts none of them.
    """
    return _leaning_pro(issue) if stance.polarity > 0 else []


def _leaning_pro(issue: Issue) -> list[str]:
    return [option.id for option in issue.options if option.lean is Lean.PRO]


def _claimed(claim: Claim, case: Case) -> Iterator[tuple[str, Witness]]:
    stance = _stance_claimed(claim.position)
    if claim.issue is None or stance is None:
        return
    for option, position in says_of_options(stance, case.issue(claim.issue), ()):
        yield option, Witness(item=claim, position=position, own_word=False, explicit=False)


def _stance_claimed(position: str) -> Stance | None:
    if position in _CLAIMED:
        return _CLAIMED[position]
    return Stance(position) if position in set(Stance) else None


def says_of_options(
    stance: Stance, issue: Issue, named: Sequence[str]
) -> Iterator[tuple[str, Position]]:
    """Yield what a stance on an issue says of its options.

    Options named in the words are meant, and only they: one that leans the way of the
    stance is sought or accepted, one that leans the other way is refused. Where none is
    named, a stance against refuses the options that lean pro, and one for seeks or accepts the
    one that does; of several it leaves open which is meant (R567).

    Parameters
    ----------
    stance : Stance
        Towards the sentence the issue affirms.
    issue : Issue
        Options with their lean.
    named : sequence of str
        Options whose own words occur.

    Yields
    ------
    tuple of str and Position
        Option and position; nothing for criticism and for a stance that takes no side.

    Examples
    --------
    >>> road = Issue(id="road", name="Road", options=(
    ...     Option(id="open", name="Open", lean=Lean.PRO), Option(id="shut", name="Shut")))
    >>> [(option, position.value) for option, position in
    ...  says_of_options(Stance.REJECT, road, ())]
    [('open', 'refused')]
    """
    if stance is Stance.CRITICISE or not stance.polarity:
        return
    wanted = Position.ACCEPTED if stance in _AGREEING else Position.SOUGHT
    pro = _leaning_pro(issue)
    # R567: a yes to the issue does not tell which of several ways is meant, a no refuses them all.
    whole = not named and (stance.polarity < 0 or len(pro) == 1)
    for option in issue.options:
        if option.id in named:
            yield option.id, _of_named(option, stance, wanted)
        elif whole and option.id in pro:
            yield option.id, wanted if stance.polarity > 0 else Position.REFUSED


def _says_of_named(
    stance: Stance, issue: Issue, named: Sequence[str]
) -> Iterator[tuple[str, Position]]:
    """Yield what a stance on the options named says of them."""
    if stance is Stance.CRITICISE or not stance.polarity:
        return
    wanted = Position.ACCEPTED if stance in _AGREEING else Position.SOUGHT
    for option in issue.options:
        if option.id in named:
            yield option.id, wanted if stance.polarity > 0 else Position.REFUSED


_AGREEING = frozenset({Stance.SUPPORT, Stance.CONDITIONAL_SUPPORT})


def _of_named(option: Option, stance: Stance, wanted: Position) -> Position:
    if option.lean is Lean.NEITHER:
        return wanted if stance.polarity > 0 else Position.REFUSED
    return wanted if option.lean is _LEANS[stance.polarity] else Position.REFUSED


def _cell(cell: _Cell, witnesses: dict[_Cell, list[Witness]], context: Context) -> OptionPosition:
    heard = sorted(witnesses.get(cell, ()), key=lambda one: context.place(one.item))
    own = [witness for witness in heard if witness.own_word]
    explicit = [witness for witness in own if witness.explicit]
    position = _decided({one.position for one in _standing(explicit or own, context)})
    if position is Position.ACCEPTED:
        position = _decided({position, *_wished(own, context)})
    told = {witness.position for witness in heard}
    party, issue, option = cell
    return OptionPosition(
        party=party,
        issue=issue,
        option=option,
        position=position,
        disputed=Position.REFUSED in told and len(told) > 1,
        evidence=tuple(
            Evidence(
                item=witness.item.id,
                position=witness.position,
                own_word=witness.own_word,
                spans=witness.item.spans,
            )
            for witness in heard
            if witness.position is not Position.UNKNOWN
        ),
    )


def _wished(own: Sequence[Witness], context: Context) -> set[Position]:
    """Tell whether what is accepted by name is also sought on the issue as a whole."""
    return {one.position for one in _standing(own, context)} & {Position.SOUGHT}


def _standing(own: Sequence[Witness], context: Context) -> list[Witness]:
    """Drop the words that a surely later own word replaces."""
    if not own:
        return []
    latest = max(
        (context.dates[report_of(witness.item)].earliest for witness in own),
        key=lambda day: (day is not None, day),
    )
    if latest is None:
        return list(own)
    return [
        witness
        for witness in own
        if (context.dates[report_of(witness.item)].latest or latest) >= latest
    ]


def _decided(told: set[Position]) -> Position:
    for position in (Position.REFUSED, Position.SOUGHT, Position.ACCEPTED):
        if position in told:
            return position
    return Position.UNKNOWN
