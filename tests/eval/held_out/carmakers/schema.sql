CREATE TABLE continents (
  ContId INTEGER PRIMARY KEY,
  Continent TEXT
);
CREATE TABLE countries (
  CountryId INTEGER PRIMARY KEY,
  CountryName TEXT,
  Continent INTEGER REFERENCES continents(ContId)
);
CREATE TABLE car_makers (
  Id INTEGER PRIMARY KEY,
  Maker TEXT,
  FullName TEXT,
  Country INTEGER REFERENCES countries(CountryId)
);
CREATE TABLE model_list (
  ModelId INTEGER PRIMARY KEY,
  Maker INTEGER REFERENCES car_makers(Id),
  Model TEXT UNIQUE
);
CREATE TABLE car_names (
  MakeId INTEGER PRIMARY KEY,
  Model TEXT REFERENCES model_list(Model),
  Make TEXT
);
CREATE TABLE cars_data (
  Id INTEGER PRIMARY KEY REFERENCES car_names(MakeId),
  MPG REAL,
  Cylinders INTEGER,
  Edispl REAL,
  Horsepower INTEGER,
  Weight INTEGER,
  Accelerate REAL,
  Year INTEGER
);
INSERT INTO continents VALUES (1,'america'),(2,'europe'),(3,'asia'),(4,'africa'),(5,'australia'),(6,'antarctica');
INSERT INTO countries VALUES
(1,'usa',1),(2,'germany',2),(3,'france',2),(4,'japan',3),(5,'italy',2),(6,'sweden',2),(7,'uk',2),(8,'korea',3),(9,'nigeria',4),(10,'new zealand',5),(11,'egypt',4),(12,'mexico',1);
INSERT INTO car_makers VALUES
(1,'amc','American Motor Company',1),
(2,'volkswagen','Volkswagen',2),
(3,'bmw','BMW',2),
(4,'gm','General Motors',1),
(5,'ford','Ford Motor Company',1),
(6,'chrysler','Chrysler',1),
(7,'citroen','Citroen',3),
(8,'nissan','Nissan Motors',4),
(9,'fiat','Fiat',5),
(10,'honda','Honda',4),
(11,'mazda','Mazda',4),
(12,'daimler benz','Daimler Benz',2),
(13,'toyota','Toyota',4),
(14,'saab','Saab',6),
(15,'hyundai','Hyundai',8),
(16,'kia','Kia Motors',8);
INSERT INTO model_list VALUES
(1,1,'amc'),(2,2,'audi'),(3,3,'bmw'),(4,4,'buick'),(5,4,'cadillac'),(6,4,'chevrolet'),(7,4,'pontiac'),(8,5,'ford'),(9,5,'mercury'),(10,6,'dodge'),(11,6,'plymouth'),(12,6,'chrysler'),(13,7,'citroen'),(14,8,'datsun'),(15,9,'fiat'),(16,10,'honda'),(17,11,'mazda'),(18,13,'toyota'),(19,2,'volkswagen'),(20,14,'saab'),(21,12,'mercedes-benz'),(22,15,'hyundai');
INSERT INTO car_names VALUES
(1,'chevrolet','chevrolet chevelle malibu'),
(2,'buick','buick skylark 320'),
(3,'plymouth','plymouth satellite'),
(4,'amc','amc rebel sst'),
(5,'ford','ford torino'),
(6,'citroen','citroen ds-21 pallas'),
(7,'volkswagen','volkswagen 1131 deluxe sedan'),
(8,'audi','audi 100 ls'),
(9,'saab','saab 99e'),
(10,'bmw','bmw 2002'),
(11,'datsun','datsun pl510'),
(12,'toyota','toyota corona'),
(13,'ford','ford pinto'),
(14,'fiat','fiat 124b'),
(15,'mazda','mazda rx3'),
(16,'honda','honda civic'),
(17,'volkswagen','volkswagen rabbit'),
(18,'chevrolet','chevrolet vega'),
(19,'dodge','dodge aspen'),
(20,'toyota','toyota corolla'),
(21,'honda','honda accord'),
(22,'mercedes-benz','mercedes-benz 280s'),
(23,'cadillac','cadillac seville'),
(24,'datsun','datsun 280-zx');
INSERT INTO cars_data VALUES
(1,18,8,307,130,3504,12,1970),
(2,15,8,350,165,3693,11.5,1970),
(3,17.5,8,318,150,3436,11,1970),
(4,16,8,304,155,3433,12,1970),
(5,17,8,302,140,3449,10.5,1970),
(6,NULL,4,133,115,3090,17.5,1970),
(7,26,4,97,46,1835,20.5,1970),
(8,24,4,107,90,2430,14.5,1970),
(9,25,4,104,95,2375,17.4,1971),
(10,26,4,121,113,2234,12.5,1971),
(11,27,4,97,88,2130,14.5,1971),
(12,24.5,4,113,97,2372,15,1972),
(13,25,4,98,NULL,2046,19,1972),
(14,30,4,88,76,2065,14.6,1972),
(15,18.5,3,70,110,2124,13.5,1973),
(16,33,4,91,53,1795,17.6,1975),
(17,29,4,90,70,1937,14.2,1975),
(18,20,4,140,91,2408,19.5,1973),
(19,19,6,225,100,3630,17.7,1977),
(20,32.5,4,71,65,1836,21,1974),
(21,36,4,107,75,2205,14.7,1982),
(22,16.5,6,168,120,3820,16.7,1976),
(23,16.4,8,350,180,4380,12.1,1976),
(24,32.7,6,168,132,2910,11.4,1980);
