"""Lone surrogates, which no page can carry, become U+FFFD where a text is read: offsets hold, and it is said."""

import json
from pathlib import Path

import pytest

from generator import api
from generator.build import build
from generator.errors import SettingsError
from generator.reading.formats import READERS, File, Part, parts_of
from generator.strict_yaml import parse
from tests.files import PARAGRAPHS, TITLE, lines, mail
from tests.test_formats_proof import Site

BROKEN = f"{PARAGRAPHS[0]} The sign at the wall read \udfff to the end."
PAIR = "The mayor sent a wave \U0001f30a to all."


def exported(text: str = BROKEN) -> bytes:
    return (json.dumps({"title": f"{TITLE} \ud83d", "text": f"{text} {PAIR}"}) + "\n").encode()


@pytest.mark.parametrize("name", ["export.jsonl", "export.json"])
def test_a_record_is_read_with_its_lone_surrogates_replaced_and_told(name: str) -> None:
    (part,) = parts_of(File(exported(), name), Path(name).suffix)
    assert isinstance(part, Part)
    assert part.text == f"{BROKEN} {PAIR}".replace("\udfff", "\ufffd")
    assert part.meta.title == f"{TITLE} \ufffd"
    assert part.notes == ("2 characters were halves of pairs (lone surrogates) and are shown as \ufffd.",)


def test_whatever_reader_lets_one_through_the_part_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    (given,) = parts_of(File(PARAGRAPHS[0].encode()), ".txt")
    assert isinstance(given, Part)
    loose = Part(f"{given.text}\ud800", given.extract)
    monkeypatch.setattr("generator.reading.formats.READERS", {**READERS, ".txt": lambda _: (loose,)})
    (part,) = parts_of(File(b""), ".txt")
    assert isinstance(part, Part)
    assert part.text == f"{given.text}\ufffd"
    assert part.notes


def test_metadata_with_one_is_an_error_with_its_line() -> None:
    with pytest.raises(SettingsError, match="half of a character"):
        parse('title: "The \\ud800 wall"', "seeds/wall.yml")


def test_the_checker_reads_them_as_the_generator_does(tmp_path: Path) -> None:
    assert Site(tmp_path, {"export.jsonl": exported()}).findings() == ""


def test_a_folder_with_one_is_built(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "export.jsonl").write_bytes(exported() + lines({"text": " ".join(PARAGRAPHS)}))
    (tmp_path / "seeds" / "letter.eml").write_bytes(mail().replace(b"Subject: ", b"Subject: \xed\xa0\x80 "))
    told = [remark.message for remark in build(tmp_path).remarks]
    assert any("lone surrogates" in message for message in told)


def test_the_interface_takes_them_and_keeps_its_offsets() -> None:
    texts = {"a": BROKEN, "b": PARAGRAPHS[1]}
    assert all(s.span.end <= len(BROKEN) for s in api.extract_statements(BROKEN))
    assert api.compare_sentences(BROKEN, "\ud800").similarity < 1
    assert all(c.text == c.span.of(texts[c.article_id]) for c in api.summarise(texts, words=99))
    assert [len(a.remarks) for a in api.read_articles(texts)] == [1, 0]
    assert api.find_reuse(BROKEN, BROKEN).level == "copy"
    assert api.group_stories(texts)
