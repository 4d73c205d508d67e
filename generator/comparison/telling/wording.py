"""The few patterns in which the site speaks itself: each word of them stands in the closed list the checker knows.

All else in a computed sentence is taken from the sentences it cites. Figures are given in the words of their source,
with their approximator; a speaker is named as the source names it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from generator.comparison.claims.mentions import roughly
from generator.data import rows, table, words
from generator.model import Line, Mention, Ref, Span

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def figure_words(mention: Mention) -> str:
    """The figure as its source has it: "about 300"."""
    span = _figure_span(mention)
    return lower_first(one_line(span.of(mention.text))) if span else one_line(mention.text)


def _figure_span(mention: Mention) -> Span | None:
    """Where the figure stands in the text of a mention, which may begin with words from before its clause."""
    quantity = mention.quantity
    before = max(0, len(mention.text) - (mention.span.end - mention.span.start))
    return quantity.span.moved(before - mention.span.start) if quantity else None


def reserved_words(mentions: Sequence[Mention]) -> str:
    """The one figure of mentions in the words of the least exact of them: "about 300" where one says so.

    A bare figure after "estimated that" would be surer than its source: it is told only where another has it bare, and
    otherwise quoted with the word that makes it rough.
    """
    rough = next((m for m in mentions if m.quantity and m.quantity.bound == "about"), None)
    if rough:
        return figure_words(rough)
    told = [(m, span) for m in mentions if (span := _figure_span(m))]
    bare = next((m for m, span in told if roughly(m.text, span) == span), None)
    if bare or not told:
        return figure_words(bare or mentions[0])
    first, span = told[0]
    return f"“{one_line(roughly(first.text, span).of(first.text))}”"


def figures_in(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The different figures of mentions, each in the words of the least exact that gives it."""
    told: dict[tuple[object, ...], list[Mention]] = {}
    for mention in mentions:
        q = mention.quantity
        value = (round(q.value * (1 if q.unit == "%" or not q.share else 100), 2), q.upper) if q and q.value else ()
        bound = q.bound if q and q.bound in ("at least", "at most") else ""
        told.setdefault((value, bound), []).append(mention)
    return tuple(map(reserved_words, told.values()))


def lower_first(text: str) -> str:
    """ "About 300" inside a sentence is "about 300"; names and acronyms stay."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first[1:].islower() or first in ("A", "As") else text


def upper_first(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    """The text with its white space collapsed."""
    return " ".join(text.split())


def speaker_words(mention: Mention) -> str:
    """Who says so, in brackets after a figure: "South Korean intelligence", or that nobody is named."""
    return lower_article(one_line(mention.speaker)) if mention.speaker else "no speaker named"


def lower_article(text: str) -> str:
    """Who says so inside a sentence: "the agency", "officials in Lima", "reports", "leaked footage of the quay"."""
    first, _, rest = text.partition(" ")
    return f"{first.lower()}{' ' + rest if rest else ''}" if _common(first, rest) else text


def _common(first: str, rest: str) -> bool:
    """Whether a word is capital only because it opens a sentence."""
    articles = ("The", "A", "An", "One", "Another", "His", "Her", "Their", "Its", "Some", "Several")
    named = rest[:1].isupper() or not first.istitle()
    described = first.endswith("ed") and rest.split(" ", 1)[0] in words("documents")
    return (first in articles and bool(rest)) or (not named and (described or first.lower() in _role_words()))


@cache
def _role_words() -> frozenset[str]:
    roles = frozenset(word for term in table("speaker-roles") for word in term.split())
    return roles | words("unnamed-speakers") | words("documents") | {row[0] for row in rows("people")}


def number(n: int) -> str:
    """Up to twelve in a word."""
    return NUMBERS[n] if n < len(NUMBERS) else str(n)


def sources(n: int) -> str:
    """ "one source", "three sources"."""
    return f"{number(n)} source{'' if n == 1 else 's'}"


def other_speakers(n: int) -> str:
    """ "one other", "nine others"."""
    return f"{number(n)} other{'' if n == 1 else 's'}"


def joined(parts: Sequence[str], word: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def computed(text: str, basis: Iterable[Ref]) -> Line:
    """A sentence of the site's own, with what it rests on."""
    return Line(upper_first(one_line(text)), "computed", tuple(dict.fromkeys(basis)))


def quoted(text: str, ref: Ref) -> Line:
    """A source's own words, without quotation marks around the whole of them, since the page sets its own."""
    return Line(unquoted(text), "quoted", (ref,))


def participle(word: str) -> bool:
    """Whether a word says what was done to somebody, or how he is: "killed", "sent", "dead"; nobody "was died"."""
    return (word.lower().endswith(("ed", "nt", "wn")) and word.lower() not in _DONE) or word.lower() in _STATES


_DONE = ("died", "fled", "survived", "escaped", "returned", "arrived", "marched", "protested", "voted", "disappeared")
"""What people do, and nobody does to them."""
_STATES = ("dead", "hurt", "missing")


def leans(text: str) -> bool:
    """Whether a text opens with a word that means nothing without the sentence before: "they", "while this is so"."""
    opens = _opening("leaning-openers").match(text) or _dependent().match(text) or _THERE.match(text)
    return bool(opens or _THIS.match(text))


_THERE = re.compile(r"(?:on|in|at|by|since|until|after|before|earlier|later)\b[^,]{0,40}\bthere,", re.I)
"""A place told before: "On Wednesday evening there, crews …"."""


def points_back(text: str) -> bool:
    """Whether a text points at a case that only another sentence names: "charged with theft in this case"."""
    return bool(_THIS.search(text))


_MATTER = r"(?:this|that|these|those|such an?) (?:case|context|incident|instance|matter|regard|respect)s?\b"
_THIS = re.compile(rf"\b(?:in|for|to|with|on) {_MATTER}", re.I)


def depends(text: str) -> bool:
    """Whether a clause opens as a part of another: "what the islands need"."""
    return bool(_opening("clause-openers").match(text))


def needs_another(text: str) -> bool:
    """Whether a text means little by itself: it leans on the sentence before, or opens as a part of another clause."""
    return leans(text) or depends(text)


@cache
def _dependent() -> re.Pattern[str]:
    """A word that makes a clause a part of another, or that turns it round, before a pronoun: "should he sign it"."""
    openers = "|".join((*sorted(words("clause-openers")), "although", "though", "as", "should", "had", "were"))
    return re.compile(rf"[“\"'‘(]*(?:{openers})\s+(?:{'|'.join(_PRONOUNS)})\b", re.I)


_PRONOUNS = ("he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "its", "their")


@cache
def _opening(name: str) -> re.Pattern[str]:
    terms = sorted(words(name), key=lambda term: (-len(term), term))
    return re.compile(rf"[“\"'‘(]*(?:{'|'.join(map(re.escape, terms))})\b", re.I)


def unquoted(text: str) -> str:
    """One line without the marks of a quotation that runs over all of it, or that opens it and closes elsewhere."""
    line = one_line(text)
    for mark, closing in _MARKS:
        inside = line.removeprefix(mark)
        if inside != line and closing not in inside.removesuffix(closing):
            return inside.removesuffix(closing).strip() or line
    return unmarked(line)


def unmarked(text: str) -> str:
    """The text without the one mark at its end, or at its beginning, whose partner was cut away."""
    return _LONE_START.sub("", _LONE_END.sub(r"\1", text))


_LONE_END = re.compile(r"^([^“”\"]+?),?[”\"]$")
_LONE_START = re.compile(r"^[“\"](?=[^“”\"]+$)")


def balanced(text: str) -> bool:
    """Whether all quotation marks that open also close, so that what is quoted of it is whole.

    One of a pair may be straight: `he told of "a long night.”`.
    """
    straight, lacking = text.count('"'), abs(text.count("“") - text.count("”"))
    mixed = lacking <= straight and (straight - lacking) % 2 == 0
    return mixed and text.count("``") == text.count("''")


_MARKS = (("“", "”"), ("``", "''"), ('"', '"'))
"""How quotations open and close in news text."""
