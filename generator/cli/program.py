"""The program and what all its commands share: options, exit codes, and mistakes told in one line."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import click

from generator import __version__
from generator.cli.saying import say
from generator.errors import BriefingError, PublishError
from generator.model import Remark

FOUND, WRONG_USE, NOT_WRITTEN = 1, 2, 3
Command = TypeVar("Command", bound=Callable[..., object])


def _help(attributes: dict[str, object]) -> dict[str, object]:
    """The help with the mark that keeps the lines below it as they are; a raw docstring spells the mark out."""
    text = attributes.get("help")
    return {**attributes, "help": text.replace("\\b\n", "\b\n")} if isinstance(text, str) else attributes


class _Command(click.Command):
    def __init__(self, *arguments: object, **attributes: object) -> None:
        super().__init__(*arguments, **_help(attributes))  # type: ignore[arg-type]  # handed on as given


class Program(click.Group):
    """Turns what a person can mend into one line and an exit code."""

    command_class = _Command

    def __init__(self, *arguments: object, **attributes: object) -> None:
        super().__init__(*arguments, **_help(attributes))  # type: ignore[arg-type]  # handed on as given

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            say(str(error), error=True)
            ctx.exit(NOT_WRITTEN if isinstance(error, PublishError) else WRONG_USE)


def shared(command: Command) -> Command:
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


strict_option = click.option("--strict", is_flag=True, help="Exit 1 also on remarks: a seed skipped, metadata to mend.")


def _show_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  # as click calls it
    """The version and the parser; where none is found, that sentences are read by rules alone."""
    if wanted and not context.resilient_parsing:
        from generator.language.parsing import parser_mode  # checks hashes: not for every command

        say(f"briefing, version {__version__}\nsentences read by: {parser_mode()}")
        context.exit()


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version,
    help="Show the version and how sentences are read, and exit.",
)  # fmt: skip
def main() -> None:
    r"""Turn a folder of articles into a briefing site in which every sentence leads to its source.

    \b
    Typical use:
      briefing init FOLDER     start a new project there
      briefing add PAGE        copy an article into seeds/: a file, a folder or an address
      briefing site            read seeds/, write docs/, build site/ and prove it
      briefing serve           show the site here and rebuild it while you edit
      briefing explain c3      why a claim is shown as it is

    \b
    Exit codes:
      0  fine
      1  something was found: docs/ is stale, a promise is broken, a seed is not the one described;
         with --strict also a seed that cannot be read, or a line of its metadata
      2  wrong use, or a file of the project to mend (the message names it, with the line)
      3  the pages could not be written; the old ones stand
    """


def exit_on_remarks(remarks: Iterable[Remark], *, strict: bool) -> None:
    """Exit 1 where a seed is not the file that was described; when strict, where anything is to be mended.

    A note fails nothing: it tells what nobody may be able to change, that an article is in German or that a page
    contradicts itself.
    """
    if any(remark.severity == "mismatch" or (strict and remark.severity != "note") for remark in remarks):
        sys.exit(FOUND)
