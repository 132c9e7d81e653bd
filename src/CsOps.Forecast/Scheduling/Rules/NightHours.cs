namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>When it is night.</summary>
/// <param name="From">Its beginning on the local clock.</param>
/// <param name="To">Its end on the local clock; on the next day when it is not after <paramref name="From"/>.</param>
public sealed record NightHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The least minutes of a shift within it that make the shift a night's, 1 to 1,440. Default: three hours, as in the working-time directive.</summary>
    public int Least { get; init => field = RuleArguments.Number(value, 1, 1440); } = 180;

    /// <summary>From 23:00 to 06:00.</summary>
    public static NightHours From23To6 { get; } = new(new TimeOnly(23, 0), new TimeOnly(6, 0));
}
