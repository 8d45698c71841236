CREATE TABLE Document_Types (
  document_type_code TEXT PRIMARY KEY,
  document_description TEXT NOT NULL
);

CREATE TABLE Organisation_Types (
  organisation_type TEXT PRIMARY KEY,
  organisation_type_description TEXT NOT NULL
);

CREATE TABLE Organisations (
  organisation_id INTEGER PRIMARY KEY,
  organisation_type TEXT NOT NULL REFERENCES Organisation_Types(organisation_type),
  organisation_details TEXT NOT NULL
);

CREATE TABLE Grants (
  grant_id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES Organisations(organisation_id),
  grant_amount DECIMAL(19,4) NOT NULL,
  grant_start_date DATE NOT NULL,
  grant_end_date DATE,
  other_details TEXT
);

CREATE TABLE Documents (
  document_id INTEGER PRIMARY KEY,
  document_type_code TEXT REFERENCES Document_Types(document_type_code),
  grant_id INTEGER NOT NULL REFERENCES Grants(grant_id),
  sent_date DATE NOT NULL,
  response_received_date DATE,
  other_details TEXT
);

CREATE TABLE Projects (
  project_id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES Organisations(organisation_id),
  project_details TEXT NOT NULL
);

CREATE TABLE Research_Outcomes (
  outcome_code TEXT PRIMARY KEY,
  outcome_description TEXT NOT NULL
);

CREATE TABLE Project_Outcomes (
  project_id INTEGER NOT NULL REFERENCES Projects(project_id),
  outcome_code TEXT NOT NULL REFERENCES Research_Outcomes(outcome_code),
  outcome_details TEXT
);

CREATE TABLE Research_Staff (
  staff_id INTEGER PRIMARY KEY,
  employer_organisation_id INTEGER NOT NULL REFERENCES Organisations(organisation_id),
  staff_details TEXT NOT NULL
);

CREATE TABLE Staff_Roles (
  role_code TEXT PRIMARY KEY,
  role_description TEXT NOT NULL
);

CREATE TABLE Project_Staff (
  staff_id INTEGER NOT NULL REFERENCES Research_Staff(staff_id),
  project_id INTEGER NOT NULL REFERENCES Projects(project_id),
  role_code TEXT NOT NULL REFERENCES Staff_Roles(role_code),
  date_from DATE,
  date_to DATE,
  other_details TEXT
);

CREATE TABLE Tasks (
  task_id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES Projects(project_id),
  task_details TEXT NOT NULL
);

CREATE TABLE Problem_Category_Codes (
  problem_category_code TEXT PRIMARY KEY,
  problem_category_description TEXT
);

CREATE TABLE Problem_Status_Codes (
  problem_status_code TEXT PRIMARY KEY,
  problem_status_description TEXT
);

CREATE TABLE Staff (
  staff_id INTEGER PRIMARY KEY,
  staff_first_name TEXT,
  staff_last_name TEXT,
  other_staff_details TEXT
);

CREATE TABLE Product (
  product_id INTEGER PRIMARY KEY,
  product_name TEXT,
  product_details TEXT
);

CREATE TABLE Problems (
  problem_id INTEGER PRIMARY KEY,
  product_id INTEGER NOT NULL REFERENCES Product(product_id),
  closure_authorised_by_staff_id INTEGER REFERENCES Staff(staff_id),
  reported_by_staff_id INTEGER NOT NULL REFERENCES Staff(staff_id),
  date_problem_reported DATE NOT NULL,
  date_problem_closed DATE,
  problem_description TEXT
);

CREATE TABLE Problem_Log (
  problem_log_id INTEGER PRIMARY KEY,
  assigned_to_staff_id INTEGER REFERENCES Staff(staff_id),
  problem_id INTEGER NOT NULL REFERENCES Problems(problem_id),
  problem_category_code TEXT NOT NULL REFERENCES Problem_Category_Codes(problem_category_code),
  problem_status_code TEXT NOT NULL REFERENCES Problem_Status_Codes(problem_status_code),
  log_entry_date DATE,
  log_entry_description TEXT,
  log_entry_fix TEXT
);

INSERT INTO Document_Types VALUES
  ('APP', 'Initial Application'),
  ('REG', 'Regular'),
  ('PRG', 'Progress Report'),
  ('FIN', 'Final Report'),
  ('ETH', 'Ethics Approval');

INSERT INTO Organisation_Types VALUES
  ('RES', 'Research'),
  ('SPON', 'Sponsor'),
  ('GOV', 'Government Agency'),
  ('UNI', 'University');

INSERT INTO Organisations VALUES
  (1, 'RES', 'quo institute'),
  (2, 'SPON', 'et foundation'),
  (3, 'UNI', 'Et dolor university'),
  (4, 'UNI', 'Reiciendis college'),
  (5, 'SPON', 'Eius trust'),
  (6, 'RES', 'Laudantium labs'),
  (7, 'GOV', 'Impedit council'),
  (8, 'RES', 'Nulla centre'),
  (9, 'UNI', 'Quas academy'),
  (10, 'SPON', 'Soluta fund');

INSERT INTO Grants VALUES
  (1, 1, 4094.24, '1980-10-23', '1982-12-24', 'ab'),
  (2, 2, 182555.05, '1977-05-10', '1979-07-20', 'qui'),
  (3, 2, 22402.0, '2006-02-28', '2008-12-24', NULL),
  (4, 3, 19364.32, '1974-12-15', '1978-03-15', 'et'),
  (5, 3, 64052.2, '2013-03-01', '2016-02-29', 'ab'),
  (6, 4, 7548.0, '2011-06-18', '2012-11-10', 'qui'),
  (7, 5, 120500.0, '2012-09-01', '2015-08-31', NULL),
  (8, 6, 33910.77, '2013-05-05', NULL, 'et'),
  (9, 6, 50780.1, '1999-04-01', '2001-03-31', 'ab'),
  (10, 6, 2150.0, '2014-02-02', '2014-10-01', 'qui'),
  (11, 9, 88000.0, '2013-10-15', NULL, NULL),
  (12, 7, 45000.0, '2008-01-07', '2010-06-30', 'et');

INSERT INTO Documents VALUES
  (1, 'APP', 5, '2013-01-14', '2013-02-20', NULL),
  (2, 'REG', 5, '2013-06-19', '2013-07-21', NULL),
  (3, 'REG', 7, '2012-10-01', '2012-11-15', NULL),
  (4, 'PRG', 7, '2013-10-03', '2013-10-30', NULL),
  (5, 'FIN', 7, '2015-08-20', NULL, NULL),
  (6, 'APP', 1, '1980-09-02', '1980-10-01', NULL),
  (7, 'REG', 1, '1981-03-12', '1981-04-02', NULL),
  (8, 'APP', 2, '1977-02-18', '1977-04-11', NULL),
  (9, 'REG', 2, '1978-01-09', '1978-03-17', NULL),
  (10, 'PRG', 2, '1978-08-08', '1978-09-29', NULL),
  (11, 'FIN', 2, '1979-07-01', '1979-07-19', NULL),
  (12, 'APP', 8, '2013-04-02', '2013-04-28', NULL),
  (13, 'REG', 8, '2013-09-13', NULL, NULL),
  (14, 'APP', 9, '1999-01-22', '1999-03-30', NULL),
  (15, 'REG', 9, '2000-02-14', '2000-02-29', NULL),
  (16, 'APP', 11, '2013-08-30', '2013-10-01', NULL),
  (17, 'REG', 3, '2006-03-30', '2006-05-02', NULL),
  (18, 'PRG', 12, '2009-06-06', '2009-07-07', NULL),
  (19, 'REG', 12, '2008-05-26', NULL, NULL),
  (20, 'PRG', 5, '2014-11-11', '2014-12-24', NULL);

INSERT INTO Projects VALUES
  (1, 3, 'porro'),
  (2, 3, 'et'),
  (3, 6, 'sapiente'),
  (4, 6, 'omnis'),
  (5, 6, 'deserunt'),
  (6, 1, 'aliquam'),
  (7, 8, 'dolorem'),
  (8, 9, 'vel'),
  (9, 4, 'harum'),
  (10, 7, 'consectetur');

INSERT INTO Research_Outcomes VALUES
  ('Patent', 'Patent granted'),
  ('Paper', 'Published Research Paper'),
  ('Data', 'Open data set'),
  ('Spinoff', 'Spin-off company');

INSERT INTO Project_Outcomes VALUES
  (1, 'Paper', NULL),
  (1, 'Patent', 'sensor'),
  (2, 'Paper', NULL),
  (3, 'Paper', 'in Nature'),
  (3, 'Patent', 'filter'),
  (3, 'Data', NULL),
  (5, 'Data', NULL),
  (6, 'Paper', NULL),
  (8, 'Patent', 'valve'),
  (9, 'Paper', NULL);

INSERT INTO Research_Staff VALUES
  (1, 2, 'Pacocha'),
  (2, 8, 'Bosco'),
  (3, 3, 'Schroeder'),
  (4, 3, 'Yundt'),
  (5, 6, 'Kuhic'),
  (6, 6, 'Torp'),
  (7, 6, 'Hyatt'),
  (8, 1, 'Fadel'),
  (9, 9, 'Lind'),
  (10, 4, 'Ebert'),
  (11, 9, 'Walsh'),
  (12, 7, 'Dibbert');

INSERT INTO Staff_Roles VALUES
  ('leader', 'Project Leader'),
  ('researcher', 'Project Researcher'),
  ('assistant', 'Lab Assistant'),
  ('advisor', 'External Advisor');

INSERT INTO Project_Staff VALUES
  (3, 1, 'leader', '2003-04-19', '2005-06-20', NULL),
  (4, 1, 'researcher', '2003-05-01', '2004-12-31', NULL),
  (4, 2, 'leader', '2005-01-10', '2006-08-08', NULL),
  (5, 3, 'leader', '2001-02-12', '2004-01-31', NULL),
  (6, 3, 'researcher', '2001-03-01', '2003-03-01', NULL),
  (7, 3, 'researcher', '2002-06-14', '2003-09-30', NULL),
  (1, 3, 'assistant', '2002-09-01', NULL, NULL),
  (6, 4, 'leader', '2004-07-07', '2005-02-02', NULL),
  (7, 5, 'leader', '2006-11-01', NULL, NULL),
  (5, 5, 'researcher', '2006-12-01', '2008-03-15', NULL),
  (8, 6, 'leader', '1999-09-09', '2000-12-12', NULL),
  (2, 7, 'leader', '2009-10-10', '2011-10-09', NULL),
  (9, 8, 'leader', '2012-01-15', NULL, NULL),
  (11, 8, 'researcher', '2012-03-20', '2013-07-19', NULL),
  (10, 9, 'researcher', '1995-08-28', '1997-01-01', NULL),
  (12, 10, 'advisor', '2014-01-06', NULL, NULL),
  (6, 5, 'researcher', '2007-02-01', '2008-01-31', NULL);

INSERT INTO Tasks VALUES
  (1, 1, 'Agree Objectives'),
  (2, 1, 'Hire staff'),
  (3, 1, 'Write report'),
  (4, 2, 'Agree Objectives'),
  (5, 3, 'Agree Objectives'),
  (6, 3, 'Buy equipment'),
  (7, 3, 'Run trials'),
  (8, 3, 'Write report'),
  (9, 5, 'Run trials'),
  (10, 6, 'Hire staff'),
  (11, 8, 'Run trials'),
  (12, 8, 'Write report'),
  (13, 10, 'Agree Objectives');

INSERT INTO Problem_Category_Codes VALUES
  ('Datatabase', 'Database design or contents.'),
  ('GUI', 'User Interface.'),
  ('Middleware', 'Infrastructure and Architecture'),
  ('Network', 'Connectivity.');

INSERT INTO Problem_Status_Codes VALUES
  ('Reported', 'Problem has been Reported.'),
  ('Solved', 'Problem has been Solved'),
  ('Reopened', 'Problem has been opened again');

INSERT INTO Staff VALUES
  (1, 'Lacey', 'Bosco', 'm'),
  (2, 'Dameon', 'Frami', 'f'),
  (3, 'Ashley', 'Medhurst', NULL),
  (4, 'Kayla', 'Klein', 'm'),
  (5, 'Jolie', 'Weber', 'f'),
  (6, 'Kristian', 'Lynch', NULL),
  (7, 'Kenton', 'Champlin', 'm'),
  (8, 'Magali', 'Schumm', 'f'),
  (9, 'Junius', 'Treutel', NULL),
  (10, 'Christop', 'Berge', 'm'),
  (11, 'Rylan', 'Homenick', 'f');

INSERT INTO Product VALUES
  (1, 'rose', 'k'),
  (2, 'yellow', 'q'),
  (3, 'chat', NULL),
  (4, 'wolf', 'r'),
  (5, 'life', 'q'),
  (6, 'sun', 'n'),
  (7, 'hat', 'c'),
  (8, 'dog', NULL);

INSERT INTO Problems VALUES
  (1, 4, 4, 2, '1978-06-26', '1980-08-05', 'd'),
  (2, 8, 3, 10, '1988-11-07', '1990-03-02', 'i'),
  (3, 1, 8, 2, '1995-05-14', '1996-01-20', 'k'),
  (4, 1, 1, 2, '1973-10-12', '1975-03-03', 'b'),
  (5, 2, 4, 5, '1986-11-13', '1988-01-11', 'i'),
  (6, 2, 8, 6, '2010-10-05', NULL, 'x'),
  (7, 4, 1, 9, '1996-04-19', '1998-12-04', 'y'),
  (8, 4, NULL, 2, '2012-04-18', NULL, 'p'),
  (9, 4, 6, 11, '1980-10-12', '1982-04-28', 'c'),
  (10, 3, 2, 9, '2013-03-05', '2013-07-12', 'a'),
  (11, 3, 8, 6, '1982-08-23', '1986-09-15', 'h'),
  (12, 5, NULL, 3, '2013-11-30', NULL, 's'),
  (13, 5, 4, 3, '2009-07-17', '2009-10-06', 't'),
  (14, 6, 4, 2, '1978-07-04', '1979-02-14', 'v'),
  (15, 1, 9, 3, '2011-01-08', '2011-02-25', 'm');

INSERT INTO Problem_Log VALUES
  (1, 11, 3, 'Middleware', 'Reported', '1995-06-01', 'a', NULL),
  (2, 11, 3, 'Middleware', 'Solved', '1995-12-20', 'b', 'fixed'),
  (3, 8, 5, 'GUI', 'Reported', '1986-12-03', 'c', NULL),
  (4, 8, 5, 'GUI', 'Solved', '1987-11-18', 'd', 'fixed'),
  (5, NULL, 6, 'Network', 'Reported', '2010-10-06', 'e', NULL),
  (6, 7, 6, 'Network', 'Reopened', '2011-05-21', 'f', NULL),
  (7, 9, 4, 'Datatabase', 'Reported', '1973-11-03', 'g', NULL),
  (8, 9, 4, 'Datatabase', 'Reopened', '1974-05-19', 'h', NULL),
  (9, 5, 4, 'Datatabase', 'Reported', '1974-08-02', 'i', NULL),
  (10, 5, 4, 'Datatabase', 'Solved', '1975-02-26', 'j', 'fixed'),
  (11, 3, 8, 'GUI', 'Reported', '2012-04-20', 'k', NULL),
  (12, 3, 1, 'Middleware', 'Solved', '1980-07-14', 'l', 'fixed'),
  (13, 7, 10, 'Datatabase', 'Reported', '2013-03-06', 'm', NULL),
  (14, 7, 10, 'Datatabase', 'Solved', '2013-07-01', 'n', 'fixed'),
  (15, 2, 12, 'GUI', 'Reported', '2013-12-02', 'o', NULL),
  (16, 11, 13, 'GUI', 'Solved', '2009-10-01', 'p', 'fixed'),
  (17, 11, 11, 'Network', 'Solved', '1986-08-30', 'q', 'fixed'),
  (18, 6, 9, 'Datatabase', 'Reported', '1980-11-11', 'r', NULL),
  (19, 6, 7, 'GUI', 'Reported', '1996-05-05', 's', NULL),
  (20, 11, 7, 'GUI', 'Solved', '1998-11-29', 't', 'fixed');

