"""Who is to do what in a sentence, in words that a question can take over: the party, the act and what goes with it.

A pronoun is put in words only where one name can be meant; what leans on a sentence before is left out, so that every
question means something by itself.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.comparison.questions.plain import cut, inside, several, specific
from generator.data import words
from generator.language.parsing import Parsed, Token, parse
from generator.model import Article, Ref, Sentence

LONGEST = 12
"""Words of a party up to which a question can begin with it."""
_ASIDES = frozenset(("appos", "relcl", "acl", "parataxis", "advcl"))
"""What hangs on a party and is left out."""
_BESIDES = frozenset(("advcl", "parataxis", "conj", "cc", "punct", "discourse"))
"""What hangs on an act and ends it."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who is to act: the words of a question, and the sentences that give them."""

    text: str
    many: bool
    person: bool
    refs: tuple[Ref, ...] = ()


def quoted_at(text: str, at: int) -> bool:
    """Whether a place stands inside the quotation marks of somebody's speech."""
    before = text[:at]
    return (
        before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("``") > before.count("''")
    )


def verb_after(parsed: Parsed, at: int) -> int | None:
    """The first verb after a place, with nothing but adverbs and forms of "be" before it."""
    for i, token in enumerate(parsed.tokens):
        if token.start < at:
            continue
        if token.tag in ("VB", "VBN") and token.lemma not in ("be", "have"):
            return i
        if token.pos != "ADV" and token.lemma not in ("be", "to", "have"):
            return None
    return None


def owner(parsed: Parsed, act: int) -> int | None:
    """The subject of an act: its own, that of the verb on which it hangs, or the noun that a clause is about."""
    at = act
    for _ in range(5):
        subject = parsed.child(at, "nsubj", "nsubjpass")
        token = parsed.tokens[at]
        if subject is not None and parsed.tokens[subject].tag not in ("WDT", "WP"):
            return subject if parsed.tokens[subject].tag not in ("DT", "EX", "CD", "JJ") else None
        if token.dep == "relcl":
            of_person = parsed.tokens[token.head].tag == "NNP" and parsed.child(at, "nsubj", "nsubjpass") is not None
            return token.head if of_person or parsed.tokens[token.head].dep != "pobj" else None
        if token.head == at or token.dep not in ("xcomp", "conj", "acomp"):
            return None
        at = token.head
    return None


def plainly_told(parsed: Parsed, act: int) -> bool:
    """Whether an act stands in a main clause, in what somebody says or in a clause on a noun: on no condition."""
    at = act
    for _ in range(8):
        token = parsed.tokens[at]
        marks = {
            parsed.tokens[c].text.lower() for c in parsed.children[at] if parsed.tokens[c].dep in ("mark", "advmod")
        }
        if marks & _MARKS or any(parsed.tokens[c].dep == "neg" for c in parsed.children[at]):
            return False
        above = parsed.tokens[token.head]
        if token.dep == "relcl" and above.tag == "NNP":
            return True
        on_noun = token.dep in ("acl", "ccomp", "xcomp") and above.pos in ("NOUN", "PROPN")
        guessed = token.dep == "ccomp" and above.lemma in _GUESSES
        late = token.dep == "advcl" and marks & {"after", "as"} and above.lemma not in _GUESSES
        if (token.dep in ("advcl", "csubj", "pcomp") and not late) or on_noun or guessed:
            return False
        if token.head == at:
            return True
        at = token.head
    return False


_GUESSES = frozenset(
    "appear argue believe bet calculate doubt estimate expect fear forecast guess hold hope imagine insist maintain"
    " predict project speculate suggest suspect think warn wish wonder".split()
)
_MARKS = frozenset("if unless whether until before when once while because though although lest how why".split())


def party(article: Article, sentence: Sentence, parsed: Parsed, at: int) -> Party | None:
    """The party whose subject is the token `at`; None where nobody can tell who it is."""
    token = parsed.tokens[at]
    if token.tag == "PRP":
        return _meant(article, sentence, parsed, at)
    text = noun_phrase(parsed, at)
    known = _by_name(article, sentence, text)
    if known:
        return known
    text = re.sub(r"^an? (?=(?:\w+ )*(?:court|judge)$)", "the ", text)
    text = re.sub(r"^[Bb]oth (?=(?:the |[A-Z]).* and )", "", text)
    told = bool(text) and (specific(text) or text.lower().removeprefix("the ") in _BODIES)
    if not told or _INDEFINITE.match(text) or not straight(text):
        return None
    return Party(inside(parsed, text), several(parsed, at), _person(article, token), (sentence.ref,))


def _by_name(article: Article, sentence: Sentence, text: str) -> Party | None:
    """The body that "the court" or "the department" means: the one of that kind which the article names before."""
    found = _KIND.fullmatch(text)
    if not found:
        return None
    named = re.compile(rf"\b(?:[A-Z][\w.&-]+ (?:of (?:the )?)?){{1,4}}{found[1].capitalize()}\b(?! of\b)")
    told = [(m.group(), s.ref) for s in article.body if s.n <= sentence.n for m in named.finditer(s.text)]
    plain = {re.sub(r"^(?:The|An?|U\.S\.) ", "", name): ref for name, ref in reversed(told)}
    if len(plain) != 1:
        return None
    ((name, ref),) = plain.items()
    return Party(f"the {name}", False, False, (sentence.ref, ref)) if " " in name else None


_KIND = re.compile(
    r"[Tt]he (agency|association|board|bureau|commission|committee|council|court|department|foundation|legislature"
    r"|ministry|parliament|party|union|Court)"
)


_BODIES = frozenset(
    "president|vice president|prime minister|senate|house|congress|supreme court|white house|parliament|cabinet|"
    "administration|government|pentagon|u.s.|us|united states|governor|mayor|fed|federal reserve|justice department|"
    "state department|city council|trump administration|electoral college|european union|eu|un|uk".split("|")
)
"""Bodies and offices of which a story has one."""
_INDEFINITE = re.compile(
    r"(?:nearly|almost|an?|some|several|many|most|few|multiple|one|another|no|any|each|every|all|both|more"
    r"|other|others|these|those"
    r"|two|three|four|five|six|seven|eight|nine|ten|neither|either|quote|this|that|such|his|her|their|its|our"
    r"|my|your)\b",
    re.I,
)


def _meant(article: Article, sentence: Sentence, parsed: Parsed, at: int) -> Party | None:
    """Whom a pronoun means: who says so, or the one person who is a subject before it or in the sentence before."""
    pronoun = parsed.tokens[at].text.lower()
    teller = _teller(parsed, at)
    if teller is not None and pronoun in ("he", "she", "it", "they"):
        found = party(article, sentence, parsed, teller) if parsed.tokens[teller].tag != "PRP" else None
        fits = found and found.many == (pronoun == "they") and (pronoun != "it" or not found.person)
        return found if fits else None
    if pronoun not in ("he", "she"):
        return None
    here = _people(article, parsed, at)
    if here:
        return Party(here[0], False, True, (sentence.ref,)) if len(set(here)) == 1 else None
    earlier = next((s for s in reversed(article.body) if s.n < sentence.n), None)
    (before,) = parse([earlier.text]) if earlier and earlier.n == sentence.n - 1 else (None,)
    names = _people(article, before, len(before.tokens)) if before else []
    if not earlier or len(set(names)) != 1:
        return None
    return Party(names[0], False, True, (sentence.ref, earlier.ref))


def _teller(parsed: Parsed, at: int) -> int | None:
    """The subject of the verb that has somebody say the clause whose subject is a token: "Moen said she will"."""
    verb = parsed.tokens[at].head
    while parsed.tokens[verb].dep in ("xcomp", "conj") and parsed.tokens[verb].head != verb:
        verb = parsed.tokens[verb].head
    if parsed.tokens[verb].dep != "ccomp":
        return None
    saying = parsed.tokens[verb].head
    return parsed.child(saying, "nsubj") if parsed.tokens[saying].pos == "VERB" and saying < at else None


def _people(article: Article, parsed: Parsed, before: int) -> list[str]:
    """The names of the people who are subjects before a token."""
    subjects = [
        i for i, t in enumerate(parsed.tokens[:before])
        if t.dep in ("nsubj", "nsubjpass") and t.tag == "NNP" and _person(article, t)
    ]  # fmt: skip
    return [text for i in subjects if (text := noun_phrase(parsed, i))]


def _person(article: Article, token: Token) -> bool:
    """Whether a word is a person's name: by the parser, or because the article has it after a first name or "Mr."."""
    surname = token.tag == "NNP" and token.text[:1].isupper() and token.ent_type in ("", "ORG", "GPE")
    return token.ent_type == "PERSON" or (surname and token.text in _surnames(article.text))


@lru_cache(maxsize=64)
def _surnames(text: str) -> frozenset[str]:
    """The names that a text has after a first name or "Mr."."""
    return frozenset(found[2] for found in _NAMED.finditer(text) if found[1] in words("given-names") | _MR)


_MR = frozenset(("Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms."))
_NAMED = re.compile(r"\b([A-Z][\w.’'-]*)(?: [A-Z]\.)? ([A-Z][a-z’'-]\w+)\b")


def noun_phrase(parsed: Parsed, at: int) -> str:
    """A noun with what stands before it and hangs on it, without asides; empty where it is no stretch of words."""
    aside = frozenset(c for c in parsed.children[at] if parsed.tokens[c].dep in _ASIDES)
    own = parsed.subtree(at, aside)
    kept = [i for n, i in enumerate(own) if i == own[0] + n]
    while kept and (
        parsed.tokens[kept[-1]].pos in ("PUNCT", "ADV", "CCONJ", "ADP") or parsed.tokens[kept[-1]].dep == "punct"
    ):
        kept.pop()
    if not kept or at not in kept:
        return ""
    text = parsed.text[parsed.tokens[kept[0]].start : parsed.tokens[kept[-1]].end]
    text = text if " and " in text.partition(", ")[2] else text.partition(", ")[0]
    text = re.sub(r"['’]s?$", "", text) if parsed.tokens[kept[-1]].tag == "POS" else text
    shouted = any(word.isupper() and len(word) > 5 for word in text.split()) or (" " in text and text.isupper())
    return "" if shouted or len(text.split()) > LONGEST else text


def rest_of(parsed: Parsed, act: int) -> str:
    """What goes with an act, up to where another clause begins: "on the toll on Monday"."""
    besides = frozenset(c for c in parsed.children[act] if _ends(parsed, c, act) and c > act)
    own = set(parsed.subtree(act, besides))
    last = act
    while last + 1 < len(parsed.tokens) and last + 1 in own:
        last += 1
    text = re.sub(r"\bthis (?=\w+day\b)", "", _rest(parsed, act, last))
    return _trim(timeless(cut(_GERUND.sub("", text))))


def _rest(parsed: Parsed, act: int, last: int) -> str:
    """The words behind an act, or what the clause on a noun leaves to that noun: "a bill he is expected to sign"."""
    text = _SHORT_QUOTE.sub(r"\1", parsed.text[parsed.tokens[act].end : parsed.tokens[last].end].strip())
    at = act
    while parsed.tokens[at].dep == "xcomp" and parsed.tokens[at].head != at:
        at = parsed.tokens[at].head
    if not text and parsed.tokens[at].dep == "relcl" and parsed.tokens[act].tag == "VB":
        noun = parsed.tokens[at].head
        own = parsed.child(at, "nsubj", "nsubjpass")
        left = own is not None and parsed.tokens[own].tag not in ("WDT", "WP")
        return re.sub(r"^(?:an?|any) ", "the ", noun_phrase(parsed, noun), flags=re.I) if left else ""
    return text


IF_ASKED = r" if (?:asked|called|invited|necessary|needed|subpoenaed)\b"
"""A condition that says only that it may not be needed."""
_SHORT_QUOTE = re.compile(r"(?<!\w)[“\"]((?:[\w’'-]+ ?){1,3})[”\"](?!\w)")
"""A few words in quotation marks that stand by themselves; marks that touch letters were set wrongly."""
_GERUND = re.compile(
    r",? (?:before|after|while|by|without|in order to|as part of|because of) (?:\w+ing\b|an? |the |its ).*$"
    rf"|{IF_ASKED}.*$"
    r"| in (?:an? (?:\w+ )?(?:attempt|bid|blow|effort|move|setback|sign|step)|order to)\b.*$"
)


def _trim(text: str) -> str:
    return re.sub(r"(?:\s+(?:in|on|at|by|for|of|to|with|and|or|the|a|an|from|as|after|before))+$", "", text).strip(
        " ,;:"
    )


def _ends(parsed: Parsed, i: int, act: int) -> bool:
    """Whether a token begins what is no part of its act; "hold a vote to confirm" keeps what the vote is on."""
    token = parsed.tokens[i]
    if token.dep == "punct":
        return token.text in (",", ";", ":", "-", "–", "—", "(", ")")
    votes = any(parsed.tokens[c].lemma in ("vote", "hearing", "meeting") for c in parsed.children[act])
    if token.dep == "advcl" and votes and parsed.child(i, "aux") is not None:
        return False
    return token.dep in _BESIDES and (token.dep != "conj" or token.pos in ("VERB", "AUX"))


def straight(text: str) -> bool:
    """Whether words are one stretch that means something by itself; a clause on a noun may follow it."""
    return not _CROOKED.search(_ON_A_NOUN.sub(" ", text))


_ON_A_NOUN = re.compile(
    r"(?<!\bwith)(?<!\bof)(?<!\bfor)(?<!\bto)(?<!\bin)(?<!\bon)(?<!\bthan)(?<!\bas) (?:that|which|who)"
    r"(?= (?:\w+ly |also )?(?:\w+ed|is|are|was|were|will|would|may|could|has|have|had)\b)"
)


_CROOKED = re.compile(
    r"[“”\"()–—@#;|\[\]…]|:(?!\d)|``|''| - |\b(?:it|them|him|there|here|this|that|these|those|such|we|our|(?-i:us)|you"
    r"|your|I|my|me|one|so|he|she|they|which|who|whom|what|something|someone|somebody|anything)\b|\b(?:do|did) so\b"
    r"|, [^,]*\b(?:report|reported|say|says|said)$",
    re.I,
)


def timeless(text: str) -> str:
    """Words without what turns on the day of the report: "later this month"."""
    return " ".join(_DEICTIC.sub(" ", f" {text} ").split()).replace(" ,", ",").strip(" ,")


_UNITS = r"(?:week(?:end)?|month|year|spring|summer|autumn|fall|winter|session|term|morning|afternoon|evening)"
_SOME = r"(?:days|weeks|months|years)"
_DEICTIC = re.compile(
    r",? \b(?:(?:as (?:early|soon) as|sometime|early|late|later|earlier|at some point|at|by|before|until|in|on|over"
    r"|during) )*(?:later|earlier|soon|shortly|tonight|today|tomorrow|yesterday|any day|as well|too"
    rf"|(?:this|next|last|the following|the coming) {_UNITS}"
    rf"|the (?:end|start|beginning|middle) of (?:this|next|the) {_UNITS}"
    rf"|(?:the )?(?:coming|next|few|several)(?: (?:few|several|couple of))? {_SOME}"
    rf"|(?:a few|several|two|three|four|five|a matter of|coming) {_SOME}"
    r"|the near future|the event|immediately|now|also|anyway|again|quickly)\b(?! (?:from|after|before|of)\b)(?=[ ,])",
    re.I,
)


def takes(parsed: Parsed, act: int, names: frozenset[str]) -> bool:
    """Whether an act is one of those named, alone or with the word after it: "take effect"."""
    after = parsed.tokens[act + 1].text.lower() if act + 1 < len(parsed.tokens) else ""
    lemma = parsed.tokens[act].lemma
    return lemma in names or f"{lemma} {after}" in names


def of_record() -> frozenset[str]:
    """Acts of which a record tells."""
    return words("acts-of-record") | words("acts-of-office")
