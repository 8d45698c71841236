CREATE TABLE regions (
  region_id INTEGER PRIMARY KEY,
  region_name TEXT
);
CREATE TABLE countries (
  country_id TEXT PRIMARY KEY,
  country_name TEXT,
  region_id INTEGER REFERENCES regions(region_id)
);
CREATE TABLE locations (
  location_id INTEGER PRIMARY KEY,
  street_address TEXT,
  postal_code TEXT,
  city TEXT NOT NULL,
  state_province TEXT,
  country_id TEXT REFERENCES countries(country_id)
);
CREATE TABLE departments (
  department_id INTEGER PRIMARY KEY,
  department_name TEXT NOT NULL,
  manager_id INTEGER,
  location_id INTEGER REFERENCES locations(location_id)
);
CREATE TABLE jobs (
  job_id TEXT PRIMARY KEY,
  job_title TEXT NOT NULL,
  min_salary INTEGER,
  max_salary INTEGER
);
CREATE TABLE employees (
  employee_id INTEGER PRIMARY KEY,
  first_name TEXT,
  last_name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone_number TEXT,
  hire_date DATE NOT NULL,
  job_id TEXT NOT NULL REFERENCES jobs(job_id),
  salary DECIMAL(8,2),
  commission_pct DECIMAL(4,2),
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
INSERT INTO regions (region_id, region_name) VALUES
  (1, 'Europe'),
  (2, 'Americas'),
  (3, 'Asia'),
  (4, 'Middle East and Africa');
INSERT INTO countries (country_id, country_name, region_id) VALUES
  ('AR', 'Argentina', 2),
  ('AU', 'Australia', 3),
  ('BE', 'Belgium', 1),
  ('BR', 'Brazil', 2),
  ('CA', 'Canada', 2),
  ('CH', 'Switzerland', 1),
  ('CN', 'China', 3),
  ('DE', 'Germany', 1),
  ('EG', 'Egypt', 4),
  ('FR', 'France', 1),
  ('IT', 'Italy', 1),
  ('JP', 'Japan', 3),
  ('MX', 'Mexico', 2),
  ('NG', 'Nigeria', 4),
  ('UK', 'United Kingdom', 1),
  ('US', 'United States of America', 2);
INSERT INTO locations (location_id, street_address, postal_code, city, state_province, country_id) VALUES
  (1000, '1297 Via Cola di Rie', '00989', 'Roma', NULL, 'IT'),
  (1200, '2017 Shinjuku-ku', '1689', 'Tokyo', 'Tokyo Prefecture', 'JP'),
  (1400, '2014 Jabberwocky Rd', '26192', 'Southlake', 'Texas', 'US'),
  (1500, '2011 Interiors Blvd', '99236', 'South San Francisco', 'California', 'US'),
  (1700, '2004 Charade Rd', '98199', 'Seattle', 'Washington', 'US'),
  (1800, '147 Spadina Ave', 'M5V 2L7', 'Toronto', 'Ontario', 'CA'),
  (2000, '40-5-12 Laogianggen', '190518', 'Beijing', NULL, 'CN'),
  (2400, '8204 Arthur St', NULL, 'London', NULL, 'UK'),
  (2500, 'Magdalen Centre, The Oxford Science Park', 'OX9 9ZB', 'Oxford', 'Oxford', 'UK'),
  (2700, 'Schwanthalerstr. 7031', '80925', 'Munich', 'Bavaria', 'DE'),
  (2900, '20 Rue des Corps-Saints', '1730', 'Geneva', 'Geneve', 'CH'),
  (3200, 'Mariano Escobedo 9991', '11932', 'Mexico City', 'Distrito Federal', 'MX');
INSERT INTO departments (department_id, department_name, manager_id, location_id) VALUES
  (10, 'Administration', 200, 1700),
  (20, 'Marketing', 201, 1800),
  (30, 'Purchasing', 114, 1700),
  (40, 'Human Resources', 203, 2400),
  (50, 'Shipping', 121, 1500),
  (60, 'IT', 103, 1400),
  (70, 'Public Relations', 204, 2700),
  (80, 'Sales', 145, 2500),
  (90, 'Executive', 100, 1700),
  (100, 'Finance', 108, 1700),
  (110, 'Accounting', 205, 1700),
  (120, 'Treasury', NULL, 1700),
  (130, 'Corporate Tax', NULL, 1700),
  (190, 'Contracting', NULL, 1700),
  (210, 'IT Support', NULL, 1700);
INSERT INTO jobs (job_id, job_title, min_salary, max_salary) VALUES
  ('AD_PRES', 'President', 20080, 40000),
  ('AD_VP', 'Administration Vice President', 15000, 30000),
  ('AD_ASST', 'Administration Assistant', 3000, 6000),
  ('FI_MGR', 'Finance Manager', 8200, 16000),
  ('FI_ACCOUNT', 'Accountant', 4200, 9000),
  ('AC_MGR', 'Accounting Manager', 8200, 16000),
  ('AC_ACCOUNT', 'Public Accountant', 4200, 9000),
  ('SA_MAN', 'Sales Manager', 10000, 20080),
  ('SA_REP', 'Sales Representative', 6000, 12008),
  ('PU_MAN', 'Purchasing Manager', 8000, 15000),
  ('PU_CLERK', 'Purchasing Clerk', 2500, 5500),
  ('ST_MAN', 'Stock Manager', 5500, 8500),
  ('ST_CLERK', 'Stock Clerk', 2008, 5000),
  ('SH_CLERK', 'Shipping Clerk', 2500, 5500),
  ('IT_PROG', 'Programmer', 4000, 10000),
  ('MK_MAN', 'Marketing Manager', 9000, 15000),
  ('MK_REP', 'Marketing Representative', 4000, 9000),
  ('HR_REP', 'Human Resources Representative', 4000, 9000),
  ('PR_REP', 'Public Relations Representative', 4500, 10500);
INSERT INTO employees (employee_id, first_name, last_name, email, phone_number, hire_date, job_id, salary, commission_pct, manager_id, department_id) VALUES
  (100, 'Steven', 'King', 'SKING', '515.123.4500', '2003-06-17', 'AD_PRES', 24000.0, NULL, NULL, 90);
INSERT INTO employees (employee_id, first_name, last_name, email, phone_number, hire_date, job_id, salary, commission_pct, manager_id, department_id) VALUES
  (101, 'Neena', 'Kochhar', 'NKOCHHAR', '515.123.4501', '2005-09-21', 'AD_VP', 17000.0, NULL, 100, 90),
  (102, 'Lex', 'De Haan', 'LDEHAAN', '515.123.4502', '2001-01-13', 'AD_VP', 17000.0, NULL, 100, 90),
  (114, 'Den', 'Raphaely', 'DRAPHAEL', '515.123.4512', '2002-12-07', 'PU_MAN', 11000.0, NULL, 100, 30),
  (120, 'Matthew', 'Weiss', 'MWEISS', '515.123.4517', '2004-07-18', 'ST_MAN', 8000.0, NULL, 100, 50),
  (121, 'Adam', 'Fripp', 'AFRIPP', '515.123.4518', '2005-04-10', 'ST_MAN', 8300.0, NULL, 100, 50),
  (145, 'John', 'Russell', 'JRUSSELL', '515.123.4528', '2004-10-01', 'SA_MAN', 14000.0, 0.4, 100, 80),
  (146, 'Karen', 'Partners', 'KPARTNER', '515.123.4529', '2005-01-05', 'SA_MAN', 13500.0, 0.3, 100, 80),
  (201, 'Michael', 'Hartstein', 'MHARTSTE', '515.123.4536', '2004-02-17', 'MK_MAN', 13000.0, NULL, 100, 20);
INSERT INTO employees (employee_id, first_name, last_name, email, phone_number, hire_date, job_id, salary, commission_pct, manager_id, department_id) VALUES
  (103, 'Alexander', 'Hunold', 'AHUNOLD', '515.123.4503', '2006-01-03', 'IT_PROG', 9000.0, NULL, 102, 60),
  (108, 'Nancy', 'Greenberg', 'NGREENBE', '515.123.4508', '2002-08-17', 'FI_MGR', 12008.0, NULL, 101, 100),
  (115, 'Alexander', 'Khoo', 'AKHOO', '515.123.4513', '2003-05-18', 'PU_CLERK', 3100.0, NULL, 114, 30),
  (116, 'Shelli', 'Baida', 'SBAIDA', '515.123.4514', '2005-12-24', 'PU_CLERK', 2900.0, NULL, 114, 30),
  (117, 'Sigal', 'Tobias', 'STOBIAS', '515.123.4515', '2005-07-24', 'PU_CLERK', 2800.0, NULL, 114, 30),
  (119, 'Karen', 'Colmenares', 'KCOLMENA', '515.123.4516', '2007-08-10', 'PU_CLERK', 2500.0, NULL, 114, 30),
  (125, 'Julia', 'Nayer', 'JNAYER', '515.123.4519', '2005-07-16', 'ST_CLERK', 3200.0, NULL, 120, 50),
  (126, 'Irene', 'Mikkilineni', 'IMIKKILI', '515.123.4520', '2006-09-28', 'ST_CLERK', 2700.0, NULL, 120, 50),
  (129, 'Laura', 'Bissot', 'LBISSOT', '515.123.4521', '2005-08-20', 'ST_CLERK', 3300.0, NULL, 121, 50),
  (132, 'TJ', 'Olson', 'TOLSON', NULL, '2007-04-10', 'ST_CLERK', 2100.0, NULL, 121, 50),
  (141, 'Trenna', 'Rajs', 'TRAJS', '515.123.4523', '2003-10-17', 'ST_CLERK', 3500.0, NULL, 120, 50),
  (180, 'Winston', 'Taylor', 'WTAYLOR', '515.123.4524', '2006-01-24', 'SH_CLERK', 3150.0, NULL, 120, 50),
  (184, 'Nandita', 'Sarchand', 'NSARCHAN', '515.123.4525', '2004-01-27', 'SH_CLERK', 4200.0, NULL, 121, 50),
  (185, 'Alexis', 'Bull', 'ABULL', '515.123.4526', '2005-02-20', 'SH_CLERK', 4100.0, NULL, 121, 50),
  (192, 'Sarah', 'Bell', 'SBELL', '515.123.4527', '2004-02-04', 'SH_CLERK', 4000.0, NULL, 121, 50),
  (150, 'Peter', 'Tucker', 'PTUCKER', '515.123.4530', '2005-01-30', 'SA_REP', 10000.0, 0.3, 145, 80),
  (156, 'Janette', 'Kingsley', 'JKINGSLE', '515.123.4531', '2004-01-30', 'SA_REP', 10050.0, 0.35, 146, 80),
  (168, 'Lisa', 'Ozer', 'LOZER', '515.123.4532', '2005-03-11', 'SA_REP', 11500.0, 0.25, 146, 80),
  (173, 'Sundita', 'Kumar', 'SKUMAR', '515.123.4533', '2008-04-21', 'SA_REP', 6100.0, 0.1, 145, 80),
  (178, 'Kimberely', 'Grant', 'KGRANT', NULL, '2007-05-24', 'SA_REP', 7000.0, 0.15, 146, NULL),
  (200, 'Jennifer', 'Whalen', 'JWHALEN', '515.123.4535', '2003-09-17', 'AD_ASST', 4400.0, NULL, 101, 10),
  (202, 'Pat', 'Fay', 'PFAY', '515.123.4537', '2005-08-17', 'MK_REP', 6050.0, NULL, 201, 20),
  (203, 'Susan', 'Mavris', 'SMAVRIS', '515.123.4538', '2002-06-07', 'HR_REP', 6500.0, NULL, 101, 40),
  (204, 'Hermann', 'Baer', 'HBAER', '515.123.4539', '2002-06-08', 'PR_REP', 10020.0, NULL, 101, 70),
  (205, 'Shelley', 'Higgins', 'SHIGGINS', '515.123.4540', '2002-06-09', 'AC_MGR', 12018.0, NULL, 101, 110);
INSERT INTO employees (employee_id, first_name, last_name, email, phone_number, hire_date, job_id, salary, commission_pct, manager_id, department_id) VALUES
  (104, 'Bruce', 'Ernst', 'BERNST', '515.123.4504', '2007-05-21', 'IT_PROG', 6000.0, NULL, 103, 60),
  (105, 'David', 'Austin', 'DAUSTIN', '515.123.4505', '2005-06-25', 'IT_PROG', 4800.0, NULL, 103, 60),
  (106, 'Valli', 'Pataballa', 'VPATABAL', '515.123.4506', '2006-02-05', 'IT_PROG', 4800.0, NULL, 103, 60),
  (107, 'Diana', 'Lorentz', 'DLORENTZ', '515.123.4507', '2007-02-07', 'IT_PROG', 4200.0, NULL, 103, 60),
  (109, 'Daniel', 'Faviet', 'DFAVIET', '515.123.4509', '2002-08-16', 'FI_ACCOUNT', 9000.0, NULL, 108, 100),
  (110, 'John', 'Chen', 'JCHEN', '515.123.4510', '2005-09-28', 'FI_ACCOUNT', 8200.0, NULL, 108, 100),
  (113, 'Luis', 'Popp', 'LPOPP', '515.123.4511', '2007-12-07', 'FI_ACCOUNT', 6900.0, NULL, 108, 100),
  (206, 'William', 'Gietz', 'WGIETZ', '515.123.4541', '2002-06-10', 'AC_ACCOUNT', 8350.0, NULL, 205, 110);
INSERT INTO job_history (employee_id, start_date, end_date, job_id, department_id) VALUES
  (102, '2001-01-13', '2006-07-24', 'IT_PROG', 60),
  (101, '1997-09-21', '2001-10-27', 'AC_ACCOUNT', 110),
  (101, '2001-10-28', '2005-03-15', 'AC_MGR', 110),
  (201, '2004-02-17', '2007-12-19', 'MK_REP', 20),
  (114, '2006-03-24', '2007-12-31', 'ST_CLERK', 50),
  (113, '2007-01-01', '2007-12-31', 'ST_CLERK', 50),
  (200, '1995-09-17', '2001-06-17', 'AD_ASST', 90),
  (184, '2006-03-24', '2006-12-31', 'SH_CLERK', 80),
  (200, '2002-07-01', '2006-12-31', 'AC_ACCOUNT', 90),
  (184, '2007-01-01', '2007-12-31', 'SA_MAN', 80);
