"""Who says what: the sentences stand in `cases/attribution.md`."""

from pathlib import Path

import pytest

from generator.language import parsing
from generator.language.sentences import split_sentences
from generator.language.speech.plain import at_the_end
from generator.language.speech.pronouns import _begins_with_a_name
from generator.language.statements import statements_of
from generator.model import Attribution

CASES = Path(__file__).parent / "cases" / "attribution.md"
Row = tuple[str, ...]


def rows() -> list[Row]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines[1:]]


def attributions(text: str) -> list[Attribution]:
    found = [a for s in statements_of(text, split_sentences(text)) for a in s.attributions]
    return list(dict.fromkeys(found))


def told(text: str, a: Attribution) -> Row:
    """An attribution in the form of the table."""
    source = a.source.of(text) if a.source else "-"
    speaker = a.speaker.of(text) if a.speaker else "-"
    content = " … ".join(span.of(text) for span in a.content)
    return (source, a.cue.of(text) if a.cue else "-", content, a.kind, speaker)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_parser", lambda: None)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0][:40])
def test_a_parsed_text_gives_the_attribution_of_the_table(row: Row) -> None:
    assert row[1:6] in [told(row[0], a) for a in attributions(row[0])]


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("row", [row for row in rows() if row[6] == "yes"], ids=lambda row: row[0][:40])
def test_the_rules_alone_find_source_cue_and_content(row: Row) -> None:
    assert row[1:4] in [told(row[0], a)[:3] for a in attributions(row[0])]


def test_speech_goes_on_while_a_quotation_is_open_over_paragraphs() -> None:
    text = "“We left at dawn,” Ann Lee said.\n\n“The dam broke and nobody came.\n\n“Then it rained.”"
    said = [a for a in attributions(text) if a.cue and a.cue.of(text) == "said"]
    assert [span.of(text) for span in said[0].content] == [
        "“We left at dawn,”",
        "“The dam broke and nobody came.",
        "“Then it rained.”",
    ]


def test_an_open_quotation_belongs_to_whom_the_next_paragraph_names() -> None:
    text = "“So are we,” Park said.\n\n“The road is closed.\n\n“It will stay closed,” Kim said."
    kim = next(a for a in attributions(text) if a.source and a.source.of(text) == "Kim")
    assert [span.of(text) for span in kim.content] == ["“The road is closed.", "“It will stay closed,”"]


def test_whom_a_report_cites_stands_behind_the_one_who_reports() -> None:
    text = "The radio, citing police, said two men had been held."
    inner = next(s for s in statements_of(text, split_sentences(text)) if s.text == "two men had been held")
    assert [a.source.of(text) for a in inner.attributions if a.source] == ["The radio", "police"]


def test_nobody_is_no_speaker() -> None:
    assert attributions("No group claimed responsibility.") == attributions("None of them said it was safe.") == []


def test_a_quotation_after_another_speaker_is_not_given_to_the_first() -> None:
    text = "“We left at dawn,” Ann Lee said. Karl Ott disagreed with her. “Nobody left,” he said."
    lee = next(a for a in attributions(text) if a.source and a.source.of(text) == "Ann Lee")
    assert [span.of(text) for span in lee.content] == ["“We left at dawn,”"]


def test_chains_run_from_the_outermost_speaker_to_the_innermost() -> None:
    text = "The agency said a guard had told the crew that the dam broke."
    inner = statements_of(text, split_sentences(text))[-1]
    assert inner.text == "the dam broke"
    assert [a.source.of(text) for a in inner.attributions if a.source] == ["The agency", "a guard"]


def test_two_people_in_reach_leave_a_pronoun_open() -> None:
    text = "Ann Lee said the ward was full. Eva Brandt walked in. She said beds were free."
    she = next(a for a in attributions(text) if a.source and a.source.of(text) == "She")
    assert she.speaker is None


def test_a_title_or_a_term_in_quotation_marks_is_nobodys_speech() -> None:
    assert attributions("The treaty, called a “mutual pact”, was signed in June 2024 at sea.") == [] or all(
        "signed" not in told("The treaty, called a “mutual pact”, was signed in June 2024 at sea.", a)[2]
        for a in attributions("The treaty, called a “mutual pact”, was signed in June 2024 at sea.")
    )


def test_each_signed_quotation_has_its_own_speaker() -> None:
    text = "“The well is dry.” — Ann Lee\n“We walk for water.” — Bo\xa0Marsh\n“It is far.” — Cy Dell"
    assert [told(text, a)[0::2] for a in attributions(text)] == [
        ("Ann Lee", "“The well is dry.”", "Ann Lee"),
        ("Bo\xa0Marsh", "“We walk for water.”", "Bo\xa0Marsh"),
        ("Cy Dell", "“It is far.”", "Cy Dell"),
    ]


def test_the_occasion_of_speech_is_not_said() -> None:
    text = "He recalled Lee saying, “That makes me proud,” as the guests left."
    assert "“That makes me proud,”" in [told(text, a)[2] for a in attributions(text)]


def test_a_chain_runs_from_the_outlet_over_the_speaker_to_the_witness() -> None:
    text = "The Harbour News reported that the mayor had said a guard told him that the dam broke."
    inner = statements_of(text, split_sentences(text))[-1]
    assert inner.text == "the dam broke"
    assert [a.source.of(text) for a in inner.attributions if a.source] == ["The Harbour News", "the mayor", "a guard"]


TALK = (
    "The two met on air.\n\nLEE: Who opened the dam?\n\nOTT: Nobody did. It broke in May.\n\n"
    "LEE: So you say.\n\nIt rained."
)


def test_turns_of_a_transcript_belong_to_the_names_before_them() -> None:
    found = {a.source.of(TALK): a for a in attributions(TALK) if a.source and a.cue and a.cue.of(TALK) == ":"}
    assert [span.of(TALK) for span in found["OTT"].content] == ["Nobody did. It broke in May."]
    assert [span.of(TALK) for span in found["LEE"].content] == ["So you say."]


def test_a_turn_in_quotation_marks_goes_on_while_its_lines_open_with_one() -> None:
    text = '"LEE: Who opened it?\n\n"OTT: Nobody.\n\n"It broke in May.\n\n"LEE: So you say."'
    found = {a.source.of(text): a for a in attributions(text) if a.source and a.cue and a.cue.of(text) == ":"}
    assert [span.of(text) for span in found["OTT"].content] == ['Nobody.\n\n"It broke in May.']


def speakers_of(text: str, said: str) -> list[str | None]:
    """Who is the speaker of each content that holds some words."""
    found = [a for a in attributions(text) if any(said in span.of(text) for span in a.content)]
    return [a.speaker.of(text) if a.speaker else None for a in found]


def test_what_stands_before_so_is_not_said_by_who_comes_after_it() -> None:
    text = "Such a closure would cost many jobs at the harbour, so the Lindholm council may start with smaller steps."
    assert speakers_of(text, "cost many jobs") == []
    text = "Such a closure would cost many jobs at the harbour, the Lindholm council said."
    assert speakers_of(text, "cost many jobs") == ["the Lindholm council"]


def test_a_place_in_a_dateline_is_no_speaker() -> None:
    text = "LINDHOLM TWP., N.Y. (ABC) – Officials say one person is dead after a fire at a farm late on Friday."
    assert speakers_of(text, "one person is dead") == ["Officials"]


def test_who_declined_to_comment_did_not_say_the_quotation_before_it() -> None:
    text = (
        "“They opened the gates,” Ida Moen said. “They did all they could.”\n\nThe harbour office declined to comment."
    )
    assert speakers_of(text, "They did all they could") == ["Ida Moen"]


def test_what_a_speaker_did_while_speaking_is_not_said() -> None:
    text = "The diver asked what had happened, and Ott replied, “I’ll show you the wreck” as he reached for his lamp."
    assert not any("lamp" in span.of(text) for a in attributions(text) for span in a.content if a.speaker)


def test_a_pronoun_is_not_led_past_somebody_without_a_name() -> None:
    text = "Karl Ott told police he slept.\n\nA welder said to them that he ran since he believed the dam had failed."
    assert "Karl Ott" not in speakers_of(text, "the dam had failed")
    text = (
        "The roof fell, said Capt. Ida Cook.\n\nWil Te'o, 15, said he was near.\n\n“I heard the beams crack,” he said."
    )
    assert "Ida Cook" not in speakers_of(text, "I heard the beams crack")
    text = "The Courier asked the port about the claims.\n\nIt gave no answer but later said that the claims were wild."
    assert "The Courier" not in speakers_of(text, "the claims were wild")
    text = "Karl Ott told police he was asleep.\n\nOtt said that he ran because he believed the dam had failed."
    assert "Karl Ott" in speakers_of(text, "the dam had failed")


def test_who_was_told_to_do_something_may_say_what_follows() -> None:
    text = "Karl Ott ordered her to leave the barge. “He was rude to me, and I was cold.”"
    assert "Karl Ott" not in speakers_of(text, "He was rude")
    text = "Karl Ott ordered her to leave the barge. “The barge was sinking under us.”"
    assert "Karl Ott" in speakers_of(text, "The barge was sinking")


def test_he_behind_a_sentence_of_one_person_with_an_office_is_that_person() -> None:
    text = "Karl Ott, head of the relief agency, sent all crews. He said the dam was as old as the mill."
    assert speakers_of(text, "the dam was as old as the mill") == ["Karl Ott"]
    text = "Karl Ott, head of the relief agency, was met by a guard. He said the dam was as old as the mill."
    assert "Karl Ott" not in speakers_of(text, "the dam was as old as the mill")


@pytest.mark.parametrize(
    ("speaker", "person"),
    [("Mayor Sergio Petrolli of Amarella", True), ("the Bruno Port Council", False), ("the harbour office", False)],
)
def test_a_given_name_shows_a_person_whom_no_parser_knows(speaker: str, person: bool) -> None:
    assert _begins_with_a_name(speaker) is person


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Karl Ott runs a hall in Keld.", "Karl Ott"),
        ("Karl Ott lives right across the street from the mill.", "Karl Ott"),
        ("Karl Ott was shot in the leg.", None),
        ("Karl Ott’s mill stood empty.", None),
        ("Karl Ott lives near the mill with his brother.", None),
        ("Ida Moen runs a hall in Keld.", None),
    ],
)
def test_he_behind_a_sentence_on_what_one_person_does_is_that_person(before: str, who: str | None) -> None:
    text = f"The mill burnt on Monday.\n\n{before}\n\n“I work there every day of the week,” he said."
    assert speakers_of(text, "every day") == [who]


def test_who_says_it_at_the_end_is_found_where_the_grammar_is_misread() -> None:
    text = (
        "As many as 365 people were hurt in the quake that struck at 3:36 a.m. Friday, "
        "Norland's civil protection service announced."
    )
    assert speakers_of(text, "365 people were hurt") == ["Norland's civil protection service"]
    assert at_the_end("He left, and so it was, and she did what she said.") == ()


def test_a_label_in_capitals_alone_is_no_speaker() -> None:
    text = "UPDATE: The dam broke in May.\n\nPORT ILUN: Two men were hurt."
    assert [a for a in attributions(text) if a.cue and a.cue.of(text) == ":"] == []


def test_a_pronoun_is_not_led_past_a_lone_surname_that_a_parser_takes_for_a_body() -> None:
    text = (
        "Michael Slagen shot Karl Ott in Keld.\n\n“It was a sad end,” Judge Norman Holm told the court.\n\n"
        "Slagen was a patrolman in Keld when he met Ott. He said he fired because he felt threatened."
    )
    assert not any("Holm" in (who or "") for who in speakers_of(text, "he felt threatened"))


def test_who_found_a_thing_does_not_say_what_is_told_of_it_nor_the_accused_what_he_did() -> None:
    text = (
        "Investigators found the remains of a man after a fire in a house that Ott is suspected of burning, Holm said."
    )
    assert "Investigators" not in speakers_of(text, "suspected of burning")
    text = (
        "The nurses left Sunday, while the man accused of shooting them and killing Ida Moen was charged, police said."
    )
    assert "the man" not in [told(text, a)[0] for a in attributions(text)]


def test_who_must_understand_does_not_say_so() -> None:
    text = "But, he said, the Lorvians must also understand that the dam would break."
    assert "the Lorvians" not in [told(text, a)[0] for a in attributions(text)]


def test_who_issues_a_statement_says_what_it_says() -> None:
    text = "The Keld School Board released a statement saying that the pupils were safe."
    assert speakers_of(text, "the pupils were safe") == ["The Keld School Board"]
    assert speakers_of("A letter saying the dam would break was found.", "the dam would break") == ["A letter"]


def test_he_is_who_tells_that_another_speaks() -> None:
    text = (
        "Mayor Tom Holm said he would not vote until Karl Ott declares what he supports. “It is late,” he told guests."
    )
    assert speakers_of(text, "It is late") == ["Mayor Tom Holm"]
    assert speakers_of("Police said Karl Ott told them the dam broke. He said it was loud.", "it was loud") == [
        "Karl Ott"
    ]


def test_he_is_open_where_the_sentence_before_ends_with_what_another_does() -> None:
    text = "Karl Ott said the wall would be free, something that Tom Holm denied.\n\n“Keld will pay,” he wrote."
    assert speakers_of(text, "Keld will pay") == [None]


def test_she_is_not_led_past_who_speaks_in_the_same_sentence() -> None:
    text = (
        "A longtime resident said guards had called the council about a dozen times over the mill. Another neighbor "
        "who lives on the square said she had just come home from work when she heard the crackle of fire—nine bangs "
        "in all, she said."
    )
    assert "A longtime resident" not in speakers_of(text, "when she heard the crackle")


def test_a_quotation_that_ends_its_paragraph_is_not_said_by_whom_the_next_one_is_about() -> None:
    text = (
        "“We need her home,” said Ida Moen. “This is a bad dream.”\n\nOtt started dating her niece, according to Moen."
    )
    assert speakers_of(text, "a bad dream") == ["Ida Moen"]
    assert "Ott" not in [told(text, a)[0] for a in attributions(text)]


def test_a_naming_has_no_mark_before_it_no_day_behind_it_and_no_place_line() -> None:
    text = "“It could’ve been avoided if it was put away properly,” Vicki Seal, neighbor, said."
    assert speakers_of(text, "put away properly") == ["Vicki Seal"]
    assert speakers_of("“That is not the case now,” said Moen Wednesday.", "not the case") == ["Moen"]
    text = "KELDHAVN - Detectives believe that a guest fired the gun."
    assert speakers_of(text, "a guest fired") == ["Detectives"]


def test_a_pronoun_is_not_led_past_somebody_who_comes_in_by_the_way() -> None:
    text = (
        "“The road is shut,” said Karl Ott.\nThe night was long as a ranger in Keld tried to calm a guest.\n"
        "“Breathe slowly,” he said."
    )
    assert "Karl Ott" not in speakers_of(text, "Breathe slowly")
    text = "“The road is shut,” said Karl Ott.\nOne guide in Keld kept an old man calm as he begged to see the sea."
    assert "Karl Ott" not in speakers_of(text, "to see the sea")


def test_a_finding_that_somebody_passes_over_is_not_what_he_says() -> None:
    text = "Moen has maintained close ties with the port despite a finding – with some certainty – that Ott sank it."
    assert speakers_of(text, "Ott sank it") == []
