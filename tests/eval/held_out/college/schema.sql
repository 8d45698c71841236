CREATE TABLE classroom (
  building TEXT,
  room_number INTEGER,
  capacity INTEGER,
  PRIMARY KEY (building, room_number)
);
CREATE TABLE department (
  dept_name TEXT PRIMARY KEY,
  building TEXT,
  budget DECIMAL(12,2)
);
CREATE TABLE course (
  course_id TEXT PRIMARY KEY,
  title TEXT,
  dept_name TEXT,
  credits INTEGER,
  FOREIGN KEY (dept_name) REFERENCES department (dept_name)
);
CREATE TABLE instructor (
  ID INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  dept_name TEXT,
  salary DECIMAL(8,2),
  FOREIGN KEY (dept_name) REFERENCES department (dept_name)
);
CREATE TABLE section (
  course_id TEXT,
  sec_id INTEGER,
  semester TEXT,
  year INTEGER,
  building TEXT,
  room_number INTEGER,
  time_slot_id TEXT,
  PRIMARY KEY (course_id, sec_id, semester, year),
  FOREIGN KEY (course_id) REFERENCES course (course_id),
  FOREIGN KEY (building, room_number) REFERENCES classroom (building, room_number)
);
CREATE TABLE teaches (
  ID INTEGER,
  course_id TEXT,
  sec_id INTEGER,
  semester TEXT,
  year INTEGER,
  PRIMARY KEY (ID, course_id, sec_id, semester, year),
  FOREIGN KEY (course_id, sec_id, semester, year) REFERENCES section (course_id, sec_id, semester, year),
  FOREIGN KEY (ID) REFERENCES instructor (ID)
);
CREATE TABLE student (
  ID INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  dept_name TEXT,
  tot_cred INTEGER,
  FOREIGN KEY (dept_name) REFERENCES department (dept_name)
);
CREATE TABLE takes (
  ID INTEGER,
  course_id TEXT,
  sec_id INTEGER,
  semester TEXT,
  year INTEGER,
  grade TEXT,
  PRIMARY KEY (ID, course_id, sec_id, semester, year),
  FOREIGN KEY (course_id, sec_id, semester, year) REFERENCES section (course_id, sec_id, semester, year),
  FOREIGN KEY (ID) REFERENCES student (ID)
);
CREATE TABLE advisor (
  s_ID INTEGER PRIMARY KEY,
  i_ID INTEGER,
  FOREIGN KEY (i_ID) REFERENCES instructor (ID),
  FOREIGN KEY (s_ID) REFERENCES student (ID)
);
CREATE TABLE time_slot (
  time_slot_id TEXT,
  day TEXT,
  start_hr INTEGER,
  start_min INTEGER,
  end_hr INTEGER,
  end_min INTEGER,
  PRIMARY KEY (time_slot_id, day, start_hr, start_min)
);
CREATE TABLE prereq (
  course_id TEXT,
  prereq_id TEXT,
  PRIMARY KEY (course_id, prereq_id),
  FOREIGN KEY (course_id) REFERENCES course (course_id),
  FOREIGN KEY (prereq_id) REFERENCES course (course_id)
);

INSERT INTO classroom VALUES
('Lamberton', 134, 10),
('Lamberton', 143, 10),
('Packard', 101, 500),
('Painter', 514, 10),
('Painter', 86, 97),
('Taylor', 3128, 70),
('Watson', 100, 30),
('Watson', 120, 50),
('Alumni', 547, 26),
('Fairchild', 145, 27),
('Lamberton', 408, 65),
('Gates', 314, 10),
('Taylor', 183, 71);

INSERT INTO department VALUES
('Biology', 'Watson', 90000),
('Comp. Sci.', 'Taylor', 100000),
('Elec. Eng.', 'Taylor', 85000),
('Finance', 'Painter', 120000),
('History', 'Painter', 50000),
('Music', 'Packard', 80000),
('Physics', 'Watson', 70000),
('Psychology', 'Lamberton', 65000),
('Statistics', 'Gates', NULL),
('Geology', 'Palmer', 40000);

INSERT INTO course VALUES
('BIO-101', 'Intro. to Biology', 'Biology', 4),
('BIO-301', 'Genetics', 'Biology', 4),
('BIO-399', 'Computational Biology', 'Biology', 3),
('CS-101', 'Intro. to Computer Science', 'Comp. Sci.', 4),
('CS-190', 'Game Design', 'Comp. Sci.', 4),
('CS-315', 'Robotics', 'Comp. Sci.', 3),
('CS-319', 'Image Processing', 'Comp. Sci.', 3),
('CS-347', 'Database System Concepts', 'Comp. Sci.', 3),
('EE-181', 'Intro. to Digital Systems', 'Elec. Eng.', 3),
('FIN-201', 'Investment Banking', 'Finance', 3),
('FIN-305', 'International Finance', 'Finance', 4),
('HIS-351', 'World History', 'History', 3),
('MU-199', 'Music Video Production', 'Music', 3),
('PHY-101', 'Physical Principles', 'Physics', 4),
('PHY-240', 'Mobile Computing', 'Physics', 3),
('CS-420', 'Mobile Computing', 'Comp. Sci.', 4),
('PSY-110', 'Sensation and Perception', 'Psychology', 3),
('STA-210', 'Data Mining', 'Statistics', NULL);

INSERT INTO instructor VALUES
(10101, 'Srinivasan', 'Comp. Sci.', 65000),
(12121, 'Wu', 'Finance', 90000),
(15151, 'Mozart', 'Music', 40000),
(22222, 'Einstein', 'Physics', 95000),
(32343, 'El Said', 'History', 60000),
(33456, 'Gold', 'Physics', 87000),
(45565, 'Katz', 'Comp. Sci.', 75000),
(58583, 'Califieri', 'History', 62000),
(76543, 'Singh', 'Finance', 80000),
(76766, 'Crick', 'Biology', 72000),
(83821, 'Brandt', 'Comp. Sci.', 92000),
(98345, 'Kim', 'Elec. Eng.', 78000),
(79081, 'Ullman', 'Statistics', 47307),
(63395, 'McKinnon', 'Psychology', 55500);

INSERT INTO section VALUES
('BIO-101', 1, 'Summer', 2009, 'Painter', 514, 'B'),
('BIO-301', 1, 'Summer', 2010, 'Painter', 514, 'A'),
('CS-101', 1, 'Fall', 2009, 'Packard', 101, 'H'),
('CS-101', 1, 'Spring', 2010, 'Packard', 101, 'F'),
('CS-190', 1, 'Spring', 2009, 'Taylor', 3128, 'E'),
('CS-190', 2, 'Spring', 2009, 'Taylor', 3128, 'A'),
('CS-315', 1, 'Spring', 2010, 'Watson', 120, 'D'),
('CS-319', 1, 'Spring', 2010, 'Watson', 100, 'B'),
('CS-319', 2, 'Spring', 2010, 'Taylor', 3128, 'C'),
('CS-347', 1, 'Fall', 2009, 'Taylor', 3128, 'A'),
('EE-181', 1, 'Spring', 2009, 'Taylor', 3128, 'C'),
('FIN-201', 1, 'Spring', 2010, 'Packard', 101, 'B'),
('HIS-351', 1, 'Spring', 2010, 'Painter', 514, 'C'),
('MU-199', 1, 'Spring', 2010, 'Packard', 101, 'D'),
('PHY-101', 1, 'Fall', 2009, 'Watson', 100, 'A'),
('FIN-305', 1, 'Fall', 2010, 'Lamberton', 408, 'E'),
('PSY-110', 1, 'Fall', 2010, 'Lamberton', 143, 'G'),
('CS-420', 1, 'Fall', 2010, 'Taylor', 183, 'F'),
('CS-347', 1, 'Fall', 2010, NULL, NULL, NULL);

INSERT INTO teaches VALUES
(10101, 'CS-101', 1, 'Fall', 2009),
(10101, 'CS-315', 1, 'Spring', 2010),
(10101, 'CS-347', 1, 'Fall', 2009),
(12121, 'FIN-201', 1, 'Spring', 2010),
(12121, 'FIN-305', 1, 'Fall', 2010),
(15151, 'MU-199', 1, 'Spring', 2010),
(22222, 'PHY-101', 1, 'Fall', 2009),
(32343, 'HIS-351', 1, 'Spring', 2010),
(45565, 'CS-101', 1, 'Spring', 2010),
(45565, 'CS-319', 1, 'Spring', 2010),
(76766, 'BIO-101', 1, 'Summer', 2009),
(76766, 'BIO-301', 1, 'Summer', 2010),
(83821, 'CS-190', 1, 'Spring', 2009),
(83821, 'CS-190', 2, 'Spring', 2009),
(83821, 'CS-319', 2, 'Spring', 2010),
(98345, 'EE-181', 1, 'Spring', 2009),
(63395, 'PSY-110', 1, 'Fall', 2010),
(83821, 'CS-420', 1, 'Fall', 2010);

INSERT INTO student VALUES
(128, 'Zhang', 'Comp. Sci.', 102),
(12345, 'Shankar', 'Comp. Sci.', 32),
(19991, 'Brandt', 'History', 80),
(23121, 'Chavez', 'Finance', 110),
(44553, 'Peltier', 'Physics', 56),
(45678, 'Levy', 'Physics', 46),
(54321, 'Williams', 'Comp. Sci.', 54),
(55739, 'Sanchez', 'Music', 38),
(70557, 'Snow', 'Physics', 0),
(76543, 'Brown', 'Comp. Sci.', 58),
(76653, 'Aoi', 'Elec. Eng.', 60),
(98765, 'Bourikas', 'Elec. Eng.', 98),
(98988, 'Tanaka', 'Biology', 120),
(10269, 'Hilberg', 'Psychology', 112),
(14182, 'Moszkowski', 'History', 95),
(24932, 'Schill', 'History', 118),
(36019, 'Schrefl', 'Finance', 41),
(57057, 'Yalk', 'Psychology', 27),
(82082, 'Boldin', 'Biology', 64),
(91915, 'Vulp', NULL, 12);

INSERT INTO takes VALUES
(128, 'CS-101', 1, 'Fall', 2009, 'A'),
(128, 'CS-347', 1, 'Fall', 2009, 'A-'),
(12345, 'CS-101', 1, 'Fall', 2009, 'C'),
(12345, 'CS-190', 2, 'Spring', 2009, 'A'),
(12345, 'CS-315', 1, 'Spring', 2010, 'A'),
(12345, 'CS-347', 1, 'Fall', 2009, 'A'),
(19991, 'HIS-351', 1, 'Spring', 2010, 'B'),
(23121, 'FIN-201', 1, 'Spring', 2010, 'C+'),
(44553, 'PHY-101', 1, 'Fall', 2009, 'B-'),
(45678, 'CS-101', 1, 'Fall', 2009, 'F'),
(45678, 'CS-101', 1, 'Spring', 2010, 'B+'),
(45678, 'CS-319', 1, 'Spring', 2010, 'B'),
(54321, 'CS-101', 1, 'Fall', 2009, 'A-'),
(54321, 'CS-190', 2, 'Spring', 2009, 'B+'),
(55739, 'MU-199', 1, 'Spring', 2010, 'A-'),
(76543, 'CS-101', 1, 'Fall', 2009, 'A'),
(76543, 'CS-319', 2, 'Spring', 2010, 'A'),
(76653, 'EE-181', 1, 'Spring', 2009, 'C'),
(98765, 'CS-101', 1, 'Fall', 2009, 'C-'),
(98765, 'CS-315', 1, 'Spring', 2010, 'B'),
(98988, 'BIO-101', 1, 'Summer', 2009, 'A'),
(98988, 'BIO-301', 1, 'Summer', 2010, NULL),
(10269, 'PSY-110', 1, 'Fall', 2010, 'B'),
(14182, 'HIS-351', 1, 'Spring', 2010, 'A-'),
(24932, 'HIS-351', 1, 'Spring', 2010, 'C'),
(24932, 'FIN-305', 1, 'Fall', 2010, 'B+'),
(36019, 'FIN-201', 1, 'Spring', 2010, 'B'),
(36019, 'FIN-305', 1, 'Fall', 2010, 'A'),
(82082, 'BIO-101', 1, 'Summer', 2009, 'C+'),
(57057, 'PSY-110', 1, 'Fall', 2010, NULL),
(54321, 'CS-420', 1, 'Fall', 2010, 'B');

INSERT INTO advisor VALUES
(128, 45565),
(12345, 10101),
(23121, 76543),
(44553, 22222),
(45678, 22222),
(76543, 45565),
(76653, 98345),
(98765, 98345),
(98988, 76766),
(10269, 63395),
(24932, 32343),
(82082, 63395),
(54321, 22222);

INSERT INTO time_slot VALUES
('A', 'M', 8, 0, 8, 50),
('A', 'W', 8, 0, 8, 50),
('A', 'F', 8, 0, 8, 50),
('B', 'M', 9, 0, 9, 50),
('B', 'W', 9, 0, 9, 50),
('B', 'F', 9, 0, 9, 50),
('C', 'M', 11, 0, 11, 50),
('C', 'W', 11, 0, 11, 50),
('D', 'M', 13, 0, 13, 50),
('D', 'W', 13, 0, 13, 50),
('E', 'T', 10, 30, 11, 45),
('E', 'R', 10, 30, 11, 45),
('F', 'T', 14, 30, 15, 45),
('F', 'R', 14, 30, 15, 45),
('G', 'M', 16, 0, 16, 50),
('H', 'W', 10, 0, 12, 30);

INSERT INTO prereq VALUES
('BIO-301', 'BIO-101'),
('BIO-399', 'BIO-101'),
('CS-190', 'CS-101'),
('CS-315', 'CS-101'),
('CS-319', 'CS-101'),
('CS-347', 'CS-101'),
('EE-181', 'PHY-101'),
('FIN-305', 'FIN-201'),
('CS-420', 'CS-101'),
('CS-420', 'CS-347');
