"""No character that a reader cannot see changes what a reader sees."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.brief.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("plain\n\ttext", "plain\n\ttext", id="R74: line ends and tabs stay"),
        pytest.param("a\r\nb\rc", "a\nb␍c", id="R74: a line end of two characters is one"),
        pytest.param("\x00\x1b\x7f", "␀␛␡", id="R74: controls are their pictures"),
        pytest.param("a\u202eb\u2066c", "a⟨U+202E⟩b⟨U+2066⟩c", id="R74: overrides are codes"),
        pytest.param(
            "می\u200cخواهم", "می\u200cخواهم", id="R74: a joiner that Persian needs stays"
        ),
        pytest.param("\ud800", "⟨U+D800⟩", id="R74: half a character can be written out"),
    ],
)
def test_visible_form(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
@settings(max_examples=50)
def test_no_control_is_left_and_nothing_else_changes(text: str) -> None:
    shown = visible(text)
    assert all(char in "\n\t" or unicodedata.category(char) != "Cc" for char in shown)
    if text.isprintable():
        assert shown == text
    assert visible(shown) == shown
