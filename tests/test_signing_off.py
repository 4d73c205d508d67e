"""The last lines of an article: who contributed to it, how its reporter is reached, and whose text it is therefore."""

import pytest

from generator.reading.articles import articles_from_texts
from generator.reading.cleaning import QUIET
from generator.reading.signing_off import SignedOff, signed_off

BODY = (
    "Mill burns down in Keld\n\nThe mill of Keld burnt down on Monday, and nobody was hurt, the police said.\n\n"
    "The owners want to build it again before the winter, as they told the council of the town last night.\n\n"
)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Fox News' Ida Moen, Karl Ott and The Associated Press contributed to this report.",
         SignedOff("Ida Moen, Karl Ott", True, "Fox News")),
        ("KTLA’s Ida Moen contributed to this story.", SignedOff("Ida Moen", True, "KTLA")),
        ("Staff writer Karl Ott contributed.", SignedOff("Karl Ott", True, "")),
        ("To reach Ida Moen, call 555-0100, email imoen@KeldToday.com or follow her on Twitter @KTMoen",
         SignedOff("Ida Moen", False, "KeldToday.com")),
        ("Contact Ida Moen at imoen@latimes.com or 555-0100.", SignedOff("Ida Moen", False, "Los Angeles Times")),
        ("Call IndyStar reporter Ida Moen at (555) 444-0100.", SignedOff("Ida Moen", False, "")),
        ("Ida Moen can be reached at 555-0100 or imoen@gmail.com.", SignedOff("Ida Moen", False, "")),
        ("Email: imoen@keld.example Twitter: @imoen", SignedOff("", False, "keld.example")),
    ],
)  # fmt: skip
def test_a_line_of_the_house_tells_its_people_and_its_outlet(line: str, told: SignedOff) -> None:
    assert signed_off(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "Anyone with information is asked to call Detective Ida Moen at 555-0100.",
        "Contact Ida Moen at 555-0100 with what you know.",
        "Contact Ida Moen at imoen@keldpolice.gov.",
        "Ida Moen contributed to the campaign of the mayor.",
        "Reach the Keld Police Department at 555-0100.",
    ],
)
def test_what_tells_of_the_story_is_no_line_of_the_house(line: str) -> None:
    assert signed_off(line) is None


@pytest.mark.parametrize(
    ("line", "author", "publisher", "wire"),
    [
        ("Fox News' Ida Moen and The Associated Press contributed to this report.",
         "Ida Moen (contributed)", "Fox News", "AP"),
        ("To reach Ida Moen, call 555-0100 or email imoen@KeldToday.com", "Ida Moen", "KeldToday.com", None),
        ("Copyright Associated Press / NBC Keld", None, "NBC Keld", "AP"),
        ("Contributing: Karl Ott, The Associated Press", None, None, "AP"),
    ],
)  # fmt: skip
def test_the_metadata_are_filled_from_the_last_lines(
    line: str, author: str | None, publisher: str | None, wire: str | None
) -> None:
    (article,) = articles_from_texts({"a": BODY + line + "\n"})
    assert (article.meta.author, article.meta.publisher, article.meta.wire) == (author, publisher, wire)
    assert article.sentences[-1].disposition == "boilerplate" or article.sentences[-1].rule in QUIET


def test_a_byline_comes_before_who_contributed() -> None:
    text = BODY.replace("\n\n", "\n\nBy Tom Pike\n\n", 1) + "Ida Moen contributed to this report.\n"
    (article,) = articles_from_texts({"a": text})
    assert article.meta.author == "Tom Pike"


@pytest.mark.parametrize(
    "appeal",
    [
        "We aim to inform you. Your financial contribution will not be a donation, but it will enable us to go on.",
        "Our work takes money. Please consider making a contribution to Harbour News today.",
        "If you liked this article, join us.",
    ],
)
def test_an_outlet_that_asks_its_readers_for_money_below_an_article_claims_nothing(appeal: str) -> None:
    (article,) = articles_from_texts({"a": f"{BODY}{appeal}\n"})
    assert {s.disposition for s in article.sentences[-1:]} == {"boilerplate"}


def test_a_family_that_asks_for_gifts_is_news() -> None:
    (article,) = articles_from_texts({"a": f"{BODY}The family has asked friends to consider a gift to the hospital.\n"})
    assert article.sentences[-1].disposition == "body"
