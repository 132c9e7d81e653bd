using System.Xml.Linq;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

/// <summary>Files for NICE, Verint, Calabrio, Zendesk and Zoom.</summary>
public sealed class WorkforceExportTests : IDisposable
{
    private const string Ids =
        "queue,voice,71001\nqueue,\"=SUM(A1)|chat, <b>\",71002\nagent,A1,Ida.Holm@example.com\nagent,A2,e2@example.com\nagent,A3,e3@example.com\nactivity,work,open\nactivity,lunch,Lunch\n";

    private readonly PlannedWeek _week = new();

    public void Dispose() => _week.Dispose();

    [Fact]
    public void Cxone_schedule_has_lower_case_users_and_the_offset_of_each_shift()
    {
        var lines = Lines("nice-cxone-schedule");

        Assert.Equal("ida.holm@example.com,10/19/2026 08:00:00,10/19/2026 16:00:00,UTC+02:00,open,day,10/19/2026 12:00:00,10/19/2026 12:30:00,Lunch", lines[1]);
        Assert.StartsWith("e3@example.com,10/24/2026 22:00:00,10/25/2026 06:00:00,UTC+02:00", lines[4], StringComparison.Ordinal); // 05:00 by then on the wall
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void Cxone_schedule_refuses_names_with_commas()
    {
        var ids = Ids.Replace("Lunch", "\"Lunch, break\"", StringComparison.Ordinal);

        var failure = Assert.Throws<ExportException>(() => _week.Export("nice-cxone-schedule", new ExportOptions { Ids = _week.Ids(ids) }));

        Assert.Contains("'Lunch, break'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Iex_history_writes_the_repeated_hour_twice_and_leaves_out_what_was_not_observed()
    {
        var lines = Lines("nice-iex-history", "History-2610190000.txt");

        Assert.Equal("1,71001,101926,0000,15,1,1,0,251,17,", lines[0]);
        Assert.Equal(2, lines.Count(line => line.StartsWith("1,71001,102526,0230,15,", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.StartsWith("1,71001,101926,0330,", StringComparison.Ordinal));
        Assert.Equal(2 * 337 * 2, lines.Length);
    }

    [Fact]
    public void Iex_history_has_no_handle_time_where_nobody_was_answered()
    {
        _week.Write("centre/history/h.csv", "queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds\nvoice,2026-10-19T00:00:00+02:00,30,3,0,3,,0,0\n");

        Assert.Equal(["1,71001,101926,0000,15,1,0,1,,,", "1,71001,101926,0015,15,2,0,2,,,"], Lines("nice-iex-history", "History-2610190000.txt"));
    }

    [Fact]
    public void Iex_forecast_has_each_period_of_each_day_and_names_of_64_characters_at_most()
    {
        var root = XDocument.Parse(_week.Export("nice-iex-forecast")).Root!;

        var voice = root.Elements("CT").First();
        Assert.Equal((7, 676), (voice.Elements("Date").Count(), voice.Descendants("Period").Count()));
        Assert.Equal(("00:00", "0.5", "300"), (voice.Descendants("Period").First().Attribute("start")!.Value, voice.Descendants("Volume").First().Value, voice.Descendants("AHT").First().Value));
        Assert.Equal(2, voice.Elements("Date").Last().Elements("Period").Count(period => period.Attribute("start")!.Value == "02:00"));
        var longName = new ExportOptions { Ids = _week.Ids($"queue,voice,{new string('x', 65)}\n") };
        Assert.Contains("longer than 64", Assert.Throws<ExportException>(() => _week.Export("nice-iex-forecast", longName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verint_planner_has_a_row_a_day_of_whole_contacts()
    {
        var lines = Lines("verint-planner");

        Assert.Equal(14, lines.Length);
        Assert.Equal("71001,10-19-2026,120,300", lines[0]); // 12 times 1 + 2 + 3 + 4
        Assert.Equal("71001,10-25-2026,123,300", lines[6]); // and an hour more
        Assert.Equal("71002,10-19-2026,60,600", lines[7]);
    }

    [Fact]
    public void Calabrio_forecast_is_sorted_by_skill_with_every_quarter_of_an_hour()
    {
        var lines = Lines("calabrio-forecast");

        Assert.Equal("71001,20261019 00:00,20261019 00:15,0.5,300,0,1", lines[0]);
        Assert.Equal(2 * 676, lines.Length);
        Assert.Equal(lines.Select(line => line[..5]).Order(StringComparer.Ordinal), lines.Select(line => line[..5]));
        Assert.Equal(843, lines[..676].Sum(line => double.Parse(SampleShape.Cells(line)[3], CultureInfo.InvariantCulture)));
    }

    /// <summary>What is written for IEX comes back by its profile: both hours of the night in which clocks go back, and nothing where nothing was observed.</summary>
    [Fact]
    public void Iex_history_comes_back_by_its_profile()
    {
        _week.Export("nice-iex-history", With(), "History-2610190000.txt");

        var result = new Importer(ProfileCatalog.Find("nice-iex-contact-history"), Import.Copenhagen).Import([Path.Combine(_week.PathOf("out-nice-iex-history"), "History-2610190000.txt")]);

        var expected = _week.Read(ExportNeeds.History).Queues[0].History!;
        var voice = result.Queues.Single(queue => queue.Queue == "71001");
        Assert.Equal(0, result.Files[0].Rejected);
        foreach (var measure in (HistoryMeasure[])[HistoryMeasure.Offered, HistoryMeasure.Handled, HistoryMeasure.Abandoned, HistoryMeasure.HandleSeconds, HistoryMeasure.WaitSeconds])
        {
            Assert.Equal(expected.Values(measure).ToArray(), voice.Values(measure).ToArray());
        }
    }

    [Fact]
    public void Calabrio_forecast_comes_back_by_its_profile()
    {
        File.WriteAllText(_week.PathOf("calabrio.csv"), _week.Export("calabrio-forecast", With()));

        var result = new Importer(ProfileCatalog.Find("calabrio-forecast"), Import.Copenhagen).Import([_week.PathOf("calabrio.csv")]);

        var expected = _week.Read().Queues[0].Forecast!;
        var voice = result.Queues.Single(queue => queue.Queue == "71001");
        Assert.Empty(result.Issues.Select(issue => $"{issue.Line} {issue.Message}"));
        Assert.Equal(expected.Volume.Mean, voice.Offered.ToArray());
        Assert.Equal(expected.Volume.Mean.Select(contacts => 300 * contacts), voice.HandleSeconds.ToArray());
    }

    [Fact]
    public void Zendesk_schedule_is_cut_at_midnight_utc()
    {
        var lines = Lines("zendesk-schedule").Where(line => line.Contains("e3@", StringComparison.Ordinal)).ToArray();

        Assert.Equal(
            [
                "김 <한&글> 🙂,e3@example.com,2026-10-24 20:00,2026-10-25 00:00,open",
                "김 <한&글> 🙂,e3@example.com,2026-10-25 00:00,2026-10-25 00:30,Lunch",
                "김 <한&글> 🙂,e3@example.com,2026-10-25 00:30,2026-10-25 04:00,open",
            ],
            lines);
        Assert.Contains("'=Evil,e2@example.com,", _week.Export("zendesk-schedule", With()), StringComparison.Ordinal);
    }

    [Fact]
    public void Zoom_tables_have_the_history_and_the_staffing()
    {
        Assert.Equal("71001,2026-10-19T00:00:00,30,3,2,1,251,17", Lines("zoom-history")[1]);
        Assert.Equal(1 + (2 * 337), Lines("zoom-history").Length);
        Assert.Equal("71001,2026-10-19T08:30:00,30,2,300,1,1", Lines("zoom-staffing")[18]);
    }

    [Theory]
    [InlineData("nice-cxone-schedule", null, "nice_cxone_schedule_import.csv", true)]
    [InlineData("nice-iex-history", "History-2610190000.txt", "nice_iex_contact_history_import.txt", false)]
    [InlineData("verint-planner", null, "verint_strategic_planner_volume.csv", false)]
    [InlineData("calabrio-forecast", null, "calabrio_forecast_with_staffing.csv", false)]
    public void Rows_have_the_columns_and_forms_of_the_sample(string format, string? file, string sample, bool hasHeader)
    {
        var expected = File.ReadAllLines(SharedData.Require("formats", "samples", sample));

        var lines = Lines(format, file);

        Assert.Equal(SampleShape.Cells(expected[1]).Length, SampleShape.Cells(lines[1]).Length);
        Assert.All(
            SampleShape.Cells(expected[1]).Zip(SampleShape.Cells(lines[1])).Where(pair => pair.First.AsSpan().ContainsAny(":/-") && !pair.First.Contains('@', StringComparison.Ordinal)),
            pair => Assert.Equal(SampleShape.Of(pair.First).Replace("UTC+99:99", "UTC+", StringComparison.Ordinal), SampleShape.Of(pair.Second).Replace("UTC+99:99", "UTC+", StringComparison.Ordinal)));
        Assert.Equal(hasHeader ? expected[0] : lines[0], lines[0]);
    }

    [Fact]
    public void Iex_xml_has_the_elements_of_the_sample()
    {
        var sample = XDocument.Load(SharedData.Require("formats", "samples", "nice_iex_forecast_import.xml"));

        var written = XDocument.Parse(_week.Export("nice-iex-forecast"));

        Assert.Equal(Names(sample), Names(written));
    }

    private static string[] Names(XDocument document) =>
        [.. document.Descendants().Select(element => $"{element.Parent?.Name}/{element.Name}({string.Join(',', element.Attributes().Select(attribute => attribute.Name))})").Distinct(StringComparer.Ordinal)];

    private ExportOptions With() => new() { Ids = _week.Ids(Ids) };

    private string[] Lines(string format, string? file = null) => _week.Export(format, With(), file).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
