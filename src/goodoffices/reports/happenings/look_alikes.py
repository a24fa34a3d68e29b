"""Words that look like an act and are none: a bargain struck, a sign of hope, two votes."""

from __future__ import annotations

from goodoffices.reports.happenings.objects import is_led
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, things
from goodoffices.reports.labels import EventType
from goodoffices.reports.wording.lexemes import Lexeme, key_at

STRUCK = 8
"""Words between a bargain and the verb that strikes it: "the deal, which had been struck"."""

_SIGN_OF = frozenset(("sign", "signs"))
_ARTICLES = frozenset(
    (
        "no", "a", "an", "any", "some", "the", "this", "that", "another", "one", "every", "each",
        "little", "few", "first", "only", "as", "these", "those", "its", "several", "many",
    )
)  # fmt: skip
_DESCRIBED = frozenset(("of", "that"))
_AGREED = frozenset(("bargain", "bargains", "compromise", "compromises", "balance", "truces"))
_HELPING = frozenset(
    (
        "was", "were", "is", "are", "be", "been", "being", "has", "had", "have", "could", "will",
        "would", "that", "which", "they", "he", "she", "it", "we", "to", "never", "not", "just",
        "finally", "only", "also", "later", "first", ",", "earlier", "already", "once",
    )
)  # fmt: skip
_WALKOUTS = frozenset(
    ("strike", "strikes", "walkout", "walkouts", "stoppage", "stoppages", "action", "picket")
)


def is_look_alike(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a verb of an act is a noun where it stands, or strikes a bargain.

    R467: "no sign of a deal" signs nothing, "two votes will be held" is no verb, and a deal that
    was struck is no attack.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words taken for an act.
    """
    if trigger.form is Form.NOUN:
        return False
    if trigger.verb == "sign" and words[trigger.first].key in _SIGN_OF:
        return _is_a_sign(words, trigger)
    if trigger.form is Form.PRESENT:
        after = key_at(words, trigger.last)
        return after in clause_words("modal") | clause_words("finite") - {"met", "said"}
    return trigger.verb == "strike" and _is_bargain(words, trigger)


def _is_a_sign(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "sign" is a noun: "no sign of a deal", "as a sign that"."""
    before, after = key_at(words, trigger.first - 1), key_at(words, trigger.last)
    described = before.endswith(("ing", "ful", "ive", "ous", "ear")) or before in _ARTICLES
    return after in _DESCRIBED or described


def _is_bargain(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether what is struck is a bargain that stands before: "the deal they had struck"."""
    for position in range(trigger.first - 1, max(trigger.first - STRUCK, 0) - 1, -1):
        key = words[position].key
        if key in _AGREED or key in things("agreements"):
            return True
        # "The ministers struck": who strikes may stand between, a name or people.
        if (
            key not in _HELPING
            and not key.endswith("ly")
            and not words[position].text[0].isupper()
        ):
            return False
    return False


def is_of_workers(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an attack is a strike of workers or what such a strike did: "the strike hit ports".

    Only where the report speaks of workers' strikes.
    """
    if words[trigger.first].key in {"strike", "strikes"}:
        return True
    return trigger.form is not Form.NOUN and (
        trigger.type is EventType.STRIKE and is_led(words, trigger, _WALKOUTS)
    )
