"""Random cases with everything a document can hold, and names that provoke spreadsheets."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case

Document = dict[str, Any]

TRICKY = [
    "=1+1",
    "-3",
    "+49",
    "@SUM(A1)",
    "'quoted",
    "''",
    "#1",
    "1/3",
    "5..8",
    "no",
    "1e5",
    "نعم",
    "TRUE",
    "a;b=c|d",
    "option",
    "points: x",
    "0.10",
    'say "yes"',
    "two\nlines",
]


def names(count: int) -> st.SearchStrategy[list[str]]:
    word = st.one_of(st.sampled_from(TRICKY), st.text("abcÄ ,.", min_size=1, max_size=6))
    kept = word.filter(lambda one: one == one.strip() and one != "")
    return st.lists(kept, min_size=count, max_size=count, unique_by=str.casefold)


def numbers() -> st.SearchStrategy[int | str]:
    values = ["0", "1", "-2", "1/3", "0.25", "12345678901234567", "-7/8", "100"]
    return st.sampled_from(values)


@st.composite
def ranges(draw: st.DrawFn) -> Any:  # noqa: ANN401 - a number, or two
    if draw(st.booleans()):
        return draw(numbers())
    return draw(st.sampled_from([["1/3", "1/2"], ["-2", "5"], ["0.25", "7"]]))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    issues = _issues(draw)
    options = {issue["id"]: [o["id"] for o in issue["options"]] for issue in issues}
    parties: list[Document] = [
        {"id": f"p{n}", "name": name, "role": "principal" if n < 2 else "mediator"}
        for n, name in enumerate(draw(names(draw(st.integers(2, 3)))))
    ]
    parties[0]["aliases"] = draw(st.lists(st.sampled_from(["A; b", "=x"]), max_size=2))
    kinds = [draw(st.sampled_from(KINDS)) for _ in range(draw(st.integers(0, 3)))]
    return {
        "schema": "goodoffices/case@1",
        "id": "case",
        "title": draw(names(1))[0],
        "about": draw(st.sampled_from(["", " Two\nlines. ", "=cmd|' /C calc'!A0"])),
        "parties": parties,
        "issues": issues,
        "preferences": [
            _preferences(draw, f"p{n}", options)
            for n in draw(st.permutations(range(draw(st.integers(0, 2)))))
        ],
        "links": [_link(draw, f"l{n}", kind, options) for n, kind in enumerate(kinds)],
        "acceptance": draw(st.sampled_from([None, {"at_least": 1, "veto": ["p0"]}])),
        "persons": [{"id": "who", "name": "Who", "party": "p0", "pronouns": ["she"]}],
        "sources": [{"id": "s1", "title": "A book", "url": None, "licence": "CC0"}],
        "not_in_model": draw(st.lists(st.sampled_from(["Dignity.", "1e5"]), max_size=2)),
    }


def _issues(draw: st.DrawFn) -> list[Document]:
    issues = []
    for number, name in enumerate(draw(names(draw(st.integers(2, 3))))):
        chosen = draw(names(draw(st.integers(1, 3))))
        issues.append(
            {
                "id": f"i{number}",
                "name": name,
                "weight": draw(st.sampled_from([0, 1, 7])),
                "ordered": draw(st.booleans()),
                "options": [
                    {"id": f"o{k}", "name": one, "quantity": k * 30 - 5, "lean": "pro"}
                    for k, one in enumerate(chosen)
                ],
            }
        )
    return issues


def _conditions(draw: st.DrawFn, options: dict[str, list[str]]) -> Document:
    chosen = draw(st.lists(st.sampled_from(sorted(options)), min_size=1, max_size=2, unique=True))
    return {
        issue: draw(st.lists(st.sampled_from(options[issue]), min_size=1, unique=True))
        for issue in chosen
    }


def _preferences(draw: st.DrawFn, party: str, options: dict[str, list[str]]) -> Document:
    ranked = draw(st.sampled_from(sorted(options)))
    points = {
        issue: {option: draw(ranges()) for option in listed}
        for issue, listed in options.items()
        if issue != ranked
    }
    return {
        "party": party,
        "basis": draw(st.sampled_from(["assumption", "An interview; 3 May"])),
        "walk_away": draw(st.one_of(st.none(), ranges())),
        "points": points,
        "orderings": {ranked: [[one] for one in options[ranked]]},
        "linked_points": [
            {"when": _conditions(draw, options), "points": draw(ranges())}
            for _ in range(draw(st.integers(0, 2)))
        ],
    }


KINDS = ["requires", "excludes", "counts", "total", "applies_only_if", "related"]


def _link(draw: st.DrawFn, link_id: str, kind: str, options: dict[str, list[str]]) -> Document:
    first, second = sorted(options)[:2]
    parts: dict[str, Document] = {
        "requires": {"when": _conditions(draw, options), "then": _conditions(draw, options)},
        "excludes": {"together": _conditions(draw, options)},
        "counts": {
            "of": [{"issue": first, "options": options[first]}] * 2,
            "at_least": draw(st.sampled_from([None, 0, 1])),
            "at_most": 2,
        },
        "total": {"issues": [first, second], "at_least": -100, "at_most": None},
        "applies_only_if": {
            "issue": first,
            "when": {second: options[second][:1]},
            "otherwise": options[first][0],
        },
        "related": {"issues": [first, second]},
    }
    return {"id": link_id, "kind": kind, "reason": draw(names(1))[0], **parts[kind]}


def cases() -> st.SearchStrategy[Case]:
    return documents().map(lambda document: read_case(json.dumps(document)))
