CREATE TABLE Apartment_Buildings (
  building_id INTEGER PRIMARY KEY,
  building_short_name TEXT,
  building_full_name TEXT,
  building_description TEXT,
  building_address TEXT,
  building_manager TEXT,
  building_phone TEXT
);

CREATE TABLE Apartments (
  apt_id INTEGER PRIMARY KEY,
  building_id INTEGER NOT NULL REFERENCES Apartment_Buildings(building_id),
  apt_type_code TEXT,
  apt_number TEXT,
  bathroom_count INTEGER,
  bedroom_count INTEGER,
  room_count INTEGER
);

CREATE TABLE Apartment_Facilities (
  apt_id INTEGER NOT NULL REFERENCES Apartments(apt_id),
  facility_code TEXT NOT NULL,
  PRIMARY KEY (apt_id, facility_code)
);

CREATE TABLE Guests (
  guest_id INTEGER PRIMARY KEY,
  gender_code TEXT,
  guest_first_name TEXT,
  guest_last_name TEXT,
  date_of_birth DATE
);

CREATE TABLE Apartment_Bookings (
  apt_booking_id INTEGER PRIMARY KEY,
  apt_id INTEGER REFERENCES Apartments(apt_id),
  guest_id INTEGER NOT NULL REFERENCES Guests(guest_id),
  booking_status_code TEXT NOT NULL,
  booking_start_date DATE,
  booking_end_date DATE
);

CREATE TABLE View_Unit_Status (
  apt_id INTEGER REFERENCES Apartments(apt_id),
  apt_booking_id INTEGER REFERENCES Apartment_Bookings(apt_booking_id),
  status_date DATE NOT NULL,
  available_yn INTEGER,
  PRIMARY KEY (status_date, apt_booking_id)
);

INSERT INTO Apartment_Buildings VALUES
  (153, 'Normandie Court', 'Normandie Court', 'Studio', '5950 Mariela Stravenue, West Jensenberg, WY 60731', 'Emma', '(609)946-0491'),
  (191, 'Mercedes House', 'Mercedes House', 'Flat', '3343 Schoen Path, Lake Amelyburgh, CO 39848', 'Kenyon', '00545112043'),
  (225, 'The Eugene', 'The Eugene', 'Flat', '76160 Abshire Mount, O''Haramouth, MA 91023', 'Melyssa', '(609)946-0492'),
  (556, 'VIA 57 WEST', 'VIA 57 WEST', 'Studio', '959 Edna Stravenue, South Raphaelfurt, SC 00731', 'Kathlyn', '681-772-2454'),
  (563, 'Columbus Square', 'Columbus Square', 'Studio', '0703 Danika Mountains, Mohrland, AL 56839', 'Kyle', '1-724-982-9507'),
  (571, 'Avalon Park', 'Avalon Park at Prospect', 'Duplex', '6827 Kessler Parkways, East Demarcoville, HI 82924', 'Albert', '376-017-3538'),
  (624, 'Peter Cooper Village', 'Peter Cooper Village', 'Flat', '861 Narciso Glens, East Ottis, ND 73970', 'Darcy', '(465)738-3183'),
  (645, 'Stuyvesant Town', 'Stuyvesant Town', 'Studio', '101 Queenie Mountains, New Korbinmouth, KS 88726', 'Amie', '1-583-675-5567'),
  (651, 'The Anthem', 'The Anthem', 'Flat', '50804 Mason Isle, West Whitney, ID 66511', 'Gavin', '08870-0404'),
  (673, 'Barclay Tower', 'Barclay Tower', 'Flat', '1579 Runte Forges, Leuschkeland, OK 12009', 'Emma', '06222-2226'),
  (734, 'Windsor Court', 'Windsor Court', 'Studio', '601 Graham Roads, Port Luz, VA 29660', 'Brenden', '446.997.4141'),
  (808, 'Silver Towers', 'Silver Towers', 'Flat', '1844 Armstrong Stream, Lemketown, UT 80226', 'Brenden', '132-364-3306'),
  (968, 'Petersfield', 'Petersfield House', 'Duplex', '54686 Christopher Circles, Daytonland, ID 88081', 'Melyssa', '321.739.7098');

INSERT INTO Apartments VALUES
  (1, 808, 'Flat', 'Suite 645', 1, 3, 7),
  (2, 624, 'Apartment', 'Apt. 585', 2, 6, 8),
  (3, 225, 'Studio', 'Apt. 908', 2, 3, 4),
  (4, 225, 'Duplex', 'Suite 749', 1, 5, 8),
  (5, 651, 'Studio', 'Suite 439', 1, 3, 6),
  (6, 808, 'Studio', 'Apt. 831', 1, 1, 3),
  (7, 645, 'Flat', 'Apt. 507', 1, 2, 9),
  (8, 191, 'Duplex', 'Apt. 695', 2, 5, 6),
  (9, 191, 'Flat', 'Suite 598', 3, 4, 10),
  (10, 563, 'Flat', 'Apt. 442', 1, 2, 5),
  (11, 734, 'Apartment', 'Apt. 242', 1, 3, 8),
  (12, 571, 'Duplex', 'Suite 634', 2, 7, 11),
  (13, 673, 'Flat', 'Apt. 764', 2, 3, 6),
  (14, 673, 'Studio', 'Suite 317', 1, 1, 4),
  (15, 563, 'Apartment', 'Suite 110', 3, 5, 9),
  (16, 153, 'Studio', 'Apt. 219', 1, 1, 2),
  (17, 153, 'Duplex', 'Suite 871', 2, 4, 7),
  (18, 624, 'Flat', 'Apt. 112', 2, 5, 9),
  (19, 556, 'Apartment', 'Suite 505', 1, 2, 5),
  (20, 968, 'Flat', 'Apt. 303', 3, 4, 8),
  (21, 645, 'Flat', 'Apt. 404', 1, 2, 4),
  (22, 556, 'Flat', 'Suite 220', 2, 3, 6);

INSERT INTO Apartment_Facilities VALUES
  (1, 'Gym'),
  (1, 'Broadband'),
  (2, 'Cable TV'),
  (3, 'Cable TV'),
  (3, 'Broadband'),
  (4, 'Broadband'),
  (6, 'Gym'),
  (8, 'Gym'),
  (8, 'Swimming Pool'),
  (9, 'Swimming Pool'),
  (9, 'Cable TV'),
  (9, 'Broadband'),
  (11, 'Gym'),
  (12, 'Cable TV'),
  (12, 'Swimming Pool'),
  (13, 'Broadband'),
  (15, 'Broadband'),
  (15, 'Gym'),
  (15, 'Cable TV'),
  (15, 'Swimming Pool'),
  (16, 'Gym'),
  (18, 'Broadband'),
  (19, 'Broadband'),
  (20, 'Gym'),
  (20, 'Cable TV');

INSERT INTO Guests VALUES
  (1, 'Male', 'Kip', 'DuBuque', '1995-11-04'),
  (2, 'Unknown', 'Rebeca', 'Runolfsdottir', '1974-05-12'),
  (3, 'Female', 'Keegan', 'Hills', '1972-03-10'),
  (4, 'Male', 'Nikki', 'Upton', '1997-02-20'),
  (5, 'Female', 'Abbey', 'Kulas', '1988-04-24'),
  (6, 'Male', 'Dayana', 'Vandervort', '1976-06-30'),
  (7, 'Male', 'Crystel', 'Grady', '1985-11-21'),
  (8, 'Female', 'Leola', 'Kulas', '1993-08-14'),
  (9, 'Unknown', 'Samara', 'Crist', '1996-11-12'),
  (10, 'Female', 'Deangelo', 'Hand', '1992-01-26'),
  (11, 'Female', 'Laurie', 'Gottlieb', '1980-12-06'),
  (12, 'Male', 'Lacey', 'Jacobs', '1990-10-02'),
  (13, 'Male', 'Ernie', 'Cummerata', NULL),
  (14, 'Male', 'Sallie', 'Rohan', '1978-07-19'),
  (15, 'Male', 'Marian', 'Effertz', '1969-09-01');

INSERT INTO Apartment_Bookings VALUES
  (258, 1, 5, 'Provisional', '2016-09-26', '2017-10-07'),
  (279, 2, 1, 'Confirmed', '2016-04-01', '2017-11-25'),
  (316, 3, 6, 'Confirmed', '2016-08-28', '2017-12-06'),
  (351, 4, 7, 'Provisional', '2016-12-11', '2017-10-25'),
  (381, 5, 12, 'Confirmed', '2016-12-31', '2018-01-19'),
  (388, 6, 10, 'Confirmed', '2016-11-16', '2018-02-11'),
  (401, 8, 3, 'Provisional', '2017-01-28', '2017-09-03'),
  (413, 9, 8, 'Confirmed', '2016-06-06', '2017-10-03'),
  (421, 9, 8, 'Confirmed', '2017-11-01', '2018-02-25'),
  (455, 10, 1, 'Provisional', '2016-07-10', '2017-12-25'),
  (497, 10, 14, 'Confirmed', '2018-01-02', '2018-03-09'),
  (507, 12, 12, 'Cancelled', '2016-06-09', '2016-07-20'),
  (534, 12, 2, 'Confirmed', '2016-08-02', '2017-09-08'),
  (570, 13, 8, 'Confirmed', '2016-03-03', '2017-03-07'),
  (574, 15, 4, 'Confirmed', '2016-10-29', '2017-05-30'),
  (601, 15, 10, 'Provisional', '2017-06-15', '2017-09-14'),
  (649, 16, 7, 'Confirmed', '2017-02-14', '2017-06-01'),
  (698, 17, 5, 'Confirmed', '2017-03-20', '2017-12-01'),
  (704, 18, 11, 'Provisional', '2017-04-05', '2017-04-28'),
  (711, 18, 1, 'Confirmed', '2017-05-16', '2018-03-01'),
  (733, 20, 3, 'Cancelled', '2017-07-01', '2017-07-15'),
  (747, 20, 14, 'Confirmed', '2017-08-08', '2017-12-22'),
  (767, 22, 10, 'Provisional', '2017-09-09', '2018-03-02'),
  (790, 3, 8, 'Confirmed', '2018-01-10', '2018-04-17'),
  (802, 14, 2, 'Cancelled', '2018-02-03', '2018-02-24');

INSERT INTO View_Unit_Status VALUES
  (1, 258, '2016-11-28', 1),
  (1, 258, '2017-01-07', 1),
  (2, 279, '2016-09-02', 0),
  (3, 316, '2017-01-17', 0),
  (4, 351, '2017-01-16', 1),
  (5, 381, '2017-04-07', 0),
  (6, 388, '2017-04-22', 0),
  (8, 401, '2017-06-01', 1),
  (8, 401, '2017-07-11', 1),
  (9, 413, '2016-11-16', 0),
  (9, 421, '2018-04-01', 0),
  (10, 455, '2016-07-29', 1),
  (10, 497, '2018-06-09', 0),
  (12, 507, '2016-06-15', 1),
  (12, 534, '2016-12-03', 0),
  (12, 534, '2017-01-12', 1),
  (13, 570, '2016-05-11', 0),
  (15, 574, '2017-03-22', 0),
  (15, 601, '2017-08-16', 1),
  (16, 649, '2017-04-07', 0),
  (17, 698, '2017-09-22', 0),
  (18, 704, '2017-08-06', 1),
  (18, 704, '2017-09-15', 1),
  (18, 711, '2017-10-04', 0),
  (20, 733, '2017-11-21', 1),
  (20, 747, '2017-12-10', 0),
  (22, 767, '2017-12-22', 1),
  (3, 790, '2018-06-25', 0),
  (14, 802, '2018-03-16', 1),
  (14, 802, '2018-04-25', 1);

