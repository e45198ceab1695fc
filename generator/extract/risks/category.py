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
from generator.extract.risks.scene import Scene
from generator.extract.risks.themes import Themes
from generator.model import RiskCategory

__all__ = ["Categories"]

FIXED = frozenset(("sanctions", "cyber", "environmental", "terrorism"))
VAGUE = frozenset(("", "other", "maritime"))
TURNING = frozenset({
    "collapse", "crumble", "buckle", "unravel", "worsen", "deteriorate", "exacerbate", "aggravate", "jeopardise",
    "jeopardize", "undermine", "cripple", "derail", "wreck", "ruin", "devastate", "weaken", "erode", "destroy", "damage",
    "hit", "hurt", "harm", "cut", "isolate", "lose", "disrupt", "plummet", "slump", "evaporate", "threat", "risk", "danger",
    "hazard", "peril", "loss", "crisis", "emergency", "disaster", "breakdown", "failure", "setback", "consequence", "halt",
    "flood", "explode", "ignite", "burn", "starve", "die", "perish", "threaten", "paralyse", "paralyze", "reach",
    "suspend", "disruption", "interruption", "blow", "impede", "hamper", "hinder", "sour", "end", "fall", "suffer", "wipe",
    "dry", "run",
})  # fmt: skip
"""Words that say that something goes badly: what it is, tells the kind."""
BY_FORCE = frozenset(("other", "environmental", "humanitarian", "economic"))
"""What is terror when an armed group does it: burning houses, closing roads."""
VIOLENT = frozenset(("military", "terrorism"))
BLASTS = frozenset(("explosion", "blast", "fire", "blaze", "detonate", "derailment", "stampede"))
"""Dangers to the public, whatever else the text is about."""
CIVIL = frozenset(("political", "economic", "sanctions"))
CRIMINAL = frozenset(("gang", "cartel", "mafia", "drug", "trafficker", "judge", "prosecutor", "inmate", "mobster"))
ARMED = frozenset({
    "army", "troop", "soldier", "garrison", "battalion", "brigade", "regiment", "base", "barracks", "war", "offensive",
    "convoy", "front", "frontline", "warship", "fleet", "airspace", "missile", "artillery", "border", "frontier",
})  # fmt: skip
"""Words of war: what is aimed at these is no terror."""
ARMIES = frozenset(("state", "armed_forces", "government_body"))
NOBODY = frozenset(("nobody", "anybody", "anyone", "everybody", "everyone", "it", "there"))
TERROR = frozenset(("terrorist", "terrorism", "suicide", "jihadist"))
TRADE_WAR = frozenset(("economic", "trade", "tariff", "price"))
WRECKED = frozenset(("break", "sink", "leak", "spill", "capsize", "explode", "ground"))
ABLAZE = frozenset(("flood", "explode", "ignite", "burn"))
"""What befalls a ship as well as a town."""
POLLUTANTS = frozenset(("oil", "fuel", "crude", "chemical", "fertiliser", "fertilizer", "diesel"))
ECOLOGICAL = frozenset(("environmental", "ecological"))
REACTORS = frozenset(("plant", "reactor", "station", "core"))
NUCLEAR = frozenset(("nuclear", "reactor", "radiation", "radioactive"))
ANIMALS = frozenset(("seabird", "bird", "animal", "fish", "whale", "seal", "turtle", "coral", "dolphin", "wildlife"))
SWARMS = frozenset(("invasion", "swarm", "infestation"))
DISEASES = frozenset(("disease", "virus", "infection", "blight", "outbreak", "rust", "cross", "spread", "epidemic"))
GROWN = frozenset(
    ("tree", "crop", "cattle", "poultry", "pig", "herd", "plantation", "orchard", "vineyard", "wheat", "banana")
)
"""What a disease of plants and beasts befalls."""
PESTS = frozenset(("locust", "insect", "pest", "rat", "jellyfish", "armyworm", "mosquito", "caterpillar"))
ACCIDENTS = frozenset(("accident", "collision", "miscalculation", "incident", "mishap"))
CAPTIVES = frozenset(("hostage", "captive"))
SYSTEMS = frozenset(("datum", "server", "network", "database", "password", "malware", "ransomware", "software", "website"))
SIGNALS = frozenset(("electronic", "gps", "gnss", "ais", "signal", "satellite", "network"))
STRIKES = frozenset(("strike", "attack", "hit", "target", "threat", "return"))
"""What hackers do, too."""
HACKERS = frozenset(("hacker", "cybercriminal", "hacktivist", "phisher"))
"""Whatever these do, they do it to systems."""
LEAKING = frozenset(("publish", "release", "leak", "post", "disclose", "expose"))
FILES = frozenset(("file", "datum", "data", "record", "password", "database"))
NEEDS = frozenset(("food", "water", "medicine", "aid", "shelter", "grain"))
WATERWAYS = frozenset(("port", "harbour", "harbor", "strait", "channel", "canal", "anchorage", "sea", "gulf", "waterway"))
ROUTES = frozenset(("shipping", "navigation", "strait", "transit", "canal", "tanker"))
BORDERS = frozenset(("border", "crossing", "frontier", "airspace", "checkpoint"))
COLLIDING = frozenset(("collide", "collision", "ram", "ramming"))
LABOUR = frozenset(
    ("union", "worker", "wage", "pay", "docker", "employee", "walkout", "crane", "pilot", "nurse", "teacher", "driver")
)
COVERS = frozenset(("premium", "price", "cost", "insurance", "rate"))
PIRACY = frozenset(("piracy", "hijacking", "hijack", "ramming", "shipwreck"))
AIRBORNE = frozenset(("aircraft", "plane", "flight", "jet", "airliner", "bus", "truck", "lorry", "car", "train"))
RAIDS = frozenset(("attack", "raid", "robbery", "boarding", "ambush", "kidnapping", "abduction", "shooting", "incident"))
OUTLAWS = frozenset(("pirate", "robber", "gang", "raider", "hijacker", "boarder", "intruder", "kidnapper", "bandit"))
BANDS = frozenset(("group", "man", "faction", "force"))
"""With "armed" these are militants."""
STATELY = frozenset(("political", "military", "sanctions"))
"""Themes of texts about states: penalties in them are sanctions."""
DISMISSING = frozenset(("lay", "furlough", "sack"))
SELLING = frozenset(("sell", "pawn"))
SANCTIONERS = frozenset(("treasury", "ofac"))
WITHHELD = frozenset(("freeze", "suspend", "withhold", "cut"))
"""What a state does with its aid to punish another."""
FALLS = frozenset(("fall", "capture", "loss", "seizure"))
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
REFERRING = frozenset(("such", "this", "that", "these"))
LEVELS = frozenset(("threat", "risk", "danger", "alert"))
"""A level of these is about what the text is about, whoever states it."""
SAID_BY_VERBS = frozenset(("cyber", "sanctions", "terrorism"))
"""Themes that verbs tell too ("encrypt", "delist"); elsewhere a verb may only look like the noun ("wind up", "board")."""
PREDICATE, PATIENT, AROUND, TEXT = 3, 3, 1, 1
"""What a word counts in the risk's predicate, as what it befalls, and in its sentence; and what the text's theme counts."""
LOSSES = frozenset(("economic", "other", ""))
DIGITAL_LOSSES = frozenset(
    ("loss", "outage", "disruption", "shutdown", "damage", "attempt", "breach", "risk", "threat", "expose")
)
"""In a text about intrusions these are losses of systems."""


class Categories:
    """The categories of one document's risks; ``kinds_of`` gives the kinds of the actors who would do it."""

    def __init__(
        self, scene: Scene, is_armed_group: Callable[[int], bool], kinds_of: Callable[[Candidate], Sequence[str]]
    ) -> None:
        self.scene, self.view, self.lemma = scene, scene.view, scene.view.lemma
        self.is_armed_group, self.kinds_of = is_armed_group, kinds_of
        self.themes = Themes(scene)

    def of(self, risk: Candidate) -> RiskCategory:
        """The category of a candidate."""
        core = self._core(risk)
        words = {self.lemma[i] for i in core}
        category = self._by_word(risk, words) or self._by_theme(risk, core)
        if category == "route":
            closed = {self.lemma[i] for i in self.themes.befallen(risk)} or words
            by_sea, by_border = closed & WATERWAYS, closed & BORDERS
            category = "maritime" if by_sea else "political" if by_border else self._by_theme(risk, core)
        if category in VIOLENT:
            return self._violence(risk, core)
        if category in BY_FORCE:
            named = "armed_group" in self.kinds_of(risk)
            if named or any(self._is_militant(i) for i in risk.agents):
                return "maritime" if self.themes.at_sea() and not named else "terrorism"
        return cast(RiskCategory, category)

    def _by_word(self, risk: Candidate, words: set[str]) -> str | None:
        """What the word of harm says together with the risk's own words; None where it is vague."""
        special = self._answer(risk) or self._special(risk, words)
        harm = special or self._turned(risk, words) or risk.harm.category
        if special == "maritime" or not words & self.scene.words.sets["maritime"]:
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
        patient = self.themes.patient(risk) if self.lemma[risk.harm.token] in TURNING else None
        if patient is None or self._is_rated(risk) or harm in ("sanctions", "cyber") or (patient == "military" and harm):
            return None
        if (harm == "environmental" and patient != "maritime") or (
            harm == "humanitarian" and patient not in ("environmental", "economic")
        ):
            return None
        return "humanitarian" if patient == "economic" and words & NEEDS and not words & COVERS else patient

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
        return "military" if "military" in named and not risk.harm.category else None

    def _special(self, risk: Candidate, words: set[str]) -> str | None:
        """Where two words together say more than the word of harm: "break up" and "oil", "strike" and "union"."""
        harm, word = risk.harm.category, self.lemma[risk.harm.token]
        if self._is_ecological(risk, words):
            return "environmental"
        if (word == "war" and words & TRADE_WAR) or (word in ("strike", "walkout") and self._near(risk, LABOUR)):
            return "economic"
        found = None
        if not HACKERS.isdisjoint(words):
            found = "cyber"
        elif harm == "economic" and words & NEEDS and not words & COVERS:
            found = "humanitarian"
        elif harm == "humanitarian" and words & CAPTIVES:
            found = "terrorism"
        elif self._is_digital(risk, words):
            found = "cyber"
        elif self._is_at_sea(risk, word):
            return "maritime"
        elif word == "kill":
            found = self._killed(risk)
        elif word in ACCIDENTS:
            found = self.themes.text()
        return found or self._by_doer(risk, words)

    def _is_at_sea(self, risk: Candidate, word: str) -> bool:
        """Piracy, unless of an aircraft; in a text about ships also a seizure, or fire and flood on board."""
        if word in PIRACY and not self._near(risk, AIRBORNE):
            return True
        if word in ACCIDENTS and any(self.lemma[k] in ("naval", "maritime") for k in self.view.kids[risk.harm.token]):
            return True
        on_board = word in ABLAZE and self.themes.patient(risk) == "maritime"
        return self.themes.at_sea() and (risk.harm.category == "maritime" or on_board)

    def _is_ecological(self, risk: Candidate, words: set[str]) -> bool:
        """Harm to nature: wrecks with their oil, what is called environmental, animals that die, swarms of insects."""
        harm, word = risk.harm.category, self.lemma[risk.harm.token]
        return bool(
            (word in WRECKED and words & POLLUTANTS)
            or (word == "leak" and self.themes.text() != "cyber")
            or (harm in VAGUE and words & ECOLOGICAL)
            or (harm == "humanitarian" and words & ANIMALS)
            or (harm in VAGUE and words & REACTORS and self._near(risk, NUCLEAR))
            or (word in SWARMS and self._near(risk, PESTS))
            or (word in DISEASES and self._in_sentence(risk, GROWN))
        )

    def _is_digital(self, risk: Candidate, words: set[str]) -> bool:
        """Harm to systems and signals, and what else intruders do where the text is about them."""
        harm, word, sets = risk.harm.category, self.lemma[risk.harm.token], self.scene.words
        jams = word in ("interference", "jamming", "disruption", "spoofing") and words & SIGNALS
        if jams or (harm in ("", "other", "military") and words & SYSTEMS):
            return True
        if harm in LOSSES and word in DIGITAL_LOSSES and self.themes.text() == "cyber":
            return True
        strikes = harm in ("military", "", "other") and word in STRIKES
        strikes = strikes and not words & (sets.classes["force"] | sets.classes["weapon"] | sets.sets["maritime"])
        files = word in LEAKING or any(self.lemma[i] in FILES for i in self.themes.befallen(risk))
        return (strikes or (harm in VAGUE and files)) and self.themes.digital(risk)

    def _by_doer(self, risk: Candidate, words: set[str]) -> str | None:
        """What the Treasury may do, measures against a state, what follows the fall of a town."""
        view, token = self.view, risk.harm.token
        if risk.harm.category in VAGUE and self.lemma[token] in DISMISSING:
            return "economic"
        if risk.harm.category in VAGUE and self.lemma[token] in SELLING:
            return "humanitarian" if self.themes.befalls_people(risk) else "economic"
        if risk.harm.category == "military" and view.pos[token] == "VERB" and (cause := self._cause(risk)):
            return cause
        if risk.harm.category in VAGUE and any(self.lemma[i] in SANCTIONERS for i in risk.agents):
            return "sanctions"
        against = "against" in view.low[token + 1 : token + 4]
        if (
            (self.lemma[token] in WITHHELD and "aid" in words and ARMIES.intersection(self.kinds_of(risk)))
            or (self.lemma[token] in ("measure", "step", "penalty") and against and not words & {"military", "force"})
            or (self.lemma[token] == "penalty" and self.themes.text() in STATELY)
        ):
            return "sanctions"
        fallen = (
            o
            for i in risk.agents
            if self.lemma[i] in FALLS
            for p in view.children(i, "prep")
            for o in view.children(p, "pobj")
            if view.low[p] == "of"
        )
        place = self.scene.words.classes["place"]
        taken = any(view.pos[o] == "PROPN" or self.lemma[o] in place for o in fallen)
        return "military" if risk.harm.category in VAGUE and taken else None

    def _cause(self, risk: Candidate) -> str | None:
        """What a blaze or a flood would destroy is no deed of arms."""
        nouns = self.scene.words.nouns
        causes = (nouns.get(self.lemma[i]) for i in risk.agents)
        return next((cause for cause in causes if cause in ("other", "environmental")), None)

    def _killed(self, risk: Candidate) -> str | None:
        """What may kill where no armed group does: a spill or a storm by its theme, else it is told as terror."""
        agents = {self.themes.of(i) for i in risk.agents} & {"environmental", "humanitarian"}
        if len(agents) == 1:
            return agents.pop()  # "the doses could kill dozens"
        theme = self.themes.text()
        if theme not in ("environmental", "humanitarian") or self._near_group(risk):
            return None
        return None if any(self._is_militant(i) for i in (*risk.agents, *range(risk.start, risk.end))) else theme

    def _by_theme(self, risk: Candidate, core: list[int]) -> str:
        """What the predicate and what it befalls are about, else the sentence, the condition, the text."""
        if self._is_rated(risk) and self.themes.text() not in CIVIL:
            return self.themes.text()
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

    def _is_rated(self, risk: Candidate) -> bool:
        """True for a level or a danger that does not say of what it is."""
        return self.lemma[risk.harm.token] in LEVELS and not self.themes.of_noun(risk.harm.token)

    def _in_condition(self, risk: Candidate, i: int) -> bool:
        return risk.condition is not None and risk.condition[0] <= i < risk.condition[1]

    def _core(self, risk: Candidate) -> list[int]:
        """The tokens of the risk without its condition."""
        return [i for i in range(risk.start, risk.end) if not self._in_condition(risk, i)]

    def _in_sentence(self, risk: Candidate, words: frozenset[str]) -> bool:
        return any(self.lemma[i] in words for i in self.themes.sentence(risk.start))

    def _near(self, risk: Candidate, words: frozenset[str]) -> bool:
        return any(self.lemma[i] in words for i in range(max(0, risk.start - 30), min(len(self.lemma), risk.end + 10)))

    def _violence(self, risk: Candidate, core: list[int]) -> RiskCategory:
        """Force, terror against civilians, or robbery at sea: by who does it and to whom."""
        raid = self.lemma[risk.harm.token] in RAIDS and not risk.agents
        if self.themes.at_sea() and (raid or any(self.lemma[i] in OUTLAWS for i in core)):
            return "maritime"
        if risk.harm.category == "terrorism" or any(self.lemma[i] in TERROR for i in core):
            return "terrorism"
        return "terrorism" if self._is_terror(risk, core) else "military"

    def _is_terror(self, risk: Candidate, core: list[int]) -> bool:
        """True for violence of militants or gangs, unless it is aimed at an army."""
        sets, classes = self.scene.words.sets, self.scene.words.classes
        by_group = any(self._is_militant(i) for i in [*risk.agents, *core])
        if any(self.lemma[i] in sets["civilians"] for i in core) and (by_group or self._near_group(risk)):
            return True
        if any(self.lemma[i] in ARMED for i in range(risk.start, risk.end)) or ARMIES.intersection(self.kinds_of(risk)):
            return False
        doers = [i for i in risk.agents if self.view.low[i] not in NOBODY]
        if self.themes.of_terror() and (not doers or by_group):
            return True
        around = range(max(0, risk.start - 60), min(len(self.lemma), risk.end + 60))
        warlike = self.themes.text() == "military" or any(self.lemma[i] in classes["weapon"] for i in core)
        return not warlike and any(self.lemma[i] in CRIMINAL for i in around)

    def _is_militant(self, i: int) -> bool:
        if self.is_armed_group(i) or self.lemma[i] in self.scene.words.sets["militants"]:
            return True
        return self.lemma[i] in BANDS and any(self.view.low[k] == "armed" for k in self.view.kids[i])

    def _near_group(self, risk: Candidate) -> bool:
        """True where the words around it speak of an armed group."""
        return any(self._is_militant(i) for i in range(max(0, risk.start - 60), min(len(self.lemma), risk.end + 60)))
