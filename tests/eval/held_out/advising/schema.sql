CREATE TABLE course (
  course_id INTEGER PRIMARY KEY, name TEXT, department TEXT, number INTEGER, credits INTEGER,
  advisory_requirement TEXT, enforced_requirement TEXT, description TEXT, num_semesters INTEGER, num_enrolled INTEGER,
  has_discussion TEXT, has_lab TEXT, has_projects TEXT, has_exams TEXT, num_reviews INTEGER,
  clarity_score INTEGER, easiness_score INTEGER, helpfulness_score INTEGER);
CREATE TABLE area (
  course_id INTEGER REFERENCES course(course_id), area TEXT);
CREATE TABLE course_prerequisite (
  pre_course_id INTEGER NOT NULL, course_id INTEGER NOT NULL);
CREATE TABLE semester (
  semester_id INTEGER PRIMARY KEY, semester TEXT, year INTEGER);
CREATE TABLE course_offering (
  offering_id INTEGER PRIMARY KEY, course_id INTEGER REFERENCES course(course_id), semester INTEGER REFERENCES semester(semester_id),
  section_number INTEGER, start_time TEXT, end_time TEXT, monday TEXT, tuesday TEXT, wednesday TEXT, thursday TEXT, friday TEXT,
  saturday TEXT, sunday TEXT, has_final_project TEXT, has_final_exam TEXT, textbook TEXT, class_address TEXT, allow_audit TEXT);
CREATE TABLE instructor (
  instructor_id INTEGER PRIMARY KEY, name TEXT, uniqname TEXT);
CREATE TABLE offering_instructor (
  offering_instructor_id INTEGER PRIMARY KEY, offering_id INTEGER REFERENCES course_offering(offering_id),
  instructor_id INTEGER REFERENCES instructor(instructor_id));
CREATE TABLE program (
  program_id INTEGER PRIMARY KEY, name TEXT, college TEXT, introduction TEXT);
CREATE TABLE program_course (
  program_id INTEGER REFERENCES program(program_id), course_id INTEGER REFERENCES course(course_id), workload INTEGER, category TEXT);
CREATE TABLE student (
  student_id INTEGER PRIMARY KEY, lastname TEXT, firstname TEXT, program_id INTEGER REFERENCES program(program_id),
  declare_major TEXT, total_credit INTEGER, total_gpa REAL, entered_as TEXT, admit_term INTEGER REFERENCES semester(semester_id),
  predicted_graduation_semester INTEGER, degree TEXT, minor TEXT, internship TEXT);
CREATE TABLE student_record (
  student_id INTEGER REFERENCES student(student_id), course_id INTEGER REFERENCES course(course_id),
  semester INTEGER REFERENCES semester(semester_id), grade TEXT, how TEXT, transfer_source TEXT, earn_credit TEXT, repeat_term TEXT, test_id TEXT);
INSERT INTO course VALUES
(101,'Programming and Introductory Data Structures','EECS',280,4,NULL,'EECS 183 or ENGR 101','Techniques and algorithm development in C++.',2,620,'Y','Y','Y','Y',48,4,3,4),
(102,'Data Structures and Algorithms','EECS',281,4,NULL,'EECS 203 and EECS 280','Algorithm analysis and O-notation.',2,540,'Y','N','Y','Y',55,4,2,3),
(103,'Discrete Mathematics','EECS',203,4,NULL,'MATH 115','Fundamental concepts of algebra and logic.',2,410,'Y','N','N','Y',36,3,3,3),
(104,'Introduction to Operating Systems','EECS',482,4,NULL,'EECS 281 and EECS 370','Operating system design.',2,260,'Y','N','Y','Y',40,5,1,4),
(105,'Computer Organization','EECS',370,4,NULL,'EECS 203 and EECS 280','Basic concepts of computer organization.',2,380,'Y','Y','Y','Y',31,4,2,5),
(106,'Introduction to Artificial Intelligence','EECS',492,4,NULL,'EECS 281','Core concepts of AI.',2,190,'Y','N','Y','Y',22,3,4,3),
(107,'Database Management Systems','EECS',484,4,NULL,'EECS 281','Concepts and methods for databases.',2,300,'Y','N','Y','Y',27,4,4,4),
(108,'Machine Learning','EECS',545,3,'Linear algebra',NULL,'Survey of recent research on learning.',1,120,'N','N','Y','N',12,3,2,3),
(109,'Calculus I','MATH',115,4,NULL,NULL,'Functions and graphs, derivatives.',3,900,'N','N','N','Y',60,3,3,3),
(110,'Linear Algebra','MATH',217,4,NULL,'MATH 115','Systems of linear equations, vector spaces.',2,250,'N','N','N','Y',19,4,2,4),
(111,'Introduction to Statistics','STATS',250,4,NULL,NULL,'Data analysis and inference.',3,1100,'Y','Y','N','Y',52,4,5,4),
(112,'Compiler Construction','EECS',483,4,NULL,'EECS 281 and EECS 370','Lexical analysis, parsing, code generation.',1,NULL,'Y','N','Y','N',NULL,NULL,NULL,NULL);
INSERT INTO area VALUES
(104,'Software'),(104,'Systems'),(105,'Systems'),(106,'Intelligent Systems'),(107,'Software'),(107,'Data'),(108,'Intelligent Systems'),(108,'Data'),(112,'Software'),(110,'Theory'),(103,'Theory');
INSERT INTO course_prerequisite VALUES
(109,103),(103,102),(101,102),(103,105),(101,105),(102,104),(105,104),(102,106),(102,107),(109,110),(102,112),(105,112);
INSERT INTO semester VALUES
(1,'FA',2014),(2,'WN',2015),(3,'FA',2015),(4,'WN',2016),(5,'SS',2016),(6,'FA',2016);
INSERT INTO course_offering VALUES
(1001,101,4,1,'09:00:00','10:30:00','Y','N','Y','N','N','N','N','N','Y',NULL,'1013 DOW','Y'),
(1002,101,4,2,'13:30:00','15:00:00','N','Y','N','Y','N','N','N','N','Y',NULL,'STAMPS','Y'),
(1003,102,4,1,'10:30:00','12:00:00','N','Y','N','Y','N','N','N','N','Y','Introduction to Algorithms','1670 BBB','N'),
(1004,103,4,1,'16:00:00','17:30:00','Y','N','Y','N','N','N','N','N','Y','Discrete Mathematics and Its Applications','CHRYS','Y'),
(1005,104,4,1,'10:30:00','12:00:00','Y','N','Y','N','N','N','N','N','Y',NULL,'1571 GGBL','N'),
(1006,107,4,1,'15:00:00','16:30:00','Y','N','Y','N','N','N','N','Y','Y','Database Systems','1017 DOW','N'),
(1007,109,4,1,'08:00:00','09:30:00','Y','N','Y','N','Y','N','N','N','Y','Calculus','B860 EH','Y'),
(1008,101,6,1,'09:00:00','10:30:00','Y','N','Y','N','N','N','N','N','Y',NULL,'1013 DOW','Y'),
(1009,102,6,1,'12:00:00','13:30:00','N','Y','N','Y','N','N','N','N','Y','Introduction to Algorithms','AUD CHEM','N'),
(1010,106,6,1,'13:00:00','14:30:00','Y','N','Y','N','N','N','N','Y','N','Artificial Intelligence','1109 FXB','Y'),
(1011,108,6,1,'09:00:00','10:30:00','N','Y','N','Y','N','N','N','Y','N','Pattern Recognition','1500 EECS','N'),
(1012,105,3,1,'10:30:00','12:00:00','N','Y','N','Y','N','N','N','N','Y',NULL,'1670 BBB','Y'),
(1013,111,5,1,'11:00:00','13:00:00','N','Y','N','Y','N','N','N','N','Y',NULL,'1800 CHEM','Y'),
(1014,110,3,1,'14:00:00','15:00:00','Y','N','Y','N','Y','N','N','N','Y','Linear Algebra and Its Applications','B735 EH','Y');
INSERT INTO instructor VALUES
(201,'Andrew DeOrio','awdeorio'),(202,'David Paoletti','paoletti'),(203,'Emily Graetz','egraetz'),(204,'Peter Chen','pmchen'),
(205,'Barzan Mozafari','mozafari'),(206,'Satinder Singh','baveja'),(207,'Honglak Lee','honglak'),(208,'Karen Rhea','krhea'),(209,'Brenda Gunderson','bkg'),(210,'Westley Weimer','weimerw');
INSERT INTO offering_instructor VALUES
(1,1001,201),(2,1002,203),(3,1003,202),(4,1004,203),(5,1005,204),(6,1006,205),(7,1007,208),(8,1008,201),(9,1009,202),
(10,1010,206),(11,1011,207),(12,1012,204),(13,1013,209),(14,1014,208),(15,1009,201);
INSERT INTO program VALUES
(1,'CS-LSA','LSA','Computer science in the arts college.'),(2,'CS-ENG','Engineering','Computer science and engineering.'),
(3,'DS-ENG','Engineering','Data science.'),(4,'MATH-LSA','LSA',NULL),(5,'LING-LSA','LSA',NULL),(6,'NERS-ENG','Engineering',NULL);
INSERT INTO program_course VALUES
(1,101,4,'PreMajor'),(1,103,4,'PreMajor'),(1,102,5,'Core'),(1,105,4,'Core'),(1,104,6,'ULCS'),(1,107,3,'ULCS'),(1,106,4,'ULCS'),
(2,102,5,'Core'),(2,105,4,'Core'),(2,104,6,'ULCS'),(2,112,5,'ULCS'),(3,111,2,'Core'),(3,110,4,'Core'),(3,107,3,'ULCS'),(3,108,5,'ULCS'),(4,109,3,'PreMajor'),(4,110,4,'Core');
INSERT INTO student VALUES
(1,'Smith','Laura',1,'Y',74,3.62,'FirstYear',1,8,'BS',NULL,'Y'),
(2,'Nguyen','Minh',2,'Y',98,3.85,'FirstYear',1,7,'BSE','Mathematics','Y'),
(3,'Alvarez','Rosa',1,'N',41,3.10,'FirstYear',3,10,'BS',NULL,'N'),
(4,'Kim','Daniel',3,'Y',80,3.47,'Transfer',2,8,'BSE',NULL,'Y'),
(5,'Baker','Tom',NULL,'N',15,2.75,'FirstYear',4,11,NULL,NULL,'N'),
(6,'Okafor','Chidi',2,'Y',60,2.98,'Transfer',3,9,'BSE',NULL,'N'),
(7,'Rossi','Giulia',4,'Y',88,3.91,'FirstYear',1,7,'BS','Linguistics',NULL);
INSERT INTO student_record VALUES
(1,109,1,'A','in',NULL,'Y',NULL,NULL),(1,101,2,'B+','in',NULL,'Y',NULL,NULL),(1,103,2,'A-','in',NULL,'Y',NULL,NULL),(1,102,4,'B','in',NULL,'Y',NULL,NULL),
(2,109,1,'A','test',NULL,'Y',NULL,'AP'),(2,101,1,'A','in',NULL,'Y',NULL,NULL),(2,103,1,'A','in',NULL,'Y',NULL,NULL),(2,102,2,'A-','in',NULL,'Y',NULL,NULL),(2,105,3,'A','in',NULL,'Y',NULL,NULL),(2,104,4,'B+','in',NULL,'Y',NULL,NULL),
(3,109,3,'B','in',NULL,'Y',NULL,NULL),(3,101,4,'C','in',NULL,'Y',NULL,NULL),
(4,109,2,'B','transfer','Washtenaw CC','Y',NULL,NULL),(4,111,2,'A','in',NULL,'Y',NULL,NULL),(4,110,3,'B-','in',NULL,'Y',NULL,NULL),(4,101,3,'A-','in',NULL,'Y',NULL,NULL),
(6,109,3,'C+','transfer','Henry Ford College','Y',NULL,NULL),(6,101,4,'E','in',NULL,'N',NULL,NULL),
(7,109,1,'A','in',NULL,'Y',NULL,NULL),(7,110,3,'A','in',NULL,'Y',NULL,NULL);
