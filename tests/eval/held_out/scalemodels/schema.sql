CREATE TABLE productlines (
  productLine TEXT NOT NULL PRIMARY KEY,
  textDescription TEXT,
  htmlDescription TEXT,
  image TEXT
);
CREATE TABLE products (
  productCode TEXT NOT NULL PRIMARY KEY,
  productName TEXT NOT NULL,
  productLine TEXT NOT NULL REFERENCES productlines(productLine),
  productScale TEXT NOT NULL,
  productVendor TEXT NOT NULL,
  productDescription TEXT NOT NULL,
  quantityInStock INTEGER NOT NULL,
  buyPrice DECIMAL(10,2) NOT NULL,
  MSRP DECIMAL(10,2) NOT NULL
);
CREATE TABLE offices (
  officeCode TEXT NOT NULL PRIMARY KEY,
  city TEXT NOT NULL,
  phone TEXT NOT NULL,
  addressLine1 TEXT NOT NULL,
  addressLine2 TEXT,
  state TEXT,
  country TEXT NOT NULL,
  postalCode TEXT NOT NULL,
  territory TEXT NOT NULL
);
CREATE TABLE employees (
  employeeNumber INTEGER NOT NULL PRIMARY KEY,
  lastName TEXT NOT NULL,
  firstName TEXT NOT NULL,
  extension TEXT NOT NULL,
  email TEXT NOT NULL,
  officeCode TEXT NOT NULL REFERENCES offices(officeCode),
  reportsTo INTEGER REFERENCES employees(employeeNumber),
  jobTitle TEXT NOT NULL
);
CREATE TABLE customers (
  customerNumber INTEGER NOT NULL PRIMARY KEY,
  customerName TEXT NOT NULL,
  contactLastName TEXT NOT NULL,
  contactFirstName TEXT NOT NULL,
  phone TEXT NOT NULL,
  addressLine1 TEXT NOT NULL,
  addressLine2 TEXT,
  city TEXT NOT NULL,
  state TEXT,
  postalCode TEXT,
  country TEXT NOT NULL,
  salesRepEmployeeNumber INTEGER REFERENCES employees(employeeNumber),
  creditLimit DECIMAL(10,2)
);
CREATE TABLE orders (
  orderNumber INTEGER NOT NULL PRIMARY KEY,
  orderDate DATE NOT NULL,
  requiredDate DATE NOT NULL,
  shippedDate DATE,
  status TEXT NOT NULL,
  comments TEXT,
  customerNumber INTEGER NOT NULL REFERENCES customers(customerNumber)
);
CREATE TABLE orderdetails (
  orderNumber INTEGER NOT NULL REFERENCES orders(orderNumber),
  productCode TEXT NOT NULL REFERENCES products(productCode),
  quantityOrdered INTEGER NOT NULL,
  priceEach DECIMAL(10,2) NOT NULL,
  orderLineNumber INTEGER NOT NULL,
  PRIMARY KEY (orderNumber, productCode)
);
CREATE TABLE payments (
  customerNumber INTEGER NOT NULL REFERENCES customers(customerNumber),
  checkNumber TEXT NOT NULL,
  paymentDate DATE NOT NULL,
  amount DECIMAL(10,2) NOT NULL,
  PRIMARY KEY (customerNumber, checkNumber)
);
INSERT INTO productlines VALUES
('Classic Cars','Attention car enthusiasts: Make your wildest car ownership dreams come true.',NULL,NULL),
('Motorcycles','Our motorcycles are state of the art replicas of classic as well as contemporary motorcycle legends.',NULL,NULL),
('Planes','Unique, diecast airplane and helicopter replicas suitable for collections.',NULL,NULL),
('Ships','The perfect holiday or anniversary gift for executives, clients, friends, and family.',NULL,NULL),
('Trains','Model trains are a rewarding hobby for enthusiasts of all ages.',NULL,NULL),
('Trucks and Buses','The Truck and Bus models are realistic replicas of buses and specialized trucks.',NULL,NULL),
('Vintage Cars','Our Vintage Car models realistically portray automobiles produced from the early 1900s through the 1940s.',NULL,NULL);
INSERT INTO products VALUES
('S10_1678','1969 Harley Davidson Ultimate Chopper','Motorcycles','1:10','Min Lin Diecast','This replica features working kickstand, front suspension.',7933,48.81,95.70),
('S10_1949','1952 Alpine Renault 1300','Classic Cars','1:10','Classic Metal Creations','Turnable front wheels; steering function.',7305,98.58,214.30),
('S10_2016','1996 Moto Guzzi 1100i','Motorcycles','1:10','Highway 66 Mini Classics','Official Moto Guzzi logos and insignias.',6625,68.99,118.94),
('S10_4698','2003 Harley-Davidson Eagle Drag Bike','Motorcycles','1:10','Red Start Diecast','Model features, official Harley Davidson logos.',5582,91.02,193.66),
('S10_4757','1972 Alfa Romeo GTA','Classic Cars','1:10','Motor City Art Classics','Features include: Turnable front wheels.',3252,85.68,136.00),
('S12_1099','1968 Ford Mustang','Classic Cars','1:12','Autoart Studio Design','Hood, doors and trunk all open to reveal highly detailed interior.',68,95.34,194.57),
('S12_1666','1958 Setra Bus','Trucks and Buses','1:12','Welly Diecast Productions','Model features 30 windows, skylights and glare resistant glass.',1579,77.90,136.67),
('S18_1749','1917 Grand Touring Sedan','Vintage Cars','1:18','Welly Diecast Productions','This 1:18 scale replica of the 1917 Grand Touring car.',2724,86.70,170.00),
('S18_2248','1911 Ford Town Car','Vintage Cars','1:18','Motor City Art Classics','Features opening hood, opening doors, opening trunk.',540,33.30,60.54),
('S18_3232','1992 Ferrari 360 Spider red','Classic Cars','1:18','Unimax Art Galleries','His replica features opening doors.',8347,77.91,169.34),
('S24_2000','1960 BSA Gold Star DBD34','Motorcycles','1:24','Highway 66 Mini Classics','Detailed scale replica with working suspension.',15,37.32,76.17),
('S700_2610','The USS Constitution Ship','Ships','1:700','Red Start Diecast','All wood with canvas sails.',7083,33.97,72.28),
('S700_1691','American Airlines: B767-300','Planes','1:700','Min Lin Diecast','Exact replia with official logos and insignias.',5841,51.15,91.34),
('S50_1514','1962 City of Detroit Streetcar','Trains','1:50','Classic Metal Creations','This streetcar is a joy to see.',1645,37.49,58.58);
INSERT INTO offices VALUES
('1','San Francisco','+1 650 219 4782','100 Market Street','Suite 300','CA','USA','94080','NA'),
('2','Boston','+1 215 837 0825','1550 Court Place','Suite 102','MA','USA','02107','NA'),
('3','NYC','+1 212 555 3000','523 East 53rd Street','apt. 5A','NY','USA','10022','NA'),
('4','Paris','+33 14 723 4404','43 Rue Jouffroy D''abbans',NULL,NULL,'France','75017','EMEA'),
('5','Tokyo','+81 33 224 5000','4-1 Kioicho',NULL,'Chiyoda-Ku','Japan','102-8578','Japan'),
('6','Sydney','+61 2 9264 2451','5-11 Wentworth Avenue','Floor #2',NULL,'Australia','NSW 2010','APAC'),
('7','London','+44 20 7877 2041','25 Old Broad Street','Level 7',NULL,'UK','EC2N 1HN','EMEA');
INSERT INTO employees VALUES (1002,'Murphy','Diane','x5800','dmurphy@classicmodelcars.com','1',NULL,'President');
INSERT INTO employees VALUES (1056,'Patterson','Mary','x4611','mpatterso@classicmodelcars.com','1',1002,'VP Sales'),
(1076,'Firrelli','Jeff','x9273','jfirrelli@classicmodelcars.com','1',1002,'VP Marketing');
INSERT INTO employees VALUES (1088,'Hanson','William','x4871','whanson@classicmodelcars.com','6',1056,'Sales Manager (APAC)'),
(1102,'Bondur','Gerard','x5408','gbondur@classicmodelcars.com','4',1056,'Sale Manager (EMEA)'),
(1143,'Bow','Anthony','x5428','abow@classicmodelcars.com','1',1056,'Sales Manager (NA)');
INSERT INTO employees VALUES (1165,'Jennings','Leslie','x3291','ljennings@classicmodelcars.com','1',1143,'Sales Rep'),
(1188,'Tseng','Foon Yue','x2248','ftseng@classicmodelcars.com','3',1143,'Sales Rep'),
(1216,'Thompson','Steve','x4334','sthompson@classicmodelcars.com','2',1143,'Sales Rep'),
(1370,'Hernandez','Gerard','x2028','ghernande@classicmodelcars.com','4',1102,'Sales Rep'),
(1401,'Castillo','Pamela','x2759','pcastillo@classicmodelcars.com','4',1102,'Sales Rep'),
(1501,'Bott','Larry','x2311','lbott@classicmodelcars.com','7',1102,'Sales Rep'),
(1611,'Fixter','Andy','x101','afixter@classicmodelcars.com','6',1088,'Sales Rep'),
(1702,'Gerard','Martin','x2312','mgerard@classicmodelcars.com','4',1102,'Sales Rep');
INSERT INTO customers VALUES
(103,'Atelier graphique','Schmitt','Carine','40.32.2555','54, rue Royale',NULL,'Nantes',NULL,'44000','France',1370,21000.00),
(112,'Signal Gift Stores','King','Jean','7025551838','8489 Strong St.',NULL,'Las Vegas','NV','83030','USA',1165,71800.00),
(114,'Australian Collectors, Co.','Ferguson','Peter','03 9520 4555','636 St Kilda Road','Level 3','Melbourne','Victoria','3004','Australia',1611,117300.00),
(119,'La Rochelle Gifts','Labrune','Janine','40.67.8555','67, rue des Cinquante Otages',NULL,'Nantes',NULL,'44000','France',1370,118200.00),
(124,'Mini Gifts Distributors Ltd.','Nelson','Susan','4155551450','5677 Strong St.',NULL,'San Rafael','CA','97562','USA',1165,210500.00),
(125,'Havel & Zbyszek Co','Piestrzeniewicz','Zbyszek','(26) 642-7555','ul. Filtrowa 68',NULL,'Warszawa',NULL,'01-012','Poland',NULL,0.00),
(131,'Land of Toys Inc.','Lee','Kwai','2125557818','897 Long Airport Avenue',NULL,'NYC','NY','10022','USA',1188,114900.00),
(141,'Euro+ Shopping Channel','Freyre','Diego','(91) 555 94 44','C/ Moralzarzal, 86',NULL,'Madrid',NULL,'28034','Spain',1370,227600.00),
(144,'Volvo Model Replicas, Co','Berglund','Christina','0921-12 3555','Berguvsvägen  8',NULL,'Luleå',NULL,'S-958 22','Sweden',1501,53100.00),
(145,'Danish Wholesale Imports','Petersen','Jytte','31 12 3555','Vinbæltet 34',NULL,'Kobenhavn',NULL,'1734','Denmark',1401,83400.00),
(146,'Saveley & Henriot, Co.','Saveley','Mary','78.32.5555','2, rue du Commerce',NULL,'Lyon',NULL,'69004','France',1370,123900.00),
(168,'American Souvenirs Inc','Franco','Keith','2035557845','149 Spinnaker Dr.','Suite 101','New Haven','CT','97823','USA',NULL,0.00),
(186,'Toys of Finland, Co.','Karttunen','Matti','90-224 8555','Keskuskatu 45',NULL,'Helsinki',NULL,'21240','Finland',1501,96500.00),
(206,'Asian Shopping Network, Co','Walker','Brydey','+612 9411 1555','Suntec Tower Three','8 Temasek','Singapore',NULL,'038988','Singapore',NULL,0.00);
INSERT INTO orders VALUES
(10100,'2003-01-06','2003-01-13','2003-01-10','Shipped',NULL,103),
(10101,'2003-01-09','2003-01-18','2003-01-11','Shipped','Check on availability.',112),
(10102,'2003-02-10','2003-02-18','2003-02-14','Shipped',NULL,114),
(10103,'2003-03-29','2003-04-07','2003-04-02','Shipped',NULL,119),
(10113,'2003-03-26','2003-04-02','2003-03-27','Shipped',NULL,124),
(10135,'2003-07-02','2003-07-12','2003-07-03','Shipped',NULL,124),
(10165,'2003-10-22','2003-10-31','2003-12-26','Shipped','This order was on hold because customers''s credit limit had been exceeded. Order will ship when payment is received',145),
(10167,'2003-10-23','2003-10-30',NULL,'Cancelled','Customer called to cancel. The warehouse was notified in time.',141),
(10212,'2004-01-16','2004-01-24','2004-01-18','Shipped',NULL,141),
(10223,'2004-02-20','2004-02-29','2004-02-24','Shipped',NULL,114),
(10262,'2004-06-24','2004-07-01',NULL,'Cancelled','This customer found a better offer from one of its competitors. Will call back to renegotiate.',141),
(10292,'2004-09-08','2004-09-18','2004-09-11','Shipped','They want to reevaluate their terms agreement with Finance.',131),
(10334,'2004-11-19','2004-11-28',NULL,'On Hold','The outstaniding balance for this customer exceeds their credit limit.',144),
(10367,'2005-01-12','2005-01-21','2005-01-16','Resolved','This order was disputed and resolved on 2/1/2005.',131),
(10420,'2005-05-29','2005-06-07',NULL,'In Process',NULL,186),
(10425,'2005-05-31','2005-06-07',NULL,'In Process',NULL,119);
INSERT INTO orderdetails VALUES
(10100,'S18_1749',30,136.00,1),(10100,'S18_2248',50,55.09,2),
(10101,'S18_2248',25,55.00,1),
(10102,'S10_1678',39,95.55,1),(10102,'S10_4698',41,170.00,2),
(10103,'S10_1949',26,214.30,1),(10103,'S10_4757',42,119.67,2),
(10113,'S12_1666',21,121.64,1),
(10135,'S10_2016',33,110.00,1),(10135,'S18_3232',48,165.00,2),
(10165,'S10_1949',28,180.00,1),
(10167,'S12_1099',43,180.00,1),
(10212,'S10_1949',29,184.84,1),(10212,'S700_2610',35,72.28,2),
(10223,'S10_1678',37,80.39,1),(10223,'S10_4698',47,189.79,2),(10223,'S700_1691',26,79.47,3),
(10262,'S18_3232',49,157.00,1),
(10292,'S12_1666',44,123.00,1),
(10334,'S10_4757',20,130.00,1),
(10367,'S18_1749',46,142.00,1),(10367,'S700_2610',38,70.00,2),
(10420,'S24_2000',36,60.93,1),
(10425,'S10_4698',33,150.00,1);
INSERT INTO payments VALUES
(103,'HQ336336','2004-10-19',6066.78),(103,'JM555205','2003-06-05',14571.44),
(112,'BO864823','2004-12-17',14191.12),
(114,'GG31455','2003-05-20',45864.03),(114,'MA765515','2004-12-15',82261.22),
(119,'LN373447','2004-08-08',47924.19),(119,'NG94694','2005-02-22',49523.67),
(124,'AE215433','2005-03-05',101244.59),(124,'KI131716','2003-08-15',111654.40),
(131,'CL442705','2003-03-12',22292.62),
(141,'AU364101','2003-07-19',36251.03),(141,'JE105477','2005-03-18',120166.58),
(144,'IR846303','2004-12-12',36005.71),
(145,'CK328545','2004-07-03',7178.66),
(186,'AK412714','2003-10-27',37602.48);
