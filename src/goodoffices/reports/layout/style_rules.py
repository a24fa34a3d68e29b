"""What the style rules of a page hide: simple selectors of its own style elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from goodoffices.reports.layout.style_text import StyleBlock, blocks_of_style, style_sheets

_MAY_SHOW = ("display", "visibility", "opacity")
_MOVING = ("animation", "animation-name", "transition", "transition-property")
_SHIFTS = ("left", "top")
# Height and overflow hide together, so they are written together.
_READ = (
    *(*_MAY_SHOW, "height", "overflow", "text-indent", "clip", "position", *_SHIFTS),
    *("text-decoration", "text-decoration-line", *_MOVING),
)
_HIDING = re.compile(r"(?:none|hidden|collapse|0)\b(?!\.)")
_NAME = r"(?:[\w-]|\\.)+"
_COMPOUND = re.compile(rf"(?P<tag>{_NAME}|\*)?(?P<rest>(?:[.#]{_NAME}|\[[^\[\]]{{1,80}}\])*)")
_PIECE = re.compile(
    rf"([.#])({_NAME})|\[\s*([\w-]{{1,40}})\s*(?:=\s*[\"']?([^\"'\]]*)[\"']?\s*)?\]"
)
_PSEUDO = re.compile(r"(?<!\\)::?[\w-]+")
_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_COMBINED = re.compile(r"[\s>+~]+")
_MOMENTARY = re.compile(r"(?<!\\):(?::|(?:hover|focus|active|before|after)\b)")
_ESCAPED = re.compile(r"\\(.)")
_LONGEST, _DEEPEST = 4_000, 4
# Bounds the time for files that are made to take long.
_MOST_RULES, _MOST_ALIKE = 50_000, 100


class _Compound(NamedTuple):
    """A selector of one element: its name and what must stand in its attributes."""

    tag: str
    identifiers: frozenset[str]
    classes: frozenset[str]
    others: tuple[tuple[str, str], ...]

    def fits(self, tag: str, attributes: Mapping[str, str], classes: frozenset[str]) -> bool:
        return (
            self.tag in {"", tag}
            and self.classes <= classes
            and self.identifiers <= {attributes.get("id", "").strip()}
            and all(
                name in attributes and value in {"", attributes[name]}
                for name, value in self.others
            )
        )

    @property
    def weight(self) -> tuple[int, int, int]:
        return len(self.identifiers), len(self.classes) + len(self.others), int(self.tag != "")

    @property
    def key(self) -> str:
        """The word by which the rules that may fit an element are looked up."""
        if self.classes:
            return f".{min(self.classes)}"
        return f"#{min(self.identifiers)}" if self.identifiers else self.tag


class _Rule(NamedTuple):
    compound: _Compound
    order: int
    declared: Mapping[str, str]
    may_show: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleRules:
    """The rules of a page's style elements that say which elements are seen (R587).

    Parameters
    ----------
    rules : dict of str to list
        By the class, the identifier or the name that an element must have.
    """

    rules: dict[str, list[_Rule]] = field(default_factory=dict)

    def style_of(self, tag: str, attributes: Mapping[str, str]) -> str:
        """Return the style of an element: what the rules say of it, then what it says itself.

        Parameters
        ----------
        tag : str
            Its name, in small letters.
        attributes : mapping of str to str
            Its attributes.

        Returns
        -------
        str
            Declarations, as in a ``style`` attribute. Of the rules only those that tell
            whether it is seen, and only where no rule may show it after all: one for other
            screens or for its place in the page.
        """
        own = attributes.get("style", "")
        fitting = list(self._fitting(tag, attributes))
        if not fitting:
            return own
        said = _said(fitting, _declared(own))
        moves = not said.keys().isdisjoint(_MOVING)
        is_placed = said.get("position", "").startswith(("absolute", "fixed"))
        left_out = {*_MOVING, *(("opacity",) if moves else ()), *(() if is_placed else _SHIFTS)}
        kept = [f"{name}:{said[name]}" for name in _READ if name in said and name not in left_out]
        return ";".join((*kept, own))

    def _fitting(self, tag: str, attributes: Mapping[str, str]) -> Iterator[_Rule]:
        classes = frozenset(attributes.get("class", "").split())
        keys = [f".{one}" for one in classes]
        for key in (*keys, f"#{attributes.get('id', '').strip()}", tag, ""):
            for rule in self.rules.get(key, ()):
                if rule.compound.fits(tag, attributes, classes):
                    yield rule


def _said(fitting: list[_Rule], own: Mapping[str, str]) -> dict[str, str]:
    """Return what counts of what the rules declare (CSS Cascade 4, 6)."""
    won: dict[str, str] = {}
    by_weight = sorted(fitting, key=lambda rule: (rule.compound.weight, rule.order))
    for only_important in (False, True):
        for rule in by_weight:
            for name, value in rule.declared.items():
                if ("!important" in value) is only_important:
                    won[name] = value
    may_show = {name for rule in fitting for name in rule.may_show}
    return {
        name: value
        for name, value in won.items()
        if name not in may_show and (name not in own or "!important" in value)
    }


def rules_of(source: str) -> StyleRules:
    """Read the style rules of a page, as far as they tell what of it is seen.

    Parameters
    ----------
    source : str
        The decoded page.

    Returns
    -------
    StyleRules
        Empty where no rule hides anything by a selector of one element, such as ``.sr``,
        ``#box``, ``p.sr`` or ``[hidden]``, on every screen.

    Notes
    -----
    Linear in the length of the page.

    Examples
    --------
    >>> rules_of("<style>.sr{display:none}</style>").style_of("p", {"class": "lead sr"})
    'display:none;'
    """
    found: dict[str, list[_Rule]] = {}
    blocks = (one for sheet in style_sheets(source) for one in blocks_of_style(sheet))
    hides = False
    for rule in islice(_rules(blocks), _MOST_RULES):
        alike = found.setdefault(rule.compound.key, [])
        if len(alike) < _MOST_ALIKE:
            alike.append(rule)
            hides = hides or bool(rule.declared)
    return StyleRules(rules=found if hides else {})


def _rules(blocks: Iterator[StyleBlock]) -> Iterator[_Rule]:
    for order, block in enumerate(blocks):
        declared = _declared(block.declarations)
        if not declared:
            continue
        shown = frozenset(
            name for name in _MAY_SHOW if name in declared and not _HIDING.match(declared[name])
        )
        selectors = block.selectors[:_LONGEST]
        for _ in range(_DEEPEST if "(" in selectors else 0):
            selectors = _IN_BRACKETS.sub("", selectors)
        for selector in map(str.strip, selectors.split(",")):
            compound = _compound_of(selector)
            if compound is not None and block.always:
                yield _Rule(compound, order, declared, frozenset())
            elif shown and _MOMENTARY.search(selector) is None:
                last = _compound_of(_PSEUDO.sub("", _COMBINED.split(selector)[-1]))
                if last is not None:
                    yield _Rule(last, order, {}, shown)


def _declared(declarations: str) -> dict[str, str]:
    found = {}
    for one in declarations.split(";"):
        name, _, value = one.partition(":")
        name = name.strip().lower()
        if name in _READ and value:
            found[name] = value.strip().lower()
    return found


def _compound_of(selector: str) -> _Compound | None:
    found = _COMPOUND.fullmatch(selector)
    if found is None or not selector:
        return None
    pieces = _PIECE.findall(found.group("rest"))
    named = {
        mark: frozenset(_ESCAPED.sub(r"\1", name) for own, name, *_ in pieces if own == mark)
        for mark in ".#"
    }
    others = tuple((name.lower(), value) for _, _, name, value in pieces if name)
    tag = (found.group("tag") or "").lower().strip("*")
    return _Compound(tag, named["#"], named["."], others)
