CREATE TABLE Maintenance_Contracts (
  maintenance_contract_id INTEGER PRIMARY KEY,
  maintenance_contract_company_id INTEGER NOT NULL,
  contract_start_date TIMESTAMP,
  contract_end_date TIMESTAMP,
  other_contract_details TEXT
);
CREATE TABLE Parts (
  part_id INTEGER PRIMARY KEY,
  part_name TEXT,
  chargeable_yn TEXT,
  chargeable_amount DECIMAL(10,2),
  other_part_details TEXT
);
CREATE TABLE Staff (
  staff_id INTEGER PRIMARY KEY,
  staff_name TEXT,
  gender TEXT,
  other_staff_details TEXT
);
CREATE TABLE Maintenance_Engineers (
  engineer_id INTEGER PRIMARY KEY,
  maintenance_contract_id INTEGER NOT NULL,
  first_name TEXT,
  last_name TEXT,
  other_details TEXT,
  FOREIGN KEY (maintenance_contract_id) REFERENCES Maintenance_Contracts(maintenance_contract_id)
);
CREATE TABLE Fault_Log (
  fault_log_entry_id INTEGER PRIMARY KEY,
  recorded_by_staff_id INTEGER NOT NULL,
  engineer_id INTEGER,
  part_id INTEGER NOT NULL,
  fault_log_entry_datetime TIMESTAMP,
  fault_status TEXT,
  fault_description TEXT,
  FOREIGN KEY (recorded_by_staff_id) REFERENCES Staff(staff_id),
  FOREIGN KEY (engineer_id) REFERENCES Maintenance_Engineers(engineer_id),
  FOREIGN KEY (part_id) REFERENCES Parts(part_id)
);
INSERT INTO Maintenance_Contracts VALUES (1,3,'2017-01-15 00:00:00','2018-01-14 00:00:00',NULL);
INSERT INTO Maintenance_Contracts VALUES (2,5,'2017-04-01 00:00:00','2018-03-31 00:00:00',NULL);
INSERT INTO Maintenance_Contracts VALUES (3,3,'2017-09-10 00:00:00','2019-09-09 00:00:00',NULL);
INSERT INTO Maintenance_Contracts VALUES (4,8,'2018-02-01 00:00:00','2018-12-31 00:00:00',NULL);
INSERT INTO Maintenance_Contracts VALUES (5,1,'2018-06-20 00:00:00','2020-06-19 00:00:00',NULL);
INSERT INTO Maintenance_Contracts VALUES (6,5,'2018-11-05 00:00:00',NULL,NULL);
INSERT INTO Parts VALUES (1,'Fan belt','1',34.50,NULL);
INSERT INTO Parts VALUES (2,'Mercury switch','0',NULL,NULL);
INSERT INTO Parts VALUES (3,'Fuse','1',2.75,NULL);
INSERT INTO Parts VALUES (4,'Pump seal','1',18.20,NULL);
INSERT INTO Parts VALUES (5,'Toner drum','1',121.00,NULL);
INSERT INTO Parts VALUES (6,'Door latch','0',NULL,NULL);
INSERT INTO Parts VALUES (7,'Compressor','1',640.00,NULL);
INSERT INTO Staff VALUES (1,'Letitia Groves','Female',NULL);
INSERT INTO Staff VALUES (2,'Monty Ashcroft','Male',NULL);
INSERT INTO Staff VALUES (3,'Yusuf Demir','Male',NULL);
INSERT INTO Staff VALUES (4,'Paulette Nix','Female',NULL);
INSERT INTO Staff VALUES (5,'Arlo Benson','Male',NULL);
INSERT INTO Staff VALUES (6,'Kirsten Holm','Female',NULL);
INSERT INTO Maintenance_Engineers VALUES (1,1,'Etta','Solberg',NULL);
INSERT INTO Maintenance_Engineers VALUES (2,2,'Jasper','Quinn',NULL);
INSERT INTO Maintenance_Engineers VALUES (3,2,'Malik','Dorsey',NULL);
INSERT INTO Maintenance_Engineers VALUES (4,3,'Rowena','Finch',NULL);
INSERT INTO Maintenance_Engineers VALUES (5,5,'Casper','Lund',NULL);
INSERT INTO Maintenance_Engineers VALUES (6,5,'Zelda','Marks',NULL);
INSERT INTO Maintenance_Engineers VALUES (7,5,'Ignacio','Vera',NULL);
INSERT INTO Fault_Log VALUES (1,1,1,3,'2017-03-02 08:14:00','Fixed','Lights out in hall');
INSERT INTO Fault_Log VALUES (2,2,2,1,'2017-05-19 13:40:00','Fixed','Fan squeals');
INSERT INTO Fault_Log VALUES (3,1,2,7,'2017-08-25 10:05:00','Waiting','Freezer warm');
INSERT INTO Fault_Log VALUES (4,3,4,3,'2017-10-11 16:22:00','Fixed','Socket dead');
INSERT INTO Fault_Log VALUES (5,3,NULL,6,'2018-01-07 09:30:00','Reported','Door will not shut');
INSERT INTO Fault_Log VALUES (6,1,5,4,'2018-04-16 11:48:00','Fixed','Pump leaks');
INSERT INTO Fault_Log VALUES (7,5,6,3,'2018-07-30 15:10:00','Waiting','Alarm keeps tripping');
INSERT INTO Fault_Log VALUES (8,2,2,5,'2018-09-03 12:00:00','Fixed','Streaks on copies');
INSERT INTO Fault_Log VALUES (9,1,NULL,1,'2018-12-21 07:55:00','Reported','Belt worn');
INSERT INTO Fault_Log VALUES (10,6,5,4,'2019-02-14 14:35:00','Fixed','Pump leaks again');
