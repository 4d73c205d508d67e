"""Who speaks where no quotation mark tells it, or one stands wrong: posts, parts under a name, marks on other lines."""

import pytest

from generator.language.sentences import split_sentences
from generator.language.speech.passages import POSTED, passages
from generator.language.speech.quotations import find_quotations
from generator.language.statements import statements_of

POST = "The mill is closed. Nobody told us. — Ida Moen (@idamoen) May 5, 2020"
PART = (
    "Karl Ott also called himself a friend of the mill.\n\n{head}\n\n"
    "The mill cannot be saved by a vote, however long the council waits for it now.\n\n"
    "There is little time.\n\n{end}\n\nThe council meets on Monday in the old town hall by the river and the quay."
)


def speakers(text: str) -> list[tuple[str, set[str]]]:
    """Each sentence with those to whom its words belong."""
    sentences = split_sentences(text)
    found: dict[str, set[str]] = {" ".join(span.of(text).split()): set() for span in sentences}
    for s in statements_of(text, sentences):
        for a in s.attributions:
            covered = any(s.span.within(said) for said in a.content)
            found[" ".join(sentences[s.n - 1].of(text).split())] |= (
                {a.speaker.of(text)} if a.speaker and covered else set()
            )
    return list(found.items())


def test_a_post_is_said_by_who_signed_it_and_by_nobody_after_it() -> None:
    text = f"The mill burnt on Sunday.\n\n{POST}\n\nThe council meets on Monday. She said it was late."
    found = dict(speakers(text))
    assert found["The mill is closed."] == found["Nobody told us."] == {"Ida Moen"}
    assert found["The mill burnt on Sunday."] == found["She said it was late."] == set()


def test_a_post_that_stands_above_its_signature_is_said_by_who_signed_it() -> None:
    text = POST.replace(" — ", "\n\n— ")
    assert [report.content[0].of(text) for report in passages(text)] == ["The mill is closed. Nobody told us."]


def test_each_of_several_posts_in_a_paragraph_has_its_own_name() -> None:
    text = f"{POST} Come to the quay! — @keld “the mill” Ott (@karlott) 6 May 2020"
    assert [report.content[0].of(text) for report in passages(text)][:1] == ["The mill is closed. Nobody told us."]
    assert {report.lemma for report in passages(text)} == {POSTED}


@pytest.mark.parametrize(
    "head",
    [
        "Analysis by Harbour News Lorvik reporter Anton Zander",
        "Analysis: Anton Zander, Harbour News, Keld",
        "Analysis: only the beginning\n\nBy Anton Zander, Harbour News reporter",
        "Analysis:\n\nAnton Zander, Harbour economics correspondent",
    ],
)
def test_a_part_headed_as_an_analysis_is_its_reporters_up_to_the_next_heading(head: str) -> None:
    found = dict(speakers(PART.format(head=head, end="What happens now?")))
    assert found["There is little time."] == {"Anton Zander"}
    assert found["The council meets on Monday in the old town hall by the river and the quay."] == set()


def test_a_heading_that_names_nobody_makes_no_part() -> None:
    assert not list(passages(PART.format(head="Analysis: Just the beginning", end="What now?")))


def test_the_paragraph_behind_a_colon_is_said_by_who_wrote_it() -> None:
    said = "The town gives ten million to the mill and none to us."
    text = f"Ida Moen said the mill was dying. She wrote:\n\n{said}\n\nKarl Ott left."
    found = dict(speakers(text))
    assert found["The town gives ten million to the mill and none to us."] == {"Ida Moen"}
    assert found["Karl Ott left."] == set()
    listed = text.replace("The town", "- The town")
    assert not dict(speakers(listed))["- The town gives ten million to the mill and none to us."]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We left at dawn.\nNobody stayed,” Ida Moen said.", "“We left at dawn.\nNobody stayed,”"),
        ('"We left at dawn.\nNobody stayed, " Ida Moen said.', '"We left at dawn.\nNobody stayed, "'),
        ("“We left at dawn,“ said Ida Moen. “Nobody stayed.“", "“We left at dawn,“"),
        ("“We left at dawn,’’ said Ida Moen.", "“We left at dawn,’’"),
        ("“We left at dawn.\n\n“Nobody stayed,” said Ida Moen.", "“We left at dawn."),
        ("“We left at dawn.\n\n”Nobody stayed, said Ida Moen.", "“We left at dawn."),
    ],
)
def test_a_quotation_ends_in_the_next_line_and_with_the_wrong_mark(text: str, quoted: str) -> None:
    assert find_quotations(text)[0].span.of(text) == quoted


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Karl Ott had a message for the men: ", {"Karl Ott"}),
        ("Karl Ott lives in the same house and saw it as well, ", {"Karl Ott"}),
        ("Rep. Ida Moen of Lorvik shot back, ", {"Rep. Ida Moen"}),
        ("The Harbour News published a story headlined, ", set()),
        ("There are days that are halted, ", set()),
    ],
)
def test_a_quotation_behind_a_comma_or_a_colon_is_said_by_whom_its_sentence_is_about(
    before: str, who: set[str]
) -> None:
    found = dict(speakers(f"{before}“I looked out to see what was going on there. It was scary.”"))
    assert found["It was scary.”"] == who
