CREATE TABLE circuits (
  circuitId INTEGER PRIMARY KEY,
  circuitRef TEXT,
  name TEXT,
  location TEXT,
  country TEXT,
  lat DECIMAL(10,5),
  lng DECIMAL(10,5),
  alt INTEGER
);

CREATE TABLE seasons (
  year INTEGER PRIMARY KEY,
  url TEXT
);

CREATE TABLE constructors (
  constructorId INTEGER PRIMARY KEY,
  constructorRef TEXT,
  name TEXT,
  nationality TEXT
);

CREATE TABLE drivers (
  driverId INTEGER PRIMARY KEY,
  driverRef TEXT,
  number INTEGER,
  code TEXT,
  forename TEXT,
  surname TEXT,
  dob DATE,
  nationality TEXT
);

CREATE TABLE status (
  statusId INTEGER PRIMARY KEY,
  status TEXT
);

CREATE TABLE races (
  raceId INTEGER PRIMARY KEY,
  year INTEGER REFERENCES seasons(year),
  round INTEGER,
  circuitId INTEGER REFERENCES circuits(circuitId),
  name TEXT,
  date DATE,
  time TEXT
);

CREATE TABLE results (
  resultId INTEGER PRIMARY KEY,
  raceId INTEGER REFERENCES races(raceId),
  driverId INTEGER REFERENCES drivers(driverId),
  constructorId INTEGER REFERENCES constructors(constructorId),
  grid INTEGER,
  position INTEGER,
  positionOrder INTEGER,
  points INTEGER,
  laps INTEGER,
  time TEXT,
  fastestLapTime TEXT,
  statusId INTEGER REFERENCES status(statusId)
);

CREATE TABLE driverStandings (
  driverStandingsId INTEGER PRIMARY KEY,
  raceId INTEGER REFERENCES races(raceId),
  driverId INTEGER REFERENCES drivers(driverId),
  points INTEGER,
  position INTEGER,
  wins INTEGER
);

CREATE TABLE constructorStandings (
  constructorStandingsId INTEGER PRIMARY KEY,
  raceId INTEGER REFERENCES races(raceId),
  constructorId INTEGER REFERENCES constructors(constructorId),
  points INTEGER,
  position INTEGER,
  wins INTEGER
);

CREATE TABLE qualifying (
  qualifyId INTEGER PRIMARY KEY,
  raceId INTEGER REFERENCES races(raceId),
  driverId INTEGER REFERENCES drivers(driverId),
  constructorId INTEGER REFERENCES constructors(constructorId),
  position INTEGER,
  q1 TEXT,
  q2 TEXT,
  q3 TEXT
);

CREATE TABLE lapTimes (
  raceId INTEGER REFERENCES races(raceId),
  driverId INTEGER REFERENCES drivers(driverId),
  lap INTEGER,
  position INTEGER,
  time TEXT,
  milliseconds INTEGER,
  PRIMARY KEY (raceId, driverId, lap)
);

CREATE TABLE pitStops (
  raceId INTEGER REFERENCES races(raceId),
  driverId INTEGER REFERENCES drivers(driverId),
  stop INTEGER,
  lap INTEGER,
  time TEXT,
  duration DECIMAL(8,3),
  milliseconds INTEGER,
  PRIMARY KEY (raceId, driverId, stop)
);

INSERT INTO circuits VALUES
(1, 'albert_park', 'Albert Park Grand Prix Circuit', 'Melbourne', 'Australia', -37.8497, 144.968, 10),
(2, 'sepang', 'Sepang International Circuit', 'Kuala Lumpur', 'Malaysia', 2.76083, 101.738, NULL),
(3, 'bahrain', 'Bahrain International Circuit', 'Sakhir', 'Bahrain', 26.0325, 50.5106, NULL),
(4, 'catalunya', 'Circuit de Barcelona-Catalunya', 'Montmelo', 'Spain', 41.57, 2.26111, NULL),
(6, 'monaco', 'Circuit de Monaco', 'Monte-Carlo', 'Monaco', 43.7347, 7.42056, NULL),
(9, 'silverstone', 'Silverstone Circuit', 'Silverstone', 'UK', 52.0786, -1.01694, NULL),
(10, 'hockenheimring', 'Hockenheimring', 'Hockenheim', 'Germany', 49.3278, 8.56583, NULL),
(20, 'nurburgring', 'Nurburgring', 'Nurburg', 'Germany', 50.3356, 6.9475, NULL),
(14, 'monza', 'Autodromo Nazionale di Monza', 'Monza', 'Italy', 45.6156, 9.28111, NULL);

INSERT INTO seasons VALUES
(1988, 'http://en.wikipedia.org/wiki/1988_Formula_One_season'),
(2003, 'http://en.wikipedia.org/wiki/2003_Formula_One_season'),
(2004, 'http://en.wikipedia.org/wiki/2004_Formula_One_season'),
(2005, 'http://en.wikipedia.org/wiki/2005_Formula_One_season'),
(2006, 'http://en.wikipedia.org/wiki/2006_Formula_One_season'),
(2007, 'http://en.wikipedia.org/wiki/2007_Formula_One_season'),
(2008, 'http://en.wikipedia.org/wiki/2008_Formula_One_season'),
(2009, 'http://en.wikipedia.org/wiki/2009_Formula_One_season'),
(2010, 'http://en.wikipedia.org/wiki/2010_Formula_One_season');

INSERT INTO constructors VALUES
(1, 'mclaren', 'McLaren', 'British'),
(2, 'bmw_sauber', 'BMW Sauber', 'German'),
(3, 'williams', 'Williams', 'British'),
(4, 'renault', 'Renault', 'French'),
(6, 'ferrari', 'Ferrari', 'Italian'),
(7, 'toyota', 'Toyota', 'Japanese'),
(9, 'red_bull', 'Red Bull', 'Austrian'),
(11, 'honda', 'Honda', 'Japanese'),
(5, 'toro_rosso', 'Toro Rosso', 'Italian');

INSERT INTO drivers VALUES
(1, 'hamilton', 44, 'HAM', 'Lewis', 'Hamilton', '1985-01-07', 'British'),
(2, 'heidfeld', NULL, 'HEI', 'Nick', 'Heidfeld', '1977-05-10', 'German'),
(3, 'rosberg', 6, 'ROS', 'Nico', 'Rosberg', '1985-06-27', 'German'),
(4, 'alonso', 14, 'ALO', 'Fernando', 'Alonso', '1981-07-29', 'Spanish'),
(5, 'kovalainen', NULL, 'KOV', 'Heikki', 'Kovalainen', '1981-10-19', 'Finnish'),
(6, 'nakajima', NULL, 'NAK', 'Kazuki', 'Nakajima', '1985-01-11', 'Japanese'),
(8, 'raikkonen', 7, 'RAI', 'Kimi', 'Raikkonen', '1979-10-17', 'Finnish'),
(13, 'massa', 19, 'MAS', 'Felipe', 'Massa', '1981-04-25', 'Brazilian'),
(18, 'button', 22, 'BUT', 'Jenson', 'Button', '1980-01-19', 'British'),
(20, 'vettel', 5, 'VET', 'Sebastian', 'Vettel', '1987-07-03', 'German'),
(22, 'barrichello', NULL, 'BAR', 'Rubens', 'Barrichello', '1972-05-23', 'Brazilian'),
(30, 'michael_schumacher', NULL, NULL, 'Michael', 'Schumacher', '1969-01-03', 'German'),
(117, 'prost', NULL, NULL, 'Alain', 'Prost', '1955-02-24', 'French'),
(199, 'brambilla', NULL, NULL, 'Vittorio', 'Brambilla', NULL, 'Italian');

INSERT INTO status VALUES
(1, 'Finished'),
(2, 'Disqualified'),
(3, 'Accident'),
(4, 'Collision'),
(5, 'Engine'),
(6, 'Gearbox'),
(7, 'Transmission'),
(20, 'Spun off');

INSERT INTO races VALUES
(18, 2008, 1, 1, 'Australian Grand Prix', '2008-03-16', '04:30:00'),
(19, 2008, 2, 2, 'Malaysian Grand Prix', '2008-03-23', '07:00:00'),
(20, 2008, 3, 3, 'Bahrain Grand Prix', '2008-04-06', '11:30:00'),
(23, 2008, 6, 6, 'Monaco Grand Prix', '2008-05-25', '12:00:00'),
(1, 2009, 1, 1, 'Australian Grand Prix', '2009-03-29', '06:00:00'),
(2, 2009, 2, 2, 'Malaysian Grand Prix', '2009-04-05', '09:00:00'),
(6, 2009, 6, 6, 'Monaco Grand Prix', '2009-05-24', '12:00:00'),
(337, 2010, 3, 2, 'Malaysian Grand Prix', '2010-04-04', '08:00:00'),
(339, 2010, 5, 4, 'Spanish Grand Prix', '2010-05-09', '12:00:00'),
(100, 2004, 1, 1, 'Australian Grand Prix', '2004-03-07', NULL),
(833, 1988, 5, 9, 'British Grand Prix', '1988-07-10', NULL);

INSERT INTO results VALUES
(1, 18, 1, 1, 2, 1, 1, 10, 58, '1:34:50.616', '1:23.823', 1),
(2, 18, 2, 2, 1, 2, 2, 8, 58, '+14.812', '1:33.644', 1),
(3, 18, 3, 3, 3, 3, 3, 6, 58, '+18.310', '1:23.096', 1),
(4, 18, 4, 4, 5, 4, 4, 5, 58, '+24.829', '1:22.092', 1),
(5, 18, 5, 1, 6, 5, 5, 4, 58, '+28.987', '1:19.609', 1),
(6, 18, 6, 3, 4, 6, 6, 3, 58, '+34.665', '1:32.669', 1),
(7, 18, 8, 6, 7, NULL, 7, 0, 15, NULL, NULL, 5),
(8, 18, 22, 11, 8, NULL, 8, 0, 44, NULL, NULL, 2),
(9, 19, 8, 6, 8, 1, 1, 10, 58, '1:31:18.555', '1:25.614', 1),
(10, 19, 2, 2, 1, 2, 2, 8, 58, '+13.334', '1:18.796', 1),
(11, 19, 5, 1, 2, 3, 3, 6, 58, '+16.531', '1:32.605', 1),
(12, 19, 4, 4, 3, 4, 4, 5, 58, '+22.511', '1:25.655', 1),
(13, 19, 1, 1, 6, 5, 5, 4, 58, '+25.468', '1:18.678', 1),
(14, 19, 18, 11, 4, 6, 6, 3, 58, '+34.954', '1:26.416', 1),
(15, 19, 13, 6, 7, NULL, 7, 0, 10, NULL, NULL, 20),
(16, 19, 3, 3, 5, NULL, 8, 0, 50, NULL, NULL, 3),
(17, 20, 13, 6, 3, 1, 1, 10, 58, '1:31:06.970', '1:21.410', 1),
(18, 20, 8, 6, 6, 2, 2, 8, 58, '+12.395', '1:21.866', 1),
(19, 20, 2, 2, 7, 3, 3, 6, 58, '+15.867', '1:20.981', 1),
(20, 20, 5, 1, 2, 4, 4, 5, 58, '+21.949', '1:18.218', 1),
(21, 20, 22, 11, 8, 5, 5, 4, 58, '+28.725', '1:19.481', 1),
(22, 20, 3, 3, 1, 6, 6, 3, 58, '+30.579', '1:30.429', 1),
(23, 20, 4, 4, 4, 7, 7, 2, 58, '+37.344', '1:24.797', 1),
(24, 20, 1, 1, 5, NULL, 8, 0, 10, NULL, NULL, 4),
(25, 23, 1, 1, 6, 1, 1, 10, 58, '2:00:42.742', '1:21.011', 1),
(26, 23, 13, 6, 1, 2, 2, 8, 58, '+13.181', '1:19.476', 1),
(27, 23, 2, 2, 7, 3, 3, 6, 58, '+19.195', '1:24.458', 1),
(28, 23, 22, 11, 5, 4, 4, 5, 58, '+23.119', '1:22.429', 1),
(29, 23, 6, 3, 8, 5, 5, 4, 58, '+26.000', '1:30.430', 1),
(30, 23, 20, 5, 4, 6, 6, 3, 58, '+34.311', '1:26.885', 1),
(31, 23, 18, 11, 2, 7, 7, 2, 58, '+36.403', '1:18.215', 1),
(32, 23, 8, 6, 3, NULL, 8, 0, 43, NULL, NULL, 3),
(33, 1, 20, 5, 7, 1, 1, 10, 58, '1:34:15.784', '1:28.850', 1),
(34, 1, 1, 1, 8, 2, 2, 8, 58, '+10.076', '1:27.395', 1),
(35, 1, 8, 6, 1, 3, 3, 6, 58, '+19.651', '1:20.213', 1),
(36, 1, 3, 3, 4, 4, 4, 5, 58, '+24.377', '1:25.015', 1),
(37, 1, 22, 11, 3, 5, 5, 4, 58, '+28.130', '1:29.637', 1),
(38, 1, 4, 4, 5, 6, 6, 3, 58, '+34.138', '1:33.852', 1),
(39, 1, 2, 2, 2, 7, 7, 2, 58, '+36.318', '1:30.187', 1),
(40, 1, 18, 11, 6, NULL, 8, 0, 19, NULL, NULL, 5),
(41, 2, 18, 11, 1, 1, 1, 10, 58, '0:55:30.622', '1:33.618', 1),
(42, 2, 2, 2, 6, 2, 2, 8, 58, '+10.106', '1:20.431', 1),
(43, 2, 3, 3, 3, 3, 3, 6, 58, '+19.985', '1:21.039', 1),
(44, 2, 22, 11, 8, 4, 4, 5, 58, '+23.263', '1:26.244', 1),
(45, 2, 4, 4, 4, 5, 5, 4, 58, '+29.502', '1:31.843', 1),
(46, 2, 8, 6, 7, 6, 6, 3, 58, '+31.951', '1:27.532', 1),
(47, 2, 1, 1, 5, NULL, 7, 0, 9, NULL, NULL, 5),
(48, 2, 13, 6, 2, NULL, 8, 0, 13, NULL, NULL, 6),
(49, 6, 18, 11, 4, 1, 1, 10, 58, '1:40:44.282', '1:24.766', 1),
(50, 6, 22, 11, 3, 2, 2, 8, 58, '+12.421', '1:18.070', 1),
(51, 6, 8, 6, 1, 3, 3, 6, 58, '+15.047', '1:32.255', 1),
(52, 6, 13, 6, 8, 4, 4, 5, 58, '+22.543', '1:23.288', 1),
(53, 6, 3, 3, 6, 5, 5, 4, 58, '+27.141', '1:22.094', 1),
(54, 6, 4, 4, 5, 6, 6, 3, 58, '+34.598', '1:32.338', 1),
(55, 6, 20, 5, 2, NULL, 7, 0, 13, NULL, NULL, 3),
(56, 6, 5, 1, 7, NULL, 8, 0, 42, NULL, NULL, 20);

INSERT INTO driverStandings VALUES
(1, 18, 1, 10, 1, 1),
(2, 18, 2, 8, 2, 0),
(3, 18, 3, 6, 3, 0),
(4, 19, 1, 14, 2, 1),
(5, 19, 2, 16, 1, 0),
(6, 19, 8, 10, 4, 1),
(7, 23, 1, 25, 2, 2),
(8, 23, 2, 28, 1, 0),
(9, 23, 8, 18, 4, 1),
(10, 23, 13, 21, 3, 1),
(11, 2, 18, 10, 1, 1),
(12, 2, 20, 9, 3, 1),
(13, 6, 18, 20, 1, 2),
(14, 6, 22, 17, 2, 0);

INSERT INTO constructorStandings VALUES
(1, 18, 1, 14, 1, 1),
(2, 18, 2, 8, 3, 0),
(3, 18, 3, 9, 2, 0),
(4, 19, 1, 24, 1, 1),
(5, 19, 6, 10, 4, 1),
(6, 23, 6, 39, 1, 2),
(7, 23, 1, 35, 2, 2),
(8, 23, 2, 28, 3, 0),
(9, 6, 11, 37, 1, 2),
(10, 6, 6, 23, 2, 0),
(11, 20, 7, 0, 9, 0);

INSERT INTO qualifying VALUES
(1, 18, 1, 1, 1, '1:26.572', '1:25.187', '1:26.714'),
(2, 18, 5, 1, 3, '1:25.664', '1:25.452', '1:27.079'),
(3, 18, 13, 6, 4, '1:25.994', '1:25.691', '1:27.178'),
(4, 18, 2, 2, 5, '1:25.960', '1:25.518', '1:27.236'),
(5, 18, 22, 11, 11, '1:26.369', '1:26.173', NULL),
(6, 18, 6, 3, 14, '1:26.891', '1:26.413', NULL),
(7, 18, 8, 6, 16, '1:26.140', NULL, NULL),
(8, 18, 4, 4, 12, '1:26.907', '1:26.188', NULL),
(9, 23, 13, 6, 1, '1:16.190', '1:15.110', '1:15.787'),
(10, 23, 8, 6, 2, '1:16.818', '1:15.404', '1:15.815'),
(11, 23, 1, 1, 3, '1:16.793', '1:15.322', '1:15.839'),
(12, 23, 18, 11, 13, '1:16.259', '1:16.101', NULL),
(13, 23, 20, 5, 19, '1:16.955', NULL, NULL);

INSERT INTO lapTimes VALUES
(18, 1, 1, 1, '1:38.109', 98109),
(18, 1, 2, 1, '1:33.006', 93006),
(18, 1, 3, 1, '1:32.713', 92713),
(18, 2, 1, 5, '1:42.478', 102478),
(18, 2, 2, 5, '1:33.774', 93774),
(18, 2, 3, 5, '1:33.100', 93100),
(18, 3, 1, 7, '1:43.202', 103202),
(18, 3, 2, 7, '1:34.500', 94500),
(18, 3, 3, 7, '1:33.911', 93911),
(19, 8, 1, 2, '1:41.222', 101222),
(19, 8, 2, 2, '1:35.405', 95405),
(19, 8, 3, 2, '1:36.120', 96120),
(19, 1, 1, 4, '1:44.020', 104020),
(19, 1, 2, 4, '1:36.800', 96800),
(19, 1, 3, 4, '1:35.966', 95966),
(6, 18, 1, 1, '1:24.014', 84014),
(6, 18, 2, 1, '1:18.901', 78901),
(6, 18, 3, 1, '1:17.450', 77450),
(6, 22, 1, 3, '1:25.200', 85200),
(6, 22, 2, 3, '1:19.317', 79317),
(6, 22, 3, 3, '1:18.066', 78066);

INSERT INTO pitStops VALUES
(18, 1, 1, 18, '15:58:12', 23.227, 23227),
(18, 1, 2, 42, '16:33:02', 23.199, 23199),
(18, 2, 1, 19, '15:59:44', 24.055, 24055),
(18, 3, 1, 17, '15:57:20', 22.603, 22603),
(18, 3, 2, 36, '16:24:29', 24.863, 24863),
(18, 3, 3, 49, '16:44:00', 27.018, 27018),
(19, 8, 1, 20, '15:28:41', 25.098, 25098),
(19, 1, 1, 19, '15:27:33', 31.402, 31402),
(6, 18, 1, 16, '14:21:05', 21.774, 21774),
(6, 22, 1, 15, '14:20:11', 22.415, 22415);

