"""Questions on those whom sources name as wanted, where none of them tells that they were found.

"Ida Pike is wanted for murder", "a warrant was issued for Pike's arrest": asked by the full name that a source gives.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.comparison.questions.accused import of_another_year
from generator.comparison.questions.asking import question
from generator.comparison.questions.cases import OF_A_CASE, accused
from generator.comparison.questions.ended import decided, held
from generator.comparison.questions.people import bearers
from generator.comparison.questions.untold import of_another
from generator.comparison.telling.wording import joined, one_line
from generator.model import Article, Question, Ref

HEAD = 30
"""Sentences of an article in which those wanted in its own case are told of."""
MOST = 3
"""People that a question can name."""
ALIKE = 0.75
"""Likeness of two surnames from which they may be one, spelt in two ways."""
_LAST = r"(?P<last>[A-Z][\w’-]+)(?:,? (?:Jr|Sr)\.?)?"
_FIRST = r"(?:[A-Z][\w’'.-]+ ){0,3}"
_WANTED = (
    re.compile(
        rf"\b{_FIRST}{_LAST}(?:, (?:\d\d|also known as [^,;]{{2,30}}|of [^,;]{{2,30}})){{0,3}},?"
        r" (?:is|was|remains) (?:now |still |also |being )?(?:wanted|sought)\b"
    ),
    re.compile(
        rf"\b[Ww]arrants? (?:(?:has|have|had) been |was |were |is )?(?:issued |out )?"
        rf"for {_FIRST}{_LAST}(?:['’]s arrest|[,.])"
    ),
    re.compile(rf"\b(?:hunt|manhunt|search) for {_FIRST}{_LAST}(?=,? (?:\d\d\b|is|who|continue\w*|of)|[.,])"),
    re.compile(
        rf"\b{_FIRST}{_LAST},?(?: \d\d,)? (?:is|was|remains?|remained) (?:still )?"
        r"(?:at large|on the (?:run|lam|loose))\b"
    ),
    re.compile(rf"\b{_FIRST}{_LAST} was not arrested\b"),
)
_CAUGHT = re.compile(
    r"\b(?:(?:was|were|been|police|they|deputies|officers) found|found (?:safe|dead|hiding)|located|caught"
    r"|surrendered|turned in|booked|bail|bond|pleaded|safe|extradited|shot himself|released)\b"
    r"|\b(?:he|she|suspect) (?:is|was) (?:found )?(?:dead|killed)\b|\bkilled (?:himself|herself|in a (?:shootout"
    r"|gun))\b"
)
_NOT_CAUGHT = re.compile(
    r"\b(?:not|n['’]t|never|yet)\b[^.;]{0,20}\b(?:arrested|found|located|caught|captured)\b"
    r"|\bwarrants?\b[^.;]{0,60}\barrests?\b"
    r"|\barrest warrants?\b|\b(?:lead|leads|leading) to\b[^.;]{0,60}|\b(?:has|have|been|was|were|is"
    r"|are) charged\b|\bcharged with\b"
    r"|\b(?:convicted|sentenced|arrested) (?:earlier|in (?:19|20)\d\d|last|previously)\b|\breleased (?:a|the"
    r"|photos?|pictures?|from the hospital)\b"
    r"|\b(?:shot|found|pronounced|killed) (?:to )?(?:dead|death)?\b(?=[^.;]*\bvictim)",
    re.I,
)
"""What has such a word and tells of no arrest."""


def wanted(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Ida Pike is wanted for murder" -> "Has Ida Pike been found by now?"; once caught, what became of the case."""
    known = bearers(articles)
    named, caught = dict[str, tuple[Ref, ...]](), dict[str, Question]()
    for a in articles:
        for s in (s for s in a.body[:HEAD] if not of_another(s.text) and not of_another_year(s.text, a)):
            for last in (m["last"] for pattern in _WANTED for m in pattern.finditer(one_line(s.text))):
                full = known.get(last.removesuffix("’s"), frozenset())
                firsts = {name.split()[0] for name in full}
                names = (last, *firsts, *(n for n in known if SequenceMatcher(None, n, last).ratio() >= ALIKE))
                if len(firsts) != 1:
                    continue
                who = max(sorted(full), key=len)
                if not _found(names, articles):
                    named.setdefault(who, (s.ref, *_naming(who, articles)))
                elif what := _OVER.search(one_line(s.text)):
                    text = f"{OF_A_CASE} against {who}, {what[0]}?"
                    caught.setdefault(who, question("pending", text, (s.ref, *_naming(who, articles))))
    if named and len(named) <= MOST:
        refs = (ref for each in named.values() for ref in each)
        yield question(
            "pending", f"{'Have' if len(named) > 1 else 'Has'} {joined(tuple(named))} been found by now?", refs
        )
    unnamed = all(who.startswith("the ") for who in accused(articles))
    if caught and unnamed and not any(_ended(s.text) for a in articles for s in (*a.titles, *a.body)):
        yield from tuple(caught.values())[:1]


def _ended(text: str) -> bool:
    """Whether a sentence tells of a verdict, or that somebody sought is dead."""
    return decided(text) or bool(_DEAD.search(text))


_DEAD = re.compile(
    r"\b(?:killed|shot) (?:himself|herself)\b|\bsuicide\b"
    r"|\b(?:suspect|gunman|shooter) (?:\w+ ){0,3}(?:dead|died|killed)\b",
    re.I,
)
_OVER = re.compile(
    r"\bwanted (?:on charges? of [a-z]+|on (?:an? |two |three |several )?(?:[\w-]+ ){1,3}charges?"
    r"|for (?:first[- ]degree |attempted )?"
    r"(?:murder|homicide|manslaughter|robbery|arson|assault|kidnapping))\b"
)
"""What somebody was wanted for."""


def _found(names: Sequence[str], articles: Sequence[Article]) -> bool:
    """Whether a sentence with a name, or the one behind it, tells that he was caught."""
    name = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    for a in articles:
        for before, s in zip((None, *a.told), a.told, strict=False):
            near = name.search(s.text) or (before is not None and name.search(before.text) and _HE.match(s.text))
            text = _NOT_CAUGHT.sub(" ", s.text)
            if near and (held(text) or _CAUGHT.search(text)):
                return True
    return False


_HE = re.compile(r"(?:He|She|The (?:suspect|man|woman|teen|gunman))\b")


def _naming(who: str, articles: Sequence[Article]) -> tuple[Ref, ...]:
    return tuple(s.ref for a in articles for s in a.body if who in s.text)[:1]
