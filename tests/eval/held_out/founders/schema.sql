CREATE TABLE people (
  People_ID INTEGER,
  Name TEXT,
  Height REAL,
  Weight REAL,
  Date_of_Birth TEXT,
  PRIMARY KEY (People_ID)
);
CREATE TABLE entrepreneur (
  Entrepreneur_ID INTEGER,
  People_ID INTEGER,
  Company TEXT,
  Money_Requested REAL,
  Investor TEXT,
  PRIMARY KEY (Entrepreneur_ID),
  FOREIGN KEY (People_ID) REFERENCES people(People_ID)
);
INSERT INTO people VALUES (1,'Agnes Thornbury',1.68,61.0,'1979-03-02');
INSERT INTO people VALUES (2,'Hakim Suleiman',1.83,79.5,'1985-11-19');
INSERT INTO people VALUES (3,'Rosa Delgado',1.59,54.0,'1990-07-08');
INSERT INTO people VALUES (4,'Callum Firth',1.91,93.0,'1972-01-27');
INSERT INTO people VALUES (5,'Mei-Ling Zhou',1.63,57.5,'1988-05-30');
INSERT INTO people VALUES (6,'Tobias Wren',1.77,84.0,'1966-09-14');
INSERT INTO people VALUES (7,'Ottilie Baumann',1.72,66.0,'1993-12-01');
INSERT INTO people VALUES (8,'Dmitri Sokolov',1.86,88.5,'1981-04-22');
INSERT INTO people VALUES (9,'Priya Raman',1.61,52.5,'1995-10-11');
INSERT INTO people VALUES (10,'Gareth Pugh',1.79,101.0,'1969-06-05');
INSERT INTO entrepreneur VALUES (1,1,'Kettle & Crumb',75000,'Iris Hale');
INSERT INTO entrepreneur VALUES (2,2,'SolarSatchel',150000,'Duncan Roe');
INSERT INTO entrepreneur VALUES (3,4,'Pedal Post',60000,'Iris Hale');
INSERT INTO entrepreneur VALUES (4,5,'Lotus Lab',220000,'Theo Marchetti');
INSERT INTO entrepreneur VALUES (5,6,'Bramble Gin',100000,'Iris Hale');
INSERT INTO entrepreneur VALUES (6,8,'Ice Cartel',180000,'Duncan Roe');
INSERT INTO entrepreneur VALUES (7,9,'Tiny Looms',45000,NULL);
INSERT INTO entrepreneur VALUES (8,3,'Agave Threads',130000,'Duncan Roe');
