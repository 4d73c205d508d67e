"""The sentences that may tell the news of a story: what each says, and what its place, form and age make of it.

Passed over are captions, lines of the house, what is cut, what is shouted in the script of a broadcast, and in an older
account what may be over by the day of the newest one.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from generator.comparison.claims.row_times import month_of
from generator.comparison.differences.apart import tells_of_a_second
from generator.comparison.likeness.predicates import parts
from generator.comparison.likeness.rarity import rarity
from generator.comparison.likeness.synonyms import unified
from generator.comparison.telling.furniture import inside_quotation, is_cut, is_furniture
from generator.comparison.telling.headlines import heads_of
from generator.comparison.telling.particulars import NOT_BEFORE, Asked, Particular, tells_condition
from generator.comparison.telling.references import bare_words, needs_of
from generator.comparison.telling.standing import goes_on, opens
from generator.comparison.telling.steps import far_down
from generator.comparison.telling.summary import (
    EARLY_FADE,
    EARLY_GAIN,
    QUOTED,
    WEIGHTIEST,
    says,
)
from generator.comparison.telling.timely import (
    furthest_ones,
    is_about_inquiries,
    is_background,
    is_guessed,
    is_static,
    may_be_over,
    older_ones,
)
from generator.comparison.telling.views import arguing_ones, is_view, posted, reports
from generator.comparison.telling.wording import NUMBERS, one_line
from generator.language.datelines import undated
from generator.language.dates.forms import WEEKDAYS
from generator.language.parsing import Parsed, parse
from generator.language.words import stem, stems, tokens
from generator.model import Article, Ref, Sentence

FAR = 20
"""Sentences of an article among which the lead is sought."""
OLDER, UNDATED = 0.65, 0.65
"""What a sentence keeps of its score where another article is newer, and where its own alone gives no day."""
STATIC, BEHIND = 0.6, 0.4
"""What a sentence keeps that says what something is or may be, or only that police look into it, and one that looks
back."""
SHORTEST, LONGEST = 6, 55
"""Words of a sentence; what is news may be told at length, and "Police arrested the man on Friday" is told in a few."""
ARGUED = 0.5
"""What one keeps in an article that argues where another one reports, unless it tells what somebody said."""
WIRE = 1.2
"""What a sentence gains in the report of an agency, which is written for papers of every colour."""
CHARGE = frozenset({"alleged", "evidence"})
"""Particulars of a charge, which is of years gone by at times and still the news."""
NEAR = 4
"""Days up to that of an article of which each is surely the last one of its name."""
LENGTH = 0.4
"""Power of a sentence's length by which what its words count is divided."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may stand in a lead."""

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
    late: bool
    """Whether a newer account has overtaken it."""
    many: bool
    """Whether its article tells of several events of one kind, or of a second one."""
    happens: frozenset[tuple[str, str, str]]
    """What it mainly says happened, with who takes part."""
    tells: frozenset[Particular] = frozenset()
    """What of that which a reader asks first it tells."""
    behind: Ref | None = None
    """The sentence without which nobody knows who its first word means: "He was freed"."""


def candidates_in(articles: Sequence[Article], title: str, asked: Asked | None = None) -> Iterator[Candidate]:
    """Every sentence near the beginning of an article that may, where `title` stands over the story."""
    far = furthest_ones(articles)
    older, dated = older_ones(articles), any(a.meta.published for a in articles)
    known = _in_titles(articles) | frozenset(map(stem, tokens(title)))
    past = frozenset(s.text for a in articles if a.id in older for s in a.body)
    arguing, stated = arguing_ones(articles), _newest_condition(articles, older)
    for article in articles:
        body, label = [s for s in article.body if not _shouted(s.text)], _earlier_from(article)
        staff = frozenset(_STAFF.findall(article.text))
        many = any(_MANY.search(s.text) for s in heads_of(article)) or tells_of_a_second(article.text)
        bare = dated and not article.meta.published
        views, column = posted(article), article.id in arguing
        wire = any(_WIRE.search(s.text) for s in body[:2])
        known_day = UNDATED if bare and not _is_headed(article, title) else 1.0
        near = _near(body, asked if article.id not in older else None)
        for (place, sentence), parsed in zip(near, parse([s.text for _, s in near]), strict=True):
            text = undated(one_line(sentence.text))
            late = article.id in older or sentence.text in past or sentence.n > label
            age = (OLDER if late else known_day) * (WIRE if wire else 1.0)
            cut = place > 0 and (is_cut(body[place - 1].text) or body[place - 1].text.rstrip()[-1:] == ":")
            told = asked.told_in(text, sentence.ref, late=late) if asked else frozenset[Particular]()
            behind_it = is_background(text, parsed, article.meta.published) and not any(
                kind in CHARGE for kind, _ in told
            )
            told = frozenset(p for p in told if not behind_it or p[0] not in NOT_BEFORE)
            over = late and (_is_over(text, parsed) or (behind_it and place > 0))
            over = over or (("condition", "") in told and _is_healed(text, article, stated))
            ours = any(name in text for name in staff)
            behind = body[place - 1].ref if place and goes_on(text) else None
            view = sentence.ref in views or (column and is_view(parsed))
            if cut or over or ours or view or not _tells(sentence, article, text, parsed, led=bool(behind)):
                continue
            standing = (
                age
                * (ARGUED if column and not reports(parsed) else 1.0)
                * _standing(text, parsed, article, place, past=behind_it)
            )
            needs, happens = needs_of(sentence, article, parsed, known), parts(parsed) if parsed else frozenset()
            if behind:
                needs -= bare_words(body[place - 1].text) | {re.split(r"\W", text)[0].lower()}
            yield Candidate(
                sentence, place, says(text), standing, needs, article.id in far, late, many, happens, told, behind
            )


def _near(body: Sequence[Sentence], asked: Asked | None) -> Sequence[tuple[int, Sentence]]:
    """The sentences among which the lead is sought, with their places; further down the steps of a case alone."""
    steps = far_down(body, asked.people) if asked and asked.is_crime else ()
    return [*enumerate(body[:FAR]), *((place, s) for place, s in steps if place >= FAR)]


_MANY = re.compile(r"\bshootings\b.*\bacross\b|\bacross\b.*\bshootings\b|\bweekend (?:shootings|violence)\b", re.I)
"""The headline of an article on all that happened in a day."""


def _shouted(text: str) -> bool:
    """Whether a line is set in capitals, as the script of a broadcast is."""
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(map(str.isupper, letters)) > len(letters)


_STAFF = re.compile(r"\b[WK][A-Z]{2,3}(?:-?TV)?(?:['’]s)? (?:reporter|anchor) ([A-Z][\w’'-]+ [A-Z][\w’'-]+)")
"""A reporter of the outlet itself, of a station by its letters."""
_WIRE = re.compile(r"\((?:AP|Reuters|AFP|REUTERS)\)")


def _earlier_from(article: Article) -> float:
    """The number of the line from which on an article repeats its report of before; none where it does not."""
    return next((s.n for s in article.sentences if _EARLIER.match(s.text)), math.inf)


_EARLIER = re.compile(
    r"\W*(?:original|previous|earlier)(?: \w+)? ?(?:story|report|article|version|post)?\W*:?\W*$", re.I
)
"""A label before the report of before: "Original Story:"."""


def _is_headed(article: Article, title: str) -> bool:
    """Whether the headline over the story is that of an article."""
    return bool(title) and any(title in one_line(s.text) for s in article.sentences if s.disposition == "title")


def _is_over(text: str, parsed: Parsed | None) -> bool:
    """Whether a sentence of an older article tells a state that is over, or the first answer to a call."""
    return may_be_over(text, parsed) or is_about_inquiries(text)


def _newest_condition(articles: Sequence[Article], older: Set[str]) -> date | None:
    """The last day of which an account that none has overtaken tells how the hurt are; of one without its day, none."""
    told = ((a, s.text) for a in articles if a.id not in older for s in a.body if tells_condition(s.text))
    return max((day for a, text in told for day in _days_in(text, a)), default=None)


def _days_in(text: str, article: Article) -> Iterator[date]:
    """The days of the week in a text that lie so little before its article as to be surely the last of their name."""
    published, named = article.meta.published, frozenset(WEEKDAYS.findall(text))
    last = (published - timedelta(n) for n in range(NEAR)) if published else ()
    return (day for day in last if day.strftime("%A") in named)


def _is_healed(text: str, article: Article, newest: date | None) -> bool:
    """Whether a sentence or its account tells how the hurt were before the `newest` day of which others tell it."""
    days = tuple(_days_in(text, article)) or tuple(_days_in(" ".join(s.text for s in article.body), article))
    return newest is not None and bool(days) and max(days) < newest


def _in_titles(articles: Sequence[Article]) -> frozenset[str]:
    """Stems that stand in most titles: whom these call by his surname, everybody knows."""
    titles = [{stem(t) for s in a.sentences if s.disposition == "title" for t in tokens(s.text)} for a in articles]
    counts = Counter(s for title in titles for s in title)
    return frozenset(s for s, n in counts.items() if 2 * n > sum(map(bool, titles)))


def _standing(text: str, parsed: Parsed | None, article: Article, place: int, *, past: bool) -> float:
    quoted = QUOTED if any(mark in text for mark in '“”"') else 1.0
    dated = place == 0 and bool(WEEKDAYS.search(text))
    before = not dated and (past or _is_of_a_month(text, article))
    behind = BEHIND if before else 1.0
    static = (
        STATIC
        if (is_static(parsed) and not dated) or is_about_inquiries(text) or (place > 0 and is_guessed(parsed))
        else 1.0
    )
    return (1 + EARLY_GAIN * EARLY_FADE**place) * quoted * behind * static


def _is_of_a_month(text: str, article: Article) -> bool:
    """Whether a sentence gives a month alone where its article begins with a day of the week: "struck in May"."""
    news = any(WEEKDAYS.search(s.text) for s in article.body[:2])
    return news and bool(month_of(text))


def _tells(sentence: Sentence, article: Article, text: str, parsed: Parsed | None, *, led: bool) -> bool:
    """Whether a sentence is news that can be quoted: no caption, nothing cut, nobody's speech without its speaker.

    One that is `led` by the sentence before it may begin with "he".
    """
    fits = SHORTEST <= len(text.split()) <= LONGEST and opens(sentence, article, led=led)
    spoken = text[:1] in '“"‘' or inside_quotation(article.text, sentence.span.start)
    return fits and not spoken and not is_furniture(text, parsed)


def weight_of(found: Iterable[str]) -> float:
    """What stems count together, each by how rare it is."""
    return math.fsum(min(rarity(s), WEIGHTIEST) for s in found)


def plain_stems(text: str) -> frozenset[str]:
    """The stems of a text with words for one thing made one, and small numbers in digits."""
    return frozenset(DIGITS.get(s, s) for s in stems(unified(text.replace("-", " "))))


DIGITS = {stem(name): str(n) for n, name in enumerate(NUMBERS) if n}
"""The stems of small numbers, as words, with their digits."""


def worth_of(candidate: Candidate, news: Mapping[str, float], kept: Mapping[str, float]) -> float:
    """What a sentence adds to what has been told, by its words; a long one has more of them by its length alone."""
    total = sum(news[term] * kept.get(term, 1.0) for term in candidate.says)
    return candidate.standing * total / math.pow(len(candidate.sentence.text.split()), LENGTH)
