"""What a sentence takes as told before it: a thing that it calls "the bill", a man that it calls by his surname alone.

Read after the sentence before it such words are plain; quoted alone they point at nothing. What a name or a phrase
behind the noun explains ("the bill on tolls") needs nothing, nor does what there is only one of ("the president").
"""

import re
from collections.abc import Iterator, Set
from functools import cache, lru_cache
from itertools import pairwise

from generator.comparison.likeness.predicates import stem_at
from generator.comparison.telling.headings import words_for_people
from generator.comparison.telling.timely import stage_in
from generator.comparison.telling.wording import NUMBERS
from generator.data import rows, table, words
from generator.language.parsing import Parsed, Token
from generator.language.words import stem, tokens
from generator.model import Article, Sentence

_DEFINITE = frozenset({"the", "that", "this", "these", "those", "such"})
_EXPLAINED = frozenset({"prep", "relcl", "acl", "appos", "compound", "nmod", "poss", "nummod", "quantmod"})
"""What says of a noun which is meant: "the bill on tolls", "the toll bill", "the bill that failed"."""
_RANKED = frozenset({"JJS", "NNP", "CD"})
"""Tags of a word that does so too: "the largest bridge", "the French court"."""
_SELECTING = frozenset({"first", "last", "latest", "next", "only", "main", "same", "other"})
_STARTLING = frozenset({"blockbuster", "bombshell", "shock", "surprise"})
"""What says how a thing was taken and not which it is: "the shock announcement"."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def pointers(parsed: Parsed) -> frozenset[str]:
    """The stems of the nouns in a sentence that it takes as known: of "The bill passed" that of "bill"."""
    found = (
        stem_at(parsed, i)
        for i, token in enumerate(parsed.tokens)
        if (token.pos == "NOUN" and _points(parsed, i)) or (token.text in _PARTISANS and _is_definite(parsed, i))
    )
    return frozenset((*found, *_dangling(parsed), *_compared(parsed)))


def _compared(parsed: Parsed) -> Iterator[str]:
    """What only a thing told before gives a meaning: "similar wounds", "after that blast", "the 22-year-old"."""
    yield from _told_by_place(parsed)
    for i, token in enumerate(parsed.tokens):
        word, behind = token.text.lower(), parsed.tokens[i + 1].lemma if i + 1 < len(parsed.tokens) else ""
        children = [parsed.tokens[c] for c in parsed.children[token.head]]
        bare = not any(c.dep in ("relcl", "acl", "prep") and c.start > token.start for c in children)
        aged = _AGED.search(parsed.text[: token.start]) if word == "old" and _is_a_noun(parsed, i) else None
        if aged and not any(_is_somebody(t) and t.ent_type not in ("ORG", "GPE") for t in parsed.tokens[:i]):
            yield aged[1]
        if word in ("that", "those") and token.dep == "det" and bare and not _is_time(parsed.tokens[token.head].text):
            yield f"{word} {stem_at(parsed, token.head)}"
        alike = word == "similar" and token.dep == "amod" and bare and behind != "to"
        placed = word in ("here", "there") and token.dep == "advmod" and not _is_placed(parsed, i)
        if alike or placed or (word == "that" and token.dep == "nsubj" and token.tag == "DT" and behind == "be"):
            yield word
        if _is_counted_back(parsed, i):
            yield word if token.pos == "NUM" or word == "both" else stem_at(parsed, i)


def _is_a_noun(parsed: Parsed, i: int) -> bool:
    """Whether "old" ends what stands for somebody: "the 17-year-old faces a charge", not "the 17-year-old driver"."""
    behind = parsed.tokens[i + 1] if i + 1 < len(parsed.tokens) else None
    calls = (
        parsed.tokens[i].dep == "amod"
        and behind
        and behind.pos not in ("NOUN", "PROPN", "ADJ", "PUNCT")
        and behind.tag != "VBN"
    )
    return parsed.tokens[i].dep in _SUBJECTS or bool(calls)


def _is_counted_back(parsed: Parsed, i: int) -> bool:
    """Whether a subject is only how many of those told before: "The two met", "Both face charges", "Both women met"."""
    token, below = parsed.tokens[i], [parsed.tokens[c] for c in parsed.children[i]]
    if token.dep not in ("nsubj", "nsubjpass") or any(c.dep in _EXPLAINED or c.dep == "conj" for c in below):
        return False
    word = token.text.lower()
    the = any(c.text.lower() == "the" for c in below)
    both = word == "both" or (parsed.tokens[0].text == "Both" and parsed.tokens[0] in below)
    return (both and i < PAIR) or (the and (token.pos == "NUM" or word in ("pair", "duo", "trio")))


PAIR = 2
"""Words among which a sentence says "both"."""
_AGED = re.compile(r"\b[Tt]he (\d+|[a-z]+)-year-$")


def _told_by_place(parsed: Parsed) -> Iterator[str]:
    """The place by which alone a suit is called: "The Keld case was filed in May" is plain where Keld was told of."""
    for i, token in enumerate(parsed.tokens):
        if token.lemma in _SUITS and token.dep in _SUBJECTS:
            below = [c for c in parsed.children[i] if c < i]
            the = any(parsed.tokens[c].text.lower() == "the" for c in below)
            places = (c for c in below if parsed.tokens[c].dep == "compound" and parsed.tokens[c].ent_type == "GPE")
            yield from (stem_at(parsed, c) for c in places if the)


_SUITS = frozenset({"case", "lawsuit", "ruling", "suit"})


def _is_placed(parsed: Parsed, i: int) -> bool:
    """Whether "here" or "there" stands in a quotation, or behind the name of a place or what is in one."""
    before = parsed.text[: parsed.tokens[i].start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return quoted or any(t.ent_type in ("GPE", "LOC", "FAC", "ORG") or t.dep == "pobj" for t in parsed.tokens[:i])


def _dangling(parsed: Parsed) -> Iterator[str]:
    """The first pronoun for a person, or for a thing, where the sentence has told of none: "In a leaflet he was named".

    Not that of "In her speech, Ida Moen said", whose subject follows.
    """
    at = next((i for i, t in enumerate(parsed.tokens) if t.text.lower() in _HE and t.pos == "PRON"), None)
    gender = _HE[parsed.tokens[at].text.lower()] if at is not None else ""
    it = next((i for i, t in enumerate(parsed.tokens) if _is_bare(t)), None)
    if it is not None and not any(_may_be(parsed, it, i) for i in range(it)):
        yield parsed.tokens[it].text.lower()
    yield from _owned_by_nobody(parsed)
    told = [i for i in range(at or 0) if _is_somebody(t := parsed.tokens[i]) and _gender(t, gender) == gender]
    if at is not None and told and not set(told) - _subject_of(parsed, at):
        yield parsed.tokens[at].text.lower()
    if at is None or told:
        return
    root = next((i for i, t in enumerate(parsed.tokens) if t.head == i and t.pos in ("VERB", "AUX")), at)
    subject = parsed.child(root, "nsubj", "nsubjpass")
    if subject is None or subject <= at or not _is_somebody(parsed.tokens[subject]):
        yield parsed.tokens[at].text.lower()


def _subject_of(parsed: Parsed, at: int) -> frozenset[int]:
    """The words of the subject of the verb whose object a pronoun is: "Ott fired at him" shot somebody else."""
    token = parsed.tokens[at]
    of_verb = token.dep in ("dobj", "dative") or parsed.tokens[token.head].text.lower() == "at"
    if token.text.lower() not in ("him", "her") or token.tag == "PRP$" or not of_verb:
        return frozenset()
    verb = token.head
    while parsed.tokens[verb].pos not in ("VERB", "AUX") and parsed.tokens[verb].head != verb:
        verb = parsed.tokens[verb].head
    subject = parsed.child(verb, "nsubj", "nsubjpass")
    return frozenset() if subject is None else frozenset({subject, *parsed.children[subject]})


def _owned_by_nobody(parsed: Parsed) -> Iterator[str]:
    """An "its" behind the verb before which nothing stands that it may mean: "Some 70 guests filled its top hotel"."""
    at = next((i for i, t in enumerate(parsed.tokens) if t.text == "its"), 0)
    before = parsed.tokens[:at]
    if any(t.pos == "VERB" for t in before) and not any(t.tag in ("NN", "NNP") or t.pos == "PROPN" for t in before):
        yield "its"


def _is_bare(token: Token) -> bool:
    """Whether a word is a pronoun for things or for many: "it" in "admitted to it", not in "it is late"."""
    return token.text.lower() in ("they", "them", "their") or (token.text.lower() == "it" and token.dep in _HELD)


_HELD = frozenset({"dobj", "pobj"})


def _may_be(parsed: Parsed, at: int, i: int) -> bool:
    """Whether a noun may be what a pronoun for things or for many means.

    The "they" who do something are no one thing ("At a feast, they shot"), and nobody does it to "them" who are he.
    """
    pronoun, noun = parsed.tokens[at], parsed.tokens[i]
    alone = noun.tag == "NN" and noun.text.lower() not in words_for_people() | {"police", "staff"}
    doer = pronoun.dep == "dobj" and parsed.child(pronoun.head, "nsubj") == i
    one = pronoun.text.lower() == "they" and pronoun.dep == "nsubj" and alone
    return _is_something(noun) and not one and not doer


def _is_something(token: Token) -> bool:
    named = token.pos == "PROPN" and token.ent_type not in ("PERSON", "DATE", "TIME")
    return named or (token.pos == "NOUN" and not _is_time(token.text))


_HE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


def _gender(token: Token, unknown: str) -> str:
    """Whether a noun is for a man or a woman: "girlfriend" is no "him"."""
    return table("genders").get(token.text.lower(), unknown)


def _is_somebody(token: Token) -> bool:
    """Whether a word may be what "he" stands for: a name that is no place and no day, or a word for people."""
    named = token.pos == "PROPN" and token.ent_type in ("PERSON", "ORG", "NORP", "")
    one = token.tag == "NN" and token.text.lower() in words_for_people() - {"police"}
    return named or one


_PARTISANS = frozenset({"Democrat", "Republican", "Conservative", "Liberal"})
"""Names of parties that tell of a person as a noun does: "the Democrat"."""


def _points(parsed: Parsed, i: int) -> bool:
    token, children = parsed.tokens[i], [parsed.tokens[c] for c in parsed.children[i]]
    if not _is_definite(parsed, i) or token.text.lower() in _known():
        return False
    telling = [c for c in children if c.text.lower() not in _STARTLING]
    explained = any(c.dep in _EXPLAINED or c.tag in _RANKED or c.text.lower() in _SELECTING for c in telling)
    named = any(c.dep == "amod" and not c.text[:1].islower() for c in children)
    if token.lemma in _OUTLETS and any(
        c.dep in ("compound", "amod") and c.ent_type in ("GPE", "NORP") for c in children
    ):
        explained = named = False
    anew = any(c.text.lower() == "new" for c in children)
    return anew or (not explained and not named and not _told_inside(parsed, i))


def _is_definite(parsed: Parsed, i: int) -> bool:
    """Whether a noun that takes part has "the" or "that" before it."""
    articles = (parsed.tokens[c] for c in parsed.children[i] if parsed.tokens[c].dep == "det")
    return parsed.tokens[i].dep in _SUBJECTS and any(t.text.lower() in _DEFINITE for t in articles)


def _told_inside(parsed: Parsed, i: int) -> bool:
    """Whether the sentence itself has told of the thing before, or of what it belongs to.

    "A barge sank, and the barge was old", "The barge hit a pier and lost the rudder"; but not "A barge sank, the owner
    said".
    """
    own = stem_at(parsed, i)
    if any(stem_at(parsed, k).endswith(own) for k in range(i)):
        return True
    if parsed.tokens[i].lemma in _OUTLETS:
        return False
    head = parsed.tokens[i].head
    subject = parsed.tokens[i].dep in ("nsubj", "nsubjpass") and parsed.tokens[head].head == head
    return not subject and any(t.pos == "NOUN" and not _is_time(t.text) for t in parsed.tokens[:i])


_OUTLETS = frozenset({"broadcaster", "magazine", "newspaper", "outlet", "paper", "publication", "website"})
"""What nothing but the name of a paper explains: "sources told the UK paper"."""


def _is_time(word: str) -> bool:
    return word.lower() in words("time-words")


@cache
def _known() -> frozenset[str]:
    parts = frozenset(row[0] for name in ("body-parts", "time-units") for row in rows(name))
    return words("unique-things") | words("time-words") | parts


def needs_of(sentence: Sentence, article: Article, parsed: Parsed | None, known: Set[str]) -> frozenset[str]:
    """What a sentence, or the clause of it that was parsed, takes as told: nouns as stems, surnames as they stand.

    A name of which a stem is `known`, from the headlines, needs nothing.
    """
    return pointers(parsed) | _bare_surnames(sentence, article, parsed, known) if parsed else frozenset()


def _bare_surnames(sentence: Sentence, article: Article, parsed: Parsed, known: Set[str]) -> frozenset[str]:
    """Surnames and given names that stand alone, of people whom the article has called by more before it."""
    pairs = [pair for s in article.sentences[: sentence.n - 1] for pair in _pairs(s.text)]
    own = {word for pair in _pairs(sentence.text) for word in pair}
    fuller = {last for _, last in pairs} - own
    bare = fuller | ({first for first, _ in pairs if first in table("given-names")} - own)
    named = {
        t.text
        for i, t in enumerate(parsed.tokens)
        if t.pos == "PROPN" and t.text in bare and (_is_person(parsed, t) or _in_a_pair(parsed, i, fuller))
    }
    named |= {word for word in map(_bare, parsed.text.split()) if "-" in word and word in fuller}
    return frozenset(name for name in named if stem(name.lower()) not in known)


def _is_person(parsed: Parsed, token: Token) -> bool:
    """Whether a name may be somebody's: it is no other kind of name, or it says something, or is charged."""
    speaks = token.dep == "nsubj" and parsed.tokens[token.head].lemma in ("say", "tell", "add")
    owns = token.dep == "poss" and token.ent_type == "ORG" and parsed.tokens[token.head].pos == "NOUN"
    suffers = token.dep == "nsubjpass" and token.ent_type == "ORG" and stage_in(parsed.text) > 0
    return token.ent_type in ("PERSON", "") or speaks or owns or suffers


def _in_a_pair(parsed: Parsed, i: int, names: Set[str]) -> bool:
    """Whether a surname stands beside another one, which together look like a firm: "Moen and Ott shot him"."""
    texts = [t.text for t in parsed.tokens]
    return any(
        texts[at : at + 1] == ["and"] and not names.isdisjoint(texts[far : far + 1])
        for at, far in ((i + 1, i + 2), (i - 1, i - 2))
        if far >= 0
    )


def full_names(text: str) -> frozenset[str]:
    """Pairs of words with a capital side by side, which may be a first name and a surname."""
    return frozenset(f"{first} {last}" for first, last in _pairs(text))


def bare_words(text: str) -> frozenset[str]:
    """What a text tells, as `needs_of` asks for it: the stems of its words, and its words as they stand."""
    return frozenset((*map(stem, tokens(text)), *map(_bare, text.split())))


def understood(told: frozenset[str]) -> frozenset[str]:
    """What may be pointed at once so much has been told: what happened, a child as the girl, a suspect."""
    young = _YOUNG if told & _YOUNG else _CHILD if any(map(_OF_A_CHILD.fullmatch, told)) else frozenset[str]()
    called = frozenset[str]().union(*(words_for for known, words_for in _CALLED_SO if told & known))
    return (told - _PRONOUNS) | _HAPPENED | young | called


def is_told(need: str, told: frozenset[str]) -> bool:
    """Whether what a sentence takes as told has been, by its word or as a deed: "announced" for "the announcement"."""
    deeds = (need.removesuffix(end) for end in _DEEDS if need.endswith(end) and len(need) > len(end) + ROOT)
    return need in told or any(deed in told for deed in deeds)


ROOT = 3
"""Letters of a verb that are left at least before the ending of its noun."""
_DEEDS = ("ement", "ment", "ation", "ion", "al")


_PRONOUNS = frozenset({"he", "she", "him", "his", "her", "it", "its", "them", "here", "there", "that", "similar"})
"""What no word before it explains though it is the same: of whom a second "its" is, only its own sentence can tell."""
_HAPPENED = frozenset(map(stem, ("incident", "case", "shooting", "scene", "attack", "crime", "hospital", "victim")))
_YOUNG = frozenset(map(stem, ("child", "teen", "teenager", "toddler", "girl", "boy", "infant", "baby", "student")))

_CALLED_SO = (
    (frozenset({"children"}), frozenset({"kid"})),
    (
        frozenset(map(stem, "arrested arrest charged accused custody jailed gunman shooter wanted indicted".split())),
        frozenset({"suspect"}),
    ),
)
"""What has been told of somebody, and what he may be called after it: who was charged is "the suspect"."""
_CHILD = frozenset(map(stem, ("child", "girl", "boy")))
_OF_A_CHILD = re.compile(rf"(?:1[0-7]|[2-9]|{'|'.join(NUMBERS[2:])})-year-old", re.I)
"""An age that tells of a child though no word does: "Five-year-old Ida Moen"."""


def _bare(word: str) -> str:
    return word.strip(".,;:“”\"()’'").removesuffix("’s").removesuffix("'s")


@lru_cache(maxsize=20_000)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    words_of = text.split()
    named = [
        word[:1].isupper() and word[1:2].islower() and word.lower() not in _NO_NAME for word in map(_bare, words_of)
    ]
    return tuple(
        (_bare(a), _bare(b))
        for (a, first), (b, last) in pairwise(zip(words_of, named, strict=True))
        if first and last and not (a[-1:] in ",;:." and len(a) > 2)
    )


_NO_NAME = frozenset(
    "mr mrs ms dr the a an in on at but and as sen rep gov police "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words with a capital that are no part of a name, or of one with its surname alone."""
