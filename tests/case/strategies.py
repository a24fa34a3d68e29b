"""Random but valid pieces of a case, small in range so that ties are common."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

Document = dict[str, Any]


def numbers() -> st.SearchStrategy[int | str]:
    return st.one_of(
        st.integers(-5, 20), st.fractions(0, 9, max_denominator=7).map(lambda f: str(Fraction(f)))
    )


@st.composite
def case_documents(draw: st.DrawFn) -> Document:
    """Well-formed case documents with one to three issues and two to four parties."""
    parties = [f"p{n}" for n in range(draw(st.integers(2, 4)))]
    issues = {
        f"i{n}": [f"o{k}" for k in range(draw(st.integers(1, 3)))]
        for n in range(draw(st.integers(1, 3)))
    }
    return {
        "schema": "goodoffices/case@1",
        "id": "case",
        "title": draw(st.text(min_size=1, max_size=12)),
        "parties": [{"id": p, "name": p.upper(), "role": "principal"} for p in parties],
        "issues": [
            {"id": i, "name": i.upper(), "options": [{"id": o, "name": o.upper()} for o in opts]}
            for i, opts in issues.items()
        ],
        "preferences": [_preferences(draw, party, issues) for party in parties[:2]],
        "links": [_link(draw, f"l{n}", issues) for n in range(draw(st.integers(0, 2)))],
    }


def _preferences(draw: st.DrawFn, party: str, issues: dict[str, list[str]]) -> Document:
    points = {
        issue: {option: draw(numbers()) for option in opts} for issue, opts in issues.items()
    }
    return {"party": party, "walk_away": draw(numbers()), "points": points}


def _link(draw: st.DrawFn, link_id: str, issues: dict[str, list[str]]) -> Document:
    first = draw(st.sampled_from(sorted(issues)))
    last = draw(st.sampled_from(sorted(issues)))
    when, then = {first: [issues[first][0]]}, {last: [issues[last][-1]]}
    kind = draw(st.sampled_from(["requires", "excludes"]))
    parts = {"when": when, "then": then} if kind == "requires" else {"together": when}
    return {"id": link_id, "kind": kind, "reason": "", **parts}
