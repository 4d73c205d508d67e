"""Questions on what a party denies: whether it did what it denies, as others say.

Asked is only after a denial whose own words tell what is denied, and which is near the story's headlines; a blanket
denial ("denies any wrongdoing") asks nothing.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import Party, owner, party, quoted_at, rest_of
from generator.comparison.questions.inversion import base_form, plain_question
from generator.comparison.questions.people import surname
from generator.comparison.questions.steps import FURNITURE
from generator.comparison.telling.wording import lower_article, upper_first
from generator.data import table, words
from generator.language.parsing import Parsed, Token, parse
from generator.language.words import stems
from generator.model import Article, Question, Ref, Sentence

LONGEST = 32
"""Words of a question that can be read at once."""
FEWEST = 3
"""Words behind the verb of what is denied: "interfering" alone asks nothing."""
NEAR = 2
"""Words of the headlines that a question has besides the name of who denies."""
SAME = 0.4
"""Share of a question's words from which a sentence of another article is of the same."""
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied)|(?:dismiss|reject|refut)(?:es|ed|s))\b")
_REJECTS = frozenset(("dismiss", "reject", "refute"))
_CLAIMS = frozenset(("accusation", "allegation", "charge", "claim", "report", "rumor", "rumour", "suggestion"))
"""What is rejected where a clause on it is denied: "dismissed claims that the wall was weak"."""
_BLANKET = re.compile(
    r"\b(?:any\w*|wrong(?:doing)?|improper\w*|inappropriate\w*|crime"
    r"|the (?:allegations?|accusations?|charges?|claims?|reports?|affairs?|incident))\b",
    re.I,
)
_BESIDE = re.compile(
    r"\bden(?:y|ies|ied)\b[^“”\"]*?,? (?:but|while|though|although) "
    r"(?P<who>(?:the )?[A-Z][\w.’'-]*(?: (?:of |the )?[A-Z][\w.’'-]*)*)"
    r" (?P<says>says|said|reports|reported)\b(?! he| she| they| there)"
)
"""The other side in the same sentence: "but the Harbour Post reports that it is"."""

_POINTS = re.compile(
    r"^(?:\w+ ){0,3}(?:it|its|that|those|these|this)\b|[–—;:|\[(]|\b(?:it|so|do|did|that)$"
    r"|\b(?:he|she|they|him|her|them|this|those|these|here|there|we|our|(?-i:us)|you)\b",
    re.I,
)
"""What points at something outside a question."""


def denied(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Was the town mixing the two counts, which Moen denied and the Harbour Post reports?" """
    heads = frozenset(w for a in articles for s in a.titles for w in stems(s.text))
    for article in articles:
        for sentence in article.body:
            if _DENIES.search(sentence.text) and not FURNITURE.search(sentence.text):
                yield from _asked(article, sentence, heads, articles)


def _asked(
    article: Article, sentence: Sentence, heads: frozenset[str], articles: Sequence[Article]
) -> Iterator[Question]:
    (parsed,) = parse([sentence.text])
    for asked, refs in _accused(article, sentence, parsed) if parsed else ():
        if _plain(asked):
            yield question("evidence", f"{asked}?", refs)
    for i, token in enumerate(parsed.tokens if parsed else ()):
        if (
            parsed
            and (token.lemma == "deny" or token.lemma in _REJECTS)
            and token.tag in ("VBD", "VBZ", "VBP", "VBN")
            and not quoted_at(parsed.text, token.start)
        ):
            at = owner(parsed, i)
            who = party(article, sentence, parsed, at) if at is not None else None
            denial = _question(parsed, i, who) if who else None
            if who and denial and _plain(f"{denial}, {who.text}") and _matters(denial, who, heads, sentence, articles):
                if " not " in denial:
                    yield question("evidence", f"{denial.replace(' not ', ' ', 1)}?", (sentence.ref, *who.refs))
                    continue
                said = f"{_verb(parsed, i)}{_named_so(parsed, i)}{_other(sentence.text)}"
                text = f"{denial}, which {_again(denial, who)} {said}?"
                yield question("evidence", text, (sentence.ref, *who.refs))


def _again(asked: str, who: Party) -> str:
    """Who denies, in a question that may be on him: "it" of a body, the surname of a person."""
    named = lower_article(who.text)
    if not re.match(rf"\w+ {re.escape(named)} ", asked):
        return named
    if who.many:
        return "they"
    return "it" if _body(who) else surname(named)


def _body(who: Party) -> bool:
    """Whether a party is a country or an office, not a person whom the parser takes for none."""
    parts = {part.lower() for part in who.text.split()}
    office = who.text[:4].lower() == "the " or bool(parts & words("organisation-words"))
    return not who.person and (office or who.text in table("countries"))


def _accused(article: Article, sentence: Sentence, parsed: Parsed) -> Iterator[tuple[str, tuple[Ref, ...]]]:
    """ "Moen accused the firm of breaking its word, which the firm denied" -> "Did the firm break its word, as …"."""
    found = _ACCUSES.search(sentence.text)
    if not found or quoted_at(sentence.text, found.start()):
        return
    at = next((i for i, t in enumerate(parsed.tokens) if t.start == found.start("act")), None)
    blame = next((i for i, t in enumerate(parsed.tokens) if t.start == found.start("verb")), None)
    by, whom = owner(parsed, blame) if blame is not None else None, found["whom"]
    who = party(article, sentence, parsed, by) if by is not None else None
    if at is None or who is None or parsed.tokens[at].tag != "VBG" or not _NAMED.match(whom):
        return
    rest = parsed.text[parsed.tokens[at].end : found.end("rest")].strip()
    lower = lower_article(whom)
    base = of_gerund(parsed.tokens[at])
    if not base:
        return
    asks = f"Was {lower} {rest}" if base == "be" else f"Did {lower} {base} {rest}"
    denier = found["denier"] if found["denier"] not in ("he", "she", "it", "they") else whom
    say = "say" if who.many else "says"
    sides = f"{lower_article(who.text)} {say} and {lower_article(denier)} {found['denies']}"
    yield f"{asks}, as {sides}", (sentence.ref, *who.refs)


_NAMED = re.compile(r"(?:the |[A-Z])")
_ACCUSES = re.compile(
    r"\b(?P<verb>accus(?:ed|es)) (?P<whom>(?:the )?[\w.’'-]+(?: [A-Z][\w.’'-]*){0,3}) of (?P<act>\w+ing)"
    r"(?P<rest> [^“”\"]+?), (?:an? \w+ (?:that )?|something (?:that )?)?(?:which )?(?P<denier>[\w.’' -]{2,40}?) "
    r"(?P<denies>(?:ha(?:s|ve) )?den(?:ies|ied|y))\b"
)


def _plain(asked: str) -> bool:
    points = '"' in asked or _OF_HIM.match(asked) or _OPINION.search(asked) or _POINTS.search(_OWN.sub(" ", asked))
    return len(asked.split()) <= LONGEST and not points and not _BLANKET.search(asked)


_OPINION = re.compile(
    r"\b(?:sham|farce|charade|disgrace|failure|witch hunt|disaster|distraction|mistake|joke|chaos|real power|too \w+)\b"
)
"""What one may think of something, and nobody can look up: "Was the vote a sham?" """
_OF_HIM = re.compile(r"\w+ (?:his|her|its|their)\b", re.I)
_OWN = re.compile(r" (?:his|her|its|their) (?=[a-z])")
"""What belongs to whoever is asked about."""


def _matters(asked: str, who: Party, heads: frozenset[str], sentence: Sentence, articles: Sequence[Article]) -> bool:
    """Whether what is denied, or who denies it, is in the headlines, or another sentence tells of it."""
    mine = stems(asked) - stems(who.text)
    others = (s.text for a in articles for s in a.sentences if s.ref != sentence.ref)
    told = any(len(mine & stems(text)) >= max(NEAR, SAME * len(mine)) for text in others)
    return told or len(mine & heads) >= NEAR or bool(stems(who.text) & heads)


def _verb(parsed: Parsed, at: int) -> str:
    """ "has denied", "denied"."""
    helping = [parsed.tokens[c].text for c in parsed.children[at] if parsed.tokens[c].dep == "aux" and c < at]
    return " ".join((*helping, parsed.tokens[at].text))


def _other(text: str) -> str:
    found = _BESIDE.search(text)
    return f" and {found['who']} {found['says']}" if found else ""


def _question(parsed: Parsed, at: int, who: Party) -> str | None:
    """What is denied as a question, without its mark; None where its grammar is not known."""
    if any(parsed.tokens[c].dep == "neg" or parsed.tokens[c].tag == "MD" for c in parsed.children[at]):
        return None
    clause = _denied_clause(parsed, at)
    if clause is None:
        return None
    token = parsed.tokens[clause]
    helped = {
        parsed.tokens[c].lemma: parsed.tokens[c].tag for c in parsed.children[clause] if "aux" in parsed.tokens[c].dep
    }
    if parsed.child(clause, "nsubj", "nsubjpass") is not None:
        return _that(parsed, at, clause, who)
    if token.tag == "VBG" and token.lemma == "be":
        return _did("Were" if who.many else "Was", who, "", _rest(parsed, clause))
    if token.tag == "VBN" and helped.get("be") == "VBG":
        return _did("Were" if who.many else "Was", who, token.text, _rest(parsed, clause))
    having = token.tag == "VBN" and helped.get("have") == "VBG" and "be" not in helped
    base = base_form(token) if having else of_gerund(token) if token.tag == "VBG" and not helped else ""
    return _did("Did", who, base, _rest(parsed, clause)) if base else None


def _denied_clause(parsed: Parsed, at: int) -> int | None:
    """The clause that is denied, or on which the claims are that somebody rejects."""
    thing = parsed.child(at, "dobj")
    claimed = thing is not None and parsed.tokens[thing].lemma in _CLAIMS
    if parsed.tokens[at].lemma not in _REJECTS and not claimed:
        thing = at
    if thing is None or (thing != at and not claimed):
        return None
    below = ("ccomp", "xcomp") if thing == at else ("acl", "ccomp", "relcl")
    found = (c for c in parsed.children[thing] if parsed.tokens[c].dep in below and c > thing)
    clause = next(found, None)
    whole = thing == at or (clause is not None and parsed.child(clause, "nsubj", "nsubjpass") is not None)
    relative = clause is not None and any(parsed.tokens[c].tag in ("WDT", "WP") for c in parsed.children[clause])
    return clause if whole and not relative else None


def _named_so(parsed: Parsed, at: int) -> str:
    """What somebody rejects claims as: " as “absurd”"."""
    found = _AS.search(parsed.text[parsed.tokens[at].end :]) if parsed.tokens[at].lemma in _REJECTS else None
    return f" as {found['open']}{found['word']}{'”' if found['open'] else ''}" if found else ""


_AS = re.compile(r"\bas (?P<open>“?)(?P<word>\w+)\W*$")
"""The word for it at the end of a sentence."""


def of_gerund(token: Token) -> str:
    """ "hide" of "hiding"; empty where no rule leads back to it."""
    base, form = token.lemma.lower(), token.text.lower()
    fits = form in (f"{base}ing", f"{base[:-1]}ing", f"{base}{base[-1]}ing")
    return base if fits else ""


def _did(asks: str, who: Party, act: str, rest: str) -> str | None:
    whole = len(rest.split()) >= FEWEST and not (asks != "Did" and not act and rest.lower().startswith("not "))
    return f"{asks} {' '.join(filter(None, (lower_article(who.text), act, rest)))}" if whole else None


_ITSELF = ("he", "she", "it", "they")


def _rest(parsed: Parsed, act: int) -> str:
    """What goes with an act; not the "and Moen" of "denied going there and Moen has said so"."""
    rest = _REPORTED.sub("", rest_of(parsed, act))
    if not rest:
        return ""
    _, _, after = parsed.text[parsed.tokens[act].end :].partition(rest)
    cut = rest.rpartition(" and ")[0] if _GOES_ON.match(after) else ""
    return cut or rest


_REPORTED = re.compile(r" in (?:comments|an? (?:statement|interview|tweet|letter|email))\b.*$")
_GOES_ON = re.compile(r"\s+(?:has|have|had|is|was|were|are|will|would|den\w+|said|says)\b")


_ENDS = re.compile(
    r" in (?:comments|an? (?:statement|interview|tweet))\b|, (?:\w+ing|called|told|said)\b"
    r"|,? (?:but|and that|while|though|although|or that)\b|(?:,| and| or)+$"
)
"""Where what is denied ends, and something else begins."""


def _that(parsed: Parsed, at: int, clause: int, who: Party) -> str | None:
    """Of "denied that the wall was weak": "Was the wall weak"; "he" who denies is called by his name."""
    own = parsed.subtree(clause)
    if own != tuple(range(own[0], own[-1] + 1)) or own[0] < at:
        return None
    first = own[0] + 1 if parsed.tokens[own[0]].text.lower() == "that" else own[0]
    text = parsed.text[parsed.tokens[first].start : parsed.tokens[own[-1]].end].strip(" .,")
    text = re.sub(_AS, "", _ENDS.split(text)[0]).rstrip()
    if parsed.tokens[first].text.lower() in _ITSELF:
        if (parsed.tokens[first].text.lower() == "it") != _body(who) and not who.many:
            return None
        text = f"{lower_article(who.text)}{text[len(parsed.tokens[first].text) :]}"
    asked = plain_question(f"whether {text}")
    return upper_first(asked.rstrip("?")) if asked else None
