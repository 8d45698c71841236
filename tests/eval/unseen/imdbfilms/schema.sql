CREATE TABLE actor (
  aid INTEGER PRIMARY KEY,
  gender TEXT,
  name TEXT,
  nationality TEXT,
  birth_city TEXT,
  birth_year INTEGER
);
CREATE TABLE movie (
  mid INTEGER PRIMARY KEY,
  title TEXT,
  release_year INTEGER,
  title_aka TEXT,
  budget INTEGER
);
CREATE TABLE "cast" (
  id INTEGER PRIMARY KEY,
  msid INTEGER REFERENCES movie(mid),
  aid INTEGER REFERENCES actor(aid),
  role TEXT
);
CREATE TABLE director (
  did INTEGER PRIMARY KEY,
  gender TEXT,
  name TEXT,
  nationality TEXT,
  birth_city TEXT,
  birth_year INTEGER
);
CREATE TABLE directed_by (
  id INTEGER PRIMARY KEY,
  msid INTEGER REFERENCES movie(mid),
  did INTEGER REFERENCES director(did)
);
CREATE TABLE genre (
  gid INTEGER PRIMARY KEY,
  genre TEXT
);
CREATE TABLE classification (
  id INTEGER PRIMARY KEY,
  msid INTEGER REFERENCES movie(mid),
  gid INTEGER REFERENCES genre(gid)
);
CREATE TABLE company (
  id INTEGER PRIMARY KEY,
  name TEXT,
  country_code TEXT
);
CREATE TABLE copyright (
  id INTEGER PRIMARY KEY,
  msid INTEGER REFERENCES movie(mid),
  cid INTEGER REFERENCES company(id)
);
CREATE TABLE producer (
  pid INTEGER PRIMARY KEY,
  gender TEXT,
  name TEXT,
  nationality TEXT,
  birth_city TEXT,
  birth_year INTEGER
);
CREATE TABLE made_by (
  id INTEGER PRIMARY KEY,
  msid INTEGER REFERENCES movie(mid),
  pid INTEGER REFERENCES producer(pid)
);
CREATE TABLE writer (
  wid INTEGER PRIMARY KEY,
  gender TEXT,
  name TEXT,
  nationality TEXT,
  birth_city TEXT,
  birth_year INTEGER
);
CREATE TABLE written_by (
  id INTEGER PRIMARY KEY,
  msid INTEGER REFERENCES movie(mid),
  wid INTEGER REFERENCES writer(wid)
);
CREATE TABLE keyword (
  id INTEGER PRIMARY KEY,
  keyword TEXT
);
CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  msid INTEGER REFERENCES movie(mid),
  kid INTEGER REFERENCES keyword(id)
);
INSERT INTO actor VALUES
(1,'male','Tom Hanks','USA','Concord',1956),
(2,'male','Leonardo DiCaprio','USA','Los Angeles',1974),
(3,'female','Kate Winslet','UK','Reading',1975),
(4,'male','Matt Damon','USA','Cambridge',1970),
(5,'male','Ben Affleck','USA','Berkeley',1972),
(6,'female','Scarlett Johansson','USA','New York City',1984),
(7,'male','Christian Bale','UK','Haverfordwest',1974),
(8,'male','Michael Caine','UK','London',1933),
(9,'male','Robin Williams','USA','Chicago',1951),
(10,'female','Marion Cotillard','France','Paris',1975),
(11,'male','Robert De Niro','USA','New York City',1943),
(12,'female','Penelope Cruz','Spain','Madrid',1974),
(13,'male','Jean Dujardin','France',NULL,1972),
(14,'female','Gemma Arterton','UK','Gravesend',1986);
INSERT INTO movie VALUES
(1,'Saving Private Ryan',1998,NULL,70000000),
(2,'Titanic',1997,NULL,200000000),
(3,'Good Will Hunting',1997,'Der gute Will Hunting',10000000),
(4,'The Departed',2006,'Departed - Unter Feinden',90000000),
(5,'Inception',2010,NULL,160000000),
(6,'The Dark Knight',2008,'Le chevalier noir',185000000),
(7,'Catch Me If You Can',2002,NULL,52000000),
(8,'Match Point',2005,NULL,15000000),
(9,'Vicky Cristina Barcelona',2008,NULL,15500000),
(10,'Cast Away',2000,'Seul au monde',91000000),
(11,'Revolutionary Road',2008,NULL,35000000),
(12,'The Prestige',2006,'Prestige - Die Meister der Magie',40000000),
(13,'Argo',2012,NULL,44500000),
(14,'The Artist',2011,NULL,15200000),
(15,'Night Harbour',2014,NULL,NULL);
INSERT INTO "cast" VALUES
(1,1,1,'Captain John Miller'),(2,1,4,'Private James Ryan'),
(3,2,2,'Jack Dawson'),(4,2,3,'Rose DeWitt Bukater'),
(5,3,4,'Will Hunting'),(6,3,9,'Sean Maguire'),(7,3,5,'Chuckie Sullivan'),
(8,4,2,'Billy Costigan'),(9,4,4,'Colin Sullivan'),
(10,5,2,'Cobb'),(11,5,10,'Mal'),(12,5,8,'Miles'),
(13,6,7,'Bruce Wayne'),(14,6,8,'Alfred'),
(15,7,2,'Frank Abagnale'),(16,7,1,'Carl Hanratty'),
(17,8,6,'Nola Rice'),
(18,9,6,'Cristina'),(19,9,12,'Maria Elena'),
(20,10,1,'Chuck Noland'),
(21,11,2,'Frank Wheeler'),(22,11,3,'April Wheeler'),
(23,12,7,'Alfred Borden'),(24,12,8,'Cutter'),(25,12,6,'Olivia'),
(26,13,5,'Tony Mendez'),(27,14,13,'George Valentin');
INSERT INTO director VALUES
(1,'male','Steven Spielberg','USA','Cincinnati',1946),
(2,'male','James Cameron','Canada','Kapuskasing',1954),
(3,'male','Gus Van Sant','USA','Louisville',1952),
(4,'male','Martin Scorsese','USA','New York City',1942),
(5,'male','Christopher Nolan','UK','London',1970),
(6,'male','Woody Allen','USA','New York City',1935),
(7,'male','Robert Zemeckis','USA','Chicago',1951),
(8,'male','Sam Mendes','UK','Reading',1965),
(9,'male','Ben Affleck','USA','Berkeley',1972),
(10,'male','Michel Hazanavicius','France','Paris',1967),
(11,'female','Sofia Coppola','USA','New York City',1971);
INSERT INTO directed_by VALUES
(1,1,1),(2,2,2),(3,3,3),(4,4,4),(5,5,5),(6,6,5),(7,7,1),(8,8,6),(9,9,6),(10,10,7),(11,11,8),(12,12,5),(13,13,9),(14,14,10);
INSERT INTO genre VALUES
(1,'Drama'),(2,'Romance'),(3,'War'),(4,'Crime'),(5,'Thriller'),(6,'Sci-Fi'),(7,'Action'),(8,'Comedy'),(9,'Western');
INSERT INTO classification VALUES
(1,1,1),(2,1,3),(3,2,1),(4,2,2),(5,3,1),(6,4,4),(7,4,1),(8,5,6),(9,5,7),(10,6,7),(11,6,4),(12,7,4),(13,7,1),
(14,8,1),(15,8,2),(16,8,5),(17,9,2),(18,9,8),(19,10,1),(20,11,1),(21,11,2),(22,12,1),(23,12,5),(24,13,5),(25,13,1),(26,14,2),(27,14,8);
INSERT INTO company VALUES
(1,'Paramount Pictures','us'),(2,'Warner Bros.','us'),(3,'Miramax','us'),(4,'DreamWorks','us'),
(5,'BBC Films','gb'),(6,'Mediapro','es'),(7,'La Petite Reine','fr'),(8,'Studio Babelsberg','de');
INSERT INTO copyright VALUES
(1,1,4),(2,2,1),(3,3,3),(4,4,2),(5,5,2),(6,6,2),(7,7,4),(8,8,5),(9,9,6),(10,10,4),(11,11,5),(12,12,2),(13,13,2),(14,14,7);
INSERT INTO producer VALUES
(1,'male','Steven Spielberg','USA','Cincinnati',1946),
(2,'male','Jon Landau','USA','New York City',1960),
(3,'male','Lawrence Bender','USA','New York City',1957),
(4,'female','Emma Thomas','UK','London',1971),
(5,'female','Letty Aronson','USA',NULL,1943),
(6,'male','Thomas Langmann','France','Paris',1971),
(7,'male','George Clooney','USA','Lexington',1961),
(8,'male','Brad Pitt','USA','Shawnee',1963);
INSERT INTO made_by VALUES
(1,1,1),(2,2,2),(3,3,3),(4,4,8),(5,5,4),(6,6,4),(7,7,1),(8,8,5),(9,9,5),(10,12,4),(11,13,7),(12,14,6);
INSERT INTO writer VALUES
(1,'male','Robert Rodat','USA','Keene',1953),
(2,'male','James Cameron','Canada','Kapuskasing',1954),
(3,'male','Matt Damon','USA','Cambridge',1970),
(4,'male','Ben Affleck','USA','Berkeley',1972),
(5,'male','William Monahan','USA','Boston',1960),
(6,'male','Christopher Nolan','UK','London',1970),
(7,'male','Jonathan Nolan','UK','London',1976),
(8,'male','Woody Allen','USA','New York City',1935),
(9,'male','Jeff Nathanson','USA','Los Angeles',1965),
(10,'male','Chris Terrio','USA','New York City',1976),
(11,'male','Michel Hazanavicius','France','Paris',1967);
INSERT INTO written_by VALUES
(1,1,1),(2,2,2),(3,3,3),(4,3,4),(5,4,5),(6,5,6),(7,6,6),(8,6,7),(9,7,9),(10,8,8),(11,9,8),(12,12,6),(13,12,7),(14,13,10),(15,14,11);
INSERT INTO keyword VALUES
(1,'ship'),(2,'world war two'),(3,'mathematics'),(4,'dream'),(5,'boston'),(6,'magic'),(7,'island'),(8,'hostage'),(9,'silent film');
INSERT INTO tags VALUES
(1,1,2),(2,2,1),(3,3,3),(4,3,5),(5,4,5),(6,5,4),(7,12,6),(8,10,7),(9,13,8);
