"""A case back as a document: what was read can be written and read again, unchanged."""

from __future__ import annotations

import json
from typing import Any

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.anchors import Anchor
from goodoffices.case.body_document import body_document, conditions_document
from goodoffices.case.dates import DateInterval
from goodoffices.case.issues import Issue
from goodoffices.case.links import (
    AppliesOnlyIf,
    Counts,
    Excludes,
    Link,
    Requires,
    Total,
)
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import written_range
from goodoffices.case.parties import Party, Person
from goodoffices.case.preferences import Preferences

SCHEMA = "goodoffices/case@1"
"""Name and version of the document."""
Document = dict[str, Any]
"""Plain data, ready for ``json.dumps``; values are checked by the shapes on the way in."""


def case_document(case: Case) -> Document:
    """Write a case as plain data.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    dict
        Ready for ``json.dumps``. Numbers that are not whole are written as ``"p/q"``.

    Notes
    -----
    ``read_case(json.dumps(case_document(case))) == case`` for every case that was read.
    """
    document: Document = {
        "schema": SCHEMA,
        "id": case.id,
        "title": case.title,
        "about": case.about,
        "parties": [_party(one) for one in case.parties],
        "persons": [_person(one) for one in case.persons],
        "issues": [_issue(one) for one in case.issues],
        "preferences": [_preferences(one) for one in case.preferences],
        "links": [_link(one) for one in case.links],
        "acceptance": None if case.acceptance is None else _acceptance(case.acceptance),
        "bodies": [body_document(one) for one in case.bodies],
        "places": [{"name": one.name, "aliases": list(one.aliases)} for one in case.places],
        "anchors": [_anchor(one) for one in case.anchors],
        "sources": [
            {"id": one.id, "title": one.title, "url": one.url, "licence": one.licence}
            for one in case.sources
        ],
        "not_in_model": list(case.not_in_model),
        "conflict": json.loads(case.conflict) if case.conflict else None,
        "forbids_language_models": case.forbids_language_models,
    }
    return document


def _party(party: Party) -> Document:
    return {
        "id": party.id,
        "name": party.name,
        "role": party.role.value,
        "kind": party.kind.value,
        "aliases": list(party.aliases),
        "adjectives": list(party.adjectives),
        "side": party.side,
        "speaks_for_side": party.speaks_for_side,
    }


def _person(person: Person) -> Document:
    return {
        "id": person.id,
        "name": person.name,
        "party": person.party,
        "aliases": list(person.aliases),
        "pronouns": list(person.pronouns),
        "offices": [
            {
                "title": office.title,
                "aliases": list(office.aliases),
                **_period(office.held),
                "speaks_for_side": office.speaks_for_side,
            }
            for office in person.offices
        ],
    }


def _period(interval: DateInterval) -> Document:
    first, last = interval.earliest, interval.latest
    return {"from": first and first.isoformat(), "until": last and last.isoformat()}


def _issue(issue: Issue) -> Document:
    return {
        "id": issue.id,
        "name": issue.name,
        "affirms": issue.affirms,
        "ordered": issue.ordered,
        "weight": issue.weight,
        "aliases": list(issue.aliases),
        "options": [
            {
                "id": option.id,
                "name": option.name,
                "aliases": list(option.aliases),
                "lean": option.lean.value,
                "quantity": option.quantity,
            }
            for option in issue.options
        ],
    }


def _preferences(preferences: Preferences) -> Document:
    points: Document = {}
    for one in preferences.points:
        points.setdefault(one.issue, {})[one.option] = written_range(one.points)
    walk_away = preferences.walk_away
    return {
        "party": preferences.party,
        "basis": preferences.basis,
        "walk_away": None if walk_away is None else written_range(walk_away),
        "points": points,
        "orderings": {
            ordering.issue: [list(rank) for rank in ordering.ranks]
            for ordering in preferences.orderings
        },
        "linked_points": [
            {"when": conditions_document(one.when), "points": written_range(one.points)}
            for one in preferences.linked_points
        ],
    }


def _link(link: Link) -> Document:
    match link:
        case Requires():
            parts: Document = {
                "when": conditions_document(link.when),
                "then": conditions_document(link.then),
            }
        case Excludes():
            parts = {"together": conditions_document(link.together)}
        case Counts():
            parts = {
                "of": [{"issue": c.issue, "options": list(c.options)} for c in link.of],
                "at_least": link.at_least,
                "at_most": link.at_most,
            }
        case Total():
            parts = {
                "issues": list(link.issues),
                "at_least": link.at_least,
                "at_most": link.at_most,
            }
        case AppliesOnlyIf():
            parts = {
                "issue": link.issue,
                "when": conditions_document(link.when),
                "otherwise": link.otherwise,
            }
        case _:
            parts = {"issues": list(link.issues)}
    return {
        "id": link.id,
        "kind": KINDS.get(type(link), "related"),
        **parts,
        "reason": link.reason,
    }


KINDS: dict[type[Link], str] = {
    Requires: "requires",
    Excludes: "excludes",
    Counts: "counts",
    Total: "total",
    AppliesOnlyIf: "applies_only_if",
}
"""Word for each kind of link in a document; all others are ``related``."""


def _acceptance(acceptance: Acceptance) -> Document:
    return {"at_least": acceptance.at_least, "veto": list(acceptance.veto)}


def _anchor(anchor: Anchor) -> Document:
    return {
        "id": anchor.id,
        "words": list(anchor.words),
        **_period(anchor.when),
        "actor": anchor.actor,
        "soft": anchor.soft,
    }
