CREATE TABLE Locations (
  Location_ID INTEGER PRIMARY KEY,
  Location_Name TEXT,
  Address TEXT,
  Other_Details TEXT
);
CREATE TABLE Tourist_Attractions (
  Tourist_Attraction_ID INTEGER PRIMARY KEY,
  Attraction_Type_Code TEXT NOT NULL,
  Location_ID INTEGER NOT NULL,
  How_to_Get_There TEXT,
  Name TEXT,
  Opening_Hours TEXT,
  FOREIGN KEY (Location_ID) REFERENCES Locations(Location_ID)
);
CREATE TABLE Visitors (
  Tourist_ID INTEGER PRIMARY KEY,
  Tourist_Details TEXT
);
CREATE TABLE Visits (
  Visit_ID INTEGER PRIMARY KEY,
  Tourist_Attraction_ID INTEGER NOT NULL,
  Tourist_ID INTEGER NOT NULL,
  Visit_Date TIMESTAMP NOT NULL,
  Visit_Details TEXT NOT NULL,
  FOREIGN KEY (Tourist_Attraction_ID) REFERENCES Tourist_Attractions(Tourist_Attraction_ID),
  FOREIGN KEY (Tourist_ID) REFERENCES Visitors(Tourist_ID)
);
CREATE TABLE Features (
  Feature_ID INTEGER PRIMARY KEY,
  Tourist_Attraction_ID INTEGER NOT NULL,
  Feature_Details TEXT,
  FOREIGN KEY (Tourist_Attraction_ID) REFERENCES Tourist_Attractions(Tourist_Attraction_ID)
);
INSERT INTO Locations VALUES (333,'Garden of Echoes','14 Willow Walk',NULL);
INSERT INTO Locations VALUES (368,'Pier Quarter','2 Harbour Row',NULL);
INSERT INTO Locations VALUES (417,'Old Kiln','77 Clay Street',NULL);
INSERT INTO Locations VALUES (579,'Summit Square','1 Peak Plaza',NULL);
INSERT INTO Locations VALUES (603,'Lagoon Side','39 Reed Road',NULL);
INSERT INTO Locations VALUES (650,'Mill Yard','8 Grist Lane',NULL);
INSERT INTO Tourist_Attractions VALUES (1,'Theme Park',368,'bus','Whirligig World','09:00-18:00');
INSERT INTO Tourist_Attractions VALUES (2,'Museum',417,'walk','Potters Museum','10:00-17:00');
INSERT INTO Tourist_Attractions VALUES (3,'Zoo',603,'bus','Heron Zoo','08:30-17:30');
INSERT INTO Tourist_Attractions VALUES (4,'Museum',579,'tram','Cloud Gallery',NULL);
INSERT INTO Tourist_Attractions VALUES (5,'Theme Park',603,'shuttle','Splash Bayou','11:00-20:00');
INSERT INTO Tourist_Attractions VALUES (6,'Garden',333,'walk','Echo Maze','07:00-19:00');
INSERT INTO Tourist_Attractions VALUES (7,'Museum',368,'bus','Ship in a Bottle','10:30-16:30');
INSERT INTO Tourist_Attractions VALUES (8,'Cable Car',579,'tram','Skyline Cabin','08:00-22:00');
INSERT INTO Visitors VALUES (101,'Rosalind'),(102,'Viktor'),(103,'Abel'),(104,'Shanice'),(105,'Tomasz'),(106,'Lucinda'),(107,'Edgar'),(108,'Mina');
INSERT INTO Visits VALUES (183,1,101,'2018-04-29 09:40:00','family day');
INSERT INTO Visits VALUES (268,3,102,'2018-05-06 10:15:00','school trip');
INSERT INTO Visits VALUES (273,3,101,'2018-05-12 14:00:00','birthday');
INSERT INTO Visits VALUES (302,2,104,'2018-05-19 11:25:00','guided tour');
INSERT INTO Visits VALUES (377,5,103,'2018-06-02 12:30:00','family day');
INSERT INTO Visits VALUES (416,1,102,'2018-06-09 15:45:00','school trip');
INSERT INTO Visits VALUES (457,3,105,'2018-06-23 09:10:00','guided tour');
INSERT INTO Visits VALUES (479,7,104,'2018-07-01 13:20:00','rainy day');
INSERT INTO Visits VALUES (504,8,101,'2018-07-14 19:05:00','night view');
INSERT INTO Visits VALUES (556,5,107,'2018-07-21 16:50:00','birthday');
INSERT INTO Visits VALUES (612,3,104,'2018-08-11 10:35:00','family day');
INSERT INTO Visits VALUES (640,7,107,'2018-08-18 12:55:00','guided tour');
INSERT INTO Features VALUES (1,1,'parking'),(2,1,'restaurant'),(3,2,'gift shop'),(4,3,'parking'),(5,3,'picnic area'),(6,3,'restaurant'),(7,5,'parking'),(8,6,'picnic area'),(9,7,'gift shop'),(10,8,'restaurant'),(11,5,'lockers'),(12,6,'parking');
