"""Claims of loose words under the heading of the rows beside them.

A claim whose words may mean many things stands with what several sources tell in its sentences, or with the row that
perhaps says the same in other words.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from generator.model import Claim, Ref


def beside(claims: Sequence[Claim], placed: Mapping[str, str], sure: Set[str]) -> Mapping[str, str]:
    """Claim id -> the heading of the rows that most of its sentences tell too, or that it perhaps says in other words.

    `placed` has the heading of each claim by its own words, `sure` the ids of those whose words have one sense: such a
    claim stays where it is, if another of several sources is there.
    """
    rows = [c for c in claims if len(c.articles) > 1 and c.id in sure and c.id in placed]
    home: dict[Ref, set[str]] = {}
    for claim, mention in ((c, m) for c in rows for m in c.mentions):
        home.setdefault(mention.ref, set()).add(placed[claim.id])
    shared, found = {placed[c.id] for c in rows}, dict[str, str]()
    for claim in claims:
        several = len(claim.articles) > 1
        stays = claim.id in sure and (several or placed.get(claim.id) in shared)
        refs = set[Ref]() if stays else {m.ref for m in claim.mentions} if several else set(claim.nearby)
        votes = Counter(name for ref in refs for name in home.get(ref, ())).most_common(2)
        if votes and 2 * votes[0][1] > len(refs) and votes[0][1] > sum(n for _, n in votes[1:]):
            found[claim.id] = votes[0][0]
    return found
