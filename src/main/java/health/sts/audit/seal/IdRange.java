package health.sts.audit.seal;

/** Ids from first to last, both included. */
record IdRange(long first, long last) {}
