CREATE TABLE state (
  state_name TEXT PRIMARY KEY,
  population INTEGER,
  area REAL,
  country_name TEXT,
  capital TEXT,
  density REAL
);
CREATE TABLE city (
  city_name TEXT,
  population INTEGER,
  country_name TEXT,
  state_name TEXT REFERENCES state(state_name),
  PRIMARY KEY (city_name, state_name)
);
CREATE TABLE border_info (
  state_name TEXT REFERENCES state(state_name),
  border TEXT REFERENCES state(state_name),
  PRIMARY KEY (state_name, border)
);
CREATE TABLE highlow (
  state_name TEXT PRIMARY KEY REFERENCES state(state_name),
  highest_elevation INTEGER,
  lowest_point TEXT,
  highest_point TEXT,
  lowest_elevation INTEGER
);
CREATE TABLE lake (
  lake_name TEXT,
  area REAL,
  country_name TEXT,
  state_name TEXT REFERENCES state(state_name)
);
CREATE TABLE mountain (
  mountain_name TEXT,
  mountain_altitude INTEGER,
  country_name TEXT,
  state_name TEXT REFERENCES state(state_name),
  PRIMARY KEY (mountain_name, state_name)
);
CREATE TABLE river (
  river_name TEXT,
  length INTEGER,
  country_name TEXT,
  traverse TEXT REFERENCES state(state_name),
  PRIMARY KEY (river_name, traverse)
);
INSERT INTO state VALUES
('alaska',401800,591000,'usa','juneau',0.68),
('arizona',2718000,114000,'usa','phoenix',23.8),
('california',23670000,158000,'usa','sacramento',149.8),
('colorado',2889000,104000,'usa','denver',27.8),
('florida',9746000,58600,'usa','tallahassee',166.3),
('hawaii',964000,6471,'usa','honolulu',149.0),
('idaho',944000,83500,'usa','boise',11.3),
('louisiana',4206000,47700,'usa','baton rouge',88.2),
('michigan',9262000,58500,'usa','lansing',158.3),
('minnesota',4076000,84400,'usa','st. paul',48.3),
('nevada',800500,110500,'usa','carson city',7.2),
('oregon',2633000,97100,'usa','salem',27.1),
('texas',14229000,266800,'usa','austin',53.3),
('utah',1461000,84900,'usa','salt lake city',17.2),
('washington',4132200,68100,'usa','olympia',60.7),
('wisconsin',4700000,56200,'usa','madison',83.6);
INSERT INTO city VALUES
('anchorage',174431,'usa','alaska'),
('phoenix',789704,'usa','arizona'),
('tucson',330537,'usa','arizona'),
('los angeles',2966850,'usa','california'),
('san diego',875538,'usa','california'),
('san francisco',678974,'usa','california'),
('sacramento',275741,'usa','california'),
('denver',492365,'usa','colorado'),
('pueblo',101686,'usa','colorado'),
('jacksonville',540920,'usa','florida'),
('miami',346865,'usa','florida'),
('tallahassee',81548,'usa','florida'),
('honolulu',762874,'usa','hawaii'),
('boise',102249,'usa','idaho'),
('new orleans',557515,'usa','louisiana'),
('baton rouge',346029,'usa','louisiana'),
('detroit',1203339,'usa','michigan'),
('minneapolis',370951,'usa','minnesota'),
('st. paul',270230,'usa','minnesota'),
('las vegas',164674,'usa','nevada'),
('portland',366383,'usa','oregon'),
('salem',89233,'usa','oregon'),
('houston',1595138,'usa','texas'),
('dallas',904078,'usa','texas'),
('austin',345496,'usa','texas'),
('salt lake city',163034,'usa','utah'),
('seattle',493846,'usa','washington'),
('milwaukee',636212,'usa','wisconsin'),
('madison',170616,'usa','wisconsin');
INSERT INTO border_info VALUES
('arizona','california'),('arizona','nevada'),('arizona','utah'),
('california','arizona'),('california','nevada'),('california','oregon'),
('colorado','utah'),
('idaho','nevada'),('idaho','oregon'),('idaho','utah'),('idaho','washington'),
('louisiana','texas'),
('michigan','wisconsin'),
('minnesota','wisconsin'),
('nevada','arizona'),('nevada','california'),('nevada','idaho'),('nevada','oregon'),('nevada','utah'),
('oregon','california'),('oregon','idaho'),('oregon','nevada'),
('texas','louisiana'),
('utah','arizona'),('utah','colorado'),('utah','idaho'),('utah','nevada'),
('washington','idaho'),
('wisconsin','michigan'),('wisconsin','minnesota');
INSERT INTO highlow VALUES
('alaska',6194,'pacific ocean','mount mckinley',0),
('arizona',3851,'colorado river','humphreys peak',21),
('california',4418,'death valley','mount whitney',-85),
('colorado',4399,'arkansas river','mount elbert',1021),
('florida',105,'atlantic ocean','walton county',0),
('hawaii',4205,'pacific ocean','mauna kea',0),
('idaho',3859,'snake river','borah peak',216),
('louisiana',163,'new orleans','driskill mountain',-2),
('michigan',604,'lake erie','mount curwood',174),
('minnesota',701,'lake superior','eagle mountain',183),
('nevada',4005,'colorado river','boundary peak',143),
('oregon',3424,'pacific ocean','mount hood',0),
('texas',2667,'gulf of mexico','guadalupe peak',0),
('utah',4123,'beaver dam wash','kings peak',610),
('washington',4392,'pacific ocean','mount rainier',0),
('wisconsin',595,'lake michigan','timms hill',177);
INSERT INTO lake VALUES
('superior',82362,'usa','michigan'),
('superior',82362,'usa','minnesota'),
('superior',82362,'usa','wisconsin'),
('michigan',58016,'usa','michigan'),
('michigan',58016,'usa','wisconsin'),
('great salt lake',5180,'usa','utah'),
('iliamna',2675,'usa','alaska'),
('okeechobee',1810,'usa','florida'),
('pontchartrain',1620,'usa','louisiana'),
('tahoe',497,'usa','california'),
('tahoe',497,'usa','nevada'),
('rainy',929,'usa','minnesota'),
('teshekpuk',NULL,'usa','alaska');
INSERT INTO mountain VALUES
('mckinley',6194,'usa','alaska'),
('foraker',5304,'usa','alaska'),
('st. elias',5489,'usa','alaska'),
('blackburn',4996,'usa','alaska'),
('whitney',4418,'usa','california'),
('shasta',4317,'usa','california'),
('elbert',4399,'usa','colorado'),
('massive',4396,'usa','colorado'),
('harvard',4395,'usa','colorado'),
('rainier',4392,'usa','washington'),
('williamson',4382,'usa','california'),
('blanca',4372,'usa','colorado');
INSERT INTO river VALUES
('colorado',2333,'usa','colorado'),
('colorado',2333,'usa','utah'),
('colorado',2333,'usa','arizona'),
('colorado',2333,'usa','nevada'),
('colorado',2333,'usa','california'),
('columbia',1953,'usa','washington'),
('columbia',1953,'usa','oregon'),
('mississippi',3778,'usa','minnesota'),
('mississippi',3778,'usa','wisconsin'),
('mississippi',3778,'usa','louisiana'),
('red',1638,'usa','texas'),
('red',1638,'usa','louisiana'),
('rio grande',3033,'usa','colorado'),
('rio grande',3033,'usa','texas'),
('snake',1670,'usa','idaho'),
('snake',1670,'usa','oregon'),
('snake',1670,'usa','washington'),
('pecos',805,'usa','texas'),
('gila',805,'usa','arizona'),
('yukon',NULL,'usa','alaska');
