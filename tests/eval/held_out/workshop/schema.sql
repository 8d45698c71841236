CREATE TABLE workshop (
  Workshop_ID INTEGER,
  Date TEXT,
  Venue TEXT,
  Name TEXT,
  PRIMARY KEY (Workshop_ID)
);
CREATE TABLE submission (
  Submission_ID INTEGER,
  Scores REAL,
  Author TEXT,
  College TEXT,
  PRIMARY KEY (Submission_ID)
);
CREATE TABLE Acceptance (
  Submission_ID INTEGER,
  Workshop_ID INTEGER,
  Result TEXT,
  PRIMARY KEY (Submission_ID, Workshop_ID),
  FOREIGN KEY (Submission_ID) REFERENCES submission(Submission_ID),
  FOREIGN KEY (Workshop_ID) REFERENCES workshop(Workshop_ID)
);
INSERT INTO workshop VALUES (1,'June 4','Kessler Auditorium','Soil and Water');
INSERT INTO workshop VALUES (2,'August 20','Marwick Library','Graph Methods');
INSERT INTO workshop VALUES (3,'August 24','Observatory Annex','Night Sky Data');
INSERT INTO workshop VALUES (4,'September 2','Kessler Auditorium','Early Readers');
INSERT INTO workshop VALUES (5,'October 17','Delta Room','Rural Transit');
INSERT INTO workshop VALUES (6,'November 9','Glass House','Urban Trees');
INSERT INTO workshop VALUES (7,'December 1','Delta Room','Archive Ethics');
INSERT INTO submission VALUES (1,82.5,'Nadia Corr','Lakehurst');
INSERT INTO submission VALUES (2,91.0,'Felix Amoah','Brandon State');
INSERT INTO submission VALUES (3,67.0,'Sylvie Roth','Lakehurst');
INSERT INTO submission VALUES (4,88.5,'Hamish Orr','Tarrant Tech');
INSERT INTO submission VALUES (5,95.5,'Keiko Abe','Tarrant Tech');
INSERT INTO submission VALUES (6,73.0,'Luis Pinto','Brandon State');
INSERT INTO submission VALUES (7,79.5,'Marta Zielinska','Lakehurst');
INSERT INTO submission VALUES (8,58.0,'Owen Bright','Coldwater');
INSERT INTO submission VALUES (9,86.0,'Tara Singh','Tarrant Tech');
INSERT INTO submission VALUES (10,90.0,'Bruno Salvi','Lakehurst');
INSERT INTO Acceptance VALUES (1,1,'Accepted'),(2,2,'Accepted'),(2,3,'Accepted'),(3,1,'Rejected'),(3,5,'Accepted'),(4,2,'Rejected'),(4,4,'Accepted'),(5,2,'Accepted'),(5,3,'Accepted'),(6,5,'Rejected'),(7,2,'Accepted'),(9,4,'Rejected'),(10,3,'Rejected'),(10,2,'Rejected');
