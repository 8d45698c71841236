CREATE TABLE city (
  City_ID INTEGER,
  City TEXT,
  Hanzi TEXT,
  Hanyu_Pinyin TEXT,
  Regional_Population INTEGER,
  GDP REAL,
  PRIMARY KEY (City_ID)
);
CREATE TABLE match (
  Match_ID INTEGER,
  Date TEXT,
  Venue TEXT,
  Score TEXT,
  Result TEXT,
  Competition TEXT,
  PRIMARY KEY (Match_ID)
);
CREATE TABLE temperature (
  City_ID INTEGER,
  Jan REAL,
  Feb REAL,
  Mar REAL,
  Apr REAL,
  Jun REAL,
  Jul REAL,
  Aug REAL,
  Sep REAL,
  Oct REAL,
  Nov REAL,
  Dec REAL,
  PRIMARY KEY (City_ID),
  FOREIGN KEY (City_ID) REFERENCES city(City_ID)
);
CREATE TABLE hosting_city (
  Year INTEGER,
  Match_ID INTEGER,
  Host_City INTEGER,
  PRIMARY KEY (Year),
  FOREIGN KEY (Host_City) REFERENCES city(City_ID),
  FOREIGN KEY (Match_ID) REFERENCES match(Match_ID)
);
INSERT INTO city VALUES (1,'Hangzhou','杭州','Hángzhōu',12200000,1815.5);
INSERT INTO city VALUES (2,'Xiamen','厦门','Xiàmén',5280000,780.25);
INSERT INTO city VALUES (3,'Chengdu','成都','Chéngdū',21190000,2207.5);
INSERT INTO city VALUES (4,'Harbin','哈尔滨','Hā''ěrbīn',9890000,549.0);
INSERT INTO city VALUES (5,'Kunming','昆明','Kūnmíng',8600000,754.5);
INSERT INTO city VALUES (6,'Qingdao','青岛','Qīngdǎo',10340000,1492.0);
INSERT INTO city VALUES (7,'Dalian','大连','Dàlián',7510000,843.0);
INSERT INTO match VALUES (1,'May 3, 2006','Coral Stadium','2-1','Win','Spring Friendly');
INSERT INTO match VALUES (2,'June 19, 2007','Coral Stadium','0-0','Draw','Asian Trophy');
INSERT INTO match VALUES (3,'August 8, 2008','Maple Ground','1-3','Loss','Asian Trophy');
INSERT INTO match VALUES (4,'September 30, 2009','North Park','4-0','Win','Asian Trophy');
INSERT INTO match VALUES (5,'April 12, 2010','Maple Ground','1-0','Win','Spring Friendly');
INSERT INTO match VALUES (6,'July 25, 2011','North Park','2-2','Draw','Harbour Cup');
INSERT INTO match VALUES (7,'March 1, 2012','Maple Ground','0-2','Loss','Asian Trophy');
INSERT INTO match VALUES (8,'October 14, 2013','West End','3-1','Win','Harbour Cup');
INSERT INTO temperature VALUES (1,4.5,6.5,10.5,16.5,25,29,28.5,24,18.5,12.5,6.5);
INSERT INTO temperature VALUES (2,12.5,12.5,15,19.5,27,28.5,28,27,23.5,19.5,15);
INSERT INTO temperature VALUES (3,5.5,8,12.5,17.5,24.5,25.5,25,21.5,17,12,7);
INSERT INTO temperature VALUES (4,-18,-13,-3,7,21,23,21.5,15,6,-6,-15.5);
INSERT INTO temperature VALUES (5,8.5,10.5,14,17,20,20.5,19.5,18,15.5,11.5,9);
INSERT INTO temperature VALUES (6,-0.5,1.5,5.5,11,20.5,24,25.5,22,16,9,2.5);
INSERT INTO hosting_city VALUES (2006,1,2),(2007,2,2),(2008,3,6),(2009,4,1),(2010,5,6),(2011,6,4),(2012,7,6);
