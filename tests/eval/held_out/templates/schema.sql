CREATE TABLE Ref_Template_Types (
  Template_Type_Code TEXT NOT NULL PRIMARY KEY,
  Template_Type_Description TEXT NOT NULL
);
CREATE TABLE Templates (
  Template_ID INTEGER NOT NULL PRIMARY KEY,
  Version_Number INTEGER NOT NULL,
  Template_Type_Code TEXT NOT NULL REFERENCES Ref_Template_Types(Template_Type_Code),
  Date_Effective_From TIMESTAMP,
  Date_Effective_To TIMESTAMP,
  Template_Details TEXT NOT NULL
);
CREATE TABLE Documents (
  Document_ID INTEGER NOT NULL PRIMARY KEY,
  Template_ID INTEGER REFERENCES Templates(Template_ID),
  Document_Name TEXT,
  Document_Description TEXT,
  Other_Details TEXT
);
CREATE TABLE Paragraphs (
  Paragraph_ID INTEGER NOT NULL PRIMARY KEY,
  Document_ID INTEGER NOT NULL REFERENCES Documents(Document_ID),
  Paragraph_Text TEXT,
  Other_Details TEXT
);
INSERT INTO Ref_Template_Types VALUES
('PPT','Presentation'),('CV','Curriculum vitae'),('AD','Advertisement'),('PP','Paper'),('BK','Book'),('LT','Letter');
INSERT INTO Templates VALUES
(1,9,'PP','2005-11-12 07:09:48','2008-01-05 14:19:28','outline'),
(2,7,'PPT','2010-09-24 01:15:11','2012-07-08 03:31:04','slide deck'),
(4,2,'PP','2002-03-02 14:39:49',NULL,'two columns'),
(6,3,'BK','1975-11-20 18:20:14','1992-12-16 06:50:04','hard cover'),
(7,8,'PPT','1993-10-07 02:33:04','2002-12-18 12:32:47','dark background'),
(9,2,'BK','1997-11-22 04:05:06','2005-07-20 18:39:55','pocket'),
(10,1,'AD','2006-03-24 12:16:44',NULL,'banner'),
(11,6,'BK','2001-08-15 00:00:00',NULL,'illustrated'),
(14,4,'AD','1975-05-20 22:51:19','1981-01-24 14:58:10','leaflet'),
(18,5,'PP','2016-05-03 00:00:00',NULL,'poster'),
(20,4,'BK','2008-02-29 00:00:00','2013-08-21 00:00:00','large print'),
(22,0,'CV','2014-06-01 00:00:00',NULL,'one page');
INSERT INTO Documents VALUES
(0,7,'Introduction of OS','n',NULL),
(1,22,'Understanding DB','y',NULL),
(3,6,'Summer Show','u',NULL),
(76,20,'Robbin CV','y',NULL),
(80,14,'Welcome to NY','h',NULL),
(82,11,'Data base','w',NULL),
(2394,10,'Customer reviews','y',NULL),
(3830,14,'Do not panic','k',NULL),
(33930,1,'How Google people work','z','draft'),
(50123,22,'Learning French','z',NULL),
(651512,20,'How to write a CV','f',NULL),
(801801,4,'How to read a book','w',NULL),
(16514113,20,'A history of Arts','h','second print'),
(385906526,11,'About Korea','b',NULL);
INSERT INTO Paragraphs VALUES
(7,2394,'Korea',NULL),
(9,3,'Somalia',NULL),
(65,50123,'Palestinian Territory',NULL),
(3708,33930,'Senegal',NULL),
(16615,80,'Fiji',NULL),
(19917,2394,'Japan','checked'),
(20287,3,'Korea',NULL),
(61462,80,'Ukraine',NULL),
(75030,385906526,'Korea',NULL),
(117648,385906526,'Bangladesh',NULL),
(280120,2394,'Micronesia',NULL),
(510442,16514113,'Brazil',NULL),
(608931,33930,'Turkey',NULL),
(765713,80,'Ireland',NULL),
(813395,2394,'Chad',NULL),
(941925,76,'Peru',NULL);
