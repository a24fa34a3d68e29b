"""A drawn picture is one image, described in words, and refers to nothing outside itself."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from goodoffices.case.dates import DateInterval
from goodoffices.charts.look import specification
from goodoffices.charts.svg import to_svg
from goodoffices.charts.timeline import TimelineEvent, event_timeline

SVG = "{http://www.w3.org/2000/svg}"


def timeline(label: str) -> str:
    event = TimelineEvent(label=label, when=DateInterval.on(date(1991, 5, 2)), status="happened")
    spec = event_timeline([event], last_report=DateInterval.on(date(1991, 5, 4)))
    assert spec is not None
    return to_svg(spec)


def test_same_picture_same_bytes() -> None:
    assert timeline("Talks") == timeline("Talks")


def test_picture_is_an_image_with_title_and_description() -> None:
    root = etree.fromstring(timeline("Talks"))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "Timeline of events"
    assert "1 happened" in (root.findtext(f"{SVG}desc") or "")
    ids = {element.get("id") for element in root.iter()}
    assert {root.get("aria-labelledby"), root.get("aria-describedby")} <= ids


def test_nothing_outside_is_referred_to() -> None:
    root = etree.fromstring(timeline("see http://example.org"))
    names = {etree.QName(name).localname for e in root.iter() for name in e.attrib}
    assert names & {"href", "src", "onload", "style"} == set()
    assert not any(
        str(e.tag) in {f"{SVG}script", f"{SVG}image", f"{SVG}style"} for e in root.iter()
    )


def test_clip_paths_of_two_pictures_do_not_meet() -> None:
    clipped = {"mark": {"type": "bar", "clip": True}, "encoding": {}}
    drawn = [
        to_svg(
            specification({"data": {"values": [{"a": n}]}, **clipped}, title="T", description="")
        )
        for n in (1, 2)
    ]
    ids = [e.get("id") for svg in drawn for e in etree.fromstring(svg).iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    for svg in drawn:
        used = {v for e in etree.fromstring(svg).iter() for v in e.attrib.values() if "url(" in v}
        held = {f"url(#{e.get('id')})" for e in etree.fromstring(svg).iter()}
        assert used
        assert used <= held


def test_hostile_label_stays_text() -> None:
    svg = timeline("</svg><script>alert(1)</script>")
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_data_from_an_address_is_refused() -> None:
    spec = {"data": {"url": "https://example.org/a.csv"}, "mark": "point", "encoding": {}}
    with pytest.raises(ValueError, match=r"example\.org"):
        to_svg(spec)
