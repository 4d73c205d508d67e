"""Where the people and bodies of a story speak: by name, as "he" or "she", or through a run of quotations.

Somebody speaks where a sentence gives him words or a view of his own; what others say that he would say is none of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.comparison.telling.dated_words import whom
from generator.comparison.telling.wording import one_line
from generator.data import table
from generator.language.speech.verbs import judges, perceives, utters
from generator.model import Article, Attribution, Claim, Name, Ref, Span, Statement


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands."""

    article: Article
    whole: Statement
    name: Name

    @property
    def text(self) -> str:
        """The name on one line."""
        return one_line(self.name.span.of(self.article.text))


def speaking_in(
    articles: Sequence[Article],
    statements: Mapping[str, Sequence[Statement]],
    places: Mapping[str, Sequence[Place]],
    claims: Sequence[Claim],
) -> Mapping[str, Sequence[Ref]]:
    """Name -> the sentences in which its bearer speaks, by name, as "he" or "she", or through a run of quotations."""
    at: dict[str, list[tuple[Place, str]]] = {}
    for name, place in ((name, place) for name, stand in places.items() for place in stand):
        at.setdefault(place.article.id, []).append((place, name))
    found: dict[str, list[Ref]] = {}
    for article, said in ((a, s) for a in articles for s in statements[a.id]):
        for name in _speakers(article, said, at.get(article.id, ())):
            found.setdefault(name, []).append(said.ref)
    for article in articles:
        for name, ref in _as_he(article, statements[article.id], at.get(article.id, ())):
            found.setdefault(name, []).append(ref)
    for mention in (m for claim in claims for m in claim.mentions if m.speaker):
        for place, name in at.get(mention.ref.article, ()):
            here = place.whole.ref == (mention.speaker_ref or mention.ref)
            if here and _heads_words(mention.speaker or "", place.text) and not _unsaid(place):
                found.setdefault(name, []).append(mention.ref)
    return _read_out(articles, statements, found)


def _as_he(
    article: Article, statements: Sequence[Statement], at: Sequence[tuple[Place, str]]
) -> Iterator[tuple[str, Ref]]:
    """Who speaks as the "He" that opens a sentence right behind one that tells of him alone, over a heading too."""
    wholes = sorted((s for s in statements if s.k == 1), key=lambda s: s.n)
    before = {s.n - 1: wholes[i - 1] for i, s in enumerate(wholes) if i}
    for whole in wholes:
        pronoun = whole.text.partition(" ")[0]
        said = [a for a in whole.attributions if a.source and a.source.of(article.text) == pronoun]
        if pronoun not in ("He", "She") or any(a.speaker for a in said):
            continue
        if any(_utters(article.text, a) for a in said) and (one := whom(whole.text, whole, before, article)):
            yield from {(name, whole.ref) for place, name in at if place.whole.ref == one[1] and place.text == one[0]}


def _read_out(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], found: Mapping[str, Sequence[Ref]]
) -> Mapping[str, Sequence[Ref]]:
    """With what a statement reads that was told of right before: `In a statement, Moen said so. "It is," it read.`"""
    more: dict[str, list[Ref]] = {}
    for article in articles:
        wholes = {s.n: s for s in statements[article.id] if s.k == 1}
        for whole, said in ((s, a) for s in wholes.values() for a in s.attributions if a.cue and a.content):
            if said.source or not _READ.match(article.text, said.cue.start if said.cue else 0):
                continue
            told = next((s.n - 1 for s in wholes.values() if said.cue and said.cue.within(s.span)), 0)
            names = [name for name, refs in found.items() if Ref(article.id, told) in refs]
            if len(names) == 1 and _WRITTEN.search(wholes[told].text):
                more.setdefault(names[0], []).append(whole.ref)
    return {name: (*refs, *more.get(name, ())) for name, refs in found.items()}


_READ = re.compile(r"reads?,?\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:statement|letter|release)\b")
_WRITTEN = re.compile(r"\b(?:statement|letter|release)\b")


def _speakers(article: Article, said: Statement, at: Sequence[tuple[Place, str]]) -> Iterator[str]:
    """Who says what a statement tells."""
    for attribution in said.attributions:
        span = attribution.speaker or attribution.source
        if span and _utters(article.text, attribution):
            named = (pair for pair in at if pair[0].name.span.within(span))
            yield from (name for place, name in named if _heads(article.text, place.name.span, span))


def _utters(text: str, said: Attribution) -> bool:
    """Whether somebody says or thinks something.

    He only does it in "pleaded guilty", not in "did not deny", nor where he examines claims that “a mill was sold”.
    """
    if not said.content or not said.cue:
        return False
    cue = said.cue.of(text)
    if cue.lower().startswith(("to ", "would ", "will ")) or _NOT.search(cue) or _rules_on(text, said.cue):
        return False
    if (_ASSERTS.match(cue) and _SELF.match(text, said.cue.end)) or (
        said.kind == "indirect" and _only_wishes(text, said)
    ):
        return False
    if said.kind == "indirect" and _is_told_to(text, said):
        return False
    told = utters(cue) and not cue.lower().startswith("plead") and not perceives(cue)
    return said.kind == "direct" or told or (said.kind == "mixed" and judges(cue))


_SELF = re.compile(r"\s+(?:it|him|her)self\b|\s+themselves\b")
_ASSERTS = re.compile(r"(?:assert|explain|repeat|express)", re.I)
"""What makes it no speech: "the council asserts itself"; who calls himself something speaks."""


def _only_wishes(text: str, said: Attribution) -> bool:
    """Whether somebody only hopes or wants to do something: "took office hoping to mend the mill"."""
    cue = said.cue.of(text) if said.cue else ""
    return bool(_WISHES.search(cue)) and any(text.startswith("to ", content.start) for content in said.content)


_WISHES = re.compile(r"\b(?:hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|expect(?:s|ed|ing)?|wish(?:es|ed|ing)?)$", re.I)


def _is_told_to(text: str, said: Attribution) -> bool:
    """Whether one person is only said to speak: "Moen will come and call out the council, the mayor said"."""
    cue = said.cue.of(text).lower() if said.cue else ""
    source = said.source.of(text) if said.source else ""
    several = source.endswith(("s", "olice", "eople", "taff", "men")) or " and " in source
    one = source.lower() in ("he", "she") or (source[:1].isupper() and not several)
    return bool(_BARE.fullmatch(cue)) and one and utters(cue) and cue not in table("irregular-verbs")


_BARE = re.compile(r"[a-z]+(?<!s)(?<!ed)(?<!ing)(?: (?:out|for|on))?")
"""A verb without an ending, as it stands behind "will" and "to"."""
_RULES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*)$", re.I)
_SOUGHT = re.compile(
    r"\s+(?:(?:the|an?|his|her|their|that|this)\s+)?(?:[\w’'-]+\s+)?(?:motions?|requests?|bids?|bail|bond|appeals?|petitions?"
    r"|applications?|parole|permits?|visas?|cases?|lawsuits?|suits?|charges?\s+against)\b"
)
"""What a court or an office rules on."""


def _unsaid(place: Place) -> bool:
    """Whether all that a sentence tells of a name is what its bearer did not say or deny, or only got to know."""
    spans = ((a.speaker or a.source, a) for a in place.whole.attributions if a.cue)
    cues = [said.cue for span, said in spans if said.cue and span and place.name.span.within(span)]
    return bool(cues) and all(_is_silent(place.article.text, cue) for cue in cues)


def _is_silent(text: str, cue: Span) -> bool:
    """Whether nobody speaks by a cue: `did not say`, `learned`, `to understand`, `examining claims`."""
    words_of = cue.of(text)
    only_does = words_of.lower().startswith("to ") or (words_of.endswith("ing") and not utters(words_of))
    return bool(only_does or _NOT.search(words_of) or perceives(words_of) or _rules_on(text, cue))


def _rules_on(text: str, cue: Span) -> bool:
    """Whether a court or an office only rules on what was asked: "Judge Moen denied a motion"."""
    return bool(_RULES.search(cue.of(text)) and _SOUGHT.match(text, cue.end))


_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.I)


def _heads(text: str, name: Span, source: Span) -> bool:
    """Whether a source is the named one, not something or somebody of his.

    "footage posted by Ida Moen" and "Ida Moen's uncle" are not she, "the Tides Department spokesman" is not the body.
    """
    return _apart(text[source.start : name.start], text[name.end : source.end])


def _heads_words(source: str, name: str) -> bool:
    before, found, after = one_line(source).partition(name)
    return bool(found) and _apart(before, after)


def _apart(before: str, after: str) -> bool:
    return not (_OF_ANOTHER.search(before) or _CLAUSE.search(before)) and bool(_SET_APART.match(after))


_CLAUSE = re.compile(r"\b(?:after|before|because|since|when|while)\b")
"""What makes what stands before a name a clause and no office: "Moen’s words, hours after Karl Ott spoke"."""


_OF_ANOTHER = re.compile(
    r"\b(?:by|of|from|with|about|against|between|to|for|in|at|on|like|such\s+as|including)\s+(?:the\s+|an?\s+)?(?:[\da-z’'-]+\s+){0,2}"
    r"(?:(?:[A-Z][\w’'-]*\s+){0,2}(?:President|Mayor|Officer|Mr|Mrs|Ms|Senator|Sen|Rep|Gov|Judge|Chief|Sheriff)\.?\s+)?$"
)
"""What makes a source somebody or something else's: "supporters of President "."""
_SET_APART = re.compile(
    r"\s*(?:$|[,(\[—–”\"]|(?:and|or|of|in|at|on|from|with|for|who|which|that|aka|both|also)\b)", re.I
)
"""What follows a name that is all of a naming, or the rest of its place and office."""
