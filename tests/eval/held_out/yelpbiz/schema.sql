CREATE TABLE business (
  bid INTEGER PRIMARY KEY,
  business_id TEXT UNIQUE,
  name TEXT,
  full_address TEXT,
  city TEXT,
  latitude TEXT,
  longitude TEXT,
  review_count INTEGER,
  is_open INTEGER,
  rating REAL,
  state TEXT
);
CREATE TABLE category (
  id INTEGER PRIMARY KEY,
  business_id TEXT REFERENCES business(business_id),
  category_name TEXT
);
CREATE TABLE "user" (
  uid INTEGER PRIMARY KEY,
  user_id TEXT UNIQUE,
  name TEXT
);
CREATE TABLE checkin (
  cid INTEGER PRIMARY KEY,
  business_id TEXT REFERENCES business(business_id),
  "count" INTEGER,
  day TEXT
);
CREATE TABLE neighbourhood (
  id INTEGER PRIMARY KEY,
  business_id TEXT REFERENCES business(business_id),
  neighbourhood_name TEXT
);
CREATE TABLE review (
  rid INTEGER PRIMARY KEY,
  business_id TEXT REFERENCES business(business_id),
  user_id TEXT REFERENCES "user"(user_id),
  rating REAL,
  text TEXT,
  year INTEGER,
  month TEXT
);
CREATE TABLE tip (
  tip_id INTEGER PRIMARY KEY,
  business_id TEXT REFERENCES business(business_id),
  text TEXT,
  user_id TEXT REFERENCES "user"(user_id),
  likes INTEGER,
  year INTEGER,
  month TEXT
);
INSERT INTO business VALUES
(1,'b_7Kd','MGM Grand Hotel','3799 Las Vegas Blvd S, Las Vegas, NV 89109','Las Vegas','36.1022','-115.1700',2104,1,3.0,'Nevada'),
(2,'b_Qm2','Texas de Brazil','6533 Las Vegas Blvd S, Las Vegas, NV 89119','Las Vegas','36.0687','-115.1760',640,1,4.0,'Nevada'),
(3,'b_w19','Cafe Zinho','238 Spahr St, Pittsburgh, PA 15232','Pittsburgh','40.4570','-79.9300',88,1,4.5,'Pennsylvania'),
(4,'b_Lp5','Primanti Brothers','46 18th St, Pittsburgh, PA 15222','Pittsburgh','40.4506','-79.9856',512,1,3.5,'Pennsylvania'),
(5,'b_ZZ3','Kabob House','4520 Forbes Ave, Pittsburgh, PA 15213','Pittsburgh','40.4446','-79.9490',35,0,2.5,'Pennsylvania'),
(6,'b_r8T','Acacia Cafe','811 W State St, Madison, WI 53703','Madison','43.0747','-89.3970',47,1,4.0,'Wisconsin'),
(7,'b_c4V','The Old Fashioned','23 N Pinckney St, Madison, WI 53703','Madison','43.0763','-89.3835',955,1,4.5,'Wisconsin'),
(8,'b_t0N','Taj Mahal','9216 E Talking Stick Way, Scottsdale, AZ 85250','Scottsdale','33.5380','-111.8850',120,0,3.5,'Arizona'),
(9,'b_x6B','Sushi Roku','7277 E Camelback Rd, Scottsdale, AZ 85251','Scottsdale','33.5020','-111.9240',301,1,4.0,'Arizona'),
(10,'b_j2P','Desert Ridge Dental','21001 N Tatum Blvd, Phoenix, AZ 85050','Phoenix','33.6780','-111.9770',19,1,5.0,'Arizona'),
(11,'b_h5M','Bow and Truss','2101 N 7th St, Phoenix, AZ 85006','Phoenix','33.4720','-112.0650',76,1,NULL,'Arizona'),
(12,'b_k9S','Pamela''s Diner','60 21st St, Pittsburgh, PA 15222','Pittsburgh','40.4517','-79.9833',433,1,4.0,'Pennsylvania');
INSERT INTO category VALUES
(1,'b_7Kd','Hotel'),(2,'b_7Kd','Casino'),(3,'b_Qm2','Restaurant'),(4,'b_Qm2','Brazilian'),
(5,'b_w19','Restaurant'),(6,'b_w19','Cafe'),(7,'b_Lp5','Restaurant'),(8,'b_Lp5','Sandwiches'),
(9,'b_ZZ3','Restaurant'),(10,'b_ZZ3','Middle Eastern'),(11,'b_r8T','Cafe'),
(12,'b_c4V','Restaurant'),(13,'b_c4V','Bar'),(14,'b_c4V','Breakfast'),(15,'b_t0N','Restaurant'),(16,'b_t0N','Indian'),
(17,'b_x6B','Restaurant'),(18,'b_x6B','Sushi'),(19,'b_x6B','Bar'),(20,'b_j2P','Dentist'),
(21,'b_k9S','Restaurant'),(22,'b_k9S','Breakfast');
INSERT INTO "user" VALUES
(1,'u_a1','Michelle'),(2,'u_b2','Christine'),(3,'u_c3','Patrick'),(4,'u_d4','Vanessa'),
(5,'u_e5','Niloofar'),(6,'u_f6','Adrienne'),(7,'u_g7','Ronald'),(8,'u_h8','Crystal'),(9,'u_i9','Kevin');
INSERT INTO checkin VALUES
(1,'b_7Kd',310,'Friday'),(2,'b_7Kd',402,'Saturday'),(3,'b_7Kd',188,'Sunday'),
(4,'b_Qm2',51,'Friday'),(5,'b_Qm2',64,'Saturday'),
(6,'b_w19',12,'Sunday'),(7,'b_w19',7,'Friday'),
(8,'b_Lp5',45,'Saturday'),(9,'b_Lp5',38,'Sunday'),
(10,'b_c4V',96,'Friday'),(11,'b_c4V',120,'Saturday'),(12,'b_c4V',77,'Sunday'),
(13,'b_x6B',40,'Friday'),(14,'b_x6B',29,'Monday'),
(15,'b_k9S',90,'Sunday'),(16,'b_k9S',55,'Saturday'),
(17,'b_r8T',9,'Monday'),(18,'b_t0N',6,'Friday');
INSERT INTO neighbourhood VALUES
(1,'b_7Kd','The Strip'),(2,'b_Qm2','The Strip'),(3,'b_w19','Shadyside'),(4,'b_Lp5','Strip District'),
(5,'b_ZZ3','Oakland'),(6,'b_r8T','Capitol'),(7,'b_c4V','Capitol'),(8,'b_x6B','Old Town'),(9,'b_k9S','Strip District');
INSERT INTO review VALUES
(1,'b_7Kd','u_a1',3,'Huge casino, small room.',2013,'April'),
(2,'b_7Kd','u_c3',2,'Waited an hour to check in.',2014,'July'),
(3,'b_7Kd','u_e5',4,'Great pool.',2015,'June'),
(4,'b_Qm2','u_a1',5,'Best picanha in town.',2014,'April'),
(5,'b_Qm2','u_d4',4,'Salad bar is worth it.',2015,'March'),
(6,'b_w19','u_e5',5,'Cash only, lovely patio.',2014,'May'),
(7,'b_w19','u_g7',4,NULL,2015,'August'),
(8,'b_Lp5','u_b2',3,'Fries in the sandwich.',2013,'October'),
(9,'b_Lp5','u_c3',4,'A Pittsburgh must.',2014,'December'),
(10,'b_Lp5','u_g7',2,'Overrated.',2015,'January'),
(11,'b_ZZ3','u_g7',1,'Cold kabob.',2012,'March'),
(12,'b_r8T','u_f6',4,'Good chai.',2015,'May'),
(13,'b_c4V','u_f6',5,'Cheese curds!',2013,'July'),
(14,'b_c4V','u_a1',5,'Brandy old fashioned, of course.',2015,'July'),
(15,'b_c4V','u_b2',4,'Long wait, worth it.',2014,'September'),
(16,'b_c4V','u_c3',5,'Come hungry.',2015,'November'),
(17,'b_t0N','u_d4',3,'Lunch buffet is fine.',2012,'June'),
(18,'b_x6B','u_d4',4,'Fresh fish.',2014,'February'),
(19,'b_x6B','u_a1',3,'Pricey.',2015,'February'),
(20,'b_k9S','u_g7',5,'Hotcakes with strawberries.',2015,'April'),
(21,'b_k9S','u_e5',4,'Get there early.',2013,'May');
INSERT INTO tip VALUES
(1,'b_7Kd','Use the monorail.','u_c3',6,2014,'July'),
(2,'b_Qm2','Skip the pasta.','u_a1',2,2014,'April'),
(3,'b_w19','Bring your own bottle.','u_e5',4,2014,'May'),
(4,'b_Lp5','Open all night.','u_b2',9,2013,'October'),
(5,'b_c4V','Order the cheese curds.','u_f6',11,2013,'July'),
(6,'b_c4V','Fish fry on Friday.','u_h8',3,2015,'March'),
(7,'b_x6B','Happy hour until seven.','u_d4',1,2014,'February'),
(8,'b_k9S','Cash only.','u_g7',7,2015,'April'),
(9,'b_k9S','Try the crepe hotcakes.','u_e5',0,2013,'May'),
(10,'b_ZZ3','Closed now.','u_h8',NULL,2015,'January');
