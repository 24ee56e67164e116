create table orders (id integer);
insert into orders values ('$1');
