"""Questions on allegations that nobody in particular makes: "allegations that Moen hid it", "said to have hidden it".

Asked is whether it is so, in the clause's own words: "Did Moen hide the report?" What police and prosecutors say of
somebody is asked in the question on his case.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import owner, party, rest_of, straight
from generator.comparison.questions.denying import of_gerund
from generator.comparison.questions.hearsay import clause_asked, sentences_with
from generator.comparison.questions.inversion import base_form
from generator.comparison.questions.relayed import of_police, of_violence
from generator.comparison.questions.unknown import told_plainly
from generator.language.parsing import Parsed
from generator.model import Article, Question, Ref, Sentence

_NOUNS = frozenset(("allegation", "accusation", "claim", "report", "suspicion", "suggestion", "rumor", "rumour"))
_CUE = re.compile(
    r"\b(?:(?:allegation|accusation|claim|report|suspicion|suggestion|rumou?r)s?(?: \w+){0,3} that"
    r"|accused of|suspected of|alleged to have|said to have|reported to have|rumou?red to have)\b"
)
_DOUBT = re.compile(
    r"\b(?:allegation|accusation|claim|report|suspicion|suggestion|rumou?r|accus|suspect|alleg|deny|denie)", re.I
)


def allegations(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Reports that Moen hid the letter" -> "Did Moen hide the letter?" """
    for article in (a for a in articles if not of_police(a)):
        for sentence, parsed in sentences_with(article, _CUE):
            for asked, refs in (*_of_nouns(sentence, parsed), *_of_somebody(article, sentence, parsed)):
                if not told_plainly(asked, article, articles, _DOUBT):
                    yield question("evidence", asked, refs)


def _of_nouns(sentence: Sentence, parsed: Parsed) -> Iterator[tuple[str, tuple[Ref, ...]]]:
    """ "allegations that Moen hid the report"."""
    for i, token in enumerate(parsed.tokens):
        if token.lemma not in _NOUNS or token.pos != "NOUN":
            continue
        act = next((c for c in parsed.children[i] if c > i and parsed.tokens[c].dep in ("acl", "ccomp")), None)
        that = act is not None and any(
            parsed.tokens[c].text == "that" and parsed.tokens[c].dep == "mark" for c in parsed.children[act]
        )
        ended = parsed.tokens[token.head].lemma in _REJECTS and token.dep == "dobj"
        if act is not None and that and not ended and parsed.tokens[act].tag in ("VBD", "VBN", "VBG"):
            asked = clause_asked(parsed, act)
            if asked and parsed.tokens[act].lemma not in _NO_ACTS and not of_violence(parsed, act):
                yield asked.replace(" not ", " ", 1), (sentence.ref,)


_REJECTS = frozenset(("dismiss", "reject", "toss"))
"""What a court does with claims, which ends them."""
_NO_ACTS = frozenset(("be", "become", "evolve", "hold", "seem", "want"))
"""What nobody can look up."""


def _of_somebody(article: Article, sentence: Sentence, parsed: Parsed) -> Iterator[tuple[str, tuple[Ref, ...]]]:
    """ "Moen is accused of hiding the report", "is alleged to have hidden it"."""
    for i, token in enumerate(parsed.tokens):
        if token.tag != "VBN" or token.lemma not in (
            "accuse",
            "suspect",
            "allege",
            "say",
            "report",
            "believe",
            "rumor",
            "rumour",
        ):
            continue
        if parsed.child(i, "auxpass") is None or any(parsed.tokens[c].dep == "neg" for c in parsed.children[i]):
            continue
        of = next((c for c in parsed.children[i] if parsed.tokens[c].text == "of" and c > i), None)
        act = parsed.child(of, "pcomp") if of is not None else parsed.child(i, "xcomp")
        at = owner(parsed, i)
        who = party(article, sentence, parsed, at) if at is not None and act is not None else None
        if not who or act is None:
            continue
        verb = parsed.tokens[act]
        base = of_gerund(verb) if of is not None else base_form(verb) if verb.tag == "VBN" else ""
        rest = rest_of(parsed, act)
        if base and base != "be" and not of_violence(parsed, act) and len(rest.split()) > 1 and straight(rest):
            yield f"Did {who.text} {base} {rest}?", who.refs
