using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>The question a planner asks: what an interval needs, in exact decimals.</summary>
internal static class RequirementKind
{
    private const decimal MostSeconds = 900_000_000_000;

    public static QueueKind Only { get; } = new(
        "requirement",
        Answer,
        ("contacts", "calls"), ("averageHandleTime", "aht"), ("fraction", "sl_target"), ("acceptableWait", "t"), ("maxOccupancy", "max_occupancy"));

    private static void Answer(QueueFields fields, QueueFigures figures)
    {
        var options = new StaffingOptions
        {
            Target = new StaffingTarget
            {
                ServiceLevel = new ServiceLevelTarget((double)fields.Decimal("sl_target"), Seconds(fields, "t")),
                MaxOccupancy = fields.DecimalOrNull("max_occupancy"),
            },
            Shrinkage = ShrinkageOf(fields),
        };
        var requirement = RequirementCalculator.Solve(fields.Decimal("calls"), Seconds(fields, "interval"), Seconds(fields, "aht"), options);
        figures.Number("load", requirement.Load);
        figures.Whole("n_sl", requirement.AgentsForServiceLevel);
        figures.Whole("n_occ", requirement.AgentsForOccupancy);
        figures.Whole("n", requirement.Agents);
        figures.Whole("heads", requirement.Scheduled);
        figures.NumberIfKnown("sl", requirement.ServiceLevel);
        figures.NumberIfKnown("asa", requirement.AverageSpeedOfAnswerSeconds);
        figures.NumberIfKnown("occ", requirement.Occupancy);
        figures.NumberIfKnown("p_wait", requirement.WaitProbability);
    }

    /// <summary>Its argument is called as that of the service level, hence refused here.</summary>
    private static Shrinkage ShrinkageOf(QueueFields fields)
    {
        try
        {
            return new Shrinkage(fields.Decimal("shrinkage"));
        }
        catch (ArgumentException refused)
        {
            throw new FieldFailure("shrinkage", CommandFailure.WordsOf(refused));
        }
    }

    /// <summary>Seconds as a length of time, which counts in steps of 100 nanoseconds.</summary>
    private static TimeSpan Seconds(QueueFields fields, string name)
    {
        var seconds = fields.Decimal(name);
        if (Math.Abs(seconds) > MostSeconds)
        {
            throw new FieldFailure(name, $"{name} is at most {MostSeconds} seconds. Found {seconds}.");
        }

        var ticks = seconds * TimeSpan.TicksPerSecond;
        return ticks == decimal.Floor(ticks)
            ? TimeSpan.FromTicks((long)ticks)
            : throw new FieldFailure(name, $"{name} has at most 7 decimals. Found {seconds}.");
    }
}
