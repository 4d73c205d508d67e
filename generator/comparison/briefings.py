"""A story's articles and statements in, its briefing out: the steps of the comparison in their order.

Ids come from `Ids`, which is passed through: a claim or question that was there before keeps its id.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.comparison.actors import actors_of
from generator.comparison.claims import Draft, find_claims
from generator.comparison.contributions import contributions_of
from generator.comparison.digest import lead_of, summary_of
from generator.comparison.questions import questions_of
from generator.comparison.reuse import reuse_in
from generator.comparison.timeline import timeline_of
from generator.comparison.topics import topics_of
from generator.ids import Ids, claim_ids, question_ids
from generator.model import Article, Briefing, Claim, Question, Statement, Story, Topic


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long the parts of a briefing may be, in words."""

    lead: int = 120
    summary: int = 90


def brief(
    story: Story, articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], ids: Ids, lengths: Lengths
) -> tuple[Briefing, Ids]:
    """Find who copies whom, what is claimed and what differs; choose topics; raise questions; sum up."""
    reuse = reuse_in(articles)
    claims, ids = _with_ids(story, find_claims(articles, statements, reuse), ids)
    asked, ids = _asked(story, questions_of(claims, articles, statements), claims, ids)
    topics = _topics(story.title, claims, {a.id: a for a in articles}, lengths.summary)
    lead = lead_of(articles, _most_carried(claims), lengths.lead)
    timeline = timeline_of(articles, statements)
    who, added = actors_of(articles, statements), contributions_of(articles, claims, reuse)
    own = tuple(s for a in articles for s in statements[a.id])
    return Briefing(story, lead, claims, topics, asked, timeline, reuse, own, who, added), ids


def _topics(title: str, claims: Sequence[Claim], articles: Mapping[str, Article], words: int) -> tuple[Topic, ...]:
    """The topics with their summaries; no sentence is quoted in two of them."""
    topics: list[Topic] = []
    texts = {m.ref: articles[m.ref.article].sentence(m.ref.n).text for c in claims for m in c.mentions}
    for n, (name, chosen) in enumerate(topics_of(claims, texts, title), 1):
        used = frozenset(ref for t in topics for line in t.summary if line.kind == "quoted" for ref in line.basis)
        topics.append(Topic(f"t{n}", name, summary_of(chosen, articles, words, used), tuple(c.id for c in chosen)))
    return tuple(topics)


def _with_ids(story: Story, drafts: Sequence[Draft], ids: Ids) -> tuple[tuple[Claim, ...], Ids]:
    names, ids = claim_ids(ids, story.id, [d.keys for d in drafts])
    return tuple(replace(d.claim, id=name) for d, name in zip(drafts, names, strict=True)), ids


def _asked(
    story: Story, questions: Sequence[Question], claims: Sequence[Claim], ids: Ids
) -> tuple[tuple[Question, ...], Ids]:
    """Questions with ids: known by their kind with their claim, or with the sentence that raises them."""
    keys = [frozenset({f"{q.kind}:{q.claim or q.basis[0]}"}) for q in questions]
    names, ids = question_ids(ids, story.id, keys)
    return tuple(replace(q, id=name) for q, name in zip(questions, names, strict=True)), ids


def _most_carried(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda c: (-len(c.articles), c.kind != "figure")))
