"""Reuse: what one article takes from another word for word, and which way it went."""

from datetime import date

import pytest

from generator.comparison.origins.reuse import find_reuse, level_of, reuse_in
from generator.comparison.origins.shingles import FIRST, pairs_sharing, prose_of_text
from generator.model import Article, Metadata, Sentence, Span

WIRE = (
    "The ferry Aurelia sank off Marlow Island late on Thursday after its cargo shifted in high waves.",
    "Rescuers from three harbours searched through the night for the remaining crew of the vessel.",
    "The coastguard said that the ship had left port without a pilot in spite of a storm warning.",
    "Its owner has been fined twice for sailing with faulty pumps, according to court records.",
)
OWN = (
    "Fishing boats were the first to reach the survivors, a skipper told our reporter on the quay.",
    "On the island, shops stayed closed and flags hung at half mast outside the town hall.",
    "A choir sang in the square as families waited for news beside the church.",
)


def article(id: str, *lines: str, meta: Metadata | None = None) -> Article:
    text = "\n".join(lines)
    sentences, at = [], 0
    for n, line in enumerate(lines, 1):
        sentences.append(Sentence(id, n, Span(at, at + len(line)), line, n, "body", ""))
        at += len(line) + 1
    return Article(id, f"{id}.txt", text, tuple(sentences), meta or Metadata())


def test_the_same_text_with_other_marks_is_a_copy() -> None:
    text = " ".join((*WIRE, "It’s the island’s worst loss."))
    reuse = find_reuse(text, text.replace("’", "'").upper())
    assert (reuse.level, reuse.containment) == ("copy", 1.0)


def test_one_shared_sentence_of_several_is_a_partial_reuse() -> None:
    assert find_reuse(" ".join(WIRE), " ".join((WIRE[0], *OWN))).level == "partial"


def test_texts_about_one_event_in_own_words_are_independent() -> None:
    reuse = find_reuse(" ".join(WIRE), " ".join(OWN))
    assert (reuse.level, reuse.containment) == ("independent", 0.0)


def test_a_shared_quotation_alone_is_not_copying() -> None:
    said = "“We begged them not to sail because the pumps had failed twice that very week,” the engineer said."
    assert find_reuse(f"{WIRE[0]} {said}", f"{OWN[0]} {said}").level == "independent"


def test_words_before_and_after_a_quotation_do_not_make_one_run() -> None:
    assert not prose_of_text("one two three four “and more” five six seven eight").starts


def test_links_are_no_words() -> None:
    assert prose_of_text("See https://example.org/a-b-c-d now").words == ("see", "now")


@pytest.mark.parametrize(("share", "level"), [(0.0, "independent"), (0.2, "partial"), (0.9, "copy")])
def test_the_share_decides_the_level(share: float, level: str) -> None:
    assert level_of(share) == level


def test_passages_name_the_sentences_on_both_sides() -> None:
    (reuse,) = reuse_in([article("b", OWN[0], WIRE[2], WIRE[0]), article("a", *WIRE)])
    assert [(p.left.n, p.right.n) for p in reuse.passages] == [(1, 3), (3, 2)]
    assert [p.words for p in reuse.passages] == [len(WIRE[0].split()), len(WIRE[2].split())]


def test_a_pair_that_shares_nothing_is_left_out() -> None:
    assert reuse_in([article("a", *WIRE), article("b", *OWN)]) == ()


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = [article("a", *WIRE), article("b", *WIRE[:3], OWN[0]), article("c", *OWN, WIRE[3])]
    assert reuse_in(articles) == reuse_in(articles[::-1])


def test_the_later_article_took_the_text() -> None:
    early, late = Metadata(published=date(2024, 3, 1)), Metadata(published=date(2024, 3, 2))
    (reuse,) = reuse_in([article("a", *WIRE, meta=late), article("b", *WIRE, meta=early)])
    assert (reuse.direction, reuse.why) == ("a", "a was published 1 day after b.")


def test_a_wire_credit_tells_the_direction_against_the_dates() -> None:
    paper = Metadata(publisher="Harbour Post", wire="Coastal Press", published=date(2024, 3, 1))
    agency = Metadata(publisher="Coastal Press", published=date(2024, 3, 2))
    (reuse,) = reuse_in([article("a", *WIRE, meta=paper), article("b", *WIRE, meta=agency)])
    assert reuse.direction == "a"


def test_two_articles_with_one_wire_credit_have_a_common_original() -> None:
    meta = Metadata(wire="Coastal Press")
    (reuse,) = reuse_in([article("a", *WIRE, meta=meta), article("b", *WIRE, meta=meta)])
    assert reuse.direction is None
    assert "common original" in reuse.why


def test_the_article_that_names_the_other_outlet_took_the_text() -> None:
    named = article("a", *WIRE, "The owner declined to comment, the Harbour Post reported.")
    (reuse,) = reuse_in([named, article("b", *WIRE, meta=Metadata(publisher="Harbour Post"))])
    assert reuse.direction == "a"


def test_an_excerpt_took_from_the_longer_text() -> None:
    (reuse,) = reuse_in([article("a", *WIRE[:2]), article("b", *WIRE, *OWN)])
    assert reuse.direction == "a"


def test_undated_twins_leave_the_direction_open() -> None:
    (reuse,) = reuse_in([article("a", *WIRE), article("b", *WIRE)])
    assert reuse.direction is None
    assert reuse.why.startswith("Nothing shows")


def test_what_a_crowd_of_articles_shares_is_compared_with_the_first_few() -> None:
    report = prose_of_text("The ferry sank off Port Elm before dawn on Sunday")
    assert pairs_sharing([report] * 3, crowd=3) == ((0, 1), (0, 2), (1, 2))
    crowd = pairs_sharing([report] * 40, crowd=30)
    assert {b for _, b in crowd} == set(range(1, 40))
    assert max(a for a, _ in crowd) == FIRST - 1
