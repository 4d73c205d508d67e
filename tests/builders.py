"""Small values to test with: invented articles and a whole invented site with obvious numbers."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date

from generator.model import (
    Article,
    Attribution,
    Briefing,
    Claim,
    Difference,
    Line,
    Member,
    Mention,
    Metadata,
    Origin,
    Passage,
    Quantity,
    Question,
    Ref,
    Remark,
    Reuse,
    Sentence,
    Site,
    Span,
    Statement,
    Story,
    TimelineEntry,
    Topic,
)

HARBOUR = (
    "Harbour wall gives way in Lindholm\n"
    "About 300 people left their homes on Monday, the coast guard said. Two boats sank.\n"
    "The harbour master, Ida Moen, said the wall “may have been weakened” by ice.\n"
    "Repairs will cost 4 million euros, according to the town.\n"
    "Subscribe to our newsletter\n"
)
MAIL = (
    "Flood in Lindholm\n"
    "Around 300 people were moved on Monday, according to the coast guard.\n"
    "Two boats sank in the harbour. The town puts the cost of repairs at 4 million euros.\n"
)
RADIO = (
    "Lindholm: 1,000 flee the water\n"
    "Rescue workers said approximately 1,000 people had fled by Tuesday morning.\n"
    "Five boats sank, a fisherman said. The storm, not ice, broke the wall, Moen said.\n"
    "More from our weather desk: snow is on the way\n"
)
OFF = {
    "Harbour wall gives way in Lindholm": ("title", "the first line, without a full stop"),
    "Flood in Lindholm": ("title", "the first line, without a full stop"),
    "Lindholm: 1,000 flee the water": ("title", "the first line, without a full stop"),
    "Subscribe to our newsletter": ("boilerplate", "a phrase that recurs on unrelated pages"),
    "More from our weather desk: snow is on the way": ("off-topic", "a teaser at the end of the page"),
}


def article(id: str, text: str, meta: Metadata | None = None, off: Mapping[str, tuple[str, str]] = OFF) -> Article:
    """An article cut at full stops, line by line."""
    sentences: list[Sentence] = []
    for number, line in enumerate(re.finditer(r"[^\n]+", text), 1):
        for match in re.finditer(r"\S.*?(?:[.!?](?=\s|$)|$)", line.group()):
            span = Span(line.start() + match.start(), line.start() + match.end())
            kind, rule = off.get(match.group(), ("body", "a sentence of the article"))
            sentences.append(Sentence(id, len(sentences) + 1, span, match.group(), number, kind, rule))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id, f"{id}.txt", text, tuple(sentences), meta or Metadata(), digest)


def mention(
    source: Article, n: int, piece: str, speaker: str | None = None, quantity: Quantity | None = None
) -> Mention:
    """A source's words for a claim: a piece of its sentence."""
    sentence = source.sentence(n)
    start = sentence.span.start + sentence.text.index(piece)
    return Mention(
        sentence.ref, f"{sentence.ref}.1", Span(start, start + len(piece)), piece, speaker, None, quantity=quantity
    )


def people(value: float, bound: str = "about", upper: float | None = None) -> Quantity:
    """A count of people."""
    return Quantity(Span(0, 0), value, upper, bound, None, "people", None, None)


def articles() -> tuple[Article, Article, Article]:
    """Three articles about one flood; the second copies an agency, the third disagrees."""
    return (
        article("harbour-news", HARBOUR, Metadata(title="Harbour wall gives way in Lindholm", publisher="Harbour News",
                published=date(2024, 3, 5), url="https://harbour.example/wall")),
        article("mail", MAIL, Metadata(title="Flood in Lindholm", wire="Coastal Press")),
        article("radio", RADIO, Metadata(publisher="Radio Nord", published=date(2024, 3, 6))),
    )  # fmt: skip


def claims(a: Article, b: Article, c: Article) -> tuple[Claim, ...]:
    """A figure in conflict, a figure that differs in detail, an event of one origin and one that agrees."""
    fled = Claim(
        "c1",
        Line("people", "computed", (Ref(a.id, 2), Ref(b.id, 2), Ref(c.id, 2))),
        "figure",
        (
            mention(a, 2, "About 300 people", "the coast guard", people(300)),
            mention(b, 2, "Around 300 people", "the coast guard", people(300)),
            mention(c, 2, "approximately 1,000 people", "Rescue workers", people(1000)),
        ),
        (Difference("figure", True, "Around 300 people or approximately 1,000 people.", (0, 1), (2,)),),
        (
            Origin("the coast guard", (Ref(a.id, 2), Ref(b.id, 2)), (0, 1)),
            Origin("Rescue workers", (Ref(c.id, 2),), (2,)),
        ),
    )
    boats = Claim(
        "c2",
        Line("boats sank", "computed", (Ref(a.id, 3), Ref(b.id, 3), Ref(c.id, 3))),
        "figure",
        (
            mention(a, 3, "Two boats sank", None, people(2, "exact")),
            mention(b, 3, "Two boats sank", None, people(2, "exact")),
            mention(c, 3, "Five boats sank", "a fisherman", people(5, "exact")),
        ),
        (Difference("figure", False, "Two boats sank or Five boats sank.", (0, 1), (2,)),),
        (Origin("Harbour News", (Ref(a.id, 3),), (0,)), Origin("a fisherman", (Ref(c.id, 3),), (2,))),
    )
    cost = Claim(
        "c3",
        Line("Repairs will cost 4 million euros", "quoted", (Ref(a.id, 5),)),
        "event",
        (
            mention(a, 5, "Repairs will cost 4 million euros", "the town"),
            mention(b, 4, "The town puts the cost of repairs at 4 million euros"),
        ),
        (),
        (Origin("the town", (Ref(a.id, 5), Ref(b.id, 4)), (0, 1)),),
    )
    return fled, boats, cost


def statements(sources: Sequence[Article]) -> tuple[Statement, ...]:
    """One statement for each sentence of the body; what a fisherman says has its marks."""
    return tuple(
        Statement(s.article, s.n, 1, s.span, s.text, attributions=_fisherman(s))
        for source in sources
        for s in source.body
    )


def _fisherman(sentence: Sentence) -> tuple[Attribution, ...]:
    """Who says it in `Five boats sank, a fisherman said.`"""
    start, text = sentence.span.start, sentence.text
    source, cue = text.find("a fisherman"), text.find("said")
    if source < 0:
        return ()
    spans = (Span(start + source, start + source + 11), Span(start + cue, start + cue + 4))
    return (Attribution(*spans, (Span(start, start + source - 2),)),)


def briefing(sources: tuple[Article, Article, Article] | None = None) -> Briefing:
    """The briefing on the flood."""
    a, b, c = sources or articles()
    found = claims(a, b, c)
    members = tuple(Member(source.id, code) for source, code in zip((a, b, c), "ABC", strict=True))
    lead = Line(a.sentence(2).text, "quoted", (Ref(a.id, 2),))
    return Briefing(
        Story("lindholm-flood", "Flood in Lindholm", members, ("Both speak of Lindholm and 300 people.",)),
        (lead,),
        found,
        (
            Topic("people", "People", (Line(b.sentence(2).text, "quoted", (Ref(b.id, 2),)), lead), ("c1",)),
            Topic("boats", "Boats", (Line("Two boats sank", "quoted", (Ref(a.id, 3), Ref(b.id, 3))),), ("c2",)),
        ),
        (
            Question(
                "q1",
                "figure",
                "What is it: Around 300 people, or approximately 1,000 people?",
                (Ref(b.id, 2), Ref(c.id, 2)),
                "a count by a body that both sides accept.",
                "open",
                "c1",
            ),
        ),
        (
            TimelineEntry("2024-03-04", "day", "Monday", lead),
            TimelineEntry("2024-03-05", "day", "Tuesday morning", Line(c.sentence(2).text, "quoted", (Ref(c.id, 2),))),
        ),
        (Reuse(a.id, b.id, "partial", 0.24, (Passage(Ref(a.id, 3), Ref(b.id, 3), 3),), b.id, "shared sentences"),),
        statements((a, b, c)),
    )


def site() -> Site:
    """A site with one briefing and a file that gave no article."""
    sources = articles()
    unused = {Ref("radio", 4): "its claim has no second source"}
    remarks = (
        Remark("seeds/broken.bin:1", "This is not text. Save it as UTF-8.", "skipped"),
        Remark("seeds/mail.txt", "Read as windows-1252, which is a guess.", "note"),
    )
    return Site({s.id: s for s in sources}, (briefing(sources),), remarks, "rules", "0.1.0", unused)
