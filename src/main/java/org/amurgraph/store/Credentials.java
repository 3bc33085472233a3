package org.amurgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As whom a store is asked. Its text form tells nothing, so that no log, page or error can.
 *
 * @param user name of the user
 * @param password secret
 */
public record Credentials(String user, String password) {

    /** Variables of the environment that hold them. */
    public static final String USER = "AMUR_STORE_USER";
    public static final String PASSWORD = "AMUR_STORE_PASSWORD";

    /**
     * Credentials.
     *
     * @throws IllegalArgumentException if they cannot be sent in a header
     */
    public Credentials {
        if (user.isEmpty() || user.contains(":") || user.contains("\"") || !isPrintable(user)
                || !isPrintable(password)) {
            throw new IllegalArgumentException("the store's user or password has characters that no header can carry; "
                    + "a user has no colon, quotation mark or control character, and a password no control character");
        }
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    /**
     * The credentials of a file, else those of the environment.
     *
     * @param file holds the user in its first line and the password in its second
     * @throws IOException if the file cannot be read or holds something else, or the environment holds half of them
     */
    public static Optional<Credentials> of(Optional<Path> file, Map<String, String> environment) throws IOException {
        if (file.isPresent()) {
            List<String> lines = Files.readAllLines(file.get());
            if (lines.size() != 2) {
                throw new IOException(file.get() + " has " + lines.size() + " lines, but should have the user in its "
                        + "first line and the password in its second");
            }
            return Optional.of(new Credentials(lines.get(0), lines.get(1)));
        }
        Optional<String> user = Optional.ofNullable(environment.get(USER));
        Optional<String> password = Optional.ofNullable(environment.get(PASSWORD));
        if (user.isPresent() != password.isPresent()) {
            throw new IOException("the environment has one of " + USER + " and " + PASSWORD + "; set both or neither");
        }
        return user.map(u -> new Credentials(u, password.orElseThrow()));
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
