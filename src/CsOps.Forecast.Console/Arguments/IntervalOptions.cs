using System.CommandLine;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options that describe one interval for <c>csops require</c>.</summary>
internal sealed class IntervalOptions
{
    private readonly Option<decimal?> _calls = SharedOptions.Decimal("--calls", "Contacts that arrive in the interval.");
    private readonly Option<TimeSpan?> _interval = SharedOptions.Duration("--interval", "Length of the interval, for example 30m.");
    private readonly Option<TimeSpan?> _handleTime = SharedOptions.Duration("--aht", "Average handle time, for example 180s.");
    private readonly Option<decimal?> _maxOccupancy = SharedOptions.Decimal("--max-occupancy", "Largest occupancy, above 0 and at most 1.");
    private readonly Option<decimal?> _shrinkage = SharedOptions.Decimal("--shrinkage", "Share of paid time not available for contacts, from 0 up to 1.");
    private readonly Option<decimal?> _concurrency = SharedOptions.Decimal("--concurrency", "Contacts one agent works on at once, 1 or more.");
    private readonly Option<TimeSpan?> _averageSpeed = SharedOptions.Duration("--asa", "Largest average speed of answer, for example 30s.");
    private readonly Option<TimeSpan?> _patience = SharedOptions.Duration("--patience", "Mean patience of a waiting customer, for example 3m. Default: nobody abandons.");
    private readonly Option<decimal?> _maxAbandonment = SharedOptions.Decimal("--max-abandonment", "Largest share of contacts that may abandon, for example 0.05.");
    private readonly Option<ServiceLevelDefinition?> _definition = new("--sl-definition")
    {
        Description = "What the service level counts: " + ServiceLevelDefinitions.Expected + ".",
        HelpName = "NAME",
        CustomParser = result => ServiceLevelDefinitions.TryParse(result.Tokens[0].Value)
            ?? SharedOptions.Refuse<ServiceLevelDefinition?>(result, ServiceLevelDefinitions.Expected),
    };

    private readonly Option<ServiceLevelTarget?> _serviceLevel = SharedOptions.ServiceLevel("--sl", "Service level: per cent / seconds, for example 80/20.");

    public IReadOnlyList<Option> All =>
        [_calls, _interval, _handleTime, _serviceLevel, _definition, _averageSpeed, _maxOccupancy, _patience, _maxAbandonment, _concurrency, _shrinkage];

    public IReadOnlyList<Option> Needed => [_calls, _interval, _handleTime];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The interval as typed; values out of range are refused with what was expected.</summary>
    public IntervalArguments Read(ParseResult parsed)
    {
        var averageSpeed = parsed.GetValue(_averageSpeed);
        var serviceLevel = parsed.GetValue(_serviceLevel);
        var maxOccupancy = parsed.GetValue(_maxOccupancy);
        var maxAbandonment = parsed.GetValue(_maxAbandonment);
        var patience = parsed.GetValue(_patience);
        var target = new StaffingTarget
        {
            ServiceLevel = serviceLevel is null && averageSpeed is null && maxOccupancy is null && maxAbandonment is null ? new StaffingTarget().ServiceLevel : serviceLevel,
            AverageSpeedOfAnswer = averageSpeed,
            MaxOccupancy = maxOccupancy,
            Definition = parsed.GetValue(_definition) ?? default,
            MaxAbandonment = (double?)maxAbandonment,
        };
        return new IntervalArguments(
            parsed.GetValue(_calls)!.Value,
            parsed.GetValue(_interval)!.Value,
            parsed.GetValue(_handleTime)!.Value,
            new StaffingOptions
            {
                Target = target,
                Shrinkage = new Shrinkage(parsed.GetValue(_shrinkage) ?? 0),
                Concurrency = parsed.GetValue(_concurrency) ?? 1,
                Patience = patience,
            });
    }
}
