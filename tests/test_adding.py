"""Adding files, folders and pages to a project; pages come from a server on this machine, nothing else is asked."""

import gzip
import hashlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result as Run
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.adding import robots
from generator.adding.additions import Additions, Desk, add, options_of
from generator.adding.addresses import is_public, public_addresses, target_of
from generator.adding.fetching import Fetcher, Page
from generator.adding.metadata_file import quoted
from generator.adding.names import file_stem, page_stem
from generator.adding.twins import bare_address
from generator.cli import main
from generator.errors import AddError, PublishError, SettingsError
from generator.reading.metadata import metadata_of_page, read_metadata
from tests import files

TODAY = date(2020, 5, 7)
TEXT = (
    "Ferry sinks off Lindholm\n\nThe ferry sank on Tuesday near the harbour, the police said. Ten people were saved.\n"
)
PAGE = """<!doctype html><html lang="en"><head><title>Ferry sinks | Harbour News</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sinks: ten saved",
"publisher": {"name": "Harbour News"}, "datePublished": "2020-05-05T18:00:00+02:00"}</script></head>
<body><p>The ferry sank on Tuesday near the harbour, the police said.</p></body></html>"""


def no_page(url: str) -> Page:
    raise AssertionError(f"{url} is asked for")


def put(seeds: Path, *sources: Path | str, fetch: Callable[[str], Page] = no_page, **values: str) -> Additions:
    desk = Desk(seeds, seeds.name, fetch, TODAY, 100_000, lambda _: None)
    return add(desk, [str(source) for source in sources], options_of(values))


def write(path: Path, text: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


# ---- files


def test_a_file_is_copied_byte_for_byte_with_what_is_known_of_it_beside(seeds: Path, tmp_path: Path) -> None:
    data = TEXT.replace("\n", "\r\n").encode("utf-16")
    done = put(
        seeds, write(tmp_path / "Ferry Report.txt", data), publisher="Harbour News", published="2020-05-05T10:00Z"
    )
    assert [(a.file, a.metadata) for a in done.added] == [("seeds/ferry-report.txt", "seeds/ferry-report.yml")]
    assert (seeds / "ferry-report.txt").read_bytes() == data
    meta, remarks = read_metadata((seeds / "ferry-report.yml").read_bytes(), "a.yml")
    assert (meta.publisher, meta.published, remarks) == ("Harbour News", date(2020, 5, 5), ())
    assert meta.sha256 == hashlib.sha256(data).hexdigest()
    assert "2020-05-05T10:00Z" in (seeds / "ferry-report.yml").read_text(encoding="utf-8")
    assert done.added[0].missing == ("url",)


def test_a_name_that_says_nothing_gives_way_to_the_title(seeds: Path, tmp_path: Path) -> None:
    (added,) = put(seeds, write(tmp_path / "004_4166dbed653d6d74.txt")).added
    assert added.file == "seeds/ferry-sinks-off-lindholm.txt"


def test_a_folder_is_added_with_the_folders_in_it_and_the_metadata_beside_its_files(
    seeds: Path, tmp_path: Path
) -> None:
    write(tmp_path / "in" / "Harbour News" / "ferry.md", "---\nauthor: Anna Berg\n---\n" + TEXT)
    write(tmp_path / "in" / "Harbour News" / "ferry.yml", "headline: 'Ferry: \"gone\"'\nlicense: CC BY 4.0\n")
    write(tmp_path / "in" / "table.xlsx", b"PK\3\4")
    write(tmp_path / "in" / ".hidden.txt", "hidden")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "in" / "Harbour News" / "ferry.md")
    (tmp_path / "in" / "folder").symlink_to(tmp_path)
    done = put(seeds, tmp_path / "in")
    assert [a.file for a in done.added] == ["seeds/harbour-news/ferry.md"]
    assert {**done.added[0].values, "sha256": ""} == {
        "title": 'Ferry: "gone"', "author": "Anna Berg", "license": "CC BY 4.0", "sha256": "",
    }  # fmt: skip
    meta, _ = read_metadata((seeds / "harbour-news" / "ferry.yml").read_bytes(), "a.yml")
    assert meta.title == 'Ferry: "gone"'
    assert [Path(r.source).name for r in done.refused] == ["folder", "link.txt", "table.xlsx"]


def test_what_is_there_already_is_refused_with_the_name_of_its_twin(seeds: Path, tmp_path: Path) -> None:
    put(seeds, write(tmp_path / "first.txt"), url="https://www.example.org/ferry?utm_source=mail&id=5")
    again = write(tmp_path / "second.txt")
    spaced = write(tmp_path / "third.txt", TEXT.replace(" ", "  \r\n"))
    moved = write(tmp_path / "fourth.txt", "Another text altogether.")
    assert put(seeds, again).refused[0].why == "it has the same bytes as seeds/first.txt."
    assert put(seeds, spaced).refused[0].why == "it has the same text as seeds/first.txt."
    assert put(seeds, moved, url="http://example.org/ferry/?id=5#top").refused[0].why == (
        "it has the same address as seeds/first.txt."
    )
    assert put(seeds, moved, url="http://example.org/ferry?id=6").added
    assert sorted(path.name for path in seeds.iterdir()) == ["first.txt", "first.yml", "fourth.txt", "fourth.yml"]


def test_twins_within_one_run_and_among_files_no_reader_knows_are_found(seeds: Path, tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.html", PAGE)
    write(tmp_path / "in" / "b.html", PAGE)
    done = put(seeds, tmp_path / "in")
    assert (len(done.added), [r.twin for r in done.refused]) == (1, ["seeds/ferry-sinks-ten-saved.html"])
    write(seeds / "old.unknown")
    assert put(seeds, write(tmp_path / "c.txt")).refused[0].twin == "seeds/old.unknown"


def test_a_page_saved_again_with_other_markup_is_a_twin_by_its_text(seeds: Path, tmp_path: Path) -> None:
    body = "".join(f"<p>{TEXT} Sentence number {n} tells a little more of it.</p>" for n in range(9))
    assert put(seeds, write(tmp_path / "a.html", f"<html><body><article>{body}</article></body></html>")).added
    again = f"<html><head><script>track(7)</script></head><body class=x><article>{body}</article></body></html>"
    (refused,) = put(seeds, write(tmp_path / "b.html", again)).refused
    assert (refused.twin, refused.why) == ("seeds/a.html", "it has the same text as seeds/a.html.")
    assert put(seeds, write(tmp_path / "c.html", again.replace("number 8", "number 9"))).added


def test_a_file_of_several_articles_is_one_seed_that_says_nothing_of_itself(seeds: Path, tmp_path: Path) -> None:
    records = [{"title": f"Ferry {n}", "text": TEXT * n, "url": f"https://example.org/{n}"} for n in (1, 2)]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (added,) = put(seeds, write(tmp_path / "export.jsonl", lines), publisher="Harbour News").added
    assert (added.file, sorted(added.values)) == ("seeds/export.jsonl", ["publisher"])
    (refused,) = put(seeds, write(tmp_path / "more.jsonl", lines + lines.replace("Ferry", "Storm")), title="T").refused
    assert "articles, which cannot all have one title" in refused.why


def test_nothing_is_overwritten_and_no_two_articles_share_a_metadata_file(seeds: Path, tmp_path: Path) -> None:
    write(seeds / "Storm.md", "Another storm, long ago.")
    (added,) = put(seeds, write(tmp_path / "storm.txt")).added
    assert (added.file, added.metadata) == ("seeds/storm-2.txt", "seeds/storm-2.yml")
    assert (seeds / "Storm.md").read_text() == "Another storm, long ago."


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.txt", "it holds no word"),
        (b" \n", "a.txt", "it holds no word"),
        (b"%PDF-1.7", "a.pdf", "PDF"),
        (bytes(range(256)) * 9, "a.txt", "it is no text"),
        (b"x" * 100_001, "a.txt", "more than 100,000"),
        (b"x", "a.docx2", "are not read"),
        (b"x", "README", "without an ending"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    seeds: Path, tmp_path: Path, data: bytes, name: str, words: str
) -> None:
    good = write(tmp_path / "good.txt")
    done = put(seeds, write(tmp_path / name, data), good, tmp_path / "none.txt")
    assert words in done.refused[0].why
    assert "no such file" in done.refused[1].why
    assert [a.file for a in done.added] == ["seeds/good.txt"]


def test_mistakes_in_the_metadata_of_a_file_are_all_named_before_it_is_copied(seeds: Path, tmp_path: Path) -> None:
    write(tmp_path / "a.yml", "publised: 2020-05-05\nurl: here\n")
    (refused,) = put(seeds, write(tmp_path / "a.txt")).refused
    assert "a.yml:1:1: No such key `publised`. Did you mean `published`?" in refused.why
    assert "?." not in refused.why
    assert "a.yml:2:6: `here` is no address." in refused.why
    assert not list(seeds.iterdir())


def test_a_file_with_another_sha256_than_was_stated_is_refused(seeds: Path, tmp_path: Path) -> None:
    (refused,) = put(seeds, write(tmp_path / "a.txt"), sha256="0" * 64).refused
    assert "0" * 64 in refused.why
    assert hashlib.sha256(TEXT.encode()).hexdigest() in refused.why


def test_an_option_that_cannot_be_used_stops_before_anything_is_written(seeds: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--published: `soon` is no date"):
        put(seeds, write(tmp_path / "a.txt"), published="soon")
    with pytest.raises(SettingsError, match="--title: 2 articles cannot all have it"):
        put(seeds, write(tmp_path / "a.txt"), write(tmp_path / "b.txt", "B"), title="T")
    assert not list(seeds.iterdir())


def test_the_project_is_not_added_to_itself(seeds: Path, tmp_path: Path) -> None:
    assert "holds seeds/ itself" in put(seeds, tmp_path).refused[0].why


def test_a_folder_that_cannot_be_written_is_an_error_of_writing(tmp_path: Path) -> None:
    source = write(tmp_path / "a.txt")
    with pytest.raises(PublishError, match="cannot be written there"):
        put(write(tmp_path / "seeds", "a file, no folder"), source)


@pytest.mark.parametrize("text", ['a "b" \\ c', "tab\tnul\0bell\7", "\u2028\x85\u202e", "😀 — ß", "# no comment: [x]"])
def test_every_value_survives_its_file(text: str) -> None:
    meta, remarks = read_metadata(f"title: {quoted(text)}", "a.yml")
    assert (meta.title, remarks) == (" ".join(text.split()), ())


# ---- names and addresses


def test_names_are_safe_and_say_what_the_article_is() -> None:
    assert file_stem("../../etc/Ünsafe näme", None) == "etc-unsafe-name"
    assert file_stem("download", "Ferry sinks") == "ferry-sinks"
    assert file_stem("con", None) == "con-article"
    assert page_stem("https://example.org/news/2020/ferry-sinks.html", None) == "ferry-sinks"
    assert page_stem("https://example.org/?p=5", "Паром затонул").startswith("example-org-")
    assert len(file_stem("x" * 300, None)) <= 60


def test_an_address_is_the_same_whatever_brought_the_reader_there() -> None:
    assert bare_address("https://www.Example.org/a/?utm_x=1&b=2&a=1#c") == bare_address("http://example.org/a?a=1&b=2")
    assert bare_address("https://example.org/?id=1") != bare_address("https://example.org/?id=2")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "192.0.0.8",
        "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1", "fec0::1",
    ],
)  # fmt: skip
def test_an_address_in_somebodys_own_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_an_address_of_the_open_network_is_public(address: str) -> None:
    assert is_public(address)


def test_a_host_with_one_address_in_its_own_network_is_refused() -> None:
    with pytest.raises(AddError, match="which is not a public address"):
        public_addresses("x.example", 80, lambda *_: ["1.1.1.1", "10.0.0.1"], allow_loopback=True)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("gopher://example.org/", "only http and https"),
        ("https://a:b@example.org/", "user name or password"),
        ("https://@example.org/", "user name or password"),
        ("https:///path", "names no host"),
        ("https://example.org:22/", "port 22"),
        ("https://example.org:x/", "the port is none"),
        ("https://exa mple.org/", "spaces"),
        ("https://example.org\\@10.0.0.1/", "not fetched"),
        ("https://[::1/", "no address"),
        ("https://[fe80::1%25eth0]/", "names no host"),
    ],
)
def test_an_address_that_may_mislead_is_not_fetched(url: str, words: str) -> None:
    with pytest.raises(AddError, match=words):
        target_of(url)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "localhost", "127.1"])
def test_other_ways_of_writing_this_machine_are_seen_through(host: str) -> None:
    with pytest.raises(AddError, match=r"not a public address|no such host"):
        Fetcher(pause=0).fetch(f"http://{host}/")


# ---- robots.txt


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Briefing/2\nAllow: /", "/a", True),
        ("User-agent: *\nAllow: /\n\nUser-agent: briefing\nuser-agent: x\nDisallow: /own # all", "/own/a", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", False),
        ("User-agent: *\nDisallow: /*?print=", "/a/b?print=1", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
        ("User-agent: *\nDisallow: /%7Euser", "/~user/a", False),
        ("\ufeffuser-agent:*\ndisallow:/a", "/a", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: " + "*a" * 5000, "/" + "a" * 5000, False),
    ],
)  # fmt: skip
def test_robots_txt_is_read_as_its_standard_says(text: str, path: str, allowed: bool) -> None:
    assert robots.allows(text, "briefing", path) is allowed


# ---- pages


Reply = tuple[int, Mapping[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Site:
    """A server on this machine that answers as told and remembers what it was asked."""

    def __init__(self, replies: Mapping[str, Reply | Callable[[BaseHTTPRequestHandler], None]]) -> None:
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                reply = replies.get(self.path, (404, {"Content-Type": "text/plain"}, b"none"))
                if callable(reply):
                    reply(self)
                    return
                status, headers, body = reply
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://harbour.example:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


Serve = Callable[[Mapping[str, Reply | Callable[[BaseHTTPRequestHandler], None]]], Site]


@pytest.fixture
def serve() -> Iterator[Serve]:
    running: list[Site] = []

    def start(replies: Mapping[str, Reply | Callable[[BaseHTTPRequestHandler], None]]) -> Site:
        running.append(Site(replies))
        return running[-1]

    yield start
    for site in running:
        site.close()


def fetcher(**options: float) -> Fetcher:
    return Fetcher(
        "https://example.org/desk", pause=0, resolve=lambda *_: ["127.0.0.1"], allow_loopback=True, **options  # type: ignore[arg-type]  # numbers all
    )  # fmt: skip


def test_a_page_is_kept_as_received_with_its_address_and_what_it_says_of_itself(serve: Serve, seeds: Path) -> None:
    site = serve({"/ferry?id=1": (200, HTML, PAGE.encode())})
    (added,) = put(seeds, f"{site.url}/ferry?id=1#top", fetch=fetcher().fetch).added
    assert added.file == "seeds/ferry-sinks-ten-saved.html"
    assert (seeds / "ferry-sinks-ten-saved.html").read_bytes() == PAGE.encode()
    assert {**added.values, "sha256": ""} == {
        "title": "Ferry sinks: ten saved", "publisher": "Harbour News", "published": "2020-05-05T18:00:00+02:00",
        "url": f"{site.url}/ferry?id=1", "language": "en", "retrieved": "2020-05-07", "sha256": "",
    }  # fmt: skip
    beside = (seeds / "ferry-sinks-ten-saved.yml").read_text(encoding="utf-8")
    assert 'publisher: "Harbour News"  # JSON-LD\n' in beside
    assert "# author:\n" in beside


def test_who_asks_is_said_and_robots_txt_is_asked_first_and_once(serve: Serve) -> None:
    site = serve({"/a": (200, HTML, b"<p>A</p>"), "/b": (200, HTML, b"<p>B</p>")})
    ask = fetcher()
    ask.fetch(f"{site.url}/a")
    ask.fetch(f"{site.url}/b")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]
    headers = site.asked[1][1]
    assert headers["User-Agent"].startswith("briefing/")
    assert headers["User-Agent"].endswith(" (+https://example.org/desk)")
    assert headers["Host"] == site.url.removeprefix("http://")
    assert not {"Cookie", "Referer", "Authorization"} & set(headers)


@pytest.mark.parametrize(("status", "body"), [(200, b"User-agent: *\nDisallow: /a"), (500, b""), (429, b"")])
def test_a_site_that_does_not_allow_it_or_fails_to_tell_is_not_asked(serve: Serve, status: int, body: bytes) -> None:
    site = serve({"/robots.txt": (status, {}, body), "/a": (200, HTML, b"<p>A</p>")})
    with pytest.raises(AddError, match=r"robots\.txt"):
        fetcher().fetch(f"{site.url}/a")
    assert [path for path, _ in site.asked] == ["/robots.txt"]


def test_each_redirection_is_looked_at_like_the_first(serve: Serve) -> None:
    inner = serve({"/secret": (200, HTML, b"<p>secret</p>")})
    port = inner.url.rpartition(":")[2]
    for place in (f"http://10.0.0.1:{port}/secret", f"http://internal.example:{port}/secret", "file:///etc/passwd"):
        outer = serve({"/a": (302, {"Location": place}, b"")})
        names = {"harbour.example": "127.0.0.1", "internal.example": "192.168.0.5", "10.0.0.1": "10.0.0.1"}
        ask = Fetcher(pause=0, resolve=lambda host, _: [names[host]], allow_loopback=True)  # noqa: B023  # used at once
        with pytest.raises(AddError, match=r"not a public address|only http and https"):
            ask.fetch(f"{outer.url}/a")
    assert inner.asked == []


def test_a_redirection_that_robots_txt_forbids_or_without_end_is_not_followed(serve: Serve) -> None:
    rules: Reply = (200, {}, b"User-agent: *\nDisallow: /private")
    site = serve(
        {"/robots.txt": rules, "/a": (301, {"Location": "/private"}, b""), "/b": (302, {"Location": "/b"}, b"")}
    )
    with pytest.raises(AddError, match=r"robots\.txt asks"):
        fetcher().fetch(f"{site.url}/a")
    with pytest.raises(AddError, match="leads on more than 5 times"):
        fetcher().fetch(f"{site.url}/b")


def test_a_redirection_is_followed_to_the_address_that_is_kept(serve: Serve) -> None:
    site = serve({"/a": (301, {"Location": "/b?c=1#x"}, b""), "/b?c=1": (200, HTML, b"<p>B</p>")})
    assert fetcher().fetch(f"{site.url}/a").url == f"{site.url}/b?c=1"


def test_the_connection_goes_to_the_address_that_was_looked_at(serve: Serve) -> None:
    """A name that means a public address when it is looked at and this machine when it is connected to."""
    site = serve({"/a": (200, HTML, b"<p>A</p>")})
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
    ask = Fetcher(pause=0, resolve=lambda *_: next(answers), allow_loopback=True)
    assert ask.fetch(f"{site.url}/a").data == b"<p>A</p>"
    assert next(answers) == ["10.0.0.1"]


@pytest.mark.parametrize(
    ("headers", "body", "words"),
    [
        (HTML | {"Content-Length": "9999999999"}, b"", "more than 1,000"),
        (HTML, b"x" * 1001, "more than 1,000"),
        (HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"\0" * 50_000_000, mtime=0), "more than 1,000"),
        (HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 500, mtime=0)[:-9], "ended before its end"),
        (HTML | {"Content-Encoding": "gzip"}, b"no gzip", "cannot be asked"),
        (HTML | {"Content-Encoding": "br"}, b"x", "nobody asked for"),
        (HTML | {"Content-Length": "500"}, b"x", "ended before its end"),
        ({"Content-Type": "image/png"}, b"x", "image/png"),
        ({}, b"x", "no stated kind"),
        (HTML, b" \n", "empty"),
    ],
)
def test_what_is_no_article_or_too_much_is_not_kept(
    serve: Serve, headers: Mapping[str, str], body: bytes, words: str
) -> None:
    site = serve({"/a": (200, headers, body)})
    with pytest.raises(AddError, match=words):
        fetcher(limit=1000).fetch(f"{site.url}/a")


def test_a_packed_page_is_unpacked(serve: Serve) -> None:
    site = serve({"/a": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"<p>A</p>" * 99))})
    assert fetcher().fetch(f"{site.url}/a").data == b"<p>A</p>" * 99


def test_an_answer_that_drips_is_ended(serve: Serve) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for _ in range(200):
            try:
                handler.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.05)

    site = serve({"/a": drip})
    start = time.monotonic()
    with pytest.raises(AddError, match="takes too long"):
        fetcher(deadline=0.4).fetch(f"{site.url}/a")
    assert time.monotonic() - start < 5


def test_a_server_that_is_not_there_or_refuses_is_named(serve: Serve) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(AddError, match="cannot be asked"):
        fetcher().fetch(f"http://harbour.example:{port}/a")
    site = serve({"/a": (429, {"Retry-After": "30"}, b"")})
    with pytest.raises(AddError, match="answers 429 Too Many Requests, and asks to wait 30 seconds"):
        fetcher().fetch(f"{site.url}/a")


def test_a_server_that_speaks_no_tls_is_not_asked_in_the_clear(serve: Serve) -> None:
    site = serve({"/a": (200, HTML, b"<p>A</p>")})
    with pytest.raises(AddError, match="cannot be asked"):
        fetcher().fetch(site.url.replace("http:", "https:") + "/a")
    assert site.asked == []


def test_a_host_rests_between_two_questions(serve: Serve) -> None:
    site = serve({"/a": (200, HTML, b"<p>A</p>")})
    start = time.monotonic()
    Fetcher(pause=0.3, resolve=lambda *_: ["127.0.0.1"], allow_loopback=True).fetch(f"{site.url}/a")
    assert time.monotonic() - start >= 0.3


def test_a_page_that_only_asks_for_javascript_is_not_kept_and_a_feed_is(serve: Serve, seeds: Path) -> None:
    wall = b"<html><title>Just a moment</title><body>Enable JavaScript and cookies to continue</body></html>"
    feed = {"Content-Type": "application/rss+xml"}
    site = serve({"/wall": (200, HTML, wall), "/feed": (200, feed, files.rss())})
    done = put(seeds, f"{site.url}/wall", f"{site.url}/feed", fetch=fetcher().fetch)
    assert ["no text of an article" in r.why for r in done.refused] == [True]
    assert [Path(a.file).suffix for a in done.added] == [".rss"]


def test_a_text_and_a_record_keep_their_kind_and_a_broken_file_is_not_kept(serve: Serve, seeds: Path) -> None:
    site = serve(
        {"/report": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
         "/ferry-data": (200, {"Content-Type": "application/json"}, json.dumps({"title": "T", "text": TEXT}).encode()),
         "/ferry-note": (200, {"Content-Type": "text/plain; charset=windows-1251"}, "Паром затонул".encode("cp1251"))}
    )  # fmt: skip
    done = put(seeds, *(f"{site.url}/{name}" for name in ("report", "ferry-data", "ferry-note")), fetch=fetcher().fetch)
    assert [Path(added.file).suffix for added in done.added] == [".json", ".txt"]
    assert [refused.source for refused in done.refused] == [f"{site.url}/report"]


# ---- the command


@pytest.fixture
def briefing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_the_command_tells_what_was_added_and_what_is_not_stated(
    briefing: Callable[..., Run], seeds: Path, tmp_path: Path
) -> None:
    write(tmp_path / "ferry.txt")
    done = briefing("add", "ferry.txt", "--publisher", "Harbour News")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "seeds/ferry.txt  from ferry.txt",
        "seeds: 1 added, 0 not added",
        "Not stated: date (1), address (1). Fill it in in the .yml beside the article, then run `briefing site`.",
    ]
    again = briefing("add", "ferry.txt", "--json")
    assert again.exit_code == 1
    assert json.loads(again.stdout) == {
        "added": [],
        "refused": [
            {"source": "ferry.txt", "why": "it has the same bytes as seeds/ferry.txt.", "twin": "seeds/ferry.txt"}
        ],
    }


def test_without_a_project_the_command_says_how_to_make_one(briefing: Callable[..., Run], tmp_path: Path) -> None:
    write(tmp_path / "ferry.txt")
    done = briefing("add", "ferry.txt")
    assert (done.exit_code, "briefing init" in done.stderr) == (2, True)
    assert not (tmp_path / "seeds").exists()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/\"'=!-{}[]:,@ \nabcmeta scriptldjson*?$#%&;\0é", max_size=300))
def test_no_page_no_rules_and_no_metadata_of_others_ends_in_a_crash(text: str) -> None:
    for page in (text, f'<script type="application/ld+json">{text}</script>', f"<meta {text}><html {text}>"):
        metadata_of_page(page, "a.html")
    robots.allows(f"User-agent: *\nDisallow: {text}\nAllow: {text}", "briefing", text)
    read_metadata(f"title: {quoted(text)}", "a.yml")
    bare_address(f"https://example.org/{text}")
    with suppress(AddError):
        target_of(f"https://{text}")


def test_what_is_not_added_is_told_with_the_line_and_the_way_out(seeds: Path, tmp_path: Path) -> None:
    write(tmp_path / "drop" / "table.csv")
    write(tmp_path / "drop" / "alone.yml", "title: Ferry")
    write(tmp_path / "drop" / "front.md", f"---\ntitle: Ferry\ndate: 2020-05-05\n---\n\n{TEXT}")
    done = put(seeds, tmp_path / "drop")
    assert [refused.why for refused in done.refused] == [
        "it is metadata, but no article of that name stands beside it. Put the article beside it, or name the article.",
        "files `.csv` are not read. Export it as .jsonl, one article a line.",
    ]
    assert done.added[0].notes == ("line 3, column 1: No such key `date`. Did you mean `published`?",)
