"""Single people a whole text tells of, and what became of each: told apart by name, age, and man or woman.

"A 24-year-old man was shot", "Jane Miller, 39, died": two people. "The victim" is one of those who came before, if that
may be; so doubt makes fewer people, never more.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest

from generator.data import rows, words
from generator.language.figures.numbers import alternatives, word_number
from generator.language.tolls.fates import deceased, fate, fate_after, fate_before
from generator.language.tolls.identities import Person, doers, is_name, join, may_be, person_of, span_of
from generator.model import Span


@cache
def _nouns() -> frozenset[str]:
    return frozenset({singular for _, singular in rows("people")} - {"family", "member", "other"})


BE = "is|was|has|had|remains|remained|died|in|critically|seriously|injured|wounded|hospitalized|hurt"
"""After "another" and "a third" where they stand for people: `another was hurt`, `leaving another injured`."""
DID = "killed|wounded|injured|hurt|struck|hit|left|claimed"
"""After "that" a verb: `a shooting that killed a girl`."""


@cache
def _phrases() -> re.Pattern[str]:
    one = alternatives({*_nouns(), *doers()})
    stop = alternatives(words("stop-words"))
    described = rf"(?:(?!(?i:{stop})\b)[\w’'-]+\s+){{0,3}}?"
    age = rf"(?:\d{{1,2}}|(?i:{word_number()}))[-\s](?:year|month)[-\s]old"
    name = r"[A-Z][a-z’'-]+(?:\s+(?:[A-Z]\.|[“\"][^”\"]+[”\"]))?(?:\s+[A-Z][a-zA-Z’'-]+){1,2}"
    return re.compile(
        rf"\b(?P<alone>(?:[Aa]|[Tt]he)\s+(?:second|third|fourth|fifth|sixth|other)|[Aa]nother)(?=\s+(?:{BE})\b)"
        rf"|\b(?!that\s+(?:{DID})\b)(?:(?P<article>[Aa]n?|[Aa]nother|[Oo]ne|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[Tt]his)\s+)?"
        rf"(?:(?P<age>{age})\s+)?(?:{described}(?P<noun>(?i:{one}))\b)?(?:(?:,\s+|\s+)?(?P<name>{name}))?"
        rf"|\b(?P<pronoun>[Hh]e|[Ss]he|[Hh]im|[Hh]imself|[Hh]erself)\b"
    )


def find_persons(text: str, sentences: Sequence[Span]) -> tuple[Person, ...]:
    """The people of whom these sentences say what became of them, in the order of the text."""
    known: list[Person] = []
    for sentence in sentences:
        before: Person | None = None
        for told, another, beside in _told(text, sentence):
            apart = beside or told.owned
            others = [p for p in reversed(known) if not ((apart and p is before) or (told.alive and p.dead))]
            if told.again:
                others.sort(key=lambda p: p.dead != told.dead)
            same = None if another else next((p for p in others if may_be(p, told)), None)
            if same is None:
                known.append(told)
            else:
                join(same, told)
            before = same or told
    return tuple(known)


def _told(text: str, sentence: Span) -> Iterator[tuple[Person, bool, bool]]:
    """Each person with a fate, whether "another" marks a new one, and whether an "and" joins it to the one before."""
    words_of_it = sentence.of(text)
    last: Span | None = None
    phrases = _people_of(words_of_it)
    for match, following in zip_longest(phrases, phrases[1:]):
        before = _shared(words_of_it, last, match)
        joined = before is not None or (last is not None and _joined(words_of_it, last, match, by_and=True))
        told = _own_fate(words_of_it, match) or before or _with_next(words_of_it, match, following)
        if told in ("shot", "wounded") and DIES_LATER.match(words_of_it, span_of(match).end):
            told = "killed"
        if told:
            at = span_of(match, sentence.start)
            last = span_of(match)
            another = (match["article"] or match["alone"] or "").lower() == "another"
            yield person_of(words_of_it, match, told, at), another, joined and not _is_bare(match)


def _own_fate(sentence: str, match: re.Match[str]) -> str | None:
    """What became of this one: nothing in `a baby shot by [her father] is well`, `the brother of [the man] died`."""
    who = sentence[span_of(match).end :].startswith(" who")
    beside = not who and _beside().search(sentence[max(0, match.start() - FAR_OF) : match.start()])
    return None if beside else fate(sentence, span_of(match))


FAR_OF = 40
"""Characters before a person in which "the brother of" stands."""


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(rf"\b(?:by|(?:{alternatives(_nouns())})\s+of|before)\s+$", re.I)


def _is_bare(match: re.Match[str]) -> bool:
    """A noun alone; after "and" it may say more of the same person: `his friend and [teammate]`."""
    return bool(match["noun"]) and not (match["article"] or match["age"] or match["name"])


KINDS = ("age", "noun", "name", "pronoun", "alone")
"""What a phrase for a person has, one or more."""


def _people_of(sentence: str) -> list[re.Match[str]]:
    """The phrases of a sentence that name or describe one person."""
    headline, found = _is_headline(sentence), list[re.Match[str]]()
    for match in _phrases().finditer(sentence):
        if not any(match[kind] for kind in KINDS) or _is_open(sentence, match):
            continue
        if (
            _is_bare(match)
            and match.start()
            and not (COLON.search(sentence[: match.start()]) or _is_next(sentence, found, match))
        ):
            continue
        if match["name"] and not (match["noun"] or match["age"]) and (headline or not is_name(match["name"])):
            continue
        found.append(match)
    return found


def _is_next(sentence: str, found: Sequence[re.Match[str]], match: re.Match[str]) -> bool:
    """`a toddler and [grandfather]`, `her [friend]'s death`: no article is needed."""
    joined = found and re.fullmatch(r"\s+and\s+", sentence[span_of(found[-1]).end : match.start()])
    return bool(joined) or deceased(sentence, span_of(match).end)


COLON = re.compile(r"^[\w\s’'-]{2,30}:\s+$")
"""What stands before a headline: `Police: `."""
OPEN = re.compile(r"\b(?:whether|if|unless)\s+(?:[\w’'-]+\s+){0,6}$", re.I)


def _is_open(text: str, match: re.Match[str]) -> bool:
    """`It was unclear whether the suspect was killed`: nobody says so."""
    return OPEN.search(text[: match.start()]) is not None


AND = re.compile(r"(?:,\s+\d{1,2},)?(?:,|,?\s+and)\s*")


def _joined(text: str, last: Span, match: re.Match[str], *, by_and: bool = False) -> bool:
    """Joined to the one before; a comma alone may set off an apposition: `Ann Orr, a [teacher], died`."""
    between = text[last.end : match.start()]
    return AND.fullmatch(between) is not None and not (by_and and between.strip() == ",")


def _with_next(text: str, match: re.Match[str], following: re.Match[str] | None) -> str | None:
    """The fate told after two joined by "and": `[John Orr, 71], and Ann Orr, 69, were killed`."""
    if following is None or match["pronoun"] or not _joined(text, span_of(match), following, by_and=True):
        return None
    return fate_after(text, span_of(following).end) if WERE.match(text, span_of(following).end) else None


WERE = re.compile(r"(?:,\s+\d{1,2},?|\s+\(\d{1,2}\))?\s+(?:were|are|have|both|to\s+death)\b")


def _shared(text: str, last: Span | None, match: re.Match[str]) -> str | None:
    """The fate told before two joined by "and": `the shooting of a man and [a toddler]`, if nothing is said after."""
    if last is None or not _joined(text, last, match):
        return None
    return fate_before(text, last.start)


DIES_LATER = re.compile(
    r"(?:(?!\b(?:a|an|another|others?|his|her|who|while|but)\s+(?:\w+\s+){0,2}(?:dies|died|pronounced)\b)[^.;]){0,120}?"
    r"(?<!one\s)\b(?:dies|has\s+died|later\s+died|and\s+died|was\s+pronounced\s+dead|has\s+since\s+died|pass(?:es|ed)\s+away)\b",
    re.I,
)
"""After one who was hurt: "a boy shot in the head near Arden dies"; not "a boy was shot and a girl died"."""


def _is_headline(sentence: str) -> bool:
    """Whether most words are capitalised, so that capitals mark no names."""
    long_words: list[str] = re.findall(r"[A-Za-z]{4,}", sentence)
    return 2 * len([w for w in long_words if w[:1].isupper()]) > len(long_words) + 2
