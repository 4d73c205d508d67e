"""The parser's gate: loaded late, only with the right files, and the same with and without its caches."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build
from generator.data import rows
from generator.language import parsing
from generator.language.parsing import parse, parser_mode

SENTENCE = "The agency said about 300 sailors had been hurt."


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """No parser loaded yet; what a test loads is forgotten afterwards."""
    parsing._installed.cache_clear()
    monkeypatch.setattr(parsing, "_installed", parsing._installed)


def test_importing_the_api_and_the_statements_loads_no_parser() -> None:
    code = (
        "import sys, generator.api, generator.language.statements as s; s.parser_mode();"
        "print([m for m in ('spacy', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_mode_names_the_parser_and_its_version() -> None:
    assert parser_mode() == "en_core_web_sm 3.8.0"


def test_tokens_are_slices_of_the_sentence() -> None:
    parsed = parse([SENTENCE])[0]
    assert parsed is not None
    assert all(SENTENCE[token.start : token.end] == token.text for token in parsed.tokens)


def test_the_subtree_of_a_verb_holds_its_clause() -> None:
    parsed = parse([SENTENCE])[0]
    assert parsed is not None
    clause = next(i for i, token in enumerate(parsed.tokens) if token.dep == "ccomp")
    words = [parsed.tokens[i].text for i in parsed.subtree(clause)]
    assert words == ["about", "300", "sailors", "had", "been", "hurt"]


def test_a_sentence_that_is_too_long_to_be_prose_is_not_parsed() -> None:
    assert parse(["word " * parsing.LONGEST]) == (None,)


def test_the_same_sentence_gives_the_same_value_alone_and_among_others() -> None:
    alone = parse(["A whistle blew at the dock."])[0]
    parsing._installed.cache_clear()
    assert parse([SENTENCE, "A whistle blew at the dock.", SENTENCE])[1] == alone


@pytest.mark.usefixtures("fresh")
def test_a_file_that_was_changed_keeps_the_model_from_loading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = parsing._model_folder(parsing.PACKAGES[1])
    assert folder is not None
    assert parsing._untouched(folder)
    for name, _ in rows("parser-files"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    assert parsing._untouched(tmp_path)
    with (tmp_path / "parser" / "moves").open("ab") as file:
        file.write(b"x")
    monkeypatch.setattr(parsing, "_model_folder", lambda _: tmp_path)
    assert parser_mode() == "rules"
    assert parse([SENTENCE]) == (None,)
    parsing._installed.cache_clear()


@pytest.mark.usefixtures("fresh")
def test_without_the_model_the_rules_read_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_model_folder", lambda _: None)
    assert parser_mode() == "rules"
    parsing._installed.cache_clear()


@pytest.mark.usefixtures("fresh")
def test_what_the_folder_keeps_equals_what_was_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = parse([SENTENCE])
    monkeypatch.setenv(parsing.CACHE, str(tmp_path))
    parsing._installed.cache_clear()
    assert parse([SENTENCE]) == plain
    assert [path.suffix for path in tmp_path.rglob("*.*")] == [".json"]
    parsing._installed.cache_clear()
    monkeypatch.setattr(parsing, "_loaded", lambda _: pytest.fail("the model was loaded although the folder knew"))
    assert parse([SENTENCE]) == plain


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("broken", ["", "[", "[[[1]]]", '{"a": 1}', "[]"])
def test_a_broken_file_in_the_folder_is_parsed_again(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = parse([SENTENCE])
    monkeypatch.setenv(parsing.CACHE, str(tmp_path))
    parsing._installed.cache_clear()
    parse([SENTENCE])
    next(tmp_path.rglob("*.json")).write_text(broken, encoding="utf-8")
    parsing._installed.cache_clear()
    assert parse([SENTENCE]) == plain


def test_a_build_by_rules_leaves_the_next_build_its_parser(tmp_path: Path) -> None:
    for name, settings in (("rules", "parser: rules\n"), ("parser", "")):
        root = tmp_path / name
        (root / "seeds").mkdir(parents=True)
        (root / "seeds" / "a.txt").write_text("The harbour wall gave way on Monday. Nobody was hurt, police said.\n")
        (root / "briefing.yml").write_text(settings)
    before = dict(os.environ)
    modes = [build(tmp_path / name, check=True).site.mode for name in ("rules", "parser")]
    assert modes[0] != modes[1]
    assert dict(os.environ) == before


def test_a_title_before_a_name_ends_no_clause() -> None:
    text = "The divers were Ida Moen of the Harbour Board and Capt. Karl Ott of the Port Institute, police said."
    (whole,) = (parsed for parsed in parse([text]) if parsed)
    assert "Capt." in [token.text for token in whole.tokens]
    assert len([i for i, token in enumerate(whole.tokens) if token.head == i]) == 1
