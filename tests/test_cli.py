"""What the command line prints and how it exits; the build behind it is a stand-in here."""

import json
import re
import socket
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.cli import main
from generator.errors import PublishError, SettingsError
from generator.language.parsing import NO_PARSER, parser_mode
from generator.model import Article, Remark, Sentence, Site, Span
from generator.static import MOST
from tests import builders

TEXT = "The wall\x1b[31m gave way."
SITE = Site(
    {
        "harbour": Article(
            "harbour", "harbour.txt", TEXT, (Sentence("harbour", 1, Span(0, len(TEXT)), TEXT, 1, "body", "a sentence"),)
        )
    },
    (),
)


@dataclass(frozen=True)
class Changes:
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ("index.md",)


@dataclass(frozen=True)
class Built:
    changes: Changes = field(default_factory=Changes)
    site: Site = SITE
    remarks: tuple[Remark, ...] = ()


Run = Callable[..., Result]
COMMANDS = ("add", "build", "changes", "check", "explain", "init", "serve", "site", "verify")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    def run(*arguments: str, built: Built | Exception = Built()) -> Result:
        def build(root: Path, *, check: bool = False) -> Built:
            if isinstance(built, Exception):
                raise built
            return built

        module = ModuleType("generator.build")
        module.build = build  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "generator.build", module)
        monkeypatch.chdir(tmp_path)
        return CliRunner().invoke(main, list(arguments))

    return run


def test_the_version_names_how_sentences_are_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("--version").output == f"briefing, version {__version__}\nsentences read by: {parser_mode()}\n"
    monkeypatch.setenv(NO_PARSER, "1")
    assert run("--version").output.endswith("sentences read by: rules\n")


def test_help_names_every_command_and_the_exit_codes(run: Run) -> None:
    text = run("--help").output
    assert all(f"  {command} " in text for command in COMMANDS)
    assert "2  wrong use" in text
    assert "\n    1  something was found" in text  # the table keeps its lines
    assert "\\b" not in text


def test_a_build_says_what_it_wrote(run: Run) -> None:
    done = run("build", built=Built(Changes(("a.md", "b.md"), ("c.md",))))
    assert (done.exit_code, done.stdout) == (
        0,
        "docs/: 2 written, 1 removed, 1 unchanged\nNot stated, of 1 articles: title (1), publisher (1), date (1).\n",
    )


def test_quiet_says_nothing_where_all_is_well(run: Run) -> None:
    note = Remark("seeds/a.txt", "Decoded as latin-1.")
    assert run("build", "--quiet", built=Built(remarks=(note,))).output == ""


def test_json_is_one_document_for_a_program(run: Run) -> None:
    remark = Remark("seeds/a.txt", "Empty.", "skipped")
    done = run("build", "--json", built=Built(Changes(("a.md",)), remarks=(remark,)))
    assert json.loads(done.stdout) == {
        "written": ["a.md"],
        "removed": [],
        "unchanged": 1,
        "remarks": [asdict(remark)],
        "not_stated": {"title": 1, "publisher": 1, "published": 1},
    }


def test_many_remarks_in_the_same_words_on_one_file_are_counted(run: Run) -> None:
    broken = tuple(Remark(f"seeds/a.jsonl:{n}", "Not read: it is not valid JSON.", "skipped") for n in range(1, 31))
    done = run("build", built=Built(remarks=broken))
    first, *_, last = done.stderr.splitlines()
    assert len(done.stderr.splitlines()) == 11
    assert first == "seeds/a.jsonl:1: Not read: it is not valid JSON."
    assert last.startswith("seeds/a.jsonl: the same at 20 more places, which --json names: Not read")


def test_a_remark_goes_to_standard_error_and_counts_only_when_strict(run: Run) -> None:
    built = Built(remarks=(Remark("seeds/a.txt", "Empty.", "skipped"),))
    done = run("build", built=built)
    assert (done.exit_code, done.stderr) == (0, "seeds/a.txt: Empty.\n")
    assert run("build", "--strict", built=built).exit_code == 1


def test_a_note_fails_no_run_since_nobody_may_be_able_to_mend_it(run: Run) -> None:
    built = Built(remarks=(Remark("seeds/a.txt", "Not analysed: it is in German."),))
    assert run("build", "--strict", built=built).exit_code == 0


def test_metadata_to_be_mended_is_told_even_when_quiet_and_fails_a_strict_run(run: Run) -> None:
    built = Built(remarks=(Remark("seeds/a.yml:2:1", "No such key.", "error"),))
    done = run("build", "--quiet", built=built)
    assert (done.exit_code, done.stderr) == (0, "seeds/a.yml:2:1: No such key.\n")
    assert run("build", "--strict", built=built).exit_code == 1
    assert "To be mended: 1 in the metadata" in run("build", built=built).stdout


@pytest.mark.parametrize(("files", "without", "strict"), [
    ({"seeds/a.yml": "published: soon\n"}, 0, 1),
    ({"seeds/a.yml": "publised: 2024-03-05\n"}, 0, 1),
    ({"seeds/b.jsonl": "{broken"}, 0, 1),
    ({"seeds/a.yml": f"sha256: {'0' * 64}\n"}, 1, 1),
    ({"briefing.yml": "titel: Wall\n"}, 2, 2),
    ({"decisions.yml": "storys: {}\n"}, 2, 2),
])  # fmt: skip
def test_what_is_wrong_with_one_article_fails_a_strict_run_and_a_file_of_the_project_every_run(
    tmp_path: Path, files: dict[str, str], without: int, strict: int
) -> None:
    given = {"seeds/a.txt": "The harbour wall gave way on Monday.\n", "briefing.yml": "parser: rules\n"}
    (tmp_path / "seeds").mkdir()
    for name, text in (given | files).items():
        (tmp_path / name).write_text(text)
    command = ["build", "--root", str(tmp_path)]
    assert CliRunner().invoke(main, command).exit_code == without
    assert CliRunner().invoke(main, [*command, "--strict"]).exit_code == strict


def test_readme_and_help_say_what_strict_does() -> None:
    told = [(Path(__file__).parents[1] / "README.md").read_text(), CliRunner().invoke(main, ["--help"]).output]
    for text in (" ".join(t.split()) for t in told):
        assert "a file of the project to mend" in text
        assert re.search(r"[Ww]ith `?--strict`?", text)


def test_a_seed_that_is_not_the_one_described_fails_every_run(run: Run) -> None:
    built = Built(remarks=(Remark("seeds/a.txt", "Its bytes have another sha256.", "mismatch"),))
    done = run("build", "--quiet", built=built)
    assert (done.exit_code, done.stderr) == (1, "seeds/a.txt: Its bytes have another sha256.\n")


def test_check_exits_1_where_docs_are_stale(run: Run) -> None:
    assert run("check").exit_code == 0
    stale = run("check", built=Built(Changes(("a.md",))))
    assert stale.exit_code == 1
    assert "Run `briefing build` and commit docs/ and ids.yml." in stale.stderr
    assert run("check", built=Built(Changes((), ("a.md",)))).exit_code == 1


def test_a_mistake_in_a_file_is_one_line_and_exits_2(run: Run) -> None:
    done = run("build", built=SettingsError("briefing.yml:3", "no such setting `titel`", "Did you mean `title`?"))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "briefing.yml:3: no such setting `titel`. Did you mean `title`?\n"


def test_pages_that_cannot_be_written_exit_3(run: Run) -> None:
    assert run("build", built=PublishError("docs", "the disk is full", "Make room.")).exit_code == 3


def test_wrong_use_exits_2_and_a_fault_keeps_its_traceback(run: Run) -> None:
    assert run("biuld").exit_code == 2
    assert run("verify", "nowhere").exit_code == 2
    assert isinstance(run("build", built=ZeroDivisionError()).exception, ZeroDivisionError)


def test_text_of_others_reaches_no_terminal_raw(run: Run) -> None:
    done = run("explain", "harbour#s1")
    assert "text: The wall\\x1b[31m gave way." in done.output
    assert "is: body" in done.output
    assert "\x1b" not in run("explain", "harbour#s1", "--json").output
    assert "\x1b" not in run("explain", "\x1b[31m").output


def test_explain_offers_the_nearest_id(run: Run) -> None:
    done = run("explain", "harbor")
    assert done.exit_code == 2
    assert done.stderr == "harbor: nothing on the site has this id. Did you mean `harbour`?\n"


@pytest.mark.parametrize(("id", "way_out"), [
    ("c999", "Did you mean `lindholm-flood/c3` or `lindholm-flood/c2` or `lindholm-flood/c1`?"),
    ("lindholm-flood/q7", "Did you mean `lindholm-flood/q1`? `briefing explain STORY`"),
    ("nope#s3", "No source is called `nope`. `briefing explain` lists the sources."),
    ("radoi#s3", "No source is called `radoi`. Did you mean `radio#s1`? `briefing explain` lists the sources."),
    ("radio#s99", "The sentences of `radio` are `radio#s1` to `radio#s5`."),
    ("A2", "It is the mark of a sentence on a briefing. Did you mean `harbour-news#s2`?"),
    ("zzzz", "`briefing explain STORY` lists the claims and questions of a story"),
])  # fmt: skip
def test_an_unknown_id_is_met_with_a_few_of_its_kind_and_how_to_list_them(run: Run, id: str, way_out: str) -> None:
    done = run("explain", id, built=Built(site=builders.site()))
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{id}: nothing on the site has this id. {way_out}")
    assert len(done.stderr) < 300


def test_explain_without_an_id_lists_the_stories_and_sources(run: Run) -> None:
    built = Built(site=builders.site())
    names = run("explain", built=built).stdout.split()
    assert names[0] == "lindholm-flood"
    assert "radio" in names
    assert json.loads(run("explain", "--json", built=built).stdout) == names


def test_verify_prints_each_broken_promise_and_exits_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "seeds").mkdir()
    done = run("verify", "site")
    assert (done.exit_code, done.stdout) == (1, "site: there is no page here: build the site first\n")
    assert json.loads(run("verify", "site", "--json").stdout)["findings"][0]["page"] == "site"
    (tmp_path / "site" / "index.html").write_text("<p>Hello</p>")
    assert run("verify", "site").output == "site/: every promise holds\n"
    assert run("verify", "site", "--quiet").output == ""


def test_a_site_without_its_settings_says_so(run: Run) -> None:
    done = run("site")
    assert done.exit_code == 2
    assert done.stderr.startswith("mkdocs.yml: no such file.")


def test_a_page_that_mkdocs_warns_of_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("[x](missing.md) " + "[y](gone.md) " * 9)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: {name: mkdocs}\nplugins: []\n")
    done = run("site", "--quiet")
    assert done.exit_code == 2
    assert "MkDocs says: " in done.stderr
    assert "missing.md" in done.stderr
    assert done.stderr.count("gone.md") <= 2 * MOST
    assert "5 more like these" in done.stderr


def test_a_site_can_be_copied_for_reading_without_a_server(run: Run, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Hello")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: {name: null, custom_dir: theme}\nplugins: []\n")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("<p>Hello</p>")
    done = run("site", "--offline", "copy.zip")
    assert done.exit_code == 0
    assert "copy.zip: a copy for reading without a server; unpack it and open its index.html." in done.stdout
    assert (tmp_path / "copy.zip").is_file()


def test_an_address_that_cannot_be_served_is_named(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = run("serve", "--address", address)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{address}: nothing can be served here (")
    assert run("serve", "--address", "here").stderr.startswith("here: no address. Write host and port")
    assert run("serve", "--address", "127.0.0.1:99999999").exit_code == 2
