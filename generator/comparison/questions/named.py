"""Whom a story names besides those who speak, hold an office or are accused: who may be its dead and its hurt."""

import re
from collections.abc import Sequence

from generator.comparison.questions.cases import accused
from generator.comparison.questions.people import FULL_NAME, person, runs, surname
from generator.language.parsing import Parsed, parse
from generator.model import Article

_NAME = r"[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* )?[A-Z][\w’'-]+"
_AGED = re.compile(
    rf"\b\d{{1,2}}[- ](?:year|month)[- ]old,? (?:\w+ )?(?P<a>{_NAME})|(?P<b>{_NAME}), (?:age |aged )?\d{{1,2}}\b"
)
"""Somebody with an age, whom no parser need see."""
_SPEAKS = (
    r"(?:said|says|told|tells|added|adds|wrote|explained|recalled|reported|reports|noted|confirmed|declined|according"
    r"|asked|described|spokes\w+)"
)
_OFFICE = re.compile(
    r"(?:[Cc]hief|[Ss]heriff|[Oo]fficer|[Dd]eputy|[Dd]etective|[Ll]t|[Ss]gt|[Cc]apt\w*|[Cc]pl|[Cc]ommander"
    r"|[Mm]ajor|[Mm]ayor"
    r"|[Ss]pokes\w+|[Cc]oroner|[Jj]udge|[Aa]ttorney|[Pp]rosecutor|[Ll]ieutenant|[Ss]ergeant|[Cc]orporal|[Dd]irector"
    r"|[Pp]astor|[Rr]ev|[Rr]everend|[Gg]ov\w*|[Pp]resident|[Rr]ep|[Ss]en|[Dd]r|[Nn]eighbor|[Rr]esident|[Aa]gent"
    r"|[Ss]uperintendent"
    r"|[Ii]nspector|[Mm]anager|[Oo]wner|[Ww]itness|[Aa]lderman|[Cc]ouncil\w*|[Pp]ublic [Ii]nformation \w+|PIO"
    r"|[Tt]rooper|[Pp]rincipal|[Dd]et|[Cc]ouncilman|[Rr]eporter|[Pp]hotographer|[Ee]xaminer)[.,]?$"
)


def strangers(articles: Sequence[Article]) -> frozenset[str]:
    """The full names in a story of whoever neither speaks, holds an office nor is accused."""
    speaking, found = set[str](), set[str]()
    for s in (s for a in articles for s in a.told):
        (parsed,) = parse([s.text])
        here = {m["a"] or m["b"] for m in _AGED.finditer(s.text)} | (_people(parsed) if parsed else set())
        for name in here:
            (speaking if _speaks(name, s.text) else found).add(name)
    known = {_key(n) for n in (*speaking, *accused(articles))}
    harmed = " ".join(s.text for a in articles for s in a.told if _HARMED.search(s.text))
    return frozenset(n for n in found if _key(n) not in known and surname(n) in harmed)


_HARMED = re.compile(
    r"\b(?:killed|died|dead|dying|slain|victims?|deaths?|shot|struck|hit|wounded|hurt|injur\w+|funeral|vigil|mourn\w*"
    r"|sons?|daughters?|brother|sister|father|mother|loved|lost|identified|autopsy|body)\b"
)
"""What is told of somebody who came to harm, or of those who mourn him."""


def _key(name: str) -> tuple[str, str]:
    """By what two namings are of one person: how the first name opens, and the surname, so that kin are told apart."""
    return name[:OPENS], surname(name)


OPENS = 3
"""Letters of a first name that tell it: "Rob" and "Robert" are one."""


def _people(parsed: Parsed) -> set[str]:
    named = (r for r in runs(parsed, range(len(parsed.tokens))) if parsed.tokens[r[-1]].ent_type == "PERSON")
    return {name for run in named if (name := person(parsed, run)) and FULL_NAME.fullmatch(name)}


def _speaks(name: str, text: str) -> bool:
    """Whether a sentence tells what somebody says, or sets an office before his name."""
    at = text.find(name)
    before, after = text[:at].rstrip(), text[at + len(name) :]
    office = _OFFICE.search(before) or re.match(r", (?:[\w’'.-]+ ){0,5}(?:spokes\w+|chief|sheriff|officer)", after)
    says = re.match(rf"(?:,[^.;“”\"]{{1,60}},|\(.{{1,30}}\))? ?(?:\w+ )?{_SPEAKS}\b", after.lstrip())
    said = re.search(rf"\b{_SPEAKS}(?: to)?(?: (?:[a-z]+ ){{0,4}})?(?:[A-Z][\w.’'-]+ )*$", before + " ")
    return bool(office or says or said)
