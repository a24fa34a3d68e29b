"""The shape of a conflict document."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from goodoffices.case.shape_parts import Identifier, PointsRange, Shape, Text
from goodoffices.stability.conflict import Choice, DecisionMaker
from goodoffices.stability.option_moves import Direction

SCHEMA = "goodoffices/conflict@1"
"""Name and version of the document."""

Written = Annotated[str, Field(min_length=1, max_length=80)]
"""A state: one letter per option, Y taken, N not, - either; or its identifier."""
Pair = Annotated[list[Written], Field(min_length=2, max_length=2)]
"""A better and a worse state."""
Wanted = dict[Identifier, bool]
"""Options, each taken or not; others are either."""


class MakerShape(Shape):
    """Somebody who can move."""

    id: Identifier
    name: Text

    def build(self) -> DecisionMaker:
        """Build the decision maker."""
        return DecisionMaker(id=self.id, name=self.name)


class ChoiceShape(Shape):
    """Something a decision maker can do or leave."""

    id: Identifier
    name: Text
    owner: Identifier
    changes: Literal["both", "on_only", "off_only"] = "both"

    def build(self) -> Choice:
        """Build the option."""
        changes = Direction(self.changes)
        return Choice(id=self.id, name=self.name, owner=self.owner, changes=changes)


class NamedStateShape(Shape):
    """A state that is listed, or named."""

    id: Written
    name: str = ""

    def build(self) -> tuple[str, str]:
        """Return what the state is called, and its name."""
        return self.id, self.name


class MoveShape(Shape):
    """A listed move."""

    by: Identifier
    start: Annotated[Written, Field(alias="from")]
    end: Annotated[Written, Field(alias="to")]
    back: bool = False

    def build(self) -> tuple[str, str, str]:
        """Return who moves from where to where."""
        return self.by, self.start, self.end


class StatementShape(Shape):
    """Something a decision maker wants of a state."""

    wants: Wanted | Written
    when: Annotated[Wanted | Written | None, Field(alias="if")] = None

    def build(self) -> object:
        """Return the statement as it is written; options are looked up later."""
        return self.wants, self.when


class PreferenceShape(Shape):
    """What one decision maker prefers, in one of four forms."""

    by: Identifier
    ranking: list[Written | list[Written]] | None = None
    points: dict[Written, PointsRange] | None = None
    pairs: list[Pair] | None = None
    statements: list[StatementShape] | None = None
    basis: Text = "assumption"

    def build(self) -> Fraction | None:
        """Return nothing: states are looked up later."""
        return None


class ConflictShape(Shape):
    """A conflict: of options, or of listed states and moves."""

    schema_name: Annotated[Literal["goodoffices/conflict@1"], Field(alias="schema")]
    id: Identifier
    title: Text
    about: str = ""
    decision_makers: Annotated[list[MakerShape], Field(min_length=2)]
    options: list[ChoiceShape] = []
    infeasible: list[Wanted | Written] = []
    states: list[NamedStateShape] = []
    moves: list[MoveShape] = []
    status_quo: Wanted | Written | None = None
    preferences: list[PreferenceShape] = []
    source: str = ""

    def build(self) -> str:
        """Return the identifier: the conflict is built once all references are checked."""
        return self.id
