"""The page of downloads: every file that is made for programs, what it holds and the schema it keeps to.

It tells nothing of sizes or dates, so that a story that grows does not change the page of all files.
"""

from dataclasses import dataclass

from generator.model import Site, Story
from generator.site.exports import statements_file
from generator.site.tables import CROWD

LISTED = 50
"""Up to so many stories the page links the files of each; beyond, the briefings do, and `index.json` names them all."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file about the whole site."""

    path: str
    """Below the page's folder."""
    name: str
    format: str
    holds: str
    """In the site's own words."""
    schema: str | None = None
    """Below the page's folder, or where the format is defined."""

    @property
    def foreign(self) -> bool:
        """Whether the format is somebody else's."""
        return bool(self.schema) and not str(self.schema).startswith("data/")


@dataclass(frozen=True, slots=True)
class StoryFiles:
    """The files of a story."""

    id: str
    title: str
    statements: str | None
    """The file of the statements that no claim rests on, where it is one of its own."""


@dataclass(frozen=True, slots=True)
class DownloadsPage:
    """Everything that can be downloaded."""

    files: tuple[Download, ...]
    stories: tuple[StoryFiles, ...]
    """Those whose files are linked; none where they are too many."""
    total: int
    """Of stories."""


FILES = (
    Download(
        "feed.xml",
        "The stories as a feed",
        "Atom",
        "The newest fifty stories, each with the sentence on which its sources disagree most; a reader of feeds finds "
        "it by the address of any page.",
        "https://www.rfc-editor.org/rfc/rfc4287",
    ),
    Download(
        "data/claims.csv",
        "The claims of all stories",
        "CSV",
        "A line for what each source says on each claim of each story: who says so, how surely, in which sentence and "
        "in which words, and how the sources differ.",
    ),
    Download(
        "data/index.json",
        "All stories",
        "JSON",
        "Each story with its title and its counts of articles, claims, conflicts and open questions, and the names of "
        "the files about all stories.",
        "data/index.schema.json",
    ),
    Download(
        "data/sources.bib",
        "All sources, for BibTeX",
        "BibTeX",
        "An entry for each article, for LaTeX and reference managers: title, author, publisher, date and address, as "
        "far as the article states them.",
    ),
    Download(
        "data/sources.json",
        "All sources, for citation programs",
        "CSL JSON",
        "The same entries, as the Citation Style Language has them.",
        "https://github.com/citation-style-language/schema",
    ),
)
"""Of each file about the whole site, in the order of the page."""


def downloads_page(site: Site) -> DownloadsPage:
    """The page of this site."""
    stories = sorted((b.story for b in site.briefings), key=lambda story: (story.id, story.title))
    linked = tuple(map(_files, stories)) if len(stories) <= LISTED else ()
    return DownloadsPage(FILES, linked, len(stories))


def _files(story: Story) -> StoryFiles:
    return StoryFiles(story.id, story.title, statements_file(story.id) if len(story.members) > CROWD else None)
