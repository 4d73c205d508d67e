"""Questions on the name of a person that sources spell in two ways: a newsroom prints neither before it knows.

Of streets and bodies nothing is asked, which a map or a register settles at once, nor of marks and large letters.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.data import words
from generator.model import Article, Claim, Difference, Question

PERSON = 2
"""Words of a person's name, at least."""


def spellings(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """ "Which spelling is right: “Ida Moen” or “Ida Mohen”?"; the spelling of most sources first.

    Only of somebody to whom something happened, or who is accused: how a spokesman is spelt his office tells at once.
    """
    texts = {s.ref: s.text for a in articles for s in a.sentences}
    for claim in claims:
        for difference in (d for d in claim.differences if d.kind == "spelling"):
            names = _names(difference)
            if names and _of_a_person(names) and len({_letters(name) for name in names}) > 1:
                basis = [claim.mentions[i].ref for side in (difference.left, difference.right) for i in side[:1]]
                if not _at_issue(names, [texts.get(ref, "") for ref in basis]):
                    continue
                text = f"Which spelling is right: “{names[0]}” or “{names[1]}”?"
                yield question("name", text, basis, claim.id)


def _names(difference: Difference) -> tuple[str, str] | None:
    """The usual spelling and the other, as the difference tells them: "one writes “Mohen”, where two write “Moen”"."""
    told = _TOLD.findall(difference.why)
    return (told[1], told[0]) if len(told) == len(("other", "usual")) else None


_TOLD = re.compile(r"“([^“”]+)”")


def _of_a_person(names: Sequence[str]) -> bool:
    """Whether both may be somebody's: a given name and a surname that is no word for a place or a body."""
    last = [name.rsplit(maxsplit=1)[-1].lower().strip(".") for name in names]
    lone = any(len(name.split()) < PERSON or any(map(str.isdigit, name)) for name in names)
    return not lone and _PLACES.isdisjoint(last)


_PLACES = (
    words("place-words")
    | words("venues")
    | words("organisation-words")
    | words("no-actors")
    | {"circle", "way", "peninsula"}
)


def _at_issue(names: Sequence[str], told: Sequence[str]) -> bool:
    """Whether one of the sentences tells what befell somebody or is laid to him, and none has him speak."""
    either = "|".join(map(re.escape, names))
    speaks = re.compile(rf"(?P<title>[\w.’']+) (?:{either})\b|\b(?:{either}),? (?:said|says|told)\b")
    office = any(not m["title"] or m["title"].lower().rstrip(".") in _OFFICE for t in told for m in speaks.finditer(t))
    return not office and any(map(_BEFELL.search, told))


_OFFICE = words("titles") | words("speaker-roles") | words("roles") | {"host", "counsel"}
_BEFELL = re.compile(
    r"\b(?:kill\w*|shot|shoot\w*|died|dead|deaths?|victims?|wound\w*|injur\w*|charged?|arrest\w*|accus\w*|suspects?"
    r"|wanted|identified|murder\w*|custody|stabb\w*|guilty|sentenced)\b",
    re.I,
)


def _letters(name: str) -> str:
    """A name without what only a keyboard decides: "De'Shawn", "DeShawn"."""
    return re.sub(r"[^\w]", "", name.casefold())
