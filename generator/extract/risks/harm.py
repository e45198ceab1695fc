"""Is what a verb or a noun says a harm, and of which kind?

In: a token. Out: a ``Harm`` (its category and the word that carries it) or None. Knows nothing of likelihood: a past
attack is a harm here too; whether it may come, or is only told, the frames decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.risks.means import told_by_means
from generator.extract.risks.states import LIVED_ON, States
from generator.extract.risks.view import View
from generator.extract.risks.vocabulary import Vocabulary, Words

__all__ = ["Harm", "HarmReader"]

GROUND = frozenset(("ground", "cross-border", "amphibious", "land"))
"""An operation that is called so is an invasion."""
HARMFUL_LEVELS = frozenset(("toxic", "critical", "alarming", "crisis", "emergency", "unhealthy", "harmful"))
PARTS = frozenset(("part", "half", "some", "all", "most", "share", "bulk", "rest", "much", "third", "quarter", "percent"))
MET = frozenset(("meet", "answer", "respond", "reply", "greet", "disperse", "crush", "break"))
"""What may be done by force, or with bullets."""
FLOODS = frozenset(("avalanche", "flood", "deluge", "surge", "storm", "exodus"))
FLEEING = frozenset(("refugee", "migrant", "evacuee"))
"""Of these a wave or an influx is a harm."""
ARMED = frozenset(("nuclear", "missile", "rocket", "weapon", "warhead", "ballistic", "satellite"))
FORCE = frozenset(("force", "fury", "fire", "bullet", "response", "resolve", "wrath", "strength", "steel"))
RISES = frozenset(("rise", "increase", "hike", "jump", "spike"))
CUTS = frozenset(("cut", "reduction", "interruption", "cutoff", "shutoff", "fall", "drop"))
MEASURED = frozenset(
    ("fall", "rise", "drop", "climb", "jump", "surge", "soar", "double", "triple", "spike", "plunge", "slow", "shrink")
)
"""Verbs of change: what looks like an object is the measure ("could fall 20 degrees")."""
SERVING = {
    "use": ("for", "in", "against"),
    "look": ("at",),
    "favour": ("dobj",),
    "favor": ("dobj",),
    "serve": ("for",),
    "follow": ("by",),
    "end": ("in",),
}
"""Verbs that serve a harm or look it in the face, and where it stands."""
PLACES = frozenset(("town", "house", "building", "country", "road", "bounds", "room", "home", "school", "village"))
"""What people run out of and nothing runs low."""
TIMES = frozenset(("moment", "minute", "hour", "day", "week", "month", "year", "time"))
"""What looks like an object but tells when ("would end the moment they attack")."""
FIGURES = frozenset(("storm", "clash", "flood", "explosion", "riot", "blaze", "deluge", "eruption", "outbreak"))
DELIGHTS = frozenset({
    "applause", "laughter", "colour", "color", "culture", "style", "idea", "opinion", "joy", "cheer", "flavour", "flavor",
    "taste", "creativity", "talent", "message", "letter", "generation", "personality", "ego", "glory",
})  # fmt: skip
"""Of these the words of harm are figures of speech."""
TRADES = frozenset(("segment", "sector", "record", "title", "waste", "inefficiency"))
SQUARES = frozenset(("crowded", "busy", "cattle", "fish", "christmas", "weekly", "local", "open", "central", "village"))
"""Markets where people stand."""
MOST_WORDS = 2
"""Nouns of quantity that are read through to the harm."""
NEAREST = 30
"""Tokens before a pronoun in which its noun stands."""
OBJECTS = ("dobj", "obj", "nsubjpass", "attr", "oprd", "dative")
SUBJECTS = ("nsubj", "nsubjpass")
INTO = frozenset(("to", "into", "toward", "towards", "on", "with", "under"))
IN = frozenset(("result", "end", "culminate", "plunge", "draw", "embroil"))
"""Verbs whose outcome follows "in" ("result in deaths")."""


@dataclass(frozen=True, slots=True)
class Harm:
    """A harm in the text: its category by the lexicon, the token that carries it, and whether a modal alone suffices."""

    category: str
    token: int
    strong: bool = True


class HarmReader:
    """Reads harm off the verbs and nouns of one document."""

    def __init__(self, view: View, words: Vocabulary) -> None:
        self.view, self.words = view, words
        self.states = States(view, words)

    def verb(self, v: int, *, weak: bool = False) -> Harm | None:
        """The harm that a clause with this verb speaks of."""
        view, words = self.view, self.words
        lemma = view.lemma[v]
        arguments = list(self.arguments(v))
        particles = [f"{lemma}_{view.low[k]}" for k in view.children(v, "prt", "advmod") if k > v]
        if any(self._is_neutral(name, arguments) for name in (lemma, *particles)):
            return None
        category = next((words.verbs[p] for p in particles if p in words.verbs), None) or words.verbs.get(lemma)
        if category:
            return Harm(category, v)
        return (
            self._runs_out(v, lemma)
            or self._selective(v, lemma, arguments)
            or self._caused(v, lemma, arguments)
            or self._state(v, weak=weak)
            or self._first_to(v)
            or (
                Harm("", v, strong=False)
                if weak and (lemma in words.weak or any(p in words.weak for p in particles))
                else None
            )
        )

    def noun(self, n: int, depth: int = 0) -> Harm | None:
        """The harm that a noun names, also through a noun of quantity or change ("a wave of attacks")."""
        view, words = self.view, self.words
        lemma = view.lemma[n]
        if view.pos[n] == "PROPN" and view.doc[n].is_sent_start and lemma.endswith("s") and lemma not in words.nouns:
            lemma = lemma.removesuffix("s")  # "Landslides are possible", taken for a name
        if (lemma in FLOODS or lemma in words.sets["containers"]) and (poured := self._poured(n, depth)):
            return poured
        category = words.nouns.get(lemma) or (words.nouns.get(view.low[n]) if view.tag[n] in ("VBG", "VBN") else None)
        if category and lemma == "attack":
            category = self._attack(n, category)
        elif category and lemma in FIGURES and self._is_figure(n):
            category = None
        if category and (view.pos[n] != "PROPN" or view.doc[n].is_lower or (view.doc[n].is_sent_start and not view.kids[n])):
            return Harm(category, n)
        if depth < MOST_WORDS and (lemma in words.sets["containers"] or lemma in words.governing_nouns):
            for prep in view.children(n, "prep"):
                for obj in view.children(prep, "pobj"):
                    if found := self.noun(obj, depth + 1):
                        return found
                    if self._hostile(obj):  # "a return of pirate groups"
                        return Harm("maritime" if view.lemma[obj] == "pirate" else "", obj)
        return self._launched(n, lemma) or self._changed(n, lemma)

    def _is_figure(self, n: int) -> bool:
        """ "a storm of applause", "a clash of colours"."""
        of = (o for p in self.view.children(n, "prep") if self.view.low[p] == "of" for o in self.view.children(p, "pobj"))
        return any(self.view.lemma[o] in DELIGHTS for o in of)

    def _attack(self, n: int, category: str) -> str | None:
        """The kind of an attack: a sick heart's is of another kind, and one "on the low-alcohol market" is none."""
        view = self.view
        if any(view.low[k] in ("heart", "panic", "asthma") for k in view.kids[n]):
            return "other"
        return None if self._on_market(n) else category

    def _on_market(self, n: int) -> bool:
        """ "an attack on the low-alcohol market"; on a crowded market it is one."""
        view = self.view
        on = [o for p in view.children(n, "prep") if view.low[p] == "on" for o in view.children(p, "pobj")]
        if any(view.lemma[o] in TRADES for o in on):
            return True
        kinds = [view.lemma[k] for o in on if view.lemma[o] == "market" for k in view.children(o, "amod", "compound")]
        return bool(kinds) and SQUARES.isdisjoint(kinds)

    def _poured(self, n: int, depth: int) -> Harm | None:
        """ "a wave of refugees", "an avalanche of migrants"; "an avalanche of bankruptcies" is no avalanche."""
        view = self.view
        of = [o for p in view.children(n, "prep") for o in view.children(p, "pobj")]
        if any(view.lemma[o] in FLEEING for o in of):
            return Harm("humanitarian", n)
        if view.lemma[n] not in FLOODS or depth >= MOST_WORDS:
            return None
        return next((found for o in of if view.low[view.head[o]] == "of" and (found := self.noun(o, depth + 1))), None)

    def _launched(self, n: int, lemma: str) -> Harm | None:
        """ "attempts against clinics", "a missile test"."""
        view = self.view
        if lemma == "attempt" and any(view.low[p] == "against" for p in view.children(n, "prep")):
            return Harm("", n)
        if lemma == "race" and any(view.lemma[k] == "arm" for k in view.children(n, "compound")):
            return Harm("military", n)
        if lemma == "operation" and any(view.low[k] in GROUND for k in view.children(n, "compound", "amod")):
            return Harm("military", n)
        of = (o for p in view.children(n, "prep") for o in view.children(p, "pobj")) if lemma == "exchange" else ()
        if any(view.lemma[o] in ("fire", "gunfire", "shot", "blow") for o in of):
            return Harm("military", n)
        armed = lemma in ("test", "launch") and any(view.lemma[k] in ARMED for k in view.children(n, "compound", "amod"))
        return Harm("military", n) if armed else None

    def _hostile(self, n: int) -> bool:
        """True for outlaws, and for groups named for them."""
        view, militants = self.view, self.words.sets["militants"] | {"pirate", "robber", "raider"}
        return view.lemma[n] in militants or any(view.lemma[k] in militants for k in range(max(view.left(n), n - 3), n))

    def _changed(self, n: int, lemma: str) -> Harm | None:
        """ "a price rise", "power cuts", "cuts in supply": a change of something that should not change so."""
        view, classes = self.view, self.words.classes
        things = {view.lemma[k] for k in view.children(n, "compound", "amod")}
        things |= {
            view.lemma[o]
            for p in view.children(n, "prep")
            if view.low[p] in ("in", "to", "of")
            for o in view.children(p, "pobj")
        }
        if lemma in RISES and things & classes["price"]:
            return Harm("economic", n)
        if lemma == "level" and things & (self.words.harmful | HARMFUL_LEVELS):
            return Harm("", n)
        if lemma in CUTS and things & LIVED_ON:
            return Harm("economic", n)
        return None

    def arguments(self, v: int) -> Iterator[tuple[str, int]]:
        """(role, token) of subject, objects and prepositional objects, with conjuncts; a relative gives its head."""
        view = self.view
        for kid in view.kids[v]:
            dep = view.dep[kid]
            if dep in SUBJECTS or dep in OBJECTS:
                target = self._antecedent(v, kid)
                yield dep, target
                yield from ((dep, other) for other in view.children(target, "conj") if target == kid)
            elif dep in ("prep", "agent"):
                for obj in view.children(kid, "pobj"):
                    yield view.low[kid], obj
                    yield from ((view.low[kid], other) for other in view.children(obj, "conj"))
            elif dep == "advmod" and kid > v:
                for prep in view.children(kid, "prep"):
                    yield from ((view.low[prep], obj) for obj in view.children(prep, "pobj"))
        if view.dep[v] == "acl" and view.tag[v] in ("VBN", "VBG"):
            yield "nsubjpass" if view.tag[v] == "VBN" else "nsubj", view.head[v]
        if view.dep[v] == "xcomp" and view.child(v, *SUBJECTS) is None and (subject := self._controller(v)) is not None:
            yield "nsubjpass" if view.child(v, "auxpass") is not None else "nsubj", subject
        if view.dep[v] == "conj" and not any(view.dep[k] in SUBJECTS for k in view.kids[v]):
            for kid in view.children(view.head[v], *SUBJECTS):
                yield "nsubj", kid

    def _controller(self, v: int) -> int | None:
        """Who is to do what an infinitive says: the object of the verb above, else its subject ("is likely to spread")."""
        view = self.view
        head = view.head[v]
        above = view.head[head] if view.dep[head] in ("acomp", "advmod", "oprd") else head
        found = (view.child(head, "dobj"), view.child(head, *SUBJECTS), view.child(above, *SUBJECTS))
        return next((k for k in found if k is not None), None)

    def _antecedent(self, v: int, kid: int) -> int:
        view = self.view
        if view.dep[v] == "relcl" and view.low[kid] in ("that", "which", "who"):
            return view.head[v]
        return kid

    def _is_neutral(self, lemma: str, arguments: list[tuple[str, int]]) -> bool:
        """True for an expression that has nothing of the harm ("strike a deal", "explode with colour")."""
        harmless = self.words.neutral.get(lemma)
        if harmless is None:
            return False
        return any(
            (role in OBJECTS and self.view.lemma[i] in harmless) or f"{role}_{self.view.lemma[i]}" in harmless
            for role, i in arguments
        )

    def _selective(self, v: int, lemma: str, arguments: list[tuple[str, int]]) -> Harm | None:
        """Verbs that are a harm with certain objects, or with certain subjects where they have no object."""
        view, classes = self.view, self.words.selective.get(lemma)
        particle = next((f"{lemma}_{view.low[k]}" for k in view.children(v, "prt", "advmod")), None)
        if particle in self.words.selective:
            classes = self.words.selective[particle]
        if not classes or (lemma == "end" and any(role == "in" and self.noun(i) for role, i in arguments)):
            return None
        objects = [i for role, i in arguments if role in OBJECTS and self.view.lemma[i] not in TIMES]
        if lemma in MEASURED:
            objects = []
        chosen = objects or [
            i for role, i in arguments if role == "nsubj" or role in ("from", "to", "into", "through", "with", "on")
        ]
        if lemma == "fall" and any(role == "nsubj" and self.view.doc[i].ent_type_ == "GPE" for role, i in arguments):
            return Harm("military", v)  # "if Bhamo falls"
        for i in (self._meant(k) for k in chosen if view.lemma[k] != "attack" or not self._on_market(k)):
            names = [c for c in classes if self._belongs(i, self.words.classes[c]) or (c == "any" and objects)]
            if names and not ("price" in names and any(view.low[k] == "down" for k in view.kids[v])):
                category = self._category(lemma, i, names)
                sets = self.words.sets
                mild = lemma in sets["needs_threat"] or sets["mild_classes"].issuperset(names)
                paid = lemma == "cost" and any(self.view.dep[k] == "dative" for k in self.view.kids[v])
                paid = paid or not {"job", "life"}.isdisjoint(names)
                strong = not mild or paid or category in ("military", "sanctions")
                return Harm(category, v, strong=strong)
        return None

    def _meant(self, i: int) -> int:
        """For "it" and "they" as subject the subject before: "the price doubled, and it would double again"."""
        view = self.view
        if view.low[i] not in ("it", "they"):
            return i
        before = (k for k in range(i - 1, max(0, i - NEAREST), -1) if view.dep[k] in SUBJECTS and view.pos[k] == "NOUN")
        return next(before, i)

    def _runs_out(self, v: int, lemma: str) -> Harm | None:
        """ "running out of fuel", "will run short of food"."""
        view = self.view
        if lemma != "run" or v + 1 >= len(view.low) or view.low[v + 1] not in ("out", "short", "low", "dry"):
            return None
        if view.low[v + 1 : v + 3] == ["out", "of"]:
            after = range(v + 3, min(v + 6, len(view.low)))
            return Harm("", v) if any(view.pos[k] == "NOUN" and view.lemma[k] not in PLACES for k in after) else None
        if view.low[v + 1] == "dry":
            return Harm("", v)
        subject = view.child(v, "nsubj")
        near = [*range(v + 2, min(v + 8, len(view.low))), *([subject] if subject is not None else [])]
        return Harm("economic", v) if any(view.lemma[k] in self.words.classes["needs"] for k in near) else None

    def _belongs(self, i: int, group: Words) -> bool:
        view = self.view
        if view.lemma[i] in group or view.low[i] in group:
            return True
        if view.lemma[i] in PARTS or view.pos[i] == "NUM":
            of = (o for p in view.children(i, "prep") if view.low[p] == "of" for o in view.children(p, "pobj"))
            if any(view.lemma[o] in group for o in of):
                return True
        return any(view.lemma[k] in group for k in view.children(i, "compound", "amod")) or (
            view.pos[i] == "PROPN" and any(view.low[k] in group for k in view.children(i, "compound", "nmod"))
        )

    def _category(self, lemma: str, i: int, names: list[str]) -> str:
        """The category that the verb itself or the argument's class gives, first of all a class that the verb asks for."""
        if lemma in self.words.verb_categories:
            return self.words.verb_categories[lemma]
        word, given = self.view.lemma[i], self.words.class_categories
        own = next((given[name] for name in given if name in names), None)
        if own is not None or "goods" in names:
            return own or ""
        for name, category in given.items():
            if word in self.words.classes[name]:
                return category
        return self.words.nouns.get(word, "other")

    def _caused(self, v: int, lemma: str, arguments: list[tuple[str, int]]) -> Harm | None:
        """A verb that brings about, meets with or lets happen something that is a harm."""
        if kind := told_by_means(self.view, self.words, v, arguments):
            return Harm(kind, v)
        if lemma in MET:
            for role, i in arguments:
                if role in ("with", "by") and self.view.lemma[i] in FORCE:
                    return Harm("political" if role == "by" else "military", i)
        serving = SERVING.get(lemma, ())
        served = next((found for role, i in arguments if role in serving and (found := self.noun(i))), None)
        if served or (serving and lemma not in ("follow", "end")):
            return served
        kinds = self.words.governing_verbs.get(lemma, ())
        occurs = "occur" in kinds
        if "cause" not in kinds and not occurs:
            return None
        for role, i in arguments:
            if role == "nsubj":
                fits = occurs
            elif role in OBJECTS:
                fits = "cause" in kinds or role == "nsubjpass"
            else:
                fits = role in INTO or (role == "in" and lemma in IN)
            if fits and (found := self.noun(i)) and not any(self.view.low[k] == "no" for k in self.view.kids[i]):
                return Harm("", found.token) if role == "nsubj" and self._strikes(v) else found
        return self._risky_complement(v)

    def _strikes(self, v: int) -> bool:
        """True where the harm as subject hits something else: what it does there decides the category."""
        view = self.view
        return view.child(v, "dobj") is not None or (view.lemma[v] == "weigh" and view.child(v, "prep") is not None)

    def _risky_complement(self, v: int) -> Harm | None:
        """ "lead to families fleeing": a gerund below the preposition."""
        view = self.view
        for prep in view.children(v, "prep"):
            for gerund in view.children(prep, "pcomp"):
                if view.low[prep] in ("to", "in", "into") and (found := self.verb(gerund)):
                    return found
        return None

    def _state(self, v: int, *, weak: bool) -> Harm | None:
        """A bad state that the clause puts somebody or something in."""
        found = self.states.of(v, weak=weak)
        return None if found is None else Harm(found.category, found.token, strong=found.strong)

    def plight(self, v: int) -> Harm | None:
        """The bad state that somebody or something is said to be in."""
        found = self.states.plight(v)
        return None if found is None else Harm(found.category, found.token)

    def _first_to(self, v: int) -> Harm | None:
        """ "Coastal tankers would be the first to suffer"."""
        view = self.view
        if view.lemma[v] != "be":
            return None
        acts = (x for n in view.children(v, "attr") for x in view.kids[n] if view.tag[x] == "VB")
        return next((Harm(found.category, found.token) for x in acts if (found := self.verb(x, weak=True))), None)
