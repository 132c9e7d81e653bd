namespace CsOps.Forecast.Reporting.Markup;

/// <summary>Writes HTML that is also well-formed XML. Everything that is not markup of our own is escaped here and nowhere else.</summary>
internal sealed class MarkupWriter(TextWriter output)
{
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element, which is closed when the result is disposed.</summary>
    public Scope Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        output.Write('>');
        _open.Push(name);
        return new Scope(this);
    }

    /// <summary>An element with nothing but text in it.</summary>
    public void Leaf(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        output.Write('>');
        Text(text);
        output.Write("</");
        output.Write(name);
        output.Write('>');
    }

    /// <summary>An element without content, on a line of its own.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        output.Write("/>\n");
    }

    /// <summary>Text, escaped.</summary>
    public void Text(string text) => output.Write(Escape.Text(text));

    /// <summary>Text of our own that is written as it is: the style sheet and the document type.</summary>
    public void Verbatim(string text) => output.Write(text);

    private void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            output.Write(' ');
            output.Write(attribute);
            output.Write("=\"");
            output.Write(Escape.Text(value));
            output.Write('"');
        }
    }

    private void Close()
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write(">\n");
    }

    /// <summary>An open element.</summary>
    public readonly struct Scope(MarkupWriter writer) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => writer.Close();
    }
}
