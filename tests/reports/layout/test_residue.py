"""Text that came with the page is labelled so, and no prose ever is."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.residue import label_blocks, title_case
from goodoffices.reports.text import BODY, RESIDUE, Label

BODY_LINES = (
    "The delegations of Norvia and Estara met for two hours in Kessel on Tuesday to discuss the"
    " release of water from the Tarn dam.",
    "Norvia's water minister, Ilse Brandt, said the dam would stay closed until Estara signs the"
    " gauging protocol. Estara has refused to sign it.",
    "Mediators from Oster proposed a shared gauging station on the Tarn, staffed by engineers of"
    " both states, and a release of 40 cubic metres a second.",
    "“We will not sign under pressure,” Estara's envoy Tomas Relle told the mediators in Kessel."
    " He called the protocol a trap.",
    "The next round of negotiations on the Tarn dam is planned for the spring, the mediators of"
    " Oster said after the meeting with both delegations.",
)

OTHER = "other"  # stands for any label of residue or of a head line, but never for body

FRAMES = {
    "a bare report with nothing but a title": [
        ("title", "Dam talks in Kessel end without a protocol"),
        *[("prose", line) for line in BODY_LINES],
    ],
    "share buttons, newsletter box and full-sentence teasers of other stories": [
        ("title", "Dam talks in Kessel end without a protocol"),
        ("byline", "By Anna Holm and Piet Garrel"),
        ("dateline", "Tuesday, 14 March 2034, 18:05 GMT"),
        ("advertisement", "Share on Facebook"),
        ("advertisement", "WhatsApp"),
        *[("prose", line) for line in BODY_LINES],
        ("advertisement", "Sign up for our newsletter and get the day's stories in your inbox."),
        ("related", "More from this section"),
        ("other_story", "A bakery in Lindau has won a national prize for its rye bread."),
        ("other_story", "Three sailors were rescued after their yacht capsized off Cape Moran."),
        ("navigation", "© 2034 The Kessel Courier. All rights reserved."),
    ],
    "R17: teasers at the end with no heading above them": [
        ("title", "Dam talks in Kessel end without a protocol"),
        *[("prose", line) for line in BODY_LINES],
        ("other_story", "A bakery in Lindau has won a prize for its rye bread and cakes."),
        ("other_story", "Three sailors were rescued after their yacht capsized off Cape Moran."),
    ],
    "a teaser that trails off": [
        ("title", "Dam talks in Kessel end without a protocol"),
        *[("prose", line) for line in BODY_LINES],
        ("other_story", "Pop star Lina Mora cancels her concerts after falling ill on stage…"),
    ],
    "R257: a cookie bar and a menu above, tags and an author box below": [
        ("advertisement", "We use cookies to improve your visit. By clicking, you agree to that."),
        ("navigation", "Home"),
        ("navigation", "World"),
        ("navigation", "Sport"),
        ("navigation", "Home > World > Water"),
        ("title", "Dam talks in Kessel end without a protocol"),
        *[("prose", line) for line in BODY_LINES],
        ("tag", "Tags: Norvia, Estara, water, dams"),
        ("credits", "About the author"),
        ("credits", "Anna Holm is a reporter who covers water and borders for the Courier."),
    ],
    "a caption under the title and an inline link box between paragraphs": [
        ("title", "Dam talks in Kessel end without a protocol"),
        ("caption", "The Tarn dam seen from the Estaran side [File: Piet Garrel/Wire]"),
        ("prose", BODY_LINES[0]),
        ("prose", BODY_LINES[1]),
        ("related", "Read more: Why the Tarn dam divides two neighbours"),
        ("prose", BODY_LINES[2]),
        ("caption", "Photo: Wire"),
        ("prose", BODY_LINES[3]),
        ("prose", BODY_LINES[4]),
    ],
    "a related box in the middle with titles only": [
        ("title", "Dam talks in Kessel end without a protocol"),
        ("prose", BODY_LINES[0]),
        ("prose", BODY_LINES[1]),
        ("related", "Related articles"),
        ("related", "Bakery wins national prize"),
        ("related", "Three sailors rescued off Cape Moran"),
        ("prose", BODY_LINES[2]),
        ("prose", BODY_LINES[3]),
        ("prose", BODY_LINES[4]),
    ],
    "comments, a comment policy and previous and next": [
        ("title", "Dam talks in Kessel end without a protocol"),
        *[("prose", line) for line in BODY_LINES],
        ("comment_policy", "Leave a comment"),
        ("comment_policy", "Moderators will delete posts that are abusive or defamatory."),
        ("navigation", "Previous article: Bakery wins national prize"),
        ("navigation", "Next article: Three sailors rescued"),
        ("navigation", "PREV Bakery wins a $20M order and says it will “bake all night long”"),
        ("navigation", "NEXT Three sailors rescued"),
        ("navigation", "-"),
    ],
    "an advertisement between standfirst and lead": [
        ("title", "Dam talks in Kessel end without a protocol"),
        ("prose", "Two neighbours met for the third time, and again nobody signed anything."),
        ("advertisement", "ADVERTISEMENT"),
        *[("prose", line) for line in BODY_LINES],
    ],
    "a live blog with sub-headings and a question as a title": [
        ("title", "Will the dam talks in Kessel end with a protocol?"),
        ("prose", BODY_LINES[0]),
        ("sub_heading", "What Norvia wants"),
        ("prose", BODY_LINES[1]),
        ("sub_heading", "The Mediators' Proposal"),
        ("prose", BODY_LINES[2]),
        ("prose", BODY_LINES[3]),
        ("prose", BODY_LINES[4]),
    ],
    "a list of points in the body": [
        ("title", "Dam talks in Kessel end without a protocol"),
        ("prose", BODY_LINES[0]),
        ("prose", "The draft protocol of the mediators has three parts:"),
        ("prose", "- a shared gauging station on the Tarn"),
        ("prose", "- 40 cubic metres a second"),
        ("prose", "- a commission of engineers"),
        ("prose", BODY_LINES[1]),
        ("prose", BODY_LINES[2]),
    ],
    "a wire report with a dateline in the first paragraph": [
        ("title", "Dam talks in Kessel end without a protocol"),
        ("dateline", "KESSEL, March 14 (Wire) —"),
        ("prose", BODY_LINES[0]),
        ("prose", BODY_LINES[1]),
        ("prose", BODY_LINES[2]),
        ("credits", "Reporting by Anna Holm; editing by Piet Garrel"),
    ],
    "a kicker above a longer title": [
        ("kicker", "Third meeting in Kessel"),
        ("title", "Norvia and Estara leave the dam talks without a protocol"),
        *[("prose", line) for line in BODY_LINES],
    ],
    "a box of dated links, and a date of the report's own": [
        ("related", "Latest news"),
        ("related", "Bakery wins its national prize"),
        ("related", "12 March 2034"),
        ("title", "Dam talks in Kessel end without a protocol"),
        ("dateline", "KESSEL, 14 March 2034"),
        *[("prose", line) for line in BODY_LINES],
        ("dateline", "Updated 15 March 2034 06:12"),
        ("related", "Related posts"),
        ("related", "Bakery wins its national prize"),
        ("related", "12 March 2034"),
    ],
    "a newsletter box in the body and a note on the print edition": [
        ("advertisement", "Share full article"),
        ("title", "Dam talks in Kessel end without a protocol"),
        ("caption", "The dam on Sunday. Credit...Piet Garrel for The Courier"),
        ("byline", "By Anna Holm"),
        ("prose", BODY_LINES[0]),
        ("advertisement", "Sign up for The Morning newsletter and get the latest on water."),
        ("prose", BODY_LINES[1]),
        ("prose", BODY_LINES[2]),
        ("navigation", "A version of this article appears in print on Page 6 of the Courier."),
        ("advertisement", "Facebook Twitter WhatsApp"),
    ],
    "syndication lines and a reading time": [
        ("title", "Dam talks in Kessel end without a protocol"),
        ("navigation", "4 min read"),
        *[("prose", line) for line in BODY_LINES],
        ("navigation", "This article was originally published by the Kessel Courier."),
        ("navigation", "kesselcourier.example"),
        ("caption", "tarn_dam-2034.jpg"),
        ("advertisement", "12 shares"),
    ],
}
NEAR = {"12 shares": {"advertisement", "navigation"}}


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES.keys())
def test_each_line_of_a_report_has_its_label(frame: list[tuple[str, str]], gap: str) -> None:
    text = "".join(
        line + (" " if label == "dateline" and line.endswith("—") else gap)
        for label, line in frame
    )
    found = [(one.label.value, text[one.start : one.end]) for one in label_blocks(text)]
    expected = [
        (found[n][0] if n < len(found) and found[n][0] in NEAR.get(line, ()) else label, line)
        for n, (label, line) in enumerate(frame)
    ]
    assert found == expected


def test_body_and_residue_share_no_label() -> None:
    assert not BODY & RESIDUE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Share this burden, the envoy told Norvia on Sunday.", id="R16: share"),
        pytest.param("Next week the delegations return to Kessel.", id="next week"),
        pytest.param("Related talks on fishing resume in May.", id="related"),
        pytest.param("The two sides published their maps of the river.", id="published"),
        pytest.param("Terms of the protocol were not disclosed.", id="terms of"),
        pytest.param("The post has been vacant since the flood.", id="the post"),
        pytest.param("By Sunday, both sides had left Kessel.", id="by"),
        pytest.param(
            "The minister removed comments he called insulting to Norvia.", id="comment policy"
        ),
        pytest.param("Follow the river and you reach the dam.", id="follow"),
        pytest.param("Photographs show the gates of the dam open.", id="photographs"),
        pytest.param("More from the dam is expected by June.", id="more from"),
        pytest.param("The envoy writes and covers water as an author.", id="author box"),
    ],
)
def test_prose_that_begins_like_residue_is_prose(text: str) -> None:
    for lines in ((*BODY_LINES, text), (*BODY_LINES[:2], text, *BODY_LINES[2:])):
        whole = "\n\n".join(("Dam talks in Kessel end", *lines))
        labels = {whole[one.start : one.end]: one.label for one in label_blocks(whole)}
        assert labels[text] is Label.PROSE


def test_every_sentence_above_the_last_paragraph_is_prose() -> None:
    stranger = "Violets bloomed early beside the old railway bridge."
    lines = ("Dam talks end", *BODY_LINES[:2], stranger, *BODY_LINES[2:])
    text = "\n".join(lines)
    labels = [one.label for one in label_blocks(text)]
    assert labels == [Label.TITLE, *[Label.PROSE] * 6]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="an empty text has no segment"),
        pytest.param(" \n\t\n", [], id="white space has no segment"),
        pytest.param("Ceasefire", ["title"], id="one word is a title"),
        pytest.param("The envoys met.", ["prose"], id="three words with a full stop are prose"),
        pytest.param(
            "the envoys met in the old town and left", ["prose"], id="prose without a full stop"
        ),
        pytest.param("Share this\n\nAdvertisement", ["advertisement"] * 2, id="only residue"),
    ],
)
def test_short_texts(text: str, expected: list[str]) -> None:
    assert [one.label.value for one in label_blocks(text)] == expected


def test_title_case_needs_two_longer_words() -> None:
    assert not title_case("Talks")


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        pytest.param(4, Label.PROSE, id="R337: short questions of an interview are spoken"),
        pytest.param(1, Label.SUB_HEADING, id="one short question is a heading"),
    ],
)
def test_short_questions(count: int, expected: Label) -> None:
    answers = ("We met twice in Selle.", "The boats wait.", "I doubt it.", "Ask the union.")
    asked = ("Is it over?", "And the tolls?", "And you?", "What next?")
    lines = ["Boats wait", BODY_LINES[0]]
    for question, answer in zip(asked[:count], answers, strict=False):
        lines += [question, answer]
    text = "\n\n".join(lines)
    found = {text[one.start : one.end]: one.label for one in label_blocks(text)}
    assert found["Is it over?"] is expected


@pytest.mark.parametrize(
    ("heading", "point", "expected"),
    [
        pytest.param(
            "Key points", "• Norland rejects the pumps, it says", "prose", id="R425: told"
        ),
        pytest.param("Summary", "- Some 1,062 seamen were freed on Monday", "prose", id="a dash"),
        pytest.param("Key points", "• Pumps 'not invited'", "sub_heading", id="too short to tell"),
        pytest.param(
            "Most read", "• Norland rejects the pumps, it says", None, id="other stories"
        ),
        pytest.param("Key points", "Norland rejects the pumps, it says", None, id="no list"),
    ],
)
def test_key_points_are_told(heading: str, point: str, expected: str | None) -> None:
    text = f"Pumps and ports - live\n\n{heading}\n{point}\n\n17:42\nThe first round is over."
    found = {text[one.start : one.end]: one.label.value for one in label_blocks(text)}
    assert found.get(point, "") == expected or (expected is None and found.get(point) != "prose")


def test_a_short_point_among_others_stays_a_heading() -> None:
    text = (
        "Pumps and ports - live\n\nKey points\n• Norland rejects the pumps, it says\n"
        "• Guild 'not asked'\n• Some 1,062 seamen were freed\n\n17:42\nThe first round is over."
    )
    found = {text[one.start : one.end]: one.label.value for one in label_blocks(text)}
    assert found["• Guild 'not asked'"] == "sub_heading"
