"""What ``goodoffices votes`` says to a person."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from textwrap import wrap

from goodoffices.case.bodies import Body
from goodoffices.case.negotiation import Case
from goodoffices.ratification.power import MemberPower
from goodoffices.ratification.supports import support_of
from goodoffices.ratification.votes import BodyVotes, Prospect, Votes
from goodoffices.ratification.votes_words import (
    assumed,
    assumed_words,
    prospect_sentences,
    say_sentences,
    support_words,
)

WIDTH = 96
"""Columns that a line of words takes."""
SHOWN_MEMBERS = 40
"""Members of a body that are printed."""


def votes_summary(found: Votes, case: Case | None) -> str:
    """Say who has a say in each body, and what would become of a proposal.

    Parameters
    ----------
    found : Votes
        Everything found out.
    case : Case or None
        The negotiation, for the names of parties.

    Returns
    -------
    str
        Lines without a final line feed. All members stand in the JSON.
    """
    bodies = [one.body for one in found.bodies]
    options = None if found.options is None else dict(found.options)
    on = "no package in particular" if options is None else "the package given"
    lines = [f"A vote on {on}."]
    for one in found.bodies:
        lines += ["", *_body(one, options)]
    for party, prospect in found.parties:
        if len(prospect.bodies) > 1:
            name = party if case is None else case.party(party).name
            lines += ["", *_joint(f"All bodies that bind {name}", prospect, bodies)]
    if len(found.bodies) > 1 and found.together not in [one for _, one in found.parties]:
        lines += ["", *_joint("All bodies", found.together, bodies)]
    resting = assumed(bodies, options)
    if resting:
        lines += ["", *_words([assumed_words(resting)], "")]
    return "\n".join(lines)


def _body(one: BodyVotes, options: dict[str, str] | None) -> list[str]:
    bound = "" if one.body.party is None else f" (binds {one.body.party})"
    lines = [f"{one.body.name}{bound}", *_words(say_sentences(one))]
    if one.body.source:
        lines += _words([f"Source: {one.body.source}"])
    lines += ["", *_table(one, options), ""]
    return lines + _words(prospect_sentences(one.prospect, [one.body]))


def _joint(title: str, found: Prospect, bodies: Sequence[Body]) -> list[str]:
    names = {body.id: body.name for body in bodies}
    order = ", then ".join(names[body] for body in found.bodies)
    return [*_words([f"{title}: {order}"], ""), *_words(prospect_sentences(found, bodies))]


def _table(one: BodyVotes, options: dict[str, str] | None) -> list[str]:
    known = one.power.value
    powers: Sequence[MemberPower | None] = (
        [None] * len(one.body.members) if known is None else known.members
    )
    rows = [("member", "votes", "Shapley-Shubik", "Banzhaf", "how it votes")]
    for member, power in zip(one.body.members, powers, strict=True):
        shapley = None if power is None else power.shapley_shubik
        rows.append(
            (
                member.name,
                str(member.weight),
                _index(shapley),
                _index(None if power is None else power.banzhaf),
                support_words(support_of(member, options)),
            )
        )
    shown = rows[: SHOWN_MEMBERS + 1]
    widths = [max(len(row[column]) for row in shown) for column in range(len(rows[0]))]
    lines = [
        "  "
        + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in shown
    ]
    hidden = len(rows) - len(shown)
    return [*lines, f"  and {hidden} more members: --json"] if hidden else lines


def _index(index: Fraction | None) -> str:
    if index is None:
        return "not counted"
    if index.denominator == 1:
        return str(index)
    text = f"{float(index):.4f}"
    return f"{index} = {text}" if len(str(index)) <= 12 else text


def _words(sentences: Sequence[str], indent: str = "  ") -> list[str]:
    return [
        line
        for sentence in sentences
        for line in wrap(sentence, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ")
    ]
