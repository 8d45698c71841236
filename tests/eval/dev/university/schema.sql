CREATE TABLE department (
  dept_name VARCHAR(20) PRIMARY KEY,
  building VARCHAR(15),
  budget DECIMAL(12,2)
);
CREATE TABLE instructor (
  ID VARCHAR(5) PRIMARY KEY,
  name VARCHAR(30) NOT NULL,
  dept_name VARCHAR(20) REFERENCES department(dept_name),
  salary DECIMAL(8,2),
  hire_date DATE
);
CREATE TABLE student (
  ID VARCHAR(5) PRIMARY KEY,
  name VARCHAR(30) NOT NULL,
  dept_name VARCHAR(20) REFERENCES department(dept_name),
  tot_cred INTEGER,
  gender CHAR(1),
  birthday DATE
);
CREATE TABLE course (
  course_id VARCHAR(8) PRIMARY KEY,
  title VARCHAR(50),
  dept_name VARCHAR(20) REFERENCES department(dept_name),
  credits INTEGER
);
CREATE TABLE section (
  section_id INTEGER PRIMARY KEY,
  course_id VARCHAR(8) NOT NULL REFERENCES course(course_id),
  semester VARCHAR(6),
  year INTEGER,
  room VARCHAR(12),
  capacity INTEGER
);
CREATE TABLE teaches (
  instructor_id VARCHAR(5) REFERENCES instructor(ID),
  section_id INTEGER REFERENCES section(section_id),
  PRIMARY KEY (instructor_id, section_id)
);
CREATE TABLE takes (
  student_id VARCHAR(5) REFERENCES student(ID),
  section_id INTEGER REFERENCES section(section_id),
  grade VARCHAR(2),
  PRIMARY KEY (student_id, section_id)
);
CREATE TABLE advisor (
  student_id VARCHAR(5) PRIMARY KEY REFERENCES student(ID),
  instructor_id VARCHAR(5) REFERENCES instructor(ID)
);
CREATE TABLE prereq (
  course_id VARCHAR(8) REFERENCES course(course_id),
  prereq_id VARCHAR(8) REFERENCES course(course_id),
  PRIMARY KEY (course_id, prereq_id)
);

INSERT INTO department VALUES
  ('Physics', 'Curie Hall', 410000.00),
  ('History', 'Ranke House', 120500.00),
  ('Biology', 'Curie Hall', 355000.00),
  ('Mathematics', 'Noether Hall', 298000.00),
  ('Computer Science', 'Noether Hall', 520000.00),
  ('Music', 'Clara House', 98000.00),
  ('Philosophy', 'Ranke House', NULL),
  ('Economics', 'Smith Hall', 276400.00);

INSERT INTO instructor VALUES
  ('I01', 'Amara Okafor', 'Physics', 93500.00, '2012-09-01'),
  ('I02', 'Stefan Weiss', 'Physics', 78200.00, '2019-03-15'),
  ('I03', 'Helen Brooks', 'History', 64100.00, '2008-10-01'),
  ('I04', 'Ravi Menon', 'Computer Science', 104300.00, '2015-04-01'),
  ('I05', 'Ellen Marsh', 'Computer Science', 88700.00, '2021-09-01'),
  ('I06', 'George Lind', 'Mathematics', 81900.00, '2010-02-01'),
  ('I07', 'Paula Nowak', 'Biology', 85600.00, '2017-08-15'),
  ('I08', 'Stefan Weiss', 'Music', 52300.00, '2022-01-10'),
  ('I09', 'Yuki Mori', 'Biology', 71400.00, '2020-10-01'),
  ('I10', 'Carla Benz', 'Economics', 97800.00, '2014-09-01'),
  ('I11', 'Noah Stone', 'Computer Science', NULL, '2024-09-01'),
  ('I12', 'Iris Vogel', 'Mathematics', 90200.00, '2023-03-01');

INSERT INTO student VALUES
  ('S01', 'Lena Fox', 'Physics', 92, 'F', '2001-04-02'),
  ('S02', 'Omar Haddad', 'Physics', 34, 'M', '1998-12-09'),
  ('S03', 'Priya Nair', 'Computer Science', 118, 'F', '1998-03-11'),
  ('S04', 'Jack Dunn', 'Computer Science', 60, 'M', '2004-08-21'),
  ('S05', 'Mei Tanaka', 'Biology', 75, 'F', '2001-06-10'),
  ('S06', 'Lena Fox', 'History', 12, 'F', '2002-10-02'),
  ('S07', 'Diego Rey', 'Computer Science', 101, 'M', '2002-04-03'),
  ('S08', 'Anna Kowal', 'Mathematics', 88, 'F', '2003-12-12'),
  ('S09', 'Sam Porter', 'Economics', 45, 'M', '2002-01-06'),
  ('S10', 'Fatima Zahra', 'Biology', NULL, 'F', '1999-06-18'),
  ('S11', 'Liam Walsh', 'Computer Science', 23, 'M', '2000-02-26'),
  ('S12', 'Nora Lind', 'History', 110, 'F', '2000-12-31'),
  ('S13', 'Viktor Hahn', 'Mathematics', 67, 'M', '2002-12-26'),
  ('S14', 'Chloe Martin', 'Physics', 54, 'F', '1998-02-27'),
  ('S15', 'Ben Adler', 'Economics', 129, 'M', '2000-06-24'),
  ('S16', 'Zoe King', 'Biology', 30, 'F', '2004-12-15'),
  ('S17', 'Ivan Petrov', 'Computer Science', 0, 'M', '2003-02-07'),
  ('S18', 'Rosa Diaz', 'Music', 81, 'F', '1998-04-12'),
  ('S19', 'Kofi Mensah', 'Biology', 96, 'M', '1999-03-10'),
  ('S20', 'Ella Stone', 'Mathematics', 38, 'F', '1998-12-18'),
  ('S21', 'Max Braun', 'Economics', 58, 'M', '2005-12-18'),
  ('S22', 'Sara Lund', NULL, 18, 'F', '2003-08-03'),
  ('S23', 'Hugo Pires', 'Computer Science', 72, 'M', '2002-09-22'),
  ('S24', 'Tara Singh', 'Biology', 105, 'F', '1998-03-22');

INSERT INTO course VALUES
  ('PHY101', 'Mechanics', 'Physics', 4),
  ('PHY210', 'Quantum Physics', 'Physics', 5),
  ('HIS110', 'Modern Europe', 'History', 3),
  ('HIS230', 'Ancient Rome', 'History', 3),
  ('CS101', 'Introduction to Programming', 'Computer Science', 5),
  ('CS220', 'Databases', 'Computer Science', 4),
  ('CS310', 'Machine Learning', 'Computer Science', 4),
  ('CS330', 'Operating Systems', 'Computer Science', 4),
  ('MAT101', 'Linear Algebra', 'Mathematics', 4),
  ('MAT205', 'Probability', 'Mathematics', 3),
  ('BIO101', 'Cell Biology', 'Biology', 4),
  ('BIO240', 'Genetics', 'Biology', 4),
  ('MUS120', 'Harmony', 'Music', 2),
  ('ECO101', 'Microeconomics', 'Economics', 3),
  ('ECO250', 'Game Theory', 'Economics', 3),
  ('PHI100', 'Logic', 'Philosophy', 3);

INSERT INTO section VALUES
  (1, 'PHY101', 'Spring', 2024, 'Noether 101', 20),
  (2, 'PHY101', 'Fall', 2023, 'Noether 101', 40),
  (3, 'PHY101', 'Spring', 2023, 'Curie A', 60),
  (4, 'PHY210', 'Fall', 2022, 'Smith 3', 20),
  (5, 'HIS110', 'Fall', 2024, 'Smith 3', 25),
  (6, 'HIS110', 'Spring', 2023, 'Smith 3', 25),
  (7, 'HIS230', 'Fall', 2024, 'Curie A', 40),
  (8, 'CS101', 'Spring', 2022, 'Curie B', 40),
  (9, 'CS101', 'Fall', 2023, NULL, 30),
  (10, 'CS101', 'Fall', 2022, 'Ranke 12', 60),
  (11, 'CS101', 'Spring', 2023, 'Noether 204', 20),
  (12, 'CS220', 'Fall', 2022, 'Ranke 12', 40),
  (13, 'CS220', 'Spring', 2024, 'Noether 204', 40),
  (14, 'CS220', 'Spring', 2023, 'Noether 101', 15),
  (15, 'CS310', 'Spring', 2022, 'Noether 101', 40),
  (16, 'CS310', 'Fall', 2023, 'Curie A', 40),
  (17, 'MAT101', 'Spring', 2023, 'Noether 101', 25),
  (18, 'MAT101', 'Spring', 2024, 'Curie A', 40),
  (19, 'MAT101', 'Fall', 2024, 'Curie A', 30),
  (20, 'MAT205', 'Spring', 2024, 'Curie A', 20),
  (21, 'MAT205', 'Fall', 2022, 'Noether 101', 40),
  (22, 'BIO101', 'Spring', 2022, 'Noether 204', 25),
  (23, 'BIO101', 'Fall', 2023, 'Smith 3', 20),
  (24, 'BIO240', 'Fall', 2024, 'Smith 3', 15),
  (25, 'MUS120', 'Fall', 2023, 'Noether 204', 30),
  (26, 'ECO101', 'Spring', 2022, 'Ranke 12', 30),
  (27, 'ECO101', 'Fall', 2024, 'Curie B', 15),
  (28, 'PHI100', 'Fall', 2022, 'Noether 204', 60);

INSERT INTO teaches VALUES
  ('I01', 1),
  ('I01', 2),
  ('I01', 3),
  ('I02', 4),
  ('I03', 5),
  ('I03', 6),
  ('I03', 7),
  ('I05', 8),
  ('I05', 9),
  ('I04', 10),
  ('I04', 11),
  ('I04', 12),
  ('I05', 13),
  ('I05', 14),
  ('I04', 15),
  ('I05', 16),
  ('I06', 17),
  ('I06', 18),
  ('I06', 19),
  ('I06', 20),
  ('I06', 21),
  ('I07', 22),
  ('I09', 23),
  ('I07', 24),
  ('I08', 25),
  ('I10', 26),
  ('I10', 27),
  ('I03', 28),
  ('I06', 15);

INSERT INTO takes VALUES
  ('S01', 22, 'B'),
  ('S01', 14, NULL),
  ('S02', 26, 'B'),
  ('S02', 14, 'F'),
  ('S02', 3, 'B'),
  ('S02', 23, 'C'),
  ('S03', 10, 'F'),
  ('S03', 25, NULL),
  ('S03', 28, 'F'),
  ('S04', 27, 'B'),
  ('S05', 1, 'B'),
  ('S07', 18, 'C'),
  ('S07', 24, 'B'),
  ('S08', 22, 'C'),
  ('S08', 3, 'F'),
  ('S09', 18, 'D'),
  ('S09', 4, 'B'),
  ('S09', 8, 'A'),
  ('S09', 16, 'C'),
  ('S10', 1, 'C'),
  ('S10', 26, 'B'),
  ('S10', 5, 'A'),
  ('S11', 21, 'C'),
  ('S11', 15, 'A'),
  ('S12', 23, NULL),
  ('S12', 9, 'F'),
  ('S12', 16, 'F'),
  ('S13', 17, 'B'),
  ('S14', 3, 'A'),
  ('S14', 8, 'D'),
  ('S15', 25, 'D'),
  ('S15', 1, NULL),
  ('S15', 22, 'C'),
  ('S16', 22, 'C'),
  ('S16', 11, 'C'),
  ('S17', 9, 'B'),
  ('S18', 2, 'D'),
  ('S18', 14, 'F'),
  ('S18', 27, 'B'),
  ('S19', 9, 'C'),
  ('S19', 23, 'B'),
  ('S19', 3, 'B'),
  ('S20', 17, 'A'),
  ('S20', 12, NULL),
  ('S21', 4, 'D'),
  ('S21', 9, 'A'),
  ('S21', 19, 'A'),
  ('S23', 26, 'A'),
  ('S23', 28, 'B'),
  ('S24', 21, 'C'),
  ('S24', 16, 'A'),
  ('S24', 2, 'B');

INSERT INTO advisor VALUES
  ('S01', 'I01'),
  ('S02', 'I01'),
  ('S03', 'I05'),
  ('S04', 'I05'),
  ('S06', 'I03'),
  ('S07', 'I04'),
  ('S08', 'I06'),
  ('S09', 'I04'),
  ('S10', 'I04'),
  ('S11', 'I04'),
  ('S12', 'I06'),
  ('S13', 'I06'),
  ('S14', 'I01'),
  ('S15', 'I04'),
  ('S16', 'I07'),
  ('S18', 'I08'),
  ('S19', 'I04'),
  ('S20', 'I06'),
  ('S21', 'I10'),
  ('S23', 'I05'),
  ('S24', 'I07');

INSERT INTO prereq VALUES
  ('PHY210', 'PHY101'),
  ('PHY210', 'MAT101'),
  ('CS220', 'CS101'),
  ('CS310', 'CS101'),
  ('CS310', 'MAT101'),
  ('CS310', 'MAT205'),
  ('CS330', 'CS101'),
  ('BIO240', 'BIO101'),
  ('ECO250', 'ECO101'),
  ('ECO250', 'MAT205'),
  ('MAT205', 'MAT101'),
  ('HIS230', 'HIS110');
