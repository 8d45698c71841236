CREATE TABLE regions (
  region_id INTEGER NOT NULL PRIMARY KEY,
  region_name TEXT
);
CREATE TABLE countries (
  country_id TEXT NOT NULL PRIMARY KEY,
  country_name TEXT,
  region_id INTEGER REFERENCES regions(region_id)
);
CREATE TABLE locations (
  location_id INTEGER NOT NULL PRIMARY KEY,
  street_address TEXT,
  postal_code TEXT,
  city TEXT NOT NULL,
  state_province TEXT,
  country_id TEXT REFERENCES countries(country_id)
);
CREATE TABLE departments (
  department_id INTEGER NOT NULL PRIMARY KEY,
  department_name TEXT NOT NULL,
  manager_id INTEGER,
  location_id INTEGER REFERENCES locations(location_id)
);
CREATE TABLE jobs (
  job_id TEXT NOT NULL PRIMARY KEY,
  job_title TEXT NOT NULL,
  min_salary INTEGER,
  max_salary INTEGER
);
CREATE TABLE employees (
  employee_id INTEGER NOT NULL PRIMARY KEY,
  first_name TEXT,
  last_name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone_number TEXT,
  hire_date DATE NOT NULL,
  job_id TEXT NOT NULL REFERENCES jobs(job_id),
  salary DECIMAL(8,2),
  commission_pct DECIMAL(2,2),
  manager_id INTEGER REFERENCES employees(employee_id),
  department_id INTEGER REFERENCES departments(department_id)
);
CREATE TABLE job_history (
  employee_id INTEGER NOT NULL REFERENCES employees(employee_id),
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  job_id TEXT NOT NULL REFERENCES jobs(job_id),
  department_id INTEGER REFERENCES departments(department_id),
  PRIMARY KEY (employee_id, start_date)
);
INSERT INTO regions VALUES (10,'Europe'),(20,'Americas'),(30,'Asia'),(40,'Oceania'),(50,'Africa'),(60,'Antarctica');
INSERT INTO countries VALUES ('IT','Italy',10),('JP','Japan',30),('US','United States of America',20),('CA','Canada',20),('CN','China',30),('IN','India',30),('AU','Australia',40),('ZW','Zimbabwe',50),('SG','Singapore',30),('UK','United Kingdom of Great Britain and Northern Ireland',10),('FR','France',10),('DE','Germany',10),('BR','Brazil',20),('EG','Egypt',50);
INSERT INTO locations VALUES
(1000,'1297 Via Cola di Rie','00989','Roma',NULL,'IT'),
(1100,'93091 Calle della Testa','10934','Venice',NULL,'IT'),
(1200,'2017 Shinjuku-ku','1689','Tokyo','Tokyo Prefecture','JP'),
(1400,'2014 Jabberwocky Rd','26192','Southlake','Texas','US'),
(1500,'2011 Interiors Blvd','99236','South San Francisco','California','US'),
(1700,'2004 Charade Rd','98199','Seattle','Washington','US'),
(1800,'147 Spadina Ave','M5V 2L7','Toronto','Ontario','CA'),
(2000,'40-5-12 Laogianggen','190518','Beijing',NULL,'CN'),
(2400,'8204 Arthur St',NULL,'London',NULL,'UK'),
(2500,'Magdalen Centre, The Oxford Science Park','OX9 9ZB','Oxford','Oxford','UK'),
(2700,'Schwanthalerstr. 7031','80925','Munich','Bavaria','DE');
INSERT INTO departments VALUES
(10,'Administration',200,1700),(20,'Marketing',201,1800),(30,'Purchasing',114,1700),(40,'Human Resources',203,2400),(50,'Shipping',121,1500),(60,'IT',103,1400),(70,'Public Relations',204,2700),(80,'Sales',145,2500),(90,'Executive',100,1700),(100,'Finance',108,1700),(110,'Accounting',205,1700),(120,'Treasury',NULL,1700),(130,'Corporate Tax',NULL,1700),(210,'IT Support',NULL,1400);
INSERT INTO jobs VALUES
('AD_PRES','President',20080,40000),('AD_VP','Administration Vice President',15000,30000),('AD_ASST','Administration Assistant',3000,6000),('FI_MGR','Finance Manager',8200,16000),('FI_ACCOUNT','Accountant',4200,9000),('AC_MGR','Accounting Manager',8200,16000),('AC_ACCOUNT','Public Accountant',4200,9000),('SA_MAN','Sales Manager',10000,20080),('SA_REP','Sales Representative',6000,12008),('PU_MAN','Purchasing Manager',8000,15000),('PU_CLERK','Purchasing Clerk',2500,5500),('ST_MAN','Stock Manager',5500,8500),('ST_CLERK','Stock Clerk',2008,5000),('IT_PROG','Programmer',4000,10000),('MK_MAN','Marketing Manager',9000,15000),('MK_REP','Marketing Representative',4000,9000),('HR_REP','Human Resources Representative',4000,9000),('PR_REP','Public Relations Representative',4500,10500);
INSERT INTO employees VALUES (100,'Steven','King','SKING','1.515.555.0100','2013-06-17','AD_PRES',24000,NULL,NULL,90);
INSERT INTO employees VALUES (101,'Neena','Yang','NYANG','1.515.555.0101','2015-09-21','AD_VP',17000,NULL,100,90),
(102,'Lex','Garcia','LGARCIA','1.515.555.0102','2011-01-13','AD_VP',17500,NULL,100,90);
INSERT INTO employees VALUES (103,'Alexander','James','AJAMES','1.590.555.0103','2016-01-03','IT_PROG',9000,NULL,102,60),
(108,'Nancy','Gruenberg','NGRUENBE','1.515.555.0108','2012-08-17','FI_MGR',12008,NULL,101,100),
(114,'Den','Li','DLI','1.515.555.0114','2012-12-07','PU_MAN',11000,NULL,100,30),
(121,'Adam','Fripp','AFRIPP','1.650.555.0121','2015-04-10','ST_MAN',8200,NULL,100,50),
(145,'John','Singh','JSINGH','44.1632.960000','2014-10-01','SA_MAN',14000,0.40,100,80),
(200,'Jennifer','Whalen','JWHALEN','1.515.555.0165','2013-09-17','AD_ASST',4400,NULL,101,10),
(201,'Michael','Martinez','MMARTINE','1.515.555.0166','2014-02-17','MK_MAN',13000,NULL,100,20),
(203,'Susan','Jacobs','SJACOBS','1.515.555.0168','2012-06-07','HR_REP',6500,NULL,101,40),
(204,'Hermann','Brown','HBROWN','1.515.555.0169','2012-06-09','PR_REP',10000,NULL,101,70),
(205,'Shelley','Higgins','SHIGGINS','1.515.555.0170','2012-06-08','AC_MGR',12100,NULL,101,110);
INSERT INTO employees VALUES (104,'Bruce','Miller','BMILLER','1.590.555.0104','2017-05-21','IT_PROG',6000,NULL,103,60),
(105,'David','Williams','DWILLIAMS','1.590.555.0105','2015-06-25','IT_PROG',4800,NULL,103,60),
(107,'Diana','Nguyen','DNGUYEN','1.590.555.0107','2017-02-07','IT_PROG',4200,NULL,103,60),
(109,'Daniel','Faviet','DFAVIET','1.515.555.0109','2012-08-16','FI_ACCOUNT',9000,NULL,108,100),
(110,'John','Chen','JCHEN','1.515.555.0110','2015-09-28','FI_ACCOUNT',8250,NULL,108,100),
(115,'Alexander','Khoo','AKHOO','1.515.555.0115','2013-05-18','PU_CLERK',3100,NULL,114,30),
(119,'Karen','Colmenares','KCOLMENA','1.515.555.0119','2017-08-10','PU_CLERK',2500,NULL,114,30),
(129,'Laura','Bissot','LBISSOT','1.650.555.0129','2015-08-20','ST_CLERK',3300,NULL,121,50),
(130,'Mozhe','Atkinson','MATKINSO','1.650.555.0130','2015-10-30','ST_CLERK',2800,NULL,121,50),
(132,'TJ','Olson','TJOLSON','1.650.555.0132','2017-04-10','ST_CLERK',2100,NULL,121,50),
(150,'Sean','Tucker','STUCKER','44.1632.960005','2015-01-30','SA_REP',10050,0.30,145,80),
(151,'David','Bernstein','DBERNSTE','44.1632.960006','2015-03-24','SA_REP',9500,0.25,145,80),
(178,'Kimberely','Grant','KGRANT','44.1632.960033','2017-05-24','SA_REP',7000,0.15,145,NULL),
(202,'Pat','Davis','PDAVIS','1.603.555.0167','2015-08-17','MK_REP',6050,NULL,201,20),
(206,'William','Gietz','WGIETZ','1.515.555.0171','2012-06-11','AC_ACCOUNT',8300,NULL,205,110);
INSERT INTO job_history VALUES
(102,'2006-01-13','2010-07-24','IT_PROG',60),(101,'2007-09-21','2011-10-27','AC_ACCOUNT',110),(101,'2011-10-28','2015-03-15','AC_MGR',110),(201,'2010-02-17','2013-12-19','MK_REP',20),(114,'2010-03-24','2012-12-06','ST_CLERK',50),(200,'2005-09-17','2011-06-17','AD_ASST',90),(200,'2012-07-01','2013-09-16','AC_ACCOUNT',90),(145,'2011-03-24','2014-09-30','SA_REP',80);
