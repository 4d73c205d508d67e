"""How sure sources are of one thing, where they are far apart: "may have been", "confirmed"; "disputed", "said".

A denial beside another's statement is a conflict, also where one article has both from two speakers; all else is a
difference, and *hardening* where the surer one goes back to the other.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.comparison.claims.mentions import Unit
from generator.comparison.differences.facts import telling_stems
from generator.comparison.differences.tellings import kind_of, same_predicate
from generator.comparison.likeness.synonyms import actions, unified
from generator.comparison.origins.rooting import Copied, two_voices
from generator.comparison.telling.wording import joined, one_line, sources
from generator.data import rows, words
from generator.language.words import content_words, stem, stems
from generator.model import Certainty, Difference

WIDE_GAP = 2
"""Steps on the scale of certainty from which two sources differ in how sure they are ("may have", "confirmed")."""


def sureness(units: Sequence[Unit], copied: Copied) -> Iterator[Difference]:
    """The surest and the least sure source, where they are far apart; a copy that is surer has hardened."""
    order = sorted(
        (i for i, u in enumerate(units) if not u.statement.negated), key=lambda i: (units[i].mention.certainty, i)
    )
    if not order:
        return
    low = order[0]
    sure, high = _surest(units, order)
    if _only_rounds(units[low]) or not _reserved(units[low]):
        return
    if high:
        if units[low].mention.certainty == Certainty.DENIED and not _almost(units[low]):
            yield Difference("polarity", True, _sureness(units[low], [units[i] for i in high]), (low,), high)
            return
        high = high[:1] if sure == Certainty.CONFIRMED else high
        kind = kind_of(units[low], units[high[0]], copied)
        if held := _held(units, low, high):
            yield Difference(kind, False, _all_held(units[low], held.values()), (low,), tuple(held))
            return
        surer, again = _others(units, low, high), _also_sure(units, low)
        why = _sureness(units[low], [units[i] for i in high], also=surer)
        if again and units[low].mention.certainty > Certainty.UNLIKELY:
            why = f"{why.removesuffix('.')}; the first does so too in another sentence."
        yield Difference(kind, False, why, (low,), high, again)


def _also_sure(units: Sequence[Unit], low: int) -> tuple[int, ...]:
    """Where the source that doubts a thing says it without reserve in another sentence of its row."""
    least = units[low]
    own = [(i, u) for i, u in enumerate(units) if u.ref.article == least.ref.article and u.ref != least.ref]
    sure = [(i, u) for i, u in own if u.mention.certainty >= Certainty.STATED and not _as_reserved(least, u)]
    acts = actions(unified(least.words))
    return tuple(i for i, u in sure if acts & actions(unified(u.words)) or same_predicate(least, u))[:1]


def _held(units: Sequence[Unit], low: int, high: Sequence[int]) -> Mapping[int, str]:
    """The surer side, where it only passes on the word of somebody, with the word by which each source leaves it open.

    Reads "amid claims by officials that the mill was sold", and of a third source "has voiced suspicion that".
    """
    first = units[high[0]]
    claimed = _HELD.search(first.whole.text[: first.statement.span.start - first.whole.span.start])
    one = len({units[i].ref.article for i in high} - {units[low].ref.article}) == 1
    if not claimed or not one or units[low].mention.certainty <= Certainty.UNLIKELY:
        return {}
    said = one_line(units[low].mention.hedge or "").lower()
    others = ((i, _OPEN.search(units[i].mention.text)) for i in _rest(units, low, high))
    open_ = {i: word.group() for i, word in others if word and word.group().lower() != said}
    return {high[0]: claimed["word"]} | open_


def _all_held(low: Unit, words_of_others: Iterable[str]) -> str:
    """ "One source says “concerns”, where others say “claims” and “suspicion”."."""
    said = [f"“{word}”" for word in dict.fromkeys(words_of_others)]
    who = "another says" if len(said) == 1 else "others say"
    return f"One source says “{one_line(low.mention.hedge or '')}”, where {who} {joined(said)}."


def _rest(units: Sequence[Unit], low: int, high: Sequence[int]) -> tuple[int, ...]:
    """The units of the articles that stand on neither side."""
    sides = {units[i].ref.article for i in (low, *high)}
    return tuple(i for i, unit in enumerate(units) if unit.ref.article not in sides)


def _others(units: Sequence[Unit], low: int, high: Sequence[int]) -> bool:
    """Whether further sources of the row are sure of it, in words too far from the doubt to be held against it."""
    return any(units[i].mention.certainty >= Certainty.STATED for i in _rest(units, low, high))


def _almost(unit: Unit) -> bool:
    """Whether a clause is told to have come near: "nearly destroyed" is no denial that much was."""
    return (unit.mention.hedge or "").lower() in {row[0] for row in rows("approximators")}


DENIED = 0.6
"""Share of the telling words of a denied clause that the other has, from which it denies what the other says."""


def _of_one_matter(low: Unit, other: Unit) -> bool:
    """Whether a doubt or a denial is of what another clause says: its first word is there too, of a denial most words.

    "May have been threatened" is no doubt of the arrest that stands in the same row.
    """
    at, hedges = low.whole.span.start, low.statement.hedges
    after = low.whole.text[max(0, hedges[0].end - at) : low.statement.span.end - at] if hedges else ""
    doubted = [stem(word) for word in content_words(unified(after))][:1]
    if low.mention.certainty != Certainty.DENIED:
        return not doubted or doubted[0] in {stem(word) for word in content_words(unified(other.whole.text))}
    one, two = telling_stems(unified(_told_of(low))), telling_stems(unified(other.words))
    return len(one & two) >= DENIED * max(1, len(one)) and _same_predicate_told(low, other)


def _same_predicate_told(low: Unit, other: Unit) -> bool:
    """Whether a clause tells the act of a denied one, or, where that has none, its last word: "was a provocation"."""
    denied, said = unified(_told_of(low)), unified(other.words)
    if acts := actions(denied):
        return bool(acts & actions(said))
    last = {stem(word) for word in content_words(_CALLED.sub("", denied))[-1:]}
    return not last or bool(last & telling_stems(said))


def _told_of(low: Unit) -> str:
    """A denied clause without what only says which: "fired from the mill that burned down in May"."""
    return _WHICH.sub("", low.words)


_WHICH = re.compile(r"\s+(?:that|which|who)\s+(?:has|have|had|is|are|was|were)\b[^,;“”]*$", re.I)
_CALLED = re.compile(r"\s+as\s+[“\"][^“”\"]+[”\"][.,]?\s*$")
"""What a denied clause is called behind it: "dismissed reports that he had fled as “absurd”"."""


def _surest(units: Sequence[Unit], order: Sequence[int]) -> tuple[Certainty, tuple[int, ...]]:
    """The surest certainty, far from the least, with the units of others that say the same so surely."""
    low = units[order[0]]
    levels = sorted({units[i].mention.certainty for i in order}, reverse=True)
    for sure in (level for level in levels if level - low.mention.certainty >= WIDE_GAP):
        same = (i for i in order if units[i].mention.certainty == sure and _against(low, units[i]))
        alike = (i for i in same if same_predicate(low, units[i]))
        high = tuple(i for i in alike if _of_one_matter(low, units[i]) and not _as_reserved(low, units[i]))
        if sure == Certainty.CONFIRMED:
            high = tuple(i for i in high if _confirms(low, units[i]))
        if high:
            return sure, high
    return low.mention.certainty, ()


def _confirms(low: Unit, other: Unit) -> bool:
    """Whether a clause confirms the act of another: not his age of one who may have shot himself."""
    acts = actions(unified(low.words))
    told = not acts or bool(acts & actions(unified(other.words)))
    return told and not _WHO_IT_WAS.search(other.whole.text)


_WHO_IT_WAS = re.compile(r"\bconfirm\w*\s+(?:that\s+)?(?:it|this|that)\s+(?:was|is)\b", re.I)


def _against(low: Unit, other: Unit) -> bool:
    """Whether another can be held against it: of another article, or against a denial another speaker in the same.

    What a sentence rules is not said by it: "an inquiry into allegations that he did it" denies no denial.
    """
    denied = low.mention.certainty == Certainty.DENIED
    if denied and other.statement.whole:
        return False
    return two_voices(low, other) if denied else low.ref.article != other.ref.article


def _as_reserved(low: Unit, other: Unit) -> bool:
    """Whether a clause has the hedge of the less sure one: both say "it would be difficult", or "denies any part"."""
    hedge = one_line(low.mention.hedge or "")
    if stems(hedge) & stems(other.mention.text) or (_CHARGES.search(hedge) and _CHARGES.search(other.mention.text)):
        return True
    left_open = _OPEN.search(other.whole.text) or _CONDITION.search(other.whole.text)
    if low.mention.certainty > Certainty.UNLIKELY and left_open:
        return True
    if _CHARGES.search(hedge) and (other.mention.speaker or _leaves_out_who(low, other)):
        return True
    return bool(hedge) and bool(re.search(rf"(?<!\w){re.escape(hedge)}(?!\w)", one_line(other.mention.text)))


def _leaves_out_who(low: Unit, other: Unit) -> bool:
    """Whether a charge is of who did what, and the other only says that it was done: "four people were shot"."""
    return not _SUFFERED.search(low.statement.text) and bool(_SUFFERED.search(other.statement.text))


_SUFFERED = re.compile(
    r"\b(?:was|were|been|being|got)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en|wn)|shot|struck|hit|hurt|cut|set|found)\b", re.I
)
_CONDITION = re.compile(r"(?:^|[,“\"‘']\s*)[“\"‘']?(?:if|unless)\b", re.I)
"""What makes the rest of a sentence depend on it: "if the town does nothing, the state must step in"."""
_CHARGES = re.compile(r"\b(?:accus|alleg|charge)", re.I)
"""Words that leave it alike to somebody else: "allegations of", "charges of"."""
_OPEN = re.compile(
    r"\b(?:alleg\w+|accus\w+|charges?\s+(?:that|of)|suspected|suspicions?|believed?|suggest\w*|point(?:s|ed)?\s+(?:at|to)"
    r"|apparent(?:ly)?|reportedly|likely|possib\w+|probabl\w+|perhaps|may|might|could\s+(?:be|have)|whether|rumou?r\w*"
    r"|unconfirmed|unclear|den(?:y|ies|ied)|disputes?|appear(?:s|ed)?\s+to|seem\w*|investigat\w+\s+(?:if|whether)|thought\s+to)\b"
)
"""Words by which the other sentence leaves something open too, or has it denied, so that it says nothing without
reserve."""


def _reserved(unit: Unit) -> bool:
    """Whether a hedge can be told and is of what is claimed.

    A bare "not" belongs to another verb ("did not know that"), and in "police may know the man who shot two" those shot
    are in no doubt.
    """
    hedge = unit.mention.hedge
    if not hedge or hedge.lower() in words("negation") or _past_a_clause(unit) or _allowed(unit, hedge):
        return False
    return unit.mention.certainty == Certainty.DENIED or bool(_DOUBTS.search(hedge))


_DOUBTS = re.compile(
    r"\b(?:accus|alleg|appar|appear|assum|believ|belief|claim|concern|denied|denies|deny|disput|doubt|estimat|evidence|expect"
    r"|fear|guess|hint|impression|indicat|likel|may\b|maybe|might|could|perhaps|possib|potential|presum|probab|purport"
    r"|reject|report|rumou?r|seem|sign|speculat|suggest|suppos|suspected|suspic|theor|think|thought|unclear"
    r"|uncertain|unconfirmed|unlikel|unverified)",
    re.I,
)
"""Words that doubt what follows; "a commitment that", "if you know more", "it would be" leave it open otherwise."""


def _allowed(unit: Unit, hedge: str) -> bool:
    """Whether a "may" permits and a "could" is able: "callers may remain unnamed", "she could hear him"."""
    first = unit.statement.hedges[0] if unit.statement.hedges else None
    after = unit.whole.text[first.end - unit.whole.span.start :] if first else ""
    return hedge.lower() in ("may", "could", "might") and bool(_ABLE.match(after))


_ABLE = re.compile(
    r"\s+(?:also\s+|not\s+|only\s+|barely\s+)?(?:do\s+so|call|contact|text|e-?mail|visit|remain|apply|submit|send|request|donate"
    r"|attend|pick|see|hear|feel|smell|be\s+(?:\w+ly\s+)?(?:seen|heard|felt|smelled))\b",
    re.I,
)


def _past_a_clause(unit: Unit) -> bool:
    """Whether another clause opens between the last hedge and the figure."""
    quantity, at = unit.quantity, unit.statement.span.start
    ends = [h.end for h in unit.statement.hedges if quantity and h.end <= quantity.span.start]
    return bool(quantity and ends and _OPENS.search(unit.statement.text[max(ends) - at : quantity.span.start - at]))


_OPENS = re.compile(r"\b(?:who|which|where|when|after|before)\b", re.I)


def _only_rounds(unit: Unit) -> bool:
    """Whether the hedges are part of the figure: "maybe 50 percent" is a rough figure, not a doubtful claim."""
    quantity = unit.quantity
    return quantity is not None and all(h.within(quantity.span) for h in unit.statement.hedges)


_HELD = re.compile(r"\b(?P<word>claim(?:s|ed|ing)?|assert(?:s|ed|ions?)|insist(?:s|ed)|maintain(?:s|ed))\b[^;.“”]*$")
"""What passes a clause on as the word of somebody, neither doubted nor backed: "amid claims by officials that"."""


def _sureness(low: Unit, high: Sequence[Unit], *, also: bool = False) -> str:
    hedge = one_line(low.mention.hedge or "")
    sure = one_line(high[0].mention.hedge or "")
    if high[0].mention.certainty == Certainty.CONFIRMED and sure:
        return f"One source says “{hedge}”, where another says “{sure}”."
    articles = len({unit.ref.article for unit in high} - {low.ref.article})
    who = "another says" if articles == 1 else "others say" if also else f"{sources(articles)} say"
    denied = low.mention.certainty <= Certainty.UNLIKELY
    if not articles:
        return f"One says “{hedge}”, where another says that it is so."
    return f"One source says “{hedge}”, where {who} {'that it is so' if denied else 'it without reserve'}."
