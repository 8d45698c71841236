CREATE TABLE driver (
  Driver_ID INTEGER,
  Name TEXT,
  Party TEXT,
  Home_city TEXT,
  Age INTEGER,
  PRIMARY KEY (Driver_ID)
);
CREATE TABLE school (
  School_ID INTEGER,
  Grade TEXT,
  School TEXT,
  Location TEXT,
  Type TEXT,
  PRIMARY KEY (School_ID)
);
CREATE TABLE school_bus (
  School_ID INTEGER,
  Driver_ID INTEGER,
  Years_Working INTEGER,
  If_full_time BOOLEAN,
  PRIMARY KEY (School_ID, Driver_ID),
  FOREIGN KEY (School_ID) REFERENCES school(School_ID),
  FOREIGN KEY (Driver_ID) REFERENCES driver(Driver_ID)
);
INSERT INTO driver VALUES (1,'Marge Oakley','Democratic','Hartford',43);
INSERT INTO driver VALUES (2,'Stan Polk','Republican','Waterbury',57);
INSERT INTO driver VALUES (3,'Devon Cray','Independent','Bridgeport',29);
INSERT INTO driver VALUES (4,'Lou Ferrara','Democratic','Hartford',61);
INSERT INTO driver VALUES (5,'Inez Rocha','Democratic','Stamford',38);
INSERT INTO driver VALUES (6,'Walt Jessup','Republican','Hartford',50);
INSERT INTO driver VALUES (7,'Tammy Blanc','Republican','Bridgeport',34);
INSERT INTO driver VALUES (8,'Earl Dobbs','Democratic','New Haven',66);
INSERT INTO driver VALUES (9,'Ruth Pell',NULL,'Danbury',46);
INSERT INTO school VALUES (1,'Kindergarten','Maple Hollow School','Avon','Private');
INSERT INTO school VALUES (2,'Primary','Ellis Street Elementary','Stamford','Public');
INSERT INTO school VALUES (3,'Middle','Jonas Webb Middle School','Bridgeport','Public');
INSERT INTO school VALUES (4,'High','St. Aldhelm Academy','Hartford','Private');
INSERT INTO school VALUES (5,'High','Quarry Road High School','Danbury','Public');
INSERT INTO school VALUES (6,'Primary','Little River School','Avon','Public');
INSERT INTO school VALUES (7,'Middle','Fairbanks Preparatory','Norwalk','Private');
INSERT INTO school_bus VALUES (1,3,2,FALSE);
INSERT INTO school_bus VALUES (2,5,9,TRUE);
INSERT INTO school_bus VALUES (2,8,24,TRUE);
INSERT INTO school_bus VALUES (3,7,6,TRUE);
INSERT INTO school_bus VALUES (3,1,11,FALSE);
INSERT INTO school_bus VALUES (3,2,17,TRUE);
INSERT INTO school_bus VALUES (4,4,30,TRUE);
INSERT INTO school_bus VALUES (5,1,4,TRUE);
INSERT INTO school_bus VALUES (4,6,13,FALSE);
