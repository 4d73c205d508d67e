"""Twenty thousand signs that nearly fit a form are judged at once: no seed may stop a build."""

from collections.abc import Callable
from time import process_time

import pytest

from generator.comparison.questions.at_large import at_large
from generator.comparison.questions.filed import filed
from generator.comparison.telling.furniture import is_furniture
from generator.language.datelines import undated
from generator.model import Question
from generator.reading.credits import find_credit
from generator.reading.phrases import is_stamped
from generator.reading.pictures import is_caption
from generator.reading.publishers import find_publisher
from tests.corpus import articles

MANY = 20_000


def _publisher(text: str) -> object:
    (article,) = articles(f"The mill of Keld burned down on Monday night.\n\n{text}")
    return find_publisher(article.sentences)


@pytest.mark.parametrize(
    ("judge", "begins", "goes_on"),
    [
        (is_stamped, "The mill burned down updated: 1 nov 2020 5", " "),
        (is_caption, "(", "A"),
        (is_caption, "(A", "A, "),
        (find_credit, "", " $\n("),
        (undated, "Keld (Post)", " "),
        (undated, "KELD", " "),
        (_publisher, "Copyright", " ,"),
        (_publisher, "Copyright 2020 Keld", "."),
        (lambda text: is_furniture(text, None), "", "`"),
    ],
)
def test_a_long_line_is_judged_at_once(judge: Callable[[str], object], begins: str, goes_on: str) -> None:
    text, began = begins + goes_on * (MANY // len(goes_on)) + "~", process_time()
    judge(text)
    assert process_time() - began < 2


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        (filed, f"The council sued the ferry line{' on' * (MANY // 3)}."),
        (at_large, f"Two shots rang out at the {'y' * MANY} of Keld."),
    ],
)
def test_nothing_is_asked_of_a_long_line(ask: Callable[..., list[Question]], text: str) -> None:
    found, began = articles(text), process_time()
    assert not list(ask(found))
    assert process_time() - began < 2
