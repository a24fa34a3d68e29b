"""From GeniusWeb files to a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from goodoffices.formats.draft import Draft, DraftIssue, DraftParty
from goodoffices.formats.entries import Entry, documents, named_options, too_many_issues
from goodoffices.formats.exchange import Files, Findings, SourceFile, stem
from goodoffices.formats.weighted import Row, weighted_rows

PROFILE = "LinearAdditiveUtilitySpace"
"""The one kind of profile that is read: points that add up."""

TABLES = ("DiscreteValueSetUtilities", "discreteutils")
"""Spellings of a table of values, the newer one first."""


def read_geniusweb(files: Files, findings: Findings) -> Draft | None:
    """Read a GeniusWeb domain with its profiles.

    Parameters
    ----------
    files : mapping of str to bytes
        Profiles, in the order in which parties are to appear, and at most one domain file.
    findings : Findings
        Told every problem and everything worth knowing.

    Returns
    -------
    Draft or None
        The negotiation; ``None`` beside problems.
    """
    domains: list[Entry] = []
    profiles: list[Entry] = []
    for entry in documents(files, [".json"], findings):
        _sort_out(entry, domains, profiles, findings)
    if not profiles and not findings.problems:
        findings.problem("", "There is no profile.", f"Give files that hold {PROFILE!r}.")
    if findings.problems:
        return None
    bodies = [profile.child(PROFILE, findings) for profile in profiles]
    domain = _domain(domains, bodies, findings)
    title, issues = _issues(domain, findings)
    for body in bodies:
        if (own := body.mapping(findings).get("domain")) is not None:
            _compare(issues, _issues(own, findings)[1], own.path, findings)
    if findings.problems:
        return None
    read = [SourceFile.of(e.path, files[e.path]) for e in (*domains, *profiles)]
    sources = {one.name: one for one in read}
    return Draft(
        title=title,
        format="geniusweb",
        issues=issues,
        parties=tuple(
            _party(profile.path, body, issues, sources, findings)
            for profile, body in zip(profiles, bodies, strict=True)
        ),
        files=tuple(read),
    )


def _sort_out(
    entry: Entry, domains: list[Entry], profiles: list[Entry], findings: Findings
) -> None:
    keys = set(entry.value) if isinstance(entry.value, dict) else set()
    if PROFILE in keys:
        profiles.append(entry)
    elif "issuesValues" in keys:
        domains.append(entry)
    elif len(keys) == 1 and min(keys).endswith(("Space", "Ordering", "Profile")):
        findings.problem(
            entry.path,
            f"A profile of type {min(keys)!r} is not supported.",
            f"Use {PROFILE!r}.",
        )
    else:
        findings.note(f"{entry.path}: no domain or profile; left aside.")


def _domain(domains: Sequence[Entry], bodies: Sequence[Entry], findings: Findings) -> Entry:
    if len(domains) > 1:
        named = ", ".join(one.path for one in domains)
        findings.problem("", f"There are {len(domains)} domain files.", "Give one.", named)
    if domains:
        return domains[0]
    findings.note("No domain file; the issues are those that the first profile repeats.")
    return bodies[0].child("domain", findings)


def _issues(domain: Entry, findings: Findings) -> tuple[str, tuple[DraftIssue, ...]]:
    found = []
    listed = domain.child("issuesValues", findings)
    if too_many_issues(listed, findings):
        return "", ()
    for name, entry in listed.mapping(findings).items():
        values = entry.mapping(findings)
        if "values" not in values:
            findings.problem(
                entry.path,
                f"Issue {name!r} lists no values: {', '.join(values) or 'nothing'} is not read.",
                "List its values; options are never cut out of a range.",
            )
            continue
        found.append(named_options(name, values["values"].items(findings), entry.path, findings))
    title = domain.mapping(findings).get("name", Entry(value=stem(domain.path), path=domain.path))
    return title.name(findings), tuple(issue for issue in found if issue is not None)


def _compare(
    issues: Sequence[DraftIssue], own: Sequence[DraftIssue], path: str, findings: Findings
) -> None:
    shared = {issue.name: frozenset(issue.options) for issue in issues}
    if shared != {issue.name: frozenset(issue.options) for issue in own}:
        findings.problem(
            path, "The profile has other issues or options than the domain.", "Use one domain."
        )


def _party(
    file: str,
    body: Entry,
    issues: tuple[DraftIssue, ...],
    sources: Mapping[str, SourceFile],
    findings: Findings,
) -> DraftParty:
    tables = {
        name: _table(name, entry, findings)
        for name, entry in body.child("issueUtilities", findings).mapping(findings).items()
    }
    known = {name: table for name, table in tables.items() if table is not None}
    weights = body.child("issueWeights", findings)
    rows = weighted_rows(issues, weights, known, findings, missing_is_zero=True)
    values = body.mapping(findings)
    name = values.get("name", Entry(value=stem(file), path=file)).name(findings)
    walk_away = _walk_away(file, values.get("reservationBid"), issues, rows, findings)
    return DraftParty(name=name, source=sources[file], points=rows, walk_away=walk_away)


def _table(issue: str, entry: Entry, findings: Findings) -> Entry | None:
    spellings = entry.mapping(findings)
    for spelling in TABLES:
        if spelling in spellings:
            return spellings[spelling].child("valueUtilities", findings)
    named = ", ".join(spellings) or "nothing"
    findings.problem(
        entry.path,
        f"Evaluator type {named} of issue {issue!r} is not supported.",
        f"Use {TABLES[0]}.",
    )
    return None


def _walk_away(
    file: str,
    bid: Entry | None,
    issues: Sequence[DraftIssue],
    rows: Sequence[Row],
    findings: Findings,
) -> Fraction:
    """Return what the reservation deal is worth to the party itself (R122)."""
    if bid is None or bid.value is None:
        findings.note(f"{file}: no reservation deal; the walk-away value is 0.")
        return Fraction(0)
    chosen = bid.child("issuevalues", findings).mapping(findings)
    worth = Fraction(0)
    for issue, row in zip(issues, rows, strict=False):
        if issue.name not in chosen:
            findings.note(f"{file}: the reservation deal leaves out {issue.name!r}; counted as 0.")
            continue
        option = chosen[issue.name].name(findings)
        if option not in issue.options:
            findings.problem(
                chosen[issue.name].path, "The issue has no such option.", "Correct it.", option
            )
            continue
        worth += row[issue.options.index(option)]
    for name in sorted(chosen.keys() - {issue.name for issue in issues}):
        findings.problem(chosen[name].path, "The domain has no such issue.", "Remove it.", name)
    return worth
