"""Notices below a report go, each alone and all together; closing paragraphs of prose stay."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.residue import label_blocks
from goodoffices.reports.text import BODY, RESIDUE

TITLE = "Vaccine board shares out the doses"
PROSE = (
    "The vaccine board of Norvia met in Lindau on Tuesday to share out the doses"
    " that arrived by rail last week.",
    "Health minister Ilse Brandt said 40,000 doses would go to the border districts"
    " first. The opposition called the plan a theft.",
    "Estara, which shares the cold store at the border, wants a third of the doses."
    " Its envoy Tomas Relle said the store would otherwise stay shut.",
    "The board will meet again in Lindau on Friday. Nurses in the border districts"
    " have not been paid since May.",
)
NOTICES = (
    "Reporting for this story was supported by the Oster Fund for Independent Media.",
    "Lena Marsh is a Lindau-based correspondent.",
    "Piet Oru contributed to this report.",
    "Thanks for reading. If you liked this, consider becoming a member.",
    "Get in touch: lena.marsh@courier.example",
    "Our journalism is free for everyone thanks to the readers who pay.",
    "You've reached your limit of free articles. Start your trial for one crown.",
    "To continue reading, please log in or create an account.",
    "This content is exclusive to subscribers.",
    "Already have an account? Sign in.",
    "The Courier is not responsible for the content of external sites.",
    "All times are local.",
    "Follow our live coverage for the latest.",
    "Last modified on Tuesday, 14 March 2034 at 18:05",
    "Story updated to add the minister's reply.",
    "Updates with quote from minister in paragraph three.",
    "Adds details, background",
    "Football: Lindau Rovers sack their coach after a seventh defeat in a row",
    "How to bake bread without an oven",
    "The best nine beaches of the outer isles",
    "Five things to know about the new tram",
    "Kind regards,",
    "Ada Hale, press officer, Ministry of Health, tel. 0555 214 214",
    "This e-mail was sent to you by the Ministry of Health, Quay 4, Lindau.",
    "If you no longer wish to receive these messages, click here.",
    "Unsubscribe | Update your profile | Forward to a friend",
    "Press releases may be used freely with mention of the source.",
    "For interview requests, contact the press office on 0555 214 214.",
    "This is an unofficial translation; only the Norvian text is binding.",
    "Photos for free use are attached.",
    "Nurses at the cold store on Monday. Ada Oru / Courier",
    "A nurse prepares a dose at the cold store in Lindau, March 14, 2034. REUTERS/Ada Oru",
    "Image: A nurse at the cold store",
    "Listen to the podcast version of this article here",
    "Watch: Inside the cold store",
    "0:00 / 3:21",
    "Text size: A A A",
    "Tags Norvia Estara vaccines",
    "Filed to: Health",
    "Share 214 Tweet 17 Comments 3",
    "Be the first to comment",
    "3 comments",
    "Sort by: newest",
    "Log in to leave a comment",
    "Editor: P. Quist",
    "jk/pq (dpa, Courier)",
    "(jk)",
    "Copyright 2034 Lindau Courier",
    "The Associated Wire contributed to this report.",
    "Source: Courier",
    "Number of views: 2140",
    "Back to the homepage",
    "Next article: The tram is late again",
    "On this day: The flood of 1911",
    "Join 40,000 readers who get our Sunday letter",
    "Your daily dose of Lindau",
    "We are hiring a sports editor.",
    "Book your summer holiday with Courier Travel.",
    "Prices from 99 crowns. Book now!",
)
TEASERS = (
    "A cat stuck for nine days in a chimney in Halm was freed by students of the music school.",
    "Have a question about vaccines? Ask our health desk.",
    "Jon B.: Typical of this government.",
    "Lena Marsh reported from Lindau and Piet Oru from the border.",
    "Machine translation. The original can be found on our Norvian pages.",
    "Police seek witnesses after a burglary at the maritime museum in Halm.",
    "Read the full story in Saturday's paper.",
    "The opera season opens with a comedy about a tax inspector, and tickets are already gone.",
    "With additional reporting from our staff in Estara.",
)
CLOSING = (
    "The full text of the agreement was published on the ministry's website on Monday.",
    "The ministry published the list of districts on its website, and the newspaper"
    " Lindau Courier printed it in full.",
    "Ministers will meet the editors of the three main newspapers next week.",
    "Copies of the draft were sent to both delegations.",
    "An earlier version of the plan had been rejected in January.",
    "The original version of this agreement dates from 1998.",
    "This report, the ninth of its kind, covers the months from March to May.",
    "This document was signed by both sides in Lindau.",
    "This statement was issued after the vote.",
    "This message was sent to both capitals.",
    "The board has updated the figures twice.",
    "The store is closed.",
    "No date was set.",
    "Nobody was hurt.",
    "Schools stay shut until Monday.",
    "The border reopened at noon.",
    "Subscribers to the state bond lost a third of their money.",
    "The archive of the former secret police will be opened to readers in May.",
    "Members of the opposition walked out of the hall.",
    "Who will pay for the nurses? Our envoy in Lindau has no answer.",
    "Can the store be shared? Both sides say yes, and neither will move first.",
    "Is there a way out? Perhaps.",
    "Read the protocol and you will find no word about nurses.",
    "Tell the nurses in the border districts that, and they laugh.",
    "The doses must be kept at four degrees; the app that counts them has failed twice.",
    "Reprints of the treaty were handed out at the gates, and permission to copy them was given.",
    "The parties undertake to protect the privacy of refugees and their data.",
    "The office can be reached by telephone only.",
    "Her phone number was printed on a poster in the street.",
    "Anna Voss is a nurse in Halm and has two children.",
    "Jonas Berg is the author of the plan.",
    "Lena Ost lives 40 kilometres from the store.",
    "The mayor reported from the scene that all were safe.",
    "Tomas Relle is the editor of the state newspaper and a member of the delegation.",
    "They broadcast the ceremony live; the video has had a million views.",
    "Update of the register will take two years.",
    "The draft in full: the doses go to the districts in order of need.",
    "Also in dispute: who guards the store.",
    "More to come on Friday: the board votes on the budget of the store.",
    "The two sides disagree on one more point: the price.",
    "Photographs of the empty shelves were shown to the board.",
    "In the picture that the minister showed, the shelves were empty.",
    "All prices are in crowns.",
    "The price of a dose is 99 crowns.",
    "Donations from abroad cover a tenth of the cost.",
    "The paper was printed in two languages, and its publishers were fined.",
    "Comments by the minister on the nurses drew protests in Halm.",
    "Follow-up talks are planned.",
    "Join the queue early, nurses in Halm advise.",
    "Vote counting begins on Sunday.",
    "Sign language interpreters were present.",
    "Print runs of the ballot were stopped.",
    "For now the store stays shut.",
    "For the nurses of Halm, nothing changes.",
    "To the west, the road is open.",
    "To leave the district, a permit is needed.",
    "If the rains come early, the road will close.",
    "It was not clear who had given the order.",
    "The talks go on tomorrow.",
)
# A day below a report is a dateline: it is not read, and no residue either.
GONE = {label.value for label in RESIDUE} | {"dateline"}


def labels_of(lines: tuple[str, ...]) -> dict[str, str]:
    text = "\n\n".join((TITLE, *lines))
    return {text[one.start : one.end]: one.label.value for one in label_blocks(text)}


@pytest.mark.parametrize("line", NOTICES)
def test_a_notice_below_a_report_is_no_prose(line: str) -> None:
    assert labels_of((*PROSE, line))[line] in GONE


def test_notices_and_teasers_together_hold_nothing_of_each_other() -> None:
    found = labels_of((*PROSE, *NOTICES, *TEASERS))
    assert {line for line in (*NOTICES, *TEASERS) if found[line] not in GONE} == set()
    assert {found[line] for line in PROSE} == {"prose"}


@pytest.mark.parametrize("line", CLOSING)
def test_a_closing_paragraph_stays_wherever_it_stands(line: str) -> None:
    assert labels_of((*PROSE, line))[line] in BODY
    assert labels_of((*PROSE[:2], line, *PROSE[2:]))[line] in BODY


@pytest.mark.parametrize(
    "line",
    [
        "214 people like this. Be the first of your friends.",
        "Subscribers: the next file on vaccines is expected on Monday.",
        "Transcripts are provided as a courtesy. The office does not answer for typing errors.",
        "Subscribe from 2 crowns a week",
    ],
)
def test_a_notice_between_paragraphs_is_known_by_itself(line: str) -> None:
    assert labels_of((*PROSE[:2], line, *PROSE[2:]))[line] in GONE
