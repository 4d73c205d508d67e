"""What of a scraped text is the article: menus, captions and teasers are told from it, and it is not."""

from pathlib import Path

import pytest

from generator.model import Article
from generator.reading.articles import articles_from_texts
from generator.reading.cleaning import PICTURED, QUIET
from generator.reading.pictures import reports

CASES = Path(__file__).parent / "cases"
BEFORE = (
    "The ferry that sank off the island on Monday had not been inspected for a year, the harbour office said.\n"
    "Ten people were saved by a fishing boat, and two men are still missing after a night of search.\n"
)
AFTER = (
    "The owner of the ferry, a firm in Bergen, said that it knew of no fault and would help the inquiry.\n"
    "It is the third loss on the coast since spring, and the council will speak about it on Thursday.\n"
)


def lines(name: str) -> list[str]:
    text = (CASES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def read(text: str) -> Article:
    return articles_from_texts({"a": text})[0]


def told(text: str) -> list[tuple[str, str]]:
    return [(sentence.disposition, sentence.text) for sentence in read(text).sentences]


def dispositions(text: str, line: str) -> set[str]:
    number = text.split("\n").index(line) + 1
    return {sentence.disposition for sentence in read(text).sentences if sentence.line == number}


@pytest.mark.parametrize("sentence", lines("body-sentences.txt"))
def test_a_sentence_of_an_article_is_not_lost(sentence: str) -> None:
    assert dispositions(f"{BEFORE}{sentence}\n{AFTER}", sentence) == {"body"}


@pytest.mark.parametrize("case", lines("boilerplate-lines.txt"))
def test_a_line_of_the_website_is_told_from_the_article(case: str) -> None:
    line, expected = case.split("\t")
    assert dispositions(f"{BEFORE}{line}\n{AFTER}", line) == {expected}


def test_every_verdict_has_a_rule_in_plain_words() -> None:
    article = read(f"Ferry sinks off Bergen\n{BEFORE}Tags\n{AFTER}Comments")
    assert all(sentence.rule for sentence in article.sentences)


def test_a_menu_above_and_below_is_left_out_and_the_text_kept() -> None:
    menu = "Home\nLocal\nFerries\nFishing\nBoats for sale\nTide tables\nThe editors\n"
    article = read(f"{menu}Ferry sinks off the coast of Bergen\nBy Anna Berg\n{BEFORE}{AFTER}{menu}")
    kept = [sentence.text for sentence in article.sentences if sentence.disposition == "body"]
    assert kept == (BEFORE + AFTER).split("\n")[:-1]
    assert article.meta.title == "Ferry sinks off the coast of Bergen"


def test_a_few_lines_without_an_end_below_the_text_are_kept() -> None:
    article = read(f"{BEFORE}{AFTER}The dead:\nAnna Holm, 41\nOle Berg, 12\n")
    assert {sentence.disposition for sentence in article.sentences} == {"body"}


LISTS = """
Age – 41
Home – Bergen
Boat – Nordic Star
Last seen – Monday

June 9 -- Harbour Hall, Bergen
June 12 -- Town Theatre, Alta
July 1 -- Old Nordic Dock Stage, Oslo, Norway
July 3 -- Great Northern Hall and Stage, Bodo
July 4 -- Long Pier, Tromso

Help for the families:
Bergen Harbour Office Crisis Line: 555-010-0100
Nordic Council Line For The Bereaved: 555-010-0200
Seamen Of The North Association: 555-010-0300
Coast guard: 555-010-0400

The boats of the coast guard that went out: Nordic Star, Bergen; Old Pier, Alta; Long Bay, Oslo; North Sea, Bodo

What divers found on the ground of the bay:
The bell that was given to the first ferry in 1920
A chest with the papers of the captain and his mate
Two of the three boats that should have saved the crew

— Anna Holm, 41, of Harbour Street In Bergen
— Ole Berg, 12, of Pier Road In Alta
— Ida Moe, 30, of Church Lane In Oslo
— Carl Dahl, 9, of Old Town In Bodo
"""


@pytest.mark.parametrize("items", LISTS.strip().split("\n\n"))
def test_a_list_below_the_text_is_kept(items: str) -> None:
    assert {sentence.disposition for sentence in read(f"{BEFORE}{AFTER}{items}").sentences} == {"body"}


def test_lines_that_sum_up_the_text_above_it_are_kept() -> None:
    summary = "Ferry had not been inspected for a year\nTen people were saved by a fishing boat\n"
    menu = "Home\nLocal\nBoats for sale\nTide tables\nTrains are late again in the south\n"
    found = told(f"{menu}Ferry Sinks Off the Island of Bergen\n{summary}By Anna Berg\n{BEFORE}{AFTER}")
    assert [kind for kind, text in found if text in summary] == ["body", "body"]
    assert {kind for kind, text in found if text in menu} == {"boilerplate"}


def test_a_menu_below_the_text_is_no_list() -> None:
    menu = "Local\nFerries\nFishing\nBoats for sale\nOpinion: letters\nTide tables\n"
    kept = {text for kind, text in told(BEFORE + AFTER + menu) if kind == "body"}
    assert not kept & set(menu.split("\n"))


def test_a_first_line_with_the_only_blank_line_below_it_is_the_title() -> None:
    assert read(f"The ferry sank.\n\n{BEFORE}{AFTER}").meta.title == "The ferry sank."
    assert read(f"The ferry sank.\n\n{BEFORE}\n{AFTER}").meta.title is None
    assert read(f"{BEFORE}{AFTER}").meta.title is None


def test_headings_stand_above_a_paragraph() -> None:
    text = f"{BEFORE}\nWarned twice\n\n{AFTER}\nWho will pay for it?\n\n{BEFORE.upper().capitalize()}"
    assert dispositions(text, "Warned twice") == {"heading"}
    assert dispositions(text, "Who will pay for it?") == {"heading"}


def test_a_heading_stands_above_another_or_is_left_over_at_the_end() -> None:
    two = f"{BEFORE}Old walls 'all too common'\n\nAnalysis of the harbour desk\n\n{AFTER}"
    assert dispositions(two, "Old walls 'all too common'") == {"heading"}
    assert dispositions(f"{BEFORE}{AFTER}\n\nTimeline of the wall", "Timeline of the wall") == {"heading"}


@pytest.mark.parametrize("last", ["Ida Moen, 34", "The boy is in custody", "Offense: arson with a lamp"])
def test_what_tells_something_at_the_end_is_no_heading(last: str) -> None:
    assert dispositions(f"{BEFORE}{AFTER}\n\n{last}", last) == {"body"}


def test_teasers_of_other_stories_at_the_end_are_off_topic() -> None:
    teasers = (
        "RECORD CATCH: Fishermen of Tromso yesterday landed the largest cod that was ever weighed in the north. "
        "The fish is now on its way to a museum, where visitors can see it until the\n"
        "A school in Alta has closed its doors for good since only four pupils were left in its upper classes, and "
        "the parents have sent a letter to the\n"
    )
    found = told(BEFORE + AFTER + teasers)
    assert [kind for kind, _ in found] == ["body"] * 4 + ["off-topic"] * 3


def test_a_last_sentence_about_the_matter_is_kept_though_it_breaks_off() -> None:
    last = (
        "The harbour office said that the ferry of the firm in Bergen had not been inspected since spring and that the"
    )
    assert told(f"{BEFORE}{AFTER}{last}")[-1] == ("body", last)


def test_a_text_that_was_printed_twice_is_a_duplicate_the_second_time() -> None:
    found = told(f"{BEFORE}{AFTER}{BEFORE}{AFTER}")
    assert [kind for kind, _ in found] == ["body"] * (len(found) // 2) + ["duplicate"] * (len(found) // 2)


def test_what_a_text_tells_again_is_kept() -> None:
    call = "Anyone who saw the boat is asked to call the harbour office."
    below = told(f"{BEFORE}{call}\n{AFTER}{call}\n")
    amid = told(f"{BEFORE}{call} Its owner wept.\n{AFTER}The doors were open. {call}\n")
    large = told(f"{BEFORE}{call}\n{AFTER}The doors were open. {call}\n")
    assert [kind for found in (below, amid, large) for kind, text in found if text == call] == ["body"] * 6


def test_who_is_pictured_is_what_a_caption_tells() -> None:
    shown = "Ida Moen, pictured yesterday at the pier, is due to learn this evening if the harbour line will be sold."
    found = [s for s in read(f"{BEFORE}{shown}\n{AFTER}").sentences if s.text == shown]
    assert [s.rule for s in found] == [PICTURED.rule]


def test_the_buttons_of_a_picture_amid_a_line_open_its_caption() -> None:
    shown = "Facebook Twitter Pinterest The mayor of Bergen."
    found = told(f"{BEFORE}{shown} One diver said that the ferry lay deep and that nobody would reach it.\n{AFTER}")
    assert [kind for kind, text in found if text == shown] == ["caption"]


def test_headlines_told_twice_are_still_links() -> None:
    links = "Harbour Office Warned Twice Last Year\nOwner of Ferry Speaks Out on Loss\n"
    assert {kind for kind, text in told(f"{BEFORE}{links}{AFTER}{links}It sank.\n") if text in links} == {"boilerplate"}


def test_people_listed_with_their_age_are_no_links() -> None:
    people = "Anna Berg, 41 - Captain of the Ferry\nOla Dahl, 19 - Sailor From Alta\n"
    assert {kind for kind, text in told(f"{BEFORE}{people}{AFTER}") if text in people} <= {"body", "heading"}


def test_a_sentence_above_a_phrase_of_websites_in_its_line_is_kept() -> None:
    fund = "A fund was set up for the two families of the ferry."
    ends = told(f"{BEFORE}{AFTER}{fund} To give money, click here.\n")
    assert [kind for kind, _ in ends[-2:]] == ["body", "boilerplate"]
    begins = told(f"{BEFORE}{AFTER}Click here to give money. {fund}\n")
    assert [kind for kind, _ in begins[-2:]] == ["boilerplate", "boilerplate"]


def test_a_page_of_menus_has_no_text() -> None:
    menus = "Home\nAbout us\nContact\nHarbour tides\nPolitics\nSports\nEvents\nFacebook\nTwitter\nFerry times\n"
    assert "body" not in {kind for kind, _ in told(menus)}
    assert {kind for kind, _ in told("Ferry times\nHarbour tides\n")} == {"body"}


def test_a_caption_that_tells_news_is_kept_without_its_credit() -> None:
    news = "Ten people were taken to a hospital in Bergen, police said. (Photo: Anna Berg)"
    picture = "Boats search the bay on Monday after the ferry was lost. (Photo: Anna Berg)"
    found = told(f"{BEFORE}{news}\n{picture}\n{AFTER}")
    assert [kind for kind, _ in found[2:6]] == ["body", "caption", "caption", "caption"]


def test_what_a_picture_cannot_show_is_told_by_its_caption() -> None:
    assert reports("The man who steered the boat is accused of fleeing the harbour. (Photo: Anna Berg)")
    assert reports("Buy Photo The crash happened in the fog near Bergen on Monday. (Photo: Anna Berg)")
    assert not reports("The pier in Bergen where the crash happened on Monday. (Photo: Anna Berg)")
    assert not reports("The man who was lost looks at the sea in Bergen. (Photo: Anna Berg)")


def test_lines_that_break_off_are_teasers_only_below_a_text() -> None:
    cut = "Divers of the navy yesterday found the bell of the ferry on the ground of the bay and brought it up to the\n"
    assert {kind for kind, _ in told(f"The bell rings again\n{cut}{cut.replace('bell', 'anchor')}")[1:]} == {"body"}


def test_headlines_below_the_text_that_stand_again_with_more_are_links() -> None:
    heads = ("School in Alta closes its doors", "Museum shows the largest cod")
    more = ("Only four pupils were left in spring, and the parents wept.", "It was landed by fishermen of Tromso.")
    links = "\n".join((*heads, *(f"{head} {text}" for head, text in zip(heads, more, strict=True))))
    found = told(f"{BEFORE}{AFTER}{AFTER.upper().capitalize()}{links}\n")
    assert {kind for kind, text in found if text.startswith(("School", "Museum"))} == {"off-topic"}


def test_a_paragraph_that_begins_with_a_quotation_set_large_is_no_link() -> None:
    large = "“We have never seen the like”"
    paragraph = "“We have never seen the like,” the captain said on the pier, and he wept."
    found = told(f"{BEFORE}{AFTER}{large}\n{BEFORE.upper().capitalize()}{paragraph}\n")
    assert found[-1] == ("body", paragraph)


def test_readers_comments_are_not_the_article() -> None:
    comments = (
        "2 Comments\n"
        "Ole on May 5, 2020 at 6:34 am said:\n"
        "I have said for years that this would happen, but nobody ever listened to me.\n"
        "Ida on May 6, 2020 at 7:12 pm said:\n"
        "The firm should lose its licence, and the council should go with it, I think.\n"
    )
    kept = [text for kind, text in told(BEFORE + AFTER + comments) if kind == "body"]
    assert kept == (BEFORE + AFTER).split("\n")[:-1]
    named = comments.replace("2 Comments", "2 thoughts on “Ferry sinks off the coast of Bergen at noon on Monday”")
    dated = named.replace(" on May", " Berg May").replace(" said:", "")
    assert [text for kind, text in told(BEFORE + AFTER + dated) if kind == "body"] == kept


STORIES = {
    "ferry": BEFORE + AFTER,
    "school": "A school in Alta closed its doors since only four pupils were left.\nParents wept at the gate.\n",
    "cod": "Fishermen of Tromso landed the largest cod ever weighed.\nA museum will show it from June.\n",
}


def test_a_line_that_stands_in_unrelated_articles_is_boilerplate() -> None:
    line = "Harbour News brings you closer to the sea."
    articles = articles_from_texts({name: text + line for name, text in STORIES.items()})
    assert {a.sentences[-1].disposition for a in articles} == {"boilerplate"}
    assert articles[0].sentences[-1].rule == "the same line stands in 3 unrelated articles"


def test_a_line_that_stands_in_articles_about_one_event_is_kept() -> None:
    line = "The king sent his sympathy to the families."
    other = "Two men are missing since a ferry sank off the island on Monday; a fishing boat saved ten people.\n"
    articles = articles_from_texts({"one": STORIES["ferry"] + line, "two": other + line, "three": other + AFTER + line})
    assert {a.sentences[-1].disposition for a in articles} == {"body"}


def test_sentences_that_three_papers_copied_from_an_agency_are_kept() -> None:
    copied = BEFORE + AFTER
    own = ("The mayor wept.\n", "Oslo, Bergen and Alta sent boats.\n", "Nets, ropes and a shoe came ashore.\n")
    articles = articles_from_texts({str(i): copied + line for i, line in enumerate(own)})
    assert {s.disposition for a in articles for s in a.sentences} == {"body"}


def test_a_batch_is_judged_alike_in_any_order() -> None:
    line = "Harbour News brings you closer to the sea."
    texts = {name: text + line for name, text in STORIES.items()}
    back = dict(reversed(texts.items()))
    assert {a.id: a for a in articles_from_texts(texts)} == {a.id: a for a in articles_from_texts(back)}


def quiet(text: str) -> list[str]:
    """The sentences that stay in the text and claim nothing."""
    return [s.text for s in read(text).sentences if s.rule in QUIET]


def test_captions_with_a_label_claim_nothing_where_several_lines_are_written_so() -> None:
    labels = (
        "Smouldering: The mill of Lorvik was still burning on Monday morning",
        "Saved: Ida Moen stands by the pier of Keld",
    )
    assert quiet(f"Mill of Lorvik burns down\n\n{BEFORE}{labels[0]}\n{AFTER}{labels[1]}\n{AFTER[:80]}.") == list(labels)
    assert quiet(f"Mill of Lorvik burns down\n\n{BEFORE}{labels[0]}\n{AFTER}") == []


def test_a_gallery_claims_nothing_but_what_its_captions_report() -> None:
    gallery = "Photo: Karl Ott Image 1 of / 2 Caption Close Image 1 of 2 Boats search the bay. Boats search the bay."
    news = "Two men were found dead in the hold, the harbour office said."
    assert quiet(f"{BEFORE}{gallery} {news}\n{AFTER}")[-1] == "Boats search the bay."
    assert news not in quiet(f"{BEFORE}{gallery} {news}\n{AFTER}")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Court halts ferry of Keld. Here’s why", True),
        ("Council Sells the Old Pier of Keld. Here’s Why.", True),
        ("‘It is cold, Keld!’ Hundreds rally for the ferry", True),
        ("The ferry of Keld sank. Nine of those aboard died.", False),
        ("Keld", False),
    ],
)
def test_a_headline_of_several_sentences_above_a_blank_line_is_the_title(line: str, title: bool) -> None:
    article = read(f"{line}\n\n{BEFORE}\n{AFTER}")
    assert article.meta.title == (line if title else None)


def test_the_title_again_with_the_hour_of_the_page_claims_nothing() -> None:
    hours = "Posted: Monday, May 4, 2020 5:33 PM EDT Updated: Monday, May 4, 2020 6:20 PM"
    stamped = f"Ferry sinks off the coast of Bergen {hours}"
    assert quiet(f"Ferry sinks off the coast of Bergen\n\n{stamped}\n{BEFORE}{AFTER}") == [stamped]


def test_a_line_that_sums_up_the_text_claims_nothing() -> None:
    deck = "Ten people were saved from the ferry by a fishing boat"
    other = "The mayor of Keld asks for a bridge at last"
    found = quiet(f"Ferry sinks off the coast of Bergen\n\n{deck}\n{other}\n\n{BEFORE}{AFTER}")
    assert found == [deck]


@pytest.mark.parametrize("line", ["Ida Moen and Tom Pike", "Ida B. Moen", "Ida Moen, Tom Pike and Karl Ott"])
def test_names_above_the_name_of_an_outlet_are_a_byline(line: str) -> None:
    text = f"Ferry sinks off the coast of Bergen\n\n{line}\n\nUSA TODAY\n\n{BEFORE}{AFTER}"
    assert {*dispositions(text, line), *dispositions(text, "USA TODAY")} == {"boilerplate"}
    assert (read(text).meta.author, read(text).meta.publisher) == (line, "USA TODAY")
    alone = f"Ferry sinks off the coast of Bergen\n\n{line}\n\n{BEFORE}{AFTER}"
    assert "boilerplate" not in dispositions(alone, line)


def test_what_a_picture_shows_on_a_day_claims_nothing() -> None:
    shown = "Ida Moen speaks to the council of Lorvik in the town hall of Keld, Norway, May 5, 2020."
    told = "Ida Moen said she speaks to the council of Lorvik in the town hall of Keld on May 5, 2020."
    ahead = "The last day to sign up for a place on the pier of Keld is May 5, 2020."
    assert quiet(f"{BEFORE}{shown}\n{told}\n{ahead}\n{AFTER}") == [shown]
    state = "U.S. President Karl Ott waves as he arrives in Keld, Norway, May 5, 2020."
    assert quiet(f"{BEFORE}{state}\n{AFTER}") == [state]


@pytest.mark.parametrize("link", ["See: Town buys the pier of Keld", "More:Why did it sink?", "Pier of Keld:Town pays"])
def test_a_headline_behind_its_label_claims_nothing(link: str) -> None:
    assert quiet(f"{BEFORE}{link}\n{AFTER}") == [link]


def test_a_headline_behind_its_label_heads_its_own_article() -> None:
    assert told(f"See: Town buys the pier of Keld\n\n{BEFORE}{AFTER}")[0][0] == "title"


def test_a_picture_with_the_credit_of_an_agency_behind_it_claims_nothing_but_what_is_reported() -> None:
    picture = "Ida Moen makes a speech in the harbour of Keld, May 5, 2020."
    assert quiet(f"{BEFORE}{picture} REUTERS/Karl Ott\n{AFTER}") == [picture, "REUTERS/Karl Ott"]
    told_there = "Ten men were saved by a boat of the coast guard, police said."
    assert quiet(f"{BEFORE}{told_there} REUTERS/Karl Ott\n{AFTER}") == ["REUTERS/Karl Ott"]


def test_a_picture_of_the_file_claims_nothing_and_its_credit_is_none_of_the_text() -> None:
    picture = "FILE - In this May 5, 2020, file photo, Ida Moen listens as Tom Pike testifies."
    credit = "(Karl Ott/Pool Photo via AP, File)"
    text = f"{BEFORE}{picture} The ferry was sold in June. It had been for sale for a year. {credit}\n{AFTER}"
    assert quiet(text) == [picture]
    assert ("caption", credit) in told(text)


def test_a_first_sentence_that_lost_its_full_stop_does_not_sum_up_the_text() -> None:
    lost = "KELD, Minn. -- Ten people were saved from the ferry by a fishing boat"
    assert quiet(f"Ferry sinks off the coast of Bergen\n\n{lost}\n\n{BEFORE}{AFTER}") == []


def test_a_teaser_between_the_title_and_the_text_heads_nothing() -> None:
    teasers = (
        "School in Alta closes its doors after a wet spring",
        "Museum of Tromso shows the largest cod it ever had",
        "Baker wins a prize for bread with seaweed in it",
        "Choir of pensioners sings all night in a cave",
        "Why our goats have moved to the roof again",
        "Mayor of Molde eats a hat in front of pupils",
    )
    text = "\n".join(("Ferry that sank off island was not inspected", *teasers)) + f"\n\n{BEFORE}{AFTER}"
    assert [line for kind, line in told(text) if kind == "title"] == ["Ferry that sank off island was not inspected"]


def test_what_stands_twice_above_a_text_heads_it_however_little_the_text_tells_of_it() -> None:
    text = f"Blotter of the week\n\nBlotter of the week\n\nBy Ida Moen\n\nFerry was not inspected\n\n{BEFORE}{AFTER}"
    assert [line for kind, line in told(text) if kind == "title"] == ["Blotter of the week"]
