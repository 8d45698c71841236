CREATE TABLE battle (
  id INTEGER PRIMARY KEY,
  name TEXT,
  date TEXT,
  bulgarian_commander TEXT,
  latin_commander TEXT,
  result TEXT
);
CREATE TABLE ship (
  lost_in_battle INTEGER REFERENCES battle(id),
  id INTEGER PRIMARY KEY,
  name TEXT,
  tonnage TEXT,
  ship_type TEXT,
  location TEXT,
  disposition_of_ship TEXT
);
CREATE TABLE death (
  caused_by_ship_id INTEGER REFERENCES ship(id),
  id INTEGER PRIMARY KEY,
  note TEXT,
  killed INTEGER,
  injured INTEGER
);
INSERT INTO battle VALUES
(1,'Battle of Adrianople','14 April 1205','Kaloyan','Baldwin I','Bulgarian victory'),
(2,'Battle of Serres','June 1205','Kaloyan','Unknown','Bulgarian victory'),
(3,'Battle of Rusion','31 January 1206','Kaloyan','Thierry de Termond','Bulgarian victory'),
(4,'Battle of Rodosto','February 1206','Kaloyan','Unknown','Bulgarian victory'),
(5,'Battle of Beroia','June 1208','Boril','Henry I','Bulgarian victory'),
(6,'Battle of Philippopolis','30 June 1208','Boril','Henry I','Latin victory'),
(7,'Siege of Constantinople','1235','Ivan Asen II','John of Brienne','Inconclusive'),
(8,'Siege of Tzurulum','1237','Ivan Asen II',NULL,'Latin victory');
INSERT INTO ship VALUES
(8,1,'Lettice','t','Brig','English Channel','Captured'),
(7,2,'Bon Accord','391','Brig','English Channel','Wrecked'),
(6,3,'Mary','t','Schooner','English Channel','Captured'),
(6,4,'HMS Avon','391','18-gun Brig','English Channel','Wrecked'),
(5,5,'STA','164','Brig','English Channel','Sank'),
(4,6,'HMS Atalanta','225','Brig','Mid-Atlantic','Captured'),
(4,7,'Speedwell','300','Sloop','SW Approach','Wrecked'),
(6,8,'Clara Rose','118','Schooner','Bay of Biscay','Sank'),
(1,9,'Halcyon','300','Sloop','SW Approach','Scuttled'),
(NULL,10,'Marigold','88','Brig',NULL,'In service'),
(NULL,11,'Perseus','410','Frigate','North Sea','In service');
INSERT INTO death VALUES
(1,1,'Dantewada, Chhattisgarh',8,0),
(2,2,'Dantewada, Chhattisgarh',3,0),
(2,3,'Erraboru, Chhattisgarh',25,4),
(3,4,'Gadchiroli, Maharashtra',14,1),
(6,5,'Bijapur, Chhattisgarh',12,7),
(7,6,'Rajnandgaon, Chhattisgarh',2,9),
(7,7,'Gadchiroli, Maharashtra',1,2),
(6,8,'Narayanpur, Chhattisgarh',5,NULL),
(8,9,'Bokaro, Jharkhand',10,3),
(7,10,'Latehar, Jharkhand',6,11),
(9,11,'Palamu, Jharkhand',4,5);
