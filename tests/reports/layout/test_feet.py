"""What a publication prints at its foot is no report; prose that looks like it stays."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.feet import foot_form
from goodoffices.reports.layout.form import Certainty
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.text import BODY
from tests.reports.stage import article_of

BODY_LINES = (
    "The ministers of both valleys met in the old salt store on Monday and agreed on nothing"
    " about the bridge, the boats or the tolls.",
    "The Salt Union wants the tolls lifted before the bridge opens, its leader Ada Venn said"
    " after the meeting in Halm.",
    "Forty boats wait below the bridge, and the deputy harbour master counts sixty more on the"
    " way from Selle.",
    "Prime Minister Mira Talden called the tolls a relic and promised the valley a new law on"
    " boats by May.",
)


def is_kept(line: str, *, at: int) -> bool:
    """Whether a line counts as body when it stands so many paragraphs down."""
    lines = (*BODY_LINES[:at], line, *BODY_LINES[at:])
    article = article_of("\n\n".join(("HALM POST", "Boats wait at Halm", *lines)))
    return any(
        line.startswith(article.words(one)[:12]) for one in article.segments if one.label in BODY
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("FOR SALE: two oars, one bucket. Box 44.", id="R338: a small ad"),
        pytest.param(
            "TO LET: room above the bakery, no musicians. Apply within.",
            id="to let: room above the bakery,",
        ),
        pytest.param(
            "Situations vacant: ferryman, sober. Write to Box 3.",
            id="situations vacant: ferryman, s",
        ),
        pytest.param(
            "The Halm Post appears every Thursday. Price 3 crowns.",
            id="the halm post appears every th",
        ),
        pytest.param(
            "Printed by the Ferry Press, Selle. Published by the Harbour Society.",
            id="printed by the ferry press, se",
        ),
        pytest.param(
            "Weather and sport after the break. Halm FM, your wave.",
            id="weather and sport after the br",
        ),
        pytest.param(
            "You have been listening to the midday news from Halm. More news at two.",
            id="you have been listening to the",
        ),
        pytest.param("Stay with us for traffic and travel.", id="stay with us for traffic and t"),
        pytest.param("Repeat of this bulletin at ten.", id="repeat of this bulletin at ten"),
        pytest.param("Comments are closed on this story.", id="comments are closed on this st"),
        pytest.param(
            "You have 3 free articles left this month.", id="you have 3 free articles left "
        ),
        pytest.param(
            "Click here to unsubscribe from BOATS DAILY.", id="click here to unsubscribe from"
        ),
        pytest.param(
            "Got a story? Call the desk on 555 014.", id="got a story? call the desk on "
        ),
        pytest.param(
            "Seen something we should know about? Send us your pictures.",
            id="seen something we should know ",
        ),
        pytest.param(
            'Nora Quill\'s essays are collected in "Salt and Other Sins".',
            id="nora quill's essays are collec",
        ),
        pytest.param(
            "Nora Quill's new novel, 'The Toll', is published by Ferry Books.",
            id="nora quill's new novel, 'the t",
        ),
        pytest.param(
            "Nora Quill was harbour minister from 2003 to 2008. The views are her own.",
            id="nora quill was harbour ministe",
        ),
        pytest.param("The views expressed are his.", id="the views expressed are his"),
        pytest.param(
            "Interview: Nora Quill. Next week: the man who counts eels.",
            id="interview: nora quill",
        ),
        pytest.param("Text: Nora Quill. Photographs: Tam Oder.", id="text: nora quill"),
        pytest.param("Not for attribution.", id="not for attribution"),
        pytest.param("Distribution list: B, C. Please pass on.", id="distribution list: b, c"),
        pytest.param(
            "Back issues from the office. Subscribers' price 12 crowns.",
            id="back issues from the office",
        ),
        pytest.param("Continued on page 7", id="continued on page 7"),
        pytest.param(
            "Turn to page 4: who pays for the tolls", id="turn to page 4: who pays for t"
        ),
        pytest.param(
            "Newest entries first | Turn off sounds", id="newest entries first | turn of"
        ),
        pytest.param(
            "For permission to reuse this transcript, see the licence.",
            id="for permission to reuse this t",
        ),
        pytest.param("Please recycle", id="please recycle"),
        pytest.param(
            "Halm Post, 4 Quay Street. Free at the baker's.", id="halm post, 4 quay street"
        ),
    ],
)
def test_what_a_publication_prints_at_its_foot_is_residue(line: str) -> None:
    assert not is_kept(line, at=len(BODY_LINES))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "The newspaper was printed in Selle until the tolls rose.",
            id="R338: a rhythm told of something else",
        ),
        pytest.param(
            "The price of salt doubled in a week.", id="the price of salt doubled in a wee"
        ),
        pytest.param(
            "Found: two boats, no crew, and a log that ended at noon.",
            id="found: two boats, no crew, and a l",
        ),
        pytest.param(
            "Lost: ten weeks, a minister and the trust of a valley.",
            id="lost: ten weeks, a minister and th",
        ),
        pytest.param(
            "Wanted: a mediator with patience and a boat.", id="wanted: a mediator with patience a"
        ),
        pytest.param(
            "The next bulletin of the harbour office is expected on Friday.",
            id="the next bulletin of the harbour o",
        ),
        pytest.param(
            "Boats are free at the lower quay until Friday.",
            id="boats are free at the lower quay u",
        ),
        pytest.param(
            "Subscriptions to the relief fund passed 40,000 crowns in May.",
            id="subscriptions to the relief fund p",
        ),
        pytest.param("Telephone lines to Selle are cut.", id="telephone lines to selle are cut"),
        pytest.param(
            "The lines are open for trade, the harbour office said.",
            id="the lines are open for trade, the ",
        ),
        pytest.param(
            "The envoy will be back at the top of the hour, an aide promised.",
            id="the envoy will be back at the top ",
        ),
        pytest.param(
            "Talks resume after the break for Easter.", id="talks resume after the break for e"
        ),
        pytest.param(
            "Letters to the editor of the Halm Post called the toll a theft.",
            id="letters to the editor of the halm ",
        ),
        pytest.param(
            "Talden's memoirs are banned in Selle.", id="talden's memoirs are banned in sel"
        ),
        pytest.param(
            "Talden was minister of salt from 2011 to 2016, when the tolls were first raised.",
            id="talden was minister of salt from 2",
        ),
        pytest.param(
            "The rebels' views are theirs alone, Venn said.",
            id="the rebels' views are theirs alone",
        ),
        pytest.param(
            "The report is published by the harbour board every year and lists all wrecks.",
            id="the report is published by the har",
        ),
        pytest.param(
            "The toll appears on every invoice twice.", id="the toll appears on every invoice "
        ),
        pytest.param(
            "The law appears on Monday in the gazette.", id="the law appears on monday in the g"
        ),
        pytest.param(
            "The market opens three times a week.", id="the market opens three times a wee"
        ),
        pytest.param(
            "Rice costs Shs 15 in Halm, Shs 60 in Selle.", id="rice costs shs 15 in halm, shs 60 "
        ),
        pytest.param(
            "Comments by the minister closed the debate.", id="comments by the minister closed th"
        ),
        pytest.param(
            "Stay with us, the crowd shouted to the sailors.",
            id="stay with us, the crowd shouted to",
        ),
        pytest.param(
            "The union is funded by its members.", id="the union is funded by its members"
        ),
        pytest.param(
            "Photos of the wreck hung in the hall.", id="photos of the wreck hung in the ha"
        ),
        pytest.param("Interview: nobody was allowed one.", id="interview: nobody was allowed one"),
        pytest.param(
            "A found boat lies on the quay; nobody claims it.",
            id="a found boat lies on the quay; nob",
        ),
        pytest.param(
            "The families keep the list on the church door, free to read.",
            id="the families keep the list on the ",
        ),
        pytest.param(
            "He spoke on background only, and not for attribution.",
            id="he spoke on background only, and n",
        ),
        pytest.param(
            '"Not for publication," the envoy muttered, and left.',
            id="not for publication, the envoy m",
        ),
        pytest.param(
            "The treaty is printed in two languages.", id="the treaty is printed in two langu"
        ),
        pytest.param(
            "Continued fighting kept the ferries in port.", id="continued fighting kept the ferrie"
        ),
        pytest.param(
            "The page of the agreement on tolls is missing.",
            id="the page of the agreement on tolls",
        ),
        pytest.param(
            "The office is open from nine to noon.", id="the office is open from nine to no"
        ),
        pytest.param("The ferry sails twice a week.", id="the ferry sails twice a week"),
        pytest.param(
            "Mothers wrote letters of up to nine pages.", id="mothers wrote letters of up to nin"
        ),
        pytest.param("Next week the council votes.", id="next week the council votes"),
        pytest.param(
            "Next week, Talden said, the boats would sail.",
            id="next week, talden said, the boats ",
        ),
        pytest.param(
            "On sale in the market: bread at 14 florins.", id="on sale in the market: bread at 14"
        ),
        pytest.param(
            "Notice of the strike was given on Monday.", id="notice of the strike was given on "
        ),
        pytest.param(
            "Reply to him came from Selle within the hour.",
            id="reply to him came from selle withi",
        ),
        pytest.param(
            "Fuel is free of charge for fishermen.", id="fuel is free of charge for fisherm"
        ),
        pytest.param(
            "The Salt Union prints its own money.", id="the salt union prints its own mone"
        ),
        pytest.param("Halm Radio reported three dead.", id="halm radio reported three dead"),
        pytest.param(
            "The valley reads its own newspapers now.", id="the valley reads its own newspaper"
        ),
        pytest.param("Deaths: four. Births: none.", id="deaths: four"),
        pytest.param(
            "Tenders for the bridge close on Friday.", id="tenders for the bridge close on fr"
        ),
        pytest.param(
            "Used stamps, coins and letters lay in the wreck.",
            id="used stamps, coins and letters lay",
        ),
        pytest.param(
            "Jobs: that is what the valley wants.", id="jobs: that is what the valley want"
        ),
    ],
)
def test_prose_that_looks_like_a_foot_stays(line: str) -> None:
    assert is_kept(line, at=len(BODY_LINES))
    assert is_kept(line, at=2)


def test_one_weak_sign_is_a_hint_and_two_are_sure() -> None:
    one, two = "Printed in Selle.", "Printed by the Ferry Press, Selle. Back issues at the office."
    found = [foot_form(line, words_of(line), sentence=True) for line in (one, two)]
    assert [form and form.certainty for form in found] == [Certainty.HINT, Certainty.SURE]
