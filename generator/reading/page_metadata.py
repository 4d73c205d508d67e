"""What a saved web page says about its article, as raw values by our names with the place that gives each.

Read are JSON-LD, OpenGraph, Dublin Core, `<meta>`, microdata, `<link rel=canonical>`, `<html lang>` and what a browser
writes above a page that it saves, in this order of trust.
Nothing is guessed: a page that describes several articles and does not tell which it is gives no value from them.
The walk over the tags ends at the first that is never closed, so its time grows with the page and no faster.
"""

import html as entities
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.data import rows

MAX_PAGE = 2_000_000
"""Characters that are looked at; a saved page of news has a tenth of it, and says what it is at its head."""
MAX_SCRIPT = 500_000
"""Characters of one JSON-LD script; the descriptions of articles that we know have a hundredth of it."""
MAX_DEPTH = 12
"""A description nests four deep: graph, article, author, name."""
MAX_NODES = 5_000
"""Things that a page may describe."""

JSON_LD = "JSON-LD"
HEAD = "the page's head"

_TAG = re.compile(r"""<(?P<name>[a-zA-Z][a-zA-Z0-9]*+)(?P<rest>(?:[^>"']++|"[^"]*+"|'[^']*+')*)>""")
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s=/"'<>]++)(?:\s*+=\s*+(?:"(?P<d>[^"]*+)"|'(?P<s>[^']*+)'|(?P<u>[^\s"'>]++)))?"""
)
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is no markup."""
_ADDRESS = re.compile(r"(?i)(?:https?:)?//")
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Review|AskPublicNewsArticle)\Z")
"""Ends of the types that schema.org gives to articles."""


class Found(NamedTuple):
    """A value as it stands on the page."""

    key: str
    value: str
    place: str
    """JSON-LD, OpenGraph, Dublin Core, microdata, the page's head or the browser that saved it."""


class Tag(NamedTuple):
    """An opening tag, with the text up to its end where that is no markup."""

    name: str
    attributes: Mapping[str, str]
    content: str


class Told(NamedTuple):
    """What a page says about its article."""

    found: tuple[Found, ...]
    """The most trusted first."""
    notes: tuple[str, ...] = ()
    """What a person should know about the page, one sentence each."""


def metadata_of_html(html: str) -> Mapping[str, str]:
    """Raw values by our names (title, publisher, author, published, modified, url, language, license, retrieved)."""
    values: dict[str, str] = {}
    for found in told_by_html(html).found:
        values.setdefault(found.key, found.value)
    return values


def told_by_html(html: str) -> Told:
    """Every value that a page gives, and what is to be told of it."""
    tags = tuple(_tags(html[:MAX_PAGE]))
    named = tuple(_named(tags))
    addresses = tuple(_canonical(tags))
    documents = [_parsed(tag.content) for tag in tags if _is_json_ld(tag) and tag.content.strip()]
    article, known = _described(documents, (*named, *addresses))
    described = () if article is None else tuple(_of_article(article, known))
    plain = (f for f in named if f.key != "language")
    found = (*described, *plain, *_microdata(tags), *addresses, *_languages(tags, named), *_saved(html[:_HEAD]))
    notes = [_BROKEN] if None in documents else []
    notes += [_PAID] if article and str(article.get("isAccessibleForFree")).lower() == "false" else []
    return Told(tuple(dict.fromkeys(f for f in found if f.value)), tuple(notes))


_HEAD = 3_000
"""Characters within which a browser writes from where it saved a page."""
_BROKEN = (
    "A description in it (JSON-LD) is no valid JSON and is passed over; what it says can be given in a file beside it."
)
_PAID = "The page says that not all of it is free to read: it may hold the beginning of the article only."


def page_title(html: str) -> str | None:
    """The content of `<title>`: the name of a window, often with the site's own; good for the name of a file."""
    texts = (_text(tag.content) for tag in _tags(html[:MAX_PAGE]) if tag.name == "title")
    return next((text for text in texts if text), None)


# ---- tags


def _tags(html: str) -> Iterator[Tag]:
    at = 0
    while (at := html.find("<", at)) >= 0:
        if html.startswith("<!--", at):
            end = html.find("-->", at + 4)
            if end < 0:
                return
            at = end + 3
            continue
        match = _TAG.match(html, at)
        if match is None:
            at += 1
            if html[at : at + 1].isalpha():
                return
            continue
        at = match.end()
        name, content = match["name"].lower(), ""
        if name in _RAW:
            close = re.compile(rf"</{name}", re.IGNORECASE).search(html, at)
            if close is None:
                return
            content, at = html[at : close.start()], close.end()
        wanted = name in _WANTED or "itemprop" in match["rest"]
        yield Tag(name, _attributes(match["rest"]) if wanted else {}, content)


_WANTED = frozenset({"html", "meta", "link", "script"})


def _attributes(rest: str) -> Mapping[str, str]:
    """The first of each name, as browsers read them."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(rest):
        value = match["d"] or match["s"] or match["u"] or ""
        found.setdefault(match["name"].lower(), _text(value))
    return found


def _text(value: str) -> str:
    return " ".join(entities.unescape(value).split())


def _named(tags: Iterable[Tag]) -> Iterator[Found]:
    """Values of `<meta>`, in the order of the list of their names."""
    given: dict[str, list[str]] = {}
    for tag in tags:
        if tag.name == "meta":
            name = tag.attributes.get("property") or tag.attributes.get("name") or tag.attributes.get("http-equiv", "")
            content = tag.attributes.get("content", "")
            given.setdefault(name.lower().replace("dc:", "dc."), []).append(content)
    for name, key, place in rows("metadata-names"):
        values = [value for value in dict.fromkeys(given.get(name, ())) if _usable(key, value)]
        if values:
            yield Found(key, ", ".join(values) if key == "author" else values[0], place)


def _usable(key: str, value: str) -> bool:
    """Whether a value names something: `article:author` is the address of a profile on many pages."""
    return bool(value) and not (key in ("author", "publisher") and _ADDRESS.match(value))


_ITEM_KEYS: Mapping[str, str] = MappingProxyType(
    {"headline": "title", "datePublished": "published", "dateModified": "modified", "mainEntityOfPage": "url"}
)


def _microdata(tags: Iterable[Tag]) -> Iterator[Found]:
    """`<time itemprop="datePublished" datetime="2020-05-05">`; several values say nothing of its article."""
    given: dict[str, set[str]] = {}
    for tag in tags:
        own = tag.attributes
        value = own.get("content") or own.get("datetime") or own.get("href") or own.get("itemid") or ""
        for name in own.get("itemprop", "").split():
            if name in _ITEM_KEYS and value:
                given.setdefault(_ITEM_KEYS[name], set()).add(value)
    yield from (Found(key, min(values), "microdata") for key, values in given.items() if len(values) == 1)


_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(?P<url>https?://\S+)\s*-->")
_SAVED_WHOLE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url: (?P<url>\S+)\s+saved date: (?P<day>\w+ \w+ \d+ \d+)"
)


def _saved(head: str) -> Iterator[Found]:
    """From where, and when, a browser or an extension of one saved the page."""
    match = _SAVED_WHOLE.search(head) or _SAVED_FROM.search(head)
    if match:
        yield from (
            Found(key, value, "the browser that saved it")
            for key, value in zip(("url", "retrieved"), match.groups(), strict=False)
        )


def _canonical(tags: Iterable[Tag]) -> Iterator[Found]:
    for tag in tags:
        if tag.name == "link" and "canonical" in tag.attributes.get("rel", "").lower().split():
            yield Found("url", tag.attributes.get("href", ""), "canonical link")


def _languages(tags: Iterable[Tag], named: Iterable[Found]) -> Iterator[Found]:
    """`<html lang>` before the rest: `og:locale` is `en_US` on many pages in other languages."""
    yield from (Found("language", t.attributes.get("lang", ""), "html lang") for t in tags if t.name == "html")
    yield from (found for found in named if found.key == "language")


# ---- JSON-LD


def _described(
    documents: Iterable[object], beside: Iterable[Found]
) -> tuple[Mapping[str, object] | None, Mapping[str, Mapping[str, object]]]:
    """The article among what a page describes, and all that is described with an id."""
    nodes = [(depth, node) for document in documents for depth, node in _nodes(document)][:MAX_NODES]
    known = {id: node for _, node in nodes if isinstance(id := node.get("@id"), str) and len(node) > 1}
    return _chosen([(depth, node) for depth, node in nodes if _is_article(node)], tuple(beside)), known


def _is_json_ld(tag: Tag) -> bool:
    kind = tag.attributes.get("type", "").lower().partition(";")[0].strip()
    return tag.name == "script" and kind == "application/ld+json" and len(tag.content) <= MAX_SCRIPT


def _parsed(script: str) -> object:
    """The document in a script; what is no JSON is none, since it cannot be told what it means."""
    bare = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$", "", script)
    try:
        return json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int = 0) -> Iterator[tuple[int, dict[str, object]]]:
    """Every thing in a document with its depth; a list and a graph are no level of their own."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth + isinstance(inner, list))
    elif isinstance(value, dict):
        yield depth, value
        for key, inner in value.items():
            if isinstance(inner, (dict, list)):
                yield from _nodes(inner, depth if key == "@graph" else depth + 1)


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _chosen(articles: list[tuple[int, dict[str, object]]], beside: tuple[Found, ...]) -> Mapping[str, object] | None:
    """The article that the page is: the only one of the uppermost, or the only one with the page's address or title."""
    top = min((depth for depth, _ in articles), default=0)
    upper = [node for depth, node in articles if depth == top]
    if len(upper) < 2:
        return upper[0] if upper else None
    urls = {_bare(found.value) for found in beside if found.key == "url"}
    titles = {found.value for found in beside if found.key == "title"}
    same = [n for n in upper if _bare(_url(n) or "") in urls or _text(_string(n.get("headline"))) in titles]
    return same[0] if len(same) == 1 else None


def _bare(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[#?].*|/$", "", url)


def _of_article(node: Mapping[str, object], known: Mapping[str, Mapping[str, object]]) -> Iterator[Found]:
    values = {
        "title": _string(node.get("headline")) or _string(node.get("name")),
        "publisher": _names(node.get("publisher"), known),
        "author": _names(node.get("author") or node.get("creator"), known),
        "published": _string(node.get("datePublished")),
        "modified": _string(node.get("dateModified")),
        "url": _url(node) or "",
        "language": _names(node.get("inLanguage"), known),
        "license": _string(node.get("license")) or _names(node.get("license"), known),
    }
    yield from (Found(key, _text(value), JSON_LD) for key, value in values.items())


def _string(value: object) -> str:
    """A value that is a string, or a list of a single one."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return value if isinstance(value, str) else ""


def _names(value: object, known: Mapping[str, Mapping[str, object]]) -> str:
    """The names of people or organisations, given whole, as strings or as references into the graph."""
    names = (_one_name(item, known) for item in (value if isinstance(value, list) else [value]))
    return ", ".join(dict.fromkeys(name for name in names if name and not _ADDRESS.match(name)))


def _one_name(item: object, known: Mapping[str, Mapping[str, object]]) -> str:
    if isinstance(item, dict):
        full = known.get(_string(item.get("@id")), item) if "name" not in item else item
        return _text(_string(full.get("name")) or _string(full.get("alternateName")) or _string(full.get("url")))
    return _text(item) if isinstance(item, str) else ""


def _url(node: Mapping[str, object]) -> str | None:
    page = node.get("mainEntityOfPage")
    given = (page.get("@id") or page.get("url")) if isinstance(page, dict) else page
    found = (_string(value) for value in (node.get("url"), given, node.get("@id")))
    return next((value for value in found if value.startswith(("https://", "http://"))), None)
