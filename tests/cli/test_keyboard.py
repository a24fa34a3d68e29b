"""A key is what a person pressed: no part of an arrow counts as a letter."""

from __future__ import annotations

import pytest

from goodoffices.cli.keyboard import keys_in


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("ar2 q", ["a", "r", "2", " ", "q"], id="letters, digits and a space"),
        pytest.param("\x1b[A", ["\x1b[A"], id="arrow up"),
        pytest.param("\x1bOAa", ["\x1bOA", "a"], id="arrow up in application mode, then a"),
        pytest.param("\x1b[1;5A", ["\x1b[1;5A"], id="arrow up with Ctrl"),
        pytest.param("\x1b[3~r", ["\x1b[3~", "r"], id="delete, then r"),
        pytest.param("\x1ba", ["\x1ba"], id="a with Alt"),
        pytest.param("\x1b", ["\x1b"], id="Esc alone"),
        pytest.param("\x1b\x1b[A", ["\x1b", "\x1b[A"], id="Esc, then an arrow"),
        pytest.param("é\n", ["é", "\n"], id="other letters and the line end"),
    ],
)
def test_an_arrow_or_a_function_key_is_one_key(typed: str, keys: list[str]) -> None:
    assert keys_in(typed) == keys
    assert "".join(keys) == typed
