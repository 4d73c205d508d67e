"""The next steps that a sentence announces, threatens or calls for, each worded as a question after it.

Only acts of which a record will tell, set down by a main clause outside quotation marks, by somebody whom the sentence
or the one before it names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.comparison.questions.clauses import (
    IF_ASKED,
    Party,
    noun_phrase,
    of_record,
    owner,
    party,
    plainly_told,
    quoted_at,
    rest_of,
    straight,
    takes,
    verb_after,
)
from generator.comparison.questions.matters import put_in_words
from generator.comparison.questions.prospects import EMPTY
from generator.data import table, words
from generator.language.datelines import undated
from generator.language.figures.numbers import alternatives
from generator.language.parsing import Parsed, parse
from generator.model import Article, Ref, Sentence

LONGEST = 26
"""Words of a question that can be read at once."""
NEAR = 80
"""Characters behind the words of the future in which its act stands."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step ahead: the question after it, its verb, and the sentences that raise it."""

    text: str
    act: str
    refs: tuple[Ref, ...]
    about: str = ""
    """What a sentence must be about to tell how it came, where that is less than the question."""


def steps(article: Article, sentence: Sentence, articles: Sequence[Article] = ()) -> Iterator[Step]:
    """What one sentence announces, threatens or calls for; the other articles may name what it is about."""
    sentence = replace(sentence, text=undated(sentence.text))
    if FURNITURE.search(sentence.text):
        return
    for cue in (_AHEAD, _THREATENS, _VOWS, _OFFERS, _UNTIL):
        yield from _acts(article, sentence, cue, articles)
    for rule in (_effects, _desks, _calls, _inquiries, _approvals, _deadlines):
        yield from rule(article, sentence, articles)


FURNITURE = re.compile(
    r"^(?:If\b(?![^,]*(?:\b(?:no|not|fails?)\b|n['’]t\b))|Unless\b|Once\b|Should\b)"
    r"| \| |\bMORE\b|^\.\.|…"
)
"""A condition for the whole sentence, other than that nothing is done, or marks of what stands around an article."""
_BE = r"(?:is|are|has been|have been|['’]s)(?: \w+ly| also| now| still| all but)?"
_NOUN = r"(?<!['’]s )(?<!['’] )(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bits )"
"""Not "the mayor's plan to": no noun."""
_AHEAD = re.compile(
    rf"\b{_BE} (?:due|set|scheduled|slated|expected|poised|required|ordered) to\b"
    r"|(?<!['’]s )(?<!\bthat )\b(?:will|shall)\b(?! (?:not|never|no|likely|probably|almost|eventually)\b)"
    rf"|{_NOUN}\b(?:plans?|intends?|(?:is|are) (?:planning|preparing)) to\b"
    r"|\b(?:said|announced|says|promised|confirmed|tweeted)(?: \w+day)?(?: that)? (?:he|she|it|they) would\b"
    r"(?! (?:not|never|no)\b)"
    r"|\b(?:was|were) (?:due|set|scheduled|slated|expected) to(?=[^.]*, according to\b)",
    re.I,
)
_THREATENS = re.compile(
    r"(?<!previously )(?<!repeatedly )(?<!once )(?<!had )\b(?:threatens|threatened) to\b(?! be\b)", re.I
)
_VOWS = re.compile(
    r"\b(?:vow(?:s|ed)|pledg(?:es|ed)|promis(?:es|ed)) to"
    r" (?=(?:appeal|block|introduce|nominate|reject|release|subpoena|sue|veto)\b)"
)
_OFFERS = re.compile(
    r"\b(?:(?:say|said|says|announced|indicated)(?: \w+day)?(?: that)? (?:he|she|it|they) (?:is|are|was|were|would be)"
    r"|is|are|has|have)(?: also| now)? (?:ready|willing|prepared|offered) to\b|(?<=\w )(?<!\bto )offer(?:s|ed) to\b",
    re.I,
)
_UNTIL = re.compile(r"\b(?:has|have) until (?P<day>[^,.;]{3,40}?) to\b", re.I)


def _acts(article: Article, sentence: Sentence, cue: re.Pattern[str], articles: Sequence[Article]) -> Iterator[Step]:
    """The acts that words of the future govern."""
    for found in cue.finditer(sentence.text):
        parsed = readable(sentence, found)
        act = verb_after(parsed, found.end()) if parsed else None
        near = re.sub(IF_ASKED, "", sentence.text[found.end() : found.end() + NEAR])
        if not parsed or act is None or EMPTY.search(near) or _OUGHT.search(sentence.text[: found.start()]):
            continue
        if takes(parsed, act, of_record()) and plainly_told(parsed, act):
            day = found.groupdict().get("day")
            yield from _asked(article, sentence, parsed, act, articles, f" by {day}" if day else "")


_OUGHT = re.compile(r"\b(?:should|ought)\b[^,;]*$|\bhad (?:\w+ )?$")
"""What only ought to come, or was vowed long before."""


def readable(sentence: Sentence, found: re.Match[str]) -> Parsed | None:
    """The grammar of a sentence, where a match is nobody's speech."""
    (parsed,) = parse([sentence.text]) if not quoted_at(sentence.text, found.start()) else (None,)
    return parsed


def _asked(
    article: Article, sentence: Sentence, parsed: Parsed, act: int, articles: Sequence[Article], day: str = ""
) -> Iterator[Step]:
    at = owner(parsed, act)
    who = _party_or_matter(article, sentence, parsed, at, articles) if at is not None else None
    rest, refs = put_in_words(rest_of(parsed, act), articles)
    main = act if parsed.tokens[act].dep != "xcomp" else parsed.tokens[act].head
    opens = _OPENS.match(sentence.text) if parsed.tokens[main].head == main else None
    day = f" on {opens[1]}" if opens and not day and not _WEEKDAY.search(rest) else day
    text = worded(who, parsed, act, rest, day) if who else None
    if who and text and len(text.split()) <= LONGEST and not EMPTY.search(text):
        yield Step(text, parsed.tokens[act].lemma, (*who.refs, *refs))


def _party_or_matter(
    article: Article, sentence: Sentence, parsed: Parsed, at: int, articles: Sequence[Article]
) -> Party | None:
    """Who is to act, or the bill with which something is to be done, by the name the articles give it."""
    who, text, done = (
        party(article, sentence, parsed, at),
        noun_phrase(parsed, at),
        parsed.tokens[at].dep == "nsubjpass",
    )
    name, refs = put_in_words(text[:1].lower() + text[1:], articles) if not who and text and done else ("", ())
    return Party(name, False, False, (sentence.ref, *refs)) if refs else who


_WEEKDAY = re.compile(r"\b\w+day\b")
_OPENS = re.compile(r"On (\w+day),? (?=[A-Z]|the\b)")
"""The day with which a sentence opens: "On Monday, the council will vote"."""
_ALONE = frozenset(
    "adjourn apologise apologize appeal appear concede concur comply participate quit recuse resign retire return"
    " surrender testify vote withdraw".split()
)
"""Acts that need no object to be known by."""
_ON_CONDITION = re.compile(
    rf"(?!{IF_ASKED}) (?:if|unless|provided)\b"
    r"|\b(?:although|though|but)\b.*(?:\bnot\b|n['’]t\b)",
    re.I,
)
_VOTED = re.compile(r"(?:a|the) (?:\w+ )?vote (?P<rest>(?:\w+day )?(?:on|to) .+)$")


def worded(who: Party, parsed: Parsed, act: int, rest: str, day: str = "") -> str | None:
    """The question whether somebody did what a verb says, or how he voted; None where too little is told of it."""
    verb = parsed.tokens[act]
    listed = re.search(r", \w+ [^,]* and \w+", parsed.text[verb.end :]) and any(
        t.tag == "VB" and t.dep in ("conj", "dep", "ccomp") for t in parsed.tokens[act + 1 :]
    )
    leans = listed or (not who.person and re.search(r"\b(?:his|her)\b", rest))
    if (
        not straight(re.sub("^that s?he ", "", rest) if who.person else rest)
        or leans
        or _routine(verb.lemma, rest, parsed.text)
        or _ON_CONDITION.search(parsed.text[verb.end :])
    ):
        return None
    if verb.tag == "VBN" and any(parsed.tokens[c].dep == "auxpass" for c in parsed.children[act]):
        was = "Were" if who.many else "Was"
        return f"{was} {who.text} {verb.text} {rest}".rstrip() + f"{day}?"
    if verb.tag != "VB" or (not rest and verb.lemma not in _ALONE) or (verb.lemma == "attend" and rest[:5] == "with "):
        return None
    if verb.lemma == "vote" and re.match(r"on (?!\w+day\b)", rest):
        return f"How did {who.text} vote {rest}{day}?"
    voted = _VOTED.match(rest) if verb.lemma == "hold" else None
    if voted:
        return f"{'How did' if voted['rest'].startswith('on ') else 'Did'} {who.text} vote {voted['rest']}{day}?"
    rest = rest.removeprefix("whether ") if verb.lemma == "decide" and rest.startswith("whether to ") else rest
    return f"Did {who.text} {verb.text} {rest}".rstrip() + f"{day}?"


def _routine(act: str, rest: str, text: str) -> bool:
    """Whether an act is of no weight: figures of the month, what only begins to be so, a thing that appears."""
    figures = act in ("release", "publish") and re.search(r"\bdata\b", text)
    begun = act in ("begin", "start") and rest.startswith("to ")
    return bool(figures or begun or (act == "appear" and not _APPEARS.match(rest)))


_APPEARS = re.compile(r"(?:before|in (?:\w+ )?court|at (?:an?|the) (?:\w+ )?hearing|for the first time)\b")


def _effects(article: Article, sentence: Sentence, articles: Sequence[Article]) -> Iterator[Step]:
    """ "The ban takes effect on June 1": told of the day to come in the present."""
    for found in _EFFECT.finditer(sentence.text):
        parsed = readable(sentence, found)
        act = token_at(parsed, found.start()) if parsed else None
        if not parsed or act is None or not plainly_told(parsed, act):
            continue
        at = owner(parsed, act)
        who, rest = party(article, sentence, parsed, at) if at is not None else None, rest_of(parsed, act)
        if who and straight(rest):
            base = _BASE.get(found[1].lower(), found[1].lower())
            yield Step(f"Did {who.text} {base} {rest}?", base, who.refs)


_BASE = {"takes": "take", "goes": "go", "expires": "expire"}
_EFFECT = re.compile(
    r"\b(takes?(?= effect)|go(?:es)?(?= into (?:effect|force))|expires?|begin|start)"
    r"(?: (?:effect|into (?:effect|force)))?"
    rf"(?= (?:on |in )?(?:\w+day\b|at midnight\b|(?:{alternatives(table('months'))})\.? \d))",
    re.I,
)


def token_at(parsed: Parsed, place: int) -> int | None:
    """Index of the token that begins at a place of the sentence."""
    return next((i for i, t in enumerate(parsed.tokens) if t.start == place), None)


def _desks(article: Article, sentence: Sentence, articles: Sequence[Article]) -> Iterator[Step]:
    """ "The pact heads to the president's desk": whether he signed it."""
    found = _DESK.search(sentence.text)
    parsed = readable(sentence, found) if found else None
    act = token_at(parsed, found.start()) if found and parsed else None
    at = owner(parsed, act) if parsed and act is not None else None
    at = act - 1 if at is None and act else at
    at = parsed.child(act, "dobj") if found and parsed and act is not None and found["sends"] else at
    what = party(article, sentence, parsed, at) if parsed and at is not None else None
    text = noun_phrase(parsed, at) if parsed and at is not None else ""
    name, refs = put_in_words(text[:1].lower() + text[1:], articles) if text else ("", ())
    if found and (refs or what):
        name = name if refs else what.text if what else ""
        name = f"the {name}" if not refs and f"the {name}" in sentence.text else name
        who = found["who"] or found["whom"]
        yield Step(f"Did {who} sign {name}?", "sign", (sentence.ref, *refs))


_WHO = r"(?:[\w.]+ ){0,3}[\w.]+?"
_DESK = re.compile(
    rf"\b(?:heads?|goes|moves?) to (?P<who>{_WHO})['’]s? desk\b"
    rf"|\b(?P<sends>send(?:s|ing)?|sent) the (?:\w+ ){{1,4}}to (?P<whom>{_WHO}) for (?:his |her )?signature\b"
)


def _calls(article: Article, sentence: Sentence, articles: Sequence[Article]) -> Iterator[Step]:
    """ "The council urged Moen to resign": whether she did."""
    for found in (*_CALL.finditer(sentence.text), *_MOVES.finditer(sentence.text), *_ASKS.finditer(sentence.text)):
        parsed = readable(sentence, found)
        act = token_at(parsed, found.start("act")) if parsed else None
        if not parsed or act is None or parsed.tokens[act].tag != "VB":
            continue
        if found.re is _ASKS and (not _asked_of(parsed, act) or _OF_ALL.search(found["who"])):
            continue
        before = [i for i, t in enumerate(parsed.tokens[:act]) if found.start("who") <= t.start < found.end("who")]
        at = parsed.child(act, "nsubj")
        at = at if at is not None else next(reversed(before), None)
        said = not (_UNSAID.search(sentence.text[: found.start()]) or re.search(r"day\W*$", found["who"]))
        who = party(article, sentence, parsed, at) if at is not None and said else None
        text = worded(who, parsed, act, rest_of(parsed, act)) if who else None
        if who and text:
            yield Step(re.sub(r" (?:on )?\w+day\?$", "?", text), parsed.tokens[act].lemma, who.refs)


_UNSAID = re.compile(r"(?:\b(?:if|whether|why|short of|not|never)\b|n['’]t\b)[^,;]{0,60}$", re.I)
_CALL = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for|urg(?:es|ed|ing)|ask(?:s|ed|ing)|press(?:es|ed"
    r"|ing)|orders"
    r"|ordered|directed) (?P<who>(?:[\w.’'-]+ ){0,6}?[\w.’'-]+) to (?P<act>apologi[sz]e|appear|drop out|hand over"
    r"|postpone|recuse|reject|release|rescind|resign|step (?:aside|down)|testify|turn over|veto|withdraw)\b"
)


_MOVES = re.compile(
    r"\b(?:ask(?:s|ed|ing)|petition(?:s|ed|ing)|urg(?:es|ed|ing)|call(?:s|ed|ing) on) (?P<who>(?:[\w.’'-]+ ){0,5}?"
    r"(?:[Aa]gency|[Bb]oard|[Cc]ommission|[Cc]ommittee|Congress|[Cc]ouncil|[Cc]ourt|[Dd]epartment|House"
    r"|[Jj]udge|[Ll]egislature"
    r"|[Pp]arliament|Senate)) to (?P<act>approve|block|delay|dismiss|extend|halt|impose|investigate|lift|overturn|pass"
    r"|reconsider|rule|stay|suspend|uphold)\b"
)
"""What a court, a parliament or an agency is asked to do."""


_ASKS = re.compile(
    r"(?<!had )(?<!previously )(?<!repeatedly )\b(?:ask(?:s|ed|ing)|call(?:s|ed|ing) (?:up)?on|urg(?:es|ed|ing)"
    r"|press(?:es|ed|ing)|request(?:s|ed|ing)|order(?:s|ed|ing)|direct(?:s|ed|ing))"
    r" (?P<who>(?:the |U\.S\. |[a-z]+ )?(?:[A-Z][\w.’'-]* ?(?:of |the |and )?){1,6}(?:[a-z]+ )?)to (?P<act>[a-z]+)"
)
"""What somebody with a name is asked to do."""
_OF_ALL = re.compile(r"\b(?:voters|Americans|Democrats|Republicans|people|citizens|companies|everyone|\w+day)\b")
"""Groups of which nobody can tell whether they did it."""


def _asked_of(parsed: Parsed, act: int) -> bool:
    """Whether an act that somebody is asked for leaves a record; not of "asked Moen refuse to comply"."""
    before = parsed.tokens[act - 2] if act > 1 else None
    fits = takes(parsed, act, (of_record() | words("acts-asked")) - {"leave", "be"})
    return fits and not (before and before.tag.startswith("VB"))


def _inquiries(article: Article, sentence: Sentence, articles: Sequence[Article]) -> Iterator[Step]:
    """ "Experts demanded an investigation into reports that the wall is weak": whether one was opened."""
    found = _INQUIRY.search(sentence.text)
    parsed = readable(sentence, found) if found and not _UNSAID.search(sentence.text[: found.start()]) else None
    what = found["what"].strip() if found and parsed else ""
    under_way = any(_UNDER_WAY.search(s.text) for a in articles for s in a.body)
    if found and len(what.split()) >= ENOUGH and not _LEANS.search(what) and not under_way:
        yield Step(f"{LOOKED_INTO}{found['kind'][2:]} opened into {what}?", "open", (sentence.ref,), what)


LOOKED_INTO = "Was an in"
"""How a question begins on an investigation, or an inquiry, that is called for: whether it was opened."""
_UNDER_WAY = re.compile(
    r"\b(?:investigations?|inquir(?:y|ies)|probes?) (?:into [^.;]{1,80}? )?(?:\w+ly )?(?:found|finds|concluded"
    r"|began|is under|has been (?:opened|launched)|was (?:opened|launched))\b"
    r"|\b(?:open|launch|begin)(?:s|ed|ing)? (?:an?|its own|his own|her own)"
    r" (?:\w+ ){0,2}(?:investigation|inquiry|probe)\b"
    r"|\b(?:cooperating|co-operating) with (?:the |an )?(?:investigat\w+|inquiry)\b",
    re.I,
)
"""What tells of an investigation that there is already."""
ENOUGH = 4
"""Words of a matter that is to be looked into, from which they say what it is."""
_LEANS = re.compile(r"[“”\":;–—(]|\b(?:this|these|those|it|its|he|his|she|her|they|their|we|our|such)\b", re.I)
_INQUIRY = re.compile(
    r"\b(?:call(?:s|ed) for|(?:is|are) (?:calling for|demanding|seeking)|demand(?:s|ed)|requested|urged)(?: for)? an "
    r"(?:(?:immediate|independent|urgent|international|official|outside) )?(?P<kind>investigation|inquiry)"
    r" into (?P<what>[^,.;]+)"
)


def _approvals(article: Article, sentence: Sentence, articles: Sequence[Article]) -> Iterator[Step]:
    """ "The deal must still be approved by parliament": whether it was."""
    for found in _MUST.finditer(sentence.text):
        parsed = readable(sentence, found)
        act = token_at(parsed, found.start("act")) if parsed else None
        if parsed and act is not None and plainly_told(parsed, act):
            for step in _asked(article, sentence, parsed, act, articles):
                one = re.match(r"(?:Did|Was) (?:the|[A-Z])", step.text)
                yield from (step,) if one else ()


_MUST = re.compile(
    r"\b(?:must|has to|have to|needs? to|will (?:have|need) to)(?: (?:also|still|now|first|then))? (?:be )?"
    r"(?P<act>approved?|ratify|ratified|confirm(?:ed)?|sign(?:ed)?|passed?|adopt(?:ed)?)\b"
)


def _deadlines(article: Article, sentence: Sentence, articles: Sequence[Article]) -> Iterator[Step]:
    """ "The council set a Friday deadline for Keld to hand over the plans": whether Keld did."""
    for found in _DEADLINE.finditer(sentence.text):
        parsed = readable(sentence, found)
        act = token_at(parsed, found.end()) if parsed else None
        if not parsed or act is None or parsed.tokens[act].tag != "VB" or parsed.tokens[act].lemma in _VAGUE:
            continue
        at = parsed.child(act, "nsubj") if found["who"] else _main_subject(parsed)
        who = party(article, sentence, parsed, at) if at is not None else None
        rest, refs = put_in_words(rest_of(parsed, act), articles)
        day = found["day"] or found["day_"]
        text = worded(who, parsed, act, rest, f" by {day}") if who and day else None
        if who and text and len(text.split()) <= LONGEST:
            yield Step(text, parsed.tokens[act].lemma, (*who.refs, *refs))


_VAGUE = frozenset(("act", "be", "decide", "do", "have", "make", "run", "file"))
_DAY = rf"\w+day|(?:{alternatives(table('months'))})\.? \d{{1,2}}"
_DEADLINE = re.compile(
    rf"\b(?:a|an|the) (?:(?P<day>{_DAY}) )?deadline(?: (?:on|of) (?P<day_>{_DAY}))?"
    r"(?P<who> for (?:[\w’'.-]+ ){1,5})? ?to (?=\w)",
    re.I,
)


def _main_subject(parsed: Parsed) -> int | None:
    """The subject of the main verb of a sentence."""
    root = next(i for i, t in enumerate(parsed.tokens) if t.head == i)
    return parsed.child(root, "nsubj")
