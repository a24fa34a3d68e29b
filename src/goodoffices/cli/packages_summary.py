"""What ``goodoffices packages`` says to a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

from goodoffices.brief.division import division_sentences
from goodoffices.brief.packages_page import candidate_words
from goodoffices.brief.shown import shown_name, shown_sentences
from goodoffices.brief.words import CONCEPTS, LITERATURE
from goodoffices.case.negotiation import Case
from goodoffices.cli.points_words import points_table, points_words
from goodoffices.cli.summaries import number_of, proof_words
from goodoffices.packages.plan_words import plan_sentences
from goodoffices.packages.results import Accepted, Packages, ShownPackage
from goodoffices.ratification.joining_words import two_level_sentences
from goodoffices.solving.answer import Status

WIDTH = 96
"""Columns that a line of words takes."""
SHOWN_UNREFUSED = 10
"""Packages nobody refused that are printed."""


def packages_summary(case: Case, found: Packages) -> str:
    """Say which packages there are, each answer with its proof.

    Parameters
    ----------
    case : Case
        Names of parties, issues and options.
    found : Packages
        Everything found out.

    Returns
    -------
    str
        Lines without a final line feed. A few packages are printed; all stand in the JSON.
    """
    lines = [case.title, *_planned(found), ""]
    lines += _counts(case, found)
    if found.ratification is not None:
        lines += ["", *_words(two_level_sentences(case, found), indent="")]
    lines += _shown(case, found)
    lines += _unnamed(found)
    lines += _candidates(case, found)
    lines += _division(case, found)
    lines += _record(case, found)
    return "\n".join(lines)


def _planned(found: Packages) -> list[str]:
    """Say how large the question is and, beyond listing, how each part was to be answered."""
    if found.plan is None:
        return []
    sentences = plan_sentences(found.plan)
    return _words(sentences[:2] if found.zone.proof.engine == "table" else sentences, indent="")


def _counts(case: Case, found: Packages) -> list[str]:
    zone, frontier = found.zone, found.frontier
    if found.plan is None:
        why = f"No zone, frontier or named package ({proof_words(zone.proof)})"
        return _words([f"{why.removesuffix('.)')}.)", *found.notes], indent="")
    counted = number_of(zone.count)
    if zone.count is None and zone.at_least is not None:
        counted = f"at least {zone.at_least:,}"
    said = f"Zone of agreement: {counted} of {zone.packages:,} packages"
    lines = _words([f"{said} ({proof_words(zone.proof)})."], indent="")
    lines += _words([*found.notes, *zone.notes])
    if found.accepted is not None:
        lines += _accepted(case, found.accepted)
    if zone.count == 0 and zone.proof.status is Status.PROVED:
        lines += _words(["'goodoffices bridge CASE' shows what would open one."])
    said = f"Frontier: {_packages(frontier.count)} ({proof_words(frontier.proof)})."
    return [*lines, *_words([said], indent="")]


def _accepted(case: Case, accepted: Accepted) -> list[str]:
    within = ", ".join(
        f"{case.party(party).name} {count:,}" for party, count in accepted.satisfied
    )
    lines = [
        f"Accepted under the rule: {_packages(accepted.count)} ({proof_words(accepted.proof)})."
    ]
    return lines + _words([f"Of these reach their walk-away value: {within}."] if within else [])


def _shown(case: Case, found: Packages) -> list[str]:
    if found.shown is None or not found.shown.packages:
        return []
    shown = found.shown.packages
    lines = ["", "Packages to look at", ""]
    lines += points_table(case, [(shown_name(n, p), p) for n, p in enumerate(shown, start=1)])
    ties = {one.package.options: one.ties for one in found.named if one.package is not None}
    for number, one in enumerate(shown, start=1):
        lines += ["", *_package(case, number, one, ties=ties.get(one.package.options))]
    notes = [note for one in found.named if one.package is not None for note in one.notes]
    chosen = [one for one in shown_sentences(found.shown) if " against " not in one]
    return [*lines, "", *_words([*chosen, *dict.fromkeys(notes)], indent="")]


def _package(case: Case, number: int, shown: ShownPackage, *, ties: int | None) -> list[str]:
    tied = f"; {ties:,} packages tie" if ties is not None and ties > 1 else ""
    lines = [f"{shown_name(number, shown)} ({proof_words(shown.proof)}{tied})"]
    if shown.reference:
        what = shown.trade or "The two packages are the same."
        lines += _words([f"Against {shown.reference}: {what}"])
        return lines + _aligned(
            (case.issue(issue).name, f"{_option(case, issue, old)} → {_option(case, issue, new)}")
            for issue, old, new in shown.changes
        )
    return lines + _aligned(
        (case.issue(issue).name, _option(case, issue, option))
        for issue, option in shown.package.options
    )


def _option(case: Case, issue: str, option: str) -> str:
    return case.issue(issue).option(option).name


def _packages(count: int | None) -> str:
    return f"{number_of(count)} package{'' if count == 1 else 's'}"


def _aligned(pairs: Iterable[tuple[str, str]]) -> list[str]:
    rows = list(pairs)
    width = min(max((len(label) for label, _ in rows), default=0), 34)
    lines = []
    for label, text in rows:
        head = f"  {label[:width]:<{width}}  "
        lines += wrap(text, WIDTH, initial_indent=head, subsequent_indent=" " * len(head)) or [
            head.rstrip()
        ]
    return lines


def _unnamed(found: Packages) -> list[str]:
    """Say which rules name no package, and why; rules with the same reason stand together."""
    if found.plan is None:
        return []
    why: dict[str, list[str]] = {}
    for one in found.named:
        if one.package is None:
            proved = one.proof.status is Status.PROVED and one.proof.reason is not None
            words = f"{one.proof.reason} (proved)" if proved else proof_words(one.proof)
            why.setdefault(words, []).append(
                f"{CONCEPTS[one.concept]} ({LITERATURE[one.concept]})"
            )
    if len(why) == 1 and len(next(iter(why.values()))) == len(found.named):
        return _words([f"No rule names a package: {next(iter(why))}"], indent="")
    sentences = [
        f"No package named by {', '.join(names)}: {words}" for words, names in why.items()
    ]
    return _words(sentences, indent="")


def _candidates(case: Case, found: Packages) -> list[str]:
    if not found.candidates:
        return []
    lines = ["", "Packages added by hand"]
    for one in found.candidates:
        points = ", ".join(
            f"{case.party(party).name} {points_words(value)}" for party, value in one.points
        )
        lines.append(f"  {one.name}" + (f": {points}" if points else ""))
        lines += _words([candidate_words(case, one)], indent="    ")
    return lines


def _division(case: Case, found: Packages) -> list[str]:
    first, *more = division_sentences(case, found.divided) or ("",)
    return ["", *_words([first], indent=""), *_words(more)] if first else []


def _record(case: Case, found: Packages) -> list[str]:
    said = found.from_record
    if said.proof.status is Status.NOT_APPLICABLE:
        return ["", *_words([f"From the record: nothing. {said.proof.reason}"], indent="")]
    lines = [
        "",
        f"From the record: {number_of(said.count)} packages that no principal has refused"
        f" ({proof_words(said.proof)}).",
    ]
    for package in said.packages[:SHOWN_UNREFUSED]:
        settled = "; ".join(
            f"{case.issue(i).name}: {_option(case, i, o)}" for i, o in package.options
        )
        lines += _words([f"{settled} (unknown {package.unknown})"])
    lines += _words([f"block: {block.reason}" for block in said.blocks])
    return lines + _words(said.notes)


def _words(sentences: Sequence[str], *, indent: str = "  ") -> list[str]:
    """Wrap sentences; what goes on stands further in."""
    return [
        line
        for sentence in sentences
        for line in wrap(sentence, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ")
    ]
