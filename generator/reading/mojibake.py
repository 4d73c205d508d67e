"""Letters that were decoded wrongly before a file was saved (`â€™` for `’`), put right where that is safe.

ftfy (Speer 2019) judges whether a text is broken, since `Ã©` may be meant. Its repair is taken only if it is what
undoing the one common mistake gives, letter by letter: UTF-8 read as Western (Windows-1252). So nothing is guessed,
and a checker can repeat the repair without the library.
"""

import re

_ROUNDS = 3
"""A text that went wrong twice is seen now and then; three times, hardly."""
_BYTES = {bytes([n]).decode("cp1252", "ignore") or chr(n): n for n in range(0x80, 0x100)}
_NEXT = "".join(re.escape(char) for char, n in _BYTES.items() if n < 0xC0)
_BROKEN = re.compile(f"[Â-ß][{_NEXT}]|[à-ï][{_NEXT}]{{2}}|[ð-ô][{_NEXT}]{{3}}")


def repaired(text: str) -> str | None:
    """The text put right; None where nothing is broken or it is not safe."""
    undone = _undone(text)
    if undone == text:
        return None
    import ftfy

    config = ftfy.TextFixerConfig(restore_byte_a0=False, replace_lossy_sequences=False, fix_c1_controls=False)
    return undone if ftfy.fix_encoding(text, config) == undone else None


def is_suspect(text: str) -> bool:
    """Whether something in the text looks broken."""
    return bool(_BROKEN.search(text))


def _undone(text: str) -> str:
    for _ in range(_ROUNDS):
        before, text = text, _BROKEN.sub(_letter, text)
        if text == before:
            break
    return text


def _letter(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[char] for char in match.group()).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
