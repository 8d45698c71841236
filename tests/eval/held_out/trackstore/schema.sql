CREATE TABLE Artist (ArtistId INTEGER PRIMARY KEY, Name TEXT);
CREATE TABLE Album (AlbumId INTEGER PRIMARY KEY, Title TEXT NOT NULL, ArtistId INTEGER NOT NULL REFERENCES Artist(ArtistId));
CREATE TABLE Genre (GenreId INTEGER PRIMARY KEY, Name TEXT);
CREATE TABLE MediaType (MediaTypeId INTEGER PRIMARY KEY, Name TEXT);
CREATE TABLE Track (TrackId INTEGER PRIMARY KEY, Name TEXT NOT NULL, AlbumId INTEGER REFERENCES Album(AlbumId), MediaTypeId INTEGER NOT NULL REFERENCES MediaType(MediaTypeId), GenreId INTEGER REFERENCES Genre(GenreId), Composer TEXT, Milliseconds INTEGER NOT NULL, Bytes INTEGER, UnitPrice DECIMAL(10,2) NOT NULL);
CREATE TABLE Employee (EmployeeId INTEGER PRIMARY KEY, LastName TEXT NOT NULL, FirstName TEXT NOT NULL, Title TEXT, ReportsTo INTEGER REFERENCES Employee(EmployeeId), BirthDate DATE, HireDate DATE, City TEXT, Country TEXT);
CREATE TABLE Customer (CustomerId INTEGER PRIMARY KEY, FirstName TEXT NOT NULL, LastName TEXT NOT NULL, Company TEXT, City TEXT, Country TEXT, Phone TEXT, Email TEXT NOT NULL, SupportRepId INTEGER REFERENCES Employee(EmployeeId));
CREATE TABLE Invoice (InvoiceId INTEGER PRIMARY KEY, CustomerId INTEGER NOT NULL REFERENCES Customer(CustomerId), InvoiceDate DATE NOT NULL, BillingCity TEXT, BillingCountry TEXT, Total DECIMAL(10,2) NOT NULL);
CREATE TABLE InvoiceLine (InvoiceLineId INTEGER PRIMARY KEY, InvoiceId INTEGER NOT NULL REFERENCES Invoice(InvoiceId), TrackId INTEGER NOT NULL REFERENCES Track(TrackId), UnitPrice DECIMAL(10,2) NOT NULL, Quantity INTEGER NOT NULL);
CREATE TABLE Playlist (PlaylistId INTEGER PRIMARY KEY, Name TEXT);
CREATE TABLE PlaylistTrack (PlaylistId INTEGER NOT NULL REFERENCES Playlist(PlaylistId), TrackId INTEGER NOT NULL REFERENCES Track(TrackId), PRIMARY KEY (PlaylistId, TrackId));
INSERT INTO Artist VALUES (1,'AC/DC'),(2,'Accept'),(3,'Aerosmith'),(4,'Antônio Carlos Jobim'),(5,'Miles Davis'),(6,'Metallica'),(7,'Queen'),(8,'Milton Nascimento & Bebeto');
INSERT INTO Album VALUES (1,'For Those About To Rock We Salute You',1),(2,'Let There Be Rock',1),(3,'Balls to the Wall',2),(4,'Big Ones',3),(5,'Warner 25 Anos',4),(6,'Miles Ahead',5),(7,'Black Album',6),(8,'Greatest Hits I',7),(9,'Master Of Puppets',6),(10,'Kill ''Em All',6);
INSERT INTO Genre VALUES (1,'Rock'),(2,'Jazz'),(3,'Metal'),(4,'Alternative & Punk'),(5,'Rock And Roll'),(6,'Blues'),(7,'Latin');
INSERT INTO MediaType VALUES (1,'MPEG audio file'),(2,'Protected AAC audio file'),(3,'Protected MPEG-4 video file'),(4,'Purchased AAC audio file'),(5,'AAC audio file'),(6,'WAV audio file');
INSERT INTO Track VALUES
(1,'For Those About To Rock (We Salute You)',1,1,1,'Angus Young, Malcolm Young, Brian Johnson',343719,11170334,0.99),
(2,'Balls to the Wall',3,2,1,NULL,342562,5510424,0.99),
(3,'Put The Finger On You',1,1,1,'Angus Young, Malcolm Young, Brian Johnson',205662,6713451,0.99),
(4,'Go Down',2,1,1,'AC/DC',331180,10847611,0.99),
(5,'Dog Eat Dog',2,1,1,'AC/DC',215196,7032162,0.99),
(6,'Walk On Water',4,1,1,'Steven Tyler, Joe Perry',295680,9719579,0.99),
(7,'Love In An Elevator',4,1,1,'Steven Tyler, Joe Perry',321828,10552051,0.99),
(8,'Desafinado',5,1,2,NULL,185338,5990473,0.99),
(9,'Garota De Ipanema',5,1,2,NULL,285048,9348428,0.99),
(10,'Springsville',6,5,2,'J. Carisi',207725,6776219,0.99),
(11,'Enter Sandman',7,1,3,'James Hetfield, Lars Ulrich and Kirk Hammett',332251,10852002,0.99),
(12,'Sad But True',7,1,3,'Ulrich',324754,10541258,0.99),
(13,'Battery',9,1,3,'J.Hetfield/L.Ulrich',312424,10229577,0.99),
(14,'Orion',9,1,3,'K.Hammett',507150,16563021,0.99),
(15,'Hit The Lights',10,1,3,'James Hetfield, Lars Ulrich, Dave Mustaine',257541,8357088,0.99),
(16,'We Will Rock You',8,1,1,'Deacon, John/May, Brian',122880,4026955,0.99),
(17,'Bohemian Rhapsody',8,1,1,'Mercury, Freddie',358948,11619868,0.99),
(18,'Occupation / Precipice',NULL,3,NULL,NULL,5286953,1054423946,1.99),
(19,'Battlestar Galactica, Pt. 1',NULL,3,NULL,NULL,2952702,541359437,1.99),
(20,'Smells Like Teen Spirit',NULL,4,4,'Kurt Cobain',301296,9823847,1.29);
INSERT INTO Employee VALUES (1,'Adams','Andrew','General Manager',NULL,'1962-02-18','2002-08-14','Edmonton','Canada');
INSERT INTO Employee VALUES (2,'Edwards','Nancy','Sales Manager',1,'1958-12-08','2002-05-01','Calgary','Canada');
INSERT INTO Employee VALUES (3,'Peacock','Jane','Sales Support Agent',2,'1973-08-29','2002-04-01','Calgary','Canada');
INSERT INTO Employee VALUES (4,'Park','Margaret','Sales Support Agent',2,'1947-09-19','2003-05-03','Calgary','Canada');
INSERT INTO Employee VALUES (5,'Johnson','Steve','Sales Support Agent',2,'1965-03-03','2003-10-17','Calgary','Canada');
INSERT INTO Employee VALUES (6,'Mitchell','Michael','IT Manager',1,'1973-07-01','2003-10-18','Calgary','Canada');
INSERT INTO Employee VALUES (7,'King','Robert','IT Staff',6,'1970-05-29','2004-01-02','Lethbridge','Canada');
INSERT INTO Employee VALUES (8,'Callahan','Laura','IT Staff',6,'1968-01-09','2004-03-04','Lethbridge','Canada');
INSERT INTO Customer VALUES
(1,'Luís','Gonçalves','Embraer','São José dos Campos','Brazil','+55 (12) 3923-5555','luisg@embraer.com.br',3),
(2,'Leonie','Köhler',NULL,'Stuttgart','Germany','+49 0711 2842222','leonekohler@surfeu.de',5),
(3,'François','Tremblay',NULL,'Montréal','Canada','+1 (514) 721-4711','ftremblay@gmail.com',3),
(4,'Eduardo','Martins','Woodstock Discos','São Paulo','Brazil','+55 (11) 3033-5446','eduardo@woodstock.com.br',4),
(5,'Alexandre','Rocha','Banco do Brasil S.A.','São Paulo','Brazil','+55 (11) 3055-3278','alero@uol.com.br',5),
(6,'Mark','Philips','Telus','Edmonton','Canada','+1 (780) 434-4554','mphilips12@shaw.ca',5),
(7,'Jack','Smith','Microsoft Corporation','Redmond','USA','+1 (425) 882-8080','jacksmith@microsoft.com',5),
(8,'Frank','Harris','Google Inc.','Mountain View','USA',NULL,'fharris@google.com',4),
(9,'Camille','Bernard',NULL,'Paris','France','+33 01 49 70 65 65','camille.bernard@yahoo.fr',4),
(10,'Hannah','Schneider',NULL,'Berlin','Germany','+49 030 26550280','hannah.schneider@yahoo.de',5);
INSERT INTO Invoice VALUES
(1,2,'2009-01-01','Stuttgart','Germany',1.98),(2,4,'2009-02-11','São Paulo','Brazil',3.96),(3,8,'2009-03-04','Mountain View','USA',2.97),
(4,1,'2009-05-10','São José dos Campos','Brazil',0.99),(5,6,'2010-01-18','Edmonton','Canada',4.27),(6,2,'2010-03-12','Stuttgart','Germany',5.94),
(7,7,'2010-07-06','Redmond','USA',1.99),(8,5,'2011-02-02','São Paulo','Brazil',2.97),(9,10,'2011-06-06','Berlin','Germany',0.99),(10,8,'2011-11-23','Mountain View','USA',3.98);
INSERT INTO InvoiceLine VALUES
(1,1,2,0.99,1),(2,1,4,0.99,1),(3,2,6,0.99,1),(4,2,8,0.99,1),(5,2,11,0.99,1),(6,2,17,0.99,1),(7,3,11,0.99,1),(8,3,13,0.99,1),(9,3,1,0.99,1),
(10,4,11,0.99,1),(11,5,20,1.29,1),(12,5,18,1.99,1),(13,5,16,0.99,1),(14,6,17,0.99,1),(15,6,14,0.99,1),(16,6,12,0.99,1),(17,6,3,0.99,1),(18,6,9,0.99,1),(19,6,10,0.99,1),
(20,7,19,1.99,1),(21,8,7,0.99,1),(22,8,5,0.99,1),(23,8,11,0.99,1),(24,9,17,0.99,1),(25,10,18,1.99,1),(26,10,19,1.99,1);
INSERT INTO Playlist VALUES (1,'Music'),(2,'Movies'),(3,'TV Shows'),(4,'Audiobooks'),(5,'90’s Music'),(6,'Heavy Metal Classic');
INSERT INTO PlaylistTrack VALUES (1,1),(1,2),(1,3),(1,4),(1,6),(1,8),(1,9),(1,11),(1,16),(1,17),(3,18),(3,19),(5,7),(5,11),(5,12),(5,20),(6,2),(6,11),(6,13);
