CREATE TABLE people (
  People_ID INTEGER,
  District TEXT,
  Name TEXT,
  Party TEXT,
  Age INTEGER,
  PRIMARY KEY (People_ID)
);
CREATE TABLE debate (
  Debate_ID INTEGER,
  Date TEXT,
  Venue TEXT,
  Num_of_Audience INTEGER,
  PRIMARY KEY (Debate_ID)
);
CREATE TABLE debate_people (
  Debate_ID INTEGER,
  Affirmative INTEGER,
  Negative INTEGER,
  If_Affirmative_Win BOOLEAN,
  PRIMARY KEY (Debate_ID, Affirmative, Negative),
  FOREIGN KEY (Debate_ID) REFERENCES debate(Debate_ID),
  FOREIGN KEY (Affirmative) REFERENCES people(People_ID),
  FOREIGN KEY (Negative) REFERENCES people(People_ID)
);
INSERT INTO people VALUES (1,'Ohio 3','Wanda Crespo','Democratic',44);
INSERT INTO people VALUES (2,'Texas 12','Buck Ransom','Republican',61);
INSERT INTO people VALUES (3,'Maine 1','Elspeth Doyle','Independent',52);
INSERT INTO people VALUES (4,'Iowa 2','Norris Tully','Republican',38);
INSERT INTO people VALUES (5,'Nevada 4','Carmen Yates','Democratic',35);
INSERT INTO people VALUES (6,'Texas 30','Leroy Banks','Democratic',67);
INSERT INTO people VALUES (7,'Utah 1','Spencer Holt','Republican',49);
INSERT INTO people VALUES (8,'Oregon 5','Fiona Marsh','Democratic',41);
INSERT INTO people VALUES (9,'Idaho 2','Clint Barlow','Republican',56);
INSERT INTO people VALUES (10,'Vermont','Tess Wainwright','Independent',70);
INSERT INTO debate VALUES (1,'October 3, 2014','Canterbury Hall',342);
INSERT INTO debate VALUES (2,'October 11, 2014','Riverside Arena',1250);
INSERT INTO debate VALUES (3,'November 2, 2014','Town Library',85);
INSERT INTO debate VALUES (4,'January 19, 2015','Canterbury Hall',410);
INSERT INTO debate VALUES (5,'March 7, 2015','Riverside Arena',980);
INSERT INTO debate VALUES (6,'April 28, 2015','Old Exchange',133);
INSERT INTO debate VALUES (7,'May 30, 2015','Riverside Arena',1675);
INSERT INTO debate_people VALUES (1,1,2,TRUE);
INSERT INTO debate_people VALUES (1,5,4,FALSE);
INSERT INTO debate_people VALUES (2,6,7,FALSE);
INSERT INTO debate_people VALUES (3,3,1,TRUE);
INSERT INTO debate_people VALUES (4,2,8,TRUE);
INSERT INTO debate_people VALUES (5,1,9,TRUE);
INSERT INTO debate_people VALUES (5,4,3,FALSE);
INSERT INTO debate_people VALUES (7,1,4,FALSE);
INSERT INTO debate_people VALUES (7,5,2,TRUE);
