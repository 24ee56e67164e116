-- The operational database that the examples read: three tables, with the same number of rows for each day
-- from 2020-01-01 to 2039-12-31, all computed from the day: any run date finds rows, and always the same ones.
-- For 2026-01-31, as for each day: 2 customers, 4 orders (one of them cancelled), 3 products.
BEGIN;

CREATE TABLE customers (
  customer_id   integer NOT NULL,
  business_date date    NOT NULL,
  name          text    NOT NULL,
  email         text    NOT NULL,
  country       text    NOT NULL,
  PRIMARY KEY (business_date, customer_id)
);

CREATE TABLE products (
  product_id    integer       NOT NULL,
  business_date date          NOT NULL,
  name          text          NOT NULL,
  unit_price    numeric(10,2) NOT NULL,
  PRIMARY KEY (business_date, product_id)
);

CREATE TABLE orders (
  order_id      bigint        PRIMARY KEY,
  business_date date          NOT NULL,
  customer_id   integer       NOT NULL,
  product_id    integer       NOT NULL,
  quantity      integer       NOT NULL,
  unit_price    numeric(10,2) NOT NULL,
  status        text          NOT NULL
);
CREATE INDEX ON orders (business_date);

CREATE TEMPORARY VIEW days AS
SELECT day::date AS day, day::date - date '2020-01-01' AS n
FROM generate_series(timestamp '2020-01-01', timestamp '2039-12-31', interval '1 day') AS day;

-- The customers that changed on a day. As people type: spaces and capitals.
INSERT INTO customers
SELECT (n * 2 + k) % 50 + 1, day, 'Customer ' || ((n * 2 + k) % 50 + 1),
       CASE k WHEN 0 THEN '' ELSE ' ' END || 'Customer' || ((n * 2 + k) % 50 + 1) || '@Example.com',
       (ARRAY['DE', 'FR', 'NL', 'PL'])[(n * 2 + k) % 50 % 4 + 1]
FROM days, generate_series(0, 1) AS k;

-- The price list of a day.
INSERT INTO products
SELECT k, day, (ARRAY['Anchor', 'Bollard', 'Cleat'])[k], k * 10 + n % 7 + 0.5
FROM days, generate_series(1, 3) AS k;

-- The fourth order of a day is cancelled.
INSERT INTO orders
SELECT n * 4 + k, day, (n * 3 + k) % 50 + 1, k % 3 + 1, n % 3 + k, (k % 3 + 1) * 10 + n % 7 + 0.5,
       (ARRAY['completed', ' Completed ', 'SHIPPED', 'Cancelled'])[k]
FROM days, generate_series(1, 4) AS k;

COMMIT;
