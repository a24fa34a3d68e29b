"""The votes of bodies in sentences, for the command line and the brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from goodoffices.case.bodies import Body
from goodoffices.case.members import Support
from goodoffices.case.numbers import Range
from goodoffices.ratification.chances import Chance
from goodoffices.ratification.leverage import Leverage
from goodoffices.ratification.rule_words import listed
from goodoffices.ratification.supports import UNKNOWN, support_of
from goodoffices.ratification.votes import BodyVotes, Prospect
from goodoffices.solving.answer import Answer, Proof, Status

NAMED = 12
"""Most members named in one sentence."""
NEARLY = Fraction(999, 1000)
"""Above this a share would round to certainty."""
ASSUMED = "assumption"
"""The basis of a vote that no source states."""


def say_sentences(one: BodyVotes) -> tuple[str, ...]:
    """Say who has a say in a body, whatever is voted on.

    Parameters
    ----------
    one : BodyVotes
        The body.

    Returns
    -------
    tuple of str
        Its rule, who can block, who has no say, and how many coalitions pass.
    """
    names = names_of([one.body])
    sentences = [one.rule]
    if one.blockers is None or one.dummies is None:
        sentences.append(f"Power in it was not counted ({_why(one.power.proof)}).")
    else:
        sentences.append(_blockers(one, names))
        if one.dummies:
            sentences.append(
                f"Never decisive, whatever the others do: {_some(names, one.dummies)}."
            )
    minimal, power = one.minimal.value, one.power.value
    if minimal is not None and power is not None:
        sizes = f"{minimal.smallest} to {minimal.largest}"
        if minimal.smallest == minimal.largest:
            sizes = f"{minimal.smallest}"
        sentences.append(
            f"{power.winning:,} of {power.coalitions:,} coalitions pass a proposal;"
            f" {minimal.count:,} of them, with {sizes} members, only just."
        )
    return tuple(sentences)


def prospect_sentences(found: Prospect, bodies: Sequence[Body]) -> tuple[str, ...]:
    """Say what would become of a proposal.

    Parameters
    ----------
    found : Prospect
        What was found out.
    bodies : sequence of Body
        The bodies, for the names.

    Returns
    -------
    tuple of str
        The chance, who can still decide, the fewest to win over, who must be kept, and
        whose vote weighs most.
    """
    names = names_of(bodies)
    return (
        chance_words(found),
        *_deciding(found, names),
        *_over(found, names),
        *_kept(found, names),
        *_worth(found, names),
    )


def chance_words(found: Prospect) -> str:
    """Say how likely all bodies are to pass, in one sentence."""
    return chance_sentence(found.chance, several=len(found.bodies) > 1)


def chance_sentence(answer: Answer[Chance], *, several: bool) -> str:
    """Say how likely it is that a proposal passes, in one sentence.

    Parameters
    ----------
    answer : Answer of Chance
        The chance, or why it was refused.
    several : bool
        Whether several bodies must pass it.

    Returns
    -------
    str
        Certainty is said to rest on what is said of the votes.

    Examples
    --------
    >>> from goodoffices.solving.answer import Proof
    >>> half = Chance(low=Fraction(1, 2), high=Fraction(1, 2))
    >>> chance_sentence(Answer(value=half, proof=Proof(status=Status.PROVED)), several=False)
    'The chance that it passes is 1/2 (50 %).'
    """
    chance = answer.value
    where = " in all of them" if several else ""
    if chance is None:
        return f"The chance that it passes{where} was not counted ({_why(answer.proof)})."
    if chance.low == 1:
        return f"By what is said of the votes, it passes{where} for certain."
    if chance.high == 0:
        some = " in one of them" if several else ""
        return f"By what is said of the votes, it fails{some} for certain."
    if chance.low == chance.high:
        return f"The chance that it passes{where} is {share_words(chance.low)}."
    if chance == Chance(low=Fraction(0), high=Fraction(1)):
        return "By what is known of the votes, it may pass or fail: nothing narrower follows."
    low, high = share_words(chance.low), share_words(chance.high)
    return f"The chance that it passes{where} lies from {low} to {high}."


def share_words(share: Fraction) -> str:
    """Write a share as a fraction and in percent; long fractions in percent only.

    Examples
    --------
    >>> share_words(Fraction(3, 8))
    '3/8 (37.5 %)'
    """
    if share.denominator == 1:
        return str(share)
    if share > NEARLY:
        return "over 99.9 %"
    percent = f"{float(100 * share):.3g} %"
    return f"{share} ({percent})" if share.denominator < 10_000 else f"about {percent}"


def support_words(support: Support) -> str:
    """Write how a member will vote, with "assumption" where no source states it.

    Examples
    --------
    >>> support_words(UNKNOWN)
    'unknown'
    """
    if support == UNKNOWN:
        return "unknown"
    basis = ASSUMED if support.basis == ASSUMED else support.basis
    return f"{_vote_words(support)} ({basis})"


def assumed(bodies: Sequence[Body], options: Mapping[str, str] | None) -> tuple[str, ...]:
    """Return the names of members, and blocs, whose votes rest on no source.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote.
    options : mapping of str to str, or None
        The package voted on.

    Returns
    -------
    tuple of str
        In the order of the bodies, each once.
    """
    members = [
        one.name
        for body in bodies
        for one in body.members
        if support_of(one, options).basis == ASSUMED
    ]
    blocs = [bloc.name for body in bodies for bloc in body.blocs if bloc.line.basis == ASSUMED]
    return tuple(dict.fromkeys((*members, *blocs)))


def assumed_words(names: Sequence[str]) -> str:
    """Say whose votes rest on no source; the first twelve by name."""
    more = len(names) - NAMED
    shown = [*names[:NAMED], f"{more} more"] if more > 0 else list(names)
    return f"Assumptions, from no source: how these vote: {listed(shown)}."


def names_of(bodies: Sequence[Body]) -> dict[str, str]:
    """Return the name of each member of some bodies by its identifier."""
    return {member.id: member.name for body in bodies for member in body.members}


def _vote_words(support: Support) -> str:
    yes, abstains = support.yes, support.abstains
    if yes == Range.of(1):
        return "in favour"
    if yes == Range.of(0):
        return (
            "abstains"
            if abstains == Range.of(1)
            else "against"
            if not abstains.high
            else (f"against, or abstains with {_ends(abstains)}")
        )
    if yes == Range.of(0, 1):
        return "undecided"
    tail = f", abstains with {_ends(abstains)}" if abstains.high else ""
    return f"in favour with {_ends(yes)}{tail}"


def _ends(chance: Range) -> str:
    return str(chance.low) if chance.low == chance.high else f"{chance.low} to {chance.high}"


def _blockers(one: BodyVotes, names: Mapping[str, str]) -> str:
    if one.blockers:
        return f"Nothing passes without: {_some(names, one.blockers)}."
    minimal = one.minimal.value
    together = "" if minimal is None else f"; {minimal.smallest_block} together can"
    return f"No member can block alone{together}."


def _deciding(found: Prospect, names: Mapping[str, str]) -> list[str]:
    deciding = found.pivotal.value
    if deciding is None:
        return [f"Who can still decide was not counted ({_why(found.pivotal.proof)})."]
    if not deciding:
        return []
    return [f"Whose single vote can still decide: {_some(names, deciding)}."]


def _over(found: Prospect, names: Mapping[str, str]) -> list[str]:
    over = found.winning_over.value
    if over is None:
        return [f"The fewest to win over were not counted ({_why(found.winning_over.proof)})."]
    if over.needed == 0:
        return []
    sets = "; or ".join(_some(names, one) for one in over.sets[:2])
    more = "" if over.is_complete and len(over.sets) <= 2 else "; and other sets as small"
    votes = "vote" if over.needed == 1 else "votes"
    return [f"It takes {over.needed} more {votes} in favour to be certain: {sets}{more}."]


def _kept(found: Prospect, names: Mapping[str, str]) -> list[str]:
    keep = found.keeping
    if keep is None:
        return ["It fails even if all who may vote in favour do."]
    if not keep.kept:
        return ["Any one supporter, alone, can be lost."] if keep.is_certain else []
    can = (
        f" Any one of the others can be lost: {_some(names, keep.spared)}." if keep.spared else ""
    )
    return [f"Supporters that must be kept: {_some(names, keep.kept)}.{can}"]


def _worth(found: Prospect, names: Mapping[str, str]) -> list[str]:
    worth = found.leverage.value
    if worth is None:
        return [f"What each vote is worth was not counted ({_why(found.leverage.proof)})."]
    most = max((max(one.swing) for one in worth), default=Fraction(0))
    if not 0 < most < 1:
        return []
    who = [one for one in worth if max(one.swing) == most]
    rises = _abstentions(who)
    voters = _some(names, [one.member for one in who])
    return [
        f"A vote in favour instead of against weighs most from {voters}:"
        f" it raises the chance by {share_words(most)}{rises}."
    ]


def _abstentions(who: Sequence[Leverage]) -> str:
    rises = {max(one.abstention) for one in who}
    if len(rises) != 1:
        return ""
    rise = rises.pop()
    return f", an abstention by {share_words(rise)}" if rise else ", an abstention by nothing"


def _some(names: Mapping[str, str], ids: Sequence[str]) -> str:
    shown = [names[one] for one in ids[:NAMED]]
    more = len(ids) - len(shown)
    return listed([*shown, f"{more} more"] if more else shown)


def _why(proof: Proof) -> str:
    what = proof.limit or proof.reason or ""
    return f"{proof.status.replace('_', ' ')}: {what}" if proof.status is not Status.PROVED else ""
