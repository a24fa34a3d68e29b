"""Acts at or after which somebody does something: "At a meeting on Friday they agreed to"."""

from __future__ import annotations

from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words
from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at

LED = 5
"""Words from "at" to the noun that it leads to: "after a second round of"."""

REACH = 9
"""Words behind a noun within which it "was held"."""

BEHIND = 24
"""Words behind an act within which the verb of the clause stands."""

_AT = frozenset(("at", "during", "in"))
_LEADING = _AT | {"after", "following"}
_HELD = frozenset(
    (
        "held", "called", "convened", "attended", "organised", "organized", "hosted", "chaired",
        "brokered", "mediated", "sponsored", "aimed", "meant", "intended", "billed", "postponed",
        "dedicated", "devoted", "united", "led", "broadcast", "televised", "expected",
    )
)  # fmt: skip
"""Past forms that only describe an act."""

_AHEAD = frozenset(("will", "shall"))
_NOW = frozenset(("is", "are", "has", "have", "was", "were", "had", "did"))
_ADVERBS = frozenset(("also", "then", "soon", "now", "not", "never", "first", "again", "later"))
_HELPING = frozenset(
    (
        "be", "been", "being", "have", "has", "had", "get", "got", "to", "and", "or", "will",
        "would", "is", "are", "was", "were", "as", "it", "them",
    )
)  # fmt: skip
_JOINTS = frozenset(("and", "but", "before", "ahead", "which"))
_TOOK_PLACE = frozenset((("was", "held"), ("were", "held"), ("took", "place"), ("went", "ahead")))
_STOPS = frozenset('.;:?!—–()"“”')


def first_verb(words: tuple[Lexeme, ...], start: int) -> int:
    """Return where the first finite verb stands behind a place; -1 without one.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    start : int
        Where to begin. Past forms that only describe what stands before are passed over.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> first_verb(lexemes("the talks planned for Friday in the town will fail"), 2)
    8
    """
    for at in range(start, min(start + BEHIND, len(words))):
        key = words[at].key
        if words[at].text in _STOPS:
            return -1
        if key in _AHEAD or key in _NOW or _is_past(words, at):
            return at
    return -1


def _is_past(words: tuple[Lexeme, ...], at: int) -> bool:
    key = words[at].key
    past = key in lexicon("tense")["past_irregular"] or (len(key) > 4 and key.endswith("ed"))
    described = key in _HELD or key in clause_words("to_come")
    return past and not described and key_at(words, at - 1) not in {"the", "a", "an"}


def is_told_as_past(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]
) -> bool:
    """Whether a past form stands by itself: "is to vote on the pact signed in May" (R28).

    Behind "be" or "have", or joined by "and" to what stands there, it may be to come.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    before : tuple of Lexeme
        What governs them.
    """
    key = words[trigger.first].key
    if trigger.form is not Form.PAST or not before or key == trigger.verb.split(" ")[0]:
        return False
    at = len(before) - 1
    while at >= 0 and (before[at].key.endswith("ly") or before[at].key in _ADVERBS):
        at -= 1
    return at >= 0 and before[at].key not in _HELPING and before[at].text != ","


def acts_behind(words: tuple[Lexeme, ...], trigger: Trigger) -> int:
    """Return where the verb of somebody stands who acts at an act; -1 for the act's own words.

    What people say, do or agree to "at a meeting" is not said of the meeting (R28).

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        A noun behind "at", "after" and the like.
    """
    if not _is_occasion(words, trigger, _LEADING):
        return -1
    verb = first_verb(words, trigger.last)
    return verb if verb >= 0 and words[verb].key not in _AHEAD | {"is", "are"} else -1


def ends_own_words(words: tuple[Lexeme, ...], trigger: Trigger) -> int:
    """Return where another clause begins behind a noun and its past verb; -1 where none does.

    "The meeting brought no deal and they will meet again" tells one that was held (R28).

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        A noun that is the subject of its clause.
    """
    if trigger.form is not Form.NOUN:
        return -1
    verb = first_verb(words, trigger.last)
    if verb < 0 or words[verb].key in _AHEAD | _NOW - {"was", "were"}:
        return -1
    ahead = words[verb + 1 : verb + 4]
    if any(one.key in clause_words("to_come") | {"to", "not", "set", "expected"} for one in ahead):
        return -1
    near = range(verb + 1, min(verb + BEHIND, len(words)))
    return next((at for at in near if words[at].key in _JOINTS), -1)


def took_place(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a noun is said to have been held: "the vote planned for Friday was held".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    """
    if trigger.form is not Form.NOUN:
        return False
    for at in range(trigger.last, min(trigger.last + REACH, len(words))):
        pair = (key_at(words, at), key_at(words, at + 1))
        if words[at].text in _STOPS:
            return False
        if pair in _TOOK_PLACE:
            return True
    return False


def will_be_used(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether people will do something at an act: "At a meeting on Friday, they will discuss".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        A noun at the head of the sentence.
    """
    # "During his visit he will try": a visit may go on as it is told.
    visited = trigger.type is EventType.VISIT
    if visited or trigger.first > LED or not _is_occasion(words, trigger, _AT):
        return False
    verb = first_verb(words, trigger.last)
    if verb < 0:
        return False
    to = key_at(words, verb + 1) in {"to", "due", "expected", "set"}
    return words[verb].key in _AHEAD or (words[verb].key in {"is", "are"} and to)


def _is_occasion(words: tuple[Lexeme, ...], trigger: Trigger, leading: frozenset[str]) -> bool:
    """Whether a preposition that opens a clause leads to a noun."""
    if trigger.form is not Form.NOUN:
        return False
    for at in range(trigger.first - 1, max(trigger.first - 1 - LED, -1), -1):
        if words[at].key in leading:
            return at == 0 or words[at - 1].text in ",;" or words[at - 1].key in {"and", "but"}
    return False
