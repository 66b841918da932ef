package vn.phaodai.web.kit;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <k:method name="action"/>} at the top of a tag file: lets {@code #{action}} stand for the
 * method that the page gave as attribute. A tag file's attributes are values; without this, {@code
 * #{bean.save(row)}} runs and then throws.
 */
public class MethodHandler extends TagHandler {

    private final TagAttribute name;

    public MethodHandler(TagConfig config) {
        super(config);
        name = getRequiredAttribute("name");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        VariableMapper variables = context.getVariableMapper();
        ValueExpression given = variables.resolveVariable(name.getValue(context));
        if (given == null || given.getExpressionString() == null) {
            return;
        }
        MethodExpression method =
                context.getExpressionFactory()
                        .createMethodExpression(
                                context,
                                given.getExpressionString(),
                                given.isLiteralText() ? String.class : null,
                                new Class<?>[0]);
        variables.setVariable(name.getValue(context), new Given(method));
    }

    /** A value expression whose value is the method: EL then invokes it. */
    private static final class Given extends ValueExpression {

        private static final long serialVersionUID = 1L;

        private final MethodExpression method;

        Given(MethodExpression method) {
            this.method = method;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getValue(ELContext context) {
            return (T) method;
        }

        @Override
        public void setValue(ELContext context, Object value) {
            throw new ELException("A method cannot be set");
        }

        @Override
        public boolean isReadOnly(ELContext context) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context) {
            return MethodExpression.class;
        }

        @Override
        public Class<?> getExpectedType() {
            return MethodExpression.class;
        }

        @Override
        public String getExpressionString() {
            return method.getExpressionString();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Given given && given.method.equals(method);
        }

        @Override
        public int hashCode() {
            return method.hashCode();
        }
    }
}
