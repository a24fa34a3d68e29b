"""Whether a signed deal holds, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.brief.stability_words import Names, gain_sentences
from goodoffices.case.negotiation import Case
from goodoffices.stability.concepts import Concept
from goodoffices.stability.safeguarding import Kind, Measure, Signed

MEANINGS = {
    "saved": "suspending its own part saves a party",
    "missed": "each other party that suspends costs it",
    "advantage": "escalating where nobody else does brings it",
    "effort": "escalating costs it",
    "harm": "each other party that escalates costs it",
    "penalty": "a guarantor that acts against it costs it",
}
"""What each assumed number stands for."""
HOLDS = {
    Concept.NASH: "nobody gains by not honouring (Nash)",
    Concept.GMR: "every gain can be answered (GMR)",
    Concept.SMR: "every gain can be answered, if need be by moves that hurt who answers, and the"
    " answer cannot be escaped (SMR)",
    Concept.SEQ: "every gain is answered by moves that gain for who answers (SEQ)",
}


def deal_sentences(case: Case, signed: Signed) -> list[str]:
    """Say whether the status quo and the deal hold, and what would make the deal hold.

    Parameters
    ----------
    case : Case
        Names.
    signed : Signed
        What was found.

    Returns
    -------
    list of str
        Lines; every assumed number stands in one that begins with "Assumption".
    """
    names = Names(signed.conflict)
    issues = {issue.id: issue for issue in case.issues}
    package = ", ".join(
        f"{issues[i].name}: {next(o.name for o in issues[i].options if o.id == chosen)}"
        for i, chosen in signed.deal.options
    )
    lines = [f"The deal: {package}.", *_status_quo(signed), *_kept(signed)]
    for gain in signed.gains:
        first, *answers = gain_sentences(names, gain)
        lines += [f"  {first}", *(f"    {answer}" for answer in answers)]
    if Concept.NASH not in signed.holds:
        lines += ["What would make it hold more firmly:", *_measures(case, signed)]
    lines += [
        f"Assumption: {MEANINGS[name]} {_number(value)} % of its span of points."
        for name, value in signed.assumptions.shown()
    ]
    lines.append("Assumption: without the deal each party has its walk-away value.")
    return lines


def _status_quo(signed: Signed) -> list[str]:
    alone = (
        "Status quo, without the deal: nobody gains by leaving it alone."
        if Concept.NASH in signed.without_holds
        else f"Status quo, without the deal: {_claims(signed.without_holds)}."
    )
    together = (
        "Together all gain by signing."
        if signed.all_gain_by_signing
        else "Signing does not bring every party more than it has without the deal."
    )
    return [f"{alone} {together}"]


def _kept(signed: Signed) -> list[str]:
    if Concept.NASH in signed.holds:
        return ["Once signed, nobody could gain by not honouring it."]
    return [f"Once signed: {_claims(signed.holds)}. Who could gain by not honouring it:"]


def _claims(holds: Sequence[Concept]) -> str:
    """Say the most that holds: what follows from it is left out."""
    if Concept.NASH in holds:
        return HOLDS[Concept.NASH]
    told = [HOLDS[one] for one in (Concept.SEQ, Concept.SMR) if one in holds]
    if not told and Concept.GMR in holds:
        return f"{HOLDS[Concept.GMR]}, but not for good"
    return "; ".join(told) if told else "some gain cannot be answered at all"


def _measures(case: Case, signed: Signed) -> list[str]:
    now = set(signed.holds)
    helping = [one for one in signed.measures if set(one.holds) - now]
    rest = [one for one in signed.measures if not set(one.holds) - now]
    lines = [f"  {_told(case, one)}: then {_claims(one.holds)}." for one in helping]
    if not helping:
        lines.append("  none of the steps, guarantees and sanctions that were tried.")
    elif rest:
        tried = "; ".join(_told(case, one) for one in rest)
        lines.append(f"  Tried and no change: {tried}.")
    return lines


def _told(case: Case, measure: Measure) -> str:
    share = _number(measure.share or Fraction(0))
    if measure.kind is Kind.SANCTION:
        return f"a sanction of {share} % of its span on whoever does not honour, in any case"
    if measure.kind is Kind.GUARANTEE:
        return f"a guarantor that takes {share} % of its span from whoever does not honour"
    parties = " and ".join(case.party(one).name for one in measure.parties)
    return f"an irreversible first step of {parties}, after which it cannot suspend or go back"


def _number(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.4g}"
