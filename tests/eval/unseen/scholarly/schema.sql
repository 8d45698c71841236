CREATE TABLE venue (
  venueId INTEGER PRIMARY KEY,
  venueName TEXT
);
CREATE TABLE author (
  authorId INTEGER PRIMARY KEY,
  authorName TEXT
);
CREATE TABLE dataset (
  datasetId INTEGER PRIMARY KEY,
  datasetName TEXT
);
CREATE TABLE journal (
  journalId INTEGER PRIMARY KEY,
  journalName TEXT
);
CREATE TABLE keyphrase (
  keyphraseId INTEGER PRIMARY KEY,
  keyphraseName TEXT
);
CREATE TABLE paper (
  paperId INTEGER PRIMARY KEY,
  title TEXT,
  venueId INTEGER REFERENCES venue(venueId),
  year INTEGER,
  numCiting INTEGER,
  numCitedBy INTEGER,
  journalId INTEGER REFERENCES journal(journalId)
);
CREATE TABLE cite (
  citingPaperId INTEGER REFERENCES paper(paperId),
  citedPaperId INTEGER REFERENCES paper(paperId),
  PRIMARY KEY (citingPaperId, citedPaperId)
);
CREATE TABLE paperDataset (
  paperId INTEGER REFERENCES paper(paperId),
  datasetId INTEGER REFERENCES dataset(datasetId),
  PRIMARY KEY (paperId, datasetId)
);
CREATE TABLE paperKeyphrase (
  paperId INTEGER REFERENCES paper(paperId),
  keyphraseId INTEGER REFERENCES keyphrase(keyphraseId),
  PRIMARY KEY (paperId, keyphraseId)
);
CREATE TABLE writes (
  paperId INTEGER REFERENCES paper(paperId),
  authorId INTEGER REFERENCES author(authorId),
  PRIMARY KEY (paperId, authorId)
);
INSERT INTO venue VALUES (1,'ACL'),(2,'EMNLP'),(3,'NIPS'),(4,'CVPR'),(5,'PLDI'),(6,'chi'),(7,'SIGMOD');
INSERT INTO author VALUES
(1,'Luke S. Zettlemoyer'),(2,'Michael I. Jordan'),(3,'Noah A. Smith'),(4,'Oren Etzioni'),(5,'Christopher D. Manning'),
(6,'Li Fei-Fei'),(7,'Sharon Goldwater'),(8,'Mirella Lapata'),(9,'Richard Socher'),(10,'Ali Farhadi'),(11,'Brian Curless'),(12,'Percy Liang');
INSERT INTO dataset VALUES (1,'ImageNet'),(2,'Penn Treebank'),(3,'GeoQuery'),(4,'Jeopardy! Questions'),(5,'Freebase'),(6,'MNIST');
INSERT INTO journal VALUES (1,'Journal of Machine Learning Research'),(2,'Computational Linguistics'),(3,'TACL'),(4,'Communications of the ACM'),(5,'IEEE TPAMI'),(6,'Machine Learning');
INSERT INTO keyphrase VALUES
(1,'semantic parsing'),(2,'deep learning'),(3,'dependency parsing'),(4,'object recognition'),(5,'topic models'),
(6,'question answering'),(7,'sentence compression'),(8,'word embeddings'),(9,'program synthesis');
INSERT INTO paper VALUES
(1,'Learning to Map Sentences to Logical Form',1,2005,31,820,NULL),
(2,'Latent Dirichlet Allocation',NULL,2003,40,21000,1),
(3,'Open Information Extraction from the Web',NULL,2008,22,1500,4),
(4,'Recursive Deep Models for Sentiment',2,2013,45,5200,NULL),
(5,'ImageNet: A Large-Scale Hierarchical Image Database',4,2009,28,18000,NULL),
(6,'Turbo Parsers',2,2010,36,260,NULL),
(7,'Semantic Parsing on Freebase from Question-Answer Pairs',2,2013,38,1400,NULL),
(8,'GloVe: Global Vectors for Word Representation',2,2014,41,19500,NULL),
(9,'Models for Sentence Compression',1,2006,29,240,NULL),
(10,'Contextual Dependencies in Unsupervised Word Segmentation',1,2006,24,310,NULL),
(11,'Learning Dependency-Based Compositional Semantics',NULL,2011,57,590,2),
(12,'Describing Objects by Their Attributes',4,2009,33,1900,NULL),
(13,'Weakly Supervised Learning of Semantic Parsers',NULL,2013,44,480,3),
(14,'Paraphrase-Driven Learning for Open Question Answering',1,2013,35,390,NULL),
(15,'Grounded Compositional Semantics with Images',NULL,2014,47,700,3),
(16,'On Spectral Clustering',3,2001,14,8800,NULL),
(17,'Open Question Answering over Curated and Extracted Knowledge Bases',NULL,2014,39,350,NULL),
(18,'Context-Dependent Semantic Parsing for Time Expressions',1,2014,30,150,NULL);
INSERT INTO cite VALUES
(7,1),(11,1),(13,1),(14,1),(18,1),
(14,7),(17,7),(18,7),
(7,11),(18,13),(13,11),
(17,14),(7,3),(14,3),(17,3),
(8,2),(10,2),(15,5),(12,5),(15,4),(8,4),(6,10),(15,12);
INSERT INTO paperDataset VALUES (1,3),(5,1),(12,1),(15,1),(6,2),(7,5),(11,3),(14,5),(17,5),(13,3);
INSERT INTO paperKeyphrase VALUES
(1,1),(7,1),(7,6),(11,1),(13,1),(18,1),(14,6),(17,6),(4,2),(15,2),(6,3),(5,4),(12,4),(2,5),(9,7),(8,8),(8,2);
INSERT INTO writes VALUES
(1,1),(2,2),(3,4),(4,9),(4,5),(5,6),(6,3),(7,12),(8,9),(8,5),(9,8),(10,7),(11,12),(11,2),(12,10),
(13,1),(14,1),(14,4),(15,9),(15,5),(16,2),(17,1),(17,4),(18,1);
