"""Whether a sentence tells that a search has ended by an arrest, or a case by a verdict or a plea.

Words of an arrest say little by themselves: "no arrests have been made", "a reward for what leads to an arrest", "a
convicted felon" and "captured part of the fight on video" tell of none.
"""

import re


def held(text: str) -> bool:
    """Whether somebody is told to be arrested, charged or dead by his own hand."""
    return bool(_HELD.search(_NOT_HELD.sub(" ", text)))


_NOT_HELD = re.compile(
    r"\barrest (?:them|him|her|those|whoever)\b|\bno (?:\w+ ){0,3}(?:arrests?|suspects?|charges|one"
    r"|person)\b[^.;]*|\b(?:nobody|none)\b[^.;]*"
    r"|\bno word (?:on|of|about)\b[^.;]*|\bnumber of arrests\b|\bwithout (?:an )?arrest\w*"
    r"|(?:\bnot|n['’]t|\bnever|\byet to)\b (?:\w+ ){0,4}(?:arrest\w*|charged|captured|custody|apprehended|caught"
    r"|indicted)\b"
    r"(?: or \w+)?"
    r"|\b(?:could|can|may|might|would|should|if|until|unless|whether|to|for|before)(?: \w+){0,4} (?:arrest\w*"
    r"|charged|captured|custody"
    r"|apprehended|indicted|convicted|sentenced)\b"
    r"|\b(?:lead\w*|led)(?: \w+){0,2} to (?:the |an |any )?arrests?\b|\barrest warrants?\b"
    r"|\bwarrants?\b[^.;]* arrests?\b"
    r"|\b(?:previously|prior|past|earlier)\b[^.;]{0,40}\b(?:arrest\w*|charged|convicted|indicted|sentenced)\b"
    r"|\b(?:arrest\w*|charged|convicted|indicted|sentenced)\b[^.;]{0,60}\b(?:previously|in (?:19|20)\d\d"
    r"|last year|years? ago)\b"
    r"|\b(?:previously|once|twice)? ?convicted (?:\w+ )?(?:felons?|killers?|murderers?|sex\b|criminals?|rapists?"
    r"|burglars?|robbers?)"
    r"|\bconvictions?\b|\barrest (?:records?|history)\b",
    re.I,
)
"""What speaks of an arrest that was not made, may be made, or was made long ago for something else."""
_HELD = re.compile(
    r"\b(?:in|into) (?:police )?custody\b|\bturned (?:himself|herself|themselves) in\b|\barrests?\b"
    r"|\b(?:arrested|apprehended|charged|convicted|sentenced|surrendered|indicted|arraigned|jailed|detained)\b"
    r"|\bcaptured (?:\w+ ){0,4}(?:suspects?|shooters?|gunm[ae]n|m[ae]n|wom[ae]n|teens?|fugitives?|killers?)\b"
    r"|\b(?:was|were|been|is|are) captured(?:[.,;]| (?:in|near|after|at|by police))"
    r"|\b(?:suspects?|shooter|gunman) (?:\w+ ){0,6}(?:dead|killed)\b|\b(?:killing|killed) himself\b"
    r"|\b(?:gunman|suspect|shooter|then|before|and|man|he) (?:\w+ ){0,3}(?:shooting|shot) himself\b"
    r"|\bmurder.suicide\b",
    re.I,
)


def decided(text: str) -> bool:
    """Whether a case is told to have ended or all but ended: by a verdict, a plea of guilt, a dismissal."""
    return bool(_DECIDED.search(_NOT_DECIDED.sub(" ", text)))


_NOT_DECIDED = re.compile(
    r"\bnot[- ]guilty pleas?\b|\b(?:plead(?:s|ed|ing)?|pled|plea of) not[- ]guilty\b"
    r"|\b(?:if|when|unless|until)(?: \w+){0,3} (?:convicted|guilty|sentenced)\b[^.;]*"
    r"|\b(?:could|may|might|would|can|will)(?: \w+){0,3} (?:convicted|guilty|sentenced|sentencing)\b"
    r"|\b(?:maximum|minimum|possible|mandatory|life|death|prison|jail)(?: \w+){0,2} sentenc\w+"
    r"|\b(?:previously|prior|past|earlier|already|once|twice)\b[^.;]{0,60}\b(?:convicted|guilty|sentenced"
    r"|dismissed|dropped)\b"
    r"|\b(?:[Oo]ver|[Dd]uring|[Ii]n) the (?:next|following|past|last) (?:\w+ )?years\b[^.;]*"
    r"|\bnever (?:been )?(?:convicted|sentenced)\b|\bsentenced\b[^.;]{0,60}\bin that case\b"
    r"|\b(?:convicted|guilty|sentenced|dismissed|dropped|acquitted)\b[^.;]{0,80}\b(?:in (?:\w+\.? )?(?:19|20)\d\d"
    r"|last year|earlier this year|years? (?:ago|earlier))\b"
    r"|\b(?:dropped|dismissed)\b[^.;]{0,20} if\b|\b(?:19|20)\d\d\b[^.;]{0,60}\b(?:convicted|guilty|sentenced"
    r"|dismissed|dropped|acquitted)\b"
    r"|\bconvicted (?:\w+ )?(?:felons?|killers?|murderers?|sex\b|criminals?|rapists?|burglars?|robbers?)",
    re.I,
)
"""What speaks of a verdict that was not given, may be given, or was given long ago over something else."""
_CASE = r"(?:charges?|cases?|counts?|indictments?|suits?|lawsuits?|complaints?)"
_DECIDED = re.compile(
    r"\b(?:convicted|acquitted|sentenced|sentencing|verdict|exonerated)\b|\bguilty (?:of|on|to|pleas?|in)\b"
    r"|\b(?:plead\w*|pled|found|find\w*|jury|jurors|judge)\b[^.;]{0,40}\bguilty\b"
    rf"|\b{_CASE}\b[^.;]{{0,80}}\b(?:dropped|dismissed|withdrawn)\b|\b(?:dropped|dismissed"
    rf"|withdrew)\b[^.;]{{0,40}}\b{_CASE}\b",
    re.I,
)
