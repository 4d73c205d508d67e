"""The pipeline: read the seeds, find what each sentence says, group articles into stories, brief each story, publish.

`analyse` is pure; `build` is the shell around it that reads the project's files and writes the pages.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from generator import __version__
from generator import ids as given
from generator.comparison.briefings import Lengths, brief
from generator.comparison.claims.claimless import claims_nothing
from generator.comparison.days_meant import with_days_meant
from generator.comparison.stories import Group, group
from generator.comparison.telling.headlines import headline_of
from generator.comparison.telling.titles import title_of
from generator.errors import SeedError
from generator.language.parsing import CACHE, NO_PARSER
from generator.language.statements import parser_mode, statements_of
from generator.language.windows import within_reach
from generator.model import Article, Briefing, Member, Ref, Remark, Site, Statement, Story
from generator.reading.articles import read_all
from generator.reading.cleaning import AGAIN, QUIET
from generator.reading.seeds import Seed, find_seeds
from generator.review import decisions as review
from generator.review.decisions import Decisions
from generator.settings import Settings, load
from generator.site.publish import Changes, compare, publish
from generator.site.render import render

CACHE_FOLDER = ".cache/parses"
"""Where parses are kept between builds, below the project, unless the environment names another folder."""

Statements = Mapping[str, Sequence[Statement]]


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did, or with `check` would do."""

    changes: Changes
    site: Site
    remarks: tuple[Remark, ...]


def build(root: Path, *, check: bool = False) -> Result:
    """Build the pages of the project in `root`; with `check` write nothing. Raises `BriefingError`."""
    settings, decisions, ids = load(root), review.load(root), given.load(root / given.FILE)
    with _chosen(root, settings):
        seeds, skipped = find_seeds(root / settings.seeds, settings)
        site, ids = analyse(seeds, skipped, settings, decisions, ids)
    files = render(site, settings, root=root)
    docs = root / settings.docs
    if check:
        return Result(_with_ids(compare(files, docs), ids, root), site, site.remarks)
    changes = publish(files, docs)
    given.save(ids, root / given.FILE)
    return Result(changes, site, site.remarks)


def _with_ids(changes: Changes, ids: given.Ids, root: Path) -> Changes:
    """The changes a build would make, the file of ids among them."""
    path = root / given.FILE
    same = path.is_file() and path.read_text(encoding="utf-8") == given.dump(ids)
    return changes if same else replace(changes, written=(*changes.written, given.FILE))


@contextmanager
def _chosen(root: Path, settings: Settings) -> Iterator[None]:
    """The language room's two choices while a build reads, in the environment, which worker processes share."""
    choice = {CACHE: os.environ.get(CACHE) or str(root / CACHE_FOLDER)}
    if settings.parser == "rules":
        choice[NO_PARSER] = "1"
    before = {name: os.environ.get(name) for name in choice}
    os.environ.update(choice)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def analyse(
    seeds: Sequence[Seed], skipped: Sequence[Remark], settings: Settings, decisions: Decisions, ids: given.Ids
) -> tuple[Site, given.Ids]:
    """Everything the site says, from the seeds and what was decided and given out before."""
    names, ids = given.article_ids(ids, [seed.path for seed in seeds])
    read, remarks = read_all(seeds, names)
    if not read:
        raise SeedError(settings.seeds, "no article could be read", "Add one with `briefing add FILE`.")
    articles = review.decide_sentences(read, decisions)
    statements = with_days_meant({article.id: _statements(article) for article in articles}, articles)
    stories, ids = _stories(articles, statements, ids)
    stories = review.decide_titles(stories, decisions)
    briefings, ids = _briefings(stories, articles, statements, settings, ids)
    found = {article.id: article for article in articles}
    return Site(found, briefings, (*skipped, *remarks), parser_mode(), __version__, _unused(articles, briefings)), ids


def _statements(article: Article) -> tuple[Statement, ...]:
    """What an article claims; what it tells again in the same words, or sums up first, adds nothing."""
    told = {s.text for s in article.body if s.rule != AGAIN.rule}
    body = [s for s in article.body if s.rule not in QUIET and (s.rule != AGAIN.rule or s.text not in told)]
    body = body[: within_reach([s.span for s in body])]
    return statements_of(
        article.text, [s.span for s in body], published=article.meta.published, article=article.id,
        numbers=[s.n for s in body],
    )  # fmt: skip


def _stories(
    articles: Sequence[Article], statements: Statements, ids: given.Ids
) -> tuple[tuple[Story, ...], given.Ids]:
    """The stories with their ids, their titles and the letters of their sources."""
    found = {article.id: article for article in articles}
    texts = {article.id: _own_text(article) for article in articles if article.body}
    dates = {article.id: day for article in articles if (day := article.meta.published)}
    groups = group(texts, dates)
    chosen = [[found[id] for id in g.articles] for g in groups]
    titles, heads = [title_of(each) for each in chosen], [headline_of(each) for each in chosen]
    names, ids = given.story_ids(ids, [g.articles for g in groups], titles)
    stories = []
    for name, title, head, members in zip(names, titles, heads, groups, strict=True):
        story, ids = _story(name, title, members, ids)
        stories.append(replace(story, titled=head.ref if head and head.text == title else None))
    return tuple(stories), ids


def _story(name: str, title: str, members: Group, ids: given.Ids) -> tuple[Story, given.Ids]:
    letters, ids = given.codes(ids, name, members.articles)
    listed = sorted((Member(a, letters[a]) for a in members.articles), key=lambda m: (len(m.code), m.code))
    return Story(name, title, tuple(listed), members.why), ids


def _own_text(article: Article) -> str:
    """The article without what is not its own, title first."""
    return "\n\n".join([article.meta.title or "", *(s.text for s in article.body)])


def _briefings(
    stories: Sequence[Story], articles: Sequence[Article], statements: Statements, settings: Settings, ids: given.Ids
) -> tuple[tuple[Briefing, ...], given.Ids]:
    found = {article.id: article for article in articles}
    briefings = []
    for story in stories:
        chosen = [found[id] for id in story.articles]
        briefing, ids = brief(story, chosen, statements, ids, Lengths(summary=settings.summary_words))
        briefings.append(briefing)
    return tuple(briefings), ids


def _unused(articles: Sequence[Article], briefings: Sequence[Briefing]) -> Mapping[Ref, str]:
    """Body sentences that no claim, line or question of a briefing rests on, with the reason."""
    used = {ref for b in briefings for ref in _refs(b)}
    far = {s.ref for a in articles for s in a.body[within_reach([s.span for s in a.body]) :]}
    return {
        s.ref: BEYOND if s.ref in far else _why_unused(s.text, s.rule)
        for a in articles for s in a.body if s.ref not in used
    }  # fmt: skip


BEYOND = "it stands behind the part of a very long article that is read for what it says"


def _why_unused(text: str, rule: str) -> str:
    if rule == AGAIN.rule:
        return "the article tells it twice in the same words"
    if rule in QUIET:
        return rule
    return claims_nothing(text) or (
        "no clause of it is long enough to be compared, and it gives no date or figure that others give"
    )


def _refs(b: Briefing) -> set[Ref]:
    lines = [*b.lead, *(line for t in b.topics for line in t.summary), *(e.line for e in b.timeline)]
    found = {ref for line in lines for ref in line.basis} | {ref for q in b.questions for ref in q.basis}
    told = {ref for c in b.claims for m in c.mentions for ref in m.basis}
    around = {m.ref for runs in (b.followed, b.preceded) for run in runs.values() for m in run}
    return found | told | around | {ref for c in b.claims for ref in c.nearby}
