CREATE TABLE wrestler (
  Wrestler_ID INTEGER,
  Name TEXT,
  Reign TEXT,
  Days_held TEXT,
  Location TEXT,
  Event TEXT,
  PRIMARY KEY (Wrestler_ID)
);
CREATE TABLE Elimination (
  Elimination_ID TEXT,
  Wrestler_ID TEXT,
  Team TEXT,
  Eliminated_By TEXT,
  Elimination_Move TEXT,
  Time TEXT,
  PRIMARY KEY (Elimination_ID)
);
INSERT INTO wrestler VALUES (1,'Iron Kaito','1','344','Osaka , Japan','Live event');
INSERT INTO wrestler VALUES (2,'Gus Hammer','1','98','Memphis , Tennessee','Summer Riot');
INSERT INTO wrestler VALUES (3,'Iron Kaito','2','27','Sendai , Japan','Autumn Clash');
INSERT INTO wrestler VALUES (4,'The Marlin','1','182','Nagoya , Japan','Live event');
INSERT INTO wrestler VALUES (5,'Big Otis Reed','1','61','Tulsa , Oklahoma','Live event');
INSERT INTO wrestler VALUES (6,'Shinobu Arai','1','205','Tokyo , Japan','New Year Storm');
INSERT INTO wrestler VALUES (7,'Doc Calloway','3','1059','Tokyo , Japan','Live event');
INSERT INTO wrestler VALUES (8,'El Relampago','2','141','Tijuana , Mexico','Summer Riot');
INSERT INTO wrestler VALUES (9,'Rex Tyrell','1','73','Fukuoka , Japan','Autumn Clash');
INSERT INTO wrestler VALUES (10,'Sonny Vale','2','119','Tokyo , Japan','Live event');
INSERT INTO Elimination VALUES ('1','2','Team Hammer','Rex Tyrell','Lariat','08:51');
INSERT INTO Elimination VALUES ('2','4','Team Tide','Doc Calloway','Moonsault','13:12');
INSERT INTO Elimination VALUES ('3','5','Team Hammer','Rex Tyrell','Powerbomb','15:04');
INSERT INTO Elimination VALUES ('4','6','Team Tide','Doc Calloway','Lariat','20:33');
INSERT INTO Elimination VALUES ('5','8','Team Hammer','Sonny Vale','Pinfall','23:47');
INSERT INTO Elimination VALUES ('6','9','Team Rex','Doc Calloway','Lariat','26:19');
INSERT INTO Elimination VALUES ('7','10','Team Rex','Gus Hammer','Small package','30:58');
