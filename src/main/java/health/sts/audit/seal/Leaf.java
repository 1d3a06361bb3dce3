package health.sts.audit.seal;

/** One record with the hash that is sealed of it. */
record Leaf(RecordText source, long recordId, String hash) {}
