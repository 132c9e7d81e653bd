using System.Text;
using CsOps.Forecast.Console.Hosting;
using Spectre.Console;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Words and tables for people on standard output, in their culture; plain text where it is not a terminal.</summary>
internal sealed class Screen
{
    private const double LeastChance = 0.001;

    private readonly IAnsiConsole _console;
    private readonly StringBuilder _drawn = new();
    private readonly TextWriter _output;
    private readonly int? _width;

    public Screen(Terminal terminal)
    {
        Culture = terminal.Culture;
        _output = terminal.Output;
        _width = terminal.Width;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.Styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Styled ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(_drawn, CultureInfo.InvariantCulture)),
        });
        _console.Profile.Width = terminal.Width ?? Terminal.DefaultWidth;
    }

    public CultureInfo Culture { get; }

    /// <summary>
    /// A line of plain text; nothing in it is markup. It is broken between words where it is wider than the terminal; where there is none, it stays whole.
    /// </summary>
    public void Line(string text = "") => Paragraph(text, "");

    /// <summary>Several of these.</summary>
    public void Lines(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Line(text);
        }
    }

    /// <summary>The same with every line indented.</summary>
    public void Paragraph(string text, string indent) => Write(indent + text, indent);

    /// <summary>The same behind a label, under whose text the further lines begin.</summary>
    public void Item(string label, string text) => Write(label + text, new string(' ', label.Length));

    /// <summary>Writes what was drawn, without the blanks that fill its lines.</summary>
    private void WriteDrawn()
    {
        foreach (var line in _drawn.ToString().TrimEnd('\n').Split('\n'))
        {
            _output.WriteLine(line.TrimEnd());
        }

        _drawn.Clear();
    }

    private void Write(string text, string indent)
    {
        foreach (var line in BrokenLines.Of(text, indent, _width))
        {
            _output.WriteLine(line);
        }
    }

    /// <summary>Text as it is, to be copied or piped: no line is broken.</summary>
    public void Verbatim(string text) => _output.Write(text);

    /// <summary>A heading.</summary>
    public void Heading(string text)
    {
        _console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");
        WriteDrawn();
    }

    /// <summary>A table; cells are plain text.</summary>
    public void Table(IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = true };
        foreach (var column in columns)
        {
            var heading = new TableColumn(new Text(column.Heading, new Style(decoration: Decoration.Bold))) { NoWrap = !column.Wraps };
            table.AddColumn(column.IsText ? heading.LeftAligned() : heading.RightAligned());
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        _console.Write(table);
        WriteDrawn();
    }

    public string Number(double value, int decimals = 0) =>
        double.IsNaN(value) ? "–" : Rounded(value, decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture);

    /// <summary>A number of things: <c>1 row</c>, <c>2 rows</c>.</summary>
    public string Count(double number, string one) => $"{Number(number)} {one}{(number == 1 ? "" : "s")}";

    public string Percent(double fraction, int decimals = 0) =>
        double.IsNaN(fraction) ? "–" : Rounded(100 * fraction, decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture) + " %";

    /// <summary>A chance such as a p-value with three decimals; one that is smaller than these can show, as below the smallest.</summary>
    public string Chance(double chance) => chance < LeastChance ? "<" + Number(LeastChance, 3) : Number(chance, 3);

    /// <summary>The value as it will be shown: half a unit away from zero, as reports and exports round; what rounds to zero has no sign.</summary>
    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;

    /// <summary>A date in the user's culture; ISO 8601 where there is none, since 11/02 would not say which is the month.</summary>
    public string Date(DateOnly date) => Culture.Equals(CultureInfo.InvariantCulture) ? date.ToString("yyyy-MM-dd", Culture) : date.ToString("d", Culture);

    /// <summary>The clock time of an instant; the same in every culture, as in the sentences of rules.</summary>
    public static string Clock(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Two dates, or one.</summary>
    public string Days(DateOnly first, DateOnly last) => first == last ? Date(first) : $"{Date(first)} – {Date(last)}";
}
