"""The shape of a case document: which keys there are and what each may hold.

Each shape builds one domain type. A constructor that refuses its values becomes a problem
at the place of the shape, so that all problems of a document are found in one reading.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from pydantic import Field

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.anchors import Anchor, Place
from goodoffices.case.dates import DateInterval
from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Office, Party, Person, Role
from goodoffices.case.preferences import LinkedPoints, OptionPoints, Ordering, Preferences
from goodoffices.case.shape_bodies import BodyShape
from goodoffices.case.shape_links import LinkShape
from goodoffices.case.shape_parts import (
    Conditions,
    Day,
    Identifier,
    PointsRange,
    Rank,
    Shape,
    Text,
    Words,
    conditions_of,
)
from goodoffices.case.sources import Source


class PartyShape(Shape):
    """A side, or a part of one that is heard separately."""

    id: Identifier
    name: Text
    role: Literal["principal", "mediator", "guarantor", "other"] = "other"
    kind: Literal["state", "organisation", "armed_group"] = "organisation"
    aliases: Words
    adjectives: Words
    side: Identifier | None = None
    speaks_for_side: bool = False

    def build(self) -> Party:
        """Build the party."""
        return Party(
            id=self.id,
            name=self.name,
            role=Role(self.role),
            kind=Kind(self.kind),
            aliases=tuple(self.aliases),
            adjectives=tuple(self.adjectives),
            side=self.side,
            speaks_for_side=self.speaks_for_side,
        )


class OfficeShape(Shape):
    """A post a person holds, for a time."""

    title: Text
    aliases: Words
    held_from: Annotated[Day | None, Field(alias="from")] = None
    held_until: Annotated[Day | None, Field(alias="until")] = None
    speaks_for_side: bool = False

    def build(self) -> Office:
        """Build the office."""
        return Office(
            title=self.title,
            aliases=tuple(self.aliases),
            held=DateInterval(earliest=self.held_from, latest=self.held_until),
            speaks_for_side=self.speaks_for_side,
        )


class PersonShape(Shape):
    """Somebody who acts or speaks."""

    id: Identifier
    name: Text
    party: Identifier | None = None
    aliases: Words
    pronouns: Words
    offices: list[OfficeShape] = []

    def build(self) -> Person:
        """Build the person."""
        return Person(
            id=self.id,
            name=self.name,
            party=self.party,
            aliases=tuple(self.aliases),
            pronouns=tuple(self.pronouns),
            offices=tuple(office.build() for office in self.offices),
        )


class OptionShape(Shape):
    """One way to settle an issue."""

    id: Identifier
    name: Text
    aliases: Words
    lean: Literal["pro", "con", "neither"] = "neither"
    quantity: int | None = None

    def build(self) -> Option:
        """Build the option."""
        return Option(
            id=self.id,
            name=self.name,
            aliases=tuple(self.aliases),
            lean=Lean(self.lean),
            quantity=self.quantity,
        )


class IssueShape(Shape):
    """One thing to settle."""

    id: Identifier
    name: Text
    affirms: str = ""
    ordered: bool = False
    weight: Annotated[int, Field(ge=0)] = 1
    aliases: Words
    options: Annotated[list[OptionShape], Field(min_length=1)]

    def build(self) -> Issue:
        """Build the issue."""
        return Issue(
            id=self.id,
            name=self.name,
            affirms=self.affirms,
            ordered=self.ordered,
            weight=self.weight,
            aliases=tuple(self.aliases),
            options=tuple(option.build() for option in self.options),
        )


class LinkedPointsShape(Shape):
    """Points for packages that meet some conditions together."""

    when: Conditions
    points: PointsRange

    def build(self) -> LinkedPoints:
        """Build the linked points."""
        return LinkedPoints(when=conditions_of(self.when), points=self.points)


class PreferencesShape(Shape):
    """What one party wants, as far as it is known."""

    party: Identifier
    basis: Text = "assumption"
    walk_away: PointsRange | None = None
    points: dict[Identifier, dict[Identifier, PointsRange]] = {}
    orderings: dict[Identifier, list[Rank]] = {}
    linked_points: list[LinkedPointsShape] = []

    def build(self) -> Preferences:
        """Build the preferences."""
        return Preferences(
            party=self.party,
            basis=self.basis,
            walk_away=self.walk_away,
            points=tuple(
                OptionPoints(issue=issue, option=option, points=points)
                for issue, options in self.points.items()
                for option, points in options.items()
            ),
            orderings=tuple(
                Ordering(issue=issue, ranks=tuple(ranks))
                for issue, ranks in self.orderings.items()
            ),
            linked_points=tuple(one.build() for one in self.linked_points),
        )


class AcceptanceShape(Shape):
    """The rule under which a package stands although not every principal accepts it."""

    at_least: int
    veto: list[Identifier] = []

    def build(self) -> Acceptance:
        """Build the rule."""
        return Acceptance(at_least=self.at_least, veto=tuple(self.veto))


class PlaceShape(Shape):
    """A place that reports name."""

    name: Text
    aliases: Words

    def build(self) -> Place:
        """Build the place."""
        return Place(name=self.name, aliases=tuple(self.aliases))


class AnchorShape(Shape):
    """A dated event that dates a report which mentions it."""

    id: Identifier
    words: Annotated[list[Text], Field(min_length=1)]
    first: Annotated[Day, Field(alias="from")]
    last: Annotated[Day, Field(alias="until")]
    actor: Identifier | None = None
    soft: bool = False

    def build(self) -> Anchor:
        """Build the anchor."""
        return Anchor(
            id=self.id,
            words=tuple(self.words),
            when=DateInterval(earliest=self.first, latest=self.last),
            actor=self.actor,
            soft=self.soft,
        )


class SourceShape(Shape):
    """A work that the case relies on."""

    id: Identifier
    title: Text
    url: str | None = None
    licence: str | None = None

    def build(self) -> Source:
        """Build the source."""
        return Source(id=self.id, title=self.title, url=self.url, licence=self.licence)


class CaseShape(Shape):
    """A negotiation: who, about what, under which conditions, from which sources."""

    schema_name: Annotated[Literal["goodoffices/case@1"], Field(alias="schema")]
    id: Identifier
    title: Text
    about: str = ""
    parties: Annotated[list[PartyShape], Field(min_length=2)]
    persons: list[PersonShape] = []
    issues: Annotated[list[IssueShape], Field(min_length=1)]
    preferences: list[PreferencesShape] = []
    links: list[LinkShape] = []
    acceptance: AcceptanceShape | None = None
    bodies: list[BodyShape] = []
    places: list[PlaceShape] = []
    anchors: list[AnchorShape] = []
    sources: list[SourceShape] = []
    not_in_model: list[Text] = []
    conflict: dict[str, Any] | None = None
    forbids_language_models: bool = False

    def build(self) -> Case:
        """Build the case."""
        return Case(
            id=self.id,
            title=self.title,
            about=self.about,
            parties=tuple(one.build() for one in self.parties),
            persons=tuple(one.build() for one in self.persons),
            issues=tuple(one.build() for one in self.issues),
            preferences=tuple(one.build() for one in self.preferences),
            links=tuple(one.build() for one in self.links),
            acceptance=None if self.acceptance is None else self.acceptance.build(),
            bodies=tuple(one.build() for one in self.bodies),
            places=tuple(one.build() for one in self.places),
            anchors=tuple(one.build() for one in self.anchors),
            sources=tuple(one.build() for one in self.sources),
            not_in_model=tuple(self.not_in_model),
            conflict="" if self.conflict is None else json.dumps(self.conflict, default=str),
            forbids_language_models=self.forbids_language_models,
        )
