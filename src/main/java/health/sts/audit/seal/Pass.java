package health.sts.audit.seal;

/** One way to find records that are not sealed yet, batch after batch. */
interface Pass {

    /** Finds records for one batch, inside the transaction that seals them. */
    void pick(Picked picked);

    /** The batch is committed; only now the pass moves on. */
    void committed(Picked picked);
}
