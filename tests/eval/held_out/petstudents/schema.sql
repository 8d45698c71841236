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
CREATE TABLE Pets (
  PetID INTEGER PRIMARY KEY,
  PetType TEXT,
  pet_age INTEGER,
  weight REAL
);
CREATE TABLE Has_Pet (
  StuID INTEGER REFERENCES Student(StuID),
  PetID INTEGER REFERENCES Pets(PetID)
);
INSERT INTO Student VALUES
(1001,'Smith','Linda',18,'F',600,1121,'BAL'),
(1002,'Kim','Tracy',19,'F',600,7712,'HKG'),
(1003,'Jones','Shiela',21,'F',600,7792,'WAS'),
(1004,'Kumar','Dinesh',20,'M',600,8423,'CHI'),
(1005,'Gompers','Paul',26,'M',600,1121,'YYZ'),
(1006,'Schultz','Andy',18,'M',600,1148,'BAL'),
(1007,'Apap','Lisa',18,'F',600,8918,'PIT'),
(1008,'Nelson','Jandy',20,'F',600,9172,'BAL'),
(1009,'Tai','Eric',19,'M',520,2192,'YYZ'),
(1010,'Lee','Derek',17,'M',520,2192,'HOU'),
(1011,'Adams','David',22,'M',520,1148,'PHL'),
(1012,'Davis','Steven',20,'M',520,7723,'PIT'),
(1014,'Norris','Charles',18,'M',550,8741,'DAL'),
(1015,'Lee','Susan',16,'F',550,8721,'HKG'),
(1016,'Schwartz','Mark',17,'M',50,2192,'DET'),
(1017,'Wilson','Bruce',27,'M',550,NULL,'LON'),
(1018,'Leighton','Michael',20,'M',50,1121,'PIT');
INSERT INTO Pets VALUES
(2001,'cat',3,12.0),
(2002,'dog',2,13.4),
(2003,'dog',1,9.3),
(2004,'cat',5,8.1),
(2005,'hamster',1,0.3),
(2006,'dog',7,31.5),
(2007,'turtle',12,2.2),
(2008,'cat',2,6.7),
(2009,'dog',4,22.0),
(2010,'hamster',2,0.2),
(2011,'turtle',9,NULL);
INSERT INTO Has_Pet VALUES
(1001,2001),(1002,2002),(1002,2003),(1005,2004),(1005,2006),(1008,2005),(1009,2008),(1011,2009),(1011,2007),(1011,2010);
