"""Pieces that the shapes of a case document share."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from goodoffices.case.links import Condition
from goodoffices.case.numbers import Range, exact
from goodoffices.errors import CaseError


class Shape(BaseModel):
    """Part of a document that builds one domain type."""

    # Deferred: of all shapes only that of the whole document is ever asked to validate.
    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, hide_input_in_errors=True, defer_build=True
    )

    @abstractmethod
    def build(self) -> object:
        """Build the domain type; its constructor refuses what cannot be."""

    @model_validator(mode="after")
    def _refuse_what_cannot_be(self) -> Self:
        try:
            self.build()
        except CaseError as error:
            raise PydanticCustomError("cannot_be", "{reason}", {"reason": str(error)}) from None
        return self


def read_range(value: object) -> Range:
    """Read a number, or two bounds, exactly.

    Raises
    ------
    PydanticCustomError
        If it is neither, or the bounds are in the wrong order.
    """
    if isinstance(value, list):
        if len(value) != 2:
            raise PydanticCustomError("range", "A range needs two numbers: [lowest, highest].")
        low, high = (_read_exact(bound) for bound in value)
    else:
        low = high = _read_exact(value)
    if low > high:
        raise PydanticCustomError("range", "A range has its lower number first.")
    return Range(low=low, high=high)


def _read_exact(value: object) -> Fraction:
    if not isinstance(value, int | str | Decimal | Fraction) or isinstance(value, bool):
        raise PydanticCustomError("number", "This must be a number: 12, '1/3' or '0.25'.")
    try:
        return exact(value)
    except CaseError:
        raise PydanticCustomError(
            "number", "This must be a number: 12, '1/3' or '0.25'."
        ) from None


def _read_day(value: object) -> date:
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise PydanticCustomError("day", "This must be a day that exists: '2024-05-31'.") from None


def _read_rank(value: object) -> tuple[str, ...]:
    ranked = value if isinstance(value, list) else [value]
    if not ranked or not all(isinstance(option, str) for option in ranked):
        raise PydanticCustomError("rank", "A rank is one option, or a list of equally good ones.")
    return tuple(ranked)


_NUMBER_SCHEMA = {
    "anyOf": [
        {"type": "number"},
        {"type": "string", "pattern": r"^\s*[-+]?[0-9.]+([eE][-+]?[0-9]+)?(/[0-9]+)?\s*$"},
    ]
}

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=80)]
"""Lower-case letters, digits, hyphens and underscores."""

Text = Annotated[str, Field(min_length=1, max_length=20_000)]
"""Words shown to a reader."""

Words = Annotated[list[Annotated[str, Field(min_length=1, max_length=500)]], Field(default=[])]
"""Ways in which reports write something."""

Exact = Annotated[
    Fraction,
    PlainValidator(_read_exact),
    WithJsonSchema({"description": "12, '1/3' or '0.25'."} | _NUMBER_SCHEMA),
]
"""An exact number."""

PointsRange = Annotated[
    Range,
    PlainValidator(read_range),
    WithJsonSchema(
        {
            "description": "A number, '1/3', '0.25', or [lowest, highest].",
            "anyOf": [
                *_NUMBER_SCHEMA["anyOf"],
                {"type": "array", "items": _NUMBER_SCHEMA, "minItems": 2, "maxItems": 2},
            ],
        }
    ),
]
"""An exact number, or two bounds."""

Rank = Annotated[
    tuple[str, ...],
    PlainValidator(_read_rank),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    ),
]
"""One option, or several that are equally good."""

Day = Annotated[
    date, PlainValidator(_read_day), WithJsonSchema({"type": "string", "format": "date"})
]
"""A day in ISO form."""

Conditions = Annotated[
    dict[Identifier, Annotated[list[Identifier], Field(min_length=1)]], Field(min_length=1)
]
"""Issue identifiers, each with the options that meet the condition."""


def conditions_of(written: dict[str, list[str]]) -> tuple[Condition, ...]:
    """Build conditions in the order they are written."""
    return tuple(Condition(issue=issue, options=tuple(opts)) for issue, opts in written.items())
