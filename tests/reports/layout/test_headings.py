"""Of the lines above a report, the one that tells its story is the title."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.headings import label_head
from goodoffices.reports.layout.lines import lines_of

BODY = tuple(
    lines_of("Norvia and Estara met in Kessel.\nThe dam on the Tarn stays closed, Norvia said.")
)


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        pytest.param("", [], id="no head"),
        pytest.param("Dam talks end", ["title"], id="one line"),
        pytest.param(
            "Norvia's long day\nNorvia and Estara leave Kessel and the Tarn dam",
            ["kicker", "title"],
            id="R18: a shorter first line is the kicker",
        ),
        pytest.param(
            "Norvia and Estara leave Kessel and the Tarn dam\nEstara's envoy hopes for Kessel",
            ["title", "sub_heading"],
            id="a shorter second line is a sub-heading",
        ),
        pytest.param(
            "THE COURIER\nEvening edition\nDam in Kessel stays closed",
            ["kicker", "kicker", "title"],
            id="the paper's name is no title",
        ),
        pytest.param(
            "City\nSport\nWeather\nDam in Kessel stays closed",
            ["navigation", "navigation", "navigation", "title"],
            id="three short lines are a menu",
        ),
        pytest.param(
            "Most read\nBakery wins its prize at last\nDam in Kessel stays closed, Norvia says",
            ["related", "related", "title"],
            id="a box of links above the title",
        ),
    ],
)
def test_labels_of_the_head(head: str, labels: list[str]) -> None:
    assert [label.value for label in label_head(tuple(lines_of(head)), BODY)] == labels
