package health.sts.engine.web;

/** A request that is turned away before the engine sees it. */
class BadRequest extends RuntimeException {

    private final int status;
    private final boolean attack;

    private BadRequest(int status, boolean attack, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.attack = attack;
    }

    static BadRequest tooLarge() {
        return new BadRequest(413, false, "The request is larger than 2 MB. Send less at once.");
    }

    static BadRequest unreadable() {
        return new BadRequest(400, false, "The request body is not JSON that can be read here.");
    }

    static BadRequest tooDeep() {
        return new BadRequest(400, false, "The JSON is nested more than 50 levels deep.");
    }

    static BadRequest expression(String name) {
        return new BadRequest(400, true, "Expressions are not accepted: remove " + name + ".");
    }

    int status() {
        return status;
    }

    boolean isAttack() {
        return attack;
    }
}
