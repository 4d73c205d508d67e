"""What a library took out of a file, kept between runs: reading a page or a print takes longer than all else about it.

It is found by the bytes that the library was given, and by the name and version of the library, in the folder where
parses are kept; without that folder nothing is kept.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.language.parse_cache import place, recall, write
from generator.language.parsing import CACHE

_FORMAT = "extract 1"
"""Changes when what is kept has another form."""


def kept(reader: str, data: bytes, extract: Callable[[], Sequence[str]]) -> tuple[str, ...]:
    """The texts that a reader takes out of bytes; what `extract` raises is not kept."""
    folder = os.environ.get(CACHE)
    if not folder:
        return tuple(extract())
    path = place(Path(folder), _FORMAT, (reader, hashlib.sha256(data).hexdigest()))
    found: object = recall(path)
    if isinstance(found, list) and all(isinstance(text, str) for text in found):
        return tuple(found)
    texts = tuple(extract())
    write(path, texts)
    return texts
