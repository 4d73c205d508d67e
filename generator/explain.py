"""Why something is on the site as it is: a sentence, a claim, a question, a story or a source, by its id.

Yields plain mappings of words to words, lists and further mappings, the same for a person to read and for a program;
every reason is the rule's own, nothing is made up for the occasion.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.differences.apart import Setting
from generator.comparison.differences.reasoning import reasoning
from generator.language.marks import marks
from generator.model import NOT_STATED, Article, Briefing, Claim, Question, Ref, Sentence, Site, Span, Statement, Story
from generator.site.facts import facts_of

Explanation = Mapping[str, object]


def explain(site: Site, id: str) -> tuple[Explanation, ...]:
    """What has this id; more than one where `c3` is a claim of several stories, none where nothing has it.

    An id is an article's, a story's, a sentence's (`article#s6`), a statement's (`article#s6.1`), or a claim's or a
    question's (`c3`, `q1`, or with its story `story/c3`).
    """
    return (*_articles(site, id), *_sentences(site, id), *_stories(site, id), *_parts(site, id))


def _articles(site: Site, id: str) -> Iterator[Explanation]:
    article = site.articles.get(id)
    if article:
        counts = {s.disposition: 0 for s in article.sentences}
        for sentence in article.sentences:
            counts[sentence.disposition] += 1
        yield {
            "source": article.id,
            "file": article.file,
            **{fact.key: fact.value + (f" ({fact.place})" if fact.place else "") for fact in facts_of(article.meta)},
            "encoding": article.encoding,
            "sentences": {name: str(count) for name, count in counts.items()},
            "stories": [b.story.id for b in site.briefings if id in b.story.articles],
            "remarks": [f"{remark.where}: {remark.message}" for remark in article.remarks],
        }


def _sentences(site: Site, id: str) -> Iterator[Explanation]:
    name, _, place = id.partition("#s")
    number = place.partition(".")[0]
    article = site.articles.get(name)
    if article and number.isascii() and number.isdigit() and 1 <= int(number) <= len(article.sentences):
        yield _sentence(site, article, article.sentence(int(number)))


def _sentence(site: Site, article: Article, sentence: Sentence) -> Explanation:
    statements = dict.fromkeys(s for b in site.briefings for s in b.statements if s.ref == sentence.ref)
    return {
        "sentence": str(sentence.ref),
        "text": sentence.text,
        "file": f"{article.file}:{sentence.line}",
        "is": sentence.disposition,
        "because": sentence.rule,
        "left out because": site.unused.get(sentence.ref, ""),
        "claims": [f"{b.story.id}/{claim.id}" for b in site.briefings for claim in _claims_of(b, sentence.ref)],
        "marks": list(_marks(article.text, sentence.span, tuple(statements))),
        "statements": [_statement(article.text, statement) for statement in statements],
    }


def _marks(text: str, sentence: Span, statements: Sequence[Statement]) -> Iterator[Mapping[str, str]]:
    """What the statements mark in the sentence; offsets into the sentence."""
    for mark in marks(statements):
        start, end = mark.span.start - sentence.start, mark.span.end - sentence.start
        yield {"kind": mark.kind, "at": f"{start}-{end}", "text": mark.span.of(text), "words": mark.words}


def _claims_of(briefing: Briefing, ref: Ref) -> Iterator[Claim]:
    return (claim for claim in briefing.claims if any(ref in mention.basis for mention in claim.mentions))


def _statement(text: str, statement: Statement) -> Explanation:
    def words(spans: Sequence[Span | None]) -> list[str]:
        return [span.of(text) for span in spans if span]

    return {
        "statement": statement.id,
        "text": statement.text,
        "certainty": statement.certainty.word + (" (negated)" if statement.negated else ""),
        "by the words": words(statement.hedges),
        "said by": words([attribution.speaker or attribution.source for attribution in statement.attributions]),
        "figures": words([quantity.span for quantity in statement.quantities]),
        "dates": [f"{mention.span.of(text)} = {mention.value or NOT_STATED}" for mention in statement.dates],
    }


def _stories(site: Site, id: str) -> Iterator[Explanation]:
    for briefing in site.briefings:
        if briefing.story.id == id:
            yield {
                "story": id,
                "title": briefing.story.title,
                "sources": [f"{member.code} {member.article}" for member in briefing.story.members],
                "because": list(briefing.story.why),
                "claims": [f"{claim.id} {claim.label.text} ({claim.status})" for claim in briefing.claims],
                "questions": [f"{question.id} {question.text}" for question in briefing.questions],
                "reuse": [f"{reuse.left}, {reuse.right}: {reuse.level}. {reuse.why}" for reuse in briefing.reuse],
            }


def _parts(site: Site, id: str) -> Iterator[Explanation]:
    for briefing in site.briefings:
        for claim in briefing.claims:
            if id in (claim.id, f"{briefing.story.id}/{claim.id}"):
                yield {**_claim(briefing.story, claim), "compared": list(_compared(site, briefing, claim))}
        for question in briefing.questions:
            if id in (question.id, f"{briefing.story.id}/{question.id}"):
                yield _question(briefing.story, question)


def _chips(story: Story, refs: Sequence[Ref]) -> str:
    return ", ".join(f"{story.code(ref.article)}{ref.n}" for ref in refs)


def _claim(story: Story, claim: Claim) -> Explanation:
    mentions = claim.mentions
    return {
        "claim": f"{story.id}/{claim.id}",
        "says": claim.label.text,
        "status": claim.status,
        "sources": [
            {
                "at": _chips(story, mention.basis),
                "text": mention.text,
                "said by": mention.speaker or "",
                "certainty": mention.certainty.word + (f" (“{mention.hedge}”)" if mention.hedge else ""),
            }
            for mention in mentions
        ],
        "origins": [
            f"{origin.name or 'no speaker named'} ({_chips(story, [mentions[index].ref for index in origin.mentions])})"
            for origin in claim.origins
        ],
        "differences": [
            f"{difference.kind}, {'conflict' if difference.conflict else 'difference in detail'}: {difference.why}"
            for difference in claim.differences
        ],
    }


MOST_PAIRS = 6
"""Comparisons of a claim that are told: those that its differences rest on, then its first source with the others."""


def _compared(site: Site, briefing: Briefing, claim: Claim) -> Iterator[Explanation]:
    """How the sources of a claim were compared, the rules that did not apply included."""
    whole = {statement.ref: statement for statement in briefing.statements if statement.k == 1}
    days = {article.id: article.meta.published for article in site.articles.values()}
    for i, j in _pairs(claim):
        a, b = claim.mentions[i].ref, claim.mentions[j].ref
        if a in whole and b in whole:
            told = reasoning(whole[a], whole[b], (days[a.article], days[b.article]))
            one = any({i, j} <= set(origin.mentions) for origin in claim.origins)
            yield {
                "pair": f"{_chips(briefing.story, [a])} with {_chips(briefing.story, [b])}",
                "of one origin": "yes, so that they differ in the telling only" if one else "no",
                "of different events by": ", ".join(told.apart) or "nothing",
                "of other people by": ", ".join(_counted_apart(claim, whole, i, j)) or "nothing",
                "words in common": ", ".join(told.shared) or "none",
                "enough to compare figures": "yes" if told.enough and not told.apart else "no",
                "rules that found something": list(told.found),
                "rules that did not apply or found agreement": ", ".join(told.silent),
            }


def _counted_apart(claim: Claim, whole: Mapping[Ref, Statement], i: int, j: int) -> tuple[str, ...]:
    """What shows two figures to count different people, so that they are no conflict."""
    found = [(whole[m.ref], m.quantity) for m in (claim.mentions[i], claim.mentions[j])]
    settings = [Setting.of(statement, quantity) for statement, quantity in found if quantity]
    return settings[0].apart_by(settings[1]) if len(settings) == len(found) else ()


def _pairs(claim: Claim) -> list[tuple[int, int]]:
    sides = [(d.left[0], d.right[0]) for d in claim.differences if d.left and d.right]
    others = [(0, j) for j in range(1, len(claim.mentions))]
    apart = [(i, j) for i, j in (*sides, *others) if claim.mentions[i].ref != claim.mentions[j].ref]
    return list(dict.fromkeys((min(pair), max(pair)) for pair in apart))[:MOST_PAIRS]


def _question(story: Story, question: Question) -> Explanation:
    return {
        "question": f"{story.id}/{question.id}",
        "asks": question.text,
        "kind": question.kind,
        "rests on": _chips(story, question.basis),
        "claim": f"{story.id}/{question.claim}" if question.claim else "",
        "settled by": question.settles,
        "status": question.status,
    }
