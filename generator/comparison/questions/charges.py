"""Questions on what is charged, denied, claimed or left open: what is the evidence, and has it been confirmed?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.questions.askable import HARM, as_told, askable, happened, several, within
from generator.comparison.questions.asking import question
from generator.comparison.questions.ended import decided, held
from generator.comparison.questions.futures import foretold, unconfirmed
from generator.comparison.questions.plain import cut, doubt_question, inside, subject_text
from generator.comparison.questions.prospects import answered
from generator.comparison.telling.summary import mean_weight, term_weights
from generator.comparison.telling.wording import lower_article, one_line
from generator.data import words
from generator.language.parsing import Parsed, parse
from generator.language.words import stem
from generator.model import Article, Claim, Mention, Question, Statement

Statements = Mapping[str, Sequence[Statement]]


def charges(claims: Sequence[Claim], articles: Sequence[Article], statements: Statements) -> Iterator[Question]:
    """What is charged, denied or only claimed: "Moen has denied hiding the report", "the army claims that"."""
    judged = any(decided(m.text) for c in claims for m in c.mentions)
    claimed = frozenset() if judged else frozenset(_claimed(articles, statements))
    for claim in (c for c in claims if not c.conflict and c.kind != "figure"):
        mention = next((m for m in claim.mentions if askable(m) and not foretold(m.text)), None)
        if mention and (text := contested(mention.text)):
            yield question("evidence", text, (mention.ref,), claim.id)
        elif mention and _speaks(mention) and mention.statement in claimed and _told_as_fact(mention):
            who = lower_article(one_line(mention.speaker or ""))
            text = f"What evidence is there for or against what {who} {_says(who)}: “{as_told(mention)}”?"
            yield question("evidence", text, mention.basis, claim.id)


def contested(text: str) -> str | None:
    """ "Moen has denied hiding the report" -> "What evidence is there for or against what Moen has denied: …?"

    And "Moen accused the board of hiding it" -> "What evidence did Moen give for accusing …?" None where the main
    clause tells neither, or does not say of what.
    """
    (parsed,) = parse([text])
    if not parsed or re.search(r"[“”\"]|``|''", text):
        return None
    root = next(i for i, t in enumerate(parsed.tokens) if t.head == i)
    verb, subject = parsed.tokens[root], parsed.child(root, "nsubj")
    who = subject_text(parsed, subject, root) if subject is not None else ""
    had = any(parsed.tokens[c].text.lower() in _THEN for c in parsed.children[root])
    somebody = any(w[:1].isupper() and w not in ("The", "A", "An") for w in who.split()) or not words(
        "organisation-words"
    ).isdisjoint(who.split())
    somebody = somebody and not who.lower().startswith(("another ", "one ", "some "))
    if not somebody or subject is None or had or parsed.tokens[subject].tag in ("PRP", "DT"):
        return None
    if verb.lemma in _DENYING:
        return _of_denial(parsed, root, inside(parsed, who))
    return _of_charge(parsed, root, inside(parsed, who)) if verb.lemma == "accuse" else None


_THEN = frozenset(("had", "not", "n't", "initially", "first", "previously", "originally", "once"))
"""What was charged or denied only then."""
_DENYING = frozenset(("deny", "reject", "dismiss", "dispute", "refute"))


def _of_denial(parsed: Parsed, root: int, who: str) -> str | None:
    what = parsed.child(root, "xcomp", "ccomp", "dobj")
    if what is None or what < root:
        return None
    verb, own = parsed.tokens[root], re.sub(r" and [A-Z]\w+$", "", _stretch(parsed, what))
    told = parsed.tokens[what].dep != "dobj" or own.startswith("any ")
    plainly = (verb.lemma == "deny" and told) or re.match(
        r"(?:\w+ ){0,2}(?:accusations?|allegations?|claims?|suggestions?) that\b", own
    )
    if not plainly or len(own.split()) < TOLD or _UNTOLD.match(own):
        return None
    aux = " ".join(parsed.tokens[c].text for c in parsed.children[root] if parsed.tokens[c].dep == "aux")
    return f"What evidence is there for or against what {' '.join(filter(None, (who, aux, verb.text)))}: “{own}”?"


def _of_charge(parsed: Parsed, root: int, who: str) -> str | None:
    """Of "Moen accused the board of the port of hiding it" the last "of" before a deed is the one that charges."""
    whom, tokens = parsed.child(root, "dobj"), parsed.tokens
    of = next((i for i in range(root + 1, len(tokens) - 1) if tokens[i].text == "of" and _deed(parsed, i + 1)), None)
    if whom is None or of is None or not root < whom < of or tokens[whom].tag == "PRP":
        return None
    accused = parsed.text[tokens[root].end : tokens[of].start].strip().split(",")[0]
    what = cut(parsed.text[tokens[of].end :].strip())
    whole = len(what.split()) >= TOLD and not _UNTOLD.match(what) and len(accused.split()) <= LONGEST_NAME
    return f"What evidence did {who} give for accusing {accused} of {what}?" if whole else None


def _deed(parsed: Parsed, at: int) -> bool:
    """Whether a deed stands at a place, behind an adverb perhaps: "illegally watching the quay"."""
    return parsed.tokens[at].tag == "VBG" or (
        parsed.tokens[at].tag == "RB" and at + 1 < len(parsed.tokens) and parsed.tokens[at + 1].tag == "VBG"
    )


LONGEST_NAME = 12
"""Words up to which those who are accused can be named in a question."""
TOLD = 2
"""Words of what is denied or charged from which it is told."""
_UNTOLD = re.compile(
    r"(?:his|her|their|its|them|him|it|this|that|those|these|such|being|not)\b"
    r"|(?:\w+ ){0,2}(?:wrongdoing|charges?|allegations?|accusations?|claims?|reports?|rumou?rs?|requests?|access|bail"
    r"|responsibility|involvement)$|.*\b(?:anything|something|improper\w*|inappropriate\w*|wrong)\b",
    re.I,
)
"""What is denied without being told: "the allegations"."""


def _stretch(parsed: Parsed, at: int) -> str:
    """The words of a part of a clause, up to where they are interrupted."""
    own = parsed.subtree(at)
    last = next((i for i, n in zip(own, range(own[0], own[0] + len(own)), strict=True) if i != n), own[-1] + 1)
    end = max(i for i in own if i < last)
    return cut(parsed.text[parsed.tokens[own[0]].start : parsed.tokens[end].end])


def _told_as_fact(mention: Mention) -> bool:
    """Whether what is claimed came to pass or did not: no judgement."""
    (parsed,) = parse([mention.text])
    root = next(i for i, t in enumerate(parsed.tokens) if t.head == i) if parsed else 0
    twice = parsed and any(
        parsed.tokens[c].dep == "conj" and parsed.tokens[c].pos == "VERB" for c in parsed.children[root]
    )
    plain = not twice and not re.search(r"[“”\"]|``", mention.text)
    return plain and happened(mention.text) and bool(HARM.search(mention.text)) and not _JUDGES.search(mention.text)


_JUDGES = re.compile(
    r"\b(?:amount(?:s|ed) to|mark(?:s|ed) (?:an?|the)|prove[sd]?|reflect(?:s|ed)?|represent(?:s|ed)?)\b", re.I
)


def _says(who: str) -> str:
    head = who.split(",", maxsplit=1)[0].split(" of ", maxsplit=1)[0].split()
    many = head[0].lower() in ("many", "some", "several", "most") or (head[-1].endswith("s") and head[-1].islower())
    return "say" if many or several(who) or " and " in who else "says"


def _speaks(mention: Mention) -> bool:
    """Whether somebody is named who can be asked: not "Israel's" of "Israel's claim"."""
    here = len(mention.basis) < 2
    return here and bool(mention.speaker) and not re.search(r"['’]s?$", mention.speaker or "")


def _claimed(articles: Sequence[Article], statements: Statements) -> Iterator[str]:
    """Ids of statements that somebody is said to claim, not only to say."""
    for article in articles:
        for s in statements[article.id]:
            cues = (
                a.cue.of(article.text) for a in s.attributions if a.cue and any(s.span.within(c) for c in a.content)
            )
            if any(stem(cue.split()[-1].lower()) in _CLAIMING for cue in cues):
                yield s.id


_CLAIMING = frozenset(map(stem, ("claim", "claimed", "allege", "alleged")))


def doubts(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What its only source leaves open: "the wall may have been weakened by the ice" -> "Was the wall weakened …?" """
    weights, charged = term_weights(articles), any(held(m.text) for c in claims for m in c.mentions)
    single = ((c, c.mentions[0]) for c in claims if c.kind != "figure" and not c.conflict)
    open_ = [(round(mean_weight(m.text, weights), 9), c, m) for c, m in single if _doubted(m)]
    for _, claim, mention in sorted(open_, key=lambda x: (-len(x[1].articles), -x[0])):
        text = doubt_question(as_told(mention))
        told = not text or answered(text, mention, articles) or within(mention, articles)
        if text and not told and mention.ref.n <= EARLY and not (charged and _OF_A_CHARGE.search(mention.text)):
            yield question("unconfirmed", text, (mention.ref,), claim.id)


_OF_A_CHARGE = re.compile(r"\b(?:allegedly|supposedly|suspected)\b", re.I)
"""What goes without saying of somebody who is charged."""


def _doubted(mention: Mention) -> bool:
    """Whether a clause of a fit length leaves open whether something came to pass."""
    fits = askable(mention) and len(mention.text.split()) <= DOUBTED and not _LEGAL.search(mention.text)
    return fits and unconfirmed(mention.text) and not (mention.hedge and mention.text.startswith(mention.hedge))


EARLY = 15
"""Number of a sentence up to which a doubt is of the story's own event."""
DOUBTED = 30
"""Words of a doubtful clause that a question quotes."""
_LEGAL = re.compile(r"\b(?:should|charged|accused|indict\w+|if|would|more|better|best|than|noticed)\b|^as\b", re.I)
"""What makes it a charge, a condition or a judgement."""
