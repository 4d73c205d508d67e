"""Victims of a whole text, as the interface tells them: the toll, how it was reached, and what stays aside."""

from datetime import date

import pytest

from generator.api import Statement, extract_statements
from generator.language.sentences import split_sentences
from generator.language.tolls.fates import fate
from generator.language.tolls.persons import find_persons
from generator.model import Span

DAY = date(2025, 3, 10)


def toll(text: str) -> dict[str, tuple[float | None, str]]:
    """Event -> how many, and how that was reached."""
    found: dict[str, set[tuple[float | None, str]]] = {}
    for statement in extract_statements(text, published=DAY):
        for q in statement.quantities:
            if q.event in ("killed", "wounded"):
                found.setdefault(q.event, set()).add((q.value, q.inferred or "told"))
    return {event: next(iter(values)) for event, values in found.items() if len(values) == 1}


def aside(text: str) -> set[float | None]:
    return {q.value for s in extract_statements(text, published=DAY) for q in s.aside}


CASES: tuple[tuple[str, dict[str, tuple[float | None, str]]], ...] = (
    # figures
    ("Three hikers were killed on the ridge.\n\nA woman was killed by a falling rock.", {"killed": (3, "told")}),
    ("Six people were hurt.\n\nTwo of the injured are in a clinic.\n\nSix people were hurt.", {"wounded": (6, "told")}),
    ("One guard was killed and five others were hurt.\n\nIt rained.", {"killed": (1, "told"), "wounded": (5, "told")}),
    ("Two clerks were hurt and four others were hurt.\n\nIt rained.", {"wounded": (6, "sum")}),
    ("Two men and a boy were killed.\n\nIt rained.", {"killed": (3, "sum")}),
    ("No one was injured.\n\nThe mill was closed.", {"wounded": (0, "told")}),
    # single people
    ("The ridge was closed.\n\nJane Miller, 39, was killed by a rock.", {"killed": (1, "persons")}),
    ("A man was shot in the arm.\n\nThe man was taken to Arden Hospital.", {"wounded": (1, "persons")}),
    ("A boy, 9, was hurt.\n\nA woman, 40, was in critical condition.\n\nIt rained.", {"wounded": (2, "persons")}),
    ("The boy was wounded in the yard.\n\nThe boy died at the clinic.", {"killed": (1, "persons")}),
    # the dead among those shot, and doers who die
    ("Five people were shot in the square.\n\nThe square was closed.", {"wounded": (5, "told")}),
    ("Five people were shot in the square.\n\nTwo people died.", {"killed": (2, "told"), "wounded": (3, "rest")}),
    ("A gunman killed three people and then himself.\n\nIt rained.", {"killed": (4, "sum")}),
    ("Four people are dead, including the gunman.\n\nHe killed himself.", {"killed": (4, "told")}),
    ("A man killed his wife and then himself.\n\nIt rained.", {"killed": (2, "sum")}),
    ("Two guards were killed.\n\nThe gunman was shot dead.", {"killed": (3, "sum")}),
    ("All three were shot.\n\nThey were taken to a clinic; one died.", {"killed": (1, "told"), "wounded": (2, "rest")}),
    ("A boy shot in Arden has died.\n\nThe mill was closed.", {"killed": (1, "persons")}),
    ("Three teens are dead in Arden.\n\nA guard killed the suspects.", {"killed": (3, "told")}),
    ("A man shot five clerks dead.\n\nHe was found dead of a self-inflicted wound.", {"killed": (6, "sum")}),
    # people joined by "and", and those who may yet die
    ("Police look into the shooting of a man and a toddler.\n\nIt rained.", {"wounded": (2, "persons")}),
    ("The killing of a man and a woman is unsolved.\n\nA man and a woman died.", {"killed": (2, "sum")}),
    ("Police: Girl, 6, who had been shot in Arden has died.\n\nIt rained.", {"killed": (1, "persons")}),
    ("A man admits to a shooting that killed a girl.\n\nIt rained.", {"killed": (1, "persons")}),
    ("It is unclear whether the man was killed in the fire.\n\nIt rained.", {}),
    ("A toddler and grandfather were shot.\n\nBoth are expected to survive.", {"wounded": (2, "persons")}),
    ("John Orr, 71, and Ann Orr, 69, were found dead.\n\nIt rained.", {"killed": (2, "persons")}),
    ("Ann Orr, 12, was killed at home.\n\nMark Orr was shot in the arm.", {"killed": (1, "persons")}),
    ("Ann Orr, 12, was killed at home.\n\nMark Orr was taken to a hospital.", {"wounded": (1, "persons")}),
    ("A man shot an officer in the foot.\n\nA second officer was hit in the hip.", {"wounded": (2, "persons")}),
    ("A man was stabbed to death.\n\nA woman, stabbed in the arm, is recovering.", {"wounded": (1, "persons")}),
    ("A man killed his wife.\n\nHis daughter was wounded.", {"killed": (1, "persons"), "wounded": (1, "persons")}),
    ("A teen is charged in her friend's shooting death.\n\nIt rained.", {"killed": (1, "persons")}),
    ("The body of a man was found.\n\nHe had been shot.", {"killed": (1, "persons"), "wounded": (0, "silence")}),
    ("A boy shot at home passed away.\n\nIt rained.", {"killed": (1, "persons")}),
    ("A man shot another man in the leg.\n\nThe man fled.", {"wounded": (1, "persons")}),
    ("A girl shot by her father was in good condition.\n\nIt rained.", {"wounded": (1, "persons")}),
    ("Two young men were killed, a gunman killed their friend and teammate.\n\nIt rained.", {"killed": (2, "told")}),
    ("A girl who was in one of the cars was flown to a hospital.\n\nIt rained.", {"wounded": (1, "persons")}),
    ("A man was fatally shot in Arden.\n\nIt rained.", {"killed": (1, "persons")}),
    ("Al Orr, a 23-year-old clerk, was killed.\n\nIt rained.", {"killed": (1, "persons")}),
    ("A man was killed. Another was shot but is in stable condition.\n\nIt rained.", {"killed": (1, "persons")}),
    ("An officer died in Arden.\n\nThe wounded officer is recovering.", {"wounded": (1, "persons")}),
    ("A third victim of the crash has died.\n\nTwo people died at the scene.", {"killed": (3, "sum")}),
    ("A crash sent three people to hospitals.\n\nIt rained.", {"wounded": (3, "told")}),
    ("A man was killed and a third is in fair condition.\n\nIt rained.", {"wounded": (1, "persons")}),
    ("One man was killed and another was hurt.\n\nThe man who died fell.", {"wounded": (1, "persons")}),
    ("A 19-year-old was killed in Arden.\n\nIt rained.", {"killed": (1, "persons")}),
    ("A man was shot dead and his friend was wounded.\n\nIt rained.", {"wounded": (1, "persons")}),
    ("A jogger was struck by a car and seriously hurt.\n\nIt rained.", {"wounded": (1, "persons")}),
    ("A boy shot by his brother is in good condition.\n\nIt rained.", {"killed": (0, "silence")}),
    ("A worker fell to his death in Arden.\n\nIt rained.", {"killed": (1, "persons")}),
    ("A driver was killed.\n\nThe passenger is in intensive care.", {"wounded": (1, "persons")}),
    ("A man killed three clerks.\n\nA boy, 15, was shot in the left hand.", {"wounded": (1, "persons")}),
    ("The father of a girl who was shot and killed wept.\n\nIt rained.", {"killed": (1, "persons")}),
    ("The brother of the gunman was wounded.\n\nIt rained.", {"wounded": (1, "persons")}),
    ("A man beat his ex-wife to death.\n\nIt rained.", {"killed": (1, "persons")}),
    # others on top, and what a word counts
    ("The crash left a girl in fair condition, and three others were hurt.\n\nIt rained.", {"wounded": (4, "sum")}),
    ("Three people were shot.\n\nTwo more were shot in the yard.", {"wounded": (5, "sum")}),
    ("Two are in fair condition and three are in good condition.\n\nIt rained.", {"wounded": (5, "sum")}),
    ("Three were hurt.\n\nThe three are in a clinic; two are in fair condition.", {"wounded": (3, "told")}),
    ("A man is held after a triple shooting.\n\nOne person died.", {"killed": (1, "told"), "wounded": (2, "rest")}),
    ("Police look into a double homicide.\n\nIt rained.", {"killed": (2, "sum")}),
    ("Ten people were shot.\n\nOne of the victims, a 20-year-old man, died.", {"wounded": (9, "rest")}),
    ("Five shooting victims were taken to a clinic.\n\nIt rained.", {"wounded": (5, "told")}),
    ("Police first said that four people were killed.\n\nThree people were killed.", {"killed": (3, "told")}),
    ("A crash killed two and hurt five.\n\nOne of the injured later died.", {"killed": (3, "sum")}),
    ("A crash killed two and hurt five.\n\nOne of the injured died.", {"wounded": (4, "rest")}),
    ("A woman and her two children were killed.\n\nIt rained.", {"killed": (3, "sum")}),
    ("Police say a couple and their two sons were found dead.\n\nIt rained.", {"killed": (4, "sum")}),
    ("He hit a man and two women were hurt.\n\nIt rained.", {"wounded": (2, "told")}),
    ("Three deputies and a suspect were injured.\n\nIt rained.", {"wounded": (4, "sum")}),
    ("A man killed his parents and his sister.\n\nIt rained.", {"killed": (3, "sum")}),
    ("A couple and two sons were found dead in a murder-suicide.\n\nIt rained.", {"killed": (4, "sum")}),
    # doers who are hurt
    ("A gunman wounded two deputies.\n\nThe gunman was also wounded.", {"wounded": (3, "sum")}),
    ("Cole allegedly shot at a patrol, wounding two deputies.\n\nCole was also shot.", {"wounded": (3, "sum")}),
    ("Two deputies were hurt, and Cole allegedly fled.\n\nCole was also shot dead.", {"wounded": (2, "told")}),
    # other events
    ("A jury heard of the crash of May 2012.\n\nIt killed two men in 2012.", {"killed": (2, "told")}),
    ("Two people died.\n\nMORE: 30 people killed in flood.", {"killed": (2, "told")}),
    ("Deputies found six people fatally shot before they tried to go in.\n\nIt rained.", {"killed": (6, "told")}),
    ("Two people were hurt.\n\nLast year 40 people were hurt in such fires.", {"wounded": (2, "told")}),
    ("Two people died.\n\nIn May 2012 a flood killed 70 people.", {"killed": (2, "told")}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_toll_of_a_text_is_read_as_the_case_says(text: str, expected: dict[str, tuple[int, str]]) -> None:
    found = toll(text)
    assert {event: found.get(event) for event in expected} == expected


def test_silence_about_the_wounded_is_marked_as_such() -> None:
    assert toll("Two hikers died.\n\nThe ridge was closed.")["wounded"] == (0, "silence")


def test_a_text_that_speaks_of_wounded_without_a_figure_is_not_silent() -> None:
    assert "wounded" not in toll("Two hikers died.\n\nSeveral guides were injured.")
    assert "killed" not in toll("Two hikers were hurt.\n\nDeaths were feared at the ridge.")


def test_one_who_may_yet_die_is_counted_neither_among_the_wounded_nor_the_dead() -> None:
    assert toll("A man was wounded in Arden.\n\nHe is on life support.") == {}
    assert toll("A man was wounded in Arden.\n\nHis wounds are not life-threatening.")["wounded"] == (1, "persons")


def test_nobody_else_hurt_is_silence_and_survivors_are_none() -> None:
    assert toll("Two hikers died.\n\nNo one else was injured.")["wounded"] == (0, "silence")
    assert "wounded" not in toll("Two hikers died.\n\nSome survived the fall.")


def test_a_text_says_of_the_dead_that_they_were_hurt_and_still_tells_of_no_wounded() -> None:
    assert toll("A boy who was injured on Sunday has died.\n\nIt rained.")["wounded"] == (0, "silence")


def test_a_fate_that_nobody_knows_is_open() -> None:
    assert toll("A boy was shot in the head.\n\nPolice did not release his condition.") == {}
    assert "killed" not in toll("Two guides were hurt.\n\nA body was found in the hut.")


def test_silence_about_the_dead_is_no_answer_where_a_fate_is_unknown() -> None:
    assert "killed" not in toll("A man was shot at noon.\n\nThe road was closed.")


def test_what_is_inferred_names_what_it_rests_on() -> None:
    text = "Five people were shot in the square.\n\nTwo people died."
    (rest,) = {q for s in extract_statements(text) for q in s.quantities if q.inferred == "rest"}
    assert [span.of(text) for span in rest.basis] == ["Five"]


def test_figures_that_are_no_toll_stay_aside() -> None:
    text = "Three hikers were killed on the ridge.\n\nLast year 40 hikers were killed.\n\nTwo guards were arrested."
    assert aside(text) == {40.0, 2.0}


def test_a_lone_sentence_tells_what_it_says() -> None:
    (whole, *_) = extract_statements("Three women and two men were killed.")
    assert [(q.value, q.counted, q.inferred) for q in whole.quantities] == [
        (3.0, "women killed", None),
        (2.0, "men killed", None),
    ]
    assert not toll("The boy died at the hospital.")


def test_texts_without_victims_lose_nothing() -> None:
    found = extract_statements("The fair drew 40 guests.\n\nThere were 12 boats.")
    assert [q.value for s in found for q in s.quantities] == [40.0] * 2 + [12.0] * 2
    assert not any(s.aside for s in found)


def test_a_counted_thing_is_a_unit_even_where_something_happened_nearby() -> None:
    whole: Statement
    (whole, *_) = extract_statements("He fired 12 shots, killing three guards.")
    units = {q.counted: q.unit for q in whole.quantities}
    assert units["guards killed"] is None
    assert "shots" in {unit for unit in units.values() if unit}


@pytest.mark.parametrize(
    ("sentence", "who", "expected"),
    [
        ("A clerk, 24, of Arden, was pronounced dead.", "A clerk", "killed"),
        ("Three pupils suffered minor wounds.", "Three pupils", "wounded"),
        ("Two men were taken to Arden Hospital.", "Two men", "wounded"),
        ("He admits the murder of his wife.", "his wife", "killed"),
        ("The man killed his wife.", "The man", None),
        ("A man shot himself.", "A man", None),
        ("A man was not hurt.", "A man", None),
    ],
)
def test_a_fate_is_told_right_beside_people(sentence: str, who: str, expected: str | None) -> None:
    start = sentence.index(who)
    assert fate(sentence, Span(start, start + len(who))) == expected


def test_people_are_told_apart_only_by_what_differs() -> None:
    text = "A man, 24, was shot. The victim died. A woman was hurt. Another man was hurt."
    found = find_persons(text, split_sentences(text))
    assert [(p.gender, p.dead) for p in found] == [("m", True), ("f", False), ("m", False)]
