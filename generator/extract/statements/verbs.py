"""Cue verbs → candidates: every construction in which a verb reports what somebody says, believes, wants or asks for.

In: a ``Tree`` and, for each token, the number of the quotation that holds it (-1: none). Out: ``Candidate`` records.
A verb is a cue by what it governs (a clause, an infinitive, an object with a name for it, a preposition), never alone;
an unknown verb with a that-clause counts too. Leaves cues without contents out ("declined to comment").
"""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.contents import (
    NO_OBJECT,
    clause_contents,
    object_end,
    cluster,
    parenthetical_contents,
    phrase_contents,
    right_end,
    takes_word_from,
)
from generator.extract.statements.persons import can_speak, is_document
from generator.extract.statements.sources import (
    agent_of,
    is_passive,
    issuer_of,
    relative_pronoun,
    source_ranges,
    subject_of,
)
from generator.extract.statements.surface import surface_candidate
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary
from generator.extract.statements.vocabulary import vocabulary as _vocabulary

__all__ = ["cue_ranges", "verb_candidate", "verb_candidates"]

NOT_SPEECH = frozenset(
    """be have do make ensure help let cause mean get keep take give go come happen seem appear turn stop start leave bring watch
    bet feel-like wait ensure see-to prevent avoid enjoy""".split()
)
EMPTY_CONTENT = frozenset(
    ["comment", "respond", "elaborate", "reply", "answer", "specify", "say", "discuss", "speak", "talk", "name"]
)
PRONOUN_OBJECTS = frozenset(
    ["it", "this", "that", "them", "him", "her", "me", "us", "you", "himself", "herself", "themselves", "itself", "what"]
)
ISSUING = frozenset("issue make give send release publish post deliver file sign write unleash distribute circulate tweet air run".split())
EVIDENCE = frozenset("show indicate suggest reveal say state read conclude find demonstrate prove warn note imply signal report estimate project predict".split())
EMPTY_SPEECH = frozenset("say know specify disclose reveal explain clarify state indicate comment elaborate mention confirm tell learn".split())
NO_VOICE = frozenset("expect need mean require allow suppose permit invite schedule force order urge ask tell encourage warrant press".split())
"""Passives that report nobody's words where no agent is named ("is expected to", "is supposed to")."""
PROSPECTS = frozenset("danger risk threat chance possibility sign need reason prospect hope opportunity likelihood".split())
TOLD = frozenset("tell warn remind inform notify assure convince advise reassure ask question press brief".split())
"""Verbs whose object hears and is no part of what is said."""
QUESTION_WORDS = frozenset("what who whom whose which when where why how whether if".split())
EFFECT = frozenset("allow permit enable require need force prompt compel".split())


def verb_candidates(tree: Tree, vocabulary: Vocabulary) -> list[Candidate]:
    """All candidates whose cue is a verb, in text order."""
    out = []
    for i in range(len(tree)):
        if tree.tags[i].startswith("VB") and tree.deps[i] not in ("aux", "auxpass", "amod", "compound"):
            found = verb_candidate(tree, vocabulary, i)
            if found is not None:
                out.append(found)
    return out


def verb_candidate(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """The candidate of one verb: the first construction that fits."""
    if tree.lemmas[verb] in ("give", "put"):
        return _gives(tree, vocabulary, verb)
    if tree.lemmas[verb] not in vocabulary.all_verbs:
        return _unknown(tree, vocabulary, verb)
    frames: tuple[Callable[[Tree, Vocabulary, int], Candidate | None], ...] = (
        (_passive,)
        if is_passive(tree, verb)
        else (_naming, _charge, _directive, _clause, _parenthetical, _intention, _preposition, _object, _loose)
    )
    found = next((c for frame in frames if (c := frame(tree, vocabulary, verb)) is not None), None)
    plain = surface_candidate(tree, vocabulary, verb)
    if plain is not None and _reads_better(plain, found):
        return plain
    return found if found is not None and found.contents else None


def _reads_better(plain: Candidate, found: Candidate | None) -> bool:
    """The order of words wins where the parse gave nothing, or a content on the wrong side or a piece of the right one."""
    if found is None or not found.contents:
        return True
    if plain.frame == "before":
        return found.frame in ("clause", "object", "charge", "preposition", "directive") and (
            found.contents[0][0] > plain.contents[0][0] or found.contents[-1][1] < plain.contents[0][1] - 2
        )
    return found.frame in ("object", "preposition", "naming", "that-clause")


def _candidate(tree: Tree, verb: int, frame: str, contents: list[Range], source: int | None, why: str) -> Candidate:
    """A candidate with its cue, negation and source filled in."""
    return Candidate(
        anchor=verb,
        lemma=tree.lemmas[verb],
        frame=frame,
        cue=cue_ranges(tree, verb),
        sources=written_sources(tree, verb, source, _vocabulary()),
        contents=contents,
        why=[why],
        negated=any(tree.deps[k] == "neg" for k in tree.kids[verb]),
    )


def written_sources(tree: Tree, verb: int, source: int | None, vocabulary: Vocabulary | None = None) -> list[Range]:
    """The source phrases; a document gives way to who issued it, a relative pronoun stands behind its noun."""
    if source is None:
        return []
    if vocabulary is not None and tree.deps[verb] == "conj":
        speaker = takes_word_from(tree, vocabulary, verb)
        if speaker is not None:
            source = subject_of(tree, speaker) or source
    if tree.deps[verb] in ("acl", "relcl", "advcl") and tree.heads[verb] == source and is_document(tree, source):
        issuer = issuer_of(tree, source, ISSUING)
        if issuer is not None:
            return source_ranges(tree, issuer)
    if tree.deps[verb] == "advcl" and tree.tags[verb] == "VBG" and is_document(tree, source):
        nearer = _nearest_issuer(tree, source, verb)
        if nearer is not None:
            return source_ranges(tree, nearer)
    out = source_ranges(tree, source)
    pronoun = relative_pronoun(tree, verb)
    if pronoun is not None and pronoun != source:
        out.append((pronoun, pronoun + 1))
    return out


def _nearest_issuer(tree: Tree, subject: int, verb: int) -> int | None:
    """Who issued the message named last before a loose participle: "this comes after a warning by Iran, stating that ..."."""
    for i in range(verb - 1, subject, -1):
        if is_document(tree, i):
            return issuer_of(tree, i, frozenset())
    return None


def cue_ranges(tree: Tree, verb: int) -> list[Range]:
    """The verb with its auxiliaries, negation and particle."""
    first, end = verb, verb + 1
    for kid in tree.kids[verb]:
        if tree.deps[kid] in ("aux", "auxpass", "neg") and kid < verb:
            first = min(first, kid)
        elif tree.deps[kid] == "prt" and kid == end:
            end = kid + 1
    return [(first, end)]


def _complement(tree: Tree, verb: int) -> int | None:
    """The root of the complement clause."""
    best = None
    for kid in tree.kids[verb]:
        if tree.deps[kid] == "ccomp":
            if best is None or (best < verb < kid and any(tree.words[k] == "that" for k in tree.kids[kid] if k < kid)):
                best = kid
    return best


def _clause(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "said (that) ...", "..., he said": a complement clause."""
    if tree.lemmas[verb] not in vocabulary.verbs["clause"]:
        return None
    content = _complement(tree, verb)
    if content is None:
        return None
    source = subject_of(tree, verb)
    if source is None and tree.deps[verb] in ("ROOT", "ccomp") and tree.tags[verb] == "VB":
        return None
    if _says_nothing(tree, verb, content):
        return None
    if source is not None and not can_speak(tree, source) and tree.lemmas[verb] not in EVIDENCE:
        return None
    contents = clause_contents(tree, vocabulary, verb, content)
    if not contents:
        return None
    return _candidate(tree, verb, "clause", contents, source, f"“{tree.words[verb]}” governs the clause")


def _says_nothing(tree: Tree, verb: int, content: int) -> bool:
    """ "did not say when", "would not say what", "to decide whether": words about a silence are no statement."""
    if content < verb:
        return tree.lemmas[verb] == "comment" and any(tree.deps[k] == "neg" for k in tree.kids[verb])
    asks = tree.words[tree.left[content]] in QUESTION_WORDS
    negated = any(tree.deps[k] == "neg" for k in tree.kids[verb])
    if tree.lemmas[verb] in ("decide", "determine", "see") and asks:
        return True
    return asks and negated and tree.lemmas[verb] in EMPTY_SPEECH


def _parenthetical(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "The talks, he said, would go on"; "as the minister said": the clause around the cue."""
    if tree.lemmas[verb] not in vocabulary.verbs["clause"]:
        return None
    subject = next((k for k in tree.kids[verb] if tree.deps[k] == "nsubj"), None)
    head = tree.heads[verb]
    marked = any(tree.deps[k] == "mark" and tree.words[k] == "as" for k in tree.kids[verb])
    fits = tree.deps[verb] == "parataxis" or (tree.deps[verb] == "advcl" and marked)
    if not fits or subject is None or not tree.is_verb(head):
        return None
    if any(tree.deps[k] in ("dobj", "xcomp", "ccomp") for k in tree.kids[verb]):
        return None
    contents = parenthetical_contents(tree, vocabulary, verb)
    source = subject_of(tree, verb)
    return _candidate(tree, verb, "parenthetical", contents, source, f"“{tree.words[verb]}” stands inside the clause")


def _unknown(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """A verb in no list, with a person's subject and a that-clause."""
    if tree.lemmas[verb] in NOT_SPEECH or tree.tags[verb] == "VB":
        return None
    content = _complement(tree, verb)
    if content is None or content < verb:
        return None
    if not any(tree.deps[k] == "mark" and tree.words[k] == "that" for k in tree.kids[content]):
        return None
    source = subject_of(tree, verb)
    if source is None or tree.words[source] == "it" or not can_speak(tree, source):
        return None
    contents = clause_contents(tree, vocabulary, verb, content)
    return _candidate(tree, verb, "that-clause", contents, source, f"“{tree.words[verb]}” has a subject and a that-clause")


def _passive(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "is said to be", "was quoted as saying", "was accused of", "is believed that": the agent speaks, or nobody named."""
    lemma, agent = tree.lemmas[verb], agent_of(tree, verb)
    known = vocabulary.verbs
    inf = tree.kid(verb, "xcomp")
    if (
        inf is not None
        and lemma in known["clause"] | known["directive"] | known["naming"]
        and lemma not in ("need", "mean", "require", "allow")
    ):
        contents = phrase_contents(tree, tree.left[inf], right_end(tree, vocabulary, verb, inf) - 1)
        return _candidate(tree, verb, "passive", contents, agent, f"“{tree.words[verb]}” is a passive report")
    if lemma in ("ask", "question", "press", "quiz") and agent is None:
        asked = next((k for k in tree.kids[verb] if k > verb and (tree.words[k] in ("about", "on") or _asks(tree, k))), None)
        if asked is not None:
            return _candidate(tree, verb, "asked", phrase_contents(tree, asked, tree.right[asked]) if tree.words[asked] not in ("about", "on")
                              else phrase_contents(tree, asked + 1, tree.right[asked]), None, "a question put to somebody")
    for kid in tree.kids[verb]:
        if tree.deps[kid] != "prep":
            continue
        inner = tree.kid(kid, "pcomp")
        if tree.words[kid] == "as" and inner is not None and lemma in ("quote", "cite", "report", "record", "hear"):
            said = _complement(tree, inner)
            if said is not None:
                subject = subject_of_passive(tree, verb)
                found = _candidate(
                    tree,
                    verb,
                    "quoted as",
                    clause_contents(tree, vocabulary, inner, said),
                    subject,
                    "somebody is quoted as saying it",
                )
                found.cue.append((kid, inner + 1))
                return found
        if tree.words[kid] == "of" and lemma in ("accuse", "suspect"):
            return _candidate(
                tree,
                verb,
                "accused of",
                phrase_contents(tree, kid, tree.right[kid]),
                agent,
                f"“{tree.words[verb]} of” carries a charge",
            )
        if tree.words[kid] == "as" and lemma in known["naming"]:
            return _candidate(
                tree,
                verb,
                "named",
                phrase_contents(tree, kid, tree.right[kid]),
                agent,
                f"“{tree.words[verb]} as” carries a judgement",
            )
    content = _complement(tree, verb)
    if content is not None and lemma in known["clause"] and (agent is not None or lemma not in NO_VOICE or lemma in ("tell", "ask")):
        subject = next((k for k in tree.kids[verb] if tree.deps[k] == "nsubjpass"), None)
        told = subject is not None and tree.words[subject] != "it" and lemma not in ("tell", "ask", "inform")
        if told and content > verb:
            return None
        return _candidate(
            tree,
            verb,
            "passive clause",
            clause_contents(tree, vocabulary, verb, content),
            agent,
            f"“{tree.words[verb]}” is a passive report",
        )
    if agent is not None and lemma in known["judgement"] | known["topic"]:
        subject = next((k for k in tree.kids[verb] if tree.deps[k] == "nsubjpass"), None)
        if subject is not None and tree.tags[subject] not in ("WP", "WDT"):
            return _candidate(
                tree,
                verb,
                "passive object",
                phrase_contents(tree, tree.left[subject], tree.right[subject]),
                agent,
                f"“{tree.words[verb]} by” names who said it",
            )
    return None


def _asks(tree: Tree, kid: int) -> bool:
    return tree.deps[kid] in ("advcl", "ccomp") and tree.words[tree.left[kid]] in ("if", "whether")


def subject_of_passive(tree: Tree, verb: int) -> int | None:
    """Who is quoted in "was quoted as saying"."""
    own = tree.kid(verb, "nsubjpass", "nsubj")
    if own is not None:
        return own
    return tree.heads[verb] if tree.deps[verb] in ("acl", "relcl") else subject_of(tree, verb)


def _naming(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "called it a disgrace", "described the charge as fantasy"."""
    if tree.lemmas[verb] not in vocabulary.verbs["naming"]:
        return None
    target = None
    for kid in tree.kids[verb]:
        dep = tree.deps[kid]
        if dep in ("dobj", "ccomp", "oprd", "nsubj") and target is None and (kid > verb or tree.words[kid] == "what"):
            target = kid
        if kid > verb and dep == "oprd":
            break
        if kid > verb and dep == "prep" and tree.words[kid] == "as" and target is not None:
            break
    else:
        small = (
            target is not None
            and tree.deps[target] == "ccomp"
            and not tree.is_verb(target)
            and tree.lemmas[verb] in ("call", "deem", "consider", "label", "dub", "brand", "declare", "term", "find")
        )
        refers = (
            next((k for k in tree.kids[verb] if tree.deps[k] == "prep" and tree.words[k] == "to"), None)
            if tree.lemmas[verb] == "refer"
            else None
        )
        if refers is not None:
            target = refers
        elif not small:
            return None
    if target is None:
        return None
    contents = phrase_contents(tree, tree.left[target], right_end(tree, vocabulary, verb, target) - 1)
    return _candidate(
        tree, verb, "naming", contents, subject_of(tree, verb), f"“{tree.words[verb]}” gives a name to something"
    )


def _charge(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "accused Russia of jamming": the accused and the charge."""
    if tree.lemmas[verb] not in vocabulary.verbs["charge"]:
        return None
    target = tree.kid(verb, "dobj")
    if target is not None and tree.lemmas[verb] in ("accuse", "suspect", "blame"):
        inner = next((k for k in tree.kids[target] if tree.deps[k] == "prep" and tree.words[k] in ("of", "for") and (tree.kid(k, "pcomp") is not None or tree.words[k] == "of" and tree.lemmas[verb] == "accuse")), None)
        source = subject_of(tree, verb)
        if inner is not None and source is not None and can_speak(tree, source):
            contents = phrase_contents(tree, tree.left[target], right_end(tree, vocabulary, verb, target) - 1)
            return _candidate(tree, verb, "charge", contents, source, f"“{tree.words[verb]} … {tree.words[inner]}” carries a charge")
    charge = next(
        (
            k
            for k in tree.kids[verb]
            if k > verb and tree.deps[k] == "prep" and tree.words[k] in ("of", "for", "about", "against", "over", "with")
        ),
        None,
    )
    if charge is None and target is not None:
        date = next((k for k in tree.kids[verb] if k > target and tree.deps[k] == "npadvmod"), None)
        charge = next((k for k in tree.kids[date] if k > date and tree.words[k] in ("of", "about")), None) if date is not None else None
    if target is None or charge is None or charge < target:
        return None
    source = subject_of(tree, verb)
    if source is None or not can_speak(tree, source):
        return None
    accuses = tree.lemmas[verb] not in (
        "tell",
        "warn",
        "remind",
        "inform",
        "notify",
        "assure",
        "convince",
        "advise",
        "reassure",
        "ask",
        "question",
        "press",
        "brief",
    )
    first = tree.left[target] if accuses else charge
    contents = phrase_contents(tree, charge, max(tree.right[charge], right_end(tree, vocabulary, verb, charge) - 1))
    if accuses:
        contents = _joined(phrase_contents(tree, first, tree.right[target]) + contents)
    return _candidate(
        tree,
        verb,
        "charge",
        contents,
        subject_of(tree, verb),
        f"“{tree.words[verb]} … {tree.words[charge]}” carries a charge",
    )


def _gives(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "gave Tehran two weeks to let inspectors back", "put the toll at 26", "gave the position as ...": terms and figures."""
    lemma = tree.lemmas[verb]
    if lemma not in ("give", "put", "set"):
        return None
    source, target = subject_of(tree, verb), tree.kid(verb, "dobj")
    if source is None or target is None or not can_speak(tree, source):
        return None
    figure = next((k for k in tree.kids[verb] if k > target and tree.deps[k] == "prep" and tree.words[k] == ("at" if lemma == "put" else "as")), None)
    last = tree.right[verb]
    term = any(tree.entities[i] in ("DATE", "TIME") or tree.lemmas[i] in ("deadline", "ultimatum") for i in range(verb + 1, last + 1))
    toward = any(tree.tags[i] == "TO" and i + 1 <= last and tree.tags[i + 1] == "VB" for i in range(verb + 2, last))
    if lemma == "give" and term and toward or (figure is not None and lemma != "set" and _counts(tree, figure, lemma)):
        first = min(tree.left[k] for k in tree.kids[verb] if k > verb and tree.deps[k] in ("dobj", "dative"))
        last = max(tree.right[k] for k in tree.kids[verb] if k >= target and (tree.deps[k] != "conj" or not tree.is_verb(k)))
        contents = phrase_contents(tree, first, last)
        return _candidate(tree, verb, "terms", contents, source, f"“{tree.words[verb]}” sets a term or a figure")
    return None


def _joined(pieces: list[Range]) -> list[Range]:
    """Pieces that touch as one; what stands between two others (the time of speaking) is left out."""
    out: list[Range] = []
    for first, end in sorted(pieces):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((first, end))
    return out


def _counts(tree: Tree, figure: int, lemma: str) -> bool:
    return lemma == "give" or any(tree.tags[i] == "CD" for i in range(figure, tree.right[figure] + 1))


def _directive(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "urged Tehran to stop", "called on both sides to talk"."""
    if tree.lemmas[verb] not in vocabulary.verbs["directive"]:
        return None
    source = subject_of(tree, verb)
    if source is None or not can_speak(tree, source):
        return None
    target = tree.kid(verb, "dobj", "dative")
    inf = tree.kid(verb, "xcomp", "ccomp", "advcl")
    if (
        inf is not None
        and inf > verb
        and tree.deps[inf] != "advcl"
        and any(tree.words[k] == "to" and tree.deps[k] == "aux" for k in tree.kids[inf])
    ):
        if tree.deps[inf] == "ccomp" or target is not None:
            first = min(tree.left[inf], tree.left[target] if target is not None and target > verb else tree.left[inf])
            contents = phrase_contents(tree, first, right_end(tree, vocabulary, verb, inf) - 1)
            return _candidate(
                tree,
                verb,
                "directive",
                contents,
                subject_of(tree, verb),
                f"“{tree.words[verb]}” asks somebody to do something",
            )
    if tree.lemmas[verb] in ("call", "appeal", "press", "push", "lobby"):
        on = next(
            (
                k
                for k in tree.kids[verb]
                if k > verb and tree.deps[k] == "prep" and tree.words[k] in ("on", "upon", "to", "for")
            ),
            None,
        )
        if on is not None and inf is not None and inf > on:
            contents = phrase_contents(tree, tree.left[on] + 1, tree.right[inf])
            found = _candidate(
                tree,
                verb,
                "directive",
                contents,
                subject_of(tree, verb),
                f"“{tree.words[verb]} {tree.words[on]}” asks somebody to do something",
            )
            return found
    return None


def _intention(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "vowed to fight", "plans to go"."""
    if tree.lemmas[verb] not in vocabulary.verbs["intention"]:
        return None
    inf = tree.kid(verb, "xcomp")
    if inf is None or inf < verb or not any(tree.words[k] == "to" for k in tree.kids[inf] if k < inf):
        return None
    if tree.lemmas[verb] == "ask" and tree.lemmas[inf] in ("name", "identify"):
        return None
    if tree.lemmas[inf] in EMPTY_CONTENT and tree.lemmas[verb] in ("decline", "refuse"):
        return None
    source = subject_of(tree, verb)
    if source is None or not can_speak(tree, source):
        return None
    contents = phrase_contents(tree, tree.left[inf], right_end(tree, vocabulary, verb, inf) - 1)
    return _candidate(tree, verb, "intention", contents, source, f"“{tree.words[verb]} to” states an intention")


def _preposition(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "called for a ceasefire", "warned of attacks", "complained about the delay"."""
    wanted = vocabulary.prepositions.get(tree.lemmas[verb])
    if not wanted:
        return None
    for kid in tree.kids[verb]:
        if kid > verb and tree.deps[kid] == "prep" and tree.words[kid] in wanted:
            inner = tree.kid(kid, "pobj", "pcomp", "prep")
            source = subject_of(tree, verb)
            if inner is None or source is None or not can_speak(tree, source):
                return None
            if tree.lemmas[verb] in EMPTY_CONTENT and any(tree.deps[k] == "neg" for k in tree.kids[verb]):
                return None
            contents = phrase_contents(tree, tree.left[inner], object_end(tree, vocabulary, verb, kid) - 1)
            found = _candidate(
                tree, verb, "preposition", contents, source, f"“{tree.words[verb]} {tree.words[kid]}” says what about"
            )
            return found
    return None


def _object(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "condemned the attack", "denied the allegations"."""
    lemma = tree.lemmas[verb]
    target = tree.kid(verb, "dobj")
    foresees = lemma == "see" and target is not None and tree.lemmas[target] in PROSPECTS
    if not foresees and lemma not in vocabulary.verbs["judgement"] and lemma not in vocabulary.verbs["topic"]:
        return None
    if target is None or target < verb or tree.tags[target] in ("PRP", "WP", "WDT"):
        return None
    source = subject_of(tree, verb)
    if source is None or not can_speak(tree, source) or _claims_nothing(tree, verb, source):
        return None
    if lemma in ("show", "put") and not (lemma == "show" and is_document(tree, source)):
        return None
    contents = phrase_contents(tree, tree.left[target], object_end(tree, vocabulary, verb, target) - 1)
    return _candidate(tree, verb, "object", contents, source, f"“{tree.words[verb]}” judges or names its object")


def _claims_nothing(tree: Tree, verb: int, source: int) -> bool:
    """ "No one claimed responsibility", "neither confirmed nor denied"."""
    if tree.words[source] in ("nobody", "none") or any(tree.words[k] == "no" for k in tree.kids[source]):
        return True
    return any(tree.words[i] in ("neither", "nor") for i in range(max(source, verb - 6), verb))


def _loose(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """ "Clinton Says Russians Hacked Party": a verb that takes no object has been given one; all behind it is what was said."""
    target = tree.kid(verb, "dobj")
    if tree.lemmas[verb] not in NO_OBJECT or target is None or target < verb or tree.right[target] - verb < 3:
        return None
    source = subject_of(tree, verb)
    if source is None or not can_speak(tree, source) or tree.tags[verb] not in ("VBD", "VBZ", "VBP", "VBG"):
        return None
    contents = phrase_contents(tree, verb + 1, right_end(tree, vocabulary, verb, target) - 1)
    return _candidate(tree, verb, "loose", contents, source, f"“{tree.words[verb]}” stands before what was said")
