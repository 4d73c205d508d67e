"""The names of a story with its people marked wherever their words stand: "Trump" alone, "Trung Le" taken for a place.

A parser reads each sentence by itself and takes a lone surname for a body, a rare name for a town, or marks nothing.
Who is named in full somewhere, or by age ("Ida Moen, 22,"), is a person everywhere in the story.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from generator.comparison.telling.callings import nouns
from generator.comparison.telling.wording import one_line
from generator.data import rows, table, words
from generator.language.spelling import name_words
from generator.model import Article, Name, Span, Statement

_ONE = r"[A-Z][a-z’'-]+(?:[A-Z][\w’'-]*)?"
_FULL = rf"{_ONE}(?:\s+(?:[A-Z]\.?|{_ONE})){{0,2}}\s+{_ONE}"
_BY_FORM = re.compile(
    rf"\b(?:\d{{1,2}}|[a-z]+(?:-[a-z]+)?)-year-old\s+(?P<aged>{_FULL})(?!\s+[A-Z])"
    rf"|(?<![\w’'.-])(?P<name>{_FULL}),\s+(?:(?:\d{{1,2}}|a \d{{1,2}}-year-old)[,.;]|\d{{1,2}}-year-old\b)"
    rf"|(?<![\w’'.-])(?P<heard>{_FULL}),\s+(?P<as>an?\s[A-Za-z][^,.;“”]{{2,80}}),\s+(?:said|says|told|added|noted|recalled)\b"
    rf"|\b(?:death|killing|murder|slaying|identified as|victim as|suspect as)\s+(?:of\s+)?(?P<dead>{_FULL})(?!\s+[A-Z])"
)
"""How a text shows that words name a person: "22-year-old Ida Moen", "Ida Moen, 22,", "the death of Ida Moen"."""
_IN_PLACE = re.compile(r"(?:\b(?:in|at|near|from|outside|around|to)|\b(?:town|city|village) of)\s+$", re.I)
"""What stands before the name of a place."""
_LONGEST = 4
"""Words of a full name."""


@dataclass(frozen=True, slots=True)
class _People:
    """The people of a story by their full names."""

    full: frozenset[str]
    surnames: frozenset[str]
    lowered: frozenset[str]
    """The full names in small letters."""
    sought: re.Pattern[str] | None
    """Their names, wherever no parser marks them; a surname that is a word of the story, or a month, is not sought."""


def with_people(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> Mapping[str, tuple[Statement, ...]]:
    """The statements with their people marked as such."""
    wholes = [s for a in articles for s in statements[a.id] if s.k == 1]
    people = _people(wholes)
    return {a.id: tuple(_marked(s, people) if s.k == 1 else s for s in statements[a.id]) for a in articles}


def _people(wholes: Sequence[Statement]) -> _People:
    kinds = Counter((_text(s, name), name.kind) for s in wholes for name in s.names)
    told = {name for s in wholes for name in by_form(s.text)}
    speakers = {w.rsplit(maxsplit=1)[-1] for w in _speakers(wholes)}
    full = {n for n, kind in kinds if kind == "person" and whole_name(n) and kinds[n, kind] >= kinds[n, "place"]} | told
    full |= {
        n for n, kind in kinds if kind in ("organisation", "other") and whole_name(n) and n.split()[-1] in speakers
    }
    full |= {name for s in wholes for name in _given(s.text, speakers - {surname(n) for n in full})}
    full |= {found.group() for s in wholes for found in _MARKED.finditer(s.text) if whole_name(found.group())}
    borne = Counter(surname(name) for name in full)
    full -= {n for n in full if _DESCRIBES.fullmatch(n.split()[0]) and borne[surname(n)] > 1}
    surnames = {surname(name) for name in full} | {name for s in wholes for name in _titled(s)}
    kin = {n for n, _ in kinds if whole_name(n) and n.split()[0] in table("given-names") and surname(n) in surnames}
    full |= kin
    small = {word for s in wholes for word in re.findall(r"\b[a-z]{2,}\b", s.text)}
    common = small | words("months") | words("weekdays") | words("organisation-words") | words("place-words")
    sought = sorted(
        full | {s for s in surnames if s.lower() not in common and not _located(s)}, key=lambda n: (-len(n), n)
    )
    pattern = re.compile(rf"(?<![\w’'.@#/-])(?:{'|'.join(map(re.escape, sought))})(?![\w/-]|\.\w|['’](?!s\b))")
    return _People(
        frozenset(full), frozenset(surnames), frozenset(n.lower() for n in full), pattern if sought else None
    )


def _speakers(wholes: Sequence[Statement]) -> Iterator[str]:
    """Lone words with a capital that say something: "Moen said"."""
    for whole in wholes:
        for said in whole.attributions:
            span = said.source if said.cue and said.source and said.source.within(whole.span) else None
            text = whole.text[span.start - whole.span.start : span.end - whole.span.start] if span else ""
            if _LONE.fullmatch(text):
                yield text


def _given(text: str, lone: Set[str]) -> Iterator[str]:
    """A given name before the surname of somebody who speaks and is named in full nowhere else.

    Any word of a name does right before a "said" at the head of a sentence: "Gideon Moen said he fled".
    """
    for found in _PAIR.finditer(text):
        known = found["first"] in table("given-names")
        heads = not text[: found.start()].strip(' “"') and found["first"].lower() not in words("stop-words") | nouns()
        if found["last"] in lone and (known or (heads and _SAID.match(text, found.end()))):
            yield found.group()


_SAID = re.compile(r"\s+(?:said|says|told)\b")


def _titled(whole: Statement) -> Iterator[str]:
    """A lone surname behind an office, which a parser takes for a body: "President Moen"."""
    for name in whole.names:
        text = _text(whole, name)
        before = _TITLE.search(whole.text[: name.span.start - whole.span.start])
        if (
            name.kind in ("organisation", "other")
            and before
            and _LONE.fullmatch(text)
            and text.lower() not in _NO_SURNAMES
        ):
            yield text


_TITLE = re.compile(
    r"\b(?:President|Sen|Rep|Gov|Judge|Mayor|Officer|Detective|Mr|Mrs|Ms|Dr|Gen|Capt|Lt|Sgt|Trooper|Deputy)\.?\s+$"
)
_NO_SURNAMES = frozenset({"elect", "house", "senate", "congress", "police", "court", "general"})


_MARKED = re.compile(r"(?<![\w’'.-])[A-Z][a-z]+\s[A-Z][a-z]{1,3}[’'][A-Z][a-z]+\s[A-Z][a-z]+(?!\s+[A-Z])")
"""A second name with a mark within, at which a parser cuts: "Karl La’Sven Moen"."""
_PAIR = re.compile(r"(?<![\w’'.-])(?P<first>[A-Z][a-z]+)\s+(?P<last>[A-Z][\w’'-]+)(?!\s+[A-Z])")
_LONE = re.compile(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")


def by_form(text: str) -> Iterator[str]:
    """The full names that a sentence itself shows to be of people."""
    for found in _BY_FORM.finditer(text):
        name = one_line(found["aged"] or found["name"] or found["heard"] or found["dead"])
        if found["aged"] and (one := _WORD.match(text, found.end())) and one[1] in _roles() | _AGED:
            continue
        if found["as"] and not _roles() & set(re.findall(r"[a-z]+", found["as"])):
            continue
        opens = name.split()[0]
        if whole_name(name) and opens.lower() not in words("stop-words") | words("titles") | words("months") | _TOWNS:
            yield name


_TOWNS = frozenset({"mount", "fort", "lake", "port", "new", "san", "santa", "los", "las"})
"""What names of towns begin with."""
_WORD = re.compile(r"\s+([a-z]+)")
_AGED = frozenset({"man", "woman", "boy", "girl", "teen", "teenager", "native", "resident"})
"""Whoever has an age and a town, "a 22-year-old Grey Harbour man", is not called by it."""


@cache
def _roles() -> frozenset[str]:
    """Nouns for one person: "a Rome resident" is none that a company could be."""
    return frozenset({row[0] for row in rows("roles")} | {row[-1] for row in rows("people")})


def whole_name(name: str) -> bool:
    """Whether words can be the full name of one person: two to four with capitals, none a body's or a place's."""
    parts = name.split()
    bare = [p for p in parts if not _INITIAL.fullmatch(p)]
    if (
        not 1 < len(parts) <= _LONGEST
        or len(name_words(" ".join(bare))) < len(bare)
        or name.isupper()
        or "," in parts[0]
    ):
        return False
    if not all(p[:1].isupper() for p in parts) or parts[0] in parts[1:] or _located(" ".join(parts[1:])):
        return False
    given = parts[0] in table("given-names")
    common = words("organisation-words") | words("no-actors") | {"park", "the", "middle", "county", "house"}
    common |= set() if given else words("place-words")
    return not any(p.lower().strip(".,’'s") in common for p in (parts[1:] if given else parts))


_INITIAL = re.compile(r"[A-Z]\.")


def surname(name: str) -> str:
    """The last word of a name but "Jr.", "II" and the like."""
    return _SON.sub("", name).rsplit(maxsplit=1)[-1]


_SON = re.compile(r",?\s+(?:[JS]r\.?|II|III|IV|Junior|Senior)$")
"""What follows the name of a son or a father."""


def _located(word: str) -> bool:
    return word in table("countries")


def _marked(whole: Statement, people: _People) -> Statement:
    names = [
        _untitled(whole, name, people) or _misparted(whole, name, people) or _mended(whole, name, people)
        for name in whole.names
    ]
    found = list(_unmarked(whole, people))
    names = [n for n in names if n.kind == "person" or not any(_is_a_part(n, name) for name in found)]
    added = [name for name in found if not any(name.span.overlaps(n.span) for n in names)]
    return replace(whole, names=tuple(sorted((*names, *added), key=lambda n: n.span.start)))


def _bared(whole: Statement, name: Name, text: str, people: _People) -> Name | None:
    """A name without what stands before it and is none of its words, or that it holds twice; None if it is bare."""
    twice = _TWICE.fullmatch(text)
    if twice:
        return Name(Span(name.span.start, name.span.start + len(twice[1])), "person")
    first, *others = text.split()
    opens = not whole.text[: name.span.start - whole.span.start].strip() and _DESCRIBES.fullmatch(first)
    officer = first.lower().strip(".") in nouns() and len(others) > 1 and first not in table("given-names")
    small = first.lower() in words("stop-words") or _ACRONYM.fullmatch(first)
    known = bool(small) and len(others) > 1 and others[0] in table("given-names")
    if known or (others and ((opens and others[-1] in people.surnames) or (officer and name.kind == "person"))):
        return Name(Span(name.span.start + len(first) + 1, name.span.end), "person")
    return None


def _mended(whole: Statement, name: Name, people: _People) -> Name:
    """The name as that of a person, where it is one."""
    text = _text(whole, name)
    bare = _bared(whole, name, text, people)
    if bare:
        return bare if bare.span.end < name.span.end else _mended(whole, bare, people)
    before = re.search(r"\w+\s+$", whole.text[: name.span.start - whole.span.start])
    if before and f"{one_line(before.group())} {text}".lower() in people.lowered:
        return Name(Span(name.span.start - len(before.group()), name.span.end), "person")
    called = _CALLED.match(text)
    if called and (
        called["courtesy"] or name.kind == "person" or text[called.end() :] in people.full | people.surnames
    ):
        start = name.span.start + (0 if called["courtesy"] else called.end())
        return Name(Span(start, name.span.end), "person")
    last = text.rsplit(maxsplit=1)[-1]
    if _SENTENCE_END.match(text) and last in people.surnames:
        return Name(Span(name.span.end - len(last), name.span.end), "person")
    part = _OF_PERSON.match(text) if name.kind != "person" else None
    if part and (not part["owner"] or part["owner"] in people.surnames):
        return replace(name, span=Span(name.span.start + part.end(), name.span.end))
    behind = whole.text[name.span.end - whole.span.start :]
    for part in re.finditer(rf"{_ONE}(?=\s)", text) if name.kind == "person" else ():
        if part.start() and re.match(rf"\W[^.]{{0,40}}\b{re.escape(part.group())}[A-Z]", behind):
            return Name(Span(name.span.start, name.span.start + part.end()), "person")
    cut = _cut_out(name, text, people)
    if cut:
        return cut
    if name.kind == "person" or text in people.full:
        return Name(name.span, "person")
    placed = name.kind == "place" and bool(_IN_PLACE.search(whole.text[: name.span.start - whole.span.start]))
    lone = text in people.surnames and not _located(text)
    return Name(name.span, "person") if lone and not placed else name


_TWICE = re.compile(r"([A-Z][\w’']+(?: [A-Z][\w’']+)+)\s?[-–—]\s?\1")
"""A name that a headline has twice: "Ida Moen-Ida Moen"."""
_ACRONYM = re.compile(r"C[A-Z]O|AG|DA")
"""An office before a name: "COO Ida Moen"."""
_DESCRIBES = re.compile(r"[A-Z][a-z]{2,}(?:ing|ful|ous|less)")
"""What begins a sentence and tells how somebody is: "Stunning Moen"."""


def _cut_out(name: Name, text: str, people: _People) -> Name | None:
    """The person whom a parser joins with his outlet before him, or with the beginning of a link behind him."""
    told = _REPORTER.fullmatch(text)
    if told and (told["given"] in table("given-names") or text[:2].isupper()):
        return Name(Span(name.span.end - len(told["name"]), name.span.end), "person")
    turned = _TURNED.fullmatch(text)
    if turned and turned["given"] in table("given-names") and turned["name"] in people.surnames:
        return Name(Span(name.span.start, name.span.start + len(turned["name"])), "person")
    return None


def _is_a_part(name: Name, full: Name) -> bool:
    """Whether a name is the half of a person's that a parser knew: "Ago" of "Ago Severin"."""
    return name.span.within(full.span) and name.span != full.span


def _untitled(whole: Statement, name: Name, people: _People) -> Name | None:
    """The person at the end of what a parser takes for a place or a body: "Keld Governor Ida Moen"."""
    text = _text(whole, name)
    found = next((full for full in sorted(people.full) if text.endswith(f" {full}")), "")
    if not found or text.removesuffix(found).split()[-1].lower() not in words("titles"):
        return None
    return Name(Span(name.span.end - len(found), name.span.end), "person")


def _misparted(whole: Statement, name: Name, people: _People) -> Name | None:
    """A person whose name a parser joins with a word before a comma, or parts at its mark."""
    text = _text(whole, name)
    listed = _LISTED.fullmatch(text)
    if listed and listed["name"] in people.full | people.surnames:
        return Name(Span(name.span.end - len(listed["name"]), name.span.end), "person")
    split = _SPLIT.match(whole.text, name.span.end - whole.span.start) if text in table("given-names") else None
    return Name(Span(name.span.start, whole.span.start + split.end()), "person") if split else None


_LISTED = re.compile(r"[A-Z][\w’'-]+,\s+(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)(?<!Jr)(?<!Sr)")
"""Somebody with what stands before a comma: "Today, Moen" of "In an interview with Politics Today, Moen said"."""
_SPLIT = re.compile(r"\s+(?:O|D)[’'][A-Z][a-z]+(?:-[A-Z][a-z]+)?\b")
"""The surname that a parser parts from a given name for its mark: "Ida" of "Ida O’Moen"."""
_CALLED = re.compile(
    r"(?:(?P<courtesy>(?:Mr|Mrs|Ms|Miss)\.?)|Victim|Suspect|Defendant|Supervisor|Superintendent|Bailiff|Trooper|Professor"
    r"|Reps\.?|Sens\.?|AG|CEO|COO|CFO|Councill?or|Crown\s+Prince(?:ss)?|Maj\.|Col\.|Capt\.|Lt\.|Sgt\.|Det\.|Cpl\.)"
    r"\s+(?=[A-Z])"
)
"""Before a person's name; "Victim" is no part of it."""
_SENTENCE_END = re.compile(r"U\.(?:S|N|K)\.\s+[A-Z]\w+ing\s")
"""The end of a sentence and the beginning of the next before a name: "… of the U.S. Considering Moen's words"."""
_OF_PERSON = re.compile(r"(?:(?P<owner>[A-Z][\w-]+)['’]s|[^()]*\))\s+(?=[A-Z])")
"""Before the name of a body: whose it is ("Moen's Port Office"), or the end of a place line ("Lorvik) Port Office")."""
_REPORTER = re.compile(rf"[A-Z][\w.]+(?:\s[A-Z]\w+)?['’]s\s(?P<name>(?P<given>{_ONE})\s{_ONE})")
"""A body with its man: "Harbour Post's Ida Moen"."""
_TURNED = re.compile(rf"(?P<name>{_ONE})\s(?P<given>{_ONE})(?:\s{_ONE})?")
"""A surname with the beginning of a link behind it: "President Moen Ida Sofie MoenWhat to know"."""


def _unmarked(whole: Statement, people: _People) -> Iterator[Name]:
    for found in people.sought.finditer(whole.text) if people.sought else ():
        full = " " in found.group()
        if full or (_stands_alone(whole.text, found) and not _IN_PLACE.search(whole.text[: found.start()])):
            yield Name(Span(*found.span()).moved(whole.span.start), "person")


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Whether a surname is no part of a longer name: no other capitalised word beside it, not "The", but an office."""
    before = re.search(r"([A-Z][\w’'-]*\.?)\s+$", text[: found.start()])
    apart = not before or before[1].lower().strip(".") in (words("stop-words") - {"the"}) | words("titles")
    return apart and not re.match(r"\s+[A-Z][a-z]", text[found.end() :])


def _text(whole: Statement, name: Name) -> str:
    return one_line(whole.text[name.span.start - whole.span.start : name.span.end - whole.span.start])
