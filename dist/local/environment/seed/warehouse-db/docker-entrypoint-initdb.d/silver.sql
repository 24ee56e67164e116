-- Cleaned and aggregated, one set of rows per business date.
CREATE SCHEMA IF NOT EXISTS silver;

CREATE TABLE IF NOT EXISTS silver.customers (
  customer_id   integer     NOT NULL,
  business_date date        NOT NULL,
  name          text        NOT NULL,
  email         text        NOT NULL CHECK (email = lower(btrim(email))),
  country       text        NOT NULL,
  loaded_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (business_date, customer_id)
);

CREATE TABLE IF NOT EXISTS silver.orders (
  order_id      bigint        NOT NULL,
  business_date date          NOT NULL,
  customer_id   integer       NOT NULL,
  product_id    integer       NOT NULL,
  quantity      integer       NOT NULL,
  unit_price    numeric(10,2) NOT NULL,
  amount        numeric(12,2) NOT NULL,
  status        text          NOT NULL CHECK (status = lower(btrim(status))),
  loaded_at     timestamptz   NOT NULL DEFAULT now(),
  PRIMARY KEY (business_date, order_id)
);

CREATE TABLE IF NOT EXISTS silver.orders_by_customer (
  business_date date          NOT NULL,
  customer_id   integer       NOT NULL,
  row_count     integer       NOT NULL,
  amount        numeric(12,2) NOT NULL,
  loaded_at     timestamptz   NOT NULL DEFAULT now(),
  PRIMARY KEY (business_date, customer_id)
);
