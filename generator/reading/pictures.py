"""What a line says of a picture: a caption, a credit of the one who took it; and news that is told in a caption.

A caption tells what is seen, in the present tense; what cannot be seen, such as what somebody said, is news that the
article may tell nowhere else.
"""

import re

from generator.reading.phrases import NAMES, SHORT

PRINTED_WORDS = 10
"""Words of the credit of a picture at most."""
REPORT_WORDS = 8
"""Words of a sentence that tells news in a caption at least."""
_PICTURE = r"(?i:photos?|images?|pictures?|pic|photograph(?:s|y)?|video|illustration|graphic|screen(?:shot|grab))"
_MAKER = (
    r"(?i:ap|afp|reuters|epa|epa-efe|getty(?: images)?|bloomberg|shutterstock|alamy|istock|unsplash|pixabay"
    r"|pool|file|handout)"
)
_CAPTION = re.compile(
    rf"(?:{_PICTURE}|(?i:(?:photo|image|picture|video|cover|file|featured) ?)?(?i:credits?|courtesy|source|copyright)"
    rf"|(?i:getty images|representational image))\s?(?:[:(|©].*|\s[–—-]\s.{{0,80}})"
    rf"|{_PICTURE} (?i:by|via|courtesy(?: of)?|provided by|from)[: ]\s?{NAMES}|{_PICTURE}/\S+(?: \S+){{0,5}}"
    rf"|\(?(?:{_MAKER}|(?i:courtesy|representational|stock)) {_PICTURE}s?\b[^.!?]{{0,80}}"
)
_NAMED = r"(?:[^.()\[\]]|(?<=[A-Z])\.)"
_CAPTION_END = re.compile(
    rf"[(\[](?i:{_PICTURE}|credit|file|source)s?\b[^()\[\]]{{0,60}}[)\]]\.?$"
    rf"|(?:[.–—|]\s?|\s-\s|[(\[])(?:{_PICTURE}|(?i:credit|source))s?\s?[:/]{_NAMED}{{0,60}}[)\]]?\.?$"
    rf"|[(\[]{_NAMED}{{0,40}}(?:/\s?)?{_MAKER}(?:[\s/]{_NAMED}{{0,40}})?[)\]]\.?$"
    r"|[.!?”\"]\s?(?i:credit)\.{3}.{2,60}$"
    rf"|[.–—|/©]\s?(?:[A-ZÀ-Þ][\w.’'-]*[ /]){{0,4}}{_MAKER}(?: (?i:photo|images?|via .{{1,30}}))?\.?$"
    r"|\b(?i:getty images|shutterstock|alamy|istock|unsplash|pixabay)\.?$"
)
_CAPTION_START = re.compile(
    r"(?:image|media|picture|photo|video) (?:copyright|caption)\b|buy (?:this )?photo \w|\d{1,3} (?:of|/) \d{1,3} \w",
    re.I,
)
_SHARED = re.compile(r"(?:Facebook|Twitter|Pinterest)(?: (?:Facebook|Twitter|Pinterest)){1,2} \w")
"""The buttons of a picture run into its caption."""
_IMAGE = re.compile(r"(?:Image|Slideshow) (?!(?:\w+ ){0,3}(?:said|says|is|was|has|had|will)\b)[A-Z]\w*(?: \S+){4,}")
"""The label of a picture run into its caption: "Image The pier on Monday morning after the storm"."""
_BUY = re.compile(r"buy (?:this )?photo ", re.I)
_GALLERY = re.compile(r".{0,80}?\b\d{1,3}of\d{1,3}(?=[A-Z])")
_NUMBERED = re.compile(
    r"\b(?:Image|Photo|Slide) \d{1,3} of (?:/ )?\d{1,3}\b|Back to Gallery$"
    r"|^(?:CLOSE )?Skip (?:in Skip|Ad )|x Embed x Share|\bautoplay Copy this code\b"
)
"""The place of a picture among others before its caption, which galleries print once more; the buttons of a film."""
_SHOWS = (
    "appears?|arrives?|attends?|delivers?|departs?|gathers?|gestures?|greets?|holds?|hugs?|leaves?|listens?|looks?|march(?:es)?"
    "|participates?|poses?|prays?|protests?|reacts?|signs?|sits?|smiles?|speaks?|stands?|talks?|testif(?:y|ies)|waits?|walks?"
    "|waves?|(?:is|are) (?:seen|shown|pictured|detained)"
)
_SHOWN = re.compile(
    rf"(?:FILE(?: PHOTO)?\W+)?[A-ZÀ-Þ](?:[^.!?;]|(?<=\b[A-Z])\.){{2,160}}?(?<!\bto)\s(?:{_SHOWS})\s"
    r"(?:[^.!?]|(?<=\b[A-Z])\.)*"
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}\b"
)
"""A picture's people and what they do, in the present tense, with the day and the year."""
_SEEN = re.compile(
    r"(?:,\s?|\b(?:is|are) )pictured "
    r"(?:here|above|left|right|yesterday|today|earlier (?:today|this \w+)|last (?:week|month|year))\b"
)
"""What a caption says of those in it with the time of the picture: "Ida Moen, pictured yesterday in Keld, is ill"."""
_PAST = re.compile(r"\b(?:was|were|had|will|would|says?)\b")
_CAPITAL = r"[A-ZÀ-Þ][\w.’'-]"
_PRINTED = re.compile(
    rf"(?:\(?{_PICTURE}\)? )?(?:(?:{_CAPITAL}+ ){{1,3}}{_CAPITAL}+ ?[/—] ?(?:The )?{_CAPITAL}*(?: {_CAPITAL}*){{0,4}}"
    r"|REUTERS/.{3,40}|(?:Wochit|AFP|AP|EPA|Getty(?: Images)?)/.{2,40}"
    rf"|(?i:provided|submitted|handout) {_PICTURE}|Submitted|(?i:mandatory credit): .{{3,60}})"
)
"""The credit of a picture alone: "Ida Moen/Harbour News", "REUTERS/Karl Ott", "Provided photo"."""
_BY_AGENCY = re.compile(
    r"\(?(?:REUTERS|Reuters|AFP|AP|EPA|Getty(?: Images)?)/(?:[A-ZÀ-Þ][\w.’'-]*+[ /]?){1,5}\)?\.?"
    r"|\((?=[^()]*\b(?:AP|AFP|Reuters|REUTERS|EPA|Getty|Pool|[Pp]hoto)\b)"
    r"(?:(?:[A-ZÀ-Þ][\w.’'-]*+|by|via|for|of|the|and|de|van|von|photos?|images?|pool|file|courtesy|-)[ /,]*+){2,14}"
    r"\)\.?"
)
"""The credit of an agency alone, amid other sentences: "REUTERS/Karl Ott", "(Ida Moen/Pool Photo via AP, File)"."""
_FILED = re.compile(r"FILE(?: PHOTO)?\s*[-–—:]\s*\S")
"""How agencies begin the caption of an older picture: "FILE - In this May 5, 2020, file photo, Ida Moen speaks"."""
_BRACKETED = re.compile(r"\((?:[A-ZÀ-Þ][\w.’'-]*[ /,]{1,2}){0,5}[A-ZÀ-Þ][\w.’'-]*[ /,]{0,2}\)")
"""What stands alone in brackets: "(Karl Ott)", "(WABC)"."""
_LABELLED = re.compile(
    r"(?!(?:Also|Breaking|Developing|Earlier|Editor|Exclusive|Latest|More|Note|Previous|Previously|Read|Related|Source"
    r"|Update|Updated|Video|Watch)\b)[A-ZÀ-Þ][a-zà-ÿ]+(?:[ -][a-zà-ÿ0-9’']+){0,4}: [A-ZÀ-Þ'‘\d]"
)
LABELLED_WORDS = 8
"""Words of a caption that begins with a label at least: "Smouldering: The mill of Keld on Monday after the fire"."""
_SUBORDINATE = re.compile(r"\b(?:where|that|which|who|whose|after|when|while|as|before|since)\b")
_TOLD = re.compile(
    r"\b(?:was|were|had|has|have|did|will|says?|happened|occurred|died|began|took|came|went)\b"
    r"|\b(?:is|are) (?:accused|charged|expected|suspected|believed|wanted|thought|feared)\b"
)
"""What a picture does not show: the past, what somebody says, and what is held of those in it."""
_FOUND = re.compile(
    r"(?:Police|Officers|Deputies|Authorities|Investigators|Firefighters|Rescuers)"
    r" (?:found|identified|arrested|shot|killed)\b"
)
_OF_WHOM = re.compile(r"(?:The|A|An) (?:[\w’'-]+ ){1,3}(?:who|that) \w+ ")
_SAID = re.compile(r"\b(?:said|told|according to|(?:confirm|announc|report|believ)ed that)\b")
_PICTURED = re.compile(
    r"\b(?i:pictured|in this|(?:file|stock) (?:photo|image|picture)|courtesy|seen here)\b|\((?:left|right)\)"
)


def is_caption(text: str) -> bool:
    """`Photo: AP`, `The pier on Monday. (AFP)`."""
    line = text.strip()
    if _CAPTION_START.match(line) or is_shared(line) or _IMAGE.match(line):
        return True
    bare = line.lstrip("|– ").strip()
    if len(bare.split()) <= PRINTED_WORDS and (_PRINTED.fullmatch(bare) or _BRACKETED.fullmatch(bare)):
        return True
    return len(line.split()) <= SHORT and bool(_CAPTION.fullmatch(line.strip("()[] ")) or _CAPTION_END.search(line))


def is_credited(text: str) -> bool:
    """`Ida Moen speaks in Lindholm on Monday. Beside her stands Karl Ott. (AP Photo/Ole Holm)`: of any length."""
    line = text.strip()
    return len(line.split()) <= CREDITED_MOST and bool(_CREDITED_END.search(line))


CREDITED_MOST = 90
"""Words of a caption of several sentences at most; a longer line is a text with a picture in it."""
_CREDITED_END = re.compile(r"\((?:AP|AFP|Reuters|EPA|Pool|Getty)[ /]?(?i:photo|images?)\b[^()]{0,60}\)\W*$")


def is_labelled(text: str) -> bool:
    """`Smouldering: The mill of Keld was still burning on Monday morning`: a label, a sentence, one line.

    Some papers caption all their pictures so; lists and transcripts have labels too, but end their sentences.
    """
    return len(text.split()) >= LABELLED_WORDS and bool(_LABELLED.match(text.strip()))


def is_gallery(text: str) -> bool:
    """`1of4The pier on Monday. 2of4The boats.`: the captions of several pictures in one line."""
    return bool(_GALLERY.match(text.strip()))


def is_shown(text: str) -> bool:
    """`Ida Moen speaks to the council in Lorvik, May 5, 2020.`: what a picture shows, with the day it was taken."""
    line = text.strip()
    shown = bool(_SHOWN.match(line)) and not _SAID.search(line) and not _PAST.search(line)
    shown = shown or bool(_SEEN.search(line))
    return len(line.split()) <= SHORT and (shown or bool(_FILED.match(line)))


def is_shared(text: str) -> bool:
    """`Facebook Twitter Pinterest The pier.`: behind the buttons of a picture."""
    return bool(_SHARED.match(text))


def is_numbered(text: str) -> bool:
    """`Image 2 of 7 The pier on Monday.`, `CLOSE Skip in Skip x Embed x Share The pier on Monday.`"""
    return bool(_NUMBERED.search(text))


def is_picture_credit(text: str) -> bool:
    """`Photo: AP`, `(Source: Harbour Office)`: the credit alone, without what the picture shows."""
    bare = text.strip().strip("()[] ")
    return len(bare.split()) <= SHORT // 2 and bool(_CAPTION.fullmatch(bare) or _BY_AGENCY.fullmatch(text.strip()))


def reports(text: str) -> bool:
    """`Ten men were saved, police said.` in a caption tells news; `Boats search the bay where it sank.` a picture.

    So does `The man who steered the boat is accused of fleeing.`: what somebody is accused of cannot be seen.
    """
    if _NUMBERED.search(text) or _LABELLED.match(text) or is_shared(text):
        return False
    line = _BUY.sub("", _CAPTION_END.sub("", text.strip())).strip()
    told = _SUBORDINATE.split(_OF_WHOM.sub("", line, count=1), maxsplit=1)[0]
    whole = (line.endswith(".") or line != text.strip()) and len(line.split()) >= REPORT_WORDS
    return whole and not _PICTURED.search(line) and bool(_TOLD.search(told) or _SAID.search(line) or _FOUND.match(line))
