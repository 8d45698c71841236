CREATE TABLE TV_Channel (
  id TEXT PRIMARY KEY,
  series_name TEXT,
  Country TEXT,
  Language TEXT,
  Content TEXT,
  Pixel_aspect_ratio_PAR TEXT,
  Hight_definition_TV TEXT,
  Pay_per_view_PPV TEXT,
  Package_Option TEXT
);
CREATE TABLE TV_series (
  id INTEGER PRIMARY KEY,
  Episode TEXT,
  Air_Date TEXT,
  Rating DECIMAL(4,1),
  Share INTEGER,
  "18_49_Rating_Share" TEXT,
  Viewers_m DECIMAL(5,2),
  Weekly_Rank INTEGER,
  Channel TEXT REFERENCES TV_Channel(id)
);
CREATE TABLE Cartoon (
  id INTEGER PRIMARY KEY,
  Title TEXT,
  Directed_by TEXT,
  Written_by TEXT,
  Original_air_date TEXT,
  Production_code INTEGER,
  Channel TEXT REFERENCES TV_Channel(id)
);
INSERT INTO TV_Channel VALUES
('700','Sky Radio','Italy','Italian','music','4:3','no','no','Sky Famiglia'),
('701','Sky Music','Italy','Italian','music','4:3 / 16:9','no','no','Sky Famiglia'),
('703','Music Box Italia','Italy','Italian','music','4:3','no','no','no ( FTV )'),
('704','MTV Hits','United Kingdom','English','music','4:3','no','no','Sky Famiglia'),
('705','MTV Classic','Italy','English','music','4:3','no','no','Sky Famiglia'),
('707','MTV Rocks','United Kingdom','English','music','4:3','no','no','Sky Famiglia'),
('708','MTV Dance','United Kingdom','English','music','16:9','yes','no','Sky Famiglia'),
('713','Radio Capital TiVu','Italy','Italian','music','4:3','no','yes','no ( FTV )'),
('717','Kerrang!','United Kingdom','English','music','16:9','yes','yes','Option'),
('720','Rock TV','Italy','Italian','music','4:3','no','yes',NULL),
('725','Cinema Nord','Poland','Polish','film','16:9','yes','no','Option'),
('728','Kino Plus','Poland','Polish','film','16:9','yes','yes','Option'),
('730','Sport Uno','Italy','Italian','sport','16:9','yes','yes','Sky Sport');
INSERT INTO TV_series VALUES
(1,'A Love of a Lifetime','September 24, 2007',5.8,9,'3.5/9',9.16,43,'700'),
(2,'Friendly Skies','October 1, 2007',5.3,9,'3.2/8',8.23,50,'700'),
(3,'Game Three','October 8, 2007',4.4,7,'2.8/7',6.94,61,'707'),
(4,'The Year of the Rabbit','October 15, 2007',4.3,7,'2.7/7',6.75,63,'707'),
(5,'The Legend of Dylan McCleen','October 22, 2007',4.5,7,'2.8/8',6.60,64,'725'),
(6,'The Tanglewood Murders','October 29, 2007',4.6,8,'2.9/8',6.79,62,'725'),
(7,'Double Down','November 5, 2007',4.7,8,'3.1/9',7.01,58,'725'),
(8,'Winterland','November 12, 2007',3.9,NULL,'2.5/7',6.12,67,'707'),
(9,'Emily','November 19, 2007',5.1,6,'2.2/6',5.95,71,'717'),
(10,'Blowback','November 26, 2007',3.2,5,'1.9/5',5.40,NULL,'730');
INSERT INTO Cartoon VALUES
(1,'The Rise of the Blue Beetle!','Ben Jones','Michael Jelenic','November14,2008',101,'700'),
(2,'Terror on Dinosaur Island!','Brandon Vietti','Steven Melching','November21,2008',102,'701'),
(3,'Evil Under the Sea!','Michael Chang','Joseph Kuhr','December5,2008',103,'703'),
(4,'Day of the Dark Knight!','Ben Jones','J. M. DeMatteis','January2,2009',104,'704'),
(5,'Invasion of the Secret Santas!','Brandon Vietti','Adam Beechen','December12,2008',105,'705'),
(6,'Enter the Outsiders!','Michael Chang','Todd Casey','January9,2009',106,'707'),
(7,'Dawn of the Dead Man!','Ben Jones','Steven Melching','January16,2009',107,'708'),
(8,'Fall of the Blue Beetle!','Brandon Vietti','James Krieg','January23,2009',108,'725'),
(9,'Journey to the Center of the Bat!','Ben Jones','Matt Wayne','January30,2009',109,'725'),
(10,'The Eyes of Despero!','Ben Jones','J. M. DeMatteis','February6,2009',110,'704'),
(11,'Return of the Fearsome Fangs!','Brandon Vietti','Todd Casey','February20,2009',111,'700'),
(12,'Deep Cover for Batman!',NULL,'Joseph Kuhr','February27,2009',112,'725');
