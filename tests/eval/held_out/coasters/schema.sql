CREATE TABLE country (
  Country_ID INTEGER,
  Name TEXT,
  Population INTEGER,
  Area INTEGER,
  Languages TEXT,
  PRIMARY KEY (Country_ID)
);
CREATE TABLE roller_coaster (
  Roller_Coaster_ID INTEGER,
  Name TEXT,
  Park TEXT,
  Country_ID INTEGER,
  Length REAL,
  Height REAL,
  Speed TEXT,
  Opened TEXT,
  Status TEXT,
  PRIMARY KEY (Roller_Coaster_ID),
  FOREIGN KEY (Country_ID) REFERENCES country(Country_ID)
);
INSERT INTO country VALUES (1,'Denmark',5911000,42933,'Danish');
INSERT INTO country VALUES (2,'Spain',47615000,505990,'Spanish');
INSERT INTO country VALUES (3,'Germany',83294000,357022,'German');
INSERT INTO country VALUES (4,'Austria',8958000,83871,'German');
INSERT INTO country VALUES (5,'Ireland',5056000,70273,'English Irish');
INSERT INTO country VALUES (6,'Iceland',375000,103000,'Icelandic');
INSERT INTO country VALUES (7,'Mexico',128455000,1964375,'Spanish');
INSERT INTO roller_coaster VALUES (1,'Nordlys','Fjordparken',1,2460.0,98.4,'50.3','May 12, 2001','Operating');
INSERT INTO roller_coaster VALUES (2,'Toro Negro','Parque Sol',2,4101.0,180.4,'76.4','June 3, 2006','Operating');
INSERT INTO roller_coaster VALUES (3,'Blitzkette','Bergland',3,4281.0,131.2,'62.1','April 8, 1998','Operating');
INSERT INTO roller_coaster VALUES (4,'Der Fuchs','Bergland',3,1312.3,49.2,'31.1','July 21, 1984','Closed');
INSERT INTO roller_coaster VALUES (5,'Alpensprung','Donaupark',4,2034.0,82.0,'46.6','May 1, 1993','Operating');
INSERT INTO roller_coaster VALUES (6,'Gale Force','Strandhill Fair',5,1640.4,65.6,'39.8','March 17, 1979','Closed');
INSERT INTO roller_coaster VALUES (7,'Serpiente','Parque Sol',2,2950.0,111.5,'55.9','April 30, 1990','Closed');
INSERT INTO roller_coaster VALUES (8,'Quetzal','Selva Magica Nueva',7,2788.5,124.7,'59.0','December 5, 2012','Operating');
INSERT INTO roller_coaster VALUES (9,'Wikinger','Nordwelt',3,1870.0,72.2,'43.5','May 23, 2009','Operating');
INSERT INTO roller_coaster VALUES (10,'Cometa','Parque Sol',2,980.3,36.1,'24.9','August 2, 1971','Under renovation');
