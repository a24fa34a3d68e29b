"""A case as text of our own: JSON, or YAML that reads back as the same case."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import yaml

from goodoffices.case.negotiation import Case
from goodoffices.case.writing import case_document

_READ_AS_SOMETHING_ELSE = re.compile(r"[-+]?[.\d][\d._eE+:-]*|~|null|true|false|\s*")
"""Words that a reader of YAML, ours or another, may take for a number, a truth or nothing."""


class _PlainDumper(yaml.SafeDumper):
    """YAML without aliases, in which a word that looks like something else is quoted."""

    def ignore_aliases(self, data: object) -> bool:
        """Write every value out in full."""
        del data
        return True


def _quoted(dumper: _PlainDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _READ_AS_SOMETHING_ELSE.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


class Plain(str):
    """Digits written without quotation marks."""

    __slots__ = ()


def _unquoted(dumper: _PlainDumper, digits: Plain) -> yaml.ScalarNode:
    kind = "float" if "." in digits else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", str(digits))


_PlainDumper.add_representer(str, _quoted)
_PlainDumper.add_representer(Plain, _unquoted)


def yaml_text(document: Mapping[str, object]) -> str:
    """Write plain data as YAML, in the order given.

    Examples
    --------
    >>> print(yaml_text({"answer": "no", "size": "5e3", "share": Plain("0.10")}), end="")
    answer: 'no'
    size: "5e3"
    share: 0.10
    """
    return yaml.dump(dict(document), Dumper=_PlainDumper, sort_keys=False, allow_unicode=True)


def case_json(case: Case) -> str:
    """Write a case as its JSON document."""
    return json.dumps(case_document(case), ensure_ascii=False, indent=1) + "\n"


def case_yaml(case: Case) -> str:
    """Write a case as its document in YAML."""
    return yaml_text(case_document(case))
