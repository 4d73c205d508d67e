"""Bytes become text as they were meant, whatever they claim to be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.encoding import decode
from generator.verify.originals import mended

TEXT = "The café on the pier – “Zur Möwe” – closed in May.\nIts owner said: “It’s over.”\n"
RUSSIAN = "Паром затонул у острова в понедельник. Десять человек спасены, двое пропали без вести. " * 5


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_was_saved_in(data: bytes, encoding: str) -> None:
    found = decode(data)
    assert found is not None
    assert (found.text, found.encoding) == (TEXT, encoding)
    assert data.decode(found.encoding) == found.text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_plain_english_in_utf_16_without_a_mark_is_told_by_its_nuls_though_it_is_utf_8_too(encoding: str) -> None:
    plain = "The ferry left at noon and sank, the coast guard said."
    found = decode(plain.encode(encoding))
    assert found is not None
    assert (found.text, found.encoding) == (plain, encoding)


def test_a_guess_is_said() -> None:
    found = decode(TEXT.encode("cp1252"))
    assert found is not None
    assert "by guess" in found.notes[0]


def test_utf_8_needs_no_remark() -> None:
    found = decode(TEXT.encode())
    assert found is not None
    assert found.notes == ()


def test_cyrillic_is_not_taken_for_western_letters() -> None:
    found = decode(RUSSIAN.encode("cp1251"))
    assert found is not None
    assert found.text == RUSSIAN


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n" + bytes(200), b"\x00\x01\x02" * 100])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert decode(data) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("lost \ufffd here", "lost"),
        ("nul \0 " + TEXT, "NUL"),
        ("It\u00e2\u20ac\u2122s on the „MENÜ” again", "wrongly"),
    ],
)
def test_what_looks_wrong_is_said_and_left_as_it_is(text: str, word: str) -> None:
    found = decode(text.encode())
    assert found is not None
    assert found.text == text
    assert any(word in note for note in found.notes)


@pytest.mark.parametrize("text", ["It’s over in São Tomé, “he” said.", "Ice – 5 °C, £3 – in Łódź; naïve", "雪が降る。"])
def test_utf_8_that_was_read_as_western_is_put_right_and_said(text: str) -> None:
    broken = "".join(bytes([n]).decode("cp1252", "ignore") or chr(n) for n in text.encode())
    found = decode(broken.encode())
    assert found is not None
    assert (found.text, found.repaired) == (text, True)
    assert any(note.startswith("Repaired") for note in found.notes)
    assert mended(broken) == text, "the checker repeats the repair by itself"


@pytest.mark.parametrize("text", ["A café in São Tomé", "Er aß im „MENÜ”, zum Spaß’", "Â", "ÃÂ", "naïve – “Être” – €5"])
def test_letters_that_are_meant_are_left_alone(text: str) -> None:
    found = decode(text.encode())
    assert found is not None
    assert (found.text, found.repaired) == (text, False)


@pytest.mark.parametrize(("declared", "text"), [("windows-1251", "Паром вышел в море."), ("ISO-8859-1", "“Café”")])
def test_a_declared_encoding_is_believed_where_the_bytes_do_not_tell(declared: str, text: str) -> None:
    found = decode(text.encode("cp1252" if declared.startswith("ISO") else declared), declared)
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize("declared", ["rot13", "no-such", "utf-7", "idna", "x" * 40, "unicode_escape"])
def test_what_is_no_encoding_of_texts_is_not_believed(declared: str) -> None:
    found = decode("Caf\xe9 +AGE- \\x41 left at noon".encode("cp1252"), declared)
    assert found is not None
    assert found.text == "Café +AGE- \\x41 left at noon"


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_give_a_text_that_they_decode_to_or_none(data: bytes) -> None:
    found = decode(data)
    assert found is None or found.repaired or found.text == data.decode(found.encoding)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
@settings(deadline=None)
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    found = decode(text.encode())
    assert found is not None
    assert found.text == text or found.encoding != "utf-8" or found.repaired
    assert not found.repaired or found.text == mended(text)
