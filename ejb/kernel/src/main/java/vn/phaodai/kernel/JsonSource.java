package vn.phaodai.kernel;

import jakarta.json.spi.JsonProvider;

/**
 * The maker of JSON values, readers and writers. {@code jakarta.json.Json} looks for its provider
 * in all jars of the application with every single call; this is looked for once.
 */
public final class JsonSource {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonSource() {}
}
