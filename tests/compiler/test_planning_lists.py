"""Lists of rows of the college against hand-written SQL: what is said of other rows, and which of them are there."""

import pytest

from knowledge_graph.join_routes import AmbiguousRouteError
from schemas.errors import UnplannableError
from schemas.expressions import Coalesce, Comparison, Hop, NullCheck, Related
from tests.compiler.asked import period
from tests.compiler.listed import back, column, figure, none, order, rows_of, some, to
from tests.workspaces.opened import compare, const

TAKEN = """taken AS (
    SELECT * FROM (
        SELECT *, row_number() OVER (PARTITION BY enrolment_id ORDER BY updated_at DESC) AS version FROM uni.enrolments
    ) AS e
    WHERE version = 1 AND enrolled_on < DATE '2026-04-01' AND person_id IN (SELECT person_id FROM uni.people))"""
"""Enrolments: the newest versions, of people who exist, before the day of the workspace."""
ABROAD = "abroad AS (SELECT * FROM uni.exchanges WHERE left_on < DATE '2026-04-01' OR left_on IS NULL)"
ENROLLED, COURSES = back("enrolments.student"), (back("enrolments.student"), to("enrolments.course"))


def same_rows(company, query, sql):
    """The same rows, in the same order."""
    assert company.rows(query) == company.ask(sql)


def test_related_rows_of_the_future_do_not_count(college):
    query = rows_of("people", "person_id", figure("count", None, back("exchanges.traveller")),
                    order=order(column("people.person_id")))  # fmt: skip
    same_rows(
        college,
        query,
        f"""WITH {ABROAD} SELECT p.person_id, count(a.exchange_id)
        FROM uni.people AS p LEFT JOIN abroad AS a USING (person_id) GROUP BY 1 ORDER BY 1""",
    )
    assert college.ask("SELECT count(*) FROM uni.exchanges WHERE left_on >= DATE '2026-04-01'") != [(0.0,)]


def test_some_related_row_of_the_future_is_none(college):
    query = rows_of("people", "person_id", where=(some(back("exchanges.traveller")),),
                    order=order(column("people.person_id")))  # fmt: skip
    same_rows(
        college,
        query,
        f"""WITH {ABROAD} SELECT person_id FROM uni.people
        WHERE person_id IN (SELECT person_id FROM abroad) ORDER BY 1""",
    )


def test_rows_without_a_date_are_listed_but_lie_in_no_period(college):
    listed = rows_of("exchanges", "exchange_id", order=order(column("exchanges.exchange_id")))
    same_rows(college, listed, f"WITH {ABROAD} SELECT exchange_id FROM abroad ORDER BY 1")
    assert ("X05",) in college.rows(listed)
    dated = listed.model_copy(update={"period": period(None, "2026-05-01")})
    same_rows(college, dated, """SELECT exchange_id FROM uni.exchanges WHERE left_on < DATE '2026-04-01' ORDER BY 1""")


@pytest.mark.parametrize(("function", "sql"), [("sum", "sum(credits)"), ("average", "avg(credits)"),
                                               ("median", "median(credits)"), ("count", "count(credits)")])  # fmt: skip
def test_each_row_counts_once_however_many_ways_lead_to_it(college, function, sql):
    """People enrol in a course more than once; its credits are those of one course."""
    total = figure(function, column("courses.credits"), *COURSES)
    query = rows_of("people", "person_id", total, order=order(column("people.person_id")))
    same_rows(
        college,
        query,
        f"""WITH {TAKEN},
        courses AS (SELECT DISTINCT t.person_id, c.* FROM taken AS t JOIN uni.courses AS c USING (department, number))
        SELECT p.person_id, {sql} FROM uni.people AS p LEFT JOIN courses USING (person_id) GROUP BY 1 ORDER BY 1""",
    )


def test_rows_with_a_key_of_two_columns_are_counted_once(college):
    query = rows_of("people", "person_id", figure("count", None, *COURSES), order=order(column("people.person_id")))
    same_rows(
        college,
        query,
        f"""WITH {TAKEN} SELECT p.person_id,
        (SELECT count(*) FROM uni.courses AS c WHERE EXISTS (SELECT 1 FROM taken AS t
            WHERE t.department = c.department AND t.number = c.number AND t.person_id = p.person_id))
        FROM uni.people AS p ORDER BY 1""",
    )


def test_a_median_of_decimals_has_their_half(college):
    query = rows_of("people", "person_id", figure("median", column("enrolments.fee"), ENROLLED),
                    order=order(column("people.person_id")))  # fmt: skip
    same_rows(
        college,
        query,
        f"""WITH {TAKEN} SELECT p.person_id, median(CAST(fee AS DOUBLE))
        FROM uni.people AS p LEFT JOIN taken USING (person_id) GROUP BY 1 ORDER BY 1""",
    )
    assert college.model(query).column("column_1").type == "DOUBLE"


def test_a_column_of_the_row_referred_to_may_be_missing(college):
    query = rows_of("people", "person_id", column("people.full_name", "mentor"),
                    order=order(column("people.person_id")))  # fmt: skip
    same_rows(
        college,
        query,
        """SELECT p.person_id, m.full_name FROM uni.people AS p
        LEFT JOIN uni.people AS m ON m.person_id = p.mentor_id ORDER BY 1""",
    )
    model = college.model(query)
    assert [model.column(name).nullable for name in ("person_id", "column_1")] == [False, True]
    assert [c.columns for c in model.constraints if c.kind == "not_null"] == [("person_id",)]


def test_a_one_to_one_row_that_is_not_there_has_no_key(college):
    query = rows_of("people", "person_id", column("cards.owner"), column("cards.colour"),
                    order=order(column("people.person_id")))  # fmt: skip
    same_rows(
        college,
        query,
        """SELECT p.person_id, c.owner, c.colour FROM uni.people AS p
        LEFT JOIN uni.cards AS c ON c.owner = p.person_id ORDER BY 1""",
    )
    assert (1.0, None, None) in college.rows(query)


def test_no_related_row_where_the_key_is_missing(college):
    """An exchange to no city has no person at home there; NOT IN over NULL would lose it."""
    query = rows_of("exchanges", "exchange_id", where=(none(to("exchanges.destination"), back("people.home")),),
                    order=order(column("exchanges.exchange_id")))  # fmt: skip
    same_rows(
        college,
        query,
        f"""WITH {ABROAD} SELECT exchange_id FROM abroad AS a WHERE NOT EXISTS (
        SELECT 1 FROM uni.cities AS c JOIN uni.people AS p USING (city_id) WHERE c.city_id = a.to_city) ORDER BY 1""",
    )


def test_conditions_on_related_rows_go_on_to_further_ones(college):
    """Courses that somebody took who has been abroad at more than 100."""
    dear = Comparison(operator=">", left=column("exchanges.cost"), right=const(100))
    student = some(back("exchanges.traveller"), where=dear, anchor="people")
    query = rows_of("courses", "department", "number", where=(some(back("enrolments.course"), where=student),),
                    order=order(column("courses.department"), column("courses.number")))  # fmt: skip
    same_rows(
        college,
        query,
        f"""WITH {TAKEN}, {ABROAD} SELECT department, number FROM uni.courses AS c
        WHERE EXISTS (SELECT 1 FROM taken AS t JOIN abroad AS a USING (person_id)
            WHERE t.department = c.department AND t.number = c.number AND a.cost > 100) ORDER BY 1, 2""",
    )


def test_a_path_may_come_back_to_where_it_began(college):
    """Those with whom somebody shares a mentor, himself among them."""
    siblings = figure("count", None, to("people.mentor"), back("people.mentor"))
    query = rows_of("people", "person_id", siblings, order=order(column("people.person_id")))
    same_rows(
        college,
        query,
        """SELECT p.person_id, (SELECT count(*) FROM uni.people AS o JOIN uni.people AS m
            ON m.person_id = o.mentor_id WHERE m.person_id = p.mentor_id)
        FROM uni.people AS p ORDER BY 1""",
    )


def test_a_figure_of_all_rows_leaves_out_the_future(college):
    dearest = figure("max", column("exchanges.cost"), dataset="exchanges",
                     where=NullCheck(value=column("exchanges.to_city"), negated=True))  # fmt: skip
    query = rows_of("exchanges", "exchange_id", "cost", order=order(column("exchanges.exchange_id")),
                    where=(Comparison(operator="=", left=column("exchanges.cost"), right=dearest),))  # fmt: skip
    same_rows(
        college,
        query,
        f"""WITH {ABROAD} SELECT exchange_id, cost FROM abroad
        WHERE cost = (SELECT max(cost) FROM abroad WHERE to_city IS NOT NULL) ORDER BY 1""",
    )


def test_first_rows_by_a_figure_keep_their_ties(college):
    count = figure("count", None, back("people.mentor"))
    query = rows_of("people", "full_name", count, order=order(count, descending=True), limit=2)
    found = college.rows(query)
    expected = college.ask("""SELECT full_name, n FROM (SELECT p.full_name, count(o.person_id) AS n,
        rank() OVER (ORDER BY count(o.person_id) DESC) AS place FROM uni.people AS p
        LEFT JOIN uni.people AS o ON o.mentor_id = p.person_id GROUP BY p.person_id, 1) WHERE place <= 2""")
    assert sorted(found) == sorted(expected)
    assert [n for _, n in found] == sorted((n for _, n in expected), reverse=True)


def test_a_sum_of_nothing_may_be_said_to_be_nothing(college):
    total = Coalesce(values=(figure("sum", column("exchanges.cost"), back("exchanges.traveller")), const(0)))
    query = rows_of("people", "person_id", total, order=order(column("people.person_id")))
    same_rows(
        college,
        query,
        f"""WITH {ABROAD} SELECT p.person_id, coalesce(sum(cost), 0)
        FROM uni.people AS p LEFT JOIN abroad USING (person_id) GROUP BY 1 ORDER BY 1""",
    )


def test_roads_forwards_and_back_are_different_tables(college):
    query = rows_of("cards", "card_id", column("people.full_name"), column("cards.card_id", "owner", "~owner"),
                    order=order(column("cards.card_id")))  # fmt: skip
    same_rows(
        college,
        query,
        """SELECT k.card_id, p.full_name, CASE WHEN p.person_id IS NULL THEN NULL ELSE k.card_id
        END FROM uni.cards AS k LEFT JOIN uni.people AS p ON p.person_id = k.owner ORDER BY 1""",
    )


def test_two_roads_are_a_question(college):
    with pytest.raises(AmbiguousRouteError) as caught:
        college.model(rows_of("exchanges", "exchange_id", column("cities.city_name")))
    assert caught.value.routes == (("destination",), ("origin",))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ((back("courses.teacher"), back("people.mentor")), "The relation mentor of uni.people does not start at"),
        ((Hop(dataset="uni.people", relation="boss"),), "uni.people has no relation boss"),
        ((Hop(dataset="uni.secrets", relation="owner"),), "uni.secrets: not available to you"),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(college, path, words):
    with pytest.raises(UnplannableError, match=words):
        college.model(rows_of("people", "person_id", where=(Related(dataset="uni.people", hops=path),)))


def test_a_path_that_ends_elsewhere_is_refused(college):
    wrong = Related(dataset="uni.cities", hops=(to("people.mentor"),), where=compare("uni.cities.country", "=", "FR"))
    with pytest.raises(UnplannableError, match=r"ends at uni\.people, not at uni\.cities"):
        college.model(rows_of("people", "person_id", where=(wrong,)))


def test_a_road_that_leads_elsewhere_is_refused(college):
    with pytest.raises(UnplannableError, match=r"mentor does not lead from uni\.people to uni\.cities"):
        college.model(rows_of("people", column("cities.city_name", "mentor")))


def test_a_period_of_what_has_no_date_is_refused(college):
    with pytest.raises(UnplannableError, match="A city has no date"):
        college.model(rows_of("cities", "city_name", period=period("2026-01-01", None)))
