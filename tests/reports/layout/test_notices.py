"""What a publication tells its readers is told from what it tells of the world (R258)."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.forms import form_of
from goodoffices.reports.layout.notices import (
    is_author_box,
    is_row_of_buttons,
    leads_elsewhere,
    notice_form,
)
from goodoffices.reports.layout.words import is_sentence, words_of

SURE = (
    "An earlier version of this article misspelt the name of the harbour master.",
    "A previous version of this story gave the wrong year for the fisheries treaty.",
    "This interview has been edited and was translated from the French.",
    "This post was updated at 14.20 with the result of the vote.",
    "This e-mail and its attachments are confidential and intended for the addressee only.",
    "Correction: this article gave the wrong year for the vaccine fund.",
    "Editor's note: this series looks at prisoners of three wars.",
    "We and our 88 partners store cookies on your device.",
    "We use cookies and similar tools to show you what matters.",
    "Subscribe to the Harbour Letter and never miss a tide.",
    "Sign in to manage your subscription and your alerts.",
    "You can cancel your subscription whenever you like.",
    "Our newsletter brings the week's best stories on rail and roads.",
    "Want more like this? Our podcast is out every Friday.",
    "Did you enjoy this essay? We carry no advertising and live on subscriptions.",
    "To unsubscribe from this list, reply with the word STOP.",
    "This live blog is now closed.",
    "As delivered; edited for length.",
    "The views expressed here are those of the author alone.",
    "Disclaimer: the agency answers for nothing but the spelling.",
    "Sponsored: boots made for long marches.",
    "Translation: automatic, revised by hand.",
)


@pytest.mark.parametrize("line", SURE)
def test_r258_what_only_a_notice_says_is_sure(line: str) -> None:
    form = form_of(line)
    assert form is not None
    assert form.sure


LIKELY = (
    "Wire copy is for clients only. Resale and archiving are not permitted.",
    "Republication without written permission is prohibited.",
    "Large-print versions of this statement are available on request.",
    "Do you have a story about the ferry? Tell us about it.",
    "This report was produced with a grant from the Lindau Foundation.",
    "Mara Ilić is a freelance writer and lives on a barge.",
    "Jon de Vries covers ports, tariffs and fish for the Courier.",
    "The author teaches history at Kessel and keeps bees.",
    "Write to the desk at desk@courier.example with corrections.",
    "Printed by Orel Media. Complaints go to the ombudsman.",
)


@pytest.mark.parametrize("line", LIKELY)
def test_what_prose_could_say_too_is_likely_and_counts_below_the_body_only(line: str) -> None:
    words = words_of(line)
    form = notice_form(line, words, sentence=is_sentence(line, len(words)))
    assert form is not None
    assert not form.sure


PROSE = (
    "Correction: an earlier entry said the port had 320 cranes. It has 230.",
    "Clarification: the reservoir lies in the north of the district.",
    "The ministry said an earlier version of this agreement had been amended.",
    "The editors of three newspapers said they would print the list of prisoners.",
    "Mara Ilić is the envoy of Oster and will chair the talks on debt.",
    "You cannot sign a treaty you have not read, the minister told readers of the paper.",
    "“Subscribe to our newsletter” was all the ministry's website said on Monday.",
    "MODERATOR: Thank you for your comments on the article. We go on with your question.",
    "This proposal was amended by both delegations before the vote.",
    "The two sides published a register of the refugees who have returned.",
    "An earlier version of the treaty provided for neutral inspectors.",
    "Our soldiers left the site of the dam on Sunday.",
    "Read as a whole, the agreement gives the fishermen twelve miles.",
    "Follow the money and you reach the port, a diplomat from Oster told the board.",
    "The report was produced by the election commission in March.",
    "They may not fish there until the border is marked.",
)


@pytest.mark.parametrize("line", PROSE)
def test_prose_about_texts_and_readers_is_no_sure_notice(line: str) -> None:
    form = form_of(line)
    assert form is None or not form.sure


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tweet this | Link to this entry", True),
        ("Listen to this article ▶ 4 min", True),
        ("14 comments | Write a comment", True),
        ("Show key events only", True),
        ("Copy link to this post", True),
        ("View in browser", True),
        ("Download PDF", True),
        ("Rail link reopens", False),
        ("The minister's reply", False),
        ("Share of the water", False),
        ("Vote", False),
    ],
)
def test_a_row_of_buttons_is_made_of_acts_and_things(line: str, *, expected: bool) -> None:
    assert is_row_of_buttons(words_of(line)) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Also in Rivers: The eels are back under the bridge", True),
        ("More on this topic: Hail insurance becomes dearer", True),
        ("From the archive: The winter the harbour froze", True),
        ("Next week in the Chronicle: our hundred gardens", True),
        ("The delegates agreed on three points: water, fish and rail", False),
        ("Also in doubt is the second point of the plan on refugees: who pays", False),
    ],
)
def test_words_before_a_colon_lead_elsewhere(line: str, *, expected: bool) -> None:
    assert leads_elsewhere(line, words_of(line)) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Cosima Hale is the Lantern's writer at large.", True),
        ("Ada Holm writes about borders.", True),
        ("Per van der Aa has reported from four continents.", True),
        ("Ada Holm is the mediator of the talks.", False),
        ("The ministry covers the cost of the vaccines.", False),
    ],
)
def test_an_author_box_opens_with_a_name_and_a_trade(line: str, *, expected: bool) -> None:
    assert is_author_box(line, f" {' '.join(words_of(line))} ") is expected
