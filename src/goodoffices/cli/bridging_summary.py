"""What ``goodoffices bridge`` says to a person."""

from __future__ import annotations

from goodoffices.case.negotiation import Case
from goodoffices.cli.option_words import folded, option_words
from goodoffices.cli.summaries import proof_words
from goodoffices.packages.bridging.results import Bridging, ConflictCore, Opening


def bridging_summary(case: Case, found: Bridging) -> str:
    """Say which red lines collide and what would open a zone, each answer with its proof.

    Parameters
    ----------
    case : Case
        The negotiation, for the names.
    found : Bridging
        Everything found out.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    notes = [f"  {note}" for note in found.notes]
    if found.zone_is_empty is None:
        return folded([f"No answer ({proof_words(found.proof)}).", *notes])
    if not found.zone_is_empty:
        head = f"There is nothing to bridge: some package meets every red line ({_proved(found)})."
        return folded([head, *notes, "See them: goodoffices packages CASE"])
    lines = [f"No package meets every red line ({proof_words(found.core.proof)}).", *notes]
    lines += _core_lines(case, found.core)
    lines.append(f"Least changes that open a zone ({proof_words(found.proof)}):")
    for number, opening in enumerate(found.openings, start=1):
        lines += _opening_lines(case, opening, f"  {number}. ")
    if not found.openings:
        lines.append("  none found")
    elif not found.is_complete:
        lines.append("  there may be more")
    if found.alone:
        lines.append("If one party alone moved:")
        lines += [f"  {row.sentence}" for row in found.alone]
    return folded(lines)


def _proved(found: Bridging) -> str:
    return proof_words(found.proof)


def _core_lines(case: Case, core: ConflictCore) -> list[str]:
    if not core.members:
        return [f"Red lines that collide: not found ({proof_words(core.proof)})."]
    size = "no smaller set does" if core.is_smallest else f"at least {core.at_least} are needed"
    lines = [f"These {len(core.members)} leave nothing together, and each is needed; {size}:"]
    if len(core.members) == 1:
        lines = ["This red line alone leaves nothing:"]
    for member in core.members:
        source = f" Basis: {member.source}." if member.source else ""
        lines.append(f"  - {member.sentence}{source}")
        lines.append(f"    without it, for one: {option_words(case, member.without.options)}")
    return lines


def _opening_lines(case: Case, opening: Opening, start: str) -> list[str]:
    indent = " " * len(start)
    count = "" if opening.opens in {None, 1} else f"; {opening.opens} packages open"
    lines = [
        f"{start}{opening.sentence}",
        f"{indent}then possible: {option_words(case, opening.package.options)}{count}",
    ]
    for one in opening.concessions:
        if one.options:
            names = option_words(case, one.options)
            lines.append(f"{indent}below {case.party(one.party).name}'s line through: {names}")
    return lines
