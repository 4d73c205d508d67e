"""The command line: the only place that prints or exits.

Results go to standard output, remarks and errors to standard error as `where: message. way out`; text of others is
shown with its control characters made visible. Exit codes: 0 fine, 1 something was found, 2 wrong use or a file to
mend, 3 the pages could not be written.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from generator import __version__
from generator.errors import BriefingError, PublishError, SettingsError, nearest
from generator.model import Remark

if TYPE_CHECKING:
    from generator.build import Result
    from generator.verify import Finding

FOUND, WRONG_USE, NOT_WRITTEN = 1, 2, 3
Command = TypeVar("Command", bound=Callable[..., object])


class _Program(click.Group):
    """Turns what a person can mend into one line and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            _say(str(error), error=True)
            ctx.exit(NOT_WRITTEN if isinstance(error, PublishError) else WRONG_USE)


def _shared(command: Command) -> Command:
    """The options every command has."""
    options = (
        click.option(
            "--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(),
            help="The project's folder, with seeds/ and mkdocs.yml.  [default: this one]",
        ),
        click.option("--json", "as_json", is_flag=True, help="Print the result as JSON, for a program."),
        click.option("--quiet", is_flag=True, help="Print findings and errors only."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


_strict = click.option("--strict", is_flag=True, help="Exit 1 also on remarks: a seed skipped, an encoding guessed.")
_site = click.option(
    "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the static site goes.  [default: site/]"
)


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    r"""Turn a folder of articles into a briefing site in which every sentence leads to its source.

    \b
    Typical use:
      briefing site            read seeds/, write docs/, build site/ and prove it
      briefing serve           show the site here and rebuild it while you edit
      briefing explain c3      why a claim is shown as it is

    \b
    Exit codes:
      0  fine
      1  something was found: docs/ is stale, a promise is broken
      2  wrong use, or a file to mend (the message names it, with the line)
      3  the pages could not be written; the old ones stand
    """


@main.command()
@_shared
@_strict
def build(root: Path, *, as_json: bool, quiet: bool, strict: bool) -> None:
    """Read seeds/ and write the pages to docs/.

    Writes only what differs, all at once or not at all. Pages written by hand are left alone.
    """
    result = _built(root, check=False)
    _report(result, as_json=as_json, quiet=quiet)
    _exit_on_remarks(result.remarks, strict=strict)


@main.command()
@_shared
@_strict
def check(root: Path, *, as_json: bool, quiet: bool, strict: bool) -> None:
    """Say whether `briefing build` would change docs/; exit 1 if so. Writes nothing."""
    result = _built(root, check=True)
    _report(result, as_json=as_json, quiet=quiet)
    if result.changes.written or result.changes.removed:
        _say("docs/: not what the seeds give. Run `briefing build` and commit docs/ and ids.yml.", error=True)
        sys.exit(FOUND)
    _exit_on_remarks(result.remarks, strict=strict)


@main.command()
@_shared
@_strict
@_site
def site(root: Path, site_dir: Path | None, *, as_json: bool, quiet: bool, strict: bool) -> None:
    """Build the pages and the static site, and prove the site against the seeds.

    Exit 1 if the proof fails; `briefing verify --help` says what is proved.
    """
    from generator.static import build_site

    target = site_dir or root / "site"
    result = _built(root, check=False)
    if not as_json:
        _report(result, as_json=False, quiet=quiet)
    build_site(root, target)
    findings = _verified(target, root)
    if as_json:
        _print_json({**_summary(result), "findings": [finding._asdict() for finding in findings]})
    else:
        _report_findings(findings, target, quiet=quiet)
    if findings:
        sys.exit(FOUND)
    if not quiet and not as_json:
        _say(f"To read it, run `briefing serve` (or `make serve`), or put {target}/ on any web server.")
    _exit_on_remarks(result.remarks, strict=strict)


@main.command()
@_shared
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
@_shared
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
        _print_json({"findings": [finding._asdict() for finding in findings]})
    else:
        _report_findings(findings, site_dir, quiet=quiet)
    sys.exit(FOUND if findings else 0)


@main.command()
@click.argument("id")
@_shared
def explain(id: str, root: Path, *, as_json: bool, quiet: bool) -> None:
    r"""Say why ID is on the site as it is.

    \b
    ID is one of
      storm-report          a source, as in sources/storm-report/
      storm-report#s6       a sentence: what it is taken for, what it says, where it is used
      storm-hits-coast      a story, as in stories/storm-hits-coast/
      c3, q1                a claim or a question (storm-hits-coast/c3 where two stories have one)
    """
    from generator.explain import explain as explained
    from generator.explain import known_ids

    del quiet  # the explanation is all there is
    site = _built(root, check=True).site
    found = explained(site, id)
    if not found:
        raise SettingsError(_visible(id), "nothing on the site has this id", nearest(id, known_ids(site)))
    if as_json:
        _print_json(found)
        return
    for number, explanation in enumerate(found):
        _say(("\n" if number else "") + "\n".join(_lines(explanation)))


# ---- doing


def _built(root: Path, *, check: bool) -> "Result":
    from generator.build import build as build_pages

    return build_pages(root, check=check)


def _verified(site_dir: Path, root: Path) -> "tuple[Finding, ...]":
    from generator.settings import load
    from generator.verify import verify as prove

    return prove(site_dir, root / load(root).seeds)


# ---- saying


def _visible(text: str) -> str:
    """Text of others for a terminal or a log: what could steer either is made visible."""
    return "".join(c if c.isprintable() or c == "\n" else f"\\x{ord(c):02x}" for c in text)


def _say(text: str, *, error: bool = False) -> None:
    click.echo(_visible(text), err=error)


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=True, indent=2))


def _summary(result: "Result") -> dict[str, object]:
    changes = result.changes
    return {
        "written": sorted(map(str, changes.written)),
        "removed": sorted(map(str, changes.removed)),
        "unchanged": len(changes.unchanged),
        "remarks": [asdict(remark) for remark in result.remarks],
    }


def _report(result: "Result", *, as_json: bool, quiet: bool) -> None:
    if as_json:
        _print_json(_summary(result))
        return
    for remark in result.remarks:
        if not quiet or remark.severity == "error":
            _say(f"{remark.where}: {remark.message}", error=True)
    if not quiet:
        changes = result.changes
        counts = f"{len(changes.written)} written, {len(changes.removed)} removed, {len(changes.unchanged)} unchanged"
        _say(f"docs/: {counts}")


def _report_findings(findings: "Sequence[Finding]", site_dir: Path, *, quiet: bool) -> None:
    for finding in findings:
        _say(str(finding))
    if findings or not quiet:
        verdict = f"{len(findings)} promises are broken" if findings else "every promise holds"
        _say(f"{site_dir}/: {verdict}", error=bool(findings))


def _exit_on_remarks(remarks: Iterable[Remark], *, strict: bool) -> None:
    if any(strict or remark.severity == "error" for remark in remarks):
        sys.exit(FOUND)


def _lines(value: object, indent: str = "") -> Iterable[str]:
    """A nested value as indented `name: value` lines; what is empty is left out."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if isinstance(inner, str) and inner:
                yield f"{indent}{name}: {' '.join(inner.split())}"
            elif inner:
                yield f"{indent}{name}:"
                yield from _lines(inner, indent + "  ")
    elif isinstance(value, (list, tuple)):
        for inner in value:
            first, *rest = list(_lines(inner, indent + "  ")) or [""]
            yield f"{indent}- {first.strip()}"
            yield from rest
    else:
        yield f"{indent}{value}"
