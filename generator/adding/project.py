"""A new project that a person can start from: settings, the site around the pages, and an empty folder of articles.

What this project's own site uses is used there too, from one copy: the style, the scripts, the page on how to read a
briefing, the settings of MkDocs. Only what names this repository's own files is left out or replaced.
"""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path, PurePosixPath

from generator.errors import PublishError, SettingsError

_PACKAGE = Path(__file__).parents[1]
_SHIPPED = _PACKAGE / "project"
"""Where an installed package carries what stands beside it in a checkout."""
HOOK = "briefing_hook.py"
_HOOK = '''"""Lets `mkdocs build` and `mkdocs serve` build the pages first; `briefing site` does without."""

from generator.hook import on_post_page, on_post_template, on_pre_build, on_serve

__all__ = ["on_post_page", "on_post_template", "on_pre_build", "on_serve"]
'''
_OWN_HOOK = "  - generator/hook.py #"
_OWN_PAGES = ("developers.md",)
"""Pages that tell how the generator is made."""


def start(folder: Path) -> tuple[str, ...]:
    """Make a project in a folder that is new or empty; the paths of its files.

    Raises `SettingsError` where something is there already, `PublishError` where it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SettingsError(str(folder), "there is something here already", "Name a folder that is new or empty.")
    content = project_files()
    try:
        for path, data in content.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except OSError as error:
        message = f"the project cannot be written ({error.strerror or error})"
        raise PublishError(str(folder), message, "Make room or allow writing.") from error
    return tuple(content)


def project_files() -> Mapping[str, bytes]:
    """The files of a new project: path -> content."""
    own = files("generator.adding").joinpath("project")
    found = {name: own.joinpath(name).read_bytes() for name in ("README.md", "briefing.yml", "decisions.yml")}
    found |= {".gitignore": own.joinpath("gitignore").read_bytes(), "seeds/.gitkeep": b"", HOOK: _HOOK.encode()}
    found["mkdocs.yml"] = _mkdocs().encode()
    found |= {f"docs/{name}": _page(_shipped() / "docs" / name) for name in ("about.md", "method.md")}
    assets = _shipped() / "docs" / "assets"
    found |= {
        f"docs/assets/{path.relative_to(assets).as_posix()}": path.read_bytes()
        for path in assets.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    return dict(sorted(found.items(), key=lambda item: PurePosixPath(item[0]).parts))


def _shipped() -> Path:
    """Where the files are that a project shares with this one's own site."""
    return _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent


def _mkdocs() -> str:
    """The settings of MkDocs, with the project's own hook and without the pages about the generator."""
    lines = (_shipped() / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = (line for line in lines if not line.rstrip().endswith(_OWN_PAGES))
    return "".join(f"  - {HOOK} #{line.partition('#')[2]}" if line.startswith(_OWN_HOOK) else line for line in kept)


def _page(path: Path) -> bytes:
    """A page written by hand, without the links to pages about the generator."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not any(f"({page})" in line for page in _OWN_PAGES)).encode()
