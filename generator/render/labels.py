"""Plain words for the codes of the model: vocabulary and code in, words out. Judges nothing, hides no code."""

from __future__ import annotations

__all__ = ["LABELS"]

LABELS: dict[str, dict[str, str]] = {
    "act": {"other": "statement"},
    "mode": {"direct": "quoted", "mixed": "part quoted", "indirect": "reported speech"},
    "kind": {
        "armed_forces": "armed forces", "armed_group": "armed group", "company": "company",
        "government_body": "government body", "media": "news outlet", "organization": "organisation",
        "other": "other actor", "person": "person", "state": "state",
    },
    "category": {"other": "other"},
    "status": {"ongoing": "the source says it is happening", "potential": "the source says it may happen"},
    "stage": {"accomplished": "it happened", "attempted": "it was attempted", "threatened": "it has not happened"},
    "confirmation": {
        "claimed": "claimed by an actor", "confirmed": "confirmed by an authority, owner or operator",
        "disputed": "disputed", "reported": "reported; no authority named",
    },
    "confirmation_short": {
        "claimed": "claimed", "confirmed": "confirmed", "disputed": "disputed", "reported": "reported",
    },
    "confirmation_public": {
        "claimed": "claimed by somebody", "confirmed": "confirmed by an authority, an owner or an operator",
        "disputed": "disputed: the texts or those they quote differ", "reported": "reported; the text names no authority",
    },
    "certainty_public": {
        "claimed": "claims to have done it", "denied": "denies it", "stated": "the text says so",
        "suspected": "suspected, not certain",
    },
    "certainty": {"claimed": "claimed it", "denied": "denies it", "stated": "stated", "suspected": "suspected"},
    "language": {
        "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
        "it": "Italian", "ru": "Russian", "uk": "Ukrainian", "zh": "Chinese",
    },
    "vessel_status": {},
    "reliability": {
        "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
        "E": "unreliable", "F": "reliability cannot be judged",
    },
}  # fmt: skip
