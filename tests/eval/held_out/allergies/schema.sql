CREATE TABLE Allergy_Type (
  Allergy TEXT PRIMARY KEY,
  AllergyType TEXT
);
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
CREATE TABLE Has_Allergy (
  StuID INTEGER,
  Allergy TEXT,
  FOREIGN KEY (StuID) REFERENCES Student(StuID),
  FOREIGN KEY (Allergy) REFERENCES Allergy_Type(Allergy)
);
INSERT INTO Allergy_Type VALUES ('Peanuts','food'),('Shrimp','food'),('Wheat','food'),('Egg White','food'),('Cow Milk','food'),('Ragweed','environmental'),('Birch Pollen','environmental'),('Dust Mites','environmental'),('Cat Dander','animal'),('Horse Hair','animal'),('Wasp Sting','animal');
INSERT INTO Student VALUES (3001,'Varga','Lili',18,'F',600,4410,'BUD');
INSERT INTO Student VALUES (3002,'Osborne','Rhys',19,'M',600,4410,'CDF');
INSERT INTO Student VALUES (3003,'Petrova','Daria',20,'F',520,4415,'SOF');
INSERT INTO Student VALUES (3004,'Castillo','Mateo',22,'M',540,4420,'LIM');
INSERT INTO Student VALUES (3005,'Hwang','Jisoo',21,'F',550,4415,'SEL');
INSERT INTO Student VALUES (3006,'Eriksen','Nils',18,'M',520,4410,'OSL');
INSERT INTO Student VALUES (3007,'Dumont','Celine',26,'F',600,4431,'CDF');
INSERT INTO Student VALUES (3008,'Abara','Chidi',25,'M',600,4420,'LOS');
INSERT INTO Student VALUES (3009,'Farkas','Zoltan',20,'M',540,4431,'BUD');
INSERT INTO Student VALUES (3010,'Mbeki','Thandi',17,'F',520,NULL,'CPT');
INSERT INTO Student VALUES (3011,'Silva','Rui',23,'M',550,4415,'LIS');
INSERT INTO Student VALUES (3012,'Novak','Petra',19,'F',600,4410,'BUD');
INSERT INTO Has_Allergy VALUES (3001,'Peanuts'),(3001,'Ragweed'),(3002,'Cat Dander'),(3003,'Peanuts'),(3003,'Shrimp'),(3003,'Cow Milk'),(3004,'Dust Mites'),(3005,'Peanuts'),(3005,'Cat Dander'),(3006,'Ragweed'),(3007,'Ragweed'),(3007,'Birch Pollen'),(3008,'Peanuts'),(3008,'Wheat'),(3009,'Ragweed'),(3012,'Cow Milk'),(3012,'Peanuts');
