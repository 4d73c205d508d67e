"""What a reader sees stands in one claim."""

from dataclasses import replace

from generator.comparison.claims.shown_once import shown_elsewhere
from generator.comparison.telling.wording import computed, quoted
from generator.model import Claim, Difference, Ref, Span
from tests.builders import articles, mention


def claim(*places: int) -> Claim:
    """A claim that shows the sentences of the first article at the places."""
    first = articles()[0]
    mentions = tuple(mention(first, n, first.sentence(n).text) for n in places)
    return Claim("", computed("A head", (Ref(first.id, 1),)), "event", mentions, (), ())


def test_of_claims_that_show_the_same_the_first_stays() -> None:
    assert shown_elsewhere([claim(1), claim(2), claim(1)]) == {2}


def test_a_claim_that_a_longer_row_shows_is_left_out_wherever_it_stands() -> None:
    assert shown_elsewhere([claim(1), claim(1, 2), claim(2)]) == {0, 2}


def test_what_one_source_says_is_left_out_where_a_row_shows_it_with_its_sentence() -> None:
    whole, other = claim(1), articles()[1]
    (told,) = whole.mentions
    part = replace(whole, mentions=(replace(told, span=Span(told.span.start, told.span.end - 3)),))
    stopped = replace(whole, mentions=(replace(told, span=Span(told.span.start, told.span.end + 1)),))
    second = mention(other, 1, other.sentence(1).text)
    row = replace(whole, mentions=(told, second))
    assert shown_elsewhere([part, row]) == {0} == shown_elsewhere([stopped, row])
    assert shown_elsewhere([replace(part, mentions=(*part.mentions, second)), row]) == set()


def test_a_row_of_figures_stays_only_where_its_head_says_what_it_counts() -> None:
    counted = replace(claim(1, 2), kind="figure")
    assert shown_elsewhere([claim(1, 2), counted]) == set()
    assert shown_elsewhere([claim(1, 2), replace(counted, label=quoted("A head", counted.mentions[0].ref))]) == {1}


def test_rows_that_share_a_cell_stay() -> None:
    assert shown_elsewhere([claim(1, 2), claim(2, 3)]) == set()


def test_a_row_with_a_difference_stays() -> None:
    told = replace(claim(1), differences=(Difference("date", True, "The dates differ.", (0,), (0,)),))
    assert shown_elsewhere([claim(1, 2), told]) == set()
