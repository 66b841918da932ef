package vn.phaodai.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test inside the server of the {@link SharedStack}, beside the application rather than in
 * it: its deployment names the modules it looks into, and the EAR stays as it is shipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({InContainer.Start.class, ArquillianExtension.class})
@interface InContainer {

    /** Arquillian reads the port when it is first used, so the server must run before. */
    final class Start implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            if (Start.class.getClassLoader().getResource("arquillian.xml") != null) {
                System.setProperty(
                        "phaodai.management.port",
                        Integer.toString(SharedStack.get().ports().management()));
            }
        }
    }
}
