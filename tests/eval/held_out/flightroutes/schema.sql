CREATE TABLE airlines (
  uid INTEGER PRIMARY KEY,
  Airline TEXT,
  Abbreviation TEXT,
  Country TEXT
);
CREATE TABLE airports (
  City TEXT,
  AirportCode TEXT PRIMARY KEY,
  AirportName TEXT,
  Country TEXT,
  CountryAbbrev TEXT
);
CREATE TABLE flights (
  Airline INTEGER,
  FlightNo INTEGER,
  SourceAirport TEXT REFERENCES airports(AirportCode),
  DestAirport TEXT REFERENCES airports(AirportCode),
  PRIMARY KEY (Airline, FlightNo)
);
INSERT INTO airlines VALUES
(1,'United Airlines','UAL','USA'),
(2,'US Airways','USAir','USA'),
(3,'Delta Airlines','Delta','USA'),
(4,'Southwest Airlines','Southwest','USA'),
(5,'American Airlines','American','USA'),
(6,'Northwest Airlines','Northwest','USA'),
(7,'Continental Airlines','Continental','USA'),
(8,'JetBlue Airways','JetBlue','USA'),
(9,'Frontier Airlines','Frontier','USA'),
(10,'Air Canada','AirCan','Canada'),
(11,'WestJet','WestJet','Canada'),
(12,'Aeromexico','Aeromex','Mexico');
INSERT INTO airports VALUES
('Aberdeen','APG','Phillips AAF','United States','US'),
('Aberdeen','ABR','Municipal','United States','US'),
('Abilene','DYS','Dyess AFB','United States','US'),
('Abilene','ABI','Municipal','United States','US'),
('Ashley','ASY','Ashley','United States','US'),
('Alton','ALN','Alton','United States','US'),
('Anthony','ANY','Anthony','United States','US'),
('Albany','ALB','Albany International','United States','US'),
('Calgary','YYC','Calgary International','Canada','CA'),
('Halifax','YHZ','Stanfield','Canada','CA'),
('Kelowna','YLW','Ellison Field','Canada','CA'),
('Monterrey','MTY','Mariano Escobedo','Mexico',NULL);
INSERT INTO flights VALUES
(1,28,'APG','ASY'),(1,29,'ASY','APG'),(1,44,'ABR','ALN'),(1,45,'ALN','ABR'),(1,90,'ALB','YYC'),
(2,12,'APG','ALB'),(2,13,'ALB','APG'),(2,54,'DYS','ASY'),
(3,120,'ABI','ALB'),(3,121,'ALB','ABI'),(3,300,'ALB','APG'),(3,302,'DYS','APG'),
(5,70,'ANY','ALB'),(5,71,'ALB','ANY'),
(6,15,'ABR','ALB'),(6,16,'ALB','ABR'),
(8,610,'ALB','ASY'),(8,611,'ASY','ALB'),(8,612,'ALB','ALN'),
(10,801,'YYC','YHZ'),(10,802,'YHZ','YYC'),(10,803,'YYC','ALB'),(10,804,'ALB','YYC'),(10,805,'YHZ','ALB'),(10,806,'ALB','YHZ'),
(11,33,'YYC','YHZ'),(11,35,'YHZ','ALB'),
(12,7,'MTY','ABI');
