"""A copy of the built site that opens by double click, search included: a folder, or one file to send.

A browser that reads from a folder shows no index of it, fetches no file and starts no worker from one. So links name
`index.html`, the search index is a script, and the theme's worker starts from its own text. The theme has a way of its
own for that, which asks another host for a script.
"""

import json
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit, urlunsplit

from generator.errors import PublishError
from generator.site.facets import FACETS

MARK = ".offline"
"""Says that a folder is such a copy, which a newer one may replace."""
SHIM = "assets/javascripts/offline.js"
LEFT_OUT = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", FACETS})
"""What only a server or a search engine has a use for."""
_WORKERS = "assets/javascripts/workers/"
_INDEX = "search/search_index.json"
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
"""In text of an article every `<` is an entity, so that a tag is always the site's."""
_HREF = re.compile(r'(?<=\shref=")[^"]*(?=")')
_BUNDLE = re.compile(r'<script src="([^"]*)assets/javascripts/bundle\.')
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name: the same site gives the same file."""

Files = Mapping[str, bytes]


def build_offline(site: Path, target: Path) -> None:
    """Write the copy of a built site: one file if `target` ends in `.zip`, else a folder.

    Raises `PublishError` where there is no site, or something else stands at `target`.
    """
    if not (site / "index.html").is_file():
        raise PublishError(str(site), "there is no built site", "Build it first.")
    if target.resolve().is_relative_to(site.resolve()):
        raise PublishError(str(target), "a copy cannot stand inside its site", "Name another place.")
    files = dict(offline_files(_read(site)))
    write = _write_zip if target.suffix == ".zip" else _write_folder
    try:
        write(files, target)
    except OSError as error:
        raise PublishError(
            str(target), f"cannot be written ({error.strerror or error})", "Name another place."
        ) from error


def _read(site: Path) -> Files:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


# ---- what is written


def offline_files(files: Files) -> Iterator[tuple[str, bytes]]:
    """Path -> content of the copy, from those of the site."""
    yield MARK, b"A copy of a site that opens without a server.\n"
    yield SHIM, _shim(files).encode()
    for path, content in files.items():
        if path.endswith(".html") and path not in LEFT_OUT:
            yield path, _page(path, content.decode("utf-8"), files).encode("utf-8")
        elif path not in LEFT_OUT:
            yield path, content
    if _INDEX in files:
        yield "search/search_index.js", _search_index(files[_INDEX], files)
    if FACETS in files:
        yield FACETS.removesuffix("on"), _script("__facets", json.loads(files[FACETS]))


def _page(path: str, html: str, files: Files) -> str:
    """A page whose links name files, and which loads the shim before the theme's own script."""

    def linked(tag: re.Match[str]) -> str:
        return _HREF.sub(lambda href: file_link(path, href.group(), files), tag.group())

    return _BUNDLE.sub(rf'<script src="\g<1>{SHIM}"></script>\g<0>', _TAG.sub(linked, html), count=1)


def file_link(page: str, href: str, files: Files) -> str:
    """A link to a folder of the site as one to the page in it: `../x/#s6` becomes `../x/index.html#s6`."""
    parts = urlsplit(href)
    folder = parts.path.endswith("/") or parts.path.rpartition("/")[2] in (".", "..")
    if parts.scheme or parts.netloc or not folder or parts.path.startswith("/"):
        return href
    path = f"{parts.path.rstrip('/')}/index.html"
    target = normpath(f"{page.rpartition('/')[0]}/{unquote(path)}".lstrip("/"))
    return urlunsplit(parts._replace(path=path)) if target in files else href


def _search_index(content: bytes, files: Files) -> bytes:
    """The index as a script that sets the variable which the theme reads."""
    index = json.loads(content)
    for entry in index["docs"]:
        entry["location"] = file_link("", f"./{entry['location']}", files).removeprefix("./")
    return _script("__index", index)


def _script(name: str, value: object) -> bytes:
    """Data as a script: a page opened from a folder may load no other kind."""
    return f"var {name} = {json.dumps(value, ensure_ascii=True, separators=(',', ':'))};\n".encode()


def _shim(files: Files) -> str:
    texts = {
        path.rpartition("/")[2]: content.decode("utf-8")
        for path, content in files.items()
        if path.startswith(_WORKERS) and path.endswith(".js")
    }
    return _SHIM.replace("TEXTS", json.dumps(texts, ensure_ascii=True, sort_keys=True))


_SHIM = """\
// A page that was opened from a folder may not start a worker from a file: it starts from its text instead.
(function () {
  "use strict";
  if (location.protocol !== "file:") return;
  var texts = TEXTS;
  var Native = window.Worker;
  window.Worker = function (address, options) {
    var name = String(address).split(/[?#]/)[0].split("/").pop();
    if (!Object.hasOwn(texts, name)) return new Native(address, options);
    return new Native(URL.createObjectURL(new Blob([texts[name]], { type: "text/javascript" })), options);
  };
})();
"""


# ---- writing


def _write_folder(files: Files, target: Path) -> None:
    """Beside the target first, so that a copy is whole or not there."""
    if target.exists() and not (target / MARK).is_file() and (target.is_file() or any(target.iterdir())):
        raise PublishError(str(target), "something else stands there", "Name a new folder, or a file ending in `.zip`.")
    new = target.with_name(f".{target.name}-new")
    shutil.rmtree(new, ignore_errors=True)
    for path, content in files.items():
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        (new / path).write_bytes(content)
    shutil.rmtree(target, ignore_errors=True)
    new.rename(target)


def _write_zip(files: Files, target: Path) -> None:
    """All in one folder that is called as the file is."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f".{target.name}-new")
    with zipfile.ZipFile(new, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{target.stem}/{path}", _BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, files[path])
    new.replace(target)
