-- One decision number of a committee stands in one case: the linter asks by number.
create index case_event_decision_number on case_event ((details ->> 'decisionNumber')) where act = 'decide';
