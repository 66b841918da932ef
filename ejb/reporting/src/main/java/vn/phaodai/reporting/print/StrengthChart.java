package vn.phaodai.reporting.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * People present as bars against a line at the establishment, as vector drawing. What is missing is
 * an empty frame up to the line, what is over is hatched beyond it: it reads in black and white.
 * Letters are drawn as outlines, since PDF/A embeds every font it names.
 */
public final class StrengthChart extends AbstractRenderer
        implements Graphics2DRenderable, DimensionRenderable {

    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 465;
    private static final int NAMES = 142;
    private static final int NUMBERS = 92;
    private static final int LEGEND = 20;
    private static final Color PRESENT = new Color(0x2F, 0x4F, 0x6F);
    private static final Color GRID = new Color(0xC8, 0xC8, 0xC8);

    /** One bar. */
    public record Bar(String name, int establishment, int present)
            implements java.io.Serializable {}

    private final List<Bar> bars;
    private final PaperLanguage language;

    public StrengthChart(List<Bar> bars, PaperLanguage language) {
        this.language = language;
        this.bars = List.copyOf(bars);
    }

    /** The same in words, for readers who do not see it. */
    public String inWords() {
        StringBuilder text = new StringBuilder(language.text("strength.chart.words")).append(' ');
        for (Bar bar : bars) {
            text.append(bar.name())
                    .append(' ')
                    .append(language.whole(bar.present()))
                    .append('/')
                    .append(language.whole(bar.establishment()))
                    .append("; ");
        }
        return text.toString();
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension(WIDTH, LEGEND + bars.size() * rowHeight() + 16);
    }

    private int rowHeight() {
        return bars.size() <= 12 ? 20 : bars.size() <= 24 ? 15 : 12;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D place) {
        Graphics2D g = (Graphics2D) canvas.create();
        Dimension2D size = getDimension(context);
        g.translate(place.getX(), place.getY());
        g.scale(place.getWidth() / size.getWidth(), place.getHeight() / size.getHeight());
        Font font =
                FontUtil.getInstance(context)
                        .getAwtFontFromBundles(
                                true,
                                "Times New Roman",
                                Font.PLAIN,
                                rowHeight() < 15 ? 9f : 10f,
                                language.locale(),
                                false);
        legend(g, font);
        int most =
                bars.stream()
                        .mapToInt(bar -> Math.max(bar.establishment(), bar.present()))
                        .max()
                        .orElse(1);
        double step = step(most);
        double top = Math.max(step, Math.ceil(most / step) * step);
        double scale = (WIDTH - NAMES - NUMBERS) / top;
        grid(g, font, step, top, scale);
        for (int i = 0; i < bars.size(); i++) {
            bar(g, font, bars.get(i), LEGEND + i * rowHeight(), scale);
        }
        g.dispose();
    }

    private void legend(Graphics2D g, Font font) {
        fillBar(g, NAMES, 3, 18, 8);
        text(g, font, language.text("strength.chart.present"), NAMES + 23, 11, 0);
        frame(g, NAMES + 70, 3, 18, 8);
        text(g, font, language.text("strength.chart.short"), NAMES + 93, 11, 0);
        hatch(g, NAMES + 150, 3, 18, 8);
        text(g, font, language.text("strength.chart.over"), NAMES + 173, 11, 0);
        mark(g, NAMES + 250, 1, 12);
        text(g, font, language.text("strength.chart.establishment"), NAMES + 256, 11, 0);
    }

    private void grid(Graphics2D g, Font font, double step, double top, double scale) {
        double bottom = LEGEND + (double) bars.size() * rowHeight();
        g.setStroke(new BasicStroke(0.4f));
        for (double at = 0; at <= top; at += step) {
            double x = NAMES + at * scale;
            g.setColor(GRID);
            g.draw(new Line2D.Double(x, LEGEND, x, bottom));
            g.setColor(Color.BLACK);
            text(g, font, language.whole(Math.round(at)), x, bottom + 11, 0.5);
        }
    }

    private void bar(Graphics2D g, Font font, Bar bar, double y, double scale) {
        double thick = rowHeight() * 0.6;
        double from = y + (rowHeight() - thick) / 2;
        double baseline = y + rowHeight() / 2.0 + font.getSize() * 0.34;
        double present = bar.present() * scale;
        double wanted = bar.establishment() * scale;
        text(g, font, shortened(font, bar.name()), NAMES - 5, baseline, 1);
        fillBar(g, NAMES, from, Math.min(present, wanted), thick);
        if (present < wanted) {
            frame(g, NAMES + present, from, wanted - present, thick);
        } else if (present > wanted) {
            hatch(g, NAMES + wanted, from, present - wanted, thick);
        }
        mark(g, NAMES + wanted, y + 1, rowHeight() - 2.0);
        int gap = bar.present() - bar.establishment();
        text(
                g,
                font,
                language.whole(bar.present())
                        + "/"
                        + language.whole(bar.establishment())
                        + " ("
                        + language.signed(gap)
                        + ")",
                WIDTH,
                baseline,
                1);
    }

    private static void fillBar(Graphics2D g, double x, double y, double width, double height) {
        g.setColor(PRESENT);
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private static void frame(Graphics2D g, double x, double y, double width, double height) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Rectangle2D.Double(x, y, width, height));
    }

    private static void hatch(Graphics2D g, double x, double y, double width, double height) {
        frame(g, x, y, width, height);
        for (double at = 2; at < width + height; at += 2.5) {
            double fromX = Math.max(0, at - height);
            double toX = Math.min(width, at);
            g.draw(new Line2D.Double(x + fromX, y + at - fromX, x + toX, y + at - toX));
        }
    }

    private static void mark(Graphics2D g, double x, double y, double height) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x, y, x, y + height));
    }

    /**
     * @param anchor 0 starts at x, 1 ends there, 0.5 is centred on it
     */
    private static void text(
            Graphics2D g, Font font, String text, double x, double y, double anchor) {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        GlyphVector glyphs = font.createGlyphVector(exact, text);
        double width = glyphs.getLogicalBounds().getWidth();
        g.setColor(Color.BLACK);
        g.fill(
                AffineTransform.getTranslateInstance(x - width * anchor, y)
                        .createTransformedShape(glyphs.getOutline()));
    }

    private static String shortened(Font font, String name) {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        String text = name;
        while (text.length() > 4 && font.getStringBounds(text, exact).getWidth() > NAMES - 8) {
            text = text.substring(0, text.length() - 2).strip() + "…";
        }
        return text;
    }

    private static double step(int most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most / 4.0))));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (most / (factor * power) <= 5) {
                return Math.max(1, factor * power);
            }
        }
        return 10 * power;
    }
}
