package vn.phaodai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordElResolverTest {

    private final RecordElResolver resolver = new RecordElResolver();

    private record Line(String name, int count) {}

    @Test
    void readsComponents() {
        ELContext context = new Context();
        assertEquals("Bến Nghé", resolver.getValue(context, new Line("Bến Nghé", 3), "name"));
        assertTrue(context.isPropertyResolved());
        assertEquals(int.class, resolver.getType(context, new Line("", 3), "count"));
    }

    @Test
    void leavesOthersToOtherResolvers() {
        ELContext context = new Context();
        assertNull(resolver.getValue(context, new Line("", 3), "other"));
        assertNull(resolver.getValue(context, "text", "name"));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void refusesToWrite() {
        Line line = new Line("", 3);
        assertThrows(
                PropertyNotWritableException.class,
                () -> resolver.setValue(new Context(), line, "name", "x"));
        assertTrue(resolver.isReadOnly(new Context(), line, "name"));
    }

    private static final class Context extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
