"""Sources and briefings as other programs cite them: BibTeX, CSL JSON, JSON-LD, and a line to copy.

What a source does not state is left out of its entry, never guessed; an author stays one piece of text, since a list of
names cannot be told from the name of a newsroom. No entry holds the day on which it was made.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import NOT_STATED, Article, Briefing, Site
from generator.settings import Settings
from generator.site.escaping import Md, address, one_line
from generator.site.home import counts
from generator.site.notes import cited_name
from generator.site.tables import CROWD

BIBTEX, CSL = "sources.bib", "sources.json"

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PageCitation:
    """How a briefing is cited, for its page."""

    title: str
    site: str
    newest: str | None
    """The date of its newest source; None where none is stated."""
    address: str
    """Empty where the site has none yet."""
    data: Md
    """JSON-LD, safe inside a script element of a page in Markdown."""


def page_citation(briefing: Briefing, site: Site, settings: Settings) -> PageCitation:
    """How the page of a briefing is cited."""
    newest = counts(briefing, site.articles).newest
    return PageCitation(
        briefing.story.title,
        settings.title,
        None if newest == NOT_STATED else newest,
        page_address(briefing, settings),
        in_script(linked_data(briefing, site, settings)),
    )


def page_address(briefing: Briefing, settings: Settings) -> str:
    """The whole address of a briefing; empty where that of the site is unknown."""
    return f"{settings.address}stories/{briefing.story.id}/" if settings.address else ""


def citations(site: Site) -> Mapping[str, bytes]:
    """Path below `docs/` -> content: all articles, in the order of their ids."""
    articles = [site.articles[id] for id in sorted(site.articles)]
    items = json.dumps([csl(article) for article in articles], ensure_ascii=False, indent=1)
    return {
        f"data/{BIBTEX}": "\n".join(map(bibtex, articles)).encode("utf-8", "replace"),
        f"data/{CSL}": f"{items}\n".encode("utf-8", "replace"),
    }


# ---- BibTeX


def bibtex(article: Article) -> str:
    """An article as an entry of any kind (`@misc`), which every style of BibTeX and biblatex knows."""
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in _bibtex_fields(article))
    return f"@misc{{{article.id},\n{lines}}}\n"


def _bibtex_fields(article: Article) -> Iterator[tuple[str, str]]:
    meta = article.meta
    yield "title", f"{{{tex(cited_name(article))}}}"
    if meta.author:
        yield "author", f"{{{tex(meta.author)}}}"
    if meta.publisher:
        yield "howpublished", tex(meta.publisher)
    if day := meta.given_day:
        yield "year", str(day.year)
        yield "month", str(day.month)
        yield "day", str(day.day)
    if url := address(meta.url):
        yield "url", url
    if meta.retrieved:
        yield "urldate", meta.retrieved.isoformat()
    yield "note", tex(f"File {article.file}, SHA-256 {article.sha256}")


def tex(text: str) -> str:
    """Text for a field of BibTeX, which counts braces even behind a backslash: no mark keeps a meaning."""
    return _TEX_SPECIAL.sub(lambda match: _TEX[match.group()], one_line(text))


_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "$&#%_"},
}
_TEX_SPECIAL = re.compile(f"[{re.escape(''.join(_TEX))}]")


# ---- CSL JSON


def csl(article: Article) -> Json:
    """An article as an item of the Citation Style Language."""
    meta = article.meta
    url = address(meta.url)
    found = {
        "id": article.id,
        "type": "webpage" if url else "document",
        "title": cited_name(article),
        "author": [{"literal": one_line(meta.author)}] if meta.author else None,
        "container-title": meta.publisher and one_line(meta.publisher),
        "issued": meta.given_day and _parts(meta.given_day),
        "accessed": meta.retrieved and _parts(meta.retrieved),
        "URL": url,
        "language": meta.language and one_line(meta.language),
        "note": one_line(f"File {article.file}, SHA-256 {article.sha256}"),
    }
    return {name: value for name, value in found.items() if value}


def _parts(day: date) -> Json:
    return {"date-parts": [[day.year, day.month, day.day]]}


# ---- JSON-LD


def linked_data(briefing: Briefing, site: Site, settings: Settings) -> Json:
    """A briefing as a report that cites its sources, in the words of schema.org; addresses count from its page.

    Of a crowd the sources stand in the file of all sources: here they would weigh a fifth of a kilobyte each.
    """
    story = briefing.story
    whole = {"@type": "WebSite", "name": settings.title, **({"url": settings.address} if settings.address else {})}
    found = {
        "@context": "https://schema.org",
        "@type": "Report",
        "identifier": story.id,
        "name": one_line(story.title),
        "url": page_address(briefing, settings),
        "inLanguage": settings.language,
        "isPartOf": whole,
        "encoding": [_file(f"{story.id}.json", "application/json"), _file(f"{story.id}.csv", "text/csv")],
        "citation": [_cited(site.articles[id]) for id in story.articles]
        if len(story.members) <= CROWD
        else _file(CSL, "application/vnd.citationstyles.csl+json"),
    }
    return {name: value for name, value in found.items() if value}


def _file(name: str, format: str) -> Json:
    return {"@type": "MediaObject", "encodingFormat": format, "contentUrl": f"../../data/{name}"}


def _cited(article: Article) -> Json:
    meta = article.meta
    found = {
        "@type": "Article",
        "identifier": article.id,
        "name": cited_name(article),
        "publisher": {"@type": "Organization", "name": one_line(meta.publisher)} if meta.publisher else None,
        "creditText": meta.author and one_line(meta.author),
        "datePublished": meta.given_day and meta.given_day.isoformat(),
        "url": address(meta.url),
    }
    return {name: value for name, value in found.items() if value}


def in_script(value: Json | Sequence[Json]) -> Md:
    """JSON for a script element inside Markdown.

    A mark inside its strings that HTML, Markdown or a template could read is written as a number, as is all that is not
    ASCII.
    """
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(", ", ": "))
    return Md(
        _STRING.sub(lambda match: _IN_STRING.sub(lambda mark: f"\\u{ord(mark.group()):04x}", match.group()), text)
    )


_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_IN_STRING = re.compile(r"[<>&|~^=$#`*_{}\[\]]")
