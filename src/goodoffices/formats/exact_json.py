"""JSON whose numbers are written digit by digit."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from goodoffices.formats.case_text import Plain


def exact_json(value: object, *, depth: int = 0) -> str:
    """Write plain data as JSON; :class:`~goodoffices.formats.case_text.Plain` stays unquoted.

    Parameters
    ----------
    value : object
        Mappings, sequences, text, whole numbers, truth values, ``None`` and ``Plain``.
    depth : int
        Spaces before each line.

    Returns
    -------
    str
        JSON, one key a line, without a final line feed.

    Examples
    --------
    >>> exact_json([Plain("0.10"), "0.10", None])
    '[0.10, "0.10", null]'
    """
    if isinstance(value, Plain):
        return str(value)
    if isinstance(value, Mapping) and value:
        inner = " " * (depth + 1)
        lines = [
            f"{inner}{json.dumps(key, ensure_ascii=False)}: {exact_json(one, depth=depth + 1)}"
            for key, one in value.items()
        ]
        return "{\n" + ",\n".join(lines) + "\n" + " " * depth + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(exact_json(one, depth=depth) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)
