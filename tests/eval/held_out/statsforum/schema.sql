CREATE TABLE users (
  Id INTEGER NOT NULL PRIMARY KEY,
  Reputation INTEGER,
  CreationDate TIMESTAMP,
  DisplayName TEXT,
  LastAccessDate TIMESTAMP,
  WebsiteUrl TEXT,
  Location TEXT,
  AboutMe TEXT,
  Views INTEGER,
  UpVotes INTEGER,
  DownVotes INTEGER,
  AccountId INTEGER UNIQUE,
  Age INTEGER,
  ProfileImageUrl TEXT
);
CREATE TABLE badges (
  Id INTEGER NOT NULL PRIMARY KEY,
  UserId INTEGER REFERENCES users(Id),
  Name TEXT,
  Date TIMESTAMP
);
CREATE TABLE posts (
  Id INTEGER NOT NULL PRIMARY KEY,
  PostTypeId INTEGER,
  AcceptedAnswerId INTEGER,
  CreaionDate TIMESTAMP,
  Score INTEGER,
  ViewCount INTEGER,
  Body TEXT,
  OwnerUserId INTEGER REFERENCES users(Id),
  LasActivityDate TIMESTAMP,
  Title TEXT,
  Tags TEXT,
  AnswerCount INTEGER,
  CommentCount INTEGER,
  FavoriteCount INTEGER,
  LastEditorUserId INTEGER REFERENCES users(Id),
  LastEditDate TIMESTAMP,
  CommunityOwnedDate TIMESTAMP,
  ParentId INTEGER REFERENCES posts(Id),
  ClosedDate TIMESTAMP,
  OwnerDisplayName TEXT,
  LastEditorDisplayName TEXT
);
CREATE TABLE comments (
  Id INTEGER NOT NULL PRIMARY KEY,
  PostId INTEGER REFERENCES posts(Id),
  Score INTEGER,
  Text TEXT,
  CreationDate TIMESTAMP,
  UserId INTEGER REFERENCES users(Id),
  UserDisplayName TEXT
);
CREATE TABLE postHistory (
  Id INTEGER NOT NULL PRIMARY KEY,
  PostHistoryTypeId INTEGER,
  PostId INTEGER REFERENCES posts(Id),
  RevisionGUID TEXT,
  CreationDate TIMESTAMP,
  UserId INTEGER REFERENCES users(Id),
  Text TEXT,
  Comment TEXT,
  UserDisplayName TEXT
);
CREATE TABLE postLinks (
  Id INTEGER NOT NULL PRIMARY KEY,
  CreationDate TIMESTAMP,
  PostId INTEGER REFERENCES posts(Id),
  RelatedPostId INTEGER REFERENCES posts(Id),
  LinkTypeId INTEGER
);
CREATE TABLE tags (
  Id INTEGER NOT NULL PRIMARY KEY,
  TagName TEXT,
  Count INTEGER,
  ExcerptPostId INTEGER REFERENCES posts(Id),
  WikiPostId INTEGER
);
CREATE TABLE votes (
  Id INTEGER NOT NULL PRIMARY KEY,
  PostId INTEGER REFERENCES posts(Id),
  VoteTypeId INTEGER,
  CreationDate DATE,
  UserId INTEGER REFERENCES users(Id),
  BountyAmount INTEGER
);
INSERT INTO users VALUES
(5,6962,'2010-07-19 19:03:27','sharpie','2014-09-13 05:57:05',NULL,'New Zealand',NULL,1145,662,5,18734,26,NULL),
(8,6764,'2010-07-19 19:04:52','csgillespie','2014-09-11 13:07:48','http://www.mas.ncl.ac.uk/~ncsg3/','Newcastle, United Kingdom','<p>Lecturer in Statistics</p>',976,604,25,50500,35,NULL),
(24,792,'2010-07-19 19:07:30','Jeromy Anglim','2014-09-12 02:10:06','http://jeromyanglim.blogspot.com','Melbourne, Australia',NULL,1089,1410,12,36299,33,NULL),
(41,185,'2010-07-19 19:09:39','Graham Cookson','2014-08-31 10:44:12',NULL,'London, United Kingdom',NULL,33,16,1,137100,NULL,NULL),
(55,5680,'2010-07-19 19:12:05','Sharon','2014-09-10 20:11:47',NULL,NULL,NULL,210,88,4,128451,NULL,NULL),
(88,20315,'2010-07-19 19:17:47','Harlan','2014-09-12 22:05:51','http://www.harlan.harris.name','District of Columbia',NULL,1822,1204,21,50126,38,NULL),
(183,15203,'2010-07-20 02:56:33','Rob Hyndman','2014-09-13 23:30:41','http://robjhyndman.com','Melbourne',NULL,5401,377,30,35620,47,NULL),
(253,9001,'2010-07-20 11:34:36','Matt Parker','2014-09-10 17:35:12',NULL,'Denver, CO','<p>Data analyst</p>',402,450,3,47117,29,NULL),
(333,28,'2010-07-24 08:11:00','Menno','2012-01-06 09:30:00',NULL,'Amsterdam',NULL,7,3,0,151203,19,NULL),
(573,4312,'2011-08-02 10:00:12','Slartibartfast','2014-07-02 12:00:00',NULL,'Magrathea',NULL,55,60,2,198222,NULL,NULL),
(805,71304,'2010-08-07 08:40:07','Glen_b','2014-09-13 22:11:30',NULL,'Australia',NULL,6210,9120,310,175555,NULL,NULL),
(919,99100,'2010-08-13 15:29:47','whuber','2014-09-13 23:58:13',NULL,'USA',NULL,11220,10250,602,204150,66,NULL),
(1204,1,'2011-09-05 06:20:00','Daniel Vassallo','2011-09-05 06:21:00',NULL,NULL,NULL,0,0,0,240077,NULL,NULL);
INSERT INTO badges VALUES
(1,5,'Teacher','2010-07-19 19:39:07'),(2,8,'Teacher','2010-07-19 19:39:08'),(3,24,'Student','2010-07-19 19:39:10'),(6,5,'Autobiographer','2010-07-19 19:40:02'),(17,8,'Autobiographer','2010-07-19 19:41:00'),(33,88,'Supporter','2010-07-19 20:09:00'),(48,5,'Supporter','2010-07-20 08:01:33'),(60,183,'Editor','2010-07-20 15:10:50'),(77,253,'Organizer','2010-07-22 12:34:00'),(101,919,'Announcer','2011-02-03 04:11:12'),(120,805,'Nice Answer','2011-03-10 09:42:15'),(131,919,'Revival','2013-11-05 10:10:10'),(140,41,'Student','2011-04-01 07:07:07');
INSERT INTO posts VALUES
(1,1,15,'2010-07-19 19:12:12',23,1278,'<p>How should I elicit prior distributions from experts when fitting a Bayesian model?</p>',8,'2010-09-15 21:08:26','Eliciting priors from experts','<bayesian><prior><elicitation>',5,1,14,NULL,NULL,NULL,NULL,NULL,NULL,NULL),
(2,1,NULL,'2010-07-19 19:12:57',22,8198,'<p>In many different statistical methods there is an assumption of normality.</p>',24,'2012-11-12 09:21:54','What is normality?','<distributions><normality>',7,1,8,88,'2010-08-07 17:56:44',NULL,NULL,NULL,NULL,NULL),
(3,1,5,'2010-07-19 19:13:28',54,3613,'<p>What are some valuable Statistical Analysis open source projects available right now?</p>',24,'2013-05-27 14:48:36','What are some valuable Statistical Analysis open source projects?','<software><open-source>',19,4,36,183,'2011-02-12 05:50:03','2010-07-19 19:13:28',NULL,NULL,NULL,NULL);
INSERT INTO posts VALUES
(5,2,NULL,'2010-07-19 19:14:43',90,NULL,'<p>The R-project</p>',183,'2010-07-19 19:21:15',NULL,NULL,NULL,3,NULL,183,'2010-07-19 19:21:15','2010-07-19 19:14:43',3,NULL,NULL,NULL),
(15,2,NULL,'2010-07-19 19:19:03',7,NULL,'<p>John Cook gives some interesting recommendations.</p>',5,'2010-07-19 19:19:03',NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL),
(16,2,NULL,'2010-07-19 19:25:20',12,NULL,'<p>Normality refers to the Gaussian distribution.</p>',8,'2010-07-19 19:25:20',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL),
(39,1,NULL,'2010-07-19 19:40:04',28,26713,'<p>I am looking for a good reference on the Central Limit Theorem.</p>',41,'2013-02-02 11:40:40','What is a good reference on the Central Limit Theorem?','<references><central-limit-theorem>',3,2,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL),
(50,1,NULL,'2010-07-20 09:00:00',103,91002,'<p>Bayesian and frequentist reasoning: how would you describe the difference in plain English?</p>',88,'2014-05-03 22:00:12','Bayesian and frequentist reasoning in plain English','<bayesian><frequentist>',15,2,75,919,'2012-10-01 08:13:20',NULL,NULL,NULL,NULL,NULL),
(61,1,NULL,'2011-02-01 13:31:43',4,512,'<p>Which software to use for boosting?</p>',333,'2011-02-03 08:00:00','How to use boosting in practice','<machine-learning><boosting>',0,1,NULL,NULL,NULL,NULL,NULL,'2011-02-05 10:00:00',NULL,NULL),
(102,1,NULL,'2012-06-15 16:20:20',17,2099,'<p>Detecting a given face in a database of facial images with a small training set.</p>',253,'2012-06-19 09:09:09','Detecting a given face in a database of facial images','<machine-learning><pca>',1,1,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL),
(130,1,NULL,'2013-03-04 07:15:10',2,77,'<p>Is there a test?</p>',NULL,'2013-03-04 07:15:10','Testing equality of two correlations','<correlation>',0,0,NULL,NULL,NULL,NULL,NULL,NULL,'user4711',NULL);
INSERT INTO posts VALUES
(51,2,NULL,'2010-07-20 10:12:41',140,NULL,'<p>Here is how I would explain the basic difference to my grandma.</p>',919,'2012-10-01 08:13:20',NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,50,NULL,NULL,NULL),
(103,2,NULL,'2012-06-17 12:00:00',9,NULL,'<p>Try eigenfaces.</p>',805,'2012-06-17 12:00:00',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,102,NULL,NULL,NULL);
INSERT INTO comments VALUES
(1,3,5,'Could be a poster child fo argumentative and subjective.','2010-07-19 19:15:52',5,NULL),(2,5,0,'Yes, R is nice- but WHY is it valuable.','2010-07-19 19:16:14',8,NULL),(3,3,6,'Yes it is free, but what about the others?','2010-07-19 19:18:54',88,NULL),(4,5,11,'It is mature, well supported, and a standard within certain scientific communities.','2010-07-19 19:19:46',5,NULL),(5,3,1,'Undergraduates would like this.','2010-07-19 19:20:01',24,NULL),(6,3,2,'thank you, user93!','2010-07-19 19:22:10',NULL,'user28'),(7,1,9,'Which field are the experts in?','2010-07-19 20:05:00',55,NULL),(8,15,3,'Nice links.','2010-07-19 21:30:00',8,NULL),(9,2,4,'Do you mean the distribution?','2010-07-20 03:00:00',183,NULL),(10,50,30,'What a great question.','2010-07-21 11:45:10',919,NULL),(11,50,7,'Plain English is hard.','2010-07-21 12:45:10',41,NULL),(12,39,13,'Feller, volume two.','2010-07-22 06:30:30',919,NULL),(13,39,0,'Seconded.','2010-07-22 07:30:30',253,NULL),(14,51,17,'My grandma is impressed.','2012-10-02 08:13:20',805,NULL),(15,61,1,'Too broad.','2011-02-01 14:00:00',919,NULL),(16,102,2,'How many images?','2012-06-16 10:00:00',805,NULL),(17,5,8,'Free as in freedom.','2011-01-05 12:12:12',253,NULL);
INSERT INTO postHistory VALUES
(1,2,1,'f2ad5b7a-9e49-4d2c-9b1c-1b0f3ad1c001','2010-07-19 19:12:12',8,'How should I elicit prior distributions from experts?',NULL,NULL),(2,1,1,'f2ad5b7a-9e49-4d2c-9b1c-1b0f3ad1c001','2010-07-19 19:12:12',8,'Eliciting priors from experts',NULL,NULL),(4,2,2,'07e9d1a1-0e0f-4e59-8a2f-1a2c5f0b2002','2010-07-19 19:12:57',24,'In many different statistical methods...',NULL,NULL),(5,5,2,'5ab2cbd1-88d9-4f45-b1b7-9fbf5f8a2003','2010-08-07 17:56:44',88,'In many different statistical methods there is an assumption of normality.','edited body',NULL),(7,2,3,'8ffa1a15-4c5b-48e5-a4f9-6a7e2d1c3001','2010-07-19 19:13:28',24,'What are some valuable projects?',NULL,NULL),(9,5,3,'8a3c1c2e-2f4f-4a0c-9a10-3a7e2d1c3002','2011-02-12 05:50:03',183,'What are some valuable Statistical Analysis open source projects available right now?','retagged',NULL),(12,2,130,'bc5f1d11-77aa-4b0a-8b7f-0f7e2d1c1301','2013-03-04 07:15:10',NULL,'Is there a test?',NULL,'user4711'),(14,5,50,'aa0f1d11-77aa-4b0a-8b7f-0f7e2d1c5001','2012-10-01 08:13:20',919,'Bayesian and frequentist reasoning: how would you describe the difference in plain English?','typo',NULL);
INSERT INTO postLinks VALUES
(108,'2010-07-21 14:47:33',2,39,1),(145,'2010-07-23 16:30:41',1,50,1),(217,'2010-07-26 20:12:15',61,102,1),(295,'2011-08-01 16:26:46',50,1,1),(301,'2012-01-19 12:11:42',39,2,3),(406,'2013-03-05 09:10:11',130,2,3);
INSERT INTO tags VALUES
(1,'bayesian',1342,16,20258),(2,'prior',168,NULL,NULL),(3,'elicitation',6,NULL,NULL),(4,'normality',371,2,8046),(5,'open-source',13,NULL,NULL),(6,'distributions',1452,16,8046),(9,'machine-learning',1378,103,9065),(11,'careers',51,NULL,NULL),(15,'boosting',88,NULL,17410),(19,'pca',502,103,17411);
INSERT INTO votes VALUES
(1,3,2,'2010-07-19',5,NULL),(2,2,2,'2010-07-19',NULL,NULL),(3,5,2,'2010-07-19',88,NULL),(4,5,2,'2010-07-20',24,NULL),(7,3,5,'2010-07-20',253,NULL),(9,50,8,'2011-07-19',24,50),(10,50,2,'2011-07-21',183,NULL),(12,51,2,'2011-07-22',805,NULL),(13,51,9,'2011-07-23',NULL,50),(15,1,2,'2010-07-19',24,NULL),(18,39,5,'2012-02-07',333,NULL),(21,102,8,'2012-06-18',253,100),(24,102,2,'2012-06-18',919,NULL),(25,51,2,'2012-08-08',5,NULL);
