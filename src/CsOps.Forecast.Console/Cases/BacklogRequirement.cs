using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Backlog;

namespace CsOps.Forecast.Console.Cases;

/// <summary>The agents that the work of a case needs.</summary>
/// <param name="Constant">The same number in all hours of business.</param>
/// <param name="Hourly">A number for each interval.</param>
/// <param name="Classes">What becomes of the classes with the numbers by interval.</param>
/// <param name="Staffed">The case with the capacity of the numbers by interval.</param>
internal sealed record BacklogRequirement(int Constant, HourlyAgents Hourly, ImmutableArray<SolvedBacklog> Classes, BacklogCase Staffed)
{
    /// <summary>Solves for the fewest agents.</summary>
    /// <param name="file">The case.</param>
    /// <param name="share">The share of each class that must be done in time.</param>
    /// <param name="perAgent">Work that an agent completes in an interval.</param>
    /// <param name="onTop">Whether the capacity of the file is there besides the agents.</param>
    /// <param name="mostAgents">The most agents in an interval; null for the constant number.</param>
    /// <returns>The agents; null when no number is enough.</returns>
    public static BacklogRequirement? Solve(BacklogCase file, double share, ExactAmount perAgent, bool onTop, int? mostAgents)
    {
        var scale = SolvedBacklog.ScaleOf(file, [perAgent]);
        ImmutableArray<double> Amounts(IEnumerable<ExactAmount> amounts) => [.. amounts.Select(amount => amount.ToDouble(scale))];
        var classes = file.Classes.Select(work => new BacklogClass
        {
            Arrivals = Amounts(work.Arrivals),
            OpeningBacklog = work.OpeningBacklog.ToDouble(scale),
            Clock = SolvedBacklog.Clock(file, work),
            AcceptableWait = SolvedBacklog.Wait(file, work),
            Share = share,
        });
        var work = perAgent.ToDouble(scale);
        var staffing = new BacklogStaffing([.. classes], [.. file.Open.Select(open => open ? work : 0)], onTop ? Amounts(file.Capacity) : default);
        return staffing.MinimumConstant() is { } constant && staffing.MinimumByInterval(mostAgents) is { } hourly
            ? new BacklogRequirement(constant, hourly, SolvedBacklog.Of(file, staffing.Flow(hourly.Agents.AsSpan()), scale), file with { Capacity = CapacityOf(hourly) })
            : null;

        ImmutableArray<ExactAmount> CapacityOf(HourlyAgents hourly) =>
        [
            .. file.Capacity.Select((besides, i) =>
            {
                var agents = file.Open[i] ? perAgent.Times(new ExactAmount(hourly.Agents[i], 1)) : new ExactAmount(0, 1);
                return onTop ? agents.Plus(besides) : agents;
            }),
        ];
    }
}
