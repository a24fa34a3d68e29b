"""What of a case other programs can hold, and what is refused or left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.case.links import Related
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party
from goodoffices.case.preferences import Preferences
from goodoffices.case.writing import case_document
from goodoffices.formats.draft import DraftTerm
from goodoffices.formats.exchange import Findings
from goodoffices.formats.values import rounded

HELD = frozenset({"schema", "id", "title", "parties", "issues", "preferences", "links"})
"""Parts of a case document that other programs hold, or that are checked one by one."""

LEFT_OUT = frozenset(
    {
        "about",
        "persons",
        "bodies",
        "places",
        "anchors",
        "sources",
        "not_in_model",
        "conflict",
        "forbids_language_models",
    }
)
"""Parts that change no package and no point; they are left out with a note."""

MAX_DECIMALS = 30
"""Most decimal places that points can be rounded to."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A principal with points that other programs can hold.

    Parameters
    ----------
    party : Party
        The principal.
    rows : tuple of tuple of Fraction
        Points, shape (issues, options).
    terms : tuple of DraftTerm
        Linked points, by positions.
    walk_away : Fraction
        Least total the party accepts.
    """

    party: Party
    rows: tuple[tuple[Fraction, ...], ...]
    terms: tuple[DraftTerm, ...]
    walk_away: Fraction


def sides_of(case: Case, findings: Findings, *, decimals: int | None = None) -> tuple[Side, ...]:
    """Return the principals with exact points; refuse or note everything else (R124).

    Parameters
    ----------
    case : Case
        The negotiation.
    findings : Findings
        Told what cannot be said, by name and never by number, and what is left out.
    decimals : int or None
        Decimal places to round to; ``None`` keeps every number as it is.

    Returns
    -------
    tuple of Side
        In the order of the case; incomplete beside problems.

    Notes
    -----
    With ``decimals`` a package's total moves by at most half a unit of the last place for each
    issue and each linked term; a note says so.
    """
    _check_parts(case, findings)
    _check_names(case, findings)
    sides = [side for party in case.principals if (side := _side(case, party, findings))]
    if decimals is None:
        return tuple(sides)
    steps = len(case.issues) + max((len(side.terms) for side in sides), default=0)
    findings.note(
        f"Numbers are rounded to {decimals} decimal places: a package's total moves by at most"
        f" {steps} times half a unit of the last place, a walk-away value by half a unit."
    )
    return tuple(_rounded(side, decimals) for side in sides)


def _check_parts(case: Case, findings: Findings) -> None:
    document = case_document(case)
    filled = {key for key, value in document.items() if value}
    for key in sorted(filled - HELD - LEFT_OUT):
        findings.problem(key, "Other programs cannot say this.", "Export xlsx, csv or json.")
    out = sorted(filled & LEFT_OUT)
    out += _filled(document["parties"], "aliases", "adjectives", "side", what="party names")
    out += _filled(document["issues"], "affirms", "aliases", what="wording of issues")
    options = [option for issue in document["issues"] for option in issue["options"]]
    out += _filled(options, "aliases", what="wording of options")
    if out:
        findings.note(f"Left out, because it changes no points: {', '.join(out)}.")
    for link in case.links:
        if isinstance(link, Related):
            findings.note(f"Left out: {link.id}, which only says that issues bear on one another.")
            continue
        findings.problem(
            f"links.{link.id}",
            "A link that excludes packages cannot be said: the program would offer them.",
            "Remove it, or export xlsx, csv or json.",
        )
    others = [party.name for party in case.parties if party not in case.principals]
    if others:
        findings.note(f"Left out, because they need not accept: {', '.join(others)}.")


def _filled(entries: list[dict[str, object]], *keys: str, what: str) -> list[str]:
    return [what] if any(entry.get(key) for entry in entries for key in keys) else []


def _check_names(case: Case, findings: Findings) -> None:
    named = [(f"parties.{party.id}", party.name) for party in case.parties]
    for issue in case.issues:
        named.append((f"issues.{issue.id}", issue.name))
        named.extend((f"issues.{issue.id}.{o.id}", o.name) for o in issue.options)
    for path, name in named:
        if name != name.strip() or not name or _CONTROL.search(name):
            findings.problem(
                path,
                "The name is empty, begins or ends with a space, or holds a control character.",
                "Rename it.",
                name[:60],
            )


def _side(case: Case, party: Party, findings: Findings) -> Side | None:
    preferences = case.preferences_of(party.id)
    path = f"preferences.{party.id}"
    if preferences is None:
        findings.problem(path, "The party's preferences are not known.", "Add points for it.")
        return None
    if preferences.orderings:
        findings.problem(f"{path}.orderings", "A ranking is no points.", "Give points instead.")
    walk_away = preferences.walk_away
    if walk_away is None or not walk_away.is_exact:
        findings.problem(
            f"{path}.walk_away", "The walk-away value is not one known number.", "State it."
        )
    rows, terms = _rows(case, preferences, findings), _terms(case, preferences)
    ranges = [*(one.points for one in preferences.points)]
    ranges += [one.points for one in preferences.linked_points]
    if not all(one.is_exact for one in ranges):
        findings.problem(f"{path}.points", "Points are known only as ranges.", "State numbers.")
    return Side(party=party, rows=rows, terms=terms, walk_away=(walk_away or Range.of(0)).low)


def _rows(
    case: Case, preferences: Preferences, findings: Findings
) -> tuple[tuple[Fraction, ...], ...]:
    worth = {(one.issue, one.option): one.points.low for one in preferences.points}
    linked = {c.issue for one in preferences.linked_points for c in one.when}
    rows = []
    for issue in case.issues:
        given = [worth.get((issue.id, option.id)) for option in issue.options]
        if None in given and (issue.id not in linked or any(one is not None for one in given)):
            findings.problem(
                f"preferences.{preferences.party}.points.{issue.id}",
                "Not every option of the issue has points.",
                "Add what is missing.",
            )
        rows.append(tuple(one or Fraction(0) for one in given))
    return tuple(rows)


def _terms(case: Case, preferences: Preferences) -> tuple[DraftTerm, ...]:
    positions = {issue.id: number for number, issue in enumerate(case.issues)}
    found = []
    for one in preferences.linked_points:
        allowed: dict[int, set[int]] = {}
        for condition in one.when:
            number = positions[condition.issue]
            ids = [option.id for option in case.issues[number].options]
            options = {ids.index(option) for option in condition.options}
            allowed.setdefault(number, set(options)).intersection_update(options)
        if all(allowed.values()):
            when = tuple((number, tuple(sorted(allowed[number]))) for number in sorted(allowed))
            found.append(DraftTerm(when=when, points=one.points.low))
    return tuple(found)


def _rounded(side: Side, decimals: int) -> Side:
    return Side(
        party=side.party,
        rows=tuple(tuple(rounded(value, decimals) for value in row) for row in side.rows),
        terms=tuple(
            DraftTerm(when=term.when, points=rounded(term.points, decimals)) for term in side.terms
        ),
        walk_away=rounded(side.walk_away, decimals),
    )


def refuse_terms(sides: tuple[Side, ...], program: str, findings: Findings) -> None:
    """Refuse linked points for a program that cannot hold any."""
    for side in sides:
        if side.terms:
            findings.problem(
                f"preferences.{side.party.id}.linked_points",
                f"{program} has no points for combinations of issues.",
                "Remove them, or export xlsx, csv or json.",
            )


def needs_decimals(path: str, findings: Findings) -> None:
    """Refuse a number that no finite decimal writes, and name the way out."""
    findings.problem(
        path,
        "A number here has no finite decimal form.",
        "Add --decimals 12 to round it, with the largest error stated.",
    )


def file_name(number: int, party: Party, suffix: str) -> str:
    """Name a party's file so that its place in the case is kept.

    Examples
    --------
    >>> file_name(2, Party(id="egypt", name="Egypt"), ".xml")
    '2-egypt.xml'
    """
    return f"{number}-{party.id}{suffix}"
