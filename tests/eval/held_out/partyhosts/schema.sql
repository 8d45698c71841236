CREATE TABLE party (
  Party_ID INTEGER,
  Party_Theme TEXT,
  Location TEXT,
  First_year TEXT,
  Last_year TEXT,
  Number_of_hosts INTEGER,
  PRIMARY KEY (Party_ID)
);
CREATE TABLE host (
  Host_ID INTEGER,
  Name TEXT,
  Nationality TEXT,
  Age TEXT,
  PRIMARY KEY (Host_ID)
);
CREATE TABLE party_host (
  Party_ID INTEGER,
  Host_ID INTEGER,
  Is_Main_in_Charge BOOLEAN,
  PRIMARY KEY (Party_ID, Host_ID),
  FOREIGN KEY (Host_ID) REFERENCES host(Host_ID),
  FOREIGN KEY (Party_ID) REFERENCES party(Party_ID)
);
INSERT INTO party VALUES (1,'Lantern Night','Hamburg, Germany','2003','2009',3);
INSERT INTO party VALUES (2,'Deep Sea','Lagos, Portugal','2011','2014',2);
INSERT INTO party VALUES (3,'Roaring Twenties','Chicago, USA','1999','2006',4);
INSERT INTO party VALUES (4,'Desert Caravan','Marrakesh, Morocco','2008','2019',6);
INSERT INTO party VALUES (5,'Snow Ball','Hamburg, Germany','2012','2016',5);
INSERT INTO party VALUES (6,'Space Disco','Osaka, Japan','2001','2010',2);
INSERT INTO party VALUES (7,'Masked Garden','Verona, Italy','2015','2018',3);
INSERT INTO party VALUES (8,'Harvest Moon','Chicago, USA','2006','2008',1);
INSERT INTO host VALUES (1,'Imogen Fairley','United Kingdom','29');
INSERT INTO host VALUES (2,'Kenji Morimoto','Japan','41');
INSERT INTO host VALUES (3,'Tadgh Rooney','Ireland','36');
INSERT INTO host VALUES (4,'Beatriz Lobo','Portugal','33');
INSERT INTO host VALUES (5,'Franz Keller','Germany','52');
INSERT INTO host VALUES (6,'Marcus Lyle','United Kingdom','45');
INSERT INTO host VALUES (7,'Amina Tazi','Morocco','38');
INSERT INTO host VALUES (8,'Helen Oduya','United Kingdom','31');
INSERT INTO host VALUES (9,'Giorgio Neri','Italy','60');
INSERT INTO host VALUES (10,'Sven Ahlberg','Germany','27');
INSERT INTO party_host VALUES (1,5,TRUE),(1,1,FALSE),(1,10,FALSE),(2,4,TRUE),(2,6,FALSE),(3,3,TRUE),(3,6,FALSE),(4,7,TRUE),(4,6,FALSE),(4,4,FALSE),(4,5,FALSE),(5,5,TRUE),(5,2,FALSE),(7,6,TRUE),(7,4,FALSE);
