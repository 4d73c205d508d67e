"""A headline that can stand over a whole story: one of its sources' own, as it stands, with where it stands.

It is chosen for what it shares with the others: its words, and above all its figures, must be told by most of them. One
that asks, argues, quotes or speaks to its readers is passed over, and so is one that is cut off. The name of the outlet
behind it, a label before it ("UPDATE:") and what a semicolon adds to it are left out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from generator.comparison.likeness.predicates import is_clause
from generator.comparison.likeness.rarity import rarity
from generator.comparison.origins.speakers import speaker
from generator.comparison.telling.timely import may_be_over, older_ones
from generator.comparison.telling.views import arguing_ones
from generator.comparison.telling.wording import leans
from generator.language.datelines import undated
from generator.language.parsing import Parsed, parse
from generator.language.speech.verbs import utters
from generator.language.words import content_words, stem, tokens
from generator.model import Article, Ref, Sentence

FEWEST, MOST = 4, 16
"""Words of a headline."""
LENGTH = 110
"""Characters of a headline."""
FEW = 3
"""Of so many articles one has a headline, or their first sentences may stand for one."""
FIRST = 2
"""Sentences of an article that may stand for a headline where few have one."""
OPENING = 8
"""Sentences of the other articles that tell what they are about."""
SHARED = 0.4
"""Share of a headline's words, each weighed by how rare it is, that another article tells on average at its head."""
WEIGHTIEST = 9.0
"""Rarity from which a word tells no more."""
STUMP = 3
"""Letters that may be left of a word that was cut: "shooting de"."""
USUAL = 11.0
"""Rarity up to which a word is of the language, and hardly the name of an outlet."""
HEDGED = 0.1
"""What a headline gains that names who says so or leaves it open: what stands over all should assert little."""

OVERTAKEN = 0.15
"""What a headline loses whose article another has overtaken: "Police seek suspect" after "Man charged"."""
ARGUED = 0.2
"""What a headline loses whose article argues."""
NEWEST = 0.25
"""The share from which the headline of an article that has overtaken others is preferred to theirs."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline, and the sentence of its source."""

    text: str
    ref: Ref


def headline_of(articles: Sequence[Article]) -> Headline | None:
    """The headline that says most of what the articles share; None where none fits."""
    told, words = (
        {a.id: _told(a) for a in articles},
        frozenset(w for a in articles for s in a.body for w in tokens(s.text)),
    )
    older = older_ones(articles)
    headed = [h for a in articles for h in _headlines(a)]
    headed = [*headed, *(b for h in headed if not _figures_shared(h, told, older) for b in _behind(h))]
    titles = sum(s.disposition == "title" for a in articles for s in a.sentences)
    opened = () if FEW * titles >= len(articles) else (h for a in articles for h in _openings(a))
    found = [h for h in (*headed, *opened) if _ends(tokens(h.text)[-1], words)]
    found = [h for h in found if not (h.ref.article in older and may_be_over(h.text, None))]
    found = [h for h in found if _figures_shared(h, told, older)]
    scored = [(_share(h, told) + HEDGED * bool(_OPEN.search(h.text)), h) for h in found]
    backed = {h: not _doer_untold(h.text, articles) for _, h in scored}
    scored = [(score, h) for score, h in scored if backed[h]] or scored
    arguing = arguing_ones(articles)
    scored = [(score - ARGUED * (h.ref.article in arguing), h) for score, h in scored]
    newest = [(score, h) for score, h in scored if older and score >= NEWEST and h.ref.article not in older]
    fitting = [(score - OVERTAKEN * (h.ref.article in older), h) for score, h in scored if score >= SHARED]
    best = min(newest or fitting, key=lambda x: (-round(x[0], 6), x[1].ref), default=None)
    return best[1] if best else None


def _ends(last: str, words: Set[str]) -> bool:
    """Whether a headline ends with a word of the articles or of the language, and not with the name of its outlet."""
    return last in words or (len(last) > STUMP and rarity(stem(last)) < USUAL)


def _headlines(article: Article) -> Iterator[Headline]:
    for sentence in heads_of(article):
        if text := _bare(sentence.text):
            yield Headline(text, sentence.ref)


def _behind(headline: Headline) -> Iterator[Headline]:
    """What happened first, of a headline that counts what it came to: "9 hurt after ferry hits pier in Lorvik".

    A count of an hour before is no longer true; that the ferry hit the pier stays so.
    """
    _, found, event = headline.text.partition(" after ")
    line = event[:1].upper() + event[1:]
    if found and _is_fit(line) and is_clause(line):
        yield Headline(line, headline.ref)


def heads_of(article: Article) -> tuple[Sentence, ...]:
    """The headlines of an article; where none is marked as one, its first line, if that ends like no sentence."""
    titles = tuple(s for s in article.sentences if s.disposition == "title")
    return titles or tuple(s for s in article.body[:1] if _UNENDED.search(s.text))


_UNENDED = re.compile(r"\w['’)]?\s*$|\b(?:[A-Z]\.){2,}$|\bCo\.$")
"""The end of a headline, which has no full stop but that of an abbreviation: "… shot in Keld Co."."""


def _openings(article: Article) -> Iterator[Headline]:
    """First sentences short enough to be headlines."""
    for sentence in article.body[:FIRST]:
        text = undated(" ".join(sentence.text.split())).rstrip(".")
        dated = _DATED.search(text)
        if _bare(text) == text and not leans(text) and not dated and text[:1].isupper():
            yield Headline(text, sentence.ref)


_DATED = re.compile(r"day\b|\b(?:today|tonight|yesterday|tomorrow|last|he|she|his|her|they|it)\b", re.I)
"""What dates a sentence, or leans on another."""


def _bare(text: str) -> str:
    """A headline without its label and the name of the outlet; nothing where it cannot stand over a story.

    Where it cannot because of what a semicolon adds, that is left out, too.
    """
    line = _LABEL.sub("", " ".join(text.split()))
    line = _OUTLET.sub("", line).strip(" -–—|")
    return next((part for part in (line, line.split(";")[0]) if _is_fit(part)), "")


def _is_fit(line: str) -> bool:
    copula = _IS.search(line)
    begun = line[:1].isalnum() or line[:1] in "$£€"
    fits = not copula and FEWEST <= len(line.split()) <= MOST and len(line) <= LENGTH and begun
    return fits and not _UNFIT.search(_WORD_QUOTED.sub("x", line)) and not line.isupper()


_WORD_QUOTED = re.compile(r"(?<=\s)(?:['‘][\w-]+(?: [\w-]+)?['’]|“[\w-]+(?: [\w-]+)?”)(?!\w)")
"""A word or two of somebody's own inside a headline, which does not quote as a whole: "calls deal 'unfair'"."""


_IS = re.compile(r"\b(?:is|are|was|were)\b(?! (?:\w+ly )?\w+(?:ed|ing|en|wn|nt)\b)", re.I)
"""A headline that says what something is argues: "the deal is a disgrace"."""
_LABEL = re.compile(
    r"^(?:(?:updated?|breaking(?: news)?|(?:raw )?video|metro|local|crime"
    r"|watch|photos?|exclusive|live|just in|latest)\s*[:|–—-]\s*)+",
    re.I,
)
"""What an outlet sets before a headline."""
_OUTLET = re.compile(
    r"\s+(?:[-–—|•]|::)\s+(?=[^|]*(?:\bnews\b|\btv\b|\.com\b|\.org\b|\d|\bpost\b|\btimes\b|\bherald\b|\bjournal\b"
    r"|\bdaily\b|\bradio\b|\btoday\b|\btribune\b|\bmessenger\b|\bweather\b|\b[KW][A-Z]{2,3}\b))[^|]{,60}$"
    r"|\s+(?:[-–—|•]|::)\s+[A-Z][\w’'.]+$|\s+[-–—|]\s+(?=\S*(?:\.com|TV)\b).*$",
    re.I,
)
"""The name of the outlet behind a headline: " - Lorvik Evening News", " | Reuters"."""
_UNFIT = re.compile(
    r"[?!<>\[\]{}“”\"]|``|''|(?<!\w)['‘]|://|\bwww\.|…|\.\.\.$|\b(?:why|how|what|here(?:['’]s)?|explained|opinion|editorial"
    r"|you|your|we|our|(?-i:[Uu]s)|i|my|me|this|these|posted|updated|published|photo|fact check|reality check"
    r"|takeaways?|things|exclusive|grossest|worst"
    r"|winners?)\b|\w['’](?-i:[A-Z])|^(?:don['’]t|let['’]s|stop)\b|\b\d{1,2}: ?\d\d\b"
    r"|^(?:the latest|report|updates? (?:to|on))\b|: [\w’']+$"
    r"|\b(?:the|a|an|of|in|to|and|for|with|by|still|as|at|on|from|after|over|his|her|its|their)$",
    re.I,
)
"""What asks, argues, quotes, speaks to readers, dates a page, or is cut off."""
_OPEN = re.compile(
    r"^(?:police|report|officials|prosecutors)\s*:|,? (?:says?|said|claims?|reports?)\b|\b(?:may|might|could|suspected"
    r"|alleged(?:ly)?|reportedly|accused|likely|possible)\b",
    re.I,
)


def _told(article: Article) -> frozenset[str]:
    """The stems at the head of an article, of its title those that are no figures: a title may be of an hour before."""
    titles = " ".join(s.text for s in article.sentences if s.disposition == "title")
    body = " ".join(s.text for s in article.body[:OPENING])
    words = frozenset(map(stem, content_words(titles))) - _counted(titles)
    return frozenset(map(stem, content_words(body))) | _counted(body) | words


def _counted(text: str) -> frozenset[str]:
    """All forms of the figures of a text."""
    return frozenset(form for figure in _FIGURE.findall(text.lower()) for form in _forms(figure))


def _share(headline: Headline, told: Mapping[str, frozenset[str]]) -> float:
    own = sorted({stem(w) for w in content_words(headline.text)})
    others = [words for id, words in told.items() if id != headline.ref.article]
    weights = {s: min(rarity(s), WEIGHTIEST) for s in own}
    if not others or not own:
        return 0.0
    held = sum(weights[s] * sum(s in words for words in others) / len(others) for s in own)
    return held / sum(weights.values())


def _figures_shared(headline: Headline, told: Mapping[str, frozenset[str]], older: Set[str]) -> bool:
    """Whether all other articles tell each figure of a headline too, in digits or as a word, and half of them each age.

    Those that its own has overtaken need not, but then its own must.
    """
    own = headline.ref.article
    newer = {own, *older} if own not in older else {own}
    others = [words for id, words in told.items() if id not in newer]
    if own not in older and older:
        others.append(told[own])
    text = headline.text.lower()
    ages, counts = _FIGURE.findall(" ".join(_AGED.findall(text))), _FIGURE.findall(_AGED.sub(" ", text))
    known = all(2 * sum(not _forms(age).isdisjoint(words) for words in others) >= len(others) for age in ages)
    return known and all(not _forms(f).isdisjoint(words) for words in others for f in counts)


def _doer_untold(headline: str, articles: Sequence[Article]) -> bool:
    """Whether a headline has a country do what the texts tell without a doer, or of somebody else.

    Reads "Norway Recalls Danish Ferries" over texts in which "the ferries have been recalled". Who says it may be
    any of its bodies, and so may be "it".
    """
    begun = headline.split()
    first = next((n for n in range(COUNTRY, 0, -1) if speaker(" ".join(begun[:n])).role == "government"), 0)
    if not first or len(begun) <= first or not begun[first].endswith("s") or utters(begun[first].lower()):
        return False
    own, verb = speaker(" ".join(begun[:first])).countries, stem(begun[first].lower())
    told = [p for p in parse([s.text for a in articles for s in a.body]) if p]
    acts = [(p, i) for p in told for i, t in enumerate(p.tokens) if t.pos == "VERB" and stem(t.lemma.lower()) == verb]
    doers = [_doer(p, i) for p, i in acts]
    return len(acts) >= ACTS and not any(own & speaker(doer).countries or _ANY.fullmatch(doer) for doer in doers)


COUNTRY = 3
"""Words of the name of a country."""
ACTS = 2
"""Times that the texts must tell of an act, so that it shows who did it."""
_ANY = re.compile(r"(?:it|they|he|she|we|which|who|that)", re.I)


def _doer(parsed: Parsed, verb: int) -> str:
    """Who does what a verb says; nothing where it is only done."""
    at = verb
    while parsed.tokens[at].dep == "conj" and parsed.child(at, "nsubj", "nsubjpass") is None:
        at = parsed.tokens[at].head
    found = parsed.child(at, "nsubj", "agent")
    return " ".join(parsed.tokens[i].text for i in parsed.subtree(found)) if found is not None else ""


_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIGURE = re.compile(rf"\b(?:\d[\d,.]*\d|\d|{'|'.join(_NUMBERS)})\b")
_AGED = re.compile(rf"(?:{_FIGURE.pattern})[- ](?:year|month|week|day)s?[- ]old\b")
"""An age, which says who is meant: an article that does not give it counts nothing otherwise."""


def _forms(figure: str) -> frozenset[str]:
    """A figure in digits and in a word: "3", "three"."""
    pairs = [(str(n), name) for n, name in enumerate(_NUMBERS, 1)]
    return frozenset(w for pair in pairs if figure in pair for w in pair) | {figure, stem(figure)}
