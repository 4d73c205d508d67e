"""Commands that put something into a project: articles, or the project itself."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from generator.cli.program import FOUND, Command, main, shared
from generator.cli.saying import Progress, print_json, say, told_as_missing
from generator.errors import SettingsError
from generator.model import Metadata

if TYPE_CHECKING:
    from generator.adding.additions import Additions

_VALUES: Mapping[str, str] = MappingProxyType(
    {
        "title": "Its headline.",
        "publisher": "Who published it.",
        "author": "Who wrote it; several with commas.",
        "published": "Date of publication, as 2025-01-31 or 2025-01-31T18:00+01:00.",
        "modified": "Date of the last change.",
        "url": "Its address on the web.",
        "language": "Its language, as en or pt-BR.",
        "wire": "The agency it credits.",
        "license": "The terms of use, by name or address.",
        "retrieved": "Date on which it was taken from its address.",
        "sha256": "What its bytes must have; another file is refused.",
    }
)
"""What `add` can be told about an article."""


def _values(command: Command) -> Command:
    """An option for each value of the metadata."""
    for name, help in reversed(tuple(_VALUES.items())):
        command = click.option(f"--{name}", help=help, default="", metavar="TEXT")(command)
    return command


@main.command()
@click.argument("sources", metavar="FILE|FOLDER|URL...", nargs=-1, required=True)
@_values
@shared
def add(sources: tuple[str, ...], root: Path, *, as_json: bool, quiet: bool, **values: str) -> None:
    r"""Copy articles into seeds/, byte for byte, each with a .yml beside it for what is known about it.

    \b
      briefing add storm.txt --publisher "Harbour News" --published 2025-01-31
      briefing add articles/                  all files below the folder
      briefing add https://example.org/storm  one request, as the site's robots.txt allows

    What the page or the file says of itself (JSON-LD, OpenGraph, front matter, a .yml beside it) is taken over; an
    option here overrules it. What is in seeds/ already, by its bytes, its address or its text, is refused with the
    name of its twin. Nothing is ever overwritten.

    Exit 1 if something was not added; the rest is.
    """
    from generator.adding.additions import options_of

    options = options_of(values)
    done = _added(root, sources, options)
    if as_json:
        print_json({"added": list(map(asdict, done.added)), "refused": list(map(asdict, done.refused))})
    else:
        _report_additions(done, quiet=quiet)
    sys.exit(FOUND if done.refused else 0)


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@shared
def init(folder: Path, root: Path, *, as_json: bool, quiet: bool) -> None:
    r"""Make a new project in DIR, which must be new or empty.

    It has the settings (briefing.yml, mkdocs.yml), an empty decisions.yml, the page on how to read a briefing, and
    seeds/ for the articles. Cited sentences only are shown on its site until you choose otherwise.

    \b
      briefing init my-briefings
      cd my-briefings
      briefing add article.txt
      briefing site
    """
    from generator.adding.project import start

    del root  # the project is made, not read
    written = start(folder)
    if as_json:
        print_json({"folder": str(folder), "written": list(written)})
    elif not quiet:
        say(f"{folder}/: {len(written)} files written")
        say(f"Next: cd {folder}; briefing add FILE|FOLDER|URL; briefing site")


# ---- doing


def _added(root: Path, sources: Sequence[str], options: Metadata) -> "Additions":
    from generator.adding.additions import Desk
    from generator.adding.additions import add as add_all
    from generator.adding.fetching import LIMIT, Fetcher
    from generator.reading.seeds import MEGABYTE
    from generator.settings import FILE, load

    settings = load(root)
    seeds = root / settings.seeds
    if not seeds.is_dir() and not (root / FILE).is_file():
        raise SettingsError(str(root), "there is no project here", "Make one with `briefing init`, or name its --root.")
    with Progress() as progress:
        today = datetime.now(UTC).date()
        limit = settings.max_megabytes * MEGABYTE
        fetch = Fetcher(settings.contact, limit=min(limit, LIMIT)).fetch
        return add_all(Desk(seeds, settings.seeds, fetch, today, limit, progress.show), sources, options)


def _report_additions(done: "Additions", *, quiet: bool) -> None:
    for refused in done.refused:
        say(f"{_named(refused.source)}: not added: {refused.why}", error=True)
    if quiet:
        return
    for added in done.added:
        for note in added.notes:
            say(f"{_named(added.source)}: {note}", error=True)
        say(f"{added.file}  from {_named(added.source)}")
    say(f"seeds: {len(done.added)} added, {len(done.refused)} not added")
    told = told_as_missing(Counter(key for added in done.added for key in added.missing))
    if told:
        say(f"Not stated: {told}. Fill it in in the .yml beside the article, then run `briefing site`.")


def _named(source: str) -> str:
    """What was given, on one line."""
    return " ".join(source.split())
