using CsOps.Forecast.Reporting.Markup;

namespace CsOps.Forecast.Reporting.Svg;

/// <summary>One picture: opened with its title and description, closed when disposed. Looks are classes of the style sheet.</summary>
internal sealed class SvgCanvas : IDisposable
{
    private readonly MarkupWriter _writer;
    private readonly MarkupWriter.Scope _svg;
    private readonly string _id;

    /// <summary>Opens a picture.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">Unique in the page.</param>
    /// <param name="size">Its extent in its own units, which are pixels at full width.</param>
    /// <param name="title">What it is.</param>
    /// <param name="description">What it shows, for those who cannot see it.</param>
    public SvgCanvas(MarkupWriter writer, string id, (double Width, double Height) size, string title, string description)
    {
        _writer = writer;
        _id = id;
        _svg = writer.Element(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", "chart"),
            ("viewBox", $"0 0 {Coordinate.Of(size.Width)} {Coordinate.Of(size.Height)}"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"));
        writer.Leaf("title", title, ("id", $"{id}-title"));
        writer.Leaf("desc", description, ("id", $"{id}-desc"));
        writer.Verbatim("\n");
    }

    /// <summary>Defines diagonal lines of a class of the style sheet.</summary>
    /// <returns>The fill that uses them.</returns>
    public string Hatch(string cssClass)
    {
        var name = $"{_id}-{cssClass}";
        using (_writer.Element(
            "pattern", ("id", name), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")))
        {
            _writer.Void("path", ("class", cssClass), ("d", "M0 0V5"));
        }

        return $"url(#{name})";
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string cssClass) =>
        Path(new PathData().Stroke(x1, y1, x2, y2), cssClass);

    /// <summary>A path, unless it is empty.</summary>
    public void Path(PathData data, string cssClass)
    {
        if (!data.IsEmpty)
        {
            _writer.Void("path", ("class", cssClass), ("d", data.ToString()));
        }
    }

    /// <summary>A path filled with a pattern, unless it is empty.</summary>
    public void Filled(PathData data, string fill, string cssClass)
    {
        if (!data.IsEmpty)
        {
            _writer.Void("path", ("class", cssClass), ("style", $"fill:{fill}"), ("d", data.ToString()));
        }
    }

    /// <summary>A path with words that show when it is pointed at.</summary>
    public void Titled(PathData data, string cssClass, string title)
    {
        using (_writer.Element("path", ("class", cssClass), ("d", data.ToString())))
        {
            _writer.Leaf("title", title);
        }
    }

    /// <summary>Text whose anchor is at a point; the class says which end of it.</summary>
    public void Text(double x, double y, string text, string cssClass) =>
        _writer.Leaf("text", text, ("x", Coordinate.Of(x)), ("y", Coordinate.Of(y)), ("class", cssClass));

    /// <inheritdoc/>
    public void Dispose() => _svg.Dispose();
}
