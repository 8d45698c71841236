CREATE TABLE museum (
  Museum_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Num_of_Staff INTEGER,
  Open_Year TEXT
);
CREATE TABLE visitor (
  ID INTEGER PRIMARY KEY,
  Name TEXT,
  Level_of_membership INTEGER,
  Age INTEGER
);
CREATE TABLE visit (
  Museum_ID INTEGER REFERENCES museum(Museum_ID),
  visitor_ID INTEGER REFERENCES visitor(ID),
  Num_of_Ticket INTEGER,
  Total_spent DECIMAL(8,2),
  PRIMARY KEY (Museum_ID, visitor_ID)
);
INSERT INTO museum VALUES
(1,'Plaza Museum',62,'2000'),
(2,'Capital Plaza Museum',25,'2012'),
(3,'Jefferson Development Museum',18,'2010'),
(4,'Willow Grande Museum',17,'2011'),
(5,'RiverPark Museum',16,'2008'),
(6,'Place Tower Museum',19,'2013'),
(7,'Central City District Residential Museum',12,'2014'),
(8,'ESPLANADE Clay Museum',15,'2006'),
(9,'Harbour Rope Museum',NULL,'1998');
INSERT INTO visitor VALUES
(1,'Gonzalo Higuain',8,35),
(2,'Guti Midfielder',5,28),
(3,'Arjen Robben',1,27),
(4,'Raul Brown',2,56),
(5,'Fernando Gago',6,36),
(6,'Rafael van der Vaart',1,25),
(7,'Petra Holm',3,61),
(8,'Imani Okoro',4,22),
(9,'Dario Conti',1,44),
(10,'Lena Fuchs',7,NULL);
INSERT INTO visit VALUES
(1,5,20,320.14),
(2,5,4,89.98),
(4,3,10,320.44),
(2,3,24,209.98),
(4,6,3,20.44),
(8,6,2,19.5),
(6,7,6,75.25),
(1,7,1,12),
(2,8,5,61),
(5,8,9,118.75),
(8,1,NULL,40),
(2,10,2,26.4),
(8,9,7,84.6);
