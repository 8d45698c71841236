CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY,
  customer_name TEXT NOT NULL
);

CREATE TABLE stores (
  store_id INTEGER PRIMARY KEY,
  store_name TEXT,
  opened_at DATE,
  tax_rate DECIMAL(6,4)
);

CREATE TABLE products (
  sku TEXT PRIMARY KEY,
  product_name TEXT,
  product_type TEXT,
  product_price DECIMAL(8,2),
  product_description TEXT
);

CREATE TABLE supplies (
  supply_id TEXT PRIMARY KEY,
  supply_name TEXT,
  supply_cost DECIMAL(8,2),
  is_perishable BOOLEAN,
  sku TEXT REFERENCES products(sku)
);

CREATE TABLE orders (
  order_id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers(customer_id),
  store_id INTEGER REFERENCES stores(store_id),
  ordered_at TIMESTAMP,
  status TEXT,
  subtotal DECIMAL(10,2),
  tax_paid DECIMAL(10,2),
  order_total DECIMAL(10,2)
);

CREATE TABLE order_items (
  order_item_id INTEGER PRIMARY KEY,
  order_id INTEGER REFERENCES orders(order_id),
  sku TEXT REFERENCES products(sku)
);

CREATE TABLE reviews (
  review_id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers(customer_id),
  sku TEXT REFERENCES products(sku),
  rating INTEGER,
  reviewed_on DATE,
  content TEXT
);

INSERT INTO customers VALUES
(1, 'Scott Knight'),
(2, 'Mary Torres'),
(3, 'Brian Wells'),
(4, 'Anna Klein'),
(5, 'Hugo Marsh'),
(6, 'Nina Patel'),
(7, 'Omar Haddad'),
(8, 'Lucy Grant'),
(9, 'Peter Novak'),
(10, 'Ivy Chen'),
(11, 'Carl Weber'),
(12, 'Diana Ross-Hill'),
(13, 'Evan Price'),
(14, 'Fay Lindqvist');

INSERT INTO stores VALUES
(1, 'Philadelphia', '2016-09-01', 0.06),
(2, 'Brooklyn', '2017-03-12', 0.04),
(3, 'Chicago', '2018-04-29', 0.0625),
(4, 'San Francisco', '2018-05-09', 0.075),
(5, 'New Orleans', '2019-03-10', 0.04),
(6, 'Los Angeles', '2019-09-01', 0.08),
(7, 'Austin', '2020-02-14', 0.0825),
(8, 'Portland', '2024-07-01', NULL);

INSERT INTO products VALUES
('JAF-001', 'nutellaphone who dis?', 'jaffle', 11, 'nutella and banana jaffle'),
('JAF-002', 'doctor stew', 'jaffle', 12, 'house-made beef stew jaffle'),
('JAF-003', 'the krautback', 'jaffle', 13, 'lamb and pork bratwurst'),
('JAF-004', 'flame impala', 'jaffle', 14, 'pulled pork and pineapple al pastor'),
('JAF-005', 'mel-bun', 'jaffle', 15, 'melon and minced beef bao'),
('BEV-001', 'tangaroo', 'beverage', 6, 'mango and tangerine smoothie'),
('BEV-002', 'chai and mighty', 'beverage', 5, 'oatmilk chai latte'),
('BEV-003', 'vanilla ice', 'beverage', 7, 'iced coffee with vanilla'),
('BEV-004', 'for richer or pourover', 'beverage', 8, 'daily selection of single estate beans'),
('BEV-005', 'adele-ade', 'beverage', 4, NULL),
('MER-001', 'jaffle mug', 'merchandise', 18, NULL);

INSERT INTO supplies VALUES
('SUP-001', 'compostable cutlery - knife', 0.07, FALSE, 'JAF-001'),
('SUP-002', 'cutlery - fork', 0.08, FALSE, 'JAF-001'),
('SUP-003', 'serving boat', 0.11, FALSE, 'JAF-002'),
('SUP-004', 'napkin', 0.04, FALSE, 'JAF-002'),
('SUP-005', 'bread', 0.33, TRUE, 'JAF-001'),
('SUP-006', 'nutella', 0.46, TRUE, 'JAF-001'),
('SUP-007', 'bratwurst', 1.25, TRUE, 'JAF-003'),
('SUP-008', 'bread', 0.33, TRUE, 'JAF-003'),
('SUP-009', 'pork shoulder', 1.6, TRUE, 'JAF-004'),
('SUP-010', 'melon', 0.9, TRUE, 'JAF-005'),
('SUP-011', '16oz compostable clear cup', 0.13, FALSE, 'BEV-001'),
('SUP-012', 'mango', 0.8, TRUE, 'BEV-001'),
('SUP-013', '16oz compostable clear cup', 0.13, FALSE, 'BEV-003'),
('SUP-014', 'coffee beans', 0.55, TRUE, 'BEV-004'),
('SUP-015', 'oat milk', 0.4, TRUE, 'BEV-002'),
('SUP-016', 'beef stew', 1.7, TRUE, 'JAF-002');

INSERT INTO orders VALUES
(1, 1, 2, '2023-09-10 13:34:00', 'completed', 14, 0.56, 14.56),
(2, 1, 3, '2023-09-16 14:51:00', 'completed', 21, 1.31, 22.31),
(3, 2, 1, '2023-09-23 09:41:00', 'completed', 12, 0.72, 12.72),
(4, 11, 1, '2023-09-26 12:16:00', 'completed', 17, 1.02, 18.02),
(5, 9, 1, '2023-10-01 13:25:00', 'cancelled', 22, 1.32, 23.32),
(6, 6, 1, '2023-10-08 17:14:00', 'completed', 20, 1.2, 21.2),
(7, 3, 3, '2023-10-15 12:45:00', 'completed', 12, 0.75, 12.75),
(8, 11, 3, '2023-10-20 13:51:00', 'completed', 34, 2.12, 36.12),
(9, 1, 4, '2023-10-25 16:52:00', 'completed', 40, 3.0, 43.0),
(10, 1, 3, '2023-10-31 11:27:00', 'completed', 18, 1.12, 19.12),
(11, 8, 1, '2023-11-06 09:20:00', 'cancelled', 13, 0.78, 13.78),
(12, 10, 3, '2023-11-11 09:10:00', 'returned', 19, 1.19, 20.19),
(13, 5, 3, '2023-11-15 14:46:00', 'completed', 27, 1.69, 28.69),
(14, 8, 1, '2023-11-20 08:15:00', 'completed', 28, 1.68, 29.68),
(15, 2, 1, '2023-11-26 17:14:00', 'completed', 12, 0.72, 12.72),
(16, 3, 1, '2023-12-03 13:30:00', 'completed', 24, 1.44, 25.44),
(17, 5, 1, '2023-12-07 13:37:00', 'completed', 14, 0.84, 14.84),
(18, 4, 1, '2023-12-15 15:19:00', 'completed', 7, 0.42, 7.42),
(19, 9, 1, '2023-12-18 15:42:00', 'completed', 13, 0.78, 13.78),
(20, 1, 3, '2023-12-24 08:22:00', 'completed', 11, 0.69, 11.69),
(21, 6, 1, '2023-12-28 13:37:00', 'completed', 36, 2.16, 38.16),
(22, 9, 4, '2024-01-05 16:34:00', 'completed', 15, 1.12, 16.12),
(23, 2, 6, '2024-01-08 13:35:00', 'completed', 11, 0.88, 11.88),
(24, 8, 2, '2024-01-16 16:29:00', 'completed', 26, 1.04, 27.04),
(25, 7, 2, '2024-01-22 13:34:00', 'completed', 5, 0.2, 5.2),
(26, 3, 6, '2024-01-27 17:47:00', 'completed', 16, 1.28, 17.28),
(27, 1, 3, '2024-01-30 12:20:00', 'cancelled', 27, 1.69, 28.69),
(28, 2, 2, '2024-02-07 12:42:00', 'completed', 28, 1.12, 29.12),
(29, 11, 5, '2024-02-13 11:24:00', 'returned', 25, 1.0, 26.0),
(30, 8, 1, '2024-02-16 14:15:00', 'cancelled', 35, 2.1, 37.1),
(31, 1, 3, '2024-02-22 12:15:00', 'returned', 27, 1.69, 28.69),
(32, 11, 6, '2024-02-28 17:32:00', 'completed', 11, 0.88, 11.88),
(33, 10, 2, '2024-03-03 10:51:00', 'returned', 11, 0.44, 11.44),
(34, 9, 2, '2024-03-11 11:28:00', 'completed', 18, 0.72, 18.72),
(35, 2, 3, '2024-03-17 10:20:00', 'completed', 12, 0.75, 12.75),
(36, 1, 2, '2024-03-20 16:24:00', 'completed', 14, 0.56, 14.56),
(37, 6, 1, '2024-03-25 08:13:00', 'completed', 6, 0.36, 6.36),
(38, 6, 3, '2024-04-02 11:57:00', 'completed', 12, 0.75, 12.75),
(39, 3, 2, '2024-04-06 10:24:00', 'completed', 20, 0.8, 20.8),
(40, 8, 5, '2024-04-11 15:47:00', 'completed', 11, 0.44, 11.44);

INSERT INTO order_items VALUES
(1, 1, 'JAF-004'),
(2, 2, 'BEV-003'),
(3, 2, 'JAF-004'),
(4, 3, 'BEV-003'),
(5, 3, 'BEV-002'),
(6, 4, 'BEV-002'),
(7, 4, 'JAF-002'),
(8, 5, 'BEV-004'),
(9, 5, 'JAF-004'),
(10, 6, 'JAF-003'),
(11, 6, 'BEV-003'),
(12, 7, 'JAF-002'),
(13, 8, 'JAF-005'),
(14, 8, 'JAF-003'),
(15, 8, 'BEV-001'),
(16, 9, 'JAF-004'),
(17, 9, 'JAF-001'),
(18, 9, 'JAF-005'),
(19, 10, 'BEV-002'),
(20, 10, 'JAF-003'),
(21, 11, 'JAF-003'),
(22, 12, 'BEV-002'),
(23, 12, 'JAF-004'),
(24, 13, 'JAF-002'),
(25, 13, 'JAF-005'),
(26, 14, 'JAF-003'),
(27, 14, 'BEV-004'),
(28, 14, 'BEV-003'),
(29, 15, 'JAF-002'),
(30, 16, 'JAF-001'),
(31, 16, 'JAF-003'),
(32, 17, 'JAF-004'),
(33, 18, 'BEV-003'),
(34, 19, 'BEV-001'),
(35, 19, 'BEV-003'),
(36, 20, 'JAF-001'),
(37, 21, 'JAF-004'),
(38, 21, 'BEV-004'),
(39, 21, 'JAF-004'),
(40, 22, 'JAF-005'),
(41, 23, 'BEV-002'),
(42, 23, 'BEV-001'),
(43, 24, 'JAF-002'),
(44, 24, 'JAF-004'),
(45, 25, 'BEV-002'),
(46, 26, 'BEV-004'),
(47, 26, 'BEV-004'),
(48, 27, 'JAF-002'),
(49, 27, 'JAF-005'),
(50, 28, 'JAF-004'),
(51, 28, 'JAF-004'),
(52, 29, 'BEV-001'),
(53, 29, 'BEV-003'),
(54, 29, 'JAF-002'),
(55, 30, 'JAF-001'),
(56, 30, 'JAF-003'),
(57, 30, 'JAF-001'),
(58, 31, 'JAF-005'),
(59, 31, 'JAF-002'),
(60, 32, 'JAF-001'),
(61, 33, 'JAF-001'),
(62, 34, 'JAF-002'),
(63, 34, 'BEV-001'),
(64, 35, 'JAF-002'),
(65, 36, 'JAF-004'),
(66, 37, 'BEV-001'),
(67, 38, 'JAF-002'),
(68, 39, 'JAF-003'),
(69, 39, 'BEV-003'),
(70, 40, 'BEV-002'),
(71, 40, 'BEV-001');

INSERT INTO reviews VALUES
(1, 6, 'JAF-001', 5, '2023-10-02', 'what a jaffle'),
(2, 5, 'JAF-001', 4, '2023-10-13', 'the chai is mighty indeed'),
(3, 6, 'JAF-002', 2, '2023-10-24', 'queue too long today'),
(4, 4, 'JAF-002', 5, '2023-11-04', 'best bread in town'),
(5, 3, 'JAF-003', 1, '2023-11-15', 'my mug broke'),
(6, 6, 'JAF-004', 4, '2023-11-26', 'again here, love it'),
(7, 5, 'JAF-004', 5, '2023-12-07', 'flame impala for breakfast'),
(8, 2, 'JAF-004', 2, '2023-12-18', 'too sweet for me'),
(9, 3, 'BEV-001', 3, '2023-12-29', 'vanilla ice ice baby'),
(10, 3, 'BEV-002', 4, '2024-01-09', 'where is the new store?'),
(11, 6, 'BEV-002', 5, '2024-01-20', 'what a jaffle'),
(12, 4, 'BEV-003', NULL, '2024-01-31', NULL),
(13, 9, 'JAF-001', 3, '2024-02-11', 'queue too long today'),
(14, 9, 'BEV-002', 4, '2024-02-22', 'best bread in town');

