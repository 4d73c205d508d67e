"""What a link to a page shows where it is shared: title, one sentence and a picture, as the Open Graph protocol has them.

The picture is the site's own, one for all pages. One of each story would need words in it to tell anything, which no
two versions of a library for fonts draw alike, or would be a drawing that nobody can read; and of six hundred stories
it would be megabytes that change with every article. The sentence beside it is the story's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import urljoin


@dataclass(frozen=True, slots=True)
class Preview:
    """A page as it is shared; text is as a page's front matter holds it, escaped or not."""

    title: str
    description: str
    address: str
    """Of the page."""
    home: str
    """The address of the site."""
    site: str
    """What the site is called."""
    picture: str = ""
    """Its path on the site."""
    alt: str = ""
    """What the picture shows, in words."""


def with_preview(html: str, preview: Preview) -> str:
    """A built page with what a link to it shows; programs that ask for it need whole addresses."""
    tags = "\n".join(f'<meta {kind}="{name}" content="{_text(value)}">' for kind, name, value in _tags(preview))
    return html.replace("</head>", f"{tags}\n</head>", 1)


def _tags(preview: Preview) -> Iterator[tuple[str, str, str]]:
    yield "property", "og:type", "website" if preview.address == preview.home else "article"
    yield "property", "og:site_name", preview.site
    yield "property", "og:title", preview.title
    yield "property", "og:description", preview.description
    yield "property", "og:url", preview.address
    if preview.picture and preview.alt:
        yield "property", "og:image", urljoin(preview.home, preview.picture)
        yield "property", "og:image:alt", preview.alt
        yield "name", "twitter:card", "summary_large_image"


def _text(value: str) -> str:
    return escape(" ".join(unescape(value).split()))
