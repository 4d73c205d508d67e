"""The open questions of a story: what its own sentences leave in doubt, asked as a researcher would.

Each kind of doubt has its wording and what would settle it; nothing is asked that no sentence raises. Questions come
from conflicts first, then from what rests on one origin, hardened on the way, is undated, vague, or unknown to a
source itself.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from generator.comparison.claims.calls import calls_on_readers
from generator.comparison.likeness.rarity import rarity
from generator.comparison.questions.aftermath import aftermath
from generator.comparison.questions.agenda import ahead
from generator.comparison.questions.allegations import allegations
from generator.comparison.questions.alleging import alleged
from generator.comparison.questions.appealed import appealed
from generator.comparison.questions.askable import cut_short, misread, trivial
from generator.comparison.questions.at_large import at_large
from generator.comparison.questions.awaited import awaited
from generator.comparison.questions.cases import OF_A_CASE, cases
from generator.comparison.questions.charging import charging
from generator.comparison.questions.choices import choices
from generator.comparison.questions.crimes import of_crimes
from generator.comparison.questions.denying import denied
from generator.comparison.questions.disputes import (
    conflicts,
    figures_for_two,
    hardening,
    misfitting_shares,
    open_figures,
)
from generator.comparison.questions.events import events
from generator.comparison.questions.fates import survivors
from generator.comparison.questions.filed import filed
from generator.comparison.questions.gaps import open_dates
from generator.comparison.questions.grounds import bases, circular, loose_numbers, single_origins, unnamed_tolls
from generator.comparison.questions.guesses import guesses
from generator.comparison.questions.handling import who_held, who_owned
from generator.comparison.questions.hearsay import appearances, hearsay
from generator.comparison.questions.hours import hours
from generator.comparison.questions.matters import by_name
from generator.comparison.questions.occasions import occasion
from generator.comparison.questions.possible import possible
from generator.comparison.questions.recovery import recovery
from generator.comparison.questions.relayed import relayed
from generator.comparison.questions.sequences import orders
from generator.comparison.questions.situated import situated
from generator.comparison.questions.spelling import spellings
from generator.comparison.questions.steps import LOOKED_INTO
from generator.comparison.questions.tolls import of_disasters
from generator.comparison.questions.unaware import unaware
from generator.comparison.questions.undone import pending
from generator.comparison.questions.unknown import unknowns
from generator.comparison.questions.unlinked import unlinked
from generator.comparison.questions.untold import untold
from generator.comparison.questions.vacancies import vacancies
from generator.comparison.questions.weighing import in_plain_words, of_no_weight
from generator.comparison.questions.whose_condition import conditions
from generator.comparison.telling.wording import NUMBERS
from generator.data import words
from generator.language.words import stems
from generator.model import Article, Claim, Question, Statement

MOST = {
    "conflict": 8,
    "figure": 3,
    "order": 2,
    "circular": 2,
    "one origin": 3,
    "evidence": 4,
    "hardening": 3,
    "arithmetic": 2,
    "outcome": 5,
    "pending": 6,
    "number": 2,
    "basis": 2,
    "unknown": 6,
    "speaker": 1,
    "date": 1,
    "name": 2,
}
"""How many questions of a kind a briefing asks; more would be a list, not a choice."""
ALL = 20
"""Questions of a briefing."""
LEAST = 4
"""Words of what a question quotes, or of the question, from which two can be told to ask one thing."""
_COUNTING = ("conflict", "figure", "arithmetic")
"""Kinds of which one sentence may raise several."""
SEVERAL, LONG = 2, 30
"""Articles, and their sentences together, from which what they share tells what the story is about."""
BRIEF = 12
"""Words of a sentence that may lean on the one before it for what it is about."""
TELLING = 7.0
"""Rarity of a word that tells what a text is about."""
_DESCRIBED = re.compile(rf"{OF_A_CASE}s? against the (?:two|three|four|five|six) (?:men|women|people)\b")
"""Somebody accused of whom nothing shows that he belongs to the story."""
_QUOTED = re.compile(r"“([^“”]+)”")
REPEATED = 0.5
"""Share of the shorter question's words that another has, from which the two ask one thing."""


def questions_of(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    statements: Mapping[str, Sequence[Statement]],
    names: Sequence[Claim] = (),
) -> tuple[Question, ...]:
    """The questions in the order in which they matter, those that sources settle after the open; ids are still empty.

    `names` are the claims that only tell how a name is spelled.
    A settled one is a question only if it was open before those sources came in, which the caller knows.
    """
    articles = unlinked(articles)
    found = (
        *conflicts(claims, articles), *of_disasters(claims, articles), *open_figures(claims),
        *conditions(claims, articles),
        *figures_for_two(claims),
        *misfitting_shares(claims),
        *orders(articles, statements), *hours(articles), *at_large(articles), *survivors(articles), *cases(articles),
        *charging(articles),
        *who_held(articles), *who_owned(articles), *recovery(articles), *aftermath(articles),
        *denied(articles), *alleged(articles), *allegations(articles), *unaware(articles),
        *circular(claims),
        *single_origins(claims, articles), *unnamed_tolls(claims),
        *hardening(claims),
        *events(articles), *vacancies(articles), *awaited(articles), *ahead(claims, articles), *choices(articles),
        *filed(articles), *appealed(articles),
        *pending(claims, articles),
        *loose_numbers(claims, articles, statements), *bases(claims, articles, statements),
        *unknowns(articles), *possible(articles), *untold(articles), *hearsay(articles), *relayed(articles),
        *guesses(articles),
        *appearances(articles), *of_crimes(articles),
        *spellings((*claims, *names), articles), *open_dates(claims, articles, statements),
    )  # fmt: skip
    chosen: list[Question] = []
    on_topic = _on_topic(articles)
    settled = [q for q in found if q.settled]
    asked = (by_name(q, articles) for q in found if not q.settled and not _idle(q.text) and on_topic(q))
    for question in (q for q in asked if q):
        if question.kind == "outcome" and question.claim is None and any(repeats(question, q) for q in settled):
            continue
        if question.kind == "outcome" and _OF_COURT.search(question.text) and any(map(_of_a_case, chosen)):
            continue
        same = [q for q in chosen if q.kind == question.kind]
        if len(same) < MOST[question.kind] and len(chosen) < ALL and not any(repeats(question, q) for q in chosen):
            chosen.append(question)
    event = occasion(articles)
    return (*(situated(in_plain_words(q), event, articles) for q in chosen), *settled)


def _idle(text: str) -> bool:
    """Whether nobody would ask a question: it calls on readers, stops short, or is of no weight."""
    return calls_on_readers(text) or cut_short(text) or misread(text) or trivial(text) or of_no_weight(text)


_OF_COURT = re.compile(
    r"^What came of the trial\b"
    r"|\b(?:arraign(?:ed|ment)|sentenc(?:ed|ing)|pretrial|(?:bond|bail|plea|motion|preliminary) hearing)\b"
    r"|(?<!Supreme )\b[Cc]ourt\b"
)
"""A day in court, which the question on what became of a case covers."""


def _of_a_case(question: Question) -> bool:
    return question.text.startswith(OF_A_CASE)


def _on_topic(articles: Sequence[Article]) -> Callable[[Question], bool]:
    """Whether a question is about the story: one of its sentences has a telling word that half of the articles share.

    A page of short news tells other stories too. In a small story every sentence counts.
    """
    texts = {s.ref: s.text for a in articles for s in a.sentences}
    shared = Counter(word for a in articles for word in {w for s in a.body for w in stems(s.text)})
    core = {word for word, n in shared.items() if n >= max(2, len(articles) / 2) and rarity(word) >= TELLING}
    many = len(articles) >= SEVERAL and len(texts) >= LONG

    def told(question: Question) -> bool:
        described = bool(_DESCRIBED.match(question.text))
        if not described and question.text.startswith((OF_A_CASE, "Have charges been filed", "Has anyone been")):
            return True
        each = [texts[ref] for ref in question.basis]
        parts = each if question.kind == "figure" else [" ".join(each)]
        return not many or all(len(part.split()) < BRIEF or not core.isdisjoint(stems(part)) for part in parts)

    return told


def repeats(question: Question, other: Question) -> bool:
    """Whether a question asks what another one asks: in the same words, or of much the same sentence or claim."""
    if any(question.text.startswith(kind) != other.text.startswith(kind) for kind in (OF_A_CASE, LOOKED_INTO)):
        return False
    mine, theirs = (_asked_of(q.text) for q in (question, other))
    least = min(len(mine), len(theirs))
    counting = question.kind != other.kind and not {question.kind, other.kind}.isdisjoint(_COUNTING)
    alike = not counting and least >= LEAST and len(mine & theirs) >= REPEATED * least
    why = bool(_WHY.search(question.text)) != bool(_WHY.search(other.text))
    near = {question.kind, other.kind} == {"pending", "unknown"} and 2 * len(mine & theirs) >= least and not why
    near = near or bool(_OWNS.search(question.text) and _OWNS.search(other.text))
    near = near or bool(_AIM.search(question.text) and _AIM.search(other.text))
    two = why and any(_FOUND.search(q.text) for q in (question, other))
    one_sentence = {question.kind, other.kind}.isdisjoint(_COUNTING) and question.basis[0] == other.basis[0]
    near = near or (one_sentence and not two)
    near = near or (question.kind == other.kind == "unknown" and not why and _nearly_within(mine, theirs))
    charged = question.kind == other.kind == "evidence" and _charge(question) == _charge(other)
    near = near or (charged and (_charge(question)[0] or 3 * len(mine & theirs) >= least))
    near = near or (question.kind == other.kind == "outcome" and all(" survive" in q.text for q in (question, other)))
    near = near or bool(_FOUND.search(question.text) and _FOUND.search(other.text))
    near = near or bool(_WHY.search(question.text) and _WHY.search(other.text))
    near = near or bool(_FIGHT.search(question.text) and _FIGHT.search(other.text))
    struck = {question.kind, other.kind} <= {"evidence", "unknown"} and _one_deed(question.text, other.text)
    near = near or struck
    near = near or (_of_a_case(other) and bool(_CHARGES_AT_ALL.search(question.text)))
    of_one = question.claim == other.claim and {question.kind, other.kind} == {"hardening", "outcome"}
    same_claim = question.claim is not None and question.claim == other.claim
    figures = {question.kind, other.kind} <= {"conflict", "figure"} and "" not in (_figures(question), _figures(other))
    again = figures and ((same_claim and other.kind == "conflict") or _figures(question) == _figures(other))
    return again or question.text == other.text or alike or near or of_one


_CHARGES_AT_ALL = re.compile(r"^Will (?:any |criminal )*charges be (?:filed|brought)\b")
"""What a case against somebody already answers."""


def _one_deed(text: str, other: str) -> bool:
    """Whether two questions ask whether one attack was carried out, or one device broken into, in other words."""
    return any(all(deed.search(each) for each in (text, other)) for deed in _DEEDS)


_DEEDS = (
    re.compile(
        r"^(?:Did|Has|Have|Had) .*(?:\bcarr(?:y|ied) out the (?:\w+ )?(?:attack|strike|bombing|raid)\b|\bbomb(?:ed)? )"
    ),
    re.compile(
        r"^(?:Did|Was|Were|Has|Have|Had) (?=.*\b(?:phone|laptop|computer|servers?|the hack)\b)"
        r".*\b(?:target(?:ed)?|hack(?:ed)?|infiltrat\w+|exfiltrat\w+"
        r"|malicious|compromised|access(?:ed)?|broken? into)\b"
    ),
)
"""What only one question of a story asks of."""
_FIGHT = re.compile(
    r"^What (?:was the cause of|prompted|sparked|started|led to|triggered) the"
    r" (?:argument|fight|dispute|altercation|disagreement|brawl|confrontation)\b"
)
"""What asks why there was a fight."""


def _asked_of(text: str) -> frozenset[str]:
    """The words that tell what a question asks of: those it quotes, if they are more than a phrase, or all."""
    quoted = stems(" ".join(_QUOTED.findall(text)))
    return quoted if len(quoted) >= LEAST else stems(_SIDES.sub("", text))


_SIDES = re.compile(r", (?:as|which) (?:the )?[^,?]{2,60} (?:says?|reports?|(?:has |have )?den(?:y|ies|ied))\b.*\?$")
"""Who says so or denies it, which tells nothing of what is asked."""


def _nearly_within(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a question has the words of another, or of three all but one: "the boy" by his name."""
    least = min(len(mine), len(theirs))
    return least > 1 and len(mine & theirs) >= (least if least != LEAST - 1 else least - 1)


_WHY = re.compile(
    r"\b(?:motive|reason for the|what (?:led (?:up )?to|sparked|spurred|prompted|triggered|was behind|precipitated))\b"
    r"|^Why did .*\b(?:open(?:ed)? fire|shoot|kill|stab|attack)\b|\bprecipitate (?:the|a)\b",
    re.I,
)
_OWNS = re.compile(
    r"^Whose (?:gun|firearm|handgun|rifle|weapon)\b|\b(?:own(?:s|ed)?|belongs?|comes?)\b.*\b(?:gun|firearm"
    r"|handgun|rifle|weapon)\b"
    r"|\b(?:gun|firearm|handgun|rifle|weapon)\b.*\b(?:belong|come from)\b",
    re.I,
)
"""What asks whose a weapon was."""
_AIM = re.compile(r"\btarget(?:s|ed|ing)?\b")
"""What asks at whom it was aimed."""
_FOUND = re.compile(
    r"^Has anyone (?:else )?been (?:arrested|charged)\b|^Have charges been filed\b"
    r"|^Who (?:shot|killed|stabbed|fired (?:at|on)) (?!.*\bother\b)the\b|\b(?:identified|named"
    r"|released) .*suspects?\b"
    r"|\b(?:suspects?|shooters?|gunm[ae]n|gunwoman|killers?|attackers?|assailants?|robbers?|drivers?|m[ae]n"
    r"|wom[ae]n|teens?"
    r"|teenagers?|males?|boys?|(?<!missing )(?:persons?|people))\b.* been found\b"
)
"""What asks whether those who did it were found."""


def _charge(question: Question) -> tuple[bool, str]:
    """Whether it is of a denial, and whose: two denials of one man are asked for once."""
    quote = " ".join(_QUOTED.findall(question.text)) or question.text.partition(" ")[2]
    name = next((word for word in re.findall(r"\b[A-Z][\w’'-]+", quote) if word.lower() not in _OFFICES), quote)
    return bool(re.search(r"\bden(?:y|ied|ies)\b", quote)), name


_OFFICES = words("titles") | words("stop-words") | {"mr", "mrs", "ms", "the"}


def _figures(question: Question) -> str:
    """The figures between which a question asks, in digits and in order."""
    told = (word.strip(",.?") for word in question.text.rpartition(":")[2].lower().split())
    values = (str(NUMBERS.index(word)) if word in NUMBERS else word for word in told)
    return " ".join(sorted(value for value in values if value[:1].isdigit()))
