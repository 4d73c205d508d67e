"""What a sentence calls a person, by its grammar: "family friend", "a law professor at Keld", "17-year-old".

The words stand right before the name or are set off beside it, and are built around a noun for what one person is.
"""

import re
from collections.abc import Iterator, Set
from functools import cache

from generator.data import rows, words
from generator.language.parsing import Parsed, parse
from generator.model import Name, Span, Statement

LONGEST = 16
"""Words of what somebody is called."""
_BESIDE = frozenset(
    {"compound", "amod", "nmod", "nummod", "punct", "poss", "case", "npadvmod", "advmod", "prep", "pobj", "det"}
)
"""How words hang on a noun that belong to it."""
_CLAUSES = frozenset({"relcl", "acl", "appos", "conj", "cc", "advcl", "parataxis", "punct"})
"""What hangs on a noun and goes on with something else."""
_AGED = re.compile(
    r"(?<![\w-])(?:\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)-years?-old(?:\s+(?:boy|girl|man|woman|student|toddler))?$"
)
_AGE_AND_TOWN = re.compile(r",\s+(?P<role>\d{1,2},\s+of\s+[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3})(?=[,.;:\s])")
"""How old somebody is, and whence: "Ida Moen, 22, of Grey Harbour,"."""
_AGE_ALONE = re.compile(r",\s+(?P<role>\d{1,2})(?=,\s|\.$)")
"""How old somebody is: "Ida Moen, 22, was charged"."""
_PRONOUN = re.compile(r"^(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Ww]hose|[Ii]ts)\s+|^\d+:\d+\s+|[\s,;:]+$|^\W+", re.I)
_LISTED = re.compile(r"(?:the|a|an)\s+[\w-]+\s+and\s+(?:an?|another|two|three)\b", re.I)
"""Two people behind a name, who may be listed with its bearer: "Moen, the suspect and a teen"."""
_NAME = re.compile(
    r"[A-Z][\w’'-]+(?:\s[A-Z]\.?)?\s(?:Bishop|Captain|Count|Dean|Duke|General|Judge|King|Major|Marshal|Page|Pope|Prince|Queen|Driver)"
)
"""Somebody else whose surname is an office: "Karl Duke"."""
_DONE = re.compile(r"\b(?:shot|killed|told|met|sued|asked|called|hit|struck|arrested|charged)\b")
"""What makes it a clause that a parser took for a noun: "subject shot Officer"."""
_STRAY_QUOTE = re.compile(r"(?<!\w)['’‘]|[\"“”]")
_OF_ANOTHER = re.compile(r"\b(?:he|she|it|they|who|said|says|told|was|were|is|are)\b", re.I)


def called(whole: Statement, name: Name) -> Iterator[str]:
    """Slices of the sentence that say what the bearer of a name is."""
    (parsed,) = parse([whole.text])
    if parsed is None:
        return
    at = name.span.moved(-whole.span.start)
    own = [i for i, t in enumerate(parsed.tokens) if t.start < at.end and at.start < t.end]
    if not own:
        return
    head = own[-1]
    yield from (
        role for role in _beside(parsed, own, head) if _is_calling(role) and not _is_rough(role, whole.text, at)
    )


def age_of(whole: Statement, name: Name) -> str | None:
    """How old somebody is, with a noun or a town: "17-year-old", "22, of Lorvik"."""
    at = name.span.moved(-whole.span.start)
    before = _AGED.search(whole.text[: at.start].rstrip())
    behind = _AGE_AND_TOWN.match(whole.text, at.end) or _AGE_ALONE.match(whole.text, at.end)
    if before and not _is_rough(before.group(), whole.text, at):
        return before.group()
    return behind["role"] if behind and not before else None


def _is_rough(role: str, text: str, name: Span) -> bool:
    """Whether an age before a name stands behind a word that makes figures rough: "between 28-year-old Moen and"."""
    at = text.rfind(role, 0, name.start) if role[:1].isdigit() else -1
    return at >= 0 and not _ROUGH.isdisjoint(text[:at].lower().split()[-3:])


_ROUGH = frozenset(
    "about almost approximately around between estimated fewer least less more most nearly over perhaps possibly"
    " roughly some than under up".split()
)
"""Words within three of a figure from which it is not exact."""


def _beside(parsed: Parsed, own: list[int], head: int) -> Iterator[str]:
    if role := _before(parsed, own[0]):
        yield role
    for child in parsed.children[head]:
        token = parsed.tokens[child]
        if (
            token.dep == "appos"
            and child > head
            and parsed.text[parsed.tokens[head].end :].startswith((",", " —", " –"))
        ):
            yield _phrase(parsed, child)
    if parsed.tokens[head].dep == "appos":
        noun = parsed.tokens[head].head
        between = parsed.text[parsed.tokens[noun].end : parsed.tokens[own[0]].start]
        if noun < own[0] and between.rstrip().endswith(","):
            yield _phrase(parsed, noun, until=own[0])


def _before(parsed: Parsed, first: int) -> str:
    """The words of a noun right before a name, with what belongs to it: "former harbour official"."""
    noun = first - 1
    if noun < 0 or parsed.tokens[noun].text.lower() not in nouns() or parsed.text[parsed.tokens[noun].end :][:1] != " ":
        return ""
    begins = noun
    while begins and _belongs(parsed, begins - 1, noun, first):
        begins -= 1
    if parsed.tokens[begins].dep == "det" or parsed.tokens[begins].text.lower() in ("the", "a", "an"):
        begins += 1
    return _slice(parsed, begins, noun) if begins <= noun else ""


def _slice(parsed: Parsed, begins: int, ends: int) -> str:
    """The words from one to another, whole where a mark parts them ("vice-president"); nothing done or denied."""
    run = parsed.tokens[begins : ends + 1]
    before = parsed.tokens[max(0, begins - 2) : begins]
    if any(t.tag == "VBD" for t in run) or any(t.dep == "neg" for t in before):
        return ""
    while begins < ends and (parsed.tokens[begins].pos == "PUNCT" or parsed.tokens[begins].dep == "advmod"):
        begins += 1
    start = parsed.tokens[begins].start
    start = parsed.text.rfind(" ", 0, start) + 1 if parsed.text[start - 1 : start] == "-" else start
    return _END.sub("", _PRONOUN.sub("", parsed.text[start : parsed.tokens[ends].end]))


_END = re.compile(r"(?<=[a-z][a-zA-Z])\.$")
"""The full stop of its sentence: "energy leader at PwC."."""


_PARTING = frozenset(',()“”":;—–')
"""Marks that part a noun from the name behind it."""


def _belongs(parsed: Parsed, i: int, noun: int, first: int) -> bool:
    """Whether a word hangs on the noun or on the name behind it."""
    token = parsed.tokens[i]
    if token.dep not in _BESIDE - {"prep", "pobj", "advmod"} or token.text in _PARTING:
        return False
    head = token.head
    for _ in range(4):
        if head in (noun, first) or head > first:
            return True
        head = parsed.tokens[head].head
    return False


def _phrase(parsed: Parsed, noun: int, until: int | None = None) -> str:
    """A noun with all that belongs to it, without what goes on with another clause."""
    if parsed.tokens[noun].text.lower() not in nouns() and not _one_of(parsed, noun):
        return ""
    apart = frozenset(
        c
        for c in parsed.children[noun]
        if parsed.tokens[c].dep in _CLAUSES and (parsed.tokens[c].dep != "punct" or c > noun)
    )
    own = [i for i in parsed.subtree(noun, apart) if until is None or i < until]
    run = [own[0]]
    for i in own[1:]:
        if i != run[-1] + 1:
            break
        run.append(i)
    if noun not in run:
        return ""
    behind = parsed.text[parsed.tokens[run[-1]].end :]
    if until is None and _PRONOUN.match(parsed.text[parsed.tokens[run[0]].start :]):
        return ""
    if until is None and (re.match(r"\s+[A-Z]", behind) or _LISTED.match(parsed.text[parsed.tokens[run[0]].start :])):
        return ""
    return _slice(parsed, run[0], run[-1])


def _one_of(parsed: Parsed, noun: int) -> bool:
    """Whether a word opens "one of the president's aides"."""
    below = (parsed.tokens[i] for i in parsed.subtree(noun) if parsed.tokens[i].dep == "pobj")
    first = next(below, None)
    return parsed.tokens[noun].text.lower() == "one" and first is not None and first.lemma.lower() in nouns()


def _is_calling(role: str) -> bool:
    parts = role.split()
    if parts and parts[0].lower() in ("another", "several", "other", "some", "many"):
        return False
    if _NAME.fullmatch(role) or _STRAY_QUOTE.search(role) or _DONE.search(role) or not role[:1].isalnum():
        return False
    return 0 < len(parts) <= LONGEST and not _OF_ANOTHER.search(role) and role.count("(") == role.count(")")


@cache
def nouns() -> Set[str]:
    """Nouns for what one person is."""
    listed = {row[0] for name in ("roles", "kin") for row in rows(name)} | {row[-1] for row in rows("people")}
    known = listed | words("offices") | words("titles") | words("callings")
    known |= {noun for noun in words("perpetrators") if not noun.endswith("s")}
    return frozenset(known - _NO_CALLING)


_NO_CALLING = frozenset("other accused miss mr mrs ms mx sir dr lead source people count general".split())
"""Words of these lists that say nothing by themselves, or more often something else."""
