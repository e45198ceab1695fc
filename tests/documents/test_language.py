"""English is told from other languages; what is too short to tell is not guessed."""

from __future__ import annotations

import pytest

from generator.documents.language import detect_language

TEXTS = {
    "en": "A tanker was hit by a drone off Fujairah on Monday, the coast guard said, and two of the crew "
    "were hurt in the blast.",
    "fr": "Un pétrolier a été touché par un drone au large de Foudjaïra lundi, selon les gardes-côtes, et deux membres de "
    "l'équipage ont été blessés dans l'explosion.",
    "de": "Ein Tanker ist am Montag vor der Küste von einer Drohne getroffen worden, wie die Küstenwache mitteilte; zwei "
    "Mitglieder der Besatzung wurden bei der Explosion verletzt, und das Schiff ist nicht mehr in Gefahr.",
    "es": "Un petrolero fue alcanzado por un dron frente a las costas el lunes, según la guardia costera, y dos de los "
    "tripulantes resultaron heridos en la explosión.",
    "ru": "Танкер был поражён беспилотником у берегов Фуджейры.",
    "uk": "Танкер було уражено безпілотником біля берегів Фуджейри, повідомила її берегова охорона.",
    "ar": "أصيبت ناقلة نفط بطائرة مسيرة قبالة الفجيرة يوم الاثنين.",
    "fa": "یک نفتکش روز دوشنبه در نزدیکی فجیره هدف پهپاد قرار گرفت، گارد ساحلی گفت چهار نفر زخمی شدند.",
    "zh": "一艘油轮周一在富查伊拉附近海域遭无人机袭击。",
    "he": "מכלית נפגעה ביום שני.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=list(TEXTS))
def test_a_paragraph_shows_its_language(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "Saviz Behshad", "12 34 56", "MV CALYPSO 12-34N 056-12E", "Lorem ipsum dolor " * 20])
def test_what_does_not_show_it_is_not_guessed(text: str) -> None:
    assert detect_language(text) is None


def test_a_foreign_quotation_does_not_make_english_foreign() -> None:
    assert detect_language(TEXTS["en"] * 3 + TEXTS["ru"]) == "en"
