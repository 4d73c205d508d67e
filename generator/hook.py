"""MkDocs' door to the generator: the pages are built before the site, and what they are made of is watched.

A convenience only. A program that knows no hooks builds the same pages from `docs/`, with fewer entries in its menu.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.pages import Page

from generator.build import build
from generator.errors import BriefingError
from generator.static import announce, lead_back

WATCHED = ("seeds", "templates", "briefing.yml", "decisions.yml")
IN_MENU = 50
"""A menu of more stories than this helps nobody and takes longer to build than all their pages."""


def on_pre_build(config: MkDocsConfig) -> None:
    """Build the pages, then name the briefings in the menu."""
    try:
        build(_root(config))
    except BriefingError as error:
        raise PluginError(str(error)) from error
    stories = sorted(path.name for path in Path(config.docs_dir, "stories").glob("*.md"))
    if config.nav and len(stories) <= IN_MENU:
        config.nav[0] = {"Briefings": ["index.md", *(f"stories/{name}" for name in stories)]}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Name the feed in the page's head."""
    return announce(output, page=page, config=config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Lead on from the page for dead links."""
    return lead_back(output_content, template_name=template_name, config=config)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch what the pages are made of, and the folder of pages anew whenever a build has exchanged it."""
    for name in WATCHED:
        if (path := _root(config) / name).exists():
            server.watch(str(path))
    docs, inner, seen = Path(config.docs_dir), server.builder, [Path(config.docs_dir).stat().st_ino]

    def builder() -> None:
        inner()
        if docs.stat().st_ino != seen[0]:
            seen[0] = docs.stat().st_ino
            server.unwatch(str(docs))
            server.watch(str(docs))

    server.builder = builder
    return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
