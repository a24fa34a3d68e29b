"""Who gives the figures of a report, looked for only in sentences where one stands."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.case.negotiation import Case
from goodoffices.reports.amounts.reporters import Sources, sources_in
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.wording.lexemes import Lexeme


class Voices:
    """Sources of one report, sentence by sentence.

    Parameters
    ----------
    case : Case
        Adjectives of its parties.
    cast : Cast
        Who is named in the report.
    """

    def __init__(self, case: Case, cast: Cast) -> None:
        self._case, self._cast = case, cast
        self._passed: list[tuple[Lexeme, ...]] = []
        self._last = ""

    def of(self, words: tuple[Lexeme, ...], turn: str) -> Sources:
        """Return who is named as a source in a sentence.

        Parameters
        ----------
        words : tuple of Lexeme
            The sentence.
        turn : str
            Person of the case whose turn it is in a transcript; empty elsewhere.

        Returns
        -------
        Sources
            With the source whom "It says" goes on to quote, where it opens so.
        """
        found = sources_in(words, case=self._case, cast=self._cast)
        before = self._before() if found.goes_on else ""
        return replace(found, turn=turn, before=before) if turn or before else found

    def pass_by(self, words: tuple[Lexeme, ...]) -> None:
        """Leave a sentence behind: the next one may go on with its source."""
        self._passed.append(words)

    def _before(self) -> str:
        """Return the last source named: "It says" goes on with it over any number of sentences."""
        for words in reversed(self._passed):
            found = sources_in(words, case=self._case, cast=self._cast)
            if found.last or not found.goes_on:
                self._last = found.last
                break
        self._passed.clear()
        return self._last
