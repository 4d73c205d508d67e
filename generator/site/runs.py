"""A source's words with the sentences around them in which they are understood: “first” A9 “second” A10, each noted.

In a list all that goes on from them follows, and what they take as told stands before them. A cell is short so that
sources can be compared: there sentences follow as far as it stays short, or as one of them turns what it says.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.comparison.telling.continued import in_cell, of_one_voice
from generator.comparison.telling.wording import unquoted
from generator.model import Mention
from generator.site.escaping import one_line
from generator.site.notes import Cited, Notes

REST = 6
"""Words of a sentence behind what is shown of it, such as who says so, with which it is still shown to its end."""


def told_on(mention: Mention, notes: Notes, before: Sequence[Mention] = ()) -> tuple[Cited, ...]:
    """What one source says in a list; what stands `before` it only leads to it."""
    run = (*before, mention, *_run(mention, notes))
    found = ((m, _unnamed(m, notes) if same else notes.said((m,)), same) for m, same in _voices(run))
    return _by_line((m, replace(cited, leads=True) if m in before else cited, same) for m, cited, same in found)


def cell_on(mention: Mention, notes: Notes) -> tuple[Cited, ...]:
    """What a cell shows of a source, with what goes on from it."""
    run = (mention, *in_cell(mention, _run(mention, notes)))
    return _by_line((m, notes.cell(replace(m, speaker=None) if same else m), same) for m, same in _voices(run))


def _voices(run: Sequence[Mention]) -> Iterator[tuple[Mention, bool]]:
    """Each part of a run, and whether it is of the speaker who was told last."""
    last: Mention | None = None
    for mention in run:
        same = last is not None and bool(last.speaker) and of_one_voice(last, mention)
        yield mention, same
        last = last if same else mention


def _by_line(parts: Iterable[tuple[Mention, Cited, bool]]) -> tuple[Cited, ...]:
    """The parts of a run behind each other, in a new line where another goes on behind words that follow a name."""
    lines: list[list[Cited]] = []
    named = True
    for mention, cited, same in parts:
        if named and not same:
            lines.append([cited])
        else:
            lines[-1].append(cited)
        named = named if same else _is_named(mention)
    return tuple(replace(first, then=tuple(behind)) if behind else first for first, *behind in lines)


def _run(mention: Mention, notes: Notes) -> Sequence[Mention]:
    """What goes on from a mention that is shown to the end of its sentence."""
    article = notes.articles[mention.ref.article]
    left = article.text[mention.span.end : article.sentence(mention.ref.n).span.end]
    return notes.followed.get(mention.ref, ()) if len(left.split()) <= REST else ()


def _is_named(mention: Mention) -> bool:
    """Whether its words stand behind the name of their speaker."""
    name = one_line(mention.speaker or "")
    return bool(name) and name not in one_line(mention.text)


def _unnamed(mention: Mention, notes: Notes) -> Cited:
    """The words of somebody who is named before them."""
    text = one_line(mention.text)
    return notes.cited(unquoted(text) if _is_named(mention) else text, (mention.ref,), quoted=True)
