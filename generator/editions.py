"""The editions of a story, and when each of its questions was first asked and changed, kept in `ids.yml`.

An edition is a build that found something new: sources that came in, or other questions of the same sources. It has a
number and the letters of what came in, never a date, so that the same seeds and the same file give the same pages on
any day. A question has one entry for each wording, `3-1f0c9a2b`: the edition and a digest of the words. Entries are
only added; a source that is taken away, or a question that comes back, changes none. Whether a question is still open
is not kept: it follows from the sources (`comparison/questions/`), so a closing source that is taken away opens it
again.
"""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.ids import Ids

NOTHING_NEW = "0"
"""What came in with an edition in which other questions were asked of the same sources."""
_DIGITS = 8
"""Of the digest of a question's words: it is compared with one other only."""


def with_edition(ids: Ids, story: str, sources: Collection[str], questions: Mapping[str, str]) -> Ids:
    """The ids with what is new: `sources` are the story's articles, `questions` the words of each by its id."""
    editions = dict(ids.editions.get(story, {}))
    asked = dict(ids.asked.get(story, {}))
    seen = {letter for letters in editions.values() for letter in letters}
    new = [letter for article, letter in ids.codes.get(story, {}).items() if article in sources and letter not in seen]
    entries = {id: _digest(text) for id, text in questions.items()}
    worded = [id for id in sorted(entries) if not asked.get(id) or asked[id][-1].partition("-")[2] != entries[id]]
    last = max(map(int, editions), default=0)
    if new or (worded and editions.get(str(last)) != (NOTHING_NEW,)):
        last += 1
        editions[str(last)] = tuple(sorted(new, key=lambda code: (len(code), code))) or (NOTHING_NEW,)
    for id in worded:
        asked[id] = (*asked.get(id, ()), f"{last}-{entries[id]}")
    return replace(ids, editions={**ids.editions, story: editions}, asked={**ids.asked, story: asked})


def came_in(ids: Ids, story: str) -> Mapping[int, tuple[str, ...]]:
    """Number of each edition -> the articles that came in with it, those that have left the story too."""
    articles = {letter: article for article, letter in ids.codes.get(story, {}).items()}
    editions = sorted((int(number), letters) for number, letters in ids.editions.get(story, {}).items())
    return {number: tuple(articles[x] for x in letters if x in articles) for number, letters in editions}


def worded_in(ids: Ids, story: str, question: str) -> tuple[int, ...]:
    """The editions in which a question got its words, the first one first; none where it was never asked."""
    entries = ids.asked.get(story, {}).get(question, ())
    return tuple(sorted({int(entry.partition("-")[0]) for entry in entries}))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:_DIGITS]
