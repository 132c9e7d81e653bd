using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

/// <summary>Where an export is written, and what it never takes the place of.</summary>
public sealed class ExportTargetTests : IDisposable
{
    private readonly PlannedWeek _week = new();

    public void Dispose() => _week.Dispose();

    [Theory]
    [InlineData("google-sheets", "centre.json")]
    [InlineData("google-sheets", "agents.csv")]
    [InlineData("google-sheets", "AGENTS.CSV")]
    [InlineData("google-sheets", "events.csv")] // is not there, and would be read as events
    [InlineData("google-sheets", "days.csv")] // the holidays that centre.json names
    [InlineData("google-sheets", "history/h.csv")]
    [InlineData("google-sheets", "history/new.csv")]
    [InlineData("google-sheets", "plans/2026-10-19/forecast.csv")]
    [InlineData("google-sheets", "plans/2026-10-19/../../agents.csv")]
    [InlineData("power-bi", "history")]
    [InlineData("power-bi", "plans/star")]
    [InlineData("power-bi", ".")]
    public void Own_files_of_a_centre_are_never_replaced(string format, string target)
    {
        _week.Write("centre/days.csv", "date,name\n2026-12-24,Christmas Eve\n");
        var settings = Path.Combine(_week.Centre, "centre.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("\"name\": \"Kunde", "\"holidays\": \"days.csv\", \"name\": \"Kunde", StringComparison.Ordinal));
        var before = Content();

        Assert.Throws<IOException>(() => ExportCatalog.Find(format)!.Write(_week.Read(), Path.Combine(_week.Centre, target)));
        Assert.Equal(before, Content());
    }

    [Fact]
    public void Other_files_in_a_centres_folder_are_written()
    {
        var target = Path.Combine(_week.Centre, "exports", "week.csv");

        ExportCatalog.Find("google-sheets")!.Write(_week.Read(), target);
        ExportCatalog.Find("power-bi")!.Write(_week.Read(), Path.Combine(_week.Centre, "star"));

        Assert.True(File.Exists(target));
    }

    [Theory]
    [InlineData("stale.csv")]
    [InlineData("dim_customer.csv")]
    [InlineData("notes.txt")]
    public void Folder_of_a_format_is_replaced_where_it_holds_nothing_else(string other)
    {
        _week.Write("out-power-bi/dim_date.csv", "old");
        _week.Export("power-bi", file: "dim_date.csv");
        Assert.Equal(6, Directory.GetFiles(_week.PathOf("out-power-bi")).Length);
        _week.Write($"out-power-bi/{other}", "keep");

        var failure = Assert.Throws<IOException>(() => _week.Export("power-bi", file: "dim_date.csv"));

        Assert.Contains($"'{other}'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("keep", File.ReadAllText(_week.PathOf($"out-power-bi/{other}")));
        Assert.Equal(["centre", "out-power-bi"], Directory.GetDirectories(_week.PathOf("")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folder_of_files_named_after_their_days_is_replaced_where_it_holds_those_of_other_days()
    {
        var ids = new ExportOptions { Ids = _week.Ids("queue,voice,1\nqueue,\"=SUM(A1)|chat, <b>\",2\n") };
        _week.Write("out-nice-iex-history/History-2610120000.txt", "old");

        _week.Export("nice-iex-history", ids, "History-2610190000.txt");

        Assert.Equal(["History-2610190000.txt"], Directory.GetFiles(_week.PathOf("out-nice-iex-history")).Select(Path.GetFileName));
        _week.Write("out-nice-iex-history/History-notes.txt", "keep");
        Assert.Throws<IOException>(() => _week.Export("nice-iex-history", ids, "History-2610190000.txt"));
        Assert.Equal("keep", File.ReadAllText(_week.PathOf("out-nice-iex-history/History-notes.txt")));
    }

    [Fact]
    public void Link_to_a_folder_stays_one()
    {
        Directory.CreateDirectory(_week.PathOf("real"));
        Directory.CreateSymbolicLink(_week.PathOf("out-power-bi"), _week.PathOf("real"));

        _week.Export("power-bi", file: "dim_date.csv");

        Assert.Equal(6, Directory.GetFiles(_week.PathOf("real")).Length);
    }

    [Fact]
    public void Identifiers_are_not_overwritten_by_what_they_are_for()
    {
        var options = new ExportOptions { Ids = _week.Ids("queue,voice,q1\n") };

        Assert.Throws<IOException>(() => ExportCatalog.Find("verint-planner")!.Write(_week.Read(), _week.PathOf("ids.csv"), options));
        Assert.StartsWith("kind,name,id", File.ReadAllText(_week.PathOf("ids.csv")), StringComparison.Ordinal);
    }

    private Dictionary<string, string> Content() =>
        Directory.GetFiles(_week.Centre, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
}
