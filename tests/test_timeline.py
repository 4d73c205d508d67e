"""The timeline as a page shows it."""

from generator.comparison.telling.timeline import timeline_of
from generator.model import Ref
from generator.site.escaping import Md
from generator.site.notes import Cited
from generator.site.timeline import Moment, joined
from tests.corpus import articles, statements


def moment(words: str, text: str) -> Moment:
    return Moment("", words, Cited(Md(text), (Ref("a", 1),), ("A1",)), "unresolved")


def test_a_sentence_with_several_open_times_stands_once_with_all_of_them() -> None:
    told = joined(
        [moment("this month", "“They left.”"), moment("Friday", "“It rained.”"), moment("last autumn", "“They left.”")]
    )
    assert [(m.expression, m.line.text) for m in told] == [
        ("this month, last autumn", "“They left.”"),
        ("Friday", "“It rained.”"),
    ]
    assert [m.expression for m in joined([moment("Friday", "“It rained.”")] * 2)] == ["Friday"]


def test_a_year_that_names_a_contest_places_nothing() -> None:
    told = articles("Ida Moen joined the field of 2020 contenders for mayor. The mill of Lorvik burned down in 2020.")
    entries = timeline_of(told, statements(told))
    assert [entry.line.basis[0].n for entry in entries] == [2]
