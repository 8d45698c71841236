CREATE TABLE olist_customers (
  customer_id TEXT,
  customer_unique_id TEXT,
  customer_zip_code_prefix INTEGER,
  customer_city TEXT,
  customer_state TEXT
);
INSERT INTO olist_customers VALUES
  ('b0fce403c178fa57404c1cc4176547a8', '3e334e859879af256d3827d651b7804a', 1310, 'sao paulo', 'SP'),
  ('a9f7e97965d6cf799a529102a973b8b9', 'e4774cdda0793f86414e8b9140bb6db4', 4534, 'sao paulo', 'SP'),
  ('9ab62b5ef34a985438bfdf7ee0102229', '270c1b084f3f146eb5787075158d9c53', 13023, 'campinas', 'SP'),
  ('0a3d72134fb3d6c024db4c510bc1605b', '532a7b8e0328a8d05a8e6258b28b9a36', 20031, 'rio de janeiro', 'RJ'),
  ('cb7524d792327e4c443d619de5c71a7a', '7b8d62fd2f0f5b2e3ba5437e5b983128', 24220, 'niteroi', 'RJ'),
  ('25ea1682e16466c0667abdc095920f6c', '4d0a87b63b7290cd64404e2d8098dee1', 30110, 'belo horizonte', 'MG'),
  ('5a34d1edaea4e32871b6f7503ad4727e', 'a6a03a321dfc9ab85c186fe4b38338a2', 80010, 'curitiba', 'PR'),
  ('4d3a21d8c684c09c19b93be911827fd5', '6bce05df9831da7799a5edc4f7abfbec', 90010, 'porto alegre', 'RS'),
  ('7cd1d2b54911b95b06b1c423bd551f2f', '077393852be20e37026d6281827662f2', 40010, 'salvador', 'BA'),
  ('a3098322f75f2a3e66164d0fb830cf5f', '5486259f9c01e2199ac7cddcae3b383d', 11010, 'santos', 'SP'),
  ('47cfc27c36f07700a44a24887ded7cec', '532a7b8e0328a8d05a8e6258b28b9a36', 20031, 'rio de janeiro', 'RJ'),
  ('99c91b979d234058c005ea53bf19594d', 'a4cb5cf0c26c130189bc9536bd787515', 70040, 'brasilia', 'DF'),
  ('5c385d6d334ea0a9301bd28ea067aba7', 'e2dba064904f7c6d8d2984bc722ebc9b', 32041, 'contagem', 'MG'),
  ('d0a4f1984f1ee1f764a04b6536d96b1b', 'e4774cdda0793f86414e8b9140bb6db4', 4534, 'sao paulo', 'SP'),
  ('0ae79a56a8ffad7be7d27b4ab266a912', '6d90e8ba946fc03a5c43e1e45b778763', 50030, 'recife', 'PE'),
  ('d4e99aaa1f75eb02a66f89dc95ca6e3c', '80b4425719161816e401b4ec804e14a6', 60060, 'fortaleza', 'CE');

CREATE TABLE olist_sellers (
  seller_id TEXT,
  seller_zip_code_prefix INTEGER,
  seller_city TEXT,
  seller_state TEXT
);
INSERT INTO olist_sellers VALUES
  ('0b1cdc9fe1f929e469c5a54ffe0b2ed5', 13023, 'campinas', 'SP'),
  ('8ddf878039b70767c4a5bcf4f0c4f65e', 4195, 'sao paulo', 'SP'),
  ('fac989447cad2edbc89fbcba70003b36', 20031, 'rio de janeiro', 'RJ'),
  ('c0828e0381730befd1f7a025057c74fb', 80240, 'curitiba', 'PR'),
  ('7e7cb6814b74d6596098fc80127569a5', 30320, 'belo horizonte', 'MG'),
  ('437f57809f82b9e2947f70fd488eb536', 14940, 'ibitinga', 'SP'),
  ('425db905039f7a6559ce1115efa7d397', 87025, 'maringa', 'PR'),
  ('9d7115b42254d59b82440ebe8084927f', 88301, 'itajai', 'SC'),
  ('3e8d88fdd85d7153525e0647cdd97686', 60060, 'fortaleza', 'CE');

CREATE TABLE product_category_name_translation (
  product_category_name TEXT,
  product_category_name_english TEXT
);
INSERT INTO product_category_name_translation VALUES
  ('beleza_saude', 'health_beauty'),
  ('informatica_acessorios', 'computers_accessories'),
  ('automotivo', 'auto'),
  ('cama_mesa_banho', 'bed_bath_table'),
  ('moveis_decoracao', 'furniture_decor'),
  ('esporte_lazer', 'sports_leisure'),
  ('perfumaria', 'perfumery'),
  ('utilidades_domesticas', 'housewares'),
  ('telefonia', 'telephony'),
  ('brinquedos', 'toys');

CREATE TABLE olist_products (
  product_id TEXT,
  product_category_name TEXT,
  product_name_lenght INTEGER,
  product_description_lenght INTEGER,
  product_photos_qty INTEGER,
  product_weight_g INTEGER,
  product_length_cm INTEGER,
  product_height_cm INTEGER,
  product_width_cm INTEGER
);
INSERT INTO olist_products VALUES
  ('42937d0648362caae00c54316adbf083', 'perfumaria', 44, 2057, 4, 225, 16, 10, 14),
  ('ec6ef230f1828039ee794566b9c58adc', 'cama_mesa_banho', 46, 927, 2, 1250, 30, 12, 25),
  ('1d665b9b1467944c128a5575119d1cfd', 'esporte_lazer', 55, 2098, 6, 154, 18, 9, 15),
  ('7bc3ca68769437ce986455407dab2a1f', 'beleza_saude', 49, 912, 1, 371, 26, 4, 26),
  ('13207e3d5722030f6c97d69b4904d39d', 'utilidades_domesticas', 44, 1392, 2, 625, 20, 17, 13),
  ('ed92eff813a02a31a2677be0563a0739', 'informatica_acessorios', 32, 321, 5, 480, 22, 8, 18),
  ('c6c27fc98633c82571d75dcb5739bbdf', 'informatica_acessorios', 42, 2005, 6, 1700, 35, 15, 30),
  ('46d46a759bf6cbed05d7bcdcb911a4f8', 'moveis_decoracao', 53, 795, 5, 6550, 60, 30, 45),
  ('2e3f209d4f2bb34667dde08e3c9585f1', 'moveis_decoracao', 30, 408, 1, 2900, 42, 25, 33),
  ('d9a9d61ef9ac1fb462fb3ce61f509700', 'telefonia', 31, 929, 2, 200, 16, 5, 11),
  ('ad304601e6638bf2bcdd5345c013a6c1', 'cama_mesa_banho', 49, 273, 4, 1800, 38, 10, 33),
  ('52053048decaa0cbd3c2dcf5871e5da4', 'automotivo', 40, 1954, 5, 900, 24, 14, 20),
  ('d3d078bf2fc1425e6d4410ccb6ed6df9', 'beleza_saude', 56, 950, 5, 300, 19, 11, 12),
  ('f4fc7371dbc6aba67d64fe6a3c76df2f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('989ae4f0a2ea31db452b35e0d9980e6f', 'brinquedos', 37, 1354, 4, 750, 30, 20, 25);

CREATE TABLE olist_orders (
  order_id TEXT,
  customer_id TEXT,
  order_status TEXT,
  order_purchase_timestamp TIMESTAMP,
  order_approved_at TIMESTAMP,
  order_delivered_carrier_date TIMESTAMP,
  order_delivered_customer_date TIMESTAMP,
  order_estimated_delivery_date TIMESTAMP
);
INSERT INTO olist_orders VALUES
  ('6c40a97ad345c4d3e73b46b8b130a936', 'b0fce403c178fa57404c1cc4176547a8', 'delivered', '2017-03-14 08:05:01', '2017-03-14 19:33:01', '2017-03-16 13:05:01', '2017-03-22 08:05:01', '2017-04-03 00:00:00'),
  ('f1584b995a4770986ad75bb8d29e9734', 'a9f7e97965d6cf799a529102a973b8b9', 'delivered', '2017-05-02 16:19:31', '2017-05-03 03:39:31', '2017-05-04 21:19:31', '2017-05-15 17:19:31', '2017-05-27 00:00:00'),
  ('2d387ab98437e5f528a87b031a086256', '9ab62b5ef34a985438bfdf7ee0102229', 'delivered', '2017-07-19 15:24:18', '2017-07-20 00:58:18', '2017-07-21 20:24:18', '2017-08-13 15:24:18', '2017-08-10 00:00:00'),
  ('417c4fa3b4135a6c64e05f8d35f71648', '0a3d72134fb3d6c024db4c510bc1605b', 'delivered', '2017-08-08 20:53:07', '2017-08-09 01:23:07', '2017-08-11 01:53:07', '2017-08-15 21:53:07', '2017-08-29 00:00:00'),
  ('500dbb501d3577b1d6d187f6e454de37', 'cb7524d792327e4c443d619de5c71a7a', 'delivered', '2017-11-24 21:47:55', '2017-11-25 01:52:55', '2017-11-27 02:47:55', '2017-12-25 22:47:55', '2017-12-22 00:00:00'),
  ('46fa5a234958dba55bd0b3726d0b405e', '25ea1682e16466c0667abdc095920f6c', 'delivered', '2017-11-24 08:32:29', '2017-11-24 09:53:29', '2017-11-26 13:32:29', '2017-12-05 08:32:29', '2017-12-24 00:00:00'),
  ('39d987fd8304752bbbec0bd1afd4b7f3', '5a34d1edaea4e32871b6f7503ad4727e', 'delivered', '2017-11-25 15:17:20', '2017-11-25 17:17:20', '2017-11-27 20:17:20', '2017-12-11 16:17:20', '2017-12-19 00:00:00'),
  ('5e7494662ea04ad8e731cc25c6140eb6', '4d3a21d8c684c09c19b93be911827fd5', 'delivered', '2018-01-10 15:02:10', '2018-01-10 16:20:10', '2018-01-12 20:02:10', '2018-01-19 15:02:10', '2018-02-02 00:00:00'),
  ('6a4657045b013f0d50a80b71b61a5bfe', '7cd1d2b54911b95b06b1c423bd551f2f', 'delivered', '2018-02-03 20:28:05', '2018-02-03 20:38:05', '2018-02-06 01:28:05', '2018-02-17 20:28:05', '2018-03-02 00:00:00'),
  ('ab0fd361fde5c3625fe76007f204cc04', 'a3098322f75f2a3e66164d0fb830cf5f', 'delivered', '2018-03-21 11:49:04', '2018-03-21 12:52:04', '2018-03-23 16:49:04', '2018-04-30 12:49:04', '2018-04-16 00:00:00'),
  ('d98801486a65c815bf380c9f877c3937', '47cfc27c36f07700a44a24887ded7cec', 'delivered', '2018-04-04 14:50:06', '2018-04-05 03:05:06', '2018-04-06 19:50:06', '2018-04-10 15:50:06', '2018-04-23 00:00:00'),
  ('fd8004ec2f65cb089a6c384133d405d2', '99c91b979d234058c005ea53bf19594d', 'shipped', '2018-05-15 15:38:31', '2018-05-15 17:02:31', '2018-05-17 20:38:31', NULL, '2018-06-09 00:00:00'),
  ('5143dfd77b3a79d1965967e70ef045c7', '5c385d6d334ea0a9301bd28ea067aba7', 'canceled', '2018-05-20 18:18:29', NULL, NULL, NULL, '2018-06-13 00:00:00'),
  ('6377db573729f375be3f27ede6054a44', 'd0a4f1984f1ee1f764a04b6536d96b1b', 'invoiced', '2018-06-11 19:27:31', '2018-06-11 23:00:31', NULL, NULL, '2018-07-03 00:00:00'),
  ('5337eaaabe97ff336a80ef939f6201a7', '0ae79a56a8ffad7be7d27b4ab266a912', 'delivered', '2018-07-02 22:10:20', '2018-07-03 09:51:20', '2018-07-05 03:10:20', '2018-07-12 23:10:20', '2018-07-22 00:00:00'),
  ('81b347cfb7c89fe6da587aa6b3474d9e', 'd4e99aaa1f75eb02a66f89dc95ca6e3c', 'delivered', '2018-07-30 14:07:58', '2018-07-30 15:46:58', '2018-08-01 19:07:58', '2018-08-17 15:07:58', '2018-08-28 00:00:00');

CREATE TABLE olist_order_items (
  order_id TEXT,
  order_item_id INTEGER,
  product_id TEXT,
  seller_id TEXT,
  shipping_limit_date TIMESTAMP,
  price DECIMAL(10,2),
  freight_value DECIMAL(10,2)
);
INSERT INTO olist_order_items VALUES
  ('6c40a97ad345c4d3e73b46b8b130a936', 1, '42937d0648362caae00c54316adbf083', '8ddf878039b70767c4a5bcf4f0c4f65e', '2017-03-19 08:05:01', 58.9, 13.29),
  ('f1584b995a4770986ad75bb8d29e9734', 1, 'ec6ef230f1828039ee794566b9c58adc', '437f57809f82b9e2947f70fd488eb536', '2017-05-07 16:19:31', 119.9, 18.5),
  ('f1584b995a4770986ad75bb8d29e9734', 2, 'ad304601e6638bf2bcdd5345c013a6c1', '437f57809f82b9e2947f70fd488eb536', '2017-05-07 16:19:31', 89.9, 16.1),
  ('2d387ab98437e5f528a87b031a086256', 1, '1d665b9b1467944c128a5575119d1cfd', 'c0828e0381730befd1f7a025057c74fb', '2017-07-24 15:24:18', 199.0, 17.87),
  ('417c4fa3b4135a6c64e05f8d35f71648', 1, '7bc3ca68769437ce986455407dab2a1f', '0b1cdc9fe1f929e469c5a54ffe0b2ed5', '2017-08-13 20:53:07', 12.99, 7.39),
  ('417c4fa3b4135a6c64e05f8d35f71648', 2, 'd3d078bf2fc1425e6d4410ccb6ed6df9', '0b1cdc9fe1f929e469c5a54ffe0b2ed5', '2017-08-13 20:53:07', 34.5, 7.39),
  ('500dbb501d3577b1d6d187f6e454de37', 1, '46d46a759bf6cbed05d7bcdcb911a4f8', '425db905039f7a6559ce1115efa7d397', '2017-11-29 21:47:55', 349.9, 42.8),
  ('46fa5a234958dba55bd0b3726d0b405e', 1, 'ed92eff813a02a31a2677be0563a0739', '8ddf878039b70767c4a5bcf4f0c4f65e', '2017-11-29 08:32:29', 49.9, 12.7),
  ('39d987fd8304752bbbec0bd1afd4b7f3', 1, 'c6c27fc98633c82571d75dcb5739bbdf', '8ddf878039b70767c4a5bcf4f0c4f65e', '2017-11-30 15:17:20', 299.0, 23.4),
  ('39d987fd8304752bbbec0bd1afd4b7f3', 2, 'ed92eff813a02a31a2677be0563a0739', '8ddf878039b70767c4a5bcf4f0c4f65e', '2017-11-30 15:17:20', 49.9, 12.7),
  ('5e7494662ea04ad8e731cc25c6140eb6', 1, '13207e3d5722030f6c97d69b4904d39d', 'fac989447cad2edbc89fbcba70003b36', '2018-01-15 15:02:10', 74.99, 15.2),
  ('6a4657045b013f0d50a80b71b61a5bfe', 1, 'd9a9d61ef9ac1fb462fb3ce61f509700', '7e7cb6814b74d6596098fc80127569a5', '2018-02-08 20:28:05', 29.9, 11.85),
  ('ab0fd361fde5c3625fe76007f204cc04', 1, '2e3f209d4f2bb34667dde08e3c9585f1', '425db905039f7a6559ce1115efa7d397', '2018-03-26 11:49:04', 159.9, 31.1),
  ('d98801486a65c815bf380c9f877c3937', 1, '52053048decaa0cbd3c2dcf5871e5da4', 'c0828e0381730befd1f7a025057c74fb', '2018-04-09 14:50:06', 139.0, 21.3),
  ('fd8004ec2f65cb089a6c384133d405d2', 1, 'ec6ef230f1828039ee794566b9c58adc', '437f57809f82b9e2947f70fd488eb536', '2018-05-20 15:38:31', 124.9, 19.2),
  ('5143dfd77b3a79d1965967e70ef045c7', 1, 'f4fc7371dbc6aba67d64fe6a3c76df2f', 'fac989447cad2edbc89fbcba70003b36', '2018-05-25 18:18:29', 45.0, 14.0),
  ('5337eaaabe97ff336a80ef939f6201a7', 1, '7bc3ca68769437ce986455407dab2a1f', '0b1cdc9fe1f929e469c5a54ffe0b2ed5', '2018-07-07 22:10:20', 14.99, 8.72),
  ('5337eaaabe97ff336a80ef939f6201a7', 2, '7bc3ca68769437ce986455407dab2a1f', '0b1cdc9fe1f929e469c5a54ffe0b2ed5', '2018-07-07 22:10:20', 14.99, 8.72),
  ('5337eaaabe97ff336a80ef939f6201a7', 3, '42937d0648362caae00c54316adbf083', '8ddf878039b70767c4a5bcf4f0c4f65e', '2018-07-07 22:10:20', 62.0, 13.9),
  ('81b347cfb7c89fe6da587aa6b3474d9e', 1, 'ad304601e6638bf2bcdd5345c013a6c1', '437f57809f82b9e2947f70fd488eb536', '2018-08-04 14:07:58', 95.0, 17.6),
  ('81b347cfb7c89fe6da587aa6b3474d9e', 2, '46d46a759bf6cbed05d7bcdcb911a4f8', '425db905039f7a6559ce1115efa7d397', '2018-08-04 14:07:58', 355.0, 60.2);

CREATE TABLE olist_order_payments (
  order_id TEXT,
  payment_sequential INTEGER,
  payment_type TEXT,
  payment_installments INTEGER,
  payment_value DECIMAL(10,2)
);
INSERT INTO olist_order_payments VALUES
  ('6c40a97ad345c4d3e73b46b8b130a936', 1, 'credit_card', 1, 72.19),
  ('f1584b995a4770986ad75bb8d29e9734', 1, 'credit_card', 2, 244.4),
  ('2d387ab98437e5f528a87b031a086256', 1, 'credit_card', 3, 176.87),
  ('2d387ab98437e5f528a87b031a086256', 2, 'voucher', 1, 40.0),
  ('417c4fa3b4135a6c64e05f8d35f71648', 1, 'boleto', 1, 62.27),
  ('500dbb501d3577b1d6d187f6e454de37', 1, 'credit_card', 8, 392.7),
  ('46fa5a234958dba55bd0b3726d0b405e', 1, 'debit_card', 1, 62.6),
  ('39d987fd8304752bbbec0bd1afd4b7f3', 1, 'credit_card', 10, 385.0),
  ('5e7494662ea04ad8e731cc25c6140eb6', 1, 'credit_card', 1, 90.19),
  ('6a4657045b013f0d50a80b71b61a5bfe', 1, 'boleto', 1, 41.75),
  ('ab0fd361fde5c3625fe76007f204cc04', 1, 'credit_card', 4, 191.0),
  ('d98801486a65c815bf380c9f877c3937', 1, 'credit_card', 6, 160.3),
  ('fd8004ec2f65cb089a6c384133d405d2', 1, 'credit_card', 8, 144.1),
  ('5143dfd77b3a79d1965967e70ef045c7', 1, 'boleto', 1, 59.0),
  ('6377db573729f375be3f27ede6054a44', 1, 'boleto', 1, 88.4),
  ('5337eaaabe97ff336a80ef939f6201a7', 1, 'credit_card', 3, 83.32),
  ('5337eaaabe97ff336a80ef939f6201a7', 2, 'voucher', 1, 40.0),
  ('81b347cfb7c89fe6da587aa6b3474d9e', 1, 'credit_card', 2, 527.8);

CREATE TABLE olist_order_reviews (
  review_id TEXT,
  order_id TEXT,
  review_score INTEGER,
  review_comment_title TEXT,
  review_comment_message TEXT,
  review_creation_date TIMESTAMP,
  review_answer_timestamp TIMESTAMP
);
INSERT INTO olist_order_reviews VALUES
  ('cc15cffe04b1b3f72e0f50e4ba28a09c', '6c40a97ad345c4d3e73b46b8b130a936', 5, NULL, NULL, '2017-04-03 00:00:00', '2017-04-05 07:00:00'),
  ('7c92cf1eee8d99cc85f8355a3d6e4b86', 'f1584b995a4770986ad75bb8d29e9734', 4, NULL, NULL, '2017-05-27 00:00:00', '2017-05-29 07:00:00'),
  ('d279186428a75016b17e4df5ea43d080', '2d387ab98437e5f528a87b031a086256', 2, NULL, 'Entrega atrasada', '2017-08-10 00:00:00', '2017-08-12 07:00:00'),
  ('9d3e622df914d8de7f747b7b8b143c52', '417c4fa3b4135a6c64e05f8d35f71648', 5, 'recomendo', 'Recebi bem antes do prazo estipulado.', '2017-08-29 00:00:00', '2017-08-31 07:00:00'),
  ('44379f2b1a5611f625592bbf6e596a47', '500dbb501d3577b1d6d187f6e454de37', 1, NULL, 'Produto veio com defeito', '2017-12-22 00:00:00', '2017-12-24 07:00:00'),
  ('ed84d589f231f3dc4203153e6fb4b4d5', '46fa5a234958dba55bd0b3726d0b405e', 5, NULL, NULL, '2017-12-24 00:00:00', '2017-12-26 07:00:00'),
  ('c4a68dc959943caf76d5cb46c97201f2', '39d987fd8304752bbbec0bd1afd4b7f3', 4, NULL, NULL, '2017-12-19 00:00:00', '2017-12-21 07:00:00'),
  ('3d8abfbb5128006d4295b1ab5fc70bad', '5e7494662ea04ad8e731cc25c6140eb6', 5, 'recomendo', 'Muito bom', '2018-02-02 00:00:00', '2018-02-04 07:00:00'),
  ('90a071d6a73f529da5efeb75b4cec839', '6a4657045b013f0d50a80b71b61a5bfe', 4, NULL, NULL, '2018-03-02 00:00:00', '2018-03-04 07:00:00'),
  ('1e95ec65c03e06c5057a1659d1788dbd', 'ab0fd361fde5c3625fe76007f204cc04', 1, NULL, 'Ainda não recebi o produto', '2018-04-16 00:00:00', '2018-04-18 07:00:00'),
  ('a2a1f63d98e3755f63fb60485a56c853', 'd98801486a65c815bf380c9f877c3937', 5, NULL, NULL, '2018-04-23 00:00:00', '2018-04-25 07:00:00'),
  ('4678f5a997d3c42551331e04596491d3', 'fd8004ec2f65cb089a6c384133d405d2', 3, NULL, NULL, '2018-06-09 00:00:00', '2018-06-11 07:00:00'),
  ('e249a6ebf27391725552f1d90f559f14', '5143dfd77b3a79d1965967e70ef045c7', 1, NULL, NULL, '2018-06-13 00:00:00', '2018-06-15 07:00:00'),
  ('2d337e4372792a35c557c24dc3144f62', '5337eaaabe97ff336a80ef939f6201a7', 4, NULL, 'Parabéns lojas lannister', '2018-07-22 00:00:00', '2018-07-24 07:00:00'),
  ('003a63aa0b2e193ef81111bc8c0b56c3', '81b347cfb7c89fe6da587aa6b3474d9e', 2, NULL, NULL, '2018-08-28 00:00:00', '2018-08-30 07:00:00');

