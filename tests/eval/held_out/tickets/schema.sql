CREATE TABLE Teams (
  TeamId INTEGER PRIMARY KEY,
  TeamName VARCHAR(30) NOT NULL,
  Office VARCHAR(30)
);
CREATE TABLE Developers (
  DeveloperId INTEGER PRIMARY KEY,
  FullName VARCHAR(40) NOT NULL,
  Email VARCHAR(60),
  Seniority VARCHAR(10) NOT NULL,
  HiredOn DATE NOT NULL,
  TeamId INTEGER,
  MentorId INTEGER,
  FOREIGN KEY (TeamId) REFERENCES Teams(TeamId),
  FOREIGN KEY (MentorId) REFERENCES Developers(DeveloperId)
);
CREATE TABLE Projects (
  ProjectId INTEGER PRIMARY KEY,
  ProjectName VARCHAR(40) NOT NULL,
  Language VARCHAR(20),
  StartDate DATE NOT NULL,
  EndDate DATE,
  Budget NUMERIC(10,2)
);
CREATE TABLE Tickets (
  TicketId INTEGER PRIMARY KEY,
  Title VARCHAR(80) NOT NULL,
  ProjectId INTEGER NOT NULL,
  ReporterId INTEGER NOT NULL,
  AssigneeId INTEGER,
  Severity VARCHAR(10) NOT NULL,
  State VARCHAR(12) NOT NULL,
  CreatedOn DATE NOT NULL,
  ClosedOn DATE,
  StoryPoints INTEGER,
  FOREIGN KEY (ProjectId) REFERENCES Projects(ProjectId),
  FOREIGN KEY (ReporterId) REFERENCES Developers(DeveloperId),
  FOREIGN KEY (AssigneeId) REFERENCES Developers(DeveloperId)
);
CREATE TABLE Labels (
  LabelId INTEGER PRIMARY KEY,
  LabelName VARCHAR(20) NOT NULL
);
CREATE TABLE TicketLabels (
  TicketId INTEGER NOT NULL,
  LabelId INTEGER NOT NULL,
  PRIMARY KEY (TicketId, LabelId),
  FOREIGN KEY (TicketId) REFERENCES Tickets(TicketId),
  FOREIGN KEY (LabelId) REFERENCES Labels(LabelId)
);
CREATE TABLE Comments (
  CommentId INTEGER PRIMARY KEY,
  TicketId INTEGER NOT NULL,
  AuthorId INTEGER NOT NULL,
  PostedOn DATE NOT NULL,
  Likes INTEGER NOT NULL,
  FOREIGN KEY (TicketId) REFERENCES Tickets(TicketId),
  FOREIGN KEY (AuthorId) REFERENCES Developers(DeveloperId)
);

INSERT INTO Teams VALUES
  (1, 'Core', 'Lisbon'),
  (2, 'Payments', 'Riga'),
  (3, 'Mobile', 'Lisbon'),
  (4, 'Data', 'Ghent'),
  (5, 'Research', NULL);

INSERT INTO Developers VALUES (1, 'Ada Brooks', 'ada.brooks@tracker.test', 'lead', '2019-02-11', 1, NULL);
INSERT INTO Developers VALUES (2, 'Boris Petrov', 'boris.petrov@tracker.test', 'senior', '2019-08-05', 1, 1);
INSERT INTO Developers VALUES (3, 'Chen Wei', 'chen.wei@tracker.test', 'junior', '2023-03-13', 1, 2);
INSERT INTO Developers VALUES (4, 'Dana Klein', 'dana.klein@tracker.test', 'senior', '2020-05-18', 2, 1);
INSERT INTO Developers VALUES (5, 'Emil Sørby', NULL, 'junior', '2024-01-08', 2, 4);
INSERT INTO Developers VALUES (6, 'Fatima Noor', 'fatima.noor@tracker.test', 'lead', '2020-09-21', 2, NULL);
INSERT INTO Developers VALUES (7, 'Gil Amaral', 'gil.amaral@tracker.test', 'mid', '2021-11-15', 3, 6);
INSERT INTO Developers VALUES (8, 'Hanna Vos', 'hanna.vos@tracker.test', 'senior', '2021-02-01', 3, NULL);
INSERT INTO Developers VALUES (9, 'Igor Balan', 'igor.balan@tracker.test', 'mid', '2022-06-20', 3, 8);
INSERT INTO Developers VALUES (10, 'Julia Marsh', 'julia.marsh@tracker.test', 'junior', '2024-09-02', 4, 8);
INSERT INTO Developers VALUES (11, 'Kofi Mensah', 'kofi.mensah@tracker.test', 'lead', '2019-05-06', 4, NULL);
INSERT INTO Developers VALUES (12, 'Lena Brooks', 'lena.brooks@tracker.test', 'mid', '2022-10-10', 4, 11);
INSERT INTO Developers VALUES (13, 'Marek Duda', NULL, 'mid', '2023-07-24', NULL, 11);
INSERT INTO Developers VALUES (14, 'Nina Costa', 'nina.costa@tracker.test', 'junior', '2025-02-17', 1, 2);

INSERT INTO Projects VALUES
  (1, 'Atlas', 'Java', '2021-01-04', NULL, 420000),
  (2, 'Beacon', 'Python', '2022-03-01', '2024-06-30', 185000),
  (3, 'Compass', 'Kotlin', '2022-09-12', NULL, 260000),
  (4, 'Dynamo', 'Python', '2023-05-02', NULL, 310000),
  (5, 'Ember', 'Go', '2020-02-10', '2022-12-20', 98000),
  (6, 'Flint', NULL, '2025-04-01', NULL, NULL);

INSERT INTO Tickets VALUES
  (1, 'Typo in search page', 1, 2, 4, 'medium', 'closed', '2022-02-19', '2022-02-27', 1),
  (2, 'Wrong total in report', 3, 8, 9, 'critical', 'open', '2025-05-15', NULL, 5),
  (3, 'Translate invoice list', 3, 12, 2, 'medium', 'open', '2025-02-16', NULL, 1),
  (4, 'Add filter to settings', 2, 1, 10, 'medium', 'in progress', '2023-08-18', NULL, 1),
  (5, 'Slow payment form', 3, 12, 9, 'medium', 'closed', '2024-01-09', '2024-03-04', 2),
  (6, 'Timeout of export', 2, 7, 2, 'low', 'closed', '2023-05-05', '2023-05-13', 5),
  (7, 'Cannot open push message', 2, 4, 10, 'medium', 'closed', '2023-02-06', '2023-02-11', 2),
  (8, 'Crash on invoice list', 2, 4, 10, 'medium', 'open', '2023-01-21', NULL, 3),
  (9, 'Typo in settings', 5, 8, 3, 'high', 'closed', '2020-07-02', '2020-07-23', NULL),
  (10, 'Wrong total in payment form', 1, 6, 7, 'medium', 'closed', '2022-06-18', '2022-06-26', 2),
  (11, 'Translate export', 1, 8, 12, 'low', 'closed', '2024-05-26', '2024-06-29', 5),
  (12, 'Add filter to push message', 2, 6, 7, 'high', 'closed', '2023-09-23', '2023-09-25', 8),
  (13, 'Slow login', 3, 4, 7, 'low', 'open', '2025-05-16', NULL, 2),
  (14, 'Timeout of search page', 5, 8, 7, 'medium', 'closed', '2022-03-05', '2022-03-18', 8),
  (15, 'Cannot open report', 5, 7, 5, 'high', 'closed', '2020-02-23', '2020-02-24', 3),
  (16, 'Crash on export', 4, 8, 7, 'high', 'closed', '2024-11-05', '2024-12-30', 2),
  (17, 'Typo in push message', 2, 4, 7, 'high', 'open', '2022-09-15', NULL, 8),
  (18, 'Wrong total in login', 5, 1, NULL, 'low', 'closed', '2021-07-04', '2021-07-05', 8),
  (19, 'Translate search page', 4, 4, 9, 'low', 'closed', '2024-01-27', '2024-03-01', 5),
  (20, 'Add filter to report', 2, 1, 7, 'high', 'closed', '2022-12-24', '2023-02-17', 8),
  (21, 'Slow invoice list', 4, 1, 7, 'high', 'closed', '2025-01-29', '2025-02-19', 3),
  (22, 'Timeout of settings', 1, 8, 9, 'medium', 'closed', '2023-06-05', '2023-06-26', 1),
  (23, 'Cannot open payment form', 1, 4, 2, 'low', 'closed', '2025-03-30', '2025-04-20', 8),
  (24, 'Crash on search page', 1, 6, 7, 'low', 'in progress', '2024-09-16', NULL, NULL),
  (25, 'Typo in report', 5, 8, NULL, 'medium', 'closed', '2021-09-09', '2021-09-11', NULL),
  (26, 'Wrong total in invoice list', 1, 1, 7, 'high', 'closed', '2023-11-14', '2023-11-16', NULL),
  (27, 'Translate settings', 1, 4, 7, 'medium', 'closed', '2025-08-19', '2025-10-13', 2),
  (28, 'Add filter to payment form', 4, 6, NULL, 'critical', 'open', '2025-06-19', NULL, NULL),
  (29, 'Slow export', 4, 2, 9, 'high', 'closed', '2025-03-07', '2025-05-01', 8),
  (30, 'Timeout of push message', 1, 11, 3, 'critical', 'closed', '2022-10-27', '2022-12-21', 1),
  (31, 'Cannot open login', 5, 2, 7, 'medium', 'closed', '2022-06-10', '2022-06-18', NULL),
  (32, 'Crash on settings', 1, 8, 7, 'low', 'in progress', '2023-09-26', NULL, 1),
  (33, 'Typo in payment form', 3, 4, 12, 'high', 'open', '2023-01-28', NULL, 1),
  (34, 'Wrong total in export', 3, 2, 3, 'low', 'in progress', '2025-01-23', NULL, 1),
  (35, 'Translate push message', 4, 11, 3, 'high', 'open', '2025-01-22', NULL, 3),
  (36, 'Add filter to login', 2, 8, 2, 'medium', 'open', '2022-10-15', NULL, 2),
  (37, 'Slow search page', 3, 7, 12, 'low', 'in progress', '2025-06-07', NULL, 2),
  (38, 'Timeout of report', 2, 7, 3, 'low', 'closed', '2024-03-21', '2024-05-15', 8),
  (39, 'Cannot open invoice list', 5, 12, 10, 'medium', 'closed', '2022-07-12', '2022-07-25', 3),
  (40, 'Crash on push message', 4, 8, 3, 'medium', 'in progress', '2024-02-06', NULL, 2),
  (41, 'Typo in login', 1, 2, 3, 'medium', 'open', '2025-01-31', NULL, 1),
  (42, 'Wrong total in search page', 4, 8, 4, 'high', 'open', '2024-06-06', NULL, 1),
  (43, 'Translate report', 2, 4, 2, 'low', 'closed', '2024-05-18', '2024-07-12', NULL),
  (44, 'Add filter to invoice list', 3, 1, 7, 'medium', 'closed', '2022-09-27', '2022-10-31', 2),
  (45, 'Slow settings', 2, 8, NULL, 'critical', 'closed', '2023-09-26', '2023-10-09', 3),
  (46, 'Timeout of payment form', 4, 1, 7, 'high', 'open', '2023-07-20', NULL, 8),
  (47, 'Cannot open export', 5, 6, 7, 'medium', 'closed', '2020-10-31', '2020-11-01', 1),
  (48, 'Crash on report', 3, 6, 7, 'medium', 'closed', '2024-04-08', '2024-04-11', 3);

INSERT INTO Labels VALUES
  (1, 'bug'),
  (2, 'ui'),
  (3, 'performance'),
  (4, 'security'),
  (5, 'backend'),
  (6, 'wontfix');

INSERT INTO TicketLabels VALUES
  (1, 1),
  (2, 1),
  (4, 1),
  (4, 4),
  (5, 1),
  (5, 2),
  (6, 5),
  (7, 2),
  (8, 2),
  (8, 5),
  (9, 5),
  (10, 1),
  (10, 2),
  (11, 1),
  (11, 2),
  (12, 1),
  (13, 4),
  (14, 3),
  (15, 2),
  (16, 3),
  (17, 2),
  (18, 3),
  (21, 5),
  (22, 2),
  (23, 2),
  (23, 3),
  (24, 3),
  (24, 5),
  (25, 2),
  (25, 5),
  (26, 1),
  (26, 3),
  (27, 5),
  (28, 1),
  (28, 5),
  (29, 5),
  (30, 1),
  (30, 2),
  (32, 2),
  (35, 2),
  (36, 3),
  (37, 4),
  (38, 2),
  (39, 2),
  (39, 3),
  (41, 1),
  (42, 3),
  (43, 3),
  (44, 3),
  (45, 2),
  (46, 1),
  (46, 4),
  (47, 3),
  (48, 5);

INSERT INTO Comments VALUES
  (1, 18, 8, '2021-07-14', 2),
  (2, 13, 8, '2025-05-25', 0),
  (3, 33, 4, '2023-02-08', 3),
  (4, 39, 8, '2022-07-27', 0),
  (5, 12, 8, '2023-10-07', 5),
  (6, 35, 7, '2025-01-24', 5),
  (7, 13, 8, '2025-05-25', 0),
  (8, 17, 1, '2022-09-20', 1),
  (9, 10, 7, '2022-06-26', 0),
  (10, 8, 8, '2023-02-06', 1),
  (11, 7, 2, '2023-02-20', 1),
  (12, 40, 2, '2024-02-11', 2),
  (13, 14, 8, '2022-03-20', 7),
  (14, 6, 9, '2023-05-08', 1),
  (15, 12, 12, '2023-09-25', 0),
  (16, 32, 8, '2023-10-01', 1),
  (17, 6, 7, '2023-05-10', 0),
  (18, 38, 2, '2024-04-08', 2),
  (19, 15, 7, '2020-02-24', 2),
  (20, 6, 7, '2023-05-15', 7),
  (21, 23, 1, '2025-04-14', 1),
  (22, 20, 11, '2022-12-28', 7),
  (23, 11, 11, '2024-05-27', 7),
  (24, 6, 2, '2023-05-22', 2),
  (25, 15, 9, '2020-02-29', 1),
  (26, 17, 11, '2022-09-18', 5),
  (27, 23, 3, '2025-04-01', 7),
  (28, 2, 9, '2025-05-29', 3),
  (29, 7, 7, '2023-02-19', 0),
  (30, 25, 8, '2021-09-12', 5),
  (31, 9, 8, '2020-07-09', 2),
  (32, 23, 7, '2025-04-09', 0),
  (33, 14, 11, '2022-03-15', 2),
  (34, 21, 4, '2025-02-16', 0),
  (35, 33, 7, '2023-01-29', 0),
  (36, 30, 11, '2022-10-28', 0),
  (37, 23, 9, '2025-03-30', 3),
  (38, 33, 8, '2023-02-03', 1),
  (39, 21, 1, '2025-02-09', 0),
  (40, 30, 4, '2022-11-09', 3),
  (41, 14, 8, '2022-03-12', 7),
  (42, 2, 4, '2025-05-22', 3),
  (43, 4, 9, '2023-09-03', 1),
  (44, 38, 8, '2024-04-07', 5),
  (45, 34, 4, '2025-02-02', 3),
  (46, 21, 2, '2025-02-16', 0),
  (47, 13, 4, '2025-05-24', 1),
  (48, 31, 11, '2022-06-23', 2),
  (49, 14, 12, '2022-03-13', 1),
  (50, 11, 8, '2024-06-05', 1),
  (51, 17, 12, '2022-09-15', 2),
  (52, 39, 7, '2022-07-18', 0),
  (53, 25, 8, '2021-09-12', 0),
  (54, 35, 2, '2025-01-30', 1),
  (55, 36, 7, '2022-10-28', 0);
