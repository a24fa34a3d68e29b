"""Reading JSON and YAML exactly: no rounded number, no guessed type, no lost key.

YAML 1.1 readers turn ``no`` into false, ``1:30`` into 90 and ``2024-05-01`` into a date.
Here a word is text, and only what looks like a number is one (R1).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from typing import NoReturn

import yaml

from goodoffices.case.numbers import MAX_DIGITS
from goodoffices.errors import CaseDocumentError, Problem

MAX_CHARACTERS = 20_000_000
"""Longest document read."""

MAX_DEPTH = 60
"""Deepest nesting read; a case needs seven levels."""

Value = str | int | Decimal | bool | None | list["Value"] | dict[str, "Value"]
"""Plain data as read from a document."""


def read_notation(text: str, *, infinities: bool = False) -> Value:
    r"""Read a JSON or YAML document into plain data.

    Parameters
    ----------
    text : str
        The document. A leading ``{`` or ``[`` means JSON, anything else YAML.
    infinities : bool
        Whether JSON's ``Infinity``, ``-Infinity`` and ``NaN``, which other programs write,
        are kept as those words instead of being refused.

    Returns
    -------
    Value
        Dictionaries, lists, text, whole numbers, exact decimals, booleans and ``None``.

    Raises
    ------
    CaseDocumentError
        If the text is empty, too long or too deep, is neither notation, repeats a key,
        or uses YAML aliases.

    Examples
    --------
    >>> read_notation("answer: no\nshare: 0.10")
    {'answer': 'no', 'share': Decimal('0.10')}
    """
    if not text.strip():
        _refuse("The document is empty.", "Start from the output of 'goodoffices new'.")
    if len(text) > MAX_CHARACTERS:
        _refuse(f"The document has over {MAX_CHARACTERS} characters.", "Split the case.")
    try:
        return (
            _read_json(text, str if infinities else _refuse_constant)
            if text.lstrip()[:1] in "{["
            else _read_yaml(text)
        )
    except RecursionError:
        _refuse(f"The document is nested over {MAX_DEPTH} levels deep.", "Flatten it.")


def _refuse(message: str, remedy: str, *, path: str = "", value: str | None = None) -> NoReturn:
    raise CaseDocumentError([Problem(path=path, message=message, remedy=remedy, value=value)])


def _read_json(text: str, constant: Callable[[str], Value]) -> Value:
    try:
        value: Value = json.loads(
            text,
            parse_float=Decimal,
            parse_constant=constant,
            object_pairs_hook=_refuse_repeated_keys,
        )
    except json.JSONDecodeError as error:
        _refuse(
            f"This is no JSON: {error.msg}.",
            "Correct it there; a comma or quotation mark is the usual cause.",
            path=f"line {error.lineno} column {error.colno}",
        )
    except ValueError:
        _refuse("A number has too many digits.", "Use fewer digits.")
    return value


def _refuse_constant(word: str) -> NoReturn:
    _refuse("A number must be finite.", "Write a whole number, '1/3' or '0.25'.", value=word)


def _refuse_repeated_keys(pairs: Iterable[tuple[str, Value]]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key, value in pairs:
        if key in found:
            _refuse("A key stands twice in one object.", "Keep one of the two.", value=key)
        found[key] = value
    return found


class _PlainLoader(yaml.SafeLoader):
    """YAML without aliases and without guessed types."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own class attribute

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Refuse aliases: a page of them can stand for a terabyte."""
        if self.check_event(yaml.AliasEvent):
            _refuse(
                "The document uses a YAML alias ('*name').",
                "Write the value out in full.",
                path=_place(self.event_mark()),
            )
        return super().compose_node(parent, index)

    def event_mark(self) -> yaml.Mark | None:
        """Return the place of the next event."""
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML's stubs
        mark = event.start_mark
        return mark if isinstance(mark, yaml.Mark) else None


def _construct_mapping(loader: _PlainLoader, node: yaml.MappingNode) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        place = _place(key_node.start_mark)
        if not isinstance(key, str):
            key = str(key_node.value)
        if key in found:
            _refuse("A key stands twice.", "Keep one of the two.", path=place, value=key)
        found[key] = loader.construct_object(value_node, deep=True)
    return found


def _construct_number(loader: _PlainLoader, node: yaml.ScalarNode) -> Value:
    written = loader.construct_scalar(node)
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    if len(written) > MAX_DIGITS:
        _refuse("A number has too many digits.", "Use fewer.", path=_place(node.start_mark))
    return int(written) if re.fullmatch(r"[-+]?\d+", written) else number


_PlainLoader.add_constructor("tag:yaml.org,2002:map", _construct_mapping)
_PlainLoader.add_constructor("tag:yaml.org,2002:float", _construct_number)
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), None)
_PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf")
)
_PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$"),
    list("-+.0123456789"),
)


def _read_yaml(text: str) -> Value:
    try:
        value: Value = yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - a SafeLoader subclass
    except yaml.MarkedYAMLError as error:
        _refuse(
            f"This is no YAML: {error.problem or 'it cannot be read'}.",
            "Correct it there; indentation or an unquoted colon is the usual cause.",
            path=_place(error.problem_mark),
        )
    except yaml.YAMLError:
        _refuse("This is neither JSON nor YAML.", "Save the case as UTF-8 text.")
    return value


def _place(mark: yaml.Mark | None) -> str:
    return "" if mark is None else f"line {mark.line + 1} column {mark.column + 1}"
