import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.encoding import decode

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
    [("lost \ufffd here", "lost"), ("nul \0 " + TEXT, "NUL"), ("It\u00e2\u20ac\u2122s over", "wrongly")],
)
def test_what_looks_wrong_is_said_and_left_as_it_is(text: str, word: str) -> None:
    found = decode(text.encode())
    assert found is not None
    assert found.text == text
    assert any(word in note for note in found.notes)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_give_a_text_that_they_decode_to_or_none(data: bytes) -> None:
    found = decode(data)
    assert found is None or found.text == data.decode(found.encoding)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
@settings(deadline=None)
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    found = decode(text.encode())
    assert found is not None
    assert found.text == text or found.encoding != "utf-8"
