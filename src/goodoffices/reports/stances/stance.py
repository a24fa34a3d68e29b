"""Where a statement stands to the sentence its issue affirms."""

from __future__ import annotations

from goodoffices.case.issues import Lean
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.stances.conditional import (
    only_conditional,
    said_without,
    threatened,
    unconditional,
)
from goodoffices.reports.stances.direction import (
    Content,
    denied_after,
    direction_of,
    harms,
    leans_of,
    moved_by,
    outside_hits,
    place_of,
    preferred,
    turned_after,
    undone_after,
)
from goodoffices.reports.stances.disowned import denies_a_fact, is_disowned
from goodoffices.reports.stances.markers import (
    before_condition,
    first_marker,
    is_conditional,
    verdict_negated,
)
from goodoffices.reports.stances.requests import (
    against,
    answered_shortly,
    asked_within,
    insisted,
    is_against,
    is_given_up,
    is_likened,
    is_of_conduct,
    is_only_talk,
    is_overdone,
    is_request,
    requested,
    saw_no,
    yes_or_no,
)
from goodoffices.reports.stances.telling import is_about
from goodoffices.reports.stances.thin import (
    calls_names,
    is_counterfactual,
    is_lesser,
    is_thin,
    is_threat,
)

_OPEN = frozenset({"assert", "promise", "judge"})
_REFUSING = frozenset({"deny", "reject"})
_VERDICTS = frozenset({"bad", "good"})
_ASIDE = frozenset({"ask", "withhold"})


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
    if _is_nobodys(said, content, issue):
        return None
    cue = _deciding(said, content)
    if cue.family.stance in _ASIDE or is_request(cue, content):
        return requested(cue, content)
    later = _later_cue(cue, said, content)
    cue, family = later or cue, (later or cue).family
    content = _after_contrast(_after_cue(content, cue, said))
    if family.stance not in _OPEN or (family.name == "deny" and issue is not None):
        return _on_conditions(_by_class(cue, content, issue), content)
    if content.foreign and cue is said.cue and family.stance == "assert":
        return insisted(cue, content)
    stance = _by_words(cue, content, issue)
    if _is_forecast(said, cue, content):
        stance = Stance.ASSERT
    unclear = {Stance.ASSERT, Stance.SUPPORT} if is_threat(content.words) else {Stance.ASSERT}
    if issue is not None and stance in unclear:
        stance = None if is_thin(content.words, verbless=calls_names(cue)) else stance
    if stance is Stance.ASSERT:
        return asked_within(said.inner) or (
            None if content.personal and issue is not None else stance
        )
    return _on_conditions(stance, content)


def _is_nobodys(said: Attribution, content: Content, issue: str | None) -> bool:
    """Whether words are nobody's position: disowned, or of what might have been."""
    if is_disowned(content.words, refuses=said.cue.family.name in _REFUSING):
        return True
    return issue is not None and is_counterfactual(content.words)


def option_stance_of(said: Attribution, content: Content, *, issue: str | None) -> Stance | None:
    """Return the stance towards the options named where they lean neither way (R39).

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
        ``None`` where no option is named, where one leans, and where the reader abstains.
    """
    if leans_of(content) or not any(hit.option for hit in content.hits):
        return None
    # An option that gives the issue no direction is itself what is wanted or refused.
    hits = tuple(hit._replace(lean=Lean.PRO) if hit.option else hit for hit in content.hits)
    return stance_of(said, content._replace(hits=hits), issue=issue)


def _deciding(said: Attribution, content: Content) -> Cue:
    """Return the cue that takes a side: the outer one, else the first inner one that does.

    Of several side by side ("regretted the veto and urged a truce") it is the last one before
    the issue's words.
    """
    if said.cue.family.stance not in _OPEN or said.cue.family.name == "deny":
        return said.cue
    inner = (c for c in said.inner if not is_given_up(c, content))
    taking = [c for c in inner if c.family.stance not in _OPEN or c.family.name == "deny"]
    # Within what is said "would never leave" may tell of a third thing: its words decide.
    aside = (c for c in taking if c.family.stance not in _ASIDE and c.family.name != "grant")
    # Behind a semicolon somebody else may act.
    limit = content.first + (*content.words, ";").index(";")
    taking = sorted((c for c in aside if c.head <= limit), key=lambda c: c.head)
    chosen = next(iter(taking), said.cue)
    if not content.hits:
        return chosen
    named = content.first + place_of(content, content.hits[0].start)
    for cue in taking:
        joined = content.words[chosen.last + 1 - content.first : cue.head - content.first]
        if chosen is not said.cue and chosen.last < cue.head < named and "and" in joined:
            chosen = cue
    return chosen


def _is_forecast(said: Attribution, cue: Cue, content: Content) -> bool:
    """Whether a source that nobody names tells what others will do (R315)."""
    unnamed = (said.voice.actor or "").startswith("anonymous:")
    turned = not words("stance", "shifters").isdisjoint(content.words)
    ahead = not turned and cue is said.cue and _marker(cue, content) == "commits"
    return unnamed and ahead


def _on_conditions(stance: Stance | None, content: Content) -> Stance | None:
    conditional = stance is Stance.SUPPORT and is_conditional(content.words)
    return Stance.CONDITIONAL_SUPPORT if conditional else stance


def _later_cue(cue: Cue, said: Attribution, content: Content) -> Cue | None:
    """Return the inner cue behind which alone the issue is named: "rejected this, saying ..."."""
    if cue is not said.cue or said.postposed or not content.hits:
        return None
    for inner in said.inner:
        at = inner.head - content.first
        if inner.kind is CueKind.PARTICIPLE and 0 < at < len(content.words):
            behind = all(hit.start > content.starts[at] for hit in content.hits)
            return inner if behind and inner.family.stance in _OPEN | {"demand"} else None
    return None


def _after_cue(content: Content, cue: Cue, said: Attribution) -> Content:
    """Keep what follows an inner cue, unless the issue is named before it only."""
    at = cue.last + 1 - content.first
    if cue is said.cue or not 0 < at < len(content.words):
        return content
    if content.hits and all(hit.start < content.starts[at] for hit in content.hits):
        return content
    return _from(content, at)


def _from(content: Content, at: int) -> Content:
    start = content.starts[at]
    return content._replace(
        words=content.words[at:],
        starts=content.starts[at:],
        first=content.first + at,
        hits=tuple(hit for hit in content.hits if hit.start >= start),
    )


def _after_contrast(content: Content) -> Content:
    """Keep what follows "not ..., but" when only that part names the issue."""
    if "but" not in content.words or not content.hits:
        return content
    at = content.words.index("but")
    if at + 1 >= len(content.words) or content.words[at - 1] == "nothing":
        return content
    if any(hit.start < content.starts[at] for hit in content.hits):
        return content
    return _from(content, at + 1)


def _by_class(cue: Cue, content: Content, issue: str | None) -> Stance | None:
    own = Stance.REJECT if cue.family.name == "deny" else Stance(cue.family.stance)
    if _is_at_people(own, cue, content, issue):
        return Stance.ASSERT
    if own is Stance.CRITICISE and not leans_of(content):
        return None if cue.negated or is_overdone(content.words) else own
    if _is_unsure(own, cue, content):
        return None
    if issue is not None and not content.hits and not moved_by(content):
        return _answered(own, cue, content)
    direction = _direction_of_class(own, cue, content)
    if direction is None:
        return None
    if cue.negated:
        return _negated(own, direction)
    if direction == 1:
        return own
    return Stance.OPPOSE if own.polarity > 0 else Stance.SUPPORT


def _is_at_people(own: Stance, cue: Cue, content: Content, issue: str | None) -> bool:
    """Whether blame, praise or a denial goes to somebody's conduct, not to the issue."""
    if cue.family.name == "deny":
        return denies_a_fact(content.words)
    if own is Stance.CRITICISE:
        return (issue is not None and cue.lemma in _AT_PEOPLE) or harms(content)
    praising = own is Stance.SUPPORT and cue.lemma in words("stance", "praising")
    return praising and is_of_conduct(content)


def _is_unsure(own: Stance, cue: Cue, content: Content) -> bool:
    """Whether what is refused or blamed may be too little of a thing, or too much."""
    if own is Stance.CRITICISE:
        return is_overdone(content.words)
    if own is Stance.SUPPORT and is_only_talk(content.words):
        return True
    return (own.polarity < 0) is not cue.negated and not leans_of(content) and is_lesser(content)


def _direction_of_class(own: Stance, cue: Cue, content: Content) -> int | None:
    less = own is Stance.DEMAND and preferred(content) < 0
    if less:
        content = _from(content, content.words.index("than") + 1)
    direction = direction_of(content)
    if direction is None:
        return None
    if less or (own is Stance.DEMAND and not moved_by(content)):
        direction *= -1 if less else undone_after(content)
    return direction * denied_after(content) * (-1 if cue.lemma == "dissuade" else 1)


def _answered(own: Stance, cue: Cue, content: Content) -> Stance | None:
    """Read a refusal or a yes to what only the words before name: "Varu rejects it".

    What is demanded may be anything: by itself it takes no side on what the context is about.
    """
    told = not words("stance", "accounts").isdisjoint(content.words)
    points = len(content.words) < 2 or not _POINTING.isdisjoint(content.words[:2])
    pointed = (_POINTING - {"to", "so"}).intersection(content.words)
    if own is Stance.DEMAND and content.words and not (pointed or told or cue.negated):
        return Stance.ASSERT
    if cue.negated or own is Stance.DEMAND or content.around == 0 or told or not points:
        return None
    if content.around == 1 or (own.polarity < 0 and content.words[:1] == ("to",)):
        return own
    return Stance.OPPOSE if own.polarity > 0 else None


_POINTING = frozenset({"it", "this", "that", "these", "those", "them", "such", "so", "to"})
"""First words of what points back, or tells what is refused by a verb: "refuses to pay"."""

_AT_PEOPLE = frozenset({"accuse", "blame", "charge", "fault"})
"""Aimed at somebody's conduct; where the speaker stands on the issue remains open."""


def _negated(own: Stance, direction: int) -> Stance | None:
    if own is Stance.CRITICISE or own is Stance.DEMAND:
        return None
    if own.polarity > 0:
        return Stance.SUPPORT if direction < 0 else Stance.REJECT
    return Stance.CONDITIONAL_SUPPORT if direction > 0 else None


def _by_words(cue: Cue, content: Content, issue: str | None) -> Stance | None:
    """Read the stance of "said that ..." from what is said."""
    marker = _marker(cue, content)
    if issue is None:
        return _by_marker(cue, content, marker, issue)
    conditional = bool(content.hits) and only_conditional(content)
    if cue.lemma == "threaten" and is_threat(("will", *content.words[1:])):
        return threatened(cue, content) if conditional else None
    if marker is None and is_against(content.words):
        return against(content)
    if content.hits and content.words[:1] == ("without",):
        return said_without(content)
    if cue.family.stance == "promise" and conditional:
        return threatened(cue, content)
    answers = yes_or_no(content) or saw_no(cue, content)
    if answers:
        return answered_shortly(answers, content)
    if content.hits and _is_open(cue, content, marker):
        return None
    return _by_marker(cue, content, marker, issue)


def _by_marker(cue: Cue, content: Content, marker: str | None, issue: str | None) -> Stance | None:
    """Read the stance of what is said from the kind of word that decides."""
    if marker is None:
        return Stance.ASSERT
    content = unconditional(content)
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
        between = marker == "ready" and not negated and not leans_of(content)
        return Stance.CONDITIONAL_SUPPORT if between else None
    turned = -1 if negated else 1
    direction *= turned if marker in _VERDICTS else turned_after(content)
    return own if direction == 1 else _opposite(own)


_ALARMED = frozenset(
    ("warn", "caution", "complain", "lament", "bemoan", "grumble", "fume", "gripe")
)


def _is_open(cue: Cue, content: Content, marker: str | None) -> bool:
    """Whether nothing tells for or against although the verb, or a verdict, does."""
    if cue.family.stance == "judge":
        return marker is None
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
    return None if cue.family.stance == "judge" and marker not in _VERDICTS else marker


_MARKED = {
    "needs": Stance.DEMAND,
    "commits": Stance.SUPPORT,
    "ready": Stance.CONDITIONAL_SUPPORT,
    "bad": Stance.OPPOSE,
    "good": Stance.SUPPORT,
}
