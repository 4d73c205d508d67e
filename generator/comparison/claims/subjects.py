"""Of whom a clause mainly tells, as far as its grammar shows it: of one or of several, of a man or of a woman.

"The driver was taken to Keld General" and "the other three victims were taken to Keld General" share all but that.
Without a parser nothing is found, and nobody is told apart by it.
"""

from functools import cache
from typing import NamedTuple

from generator.comparison.likeness.predicates import predicates_at
from generator.data import rows, table, words
from generator.language.parsing import Parsed, parse
from generator.model import Span


class Subject(NamedTuple):
    """Somebody told of."""

    several: bool
    gender: str | None
    """m, f, or unknown."""
    name: str | None

    def is_named_otherwise(self, other: "Subject") -> bool:
        """Whether both are named, and not alike."""
        return bool(self.name and other.name and self.name != other.name)

    def is_other(self, other: "Subject") -> bool:
        """Whether two clauses tell of two people, or of one and of several."""
        genders = {self.gender, other.gender} == {"m", "f"} and not self.several
        return self.several != other.several or genders or self.is_named_otherwise(other)


def subject_of(sentence: str, span: Span) -> Subject | None:
    """Who does what a clause of a sentence mainly says, or to whom it is done; None where that is nobody or "they"."""
    (parsed,) = parse([sentence])
    at = (
        next((at for i in predicates_at(parsed, span) if (at := _subject(parsed, i)) is not None), None)
        if parsed
        else None
    )
    return _told_of(parsed, at) if parsed and at is not None else None


def _subject(parsed: Parsed, i: int) -> int | None:
    """The subject of a predicate, or of the verb it stands beside or below."""
    for _ in parsed.tokens:
        found = parsed.child(i, "nsubj", "nsubjpass")
        head = parsed.tokens[i].head
        if found is not None or head == i or parsed.tokens[i].dep not in _SHARING:
            return found
        i = head
    return None


_SHARING = frozenset({"conj", "xcomp", "dobj", "attr", "acomp"})
"""Relations of a predicate to the verb whose subject is its own: "was taken and died", "suffered wounds"."""


def _told_of(parsed: Parsed, at: int) -> Subject | None:
    token = parsed.tokens[at]
    word = token.text.lower()
    if word in _PRONOUNS:
        return Subject(False, _PRONOUNS[word], None)
    name = word if token.ent_type == "PERSON" and token.tag == "NNP" else None
    if word in _AT_WORK or not (name or word in _persons()):
        return None
    several = token.tag in ("NNS", "NNPS") or parsed.child(at, "conj") is not None
    return Subject(several, table("genders").get(_persons().get(word, word)), name)


_AT_WORK = words("routine-speakers") | frozenset("officer officers official officials paramedics firefighters".split())
"""Who are one or many as a writer likes: "an officer found him", "police found him"."""
_PRONOUNS = {"he": "m", "she": "f"}


@cache
def _persons() -> dict[str, str]:
    """Nouns for one person or several -> the singular."""
    people = {form: row[-1] for row in rows("people") for form in row}
    return people | {word: word for word in table("genders")}
