"""How far a word of doubt reaches where there is no grammar: from the word to the end of its clause.

Yields small spans with what the words before them make of them: `[The crew] may [have fled to the north], but ...`.
What stands before the word, or after the next comma or conjunction, is left as it is: without a grammar more would be
guessing. A verb or a noun that governs an infinitive or a gerund counts only where one follows.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from generator.data import rows, table, words
from generator.language.certainty.doubts import AFTER_BE, MERELY, MONTH, Judged, complement_level, level, word_level
from generator.language.certainty.plain_verdicts import THAT, is_telling, told
from generator.language.words import stem
from generator.model import Certainty, Span

BOUNDARY = re.compile(
    r"[,;:—–]\s+|(?<=[^\s(])[\"”](?=[\s.,;:!?)—–-]|$)[\s.,]*|\s+(?=(?:and|but|while|because|although|which|who|that|when|after|before|if|unless|so"
    r"|since|during|despite|amid|following|until)\b)"
)
"""Where one clause ends and the next begins; also where an occasion is told that is taken for granted."""
_WORD = re.compile(r"[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|[^\W\d_]+(?:-[^\W\d_]+)*", re.I)
_NOT_VERBS = "the an? his her its their this that it them him us me".replace(" ", "|")
_TO = re.compile(rf"(?:\s+[\w’'.-]+){{0,5}}?\s+to\s+[\"“]?(?!(?:{_NOT_VERBS})\b)(?P<verb>[a-z]+)\b")
"""`to flee`, with the person who is urged to: up to five words; "to the coast" is a way, not an infinitive."""
_GERUND = re.compile(r"\s+(?:(?:of|from|in|on|about|against|for|to)\s+)?[a-z]+ing\b")
_AFTER = re.compile(r"\s+(of|from|to)\b")
_CLAUSE = re.compile(r"\s+(?:that|whether|how)\s+")
_OBJECT = re.compile(r"\s+(?:(?:an?|the|any|all|more|further)\s+)?[\w-]+")
_MODIFIED = re.compile(r"\s+[\w-]+(?:\s+[\w-]+)?")
"""What an adjective before a noun speaks of: the two words after it."""

Scope = tuple[Span, Judged]


def scopes_of(text: str) -> tuple[Scope, ...]:
    """The stretches of a sentence that some word makes less sure or denies, each with all the words that reach it."""
    asked = [(Span(0, m.start()), Span(*m.span()), Certainty.POSSIBLE) for m in re.finditer(r"\?", text) if m.start()]
    reaches = [*_words(text), *_conditions(text), *asked]
    stretches = dict.fromkeys(span for span, _, _ in reaches if span.of(text).strip())
    reached = [(span, _judged(span, reaches)) for span in stretches]
    before = _before(text, [cue for span, cue, _ in reaches if cue.end <= span.start])
    return (*reached, *((span, Judged()) for span in before))


def _before(text: str, cues: Sequence[Span]) -> Iterator[Span]:
    """What stands in a clause before the first word that makes it less sure: `[the mayor who spoke] may have left`."""
    start = 0
    for end, after in [*(m.span() for m in BOUNDARY.finditer(text)), (len(text), len(text))]:
        first = min((cue.start for cue in cues if start <= cue.start < end), default=start)
        piece = text[start:first].rstrip(" ,")
        if piece.strip():
            yield Span(start, start + len(piece))
        start = after


Reach = tuple[Span, Span, Certainty | None]
"""What a word reaches, the word, and what it makes of it; None where it denies it."""


def _judged(span: Span, reaches: Sequence[Reach]) -> Judged:
    judged = Judged()
    for reached, cue, certainty in reaches:
        if span.within(reached):
            judged = judged.turned(cue) if certainty is None else judged.weaker(certainty, cue)
    return judged.settled()


def _words(text: str) -> Iterator[Reach]:
    for match in _WORD.finditer(text):
        word, cue = match.group().lower(), Span(*match.span())
        for start, certainty in _reached(text, word, cue):
            end = _end(text, start)
            asked = _WHETHER.search(text, start, end) if certainty is None else None
            end = asked.start() if asked else end
            if start < end:
                yield Span(start, end), cue, certainty


def _reached(text: str, word: str, cue: Span) -> Iterator[tuple[int, Certainty | None]]:
    """Where the reach of a word begins, with what the word does."""
    if word in words("negation") | {"cannot"} and not MERELY.match(text, cue.end):
        yield _next(text, cue.end), None
    elif word in ("instead", "rather") and (thing := _INSTEAD.match(text, cue.end)):
        yield thing.end(), Certainty.DENIED
    elif word == "vain" and (infinitive := _TO.match(text, cue.end)):
        yield infinitive.start("verb"), Certainty.DENIED
    elif word == "must" and _HAVE.match(text, cue.end):
        yield _next(text, cue.end), Certainty.LIKELY
    elif word == "yet" and (infinitive := _TO.match(text, cue.end)):
        yield infinitive.start("verb"), Certainty.DENIED
    elif word_level("modal", word) is not Certainty.STATED and (word != "would" or _HAVE.match(text, cue.end)):
        if not MONTH.search(text[: cue.end]) and not (word == "could" and _NOT.match(text, cue.end)):
            yield _next(text, cue.end), word_level("modal", word)
    elif word_level("mark", word) is not Certainty.STATED and not _EVEN.search(text[: cue.start]):
        yield _next(text, cue.end), word_level("mark", word)
    elif word_level("adverb", word) is not Certainty.STATED and not _ENDS.match(text, cue.end):
        yield _next(text, cue.end), word_level("adverb", word)
    else:
        yield from _governed(text, word, cue)


_WHETHER = re.compile(r"\s+(?:whether|if)\b")
"""`it is not clear whether they fled`: "not" ends here."""
_INSTEAD = re.compile(r"\s+(?:of|than)\s+")
_ENDS = re.compile(r"\s+(?:to|that)\b|\s*[,.;]")
"""`is likely to flee` is read by what it governs."""
_NOT = re.compile(r"\s*(?:not|n['’]t)\b", re.I)
"""`could not reach the cabin`: who was not able to did not."""
_HAVE = re.compile(r"\s+(?:not\s+)?have\b")
_EVEN = re.compile(r"\b(?:even|as|only)\s+$", re.I)


def _governed(text: str, word: str, cue: Span) -> Iterator[tuple[int, Certainty | None]]:
    """`tried to flee`, `the risk of fleeing`, `unlikely to flee`, `denied the attack`, `planned strikes`."""
    if not _may_govern(word):
        return
    that = THAT.match(text, cue.end)
    verdict = told(text[_start(text, cue.start) :], word, cue.moved(-_start(text, cue.start))) if that else None
    if that and verdict is not None:
        if verdict is not Certainty.STATED:
            yield that.end(), verdict
        return
    rest = text[cue.end : _end(text, cue.end)]
    infinitive, gerund = _TO.match(rest), _GERUND.match(rest)
    governs = bool(infinitive or gerund or _CLAUSE.match(text, cue.end))
    active = word.endswith("ed") and not AFTER_BE.search(text[: cue.start])
    certainty = complement_level(word) if governs and not active else Certainty.STATED
    if certainty is Certainty.STATED and not infinitive and _MODIFIED.match(rest):
        certainty = word_level("adjective", word)
    if certainty is Certainty.STATED and governs and _is_noun(text, cue):
        certainty = _nouns().get(stem(word), Certainty.STATED)
    if certainty is not Certainty.STATED:
        yield _next(text, cue.end), certainty
        return
    of = _AFTER.match(rest)
    phrase = f"{_stem(word)} {of[1]}" if of and gerund else ""
    verb = _verbs().get(phrase, _verbs().get(_stem(word)))
    if verb is not None and (infinitive or gerund):
        yield _next(text, cue.end + (infinitive.start("verb") if infinitive else 0)), verb
    elif _OBJECT.match(rest) and (thing := _things().get(_stem(word))) is not None:
        yield _next(text, cue.end), thing


def _start(text: str, at: int) -> int:
    """Where the clause before an offset begins."""
    return max((m.end() for m in BOUNDARY.finditer(text, 0, at) if m.end() <= at), default=0)


@lru_cache(maxsize=10_000)
def _may_govern(word: str) -> bool:
    """Whether a word stands in any list; most words of a text do not."""
    if is_telling(word):
        return True
    listed = _stem(word) in _verb_heads() or _stem(word) in _things() or stem(word) in _nouns()
    return listed or complement_level(word) is not Certainty.STATED


_ARTICLE = re.compile(
    r"\b(?:an?|the|no|any|their|his|her|its|our|this|of|some|new|big|with|has|have|had|[\w’]+['’]s)\s+$", re.I
)


def _is_noun(text: str, cue: Span) -> bool:
    """After an article, an owner or an adjective, or in the plural: `a plan to`, `fears that`."""
    return text[cue.start : cue.end].endswith("s") or _ARTICLE.search(text[: cue.start]) is not None


def _conditions(text: str) -> Iterator[Reach]:
    """`If it rains, the dam will break`, `The dam will break if it rains`: the other clause is open too."""
    for match in re.finditer(r"\b(?:if|unless)\b", text, re.I):
        if _EVEN.search(text[: match.start()]) or _ASKED.search(text[: match.start()]):
            continue
        before = text[: match.start()].rstrip(' “"')
        if before and not before.endswith((",", ";", ":", "and", "but", "that")):
            start = max((m.end() for m in BOUNDARY.finditer(text, 0, len(before))), default=0)
            yield Span(start, len(before)), Span(*match.span()), Certainty.POSSIBLE
        comma = text.find(", ", match.end())
        if comma > 0 and (not before or before.endswith((",", ";", ":", "and", "but", "that"))):
            yield Span(comma + 2, _end(text, comma + 2)), Span(*match.span()), Certainty.POSSIBLE


_ASKED = re.compile(r"\b(?:ask|asked|asks|know|knows|knew|wonder|wondered|see|sure|clear|unclear|doubt)\s+$", re.I)
"""Here "if" means "whether"."""


def _next(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip(" -\n\t\xa0"))


def _end(text: str, start: int) -> int:
    """The end of the clause that goes on at an offset."""
    boundary = BOUNDARY.search(text, start + 1)
    piece = text[start : boundary.start() if boundary else len(text)]
    return start + len(piece.rstrip(' .?!”"'))


@cache
def _verbs() -> dict[str, Certainty]:
    """Stem -> what the verb makes of the infinitive or gerund after it."""
    parted = ((row[0].partition(" "), level(row[1])) for row in rows("hedges-verbs"))
    return {stem(verb) + space + after: certainty for (verb, space, after), certainty in parted}


@cache
def _verb_heads() -> frozenset[str]:
    return frozenset(verb.partition(" ")[0] for verb in _verbs())


@cache
def _nouns() -> dict[str, Certainty]:
    return {stem(row[0]): level(row[1]) for row in rows("hedges-nouns")}


@cache
def _things() -> dict[str, Certainty]:
    found = {stem(row[0]): level(row[1]) for row in rows("hedges-objects") if " " not in row[0]}
    return {key: certainty for key, certainty in found.items() if certainty is not Certainty.CONFIRMED}


def _stem(word: str) -> str:
    return stem(table("irregular-verbs").get(word, word))
