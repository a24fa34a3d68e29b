"""Problems of shape, as sentences with a place, the value and a remedy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from goodoffices.case.shape import CaseShape
from goodoffices.errors import Problem

LONGEST_VALUE = 60
"""Characters of an offending value that are shown."""

CONFIDENTIAL = "preferences"
"""Key whose values no message quotes: an error may be read aloud or logged."""

_LINK_KINDS = frozenset({"requires", "excludes", "counts", "total", "applies_only_if", "related"})

_USE_A_KIND = f"Use one of {', '.join(sorted(_LINK_KINDS))}."

_REMEDIES = {
    "missing": ("This key is missing.", "Add it."),
    "string_type": ("This must be text.", "Put it in quotation marks."),
    "int_type": ("This must be a whole number.", "Write digits only, without quotation marks."),
    "bool_type": ("This must be true or false.", "Write one of the two, without quotation marks."),
    "list_type": ("This must be a list.", "Write [a, b] or one '- ' line per entry."),
    "dict_type": ("This must hold named values.", "Write 'key: value' lines."),
    "model_type": ("This must hold named values.", "Write 'key: value' lines."),
    "too_short": ("There are too few entries.", "Add what is missing."),
    "string_too_short": ("This is empty.", "Write at least one character."),
    "string_too_long": ("This is too long.", "Shorten it."),
    "union_tag_not_found": ("This key is missing.", _USE_A_KIND),
    "union_tag_invalid": ("There is no such kind of link.", _USE_A_KIND),
    "string_pattern_mismatch": (
        "An identifier has lower-case letters, digits, '-' and '_' only.",
        "Rename it; the name shown may be anything.",
    ),
    "greater_than_equal": ("This number is too small.", "Use 0 or more."),
    "number": ("This must be an exact number.", "Write 12, '1/3' or '0.25', or [low, high]."),
    "range": ("A range needs two numbers, the lower one first.", "Write [lowest, highest]."),
    "day": ("This must be a day that exists.", "Write it as '2024-05-31'."),
    "vote": (
        "A chance lies from 0 to 1.",
        "Write yes, no, abstain, undecided, '3/5' or ['2/5', '7/10'].",
    ),
    "rank": ("A rank is one option, or a list of equally good ones.", "Write [a, [b, c]]."),
}


def problems_of_shape(error: ValidationError, shape: type[BaseModel] = CaseShape) -> list[Problem]:
    """Translate what the shapes refuse into problems, in document order.

    Parameters
    ----------
    error : ValidationError
        What the shapes of a document refuse.
    shape : type of BaseModel
        Shape of the whole document.

    Returns
    -------
    list of Problem
        At least one; values under ``preferences`` are left out.
    """
    return [_problem(detail, shape) for detail in error.errors(include_url=False)]


def path_of(location: Iterable[str | int]) -> str:
    """Write a location the way a reader would.

    Examples
    --------
    >>> path_of(["issues", 2, "options", 0, "name"])
    'issues[2].options[0].name'
    """
    path = ""
    for step in location:
        if isinstance(step, int):
            path += f"[{step}]"
        else:
            path += f".{step}" if path else step
    return path


def _problem(detail: ErrorDetails, shape: type[BaseModel]) -> Problem:
    location = [step for step in detail["loc"] if step not in _LINK_KINDS]
    kind = detail["type"]
    if kind in {"union_tag_not_found", "union_tag_invalid"}:
        location.append("kind")
    message, remedy = _sentences(detail, shape)
    return Problem(
        path=path_of(location),
        message=message,
        remedy=remedy,
        value=_shown(detail, confidential=location[:1] == [CONFIDENTIAL]),
    )


def _sentences(detail: ErrorDetails, shape: type[BaseModel]) -> tuple[str, str]:
    kind = detail["type"]
    context = detail.get("ctx", {})
    if kind == "cannot_be":
        reason, _, remedy = str(context["reason"]).rpartition(". ")
        return (f"{reason}.", remedy) if reason else (remedy, "Change it.")
    if kind == "literal_error":
        return "This value is not known here.", f"Use {context['expected']}."
    if kind == "extra_forbidden":
        return "This key is not known here.", _closest_key(detail["loc"], shape)
    return _REMEDIES.get(kind, (f"{detail['msg'].rstrip('.')}.", "Change it."))


def _closest_key(location: tuple[str | int, ...], shape: type[BaseModel]) -> str:
    known = sorted(_keys_at(shape, location))
    close = get_close_matches(str(location[-1]), known, n=1)
    return (
        f"Did you mean {close[0]!r}?" if close else f"Remove it, or use one of {', '.join(known)}."
    )


def _keys_at(shape: type[BaseModel], location: tuple[str | int, ...]) -> set[str]:
    schema = shape.model_json_schema(by_alias=True)
    node: Mapping[str, object] = schema
    for step in location[:-1]:
        node = _child(schema, node, step)
    properties = _resolved(schema, node).get("properties", {})
    return set(properties) if isinstance(properties, Mapping) else set()


def _child(
    schema: Mapping[str, object], node: Mapping[str, object], step: str | int
) -> Mapping[str, object]:
    node = _resolved(schema, node)
    if isinstance(step, int):
        found = node.get("items", {})
    elif step in _LINK_KINDS and isinstance(kinds := node.get("discriminator"), Mapping):
        found = {"$ref": kinds["mapping"][step]}
    else:
        properties = node.get("properties", {})
        found = properties.get(step, {}) if isinstance(properties, Mapping) else {}
    return found if isinstance(found, Mapping) else {}


def _resolved(schema: Mapping[str, object], node: Mapping[str, object]) -> Mapping[str, object]:
    reference = node.get("$ref")
    definitions = schema.get("$defs", {})
    if isinstance(reference, str) and isinstance(definitions, Mapping):
        found = definitions.get(reference.removeprefix("#/$defs/"), {})
        return found if isinstance(found, Mapping) else {}
    return node


def _shown(detail: ErrorDetails, *, confidential: bool) -> str | None:
    if confidential or detail["type"] in {"missing", "cannot_be", "union_tag_not_found"}:
        return None
    if detail["type"] == "extra_forbidden":
        return str(detail["loc"][-1])
    if detail["type"] == "union_tag_invalid":
        return str(detail["ctx"]["tag"])[:LONGEST_VALUE]
    written = detail["input"]
    if isinstance(written, list | dict):
        return None
    text = str(written)
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
