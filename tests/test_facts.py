"""What a source page and `briefing explain` tell of an article besides its text."""

from dataclasses import replace
from datetime import date

from generator.explain import explain
from generator.model import Given, Metadata, Remark, Site
from generator.site.facts import facts_of
from generator.site.sources import left_out_page, source_page
from tests.builders import article

KNOWN = Metadata(
    publisher="Harbour News",
    published=date(2020, 5, 5),
    wire="Reuters",
    given=(
        Given("publisher", "seeds/a.yml, line 2"),
        Given("published", "JSON-LD", "2020-05-05T23:30-08:00"),
        Given("modified", "seeds/a.yml, line 3", "2020-06"),
        Given("wire", "the text, line 1"),
    ),
)


def told(meta: Metadata) -> dict[str, tuple[str, str]]:
    return {fact.name: (fact.value, fact.place) for fact in facts_of(meta)}


def test_each_value_is_told_with_its_place() -> None:
    facts = told(KNOWN)
    assert facts["Publisher"] == ("Harbour News", "seeds/a.yml, line 2")
    assert facts["Agency credited"] == ("Reuters", "the text, line 1")


def test_what_nobody_states_is_said_to_be_not_stated() -> None:
    assert {told(KNOWN)[name] for name in ("Title", "Author", "Address", "Language", "Terms of use")} == {
        ("not stated", "")
    }
    assert "Retrieved" not in told(KNOWN)


def test_a_date_is_shown_with_its_time_and_a_month_as_a_month() -> None:
    assert told(KNOWN)["Published"] == ("2020-05-05 (2020-05-05T23:30-08:00)", "JSON-LD")
    assert told(KNOWN)["Changed"] == ("2020-06, no day given", "seeds/a.yml, line 3")


def test_the_source_page_and_explain_tell_the_same() -> None:
    source = article("a", "The ferry sank.", KNOWN)
    site = Site({"a": source}, ())
    assert source_page(source, site, {}, {}, {}, full=True).facts == facts_of(KNOWN)
    (found,) = explain(site, "a")
    assert found["publisher"] == "Harbour News (seeds/a.yml, line 2)"
    assert found["title"] == "not stated"


def test_a_file_with_metadata_to_be_mended_is_not_listed_as_one_that_gave_no_article() -> None:
    remarks = (Remark("seeds/a.yml:2:1", "No such key.", "error"), Remark("seeds/b.bin", "Not read.", "skipped"))
    page = left_out_page(replace(Site({}, ()), remarks=remarks), {}, full=True)
    assert [(file.file, file.message) for file in page.remarks] == [("a.yml", "No such key.")]
    assert [file.file for file in page.skipped] == ["b.bin"]
