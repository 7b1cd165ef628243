-- Written since the first release and read by nobody: what citizens are told stands in "message", whole and ready to be sent.
DROP TABLE outbox;
