"""The values that flow through the generator, from a file in `seeds/` to a page in `docs/`.

All are frozen and hold tuples, so that any step can be tried in a REPL and none can change what another has seen.
Children hold ids, not parents. Every `Span` is a pair of character offsets into the text of its article.
"""

from generator.model.articles import (
    ANALYSED,
    KEPT,
    NOT_STATED,
    Article,
    Extract,
    Given,
    Metadata,
    Ref,
    Remark,
    Sentence,
    Span,
)
from generator.model.briefings import (
    Actor,
    Briefing,
    Claim,
    Contribution,
    Difference,
    Line,
    Member,
    Mention,
    Origin,
    Passage,
    Question,
    Reuse,
    Site,
    Story,
    TimelineEntry,
    Topic,
)
from generator.model.statements import Attribution, Certainty, DateMention, Name, Quantity, Statement

__all__ = [
    "ANALYSED",
    "KEPT",
    "NOT_STATED",
    "Actor",
    "Article",
    "Attribution",
    "Briefing",
    "Certainty",
    "Claim",
    "Contribution",
    "DateMention",
    "Difference",
    "Extract",
    "Given",
    "Line",
    "Member",
    "Mention",
    "Metadata",
    "Name",
    "Origin",
    "Passage",
    "Quantity",
    "Question",
    "Ref",
    "Remark",
    "Reuse",
    "Sentence",
    "Site",
    "Span",
    "Statement",
    "Story",
    "TimelineEntry",
    "Topic",
]
