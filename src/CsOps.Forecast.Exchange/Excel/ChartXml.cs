using System.Xml.Linq;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>Charts as spreadsheets draw them, from the cells of the workbook.</summary>
/// <param name="title">The title.</param>
/// <param name="unit">What is counted upwards.</param>
/// <param name="categories">The cells along the horizontal axis, which hold moments, and these.</param>
/// <param name="format">The number format of the moments.</param>
/// <param name="step">One label each so many cells.</param>
internal sealed class ChartXml(string title, string unit, (string Range, IReadOnlyList<double> Serials) categories, string format, int step)
{
    private const int CategoryAxis = 1001;
    private const int ValueAxis = 1002;
    private const string Ink = "52606D";
    private const string Rule = "E1E6EB";

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Lines over time, from <paramref name="first"/> to <paramref name="last"/> with a mark each so many days.</summary>
    public XElement Lines(double first, double last, int days, params IReadOnlyList<ChartSeries> series) => Space(
        [
            new XElement(
                C + "scatterChart",
                Value("scatterStyle", "lineMarker"), Value("varyColors", 0), series.Select((one, i) => Series(one, i, isLine: true, isPair: true)), Value("axId", CategoryAxis), Value("axId", ValueAxis)),
        ],
        Moments(first, last, days));

    /// <summary>Lines over a band between a lower edge, which is not drawn, and the width stacked on it.</summary>
    public XElement Band(ChartSeries lower, ChartSeries width, params IReadOnlyList<ChartSeries> lines) =>
        Space([Group("areaChart", "stacked", [Series(lower, 0, isLine: false), Series(width, 1, isLine: false)]), LineGroup(lines, 2)], Categories(), hidden: 0);

    /// <summary>Columns stacked on each other.</summary>
    public XElement StackedColumns(params IReadOnlyList<ChartSeries> series) => Space(
    [
        new XElement(
            C + "barChart",
            Value("barDir", "col"), Value("grouping", "stacked"), Value("varyColors", 0), series.Select((one, i) => Series(one, i, isLine: false)),
            Value("gapWidth", 55), Value("overlap", 100), Value("axId", CategoryAxis), Value("axId", ValueAxis)),
    ],
        Categories());

    private XElement LineGroup(IReadOnlyList<ChartSeries> series, int first)
    {
        var group = Group("lineChart", "standard", series.Select((one, i) => Series(one, first + i, isLine: true)));
        group.Elements(C + "axId").First().AddBeforeSelf(Value("marker", 1));
        return group;
    }

    private static XElement Group(string name, string grouping, IEnumerable<XElement> series) =>
        new(C + name, Value("grouping", grouping), Value("varyColors", 0), series, Value("axId", CategoryAxis), Value("axId", ValueAxis));

    private XElement Series(ChartSeries series, int index, bool isLine, bool isPair = false) => new(
        C + "ser",
        Value("idx", index),
        Value("order", index),
        new XElement(
            C + "tx",
            new XElement(C + "strRef", new XElement(C + "f", series.NameCell), new XElement(C + "strCache", Value("ptCount", 1), Point(0, series.Name)))),
        new XElement(C + "spPr", isLine ? [Line(series.Colour!, 19050)] : new object[] { series.Colour is { } colour ? Fill(colour) : new XElement(A + "noFill"), NoLine() }),
        isLine ? new XElement(C + "marker", Value("symbol", "none")) : null,
        new XElement(C + (isPair ? "xVal" : "cat"), Numbers(categories.Range, categories.Serials, format)),
        new XElement(C + (isPair ? "yVal" : "val"), Numbers(series.Range, series.Values, "General")),
        isLine ? Value("smooth", 0) : null);

    private XElement Space(IEnumerable<XElement> groups, XElement across, int? hidden = null) => new(
        C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C),
        new XAttribute(XNamespace.Xmlns + "a", A),
        Value("roundedCorners", 0),
        new XElement(
            C + "chart",
            Title(title, 1200, isBold: true),
            Value("autoTitleDeleted", 0),
            new XElement(C + "plotArea", new XElement(C + "layout"), groups, across, Values()),
            new XElement(
                C + "legend",
                Value("legendPos", "b"),
                hidden is { } entry ? new XElement(C + "legendEntry", Value("idx", entry), Value("delete", 1)) : null,
                Value("overlay", 0),
                Letters(900)),
            Value("plotVisOnly", 0),
            Value("dispBlanksAs", "gap")),
        new XElement(C + "spPr", Fill("FFFFFF"), Line(Rule, 9525)));

    private XElement Categories() => new(
        C + "catAx",
        Value("axId", CategoryAxis),
        new XElement(C + "scaling", Value("orientation", "minMax")),
        Value("delete", 0),
        Value("axPos", "b"),
        new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "low"),
        new XElement(C + "spPr", Line(Ink, 9525)),
        Letters(800),
        Value("crossAx", ValueAxis),
        Value("crosses", "autoZero"),
        Value("auto", 0),
        Value("lblAlgn", "ctr"),
        Value("lblOffset", 100),
        Value("tickLblSkip", step),
        Value("tickMarkSkip", step),
        Value("noMultiLvlLbl", 1));

    private XElement Moments(double first, double last, int days) => new(
        C + "valAx",
        Value("axId", CategoryAxis),
        new XElement(C + "scaling", Value("orientation", "minMax"), Value("max", last), Value("min", first)),
        Value("delete", 0),
        Value("axPos", "b"),
        new XElement(C + "majorGridlines", new XElement(C + "spPr", Line(Rule, 6350))),
        new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "out"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "low"),
        new XElement(C + "spPr", Line(Ink, 9525)),
        Letters(800),
        Value("crossAx", ValueAxis),
        Value("crosses", "autoZero"),
        Value("crossBetween", "midCat"),
        Value("majorUnit", days));

    private XElement Values() => new(
        C + "valAx",
        Value("axId", ValueAxis),
        new XElement(C + "scaling", Value("orientation", "minMax"), Value("min", 0)),
        Value("delete", 0),
        Value("axPos", "l"),
        new XElement(C + "majorGridlines", new XElement(C + "spPr", Line(Rule, 6350))),
        Title(unit, 800, isBold: false),
        new XElement(C + "numFmt", new XAttribute("formatCode", "#,##0"), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "nextTo"),
        new XElement(C + "spPr", NoLine()),
        Letters(800),
        Value("crossAx", CategoryAxis),
        Value("crosses", "autoZero"),
        Value("crossBetween", "between"));

    private static XElement Title(string text, int size, bool isBold) =>
        new(C + "title", new XElement(C + "tx", new XElement(C + "rich", Paragraph(text, size, isBold))), Value("overlay", 0));

    private static XElement Numbers(string range, IReadOnlyList<double> values, string format) => new(
        C + "numRef",
        new XElement(C + "f", range),
        new XElement(
            C + "numCache",
            new XElement(C + "formatCode", format),
            Value("ptCount", values.Count),
            values.Select((value, i) => (value, i)).Where(one => double.IsFinite(one.value)).Select(one => Point(one.i, Math.Round(one.value, 10).ToString("R", CultureInfo.InvariantCulture)))));

    private static XElement Point(int index, string value) => new(C + "pt", new XAttribute("idx", index), new XElement(C + "v", value));

    private static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Line(string colour, int width) => new(A + "ln", new XAttribute("w", width), new XAttribute("cap", "rnd"), Fill(colour), new XElement(A + "round"));

    private static XElement NoLine() => new(A + "ln", new XElement(A + "noFill"));

    private static XElement Letters(int size) => new(
        C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(A + "p", new XElement(A + "pPr", Letter("defRPr", size, isBold: false)), new XElement(A + "endParaRPr", new XAttribute("lang", "en-GB"))));

    private static object[] Paragraph(string text, int size, bool isBold) =>
    [
        new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(A + "p", new XElement(A + "pPr", Letter("defRPr", size, isBold)), new XElement(A + "r", Letter("rPr", size, isBold), new XElement(A + "t", text))),
    ];

    private static XElement Letter(string name, int size, bool isBold) => new(A + name, new XAttribute("sz", size), new XAttribute("b", isBold ? 1 : 0), Fill(Ink));
}
