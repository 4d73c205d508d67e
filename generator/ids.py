"""The ids given out to articles, stories, sources' letters, claims and questions: append-only, so that links last.

Every function takes an `Ids` and returns one that knows more and nothing less: whatever is added to or taken from the
seeds, what had an id keeps it and no id is used twice. A claim, a question and a story are known by their *anchors*
(statements, sentences, articles): the one that shares most with a known one is that one. The file `ids.yml` holds one
anchor a line, sorted, so that two branches that add different articles merge without a conflict.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from generator.errors import SettingsError

FILE = "ids.yml"
_HEAD = "# Ids given out by the generator, so that links last. Append-only: commit it, never edit or sort it by hand.\n"
_RESERVED = frozenset({"index", "claims", "sources", "con", "prn", "aux", "nul"})
"""A page called index would replace its folder's; `data/` has files of these names for the whole site; the others
cannot be files on Windows."""
_MAX_SLUG = 60
"""Long enough for a headline, short enough for a path on any system."""

Anchors = Mapping[str, tuple[str, ...]]
"""Anchor -> the ids it belongs to; mostly one, more after a claim was split."""


@dataclass(frozen=True, slots=True)
class Ids:
    """All that was ever given out."""

    articles: Mapping[str, str] = field(default_factory=dict)
    """Seed path -> article id."""
    stories: Anchors = field(default_factory=dict)
    """Article id -> story ids."""
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Story id -> article id -> letter."""
    claims: Mapping[str, Anchors] = field(default_factory=dict)
    """Story id -> statement key -> claim ids."""
    questions: Mapping[str, Anchors] = field(default_factory=dict)
    """Story id -> key -> question ids."""
    editions: Mapping[str, Anchors] = field(default_factory=dict)
    """Story id -> number of an edition -> the letters of the sources that came in with it."""
    asked: Mapping[str, Anchors] = field(default_factory=dict)
    """Story id -> question id -> the editions in which it got its words, each with a digest of them."""


# ---- giving out


def article_ids(ids: Ids, paths: Iterable[str]) -> tuple[Mapping[str, str], Ids]:
    """The id of the article in each seed path: the slug of its file's stem, made unique; paths in any order."""
    wanted = sorted(set(paths))
    known = dict(ids.articles)
    taken = set(known.values())
    for path in wanted:
        if path not in known:
            known[path] = _unique(slug(Path(path).stem, "article"), taken)
            taken.add(known[path])
    return {path: known[path] for path in wanted}, replace(ids, articles=known)


def story_ids(ids: Ids, groups: Sequence[Collection[str]], slugs: Sequence[str]) -> tuple[tuple[str, ...], Ids]:
    """The id of each story of a build, by its articles; a new one is called by its slug (of its title, say)."""
    taken = {story for stories in ids.stories.values() for story in stories}

    def fresh(index: int) -> str:
        name = _unique(slug(slugs[index], "story"), taken)
        taken.add(name)
        return name

    found, anchors = _assign(ids.stories, [frozenset(group) for group in groups], fresh)
    return found, replace(ids, stories=anchors)


def story_id(ids: Ids, articles: Collection[str], slug: str) -> tuple[str, Ids]:
    """The id of a single story; `story_ids` gives those of a build, where two halves of one cannot both take it."""
    found, after = story_ids(ids, [articles], [slug])
    return found[0], after


def codes(ids: Ids, story: str, articles: Iterable[str]) -> tuple[Mapping[str, str], Ids]:
    """The letter of each article in a story, A to Z, then AA; new ones in the order given."""
    wanted = tuple(dict.fromkeys(articles))
    known = dict(ids.codes.get(story, {}))
    for article in wanted:
        if article not in known:
            known[article] = _letters(1 + max(map(_ordinal, known.values()), default=0))
    return {article: known[article] for article in wanted}, replace(ids, codes={**ids.codes, story: known})


def claim_ids(ids: Ids, story: str, keysets: Sequence[frozenset[str]]) -> tuple[tuple[str, ...], Ids]:
    """The id of each claim of a story, `c1` onwards, by the keys of its statements."""
    found, anchors = _assign(ids.claims.get(story, {}), keysets, _numbers("c", ids.claims.get(story, {})))
    return found, replace(ids, claims={**ids.claims, story: anchors})


def question_ids(ids: Ids, story: str, keysets: Sequence[frozenset[str]]) -> tuple[tuple[str, ...], Ids]:
    """The id of each question of a story, `q1` onwards, by keys such as its kind with its claim."""
    found, anchors = _assign(ids.questions.get(story, {}), keysets, _numbers("q", ids.questions.get(story, {})))
    return found, replace(ids, questions={**ids.questions, story: anchors})


def slug(text: str, fallback: str) -> str:
    """Text as a part of an address: `[a-z0-9-]+`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    short = words if len(words) <= _MAX_SLUG else words[: _MAX_SLUG + 1].rsplit("-", 1)[0][:_MAX_SLUG]
    return f"{fallback}-{short}" if short in _RESERVED else short or fallback


def _unique(name: str, taken: Collection[str]) -> str:
    tries = (name if n == 1 else f"{name}-{n}" for n in range(1, len(taken) + 2))
    return next(candidate for candidate in tries if candidate not in taken)


def _letters(n: int) -> str:
    """1 -> A, 26 -> Z, 27 -> AA."""
    return ("" if n <= 26 else _letters((n - 1) // 26)) + chr(ord("A") + (n - 1) % 26)


def _ordinal(letters: str) -> int:
    total = 0
    for letter in letters:
        total = total * 26 + ord(letter) - ord("A") + 1
    return total


def _numbers(prefix: str, anchors: Anchors) -> Callable[[int], str]:
    """Names the next ones: `c7`, `c8` where `c6` was the last ever given out."""
    used = [int(name[len(prefix) :]) for names in anchors.values() for name in names]
    counter = iter(range(max(used, default=0) + 1, 10**9))
    return lambda _: f"{prefix}{next(counter)}"


def _assign(
    known: Anchors, keysets: Sequence[frozenset[str]], fresh: Callable[[int], str]
) -> tuple[tuple[str, ...], Anchors]:
    """The id of each keyset, and the anchors with all keys added that had none or belong to a new id.

    Known ids go to the sets most like their anchors (Jaccard index), each id and each set once; ties fall to the older
    id, then to the set whose keys sort first. What was added may make another set the more alike, so this is repeated
    until nothing is added: then the next build, which starts from here, gives the same ids.
    """
    while True:
        given = _matched(known, keysets)
        names = _in_order({index: given.get(index) or fresh(index) for index in range(len(keysets))}, keysets)
        anchors = dict(known)
        for index, keys in enumerate(keysets):
            for key in sorted(keys):
                if key not in known or index not in given:
                    anchors[key] = tuple(sorted({*anchors.get(key, ()), names[index]}, key=_age))
        if anchors == known:
            return tuple(names.values()), anchors
        known = anchors


def _matched(known: Anchors, keysets: Sequence[frozenset[str]]) -> Mapping[int, str]:
    """Index of a keyset -> the known id that is its."""
    held = _inverted(known)
    pairs = sorted(
        (-len(keys & held[id]) / len(keys | held[id]), _age(id), sorted(keys), index, id)
        for index, keys in enumerate(keysets)
        for id in {id for key in keys for id in known.get(key, ())}
    )
    given: dict[int, str] = {}
    taken: set[str] = set()
    for *_, index, id in pairs:
        if index not in given and id not in taken:
            given[index] = id
            taken.add(id)
    return given


def _in_order(names: Mapping[int, str], keysets: Sequence[frozenset[str]]) -> Mapping[int, str]:
    """The same names, the older ones first among sets that are equal and so can be told apart by their order only."""
    equal: dict[frozenset[str], list[int]] = {}
    for index, keys in enumerate(keysets):
        equal.setdefault(keys, []).append(index)
    groups = ((group, sorted((names[index] for index in group), key=_age)) for group in equal.values())
    ordered = {index: id for group, ids in groups for index, id in zip(group, ids, strict=True)}
    return dict(sorted(ordered.items()))


def _inverted(anchors: Anchors) -> Mapping[str, frozenset[str]]:
    held: dict[str, set[str]] = {}
    for key, names in anchors.items():
        for name in names:
            held.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in held.items()}


def _age(id: str) -> tuple[int, str]:
    """Sorts `c2` before `c10`."""
    digits = re.search(r"\d+$", id)
    return (int(digits.group()) if digits else 0, id)


# ---- the file


def load(path: Path) -> Ids:
    """The ids in a file; none if it does not exist. Raises `SettingsError` with file and line."""
    return parse(path.read_text(encoding="utf-8"), path.name) if path.is_file() else Ids()


def save(ids: Ids, path: Path) -> bool:
    """Write the file if its bytes would differ; whether they did."""
    data = dump(ids).encode("utf-8")
    if path.is_file() and path.read_bytes() == data:
        return False
    path.write_bytes(data)
    return True


def dump(ids: Ids) -> str:
    """The ids as the text of `ids.yml`: YAML, one anchor a line, sorted."""
    sections = (
        ("articles", ids.articles),
        ("stories", _joined(ids.stories)),
        ("codes", _flat(ids.codes)),
        ("claims", _flat({story: _joined(anchors) for story, anchors in ids.claims.items()})),
        ("questions", _flat({story: _joined(anchors) for story, anchors in ids.questions.items()})),
        ("editions", _flat({story: _joined(letters) for story, letters in ids.editions.items()})),
        ("asked", _flat({story: _joined(entries) for story, entries in ids.asked.items()})),
    )
    lines = (f"{name}:\n" + "".join(_lines(values)) for name, values in sections if values)
    return _HEAD + "".join(lines)


def parse(text: str, where: str = FILE) -> Ids:
    """The ids in the text of a file; it reads what `dump` writes, and a merge of two such texts."""
    found: dict[str, dict[str, str]] = {section.name: {} for section in fields(Ids)}
    section: dict[str, str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        entry = _ENTRY.fullmatch(line)
        if line.rstrip(":") in found and line.endswith(":"):
            section = found[line[:-1]]
        elif entry and section is not None:
            key = _key(entry["key"], f"{where}:{number}")
            section[key] = _both(section.get(key), entry["value"])
        else:
            raise SettingsError(f"{where}:{number}", "not a line of ids", _WAY_OUT)
    by_story = (
        {story: _split(anchors) for story, anchors in _nested(found[name]).items()}
        for name in ("claims", "questions", "editions", "asked")
    )
    ids = Ids(found["articles"], _split(found["stories"]), _nested(found["codes"]), *by_story)
    _check_unique(ids.articles, where)
    for letters in ids.codes.values():
        _check_unique(letters, where)
    return ids


_WAY_OUT = f"Restore the line, or take both sides of the merge; `git log -p {FILE}` shows what it was."
_PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_./#@+-]*[A-Za-z0-9_])?")
_ENTRY = re.compile(r'  (?P<key>"(?:[^"\\]|\\.)*"|[A-Za-z0-9_][^\s:"]*): (?P<value>[A-Za-z0-9][A-Za-z0-9 -]*)')


def _lines(values: Mapping[str, str]) -> Iterator[str]:
    for key in sorted(values):
        name = key if _PLAIN.fullmatch(key) else json.dumps(key)
        yield f"  {name}: {values[key]}\n"


def _key(text: str, where: str) -> str:
    if not text.startswith('"'):
        return text
    try:
        return str(json.loads(text))
    except ValueError as error:
        raise SettingsError(where, "not a line of ids", _WAY_OUT) from error


def _both(first: str | None, second: str) -> str:
    """What two branches gave to one key: both."""
    return second if first is None else " ".join(dict.fromkeys([*first.split(), *second.split()]))


def _joined(anchors: Anchors) -> Mapping[str, str]:
    return {key: " ".join(names) for key, names in anchors.items()}


def _split(anchors: Mapping[str, str]) -> Anchors:
    return {key: tuple(names.split()) for key, names in anchors.items()}


def _flat(nested: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    return {f"{outer}/{inner}": value for outer, values in nested.items() for inner, value in values.items()}


def _nested(flat: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    nested: dict[str, dict[str, str]] = {}
    for key, value in flat.items():
        outer, _, inner = key.partition("/")
        nested.setdefault(outer, {})[inner] = value
    return nested


def _check_unique(given: Mapping[str, str], where: str) -> None:
    """Two branches may have given one id to two articles; only a person can say which link was published."""
    seen: dict[str, str] = {}
    for key, id in sorted(given.items()):
        if " " in id:
            raise SettingsError(where, f"`{key}` has two ids, `{id}`", "Keep the one that was published.")
        if id in seen:
            raise SettingsError(where, f"`{id}` was given to both `{seen[id]}` and `{key}`", "Remove one of the lines.")
        seen[id] = key
