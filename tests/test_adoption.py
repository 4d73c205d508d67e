"""Claims stand where the run of sentences around them does."""

from dataclasses import replace

from generator.comparison.telling.adoption import beside
from generator.comparison.telling.runs import along
from generator.model import Claim, Line, Mention, Ref, Span


def claim(n: int, text: str, *, article: str = "a", nearby: tuple[Ref, ...] = ()) -> Claim:
    ref = Ref(article, n)
    mention = Mention(ref, f"{article}#s{n}.1", Span(0, len(text)), text)
    return Claim(f"c{n}", Line(text, "quoted", (ref,)), "event", (mention,), (), (), nearby)


TOLD = {
    1: ("Fire", "The mill of Keld burned down"),
    4: ("Fire", "The fire spread to the barn"),
    7: ("Law", "The owner of the mill was charged"),
}
NAMES = ("Fire", "Law", "Rest")


def heading(n: int, text: str, *, speaks: str = "", weight: float = 0.0) -> str:
    """The heading of a claim in a source that tells of a fire and of a case; what `speaks` for one by its words."""
    told = {n: ("", text), **TOLD}
    claims = [claim(at, words) for at, (_, words) in told.items()]
    weights = {f"c{at}": {name: 1.0, "Rest": 0.15} for at, (name, _) in TOLD.items()}
    weights[f"c{n}"] = {speaks: weight, "Rest": 0.15} if speaks else {"Rest": 0.35}
    texts = {m.ref: m.text for c in claims for m in c.mentions}
    return along(claims, weights, texts, NAMES)[f"c{n}"]


def test_what_leans_on_the_sentence_before_goes_with_it() -> None:
    assert heading(8, "He had denied all of it in May") == "Law"


def test_what_stands_between_two_of_one_heading_goes_with_them() -> None:
    assert heading(3, "Keld has no barn but that of the mill") == "Fire"


def test_one_word_of_another_matter_changes_no_run_and_a_sure_one_does() -> None:
    assert heading(3, "Judges of Keld came to the mill", speaks="Law", weight=0.4) == "Fire"
    assert heading(3, "A court of Keld took the mill", speaks="Law", weight=1.2) == "Law"


def test_what_is_like_nothing_before_it_stays_at_the_end_of_a_run() -> None:
    assert heading(20, "Herons nest in a park") == "Rest"
    assert heading(8, "The mill had no other owner") == "Law"


def test_what_somebody_says_in_a_breath_goes_under_one_heading() -> None:
    naming = Ref("a", 1)
    said = [claim(1, "Ida Moen spoke of the mill"), claim(2, "“A court took it.”"), claim(3, "“Nobody came.”")]
    said = [
        replace(c, mentions=tuple(replace(m, speaker="Ida Moen", speaker_ref=naming) for m in c.mentions)) for c in said
    ]
    weights = {"c1": {"Fire": 1.2}, "c2": {"Law": 1.1}, "c3": {"Rest": 0.35}}
    texts = {m.ref: m.text for c in said for m in c.mentions}
    assert set(along(said, weights, texts, NAMES).values()) == {"Fire"}


def wide(id: str, *at: tuple[str, int], kind: str = "event") -> Claim:
    """A claim that several sources make, in these sentences."""
    refs = [Ref(*place) for place in at]
    mentions = tuple(Mention(ref, f"{ref}.1", Span(0, 4), "text") for ref in refs)
    return Claim(id, Line("text", "quoted", tuple(refs[:1])), kind, mentions)


def test_a_row_goes_where_most_of_its_sentences_in_all_sources_are() -> None:
    row = wide("c9", ("a", 2), ("b", 5))
    near = [wide("c1", ("a", 1)), wide("c2", ("a", 3)), wide("c3", ("b", 4))]
    weights = {"c1": {"Fire": 1.0}, "c2": {"Fire": 1.0}, "c3": {"Fire": 1.0}, "c9": {"Rest": 0.15}}
    texts = {m.ref: "the mill" for c in (row, *near) for m in c.mentions}
    assert along([row, *near], weights, texts, NAMES)["c9"] == "Fire"
    assert along([row, *near], {**weights, "c9": {"Law": 2.0}}, texts, NAMES)["c9"] == "Law"


def test_a_claim_of_loose_words_stands_with_the_row_of_its_sentences() -> None:
    caught, film = wide("c1", ("a", 1), ("b", 4), kind="figure"), wide("c2", ("a", 1), ("b", 4), ("c", 9))
    again = claim(20, "Two were taken", article="d", nearby=(Ref("b", 4),))
    placed = {"c1": "Captives", "c2": "Training", "c20": "Training"}
    assert beside([caught, film, again], placed, {"c1", "c20"}) == {"c2": "Captives", "c20": "Captives"}
    assert beside([caught, film, again], placed, {"c1", "c2", "c20"}) == {}
