CREATE TABLE alignment (
  id INTEGER NOT NULL PRIMARY KEY,
  alignment TEXT
);
CREATE TABLE attribute (
  id INTEGER NOT NULL PRIMARY KEY,
  attribute_name TEXT
);
CREATE TABLE colour (
  id INTEGER NOT NULL PRIMARY KEY,
  colour TEXT
);
CREATE TABLE gender (
  id INTEGER NOT NULL PRIMARY KEY,
  gender TEXT
);
CREATE TABLE publisher (
  id INTEGER NOT NULL PRIMARY KEY,
  publisher_name TEXT
);
CREATE TABLE race (
  id INTEGER NOT NULL PRIMARY KEY,
  race TEXT
);
CREATE TABLE superhero (
  id INTEGER NOT NULL PRIMARY KEY,
  superhero_name TEXT,
  full_name TEXT,
  gender_id INTEGER REFERENCES gender(id),
  eye_colour_id INTEGER REFERENCES colour(id),
  hair_colour_id INTEGER REFERENCES colour(id),
  skin_colour_id INTEGER REFERENCES colour(id),
  race_id INTEGER REFERENCES race(id),
  publisher_id INTEGER REFERENCES publisher(id),
  alignment_id INTEGER REFERENCES alignment(id),
  height_cm INTEGER,
  weight_kg INTEGER
);
CREATE TABLE hero_attribute (
  hero_id INTEGER REFERENCES superhero(id),
  attribute_id INTEGER REFERENCES attribute(id),
  attribute_value INTEGER
);
CREATE TABLE superpower (
  id INTEGER NOT NULL PRIMARY KEY,
  power_name TEXT
);
CREATE TABLE hero_power (
  hero_id INTEGER REFERENCES superhero(id),
  power_id INTEGER REFERENCES superpower(id)
);
INSERT INTO alignment VALUES (1,'Good'),(2,'Bad'),(3,'Neutral'),(4,'N/A');
INSERT INTO attribute VALUES (1,'Intelligence'),(2,'Strength'),(3,'Speed'),(4,'Durability'),(5,'Power'),(6,'Combat');
INSERT INTO colour VALUES (1,'No Colour'),(2,'Amber'),(4,'Black'),(6,'Blond'),(7,'Blue'),(9,'Brown'),(12,'Gold'),(14,'Green'),(15,'Grey'),(23,'Red'),(33,'White'),(34,'Yellow');
INSERT INTO gender VALUES (1,'Male'),(2,'Female'),(3,'N/A');
INSERT INTO publisher VALUES (1,''),(3,'Dark Horse Comics'),(4,'DC Comics'),(5,'George Lucas'),(7,'Hanna-Barbera'),(10,'Image Comics'),(13,'Marvel Comics');
INSERT INTO race VALUES (2,'Alien'),(3,'Alpha'),(5,'Android'),(6,'Animal'),(7,'Asgardian'),(24,'Human'),(33,'Kryptonian'),(42,'Mutant'),(49,'Human / Radiation'),(61,'Demon');
INSERT INTO superhero VALUES
(1,'3-D Man','Charles Chandler',1,9,15,1,NULL,13,1,188,90),
(8,'Abomination','Emil Blonsky',1,14,1,14,49,13,2,203,441),
(21,'Animal Man','Bernhard Baker',1,7,6,1,24,4,1,183,83),
(33,'Apocalypse','En Sabah Nur',1,23,4,15,42,13,2,213,135),
(38,'Aquaman','Arthur Curry',1,7,6,1,NULL,4,1,185,146),
(66,'Batman','Bruce Wayne',1,7,4,1,24,4,1,188,95),
(79,'Bizarro','Bizarro',1,4,4,33,NULL,4,3,191,155),
(93,'Black Widow','Natasha Romanoff',2,14,23,1,24,13,1,170,59),
(102,'Blackwulf','Lucian',1,23,33,1,2,13,NULL,188,88),
(150,'Catwoman','Selina Kyle',2,14,4,1,24,4,1,175,61),
(196,'Darth Vader','Anakin Skywalker',1,34,1,1,24,5,2,198,135),
(213,'Deathlok','Luther Manning',1,9,15,1,24,13,1,193,178),
(294,'Green Lantern','Hal Jordan',1,9,9,1,24,4,1,NULL,NULL),
(321,'Hellboy','Anung Un Rama',1,12,4,23,61,3,1,259,158),
(326,'Hulk','Bruce Banner',1,14,14,14,49,13,1,244,630),
(361,'Joker','Jack Napier',1,14,14,33,24,4,2,196,86),
(577,'Sabretooth','Victor Creed',1,2,6,1,42,13,2,198,171),
(640,'Spawn','Al Simmons',1,9,4,1,61,10,1,211,203),
(644,'Superman','Clark Kent',1,7,4,1,33,4,1,191,101),
(681,'Thor','Thor Odinson',1,7,6,1,7,13,1,198,288),
(720,'Wonder Woman','Diana Prince',2,7,4,1,NULL,4,1,183,74),
(727,'Yoda',NULL,1,9,33,14,2,5,1,66,17),
(733,'Amazo',NULL,NULL,23,NULL,NULL,5,4,2,257,173);
INSERT INTO hero_attribute VALUES
(8,1,80),(8,2,90),(8,3,50),(66,1,100),(66,2,30),(66,3,35),(66,6,100),(93,1,75),(93,3,30),(93,6,95),(150,1,70),(150,3,33),(326,1,88),(326,2,100),(326,3,65),(361,1,95),(361,2,10),(361,3,12),(644,1,94),(644,2,99),(644,3,98),(681,2,97),(681,3,83),(720,1,86),(720,3,79),(321,2,53),(321,3,25),(33,4,96);
INSERT INTO superpower VALUES (1,'Agility'),(2,'Accelerated Healing'),(4,'Cryokinesis'),(5,'Flight'),(6,'Invisibility'),(16,'Death Touch'),(18,'Super Strength'),(26,'Stealth'),(35,'Telepathy'),(60,'Wallcrawling'),(69,'Durability'),(74,'Weapons Master');
INSERT INTO hero_power VALUES
(1,1),(1,18),(8,2),(8,18),(8,69),(33,16),(33,18),(33,35),(33,5),(33,69),(38,18),(38,35),(66,26),(66,74),(93,1),(93,26),(93,74),(150,1),(150,26),(196,35),(326,18),(326,2),(326,69),(644,5),(644,18),(644,69),(681,18),(681,5),(727,35),(321,18);
