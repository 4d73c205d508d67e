"""People as sentences name them: full names and surnames, without titles, and nothing that is a place or a body."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.data import words
from generator.language.parsing import Parsed
from generator.model import Article


def names(parsed: Parsed, at: int) -> tuple[str, ...]:
    """The people that a subject names: itself, those beside it, and "Moen" of "the captain, 50-year-old Moen"."""
    kept, heads, waiting = [], {at}, [at]
    while waiting:
        i = waiting.pop()
        kept.append(i)
        own = [c for c in parsed.children[i] if parsed.tokens[c].dep not in _APART]
        named = tuple(_identified(parsed, i))
        heads |= {c for c in own if i in heads and parsed.tokens[c].dep in ("conj", "appos")} | set(named)
        waiting.extend((*own, *named))
    found = (run for run in runs(parsed, sorted(kept)) if heads & set(run))
    return tuple(name for run in found if (name := person(parsed, run)))


def runs(parsed: Parsed, kept: Iterable[int]) -> Iterator[list[int]]:
    """Capitalised words that stand together as one name."""
    run = list[int]()
    for i in kept:
        token = parsed.tokens[i]
        joins = (token.tag.startswith("NN") and token.text[:1].isupper()) or bool(_INITIAL.fullmatch(token.text))
        joins = joins or bool(run and _HYPHEN.match(parsed.text, token.start - 1))
        if joins and (not run or (i == run[-1] + 1 and parsed.tokens[run[-1]].dep not in ("conj", "appos"))):
            run.append(i)
            continue
        if run:
            yield run
        run = [i] if joins else []
    if run:
        yield run


def _identified(parsed: Parsed, at: int) -> Iterator[int]:
    """The name in "a man identified as Ida Moen"."""
    for act in (c for c in parsed.children[at] if parsed.tokens[c].lemma == "identify"):
        by = parsed.child(act, "prep")
        name = parsed.child(by, "pobj") if by is not None and parsed.tokens[by].text == "as" else None
        if name is not None:
            yield name


_APART = frozenset(("prep", "poss", "relcl", "acl", "advcl", "npadvmod", "nummod"))
"""What hangs on a subject and names others: "the father of Jo Ash"."""
_HYPHEN = re.compile(r"[a-z][-‑](?=[A-Z][a-z])")
"""What joins the two parts of a surname, which the parser takes for words of their own: "Moen-Holm"."""
_INITIAL = re.compile(r"[A-Z]\.|(?:Jr|Sr)\.?|II|III")


def person(parsed: Parsed, run: Sequence[int]) -> str:
    """The name of a run of capitalised words, without titles before it; empty where it is that of a place or a body."""
    tokens = [parsed.tokens[i] for i in run]
    while tokens and (tokens[0].text.rstrip(".").lower() in words("titles") | _ROLES or tokens[0].text.isdigit()):
        tokens.pop(0)
    if not tokens:
        return ""
    name = parsed.text[tokens[0].start : tokens[-1].end]
    placed = tokens[-1].ent_type in ("GPE", "LOC", "FAC", "DATE", "NORP") and len(tokens) > 1
    last = placed and not re.match(r", \d\d\b", parsed.text[tokens[-1].end :])
    body = {t.text.lower() for t in tokens} & (words("organisation-words") | words("weekdays") | _NOBODY)
    shouted = any(t.text.isupper() and len(t.text) > NUMERAL + 1 for t in tokens) or name.isupper()
    fits = FULL_NAME.fullmatch(name) or (len(tokens) == 1 and _SURNAME.fullmatch(name))
    return name if fits and not (shouted or last or body) else ""


FULL_NAME = re.compile(r"(?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'-]+(?: (?:Jr|Sr|II|III)\.?)?")
_SURNAME = re.compile(r"[A-Z][a-z][\w’'-]+")
_ROLES = frozenset(("suspect", "defendant", "accused", "former", "fugitive"))
_NOBODY = frozenset(
    (
        "police",
        "state",
        "county",
        "city",
        "u.s",
        "us",
        "united",
        "authorities",
        "officers",
        "detectives",
        "justice",
        "juvenile",
        "jail",
        "sheriff",
        "prosecutor",
        "prosecutors",
        "street",
        "avenue",
        "road",
        "school",
        "attorney",
        "apartments",
    )
)


def surname(name: str) -> str:
    """The last word of a name that is no "Jr." or "III"."""
    return next((w for w in reversed(name.split()) if not _NUMERAL.fullmatch(w)), name)


_NUMERAL = re.compile(r"(?:Jr|Sr|I{1,3}|IV)\.?")


NUMERAL = 3
"""Letters up to which capitals may be a numeral: "III"."""


def bearers(articles: Sequence[Article]) -> Mapping[str, frozenset[str]]:
    """Surname -> the full names that end in it anywhere in a story, titles left out."""
    found: dict[str, set[str]] = {}
    for a in articles:
        for s in a.body:
            for match in FULL_NAME.finditer(_NICKNAME.sub("", s.text)):
                name = _untitled(re.sub(r"['’]s$", "", match.group()))
                if name:
                    found.setdefault(surname(name), set()).add(name)
    return {last: frozenset(names) for last, names in found.items()}


_NICKNAME = re.compile(r"(?<=[a-z]) [“\"‘'][A-Z][\w-]+[”\"’'](?= [A-Z])")
"""What friends call somebody, between his names."""


def _untitled(name: str) -> str:
    parts = name.split()
    while parts and parts[0].rstrip(".").lower() in words("titles") | _ROLES | words("stop-words"):
        parts.pop(0)
    return " ".join(parts) if len(parts) > 1 else ""
