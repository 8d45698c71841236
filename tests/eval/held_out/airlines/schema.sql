CREATE TABLE airlines (
  uid INTEGER PRIMARY KEY,
  Airline TEXT,
  Abbreviation TEXT,
  Country TEXT
);

CREATE TABLE airports (
  City TEXT,
  AirportCode TEXT PRIMARY KEY,
  AirportName TEXT,
  Country TEXT,
  CountryAbbrev TEXT
);

CREATE TABLE flights (
  Airline INTEGER REFERENCES airlines(uid),
  FlightNo INTEGER,
  SourceAirport TEXT REFERENCES airports(AirportCode),
  DestAirport TEXT REFERENCES airports(AirportCode),
  PRIMARY KEY (Airline, FlightNo)
);

CREATE TABLE aircraft (
  aid INTEGER PRIMARY KEY,
  name TEXT,
  distance INTEGER
);

CREATE TABLE employee (
  eid INTEGER PRIMARY KEY,
  name TEXT,
  salary INTEGER
);

CREATE TABLE certificate (
  eid INTEGER REFERENCES employee(eid),
  aid INTEGER REFERENCES aircraft(aid),
  PRIMARY KEY (eid, aid)
);

INSERT INTO airlines VALUES
(1, 'United Airlines', 'UAL', 'USA'),
(2, 'US Airways', 'USAir', 'USA'),
(3, 'Delta Airlines', 'Delta', 'USA'),
(4, 'Southwest Airlines', 'Southwest', 'USA'),
(5, 'American Airlines', 'American', 'USA'),
(6, 'JetBlue Airways', 'JetBlue', 'USA'),
(7, 'Lufthansa', 'DLH', 'Germany'),
(8, 'Iberia', 'IBE', 'Spain'),
(9, 'Vueling', 'VLG', 'Spain');

INSERT INTO airports VALUES
('Aberdeen', 'APG', 'Phillips AAF', 'United States', 'US'),
('Aberdeen', 'ABR', 'Municipal', 'United States', 'US'),
('Ashley', 'ASY', 'Ashley Field', 'United States', 'US'),
('Albany', 'CVO', 'Albany County', 'United States', 'US'),
('Ardmore', 'AHD', 'Downtown', 'United States', 'US'),
('Astoria', 'AST', 'Clatsop', 'United States', 'US'),
('Ames', 'AMW', 'Ames Municipal', 'United States', 'US'),
('Athens', 'ATO', 'Ohio University', 'United States', 'US'),
('Albuquerque', 'ABQ', 'Sunport', 'United States', 'US'),
('Anthony', 'ANY', 'Anthony Field', 'United States', 'US'),
('Alton', 'ALN', 'St Louis Regional', 'United States', NULL),
('Arcata', 'ACV', 'Arcata Bay', 'United States', 'US');

INSERT INTO flights VALUES
(1, 28, 'APG', 'ASY'),
(1, 29, 'ASY', 'APG'),
(1, 44, 'CVO', 'ABR'),
(1, 45, 'ABR', 'CVO'),
(1, 90, 'AHD', 'AST'),
(1, 91, 'AST', 'AHD'),
(2, 28, 'APG', 'ASY'),
(2, 140, 'ASY', 'ABR'),
(2, 142, 'CVO', 'APG'),
(2, 254, 'ABR', 'APG'),
(2, 256, 'AHD', 'APG'),
(3, 44, 'ABR', 'ASY'),
(3, 47, 'AMW', 'AHD'),
(3, 78, 'AHD', 'APG'),
(4, 33, 'ATO', 'ASY'),
(4, 35, 'APG', 'AHD'),
(4, 36, 'AMW', 'ASY'),
(4, 38, 'ASY', 'AMW'),
(5, 120, 'CVO', 'APG'),
(5, 121, 'APG', 'CVO'),
(5, 130, 'ABQ', 'AHD'),
(6, 200, 'AHD', 'ABQ'),
(6, 202, 'AST', 'ASY'),
(6, 204, 'AMW', 'APG'),
(7, 14, 'CVO', 'AHD'),
(8, 310, 'CVO', 'AHD'),
(1, 92, 'CVO', 'ASY'),
(8, 312, 'AHD', 'CVO'),
(8, 314, 'AHD', 'AST');

INSERT INTO aircraft VALUES
(1, 'Boeing 747-400', 8430),
(2, 'Boeing 737-800', 3383),
(3, 'Airbus A340-300', 7120),
(4, 'British Aerospace Jetstream 41', 1502),
(5, 'Embraer ERJ-145', 1530),
(6, 'SAAB 340', 2128),
(7, 'Piper Archer III', 520),
(8, 'Tupolev 154', 4103),
(9, 'Lockheed L1011', 6900),
(10, 'Boeing 757-300', 4010),
(11, 'Boeing 777-300', 6441),
(12, 'Schwitzer 2-33', 30);

INSERT INTO employee VALUES
(242518965, 'James Smith', 120433),
(141582651, 'Mary Johnson', 178345),
(11564812, 'John Williams', 153972),
(567354612, 'Lisa Walker', 256481),
(552455318, 'Larry West', 101745),
(550156548, 'Karen Scott', 205187),
(390487451, 'Lawrence Sperry', 212156),
(274878974, 'Michael Miller', 99890),
(254099823, 'Patricia Jones', 24450),
(489456522, 'Linda Davis', 127984),
(287321212, 'Michael Hall', 48090),
(310454876, 'Joseph Thompson', 212160),
(142519864, 'Betty Adams', 227489);

INSERT INTO certificate VALUES
(11564812, 2),
(11564812, 10),
(142519864, 1),
(142519864, 2),
(142519864, 3),
(142519864, 7),
(142519864, 10),
(142519864, 11),
(141582651, 2),
(141582651, 10),
(242518965, 2),
(242518965, 10),
(274878974, 3),
(274878974, 10),
(390487451, 3),
(550156548, 1),
(550156548, 2),
(550156548, 4),
(552455318, 2),
(552455318, 7),
(567354612, 1),
(567354612, 2),
(567354612, 5),
(567354612, 6),
(310454876, 8),
(310454876, 9),
(489456522, 7);

