CREATE TABLE country (
  Country_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Population INTEGER,
  Area INTEGER,
  Languages TEXT
);

CREATE TABLE roller_coaster (
  Roller_Coaster_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Park TEXT,
  Country_ID INTEGER REFERENCES country(Country_ID),
  Length INTEGER,
  Height INTEGER,
  Speed INTEGER,
  Opened TEXT,
  Status TEXT
);

CREATE TABLE wrestler (
  Wrestler_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Reign TEXT,
  Days_held TEXT,
  Location TEXT,
  Event TEXT
);

CREATE TABLE Elimination (
  Elimination_ID INTEGER PRIMARY KEY,
  Wrestler_ID INTEGER REFERENCES wrestler(Wrestler_ID),
  Team TEXT,
  Eliminated_By TEXT,
  Elimination_Move TEXT,
  Time TEXT
);

CREATE TABLE film (
  Film_ID INTEGER PRIMARY KEY,
  Title TEXT,
  Studio TEXT,
  Director TEXT,
  Gross_in_dollar INTEGER
);

CREATE TABLE market (
  Market_ID INTEGER PRIMARY KEY,
  Country TEXT,
  Number_cities INTEGER
);

CREATE TABLE film_market_estimation (
  Estimation_ID INTEGER PRIMARY KEY,
  Low_Estimate INTEGER,
  High_Estimate INTEGER,
  Film_ID INTEGER REFERENCES film(Film_ID),
  Type TEXT,
  Market_ID INTEGER REFERENCES market(Market_ID),
  Year INTEGER
);

CREATE TABLE mountain (
  Mountain_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Height INTEGER,
  Prominence INTEGER,
  Range TEXT,
  Country TEXT
);

CREATE TABLE climber (
  Climber_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Country TEXT,
  Time TEXT,
  Points DECIMAL(5,1),
  Mountain_ID INTEGER REFERENCES mountain(Mountain_ID)
);

CREATE TABLE storm (
  Storm_ID INTEGER PRIMARY KEY,
  Name TEXT,
  Dates_active TEXT,
  Max_speed INTEGER,
  Damage_millions_USD DECIMAL(8,3),
  Number_Deaths INTEGER
);

CREATE TABLE region (
  Region_id INTEGER PRIMARY KEY,
  Region_code TEXT,
  Region_name TEXT
);

CREATE TABLE affected_region (
  Region_id INTEGER REFERENCES region(Region_id),
  Storm_ID INTEGER REFERENCES storm(Storm_ID),
  Number_city_affected INTEGER,
  PRIMARY KEY (Region_id, Storm_ID)
);

CREATE TABLE nfl_draft (
  "Pick #" INTEGER,
  "NFL Team" TEXT,
  Player TEXT,
  Position TEXT,
  College TEXT
);

CREATE TABLE raptors_roster (
  Player TEXT,
  "No." TEXT,
  Nationality TEXT,
  Position TEXT,
  "Years in Toronto" TEXT,
  "School/Club Team" TEXT
);

INSERT INTO country VALUES
  (1, 'Austria', 8206524, 83871, 'German'),
  (2, 'Azerbaijan', 8997400, 86600, 'Azerbaijani'),
  (3, 'Belgium', 10827519, 30528, 'Dutch French'),
  (4, 'Bulgaria', 7606551, 110910, 'Bulgarian'),
  (5, 'Canada', 33476688, 9984670, 'English French'),
  (6, 'United States', 308745538, 9826675, 'English'),
  (7, 'Ireland', 4459300, 70273, 'English Irish'),
  (8, 'Finland', 5351427, 338424, 'Finnish Swedish');

INSERT INTO roller_coaster VALUES
  (1, 'Boardwalk Bullet', 'Kemah Boardwalk', 6, 3236, 96, 51, 'August 31, 2007', 'Operating'),
  (2, 'Dauling Dragon', 'Happy Valley', 5, 3914, 105, 55, '2012', 'Operating'),
  (3, 'Hades 360', 'Mt. Olympus', 6, 4726, 136, 70, 'May 14, 2005', 'Operating'),
  (4, 'Ravine Flyer II', 'Waldameer', 6, 2900, 120, 57, 'May 17, 2008', 'Operating'),
  (5, 'Twister', 'Gröna Lund', 8, 1574, 50, 38, '2011', 'Operating'),
  (6, 'The Voyage', 'Holiday World', 6, 6442, 163, 67, 'May 6, 2006', 'Operating'),
  (7, 'Wood Express', 'Parc Saint Paul', 3, 1312, 45, 33, '2018', 'Under Construction'),
  (8, 'Cú Chulainn', 'Tayto Park', 7, 3570, 107, 63, 'June 6, 2015', 'Operating'),
  (9, 'Loup Garou', 'Walibi Belgium', 3, 3379, 92, 50, '2001', 'Operating'),
  (10, 'Leviathan', 'Canada''s Wonderland', 5, 5486, 306, 92, 'May 6, 2012', 'Operating'),
  (11, 'Mighty Canadian Minebuster', 'Canada''s Wonderland', 5, 3828, 90, 56, '1981', 'Closed for repair'),
  (12, 'Thunderbird', 'PowerPark', 8, 2950, NULL, NULL, '2006', 'Closed for repair');

INSERT INTO wrestler VALUES
  (1, 'Rey Misterio Sr.', '1', '344', 'Tijuana, Mexico', 'Live event'),
  (2, 'Fishman', '1', '113', 'Tijuana, Mexico', 'Live event'),
  (3, 'Villano IV', '1', '72', 'Tijuana, Mexico', 'Live event'),
  (4, 'Gran Hamada', '2', '31', 'Tokyo, Japan', 'House show'),
  (5, 'El Samurai', '1', '9', 'Nagoya, Aichi, Japan', 'UWA live event'),
  (6, 'Shinjiro Otani', '1', '152', 'Tokyo, Japan', 'Summer Struggle'),
  (7, 'Último Dragón', '3', '1', 'Sapporo, Japan', 'House show'),
  (8, 'The Great Sasuke', '1', '90', 'Tokyo, Japan', 'J-Crown Tournament'),
  (9, 'Jushin Liger', '2', '24', 'Osaka, Japan', 'UWA live event'),
  (10, 'Tatsuhito Takaiwa', '2', '210', 'Nagoya, Aichi, Japan', 'House show');

INSERT INTO Elimination VALUES
  (1, 1, 'Team Orton', 'Punk', 'Go To Sleep', '00:11'),
  (2, 4, 'Team Batista', 'Benjamin', 'Paydirt', '04:12'),
  (3, 2, 'Team Orton', 'CM Punk', 'Pinned after being hit with a chop', '06:54'),
  (4, 7, 'Team Batista', 'Orton', 'Hangman elevated DDT', '08:22'),
  (5, 6, 'Team Orton', 'Kingston', 'Trouble in Paradise', '08:45'),
  (6, 5, 'Team Batista', 'Orton', 'RKO', '09:10'),
  (7, 8, 'Team Orton', 'Kingston', 'Springboard clothesline', '12:57'),
  (8, 10, 'Team Orton', 'Orton', 'Hangman elevated DDT', '15:48'),
  (9, 1, 'Team Batista', 'Benjamin', 'Paydirt', '16:20');

INSERT INTO film VALUES
  (1, 'ET the Extra-Terrestrial', 'Universal', 'Steven Spielberg', 435110554),
  (2, 'Tootsie', 'Columbia', 'Sydney Pollack', 177200000),
  (3, 'An Officer and a Gentleman', 'Paramount', 'Taylor Hackford', 129795554),
  (4, 'Rocky III', 'United Artists', 'Sylvester Stallone', 125049125),
  (5, 'Porky''s', '20th Century Fox', 'Bob Clark', 105492483),
  (6, 'Star Trek II: The Wrath of Khan', 'Paramount', 'Nicholas Meyer', 79912963),
  (7, '48 Hrs.', 'Paramount', 'Walter Hill', 78868508),
  (8, 'Poltergeist', 'MGM', 'Tobe Hooper', 76606280),
  (9, 'The Best Little Whorehouse in Texas', 'Universal', 'Colin Higgins', 69701637),
  (10, 'Annie', 'Columbia', 'John Huston', 57059003);

INSERT INTO market VALUES
  (1, 'United States', 26),
  (2, 'Canada', 18),
  (3, 'England', 33),
  (4, 'Australia', 16),
  (5, 'New Zealand', 11),
  (6, 'China', 50),
  (7, 'Japan', 28),
  (8, 'Italy', 21);

INSERT INTO film_market_estimation VALUES
  (1, 45000, 60000, 1, 'FX', 1, 1990),
  (2, 25000, 35000, 2, 'Live action', 2, 1991),
  (3, 10000, 15000, 3, 'Live action', 3, 1992),
  (4, 9000, 14000, 4, 'Live action', 3, 1995),
  (5, 30000, 35000, 1, 'FX', 5, 1995),
  (6, 25000, 30000, 6, 'FX', 1, 1998),
  (7, 12000, 16000, 8, 'FX', 4, 1996),
  (8, 7000, 9000, 9, 'Musical', 2, 1999),
  (9, 5000, 8000, 10, 'Musical', 7, 1997),
  (10, NULL, 20000, 6, 'FX', 4, 1994);

INSERT INTO mountain VALUES
  (1, 'Kibo (Uhuru Pk)', 5895, 5885, 'Kilimanjaro', 'Tanzania'),
  (2, 'Mount Kenya (Batian)', 5199, 3825, 'Mount Kenya', 'Kenya'),
  (3, 'Mawenzi (Hans Meyer Pk)', 5148, 850, 'Kilimanjaro', 'Tanzania'),
  (4, 'Ngaliema / Mt Stanley (Margherita Pk)', 5109, 3951, 'Rwenzori', 'DR Congo Uganda'),
  (5, 'Mount Kenya (Lenana)', 4985, 130, 'Mount Kenya', 'Kenya'),
  (6, 'Ruwenzori-Gessi Bodey Peak', 4715, 325, 'Rwenzori', 'Uganda'),
  (7, 'Meru', 4565, 3170, 'Meru', 'Tanzania'),
  (8, 'Ras Dashen', 4533, 3997, 'Simien', 'Ethiopia');

INSERT INTO climber VALUES
  (1, 'Klaus Enders', 'West Germany', '1:13.05.6', 15.0, 1),
  (2, 'Ralf Engelhardt', 'West Germany', '1:13.20.8', 12.0, 1),
  (3, 'Ernst Hiller', 'West Germany', '1:13.20.8', 10.0, 2),
  (4, 'Terry Wetherby', 'United Kingdom', '1:13.22.4', 8.0, 2),
  (5, 'Chris Vincent', 'United Kingdom', '1:13.27.2', 6.0, 3),
  (6, 'Alan Sansum', 'United Kingdom', '1:16.58.6', 5.0, 5),
  (7, 'Horst Owesle', 'West Germany', '1 Lap', 4.0, 5),
  (8, 'Georg Auerbacher', 'West Germany', '1 Lap', 3.0, 5),
  (9, 'Egon Schons', 'West Germany', '1 Lap', 2.0, 7),
  (10, 'Heinz Castella', 'Switzerland', '1 Lap', 1.0, 7),
  (11, 'Jean-Claude Castella', 'Switzerland', NULL, 0.5, NULL);

INSERT INTO storm VALUES
  (1, 'One', 'May 19 – May 21', 70, NULL, 0),
  (2, 'Two', 'July 1 – July 3', 80, 0.05, 1),
  (3, 'Three', 'July 25 – August 1', 130, 9.2, 14),
  (4, 'Four', 'August 11 – August 15', 120, 11.6, 52),
  (5, 'Five', 'August 23 – August 31', 75, 52, 20),
  (6, 'Six', 'September 10 – September 15', 115, 0.3, 3),
  (7, 'Seven', 'September 21 – September 27', 105, 6.7, 0),
  (8, 'Eight', 'September 22 – September 28', 100, NULL, 0),
  (9, 'Nine', 'October 18 – October 21', 125, 3.4, 9),
  (10, 'Ten', 'November 17 – November 21', 85, 0.9, 5);

INSERT INTO region VALUES
  (1, 'AF', 'Afghanistan'),
  (2, 'AL', 'Albania'),
  (3, 'DZ', 'Algeria'),
  (4, 'DS', 'American Samoa'),
  (5, 'AD', 'Andorra'),
  (6, 'AO', 'Angola'),
  (7, 'AI', 'Anguilla'),
  (8, 'AQ', 'Antarctica'),
  (9, 'AG', 'Antigua and Barbuda'),
  (10, 'CY', 'Cyprus'),
  (11, 'TP', 'East Timor'),
  (12, 'DK', 'Denmark');

INSERT INTO affected_region VALUES
  (1, 2, 10),
  (2, 2, 15),
  (3, 3, 30),
  (1, 4, 22),
  (12, 4, 37),
  (2, 5, 12),
  (4, 3, 21),
  (10, 3, 9),
  (6, 6, 4),
  (1, 3, 8),
  (9, 7, 17),
  (12, 9, 11),
  (6, 4, 6);

INSERT INTO nfl_draft VALUES
  (1, 'Minnesota Vikings', 'Chuck Foreman', 'Running back', 'Miami'),
  (2, 'Houston Oilers', 'John Matuszak', 'Defensive end', 'Tampa'),
  (3, 'Baltimore Colts', 'Bert Jones', 'Quarterback', 'LSU'),
  (4, 'Philadelphia Eagles', 'Jerry Sisemore', 'Tackle', 'Texas'),
  (5, 'New England Patriots', 'John Hannah', 'Guard', 'Alabama'),
  (6, 'Philadelphia Eagles', 'Charle Young', 'Tight end', 'USC'),
  (7, 'St. Louis Cardinals', 'Dave Butz', 'Defensive tackle', 'Purdue'),
  (8, 'Buffalo Bills', 'Paul Seymour', 'Tackle', 'Michigan'),
  (9, 'Chicago Bears', 'Wally Chambers', 'Defensive tackle', 'Eastern Kentucky'),
  (10, 'Denver Broncos', 'Otis Armstrong', 'Running back', 'Purdue'),
  (11, 'New England Patriots', 'Sam Cunningham', 'Running back', 'USC'),
  (12, 'New England Patriots', 'Darryl Stingley', 'Wide receiver', 'Purdue'),
  (13, 'San Francisco 49ers', 'Mike Holmes', 'Defensive back', 'Texas Southern');

INSERT INTO raptors_roster VALUES
  ('Aleksandar Radojević', '25', 'Serbia', 'Center', '1999-2000', 'Barton CC (KS)'),
  ('Shawn Respert', '31', 'United States', 'Guard', '1997-98', 'Michigan State'),
  ('Quentin Richardson', 'N/A', 'United States', 'Forward', '2013-present', 'DePaul'),
  ('Alvin Robertson', '7, 21', 'United States', 'Guard', '1995-96', 'Arkansas'),
  ('Carlos Rogers', '33, 34', 'United States', 'Forward-Center', '1995-98', 'Tennessee State'),
  ('Roy Rogers', '9', 'United States', 'Forward', '1998', 'Alabama'),
  ('Jalen Rose', '5', 'United States', 'Guard-Forward', '2003-06', 'Michigan'),
  ('Terrence Ross', '31', 'United States', 'Guard', '2012-present', 'Washington'),
  ('Hakeem Olajuwon', '34', 'Nigeria', 'Center', '2001-02', 'Houston'),
  ('José Calderón', '8', 'Spain', 'Guard', '2005-13', 'TAU Cerámica'),
  ('Jorge Garbajosa', '15', 'Spain', 'Forward', '2006-08', 'Málaga');

