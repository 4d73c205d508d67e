"""What each source adds to a story and what it leaves out, from the claims and the text it shares with others.

A source leaves nothing out that was first printed after it, that somebody is only quoted with, or that calls on
readers.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from difflib import SequenceMatcher

from generator.comparison.claims.carried import carriers
from generator.comparison.likeness.similarity import Weighed, alike, weigh
from generator.comparison.origins.reuse import CROWD
from generator.comparison.origins.shingles import Prose, matches, pairs_sharing, prose_of_article
from generator.comparison.telling.standing import hangs_on
from generator.comparison.telling.wording import needs_another
from generator.language.speech.quotations import find_quotations
from generator.language.words import stems, tokens
from generator.model import Article, Claim, Contribution, Span

MOST = 0.5
"""Share of the other sources of which more make a claim: then one that does not leaves something out."""
FEWEST = 2
"""Other sources that make it, at least."""
IN_OTHER_WORDS = 0.17
"""Likeness of a sentence to a claim from which its source may tell it in other words, and so leaves nothing out.

Of 94 claims that sources were said to leave out, read one by one, 7 of the 16 above were told all the same or in part,
and 3 of the 78 below.
"""
TELLING = 4
"""Words of a claim at least that say by themselves what a source leaves out; "Men charged" does not."""


def contributions_of(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Contribution, ...]:
    """One for each article, in order."""
    proses = [prose_of_article(article) for article in articles]
    shared = _shared_words(proses)
    alone, wide = _alone(claims), _wide(_of_weight(claims, articles), _texts(articles, proses))
    earliest = _earliest(claims, articles)
    said = {c.id: [weigh(m.text) for m in c.mentions] for c in claims if c.id in dict(wide)}
    return tuple(
        Contribution(
            article.id,
            _own_share(proses[n], shared[n]),
            tuple(alone.get(article.id, ())),
            tuple(_left_out(article, [(id, said[id]) for id, own in wide if article.id not in own], earliest)),
        )
        for n, article in enumerate(articles)
    )


def _shared_words(proses: Sequence[Prose]) -> list[set[int]]:
    """For each text the places of its words in runs that another has too, however little else the two share."""
    found: list[set[int]] = [set() for _ in proses]
    for i, j in pairs_sharing(proses, CROWD):
        for match in matches(proses[i], proses[j]):
            found[i].update(range(match.left, match.left + match.length))
            found[j].update(range(match.right, match.right + match.length))
    return found


_TO_READERS = re.compile(r"\b(?:you|your|please|anyone)\b|\basked to (?:call|contact)\b", re.I)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us)\b(?!\.)")
_ORPHAN = re.compile(r"(?i:in|on|at|by|after|before|since|then|later)\b[^,A-Z]{0,20},\s+(?:he|she|they|it)\b")
"""How it begins where a time comes before somebody whom another sentence names: "In 2012, he pleaded guilty"."""
_HANGING = re.compile(r"(?:after|as|because|before|if|since|that|when|where|which|while|who)\b|\W*$", re.I)
"""How a clause begins that tells nothing by itself: "when officers arrived"."""


def _of_weight(claims: Sequence[Claim], articles: Sequence[Article]) -> list[Claim]:
    """The claims that a reader may miss: not what somebody is quoted with word for word, nor calls on readers.

    Nor is one that sources tell differently what "most others say", or one whose head only one of them says whole.
    """
    texts = {s.ref: s.text for a in articles for s in a.sentences}
    speech: dict[str, list[Span]] = {a.id: [q.span for q in find_quotations(a.text)] for a in articles}
    found = []
    for claim in claims:
        text = claim.label.text
        spoken = all(any(m.span.within(span) for span in speech[m.ref.article]) for m in claim.mentions)
        told = carriers(claim, texts) >= FEWEST and _wordings(claim) >= FEWEST
        if told and not (claim.differences or spoken or _says_little(text)):
            found.append(claim)
    return found


def _wordings(claim: Claim) -> int:
    """In how many wordings its sources tell a claim; those that have it from one text share one."""
    apart: list[tuple[str, ...]] = []
    for own in (tokens(m.text) for m in claim.mentions):
        if not any(SequenceMatcher(None, own, other, autojunk=False).ratio() >= ONE_TEXT for other in apart):
            apart.append(own)
    return len(apart)


ONE_TEXT = 0.8
"""Share of the words of two clauses, in one order, from which they are one text, whatever an editor cut."""


def _says_little(text: str) -> bool:
    """Whether the head of a claim tells nothing by itself: "Men", "he left", "we heard a shot", a call on readers."""
    short = len(text.split()) < TELLING or text.isupper()
    opens = _HANGING.match(text) or _ORPHAN.match(text) or hangs_on(text)
    return bool(short or needs_another(text) or opens or _TO_READERS.search(text) or _FIRST_PERSON.search(text))


def _earliest(claims: Sequence[Claim], articles: Sequence[Article]) -> Mapping[str, date]:
    """Claim -> the day on which the first of its sources was printed, where all say their day."""
    days = {a.id: a.meta.published for a in articles}
    told = {claim.id: [days[id] for id in claim.articles] for claim in claims}
    return {id: min(day for day in found if day) for id, found in told.items() if found and all(found)}


def _left_out(
    article: Article, wide: Sequence[tuple[str, Sequence[Weighed]]], earliest: Mapping[str, date]
) -> Iterator[str]:
    """The claims, not told later, of which an article tells nothing alike in any sentence of its own."""
    own = [weigh(s.text) for s in article.body] if wide else []
    day = article.meta.published
    for id, said in wide:
        if day and id in earliest and day < earliest[id]:
            continue
        if not any(alike(sentence, mention) >= IN_OTHER_WORDS for mention in said for sentence in own):
            yield id


def _own_share(prose: Prose, shared: Set[int]) -> float:
    """Share of a text's words outside quotation marks that stand in no run of words another source has, 0 to 1.

    What somebody is quoted with is nobody's own text: two outlets that quote one speaker copy nobody, and neither wrote
    the words. A text of quotations alone shares nothing.
    """
    words = [at for at, sentence in enumerate(prose.places) if sentence]
    return sum(at not in shared for at in words) / len(words) if words else 1.0


def _alone(claims: Sequence[Claim]) -> Mapping[str, Sequence[str]]:
    """Article -> the claims of it alone, and perhaps of no other; first those whose words the shared claims use too."""
    sources = [c.articles for c in claims]
    shared = {
        s for c, own in zip(claims, sources, strict=True) if len(own) > 1 for m in c.mentions for s in stems(m.text)
    }
    found: dict[str, list[str]] = {}
    single = [(c, own[0]) for c, own in zip(claims, sources, strict=True) if len(own) == 1 and not c.nearby]
    for claim, article in sorted(single, key=lambda one: -len(stems(one[0].label.text) & shared)):
        found.setdefault(article, []).append(claim.id)
    return found


def _texts(articles: Sequence[Article], proses: Sequence[Prose]) -> Mapping[str, str]:
    """Article -> the first of those that print most of one text, which say a thing once."""
    first = {article.id: article.id for article in articles}
    for i, j in pairs_sharing(proses, CROWD):
        own = sum(match.length for match in matches(proses[i], proses[j]))
        if own >= TWIN * max(1, min(proses[i].count, proses[j].count)):
            one, other = sorted((first[articles[i].id], first[articles[j].id]))
            first = {id: one if home == other else home for id, home in first.items()}
    return first


TWIN = 0.5
"""Share of the words of the shorter text from which two print one text."""


def _wide(claims: Sequence[Claim], texts: Mapping[str, str]) -> Sequence[tuple[str, frozenset[str]]]:
    """Claims that most other sources of a source make, the widest first, with the sources not silent on each.

    Of sources that print one text each counts as one.
    """
    others = len({*texts.values()}) - 1
    own = {c.id: len({texts[id] for id in c.articles}) for c in claims}
    wide = [c for c in claims if own[c.id] >= FEWEST and own[c.id] > MOST * others]
    wide.sort(key=lambda claim: -own[claim.id])
    return [(c.id, frozenset((*c.articles, *(ref.article for ref in c.nearby), *c.unmatched))) for c in wide]
