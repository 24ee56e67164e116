-- The source's tables as they came, one set of rows per business date.
CREATE SCHEMA IF NOT EXISTS bronze;

CREATE TABLE IF NOT EXISTS bronze.customers (
  customer_id   integer     NOT NULL,
  business_date date        NOT NULL,
  name          text        NOT NULL,
  email         text        NOT NULL,
  country       text        NOT NULL,
  loaded_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (business_date, customer_id)
);

CREATE TABLE IF NOT EXISTS bronze.products (
  product_id    integer       NOT NULL,
  business_date date          NOT NULL,
  name          text          NOT NULL,
  unit_price    numeric(10,2) NOT NULL,
  loaded_at     timestamptz   NOT NULL DEFAULT now(),
  PRIMARY KEY (business_date, product_id)
);

CREATE TABLE IF NOT EXISTS bronze.orders (
  order_id      bigint        NOT NULL,
  business_date date          NOT NULL,
  customer_id   integer       NOT NULL,
  product_id    integer       NOT NULL,
  quantity      integer       NOT NULL,
  unit_price    numeric(10,2) NOT NULL,
  status        text          NOT NULL,
  loaded_at     timestamptz   NOT NULL DEFAULT now(),
  PRIMARY KEY (business_date, order_id)
);
