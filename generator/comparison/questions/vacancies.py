"""Questions on who follows somebody who leaves an office: "Who will succeed Ida Moen as harbour director?"

Only where the head of an article tells that he leaves, by his full name, and no source tells who comes after him for
good; whoever stands in for a time is no successor.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import party, plainly_told, quoted_at, straight, timeless
from generator.comparison.questions.people import FULL_NAME, bearers, names, surname
from generator.comparison.questions.plain import cut
from generator.comparison.telling.wording import one_line
from generator.language.datelines import undated
from generator.language.parsing import Parsed, parse
from generator.model import Article, Question, Ref, Sentence

HEAD = 6
"""Sentences at the head of an article that tell its news."""
ROLE = 9
"""Words of an office that a question can name."""
_LEAVES = re.compile(
    r"\b(?:resign\w*|retir(?:es?|ed|ing)|quit|stepp?(?:s|ed|ing)? (?:down|aside)|oust\w*|fired|dismissed)\b"
)
_OFF = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?)\b[^.;]{0,30}?\b(?:post|position|job|role|administration|office"
    r"|White House|cabinet|company|board|agency|department)\b"
)
_TOLD = re.compile(
    r"\b(?:succeed(?:s|ed)?|successors?|replac(?:e|es|ed|ing|ement)|tak(?:e|es|ing) over|tapped|nominat\w+|appoint\w+"
    r"|named (?:\w+ )?[A-Z]\w+)\b"
)
_FOR_A_TIME = re.compile(
    r"\b(?:interim|acting|temporar\w+|until a|not|n['’]t|search\w*|yet|no|to replace|all of whom"
    r"|who will|if|former|previous\w*)\b"
)
_SACKED = re.compile(r"\b(?:fired|dismissed)\b")
"""How somebody may lose any job."""
_PERSON = re.compile(rf"(?!.*\b(?:Democrat|Republican)\b){FULL_NAME.pattern}")
_ONCE = re.compile(
    r"\b(?:19|20)\d\d\b"
    r"|\b(?:last year|years ago|former|should|could|would|may|might|if|call\w*|urg\w+|demand\w*)\b"
)


def vacancies(articles: Sequence[Article]) -> Iterator[Question]:
    """Who will succeed the one who leaves, once for a story."""
    told = [s.text for a in articles for s in a.told]
    heads = " ".join(s.text for a in articles for s in (*a.titles, *a.body[:2]))
    for article in articles:
        for sentence in article.body[:HEAD]:
            text = one_line(undated(sentence.text))
            if not (_LEAVES.search(text) or _OFF.search(text)) or _ONCE.search(text):
                continue
            (parsed,) = parse([text])
            for who in _leaving(parsed, article, sentence) if parsed else ():
                last = surname(who)
                own = re.compile(
                    rf"\b(?:{last}|[Ss]?he) (?:was|had been) (?:\w+ )?(?:appointed|named|nominated|tapped)\b.*"
                )
                filled = (own.sub("", t) for t in told if not _FOR_A_TIME.search(t))
                if last in heads and not any(_TOLD.search(t) for t in filled) and not _dead(last, told):
                    role, refs = _role(who, articles)
                    as_role = f" as {role}" if role else ""
                    if as_role or not _SACKED.search(text):
                        named = () if who in text else _naming(who, articles)
                        yield question("pending", f"Who will succeed {who}{as_role}?", (sentence.ref, *named, *refs))
                        return


def _dead(surname: str, told: Sequence[str]) -> bool:
    """Whether somebody was killed: "Moen retired as a sergeant of the harbour police" tells then who he was."""
    form = re.compile(rf"\b(?:{_DEATH})\b.*\b{surname}\b|\b{surname}\b.*\b(?:{_DEATH})\b")
    return any(form.search(text) for text in told)


_DEATH = r"killed|killing|slain|murdered|died|dead|shot"


def _naming(who: str, articles: Sequence[Article]) -> tuple[Ref, ...]:
    """The first sentence that has somebody's full name."""
    return tuple(s.ref for a in articles for s in a.told if who in one_line(s.text))[:1]


def _leaving(parsed: Parsed, article: Article, sentence: Sentence) -> Iterator[str]:
    """The full names of those who leave, or are made to."""
    for i, token in enumerate(parsed.tokens):
        after = parsed.text[token.start :]
        if (
            token.pos != "VERB"
            or not (_LEAVES.match(after) or _OFF.match(after))
            or quoted_at(parsed.text, token.start)
        ):
            continue
        forced = token.lemma in ("oust", "fire", "dismiss")
        passive = parsed.child(i, "auxpass") is not None or parsed.child(i, "nsubjpass") is not None
        at = parsed.child(i, "dobj") if forced and not passive else parsed.child(i, "nsubjpass", "nsubj")
        if at is None and token.dep in ("xcomp", "conj") and not forced:
            at = parsed.child(token.head, "nsubj")
        if at is not None and plainly_told(parsed, i) and (not forced or passive or parsed.child(i, "dobj") == at):
            who = party(article, replace(sentence, text=parsed.text), parsed, at)
            told = names(parsed, at) or ((who.text,) if who else ())
            known = (bearers([article]).get(surname(name), frozenset([name])) for name in told)
            yield from (
                full for (full,) in (tuple(each) for each in known if len(each) == 1) if _PERSON.fullmatch(full)
            )


def _role(who: str, articles: Sequence[Article]) -> tuple[str, tuple[Ref, ...]]:
    """The office that somebody leaves: "as harbour director"."""
    for article in articles:
        for sentence in article.body[:HEAD]:
            text = one_line(sentence.text)
            found = _AS.search(text) if surname(who) in text else None
            role = timeless(cut(found["role"])) if found else ""
            role = re.sub(r"^(?:the|its|his|her|their|a|an) ", "", role)
            if role and straight(role) and len(role.split()) <= ROLE:
                return role, (sentence.ref,)
    return "", ()


_AS = re.compile(
    rf"(?:{_LEAVES.pattern}|{_OFF.pattern}|\b(?:post|position|job|role|departure))"
    r"(?: (?:from|of) [^,.;]{2,40}?)? as (?P<role>[^,.;]{4,70}?)"
    r"(?=[,.;]| (?:after|on|amid|in|over|following|when|since|because|and)\b|$)"
)
