"""Claims that fit no heading stand with their neighbours."""

from generator.comparison.telling.adoption import adopted
from generator.model import Claim, Line, Mention, Ref, Span


def claim(n: int, text: str, *, article: str = "a", nearby: tuple[Ref, ...] = ()) -> Claim:
    ref = Ref(article, n)
    mention = Mention(ref, f"{article}#s{n}.1", Span(0, len(text)), text)
    return Claim(f"c{n}", Line(text, "quoted", (ref,)), "event", (mention,), (), (), nearby)


FIRE = {"Fire": [claim(1, "The mill of Keld burned down"), claim(4, "The fire spread to the barn")]}
LAW = {"Law": [claim(7, "The owner of the mill was charged")]}


def headings(rest: Claim) -> dict[str, list[str]]:
    texts = {m.ref: m.text for c in (*FIRE["Fire"], *LAW["Law"], rest) for m in c.mentions}
    found = adopted([rest], {**FIRE, **LAW}, texts)
    return {name: [c.id for c in claims] for name, claims in found.items()}


def test_what_leans_on_the_sentence_before_goes_with_it() -> None:
    assert headings(claim(8, "He had denied all of it in May")) == {"Law": ["c8"]}


def test_what_stands_between_two_of_one_heading_goes_with_them() -> None:
    assert headings(claim(3, "Keld has no pump of its own")) == {"Fire": ["c3"]}


def test_what_perhaps_says_the_same_goes_with_that() -> None:
    assert headings(claim(20, "Flames took the barn", article="b", nearby=(Ref("a", 4),))) == {"Fire": ["c20"]}


def test_what_stands_between_two_headings_or_far_from_all_stays() -> None:
    assert headings(claim(5, "Keld has a school")) == {}
    assert headings(claim(12, "He had denied all of it")) == {}


def test_speech_goes_nowhere_by_itself() -> None:
    assert headings(claim(8, "“He was never there,” Tom Pike said")) == {}
