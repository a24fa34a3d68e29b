"""Where a statement stands to the sentence its issue affirms."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.case.issues import Lean
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.verbforms import Family, words
from goodoffices.reports.cues.verdicts import calls_needed
from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.stances.beside import (
    is_put_to_others,
    is_sued,
    is_time_only,
    verdict_behind,
)
from goodoffices.reports.stances.bounds import is_bound
from goodoffices.reports.stances.by_class import by_class
from goodoffices.reports.stances.compounds import is_within_compound
from goodoffices.reports.stances.conditional import (
    only_conditional,
    price_of,
    threatened,
    unconditional,
)
from goodoffices.reports.stances.deciding import (
    ASIDE,
    OPEN,
    after_contrast,
    after_cue,
    deciding,
    is_set_aside,
    later_cue,
    lived_with,
)
from goodoffices.reports.stances.direction import (
    Content,
    before_issue,
    direction_of,
    harms,
    leans_of,
    moved_by,
    outside_hits,
    turned_after,
)
from goodoffices.reports.stances.disowned import (
    is_disowned,
    states_a_fact,
)
from goodoffices.reports.stances.excepted import is_excepted, left_out
from goodoffices.reports.stances.first_person import told_by_us
from goodoffices.reports.stances.given_up import is_mind_given_up
from goodoffices.reports.stances.handled import is_only_handled
from goodoffices.reports.stances.hanging import hangs_on_another
from goodoffices.reports.stances.limited import limited_yes, without_limit
from goodoffices.reports.stances.markers import (
    before_condition,
    first_marker,
    is_conditional,
    is_minimum,
    verdict_negated,
)
from goodoffices.reports.stances.missed import is_missed, missed
from goodoffices.reports.stances.preferring import is_avoided
from goodoffices.reports.stances.requests import (
    against,
    answered_shortly,
    asked_within,
    insisted,
    is_against,
    is_likened,
    is_request,
    requested,
    saw_no,
    unrecognised,
    yes_or_no,
)
from goodoffices.reports.stances.rivals import (
    refuses_one_of_several,
    takes_back_option,
    towards_option,
)
from goodoffices.reports.stances.standing_nouns import before_predicate, is_gone
from goodoffices.reports.stances.taken_back import is_taken_back
from goodoffices.reports.stances.telling import (
    is_about,
    is_left_open,
    is_not_agreed,
    only_tells,
    tells_of_some,
    told_of_others,
)
from goodoffices.reports.stances.thin import (
    calls_names,
    is_counterfactual,
    is_lesser,
    is_named,
    is_thin,
    is_threat,
    lacks_something,
)

_REFUSING, _VERDICTS = frozenset({"deny", "reject"}), frozenset({"bad", "good"})


def stance_of(said: Attribution, content: Content, *, issue: str | None) -> Stance | None:
    """Return a statement's stance; ``None`` abstains.

    R34: class of the cue × negation × direction of its object. The direction is that of the
    options named; without any, words of staying and leaving, growing and shrinking are held
    against the sentence the issue affirms; else the object is what it affirms. Turning words
    before it ("avoid", "end to") reverse it. Where options pull both ways, or words that should
    decide do not, the reader abstains.

    Parameters
    ----------
    said : Attribution
        Cue, speaker and content.
    content : Content
        The words of the content.
    issue : str or None
        The main issue.

    Returns
    -------
    Stance or None
        ``ASSERT``, ``ASK`` and ``WITHHOLD`` take no side.
    """
    stance = _on_options(said, content, issue)
    if _passes_bound(stance, content):
        return Stance.ASSERT
    if is_mind_given_up(stance, said, content) or is_avoided(stance, content):
        return None
    if refuses_one_of_several(stance, content) or is_within_compound(stance, content):
        # R566: of several options that lean one way, others may do.
        return None
    return None if takes_back_option(content) else stance


def _passes_bound(stance: Stance | None, content: Content) -> bool:
    """Whether only what goes past an option is refused: "no fee above ten crowns" (R571)."""
    return stance is not None and stance.polarity < 0 and is_bound(content)


def _on_options(said: Attribution, content: Content, issue: str | None) -> Stance | None:
    """Return the side that is told by the words and by the options they name."""
    if _is_nobodys(said, content, issue):
        return None
    if said.cue.family.stance in OPEN and tells_of_some(content):
        return Stance.ASSERT
    open_to = said.cue.family.stance in OPEN or said.cue.lemma in {"agree", "want", "wish"}
    if open_to and is_left_open(content):
        return Stance.ASSERT
    cue = deciding(said, content)
    if cue is said.cue and only_tells(cue, content):
        return told_of_others(cue, content)
    return None if _gives_way(cue, said.inner) else _as_decided(said, cue, content, issue)


def _as_decided(said: Attribution, cue: Cue, content: Content, issue: str | None) -> Stance | None:
    """Return the side that the deciding verb takes on what is not left out, set aside or asked."""
    told = cue.family.stance in OPEN and is_minimum(content.words)
    if is_excepted(content) and not told:
        return left_out(cue, content)
    if is_set_aside(content):
        return None
    if is_time_only(content) and cue.family.stance in OPEN:
        return Stance.ASSERT
    if cue.family.stance in ASIDE or is_request(cue, content):
        return requested(cue, after_cue(content, cue, said))
    if cue.family.stance in OPEN | {"demand"} and not cue.negated and is_missed(content):
        return missed(content)
    cue = later_cue(cue, said, content) or cue
    content = lived_with(after_contrast(after_cue(content, cue, said)))
    whole = without_limit(content)
    stance = _of_cue(said, cue, whole, issue)
    return stance if whole is content else limited_yes(stance)


def _gives_way(cue: Cue, inner: Sequence[Cue]) -> bool:
    """Whether somebody gives way, or something up: from which side is not told (R500)."""
    open_to_words = cue.family.stance in OPEN
    return open_to_words and any(one.family.name == "shift" for one in (cue, *inner))


def _of_cue(said: Attribution, cue: Cue, content: Content, issue: str | None) -> Stance | None:
    """Return the stance that the deciding verb and the words behind it tell."""
    if cue.kind is CueKind.NOUN and is_gone(content):
        return None
    content = before_predicate(content) if cue.kind is CueKind.NOUN else content
    family, joined = cue.family, cue.last > cue.head
    sided = family.stance not in OPEN or (family.name == "deny" and issue is not None)
    if sided and not states_a_fact(cue.lemma, content.words, joined=joined):
        return _on_conditions(by_class(cue, content, issue), content)
    if content.foreign and cue is said.cue and family.stance == "assert":
        return insisted(cue, content)
    content = verdict_behind(content)
    stance = _by_words(cue, content, issue)
    if stance is Stance.OPPOSE and cue.lemma == "offer":
        # What somebody offers to put off, or to do without, is given to the other side.
        stance = None
    if _is_forecast(said, cue, content):
        stance = Stance.ASSERT
    unclear = {Stance.ASSERT, Stance.SUPPORT} if is_threat(content.words) else {Stance.ASSERT}
    if issue is not None and stance in unclear:
        thin = is_named(content) or is_thin(content.words, verbless=calls_names(cue))
        stance = None if thin else stance
    stance = _or_by_speaker(stance, family, content, issue)
    if stance is Stance.ASSERT:
        return asked_within(said.inner) or (
            None if content.personal and issue is not None else stance
        )
    return _on_conditions(stance, content)


def _or_by_speaker(
    stance: Stance | None, family: Family, content: Content, issue: str | None
) -> Stance | None:
    """Return the side of "we back" where nothing else in quoted words takes one."""
    undecided = stance in {None, Stance.ASSERT} and family.stance in OPEN
    own = told_by_us(content, issue) if undecided and content.personal else None
    return own or stance


def _is_nobodys(said: Attribution, content: Content, issue: str | None) -> bool:
    """Whether words are nobody's position: disowned, or of what might have been."""
    if is_disowned(content.words, refuses=said.cue.family.name in _REFUSING):
        return True
    if is_taken_back(said.cue.family.stance, content.words):
        return True
    return issue is not None and is_counterfactual(content.words)


def option_stance_of(said: Attribution, content: Content, *, issue: str | None) -> Stance | None:
    """Return the stance towards the options named where the issue itself is left open.

    R39: where they lean neither way; R566: where one of several that lean one way is refused.

    Parameters
    ----------
    said : Attribution
        Cue, speaker and content.
    content : Content
        The words of the content.
    issue : str or None
        The main issue.

    Returns
    -------
    Stance or None
        ``None`` where no option is named, where the issue's side is told, and where the reader
        abstains.
    """
    if not any(hit.option for hit in content.hits) or is_bound(content):
        return None
    if leans_of(content):
        stance = _on_options(said, content, issue) if content.rivals else None
        refused = stance is not None and refuses_one_of_several(stance, content)
        sure = refused and stance is not Stance.CONDITIONAL_SUPPORT
        return towards_option(stance) if stance is not None and sure else None
    # An option that gives the issue no direction is itself what is wanted or refused.
    hits = tuple(hit._replace(lean=Lean.PRO) if hit.option else hit for hit in content.hits)
    return stance_of(said, content._replace(hits=hits), issue=issue)


def _is_forecast(said: Attribution, cue: Cue, content: Content) -> bool:
    """Whether a source that nobody names tells what others will do (R315)."""
    unnamed = (said.voice.actor or "").startswith("anonymous:")
    turned = not words("stance", "shifters").isdisjoint(content.words)
    ahead = not turned and cue is said.cue and _marker(cue, content) == "commits"
    return unnamed and ahead


def _on_conditions(stance: Stance | None, content: Content) -> Stance | None:
    conditional = stance is Stance.SUPPORT and is_conditional(content.words)
    return Stance.CONDITIONAL_SUPPORT if conditional else stance


def _by_words(cue: Cue, content: Content, issue: str | None) -> Stance | None:
    """Read the stance of "said that ..." from what is said."""
    marker = _marker(cue, content)
    if issue is None:
        return _by_marker(cue, content, marker, issue)
    conditional = bool(content.hits) and only_conditional(content)
    if cue.lemma == "threaten" and is_threat(("will", *content.words[1:])):
        return threatened(cue, content) if conditional else None
    price = price_of(content)
    if price is not None or (marker is None and is_against(content.words)):
        return price or against(content)
    if cue.family.stance == "promise" and conditional:
        return threatened(cue, content)
    answers = yes_or_no(content) or saw_no(cue, content) or unrecognised(cue, content)
    if answers:
        return answered_shortly(answers, content)
    if content.hits and _is_open(cue, content, marker):
        return None
    if marker in {"needs", "ready"} and is_only_handled(content):
        return Stance.ASSERT
    return _by_marker(cue, content, marker, issue)


def _by_marker(cue: Cue, content: Content, marker: str | None, issue: str | None) -> Stance | None:
    """Read the stance of what is said from the kind of word that decides."""
    if marker is None:
        return Stance.ASSERT
    content = unconditional(content)
    if marker == "bad" and issue is not None and _is_too_little(content):
        return None
    own = _MARKED[marker]
    negated = cue.negated or verdict_negated(content.words, marker)
    if issue is None:
        return own if marker in _VERDICTS and not negated else Stance.ASSERT
    if not content.hits and not (moved_by(content) and marker not in _VERDICTS):
        return _on_context(marker, negated=negated)
    if harms(content) or (cue.family.stance != "promise" and is_about(content, marker)):
        return Stance.ASSERT
    direction = direction_of(content)
    if direction is None:
        # Ready for the middle way: not all of what the issue affirms, but some of it.
        between = marker == "ready" and not negated and any(hit.option for hit in content.hits)
        between = between and not leans_of(content)
        return Stance.CONDITIONAL_SUPPORT if between else None
    turned = -1 if negated else 1
    direction *= turned if marker in _VERDICTS else turned_after(content)
    direction *= -1 if is_sued(content.words) else 1
    if direction < 0 and marker == "commits" and _is_denied_part(content):
        return None
    return own if direction == 1 else _opposite(own)


def _is_denied_part(content: Content) -> bool:
    """Whether a part or the utmost of a thing is denied: "we will not lift it at once" (R566)."""
    denied = not words("stance", "negations").isdisjoint(before_issue(content))
    part = not leans_of(content) and is_lesser(content)
    return denied and (part or lacks_something(content))


def _is_too_little(content: Content) -> bool:
    """Whether too little of a thing is blamed, or a part or form of it: more may be wanted."""
    return not _SMALL.isdisjoint(content.words) or (not leans_of(content) and is_lesser(content))


_SMALL = frozenset({"insufficient", "inadequate"})


_ALARMED = frozenset(
    ("warn", "caution", "complain", "lament", "bemoan", "grumble", "fume", "gripe")
)


def _is_open(cue: Cue, content: Content, marker: str | None) -> bool:
    """Whether nothing tells for or against although the verb, or a verdict, does."""
    if marker is not None and hangs_on_another(content):
        return True
    if marker == "needs" and "wait" in content.words:
        return True
    if cue.family.stance == "judge":
        return marker is None
    if is_put_to_others(content.words) or is_not_agreed(content.words):
        return True
    if marker == "commits" and is_likened(content.words):
        return True
    return cue.lemma in _ALARMED and marker in {None, "commits"}


def _on_context(marker: str, *, negated: bool) -> Stance | None:
    """Read words on an issue that only the context names: a bad verdict on it is criticism."""
    if marker not in _VERDICTS:
        return Stance.ASSERT
    return Stance.CRITICISE if marker == "bad" and not negated else None


def _opposite(own: Stance) -> Stance:
    return Stance.OPPOSE if own.polarity > 0 else Stance.SUPPORT


def _marker(cue: Cue, content: Content) -> str | None:
    """Return the kind of word that takes a side; ``None`` where a cue gives no say in it."""
    if cue.family.name == "hope":
        return None
    found = outside_hits(content)
    marker = first_marker(before_condition(found)) or first_marker(found)
    if marker is None and cue.family.stance == "promise":
        return "commits"
    verdict = marker in _VERDICTS or (calls_needed(found) and not cue.negated)
    return None if cue.family.stance == "judge" and not verdict else marker


_MARKED = {
    "needs": Stance.DEMAND,
    "commits": Stance.SUPPORT,
    "ready": Stance.CONDITIONAL_SUPPORT,
    "bad": Stance.OPPOSE,
    "good": Stance.SUPPORT,
}
