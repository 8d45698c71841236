CREATE TABLE Student (
  StuID INTEGER PRIMARY KEY,
  LName TEXT,
  Fname TEXT,
  Age INTEGER,
  Sex TEXT,
  Major INTEGER,
  Advisor INTEGER,
  city_code TEXT
);
CREATE TABLE Dorm (
  dormid INTEGER PRIMARY KEY,
  dorm_name TEXT,
  student_capacity INTEGER,
  gender TEXT
);
CREATE TABLE Dorm_amenity (
  amenid INTEGER PRIMARY KEY,
  amenity_name TEXT
);
CREATE TABLE Has_amenity (
  dormid INTEGER,
  amenid INTEGER,
  FOREIGN KEY (dormid) REFERENCES Dorm(dormid),
  FOREIGN KEY (amenid) REFERENCES Dorm_amenity(amenid)
);
CREATE TABLE Lives_in (
  stuid INTEGER,
  dormid INTEGER,
  room_number INTEGER,
  FOREIGN KEY (stuid) REFERENCES Student(StuID),
  FOREIGN KEY (dormid) REFERENCES Dorm(dormid)
);
INSERT INTO Student VALUES (2001,'Okafor','Ngozi',18,'F',600,1121,'BAL');
INSERT INTO Student VALUES (2002,'Lindqvist','Erik',19,'M',600,7712,'HKG');
INSERT INTO Student VALUES (2003,'Tanaka','Yui',21,'F',520,8772,'WAS');
INSERT INTO Student VALUES (2004,'Moreau','Lucas',20,'M',540,8722,'CHI');
INSERT INTO Student VALUES (2005,'Bianchi','Chiara',22,'F',550,2192,'PIT');
INSERT INTO Student VALUES (2006,'Adler','Jonas',18,'M',600,1121,'DET');
INSERT INTO Student VALUES (2007,'Reyes','Paloma',24,'F',100,9922,'BAL');
INSERT INTO Student VALUES (2008,'Kowalski','Piotr',27,'M',520,7723,'PHL');
INSERT INTO Student VALUES (2009,'Nguyen','Minh',19,'M',50,8721,'NYC');
INSERT INTO Student VALUES (2010,'Haddad','Leila',20,'F',600,7712,'BOS');
INSERT INTO Student VALUES (2011,'Pruitt','Wade',26,'M',540,5718,'BAL');
INSERT INTO Student VALUES (2012,'Sandoval','Ines',17,'F',520,NULL,'NAR');
INSERT INTO Student VALUES (2013,'Brandt','Heike',23,'F',600,7134,'LON');
INSERT INTO Student VALUES (2014,'Quigley','Sean',21,'M',550,5718,NULL);
INSERT INTO Dorm VALUES (100,'Ridgely Hall',85,'X');
INSERT INTO Dorm VALUES (110,'Cobalt House',116,'M');
INSERT INTO Dorm VALUES (120,'Whitcomb Tower',355,'X');
INSERT INTO Dorm VALUES (130,'Sparrow Lodge',64,'F');
INSERT INTO Dorm VALUES (140,'Fenwick Court',40,'F');
INSERT INTO Dorm VALUES (150,'Old Granary',128,'M');
INSERT INTO Dorm VALUES (160,'Anson Hall',200,'X');
INSERT INTO Dorm_amenity VALUES (900,'Pool');
INSERT INTO Dorm_amenity VALUES (901,'Sauna');
INSERT INTO Dorm_amenity VALUES (902,'Study Room');
INSERT INTO Dorm_amenity VALUES (903,'Laundry');
INSERT INTO Dorm_amenity VALUES (904,'Bike Storage');
INSERT INTO Dorm_amenity VALUES (905,'TV Lounge');
INSERT INTO Dorm_amenity VALUES (906,'Music Room');
INSERT INTO Dorm_amenity VALUES (907,'Roof Terrace');
INSERT INTO Has_amenity VALUES (100,902),(100,903),(100,905),(110,903),(110,904),(120,900),(120,901),(120,902),(120,903),(120,904),(130,903),(130,905),(130,902),(140,903),(150,905),(150,900),(150,906);
INSERT INTO Lives_in VALUES (2001,100,101),(2002,110,12),(2003,120,805),(2004,120,412),(2005,130,7),(2006,110,14),(2008,120,610),(2009,120,207),(2010,130,9),(2011,150,33),(2013,100,204),(2014,150,31);
