CREATE TABLE Course_Authors_and_Tutors (
  author_id INTEGER PRIMARY KEY,
  author_tutor_ATB TEXT,
  login_name TEXT,
  password TEXT,
  personal_name TEXT,
  middle_name TEXT,
  family_name TEXT,
  gender_mf TEXT,
  address_line_1 TEXT
);
CREATE TABLE Students (
  student_id INTEGER PRIMARY KEY,
  date_of_registration DATE,
  date_of_latest_logon DATE,
  login_name TEXT,
  password TEXT,
  personal_name TEXT,
  middle_name TEXT,
  family_name TEXT
);
CREATE TABLE Subjects (
  subject_id INTEGER PRIMARY KEY,
  subject_name TEXT
);
CREATE TABLE Courses (
  course_id INTEGER PRIMARY KEY,
  author_id INTEGER NOT NULL,
  subject_id INTEGER NOT NULL,
  course_name TEXT,
  course_description TEXT,
  FOREIGN KEY (author_id) REFERENCES Course_Authors_and_Tutors (author_id),
  FOREIGN KEY (subject_id) REFERENCES Subjects (subject_id)
);
CREATE TABLE Student_Course_Enrolment (
  registration_id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL,
  course_id INTEGER NOT NULL,
  date_of_enrolment DATE NOT NULL,
  date_of_completion DATE,
  FOREIGN KEY (course_id) REFERENCES Courses (course_id),
  FOREIGN KEY (student_id) REFERENCES Students (student_id)
);
CREATE TABLE Student_Tests_Taken (
  registration_id INTEGER NOT NULL,
  date_test_taken DATE NOT NULL,
  test_result TEXT,
  FOREIGN KEY (registration_id) REFERENCES Student_Course_Enrolment (registration_id)
);
CREATE TABLE Candidates (
  candidate_id INTEGER PRIMARY KEY,
  candidate_details TEXT
);
CREATE TABLE Candidate_Assessments (
  candidate_id INTEGER NOT NULL,
  qualification TEXT NOT NULL,
  assessment_date DATE NOT NULL,
  asessment_outcome_code TEXT NOT NULL,
  PRIMARY KEY (candidate_id, qualification),
  FOREIGN KEY (candidate_id) REFERENCES Candidates (candidate_id)
);

INSERT INTO Course_Authors_and_Tutors VALUES
(1, 'A', 'trystan.kohler', '3c6f', 'Antonio', 'Cathy', 'Kihn', 'M', '2098 Jakubowski Gateway'),
(2, 'B', 'logan.schuster', '5b2d', 'Letha', 'Adella', 'Gulgowski', 'F', '78391 Kemmer Brook'),
(3, 'T', 'cbrekke', 'f1e2', 'Julio', 'Mattie', 'Connelly', 'M', '323 Kuhn Bypass'),
(4, 'T', 'keegan.cremin', '12ab', 'Terence', 'Trace', 'Okuneva', 'M', '25327 Melvin Vista'),
(5, 'A', 'moises36', '77dd', 'Damien', 'Jayde', 'Schulist', 'M', '4522 Enrico Hollow'),
(6, 'B', 'yheaney', '0c1a', 'Addison', NULL, 'Wiza', 'F', '61047 Edd Mount'),
(7, 'A', 'uwuckert', '90aa', 'Marvin', NULL, 'Reichel', 'M', '5712 Jacobson Dam'),
(8, 'B', 'lou.kunze', 'bb41', 'Sabina', 'Erwin', 'Bartell', 'F', '9 Toy Springs Apt. 610'),
(9, 'T', 'hmitchell', 'c0de', 'Bobby', 'Jarrell', 'Hilpert', 'M', '98 Karson Plain'),
(10, 'A', 'ruthe.zulauf', '7e7e', 'Ruthe', 'Reba', 'Lowe', 'F', '1 Marta Cape');

INSERT INTO Students VALUES
(101, '2016-03-11', '2018-02-10', 'annamae', 'f52e', 'Heaven', 'Erna', 'Hintz'),
(102, '2017-04-06', '2018-03-06', 'ukuhic', '2d3b', 'Cora', 'Barton', 'Mertz'),
(103, '2015-12-10', '2018-02-24', 'nwindler', 'aa09', 'Geovany', 'Coby', 'Kerluke'),
(104, '2015-06-02', '2018-03-08', 'wilburn85', '47bc', 'Larue', 'Laurine', 'Leffler'),
(105, '2016-07-18', '2018-01-28', 'tad66', '9e1d', 'Marcelle', NULL, 'Abshire'),
(106, '2016-09-03', '2018-03-21', 'karley.borer', '1199', 'Nikki', 'Verner', 'Nienow'),
(107, '2017-11-22', '2018-03-25', 'gislason.warner', '55e4', 'Kara', 'Macy', 'Bode'),
(108, '2015-09-29', '2016-01-15', 'sophie02', '6a6a', 'Ezra', NULL, 'Stamm'),
(109, '2016-12-20', '2017-12-01', 'delphine.hahn', '8c8c', 'Delphine', 'Zoe', 'Hahn'),
(110, '2017-05-15', '2017-05-15', 'oberbrunner', '9d0d', 'Domenic', 'Otho', 'Torp'),
(111, '2015-02-17', '2018-03-01', 'rhea.kuhic', 'c1c1', 'Rhea', NULL, 'Kuhic'),
(112, '2017-08-08', '2018-02-02', 'jwelch', 'd2e2', 'Josiah', 'Ray', 'Welch'),
(113, '2018-01-09', NULL, 'pansy44', 'e3f3', 'Pansy', 'May', 'Ortiz'),
(114, '2016-05-25', '2017-10-30', 'arvid.bode', 'f4a4', 'Arvid', 'Lane', 'Bode'),
(115, '2017-02-14', '2018-03-15', 'karson.ritchie', '0b5c', 'Karson', 'Lee', 'Ritchie');

INSERT INTO Subjects VALUES
(1, 'Computer Science'),
(2, 'Marketing'),
(3, 'Statistics'),
(4, 'Philosophy'),
(5, 'Music Theory'),
(6, 'Accounting'),
(7, 'World Literature'),
(8, 'Astronomy');

INSERT INTO Courses VALUES
(1, 1, 1, 'operating system', 'Covers processes, memory and file systems'),
(2, 2, 1, 'database', 'Relational model, SQL and design'),
(3, 2, 1, 'computer network', 'Layered protocols and routing'),
(4, 5, 1, 'machine learning', 'Supervised and unsupervised methods'),
(5, 5, 2, 'advertising', 'Media planning for small firms'),
(6, 6, 2, 'consumer behaviour', 'How people choose'),
(7, 7, 3, 'bayesian statistics', 'Priors, posteriors and samplers'),
(8, 7, 3, 'survey sampling', NULL),
(9, 8, 4, 'ethics', 'From Aristotle to trolley problems'),
(10, 1, 6, 'cost accounting', 'Budgets, variances and reports'),
(11, 8, 7, 'the modern novel', 'Seven books in ten weeks'),
(12, 10, 5, 'harmony', NULL),
(13, 2, 3, 'data visualisation', 'Charts that tell the truth');

INSERT INTO Student_Course_Enrolment VALUES
(1, 101, 1, '2016-04-14', '2016-10-12'),
(2, 101, 2, '2016-03-28', '2016-07-02'),
(3, 101, 7, '2016-04-20', '2016-05-31'),
(4, 102, 2, '2017-05-31', '2017-11-20'),
(5, 102, 9, '2017-07-03', NULL),
(6, 103, 1, '2016-04-19', '2016-07-10'),
(7, 103, 4, '2016-04-08', '2016-06-29'),
(8, 103, 2, '2016-02-02', '2016-03-07'),
(9, 104, 5, '2015-09-15', '2015-10-22'),
(10, 104, 6, '2015-06-25', NULL),
(11, 105, 7, '2016-10-28', '2017-01-05'),
(12, 105, 2, '2016-07-21', '2016-11-17'),
(13, 106, 11, '2017-01-28', '2017-05-25'),
(14, 106, 12, '2016-11-05', '2017-01-21'),
(15, 107, 2, '2018-01-12', NULL),
(16, 107, 3, '2018-02-01', NULL),
(17, 107, 4, '2018-02-04', NULL),
(18, 107, 13, '2018-01-11', NULL),
(19, 109, 10, '2017-02-12', '2017-10-28'),
(20, 109, 5, '2017-05-09', NULL),
(21, 111, 9, '2015-04-01', '2015-09-20'),
(22, 111, 11, '2015-07-16', '2015-08-21'),
(23, 111, 2, '2015-04-23', '2015-12-12'),
(24, 112, 4, '2017-08-17', '2017-12-04'),
(25, 112, 7, '2017-09-06', NULL),
(26, 114, 6, '2016-06-04', '2016-11-30'),
(27, 114, 10, '2016-07-27', '2016-10-26'),
(28, 115, 1, '2017-03-03', '2017-04-27'),
(29, 115, 3, '2017-04-03', '2017-11-17'),
(30, 115, 13, '2017-03-22', NULL),
(31, 102, 7, '2017-08-03', '2017-11-10'),
(32, 109, 6, '2017-02-06', '2017-06-09');

INSERT INTO Student_Tests_Taken VALUES
(1, '2016-06-12', 'Fail'),
(2, '2016-06-10', 'Fail'),
(3, '2016-05-30', 'Fail'),
(5, '2017-09-19', 'Fail'),
(6, '2016-06-30', 'Pass'),
(7, '2016-07-25', 'Pass'),
(8, '2016-03-22', 'Fail'),
(8, '2016-05-02', 'Fail'),
(9, '2015-11-12', 'Fail'),
(10, '2015-09-22', 'Pass'),
(11, '2017-01-30', 'Pass'),
(11, '2017-01-26', 'Pass'),
(12, '2016-12-15', 'Fail'),
(12, '2016-12-03', 'Pass'),
(14, '2017-01-17', 'Pass'),
(15, '2018-01-28', 'Pass'),
(16, '2018-04-02', 'Fail'),
(17, '2018-03-27', 'Pass'),
(18, '2018-03-22', 'Pass'),
(18, '2018-02-20', 'Fail'),
(19, '2017-05-06', 'Fail'),
(21, '2015-06-28', 'Pass'),
(22, '2015-11-18', 'Fail'),
(23, '2015-08-07', 'Pass'),
(24, '2018-01-11', 'Pass'),
(24, '2017-10-11', 'Fail'),
(25, '2017-10-13', 'Pass'),
(25, '2017-09-25', 'Pass'),
(27, '2016-11-30', 'Fail'),
(28, '2017-08-08', 'Pass'),
(29, '2017-09-05', 'Pass'),
(30, '2017-08-06', 'Fail'),
(30, '2017-05-18', 'Fail'),
(31, '2017-11-02', 'Pass'),
(32, '2017-04-01', 'Pass');

INSERT INTO Candidates VALUES
(111, 'Jane'),
(112, 'Robert'),
(121, 'Alex'),
(131, 'Tao'),
(141, 'Jack'),
(151, 'Leo'),
(161, 'Robin'),
(171, 'Cindy'),
(181, 'Omar');

INSERT INTO Candidate_Assessments VALUES
(111, 'A', '2010-04-07', 'Pass'),
(111, 'B', '2010-06-17', 'Pass'),
(121, 'A', '2010-04-17', 'Fail'),
(131, 'D', '2010-04-05', 'Fail'),
(131, 'C', '2010-09-09', 'Pass'),
(141, 'C', '2010-04-06', 'Pass'),
(151, 'C', '2010-04-09', 'Pass'),
(161, 'A', '2010-05-11', 'Fail'),
(171, 'D', '2010-05-30', 'Pass'),
(121, 'B', '2010-11-02', 'Fail'),
(112, 'A', '2010-10-21', 'Pass');
