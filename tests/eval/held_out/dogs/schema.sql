CREATE TABLE Breeds (
  breed_code VARCHAR(10) PRIMARY KEY NOT NULL,
  breed_name VARCHAR(80)
);
CREATE TABLE Charges (
  charge_id INTEGER PRIMARY KEY NOT NULL,
  charge_type VARCHAR(10),
  charge_amount DECIMAL(19,4)
);
CREATE TABLE Sizes (
  size_code VARCHAR(10) PRIMARY KEY NOT NULL,
  size_description VARCHAR(80)
);
CREATE TABLE Treatment_Types (
  treatment_type_code VARCHAR(10) PRIMARY KEY NOT NULL,
  treatment_type_description VARCHAR(80)
);
CREATE TABLE Owners (
  owner_id INTEGER PRIMARY KEY NOT NULL,
  first_name VARCHAR(50),
  last_name VARCHAR(50),
  street VARCHAR(50),
  city VARCHAR(50),
  state VARCHAR(20),
  zip_code VARCHAR(20),
  email_address VARCHAR(50),
  home_phone VARCHAR(20),
  cell_number VARCHAR(20)
);
CREATE TABLE Dogs (
  dog_id INTEGER PRIMARY KEY NOT NULL,
  owner_id INTEGER NOT NULL,
  abandoned_yn VARCHAR(1),
  breed_code VARCHAR(10) NOT NULL,
  size_code VARCHAR(10) NOT NULL,
  name VARCHAR(50),
  age INTEGER,
  date_of_birth DATE,
  gender VARCHAR(1),
  weight REAL,
  date_arrived TIMESTAMP,
  date_adopted TIMESTAMP,
  date_departed TIMESTAMP,
  FOREIGN KEY (breed_code) REFERENCES Breeds(breed_code),
  FOREIGN KEY (size_code) REFERENCES Sizes(size_code),
  FOREIGN KEY (owner_id) REFERENCES Owners(owner_id)
);
CREATE TABLE Professionals (
  professional_id INTEGER PRIMARY KEY NOT NULL,
  role_code VARCHAR(10) NOT NULL,
  first_name VARCHAR(50),
  street VARCHAR(50),
  city VARCHAR(50),
  state VARCHAR(20),
  zip_code VARCHAR(20),
  last_name VARCHAR(50),
  email_address VARCHAR(50),
  home_phone VARCHAR(20),
  cell_number VARCHAR(20)
);
CREATE TABLE Treatments (
  treatment_id INTEGER PRIMARY KEY NOT NULL,
  dog_id INTEGER NOT NULL,
  professional_id INTEGER NOT NULL,
  treatment_type_code VARCHAR(10) NOT NULL,
  date_of_treatment TIMESTAMP,
  cost_of_treatment DECIMAL(19,4),
  FOREIGN KEY (treatment_type_code) REFERENCES Treatment_Types(treatment_type_code),
  FOREIGN KEY (professional_id) REFERENCES Professionals(professional_id),
  FOREIGN KEY (dog_id) REFERENCES Dogs(dog_id)
);
INSERT INTO Breeds (breed_code, breed_name) VALUES
  ('ESK', 'Eskimo'),
  ('HUS', 'Husky'),
  ('BUL', 'Bulldog'),
  ('POO', 'Poodle'),
  ('BEA', 'Beagle'),
  ('COL', 'Collie'),
  ('DAL', 'Dalmatian'),
  ('TER', 'Terrier');
INSERT INTO Charges (charge_id, charge_type, charge_amount) VALUES
  (1, 'Daily Accommodation', 98),
  (2, 'Drugs', 322),
  (3, 'Health Check', 640),
  (4, 'Grooming', 75),
  (5, 'Walking', 18.5);
INSERT INTO Sizes (size_code, size_description) VALUES
  ('SML', 'Small'),
  ('MED', 'Medium'),
  ('LGE', 'Large'),
  ('XLG', 'Extra Large');
INSERT INTO Treatment_Types (treatment_type_code, treatment_type_description) VALUES
  ('EXAM', 'Physical examination'),
  ('VAC', 'Vaccination'),
  ('WALK', 'Take for a Walk'),
  ('DENT', 'Dental cleaning'),
  ('SURG', 'Surgery');
INSERT INTO Owners (owner_id, first_name, last_name, street, city, state, zip_code, email_address, home_phone, cell_number) VALUES
  (1, 'Jaclyn', 'Stoltenberg', '326 Lehner Drives Suite 650', 'Port Hertafurt', 'Mississippi', '93751', 'jaclyn.s@example.org', '588-917-8301', '1-807-441-6775'),
  (2, 'Gay', 'Feil', '53659 Goyette Alley', 'Dietrichmouth', 'North Carolina', '70327', 'noemi@example.com', '1-388-324-8922', '1-875-324-4675'),
  (3, 'Nora', 'Haley', '44657 Labadie Ports', 'South Ottohaven', 'Virginia', '06408', 'nora.haley@example.com', '748.991.2136', '1-088-406-0867'),
  (4, 'Rachelle', 'Funk', '5567 Considine Turnpike', 'Lake Cindy', 'Kansas', '75918', 'rachelle.f@example.net', '206-801-9284', '843-283-9259'),
  (5, 'Emelie', 'Mertz', '32622 Kirlin Shoals', 'Port Isaimouth', 'Virginia', '36380', 'emelie@example.com', '1-503-272-1145', '1-230-999-3838'),
  (6, 'Johann', 'Fisher', '88 Hagenes Meadow', 'Karlieview', 'Wisconsin', '63162', 'johann.fisher@example.org', '541-966-3666', NULL),
  (7, 'Jade', 'Rippin', '9012 Ratke Track', 'New Gaston', 'North Dakota', '62588', 'jade.rippin@example.com', '1-416-783-9486', '441.669.4128'),
  (8, 'Cindy', 'Schmitt', '58391 Hermann Land', 'West Ana', 'Hawaii', '60353', 'cindy.s@example.com', '722.533.3981', '(650)034-2312'),
  (9, 'Orlando', 'Price', '4 Corwin Rapid', 'Lake Noelia', 'Virginia', '19743', 'orlando.price@example.org', '1-703-742-9127', '(145)669-8274'),
  (10, 'Rolando', 'Prohaska', '7 Armstrong Run', 'Port Reyna', 'Indiana', '65069', 'rolando@example.net', '(383)553-1035', '273-001-6234'),
  (11, 'Tre', 'Hamill', '05 Kulas Stream', 'Cletaside', 'Nebraska', '52410', 'tre.hamill@example.com', NULL, '1-243-500-1290'),
  (12, 'Melisa', 'DuBuque', '3 Walker Bridge', 'Rylanmouth', 'Louisiana', '32324', 'melisa.dubuque@example.com', '642.332.7791', '1-609-441-0203');
INSERT INTO Dogs (dog_id, owner_id, abandoned_yn, breed_code, size_code, name, age, date_of_birth, gender, weight, date_arrived, date_adopted, date_departed) VALUES
  (1, 3, '1', 'ESK', 'LGE', 'Kacey', 6, '2012-01-27', '1', 7.57, '2017-09-08 20:10:13', '2018-03-06 00:00:00', '2018-03-25 18:29:00'),
  (2, 11, '0', 'BUL', 'LGE', 'Hipolito', 9, '2013-02-13', '0', 1.72, '2017-12-22 05:02:02', '2018-03-25 00:00:00', '2018-03-25 18:29:00'),
  (3, 1, '0', 'BUL', 'MED', 'Mavis', 8, '2008-05-19', '1', 8.04, '2017-06-25 10:14:05', '2018-03-06 00:00:00', '2018-03-25 18:29:00'),
  (4, 7, '1', 'ESK', 'MED', 'Houston', 5, '2008-02-14', '0', 6.53, '2017-04-20 00:58:55', '2018-03-07 00:00:00', NULL),
  (5, 2, '0', 'POO', 'SML', 'Jeffrey', 6, '2011-06-05', '0', 4.7, '2017-10-25 00:55:34', '2018-03-24 00:00:00', '2018-03-25 18:29:00'),
  (6, 8, '0', 'BUL', 'XLG', 'Merritt', 3, '2014-11-21', '1', 9.04, '2017-04-15 09:25:31', '2018-03-25 00:00:00', '2018-03-26 18:29:00'),
  (7, 5, '1', 'ESK', 'SML', 'Narciso', 4, '2013-04-03', '0', 2.53, '2017-08-15 23:29:06', NULL, NULL),
  (8, 10, '0', 'HUS', 'LGE', 'George', 2, '2016-02-03', '0', 7.86, '2017-09-17 13:10:39', '2018-03-19 00:00:00', '2018-03-27 18:29:00'),
  (9, 9, '0', 'HUS', 'MED', 'Bessie', 10, '2007-10-02', '1', 6.3, '2017-10-10 05:47:09', '2018-03-25 00:00:00', '2018-03-27 18:29:00'),
  (10, 9, '0', 'BEA', 'MED', 'Troy', 7, '2010-08-17', '0', 6.85, '2017-08-12 22:02:21', '2018-03-05 00:00:00', NULL),
  (11, 3, '0', 'POO', 'SML', 'Betty', 11, '2006-10-19', '1', 3.9, '2017-07-05 18:18:40', '2018-03-20 00:00:00', '2018-03-29 18:29:00'),
  (12, 9, '0', 'BUL', 'LGE', 'Holden', 1, '2017-01-30', '0', 7.34, '2017-11-07 11:41:19', '2018-03-14 00:00:00', '2018-03-30 18:29:00'),
  (13, 1, '1', 'COL', 'LGE', 'Jesus', 12, '2005-07-11', '0', 8.6, '2017-06-28 14:56:32', NULL, NULL),
  (14, 4, '0', 'BEA', 'SML', 'Lyric', 5, '2012-12-25', '1', 3.1, '2017-09-20 08:36:51', '2018-03-11 00:00:00', '2018-03-31 18:29:00'),
  (15, 7, '0', 'BUL', 'SML', 'Evangeline', 6, '2011-09-22', '1', 4.26, '2017-12-02 16:46:32', '2018-03-15 00:00:00', NULL);
INSERT INTO Professionals (professional_id, role_code, first_name, street, city, state, zip_code, last_name, email_address, home_phone, cell_number) VALUES
  (1, 'Employee', 'Taryn', '6915 Oberbrunner Point Suite 491', 'West Heidi', 'Indiana', '06646', 'Braun', 'deanna.s@example.com', '325-155-0801', '(275)939-2435'),
  (2, 'Employee', 'Jayson', '117 Nienow Fort', 'Jonasfort', 'Hawaii', '71389', 'Ullrich', 'lucile.s@example.com', '1-139-940-6672', '1-787-222-4119'),
  (3, 'Veterinarian', 'Johann', '41 Grady Street', 'West Ludiefort', 'Mississippi', '83137', 'Feeney', 'bboehm@example.com', '1-465-236-7801', '498.259.4119'),
  (4, 'Veterinarian', 'Brady', '2 Koelpin Inlet', 'Lake Gladys', 'Wisconsin', '99321', 'Pouros', 'ekozey@example.org', '646-617-0301', '(907)225-7781'),
  (5, 'Employee', 'Danny', '18 Ruecker Plain', 'Goodwinport', 'Virginia', '05121', 'Kunze', 'rkunze@example.net', NULL, '366.483.2201'),
  (6, 'Veterinarian', 'Monte', '33 Auer Fall', 'South Leonie', 'Louisiana', '17222', 'Kshlerin', 'monte.k@example.com', '554-302-9982', '1-772-001-3345'),
  (7, 'Veterinarian', 'Velma', '210 Lang Tunnel', 'New Laurel', 'Wisconsin', '46910', 'Baumbach', 'brennan.v@example.com', '230-109-7744', '609-776-5421'),
  (8, 'Employee', 'Domenica', '9 Ernser Mill', 'West Rae', 'Kansas', '31045', 'Jacobs', 'domenica.j@example.com', '1-288-442-9011', NULL),
  (9, 'Veterinarian', 'Brenna', '78 Hodkiewicz Way', 'East Marvin', 'Indiana', '60221', 'Trantow', 'brenna.t@example.org', '1-602-773-1223', '1-433-992-0099'),
  (10, 'Employee', 'Karley', '5 Kiehn Grove', 'Lake Emmet', 'Texas', '75203', 'Kuphal', 'karley.k@example.com', '832-100-4321', '832-100-4455');
INSERT INTO Treatments (treatment_id, dog_id, professional_id, treatment_type_code, date_of_treatment, cost_of_treatment) VALUES
  (1, 14, 9, 'WALK', '2018-03-19 04:39:54', 567.0),
  (2, 3, 4, 'VAC', '2018-03-15 20:25:34', 147.0),
  (3, 5, 8, 'WALK', '2018-03-13 15:30:05', 429.0),
  (4, 5, 9, 'VAC', '2018-03-23 13:52:10', 266.0),
  (5, 2, 7, 'WALK', '2018-03-16 22:30:32', 668.0),
  (6, 11, 8, 'EXAM', '2018-03-10 11:45:58', 313.0),
  (7, 2, 4, 'EXAM', '2018-03-08 05:26:23', 852.0),
  (8, 4, 9, 'VAC', '2018-03-01 04:14:46', 407.0),
  (9, 4, 6, 'WALK', '2018-03-14 19:10:40', 139.0),
  (10, 11, 7, 'EXAM', '2018-02-28 17:09:43', 681.0),
  (11, 1, 6, 'VAC', '2018-03-10 10:27:02', 514.0),
  (12, 6, 3, 'EXAM', '2018-03-01 03:12:17', 428.0),
  (13, 4, 7, 'EXAM', '2018-03-22 12:21:25', 945.0),
  (14, 9, 7, 'EXAM', '2018-03-11 04:23:15', 349.0),
  (15, 10, 7, 'WALK', '2018-02-25 09:30:18', 656.0),
  (16, 1, 3, 'DENT', '2018-03-05 08:00:00', 95.5),
  (17, 8, 4, 'DENT', '2018-02-27 16:40:00', 88.0),
  (18, 14, 3, 'DENT', '2018-03-21 10:05:00', 110.0),
  (19, 9, 4, 'EXAM', '2018-03-24 09:15:00', 230.0),
  (20, 13, 8, 'WALK', '2018-03-02 07:55:10', 75.0),
  (21, 13, 3, 'EXAM', '2018-03-12 13:20:45', 198.0);
