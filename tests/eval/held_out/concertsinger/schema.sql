CREATE TABLE stadium (
  Stadium_ID INTEGER PRIMARY KEY,
  Location TEXT,
  Name TEXT,
  Capacity INTEGER,
  Highest INTEGER,
  Lowest INTEGER,
  Average INTEGER
);
CREATE TABLE singer (
  Singer_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Country TEXT,
  Song_Name TEXT,
  Song_release_year TEXT,
  Age INTEGER,
  Is_male BOOLEAN
);
CREATE TABLE concert (
  concert_ID INTEGER PRIMARY KEY,
  concert_Name TEXT,
  Theme TEXT,
  Stadium_ID INTEGER REFERENCES stadium(Stadium_ID),
  Year TEXT
);
CREATE TABLE singer_in_concert (
  concert_ID INTEGER REFERENCES concert(concert_ID),
  Singer_ID INTEGER REFERENCES singer(Singer_ID),
  PRIMARY KEY (concert_ID, Singer_ID)
);
INSERT INTO stadium VALUES
(1,'Kirkcaldy','Stark''s Park',8867,4812,1294,2106),
(2,'Ayr','Somerset Park',10185,2363,1057,1477),
(3,'Coatbridge','Cliftonhill',1238,1980,332,615),
(4,'Inverness','Caledonian Stadium',7512,5400,1850,3120),
(5,'Arbroath','Gayfield Park',4153,921,411,646),
(6,'Peterhead','Balmoor',4000,837,400,642),
(7,'Dumfries','Palmerston Park',8690,2340,980,1702),
(8,'Glasgow','Hampden Park',51866,1763,466,730),
(9,'Stirling','Forthbank Stadium',3808,1125,404,NULL);
INSERT INTO singer VALUES
(1,'Joe Sharp','Netherlands','You','1992',52,TRUE),
(2,'Timbaland','United States','Dangerous','2008',32,TRUE),
(3,'Justin Brown','France','Hey Oh','2013',29,TRUE),
(4,'Rose White','France','Sun','2003',41,FALSE),
(5,'John Nizinik','France','Gentleman','2014',43,TRUE),
(6,'Tribal King','France','Love Me Again','2016',25,TRUE),
(7,'Mara Lindqvist','Sweden','Northern Light','2011',36,FALSE),
(8,'Ola Berg','Sweden','Hey Moon','2014',48,TRUE),
(9,'Dana Whitfield','United States','Paper Love','2015',27,FALSE),
(10,'Pieter de Vos','Netherlands','Regen','2006',NULL,TRUE),
(11,'Aoife Byrne','Ireland','Harbour','2014',38,FALSE);
INSERT INTO concert VALUES
(1,'Auditions','Free choice',1,'2014'),
(2,'Super bootcamp','Free choice 2',2,'2014'),
(3,'Home Visits','Bleeding Love',2,'2015'),
(4,'Week 1','Wide Awake',8,'2014'),
(5,'Week 2','Happy Tonight',8,'2015'),
(6,'Week 3','Party All Night',7,'2015'),
(7,'Winter Gala','Snow and Ice',8,'2016'),
(8,'Summer Nights','Party All Night',4,'2016'),
(9,'Open Stage',NULL,NULL,'2015');
INSERT INTO singer_in_concert VALUES
(1,2),(1,3),(1,5),(2,3),(2,6),(3,5),(4,4),(4,5),(5,6),(5,3),(5,7),(5,9),(6,2),(7,7),(7,3),(8,1),(8,9);
