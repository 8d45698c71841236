CREATE TABLE employee (
  Employee_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Age INTEGER,
  City TEXT
);
CREATE TABLE shop (
  Shop_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Location TEXT,
  District TEXT,
  Number_products INTEGER,
  Manager_name TEXT
);
CREATE TABLE hiring (
  Shop_ID INTEGER REFERENCES shop(Shop_ID),
  Employee_ID INTEGER PRIMARY KEY REFERENCES employee(Employee_ID),
  Start_from TEXT,
  Is_full_time BOOLEAN
);
CREATE TABLE evaluation (
  Employee_ID INTEGER REFERENCES employee(Employee_ID),
  Year_awarded TEXT,
  Bonus REAL,
  PRIMARY KEY (Employee_ID, Year_awarded)
);
INSERT INTO employee VALUES
(1,'George Chuter',23,'Bristol'),
(2,'Lee Mears',29,'Bath'),
(3,'Mark Regan',43,'Bristol'),
(4,'Jason Hobson',30,'Bristol'),
(5,'Tim Payne',28,'Wasps'),
(6,'Andrew Sheridan',26,'Sale'),
(7,'Matt Stevens',31,'Bath'),
(8,'Phil Vickery',40,'Wasps'),
(9,'Steve Borthwick',32,'Bath'),
(10,'Louis Deacon',36,'Leicester'),
(11,'Hannah Orme',24,'Bristol'),
(12,'Ruth Tandy',NULL,'Sale');
INSERT INTO shop VALUES
(1,'FC Haka','Valkeakoski','Tehtaan kentta',3516,'Olli Huttunen'),
(2,'HJK','Helsinki','Finnair Stadium',10770,'Antti Muurinen'),
(3,'FC Honka','Espoo','Tapiolan Urheilupuisto',6000,'Mika Lehkosuo'),
(4,'FC Inter','Turku','Veritas Stadion',10000,'Job Dragtsma'),
(5,'FF Jaro','Jakobstad','Jakobstads Centralplan',5000,'Mika Laurikainen'),
(6,'FC KooTeePee','Kotka','Arto Tolsa Areena',4780,'Tommi Kautonen'),
(7,'KuPS','Kuopio','Magnum Areena',3500,'Esa Pekonen'),
(8,'FC Lahti','Lahti','Lahden Stadion',15000,'Ilkka Makela'),
(9,'IFK Mariehamn','Mariehamn','Wiklof Holding Arena',1600,NULL),
(10,'Rops Corner','Lahti','Keskuskentta',900,'Sanna Virta');
INSERT INTO hiring VALUES
(1,1,'2009',TRUE),
(1,2,'2003',TRUE),
(8,3,'2011',FALSE),
(4,4,'2012',TRUE),
(5,5,'2013',TRUE),
(2,6,'2010',FALSE),
(1,7,'2008',TRUE),
(8,9,'2014',FALSE),
(2,10,'2015',TRUE),
(1,11,'2016',FALSE);
INSERT INTO evaluation VALUES
(1,'2011',3000),
(2,'2015',3200),
(1,'2016',2900),
(4,'2017',3500),
(7,'2018',3750),
(10,'2016',4000),
(4,'2016',1200),
(4,'2018',2100),
(8,'2010',2600);
