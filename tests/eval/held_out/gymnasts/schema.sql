CREATE TABLE people (
  People_ID INTEGER,
  Name TEXT,
  Age REAL,
  Height REAL,
  Hometown TEXT,
  PRIMARY KEY (People_ID)
);
CREATE TABLE gymnast (
  Gymnast_ID INTEGER,
  Floor_Exercise_Points REAL,
  Pommel_Horse_Points REAL,
  Rings_Points REAL,
  Vault_Points REAL,
  Parallel_Bars_Points REAL,
  Horizontal_Bar_Points REAL,
  Total_Points REAL,
  PRIMARY KEY (Gymnast_ID),
  FOREIGN KEY (Gymnast_ID) REFERENCES people(People_ID)
);
INSERT INTO people VALUES (1,'Anton Belov',24,1.71,'Kazan');
INSERT INTO people VALUES (2,'Pete Lassiter',18,1.66,'Macon');
INSERT INTO people VALUES (3,'Ryo Hamada',27,1.63,'Kobe');
INSERT INTO people VALUES (4,'Luca Ferri',21,1.69,'Bergamo');
INSERT INTO people VALUES (5,'Oleg Tymko',29,1.74,'Kazan');
INSERT INTO people VALUES (6,'Simon Voigt',22,1.78,'Leipzig');
INSERT INTO people VALUES (7,'Diego Salas',26,1.60,'Macon');
INSERT INTO people VALUES (8,'Jun Nakata',19,1.62,'Kobe');
INSERT INTO people VALUES (9,'Victor Amsel',31,1.81,'Leipzig');
INSERT INTO people VALUES (10,'Ilya Karpin',23,1.67,'Kazan');
INSERT INTO gymnast VALUES (1,9.75,9.75,9.5,9.625,9.5,9.75,57.875);
INSERT INTO gymnast VALUES (2,9.25,9.5,9.375,9.125,9.75,9.5,56.5);
INSERT INTO gymnast VALUES (3,9.5,9.875,9.625,9.75,9.625,9.875,58.25);
INSERT INTO gymnast VALUES (4,9.125,9.0,9.25,9.375,9.25,9.0,55.0);
INSERT INTO gymnast VALUES (5,9.625,9.25,9.75,9.5,9.125,9.625,56.875);
INSERT INTO gymnast VALUES (7,9.875,9.625,9.125,9.875,9.375,9.125,57.0);
INSERT INTO gymnast VALUES (8,9.0,9.375,9.875,9.25,9.5,9.375,56.375);
INSERT INTO gymnast VALUES (10,9.375,9.125,9.0,9.0,9.0,9.25,54.75);
