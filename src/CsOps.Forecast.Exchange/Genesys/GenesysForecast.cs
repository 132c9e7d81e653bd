using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Genesys;

/// <summary>The forecast of Genesys Cloud's short-term forecast import: for each planning group the quarters of an hour from the week's start on.</summary>
/// <remarks>
/// Arrays have 96 values for each day of the plan's weeks and for an eighth day, which Genesys expects behind the last week: one for each quarter of an hour that passes, so that a week in which clocks
/// change has four more or fewer of its own. What comes behind the plan is as at the same time of the clock a week before. The week begins with the plan's first day, which must be the business unit's.
/// </remarks>
internal static class GenesysForecast
{
    private const int PerDay = 96;
    private const int DaysPerWeek = 7;
    private const int Decimals = 2;

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.JsonOf("genesys-forecast.json", json => Write(json, plan, options.Ids))])
    {
        Id = "genesys-forecast",
        System = "Genesys Cloud WFM",
        What = "forecast import, JSON",
        Confidence = 'A',
        Extension = ".json",
        Needs = ExportNeeds.Ids,
    };

    private static void Write(Utf8JsonWriter json, ExportedPlan plan, IdMap ids)
    {
        ids.Require((IdMap.Queue, plan.Queues.Select(queue => queue.Name)));
        if (plan.Days.Days % DaysPerWeek != 0)
        {
            throw new ExportException(string.Create(CultureInfo.InvariantCulture, $"Genesys takes whole weeks; the plan has {plan.Days.Days} days."));
        }

        var weeks = plan.Days.Days / DaysPerWeek;
        json.WriteStartObject();
        json.WriteString("description", $"csops {plan.Id}");
        json.WriteNumber("weekCount", weeks);
        json.WriteBoolean("canUseForScheduling", true);
        json.WriteStartArray("planningGroups");
        foreach (var queue in plan.Queues)
        {
            WriteGroup(json, plan, queue, ids.Find(IdMap.Queue, queue.Name)!, ((weeks * DaysPerWeek) + 1) * PerDay);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, ExportedPlan plan, QueueView queue, string id, int count)
    {
        var quarters = new QuarterHours(plan.Grid);
        var lastWeek = plan.Calendar.IndicesOf(DateRange.WeekFrom(plan.Days.Last.AddDays(1 - DaysPerWeek)));
        var repeated = quarters.Count - quarters.From(plan.Grid.StartOf(lastWeek.First));
        int Source(int quarter) => quarter < quarters.Count ? quarter : quarter - repeated;
        json.WriteStartObject();
        json.WriteString("planningGroupId", id);
        WriteNumbers(json, "offeredPerInterval", count, i => quarters.Contacts(queue, Source(i)));
        WriteNumbers(json, "averageHandleTimeSecondsPerInterval", count, i => quarters.HandleSeconds(queue, Source(i)));
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, int count, Func<int, double> value)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
        {
            json.WriteNumberValue(Math.Round(value(i), Decimals, MidpointRounding.AwayFromZero));
        }

        json.WriteEndArray();
    }
}
