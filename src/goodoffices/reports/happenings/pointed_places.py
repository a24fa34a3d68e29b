"""Places told by a word that points: "ended here on Monday", "the accord was signed there"."""

from __future__ import annotations

from goodoffices.reports.happenings.setting import Setting
from goodoffices.reports.happenings.vocabulary import Trigger
from goodoffices.reports.wording.lexemes import Lexeme, key_at, places_of, small_letters
from goodoffices.reports.wording.marks import CLAUSE_MARKS

HERE = 9
"""Words behind a trigger within which "here" or "there" stands."""

EARLIER = 400
"""Characters before a sentence within which "there" was named."""

_BEING = frozenset(("is", "are", "was", "were", "will", "would", "has", "had", "have", "s"))


def pointed_place(words: tuple[Lexeme, ...], trigger: Trigger, *, setting: Setting) -> str | None:
    """Return the place that "here" or "there" stands for.

    R412: "here" is where the report was written, "there" the place of the case that it named last
    before the sentence; "there was" points nowhere.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    setting : Setting
        The report, its dateline and the places of the case.
    """
    near = words[trigger.last : trigger.last + HERE]
    cut = next((i for i, word in enumerate(near) if word.text in CLAUSE_MARKS), len(near))
    if any(word.key == "here" for word in near[:cut]):
        return setting.here
    pointing = any(
        word.key == "there" and key_at(near, at + 1) not in _BEING
        for at, word in enumerate(near[:cut])
    )
    opens = key_at(words, 0) == "there" and key_at(words, 1) not in _BEING
    return _last_named(words[0].start, setting) if pointing or opens else None


def _last_named(start: int, setting: Setting) -> str | None:
    said = small_letters(setting.article.report.text[max(start - EARLIER, 0) : start])
    found = [
        (at, name) for written, name in setting.places for at in [*places_of(written, said)][-1:]
    ]
    return max(found)[1] if found else None
