CREATE TABLE plans (
  plan_id INTEGER PRIMARY KEY, name TEXT NOT NULL, tier INTEGER NOT NULL, price_per_seat DECIMAL(8,2) NOT NULL);
CREATE TABLE accounts (
  account_id INTEGER PRIMARY KEY, name TEXT NOT NULL, industry TEXT, country TEXT, segment TEXT, created_on DATE NOT NULL);
CREATE TABLE users (
  user_id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES accounts(account_id), full_name TEXT, email TEXT,
  role TEXT, created_at TIMESTAMP, last_login_at TIMESTAMP);
CREATE TABLE subscriptions (
  subscription_id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES accounts(account_id),
  plan_id INTEGER NOT NULL REFERENCES plans(plan_id), seats INTEGER, mrr DECIMAL(10,2), started_on DATE NOT NULL,
  cancelled_on DATE, status TEXT);
CREATE TABLE invoices (
  invoice_id INTEGER PRIMARY KEY, subscription_id INTEGER NOT NULL REFERENCES subscriptions(subscription_id),
  issued_on DATE NOT NULL, due_on DATE, paid_on DATE, amount DECIMAL(10,2), status TEXT);
CREATE TABLE agents (
  agent_id INTEGER PRIMARY KEY, name TEXT NOT NULL, team TEXT, hired_on DATE);
CREATE TABLE tickets (
  ticket_id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES accounts(account_id),
  user_id INTEGER REFERENCES users(user_id), agent_id INTEGER REFERENCES agents(agent_id), subject TEXT, channel TEXT,
  priority TEXT, status TEXT, created_at TIMESTAMP NOT NULL, first_response_at TIMESTAMP, resolved_at TIMESTAMP, csat_score INTEGER);
CREATE TABLE events (
  event_id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users(user_id), event_type TEXT NOT NULL, occurred_at TIMESTAMP NOT NULL);
INSERT INTO plans VALUES
(1,'Starter',1,9.00),(2,'Team',2,19.00),(3,'Business',3,35.00),(4,'Enterprise',4,60.00),(5,'Legacy',0,5.00),(6,'Nonprofit',2,7.00);
INSERT INTO accounts VALUES
(1,'Northwind Labs','Biotech','US','Mid-Market','2023-09-04'),
(2,'Bluefin Logistics','Logistics','US','Enterprise','2023-10-11'),
(3,'Maison Verte','Retail','France','SMB','2023-11-20'),
(4,'Kestrel Media','Media','UK','SMB','2024-01-08'),
(5,'Ostsee Energie','Energy','Germany','Enterprise','2024-01-22'),
(6,'Papaya Foods','Retail','US','SMB','2024-02-14'),
(7,'Quantix','Software','UK','Mid-Market','2024-02-27'),
(8,'Rio Verde Health','Healthcare','Brazil','Mid-Market','2024-03-05'),
(9,'Sable & Sons',NULL,'UK','SMB','2024-03-18'),
(10,'Tundra Outdoor','Retail','Canada','SMB','2024-05-02');
INSERT INTO users VALUES
(1,1,'Ada Lindqvist','ada@northwindlabs.com','admin','2023-09-04 09:12:00','2024-06-28 08:01:00'),
(2,1,'Ben Okoro','ben@northwindlabs.com','member','2023-09-20 10:00:00','2024-06-20 17:45:00'),
(3,2,'Carla Mendez','carla@bluefin.com','admin','2023-10-11 13:30:00','2024-06-29 11:20:00'),
(4,2,'Dmitri Volkov','dmitri@bluefin.com','member','2023-10-15 09:00:00',NULL),
(5,2,'Elena Rossi','elena@bluefin.com','viewer','2024-01-05 15:10:00','2024-05-30 09:30:00'),
(6,3,'Francois Petit','francois@maisonverte.fr','admin','2023-11-20 08:40:00','2024-02-11 10:10:00'),
(7,4,'Grace Hill','grace@kestrel.co.uk','admin','2024-01-08 11:11:00','2024-06-25 16:00:00'),
(8,5,'Hans Becker','hans@ostsee.de','admin','2024-01-22 07:55:00','2024-06-30 07:50:00'),
(9,5,'Ilse Kraus','ilse@ostsee.de','member','2024-02-02 08:20:00','2024-06-18 12:12:00'),
(10,6,'Jorge Diaz','jorge@papayafoods.com','admin','2024-02-14 19:00:00','2024-04-02 20:30:00'),
(11,7,'Kira Shah','kira@quantix.io','admin','2024-02-27 10:05:00','2024-06-27 10:15:00'),
(12,7,'Liam Byrne','liam@quantix.io','member','2024-03-01 09:45:00',NULL),
(13,8,'Marta Souza','marta@rioverde.br','admin','2024-03-05 14:25:00','2024-06-22 13:00:00'),
(14,9,'Nigel Sable','nigel@sable.co.uk','admin','2024-03-18 16:16:00','2024-03-19 09:00:00');
INSERT INTO subscriptions VALUES
(1,1,2,20,380.00,'2023-09-10','2024-01-10','cancelled'),
(2,1,3,24,840.00,'2024-01-10',NULL,'active'),
(3,2,4,60,3600.00,'2023-11-01',NULL,'active'),
(4,3,1,5,45.00,'2023-12-01','2024-02-15','cancelled'),
(5,4,2,8,152.00,'2024-01-15',NULL,'active'),
(6,5,4,45,2700.00,'2024-02-01',NULL,'active'),
(7,6,1,4,36.00,'2024-02-20','2024-04-05','cancelled'),
(8,7,3,15,525.00,'2024-03-01',NULL,'active'),
(9,8,2,12,228.00,'2024-03-10',NULL,'active'),
(10,2,2,10,190.00,'2024-04-01',NULL,'active');
INSERT INTO invoices VALUES
(1,1,'2023-10-10','2023-10-24','2023-10-20',380.00,'paid'),
(2,3,'2023-12-01','2023-12-31','2024-01-09',3600.00,'paid'),
(3,4,'2024-01-01','2024-01-15','2024-01-14',45.00,'paid'),
(4,2,'2024-02-10','2024-02-24','2024-02-21',840.00,'paid'),
(5,3,'2024-01-01','2024-01-31','2024-01-30',3600.00,'paid'),
(6,5,'2024-02-15','2024-02-29','2024-03-08',152.00,'paid'),
(7,6,'2024-03-01','2024-03-31','2024-03-28',2700.00,'paid'),
(8,4,'2024-02-01','2024-02-15',NULL,45.00,'void'),
(9,7,'2024-03-20','2024-04-03',NULL,36.00,'open'),
(10,8,'2024-04-01','2024-04-15','2024-04-11',525.00,'paid'),
(11,9,'2024-04-10','2024-04-24','2024-05-06',228.00,'paid'),
(12,2,'2024-04-10','2024-04-24','2024-04-22',840.00,'paid'),
(13,10,'2024-05-01','2024-05-15',NULL,190.00,'open'),
(14,6,'2024-05-01','2024-05-31','2024-05-20',2700.00,'paid');
INSERT INTO agents VALUES
(1,'Priya Nair','Tier 1','2022-05-16'),(2,'Sam Whitfield','Tier 1','2023-02-01'),(3,'Olu Adeyemi','Tier 2','2021-08-23'),
(4,'Hannah Weiss','Tier 2','2023-06-12'),(5,'Marco Bianchi','Billing','2024-01-15'),(6,'Yuki Tanaka','Tier 1','2024-06-03');
INSERT INTO tickets VALUES
(1,1,1,1,'Cannot export report','email','normal','closed','2024-01-08 09:00:00','2024-01-08 09:30:00','2024-01-08 15:00:00',5),
(2,2,3,3,'SSO login loop','chat','urgent','closed','2024-01-15 10:00:00','2024-01-15 10:06:00','2024-01-15 14:00:00',4),
(3,2,4,1,'Password reset','email','low','closed','2024-01-29 16:00:00','2024-01-29 18:00:00','2024-01-30 16:00:00',3),
(4,3,6,5,'Refund request','email','normal','closed','2024-02-12 08:00:00','2024-02-12 11:00:00','2024-02-14 08:00:00',2),
(5,4,7,2,'Widget not loading','chat','high','closed','2024-02-19 12:00:00','2024-02-19 12:12:00','2024-02-19 18:00:00',5),
(6,5,8,3,'API rate limit','email','high','closed','2024-02-26 07:00:00','2024-02-26 07:45:00','2024-02-27 07:00:00',4),
(7,5,9,4,'Webhook delays','email','urgent','closed','2024-03-04 13:00:00','2024-03-04 13:18:00','2024-03-05 01:00:00',NULL),
(8,2,3,3,'Bulk import fails','phone','high','closed','2024-03-11 09:30:00','2024-03-11 09:40:00','2024-03-12 09:30:00',5),
(9,6,10,5,'Invoice address wrong','email','low','open','2024-03-22 20:00:00','2024-03-23 02:00:00',NULL,NULL),
(10,7,11,2,'Dark mode question','chat','low','closed','2024-03-25 10:00:00','2024-03-25 10:24:00','2024-03-25 11:00:00',5),
(11,8,13,1,'Portuguese translation','email','normal','closed','2024-03-28 14:00:00','2024-03-28 15:30:00','2024-04-01 14:00:00',3),
(12,2,NULL,4,'Outage report','phone','urgent','closed','2024-04-03 06:00:00','2024-04-03 06:03:00','2024-04-03 09:00:00',4),
(13,1,2,NULL,'Cannot invite teammate','email','normal','open','2024-04-15 11:00:00',NULL,NULL,NULL),
(14,5,8,4,'Audit log missing rows','email','high','pending','2024-04-22 08:00:00','2024-04-22 08:50:00',NULL,NULL);
INSERT INTO events VALUES
(1,1,'signup','2023-09-04 09:12:00'),(2,1,'activated','2023-09-05 10:00:00'),(3,1,'invited_teammate','2023-09-20 09:50:00'),
(4,2,'signup','2023-09-20 10:00:00'),(5,2,'activated','2023-09-22 11:30:00'),
(6,3,'signup','2023-10-11 13:30:00'),(7,3,'activated','2023-10-11 14:00:00'),(8,3,'invited_teammate','2023-10-15 08:55:00'),
(9,4,'signup','2023-10-15 09:00:00'),(10,5,'signup','2024-01-05 15:10:00'),(11,5,'activated','2024-01-09 15:00:00'),
(12,6,'signup','2023-11-20 08:40:00'),(13,7,'signup','2024-01-08 11:11:00'),(14,7,'activated','2024-01-10 12:00:00'),
(15,8,'signup','2024-01-22 07:55:00'),(16,8,'activated','2024-01-22 09:25:00'),(17,8,'invited_teammate','2024-02-02 08:00:00'),
(18,9,'signup','2024-02-02 08:20:00'),(19,9,'activated','2024-02-05 08:20:00'),(20,10,'signup','2024-02-14 19:00:00'),
(21,11,'signup','2024-02-27 10:05:00'),(22,11,'activated','2024-02-28 10:05:00'),(23,11,'invited_teammate','2024-03-01 09:30:00'),
(24,12,'signup','2024-03-01 09:45:00'),(25,13,'signup','2024-03-05 14:25:00'),(26,13,'activated','2024-03-08 14:25:00'),
(27,14,'signup','2024-03-18 16:16:00');
