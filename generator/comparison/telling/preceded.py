"""What a list shows before a line that means little alone: the sentence before it, where that tells what it means.

"They were freed" and "She had started the fight" stand in a list far from the sentence that they were written behind,
often below a line on somebody else. The sentence before is shown only where it has what the line takes as told, and
names what it speaks of itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

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
    found = {a.id: a for a in articles}
    listed = [m for c in claims if len(c.articles) == 1 and not c.differences for m in c.mentions]
    read = {s.ref for a in articles for s in statements[a.id]}
    shown = {m.ref for c in claims for m in c.mentions} | placed
    before: dict[Ref, tuple[Ref, ...]] = {}
    for mention in listed:
        article = found[mention.ref.article]
        whole = mention.span.start <= article.sentence(mention.ref.n).span.start + SLACK
        first = _usable(article, mention.ref.n - 1, read)
        spoken = first and first.ref == mention.speaker_ref and not _OF_HIM.match(first.text)
        if whole and first and (first.ref not in shown or (spoken and _leans(article, mention.ref.n, known))):
            before[mention.ref] = (first.ref,)
        elif whole and first and mention.ref not in named:
            before[mention.ref] = _before(article, mention.ref.n, read, known, named)
    wholes = shown_whole([ref for run in before.values() for ref in run], articles, statements)
    return {ref: tuple(wholes[r] for r in run) for ref, run in before.items() if run}


SLACK = 2
"""Characters of a mark of quotation that may stand before what is shown of a sentence."""


def _before(article: Article, n: int, read: Set[Ref], known: Set[str], named: Set[Ref]) -> tuple[Ref, ...]:
    """The sentences before one that tell what it means; nothing where they do not, or lean on others."""
    run: list[Sentence] = []
    for back in range(1, MOST + 1):
        before = _usable(article, n - back, read)
        if not before or not (needs := _told_by(article.sentence(n - back + 1).text, before.text, known)):
            return ()
        run.insert(0, before)
        if before.ref in named or not _leans_alike(before.text, needs):
            return tuple(s.ref for s in run) if sum(len(s.text.split()) for s in run) <= LONGEST else ()
        known = frozenset()
    return ()


def _leans_alike(before: str, needs: Sequence[str]) -> bool:
    """Whether a sentence opens with a "he", or with what the next one takes as told: "They left. Their boat sank"."""
    opens = _OF_HIM.match(before)
    if not opens or _NOTHING_MEANT.match(before):
        return False
    kind, meant = _KINDS[opens[1].lower()], {_KINDS.get(need, "") for need in needs}
    return kind in ("m", "f") or not meant.isdisjoint({kind, ""})


def _usable(article: Article, n: int, read: Set[Ref]) -> Sentence | None:
    """A sentence of the text that may lead to the next one."""
    sentence = article.sentence(n) if n >= 1 else None
    fits = sentence and sentence.ref in read and len(sentence.text.split()) <= LONG and says(sentence)
    return sentence if fits else None


_KINDS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"} | {"it": "thing", "its": "thing"}
_KINDS |= {"they": "many", "them": "many", "their": "many"}
"""A pronoun -> what it may mean."""
_OF_HIM = re.compile(rf"[“\"'‘(]*({'|'.join(_KINDS)})\b", re.I)


def _told_by(text: str, before: str, known: Set[str]) -> tuple[str, ...]:
    """What a sentence takes as told that the one before it tells."""
    own, other = parse([text, before])
    if own is None or other is None:
        return ()
    needs = tuple(need for need in _needs(own, known) if _supplies(other, need))
    return needs or tuple(_summed_up(own))


def _summed_up(parsed: Parsed) -> Iterator[str]:
    """The noun with which a sentence begins that sums up the one before it: "The remarks angered the council"."""
    opens = _THE.match(parsed.text)
    if opens and opens[1].lower() in words("summing-nouns"):
        yield opens[1].lower()


_THE = re.compile(r"The (\w+)\b(?! (?:of|by|from|to|that)\b)")


def _leans(article: Article, n: int, known: Set[str]) -> bool:
    """Whether a sentence takes anything as told."""
    (parsed,) = parse([article.sentence(n).text])
    return parsed is not None and any(_needs(parsed, known))


def _needs(parsed: Parsed, known: Set[str]) -> Iterator[str]:
    """What a sentence takes as told: its opening, or what it points at."""
    opening = _OPENING.match(parsed.text)
    if opening and not _NOTHING_MEANT.match(parsed.text) and (leans(parsed.text) or adds_to(parsed.text)):
        yield opening[1].lower()
    yield from sorted(need for need in pointers(parsed) if not is_told(need, frozenset(known)))


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
    " nonetheless moreover furthermore otherwise another one others in on as for when while if because"
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
