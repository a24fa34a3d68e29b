"""The shape of links in a case document, one per kind."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from goodoffices.case.links import (
    AppliesOnlyIf,
    Condition,
    Counts,
    Excludes,
    Related,
    Requires,
    Total,
)
from goodoffices.case.shape_parts import Conditions, Identifier, Shape, conditions_of


class _LinkShape(Shape):
    id: Identifier
    reason: str = ""


class RequiresShape(_LinkShape):
    """If all of ``when`` hold, so must all of ``then``."""

    kind: Literal["requires"]
    when: Conditions
    then: Conditions

    def build(self) -> Requires:
        """Build the link."""
        return Requires(
            id=self.id,
            when=conditions_of(self.when),
            then=conditions_of(self.then),
            reason=self.reason,
        )


class ExcludesShape(_LinkShape):
    """The conditions of ``together`` cannot all hold."""

    kind: Literal["excludes"]
    together: Conditions

    def build(self) -> Excludes:
        """Build the link."""
        return Excludes(id=self.id, together=conditions_of(self.together), reason=self.reason)


class ConditionShape(Shape):
    """One issue is settled by one of some options."""

    issue: Identifier
    options: Annotated[list[Identifier], Field(min_length=1)]

    def build(self) -> Condition:
        """Build the condition."""
        return Condition(issue=self.issue, options=tuple(self.options))


class CountsShape(_LinkShape):
    """At least and at most so many of the conditions hold."""

    kind: Literal["counts"]
    of: Annotated[list[ConditionShape], Field(min_length=1)]
    at_least: int | None = None
    at_most: int | None = None

    def build(self) -> Counts:
        """Build the link."""
        return Counts(
            id=self.id,
            of=tuple(one.build() for one in self.of),
            at_least=self.at_least,
            at_most=self.at_most,
            reason=self.reason,
        )


class TotalShape(_LinkShape):
    """The quantities of the chosen options add up to within bounds."""

    kind: Literal["total"]
    issues: Annotated[list[Identifier], Field(min_length=1)]
    at_least: int | None = None
    at_most: int | None = None

    def build(self) -> Total:
        """Build the link."""
        return Total(
            id=self.id,
            issues=tuple(self.issues),
            at_least=self.at_least,
            at_most=self.at_most,
            reason=self.reason,
        )


class AppliesOnlyIfShape(_LinkShape):
    """An issue arises only if the conditions hold."""

    kind: Literal["applies_only_if"]
    issue: Identifier
    when: Conditions
    otherwise: Identifier

    def build(self) -> AppliesOnlyIf:
        """Build the link."""
        return AppliesOnlyIf(
            id=self.id,
            issue=self.issue,
            when=conditions_of(self.when),
            otherwise=self.otherwise,
            reason=self.reason,
        )


class RelatedShape(_LinkShape):
    """The issues bear on one another."""

    kind: Literal["related"]
    issues: Annotated[list[Identifier], Field(min_length=2)]

    def build(self) -> Related:
        """Build the link."""
        return Related(id=self.id, issues=tuple(self.issues), reason=self.reason)


LinkShape = Annotated[
    RequiresShape | ExcludesShape | CountsShape | TotalShape | AppliesOnlyIfShape | RelatedShape,
    Field(discriminator="kind"),
]
"""A link of any kind, told apart by ``kind``."""
