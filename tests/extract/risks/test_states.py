"""Bad states that a clause puts somebody in: lacks, plights, losses, and what lasts of them."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks

POTENTIAL = {
    "The strike could plunge the capital into darkness.": "The strike could plunge the capital into darkness",
    "Lower quays may be under water by noon.": "Lower quays may be under water by noon",
    "The vaccines would arrive too late for the children.": "The vaccines would arrive too late for the children",
    "Exports will be a fifth lower this year, the minister said.": "Exports will be a fifth lower this year",
    "The wards would have no oxygen by Thursday.": "The wards would have no oxygen by Thursday",
    "Insurers might withdraw cover for the gulf.": "Insurers might withdraw cover for the gulf",
    "Deliveries could slip into next year.": "Deliveries could slip into next year",
    "Coastal tankers would be the first to suffer.": "Coastal tankers would be the first to suffer",
    "Boats at anchor are liable to be boarded by thieves.": "Boats at anchor are liable to be boarded by thieves",
    "A rail strike remains their biggest worry.": "A rail strike remains their biggest worry",
    "Violent squalls are expected off the cape.": "Violent squalls are expected off the cape",
    "The republic is on course for default.": "The republic is on course for default",
    "Risks to growth are tilted to the downside.": "Risks to growth are tilted to the downside",
}
ONGOING = {
    "The district has been without water for a month.": "The district has been without water for a month",
    "Thousands of herders are going hungry.": "Thousands of herders are going hungry",
    "Crude from the wreck is creeping towards the lagoon.": "Crude from the wreck is creeping towards the lagoon",
    "The walkout is costing the port 4 million euros a day.": "The walkout is costing the port 4 million euros a day",
    "The epidemic has reached the capital.": "The epidemic has reached the capital",
    "The wards are short of saline.": "The wards are short of saline",
    "The wreck is holding up 40 ships.": "The wreck is holding up 40 ships",
    "Spoofing is getting stronger.": "Spoofing is getting stronger",
    "Spotters reported a build-up of tanks.": "a build-up of tanks",
    "The clinics remain shut.": "The clinics remain shut",
    "Many herders do not have enough to eat.": "Many herders do not have enough to eat",
    "Rebels tightened their siege of the town.": "Rebels tightened their siege of the town",
}
NO_HARM = (
    "The tanker was empty of cargo.",
    "The train will leave without delay.",
    "The depot had gone up in flames.",
    "The museum will close on Monday.",
    "The minister would have nothing to add.",
    "He no longer poses a danger to the public.",
    "The herd was in no way at risk of extinction.",
)


@mark.parametrize(("sentence", "span"), POTENTIAL.items())
def test_a_bad_state_that_may_come(risks: Risks, sentence: str, span: str) -> None:
    assert [(risk.span.text, risk.status) for risk in risks(sentence)] == [(span, "potential")]


@mark.parametrize(("sentence", "span"), ONGOING.items())
def test_a_bad_state_that_lasts(risks: Risks, sentence: str, span: str) -> None:
    assert [(risk.span.text, risk.status) for risk in risks(sentence)] == [(span, "ongoing")]


@mark.parametrize("sentence", NO_HARM)
def test_what_is_merely_absent_or_over_is_none(risks: Risks, sentence: str) -> None:
    assert risks(sentence) == ()
