"""Which articles and sentences of a story are over: a newer account, or the history behind it, stands against them.

By grammar and time alone: an article is older by its day, or where another tells a later stage of the case; what it
says is so may no longer be so, and what stands in the past perfect or in a year gone by was never the news.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.data import rows, words
from generator.language.parsing import Parsed
from generator.model import Article

DAYS = 1
"""Days by which an article is older than the newest one where what it says is so may be over."""
WRONG = 7
"""Days by which a file may be dated too late: the later stage of a case within them is the newer account."""
VERDICT = 5
"""Stage of a case that is judged."""
HEAD = 3
"""Sentences of an article that tell, with its title, how far its story has come."""


def older_ones(articles: Sequence[Article]) -> frozenset[str]:
    """The articles that another has overtaken: it came out on a later day, or tells a later stage of the case.

    Files date pages wrongly at times: an article that knows of no suspect is older than one that names him, whatever
    day it bears.
    """
    read = [_Account.of(a) for a in articles]
    accounts = frozenset(read)
    return frozenset(a.id for a, own in zip(articles, read, strict=True) if any(o.overtakes(own) for o in accounts))


def furthest_ones(articles: Sequence[Article]) -> frozenset[str]:
    """The articles that begin with the latest stage of a case, where any tells of one."""
    stages = {a.id: _stage(a) for a in articles}
    last = max(stages.values(), default=0)
    return frozenset(id for id, stage in stages.items() if stage == last > 0)


@dataclass(frozen=True, slots=True)
class _Account:
    """How new an article is."""

    day: date | None
    stage: int
    """How far it tells at its beginning that a case has come."""
    headed: int
    """How far its headline tells so."""
    furthest: int
    """How far it tells anywhere."""
    is_open: bool
    """Whether it says that nobody was caught."""

    @classmethod
    def of(cls, article: Article) -> "_Account":
        own = _stage(article)
        whole = max(own, _stage(article, len(article.body)))
        return cls(article.meta.published, own, _stage(article, 0), whole, _is_open(article))

    def overtakes(self, own: "_Account") -> bool:
        """Whether this is newer than another: of a later stage unless its day contradicts that, or else of a later day.

        A verdict in a headline is newer than an account that knows of none.
        """
        apart = (self.day - own.day).days if self.day and own.day else None
        later, earlier = apart is not None and apart >= DAYS, apart is not None and -apart >= WRONG
        silent = apart == 0 and own.furthest == 0
        further = self.stage > own.stage and (own.is_open or later or silent or (own.stage > 0 and not earlier))
        judged = self.headed >= VERDICT > own.furthest and not earlier
        return further or judged or (later and not (own.stage > self.stage and (self.is_open or self.stage > 0)))


def _stage(article: Article, head: int = HEAD) -> int:
    """How far a case has come where an article begins."""
    heads = [s.text for s in article.sentences if s.disposition == "title"]
    return stage_in(" ".join((*heads, *(s.text for s in article.body[:head]))))


def stage_in(text: str) -> int:
    """How far a text tells that a case has come: 0 where it tells of none, or of what is only "to be" done."""
    return max((int(n) for term, n in rows("stages") if re.search(rf"(?<!\bbe )\b{term}\b", text.lower())), default=0)


def _is_open(article: Article) -> bool:
    """Whether an article says that nobody has been caught, or that somebody is looked for."""
    return any(is_at_large(s.text) for s in article.body)


def is_at_large(text: str) -> bool:
    """Whether a sentence says that nobody has been caught: "No arrests have been made"."""
    return bool(_AT_LARGE.search(text))


_AT_LARGE = re.compile(
    r"\bno (?:arrests?|suspects?|one has been (?:arrested|charged))\b|\bat large\b"
    r"|\b(?:search|look)\w* for (?:\w+ ){0,3}(?:suspects?|gunm[ae]n|shooters?|person|people|man|men)\b"
    r"|\breward\b.{0,60}\b(?:information|arrest)|\b(?:no|further) (?:\w+ )?description of the suspects?\b"
    r"|\bunidentified (?:suspects?|gunm[ae]n)\b|\bsuspects? (?:is|are|was|were) (?:still )?(?:sought|being sought)\b"
    r"|\b(?:not|n['’]t) (?:yet )?(?:been )?(?:made (?:an )?arrests?|arrested|charged|caught|identified a suspect)\b",
    re.I,
)


def may_be_over(text: str, parsed: Parsed | None) -> bool:
    """Whether a sentence says what is so or will be, which a newer article may say has ended."""
    return bool(_OPEN.search(text)) or bool(parsed and any(_is_present(parsed, i) for i in _main_verbs(parsed)))


_OPEN = re.compile(
    r"\b(?:still|so far|remain(?:s|ed(?![^.;]{0,60}day (?:morning|afternoon|evening|night)\b))|condition"
    r"|possibly|may have|persons? of interest|unidentified|unknown)\b|^If\b"
    r"|\byet to\b|\bno (?:arrests?|suspects?|word|motive|charges?)\b"
    r"|(?:\bnot|n['’]t) (?:yet|been|immediately|released?|said|named|identified)\b"
    r"|\b(?:is|are|was|were) (?:still )?(?:wanted|sought|planned|scheduled|slated)\b|\bmanhunt (?:continues|is)\b"
    r"|\b(?:is|are) (?:being )?(?:charged|held|detained|jailed)\b"
    r"|\b(?:seek(?:s|ing)?|ask(?:s|ing)?(?: for)?|needs?) (?:the )?(?:public['’]s )?help\b"
    r"|\bbelieves? (?:that )?(?:[\w’'-]+ ){1,3}(?:is|are)\b|\b(?:does|do)(?: not|n['’]t) (?:appear|seem|believe)\b"
    r"|\bin (?:police )?custody\b|\bon life support\b|\b(?:is|are) (?:\w+ )?to (?!\w+ed\b|have\b)\w+",
    re.I,
)
"""Words for a state that ends: "in critical condition", "no arrests", "is expected to vote"."""


def _main_verbs(parsed: Parsed) -> tuple[int, ...]:
    """The verbs a sentence is built around, with those joined to them; of what somebody says, its own."""
    roots = [i for i, t in enumerate(parsed.tokens) if t.head == i and t.pos in ("VERB", "AUX")]
    said = [(i, parsed.child(i, "ccomp") if parsed.tokens[i].lemma in _SAYING else None) for i in roots]
    main = [i if content is None else content for i, content in said]
    joined = [c for i in main for c in parsed.children[i] if parsed.tokens[c].dep == "conj"]
    return tuple(i for i in (*main, *joined) if parsed.tokens[i].pos in ("VERB", "AUX"))


_SAYING = frozenset({"say", "tell", "add", "report", "announce", "confirm", "believe", "write"})


def _is_present(parsed: Parsed, i: int) -> bool:
    """Whether a predicate is still to come or goes on in the present: "will vote", "is searching"; not "has died".

    "The aide is leaving" of yesterday's report stays true.
    """
    helpers = _helpers(parsed, i) - {"to"}
    past = helpers & {"was", "were", "had", "did", "has", "have", "been", "’ve", "’s"}
    present = not past and (bool(helpers) or parsed.tokens[i].tag in ("VBZ", "VBP"))
    return present and (bool(helpers & words("modals")) or parsed.tokens[i].lemma in _GOING_ON)


_GOING_ON = frozenset(
    "search seek look hunt investigate continue remain await wait expect plan prepare offer ask urge consider work "
    "recover hold try interview question fight".split()
)
"""What goes on until something ends it."""


def _helpers(parsed: Parsed, i: int) -> set[str]:
    below = (parsed.tokens[c] for c in parsed.children[i])
    return {t.text.lower() for t in below if t.dep in ("aux", "auxpass", "cop")}


def is_background(text: str, parsed: Parsed | None, published: date | None) -> bool:
    """Whether a sentence tells what was before the news: in the past perfect, of last year, of a year gone by."""
    years = [int(year) for year in _YEAR.findall(text)]
    gone = bool(years) and (published is None or max(years) < published.year)
    main = _main_verbs(parsed) if parsed else ()
    had = bool(parsed and main) and all(
        "had" in _helpers(parsed, i) and not _leads_up(parsed, i) for i in main if parsed
    )
    return gone or had or bool(_BEFORE.search(text))


def _leads_up(parsed: Parsed, i: int) -> bool:
    """Whether what had been so leads up to what then happened: "They had argued over a fence before he shot her"."""
    then = (c for c in parsed.children[i] if parsed.tokens[c].dep == "advcl" and parsed.tokens[c].tag == "VBD")
    return any(parsed.tokens[m].text.lower() in ("before", "when") for c in then for m in parsed.children[c])


_YEAR = re.compile(
    r"\b(?:(?:in|since|of)(?: (?-i:[A-Z][a-z]{2,8}\.?))?|\w+\.? \d{1,2},) ((?:19|20)\d\d)\b"
    r"(?! (?:\w+ )?(?:election|campaign|race))",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:last (?:year|month|spring|summer|fall|autumn|winter)|(?:years?|months|decades?) (?:ago|earlier|before)"
    r"|for (?:years|decades|months)|previous (?:year|month)|recent (?:years|months)|(?:has|have) long|historically"
    r"|over the years|in the past(?! (?:\w+ )?(?:hours?|days?|weeks?)))\b"
    r"|^(?:days|weeks) ago,",
    re.I,
)


def is_static(parsed: Parsed | None) -> bool:
    """Whether a sentence says what something is, and not what happened: "Keld is a town of nine thousand"."""
    if parsed is None:
        return False
    roots = [t for i, t in enumerate(parsed.tokens) if t.head == i and t.pos not in ("PUNCT", "SPACE")]
    return bool(roots) and all(t.lemma in _STATES and t.tag in ("VBZ", "VBP", "VBD") for t in roots)


_STATES = frozenset({"be", "seem", "remain", "become", "live", "include", "have"})


def is_guessed(parsed: Parsed | None) -> bool:
    """Whether a sentence says no more than what could be: "The plan could cost the town a mill"."""
    main = _main_verbs(parsed) if parsed else ()
    return bool(parsed and main) and all(_helpers(parsed, i) & {"could", "might"} for i in main if parsed)


def is_about_inquiries(text: str) -> bool:
    """Whether a sentence tells no more than that somebody looks into it: "Police are investigating"."""
    return bool(_ASKED.search(text))


_ASKED = re.compile(
    r"\b(?:is|are|was|were|continues? to|continues?) investigat|\bare asking\b"
    r"|\b(?:responded|called|dispatched) (?:to|at|after)\b|\bupon arrival\b"
    r"|\b(?:police|officers|deputies|crews|paramedics|authorities) were (?:called|dispatched|alerted)\b"
    r"|\b(?:was|were) assisted by\b"
    r"|\b(?:police|officers|deputies|crews) (?:is|are|was|were) (?:at|on) (?:the )?scene\b",
    re.I,
)
