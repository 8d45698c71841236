CREATE TABLE people (
  People_ID INTEGER,
  Name TEXT,
  Country TEXT,
  Is_Male TEXT,
  Age INTEGER,
  PRIMARY KEY (People_ID)
);
CREATE TABLE church (
  Church_ID INTEGER,
  Name TEXT,
  Organized_by TEXT,
  Open_Date INTEGER,
  Continuation_of TEXT,
  PRIMARY KEY (Church_ID)
);
CREATE TABLE wedding (
  Church_ID INTEGER,
  Male_ID INTEGER,
  Female_ID INTEGER,
  Year INTEGER,
  PRIMARY KEY (Church_ID, Male_ID, Female_ID),
  FOREIGN KEY (Church_ID) REFERENCES church(Church_ID),
  FOREIGN KEY (Male_ID) REFERENCES people(People_ID),
  FOREIGN KEY (Female_ID) REFERENCES people(People_ID)
);
INSERT INTO people VALUES (1,'Angus Mackay','Scotland','T',28);
INSERT INTO people VALUES (2,'Rhian Pryce','Wales','F',26);
INSERT INTO people VALUES (3,'Edmund Colby','England','T',34);
INSERT INTO people VALUES (4,'Saoirse Flynn','Ireland','F',31);
INSERT INTO people VALUES (5,'Torvald Moe','Norway','T',42);
INSERT INTO people VALUES (6,'Harriet Stone','England','F',37);
INSERT INTO people VALUES (7,'Owen Griffith','Wales','T',25);
INSERT INTO people VALUES (8,'Ingrid Moen','Norway','F',29);
INSERT INTO people VALUES (9,'Percy Lamb','England','T',55);
INSERT INTO people VALUES (10,'Morag Baird','Scotland','F',48);
INSERT INTO people VALUES (11,'Declan Roche','Ireland','T',39);
INSERT INTO people VALUES (12,'Beatrice Hale','England','F',23);
INSERT INTO church VALUES (1,'St Brannock','Parish Council',1831,'St Mary Old Chapel');
INSERT INTO church VALUES (2,'Trinity on the Hill','Rev. Alban Pike',1902,NULL);
INSERT INTO church VALUES (3,'All Souls','Rev. Alban Pike',1899,'Mill Chapel');
INSERT INTO church VALUES (4,'Holy Well','Sisters of Clare',1754,NULL);
INSERT INTO church VALUES (5,'St Cuthman','Parish Council',1926,'Harbour Mission');
INSERT INTO church VALUES (6,'Bethel Grove','Elder Josiah Kemp',1871,NULL);
INSERT INTO church VALUES (7,'St Wendreda','Parish Council',1958,NULL);
INSERT INTO wedding VALUES (1,1,2,2014);
INSERT INTO wedding VALUES (1,3,6,2015);
INSERT INTO wedding VALUES (4,5,8,2016);
INSERT INTO wedding VALUES (3,7,4,2014);
INSERT INTO wedding VALUES (4,9,10,2013);
INSERT INTO wedding VALUES (1,11,12,2016);
INSERT INTO wedding VALUES (6,3,4,2018);
INSERT INTO wedding VALUES (3,9,6,2016);
