CREATE TABLE Highschooler (
  ID INTEGER PRIMARY KEY,
  name TEXT,
  grade INTEGER
);
CREATE TABLE Friend (
  student_id INTEGER,
  friend_id INTEGER,
  PRIMARY KEY (student_id, friend_id),
  FOREIGN KEY (student_id) REFERENCES Highschooler(ID),
  FOREIGN KEY (friend_id) REFERENCES Highschooler(ID)
);
CREATE TABLE Likes (
  student_id INTEGER,
  liked_id INTEGER,
  PRIMARY KEY (student_id, liked_id),
  FOREIGN KEY (liked_id) REFERENCES Highschooler(ID),
  FOREIGN KEY (student_id) REFERENCES Highschooler(ID)
);
CREATE TABLE course (
  Course_ID INTEGER PRIMARY KEY,
  Staring_Date TEXT,
  Course TEXT
);
CREATE TABLE teacher (
  Teacher_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Age INTEGER,
  Hometown TEXT
);
CREATE TABLE course_arrange (
  Course_ID INTEGER,
  Teacher_ID INTEGER,
  Grade INTEGER,
  PRIMARY KEY (Course_ID, Teacher_ID, Grade),
  FOREIGN KEY (Course_ID) REFERENCES course(Course_ID),
  FOREIGN KEY (Teacher_ID) REFERENCES teacher(Teacher_ID)
);
CREATE TABLE employee (
  Employee_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Age INTEGER,
  City TEXT
);
CREATE TABLE shop (
  Shop_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Location TEXT,
  District TEXT,
  Number_products INTEGER,
  Manager_name TEXT
);
CREATE TABLE hiring (
  Shop_ID INTEGER,
  Employee_ID INTEGER PRIMARY KEY,
  Start_from TEXT,
  Is_full_time TEXT,
  FOREIGN KEY (Shop_ID) REFERENCES shop(Shop_ID),
  FOREIGN KEY (Employee_ID) REFERENCES employee(Employee_ID)
);
CREATE TABLE evaluation (
  Employee_ID INTEGER,
  Year_awarded INTEGER,
  Bonus REAL,
  PRIMARY KEY (Employee_ID, Year_awarded),
  FOREIGN KEY (Employee_ID) REFERENCES employee(Employee_ID)
);
INSERT INTO Highschooler (ID, name, grade) VALUES
  (1510, 'Jordan', 9),
  (1689, 'Gabriel', 9),
  (1381, 'Tiffany', 9),
  (1709, 'Cassandra', 9),
  (1101, 'Haley', 10),
  (1782, 'Andrew', 10),
  (1468, 'Kris', 10),
  (1641, 'Brittany', 10),
  (1247, 'Alexis', 11),
  (1316, 'Austin', 11),
  (1911, 'Dario', 11),
  (1501, 'Jessica', 11),
  (1304, 'Morgan', 12),
  (1025, 'John', 12),
  (1934, 'Kyle', 12),
  (1661, 'Logan', 12),
  (1720, 'Nadia', 12),
  (1835, 'Owen', 9);
INSERT INTO Friend (student_id, friend_id) VALUES
  (1025, 1661),
  (1025, 1934),
  (1101, 1468),
  (1101, 1641),
  (1247, 1381),
  (1247, 1501),
  (1247, 1709),
  (1247, 1911),
  (1304, 1661),
  (1304, 1782),
  (1304, 1934),
  (1316, 1782),
  (1316, 1934),
  (1381, 1247),
  (1381, 1510),
  (1468, 1101),
  (1468, 1641),
  (1468, 1782),
  (1501, 1247),
  (1501, 1911),
  (1501, 1934),
  (1510, 1381),
  (1510, 1689),
  (1641, 1101),
  (1641, 1468),
  (1661, 1025),
  (1661, 1304),
  (1661, 1934),
  (1689, 1510),
  (1689, 1709),
  (1689, 1782),
  (1709, 1247),
  (1709, 1689),
  (1782, 1304),
  (1782, 1316),
  (1782, 1468),
  (1782, 1689),
  (1911, 1247),
  (1911, 1501),
  (1934, 1025),
  (1934, 1304),
  (1934, 1316),
  (1934, 1501),
  (1934, 1661);
INSERT INTO Likes (student_id, liked_id) VALUES
  (1689, 1709),
  (1709, 1689),
  (1782, 1709),
  (1911, 1247),
  (1247, 1468),
  (1641, 1468),
  (1316, 1304),
  (1501, 1934),
  (1934, 1501),
  (1025, 1101),
  (1510, 1709);
INSERT INTO course (Course_ID, Staring_Date, Course) VALUES
  (1, '5 May', 'Language Arts'),
  (2, '6 May', 'Math'),
  (3, '7 May', 'Science'),
  (4, '9 May', 'History'),
  (5, '10 May', 'Bible'),
  (6, '11 May', 'Geography'),
  (7, '13 May', 'Sports'),
  (8, '14 May', 'French'),
  (9, '15 May', 'Health'),
  (10, '17 May', 'Music');
INSERT INTO teacher (Teacher_ID, Name, Age, Hometown) VALUES
  (1, 'Joseph Huts', 32, 'Blackrod Urban District'),
  (2, 'Gustaaf Deloor', 29, 'Bolton County Borough'),
  (3, 'Vicente Carretero', 26, 'Farnworth Municipal Borough'),
  (4, 'John Deloor', 33, 'Horwich Urban District'),
  (5, 'Kearsley Brown', 45, 'Kearsley Urban District'),
  (6, 'Anne Walker', 41, 'Little Lever Urban District'),
  (7, 'Lucy Wong', 39, 'Turton Urban District'),
  (8, 'Marta Alonso', 35, 'Bolton County Borough'),
  (9, 'Peter Shaw', 58, NULL);
INSERT INTO course_arrange (Course_ID, Teacher_ID, Grade) VALUES
  (2, 5, 1),
  (2, 3, 3),
  (3, 2, 5),
  (4, 6, 7),
  (5, 6, 1),
  (10, 7, 4),
  (3, 7, 2),
  (1, 8, 6),
  (2, 6, 4);
INSERT INTO employee (Employee_ID, Name, Age, City) VALUES
  (1, 'George Chuter', 23, 'Bristol'),
  (2, 'Lee Mears', 29, 'Bath'),
  (3, 'Mark Regan', 43, 'Bristol'),
  (4, 'Jason Hobson', 30, 'Bristol'),
  (5, 'Tim Payne', 29, 'Wasps'),
  (6, 'Andrew Sheridan', 28, 'Sale'),
  (7, 'Matt Stevens', 29, 'Bath'),
  (8, 'Phil Vickery', 40, 'Wasps'),
  (9, 'Steve Borthwick', 32, 'Bath'),
  (10, 'Louis Deacon', 36, 'Leicester'),
  (11, 'Nora Brown', 21, 'Leicester');
INSERT INTO shop (Shop_ID, Name, Location, District, Number_products, Manager_name) VALUES
  (1, 'FC Haka', 'Valkeakoski', 'Tehtaan kenttä', 3516, 'Olli Huttunen'),
  (2, 'HJK', 'Helsinki', 'Finnair Stadium', 10770, 'Antti Muurinen'),
  (3, 'FC Honka', 'Espoo', 'Tapiolan Urheilupuisto', 6000, 'Mika Lehkosuo'),
  (4, 'FC Inter', 'Turku', 'Veritas Stadion', 10000, 'Job Dragtsma'),
  (5, 'FF Jaro', 'Jakobstad', 'Jakobstads Centralplan', 5001, 'Mika Laurikainen'),
  (6, 'FC KooTeePee', 'Kotka', 'Arto Tolsa Areena', 4780, 'Tommi Kautonen'),
  (7, 'KuPS', 'Kuopio', 'Magnum Areena', 3500, 'Esa Pekonen'),
  (8, 'FC Lahti', 'Lahti', 'Lahden Stadion', 15000, 'Ilkka Mäkelä'),
  (9, 'IFK Mariehamn', 'Mariehamn', 'Wiklöf Holding Arena', 1600, 'Pekka Lyyski');
INSERT INTO hiring (Shop_ID, Employee_ID, Start_from, Is_full_time) VALUES
  (1, 1, '2009', 'T'),
  (1, 2, '2003', 'T'),
  (8, 3, '2011', 'F'),
  (4, 4, '2012', 'T'),
  (5, 5, '2013', 'T'),
  (2, 6, '2010', 'F'),
  (6, 7, '2008', 'T'),
  (1, 9, '2014', 'F');
INSERT INTO evaluation (Employee_ID, Year_awarded, Bonus) VALUES
  (1, 2011, 3000.0),
  (2, 2015, 3200.0),
  (1, 2016, 2900.0),
  (4, 2017, 3250.0),
  (7, 2018, 3700.0),
  (10, 2016, 4000.0),
  (7, 2011, 1800.0),
  (7, 2016, 2500.0);
