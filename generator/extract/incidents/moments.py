"""When did it happen: the expression of time that belongs to an event's own clause, not to the one who reports it.

In: a report, the columns, the time expressions of the text. Out: the day and the clock time, each or None.
"On Friday" in "officials said on Friday" is the day of speaking and never the day of the event.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.extract.incidents.next_days import later
from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.triggers import Report
from generator.extract.incidents.words import VERBS, wordset
from generator.extract.late_pattern import late_pattern
from generator.extract.number_words import number

if TYPE_CHECKING:
    from generator.extract.times import TimeExpression

__all__ = ["AFTERMATH", "CAREER", "ENDING", "REACTIONS", "SPEECH", "TRADE", "Moments"]

SPEECH = wordset("moments_speech")
LATER = late_pattern(r"(?i)\b(a|an|one|two|three|four|five|six|\d{1,2})\s(day|week)s?\s(after|before)$")
SPAN_AFTER = late_pattern(r"(?i)\b(an?|\w+)\s(day|week)s?\safter$")
AFTERMATH = wordset("moments_aftermath")
"""What befalls a ship after the event: its day is not the event's."""
CAREER = frozenset(
    {"build", "commission", "launch", "buy", "sell", "rename", "convert", "complete", "deliver", "acquire", "register"}
)
"""What befell a ship in her life: "the ship, which was commissioned in 2022, had gone down"."""
JUSTICE = frozenset({"jail", "sentence", "convict", "acquit", "arraign", "indict", "extradite", "imprison", "prosecute"})
TRADE = frozenset({"sell", "buy", "auction", "scrap", "rename"})
REACTIONS = frozenset(
    {"protest", "complain", "summon", "appeal", "lodge", "vow", "pledge", "mourn", "recall", "expel", "urge",
     "praise", "criticise", "criticize", "denounce", "suspend"}
)  # fmt: skip
ENDING = frozenset({"find", "discover", "free", "release", "rescue", "bury", "identify", "return", "recover", "reunite"})
"""What happens to people afterwards."""
VICTIMS = wordset("moments_victims")
"""Who reports at once what befalls a ship: she herself, her master."""
LASTING = frozenset({"hold", "remain", "keep", "stay"})
BESIDE = 6
"""Characters between an hour and the day that it is of."""
YEAR = late_pattern(r"(?:19|20)\d\d$")
OF_THE_VERB = frozenset({"in", "during", "by", "under", "at", "from", "to", "with"})
"""Prepositions by which a noun shares the day of the verb that it hangs on: "were killed on Monday in an attack"."""
YEARS_AGO = late_pattern(r"(?i)\b(?:years?|decades?)\s(?:ago|before|earlier)$")


class Moments:
    """The time expressions of a text by sentence, with the token at which each begins."""

    def __init__(self, sheet: Sheet, times: list[TimeExpression]) -> None:
        self.sheet = sheet
        self.by_sentence: dict[int, list[tuple[int, TimeExpression]]] = {}
        for time in times:
            at = sheet.token_at(time.start)
            if sheet.dateline <= at < len(sheet) and not self._within_a_name(at):
                self.by_sentence.setdefault(sheet.sentence[at], []).append((at, time))

    def day(self, report: Report) -> tuple[TimeExpression | None, str | None]:
        """The day of the report's clause: the expression and its ISO date (which "a day after the raid" shifts)."""
        if report.noun and (year := self._own_year(report.token)) is not None:
            return year, year.date
        best = self._best(report, clock=False)
        if best is None:
            return None, None
        token, time = best
        if report.token < token and self._counts_on(time):
            return None, None  # "the attack came nine days after a man stabbed …": of what follows
        shifted = self._shifted(report, token, time) or self._before_that(report, token, time)
        counted = not shifted and SPAN_AFTER.search(self.sheet.text[time.start : time.end]) and not time.date
        if not shifted and (counted or not self.sheet.below(token, report.verb)) and self.before_news(report):
            return None, None  # "laid down their arms on Friday, two days after they took the ship"
        return time, shifted or time.date

    def _within_a_name(self, token: int) -> bool:
        """True for the day in "Corporal Sunday Etim", "April Boston"."""
        sheet, head = self.sheet, self.sheet.head[token]
        person = sheet.ent[head] in {"PERSON", "ORG"} and sheet.ent[token] in {"PERSON", "ORG"}
        return person and sheet.dep[token] == "compound" and sheet.pos[head] == "PROPN"

    def before_news(self, report: Report) -> bool:
        """True in "barely three weeks after gunmen took 73 pupils": what the news is dated from came before it."""
        sheet, at = self.sheet, report.verb
        for _ in range(3):
            span = any(
                sheet.lemma[k] in {"day", "week", "month", "year"} for k in sheet.kids[at] if sheet.dep[k] == "npadvmod"
            )
            if sheet.lower[at] == "after" and span:
                return True
            marks = [
                k
                for k in sheet.kids[at]
                if sheet.dep[k] in {"mark", "prep"} and sheet.lower[k] == "after" and k < report.token
            ]
            if any(sheet.lemma[k - 1] in {"day", "week", "month", "year"} for k in marks if k):
                return True
            if sheet.head[at] == at:
                break
            at = sheet.head[at]
        return False

    def _own_year(self, noun: int) -> TimeExpression | None:
        """The year before a noun: "the 2019 bombing of"."""
        from generator.extract.times import TimeExpression

        sheet = self.sheet
        kid = next((k for k in sheet.kids[noun] if noun - 4 <= k < noun and YEAR.match(sheet.words[k])), None)
        return None if kid is None else TimeExpression(sheet.idx[kid], sheet.end_of(kid), sheet.words[kid], "year")

    def years_ago(self, report: Report) -> bool:
        """True where the report's own clause puts it years back in words that fix no year: "two years ago"."""
        best = self._best(report, clock=False)
        return best is not None and YEARS_AGO.search(self.sheet.text[best[1].start : best[1].end]) is not None

    def clock(self, report: Report) -> TimeExpression | None:
        """The clock time of the report's clause."""
        best = self._best(report, clock=True)
        return best[1] if best and not self._of_another_day(report, best[1]) else None

    def _of_another_day(self, report: Report, clock: TimeExpression) -> bool:
        """True for "at 01:41 on Monday", told with what happened on Sunday."""
        near = self.by_sentence[self.sheet.sentence[report.token]]
        beside = [t.date for _, t in near if t.date and -BESIDE < t.start - clock.end < BESIDE]
        return bool(beside) and (day := self.day(report)[1]) is not None and day not in beside

    def after(self, report: Report) -> str | None:
        """The clock time of "sixteen minutes later" beside the report, from the last clock time told before it."""
        sheet = self.sheet
        words = [k for k in sheet.kids[report.token] if sheet.lower[k] == "later"]
        if not words:
            return None
        first, end = sheet.left(words[0]), words[0] + 1
        here = sheet.sentence[report.token]
        clocks = [t.time for n in (here - 1, here) for k, t in self.by_sentence.get(n, []) if t.time and k < first]
        phrase = sheet.text[sheet.idx[first] : sheet.end_of(end - 1)]
        return later(phrase, clocks[-1]) if clocks and clocks[-1] else None

    def earlier(self, report: Report) -> bool:
        """True for "freed her on Friday from pirates who had held her": before what its sentence is dated from."""
        sheet, verb = self.sheet, report.verb
        return sheet.dep[verb] == "relcl" and any(
            sheet.lower[k] == "had" and sheet.dep[k] == "aux" for k in sheet.kids[verb]
        )

    def _best(self, report: Report, *, clock: bool) -> tuple[int, TimeExpression] | None:
        sheet = self.sheet
        best: tuple[float, int, TimeExpression] | None = None
        for token, time in self.by_sentence.get(sheet.sentence[report.token], []):
            if (time.time is None) if clock else (time.role == "time"):
                continue
            rank = self._rank(report, token, time)
            if (
                self._superlative(token, time)
                or rank is None
                or (rank == 0 and time.precision == "year" and self._compares(token, time))
            ):
                continue
            score = rank * 1000 + abs(token - report.token) + (0 if clock or time.precision in {"day", None} else 300)
            if best is None or score < best[0]:
                best = (score, token, time)
        return (best[1], best[2]) if best else None

    def _rank(self, report: Report, token: int, time: TimeExpression) -> int | None:  # noqa: PLR0911 - a decision list
        """0 on the report's own word or verb, 1 elsewhere in its clause, 2 in a clause around it; None for another's."""
        sheet = self.sheet
        if report.verb != token and sheet.below(report.verb, token) and sheet.lower[token] not in {"when", "where"}:
            return 0  # "since January 2020, when five fishermen were snatched"
        if (
            sheet.lower[token - 1] == "since"
            and report.noun
            and time.precision == "year"
            and sheet.lemma[report.verb] == "be"
        ):
            return None  # "the hack is the worst since 2022"
        if sheet.lower[token - 1] == "since" and self._denied(self.tail(token, time)):
            return None  # "had not fired into the city since Sunday"
        targets = {report.token}
        own = self._own_verb(report)
        if own:
            targets.add(report.verb)
        tail = self.tail(token, time)
        above = sheet.verb_above(tail)
        if sheet.lemma[above] == "report" and sheet.lemma[sheet.subject(above) or 0] in VICTIMS:
            return 2 if report.token > token else None  # "a trawler reported on 18 May that it had been followed"
        career = sheet.lemma[above] in CAREER and sheet.dep[above] in {"relcl", "acl"} and above != report.verb
        since = any(sheet.lower[k] == "since" for k in sheet.kids[above]) and not sheet.below(report.token, above)
        if (
            since
            or career
            or sheet.lemma[above] == "expect"
            or self.behind_speech(token)
            or self._of_its_past(report, above, time)
        ):
            return None
        reached, speech = self._climb(tail, targets)
        if reached is not None:
            return reached
        if speech is not None:
            return 1 if self._before_tag(report, token, speech) else None
        if self._counted_from(token, time):
            return None
        if not own and sheet.verb_above(tail) == report.verb:
            behind = report.token < token and not any(sheet.pos[k] == "VERB" for k in range(report.token, token))
            return 1 if behind else None  # "recalled over the killing of a journalist in 2018"
        if sheet.below(report.token, sheet.verb_above(tail)):
            return self._from_above(report, sheet.verb_above(tail), token)
        elsewhere = sheet.lemma[above] in VERBS and above != report.verb  # the day of another event in the sentence
        return 4 if self._only(token) and not elsewhere else None

    def _of_its_past(self, report: Report, above: int, time: TimeExpression) -> bool:
        """True for "a cutter, one that Italy had given in 2023, fired on": the year of a relative clause of its own."""
        sheet = self.sheet
        aside = sheet.dep[above] == "relcl" and above != report.verb and not sheet.below(report.token, above)
        return aside and time.precision in {"year", "month"}

    def _climb(self, tail: int, targets: set[int]) -> tuple[int | None, int | None]:
        """Up the sentence from the day: verbs crossed before a target (at most 2), or the verb of speaking over it."""
        sheet, at, crossed = self.sheet, tail, 0
        for _ in range(40):
            if at in targets:
                return min(crossed, 2), None
            unwarned = sheet.lower[at] == "warning" and sheet.lower[at - 1] == "without"  # a set phrase, parsed as a verb
            if sheet.pos[at] in {"VERB", "AUX"} and at != tail and not unwarned:
                if sheet.lemma[at] in LASTING or (sheet.lemma[at] in ENDING and sheet.dep[at] == "conj"):
                    return None, None  # "escorted to port, where they were still held on Monday"
                free = sheet.dep[at] == "pcomp" and any(sheet.lower[k] == "what" for k in sheet.kids[at])
                if any(sheet.head[t] == at and sheet.dep[t] == "xcomp" for t in targets):
                    return 1, None  # "on Wednesday a tanker reported being chased": who reports it is the victim
                if sheet.lemma[at] in SPEECH and not free:
                    return None, None if crossed else at  # crossed: the day hangs on another verb, below that of speaking
                crossed += 1
            if sheet.head[at] == at:
                break
            at = sheet.head[at]
        return None, None

    def behind_speech(self, token: int) -> bool:
        """True for "said on Saturday its drones had struck both": a day right behind the verb of speaking is its own."""
        sheet, at = self.sheet, token - 1
        if at > 0 and sheet.lower[at] == "on":
            at -= 1
        return at > 0 and sheet.lemma[at] in SPEECH and sheet.tag[at] in {"VBD", "VBZ"}

    def _denied(self, tail: int) -> bool:
        sheet = self.sheet
        return any(sheet.dep[k] == "neg" for k in sheet.kids[sheet.verb_above(tail)])

    def _counted_from(self, token: int, time: TimeExpression) -> bool:
        """True for "the third since 2012", but not for "since March, when a bomb killed 18"."""
        sheet = self.sheet
        if not token or sheet.lower[token - 1] != "since" or time.precision == "day":
            return False
        return "when" not in sheet.lower[token : token + 4]

    def _own_verb(self, report: Report) -> bool:
        """False for "on Monday confirmed the abduction", "held on Monday over the blast": the day of something else."""
        sheet, i = self.sheet, report.token
        if not report.noun or report.light is not None:
            return True
        if sheet.lemma[report.verb] in SPEECH:
            return False
        prep = sheet.head[i]
        return sheet.dep[i] != "pobj" or (sheet.head[prep] == report.verb and sheet.lower[prep] in OF_THE_VERB)

    def _from_above(self, report: Report, above: int, token: int) -> int | None:
        """2 or 3 where the day hangs on a verb over the report, None where that verb tells of another moment."""
        sheet, between = self.sheet, report.verb
        if self._limps(above, report) and report.token < token:  # "reached port on Monday after being hit off X on May 3"
            return None if any(sheet.pos[k] in {"VERB", "PUNCT"} for k in range(report.token + 1, token)) else 1
        if self._limps(above, report) or sheet.lemma[above] in JUSTICE | TRADE | REACTIONS:
            return None  # "a court on Monday jailed six pirates who attacked", "protested on Tuesday after …"
        if sheet.lemma[above] in ENDING and sheet.dep[report.token] in {"acl", "amod", "relcl"}:
            return None  # "guards kidnapped from a mine were found on Sunday"
        for _ in range(20):
            if between == above:
                return 2
            if sheet.dep[between] == "relcl" and sheet.tag[above] in {"VBD", "VBN"} and self._earlier(between, above):
                return None  # "on Monday let go a tanker which was captured …": captured before
            spoken = sheet.dep[between] == "ccomp" and sheet.lemma[sheet.head[between]] in SPEECH
            if sheet.head[between] == between or spoken:
                break
            between = sheet.head[between]
        return 3 if sheet.lemma[above] not in SPEECH else None

    def _before_tag(self, report: Report, token: int, verb: int) -> bool:
        """True for "raided a trawler overnight on Tuesday, the ministry said": the comma parts the day from the speaker."""
        sheet = self.sheet
        speaker = sheet.child(verb, "nsubj")
        if speaker is None or not report.token < token < speaker < verb or not sheet.below(report.token, verb):
            return False
        return "," in sheet.words[token : sheet.left(speaker)]

    def _counts_on(self, time: TimeExpression) -> bool:
        """True for "nine days after" at the head of a clause."""
        sheet = self.sheet
        if not SPAN_AFTER.search(sheet.text[time.start : time.end]):
            return False
        last = sheet.token_at(time.end - 1)
        return sheet.dep[last] == "mark"

    def _before_that(self, report: Report, token: int, time: TimeExpression) -> str | None:
        """ "The massacre came nine days after a teenager stabbed two": the stabbing lies nine days before the massacre."""
        sheet = self.sheet
        match = SPAN_AFTER.search(sheet.text[time.start : time.end])
        if not match or report.token < token or time.precision != "day" or not time.date or not self.before_news(report):
            return None
        count = number(match[1]) or 0
        counted_on = timedelta(days=count * (7 if match[2].lower() == "week" else 1))
        return (date.fromisoformat(time.date) - 2 * counted_on).isoformat() if count else None

    def _limps(self, verb: int, report: Report) -> bool:
        """True for "limped into port on Thursday after being hit and rammed": the day is that of the aftermath."""
        sheet = self.sheet
        at = next((k for k in range(verb, report.token) if sheet.lower[k] == "after"), None)
        return sheet.lemma[verb] in AFTERMATH and at is not None and sheet.lemma[at - 1] not in {"hour", "minute"}

    def _earlier(self, verb: int, above: int) -> bool:
        """True for a relative clause in the pluperfect or with a time of its own, vague as it may be ("the same week")."""
        sheet = self.sheet
        had = any(sheet.lower[k] == "had" and sheet.dep[k] == "aux" for k in sheet.kids[verb])
        again = any(
            sheet.lower[k] == "again" for k in sheet.kids[above]
        )  # "which was attacked off X, was hit again on Friday"
        return had or again or any(sheet.dep[k] == "npadvmod" and sheet.ent[k] == "DATE" for k in sheet.kids[verb])

    def _superlative(self, token: int, time: TimeExpression) -> bool:
        """True for "the busiest week this year", "the third case this year": a span that is counted over."""
        if time.precision not in {"year", "month"} or self.sheet.lower[token] != "this":
            return False
        before = range(max(0, token - 8), token)
        return any(self.sheet.tag[k] in {"JJS", "RBS"} or self.sheet.ent[k] == "ORDINAL" for k in before)

    def _compares(self, token: int, time: TimeExpression) -> bool:
        """True for "the busiest week this year": the year of a comparison, not of the event."""
        tail = self.tail(token, time)
        return self.sheet.lower[token] == "this" and self.sheet.pos[self.sheet.head[tail]] in {"NOUN", "PROPN"}

    def tail(self, token: int, time: TimeExpression) -> int:
        """The token of the expression that hangs on the rest of the sentence."""
        sheet, at = self.sheet, token
        last = token
        while last + 1 < len(sheet) and sheet.idx[last + 1] < time.end:
            last += 1
        for _ in range(6):
            if not token <= sheet.head[at] <= last or sheet.head[at] == at:
                break
            at = sheet.head[at]
        return at

    def _only(self, token: int) -> bool:
        near = self.by_sentence.get(self.sheet.sentence[token], [])
        return sum(time.role != "time" for _, time in near) == 1

    def _shifted(self, report: Report, token: int, time: TimeExpression) -> str | None:
        """ "Ablaze on Friday, a day after she was struck": the blow lies a day before the day named first."""
        sheet = self.sheet
        if (back := self._weekday_before(token, time)) is not None:
            return back
        match = LATER.search(sheet.text[time.start : time.end])
        if not match or report.token < token:
            return None
        named = [
            t for k, t in self.by_sentence.get(sheet.sentence[token], []) if k < token and t.date and t.precision == "day"
        ]
        if not named or named[-1].date is None:
            return None
        count = number(match[1]) or 0
        step = timedelta(days=count * (7 if match[2].lower() == "week" else 1))
        base = date.fromisoformat(named[-1].date)
        return (base - step if match[3].lower() == "after" else base + step).isoformat()

    def _named_before(self, sentence: int) -> list[str]:
        """The days that the five sentences before name, as ISO dates in their order."""
        times = [t for n in range(max(0, sentence - 5), sentence) for _, t in self.by_sentence.get(n, [])]
        return [t.date for t in times if t.date and t.precision == "day"]

    def _weekday_before(self, token: int, time: TimeExpression) -> str | None:
        """ "On the Tuesday before" is the last Tuesday before the day told last."""
        sheet, here = self.sheet, self.sheet.sentence[token]
        after = sheet.token_at(time.end + 1)
        if not time.date or time.precision != "day" or sheet.lower[token - 1] != "the":
            return None
        if after >= len(sheet) or sheet.lower[after] not in {"before", "previous"} or sheet.kids[after]:
            return None
        named = self._named_before(here)
        if not named:
            return None
        base, weekday = date.fromisoformat(named[-1]), date.fromisoformat(time.date).weekday()
        return (base - timedelta(days=(base.weekday() - weekday - 1) % 7 + 1)).isoformat()
