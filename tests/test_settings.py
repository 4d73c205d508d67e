"""What `briefing.yml` may say, and what a person is told who writes something else."""

from pathlib import Path

import pytest

from generator import settings, strict_yaml
from generator.errors import BriefingError, SettingsError, nearest
from generator.settings import Settings


def test_a_project_without_settings_gets_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings()


def test_a_new_project_publishes_quotations_only() -> None:
    assert Settings().publish == "quotes"


def test_settings_are_read_from_the_file_in_the_root(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("title: Floods\npublish: full\nsummary_words: 60\n")
    assert settings.load(tmp_path) == Settings(title="Floods", publish="full", summary_words=60)


def test_an_empty_file_and_one_of_comments_give_the_defaults() -> None:
    assert settings.read("") == settings.read("# nothing yet\n") == Settings()


def test_words_that_other_yaml_readers_take_for_something_else_stay_words() -> None:
    assert settings.read("title: no").title == "no"
    assert settings.read("title: 2024-12-01").title == "2024-12-01"


def test_a_paragraph_over_several_lines_is_one_line() -> None:
    assert settings.read("introduction: >-\n  One\n  two\n\n  three.\n").introduction == "One two three."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: x\ntitel: x", "briefing.yml:2: no such setting `titel`. Did you mean `title`?"),
        ("zzz: x", "briefing.yml:1: no such setting `zzz`. Known are `address`, `contact`,"),
        ("\n\npublish: ful", "briefing.yml:3: `ful` cannot stand here. Did you mean `full`?"),
        ("summary_words: many", "briefing.yml:1: `many` is no number from 20 to 1000."),
        ("summary_words: 5", "briefing.yml:1: `5` is no number from 20 to 1000."),
        ("title: a\ntitle: b", "briefing.yml:2: the key `title` stands twice."),
        ("title: [a, b]", "briefing.yml:1: a single value is expected"),
        ("seeds: ../elsewhere", "briefing.yml:1: a folder inside the project is expected."),
        ("seeds: /etc", "briefing.yml:1: a folder inside the project is expected."),
        ("seeds: C:/articles", "briefing.yml:1: a folder inside the project is expected."),
        ("contact: javascript:alert(1)", "briefing.yml:1: an address is expected."),
        ("address: ftp://news.example", "briefing.yml:1: an address of a site is expected."),
        ("address: https://news.example/?a=1", "briefing.yml:1: an address of a site is expected."),
        ("- title", "briefing.yml:1: `key: value` lines are expected."),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_way_out(text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings.read(text)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "a: &x b", "a: *x", "a: !!python/object:os.system x", "a: !x b", "[" * 5000, "{a: " * 5000, "a: [1",
        "a:\n\t- b", "a: b\n---\nc: d", "? [x]\n: y",
        "a: \x07", b"title: \xff", "&" * 10, "a: " + "b" * 2_000_000, "\ud800",
    ],
)  # fmt: skip
def test_what_is_not_plain_data_is_refused_with_a_place(text: str | bytes) -> None:
    with pytest.raises(SettingsError, match=r"^file\.yml"):
        strict_yaml.parse(text, "file.yml")


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    assert settings.read(b"\xef\xbb\xbftitle: Floods").title == "Floods"


def test_an_error_shows_control_characters_instead_of_sending_them() -> None:
    with pytest.raises(SettingsError) as caught:
        settings.read('"\\e[31mred": x')
    assert "\x1b" not in str(caught.value)
    assert "\\x1b[31mred" in str(caught.value)


def test_every_line_of_the_projects_own_settings_is_known() -> None:
    text = Path(__file__).parents[1].joinpath("briefing.yml").read_text()
    assert settings.read(text.replace("# contact:", "contact:")).contact.startswith("https://")


def test_the_address_of_the_site_ends_with_a_slash() -> None:
    assert settings.read("address: https://news.example").address == "https://news.example/"
    assert settings.read("address: https://news.example/b/").address == "https://news.example/b/"


def test_an_error_says_where_what_and_the_way_out() -> None:
    assert str(BriefingError("seeds", "no such folder", "Make it.")) == "seeds: no such folder. Make it."
    assert str(BriefingError("seeds", "no such folder")) == "seeds: no such folder."


def test_the_nearest_name_is_offered_only_if_it_is_near() -> None:
    assert nearest("publised", ["published", "title"]) == "Did you mean `published`?"
    assert nearest("x", ["b", "a"]) == "Known are `a`, `b`."
