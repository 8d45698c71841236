"""Plain questions said in other words than the data use; what is right is said by SQL written by hand."""

import pytest

from tests.language.questions.mills import FERRIES, MILLS
from tests.language.questions.served import assert_asked, assert_right, served

NAME = "SELECT machine_name FROM paper_machines"
UNITS = {
    "Which machine has the largest power?": "SELECT 'Heron'",
    "What is the power of Swan?": "SELECT 700.0",
    "Name the machines with a power greater than 500 kW.": f"{NAME} WHERE power_kw > 500",
    "Name the machines with a power of more than 0.5 megawatts.": f"{NAME} WHERE power_kw > 500",
    "What is the total power in kilowatts?": "SELECT sum(power_kw) FROM paper_machines",
    "Average power by site": "SELECT site, avg(power_kw) FROM paper_machines GROUP BY 1",
    "total weight per drive": "SELECT drive, sum(weight_kg) FROM paper_machines GROUP BY 1",
    "What is the price in dollars of Otter?": "SELECT 500000",
    "Which machine costs the most?": "SELECT 'Heron'",
    "Which machine costs the least? Give its name and its price.": "SELECT 'Pike', 90000",
    "Which machines cost more than the average machine?": (
        f"{NAME} WHERE price_usd > (SELECT avg(price_usd) FROM paper_machines)"
    ),
    "Which machines have a price below 200000?": f"{NAME} WHERE price_usd < 200000",
    "What are the 2 machines with the highest output in 2023? Show name and output.": (
        "SELECT * FROM (VALUES ('Heron', 730.0), ('Otter', 410.5))"
    ),
    "Share of total power by drive, in percent": (
        "SELECT drive, 100 * sum(power_kw) / (SELECT sum(power_kw) FROM paper_machines) FROM paper_machines GROUP BY 1"
    ),
}
GROUPS = {
    "average energy per ton by drive, for drives with an average above zero": (
        "SELECT drive, avg(energy_per_ton_kwh) FROM paper_machines GROUP BY 1 HAVING avg(energy_per_ton_kwh) > 0"
    ),
    "total power by site, only totals over 900": "SELECT 'Lakeside', 2150.0",
    "number of machines per site, only those with more than 2": "SELECT 'Northfield', 3",
    "average price by site, only sites whose average is at least 400000": (
        "SELECT * FROM (VALUES ('Lakeside', 700000.0), ('Harbour', 420000.0))"
    ),
    "machines by drive": "SELECT drive, count(*) FROM paper_machines GROUP BY 1",
    "How many steam machines does each site have, for sites that have any?": (
        "SELECT * FROM (VALUES ('Lakeside', 1), ('Harbour', 1))"
    ),
}
VALUES = {
    "List the names of high grade machines.": f"{NAME} WHERE grade = 'high'",
    "How many machines have steam as their drive?": "SELECT 2",
    "Which sites have no steam machine?": "SELECT 'Northfield'",
    "Which sites have both a steam machine and an electric machine?": "SELECT 'Lakeside'",
    "Which sites have neither a water machine nor an electric machine?": "SELECT 'Harbour'",
}
LAST = {
    "Which machine was installed first, and when?": "SELECT 'Pike', DATE '1975-01-20'",
    "Which machine was installed most recently, and when was that?": "SELECT 'Heron', DATE '2011-03-15'",
    "Machines installed after 2000: how many are there?": "SELECT 2",
    "Machines installed before 1990, how many?": "SELECT 2",
    "Which machine is the most expensive, and what is its power?": "SELECT 'Heron', 1250.0",
    "Show the name and power of the largest machine of each site, where largest means highest weight.": (
        "SELECT * FROM (VALUES ('Lakeside', 'Otter', 900.0), ('Northfield', 'Beaver', 400.0), ('Harbour', 'Swan', 700.0))"
    ),
    "Show name and output of every machine, from expensive to cheap, only those with an output.": (
        "SELECT machine_name, output_2023_t FROM paper_machines WHERE output_2023_t IS NOT NULL"
    ),
}
FERRY = {
    "Show the name of each ferry and the county of its home pier.": (
        "SELECT * FROM (VALUES ('Seal', 'Skane'), ('Tern', 'Kent'), ('Orca', 'Skane'), ('Krill', NULL))"
    ),
    "name + flag of Norwegian ferries": "SELECT * FROM (VALUES ('Seal', 'Norway'), ('Tern', 'Norway'))",
    "What percentage of the ferries are Norwegian (flag Norway)?": "SELECT 50",
    "number of crossings per year and their total cargo": "SELECT 2024, 5, 69.5",
    "Ferries with at least two crossings, please — name and how many.": "SELECT * FROM (VALUES ('Seal', 2), ('Tern', 2))",
    "For each ferry, give its name and the number of crossings it made, including ferries without any.": (
        "SELECT * FROM (VALUES ('Seal', 2), ('Tern', 2), ('Orca', 1), ('Krill', 0))"
    ),
    "Could you please tell me which sailors were hired in 2019 or later?": "SELECT 'Bo Rask' UNION ALL SELECT 'Cai Wren'",
    "Show the badges that no ferry currently has.": "SELECT 'old'",
    "What are the names and hire dates of all deck hands by rank?": (
        "SELECT full_name, hired_on FROM sailor WHERE rank = 'deck hand'"
    ),
    "Show the name and wage of every sailor, ordered by wage from low to high, leaving out those of unknown wage.": (
        "SELECT full_name, wage_eur FROM sailor WHERE wage_eur IS NOT NULL ORDER BY 2"
    ),
    "List the name of each sailor who has a mentor together with the name of the mentor.": (
        "SELECT * FROM (VALUES ('Bo Rask', 'Ada Holm'), ('Cai Wren', 'Ada Holm'))"
    ),
    "Which ferries are flying the flag of Malta?": "SELECT ferry_name FROM ferry WHERE flag = 'Malta'",
    "What are the departure dates of crossings from Alm to Cove?": (
        "SELECT * FROM (VALUES (DATE '2024-01-02'), (DATE '2024-03-04'))"
    ),
    "Find the names of the piers where no crossing ever started.": "SELECT 'Dune'",
    "Which badge has never been used?": "SELECT 'old'",
    "Names of ferries that carry both the badge eco and the badge ui": "SELECT 'Seal'",
    "List the names of the piers in Kent and the number of gates of each.": "SELECT 'Cove', 6 UNION ALL SELECT 'Dune', 1",
    "List the names of the ferries and the number of crossings of each.": (
        "SELECT ferry_name, count(*) FROM ferry JOIN crossing USING (ferry_id) GROUP BY ferry_id, 1"
    ),
    "What is the average number of seats per ferry?": "SELECT 182.5",
    "Who wrote the most crossings?": "SELECT 'Ada Holm'",
    "Crossings that have not arrived": "SELECT 5",
    "What is the total cargo in tons carried by the ferry Seal?": "SELECT 20.0",
    "How long, in days, was the longest crossing?": "SELECT 10",
    "Which crossing was the shortest? Show its id.": "SELECT 3",
    "How many crossings arrived within 2 days of departing?": "SELECT 2",
    "How many crossings took more than 5 days to arrive?": "SELECT 1",
    "How many crossings arrived more than a day after they departed?": "SELECT 3",
    "average seats per county of the pier": "SELECT * FROM (VALUES ('Skane', 300e0), ('Kent', 90e0))",
}
ASKED = (
    "Danish ferries",  # the data know no Denmark
    "Which ferries deliver to Kent?",  # where they lie is not where they deliver to
    "number of crossings per ferry, ignoring crossings without gates",  # a crossing has none
    "average price by site, only those with an average above 5 tons",
)

mills = served(MILLS)
ferries = served(FERRIES)


@pytest.mark.parametrize(("request_text", "sql"), {**UNITS, **GROUPS, **VALUES, **LAST}.items())
def test_a_flat_table_is_asked_in_other_words(mills, request_text, sql):
    sql = sql.replace("paper_machines", "main.paper_machines")

    assert_right(mills, request_text, sql, ordered="ordered" in request_text)


@pytest.mark.parametrize(("request_text", "sql"), FERRY.items())
def test_a_ferry_line_is_asked_in_other_words(ferries, request_text, sql):
    assert_right(ferries, request_text, sql, ordered="ordered" in request_text)


@pytest.mark.parametrize("request_text", ASKED)
def test_what_the_data_do_not_tell_is_asked(ferries, request_text):
    assert_asked(ferries, request_text)
