using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>Adds the service of days that were simulated apart: shares and waits weigh as the contacts do.</summary>
internal static class ServiceSum
{
    public static AchievedService Of(ImmutableArray<AchievedService> days) => new()
    {
        Contacts = days.Sum(day => day.Contacts),
        ServiceLevel = Mean(days, day => day.ServiceLevel),
        Abandonment = Mean(days, day => day.Abandonment),
        AverageWaitSeconds = Mean(days, day => day.AverageWaitSeconds),
        MissingHours = days.Sum(day => day.MissingHours),
    };

    /// <summary>The mean over days, whose errors are independent.</summary>
    private static SimulatedFigure Mean(ImmutableArray<AchievedService> days, Func<AchievedService, SimulatedFigure> of)
    {
        double contacts = 0, sum = 0, squares = 0;
        foreach (var day in days.Where(day => !double.IsNaN(of(day).Value)))
        {
            contacts += day.Contacts;
            sum += day.Contacts * of(day).Value;
            squares += Math.Pow(day.Contacts * of(day).HalfWidth, 2);
        }

        return new SimulatedFigure(sum / contacts, Math.Sqrt(squares) / contacts);
    }
}
