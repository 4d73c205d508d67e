"""Questions on what is charged, denied, claimed or left open: what is the evidence, and has it been confirmed?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.questions.askable import as_told, askable, happened, several
from generator.comparison.questions.asking import question
from generator.comparison.questions.futures import contested, foretold, unconfirmed
from generator.comparison.telling.summary import mean_weight, term_weights
from generator.comparison.telling.wording import lower_article, one_line
from generator.language.words import stem
from generator.model import Article, Claim, Mention, Question, Statement

Statements = Mapping[str, Sequence[Statement]]


def charges(claims: Sequence[Claim], articles: Sequence[Article], statements: Statements) -> Iterator[Question]:
    """What is charged, denied or only claimed: "Moen has denied that she closed the bridge", "the army claims that"."""
    claimed = frozenset(_claimed(articles, statements))
    for claim in (c for c in claims if not c.conflict and c.kind != "figure"):
        mention = next((m for m in claim.mentions if askable(m) and not foretold(m.text)), None)
        if mention and contested(mention.text):
            text = f"What evidence is there for or against this: “{as_told(mention)}”?"
            yield question("evidence", text, (mention.ref,), claim.id)
        elif mention and _speaks(mention) and mention.statement in claimed and _told_as_fact(mention):
            who = lower_article(one_line(mention.speaker or ""))
            text = f"What evidence is there for or against what {who} {_says(who)}: “{as_told(mention)}”?"
            yield question("evidence", text, mention.basis, claim.id)


def _told_as_fact(mention: Mention) -> bool:
    """Whether what is claimed came to pass or did not: no judgement."""
    return happened(mention.text) and not _JUDGES.search(mention.text)


_JUDGES = re.compile(
    r"\b(?:amount(?:s|ed) to|mark(?:s|ed) (?:an?|the)|prove[sd]?|reflect(?:s|ed)?|represent(?:s|ed)?)\b", re.I
)


def _says(who: str) -> str:
    head = who.split(",", maxsplit=1)[0].split(" of ", maxsplit=1)[0].split()
    many = head[0].lower() in ("many", "some", "several", "most") or (head[-1].endswith("s") and head[-1].islower())
    return "say" if many or several(who) or " and " in who else "says"


def _speaks(mention: Mention) -> bool:
    """Whether somebody is named who can be asked: not "Israel's" of "Israel's claim"."""
    return bool(mention.speaker) and not re.search(r"['’]s?$", mention.speaker or "")


def _claimed(articles: Sequence[Article], statements: Statements) -> Iterator[str]:
    """Ids of statements that somebody is said to claim, not only to say."""
    for article in articles:
        for s in statements[article.id]:
            cues = (
                a.cue.of(article.text) for a in s.attributions if a.cue and any(s.span.within(c) for c in a.content)
            )
            if any(stem(cue.split()[-1].lower()) in _CLAIMING for cue in cues):
                yield s.id


_CLAIMING = frozenset(
    map(stem, ("claim", "claimed", "allege", "alleged", "contend", "contended", "insist", "insisted"))
)


def doubts(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What its only source leaves open: "Is this confirmed by now: “the wall may have been weakened by the ice”?" """
    weights = term_weights(articles)
    single = ((c, c.mentions[0]) for c in claims if c.kind != "figure" and not c.conflict)
    open_ = [(round(mean_weight(m.text, weights), 9), c, m) for c, m in single if _doubted(m)]
    for _, claim, mention in sorted(open_, key=lambda x: (-len(x[1].articles), -x[0])):
        yield question("unconfirmed", f"Is this confirmed by now: “{as_told(mention)}”?", (mention.ref,), claim.id)


def _doubted(mention: Mention) -> bool:
    """Whether a clause of a fit length leaves open whether something came to pass."""
    fits = askable(mention) and len(mention.text.split()) <= DOUBTED and not _LEGAL.search(mention.text)
    return fits and unconfirmed(mention.text) and not (mention.hedge and mention.text.startswith(mention.hedge))


DOUBTED = 30
"""Words of a doubtful clause that a question quotes."""
_LEGAL = re.compile(r"\b(?:should|charged|accused|indict\w+|if|would|more|better|best|than|noticed)\b|^as\b", re.I)
"""What makes it a charge, a condition or a judgement."""
