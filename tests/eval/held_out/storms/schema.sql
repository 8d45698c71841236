CREATE TABLE storm (
  Storm_ID INTEGER,
  Name TEXT,
  Dates_active TEXT,
  Max_speed INTEGER,
  Damage_millions_USD REAL,
  Number_Deaths INTEGER,
  PRIMARY KEY (Storm_ID)
);
CREATE TABLE region (
  Region_id INTEGER,
  Region_code TEXT,
  Region_name TEXT,
  PRIMARY KEY (Region_id)
);
CREATE TABLE affected_region (
  Region_id INTEGER,
  Storm_ID INTEGER,
  Number_city_affected REAL,
  PRIMARY KEY (Region_id, Storm_ID),
  FOREIGN KEY (Region_id) REFERENCES region(Region_id),
  FOREIGN KEY (Storm_ID) REFERENCES storm(Storm_ID)
);
INSERT INTO storm VALUES (1,'Anselma','January 9 – January 13',105,12.5,4);
INSERT INTO storm VALUES (2,'Bruno','January 28 – February 2',130,250.0,37);
INSERT INTO storm VALUES (3,'Corinne','February 11 – February 12',70,NULL,0);
INSERT INTO storm VALUES (4,'Dashiell','February 20 – March 1',145,925.0,112);
INSERT INTO storm VALUES (5,'Eudora','March 8 – March 12',95,3.25,2);
INSERT INTO storm VALUES (6,'Fenton','April 3 – April 4',60,NULL,0);
INSERT INTO storm VALUES (7,'Greta','May 15 – May 22',120,88.0,19);
INSERT INTO storm VALUES (8,'Hollis','August 30 – September 6',155,1450.0,64);
INSERT INTO region VALUES (1,'AZ','Azores'),(2,'BS','Bahamas'),(3,'CV','Cape Verde'),(4,'DM','Dominica'),(5,'FJ','Fiji'),(6,'GU','Guam'),(7,'HT','Haiti'),(8,'MG','Madagascar'),(9,'TO','Tonga');
INSERT INTO affected_region VALUES (1,1,6),(3,1,2),(2,2,14),(7,2,31),(4,2,5),(2,4,22),(7,4,40),(4,5,3),(5,7,9),(9,7,4),(2,8,28),(4,8,12),(7,8,17),(6,8,1),(3,3,1);
