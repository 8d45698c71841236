CREATE TABLE county (County_Id INTEGER PRIMARY KEY, County_name TEXT, Population REAL, Zip_code TEXT);
CREATE TABLE party (Party_ID INTEGER PRIMARY KEY, Year INTEGER, Party TEXT, Governor TEXT, Lieutenant_Governor TEXT, Comptroller TEXT, Attorney_General TEXT, US_Senate TEXT);
CREATE TABLE election (Election_ID INTEGER PRIMARY KEY, Counties_Represented TEXT, District INTEGER REFERENCES county(County_Id), Delegate TEXT, Party INTEGER REFERENCES party(Party_ID), First_Elected INTEGER, Committee TEXT);
CREATE TABLE country (Country_ID INTEGER PRIMARY KEY, Name TEXT, Population INTEGER, Area INTEGER, Languages TEXT);
CREATE TABLE roller_coaster (Roller_Coaster_ID INTEGER PRIMARY KEY, Name TEXT, Park TEXT, Country_ID INTEGER REFERENCES country(Country_ID), Length REAL, Height REAL, Speed REAL, Opened INTEGER, Status TEXT);
CREATE TABLE mountain (Mountain_ID INTEGER PRIMARY KEY, Name TEXT, Height REAL, Prominence REAL, Range TEXT, Country TEXT);
CREATE TABLE climber (Climber_ID INTEGER PRIMARY KEY, Name TEXT, Country TEXT, Time TEXT, Points REAL, Mountain_ID INTEGER REFERENCES mountain(Mountain_ID));
CREATE TABLE event (Event_ID INTEGER PRIMARY KEY, Date DATE, Venue TEXT, Name TEXT, Event_Attendance INTEGER);
CREATE TABLE journalist (journalist_ID INTEGER PRIMARY KEY, Name TEXT, Nationality TEXT, Age INTEGER, Years_working INTEGER);
CREATE TABLE news_report (journalist_ID INTEGER REFERENCES journalist(journalist_ID), Event_ID INTEGER REFERENCES event(Event_ID), Work_Type TEXT, PRIMARY KEY (journalist_ID, Event_ID));
CREATE TABLE people (People_ID INTEGER PRIMARY KEY, Name TEXT, Age INTEGER, Height REAL, Hometown TEXT);
CREATE TABLE gymnast (Gymnast_ID INTEGER PRIMARY KEY REFERENCES people(People_ID), Floor_Exercise_Points REAL, Pommel_Horse_Points REAL, Rings_Points REAL, Vault_Points REAL, Parallel_Bars_Points REAL, Horizontal_Bar_Points REAL, Total_Points REAL);
CREATE TABLE phone (Phone_ID INTEGER PRIMARY KEY, Name TEXT, Memory_in_G INTEGER, Carrier TEXT, Price REAL);
CREATE TABLE market (Market_ID INTEGER PRIMARY KEY, District TEXT, Num_of_employees INTEGER, Num_of_shops REAL, Ranking INTEGER);
CREATE TABLE phone_market (Market_ID INTEGER REFERENCES market(Market_ID), Phone_ID INTEGER REFERENCES phone(Phone_ID), Num_of_stock INTEGER, PRIMARY KEY (Market_ID, Phone_ID));
INSERT INTO county VALUES
  (1, 'Howard', 40757.0, '20759'),
  (2, 'Montgomery', 73512.0, '20812'),
  (3, 'Prince Georges', 55518.0, '20737'),
  (4, 'Anne Arundel', 33011.0, '21401'),
  (5, 'Baltimore', 69912.0, '21204'),
  (6, 'Frederick', 24530.0, '21701'),
  (7, 'Carroll', 18322.0, '21157'),
  (8, 'Harford', 26110.0, '21014'),
  (9, 'Allegany', 11020.0, '21502');
INSERT INTO party VALUES
  (1, 1998, 'Dem', 'Eliot Spitzer', 'David Paterson', 'Alan Hevesi', 'Andrew Cuomo', 'Hillary Rodham Clinton'),
  (2, 2002, 'Rep', 'George Pataki', 'Mary Donohue', 'John Faso', 'Dora Irizarry', NULL),
  (3, 2006, 'Working Families', 'Eliot Spitzer', 'David Paterson', 'Alan Hevesi', 'Andrew Cuomo', 'Hillary Rodham Clinton'),
  (4, 2010, 'Conservative', 'John Faso', 'C. Scott Vanderhoef', 'Chris Callaghan', 'Jeanine Pirro', 'John Spencer'),
  (5, 2006, 'Green', 'Malachy McCourt', 'Alison Duncan', 'Julia Willebrand', 'Rachel Treichler', 'Howie Hawkins'),
  (6, 2006, 'Libertarian', 'John Clifton', 'Donald Silberger', 'John Cain', 'Chris Garvey', 'Jeffrey Russell'),
  (7, 2010, 'Rent Is Too High', 'Jimmy McMillan', NULL, NULL, NULL, NULL),
  (8, 2006, 'Socialist Workers', 'Maura DeLuca', 'Ben O''Shaughnessy', 'Willie Cotton', 'Martin Koppel', 'Roger Calero');
INSERT INTO election VALUES
  (1, 'Howard', 1, 'Shane Pendergrass', 1, 1994, 'Environmental Matters'),
  (2, 'Howard', 1, 'Frank S. Turner', 1, 1994, 'Ways and Means'),
  (3, 'Howard', 1, 'Liz Bobo', 2, 1994, 'Environmental Matters'),
  (4, 'Montgomery, Prince Georges', 2, 'Susan C. Lee', 1, 2002, 'Appropriations'),
  (5, 'Montgomery', 2, 'Brian Feldman', 1, 2002, 'Economic Matters'),
  (6, 'Prince Georges', 3, 'Justin D. Ross', 4, 2002, 'Economic Matters'),
  (7, 'Prince Georges', 3, 'Tawanna P. Gaines', 1, 2001, 'Appropriations'),
  (8, 'Anne Arundel', 4, 'Steve Schuh', 2, 2006, 'Economic Matters'),
  (9, 'Anne Arundel', 4, 'Nicholaus Kipke', 2, 2006, 'Health and Government Operations'),
  (10, 'Baltimore', 5, 'Adrienne A. Jones', 1, 1997, 'Appropriations'),
  (11, 'Baltimore', 5, 'William Frank', 2, 2003, 'Health and Government Operations'),
  (12, 'Frederick', 6, 'Galen Clagett', 3, 2004, 'Appropriations'),
  (13, 'Carroll', 7, 'Susan Krebs', 4, 2003, 'Health and Government Operations'),
  (14, 'Harford', 8, 'Barry Glassman', 5, 1998, 'Economic Matters');
INSERT INTO country VALUES
  (1, 'Austria', 8206524, 83871, 'German'),
  (2, 'Finland', 5261008, 338145, 'Finnish Swedish'),
  (3, 'Sweden', 9045389, 449964, 'Swedish'),
  (4, 'Germany', 82400996, 357021, 'German'),
  (5, 'France', 61083916, 643427, 'French'),
  (6, 'United States', 303824640, 9826675, 'English'),
  (7, 'Japan', 127433494, 377835, 'Japanese'),
  (8, 'Luxembourg', 480222, 2586, 'Luxembourgish French German');
INSERT INTO roller_coaster VALUES
  (1, 'Boardwalk Bullet', 'Kemah Boardwalk', 6, 3236.0, 96.0, 51.0, 2007, 'Operating'),
  (2, 'Dauling Dragon', 'Happy Valley', 7, 3914.0, 105.0, 55.0, 2012, 'Operating'),
  (3, 'Hades 360', 'Mt. Olympus', 6, 4726.0, 136.0, 70.0, 2005, 'Operating'),
  (4, 'Ravine Flyer II', 'Waldameer', 6, 2900.0, 120.0, 57.0, 2008, 'Operating'),
  (5, 'Twister', 'Gröna Lund', 3, 1574.0, 50.0, 37.9, 2011, 'Operating'),
  (6, 'The Voyage', 'Holiday World', 6, 6442.0, 163.0, 67.4, 2006, 'Closed'),
  (7, 'Silver Star', 'Europa-Park', 4, 5315.0, 239.5, 78.9, 2002, 'Operating'),
  (8, 'Blue Fire', 'Europa-Park', 4, 3465.0, 124.7, 62.1, 2009, 'Operating'),
  (9, 'Balder', 'Liseberg', 3, 3510.0, 118.1, 55.9, 2003, 'Closed'),
  (10, 'Thunderbird', 'PowerPark', 2, 3609.0, 98.4, 59.0, 2006, 'Operating'),
  (11, 'OzIris', 'Parc Astérix', 5, 3280.0, 131.2, 56.0, 2012, 'Operating'),
  (12, 'Goudurix', 'Parc Astérix', 5, 3116.0, 121.0, 46.6, 1989, 'Closed');
INSERT INTO mountain VALUES
  (1, 'Kibo (Uhuru Pk)', 5895.0, 5885.0, 'Kilimanjaro', 'Tanzania'),
  (2, 'Mount Kenya (Batian)', 5199.0, 3825.0, 'Mount Kenya', 'Kenya'),
  (3, 'Mawenzi (Hans Meyer Pk)', 5148.0, 850.0, 'Kilimanjaro', 'Tanzania'),
  (4, 'Ngaliema / Mt Stanley (Margherita Pk)', 5109.0, 3951.0, 'Rwenzori', 'DR Congo'),
  (5, 'Mount Kenya (Lenana)', 4985.0, 130.0, 'Mount Kenya', 'Kenya'),
  (6, 'Ras Dashen', 4533.0, 3997.0, 'Simien', 'Ethiopia'),
  (7, 'Mount Meru', 4565.0, 3170.0, 'Meru', 'Tanzania'),
  (8, 'Duwoni / Mt Speke (Vittorio Emanuele Pk)', 4890.0, 720.0, 'Rwenzori', 'Uganda'),
  (9, 'Ngaliema East', 4977.0, 210.0, 'Rwenzori', 'Uganda');
INSERT INTO climber VALUES
  (1, 'Klaus Enders', 'West Germany', '1:13.05.6', 15.0, 1),
  (2, 'Ralph Bryans', 'United Kingdom', '1:14.09.8', 12.0, 1),
  (3, 'Ernst Hiller', 'West Germany', '1:14.12.4', 10.0, 3),
  (4, 'Terry Vinicombe', 'United Kingdom', '1:16.10.4', 8.0, 4),
  (5, 'John Blanchard', 'United Kingdom', '1:16.22.2', 6.0, 5),
  (6, 'Alan Barnett', 'United Kingdom', '1:18.46.0', 5.0, 2),
  (7, 'Laszlo Szabo', 'Hungary', '1:13.32.2', 4.0, 2),
  (8, 'Attila Mayer', 'Hungary', '1:19.40.4', 3.0, 6),
  (9, 'Mark Vans', 'Austria', '1:21.14.0', 2.0, 1),
  (10, 'Joao Prata', 'Portugal', NULL, 1.0, NULL);
INSERT INTO event VALUES
  (1, '2005-05-21', 'Cardiff Millennium Stadium', 'League Cup Final', 65000),
  (2, '2005-08-20', 'Wembley', 'Charity Shield', 52000),
  (3, '2006-05-13', 'Villa Park', 'FA Cup Semi Final', 31000),
  (4, '2006-09-07', 'St James Park', 'Friendly', 21200),
  (5, '2006-11-19', 'Old Trafford', 'Premier Match', 74100),
  (6, '2007-02-25', 'Cardiff Millennium Stadium', 'Carling Cup Final', 70073),
  (7, '2007-04-01', 'Villa Park', 'Charity Match', 8700),
  (8, '2007-06-02', 'Wembley', 'International', 61900);
INSERT INTO journalist VALUES
  (1, 'Jack Mooney', 'England', 25, 1),
  (2, 'Sam Cahill', 'Ireland', 34, 8),
  (3, 'Alexei Mikhailichenko', 'Ukraine', 41, 16),
  (4, 'Stephen Pate', 'England', 37, 9),
  (5, 'Eric Garcia', 'Spain', 29, 5),
  (6, 'Liam Connolly', 'Northern Ireland', 53, 22),
  (7, 'Jack Stephens', 'England', 31, 7),
  (8, 'Maria Ruiz', 'Spain', 46, 20),
  (9, 'Owen Rees', 'Wales', 28, 3);
INSERT INTO news_report VALUES
  (1, 1, 'Photo'),
  (1, 2, 'Article'),
  (2, 3, 'Article'),
  (2, 5, 'Article'),
  (2, 6, 'Photo'),
  (3, 2, 'Video'),
  (4, 5, 'Article'),
  (4, 8, 'Photo'),
  (5, 6, 'Article'),
  (6, 1, 'Article'),
  (6, 4, 'Article'),
  (6, 5, 'Photo'),
  (6, 8, 'Article'),
  (7, 4, 'Video');
INSERT INTO people VALUES
  (1, 'Paul Hamm', 24, 1.71, 'Santo Domingo'),
  (2, 'Lorraine Söderberg', 21, 1.75, 'Bonao'),
  (4, 'Elizabeth Quiñónez', 22, 1.82, 'Miami'),
  (7, 'Eve Tobal', 19, 1.72, 'Santo Domingo'),
  (8, 'Ariella Vaszary', 23, 1.79, 'Miami'),
  (10, 'Cristina Almonte', 26, 1.81, 'Santiago'),
  (13, 'Bartosz Kowal', 28, 1.68, 'Bonao'),
  (15, 'Denis Ablyazin', 25, 1.61, 'Santo Domingo'),
  (17, 'Marco Rizzo', 31, 1.66, 'Moca'),
  (19, 'Ivan Petrov', 20, 1.73, 'La Romana'),
  (21, 'Hugo Prieto', 33, 1.85, 'Santiago');
INSERT INTO gymnast VALUES
  (1, 9.725, 9.737, 9.512, 9.575, 9.762, 9.75, 58.061),
  (2, 9.7, 9.625, 9.625, 9.65, 9.587, 9.737, 57.924),
  (4, 8.987, 9.75, 9.75, 9.65, 9.787, 9.725, 57.649),
  (7, 9.762, 9.325, 9.475, 9.762, 9.7, 9.587, 57.611),
  (8, 9.687, 9.675, 9.3, 9.537, 9.725, 9.5, 57.424),
  (10, 9.65, 9.712, 9.487, 9.637, 9.5, 9.412, 57.398),
  (13, 9.412, 9.525, 9.712, 9.55, 9.625, 9.55, 57.374),
  (15, 9.75, 9.15, 9.587, 9.8, 9.45, 9.4, 57.137);
INSERT INTO phone VALUES
  (1, 'IPhone 5s', 32, 'Sprint', 320.0),
  (2, 'IPhone 6', 64, 'TMobile', 480.0),
  (3, 'IPhone 6s', 128, 'Sprint', 699.0),
  (4, 'IPhone 7', 256, 'TMobile', 899.0),
  (5, 'IPhone X', 64, 'TMobile', 1000.0),
  (6, 'Galaxy S8', 64, 'Verizon', 725.0),
  (7, 'Pixel 2', 128, 'Verizon', 649.0),
  (8, 'Moto G5', 32, 'Sprint', 199.0);
INSERT INTO market VALUES
  (1, 'Pangbourne', 1966, 40.0, 2),
  (2, 'Gilmour', 2220, 71.0, 3),
  (3, 'Dewsbury', 1500, 27.0, 8),
  (4, 'Hampden', 2310, 55.0, 1),
  (5, 'Burnage', 1980, 33.0, 5),
  (6, 'Elmstead', 1240, 19.0, 7),
  (7, 'Kirkby', 1705, 38.0, 4),
  (8, 'Thornaby', 990, NULL, 6);
INSERT INTO phone_market VALUES
  (1, 1, 2232),
  (2, 2, 4324),
  (1, 4, 874),
  (5, 2, 682),
  (2, 4, 908),
  (6, 1, 1916),
  (3, 5, 451),
  (7, 6, 1205),
  (4, 3, 1730),
  (4, 1, 640),
  (4, 6, 310),
  (7, 2, 990);
