CREATE TABLE Ref_Template_Types (
  Template_Type_Code TEXT PRIMARY KEY,
  Template_Type_Description TEXT NOT NULL
);

INSERT INTO Ref_Template_Types VALUES
  ('PPT', 'Presentation'),
  ('CV', 'Curriculum vitae'),
  ('AD', 'Advertisement'),
  ('BK', 'Book'),
  ('INV', 'Invoice'),
  ('MEMO', 'Memorandum'),
  ('NDA', 'Non-disclosure agreement');

CREATE TABLE Templates (
  Template_ID INTEGER PRIMARY KEY,
  Version_Number INTEGER NOT NULL,
  Template_Type_Code TEXT REFERENCES Ref_Template_Types (Template_Type_Code),
  Date_Effective_From DATE,
  Date_Effective_To DATE,
  Template_Details TEXT
);

INSERT INTO Templates VALUES
  (1, 7, 'BK', '2016-04-09', '2016-12-25', 'with logo'),
  (2, 1, 'AD', '2015-02-07', '2017-05-26', NULL),
  (3, 3, 'INV', '2016-12-04', NULL, NULL),
  (4, 1, 'PPT', '2014-11-20', NULL, 'with logo'),
  (5, 4, 'PPT', '2012-05-15', '2013-05-28', 'landscape'),
  (6, 1, 'PPT', '2020-03-18', '2022-01-05', NULL),
  (7, 3, 'PPT', '2022-03-29', '2025-01-04', 'landscape'),
  (8, 3, 'MEMO', '2015-07-25', '2015-11-18', NULL),
  (9, 2, 'MEMO', '2015-05-19', '2015-12-04', NULL),
  (10, 7, 'AD', '2019-06-10', NULL, NULL),
  (11, 7, 'MEMO', '2012-12-17', '2014-06-29', 'with logo'),
  (12, 1, 'PPT', '2020-05-07', '2020-09-02', 'landscape'),
  (13, 1, 'PPT', '2013-12-23', '2014-05-29', NULL),
  (14, 2, 'MEMO', '2022-01-13', NULL, 'with logo'),
  (15, 4, 'AD', '2021-07-07', '2024-05-29', 'two columns'),
  (16, 7, 'PPT', '2016-01-27', NULL, NULL),
  (17, 4, 'BK', '2019-07-01', '2020-05-02', 'two columns'),
  (18, 7, 'BK', '2022-01-23', NULL, 'two columns'),
  (19, 3, 'AD', '2020-03-17', '2022-01-01', NULL),
  (20, 4, 'PPT', '2014-07-12', '2016-08-22', NULL),
  (21, 8, 'INV', '2018-02-21', '2018-10-27', NULL),
  (22, 2, 'PPT', '2014-07-24', '2016-10-29', 'with logo');

CREATE TABLE Shelves (
  Shelf_Code TEXT PRIMARY KEY,
  Room TEXT,
  Floor INTEGER,
  Capacity INTEGER
);

INSERT INTO Shelves VALUES
  ('A1', 'Archive', 0, 120),
  ('A2', 'Archive', 0, 90),
  ('B1', 'Reading Room', 1, 40),
  ('B2', 'Reading Room', 1, NULL),
  ('C1', 'Vault', -1, 25),
  ('D1', 'Legal Office', 2, 60),
  ('D2', 'Legal Office', 2, 35);

CREATE TABLE Documents (
  Document_ID INTEGER PRIMARY KEY,
  Template_ID INTEGER REFERENCES Templates (Template_ID),
  Document_Name TEXT,
  Document_Description TEXT,
  Shelf_Code TEXT REFERENCES Shelves (Shelf_Code),
  Date_Stored DATE,
  Number_Of_Pages INTEGER
);

INSERT INTO Documents VALUES
  (10, 7, 'Welcome Leaflet', 'internal', 'D1', '2025-03-02', 51),
  (13, 12, 'Budget Review 2019', 'final text', 'D1', '2021-12-08', 4),
  (16, 6, 'Customer Survey', 'internal', 'D1', '2017-06-17', 82),
  (19, 5, 'Delivery Terms', 'internal', 'C1', '2017-12-21', 53),
  (22, 3, 'Harbor Report', NULL, 'C1', '2021-11-23', 28),
  (25, 13, 'Hiring Plan', 'final text', 'A2', '2017-05-28', 34),
  (28, 13, 'Annual Meeting', 'internal', 'A1', '2016-10-04', 91),
  (31, 9, 'Safety Manual', 'internal', NULL, '2023-05-06', 39),
  (34, 13, 'Price List', 'for signature', 'D1', '2019-05-13', 13),
  (37, 17, 'Board Minutes', 'for signature', 'C1', '2023-11-24', 30),
  (40, 16, 'Press Kit', 'draft', 'B1', '2020-07-15', 10),
  (43, 8, 'Data Charter', 'for signature', 'B1', '2022-06-01', 7),
  (46, 18, 'Noise Study', NULL, 'D1', '2018-05-20', 53),
  (49, 16, 'Travel Rules', 'final text', 'A2', '2017-11-12', 55),
  (52, 1, 'Archive Guide', 'draft', 'A1', '2022-12-26', 20),
  (55, 1, 'Budget Review 2020', 'internal', 'C1', '2022-05-31', 4),
  (58, 8, 'Summer Campaign', 'final text', 'C1', '2014-07-15', 72),
  (61, 17, 'Annual Meeting', 'draft', NULL, '2022-08-27', 93),
  (64, 6, 'Repair Handbook', NULL, 'C1', '2021-05-05', 76),
  (67, 17, 'Tender Offer', 'draft', 'B1', '2015-06-07', 73),
  (70, 18, 'Lease Draft', NULL, 'A1', '2022-04-15', 24),
  (73, 9, 'Visitor Map', 'for signature', 'A1', '2023-11-05', 3),
  (76, 10, 'Training Deck', NULL, 'A2', '2022-09-20', 9),
  (79, 18, 'Canteen Menu', 'final text', 'D1', '2023-11-03', 92),
  (82, 12, 'Audit Trail', 'internal', 'D1', '2018-01-07', 11),
  (85, 3, 'Roof Survey', 'final text', 'B1', '2021-11-13', 21),
  (88, 15, 'Logo Sheet', 'draft', 'A2', '2017-07-27', 12),
  (91, 3, 'Quality Pledge', NULL, NULL, '2021-01-27', 40),
  (94, 11, 'Exit Checklist', 'final text', 'D1', '2014-05-09', 25),
  (97, 2, 'Energy Balance', 'for signature', 'D1', '2016-08-27', 3);

CREATE TABLE Paragraphs (
  Paragraph_ID INTEGER PRIMARY KEY,
  Document_ID INTEGER REFERENCES Documents (Document_ID),
  Paragraph_Text TEXT,
  Word_Count INTEGER
);

INSERT INTO Paragraphs VALUES
  (100, 22, 'See the table overleaf.', 407),
  (101, 34, 'Opening words', 393),
  (102, 55, 'Thanks to all involved.', 137),
  (103, 73, 'See the table overleaf.', 90),
  (104, 31, 'Draft only', 275),
  (105, 13, 'Costs rose in spring.', 172),
  (106, 37, 'See the table overleaf.', 157),
  (107, 34, 'See the table overleaf.', 143),
  (108, 64, 'See the table overleaf.', 286),
  (109, 61, 'Draft only', 127),
  (110, 43, 'Thanks to all involved.', 348),
  (111, 52, 'Thanks to all involved.', 27),
  (112, 28, 'Draft only', 197),
  (113, 10, 'The parties agree as follows.', 361),
  (114, 16, 'Prices exclude tax.', 326),
  (115, 13, 'Opening words', 242),
  (116, 73, 'Opening words', 382),
  (117, 76, 'Opening words', 364),
  (118, 10, 'Opening words', 298),
  (119, 34, 'Prices exclude tax.', 206),
  (120, 34, 'Draft only', 413),
  (121, 67, 'Opening words', 408),
  (122, 61, 'Thanks to all involved.', 248),
  (123, 28, 'Opening words', 308),
  (124, 16, 'The parties agree as follows.', 156),
  (125, 28, 'The parties agree as follows.', 333),
  (126, 34, 'See the table overleaf.', 384),
  (127, 16, 'Costs rose in spring.', 90),
  (128, 10, 'Opening words', 145),
  (129, 40, 'Costs rose in spring.', 97),
  (130, 22, 'See the table overleaf.', 187),
  (131, 64, 'Draft only', 49),
  (132, 16, 'Opening words', 65),
  (133, 43, 'The parties agree as follows.', 151),
  (134, 43, 'Costs rose in spring.', 82),
  (135, 37, 'Opening words', 390),
  (136, 16, 'The parties agree as follows.', 131),
  (137, 61, 'Costs rose in spring.', 119),
  (138, 37, 'Opening words', 220),
  (139, 55, 'Opening words', 185),
  (140, 46, 'See the table overleaf.', 56),
  (141, 10, 'Prices exclude tax.', 229),
  (142, 55, 'Prices exclude tax.', 255),
  (143, 40, 'Costs rose in spring.', 50),
  (144, 19, 'See the table overleaf.', 130),
  (145, 40, 'Costs rose in spring.', 271),
  (146, 70, 'Prices exclude tax.', 351),
  (147, 79, 'Thanks to all involved.', 312),
  (148, 76, 'Prices exclude tax.', 58),
  (149, 67, 'Thanks to all involved.', 335),
  (150, 22, 'Opening words', NULL),
  (151, 52, 'Costs rose in spring.', 182),
  (152, 46, 'Costs rose in spring.', 244),
  (153, 37, 'See the table overleaf.', 229),
  (154, 79, 'See the table overleaf.', 184),
  (155, 25, 'The parties agree as follows.', NULL),
  (156, 40, 'Thanks to all involved.', 248),
  (157, 13, 'Prices exclude tax.', 150),
  (158, 25, 'Prices exclude tax.', 228),
  (159, 19, 'Costs rose in spring.', 266);

CREATE TABLE Roles (
  Role_Code TEXT PRIMARY KEY,
  Role_Description TEXT
);

INSERT INTO Roles VALUES
  ('ED', 'Editor'),
  ('PR', 'Proof Reader'),
  ('AR', 'Archivist'),
  ('LG', 'Legal Counsel'),
  ('IT', 'System Keeper');

CREATE TABLE Staff (
  Staff_ID INTEGER PRIMARY KEY,
  Staff_Name TEXT,
  Role_Code TEXT REFERENCES Roles (Role_Code),
  Date_Hired DATE,
  Gender TEXT
);

INSERT INTO Staff VALUES
  (1, 'Minna Sorel', 'ED', '2013-06-22', 'M'),
  (2, 'Otto Graf', 'ED', '2017-05-02', 'M'),
  (3, 'Priya Nair', 'PR', '2019-11-27', 'M'),
  (4, 'Hugh Dale', 'AR', '2014-04-20', 'F'),
  (5, 'Minna Sorel', 'PR', '2024-09-07', 'M'),
  (6, 'Carla Benz', 'LG', '2021-02-28', 'F'),
  (7, 'Ewan Ross', 'AR', '2020-07-21', 'F'),
  (8, 'Tess Malone', 'PR', '2020-04-03', 'F'),
  (9, 'Igor Pavic', 'ED', '2018-02-06', 'M'),
  (10, 'Ruth Amsel', 'LG', '2017-08-07', 'M'),
  (11, 'Jo Lind', 'ED', '2013-03-23', 'F'),
  (12, 'Neil Ashby', NULL, '2022-01-04', 'M');

CREATE TABLE Document_Access (
  Staff_ID INTEGER REFERENCES Staff (Staff_ID),
  Document_ID INTEGER REFERENCES Documents (Document_ID),
  Granted_On DATE,
  Access_Level TEXT,
  PRIMARY KEY (Staff_ID, Document_ID)
);

INSERT INTO Document_Access VALUES
  (2, 76, '2025-05-08', 'read'),
  (3, 10, '2022-12-26', 'write'),
  (10, 79, '2025-02-21', 'write'),
  (9, 25, '2022-10-04', 'write'),
  (7, 13, '2022-12-30', 'write'),
  (2, 16, '2023-07-07', 'read'),
  (8, 73, '2021-01-25', 'write'),
  (4, 73, '2024-09-11', 'read'),
  (7, 82, '2020-10-03', 'read'),
  (1, 82, '2020-07-08', 'read'),
  (1, 61, '2020-02-04', 'read'),
  (7, 40, '2020-06-08', 'write'),
  (5, 85, '2021-06-15', 'read'),
  (3, 43, '2021-07-19', 'read'),
  (2, 52, '2025-04-10', 'read'),
  (6, 31, '2021-08-23', 'read'),
  (1, 16, '2020-03-17', 'read'),
  (8, 70, '2023-05-05', 'write'),
  (9, 49, '2021-11-19', 'read'),
  (5, 10, '2023-07-25', 'write'),
  (9, 34, '2020-01-19', 'write'),
  (10, 70, '2024-04-02', 'read'),
  (10, 22, '2025-03-11', 'read'),
  (10, 25, '2021-03-24', 'read'),
  (3, 58, '2020-12-16', 'read'),
  (4, 16, '2023-07-31', 'read'),
  (3, 34, '2020-11-09', 'write'),
  (4, 52, '2024-03-26', 'read'),
  (5, 37, '2023-10-25', 'write'),
  (4, 13, '2022-08-09', 'write'),
  (3, 82, '2024-09-13', 'write'),
  (6, 67, '2023-07-29', 'read'),
  (5, 82, '2024-05-29', 'write'),
  (10, 49, '2020-04-14', 'read'),
  (7, 58, '2021-04-04', 'write'),
  (9, 79, '2024-10-18', 'write'),
  (1, 64, '2023-04-05', 'read'),
  (9, 43, '2020-02-07', 'read'),
  (8, 76, '2021-11-17', 'write'),
  (9, 40, '2021-01-24', 'write'),
  (4, 79, '2021-11-16', 'read'),
  (6, 73, '2021-05-06', 'read'),
  (1, 85, '2024-04-14', 'read'),
  (10, 85, '2021-01-20', 'read'),
  (5, 40, '2021-03-16', 'read'),
  (10, 16, '2021-08-18', 'read');
