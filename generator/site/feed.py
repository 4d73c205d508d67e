"""The stories as an Atom feed (RFC 4287), the newest first: what each is about and where its sources disagree most.

Dates are those of the sources, at midnight UTC since articles state days; nothing is taken from a clock, so that the
same articles give the same feed. A story whose articles state no date carries the day that stands for none.
"""

import uuid
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date

from generator.model import Briefing, Site
from generator.settings import Settings
from generator.site.citations import page_address
from generator.site.conflicts import in_short
from generator.site.escaping import attribute, one_line
from generator.site.home import newest, newest_first

FEED = "feed.xml"
ENTRIES = 50
"""As many stories as a reader of feeds keeps; the home page has them all."""
UNDATED = date(1980, 1, 1)
"""Stands where no date is stated, since Atom asks for one: the day that MkDocs is told too, older than any news."""
_NAMESPACE = "http://www.w3.org/2005/Atom"
_IDS = uuid.UUID("6f1d1f0c-5d0e-5e8f-9a53-3f1c8f7a2b64")
"""Names of sites that have no address yet are made unique by it (RFC 9562, version 5)."""


def feed(site: Site, settings: Settings) -> bytes:
    """The feed of a site."""
    stories = newest_first(site)[:ENTRIES]
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": settings.language})
    _add(root, "title", settings.title)
    if settings.introduction:
        _add(root, "subtitle", settings.introduction)
    _add(root, "id", settings.address or _urn(settings.title))
    _add(root, "updated", _moment(max((_day(b, site) for b in stories), default=UNDATED)))
    ET.SubElement(ET.SubElement(root, "author"), "name").text = one_line(settings.title)
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": settings.address or "./"})
    if settings.address:
        ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": settings.address + FEED})
    root.extend(_entry(briefing, site, settings) for briefing in stories)
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode("utf-8", "replace")


def _entry(briefing: Briefing, site: Site, settings: Settings) -> ET.Element:
    story = briefing.story
    address = page_address(briefing, settings)
    entry = ET.Element("entry")
    _add(entry, "title", story.title)
    _add(entry, "id", address or _urn(f"{settings.title} / {story.id}"))
    _add(entry, "updated", _moment(_day(briefing, site)))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address or f"stories/{story.id}/"})
    if told := in_short(briefing):
        _add(entry, "summary", told)
    for publisher in _publishers(briefing, site):
        ET.SubElement(entry, "category", {"term": publisher})
    return entry


def _publishers(briefing: Briefing, site: Site) -> Iterator[str]:
    names = (site.articles[id].meta.publisher for id in briefing.story.articles)
    yield from dict.fromkeys(one_line(name) for name in names if name)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = one_line(text)


def _day(briefing: Briefing, site: Site) -> date:
    return newest(briefing, site.articles) or UNDATED


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _urn(name: str) -> str:
    return uuid.uuid5(_IDS, one_line(name)).urn


def announced(html: str, path: str, title: str) -> str:
    """A page with the feed named in its head, where programs that read feeds look for it; `path` leads to the feed.

    Of two kinds in one link the theme knows neither; at `alternate` alone it looks for the map of a translated site.
    """
    link = f'<link rel="alternate feed" type="application/atom+xml" title="{attribute(title)}" href="{path}">'
    return html.replace("</head>", f"{link}\n</head>", 1)
