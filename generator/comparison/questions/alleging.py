"""Questions on what one party accuses another of, in its words: "Did Keld arm the rebels, as Nordby says?"

Asked is only after acts that are so or not so (`acts-alleged.txt`), of a named party by another. What police and
prosecutors accuse somebody of is asked in the question on his case.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import Party, owner, party, quoted_at, rest_of, straight
from generator.comparison.questions.denying import of_gerund
from generator.comparison.questions.inversion import plain_question
from generator.comparison.questions.referents import standing
from generator.comparison.questions.steps import FURNITURE
from generator.comparison.telling.wording import lower_article, one_line
from generator.data import words
from generator.language.datelines import undated
from generator.language.parsing import Parsed, parse
from generator.model import Article, Question, Ref, Sentence

LONGEST = 32
"""Words of a question that can be read at once."""
FEWEST = 3
"""Words behind the verb of what somebody is accused of: "cheating" alone asks nothing."""
_CUE = re.compile(r"\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed))\b")
_OF_A_CASE = re.compile(
    r"\b(?:police|prosecutors?|detectives?|deput(?:y|ies)|sheriff\w*|investigators?|authorities|charges?|indictments?"
    r"|cases?|warrants?|affidavits?|complaints?|grand jury|arrest|trial|court)\b",
    re.I,
)


def alleged(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Nordby accused Keld of arming the rebels" -> "Did Keld arm the rebels, as Nordby says?", each once."""
    for article in articles:
        for sentence in article.body:
            if not _CUE.search(sentence.text) or FURNITURE.search(sentence.text):
                continue
            told = replace(sentence, text=one_line(undated(sentence.text)))
            for asked, refs in _asked(article, told):
                if len(asked.split()) <= LONGEST:
                    yield question("evidence", asked, refs)


def _asked(article: Article, sentence: Sentence) -> Iterator[tuple[str, tuple[Ref, ...]]]:
    (parsed,) = parse([sentence.text])
    for i, token in enumerate(parsed.tokens if parsed else ()):
        if not parsed or token.lemma not in ("accuse", "allege") or token.pos != "VERB":
            continue
        at = owner(parsed, i)
        who = party(article, sentence, parsed, at) if at is not None else None
        if not who or quoted_at(parsed.text, token.start) or _OF_A_CASE.search(who.text) or _denied(parsed, i):
            continue
        rule = _of_act if token.lemma == "accuse" else _that
        asked, refs = rule(article, sentence, parsed, i, who)
        if asked:
            many = who.many or (at is not None and parsed.tokens[at].tag in ("NNS", "NNPS"))
            sides = f"{lower_article(who.text)} {'say' if many else 'says'}"
            yield f"{asked}, as {sides}?", tuple(dict.fromkeys((*who.refs, *refs)))


def _denied(parsed: Parsed, at: int) -> bool:
    """Whether nobody accuses here: "did not accuse", "is accused", "accused of"."""
    own = [parsed.tokens[c] for c in parsed.children[at]]
    passive = parsed.tokens[at].tag == "VBN" and not any(t.lemma == "have" and t.dep == "aux" for t in own)
    return passive or any(t.dep in ("neg", "auxpass") or t.tag == "MD" for t in own)


def _of_act(article: Article, sentence: Sentence, parsed: Parsed, at: int, _: Party) -> tuple[str, tuple[Ref, ...]]:
    """ "accused Keld of arming the rebels": "Did Keld arm the rebels"; a reproach in quotation marks is no charge."""
    of = next((c for c in parsed.children[at] if c > at and parsed.tokens[c].text == "of"), None)
    act, whom = parsed.child(of, "pcomp") if of is not None else None, parsed.child(at, "dobj")
    accused = party(article, sentence, parsed, whom) if whom is not None else None
    if act is None or not accused or not _may_be(parsed, act) or quoted_at(parsed.text, parsed.tokens[act].start):
        return "", ()
    rest = _DAY.sub("", rest_of(parsed, act))
    base = of_gerund(parsed.tokens[act])
    whole = base and len(rest.split()) >= FEWEST and straight(rest) and not _LEANS.search(rest)
    return (f"Did {lower_article(accused.text)} {base} {rest}", accused.refs) if whole else ("", ())


def _that(article: Article, sentence: Sentence, parsed: Parsed, at: int, who: Party) -> tuple[str, tuple[Ref, ...]]:
    """ "alleges that Keld armed the rebels": "Did Keld arm the rebels"."""
    act = parsed.child(at, "ccomp")
    if act is None or act < at or not _may_be(parsed, act) or parsed.tokens[act].tag not in ("VBD", "VBN"):
        return "", ()
    own = parsed.subtree(act)
    clause = parsed.text[parsed.tokens[own[0]].start : parsed.tokens[own[-1]].end].removeprefix("that ").strip(" .,")
    whole = own == tuple(range(own[0], own[-1] + 1)) and straight(clause) and not _LEANS.search(clause)
    named = standing(clause, "", who.text) if whole else None
    asked = plain_question(f"whether {_DAY.sub('', named)}") if named and re.search(r"[A-Z]", named) else None
    return (asked.rstrip("?"), ()) if asked and asked.startswith(("Did", "Was", "Were")) else ("", ())


def _may_be(parsed: Parsed, act: int) -> bool:
    return parsed.tokens[act].lemma in words("acts-alleged")


_LEANS = re.compile(r"\b(?:his|her|their|him|them|she|they|its own|this|that|these|those)\b|[“”\"]", re.I)
"""What leans on somebody told of before."""
_DAY = re.compile(
    r" in recent (?:days|weeks|months|years)$|, including\b.*$"
    r"|,? (?:(?:late|early|last|on) )?\w+day(?: (?:morning|afternoon|evening|night))?$"
)
"""What turns on the day of the report, and what is only an instance."""
