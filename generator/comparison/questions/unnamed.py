"""Questions on who the dead are, who is held and which officer fired, where no source of a story names them.

Asked only where nobody named in the articles can be the one: every name is that of somebody who speaks, holds an
office or is accused. Nothing is asked of minors who are held, nor of more than a few dead.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.accused import steps
from generator.comparison.questions.asking import question
from generator.comparison.questions.cases import accused
from generator.comparison.questions.named import strangers
from generator.comparison.questions.occasions import Occasion
from generator.comparison.questions.untold import named_by, of_a_shooting, of_another
from generator.comparison.telling.wording import one_line
from generator.model import Article, Question, Sentence

HEAD = 15
"""Sentences of an article in which its own event is told."""
_COUNTS = ("no", "one", "two", "three", "four", "five", "six")
_NUMBERS = {word: n for n, word in enumerate(_COUNTS)} | {str(n): n for n in range(1, len(_COUNTS))}
"""How many can be asked after in one question."""
_ONE = r"(?:young |adult |teenage )?(?:man|woman|boy|girl|teen|teenager|male|female|person|child|student|driver)"
_MANY = r"(?:young |adult |teenage )?(?:men|women|boys|girls|teens|teenagers|males|females|people|persons|children)"
_WHO = (
    rf"(?:(?:at least )?(?P<n>{'|'.join(_NUMBERS)}) (?P<many>{_MANY}|{_ONE}|others?)"
    rf"|(?:an?|the) (?P<one>(?:\d\d?-year-old )?{_ONE}))"
)
_DIES = (
    r"(?:(?:was|were|is|are|has been|have been) (?:\w+ly )?(?:(?:shot|stabbed|beaten|found|pronounced) (?:and"
    r"|to)? ?)?"
    r"(?P<act>killed|dead|deceased|to death)|(?P<died>died))\b"
)
_DEAD = (
    re.compile(rf"\b{_WHO}(?: who)? (?:\w+ )?{_DIES}", re.I),
    re.compile(rf"\b(?P<act>killing|killed|kills)(?P<died>) {_WHO}\b(?!['’]s)", re.I),
    re.compile(rf"\b(?:leaves|left|leaving) {_WHO} (?P<act>dead)(?P<died>)\b", re.I),
    re.compile(rf"\b(?P<act>shot and killed|fatally shot)(?P<died>) {_WHO}\b(?!['’]s)", re.I),
)


def unnamed(articles: Sequence[Article]) -> Iterator[Question]:
    """Who was killed, who is held, who fired: "Who were the two people killed in the shooting at the pier?" """
    event = of_a_shooting(articles)
    if event is None:
        return
    yield from _officer(articles)
    people = strangers(articles)
    if not people:
        yield from _dead(event, articles)
    if not people and not accused(articles):
        yield from _held(event, articles)


def _heads(articles: Sequence[Article]) -> Iterator[tuple[Sentence, str]]:
    return ((s, one_line(s.text)) for a in articles for s in a.body[:HEAD] if not of_another(s.text))


def _dead(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """Who died, if all sources tell of as many, and none of a gunman who shot himself."""
    told = [(m, s) for s, text in _heads(articles) for pattern in _DEAD if (m := pattern.search(text))]
    counts = {_NUMBERS[m["n"].lower()] if m["n"] else 1 for m, _ in told}
    if len(counts) != 1 or any(_OWN_HAND.search(s.text) for a in articles for s in a.told):
        return
    found, s = max(told, key=lambda each: _aged(each[0]))
    many = counts != {1}
    who = (found["one"] or (f"{found['n']} {found['many']}" if many else found["many"])).lower()
    act = "killed" if re.search(r"\bkilled\b", s.text) else "who died" if re.search(r"\bdied\b", s.text) else ""
    if act and not re.search(r"\bothers?$", who):
        text = f"Who {'were' if many else 'was'} the {who} {act} in the {event.noun}?"
        yield question("unknown", text, (s.ref, *named_by(event)), settles=_KIN)


def _aged(found: re.Match[str]) -> tuple[bool, bool]:
    """A description by age before one that tells whether it was a man, before "one person"."""
    text = found["one"] or found["many"]
    return bool(re.search(r"\d", text)), not re.search(r"\b(?:person|people|persons)\b", text)


_KIN = "Word from the coroner or the family."
_OWN_HAND = re.compile(
    r"\bsuicide\b|\b(?:shot|killed|killing|shooting|hanged) (?:himself|herself|themselves)\b|\bgun on (?:him"
    r"|her)self\b"
    r"|\bself-inflicted\b|\b(?:gunman|shooter|suspect)\b[^.;]{0,40}\b(?:dead|died|killed)\b|\bnamed [A-Z]"
    r"|\bidentified as (?!an?\b|the\b)|\bnames? of (?:the|an?) [^.;]{0,80}\b(?:was|were|has been) released\b"
    r"|\b(?:victim|man|woman|boy|girl|teen)[^.;]{0,40} identified$|\b[A-Z][a-z]+['’]s? (?:hometown|family|mother"
    r"|father|body)\b"
    r"|\b(?!(?:He|She|They|Who|One|Two|Three|Four|Both|Another|Someone|Victim|Suspect|Police)\b)[A-Z][a-z]+"
    r" (?:died|was (?:\w+ )?(?:shot|killed|pronounced|taken))\b",
)
"""What tells of a dead who did it himself, or names somebody in passing."""
_WITHHELD = re.compile(
    r"\b(?:name|identity) of the (?P<who>officer|deputy|trooper)\b(?P<did> who [^.,;]{3,40})?[^.;]{0,30}"
    r"\b(?:not|n['’]t|withheld|yet)\b"
    r"|\b(?:withh\w+|not (?:release|released|releasing|identify|identified|name|named)) (?:the name of "
    r"|the identity of )?"
    r"the (?P<b>officer|deputy|trooper)\b(?P<also> who [^.,;]{3,40})?"
    r"|\b[Tt]he (?P<c>officer|deputy|trooper)(?P<too> who [^.,;]{3,40})? (?:was|has|is) not (?:yet )?(?:been )?"
    r"(?:being )?(?:identified|named)",
)
_OFFICER_NAMED = re.compile(
    r"\b(?:identified|named)\b[^.;]{0,40}\bas\b[^.;]{0,30}\b(?:[Oo]fficer|[Dd]eputy|[Tt]rooper|Sgt|Cpl)\b"
    r"|\b(?:identified|named)\b[^.;]{0,20}\b(?:[Oo]fficer|[Dd]eputy|[Tt]rooper)\b[^.;]{0,30}\bas\b"
    r"|\b(?:Officer|Deputy|Trooper|Sgt\.) [A-Z][a-z]+\b[^.;]{0,60}\b(?:shot|fired|shooting|killed)\b"
)


def _officer(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Police withheld the name of the deputy who shot Pike": "Who is the deputy who shot Pike?" """
    if any(_OFFICER_NAMED.search(s.text) for a in articles for s in a.told):
        return
    for s, text in _heads(articles):
        if found := _WITHHELD.search(text):
            who = found["who"] or found["b"] or found["c"]
            did = found["did"] or found["also"] or found["too"] or ""
            if not _LEANS.search(did) and did:
                yield question("unknown", f"Who is the {who}{did}?", (s.ref,), settles="Word from the police.")
                return


_LEANS = re.compile(r"\b(?:he|she|him|her|his|them|they|it|this|that)\b")
_CUSTODY = re.compile(
    rf"\b{_WHO} (?:(?:is|are|was|were|has been|have been) (?:being |also |currently )?)"
    r"(?P<act>questioned|detained|interviewed|in custody|taken into custody|arrested)\b",
    re.I,
)
_QUESTIONS = re.compile(
    rf"\b(?P<act>questioning|interviewing|detained|arrested) {_WHO}\b(?!['’]s)",
    re.I,
)
_MINOR = re.compile(
    r"\b(?:1[0-7]|\d)-year-old\b|\b(?:juveniles?|teens?|teenagers?|boys?|girls?|minors?|child\w*)\b", re.I
)
_FREE = re.compile(
    r"\b(?:released|not (?:a )?suspects?|no longer|let go|unrelated|witness\w*|not been charged)\b", re.I
)


def _held(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """ "Two men were detained": "Who were the two men detained in the shooting?", where nobody has a name."""
    if any(_FREE.search(s.text) for a in articles for s in a.told) or any(s.rank >= CHARGED for s in steps(articles)):
        return
    for s, text in _heads(articles):
        found = _CUSTODY.search(text) or _QUESTIONS.search(text)
        if found and not _MINOR.search(found.group()) and not re.search(r"\bothers?\b", found.group()):
            many = bool(found["n"]) and _NUMBERS[found["n"].lower()] > 1
            who = (found["one"] or (f"{found['n']} {found['many']}" if many else found["many"])).lower()
            act = found["act"].lower()
            act = f"police were {act}" if act.endswith("ing") else act
            asked = f"Who {'were' if many else 'was'} the {who} {act} in the {event.noun}?"
            yield question("unknown", asked, (s.ref, *named_by(event)), settles="Word from the police.")
            return


CHARGED = 2
"""Rank of a step of a case from which somebody is charged, which the question on the case asks after."""
