"""Who is accused in a story, and how far the case against each has come: "charged with murder", "who posted bond".

A step is read from the grammar of one sentence; a surname alone is that of the one person of the story who bears it in
full. What was charged in another year, or only may be, is no step.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.comparison.questions.bearing import is_held, is_victim, named_next, one_before, without_asides
from generator.comparison.questions.people import names, surname
from generator.comparison.questions.plain import cut
from generator.data import table
from generator.language.datelines import undated
from generator.language.dates.forms import WEEKDAY
from generator.language.parsing import Parsed, parse
from generator.model import Article, Ref


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a case: who is accused, and how far the case has come."""

    who: str
    """A name as a sentence has it: full, or a surname alone."""
    told: str
    """What was done, as a question adds it to the name; empty where it says too little."""
    rank: int
    """How late in a case such a step comes, from 0 for an arrest."""
    ref: Ref
    day: date | None
    """Of the article."""
    named: bool = True
    """Whether its own sentence names him: "he" may be another, and tells nothing of somebody not named elsewhere."""


RANKS = {
    "accuse": 0, "arrest": 0, "jail": 0, "take": 0, "be": 0, "book": 1, "charge": 2, "face": 2, "indict": 3,
    "arraign": 3, "appear": 3, "plead": 4, "post": 4, "hold": 5, "order": 5, "bind": 5, "stand": 5,
}  # fmt: skip
"""How late in a case each act comes."""


def steps(articles: Sequence[Article]) -> tuple[Step, ...]:
    """The steps that sentences tell, in their order."""
    return tuple(step for a in articles for i in range(len(a.body)) for step in _steps_in(a, i))


def _steps_in(article: Article, at: int) -> Iterator[Step]:
    """The steps of one sentence; "he" is the one whom the nearest sentence before it names."""
    sentence = article.body[at]
    text = without_asides(sentence.text)
    if not _ACT.search(text) or _OTHERWISE.search(text) or of_another_year(text, article):
        return
    (parsed,) = parse([_ACCORDING.sub("", undated(text))])
    for who, act, rank in _steps_of(parsed) if parsed else ():
        name = one_before(article, at) if who in _HE else named_next(article, at, who) or who
        if name:
            told = who not in _HE or (at > 0 and is_held(name, article.body[at - 1].text))
            yield from (
                Step(each, act, rank, sentence.ref, article.meta.published, told)
                for each in (*_kin_of(name, text), name)
            )


def _kin_of(name: str, text: str) -> tuple[str, ...]:
    """Who is named by a first name alone before somebody of his surname: "Ida" of "Ida and Tom Moen"."""
    found = re.search(rf"\b([A-Z][a-z]+) and {re.escape(name)}\b", text) if " " in name else None
    kin = found and found[1] in table("given-names") and not re.search(rf"\b[A-Z][\w.’'-]* {found[1]} and\b", text)
    return (f"{found[1]} {surname(name)}",) if found and kin else ()


_ACCORDING = re.compile(r"^According to [^,]{3,80}, (?=[A-Z])")
"""Whose word it is, before a name that it would be read together with."""
_HE = frozenset(("he", "she"))


_ACT = re.compile(
    r"\b(?:accused|arrested|jailed|booked|charged|faces?|facing|indicted|arraigned|plead(?:ed|s)?|posted|held"
    r"|ordered|bound"
    r"|stand|custody|appeared)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:not (?!guilty)|neither|never|if\b|rather than|another (?:man|woman|person)|previously"
    r"|earlier arrest|un-?related|last year|years? (?:ago|earlier)"
    r"|had been (?:arrested|charged)"
    r"|history|convicted|prior|originally|initially|warrant|in addition to|asylum"
    r"|(?:entered|crossed|crossing)\b.*\bborder"
    r"|also (?:(?:is|are|was|were|been) )?(?:charged|faces?|facing))|n['’]t\b",
    re.I,
)
"""What makes a step one that was not taken, or belongs to another case."""


def of_another_year(text: str, article: Article) -> bool:
    """Whether a sentence names a year that is not the article's own."""
    years = {int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text)}
    day = article.meta.published
    return bool(years - ({day.year} if day else set()))


def _steps_of(parsed: Parsed) -> Iterator[tuple[str, str, int]]:
    for at, token in enumerate(parsed.tokens):
        if token.lemma not in RANKS or token.pos not in ("VERB", "AUX"):
            continue
        subject, act = _patient(parsed, at), _act(parsed, at)
        if subject is None or act is None:
            continue
        head = parsed.tokens[subject].text.lower()
        alone = parsed.child(subject, "conj") is None
        for who in (head,) if head in _HE and alone else names(parsed, subject) or _described(parsed, subject, act):
            if not is_victim(who, parsed.text):
                yield who, act, RANKS[token.lemma] - act.startswith("who will face")


def _described(parsed: Parsed, at: int, told: str) -> tuple[str, ...]:
    """Somebody without a name: "the 13-year-old boy", "the teen", "the four suspects"."""
    before = [
        c for c in parsed.children[at] if parsed.tokens[c].dep in ("det", "amod", "nummod", "compound") and c < at
    ]
    start = parsed.tokens[min((*before, at))].start
    own = parsed.text[start : parsed.tokens[at].end]
    found = _SOMEBODY.fullmatch(own) or (_ANYBODY.fullmatch(own) if told else None)
    told = found["who"] if found else ""
    return (
        (f"the {told if _PLACED.match(told) and not _COUNT.match(told) else told.lower()}",)
        if told and "released" not in parsed.text
        else ()
    )


_KIN = (
    "father|mother|stepfather|stepmother|uncle|aunt|brother|sister|cousin|grandfather|grandmother|boyfriend|girlfriend"
    "|friend"
)
_SOMEBODY = re.compile(
    r"(?:(?:an?|the|his|her|their) )?"
    r"(?P<who>(?:(?:two|three|four) )?(?:\d\d?-year-old (?:boys?|girls?|m[ae]n|males?|wom[ae]n|females?|teens?"
    r"|juveniles?"
    rf"|suspects?|teenagers?|youths?|{_KIN})|teen|teenager|(?:male |female )?juvenile(?: suspect)?|{_KIN}"
    r"|(?:two|three|four|five|six) suspects))",
    re.I,
)
_ANYBODY = re.compile(
    r"(?:(?:an?|the) )?(?P<who>(?:(?<=\s)(?:[A-Z][a-z]+ ){0,2}(?:man|woman|suspect|gunman|shooter|driver|boy|girl))"
    r"|(?<=\s)\d\d?[- ]year[- ]old"
    r"|(?:two|three|four|five|six) (?:men|women|teens|teenagers|juveniles|boys|girls|people))",
    re.I,
)
"""Somebody whom only a charge tells from others."""
_PLACED = re.compile(r"(?:[A-Z][a-z]+ ){1,2}[a-z]+$")
"""Somebody told by where he is from: "Lorvik man"."""
_COUNT = re.compile(r"(?:two|three|four|five|six)\b", re.I)


def _patient(parsed: Parsed, at: int) -> int | None:
    """Who is charged by an act: its subject where it is told in the passive, its object where somebody else acts."""
    token = parsed.tokens[at]
    if token.lemma in ("face", "plead", "post", "stand", "appear"):
        return None if _modal(parsed, at) and token.lemma != "stand" else _subject(parsed, at)
    if token.lemma in ("be", "take"):
        return None if _modal(parsed, at) else _subject(parsed, at)
    if token.lemma == "bind" and not re.match(r"bound over\b", parsed.text[token.start :]):
        return None
    if token.lemma in ("hold", "order") and not _FOR_TRIAL.match(parsed.text[token.end :]):
        return None
    if _modal(parsed, at):
        return None
    passive = parsed.child(at, "auxpass") is not None or (token.tag == "VBN" and parsed.child(at, "aux") is None)
    if passive:
        return _subject(parsed, at)
    return parsed.child(at, "dobj") if token.tag in ("VBD", "VBN", "VBP") and token.lemma != "accuse" else None


_FOR_TRIAL = re.compile(r" (?:over )?(?:for (?:trial|court)|to stand trial)\b")


def _modal(parsed: Parsed, at: int) -> bool:
    """Whether an act only may come, or is asked whether it came."""
    own = [parsed.tokens[c] for c in parsed.children[at]]
    faces = parsed.tokens[at].lemma == "face"
    return any(
        (t.tag == "MD" and not (faces and t.text.lower() == "will"))
        or t.dep == "neg"
        or t.text.lower() in ("if", "whether", "when")
        for t in own
    )


def _subject(parsed: Parsed, at: int) -> int | None:
    """The subject of an act, of the verb before it, or the noun that it describes: "Pike, who was charged"."""
    for _ in range(4):
        token, subject = parsed.tokens[at], parsed.child(at, "nsubj", "nsubjpass")
        if subject is not None and parsed.tokens[subject].tag not in ("WP", "WDT"):
            return subject
        if token.dep in ("relcl", "acl") and token.head < at:
            return token.head
        if token.head == at or token.dep not in ("xcomp", "conj"):
            return None
        at = token.head
    return None


def _act(parsed: Parsed, at: int) -> str | None:
    """What was done, as it follows a name; None where it is no step of a case."""
    token = parsed.tokens[at]
    after = parsed.text[token.end :]
    if token.lemma in ("be", "take"):
        return "" if _IN_CUSTODY.match(after) else None
    if token.lemma in ("face", "post", "plead", "stand", "appear"):
        what = next((p for lemma, p in _OBJECTS if lemma == token.lemma and p.match(after)), None)
        found = what.match(after) if what else None
        if not found:
            return None
        will = token.lemma == "stand" or any(parsed.tokens[c].text.lower() == "will" for c in parsed.children[at])
        lead = "facing" if token.lemma == "face" and not will else f"who {'will ' if will else ''}{token.text}"
        return _fit(f"{lead}{after}", found.end() - 1) if token.lemma == "face" else f"{lead}{_trim(found[0])}"
    if token.lemma in ("hold", "order", "bind"):
        found = _FOR_TRIAL.match(after)
        return f"{token.text}{found[0]}" if found else None
    after = _AGO.sub("", parsed.text[_charge_start(parsed, at) :])
    if token.lemma == "accuse" and not _CRIME.search(after[:WITHIN]):
        return None
    charge = _CHARGES[token.lemma].match(after) if token.lemma in _CHARGES else None
    if charge or token.lemma not in ("arrest", "book"):
        return _fit(f"{token.text}{after}", len(token.text)) if charge else ""
    later = _ON_SUSPICION.search(_MORE.split(after[:FAR])[0])
    return _fit(f"{token.text} {later[0]}", len(token.text)) if later else ""


def _charge_start(parsed: Parsed, at: int) -> int:
    """Where what follows an act begins: behind its object, "charged Ida Moen, 50, with arson"."""
    whom = parsed.child(at, "dobj")
    by = next(
        (c for c in parsed.children[at] if whom is not None and c > whom and parsed.tokens[c].dep == "prep"), None
    )
    return parsed.tokens[by].start - 1 if by is not None else parsed.tokens[at].end


_IN_CUSTODY = re.compile(r" (?:now |still |currently |already |later )?in(?:to)? (?:police )?custody\b")
_OBJECTS = (
    ("appear", re.compile(r" in (?:[\w’']+ ){0,5}[Cc]ourt\b[^,.;]{0,30}? on (?:\w+ )?charges? of [^,.;]{3,60}")),
    ("face", re.compile(r" (?!(?:the )?(?:public|camera)\b)(?:[^,.;]{0,60}?)\b(?:charges?|counts?)\b")),
    ("post", re.compile(r" (?:an?|his|her|the)? ?(?:\$[\d,.]+ (?:million )?|\w+ )?(?:bond|bail)\b")),
    ("plead", re.compile(r" not guilty\b(?: to [^,.;]{3,60}(?=[,.;]|$))?")),
    ("stand", re.compile(r" trial\b(?: (?:on|for) [^,.;]{3,60}(?=[,.;]|$))?")),
)
WITHIN = 80
"""Letters behind "accused" in which a crime is named."""
_CRIME = re.compile(
    r"\b(?:abus|arson|assault|attack|batter|beat|brib|burn|child|conceal|conspir|cover|driv|embezzl|fatal"
    r"|fir(?:ed|ing)\b"
    r"|forg|fraud|gun|harass|hid|kidnap|kill|launder|lying to|manslaughter|murder|opening fire|perjur|plott"
    r"|possess|rap(?:e|ing)"
    r"|robb|sex|shoot|shot|slay|smuggl|stab|steal|stole|tamper|terror|theft|threat|traffick|violat)",
    re.I,
)
"""What is tried by a court."""
_AGO = re.compile(
    rf"(?: (?:early |late )?(?:on |last )?{WEEKDAY}(?: (?:morning|afternoon|evening|night))?(?: night)?"
    r"| (?:early |late )?(?:today|yesterday|tonight|overnight|last (?:week|night|month)|this (?:week|morning"
    r"|afternoon)))"
    r"(?=[ .,;]|$)"
)
"""Words of a day that only the day of its article fixes."""
_CHARGES = {
    "accuse": re.compile(r" of \w"),
    "arrest": re.compile(r" (?:on|for) (?!\w+day\b|(?:the )?(?:scene|street)\b)(?=[a-z])"),
    "book": re.compile(r" (?:on|with|for) (?=[a-z])"),
    "charge": re.compile(r" (?:with|in (?:the|connection)\b|as)"),
    "indict": re.compile(r" (?:on|for) (?=[a-z])"),
    "arraign": re.compile(r" on (?=(?:[\w-]+ ){0,4}(?:charges?|counts?)\b)"),
}
"""What follows an act where it tells of a charge."""
FAR = 160
"""Letters behind "arrested" and "booked" in which it is told on what charge."""
_ON_SUSPICION = re.compile(
    r"\bon (?:suspicion of|(?:an? |two |three |four )?(?:complaint|charges?|counts?) of|an? (?:[\w-]+ ){1,3}charge\b).*"
)
"""On what somebody was booked, behind the jail and the day: "booked into the Keld jail on suspicion of arson"."""
FEW = 12
"""Words of a step up to which a question repeats a whole list of charges."""
LONGEST = 18
"""Words of a step up to which a question can hold it."""


def _fit(text: str, least: int) -> str:
    """A step without what hangs on it; of a list of charges the first where it is long, nothing where it leans."""
    whole = _AND_OTHERS.sub("", _AGO.sub("", _MORE.split(text)[0]))
    told = _trim(whole)
    if "," in whole and _rank(gravest := _gravest(whole)) < _rank(told):
        told = gravest
    if len(told.split()) > FEW or (", " in told and " and " not in told.rpartition(", ")[2]):
        told = _gravest(told)
    leans = len(told) <= least or _BARE.search(told) or len(told.split()) > LONGEST or _LEANS.search(told)
    return "" if leans else told


_AND_OTHERS = re.compile(
    r",? (?:and|as well as) (?:(?:numerous|several|various) )?other\b.*$|(?<=charges),? in [A-Z][\w]+['’]s? death\b.*$"
)
"""Charges that are not named, and whose death they are over."""


def _gravest(told: str) -> str:
    """Of a list of charges the gravest: "charged with murder" of "charged with burglary, murder and arson"."""
    found = _LIST.match(told)
    parts = (
        [part for part in re.split(r",? and (?![Bb]attery|[Ee]ntering)(?:also )?|, ", found["list"]) if part.strip()]
        if found
        else []
    )
    if not found or len(parts) < 2:
        return _trim(re.split(r",| and ", told)[0])
    return _trim(f"{found['lead']} {min(parts, key=_rank)}")


def _rank(charge: str) -> int:
    """How grave a charge is, from 0 for murder."""
    return next((i for i, kind in enumerate(_GRAVE) if re.search(kind, charge, re.I)), len(_GRAVE))


_LIST = re.compile(r"(?P<lead>(?:charged|booked|arraigned|indicted|arrested) (?:with|on|for)|facing) (?P<list>.+)$")
_GRAVE = (
    r"^(?!.*attempt).*\bmurder",
    r"homicide|manslaughter",
    r"murder",
    r"assault|battery",
    r"robbery|kidnap",
)
"""Kinds of charges, the gravest first."""


def _trim(text: str) -> str:
    text = re.sub(r" of a high$| (?:filed )?(?:by|of|against) (?:Mr|Ms|Mrs|Dr|Sen|Gov)$", "", text)
    whole = _OVER.sub("", cut(_AGO.sub("", text)))
    whole = re.sub(r" on an? (?:[\w-]+ )*(charges?) of\b", r" on a \1 of", whole)
    return re.sub(r"(?: for allegedly \w+ing)?(?: (?:and|or|on|for|with|in|of)| in (?:the|this) case)?$", "", whole)


_OVER = re.compile(
    r"(?<=[a-z]{4}) (?:stemming from|in (?:connection|relation) (?:with|to)|from the|for the (?:incident"
    r"|shooting|attack))\b.*$"
    r"|,? and (?:also|related)\b.*$"
)
"""What charges are over: the story tells it."""


_MORE = re.compile(
    r"[;:–—(]| - |, (?:and (?:is|was|were|are|has|had|will|ordered|being|remains)\b|according|police|authorities"
    r"|officials|said"
    r"|the [\w ]+ (?:said|says)|a |an |which|who|whose|both)|,? (?:after|before|while|when|who|whose|which|that|but"
    r"|according to|following)\b"
    r"|,? and (?:is|was|were|are|has|had|will|ordered|being|remains|he|she|they|posted|taken|booked|released|held"
    r"|later)\b"
    r"|, [A-Z][\w’'. ]+ (?:said|says)\b|, [a-z]+ [a-z]+ (?:said|say)\b|,? (?:said|say|says)\b|, [^,]*\b(?:said"
    r"|says|announced)\b"
    r"|,? (?:was|were|is|are|has|had|and is)\b"
    r"| (?:by (?!a (?:felon|minor|prohibited)|negligen|reckless|vehicle|means|\w+ing\b)|at |via |as (?:he|she"
    r"|they)\b)| about \d"
)
"""Where what was charged ends."""
_BARE = re.compile(
    r"^(?:accused of|charged with) (?:\w+ly )?\w+ing$|^\w+ (?:with|on|facing) (?:\w+ )?(?:charges?|counts?"
    r"|crimes?)$|^facing (?:(?!murder|assault|homicide|manslaughter|robbery)\w+ )?charges?$"
    r"|^charged as an? (?:adult|juvenile|minor)$|\b(?:charges?|counts?) of$"
)
"""A step that names no charge."""
_LEANS = re.compile(
    r"[“”\"'`]|\b(?:his|her|their) (?:charges?|case|murder|death|killing)\b|\b(?:this|that|these|those|it|them"
    r"|him|there|here|same|such|their|other)\b|’(?!s\b)|\d{3,}|\$",
    re.I,
)
