CREATE TABLE people (
  People_ID INTEGER PRIMARY KEY,
  Nationality TEXT,
  Name TEXT,
  Birth_Date TEXT,
  Height REAL
);
CREATE TABLE poker_player (
  Poker_Player_ID INTEGER PRIMARY KEY,
  People_ID INTEGER REFERENCES people(People_ID),
  Final_Table_Made INTEGER,
  Best_Finish INTEGER,
  Money_Rank INTEGER,
  Earnings REAL
);
INSERT INTO people VALUES
(1,'Russia','Aleksey Ostapenko','May 26, 1986',207),
(2,'Bulgaria','Teodor Salparov','August 16, 1982',182),
(3,'Russia','Roman Bragin','April 17, 1987',187),
(4,'Russia','Sergey Grankin','January 21, 1985',193),
(5,'Russia','Yevgeni Sivozhelez','August 8, 1986',196),
(6,'Russia','Maksim Botin','July 14, 1983',194.5),
(7,'Russia','Semen Poltavskiy','February 8, 1981',205),
(8,'Bulgaria','Hristo Mihov','March 2, 1990',176),
(9,'Italy','Marta Colombo','June 30, 1988',171),
(10,'Italy','Luca Ferri','October 11, 1979',184),
(11,'Poland','Jan Zielinski','December 5, 1984',NULL),
(12,NULL,'Amir Karimi','May 1, 1991',179),
(13,'Brazil','Thais Moreira','September 19, 1986',168);
INSERT INTO poker_player VALUES
(1,1,42,1,68,476090),
(2,2,10,2,141,189233),
(3,5,21,1,166,104871),
(4,6,19,2,58,596462),
(5,7,26,3,154,142800),
(6,9,35,1,112,231500),
(7,10,8,6,201,58740),
(8,11,14,4,187,77325),
(9,13,30,2,93,298110);
