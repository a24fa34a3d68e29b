"""What a well-shaped case document may still get wrong: references, repetitions, cycles.

The checks walk the plain data, so that they also run on a document with problems of shape
and everything is reported in one reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeGuard

from goodoffices.case.notation import Value
from goodoffices.errors import Problem

Entry = Mapping[str, Value]
"""One object of the document."""


def problems_of_meaning(document: Entry) -> list[Problem]:
    """Find references to nothing, repeated names, and cycles.

    Parameters
    ----------
    document : mapping
        Plain data of a case document; parts with a wrong shape are passed over.

    Returns
    -------
    list of Problem
        Empty when there are none.
    """
    return [
        *_repetitions(document),
        *_too_few_principals(document),
        *_unknown_references(document),
        *_preference_problems(document),
        *_link_problems(document),
        *_acceptance_problems(document),
        *_body_problems(document),
        *_cycles(document),
    ]


def entries(document: Entry, key: str) -> Iterator[tuple[str, Entry]]:
    """Yield the path and the object of each entry of a list, in order."""
    listed = document.get(key)
    for number, entry in enumerate(listed if isinstance(listed, list) else []):
        if _is_entry(entry):
            yield f"{key}[{number}]", entry


def _is_entry(value: Value) -> TypeGuard[dict[str, Value]]:
    return isinstance(value, dict)


def _mapping(entry: Entry, key: str) -> dict[str, Value]:
    value = entry.get(key)
    return value if _is_entry(value) else {}


def _words(entry: Entry, key: str) -> list[str]:
    value = entry.get(key)
    return [word for word in value if isinstance(word, str)] if isinstance(value, list) else []


def _options_by_issue(document: Entry) -> dict[str, set[str]]:
    return {
        str(issue.get("id")): {str(option.get("id")) for _, option in entries(issue, "options")}
        for _, issue in entries(document, "issues")
    }


_UNIQUE = (
    (("parties", "persons"), "id", "Two parties or persons"),
    (("parties",), "name", "Two parties"),
    (("issues",), "id", "Two issues"),
    (("issues",), "name", "Two issues"),
    (("links",), "id", "Two links"),
    (("bodies",), "id", "Two bodies"),
    (("anchors",), "id", "Two anchors"),
    (("sources",), "id", "Two sources"),
    (("preferences",), "party", "Two sets of preferences"),
)


def _repetitions(document: Entry) -> Iterator[Problem]:
    for keys, field, subject in _UNIQUE:
        seen: dict[str, str] = {}
        for path, entry in (found for key in keys for found in entries(document, key)):
            value = entry.get(field)
            if not isinstance(value, str):
                continue
            if (first := seen.setdefault(value.casefold(), path)) != path:
                yield Problem(
                    path=f"{path}.{field}",
                    message=f"{subject} have one {field}; the other is {first}.",
                    remedy="Rename one, or join the two.",
                    value=value,
                )


def _too_few_principals(document: Entry) -> Iterator[Problem]:
    parties = list(entries(document, "parties"))
    count = sum(party.get("role") == "principal" for _, party in parties)
    if parties and count < 2:
        yield Problem(
            path="parties",
            message=f"A negotiation has at least two principals; here are {count}.",
            remedy="Give 'role: principal' to each party that must accept a package.",
        )


_REFERENCES = (
    ("parties", "side", "parties"),
    ("persons", "party", "parties"),
    ("preferences", "party", "parties"),
    ("bodies", "party", "parties"),
    ("bodies", "after", "bodies"),
    ("anchors", "actor", "parties and persons"),
)


def _unknown_references(document: Entry) -> Iterator[Problem]:
    for key, field, among in _REFERENCES:
        known = {
            str(entry.get("id"))
            for kind in among.split(" and ")
            for _, entry in entries(document, kind)
        }
        for path, entry in entries(document, key):
            value = entry.get(field)
            if isinstance(value, str) and value not in known:
                yield Problem(
                    path=f"{path}.{field}",
                    message=f"There is no such identifier among the {among}.",
                    remedy=f"Use one of {', '.join(sorted(known))}, or add it.",
                    value=value,
                )


def _unknown_option(
    known: Mapping[str, set[str]], path: str, issue: str, options: list[str]
) -> Iterator[Problem]:
    if issue not in known:
        yield Problem(
            path=path,
            message="There is no such issue.",
            remedy=f"Use one of {', '.join(sorted(known))}, or add it under 'issues'.",
            value=issue,
        )
        return
    for option in options:
        if option not in known[issue]:
            yield Problem(
                path=path,
                message=f"Issue {issue} has no such option.",
                remedy=f"Use one of {', '.join(sorted(known[issue]))}, or add it to the issue.",
                value=option,
            )


def _unknown_conditions(
    known: Mapping[str, set[str]], path: str, conditions: Entry
) -> Iterator[Problem]:
    for issue in conditions:
        yield from _unknown_option(known, f"{path}.{issue}", issue, _words(conditions, issue))


def _preference_problems(document: Entry) -> Iterator[Problem]:
    known = _options_by_issue(document)
    for path, entry in entries(document, "preferences"):
        points = _mapping(entry, "points")
        for issue, options in points.items():
            written = list(options) if _is_entry(options) else []
            yield from _unknown_option(known, f"{path}.points.{issue}", issue, written)
        yield from _ordering_problems(known, path, entry)
        for place, linked in entries(entry, "linked_points"):
            when = _mapping(linked, "when")
            yield from _unknown_conditions(known, f"{path}.{place}.when", when)


def _ordering_problems(
    known: Mapping[str, set[str]], path: str, entry: Entry
) -> Iterator[Problem]:
    for issue, ranks in _mapping(entry, "orderings").items():
        place = f"{path}.orderings.{issue}"
        written = [
            option
            for rank in (ranks if isinstance(ranks, list) else [])
            for option in (rank if isinstance(rank, list) else [rank])
            if isinstance(option, str)
        ]
        yield from _unknown_option(known, place, issue, written)
        for option in sorted({option for option in written if written.count(option) > 1}):
            yield Problem(
                path=place,
                message="An option stands in two ranks: an ordering has no cycle.",
                remedy="Keep it in one rank.",
                value=option,
            )


def _link_problems(document: Entry) -> Iterator[Problem]:
    known = _options_by_issue(document)
    for path, entry in entries(document, "links"):
        for key in ("when", "then", "together"):
            yield from _unknown_conditions(known, f"{path}.{key}", _mapping(entry, key))
        for place, counted in entries(entry, "of"):
            issue = str(counted.get("issue"))
            yield from _unknown_option(known, f"{path}.{place}", issue, _words(counted, "options"))
        for issue in _words(entry, "issues"):
            yield from _unknown_option(known, f"{path}.issues", issue, [])
        if entry.get("kind") == "applies_only_if":
            issue, otherwise = str(entry.get("issue")), str(entry.get("otherwise"))
            yield from _unknown_option(known, f"{path}.otherwise", issue, [otherwise])
        if entry.get("kind") == "total":
            yield from _missing_quantities(document, path, _words(entry, "issues"))


def _missing_quantities(document: Entry, path: str, summed: list[str]) -> Iterator[Problem]:
    for place, issue in entries(document, "issues"):
        for number, option in entries(issue, "options"):
            if issue.get("id") in summed and option.get("quantity") is None:
                yield Problem(
                    path=f"{place}.{number}.quantity",
                    message=f"The total of {path} needs a quantity here.",
                    remedy="Add a whole number.",
                )


def _acceptance_problems(document: Entry) -> Iterator[Problem]:
    rule = _mapping(document, "acceptance")
    parties = [party for _, party in entries(document, "parties")]
    principals = {str(one.get("id")) for one in parties if one.get("role") == "principal"}
    for number, party in enumerate(_words(rule, "veto")):
        if party not in principals:
            yield Problem(
                path=f"acceptance.veto[{number}]",
                message="There is no such principal, and only principals accept or refuse.",
                remedy=f"Use one of {', '.join(sorted(principals))}.",
                value=party,
            )
    needed = rule.get("at_least")
    if isinstance(needed, int) and needed > len(principals):
        yield Problem(
            path="acceptance.at_least",
            message=f"More principals must accept than there are; there are {len(principals)}.",
            remedy="Lower the number, or leave 'acceptance' out if every principal must accept.",
            value=str(needed),
        )


def _body_problems(document: Entry) -> Iterator[Problem]:
    known = _options_by_issue(document)
    for path, body in entries(document, "bodies"):
        for member_path, member in entries(body, "members"):
            for place, depends in entries(member, "depends"):
                when = _mapping(depends, "when")
                yield from _unknown_conditions(known, f"{path}.{member_path}.{place}.when", when)


def _cycles(document: Entry) -> Iterator[Problem]:
    sides = {
        str(party.get("id")): {str(party["side"])}
        for _, party in entries(document, "parties")
        if isinstance(party.get("side"), str)
    }
    yield from _cycle(sides, "parties", "Parties are part of one another in a circle", "side")
    order = {
        str(body.get("id")): {str(body["after"])}
        for _, body in entries(document, "bodies")
        if isinstance(body.get("after"), str)
    }
    yield from _cycle(order, "bodies", "Bodies vote after one another, in a circle", "after")
    depends: dict[str, set[str]] = {}
    for _, link in entries(document, "links"):
        if link.get("kind") == "applies_only_if":
            depends.setdefault(str(link.get("issue")), set()).update(_mapping(link, "when"))
    yield from _cycle(depends, "links", "Issues apply only if one another do, in a circle", "link")


def _cycle(
    arrows: Mapping[str, set[str]], path: str, message: str, what: str
) -> Iterator[Problem]:
    for start in sorted(arrows):
        circle = _way_back(arrows, start)
        if circle and start == min(circle):
            yield Problem(
                path=path,
                message=f"{message}.",
                remedy=f"Remove one {what} of the circle.",
                value=" -> ".join([*circle, start]),
            )


def _way_back(arrows: Mapping[str, set[str]], start: str) -> list[str] | None:
    """Find the shortest way from ``start`` back to itself, breadth first."""
    queue: list[list[str]] = [[start]]
    seen: set[str] = set()
    for way in queue:
        for following in sorted(arrows.get(way[-1], ())):
            if following == start:
                return way
            if following not in seen:
                seen.add(following)
                queue.append([*way, following])
    return None
