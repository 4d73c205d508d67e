"""What goes on from a sentence and says too little to be a claim, so that a page shows it behind that sentence.

"They are not buying." has nothing that another source could be found to say, and yet it turns the sentence before it.
A quotation that ends there, or an account without "Nobody told us.", says what its source does not.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, takewhile

from generator.comparison.claims.claimless import asks, claims_nothing
from generator.comparison.claims.in_full import in_full
from generator.comparison.claims.mentions import by_sentence, sentence_unit
from generator.comparison.origins.speakers import same_speaker, speaker
from generator.comparison.telling.furniture import is_cut, is_of_the_house, is_shown
from generator.comparison.telling.wording import quoted
from generator.language.speech.quotations import find_quotations
from generator.language.words import denies
from generator.model import Article, Claim, Mention, Ref, Sentence, Statement

LONGEST = 80
"""Words of a run that is shown behind one sentence; what goes on after it is a speech of short sentences."""


def followed_in(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> Mapping[Ref, Sequence[Mention]]:
    """Sentence of a claim -> the sentences right behind it that make none, in their order.

    A sentence that stands in rows alone is followed only as far as a cell has room, or one of them turns it.
    """
    claimed = {m.ref for claim in claims for m in claim.mentions}
    listed = {m.ref for claim in claims if len(claim.articles) == 1 and not claim.differences for m in claim.mentions}
    runs = {ref: run for a in articles for ref, run in _runs(a, claimed, {s.ref for s in statements[a.id]}).items()}
    shown = shown_whole([ref for run in runs.values() for ref in run], articles, statements)
    found = {ref: tuple(shown[follower] for follower in run) for ref, run in runs.items()}
    cells = {m.ref: m for claim in claims for m in sorted(claim.mentions, key=lambda m: -len(m.text))}
    kept = ((ref, run if ref in listed else in_cell(cells[ref], run)) for ref, run in found.items())
    return {ref: run for ref, run in kept if run}


def shown_whole(
    refs: Sequence[Ref], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> Mapping[Ref, Mention]:
    """Sentences as a page shows what one source says, however little they say: whole, behind who says so."""
    wholes = {group[0].ref: group for a in articles for group in by_sentence(statements[a.id])}
    known = {a.id: a for a in articles}
    units = [sentence_unit(known[ref.article], wholes[ref]) for ref in dict.fromkeys(refs)]
    lone = [Claim("", quoted(u.whole.text, u.ref), "event", (u.mention,)) for u in units]
    return {m.ref: m for claim in in_full(lone, articles, statements) for m in claim.mentions}


def _runs(article: Article, claimed: set[Ref], read: set[Ref]) -> dict[Ref, tuple[Ref, ...]]:
    """Sentence of a claim -> what goes on from it: a question only where its answer does, nothing across a heading."""
    found: dict[Ref, tuple[Ref, ...]] = {}
    home: Ref | None = None
    asked: tuple[Ref, ...] = ()
    for sentence in article.sentences:
        ref = sentence.ref
        if ref in claimed:
            home, asked = ref, ()
        elif ref in read and asks(sentence.text):
            asked = (*asked, ref)
        elif ref in read and home and says(sentence):
            run = (*found.get(home, ()), *asked, ref)
            home = home if sum(len(article.sentence(r.n).text.split()) for r in run) <= LONGEST else None
            found, asked = ({**found, home: run} if home else found), ()
        elif sentence.disposition in ("heading", "body"):
            home, asked = None, ()
    return found


def says(sentence: Sentence) -> bool:
    """Whether a sentence says something to a reader: it is whole, and no line of the page or of the outlet."""
    text = sentence.text.rstrip()
    house = is_of_the_house(text) or is_shown(text) or bool(claims_nothing(text))
    return not house and not is_cut(text) and text[-1:] in _ENDS and any(map(str.islower, text))


_ENDS = frozenset(".!…”\"’'")
"""How a sentence ends that is none of a list of particulars ("Age – 17") and no question."""


def in_cell(mention: Mention, run: Sequence[Mention]) -> Sequence[Mention]:
    """As much of a run as a cell shows: what turns what stands before it, or all of one voice that leaves it short.

    One of the first two turns it that contrasts, denies or doubts: what is said later turns what stands between. What
    somebody else says next is no part of what the cell tells.
    """
    at = (n for n, m in enumerate(run[:NEAR], 1) if denies(m.text) or _CONTRAST.search(m.text))
    own = takewhile(lambda m: of_one_voice(mention, m), run)
    sizes = accumulate((len(m.text) for m in own), initial=len(mention.text))
    return run[: max(*at, sum(size <= SHORT for size in sizes) - 1, 0)]


def of_one_voice(a: Mention, b: Mention) -> bool:
    """Whether two are of one speaker, or both the outlet's own: the second quotes nobody."""
    if not a.speaker or not b.speaker:
        return not a.speaker and not b.speaker and not find_quotations(b.text)
    return a.speaker.lower() == b.speaker.lower() or same_speaker(speaker(a.speaker), speaker(b.speaker))


SHORT = 150
"""Characters of a cell that is short enough to be compared at a glance."""
NEAR = 2
"""How near to a sentence one must follow to turn it."""


_CONTRAST = re.compile(
    r"^\W*(?:but|yet|still|instead|rather|on the contrary|though|although|nevertheless|nonetheless)\b|\bhowever\b"
    r"|[,;—–] (?:but|yet|though|although)\b|\b(?:den(?:y|ies|ied)|disput\w+|doubt\w*|false|reject\w*|unclear|untrue)\b",
    re.I,
)
