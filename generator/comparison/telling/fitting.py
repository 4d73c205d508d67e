"""Whether a sentence tells what its topic is about, by the words that the heading stands for.

A claim may stand in a topic for its neighbours or for a row of its sentence; a summary that opens with it tells a
reader of "Deaths and injuries" whose casino stands near by.
"""

import re

from generator.comparison.differences.facts import incidents
from generator.comparison.telling.facets import BEFORE, CALLS, ELSE, HAPPENED, NEXT, SAID, UNKNOWN
from generator.comparison.telling.framed import DEATHS
from generator.comparison.telling.frames import DOUBTFUL, LEAST, frame_scores, frames
from generator.comparison.telling.naming import usual
from generator.comparison.telling.phrases import phrase_key
from generator.comparison.telling.spoken import says
from generator.comparison.telling.whose import LONE, SUSPECTS, VICTIMS
from generator.data import table

ANYTHING = frozenset({HAPPENED, ELSE, UNKNOWN, NEXT, BEFORE, CALLS, VICTIMS, LONE})
"""Headings that stand for no words."""


def fits(text: str, topic: str) -> bool:
    """Whether a text has the words of a topic: those of its frame, of the kind of event, or of the phrase it is."""
    topic = usual(topic)
    if topic == SAID and says(text):
        return True
    if topic in ANYTHING:
        return True
    if topic in frames():
        least = LEAST if topic == DEATHS else DOUBTFUL
        scores = [frame_scores([text], least=least, event=event) for event in (True, False)]
        return any(topic in found for found in scores) or (topic == SUSPECTS and bool(_SUSPECT.search(text)))
    event = topic.removeprefix("The ").lower()
    if event in table("incidents").values():
        return event in incidents(text) or bool(_FIRED.search(text))
    return phrase_key(event) <= phrase_key(text)


_SUSPECT = re.compile(
    r"\b(?:gunm[ae]n|shooters?|assailants?|attackers?|jail|accused|in custody|(?:him|her)self in|fle[de]\w*)\b"
)
_FIRED = re.compile(r"\bfired\b")
