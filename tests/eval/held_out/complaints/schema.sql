CREATE TABLE Staff (
  staff_id INTEGER PRIMARY KEY,
  gender TEXT,
  first_name TEXT,
  last_name TEXT,
  email_address TEXT,
  phone_number TEXT
);
CREATE TABLE Customers (
  customer_id INTEGER PRIMARY KEY,
  customer_type_code TEXT NOT NULL,
  address_line_1 TEXT,
  town_city TEXT,
  state TEXT,
  email_address TEXT,
  phone_number TEXT
);
CREATE TABLE Products (
  product_id INTEGER PRIMARY KEY,
  parent_product_id INTEGER,
  product_category_code TEXT NOT NULL,
  date_product_first_available DATE,
  date_product_discontinued DATE,
  product_name TEXT,
  product_price DECIMAL(19,4)
);
CREATE TABLE Complaints (
  complaint_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  complaint_outcome_code TEXT,
  complaint_status_code TEXT,
  complaint_type_code TEXT,
  date_complaint_raised TIMESTAMP,
  date_complaint_closed TIMESTAMP,
  staff_id INTEGER NOT NULL,
  FOREIGN KEY (staff_id) REFERENCES Staff(staff_id),
  FOREIGN KEY (product_id) REFERENCES Products(product_id),
  FOREIGN KEY (customer_id) REFERENCES Customers(customer_id)
);
INSERT INTO Staff VALUES (114,'0','Corwin','Abbott','corwin.abbott@mailbox.example','555-0142');
INSERT INTO Staff VALUES (115,'1','Delphine','Marsh','dmarsh@mailbox.example','555-0187');
INSERT INTO Staff VALUES (116,'1','Odessa','Trent','otrent@post.example',NULL);
INSERT INTO Staff VALUES (117,'0','Barnaby','Kline','bkline@post.example','555-0110');
INSERT INTO Staff VALUES (118,'1','Mirela','Voss','mvoss@mailbox.example','555-0169');
INSERT INTO Staff VALUES (119,'0','Ruben','Ashe','rashe@post.example','555-0103');
INSERT INTO Customers VALUES (1,'Good Credit Rating','12 Cedar Lane','Duluth','Minnesota','ana@net.example','555-2001');
INSERT INTO Customers VALUES (2,'Defaults on payments','88 Mill Road','Boise','Idaho','ben@net.example','555-2002');
INSERT INTO Customers VALUES (3,'Good Credit Rating','5 Quay Street','Eugene','Oregon','cleo@net.example',NULL);
INSERT INTO Customers VALUES (4,'Good Credit Rating','401 Birch Ave','Salem','Oregon','dov@net.example','555-2004');
INSERT INTO Customers VALUES (5,'Defaults on payments','19 Vista Drive','Duluth','Minnesota','edie@net.example','555-2005');
INSERT INTO Customers VALUES (6,'Good Credit Rating','7 Orchard Row','Moscow','Idaho','fritz@net.example','555-2006');
INSERT INTO Customers VALUES (7,'Defaults on payments','230 Canal Street','Bend','Oregon','gail@net.example','555-2007');
INSERT INTO Customers VALUES (8,'Good Credit Rating','64 Summit Way','Ogden','Utah','hank@net.example','555-2008');
INSERT INTO Products VALUES (1,4,'Food','2008-03-14','2016-01-01','Almond Biscuits',4.5000);
INSERT INTO Products VALUES (2,3,'Book','2010-06-02',NULL,'Atlas of Tides',39.9000);
INSERT INTO Products VALUES (3,3,'Hardware','2011-09-20','2015-05-11','Cordless Drill',129.0000);
INSERT INTO Products VALUES (4,2,'Hardware','2012-01-15',NULL,'Pipe Wrench',24.7500);
INSERT INTO Products VALUES (5,7,'Food','2013-07-30',NULL,'Pickled Plums',7.2500);
INSERT INTO Products VALUES (6,1,'Book','2014-11-08','2017-02-28','Bread at Home',22.0000);
INSERT INTO Products VALUES (7,2,'Clothes','2009-04-25',NULL,'Rain Jacket',89.5000);
INSERT INTO Products VALUES (8,5,'Hardware','2015-02-17',NULL,'Table Saw',349.9900);
INSERT INTO Complaints VALUES (1,3,1,'OK','New','Product Failure','2014-02-03 10:15:00','2014-03-01 09:00:00',114);
INSERT INTO Complaints VALUES (2,3,2,'OK','Closed','Product Failure','2014-04-11 14:20:00','2014-04-29 16:45:00',115);
INSERT INTO Complaints VALUES (3,8,3,NULL,'Open','Product Unusable','2015-06-21 08:05:00',NULL,115);
INSERT INTO Complaints VALUES (4,7,4,'OK','Closed','Product Unusable','2015-08-02 11:30:00','2015-08-20 12:00:00',117);
INSERT INTO Complaints VALUES (5,3,5,NULL,'Open','Product Failure','2015-09-09 17:55:00',NULL,115);
INSERT INTO Complaints VALUES (6,5,1,'OK','Closed','Product Failure','2016-01-25 09:40:00','2016-02-02 10:10:00',118);
INSERT INTO Complaints VALUES (7,2,7,NULL,'New','Product Unusable','2016-03-13 13:00:00',NULL,114);
INSERT INTO Complaints VALUES (8,8,1,'OK','Closed','Product Failure','2016-05-04 15:25:00','2016-07-01 08:30:00',115);
INSERT INTO Complaints VALUES (9,7,2,NULL,'Open','Product Failure','2016-08-19 10:50:00',NULL,118);
INSERT INTO Complaints VALUES (10,3,4,'OK','Closed','Product Failure','2016-10-30 12:35:00','2016-11-15 14:00:00',117);
