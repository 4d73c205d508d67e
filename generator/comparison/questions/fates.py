"""Questions on who was badly hurt: whether somebody survived of whom no source tells how it ended.

Asked of a person with a name or an age ("the 6-year-old girl"), of the only victim, or of those counted together, and
only where the newest reports are those that say so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.comparison.questions.asking import question
from generator.comparison.questions.people import bearers, names, surname
from generator.comparison.telling.wording import lower_first
from generator.language.parsing import Parsed, parse
from generator.model import Article, Question, Ref

FRESH = 1
"""Days after which an article no longer tells how somebody is."""
NEAR = 2
"""Sentences before "he" or "the boy" in which it is told who he is."""


@dataclass(frozen=True, slots=True)
class Hurt:
    """Somebody in danger of death, as a question names him."""

    who: str
    keys: tuple[str, ...]
    """What a sentence on him has: a surname, an age."""
    refs: tuple[Ref, ...]
    rank: int
    """The better he can be told, the lower."""


def survivors(articles: Sequence[Article]) -> Iterator[Question]:
    """ "The boy is fighting for his life" -> "Did the 2-year-old boy survive?", by his name where a source gives it."""
    days = [a.meta.published for a in articles if a.meta.published]
    newest: date | None = max(days, default=None)
    fresh = (a for a in articles if not newest or (a.meta.published and (newest - a.meta.published).days <= FRESH))
    found = [hurt for a in fresh for i in range(len(a.body)) if (hurt := _hurt(a, i, articles))]
    found = [h for h in found if _matters(h, articles)]
    told = next((h for h in sorted(found, key=lambda h: h.rank) if not _ended(h, articles)), None)
    if told:
        yield question("outcome", f"Did {told.who} survive?", told.refs)


def _matters(hurt: Hurt, articles: Sequence[Article]) -> bool:
    """Whether somebody is of the story: told of at the head of an article, or in two of them, by name or by age."""
    known = {a.id: a for a in articles}
    early = any(ref in {s.ref for s in known[ref.article].body[:HEAD]} for ref in hurt.refs)
    return early or sum(any(key in a.text for key in hurt.keys) for a in articles) > 1


HEAD = 15
"""Sentences at the head of an article that tell its own event; further down it tells of earlier ones."""
_DANGER = re.compile(
    r"(?<!non-)(?<!non )(?<!non)\b(?:in (?:\w+ ){0,2}(?:critical|grave|life[- ]threatening)(?! but stable)"
    r"|fighting for (?:his|her|their) li(?:fe|ves)|on life support|clinging to life|critically (?:injur|wound"
    r"|hurt)\w+"
    r"|life[- ]threatening (?:injur|condition|wound)\w*)"
)
_HARMLESS = re.compile(
    r"\bnon[- ]?(?:life|critical)|\b(?:not|no longer|never|neither|none|isn['’]t|aren['’]t|wasn['’]t|weren['’]t"
    r"|don['’]t|didn['’]t)\b"
    r"|\bstable\b|\bexpected to\b|\bupgraded\b|\brecover|\b(?:has|have) (?:now |since )?died\b|\bdied\b"
    r"|\bsuspect(?:ed)?\b|\bgunman\b|\bif\b",
    re.I,
)
"""What tells that nobody was in danger any more, or speaks of who did it."""


def _hurt(article: Article, at: int, articles: Sequence[Article]) -> Hurt | None:
    sentence = article.body[at]
    found = _DANGER.search(sentence.text)
    if not found or _HARMLESS.search(sentence.text):
        return None
    (parsed,) = parse([sentence.text])
    place = next((i for i, t in enumerate(parsed.tokens) if t.start >= found.start()), None) if parsed else None
    who = patient(parsed, place) if parsed and place is not None else None
    return told_of(parsed, who, article, at, articles) if parsed and who is not None else None


def patient(parsed: Parsed, at: int) -> int | None:
    """Who is in a condition: the subject of its verb, or whom another act leaves in it."""
    for _ in range(8):
        token = parsed.tokens[at]
        if token.pos in ("VERB", "AUX"):
            whom = parsed.child(at, "dobj")
            if token.lemma in _LEAVES and whom is not None and parsed.child(at, "auxpass") is None:
                return whom
            subject = parsed.child(at, "nsubj", "nsubjpass")
            if subject is not None and parsed.tokens[subject].tag not in ("WP", "WDT"):
                return None if token.lemma in _LEAVES and parsed.child(at, "auxpass") is None else subject
            if token.dep in ("acl", "relcl"):
                return token.head
        elif token.pos in ("NOUN", "PROPN") and _PERSON.fullmatch(token.text) and token.dep != "pobj":
            return at
        if token.head == at:
            return None
        at = token.head
    return None


_LEAVES = frozenset(("leave", "wound", "injure", "hurt", "put", "send"))
_PERSON = re.compile(
    r"boys?|girls?|m[ae]n|wom[ae]n|child|children|toddlers?|bab(?:y|ies)|infants?|teens?|teenagers?|officers?"
    r"|deput(?:y|ies)"
    r"|students?|victims?|people|persons?|males?|females?|youths?|sons?|daughters?|juveniles?",
    re.I,
)
_ALONE = re.compile(
    r"boy|girl|man|woman|child|toddler|baby|infant|teen|teenager|officer|deputy|student|victim|male|female"
    r"|youth|juvenile",
    re.I,
)
"""One person, whom another sentence tells more of."""


def told_of(parsed: Parsed, at: int, article: Article, place: int, articles: Sequence[Article]) -> Hurt | None:
    """Somebody of a sentence by his name or his age, or by what the sentences before tell of "he" or "the boy"."""
    ref, head = article.body[place].ref, parsed.tokens[at]
    called = names(parsed, at)
    if called:
        full = {n for n in bearers(articles).get(surname(called[0]), ()) if called[0] in n} or set(called[:1])
        whole = max(sorted(full), key=len)
        fits = len(called) == 1 and len({n.split(" ", 1)[0] for n in full}) == 1 and " " in whole
        return Hurt(whole, (surname(whole),), (ref, *_with(whole, ref, articles)), 0) if fits else None
    start = parsed.tokens[parsed.subtree(at, frozenset(c for c in parsed.children[at] if c > at))[0]].start
    own = parsed.text[start : head.end]
    if parsed.child(at, "conj") is not None:
        pair = parsed.text[start : parsed.tokens[parsed.subtree(at)[-1]].end]
        return Hurt(lower_first(pair), (), (ref,), 3) if _PAIR.fullmatch(pair) else None
    if aged := _AGED.search(own):
        return _of_age(aged, ref, articles)
    if head.tag == "CD" and (some := re.fullmatch(r"two|three|four|five|six", own.lower())):
        how = _condition(parsed.text)
        return Hurt(f"the {some[0]} who were in {how}", (), (ref,), 3) if how else None
    if counted := _COUNTED.fullmatch(own):
        kept = re.sub(r" of the\b", "", counted["who"].lower())
        how = _condition(parsed.text)
        return Hurt(f"the {kept} who were in {how}", (), (ref,), 3) if how else None
    if head.tag == "PRP" or _ALONE.fullmatch(head.text):
        return _of_before(head.text.lower(), own, article, place, articles)
    return None


def _condition(text: str) -> str:
    found = re.search(r"\b(?:critical|grave|life-threatening) condition\b", text)
    return found[0] if found else ""


_PAIR = re.compile(r"[Tt]he [a-z]+ and (?:the )?[a-z]+")
_COUNTED = re.compile(
    r"(?:(?:the|at least|another) )?(?P<who>(?:two|three|four|five|six)(?: of the)?(?: \w+)? (?:victims|people"
    r"|men|women|children|teens"
    r"|teenagers|boys|girls|officers|students))",
    re.I,
)
_AGED = re.compile(
    r"\b(?P<age>\d{1,2}|two|three|four|five|six|seven|eight|nine)[- ]year[- ]old (?:\w+ ){0,3}?"
    r"(?P<noun>boy|girl|man|woman|child|toddler|male|female|teen|teenager|student|son|daughter|brother|sister)\b"
)


def _of_age(found: re.Match[str], ref: Ref, articles: Sequence[Article]) -> Hurt:
    """Somebody told by his age: by his name, where the story gives one person of that age a name."""
    age = found["age"]
    digits = str(_NUMBERS.index(age.lower())) if age.lower() in _NUMBERS else age
    named = re.compile(rf"\b{digits}[- ]year[- ]old (?P<a>{_NAME})|(?P<b>{_NAME}), (?:age )?{digits}\b")
    called = {m["a"] or m["b"]: s.ref for a in articles for s in a.body for m in named.finditer(s.text)}
    if len({surname(n) for n in called}) == 1:
        who = max(sorted(called), key=len)
        return Hurt(who, (surname(who), f"{digits}-year-old"), (ref, called[who]), 0)
    told = f"the {found[0]}"
    return Hurt(told, (f"{digits}-year-old", f"{age}-year-old"), (ref,), 1)


_NAME = r"[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* )?[A-Z][\w’'-]+"
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _of_before(word: str, own: str, article: Article, place: int, articles: Sequence[Article]) -> Hurt | None:
    """ "He" or "the boy", who is the one person of an age in the sentences before; or the one of his kind in all."""
    ref, text = article.body[place].ref, article.body[place].text
    if word in ("he", "she") and (found := _OPENS.match(text)):
        word = found[1].lower()
        own = f"the {word}"
    if own.lower().split(" ")[0] not in ("the", "he", "she"):
        return None
    for before in reversed(article.body[max(0, place - NEAR) : place]):
        ages = {m["age"]: m for m in _AGED.finditer(before.text) if _fits(word, m["noun"])}
        if len(ages) == 1 and not _OTHERS.search(before.text):
            hurt = _of_age(next(iter(ages.values())), ref, articles)
            return Hurt(hurt.who, hurt.keys, (before.ref, *hurt.refs), hurt.rank + 1)
        if ages:
            return None
    everyone = {
        m["age"]: (m, s) for a in articles for s in a.body for m in _AGED.finditer(s.text) if _fits(word, m["noun"])
    }
    if word not in ("he", "she", "victim", "man", "male") and len(everyone) == 1:
        found, s = next(iter(everyone.values()))
        hurt = _of_age(found, s.ref, articles)
        return Hurt(hurt.who, hurt.keys, (ref, *hurt.refs), hurt.rank + 1)
    if word in ("baby", "toddler", "infant") and not everyone:
        return Hurt(f"the {word}", (word,), (ref,), 2)
    return _one_victim(ref, articles) if word == "victim" else None


def _one_victim(ref: Ref, articles: Sequence[Article]) -> Hurt | None:
    """ "The victim", by the one age that goes with a wound; nobody where a source tells of several."""
    if any(_SEVERAL.search(a.text) for a in articles):
        return None
    shot = {m["age"]: (m, s) for a in articles for s in a.body for m in _AGED.finditer(s.text) if _harmed(s.text, m)}
    if len(shot) == 1:
        found, s = next(iter(shot.values()))
        hurt = _of_age(found, s.ref, articles)
        return Hurt(hurt.who, hurt.keys, (ref, *hurt.refs), hurt.rank + 1)
    return Hurt("the victim", ("victim",), (ref,), 2)


_SEVERAL = re.compile(r"\bvictims\b|\b(?:two|three|four|five|six|several) (?:\w+ )?(?:people|men|others)\b")


def _harmed(text: str, aged: re.Match[str]) -> bool:
    """Whether somebody told by his age is the one who came to harm: "a 12-year-old boy was shot", "shooting of a …"."""
    before, after = text[: aged.start()], text[aged.end() :]
    return bool(
        _HIT.match(after) or re.search(r"\b(?:shooting of|shot|wound\w*|injur\w*) (?:an?|the|his|her) $", before)
    )


_HIT = re.compile(
    r"(?: \w+){0,4}? (?:was|were|been) (?:\w+ly )?(?:shot|wounded|injured|hit|struck)\b"
    r"| (?:is|was|remains|remained) in (?:serious|critical)\b"
)


_OPENS = re.compile(r"The (boy|girl|child|baby|toddler|teen|teenager|victim)\b")
"""Who "he" is in the rest of a sentence."""
_OTHERS = re.compile(
    r"\b(?:two|three|four|five|six|several|others?|another|people|gunman|suspect|arrested|charged)\b", re.I
)


def _fits(word: str, noun: str) -> bool:
    """Whether two words may mean one person: "he" and "boy", "child" and "girl"."""
    male, female = (
        ("he", "boy", "man", "male", "son", "brother"),
        ("she", "girl", "woman", "female", "daughter", "sister"),
    )
    young = ("child", "toddler", "baby", "infant", "teen", "teenager", "youth", "juvenile", "boy", "girl")
    grown = noun in ("man", "woman", "male", "female")
    if (word in young and grown) or (word == "man" and noun in young):
        return False
    return not ((word in male and noun in female) or (word in female and noun in male))


def _with(name: str, ref: Ref, articles: Sequence[Article]) -> tuple[Ref, ...]:
    """The sentence that has a full name, where the other has a part of it."""
    texts = {s.ref: s.text for a in articles for s in a.body}
    return () if name in texts[ref] else tuple(r for r, text in texts.items() if name in text)[:1]


def _ended(hurt: Hurt, articles: Sequence[Article]) -> bool:
    """Whether any sentence tells of his death or of his being on the mend: it has his name or age, or nobody else's."""
    told = (s.text for a in articles for s in a.told)
    texts = [_ONLY_IF.sub(" ", text) for text in told]
    texts = [_AMONG.sub(" ", text) for text in texts]
    own = [text for text in texts if any(key in _HYPHENS.sub(r"\1-year-old", text) for key in hurt.keys)]
    if any(_DEAD.search(text) for text in own):
        return True
    return any(_MENDS.search(text) and not _SOMEBODY.search(text) for text in texts)


_AMONG = re.compile(
    r"\b(?:and|while) (?:\w+ )?(?:others?|people|children|men|women)\b[^.;]{0,25}\bincluding an? [^.;]{0,60}"
    r"\b(?:wounded|injured|hurt)\b"
)
"""Somebody who was hurt beside the dead: "a man was killed and four others, including a 13-year-old, were wounded"."""
_HYPHENS = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b")
_ONLY_IF = re.compile(
    r"\bif (?:\w+ ){1,3}(?:dies|dead|died|survives?|recovers?)\b|\b(?:could|may|might) (?:have )?(?:die|died"
    r"|recover|survive)\b"
    r"|\battempted murder\b|\bhomicide (?:detectives?|investigators?|unit|division)\b",
    re.I,
)
_DEAD = re.compile(
    r"\b(?:dead|died|dies|killed|kills|killing|recover\w*|released|stable|succumbed|surviv\w+|fatal\w*|funeral"
    r"|autopsy|vigil"
    r"|death|slain|murder\w*|coroner|good condition|fair condition|improv\w+|upgraded|dying)\b",
    re.I,
)
_MENDS = re.compile(
    r"\b(?:has|have|had|later|since|now) died\b|\bdied (?:at|in|on|from|of|later|after|overnight|\w+day)\b"
    r"|\bdies\b|\bpronounced dead\b|\bsuccumbed\b"
    r"|\bpassed away\b|\bupgraded\b|\bis recovering\b|\bexpected to (?:survive|live|recover|be ok\w*)\b|\b(?:his"
    r"|her|their) death\b"
    r"|\bcritical(?:,)? but stable\b|\breleased from (?:the|a) hospital\b|\b(?:second|third|fourth) (?:victim"
    r"|person|death)\b|\bdeath toll\b",
    re.I,
)
_SOMEBODY = re.compile(
    r"\b\d{1,2}[- ]year[- ]old\b|, \d{1,2},|\b[A-Z][a-z]+ [A-Z][a-z]{3,}\b"
    r"(?! (?:Hospital|Center|Police|County|Medical))"
)
