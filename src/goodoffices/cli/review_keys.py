"""Review at a terminal: a card at a time, two keys at most."""

from __future__ import annotations

from collections.abc import Sequence

import typer
from rich.console import Console
from rich.text import Text

from goodoffices.app.editing import edited
from goodoffices.app.reviewing import Review
from goodoffices.brief.visible import visible
from goodoffices.brief.words import count_of
from goodoffices.cli.keyboard import Keyboard
from goodoffices.cli.review_list import counts_words
from goodoffices.cli.review_words import facts_of, next_step
from goodoffices.errors import RecordError
from goodoffices.reports.record import Comparison
from goodoffices.reports.reviewing.deciding import Request
from goodoffices.reports.reviewing.decision import REASONS, Act, Decision, kind_of
from goodoffices.reports.reviewing.queue import Card, Excerpt
from goodoffices.reports.reviewing.requests import changes_between, editable_document
from goodoffices.reports.reviewing.reviewed import State

_ITEM_KEYS = "a accept · r reject · e edit · s split · m merge with previous"
_PAIR_KEYS = "a accept · r reject · e edit · s settle"
_MORE_KEYS = "u undo · space later · q quit"
_EDIT_HELP = "Change what is wrong and save. Words must stand in the report, letter for letter."
_SPLIT_HELP = (
    "Give each part its own words, letter for letter from the report,\n"
    "and change its labels. Add parts if there are more than two."
)


def sit(review: Review, cards: Sequence[Card]) -> None:
    """Go through cards with a person at the keyboard.

    Parameters
    ----------
    review : Review
        Where decisions go.
    cards : sequence of Card
        In the order of review.

    Notes
    -----
    Each decision is written before the next card is shown: leaving loses nothing.
    """
    _Sitting(review, cards).run()


class _Sitting:
    def __init__(self, review: Review, cards: Sequence[Card]) -> None:
        self._review, self._cards = review, cards
        self._console, self._keys = Console(highlight=False), Keyboard()
        self._taken: list[tuple[int, Card | None, Decision]] = []
        self._place = 0
        self._before: Card | None = None

    def run(self) -> None:
        with self._keys.open():
            while (card := self._card()) is not None:
                self._show(card)
                try:
                    if not self._answered(card):
                        break
                except RecordError as error:
                    self._say(str(error))
        self._close()

    def _card(self) -> Card | None:
        while self._place < len(self._cards):
            card = self._cards[self._place]
            row = self._review.standing(card.item.id)
            if row is not None and row.state is State.PROPOSED:
                return card
            self._place += 1
        return None

    def _answered(self, card: Card) -> bool:
        """Take one key; return whether to go on."""
        key = self._keys.next().lower()
        if key == "q":
            return False
        if key == " ":
            self._on(card)
        elif key == "u":
            self._undo()
        else:
            self._act(card, key)
        return True

    def _act(self, card: Card, key: str) -> None:
        paired = isinstance(card.item, Comparison)
        if key == "a":
            self._does(card, Request(item=card.item.id, act=Act.ACCEPT))
        elif key == "r":
            self._reject(card)
        elif key == "e":
            self._edit(card)
        elif key == "s":
            (self._settle if paired else self._split)(card)
        elif key == "m" and not paired:
            self._merge(card)
        else:
            self._say(f"No such key here. {_PAIR_KEYS if paired else _ITEM_KEYS} · {_MORE_KEYS}")

    def _does(self, card: Card, request: Request) -> None:
        self._taken.append((self._place, self._before, self._review.does(request)))
        self._on(card)

    def _on(self, card: Card) -> None:
        self._before = card
        self._place += 1

    def _reject(self, card: Card) -> None:
        listed = "  ".join(
            f"{n} {one.value.replace('_', ' ')}" for n, one in enumerate(REASONS, 1)
        )
        self._say(f"Why? {listed}  (any other key: back)")
        key = self._keys.next()
        if key.isdecimal() and 1 <= int(key) <= len(REASONS):
            reason = REASONS[int(key) - 1]
            self._does(card, Request(item=card.item.id, act=Act.REJECT, reason=reason))

    def _edit(self, card: Card) -> None:
        before = editable_document(card.item)
        with self._keys.lent():
            after = edited(before, help_lines=_EDIT_HELP)
        changes = {} if after is None else changes_between(before, after)
        if changes:
            self._does(card, Request(item=card.item.id, act=Act.EDIT, changes=changes))
        else:
            self._say("Left as it is: nothing was changed.")

    def _split(self, card: Card) -> None:
        before = editable_document(card.item)
        with self._keys.lent():
            after = edited([before, before], help_lines=_SPLIT_HELP)
        if not isinstance(after, list) or len(after) < 2:
            self._say("Left whole: a split needs two parts.")
            return
        parts = []
        for part in after:
            words = {"words": part["words"]} if isinstance(part, dict) and "words" in part else {}
            parts.append({**changes_between(before, part), **words})
        self._does(card, Request(item=card.item.id, act=Act.SPLIT, parts=parts))

    def _settle(self, card: Card) -> None:
        with self._keys.lent():
            note = typer.prompt("How was it settled", default="", show_default=False).strip()
        if note:
            self._does(card, Request(item=card.item.id, act=Act.SETTLE, note=note))

    def _merge(self, card: Card) -> None:
        first = self._before.item.id if self._before else None
        if first is None:
            self._say("There is no previous item to merge with.")
            return
        row = self._review.standing(first)
        if row and row.decision is not None and row.state in {State.SPLIT, State.MERGED}:
            made = [one.item for one in row.decision.becomes if kind_of(one.item) is row.kind]
            first = made[-1].id if made else first
        self._does(card, Request(item=first, act=Act.MERGE, others=[card.item.id]))

    def _undo(self) -> None:
        if not self._taken:
            self._say("Nothing to take back in this sitting.")
            return
        self._place, self._before, decision = self._taken.pop()
        self._review.does(Request(item="", act=Act.UNDO, undoes=decision.id))
        self._say(f"Taken back: {decision.act.value}.")

    def _show(self, card: Card) -> None:
        say = self._console.print
        head = Text(f"\n{self._place + 1} of {len(self._cards)}  ", style="bold")
        head.append(f"{card.kind.value} {card.item.id}", style="dim")
        if card.read_otherwise:
            head.append("  read otherwise since", style="dim")
        say(head)
        for one in card.excerpts:
            say(_marked(one))
        say(Text(visible(facts_of(card.item, self._review.case, self._review.record))))
        say(Text(visible(f"Why: {card.why}"), style="dim"))
        say(
            Text(f"Found like this ({card.confidence.path}): {card.confidence.words}", style="dim")
        )
        keys = _PAIR_KEYS if isinstance(card.item, Comparison) else _ITEM_KEYS
        say(Text(f"{keys} · {_MORE_KEYS}", style="dim"))

    def _say(self, words: str) -> None:
        self._console.print(Text(visible(words)))

    def _close(self) -> None:
        told = count_of(len(self._taken), "decision")
        where = f", kept in {self._review.log}" if self._taken else ""
        now = counts_words(self._review.reviewed)
        self._say(f"\n{told} in this sitting{where}. Now: {now}.")
        if self._taken:
            self._say(next_step(self._review.log))


def _marked(excerpt: Excerpt) -> Text:
    """Return a paragraph with the item's words highlighted; hiding characters are shown."""
    text, last = Text(f"{visible(excerpt.report)}: ", style="dim"), 0
    text = Text.assemble(text)
    for start, end in excerpt.marks:
        text.append(visible(excerpt.text[last:start]))
        text.append(visible(excerpt.text[max(start, last) : end]), style="bold reverse")
        last = max(last, end)
    text.append(visible(excerpt.text[last:]))
    return text
