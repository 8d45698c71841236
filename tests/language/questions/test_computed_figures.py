"""Figures that are computed, asked of a garage; what is right is said by SQL written by hand."""

import pytest

from tests.language.questions.garage import garage
from tests.language.questions.served import assert_asked, assert_right, served

COUNT = "SELECT count(*) FROM repairs"
AGAINST = {
    "How many more Diesel vehicles than Petrol vehicles are there?": (
        "SELECT count(*) FILTER (fuel = 'Diesel') - count(*) FILTER (fuel = 'Petrol') FROM vehicles"
    ),
    "How many fewer electric vehicles than Diesel ones are there?": (
        "SELECT count(*) FILTER (fuel = 'Diesel') - count(*) FILTER (fuel = 'Electric') FROM vehicles"
    ),
    "How many more repairs were received in 2023 than in 2022?": (
        f"SELECT ({COUNT} WHERE year(received_date) = 2023) - ({COUNT} WHERE year(received_date) = 2022)"
    ),
    "How many more repairs does Ada Birk have than Ben Colt?": (
        f"SELECT ({COUNT} WHERE mechanic_id = 1) - ({COUNT} WHERE mechanic_id = 2)"
    ),
    "What is the difference between the number of finished repairs and the number of open repairs?": (
        f"SELECT ({COUNT} WHERE status = 'Finished') - ({COUNT} WHERE status = 'Open')"
    ),
    "What is the difference between the highest and the lowest labor cost?": (
        "SELECT max(labor_cost) - min(labor_cost) FROM repairs"
    ),
    "Show the difference between the maximum and the minimum parts cost for each status.": (
        "SELECT status, max(parts_cost) - min(parts_cost) FROM repairs GROUP BY 1"
    ),
    "How much lower is the average weight of Fiat vehicles than of Volvo vehicles?": (
        "SELECT avg(weight_kg) FILTER (make = 'Volvo') - avg(weight_kg) FILTER (make = 'Fiat') FROM vehicles"
    ),
    "How much higher is the average purchase price of Volvo vehicles than that of Skoda vehicles?": (
        "SELECT avg(purchase_price) FILTER (make = 'Volvo') - avg(purchase_price) FILTER (make = 'Skoda') FROM vehicles"
    ),
    "What is the ratio of Volvo vehicles to Fiat vehicles?": (
        "SELECT count(*) FILTER (make = 'Volvo') / count(*) FILTER (make = 'Fiat') FROM vehicles"
    ),
    "What is the ratio of finished to cancelled repairs?": (
        "SELECT count(*) FILTER (status = 'Finished') / count(*) FILTER (status = 'Cancelled') FROM repairs"
    ),
    "How many times more finished repairs than open repairs are there?": (
        "SELECT count(*) FILTER (status = 'Finished') / count(*) FILTER (status = 'Open') FROM repairs"
    ),
    "Total labor cost minus total parts cost by make": (
        "SELECT make, sum(labor_cost) - sum(parts_cost) FROM repairs JOIN vehicles USING (vehicle_id) GROUP BY 1"
    ),
    "Total payment amount divided by total labor cost for each make": (
        "SELECT make, (SELECT sum(amount) FROM payments JOIN repairs r USING (repair_id) JOIN vehicles w ON"
        " w.vehicle_id = r.vehicle_id WHERE w.make = v.make) / (SELECT sum(labor_cost) FROM repairs r JOIN vehicles w"
        " ON w.vehicle_id = r.vehicle_id WHERE w.make = v.make) FROM (SELECT DISTINCT make FROM vehicles) v"
    ),
}
SHARES = {
    "Among the finished repairs, what percentage was returned after the promised date?": (
        "SELECT 100 * avg((returned_date > promised_date)::INT) FROM repairs WHERE status = 'Finished'"
    ),
    "What percentage of the finished repairs were returned on or before the promised date?": (
        "SELECT 100 * avg((returned_date <= promised_date)::INT) FROM repairs WHERE status = 'Finished'"
    ),
    "Among the repairs of Volvo vehicles, calculate the percentage of those with a parts cost above 40.": (
        "SELECT 100 * avg((parts_cost > 40)::INT) FROM repairs JOIN vehicles USING (vehicle_id) WHERE make = 'Volvo'"
    ),
    "Of the vehicles with a weight above 1200, what percentage are electric?": (
        "SELECT 100 * avg((fuel = 'Electric')::INT) FROM vehicles WHERE weight_kg > 1200"
    ),
    "What proportion of vehicles are Diesel vehicles?": "SELECT avg((fuel = 'Diesel')::INT) FROM vehicles",
    "Out of all repairs, how many percent were cancelled?": (
        "SELECT 100 * avg((status = 'Cancelled')::INT) FROM repairs"
    ),
    "Out of the repairs received in 2023, how many are still open?": (
        f"{COUNT} WHERE year(received_date) = 2023 AND status = 'Open'"
    ),
    "Among the Diesel vehicles, how many of them are of make Skoda?": (
        "SELECT count(*) FROM vehicles WHERE fuel = 'Diesel' AND make = 'Skoda'"
    ),
}

SHARES |= {
    "What share of the total parts cost was caused by each make?": (
        "SELECT make, sum(parts_cost) / (SELECT sum(parts_cost) FROM repairs)"
        " FROM repairs JOIN vehicles USING (vehicle_id) GROUP BY 1"
    ),
    "What percentage of the payment amount was paid by each method?": (
        "SELECT method, 100 * sum(amount) / (SELECT sum(amount) FROM payments) FROM payments GROUP BY 1"
    ),
    "What is each vehicle's share, in percent, of all repairs? Show the plate and the share.": (
        f"SELECT plate, 100.0 * count(*) / ({COUNT}) FROM repairs JOIN vehicles USING (vehicle_id) GROUP BY 1"
    ),
}
DAYS = "date_diff('day', received_date, returned_date)"
SPANS = {
    "How many days passed on average between the receipt and the return of a repair?": (
        f"SELECT avg({DAYS}) FROM repairs"
    ),
    "Average number of days from receipt to return per make": (
        f"SELECT make, avg({DAYS}) FROM repairs JOIN vehicles USING (vehicle_id) GROUP BY 1"
    ),
    "What is the average repair time in days, from received date to returned date, for each status?": (
        f"SELECT status, avg({DAYS}) FROM repairs GROUP BY 1"
    ),
    "What is the longest time between receiving and returning in days?": f"SELECT max({DAYS}) FROM repairs",
    "Average number of days from the receipt of a repair to payment": (
        "SELECT avg(date_diff('day', received_date, paid_on)) FROM payments JOIN repairs USING (repair_id)"
    ),
    "Show the repair id and the number of days between received date and returned date of all finished repairs.": (
        f"SELECT repair_id, {DAYS} FROM repairs WHERE status = 'Finished'"
    ),
    "How many days does it take on average to return a repair?": f"SELECT avg({DAYS}) FROM repairs",
}
DEFINED = {
    "Repair bill, that is labor cost plus parts cost, per status": (
        "SELECT status, sum(labor_cost + parts_cost) FROM repairs GROUP BY 1"
    ),
    "What is the hourly cost per status, meaning total labor cost divided by total labor hours?": (
        "SELECT status, sum(labor_cost) / sum(labor_hours) FROM repairs GROUP BY 1"
    ),
    "Hourly cost (labor cost divided by labor hours) per status": (
        "SELECT status, sum(labor_cost) / sum(labor_hours) FROM repairs GROUP BY 1"
    ),
    "List the plate and the depreciation, i.e. purchase price minus resale value, of all vehicles.": (
        "SELECT plate, purchase_price - resale_value FROM vehicles"
    ),
    "Average depreciation (purchase price minus resale value) per fuel": (
        "SELECT fuel, avg(purchase_price - resale_value) FROM vehicles GROUP BY 1"
    ),
    "What is the cover per make, that is the total payment amount divided by the total parts cost?": (
        "SELECT make, (SELECT sum(amount) FROM payments JOIN repairs r USING (repair_id) JOIN vehicles w ON"
        " w.vehicle_id = r.vehicle_id WHERE w.make = v.make) / (SELECT sum(parts_cost) FROM repairs r JOIN vehicles w"
        " ON w.vehicle_id = r.vehicle_id WHERE w.make = v.make) FROM (SELECT DISTINCT make FROM vehicles) v"
    ),
    "Weighted cost, computed as labor hours times labor cost times 1 minus parts cost, per status": (
        "SELECT status, sum(labor_hours * labor_cost * (1 - parts_cost)) FROM repairs GROUP BY 1"
    ),
    "Odd cost, computed as labor cost minus parts cost times labor hours, per status": None,
    "Total depreciation per make": None,
}

service = served(garage(), workspace="garage")


@pytest.mark.parametrize(("request_", "sql"), {**AGAINST, **SHARES, **SPANS, **DEFINED}.items())
def test_computed_figure_is_that_of_hand_written_sql(service, request_, sql):
    if sql is None:
        assert_asked(service, request_)
    else:
        assert_right(service, request_, sql)
