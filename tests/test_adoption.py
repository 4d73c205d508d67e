"""Claims that fit no heading stand with their neighbours."""

from generator.comparison.telling.adoption import adopted, beside
from generator.comparison.telling.company import Company
from generator.model import Claim, Line, Mention, Ref, Span


def claim(n: int, text: str, *, article: str = "a", nearby: tuple[Ref, ...] = ()) -> Claim:
    ref = Ref(article, n)
    mention = Mention(ref, f"{article}#s{n}.1", Span(0, len(text)), text)
    return Claim(f"c{n}", Line(text, "quoted", (ref,)), "event", (mention,), (), (), nearby)


FIRE = {"Fire": [claim(1, "The mill of Keld burned down"), claim(4, "The fire spread to the barn")]}
LAW = {"Law": [claim(7, "The owner of the mill was charged")]}


def headings(rest: Claim) -> dict[str, list[str]]:
    texts = {m.ref: m.text for c in (*FIRE["Fire"], *LAW["Law"], rest) for m in c.mentions}
    claims = [*FIRE["Fire"], *LAW["Law"], rest]
    company = Company.of(claims, {c.id: (c.label.text,) for c in claims})
    found = adopted([rest], {**FIRE, **LAW}, texts, company)
    return {name: [c.id for c in claims] for name, claims in found.items()}


def test_what_leans_on_the_sentence_before_goes_with_it() -> None:
    assert headings(claim(8, "He had denied all of it in May")) == {"Law": ["c8"]}


def test_what_stands_between_two_of_one_heading_goes_with_them_in_like_words() -> None:
    assert headings(claim(3, "Keld has no barn but that of the mill")) == {"Fire": ["c3"]}
    assert headings(claim(3, "A bakery has the best buns")) == {}


def test_what_perhaps_says_the_same_goes_with_that() -> None:
    assert headings(claim(20, "Flames took the barn", article="b", nearby=(Ref("a", 4),))) == {"Fire": ["c20"]}


def test_what_stands_between_two_headings_or_far_from_all_stays() -> None:
    assert headings(claim(5, "Keld has a school")) == {}
    assert headings(claim(12, "He had denied all of it")) == {}


def test_speech_goes_nowhere_by_itself() -> None:
    assert headings(claim(8, "“He was never there,” Tom Pike said")) == {}


def wide(id: str, *at: tuple[str, int], kind: str = "event") -> Claim:
    """A claim that several sources make, in these sentences."""
    refs = [Ref(*place) for place in at]
    mentions = tuple(Mention(ref, f"{ref}.1", Span(0, 4), "text") for ref in refs)
    return Claim(id, Line("text", "quoted", tuple(refs[:1])), kind, mentions)


def test_a_row_goes_where_most_of_its_neighbours_in_all_sources_went() -> None:
    placed = {
        "Fire": [wide("c1", ("a", 1), ("b", 4)), wide("c2", ("a", 3), ("c", 8))],
        "Law": [wide("c3", ("b", 6), ("c", 2))],
        "Money": [wide(f"c{n}", ("d", n)) for n in range(20, 25)],
    }
    assert adopted([wide("c9", ("a", 2), ("b", 5))], placed, {}, Company({})) == {
        "Fire": [wide("c9", ("a", 2), ("b", 5))]
    }
    assert adopted([wide("c9", ("b", 5), ("c", 3))], placed, {}, Company({})) == {}
    most = {**placed, "Money": []}
    assert adopted([wide("c9", ("a", 2), ("b", 5))], most, {}, Company({})) == {}


def test_a_claim_of_loose_words_stands_with_the_row_of_its_sentences() -> None:
    caught, film = wide("c1", ("a", 1), ("b", 4), kind="figure"), wide("c2", ("a", 1), ("b", 4), ("c", 9))
    again = claim(20, "Two were taken", article="d", nearby=(Ref("b", 4),))
    placed = {"c1": "Captives", "c2": "Training", "c20": "Training"}
    assert beside([caught, film, again], placed, {"c1", "c20"}) == {"c2": "Captives", "c20": "Captives"}
    assert beside([caught, film, again], placed, {"c1", "c2", "c20"}) == {}
