"""In what kind of clause of its sentence a time stands, by its grammar: what it dates, and whether that came about.

"A man who robbed a mill in 2012 was freed" tells of no freeing in 2012; "could rise in 2030" tells of nothing that
happens. Without a parser nothing is known of a clause, and every time counts as that of its sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.parsing import Parsed, parse
from generator.model import Span

_VERBS = ("VERB", "AUX")
_APART = ("relcl", "acl")
_OTHER_TIME = frozenset(
    {"after", "before", "since", "because", "although", "though", "until", "till", "unless", "than"}
)
"""What opens a clause of another time than that of its sentence."""
_MAYBE = frozenset({"could", "may", "might"})


@dataclass(frozen=True, slots=True)
class DateClause:
    """What the grammar of a sentence tells of one of its times."""

    aside: bool = False
    """It dates what somebody or something is known by, or what came before or after: "who robbed a mill in 2012"."""
    open: bool = False
    """It dates what may be: "could rise in 2030"."""
    condition: bool = False
    """It dates what may have been or not: "if he ran in May", "whether he was held on Monday"."""
    aim: bool = False
    """It dates what somebody is to do or wants done: "to win the vote in November"."""


def clause_of(text: str, span: Span, shown: Span) -> DateClause:
    """What kind of clause of what is shown of a sentence holds a time; both spans count from its beginning."""
    (parsed,) = parse([text])
    at = _top(parsed, span) if parsed else None
    if parsed is None or at is None:
        return DateClause()
    verbs = [i for i in _path(parsed, at, shown) if parsed.tokens[i].pos in _VERBS]
    return DateClause(
        aside=any(_is_apart(parsed, i) for i in verbs),
        open=any(_is_open(parsed, i) for i in verbs),
        condition=any(_opened_by(parsed, i, "mark", frozenset({"if", "whether"})) for i in verbs),
        aim=any(_opened_by(parsed, i, "aux", frozenset({"to"})) for i in verbs),
    )


def _top(parsed: Parsed, span: Span) -> int | None:
    """The word of a time on which its others hang."""
    own = [i for i, t in enumerate(parsed.tokens) if t.start < span.end and span.start < t.end]
    return next((i for i in own if parsed.tokens[i].head not in own or parsed.tokens[i].head == i), None)


def _path(parsed: Parsed, at: int, shown: Span) -> Iterator[int]:
    """The words on which a word hangs and that hang on another that is shown."""
    while parsed.tokens[at].head != at:
        at = parsed.tokens[at].head
        head = parsed.tokens[parsed.tokens[at].head]
        if not Span(head.start, head.end).within(shown):
            return
        yield at


def _is_apart(parsed: Parsed, verb: int) -> bool:
    if parsed.tokens[verb].dep in _APART:
        goes_on = _opened_by(parsed, verb, "advmod", frozenset({"where", "when"}))
        return not (goes_on or _opened_by(parsed, verb, "aux", frozenset({"to"})))
    if parsed.tokens[verb].dep == "pcomp":
        head = parsed.tokens[parsed.tokens[verb].head]
        return head.text.lower() in {*_OTHER_TIME, "for"}
    return parsed.tokens[verb].dep == "advcl" and _opened_by(parsed, verb, "mark", _OTHER_TIME)


def _is_open(parsed: Parsed, verb: int) -> bool:
    return _opened_by(parsed, verb, "aux", _MAYBE) and not _opened_by(parsed, verb, "aux", frozenset({"have"}))


def _opened_by(parsed: Parsed, verb: int, dep: str, lemmas: frozenset[str]) -> bool:
    tokens = (parsed.tokens[c] for c in parsed.children[verb])
    return any(t.dep == dep and t.text.lower() in lemmas for t in tokens)
