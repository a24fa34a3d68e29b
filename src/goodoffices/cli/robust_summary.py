"""What ``goodoffices robust`` says to a person."""

from __future__ import annotations

import math
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.cli.option_words import folded, option_words
from goodoffices.cli.summaries import proof_words
from goodoffices.packages.results import Zone
from goodoffices.packages.uncertainty.results import ComparedPackage, Robustness, Share
from goodoffices.packages.uncertainty.verdicts import Verdict
from goodoffices.solving.answer import Status

SHOWN_RIVALS = 5
"""Packages not told apart that are printed; all stand in the JSON."""


def robust_summary(case: Case, found: Robustness) -> str:
    """Say which packages hold up: what is certain first, then how often.

    Parameters
    ----------
    case : Case
        The negotiation, for the names.
    found : Robustness
        What was found.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    if found.proof.status is not Status.SAMPLED:
        return f"Nothing to compare. {found.proof.reason}"
    lines = [found.rule]
    lines.append(_zone_line("In every world all accept", found.necessary))
    lines.append(_zone_line("In some world all accept", found.possible))
    lines.extend(_robust_lines(case, found))
    whole = "all packages" if found.pool_is_whole else "a pool of packages"
    lines.append(
        f"Compared: {whole}, {len(found.pool):,}, over {found.draws:,} worlds drawn with seed"
        f" {found.seed}."
    )
    lines.extend(_accepted_lines(case, found))
    lines.extend(_shortfall_lines(case, found))
    lines.extend(_regret_lines(case, found))
    lines.extend(f"  {note}" for note in found.notes)
    return folded(lines)


def _zone_line(what: str, zone: Zone) -> str:
    at_least = f"at least {zone.at_least:,}" if zone.at_least is not None else "no count of"
    count = at_least if zone.count is None else f"{zone.count:,}"
    return f"{what}: {count} of {zone.packages:,} packages ({proof_words(zone.proof)})."


def _robust_lines(case: Case, found: Robustness) -> list[str]:
    named = found.most_robust
    if named.package is None:
        return [f"Most robust: none ({proof_words(named.proof)})."]
    tied = "" if named.ties in {1, None} else f"; {named.ties:,} packages tie"
    lines = [
        f"Most robust: {option_words(case, named.package.options)}"
        f" ({proof_words(named.proof)}{tied})"
    ]
    lines.extend(
        f"  {_margin(case.party(party).name, margin)}" for party, margin in named.package.margins
    )
    return lines


def _margin(party: str, margin: Fraction) -> str:
    side = "above" if margin >= 0 else "below"
    return f"{party}: at worst {_percent(abs(margin))} of its span {side} its walk-away value"


def _accepted_lines(case: Case, found: Robustness) -> list[str]:
    best = found.most_accepted
    if best.number is None or best.interval is None:
        return [f"Accepted most often: none. {best.proof.reason}"]
    one = found.pool[best.number]
    low, high = best.interval
    lines = [
        f"Accepted most often: {option_words(case, one.options)}",
        f"  by all: {_share(one.accepted, one.verdict)}",
    ]
    if one.verdict is Verdict.POSSIBLE:
        picked = _interval(low, high)
        lines.append(f"  allowing for its being picked of {len(found.pool):,}: {picked}")
    lines.extend(
        f"  by {case.party(view.party).name}: {_share(view.accepted, view.verdict)}"
        for view in one.parties
    )
    if one.first:
        named = ", ".join(f"{rule.replace('_', '-')} {count:,}" for rule, count in one.first)
        lines.append(f"  named first in the pool, of {found.draws:,} worlds: {named}")
    for rule, counts in one.ranks:
        ranks = ", ".join(f"{count:,}" for count in counts)
        lines.append(f"  ranked 1 to {len(counts)} by {rule.replace('_', '-')}: {ranks}")
    lines.extend(_rival_lines(case, found, best.not_separated))
    return lines


def _rival_lines(case: Case, found: Robustness, rivals: tuple[int, ...]) -> list[str]:
    if not rivals:
        return ["  The draws tell it from every other package compared."]
    lines = [f"  Not told apart from it by the draws: {len(rivals):,}"]
    ordered = sorted(rivals, key=lambda number: -found.pool[number].accepted.count)
    for number in ordered[:SHOWN_RIVALS]:
        one = found.pool[number]
        lines.append(f"    {option_words(case, one.options)}  {_share(one.accepted, one.verdict)}")
    if len(rivals) > SHOWN_RIVALS:
        lines.append(f"    and {len(rivals) - SHOWN_RIVALS:,} more: --json")
    return lines


def _shortfall_lines(case: Case, found: Robustness) -> list[str]:
    least = found.least_shortfall
    if least.number is None or least.shortfall is None:
        return []
    one = found.pool[least.number]
    among = f"of {least.tied:,} alike in this, " if least.tied > 1 else ""
    return [
        "Least shortfall in the pool, then accepted most often:"
        f" {option_words(case, one.options)}",
        f"  at worst {_percent(least.shortfall)} of a party's span below its walk-away value;"
        f" {among}accepted by all {_share(one.accepted, one.verdict)}",
    ]


def _regret_lines(case: Case, found: Robustness) -> list[str]:
    least = found.least_regret
    if least.regret is None:
        return [f"Least regret in the pool: none ({proof_words(least.proof)})."]
    one: ComparedPackage = found.pool[least.numbers[0]]
    tied = "" if len(least.numbers) == 1 else f"; {len(least.numbers):,} tie"
    return [
        f"Least regret in the pool: {option_words(case, one.options)}"
        f" ({proof_words(least.proof)}{tied})",
        f"  another package can bring at most {_percent(least.regret)} of a span more, summed"
        " over the parties",
    ]


def _share(share: Share, verdict: Verdict) -> str:
    if verdict is Verdict.NECESSARY:
        return "in every world"
    if verdict is Verdict.IMPOSSIBLE:
        return "in no world"
    if verdict is Verdict.UNKNOWN:
        return "no walk-away value known"
    interval = _interval(share.low, share.high)
    return f"in {share.count:,} of {share.draws:,} worlds, {interval} at 95 %"


def _percent(share: Fraction) -> str:
    return f"{float(share * 100):.1f} %"


def _interval(low: Fraction, high: Fraction) -> str:
    """Write an interval, its ends rounded outward."""
    ends = Fraction(math.floor(low * 1000), 1000), Fraction(math.ceil(high * 1000), 1000)
    return f"{_percent(ends[0])} to {_percent(ends[1])}"
