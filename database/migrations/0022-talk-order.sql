-- What is said in the same instant keeps the order in which it was said.
alter table talk.message add column seq bigint generated always as identity;
