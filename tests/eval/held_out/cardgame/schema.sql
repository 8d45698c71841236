CREATE TABLE sets (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE,
  name TEXT,
  block TEXT,
  type TEXT,
  baseSetSize INTEGER,
  totalSetSize INTEGER,
  releaseDate DATE,
  isOnlineOnly INTEGER
);

CREATE TABLE cards (
  id INTEGER PRIMARY KEY,
  uuid TEXT UNIQUE,
  name TEXT,
  artist TEXT,
  setCode TEXT REFERENCES sets(code),
  type TEXT,
  rarity TEXT,
  colors TEXT,
  convertedManaCost INTEGER,
  power INTEGER,
  toughness INTEGER,
  borderColor TEXT,
  frameVersion TEXT,
  isPromo INTEGER,
  isTextless INTEGER,
  edhrecRank INTEGER,
  asciiName TEXT,
  flavorText TEXT
);

CREATE TABLE foreign_data (
  id INTEGER PRIMARY KEY,
  uuid TEXT REFERENCES cards(uuid),
  language TEXT,
  name TEXT,
  multiverseid INTEGER
);

CREATE TABLE legalities (
  id INTEGER PRIMARY KEY,
  uuid TEXT REFERENCES cards(uuid),
  format TEXT,
  status TEXT
);

CREATE TABLE rulings (
  id INTEGER PRIMARY KEY,
  uuid TEXT REFERENCES cards(uuid),
  date DATE,
  text TEXT
);

CREATE TABLE set_translations (
  id INTEGER PRIMARY KEY,
  setCode TEXT REFERENCES sets(code),
  language TEXT,
  translation TEXT
);

INSERT INTO sets VALUES
(1, '10E', 'Tenth Edition', 'Core Set', 'core', 383, 508, '2007-07-13', 0),
(2, '2ED', 'Unlimited Edition', 'Core Set', 'core', 302, 302, '1993-12-01', 0),
(3, 'ALL', 'Alliances', 'Ice Age', 'expansion', 144, 199, '1996-06-10', 0),
(4, 'ICE', 'Ice Age', 'Ice Age', 'expansion', 383, 383, '1995-06-03', 0),
(5, 'CSP', 'Coldsnap', 'Ice Age', 'expansion', 155, 156, '2006-07-21', 0),
(6, 'RAV', 'Ravnica: City of Guilds', 'Ravnica', 'expansion', 306, 307, '2005-10-07', 0),
(7, 'DIS', 'Dissension', 'Ravnica', 'expansion', 180, 181, '2006-05-05', 0),
(8, 'ME1', 'Masters Edition', NULL, 'masters', 195, 195, '2007-09-10', 1),
(9, 'ARC', 'Archenemy', NULL, 'archenemy', 150, 195, '2010-06-18', 0),
(10, 'CMR', 'Commander Legends', 'Commander', 'draft_innovation', 361, 722, '2020-11-20', 0),
(11, 'PZ1', 'Legendary Cube Prize Pack', NULL, 'treasure_chest', 135, 136, '2015-11-18', 1);

INSERT INTO cards VALUES
(1, 'u01', 'Ancestor''s Chosen', 'Pete Venters', '10E', 'Creature', 'uncommon', 'W', 7, 4, 4, 'black', '2003', 0, 0, 15020, NULL, 'The will of all, by my hand done.'),
(2, 'u02', 'Angel of Mercy', 'Volkan Baga', '10E', 'Creature', 'uncommon', 'W', 5, 3, 3, 'black', '2003', 0, 0, 11430, NULL, 'Every tear shed is a drop of immortality.'),
(3, 'u03', 'Serra Angel', 'Greg Staples', '10E', 'Creature', 'rare', 'W', 5, 4, 4, 'black', '2003', 1, 0, 6120, NULL, 'Her sword sings more beautifully than any choir.'),
(4, 'u04', 'Benalish Knight', 'Zoltan Boros', '10E', 'Creature', 'common', 'W', 3, 2, 2, 'black', '2003', 0, 0, 17990, NULL, 'We called them armored lightning.'),
(5, 'u05', 'Lightning Elemental', 'Kev Walker', '10E', 'Creature', 'common', 'R', 4, 4, 1, 'black', '2003', 0, 0, 18004, NULL, NULL),
(6, 'u06', 'Black Lotus', 'Christopher Rush', '2ED', 'Artifact', 'rare', NULL, 0, NULL, NULL, 'white', '1993', 0, 0, NULL, NULL, NULL),
(7, 'u07', 'Ancestral Recall', 'Mark Poole', '2ED', 'Instant', 'rare', 'U', 1, NULL, NULL, 'white', '1993', 0, 0, NULL, NULL, NULL),
(8, 'u08', 'Air Elemental', 'Richard Thomas', '2ED', 'Creature', 'uncommon', 'U', 5, 4, 4, 'white', '1993', 0, 0, 14441, NULL, NULL),
(9, 'u09', 'Force of Will', 'Terese Nielsen', 'ALL', 'Instant', 'rare', 'U', 5, NULL, NULL, 'black', '1993', 0, 0, 85, NULL, NULL),
(10, 'u10', 'Juzam Warrior', 'Mark Poole', 'ALL', 'Creature', 'rare', 'B', 4, 5, 5, 'black', '1993', 0, 0, 20111, NULL, NULL),
(11, 'u11', 'Lim-Dul''s Vault', 'Rob Alexander', 'ALL', 'Instant', 'uncommon', 'U,B', 2, NULL, NULL, 'black', '1993', 0, 0, 3344, 'Lim-Dul''s Vault', NULL),
(12, 'u12', 'Stone Rain', 'Kev Walker', 'ICE', 'Sorcery', 'common', 'R', 3, NULL, NULL, 'black', '1997', 0, 0, 9210, NULL, 'I cast a thousand tiny suns.'),
(13, 'u13', 'Dark Ritual', 'Rob Alexander', 'ICE', 'Instant', 'common', 'B', 1, NULL, NULL, 'black', '1993', 1, 0, 120, NULL, NULL),
(14, 'u14', 'Adarkar Valkyrie', 'Jeremy Jarvis', 'CSP', 'Creature', 'rare', 'W', 6, 4, 5, 'black', '2003', 1, 0, 2290, NULL, 'She doesn''t escort the dead to the afterlife.'),
(15, 'u15', 'Ohran Viper', 'Kev Walker', 'CSP', 'Creature', 'rare', 'G', 3, 1, 3, 'black', '2003', 0, 0, 2800, NULL, 'The ohran viper is not cold-blooded.'),
(16, 'u16', 'Watchwolf', 'Kev Walker', 'RAV', 'Creature', 'uncommon', 'G,W', 2, 3, 3, 'black', '2003', 1, 1, 9005, NULL, NULL),
(17, 'u17', 'Lightning Helix', 'Kev Walker', 'RAV', 'Instant', 'uncommon', 'R,W', 2, NULL, NULL, 'black', '2003', 0, 0, 410, NULL, NULL),
(18, 'u18', 'Dimir Cutpurse', 'Kev Walker', 'RAV', 'Creature', 'rare', 'U,B', 3, 2, 2, 'black', '2003', 0, 0, 7110, NULL, NULL),
(19, 'u19', 'Pillar of the Paruns', 'Jeremy Jarvis', 'DIS', 'Land', 'rare', NULL, 0, NULL, NULL, 'black', '2003', 0, 0, 1804, NULL, NULL),
(20, 'u20', 'Serra Faithful', 'Volkan Baga', 'ME1', 'Creature', 'common', 'W', 4, 3, 2, 'black', '1997', 0, 0, 16120, NULL, NULL),
(21, 'u21', 'Juzam Djinn', 'Mark Poole', 'ME1', 'Creature', 'mythic', 'B', 4, 5, 6, 'black', '1997', 0, 0, 12450, 'Juzam Djinn', 'Expect my visit when the darkness comes.'),
(22, 'u22', 'All in Good Time', 'Nic Klein', 'ARC', 'Scheme', 'common', NULL, 0, NULL, NULL, 'black', '2003', 0, 1, NULL, NULL, NULL),
(23, 'u23', 'Jeweled Lotus', 'Alayna Danner', 'CMR', 'Artifact', 'mythic', NULL, 0, NULL, NULL, 'borderless', '2015', 1, 0, 152, NULL, NULL),
(24, 'u24', 'Angelic Gift', 'Volkan Baga', 'CMR', 'Enchantment', 'common', 'W', 2, NULL, NULL, 'black', '2015', 0, 0, NULL, NULL, NULL);

INSERT INTO foreign_data VALUES
(1, 'u01', 'Italian', 'Prescelto dell''Antenato', 148411),
(2, 'u01', 'German', 'Ausgewahlter der Ahnfrau', 150317),
(3, 'u01', 'Japanese', 'Sosen no Senshi', 148028),
(4, 'u02', 'Italian', 'Angelo della Misericordia', 148408),
(5, 'u02', 'Spanish', 'Angel de piedad', 150600),
(6, 'u03', 'German', 'Serra-Engel', 150333),
(7, 'u03', 'Japanese', 'Sera no Tenshi', 148051),
(8, 'u04', 'Italian', 'Cavaliere di Benalia', NULL),
(9, 'u12', 'Italian', 'Pioggia di Pietre', 2511),
(10, 'u14', 'Japanese', 'Adakaru no Senotome', 121301),
(11, 'u15', 'French', 'Vipere d''Ohran', 122450),
(12, 'u16', 'Italian', 'Lupo da Guardia', 98411),
(13, 'u23', 'Italian', 'Loto Ingioiellato', NULL),
(14, 'u17', 'French', 'Helice de foudre', 98512);

INSERT INTO legalities VALUES
(1, 'u01', 'commander', 'Legal'),
(2, 'u01', 'modern', 'Legal'),
(3, 'u02', 'commander', 'Legal'),
(4, 'u02', 'modern', 'Legal'),
(5, 'u03', 'commander', 'Legal'),
(6, 'u03', 'pauper', 'Legal'),
(7, 'u06', 'vintage', 'Restricted'),
(8, 'u06', 'commander', 'Banned'),
(9, 'u06', 'legacy', 'Banned'),
(10, 'u07', 'vintage', 'Restricted'),
(11, 'u07', 'commander', 'Banned'),
(12, 'u09', 'commander', 'Legal'),
(13, 'u09', 'legacy', 'Legal'),
(14, 'u12', 'pauper', 'Legal'),
(15, 'u12', 'modern', 'Legal'),
(16, 'u13', 'pauper', 'Legal'),
(17, 'u13', 'commander', 'Legal'),
(18, 'u14', 'commander', 'Legal'),
(19, 'u15', 'modern', 'Legal'),
(20, 'u17', 'modern', 'Legal'),
(21, 'u17', 'commander', 'Legal'),
(22, 'u21', 'legacy', 'Legal'),
(23, 'u23', 'commander', 'Banned'),
(24, 'u23', 'vintage', 'Legal'),
(25, 'u11', 'legacy', 'Legal');

INSERT INTO rulings VALUES
(1, 'u01', '2007-07-15', 'Counts the cards in your graveyard when the ability resolves.'),
(2, 'u09', '2004-10-04', 'You may choose to pay the alternative cost.'),
(3, 'u09', '2016-06-08', 'If you exile the card, it is no longer in your hand.'),
(4, 'u09', '2020-08-07', 'You must have another blue card.'),
(5, 'u14', '2006-07-15', 'The creature returns under your control.'),
(6, 'u17', '2005-10-01', 'You gain 3 life even if the damage is prevented.'),
(7, 'u21', '2007-09-16', 'The upkeep trigger is mandatory.'),
(8, 'u23', '2020-11-10', 'You can spend the mana only to cast your commander.'),
(9, 'u23', '2020-11-11', 'It has no effect in formats without commanders.');

INSERT INTO set_translations VALUES
(1, '10E', 'Chinese Simplified', 'Di Shi Ban'),
(2, '10E', 'Italian', 'Decima Edizione'),
(3, '10E', 'French', 'Dixieme edition'),
(4, '10E', 'German', 'Hauptset Zehnte Edition'),
(5, 'ICE', 'Italian', 'Era Glaciale'),
(6, 'ICE', 'German', 'Eiszeit'),
(7, 'ICE', 'Japanese', NULL),
(8, 'ALL', 'Italian', 'Alleanze'),
(9, 'CSP', 'French', 'Souffle glaciaire'),
(10, 'CSP', 'Russian', 'Ledyanoy Shtorm'),
(11, 'RAV', 'Italian', 'Ravnica: La Citta delle Gilde'),
(12, 'RAV', 'Brazilian Portuguese', 'Ravnica: Cidade das Guildas'),
(13, 'DIS', 'Italian', 'Discordia'),
(14, 'CMR', 'Japanese', 'Tosoba no Densetsu');

