"""Commands that read the project and build, prove or explain its site."""

import sys
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.colours import in_colour, marked
from generator.cli.program import FOUND, exit_on_remarks, main, shared, strict_option
from generator.cli.saying import lines, print_json, report, report_findings, say, summary, visible
from generator.errors import SettingsError

if TYPE_CHECKING:
    from generator.build import Result
    from generator.verify import Finding

_site = click.option(
    "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the static site goes.  [default: site/]"
)


@main.command()
@shared
@strict_option
def build(root: Path, *, as_json: bool, quiet: bool, strict: bool) -> None:
    """Read seeds/ and write the pages to docs/.

    Writes only what differs, all at once or not at all. Pages written by hand are left alone.
    """
    result = _built(root, check=False)
    report(result, as_json=as_json, quiet=quiet)
    exit_on_remarks(result.remarks, strict=strict)


@main.command()
@shared
@strict_option
def check(root: Path, *, as_json: bool, quiet: bool, strict: bool) -> None:
    """Say whether `briefing build` would change docs/; exit 1 if so. Writes nothing."""
    result = _built(root, check=True)
    report(result, as_json=as_json, quiet=quiet)
    if result.changes.written or result.changes.removed:
        say("docs/: not what the seeds give. Run `briefing build` and commit docs/ and ids.yml.", error=True)
        sys.exit(FOUND)
    exit_on_remarks(result.remarks, strict=strict)


@main.command()
@shared
@strict_option
@_site
@click.option(
    "--offline",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Also make a copy that opens by double click: a folder, or one file if PATH ends in .zip.",
)
def site(root: Path, site_dir: Path | None, offline: Path | None, *, as_json: bool, quiet: bool, strict: bool) -> None:
    """Build the pages and the static site, and prove the site against the seeds.

    Exit 1 if the proof fails; `briefing verify --help` says what is proved.
    """
    from generator.static import build_site

    target = site_dir or root / "site"
    result = _built(root, check=False)
    if not as_json:
        report(result, as_json=False, quiet=quiet)
    build_site(root, target)
    findings = _verified(target, root)
    if as_json:
        print_json({**summary(result), "findings": [finding._asdict() for finding in findings]})
    else:
        report_findings(findings, target, quiet=quiet)
    if findings:
        sys.exit(FOUND)
    if not quiet and not as_json:
        say(f"To read it, run `briefing serve`, or put {target}/ on any web server.")
    if offline:
        _copy(target, offline, quiet=quiet or as_json)
    exit_on_remarks(result.remarks, strict=strict)


def _copy(site_dir: Path, target: Path, *, quiet: bool) -> None:
    from generator.site.offline import build_offline

    build_offline(site_dir, target)
    if not quiet:
        where = "unpack it and open" if target.suffix == ".zip" else "open"
        say(f"{target}: a copy for reading without a server; {where} its index.html.")


@main.command()
@shared
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port; keep it on this machine.")
def serve(root: Path, address: str, *, as_json: bool, quiet: bool) -> None:
    """Show the site on this machine and rebuild it while you edit seeds, settings, decisions or templates."""
    from generator.static import serve_site

    del as_json, quiet  # MkDocs speaks for itself here
    try:
        sys.exit(serve_site(root, address))
    except KeyboardInterrupt:
        sys.exit(0)


@main.command()
@click.argument("site_dir", metavar="SITE", type=click.Path(exists=True, file_okay=False, path_type=Path))
@shared
def verify(site_dir: Path, root: Path, *, as_json: bool, quiet: bool) -> None:
    r"""Prove a built SITE against the seeds, sharing no code with what built it.

    \b
    Found are:
      a sentence without a note, a note that does not repeat its seed word for word
      a figure, name or word that stands in none of the sentences it cites
      a figure without the "about" of its source, a wrong count of sources
      a part of a seed that is neither shown nor listed as left out
      a dead link or anchor, a double id, a request to another host
    """
    findings = _verified(site_dir, root)
    if as_json:
        print_json({"findings": [finding._asdict() for finding in findings]})
    else:
        report_findings(findings, site_dir, quiet=quiet)
    sys.exit(FOUND if findings else 0)


@main.command()
@click.argument("id", required=False)
@shared
def explain(id: str | None, root: Path, *, as_json: bool, quiet: bool) -> None:
    r"""Say why ID is on the site as it is.

    \b
    ID is one of
      storm-report          a source, as in sources/storm-report/
      storm-report#s6       a sentence: what it is taken for, what it says, where it is used
      storm-hits-coast      a story, as in stories/storm-hits-coast/
      c3, q1                a claim or a question (storm-hits-coast/c3 where two stories have one)

    Without ID the stories and sources are listed.
    """
    from generator.cli.nearest_ids import listed, way_out
    from generator.explain import explain as explained

    del quiet  # the explanation is all there is
    site = _built(root, check=True).site
    if id is None:
        if as_json:
            print_json(listed(site))
        else:
            say("\n".join(listed(site)))
        return
    found = explained(site, id)
    if not found:
        raise SettingsError(visible(id), "nothing on the site has this id", way_out(site, id))
    if as_json:
        print_json(found)
        return
    for number, explanation in enumerate(found):
        if number:
            say("")
        say("\n".join(lines({name: value for name, value in explanation.items() if name != "marks"})))
        click.echo("".join(f"{line}\n" for line in marked(explanation, colour=in_colour())), nl=False)


@main.command()
@click.argument("old", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("new", type=click.Path(exists=True, file_okay=False, path_type=Path))
@shared
def changes(old: Path, new: Path, root: Path, *, as_json: bool, quiet: bool) -> None:
    r"""Say what differs between two builds: sources, claims and their figures, questions.

    OLD and NEW are projects, sites, or their docs/ or data/ folders. The state of a commit is had by

    \b
      git archive HEAD~1 docs/data | tar -x -C /some/folder
      briefing changes /some/folder .
    """
    from generator.review.changes import changes as between
    from generator.review.published import read

    del root  # both sides are named
    before, after = read(old), read(new)
    found = between(before, after)
    if as_json:
        print_json({"changes": [asdict(change) for change in found]})
        return
    if not found and not quiet:
        say("Nothing differs in what the sources say.")
    titles = {id: str(story["title"]) for id, story in {**before, **after}.items()}
    for number, (id, group) in enumerate(groupby(found, key=lambda change: change.story)):
        say(("\n" if number else "") + titles[id])
        for change in group:
            say(f"  {change.text}" + (f"  [{change.subject}]" if change.subject != id else ""))


# ---- doing


def _built(root: Path, *, check: bool) -> "Result":
    from generator.build import build as build_pages

    return build_pages(root, check=check)


def _verified(site_dir: Path, root: Path) -> "tuple[Finding, ...]":
    from generator.settings import load
    from generator.verify import verify as prove

    return prove(site_dir, root / load(root).seeds)
