"""What is said of a noun that names an act: "The vote, set for today, has been put off"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at

REACH = 45
"""Words behind a noun within which its verb must stand."""

PHRASE = 12
"""Words of the verb phrase that are read."""

ASIDE = 25
"""Longest aside between commas, in words."""

OPENING = 14
"""Words of a clause that opens a sentence: "After meeting the envoys on Monday,"."""

RELATIVE = 9
"""Words behind "that" within which the verb of its clause must stand."""

_CLOSED = frozenset(';:—–()"“”.?!')
_RELATIVE = frozenset({"that", "which", "who", "whom", "whose", "when", "where", "while", "but"})
_ASKED = frozenset(("how", "whether", "what"))
"""They open what a phrase is about: "ended without agreement on how much must go"."""
_LED = frozenset(("at", "in", "during", "under", "by", "on"))
_OPENING = frozenset(("after", "before", "instead", "since", "without", "upon", "on", "following"))
_SOMEBODY = frozenset(("he", "she", "it", "they", "we", "i", "you"))
_SET = frozenset({"had", "was", "were", "has"})


@cache
def _heads() -> frozenset[str]:
    """Return the words that open a verb phrase behind such a noun."""
    table = lexicon("events")
    turning = table["negotiation_round"]["talks_turning"]
    words = (
        *table["clause"]["finite"],
        *table["clause"]["modal"],
        *table["support"]["after"],
        *table["negotiation_round"]["turning"],
        *(word for word in turning if word.endswith("ed") or word in {"drew", "wound"}),
        "opens",
        "starts",
        "never",
    )
    return frozenset(words)


def predicate(words: tuple[Lexeme, ...], first: int, last: int) -> tuple[Lexeme, ...]:
    """Return the verb phrase of a noun, past what belongs to the noun and past asides.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    first, last : int
        Where the noun stands, half-open.

    Returns
    -------
    tuple of Lexeme
        From the verb to the next mark; empty when the noun is no subject.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("A vote on a text, set for today, has been put off until May.")
    >>> " ".join(word.text for word in predicate(words, 1, 2))
    'has been put off until May'
    """
    low, high = predicate_at(words, first, last)
    return words[low:high]


def past_opening(words: tuple[Lexeme, ...], first: int) -> int:
    """Return where the main clause begins behind one that opens a sentence; 0 without one.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    first : int
        A word of the main clause.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> past_opening(lexemes("After meeting the envoys, she flew home."), 6)
    5
    """
    if key_at(words, 0) not in _OPENING:
        return 0
    doing = any(word.key.endswith("ing") for word in words[1:4])
    near = range(1, min(first, OPENING, len(words)))
    comma = next((i for i in near if words[i].text == ","), 0)
    return comma + 1 if doing and comma else 0


def predicate_at(words: tuple[Lexeme, ...], first: int, last: int) -> tuple[int, int]:
    """Return where the verb phrase of a noun stands, half-open; empty when it has none.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    first, last : int
        Where the noun stands, half-open.
    """
    if is_governed(words, first):
        return last, last
    position, end = last, min(last + REACH, len(words))
    while position < end:
        if _is_head(words[position]):
            return position, _phrase_end(words, position)
        following = _past(words, position, last)
        if following is None:
            break
        position = following
    return last, last


def _past(words: tuple[Lexeme, ...], position: int, last: int) -> int | None:
    """Return the next word to look at; ``None`` where the noun can have no verb."""
    word, after = words[position], key_at(words, position + 1)
    timed = word.text == ":" and after.isdecimal() and words[position - 1].is_number
    # "Set for 9 p.m. was cancelled."
    if timed or (word.text == "." and words[position - 1].key in {"p", "a", "m"}):
        return position + 1
    if word.text == ",":
        return _past_comma(words, position, last)
    if word.key in {"that", "which"} and after in _SET:
        # "The meeting that had been fixed for Monday fell through."
        return position + 4
    if word.key in {"that", "which"} and after in _SOMEBODY:
        # "A call that she was promised never came."
        helped = key_at(words, position + 2) in _SET
        return position + 3 + helped
    if word.key in {"that", "which"} and position == last:
        return _past_relative(words, position)
    if word.key in _LED and after == "which" and position == last:
        # "The ceremony at which it was to be signed was called off."
        return _past_relative(words, position + 1)
    if word.text in _CLOSED or (word.key in _RELATIVE and position != last):
        return None
    return position + 1


def _is_head(word: Lexeme) -> bool:
    """Whether a word is a verb of a clause, in small letters: no month of May, no Will."""
    return word.key in _heads() and word.text[0].islower()


def _past_comma(words: tuple[Lexeme, ...], position: int, last: int) -> int | None:
    """Return what follows an aside: the verb of the noun, or that of its clause."""
    closing = _closing(words, position)
    # "The vote, which was due today, did not take place": the verb behind is its own.
    goes_on = closing is not None and words[closing + 1 : closing + 2]
    alone = not (goes_on and _is_head(goes_on[0]))
    if position == last and key_at(words, position + 1) == "which" and alone:
        return position + 2
    return None if closing is None else closing + 1


def _past_relative(words: tuple[Lexeme, ...], position: int) -> int:
    """Return what follows the verb of "the talks that the host had announced for eight"."""
    for place in range(position + 1, min(position + RELATIVE, len(words))):
        if words[place].text in _CLOSED or words[place].text == ",":
            break
        if words[place].text in _heads():
            return place + (3 if key_at(words, place + 1) == "been" else 2)
    return position + 1


def is_governed(words: tuple[Lexeme, ...], first: int) -> bool:
    """Whether a noun hangs on a preposition: "after the talks", "during a long meeting"."""
    prepositions = lexicon("events")["clause"]["prepositions"]
    for position in range(first - 1, max(first - 5, -1), -1):
        if words[position].key in prepositions:
            return True
        if words[position].key in _RELATIVE:
            return False
        if not (words[position].is_word or words[position].is_number):
            return False
    return False


def _closing(words: tuple[Lexeme, ...], comma: int) -> int | None:
    """Return the comma that closes an aside opened by one."""
    if key_at(words, comma + 1) in {"and", "but", "or"}:
        return None
    for position in range(comma + 1, min(comma + ASIDE, len(words))):
        if words[position].text == ",":
            return position
        if words[position].text in _CLOSED:
            return None
    return None


def _phrase_end(words: tuple[Lexeme, ...], start: int) -> int:
    end = min(start + PHRASE, len(words))
    for position in range(start, end):
        if words[position].text in _CLOSED or words[position].text == ",":
            return position
        if words[position].key in _RELATIVE or words[position].key in _ASKED:
            return position
    return end
