CREATE TABLE Addresses (
  address_id INTEGER NOT NULL PRIMARY KEY,
  line_1 TEXT,
  line_2 TEXT,
  line_3 TEXT,
  city TEXT,
  zip_postcode TEXT,
  state_province_county TEXT,
  country TEXT,
  other_address_details TEXT
);
CREATE TABLE Courses (
  course_id INTEGER NOT NULL PRIMARY KEY,
  course_name TEXT,
  course_description TEXT,
  other_details TEXT
);
CREATE TABLE Departments (
  department_id INTEGER NOT NULL PRIMARY KEY,
  department_name TEXT,
  department_description TEXT,
  other_details TEXT
);
CREATE TABLE Degree_Programs (
  degree_program_id INTEGER NOT NULL PRIMARY KEY,
  department_id INTEGER NOT NULL REFERENCES Departments(department_id),
  degree_summary_name TEXT,
  degree_summary_description TEXT,
  other_details TEXT
);
CREATE TABLE Sections (
  section_id INTEGER NOT NULL PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES Courses(course_id),
  section_name TEXT,
  section_description TEXT,
  other_details TEXT
);
CREATE TABLE Semesters (
  semester_id INTEGER NOT NULL PRIMARY KEY,
  semester_name TEXT,
  semester_description TEXT,
  other_details TEXT
);
CREATE TABLE Students (
  student_id INTEGER NOT NULL PRIMARY KEY,
  current_address_id INTEGER NOT NULL REFERENCES Addresses(address_id),
  permanent_address_id INTEGER NOT NULL REFERENCES Addresses(address_id),
  first_name TEXT,
  middle_name TEXT,
  last_name TEXT,
  cell_mobile_number TEXT,
  email_address TEXT,
  ssn TEXT,
  date_first_registered TIMESTAMP,
  date_left TIMESTAMP,
  other_student_details TEXT
);
CREATE TABLE Student_Enrolment (
  student_enrolment_id INTEGER NOT NULL PRIMARY KEY,
  degree_program_id INTEGER NOT NULL REFERENCES Degree_Programs(degree_program_id),
  semester_id INTEGER NOT NULL REFERENCES Semesters(semester_id),
  student_id INTEGER NOT NULL REFERENCES Students(student_id),
  other_details TEXT
);
CREATE TABLE Student_Enrolment_Courses (
  student_course_id INTEGER NOT NULL PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES Courses(course_id),
  student_enrolment_id INTEGER NOT NULL REFERENCES Student_Enrolment(student_enrolment_id)
);
CREATE TABLE Transcripts (
  transcript_id INTEGER NOT NULL PRIMARY KEY,
  transcript_date TIMESTAMP,
  other_details TEXT
);
CREATE TABLE Transcript_Contents (
  student_course_id INTEGER NOT NULL REFERENCES Student_Enrolment_Courses(student_course_id),
  transcript_id INTEGER NOT NULL REFERENCES Transcripts(transcript_id)
);
INSERT INTO Addresses VALUES
(1,'2294 Grant Square Apt. 235',NULL,NULL,'Port Chelsea','14445','North Carolina','USA',NULL),
(2,'3999 Aufderhar Ways','Suite 593',NULL,'Lake Laishafurt','25333','North Carolina','USA',NULL),
(3,'294 Justen Corner',NULL,NULL,'Edgarside','43150','Iowa','USA',NULL),
(4,'8946 Laurel Lodge',NULL,NULL,'Haleighland','65465','Mississippi','USA',NULL),
(5,'112 Amie Shoals',NULL,NULL,'South Minnie','91756','Iowa','USA','back door'),
(6,'94 Rue Garneau',NULL,NULL,'Quebec','G1R 2S6','Quebec','Canada',NULL),
(7,'17 Hillcrest Avenue',NULL,NULL,'Toronto','M5V 1J1','Ontario','Canada',NULL),
(8,'502 Langosh Village','Apt. 9',NULL,'Port Chelsea','14447','North Carolina','USA',NULL),
(9,'6 Obrero Street',NULL,NULL,'Haleighland','65470','Mississippi','USA',NULL);
INSERT INTO Courses VALUES
(1,'topology','Shapes and spaces',NULL),
(2,'math','Calculus for all',NULL),
(3,'robotics','Arms and sensors','lab needed'),
(4,'computer vision','Images and features',NULL),
(5,'statistical inference','Estimation and tests',NULL),
(6,'art history','From Giotto to Klee',NULL),
(7,'ethics','Good and bad',NULL),
(8,'linguistics',NULL,NULL);
INSERT INTO Departments VALUES
(1,'computer science','systems and algorithms',NULL),
(2,'history','the past',NULL),
(3,'art','painting and sculpture',NULL),
(4,'statistics','data and chance',NULL),
(5,'linguistics','languages',NULL),
(6,'engineer','machines',NULL),
(7,'medical','health',NULL);
INSERT INTO Degree_Programs VALUES
(1,1,'Master in Computing','two years',NULL),
(2,1,'Bachelor in Computing','four years',NULL),
(3,1,'PhD in Computing','research',NULL),
(4,2,'Bachelor of History','four years',NULL),
(5,3,'Master of Arts','two years',NULL),
(6,4,'Bachelor of Statistics','four years',NULL),
(7,4,'Master of Statistics','two years',NULL),
(8,6,'Bachelor of Engineering','four years',NULL);
INSERT INTO Sections VALUES
(1,1,'a','morning',NULL),(2,2,'b','morning',NULL),(3,2,'c','afternoon',NULL),(4,2,'d','evening',NULL),(5,3,'e','lab',NULL),(6,3,'f','lecture',NULL),(7,4,'g','morning',NULL),(8,5,'h','afternoon',NULL),(9,6,'i',NULL,NULL);
INSERT INTO Semesters VALUES
(1,'spring 2010','x',NULL),(2,'summer 2010','x',NULL),(3,'fall 2010','x',NULL),(4,'winter 2010','x',NULL),(5,'spring 2018','x',NULL),(6,'fall 2018','x',NULL);
INSERT INTO Students VALUES
(1,1,1,'Timmothy','Anna','Ward','096-889-8954','erwin.zboncak@example.com','965','1971-02-05 11:28:23','1971-05-17 19:28:49',NULL),
(2,2,3,'Hobart','Lorenz','Balistreri','1-009-710-5151','swift.kolby@example.com','304246','1976-10-26 02:33:06','2013-10-05 17:41:28',NULL),
(3,8,4,'Warren','Dale','Fadel','603','johns.unique@example.com','3','1985-02-10 17:41:12','2015-03-25 13:27:54',NULL),
(4,6,6,'Fleta',NULL,'Ondricka','1-454-313-7066','frederic.smitham@example.com',NULL,'1997-03-15 00:12:17','2010-09-22 23:41:06',NULL),
(5,5,7,'Frieda','Roosevelt','Gorczany','02918','dayna.emmerich@example.com','1','2000-10-18 08:39:17','2017-03-21 05:24:07',NULL),
(6,4,4,'Stella','Asha','Crona','+24(0)5','palma46@example.com','777','2002-05-20 21:57:32',NULL,NULL),
(7,3,8,'Melba','Cora','Price','06233','magdalen.paucek@example.com','16','2004-07-30 10:16:21',NULL,NULL),
(8,7,7,'Marion','Odell','Keebler','06','mhansen@example.com','5','2008-09-09 13:05:40',NULL,NULL),
(9,5,2,'Olaf','Jan','Crona','0441-221','olaf.crona@example.com','88','2012-01-11 09:00:00','2016-06-30 12:00:00',NULL),
(10,1,5,'Wilma',NULL,'Dach','0555-78','wdach@example.com','912','2017-08-28 10:10:10',NULL,'part time');
INSERT INTO Student_Enrolment VALUES
(1,1,1,1,NULL),(2,2,1,2,NULL),(3,4,3,3,NULL),(4,4,1,4,NULL),(5,5,2,5,NULL),(6,2,5,6,NULL),(7,6,3,7,NULL),(8,1,5,7,NULL),(9,7,5,8,NULL),(10,8,5,10,NULL),(11,6,3,6,NULL),(12,4,2,2,NULL);
INSERT INTO Student_Enrolment_Courses VALUES
(1,1,1),(2,2,1),(3,2,2),(4,3,3),(5,4,3),(6,6,4),(7,6,5),(8,2,6),(9,5,7),(10,4,8),(11,5,9),(12,2,10),(13,5,11),(14,7,12);
INSERT INTO Transcripts VALUES
(1,'1976-06-06 05:28:30',NULL),(2,'1988-04-30 01:19:47',NULL),(3,'1998-12-24 20:53:12',NULL),(4,'2009-07-01 12:00:00','copy'),(5,'2012-11-15 08:45:00',NULL),(6,'2018-09-22 04:16:34',NULL);
INSERT INTO Transcript_Contents VALUES
(1,1),(2,1),(3,2),(4,3),(5,3),(6,3),(7,4),(9,5),(8,6),(10,6);
