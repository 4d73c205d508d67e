"""Whom a "he" means with which the words of a source open, so that a list can name him in brackets before them.

"He is wanted on murder charges" stands in a list far from the sentence that names Karl Ott. He is named only where the
sentence before tells of one person alone, or of one by name as its subject and of nobody else whom a "he" may mean.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from generator.comparison.telling.dated_words import whom
from generator.comparison.telling.headings import words_for_people
from generator.comparison.telling.wording import one_line
from generator.data import rows, table
from generator.language.parsing import Parsed, Token, parse
from generator.language.speech.quotations import find_quotations
from generator.model import Article, Ref, Span, Statement

Meant = tuple[str, Ref]
"""A name, and the sentence that has it."""


def meant_in(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Mapping[Ref, Meant]:
    """Sentence -> whom the "he" means with which it opens, outside of what somebody says."""
    found: dict[Ref, Meant] = {}
    for article in articles:
        wholes = {s.n: s for s in statements[article.id] if s.k == 1}
        speech = [q.span for q in find_quotations(article.text)]
        for whole in (w for w in wholes.values() if _HE.match(w.text)):
            said = any(q.start <= whole.span.start < q.end for q in speech)
            if not said and (meant := _meant(whole, wholes, article)):
                found[whole.ref] = meant
    return found


_HE = re.compile(r"(He|She)\b")


def _meant(whole: Statement, wholes: Mapping[int, Statement], article: Article) -> Meant | None:
    """The one person of the sentence before, or its subject; through a run of sentences on "he"."""
    before, opens = wholes.get(whole.n - 1), _HE.match(whole.text)
    if before is None or opens is None:
        return None
    if before.text.startswith(f"{opens[1]} "):
        return _meant(before, wholes, article)
    said, after = parse([before.text, whole.text])
    if said is None or after is None or (_ends_a_speech(said) and not _speaks(after)):
        return None
    named = whom(whole.text, whole, wholes, article)
    if "/" in said.text or (named and _tells_of_another(said, named[0])):
        return None
    if named and _NAME.fullmatch(named[0]):
        return named
    return _subject(before, said, opens[1].lower())


_NAME = re.compile(r"[A-Z][^\d/]+")


def _ends_a_speech(parsed: Parsed) -> bool:
    """Whether a sentence ends with who says it: whoever comes next may be told of in what he said."""
    return bool(_SAYS.search(parsed.text))


_SAYS = re.compile(
    r"[,”\"]\s(?:[\w.’'-]+\s){1,8}(?:said|says|told [^,.]+|added|explained)(?:\s[^,.]{1,40})?\.$"
    r"|[,”\"]\s(?:said|says|added|explained)\s[^.]{1,90}\.$"
)


def _speaks(parsed: Parsed) -> bool:
    """Whether a sentence tells what somebody says, or would not say."""
    root = next((t for t in parsed.tokens if t.dep == "ROOT"), None)
    return bool(root and (root.lemma in _saying() or root.lemma in ("decline", "refuse")))


def _tells_of_another(parsed: Parsed, name: str) -> bool:
    """Whether the subject of a sentence is called by another name: "Moen is a friend of Karl Ott"."""
    subjects = (t for i, t in enumerate(parsed.tokens) if _is_subject(parsed, i))
    return any(t.pos == "PROPN" and t.text not in name and t.ent_type not in ("GPE", "DATE", "TIME") for t in subjects)


def _subject(before: Statement, parsed: Parsed, pronoun: str) -> Meant | None:
    """The person who is the subject of a sentence, where it tells of nobody else whom a pronoun may mean."""
    subject = next((i for i in range(len(parsed.tokens)) if _is_subject(parsed, i)), None)
    if subject is None or _speaks_of_him(parsed, subject):
        return None
    names = [n.span.moved(-before.span.start) for n in before.names if n.kind == "person"]
    token = parsed.tokens[subject]
    own = next((n for n in names if Span(token.start, token.end).within(n)), None)
    called = own or _called(parsed, subject, pronoun)
    if called is None or {n.of(before.text) for n in names} - {called.of(before.text)}:
        return None
    name = one_line(called.of(before.text))
    fits = own is None or table("given-names").get(name.split()[0], pronoun) == pronoun
    others = any(_may_be(parsed, t, pronoun) for t in parsed.tokens if not Span(t.start, t.end).within(called))
    return (name, before.ref) if fits and not others else None


def _called(parsed: Parsed, at: int, pronoun: str) -> Span | None:
    """What a subject without a name is called, without what follows it: "A 23-year-old man"."""
    token = parsed.tokens[at]
    gender = table("genders").get(token.text.lower())
    somebody = gender or (token.tag == "NN" and token.text.lower() in words_for_people())
    begins = min((parsed.tokens[c].start for c in parsed.children[at] if c < at), default=token.start)
    told = parsed.text[begins : token.end]
    if not somebody or token.tag != "NN" or gender not in (None, _GENDERS[pronoun]) or not _ONE.match(told):
        return None
    return Span(begins, token.end)


_ONE = re.compile(r"(?:The|A|An|One)\s")


def _is_subject(parsed: Parsed, i: int) -> bool:
    token = parsed.tokens[i]
    return token.dep in ("nsubj", "nsubjpass") and parsed.tokens[token.head].dep == "ROOT"


def _speaks_of_him(parsed: Parsed, subject: int) -> bool:
    """Whether somebody says something of a "he" who is another: "Ott said he fell"."""
    verb = parsed.tokens[parsed.tokens[subject].head]
    said = verb.lemma in _saying() or any(mark in parsed.text for mark in '“”"')
    return said and any(t.text.lower() in _PRONOUNS for t in parsed.tokens)


@cache
def _saying() -> frozenset[str]:
    return frozenset(row[0] for row in rows("cues-verbs"))


_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_GENDERS = {"he": "m", "she": "f"}


def _may_be(parsed: Parsed, token: Token, pronoun: str) -> bool:
    """Whether a word is somebody else whom a pronoun may mean: "an officer", not "the girl" for "he".

    Nor is the subject's own pronoun, nor what it is or is called: "a baker", "known as a good player".
    """
    word = token.text.lower()
    is_what = token.dep == "pobj" and parsed.tokens[token.head].text.lower() == "as"
    if word in _PRONOUNS or is_what or token.dep in ("appos", "attr", "compound", "poss"):
        return False
    gender = table("genders").get(word)
    return gender == _GENDERS[pronoun] or (gender is None and token.tag == "NN" and word in words_for_people())
