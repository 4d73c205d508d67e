"""Questions on what was going on or undone when a source wrote: whether somebody was found, what became of a suit.

Of a search that another article ends by an arrest nothing is asked, nor of rewards, of the bare word that somebody
investigates, and of the routine of a day in court.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.comparison.questions.askable import SHORT, as_told, askable, headless, within
from generator.comparison.questions.asking import question
from generator.comparison.questions.ended import held
from generator.comparison.questions.futures import lies_ahead, open_ended
from generator.comparison.questions.plain import cut, inside, several, subject_index, subject_text
from generator.comparison.questions.prospects import EMPTY, widest
from generator.comparison.telling.wording import unquoted
from generator.language.parsing import Parsed, parse
from generator.model import Article, Certainty, Claim, Mention, Question

SHORTEST, LONGEST = 6, 30
"""Words of a clause that says enough to be asked on, and up to which a question quotes it."""


def pending(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What was going on or undone when a source wrote: "Has the owner of the ferry been found?"

    What is sought or decided comes first; of the bare word that somebody investigates nothing is asked.
    """
    days = {a.id: a.meta.published for a in articles}
    found, said = list[tuple[Claim, Mention, str]](), {a.id: a for a in articles}
    for claim in widest(claims):
        told = ((m, _open_words(m, said)) for m in claim.mentions)
        mention, text = next(((m, text) for m, text in told if text), (None, ""))
        if mention and not any(lies_ahead(m.text) for m in claim.mentions):
            found.append((claim, mention, text))
    ruled = any(_RULED.search(s.text) for a in articles for s in a.sentences)
    for claim, mention, text in _one_of_each(found):
        asked = plainly(text)
        if (
            asked
            and not _OF_OTHERS.search(asked)
            and not _over(mention, articles)
            and not within(mention, articles)
            and not (_SUES.search(text) and (ruled or _WON.search(text)))
        ):
            yield question("pending", asked, (mention.ref,), claim.id, _ended(mention, claims, days))


_OF_OTHERS = re.compile(
    r"\bmotives?\b|\b(?:identif\w+|announce\w*|name|released?) (?:\w+ )?suspects?\b"
    r"|\b(?:names?|identit(?:y|ies)|victims?)\b.* been (?:\w+ )?(?:released|identified|named|made public|revealed)\b",
    re.I,
)
"""What other questions ask better, and names that the next report has."""
_WON = re.compile(r"\b(?:awarded|lost|settled|won)\b", re.I)
_RULED = re.compile(
    r"\b(?:judges?|courts?|ruling)\b.{0,400}"
    r"\b(?:ruled?s?|ruling|ordered|blocked|granted|dismissed|upheld|struck|sided|reject(?:s|ed)?|toss(?:es|ed)?"
    r"|turn(?:s|ed) away|denie[sd])\b",
    re.I,
)
"""What answers a suit."""


def _open_words(mention: Mention, articles: Mapping[str, Article]) -> str:
    """What a mention leaves open: its clause, or its short sentence where the clause has lost who thinks so."""
    if not open_ended(mention.text) or EMPTY.search(mention.text) or _ROUTINE.search(mention.text):
        return ""
    if _MUST.search(mention.text) and not _DECIDING.search(mention.text):
        return ""
    if askable(mention):
        return as_told(mention) if _says_enough(mention.text) else ""
    sentence = unquoted(articles[mention.ref.article].sentence(mention.ref.n).text).rstrip(".")
    short = headless(mention.text) and len(sentence.split()) <= SHORT
    return sentence if short and _says_enough(sentence) and askable(replace(mention, text=sentence)) else ""


_MUST = re.compile(r"\b(?:must|has to|have to)\b")
_DECIDING = re.compile(
    r"\b(?:assembly|board|cabinet|commission|committee|congress|council|courts?|house|judges?|jury|justices?"
    r"|lawmakers"
    r"|legislature|panel|parliament|regulators?|senate|voters)\b",
    re.I,
)
"""Who has something to decide of which a record will tell."""


def _says_enough(text: str) -> bool:
    """Whether a clause is neither too short nor too long, or can be asked about in plain words."""
    return SHORTEST <= len(text.split()) <= LONGEST or bool(plainly(text))


_ROUTINE = re.compile(
    r"\breward\b|\bcontinu\w+ to question\b|\b(?:asked|petitioned) (?:a|the|an) (?:\w+ ){0,3}(?:judge|court)\b"
    r"|\bbail\b|\bbond\b"
    r"|\b(?:for|of) (?:his|her|their) (?:recusal|resignation|removal|ouster)\b|\bongoing\b|\bsubpoenaed\b"
    r"|^(?:(?:the|that) (?:next|same|following|previous) |later\b|then\b|that \w+day\b|a (?:day|week|month) )"
    r"|\b(?:weighing|considering|mulling) (?!whether\b|an?\b|the\b|[A-Z])\w+"
    r"|\bfiled (?:\w+ )?(?:its|his|her|their)\b"
    r"|\bsuch an?\b|\blong called\b|\b(?:19|20)\d\d\b|\b(?:introduced|tabled) (?:the|this|that|it)\b"
    r"|\binvestigation (?:is|was|continue[sd]|remain(?:s|ed))\b"
    r"|\b(?:looking|searching) for (?:anyone|information|tips|witnesses)\b"
    r"|\b(?:releas\w+|disclos\w+|announc\w+) (?:\S+ ){0,3}(?:names?|identit(?:y|ies)|details|information)\b",
    re.I,
)
"""What nobody asks after later: a reward, a motion on bail, names to be released."""


def plainly(text: str) -> str | None:
    """ "Police are searching for the shooter" -> "Has the shooter been found?"; None where the grammar is another."""
    (parsed,) = parse([text])
    asks = (_of_search, _not_yet, _yet_to)
    return next((asked for ask in asks if (asked := ask(parsed))), None) if parsed else None


_LEANS = re.compile(r"^\w+ (?:he|she|it|they|this|that)\b|[“”\"]")


def _of_search(parsed: Parsed) -> str | None:
    """What is looked for, as the first thing that a clause tells of."""
    found = _LOOKS.search(parsed.text)
    at = next((i for i, t in enumerate(parsed.tokens) if found and t.start == found.start("for")), None)
    what = parsed.child(at, "pobj") if at is not None else None
    if not found or what is None or parsed.tokens[what].tag in ("PRP", "DT", "WP"):
        return None
    text = subject_text(parsed, what, len(parsed.tokens), frozenset(("appos",)))
    text = re.split(r",? (?:in connection with|that|which|after|as|since)\b", text)[0]
    verb = "Have" if several(parsed, what) else "Has"
    return f"{verb} {inside(parsed, text)} been found?" if text and not _NO_FIND.search(text) else None


_LOOKS = re.compile(r"\b(?:search|look|hunt)(?:ing)? (?P<for>for) ", re.I)
_NO_FIND = re.compile(
    r"^(?:answers?|anyone|anything|someone|something|somebody|clues?|evidence|footage|video|surveillance|help"
    r"|information|leads?|solutions?"
    r"|tips|ways?|witness\w*)\b"
    r"|\b(?:additional|several|more) (?:evidence|information|leads|witnesses)\b|\band\b|\b(?:our|their|his|her"
    r"|its)\b",
    re.I,
)
"""What is never found once for all."""


def _not_yet(parsed: Parsed) -> str | None:
    """ "Lunde's successor has not yet been named" -> "Has Lunde's successor been named by now?" """
    found = _YET.search(parsed.text)
    at = next((i for i, t in enumerate(parsed.tokens) if found and t.start == found.start("act")), None)
    subject = subject_index(parsed, at) if at is not None else None
    if not found or at is None or subject is None or parsed.tokens[at].tag not in ("VBN", "VBD"):
        return None
    who = subject_text(parsed, subject, at)
    rest = re.split(
        r" (?:nor|or|but|and) (?=\w+ed\b)| as of\b| (?:because|since|at this)\b",
        cut(parsed.text[found.start("been") :]),
    )[0]
    if not who or len(rest.split()) < 1 or re.search(r"[“”\"]", rest):
        return None
    return f"{found['aux'].capitalize()} {inside(parsed, who)} {rest} by now?"


_AS_OF = re.compile(r",? (?:as of|by) (?:\w+ )?\w+day(?: (?:morning|afternoon|evening|night))?$")
"""Until when it was so, which only the day of the report fixes."""


def _yet_to(parsed: Parsed) -> str | None:
    """ "The guard has yet to find the boat" -> "Did the guard find the boat?" """
    found = _STILL_TO.search(parsed.text)
    at = next((i for i, t in enumerate(parsed.tokens) if found and t.start == found.start("act")), None)
    subject = subject_index(parsed, at) if at is not None else None
    if not found or at is None or subject is None or parsed.tokens[at].tag not in ("VB", "VBN"):
        return None
    if found["be"]:
        who, rest = subject_text(parsed, subject, at), cut(parsed.text[found.start("act") :])
        aux = "Have" if several(parsed, subject) else "Has"
        rest = _AS_OF.sub("", rest)
        return f"{aux} {inside(parsed, who)} been {rest} by now?" if who else None
    who, rest = subject_text(parsed, subject, at), cut(parsed.text[found.start("act") :])
    return f"Did {inside(parsed, who)} {rest}?" if who and len(rest.split()) > 1 and not _LEANS.search(rest) else None


_STILL_TO = re.compile(r"\b(?P<aux>has|have|had) yet to (?P<be>be )?(?P<act>\w+)", re.I)
_YET = re.compile(
    r"\b(?P<aux>has|have)(?:n['’]t| not|, however, not)(?: yet)? (?P<been>(?:been )?(?:yet )?(?P<act>\w+))", re.I
)


def _one_of_each(found: Sequence[tuple[Claim, Mention, str]]) -> Iterator[tuple[Claim, Mention, str]]:
    """What is open; of suits and of searches the first alone, and no bare word that somebody investigates."""
    seen = set[re.Pattern[str]]()
    for each in found:
        kinds = {
            pattern
            for pattern in (_SUES, _SEEKS, _INVESTIGATES, _MOVES, _AWAITS, _CONSIDERS)
            if pattern.search(each[2])
        }
        under = "under investigation" in each[2] or not _INTO.search(each[2])
        bare = _INVESTIGATES.search(each[2]) and under and not plainly(each[2])
        loose = _SEEKS.search(each[2]) and not plainly(each[2])
        if not bare and not loose and kinds.isdisjoint(seen):
            seen |= kinds
            yield each


_INVESTIGATES = re.compile(
    r"\bcontinu\w+ (?:to investigate|\w+ investigation)\b|\bunder (?:investigation|review)\b|\blooking into\b"
    r"|\bopened (?:an?|its|their) (?:\w+ )?(?:investigation|inquiry|probe)\b|\binvestigating\b|\breviewing\b",
    re.I,
)
_INTO = re.compile(
    r"\b(?:whether|how|why|if|motive|cause|possib\w+|link\w*|ties|connection|role|allegations?|claims?|reports?)\b",
    re.I,
)
"""What an investigation is to find."""
_SUES = re.compile(r"\b(?:sued|lawsuit|suit|appealed)\b", re.I)
_AWAITS = re.compile(r"\bawait", re.I)
_CONSIDERS = re.compile(r"\b(?:considering|mulling|weighing)\b", re.I)
_MOVES = re.compile(r"\b(?:introduced|tabled)\b", re.I)
_SEEKS = re.compile(r"\b(?:search\w*|hunt\w*|manhunt|look(?:ing)? for|at large|on the run)\b", re.I)


def _over(mention: Mention, articles: Sequence[Article]) -> bool:
    """Whether somebody who was looked for is held or dead in an article that is not older, or in its headline."""
    sought = _SEEKS.search(mention.text) or _SOUGHT.search(mention.text)
    if not sought or _FURTHER.search(mention.text):
        return False
    day = next(a.meta.published for a in articles if a.id == mention.ref.article)
    known = (a for a in articles if not _before(a.meta.published, day))
    return any(held(s.text) for a in known for s in a.sentences if s.ref != mention.ref)


def _before(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day < other


_FURTHER = re.compile(
    r"\b(?:additional|another|car|gun|knife|more|motive|other|second|third|truck|vehicle|van|weapon)\b", re.I
)
"""What is still looked for after an arrest."""


def _ended(mention: Mention, claims: Sequence[Claim], days: Mapping[str, date | None]) -> tuple[Mention, ...]:
    """What a newer report tells of an arrest, a charge or a sentence, where somebody was sought or a case was open."""
    day = days.get(mention.ref.article)
    sought = _SOUGHT.search(mention.text)
    told = (m for c in claims for m in c.mentions if m.certainty >= Certainty.STATED and _CAUGHT.search(m.text))
    other = (m for m in told if m.ref.article != mention.ref.article)
    return tuple(m for m in other if sought and _not_before(day, days.get(m.ref.article)))[:1]


def _not_before(day: date | None, other: date | None) -> bool:
    """Whether a day is later, as far as both are stated."""
    return day is None or other is None or other > day


_SOUGHT = re.compile(r"\b(?:investigat|search|look|seek|hunt|not yet|identif|at large|on the run)", re.I)
_CAUGHT = re.compile(
    r"\b(?:was|were|been|has|have|had|is|are) (?:\w+ly )?(?:arrested|charged|sentenced|convicted|indicted"
    r"|arraigned)\b"
    r"|\b(?:pleaded|pled|found) (?:not )?guilty\b",
    re.I,
)
