CREATE TABLE railway (
  Railway_ID INTEGER,
  Railway TEXT,
  Builder TEXT,
  Built TEXT,
  Wheels TEXT,
  Location TEXT,
  ObjectNumber TEXT,
  PRIMARY KEY (Railway_ID)
);
CREATE TABLE train (
  Train_ID INTEGER,
  Train_Num TEXT,
  Name TEXT,
  "From" TEXT,
  Arrival TEXT,
  Railway_ID INTEGER,
  PRIMARY KEY (Train_ID),
  FOREIGN KEY (Railway_ID) REFERENCES railway(Railway_ID)
);
CREATE TABLE manager (
  Manager_ID INTEGER,
  Name TEXT,
  Country TEXT,
  Working_year_starts TEXT,
  Age INTEGER,
  Level INTEGER,
  PRIMARY KEY (Manager_ID)
);
CREATE TABLE railway_manage (
  Railway_ID INTEGER,
  Manager_ID INTEGER,
  From_Year TEXT,
  PRIMARY KEY (Railway_ID, Manager_ID),
  FOREIGN KEY (Manager_ID) REFERENCES manager(Manager_ID),
  FOREIGN KEY (Railway_ID) REFERENCES railway(Railway_ID)
);
INSERT INTO railway VALUES (1,'Tamar Valley Light Railway','Cobb and Sons','1866','0-4-2T','Plymouth','1974-12');
INSERT INTO railway VALUES (2,'Great Fen Line','Alder Ironworks','1851','2-2-2','York','1975-70');
INSERT INTO railway VALUES (3,'Severn Crossing Railway','Alder Ironworks','1875','4-4-0','Bristol','1978-44');
INSERT INTO railway VALUES (4,'Penmore Tramway','Hallam Works','1903','0-6-0','Penzance','1981-03');
INSERT INTO railway VALUES (5,'North Dales Railway','Alder Ironworks','1892','4-6-0','York','1983-91');
INSERT INTO railway VALUES (6,'Lomond and Forth','Strath Foundry','1888','4-4-0','Glasgow','1986-20');
INSERT INTO railway VALUES (7,'Isle Quarry Line','Hallam Works','1911','0-4-0','Portland','1990-08');
INSERT INTO train VALUES (1,'51','The Heron','Plymouth','10:40',1);
INSERT INTO train VALUES (2,'53','Fenland Flyer','York','12:15',2);
INSERT INTO train VALUES (3,'60','Night Mail','London','05:55',2);
INSERT INTO train VALUES (4,'62','Severn Star','Bristol','14:30',3);
INSERT INTO train VALUES (5,'77','Dalesman','Leeds','16:05',5);
INSERT INTO train VALUES (6,'78','Moorland Express','York','18:50',5);
INSERT INTO train VALUES (7,'79','Early Bird','Leeds','07:20',5);
INSERT INTO train VALUES (8,'90','Loch Lady','Glasgow','21:10',6);
INSERT INTO train VALUES (9,'91','Forth Rambler','Edinburgh','11:25',6);
INSERT INTO manager VALUES (1,'Ambrose Tull','England','2006',45,5);
INSERT INTO manager VALUES (2,'Catriona Bell','Scotland','2008',39,6);
INSERT INTO manager VALUES (3,'Rhodri Parry','Wales','1999',58,9);
INSERT INTO manager VALUES (4,'Judith Marlow','England','2012',33,3);
INSERT INTO manager VALUES (5,'Fergus Laing','Scotland','2003',51,8);
INSERT INTO manager VALUES (6,'Dorian Peake','England','2015',29,2);
INSERT INTO railway_manage VALUES (1,1,'2010'),(2,3,'2005'),(3,3,'2011'),(5,4,'2014'),(6,2,'2012'),(6,5,'2009'),(2,1,'2016');
