"""What ``goodoffices near`` says to a person."""

from __future__ import annotations

from goodoffices.brief.words import CONCEPTS, LITERATURE
from goodoffices.case.negotiation import Case
from goodoffices.cli.option_words import folded, option_words, worth_words
from goodoffices.cli.summaries import proof_words
from goodoffices.packages.near.results import Improvements, Near, NearPackage, Ranked
from goodoffices.packages.plan_words import counted
from goodoffices.packages.results import NamedPackage, Package
from goodoffices.packages.trade_words import listed, trade_sentences


def near_summary(case: Case, found: Near) -> str:
    """Say what lies around a text, each answer with its proof.

    Parameters
    ----------
    case : Case
        The negotiation, for the names.
    found : Near
        Everything found out.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    lines = [
        f"The text: {worth_words(case, found.text.package.points)}.",
        *_about_text(case, found),
    ]
    lines += [f"  {note}" for note in found.notes]
    issues = "1 issue" if found.changes == 1 else f"{found.changes} issues"
    lines.append(f"By the rules, among packages acceptable to all that change at most {issues}:")
    lines += [f"  {_named(case, found, one)}" for one in found.named]
    lines += _ranked_lines(case, found.ranked, found)
    lines += _improvement_lines(case, found.improvements, found)
    return folded(lines)


def _about_text(case: Case, found: Near) -> list[str]:
    lines = []
    if found.text.broken_links:
        lines.append(f"  It does not meet: {', '.join(found.text.broken_links)}.")
    if found.text.below:
        names = listed([case.party(party).name for party in found.text.below])
        lines.append(f"  It leaves below the walk-away value: {names}.")
    if found.text.package.in_zone:
        lines.append("  Every principal accepts it.")
    return lines


def _named(case: Case, found: Near, named: NamedPackage) -> str:
    title = f"{CONCEPTS[named.concept]} ({LITERATURE[named.concept]})"
    if named.package is None:
        return f"{title}: none ({proof_words(named.proof)})"
    return f"{title}: {_against(case, found, named.package)} ({proof_words(named.proof)})"


def _ranked_lines(case: Case, ranked: Ranked, found: Near) -> list[str]:
    if ranked.count is None or not ranked.packages:
        return [f"Ranked by who gains least: none ({proof_words(ranked.proof)})."]
    lines = [
        "Ranked by who gains least, then by the sum, in shares of ranges:"
        f" {counted(ranked.count, 'package')}, {ranked.accepted:,} acceptable to all"
        f" ({proof_words(ranked.proof)})."
    ]
    for number, one in enumerate(ranked.packages, start=1):
        lines += _beside_lines(case, one, found, number)
    return lines


def _improvement_lines(case: Case, improved: Improvements, found: Near) -> list[str]:
    words = proof_words(improved.proof)
    if not improved.packages:
        if not improved.is_complete:
            return [f"Improvements that hurt nobody: not found out ({words})."]
        where = "" if found.text.broken_links else ": the text is on the frontier"
        return [f"Improvements that hurt nobody: none{where} ({words})."]
    more = "" if improved.is_complete else "; there are more"
    lines = [f"Improvements that hurt nobody, however many issues change ({words}{more}):"]
    for number, one in enumerate(improved.packages, start=1):
        lines += _beside_lines(case, one, found, number)
    return lines


def _beside_lines(case: Case, one: NearPackage, found: Near, number: int) -> list[str]:
    start = f"  {number}. "
    mark = {True: "", False: "; not acceptable to all", None: ""}[one.package.in_zone]
    lines = [f"{start}{_against(case, found, one.package)}{mark}"]
    if one.trades.issues:
        lines.append(f"     {one.headline}")
        lines += [f"     - {sentence}" for sentence in trade_sentences(case, one.trades)]
    return lines


def _against(case: Case, found: Near, package: Package) -> str:
    before = dict(found.text.package.options)
    changed = [(issue, option) for issue, option in package.options if before[issue] != option]
    words = option_words(case, changed) or "the text as it stands"
    return f"{words}  {worth_words(case, package.points)}"
