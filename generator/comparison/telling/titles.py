"""What a story is called: a headline of one of its sources that fits them all, else what their beginnings share.

A headline reads as a title should, but asserts, and often what is disputed: it must tell what the others tell too.
Where none does, a title names who, where and what, as noun phrases: those whose words stand at the head of most
articles, the rarest first. "Ines Roth launches bid" and "Roth announces presidential bid"
give "Ines Roth, presidential bid". Names alone do not say what happened: "Marsh Street, Portwen" is told on as
"Marsh Street, Portwen, shooting".
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from generator.comparison.differences.facts import countries
from generator.comparison.likeness.rarity import rarity
from generator.comparison.telling.frames import frame_words
from generator.comparison.telling.headlines import headline_of
from generator.comparison.telling.phrases import noun_phrases, phrase_key
from generator.language.words import stem, tokens
from generator.model import Article

LENGTH = 110
"""Characters of a title."""
PHRASES = 2
"""Phrases in a title, beside what happened where these do not tell."""
FAMILY = 4
"""Letters that two words share from their beginning where one comes of the other: "Korea", "Korean"."""
OPENING = 8
"""Words of an article's first sentence that stand for a title where nothing else does."""
HEAD = 3
"""Sentences after the title that say what an article is about."""
LOUD = 5
"""Letters in capitals that are no acronym."""
SHARED = 0.5
"""Share of the articles at whose head each word of the title stands."""
WEIGHTIEST = 9.0
"""Rarity from which a word tells no more: a misspelling is rarer than any name."""
_MARKED = re.compile(r"<[^<>]*>|\[[^\[\]]*\]\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|\S*(?:://|\bwww\.)\S*")
"""Elements, links, what stands in square or curly brackets, addresses."""
_STRAY = re.compile(r"[<>\[\]{}\\`]|\((?![^()]*\))")
"""What is left of marks that were cut in half."""


def title_of(articles: Sequence[Article]) -> str:
    """The title of a story: a headline that fits all of it, else what they share: "Ines Roth, presidential bid"."""
    own = _short(in_words(articles[0].meta.title or ""))
    if len(articles) == 1 and own:
        return own
    if headline := headline_of(articles):
        return headline.text
    ranked = _ranked(articles)
    if not ranked:
        return own or _opening(articles[0])
    chosen: list[str] = []
    for phrase in ranked:
        if len(chosen) < PHRASES and not _akin(phrase, chosen):
            chosen.append(phrase)
    return _upper(", ".join((*chosen, *_what(ranked, chosen))))


def in_words(title: str) -> str:
    """A headline without marks and addresses, which are no words of it; nothing where no word is left.

    "Harbour closed [UPDATED](https://harbour.example/1)" is told as "Harbour closed".
    """
    bare = " ".join(_STRAY.sub(" ", _MARKED.sub(" ", title[: 4 * LENGTH])).split()).rstrip(" ,;:–—-|")
    return bare if any(c.isalpha() for c in bare) else ""


def _akin(phrase: str, chosen: Sequence[str]) -> bool:
    """Whether a phrase tells again what stands there: "South Korea" after "North Korean troops"."""
    told = " ".join(chosen)
    pairs = product(phrase_key(phrase), phrase_key(told))
    family = any(a == b or (min(len(a), len(b)) >= FAMILY and (a.startswith(b) or b.startswith(a))) for a, b in pairs)
    return family or not countries(phrase).isdisjoint(countries(told))


def _what(ranked: Iterable[str], chosen: Sequence[str]) -> tuple[str, ...]:
    """What happened, where what was chosen does not tell: the first phrase with a word of a frame of news."""
    if any(map(_tells, chosen)):
        return ()
    return next(((p,) for p in ranked if _tells(p) and not _akin(p, chosen)), ())


def _tells(phrase: str) -> bool:
    return not frame_words().isdisjoint(tokens(phrase))


def _opening(article: Article) -> str:
    """The first words of an article without a title."""
    first = next((s.text for s in (*article.body, *article.sentences)), article.id)
    return " ".join(in_words(first).split()[:OPENING]).rstrip(".,;:") or article.id


def _short(text: str) -> str:
    """A title of a length that fits a heading, cut between words."""
    if len(text) <= LENGTH:
        return text
    return text[:LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def _upper(text: str) -> str:
    text = _short(text)
    return text[:1].upper() + text[1:]


def _ranked(articles: Sequence[Article]) -> list[str]:
    """Phrases whose words stand at the head of most articles, by how rare and how widely shared these are.

    A headline counts once more: it is what an editor chose. But its capitals hide what is a noun ("Supreme Court
    Strikes Down …"), so a phrase stands in a sentence too, where any does.
    """
    heads = [_head(article) for article in articles]
    shared = _shares([{stem(t) for text in head for t in tokens(text)} for head in heads])
    forms = _forms(phrase for head in heads for found in noun_phrases(head) for phrase in found)
    said = _forms(phrase for a in articles for found in noun_phrases(_sentences(a)) for phrase in found)
    forms = {k: f for k, f in forms.items() if all(shared.get(s, 0) >= SHARED for s in k) and (k in said or not said)}
    weight = {key: sum(shared.get(s, 0.0) * min(rarity(s), WEIGHTIEST) for s in sorted(key)) for key in forms}
    wide = {
        key: sum(_stands_in(found, head) + _stands_in(found, head[:1]) for head in heads)
        for key, found in forms.items()
    }
    order = sorted(forms, key=lambda k: (-round(weight[k] * wide[k] / len(heads), 6), sorted(k)))
    return [min(forms[k], key=lambda p: (_loud(p), -forms[k][p], sum(map(str.isupper, p)), p)) for k in order]


def _loud(phrase: str) -> bool:
    """Whether a phrase stands in capitals, as a dateline has it: "NEW LORVIK"; not "FBI"."""
    return phrase.isupper() and len(phrase) > LOUD


def _forms(phrases: Iterable[str]) -> dict[frozenset[str], Counter[str]]:
    """Key of a phrase -> how often it stands in which form."""
    forms: dict[frozenset[str], Counter[str]] = {}
    for phrase in phrases:
        forms.setdefault(phrase_key(phrase), Counter())[phrase] += 1
    return forms


def _head(article: Article) -> tuple[str, ...]:
    """The title and the first sentences."""
    titles = [s.text for s in article.titles][:1] or [article.meta.title or ""]
    return tuple(filter(None, (*map(in_words, titles), *_sentences(article))))


def _sentences(article: Article) -> tuple[str, ...]:
    return tuple(s.text for s in article.body[:HEAD])


def _shares(heads: Sequence[set[str]]) -> Mapping[str, float]:
    """Stem -> share of the articles at whose head it stands."""
    counts = Counter(s for head in heads for s in head)
    return {s: n / len(heads) for s, n in counts.items()}


def _stands_in(forms: Mapping[str, int], head: Sequence[str]) -> bool:
    return any(form.lower() in text.lower() for form in forms for text in head)
