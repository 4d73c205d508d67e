"""Questions on what became of those who are accused: all of a story in one question, with the last step of each.

Nothing is asked of somebody of whom a source tells a verdict, a plea of guilt, a dismissal or a death.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher

from generator.comparison.questions.accused import Step, of_another_year, steps
from generator.comparison.questions.asking import question
from generator.comparison.questions.ended import decided
from generator.comparison.questions.people import FULL_NAME, bearers, surname
from generator.comparison.telling.wording import joined
from generator.language.spelling import in_full
from generator.model import Article, Question, Ref

OF_A_CASE = "What became of the case"
"""How a question on the accused begins; whether they matter to the story is judged here."""
MOST = 5
"""People that a question can name."""
MOST_STEPS = 3
"""Different steps from which a question tells none of them."""
LONGEST = 36
"""Words up to which a question tells the last step of each case."""


def cases(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Moen was charged with arson" -> "What became of the case against Ida Moen, charged with arson?" """
    last, aged = _with_age(accused(articles), articles)
    if not last:
        return
    groups = dict[str, list[str]]()
    for who, step in last.items():
        groups.setdefault(step.told, []).append(who)
    each = sorted((_with(names, step) for step, names in groups.items()), key=_untold)
    told = ", and ".join(each) if len(each) < MOST_STEPS and (len(last) <= PAIR or "" not in groups) else ""
    against = told if told and len(told.split()) <= LONGEST else joined(tuple(last))
    named = (r for who, step in last.items() for r in (step.ref, *_named(who, step.ref, articles)))
    several = len(last) > 1 or any(map(_count, last))
    text = f"{OF_A_CASE}{'s' * several} against {against}?"
    yield question("pending", text, (*named, *aged))


def _with(names: Sequence[str], step: str) -> str:
    """ "Ida Moen, charged with arson", "the five people charged with arson"."""
    comma = "" if _count(names[0]) else ","
    return joined(names) + (f"{comma} {step}" if step else "")


def _with_age(last: Mapping[str, Step], articles: Sequence[Article]) -> tuple[Mapping[str, Step], tuple[Ref, ...]]:
    """ "The teen" by the age that sentences on the charge give; nobody where they give none, or two."""
    who, step = next(iter(last.items()), ("", None))
    if step is None or len(last) > 1 or not _YOUTH.fullmatch(who):
        return last, ()
    told = {m[0]: s.ref for a in articles for s in a.body if _CHARGES.search(s.text) for m in _AGED.finditer(s.text)}
    if len({age.partition("-")[0] for age in told}) != 1:
        return ({who: step} if step.told else {}), ()
    age = max(sorted(told), key=len)
    return {f"the {age}": step}, (told[age],)


_YOUTH = re.compile(r"the (?:teen|teenager|juvenile|youth)")
_AGED = re.compile(r"\b1\d-year-old(?: (?:boy|girl|male|female))?\b")
_CHARGES = re.compile(r"\b(?:arraigned|arrested|charged|charges|custody)\b")


PAIR = 2
"""People up to whom a question can tell the step of one alone."""


def _untold(part: str) -> bool:
    return ", " not in part


def accused(articles: Sequence[Article]) -> Mapping[str, Step]:
    """Full name -> the last step told of the case against somebody, where it is open and he matters to the story."""
    known, found = bearers(articles), steps(articles)
    charged = {_full(s.who, known, set()) for s in found if s.named and FULL_NAME.fullmatch(s.who)}
    last = dict[str, Step]()
    beside = {
        s.ref
        for s in found
        if not s.who.startswith("the ") and (who := _full(s.who, known, charged)) and _matters(who, s, articles)
    }
    for step in found:
        who = step.who if step.who.startswith("the ") else _full(step.who, known, charged)
        who = next((known for known in last if _respelled(who, known)), who) if step.named or who in charged else ""
        matters = who and (_matters(who, step, articles) or (FULL_NAME.fullmatch(step.who) and step.ref in beside))
        if matters and (who not in last or _later(step, last[who])):
            last[who] = step
    named = {who: step for who, step in last.items() if not who.startswith("the ")}
    counted = {who: step for who, step in last.items() if _count(who) > max(1, len(named)) and _tells_charge(step)}
    last = dict(sorted(counted.items(), key=_most)[-1:]) if named and counted else named or _best_told(last)
    newest = {who: _newest(who, found) for who in last}
    ended = _ended(articles, newest, known)
    return {who: step for who, step in tuple(last.items())[:MOST] if who not in ended}


def _best_told(last: Mapping[str, Step]) -> dict[str, Step]:
    """Of several without a name the last; "the teen" of whom nothing is told is the one of an age who is charged."""
    who, step = next(reversed(tuple(last.items())), ("", None))
    if step is None or step.told or not _YOUTH.fullmatch(who):
        return {who: step} if step else {}
    return next(({k: s} for k, s in last.items() if _AGED.search(k) and _tells_charge(s)), {who: step})


def _count(who: str) -> int:
    """How many are told by their number: 3 of "the three teenagers", 0 of anybody else."""
    parts = who.split()
    return _COUNTS.index(parts[1]) if who.startswith("the ") and len(parts) > 1 and parts[1] in _COUNTS else 0


def _tells_charge(step: Step) -> bool:
    return bool(step.told) and step.rank >= CHARGED


def _most(told: tuple[str, Step]) -> tuple[int, date]:
    return _count(told[0]), told[1].day or date.min


_COUNTS = ("none", "one", "two", "three", "four", "five", "six")


def _full(who: str, known: Mapping[str, frozenset[str]], charged: set[str]) -> str:
    """The one full name of somebody named; empty where it may be two people's."""
    names = known.get(surname(who), frozenset())
    same = {n for n in names if _first(n) == _first(who)} if " " in who else names & charged or names
    firsts = {_first(n) for n in same}
    return max(sorted(same), key=len) if len(firsts) == 1 else who if " " in who else ""


def _first(name: str) -> str:
    return name.partition(" ")[0]


def _respelled(who: str, other: str) -> bool:
    """Whether two names of one surname differ by the spelling of the first: "Dashwan" and "Dashawn", "Rick"."""
    if not who or who.startswith("the "):
        return False
    if surname(who) != surname(other):
        likeness = SequenceMatcher(None, surname(who), surname(other)).ratio()
        return _first(who) == _first(other) and likeness >= ONE_LETTER
    one, two = _first(who), _first(other)
    initials = "." in one + two and one[0] == two[0]
    short = in_full(one.lower()) == in_full(two.lower())
    return initials or short or SequenceMatcher(None, one, two).ratio() >= ALIKE


ONE_LETTER = 0.9
"""Likeness of two surnames from which they may be one, with the same first name: "Frederick" and "Fredericks"."""
ALIKE = 0.8
"""Likeness of two first names from which they may be one, spelt in two ways."""


def _later(step: Step, other: Step) -> bool:
    """Whether a step comes after another, or tells as late a one and more of it: with what somebody is charged."""
    mine, theirs = (
        (step.rank, step.day or date.min, bool(step.told), " with " in step.told),
        (other.rank, other.day or date.min, bool(other.told), " with " in other.told),
    )
    return bool(step.told) and mine > theirs if other.told else mine > theirs or bool(step.told)


def _matters(who: str, step: Step, articles: Sequence[Article]) -> bool:
    """Whether articles name somebody twice, or tell of his case at their head, and not in a list of cases."""
    told = [sum(_names(who, s.text) for s in a.body) for a in articles]
    own = next(a for a in articles if a.id == step.ref.article)
    early = step.ref in {s.ref for s in own.body[:EARLY]}
    if who.startswith("the "):
        return early and not _of_many_cases(own)
    if _of_many_cases(own):
        return any(_shares(s.text, a) for a in articles if a is not own for s in own.body if _names(who, s.text))
    return sum(n > 0 for n in told) > 1 or sum(told) > 1 or early or _of_the_victim(who, step, articles)


def _of_the_victim(who: str, step: Step, articles: Sequence[Article]) -> bool:
    """Whether he is charged over somebody whom the heads of articles name: "charged Pike with the murder of Moen"."""
    own = next(s.text for a in articles for s in a.body if s.ref == step.ref)
    found = _OVER_WHOM.search(own)
    heads = " ".join(s.text for a in articles for s in (*a.titles, *a.body[:EARLY]))
    last = (found["last"] or found["b"]) if found else ""
    return bool(last and last not in who and re.search(rf"\b{re.escape(last)}\b", heads))


_OVER_WHOM = re.compile(
    r"\b(?:murder|killing|death|slaying|shooting)(?: death)? of"
    r" (?:\d+-year-old )?(?:[A-Z][\w.-]* )+(?P<last>[A-Z][\w-]+)"
    r"|\b(?:[A-Z][\w.-]* )+(?P<b>[A-Z][\w-]+?)['’]s? (?:murder|killing|death|slaying|shooting)\b"
)


def _shares(text: str, article: Article) -> bool:
    """Whether a sentence has a day or a street that another article tells too."""
    return any(re.search(rf"\b{re.escape(place)}\b", article.text) for place in _PLACE.findall(text))


_PLACE = re.compile(
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\."
    r"|Aug\.|Sept\.|Oct\."
    r"|Nov\.|Dec\.) \d{1,2}|[A-Z]\w+ (?:Street|Avenue|Road|Drive|Lane|Boulevard|Court|Place))\b"
)


EARLY = 10
"""Sentences at the head of an article that tell its own case."""


def _of_many_cases(article: Article) -> bool:
    """Whether an article tells one case after another, each under its own head: "Theft: Police arrested …"."""
    return sum(bool(_HEAD.match(s.text)) for s in article.body) >= HEADS


_HEAD = re.compile(r"(?!Photo|Image|Caption|Video|Update|Watch|More\b)[A-Z][a-z]+(?: [\w/-]+){0,3}: [A-Z]|[■•*] ")
HEADS = 3
"""Sentences under heads of their own from which an article tells several cases."""


def _names(who: str, text: str) -> bool:
    return bool(re.search(rf"\b{re.escape(surname(who))}\b", text))


def _newest(who: str, found: Sequence[Step]) -> date:
    """The day of the newest article that tells a charge against somebody."""
    own = (s.day for s in found if s.day and s.rank >= CHARGED and surname(s.who) == surname(who))
    return max(own, default=date.min)


CHARGED = 2
"""Rank of a step from which somebody is charged: a verdict of an older report is one on another case."""


def _ended(
    articles: Sequence[Article], people: Mapping[str, date], known: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Who of the accused is told to be convicted, cleared or dead; all of them where it is not told of whom."""
    found = set[str]()
    for a in articles:
        day = a.meta.published or date.max
        open_then = {who for who, newest in people.items() if day >= newest}
        for before, s in zip((None, *a.titles, *a.body), (*a.titles, *a.body), strict=False):
            named = {who for who in people if _names(who, s.text)}
            told = _OF_SOMEBODY.sub(" ", s.text) if named else s.text
            if len(people) == 1 and any(_shot_by_police(who, s.text) for who in people):
                return frozenset(people)
            if of_another_year(s.text, a) or not (decided(told) or (named and _DEAD.search(s.text))):
                continue
            of_nobody = bool(_LEGAL.search(s.text) or _NAMED.search(s.text) or (before and _ONCE.search(before.text)))
            of_nobody = of_nobody or any(last in known for last in _OTHER.findall(s.text))
            found |= (named or (set() if of_nobody else set(people))) & open_then
    return frozenset(found)


def _shot_by_police(who: str, text: str) -> bool:
    """ "A marksman killed the gunman": whoever did it is dead, where one alone is accused."""
    by = r"\b(?:police|officers?|marksm[ae]n|snipers?|troopers?|deput(?:y|ies)|agents?)\b[^.;,]{0,30}"
    done = r"\b(?:killed|shot dead|fatally shot|shot and killed)"
    whom = rf"(?:the (?:gunman|suspect|shooter|attacker)|(?:[A-Z]\w+ ){{0,2}}{re.escape(surname(who))})\b"
    return bool(re.search(rf"{by}{done} {whom}(?! (?:and|was|were)\b)", text))


_OF_SOMEBODY = re.compile(
    r"\ban? (?:man|woman|teen|teenager|person|suspect) who"
    r" (?:was|had been) (?:being )?(?:tried|accused|charged)\b[^.;]*"
)
"""A verdict on somebody else: "Moen was out for revenge after a man who was being tried … was found not guilty"."""
_OTHER = re.compile(r"\b([A-Z][a-z]+)(?= (?:has|had|was|is|later|since|pleaded|pled|accepted|agreed)\b)")
"""The surname of somebody who is told of."""


_ONCE = re.compile(r"\b(?:last year|previous(?:ly)?|prior|years? (?:ago|earlier)|criminal (?:history|record))\b", re.I)
"""What makes the sentence after it one on another case."""
_DEAD = re.compile(
    r"\b(?:was|were|been) (?:\w+ (?:and )?)?killed by (?:\w+ ){0,2}(?:police|officers|deputies|troopers)\b"
    r"|\bfatally shot by (?:police|officers)\b|\bdeceased (?:suspect|shooter|gunman)\b"
    r"|\b(?:killed|hanged) himself\b|\bgun on himself\b|\b(?:took|taken) (?:his|her) own life\b|\bsuicide\b"
    r"|\bdied in (?:police )?(?:custody|jail|prison)\b|\bfound dead in (?:his|her|a) cell\b",
    re.I,
)
_LEGAL = re.compile(r"\b(?:felons?|law|bill|carries|punishable|maximum|guilty of)\b", re.I)
"""What tells of the law, and of no case."""
_NAMED = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]{3,}\b")


def _named(who: str, ref: Ref, articles: Sequence[Article]) -> tuple[Ref, ...]:
    """The sentence that has a full name, be it around a nickname, where that of the step has a part of it."""
    texts = {s.ref: s.text for a in articles for s in a.body}
    if who in texts[ref] or who.startswith("the "):
        return ()
    parts = set(who.split())
    found = [ref for ref, text in texts.items() if who in text]
    apart = (ref for ref, text in texts.items() if parts <= set(re.findall(r"[\w’'.-]+", text)))
    return tuple(found[:1] or [*apart][:1])
