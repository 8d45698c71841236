CREATE TABLE Regions (
  RegionID INTEGER PRIMARY KEY,
  RegionName VARCHAR(30) NOT NULL
);
CREATE TABLE Donors (
  DonorID INTEGER PRIMARY KEY,
  FirstName VARCHAR(30),
  LastName VARCHAR(30),
  CompanyName VARCHAR(60),
  DonorType VARCHAR(12) NOT NULL,
  City VARCHAR(30),
  RegionID INTEGER REFERENCES Regions(RegionID),
  FirstGiftDate DATE,
  NewsletterOptIn INTEGER NOT NULL
);
CREATE TABLE Causes (
  CauseID INTEGER PRIMARY KEY,
  CauseName VARCHAR(40) NOT NULL,
  Description VARCHAR(120)
);
CREATE TABLE Campaigns (
  CampaignID INTEGER PRIMARY KEY,
  CampaignName VARCHAR(60) NOT NULL,
  CauseID INTEGER NOT NULL REFERENCES Causes(CauseID),
  StartDate DATE NOT NULL,
  EndDate DATE,
  GoalAmount DECIMAL(10,2) NOT NULL
);
CREATE TABLE Donations (
  DonationID INTEGER PRIMARY KEY,
  DonorID INTEGER NOT NULL REFERENCES Donors(DonorID),
  CampaignID INTEGER REFERENCES Campaigns(CampaignID),
  DonationDate DATE NOT NULL,
  Amount DECIMAL(10,2) NOT NULL,
  PaymentMethod VARCHAR(15) NOT NULL,
  IsRecurring INTEGER NOT NULL
);
CREATE TABLE Volunteers (
  VolunteerID INTEGER PRIMARY KEY,
  FirstName VARCHAR(30) NOT NULL,
  LastName VARCHAR(30) NOT NULL,
  BirthYear INTEGER,
  City VARCHAR(30)
);
CREATE TABLE Events (
  EventID INTEGER PRIMARY KEY,
  EventName VARCHAR(60) NOT NULL,
  CampaignID INTEGER REFERENCES Campaigns(CampaignID),
  EventDate DATE NOT NULL,
  Venue VARCHAR(40),
  Attendees INTEGER
);
CREATE TABLE EventVolunteers (
  EventID INTEGER NOT NULL REFERENCES Events(EventID),
  VolunteerID INTEGER NOT NULL REFERENCES Volunteers(VolunteerID),
  HoursWorked DECIMAL(5,2) NOT NULL,
  PRIMARY KEY (EventID, VolunteerID)
);

INSERT INTO Regions VALUES
  (1, 'Highlands'),
  (2, 'Lowlands'),
  (3, 'Lake District'),
  (4, 'Islands');

INSERT INTO Donors VALUES
  (1, 'Fergus', 'Hope', NULL, 'individual', 'Millhaven', 2, '2025-03-26', 1),
  (2, 'Karen', 'Lowe', NULL, 'individual', 'Bexford', 2, '2022-05-28', 1),
  (3, 'Cora', 'Fraser', NULL, 'individual', 'Bexford', 2, '2021-11-03', 1),
  (4, 'Hamish', 'Innes', NULL, 'individual', 'Ardach', 1, NULL, 1),
  (5, NULL, NULL, 'Kerr & Sons', 'company', 'Lakewater', 3, '2021-11-25', 0),
  (6, 'Esther', 'Gordon', NULL, 'individual', 'Millhaven', 2, '2024-07-05', 1),
  (7, 'Jack', 'Kerr', NULL, 'individual', 'Bexford', 2, '2023-11-06', 1),
  (8, 'Bernard', 'Fraser', NULL, 'individual', 'Millhaven', 2, '2022-04-30', 1),
  (9, 'Greta', 'Innes', NULL, 'individual', 'Bexford', 2, '2023-11-02', 1),
  (10, 'Lewis', 'Munro', NULL, 'individual', 'Millhaven', 2, NULL, 1),
  (11, NULL, NULL, 'Lowland Foods', 'company', 'Glenmore', 1, '2023-12-11', 0),
  (12, 'Iona', 'Kerr', NULL, 'individual', 'Millhaven', 2, '2024-01-09', 0),
  (13, 'Alice', 'Campbell', NULL, 'individual', 'Ardach', 1, '2021-10-21', 0),
  (14, 'Fergus', 'Hope', NULL, 'individual', 'Ardach', 1, '2024-04-27', 1),
  (15, 'Karen', 'Lowe', NULL, 'individual', 'Ardach', 1, NULL, 0),
  (16, 'Cora', 'Gordon', NULL, 'individual', 'Ardach', 1, NULL, 0),
  (17, 'Hamish', 'Kerr', NULL, 'individual', 'Bexford', 2, '2023-11-24', 1),
  (18, NULL, NULL, 'Bright Optics', 'company', 'Lakewater', 3, '2022-02-19', 0),
  (19, 'Esther', 'Hope', NULL, 'individual', 'Lakewater', 3, '2024-09-28', 0),
  (20, 'Jack', 'Lowe', NULL, 'individual', NULL, NULL, '2024-01-18', 1),
  (21, 'Bernard', 'Fraser', NULL, 'individual', 'Lakewater', 3, '2022-05-20', 0),
  (22, 'Greta', 'Innes', NULL, 'individual', 'Lakewater', 3, '2021-12-29', 1),
  (23, NULL, NULL, 'Harbour Bank', 'company', 'Lakewater', 3, '2023-11-13', 0),
  (24, 'Duncan', 'Hope', NULL, 'individual', 'Glenmore', 1, NULL, 1),
  (25, 'Iona', 'Lowe', NULL, 'individual', 'Glenmore', 1, '2024-08-27', 0),
  (26, 'Alice', 'Fraser', NULL, 'individual', 'Millhaven', 2, '2024-01-25', 1),
  (27, NULL, NULL, 'Stonebridge Ltd', 'company', 'Ardach', 1, '2022-06-01', 1),
  (28, 'Karen', 'Munro', NULL, 'individual', 'Glenmore', 1, '2021-11-27', 1),
  (29, 'Cora', 'Gordon', NULL, 'individual', 'Lakewater', 3, NULL, 0),
  (30, 'Hamish', 'Kerr', NULL, 'individual', 'Lakewater', 3, '2024-09-17', 0),
  (31, 'Moira', 'Campbell', NULL, 'individual', 'Bexford', 2, '2022-05-24', 1),
  (32, NULL, NULL, 'Hope Foundation', 'foundation', 'Glenmore', 1, '2022-05-22', 1),
  (33, 'Jack', 'Munro', NULL, 'individual', 'Glenmore', 1, NULL, 0),
  (34, 'Bernard', 'Gordon', NULL, 'individual', 'Millhaven', 2, NULL, 0);

INSERT INTO Causes VALUES
  (1, 'Clean Water', 'Wells and filters'),
  (2, 'Education', 'School books and scholarships'),
  (3, 'Animal Rescue', NULL),
  (4, 'Housing', 'Shelter in winter'),
  (5, 'Health', 'Mobile clinics');

INSERT INTO Campaigns VALUES
  (1, 'Wells for Winter', 1, '2021-11-01', '2022-02-28', 12000.0),
  (2, 'Books Now', 2, '2022-03-15', '2022-06-30', 6000.0),
  (3, 'Paws Appeal', 3, '2022-09-01', NULL, 8000.0),
  (4, 'Warm Homes', 4, '2023-10-15', '2024-01-31', 15000.0),
  (5, 'Clear Streams', 1, '2024-04-01', '2024-09-30', 9000.0),
  (6, 'Back to School', 2, '2024-08-01', '2024-10-15', 7500.0),
  (7, 'Second Chance Pets', 3, '2025-02-01', NULL, 5000.0),
  (8, 'Roof for All', 4, '2025-06-01', NULL, 20000.0);

INSERT INTO Donations VALUES
  (1, 30, 7, '2025-04-10', 200, 'paypal', 0),
  (2, 21, NULL, '2023-01-11', 55, 'card', 1),
  (3, 3, 1, '2021-11-03', 10, 'card', 1),
  (4, 8, NULL, '2025-03-22', 50, 'paypal', 1),
  (5, 27, 4, '2023-12-16', 1505, 'card', 0),
  (6, 31, 4, '2023-10-26', 50.5, 'bank transfer', 0),
  (7, 20, 4, '2024-01-18', 155, 'cheque', 0),
  (8, 19, 5, '2024-09-28', 200.5, 'card', 1),
  (9, 8, 2, '2022-04-30', 25, 'card', 0),
  (10, 5, NULL, '2025-06-15', 500, 'card', 1),
  (11, 12, 4, '2024-01-09', 15, 'card', 0),
  (12, 22, 1, '2021-12-29', 75, 'card', 0),
  (13, 11, 7, '2025-08-21', 1500, 'paypal', 1),
  (14, 3, 5, '2024-04-10', 25.5, 'cheque', 0),
  (15, 13, NULL, '2021-10-21', 20, 'cheque', 0),
  (16, 27, NULL, '2022-06-01', 505, 'card', 0),
  (17, 23, 4, '2023-11-13', 1500, 'paypal', 0),
  (18, 27, NULL, '2023-09-02', 750, 'card', 0),
  (19, 22, 4, '2024-01-05', 80, 'card', 0),
  (20, 25, 3, '2024-08-27', 50, 'card', 0),
  (21, 11, 4, '2023-12-11', 2500.5, 'bank transfer', 0),
  (22, 8, 7, '2025-04-13', 20.5, 'card', 0),
  (23, 21, 5, '2024-08-12', 105, 'paypal', 0),
  (24, 8, 6, '2024-09-15', 205, 'paypal', 0),
  (25, 12, 5, '2024-08-20', 105, 'cheque', 0),
  (26, 2, 4, '2023-12-10', 55, 'cheque', 1),
  (27, 6, 5, '2024-07-05', 75.5, 'cheque', 0),
  (28, 9, 4, '2023-11-02', 75, 'paypal', 0),
  (29, 11, 3, '2025-06-06', 500.5, 'bank transfer', 0),
  (30, 7, 4, '2023-11-06', 25.5, 'paypal', 0),
  (31, 3, 2, '2022-06-04', 205, 'card', 1),
  (32, 3, 7, '2025-07-07', 25, 'card', 1),
  (33, 5, 4, '2023-12-13', 1500.5, 'paypal', 0),
  (34, 14, NULL, '2024-04-27', 75, 'cheque', 0),
  (35, 3, 3, '2023-11-11', 25.5, 'bank transfer', 0),
  (36, 5, NULL, '2021-11-25', 2500, 'bank transfer', 0),
  (37, 3, 3, '2025-09-21', 25, 'paypal', 0),
  (38, 30, 6, '2024-09-17', 20, 'card', 0),
  (39, 17, 4, '2023-11-24', 200.5, 'bank transfer', 0),
  (40, 26, 4, '2024-01-25', 50, 'card', 1),
  (41, 18, 1, '2022-02-19', 1500, 'card', 0),
  (42, 31, 3, '2024-01-20', 150.5, 'bank transfer', 1),
  (43, 9, 4, '2023-12-30', 155, 'card', 0),
  (44, 3, 5, '2024-05-18', 25, 'card', 1),
  (45, 2, 4, '2023-11-16', 155, 'cheque', 1),
  (46, 20, 5, '2024-04-25', 205, 'card', 1),
  (47, 26, 6, '2024-08-14', 25, 'cheque', 0),
  (48, 21, 2, '2022-05-20', 75.5, 'card', 1),
  (49, 20, 6, '2024-09-22', 50.5, 'bank transfer', 1),
  (50, 1, NULL, '2025-03-26', 150, 'card', 0),
  (51, 2, 5, '2024-05-25', 105, 'card', 1),
  (52, 22, 2, '2022-04-23', 75, 'cheque', 0),
  (53, 18, NULL, '2025-03-27', 1005, 'card', 1),
  (54, 2, 2, '2022-05-28', 200, 'card', 0),
  (55, 9, 6, '2024-08-17', 50, 'cheque', 1),
  (56, 3, 1, '2022-01-17', 75, 'paypal', 0),
  (57, 28, 1, '2021-11-27', 50, 'cheque', 1),
  (58, 31, 2, '2022-05-24', 20, 'cheque', 0),
  (59, 25, NULL, '2025-08-12', 200, 'card', 0),
  (60, 32, 2, '2022-05-22', 500, 'card', 1);

INSERT INTO Volunteers VALUES
  (1, 'Alice', 'Campbell', 1984, 'Bexford'),
  (2, 'Rory', 'Stewart', 1991, 'Glenmore'),
  (3, 'Sheena', 'Lowe', 1967, 'Millhaven'),
  (4, 'Tam', 'Kerr', 2001, 'Bexford'),
  (5, 'Una', 'Walker', NULL, 'Lakewater'),
  (6, 'Vera', 'Innes', 1958, 'Bexford'),
  (7, 'Wallace', 'Hope', 1999, 'Port Ness'),
  (8, 'Rory', 'Fraser', 1976, NULL),
  (9, 'Yvonne', 'Black', 1988, 'Glenmore'),
  (10, 'Zoe', 'Munro', 2004, 'Lakewater'),
  (11, 'Ewan', 'Gordon', 1995, 'Millhaven'),
  (12, 'Nell', 'Gordon', 1971, 'Bexford');

INSERT INTO Events VALUES
  (1, 'Harbour Run', 1, '2021-12-04', 'Port Ness Quay', 210),
  (2, 'Book Fair', 2, '2022-04-23', 'Bexford Hall', 145),
  (3, 'Dog Walk Day', 3, '2022-10-08', 'Glen Park', 88),
  (4, 'Winter Concert', 4, '2023-12-16', 'Bexford Hall', 320),
  (5, 'Sleep Out', 4, '2023-11-25', 'Market Square', 64),
  (6, 'River Clean', 5, '2024-05-18', NULL, 57),
  (7, 'Quiz Night', 6, '2024-09-12', 'Bexford Hall', 96),
  (8, 'Puppy Picnic', 7, '2025-05-24', 'Glen Park', 132),
  (9, 'Thank You Gala', NULL, '2024-11-30', 'Grand Hotel', 180),
  (10, 'Roof Raising', 8, '2025-12-05', 'Market Square', NULL);

INSERT INTO EventVolunteers VALUES
  (1, 2, 4),
  (1, 5, 8),
  (1, 9, 2),
  (2, 4, 4.5),
  (2, 9, 5),
  (2, 10, 2),
  (3, 4, 2),
  (3, 5, 2.5),
  (4, 2, 6),
  (4, 4, 4),
  (4, 5, 6),
  (5, 1, 6),
  (5, 2, 5),
  (5, 3, 4.5),
  (6, 1, 4.5),
  (6, 5, 5),
  (6, 6, 2.5),
  (7, 1, 8),
  (7, 10, 2.5),
  (8, 6, 2),
  (8, 9, 6),
  (8, 10, 4.5),
  (8, 11, 4),
  (9, 2, 2),
  (9, 3, 6),
  (9, 5, 8),
  (9, 11, 2);
