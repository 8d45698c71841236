CREATE TABLE Owners (owner_id INTEGER PRIMARY KEY, first_name TEXT, last_name TEXT, city TEXT, state TEXT, email_address TEXT);
CREATE TABLE Kennels (kennel_id INTEGER PRIMARY KEY, kennel_code TEXT, wing TEXT, max_animals INTEGER, is_heated INTEGER);
CREATE TABLE Animals (animal_id INTEGER PRIMARY KEY, animal_name TEXT, species TEXT, breed TEXT, sex TEXT, date_of_birth DATE, weight_kg DECIMAL(6,1), intake_date DATE, adoption_date DATE, owner_id INTEGER REFERENCES Owners(owner_id), kennel_id INTEGER REFERENCES Kennels(kennel_id));
CREATE TABLE Vets (vet_id INTEGER PRIMARY KEY, first_name TEXT, last_name TEXT, role_code TEXT, date_joined DATE);
CREATE TABLE Treatment_Types (treatment_type_code TEXT PRIMARY KEY, treatment_type_description TEXT);
CREATE TABLE Treatments (treatment_id INTEGER PRIMARY KEY, animal_id INTEGER REFERENCES Animals(animal_id), vet_id INTEGER REFERENCES Vets(vet_id), treatment_type_code TEXT REFERENCES Treatment_Types(treatment_type_code), treatment_date DATE, cost DECIMAL(8,2));

INSERT INTO Owners VALUES
  (1, 'Nora', 'Feld', 'Salem', 'Oregon', 'nora.f@mail.test'),
  (2, 'Ivan', 'Petrov', 'Boise', 'Idaho', NULL),
  (3, 'Nora', 'Banks', 'Salem', 'Oregon', 'nbanks@mail.test'),
  (4, 'Lucy', 'Ames', 'Reno', 'Nevada', 'lucy@mail.test'),
  (5, 'Hugo', 'Diaz', 'Portland', 'Oregon', 'hd@mail.test'),
  (6, 'Ruth', 'Cole', 'Boise', 'Idaho', 'ruth@mail.test'),
  (7, 'Sam', 'Ames', 'Reno', 'Nevada', NULL),
  (8, 'Theo', 'Grant', 'Eugene', 'Oregon', 'theo@mail.test'),
  (9, 'Vera', 'Lang', 'Elko', 'Nevada', 'vl@mail.test'),
  (10, 'Luis', 'Diaz', 'Nampa', 'Idaho', 'ld@mail.test');

INSERT INTO Kennels VALUES
  (1, 'K-01', 'North', 4, 1),
  (2, 'K-02', 'North', 2, 1),
  (3, 'K-03', 'South', 6, 0),
  (4, 'K-04', 'South', 3, 1),
  (5, 'K-05', 'East', 8, 0),
  (6, 'K-06', 'East', 1, 1),
  (7, 'K-07', 'North', 5, 0);

INSERT INTO Animals VALUES
  (1, 'Rex', 'dog', 'Beagle', 'M', '2015-10-22', 13.9, '2022-06-27', '2025-05-09', 5, NULL),
  (2, 'Bella', 'cat', 'Siamese', 'F', '2020-08-11', 7.5, '2024-09-12', '2025-05-02', 5, NULL),
  (3, 'Milo', 'cat', 'Persian', 'F', '2016-09-22', 5.8, '2024-03-08', '2025-03-05', 5, NULL),
  (4, 'Luna', 'dog', 'Poodle', 'M', '2019-07-23', 31.9, '2024-06-12', NULL, NULL, 5),
  (5, 'Shadow', 'cat', 'Maine Coon', 'F', '2017-06-19', 6.6, '2023-05-16', '2025-06-22', 6, NULL),
  (6, 'Ginger', 'cat', 'Persian', 'M', '2021-10-09', 6.9, '2023-11-08', NULL, NULL, 3),
  (7, 'Bruno', 'dog', 'Beagle', 'F', NULL, 24.9, '2024-09-18', '2025-07-10', 8, NULL),
  (8, 'Pip', 'dog', 'Labrador', 'F', '2019-10-08', 30.2, '2024-01-27', '2025-01-19', 1, NULL),
  (9, 'Nala', 'cat', 'Siamese', 'M', '2016-06-12', 3.9, '2023-04-27', '2025-07-23', 1, NULL),
  (10, 'Oscar', 'dog', 'Labrador', 'F', '2015-05-05', 34.2, '2022-01-02', NULL, NULL, 2),
  (11, 'Daisy', 'cat', 'Siamese', 'M', '2016-06-20', 6.1, '2024-12-01', '2025-04-05', 1, NULL),
  (12, 'Rocky', 'dog', 'Poodle', NULL, '2019-10-23', 13.8, '2023-01-10', '2025-01-09', 3, NULL),
  (13, 'Smokey', 'dog', 'Beagle', 'F', '2019-08-17', 19.2, '2022-01-15', NULL, NULL, 3),
  (14, 'Clover', 'rabbit', 'Lop', 'M', '2018-05-02', 1.3, '2023-10-14', NULL, NULL, 2),
  (15, 'Thumper', 'rabbit', 'Lop', 'F', '2015-02-09', 1.2, '2023-11-08', '2025-01-08', 3, NULL),
  (16, 'Rio', 'parrot', NULL, 'F', '2019-03-04', 0.8, '2023-11-14', '2025-03-02', 1, NULL),
  (17, 'Kiwi', 'parrot', NULL, 'F', '2017-05-18', 0.9, '2022-02-01', '2023-04-01', 3, NULL),
  (18, 'Max', 'cat', 'Persian', 'M', '2017-02-22', 7.0, '2024-07-14', '2025-01-14', 5, NULL),
  (19, 'Bella', 'dog', 'Husky', 'F', '2015-01-28', 30.3, '2024-06-10', NULL, NULL, 1),
  (20, 'Zorro', 'dog', 'Poodle', 'F', '2018-04-19', 28.0, '2022-11-27', '2023-07-21', 1, NULL),
  (21, 'Mocha', 'rabbit', 'Lop', 'M', '2018-08-07', NULL, '2022-06-10', NULL, NULL, 1),
  (22, 'Olive', 'cat', 'Siamese', 'M', '2019-02-20', 7.3, '2023-12-15', '2024-02-09', 5, NULL),
  (23, 'Finn', 'dog', 'Husky', 'F', '2015-03-26', 20.6, '2022-10-22', '2023-08-10', 5, NULL),
  (24, 'Juno', 'cat', 'Siamese', 'M', '2021-08-20', 4.3, '2024-12-26', '2025-05-13', 5, NULL),
  (25, 'Sunny', 'cat', 'Siamese', 'F', '2015-03-18', 3.7, '2024-12-27', NULL, NULL, 3),
  (26, 'Coco', 'dog', 'Husky', 'F', '2015-03-17', 17.9, '2024-11-02', '2025-04-23', 2, NULL);

INSERT INTO Vets VALUES
  (1, 'Alma', 'Stone', 'MGR', '2013-04-01'),
  (2, 'Greg', 'Cole', 'VET', '2016-09-12'),
  (3, 'Priya', 'Nair', 'VET', '2019-02-18'),
  (4, 'Ruth', 'Hale', 'NUR', '2020-06-30'),
  (5, 'Oskar', 'Lind', 'VET', '2023-01-09'),
  (6, 'Mina', 'Park', 'NUR', '2018-11-05');

INSERT INTO Treatment_Types VALUES
  ('EXAM', 'Examination'),
  ('VAC', 'Vaccination'),
  ('WALK', 'Take for a Walk'),
  ('SURG', 'Surgery'),
  ('DENT', 'Dental cleaning');

INSERT INTO Treatments VALUES
  (1, 21, 2, 'VAC', '2024-09-08', 37.88),
  (2, 11, 2, 'EXAM', '2025-04-13', 83.72),
  (3, 14, 2, 'SURG', '2025-08-24', 317.63),
  (4, 24, 2, 'VAC', '2025-09-02', 32.06),
  (5, 15, 4, 'VAC', '2025-06-18', 28.27),
  (6, 26, 3, 'EXAM', '2023-07-27', 73.35),
  (7, 25, 3, 'EXAM', '2025-09-23', 85.34),
  (8, 18, 2, 'DENT', '2022-01-13', 155.46),
  (9, 23, 4, 'SURG', '2023-02-13', 789.37),
  (10, 8, 3, 'VAC', '2025-03-01', 35.31),
  (11, 16, 3, 'VAC', '2023-08-23', 25.12),
  (12, 3, 1, 'VAC', '2025-09-27', 36.73),
  (13, 3, 5, 'SURG', '2024-08-09', 826.51),
  (14, 18, 2, 'EXAM', '2024-03-25', 77.51),
  (15, 15, 2, 'VAC', '2022-03-16', 29.54),
  (16, 18, 3, 'DENT', '2023-01-10', 124.59),
  (17, 1, 1, 'VAC', '2025-08-07', 41.76),
  (18, 12, 2, 'VAC', '2025-09-23', 42.87),
  (19, 3, 3, 'VAC', '2024-06-21', 43.71),
  (20, 12, 4, 'DENT', '2022-09-21', 96.85),
  (21, 24, 2, 'SURG', '2022-05-02', 439.75),
  (22, 18, 3, 'SURG', '2024-01-04', 367.18),
  (23, 15, 3, 'VAC', '2024-06-03', 28.37),
  (24, 14, 5, 'EXAM', '2025-05-15', 84.73),
  (25, 18, 3, 'DENT', '2024-06-06', 87.96),
  (26, 10, 3, 'VAC', '2024-03-12', 23.51),
  (27, 6, 3, 'EXAM', '2025-07-26', 81.18),
  (28, 13, 6, 'VAC', '2024-07-25', 37.85),
  (29, 25, 3, 'DENT', '2022-06-10', 111.61),
  (30, 7, 3, 'VAC', '2025-08-03', 42.34),
  (31, 7, 4, 'VAC', '2023-01-04', NULL),
  (32, 14, 3, 'EXAM', '2022-07-01', 67.13),
  (33, 10, 4, 'SURG', '2024-08-21', 840.42),
  (34, 14, 3, 'VAC', '2025-02-05', 39.6),
  (35, 13, 2, 'VAC', '2025-06-09', 22.23),
  (36, 8, 3, 'EXAM', '2022-06-12', 72.4),
  (37, 24, 2, 'EXAM', '2023-02-14', 62.18),
  (38, 11, 3, 'EXAM', '2022-06-21', 78.41),
  (39, 24, 3, 'VAC', '2022-07-25', 31.84),
  (40, 24, 6, 'VAC', '2022-09-18', 36.62),
  (41, 19, 5, 'VAC', '2023-07-13', 33.12),
  (42, 2, 5, 'EXAM', '2023-02-22', 65.0),
  (43, 7, 4, 'EXAM', '2024-08-26', 75.37),
  (44, 11, 3, 'EXAM', '2023-03-01', 47.34),
  (45, 26, 3, 'EXAM', '2025-01-28', 84.94),
  (46, 10, 5, 'EXAM', '2023-09-01', 46.93),
  (47, 20, 1, 'SURG', '2022-04-18', 851.14),
  (48, 20, 6, 'VAC', '2023-03-12', 32.3);
