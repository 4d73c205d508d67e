"""What is denied, not confirmed or not answered: found by its words and listed in the source's own sentence."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.comparison.telling.denials import denials_of, kind_of
from generator.model import Denial, Mention, Ref, Span
from generator.settings import Settings
from generator.site.render import render
from generator.verify.counts import check_counts
from generator.verify.tree import read
from tests.builders import briefing as built
from tests.builders import site
from tests.corpus import articles, statements


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The harbour master denied that oil had leaked.", "denied"),
        ("The yard denies any wrongdoing.", "denied"),
        ("The ministry dismissed reports of a second leak.", "denied"),
        ("She rejected the claim as false.", "denied"),
        ("Moen called the reports untrue.", "denied"),
        ("The company has denied being warned.", "denied"),
        ("The ministry first dismissed reports of a leak but later did not deny that oil was found.", "denied"),
        ("The minister did not deny that ships were moved.", "open"),
        ("Officials would neither confirm nor deny the transfer.", "open"),
        ("Police have not confirmed the names.", "open"),
        ("The figure could not be independently verified.", "open"),
        ("The reports of a third boat were unconfirmed.", "open"),
        ("Unconfirmed reports told of a third boat.", None),
        ("The mayor spoke of other uncorroborated charges.", None),
        ("Moen will deny the allegations in court.", None),
        ("Moen wanted a hearing where he could publicly deny the allegations.", None),
        ("The court rejected that argument.", None),
        ("The mayor disputed that the yard had paid.", "denied"),
        ("The yard is denying that oil leaked.", "denied"),
        ("Anyone refusing to give up a boat will be fined.", None),
        ("The yard says they’re declining to comment.", "silent"),
        ("Detectives have not ruled out arson.", "open"),
        ("There was no immediate word on the cause.", "open"),
        ("Neither the port nor the yard has made any official comment.", "silent"),
        ("A spokeswoman declined to comment.", "silent"),
        ("The yard did not immediately respond to a request for comment.", "silent"),
        ("The owner could not be reached.", "silent"),
        ("The captain won’t say who steered the boat.", "silent"),
        ("“They refuse to say who steered the boat,” the mayor said.", None),
        ("“I denied that I steered it,” the captain said.", "denied"),
        ("The judge denied bail.", None),
        ("He was denied entry to the port.", None),
        ("The council rejected the budget.", None),
        ("A judge dismissed the charge.", None),
        ("We cannot deny that the winter was hard.", None),
        ("One woman, who declined to give her name, saw the boat.", None),
        ("The agency confirmed that the boats had left.", None),
        ("He commented on the storm.", None),
        ("The mayor did not attend.", None),
        ("Two clerks have said Moen took the money, which the mayor denies.", "denied"),
        ("Moen faces charges he has denied, and will appear in May.", "denied"),
        ("The yard filed a motion, which the judge denied.", None),
        ("The owners dismiss claims of a leak.", "denied"),
        ("The owner asked that Moen dispute the stories.", None),
        ("The port has denied the “silly” story.", "denied"),
        ("“Reports that we sank the boat of Mr. Moen are absurd,” the owner said.", "denied"),
        ("The yard has yet to comment on the reports.", "silent"),
        ("“I have no comment on this,” said the owner.", "silent"),
        ("“They have no comment and no plan,” said the mayor.", None),
        ("Moen said nothing to reporters as he left.", "silent"),
        ("Police have not given a motive.", "silent"),
        ("The yard declined to give any details.", "silent"),
        ("The yard refused to speak to reporters.", "silent"),
        ("The law allows the mayor to refuse to answer questions.", None),
        ("Ott kept on insisting that he didn't take the boat.", "denied"),
        ("Police said Ott was near the mill, but claimed that he was not one of the gunmen.", "denied"),
        ("Ott said he didn't pull the trigger.", "denied"),
        ("He told police he did not do anything.", "denied"),
        ("Ott said he had not directed the guards to fire.", "denied"),
        ("Ott told reporters that he was not in a hurry.", None),
        ("Ott said he did not know the way.", None),
        ("Ott told the judge that he had nothing to do with the fire.", "denied"),
        ("The new quay has nothing to do with the old one.", None),
        ("Ott pleaded not guilty on Monday.", "denied"),
        ("Ott must plead his case.", None),
        ("Ott maintained his innocence.", "denied"),
        ("“I’m innocent,” Ott said.", "denied"),
        ("Doctors refuse to provide the care that a child needs.", None),
        ("For years he refused to speak at schools of the coast.", None),
        ("The port declined to provide any boats.", None),
        ("They rejected one idea that would replace the toll.", None),
        ("“I would like to hear Moen deny that he said it,” the mayor said.", None),
        ("“We deny that oil leaked,” the mayor said.", "denied"),
        ("The owners refuse to answer questions.", "silent"),
        ("The port did not say why the boats had left.", "silent"),
    ],
)
def test_a_sentence_tells_of_a_denial_by_its_words(sentence: str, kind: str | None) -> None:
    found = kind_of(sentence)
    assert (found[0] if found else None) == kind


def test_a_line_may_break_within_the_words_of_a_denial() -> None:
    text = "The port did\nnot immediately respond to\na request for comment."
    found = kind_of(text)
    assert found
    assert (found[0], found[1].of(text)) == ("silent", "did\nnot immediately respond")


def test_one_entry_holds_all_sources_of_a_sentence_and_the_name_behind_its_pronoun() -> None:
    denial = "He denied that oil had leaked into the harbour."
    told = articles(
        f"“The yard is safe,” said harbour master Ola Moen. {denial}",
        f"“It is safe,” Ola Moen said. {denial} Police had no comment.",
    )
    found = denials_of(told, statements(told))
    assert [(d.kind, [str(m.ref) for m in d.mentions]) for d in found] == [
        ("denied", ["a#s2", "b#s2"]),
        ("silent", ["b#s3"]),
    ]
    assert "Ola Moen" in (found[0].mentions[0].speaker or "")
    assert found[0].mentions[0].speaker_ref == Ref("a", 1)


def test_who_is_named_in_a_denial_is_not_named_before_it_again() -> None:
    told = articles(
        "Ola Moen, the harbour master, denied that oil had leaked.", "Did the yard deny that oil had leaked?"
    )
    (found,) = denials_of(told, statements(told))
    assert [(str(m.ref), m.speaker) for m in found.mentions] == [("a#s1", None)]


def pages_with(denials: tuple[Denial, ...]) -> str:
    value = replace(site(), briefings=(replace(built(), denials=denials),))
    files = render(value, Settings(publish="full"), root=Path(__file__).parents[1])
    return files["stories/lindholm-flood.md"].decode()


def test_the_briefing_lists_them_and_counts_them_at_its_head() -> None:
    sentence = site().articles["radio"].sentence(2)
    mention = Mention(sentence.ref, "radio#s2.1", sentence.span, sentence.text)
    told = pages_with((Denial("denied", (mention,)), Denial("silent", (replace(mention, span=Span(0, 1)),))))
    assert "[**2** sentences on what is denied, not confirmed or not answered](#denied)" in told
    assert f"Denied, in whole or in part:\n{{ .ui .small }}\n\n- “{sentence.text.split()[0]}" in told
    assert "No comment, no answer, or not reached:" in told
    assert told.count("[the claim](#c1)") == 2
    assert "#denied" not in pages_with(())


def test_the_checker_counts_them(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    html = (
        '<article class="md-content__inner"><p class="facts">{} sentences on what is denied or not answered</p>'
        '<h2 id="denied">Denied</h2><ul><li>a</li><li>b</li></ul>'
        '<h2 id="questions">Questions</h2><ul><li>c</li></ul></article>'
    )

    def told(number: int) -> list[str]:
        page.write_text(html.format(number), encoding="utf-8")
        return [f.message for f in check_counts({"stories/x/index.html": read(page)}, "stories/x/index.html", {})]

    assert told(2) == []
    assert told(3) == ["3 denied are told where the page has 2"]
