"""Where two words together say more of the kind of a harm than its own word: "break up" and "oil", "strike" and "union".

In: a candidate, its words, and who would do it. Out: a category, or None where no such pair stands there. Reads no theme
of a sentence: that is the last resort, in ``category``.
"""

from __future__ import annotations

from generator.extract.risks.candidate import Candidate
from generator.extract.risks.doers import Doers
from generator.extract.risks.scene import Scene
from generator.extract.risks.themes import Themes

__all__ = ["ARMIES", "CIVIL", "COVERS", "NEEDS", "VAGUE", "VIOLENT", "Pairs"]

VAGUE = frozenset(("", "other", "maritime"))
VIOLENT = frozenset(("military", "terrorism"))
CIVIL = frozenset(("political", "economic", "sanctions"))
ARMIES = frozenset(("state", "armed_forces", "government_body"))
TRADE_WAR = frozenset(("economic", "trade", "tariff", "price"))
WRECKED = frozenset(("break", "sink", "leak", "spill", "capsize", "explode", "ground"))
ABLAZE = frozenset(("flood", "explode", "ignite", "burn"))
"""What befalls a ship as well as a town."""
POLLUTANTS = frozenset(("oil", "fuel", "crude", "chemical", "fertiliser", "fertilizer", "diesel"))
ECOLOGICAL = frozenset(("environmental", "ecological"))
SPREADING = frozenset(("reach", "drift", "spread", "wash", "flow", "enter", "hit", "creep"))
DROWNING = frozenset(("swallow", "engulf", "submerge", "swamp", "inundate", "flood", "overtop", "reclaim"))
WATERS = frozenset(("sea", "water", "tide", "wave", "river", "ocean", "surge", "seawater", "floodwater"))
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
UNREST = frozenset(("violence", "clash", "confrontation", "riot", "bloodshed", "scuffle"))
MARCHES = frozenset({
    "march", "rally", "protest", "demonstration", "protester", "demonstrator", "election", "vote", "poll", "voter", "fan",
    "supporter", "sit-in",
})  # fmt: skip
FORCES = frozenset(("army", "troop", "soldier", "border", "frontier", "militia", "rebel", "navy", "missile", "artillery"))
NEIGHBOURS = frozenset({
    "farmer", "herder", "herdsman", "trader", "fan", "supporter", "youth", "student", "community", "villager", "resident",
    "faction", "camp", "clan", "neighbour", "neighbor", "migrant", "local", "fisherman",
})  # fmt: skip
"""Between these there is unrest, not war."""
RIOTERS = frozenset(("looter", "rioter", "protester", "demonstrator", "crowd", "striker", "marcher", "vandal"))
"""What crowds gather for."""
DRINKING = frozenset(("well", "tap", "borehole", "pipe", "standpipe", "pump"))
SEVERING = frozenset(("cut", "fault", "break", "rupture", "failure", "outage", "damage", "loss", "breakage"))
"""What happens to cables and pipelines."""
CAPTIVES = frozenset(("hostage", "captive"))
SYSTEMS = frozenset(("datum", "server", "network", "database", "password", "malware", "ransomware", "software", "website"))
SIGNALS = frozenset(("electronic", "gps", "gnss", "ais", "signal", "satellite", "network"))
STRIKES = frozenset(("strike", "attack", "hit", "target", "threat", "return"))
"""What hackers do, too."""
HACKERS = frozenset(("hacker", "cybercriminal", "hacktivist", "phisher"))
"""Whatever these do, they do it to systems."""
LEAKING = frozenset(("publish", "release", "leak", "post", "disclose", "expose"))
FILES = frozenset(("file", "datum", "data", "record", "password", "database"))
OFF_GRID = frozenset(("plant", "reactor", "refinery", "turbine", "smelter", "grid", "mill", "well", "furnace", "mine"))
"""What is "offline" when it stands still."""
NEEDS = frozenset({
    "food", "water", "medicine", "aid", "shelter", "grain", "insulin", "drug", "vaccine", "oxygen", "blood", "antibiotic",
    "bread", "nurse", "doctor",
})  # fmt: skip
TREATMENTS = frozenset(("operation", "surgery", "appointment", "treatment", "procedure", "vaccination", "dialysis"))
"""What patients wait for."""
WARDS = frozenset(("hospital", "clinic", "patient", "surgeon", "doctor", "ward"))
LABOUR = frozenset(
    ("union", "worker", "wage", "pay", "docker", "employee", "walkout", "crane", "pilot", "nurse", "teacher", "driver")
)
COVERS = frozenset({
    "premium", "price", "cost", "insurance", "rate", "claim", "bill", "dollar", "euro", "pound", "billion", "revenue",
})  # fmt: skip
PIRACY = frozenset(("piracy", "hijacking", "hijack", "ramming", "shipwreck"))
AIRBORNE = frozenset(("aircraft", "plane", "flight", "jet", "airliner", "bus", "truck", "lorry", "car", "train"))
STATELY = frozenset(("political", "military", "sanctions"))
"""Themes of texts about states: penalties in them are sanctions."""
DISMISSING = frozenset(("lay", "furlough", "sack"))
SELLING = frozenset(("sell", "pawn"))
SANCTIONERS = frozenset(("treasury", "ofac"))
WITHHELD = frozenset(("freeze", "suspend", "withhold", "cut"))
"""What a state does with its aid to punish another."""
LISTING = frozenset(("add", "put", "place", "name", "include"))
BLACKLISTS = frozenset(("blacklist", "black-list", "sanctions-list"))
STREETS = frozenset(("street", "square", "campus", "slum", "township", "suburb", "quarter"))
KINDLING = frozenset(("explode", "erupt", "ignite", "boil", "burn", "rise"))
"""What angry people do; what stands there burns otherwise."""
BORDERS = frozenset(("border", "crossing", "frontier", "checkpoint"))
ARRESTING = frozenset(("arrest", "jail", "imprison", "detain"))
CATCHING_FIRE = frozenset(("alight", "ablaze", "aflame"))
SQUEEZING = frozenset(("choke", "strangle", "throttle", "squeeze"))
BLOCKADES = frozenset(("blockade", "siege", "encirclement"))
SAFE_RUN = frozenset(("cooling", "coolant", "reactor", "turbine", "boiler"))
"""Who lacks water for these is not in need."""
FALLS = frozenset(("fall", "capture", "loss", "seizure"))
LOSSES = frozenset(("economic", "other", ""))
DIGITAL_LOSSES = frozenset(
    ("loss", "outage", "disruption", "shutdown", "damage", "attempt", "breach", "risk", "threat", "expose")
)
"""In a text about intrusions these are losses of systems."""


class Pairs:
    """Reads the pairs of one document."""

    def __init__(self, scene: Scene, themes: Themes, doers: Doers) -> None:
        self.scene, self.view, self.lemma = scene, scene.view, scene.view.lemma
        self.themes, self.doers = themes, doers

    def of(self, risk: Candidate, words: set[str]) -> str | None:
        """The category that a pair of words tells."""
        found = self._by_scene(risk, words) or self._by_need(risk, words) or self._by_chance(risk)
        return found or self._by_subject(risk, words) or self._by_doer(risk, words)

    def _by_subject(self, risk: Candidate, words: set[str]) -> str | None:
        """Angry streets, blockades that choke, teachers who bring all to a standstill; and names put on a blacklist."""
        word, agents = self.lemma[risk.harm.token], {self.lemma[i] for i in risk.agents}
        if word in KINDLING and agents & STREETS:
            return "political"
        if word in SQUEEZING and agents & BLOCKADES:
            return "maritime" if self.themes.at_sea() else "military"
        if word in LISTING and words & BLACKLISTS:
            return "sanctions"
        arrested = word in ARRESTING and not words & self.scene.words.sets["maritime"]
        sent_home = word == "expel" and not self.themes.befalls_people(risk)
        if arrested or sent_home or (word in ("reopen", "closed", "shut") and agents & BORDERS):
            return "political"
        if word in CATCHING_FIRE and any(self.themes.of(i) == "military" for i in risk.agents):
            return "military"
        return "economic" if "standstill" in words and agents & LABOUR else None

    def _by_scene(self, risk: Candidate, words: set[str]) -> str | None:
        """Nature, pirates, rioters and strikers: who and what is there decides, whatever the harm is called."""
        harm, word = risk.harm.category, self.lemma[risk.harm.token]
        if self._is_ecological(risk, words):
            return "environmental"
        if self.doers.pirates(risk):
            return "maritime"
        if phrased := self._phrased(risk, word):
            return phrased
        crowds = word == "violent" and self.themes.in_sentence(risk, MARCHES | LABOUR)
        if crowds or (harm in VIOLENT and self._is_unrest(risk, word)):
            return "political"
        return "economic" if (word == "war" and words & TRADE_WAR) or self._is_walkout(risk, word) else None

    def _phrased(self, risk: Candidate, word: str) -> str | None:
        """ "will answer for it", "would come under fire"; and where the text is of cables, one more cut."""
        low, token = self.view.low, risk.harm.token
        if word == "answer" and low[token + 1 : token + 2] == ["for"]:
            return "political"
        if word == "lose" and any(self.lemma[i] == "right" for i in self.themes.befallen(risk)):
            return "political"
        weapon = self.scene.words.classes["weapon"]
        armed = any(self.lemma[i] in weapon for i in range(*(risk.condition or (0, 0))))
        if armed and low[token : token + 2] == ["hit", "back"]:
            return "military"
        if word == "fire" and low[token - 1] == "under":
            return "military"
        severed = any(self.lemma[i] in SEVERING for i in risk.agents)
        return "other" if severed and self.themes.of_lines() else None

    def _is_walkout(self, risk: Candidate, word: str) -> bool:
        """ "a strike of dockers"; what militants strike is another matter."""
        if any(self.view.low[k] == "general" for k in self.view.kids[risk.harm.token]):
            return word == "strike"
        by_workers = self.view.pos[risk.harm.token] == "NOUN" or any(self.lemma[i] in LABOUR for i in risk.agents)
        return word in ("strike", "walkout") and by_workers and self.themes.near(risk, LABOUR)

    def _by_need(self, risk: Candidate, words: set[str]) -> str | None:
        """Hackers, hunger, captives: who the words beside the harm say is in need, and of what."""
        harm = risk.harm.category
        if not HACKERS.isdisjoint(words):
            return "cyber"
        if harm in ("", "economic") and (
            (harm and words & NEEDS and not words & (COVERS | SAFE_RUN)) or self._is_needy(risk)
        ):
            return "humanitarian"
        if harm == "humanitarian" and words & CAPTIVES:
            return "terrorism"
        return "cyber" if self._is_digital(risk, words) else None

    def _by_chance(self, risk: Candidate) -> str | None:
        """Piracy, killing and accidents: of the kind of what the text is about."""
        word = self.lemma[risk.harm.token]
        if self._is_at_sea(risk, word):
            return "maritime"
        if word in ACCIDENTS and self.themes.text() not in CIVIL:
            return self.themes.text()
        return self._killed(risk) if word == "kill" else None

    def _is_at_sea(self, risk: Candidate, word: str) -> bool:
        """Piracy, unless of an aircraft; in a text about ships also a seizure, or fire and flood on board."""
        if word in PIRACY and not self.themes.near(risk, AIRBORNE):
            return True
        if word in ACCIDENTS and any(self.lemma[k] in ("naval", "maritime") for k in self.view.kids[risk.harm.token]):
            return True
        on_board = word in ABLAZE and self.themes.patient(risk) == "maritime"
        return self.themes.at_sea() and (risk.harm.category == "maritime" or on_board)

    def _is_unrest(self, risk: Candidate, word: str) -> bool:
        """ "violence at Saturday's march", "police will use force against them": rioters and police, not armies."""
        if word in UNREST and (self.themes.in_sentence(risk, MARCHES) or self._is_civil(risk)):
            return True
        between = (
            o
            for p in self.view.children(risk.harm.token, "prep")
            if self.view.low[p] == "between"
            for o in self.view.children(p, "pobj")
        )
        if word in UNREST and any(self.lemma[o] in NEIGHBOURS for o in between):
            return True
        if any(self.lemma[i] == "police" for i in risk.agents):
            return True
        return any(self.lemma[i] in RIOTERS for i in self.themes.befallen(risk)) and not self.doers.near_group(risk)

    def _by_nature(self, risk: Candidate) -> bool:
        """ "Mudflows could bury hamlets": what nature does to nothing of another kind."""
        nouns = self.scene.words.nouns
        return self.themes.patient(risk) is None and any(nouns.get(self.lemma[i]) == "environmental" for i in risk.agents)

    def _befalls(self, risk: Candidate, words: frozenset[str]) -> bool:
        return any(self.lemma[i] in words for i in self.themes.befallen(risk))

    def _is_civil(self, risk: Candidate) -> bool:
        """True where neither armies nor armed groups are named, and the text is of politics."""
        if self.themes.text() != "political" or self.themes.in_sentence(risk, FORCES):
            return False
        return not self.doers.near_group(risk)

    def _is_ecological(self, risk: Candidate, words: set[str]) -> bool:
        """Harm to nature: wrecks with their oil, what is called environmental, animals that die, swarms of insects."""
        harm, word = risk.harm.category, self.lemma[risk.harm.token]
        return bool(
            (word in WRECKED and words & POLLUTANTS)
            or (word in DROWNING and any(self.lemma[i] in WATERS for i in risk.agents))
            or (word in SPREADING and not words & COVERS and any(self.lemma[i] in POLLUTANTS for i in risk.agents))
            or (word == "leak" and self.themes.text() != "cyber" and not self._befalls(risk, FILES))
            or (harm in VAGUE and self._by_nature(risk))
            or (harm in VAGUE and words & ECOLOGICAL)
            or (harm == "humanitarian" and words & ANIMALS)
            or (harm in VAGUE and words & REACTORS and self.themes.near(risk, NUCLEAR))
            or (word in SWARMS and self.themes.near(risk, PESTS))
            or (word in DISEASES and self.themes.in_sentence(risk, GROWN))
        )

    def _is_digital(self, risk: Candidate, words: set[str]) -> bool:
        """Harm to systems and signals, and what else intruders do where the text is about them."""
        harm, word, sets = risk.harm.category, self.lemma[risk.harm.token], self.scene.words
        jams = word in ("interference", "jamming", "disruption", "spoofing") and words & SIGNALS
        if jams or (harm in ("", "other", "military") and words & SYSTEMS):
            return True
        broken_into = any(self.lemma[i] in ("breach", "hack", "leak", "intrusion") for i in risk.agents)
        if word in LEAKING and broken_into and any(self.lemma[i] in FILES for i in self.themes.befallen(risk)):
            return True
        if word == "offline" and harm in VAGUE and not words & OFF_GRID:
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
            (self.lemma[token] == "freeze" and "aid" in words and "organization" in self.doers.kinds_of(risk))
            or (self.lemma[token] == "penalty" and ARMIES.intersection(self.doers.kinds_of(risk)))
            or (self.lemma[token] in WITHHELD and "aid" in words and ARMIES.intersection(self.doers.kinds_of(risk)))
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
        if theme not in ("environmental", "humanitarian") or self.doers.near_group(risk):
            return None
        return None if any(self.doers.is_militant(i) for i in (*risk.agents, *range(risk.start, risk.end))) else theme

    def _is_needy(self, risk: Candidate) -> bool:
        """ "The hospital said that its generators would run out of diesel": who lacks it, is in need."""
        if self._befalls(risk, TREATMENTS) and self.themes.in_sentence(risk, WARDS):
            return True
        if self.lemma[risk.harm.token] != "run" or self.themes.in_sentence(risk, SAFE_RUN):
            return False
        dry = {self.lemma[i] for i in self.themes.befallen(risk)}
        return not dry.isdisjoint(DRINKING) or any(
            self.themes.of(i) == "humanitarian" for i in self.themes.sentence(risk.start)
        )
