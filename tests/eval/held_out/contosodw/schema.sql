CREATE TABLE DimProductCategory (
  ProductCategoryKey INTEGER PRIMARY KEY,
  ProductCategoryName TEXT
);
CREATE TABLE DimProductSubcategory (
  ProductSubcategoryKey INTEGER PRIMARY KEY,
  ProductSubcategoryName TEXT,
  ProductCategoryKey INTEGER REFERENCES DimProductCategory(ProductCategoryKey)
);
CREATE TABLE DimProduct (
  ProductKey INTEGER PRIMARY KEY,
  ProductName TEXT,
  ProductSubcategoryKey INTEGER REFERENCES DimProductSubcategory(ProductSubcategoryKey),
  BrandName TEXT,
  ColorName TEXT,
  UnitCost DECIMAL(10,2),
  UnitPrice DECIMAL(10,2)
);
CREATE TABLE DimGeography (
  GeographyKey INTEGER PRIMARY KEY,
  ContinentName TEXT,
  RegionCountryName TEXT,
  CityName TEXT
);
CREATE TABLE DimStore (
  StoreKey INTEGER PRIMARY KEY,
  GeographyKey INTEGER REFERENCES DimGeography(GeographyKey),
  StoreName TEXT,
  StoreType TEXT,
  EmployeeCount INTEGER,
  OpenDate DATE,
  CloseDate DATE
);
CREATE TABLE DimCustomer (
  CustomerKey INTEGER PRIMARY KEY,
  GeographyKey INTEGER REFERENCES DimGeography(GeographyKey),
  FirstName TEXT,
  LastName TEXT,
  BirthDate DATE,
  Gender TEXT,
  YearlyIncome DECIMAL(12,2),
  DateFirstPurchase DATE
);
CREATE TABLE DimDate (
  DateKey DATE PRIMARY KEY,
  CalendarYear INTEGER,
  CalendarQuarter INTEGER,
  CalendarMonth INTEGER,
  CalendarMonthName TEXT
);
CREATE TABLE DimPromotion (
  PromotionKey INTEGER PRIMARY KEY,
  PromotionName TEXT,
  DiscountPercent INTEGER,
  StartDate DATE,
  EndDate DATE
);
CREATE TABLE FactSales (
  SalesKey INTEGER PRIMARY KEY,
  DateKey DATE REFERENCES DimDate(DateKey),
  StoreKey INTEGER REFERENCES DimStore(StoreKey),
  ProductKey INTEGER REFERENCES DimProduct(ProductKey),
  PromotionKey INTEGER REFERENCES DimPromotion(PromotionKey),
  CustomerKey INTEGER REFERENCES DimCustomer(CustomerKey),
  SalesOrderNumber TEXT,
  SalesQuantity INTEGER,
  ReturnQuantity INTEGER,
  UnitCost DECIMAL(10,2),
  UnitPrice DECIMAL(10,2),
  DiscountAmount DECIMAL(10,2),
  TotalCost DECIMAL(12,2),
  SalesAmount DECIMAL(12,2)
);
CREATE TABLE FactInventory (
  InventoryKey INTEGER PRIMARY KEY,
  DateKey DATE REFERENCES DimDate(DateKey),
  StoreKey INTEGER REFERENCES DimStore(StoreKey),
  ProductKey INTEGER REFERENCES DimProduct(ProductKey),
  OnHandQuantity INTEGER,
  OnOrderQuantity INTEGER,
  SafetyStockQuantity INTEGER,
  UnitCost DECIMAL(10,2)
);
INSERT INTO DimProductCategory VALUES
(1,'Audio'),
(2,'TV and Video'),
(3,'Computers'),
(4,'Cameras and camcorders'),
(5,'Cell phones'),
(6,'Games and Toys');
INSERT INTO DimProductSubcategory VALUES
(1,'MP4&MP3',1),
(2,'Bluetooth Headphones',1),
(3,'Televisions',2),
(4,'Home Theater System',2),
(5,'Laptops',3),
(6,'Monitors',3),
(7,'Digital Cameras',4),
(8,'Smart phones & PDAs',5),
(9,'Boxed Games',6);
INSERT INTO DimProduct VALUES
(1,'Contoso 4G MP3 Player E400 Silver',1,'Contoso','Silver',20,40),
(2,'WWI 2GB Pulse Smart pen M100 White',1,'Wide World Importers','White',90,180),
(3,'NT Bluetooth Stereo Headphones E52 Blue',2,'Northwind Traders','Blue',12,25),
(4,'Adventure Works 26" LCD HDTV M140 Silver',3,'Adventure Works','Silver',180,380),
(5,'Contoso Home Theater System 5.1 Channel M1500 Black',4,'Contoso','Black',260,520),
(6,'Proseware Laptop15 M510 Black',5,'Proseware','Black',350,700),
(7,'Adventure Works Laptop19W X1980 Red',5,'Adventure Works','Red',450,990),
(8,'Proseware LCD19 E1000 White',6,'Proseware','White',60,130),
(9,'Fabrikam Independent Filmmaker 1/3" 8.5mm X200 Azure',7,'Fabrikam','Azure',300,610),
(10,'A. Datum SLR Camera X135 Grey',7,'A. Datum','Grey',150,310),
(11,'The Phone Company Touch Screen Phone 1600 TFT-2.2" L200 Gold',8,'The Phone Company','Gold',70,150),
(12,'Contoso Projector 1080p X980 White',NULL,'Contoso','White',700,1500);
INSERT INTO DimGeography VALUES
(1,'North America','United States','Seattle'),
(2,'North America','United States','Austin'),
(3,'Europe','Germany','Berlin'),
(4,'Europe','France','Paris'),
(5,'Asia','China','Beijing'),
(6,'North America','Canada','Toronto'),
(7,'Asia','Japan','Tokyo');
INSERT INTO DimStore VALUES
(1,1,'Contoso Seattle Store','Store',25,'2004-03-02',NULL),
(2,2,'Contoso Austin Store','Store',18,'2005-06-11',NULL),
(3,3,'Contoso Berlin Store','Store',31,'2005-01-20',NULL),
(4,4,'Contoso Paris Store','Store',22,'2006-09-05','2009-06-30'),
(5,1,'Contoso North America Online Store','Online',325,'2004-10-12',NULL),
(6,5,'Contoso Beijing Reseller','Reseller',NULL,'2006-04-18',NULL),
(7,6,'Contoso Toronto Catalog','Catalog',60,'2004-08-01','2007-12-31');
INSERT INTO DimCustomer VALUES
(1,1,'Jon','Yang','1966-04-08','M',90000,'2008-01-12'),
(2,2,'Eugene','Huang','1965-05-14','M',60000,'2008-02-03'),
(3,3,'Ruben','Torres','1971-08-12','M',60000,'2008-01-12'),
(4,4,'Christy','Zhu','1968-02-15','F',70000,'2008-04-25'),
(5,1,'Elizabeth','Johnson','1968-08-08','F',80000,'2008-07-19'),
(6,6,'Julio','Ruiz','1965-08-05','M',NULL,'2008-11-28'),
(7,5,'Janet','Alvarez','1965-12-06','F',70000,'2009-01-17'),
(8,2,'Marco','Mehta','1964-05-09','M',60000,'2009-02-21'),
(9,3,'Rob','Verhoff','1964-07-07','M',60000,NULL),
(10,7,'Shannon','Carlson','1964-04-01','M',70000,NULL);
INSERT INTO DimDate VALUES
('2008-01-12',2008,1,1,'January'),
('2008-02-03',2008,1,2,'February'),
('2008-04-25',2008,2,4,'April'),
('2008-07-19',2008,3,7,'July'),
('2008-11-28',2008,4,11,'November'),
('2008-12-20',2008,4,12,'December'),
('2008-12-31',2008,4,12,'December'),
('2009-01-17',2009,1,1,'January'),
('2009-02-21',2009,1,2,'February'),
('2009-05-09',2009,2,5,'May'),
('2009-06-30',2009,2,6,'June'),
('2009-08-15',2009,3,8,'August'),
('2009-08-30',2009,3,8,'August'),
('2009-11-14',2009,4,11,'November'),
('2009-12-05',2009,4,12,'December'),
('2009-12-31',2009,4,12,'December'),
('2010-01-01',2010,1,1,'January');
INSERT INTO DimPromotion VALUES
(1,'No Discount',0,'2003-01-01',NULL),
(2,'North America Spring Promotion',10,'2008-02-01','2008-05-31'),
(3,'European Holiday Promotion',15,'2008-11-01','2009-01-31'),
(4,'Asian Summer Promotion',10,'2009-05-01','2009-08-31'),
(5,'North America Holiday Promotion',20,'2008-11-01','2008-12-31'),
(6,'European Back-to-School Promotion',5,'2009-08-01','2009-09-30');
INSERT INTO FactSales VALUES
(1,'2008-01-12',1,1,1,1,'200801CS401',3,0,20.00,40.00,0.00,60.00,120.00),
(2,'2008-01-12',1,6,1,1,'200801CS401',1,0,350.00,700.00,0.00,350.00,700.00),
(3,'2008-01-12',3,4,1,3,'200801CS402',2,1,180.00,380.00,0.00,360.00,760.00),
(4,'2008-02-03',2,5,2,2,'200802CS403',1,0,260.00,520.00,52.00,260.00,468.00),
(5,'2008-02-03',2,3,2,2,'200802CS403',2,0,12.00,25.00,5.00,24.00,45.00),
(6,'2008-04-25',4,9,1,4,'200804CS404',1,0,300.00,610.00,0.00,300.00,610.00),
(7,'2008-04-25',1,8,2,1,'200804CS405',2,0,60.00,130.00,26.00,120.00,234.00),
(8,'2008-07-19',5,7,1,5,'200807CS406',1,0,450.00,990.00,0.00,450.00,990.00),
(9,'2008-07-19',5,3,1,5,'200807CS406',1,0,12.00,25.00,0.00,12.00,25.00),
(10,'2008-11-28',5,11,5,6,'200811CS407',2,0,70.00,150.00,60.00,140.00,240.00),
(11,'2008-11-28',5,10,5,6,'200811CS407',1,0,150.00,310.00,62.00,150.00,248.00),
(12,'2008-11-28',3,6,3,3,'200811CS408',1,0,350.00,700.00,105.00,350.00,595.00),
(13,'2008-12-20',2,4,5,2,'200812CS409',1,0,180.00,380.00,76.00,180.00,304.00),
(14,'2008-12-20',2,1,5,2,'200812CS409',2,0,20.00,40.00,16.00,40.00,64.00),
(15,'2009-01-17',6,2,1,7,'200901CS410',1,0,90.00,180.00,0.00,90.00,180.00),
(16,'2009-01-17',6,11,1,7,'200901CS410',1,0,70.00,150.00,0.00,70.00,150.00),
(17,'2009-01-17',3,9,3,3,'200901CS411',1,0,300.00,610.00,91.50,300.00,518.50),
(18,'2009-02-21',2,6,1,8,'200902CS412',2,1,350.00,700.00,0.00,700.00,1400.00),
(19,'2009-02-21',5,7,1,1,'200902CS413',1,0,450.00,990.00,0.00,450.00,990.00),
(20,'2009-02-21',5,8,1,1,'200902CS413',1,0,60.00,130.00,0.00,60.00,130.00),
(21,'2009-05-09',6,10,4,7,'200905CS414',2,0,150.00,310.00,62.00,300.00,558.00),
(22,'2009-05-09',5,5,1,5,'200905CS415',1,0,260.00,520.00,0.00,260.00,520.00),
(23,'2009-08-15',6,4,4,7,'200908CS416',1,0,180.00,380.00,38.00,180.00,342.00),
(24,'2009-08-15',6,3,4,7,'200908CS416',4,0,12.00,25.00,10.00,48.00,90.00),
(25,'2009-08-30',3,1,6,3,'200908CS417',2,0,20.00,40.00,4.00,40.00,76.00),
(26,'2009-08-30',3,10,6,3,'200908CS417',1,0,150.00,310.00,15.50,150.00,294.50),
(27,'2009-11-14',1,2,1,1,'200911CS418',2,0,90.00,180.00,0.00,180.00,360.00),
(28,'2009-11-14',1,4,1,1,'200911CS418',1,0,180.00,380.00,0.00,180.00,380.00),
(29,'2009-12-05',2,11,1,8,'200912CS419',3,0,70.00,150.00,0.00,210.00,450.00);
INSERT INTO FactInventory VALUES
(1,'2008-12-31',1,1,40,10,20,20.00),
(2,'2008-12-31',1,6,12,0,10,350.00),
(3,'2008-12-31',3,4,9,6,8,180.00),
(4,'2008-12-31',3,6,5,10,6,350.00),
(5,'2008-12-31',5,7,30,0,15,450.00),
(6,'2008-12-31',2,4,7,0,5,180.00),
(7,'2009-12-31',1,1,15,30,20,20.00),
(8,'2009-12-31',1,6,14,0,10,350.00),
(9,'2009-12-31',3,4,3,10,8,180.00),
(10,'2009-12-31',3,6,6,NULL,6,350.00),
(11,'2009-12-31',5,7,11,20,15,450.00),
(12,'2009-12-31',2,4,8,0,5,180.00),
(13,'2009-12-31',6,10,22,0,10,150.00),
(14,'2009-12-31',6,11,18,12,25,70.00);
