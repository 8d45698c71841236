CREATE TABLE perpetrator (
  Perpetrator_ID INTEGER,
  People_ID INTEGER,
  Date TEXT,
  Year REAL,
  Location TEXT,
  Country TEXT,
  Killed INTEGER,
  Injured INTEGER,
  PRIMARY KEY (Perpetrator_ID)
);
CREATE TABLE people (
  People_ID INTEGER,
  Name TEXT,
  Height REAL,
  Weight REAL,
  "Home Town" TEXT,
  PRIMARY KEY (People_ID)
);
INSERT INTO people VALUES (1,'Ivo Krantz',1.78,74,'Graz');
INSERT INTO people VALUES (2,'Song Dae-ho',1.70,68,'Busan');
INSERT INTO people VALUES (3,'Milos Havel',1.88,95,'Brno');
INSERT INTO people VALUES (4,'Wen Bolin',1.66,59,'Wuhan');
INSERT INTO people VALUES (5,'Arturo Peralta',1.74,81,'Cali');
INSERT INTO people VALUES (6,'Kang Ji-won',1.81,77,'Daegu');
INSERT INTO people VALUES (7,'Lorcan Bray',1.85,90,'Cork');
INSERT INTO people VALUES (8,'Fang Guowei',1.69,64,'Xiamen');
INSERT INTO people VALUES (9,'Emil Strand',1.92,86,'Bergen');
INSERT INTO people VALUES (10,'Hugo Cifuentes',1.71,70,'Bogota');
INSERT INTO perpetrator VALUES (1,1,'02.14',1974,'Vienna','Austria',4,7);
INSERT INTO perpetrator VALUES (2,2,'04.26',1982,'Uiryeong','South Korea',21,35);
INSERT INTO perpetrator VALUES (3,4,'09.08',1994,'Beijing','China',11,28);
INSERT INTO perpetrator VALUES (4,5,'12.04',1986,'Bogota','Colombia',15,12);
INSERT INTO perpetrator VALUES (5,6,'11.18',1995,'Seoul','South Korea',8,16);
INSERT INTO perpetrator VALUES (6,8,'06.30',2001,'Hengyang','China',9,3);
INSERT INTO perpetrator VALUES (7,9,'01.21',1998,'Oslo','Norway',2,0);
INSERT INTO perpetrator VALUES (8,10,'10.10',2003,'Medellin','Colombia',6,19);
INSERT INTO perpetrator VALUES (9,3,'07.05',2006,'Shenyang','China',3,NULL);
