"""Packages near a text on the table, by every rule, and improvements that hurt nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.bridging.crossing_package import crossing_package
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.given_package import given_package
from goodoffices.packages.named import withheld
from goodoffices.packages.near.changed_issues import (
    NEAR_LIMIT,
    count_within,
    table_within,
    within_changes,
)
from goodoffices.packages.near.improving import improvements
from goodoffices.packages.near.ranking import ranked_rows
from goodoffices.packages.near.results import (
    Improvements,
    Near,
    NearPackage,
    Ranked,
    TextOnTheTable,
)
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, Package
from goodoffices.packages.searched import Search
from goodoffices.packages.trade_words import trade_headline
from goodoffices.packages.trades import trades
from goodoffices.solving.answer import Proof, Status, not_applicable, refused
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.knowledge import missing_points
from goodoffices.solving.loading import exact_search
from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.red_lines import red_lines
from goodoffices.solving.table import Table

PRINCIPALS = 2
"""Fewest principals between whom packages are compared (R109)."""
SHOWN = 7
"""Most packages of the ranking that are shown."""
METHOD = "Every package within the changes was listed and compared exactly."


def find_near(case: Case, options: Mapping[str, str], *, changes: int = 2) -> Near:
    """Find what lies within a few changes of a text, and what improves on it for free.

    Parameters
    ----------
    case : Case
        The negotiation.
    options : mapping of str to str
        The text: option chosen on each issue. It may break links and leave parties below
        their walk-away values; the answer says so.
    changes : int
        Most issues settled otherwise, at least 1 (R91).

    Returns
    -------
    Near
        Each part proved, or with the limit that was met. Where points are not exact for
        every principal, answers are absent and say whose are missing (R50).

    Raises
    ------
    PackageError
        If the text names an unknown issue or option or leaves an issue out.
    LimitError
        If ``changes`` is less than 1.
    CertificateError
        If an answer fails the exact re-check.

    Notes
    -----
    Exact. Up to 200,000 packages within the changes are listed; above, a solver answers
    for the rules, and the ranking is refused.
    """
    if changes < 1:
        raise LimitError("No issue may change, so nothing lies near. Allow 1 change or more.")
    text = given_package(case, options)
    missing = missing_points(case)
    if missing or len(case.principals) < PRINCIPALS:
        return _without_points(case, text, changes)
    question = Question(case=case, model=integer_model(case))
    choice = question.choice_of(text)
    if count_within(question.model, changes) <= NEAR_LIMIT:
        listed = table_within(question.model, choice, changes)
        engine: Enumeration | Search = Enumeration(question, listed)
        ranked = _ranked(question, choice, listed)
    else:
        near = replace(question, model=within_changes(question.model, choice, changes))
        engine = Search(near, exact_search(near.model))
        ranked = _too_many(question, changes)
    return Near(
        case=case.id,
        model_digest=question.model.digest,
        text=_text(question, choice),
        changes=changes,
        named=tuple(engine.named(concept) for concept in Concept),
        ranked=ranked,
        improvements=_improvements(question, choice),
        notes=_notes(question),
    )


def _without_points(case: Case, text: tuple[tuple[str, str], ...], changes: int) -> Near:
    gaps = "; ".join(gap.sentence() for gap in missing_points(case))
    reason = f"Exact points of every principal are needed. {gaps}."
    proof = not_applicable(reason if case.principals else "The case names no principal.")
    if len(case.principals) == 1:
        reason = "The case names one principal only, so nobody negotiates with anybody."
        proof = refused(engine="", reason=reason, limit="2 principals at least")
    return Near(
        case=case.id,
        model_digest="",
        text=TextOnTheTable(package=Package(options=text, points=()), broken_links=(), below=()),
        changes=changes,
        named=tuple(withheld(concept, reason) for concept in Concept),
        ranked=Ranked(packages=(), count=None, accepted=None, proof=proof),
        improvements=Improvements(packages=(), is_complete=False, proof=proof),
        notes=(),
    )


def _text(question: Question, choice: Choice) -> TextOnTheTable:
    lines = red_lines(question.model)
    package = crossing_package(question.case, lines, choice)
    crossed = [lines.name(line) for line in sorted(lines.crossed(choice))]
    if package.in_zone and question.unknown_walk_aways:
        package = replace(package, in_zone=None)
    return TextOnTheTable(
        package=package,
        broken_links=tuple(name for kind, name in crossed if kind == "link"),
        below=tuple(name for kind, name in crossed if kind == "party"),
    )


def _beside(question: Question, text: Choice, choice: Choice) -> NearPackage:
    case, before = question.case, dict(question.model.named(text))
    found = trades(case, before, dict(question.model.named(choice)))
    return NearPackage(
        package=question.package(choice), trades=found, headline=trade_headline(case, found)
    )


def _ranked(question: Question, text: Choice, listed: Table) -> Ranked:
    reason = question.zone_reason
    if reason is not None:
        proof = not_applicable(f"Gains are counted from walk-away values. {reason}")
        return Ranked(packages=(), count=len(listed.choices), accepted=None, proof=proof)
    rows, accepted = ranked_rows(question.model, listed, limit=SHOWN)
    packages = tuple(_beside(question, text, listed.choice(row)) for row in rows)
    proof = Proof(status=Status.PROVED, engine="table", method=METHOD, recomputed=len(packages))
    return Ranked(packages=packages, count=len(listed.choices), accepted=accepted, proof=proof)


def _too_many(question: Question, changes: int) -> Ranked:
    size = count_within(question.model, changes)
    limit = f"{NEAR_LIMIT:,} packages within the changes"
    reason = f"There are {size:,} packages within {changes} changes. Allow fewer."
    proof = refused(engine="table", reason=reason, limit=limit)
    return Ranked(packages=(), count=None, accepted=None, proof=proof)


def _improvements(question: Question, text: Choice) -> Improvements:
    answer = improvements(question.model, text)
    if answer.value is None:
        return Improvements(packages=(), is_complete=False, proof=answer.proof)
    packages = tuple(_beside(question, text, choice) for choice in answer.value.choices)
    return Improvements(
        packages=packages,
        is_complete=answer.value.is_complete,
        proof=replace(answer.proof, recomputed=len(packages)),
    )


def _notes(question: Question) -> tuple[str, ...]:
    names = ", ".join(party.name for party in question.case.principals)
    notes = (
        f"Must accept: {names}.",
        "Rules look only at packages within the changes; so do ranges and largest gains.",
    )
    reason = question.zone_reason
    return notes if reason is None else (*notes, reason)
