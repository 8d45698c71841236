CREATE TABLE Episode (
  episode_id TEXT PRIMARY KEY, season INTEGER, episode INTEGER, number_in_series INTEGER,
  title TEXT, summary TEXT, air_date TEXT, episode_image TEXT, rating REAL, votes INTEGER);
CREATE TABLE Person (
  name TEXT PRIMARY KEY, birthdate TEXT, birth_name TEXT, birth_place TEXT, birth_region TEXT,
  birth_country TEXT, height_meters REAL, nickname TEXT);
CREATE TABLE Award (
  award_id INTEGER PRIMARY KEY, organization TEXT, year INTEGER, award_category TEXT, award TEXT,
  person TEXT REFERENCES Person(name), role TEXT, episode_id TEXT REFERENCES Episode(episode_id),
  season TEXT, song TEXT, result TEXT);
CREATE TABLE Character_Award (
  award_id INTEGER REFERENCES Award(award_id), character TEXT);
CREATE TABLE Credit (
  episode_id TEXT REFERENCES Episode(episode_id), category TEXT, person TEXT REFERENCES Person(name),
  role TEXT, credited TEXT);
CREATE TABLE Keyword (
  episode_id TEXT REFERENCES Episode(episode_id), keyword TEXT, PRIMARY KEY (episode_id, keyword));
CREATE TABLE Vote (
  episode_id TEXT REFERENCES Episode(episode_id), stars INTEGER, votes INTEGER, percent REAL);
INSERT INTO Episode VALUES
('S20-E1',20,1,421,'Sex, Pies and Idiot Scrapes','Homer becomes a bounty hunter with Ned Flanders.','2008-09-28','https://img.example/s20e1.jpg',7.2,1192),
('S20-E2',20,2,422,'Lost Verizon','Bart gets hold of a lost cell phone and Marge tracks him with GPS.','2008-10-05','https://img.example/s20e2.jpg',7.0,1055),
('S20-E3',20,3,423,'Double, Double, Boy in Trouble','Bart switches places with his wealthy lookalike.','2008-10-19','https://img.example/s20e3.jpg',7.1,1018),
('S20-E4',20,4,424,'Treehouse of Horror XIX','Halloween anthology with a Great Pumpkin parody.','2008-11-02','https://img.example/s20e4.jpg',7.3,1189),
('S20-E5',20,5,425,'Dangerous Curves','Homer and Marge remember two earlier road trips.','2008-11-09','https://img.example/s20e5.jpg',6.5,951),
('S20-E6',20,6,426,'Homer and Lisa Exchange Cross Words','Lisa discovers a talent for crossword puzzles.','2008-11-16','https://img.example/s20e6.jpg',7.5,1047),
('S20-E7',20,7,427,'Mypods and Boomsticks','Lisa runs up a huge Mypod bill.','2008-11-30',NULL,7.4,1118),
('S20-E9',20,9,429,'Lisa the Drama Queen','Lisa makes a friend with a vivid imagination.','2009-01-25','https://img.example/s20e9.jpg',5.8,988),
('S20-E12',20,12,432,'No Loan Again, Naturally','The Simpsons lose their house and Flanders becomes the landlord.','2009-03-08','https://img.example/s20e12.jpg',6.9,903),
('S20-E13',20,13,433,'Gone Maggie Gone','Maggie disappears in a convent and Lisa follows the clues.','2009-03-15','https://img.example/s20e13.jpg',6.7,1016),
('S20-E21',20,21,441,'Coming to Homerica','Refugees from Ogdenville come to Springfield.','2009-05-17',NULL,6.6,877);
INSERT INTO Person VALUES
('Dan Castellaneta','1957-10-29','Daniel Louis Castellaneta','Chicago','Illinois','USA',1.78,NULL),
('Hank Azaria','1964-04-25','Henry Albert Azaria','New York City','New York','USA',1.75,NULL),
('Harry Shearer','1943-12-23','Harry Julius Shearer','Los Angeles','California','USA',1.71,NULL),
('Nancy Cartwright','1957-10-25','Nancy Jean Cartwright','Dayton','Ohio','USA',1.52,'Nan'),
('Yeardley Smith','1964-07-03','Martha Maria Yeardley Smith','Paris',NULL,'France',1.58,NULL),
('Matt Groening','1954-02-15','Matthew Abraham Groening','Portland','Oregon','USA',1.77,NULL),
('Al Jean','1961-01-09','Alfred Ernest Jean III','Detroit','Michigan','USA',NULL,NULL),
('Tim Long','1969-06-14','Tim Long','Brandon','Manitoba','Canada',NULL,NULL),
('Mark Kirkland','1956-10-19','Mark Kirkland','New York City','New York','USA',1.83,NULL),
('Nancy Kruse','1965-12-02','Nancy Kruse',NULL,NULL,'USA',NULL,NULL),
('Alf Clausen','1941-03-28','Alf Heiberg Clausen','Minneapolis','Minnesota','USA',1.85,NULL),
('Pamela Hayden','1953-11-28','Pamela Hayden','Tulsa','Oklahoma','USA',1.65,NULL),
('Raymond S. Persi',NULL,NULL,NULL,NULL,NULL,NULL,'Ray'),
('Emily Blunt','1983-02-23','Emily Olivia Leah Blunt','London','England','UK',1.71,'Em'),
('Denise Sirkot',NULL,NULL,NULL,NULL,'USA',NULL,NULL);
INSERT INTO Award VALUES
(325,'Primetime Emmy Awards',2009,'Primetime Emmy','Outstanding Voice-Over Performance','Dan Castellaneta','performer','S20-E12',NULL,NULL,'Winner'),
(326,'Primetime Emmy Awards',2009,'Primetime Emmy','Outstanding Voice-Over Performance','Hank Azaria','performer','S20-E2',NULL,NULL,'Nominee'),
(327,'Primetime Emmy Awards',2009,'Primetime Emmy','Outstanding Voice-Over Performance','Harry Shearer','performer','S20-E1',NULL,NULL,'Nominee'),
(328,'Primetime Emmy Awards',2009,'Primetime Emmy','Outstanding Animated Program','Al Jean','executive producer','S20-E13',NULL,NULL,'Nominee'),
(329,'Primetime Emmy Awards',2009,'Primetime Emmy','Outstanding Animated Program','Matt Groening','executive producer','S20-E13',NULL,NULL,'Nominee'),
(330,'Primetime Emmy Awards',2009,'Primetime Emmy','Outstanding Music Composition for a Series','Alf Clausen','composer','S20-E13',NULL,NULL,'Nominee'),
(331,'Annie Awards',2009,'Annie','Best Directing in an Animated Television Production','Nancy Kruse','director','S20-E13',NULL,NULL,'Nominee'),
(332,'Annie Awards',2010,'Annie','Best Animated Television Production',NULL,NULL,NULL,'20',NULL,'Nominee'),
(333,'Writers Guild of America, USA',2010,'WGA Award (TV)','Animation','Tim Long','writer','S20-E6',NULL,NULL,'Nominee'),
(334,'Writers Guild of America, USA',2010,'WGA Award (TV)','Animation','Al Jean','writer','S20-E7',NULL,NULL,'Winner'),
(335,'World Soundtrack Awards',2009,'World Soundtrack Award','Best Original Song','Alf Clausen','composer','S20-E4',NULL,'Waiting for the Grand Pumpkin','Nominee'),
(336,'Kids'' Choice Awards, USA',2009,'Blimp Award','Favorite Cartoon',NULL,NULL,NULL,'20',NULL,'Nominee');
INSERT INTO Character_Award VALUES
(325,'Homer Simpson'),(326,'Moe Szyslak'),(327,'Mr. Burns'),(327,'Smithers'),(327,'Kent Brockman'),(326,'Apu');
INSERT INTO Credit VALUES
('S20-E1','Cast','Dan Castellaneta','Homer Simpson','true'),
('S20-E1','Cast','Harry Shearer','Ned Flanders','true'),
('S20-E1','Cast','Pamela Hayden','Milhouse','false'),
('S20-E2','Cast','Nancy Cartwright','Bart Simpson','true'),
('S20-E2','Cast','Hank Azaria','Moe Szyslak','true'),
('S20-E2','Directed by','Raymond S. Persi','director','true'),
('S20-E3','Cast','Nancy Cartwright','Bart Simpson','true'),
('S20-E3','Produced by','Al Jean','executive producer','true'),
('S20-E4','Music Department','Alf Clausen','composer','true'),
('S20-E4','Cast','Nancy Cartwright','Nelson Muntz','true'),
('S20-E5','Cast','Dan Castellaneta','Homer Simpson','true'),
('S20-E5','Produced by','Tim Long','consulting producer','true'),
('S20-E6','Written by','Tim Long','written by','true'),
('S20-E6','Directed by','Nancy Kruse','director','true'),
('S20-E6','Cast','Yeardley Smith','Lisa Simpson','true'),
('S20-E7','Cast','Yeardley Smith','Lisa Simpson','true'),
('S20-E7','Produced by','Al Jean','executive producer','false'),
('S20-E9','Cast','Emily Blunt','Juliet Hobbes','true'),
('S20-E9','Cast','Yeardley Smith','Lisa Simpson','true'),
('S20-E9','Produced by','Denise Sirkot','producer','true'),
('S20-E12','Directed by','Mark Kirkland','director','true'),
('S20-E12','Cast','Dan Castellaneta','Homer Simpson','true'),
('S20-E13','Directed by','Nancy Kruse','director','true'),
('S20-E13','Music Department','Alf Clausen','composer','true'),
('S20-E13','Produced by','Al Jean','executive producer','true');
INSERT INTO Keyword VALUES
('S20-E1','bounty hunter'),('S20-E1','pie'),('S20-E1','friendship'),('S20-E2','cell phone'),('S20-E2','gps'),
('S20-E2','mother son relationship'),('S20-E3','lookalike'),('S20-E3','twin'),('S20-E4','halloween'),('S20-E4','parody'),
('S20-E4','pumpkin'),('S20-E4','anthology'),('S20-E6','crossword'),('S20-E6','father daughter relationship'),
('S20-E7','parody'),('S20-E9','friendship'),('S20-E13','convent'),('S20-E13','parody');
INSERT INTO Vote VALUES
('S20-E1',10,178,14.9),('S20-E1',8,290,24.3),('S20-E1',1,31,2.6),
('S20-E2',10,140,13.3),('S20-E2',8,251,23.8),('S20-E2',1,27,2.6),
('S20-E4',10,201,16.9),('S20-E4',8,302,25.4),('S20-E4',1,24,2.0),
('S20-E6',10,189,18.1),('S20-E6',8,270,25.8),('S20-E6',1,19,1.8),
('S20-E9',10,88,8.9),('S20-E9',8,120,12.1),('S20-E9',1,97,9.8),
('S20-E13',10,152,15.0),('S20-E13',8,211,20.8),('S20-E13',1,40,3.9);
