"""Questions on what somebody has still to decide: whether to return the ships, to veto the bill, to appeal.

Only where a sentence names who decides, outside quotation marks; what a boast or a guess says somebody could do is no
choice that a record will tell of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.questions.agenda import told
from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import Party, owner, party, plainly_told, rest_of, straight, verb_after
from generator.comparison.questions.steps import FURNITURE, Step, readable, token_at
from generator.language.datelines import undated
from generator.language.parsing import Parsed
from generator.model import Article, Question, Sentence

NEAR = 60
"""Characters behind an act in which a condition is one on it."""
LONGEST = 26
"""Words of a question that can be read at once."""
SETTLES = "A report of what was decided."


def choices(articles: Sequence[Article]) -> Iterator[Question]:
    """What was to be decided when a source wrote, each once."""
    for article in articles:
        for sentence in article.body:
            for step in _choices(article, sentence):
                if not told(step, articles):
                    yield question("pending", step.text, step.refs, settles=SETTLES)


def _choices(article: Article, sentence: Sentence) -> Iterator[Step]:
    sentence = replace(sentence, text=undated(sentence.text))
    if not FURNITURE.search(sentence.text):
        yield from _whether(article, sentence)
        yield from _could(article, sentence)


def _whether(article: Article, sentence: Sentence) -> Iterator[Step]:
    """ "Moen must decide whether to close the quay": "Will Moen close the quay?" """
    for found in _DECIDES.finditer(sentence.text):
        parsed = readable(sentence, found)
        verb = token_at(parsed, found.start()) if parsed else None
        act = verb_after(parsed, found.end()) if parsed else None
        if not parsed or verb is None or act is None or parsed.tokens[verb].tag == "VBD":
            continue
        at = owner(parsed, verb)
        who = party(article, sentence, parsed, at) if at is not None else None
        yield from _will(who, parsed, act)


_DECIDES = re.compile(
    r"\b(?:decide|decides|decided|deciding|weigh|weighs|weighing|consider|considers|considering|mull|mulls|mulling"
    r"|choose|debating|determine|determining|evaluating|evaluate)(?: (?:soon|now|later|yet))?"
    r" (?:whether|if) (?:to|(?:he|she|it|they) (?:will|would))\b",
    re.I,
)


def _could(article: Article, sentence: Sentence) -> Iterator[Step]:
    """ "The president could veto the bill": "Will the president veto the bill or sign it?" """
    for found in _COULD.finditer(sentence.text):
        parsed = readable(sentence, found)
        act = token_at(parsed, found.start("act")) if parsed else None
        at = owner(parsed, act) if parsed and act is not None else None
        who = party(article, sentence, parsed, at) if parsed and at is not None else None
        after = sentence.text[found.end() :][:NEAR]
        if parsed and act is not None and plainly_told(parsed, act) and not _ASIDE.search(after):
            yield from _will(who, parsed, act)


_COULD = re.compile(
    r"\b(?:could|may|might)(?: still| also| yet)? (?P<act>appeal|fire|impeach|nominate|pardon|ratify|recuse|resign"
    r"|run for|subpoena|sue|veto)\b"
)
_ASIDE = re.compile(r"\b(?:if|unless|wanted|until)\b", re.I)


def _will(who: Party | None, parsed: Parsed, act: int) -> Iterator[Step]:
    verb, rest = parsed.tokens[act], rest_of(parsed, act)
    ruling = _RULING.search(parsed.text) if verb.lemma == "appeal" and not rest else None
    rest = f"the {ruling[1]}" if ruling else rest
    if (
        not who
        or verb.tag != "VB"
        or not rest
        or not straight(rest)
        or (who.many and re.search(r"\b(?:his|her)\b", rest))
    ):
        return
    text = f"Will {who.text} {verb.text} {rest}{' or sign it' if verb.lemma == 'veto' else ''}?"
    if len(text.split()) <= LONGEST:
        yield Step(text, verb.lemma, who.refs)


_RULING = re.compile(r"\b(?:the|this|that) (ruling|decision|verdict|judgment|conviction)\b")
"""What is appealed, where the act has no object: "are reviewing the ruling and evaluating whether to appeal"."""
