package health.sts.engine;

/** A sign-in to create. */
public record NewUser(String userId, String firstName, String lastName, String email, String password) {

    /** Without the password, because records end up in logs. */
    @Override
    public String toString() {
        return "NewUser[" + userId + "]";
    }
}
