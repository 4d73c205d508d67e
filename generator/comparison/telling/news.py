"""Which sentences of its sources tell the news of a story in its newest state, as the beginning of a briefing.

The first sentence is the one that tells most of what the articles share, stands early in its article and needs nothing
told before it; each further one adds most to those before. What only sets a scene, looks back, or may be over by the
day of the newest article is passed over where anything else is left.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.comparison.likeness.predicates import parts
from generator.comparison.likeness.rarity import rarity
from generator.comparison.likeness.synonyms import unified
from generator.comparison.telling.furniture import inside_quotation, is_cut, is_furniture
from generator.comparison.telling.references import bare_words, full_names, needs_of
from generator.comparison.telling.standing import opens
from generator.comparison.telling.summary import (
    EARLY_FADE,
    EARLY_GAIN,
    QUOTED,
    SHORTEST,
    WEIGHTIEST,
    news_of,
    says,
    summarise,
)
from generator.comparison.telling.timely import (
    furthest_ones,
    is_about_inquiries,
    is_background,
    is_static,
    may_be_over,
    older_ones,
)
from generator.comparison.telling.wording import NUMBERS, one_line, undated
from generator.language.parsing import Parsed, parse
from generator.language.words import stem, stems, tokens
from generator.model import Article, Claim, Ref, Sentence

FAR = 10
"""Sentences of an article among which the lead is sought."""
MOST = 4
"""Quoted sentences of a lead."""
AGAIN = 0.3
"""What a word keeps of its weight where it is said again: a reader wants nothing told twice."""
OLDER, UNDATED = 0.65, 0.65
"""What a sentence keeps of its score where another article is newer, and where its own alone gives no day."""
STATIC, BEHIND = 0.6, 0.4
"""What a sentence keeps that says what something is or only that police look into it, and one that looks back."""
LEAST = 0.08
"""Share of what the first sentence says that a further one adds at least, for each that stands before it."""
NAMED = 1.2
"""What a sentence gains that names somebody."""
NEW = 0.52
"""Share of its words that is new in a further sentence, with words for one thing made one."""
NEW_OPENING = 0.65
"""The same of the first sentence of another article, which tells the news once more."""
LONGEST = 55
"""Words of a sentence; what is news may be told at length."""
LENGTH = 0.4
"""Power of a sentence's length by which what its words count is divided."""
UNTITLED = 0.7
"""What the first sentence of a lead keeps of its score where it has no word of the title; with all of them it gains."""
LACKING = 0.7
"""What it keeps where it has none of the title's figures, or tells of no death where the title does."""
FURTHEST = 1.3
"""What it gains in an article that begins with the latest stage of the case: "charged" after "arrested"."""
PLACE = 1.0
"""What the first sentence of an article gains where a lead begins."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    sentence: Sentence
    place: int
    """How many sentences stand before it in its article."""
    says: tuple[str, ...]
    standing: float
    """What its place, its form and the age of its article make of what its words count."""
    needs: frozenset[str]
    """What must have been told before."""
    furthest: bool
    """Whether its article begins with the latest stage of a case."""
    happens: frozenset[tuple[str, str, str]]
    """What it mainly says happened, with who takes part."""


def news_in(
    articles: Sequence[Article], words: int, title: str = "", claims: Sequence[Claim] = ()
) -> tuple[Sentence, ...]:
    """The sentences that open a briefing, of about so many words together, in the order in which they are read.

    The first tells most of the headline `title`; none after it makes only `claims` that those before have made, or
    takes a side where figures conflict, which is told with both.
    """
    news, headed, rows = news_of(articles), plain_stems(title) or _headed_alike(articles), _rows(claims)
    disputed = frozenset(m.ref for c in claims if c.conflict and c.kind == "figure" for m in c.mentions)
    left = sorted(_candidates(articles, title), key=lambda c: c.sentence.ref)
    opening = max(
        [c for c in left if not c.needs] or left,
        key=lambda c: round(_worth(c, news, {}) * _heads(c, headed), 9),
        default=None,
    )
    if opening is None:
        return _any(articles, words)
    chosen, kept = [opening], dict.fromkeys(opening.says, AGAIN)
    left = [c for c in left if c.sentence.ref not in disputed]
    least = LEAST * _worth(opening, news, {})
    while len(chosen) < MOST:
        told = frozenset(word for c in chosen for word in bare_words(c.sentence.text))
        room = words - sum(len(c.sentence.text.split()) for c in chosen)
        fitting = [c for c in left if c.needs <= told and len(c.sentence.text.split()) <= room]
        further = [c for c in fitting if _worth(c, news, kept) >= least * len(chosen) and _adds(c, chosen, rows)]
        if not further:
            break
        best = max(further, key=lambda c: round(_worth(c, news, kept) * (NAMED if _names(c, chosen) else 1.0), 9))
        chosen.append(best)
        kept.update({term: kept.get(term, 1.0) * AGAIN for term in best.says})
    return tuple(c.sentence for c in chosen)


def _headed_alike(articles: Sequence[Article]) -> frozenset[str]:
    """What the titles of several articles tell, where none of them stands over the story."""
    titles = (plain_stems(" ".join(s.text for s in a.sentences if s.disposition == "title")) for a in articles)
    counts = Counter(stem_ for title in titles for stem_ in title)
    return frozenset(stem_ for stem_, n in counts.items() if n > 1)


def _any(articles: Sequence[Article], words: int) -> tuple[Sentence, ...]:
    """What the articles share where no sentence can open a briefing, else the first sentence there is."""
    without = frozenset(s.ref for a in articles for s in a.body if not opens(s, a))
    return (
        summarise(articles, words, again=AGAIN, without=without)[:2] or tuple(s for a in articles for s in a.body)[:1]
    )


def _rows(claims: Sequence[Claim]) -> Mapping[Ref, frozenset[str]]:
    """The claims that each sentence makes."""
    found: dict[Ref, set[str]] = {}
    for claim in claims:
        for mention in claim.mentions:
            found.setdefault(mention.ref, set()).add(claim.id)
    return {ref: frozenset(ids) for ref, ids in found.items()}


def _adds(candidate: _Candidate, chosen: Sequence[_Candidate], rows: Mapping[Ref, frozenset[str]]) -> bool:
    """Whether a sentence says enough that those before do not: new words, and a new claim or a new name."""
    text, told = candidate.sentence.text, [c.sentence.text for c in chosen]
    own, known = plain_stems(text), frozenset[str]().union(*map(plain_stems, told))
    if len(own - known) < (NEW if candidate.place else NEW_OPENING) * len(own):
        return False
    if candidate.happens and candidate.happens <= frozenset[object]().union(*(c.happens for c in chosen)):
        return False
    if is_about_inquiries(text) and any(map(is_about_inquiries, told)):
        return False
    made = rows.get(candidate.sentence.ref, frozenset())
    named = full_names(text) - frozenset[str]().union(*map(full_names, told))
    return (
        bool(named)
        or not made
        or not made <= frozenset[str]().union(*(rows.get(c.sentence.ref, frozenset()) for c in chosen))
    )


def _names(candidate: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    """Whether a sentence names somebody in full whom those before have not named."""
    told = frozenset[str]().union(*(full_names(c.sentence.text) for c in chosen))
    return not full_names(candidate.sentence.text) <= told


def _heads(candidate: _Candidate, title: frozenset[str]) -> float:
    """What a sentence gains as the first of a lead: by its place, and by how much of the title it tells."""
    told = plain_stems(candidate.sentence.text) & title
    figures = frozenset(filter(str.isdigit, title))
    counted = 1.0 if not figures or figures & told else LACKING
    ended = LACKING if _DEAD in title - told else 1.0
    far = FURTHEST if candidate.furthest and not is_about_inquiries(candidate.sentence.text) else 1.0
    share = _rarity(told) / (_rarity(title) or 1.0)
    return counted * ended * far * (1 + PLACE * EARLY_FADE**candidate.place) * (UNTITLED + share)


_DEAD = stem("kill")
"""What all words for a death are made one with: no other word of a title may less be left out."""


def _rarity(found: Iterable[str]) -> float:
    return math.fsum(min(rarity(s), WEIGHTIEST) for s in found)


def plain_stems(text: str) -> frozenset[str]:
    """The stems of a text with words for one thing made one, and small numbers in digits."""
    return frozenset(_DIGITS.get(s, s) for s in stems(unified(text.replace("-", " "))))


_DIGITS = {stem(name): str(n) for n, name in enumerate(NUMBERS) if n}


def _worth(candidate: _Candidate, news: Mapping[str, float], kept: Mapping[str, float]) -> float:
    """What a sentence adds to what has been told, by its words; a long one has more of them by its length alone."""
    total = sum(news[term] * kept.get(term, 1.0) for term in candidate.says)
    return candidate.standing * total / math.pow(len(candidate.sentence.text.split()), LENGTH)


def _candidates(articles: Sequence[Article], title: str) -> Iterator[_Candidate]:
    far = furthest_ones(articles)
    older, dated = older_ones(articles), any(a.meta.published for a in articles)
    known = _in_titles(articles) | frozenset(map(stem, tokens(title)))
    for article in articles:
        body = article.body[:FAR]
        late = article.id in older
        bare = dated and not article.meta.published
        age = OLDER if late else UNDATED if bare and not _is_headed(article, title) else 1.0
        for place, (sentence, parsed) in enumerate(zip(body, parse([s.text for s in body]), strict=True)):
            text = undated(one_line(sentence.text))
            cut = place > 0 and is_cut(body[place - 1].text)
            if cut or not _tells(sentence, article, text, parsed) or (late and _is_over(text, parsed)):
                continue
            standing = age * _standing(text, parsed, article, place)
            needs, happens = needs_of(sentence, article, parsed, known), parts(parsed) if parsed else frozenset()
            yield _Candidate(sentence, place, says(text), standing, needs, article.id in far, happens)


def _is_headed(article: Article, title: str) -> bool:
    """Whether the headline over the story is that of an article."""
    return bool(title) and any(title in one_line(s.text) for s in article.sentences if s.disposition == "title")


def _is_over(text: str, parsed: Parsed | None) -> bool:
    """Whether a sentence of an older article tells a state that is over, or the first answer to a call."""
    return may_be_over(text, parsed) or is_about_inquiries(text)


def _in_titles(articles: Sequence[Article]) -> frozenset[str]:
    """Stems that stand in most titles: whom these call by his surname, everybody knows."""
    titles = [{stem(t) for s in a.sentences if s.disposition == "title" for t in tokens(s.text)} for a in articles]
    counts = Counter(s for title in titles for s in title)
    return frozenset(s for s, n in counts.items() if 2 * n > sum(map(bool, titles)))


def _standing(text: str, parsed: Parsed | None, article: Article, place: int) -> float:
    quoted = QUOTED if any(mark in text for mark in '“”"') else 1.0
    behind = BEHIND if is_background(text, parsed, article.meta.published) else 1.0
    static = STATIC if is_static(parsed) or is_about_inquiries(text) else 1.0
    return (1 + EARLY_GAIN * EARLY_FADE**place) * quoted * behind * static


def _tells(sentence: Sentence, article: Article, text: str, parsed: Parsed | None) -> bool:
    """Whether a sentence is news that can be quoted: no caption, nothing cut, nobody's speech without its speaker."""
    fits = SHORTEST <= len(text.split()) <= LONGEST and opens(sentence, article)
    spoken = text[:1] in '“"‘' or inside_quotation(article.text, sentence.span.start)
    return fits and not spoken and not is_furniture(text, parsed)
