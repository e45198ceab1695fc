"""Which kind of harm: by its own word, by what it befalls, by who threatens, then by what is spoken of around it.

In: a candidate. Out: one of the contract's categories. The order of evidence: (1) the word of harm, where it has one
meaning ("famine", "sanction"), also with a second word ("break up" and "oil"); (2) where the word only says that something
goes badly ("collapse", "cut", "threat"), what that is; (3) the risk's other words, its sentence and the text. Who would do
it decides between force, terror and robbery at sea. Maritime goes before military; terrorism is violence by armed groups
against civilians. The condition's words do not count ("any effort to stop our ships would be met in kind"
threatens force, not shipping) unless nothing else tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import cast

from generator.extract.risks.candidate import Candidate
from generator.extract.risks.doers import OUTLAWS, Doers
from generator.extract.risks.pairs import ARMIES, CIVIL, COVERS, NEEDS, VAGUE, VIOLENT, Pairs
from generator.extract.risks.scene import Scene
from generator.extract.risks.themes import Themes
from generator.model import RiskCategory

__all__ = ["Categories"]

FIXED = frozenset(("sanctions", "cyber", "environmental", "terrorism"))
TURNING = frozenset({
    "collapse", "crumble", "buckle", "unravel", "worsen", "deteriorate", "exacerbate", "aggravate", "jeopardise",
    "jeopardize", "undermine", "cripple", "derail", "wreck", "ruin", "devastate", "weaken", "erode", "destroy", "damage",
    "hit", "hurt", "harm", "cut", "isolate", "lose", "disrupt", "plummet", "slump", "evaporate", "threat", "risk", "danger",
    "hazard", "peril", "loss", "crisis", "emergency", "disaster", "breakdown", "failure", "setback", "consequence", "halt",
    "flood", "explode", "ignite", "burn", "starve", "die", "perish", "threaten", "paralyse", "paralyze", "reach",
    "suspend", "disruption", "interruption", "blow", "impede", "hamper", "hinder", "sour", "end", "fall", "suffer", "wipe",
    "dry", "run", "survive", "choke", "rot", "spoil", "poison", "affect", "stall", "reignite", "sabotage", "strangle",
    "founder", "sink", "chaos", "throttle", "paralysis",
})  # fmt: skip
"""Words that say that something goes badly: what it is, tells the kind."""
WORSENING = frozenset(("worsen", "deteriorate", "aggravate", "deepen", "intensify", "grow", "persist", "linger"))
"""What does so is a harm of its own kind."""
BY_FORCE = frozenset(("other", "environmental", "humanitarian", "economic"))
"""What is terror when an armed group does it: burning houses, closing roads."""
BLASTS = frozenset(("explosion", "blast", "fire", "blaze", "detonate", "derailment", "stampede"))
"""Dangers to the public, whatever else the text is about."""
TRADERS = frozenset(("trade", "market", "exporter", "trader", "buyer", "export", "grower"))
"""Whose grain is goods and not bread."""
SERVICES = frozenset(("intelligence", "security", "counter-terrorism", "counterterrorism", "domestic"))
CRIMINAL = frozenset(("gang", "cartel", "mafia", "drug", "trafficker", "judge", "prosecutor", "inmate", "mobster"))
ARMED = frozenset({
    "army", "troop", "soldier", "garrison", "battalion", "brigade", "regiment", "base", "barracks", "war", "offensive",
    "convoy", "front", "frontline", "warship", "fleet", "airspace", "missile", "artillery", "border", "frontier",
})  # fmt: skip
"""Words of war: what is aimed at these is no terror."""
NOBODY = frozenset(("nobody", "anybody", "anyone", "everybody", "everyone", "it", "there"))
TERROR = frozenset(("terrorist", "terrorism", "suicide", "jihadist", "copycat", "lone-wolf"))
CROWDS = frozenset(("villager", "protester", "demonstrator", "farmer", "student", "settler", "resident", "supporter"))
"""Who blocks a road to be heard."""
KILLINGS = frozenset(("killing", "massacre", "atrocity", "carnage", "bloodbath", "shooting", "murder", "gunfire"))
"""What armies do, too."""
WATERWAYS = frozenset(("port", "harbour", "harbor", "strait", "channel", "canal", "anchorage", "sea", "gulf", "waterway"))
ROUTES = frozenset(("shipping", "navigation", "strait", "transit", "canal", "tanker"))
BORDERS = frozenset(("border", "crossing", "frontier", "airspace", "checkpoint"))
COLLIDING = frozenset(("collide", "collision", "ram", "ramming"))
RAIDS = frozenset(("attack", "raid", "robbery", "boarding", "ambush", "kidnapping", "abduction", "shooting", "incident"))
ANSWERS = frozenset(
    (
        "answer",
        "response",
        "retaliation",
        "reply",
        "kind",
        "countermeasure",
        "measure",
        "action",
        "step",
        "unanswered",
        "respond",
        "react",
    )
)
BOMBINGS = frozenset(("attack", "bombing", "assault", "strike", "plot", "blast"))
GATHERINGS = frozenset((
    "synagogue", "mosque", "church", "temple", "cathedral", "jewish", "worshipper", "pilgrim", "festival", "concert", "mall",
    "nightclub", "christmas", "carnival", "shrine", "congregation", "parade",
))  # fmt: skip
"""Struck by nobody that is named, these are struck by terrorists."""
REFERRING = frozenset(("such", "this", "that", "these"))
LEVELS = frozenset(("threat", "risk", "danger", "alert"))
"""A level of these is about what the text is about, whoever states it."""
SAID_BY_VERBS = frozenset(("cyber", "sanctions", "terrorism"))
"""Themes that verbs tell too ("encrypt", "delist"); elsewhere a verb may only look like the noun ("wind up", "board")."""
PREDICATE, PATIENT, AROUND, TEXT = 3, 3, 1, 1
"""What a word counts in the risk's predicate, as what it befalls, and in its sentence; and what the text's theme counts."""


class Categories:
    """The categories of one document's risks; ``kinds_of`` gives the kinds of the actors who would do it."""

    def __init__(
        self, scene: Scene, is_armed_group: Callable[[int], bool], kinds_of: Callable[[Candidate], Sequence[str]]
    ) -> None:
        self.scene, self.view, self.lemma = scene, scene.view, scene.view.lemma
        self.themes = Themes(scene)
        self.doers = Doers(scene, self.themes, is_armed_group, kinds_of)
        self.pairs = Pairs(scene, self.themes, self.doers)

    def of(self, risk: Candidate) -> RiskCategory:
        """The category of a candidate."""
        core = self._core(risk)
        words = {self.lemma[i] for i in core}
        category = self._by_word(risk, words) or self._by_theme(risk, core)
        if category == "route":
            closed = {self.lemma[i] for i in self.themes.befallen(risk)} or words
            by_sea, by_border = closed & WATERWAYS, closed & BORDERS
            by_crowd = any(self.lemma[i] in CROWDS for i in risk.agents) or risk.why.startswith(("vowed", "threatened"))
            by_crowd = by_crowd and not {"armed_group", "armed_forces"}.intersection(self.doers.kinds_of(risk))
            category = "maritime" if by_sea else "political" if by_border or by_crowd else self._by_theme(risk, core)
        if risk.harm.category in VAGUE and category not in FIXED | VIOLENT and (veiled := self._veiled(risk)):
            return veiled
        if category in VIOLENT:
            return self._violence(risk, core)
        if category in BY_FORCE and not (category == "economic" and self.themes.patient(risk) == "economic"):
            named = "armed_group" in self.doers.kinds_of(risk)
            if named or any(self.doers.is_militant(i) for i in risk.agents):
                return "maritime" if self.themes.at_sea() and not named else "terrorism"
        return cast(RiskCategory, category)

    def _veiled(self, risk: Candidate) -> RiskCategory | None:
        """ "We shall take it down, and not with spanners": what armed men threaten so is of their kind."""
        if not any(self.view.low[i] in ("we", "they", "you", "he") for i in risk.agents):
            return None
        kinds = self.doers.kinds_of(risk)
        return "terrorism" if "armed_group" in kinds else "military" if "armed_forces" in kinds else None

    def _by_word(self, risk: Candidate, words: set[str]) -> str | None:
        """What the word of harm says together with the risk's own words; None where it is vague."""
        special = self._answer(risk) or self.pairs.of(risk, words)
        harm = special or self._turned(risk, words) or risk.harm.category
        if special == "maritime" or not self._is_about_ships(risk, words):
            return special or (None if harm in VAGUE else harm)
        if harm in ("", "other") and self.themes.patient(risk) not in (None, "maritime"):
            return None
        kept = (
            harm in FIXED
            or (harm == "economic" and not (words & ROUTES and not words & COVERS))
            or (harm == "political" and risk.verb is not None)
            or self.lemma[risk.harm.token] == "famine"
        )
        return harm if kept else "maritime"

    def _turned(self, risk: Candidate, words: set[str]) -> str | None:
        """The kind of what "collapses" or is "cut"; people starve in need, and what floods is mostly nature's doing."""
        harm = risk.harm.category
        if self.lemma[risk.harm.token] in WORSENING and (grown := self._grown(risk)):
            return grown
        patient = self.themes.patient(risk) if self.lemma[risk.harm.token] in TURNING else None
        if patient is None or self._is_rated(risk) or harm in ("sanctions", "cyber") or (patient == "military" and harm):
            return None
        if (harm == "environmental" and patient != "maritime") or (
            harm == "humanitarian" and patient not in ("environmental", "economic")
        ):
            return None
        return "humanitarian" if patient == "economic" and words & NEEDS and not words & (COVERS | TRADERS) else patient

    def _is_about_ships(self, risk: Candidate, words: set[str]) -> bool:
        """True with a word of ships in the risk, or where it befalls one that its condition names ("any ship …")."""
        ships = words & self.scene.words.sets["maritime"]
        if ships == {"sea"}:  # "a clash on the sea border", "a storm over the Arabian Sea"
            seas = (i for i in range(risk.start, risk.end) if self.lemma[i] == "sea")
            return any(self.view.pos[i] == "NOUN" and self.view.dep[i] != "compound" for i in seas)
        verb = risk.verb
        hit = self.view.child(verb, "nsubjpass") if verb is not None and risk.condition else None
        if verb is not None and hit is None and self.view.tag[verb] == "VBN":  # "crews are afraid of being fired on"
            hit = next((k for above in self.view.ancestors(verb)[:3] for k in self.view.children(above, "nsubj")), None)
        return bool(ships) or (hit is not None and self.lemma[hit] in self.scene.words.sets["maritime"])

    def _grown(self, risk: Candidate) -> str | None:
        """ "delays could worsen": the kind of the harm that gets worse."""
        kinds = (self.scene.words.nouns.get(self.lemma[i]) for i in risk.agents)
        return next((kind for kind in kinds if kind not in (None, "", "other")), None)

    def _answer(self, risk: Candidate) -> str | None:
        """ "such a step would be answered in kind": an answer is of the kind of what it answers, if that is no force."""
        view, condition = self.view, risk.condition
        token = risk.harm.token
        if (self.lemma[token] not in ANSWERS and view.low[token] not in ANSWERS) or "against" in view.low[token : token + 4]:
            return None  # "measures against the North" are what is done to it
        subjects = (i for i in risk.agents if view.pos[i] in ("NOUN", "PROPN"))
        nouns = self.scene.words.nouns
        about = (*(range(*condition) if condition else ()), *subjects)
        named = [theme for i in about if (theme := self.themes.of(i) or nouns.get(self.lemma[i]))]
        start = self.themes.sentence(risk.start).start
        opening = view.low[condition[0] : min(condition[0] + 2, condition[1])] if condition else []
        referring = not REFERRING.isdisjoint(opening)
        if not named and referring and start:
            said = Counter(theme for i in self.themes.sentence(start - 1) if (theme := self.themes.of(i)))
            named = [theme for theme, _ in said.most_common(1)]
        if named and CIVIL.issuperset(named):
            return Counter(named).most_common(1)[0][0]
        weapon = self.scene.words.classes["weapon"]
        armed = any(
            self.lemma[o] in weapon for p in self.view.children(token, "prep") for o in self.view.children(p, "pobj")
        )
        return "military" if armed or ("military" in named and not risk.harm.category) else None

    def _by_theme(self, risk: Candidate, core: list[int]) -> str:
        """What the predicate and what it befalls are about, else the sentence, the condition, the text."""
        if self._is_rated(risk) and (level := self._level(risk)):
            return level
        first = risk.verb if risk.verb is not None else risk.start
        predicate = [i for i in core if i >= first]
        around = [i for i in self.themes.sentence(risk.start) if not self._in_condition(risk, i)]
        counts: Counter[str] = Counter()
        for tokens, weight in ((predicate, PREDICATE), (around, AROUND)):
            for i in tokens:
                theme = self.themes.of(i)
                if theme and (self.view.pos[i] != "VERB" or theme in SAID_BY_VERBS):
                    counts[theme] += weight
        if patient := self.themes.patient(risk):
            counts[patient] += PATIENT
        elif risk.harm.category in ("", "other") and self.themes.befalls_people(risk):
            counts["humanitarian"] += PATIENT
        elif risk.harm.category == "" and self.themes.befalls_militants(risk):
            counts["military"] += PATIENT
        if not counts and self.themes.digital(risk):
            return "cyber"
        if not counts and risk.condition:
            nouns = self.scene.words.nouns
            counts.update(theme for i in range(*risk.condition) if (theme := self.themes.of(i) or nouns.get(self.lemma[i])))
        counts[self.themes.text()] += TEXT
        found = max(self.themes.order, key=lambda name: counts[name])
        if risk.harm.category == "maritime" and found in ("other", "political", "economic"):
            # a blockade or a seizure is military; trains and cars collide, too
            return "other" if self.lemma[risk.harm.token] in COLLIDING else "military"
        if self.lemma[risk.harm.token] in BLASTS and found in CIVIL:
            return "other"
        return "maritime" if found == "military" and self.themes.at_sea() else found

    def _by_service(self, risk: Candidate) -> bool:
        """ "The security police see a danger of an attack": at home they look for terror."""
        low = self.view.low
        return any(
            low[i] in SERVICES and low[i + 1] in ("service", "services", "police", "agency")
            for i in self.themes.sentence(risk.start)[:-1]
        )

    def _level(self, risk: Candidate) -> str | None:
        """ "The intelligence service raised the alert": what is rated at home is terror, unless the text is of more."""
        by = {self.lemma[k] for i in risk.agents for k in self.view.children(i, "compound", "amod", "nmod")}
        text = self.themes.text()
        if not by.isdisjoint(SERVICES) and text not in (*FIXED, "military", "maritime", "environmental"):
            return "terrorism"
        return None if text in CIVIL else text

    def _is_rated(self, risk: Candidate) -> bool:
        """True for a level or a danger that does not say of what it is."""
        token = risk.harm.token
        at = self.view.low[token - 1] == "at" and self.themes.patient(risk) is not None  # "ten million jobs are at risk"
        return self.lemma[token] in LEVELS and not at and not self.themes.of_noun(token)

    def _in_condition(self, risk: Candidate, i: int) -> bool:
        return risk.condition is not None and risk.condition[0] <= i < risk.condition[1]

    def _core(self, risk: Candidate) -> list[int]:
        """The tokens of the risk without its condition."""
        return [i for i in range(risk.start, risk.end) if not self._in_condition(risk, i)]

    def _violence(self, risk: Candidate, core: list[int]) -> RiskCategory:
        """Force, terror against civilians, or robbery at sea: by who does it and to whom."""
        word = risk.harm.token
        striking = self.lemma[word] == "strike" and self.view.pos[word] == "VERB"
        raid = (self.lemma[word] in RAIDS or striking) and not risk.agents
        outlaws = OUTLAWS | {"gang"}
        if self.themes.at_sea() and (raid or any(self.lemma[i] in outlaws for i in (*core, *risk.agents))):
            return "maritime"
        token = risk.harm.token
        slain = self.lemma[token] in KILLINGS and self.view.pos[token] == "NOUN" and not risk.agents
        slain = slain and self.themes.text() == "military"
        if (risk.harm.category == "terrorism" and not slain) or any(self.lemma[i] in TERROR for i in core):
            return "terrorism"
        return "terrorism" if self._is_terror(risk, core) else "military"

    def _is_plotted(self, risk: Candidate, core: list[int]) -> bool:
        """ "A risk of attacks on churches", or of one in a sentence about militants: nobody's, and of no army."""
        told = self.lemma[risk.harm.token] in LEVELS and any(self.lemma[i] == "bomb" for i in core)
        if self.lemma[risk.harm.token] not in BOMBINGS and not told:
            return False
        if self.themes.text() == "military" and not ARMED.isdisjoint(self.lemma):
            return False
        struck, militants = {self.lemma[i] for i in core}, self.scene.words.sets["militants"]
        return bool(struck & GATHERINGS) or self.themes.in_sentence(risk, militants) or self._by_service(risk)

    def _is_terror(self, risk: Candidate, core: list[int]) -> bool:  # noqa: PLR0911 - a decision list
        """True for violence of militants or gangs, unless it is aimed at an army."""
        sets, classes = self.scene.words.sets, self.scene.words.classes
        by_group = any(self.doers.is_militant(i) for i in [*risk.agents, *core])
        if any(self.lemma[i] in sets["civilians"] for i in core) and (by_group or self.doers.near_group(risk)):
            return True
        if any(self.lemma[i] in ARMED for i in range(risk.start, risk.end)):
            return False
        doers = [i for i in risk.agents if self.view.low[i] not in NOBODY]
        if not doers and self._is_plotted(risk, core):
            return True
        if ARMIES.intersection(self.doers.kinds_of(risk)):
            return False
        if self.themes.of_terror() and (not doers or by_group):
            return True
        around = range(max(0, risk.start - 60), min(len(self.lemma), risk.end + 60))
        warlike = self.themes.text() == "military" or any(self.lemma[i] in classes["weapon"] for i in core)
        struck = self.themes.befallen(risk)
        before = (i for i in core if risk.verb is None or i < risk.verb)
        militants = any(self.lemma[i] in sets["militants"] for i in (*risk.agents, *before))
        if self.lemma[risk.harm.token] == "send" and any(self.lemma[i] in sets["militants"] for i in struck):
            return True
        return not warlike and (militants or any(self.lemma[i] in CRIMINAL for i in around))
