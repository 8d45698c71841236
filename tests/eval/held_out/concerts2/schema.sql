CREATE TABLE stadium (
  Stadium_ID INTEGER PRIMARY KEY,
  Location TEXT,
  Name TEXT,
  Capacity INTEGER,
  Highest INTEGER,
  Lowest INTEGER,
  Average INTEGER
);

CREATE TABLE singer (
  Singer_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Country TEXT,
  Song_Name TEXT,
  Song_release_year TEXT,
  Age INTEGER,
  Is_male BOOLEAN
);

CREATE TABLE concert (
  concert_ID INTEGER PRIMARY KEY,
  concert_Name TEXT,
  Theme TEXT,
  Stadium_ID INTEGER REFERENCES stadium(Stadium_ID),
  Year INTEGER
);

CREATE TABLE singer_in_concert (
  concert_ID INTEGER REFERENCES concert(concert_ID),
  Singer_ID INTEGER REFERENCES singer(Singer_ID),
  PRIMARY KEY (concert_ID, Singer_ID)
);

CREATE TABLE artist (
  Artist_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Country TEXT,
  Year_Join INTEGER,
  Age INTEGER
);

CREATE TABLE exhibition (
  Exhibition_ID INTEGER PRIMARY KEY,
  Year INTEGER,
  Theme TEXT,
  Artist_ID INTEGER REFERENCES artist(Artist_ID),
  Ticket_Price DECIMAL(6,2)
);

CREATE TABLE exhibition_record (
  Exhibition_ID INTEGER REFERENCES exhibition(Exhibition_ID),
  Date TEXT,
  Attendance INTEGER,
  PRIMARY KEY (Exhibition_ID, Date)
);

INSERT INTO stadium VALUES
(1, 'Raith Rovers', 'Stark''s Park', 10104, 4812, 1294, 2106),
(2, 'Ayr United', 'Somerset Park', 11998, 2363, 1057, 1477),
(3, 'East Fife', 'Bayview Stadium', 2000, 1980, 533, 864),
(4, 'Queen''s Park', 'Hampden Park', 52500, 1763, 466, 730),
(5, 'Stirling Albion', 'Forthbank Stadium', 3808, 1125, 404, 642),
(6, 'Arbroath', 'Gayfield Park', 4125, 921, 411, 638),
(7, 'Alloa Athletic', 'Recreation Park', 3100, 1057, 331, 637),
(9, 'Peterhead', 'Balmoor', 4000, 837, 400, 615),
(10, 'Brechin City', 'Glebe Park', 3960, 780, 315, 552);

INSERT INTO singer VALUES
(1, 'Joe Sharp', 'Netherlands', 'You', '1992', 52, FALSE),
(2, 'Timbaland', 'United States', 'Dangerous', '2008', 32, TRUE),
(3, 'Justin Brown', 'France', 'Hey Oh', '2013', 29, TRUE),
(4, 'Rose White', 'France', 'Sun', '2003', 41, FALSE),
(5, 'John Nizinik', 'France', 'Gentleman', '2014', 43, TRUE),
(6, 'Tribal King', 'France', 'Love', '2016', 25, TRUE),
(7, 'Ana Ribeiro', 'Portugal', 'Hey Lisboa', '2015', 37, FALSE),
(8, 'Kevin Cole', 'United States', 'Midnight Road', '2011', 48, TRUE),
(9, 'Marta Silva', 'Portugal', 'Fado Nova', NULL, 61, FALSE),
(10, 'Lena Fischer', 'Germany', 'Regen', '2018', 34, FALSE);

INSERT INTO concert VALUES
(1, 'Auditions', 'Free choice', 1, 2014),
(2, 'Super bootcamp', 'Free choice 2', 2, 2014),
(3, 'Home Visits', 'Bleeding Love', 2, 2015),
(4, 'Week 1', 'Wide Awake', 10, 2014),
(5, 'Week 1 Encore', 'Happy Tonight', 9, 2015),
(6, 'Week 2', 'Party All Night', 7, 2015),
(7, 'Summer Night', 'Free choice', 2, 2013),
(8, 'Winter Gala', 'Snow', 10, 2013),
(9, 'Open Air', NULL, 4, 2015);

INSERT INTO singer_in_concert VALUES
(1, 2),
(1, 3),
(1, 5),
(2, 3),
(2, 6),
(3, 5),
(4, 4),
(5, 6),
(5, 3),
(6, 2),
(7, 8),
(8, 7),
(8, 3),
(9, 1),
(9, 2),
(9, 7),
(9, 8);

INSERT INTO artist VALUES
(1, 'Vijay Singh', 'Fiji', 1998, 46),
(2, 'John Daly', 'United States', 1991, 46),
(3, 'Paul Azinger', 'United States', 1993, 47),
(4, 'Jeff Sluman', 'United States', 1983, 57),
(5, 'Mark Brooks', 'United States', 1996, 48),
(6, 'Nick Price', 'Zimbabwe', 1994, 48),
(7, 'Larry Nelson', 'United States', 1981, 50),
(8, 'Ernie Boyd', 'South Africa', 1987, 59);

INSERT INTO exhibition VALUES
(1, 2004, 'Santa Claus', 1, 19.95),
(2, 2005, 'Santa Claus 2', 2, 12.95),
(3, 2005, 'Santa''s crafts', 2, 14.95),
(4, 2006, 'Summer', 4, 13.95),
(5, 2010, 'Santa Claus 3', 6, 29.95),
(6, 2010, 'Winter Landscapes', 7, 24.95),
(7, 2004, 'Harbours', 4, 17.5),
(8, 2011, 'Portraits', 4, 22.5);

INSERT INTO exhibition_record VALUES
(1, 'December 2', 965),
(1, 'December 4', 1200),
(2, 'December 7', 1020),
(3, 'December 11', 466),
(4, 'December 15', 955),
(5, 'December 16', 1749),
(6, 'December 18', 1131),
(7, 'June 3', 388),
(7, 'June 5', 712);

