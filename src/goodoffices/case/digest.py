"""A number that stands for everything in a case that an answer about packages rests on."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import Preferences
from goodoffices.case.writing import case_document

Json = dict[str, Any]
"""A JSON object: its values are of every JSON type."""


def case_digest(case: Case) -> str:
    """Return the SHA-256 of what decides packages, in one canonical form (R110).

    The form is a JSON list: identifier; issues with options and quantities; links without
    reason; principals; acceptance rule; of each principal the walk-away value; of each
    principal all points as conditions with two ends. Keys and points are sorted, what is
    empty is left out of links, whole numbers are numbers and others text ``"p/q"``.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    str
        64 hexadecimal digits; the same for JSON and YAML, and whatever names, aliases,
        sources and other words for readers say.

    Notes
    -----
    The stand-alone checker works it out from the document by code of its own.

    Examples
    --------
    >>> from goodoffices.case.issues import Issue, Option
    >>> from goodoffices.case.parties import Party
    >>> case = Case(
    ...     id="pond",
    ...     title="Pond",
    ...     parties=(Party(id="a", name="A"), Party(id="b", name="B")),
    ...     issues=(Issue(id="i", name="I", options=(Option(id="o", name="O"),)),),
    ... )
    >>> len(case_digest(case))
    64
    """
    document = case_document(case)
    wishes = [case.preferences_of(party.id) for party in case.principals]
    rule = document["acceptance"] or {}
    decisive = [
        case.id,
        [[one["id"], _options(one)] for one in document["issues"]],
        [_link(one) for one in document["links"]],
        [party.id for party in case.principals],
        [rule.get("at_least"), sorted(rule.get("veto", []))],
        [_least(one) for one in wishes],
        [_terms(one) for one in wishes],
    ]
    return hashlib.sha256(_canonical(decisive).encode()).hexdigest()


def _canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def _options(issue: Json) -> list[list[str | int | None]]:
    return [[option["id"], option["quantity"]] for option in issue["options"]]


def _link(link: Json) -> list[list[Any]]:
    return sorted(
        [key, part] for key, part in link.items() if key != "reason" and part is not None
    )


def _least(wishes: Preferences | None) -> list[int | str]:
    return [] if wishes is None or wishes.walk_away is None else _ends(wishes.walk_away)


def _terms(wishes: Preferences | None) -> list[list[Any]]:
    if wishes is None:
        return []
    single = [[{one.issue: [one.option]}, _ends(one.points)] for one in wishes.points]
    linked = [
        [{condition.issue: list(condition.options) for condition in one.when}, _ends(one.points)]
        for one in wishes.linked_points
    ]
    return sorted(single + linked, key=_canonical)


def _ends(known: Range) -> list[int | str]:
    bounds = (known.low, known.high)
    return [end.numerator if end.denominator == 1 else str(end) for end in bounds]
