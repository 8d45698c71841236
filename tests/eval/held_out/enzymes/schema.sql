CREATE TABLE medicine (
  id INTEGER,
  name TEXT,
  Trade_Name TEXT,
  FDA_approved TEXT,
  PRIMARY KEY (id)
);
CREATE TABLE enzyme (
  id INTEGER,
  name TEXT,
  Location TEXT,
  Product TEXT,
  Chromosome TEXT,
  OMIM INTEGER,
  Porphyria TEXT,
  PRIMARY KEY (id)
);
CREATE TABLE medicine_enzyme_interaction (
  enzyme_id INTEGER,
  medicine_id INTEGER,
  interaction_type TEXT,
  PRIMARY KEY (enzyme_id, medicine_id),
  FOREIGN KEY (enzyme_id) REFERENCES enzyme(id),
  FOREIGN KEY (medicine_id) REFERENCES medicine(id)
);
INSERT INTO medicine VALUES (1,'Corvastatin','Corvex','Yes');
INSERT INTO medicine VALUES (2,'Melodipine','Calmora','Yes');
INSERT INTO medicine VALUES (3,'Trazolam','Somnil','No');
INSERT INTO medicine VALUES (4,'Ibrutadol','Painaway','Yes');
INSERT INTO medicine VALUES (5,'Fenoxetine','Levanta','No');
INSERT INTO medicine VALUES (6,'Quinaprofen','Artrel','Yes');
INSERT INTO medicine VALUES (7,'Zidopril','Presdown','Yes');
INSERT INTO medicine VALUES (8,'Bexamycin','Bacterol','No');
INSERT INTO medicine VALUES (9,'Ondarelin',NULL,'No');
INSERT INTO enzyme VALUES (1,'ALA synthase','Mitochondrion','δ-Aminolevulinic acid','3p21',125290,'none');
INSERT INTO enzyme VALUES (2,'ALA dehydratase','Cytosol','Porphobilinogen','9q34',125270,'ALA-Dehydratase deficiency');
INSERT INTO enzyme VALUES (3,'PBG deaminase','Cytosol','Hydroxymethyl bilane','11q23',176000,'Acute intermittent porphyria');
INSERT INTO enzyme VALUES (4,'Uro III synthase','Cytosol','Uroporphyrinogen III','10q25',606938,'Congenital erythropoietic porphyria');
INSERT INTO enzyme VALUES (5,'Uro decarboxylase','Cytosol','Coproporphyrinogen III','1q34',176100,'Porphyria cutanea tarda');
INSERT INTO enzyme VALUES (6,'Copro oxidase','Mitochondrion','Protoporphyrinogen IX','3q12',121300,'Hereditary coproporphyria');
INSERT INTO enzyme VALUES (7,'Ferrochelatase','Mitochondrion','Heme','18q21',177000,'Erythropoietic protoporphyria');
INSERT INTO enzyme VALUES (8,'Heme oxygenase','Microsome','Biliverdin','22q12',141250,'none');
INSERT INTO medicine_enzyme_interaction VALUES (1,1,'inhibitor'),(2,1,'activator'),(3,1,'inhibitor'),(1,2,'inhibitor'),(4,2,'activator'),(1,4,'activator'),(5,4,'inhibitor'),(6,4,'inhibitor'),(2,4,'inhibitor'),(1,6,'inhibitor'),(3,3,'activator'),(6,3,'inhibitor'),(5,5,'activator'),(2,7,'inhibitor'),(1,7,'activator');
