CREATE TABLE businesses (
  business_id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, address TEXT, city TEXT, postal_code TEXT,
  latitude REAL, longitude REAL, phone_number INTEGER, tax_code TEXT, business_certificate INTEGER NOT NULL,
  application_date DATE, owner_name TEXT NOT NULL, owner_address TEXT, owner_city TEXT, owner_state TEXT, owner_zip TEXT);
CREATE TABLE inspections (
  business_id INTEGER NOT NULL REFERENCES businesses(business_id), score INTEGER, date DATE NOT NULL, type TEXT NOT NULL);
CREATE TABLE violations (
  business_id INTEGER NOT NULL REFERENCES businesses(business_id), date DATE NOT NULL, violation_type_id TEXT NOT NULL,
  risk_category TEXT NOT NULL, description TEXT NOT NULL);
INSERT INTO businesses VALUES
(10,'Tiramisu Kitchen','033 Belden Pl','San Francisco','94104',37.7911,-122.404,NULL,'H24',779059,NULL,'Tiramisu LLC','33 Belden St','San Francisco','CA','94104'),
(19,'Nrgize Lifestyle Cafe','1200 Van Ness Ave, 3rd Floor','San Francisco','94109',37.7868,-122.422,NULL,'H24',350930,NULL,'24 Hour Fitness Inc','1200 Van Ness Ave','San Francisco','CA','94109'),
(24,'Omni S.F. Hotel - 2nd Floor Pantry','500 California St, 2nd Floor','San Francisco','94104',37.7929,-122.403,NULL,'H24',352312,'2007-03-12','OMNI Hotels','500 California St','San Francisco','CA','94104'),
(31,'Norman''s Ice Cream and Freezes','2801 Leavenworth St','San Francisco','94133',37.8072,-122.419,NULL,'H24',346882,'2011-06-20','Norman Antiforda','2801 Leavenworth St','San Francisco','CA','94133'),
(45,'Charlie''s Deli Cafe','3202 Folsom St','San Francisco','94110',37.7471,-122.414,NULL,'H25',340024,'2001-10-10','HARB, CHARLES AND KRISTIN','1150 Sanchez','San Francisco','CA','94114'),
(48,'Art''s Cafe','747 Irving St','San Francisco','94122',37.7640,-122.466,NULL,'H24',318022,'2009-02-17','YOON HAE RYONG','1567 Funston Ave','San Francisco','CA','94122'),
(54,'Rhoda Goldman Plaza','2180 Post St','San Francisco','94115',37.7846,-122.437,NULL,'H84',332316,NULL,'Rhoda Goldman Plaza','2180 Post St','San Francisco','CA','94115'),
(56,'Cafe X + O','1799 Church St','San Francisco','94131',37.7422,-122.426,NULL,'H24',377200,'2013-01-25','Michelle Durkin','1799 Church St','Oakland','CA','94601'),
(58,'Oasis Grill','91 Drumm St','San Francisco','94111',37.7947,-122.397,NULL,'H24',954377,'2010-09-15','Tawfeek Samad','21 Kern Way','Daly City','CA','94015'),
(61,'Chowders','Pier 39','San Francisco','94133',37.8087,-122.410,NULL,'H25',411105,'2012-04-04','OASIS GROUP INC','500 Fifth Ave','New York','NY','10110'),
(66,'Sunset Dim Sum','2118 Irving St','San Francisco',NULL,NULL,NULL,NULL,'H25',502214,'2014-07-01','Lam Bros','2118 Irving St','San Francisco','CA','94122'),
(73,'Dolores Park Bakery','501 Dolores St','San Francisco','94110',37.7614,-122.426,NULL,'H24',431177,'2015-05-19','Ana Ruiz','88 Bay View','Oakland','CA','94607');
INSERT INTO inspections VALUES
(10,82,'2014-01-14','Routine - Unscheduled'),(10,NULL,'2014-01-24','Reinspection/Followup'),(10,92,'2014-07-29','Routine - Unscheduled'),(10,94,'2016-05-03','Routine - Unscheduled'),
(19,94,'2013-11-10','Routine - Unscheduled'),(19,90,'2014-12-14','Routine - Unscheduled'),
(24,98,'2013-10-10','Routine - Unscheduled'),(24,100,'2015-09-11','Routine - Unscheduled'),
(31,96,'2014-02-05','Routine - Unscheduled'),(31,98,'2015-12-04','Routine - Unscheduled'),
(45,85,'2013-11-20','Routine - Unscheduled'),(45,NULL,'2013-12-18','Reinspection/Followup'),(45,78,'2015-03-10','Routine - Unscheduled'),(45,NULL,'2015-03-24','Reinspection/Followup'),
(48,91,'2014-04-16','Routine - Unscheduled'),(48,NULL,'2015-06-30','Complaint'),
(56,89,'2014-08-19','Routine - Unscheduled'),(56,NULL,'2013-02-01','New Construction'),
(58,71,'2014-09-09','Routine - Unscheduled'),(58,NULL,'2014-09-30','Complaint'),(58,82,'2015-10-15','Routine - Unscheduled'),
(61,95,'2015-01-22','Routine - Unscheduled'),
(66,65,'2015-02-11','Routine - Unscheduled'),(66,NULL,'2015-02-25','Complaint'),(66,86,'2016-03-08','Routine - Unscheduled');
INSERT INTO violations VALUES
(10,'2014-01-14','103119','Moderate Risk','Inadequate and inaccessible handwashing facilities'),
(10,'2014-01-14','103145','Low Risk','Improper storage of equipment utensils or linens'),
(10,'2014-07-29','103129','Moderate Risk','Insufficient hot water or running water'),
(10,'2016-05-03','103144','Low Risk','Unapproved or unmaintained equipment or utensils'),
(19,'2013-11-10','103148','Low Risk','No thermometers or uncalibrated thermometers'),
(19,'2014-12-14','103149','Low Risk','Wiping cloths not clean or properly stored'),
(24,'2013-10-10','103154','Low Risk','Unclean or degraded floors walls or ceilings'),
(31,'2014-02-05','103148','Low Risk','No thermometers or uncalibrated thermometers'),
(45,'2013-11-20','103114','High Risk','High risk vermin infestation'),
(45,'2013-11-20','103154','Low Risk','Unclean or degraded floors walls or ceilings'),
(45,'2015-03-10','103114','High Risk','High risk vermin infestation'),
(45,'2015-03-10','103119','Moderate Risk','Inadequate and inaccessible handwashing facilities'),
(48,'2014-04-16','103120','Moderate Risk','Moderate risk food holding temperature'),
(56,'2014-08-19','103131','Moderate Risk','Moderate risk vermin infestation'),
(58,'2014-09-09','103103','High Risk','High risk food holding temperature'),
(58,'2014-09-09','103105','High Risk','Improper cooling methods'),
(58,'2014-09-09','103131','Moderate Risk','Moderate risk vermin infestation'),
(58,'2015-10-15','103154','Low Risk','Unclean or degraded floors walls or ceilings'),
(66,'2015-02-11','103103','High Risk','High risk food holding temperature'),
(66,'2015-02-11','103114','High Risk','High risk vermin infestation'),
(66,'2015-02-11','103109','High Risk','Unclean or unsanitary food contact surfaces'),
(66,'2016-03-08','103119','Moderate Risk','Inadequate and inaccessible handwashing facilities');
