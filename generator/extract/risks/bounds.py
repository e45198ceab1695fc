"""How far a risk's words reach: the smallest clause or noun phrase, without what only hangs on to it.

In: the verb or noun that heads it. Out: a token range. A clause loses its conjunction, coordinated clauses, comments set
off by a comma and clauses of time and circumstance; a noun phrase loses relative clauses set off by a comma.
"""

from __future__ import annotations

from bisect import bisect_left

from generator.extract.datelines import dateline_length
from generator.extract.risks.candidate import Range
from generator.extract.risks.view import View

__all__ = ["clause", "infinitive", "phrase", "trimmed"]

OUTSIDE = frozenset(("cc", "conj", "punct", "parataxis", "discourse", "intj", "preconj", "meta"))
PAIRS = (("“", "”"), ("(", ")"), ("«", "»"))
LOOSE = frozenset((",", ";", ":", ".", "!", "?", "-", "–", "—", "--", "...", "…"))
CONDITIONAL = frozenset(("if", "unless", "until", "should", "lest", "provided"))
REPORTING = frozenset({
    "say", "tell", "add", "accord", "report", "warn", "note", "write", "state", "hint", "argue", "claim", "insist",
    "believe", "think", "predict", "estimate", "reckon", "complain", "caution", "joke", "conclude", "explain", "fear",
})  # fmt: skip
COMMENTS = frozenset(
    ("charge", "claim", "accusation", "allegation", "assertion", "figure", "warning", "demand", "suggestion")
)
"""Nouns that comment on the clause before: "…, a charge Kigali dismissed"."""
TIME = frozenset(("as", "while", "after", "before", "when", "since", "although", "though", "because", "whereas", "but"))
LONGEST = 60
"""Tokens; what is longer is no smallest clause, and is cut there."""


def clause(view: View, v: int) -> Range:
    """The clause of a finite verb, its subject included; a relative clause takes the words that it describes along."""
    start, end = v, v + 1
    subject = view.child(v, "nsubj", "nsubjpass", "expl")
    for kid in view.kids[v]:
        if not _belongs(view, v, kid) or (subject is not None and kid < subject and _precedes(view, kid)):
            continue
        left, right = view.left(kid), view.right(kid) + 1
        if kid < v:
            start = min(start, left)
        else:
            end = max(end, right)
    if (
        view.dep[v] == "relcl"
        and view.low[view.left(v) - 1] != ","
        and any(view.low[k] in ("that", "which", "who") for k in view.kids[v])
    ):
        head = view.head[v]
        start = max(view.left(head), v - LONGEST)
    start = _after_dateline(view, max(start, v - LONGEST), v)
    return trimmed(view, start, _cut_tail(view, v, min(end, v + LONGEST)))


def _after_dateline(view: View, start: int, v: int) -> int:
    """The first token behind a dateline ("OTTAWA, Jan 3 - Wildfires …") that the parser took for part of the subject."""
    first, _ = view.bounds(v)
    behind = view.idx[first] + dateline_length(view.text[view.idx[first] : view.idx[v]])
    return max(start, bisect_left(view.idx, behind, first, v))


def _precedes(view: View, kid: int) -> bool:
    """True for a circumstance before the subject ("on Tuesday it would …"), but not for a condition ("without rain")."""
    return view.dep[kid] in ("prep", "npadvmod", "advmod") and view.low[kid] not in ("without", "in")


def infinitive(view: View, v: int) -> Range:
    """A verb without subject and "to", and everything behind it."""
    end = v + 1
    for kid in view.kids[v]:
        if kid > v and _belongs(view, v, kid):
            end = max(end, view.right(kid) + 1)
    start = v
    for kid in view.children(v, "neg", "advmod"):
        if kid == v - 1:
            start = kid
    return trimmed(view, start, _cut_tail(view, v, min(end, v + LONGEST)))


def phrase(view: View, n: int) -> Range:
    """A noun phrase with its modifiers and complements, without coordinated phrases behind it."""
    start, end = n, n + 1
    for kid in view.kids[n]:
        dep = view.dep[kid]
        if kid < n:
            if dep not in ("punct", "cc", "conj"):
                start = min(start, view.left(kid))
        elif dep not in OUTSIDE and not (dep == "relcl" and view.low[view.left(kid) - 1] == ","):
            end = max(end, view.right(kid) + 1)
    return trimmed(view, max(start, n - LONGEST), _cut_tail(view, n, min(end, n + LONGEST)))


def _belongs(view: View, v: int, kid: int) -> bool:
    dep = view.dep[kid]
    if dep in OUTSIDE or dep == "mark":
        return False
    if dep in ("advcl", "ccomp") and _is_conditional(view, kid):
        return kid > v
    if dep == "advcl":
        first = view.left(kid)
        return kid > v and view.low[first] not in TIME and view.low[first - 1] != ","
    if dep == "ccomp" and kid < v:
        return False
    if dep == "prep" and view.low[kid] == "according":
        return False
    return not (dep == "advmod" and kid < v and view.low[kid + 1] == ",")


def _is_conditional(view: View, v: int) -> bool:
    return any(view.low[k] in CONDITIONAL for k in view.kids[v]) or view.low[view.left(v)] in CONDITIONAL


def _cut_tail(view: View, head: int, end: int) -> int:
    """Cuts before a trailing relative clause, participle or comment set off by a comma or dash."""
    if any(view.lemma[k] in REPORTING for k in range(end, min(end + 3, len(view.low)))):
        end = _without_source(view, head, end)
    end = next((i for i in range(head + 1, end) if view.low[i : i + 2] == ["and", "that"]), end)
    for i in range(head + 1, end):
        if view.low[i] not in (",", "–", "—", "--", ";") or i + 1 >= end:
            continue
        nxt = i + 1
        if view.low[i] == ";" and any(view.pos[k] in ("VERB", "AUX") for k in range(nxt, end)):
            return i
        if view.low[nxt] in ("which", "who", "where", "whose", "when", "as", "while", "after", "adding", "according", "but"):
            return i
        if view.low[nxt] in ("a", "an") and view.lemma[min(nxt + 1, end - 1)] in COMMENTS:
            return i
        for j in range(nxt, min(nxt + 4, end)):
            if view.dep[j] in ("advcl", "relcl", "parataxis") and view.left(j) == nxt and view.right(j) + 1 >= end:
                return end if _is_conditional(view, j) else i
            if view.lemma[j] in REPORTING and view.dep[j] in ("ROOT", "parataxis", "conj") and view.tag[j] != "VBN":
                return i
    return end


def _without_source(view: View, head: int, end: int) -> int:
    """Cuts a source that the parser took for an apposition: "…, its chairman, Piotr Wrona," before "said"."""
    verb = max((k for k in range(head, end) if view.pos[k] in ("VERB", "AUX")), default=head)
    return next((k for k in range(verb + 1, end) if view.low[k] == "," and k + 1 < end), end)


def trimmed(view: View, start: int, end: int) -> Range:
    """Without outer punctuation and blanks; a quotation mark whose partner is cut off goes, or the partner is taken in."""
    low = view.low
    while start < end and (low[start] in LOOSE or low[start].isspace()):
        start += 1
    while end > start and (low[end - 1] in LOOSE or low[end - 1].isspace()) and not _closes_abbreviation(view, end - 1):
        end -= 1
    if end - start > 1 and low[end - 1] in ("which", "that", "who") and view.tag[end - 2] in ("NN", "NNS", "NNP"):
        end -= 1  # "a ban on boats which, according to a draft, ...": the clause is another's
    if start >= end:
        return start, end
    for open_mark, close_mark in PAIRS:
        start, end = _balanced(low, start, end, open_mark, close_mark)
    return _straight(low, start, end)


def _balanced(low: list[str], start: int, end: int, open_mark: str, close_mark: str) -> Range:
    """Takes in the missing mark where it stands right outside, else drops the lone one at the edge."""
    opened, closed = low[start:end].count(open_mark), low[start:end].count(close_mark)
    if opened > closed:
        if close_mark in low[end : end + 2]:
            return start, low.index(close_mark, end, end + 2) + 1
        return (start + 1, end) if low[start] == open_mark else (start, end)
    if closed > opened:
        if start and low[start - 1] == open_mark:
            return start - 1, end
        return (start, end - 1) if low[end - 1] == close_mark else (start, end)
    return start, end


def _straight(low: list[str], start: int, end: int) -> Range:
    """The same for straight marks, which do not say whether they open or close."""
    if low[start:end].count('"') % 2 == 0:
        return start, end
    if low[start] == '"':
        return start + 1, end
    if '"' in low[end : end + 2]:
        return start, low.index('"', end, end + 2) + 1
    return (start, end - 1) if low[end - 1] == '"' else (start, end)


def _closes_abbreviation(view: View, i: int) -> bool:
    return view.low[i] == "." and i > 0 and view.pos[i] != "PUNCT"
