"""What is known about each customer beside their buying: names, contact, gender, place, tier."""

import numpy as np

from sample_data.generator.arrow import Column, Table, booleans, dates, labelled, table, text, timestamps
from sample_data.generator.calendar import FIRST_SECOND, LAST_SECOND
from sample_data.generator.customers import CITIES, COUNTRIES, CUSTOMERS, SEGMENTS, Customers, customer_ids
from sample_data.generator.sampling import Ints, exactly, stream, weighted

WITHOUT_EMAIL = 0.02
LOWER_CASE_COUNTRY = 0.03
GENDERS = ("female", "male", "nonbinary")
TIERS = ("bronze", "silver", "gold", "platinum")
FEMALE_NAMES = (
    "Ada Alma Amy Anna Bella Carla Clara Dana Diana Elena Ella Emma Fiona Grace Hanna Ida Iris Jane Julia "
    "Kate Laura Lena Lily Maria Maya Mia Nina Nora Olga Paula Rosa Ruth Sara Sofia Tina Vera"
)
MALE_NAMES = (
    "Adam Alan Ben Carl Chris Daniel David Eric Felix Frank George Hugo Ian Ivan Jack Jacob James Kevin Leo "
    "Louis Mark Max Nathan Oscar Paul Peter Ryan Sam Simon Thomas Victor Walter"
)
LAST_NAMES = (
    "Adams Allen Baker Bell Bennett Brooks Carter Chen Clark Cole Cooper Cruz Davis Diaz Edwards Evans Fisher "
    "Flores Foster Garcia Gomez Gray Green Hall Harris Hayes Hill Hughes Jackson James Jones Kelly Kim King "
    "Lee Lewis Lopez Martin Miller Moore Morgan Morris Murphy Myers Nelson Nguyen Ortiz Parker Patel Perez "
    "Perry Price Reed Reyes Rivera Roberts Rogers Ross Ruiz Russell Sanchez Scott Shaw Silva Smith Stone "
    "Taylor Torres Turner Walker Ward Watson White Wilson Wong Wood Wright Young"
)


def _personal(rng: np.random.Generator, gender: Ints) -> dict[str, Column]:
    female, male = rng.choice(FEMALE_NAMES.split(), CUSTOMERS), rng.choice(MALE_NAMES.split(), CUSTOMERS)
    either = np.where(rng.random(CUSTOMERS) < 0.5, female, male)
    first = np.choose(gender, [female, male, either]).tolist()
    last = rng.choice(LAST_NAMES.split(), CUSTOMERS).tolist()
    names = list(zip(first, last, strict=True))
    nameless = exactly(rng, CUSTOMERS, round(WITHOUT_EMAIL * CUSTOMERS))
    area, line = rng.integers(201, 990, CUSTOMERS), rng.integers(100, 200, CUSTOMERS)
    born = np.datetime64("2006-12-31") - (rng.beta(1.8, 2.4, CUSTOMERS) * 60 * 365).astype("timedelta64[D]")
    return {
        "full_name": text([f"{f} {n}" for f, n in names]),
        "email": text(
            [
                None if missing else f"{f}.{n}{serial}@example.com".lower()
                for serial, ((f, n), missing) in enumerate(zip(names, nameless, strict=True), start=1)
            ]
        ),
        # 555-0100 to 555-0199 are reserved for fiction.
        "phone": text([f"+1-{a}-555-0{n}" for a, n in zip(area, line, strict=True)]),
        "birth_date": dates(born),
    }


def _tiers(rng: np.random.Generator, customers: Customers) -> Ints:
    """By rank of what the customer may have bought in all, roughly."""
    until = np.minimum(customers.lapsed_at, LAST_SECOND)
    buying = (until - np.maximum(customers.signup_at, FIRST_SECOND)).astype(np.int64)
    standing = np.argsort(np.argsort(customers.activity * buying * rng.lognormal(0, 0.4, CUSTOMERS)))
    return np.searchsorted(np.array([0.52, 0.8, 0.94]) * CUSTOMERS, standing, side="right")


def customers_table(customers: Customers) -> Table:
    """bronze.customers, by signup."""
    rng = stream("customers.profile")
    gender = weighted(rng, (0.52, 0.46, 0.02), CUSTOMERS)
    countries = np.array(COUNTRIES)[customers.country]
    lower = exactly(rng, CUSTOMERS, round(LOWER_CASE_COUNTRY * CUSTOMERS))
    touched = customers.signup_at + (rng.random(CUSTOMERS) * (LAST_SECOND - customers.signup_at)).astype(
        "timedelta64[s]"
    )
    return table(
        customer_id=customer_ids(np.arange(CUSTOMERS)),
        **_personal(stream("customers.personal"), gender),
        gender=labelled(GENDERS, gender),
        city=labelled([place.name for place in CITIES], customers.city),
        state=labelled([place.state for place in CITIES], customers.city),
        country=text(np.where(lower, np.char.lower(countries), countries).tolist()),
        signup_at=timestamps(customers.signup_at),
        loyalty_tier=labelled(TIERS, _tiers(rng, customers)),
        segment=labelled(SEGMENTS, customers.segment),
        marketing_opt_in=booleans(rng.random(CUSTOMERS) < 0.58),
        updated_at=timestamps(touched),
    )
