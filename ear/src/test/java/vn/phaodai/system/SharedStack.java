package vn.phaodai.system;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.phaodai.local.Stack;

/**
 * The one stack of a test run: started by the first test that asks for it, stopped after the last.
 * Tests make the data they need, and leave other tests' data alone.
 */
public final class SharedStack implements LauncherSessionListener {

    private static Stack stack;
    private static RuntimeException failure;

    /** The running stack. */
    public static synchronized Stack get() {
        if (failure != null) {
            throw failure;
        }
        if (stack == null) {
            stack = Stack.forTests(root(), "it");
            Runtime.getRuntime().addShutdownHook(new Thread(SharedStack::close));
            try {
                stack.startAsBuilt();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return stack;
    }

    /** The repository. */
    public static Path root() {
        return Path.of(System.getProperty("phaodai.root", "..")).toAbsolutePath().normalize();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        close();
    }

    private static synchronized void close() {
        if (stack != null) {
            stack.close();
            stack = null;
        }
    }
}
