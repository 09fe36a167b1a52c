-- Two notes of one moment keep their order: the newest need stands, the newest package is printed (R031, R034).
alter table requests.real_need add column number bigint generated always as identity;
alter table requests.paper_package add column number bigint generated always as identity;
drop index requests.real_need_request;
create index real_need_request on requests.real_need (request_id, number desc);
