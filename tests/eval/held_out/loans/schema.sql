CREATE TABLE bank (
  branch_ID INTEGER PRIMARY KEY,
  bname TEXT,
  no_of_customers INTEGER,
  city TEXT,
  state TEXT
);
CREATE TABLE customer (
  cust_ID TEXT PRIMARY KEY,
  cust_name TEXT,
  acc_type TEXT,
  acc_bal INTEGER,
  no_of_loans INTEGER,
  credit_score INTEGER,
  branch_ID INTEGER,
  state TEXT,
  FOREIGN KEY (branch_ID) REFERENCES bank(branch_ID)
);
CREATE TABLE loan (
  loan_ID TEXT PRIMARY KEY,
  loan_type TEXT,
  cust_ID TEXT,
  branch_ID TEXT,
  amount INTEGER,
  FOREIGN KEY (cust_ID) REFERENCES customer(cust_ID)
);
INSERT INTO bank VALUES (1,'Millpond',203,'Albany','New York');
INSERT INTO bank VALUES (2,'Saltworks',340,'Syracuse','New York');
INSERT INTO bank VALUES (3,'High Plains',145,'Lubbock','Texas');
INSERT INTO bank VALUES (4,'Riverwalk',512,'San Antonio','Texas');
INSERT INTO bank VALUES (5,'Kettle Hill',98,'Provo','Utah');
INSERT INTO bank VALUES (6,'Lone Mesa',267,'Austin','Texas');
INSERT INTO customer VALUES ('1','Alma','saving',2400,1,640,1,'New York');
INSERT INTO customer VALUES ('2','Bram','checking',5150,2,705,4,'Texas');
INSERT INTO customer VALUES ('3','Cora','saving',860,0,580,2,'New York');
INSERT INTO customer VALUES ('4','Dirk','checking',12300,3,790,4,'Texas');
INSERT INTO customer VALUES ('5','Elsa','saving',7600,1,690,5,'Utah');
INSERT INTO customer VALUES ('6','Finn','business',45000,2,755,3,'Texas');
INSERT INTO customer VALUES ('7','Greta','checking',310,0,515,2,'New Jersey');
INSERT INTO customer VALUES ('8','Hugo','saving',3950,1,610,4,'Texas');
INSERT INTO customer VALUES ('9','Iona','business',28200,1,725,1,'New York');
INSERT INTO customer VALUES ('10','Joel','saving',1725,0,NULL,5,'Utah');
INSERT INTO loan VALUES ('11','Mortgages','1','1',102000);
INSERT INTO loan VALUES ('12','Auto','2','4',18500);
INSERT INTO loan VALUES ('13','Mortgages','2','4',145500);
INSERT INTO loan VALUES ('14','Auto','4','4',9000);
INSERT INTO loan VALUES ('15','Business','4','3',76000);
INSERT INTO loan VALUES ('16','Mortgages','4','4',210000);
INSERT INTO loan VALUES ('17','Auto','5','5',6400);
INSERT INTO loan VALUES ('18','Business','6','3',54000);
INSERT INTO loan VALUES ('19','Business','6','1',31000);
INSERT INTO loan VALUES ('20','Auto','8','2',12750);
INSERT INTO loan VALUES ('21','Business','9','1',88000);
