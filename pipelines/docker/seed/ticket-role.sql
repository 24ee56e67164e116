-- Runs after source.sql (by its name): the role that the principal etl-service@EXAMPLE.COM logs in as. It has no password.
CREATE ROLE "etl-service" LOGIN;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO "etl-service";
