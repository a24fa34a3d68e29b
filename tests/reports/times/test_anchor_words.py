"""An anchor is found in the passive and in the active."""

from __future__ import annotations

import pytest

from goodoffices.reports.times.anchor_words import worded


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("truce was signed", "signed a truce", id="R367: passive to active"),
        pytest.param("the dam was opened", "opened the dam", id="R367: without its article"),
        pytest.param("talks were suspended", "suspended talks", id="R367: without any article"),
        pytest.param("suspended its truce", "truce was suspended", id="R367: active to passive"),
        pytest.param("ended the lake strike", "lake strike has been ended", id="R367: perfect"),
        pytest.param("the handshake", "the handshake", id="R367: a noun stays"),
    ],
)
def test_the_same_act_in_other_words(written: str, said: str) -> None:
    assert worded(written)[0] == written
    assert said in worded(written)


@pytest.mark.parametrize("written", ["the raid", "3 May", "bombing near Lom", "was it", "signed"])
def test_r367_what_tells_no_act_is_not_turned(written: str) -> None:
    assert worded(written) == (written,)
