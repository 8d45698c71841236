CREATE TABLE Rooms (
  RoomId TEXT PRIMARY KEY,
  roomName TEXT,
  beds INTEGER,
  bedType TEXT,
  maxOccupancy INTEGER,
  basePrice INTEGER,
  decor TEXT
);
CREATE TABLE Reservations (
  Code INTEGER PRIMARY KEY,
  Room TEXT,
  CheckIn DATE,
  CheckOut DATE,
  Rate REAL,
  LastName TEXT,
  FirstName TEXT,
  Adults INTEGER,
  Kids INTEGER,
  FOREIGN KEY (Room) REFERENCES Rooms(RoomId)
);
INSERT INTO Rooms VALUES ('HBB','Harbor by Breakfast',1,'Queen',2,110,'modern');
INSERT INTO Rooms VALUES ('OWL','Owl and Lantern',2,'King',4,185,'rustic');
INSERT INTO Rooms VALUES ('SMK','Smokehouse Loft',2,'Double',4,145,'rustic');
INSERT INTO Rooms VALUES ('PTR','Petrel Rest',1,'King',2,150,'traditional');
INSERT INTO Rooms VALUES ('VLM','Velvet Mooring',2,'Queen',4,200,'traditional');
INSERT INTO Rooms VALUES ('TCK','Ticking Clock',1,'Queen',2,95,'modern');
INSERT INTO Rooms VALUES ('GRN','Green Interval',1,'Double',2,80,'rustic');
INSERT INTO Rooms VALUES ('CPT','Captain Asleep',3,'Queen',6,260,'traditional');
INSERT INTO Reservations VALUES (50101,'HBB','2019-01-04','2019-01-06',104.5,'TRAVERS','IRMA',2,0);
INSERT INTO Reservations VALUES (50102,'OWL','2019-01-11','2019-01-15',185,'BOLDEN','CYRUS',2,1);
INSERT INTO Reservations VALUES (50103,'OWL','2019-02-01','2019-02-03',203.5,'KELLER','JUNE',1,2);
INSERT INTO Reservations VALUES (50104,'SMK','2019-02-08','2019-02-09',145,'TRAVERS','IRMA',2,2);
INSERT INTO Reservations VALUES (50105,'PTR','2019-02-14','2019-02-17',172.5,'FARROW','DEAN',2,0);
INSERT INTO Reservations VALUES (50106,'PTR','2019-03-02','2019-03-05',150,'OSEI','MABEL',1,0);
INSERT INTO Reservations VALUES (50107,'VLM','2019-03-09','2019-03-16',190,'GRUBER','ANSEL',3,1);
INSERT INTO Reservations VALUES (50108,'HBB','2019-03-20','2019-03-22',121,'LOWE','PETRA',1,0);
INSERT INTO Reservations VALUES (50109,'TCK','2019-04-01','2019-04-04',85.5,'BOLDEN','CYRUS',1,1);
INSERT INTO Reservations VALUES (50110,'OWL','2019-04-12','2019-04-13',166.5,'NADEAU','RENE',4,0);
INSERT INTO Reservations VALUES (50111,'VLM','2019-05-03','2019-05-06',230,'OSEI','MABEL',2,2);
INSERT INTO Reservations VALUES (50112,'OWL','2019-05-18','2019-05-24',212.75,'DRISCOLL','HAL',2,0);
INSERT INTO Reservations VALUES (50113,'HBB','2019-06-07','2019-06-08',110,'KELLER','JUNE',1,1);
INSERT INTO Reservations VALUES (50114,'SMK','2019-06-21','2019-06-30',137.75,'PAPADAKIS','NICO',2,0);
