CREATE TABLE port (port_id INTEGER PRIMARY KEY, port_name VARCHAR(30) NOT NULL, country VARCHAR(30), toll_free VARCHAR(1), opened_year INTEGER, berths INTEGER);
CREATE TABLE ship (ship_id INTEGER PRIMARY KEY, ship_name VARCHAR(30) NOT NULL, ship_type VARCHAR(20), country VARCHAR(30), built_year INTEGER, insurer VARCHAR(20), home_port_id INTEGER REFERENCES port(port_id), has_crane VARCHAR(1), has_helipad VARCHAR(1), market_value INTEGER);
CREATE TABLE captain (captain_id INTEGER PRIMARY KEY, captain_name VARCHAR(30) NOT NULL, nationality VARCHAR(30), birth_year INTEGER, retirement_year INTEGER, wage INTEGER, port_id INTEGER REFERENCES port(port_id));
CREATE TABLE passenger (passenger_id INTEGER PRIMARY KEY, passenger_name VARCHAR(30) NOT NULL, country VARCHAR(30), email VARCHAR(40));
CREATE TABLE voyage (voyage_id INTEGER PRIMARY KEY, ship_id INTEGER NOT NULL REFERENCES ship(ship_id), captain_id INTEGER REFERENCES captain(captain_id), departed_on DATE, duration INTEGER, delay_minutes INTEGER, destination_country VARCHAR(30));
CREATE TABLE booking (booking_id INTEGER PRIMARY KEY, voyage_id INTEGER NOT NULL REFERENCES voyage(voyage_id), passenger_id INTEGER NOT NULL REFERENCES passenger(passenger_id), cabin_class VARCHAR(10), fare INTEGER);
CREATE TABLE cargo (cargo_id INTEGER PRIMARY KEY, voyage_id INTEGER NOT NULL REFERENCES voyage(voyage_id), goods VARCHAR(20), weight_kg INTEGER, hazardous VARCHAR(1));
INSERT INTO port VALUES (1, 'Bremen', 'Germany', 'N', 1827, 12), (2, 'Aarhus', 'Denmark', 'Y', 1901, 6), (3, 'Gdansk', 'Poland', 'N', 1950, 9), (4, 'Vejle', 'Denmark', 'Y', 1905, 2), (5, 'Narva', 'Estonia', 'N', 2004, 1);
INSERT INTO ship VALUES
 (1, 'Albatross', 'Tanker', 'Germany', 1998, 'Alpha Re', 1, 'Y', 'N', 900),
 (2, 'Bella', 'Ferry', 'Denmark', 2010, NULL, 2, 'N', 'Y', 450),
 (3, 'Corvus', 'Freighter', 'Poland', 2001, 'Alpha Re', 3, 'Y', 'Y', 700),
 (4, 'Dora', 'Ferry', 'Germany', 2015, NULL, 2, 'N', 'N', 500),
 (5, 'Erna', 'Tanker', 'Norway', 1985, 'Baltia', 1, 'Y', 'N', 300),
 (6, 'Falke', 'Freighter', 'Germany', 2019, 'Baltia', NULL, 'N', 'N', 1200),
 (7, 'Greta', 'Ferry', 'Sweden', 2021, 'Baltia', 4, 'N', 'Y', 650);
INSERT INTO captain VALUES
 (1, 'Ole Lund', 'Denmark', 1960, 2020, 5000, 2), (2, 'Ana Kos', 'Poland', 1975, NULL, 6200, 3),
 (3, 'Jan Brandt', 'Germany', 1968, NULL, 5600, 1), (4, 'Mia Holm', 'Norway', 1982, NULL, 4800, 2),
 (5, 'Pia Sommer', 'Germany', 1955, 2018, 4100, 1), (6, 'Ulf Berg', 'Sweden', 1990, NULL, 4500, NULL);
INSERT INTO passenger VALUES
 (1, 'Rosa Vidal', 'Spain', 'rosa@mail.test'), (2, 'Tom Ash', 'Germany', NULL), (3, 'Ana Kos', 'Poland', 'ana@mail.test'),
 (4, 'Liv Dahl', 'Norway', NULL), (5, 'Max Roth', 'Germany', 'max@mail.test'), (6, 'Eva Lind', 'Denmark', 'eva@mail.test');
INSERT INTO voyage VALUES
 (1, 1, 1, '2022-03-01', 300, 0, 'Norway'), (2, 1, 2, '2023-05-11', 420, 45, 'Germany'), (3, 2, 3, '2022-06-20', 90, 5, 'Sweden'),
 (4, 2, 3, '2023-06-21', 95, 31, 'Denmark'), (5, 3, 2, '2022-08-02', 610, NULL, 'Poland'), (6, 4, 4, '2023-02-14', 120, 10, 'Germany'),
 (7, 5, 1, '2022-11-30', 240, 90, 'Germany'), (8, 4, 4, '2023-09-09', 110, 0, 'Norway'), (9, 3, 2, '2023-10-01', 600, 20, 'Spain'),
 (10, 7, NULL, '2023-12-24', 180, 30, 'Sweden');
INSERT INTO booking VALUES
 (1, 3, 1, 'deluxe', 210), (2, 3, 2, 'standard', 80), (3, 4, 1, 'standard', 90), (4, 4, 3, 'deluxe', 230), (5, 6, 2, 'standard', 75),
 (6, 8, 4, 'deluxe', 0), (7, 8, 2, 'deluxe', 260), (8, 10, 1, 'deluxe', 190), (9, 6, 3, 'deluxe', 0), (10, 10, 6, 'standard', 60);
INSERT INTO cargo VALUES
 (1, 1, 'Oil', 5200, 'Y'), (2, 2, 'Oil', 4800, 'Y'), (3, 5, 'Grain', 900, 'N'), (4, 5, 'Timber', 1500, 'N'), (5, 7, 'Oil', 6100, 'Y'),
 (6, 9, 'Grain', 1100, 'N'), (7, 9, 'Solvent', 300, 'Y'), (8, 3, 'Grain', 200, 'N');
