using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

/// <summary>What formats without a reader of their own write comes back: tables by a mapping of their columns, in the week that lacks an hour; schedules as the activities that they are of.</summary>
public sealed class ReadBackTests : IDisposable
{
    private const string Ids =
        "queue,voice,voice\nqueue,\"=SUM(A1)|chat, <b>\",\"=SUM(A1)|chat, <b>\"\nagent,A1,ida@example.com\nagent,A2,e2@example.com\nagent,A3,e3@example.com\nactivity,work,open\nactivity,lunch,Lunch\n";

    private readonly PlannedWeek _week = new(week: PlannedWeek.Spring);

    public void Dispose() => _week.Dispose();

    [Theory]
    [InlineData("google-sheets", ExportLanguage.Ru, null, "queue=Очередь|time=Дата+Время|time-format=yyyy-MM-dd HH:mm|offered=Обращения|handle=AHT (с)|handle-mean=yes")]
    [InlineData("excel-csv", ExportLanguage.Da, null, "queue=Kø|time=Dato+Tid|time-format=dd-MM-yyyy HH:mm|offered=Volumen|handle=AHT (s)|handle-mean=yes|decimal=,")]
    [InlineData("excel-csv", ExportLanguage.Fi, null, "queue=Jono|time=Päivämäärä+Aika|time-format=d.M.yyyy HH:mm|offered=Volyymi|handle=AHT (s)|handle-mean=yes|decimal=,")]
    [InlineData("excel-csv", ExportLanguage.Ko, null, "queue=큐|time=날짜+시간|time-format=yyyy-MM-dd HH:mm|offered=인입량|handle=AHT(초)|handle-mean=yes")]
    [InlineData("zoom-staffing", ExportLanguage.En, null, "queue=queue_id|time=interval_start|time-format=yyyy-MM-ddTHH:mm:ss|offered=forecast_volume|handle=average_handle_time|handle-mean=yes")]
    [InlineData("power-bi", ExportLanguage.En, "fact_interval.csv", "queue=queue_id|time=interval_start_utc|time-format=yyyy-MM-ddTHH:mm:ssK|offered=forecast_volume|handle=forecast_aht_s|handle-mean=yes")]
    public void Forecast_comes_back(string format, ExportLanguage language, string? file, string mapping)
    {
        var queues = ReadBack(format, language, file, mapping);

        foreach (var expected in _week.Read().Queues)
        {
            var queue = queues.Single(one => one.Queue.TrimStart('\'') == expected.Name);
            Assert.Equal(334, queue.Grid.Count);
            Assert.Equal(expected.Forecast!.Volume.Mean, queue.Offered.ToArray());
        }
    }

    [Fact]
    public void Zoom_history_comes_back()
    {
        var queues = ReadBack(
            "zoom-history",
            ExportLanguage.En,
            null,
            "queue=queue_id|time=interval_start|time-format=yyyy-MM-ddTHH:mm:ss|offered=offered|handled=handled|abandoned=abandoned|handle=average_handle_time|handle-mean=yes|wait=average_speed_of_answer|wait-mean=yes");

        var expected = _week.Read(ExportNeeds.History).Queues[0].History!;
        foreach (var measure in (HistoryMeasure[])[HistoryMeasure.Offered, HistoryMeasure.Handled, HistoryMeasure.Abandoned, HistoryMeasure.HandleSeconds, HistoryMeasure.WaitSeconds])
        {
            Assert.Equal(expected.Values(measure).ToArray(), queues.Single(queue => queue.Queue == "voice").Values(measure).ToArray());
        }
    }

    /// <summary>The activities of each agent, in order, as the roster has them.</summary>
    [Theory]
    [InlineData("genesys-schedule")]
    [InlineData("nice-cxone-schedule")]
    [InlineData("zendesk-schedule")]
    public void Schedule_comes_back(string format)
    {
        var options = new ExportOptions { Ids = _week.Ids(Ids) };
        var text = _week.Export(format, options);

        var read = format switch
        {
            "genesys-schedule" => OfGenesys(text),
            "nice-cxone-schedule" => OfCxone(text),
            _ => OfZendesk(text),
        };

        var expected = _week.Read(ExportNeeds.Roster).Shifts.SelectMany(shift => shift.Activities().Select(activity =>
            (options.Ids.Find(IdMap.Agent, shift.AgentId)!, options.Ids.Find(IdMap.Activity, activity.Name)!, activity.Span.Start.ToUniversalTime(), activity.Span.End.ToUniversalTime())));
        Assert.Equal(expected.Order(), read.Order());
    }

    private ImmutableArray<QueueHistory> ReadBack(string format, ExportLanguage language, string? file, string mapping)
    {
        _week.Write("back.csv", _week.Export(format, new ExportOptions { Language = language, Ids = _week.Ids(Ids) }, file));
        var profile = MappingText.Parse(mapping.Split('|').Append("minutes=30"));

        var result = new Importer(profile, Import.Copenhagen).Import([_week.PathOf("back.csv")]);

        Assert.Empty(result.Issues.Select(issue => $"{issue.Line} {issue.Message}"));
        return result.Queues;
    }

    private static IEnumerable<(string, string, DateTimeOffset, DateTimeOffset)> OfGenesys(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. from agent in json.RootElement.GetProperty("agentSchedules").EnumerateArray()
               from shift in agent.GetProperty("shifts").EnumerateArray()
               from activity in shift.GetProperty("activities").EnumerateArray()
               let start = activity.GetProperty("startDate").GetDateTimeOffset()
               select (agent.GetProperty("userId").GetString()!, activity.GetProperty("activityCodeId").GetString()!, start, start.AddMinutes(activity.GetProperty("lengthMinutes").GetInt32())),
        ];
    }

    /// <summary>A row has the shift and its break: the base activity is what is left.</summary>
    private static IEnumerable<(string, string, DateTimeOffset, DateTimeOffset)> OfCxone(string text)
    {
        foreach (var cells in text.TrimEnd().Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split(',')))
        {
            DateTimeOffset At(int cell) => DateTimeOffset.ParseExact($"{cells[cell]} {cells[3][3..]}", "MM/dd/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture).ToUniversalTime();
            yield return (cells[0], cells[4], At(1), At(6));
            yield return (cells[0], cells[8], At(6), At(7));
            yield return (cells[0], cells[4], At(7), At(2));
        }
    }

    /// <summary>What was cut at midnight is one activity again.</summary>
    private static List<(string, string, DateTimeOffset, DateTimeOffset)> OfZendesk(string text)
    {
        var read = new List<(string Agent, string Task, DateTimeOffset Start, DateTimeOffset End)>();
        foreach (var cells in text.TrimEnd().Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split(',')))
        {
            DateTimeOffset At(int cell) => DateTimeOffset.ParseExact(cells[cell], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            if (read.Count > 0 && read[^1] is var last && (last.Agent, last.Task, last.End) == (cells[1], cells[4], At(2)))
            {
                read[^1] = last with { End = At(3) };
            }
            else
            {
                read.Add((cells[1], cells[4], At(2), At(3)));
            }
        }

        return read;
    }
}
