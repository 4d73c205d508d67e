"""A source's words with the sentences around them in which they are understood: “first” A9 “second” A10, each noted.

In a list all that goes on from them follows, and what they take as told stands before them. A cell is short so that
sources can be compared: there sentences follow as far as one of them turns what the cell says.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.comparison.origins.speakers import same_speaker, speaker
from generator.comparison.telling.continued import turning
from generator.comparison.telling.wording import unquoted
from generator.model import Mention
from generator.site.escaping import one_line
from generator.site.notes import Cited, Notes

REST = 6
"""Words of a sentence behind what is shown of it, such as who says so, with which it is still shown to its end."""


def told_on(mention: Mention, notes: Notes, before: Sequence[Mention] = ()) -> tuple[Cited, ...]:
    """What one source says, in a new line where somebody else goes on behind words that stand behind a name.

    What stands `before` it only leads to it.
    """
    lines: list[list[Cited]] = []
    last: Mention | None = None
    for said in (*before, mention, *_run(mention, notes)):
        same = last is not None and _of_one(last, said)
        cited = _unnamed(said, notes) if same else notes.said((said,))
        cited = replace(cited, leads=True) if said in before else cited
        if last is None or (_is_named(last) and not same):
            lines.append([cited])
        else:
            lines[-1].append(cited)
        last = last if same else said
    return tuple(_joined(*line) for line in lines)


def cell_on(mention: Mention, notes: Notes) -> Cited:
    """What a cell shows of a source, with what turns it."""
    shown, last = [notes.cell(mention)], mention
    for follower in turning(_run(mention, notes)):
        shown.append(notes.cell(replace(follower, speaker=None) if _of_one(last, follower) else follower))
        last = follower if follower.speaker else last
    return _joined(*shown)


def _joined(first: Cited, *behind: Cited) -> Cited:
    return replace(first, then=behind) if behind else first


def _run(mention: Mention, notes: Notes) -> Sequence[Mention]:
    """What goes on from a mention that is shown to the end of its sentence."""
    article = notes.articles[mention.ref.article]
    left = article.text[mention.span.end : article.sentence(mention.ref.n).span.end]
    return notes.followed.get(mention.ref, ()) if len(left.split()) <= REST else ()


def _of_one(last: Mention, follower: Mention) -> bool:
    """Whether a sentence is of the speaker who is told before it."""
    both = last.speaker and follower.speaker
    return bool(both) and same_speaker(speaker(last.speaker or ""), speaker(follower.speaker or ""))


def _is_named(mention: Mention) -> bool:
    """Whether its words stand behind the name of their speaker."""
    name = one_line(mention.speaker or "")
    return bool(name) and name not in one_line(mention.text)


def _unnamed(mention: Mention, notes: Notes) -> Cited:
    """The words of somebody who is named before them."""
    text = one_line(mention.text)
    return notes.cited(unquoted(text) if _is_named(mention) else text, (mention.ref,), quoted=True)
