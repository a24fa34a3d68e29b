"""Who was "he" just before is not "she" in the next sentence (R505)."""

from __future__ import annotations

from collections.abc import Mapping

NEAR = 1
"""Paragraphs over which a pronoun is remembered."""


class HeardPronouns:
    """The pronouns of people, with those that a report has used of whom no case tells them.

    R505: "Bero met Holt. He agreed. She refused": whoever "he" stood for, "she" is the other.

    Parameters
    ----------
    listed : mapping of str to tuple of str
        Pronouns of each person by the case or by a form of address; empty: any.
    """

    def __init__(self, listed: Mapping[str, tuple[str, ...]]) -> None:
        self._listed = listed
        self._heard: dict[str, tuple[str, int]] = {}

    def hear(self, actor: str, pronoun: str, paragraph: int) -> None:
        """Remember for whom "he" or "she" stood, unless the case tells it."""
        if pronoun in {"he", "she"} and not self._listed.get(actor):
            self._heard[actor] = pronoun, paragraph

    def near(self, paragraph: int) -> Mapping[str, tuple[str, ...]]:
        """Return everybody's pronouns as they are known in a paragraph."""
        heard = {
            actor: (pronoun,)
            for actor, (pronoun, place) in self._heard.items()
            if paragraph - place <= NEAR
        }
        return {**self._listed, **heard} if heard else self._listed
