"""Which of several cues in one sentence make statements of their own."""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.cues import CueKind
from goodoffices.reports.cues.extents import trimmed
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbgroups import group_before
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.states import speaks_for_itself
from goodoffices.reports.speakers.apart import (
    IssueIn,
    both_done,
    has_own_issue,
    is_repeated,
    opposed,
    passives_apart,
    speaks_next,
)
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import VoiceKind

_UNASSERTED = frozenset(
    {
        "withhold",
        "reject",
        "criticise",
        "oppose",
        "object",
        "deny",
        "ask",
        "noun",
        "praise",
        "support",
        "accept",
    }
)
_ANSWERS = frozenset({"deny", "object", "reject", "judge", "oppose", "criticise"})
_ASIDE = frozenset({"while", "whereas", "but", "although", "though", ";", "—", "–", "because"})
_WHEN = frozenset({"after", "before", "since", "when", "as", "until"})
_MEASURED = frozenset(
    {"a", "an", "one", "two", "three", "four", "few", "several", "many", "some", "barely"}
    | {"even", "just", "only", "shortly", "soon", "long", "right", "immediately", "the"}
    | {"day", "days", "hour", "hours", "week", "weeks", "month", "months", "minutes", "moments"}
)
"""Words that may stand before such a joint: "two days after", "even though"."""


def arranged(
    unit: Unit, drafts: Iterable[Attribution], cast: Cast, issue_in: IssueIn | None = None
) -> list[Attribution]:
    """Merge, nest and separate the attributions of one sentence.

    R30: cues of one speaker in one sentence are one statement, unless they pull in opposite
    directions or have their own subjects in an opening and a main clause. R31: what another
    side holds inside an assertion is a claim about that side, not its statement; inside a
    refusal or an abstention the report presupposes it, and it stays a position of its own.
    R32: a person whose words an organ of the same side passes on speaks *via* that organ.

    Parameters
    ----------
    unit : Unit
        The sentence.
    drafts : iterable of Attribution
        One per cue.
    cast : Cast
        Who is mentioned where.
    issue_in : callable or None
        Tells the issue that a stretch names (R560); ``None`` where no case is known.

    Returns
    -------
    list of Attribution
        In the order of their starts; no two with the same bounds.
    """
    kept: list[Attribution] = []
    for draft in sorted(
        drafts, key=lambda d: (min(d.start, d.content[0]), not d.postposed, -d.end, d.cue.head)
    ):
        _place(unit, kept, draft, cast, issue_in)
    unique = {(one.start, one.end): one for one in reversed(kept)}
    return sorted(unique.values(), key=lambda one: (one.start, one.end))


def _place(
    unit: Unit,
    kept: list[Attribution],
    draft: Attribution,
    cast: Cast,
    issue_in: IssueIn | None,
) -> None:
    for at in range(len(kept) - 1, -1, -1):
        outer = kept[at]
        if is_repeated(outer, draft, issue_in):
            return
        if not _inside(draft, outer) and not _follows(unit, draft, outer):
            continue
        if _same_speaker(outer, draft, cast) and has_own_issue(unit, outer, draft, issue_in):
            kept[at] = _cut(unit, outer, draft)
            kept.append(draft)
            return
        replaced, separate = _relate(unit, outer, draft, cast)
        kept[at] = replaced
        if separate is not None:
            kept.append(separate)
        return
    kept.append(draft)


def _inside(draft: Attribution, outer: Attribution) -> bool:
    if not outer.start <= draft.start < outer.end:
        return False
    verbs = draft.cue.kind is outer.cue.kind is CueKind.VERB and not outer.postposed
    if verbs and draft.start == outer.start and draft.end < outer.cue.first:
        # "Varu, which would not hear of it, told": what "which" tells is part of it.
        return draft.voice.actor == outer.voice.actor
    behind = draft.cue.head > outer.cue.last or draft.cue.head >= outer.content[0]
    return behind or outer.postposed or outer.cue.passive


def _follows(unit: Unit, draft: Attribution, outer: Attribution) -> bool:
    """Whether a participle of the same speaker stands right behind: ", stressing that"."""
    close = draft.start == outer.end + 1 and unit.fold(outer.end) == ","
    return close and draft.cue.kind is CueKind.PARTICIPLE


def _relate(
    unit: Unit, outer: Attribution, inner: Attribution, cast: Cast
) -> tuple[Attribution, Attribution | None]:
    """Return the outer attribution as it becomes, and the inner one if it stays its own."""
    undisclosed = outer.cue.kind is CueKind.SOURCE and _is_undisclosed(outer, cast)
    if undisclosed and _is_via(unit, outer, inner, cast):
        return _via(outer, inner), None
    if _same_speaker(outer, inner, cast):
        return _of_one_speaker(unit, outer, inner, cast)
    parted = passives_apart(outer, inner)
    if parted is not None:
        return parted
    if _is_via(unit, outer, inner, cast):
        return _via(outer, inner), None
    if _stands_beside(unit, outer, inner):
        return _cut(unit, outer, inner), inner
    presupposed = inner.cue.kind is CueKind.NOUN or inner.content[1] <= inner.cue.first
    if presupposed and outer.cue.family.name in _UNASSERTED and inner.voice.actor is not None:
        return outer, inner
    return outer, None


def _of_one_speaker(
    unit: Unit, outer: Attribution, inner: Attribution, cast: Cast
) -> tuple[Attribution, Attribution | None]:
    """Join two attributions of one speaker, or keep them apart."""
    who = inner.cue.first - 1
    behind = outer.postposed and unit.fold(who) == "who" and who >= outer.voice.end
    if behind and inner.clause and inner.cue.family.act == "speech":
        # '"No," said Aldo, who denied that': two statements.
        return outer, inner._replace(start=who)
    if _pulls_apart(unit, outer, inner):
        return _cut(unit, outer, inner), inner
    if _stood_otherwise(unit, outer, inner) and not _is_undisclosed(outer, cast):
        return outer._replace(start=max(inner.end + 1, outer.start)), inner
    return _merged(outer, inner), None


def _same_speaker(outer: Attribution, inner: Attribution, cast: Cast) -> bool:
    first, second = outer.voice, inner.voice
    if second.start == first.start and second.actor == first.actor:
        return True
    joined = second.start == second.end and inner.cue.kind is CueKind.VERB
    if joined and first.kind is second.kind is VoiceKind.DOCUMENT:
        # "The draft calls for a truce and asks the League": one text, one statement.
        return True
    if first.actor is None or second.actor is None:
        # "the insurgents said they would": the pronoun is theirs, whomever it was read as.
        return inner.cue.kind is CueKind.PARTICIPLE or "pronoun" in second.flags
    if first.actor == second.actor:
        return True
    one, other = cast.actor(first.actor), cast.actor(second.actor)
    return one.side is not None and one.side == other.side and other.kind is not Kind.PERSON


def _is_undisclosed(outer: Attribution, cast: Cast) -> bool:
    actor = outer.voice.actor
    return actor is None or cast.actor(actor).kind is Kind.ANONYMOUS


def _pulls_apart(unit: Unit, outer: Attribution, inner: Attribution) -> bool:
    if inner.cue.kind is not CueKind.VERB or outer.cue.kind is CueKind.PARTICIPLE:
        return False
    joined = inner.voice.start > outer.cue.head and inner.start >= outer.content[0]
    if opposed(outer, inner) and joined and not outer.postposed and not outer.clause:
        return True
    opening = unit.fold(0) in {"while", "although", "though", "whereas"}
    own = inner.voice.end > inner.voice.start and unit.fold(inner.voice.start - 1) in {
        ",",
        "—",
        "–",
    }
    return opening and own and inner.voice.start > outer.cue.head


def _stood_otherwise(unit: Unit, outer: Attribution, inner: Attribution) -> bool:
    """Whether a clause before the verb tells of another stance: "Varu, which opposed it, now".

    R437: what somebody held before, or holds beside what they say, is a statement of its own.
    """
    if inner.end >= outer.cue.first or outer.postposed:
        return False
    other = inner.cue.negated is not outer.cue.negated or opposed(outer, inner)
    other = other or inner.cue.family.act != "speech"
    relative = unit.fold(inner.cue.first - 1) in {"which", "who"} or any(
        unit.fold(at) in {"which", "who"} for at in range(inner.voice.end, inner.cue.first)
    )
    return other and relative and unit.fold(inner.end) == ","


def _merged(outer: Attribution, inner: Attribution) -> Attribution:
    end = max(outer.end, inner.end)
    behind = inner.cue.kind is CueKind.PARTICIPLE and inner.start >= outer.end
    content = (
        outer.content
        if outer.postposed and not behind
        else (outer.content[0], max(outer.content[1], inner.end))
    )
    return outer._replace(
        start=min(outer.start, inner.start),
        end=end,
        content=content,
        inner=(*outer.inner, inner.cue, *inner.inner),
    )


def _is_via(unit: Unit, outer: Attribution, inner: Attribution, cast: Cast) -> bool:
    """Whether the outer voice passes on what a person of its own side, or of none, said."""
    if inner.voice.actor is None or inner.start > outer.content[0] + 3:
        return False
    if unit.fold(inner.start - 1) in _WHEN and both_done(unit, outer, inner):
        # "Varu refused after its envoy agreed": two acts, of which none tells the other.
        return False
    spoken = inner.cue.kind is CueKind.VERB and inner.cue.family.act == "speech"
    held = inner.cue.kind in {CueKind.NOUN, CueKind.STATE} and outer.cue.kind is CueKind.SOURCE
    if not (spoken or held):
        return False
    if outer.voice.actor is None:
        if inner.cue.family.name in _GRANTING or (held and outer.voice.kind is VoiceKind.OUTLET):
            return False
        unnamed = outer.postposed and outer.voice.kind is VoiceKind.UNKNOWN
        return unnamed or outer.voice.kind in _PASSING_ON
    one, other = cast.actor(outer.voice.actor), cast.actor(inner.voice.actor)
    if one.kind is Kind.ANONYMOUS and _claims(unit, outer, inner):
        return False
    if one.kind is Kind.ORGANISATION and one.side is None and _is_told(unit, inner):
        return False
    close = one.side == other.side or (one.side is None and not speaks_for_itself(one))
    return close and one.kind is not Kind.PERSON


_PASSING_ON = frozenset({VoiceKind.DOCUMENT, VoiceKind.CROWD, VoiceKind.OUTLET})
_GRANTING = frozenset({"accept", "support", "yield", "grant"})
"""What nobody known tells of a party is no word of the party."""


def _is_told(unit: Unit, inner: Attribution) -> bool:
    """Whether a clause tells where a side stands, grants or gives up, and no words of its own.

    R474: an outlet and a source may pass on what was said aloud, but of these only they tell.
    """
    cue = inner.cue
    yields = cue.kind is CueKind.STATE and cue.family.stance in {"support", "conditional_support"}
    dropped = "longer" in (unit.fold(at) for at in range(inner.voice.end, cue.head + 1))
    return yields or dropped or cue.family.name in _GRANTING or _is_no_act(unit, inner)


def _claims(unit: Unit, outer: Attribution, inner: Attribution) -> bool:
    """Whether a source without a name tells of a side what only it says."""
    if _is_told(unit, inner) or outer.cue.lemma in _GRUMBLING:
        return True
    return not outer.postposed and "pronoun" in inner.voice.flags


_GRUMBLING = frozenset(
    {"grumble", "complain", "lament", "gripe", "fume", "grouse", "moan", "whine", "scoff", "jest"}
    | {"joke", "quip", "sneer", "boast", "allege", "claim", "suspect", "fear", "worry", "accuse"}
)


def _is_no_act(unit: Unit, inner: Attribution) -> bool:
    """Whether a clause tells what somebody will not say or do, which only its source says."""
    if inner.cue.kind is not CueKind.VERB:
        return False
    return inner.cue.negated or group_before(unit, inner.cue.head).modal


def _via(outer: Attribution, inner: Attribution) -> Attribution:
    return inner._replace(
        start=min(outer.start, inner.start),
        end=max(outer.end, inner.end),
        content=(inner.content[0], max(inner.content[1], outer.content[1])),
        inner=(*inner.inner, *outer.inner),
        via=outer.voice,
    )


def _stands_beside(unit: Unit, outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner clause is the report's own words beside the outer one."""
    before = unit.fold(inner.start - 1)
    looks_back = _looks_back(inner) or _is_version(unit, inner)
    if before == "," and looks_back and inner.cue.family.name in _ANSWERS:
        return True
    if before in _WHEN and both_done(unit, outer, inner):
        return True
    if before in _WHEN and not outer.clause and not outer.postposed:
        # "refused, a day after Varu said": the report tells two acts, one beside the other.
        told = inner.clause or any(unit.pieces[at].quoted for at in range(*inner.content))
        return told and inner.cue.family.act == "speech"
    if outer.postposed or inner.cue.kind is CueKind.NOUN:
        return False
    if before == "and" and speaks_next(outer, inner):
        return True
    if before in _ASIDE:
        return (
            before in {";", "—", "–"}
            or unit.fold(inner.start - 2) in {",", ";"}
            or not outer.clause
        )
    opening = unit.fold(0) in {"while", "although", "though", "whereas", "as", "after", "if"}
    return (before == "," and (opening or not outer.clause)) or (
        before == "and" and not outer.clause
    )


def _looks_back(inner: Attribution) -> bool:
    """Whether the object stands before the cue: ", something that Varu denies"."""
    return not inner.postposed and inner.content[1] <= inner.cue.first


def _is_version(unit: Unit, inner: Attribution) -> bool:
    """Whether a noun takes up what was told: ", a version denied by Varu"."""
    return inner.cue.passive and unit.fold(inner.start) in {"a", "an", "something"}


def _cut(unit: Unit, outer: Attribution, inner: Attribution) -> Attribution:
    if unit.fold(inner.start - 1) in {"—", "–"} and outer.end > inner.end + 1:
        return outer
    end = trimmed(unit, outer.content[0], _joint(unit, inner.start))
    if end <= outer.content[0]:
        return outer
    return outer._replace(
        end=min(outer.end, end), content=(outer.content[0], min(outer.content[1], end))
    )


def _joint(unit: Unit, at: int) -> int:
    """Return where the joint before a clause begins: at the comma of ", two days after"."""
    if unit.fold(at - 1) not in _ASIDE | _WHEN:
        return at
    first = at - 1
    while first > 0 and unit.fold(first - 1) in _MEASURED:
        first -= 1
    return first - 1 if first > 0 and unit.fold(first - 1) == "," else first
