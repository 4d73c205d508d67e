"""The way out for an id that nothing on the site has: the nearest few of its kind, and how all of them are listed.

A kind is told by the form: `c12` a claim, `q3` a question, `name#s6` a sentence, `A6` the mark of a sentence on a
briefing, anything else a source or a story. All ids of a site are hundreds, and help nobody.
"""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from generator.model import Article, Briefing, Site

FEW = 3
"""Ids that are offered."""
CLOSE = 0.6
"""Likeness, 0 to 1, from which a name may be another misspelt."""
HOW = "`briefing explain STORY` lists the claims and questions of a story, `briefing explain` the stories and sources."
_PART = re.compile(r"(?:(?P<story>.+)/)?(?P<kind>[cq])(?P<n>[0-9]{1,9})", re.I)
_MARK = re.compile(r"(?P<code>[A-Z]{1,3})(?P<n>[0-9]{1,9})")


def way_out(site: Site, id: str) -> str:
    """What to ask for instead, and how to find it."""
    part, mark = _PART.fullmatch(id), _MARK.fullmatch(id)
    if "#s" in id:
        return _of_sentence(site, id.partition("#s")[0])
    if part:
        return f"{_meant(_numbered(site, part['story'], part['kind'].lower(), int(part['n'])))} {HOW}".strip()
    if mark and (found := _marked(site, mark["code"], int(mark["n"]))):
        return f"It is the mark of a sentence on a briefing. {_meant(found)}"
    return _meant(_close(id, listed(site))) or HOW


def listed(site: Site) -> tuple[str, ...]:
    """The ids of all stories and sources."""
    return (*sorted(briefing.story.id for briefing in site.briefings), *sorted(site.articles))


def _of_sentence(site: Site, name: str) -> str:
    if article := site.articles.get(name):
        return f"The sentences of `{name}` are `{name}#s1` to `{name}#s{len(article.sentences)}`."
    found = [f"{close}#s1" for close in _close(name, site.articles)]
    return f"No source is called `{name}`. {_meant(found)} `briefing explain` lists the sources.".replace("  ", " ")


def _numbered(site: Site, story: str | None, kind: str, n: int) -> list[str]:
    """The claims or questions whose numbers are next to one, of a story if it names one."""
    own = [b for b in site.briefings if b.story.id == story] or site.briefings
    known = [(int(id[1:]), f"{b.story.id}/{id}") for b in own for id in _parts(b, kind)]
    return [id for _, id in sorted(known, key=lambda pair: (abs(pair[0] - n), pair[1]))[:FEW]]


def _parts(briefing: Briefing, kind: str) -> Iterable[str]:
    return (part.id for part in (briefing.claims if kind == "c" else briefing.questions))


def _marked(site: Site, code: str, n: int) -> list[str]:
    members = (m for b in site.briefings for m in b.story.members if m.code == code)
    articles: Iterable[Article] = (site.articles[m.article] for m in members)
    return [f"{article.id}#s{n}" for article in articles if n <= len(article.sentences)][:FEW]


def _close(name: str, known: Iterable[str]) -> list[str]:
    return get_close_matches(name, sorted(known), n=FEW, cutoff=CLOSE)


def _meant(found: Sequence[str]) -> str:
    return f"Did you mean {' or '.join(f'`{id}`' for id in found)}?" if found else ""
