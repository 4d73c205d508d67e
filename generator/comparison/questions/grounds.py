"""Questions on what a claim rests on: one speaker, sources that quote each other, a count without a counter.

What police, coroners and hospitals tell of their daily work is settled by their telling it, and an opinion by nobody:
only what happened, or what is counted, is asked for again.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.origins.relays import CIRCULAR
from generator.comparison.origins.speakers import speaker
from generator.comparison.questions.answers import second_origin, who_gives
from generator.comparison.questions.askable import (
    COUNTED,
    FEWEST,
    HARM,
    SHORT,
    as_told,
    askable,
    checkable,
    cut_off,
    happened,
    headless,
    of_others,
    several,
    telling,
    turned,
    unnamed,
)
from generator.comparison.questions.asking import question
from generator.comparison.questions.futures import foretold
from generator.comparison.telling.summary import mean_weight, term_weights
from generator.comparison.telling.wording import balanced, depends, lower_article, one_line, unquoted
from generator.data import rows, words
from generator.language.words import stems
from generator.model import Article, Claim, Mention, Question, Statement

EARLY = 10
"""Number of a sentence up to which its figures are of the story's own event."""
EACH = 2
"""Questions on one speaker."""
QUOTED = 16
"""Words of a claim up to which a question can quote it and be read at once."""
Statements = Mapping[str, Sequence[Statement]]


def circular(claims: Sequence[Claim]) -> Iterator[Question]:
    """What sources have from each other: "Who told it first: “…”?" """
    for claim, d in ((c, d) for c in claims for d in c.differences if d.kind == CIRCULAR):
        told = [claim.mentions[i] for i in d.mentions]
        text = f"Who told it first: “{unquoted(told[0].text)}”?"
        yield question("circular", text, [ref for m in told for ref in m.basis], claim.id)


def single_origins(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """Claims that rest on one speaker: those that several sources carry, then what matters most of the others.

    Of what only one source has, each speaker is doubted once.
    """
    found, weights, told = {a.id: a for a in articles}, term_weights(articles), Counter[str]()
    routine = _on_duty(claims)
    carried = [(n, c) for c in claims if (n := _carriers(c)) > (0 if len(articles) > 1 and c.kind != "figure" else 1)]
    heavy = {c.id: round(mean_weight(c.label.text, weights), 9) for _, c in carried}
    seen = set[str]()
    for n, claim in sorted(carried, key=lambda x: (-x[0], x[1].kind != "figure", -heavy[x[1].id])):
        who = _BROKEN.sub("", lower_article(claim.origins[0].name))
        own = [m for i in claim.origins[0].mentions if _confirmable(m := claim.mentions[i], found, who)]
        mention = min(own, key=lambda m: len(m.text), default=None)
        if mention and _doubtful(mention, who, routine, alone=n == 1) and (n > 1 or who not in seen):
            seen.add(who)
            told[who.rsplit(maxsplit=1)[-1]] += 1
            if told[who.rsplit(maxsplit=1)[-1]] > EACH:
                continue
            text = f"Does anyone besides {who} say so: “{unquoted(mention.text)}”?"
            yield question("one origin", text, [mention.ref, *claim.origins[0].basis], claim.id, second_origin(claim))


_BROKEN = re.compile(r"\s*\([^()]*$")
"""A bracket that is not closed: "the Union of Sailors (UOS"."""


def _doubtful(mention: Mention, who: str, routine: frozenset[str], *, alone: bool) -> bool:
    """Whether a second source is wanted: for a large count, a party's word, a cause, what one tells of others.

    What a single source has must be the word of somebody who can be told from "the authorities".
    """
    if not who or not _askable_teller(who):
        return False
    if (
        _GENERAL.search(who)
        or _AT_A_TIME.search(mention.text)
        or (alone and mention.ref.n > EARLY)
        or _OWN.match(mention.text)
    ):
        return False
    if _large(mention):
        counted = mention.quantity is not None and (mention.quantity.value or 0) >= COUNTED
        party = speaker(who).role in _PARTIES or _toll(mention)
        return party and not alone and (counted or not _routine(who, mention.text))
    on_duty = who.rsplit(maxsplit=1)[-1].lower() in routine and not _PARTY.search(mention.text)
    quoted = re.search(r"[“”\"]|``", mention.text)
    own = speaker(who).role in _PARTIES and not quoted and bool(HARM.search(mention.text))
    told = bool(_CAUSED.search(mention.text)) or of_others(mention.text, who)
    return (own or (told and not alone)) and not on_duty


_CAUSED = re.compile(
    r"\b(?:was|were|been) (?:\w+ly )?\w+(?:ed|en|wn) by\b|\b(?:caus|trigger|spark|weaken|damag|destroy)ed\b", re.I
)
"""By whom or by what something came about: "had been weakened by ice"."""
_OWN = re.compile(r"(?:his|her|their|its|my|our)\b", re.I)
"""What somebody tells of his own people."""
_AT_A_TIME = re.compile(r"\b(?:had|has|have) (?:risen|climbed|grown|reached)\b|\b(?:rose|climbed|stood) (?:to|at)\b")
"""A count that goes on, of which a later one tells more: "the toll had risen to 159"."""
_GENERAL = re.compile(r"\b(?:authorities|officials|information|findings|residents)\b", re.I)
"""Speakers too general to be asked."""
_PARTIES = frozenset({"intelligence", "military", "defence ministry", "foreign ministry", "government", "rebels"})
"""Kinds of speakers who are a party to what they tell."""


def _large(mention: Mention) -> bool:
    """Whether a figure is too large to be counted at a glance."""
    return mention.quantity is not None and (mention.quantity.value or 0) >= COUNTED / 2


def _toll(mention: Mention) -> bool:
    """Whether a figure counts many who came to harm."""
    found = mention.quantity
    return bool(found and found.event in _HARMED and ((found.value or 0) >= COUNTED or found.unit == "%"))


def unnamed_tolls(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "Is there a named source for what “officials” say: “…”?", of the first toll that rests on the unnamed."""
    for claim in claims:
        for mention in claim.mentions if claim.kind == "figure" else ():
            who = mention.speaker or ""
            if unnamed(who) and len(mention.basis) < 2 and _toll(mention) and " … " not in mention.text:
                say = "say" if several(who) else "says"
                text = f"Is there a named source for what “{one_line(who)}” {say}: “{unquoted(mention.text)}”?"
                yield question("speaker", text, mention.basis, claim.id)
                return


def _on_duty(claims: Sequence[Claim]) -> frozenset[str]:
    """The last words of the names of those who tell of their daily work: "holm" of "Sheriff Ida Holm"."""
    names = ((m.speaker or "").lower().split() for c in claims for m in c.mentions)
    return frozenset(w[-1] for w in names if not words("routine-speakers").isdisjoint(x.strip(".,") for x in w))


def _askable_teller(who: str) -> bool:
    """Whether a naming is whole and names somebody: not "him a rebel and the mayor", "Moen's", nor an outlet."""
    outlet = (who.removeprefix("the "),) in rows("outlets") or who in words("outlets")
    return bool(who.strip()) and not (unnamed(who) or outlet or _MISNAMED.search(who))


_MISNAMED = re.compile(r"^(?:him|her|them|he|she|they|his|their|it|its)\b|['’]s?$|\bhis\b|\bher\b", re.I)


def _confirmable(mention: Mention, articles: Mapping[str, Article], who: str) -> bool:
    """Whether others could know what a clause tells: something that happened, told whole, not foretold or denied."""
    text = mention.text
    whole = " … " not in text and not depends(text) and not foretold(text) and balanced(text) and not headless(text)
    figure = _large(mention)
    fits = (
        (figure or len(text.split()) >= FEWEST)
        and len(text.split()) <= QUOTED
        and checkable(mention)
        and not _ASIDE.search(text)
    )
    recorded = IN_COURT.search(text)
    told = figure or happened(text)
    heard = stems(who)
    names = [w.strip(".,'’") for w in who.split() if w[:1].isupper()]
    itself = bool(heard) and (2 * len(heard & stems(text)) >= len(heard) or bool(names and names[-1] in text))
    sentence = articles[mention.ref.article].sentence(mention.ref.n).text
    large = mention.quantity is not None and (mention.quantity.value or 0) >= COUNTED
    plain = not itself and not cut_off(text, sentence) and not turned(text, sentence)
    return whole and fits and told and plain and not recorded and (large or not _routine(who, text))


IN_COURT = re.compile(r"\b(?:pleaded|pled|sentenced|convicted|indicted|arraigned|charged|permit|licen[cs]e)\b", re.I)
"""What a record tells whoever says it."""
_ASIDE = re.compile(
    r"\[| - |^(?:neither|no|nobody|none)\b|\b\d\d? [ap]\.? ?m\b|\b(?:here|recently|fortunately|hopefully)\b"
    r"|\bthis (?:situation|incident|case|matter)\b"
    r"|, (?:he|she|they|[A-Z]\w+) (?:say|says|said|added),|\b(?:he|she|they) said\b"
)
"""A time of day, which nobody doubts, what is told of "this", and a speaker named inside his own words."""


def _routine(who: str, text: str) -> bool:
    """Whether an authority tells of its daily work: not of what its own people did, nor of a confession."""
    told = {w.strip(".,’'").lower() for w in who.split()}
    return not told.isdisjoint(words("routine-speakers")) and not _PARTY.search(text)


_PARTY = re.compile(
    r"\b(?:officers?|deputy|deputies|troopers?|agents?|guards?)\b.*\b(?:shot|shoot|fired|killed|struck|force"
    r"|threat|plead\w*)\b"
    r"|\b(?:admit(?:s|ted)|confess(?:es|ed))\b",
    re.I,
)
"""What an authority has a part in itself, or has from somebody it questioned."""


def _carriers(claim: Claim) -> int:
    """How many sources have a claim from the first speaker whom any of them names; 0 where others differ from him."""
    named = [o for o in claim.origins if o.name]
    if not named or (len(named) > 1 and (not claim.origins[0].name or not second_origin(claim))):
        return 0
    return len({claim.mentions[i].ref.article for i in named[0].mentions})


def loose_numbers(claims: Sequence[Claim], articles: Sequence[Article], statements: Statements) -> Iterator[Question]:
    """ "How many exactly: “dozens of people were injured”?", where no source has a figure for what happened to them."""
    said = {s.id: s for article in articles for s in statements[article.id]}
    counted = {m.quantity.event for c in claims if c.kind == "figure" for m in c.mentions if m.quantity}
    for claim in (c for c in claims if c.kind != "figure"):
        loose = (
            m
            for m in claim.mentions
            if _OPENS_LOOSE.search(m.text) and not counted.issuperset(_loose_events(said[m.statement]))
        )
        mention = next((m for m in loose if askable(m) and happened(m.text) and not foretold(m.text)), None)
        if mention and len(mention.text.split()) <= SHORT and mention.ref.n <= EARLY:
            yield question("number", f"How many exactly: “{as_told(mention)}”?", (mention.ref,), claim.id)


def _loose_events(statement: Statement) -> set[str]:
    """What happened to "dozens" or "hundreds" of people."""
    own = ((q, q.span.moved(-statement.span.start).of(statement.text)) for q in statement.quantities)
    return {
        q.event
        for q, text in own
        if q.bound == "vague" and _MANY.search(text) and q.event in _HARMED and q.event != "infected"
    }


_OPENS_LOOSE = re.compile(
    r"^(?:(?:at least|about|some|many) )?(?:dozens|scores|hundreds|thousands|several|many)\b"
    r"|\b(?:killing|injuring|wounding) (?:at least )?(?:dozens|scores|hundreds|several)\b",
    re.I,
)
"""Clauses that are about a loose number."""
_MANY = re.compile(r"\b(?:dozens|scores|hundreds|thousands|several|many)\b", re.I)


def bases(claims: Sequence[Claim], articles: Sequence[Article], statements: Statements) -> Iterator[Question]:
    """A telling figure of sources that name nobody: "What does this figure rest on: “…”?" """
    said = {s.id: s for article in articles for s in statements[article.id]}
    for claim in claims:
        mention = claim.mentions[0]
        own = said[mention.statement]
        plain = not mention.speaker and not own.attributions and len(mention.text.split()) <= SHORT
        plain = plain and mention.ref.n <= EARLY and not _BACKGROUND.search(mention.text)
        if plain and not claim.differences and _counted(own) and askable(mention):
            text = f"What does this figure rest on: “{as_told(mention)}”?"
            yield question("basis", text, (mention.ref,), claim.id, who_gives(claim))


def _counted(statement: Statement) -> bool:
    start = statement.span.start
    return not _KNOWN.search(statement.text) and any(
        q.event in _HARMED and q.counted and telling(q, statement.text[: max(0, q.span.start - start)])
        for q in statement.quantities
    )


_HARMED = (
    "killed",
    "wounded",
    "casualties",
    "missing",
    "displaced",
    "evacuated",
    "rescued",
    "captured",
    "arrested",
    "abducted",
    "stranded",
    "trapped",
    "hospitalised",
    "infected",
)
"""What happened to people whom somebody must have counted."""
_BACKGROUND = re.compile(
    r"\b(?:last|this|each|every|per|past|previous) (?:\w+ )?(?:year|month|decade|week|day)s?\b|\bsince\b|\bannual"
    r"|\b(?:coronavirus|covid\S*|cases|members|vigil|crowd|rally|infected|attend\w*|hous(?:ing|ed)|shelters?)\b"
    r"|\bage[ds]?\b| - |[’']\d\d\b|\b(?:minutes|hours) (?:later|earlier|before|after)\b",
    re.I,
)
"""What is counted by the year, by the state or at a glance."""
_KNOWN = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:needed|requires?d?|population|capacity|quorum|votes?|majority)\b|\b911\b"
    r"|\b(?:would|approved?s?|disapproved?s?|support|favou?r|oppose|believe|thinks?|wants?)\b",
    re.I,
)
"""What stands with figures of another year, by rule or by show of hands, and of polls: they say whence they come."""
