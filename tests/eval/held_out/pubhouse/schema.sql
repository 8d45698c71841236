CREATE TABLE authors (
  au_id TEXT NOT NULL PRIMARY KEY,
  au_lname TEXT NOT NULL,
  au_fname TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT,
  city TEXT,
  state TEXT,
  zip TEXT,
  contract BOOLEAN NOT NULL
);
CREATE TABLE publishers (
  pub_id TEXT NOT NULL PRIMARY KEY,
  pub_name TEXT,
  city TEXT,
  state TEXT,
  country TEXT
);
CREATE TABLE titles (
  title_id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  pub_id TEXT REFERENCES publishers(pub_id),
  price DECIMAL(10,2),
  advance DECIMAL(10,2),
  royalty INTEGER,
  ytd_sales INTEGER,
  notes TEXT,
  pubdate DATE NOT NULL
);
CREATE TABLE titleauthor (
  au_id TEXT NOT NULL REFERENCES authors(au_id),
  title_id TEXT NOT NULL REFERENCES titles(title_id),
  au_ord INTEGER,
  royaltyper INTEGER,
  PRIMARY KEY (au_id, title_id)
);
CREATE TABLE stores (
  stor_id TEXT NOT NULL PRIMARY KEY,
  stor_name TEXT,
  stor_address TEXT,
  city TEXT,
  state TEXT,
  zip TEXT
);
CREATE TABLE sales (
  stor_id TEXT NOT NULL REFERENCES stores(stor_id),
  ord_num TEXT NOT NULL,
  ord_date DATE NOT NULL,
  qty INTEGER NOT NULL,
  payterms TEXT NOT NULL,
  title_id TEXT NOT NULL REFERENCES titles(title_id),
  PRIMARY KEY (stor_id, ord_num, title_id)
);
CREATE TABLE roysched (
  title_id TEXT NOT NULL REFERENCES titles(title_id),
  lorange INTEGER,
  hirange INTEGER,
  royalty INTEGER
);
CREATE TABLE jobs (
  job_id INTEGER NOT NULL PRIMARY KEY,
  job_desc TEXT NOT NULL,
  min_lvl INTEGER NOT NULL,
  max_lvl INTEGER NOT NULL
);
CREATE TABLE employee (
  emp_id TEXT NOT NULL PRIMARY KEY,
  fname TEXT NOT NULL,
  minit TEXT,
  lname TEXT NOT NULL,
  job_id INTEGER NOT NULL REFERENCES jobs(job_id),
  job_lvl INTEGER,
  pub_id TEXT NOT NULL REFERENCES publishers(pub_id),
  hire_date DATE NOT NULL
);
INSERT INTO authors VALUES
('409-56-7008','Bennet','Abraham','415 658-9932','6223 Bateman St.','Berkeley','CA','94705',TRUE),
('213-46-8915','Green','Marjorie','415 986-7020','309 63rd St. #411','Oakland','CA','94618',TRUE),
('238-95-7766','Carson','Cheryl','415 548-7723','589 Darwin Ln.','Berkeley','CA','94705',TRUE),
('998-72-3567','Ringer','Albert','801 826-0752','67 Seventh Av.','Salt Lake City','UT','84152',TRUE),
('899-46-2035','Ringer','Anne','801 826-0752','67 Seventh Av.','Salt Lake City','UT','84152',TRUE),
('722-51-5454','DeFrance','Michel','219 547-9982','3 Balding Pl.','Gary','IN','46403',TRUE),
('807-91-6654','Panteley','Sylvia','301 946-8853','1956 Arlington Pl.','Rockville','MD','20853',TRUE),
('893-72-1158','McBadden','Heather','707 448-4982','301 Putnam','Vacaville','CA','95688',FALSE),
('724-08-9931','Stringer','Dirk','415 843-2991','5420 Telegraph Av.','Oakland','CA','94609',FALSE),
('274-80-9391','Straight','Dean','415 834-2919','5420 College Av.','Oakland','CA','94609',TRUE),
('267-41-2394','O''Leary','Michael','408 286-2428','22 Cleveland Av. #14','San Jose','CA','95128',TRUE),
('472-27-2349','Gringlesby','Burt','707 938-6445','PO Box 792','Covelo','CA','95428',TRUE),
('527-72-3246','Greene','Morningstar','615 297-2723','22 Graybar House Rd.','Nashville','TN','37215',FALSE),
('712-45-1867','del Castillo','Innes','615 996-8275','2286 Cram Pl. #86','Ann Arbor','MI','48105',TRUE),
('648-92-1872','Blotchet-Halls','Reginald','503 745-6402','55 Hillsdale Bl.','Corvallis','OR','97330',TRUE);
INSERT INTO publishers VALUES
('0736','New Moon Books','Boston','MA','USA'),
('0877','Binnet & Hardley','Washington','DC','USA'),
('1389','Algodata Infosystems','Berkeley','CA','USA'),
('9952','Scootney Books','New York','NY','USA'),
('1622','Five Lakes Publishing','Chicago','IL','USA'),
('1756','Ramona Publishers','Dallas','TX','USA'),
('9901','GGG&G','München',NULL,'Germany'),
('9999','Lucerne Publishing','Paris',NULL,'France');
INSERT INTO titles VALUES
('PC8888','Secrets of Silicon Valley','popular_comp','1389',20.00,8000.00,10,4095,'Muckraking reporting on the world''s largest computer hardware and software manufacturers.','1994-06-12'),
('BU1032','The Busy Executive''s Database Guide','business','1389',19.99,5000.00,10,4095,'An overview of available database systems with emphasis on common business applications.','1991-06-12'),
('PS7777','Emotional Security: A New Algorithm','psychology','0736',7.99,4000.00,10,3336,'Protecting yourself and your loved ones from undue emotional stress in the modern world.','1991-06-12'),
('PS3333','Prolonged Data Deprivation: Four Case Studies','psychology','0736',19.99,2000.00,10,4072,'What happens when the data runs dry?','1991-06-14'),
('BU1111','Cooking with Computers: Surreptitious Balance Sheets','business','1389',11.95,5000.00,10,3876,'Helpful hints on how to use your electronic resources to the best advantage.','1991-06-09'),
('MC2222','Silicon Valley Gastronomic Treats','mod_cook','0877',19.99,0.00,12,2032,'Favorite recipes for quick, easy, and elegant meals.','1991-06-10'),
('TC7777','Sushi, Anyone?','trad_cook','0877',14.99,8000.00,10,4095,'Detailed instructions on how to make authentic Japanese sushi in your spare time.','1991-06-12'),
('TC4203','Fifty Years in Buckingham Palace Kitchens','trad_cook','0877',11.95,4000.00,14,15096,'More anecdotes from the Queen''s favorite cook.','1991-06-12'),
('PC1035','But Is It User Friendly?','popular_comp','1389',22.95,7000.00,16,8780,'A survey of software for the naive user.','1991-06-30'),
('BU2075','You Can Combat Computer Stress!','business','0736',2.99,10125.00,24,18722,'The latest medical and psychological techniques for living with the electronic office.','1991-06-29'),
('PS2091','Is Anger the Enemy?','psychology','0736',10.95,2275.00,12,2045,'Carefully researched study of the effects of strong emotions on the body.','1991-06-15'),
('MC3021','The Gourmet Microwave','mod_cook','0877',2.99,15000.00,24,22246,'Traditional French gourmet recipes adapted for modern microwave cooking.','1991-06-18'),
('BU7832','Straight Talk About Computers','business','1389',19.99,5000.00,10,4095,'Annotated analysis of what computers can do for you.','1991-06-22'),
('MC3026','The Psychology of Computer Cooking','UNDECIDED','0877',NULL,NULL,NULL,NULL,NULL,'1995-08-06'),
('PC9999','Net Etiquette','popular_comp','1389',NULL,NULL,NULL,NULL,'A must-read for computer conferencing.','1995-08-07');
INSERT INTO titleauthor VALUES
('409-56-7008','BU1032',1,60),('213-46-8915','BU1032',2,40),('213-46-8915','BU2075',1,100),('238-95-7766','PC1035',1,100),
('267-41-2394','BU1111',2,40),('274-80-9391','BU7832',1,100),('712-45-1867','MC2222',1,100),('722-51-5454','MC3021',1,75),
('899-46-2035','MC3021',2,25),('899-46-2035','PS2091',2,50),('998-72-3567','PS2091',1,50),('807-91-6654','PS3333',1,100),
('648-92-1872','TC4203',1,100),('267-41-2394','TC7777',2,30),('472-27-2349','TC7777',3,30),('724-08-9931','BU1111',1,60);
INSERT INTO stores VALUES
('7066','Barnum''s','567 Pasadena Ave.','Tustin','CA','92789'),
('7067','News & Brews','577 First St.','Los Gatos','CA','96745'),
('7131','Doc-U-Mat: Quality Laundry and Books','24-A Avogadro Way','Remulade','WA','98014'),
('8042','Bookbeat','679 Carson St.','Portland','OR','89076'),
('6380','Eric the Read Books','788 Catamaugus Ave.','Seattle','WA','98056'),
('7896','Fricative Bookshop','89 Madison St.','Fremont','CA','90019');
INSERT INTO sales VALUES
('7066','QA7442.3','1994-09-13',75,'ON invoice','PS2091'),
('7067','D4482','1994-09-14',10,'Net 60','PS2091'),
('7131','N914008','1994-09-14',20,'Net 30','PS2091'),
('7131','N914014','1994-09-14',25,'Net 30','MC3021'),
('8042','423LL922','1994-09-14',15,'ON invoice','MC3021'),
('8042','423LL930','1994-09-14',10,'ON invoice','BU1032'),
('6380','722a','1994-09-13',3,'Net 60','PS2091'),
('6380','6871','1994-09-14',5,'Net 60','BU1032'),
('8042','P723','1993-03-11',25,'Net 30','BU1111'),
('7067','P2121','1992-06-15',40,'Net 30','TC4203'),
('7067','P2121','1992-06-15',22,'Net 30','TC7777'),
('8042','QA879.1','1993-05-22',30,'Net 30','PC1035'),
('7066','A2976','1993-05-24',50,'Net 30','PC8888'),
('7131','P3087a','1993-05-29',25,'Net 60','PS7777');
INSERT INTO roysched VALUES
('BU1032',0,5000,10),('BU1032',5001,50000,12),('PC1035',0,2000,10),('PC1035',2001,3000,12),('PC1035',3001,4000,14),('PC1035',4001,10000,16),('MC3021',0,1000,10),('MC3021',1001,50000,24);
INSERT INTO jobs VALUES
(1,'New Hire - Job not specified',10,10),(2,'Chief Executive Officer',200,250),(3,'Business Operations Manager',175,225),(4,'Chief Financial Officier',175,250),(5,'Publisher',150,250),(6,'Managing Editor',140,225),(7,'Marketing Manager',120,200),(11,'Operations Manager',75,150),(12,'Editor',25,100),(13,'Sales Representative',25,100),(14,'Designer',25,100);
INSERT INTO employee VALUES
('PTC11962M','Philip','T','Cramer',2,215,'9952','1989-11-11'),
('AMD15433F','Ann','M','Devon',3,200,'9952','1991-07-16'),
('F-C16315M','Francisco',NULL,'Chang',4,227,'9952','1990-11-03'),
('LAL21447M','Laurence','A','Lebihan',5,175,'0736','1990-06-03'),
('PXH22250M','Paul','X','Henriot',5,159,'0877','1993-08-19'),
('SKO22412M','Sven','K','Ottlieb',5,150,'1389','1991-04-05'),
('RBM23061F','Rita','B','Muller',5,198,'1622','1993-10-09'),
('MJP25939M','Maria','J','Pontes',5,246,'1756','1989-03-01'),
('CFH28514M','Carlos','F','Hernadez',5,211,'9999','1989-04-21'),
('A-C71970F','Aria',NULL,'Cruz',6,87,'1389','1991-10-26'),
('VPA30890F','Victoria','P','Ashworth',6,140,'0877','1990-09-13'),
('PMA42628M','Paolo','M','Accorti',13,35,'0877','1992-08-27'),
('KJJ92907F','Karla','J','Jablonski',14,39,'9999','1994-03-11'),
('HAS54740M','Howard','A','Snyder',12,100,'0736','1988-11-19');
