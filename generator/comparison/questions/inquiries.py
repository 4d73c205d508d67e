"""Questions on what those found who looked into an event beside the police: child services, a bureau, a watchdog."""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.untold import named_by, of_a_shooting, of_another
from generator.comparison.telling.wording import one_line
from generator.model import Article, Question

_WHO = (
    r"(?P<who>(?:[Tt]he )?(?:[A-Z][\w’'.&-]+ (?:(?:of|and|for) )?){0,5}?(?:Children(?:['’]s)?(?: and Famil(?:y"
    r"|ies))?(?: Services)?|Child Protective Services|Child Services"
    r"|Family Services|Protective Services|DCFS|DFPS|CPS|Internal Affairs(?: [A-Z]\w+)?|State Police"
    r"|Bureau of (?:Criminal )?Investigations?"
    r"|Department of Natural Resources|DNR|Fish and Wildlife(?: [A-Z]\w+)?|Wildlife (?:Commission|Resources \w+)"
    r"|OSHA|[Nn]ational Transportation Safety Board|NTSB"
    r"|Law Enforcement (?:Agency|Division)|State Fire Marshal(?:['’]s Office)?|Texas Rangers|Highway Patrol))"
)
_LOOKS = re.compile(
    rf"\b{_WHO} (?:is|are|was|were|has been|have been|will be|will|said it is|says it is)(?: also| still| now"
    rf"| currently)? "
    r"(?:investigat\w+|reviewing|review|look(?:ing)? into|conduct(?:ing)? (?:an|its own) investigation|examining)\b"
)
_FOUND = re.compile(
    r"\b(?:investigation|inquiry|review|probe|report)\b[^.;]{0,60}"
    r"\b(?:found|concluded|determined|cleared|ruled|completed|showed)\b",
    re.I,
)


def inquiries(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Child Services is also investigating": "What did Child Services find in the shooting?" """
    event = of_a_shooting(articles)
    if event is None:
        return
    by_police = any(_BY_POLICE.search(s.text) for a in articles for s in a.told)
    for s in (s for a in articles for s in a.body if not of_another(s.text)):
        found = _LOOKS.search(one_line(s.text))
        if found and (by_police or not _POLICE.search(found["who"])):
            who = re.sub(r"^The\b", "the", found["who"])
            last = re.findall(r"[A-Z]\w+", who)[-1]
            if any(_FOUND.search(t.text) and last in t.text for a in articles for t in a.told):
                continue
            text = f"What did {who} find in the {event.noun}?"
            yield question("unknown", text, (s.ref, *named_by(event)), settles=_REPORT)
            return
    told = (s for a in articles for s in a.body[:HEAD] if _SHOT_BY_POLICE.search(s.text) and not of_another(s.text))
    shot = next(told, None) if event.noun == "shooting" else None
    looked = any(_INVESTIGATED.search(s.text) for a in articles for s in a.body)
    if shot and looked and not any(_RULED.search(s.text) for a in articles for s in a.told):
        yield question(
            "unknown", f"What did an inquiry find on the {event.noun}?", (shot.ref, *named_by(event)), settles=_REPORT
        )


_SHOT_BY_POLICE = re.compile(
    r"\bofficer-involved shooting\b|\b(?:officer|deputy|trooper)s? (?:fatally )?shot (?:and (?:killed"
    r"|wounded) )?(?:an?|the) "
    r"|\bshot (?:and killed |and wounded )?by (?:an? |the )?(?:[A-Z]\w+ ){0,3}(?:police|officers?|deput(?:y|ies)"
    r"|troopers?)\b",
)
HEAD = 4
"""Sentences at the head of an article in which officers fired in its own event."""
_REPORT = "The report of that inquiry."
_INVESTIGATED = re.compile(r"\binvestigat\w+|\badministrative leave\b|\breview\w*", re.I)
_RULED = re.compile(
    r"\b(?:suicide|justified|cleared|ruled|indicted|convicted|acquitted|grand jury|lawsuit|within policy|no charges"
    r"|exonerated|charged)\b",
    re.I,
)
"""What tells how a shooting by officers was judged."""


_POLICE = re.compile(r"State Police|Bureau of|Rangers|Law Enforcement|Highway Patrol")
"""Who looks into most crimes in a county, and in others only into what officers did."""
_BY_POLICE = re.compile(
    r"\bofficer-involved\b|\b(?:officers?|deput(?:y|ies)|troopers?)(?: who| then| fatally| also"
    r"| returned)* (?:shot|shoots|opened fire|fired|fire)\b"
    r"|\b(?:shot|killed|shooting)(?: and killed)? (?:by|of) (?:an? |the )?(?:[A-Z]\w+ )*(?:County )?(?:police"
    r"|officer|deput|trooper)",
    re.I,
)
