"""The name of a place where it stands: one of the case, a state, or words in capitals.

R428: the name behind "the town of" is that of the place; "north of Lomme" is at Lomme.
"""

from __future__ import annotations

from goodoffices.case.parties import Kind
from goodoffices.reports.happenings.setting import Setting
from goodoffices.reports.happenings.vocabulary import clause_words, things
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at, places_of, small_letters


def place_after(words: tuple[Lexeme, ...], position: int, setting: Setting) -> str | None:
    """Return the place that is named behind a preposition; ``None`` without one.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    position : int
        Where the name would begin; "the" may come first.
    setting : Setting
        Places of the case; states named in the report are places too.

    Returns
    -------
    str or None
        Name as the case has it, else as written.
    """
    text = setting.article.report.text
    end = min(position + 6, len(words))
    if position >= end or words[position].key == "from":
        return None
    reach = as_listed(text[words[position].start : words[end - 1].end])
    known = [
        (place, name) for written, name in setting.places for place in places_of(written, reach)
    ]
    if known:
        return min(known)[1]
    here = _past_kind(words, position)
    state = state_at(words, here, setting)
    if state or _is_somebody(words, here, setting) or key_at(words, here) in setting.adjectives:
        # "In the Norlander assembly" names no place.
        return state
    return _capitalised(words, here)


def as_listed(text: str) -> str:
    r"""Return words as the places of a case are listed: in small letters and on one line.

    Examples
    --------
    >>> as_listed("Port\nAsh")
    'port ash'
    """
    return small_letters(" ".join(text.split()))


def _past_kind(words: tuple[Lexeme, ...], position: int) -> int:
    """Return where a name begins behind what it is of: "the border town of", "the capital,"."""
    here = position + (key_at(words, position) == "the")
    for after in (here + 1, here + 2):
        if key_at(words, after) in {"of", ","} and key_at(words, after - 1) in things("settled"):
            return after + 1
    return here


def known_at(words: tuple[Lexeme, ...], position: int, setting: Setting) -> bool:
    """Whether a place of the case or a state is named there."""
    end = words[min(position + 5, len(words) - 1)].end
    said = as_listed(setting.article.report.text[words[position].start : end])
    named = any(said.startswith(written) for written, _ in setting.places)
    return named or state_at(words, position, setting) is not None


def known_after(words: tuple[Lexeme, ...], position: int, setting: Setting) -> bool:
    """Whether a place of the case follows: "on the Port Ash road", "off Highmoor"."""
    position += key_at(words, position) == "the"
    return position < len(words) and known_at(words, position, setting)


def state_at(words: tuple[Lexeme, ...], position: int, setting: Setting) -> str | None:
    """Return the state that is named there, as written, or in full where it is abbreviated."""
    if position >= len(words):
        return None
    start = words[position].start
    named = setting.cast.within(start, start + 60)
    if not named or named[0].start != start or setting.kinds[named[0].actor] is not Kind.STATE:
        return None
    written = " ".join(setting.article.report.text[start : named[0].end].split())
    return setting.names[named[0].actor] if written.isupper() else written


def _is_somebody(words: tuple[Lexeme, ...], position: int, setting: Setting) -> bool:
    """Whether a name is that of a person or body of the report: "scheduled in the House"."""
    if position >= len(words):
        return False
    start, end = words[position].start, words[position].end
    named = [
        one
        for one in setting.cast.within(max(start - 40, 0), end + 40)
        if one.start <= start < one.end and setting.kinds[one.actor] is not Kind.STATE
    ]
    seated = _is_seat(words, position, setting, {one.actor for one in named})
    return bool(named) and not seated


def _is_seat(words: tuple[Lexeme, ...], position: int, setting: Setting, actors: set[str]) -> bool:
    """Whether a movement is called by its capital, and that is where: "flew to Lomme".

    Only behind "in", "at" or "to", without an article, and not in capitals as "NATO" is.
    """
    word = words[position]
    if any(setting.kinds[actor] is Kind.PERSON for actor in actors) or word.text.isupper():
        return False
    own = {name for actor in actors for name in setting.names[actor].split(" ")}
    return key_at(words, position - 1) in {"in", "at", "to"} and word.text not in own


def _begins_name(words: tuple[Lexeme, ...], position: int, named: int) -> bool:
    after = words[position + 1 : position + 2]
    two = len(words[position].text) == 2 and words[position].text[1].islower()
    return named == 0 and two and bool(after) and after[0].is_word and after[0].text[0].isupper()


def _capitalised(words: tuple[Lexeme, ...], position: int) -> str | None:
    """Return a name of up to three capitalised words that no month or weekday is."""
    months = lexicon("months")["english"]
    named: list[str] = []
    for at, word in enumerate(words[position : position + 3], start=position):
        if named and _is_day(words, at):
            break
        # "Ta Prohm" may begin with a short word, but "Mr" alone is no place.
        short = len(word.text) < 3 and not _begins_name(words, position, len(named))
        if not (word.is_word and word.text[0].isupper()) or short:
            break
        named.append(word.text)
    after = key_at(words, position + len(named))
    # "In the Norlander assembly": an adjective, no place.
    if len(named) == 1 and named[0].lower() in clause_words("tongues"):
        return None
    adjective = len(named) == 1 and named[0].lower().endswith(("an", "ish", "ese"))
    if adjective and key_at(words, position - 1) == "the" and after.isalpha():
        return None
    # "Scheduled in the Senate": a body that votes, no place.
    of_what = after == "of" or (bool(named) and named[-1].lower() in things("houses"))
    if not named or of_what or named[0].lower() in months or named[0].lower() in weekdays():
        return None
    return " ".join(named)


def _is_day(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a day follows a place without "on": "in Highmoor Saturday", "to Orm May 3"."""
    if words[position].key in weekdays():
        return True
    day = position + 1 + (key_at(words, position + 1) == ".")
    dated = day < len(words) and words[day].is_number
    return dated and words[position].key in lexicon("months")["english"]
