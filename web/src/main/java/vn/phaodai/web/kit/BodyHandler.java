package vn.phaodai.web.kit;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Set;

/**
 * {@code <k:body>} around the {@code ui:insert}s of a tag file: hides the tag's own attributes from
 * what stands inside it. Otherwise an input without {@code label} would take that of its panel.
 */
public class BodyHandler extends TagHandler {

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "label",
                    "value",
                    "help",
                    "required",
                    "marked",
                    "disabled",
                    "rendered",
                    "type",
                    "options",
                    "action",
                    "update",
                    "process",
                    "icon",
                    "primary",
                    "tone",
                    "text",
                    "link",
                    "sort",
                    "priority",
                    "short",
                    "right",
                    "none",
                    "width",
                    "rows",
                    "max",
                    "unit",
                    "title",
                    "count",
                    "empty",
                    "selectable",
                    "placeholder",
                    "what",
                    "ajax",
                    "complete",
                    "multipart",
                    "opens",
                    "closes",
                    "dialog",
                    "path",
                    "note",
                    "danger",
                    "accept",
                    "longest",
                    "scale",
                    "active",
                    "listener",
                    "first",
                    "open",
                    "header");

    public BodyHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        VariableMapper outer = context.getVariableMapper();
        ValueExpression nothing =
                context.getExpressionFactory().createValueExpression(null, Object.class);
        context.setVariableMapper(new Hiding(outer, nothing));
        try {
            nextHandler.apply(context, parent);
        } finally {
            context.setVariableMapper(outer);
        }
    }

    private static final class Hiding extends VariableMapper {

        private final VariableMapper outer;
        private final ValueExpression nothing;

        Hiding(VariableMapper outer, ValueExpression nothing) {
            this.outer = outer;
            this.nothing = nothing;
        }

        @Override
        public ValueExpression resolveVariable(String name) {
            return ATTRIBUTES.contains(name) ? nothing : outer.resolveVariable(name);
        }

        @Override
        public ValueExpression setVariable(String name, ValueExpression expression) {
            return outer.setVariable(name, expression);
        }
    }
}
