"""What a list shows before a line that means little alone: the sentence before it, where that tells what it means.

"They were freed" and "She had started the fight" stand in a list far from the sentence that they were written behind,
often below a line on somebody else. The sentence before is shown only where it has what the line takes as told, and
names what it speaks of itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from generator.comparison.claims.claimless import asks
from generator.comparison.telling.continued import says, shown_whole
from generator.comparison.telling.headings import words_for_people
from generator.comparison.telling.references import bare_words, is_told, pointers, understood
from generator.comparison.telling.standing import adds_to
from generator.comparison.telling.wording import leans
from generator.data import table, words
from generator.language.parsing import Parsed, parse
from generator.model import Article, Claim, Mention, Ref, Sentence, Statement

MOST = 3
"""Sentences that lead to a line."""
LONG, LONGEST = 55, 75
"""Words of one of them, and of all."""


def preceded_in(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    statements: Mapping[str, Sequence[Statement]],
    told: Sequence[str],
    named: Set[Ref],
    placed: Set[Ref],
) -> Mapping[Ref, Sequence[Mention]]:
    """Sentence of a claim of one source -> the few right before it that tell what it takes as told.

    What a page has `told` by then, as in its lead, needs nothing, nor does a line that is `named` for whom it means.
    What claims nothing and is not `placed` behind another sentence leads to the next.
    """
    known = understood(bare_words(" ".join(told)))
    sources = {a.id: _Source.of(a, statements[a.id]) for a in articles}
    listed = [m for c in claims if len(c.articles) == 1 and not c.differences for m in c.mentions]
    shown = {m.ref for c in claims for m in c.mentions} | placed
    before: dict[Ref, tuple[Ref, ...]] = {}
    for mention in listed:
        source = sources[mention.ref.article]
        line = source.article.sentence(mention.ref.n)
        whole = mention.span.start <= line.span.start + SLACK
        first = source.before(line)
        spoken = first and first.ref == mention.speaker_ref and not _OF_HIM.match(first.text)
        lone = first and first.ref not in shown and not asks(first.text)
        if whole and first and (lone or (spoken and _leans(line, known))):
            before[mention.ref] = (first.ref,)
        elif whole and first and mention.ref not in named:
            before[mention.ref] = _before(source, line, known, named)
    wholes = shown_whole([ref for run in before.values() for ref in run], articles, statements)
    return {ref: tuple(wholes[r] for r in run) for ref, run in before.items() if run}


SLACK = 2
"""Characters of a mark of quotation that may stand before what is shown of a sentence."""


@dataclass(frozen=True, slots=True)
class _Source:
    """An article, with the sentences of it that are read and those that name somebody."""

    article: Article
    read: Set[Ref]
    naming: Set[Ref]

    @classmethod
    def of(cls, article: Article, statements: Sequence[Statement]) -> "_Source":
        """A source with what its sentences say."""
        naming = {s.ref for s in statements if s.k == 1 and any(n.kind == "person" for n in s.names)}
        return cls(article, {s.ref for s in statements}, naming)

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence of the text before one, if it may lead to it; captions and the like between them are no text."""
        earlier = reversed(self.article.sentences[: sentence.n - 1])
        last = next((s for s in earlier if s.disposition not in _BETWEEN), None)
        fits = last and last.ref in self.read and len(last.text.split()) <= LONG and (says(last) or asks(last.text))
        return last if fits else None


_BETWEEN = frozenset({"boilerplate", "caption", "duplicate", "off-topic"})


def _before(source: _Source, line: Sentence, known: Set[str], named: Set[Ref]) -> tuple[Ref, ...]:
    """The sentences before one that tell what it means; nothing where they do not, or lean on others."""
    run: list[Sentence] = []
    for _ in range(MOST):
        before = source.before(line)
        needs = _told_by(line, before, known, named=before.ref in source.naming) if before else ()
        if not before or not needs:
            return ()
        run.insert(0, before)
        if before.ref in named or not _leans_alike(before.text, needs):
            return tuple(s.ref for s in run) if sum(len(s.text.split()) for s in run) <= LONGEST else ()
        line, known = before, frozenset()
    return ()


def _leans_alike(before: str, needs: Sequence[str]) -> bool:
    """Whether a sentence opens with a "he", or with what the next one takes as told: "They left. Their boat sank".

    A question leans on what raises it.
    """
    if asks(before):
        return True
    opens = _OF_HIM.match(before)
    if not opens or _NOTHING_MEANT.match(before):
        return False
    kind, meant = _KINDS[opens[1].lower()], {_KINDS.get(need, "") for need in needs}
    return kind in ("m", "f") or not meant.isdisjoint({kind, ""})


_KINDS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"} | {"it": "thing", "its": "thing"}
_KINDS |= {"they": "many", "them": "many", "their": "many"}
"""A pronoun -> what it may mean."""
_OF_HIM = re.compile(rf"[“\"'‘(]*({'|'.join(_KINDS)})\b", re.I)


def _told_by(line: Sentence, before: Sentence, known: Set[str], *, named: bool) -> tuple[str, ...]:
    """What a sentence takes as told that the one before it tells, which may have somebody `named`."""
    own, other = parse([line.text, before.text])
    if own is None or other is None:
        return ()
    if asks(line.text):
        return ("question",)
    found = tuple(_needs(own, known))
    told = tuple(need for need in found if _supplies(other, need) or (named and _KINDS.get(need) in ("m", "f")))
    if asks(before.text):
        return ("answer",) if found or _ANSWERS.match(line.text) else ()
    return told or tuple(_summed_up(own))


_ANSWERS = re.compile(r"\W*(?:absolutely|hardly|maybe|no|not|perhaps|probably|yes)\b[, ]", re.I)


def _summed_up(parsed: Parsed) -> Iterator[str]:
    """The noun with which a sentence begins that sums up the one before it: "The remarks angered the council"."""
    opens = _THE.match(parsed.text)
    if opens and opens[1].lower() in words("summing-nouns"):
        yield opens[1].lower()


_THE = re.compile(r"The (\w+)\b(?! (?:of|by|from|to|that)\b)")


def _leans(line: Sentence, known: Set[str]) -> bool:
    """Whether a sentence takes anything as told."""
    (parsed,) = parse([line.text])
    return parsed is not None and any(_needs(parsed, known))


def _needs(parsed: Parsed, known: Set[str]) -> Iterator[str]:
    """What a sentence takes as told: its opening, or what it points at."""
    opening = _OPENING.match(parsed.text)
    if _OF_THOSE.match(parsed.text):
        yield "them"
    elif opening and not _NOTHING_MEANT.match(parsed.text) and any(form(parsed.text) for form in _FORMS):
        yield opening[1].lower()
    yield from sorted(need for need in pointers(parsed) if not is_told(need, frozenset(known)))


_OF_THOSE = re.compile(r"[“\"'‘(]*(?:\w+ ){1,2}of (?:them|these|those)\b", re.I)
"""How a sentence begins that takes up several: "Some of them will not survive"."""
_FORMS = (leans, adds_to, re.compile(r"(?:which|because)\b(?![^,]*,)", re.I).match)
_OPENING = re.compile(r"[“\"'‘(]*([A-Za-z]+)")
_NOTHING_MEANT = re.compile(
    r"[“\"'‘(]*(?:There(?:['’]s|\s+\w+)|Despite|Meanwhile"
    r"|It(?:['’]s|\s+(?:is|was|will be|would be))\s+(?!\w+(?:ed|en)\b)"
    r"|It\s+(?:remains|seems?|looks?|appears?|takes?|took|would seem|turns?|turned))\b",
    re.I,
)
"""Openings that stand for nothing told before: "There are concerns", "It is clear that", "It remains to be seen"."""


def _supplies(parsed: Parsed, need: str) -> bool:
    """Whether a sentence has what the next one takes as told: somebody for "he", many for "they", or the same word."""
    opens = _OF_HIM.match(parsed.text)
    if opens and _KINDS.get(need) == _KINDS[opens[1].lower()]:
        return True
    if _KINDS.get(need) in ("m", "f"):
        return any(_genders(parsed) & {_KINDS[need], ""})
    if need == "the":
        return bool(_genders(parsed))
    if need in _SEVERAL:
        return any(t.tag in ("NNS", "NNPS") or t.text.lower() in _CROWDS for t in parsed.tokens) or _two(parsed)
    return need.partition(" ")[0] in _ANYTHING or is_told(need, bare_words(parsed.text))


_SEVERAL = frozenset(
    {"they", "them", "their", "both", "these", "those", "two", "pair", "duo", "trio", "others", "some"}
)
_CROWDS = frozenset({"police", "everyone", "everybody", "family", "couple", "group", "team", "crowd"})
_ANYTHING = frozenset(
    "it its this that such here there but and so however also again instead still yet nevertheless"
    " nonetheless moreover furthermore otherwise another one others in on as for when while if because which"
    " similar same".split()
)
"""What takes up all that was told, or any thing in it."""


def _genders(parsed: Parsed) -> Set[str]:
    """Of everybody in a sentence whether it is a man or a woman; nothing where that is not known."""
    people = (t for t in parsed.tokens if t.tag == "NN" and t.text.lower() in words_for_people())
    names = (t for t in parsed.tokens if t.pos == "PROPN" and t.ent_type in ("PERSON", ""))
    called = {table("genders").get(t.text.lower(), "") for t in people}
    return called | {_given().get(t.text, "") for t in names}


@cache
def _given() -> Mapping[str, str]:
    """A given name -> whether it is a man's or a woman's."""
    return {name: _KINDS.get(pronoun, "") for name, pronoun in table("given-names").items()}


def _two(parsed: Parsed) -> bool:
    """Whether a sentence tells of two in one phrase: "Ida Moen and Karl Ott"."""
    return any(t.dep == "conj" and t.pos in ("PROPN", "NOUN") for t in parsed.tokens)
