CREATE TABLE device (
  Device_ID INTEGER,
  Device TEXT,
  Carrier TEXT,
  Package_Version TEXT,
  Applications TEXT,
  Software_Platform TEXT,
  PRIMARY KEY (Device_ID)
);
CREATE TABLE shop (
  Shop_ID INTEGER,
  Shop_Name TEXT,
  Location TEXT,
  Open_Date TEXT,
  Open_Year INTEGER,
  PRIMARY KEY (Shop_ID)
);
CREATE TABLE stock (
  Shop_ID INTEGER,
  Device_ID INTEGER,
  Quantity INTEGER,
  PRIMARY KEY (Shop_ID, Device_ID),
  FOREIGN KEY (Shop_ID) REFERENCES shop(Shop_ID),
  FOREIGN KEY (Device_ID) REFERENCES device(Device_ID)
);
INSERT INTO device VALUES (1,'Halcyon S2','Orbit','1.2.0','Mail , Maps','Android');
INSERT INTO device VALUES (2,'Pebblefone','Vesta','3.0.1','Mail','iOS');
INSERT INTO device VALUES (3,'Kestrel 5','Orbit','2.4','Maps , Radio','Android');
INSERT INTO device VALUES (4,'Nimbus Mini','Tellus','1.0','Radio','Windows Phone');
INSERT INTO device VALUES (5,'Quartz Pro','Vesta','4.1.3','Mail , Maps','Android');
INSERT INTO device VALUES (6,'Lumen X','Tellus','2.2','Maps','iOS');
INSERT INTO device VALUES (7,'Talisman','Orbit','0.9','Mail','Symbian');
INSERT INTO device VALUES (8,'Drift 7','Orbit','1.8',NULL,'Android');
INSERT INTO shop VALUES (1,'Copper Street','Dover','March 20',1996);
INSERT INTO shop VALUES (2,'Beacon Mall','Leeds','April 8',2003);
INSERT INTO shop VALUES (3,'Pier Nine','Cardiff','August 3',2008);
INSERT INTO shop VALUES (4,'Union Arcade','Leeds','May 17',2011);
INSERT INTO shop VALUES (5,'Station Kiosk','Dundee','November 1',2014);
INSERT INTO shop VALUES (6,'Hillcrest','Belfast','January 12',2001);
INSERT INTO stock VALUES (1,1,120),(1,2,45),(1,3,60),(2,1,200),(2,5,75),(2,6,30),(2,2,15),(3,3,90),(3,4,8),(4,5,160),(4,1,55),(6,6,25),(6,8,40);
