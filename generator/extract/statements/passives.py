"""Passive cues: "is said to be", "was quoted as saying", "was accused of", "is seen as", "was asked about".

In: a ``CueVerb`` in the passive. Out: a ``Candidate`` or None. The agent is the source; without an agent there is none, and
forecasts of nobody ("is expected to") are no statement.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.clauses import complement
from generator.extract.statements.contents import clause_contents, right_end
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.deeds import is_blow
from generator.extract.statements.persons import can_speak
from generator.extract.statements.sources import agent_of, subject_of
from generator.extract.statements.tidy import phrase_contents
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set

__all__ = ["passive", "subject_of_passive"]

NO_VOICE = word_set("passives", "no_voice")
"""Passives that report nobody's words where no agent is named ("is expected to", "is supposed to")."""
PUBLIC = frozenset(
    [
        "announce",
        "propose",
        "criticize",
        "criticise",
        "condemn",
        "praise",
        "dispute",
        "question",
        "endorse",
        "allege",
        "blame",
        "denounce",
        "mock",
    ]
)
"""Passives that report something said in public even where nobody is named."""
ADVISING = frozenset(["urge", "tell", "ask", "advise", "warn", "instruct", "encourage", "order", "remind", "request"])
"""Requests that are reported without who made them."""
QUOTING = frozenset(["quote", "cite", "report", "record", "hear"])
SAYINGS = frozenset(["sentiment", "idea", "accusation", "charge", "call", "thesis", "narrative", "policy", "approach"])
"""What can be endorsed or rejected besides the nouns of saying."""
ASKING = frozenset(["ask", "question", "press", "quiz"])


def passive(cue: CueVerb) -> Candidate | None:
    """The candidate of a passive verb: the first construction that fits."""
    if cue.lemma == "know" and cue.negated:
        return None  # "it is not known who they were" says nothing
    agent = agent_of(cue.tree, cue.verb)
    for frame in (_feeling, _infinitive, _asked, _with_preposition, _clause, _named, _object):
        found = frame(cue, agent)
        if found is not None:
            return found
    return None


def _feeling(cue: CueVerb, agent: int | None) -> Candidate | None:
    """ "are concerned the law will change": whoever is concerned speaks."""
    content = complement(cue.tree, cue.verb)
    subject = cue.kid("nsubjpass", "nsubj")
    if cue.lemma not in cue.words.verbs["feeling"] or agent is not None or content is None or content < cue.verb:
        return None
    if subject is None or not can_speak(cue.tree, subject) or cue.tree.words[subject] == "it":
        return None
    contents = clause_contents(cue.tree, cue.words, cue.verb, content)
    return cue.candidate("feeling", contents, subject, "says what somebody believes or feels")


def _infinitive(cue: CueVerb, agent: int | None) -> Candidate | None:
    """ "is believed to have left"."""
    known = cue.words.verbs
    inf = cue.kid("xcomp")
    if inf is None or cue.lemma not in known["clause"] | known["directive"] | known["naming"]:
        return None
    if cue.lemma in ("see", "hear", "find", "catch") and not cue.infinitive(inf):
        return None  # "was seen leaving", "could be heard shouting": what eyes and ears met, nobody's words
    if cue.tree.tags[inf] == "VBN" and cue.lemma == "report":
        return None  # "were reported killed" is a toll, not what somebody said
    if agent is None and cue.lemma in ADVISING and cue.infinitive(inf):
        return _advised(cue, inf)
    if (agent is None and cue.lemma in NO_VOICE) or cue.lemma in ("need", "mean", "require", "allow"):
        return None
    contents = phrase_contents(cue.tree, cue.tree.left[inf], right_end(cue.tree, cue.words, cue.verb, inf) - 1)
    subject = cue.kid("nsubjpass")
    if subject is not None and cue.tree.tags[subject] not in ("WP", "WDT"):
        contents = phrase_contents(cue.tree, cue.tree.left[subject], cue.tree.right[subject]) + contents
    return cue.candidate("passive", contents, agent, "is a passive report")


def _advised(cue: CueVerb, inf: int) -> Candidate | None:
    """ "Vessels were urged to keep off": advice of somebody unnamed; whom it is for belongs to what was asked."""
    tree = cue.tree
    subject = cue.kid("nsubjpass")
    if subject is None or tree.tags[subject] in ("PRP", "WP", "WDT") or cue.negated:
        return None
    contents = phrase_contents(tree, tree.left[subject], tree.right[subject])
    contents += phrase_contents(tree, tree.left[inf], right_end(tree, cue.words, cue.verb, inf) - 1)
    return cue.candidate("passive", contents, None, "is a passive request")


def _asked(cue: CueVerb, agent: int | None) -> Candidate | None:
    """ "asked about the delay", "asked whether ...": a question put by nobody named."""
    tree = cue.tree
    opens = agent is None and tree.deps[cue.verb] == "advcl" and tree.bounds(cue.verb)[0] == cue.verb
    if cue.lemma not in ASKING or opens:
        return None  # "Asked if it would, she laughed": a question of nobody's
    for kid in cue.kids:
        timed = any(tree.entities[k] in ("DATE", "TIME") for k in tree.kids[kid])
        if kid > cue.verb and tree.words[kid] in ("about", "on") and not timed:
            return cue.candidate("asked", phrase_contents(tree, kid + 1, tree.right[kid]), agent, "puts a question")
        if tree.deps[kid] in ("advcl", "ccomp") and tree.words[tree.left[kid]] in ("if", "whether"):
            last = _question_end(cue, kid)
            return cue.candidate("asked", phrase_contents(tree, tree.left[kid], last), agent, "puts a question")
    return None


def _question_end(cue: CueVerb, question: int) -> int:
    """The last token of a question in front ("Asked whether it, which ..., could be so, Kim nodded"): up to who answers."""
    tree, head = cue.tree, cue.tree.heads[cue.verb]
    answers = tree.kid(head, "nsubj") if head > cue.verb else None
    if answers is None or answers < question or tree.words[tree.left[answers] - 1] != ",":
        return tree.right[question]
    return max(tree.right[question], tree.left[answers] - 2)


def _with_preposition(cue: CueVerb, agent: int | None) -> Candidate | None:
    """ "was quoted as saying", "was accused of", "is seen as"."""
    tree = cue.tree
    for kid in cue.kids:
        if tree.deps[kid] != "prep":
            continue
        inner = tree.kid(kid, "pcomp")
        if tree.words[kid] == "as" and inner is not None and cue.lemma in QUOTING:
            found = _quoted(cue, kid, inner)
            if found is not None:
                return found
        whole = phrase_contents(tree, kid, tree.right[kid])
        if tree.words[kid] == "of" and cue.lemma in ("accuse", "suspect"):
            return cue.candidate("accused of", whole, agent, "carries a charge")
        if tree.words[kid] == "as" and cue.lemma in cue.words.verbs["naming"]:
            subject = cue.kid("nsubjpass") if agent is not None and cue.lemma in cue.words.verbs["judgement"] else None
            if subject is not None and tree.tags[subject] not in ("WP", "WDT"):
                whole = phrase_contents(tree, tree.left[subject], tree.right[subject]) + whole
            return cue.candidate("named", whole, agent, "carries a judgement")
    return None


def _quoted(cue: CueVerb, as_: int, saying: int) -> Candidate | None:
    tree, verb = cue.tree, saying
    said = complement(tree, saying)
    if said is None:
        said, verb = complement(tree, cue.verb), cue.verb
    if said is None:
        return None
    contents = clause_contents(tree, cue.words, verb, said)
    found = cue.candidate("quoted as", contents, subject_of_passive(tree, cue.verb), "quotes somebody as saying it")
    found.cue.append((as_, saying + 1))
    return found


def _clause(cue: CueVerb, agent: int | None) -> Candidate | None:
    """ "it was reported that ...", "..., it was announced", "was told that ..."."""
    content = complement(cue.tree, cue.verb)
    if content is None or cue.lemma not in cue.words.verbs["clause"] or cue.tree.lemmas[cue.tree.heads[cue.verb]] == "let":
        return None
    if cue.lemma == "see" and cue.tree.deps[cue.verb] == "acl":
        return None  # "wrote in a memo seen by our Gazette that ...": the Gazette has read it
    if agent is None and any(cue.tree.tags[k] == "MD" for k in cue.kids):
        return None  # "it should be noted that ...": nobody has said it
    if agent is None and cue.lemma in NO_VOICE and cue.lemma not in ("tell", "ask"):
        return None
    subject = cue.kid("nsubjpass")
    told = subject is not None and cue.tree.words[subject] != "it" and cue.lemma not in ("tell", "ask", "inform")
    if told and content > cue.verb:
        return None
    contents = clause_contents(cue.tree, cue.words, cue.verb, content)
    return cue.candidate("passive clause", contents, agent, "is a passive report")


def _named(cue: CueVerb, agent: int | None) -> Candidate | None:
    """ "is considered a threat", "was dubbed the winner"; not "is called X", which only gives a name."""
    name = cue.kid("oprd", "attr")
    if cue.lemma == "find" and agent is None:
        return None  # "was found adrift", "was found guilty": a state or a sentence, nobody's words
    if name is None or name < cue.verb:
        return None
    by_somebody = agent is not None and cue.lemma == "call" and can_speak(cue.tree, agent)
    if not by_somebody and cue.lemma not in ("consider", "deem", "label", "brand", "dub", "judge", "find"):
        return None
    by = next((k for k in cue.tree.kids[name] if k > name and cue.tree.words[k] == "by"), None)
    last = cue.tree.right[name] if by is None else by - 1
    contents = phrase_contents(cue.tree, cue.tree.left[name], last)
    subject = cue.kid("nsubjpass")
    if subject is not None and cue.tree.tags[subject] not in ("WP", "WDT"):
        contents = phrase_contents(cue.tree, cue.tree.left[subject], cue.tree.right[subject]) + contents
    return cue.candidate("named", contents, agent, "carries a judgement")


def _object(cue: CueVerb, agent: int | None) -> Candidate | None:
    """ "the attack was condemned by the council"."""
    if (agent is None and cue.lemma not in PUBLIC) or (cue.negated and cue.lemma in ("confirm", "verify")):
        return None
    if not (cue.lemma in cue.words.verbs["judgement"] or cue.lemma in cue.words.verbs["topic"]):
        return None
    subject = cue.kid("nsubjpass")
    if subject is None and agent is not None and cue.tree.deps[cue.verb] == "acl" and can_speak(cue.tree, agent):
        return _reduced(cue, agent)
    if subject is None or cue.tree.tags[subject] in ("WP", "WDT") or is_blow(cue.tree, cue.verb, agent, subject):
        return None
    if agent is None and cue.lemma == "question" and can_speak(cue.tree, subject):
        return None  # people are questioned by police, words by critics
    contents = phrase_contents(cue.tree, cue.tree.left[subject], cue.tree.right[subject])
    charge = cue.preposition("for", "as")
    if charge is not None:
        contents += phrase_contents(cue.tree, charge, cue.tree.right[charge])
    return cue.candidate("passive object", contents, agent, "stands with “by” and who said it")


def _reduced(cue: CueVerb, agent: int) -> Candidate | None:
    """ "an allegation rejected by the inquiry": the noun before the participle is what was judged."""
    tree, noun = cue.tree, cue.tree.heads[cue.verb]
    judged = cue.lemma in cue.words.verbs["judgement"] or cue.lemma == "echo"
    said = tree.lemmas[noun] in cue.words.nouns["saying"] or tree.lemmas[noun] in SAYINGS
    if not judged or noun > cue.verb or not said:
        return None
    contents = phrase_contents(tree, tree.left[noun], cue.verb - 1)
    return cue.candidate("passive object", contents, agent, "stands with “by” and who said it")


def subject_of_passive(tree: Tree, verb: int) -> int | None:
    """Who is quoted in "was quoted as saying"."""
    own = tree.kid(verb, "nsubjpass", "nsubj")
    if own is not None:
        return own
    return tree.heads[verb] if tree.deps[verb] in ("acl", "relcl") else subject_of(tree, verb)
