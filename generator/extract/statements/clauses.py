"""Cue verbs that govern a clause: "said (that) ...", "..., he said", "as X noted", "added: ...".

In: a ``CueVerb``. Out: a ``Candidate`` or None. Words about a silence ("did not say when") are no statement.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.contents import (
    COMMENT_MARKS,
    NO_OBJECT,
    clause_contents,
    parenthetical_contents,
    right_end,
)
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.persons import can_speak, is_document
from generator.extract.statements.reach import behind_colon
from generator.extract.statements.sources import source_ranges
from generator.extract.statements.tidy import phrase_contents, tidy
from generator.extract.statements.tree import LONGEST_SENTENCE, Tree
from generator.extract.statements.vocabulary import vocabulary, word_set

__all__ = ["clause", "colon", "complement", "fronted", "fused", "headless", "joined", "loose", "parenthetical", "unknown"]

NOT_SPEECH = word_set("clauses", "not_speech")
"""Verbs in no list that a that-clause does not make a cue."""
EVIDENCE = word_set("clauses", "evidence")
"""What things without a mouth can do: a poll shows, a document reveals."""
EMPTY_SPEECH = word_set("clauses", "empty_speech")
CLAIMING = frozenset(["say", "claim", "admit", "acknowledge"])
SPEAKING = vocabulary().verbs["saying"]
SAID_BY_NOUN = vocabulary().nouns["saying"] | {"fact", "way", "point", "case"}
"""Nouns that a clause behind "that" explains."""
VENUES = vocabulary().nouns["venue"]
DASHES = ("\u2013", "\u2014", "-", "--")
FRONTED = 6
"""Tokens from which a phrase before "NAME said" is a statement."""
FINITE_OR_BARE = ("VBD", "VBZ", "VBP", "VB")
QUESTION_WORDS = word_set("clauses", "question_words")
AS_SAID = word_set("clauses", "as_said")
"""Verbs of "as X sees it" and the like; "as families gather" tells of the time."""
FUSED_ENDS = frozenset([",", ".", ";", ":", "?", "!", "-", "--", "\u2013", "\u2014", "(", ")"])
PARTITIVE = frozenset(["among", "including", "notably"])
QUANTITIES = frozenset(
    ["nothing", "little", "much", "more", "less", "something", "anything", "everything", "so", "no", "yes"]
)
BEING = frozenset(["is", "are", "was", "were", "will", "would", "could", "may", "might", "has", "had"])


def complement(tree: Tree, verb: int) -> int | None:
    """The root of the complement clause; a clause that the parser hung on as adverbial counts where no word marks it so."""
    best = None
    for kid in tree.kids[verb]:
        circumstance = tree.words[tree.left[kid]] in COMMENT_MARKS or _opens_with_venue(tree, tree.left[kid])
        if kid < verb and circumstance and _said_behind(tree, verb):
            continue  # "While he knew ..., Kim noted several ...": a circumstance, not what was noted
        if tree.tags[kid] in ("NN", "NNS", "NNP") and tree.words[tree.left[kid]] in PARTITIVE:
            continue  # "citing four claims, among them the grounding": a phrase beside the claims
        if kid < verb and behind_colon(tree, kid, verb) > kid and tree.kid(verb, "dobj") is not None:
            continue  # "it is like oxygen: nobody notices it": another clause
        if tree.deps[kid] == "ccomp" and (best is None or (best < verb < kid and _leads(tree, verb, kid))):
            best = kid
    if best is None:
        best = _in_writing(tree, verb) or _hung_on_noun(tree, verb)
    if best is None and tree.lemmas[verb] == "ask":
        asked = (k for k in tree.kids[verb] if k > verb and tree.deps[k] == "advcl")
        best = next((k for k in asked if tree.words[tree.left[k]] in ("if", "whether")), None)
    if best is None:
        for kid in tree.kids[verb]:
            if (
                tree.deps[kid] == "advcl"
                and tree.left[kid] == verb + 1
                and tree.tags[tree.left[kid]] in ("PRP", "NNP", "DT")
            ) and not any(tree.deps[k] in ("mark", "advmod") and k < kid for k in tree.kids[kid]):
                return kid
    return best


def _opens_with_venue(tree: Tree, first: int) -> bool:
    """ "In a statement issued after the storm passed, Kim said ...": the place of speaking, parsed as what was said."""
    return tree.words[first] in ("in", "at", "during") and any(
        tree.lemmas[i] in VENUES for i in range(first + 1, min(first + 4, len(tree))) if tree.tags[i] == "NN"
    )


def _said_behind(tree: Tree, verb: int) -> bool:
    """True where the verb has another content behind it."""
    return any(k > verb and tree.deps[k] in ("ccomp", "dobj", "xcomp") for k in tree.kids[verb])


def _in_writing(tree: Tree, verb: int) -> int | None:
    """The clause of "told the panel in writing that ...", which the parser hangs on the manner."""
    for kid in tree.kids[verb]:
        manner = tree.kid(kid, "pcomp") if kid > verb and tree.words[kid] == "in" else None
        if manner is not None and tree.words[manner] == "writing":
            return tree.kid(manner, "ccomp")
    return None


def _hung_on_noun(tree: Tree, verb: int) -> int | None:
    """The clause of "told Lind at a debate that voters were tired", read as one about the debate.

    A clause behind "that" which has a subject and an object of its own tells of no noun before it.
    """
    if tree.lemmas[verb] not in SPEAKING:
        return None
    for kid in tree.kids[verb]:
        noun = tree.kid(kid, "pobj") if tree.deps[kid] == "prep" else kid
        if kid < verb or noun is None or tree.lemmas[noun] in SAID_BY_NOUN:
            continue
        for clause in tree.kids[noun]:
            marked = any(tree.words[k] == "that" and tree.deps[k] == "mark" for k in tree.kids[clause])
            first = tree.words[noun + 1 : noun + 2] if tree.left[clause] == noun + 1 and tree.lemmas[verb] == "tell" else []
            heard = first in (["he"], ["she"], ["they"], ["it"]) and can_speak(tree, noun) and not is_document(tree, noun)
            marked = marked or heard  # "told the jury he had acted alone", not "told the tale he had heard"
            if marked and tree.deps[clause] in ("relcl", "acl") and tree.kid(clause, "nsubj", "nsubjpass") is not None:
                return clause
    return None


def _leads(tree: Tree, verb: int, kid: int) -> bool:
    """True where the clause behind the verb is its content although another clause stands before it."""
    if any(tree.words[k] == "that" for k in tree.kids[kid] if k < kid):
        return True
    subject = tree.kid(verb, "nsubj")
    if subject is None and tree.words[verb - 1] in DASHES and tree.kid(kid, "nsubj", "nsubjpass") is not None:
        return True  # "Kim, who runs the bar \u2013 and is no relation \u2013 said it ...": the aside holds the subject
    before = (tree.left[subject] if subject is not None and subject < verb else verb) - 1
    return (
        before >= 0
        and tree.words[before] in (":", ";", "\u2014", "--", "-", "\u2013")
        and not any(tree.words[i] in ('"', "\u201d", "''") for i in range(max(0, before - 2), before))
    )


def clause(cue: CueVerb) -> Candidate | None:
    """ "said (that) ...", "..., he said": a complement clause."""
    tree, verb = cue.tree, cue.verb
    if cue.lemma not in cue.words.verbs["clause"]:
        return None
    content = complement(tree, verb)
    if content is None or _says_nothing(cue, content):
        return None
    if content < verb and (tree.tags[verb] in ("VBG", "VB") or cue.infinitive(cue.kid("xcomp"))):
        return None
    if _supposes(cue) or (cue.source is None and tree.deps[verb] in ("ROOT", "ccomp") and tree.tags[verb] == "VB"):
        return None
    if (
        cue.source is not None
        and not cue.has_voice
        and not (cue.lemma in EVIDENCE or cue.lemma in cue.words.verbs["saying"])
    ):
        return None
    contents = clause_contents(tree, cue.words, verb, content)
    source = cue.source
    if source is None and content > verb and tree.words[verb - 1] in DASHES:
        aside = next((k for k in cue.kids if k < verb and tree.deps[k] == "ccomp"), None)
        source = None if aside is None else tree.kid(aside, "nsubj")
    return cue.candidate("clause", contents, source, "governs the clause") if contents else None


def _supposes(cue: CueVerb) -> bool:
    """ "assuming he keeps his seat": a condition of the reporter's."""
    return cue.lemma == "assume" and cue.tree.tags[cue.verb] == "VBG" and cue.kid("aux") is None


def _says_nothing(cue: CueVerb, content: int) -> bool:
    """ "did not say when", "would not say what", "to decide whether": words about a silence are no statement."""
    if content < cue.verb:
        return (cue.lemma == "comment" and cue.negated) or _is_participle(cue.tree, content)
    own = cue.tree.kid(content, "nsubj")
    if cue.is_nobodys and cue.lemma in CLAIMING and own is not None and cue.tree.tags[own] == "PRP":
        return True  # "nobody said that they had done it"
    if cue.tree.lemmas[content] == "confirm" and cue.tree.words[content - 1] == "neither":
        return True  # "said she would neither confirm nor deny it"
    asks = cue.tree.words[cue.tree.left[content]] in QUESTION_WORDS
    if cue.lemma in ("decide", "determine", "see") and asks:
        return True
    silent = cue.negated or (cue.source is None and cue.tree.tags[cue.verb] == "VB")
    return asks and silent and cue.lemma in EMPTY_SPEECH  # "did not say when", "it is too soon to say where"


def _is_participle(tree: Tree, content: int) -> bool:
    """ "Told that the road was open, she laughed": what she heard, not what she said."""
    bare = tree.kid(content, "nsubj", "nsubjpass", "aux", "auxpass", "expl") is None
    return bare and tree.tags[content] in ("VBN", "VBD") and tree.left[content] == content


def parenthetical(cue: CueVerb) -> Candidate | None:
    """ "The talks, he said, would go on"; "as the minister said": the clause around the cue."""
    tree, verb = cue.tree, cue.verb
    puts = cue.lemma == "put" and any(tree.words[k] == "it" and tree.deps[k] == "dobj" for k in cue.kids)
    if cue.lemma not in cue.words.verbs["clause"] and not puts:
        return None
    marked = any(tree.deps[k] == "mark" and tree.words[k] == "as" for k in cue.kids)
    fits = tree.deps[verb] == "parataxis" or (tree.deps[verb] == "advcl" and marked)
    said = cue.lemma == "put" or cue.lemma in cue.words.verbs["saying"] or cue.lemma in AS_SAID
    if (puts and not marked) or (marked and not said):
        return None
    head = tree.heads[verb]
    if not fits or cue.kid("nsubj") is None or not (tree.is_verb(head) or _lost_verb(tree, head, verb)):
        return None
    if marked and cue.preposition(*cue.words.prepositions.get(cue.lemma, ())) is not None:
        return None  # "..., as growers warned of ruin": what they warned of is their own
    target = cue.kid("dobj")
    heard = cue.lemma in ("tell", "remind", "put") and cue.kid("dative") is None  # not "as he told the widow the verdict"
    own = target is not None and not heard and not (marked and tree.words[target] == "it")
    if own or cue.kid("xcomp", "ccomp") is not None:
        return None
    source = cue.source
    if source is not None and tree.tags[verb - 1] == "NNP" and tree.right[source] < verb - 1 and tree.words[verb - 2] == ",":
        source = verb - 1
    return cue.candidate("parenthetical", parenthetical_contents(tree, cue.words, verb), source, "stands inside the clause")


def _lost_verb(tree: Tree, noun: int, cue: int) -> bool:
    """ "In both cases, Kim said, those gifts paid for ...": the verb behind the subject was read as a participle."""
    return noun > cue and tree.deps[noun] == "ROOT" and any(tree.deps[k] == "acl" and k == noun + 1 for k in tree.kids[noun])


def colon(cue: CueVerb) -> Candidate | None:
    """ "The governor added: It was typical ...": all that follows the colon in the paragraph, where no marks stand."""
    tree, verb = cue.tree, cue.verb
    if cue.lemma not in cue.words.verbs["saying"] or cue.source is None or tree.tags[verb] not in ("VBD", "VBZ", "VBP"):
        return None
    end = tree.bounds(verb)[1]
    at = next((i for i in range(verb + 1, min(end, verb + 12)) if tree.words[i] == ":"), None)
    if at is None or any(tree.is_verb(i) for i in range(verb + 1, at)):
        return None
    last = at + 1
    if last < len(tree) and "\n" in tree.words[last]:
        last += 1
    while last < len(tree) and "\n" not in tree.words[last] and last - at < LONGEST_SENTENCE:
        last += 1
    piece = tidy(tree, at + 1, last)
    if piece is None or tree.words[piece[0]] in ('"', "\u201c", "``", "''", "\u2018"):
        return None
    return cue.candidate("colon", [piece], cue.source, "opens what is said with a colon")


def unknown(cue: CueVerb) -> Candidate | None:
    """A verb in no list, with a person's subject and a that-clause."""
    tree, verb = cue.tree, cue.verb
    if cue.lemma in NOT_SPEECH or tree.tags[verb] == "VB":
        return None
    content = complement(tree, verb)
    if content is None or not cue.has_voice or cue.source is None or tree.words[cue.source] == "it":
        return None
    if content < verb:
        return _closing(cue, content)
    if not any(tree.deps[k] == "mark" and tree.words[k] == "that" for k in tree.kids[content]):
        return None
    contents = clause_contents(tree, cue.words, verb, content)
    return cue.candidate("that-clause", contents, cue.source, "has a subject and a that-clause")


def _closing(cue: CueVerb, content: int) -> Candidate | None:
    """ "The floods were due to the dam, Mills surmised.": a verb in no list that only closes a whole sentence."""
    tree, verb, source = cue.tree, cue.verb, cue.source
    if source is None or not content < source < verb or tree.tags[verb] not in ("VBD", "VBZ") or verb + 1 >= len(tree):
        return None
    if tree.words[tree.left[source] - 1] != "," or tree.words[verb + 1] not in (".", ",", ";") or cue.kid("aux", "dobj"):
        return None
    if tree.kid(content, "nsubj", "nsubjpass", "expl") is None or tree.words[tree.left[content]] in COMMENT_MARKS:
        return None
    if tree.tags[tree.left[content]] in ("VBN", "VBG"):
        return None
    contents = clause_contents(tree, cue.words, verb, content)
    return cue.candidate("clause", contents, source, "closes the sentence that was said")


def loose(cue: CueVerb) -> Candidate | None:
    """ "Mayor Says Thieves Emptied Vault": a verb that takes no object has been given one; all behind it was said."""
    tree, verb = cue.tree, cue.verb
    target = cue.kid("dobj")
    if cue.lemma not in NO_OBJECT or target is None or target < verb or tree.right[target] - verb < 3:
        return None
    if not cue.has_voice or tree.tags[verb] not in ("VBD", "VBZ", "VBP", "VBG") or tree.words[target] in QUANTITIES:
        return None
    given = cue.lemma == "add" and tree.kid(target, "nummod") is not None
    if given or cue.is_nobodys:
        return None  # "Germany added 14 million euros": given, not said; "no one claimed responsibility"
    contents = phrase_contents(tree, verb + 1, right_end(tree, cue.words, verb, target) - 1)
    return cue.candidate("loose", contents, cue.source, "stands before what was said")


def fronted(cue: CueVerb) -> Candidate | None:
    """ "A quake killed 20, the ministry said": its verb was parsed as a participle, so said has two subjects.

    A verb has one subject; the phrase before the comma is what was said, the noun beside the verb says it.
    """
    tree, verb = cue.tree, cue.verb
    subjects = [k for k in cue.kids if tree.deps[k] == "nsubj"]
    if cue.lemma not in cue.words.verbs["saying"] or len(subjects) != 2 or cue.kid("ccomp", "xcomp") is not None:
        return None
    said, speaker = subjects
    last = tree.right[said]
    begins = min(verb, tree.left[speaker])
    if said > verb or last - tree.left[said] < FRONTED or not 1 <= begins - last <= 2 or not can_speak(tree, speaker):
        return None
    if not any(tree.words[i] == "," for i in range(last, begins)):
        return None
    return cue.candidate("fronted", phrase_contents(tree, tree.left[said], last), speaker, "stands behind what was said")


def headless(cue: CueVerb) -> Candidate | None:
    """ "said ending the aid now could gut the clinics": "say" takes no gerund, so the gerund is the subject of a clause."""
    tree, verb, act = cue.tree, cue.verb, cue.kid("xcomp")
    if cue.lemma not in NO_OBJECT or act is None or tree.left[act] != verb + 1 or tree.tags[verb + 1] != "VBG":
        return None
    rest = next((k for k in cue.kids if k > act and tree.deps[k] in ("conj", "ccomp")), None)
    if rest is None or cue.source is None or tree.kid(rest, "aux") is None or tree.kid(rest, "nsubj", "expl") is not None:
        return None
    return cue.candidate("clause", phrase_contents(tree, verb + 1, tree.right[rest]), cue.source, "governs the clause")


def fused(cue: CueVerb) -> Candidate | None:
    """ "cope with what he said is rising demand": the speaker's words stand around her "said"."""
    tree, verb = cue.tree, cue.verb
    if not (cue.lemma in cue.words.verbs["saying"] or cue.lemma in NO_OBJECT) or verb + 1 >= len(tree):
        return None
    source = next((k for k in reversed(cue.kids) if k < verb and tree.deps[k] == "nsubj"), None)
    if (
        source is None
        or not (tree.words[verb + 1] in BEING or tree.tags[verb + 1] in ("VBD", "VBZ"))
        or not can_speak(tree, source)
    ):
        return None
    what = tree.left[source] - 1
    if what < 0 or (tree.words[what] != "what" and (tree.words[what] != "which" or tree.kid(verb, "ccomp") is not None)):
        return None
    limit = tree.bounds(verb)[1]
    end = next((i for i in range(verb + 2, limit) if tree.words[i] in FUSED_ENDS), limit)
    piece = tidy(tree, verb + 1, end)
    if piece is None or piece[1] - piece[0] < 2:
        return None
    found = cue.candidate("clause", [(what, what + 1), piece], source, "stands inside the clause")
    found.sources = source_ranges(tree, source)
    return found


def joined(cue: CueVerb) -> Candidate | None:
    """ "found the loss of yields exceeded 10 percent": the clause's subject was parsed as an object, its verb as joined.

    Two finite verbs with no "and" and no comma between them are no pair: the second is what was found or said.
    """
    tree, verb = cue.tree, cue.verb
    if cue.lemma not in cue.words.verbs["clause"] or not cue.has_voice or any(tree.deps[k] == "cc" for k in cue.kids):
        return None
    kid = next((k for k in cue.kids if k > verb and tree.deps[k] == "conj" and tree.tags[k] in FINITE_OR_BARE), None)
    if kid is None or tree.tags[verb] not in FINITE_OR_BARE:
        return None
    own = tree.kid(kid, "nsubj", "nsubjpass", "csubj")
    target = cue.kid("dobj")
    if own is None and (target is None or tree.words[tree.left[kid] - 1] == ","):
        return None
    first = min(tree.left[k] for k in cue.kids if k > verb)
    contents = phrase_contents(tree, first, max(tree.right[kid], right_end(tree, cue.words, verb, kid) - 1))
    return cue.candidate("joined", contents, cue.source, "stands before the clause that was said")
