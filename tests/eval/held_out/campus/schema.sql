CREATE TABLE Faculty (
  FacID INTEGER PRIMARY KEY,
  Lname TEXT,
  Fname TEXT,
  Rank TEXT,
  Sex TEXT,
  Phone INTEGER,
  Room TEXT,
  Building TEXT
);

CREATE TABLE Student (
  StuID INTEGER PRIMARY KEY,
  LName TEXT,
  Fname TEXT,
  Age INTEGER,
  Sex TEXT,
  Major INTEGER,
  Advisor INTEGER REFERENCES Faculty(FacID),
  city_code TEXT
);

CREATE TABLE Activity (
  actid INTEGER PRIMARY KEY,
  activity_name TEXT
);

CREATE TABLE Participates_in (
  stuid INTEGER REFERENCES Student(StuID),
  actid INTEGER REFERENCES Activity(actid)
);

CREATE TABLE Faculty_Participates_in (
  FacID INTEGER REFERENCES Faculty(FacID),
  actid INTEGER REFERENCES Activity(actid)
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
  dormid INTEGER REFERENCES Dorm(dormid),
  amenid INTEGER REFERENCES Dorm_amenity(amenid)
);

CREATE TABLE Lives_in (
  stuid INTEGER REFERENCES Student(StuID),
  dormid INTEGER REFERENCES Dorm(dormid),
  room_number INTEGER
);

CREATE TABLE Allergy_Type (
  Allergy TEXT PRIMARY KEY,
  AllergyType TEXT
);

CREATE TABLE Has_Allergy (
  StuID INTEGER REFERENCES Student(StuID),
  Allergy TEXT REFERENCES Allergy_Type(Allergy)
);

INSERT INTO Faculty VALUES
  (1082, 'Giuliano', 'Mark', 'Instructor', 'M', 2424, '224', 'NEB'),
  (1121, 'Goodrich', 'Michael', 'Professor', 'M', 3593, '219', 'NEB'),
  (1148, 'Masson', 'Gerald', 'Professor', 'M', 3402, '224B', 'NEB'),
  (1172, 'Runolfsson', 'Thordur', 'AssocProf', 'M', 3121, '119', 'Barton'),
  (1177, 'Naiman', 'Daniel', 'Professor', 'M', 3571, '288', 'Krieger'),
  (1193, 'Jones', 'Stacey', 'Instructor', 'F', 3550, '224', 'NEB'),
  (2192, 'Yarowsky', 'David', 'AsstProf', 'M', 6587, '324', 'NEB'),
  (2291, 'Scheinerman', 'Edward', 'Professor', 'M', 3344, '423', 'Krieger'),
  (2311, 'Wierman', 'John', 'Professor', 'M', 3392, '424', 'Krieger'),
  (2881, 'Tarjan', 'Ellen', 'AssocProf', 'F', 3391, '422', 'Krieger'),
  (5718, 'Brown', 'Robert', 'Instructor', 'M', 2487, '379', 'Mergenthaler'),
  (6112, 'Beach', 'Louis', 'Instructor', 'M', 1838, '207', 'Barton'),
  (7134, 'Goldman', 'Lisa', 'AssocProf', 'F', 5587, '330', 'Barton'),
  (7271, 'Rieff', 'Charlotte', 'AsstProf', 'F', 5128, '405', 'Shaffer'),
  (7712, 'Smith', 'Scott', 'AsstProf', 'M', 1833, '318', 'NEB'),
  (7792, 'Hopkins', 'Ellen', 'Professor', 'F', 1964, '101', 'Shaffer'),
  (8423, 'Taylor', 'Richard', 'AssocProf', 'M', 6112, '313', 'NEB'),
  (8722, 'Cowen', 'Lenore', 'AsstProf', 'F', 2870, '288A', 'Krieger'),
  (8772, 'Cowen', 'Lewis', 'Professor', 'M', 5001, '131', 'Barton'),
  (8918, 'Kosaraju', 'Rao', 'Professor', 'M', 9191, '319', 'NEB');

INSERT INTO Student VALUES
  (1001, 'Smith', 'Linda', 18, 'F', 600, 1121, 'BAL'),
  (1002, 'Kim', 'Tracy', 19, 'F', 600, 7712, 'HKG'),
  (1003, 'Jones', 'Shiela', 21, 'F', 600, 7792, 'WAS'),
  (1004, 'Kumar', 'Dinesh', 20, 'M', 600, 8423, 'CHI'),
  (1005, 'Gompers', 'Paul', 26, 'M', 600, 1148, 'YYZ'),
  (1006, 'Schultz', 'Andy', 18, 'M', 600, 1148, 'BAL'),
  (1007, 'Apap', 'Lisa', 18, 'F', 600, 8918, 'PIT'),
  (1008, 'Nelson', 'Jandy', 20, 'F', 600, 7792, 'BAL'),
  (1009, 'Tai', 'Eric', 19, 'M', 600, 2192, 'YYZ'),
  (1010, 'Lee', 'Derek', 17, 'M', 600, 2192, 'HOU'),
  (1011, 'Adams', 'David', 22, 'M', 600, 1148, 'PHL'),
  (1012, 'Davis', 'Steven', 20, 'M', 600, 8918, 'PIT'),
  (1014, 'Norris', 'Charles', 18, 'M', 600, 8423, 'DAL'),
  (1015, 'Lee', 'Susan', 16, 'F', 600, 7712, 'HKG'),
  (1016, 'Schwartz', 'Mark', 17, 'M', 600, 2192, 'DET'),
  (1017, 'Wilson', 'Bruce', 27, 'M', 600, 1148, 'LON'),
  (1018, 'Leighton', 'Michael', 20, 'M', 600, 1148, 'PIT'),
  (1019, 'Pang', 'Arthur', 18, 'M', 600, 2192, 'WAS'),
  (1020, 'Thornton', 'Ian', 22, 'M', 520, 7271, 'NYC'),
  (1021, 'Andreou', 'George', 19, 'M', 520, 8722, 'NYC'),
  (1022, 'Woods', 'Michael', 17, 'M', 540, 8722, 'PHL'),
  (1023, 'Shieber', 'David', 20, 'M', 520, 8722, 'NYC'),
  (1024, 'Prater', 'Stacy', 18, 'F', 540, 7271, 'BAL'),
  (1025, 'Goldman', 'Mark', 18, 'M', 520, 7134, 'PIT'),
  (1027, 'Brody', 'Paul', 18, 'M', 520, 7134, 'LOS'),
  (1028, 'Rugh', 'Eric', 20, 'M', 550, 2311, 'ROC'),
  (1030, 'Cheng', 'Lisa', 21, 'F', 550, 2311, 'SFO'),
  (1031, 'Smith', 'Sarah', 20, 'F', 550, 8772, 'PHL'),
  (1032, 'Brown', 'Eric', 20, 'M', 550, 8772, 'ATL'),
  (1034, 'Epp', 'Eric', 18, 'M', 50, 5718, 'BOS'),
  (1035, 'Schmidt', 'Sarah', 26, 'F', 50, NULL, 'WAS');

INSERT INTO Activity VALUES
  (770, 'Mountain Climbing'),
  (771, 'Canoeing'),
  (772, 'Kayaking'),
  (773, 'Spelunking'),
  (774, 'Extreme Canasta'),
  (775, 'Soccer'),
  (776, 'Baseball'),
  (777, 'Accordion Ensemble'),
  (778, 'Volleyball'),
  (779, 'Canoe Polo'),
  (780, 'Chess'),
  (781, 'Crossword Puzzles');

INSERT INTO Participates_in VALUES
  (1001, 770),
  (1005, 770),
  (1009, 770),
  (1017, 770),
  (1020, 770),
  (1001, 771),
  (1006, 771),
  (1007, 771),
  (1012, 771),
  (1018, 771),
  (1023, 771),
  (1001, 772),
  (1007, 772),
  (1014, 772),
  (1023, 772),
  (1003, 773),
  (1019, 773),
  (1016, 774),
  (1018, 774),
  (1027, 774),
  (1004, 775),
  (1009, 775),
  (1010, 775),
  (1011, 775),
  (1022, 775),
  (1028, 775),
  (1032, 775),
  (1001, 775),
  (1010, 776),
  (1018, 776),
  (1022, 776),
  (1002, 778),
  (1024, 778),
  (1031, 778),
  (1015, 778),
  (1004, 780),
  (1008, 780),
  (1019, 780),
  (1021, 780),
  (1016, 780),
  (1034, 780),
  (1002, 780),
  (1008, 777);

INSERT INTO Faculty_Participates_in VALUES
  (1082, 771),
  (1193, 771),
  (2192, 771),
  (8722, 771),
  (1193, 772),
  (8722, 772),
  (5718, 772),
  (1082, 775),
  (6112, 775),
  (8918, 780),
  (1121, 780),
  (2311, 780),
  (1177, 777),
  (1121, 781),
  (7271, 781);

INSERT INTO Dorm VALUES
  (100, 'Smith Hall', 85, 'X'),
  (110, 'Bud Jones Hall', 116, 'M'),
  (140, 'Fawlty Towers', 355, 'X'),
  (160, 'Dorm-plex 2000', 400, 'X'),
  (109, 'Anonymous Donor Hall', 128, 'F'),
  (117, 'University Hovels', 40, 'X'),
  (104, 'Grad Student Asylum', 256, 'X'),
  (131, 'Tiny House', 12, 'F');

INSERT INTO Dorm_amenity VALUES
  (900, 'TV Lounge'),
  (901, 'Study Room'),
  (902, 'Pub in Basement'),
  (903, 'Carpeted Rooms'),
  (904, '4 Walls'),
  (905, 'Roof'),
  (906, 'Ethernet Ports'),
  (907, 'Air Conditioning'),
  (908, 'Heat'),
  (909, 'Working Fireplaces'),
  (910, 'Kitchen in Every Room'),
  (911, 'Allows Pets');

INSERT INTO Has_amenity VALUES
  (100, 900),
  (100, 901),
  (100, 903),
  (100, 908),
  (100, 906),
  (100, 907),
  (110, 900),
  (110, 904),
  (110, 905),
  (110, 908),
  (140, 900),
  (140, 901),
  (140, 902),
  (140, 903),
  (140, 904),
  (140, 905),
  (140, 906),
  (140, 907),
  (140, 908),
  (160, 901),
  (160, 906),
  (160, 907),
  (160, 908),
  (160, 909),
  (109, 900),
  (109, 908),
  (109, 911),
  (117, 904),
  (104, 901),
  (104, 908),
  (104, 905),
  (104, 906);

INSERT INTO Lives_in VALUES
  (1001, 100, 105),
  (1002, 100, 112),
  (1003, 100, 124),
  (1021, 100, 108),
  (1023, 100, 102),
  (1004, 110, 201),
  (1006, 110, 219),
  (1010, 110, 210),
  (1025, 110, 201),
  (1005, 140, 2034),
  (1007, 140, 2018),
  (1009, 140, 2011),
  (1018, 140, 2034),
  (1028, 140, 2210),
  (1030, 140, 2102),
  (1022, 140, 2118),
  (1011, 160, 1043),
  (1012, 160, 1015),
  (1014, 160, 1122),
  (1019, 160, 1043),
  (1027, 160, 1029),
  (1032, 160, 1030),
  (1008, 109, 303),
  (1015, 109, 314),
  (1024, 109, 303),
  (1016, 117, 33),
  (1034, 117, 12);

INSERT INTO Allergy_Type VALUES
  ('Eggs', 'food'),
  ('Nuts', 'food'),
  ('Milk', 'food'),
  ('Shellfish', 'food'),
  ('Anchovies', 'food'),
  ('Wheat', 'food'),
  ('Soy', 'food'),
  ('Rodent', 'animal'),
  ('Cat', 'animal'),
  ('Dog', 'animal'),
  ('Bee Stings', 'animal'),
  ('Ragweed', 'environmental'),
  ('Tree Pollen', 'environmental'),
  ('Grass Pollen', 'environmental');

INSERT INTO Has_Allergy VALUES
  (1001, 'Cat'),
  (1009, 'Cat'),
  (1012, 'Cat'),
  (1020, 'Cat'),
  (1031, 'Cat'),
  (1002, 'Milk'),
  (1005, 'Milk'),
  (1012, 'Milk'),
  (1021, 'Milk'),
  (1001, 'Milk'),
  (1011, 'Milk'),
  (1030, 'Milk'),
  (1003, 'Nuts'),
  (1005, 'Nuts'),
  (1018, 'Nuts'),
  (1032, 'Nuts'),
  (1004, 'Eggs'),
  (1012, 'Eggs'),
  (1001, 'Dog'),
  (1014, 'Dog'),
  (1022, 'Dog'),
  (1006, 'Bee Stings'),
  (1006, 'Ragweed'),
  (1016, 'Ragweed'),
  (1018, 'Ragweed'),
  (1023, 'Ragweed'),
  (1027, 'Ragweed'),
  (1003, 'Ragweed'),
  (1002, 'Tree Pollen'),
  (1016, 'Tree Pollen'),
  (1024, 'Tree Pollen'),
  (1007, 'Grass Pollen'),
  (1024, 'Grass Pollen'),
  (1007, 'Shellfish'),
  (1010, 'Anchovies'),
  (1035, 'Anchovies'),
  (1017, 'Wheat');

