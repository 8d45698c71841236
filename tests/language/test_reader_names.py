"""Names of measures, groups and values in companies the reader was not made for."""

import pytest

from tests.language.read import maybe, query, question, short

AIRLINE = {
    "fare revenue by channel": {"measures": ["fare_revenue"], "dims": ["bookings.channel"]},
    "Fare Revenue per Channel": {"measures": ["fare_revenue"], "dims": ["bookings.channel"]},
    "ticket sales by sales channel": {"measures": ["fare_revenue"], "dims": ["bookings.channel"]},
    "please give me the number of bookings by channel and cabin":
        {"measures": ["booking_count"], "dims": ["bookings.channel", "bookings.cabin"]},
    "reservations by cabin": {"measures": ["booking_count"], "dims": ["bookings.cabin"]},
    "booking by cabins": {"measures": ["booking_count"], "dims": ["bookings.cabin"]},
    "late rate by type of plane": {"measures": ["late_rate"], "dims": ["aircraft.model"]},
    "delay rate by models": {"measures": ["late_rate"], "dims": ["aircraft.model"]},
    "OTP by aircraft": {"measures": ["late_rate"], "dims": ["aircraft.tail"]},
    "how many planes by model": {"measures": ["aggregate aircraft_count"], "dims": ["aircraft.model"]},
    "total distance by tail": {"measures": ["aggregate total_distance_km"], "dims": ["aircraft.tail"]},
    "average delay by flight status": {"measures": ["average_delay"], "dims": ["flights.status"]},
    "revenue by booking status": {"measures": ["fare_revenue"], "dims": ["bookings.status"]},
    "bookings by loyalty tier": {"measures": ["booking_count"], "dims": ["passengers.tier"]},
    "planes in service by month in 2026":
        {"measures": ["fleet_size"], "dims": ["month"], "period": "2026-01-01/2027-01-01"},
    "fare revenue and fuel cost by month": {"measures": ["fare_revenue", "fuel_cost"], "dims": ["month"]},
}  # fmt: skip


@pytest.mark.parametrize("request_text", AIRLINE)
def test_airline(air, request_text):
    assert short(query(air, request_text)) == AIRLINE[request_text]


WHOLESALER = {
    "sales by region": {"measures": ["net_sls"], "dims": ["CUST_MST.RGN_CD"]},
    "net_sls by RGN_CD": {"measures": ["net_sls"], "dims": ["CUST_MST.RGN_CD"]},
    "AOV by region": {"measures": ["avg_ord"], "dims": ["CUST_MST.RGN_CD"]},
    "open orders by class": {"measures": ["open_ord"], "dims": ["CUST_MST.KL_CD"]},
    "sales by customer": {"measures": ["net_sls"], "dims": ["CUST_MST.CUST_NO"]},
    "sales by CUST_NM": {"measures": ["net_sls"], "dims": ["CUST_MST.CUST_NO"]},
    "total quantity by category": {"measures": ["aggregate total_qty"], "dims": ["prd_mst.ctg_nm"]},
    "sum of qty by ctg_nm": {"measures": ["aggregate total_qty"], "dims": ["prd_mst.ctg_nm"]},
    "sales of Green Tea Extra by month":
        {"measures": ["net_sls"], "dims": ["month"], "where": ["prd_nm = 'Green Tea Extra'"]},
    "sales of Bolt Ltd": {"measures": ["net_sls"], "where": ["CUST_NM = 'Bolt Ltd'"]},
    "sales of Ade & Sons": {"measures": ["net_sls"], "where": ["CUST_NM = 'Ade & Sons'"]},
    "orders with status CLS or OPN by month":
        {"measures": ["ord_cnt"], "dims": ["month"], "where": ["sts_cd IN ('CLS', 'OPN')"]},
    "number of customers by region": {"measures": ["aggregate customer_count"], "dims": ["CUST_MST.RGN_CD"]},
}  # fmt: skip


@pytest.mark.parametrize("request_text", WHOLESALER)
def test_wholesaler(wh, request_text):
    assert short(query(wh, request_text)) == WHOLESALER[request_text]


CLINIC = {
    "charges by ward": {"measures": ["charges"], "dims": ["admissions.Ward"]},
    "admissions by ward and doctor": {"measures": ["admissions"], "dims": ["admissions.Ward", "admissions.Doctor"]},
    "admissions of Dr Weiss by month":
        {"measures": ["admissions"], "dims": ["month"], "where": ["Doctor = 'Dr Weiss'"]},
    "charges for bed and x-ray by ward":
        {"measures": ["charges"], "dims": ["admissions.Ward"], "where": ["Service IN ('Bed', 'X-ray')"]},
    "bed charges in heart and eye": {"measures": ["charges"], "where": ["Service = 'Bed'", "Ward IN ('Heart', 'Eye')"]},
    "average charge by doctor": {"measures": ["aggregate average_Charge"], "dims": ["admissions.Doctor"]},
    "number of different doctors by ward": {"measures": ["aggregate distinct_Doctor"], "dims": ["admissions.Ward"]},
}  # fmt: skip


@pytest.mark.parametrize("request_text", CLINIC)
def test_clinic(clin, request_text):
    assert short(query(clin, request_text)) == CLINIC[request_text]


@pytest.mark.parametrize(
    "request_text",
    ["flights by city", "flights by airport", "flights to Tokyo by month", "flights in Portland", "bookings in West",
     "flights by country", "flights by continent", "fuel cost by zone"],
)  # fmt: skip
def test_two_airports_to_a_flight_are_asked_about(air, request_text):
    assert question(air, request_text) in {"route_airports", "route_countries"}


@pytest.mark.parametrize(
    ("request_text", "role"),
    [
        ("flights by origin city", "origin"),
        ("flights by destination city", "destination"),
        ("flights by city of origin", "origin"),
        ("flights by origin airport", "origin"),
    ],
)
def test_a_role_word_chooses_the_road(air, request_text, role):
    """Right, or asked; never the other road."""
    found = maybe(air, request_text)
    if found is not None:
        ways = [d.attribute.via for d in found.dimensions]
        tables = [d.attribute.table for d in found.dimensions]
        assert ways == [(role,)] or tables == ["air.flights"]


def test_a_word_with_two_meanings_is_asked_about(air):
    """The glossary gives `yield` two metrics and no default."""
    assert question(air, "yield by month") == "yield"


@pytest.mark.parametrize(
    ("choice", "metric"), [("average_fare", "average_fare"), ("revenue_per_flight", "revenue_per_flight")]
)
def test_a_choice_answers_the_question(air, choice, metric):
    assert short(query(air, "yield by month", **{"yield": choice}))["measures"] == [metric]


def test_a_choice_that_is_none_of_the_options_does_not_answer(air):
    assert maybe(air, "yield by month", **{"yield": "nonsense"}) is None


@pytest.mark.parametrize(
    "request_text", ["sales in the north", "sales of North", "north sales by category", "sales of North by month"]
)
def test_a_value_of_two_columns_is_asked_about(wh, request_text):
    """NORTH is a region, North a tea."""
    assert question(wh, request_text) == "north"


@pytest.mark.parametrize(
    ("words", "where"), [("sales of product North", "prd_nm = 'North'"), ("sales in region North", "RGN_CD = 'NORTH'")]
)
def test_the_columns_name_beside_a_value_decides(wh, words, where):
    found = maybe(wh, words)
    if found is not None:
        assert short(found).get("where") == [where]


@pytest.mark.parametrize(
    "request_text",
    ["passenger names by fare revenue", "full name of passengers and fare revenue", "fare revenue by full name"],
)
def test_personal_data_is_not_given(air, request_text):
    assert maybe(air, request_text) is None


@pytest.mark.parametrize(
    "request_text", ["fare revenue in euros by month", "average delay in hours by month", "distance in miles by month"]
)
def test_another_unit_is_never_ignored(air, request_text):
    assert maybe(air, request_text) is None


@pytest.mark.parametrize(
    "request_text",
    [
        "number of new passengers by month",
        "morning flights by month",
        "evening bookings by month",
        "current bookings by channel",
        "complete bookings by channel",
        "single bookings by channel",
    ],
)
def test_adjectives_that_restrict_are_never_report_talk(air, request_text):
    assert maybe(air, request_text) is None
