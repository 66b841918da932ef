package vn.phaodai.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a repository method, or a whole repository, that reads without a scope: reference data that
 * everyone may see, or work of the system itself. The architecture test refuses every other query
 * outside a scope.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Unscoped {

    /** Why no scope is needed. */
    String value();
}
