"""Questions on what came of what somebody filed, introduced or opened: a suit, a bill, an official inquiry.

Only of what is told at the head of an article, by a party with a name, and only where no source tells how it ended.
What police look into after a crime is their daily work, and nothing is asked of it here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.questions.accused import of_another_year
from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import noun_phrase, owner, party, plainly_told, straight, timeless
from generator.comparison.questions.plain import cut
from generator.comparison.questions.steps import FURNITURE, readable, token_at
from generator.language.datelines import undated
from generator.language.parsing import Parsed
from generator.model import Article, Question, Ref, Sentence

HEAD = 12
"""Sentences at the head of an article that tell its news."""
LONGEST = 26
"""Words of a question that can be read at once."""
SETTLES = "A report of how it ended."


def filed(articles: Sequence[Article]) -> Iterator[Question]:
    """ "The council sued the ferry line" -> "What came of the council's lawsuit against the ferry line?" """
    told = [s.text for a in articles for s in a.told]
    for kind, ended in _KINDS:
        if any(ended.search(_TO_COME.sub(" ", text)) for text in told):
            continue
        found = [
            asked
            for article in articles
            for sentence in article.body[:HEAD]
            if not of_another_year(sentence.text, article)
            for asked in _asked(article, sentence, kind)
        ]
        for text, refs in sorted(found, key=lambda asked: -len(asked[0].split())):
            yield question("pending", text, refs, settles=SETTLES)


_BILL = re.compile(
    r"\b(?P<act>introduc(?:ed|es|ing)|propos(?:ed|ing)|unveil(?:ed|s|ing)|tabled|filed|filing|releas(?:ed|es|ing)"
    r"|outlin(?:ed|es|ing)|float(?:ed|s|ing)|announc(?:ed|es|ing)|pitch(?:ed|es|ing))\b"
    r" (?:(?:an?|the|new|his|her|their) )?(?:[\w’'-]+ ){0,4}?(?P<what>bill|resolution|legislation|amendment"
    r"|plan|proposal|framework|blueprint)\b(?! (?:to (?:retire|resign|run|step|leave)))"
)
_SUIT = re.compile(
    r"\b(?P<act>fil(?:ed|es|ing)|brought)\b (?:(?:an?|the|its|his|her|their) )?(?:[\w’'-]+ ){0,3}?"
    r"(?P<what>lawsuit|suit|complaint|petition|motion|appeal)\b(?! (?:bearing|showing))"
)
_SUED = re.compile(r"\b(?P<act>sued|is suing|are suing)\b(?! for\b)")
_INQUIRY = re.compile(
    r"\b(?P<act>launch(?:ed|es|ing)|open(?:ed|s|ing)|announc(?:ed|es|ing)|ordered)\b (?:(?:an?|the|its) )?"
    r"(?:[\w’'-]+ ){0,3}?(?P<what>investigation|inquiry|probe|review)\b"
)
_BILL_ENDED = re.compile(
    r"\b(?:bill|resolution|legislation|measure|amendment|it)\b[^.;]{0,40}?\b(?:passed|passes|was (?:approved|adopted"
    r"|rejected|signed|vetoed|withdrawn|defeated)|failed|died)\b"
    r"|\b(?:house|senate|assembly|committee|council|lawmakers|parliament|congress|legislature|president|governor)\b"
    r" (?:\w+ ){0,3}?(?:passed|approved|rejected|adopted|defeated|voted|signed|vetoed)\b",
    re.I,
)
_SUIT_ENDED = re.compile(
    r"\b(?:judges?|courts?|ruling|justices?|jury|arbitrator)\b[^;]{0,200}?\b(?:ruled|rules|ruling|ordered|blocked"
    r"|granted|dismiss\w*|upheld|struck|sided|reject(?:s|ed)|toss(?:es|ed)|turn(?:s|ed) away|denie[sd]|found|awarded)\b"
    r"|\b(?:suit|lawsuit|case|motion|petition|complaint|appeal)\b[^.;]{0,40}?\b(?:was|were|been) (?:\w+ )?(?:dismissed"
    r"|settled|dropped|granted|denied|rejected|tossed|thrown out|withdrawn)\b|\b(?:settled|settlement|verdict)\b",
    re.I,
)
_INQUIRY_ENDED = re.compile(
    r"\b(?:investigations?|inquiry|probe|review|investigators)\b[^.;]{0,80}?\b(?:conclud\w*|found|findings|cleared"
    r"|closed|ended|completed|determined)\b|\bindicted\b",
    re.I,
)
_KINDS = ((_BILL, _BILL_ENDED), (_SUIT, _SUIT_ENDED), (_SUED, _SUIT_ENDED), (_INQUIRY, _INQUIRY_ENDED))
"""What is filed, and the words of a source that tell how such a thing ended."""
_TO_COME = re.compile(
    r"\b(?:if|could|would|may|might|will|whether|to|can|should|must|not|expected)\b(?: \w+){0,3}|n['’]t(?: \w+){0,2}",
    re.I,
)
"""What has only to come, and ends nothing."""


def _asked(article: Article, sentence: Sentence, kind: re.Pattern[str]) -> Iterator[tuple[str, tuple[Ref, ...]]]:
    if FURNITURE.search(sentence.text):
        return
    told = replace(sentence, text=_ASIDES.sub("", undated(sentence.text)))
    for found in kind.finditer(told.text):
        parsed = readable(told, found)
        act = token_at(parsed, found.start("act")) if parsed else None
        if parsed and act is not None and parsed.tokens[act].lemma == "be":
            act += 1
        if not parsed or act is None or not plainly_told(parsed, act):
            continue
        at = owner(parsed, act)
        who = party(article, told, parsed, at) if at is not None else None
        what = _sued(parsed, act) if kind is _SUED else _what(parsed, found)
        if who and what and not _POLICE.search(who.text) and re.search(r"[A-Z]", who.text):
            asked = f"What came of {_owning(who.text)} {what}?"
            if len(asked.split()) <= LONGEST:
                yield asked, who.refs


_ASIDES = re.compile(r" \([^()]*\)|, [DR]-[A-Z][\w.]*(?=,)")
"""Short forms of a name, and the party of a member."""


def _sued(parsed: Parsed, act: int) -> str:
    """Whom a party sued: "lawsuit against the ferry line"."""
    whom = parsed.child(act, "dobj")
    text = _end(noun_phrase(parsed, whom)) if whom is not None else ""
    return f"lawsuit against {text}" if straight(text) and re.search(r"[A-Z]", text) else ""


def _what(parsed: Parsed, found: re.Match[str]) -> str:
    """What was filed, without its article: "lawsuit against the ferry line", "inquiry into who paid for it"."""
    at = token_at(parsed, found.start("what"))
    if at is None or parsed.tokens[at].pos not in ("NOUN", "PROPN"):
        return ""
    phrase = _end(noun_phrase(parsed, at))
    phrase = re.sub(r"^(?:(?:an?|the|its|his|her|their|new|own) )+", "", phrase, flags=re.I) or found["what"]
    after = _OF.match(parsed.text[found.end() :]) if phrase.endswith(found["what"]) else None
    text = f"{phrase}{_end(after[0])}" if after and straight(after[0]) else phrase
    bare = text == found["what"] and found["what"] not in _ALONE
    return "" if bare or not straight(text) or _CRIME.search(text) or _CUT_OFF.search(text) else _listed(text, parsed)


_ALONE = ("bill", "lawsuit", "suit", "resolution", "investigation", "inquiry", "probe")
"""What is told from others by who has it: "the council's bill"."""
_CUT_OFF = re.compile(r"\b(?:both|Dept|Gov|Sen|Rep|Mr|Ms|U\.S)$|^both\b")


def _listed(text: str, parsed: Parsed) -> str:
    """Words without the last of a pair that goes on: "the board and the Department of Ships, Boats and Nets"."""
    goes_on = re.search(rf"{re.escape(text)}, [A-Z]\w+(?:,| and)", parsed.text)
    return text.rpartition(" and ")[0] if goes_on else text


_OF = re.compile(
    r" (?:against|into|to|of|aimed at|that would|on) (?:(?:the|an?|whether|how|who|its) )?"
    r"(?:[^,;.()—“”]|(?<=\b[A-Z])\.|(?<=\d)\.(?=\d)){3,90}?"
    r"(?= (?:on \w+day|over|after|alleging|accusing|seeking|claiming|arguing|because"
    r"|in (?:an|the) \w+)\b|[,;—]|(?<!\b[A-Z])\.(?!\d)|$)"
)


def _end(text: str) -> str:
    """Words without the day at their end."""
    return _DAY.sub("", f" {timeless(cut(text))}" if text.startswith(" ") else timeless(cut(text)))


_DAY = re.compile(
    r" (?:(?:on|late|early|last|this) ){1,4}(?:\w+ )?(?:\w+day|week|month|night|year)\b.*| in an effort\b.*"
)


def _owning(who: str) -> str:
    return f"{who}’" if who.endswith("s") else f"{who}’s"


_POLICE = re.compile(
    r"\b(?:police|sheriff\w*|detectives?|deput(?:y|ies)|officers?|investigators?|troopers?|services)\b", re.I
)
_CRIME = re.compile(r"\b(?:shootings?|death|deaths|killings?|homicide|crash|fire|murder|incident)\b", re.I)
"""What is looked into every day."""
