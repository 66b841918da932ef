package vn.phaodai.web.signin;

/** A logout token that must not be obeyed. */
class LogoutTokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    LogoutTokenRefused(String reason) {
        super(reason);
    }
}
