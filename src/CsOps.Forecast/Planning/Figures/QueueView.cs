using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Planning.Figures;

/// <summary>What a plan says about one queue, gathered from its stations; a station that has nothing is null. An interval is one of the plan's grid, by its index from 0.</summary>
public sealed record QueueView
{
    /// <summary>What names it where names must be plain: unique in the plan and free of characters of the queue's name, as <c>queue-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its settings.</summary>
    public required QueueSettings Settings { get; init; }

    /// <summary>Its history.</summary>
    public QueueHistory? History { get; init; }

    /// <summary>Its forecast.</summary>
    public QueueForecast? Forecast { get; init; }

    /// <summary>Its requirement.</summary>
    public StaffingRequirement? Requirement { get; init; }

    /// <summary>How the roster covers it.</summary>
    public SkillCoverage? Coverage { get; init; }

    /// <summary>What its customers would meet with the roster.</summary>
    public QueueService? Service { get; init; }

    /// <summary>What its forecast rests on.</summary>
    public QueueExplanation? Explanation { get; init; }

    /// <summary>Its name.</summary>
    public string Name => Settings.Name;

    /// <summary>Contacts offered in interval <paramref name="i"/> at the mean; 0 without a forecast.</summary>
    public double Contacts(int i) => Forecast?.Volume.Mean[i] ?? 0;

    /// <summary>Agents to schedule in interval <paramref name="i"/>; 0 without a requirement.</summary>
    public int Required(int i) => Requirement?.Intervals[i].Scheduled ?? 0;

    /// <summary>Agents scheduled in interval <paramref name="i"/>; NaN without a roster.</summary>
    public double Scheduled(int i) => Coverage?.Scheduled[i] ?? double.NaN;

    /// <summary>Agents missing in interval <paramref name="i"/>; 0 without a roster.</summary>
    public double Missing(int i) => Coverage is null ? 0 : Math.Max(0, Required(i) - Coverage.Scheduled[i]);

    /// <summary>Agents beyond the requirement in interval <paramref name="i"/>; 0 without a roster.</summary>
    public double Over(int i) => Coverage is null ? 0 : Math.Max(0, Coverage.Scheduled[i] - Required(i));

    /// <summary>Whether interval <paramref name="i"/> has work or people in it.</summary>
    public bool IsActive(int i) => Contacts(i) > 0 || Required(i) > 0 || Coverage?.Scheduled[i] > 0;
}
