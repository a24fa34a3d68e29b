"""The side that a verb takes by its class, and which way its object points."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.affirmed_change import told_by
from goodoffices.reports.stances.beside import is_ground_only
from goodoffices.reports.stances.conditional import (
    is_priced,
    only_conditional,
    price_of,
    without_condition,
)
from goodoffices.reports.stances.direction import (
    Content,
    before_issue,
    denied_after,
    direction_of,
    from_word,
    gone_after,
    harms,
    is_left,
    is_other_change,
    is_plain,
    leans_of,
    moved_by,
    named_side,
    place_of,
    undone_after,
    unwanted_after,
)
from goodoffices.reports.stances.disowned import DOUBTING, denies_a_fact, is_of_talk
from goodoffices.reports.stances.done_away import is_lessened
from goodoffices.reports.stances.handled import is_only_handled
from goodoffices.reports.stances.pointing import answered
from goodoffices.reports.stances.preferring import is_less_liked, preferred
from goodoffices.reports.stances.requests import is_of_conduct, is_only_talk, is_overdone
from goodoffices.reports.stances.talked_of import is_of_talks, names_a_mind
from goodoffices.reports.stances.thin import is_lesser, lacks_something


def by_class(cue: Cue, content: Content, issue: str | None) -> Stance | None:
    """Return the side that a verb of demanding, accepting, refusing or blaming tells.

    R34: what its class says, turned by negation and by the direction of its object.

    Parameters
    ----------
    cue : Cue
        The verb, noun or state.
    content : Content
        Its object.
    issue : str or None
        The main issue.

    Returns
    -------
    Stance or None
        ``ASSERT`` where it is aimed at people or at talk, ``None`` where the side is open.
    """
    out = cue.lemma == "rule" and content.words[:1] == ("out",)
    own = Stance.REJECT if out or cue.family.name == "deny" else Stance(cue.family.stance)
    if own is Stance.DEMAND and (is_only_handled(content) or _is_named_within(cue, content)):
        return Stance.ASSERT
    if own.polarity > 0 and cue.lemma in _FEELING and not _is_wish(own, cue):
        return _felt(own, cue, content)
    if _is_at_people(own, cue, content, issue):
        return Stance.ASSERT
    if own is Stance.CRITICISE and not leans_of(content):
        return _criticised(cue, content)
    if own.polarity < 0 and (size := _refused_within(content)):
        return None if cue.negated else _kept_open(content, size)
    if issue is not None and not content.hits and not moved_by(content):
        return None if _is_unsure(own, cue, content) else answered(own, cue, content)
    if _sets_a_price(own, cue, content):
        return price_of(content, refused=True)
    return _of_object(own, cue, without_condition(content))


def _is_to_blame(own: Stance, content: Content) -> bool:
    """Whether blame is what somebody agrees to or refuses: "refused to *criticise* the toll"."""
    first = next((word for word in content.words[:LED] if word not in _LED), "")
    told = {form.family.stance for form in verb_forms().get(first, ()) if not form.particle}
    return own is not Stance.CRITICISE and told == {"criticise"}


LED = 3
"""Words of "ever to criticise"."""
_LED = frozenset({"to", "ever", "its", "their", "his", "her", "publicly", "openly"})


def _of_object(own: Stance, cue: Cue, content: Content) -> Stance | None:
    """Turn what a class tells by its negation and by where its object points."""
    counted = cue.negated and cue.family.name == "grant" and content.words[:1] in _NO
    if counted and len(content.words) > 1:
        # "Will pay no toll": its verb counts as denied already.
        content = from_word(content, 1)
    content = _without_own_denial(cue, content)
    direction = _direction_of_class(own, cue, content)
    if direction is None or _is_unsure(own, cue, content) or _is_given_away(cue, content):
        return None
    if cue.negated:
        unwanted = cue.lemma == "intend" or (cue.lemma == "want" and is_plain(content))
        return _negated(own, direction, unwanted=unwanted)
    if direction == 1:
        return own
    return Stance.OPPOSE if own.polarity > 0 else Stance.SUPPORT


def _without_own_denial(cue: Cue, content: Content) -> Content:
    """Leave out the words of the verb itself: its "not" and "nor" count already (R522)."""
    at = cue.first - content.first
    if cue.passive and 0 < at < len(content.words):
        before = all(hit.start < content.starts[at] for hit in content.hits)
        return (
            content._replace(words=content.words[:at], starts=content.starts[:at])
            if before
            else content
        )
    nor = cue.negated and content.words[:1] == ("nor",) and len(content.words) > 1
    return from_word(content, 1) if nor else content


_NO = frozenset({("no",), ("nothing",), ("none",), ("neither",)})


def _sets_a_price(own: Stance, cue: Cue, content: Content) -> bool:
    """Whether a refusal holds only until something else is: "will not sign until"."""
    if own.polarity == 0 or (own.polarity < 0) is cue.negated:
        return False
    return is_priced(content) or (own.polarity < 0 and only_conditional(content))


def _criticised(cue: Cue, content: Content) -> Stance | None:
    """Read blame for what is named: of what goes against the issue's sentence, it is support."""
    if cue.negated or is_overdone(content.words) or is_ground_only(content):
        return None
    if _regrets_a_mind(cue, content):
        return None
    if named_side(content) == 0 and not moved_by(content):
        return None
    return Stance.SUPPORT if direction_of(content) == -1 else Stance.CRITICISE


def _is_at_people(own: Stance, cue: Cue, content: Content, issue: str | None) -> bool:
    """Whether blame, praise or a denial goes to somebody's conduct, not to the issue."""
    if cue.family.name == "deny":
        return denies_a_fact(content.words)
    if cue.lemma in DOUBTING and names_a_mind(content):
        return True
    if _is_to_blame(own, content):
        return True
    if own in {Stance.REJECT, Stance.OPPOSE} and is_of_talk(content.words):
        return issue is not None
    if own is Stance.CONDITIONAL_SUPPORT and _is_ready_to_talk(content):
        return True
    if own in _OF_TALKS and is_of_talks(content):
        return True
    if own is Stance.CRITICISE:
        return (issue is not None and cue.lemma in _AT_PEOPLE) or harms(content)
    praising = own is Stance.SUPPORT and cue.lemma in words("stance", "praising")
    return praising and is_of_conduct(content)


def _is_a_swap(found: Sequence[str]) -> bool:
    """Whether one thing is given for another: who refuses the swap may want either (R566)."""
    trios = zip(found, found[1:], found[2:], strict=False)
    return any(trio in _SWAPS for trio in trios)


_SWAPS = frozenset({("in", "exchange", "for"), ("in", "return", "for")})


def _is_of_an_end_talked_of(content: Content) -> bool:
    """Whether it is words about an end that are refused: "rejected talks on the ban" (R546)."""
    talk = is_only_talk(content.words) or is_of_talks(content)
    return talk and named_side(content) < 0


def _is_ready_to_talk(content: Content) -> bool:
    """Whether somebody is "willing to | discuss the toll"; to meet may be the matter itself."""
    return content.words[:1] != ("meet",) and is_only_talk(("to", *content.words))


_OF_TALKS = frozenset({Stance.SUPPORT, Stance.CONDITIONAL_SUPPORT, Stance.CRITICISE})


def _is_unsure(own: Stance, cue: Cue, content: Content) -> bool:
    """Whether what is refused or blamed may be too little of a thing, or too much."""
    if own is Stance.CRITICISE:
        return is_overdone(content.words) or _regrets_a_mind(cue, content)
    if own is Stance.SUPPORT and (is_only_talk(content.words) or _is_a_bound(cue)):
        return True
    if own.polarity < 0 and (is_ground_only(content) or _is_of_an_end_talked_of(content)):
        return True
    if own.polarity > 0 and _wants_less(content):
        return True
    if (own.polarity < 0) is cue.negated:
        return False
    if lacks_something(content) or _is_a_swap(content.words):
        return True
    if leans_of(content):
        return False
    return is_lesser(content, deed=cue.family.name == "grant") or is_other_change(content)


def _regrets_a_mind(cue: Cue, content: Content) -> bool:
    """Whether it is regretted how another stands: who is sorry may want no quarrel (R557)."""
    return cue.lemma in _REGRETTING and names_a_mind(content)


def _wants_less(content: Content) -> bool:
    """Whether less of a thing is wanted or granted: some of it may be, or none."""
    if not content.hits or leans_of(content):
        return False
    behind = content.words[place_of(content, content.hits[-1].end) :]
    return is_lessened(before_issue(content), behind, content.affirms)


def _is_a_bound(cue: Cue) -> bool:
    """Whether nothing beyond a value is granted: who would not go above it may want less."""
    return cue.family.name == "grant" and cue.lemma in {"go", "exceed"}


def _direction_of_class(own: Stance, cue: Cue, content: Content) -> int | None:
    if cue.lemma == "prefer" and is_less_liked(content):
        return -1
    less = own is Stance.DEMAND and preferred(content) < 0
    if less:
        content = from_word(content, content.words.index("than") + 1)
    if own is Stance.DEMAND and cue.lemma in _CLINGING and is_left(content):
        return -1
    direction = _done_by(cue, content) or direction_of(content)
    if direction is None:
        return None
    wished = own is Stance.DEMAND or (cue.lemma in _WISHING and _is_wish(own, cue))
    if less or (wished and not moved_by(content)):
        direction *= -1 if less else undone_after(content)
    if wished:
        direction *= unwanted_after(content)
    if own is Stance.SUPPORT and not moved_by(content):
        direction *= gone_after(content)
    return direction * denied_after(content) * (-1 if cue.lemma == "dissuade" else 1)


def _done_by(cue: Cue, content: Content) -> int:
    """Return where a verb that acts itself points: "will not *lift* the embargo"."""
    if cue.family.name != "grant" or leans_of(content) or named_side(content) >= 0:
        return 0
    return told_by(content.affirms, (cue.lemma,)) if not moved_by(content) else 0


def _is_given_away(cue: Cue, content: Content) -> bool:
    """Whether a thing is left or given up of which the issue's sentence tells no such change.

    Whoever "will not give up the tolls" is for tolls, but "the prisoners" may be freed or kept.
    """
    if named_side(content) < 0 and not moved_by(content):
        # "Accepted one of the plans for the embargo": what becomes of it is not told.
        before = before_issue(content)
        if not words("stance", "put_forward").isdisjoint(before) and not _ON.isdisjoint(before):
            return True
    if cue.family.name != "grant" or cue.lemma not in _LEAVING:
        return False
    leaving = told_by(content.affirms, (cue.lemma, "leave", "drop"))
    return not leaving and named_side(content) > 0


_ON = frozenset({"for", "on", "about", "over", "concerning"})
_LEAVING = frozenset({"give", "leave", "withdraw", "pull", "lift", "relinquish", "surrender"})


def _is_named_within(cue: Cue, content: Content) -> bool:
    """Whether the verb holds what is demanded: "*made a release a condition* for peace"."""
    return cue.lemma in {"make", "set"} and content.words[:1] in _FOR


_FOR = frozenset({("for",), ("of",), ("to",)})


def _is_wish(own: Stance, cue: Cue) -> bool:
    """Whether a liking is a wish: "would like a truce"."""
    return own is Stance.SUPPORT and not (cue.negated or cue.present)


def _felt(own: Stance, cue: Cue, content: Content) -> Stance | None:
    """Return what a liking tells (R570): no yes; who does not like a thing finds fault with it."""
    if own is Stance.CONDITIONAL_SUPPORT:
        return _of_object(own, cue, without_condition(content)) if cue.negated else Stance.ASSERT
    return _criticised(cue._replace(negated=False), content) if cue.negated else None


_FEELING = frozenset({"like", "love", "admire", "cherish", "toy", "mull", "flirt", "contemplate"})
"""Who plays with a thought takes no side; who will not even do that refuses it."""

_WISHING = frozenset({"like", "love", "prefer"})
"""Of what somebody "would like gone" the end is wished, as of what is wanted gone."""

_REGRETTING = frozenset({"regret", "lament", "express", "bemoan", "rue", "bewail"})

_CLINGING = frozenset({"hold", "keep", "retain", "cling"})
"""What somebody keeps is not given up: "holds on to its weapons"."""

_AT_PEOPLE = frozenset({"accuse", "blame", "charge", "fault"})
"""Aimed at somebody's conduct; where the speaker stands on the issue remains open."""


def _negated(own: Stance, direction: int, *, unwanted: bool) -> Stance | None:
    if own is Stance.DEMAND and unwanted:
        return Stance.OPPOSE if direction > 0 else Stance.SUPPORT
    if own is Stance.CRITICISE or own is Stance.DEMAND:
        return None
    if own.polarity > 0:
        return Stance.SUPPORT if direction < 0 else Stance.REJECT
    return Stance.CONDITIONAL_SUPPORT if direction > 0 else None


def _refused_within(content: Content) -> int:
    """Return how many words of an object refuse themselves: "refused *to rule out* a truce"."""
    found = content.words
    if found[:1] != ("to",):
        return 0
    if found[1:2] == ("rule",) and "out" in found[2:4]:
        return 3
    return 2 if not _REFUSING.isdisjoint(found[1:2]) else 0


def _kept_open(content: Content, size: int) -> Stance | None:
    """Read a refusal to refuse as leaving a thing open: "refused to rule out a truce"."""
    if not content.hits or len(content.words) <= size:
        return None
    return _negated(Stance.REJECT, direction_of(from_word(content, size)) or 0, unwanted=False)


_REFUSING = frozenset({"reject", "exclude", "dismiss", "oppose", "veto", "repudiate", "forswear"})
