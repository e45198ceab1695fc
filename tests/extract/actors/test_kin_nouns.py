"""A noun for a body goes back to the name that tells it to be one, and to no other."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "words", "who"),
    [
        ("Kenya Airways grounded a jet. The carrier said a part had cracked.", "The carrier", "Kenya Airways"),
        ("The Red Crescent left Goma. The aid group said two were missing.", "The aid group", "Red Crescent"),
        ("The World Bank cut its rates. The lender said trade was slow.", "The lender", "World Bank"),
        ("Reuters reported that he had resigned. The agency said two aides confirmed it.", "The agency", "Reuters"),
        ("The watchdog said meters lied. The Energy Authority fined two firms.", "The watchdog", "Energy Authority"),
        ("Dinamo lost at home. UEFA opened a case. The club said it would appeal.", "The club", "Dinamo"),
        ("Boeing cut its outlook. The planemaker said parts were late.", "The planemaker", "Boeing"),
    ],
)
def test_the_noun_goes_back_to_such_a_name(cast: CastOf, text: str, words: str, who: str) -> None:
    assert cast(text).who(words) == who


@mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Air Force hit a camp. The airline said flights would go on.", "The airline", "Air Force"),
        ("Sea Lines left. An airline was fined. The airline said it was late.", "The airline", "Sea Lines"),
        ("Oxfam and the Red Crescent met. The aid group said it was late.", "The aid group", "Red Crescent"),
        ("The EU pulled out. The aid group said it was late.", "The aid group", "European Union"),
        ("The watchdog said meters lied. The Energy Authority rejected the report.", "The watchdog", "Energy Authority"),
        (
            "A lender in Accra closed. The lender said all was safe. The Bank of Ghana said it would pay.",
            "The lender",
            "Bank of Ghana",
        ),
        (
            "The union said it would strike. The Employers' Federation said it was illegal.",
            "The union",
            "Employers' Federation",
        ),
        ("The bulk carrier Elm Bay sank. The carrier lay at nine metres.", "The carrier", "Elm Bay"),
    ],
)
def test_no_other_name_is_meant(cast: CastOf, text: str, words: str, name: str) -> None:
    assert cast(text).who(words) != name
