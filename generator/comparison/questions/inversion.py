"""The plain question that a clause puts inside a sentence: "whether the boat was insured" -> "Was the boat insured?"

Only where the grammar is known: the subject is one stretch of words right after what asks, and its verb is finite. A
verb without an auxiliary is asked with "did" and its base form, which must be a regular one or stand in a list, so that
the checker can follow it.
"""

import re

from generator.comparison.telling.wording import upper_first
from generator.data import table
from generator.language.inflection import inflected
from generator.language.parsing import Parsed, Token, parse

LONGEST_SUBJECT = 12
"""Words of a subject up to which a question can begin with it."""
_WHETHER = ("whether", "if")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def plain_question(clause: str) -> str | None:
    """The clause as a question; None where its grammar is not known.

    "Whether the man shot himself or someone else did" asks two things of which the first is turned.
    """
    first, other, _ = clause.partition(" or someone else did")
    if other and (asked := plain_question(first)):
        return f"{asked.rstrip('?')}, or did someone else?"
    clause = _UNSAID.sub("how many people ", clause)
    if counted := _BY_POLICE.fullmatch(clause):
        return f"{upper_first(counted['what'])} {counted['be']} {counted['who']} {counted['rest']}?"
    (parsed,) = parse([clause])
    verb = _verb(parsed) if parsed else None
    if not parsed or verb is None:
        return None
    subject = parsed.child(verb, "nsubj", "nsubjpass", "expl", "csubj")
    finite = _finite(parsed, verb)
    if subject is None or finite is None:
        return None
    own = parsed.subtree(subject)
    if parsed.tokens[0].text.lower() not in _WHETHER and 0 in own:
        return f"{upper_first(clause)}?" if _subject_asks(parsed, own, finite) else None
    if own[-1] >= finite or own != tuple(range(own[0], own[-1] + 1)) or len(own) > LONGEST_SUBJECT:
        return None
    return _turned(parsed, own, finite, verb)


_UNSAID = re.compile(r"^how many (?=(?:fired|opened|shot|were|was|had|have|are|died|took|attended) )", re.I)
"""What is counted without a noun is people."""
_BY_POLICE = re.compile(
    r"(?P<what>how many \w+) (?P<who>police|officers|investigators|detectives) (?P<be>are|were|have|had) (?P<rest>.+)",
    re.I,
)
"""What is counted, and who looks for it."""


def _turned(parsed: Parsed, own: tuple[int, ...], finite: int, verb: int) -> str | None:
    """What asks, the auxiliary, the subject and the rest."""
    tokens, text = parsed.tokens, parsed.text
    whether = tokens[0].text.lower() in _WHETHER
    opener = text[: tokens[own[0]].start].strip()
    between = tokens[own[-1] + 1 : finite]
    if (whether and own[0] != 1) or not all(t.pos == "ADV" for t in between):
        return None
    subject = text[tokens[own[0]].start : tokens[own[-1]].end]
    rest, aux = text[tokens[finite].end :].strip(), tokens[finite].text
    if rest.startswith(("n't", "n’t")) or aux[:1] in "'’" or _COUNTED.fullmatch(subject):
        return None
    if aux.lower() in ("should", "ought"):
        return None
    rest = re.sub(rf"(?<=\bor )((?:\w+ly )?){re.escape(aux)} ", r"\1", rest)
    if _second(parsed, verb, aux):
        return None
    if finite == verb and tokens[verb].lemma != "be":
        base = base_form(tokens[verb])
        if not base:
            return None
        rest = _based(parsed, verb, rest)
        aux, rest = {"VBZ": "does", "VBP": "do"}.get(tokens[verb].tag, "did"), f"{base} {rest}"
    aux = "will" if aux == "would" and not rest.startswith("have ") else aux
    told = [*([] if whether else [opener]), aux, subject, *(t.text for t in between), rest]
    return f"{upper_first(' '.join(filter(None, told)).rstrip(' ,'))}?"


def _second(parsed: Parsed, verb: int, aux: str) -> bool:
    """Whether a second finite verb stands beside the one that is turned: "was related to or knew the victims"."""
    other = [c for c in parsed.children[verb] if parsed.tokens[c].dep == "conj" and c > verb]
    if _choice(parsed, verb) is not None:
        return False
    if parsed.tokens[verb].tag in _FINITE and any(parsed.tokens[c].tag in ("VBD", "VBN") for c in other):
        return parsed.tokens[verb].lemma != "be"
    helped = (any(parsed.tokens[d].tag in _FINITE for d in parsed.children[c]) for c in other)
    alone = (parsed.tokens[c].tag in ("VBD", "VBZ", "VBP") and parsed.tokens[c].text != aux for c in other)
    return any(alone) or (any(helped) and not re.search(rf"\bor (?:\w+ly )?{re.escape(aux)} ", parsed.text))


def _choice(parsed: Parsed, verb: int) -> int | None:
    """The other of two verbs in the past between which a clause asks: "hit himself or died by another hand"."""
    others = [c for c in parsed.children[verb] if parsed.tokens[c].dep == "conj" and c > verb]
    past = parsed.tokens[verb].tag == "VBD" and parsed.tokens[verb].lemma != "be"
    only = past and len(others) == 1 and parsed.tokens[others[0]].tag == "VBD" and base_form(parsed.tokens[others[0]])
    at = others[0] if only else verb
    own = parsed.child(at, "nsubj", "nsubjpass", "aux", "auxpass") is not None or parsed.tokens[at].lemma == "be"
    joined = re.search(r"\bor (?:\w+ly )?$", parsed.text[: parsed.tokens[at].start])
    return at if only and joined and not own else None


def _based(parsed: Parsed, verb: int, rest: str) -> str:
    """What follows a verb, with the other verb of the choice in its base form too."""
    at = _choice(parsed, verb)
    return re.sub(rf"\b{parsed.tokens[at].text}\b", base_form(parsed.tokens[at]), rest, count=1) if at else rest


_COUNTED = re.compile(r"(?:any|all|some|both|many|few|none|each|either|neither|one|more|most|several|others?)", re.I)
"""A subject of which only another sentence tells what it counts."""


def _verb(parsed: Parsed) -> int | None:
    """The verb of what is asked, to which all else belongs."""
    root = next((i for i, t in enumerate(parsed.tokens) if t.head == i), None)
    return root if root is not None and parsed.tokens[root].pos in ("VERB", "AUX") else None


def _finite(parsed: Parsed, verb: int) -> int | None:
    """The word that stands before the subject of a plain question: an auxiliary, or the verb itself."""
    helping = [c for c in parsed.children[verb] if parsed.tokens[c].dep in ("aux", "auxpass") and c < verb]
    first = helping[0] if helping else verb
    return first if parsed.tokens[first].tag in _FINITE else None


def _subject_asks(parsed: Parsed, own: tuple[int, ...], finite: int) -> bool:
    """Whether the clause is a question as it stands: "who paid for it", "how many boats sank"."""
    if _OBJECT.match(parsed.text):
        return False
    return own[-1] < finite and all(t.pos in ("ADV", "AUX") for t in parsed.tokens[own[-1] + 1 : finite])


_OBJECT = re.compile(
    r"(?:which|how (?:many|much)) (?:(?!of |in |for |at |from |on )\w+ ){1,2}(?:the|an?|his|her|their|its) ", re.I
)
"""What is asked of what somebody did, whatever the parser takes it for: "which boats the captain bought"."""


def base_form(token: Token) -> str:
    """The base of a verb's form; empty where no rule or list gives it."""
    form, base = token.text.lower(), token.lemma.lower()
    if table("base-forms").get(form, form if token.tag == "VBP" else "") == base:
        return base
    return base if form in inflected(base) else ""
