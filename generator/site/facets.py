"""What the hits of the search can be narrowed by: for each claim its topic, its status and the names of its sources.

The index of the search is made from the built pages and knows their sections, not their claims. This file stands
beside it, and the script of the search reads both when a reader first searches.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from generator.model import Article, Briefing, Claim, Site
from generator.site.escaping import one_line
from generator.site.facts import names_of
from generator.site.pages import BriefingPage
from generator.site.tables import told_apart
from generator.site.topics import TopicPart

FACETS = "search/facets.json"


def facets(site: Site, pages: Iterable[BriefingPage]) -> bytes:
    """The file: all names, and for each story its topics with their claims.

    A claim is its id, its status, the places of its sources' names among all names, its words and how its sources
    differ. Claims on further pages and of one source are not in the index, so that they are not here either.
    """
    every = sorted({name for article in site.articles.values() for name in names_of(article.meta)})
    names = {name: place for place, name in enumerate(every)}
    stories = {
        page.id: [_topic(topic, briefing, site.articles, names) for topic in page.topics if topic.rows]
        for page, briefing in zip(pages, site.briefings, strict=True)
    }
    lines = ",\n".join(f"{_dumped(id)}:{_dumped(topics)}" for id, topics in stories.items())
    text = f'{{"names":{_dumped(every)},"stories":{{\n{lines}\n}}}}\n'
    return text.encode("utf-8", "replace")


def _topic(
    topic: TopicPart, briefing: Briefing, articles: Mapping[str, Article], names: Mapping[str, int]
) -> Mapping[str, object]:
    claims = (briefing.claim(row.id) for row in topic.rows)
    return {"id": topic.id, "name": topic.name, "claims": [_claim(claim, articles, names) for claim in claims]}


def _claim(claim: Claim, articles: Mapping[str, Article], names: Mapping[str, int]) -> Sequence[object]:
    told = {names[name] for article in claim.articles for name in names_of(articles[article].meta)}
    why = " ".join(difference.why for difference in told_apart(claim))
    return [claim.id, claim.status, sorted(told), one_line(claim.label.text), why]


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
