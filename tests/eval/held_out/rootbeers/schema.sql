CREATE TABLE customers (
  CustomerID INTEGER PRIMARY KEY, First TEXT, Last TEXT, StreetAddress TEXT, City TEXT, State TEXT,
  ZipCode INTEGER, Email TEXT, PhoneNumber TEXT, FirstPurchaseDate DATE, SubscribedToEmailList TEXT, Gender TEXT);
CREATE TABLE location (
  LocationID INTEGER PRIMARY KEY, LocationName TEXT UNIQUE, StreetAddress TEXT, City TEXT, State TEXT, ZipCode INTEGER);
CREATE TABLE geolocation (
  LocationID INTEGER PRIMARY KEY REFERENCES location(LocationID), Latitude REAL, Longitude REAL);
CREATE TABLE rootbeerbrand (
  BrandID INTEGER PRIMARY KEY, BrandName TEXT, FirstBrewedYear INTEGER, BreweryName TEXT, City TEXT, State TEXT, Country TEXT,
  Description TEXT, CaneSugar TEXT, CornSyrup TEXT, Honey TEXT, ArtificialSweetener TEXT, Caffeinated TEXT, Alcoholic TEXT,
  AvailableInCans TEXT, AvailableInBottles TEXT, AvailableInKegs TEXT, Website TEXT, FacebookPage TEXT, Twitter TEXT,
  WholesaleCost DECIMAL(6,2), CurrentRetailPrice DECIMAL(6,2));
CREATE TABLE rootbeer (
  RootBeerID INTEGER PRIMARY KEY, BrandID INTEGER REFERENCES rootbeerbrand(BrandID), ContainerType TEXT,
  LocationID INTEGER REFERENCES location(LocationID), PurchaseDate DATE);
CREATE TABLE rootbeerreview (
  CustomerID INTEGER REFERENCES customers(CustomerID), BrandID INTEGER REFERENCES rootbeerbrand(BrandID),
  StarRating INTEGER, ReviewDate DATE, Review TEXT, PRIMARY KEY (CustomerID, BrandID));
CREATE TABLE "transaction" (
  TransactionID INTEGER PRIMARY KEY, CreditCardNumber TEXT, CustomerID INTEGER REFERENCES customers(CustomerID),
  TransactionDate DATE, CreditCardType TEXT, LocationID INTEGER REFERENCES location(LocationID),
  RootBeerID INTEGER REFERENCES rootbeer(RootBeerID), PurchasePrice DECIMAL(6,2));
INSERT INTO customers VALUES
(101811,'Kenneth','Walton','6715 Commonwealth Dr','Sacramento','CA',94256,'walton.k76@fastmail.com','(916) 918-1561','2013-05-30','FALSE','M'),
(103508,'Madeleine','Jones','3603 Leidesdorff St','Sacramento','CA',94257,'j_madeleine@gmail.com','(916) 186-6423','2013-02-06','FALSE','F'),
(104939,'Damon','Serrano','3303 Bush St','Sacramento','CA',94258,'serrano.damon@yahoo.com','(916) 667-8431','2012-07-10','TRUE','M'),
(105549,'Patricia','Weaver','3 Golf Way','Folsom','CA',95630,NULL,'(916) 371-1185','2014-02-28','FALSE','F'),
(105771,'Tracey','Gregory','4400 Riverside Ave','Folsom','CA',95630,'tracey.gregory@outlook.com','(916) 254-7812','2013-09-14','TRUE','F'),
(107544,'Ida','Morgan','2212 Elk Grove Blvd','Elk Grove','CA',95624,'ida_morgan@fastmail.com','(916) 431-0099','2014-06-19','TRUE','F'),
(108481,'Nathan','Ortiz','91 Fair Oaks Blvd','Fair Oaks','CA',95628,NULL,'(916) 777-2210','2014-08-02','FALSE','M'),
(109064,'Gladys','Cruz','15 Sunrise Ave','Roseville','CA',95661,'gladys.cruz@gmail.com','(916) 320-4518','2012-11-22','TRUE','F');
INSERT INTO location VALUES
(0,'LOST','N/A','N/A','N/A',99999),
(1,'Sac State American River Courtyard','6000 J St','Sacramento','CA',95819),
(2,'Sac State Union','6000 Union Way','Sacramento','CA',95819),
(3,'Folsom Lake Cafe','10 College Pkwy','Folsom','CA',95630),
(4,'Roseville Galleria Kiosk','1151 Galleria Blvd','Roseville','CA',95678),
(5,'Davis Farmers Market','301 C St','Davis','CA',95616),
(6,'Elk Grove Old Town','9085 Elk Grove Blvd','Elk Grove','CA',95624);
INSERT INTO geolocation VALUES
(1,38.5659,-121.426),(2,38.5619,-121.4230),(3,38.6618,-121.1264),(4,38.7721,-121.2691),(5,38.5449,-121.7440),(6,38.4096,-121.3650);
INSERT INTO rootbeerbrand VALUES
(10001,'A&W',1919,'Dr Pepper Snapple Group','Lodi','CA','United States','After setting up the first A&W Root Beer stand in California in 1919.','FALSE','TRUE','FALSE','FALSE','FALSE','FALSE','TRUE','TRUE','FALSE','http://www.rootbeer.com/','https://www.facebook.com/awrootbeer',NULL,0.42,1.00),
(10002,'A.J. Stephans',1926,'AJ Stephans Beverages','Fall River','MA','United States','Still brewed after a 1926 recipe.','TRUE','FALSE','FALSE','FALSE','FALSE','FALSE','FALSE','TRUE','FALSE','http://www.ajstephans.com/',NULL,NULL,0.98,2.20),
(10003,'Abita',1986,'Abita Brewing Co.','Covington','LA','United States','Made with pure Louisiana cane sugar.','TRUE','FALSE','FALSE','FALSE','FALSE','FALSE','FALSE','TRUE','TRUE','http://www.abita.com/','https://www.facebook.com/abitabrewing','@TheAbitaBeer',1.13,2.50),
(10004,'Barq''s',1898,'Coca-Cola','New Orleans','LA','United States','Barq''s has bite.','FALSE','TRUE','FALSE','FALSE','TRUE','FALSE','TRUE','TRUE','FALSE','http://www.barqs.com/','https://www.facebook.com/barqs',NULL,0.40,0.95),
(10005,'Bundaberg',1960,'Bundaberg Brewed Drinks','Bundaberg','QLD','Australia','Brewed in Queensland.','TRUE','FALSE','FALSE','FALSE','FALSE','FALSE','FALSE','TRUE','FALSE','http://www.bundaberg.com/',NULL,'@Bundaberg',1.30,2.99),
(10006,'Bulldog',1986,'Bulldog Brewing','Fresno','CA','United States','Creamy with honey.','TRUE','FALSE','TRUE','FALSE','FALSE','FALSE','FALSE','TRUE','FALSE',NULL,NULL,NULL,0.90,2.15),
(10007,'Dog n Suds',1953,'Clover Club Bottling','Champaign','IL','United States','Drive-in classic.','FALSE','TRUE','FALSE','FALSE','FALSE','FALSE','TRUE','TRUE','TRUE','http://www.dognsudssoda.com/',NULL,NULL,0.75,1.60),
(10008,'Sparky''s Fresh Draft',1995,'Sparky''s','Pacific Grove','CA','United States','Small batch from Monterey Bay.','TRUE','FALSE','TRUE','FALSE','FALSE','FALSE','FALSE','TRUE','TRUE','http://www.sparkysrootbeer.com/','https://www.facebook.com/sparkys',NULL,1.05,2.45);
INSERT INTO rootbeer VALUES
(100000,10001,'Bottle',1,'2015-07-03'),(100001,10001,'Can',1,'2015-07-03'),(100002,10001,'Can',2,'2015-07-05'),
(100003,10002,'Bottle',3,'2015-06-21'),(100004,10002,'Bottle',1,'2015-04-11'),(100005,10003,'Bottle',2,'2015-08-30'),
(100006,10003,'Bottle',4,'2015-09-01'),(100007,10004,'Can',1,'2014-12-12'),(100008,10004,'Can',4,'2014-11-02'),
(100009,10005,'Bottle',3,'2014-10-15'),(100010,10006,'Bottle',2,'2014-09-09'),(100011,10007,'Can',2,'2014-08-18'),
(100012,10007,'Bottle',3,'2015-02-14'),(100013,10004,'Bottle',0,'2015-03-03'),(100014,10001,'Bottle',4,'2015-05-25');
INSERT INTO rootbeerreview VALUES
(101811,10001,5,'2013-07-15',NULL),(101811,10003,5,'2013-08-20','Smooth and sweet.'),(103508,10001,3,'2013-03-11',NULL),
(103508,10005,5,'2013-11-25','Worth every penny.'),(104939,10001,2,'2012-12-01','Too much syrup.'),(104939,10004,4,'2014-01-09',NULL),
(105771,10002,3,'2014-02-02',NULL),(105771,10003,5,'2014-03-19','You could have done better Sactown.'),(107544,10004,1,'2014-08-08','Bite is right.'),
(108481,10002,3,'2014-09-09',NULL),(109064,10007,4,'2013-04-04',NULL),(109064,10005,4,'2014-05-12',NULL);
INSERT INTO "transaction" VALUES
(100000,'6011583832864739',101811,'2014-07-07','Discover',2,100002,1.00),
(100001,'6011583832864739',101811,'2014-07-07','Discover',2,100005,2.50),
(100002,'4716634257568793',103508,'2014-07-13','Visa',1,100000,1.00),
(100003,'4716634257568793',103508,'2015-01-10','Visa',1,100004,2.20),
(100004,'4716634257568793',103508,'2015-02-02','Visa',3,100009,2.99),
(100005,'341284709187221',104939,'2015-02-17','American Express',3,100003,2.20),
(100006,'341284709187221',104939,'2015-03-21','American Express',4,100008,0.95),
(100007,'5188941623341709',105549,'2015-03-30','MasterCard',4,100006,2.50),
(100008,'4916201877453311',105771,'2015-04-14','Visa',2,100010,2.15),
(100009,'4916201877453311',105771,'2015-05-01','Visa',2,100011,1.60),
(100010,'5512008743218890',107544,'2015-05-29','MasterCard',1,100001,1.00),
(100011,'5512008743218890',107544,'2014-12-24','MasterCard',1,100007,0.95),
(100012,'6011220981443310',109064,'2015-06-30','Discover',3,100012,1.60);
