"""What a briefing says first: its lead, and the summary of each topic.

Where sources differ the site says so itself, in the pattern of the kind of difference; where they agree a source says
it best, verbatim. Widely carried claims come first, both sides of a conflict stand in one sentence, nothing is said
twice, and a quoted sentence does not begin with a word that means nothing without the sentence before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.claims.carried import Said, widely_said
from generator.comparison.likeness.predicates import is_clause
from generator.comparison.telling.dispute_lines import dispute, dispute_line, label_inside
from generator.comparison.telling.standing import hangs_on, headed, opens, stands
from generator.comparison.telling.summary import mean_weight, summarise, term_weights
from generator.comparison.telling.wording import (
    NUMBERS,
    balanced,
    computed,
    depends,
    figure_words,
    figures_in,
    leans,
    lower_article,
    number,
    one_line,
    participle,
    quoted,
    sources,
    undated,
    unquoted,
)
from generator.language.words import stems
from generator.model import Article, Certainty, Claim, Line, Ref, Sentence

LEAD_QUOTED, LEAD_LEAST = 2, 3
"""Verbatim sentences of the lead, and how many sentences it has at least, where there are so many worth quoting."""
LONGEST = 25
"""Words of a clause up to which the lead tells how many carry it."""
LEAD_DISPUTES = 3
"""Disputes named in the lead."""
SAME, NEW = 0.5, 0.4
"""Share of its stems that is new in a sentence of a topic, and share of what they weigh in one of the lead: where all
sentences tell the one event, its words weigh most."""
AGAIN = 0.3
"""What a word of a lead keeps of its weight where it is said again: a reader wants nothing told twice."""


def lead_of(articles: Sequence[Article], claims: Sequence[Claim], words: int) -> tuple[Line, ...]:
    """What is known, how widely and from how many origins, and what is disputed.

    Of the quoted sentences the one that stands first in its article opens: what follows takes it as read.
    """
    disputes = [line for c in claims if c.conflict and _named(c) and (line := dispute_line(c))][:LEAD_DISPUTES]
    several = [c for c in claims if len(c.articles) > 2]
    agreed = [carried_line(c) for c in several if nameable(c) and _agreed(c) and participle(c.label.text.split()[-1])][
        :1
    ]
    ranges = [dispute(c, c.differences[0]) for c in several if differing(c) and c.differences[0].kind == "figure"][:1]
    weights = term_weights(articles)
    told = _new([quoted(undated(s.text), s.ref) for s in _best_sentences(articles, words)], weights)
    widely = _said_lines(claims, articles, told[:LEAD_QUOTED])[:1]
    computed_lines = (*agreed, *([] if agreed or disputes else ranges), *widely, *disputes)
    most = max(LEAD_QUOTED, LEAD_LEAST - len(computed_lines))
    if len(told) < most:
        further = [quoted(undated(s.text), s.ref) for s in _best_sentences(articles, 2 * words)]
        told = _new([*told, *further], weights)
    opening = sorted(told[:most], key=lambda line: line.basis[0].n)
    return (*opening, *computed_lines)


def _said_lines(claims: Sequence[Claim], articles: Sequence[Article], told: Sequence[Line]) -> list[Line]:
    """What several sources say: what the lead has not told, what matters most and most of them say come first.

    No sentence that the lead has quoted whole is among them.
    """
    weights, texts = term_weights(articles), {s.ref: s.text for a in articles for s in a.sentences}
    carried = [c for c in claims if c.kind != "figure" and not c.differences]
    found = [said for c in carried if (said := widely_said(c, texts, _tellable))]
    known = [stems(line.text) for line in told]
    found = [said for said in found if stems(said.wording.text) not in known]
    again = {said.claim.id: any(stems(said.wording.text) <= line for line in known) for said in found}
    weight = {said.claim.id: mean_weight(said.wording.text, weights) * len(said.articles) ** 0.5 for said in found}
    found.sort(key=lambda said: (again[said.claim.id], -round(weight[said.claim.id], 9)))
    row = {c.id: len(c.articles) for c in carried}
    return [_said_line(said, row[said.claim.id]) for said in found]


def _new(lines: Sequence[Line], weights: Mapping[str, float]) -> list[Line]:
    """The lines that say something that those before do not, by what their words weigh in the story."""
    kept: list[Line] = []
    said: set[str] = set()
    for line in lines:
        own = sorted(stems(line.text))
        new = sum(weights.get(stem, 0.0) for stem in own if stem not in said)
        if new >= NEW * sum(weights.get(stem, 0.0) for stem in own):
            kept.append(line)
            said |= set(own)
    return kept


def nameable(claim: Claim) -> bool:
    """Whether a figure's row is named well enough to be the subject of a sentence: what happened to whom."""
    figures = [m.quantity for m in claim.mentions if m.quantity]
    told = claim.kind == "figure" and claim.label.kind == "computed"
    several = any((q.value or 0) > 1 for q in figures) and not _of_one_year(claim)
    return told and _named(claim) and several and any(q.event for q in figures) and not any(q.share for q in figures)


def _named(claim: Claim) -> bool:
    """Whether the label of a figure's row says whom it counts."""
    label = claim.label.text
    named = (" " in label or label.lower() in _HARM) and not _LOOSE.search(label)
    return claim.kind != "figure" or claim.label.kind != "computed" or named


_HARM = ("killed", "injured", "wounded", "dead", "hurt", "missing")
"""Labels of one word that tell whom they count."""
_LOOSE = re.compile(rf"\b(?:{'|'.join(NUMBERS)}|more|others?|another|additional|prior|previous|past)\b|^\w+ing\b", re.I)
"""Words of a label that names nobody: "more people died", "officers and two civilians", "killing women"."""


def _of_one_year(claim: Claim) -> bool:
    """Whether each source dates a figure to one year: "the flood of 2009 left 300 people dead" is told as it stands."""
    years = [set(_YEAR.findall(m.text)) for m in claim.mentions]
    return bool(set.intersection(*years))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!,\d)")


def _agreed(claim: Claim) -> bool:
    """Whether the sources of a figure give one and the same, if one of them without its "about".

    Two figures of which nothing shows that they differ are not one: "two or six dead" tells no agreement.
    """
    one = len(figures_in(claim.mentions)) == 1
    return one and all(d.kind in ("hardening", "certainty") for d in claim.differences)


LARGE = 10
"""Figures from which two that may count others are told side by side: in 60 stories read one by one, of 14 ranges of
smaller ones 12 were of two places, two events, or of a part."""


def differing(claim: Claim) -> bool:
    """A figure of several sources that differs without a conflict: it may count others, or be older.

    Small figures that may count others nearly always do: "two were shot" tells of another street.
    """
    first = next(iter(claim.differences), None)
    if first is None or claim.conflict or not nameable(claim) or len(claim.articles) < 2:
        return False
    values = [q.value or 0 for i in first.mentions if (q := claim.mentions[i].quantity)]
    return first.kind == "figure" or (first.kind == "scope" and min(values, default=0) >= LARGE)


def _tellable(text: str) -> bool:
    """Whether a clause is short and plain enough to be told in a sentence."""
    alone = not leans(text) and not depends(text) and not hangs_on(text) and balanced(text) and text[-1:] not in ":;,"
    whole = not _HEADLESS.match(text) and not _NO_ANSWER.search(text) and not _SPOKEN.search(text)
    whole = whole and not _POINTING.search(text)
    plain = len(text.split()) <= LONGEST and alone and whole and not of_oneself(text) and not headed(text)
    return plain and is_clause(one_line(text))


_POINTING = re.compile(
    r"\b(?:this|that|these|those|such an?)\s+(?:case|deal|incident|matter|bill|measure|plan|move)\b", re.I
)
"""What points at something named before: "in this case"."""
_SPOKEN = re.compile(r"\b(?:said|says|told|added|wrote)[:,]\s*[‘“'\"]", re.I)
"""Speech inside a clause, whose marks then stand inside others: "the mayor said: 'It is over'"."""
_HEADLESS = re.compile(
    r"(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|anyone|those)\b", re.I
)
"""Openings of a clause without its subject, and of an appeal to readers: "anyone who knows more"."""


_NO_ANSWER = re.compile(
    r"\b(?:declined to (?:comment|say|answer)|(?:did|has|have|had)(?: not|n['’]t) (?:immediately )?"
    r"(?:respond|responded|replied|reply|return|returned|comment|commented)|"
    r"could(?: not|n['’]t) (?:immediately )?be reached|refused to comment)\b",
    re.I,
)
"""What tells that somebody gave no answer: no news of the story."""


def of_oneself(text: str) -> bool:
    """Whether somebody speaks of himself, or asks: nothing that another could confirm."""
    said = {re.split("['’]", w.strip("“”\"'`,."))[0] for w in text.lower().split()}
    return bool(_OWN & said) or "@" in text or "://" in text


_OWN = frozenset({"i", "we", "my", "our", "us", "me", "you", "your", "hope", "please"})


def _said_line(said: Said, row: int) -> Line:
    """ "“The bridge had been closed”: three sources say so, and two origins are named."

    Where more stand in its row, who say it in part or otherwise, these say it "in full".
    """
    wording = _FULL_STOP.sub("", unquoted(said.wording.text))
    whole = " in full" if row > len(said.articles) else ""
    text = f"“{wording}”: {sources(len(said.articles))} say so{whole}{_roots(said.claim)}."
    return computed(text, [said.wording.ref, *(m.ref for m in said.claim.mentions), *_named_in(said.claim)])


_FULL_STOP = re.compile(r"(?<=\w\w)(?<!\.\w\w)\.$")
"""The end of a sentence that goes on behind its quotation; that of an abbreviation ("the U.S.") stays."""


def _best_sentences(articles: Sequence[Article], words: int) -> Sequence[Sentence]:
    """Sentences that carry most of what the articles share and stand on their own."""
    without = frozenset(s.ref for a in articles for s in a.body if not opens(s, a))
    ranked = summarise(articles, words, again=AGAIN, without=without)
    return ranked or [s for a in articles[:1] for s in a.body[:1]]


def summary_of(
    claims: Sequence[Claim], articles: Mapping[str, Article], words: int, used: frozenset[Ref] = frozenset()
) -> tuple[Line, ...]:
    """The summary of a topic: about so many words quoted and as many of the site's own, each saying something new.

    `used` were quoted before.
    """
    lines: list[Line] = []
    said: set[str] = set()
    for line in _candidates(claims, articles):
        own = stems(line.text)
        new = len(own - said) / max(1, len(own))
        fits = sum(len(x.text.split()) for x in lines if x.kind == line.kind) + len(line.text.split()) <= words
        again = line.kind == "quoted" and set(line.basis) & (used | {ref for x in lines for ref in x.basis})
        telling = line.kind == "computed" or new >= SAME
        if telling and (fits or not lines) and not again:
            lines.append(line)
            said |= own
    return tuple(lines)


def _candidates(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Iterator[Line]:
    """Disputes, figures that differ or agree, then the best sentence of each claim that several carry, widest first.

    What only one source says is listed beside the table; to quote it here too would say it twice.
    """
    for claim in claims:
        if claim.conflict and _named(claim) and (line := dispute_line(claim)):
            yield line
    for claim in claims:
        if differing(claim):
            yield dispute(claim, claim.differences[0])
    for claim in claims:
        if nameable(claim) and _agreed(claim) and len(claim.articles) > 1:
            yield carried_line(claim)
    shared = [c for c in claims if len(c.articles) > 1 or len(articles) == 1]
    for claim in sorted(shared, key=lambda c: (-len(c.articles), c.kind == "figure")):
        if not nameable(claim) and (sentence := _best_wording(claim, articles)):
            yield quoted(undated(sentence.text), sentence.ref)


def carried_line(claim: Claim) -> Line:
    """ "About 2,700 were wounded: four sources say so, all from one origin, South Korean intelligence." """
    figures = figures_in(claim.mentions)
    told = _told(claim, figures[0]) if len(figures) == 1 else None
    by = sources(len(claim.articles))
    agreed = f"{told}: {by} say so" if told else f"{claim.label.text}: {by} give {' or '.join(figures[:4])}"
    basis = [*(m.ref for m in claim.mentions), *claim.label.basis, *_named_in(claim)]
    return computed(f"{agreed}{_bare(claim, figures)}{_roots(claim).rstrip('.')}.", basis)


def _bare(claim: Claim, figures: Sequence[str]) -> str:
    """ ", one of them exactly": how many sources leave out the "about" of the one figure that is told."""
    told = [m for m in claim.mentions if m.quantity]
    rough = {m.ref.article for m in told if m.quantity and m.quantity.bound == "about"}
    bare = {m.ref.article for m in told if m.quantity and m.quantity.bound == "exact"} - rough
    first = next((m for m in told if figure_words(m) in figures), None)
    if len(figures) != 1 or not bare or not first or not first.quantity or first.quantity.bound != "about":
        return ""
    return f", {number(len(bare))} of them exactly"


def _told(claim: Claim, figure: str) -> str | None:
    """A figure and its label as a clause: "About 2,700 soldiers were wounded"; None where they make none."""
    *counted, last = label_inside(claim).split()
    plain = all(m.certainty >= Certainty.STATED for m in claim.mentions)
    if not (plain and participle(last)):
        return None
    doubled = any(participle(word) or word == "and" for word in counted)
    if doubled:
        return None
    of = ["of"] if counted and figure.rsplit(maxsplit=1)[-1] in _LOTS else []
    return " ".join([figure, *of, *counted, "are" if last.lower() == "dead" else "were", last.lower()])


_LOTS = ("dozens", "scores", "hundreds", "thousands", "millions")


def _roots(claim: Claim) -> str:
    """How many stand behind it, as far as the sources say."""
    named = [o for o in claim.origins if o.name]
    unnamed = len(named) < len(claim.origins)
    if not named:
        return "" if any(m.voiced for m in claim.mentions) else ", with no speaker named"
    if len(named) == 1:
        who, every = lower_article(named[0].name), "both" if len(claim.articles) == 2 else "all"
        return f"; the only origin named is {who}" if unnamed else f", {every} from one origin, {who}"
    if len(named) > len(claim.articles):
        return ""
    return f", and {number(len(named))} origins are named"


def _named_in(claim: Claim) -> tuple[Ref, ...]:
    """Where the origin stands that `_roots` calls by its name: it does only if there is one."""
    named = [origin for origin in claim.origins if origin.name]
    return named[0].basis if len(named) == 1 else ()


def _best_wording(claim: Claim, articles: Mapping[str, Article]) -> Sentence | None:
    """The shortest whole sentence of the claim that stands on its own."""
    found = [articles[m.ref.article].sentence(m.ref.n) for m in claim.mentions]
    alone = [s for s in found if stands(s.text)]
    label = claim.label.basis[0]
    return min(alone, key=lambda s: (s.ref != label, len(s.text), s.ref), default=None)
