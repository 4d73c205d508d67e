"""Claims as a page shows them: what a sentence rules, and what one source alone says, with the whole sentence.

A cell is short so that sources can be compared; where a cut could turn what is said, nothing is cut. What stands in a
list by itself is compared with nothing, so its sentence costs a reader less than a doubt about what was left out; but
where a row shows a part of it, a clause that tells enough stands for the rest.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.comparison.claims.speaker_chains import leads_in
from generator.comparison.telling.wording import balanced, depends, needs_another, quoted, unquoted
from generator.data import rows, words
from generator.language.datelines import undated
from generator.language.dates.forms import WEEKDAY
from generator.language.inserted import holds_links
from generator.model import Article, Claim, Line, Mention, Ref, Span, Statement

LONGEST = 60
"""Words of a sentence that stands for a clause of it in a list."""
LONG_ENOUGH = 12
"""Words of a clause that tells enough by itself, where a row shows another part of its sentence."""


def in_full(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> tuple[Claim, ...]:
    """The claims with the words that are shown of each source, and a head made of these."""
    texts = {a.id: a for a in articles}
    ruled = {s.id for a in articles for s in statements[a.id] if s.whole}
    told = {m.ref for claim in claims if not _of_one(claim) for m in claim.mentions}
    whole = {s.ref: s for a in articles for s in statements[a.id] if s.k == 1}
    voiced = {ref for ref, s in whole.items() if _spoken(s, texts[ref.article].text)}
    opened = {ref for ref, s in whole.items() if leads_in(s)}
    found = (_in_full(claim, texts, ruled, told, voiced) for claim in claims)
    return tuple(replace(c, mentions=tuple(_unled(m, texts, opened) for m in c.mentions)) for c in found)


def _unled(mention: Mention, articles: Mapping[str, Article], opened: set[Ref]) -> Mention:
    """A sentence shown whole that opens with a clause of the report, under no name: it says itself who speaks."""
    at = articles[mention.ref.article].sentence(mention.ref.n).span.start
    return replace(mention, speaker=None) if mention.ref in opened and mention.span.start == at else mention


def _spoken(whole: Statement, text: str) -> bool:
    """Whether a sentence is somebody's words and names no speaker of its own: “It fell,” she said; part of a post."""
    own = [a.source.of(text) for a in whole.attributions if a.source and a.source.within(whole.span)]
    if any(not words("pronouns").issuperset(source.lower().split()) for source in own):
        return False
    within = any(whole.span.within(said) for a in whole.attributions for said in a.content)
    return bool(own or whole.quoted or within)


def _of_one(claim: Claim) -> bool:
    """Whether a claim stands in the list of what one source says."""
    return len(claim.articles) == 1 and not claim.differences and claim.kind == "event"


def _in_full(claim: Claim, articles: Mapping[str, Article], ruled: set[str], told: set[Ref], voiced: set[Ref]) -> Claim:
    wider = []
    for mention in claim.mentions:
        short = len(mention.text.split()) < LONG_ENOUGH
        alone = _of_one(claim) and (short or mention.ref not in told)
        full = _widened(mention, articles[mention.ref.article], alone=alone, ruled=mention.statement in ruled)
        led = full is mention or mention.speaker_ref in (None, mention.ref) or mention.ref in voiced
        full = full if led else replace(full, speaker=None)
        wider.append(full if full is mention else _without_frame(full))
    shown = _of_one_voice(wider)
    label = _head(claim, shown, articles)
    return replace(claim, mentions=shown, label=label if _of_one(claim) else _with_its_noun(label, claim, articles))


def _of_one_voice(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those of one sentence that is shown whole without a speaker where its clauses are not all his."""
    voices: dict[tuple[Ref, str], set[str | None]] = {}
    for mention in mentions:
        voices.setdefault((mention.ref, mention.text), set()).add(mention.speaker)
    mixed = {key for key, speakers in voices.items() if len(speakers) > 1}
    return tuple(replace(m, speaker=None) if (m.ref, m.text) in mixed else m for m in mentions)


def _widened(mention: Mention, article: Article, *, alone: bool, ruled: bool) -> Mention:
    """The mention with its whole sentence, where a clause of it may mislead or gains nothing by being short."""
    sentence = article.sentence(mention.ref.n)
    short = len(sentence.text.split()) <= LONGEST
    before = article.text[sentence.span.start : mention.span.start]
    hangs = short and bool(_PRONOUN.match(mention.text) and _HANGS.search(before))
    if not (ruled or hangs or (alone and short)):
        return mention
    if hangs and mention.speaker_ref in (None, mention.ref):
        mention = replace(mention, speaker=None, speaker_ref=None)
    if holds_links(sentence.text) and not holds_links(mention.text):
        return mention
    stop = bool(_STOP.search(sentence.text))
    shown = undated(sentence.text[: len(sentence.text) - stop])
    end = sentence.span.end - stop
    return replace(mention, text=shown, span=Span(end - len(shown), end))


_PRONOUN = re.compile(r"(?:he|she|they|it|his|her|their|its)\b")
_HANGS = re.compile(r"\b(?:after|although|as|because|since|though|when|while)\s+$")
"""What joins a clause to one that tells whom its pronoun means: "His phone was read after he opened it"."""


def _without_frame(mention: Mention) -> Mention:
    """A sentence without the pronoun that says it, where the name for it is set before: "She said that it fell"."""
    frame = _FRAME.match(mention.text) if mention.speaker and mention.speaker_ref != mention.ref else None
    if not frame or _SAYS_MORE.search(mention.text, frame.end()):
        return mention
    span = Span(mention.span.start + frame.end(), mention.span.end)
    return replace(mention, text=mention.text[frame.end() :], span=span)


_FRAME = re.compile(
    rf"(?:He|She|They)\s+(?:also\s+)?(?:says?|said|adds?|added)\s+(?:that\s+)?(?!that\b|on\b|in\b|at\b|to\b|{WEEKDAY})(?=\w)"
)
_SAYS_MORE = re.compile(r"\b(?:says?|said|adds|added|told)\b|[“”\"]|\b(?:and|but|or)\s+that\b")
"""What hangs on the beginning of the sentence: "… is unlikely, but added that they go on"."""
_STOP = re.compile(r"(?<=[a-z0-9)%]{2})\.$")
"""A full stop that no abbreviation needs."""


def _head(claim: Claim, wider: Sequence[Mention], articles: Mapping[str, Article]) -> Line:
    """The head of a claim: where it is the clause of one that is shown whole now, that of another, or the sentence."""
    own = (
        i
        for i, m in enumerate(claim.mentions)
        if claim.label.basis == (m.ref,) and unquoted(m.text) == claim.label.text
    )
    at = next(own, None)
    if claim.label.kind != "quoted" or at is None or wider[at] == claim.mentions[at] or _held(claim.label.text):
        return claim.label
    same = [m for m, before in zip(wider, claim.mentions, strict=True) if m == before and not needs_another(m.text)]
    passed_on = () if same or _of_one(claim) else (_passed_on(m, articles[m.ref.article]) for m in claim.mentions)
    if told := min(filter(None, passed_on), key=lambda line: (len(line.text), line.basis), default=None):
        return told
    shown = min(same, key=lambda m: (m.certainty, len(m.text), m.ref)) if same else wider[at]
    return quoted(shown.text, shown.ref)


def _with_its_noun(label: Line, claim: Claim, articles: Mapping[str, Article]) -> Line:
    """The head of a row that means little by itself, as the shortest sentence of a source that says whom it means.

    "it would never sell the mill" is headed by "Lorvik said on Monday it would never sell the mill".
    """
    if label.kind != "quoted" or not (_NOBODY.match(label.text) or depends(label.text)):
        return label
    whole = (articles[m.ref.article].sentence(m.ref.n) for m in claim.mentions)
    told = ((_STOP.sub("", undated(sentence.text)), sentence.ref) for sentence in whole)
    fit = [(text, ref) for text, ref in told if len(text.split()) <= HEAD and _says_whom(text)]
    if not fit:
        return label
    text, ref = min(fit, key=lambda found: (len(found[0]), found[1]))
    return quoted(text, ref)


HEAD = 30
"""Words of a sentence that may head a row."""
_NOBODY = re.compile(
    r"\W*(?:(?:on|in|at|by|since) \w+,? )?(?:he|she|it|they|we|I|his|her|their|its|our|my|you)(?=\W)", re.I
)
"""A head that names nobody: "on Monday it would sell", "We saw nothing"."""


def _says_whom(text: str) -> bool:
    """Whether a sentence names whom it means: no pronoun opens it, or it ends in who says it."""
    if _NOBODY.match(text):
        return text[:1] in '“"' and bool(_SAID_BY.search(text)) and balanced(text)
    return not needs_another(text) and balanced(text)


_SAID_BY = re.compile(r"[”\"]\s[^“”\"]*\b(?:said|says|told|wrote|tweeted|added|adds)\b")
"""Who says so behind a quotation."""


def _passed_on(mention: Mention, article: Article) -> Line | None:
    """A clause with the noun that passes it on: "reports that it fell" of "He called for an inquiry into reports …"."""
    sentence = article.sentence(mention.ref.n)
    noun = _REPORTS.search(article.text[sentence.span.start : mention.span.start])
    start = mention.span.start - len(noun.group()) if noun else 0
    text = article.text[start : mention.span.end]
    return quoted(text, mention.ref) if noun and text.endswith(mention.text) else None


_REPORTS = re.compile(
    r"\b(?:[Tt]he\s+|(?:the\s+|The\s+)?(?:[A-Z][\w.]*\s+){0,3}[A-Z][\w.]*[’']s?\s+)?"
    r"(?:accusation|allegation|assertion|claim|report|rumou?r|suggestion)s?\s+(?:that\s+)?$"
)
"""What passes a clause on as somebody's word, with its owner."""


def _held(head: str) -> bool:
    """Whether a head leaves itself open with a noun of its own: "fears that the storm could grow"."""
    noun, _, rest = head.partition(" that ")
    return bool(rest) and noun.lower() in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row[0] for row in rows("hedges-nouns")) | {f"{row[0]}s" for row in rows("hedges-nouns")}
