"""Acts that are wanted, refused, awaited or made to depend on others, rather than told."""

from __future__ import annotations

from goodoffices.reports.happenings.denial import denial_words, said_in
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import SENTENCE_MARKS
from goodoffices.reports.wording.tense import cues

CLAUSE = 9
"""Words before a verb within which "after" or "the day" opens its clause."""

TERMS = 12
"""Words behind an act within which the condition stands that it depends on."""

_ARMED = frozenset((EventType.WITHDRAWAL, EventType.STRIKE))
_BARE_TERMS = frozenset((*_ARMED, EventType.SIGNING))
_UNTIL = frozenset(("until", "till", "once", "unless"))
_RUMOURS = frozenset(("reports", "rumours", "rumors", "claims", "suggestions", "allegations"))
_FALSE = frozenset(("false", "untrue", "baseless", "unfounded", "wrong", "denied", "nonsense"))
_SUPPOSING = frozenset(("if", "unless", "provided"))
_WHEN = frozenset(("when", "after", "once", "if"))
_OWED = (["has", "to"], ["have", "to"], ["needs", "to"], ["need", "to"], ["had", "to"])
_OWED_PASSIVE = tuple([*pair, "be"] for pair in _OWED)
_TIMING = frozenset(("when", "after", "before", "once", "day", "moment", "time", "soon", "until"))
_WOULD = frozenset(("would", "should"))
_CONDITIONS = frozenset(("if", "unless", "provided", "only", "otherwise"))
_IN_A_TEXT = frozenset(
    ("plan", "proposal", "draft", "scheme", "roadmap", "formula", "text", "idea", "phase", "stage")
)
_MODAL = frozenset(("will", "would", "can", "could", "cannot"))
_ANY_TEXT = frozenset(("a", "an", "any", "such"))
_PERFECT = frozenset(("has", "have", "had", "is", "are"))
_REFUSING = frozenset(
    ("would", "refused", "refuses", "wait", "waits", "waited", "waiting", "insisted", "insists")
)


def is_only_wanted(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]
) -> bool:
    """Whether a verb names what somebody demands, refuses, awaits or offers on terms.

    R300: who insists that troops leave, refuses to withdraw them or would do so "once the guns
    are silent" takes a position; nothing has happened, nothing is planned.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    before : tuple of Lexeme
        What governs them.
    """
    if trigger.form is Form.NOUN:
        return False
    if trigger.type is EventType.VOTE and key_at(words, trigger.last) in {"no", "yes"}:
        return True
    if any(word.key == "whether" for word in before[-5:]) or _is_unreal(words, trigger):
        return True
    if trigger.form is Form.PAST and (_is_timed_by(before) or _is_supposed(before)):
        return True
    if is_awaited(words, trigger, before) or _is_demanded(words, trigger, before):
        return True
    if trigger.form is not Form.BASE:
        return False
    if _signs_none(words, trigger, before):
        return True
    refused = trigger.type in _ARMED and bool(said_in(before[-6:], "unwilling"))
    return refused or (trigger.type in _BARE_TERMS and _on_terms(words, trigger))


def _signs_none(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether terms are told, and no signing: "will not sign an agreement without tolls"."""
    some = trigger.type is EventType.SIGNING and key_at(words, trigger.last) in _ANY_TEXT
    return some and any(word.key in _MODAL for word in before) and bool(cues(before, "negative"))


def _is_timed_by(before: tuple[Lexeme, ...]) -> bool:
    """Whether something else only waits for an act: "sixty days after the accord is signed".

    R355: a passive in the present behind "when", "after" or "the day" tells when something is to
    be, not that the act took place.
    """
    if key_at(before, len(before) - 1) not in {"is", "are"}:
        return False
    led = before[-CLAUSE:-1]
    return any(word.key in _TIMING for word in led) and not any(word.text == "," for word in led)


def _is_supposed(before: tuple[Lexeme, ...]) -> bool:
    """Whether an act only stands in a condition: "could be lifted if the guns were withdrawn"."""
    led = before[-CLAUSE:]
    opens = (at for at in range(len(led) - 1, -1, -1) if led[at].key in _SUPPOSING)
    at = next(opens, len(led))
    return at < len(led) and not any(word.text == "," for word in led[at:])


def is_outstanding(trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether an act is owed as the next step: "still has to approve", "must still be signed".

    R356: what a body or signatory still has to do is planned; troops that still have to leave
    are demanded to.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("Parliament still has to vote on the deal.")
    >>> [is_outstanding(one, words[: one.first]) for one in find_triggers(words)]
    [True]
    """
    if trigger.type in _ARMED or trigger.form not in {Form.BASE, Form.PAST}:
        return False
    near = [word.key for word in before[-5:]]
    owed = near[-2:] in _OWED or near[-1:] == ["must"] or near[-3:] in _OWED_PASSIVE
    owed = owed or near[-2:] in (["must", "be"], ["still", "be"], ["must", "still"])
    return "still" in near and owed


def is_term(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a noun is what a text provides for: "in exchange for the withdrawal of troops".

    R399: what a draft, a plan or an exchange would bring has not happened; nothing is told of it
    without a day.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    """
    if trigger.form is not Form.NOUN:
        return False
    lead = words[: trigger.first]
    begins = next((i for i in range(len(lead) - 1, -1, -1) if lead[i].text in SENTENCE_MARKS), -1)
    return bool(said_in(lead[begins + 1 :], "providing"))


def _is_unreal(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether it is rumoured or imagined: "Reports that they met are false", "Had they met"."""
    first = key_at(words, 0)
    if first == "had":
        return not any(word.text == "," for word in words[: trigger.first])
    rumoured = first in _RUMOURS and key_at(words, 1) == "that"
    return rumoured and any(word.key in _FALSE for word in words[trigger.last :])


def is_belied(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an act is told only by reports that are false: "Reports of a meeting are untrue".

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("Reports of a meeting on Monday are false.")
    >>> [is_belied(words, one) for one in find_triggers(words)]
    [True]
    """
    if trigger.form is not Form.NOUN:
        return False
    low = max(trigger.first - 5, 0)
    rumoured = any(
        words[at].key in _RUMOURS and words[at + 1].key == "of"
        for at in range(low, trigger.first - 1)
    )
    return rumoured and any(word.key in _FALSE for word in words[trigger.last :])


def is_wished(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "be" stands without what could tell it: "demanded that the draft be tabled".

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> for text in ("They asked that a vote be held.", "A vote will be held."):
    ...     words = lexemes(text)
    ...     [is_wished(words, one) for one in find_triggers(words)]
    [True]
    [False]
    """
    near = range(trigger.last, trigger.last + 2)
    at = trigger.first - 1
    if trigger.form is Form.NOUN:
        at = next((place for place in near if key_at(words, place) == "be"), -1)
    if key_at(words, at) != "be":
        return False
    return all(word.key not in _HELPING for word in words[max(at - 3, 0) : at])


_HELPING = frozenset(
    {"will", "would", "shall", "should", "must", "can", "could", "may", "might", "cannot", "to"}
    | {"ll", "d", "let"}
)


def _is_demanded(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether "insists that they quit" or "asked them to return" leaves the act undone."""
    demanding = denial_words("demanding")
    at = [i for i, word in enumerate(before) if word.key in demanding]
    if not at or trigger.form not in {Form.BASE, Form.PAST}:
        return False
    behind = before[at[-1] + 1 :]
    asked = trigger.form is Form.BASE and key_at(before, len(before) - 1) == "to"
    if asked:
        return True
    # "Insists that they quit": the past of such verbs looks like their dictionary form.
    bare = words[trigger.first].key == trigger.verb.split(" ")[0]
    return bare and any(word.key == "that" for word in behind[:3])


def _on_terms(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an act depends on another: "to leave once the guns are silent"."""
    near = words[trigger.last : trigger.last + TERMS]
    for position, word in enumerate(near):
        if word.text in SENTENCE_MARKS:
            return False
        if word.key in denial_words("conditions"):
            return True
        if word.key == "in" and key_at(near, position + 1) in {"return", "exchange"}:
            return True
    return False


def is_promised(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether a day makes it a plan: "must go", "she would visit on Monday".

    R353: what somebody would do on a day to come is what was said to be planned, whether or not
    the sentence says by whom; not on a condition, not what a text would bring, and a withdrawal
    or strike only where somebody is said to have told it.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    before : tuple of Lexeme
        What governs them.
    """
    last, near = key_at(before, len(before) - 1), {word.key for word in words}
    clause = {word.key for word in before}
    if last == "must":
        return True
    conditional = near & _CONDITIONS | clause & {"could", "were"}
    told = bool(near & denial_words("telling"))
    told = told or not (trigger.type in _ARMED or near & _IN_A_TEXT)
    near_by = {word.key for word in before[-2:]}
    would = not _WOULD.isdisjoint(near_by) and not _is_advised(trigger, near_by)
    return would and told and not conditional and key_at(words, 0) != "under"


def _is_advised(trigger: Trigger, near: set[str]) -> bool:
    """Whether two are only told what to do: "the sides should meet in May"."""
    met = trigger.type in {EventType.MEETING, EventType.NEGOTIATION_ROUND}
    return met and trigger.form is Form.BASE and "should" in near


def promise(before: tuple[Lexeme, ...]) -> Status:
    """Return what "would visit" promises: a plan, or that it will not be."""
    denied = cues(before[-3:], "negative")
    return Status.DID_NOT_HAPPEN if denied else Status.PLANNED


def is_awaited(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether an act is only waited for: "until the chamber has voted".

    "It looked lost until she met him" tells what was: nothing is to come or refused in it.
    """
    if any(word.key == "only" and key_at(before, i + 1) in _WHEN for i, word in enumerate(before)):
        return True
    at = [i for i, word in enumerate(before) if word.key in _UNTIL]
    if not at:
        return False
    plain = trigger.form is Form.PAST and before[at[-1]].key in {"until", "till"}
    behind = {word.key for word in before[at[-1] :]}
    if not plain or not behind.isdisjoint(_PERFECT):
        return True
    main = words[: trigger.first - len(before) + at[-1]]
    keys = {word.key for word in main}
    return not keys.isdisjoint(_REFUSING) or bool(cues(main, "future") or cues(main, "negative"))


def is_meant(before: tuple[Lexeme, ...]) -> bool:
    """Whether somebody means or wants to act: "plans to", "is ready to"."""
    near = {word.key for word in before[-4:-1]}
    meant = denial_words("intending") | denial_words("wanting")
    return key_at(before, len(before) - 1) == "to" and not near.isdisjoint(meant)


def is_intended(before: tuple[Lexeme, ...], *, ahead: bool) -> bool:
    """Whether that is a plan: what is only wanted needs a day."""
    near = {word.key for word in before[-4:-1]}
    return ahead or not near.isdisjoint(denial_words("intending"))
