"""The lead of a briefing: the news as its sources tell it, then what the site adds by counting them.

What a computed line says is said by no quoted one: how many sources give a figure or say a thing, how far figures lie
apart, what is disputed.
"""

import re
from collections.abc import Mapping, Sequence, Set

from generator.comparison.claims.carried import Said, widely_said
from generator.comparison.claims.claimless import headed
from generator.comparison.likeness.predicates import is_clause
from generator.comparison.telling.candidates import plain_stems
from generator.comparison.telling.carried_lines import (
    carried_line,
    counts_one_thing,
    is_agreed,
    named_in,
    roots_of,
)
from generator.comparison.telling.digest import differing, is_named, nameable
from generator.comparison.telling.dispute_lines import dispute, dispute_line
from generator.comparison.telling.furniture import is_of_the_house, refuses
from generator.comparison.telling.news import news_in
from generator.comparison.telling.particulars import SPOT, tells_death
from generator.comparison.telling.references import bare_words, needs_of
from generator.comparison.telling.standing import adds_to, goes_on, hangs_on
from generator.comparison.telling.summary import mean_weight, term_weights
from generator.comparison.telling.support import support_line
from generator.comparison.telling.timely import is_background, may_be_over, older_ones
from generator.comparison.telling.wording import (
    balanced,
    computed,
    figures_in,
    needs_another,
    one_line,
    participle,
    quoted,
    sources,
    unquoted,
)
from generator.data import words as words_of
from generator.language.datelines import town_of, undated
from generator.language.parsing import parse
from generator.model import Article, Claim, Line, Ref

MOST = 6
"""Sentences of a lead."""
ENOUGH = 3
"""Quoted sentences from which what several sources say besides is left to the topics."""
FEW = 2
"""Quoted sentences below which a lead says how many sources carry what they tell."""
DISPUTES = 2
"""Disputes named in a lead."""
LONGEST = 25
"""Words of a clause up to which the lead tells how many carry it."""
NEWS = 0.5
"""Share of the words of a clause that the first sentence of the lead has, of which it tells the news."""
NEW = 0.5
"""Share of the words of a computed line that no quoted one has."""


def lead_of(articles: Sequence[Article], claims: Sequence[Claim], words: int, title: str = "") -> tuple[Line, ...]:
    """The news in about so many quoted words, how widely it is carried, and what is disputed.

    `title` is the headline that stands over the story, if one does.
    """
    claims = [c for c in claims if not _is_long_past(c, articles)]
    told = _with_the_town([quoted(undated(s.text), s.ref) for s in news_in(articles, words, title, claims)], articles)
    disputes = _disputes(claims, told)
    counted = _counted(claims, articles, told, disputes)[:1] or _ranges(claims if not disputes else (), told)[:1]
    said = [] if counted else _said_lines(claims, articles, told)
    widely = [line for line in said if not _is_read_twice(line, told)][:1]
    support = None if widely or counted or not told else _support(claims, articles, told)
    return (*told[:1], *([support] if support else ()), *told[1:], *(*disputes, *counted, *widely)[: MOST - len(told)])


def _disputes(claims: Sequence[Claim], told: Sequence[Line]) -> list[Line]:
    """The first disputes, of two rows that differ on one thing in the same figures the first."""
    lines: dict[tuple[object, ...], Line] = {}
    for claim in (c for c in claims if c.conflict and is_named(c)):
        first = next(d for d in claim.differences if d.conflict)
        given = tuple(sorted({figure for words in first.given for figure in re.findall(r"\d+", words)}))
        if line := dispute_line(claim, told):
            lines.setdefault((first.kind, given) if given else (claim.id,), line)
    return list(lines.values())[:DISPUTES]


def _support(claims: Sequence[Claim], articles: Sequence[Article], told: Sequence[Line]) -> Line | None:
    """How many report what the first sentence tells; nothing where the lead is full, or the next goes on with "he"."""
    led = len(told) > 1 and (goes_on(told[1].text) or needs_another(told[1].text))
    return None if led or len(told) >= MOST else support_line(claims, told[0], articles)


def _counted(
    claims: Sequence[Claim], articles: Sequence[Article], told: Sequence[Line], disputes: Sequence[Line]
) -> list[Line]:
    """That all sources give a figure that is agreed upon: of some the others may give it in words that are not read.

    One of two sources stands in what the lead tells; else it may be of another matter.
    """
    known = {a.id: a for a in articles}
    quoted_here = {ref for line in told for ref in line.basis}
    every = [c for c in claims if len(c.articles) == len(articles)]
    wide = [c for c in every if len(c.articles) > 2 or _told_by(c, quoted_here)]
    agreed = [c for c in wide if _countable(c) and not any(_gives(d, c) for d in disputes)]
    return [carried_line(c, known) for c in agreed if len(c.articles) > 1 and counts_one_thing(c, known)]


def _told_by(claim: Claim, refs: Set[Ref]) -> bool:
    """Whether one of some sentences makes a claim."""
    return any(m.ref in refs for m in claim.mentions)


def _ranges(claims: Sequence[Claim], told: Sequence[Line]) -> list[Line]:
    """Figures of three sources or more that differ and do not conflict."""
    several = [c for c in claims if len(c.articles) > 2]
    return [dispute(c, c.differences[0], told) for c in several if differing(c) and c.differences[0].kind == "figure"]


def _with_the_town(told: Sequence[Line], articles: Sequence[Article]) -> list[Line]:
    """The sentences, the first of them with its dateline where none else names the town: "KELD — Two men were shot".

    Only where they tell of a street: "WASHINGTON" before news of a law is but where somebody wrote.
    """
    if not told or told[0].kind != "quoted":
        return list(told)
    first = next(a for a in articles if a.id == told[0].basis[0].article).sentence(told[0].basis[0].n).text
    town = town_of(first)
    known = _NAMES_IT.format(re.escape(town))
    named = any(re.search(known, line.text.lower()) for line in told)
    texts = (" ".join((*(s.text for s in a.titles), *(undated(s.text) for s in a.body))) for a in articles)
    local = any(SPOT.search(line.text) for line in told)
    keeps = (
        town
        and local
        and not named
        and any(re.search(known, text.lower()) for text in texts)
        and not _LABEL.match(first)
    )
    return [quoted(first, told[0].basis[0]), *told[1:]] if keeps else list(told)


_NAMES_IT = r"(?<!the )\b{}\b(?! (?:times|post|tribune|advocate|herald|journal|news|star|sun|globe|gazette|examiner))"
"""The name of a town that is no part of that of its paper: "The Lorvik Herald"."""
_LABEL = re.compile(r"UPDATED?\b|BREAKING\b")


def _is_long_past(claim: Claim, articles: Sequence[Article]) -> bool:
    """Whether half of those who make a claim tell it of another year, or as what was before the news."""
    if len(claim.articles) < FEW:
        return False
    found = [(a, a.sentence(m.ref.n).text) for m in claim.mentions for a in articles if a.id == m.ref.article]
    parsed = parse([text for _, text in found])
    past = [is_background(text, p, a.meta.published) for (a, text), p in zip(found, parsed, strict=True)]
    return 2 * sum(past) >= len(past)


def _countable(claim: Claim) -> bool:
    """Whether a figure makes a clause on which its sources agree."""
    return nameable(claim) and is_agreed(claim) and participle(claim.label.text.split()[-1])


def _gives(line: Line, claim: Claim) -> bool:
    """Whether a line on a dispute already gives the figure of a claim: "about 30 killed and 270 wounded"."""
    return any(
        re.search(rf"(?<![\w,.]){re.escape(told)}(?!\w|[,.]\d)", line.text) for told in figures_in(claim.mentions)
    )


def _is_new(said: Said, told: Sequence[Line]) -> bool:
    """Whether a clause says something that the quoted sentences do not; beside a single one its sources count too."""
    if len(told) < FEW:
        return True
    own = plain_stems(said.wording.text)
    return len(own - frozenset[str]().union(*(plain_stems(line.text) for line in told))) >= NEW * len(own)


def _said_lines(claims: Sequence[Claim], articles: Sequence[Article], told: Sequence[Line]) -> list[Line]:
    """What several sources say: the news that is quoted, or beside few quotations what these do not tell.

    What matters most and most of them say comes first; nothing that points at what was not told, that a newer source
    may say has ended, or that one took from another.
    """
    weights, texts = term_weights(articles), {s.ref: s.text for a in articles for s in a.sentences}
    row = {c.id: len(c.articles) for c in claims if c.kind != "figure" and not c.differences}
    found = [said for c in claims if c.id in row and (said := widely_said(c, texts, _tellable))]
    found = [said for said in found if len(said.articles) == len(articles)]
    older, refs = older_ones(articles), {ref for line in told for ref in line.basis}
    few = len(told) < ENOUGH
    found = [s for s in found if (_told_by(s.claim, refs) and _is_news(s, told)) or (few and _is_new(s, told))]
    found = [s for s in found if _rooted(s) and _understood(s, articles, told, older)]
    weight = {s.claim.id: mean_weight(s.wording.text, weights) * len(s.articles) ** 0.5 for s in found}
    found.sort(key=lambda s: -round(weight[s.claim.id], 9))
    return [_said_line(s, row[s.claim.id], told, texts) for s in found]


def _is_news(said: Said, told: Sequence[Line]) -> bool:
    """Whether a wording tells the news: a death, or much of what the first sentence of the lead does."""
    own = plain_stems(said.wording.text)
    return tells_death(said.wording.text) or len(own & plain_stems(told[0].text)) >= NEWS * len(own)


def _rooted(said: Said) -> bool:
    """Whether more than one passage stands behind what is said, or somebody who is named."""
    return len(said.claim.origins) > 1 or any(origin.name for origin in said.claim.origins)


def _understood(said: Said, articles: Sequence[Article], told: Sequence[Line], older: Set[str]) -> bool:
    """Whether a wording needs nothing but what the lead has told, and is the newest state of things.

    `older` are the articles that another has overtaken.
    """
    article = next(a for a in articles if a.id == said.wording.ref.article)
    (parsed,) = parse([said.wording.text])
    known = frozenset(word for line in told for word in bare_words(line.text))
    over = article.id in older and may_be_over(said.wording.text, parsed)
    return not over and needs_of(article.sentence(said.wording.ref.n), article, parsed, frozenset()) <= known


def _tellable(text: str) -> bool:
    """Whether a clause is short and plain enough to be told in a sentence."""
    alone = not needs_another(text) and not hangs_on(text) and balanced(text) and text[-1:] not in ":;,"
    whole = not _HEADLESS.match(text) and not refuses(text) and not is_of_the_house(text) and not _SPOKEN.search(text)
    whole = whole and not _POINTING.search(text) and not adds_to(text)
    plain = len(text.split()) <= LONGEST and alone and whole and not of_oneself(text) and not headed(text)
    return plain and is_clause(one_line(text))


_POINTING = re.compile(
    r"\bthis\b(?!\s+(?:week|month|year|morning|afternoon|evening|spring|summer|fall|autumn|winter|season)\b)"
    r"|\b(?:that|these|those|such an?)\s+(?:case|deal|incident|matter|bill|measure|plan|move)\b",
    re.I,
)
"""What points at something named before: "in this case"."""
_SPOKEN = re.compile(r"\b(?:said|says|told|added|wrote)[:,]\s*[‘“'\"]", re.I)
"""Speech inside a clause, whose marks then stand inside others: "the mayor said: 'It is over'"."""
_HEADLESS = re.compile(
    r"(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|anyone|those)\b", re.I
)
"""Openings of a clause without its subject, and of an appeal to readers: "anyone who knows more"."""


def of_oneself(text: str) -> bool:
    """Whether somebody speaks of himself, or asks: nothing that another could confirm."""
    said = {re.split("['’]", w.strip("“”\"'`,."))[0] for w in text.lower().split()}
    return bool(_OWN & said) or "@" in text or "://" in text


_OWN = frozenset({"i", "we", "my", "our", "us", "me", "you", "your", "hope", "please"})


def _said_line(said: Said, row: int, told: Sequence[Line], texts: Mapping[Ref, str]) -> Line:
    """ "“The bridge had been closed”: three sources say so; the origins named are police and the mayor."

    Where more stand in its row, who say it in part or otherwise, these say it "in full". What the lead has quoted
    already is told by its beginning.
    """
    wording = _FULL_STOP.sub("", unquoted(said.wording.text))
    wording = _beginning_of(wording) if any(wording in line.text for line in told) else wording
    whole = " in full" if row > len(said.articles) else ""
    every = len(said.articles) == len({ref.article for ref in texts})
    by = f"{sources(len(said.articles))}{'' if every or whole else ' at least'}"
    text = f"“{wording}”: {by} say so{whole}{roots_of(said.claim, texts)}."
    return computed(text, [said.wording.ref, *(m.ref for m in said.claim.mentions), *named_in(said.claim)])


def _is_read_twice(line: Line, told: Sequence[Line]) -> bool:
    """Whether a line says in full what stands in a quoted sentence, too short to be told in part, and no origin."""
    wording, _, by = line.text[1:].partition("”")
    return any(wording.lower() in other.text.lower() for other in told) and not re.search(
        r"\borigins?\b|\bciting\b", by
    )


def _beginning_of(wording: str) -> str:
    """The first words of a wording that has many: "An explosion at a bank in the old harbour …".

    Its end is not set behind them: "he was shot … at 9:18 p.m." of who was dead by then says what nobody says.
    """
    parts = wording.split()
    first = parts[:FIRST]
    while first[-1].lower().strip(",") in words_of("stop-words"):
        first.pop()
    long = len(parts) >= FIRST + LEFT_OUT and not any(mark in wording for mark in '“”"')
    return f"{' '.join(first).rstrip(',;:')} …" if long else wording


FIRST, LEFT_OUT = 8, 3
"""Words that stand for a wording which the reader has just read, and how many it must save."""
_FULL_STOP = re.compile(r"(?<=\w\w)(?<!\.\w\w)\.$")
"""The end of a sentence that goes on behind its quotation; that of an abbreviation ("the U.S.") stays."""
