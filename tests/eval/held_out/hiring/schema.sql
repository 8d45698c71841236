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
  Shop_ID INTEGER REFERENCES shop(Shop_ID),
  Employee_ID INTEGER PRIMARY KEY REFERENCES employee(Employee_ID),
  Start_from TEXT,
  Is_full_time BOOLEAN
);

CREATE TABLE evaluation (
  Employee_ID INTEGER REFERENCES employee(Employee_ID),
  Year_awarded TEXT,
  Bonus INTEGER,
  PRIMARY KEY (Employee_ID, Year_awarded)
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
  Course_ID INTEGER REFERENCES course(Course_ID),
  Teacher_ID INTEGER REFERENCES teacher(Teacher_ID),
  Grade INTEGER,
  PRIMARY KEY (Course_ID, Teacher_ID, Grade)
);

CREATE TABLE Highschooler (
  ID INTEGER PRIMARY KEY,
  name TEXT,
  grade INTEGER
);

CREATE TABLE Friend (
  student_id INTEGER REFERENCES Highschooler(ID),
  friend_id INTEGER REFERENCES Highschooler(ID),
  PRIMARY KEY (student_id, friend_id)
);

CREATE TABLE Likes (
  student_id INTEGER REFERENCES Highschooler(ID),
  liked_id INTEGER REFERENCES Highschooler(ID),
  PRIMARY KEY (student_id, liked_id)
);

CREATE TABLE battle (
  id INTEGER PRIMARY KEY,
  name TEXT,
  date TEXT,
  bulgarian_commander TEXT,
  latin_commander TEXT,
  result TEXT
);

CREATE TABLE ship (
  id INTEGER PRIMARY KEY,
  lost_in_battle INTEGER REFERENCES battle(id),
  name TEXT,
  tonnage TEXT,
  ship_type TEXT,
  location TEXT,
  disposition_of_ship TEXT
);

CREATE TABLE death (
  id INTEGER PRIMARY KEY,
  caused_by_ship_id INTEGER REFERENCES ship(id),
  note TEXT,
  killed INTEGER,
  injured INTEGER
);

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

INSERT INTO employee VALUES
(1, 'George Chuter', 23, 'Bristol'),
(2, 'Lee Mears', 29, 'Bath'),
(3, 'Mark Regan', 43, 'Bristol'),
(4, 'Jason Hobson', 30, 'Bristol'),
(5, 'Tim Payne', 25, 'Wasps'),
(6, 'Andrew Sheridan', 28, 'Sale'),
(7, 'Matt Stevens', 29, 'Bath'),
(8, 'Phil Vickery', 40, 'Wasps'),
(9, 'Steve Borthwick', 32, 'Bath'),
(10, 'Louis Deacon', 36, 'Leicester');

INSERT INTO shop VALUES
(1, 'FC Haka', 'Valkeakoski', 'Tehtaan kentta', 3516, 'Olli Huttunen'),
(2, 'HJK', 'Helsinki', 'Finnair Stadium', 10770, 'Antti Muurinen'),
(3, 'FC Honka', 'Espoo', 'Tapiolan Urheilupuisto', 6000, 'Mika Lehkosuo'),
(4, 'FC Inter', 'Turku', 'Veritas Stadion', 10000, 'Job Dragtsma'),
(5, 'FF Jaro', 'Jakobstad', 'Jakobstads Centralplan', 5000, 'Mika Laurikainen'),
(6, 'FC KooTeePee', 'Kotka', 'Arto Tolsa Areena', 4780, 'Tommi Kautonen'),
(7, 'KuPS', 'Kuopio', 'Magnum Areena', 3500, 'Esa Pekonen'),
(8, 'FC Lahti', 'Lahti', 'Lahden Stadion', 15000, 'Ilkka Makela'),
(9, 'IFK Mariehamn', 'Mariehamn', 'Wiklof Holding Arena', 1600, 'Pekka Lyyski');

INSERT INTO hiring VALUES
(1, 1, '2009', TRUE),
(1, 2, '2003', TRUE),
(8, 3, '2011', FALSE),
(4, 4, '2012', TRUE),
(5, 5, '2013', TRUE),
(2, 6, '2010', FALSE),
(6, 7, '2008', TRUE),
(8, 8, '2006', TRUE),
(8, 9, '2012', TRUE);

INSERT INTO evaluation VALUES
(1, '2011', 3000),
(2, '2015', 3200),
(1, '2016', 2900),
(4, '2017', 3200),
(7, '2018', 3500),
(10, '2016', 4000),
(1, '2017', 2800),
(7, '2016', 3100),
(8, '2014', NULL);

INSERT INTO course VALUES
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

INSERT INTO teacher VALUES
(1, 'Joseph Huts', 32, 'Blackrod Urban District'),
(2, 'Gustaaf Deloor', 29, 'Bolton County Borough'),
(3, 'Vicente Carretero', 26, 'Farnworth Municipal Borough'),
(4, 'John Deloor', 33, 'Little Lever Urban District'),
(5, 'Kearsley Brown', 45, 'Turton Urban District'),
(6, 'Anne Walker', 41, 'Little Lever Urban District'),
(7, 'Lucy Wong', 39, 'Bolton County Borough'),
(8, 'Carl Dean', 54, 'Blackrod Urban District'),
(9, 'Rita Hough', NULL, 'Little Lever Urban District');

INSERT INTO course_arrange VALUES
(2, 5, 1),
(2, 3, 3),
(3, 2, 5),
(4, 6, 7),
(5, 6, 1),
(10, 7, 4),
(9, 8, 2),
(1, 6, 6),
(2, 6, 3);

INSERT INTO Highschooler VALUES
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
(1911, 'Gabrielle', 11),
(1501, 'Jessica', 11),
(1304, 'Kim', 12),
(1025, 'John', 12),
(1934, 'Kyle', 12),
(1661, 'Logan', 12),
(1777, 'Megan', 11);

INSERT INTO Friend VALUES
(1510, 1381),
(1510, 1689),
(1689, 1709),
(1381, 1247),
(1709, 1247),
(1689, 1782),
(1782, 1468),
(1782, 1316),
(1782, 1304),
(1468, 1101),
(1468, 1641),
(1101, 1641),
(1247, 1911),
(1247, 1501),
(1911, 1501),
(1501, 1934),
(1316, 1934),
(1934, 1304),
(1304, 1661),
(1247, 1661),
(1782, 1247);

INSERT INTO Likes VALUES
(1689, 1709),
(1709, 1689),
(1782, 1709),
(1911, 1247),
(1247, 1468),
(1641, 1468),
(1316, 1304),
(1501, 1934),
(1934, 1501),
(1025, 1101);

INSERT INTO battle VALUES
(1, 'Battle of Adrianople', '14 April 1205', 'Kaloyan', 'Baldwin I', 'Bulgarian victory'),
(2, 'Battle of Serres', 'June 1205', 'Kaloyan', 'Unknown', 'Bulgarian victory'),
(3, 'Battle of Rusion', '31 January 1206', 'Kaloyan', 'Thierry de Termond', 'Bulgarian victory'),
(4, 'Battle of Rodosto', 'February 1206', 'Kaloyan', 'Unknown', 'Bulgarian victory'),
(5, 'Battle of Messinopolis', '4 September 1207', 'Unknown', 'Boniface', 'Bulgarian victory'),
(6, 'Battle of Beroia', 'June 1208', 'Boril', 'Henry I', 'Inconclusive'),
(7, 'Battle of Philippopolis', '30 June 1208', 'Boril', 'Henry I', 'Latin victory'),
(8, 'Siege of Constantinople', 1235, 'Ivan Asen II', 'John of Brienne', 'Latin victory');

INSERT INTO ship VALUES
(1, 8, 'Lettice', 't', 'Brig', 'English Channel', 'Captured'),
(2, 7, 'Bon Accord', 391, 'Brig', 'English Channel', 'Captured'),
(3, 6, 'Mary', NULL, 'Brig', 'English Channel', 'Wrecked'),
(4, 5, 'HMS Avon', 391, '18-gun Brig', 'SW Approaches', 'Wrecked'),
(5, 1, 'Saint Anne', 210, 'Frigate', 'Aegean', 'Sunk'),
(6, 1, 'Ville de Lyon', 300, 'Brig', 'Aegean', 'Sunk'),
(7, NULL, 'Helena', 150, 'Sloop', 'Black Sea', 'Sold'),
(8, 7, 'Zornitsa', 180, 'Galley', 'Aegean', 'Captured');

INSERT INTO death VALUES
(1, 1, 'Dantewada', 8, 0),
(2, 2, 'Erraboru', 25, 9),
(3, 4, 'Gaurav Nagar', 12, 1),
(4, 5, 'Aegean fire', 55, 16),
(5, 5, 'Collision', 3, 20),
(6, 6, 'Boarding', 7, 4),
(7, 8, 'Storm', 24, 15),
(8, 2, 'Riot', 6, 2);

INSERT INTO museum VALUES
(1, 'Plaza Museum', 62, '2000'),
(2, 'Capital Plaza Museum', 25, '2012'),
(3, 'Jefferson Development Museum', 18, '2010'),
(4, 'Willow Grande Museum', 17, '2011'),
(5, 'RiverPark Museum', 16, '2008'),
(6, 'Place Tower Museum', 15, '2009'),
(7, 'Central City District Residential Museum', 15, '2010'),
(8, 'ZirMed Tower Museum', 12, '2013');

INSERT INTO visitor VALUES
(1, 'Gonzalo Higuain', 8, 35),
(2, 'Guti Midfielder', 5, 28),
(3, 'Arjen Robben', 1, 27),
(4, 'Raul Brown', 2, 56),
(5, 'Fernando Gago', 6, 36),
(6, 'Rafael van der Vaart', 1, 25),
(7, 'Miguel Torres', 4, 24),
(8, 'Iker Casillas', 7, NULL);

INSERT INTO visit VALUES
(1, 5, 20, 320.14),
(2, 5, 4, 89.98),
(4, 3, 10, 320.44),
(2, 3, 24, 209.98),
(3, 2, 3, 20.44),
(1, 6, 6, 60.5),
(8, 2, 4, 42.0),
(1, 1, 2, 18.75);

