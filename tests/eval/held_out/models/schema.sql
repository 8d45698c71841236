CREATE TABLE offices (
  officeCode TEXT PRIMARY KEY,
  city TEXT NOT NULL,
  phone TEXT,
  country TEXT,
  territory TEXT
);

INSERT INTO offices VALUES
  ('1', 'Portland', '+1 503 555 0110', 'USA', 'NA'),
  ('2', 'Halifax', '+1 902 555 0144', 'Canada', 'NA'),
  ('3', 'Lyon', '+33 4 5550 101', 'France', 'EMEA'),
  ('4', 'Leeds', '+44 113 555 018', 'UK', 'EMEA'),
  ('5', 'Osaka', '+81 6 5550 133', 'Japan', 'Japan'),
  ('6', 'Perth', '+61 8 5550 177', 'Australia', 'APAC'),
  ('7', 'Oslo', NULL, 'Norway', 'EMEA');

CREATE TABLE employees (
  employeeNumber INTEGER PRIMARY KEY,
  lastName TEXT NOT NULL,
  firstName TEXT NOT NULL,
  email TEXT,
  officeCode TEXT REFERENCES offices (officeCode),
  reportsTo INTEGER REFERENCES employees (employeeNumber),
  jobTitle TEXT
);

INSERT INTO employees VALUES (1002, 'Harlow', 'Grace', 'gharlow@minimodels.example', '1', NULL, 'President');
INSERT INTO employees VALUES (1056, 'Okoye', 'Daniel', 'dokoye@minimodels.example', '1', 1002, 'VP Sales');
INSERT INTO employees VALUES (1076, 'Lindqvist', 'Eva', 'elindqvist@minimodels.example', '1', 1002, 'VP Marketing');
INSERT INTO employees VALUES (1088, 'Tanner', 'Phil', 'ptanner@minimodels.example', '6', 1056, 'Sales Manager');
INSERT INTO employees VALUES (1102, 'Girard', 'Luc', 'lgirard@minimodels.example', '3', 1056, 'Sales Manager');
INSERT INTO employees VALUES (1143, 'Bowers', 'Anne', 'abowers@minimodels.example', '1', 1056, 'Sales Manager');
INSERT INTO employees VALUES (1165, 'Jensen', 'Leo', 'ljensen@minimodels.example', '1', 1143, 'Sales Rep');
INSERT INTO employees VALUES (1166, 'Tanner', 'Leslie', 'ltanner@minimodels.example', '1', 1143, 'Sales Rep');
INSERT INTO employees VALUES (1188, 'Fisk', 'Julia', 'jfisk@minimodels.example', '2', 1143, 'Sales Rep');
INSERT INTO employees VALUES (1286, 'Moreau', 'Chloe', 'cmoreau@minimodels.example', '3', 1102, 'Sales Rep');
INSERT INTO employees VALUES (1337, 'Bondi', 'Marco', 'mbondi@minimodels.example', '3', 1102, 'Sales Rep');
INSERT INTO employees VALUES (1401, 'Castell', 'Paula', 'pcastell@minimodels.example', '4', 1102, 'Sales Rep');
INSERT INTO employees VALUES (1501, 'Bratt', 'Lorna', 'lbratt@minimodels.example', '4', 1102, 'Sales Rep');
INSERT INTO employees VALUES (1611, 'Finch', 'Andy', 'afinch@minimodels.example', '6', 1088, 'Sales Rep');
INSERT INTO employees VALUES (1619, 'Keane', 'Theo', 'tkeane@minimodels.example', '6', 1088, 'Sales Rep');
INSERT INTO employees VALUES (1625, 'Kato', 'Yuki', NULL, '5', 1056, 'Sales Rep');

CREATE TABLE customers (
  customerNumber INTEGER PRIMARY KEY,
  customerName TEXT NOT NULL,
  contactLastName TEXT,
  contactFirstName TEXT,
  city TEXT,
  country TEXT,
  salesRepEmployeeNumber INTEGER REFERENCES employees (employeeNumber),
  creditLimit DOUBLE
);

INSERT INTO customers VALUES
  (103, 'Atelier Petit Rail', 'Young', 'Kyung', 'Nantes', 'France', 1337, 20900.0),
  (112, 'Baltic Hobby Hall', 'Young', 'Marie', 'Helsinki', 'Finland', 1611, 47100.0),
  (121, 'Cogs & Wheels Ltd.', 'Young', 'Julie', 'London', 'UK', 1166, 65400.0),
  (130, 'Corner Toyshop', 'Petersen', 'Peter', 'Boston', 'USA', 1501, 132500.0),
  (139, 'Diecast Direct', 'Royer', 'Jonas', 'Boston', 'USA', 1286, 98500.0),
  (148, 'Euro Mini Cars', 'Fraser', 'Janine', 'Madrid', 'Spain', NULL, 0.0),
  (157, 'Fjord Collectables', 'Nelson', 'Peter', 'Bergen', 'Norway', 1501, 43400.0),
  (166, 'Golden Gate Gifts', 'Nelson', 'Janine', 'San Francisco', 'USA', 1611, 15300.0),
  (175, 'Harbour Models', 'Young', 'Jonas', 'Sydney', 'Australia', 1165, 48900.0),
  (184, 'Kiosk Kobayashi', 'Fraser', 'Diego', 'Osaka', 'Japan', 1188, 55700.0),
  (193, 'La Rochelle Jouets', 'Young', 'Janine', 'La Rochelle', 'France', 1165, 55300.0),
  (202, 'Maple Miniatures', 'Fraser', 'Marie', 'Toronto', 'Canada', 1501, 88900.0),
  (211, 'Nordlicht Modellbau', 'Nelson', 'Janine', 'Hamburg', 'Germany', 1501, 69000.0),
  (220, 'Outback Engines', 'Young', 'Susan', 'Perth', 'Australia', 1166, 138500.0),
  (229, 'Patagonia Trains', 'King', 'Marie', NULL, 'Argentina', NULL, 137000.0),
  (238, 'Quayside Hobbies', 'Berg', 'Susan', 'Liverpool', 'UK', 1401, 87700.0),
  (247, 'Rhine Replicas', 'Ito', 'Diego', 'Cologne', 'Germany', 1337, 52800.0),
  (256, 'Scale 43', 'Ito', 'Janine', 'Lyon', 'France', 1611, 26600.0),
  (265, 'Beacon Gift Stores', 'Royer', 'Diego', 'Las Vegas', 'USA', 1337, 97700.0),
  (274, 'Tin Soldier Trading', 'Petersen', 'Mary', 'Chicago', 'USA', 1165, 89900.0),
  (283, 'Union Street Toys', 'King', 'Marie', 'San Francisco', 'USA', 1501, 107700.0),
  (292, 'Vitrine SA', 'Royer', 'Janine', 'Geneva', 'Switzerland', NULL, 0.0),
  (301, 'Wheelhouse Co.', 'Berg', 'Jonas', 'Seattle', 'USA', 1286, 109600.0),
  (310, 'Zephyr Airplanes', 'Petersen', 'Diego', 'Auckland', 'New Zealand', 1401, 122400.0);

CREATE TABLE productlines (
  productLine TEXT PRIMARY KEY,
  textDescription TEXT
);

INSERT INTO productlines VALUES
  ('Classic Cars', 'Saloons and roadsters before 1975'),
  ('Motorcycles', 'Two wheels with working stands'),
  ('Planes', 'Propeller and jet aircraft'),
  ('Ships', 'Tall ships and liners'),
  ('Trains', 'Locomotives and wagons'),
  ('Trucks and Buses', NULL),
  ('Spacecraft', 'Announced, no model yet');

CREATE TABLE products (
  productCode TEXT PRIMARY KEY,
  productName TEXT NOT NULL,
  productLine TEXT REFERENCES productlines (productLine),
  productScale TEXT,
  productVendor TEXT,
  quantityInStock INTEGER,
  buyPrice DOUBLE,
  MSRP DOUBLE
);

INSERT INTO products VALUES
  ('S10_101', '1948 Aurora Saloon', 'Classic Cars', '1:10', 'Min Lin Crafts', 7598, 36.57, 50.7),
  ('S10_144', '1962 Falken Roadster', 'Classic Cars', '1:10', 'Carousel Diecast', 6032, 77.37, 153.79),
  ('S12_115', '1957 Dune Buggy', 'Classic Cars', '1:12', 'Second Gear', 1508, 19.0, 27.87),
  ('S18_202', '1934 Meteor Coupe', 'Classic Cars', '1:18', 'Second Gear', 5956, 58.06, 118.12),
  ('S18_219', '1971 Rally Hatch', 'Classic Cars', '1:18', 'Min Lin Crafts', 8946, 43.88, 60.28),
  ('S24_300', '1965 City Runabout', 'Classic Cars', '1:24', 'Carousel Diecast', 5031, 72.25, 104.18),
  ('S10_310', '1969 Lone Rider', 'Motorcycles', '1:10', 'Red Start Works', 2454, 22.41, 42.06),
  ('S12_320', '2002 Sprint 750', 'Motorcycles', '1:12', 'Red Start Works', 7941, 41.36, 59.11),
  ('S24_333', '1936 Courier Sidecar', 'Motorcycles', '1:24', 'Second Gear', 8756, 19.98, 40.74),
  ('S72_401', 'Coral Flying Boat', 'Planes', '1:72', 'Highway Studio', 9746, 18.61, 29.31),
  ('S72_410', '1928 Mail Biplane', 'Planes', '1:72', 'Carousel Diecast', 6925, 36.52, 51.73),
  ('S700_5', 'Queen of Tides', 'Ships', '1:700', 'Studio Harbor', 551, 96.28, 186.91),
  ('S700_6', 'The Grey Gull', 'Ships', '1:700', 'Studio Harbor', 3407, 43.4, 60.95),
  ('S72_512', 'Barque Penelope', 'Ships', '1:72', 'Min Lin Crafts', 2190, 76.0, 137.13),
  ('S50_600', 'Steam Express 52', 'Trains', '1:50', 'Highway Studio', 1762, 80.62, 115.69),
  ('S32_610', 'Alpine Tram', 'Trains', '1:32', NULL, 977, 46.59, 92.05),
  ('S18_700', '1958 Post Truck', 'Trucks and Buses', '1:18', 'Second Gear', 7439, 40.17, 81.85),
  ('S24_710', 'Double Decker Red', 'Trucks and Buses', '1:24', 'Highway Studio', 2788, 66.87, 139.14);

CREATE TABLE orders (
  orderNumber INTEGER PRIMARY KEY,
  orderDate DATE,
  requiredDate DATE,
  shippedDate DATE,
  status TEXT,
  customerNumber INTEGER REFERENCES customers (customerNumber)
);

INSERT INTO orders VALUES
  (10100, '2022-01-28', '2022-02-07', '2022-02-03', 'Shipped', 265),
  (10101, '2022-02-10', '2022-02-18', NULL, 'On Hold', 265),
  (10102, '2022-03-11', '2022-03-20', NULL, 'Cancelled', 112),
  (10103, '2022-04-14', '2022-04-23', '2022-04-20', 'Shipped', 274),
  (10104, '2022-04-27', '2022-05-07', NULL, 'On Hold', 166),
  (10105, '2022-05-14', '2022-05-23', '2022-05-25', 'Shipped', 310),
  (10106, '2022-05-23', '2022-05-30', '2022-05-26', 'Resolved', 265),
  (10107, '2022-06-21', '2022-06-29', '2022-06-25', 'Shipped', 310),
  (10108, '2022-07-16', '2022-07-25', '2022-07-26', 'Shipped', 274),
  (10109, '2022-07-28', '2022-08-04', '2022-08-08', 'Shipped', 310),
  (10110, '2022-08-20', '2022-08-30', '2022-08-27', 'Shipped', 202),
  (10111, '2022-08-28', '2022-09-05', '2022-09-05', 'Shipped', 130),
  (10112, '2022-09-09', '2022-09-19', '2022-09-19', 'Shipped', 202),
  (10113, '2022-09-25', '2022-10-03', '2022-09-27', 'Shipped', 283),
  (10114, '2022-10-26', '2022-11-02', '2022-11-03', 'Disputed', 166),
  (10115, '2022-11-16', '2022-11-23', '2022-11-17', 'Shipped', 301),
  (10116, '2022-12-06', '2022-12-14', '2022-12-08', 'Shipped', 265),
  (10117, '2022-12-22', '2023-01-01', '2022-12-24', 'Shipped', 112),
  (10118, '2023-01-19', '2023-01-27', '2023-01-28', 'Shipped', 274),
  (10119, '2023-02-18', '2023-02-25', '2023-02-20', 'Shipped', 103),
  (10120, '2023-02-26', '2023-03-06', '2023-02-27', 'Shipped', 283),
  (10121, '2023-04-04', '2023-04-14', '2023-04-11', 'Shipped', 310),
  (10122, '2023-04-24', '2023-05-02', '2023-04-25', 'Shipped', 121),
  (10123, '2023-05-23', '2023-06-01', '2023-05-31', 'Shipped', 220),
  (10124, '2023-06-26', '2023-07-04', NULL, 'Cancelled', 157),
  (10125, '2023-07-14', '2023-07-24', '2023-07-25', 'Shipped', 112),
  (10126, '2023-08-10', '2023-08-19', '2023-08-16', 'Disputed', 238),
  (10127, '2023-08-24', '2023-09-02', '2023-08-31', 'Shipped', 112),
  (10128, '2023-09-04', '2023-09-11', '2023-09-12', 'Shipped', 121),
  (10129, '2023-09-26', '2023-10-04', '2023-09-27', 'Shipped', 202),
  (10130, '2023-10-09', '2023-10-16', '2023-10-13', 'Shipped', 310),
  (10131, '2023-10-24', '2023-11-03', '2023-10-29', 'Shipped', 283),
  (10132, '2023-11-19', '2023-11-27', '2023-11-27', 'Shipped', 175),
  (10133, '2023-11-29', '2023-12-09', NULL, 'Cancelled', 247),
  (10134, '2023-12-17', '2023-12-26', '2023-12-20', 'Shipped', 121),
  (10135, '2024-01-13', '2024-01-21', '2024-01-20', 'Shipped', 103),
  (10136, '2024-01-25', '2024-02-04', NULL, 'Cancelled', 256),
  (10137, '2024-02-17', '2024-02-27', '2024-02-20', 'Shipped', 310),
  (10138, '2024-03-04', '2024-03-13', '2024-03-13', 'Shipped', 166),
  (10139, '2024-04-02', '2024-04-12', NULL, 'In Process', 112),
  (10140, '2024-04-16', '2024-04-26', NULL, 'In Process', 211),
  (10141, '2024-05-13', '2024-05-23', NULL, 'In Process', 202);

CREATE TABLE orderdetails (
  orderNumber INTEGER REFERENCES orders (orderNumber),
  productCode TEXT REFERENCES products (productCode),
  quantityOrdered INTEGER,
  priceEach DOUBLE,
  PRIMARY KEY (orderNumber, productCode)
);

INSERT INTO orderdetails VALUES
  (10100, 'S72_401', 45, 28.73),
  (10100, 'S32_610', 27, 80.58),
  (10101, 'S32_610', 37, 83.12),
  (10102, 'S24_333', 38, 40.39),
  (10102, 'S32_610', 41, 85.6),
  (10102, 'S18_219', 57, 58.49),
  (10103, 'S700_5', 42, 184.01),
  (10103, 'S72_512', 31, 133.56),
  (10104, 'S12_115', 30, 25.73),
  (10104, 'S72_512', 57, 123.87),
  (10105, 'S10_310', 30, 38.58),
  (10106, 'S18_202', 40, 117.36),
  (10107, 'S10_101', 45, 50.21),
  (10107, 'S700_5', 46, 181.92),
  (10108, 'S18_219', 46, 58.03),
  (10108, 'S72_512', 54, 119.84),
  (10109, 'S18_202', 56, 116.15),
  (10109, 'S72_410', 54, 42.84),
  (10110, 'S24_333', 39, 36.64),
  (10111, 'S10_144', 45, 123.44),
  (10111, 'S18_219', 54, 54.98),
  (10112, 'S18_202', 28, 101.6),
  (10112, 'S10_101', 54, 47.74),
  (10112, 'S700_6', 59, 52.38),
  (10113, 'S72_512', 47, 126.02),
  (10114, 'S10_101', 57, 43.46),
  (10114, 'S72_512', 50, 134.68),
  (10115, 'S24_333', 25, 39.04),
  (10116, 'S18_202', 48, 98.03),
  (10116, 'S18_219', 59, 50.46),
  (10116, 'S32_610', 30, 74.88),
  (10117, 'S18_219', 25, 52.02),
  (10117, 'S10_101', 58, 45.52),
  (10117, 'S10_310', 42, 41.54),
  (10118, 'S12_115', 36, 26.94),
  (10118, 'S12_320', 38, 53.4),
  (10119, 'S18_202', 52, 108.53),
  (10120, 'S12_320', 25, 58.79),
  (10120, 'S18_202', 51, 113.88),
  (10121, 'S700_5', 38, 179.6),
  (10122, 'S10_310', 22, 37.77),
  (10123, 'S72_512', 49, 112.44),
  (10123, 'S72_410', 29, 48.14),
  (10123, 'S12_320', 24, 51.72),
  (10124, 'S32_610', 22, 79.98),
  (10125, 'S18_219', 40, 51.73),
  (10125, 'S18_202', 35, 111.72),
  (10126, 'S50_600', 43, 99.1),
  (10127, 'S50_600', 23, 103.03),
  (10128, 'S10_144', 23, 138.33),
  (10128, 'S12_320', 23, 47.85),
  (10129, 'S18_700', 45, 68.56),
  (10130, 'S700_5', 47, 170.89),
  (10130, 'S32_610', 44, 83.26),
  (10131, 'S24_333', 45, 35.14),
  (10132, 'S10_310', 38, 41.07),
  (10133, 'S10_101', 28, 46.39),
  (10133, 'S72_401', 48, 24.29),
  (10133, 'S72_410', 21, 48.92),
  (10134, 'S72_410', 22, 42.04),
  (10134, 'S72_401', 55, 23.61),
  (10135, 'S10_310', 42, 33.75),
  (10135, 'S72_410', 57, 47.79),
  (10136, 'S18_202', 40, 105.03),
  (10136, 'S72_410', 34, 46.15),
  (10137, 'S10_310', 20, 33.92),
  (10138, 'S700_5', 42, 179.76),
  (10139, 'S700_5', 29, 180.62),
  (10139, 'S18_219', 51, 52.82),
  (10140, 'S12_115', 44, 26.13),
  (10140, 'S10_310', 26, 37.95),
  (10141, 'S32_610', 57, 90.65),
  (10141, 'S700_6', 55, 56.93),
  (10141, 'S12_320', 54, 49.02);

CREATE TABLE payments (
  customerNumber INTEGER REFERENCES customers (customerNumber),
  checkNumber TEXT,
  paymentDate DATE,
  amount DOUBLE,
  PRIMARY KEY (customerNumber, checkNumber)
);

INSERT INTO payments VALUES
  (265, 'QM166174', '2022-03-09', 43523.1),
  (112, 'KM804268', '2022-04-02', 29507.81),
  (274, 'KM643308', '2022-04-28', 33525.07),
  (310, 'JB895866', '2022-05-30', 39667.34),
  (265, 'QA535672', '2022-06-26', 22741.54),
  (310, 'QM137813', '2022-07-15', 7236.71),
  (274, 'QO691249', '2022-08-20', 59411.36),
  (310, 'QO550049', '2022-08-29', 60589.17),
  (202, 'KM615642', '2022-09-12', 10169.13),
  (130, 'NA357593', '2022-10-03', 17695.15),
  (202, 'NM478577', '2022-09-22', 3703.95),
  (283, 'NO598828', '2022-10-25', 42780.86),
  (166, 'NP621857', '2022-11-21', 34045.66),
  (301, 'HM857699', '2022-12-18', 60710.5),
  (265, 'QA792282', '2023-01-04', 46604.33),
  (112, 'HB831168', '2023-01-14', 10642.11),
  (274, 'JM575359', '2023-02-17', 12348.88),
  (103, 'NO438990', '2023-03-01', 49686.05),
  (283, 'QO471508', '2023-03-18', 19033.03),
  (310, 'KP138116', '2023-04-22', 46279.68),
  (220, 'NB678880', '2023-06-13', 8169.33),
  (112, 'JA702637', '2023-08-02', 41216.39),
  (238, 'NB913529', '2023-08-30', 12126.55),
  (112, 'JA134885', '2023-10-01', 35694.64),
  (202, 'KA191036', '2023-11-04', 61102.51),
  (310, 'HM822054', '2023-11-11', 55436.29),
  (283, 'HO356743', '2023-11-03', 49827.95),
  (247, 'KA951523', '2023-12-28', 35496.81),
  (121, 'JM557132', '2024-01-07', 58927.79),
  (103, 'HM656072', '2024-01-28', 39649.36),
  (256, 'NA904783', '2024-02-09', 33722.37),
  (310, 'NM511794', '2024-03-22', 14545.0),
  (112, 'NA890215', '2024-04-25', 55960.99),
  (211, 'JO123296', '2024-05-11', 42514.73),
  (202, 'QA812467', '2024-06-20', 14010.64);
