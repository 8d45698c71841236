CREATE TABLE soccer_country (
  country_id INTEGER PRIMARY KEY,
  country_abbr TEXT,
  country_name TEXT
);
CREATE TABLE soccer_city (
  city_id INTEGER PRIMARY KEY,
  city TEXT,
  country_id INTEGER REFERENCES soccer_country(country_id)
);
CREATE TABLE soccer_venue (
  venue_id INTEGER PRIMARY KEY,
  venue_name TEXT,
  city_id INTEGER REFERENCES soccer_city(city_id),
  aud_capacity INTEGER
);
CREATE TABLE soccer_team (
  team_id INTEGER PRIMARY KEY REFERENCES soccer_country(country_id),
  team_group TEXT,
  match_played INTEGER,
  won INTEGER,
  draw INTEGER,
  lost INTEGER,
  goal_for INTEGER,
  goal_agnst INTEGER,
  goal_diff INTEGER,
  points INTEGER,
  group_position INTEGER
);
CREATE TABLE playing_position (
  position_id TEXT PRIMARY KEY,
  position_desc TEXT
);
CREATE TABLE player_mast (
  player_id INTEGER PRIMARY KEY,
  team_id INTEGER REFERENCES soccer_team(team_id),
  jersey_no INTEGER,
  player_name TEXT,
  posi_to_play TEXT REFERENCES playing_position(position_id),
  dt_of_bir DATE,
  age INTEGER,
  playing_club TEXT
);
CREATE TABLE referee_mast (
  referee_id INTEGER PRIMARY KEY,
  referee_name TEXT,
  country_id INTEGER REFERENCES soccer_country(country_id)
);
CREATE TABLE match_mast (
  match_no INTEGER PRIMARY KEY,
  play_stage TEXT,
  play_date DATE,
  results TEXT,
  decided_by TEXT,
  goal_score TEXT,
  venue_id INTEGER REFERENCES soccer_venue(venue_id),
  referee_id INTEGER REFERENCES referee_mast(referee_id),
  audence INTEGER,
  plr_of_match INTEGER REFERENCES player_mast(player_id),
  stop1_sec INTEGER,
  stop2_sec INTEGER
);
CREATE TABLE match_details (
  match_no INTEGER REFERENCES match_mast(match_no),
  play_stage TEXT,
  team_id INTEGER REFERENCES soccer_team(team_id),
  win_lose TEXT,
  decided_by TEXT,
  goal_score INTEGER,
  penalty_score INTEGER,
  player_gk INTEGER REFERENCES player_mast(player_id)
);
CREATE TABLE goal_details (
  goal_id INTEGER PRIMARY KEY,
  match_no INTEGER REFERENCES match_mast(match_no),
  player_id INTEGER REFERENCES player_mast(player_id),
  team_id INTEGER REFERENCES soccer_team(team_id),
  goal_time INTEGER,
  goal_type TEXT,
  play_stage TEXT,
  goal_schedule TEXT,
  goal_half INTEGER
);
CREATE TABLE penalty_shootout (
  kick_id INTEGER PRIMARY KEY,
  match_no INTEGER REFERENCES match_mast(match_no),
  team_id INTEGER REFERENCES soccer_team(team_id),
  player_id INTEGER REFERENCES player_mast(player_id),
  score_goal TEXT,
  kick_no INTEGER
);
CREATE TABLE player_booked (
  match_no INTEGER REFERENCES match_mast(match_no),
  team_id INTEGER REFERENCES soccer_team(team_id),
  player_id INTEGER REFERENCES player_mast(player_id),
  booking_time INTEGER,
  sent_off TEXT,
  play_schedule TEXT,
  play_half INTEGER
);
INSERT INTO soccer_country VALUES
(1201,'ENG','England'),(1202,'FRA','France'),(1203,'GER','Germany'),(1204,'ITA','Italy'),(1205,'POR','Portugal'),
(1206,'POL','Poland'),(1207,'WAL','Wales'),(1208,'ISL','Iceland'),(1209,'NED','Netherlands'),(1210,'ESP','Spain');
INSERT INTO soccer_city VALUES
(10001,'Paris',1202),(10002,'Saint-Denis',1202),(10003,'Bordeaux',1202),(10004,'Lyon',1202),(10005,'Marseille',1202),(10006,'Lille',1202),(10007,'Nice',1202);
INSERT INTO soccer_venue VALUES
(20001,'Stade de Bordeaux',10003,42115),(20003,'Stade Pierre Mauroy',10006,49822),(20004,'Stade de Lyon',10004,58585),
(20005,'Stade VElodrome',10005,64354),(20006,'Stade de Nice',10007,35624),(20007,'Parc des Princes',10001,47294),(20008,'Stade de France',10002,80100);
INSERT INTO soccer_team VALUES
(1201,'B',3,1,2,0,3,2,1,5,2),
(1202,'A',3,2,1,0,4,1,3,7,1),
(1203,'C',3,2,1,0,3,0,3,7,1),
(1204,'E',3,2,0,1,3,1,2,6,1),
(1205,'F',3,0,3,0,4,4,0,3,3),
(1206,'C',3,2,1,0,2,0,2,7,2),
(1207,'B',3,2,0,1,6,3,3,6,1),
(1208,'F',3,1,2,0,4,3,1,5,2);
INSERT INTO playing_position VALUES ('GK','Goalkeepers'),('DF','Defenders'),('MF','Midfielders'),('FD','Forwards'),('SW','Sweepers'),('WB','Wing backs');
INSERT INTO player_mast VALUES
(1,1201,1,'Joe Hart','GK','1987-04-19',29,'Man. City'),
(2,1201,10,'Wayne Rooney','FD','1985-10-24',30,'Man. United'),
(3,1201,5,'Gary Cahill','DF','1985-12-19',30,'Chelsea'),
(4,1202,1,'Hugo Lloris','GK','1986-12-26',29,'Tottenham'),
(5,1202,7,'Antoine Griezmann','FD','1991-03-21',25,'Atletico'),
(6,1202,9,'Olivier Giroud','FD','1986-09-30',29,'Arsenal'),
(7,1202,8,'Dimitri Payet','MF','1987-03-29',29,'West Ham'),
(8,1203,1,'Manuel Neuer','GK','1986-03-27',30,'Bayern'),
(9,1203,8,'Mesut Ozil','MF','1988-10-15',27,'Arsenal'),
(10,1203,13,'Thomas Muller','MF','1989-09-13',26,'Bayern'),
(11,1204,1,'Gianluigi Buffon','GK','1978-01-28',38,'Juventus'),
(12,1204,19,'Leonardo Bonucci','DF','1987-05-01',29,'Juventus'),
(13,1204,11,'Ciro Immobile','FD','1990-02-20',26,'Torino'),
(14,1205,1,'Rui Patricio','GK','1988-02-15',28,'Sporting CP'),
(15,1205,7,'Cristiano Ronaldo','FD','1985-02-05',31,'Real Madrid'),
(16,1205,17,'Nani','FD','1986-11-17',29,'Fenerbahce'),
(17,1205,9,'Eder','FD','1987-12-22',28,'LOSC'),
(18,1206,22,'Lukasz Fabianski','GK','1985-04-18',31,'Swansea'),
(19,1206,9,'Robert Lewandowski','FD','1988-08-21',27,'Bayern'),
(20,1206,16,'Jakub Blaszczykowski','MF','1985-12-14',30,'Fiorentina'),
(21,1207,1,'Wayne Hennessey','GK','1987-01-24',29,'Crystal Palace'),
(22,1207,11,'Gareth Bale','FD','1989-07-16',26,'Real Madrid'),
(23,1207,6,'Ashley Williams','DF','1984-08-23',31,'Swansea'),
(24,1208,1,'Hannes Halldorsson','GK','1984-04-27',32,'Bodo/Glimt'),
(25,1208,9,'Kolbeinn Sigthorsson','FD','1990-03-14',26,NULL),
(26,1208,6,'Ragnar Sigurdsson','DF','1986-06-19',30,'Krasnodar');
INSERT INTO referee_mast VALUES
(70001,'Mark Clattenburg',1201),(70002,'Martin Atkinson',1201),(70003,'Felix Brych',1203),(70004,'Viktor Kassai',NULL),
(70005,'Nicola Rizzoli',1204),(70006,'Bjorn Kuipers',1209),(70007,'Carlos Velasco Carballo',1210);
INSERT INTO match_mast VALUES
(17,'G','2016-06-16','WIN','N','2-1',20003,70003,34033,22,131,301),
(37,'R','2016-06-25','DRAW','P','1-1',20007,70001,38842,20,122,299),
(44,'R','2016-06-27','WIN','N','2-1',20006,70007,33901,26,98,281),
(45,'Q','2016-06-30','DRAW','P','1-1',20005,70003,62940,14,63,181),
(47,'Q','2016-07-02','DRAW','P','1-1',20001,70004,38764,8,80,243),
(48,'Q','2016-07-03','WIN','N','5-2',20008,70006,76833,6,16,161),
(49,'S','2016-07-06','WIN','N','2-0',20004,70002,55679,15,112,188),
(50,'S','2016-07-07','WIN','N','2-0',20005,70005,64078,5,126,268),
(51,'F','2016-07-10','WIN','N','1-0',20008,70001,75868,17,161,181);
INSERT INTO match_details VALUES
(17,'G',1201,'W','N',2,NULL,1),(17,'G',1207,'L','N',1,NULL,21),
(37,'R',1206,'W','P',1,5,18),(37,'R',1204,'L','P',1,4,11),
(44,'R',1208,'W','N',2,NULL,24),(44,'R',1201,'L','N',1,NULL,1),
(45,'Q',1205,'W','P',1,5,14),(45,'Q',1206,'L','P',1,3,18),
(47,'Q',1203,'W','P',1,6,8),(47,'Q',1204,'L','P',1,5,11),
(48,'Q',1202,'W','N',5,NULL,4),(48,'Q',1208,'L','N',2,NULL,24),
(49,'S',1205,'W','N',2,NULL,14),(49,'S',1207,'L','N',0,NULL,21),
(50,'S',1202,'W','N',2,NULL,4),(50,'S',1203,'L','N',0,NULL,8),
(51,'F',1205,'W','N',1,NULL,14),(51,'F',1202,'L','N',0,NULL,4);
INSERT INTO goal_details VALUES
(1,17,22,1207,42,'N','G','NT',1),(2,17,2,1201,56,'N','G','NT',2),(3,17,3,1201,91,'N','G','ST',2),
(4,37,20,1206,39,'N','R','NT',1),(5,37,12,1204,82,'N','R','NT',2),
(6,44,2,1201,4,'P','R','NT',1),(7,44,26,1208,6,'N','R','NT',1),(8,44,25,1208,18,'N','R','NT',1),
(9,45,19,1206,2,'N','Q','NT',1),(10,45,16,1205,33,'N','Q','NT',1),
(11,47,9,1203,65,'N','Q','NT',2),(12,47,12,1204,78,'P','Q','NT',2),
(13,48,6,1202,12,'N','Q','NT',1),(14,48,7,1202,43,'N','Q','NT',1),(15,48,5,1202,45,'N','Q','NT',1),(16,48,6,1202,59,'N','Q','NT',2),(17,48,5,1202,63,'N','Q','NT',2),
(18,48,25,1208,56,'N','Q','NT',2),(19,48,26,1208,84,'N','Q','NT',2),
(20,49,15,1205,50,'N','S','NT',2),(21,49,16,1205,53,'N','S','NT',2),
(22,50,5,1202,47,'P','S','ST',1),(23,50,5,1202,72,'N','S','NT',2),
(24,51,17,1205,109,'N','F','ET',2);
INSERT INTO penalty_shootout VALUES
(1,37,1206,19,'Y',1),(2,37,1204,13,'N',2),(3,37,1206,20,'Y',3),(4,37,1204,12,'Y',4),
(5,45,1205,15,'Y',1),(6,45,1206,19,'Y',2),(7,45,1205,16,'Y',3),(8,45,1206,20,'N',4),
(9,47,1204,13,'Y',1),(10,47,1203,10,'N',2),(11,47,1204,12,'N',3),(12,47,1203,9,'N',4);
INSERT INTO player_booked VALUES
(17,1207,23,61,NULL,'NT',2),(37,1204,12,55,NULL,'NT',2),(44,1208,26,65,NULL,'NT',2),(44,1201,3,47,NULL,'NT',2),
(45,1206,20,66,NULL,'NT',2),(47,1204,12,88,NULL,'NT',2),(48,1202,6,75,NULL,'NT',2),(49,1207,23,71,NULL,'NT',2),
(50,1203,9,45,NULL,'ST',1),(51,1205,14,123,NULL,'ET',2),(51,1202,7,97,'Y','ET',1);
