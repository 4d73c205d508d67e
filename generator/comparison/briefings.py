"""A story's articles and statements in, its briefing out: the steps of the comparison in their order.

Ids come from `Ids`, which is passed through: a claim or question that was there before keeps its id, and a question
that was open before a source settled it is told as closed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.comparison.claims.finding import Draft, find_claims
from generator.comparison.claims.in_full import in_full
from generator.comparison.claims.nearby import with_nearby
from generator.comparison.claims.shown_once import shown_elsewhere
from generator.comparison.claims.spelled import KIND as NAME
from generator.comparison.origins.outside import outside_of
from generator.comparison.origins.relays import relays_of
from generator.comparison.origins.reuse import reuse_in
from generator.comparison.questions.choosing import questions_of
from generator.comparison.telling.actors import actors_of
from generator.comparison.telling.continued import followed_in
from generator.comparison.telling.contributions import contributions_of
from generator.comparison.telling.denials import denials_of
from generator.comparison.telling.digest import Sources, summary_of
from generator.comparison.telling.lead import lead_of
from generator.comparison.telling.lead_days import with_days, with_entry_days
from generator.comparison.telling.meant import meant_in
from generator.comparison.telling.openings import openings_of
from generator.comparison.telling.own_views import own_words, views_of
from generator.comparison.telling.preceded import preceded_in
from generator.comparison.telling.section_authors import section_authors, with_authors
from generator.comparison.telling.timeline import timeline_of
from generator.comparison.telling.topics import OTHER, topics_of
from generator.editions import came_in, with_edition, worded_in
from generator.ids import Ids, claim_ids, question_ids
from generator.model import Article, Briefing, Claim, Line, Question, Statement, Story, Topic


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long the parts of a briefing may be, in words."""

    lead: int = 185
    summary: int = 90


def brief(
    story: Story, articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], ids: Ids, lengths: Lengths
) -> tuple[Briefing, Ids]:
    """Find who copies whom, what is claimed and what differs; choose topics; raise questions; sum up."""
    reuse = reuse_in(articles)
    drafts = find_claims(articles, statements, reuse)
    again = shown_elsewhere(in_full([draft.claim for draft in drafts], articles, statements))
    claims, ids = _with_ids(story, [draft for n, draft in enumerate(drafts) if n not in again], ids)
    claims = with_nearby(claims, articles, statements)
    telling = _telling(claims)
    names = tuple(claim for claim in claims if claim.kind == NAME)
    asked, ids = _asked(story, questions_of(telling, articles, statements, names), ids)
    lead = lead_of(articles, _most_carried(telling), lengths.lead, story.title if story.titled else "")
    topics = _topics(story.title, claims, articles, lengths.summary, lead)
    timeline = with_entry_days(timeline_of(articles, statements, claims), articles, statements)
    who, added = actors_of(articles, statements, claims), contributions_of(articles, telling)
    own = tuple(s for a in articles for s in statements[a.id])
    editions = came_in(ids, story.id)
    claims, lead = in_full(claims, articles, statements), with_days(lead, articles, statements)
    told = Briefing(story, lead, claims, topics, asked, timeline, reuse, own, who, added, editions)
    relays, outside = relays_of(articles, statements), outside_of(articles, statements)
    denials, openings = denials_of(articles, statements), openings_of(articles)
    meant, followed = meant_in(articles, statements), followed_in(claims, articles, statements)
    first, placed = (story.title, *(line.text for line in lead)), {m.ref for run in followed.values() for m in run}
    preceded = preceded_in(claims, articles, statements, first, meant.keys(), placed)
    told = replace(told, relays=relays, outside=outside, denials=denials, openings=openings, meant=meant)
    views, signed = views_of(articles, statements), partial(with_authors, authors=section_authors(articles))
    told = replace(told, views=views, own_words=own_words(views, articles, statements))
    behind, before = ({ref: signed(run) for ref, run in runs.items()} for runs in (followed, preceded))
    claims = tuple(replace(c, mentions=signed(c.mentions)) for c in claims)
    return replace(told, claims=claims, followed=behind, preceded=before), ids


def _topics(
    title: str, claims: Sequence[Claim], articles: Sequence[Article], words: int, lead: Sequence[Line]
) -> tuple[Topic, ...]:
    """The topics with their summaries; no sentence is quoted in two of them, or in the lead and in one of them."""
    topics: list[Topic] = []
    sources = Sources.of(articles)
    texts = {m.ref: sources.articles[m.ref.article].sentence(m.ref.n).text for c in claims for m in c.mentions}
    first = tuple(line.basis[0] for line in lead if line.kind == "quoted")
    days = {a.id: a.meta.published for a in articles}
    for n, (name, chosen) in enumerate(topics_of(claims, texts, title, first, days), 1):
        earlier = [line for t in topics for line in t.summary]
        topic = name if name != OTHER else ""
        summary = summary_of(_telling(chosen), sources, words, lead, earlier, topic=topic, named=name != OTHER)
        topics.append(Topic(f"t{n}", name, summary, tuple(c.id for c in chosen)))
    return tuple(topics)


def _with_ids(story: Story, drafts: Sequence[Draft], ids: Ids) -> tuple[tuple[Claim, ...], Ids]:
    names, ids = claim_ids(ids, story.id, [d.keys for d in drafts])
    return tuple(replace(d.claim, id=name) for d, name in zip(drafts, names, strict=True)), ids


def _asked(story: Story, questions: Sequence[Question], ids: Ids) -> tuple[tuple[Question, ...], Ids]:
    """Questions with ids and editions: known by their kind with their claim and with the sentence that raises them."""
    before = ids.questions.get(story.id, {})
    found = [q for q in questions if not q.settled or not _keys(q).isdisjoint(before)]
    names, ids = question_ids(ids, story.id, list(map(_keys, found)))
    given = [replace(q, id=name) for q, name in zip(found, names, strict=True)]
    ids = with_edition(ids, story.id, story.articles, {q.id: q.text for q in given if not q.settled})
    dated = [replace(q, editions=worded_in(ids, story.id, q.id)) for q in given]
    arrival = {article: n for n, articles in came_in(ids, story.id).items() for article in articles}
    return tuple(q for q in map(partial(_closed_by_later, arrival), dated) if q), ids


def _keys(question: Question) -> frozenset[str]:
    """A claim may be drawn anew when a source comes in; the sentence stays."""
    return frozenset(f"{question.kind}:{anchor}" for anchor in (question.claim, question.basis[0]) if anchor)


def _closed_by_later(arrival: Mapping[str, int], question: Question) -> Question | None:
    """A settled question with what came in after it was asked; None where nothing did, or it was never asked."""
    if not question.settled:
        return question
    first = next(iter(question.editions), None)
    later = tuple(m for m in question.settled if first is not None and arrival.get(m.ref.article, 0) > first)
    return replace(question, settled=later) if later else None


def _telling(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without rows that only tell how a name is spelled: nothing that a summary or a question is made of."""
    return tuple(claim for claim in claims if claim.kind != NAME)


def _most_carried(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda c: (-len(c.articles), c.kind != "figure")))
