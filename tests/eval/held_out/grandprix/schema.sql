CREATE TABLE circuits (
  circuitId INTEGER NOT NULL PRIMARY KEY,
  circuitRef TEXT NOT NULL,
  name TEXT NOT NULL,
  location TEXT,
  country TEXT,
  lat REAL,
  lng REAL,
  alt INTEGER,
  url TEXT NOT NULL UNIQUE
);
CREATE TABLE constructors (
  constructorId INTEGER NOT NULL PRIMARY KEY,
  constructorRef TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  nationality TEXT,
  url TEXT NOT NULL
);
CREATE TABLE drivers (
  driverId INTEGER NOT NULL PRIMARY KEY,
  driverRef TEXT NOT NULL,
  number INTEGER,
  code TEXT,
  forename TEXT NOT NULL,
  surname TEXT NOT NULL,
  dob DATE,
  nationality TEXT,
  url TEXT NOT NULL UNIQUE
);
CREATE TABLE seasons (
  year INTEGER NOT NULL PRIMARY KEY,
  url TEXT NOT NULL UNIQUE
);
CREATE TABLE races (
  raceId INTEGER NOT NULL PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES seasons(year),
  round INTEGER NOT NULL,
  circuitId INTEGER NOT NULL REFERENCES circuits(circuitId),
  name TEXT NOT NULL,
  date DATE NOT NULL,
  time TEXT,
  url TEXT UNIQUE
);
CREATE TABLE status (
  statusId INTEGER NOT NULL PRIMARY KEY,
  status TEXT NOT NULL
);
CREATE TABLE results (
  resultId INTEGER NOT NULL PRIMARY KEY,
  raceId INTEGER NOT NULL REFERENCES races(raceId),
  driverId INTEGER NOT NULL REFERENCES drivers(driverId),
  constructorId INTEGER NOT NULL REFERENCES constructors(constructorId),
  number INTEGER,
  grid INTEGER NOT NULL,
  position INTEGER,
  positionText TEXT NOT NULL,
  positionOrder INTEGER NOT NULL,
  points REAL NOT NULL,
  laps INTEGER NOT NULL,
  time TEXT,
  milliseconds INTEGER,
  fastestLap INTEGER,
  rank INTEGER,
  fastestLapTime TEXT,
  fastestLapSpeed TEXT,
  statusId INTEGER NOT NULL REFERENCES status(statusId)
);
CREATE TABLE qualifying (
  qualifyId INTEGER NOT NULL PRIMARY KEY,
  raceId INTEGER NOT NULL REFERENCES races(raceId),
  driverId INTEGER NOT NULL REFERENCES drivers(driverId),
  constructorId INTEGER NOT NULL REFERENCES constructors(constructorId),
  number INTEGER NOT NULL,
  position INTEGER,
  q1 TEXT,
  q2 TEXT,
  q3 TEXT
);
CREATE TABLE pitStops (
  raceId INTEGER NOT NULL REFERENCES races(raceId),
  driverId INTEGER NOT NULL REFERENCES drivers(driverId),
  stop INTEGER NOT NULL,
  lap INTEGER NOT NULL,
  time TEXT NOT NULL,
  duration TEXT,
  milliseconds INTEGER,
  PRIMARY KEY (raceId, driverId, stop)
);
CREATE TABLE lapTimes (
  raceId INTEGER NOT NULL REFERENCES races(raceId),
  driverId INTEGER NOT NULL REFERENCES drivers(driverId),
  lap INTEGER NOT NULL,
  position INTEGER,
  time TEXT,
  milliseconds INTEGER,
  PRIMARY KEY (raceId, driverId, lap)
);
CREATE TABLE driverStandings (
  driverStandingsId INTEGER NOT NULL PRIMARY KEY,
  raceId INTEGER NOT NULL REFERENCES races(raceId),
  driverId INTEGER NOT NULL REFERENCES drivers(driverId),
  points REAL NOT NULL,
  position INTEGER,
  positionText TEXT,
  wins INTEGER NOT NULL
);
CREATE TABLE constructorResults (
  constructorResultsId INTEGER NOT NULL PRIMARY KEY,
  raceId INTEGER NOT NULL REFERENCES races(raceId),
  constructorId INTEGER NOT NULL REFERENCES constructors(constructorId),
  points REAL,
  status TEXT
);
CREATE TABLE constructorStandings (
  constructorStandingsId INTEGER NOT NULL PRIMARY KEY,
  raceId INTEGER NOT NULL REFERENCES races(raceId),
  constructorId INTEGER NOT NULL REFERENCES constructors(constructorId),
  points REAL NOT NULL,
  position INTEGER,
  positionText TEXT,
  wins INTEGER NOT NULL
);
INSERT INTO circuits VALUES
(1,'albert_park','Albert Park Grand Prix Circuit','Melbourne','Australia',-37.8497,144.968,10,'http://en.wikipedia.org/wiki/Melbourne_Grand_Prix_Circuit'),
(2,'sepang','Sepang International Circuit','Kuala Lumpur','Malaysia',2.76083,101.738,NULL,'http://en.wikipedia.org/wiki/Sepang_International_Circuit'),
(3,'bahrain','Bahrain International Circuit','Sakhir','Bahrain',26.0325,50.5106,NULL,'http://en.wikipedia.org/wiki/Bahrain_International_Circuit'),
(6,'monaco','Circuit de Monaco','Monte-Carlo','Monaco',43.7347,7.42056,NULL,'http://en.wikipedia.org/wiki/Circuit_de_Monaco'),
(9,'silverstone','Silverstone Circuit','Silverstone','UK',52.0786,-1.01694,153,'http://en.wikipedia.org/wiki/Silverstone_Circuit'),
(10,'hockenheimring','Hockenheimring','Hockenheim','Germany',49.3278,8.56583,103,'http://en.wikipedia.org/wiki/Hockenheimring'),
(13,'spa','Circuit de Spa-Francorchamps','Spa','Belgium',50.4372,5.97139,NULL,'http://en.wikipedia.org/wiki/Circuit_de_Spa-Francorchamps'),
(14,'monza','Autodromo Nazionale di Monza','Monza','Italy',45.6156,9.28111,162,'http://en.wikipedia.org/wiki/Autodromo_Nazionale_Monza'),
(20,'nurburgring','Nürburgring','Nürburg','Germany',50.3356,6.9475,578,'http://en.wikipedia.org/wiki/N%C3%BCrburgring'),
(26,'jerez','Circuito de Jerez','Jerez de la Frontera','Spain',36.7083,-6.03417,37,'http://en.wikipedia.org/wiki/Circuito_Permanente_de_Jerez');
INSERT INTO constructors VALUES
(1,'mclaren','McLaren','British','http://en.wikipedia.org/wiki/McLaren'),
(2,'bmw_sauber','BMW Sauber','German','http://en.wikipedia.org/wiki/BMW_Sauber'),
(3,'williams','Williams','British','http://en.wikipedia.org/wiki/Williams_Grand_Prix_Engineering'),
(4,'renault','Renault','French','http://en.wikipedia.org/wiki/Renault_F1'),
(6,'ferrari','Ferrari','Italian','http://en.wikipedia.org/wiki/Scuderia_Ferrari'),
(9,'red_bull','Red Bull','Austrian','http://en.wikipedia.org/wiki/Red_Bull_Racing'),
(10,'force_india','Force India','Indian','http://en.wikipedia.org/wiki/Racing_Point_Force_India'),
(18,'manor','Manor Marussia','British','http://en.wikipedia.org/wiki/Manor_Motorsport');
INSERT INTO drivers VALUES
(1,'hamilton',44,'HAM','Lewis','Hamilton','1985-01-07','British','http://en.wikipedia.org/wiki/Lewis_Hamilton'),
(2,'heidfeld',NULL,'HEI','Nick','Heidfeld','1977-05-10','German','http://en.wikipedia.org/wiki/Nick_Heidfeld'),
(3,'rosberg',6,'ROS','Nico','Rosberg','1985-06-27','German','http://en.wikipedia.org/wiki/Nico_Rosberg'),
(4,'alonso',14,'ALO','Fernando','Alonso','1981-07-29','Spanish','http://en.wikipedia.org/wiki/Fernando_Alonso'),
(5,'kovalainen',NULL,'KOV','Heikki','Kovalainen','1981-10-19','Finnish','http://en.wikipedia.org/wiki/Heikki_Kovalainen'),
(8,'raikkonen',7,'RAI','Kimi','Räikkönen','1979-10-17','Finnish','http://en.wikipedia.org/wiki/Kimi_Räikkönen'),
(9,'kubica',88,'KUB','Robert','Kubica','1984-12-07','Polish','http://en.wikipedia.org/wiki/Robert_Kubica'),
(13,'massa',19,'MAS','Felipe','Massa','1981-04-25','Brazilian','http://en.wikipedia.org/wiki/Felipe_Massa'),
(14,'coulthard',NULL,'COU','David','Coulthard','1971-03-27','British','http://en.wikipedia.org/wiki/David_Coulthard'),
(17,'webber',NULL,'WEB','Mark','Webber','1976-08-27','Australian','http://en.wikipedia.org/wiki/Mark_Webber'),
(18,'button',22,'BUT','Jenson','Button','1980-01-19','British','http://en.wikipedia.org/wiki/Jenson_Button'),
(20,'vettel',5,'VET','Sebastian','Vettel','1987-07-03','German','http://en.wikipedia.org/wiki/Sebastian_Vettel'),
(117,'prost',NULL,NULL,'Alain','Prost','1955-02-24','French','http://en.wikipedia.org/wiki/Alain_Prost'),
(830,'max_verstappen',33,'VER','Max','Verstappen','1997-09-30','Dutch','http://en.wikipedia.org/wiki/Max_Verstappen');
INSERT INTO seasons VALUES
(2006,'http://en.wikipedia.org/wiki/2006_Formula_One_season'),
(2007,'http://en.wikipedia.org/wiki/2007_Formula_One_season'),
(2008,'http://en.wikipedia.org/wiki/2008_Formula_One_season'),
(2009,'http://en.wikipedia.org/wiki/2009_Formula_One_season'),
(2010,'http://en.wikipedia.org/wiki/2010_Formula_One_season'),
(2011,'http://en.wikipedia.org/wiki/2011_Formula_One_season');
INSERT INTO races VALUES
(18,2008,1,1,'Australian Grand Prix','2008-03-16','04:30:00','http://en.wikipedia.org/wiki/2008_Australian_Grand_Prix'),
(19,2008,2,2,'Malaysian Grand Prix','2008-03-23','07:00:00','http://en.wikipedia.org/wiki/2008_Malaysian_Grand_Prix'),
(23,2008,6,6,'Monaco Grand Prix','2008-05-25','12:00:00','http://en.wikipedia.org/wiki/2008_Monaco_Grand_Prix'),
(26,2008,9,9,'British Grand Prix','2008-07-06','12:00:00','http://en.wikipedia.org/wiki/2008_British_Grand_Prix'),
(27,2008,10,10,'German Grand Prix','2008-07-20','12:00:00','http://en.wikipedia.org/wiki/2008_German_Grand_Prix'),
(1,2009,1,1,'Australian Grand Prix','2009-03-29','06:00:00','http://en.wikipedia.org/wiki/2009_Australian_Grand_Prix'),
(9,2009,9,20,'German Grand Prix','2009-07-12','12:00:00','http://en.wikipedia.org/wiki/2009_German_Grand_Prix'),
(45,2007,10,20,'European Grand Prix','2007-07-22',NULL,'http://en.wikipedia.org/wiki/2007_European_Grand_Prix'),
(348,2010,13,13,'Belgian Grand Prix','2010-08-29','12:00:00','http://en.wikipedia.org/wiki/2010_Belgian_Grand_Prix'),
(853,2011,13,14,'Italian Grand Prix','2011-09-11','12:00:00','http://en.wikipedia.org/wiki/2011_Italian_Grand_Prix');
INSERT INTO status VALUES
(1,'Finished'),
(2,'Disqualified'),
(3,'Accident'),
(4,'Collision'),
(5,'Engine'),
(6,'Gearbox'),
(11,'+1 Lap'),
(22,'Suspension');
INSERT INTO results VALUES
(1,18,1,1,22,1,1,'1',1,10.0,58,'1:34:50.616',5690616,39,2,'1:27.452','218.300',1),
(2,18,2,2,3,5,2,'2',2,8.0,58,'+5.478',5696094,41,3,'1:27.739','217.586',1),
(3,18,4,4,5,11,3,'3',3,5.0,58,'+17.181',5707797,58,5,'1:28.603','215.464',1),
(4,18,5,1,23,3,4,'4',4,4.0,58,'+18.014',5708630,43,1,'1:27.418','218.385',1),
(5,18,8,6,1,15,NULL,'R',5,1.0,53,NULL,NULL,54,4,'1:27.903','217.180',5),
(6,18,13,6,2,4,NULL,'R',6,0.0,29,NULL,NULL,23,6,'1:28.175','216.510',5),
(7,19,8,6,1,2,1,'1',1,10.0,56,'1:31:18.555',5478555,37,2,'1:35.405','209.158',1),
(8,19,9,2,4,4,2,'2',2,8.0,56,'+19.570',5498125,39,4,'1:35.921','208.033',1),
(9,19,1,1,22,9,3,'3',3,4.0,56,'+46.548',5525103,52,3,'1:35.462','209.033',1),
(10,19,2,2,3,5,4,'4',4,3.0,56,'+49.833',5528388,55,1,'1:35.366','209.244',1),
(11,19,13,6,2,1,NULL,'R',5,0.0,30,NULL,NULL,23,5,'1:35.999','207.864',3),
(12,23,1,1,22,3,1,'1',1,10.0,76,'2:00:42.742',7242742,71,2,'1:18.510','153.152',1),
(13,23,9,2,4,5,2,'2',2,8.0,76,'+3.064',7245806,73,4,'1:18.933','152.332',1),
(14,23,13,6,2,1,3,'3',3,6.0,76,'+4.811',7247553,68,3,'1:18.720','152.744',1),
(15,23,8,6,1,2,4,'4',4,0.0,76,'+33.792',7276534,74,1,'1:16.689','156.789',1),
(16,23,14,9,9,10,NULL,'R',5,0.0,7,NULL,NULL,6,5,'1:41.010','119.036',4),
(17,26,1,1,22,4,1,'1',1,10.0,60,'1:39:09.440',5949440,16,2,'1:32.817','199.398',1),
(18,26,2,2,3,5,2,'2',2,8.0,60,'+1:08.577',6018017,17,3,'1:33.000','199.000',1),
(19,26,8,6,1,3,3,'3',3,5.0,59,NULL,NULL,18,1,'1:32.150','200.842',11),
(20,26,9,2,4,10,NULL,'R',4,0.0,39,NULL,NULL,17,4,'1:34.110','196.600',3),
(21,1,18,1,22,1,1,'1',1,10.0,58,'1:34:15.784',5655784,17,1,'1:28.020','216.891',1),
(22,1,4,4,5,10,2,'2',2,4.0,58,'+4.879',5660663,53,3,'1:28.712','215.199',1),
(23,1,3,3,16,5,3,'3',3,3.0,58,'+5.722',5661506,48,2,'1:27.706','217.668',1),
(24,1,1,1,22,18,NULL,'D',4,0.0,58,NULL,NULL,39,4,'1:29.020','214.455',2),
(25,9,17,9,14,1,1,'1',1,10.0,60,'1:36:43.310',5803310,52,2,'1:34.003','197.108',1),
(26,9,20,9,15,4,2,'2',2,8.0,60,'+9.252',5812562,58,3,'1:34.276','196.537',1),
(27,9,4,4,5,12,3,'3',3,2.0,60,'+24.888',5828198,49,1,'1:33.365','198.455',1),
(28,9,8,6,1,9,NULL,'R',4,0.0,34,NULL,NULL,27,4,'1:35.400','194.200',5);
INSERT INTO qualifying VALUES
(1,18,1,1,22,1,'1:26.572','1:25.187','1:26.714'),
(2,18,9,2,4,2,'1:26.103','1:25.315','1:26.869'),
(3,18,5,1,23,3,'1:25.664','1:25.452','1:27.079'),
(4,18,13,6,2,4,'1:25.994','1:25.691','1:27.178'),
(5,18,2,2,3,5,'1:25.960','1:25.518','1:27.236'),
(11,18,14,9,9,11,'1:26.381','1:26.063',NULL),
(12,18,4,4,5,12,'1:26.907','1:26.188',NULL),
(15,18,8,6,1,16,'1:26.140',NULL,NULL),
(23,19,13,6,2,1,'1:35.347','1:34.412','1:35.748'),
(24,19,8,6,1,2,'1:35.645','1:34.188','1:36.230'),
(28,19,9,2,4,6,'1:35.794','1:34.811','1:36.727'),
(40,23,13,6,2,1,'1:16.190','1:15.110','1:15.787'),
(41,23,8,6,1,2,'1:16.212','1:15.404','1:15.815'),
(42,23,1,1,22,3,'1:15.582','1:15.322','1:15.839');
INSERT INTO pitStops VALUES
(853,1,1,17,'14:25:11','22.520',22520),
(853,1,2,37,'14:55:03','23.199',23199),
(853,20,1,18,'14:26:08','22.711',22711),
(853,20,2,34,'14:49:58','22.603',22603),
(853,4,1,19,'14:27:44','23.871',23871),
(853,4,2,32,'14:47:12','24.055',24055),
(853,18,1,18,'14:26:30','23.035',23035),
(853,17,1,4,'14:08:20','31.403',31403),
(348,1,1,1,'14:05:27','27.010',27010),
(348,20,1,16,'14:38:02','29.118',29118),
(348,20,2,25,'14:56:18','26.240',26240);
INSERT INTO lapTimes VALUES
(18,1,1,1,'1:44.664',104664),
(18,1,2,1,'1:29.845',89845),
(18,1,3,1,'1:29.600',89600),
(18,2,1,2,'1:46.112',106112),
(18,2,2,2,'1:30.910',90910),
(18,2,3,2,'1:30.420',90420),
(18,4,1,8,'1:50.350',110350),
(18,4,2,8,'1:32.105',92105),
(23,1,1,2,'1:46.540',106540),
(23,1,2,2,'1:38.221',98221),
(23,13,1,1,'1:45.116',105116),
(23,13,2,1,'1:37.942',97942),
(9,17,1,2,'1:42.008',102008),
(9,17,2,2,'1:36.480',96480);
INSERT INTO driverStandings VALUES
(1,18,1,10.0,1,'1',1),
(2,18,2,8.0,2,'2',0),
(4,18,4,5.0,4,'4',0),
(5,18,5,4.0,5,'5',0),
(8,18,8,1.0,8,'8',0),
(9,19,1,14.0,1,'1',1),
(10,19,2,11.0,2,'2',0),
(16,19,8,11.0,3,'3',1),
(17,19,9,8.0,4,'4',0),
(60,26,1,48.0,1,'1',3),
(61,26,13,48.0,2,'2',2),
(62,26,8,48.0,3,'3',2),
(63,26,9,46.0,4,'4',1),
(64,26,2,36.0,5,'5',0);
INSERT INTO constructorResults VALUES
(1,18,1,14.0,NULL),
(2,18,2,8.0,NULL),
(3,18,4,5.0,NULL),
(4,18,6,1.0,NULL),
(5,19,6,10.0,NULL),
(6,19,2,11.0,NULL),
(7,19,1,4.0,NULL),
(8,9,9,18.0,NULL),
(9,9,10,0.0,NULL);
INSERT INTO constructorStandings VALUES
(1,18,1,14.0,1,'1',1),
(2,18,2,8.0,2,'2',0),
(3,18,4,5.0,3,'3',0),
(4,18,6,1.0,4,'4',0),
(5,19,2,19.0,1,'1',0),
(6,19,1,18.0,2,'2',1),
(7,19,6,11.0,3,'3',1),
(8,9,9,92.5,2,'2',2);
