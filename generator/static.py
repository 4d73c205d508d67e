"""The static site from the pages, through MkDocs, strictly: a warning about a page is an error with its words.

The generator has run before, so MkDocs' own hook is left out here; `mkdocs build` and `mkdocs serve` use it.
"""

import logging
import os
import re
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.errors import SiteError
from generator.site.feed import FEED, announced
from generator.site.preview import Preview, with_preview

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

CONFIG = "mkdocs.yml"
_HEAD = re.compile(r"<h1>.*?</h1>", re.S)
_ENVIRONMENT = MappingProxyType({"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "315532800"})
"""Where nothing else is set: no notice about MkDocs' successor, and a fixed day instead of the time of the build."""


def build_site(root: Path, site: Path) -> None:
    """Build `docs/` into the folder `site`, replacing what is there. Raises `SiteError` with MkDocs' own messages."""
    os.environ.update({**_ENVIRONMENT, **os.environ})
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    if not (root / CONFIG).is_file():
        raise SiteError(CONFIG, "no such file", "Run this in a project's folder, or name it with `--root`.")
    with _Messages() as messages:
        try:
            config = load_config(str(root / CONFIG), site_dir=str(site.resolve()), strict=True, hooks=[])
            config.plugins.events["post_page"].append(announce)
            config.plugins.events["post_template"].append(lead_back)
            build(config)
        except MkDocsException as error:
            found = "; ".join(_first(messages.found)) or str(error)
            raise SiteError(CONFIG, f"MkDocs says: {found}", "Mend the page or the setting it names.") from error


def _first(messages: Sequence[str]) -> tuple[str, ...]:
    """The first of MkDocs' messages, and how many more there are: a folder that was moved makes thousands."""
    more = len(messages) - MOST
    return (*messages[:MOST], *([f"{more} more like these"] if more > 0 else []))


MOST = 5
"""Messages told in full."""


def announce(output: str, *, page: "Page", config: "MkDocsConfig") -> str:
    """A built page that names the feed, and what a link to it shows where the site has an address.

    An event of MkDocs, which `mkdocs build` calls through the hook.
    """
    from mkdocs.utils import get_relative_url

    told = announced(output, get_relative_url(FEED, page.url), config.site_name)
    return with_preview(told, _preview(page, config)) if config.site_url and page.canonical_url else told


def _preview(page: "Page", config: "MkDocsConfig") -> Preview:
    picture = config.extra.get("preview") or {}
    return Preview(
        title=str(page.meta.get("title") or page.title or config.site_name),
        description=str(page.meta.get("description") or config.site_description or ""),
        address=page.canonical_url or "",
        home=config.site_url or "",
        site=config.site_name,
        picture=str(picture.get("picture", "")),
        alt=str(picture.get("alt", "")),
    )


def lead_back(output: str, *, template_name: str, config: "MkDocsConfig") -> str:
    """The page for dead links with a way on: the theme's says a number and no more. An event of MkDocs."""
    home = urlsplit(config.site_url or "").path or "/"
    said = (
        '<h1>This page is not here</h1>\n<p class="lost">Perhaps its name was mistyped, or it went with its article. '
        f'<a href="{home}">All briefings</a> · <a href="{home}left-out/">What was left out</a></p>'
    )
    return _HEAD.sub(said, output, count=1) if template_name == "404.html" else output


def serve_site(root: Path, address: str) -> int:
    """Show the site and rebuild it while files change, until it is stopped; the exit code of MkDocs.

    Raises `SiteError` where nothing can be served at the address.
    """
    _check_address(address)
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / CONFIG), "--dev-addr", address]
    return subprocess.run(command, env={**_ENVIRONMENT, **os.environ}, check=False).returncode  # noqa: S603  # no shell


def _check_address(address: str) -> None:
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise SiteError(address, "no address", "Write host and port, as in 127.0.0.1:8000.")
    try:
        with socket.create_server((host.strip("[]"), int(port)), family=_family(host)):
            pass
    except OSError as error:
        reason = error.strerror or str(error)
        raise SiteError(address, f"nothing can be served here ({reason})", "Name another with `--address`.") from error


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


class _Messages(logging.Handler):
    """Keeps MkDocs' warnings, which it would otherwise only count."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())

    def __enter__(self) -> "_Messages":
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)
