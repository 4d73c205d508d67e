"""Lines without a full stop amid a text: a sentence that lost it, or the headline of another article behind its label.

Both look like a heading. A sentence has a dateline, or an article or a number at its head and a verb that tells what
happened, or names a day; a link has a label.
"""

import re

from generator.reading.phrases import LONGEST, SHORT


def is_link(text: str) -> bool:
    """`See: Town buys pier`, `More:Why did it sink?`, `Pier:Town pays`: a headline run into its label."""
    return len(text.split()) <= SHORT and bool(_LINK.fullmatch(text.strip()))


_LINK = re.compile(
    r"(?:See|See also|SEE|Read|READ|READ MORE|Read more|Also|ALSO|Also read|More|MORE|Related|RELATED|Watch|WATCH"
    r"|Gallery|Photos|PHOTOS|Listen|Don['’]t miss)(?:: |:)(?=[A-ZÀ-Þ\d‘'“\"])"
    r".*(?<![.”\"])|(?:See|Read|Also|More|Related|Watch|Opinion|Analysis|Poll):(?=[A-ZÀ-Þ‘'“\"]).*"
    r"|(?!\w\w?:)[A-ZÀ-Þ][\w’' -]{2,40}:(?=[A-ZÀ-Þ‘'][^.]).*(?<![.”\"’'])"
)


def is_sentence(text: str) -> bool:
    """`A boy who was on the pier is in a serious condition`: what tells as a sentence does, without its full stop.

    A heading begins with no article or number, and names no day.
    """
    line = text.strip()
    told = len(line) <= LONGEST and bool(_HAPPENED.search(line) and _DETERMINED.match(line))
    return told or is_dated(text)


def is_dated(text: str) -> bool:
    """`BERGEN -- Five men were saved from the ferry`, `The ferry was lifted on Monday, the owner said`.

    A line that sums up the text has no dateline and seldom names a day.
    """
    line = text.strip()
    if len(line) > LONGEST:
        return False
    return bool(_DATELINED.match(line) or (_HAPPENED.search(line) and _OF_A_DAY.match(line)))


_DATELINED = re.compile(
    r"[A-ZÀ-Þ]{3}[A-ZÀ-Þ .'’-]*(?:, [A-Z][\w. ]{1,20})?(?: \([A-Z]\w*\))? ?(?:--|[–—]| -) ?(?=[A-Z\d])"
    r"(?:\S+ ){4}\S"
)
_HAPPENED = re.compile(r"^(?:\S+ ){2,}(?:was|were|has|have|had)\b \S+ \S")
_DETERMINED = re.compile(
    r"^(?:An?|The|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Several|Dozens|Hundreds)\s(?=(?:\S+\s){6})"
)
_OF_A_DAY = re.compile(r"^(?=(?:\S+\s){7}).*\s(?:an?|the)\s.*\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
