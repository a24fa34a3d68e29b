"""The votes of bodies as a JSON document; fields in docs/reference/votes.md."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from goodoffices.case.body_document import rule_document
from goodoffices.case.members import Support
from goodoffices.case.numbers import Range
from goodoffices.packages.document_parts import Json, proof_document
from goodoffices.ratification.document_schema import SCHEMA
from goodoffices.ratification.keeping import Keeping
from goodoffices.ratification.leverage import Leverage
from goodoffices.ratification.power import MemberPower
from goodoffices.ratification.supports import support_of
from goodoffices.ratification.votes import BodyVotes, Prospect, Votes


def votes_document(found: Votes) -> Json:
    """Return the votes of bodies as plain data.

    Parameters
    ----------
    found : Votes
        Everything found out.

    Returns
    -------
    dict
        The document ``goodoffices/votes@1``, ready for ``json.dumps``. Every share, index and
        chance is text such as ``"421/2145"``, ``"1"`` or ``"0"``.
    """
    options = None if found.options is None else dict(found.options)
    return {
        "schema": SCHEMA,
        "case": found.case,
        "options": options,
        "bodies": [_body(one, options) for one in found.bodies],
        "parties": [{"party": party, **_prospect(one)} for party, one in found.parties],
        "together": _prospect(found.together),
    }


def _body(one: BodyVotes, options: dict[str, str] | None) -> Json:
    body = one.body
    return {
        "id": body.id,
        "name": body.name,
        "party": body.party,
        "after": body.after,
        "source": body.source,
        "rule": {"words": one.rule, "formula": rule_document(body.formula)},
        "members": _members(one, options),
        "power": _total(one),
        "minimal_coalitions": _minimal(one),
        "prospect": _prospect(one.prospect),
    }


def _members(one: BodyVotes, options: dict[str, str] | None) -> list[Json]:
    known = one.power.value
    powers = {} if known is None else {each.member: each for each in known.members}
    worth = {each.member: each for each in one.prospect.leverage.value or ()}
    return [
        {
            "id": member.id,
            "name": member.name,
            "weight": member.weight,
            "bloc": member.bloc,
            "support": _support(support_of(member, options)),
            "power": _power(powers.get(member.id)),
            "leverage": _leverage(worth.get(member.id)),
        }
        for member in one.body.members
    ]


def _total(one: BodyVotes) -> Json:
    power = one.power.value
    return {
        "winning": None if power is None else power.winning,
        "coalitions": None if power is None else power.coalitions,
        "passes_by_chance": None if power is None else str(power.passes_by_chance),
        "dummies": _list(one.dummies),
        "can_block": _list(one.blockers),
        "note": None if power is None else power.note,
        "proof": proof_document(one.power.proof),
    }


def _minimal(one: BodyVotes) -> Json:
    minimal = one.minimal.value
    return {
        "count": None if minimal is None else minimal.count,
        "smallest": None if minimal is None else minimal.smallest,
        "largest": None if minimal is None else minimal.largest,
        "smallest_block": None if minimal is None else minimal.smallest_block,
        "listed": [] if minimal is None else [list(names) for names in minimal.listed],
        "proof": proof_document(one.minimal.proof),
    }


def _power(power: MemberPower | None) -> Json | None:
    if power is None:
        return None
    shapley = power.shapley_shubik
    return {
        "shapley_shubik": None if shapley is None else str(shapley),
        "banzhaf": str(power.banzhaf),
        "banzhaf_absolute": str(power.banzhaf_absolute),
        "prevents": str(power.prevents),
        "initiates": str(power.initiates),
        "swings": power.swings,
        "dummy": power.is_dummy,
        "can_block": power.can_block,
    }


def _support(support: Support) -> Json:
    return {
        "yes": _ends(support.yes),
        "abstains": _ends(support.abstains),
        "basis": support.basis,
    }


def _ends(chance: Range) -> list[str]:
    return [str(chance.low), str(chance.high)]


def _leverage(worth: Leverage | None) -> Json | None:
    if worth is None:
        return None
    return {"swing": _texts(worth.swing), "abstention": _texts(worth.abstention)}


def _prospect(one: Prospect) -> Json:
    chance, over, keep = one.chance.value, one.winning_over.value, one.keeping
    return {
        "bodies": list(one.bodies),
        "chance": {
            "low": None if chance is None else str(chance.low),
            "high": None if chance is None else str(chance.high),
            "proof": proof_document(one.chance.proof),
        },
        "pivotal": {
            "members": _list(one.pivotal.value),
            "proof": proof_document(one.pivotal.proof),
        },
        "leverage": {
            "members": [
                {"member": each.member, **(_leverage(each) or {})}
                for each in one.leverage.value or ()
            ],
            "proof": proof_document(one.leverage.proof),
        },
        "winning_over": {
            "needed": None if over is None else over.needed,
            "sets": [] if over is None else [list(names) for names in over.sets],
            "complete": None if over is None else over.is_complete,
            "proof": proof_document(one.winning_over.proof),
        },
        "keeping": None if keep is None else _keeping(keep),
    }


def _keeping(keep: Keeping) -> Json:
    return {
        "certain": keep.is_certain,
        "must_keep": list(keep.kept),
        "can_lose": list(keep.spared),
    }


def _list(names: Iterable[str] | None) -> list[str] | None:
    return None if names is None else list(names)


def _texts(numbers: Iterable[Fraction]) -> list[str]:
    return [str(number) for number in numbers]
