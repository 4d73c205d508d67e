"""Which words of a source can be put into a question: whole clauses that name what they are about, not too long.

Patterns of what is yet to come, what was left open and who is unnamed are data; a clause that only says how somebody
feels, or that hangs on another, is asked about by nobody.
"""

import re
from collections.abc import Sequence

from generator.comparison.origins.speakers import named, speaker
from generator.comparison.telling.lead import of_oneself
from generator.comparison.telling.wording import balanced, leans, unquoted
from generator.data import table, words
from generator.language.datelines import undated
from generator.language.parsing import parse
from generator.model import Article, Mention, Quantity

LONGEST = 40
"""Words of a clause up to which a question can quote it and still be read."""
FEWEST, SHORT = 5, 25
"""Words of a clause from which it can be asked about, and up to which a question on its speaker repeats it."""
LARGE = 1000
"""People from which a rough figure is an estimate that somebody made."""
COUNTED = 20
"""People or things from which a figure is the result of a count."""


def checkable(mention: Mention) -> bool:
    """Whether another could know it: not what somebody feels, wants or expects, nor what "he" did."""
    first = mention.text.lower().lstrip("“\"'` ").split(" ", 1)[0]
    return first not in words("pronouns") and not of_oneself(mention.text)


def askable(mention: Mention) -> bool:
    """Whether a clause can be put into a question: whole, not long, about something it names itself."""
    text = mention.text
    whole = (
        " … " not in text and balanced(text) and text.count("(") == text.count(")") and not _POINTS.search(mention.text)
    )
    alone = (
        whole
        and not shouted(text)
        and not _FURNITURE.search(text)
        and not leans(mention.text)
        and checkable(mention)
        and not headless(mention.text)
    )
    return alone and FEWEST <= len(mention.text.split()) <= LONGEST and mention.text[:1] not in "“\"'`"


def shouted(text: str) -> bool:
    """Whether a text stands in capitals, so that nobody can tell its names."""
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(c.isupper() for c in letters) > len(letters)


def headless(text: str) -> bool:
    """Whether a clause has lost its subject: "believe two others are still at large"."""
    if text.split(" ", 1)[0].lower() in _VERBS:
        return True
    (parsed,) = parse([text])
    if not parsed:
        return False
    first = next((t for t in parsed.tokens if t.pos != "PUNCT"), parsed.tokens[0])
    return first.text.islower() and first.pos in ("VERB", "AUX") and first.tag not in ("VBG", "VBN")


_FURNITURE = re.compile(r"[·|]|https?:|\b\d:\d\d \d:\d\d\b")
"""Marks of what stands around an article: "Listen · 3:32"."""
_VERBS = frozenset(
    "is are was were be been has have had do does did will would can could may might should must".split()
)
_POINTS = re.compile(
    r"\b(?:them|him|it|her|there|this|that|these|those|so)\W*$|\bthis (?:situation|incident|case|time|matter)\b", re.I
)
"""Ends that lean on something told before: "must decide whether to return them"."""


def as_told(mention: Mention) -> str:
    """The clause as a question quotes it: without outer marks, or the place and agency before it."""
    return unquoted(undated(mention.text))


def telling(quantity: Quantity, before: str) -> bool:
    """Whether somebody must have counted: a share, a rise, or a large number of people or things.

    `before` stands in front of the figure: "a town of around 3,000 people" and "parliament's 120 members" only say
    which town and which members.
    """
    counted = _people(quantity) and (quantity.value or 0) >= COUNTED
    sized = before.rstrip().endswith((" of", "’s", "'s", "s’", "s'", " the", " both", " aged"))
    harmed = quantity.event not in (None, "fired", "sent")
    rough = quantity.bound in ("about", "at least", "at most", "range") and (quantity.value or 0) >= LARGE
    return quantity.bound != "vague" and not sized and counted and (harmed or rough) and quantity.unit in (None, "%")


def _people(quantity: Quantity) -> bool:
    """Whether a figure counts people, or those to whom something happened."""
    counted = set((quantity.counted or "").split())
    return bool(
        quantity.event not in (None, "fired") or counted & (words("people") | frozenset(table("people").values()))
    )


def cut_short(text: str) -> bool:
    """Whether a question ends before what it asks of: "Did Moen resign from?", "Did Moen resign from on Monday?"."""
    return bool(_CUT_SHORT.search(text))


_CUT_SHORT = re.compile(
    r"^(?:Did|Was|Were|Will|Is|Are|Do|Does|Had|Has|Have|Could|Would) .* (?:from|of|with|to|for|at"
    r"|by)(?: on \w+day)?\?$"
)


def misread(text: str) -> bool:
    """Whether a question shows that its sentence was misread: "Had police Moen been shot?"."""
    return bool(_MISREAD.search(text))


_ASKS = "(?i:did|had|has|have|was|were)"
_MISREAD = re.compile(
    rf"^(?:In [^,]+, )?{_ASKS}\b [^,?“”]*, (?:two|three|four) "
    rf"|^{_ASKS} (?:police|investigators|detectives|deputies|authorities) [A-Z][a-z]+ (?!Department\b)"
    rf"|^{_ASKS} (?:Husband|Wife|Witness|Father|Mother|Neighbor|Suspect|Victim)\b"
    rf"|^{_ASKS} (?:[\w’'-]+ ){{1,4}}not (?:been )?\w+(?:,| by\b|\?)| ,|\b(?:and|but|or)[,?]"
    r"|\bat (?:about|around) \d{1,2}[,?]"
)
"""Two subjects, a subject that is half a title, a denial put as a question, or words cut off."""


def trivial(text: str) -> bool:
    """Whether a question asks after a step that nobody looks up: a talk, a surgery, a match, what was only forecast.

    So is one after an opinion, which nothing settles, and after an official step on the word of the office itself.
    """
    return bool(_TRIVIAL.search(text) or _OPINION.search(text) or _ITS_OWN_STEP.search(text))


_TRIVIAL = re.compile(
    r"^(?:Did|Was|Were) (?:\d[\d,.]*|thousands|hundreds|dozens|millions|portions|parts) "
    r"|^Did [A-Z].* (?:replace|succeed|take over (?:for|from)) (?:[\w-]+ ){0,3}[A-Z]|^Did the \d\d-year-old "
    r"|^Did .* (?:speak at|talk to|transfer from|undergo|publish updates?|attend)\b"
    r"|^Did .* send an? (?:[\w-]+ ){0,2}(?:boat|ship|crew|team|letter|request)\b"
    r"|^Did .* (?:meet|play|face|host) .*\b(?:playoff|match|game)\b|\b(?:contests?|primaries|caucuses) begin\b"
    r"|^Were? .*\bdata released\b|^Was the (?:resolution|schedule|list) released\b|\bdebate held\b"
    r"|^(?:Was|Were|Is|Are|Did)\b.*\b(?:non-?)?life[- ]threatening\b"
    r"|^(?:Was|Were) .* quick to\b|\bvote with the majority\b"
    r"|^Did .* demonstrate (?:few|many|no|obvious)\b"
    r"|^Has the use of\b|^Was \w+ released (?:on )?\w+day\?$|\bto console\b"
    r"|^(?:Was|Were) .* (?:rushed|taken|transported|airlifted|flown|driven) (?:to|by ambulance)\b"
    r"|^(?:Is|Are|Was|Were) .* (?:believed|thought|suspected|alleged|said) to (?:be|have)\b"
    r"|\bmeet with (?:the )?(?:prosecutors|detectives|investigators|police)\b"
    r"|\b(?:in return|today|tonight|last night|yesterday)\?$"
    r"|^Did .* have an? (?:[\w-]+ ){0,2}(?:dispute|argument|disagreement)\?$|\bpass easily\b"
    r"|^When will .* (?:appear|be) in court\b|\b[Hh]ow long (?:had|has) .* worked\b"
    r"|^Does .* have (?:about|nearly|over) \d"
    r"|^What could .* do to\b|^Will .* (?:accept any|stick with)\b"
    r"|^(?:Did|Has|Have|Will|Would) .* try (?:to\b|[a-z]+ing\b)|\bday jobs?\b"
    r"|\b(?:improve|hurt|help) (?:its|his|her|their) chances\b"
)
_OPINION = re.compile(
    r"\b(?:petty|(?:un)?necessary|senseless|tragedy|tragic|mansplain\w*|backfire|pleasure|well-acquainted|narrowly"
    r"|portends?|boiling point|(?:take|took) a toll|calm the|look past|prove successful|posturing|stick by"
    r"|disgrace\w*|blatantly|caught off guard|in good faith|overdue"
    r"|reckless(?! (?:[\w-]+ )?(?:homicide|endanger\w+|driving|conduct|injury|assault|manslaughter|murder"
    r"|wounding|discharge|injur\w+|battery|burning|damage|operation|aggravated)))\b",
    re.I,
)
"""What only somebody's judgement tells: "Was the fire senseless, as neighbours say?"."""
_ITS_OWN_STEP = re.compile(
    r"\b(?:plead|charged|sentenced|convicted|arraigned|indicted)\b.*,"
    r" as (?:the )?.*\b(?:office|attorneys?|prosecutors?|court|police|officials|records)\b.* (?:says?|believes?)\?$",
    re.I,
)
"""A step of a case on the word of the office that takes it: "Did a man plead guilty, as prosecutors say?"."""


def happened(text: str) -> bool:
    """Whether a clause tells something that came to pass: "the wall gave way", not "the plan is a disgrace".

    What was only said, had or was thought so is no event either. Without a parser any clause may be one.
    """
    (parsed,) = parse([text])
    if not parsed:
        return True
    root = next(i for i, t in enumerate(parsed.tokens) if t.head == i)
    token, aux = parsed.tokens[root], [parsed.tokens[c] for c in parsed.children[root]]
    past = any(a.dep.startswith("aux") and (a.tag == "VBD" or a.lemma == "have") for a in aux)
    told = token.tag == "VBD" or (token.tag in ("VBN", "VBG") and past)
    acts = words("acts-of-blame") | words("acts-of-record")
    return told and token.lemma not in _NO_EVENT and (token.lemma in acts or token.lemma not in table("cues-verbs"))


_NO_EVENT = frozenset(("be", "have", "seem", "want", "need"))
"""Verbs that tell no event."""


def of_others(text: str, who: str) -> bool:
    """Whether somebody with a name tells what others did or suffered: "Moen hid the report", said by the engineer."""
    (parsed,) = parse([text])
    teller = {w.strip(".,’'").lower() for w in who.split()}
    if not parsed or unnamed(who) or teller & _ANYBODY or not any(w[:1].isupper() for w in who.split()):
        return False
    root = next(i for i, t in enumerate(parsed.tokens) if t.head == i)
    subject = parsed.child(root, "nsubj", "nsubjpass")
    act, blame = parsed.tokens[root].lemma, words("acts-of-blame")
    if subject is None or act not in blame or _YEAR.search(text):
        return False
    if parsed.tokens[subject].dep == "nsubjpass" and act in blame and " by " not in text:
        return False
    named = {parsed.tokens[i].text.lower() for i in parsed.subtree(subject)}
    head = parsed.tokens[subject]
    known = head.ent_type in ("PERSON", "ORG", "NORP") or (head.tag == "NNP" and not head.ent_type)
    people = words("people") | frozenset(table("people").values()) | words("organisation-words")
    somebody = known or head.text.lower() in people
    return somebody and not teller & named


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANYBODY = frozenset(("authorities", "officials", "court", "judge", "friends", "sources"))


def cut_off(text: str, sentence: str) -> bool:
    """Whether a clause ends in the subject of the next: "Moen has 20 boats and Holm" of "… and Holm has two"."""
    _, found, after = sentence.partition(text)
    return bool(found and re.match(r"\s+(?:has|have|had|is|was|were|are|will|would)\b", after))


def turned(text: str, sentence: str) -> bool:
    """Whether a sentence denies, doubts or puts on a condition the clause it holds: "no proof that it was sold"."""
    before, found, _ = sentence.partition(text)
    return bool(found and _TURNED.search(before))


def in_speech(text: str, sentence: str) -> bool:
    """Whether a clause stands inside the quotation marks of somebody's speech: a promise, and no plan of record."""
    before, found, _ = sentence.partition(text)
    return bool(found) and (before.count("“") > before.count("”") or before.count('"') % 2 == 1)


_TURNED = re.compile(
    r"(?:\b(?:no|not|without|lacks?|insufficient|whether|if|unless|deny|den(?:ied|ies))\b"
    r"|n['’]t\b)[^.,;:]{0,60}$|\b(?:as|than)\s+$",
    re.I,
)


def several(name: str) -> bool:
    """Officials are several, an official is one."""
    people = [w for w in re.findall(r"\w+", name.lower()) if w in words("unnamed-speakers")]
    return bool(people) and people[0].endswith("s") and not people[0].endswith("ss")


_BEHIND = re.compile(r"\s+(?:of|with|who|from|in|at|on|close|near|familiar|briefed|and|for|to|inside)\b|,")
"""What follows the noun that a naming is built around."""


def unnamed(name: str) -> bool:
    """Officials, sources, witnesses without a name: said by people who could be named."""
    who = speaker(name)
    one_known = re.match(r"the\b", name, re.I) and not several(name)
    return (
        not one_known
        and not named(name)
        and who.role in (None, "government")
        and any(w.lower() in words("unnamed-speakers") for w in re.findall(r"\w+", _BEHIND.split(name)[0])[-1:])
    )


HARM = re.compile(
    r"\b(?:abus|attack|bomb|brib|destroy|detain|fir|hack|injur|interfer|invad|kill|raid|shell|target|threaten"
    r"|tortur|wound)(?:ed|ing)\b"
    r"|\b(?:ignor|hid|hidden|manipulat|rigg?|stal|steal)(?:ed|ing)?\b|\b(?:hit|shot|struck|stole|stolen|beaten"
    r"|lied|paid|ordered|withdrawn|withdrew|broken|broke)\b",
    re.I,
)
"""What a party to it might tell otherwise than it was."""


def within(mention: Mention, articles: Sequence[Article]) -> bool:
    """Whether a clause only sets the time or the ground of another: "before the council started an inquiry"."""
    sentence = next(a for a in articles if a.id == mention.ref.article).sentence(mention.ref.n).text
    return bool(_WITHIN.search(sentence.partition(mention.text)[0]))


_WITHIN = re.compile(r"\b(?:before|after|since|when|once|until|because|unless|if|like|than|as)\s+$", re.I)
