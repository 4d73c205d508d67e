"""Questions on what is told by those who need not know: what police believe, what a witness or an unnamed source says.

"Detectives believe the captain knew the thief" -> "Did the captain know the thief, as detectives believe?" Asked is
only what happened or was so, in the clause's own words, where no other source tells it for a fact.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import noun_phrase, quoted_at, straight
from generator.comparison.questions.inversion import plain_question
from generator.comparison.questions.plain import cut, inside
from generator.comparison.questions.referents import standing
from generator.comparison.questions.steps import FURNITURE
from generator.comparison.questions.unknown import told_plainly
from generator.comparison.telling.wording import lower_article, one_line
from generator.language.datelines import undated
from generator.language.parsing import Parsed, Token, parse
from generator.model import Article, Question, Sentence

FEWEST, LONGEST = 5, 30
"""Words of a question from which it asks something, and up to which it can be read at once."""
LONGEST_SENTENCE = 45
"""Words of a sentence up to which its grammar can be trusted."""
LONGEST_WHO = 9
"""Words of who tells it."""
HEAD = 30
"""Sentences of an article in which its own event is told."""
_BELIEVES = frozenset(("believe", "suspect", "think"))
_CLAIMS = frozenset(("claim", "allege", "contend", "insist", "maintain"))
_SAYS = _CLAIMS | {"say", "tell", "testify", "recall", "report"}
_CUE = re.compile(
    r"\b(?:believe[sd]?|suspect(?:s|ed)?|think|thought|sa(?:y|ys|id)|t(?:ell|ells|old)|claim\w*|alleg\w+|conten\w+"
    r"|insist\w*|maintain\w*|testif\w+|recall\w*|report\w*|according to)\b"
)
_IT_SEEMS = re.compile(r"\bit(?:['’]s| is| was)? (?:appears?|appeared|seems|seemed|possible|likely|probable)\b", re.I)
_OFFICE = re.compile(
    r"\b(?:police|investigators?|detectives?|authorities|officials?|prosecutors?|deput(?:y|ies)|officers?|sheriff"
    r"|agents|fbi|troopers|intelligence)$",
    re.I,
)
_WITNESS = re.compile(
    r"\b(?:witness(?:es)?|neighbou?rs?|residents?|relatives?|family|families|friends?|lawyers?|attorneys?|mother|father"
    r"|wife|husband|brother|sister|uncle|aunt|cousin|grandmother|grandfather|son|daughter|lawsuit|suit|complaint"
    r"|survivors?|suspects?|gunman|driver|girlfriend|boyfriend|bystanders?|guests?|partygoers|\w+-in-law|stepfather)\b",
    re.I,
)
_SOURCE = re.compile(
    r"\b(?:sources?|(?:officials?|people|persons?|aides?|lawmakers?|advis[eo]rs?|staffers?)"
    r" (?:familiar|briefed|with|close|who)\b.*|insiders?|aides)$",
    re.I,
)
_DEED = re.compile(
    r"\b(?:guns?|shots?|sho(?:o?t)\w*|fir(?:ed|ing)|fire (?:at|on|into|shots|several|a)|fights?|fought|fighting"
    r"|argu\w+|threat\w*|rob(?:bed|bery|bing)?|kni(?:fe|ves)|stab\w*|drunk|drugs?|gang\w*|polic\w+|officers?|warn\w*|abus\w+|beat\w*|hit\w*|attack\w*|kill\w*"
    r"|target\w*|accident\w*|self-defen[cs]e|feuds?|disputes?|gunm[ae]n|shooters?|fled|flee|ran|kn[eo]w)\b",
    re.I,
)
"""What is of weight where a witness tells it."""


_HEARD = re.compile(
    r"\b(?:he|she|they|witness(?:es)?|neighbou?rs?|famil(?:y|ies)|friends?|lawyers?|attorneys?|relatives?|sources?)"
    r" (?:\w+ )?(?:said|says?|told|claim\w*|believe\w*|maintain\w*|insist\w*)\b"
    r"|\baccording to (?:an? |witness|neighb|relativ|famil|friend|source)",
    re.I,
)
"""What another source too has only by hearsay."""


@dataclass(frozen=True, slots=True)
class Told:
    """A clause as a question, and who tells it."""

    asked: str
    who: str
    many: bool
    lemma: str
    """The verb by which it is told, by its first form."""
    says: str
    act: Token
    sentence: Sentence


def hearsay(articles: Sequence[Article]) -> Iterator[Question]:
    """What police believe, what a witness says was done, what a source without a name says happened."""
    for article in articles:
        for sentence, parsed in sentences_with(article, _CUE):
            for told in (*_by_verb(sentence, parsed), *_accorded(sentence, parsed)):
                rules = (_believed, _witnessed, _unnamed, _contested)
                if any(rule(told) for rule in rules) and not told_plainly(told.asked, article, articles, _HEARD):
                    said = f"{told.asked.rstrip('?')}, as {uncounted(told.who)} {told.says}?"
                    plain = plainly_asked(told.asked) if _unnamed(told) else ""
                    yield question("evidence", plain or said, (sentence.ref,))


def plainly_asked(asked: str) -> str:
    """What somebody says was not so, asked without its "not": "Did Moen know of it?"; empty where there is none."""
    return _TURNED.sub(r"\1", asked) if _TURNED.match(asked) else ""


_TURNED = re.compile(
    r"((?:Did|Was|Were|Had|Has|Have|Is|Are) (?:(?!\b(?:to|of|for|by)\b)[^,?]){2,60}?) not(?= (?!to\b))"
)


def uncounted(who: str) -> str:
    """Who tells it, without how many sources they are: a number of sources counts those of the story."""
    return re.sub(r"^(?:two|three|four|five|six|\d+) (?=(?:\w+ )?sources\b)", "", who, flags=re.I)


def appearances(articles: Sequence[Article]) -> Iterator[Question]:
    """ "It appears the thief knew the house" -> "Did the thief know the house?" """
    for article in articles:
        for sentence, parsed in sentences_with(article, _IT_SEEMS):
            for at in verbs_of(parsed, frozenset(("appear", "seem", "be"))):
                act = _what_seems(parsed, at)
                asked = clause_asked(parsed, act) if act is not None and not not_so(parsed, at) else ""
                idle = " not " in asked or _NO_MATTER.search(asked)
                if asked and not idle and not told_plainly(asked, article, articles):
                    yield question("unknown", asked, (sentence.ref,))


def sentences_with(article: Article, cue: re.Pattern[str]) -> Iterator[tuple[Sentence, Parsed]]:
    """The sentences at the head of an article that have certain words, with their grammar, where they are not long."""
    for sentence in article.body[:HEAD]:
        short = len(sentence.text.split()) <= LONGEST_SENTENCE and not FURNITURE.search(sentence.text)
        told = replace(sentence, text=one_line(undated(sentence.text)))
        (parsed,) = parse([told.text]) if short and cue.search(sentence.text) else (None,)
        if parsed:
            yield told, parsed


def verbs_of(parsed: Parsed, names: frozenset[str]) -> Iterator[int]:
    """The places of verbs by their first form, outside anybody's quotation."""
    for i, token in enumerate(parsed.tokens):
        if token.pos in _VERBAL and token.lemma in names and not quoted_at(parsed.text, token.start):
            yield i


_VERBAL = ("VERB", "AUX")


def _what_seems(parsed: Parsed, at: int) -> int | None:
    """The act of what "it appears" or "it is possible" leaves open."""
    if parsed.tokens[at].lemma != "be":
        return parsed.child(at, "ccomp")
    how = parsed.child(at, "acomp")
    likely = how is not None and parsed.tokens[how].lemma in ("possible", "likely", "probable")
    return parsed.child(at, "ccomp") if likely else None


def _told(sentence: Sentence, parsed: Parsed, at: int) -> Told | None:
    """What the verb at a place has somebody say, as a question that stands alone."""
    act, subject = parsed.child(at, "ccomp"), teller_of(parsed, at)
    if act is None or subject is None or not_so(parsed, at) or parsed.tokens[at].tag == "VBG":
        return None
    who = noun_phrase(parsed, subject)
    if not who or _LEANING.match(who) or not straight(who) or len(who.split()) > LONGEST_WHO:
        return None
    named, of = _inside(parsed, who), _OF_SOMEBODY.match(who)
    asked = clause_asked(parsed, act, of["name"] if of else named if one_person(parsed.tokens[subject], who) else "")
    many = parsed.tokens[subject].tag in ("NNS", "NNPS") or who.lower().endswith("police")
    verb = parsed.tokens[at]
    says = verb.text if verb.lemma in _BELIEVES else "say" if many or " and " in named else "says"
    return Told(asked, named, many, verb.lemma, says, parsed.tokens[act], sentence) if asked else None


def _by_verb(sentence: Sentence, parsed: Parsed) -> Iterator[Told]:
    """What the verbs of saying and believing have somebody say."""
    found = (_told(sentence, parsed, at) for at in verbs_of(parsed, _BELIEVES | _SAYS))
    return (told for told in found if told)


def _accorded(sentence: Sentence, parsed: Parsed) -> Iterator[Told]:
    """ "The data was sold, according to a person familiar with the sale"."""
    found = _ACCORDING.search(parsed.text)
    root = next(i for i, t in enumerate(parsed.tokens) if t.head == i)
    if not found or quoted_at(parsed.text, found.start()) or _LEANING.match(found["who"]) or not straight(found["who"]):
        return
    asked = clause_asked(parsed, root)
    if asked and found["who"].split(" ", 1)[0].lower() not in asked.lower().split()[-3:]:
        many = not re.match(r"(?:an?|one|another|his|her)\b", found["who"]) and bool(_PLURAL.search(found["who"]))
        yield Told(asked, found["who"], many, "say", "say" if many else "says", parsed.tokens[root], sentence)


_PLURAL = re.compile(r"s\b(?: (?:familiar|briefed|with|close|who)\b.*)?$|^people\b")
_ACCORDING = re.compile(r",? according to (?P<who>[a-z][^,.;“”\"]{3,70}?)(?: on \w+day)?\.?$")


_LEANING = re.compile(
    r"(?:they|he|she|it|we|i|you|his|her|their|its|our|who|that|which|this|these|those|some|many|one(?= of)|\W)\b", re.I
)
"""Who is told of in a sentence before."""


_OF_SOMEBODY = re.compile(
    r"(?P<name>(?:[A-Z][\w-]+ )*[A-Z][\w-]+)(?:['’]s|(?<=s)['’])"
    r" (?:family|parents|relatives|(?:\w+ )?(?:lawyers?|attorneys?))\b"
)
"""Those who speak for somebody, and mean him by "he": "Moen's lawyer"."""


def teller_of(parsed: Parsed, at: int) -> int | None:
    """Who says or believes it; of "police say they believe" the police, of "Moen left, saying that …" Moen."""
    subject, token = parsed.child(at, "nsubj"), parsed.tokens[at]
    if subject is None and token.tag == "VBG" and token.dep == "advcl":
        return parsed.child(token.head, "nsubj")
    if subject is None or parsed.tokens[subject].tag != "PRP":
        return subject
    above = parsed.tokens[token.head]
    fits = token.dep == "ccomp" and above.lemma in _SAYS and parsed.tokens[subject].text in ("they", "he", "she")
    return parsed.child(token.head, "nsubj") if fits else None


def not_so(parsed: Parsed, at: int) -> bool:
    """Whether a verb is denied, or only may be: "did not say that"."""
    return any(parsed.tokens[c].dep == "neg" or parsed.tokens[c].tag == "MD" for c in parsed.children[at])


def one_person(token: Token, who: str) -> bool:
    """Whether a speaker is one person, whom "he" in what he says means: "the driver", "Ida Moen"."""
    single = token.ent_type == "PERSON" or (token.tag == "NN" and bool(_PERSON.search(who)))
    return single and not re.match(r"(?:an?|another)\b", who, re.I)


_PERSON = re.compile(r"\b(?:suspect|gunman|driver|man|woman|boy|girl|witness|owner|homeowner|victim|mother|father)$")


def _inside(parsed: Parsed, who: str) -> str:
    """Who tells it, inside a question: "the driver", but "Case 12" as it stands."""
    return who if re.match(r"[A-Z]\w+ \d", who) else lower_article(inside(parsed, who))


def clause_asked(parsed: Parsed, act: int, who: str = "") -> str:
    """The clause of an act as a question; empty where it does not stand alone or is none of the past.

    `who` is the one person who tells it, so that "he fired in the air" is told of him.
    """
    clause = _clause(parsed, act)
    told = _of_teller(parsed, act, clause, who) if who else clause
    named = standing(told) if told else None
    asked = plain_question(f"whether {named}") if named else None
    if not asked or not _PAST.match(asked) or not FEWEST <= len(asked.split()) <= LONGEST:
        return ""
    torn = asked.rstrip("?").endswith((" a", " the", " an"))
    if torn or (_NOW.match(asked) and parsed.tokens[act].tag == "VBG"):
        return ""
    first, _, rest = asked.partition(" ")
    return f"{first} {lower_article(rest)}"


def _of_teller(parsed: Parsed, act: int, clause: str, who: str) -> str:
    """A clause with who tells it for "he" who acts, or for the "him" to whom it was done: "Moen said they paid him"."""
    whom = [c for c in parsed.children[act] if parsed.tokens[c].tag == "PRP" and parsed.tokens[c].dep in _OBJECTS]
    text = re.sub(r"^(?:he|she)\b", who, clause)
    one = len(whom) == 1 and len(re.findall(r"\b(?:him|her)\b", text)) == 1
    return re.sub(r"\b(?:him|her)\b", who, text) if one else text


_OBJECTS = ("dobj", "dative", "iobj")
_PAST = re.compile(r"(?:Did|Was|Were|Had|Has|Have|Is|Are) ")
_NOW = re.compile(r"(?:Is|Are) ")


def _clause(parsed: Parsed, act: int) -> str:
    """The words of an act up to where another begins, without hedges, the day and small quotation marks."""
    more = [c for c in parsed.children[act] if c > act and parsed.tokens[c].dep == "conj"]
    more = [c for c in more if parsed.tokens[c].pos in _VERBAL]
    join = [c for c in parsed.children[act] if more and c > act and parsed.tokens[c].dep in ("cc", "punct")]
    told = parsed.subtree(act, frozenset((*more, *join)))
    if told != tuple(range(told[0], told[-1] + 1)):
        return ""
    text = parsed.text[parsed.tokens[told[0]].start : parsed.tokens[told[-1]].end].strip(" .,").removeprefix("that ")
    text = _HEDGE.sub("", _DAY.sub("", cut(_QUOTED.sub(r"\1", text.strip(" .,")))))
    text = re.sub(r"(?<=\w)n['’]t\b", " not", re.split(r",? and that \b", text)[0])
    first = parsed.tokens[told[0]]
    if first.tag in _COMMON and first.ent_type in ("", "CARDINAL") and first.text[1:].islower():
        text = f"{text[:1].lower()}{text[1:]}"
    return "" if _CROOKED.search(text) or _VAGUE.search(text) else text


_COMMON = ("JJ", "NN", "NNS", "CD", "DT", "RB", "VBG")
"""Kinds of words that are capital only because they open a sentence."""
_HEDGE = re.compile(r"\b(?:likely|possibly|probably|apparently|allegedly|reportedly|also) ")
_DAY = re.compile(
    r",? (?:(?:late|early|last|on) )*\w+day(?: (?:morning|afternoon|evening|night))?$|,? according to .*$|,? after all$"
)
_QUOTED = re.compile(r"[“\"‘]((?:[\w’'-]+ ?){1,3})[”\"’](?!\w)")
_CROOKED = re.compile(
    r"[“”\"()–—@#;|\[\]…]|:(?!\d)|``|''| - |\b(?:I|we|our|my|us|you|your|someone|somebody|something|what|so|this"
    r"|these|t(?:ell|old) (?:them|him|her))\b|, [^,]*\b(?:report|reported|say|says|said|told)\b|^(?:it|there)\b"
    r"|, (?:who|which)\b",
)
"""What does not stand as one stretch in a question."""
_VAGUE = re.compile(
    r"\b(?:there|motives?|investigat\w+|at large|unknown|possible|same|remain\w*|thought|believed|expected|a total of"
    r"|heading|headed|hanging out|pandemonium|chaos|rented|beg[au]n|started)\b",
    re.I,
)
"""What asks after nothing, or after what nobody looks up."""


def _believed(told: Told) -> bool:
    """What police or those who know somebody believe."""
    somebody = _OFFICE.search(told.who) or _WITNESS.search(told.who)
    return told.lemma in _BELIEVES and bool(somebody) and not _NO_MATTER.search(told.asked)


_NO_MATTER = re.compile(r"\b(?:danger|isolated|safe|public|witness(?:ed)?|ages?|information)\b|\bthreat to\b")


def _witnessed(told: Told) -> bool:
    """What a witness, a relative or the other side's lawyer says was done."""
    past = told.act.tag in ("VBD", "VBN", "VBG") and not _HIT.match(told.asked)
    deed = _DEED.search(_TIME.sub("", told.asked))
    return past and bool(_WITNESS.search(told.who)) and bool(deed) and told.lemma in _SAYS


_HIT = re.compile(r"(?:Was|Were) .* (?:shot|hit|killed)\b(?!.* (?:by|in the (?:face|head|back|chest|neck))\b)")
"""That somebody was hit is told by all, but not by whom and where."""
_TIME = re.compile(r" (?:when|before|after|during|while|at the time of|just before|prior to) .*$")


def _unnamed(told: Told) -> bool:
    """What happened, as a source without a name says."""
    event = told.act.tag in ("VBD", "VBN") and told.act.lemma not in _FELT
    return bool(_SOURCE.search(told.who)) and event and told.lemma in _SAYS and not _HIT.match(told.asked)


_FELT = frozenset(
    "baffle irk feel want like worry hope love anger frustrate begin remain seem be have struggle".split()
)
"""Acts of which no record tells."""


def _contested(told: Told) -> bool:
    """Whether a verb says that others see it otherwise, and what is told can be looked up: "Holm claims that …"."""
    past = told.act.tag in ("VBD", "VBN") and (told.act.lemma != "be" or bool(_DEED.search(told.asked)))
    own = told.asked.partition(" ")[2].lower().startswith(told.who.lower())
    named = any(word[:1].isupper() for word in told.who.split())
    return told.lemma in _CLAIMS and named and past and (not own or bool(_DEED.search(told.asked)))
