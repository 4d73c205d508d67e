"""Whom a story is about: those in its titles, the accused and the hurt; and which bodies are only where it happened."""

import re
from collections.abc import Mapping, Sequence

from generator.comparison.telling.people import by_form
from generator.data import rows, table, words
from generator.model import Actor, Article, Ref, Statement

TITLED, IN_THE_CASE = 2, 1
"""Ranks of those a title names and of those to whom something was done."""


def principals(
    actors: Sequence[Actor], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> Mapping[str, int]:
    """Name -> rank of the people a story is about; 0 for those who belong to it and come behind."""
    texts = {s.ref: s.text for a in articles for s in statements[a.id] if s.k == 1}
    titles = [a.meta.title for a in articles if a.meta.title]
    ranks = {a.name: _rank(a, titles, texts) for a in actors if a.kind == "person"}
    return {name: rank for name, rank in ranks.items() if rank is not None}


def _rank(actor: Actor, titles: Sequence[str], texts: Mapping[Ref, str]) -> int | None:
    if not actor.name[:1].isupper():
        return None
    names = [line.text for line in actor.variants]
    surname = actor.name.split()[-1]
    if any(_word(surname).search(title) for title in titles) and (" " in actor.name or len(actor.named) > 1):
        return TITLED
    told = [texts.get(ref, "") for ref in actor.named] if " " in actor.name else []
    if any(_done_to(text, names) for text in told):
        return IN_THE_CASE
    known = len(told) > 1 or any(actor.name in by_form(text) for text in told)
    around = [texts.get(Ref(r.article, r.n - 1), "") for r in actor.named if _LISTS.match(texts.get(r, ""))]
    return 0 if known and any(_CASE.search(text) for text in (*told, *around)) else None


_CASE = re.compile(
    r"\b(?:charged|arrested|accused|convicted|sentenced|indicted|booked|arraigned|suspects?|killed|died|pleaded|shot"
    r"|wounded|injured|victims?|stabbed|murdered|dead|identified|surrendered|custody|wanted|slain|charges?"
    r"|turned\s+(?:(?:him|her)self|themselves)\s+in|faces|facing|arrests?|gunshot|gunfire|shooting|murder|homicide|death|hospital)\b"
)
"""What is told of somebody accused or hurt."""


_LISTS = re.compile(r"(?:They|The\s+(?:victims|suspects|men|women|dead|three|two|four))\s+(?:are|were)\b")
"""What begins a list of those of whom the sentence before told."""


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])")


def _done_to(text: str, names: Sequence[str]) -> bool:
    """Whether somebody was hurt or accused: "Moen, 22, was charged", "police arrested Ida Moen"."""
    found = (m for name in names for m in _word(name).finditer(text))
    return any(_AFTER.match(text, m.end()) or _BEFORE.search(text[: m.start()]) for m in found)


_FATE = (
    r"(?:charged|arrested|convicted|sentenced|indicted|booked|arraigned|jailed|killed|murdered|slain|wounded|injured"
    r"|shot|stabbed|found\s+(?:dead|guilty|not\s+guilty)|pronounced\s+dead|taken\s+into\s+custody|accused|identified"
    r"|acquitted|extradited|fatally\s+\w+|gunned\s+down|in\s+custody|dead|hospitalized|struck|hit)"
)
_AFTER = re.compile(
    r"(?:,[^,;]{1,80}(?:,[^,;]{1,60})?,)?,?(?:\s+and\s+[A-Z][\w’'-]+\s+[A-Z][\w’'-]+(?:,\s+\d+,)?)?"
    rf"\s+(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|later\s+|both\s+)?{_FATE}\b"
    r"|(?:died|dies|pleaded|pled|faces\s+(?:\w+\s+){0,4}(?:charges?|counts?)|is\s+(?:also\s+|still\s+)?(?:facing|wanted)"
    r"|was\s+taken\s+to|(?:is|was|remains|remained)\s+(?:\w+\s+){0,2}(?:recovering|in\s+(?:critical|serious|stable|grave|fair|good)\b)"
    r"|underwent|survived"
    r"|suffered|succumbed|passed\s+away|turned\s+himself\s+in"
    r"|(?:fatally\s+|accidentally\s+)?shot\s+(?:himself|herself))\b)"
    r"|,?\s+on\s+(?:an?\s+|\w+\s+){0,3}charges?\s+of\b"
)
"""What follows the name of somebody to whom something was done."""
_BEFORE = re.compile(
    r"\b(?:(?:arrested|charged|convicted|killed|killing|shot|identified|wounded|injuring|injured|accused|indicted|murdered"
    r"|suspect|victims?|shooter|gunman)"
    r"(?:\s+(?:him|her|them|the\s+\w+|the\s+(?:\w+\s+){1,4}))?(?:\s*(?:as|was|is))?"
    r"|(?:death|deaths|killing|murder|shooting|slaying|body|arrest)\s+of"
    r"|(?:look(?:ing|ed)?|search(?:ing|ed)?|hunt(?:ing|ed)?|wanted|warrants?)\s+for|seeking|sought|searching)"
    r"[\s:,]+(?:(?:\d+|[a-z]+(?:-[a-z]+)?)-year-old\s+)?$",
    re.I,
)
"""What comes before it: "arrested Ida Moen", "identified the victim as 22-year-old ", "the death of "."""


def is_venue(actor: Actor, articles: Sequence[Article]) -> bool:
    """Whether somebody is only where something happened, or tells of it: a hospital, a town, an agency, a reporter."""
    names = [line.text for line in actor.variants]
    full = [name for name in names if " " in name] if actor.kind == "person" and " " in actor.name else names
    if any(_is_outlet(name, actor.kind) for name in full):
        return not any(_word(name).search(a.meta.title or "") for name in names for a in articles)
    if actor.kind == "person" and any(_reports(name, a) for name in names for a in articles):
        return True
    if actor.speaks:
        return False
    if actor.name.split()[0].lower() in table("months") and any(f"the {actor.name}" in a.text for a in articles):
        return True
    last = actor.name.lower().split()[-1].strip(".")
    if not actor.roles and _mostly_placed(names, articles):
        return True
    if actor.kind == "person":
        return last in ("elementary", "hs", "school") or bool(_CENTRE.search(actor.name))
    if last in words("venues") | words("place-words") | {"division", "section", "unit"} or "," in actor.name:
        return True
    within = _CENTRE.search(actor.name) or _CLUB.match(actor.name) or " in " in actor.name or _PART.search(actor.name)
    return bool(within or any(_located(name, a) for name in names for a in articles))


def _is_outlet(name: str, kind: str) -> bool:
    """Whether a name is that of an agency, a newspaper or a broadcaster."""
    last = name.rsplit(maxsplit=1)[-1]
    ends = (last, "ending") in rows("outlets") and (kind != "person" or last == "News")
    return name in table("agencies") or (name,) in rows("outlets") or (f"The {name}",) in rows("outlets") or ends


def _reports(name: str, article: Article) -> bool:
    """Whether somebody only reports for an outlet: "as Channel 5’s Ida Moen reported"."""
    word = re.escape(name)
    form = (
        rf"\b[A-Z][\w.]*(?:\s\w+)?['’]s?\s+{word}\s+report(?:s|ed)\b(?!\s+(?:him|her|them|the|an?)\b)"
        rf"|\b(?:[Tt]o (?:reach|contact)|[Ff]ollow|[Ee]mail)\s+{word}\b|\b{word}\s+can be reached\b"
    )
    house = re.search(rf"\b(?P<outlet>(?:[A-Z][\w.]*\s)?[A-Z][\w.]*)[’']s?\s+(?:own\s+)?{word}\b", article.text)
    return " " in name and bool(
        re.search(form, article.text) or (house and _is_outlet(house["outlet"], "organisation"))
    )


def _mostly_placed(names: Sequence[str], articles: Sequence[Article]) -> bool:
    """Whether a name stands where places stand, "in Grey Harbour", at least every other time, and is no person's."""
    if any(name.split()[0] in table("given-names") or name in words("organisation-words") for name in names):
        return False
    if any(name.lower().split()[-1] in words("organisation-words") for name in names[:1]):
        return False
    found = [a.text[: m.start()] for a in articles for name in names for m in _word(name).finditer(a.text)]
    return 2 * sum(bool(_IN.search(before[-_NEAR:])) for before in found) >= max(len(found), 1)


_IN = re.compile(
    r"\b(?i:in|at|near|outside|inside|around|(?:village|town|region|province|district|island|cit(?:y|ie))s? of)\s+"
    r"(?:the\s+|nearby\s+|[A-Z][\w’'-]+\s+and\s+)?$"
)
"""What stands before the name of a place, or of a second one: "in Arden and Keld del Mar"."""
_NEAR = 30
"""Letters in which it stands."""
_CLUB = re.compile(r"(?:Club|Hotel|Caf[eé]|Restaurant|Lounge|Motel)\s")
"""What names a place of the evening: "Club Keld"."""
_PART = re.compile(r"\b(?:Department|Division|Office|Agency|Bureau)['’]s\s")
"""A part of a body: "Tides Department's Harbour Branch"."""
_CENTRE = re.compile(
    r"\b(?:medical|health|trauma|youth|community|recreation|shopping|convention|detention|civic|correctional|conference)"
    r"\s+(?:center|centre)\b|\bhospital\b|\bschool$",
    re.I,
)


def _located(name: str, article: Article) -> bool:
    """Whether a name is that of a place: "the town of Keld", "KELD, Ark. (AP)", "KELD - ", "50 block of Keld Court"."""
    if len(name.rsplit(maxsplit=1)[-1]) == 1 and re.search(rf"{re.escape(name)}[’']s\b", article.text):
        return True
    street = name.endswith(" Court") and re.search(rf"\bon\s+{re.escape(name)}\b", article.text)
    if street or re.search(
        rf"\bblock\s+of\s+(?:[NSEW]\.?\s+|(?:North|South|East|West)\s+)?{re.escape(name)}\b", article.text
    ):
        return True
    last = name.lower().split()[-1]
    if last in words("organisation-words") or (len(name) < _SHORT and name.isupper()):
        return False
    word = re.escape(name)
    return bool(
        re.search(
            rf"\b(?:[Tt]own|[Cc]ity|[Vv]illage|[Ss]uburb)\s+of\s+{word}\b|(?m:^{word.upper()}(?:,\s[A-Z][\w.]+)?\s*"
            rf"(?:\([A-Z\s/]+\)\s*)?[-–—:])|\b(?:[Ii]n|[Nn]ear)\s+{word},\s(?:[A-Z][a-z]+\.?|[A-Z]{{2}})(?=[\s,.])",
            article.text,
        )
    )


_SHORT = 5
"""Letters of an acronym."""
