CREATE TABLE Ref_Template_Types (
  Template_Type_Code TEXT PRIMARY KEY,
  Template_Type_Description TEXT NOT NULL
);

CREATE TABLE Templates (
  Template_ID INTEGER PRIMARY KEY,
  Version_Number INTEGER,
  Template_Type_Code TEXT NOT NULL REFERENCES Ref_Template_Types(Template_Type_Code),
  Date_Effective_From DATE,
  Date_Effective_To DATE,
  Template_Details TEXT
);

CREATE TABLE Documents (
  Document_ID INTEGER PRIMARY KEY,
  Template_ID INTEGER REFERENCES Templates(Template_ID),
  Document_Name TEXT,
  Document_Description TEXT,
  Other_Details TEXT
);

CREATE TABLE Paragraphs (
  Paragraph_ID INTEGER PRIMARY KEY,
  Document_ID INTEGER REFERENCES Documents(Document_ID),
  Paragraph_Text TEXT,
  Other_Details TEXT
);

CREATE TABLE Ref_Locations (
  Location_Code TEXT PRIMARY KEY,
  Location_Name TEXT,
  Location_Description TEXT
);

CREATE TABLE Employees (
  Employee_ID INTEGER PRIMARY KEY,
  Role_Code TEXT,
  Employee_Name TEXT,
  Gender_MFU TEXT,
  Date_of_Birth DATE
);

CREATE TABLE Document_Locations (
  Document_ID INTEGER NOT NULL REFERENCES Documents(Document_ID),
  Location_Code TEXT NOT NULL REFERENCES Ref_Locations(Location_Code),
  Date_in_Location_From DATE NOT NULL,
  Date_in_Locaton_To DATE,
  PRIMARY KEY (Document_ID, Location_Code, Date_in_Location_From)
);

INSERT INTO Ref_Template_Types VALUES
('PPT', 'Presentation'),
('CV', 'CV'),
('AD', 'Advertisement'),
('PP', 'Power Point'),
('BK', 'Book'),
('LT', 'Letter'),
('NT', 'Note'),
('FX', 'Fax');

INSERT INTO Templates VALUES
(1, 5, 'PP', '2005-11-12', '2008-01-04', 'Quarterly slides'),
(4, 4, 'BK', '2002-03-02', '2007-06-09', 'Hardcover'),
(6, 2, 'PPT', '1975-05-20', '1999-09-18', 'Old slides'),
(7, 8, 'PPT', '1993-10-07', NULL, 'Classic slides'),
(9, 2, 'BK', '2002-12-24', '2014-04-15', 'Paperback'),
(10, 1, 'PPT', '2006-05-08', '2008-03-11', 'Blue slides'),
(11, 6, 'BK', '2009-08-19', NULL, 'Pocket book'),
(14, 7, 'AD', '1998-05-31', '2013-09-18', 'Billboard'),
(15, 2, 'CV', '2008-10-27', '2013-11-30', 'Short CV'),
(16, 5, 'CV', '1977-07-17', '2003-01-03', 'Long CV'),
(18, 3, 'PPT', '1995-02-02', '2007-12-13', NULL),
(20, 3, 'BK', '2001-07-18', '2012-04-10', 'Scrap book'),
(21, 9, 'AD', '2014-02-27', NULL, 'Web banner'),
(22, 0, 'PPT', '2010-01-15', NULL, 'Draft slides'),
(25, 4, 'LT', '2011-06-01', NULL, 'Formal letter');

INSERT INTO Documents VALUES
(76, 20, 'Robbin CV', 'y', NULL),
(80, 7, 'Welcome to NY', 'h', NULL),
(82, 10, 'Data base', 'w', NULL),
(3830, 14, 'Understanding DB', 'y', NULL),
(33930, 1, 'Customer reviews', 'y', NULL),
(50123, 22, 'Do not panic', 'k', NULL),
(651512, 21, 'How to read a book', 'w', NULL),
(801801, 4, 'Summer Show', 'u', NULL),
(3540024, 7, 'Palm reading', 'y', NULL),
(16514113, 25, 'A history of Arts', 'h', NULL),
(29194, 20, 'Winter Show', 'r', 'draft'),
(40100, 7, 'Learning French', 'k', NULL),
(40101, NULL, 'Loose papers', 'k', 'unfiled'),
(40102, 15, 'Anna CV', 'y', NULL);

INSERT INTO Paragraphs VALUES
(7, 3830, 'Ukraine', NULL),
(9, 33930, 'Korea', NULL),
(65, 50123, 'UK', NULL),
(241, 651512, 'Somalia', NULL),
(3708, 33930, 'Brazil', NULL),
(9946, 80, 'Ireland', NULL),
(16615, 80, 'Fiji', NULL),
(51123, 29194, 'Canada', NULL),
(608931, 3540024, 'Japan', NULL),
(6510323, 80, 'Micronesia', NULL),
(7000001, 16514113, 'Palestinian Territory', NULL),
(7000002, 16514113, 'Ukraine', NULL),
(7000003, 80, 'Japan', NULL),
(7000004, 40100, 'France', NULL),
(7000005, 33930, 'Ireland', 'revised');

INSERT INTO Ref_Locations VALUES
('b', 'Brazil', NULL),
('c', 'Canada', NULL),
('e', 'Edinburgh', 'Branch office'),
('n', 'Nanjing', NULL),
('x', 'Xiamen', NULL),
('a', 'Aachen', NULL),
('k', 'Kyoto', 'Archive'),
('t', 'Turin', NULL);

INSERT INTO Employees VALUES
(1, 'MG', 'Koby', 'M', '1976-11-02'),
(7, 'ED', 'Kenyon', 'F', '1986-03-11'),
(8, 'PT', 'Haley', 'F', '1979-01-28'),
(11, 'PR', 'Armani', 'F', '1988-12-08'),
(15, 'MG', 'Ebba', 'F', '1990-06-07'),
(22, 'HR', 'Stephanie', 'F', '1991-02-10'),
(25, 'PR', 'Leo', 'M', '1973-02-15'),
(30, 'ED', 'Rosalinda', 'F', '1975-09-21'),
(77, 'MG', 'Tevin', 'M', '1991-07-04'),
(98, 'PR', 'Dudley', 'M', '1986-02-11');

INSERT INTO Document_Locations VALUES
(76, 'e', '2017-01-06', '2018-02-02'),
(80, 'x', '2016-11-10', '2018-02-09'),
(82, 'c', '2017-03-02', NULL),
(3830, 'n', '2017-06-14', '2018-01-31'),
(33930, 'e', '2017-10-19', '2018-03-01'),
(50123, 'e', '2017-02-20', NULL),
(651512, 'c', '2017-05-05', '2018-02-22'),
(80, 'k', '2018-02-10', NULL),
(3540024, 't', '2016-12-01', '2017-12-31');

