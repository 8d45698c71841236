CREATE TABLE publishers (
  pub_id TEXT,
  pub_name TEXT,
  city TEXT,
  state TEXT,
  country TEXT
);

INSERT INTO publishers VALUES
  ('0736', 'Larkspur House', 'Boston', 'MA', 'USA'),
  ('0877', 'Binder & Hall', 'Washington', 'DC', 'USA'),
  ('1389', 'Quarto Bay Press', 'Berkeley', 'CA', 'USA'),
  ('1622', 'Five Oaks', 'Chicago', 'IL', 'USA'),
  ('1756', 'Ramshorn', 'Dallas', 'TX', 'USA'),
  ('9901', 'Verlag Kranich', 'Munich', NULL, 'Germany'),
  ('9952', 'Scarp Books', 'New York', 'NY', 'USA'),
  ('9999', 'Lutece', 'Paris', NULL, 'France');

CREATE TABLE authors (
  au_id TEXT,
  au_lname TEXT,
  au_fname TEXT,
  phone TEXT,
  city TEXT,
  state TEXT,
  contract INTEGER
);

INSERT INTO authors VALUES
  ('988-42-6339', 'Albright', 'Nora', NULL, 'Oakland', 'CA', 1),
  ('372-40-4164', 'Bassett', 'Colm', '408 555-5789', 'Berkeley', 'CA', 1),
  ('657-81-4896', 'Carver', 'Cheryl', '415 555-9202', 'Berkeley', 'CA', 0),
  ('172-45-1464', 'Delgado', 'Ines', '801 555-3829', 'Gary', 'IN', 1),
  ('981-34-9311', 'Ekström', 'Sven', '801 555-3996', 'Portland', 'OR', 1),
  ('509-51-2921', 'Fenn', 'Ann', '408 555-5265', 'Salt Lake City', 'UT', 1),
  ('716-70-4358', 'Fenn', 'Albert', '415 555-4140', 'Salt Lake City', 'UT', 1),
  ('243-20-4278', 'Grady', 'Burt', '801 555-9826', 'Corvallis', 'OR', 0),
  ('248-22-4474', 'Hale', 'Simone', NULL, 'Palo Alto', 'CA', 1),
  ('930-52-2437', 'Karim', 'Livia', '408 555-8556', 'Oakland', 'CA', 1),
  ('251-78-2744', 'Lowe', 'Carla', '510 555-8286', 'San Francisco', 'CA', 1),
  ('812-80-2990', 'Mahoney', 'Stearn', '510 555-9678', 'Oakland', 'CA', 1),
  ('227-61-9699', 'Novak', 'Heather', '415 555-4590', 'Vacaville', 'CA', 0),
  ('756-70-7596', 'Orr', 'Johnson', '415 555-7296', 'Menlo Park', 'CA', 1),
  ('183-14-1855', 'Pell', 'Sylvia', '801 555-1646', 'Rockville', 'MD', 1),
  ('933-55-8091', 'Quill', 'Dirk', '408 555-5194', 'Oakland', 'CA', 1),
  ('686-82-9009', 'Reyes', 'Marjorie', NULL, 'Ann Arbor', 'MI', 0),
  ('227-93-8725', 'Stroud', 'Della', '408 555-3415', 'Oakland', 'CA', 1),
  ('475-77-2504', 'Wren', 'Abel', '408 555-8954', 'Menlo Park', 'CA', 1),
  ('531-63-1011', 'Yamada', 'Kei', '408 555-8887', 'Walnut Creek', 'CA', 1);

CREATE TABLE titles (
  title_id TEXT,
  title TEXT,
  type TEXT,
  pub_id TEXT,
  price DOUBLE,
  advance DOUBLE,
  royalty INTEGER,
  ytd_sales INTEGER,
  pubdate DATE
);

INSERT INTO titles VALUES
  ('BU1032', 'Ledgers After Dark', 'business', '0877', 25.06, 0.0, 10, 7961, '2014-02-21'),
  ('BU1111', 'Cooking the Forecast', 'business', '1389', 6.29, 8000.0, 16, 3478, '2015-03-17'),
  ('BU2075', 'Stress at the Counter', 'business', '0877', 10.58, 2000.0, 12, 5482, '2015-07-05'),
  ('BU7832', 'Plain Talk about Margins', 'business', '0736', 4.47, 5000.0, 24, 12524, '2021-07-10'),
  ('MC2222', 'Valley Kitchen Secrets', 'mod_cook', '1389', 17.69, 2000.0, 16, 20474, '2021-06-21'),
  ('MC3021', 'The Microwave Garden', 'mod_cook', '1389', 18.69, 6000.0, 16, 6296, '2012-07-28'),
  ('PC1035', 'But Will It Print', 'popular_comp', '1622', 17.11, 0.0, 10, 4730, '2012-05-12'),
  ('PC8888', 'Secrets of the Old Network', 'popular_comp', '0736', 22.1, 2000.0, 24, 6785, '2014-01-10'),
  ('PC9999', 'Manners for Modems', 'popular_comp', '1389', NULL, NULL, NULL, NULL, '2015-11-15'),
  ('PS1372', 'Phobia at the Keyboard', 'psychology', '0736', 30.59, 8000.0, 14, 15181, '2023-02-12'),
  ('PS2091', 'Anger Has an Address', 'psychology', '1622', 23.16, 8000.0, 12, 21397, '2021-10-07'),
  ('PS2106', 'Life Without Alarm', 'psychology', '1389', 11.22, 2000.0, 24, 10699, '2019-03-25'),
  ('PS3333', 'Long Quiet Hours', 'psychology', '0877', 25.5, 7000.0, 16, 21578, '2023-12-05'),
  ('PS7777', 'Emotional Ledger', 'psychology', '1389', 17.63, 8000.0, 14, 12503, '2019-02-05'),
  ('TC3218', 'Broth and Barley', 'trad_cook', '0736', 10.95, 2000.0, 12, 4607, '2020-03-24'),
  ('TC4203', 'Fifty Years in Harbor Kitchens', 'trad_cook', '0736', 9.15, 15000.0, 24, 19097, '2013-06-10'),
  ('TC7777', 'Beans, Again?', 'trad_cook', '1622', 3.64, 2000.0, 12, 8978, '2015-10-10'),
  ('UN0001', 'Untitled Atlas', 'UNDECIDED', '1389', NULL, NULL, NULL, NULL, '2013-07-09');

CREATE TABLE titleauthor (
  au_id TEXT,
  title_id TEXT,
  au_ord INTEGER,
  royaltyper INTEGER
);

INSERT INTO titleauthor VALUES
  ('227-61-9699', 'BU1032', 1, 40),
  ('372-40-4164', 'BU1032', 2, 30),
  ('812-80-2990', 'BU1032', 3, 30),
  ('657-81-4896', 'BU1111', 1, 60),
  ('509-51-2921', 'BU1111', 2, 40),
  ('988-42-6339', 'BU2075', 1, 60),
  ('933-55-8091', 'BU2075', 2, 40),
  ('981-34-9311', 'BU7832', 1, 60),
  ('243-20-4278', 'BU7832', 2, 40),
  ('657-81-4896', 'MC2222', 1, 60),
  ('716-70-4358', 'MC2222', 2, 40),
  ('172-45-1464', 'MC3021', 1, 100),
  ('227-61-9699', 'PC1035', 1, 100),
  ('372-40-4164', 'PC8888', 1, 100),
  ('248-22-4474', 'PC9999', 1, 60),
  ('251-78-2744', 'PC9999', 2, 40),
  ('657-81-4896', 'PS1372', 1, 100),
  ('372-40-4164', 'PS2091', 1, 100),
  ('227-61-9699', 'PS2106', 1, 40),
  ('248-22-4474', 'PS2106', 2, 30),
  ('812-80-2990', 'PS2106', 3, 30),
  ('509-51-2921', 'PS3333', 1, 100),
  ('716-70-4358', 'PS7777', 1, 60),
  ('248-22-4474', 'PS7777', 2, 40),
  ('251-78-2744', 'TC3218', 1, 40),
  ('509-51-2921', 'TC3218', 2, 30),
  ('243-20-4278', 'TC3218', 3, 30),
  ('716-70-4358', 'TC4203', 1, 100),
  ('756-70-7596', 'TC7777', 1, 60),
  ('930-52-2437', 'TC7777', 2, 40);

CREATE TABLE stores (
  stor_id TEXT,
  stor_name TEXT,
  city TEXT,
  state TEXT
);

INSERT INTO stores VALUES
  ('6380', 'Page & Anchor', 'Seattle', 'WA'),
  ('7066', 'Barnacle Books', 'Tustin', 'CA'),
  ('7067', 'Ink and Kettle', 'Los Gatos', 'CA'),
  ('7131', 'Paper Quarter', 'Remulade', 'WA'),
  ('7896', 'Fremont Folios', 'Fremont', 'CA'),
  ('8042', 'Bookbound', 'Portland', 'OR'),
  ('8100', 'Oakland Reader', 'Oakland', 'CA'),
  ('8112', 'The Quiet Shelf', 'Chicago', 'IL');

CREATE TABLE sales (
  stor_id TEXT,
  ord_num TEXT,
  ord_date DATE,
  qty INTEGER,
  payterms TEXT,
  title_id TEXT
);

INSERT INTO sales VALUES
  ('7131', 'P1000', '2023-04-04', 15, 'Net 30', 'PS3333'),
  ('7896', 'Q1007', '2024-08-10', 45, 'Net 60', 'PS2091'),
  ('7131', 'P1014', '2023-10-28', 67, 'Net 60', 'PS3333'),
  ('8042', 'P1021', '2022-06-05', 48, 'Net 30', 'BU2075'),
  ('7067', 'P1028', '2022-06-27', 70, 'Net 60', 'MC2222'),
  ('7067', 'X1035', '2022-05-06', 15, 'Net 60', 'PS1372'),
  ('8042', 'A1042', '2022-07-26', 40, 'Net 30', 'BU1032'),
  ('7067', 'X1049', '2023-06-04', 69, 'ON invoice', 'PS1372'),
  ('7131', 'X1056', '2021-07-29', 59, 'ON invoice', 'MC3021'),
  ('7131', 'X1063', '2023-02-23', 24, 'Net 60', 'PC1035'),
  ('8100', 'X1070', '2024-06-06', 36, 'Net 30', 'PS1372'),
  ('7067', 'Q1077', '2023-06-18', 68, 'Net 60', 'PS2091'),
  ('7896', 'A1084', '2024-03-26', 12, 'Net 60', 'MC3021'),
  ('7067', 'Q1091', '2024-05-09', 17, 'Net 60', 'MC3021'),
  ('7066', 'A1098', '2023-07-02', 21, 'Net 30', 'BU1032'),
  ('7131', 'Q1105', '2022-12-05', 48, 'Net 30', 'TC3218'),
  ('8042', 'Q1112', '2025-05-02', 20, 'Net 30', 'MC3021'),
  ('7131', 'A1119', '2023-08-28', 15, 'ON invoice', 'PS2091'),
  ('7131', 'P1126', '2022-02-15', 7, 'Net 60', 'BU1111'),
  ('7896', 'X1133', '2021-02-14', 14, 'Net 30', 'BU1032'),
  ('8042', 'Q1140', '2023-09-24', 62, 'Net 60', 'PC1035'),
  ('7896', 'A1147', '2022-02-02', 68, 'Net 60', 'PC9999'),
  ('7066', 'A1154', '2024-09-19', 24, 'Net 30', 'PS7777'),
  ('7896', 'P1161', '2022-07-23', 47, 'Net 60', 'BU1032'),
  ('8042', 'A1168', '2023-12-05', 27, 'Net 60', 'PS2091'),
  ('7131', 'X1175', '2022-05-18', 17, 'ON invoice', 'PC8888'),
  ('7131', 'X1182', '2025-01-27', 55, 'ON invoice', 'PC8888'),
  ('6380', 'Q1189', '2021-12-11', 18, 'ON invoice', 'PC8888'),
  ('7066', 'Q1196', '2023-11-06', 43, 'ON invoice', 'MC2222'),
  ('7067', 'X1203', '2023-01-19', 43, 'Net 30', 'TC3218'),
  ('8100', 'A1210', '2021-04-01', 6, 'ON invoice', 'BU7832'),
  ('8100', 'A1217', '2023-05-17', 14, 'Net 30', 'PS2106'),
  ('8042', 'X1224', '2022-04-13', 65, 'ON invoice', 'PS3333'),
  ('7066', 'Q1231', '2022-11-09', 33, 'Net 30', 'PS2091'),
  ('7067', 'X1238', '2024-05-02', 66, 'Net 30', 'PC1035'),
  ('7131', 'X1245', '2021-11-07', 26, 'Net 30', 'PS7777'),
  ('6380', 'A1252', '2021-12-15', 5, 'Net 60', 'PS3333'),
  ('7131', 'Q1259', '2024-02-22', 62, 'ON invoice', 'BU1111'),
  ('8100', 'Q1266', '2023-05-16', 72, 'Net 30', 'PS1372'),
  ('7131', 'A1273', '2021-10-05', 50, 'Net 60', 'PS7777'),
  ('7066', 'A1280', '2025-04-10', 23, 'ON invoice', 'TC3218'),
  ('7067', 'Q1287', '2021-08-23', 50, 'ON invoice', 'MC2222'),
  ('6380', 'P1294', '2022-08-18', 37, 'Net 60', 'BU7832'),
  ('7131', 'Q1301', '2025-01-23', 46, 'Net 30', 'PS2091'),
  ('6380', 'X1308', '2024-10-26', 26, 'ON invoice', 'PS3333'),
  ('8042', 'A1315', '2024-12-18', 6, 'ON invoice', 'PS2106'),
  ('7131', 'X1322', '2022-03-09', 53, 'Net 30', 'BU1111'),
  ('7067', 'A1329', '2022-11-27', 42, 'Net 30', 'PS2091'),
  ('7896', 'X1336', '2022-05-21', 72, 'Net 60', 'PS2091'),
  ('7131', 'A1343', '2021-09-20', 6, 'Net 30', 'PC9999'),
  ('7896', 'A1350', '2021-10-09', 42, 'Net 60', 'BU1111'),
  ('7131', 'Q1357', '2024-06-28', 19, 'Net 30', 'PS2091'),
  ('8100', 'P1364', '2025-05-05', 66, 'Net 30', 'PS2106'),
  ('7067', 'P1371', '2025-04-27', 58, 'Net 60', 'PC1035'),
  ('8042', 'X1378', '2021-02-21', 28, 'Net 30', 'BU1032'),
  ('7896', 'P1385', '2023-03-16', 57, 'Net 30', 'BU1111'),
  ('7896', 'P1392', '2023-12-09', 48, 'ON invoice', 'TC3218'),
  ('7896', 'P1399', '2021-12-06', 41, 'Net 60', 'PS2106'),
  ('7066', 'A1406', '2023-12-27', 11, 'Net 30', 'BU1032'),
  ('7131', 'Q1413', '2023-03-16', 40, 'Net 30', 'TC3218');

CREATE TABLE discounts (
  discounttype TEXT,
  stor_id TEXT,
  lowqty INTEGER,
  highqty INTEGER,
  discount DOUBLE
);

INSERT INTO discounts VALUES
  ('Initial Customer', NULL, NULL, NULL, 10.5),
  ('Volume Discount', NULL, 100, 1000, 6.7),
  ('Customer Discount', '8042', NULL, NULL, 5.0),
  ('Spring Sale', '7066', 20, 80, 7.5),
  ('Spring Sale', '7896', 20, 80, 8.0),
  ('School Year', '6380', 50, NULL, 12.0),
  ('Member Bonus', '8042', 10, 40, 4.0),
  ('Clearance', NULL, 5, 500, 25.0);
