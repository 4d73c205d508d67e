"""Whom "he", "she", "they" and "it" stand for when they speak: the last speaker that fits, or nobody.

Only speakers are weighed, inside a paragraph or the one before it, and nobody where a sentence since then is about
somebody else (`rivals`).
Two different people in reach leave the pronoun open: a speaker who is missing is a pity, a wrong one a fault.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from generator.data import rows, table, words
from generator.language.speech.attribution import Heard
from generator.language.speech.passages import POSTED
from generator.language.speech.rivals import beside_pronoun, described, has_rival, nouns_for
from generator.model import Name, Span

_REACH = 4
"""Sentences back to the name: farther away something else has usually come between."""
_PERSONS = frozenset({"he", "she"})
_OPEN = frozenset({"i", "we", "you", "who", "which", "that", "what", "this", "some", "others", "many", "one"})
_PRONOUNS = _PERSONS | _OPEN | {"they", "it"}
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince)\b")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Queen|Princess|Lady)\b")


@dataclass(frozen=True, slots=True)
class _Speaker:
    sentence: int
    span: Span
    kind: str
    """person, plural or body."""
    gender: str | None
    lemma: str
    """Of the cue by which he speaks."""
    under: Span | None = None
    """Who tells that he speaks: `Lee` in `Lee said she would wait until Ott declares what he wants`."""


def with_speakers(
    text: str, sentences: Sequence[Span], heard: Sequence[Heard], names: Sequence[Sequence[Name]]
) -> tuple[Heard, ...]:
    """The attributions, those of pronouns with the name they stand for."""
    done: list[Heard] = []
    known: list[_Speaker] = []
    people = _people(text, names)
    for h in heard:
        resolved = _resolved(text, sentences, h, known, names, people)
        done.append(resolved)
        speaker = _speaker(text, resolved, names, people)
        known.extend([replace(speaker, under=_teller(resolved, done))] if speaker else [])
    return tuple(done)


def _teller(h: Heard, heard: Sequence[Heard]) -> Span | None:
    """Who says in the same sentence that somebody else speaks."""
    source, here = h.attribution.source, [o.attribution for o in heard if o.sentence == h.sentence]
    above = (o.speaker for o in here if source and any(source.within(span) for span in o.content))
    return next(filter(None, above), None)


def _resolved(
    text: str,
    sentences: Sequence[Span],
    h: Heard,
    known: Sequence[_Speaker],
    names: Sequence[Sequence[Name]],
    people: Mapping[str, str | None],
) -> Heard:
    source = h.attribution.source
    word = source.of(text).lower() if source else ""
    if source is not None and (role := _ROLE.fullmatch(word)) and role.group(1) in _roles():
        bearer = _bearer(text, role.group(1), [s for s in known if s.span.end <= source.start])
        return replace(h, attribution=replace(h.attribution, speaker=bearer)) if bearer else h
    if source is None or word not in _PRONOUNS or (word in _OPEN and h.attribution.speaker != source):
        return h
    fitting = [
        s for s in known if _fits(s, word) and 0 <= h.sentence - s.sentence <= _REACH and s.span.end <= source.start
    ]
    fitting = [s for s in fitting if text.count("\n", s.span.end, source.start) <= _LINES]
    told = [s for s in fitting if any(s.span.within(said) for said in h.attribution.content)]
    fitting = [s for s in fitting if s not in told]
    fitting = [s for s in fitting if s.sentence == h.sentence or s.under not in [o.span for o in fitting]]
    found = _only(text, fitting) if word not in _OPEN else None
    last = fitting[-1] if fitting else None
    rival = last and (_newcomer(text, last, known) or _another(text, sentences, last, h, names, word, people))
    asked = last and word == "it" and last.lemma in _ASKING
    if last and (rival or asked or _answers(last, h, known) or any(_unquoted(text, s.span) for s in told)):
        found = None
    span = found.span if found else _told_of_before(text, sentences, h, names, known)
    return replace(h, attribution=replace(h.attribution, speaker=span))


def _unquoted(text: str, speaker: Span) -> bool:
    """Whether who speaks in what is said may be who says it: `A welder said she had heard it, she said`."""
    before = text[text.rfind("\n", 0, speaker.start) + 1 : speaker.start]
    return before.count("“") <= before.count("”") and before.count('"') % 2 == 0


def _told_of_before(
    text: str, sentences: Sequence[Span], h: Heard, names: Sequence[Sequence[Name]], known: Sequence[_Speaker]
) -> Span | None:
    """The one person of whom the sentence before tells: `Ida Moen, head of the agency, closed it. She said …`.

    So does `Ida Moen runs a hall in Keld. “I work there,” she said.`, where nobody else is told of.
    """
    source = h.attribution.source
    word = source.of(text).lower() if source else ""
    if word not in _PERSONS or h.sentence < 1 or source is None:
        return None
    opening = text[sentences[h.sentence].start : source.start].strip()
    if opening and not _SAID_FIRST.fullmatch(opening):
        return None
    before, own = sentences[h.sentence - 1], [n.span for n in names[h.sentence - 1] if n.kind == "person"]
    if len(own) != 1 or own[0].start != before.start or text.count("\n", before.end, source.start) > _LINES:
        return None
    behind = _OFFICE.match(text, own[0].end, before.end) if not opening else None
    paragraph = text.rfind("\n", 0, before.start)
    another = any(s.kind == "person" and paragraph < s.span.start < before.start for s in known)
    behind = behind or (None if another else _DOES.match(text, own[0].end, before.end))
    alone = behind and own[0].of(text).istitle() and not _met_there(text[behind.end() : before.end], word)
    return own[0] if alone and _gender(own[0].of(text)) in (None, word) else None


_SAID_FIRST = re.compile(r"“[^“”]+”|\"[^\"]+\"|``.+''", re.S)
"""All that stands before "he said", a quotation."""
_OFFICE = re.compile(r", [^,.;“”\"]{3,80}, (?!and\b)")
"""Behind a name, whose office he holds."""
_DOES = re.compile(
    r"(?:, \d{1,2},)? (?:(?:also|now|later|then|never|still|already|just|only|recently)\s)?"
    r"(?!(?:was|is) one of|(?:was|is|has been|had been) (?:\w+ )?"
    r"(?:\w+ed|shot|struck|found|taken|hit|hurt|dead|slain|held)\b)"
    r"(?:is|was|has|had|does|did|wasn['’]t|isn['’]t|didn['’]t|hasn['’]t|would|will|can|could|lives?|lived|runs?|ran|works?"
    r"|worked|owns?|owned|knew|knows|saw|sees|heard|hears|stood|stands|came|comes|went|goes|took|takes|made|makes|got|gets"
    r"|kept|left|grew|spent|spoke|drove|watched|arrived|returned|remembers|remembered|recalls|attended|walked|moved|joined"
    r"|served|serves|led|leads|won|lost|wants|wanted|hopes|hoped|plans|planned|opposes|opposed|supports|supported)\b"
)
"""Behind a name, what he does; what was done to him another may tell."""


def _met_there(rest: str, word: str) -> bool:
    """Whether a sentence tells of somebody else whom "he" may be: `…, was shot by a guard`."""
    return bool(set(re.findall(r"[a-z]+", rest.lower())) & nouns_for(word))


_ROLE = re.compile(r"the (\w+)")
"""A role that has been named before: `the mayor`."""


def _bearer(text: str, role: str, known: Sequence[_Speaker]) -> Span | None:
    """The one speaker so far who was named with this role: `Mayor Ann Lee`, `Ann Lee, the mayor`; no former one."""
    bearers = [s.span for s in known if re.search(r"\b[A-Z]\w+ [A-Z]|, [A-Z]", s.span.of(text))]
    form = re.compile(_BEARING.format(role=role, Role=role.capitalize()))
    bearers = [span for span in bearers if form.match(described(text, span))]
    return bearers[0] if len({span.of(text).split()[-1] for span in bearers}) == 1 else None


_BEARING = (
    r"(?:(?:[Tt]he )?(?:{role}|{Role}),? [A-Z]"
    r"|[^,]+, (?:the|an?) (?:(?!former|deputy|vice|assistant|acting|then)[\w-]+ )?{role}\b(?!['’]))"
)
"""A speaker with the role before the name or in commas behind it."""


_LINES = 4
"""Line ends between a pronoun and its name: the paragraph before, with a blank line between."""


def _fits(speaker: _Speaker, word: str) -> bool:
    if word == "they":
        return speaker.kind == "plural"
    if word == "it":
        return speaker.kind == "body"
    return speaker.kind == "person" and speaker.gender in (None, word)


def _only(text: str, fitting: Sequence[_Speaker]) -> _Speaker | None:
    """The last one; its fullest name among those that say the same."""
    if not fitting:
        return None
    last = fitting[-1].span.of(text)
    same = [s for s in fitting if last.split()[-1] in s.span.of(text).split()]
    return max(same, key=lambda s: (s.span.end - s.span.start, s.sentence)) if same else fitting[-1]


def _another(
    text: str,
    sentences: Sequence[Span],
    found: _Speaker,
    h: Heard,
    names: Sequence[Sequence[Name]],
    word: str,
    people: Mapping[str, str | None],
) -> bool:
    """Whether a sentence after the last speaker and before the pronoun is about somebody else."""
    between = [(sentences[n], names[n]) for n in range(found.sentence + 1, h.sentence)]
    if has_rival(text, between, found.span, word, word if word in _PERSONS else None, people.keys()):
        return True
    if word in _PERSONS and _told_beside(text, sentences[found.sentence], found.span, people):
        return True
    at = h.attribution.source.start if h.attribution.source else 0
    before = Span(max(sentences[h.sentence].start, found.span.end), at)
    return beside_pronoun(text, before, names[h.sentence], found.span, word)


def _told_beside(text: str, sentence: Span, speaker: Span, people: Mapping[str, str | None]) -> bool:
    """Whether the speaker's sentence ends with what another does: `Lee said it was free, something that Ott denied`."""
    known = set(re.findall(r"\w+", described(text, speaker)))
    found = (match[1] for match in _BESIDE.finditer(text, speaker.end, sentence.end))
    return any(name.split()[-1] in people and not known & set(re.findall(r"\w+", name)) for name in found)


_BESIDE = re.compile(
    r",\s+(?:(?:something|a\s+\w+)\s+(?:that|which)|while|which|whereas|though|although)\s+"
    r"((?:[A-Z][\w’'-]+\s+)*[A-Z][\w’'-]+)"
)
"""What stands before the name of another in a clause of his own."""


def _newcomer(text: str, found: _Speaker, known: Sequence[_Speaker]) -> bool:
    """Whether somebody without a name has spoken since: `A welder told police that he saw it`."""
    since = (s.span.of(text) for s in known if s.span.start > found.span.end and s.kind == "body")
    return any((_NEW.match(naming) or _like_a_name(naming)) and not _is_body(naming) for naming in since)


def _like_a_name(naming: str) -> bool:
    """Whether capitals may be somebody's: who reads them as no person's name cannot know."""
    known = naming in words("outlets") or naming in table("agencies") or naming in table("countries")
    lone = re.fullmatch(r"[A-Z][a-z]{3,}", naming) and naming.lower() not in words("unnamed-speakers")
    return bool((lone and not known) or _LIKE_A_NAME.fullmatch(naming))


_LIKE_A_NAME = re.compile(r"[A-Z][a-z’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+(?:, \d\d?)?")
_NEW = re.compile(r"(?:an?|one|another)\s", re.I)


def _is_body(naming: str) -> bool:
    """Whether a naming is of a body or a document, by its last word: `a report`, `a fishing union`."""
    head = re.split(r",|\s(?:of|in|at|for|from|with|who|that|by|to|on)\s", naming)[0].split()[-1].lower()
    return head in words("documents") | words("organisation-words") or f"{head}s" in words("documents")


def _answers(found: _Speaker, h: Heard, known: Sequence[_Speaker]) -> bool:
    """`“It is dead,” Ann Lee told Karl Ott. “It lives,” he replied`: nobody answers what he said himself."""
    return h.lemma in _ANSWERS and found.sentence == max(s.sentence for s in known) and found.sentence < h.sentence


_ANSWERS = frozenset({"reply", "answer", "respond", "retort", "counter"})
_ASKING = frozenset({"ask", "contact", "question", "press"})
"""Verbs whose object speaks next: `The Courier asked the port about it. It said ...`."""


def _speaker(text: str, h: Heard, names: Sequence[Sequence[Name]], people: Mapping[str, str | None]) -> _Speaker | None:
    """What kind of speaker an attribution has, for the pronouns that follow."""
    span = h.attribution.speaker
    if span is None or not span.of(text).strip() or span.of(text).lower() in _PRONOUNS or h.lemma == POSTED:
        return None
    kind = _kind(span.of(text), [n for some in names[max(0, h.sentence - _REACH) : h.sentence + 1] for n in some], span)
    surname = span.of(text).strip("” ")
    unread = not any(n.span.overlaps(span) for n in names[h.sentence])
    shown = surname in people or (_like_a_name(surname) and _ROLED.search(described(text, span)))
    shown = shown or (unread and _begins_with_a_name(span.of(text)))
    kind = "person" if kind == "body" and shown else kind
    gender = _gender(span.of(text)) or people.get(surname.split()[-1])
    return _Speaker(h.sentence, span, kind, gender, h.lemma)


def _begins_with_a_name(words: str) -> bool:
    """Whether a speaker whom no parser knows has a given name and a surname: `Mayor Sergio Petri of Keld`."""
    first = re.split(r",|\s(?:of|in|at|for|from|with|who|by)\s", words)[0].split()
    pairs = pairwise(first)
    return any(a in table("given-names") and b[:1].isupper() for a, b in pairs) and not _is_body(words)


_ROLED = re.compile(
    r", an? (?:[\w’'-]+ ){0,3}?(?:resident|neighbo[u]?r|witness|student|teacher|survivor|driver|owner)\b"
)
"""Behind a name that no parser knows, what only a person is: "Ago Severin, a Keld resident"."""


def _kind(words: str, names: Sequence[Name], span: Span) -> str:
    if " and " in words:
        return "plural"
    if any(name.kind == "person" and name.span.overlaps(span) for name in names):
        return "person"
    first = re.split(r",|\s(?:of|in|at|for|from|with|who|by|briefed|cited)\s", words)[0]
    last = first.split()[-1].lower() if first.split() else ""
    if last in _roles():
        return "person"
    if last in table("people"):
        return "plural"
    named = any(name.span.overlaps(Span(span.start, span.start + len(first))) for name in names)
    if last.endswith("s") and not last.endswith("ss") and not (named and first.split()[-1][0].isupper()):
        return "plural"
    return "body"


@cache
def _roles() -> dict[str, str | None]:
    return {row[0]: (row[1] if len(row) > 1 else None) for row in rows("roles")}


def _gender(words: str) -> str | None:
    """What titles, role nouns and given names tell."""
    if _MALE.search(words):
        return "he"
    if _FEMALE.search(words):
        return "she"
    told = {_roles().get(word) for word in re.findall(r"[a-z]+", words.lower())} - {None}
    if not told:
        given = next((name for name in _CAPITAL.findall(words)[:-1] if name in table("given-names")), None)
        told = {table("given-names")[given]} if given else set()
    return told.pop() if len(told) == 1 else None


_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")


def _people(text: str, names: Sequence[Sequence[Name]]) -> Mapping[str, str | None]:
    """The surnames of people whom a text names in full, with he or she where all who bear them are one or the other."""
    told: dict[str, set[str | None]] = {}
    for name in (n.span.of(text) for some in names for n in some if n.kind == "person"):
        if " " in name:
            told.setdefault(name.split()[-1], set()).add(_gender(name))
    return {surname: next(iter(genders)) if len(genders) == 1 else None for surname, genders in told.items()}
